//! The walking round: in which order to visit given stops, and which stops to pick when there is not the time
//! for all of them.
//!
//! Times are whole seconds, prizes whole thousandths of a point: nothing is lost in sums. Stops are taken in
//! the order of their ids before anything else, so the order in which they are given changes nothing.
//! Both questions are hard for many stops and are answered exactly for up to [`EXACT_STOPS`]; beyond, a good
//! answer comes with a proven bound, so that a screen can say how far from the best it can be at most.
//!
//! Hours that are not known do not keep a stop out: its visit says so.

mod bound;
mod exact;
mod improve;
mod legs;
mod order;
mod pick;
mod relaxed;
mod times;
mod visit;
mod walk;

use serde::{Deserialize, Serialize};

use crate::party::Point;

pub use order::{Ordered, follow, order};
pub use pick::{Left, Picked, Why, pick};
pub use times::{TimesError, minute_of_day, opening_times, typed_times};
pub use visit::Outcome;
pub use walk::{DETOUR_PERMILLE, Pace, WALKING_M_PER_HOUR, great_circle_m};

/// Up to so many stops the answers are the best ones: the table of 2¹² sets of stops by 12 last stops is filled
/// in a few milliseconds, and each stop more doubles it.
pub const EXACT_STOPS: usize = 12;
/// At most so many stops are taken in: ten visits an hour for ten hours. Whoever has more to choose from gives
/// the best of them.
pub const MAX_STOPS: usize = 100;
/// Minutes of a round when nobody says otherwise: what a volunteer gives on an afternoon. A judgement.
pub const BUDGET_MINUTES: u16 = 90;
/// Minutes of a visit when nobody says otherwise: a greeting, the reason, a leaflet, an appointment. A judgement.
pub const VISIT_MINUTES: u16 = 10;

/// A time at which a stop is open on the day of the round. A visit begins and ends within it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Opening {
    /// Minutes after midnight at which it opens.
    pub from_minute: u16,
    /// Minutes after midnight at which it closes, later than it opens; past 1,440 on the next day.
    pub until_minute: u16,
}

/// A place that one could visit.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Stop<I> {
    /// What it is known by; no two stops have the same.
    pub id: I,
    /// Where it is.
    pub at: Point,
    /// What a visit is worth: its score in thousandths of a point.
    pub prize: u32,
    /// Minutes of a visit.
    pub visit_minutes: u16,
    /// When it is open on the day; `None` when that is not known, none at all when it is closed.
    pub opening: Option<Vec<Opening>>,
}

/// What holds for the whole round.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Outing {
    /// Where it starts.
    pub start: Point,
    /// Where it ends.
    pub end: Point,
    /// Minutes after midnight at which it starts.
    pub leave_minute: u16,
    /// How fast one goes.
    pub pace: Pace,
}

impl Outing {
    /// A round on foot from a door and back to it.
    #[must_use]
    pub fn on_foot(door: Point, leave_minute: u16) -> Self {
        Self { start: door, end: door, leave_minute, pace: Pace::default() }
    }
}

/// One visit of a round. Times are seconds after midnight.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Visit<I> {
    /// Which stop.
    pub id: I,
    /// Seconds of walking from the stop before, or from the start.
    pub walk_s: u64,
    /// When one arrives.
    pub arrive_s: u64,
    /// When the visit begins, later than the arrival where one waits for the door to open.
    pub begin_s: u64,
    /// When one leaves.
    pub leave_s: u64,
    /// Whether the opening hours are known; where they are not, the stop may be closed.
    pub opening_known: bool,
    /// Whether it is known to be closed by then: only in an order that somebody gave by hand.
    pub closed: bool,
}

/// A round with its times.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Round<I> {
    /// The visits, in order.
    pub visits: Vec<Visit<I>>,
    /// When it starts, in seconds after midnight.
    pub leave_s: u64,
    /// When it ends, in seconds after midnight.
    pub back_s: u64,
    /// Seconds of walking.
    pub walk_s: u64,
    /// Seconds of waiting for a door to open.
    pub wait_s: u64,
    /// Seconds of visits.
    pub visit_s: u64,
    /// The sum of the prizes, in thousandths of a point.
    pub prize: u64,
}

impl<I> Round<I> {
    /// Seconds from the start to the end: walking, waiting and visits.
    #[must_use]
    pub fn lasts_s(&self) -> u64 {
        self.back_s - self.leave_s
    }

    /// How many of its visits are to stops whose opening hours are not known.
    #[must_use]
    pub fn not_known_open(&self) -> usize {
        self.visits.iter().filter(|visit| !visit.opening_known).count()
    }
}

/// Why there is no round.
#[derive(Debug, Clone, Copy, PartialEq, thiserror::Error)]
pub enum RoundError {
    /// No stop is given.
    #[error("there is no stop to visit")]
    NoStops,
    /// More stops than [`MAX_STOPS`].
    #[error("{given} stops are too many for one round: at most {MAX_STOPS}")]
    TooMany {
        /// How many there are.
        given: usize,
    },
    /// Two stops have the same id.
    #[error("stop {position} was already given")]
    Twice {
        /// The later of the two, from 0, as given.
        position: usize,
    },
    /// A place is not on the globe.
    #[error("longitude {lon}, latitude {lat} is not on the globe")]
    NotACoordinate {
        /// As given.
        lon: f64,
        /// As given.
        lat: f64,
    },
    /// A pace out of what [`Pace`] allows.
    #[error(
        "{metres_per_hour} metres an hour on ways {detour_permille} thousandths as long as the straight line is no pace"
    )]
    NotAPace {
        /// As given.
        metres_per_hour: u32,
        /// As given.
        detour_permille: u32,
    },
    /// An opening that closes before it opens.
    #[error("a stop cannot be open from minute {from_minute} until minute {until_minute}")]
    NotAnOpening {
        /// As given.
        from_minute: u16,
        /// As given.
        until_minute: u16,
    },
    /// The start is not within a day.
    #[error("minute {0} is not within a day")]
    NotAMinute(u16),
    /// A stop that was asked for is closed at every time at which one could visit it.
    #[error("stop {position} is closed whenever one could be there")]
    Closed {
        /// Which, from 0, as given; the one with the least id if there are several.
        position: usize,
    },
    /// Each stop could be visited alone, but no order was found that meets the hours of all.
    #[error("no order meets the opening hours of all the stops")]
    NoOrder {
        /// Whether it is certain that there is none.
        certain: bool,
    },
    /// Not even one visit is possible within the budget.
    #[error("{budget_minutes} minutes are too few: the shortest round takes {least_minutes}")]
    BudgetTooSmall {
        /// As given.
        budget_minutes: u16,
        /// Minutes of the shortest round with one visit, rounded up.
        least_minutes: u64,
    },
    /// Every stop that is worth a visit is closed whenever one could be there.
    #[error("every stop is closed whenever one could be there")]
    NothingOpen,
    /// No stop has a prize.
    #[error("no stop is worth a visit: all prizes are 0")]
    NoPrize,
}

#[cfg(test)]
mod tests;
