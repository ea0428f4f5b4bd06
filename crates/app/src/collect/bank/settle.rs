//! One payment after the other: what each is, and what has to be written for it.

use std::collections::{BTreeMap, HashMap};

use jiff::civil::Date;
use maillage_bank::camt::{Detail, Entry, EntryKey};
use maillage_domain::collect::bank_entry::{BankEntryState, How};
use maillage_domain::collect::debit::DebitStage;
use maillage_domain::collect::matching::{Fit, Incoming, MatchOutcome, Target};
use maillage_domain::collect::posting::{
    post_fee, post_payment, post_payments, post_return, post_waiting,
};
use maillage_domain::ids::{DebitId, DueId, PartnerId, StatementId};
use maillage_domain::money::Cents;

use super::candidate::Waiting;
use super::payment_return::came_back;
use super::posting::{Labels, to_post};
use super::{Allocation, AllocationSource, BankDebit, BankEntry, DebitPart};
use crate::collect::journal::{ToPost, post};
use crate::store::UnitOfWork;
use crate::{Actor, App, AppError};

/// A payment before it is explained.
pub(super) struct Line {
    pub(super) key: String,
    pub(super) booked_on: Date,
    pub(super) amount: Cents,
    /// The amount of the payment itself, where the bank tells it beside the entry's.
    told: Option<Cents>,
    /// Charges that the bank tells, at or above zero.
    charges: Cents,
    pub(super) name: String,
    iban: Option<String>,
    end_to_end: Option<String>,
    batch: Option<String>,
    reference: Option<String>,
    remittance: String,
    return_code: Option<String>,
    is_return: bool,
    is_fee: bool,
    details_differ: bool,
}

/// The payments of one entry of a statement: one for each detail when they explain its amount, else
/// the entry as a whole; what details leave over is the bank's fee. Nothing moved gives nothing.
pub(super) fn lines(entry: &Entry, key: EntryKey, otherwise: Date) -> Vec<Line> {
    let booked_on = entry.booking_date.or(entry.value_date).unwrap_or(otherwise);
    let mut lines = Vec::new();
    if entry.is_split() {
        for (at, detail) in entry.details.iter().enumerate() {
            let amount = detail.amount.unwrap_or_default();
            lines.push(line(entry, Some(detail), format!("{key}/{at}"), booked_on, amount));
        }
        let mut fee = line(entry, None, format!("{key}/fee"), booked_on, entry.fee_left());
        (fee.is_fee, fee.is_return, fee.batch) = (true, false, None);
        lines.push(fee);
    } else {
        let detail = entry.details.first().filter(|_| entry.details.len() == 1);
        lines.push(line(entry, detail, key.to_string(), booked_on, entry.amount));
    }
    lines.retain(|line| line.amount != Cents::ZERO);
    lines
}

fn line(
    entry: &Entry,
    detail: Option<&Detail>,
    key: String,
    booked_on: Date,
    amount: Cents,
) -> Line {
    let of = |field: fn(&Detail) -> &Option<String>| detail.and_then(|d| field(d).clone());
    let charges = detail
        .map_or(&entry.charges, |d| if d.charges.is_empty() { &entry.charges } else { &d.charges });
    let batch = of(|d| &d.payment_information_id).or_else(|| {
        let only = entry.batches.first().filter(|_| entry.batches.len() == 1);
        only.and_then(|batch| batch.payment_information_id.clone())
    });
    let fee_code = entry.code.subfamily.as_deref();
    Line {
        key,
        booked_on,
        amount,
        told: detail.and_then(|d| d.amount),
        charges: charges.iter().map(|charge| charge.amount.abs()).sum(),
        name: of(|d| &d.counterparty_name).unwrap_or_default(),
        iban: of(|d| &d.counterparty_iban),
        end_to_end: of(|d| &d.end_to_end_id),
        batch,
        reference: of(|d| &d.reference),
        remittance: of(|d| &d.remittance).or_else(|| entry.information.clone()).unwrap_or_default(),
        return_code: detail
            .and_then(|d| d.return_reason.as_ref())
            .map(|reason| reason.code().to_owned()),
        is_return: entry.is_return,
        is_fee: matches!(fee_code, Some("CHRG" | "FEES" | "COMM" | "COME" | "INTR")),
        details_differ: !entry.details_reconcile,
    }
}

/// What a payment is.
enum Verdict {
    Debit(BankDebit),
    Batch(Vec<BankDebit>),
    Return { debit: BankDebit, fee: Cents },
    Fee,
    Transfer { partner: PartnerId, how: How, confidence: u16, parts: Vec<(DueId, Cents)> },
    Queue { how: How, confidence: u16 },
}

/// The payments of one statement, written part by part in one unit of work.
pub(super) struct Settlement<'a> {
    app: &'a App,
    actor: &'a Actor,
    labels: &'a Labels,
    statement: StatementId,
    piece: &'a str,
    waiting: Option<Waiting>,
    position: i64,
    /// Payments explained so far.
    pub(super) matched: u64,
    /// Payments that wait for a person.
    pub(super) queued: u64,
}

/// Debits known to this part, and what has to be written.
#[derive(Default)]
struct Part {
    debits: HashMap<String, BankDebit>,
    parts: HashMap<DebitId, Vec<DebitPart>>,
    entries: Vec<BankEntry>,
    posts: Vec<ToPost>,
    allocations: Vec<Allocation>,
    settled: BTreeMap<Date, Vec<DebitId>>,
    returned: Vec<(BankDebit, Date, String)>,
}

impl<'a> Settlement<'a> {
    /// `piece` names the statement in the journal.
    pub(super) fn new(
        app: &'a App,
        actor: &'a Actor,
        labels: &'a Labels,
        statement: StatementId,
        piece: &'a str,
    ) -> Self {
        let (waiting, position, matched, queued) = (None, 0, 0, 0);
        Self { app, actor, labels, statement, piece, waiting, position, matched, queued }
    }

    /// Goes on after the payments that the statement gave before.
    pub(super) fn going_on_from(mut self, position: i64) -> Self {
        self.position = position;
        self
    }

    /// Explains some payments and writes what follows.
    pub(super) async fn take(
        &mut self,
        work: &mut dyn UnitOfWork,
        lines: Vec<Line>,
    ) -> Result<(), AppError> {
        if lines.is_empty() {
            return Ok(());
        }
        let mut part = Part::default();
        let wanted: Vec<String> = lines.iter().filter_map(|line| line.end_to_end.clone()).collect();
        for debit in work.debits_by_end_to_end(&wanted).await? {
            part.debits.insert(debit.end_to_end.clone(), debit);
        }
        let ids: Vec<DebitId> = part.debits.values().map(|debit| debit.id).collect();
        part.know(work.parts_of_debits(&ids).await?);
        for line in lines {
            let verdict = self.judge(work, &mut part, &line).await?;
            self.write_down(&mut part, line, verdict)?;
        }
        part.store(self.app, self.actor, work).await
    }

    async fn judge(
        &mut self,
        work: &mut dyn UnitOfWork,
        part: &mut Part,
        line: &Line,
    ) -> Result<Verdict, AppError> {
        let queue = |how| Ok(Verdict::Queue { how, confidence: 0 });
        if line.details_differ {
            return queue(How::DetailsDiffer);
        }
        let known = line.end_to_end.as_ref().and_then(|id| part.debits.get(id));
        if line.is_fee {
            return Ok(Verdict::Fee);
        }
        if line.is_return {
            return Ok(known.and_then(|debit| returned(line, debit)).unwrap_or(Verdict::Queue {
                how: if known.is_some() { How::DebitDiffers } else { How::ReturnUnknown },
                confidence: 0,
            }));
        }
        if !line.amount.is_positive() {
            return queue(How::NotIncoming);
        }
        if let Some(debit) = known {
            let fits = debit.stage == DebitStage::InFile && debit.amount == line.amount;
            return if fits { Ok(Verdict::Debit(debit.clone())) } else { queue(How::DebitDiffers) };
        }
        if let Some(batch) = line.batch.as_ref().filter(|_| line.end_to_end.is_none()) {
            let debits = work.batch_debits(batch).await?;
            if !debits.is_empty() {
                return self.judge_batch(work, part, line, debits).await;
            }
        }
        self.judge_transfer(work, line).await
    }

    async fn judge_batch(
        &mut self,
        work: &mut dyn UnitOfWork,
        part: &mut Part,
        line: &Line,
        debits: Vec<BankDebit>,
    ) -> Result<Verdict, AppError> {
        let seen = |debit: &BankDebit| {
            let known = part.debits.get(&debit.end_to_end);
            known.map_or(debit.stage, |known| known.stage) == DebitStage::InFile
        };
        let open: Vec<BankDebit> = debits.into_iter().filter(seen).collect();
        let sum: Cents = open.iter().map(|debit| debit.amount).sum();
        if sum != line.amount {
            return Ok(Verdict::Queue { how: How::BatchDiffers, confidence: 0 });
        }
        let ids: Vec<DebitId> = open.iter().map(|debit| debit.id).collect();
        part.know(work.parts_of_debits(&ids).await?);
        Ok(Verdict::Batch(open))
    }

    async fn judge_transfer(
        &mut self,
        work: &mut dyn UnitOfWork,
        line: &Line,
    ) -> Result<Verdict, AppError> {
        let waiting = match &mut self.waiting {
            Some(waiting) => waiting,
            none => none.insert(Waiting::load(work).await?),
        };
        let outcome = waiting.matched(&line.incoming());
        Ok(match outcome {
            MatchOutcome::One { target: Target::Due(due), partner, evidence, fit } => {
                let paid = match fit {
                    Fit::Exact | Fit::Partial(_) => line.amount,
                    Fit::Over(_) => waiting.open(due),
                };
                waiting.pay(due, paid);
                let confidence = evidence.confidence_permille();
                Verdict::Transfer {
                    partner,
                    how: evidence.into(),
                    confidence,
                    parts: vec![(due, paid)],
                }
            }
            MatchOutcome::Merged { targets, partner, evidence } => {
                let dues = targets.into_iter().filter_map(|target| match target {
                    Target::Due(due) => Some(due),
                    Target::Debit(_) => None,
                });
                let parts: Vec<_> = dues.map(|due| (due, waiting.open(due))).collect();
                for (due, paid) in &parts {
                    waiting.pay(*due, *paid);
                }
                let confidence = evidence.confidence_permille();
                Verdict::Transfer { partner, how: evidence.into(), confidence, parts }
            }
            MatchOutcome::Queue { reason, suggestions } => Verdict::Queue {
                how: reason.into(),
                confidence: suggestions.first().map_or(0, |one| one.permille),
            },
            // Only dues are among the candidates.
            MatchOutcome::One { target: Target::Debit(_), .. } => {
                Verdict::Queue { how: How::DebitDiffers, confidence: 0 }
            }
        })
    }

    fn write_down(
        &mut self,
        part: &mut Part,
        line: Line,
        verdict: Verdict,
    ) -> Result<(), AppError> {
        let kept = line.kept();
        let mut entry = line.entry(self.app.new_id(), self.statement, self.position);
        self.position += 1;
        let own = format!("{}/{}", self.piece, self.position);
        let piece = entry.end_to_end.clone().or(entry.batch.clone()).unwrap_or(own);
        let (on, amount, labels) = (entry.booked_on, entry.amount, self.labels);
        let (how, confidence, content) = match verdict {
            Verdict::Debit(debit) => {
                part.settle(self.app, &entry, std::slice::from_ref(&debit));
                entry.partner = Some(debit.partner);
                let posting = labels.at(on, &piece, &labels.debit)?;
                (How::Debit, 1_000, post_payment(posting, debit.partner, amount))
            }
            Verdict::Batch(debits) => {
                part.settle(self.app, &entry, &debits);
                let mut by_partner: BTreeMap<PartnerId, Cents> = BTreeMap::new();
                for debit in &debits {
                    *by_partner.entry(debit.partner).or_default() += debit.amount;
                }
                let sums: Vec<_> = by_partner.into_iter().collect();
                let posting = labels.at(on, &piece, &labels.batch)?;
                (How::Batch, 1_000, post_payments(posting, &sums))
            }
            Verdict::Return { debit, fee } => {
                entry.fee = fee;
                entry.partner = Some(debit.partner);
                let posting = labels.at(on, &piece, &labels.returned)?;
                let content = post_return(posting, debit.partner, debit.amount, fee);
                part.give_back(self.app, &entry, debit);
                (How::Return, 1_000, content)
            }
            Verdict::Fee => {
                (How::Fee, 1_000, post_fee(labels.at(on, &piece, &labels.fee)?, -amount))
            }
            Verdict::Transfer { partner, how, confidence, parts } => {
                entry.partner = Some(partner);
                for (due, paid) in parts {
                    let source = AllocationSource::Bank;
                    part.allocations.push(allocation(self.app, &entry, due, paid, None, source));
                }
                let posting = labels.at(on, &piece, &labels.transfer)?;
                (how, confidence, post_payment(posting, partner, amount))
            }
            Verdict::Queue { how, confidence } => {
                entry.state = BankEntryState::Queued;
                entry.fee = kept;
                let posting = labels.at(on, &piece, &labels.waiting)?;
                (how, confidence, post_waiting(posting, amount))
            }
        };
        part.posts.push(to_post(format!("bank:{}", entry.key), content)?);
        (entry.how, entry.confidence) = (how, i64::from(confidence));
        match entry.state {
            BankEntryState::Queued => self.queued += 1,
            BankEntryState::Matched | BankEntryState::SetAside => self.matched += 1,
        }
        part.entries.push(entry);
        Ok(())
    }
}

/// A debit that comes back for its amount, or for its amount and a fee that the bank tells.
fn returned(line: &Line, debit: &BankDebit) -> Option<Verdict> {
    let fee = line.amount.abs() - debit.amount;
    let told = line.told.is_some_and(|told| told.abs() == debit.amount) || fee == line.charges;
    let fits = debit.stage == DebitStage::Settled
        && line.amount < Cents::ZERO
        && (fee == Cents::ZERO || (fee.is_positive() && told));
    fits.then(|| Verdict::Return { debit: debit.clone(), fee })
}

impl Line {
    /// What the bank kept of something that came back, as far as it tells.
    fn kept(&self) -> Cents {
        if !self.is_return || self.amount >= Cents::ZERO {
            return Cents::ZERO;
        }
        let told = self.told.map(|told| self.amount.abs() - told.abs());
        let kept = told.filter(|fee| *fee != Cents::ZERO).unwrap_or(self.charges);
        if kept.is_positive() && kept < self.amount.abs() { kept } else { Cents::ZERO }
    }

    fn incoming(&self) -> Incoming {
        Incoming {
            amount: self.amount,
            end_to_end: self.end_to_end.clone(),
            reference: self.reference.clone(),
            text: self.remittance.clone(),
            name: self.name.clone(),
            iban: self.iban.clone(),
            on: Some(self.booked_on),
        }
    }

    /// The payment as it is stored, explained until something else is said.
    fn entry(
        self,
        id: maillage_domain::ids::BankEntryId,
        statement: StatementId,
        position: i64,
    ) -> BankEntry {
        BankEntry {
            id,
            statement,
            key: self.key,
            position,
            booked_on: self.booked_on,
            amount: self.amount,
            fee: Cents::ZERO,
            name: self.name,
            iban: self.iban,
            end_to_end: self.end_to_end,
            batch: self.batch,
            reference: self.reference,
            remittance: self.remittance,
            return_code: self.return_code,
            state: BankEntryState::Matched,
            how: How::NothingAlike,
            confidence: 0,
            partner: None,
            decided_by: None,
        }
    }
}

/// What a payment pays of a due.
pub(super) fn allocation(
    app: &App,
    entry: &BankEntry,
    due: DueId,
    amount: Cents,
    debit: Option<DebitId>,
    source: AllocationSource,
) -> Allocation {
    Allocation {
        id: app.new_id(),
        due,
        source,
        bank_entry: Some(entry.id),
        debit,
        amount,
        dated: entry.booked_on,
    }
}

impl Part {
    fn know(&mut self, parts: Vec<DebitPart>) {
        let ids: std::collections::HashSet<DebitId> = parts.iter().map(|part| part.debit).collect();
        self.parts.retain(|debit, _| !ids.contains(debit));
        for part in parts {
            self.parts.entry(part.debit).or_default().push(part);
        }
    }

    fn settle(&mut self, app: &App, entry: &BankEntry, debits: &[BankDebit]) {
        for debit in debits {
            self.settled.entry(entry.booked_on).or_default().push(debit.id);
            if let Some(known) = self.debits.get_mut(&debit.end_to_end) {
                known.stage = DebitStage::Settled;
            }
            self.allocate(app, entry, debit.id, |amount| amount);
        }
    }

    fn give_back(&mut self, app: &App, entry: &BankEntry, debit: BankDebit) {
        if let Some(known) = self.debits.get_mut(&debit.end_to_end) {
            known.stage = DebitStage::Returned;
        }
        self.allocate(app, entry, debit.id, |amount| -amount);
        let code = entry.return_code.clone().unwrap_or_default();
        self.returned.push((debit, entry.booked_on, code));
    }

    fn allocate(&mut self, app: &App, entry: &BankEntry, debit: DebitId, sign: fn(Cents) -> Cents) {
        let source = AllocationSource::Bank;
        for part in self.parts.get(&debit).into_iter().flatten() {
            let amount = sign(part.amount);
            self.allocations.push(allocation(app, entry, part.due, amount, Some(debit), source));
        }
    }

    async fn store(
        self,
        app: &App,
        actor: &Actor,
        work: &mut dyn UnitOfWork,
    ) -> Result<(), AppError> {
        work.insert_bank_entries(&self.entries).await?;
        for (on, debits) in &self.settled {
            work.settle_debits(debits, *on).await?;
        }
        for (debit, on, code) in &self.returned {
            came_back(app, actor, work, debit, *on, code).await?;
        }
        work.insert_allocations(&self.allocations, app.clock.now()).await?;
        post(app, work, self.posts).await?;
        Ok(())
    }
}
