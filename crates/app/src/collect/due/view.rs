//! Months and dues, to be looked at.

use std::collections::HashMap;

use jiff::civil::Date;
use maillage_domain::access::Action;
use maillage_domain::ids::DueId;
use maillage_domain::money::Cents;
use maillage_domain::period::Month;
use serde::Serialize;

use super::{CHUNK, DueFigures, DueFilter, DueRow};
use crate::collect::declaration::may_see;
use crate::store::{Page, Paged};
use crate::{Actor, App, AppError};

/// What is known of a month, for the treasurer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct MonthFigures {
    /// The month.
    pub month: Month,
    /// Commitments that owe for the month.
    pub owing: u64,
    /// Those of them that were declared.
    pub declared: u64,
    /// What was raised.
    pub figures: DueFigures,
    /// Whether the books of the month are closed.
    pub is_closed: bool,
    /// Whether the month is over, so that it can be run.
    pub is_over: bool,
}

impl MonthFigures {
    /// Commitments that owe and were not declared.
    #[must_use]
    pub fn silent(&self) -> u64 {
        self.owing.saturating_sub(self.declared)
    }
}

/// The months from `first` to `last` with their figures, in order of time.
///
/// # Errors
/// [`AppError::Forbidden`]; when the store fails.
pub async fn months(
    app: &App,
    actor: &Actor,
    first: Month,
    last: Month,
) -> Result<Vec<MonthFigures>, AppError> {
    actor.require(Action::ViewMoney)?;
    let mut work = app.store.read(actor.organisation).await?;
    let organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let today = app.clock.today(&organisation.time_zone);
    let closed = work.closed_through().await?;
    let raised: HashMap<Month, DueFigures> =
        work.due_figures(first, last).await?.into_iter().collect();
    let mut owing: HashMap<Month, u64> = HashMap::new();
    let mut after = None;
    loop {
        let part = work.share_commitments(after, CHUNK).await?;
        let Some(end) = part.last() else { break };
        after = Some(end.id);
        for share in &part {
            for month in first.through(last).filter(|m| share.terms.rate_for(*m).is_some()) {
                *owing.entry(month).or_default() += 1;
            }
        }
    }
    let mut answer = Vec::new();
    for month in first.through(last) {
        let declared = work.declared_in(month).await?.len();
        answer.push(MonthFigures {
            month,
            owing: owing.get(&month).copied().unwrap_or_default(),
            declared: u64::try_from(declared).expect("a length fits"),
            figures: raised.get(&month).copied().unwrap_or_default(),
            is_closed: closed.is_some_and(|closed| month <= closed),
            is_over: today >= month.last_day(),
        });
    }
    Ok(answer)
}

/// A part of the list of dues.
///
/// # Errors
/// [`AppError::Forbidden`]; when the store fails.
pub async fn list(
    app: &App,
    actor: &Actor,
    filter: &DueFilter,
    page: Page,
) -> Result<Paged<DueRow>, AppError> {
    match filter.partner {
        Some(partner) => may_see(actor, partner)?,
        None => actor.require(Action::ViewMoney)?,
    }
    let mut work = app.store.read(actor.organisation).await?;
    Ok(work.dues(filter, page).await?)
}

/// A due with all that explains it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueDetail {
    /// The due.
    pub row: DueRow,
    /// What was paid of it: the day, the amount (negative when a return took it back), the word of
    /// its source.
    pub allocations: Vec<(Date, Cents, String)>,
}

/// One due.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`]; when the store fails.
pub async fn get(app: &App, actor: &Actor, id: DueId) -> Result<DueDetail, AppError> {
    let mut work = app.store.read(actor.organisation).await?;
    let row = work.due(id).await?.ok_or(AppError::NotFound)?;
    may_see(actor, row.raised.partner)?;
    let allocations = work.allocations_of(id).await?;
    Ok(DueDetail { row, allocations })
}
