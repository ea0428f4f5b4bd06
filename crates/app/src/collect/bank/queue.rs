//! Payments that a person looks at: whose they are, what they pay, and taking a decision back.

use std::collections::{BTreeMap, HashMap};

use maillage_domain::access::Action;
use maillage_domain::collect::bank_entry::{BankEntryState, How};
use maillage_domain::collect::gift_total::GiftChannel;
use maillage_domain::collect::posting::{post_explained, post_reversal, post_waiting};
use maillage_domain::ids::{BankEntryId, DueId, PartnerId};
use maillage_domain::money::Cents;
use serde_json::json;

use super::posting::{Labels, to_post};
use super::settle::allocation;
use super::{Allocation, AllocationSource, BankEntry, WaitingDue};
use crate::access::audit;
use crate::collect::gift_total::{self, NewGiftTotal};
use crate::collect::journal::{PostedEntry, ToPost, post};
use crate::store::UnitOfWork;
use crate::{Actor, App, AppError};

/// A payment that a person decides on, with its unit of work.
struct Decision<'a> {
    app: &'a App,
    actor: &'a Actor,
    work: Box<dyn UnitOfWork>,
    entry: BankEntry,
    labels: Labels,
    /// How often a decision on it was taken back.
    round: usize,
}

impl<'a> Decision<'a> {
    async fn on(app: &'a App, actor: &'a Actor, id: BankEntryId) -> Result<Self, AppError> {
        actor.require(Action::RunMoney)?;
        let mut work = app.store.begin(actor.organisation).await?;
        // Two people cannot decide on one payment at once.
        work.journal_head().await?;
        let organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
        let entry = work.bank_entry(id).await?.ok_or(AppError::NotFound)?;
        let round = round_of(work.as_mut(), id).await?;
        Ok(Self { app, actor, work, entry, labels: Labels::of(&organisation), round })
    }

    fn require_queued(&self) -> Result<(), AppError> {
        match self.entry.state {
            BankEntryState::Queued => Ok(()),
            BankEntryState::Matched | BankEntryState::SetAside => {
                Err(AppError::Refused { code: "bank.decided-already" })
            }
        }
    }

    fn piece(&self) -> String {
        let entry = &self.entry;
        entry.end_to_end.clone().or(entry.reference.clone()).unwrap_or_else(|| entry.id.to_string())
    }

    async fn finish(
        mut self,
        state: BankEntryState,
        how: How,
        partner: Option<PartnerId>,
        action: &str,
    ) -> Result<(), AppError> {
        let decided = state != BankEntryState::Queued;
        let entry = BankEntry {
            state,
            how,
            partner,
            confidence: if decided { 1_000 } else { 0 },
            decided_by: decided.then(|| self.actor.name.clone()),
            ..self.entry
        };
        self.work.update_bank_entry(&entry).await?;
        let detail = json!({ "partner": partner.map(|p| p.to_string()) });
        let id = entry.id.to_string();
        let subject = ("bank_entry", id.as_str());
        audit::note(self.app, self.work.as_mut(), self.actor, action, subject, detail).await?;
        Ok(self.work.commit().await?)
    }
}

/// What a decision is posted for: the word, the payment, and how often it was decided on before.
pub(super) fn cause(word: &str, id: BankEntryId, round: usize) -> String {
    format!("{word}:{id}:{round}")
}

/// How often a decision on a payment was taken back.
pub(super) async fn round_of(
    work: &mut dyn UnitOfWork,
    id: BankEntryId,
) -> Result<usize, AppError> {
    let mut round = 0;
    while work.journal_by_cause(&cause("undone", id, round)).await?.is_some() {
        round += 1;
    }
    Ok(round)
}

/// A person says whose a payment is. It pays the dues given, in their order; without any, the
/// partner's oldest. What is left is kept as a credit. Money that went out takes back what was paid
/// of those dues, or of the newest.
///
/// # Errors
/// `bank.decided-already`; when the actor may not, or there is no such payment or partner.
pub async fn explain(
    app: &App,
    actor: &Actor,
    id: BankEntryId,
    partner: PartnerId,
    dues: &[DueId],
) -> Result<(), AppError> {
    let mut decision = Decision::on(app, actor, id).await?;
    decision.require_queued()?;
    let work = decision.work.as_mut();
    work.partner(partner).await?.ok_or(AppError::NotFound)?;
    let entry = &decision.entry;
    let parts = if entry.amount.is_positive() {
        pay(work.waiting_dues(Some(partner)).await?, dues, entry.amount)
    } else {
        take_back(work.paid_dues(partner).await?, dues, -entry.amount)
    };
    let source = AllocationSource::Bank;
    let allocations: Vec<Allocation> = parts
        .into_iter()
        .map(|(due, amount)| allocation(app, entry, due, amount, None, source))
        .collect();
    work.insert_allocations(&allocations, app.clock.now()).await?;
    let piece = decision.piece();
    let posting = decision.labels.at(entry.booked_on, &piece, &decision.labels.explained)?;
    let content = post_explained(posting, partner, entry.amount);
    let explained = to_post(cause("explained", id, decision.round), content)?;
    post(app, decision.work.as_mut(), vec![explained]).await?;
    use_credits(app, decision.work.as_mut(), Some(partner)).await?;
    decision.finish(BankEntryState::Matched, How::Person, Some(partner), "bank.explain").await
}

/// Spreads money over the chosen dues in their order, or over all from the oldest on.
fn pay(open: Vec<WaitingDue>, chosen: &[DueId], amount: Cents) -> Vec<(DueId, Cents)> {
    let open: Vec<(DueId, Cents)> = open.into_iter().map(|due| (due.due, due.open)).collect();
    spread(open, chosen, amount)
}

/// Takes money back from the chosen dues in their order, or from all from the newest on.
fn take_back(paid: Vec<(DueId, Cents)>, chosen: &[DueId], amount: Cents) -> Vec<(DueId, Cents)> {
    spread(paid, chosen, amount).into_iter().map(|(due, part)| (due, -part)).collect()
}

/// What of an amount goes to each of the chosen dues, in their order; to all, in theirs, when none is chosen.
pub(super) fn spread(
    all: Vec<(DueId, Cents)>,
    chosen: &[DueId],
    amount: Cents,
) -> Vec<(DueId, Cents)> {
    let order: Vec<(DueId, Cents)> = if chosen.is_empty() {
        all
    } else {
        let by_id: HashMap<DueId, Cents> = all.into_iter().collect();
        let mut seen = std::collections::HashSet::new();
        let wanted = chosen.iter().filter(|due| seen.insert(**due));
        wanted.filter_map(|due| Some((*due, *by_id.get(due)?))).collect()
    };
    let mut left = amount;
    let mut parts = Vec::new();
    for (due, most) in order {
        let part = most.min(left);
        if part.is_positive() {
            parts.push((due, part));
            left -= part;
        }
    }
    parts
}

/// A person says that a payment is what customers or employees gave through a partner. Where the partner
/// told of it before (a total of that amount, or all of its totals together), the payment shows their
/// money and nothing counts twice; else it becomes a dated total, and no share of the partner's.
///
/// # Errors
/// `bank.decided-already`, `bank.not-incoming`; when the actor may not, or there is no such payment or partner.
pub async fn explain_as_gifts(
    app: &App,
    actor: &Actor,
    id: BankEntryId,
    partner: PartnerId,
    channel: GiftChannel,
) -> Result<(), AppError> {
    let mut decision = Decision::on(app, actor, id).await?;
    decision.require_queued()?;
    let entry = &decision.entry;
    if !entry.amount.is_positive() {
        return Err(AppError::Refused { code: "bank.not-incoming" });
    }
    let work = decision.work.as_mut();
    let told = gift_total::told_for(work, partner, channel, entry.amount).await?;
    if !told.is_empty() {
        // Both lie on the waiting account: together they leave nothing there, and nothing is posted.
        for total in told {
            work.see_gift_total(total, id).await?;
        }
        let done =
            decision.finish(BankEntryState::Matched, How::GiftTotal, Some(partner), "bank.gifts");
        return done.await;
    }
    let new = NewGiftTotal {
        partner,
        channel,
        on: entry.booked_on,
        amount: entry.amount,
        remark: entry.remittance.clone(),
    };
    let cause = cause("explained", id, decision.round);
    let payment = Some(id);
    gift_total::record_in(app, decision.work.as_mut(), actor, &new, Some(cause), payment).await?;
    decision.finish(BankEntryState::Matched, How::GiftTotal, Some(partner), "bank.gifts").await
}

/// A person says that a payment is no partner's money: it stays on the waiting account, for the
/// bookkeeper.
///
/// # Errors
/// `bank.decided-already`; when the actor may not, or there is no such payment.
pub async fn set_aside(app: &App, actor: &Actor, id: BankEntryId) -> Result<(), AppError> {
    let decision = Decision::on(app, actor, id).await?;
    decision.require_queued()?;
    let how = decision.entry.how;
    decision.finish(BankEntryState::SetAside, how, None, "bank.set-aside").await
}

/// Takes a decision back, a person's or the rules': the payment waits again. What was posted is
/// reversed and never deleted.
///
/// # Errors
/// `bank.not-decided` when it waits; `bank.undo-debit` for debits, returns and fees, which the bank
/// itself explains; when the actor may not, or there is no such payment.
pub async fn undo(app: &App, actor: &Actor, id: BankEntryId) -> Result<(), AppError> {
    let mut decision = Decision::on(app, actor, id).await?;
    let entry = decision.entry.clone();
    match entry.state {
        BankEntryState::Queued => return Err(AppError::Refused { code: "bank.not-decided" }),
        BankEntryState::SetAside => {
            return decision.finish(BankEntryState::Queued, entry.how, None, "bank.undo").await;
        }
        BankEntryState::Matched => {}
    }
    if !entry.how.is_transfer() && entry.how != How::GiftTotal {
        return Err(AppError::Refused { code: "bank.undo-debit" });
    }
    let work = decision.work.as_mut();
    let mut by_due: BTreeMap<DueId, Cents> = BTreeMap::new();
    for paid in work.allocations_of_entry(id).await? {
        *by_due.entry(paid.due).or_default() += paid.amount;
    }
    let back: Vec<Allocation> = by_due
        .into_iter()
        .filter(|(_, amount)| *amount != Cents::ZERO)
        .map(|(due, amount)| allocation(app, &entry, due, -amount, None, AllocationSource::Bank))
        .collect();
    work.insert_allocations(&back, app.clock.now()).await?;
    if entry.how == How::GiftTotal && !decision.has_posted().await? {
        // The totals were told before: they wait for their money again.
        decision.work.unsee_gift_totals(id).await?;
        return decision.finish(BankEntryState::Queued, How::NothingAlike, None, "bank.undo").await;
    }
    let posts = decision.reversal().await?;
    if let (How::GiftTotal, Some(partner)) = (entry.how, entry.partner) {
        gift_total::take_back_in(app, decision.work.as_mut(), actor, partner, &entry).await?;
    }
    post(app, decision.work.as_mut(), posts).await?;
    decision.finish(BankEntryState::Queued, How::NothingAlike, None, "bank.undo").await
}

impl Decision<'_> {
    /// Whether the decision that stands is in the journal.
    async fn has_posted(&mut self) -> Result<bool, AppError> {
        let explained = cause("explained", self.entry.id, self.round);
        Ok(self.work.journal_by_cause(&explained).await?.is_some())
    }

    /// What puts the money back on the waiting account.
    async fn reversal(&mut self) -> Result<Vec<ToPost>, AppError> {
        let (id, on, round) = (self.entry.id, self.entry.booked_on, self.round);
        let piece = self.piece();
        let undone = cause("undone", id, round);
        if let Some(explained) = self.work.journal_by_cause(&cause("explained", id, round)).await? {
            return Ok(vec![self.mirror(&explained, undone, &piece)]);
        }
        // The rules posted it to the partner at once: it is undone, and waits from now on.
        let booked = self.work.journal_by_cause(&format!("bank:{}", self.entry.key)).await?;
        let booked = booked.ok_or(AppError::NotFound)?;
        let posting = self.labels.at(on, &piece, &self.labels.waiting)?;
        let waiting = post_waiting(posting, self.entry.amount);
        Ok(vec![
            self.mirror(&booked, undone, &piece),
            to_post(cause("waiting", id, round), waiting)?,
        ])
    }

    fn mirror(&self, of: &PostedEntry, cause: String, piece: &str) -> ToPost {
        let (on, label) = (self.entry.booked_on, &self.labels.undone);
        ToPost {
            cause,
            reverses: Some(of.entry.number()),
            content: post_reversal(of.entry.content(), on, piece, label),
        }
    }
}

/// Uses what partners paid beyond their dues for dues that are open, oldest first: of one partner,
/// or of all. Gives how many dues got something.
pub(crate) async fn use_credits(
    app: &App,
    work: &mut dyn UnitOfWork,
    partner: Option<PartnerId>,
) -> Result<usize, AppError> {
    let credits = work.credits(partner).await?;
    if credits.is_empty() {
        return Ok(0);
    }
    let mut by_partner: HashMap<PartnerId, Vec<WaitingDue>> = HashMap::new();
    for due in work.waiting_dues(partner).await? {
        by_partner.entry(due.partner).or_default().push(due);
    }
    let mut allocations = Vec::new();
    for (bank_entry, owner, dated, left) in credits {
        let mut left = left;
        for due in by_partner.get_mut(&owner).into_iter().flatten() {
            let amount = due.open.min(left);
            if !amount.is_positive() {
                continue;
            }
            due.open -= amount;
            left -= amount;
            allocations.push(Allocation {
                id: app.new_id(),
                due: due.due,
                source: AllocationSource::Credit,
                bank_entry: Some(bank_entry),
                debit: None,
                amount,
                dated,
            });
        }
    }
    work.insert_allocations(&allocations, app.clock.now()).await?;
    Ok(allocations.len())
}

/// Uses partners' credits for dues raised since. Safe to run at any time.
///
/// # Errors
/// When the actor may not, or the store fails.
pub async fn apply_credits(app: &App, actor: &Actor) -> Result<usize, AppError> {
    actor.require(Action::RunMoney)?;
    let mut work = app.store.begin(actor.organisation).await?;
    // Whoever does it at the same time waits here, and finds them used.
    work.journal_head().await?;
    let used = use_credits(app, work.as_mut(), None).await?;
    work.commit().await?;
    Ok(used)
}
