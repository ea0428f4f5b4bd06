//! Letters: what a sheet that is folded into an envelope must say.

use jiff::Timestamp;
use jiff::civil::Date;
use maillage_domain::locale::Locale;
use maillage_domain::party::Address;

use super::Letterhead;

/// Where the window of the envelope is, and where the sheet is folded.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum EnvelopeWindow {
    /// DL envelope with its window on the right, folded in three equal parts: France, Spain.
    Right,
    /// DL envelope with its window on the left, DIN 5008 form B: Germany and neighbours.
    Left,
}

impl EnvelopeWindow {
    /// The envelope that is usually sold in a country (ISO 3166-1 alpha-2).
    #[must_use]
    pub fn usual_in(country: &str) -> Self {
        match country {
            "DE" | "AT" | "CH" | "LI" | "NL" | "GB" | "IE" | "DK" | "SE" | "NO" | "FI" => {
                Self::Left
            }
            _ => Self::Right,
        }
    }
}

/// Letters that share a head.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LettersPaper {
    /// Time that the file bears.
    pub made_at: Timestamp,
    /// The organisation.
    pub letterhead: Letterhead,
    /// At least one.
    pub letters: Vec<Letter>,
}

/// One invitation letter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// Language of the letter.
    pub locale: Locale,
    /// The envelope it goes into.
    pub window: EnvelopeWindow,
    /// First line of the address block.
    pub recipient: String,
    /// Second line, `for the attention of`; may be empty.
    pub attention: String,
    /// The rest of the address block.
    pub address: Address,
    /// The country in words as the last line; empty inside the country.
    pub country_line: String,
    /// Where it is written.
    pub place: String,
    /// The day that it bears.
    pub dated: Date,
    /// What it is about.
    pub subject: String,
    /// `Dear …`, whole.
    pub greeting: String,
    /// The text.
    pub paragraphs: Vec<String>,
    /// `Yours sincerely`, whole.
    pub closing: String,
    /// Who signs.
    pub signatory: String,
    /// As what.
    pub signatory_role: String,
    /// The personal join page: printed and drawn as a QR code.
    pub join_url: String,
}
