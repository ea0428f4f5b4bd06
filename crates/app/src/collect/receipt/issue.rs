//! From a year's payments to receipts: what is to be written, and writing it.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::num::NonZero;
use std::panic::resume_unwind;
use std::thread::available_parallelism;

use jiff::civil::{Date, date};
use maillage_domain::access::Action;
use maillage_domain::collect::receipt::{
    CancelReason, Readiness, ReceiptNumber, next_number, paid_in_year,
};
use maillage_domain::ids::{PartnerId, ReceiptId};
use maillage_domain::money::Cents;
use serde_json::json;
use sha2::{Digest, Sha256};

use super::paper::paper;
use super::{Receipt, ReceiptError, ReceiptFile, ReceiptLine};
use crate::access::audit;
use crate::access::organisation::Organisation;
use crate::collect::payment::{PaidBy, Payment};
use crate::documents::ReceiptPaper;
use crate::engage::partner::Partner;
use crate::store::UnitOfWork;
use crate::{Actor, App, AppError};

/// Receipts written in one unit of work.
const PART: usize = 25;

/// A receipt that is to be written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedReceipt {
    /// Who gave.
    pub partner: PartnerId,
    /// Its name.
    pub partner_name: String,
    /// How much.
    pub amount: Cents,
    /// Until when some of it can be refunded, if it can.
    pub refundable_until: Option<Date>,
    /// The number of the valid receipt that it replaces.
    pub replaces: Option<ReceiptNumber>,
}

/// A partner whose receipt waits until nothing can be refunded any more.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Waits {
    /// The partner.
    pub partner: PartnerId,
    /// Its name.
    pub partner_name: String,
    /// How much was paid.
    pub amount: Cents,
    /// The last day on which some of it can be refunded.
    pub until: Date,
}

/// What issuing the receipts of a year would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// The year.
    pub year: i16,
    /// Receipts to write, by name of partner.
    pub write: Vec<PlannedReceipt>,
    /// Valid receipts to cancel without another: the money went back.
    pub cancel: Vec<ReceiptNumber>,
    /// Partners who wait.
    pub wait: Vec<Waits>,
    /// Valid receipts that stay as they are.
    pub unchanged: usize,
}

impl Plan {
    /// The sum of the receipts to write.
    #[must_use]
    pub fn total(&self) -> Cents {
        self.write.iter().map(|planned| planned.amount).sum()
    }
}

/// What issuing did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Issued {
    /// What was planned, and done.
    pub plan: Plan,
    /// The numbers written, in their order.
    pub written: Vec<ReceiptNumber>,
}

/// What is known to plan with.
struct Known {
    organisation: Organisation,
    plan: Plan,
    lines: HashMap<PartnerId, Vec<ReceiptLine>>,
    partners: HashMap<PartnerId, Partner>,
    receipts: Vec<Receipt>,
}

/// What issuing the receipts of a year that is over would do. With `accept_refundable`, receipts are
/// also written for money that can still be refunded, and say so.
///
/// # Errors
/// `receipt.year-open` before the year is over; when the actor may not look at money.
pub async fn plan(
    app: &App,
    actor: &Actor,
    year: i16,
    accept_refundable: bool,
) -> Result<Plan, ReceiptError> {
    actor.require(Action::ViewMoney)?;
    let mut work = app.store.read(actor.organisation).await?;
    Ok(known(app, work.as_mut(), year, accept_refundable).await?.plan)
}

/// Issues the receipts of a year that is over, each partner's once: run again, it writes only what
/// is new. A valid receipt whose money changed is cancelled and replaced by one with a new number.
///
/// # Errors
/// `receipt.year-open` before the year is over, `receipt.gap` when the numbers have a gap; when the
/// actor may not, or a paper cannot be made. What was written before an error stays.
pub async fn issue(
    app: &App,
    actor: &Actor,
    year: i16,
    accept_refundable: bool,
) -> Result<Issued, ReceiptError> {
    actor.require(Action::RunMoney)?;
    let mut first: Option<Plan> = None;
    let mut written = Vec::new();
    loop {
        let mut work = app.store.begin(actor.organisation).await?;
        // Holding the journal keeps a second run, and payments, from coming in between.
        work.journal_head().await?;
        let known = known(app, work.as_mut(), year, accept_refundable).await?;
        let plan = first.get_or_insert_with(|| known.plan.clone());
        if known.plan.write.is_empty() && known.plan.cancel.is_empty() {
            return Ok(Issued { plan: plan.clone(), written });
        }
        written.extend(write_part(app, actor, work.as_mut(), &known).await?);
        work.commit().await?;
    }
}

async fn write_part(
    app: &App,
    actor: &Actor,
    work: &mut dyn UnitOfWork,
    known: &Known,
) -> Result<Vec<ReceiptNumber>, ReceiptError> {
    let now = app.clock.now();
    let by_number: HashMap<ReceiptNumber, ReceiptId> =
        known.receipts.iter().map(|receipt| (receipt.number, receipt.id)).collect();
    for number in &known.plan.cancel {
        if let Some(id) = by_number.get(number) {
            work.cancel_receipt(*id, now, CancelReason::Refunded).await?;
        }
    }
    let numbers: Vec<ReceiptNumber> = known.receipts.iter().map(|r| r.number).collect();
    let mut number = next_number(known.plan.year, &numbers)
        .map_err(|_| AppError::Refused { code: "receipt.gap" })?;
    let mut receipts = Vec::new();
    for planned in known.plan.write.iter().take(PART) {
        if let Some(old) = planned.replaces.and_then(|old| by_number.get(&old)) {
            work.cancel_receipt(*old, now, CancelReason::Replaced).await?;
        }
        receipts.push(make(app, known, planned, number)?);
        number.number += 1;
    }
    let mut written = Vec::new();
    for (receipt, file) in typeset(app, receipts).await? {
        work.insert_receipt(&receipt, &file).await?;
        written.push(receipt.number);
    }
    let detail = json!({ "written": written.len(), "cancelled": known.plan.cancel.len() });
    let year = known.plan.year.to_string();
    audit::note(app, work, actor, "receipt.issue", ("receipt", &year), detail).await?;
    Ok(written)
}

fn make(
    app: &App,
    known: &Known,
    planned: &PlannedReceipt,
    number: ReceiptNumber,
) -> Result<(Receipt, ReceiptPaper), ReceiptError> {
    let partner = known.partners.get(&planned.partner).ok_or(AppError::NotFound)?;
    let receipt = Receipt {
        id: app.new_id(),
        number,
        partner: planned.partner,
        amount: planned.amount,
        lines: known.lines.get(&planned.partner).cloned().unwrap_or_default(),
        regime: known.organisation.legal_regime.clone(),
        is_provisional: planned.refundable_until.is_some(),
        issued_at: app.clock.now(),
        document: app.new_id(),
        cancelled: None,
        replaces: planned.replaces.map(|old| old.number),
    };
    let today = app.clock.today(&known.organisation.time_zone);
    let paper = paper(&known.organisation, partner, &receipt, planned.refundable_until, today)?;
    Ok((receipt, paper))
}

/// Typesets receipts on all cores, away from the threads that answer requests; they stay in order.
async fn typeset(
    app: &App,
    receipts: Vec<(Receipt, ReceiptPaper)>,
) -> Result<Vec<(Receipt, ReceiptFile)>, ReceiptError> {
    let documents = app.documents.clone();
    let cores = available_parallelism().map_or(1, NonZero::get);
    let size = receipts.len().div_ceil(cores).max(1);
    let work = move || {
        let print = |part: &[(Receipt, ReceiptPaper)]| -> Vec<_> {
            part.iter().map(|(_, paper)| documents.receipt(paper)).collect()
        };
        let print = &print;
        let prints: Vec<_> = std::thread::scope(|scope| {
            let parts: Vec<_> =
                receipts.chunks(size).map(|part| scope.spawn(move || print(part))).collect();
            parts
                .into_iter()
                .flat_map(|part| part.join().unwrap_or_else(|panic| resume_unwind(panic)))
                .collect()
        });
        receipts
            .into_iter()
            .zip(prints)
            .map(|((receipt, paper), print)| {
                let content = print.map_err(|source| ReceiptError::Paper {
                    partner: paper.donor.legal_name.clone(),
                    source,
                })?;
                let sha256 = Sha256::digest(&content).into();
                let name = format!("{}.pdf", receipt.number);
                Ok((receipt, ReceiptFile { name, sha256, content }))
            })
            .collect()
    };
    tokio::task::spawn_blocking(work)
        .await
        .map_err(|error| AppError::Outside { doing: "typesetting", source: Box::new(error) })?
}

/// Cancels a receipt that should not have been written. Its number stays used; issuing the year
/// again writes another one if there is something to receipt.
///
/// # Errors
/// `receipt.cancelled` when it is cancelled already; when the actor may not, or there is none.
pub async fn cancel(app: &App, actor: &Actor, id: ReceiptId) -> Result<(), AppError> {
    actor.require(Action::RunMoney)?;
    let mut work = app.store.begin(actor.organisation).await?;
    work.journal_head().await?;
    let receipt = work.receipt(id).await?.ok_or(AppError::NotFound)?;
    if receipt.cancelled.is_some() {
        return Err(AppError::Refused { code: "receipt.cancelled" });
    }
    work.cancel_receipt(id, app.clock.now(), CancelReason::Mistake).await?;
    let number = receipt.number.to_string();
    let subject = ("receipt", number.as_str());
    audit::note(app, work.as_mut(), actor, "receipt.cancel", subject, json!({})).await?;
    Ok(work.commit().await?)
}

async fn known(
    app: &App,
    work: &mut dyn UnitOfWork,
    year: i16,
    accept_refundable: bool,
) -> Result<Known, ReceiptError> {
    let organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let today = app.clock.today(&organisation.time_zone);
    if !(1900..=2999).contains(&year) || year >= today.year() {
        return Err(AppError::Refused { code: "receipt.year-open" }.into());
    }
    let payments = work.payments_between(date(year, 1, 1), date(year, 12, 31)).await?;
    let receipts = work.receipts_of_year(year).await?;
    let paid: Vec<_> = payments.iter().map(Payment::paid).collect();
    let sums = paid_in_year(year, &paid, today);
    let mut partners = HashMap::new();
    let valid = receipts.iter().filter(|receipt| receipt.cancelled.is_none());
    let concerned: HashSet<PartnerId> =
        sums.keys().copied().chain(valid.clone().map(|receipt| receipt.partner)).collect();
    for id in concerned {
        partners.insert(id, work.partner(id).await?.ok_or(AppError::NotFound)?);
    }
    let mut valid: HashMap<PartnerId, &Receipt> = valid.map(|r| (r.partner, r)).collect();
    let mut plan =
        Plan { year, write: Vec::new(), cancel: Vec::new(), wait: Vec::new(), unchanged: 0 };
    for (partner, sum) in sums {
        let partner_name = partners[&partner].name.clone();
        let old = valid.remove(&partner);
        let refundable_until = match sum.readiness() {
            Readiness::NothingPaid => {
                plan.cancel.extend(old.map(|receipt| receipt.number));
                continue;
            }
            Readiness::Ready => None,
            Readiness::RefundOpen(until) => Some(until),
        };
        if old.is_some_and(|receipt| receipt.amount == sum.total) {
            plan.unchanged += 1;
            continue;
        }
        match refundable_until {
            Some(until) if !accept_refundable => {
                plan.wait.push(Waits { partner, partner_name, amount: sum.total, until });
            }
            _ => plan.write.push(PlannedReceipt {
                partner,
                partner_name,
                amount: sum.total,
                refundable_until,
                replaces: old.map(|receipt| receipt.number),
            }),
        }
    }
    plan.cancel.extend(valid.into_values().map(|receipt| receipt.number));
    plan.cancel.sort_unstable();
    plan.write.sort_by(|a, b| (&a.partner_name, a.partner).cmp(&(&b.partner_name, b.partner)));
    Ok(Known { organisation, plan, lines: lines(&payments), partners, receipts })
}

/// The payments that stand: a debit and its return cancel each other out when both are of the year;
/// what else went back is taken off the latest payments before it.
fn lines(payments: &[Payment]) -> HashMap<PartnerId, Vec<ReceiptLine>> {
    let mut by_partner: BTreeMap<PartnerId, Vec<&Payment>> = BTreeMap::new();
    for payment in payments {
        by_partner.entry(payment.partner).or_default().push(payment);
    }
    by_partner.into_iter().map(|(partner, own)| (partner, standing(&own))).collect()
}

fn standing(payments: &[&Payment]) -> Vec<ReceiptLine> {
    let mut lines: Vec<ReceiptLine> = payments
        .iter()
        .filter(|payment| payment.amount.is_positive())
        .map(|payment| ReceiptLine {
            on: payment.on,
            cents: payment.amount.0,
            debited: payment.by != PaidBy::Transfer,
            reference: payment.reference.clone(),
        })
        .collect();
    for back in payments.iter().filter(|payment| !payment.amount.is_positive()) {
        let mut left = -back.amount.0;
        let same = lines.iter().position(|line| {
            line.reference == back.reference && line.cents == left && line.debited
        });
        let order: Vec<usize> = same.into_iter().chain((0..lines.len()).rev()).collect();
        for at in order {
            let part = lines[at].cents.min(left);
            lines[at].cents -= part;
            left -= part;
        }
    }
    lines.retain(|line| line.cents > 0);
    lines
}

#[cfg(test)]
mod tests {
    use maillage_domain::collect::mandate::Scheme;
    use uuid::Uuid;

    use super::*;

    fn payment(day: i8, cents: i64, by: PaidBy, reference: &str) -> Payment {
        Payment {
            partner: PartnerId(Uuid::nil()),
            on: date(2025, 3, day),
            amount: Cents(cents),
            by,
            reference: reference.to_owned(),
        }
    }

    #[test]
    fn a_debit_that_came_back_is_not_on_the_receipt_and_the_lines_add_up() {
        let payments = [
            payment(1, 3_000, PaidBy::Debit(Scheme::Core), "A"),
            payment(2, 2_000, PaidBy::ReturnedDebit, "B"),
            payment(3, 700, PaidBy::Transfer, ""),
            payment(5, -2_000, PaidBy::Return, "B"),
            payment(9, -200, PaidBy::Transfer, ""),
        ];
        let lines = lines(&payments).remove(&PartnerId(Uuid::nil())).expect("lines");
        let seen: Vec<_> = lines.iter().map(|line| (line.reference.as_str(), line.cents)).collect();
        assert_eq!(seen, [("A", 3_000), ("", 500)]);
    }
}
