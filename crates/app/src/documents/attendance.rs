//! The list that lies at the door of an event, or on the table of a programme's session.

use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use maillage_domain::campaign::event::EventKind;
use maillage_domain::locale::Locale;

use super::Letterhead;

/// Somebody who signed up and has a place or waits for one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Listed {
    /// Name.
    pub name: String,
    /// How many come, the person included.
    pub people: u32,
    /// Whether it only has a place when others stay away.
    pub is_waiting: bool,
    /// What helps it to take part: a ramp, a sign language; may be empty.
    pub needs: String,
}

/// What a list is for, and so what is noted on it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Occasion {
    /// An event: whoever signed up comes or does not, maybe with others.
    Event {
        /// Exhibition, talk or workshop.
        kind: EventKind,
        /// From which day on no name may be kept.
        names_until: Date,
    },
    /// A session of a programme: one of the four marks for each person, under drawn names.
    Session,
}

/// The attendance list of one event or session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttendancePaper {
    /// Language of the paper.
    pub locale: Locale,
    /// Time that the file bears.
    pub made_at: Timestamp,
    /// The organisation.
    pub letterhead: Letterhead,
    /// The title of the event or the session.
    pub title: String,
    /// What it is for.
    pub occasion: Occasion,
    /// Beginning, in the organisation's local time.
    pub from: DateTime,
    /// End.
    pub until: DateTime,
    /// Where.
    pub place: String,
    /// How many places there are; none without a limit.
    pub capacity: Option<u32>,
    /// In the order in which the list is read: by name.
    pub people: Vec<Listed>,
    /// Empty lines for those who come unannounced.
    pub blank_lines: u8,
}
