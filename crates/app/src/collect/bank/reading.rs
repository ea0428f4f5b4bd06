//! The bank as people look at it: statements, payments, what each may be for, and what it would pay.

use std::collections::HashMap;

use maillage_domain::access::Action;
use maillage_domain::collect::bank_entry::BankEntryState;
use maillage_domain::collect::matching::{Incoming, MatchOutcome, Target, is_clear};
use maillage_domain::ids::{BankEntryId, DueId, PartnerId, StatementId};
use maillage_domain::money::Cents;
use maillage_domain::period::Month;

use super::candidate::Waiting;
use super::queue::{cause, spread};
use super::told::{ToldGift, ToldGifts};
use super::{
    BankEntry, BankEntryRow, BankFilter, BankStatement, PaidDue, StatementFilter, StatementRow,
};
use crate::collect::journal::PostedEntry;
use crate::store::{Page, Paged, UnitOfWork};
use crate::{Actor, App, AppError};

/// The most dues that are shown of one payment.
const PAID_SHOWN: i64 = 500;

/// How the bank stands, for the pages that lead to it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overview {
    /// Payments that wait for a person.
    pub queued: i64,
    /// The newest statement.
    pub last: Option<BankStatement>,
}

/// A due that a payment may be for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SuggestedDue {
    /// The due.
    pub due: DueId,
    /// Its month, such as 202611.
    pub month: i64,
    /// What is open of it.
    pub open: Cents,
}

/// Dues of one partner that a payment may be for, taken together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Suggestion {
    /// Who owes them.
    pub partner: PartnerId,
    /// Its name.
    pub partner_name: String,
    /// The dues, at least one.
    pub dues: Vec<SuggestedDue>,
    /// How likely, in thousandths.
    pub permille: u16,
    /// Whether it is clear enough to be booked at once: the rules would book it by themselves, or
    /// [`is_clear`] says so. At most one of a payment is.
    pub is_clear: bool,
    /// Whether it was not due yet when the money came.
    pub is_early: bool,
}

/// A payment that waits, with the likeliest dues, best first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct QueuedEntry {
    /// The payment.
    pub entry: BankEntry,
    /// What it may be for.
    pub suggestions: Vec<Suggestion>,
    /// Totals of gifts of exactly its amount that partners told of, oldest first.
    pub gifts: Vec<ToldGift>,
}

/// A payment with what is known around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EntryView {
    /// The payment.
    pub entry: BankEntry,
    /// The statement that tells of it.
    pub statement: BankStatement,
    /// The name of the partner whose it is.
    pub partner_name: Option<String>,
    /// The likeliest dues, best first, for a payment that waits.
    pub suggestions: Vec<Suggestion>,
    /// Totals of gifts of exactly its amount that partners told of, oldest first, while it waits.
    pub gifts: Vec<ToldGift>,
    /// What it pays, the first five hundred dues.
    pub paid: Vec<PaidDue>,
    /// What was posted for it, in order.
    pub postings: Vec<PostedEntry>,
}

/// A due that a person may choose for a payment.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DueChoice {
    /// The due.
    pub due: DueId,
    /// Its month, such as 202611.
    pub month: i64,
    /// What is open of it; for money that went out, what was paid of it.
    pub amount: Cents,
    /// What of the payment goes to it; for money that went out, what is taken back.
    pub part: Cents,
}

/// What a decision would do. Nothing is done yet.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The payment.
    pub entry: BankEntry,
    /// Whose it would be.
    pub partner: PartnerId,
    /// Its name.
    pub partner_name: String,
    /// The partner's dues, oldest first; for money that went out, newest first.
    pub dues: Vec<DueChoice>,
    /// What of money that went out comes out of the partner's credit, which pays again what is taken back.
    pub from_credit: Cents,
    /// What is left: kept as the partner's credit; for money that went out, owed by the partner.
    pub left: Cents,
}

/// How many payments wait, and the newest statement.
///
/// # Errors
/// When the actor may not look at money, or the store fails.
pub async fn overview(app: &App, actor: &Actor) -> Result<Overview, AppError> {
    actor.require(Action::ViewMoney)?;
    let mut work = app.store.read(actor.organisation).await?;
    let first = Page { offset: 0, limit: 1 };
    let queued = work.count_queued().await?;
    let newest = work.bank_statements(&StatementFilter::default(), first).await?;
    Ok(Overview { queued, last: newest.rows.into_iter().next().map(|row| row.statement) })
}

/// A part of the statements.
///
/// # Errors
/// When the actor may not look at money, or the store fails.
pub async fn statements(
    app: &App,
    actor: &Actor,
    filter: &StatementFilter,
    page: Page,
) -> Result<Paged<StatementRow>, AppError> {
    actor.require(Action::ViewMoney)?;
    Ok(app.store.read(actor.organisation).await?.bank_statements(filter, page).await?)
}

/// One statement.
///
/// # Errors
/// When the actor may not look at money, there is no such statement, or the store fails.
pub async fn statement(
    app: &App,
    actor: &Actor,
    id: StatementId,
) -> Result<StatementRow, AppError> {
    actor.require(Action::ViewMoney)?;
    let mut work = app.store.read(actor.organisation).await?;
    work.bank_statement(id).await?.ok_or(AppError::NotFound)
}

/// A part of the payments.
///
/// # Errors
/// When the actor may not look at money, or the store fails.
pub async fn entries(
    app: &App,
    actor: &Actor,
    filter: &BankFilter,
    page: Page,
) -> Result<Paged<BankEntryRow>, AppError> {
    actor.require(Action::ViewMoney)?;
    Ok(app.store.read(actor.organisation).await?.bank_entries(filter, page).await?)
}

/// A part of the payments that wait for a person, whatever state the filter names, each with what it
/// may be for.
///
/// # Errors
/// When the actor may not look at money, or the store fails.
pub async fn queue(
    app: &App,
    actor: &Actor,
    filter: &BankFilter,
    page: Page,
) -> Result<Paged<QueuedEntry>, AppError> {
    actor.require(Action::ViewMoney)?;
    let filter = BankFilter { state: Some(BankEntryState::Queued), ..filter.clone() };
    let mut work = app.store.read(actor.organisation).await?;
    let found = work.bank_entries(&filter, page).await?;
    let mut rows = Vec::with_capacity(found.rows.len());
    if !found.rows.is_empty() {
        let mut names = Names::default();
        let waiting = Waiting::load(work.as_mut()).await?;
        let told = ToldGifts::load(work.as_mut()).await?;
        for BankEntryRow { entry, .. } in found.rows {
            let suggestions = suggestions(work.as_mut(), &waiting, &mut names, &entry).await?;
            let gifts = told.fitting(&entry);
            rows.push(QueuedEntry { entry, suggestions, gifts });
        }
    }
    Ok(Paged { rows, total: found.total })
}

/// A payment, what it pays, and what it may be for while it waits.
///
/// # Errors
/// When the actor may not look at money, there is no such payment, or the store fails.
pub async fn entry(app: &App, actor: &Actor, id: BankEntryId) -> Result<EntryView, AppError> {
    actor.require(Action::ViewMoney)?;
    let mut work = app.store.read(actor.organisation).await?;
    let work = work.as_mut();
    let entry = work.bank_entry(id).await?.ok_or(AppError::NotFound)?;
    let statement = work.bank_statement(entry.statement).await?.ok_or(AppError::NotFound)?;
    let partner_name = match entry.partner {
        Some(partner) => work.partner(partner).await?.map(|partner| partner.name),
        None => None,
    };
    let (suggestions, gifts) = match entry.state {
        BankEntryState::Queued => {
            let waiting = Waiting::load(work).await?;
            let gifts = ToldGifts::load(work).await?.fitting(&entry);
            (suggestions(work, &waiting, &mut Names::default(), &entry).await?, gifts)
        }
        BankEntryState::Matched | BankEntryState::SetAside => (Vec::new(), Vec::new()),
    };
    let paid = work.paid_by_entry(id, PAID_SHOWN).await?;
    let postings = postings(work, &entry).await?;
    let statement = statement.statement;
    Ok(EntryView { entry, statement, partner_name, suggestions, gifts, paid, postings })
}

/// Everything that was posted for a payment: at the import, by each decision, by each undoing.
async fn postings(
    work: &mut dyn UnitOfWork,
    entry: &BankEntry,
) -> Result<Vec<PostedEntry>, AppError> {
    let mut found = Vec::new();
    found.extend(work.journal_by_cause(&format!("bank:{}", entry.key)).await?);
    for round in 0.. {
        found.extend(work.journal_by_cause(&cause("explained", entry.id, round)).await?);
        let undone = work.journal_by_cause(&cause("undone", entry.id, round)).await?;
        let is_last = undone.is_none();
        found.extend(undone);
        found.extend(work.journal_by_cause(&cause("waiting", entry.id, round)).await?);
        if is_last {
            break;
        }
    }
    Ok(found)
}

/// Names of partners, each read once.
#[derive(Default)]
struct Names(HashMap<PartnerId, String>);

impl Names {
    async fn of(
        &mut self,
        work: &mut dyn UnitOfWork,
        partner: PartnerId,
    ) -> Result<String, AppError> {
        if let Some(name) = self.0.get(&partner) {
            return Ok(name.clone());
        }
        let name = work.partner(partner).await?.map(|p| p.name).unwrap_or_default();
        self.0.insert(partner, name.clone());
        Ok(name)
    }
}

async fn suggestions(
    work: &mut dyn UnitOfWork,
    waiting: &Waiting,
    names: &mut Names,
    entry: &BankEntry,
) -> Result<Vec<Suggestion>, AppError> {
    if !entry.amount.is_positive() {
        return Ok(Vec::new());
    }
    let incoming = Incoming {
        amount: entry.amount,
        end_to_end: entry.end_to_end.clone(),
        reference: entry.reference.clone(),
        text: entry.remittance.clone(),
        name: entry.name.clone(),
        iban: entry.iban.clone(),
        on: Some(entry.booked_on),
    };
    // Dues that only together make the amount are one suggestion.
    let (likely, clear): (Vec<(Vec<Target>, u16)>, bool) = match waiting.matched(&incoming) {
        MatchOutcome::One { target, evidence, .. } => {
            (vec![(vec![target], evidence.confidence_permille())], true)
        }
        MatchOutcome::Merged { targets, evidence, .. } => {
            (vec![(targets, evidence.confidence_permille())], true)
        }
        MatchOutcome::Queue { suggestions, .. } => {
            let clear = is_clear(&suggestions);
            (suggestions.into_iter().map(|one| (vec![one.target], one.permille)).collect(), clear)
        }
    };
    let mut found = Vec::new();
    for (place, (targets, permille)) in likely.into_iter().enumerate() {
        let mut dues = Vec::new();
        let mut owner = None;
        for target in targets {
            let Target::Due(due) = target else { continue };
            let Some((partner, month, open)) = waiting.due(due) else { continue };
            owner = Some(partner);
            dues.push(SuggestedDue { due, month, open });
        }
        let Some(partner) = owner else { continue };
        let partner_name = names.of(work, partner).await?;
        let early = |due: &SuggestedDue| {
            Month::from_number(due.month).is_ok_and(|month| incoming.precedes(month))
        };
        let is_early = dues.iter().any(early);
        let is_clear = clear && place == 0;
        found.push(Suggestion { partner, partner_name, dues, permille, is_clear, is_early });
    }
    Ok(found)
}

/// What it would do to say that a waiting payment is this partner's and pays these dues; without any,
/// the rules of [`super::explain`] choose.
///
/// # Errors
/// `bank.decided-already`; when the actor may not look at money, there is no such payment or partner,
/// or the store fails.
pub async fn plan(
    app: &App,
    actor: &Actor,
    id: BankEntryId,
    partner: PartnerId,
    chosen: &[DueId],
) -> Result<Plan, AppError> {
    actor.require(Action::ViewMoney)?;
    let mut work = app.store.read(actor.organisation).await?;
    let work = work.as_mut();
    let entry = work.bank_entry(id).await?.ok_or(AppError::NotFound)?;
    if entry.state != BankEntryState::Queued {
        return Err(AppError::Refused { code: "bank.decided-already" });
    }
    let partner_name = work.partner(partner).await?.ok_or(AppError::NotFound)?.name;
    let mut dues = if entry.amount.is_positive() {
        owed(work, partner).await?
    } else {
        paid(work, partner).await?
    };
    let mut left = entry.amount.abs();
    let all = dues.iter().map(|one| (one.due, one.amount)).collect();
    book(&mut dues, spread(all, chosen, left), &mut left);
    if entry.amount.is_positive() && !chosen.is_empty() {
        // What the chosen dues leave over becomes a credit, and a credit pays the oldest dues at once.
        let rest = dues.iter().map(|one| (one.due, one.amount - one.part)).collect();
        book(&mut dues, spread(rest, &[], left), &mut left);
    }
    let mut from_credit = Cents::ZERO;
    if !entry.amount.is_positive() {
        // What is taken back is open again, and what the partner paid beyond its dues pays it at once.
        let credits = work.credits(Some(partner)).await?;
        let mut credit: Cents = credits.into_iter().map(|(_, _, _, open)| open).sum();
        for due in dues.iter_mut().rev() {
            let again = due.part.min(credit);
            due.part -= again;
            credit -= again;
            from_credit += again;
        }
    }
    Ok(Plan { entry, partner, partner_name, dues, from_credit, left })
}

fn book(dues: &mut [DueChoice], parts: Vec<(DueId, Cents)>, left: &mut Cents) {
    for (due, part) in parts {
        if let Some(one) = dues.iter_mut().find(|one| one.due == due) {
            one.part += part;
            *left -= part;
        }
    }
}

async fn owed(work: &mut dyn UnitOfWork, partner: PartnerId) -> Result<Vec<DueChoice>, AppError> {
    let dues = work.waiting_dues(Some(partner)).await?;
    let open = dues.into_iter().filter(|due| due.open.is_positive());
    Ok(open
        .map(|due| DueChoice {
            due: due.due,
            month: due.month,
            amount: due.open,
            part: Cents::ZERO,
        })
        .collect())
}

async fn paid(work: &mut dyn UnitOfWork, partner: PartnerId) -> Result<Vec<DueChoice>, AppError> {
    let mut choices = Vec::new();
    for (due, amount) in work.paid_dues(partner).await? {
        let row = work.due(due).await?.ok_or(AppError::NotFound)?;
        let month = row.raised.due.month.number();
        choices.push(DueChoice { due, month, amount, part: Cents::ZERO });
    }
    Ok(choices)
}
