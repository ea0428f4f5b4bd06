//! What an edition says that the one before did not: who opened, closed, moved, was renamed, was succeeded.

use std::collections::BTreeMap;

use maillage_domain::identify::establishment::RecordId;
use maillage_domain::party::Point;
use serde::{Deserialize, Serialize};

/// What became of a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChangeKind {
    /// It is new, or open again.
    Opened,
    /// It closed, or its register has it no more.
    Closed,
    /// It lies elsewhere.
    Moved,
    /// It has another name.
    Renamed,
    /// Another is in its premises now.
    Succeeded,
}

impl ChangeKind {
    /// All of them, with their stored words.
    pub const ALL: [(Self, &'static str); 5] = [
        (Self::Opened, "opened"),
        (Self::Closed, "closed"),
        (Self::Moved, "moved"),
        (Self::Renamed, "renamed"),
        (Self::Succeeded, "succeeded"),
    ];

    /// The stored word.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Opened => "opened",
            Self::Closed => "closed",
            Self::Moved => "moved",
            Self::Renamed => "renamed",
            Self::Succeeded => "succeeded",
        }
    }

    /// The change of a stored word, if it is one.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|(_, known)| *known == word).map(|(kind, _)| kind)
    }
}

/// One place that is not what it was.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// The place.
    pub id: RecordId,
    /// What became of it.
    pub kind: ChangeKind,
    /// What it was called before; empty for one that is new or nameless. Natural persons are never named.
    pub before: String,
    /// What it, or who is in its premises now, is called now; empty when nobody is known there.
    pub now: String,
    /// Who is in its premises now, when that is another record.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub successor: Option<RecordId>,
    /// Its category.
    pub category: String,
    /// Street, number and town.
    pub address: String,
    /// How many metres it moved; 0 unless it moved.
    #[serde(default)]
    pub metres: u32,
}

/// What was compared, and how much changed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ChangesHead {
    /// The checksum of the edition before; empty when there was none.
    pub before: String,
    /// Sources that both have: name, vintage before, vintage now.
    pub compared: Vec<(String, String, String)>,
    /// Sources that only this edition has: none of their places counts as opened.
    pub added: Vec<String>,
    /// Sources that only the edition before had: none of their places counts as closed.
    pub dropped: Vec<String>,
    /// How many changes of each kind.
    pub counts: BTreeMap<ChangeKind, u64>,
}

/// The changes of an edition.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Changes {
    /// What was compared.
    pub head: ChangesHead,
    /// The changes, by kind, then by record.
    pub changes: Vec<Change>,
}

/// A place as it was when somebody looked last.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Seen {
    /// Its name; empty when it has none, or is a natural person's.
    pub name: String,
    /// Whether something went on there.
    pub is_open: bool,
    /// Its category.
    pub category: String,
    /// Where it was; none when its point does not stand for its address.
    pub point: Option<Point>,
}
