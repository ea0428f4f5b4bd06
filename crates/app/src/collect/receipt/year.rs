//! What each partner paid in a year, and how far its receipt is.

use std::collections::HashMap;

use jiff::civil::{Date, date};
use maillage_domain::access::Action;
use maillage_domain::collect::receipt::{Readiness, YearPaid, paid_in_year};
use maillage_domain::ids::PartnerId;
use maillage_domain::money::Cents;

use super::Receipt;
use super::issue::all_partners;
use crate::collect::payment::Payment;
use crate::engage::prospect::folded;
use crate::store::{Page, Paged};
use crate::{Actor, App, AppError};

/// How far the receipt of a partner for a year is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReceiptProgress {
    /// The year is not over.
    YearOpen,
    /// It can be written.
    Ready,
    /// Some of the money can be refunded until that day.
    Waits(Date),
    /// It is written and right.
    Issued,
    /// It is written, and money moved since: issuing replaces it.
    Changed,
    /// Nothing was paid in the end, and no receipt stands.
    Nothing,
}

impl ReceiptProgress {
    /// A word for addresses and filters.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::YearOpen => "open",
            Self::Ready => "ready",
            Self::Waits(_) => "waits",
            Self::Issued => "issued",
            Self::Changed => "changed",
            Self::Nothing => "nothing",
        }
    }
}

/// What a partner paid in a year, with its receipt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaidRow {
    /// The partner.
    pub partner: PartnerId,
    /// Its name.
    pub partner_name: String,
    /// What came in, less what went back.
    pub paid: Cents,
    /// How far its receipt is.
    pub progress: ReceiptProgress,
    /// The receipt that stands; else the last one that was cancelled.
    pub receipt: Option<Receipt>,
}

/// The order of the rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PaidSort {
    /// By name.
    #[default]
    Partner,
    /// By what was paid.
    Amount,
    /// By number of receipt, those without at the end.
    Number,
}

/// How the list of a year is narrowed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct YearFilter {
    /// Part of the name or the number, whatever case and accents.
    pub contains: Option<String>,
    /// Only this word of [`ReceiptProgress::as_str`].
    pub progress: Option<String>,
    /// The order.
    pub sort: PaidSort,
    /// Whether the last comes first.
    pub downwards: bool,
}

/// A year of receipts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaidYear {
    /// The rows asked for.
    pub rows: Paged<PaidRow>,
    /// What all partners paid in it.
    pub paid: Cents,
    /// Receipts that stand.
    pub issued: usize,
    /// Their sum.
    pub issued_total: Cents,
    /// Whether the year is over, so that its receipts can be issued.
    pub is_over: bool,
}

/// What each partner paid in a year, and how far its receipt is. Partners who paid nothing and never
/// had a receipt are absent. Reads every payment of the year.
///
/// # Errors
/// When the actor may not look at money, or the store fails.
pub async fn year(
    app: &App,
    actor: &Actor,
    year: i16,
    filter: &YearFilter,
    page: Page,
) -> Result<PaidYear, AppError> {
    actor.require(Action::ViewMoney)?;
    if !(1900..=2999).contains(&year) {
        return Err(AppError::NotFound);
    }
    let mut work = app.store.read(actor.organisation).await?;
    let organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let today = app.clock.today(&organisation.time_zone);
    let payments = work.payments_between(date(year, 1, 1), date(year, 12, 31)).await?;
    let receipts = work.receipts_of_year(year).await?;
    let partners = all_partners(work.as_mut()).await?;
    let paid: Vec<_> = payments.iter().map(Payment::paid).collect();
    let mut sums = paid_in_year(year, &paid, today);
    for receipt in &receipts {
        sums.entry(receipt.partner).or_default();
    }
    let valid: Vec<&Receipt> = receipts.iter().filter(|r| r.cancelled.is_none()).collect();
    let (issued, issued_total) = (valid.len(), valid.iter().map(|r| r.amount).sum());
    let is_over = year < today.year();
    let last = last_receipts(receipts);
    let total = sums.values().map(|sum| sum.total).sum();
    let mut rows = Vec::new();
    for (partner, sum) in sums {
        let receipt = last.get(&partner).cloned();
        let partner_name = partners.get(&partner).ok_or(AppError::NotFound)?.name.clone();
        let progress = progress(&sum, receipt.as_ref(), is_over);
        rows.push(PaidRow { partner, partner_name, paid: sum.total, progress, receipt });
    }
    let rows = narrowed(rows, filter, page);
    Ok(PaidYear { rows, paid: total, issued, issued_total, is_over })
}

/// The receipt of each partner that stands, else the last cancelled one.
fn last_receipts(receipts: Vec<Receipt>) -> HashMap<PartnerId, Receipt> {
    let mut last: HashMap<PartnerId, Receipt> = HashMap::new();
    for receipt in receipts {
        let stands = last.get(&receipt.partner).is_some_and(|known| known.cancelled.is_none());
        if !stands || receipt.cancelled.is_none() {
            last.insert(receipt.partner, receipt);
        }
    }
    last
}

fn progress(sum: &YearPaid, receipt: Option<&Receipt>, is_over: bool) -> ReceiptProgress {
    let valid = receipt.filter(|receipt| receipt.cancelled.is_none());
    match (valid, sum.readiness()) {
        (Some(receipt), _) if receipt.amount == sum.total => ReceiptProgress::Issued,
        (Some(_), _) => ReceiptProgress::Changed,
        (None, Readiness::NothingPaid) => ReceiptProgress::Nothing,
        (None, _) if !is_over => ReceiptProgress::YearOpen,
        (None, Readiness::RefundOpen(until)) => ReceiptProgress::Waits(until),
        (None, Readiness::Ready) => ReceiptProgress::Ready,
    }
}

fn narrowed(mut rows: Vec<PaidRow>, filter: &YearFilter, page: Page) -> Paged<PaidRow> {
    if let Some(words) = &filter.contains {
        let words = folded(words);
        rows.retain(|row| {
            let number = row.receipt.as_ref().map(|r| r.number.to_string()).unwrap_or_default();
            folded(&row.partner_name).contains(&words) || number.contains(&words)
        });
    }
    if let Some(word) = &filter.progress {
        rows.retain(|row| row.progress.as_str() == word);
    }
    let number = |row: &PaidRow| row.receipt.as_ref().map_or(u32::MAX, |r| r.number.number);
    rows.sort_by(|a, b| {
        let by_name =
            (folded(&a.partner_name), a.partner).cmp(&(folded(&b.partner_name), b.partner));
        match filter.sort {
            PaidSort::Partner => by_name,
            PaidSort::Amount => a.paid.cmp(&b.paid).then(by_name),
            PaidSort::Number => number(a).cmp(&number(b)).then(by_name),
        }
    });
    if filter.downwards {
        rows.reverse();
    }
    let total = i64::try_from(rows.len()).unwrap_or(i64::MAX);
    let skip = usize::try_from(page.offset).unwrap_or(0);
    let take = usize::try_from(page.limit).unwrap_or(0);
    Paged { rows: rows.into_iter().skip(skip).take(take).collect(), total }
}
