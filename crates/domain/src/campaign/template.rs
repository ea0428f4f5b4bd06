//! How a campaign's posters are printed, and where their codes lead.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Deserializer, Serialize, Serializer, de};

use crate::ids::EventId;
use crate::party::UnknownWord;
use crate::words::word_enum;

word_enum! {
    /// The size of a poster after trimming.
    PosterSize {
        /// 210 by 297 mm.
        A4 = "a4",
        /// 297 by 420 mm.
        A3 = "a3",
    }
}

word_enum! {
    /// What the machine that prints needs around the poster.
    PosterEdge {
        /// 3 mm of bleed, crop marks outside, the trim box in the file: for a printing house.
        Marks = "marks",
        /// Nothing: the office printer.
        Plain = "plain",
    }
}

/// Where the code on a poster leads. It may change while posters hang: the code never does.
///
/// Stored and sent as one word: `poster`, `help`, `network`, `join`, or `event:` with the event's id.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Destination {
    /// A small page about the campaign and the place where the poster hangs.
    Poster,
    /// Where somebody offers to lend a hand.
    Help,
    /// The page of an event, where one signs up.
    Event(EventId),
    /// The public page of the network.
    Network,
    /// Where companies ask to join.
    Join,
}

impl Destination {
    /// Those that need no event, in the order in which screens show them.
    pub const WITHOUT_EVENT: [Self; 4] = [Self::Poster, Self::Help, Self::Network, Self::Join];
}

impl fmt::Display for Destination {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Poster => f.write_str("poster"),
            Self::Help => f.write_str("help"),
            Self::Event(id) => write!(f, "event:{id}"),
            Self::Network => f.write_str("network"),
            Self::Join => f.write_str("join"),
        }
    }
}

impl FromStr for Destination {
    type Err = UnknownWord;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let event = text.strip_prefix("event:").and_then(|id| id.parse().ok()).map(Self::Event);
        let plain = || Self::WITHOUT_EVENT.into_iter().find(|one| one.to_string() == text);
        event.or_else(plain).ok_or_else(|| UnknownWord(text.to_owned()))
    }
}

impl Serialize for Destination {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for Destination {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(de::Error::custom)
    }
}

/// How a campaign's posters are made unless somebody asks otherwise.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, serde::Deserialize)]
pub struct Template {
    /// The size of a sheet.
    pub size: PosterSize,
    /// With or without marks.
    pub edge: PosterEdge,
    /// Where the codes lead.
    pub destination: Destination,
}

impl Default for Template {
    /// What an office printer can do, and a page of the campaign's own.
    fn default() -> Self {
        Self { size: PosterSize::A4, edge: PosterEdge::Plain, destination: Destination::Poster }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_template_is_kept_by_its_words() {
        let kept = serde_json::to_string(&Template::default()).unwrap();
        assert_eq!(kept, r#"{"size":"a4","edge":"plain","destination":"poster"}"#);
        assert_eq!(serde_json::from_str::<Template>(&kept).unwrap(), Template::default());
    }

    #[test]
    fn every_destination_is_read_from_its_own_word_and_no_other_word_is_one() {
        let event = Destination::Event(EventId(uuid::Uuid::from_u128(7)));
        for one in Destination::WITHOUT_EVENT.into_iter().chain([event]) {
            assert_eq!(one.to_string().parse::<Destination>().unwrap(), one);
        }
        assert_eq!(event.to_string(), "event:00000000-0000-0000-0000-000000000007");
        for wrong in ["", "event", "event:", "event:talk", "Poster"] {
            assert!(wrong.parse::<Destination>().is_err(), "{wrong}");
        }
    }
}
