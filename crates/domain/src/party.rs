//! What is said of any party: kind, address.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// What a partner or an establishment's operator is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum PartyKind {
    /// A company, sole trader or cooperative that trades.
    Company,
    /// A local authority or public body.
    Authority,
    /// An association or foundation.
    Association,
    /// A school.
    School,
}

impl PartyKind {
    /// All kinds.
    pub const ALL: [Self; 4] = [Self::Company, Self::Authority, Self::Association, Self::School];

    /// The stored word.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Company => "company",
            Self::Authority => "authority",
            Self::Association => "association",
            Self::School => "school",
        }
    }
}

/// A word that names nothing of its kind.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a known word here")]
pub struct UnknownWord(pub String);

impl FromStr for PartyKind {
    type Err = UnknownWord;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::ALL
            .into_iter()
            .find(|k| k.as_str() == text)
            .ok_or_else(|| UnknownWord(text.to_owned()))
    }
}

impl fmt::Display for PartyKind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// A postal address as it is printed in a window envelope.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct Address {
    /// Street and number, as one line.
    pub street: String,
    /// Postcode.
    pub postcode: String,
    /// Town.
    pub locality: String,
    /// ISO 3166-1 alpha-2, such as `ES`.
    pub country: String,
}

/// A point on the globe, WGS 84.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Point {
    /// Degrees east, -180 to 180.
    pub lon: f64,
    /// Degrees north, -90 to 90.
    pub lat: f64,
}
