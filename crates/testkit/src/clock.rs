//! A clock that stands still until it is told to go on.

use std::sync::atomic::{AtomicI64, Ordering};

use jiff::Timestamp;
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
