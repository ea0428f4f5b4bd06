//! What will be taken from a partner's account, for the partner itself.

use jiff::civil::Date;
use maillage_domain::collect::calendar::{BankTiming, latest_presentation, plus_days};
use maillage_domain::collect::debit::DebitStage;
use maillage_domain::collect::mandate::{MandateStage, Scheme};
use maillage_domain::ids::{MandateId, PartnerId};
use maillage_domain::money::Cents;
use maillage_domain::period::Month;

use super::DebitFilter;
use crate::collect::declaration::{may_see, today};
use crate::store::Page;
use crate::{Actor, App, AppError};

/// A debit that was announced and that the bank has not made yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ComingDebit {
    /// By which mandate.
    pub mandate: MandateId,
    /// The month whose dues it collects; older ones that were open come along.
    pub month: Month,
    /// Under which scheme.
    pub scheme: Scheme,
    /// How much.
    pub amount: Cents,
    /// The day on which the account is debited.
    pub on: Date,
    /// The last day on which somebody can still take it out: the day before banks want the file at the
    /// latest, or today; none when the file is written already.
    pub objection_until: Option<Date>,
}

/// What will be taken from the account of a partner, the next first.
///
/// # Errors
/// [`AppError::NotFound`] for another partner, [`AppError::Forbidden`]; when the store fails.
pub async fn coming(
    app: &App,
    actor: &Actor,
    partner: PartnerId,
) -> Result<Vec<ComingDebit>, AppError> {
    may_see(actor, partner)?;
    let mut work = app.store.read(actor.organisation).await?;
    let today = today(app, &mut *work).await?;
    let filter = DebitFilter { partner: Some(partner), ..DebitFilter::default() };
    // The newest come first: what is still to come is among them.
    let rows = work.debits(&filter, Page { offset: 0, limit: 24 }).await?.rows;
    let mut coming: Vec<ComingDebit> = rows
        .into_iter()
        .filter(|row| matches!(row.stage, DebitStage::Prepared | DebitStage::InFile))
        .filter(|row| row.collection >= today)
        .map(|row| ComingDebit {
            mandate: row.mandate,
            month: row.month,
            scheme: row.scheme,
            amount: row.amount,
            on: row.collection,
            objection_until: (row.stage == DebitStage::Prepared).then(|| {
                let last = latest_presentation(row.collection, BankTiming::INTERBANK);
                plus_days(last, -1).max(today)
            }),
        })
        .collect();
    coming.reverse();
    Ok(coming)
}

/// What a partner without an active mandate has to pay by transfer: all that is open, less what is
/// being debited and its credits. None for a partner that is debited, or when nothing is left.
///
/// # Errors
/// [`AppError::NotFound`] for another partner, [`AppError::Forbidden`]; when the store fails.
pub async fn by_transfer(
    app: &App,
    actor: &Actor,
    partner: PartnerId,
) -> Result<Option<Cents>, AppError> {
    may_see(actor, partner)?;
    let mut work = app.store.read(actor.organisation).await?;
    let mandates = work.mandates_between(partner, partner).await?;
    if mandates.iter().any(|mandate| mandate.state.stage() == MandateStage::Active) {
        return Ok(None);
    }
    let this_month = Month::of(today(app, &mut *work).await?);
    let open = work.open_dues_between(this_month, partner, partner).await?;
    let sum: Cents = open.iter().map(|due| due.open).sum();
    Ok(sum.is_positive().then_some(sum))
}
