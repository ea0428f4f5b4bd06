//! What payments post to the journal, in the organisation's language.

use jiff::civil::Date;
use maillage_domain::collect::chart::Chart;
use maillage_domain::collect::journal::{BalancedEntry, EntryError};
use maillage_domain::collect::posting::Posting;
use maillage_i18n::T;

use crate::AppError;
use crate::access::organisation::Organisation;
use crate::collect::journal::ToPost;

/// The sentences of the journal, said once.
pub(super) struct Labels {
    pub(super) country: String,
    pub(super) debit: String,
    pub(super) batch: String,
    pub(super) returned: String,
    pub(super) fee: String,
    pub(super) transfer: String,
    pub(super) waiting: String,
    pub(super) explained: String,
    pub(super) undone: String,
}

impl Labels {
    pub(super) fn of(organisation: &Organisation) -> Self {
        let t = T::new(organisation.locale);
        Self {
            country: organisation.country.clone(),
            debit: t.bank_label_debit(),
            batch: t.bank_label_batch(),
            returned: t.bank_label_returned(),
            fee: t.bank_label_fee(),
            transfer: t.bank_label_transfer(),
            waiting: t.bank_label_waiting(),
            explained: t.bank_label_explained(),
            undone: t.bank_label_undone(),
        }
    }

    /// Where and when something is posted.
    pub(super) fn at<'a>(
        &'a self,
        date: Date,
        piece: &'a str,
        label: &'a str,
    ) -> Result<Posting<'a>, AppError> {
        let chart =
            Chart::of(&self.country, date).ok_or(AppError::Refused { code: "journal.no-chart" })?;
        Ok(Posting { chart, date, piece, label })
    }
}

/// An entry for a cause.
pub(super) fn to_post(
    cause: String,
    content: Result<BalancedEntry, EntryError>,
) -> Result<ToPost, AppError> {
    let content = content.map_err(|source| AppError::Outside {
        doing: "balance an entry of the journal",
        source: Box::new(source),
    })?;
    Ok(ToPost { cause, reverses: None, content })
}
