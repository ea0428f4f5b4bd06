//! The case study: blocks of text with blanks, the figures that fill them, charts.

use std::collections::BTreeMap;

use jiff::Timestamp;
use jiff::civil::Date;
use maillage_domain::locale::Locale;
use maillage_domain::money::Cents;
use maillage_domain::period::Month;
use maillage_domain::prove::case_study::{CaseBlock, CaseFigure, CaseText};
use maillage_domain::rate::RatePpm;

use super::Letterhead;
use super::chart::Chart;

/// A figure's value; the printer writes it in the paper's language.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CaseValue {
    /// So many.
    Count(u32),
    /// So many, withheld because fewer than five.
    Withheld,
    /// Money; whole euros when it has no cents.
    Money(Cents),
    /// Money between two ends.
    MoneyRange(Cents, Cents),
    /// A share.
    Rate(RatePpm),
    /// Per cent.
    Percent(u32),
    /// Per cent between a worst and a best case.
    PercentRange(u32, u32),
    /// So many per cent at least: what is known of a worst case alone.
    AtLeast(u32),
    /// Hours, from minutes, rounded down.
    Hours(u32),
}

/// A computed figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseFact {
    /// The value.
    pub value: CaseValue,
    /// What its foot note adds to the standing words of how it is computed
    /// ([`maillage_domain::prove::case_study::note`]): numbers it was made of, a date; may be empty.
    pub detail: String,
}

/// The case study of a network.
#[derive(Debug, Clone, PartialEq)]
pub struct CaseStudyPaper {
    /// Language of the paper.
    pub locale: Locale,
    /// Time that the file bears.
    pub made_at: Timestamp,
    /// The organisation.
    pub letterhead: Letterhead,
    /// The quarter or town, as its name is said.
    pub quarter: String,
    /// The first of the twelve months that figures of a year count.
    pub first: Month,
    /// The last of them.
    pub last: Month,
    /// The day on which the figures were computed.
    pub dated: Date,
    /// The coordinator's own texts; a block without one says its default.
    pub texts: BTreeMap<CaseBlock, CaseText>,
    /// Every figure that is known. A paragraph that names another is left out.
    pub figures: BTreeMap<CaseFigure, CaseFact>,
    /// In this order; each once. Income, gains and losses, forecast and growth of partners stand with the
    /// money, outcomes with work, loyalty and growth of volunteers with volunteers, the neighbourhood
    /// with what the quarter gains.
    pub charts: Vec<Chart>,
}
