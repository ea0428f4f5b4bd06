//! Yearly receipts: what a partner really paid, numbered without gaps, cancelled but never deleted.

pub mod law;

use std::collections::BTreeMap;
use std::fmt;

use jiff::civil::Date;

use crate::ids::PartnerId;
use crate::money::Cents;
use crate::words::word_enum;

/// The number of a receipt, written `2026-0001`: it counts from 1 in each year, without gaps.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct ReceiptNumber {
    /// The year of the gifts.
    pub year: i16,
    /// From 1.
    pub number: u32,
}

impl fmt::Display for ReceiptNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:04}", self.year, self.number)
    }
}

/// A hole or a repetition in the numbers of a year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("receipt {expected} was expected, {found} was found")]
pub struct NumberGap {
    /// The number that should follow.
    pub expected: ReceiptNumber,
    /// The number that follows.
    pub found: ReceiptNumber,
}

/// The number of the next receipt of a year, given all numbers ever issued (cancelled ones too).
///
/// # Errors
/// When the numbers of the year have a gap or one comes twice: then nothing may be issued.
pub fn next_number(year: i16, issued: &[ReceiptNumber]) -> Result<ReceiptNumber, NumberGap> {
    let mut own: Vec<ReceiptNumber> = issued.iter().copied().filter(|n| n.year == year).collect();
    own.sort_unstable();
    let mut expected = ReceiptNumber { year, number: 1 };
    for found in own {
        if found != expected {
            return Err(NumberGap { expected, found });
        }
        expected.number += 1;
    }
    Ok(expected)
}

/// Money of a partner as the bank saw it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Paid {
    /// Who paid.
    pub partner: PartnerId,
    /// The day on which the money came or went back.
    pub on: Date,
    /// The amount; negative when it went back.
    pub amount: Cents,
    /// Until when the payer may have it refunded without a reason; none for a transfer.
    pub refundable_until: Option<Date>,
}

/// What a partner paid in a calendar year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct YearPaid {
    /// All that came, less what went back.
    pub total: Cents,
    /// The part that can still be refunded.
    pub refundable: Cents,
    /// The last day on which it can.
    pub refundable_until: Option<Date>,
    /// The first payment of the year.
    pub first: Option<Date>,
    /// The last payment of the year.
    pub last: Option<Date>,
}

/// Whether a receipt may be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Readiness {
    /// All is final.
    Ready,
    /// Some of it can be refunded until that day: wait, or the operator accepts it.
    RefundOpen(Date),
    /// Nothing was paid.
    NothingPaid,
}

impl YearPaid {
    /// Whether a receipt may be written.
    #[must_use]
    pub fn readiness(&self) -> Readiness {
        if !self.total.is_positive() {
            return Readiness::NothingPaid;
        }
        self.refundable_until.map_or(Readiness::Ready, Readiness::RefundOpen)
    }
}

/// What each partner paid in a calendar year, as seen on `today`. Money that went back counts
/// against the year in which it went back, and the payment that it undoes is given by the caller
/// without a refund window. Partners who paid nothing are absent.
#[must_use]
pub fn paid_in_year(year: i16, payments: &[Paid], today: Date) -> BTreeMap<PartnerId, YearPaid> {
    let mut by_partner: BTreeMap<PartnerId, YearPaid> = BTreeMap::new();
    for paid in payments.iter().filter(|paid| paid.on.year() == year) {
        let sum = by_partner.entry(paid.partner).or_default();
        sum.total += paid.amount;
        if !paid.amount.is_positive() {
            continue;
        }
        sum.first = Some(sum.first.map_or(paid.on, |day| day.min(paid.on)));
        sum.last = Some(sum.last.map_or(paid.on, |day| day.max(paid.on)));
        if let Some(until) = paid.refundable_until.filter(|until| *until >= today) {
            sum.refundable += paid.amount;
            sum.refundable_until = sum.refundable_until.max(Some(until));
        }
    }
    by_partner
}

word_enum! {
    /// Why a receipt was cancelled.
    CancelReason {
        /// The money went back afterwards.
        Refunded = "refunded",
        /// Something on it was wrong; another one replaces it.
        Replaced = "replaced",
        /// It should not have been written.
        Mistake = "mistake",
    }
}

/// The state of a receipt.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReceiptState {
    /// Valid.
    Issued {
        /// The day of issue.
        on: Date,
    },
    /// Cancelled; its number is never used again.
    Cancelled {
        /// The day of issue.
        issued_on: Date,
        /// The day of cancellation.
        on: Date,
        /// Why.
        reason: CancelReason,
    },
}

/// A receipt that is cancelled already.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the receipt was cancelled on {0}")]
pub struct CancelledAlready(pub Date);

impl ReceiptState {
    /// Cancels it.
    ///
    /// # Errors
    /// When it is cancelled already.
    pub fn cancel(self, on: Date, reason: CancelReason) -> Result<Self, CancelledAlready> {
        match self {
            Self::Issued { on: issued_on } => Ok(Self::Cancelled { issued_on, on, reason }),
            Self::Cancelled { on, .. } => Err(CancelledAlready(on)),
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;

    const BAKER: PartnerId = PartnerId(Uuid::nil());

    fn paid(on: Date, cents: i64, until: Option<Date>) -> Paid {
        Paid { partner: BAKER, on, amount: Cents(cents), refundable_until: until }
    }

    #[test]
    fn only_what_was_really_paid_in_the_year_counts() {
        let until = date(2027, 2, 1);
        let payments = [
            paid(date(2025, 12, 31), 1, None),
            paid(date(2026, 1, 5), 3_000, None),
            paid(date(2026, 2, 5), 2_000, None),
            paid(date(2026, 2, 9), -2_000, None),
            paid(date(2026, 12, 7), 1_000, Some(until)),
        ];
        let year = paid_in_year(2026, &payments, date(2027, 1, 10))[&BAKER];
        assert_eq!((year.total, year.refundable), (Cents(4_000), Cents(1_000)));
        assert_eq!(year.readiness(), Readiness::RefundOpen(until));
        let later = paid_in_year(2026, &payments, date(2027, 2, 2))[&BAKER];
        assert_eq!(later.readiness(), Readiness::Ready);
        assert_eq!((later.first, later.last), (Some(date(2026, 1, 5)), Some(date(2026, 12, 7))));
        assert!(paid_in_year(2024, &payments, date(2027, 1, 10)).is_empty());
    }

    #[test]
    fn a_gap_in_the_numbers_stops_the_issue() {
        let number = |number| ReceiptNumber { year: 2026, number };
        let other = ReceiptNumber { year: 2025, number: 9 };
        assert_eq!(next_number(2026, &[other]), Ok(number(1)));
        assert_eq!(
            next_number(2026, &[number(1), number(3)]),
            Err(NumberGap { expected: number(2), found: number(3) })
        );
        assert!(next_number(2026, &[number(1), number(1)]).is_err());
        assert_eq!(number(7).to_string(), "2026-0007");
    }

    #[test]
    fn a_receipt_is_cancelled_once() {
        let day = date(2026, 1, 1);
        let gone = ReceiptState::Issued { on: day }.cancel(day, CancelReason::Refunded);
        let gone = gone.expect("issued");
        assert_eq!(gone.cancel(day, CancelReason::Mistake), Err(CancelledAlready(day)));
    }

    proptest! {
        #[test]
        fn numbers_follow_each_other_whatever_the_order_they_are_read_in(
            mut issued in (0u32..50).prop_map(|n| (1..=n).collect::<Vec<_>>()).prop_shuffle(),
        ) {
            let count = u32::try_from(issued.len()).expect("few");
            let numbers: Vec<_> =
                issued.drain(..).map(|number| ReceiptNumber { year: 2026, number }).collect();
            prop_assert_eq!(next_number(2026, &numbers).map(|n| n.number), Ok(count + 1));
        }
    }
}
