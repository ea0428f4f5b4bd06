//! Floor 2: the journal as files for accountants.
//!
//! Each export reads an iterator of journal entries in order of their numbers and streams to an
//! [`std::io::Write`]; nothing is held beyond one entry. The journal itself is checked by
//! `maillage_domain::collect::journal::verify_chain` before it is exported.

pub mod fec;
pub mod fec_check;
pub mod hledger;
pub mod stream;
pub mod table;

use maillage_domain::collect::chart::Chart;
use maillage_domain::ids::PartnerId;

/// What a journal entry does not hold itself: the chart, and who the partners are.
pub struct Books<'a> {
    /// The chart that the entries were posted to.
    pub chart: &'a Chart,
    /// The code and the name of a partner; none when it is unknown.
    pub partner: &'a dyn Fn(PartnerId) -> Option<Auxiliary>,
}

impl std::fmt::Debug for Books<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Books").field("chart", &self.chart.name).finish_non_exhaustive()
    }
}

/// A partner as accountants see it: an auxiliary account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Auxiliary {
    /// A short code, unique in the organisation.
    pub code: String,
    /// The name.
    pub name: String,
}

/// Why an export stopped.
#[derive(Debug, thiserror::Error)]
pub enum ExportError {
    /// The file could not be written.
    #[error("the file could not be written")]
    Write(#[from] std::io::Error),
    /// The table could not be written.
    #[error("the table could not be written")]
    Table(#[from] csv::Error),
    /// An entry posts to an account that the chart does not have.
    #[error("entry {entry} posts to account {account}, which the chart does not have")]
    UnknownAccount {
        /// The entry's number.
        entry: u64,
        /// The account.
        account: String,
    },
    /// An entry names a partner that is not known.
    #[error("entry {entry} names partner {partner}, who is not known")]
    UnknownPartner {
        /// The entry's number.
        entry: u64,
        /// The partner.
        partner: PartnerId,
    },
    /// Entries do not follow each other.
    #[error("entry {found} follows entry {after}: entries are exported in order, without gaps")]
    Order {
        /// The entry before.
        after: u64,
        /// The entry that follows.
        found: u64,
    },
    /// An entry lies outside the fiscal year that is exported.
    #[error("entry {0} lies outside the fiscal year")]
    OutsideYear(u64),
}

/// What an account or a partner is in the books.
pub(crate) struct Named<'a> {
    pub(crate) account: &'a maillage_domain::collect::chart::Account,
    pub(crate) auxiliary: Option<Auxiliary>,
}

impl Books<'_> {
    pub(crate) fn name(
        &self,
        entry: u64,
        line: &maillage_domain::collect::journal::Line,
    ) -> Result<Named<'_>, ExportError> {
        let account = self
            .chart
            .by_code(&line.account)
            .ok_or_else(|| ExportError::UnknownAccount { entry, account: line.account.clone() })?;
        let auxiliary = match line.partner {
            None => None,
            Some(partner) => Some(
                (self.partner)(partner).ok_or(ExportError::UnknownPartner { entry, partner })?,
            ),
        };
        Ok(Named { account, auxiliary })
    }
}

/// A text without the characters that end fields and lines, and without other control characters;
/// spaces are closed up.
pub(crate) fn plain(text: &str, refused: &[char]) -> String {
    let spaced: String = text
        .chars()
        .map(|c| if c.is_control() || refused.contains(&c) { ' ' } else { c })
        .collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod sample;
