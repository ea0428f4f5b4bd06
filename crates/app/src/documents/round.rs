//! The sheet of a walking round: where to go, in which order, why, and room to write.

use jiff::Timestamp;
use jiff::civil::{Date, Time};
use maillage_domain::locale::Locale;

use super::Letterhead;

/// The sheet of one round.
#[derive(Debug, Clone, PartialEq)]
pub struct RoundPaper {
    /// Language of the paper.
    pub locale: Locale,
    /// Time that the file bears.
    pub made_at: Timestamp,
    /// The organisation.
    pub letterhead: Letterhead,
    /// What the round is called.
    pub title: String,
    /// On which day.
    pub day: Date,
    /// When one leaves and is back.
    pub leave: Time,
    /// When one is back.
    pub back: Time,
    /// Where it starts and ends.
    pub start: String,
    /// Metres on foot, all the way.
    pub way_m: u64,
    /// Minutes in all.
    pub lasts_minutes: u64,
    /// By how many per cent at most the walking is longer than the shortest, rounded up; 0 for the shortest, `None`
    /// when nothing is proven.
    pub at_most_longer_percent: Option<u64>,
    /// The stops, in order.
    pub stops: Vec<RoundStop>,
    /// Where they lie.
    pub way: RoundWay,
    /// Whom to thank for what is known of the places, a line each.
    pub credits: Vec<String>,
}

/// One stop.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoundStop {
    /// The name on the door.
    pub name: String,
    /// What it does, in the reader's language.
    pub trade: String,
    /// Street and number, postcode and town.
    pub address: String,
    /// Where it is called; may be empty.
    pub phone: String,
    /// When one is there.
    pub arrive: Time,
    /// When it is open that day, as typed; empty for closed, `None` when that is not known.
    pub open: Option<String>,
    /// Why it is worth a visit: the best reasons, in the reader's language.
    pub why: Vec<String>,
}

/// The way as a sketch shows it, in metres east and north of the start.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct RoundWay {
    /// The stops, in order; the start is at 0, 0.
    pub stops: Vec<(f64, f64)>,
    /// Doors around, which let the streets be seen.
    pub specks: Vec<(f64, f64)>,
    /// The territory, as rings.
    pub ground: Vec<Vec<(f64, f64)>>,
}
