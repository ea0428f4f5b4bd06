//! A clock that stands still until it is told to go on.

use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Instant;

use jiff::{SignedDuration, Timestamp};
use maillage_app::Clock;

/// A clock of tests and of the demo.
#[derive(Debug)]
pub struct FixedClock(AtomicI64);

impl FixedClock {
    /// Stands at this instant, such as `2026-11-22T09:00:00Z`.
    ///
    /// # Panics
    /// When the text is no instant.
    #[must_use]
    pub fn at(text: &str) -> Self {
        let instant: Timestamp = text.parse().expect("a test writes a proper instant");
        Self(AtomicI64::new(instant.as_millisecond()))
    }

    /// Goes to this instant.
    pub fn set(&self, instant: Timestamp) {
        self.0.store(instant.as_millisecond(), Ordering::Relaxed);
    }
}

impl Clock for FixedClock {
    fn now(&self) -> Timestamp {
        Timestamp::from_millisecond(self.0.load(Ordering::Relaxed))
            .expect("only instants are ever stored")
    }
}

/// Goes on from where another clock stands, as time does: ids that are made one after the other are
/// then in their order, as those of an installation are.
#[derive(Debug)]
pub struct RunningClock {
    from: Arc<FixedClock>,
    since: Instant,
}

impl RunningClock {
    /// Runs from now on. When the other clock is set, this one goes there and as far beyond it as it
    /// has run.
    #[must_use]
    pub fn over(from: Arc<FixedClock>) -> Self {
        Self { from, since: Instant::now() }
    }
}

impl Clock for RunningClock {
    fn now(&self) -> Timestamp {
        let run =
            SignedDuration::try_from(self.since.elapsed()).expect("it runs for hours at most");
        self.from.now() + run
    }
}
