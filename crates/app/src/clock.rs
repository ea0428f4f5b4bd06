//! The time, as an argument: production reads the system's clock, tests and the demo set their own.

use jiff::civil::Date;
use jiff::tz::TimeZone;
use jiff::{Timestamp, Zoned};

/// Tells the time.
pub trait Clock: Send + Sync {
    /// Now.
    fn now(&self) -> Timestamp;

    /// Now, in the given IANA time zone; UTC when the zone is unknown.
    fn local(&self, zone: &str) -> Zoned {
        self.now().to_zoned(TimeZone::get(zone).unwrap_or(TimeZone::UTC))
    }

    /// Today, in the given IANA time zone.
    fn today(&self, zone: &str) -> Date {
        self.local(zone).date()
    }
}

/// The system's clock.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Timestamp {
        Timestamp::now()
    }
}
