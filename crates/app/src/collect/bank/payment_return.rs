//! Debits that came back: what follows, and those that came back before their credit was imported.

use jiff::ToSpan;
use jiff::civil::Date;
use maillage_domain::collect::bank_entry::{BankEntryState, How};
use maillage_domain::collect::debit::DebitStage;
use maillage_domain::collect::payment_return::{NextStep, SEE_TO_IT_WITHIN_DAYS, next_step};
use maillage_domain::collect::posting::post_explained_return;
use maillage_domain::engage::task::TaskKind;
use maillage_domain::money::Cents;
use serde_json::json;

use super::posting::{Labels, to_post};
use super::queue::{cause, round_of};
use super::settle::allocation;
use super::{AllocationSource, BankDebit, BankEntry};
use crate::access::audit;
use crate::collect::debit::stop_mandate;
use crate::collect::journal::post;
use crate::engage::note::About;
use crate::engage::task::Task;
use crate::store::UnitOfWork;
use crate::{Actor, App, AppError};

/// A settled debit came back: it is marked so, and what its code asks for is done. For lack of funds the
/// day of a second try is kept; otherwise the mandate rests, and the treasurer has something to do.
pub(super) async fn came_back(
    app: &App,
    actor: &Actor,
    work: &mut dyn UnitOfWork,
    debit: &BankDebit,
    on: Date,
    code: &str,
) -> Result<(), AppError> {
    let failed_before = work.failed_before(debit.id).await?;
    let next = next_step(code, on, failed_before);
    let retry_on = match next {
        NextStep::Retry(day) => Some(day),
        NextStep::Suspend(_) | NextStep::Ask => None,
    };
    work.return_debit(debit.id, on, code, retry_on).await?;
    if let NextStep::Suspend(reason) = next {
        work.suspend_mandate(debit.mandate, on, reason).await?;
        stop_mandate(app, work, actor, debit.mandate).await?;
    }
    if retry_on.is_none() {
        let organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
        let today = app.clock.today(&organisation.time_zone);
        work.insert_task(&Task {
            id: app.new_id(),
            about: About::Partner(debit.partner),
            kind: TaskKind::DebitReturned,
            title: code.trim().to_ascii_uppercase(),
            due_on: Some(today.saturating_add(SEE_TO_IT_WITHIN_DAYS.days())),
            assignee: None,
            author_name: actor.name.clone(),
            created_at: app.clock.now(),
            done_at: None,
        })
        .await?;
    }
    Ok(())
}

/// Settles what came back before its credit was imported and has waited since: once the debit is
/// settled, nobody has to decide. Gives how many.
pub(super) async fn settle_returns(
    app: &App,
    actor: &Actor,
    work: &mut dyn UnitOfWork,
    labels: &Labels,
) -> Result<u64, AppError> {
    let waiting = work.waiting_returns().await?;
    let ids: Vec<String> = waiting.iter().filter_map(|entry| entry.end_to_end.clone()).collect();
    let mut debits = std::collections::HashMap::new();
    for debit in work.debits_by_end_to_end(&ids).await? {
        debits.insert(debit.end_to_end.clone(), debit);
    }
    let mut settled = 0;
    for entry in waiting {
        let known = entry.end_to_end.as_ref().and_then(|id| debits.get_mut(id));
        let Some(debit) = known.filter(|debit| fits(&entry, debit)) else { continue };
        settle(app, actor, work, labels, entry, debit).await?;
        // Of two entries that both say it came back, the second waits for a person.
        debit.stage = DebitStage::Returned;
        settled += 1;
    }
    Ok(settled)
}

/// The debit is settled, and what left the bank is its amount and what the bank kept.
fn fits(entry: &BankEntry, debit: &BankDebit) -> bool {
    let gone = -entry.amount;
    debit.stage == DebitStage::Settled && (gone == debit.amount || gone - entry.fee == debit.amount)
}

async fn settle(
    app: &App,
    actor: &Actor,
    work: &mut dyn UnitOfWork,
    labels: &Labels,
    entry: BankEntry,
    debit: &BankDebit,
) -> Result<(), AppError> {
    let (on, fee) = (entry.booked_on, -entry.amount - debit.amount);
    let code = entry.return_code.clone().unwrap_or_default();
    let cause = cause("explained", entry.id, round_of(work, entry.id).await?);
    let posting = labels.at(on, &debit.end_to_end, &labels.returned)?;
    let content = post_explained_return(posting, debit.partner, debit.amount, fee);
    let allocations: Vec<_> = work
        .parts_of_debits(&[debit.id])
        .await?
        .into_iter()
        .map(|part| {
            let source = AllocationSource::Bank;
            allocation(app, &entry, part.due, -part.amount, Some(debit.id), source)
        })
        .collect();
    came_back(app, actor, work, debit, on, &code).await?;
    work.insert_allocations(&allocations, app.clock.now()).await?;
    post(app, work, vec![to_post(cause, content)?]).await?;
    let entry = BankEntry {
        state: BankEntryState::Matched,
        how: How::Return,
        confidence: 1_000,
        partner: Some(debit.partner),
        fee: fee.max(Cents::ZERO),
        ..entry
    };
    work.update_bank_entry(&entry).await?;
    let (id, detail) = (entry.id.to_string(), json!({ "debit": debit.end_to_end }));
    audit::note(app, work, actor, "bank.return", ("bank_entry", &id), detail).await
}
