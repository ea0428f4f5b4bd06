//! Posters: one campaign's words, a sheet for each place where one hangs.

use jiff::Timestamp;
pub use maillage_domain::campaign::template::{PosterEdge, PosterSize};
use maillage_domain::campaign::wording::Wording;
use maillage_domain::locale::Locale;

use super::Letterhead;

/// What a poster says in one language. Each may hold the blanks of
/// [`maillage_domain::campaign::wording::Blank`].
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PosterMessage {
    /// Its language.
    pub locale: Locale,
    /// Readable from five metres: a few words.
    pub title: Wording,
    /// A sentence or two.
    pub text: Wording,
    /// What the reader may do, beside the code.
    pub call: Wording,
}

/// One sheet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Poster {
    /// Its language; without a message in it, the first message is taken.
    pub locale: Locale,
    /// The partner's name as its door says it; empty for a poster of the network's own.
    pub partner: String,
    /// The partner's street; may be empty.
    pub street: String,
    /// The short address of its own, printed and as a code.
    pub url: String,
}

/// The posters of a campaign in one file, a page each.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PostersPaper {
    /// Time that the file bears.
    pub made_at: Timestamp,
    /// The organisation; its logo stands at the foot.
    pub letterhead: Letterhead,
    /// The size of every sheet.
    pub size: PosterSize,
    /// With or without marks.
    pub edge: PosterEdge,
    /// The campaign's picture, as [`Documents::photograph`](super::Documents::photograph) returned it;
    /// without one the net of the network is drawn, a knot for each partner.
    pub picture: Option<Vec<u8>>,
    /// How many knots the net has: the partners of the network.
    pub knots: u32,
    /// At least one.
    pub messages: Vec<PosterMessage>,
    /// At least one.
    pub posters: Vec<Poster>,
}
