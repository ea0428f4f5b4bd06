//! Debits whose mandate stopped after they were announced and before they went into a file.

use std::collections::BTreeMap;

use jiff::ToSpan;
use maillage_domain::collect::mandate::Scheme;
use maillage_domain::collect::payment_return::SEE_TO_IT_WITHIN_DAYS;
use maillage_domain::engage::task::TaskKind;
use maillage_domain::ids::{DebitId, MandateId, PartnerId};
use maillage_domain::money::Cents;
use maillage_domain::period::Month;
use serde_json::json;

use crate::access::audit;
use crate::engage::note::About;
use crate::engage::task::Task;
use crate::store::UnitOfWork;
use crate::{Actor, App, AppError};

/// A debit that was announced and can be taken out.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct StoppedDebit {
    /// The debit.
    pub id: DebitId,
    /// By which mandate.
    pub mandate: MandateId,
    /// Who pays.
    pub partner: PartnerId,
    /// How much.
    pub amount: Cents,
}

/// How many debits, and their sum.
pub type Counted = (u64, Cents);

/// The number and the sum of some debits.
pub(crate) fn counted(debits: &[StoppedDebit]) -> Counted {
    let count = u64::try_from(debits.len()).expect("a length fits");
    (count, debits.iter().map(|debit| debit.amount).sum())
}

/// Takes out what was announced under a mandate that just stopped; the dues are open again. Whoever
/// runs the money gets a task.
pub(crate) async fn stop_mandate(
    app: &App,
    work: &mut dyn UnitOfWork,
    actor: &Actor,
    mandate: MandateId,
) -> Result<Counted, AppError> {
    let debits = work.prepared_of_mandate(mandate).await?;
    take_out(app, work, actor, &debits).await
}

/// Takes out the announced debits of a month and scheme whose mandate is not active, however it came
/// to that: nothing is taken from an account whose holder does not permit it.
pub(crate) async fn stop_unpermitted(
    app: &App,
    work: &mut dyn UnitOfWork,
    actor: &Actor,
    month: Month,
    scheme: Scheme,
) -> Result<Counted, AppError> {
    let debits = work.prepared_unpermitted(month, scheme).await?;
    take_out(app, work, actor, &debits).await
}

async fn take_out(
    app: &App,
    work: &mut dyn UnitOfWork,
    actor: &Actor,
    debits: &[StoppedDebit],
) -> Result<Counted, AppError> {
    let mut by_partner: BTreeMap<PartnerId, Cents> = BTreeMap::new();
    let mut taken = Vec::with_capacity(debits.len());
    for debit in debits {
        if !work.cancel_debit(debit.id).await? {
            continue;
        }
        taken.push(*debit);
        *by_partner.entry(debit.partner).or_default() += debit.amount;
        let detail = json!({ "mandate": debit.mandate.to_string() });
        let id = debit.id.to_string();
        audit::note(app, work, actor, "debit.cancel", ("debit", &id), detail).await?;
    }
    if taken.is_empty() {
        return Ok((0, Cents::ZERO));
    }
    let organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let today = app.clock.today(&organisation.time_zone);
    for (partner, sum) in by_partner {
        work.insert_task(&Task {
            id: app.new_id(),
            about: About::Partner(partner),
            kind: TaskKind::DebitStopped,
            title: sum.0.to_string(),
            due_on: Some(today.saturating_add(SEE_TO_IT_WITHIN_DAYS.days())),
            assignee: None,
            author_name: actor.name.clone(),
            created_at: app.clock.now(),
            done_at: None,
        })
        .await?;
    }
    Ok(counted(&taken))
}
