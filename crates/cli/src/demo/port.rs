//! The time and the chance of the demo: both are told, so the same plan gives the same bytes.

use std::sync::Mutex;
use std::sync::atomic::{AtomicI64, Ordering};

use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use maillage_app::{Clock, Random};

use super::chance::Chance;

/// A clock that is set to each event, and goes on by a millisecond whenever it is read, so that what
/// happens one after the other is dated so.
#[derive(Debug)]
pub(crate) struct DemoClock(AtomicI64);

impl DemoClock {
    /// Starts at the beginning of time.
    pub(crate) fn new() -> Self {
        Self(AtomicI64::new(0))
    }

    /// Goes to a day and an hour of Barcelona; never back.
    pub(crate) fn go_to(&self, day: Date, hour: i8) {
        let zone = TimeZone::get("Europe/Madrid").unwrap_or(TimeZone::UTC);
        let instant = day
            .at(hour, 0, 0, 0)
            .to_zoned(zone)
            .expect("every day of the demo has this hour")
            .timestamp()
            .as_millisecond();
        self.0.fetch_max(instant, Ordering::Relaxed);
    }
}

impl Clock for DemoClock {
    fn now(&self) -> Timestamp {
        let millis = self.0.fetch_add(1, Ordering::Relaxed);
        Timestamp::from_millisecond(millis).expect("the demo lies within the years of Timestamp")
    }
}

/// Seeded bytes. Anyone who has this program can compute them: right for a demo on one's own machine,
/// for nothing else.
#[derive(Debug)]
pub(crate) struct DemoRandom(Mutex<Chance>);

impl DemoRandom {
    /// Starts the sequence of a part of the demo.
    pub(crate) fn new(seed: u64, part: &str) -> Self {
        Self(Mutex::new(Chance::new(seed, &format!("ids and tokens of {part}"))))
    }
}

impl Random for DemoRandom {
    fn fill(&self, bytes: &mut [u8]) {
        let mut chance = self.0.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        for chunk in bytes.chunks_mut(8) {
            chunk.copy_from_slice(&chance.next().to_le_bytes()[..chunk.len()]);
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn the_clock_goes_on_and_never_back() {
        let clock = DemoClock::new();
        clock.go_to(date(2026, 3, 2), 9);
        let first = clock.now();
        clock.go_to(date(2026, 3, 1), 9);
        assert!(clock.now() > first);
        assert_eq!(clock.today("Europe/Madrid"), date(2026, 3, 2));
    }

    #[test]
    fn the_same_seed_gives_the_same_bytes() {
        let bytes = |seed| {
            let mut bytes = [0_u8; 20];
            DemoRandom::new(seed, "the house").fill(&mut bytes);
            bytes
        };
        assert_eq!(bytes(1), bytes(1));
        assert_ne!(bytes(1), bytes(2));
    }
}
