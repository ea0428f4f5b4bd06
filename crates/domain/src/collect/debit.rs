//! From open dues to direct debits: one debit per mandate, one batch per scheme, sequence and date.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::calendar::{DEBIT_RANGE, plus_days, plus_open_days};
use super::mandate::{MandateState, PastDebit, Scheme, SequenceType, Use, next_sequence};
use crate::ids::{CollectionFileId, DueId, MandateId, PartnerId};
use crate::money::Cents;
use crate::period::Month;
use crate::words::word_enum;

/// What is still open of a due; negative for a credit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OpenDue {
    /// The due.
    pub due: DueId,
    /// Who owes it.
    pub partner: PartnerId,
    /// The month it is for.
    pub month: Month,
    /// Its amount less what was paid or is being debited.
    pub open: Cents,
}

/// A mandate as planning sees it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MandateForDebit {
    /// Its id.
    pub mandate: MandateId,
    /// Whose it is.
    pub partner: PartnerId,
    /// The scheme.
    pub scheme: Scheme,
    /// Its state.
    pub state: MandateState,
    /// Its last collection, if it was ever used.
    pub last_collection: Option<Date>,
    /// How its debits ended so far.
    pub past: Vec<PastDebit>,
    /// One debit, several, or the last of several.
    pub use_: Use,
}

/// The batch that a debit belongs to: one `PmtInf` of the file each.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct BatchKey {
    /// The scheme.
    pub scheme: Scheme,
    /// The sequence type.
    pub sequence: SequenceType,
    /// The day of collection.
    pub collection: Date,
}

/// A debit to make.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedDebit {
    /// Who pays.
    pub partner: PartnerId,
    /// By which mandate.
    pub mandate: MandateId,
    /// How much: the sum of the dues' open amounts.
    pub amount: Cents,
    /// Which dues and credits it settles, in order of their ids.
    pub dues: Vec<(DueId, Cents)>,
}

/// Debits of one batch.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Batch {
    /// What they have in common.
    pub key: BatchKey,
    /// The debits, in order of partner; never empty.
    pub debits: Vec<PlannedDebit>,
}

impl Batch {
    /// The sum.
    #[must_use]
    pub fn total(&self) -> Cents {
        self.debits.iter().map(|debit| debit.amount).sum()
    }
}

/// Why a partner with open dues is not debited.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum NotDebited {
    /// It has given no mandate: it pays by transfer.
    NoMandate,
    /// Its mandate is not active or has lapsed.
    MandateNotActive,
    /// Its mandate was for one debit and is used.
    MandateUsed,
    /// Credits outweigh or equal what is due: carried forward.
    CreditCarried,
    /// Below the smallest debit that the organisation makes: carried forward.
    BelowMinimum,
    /// Above what one debit may hold.
    AboveMaximum,
    /// A debit of it came back for lack of funds, and the day of the second try has not come.
    RetryLater,
}

/// What is debited and what is not.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DebitPlan {
    /// The batches, by scheme, sequence and date.
    pub batches: Vec<Batch>,
    /// Partners left out, with their open sum and the reason, in order of partner.
    pub left_out: Vec<(PartnerId, Cents, NotDebited)>,
}

/// Plans the debits of one collection date. Credits of a partner are netted against its dues; two
/// mandates are never merged into one debit: when a partner has several, the most recently signed
/// active one is used (of two signed on one day, the greater id).
///
/// `minimum` is the smallest debit the organisation makes (a debit that costs more than it brings is
/// carried to the next month). The result does not depend on the order of the lists.
#[must_use]
pub fn plan_debits(
    open: &[OpenDue],
    mandates: &[MandateForDebit],
    collection: Date,
    minimum: Cents,
) -> DebitPlan {
    let mut by_partner: BTreeMap<PartnerId, Vec<(DueId, Cents)>> = BTreeMap::new();
    for due in open.iter().filter(|due| due.open != Cents::ZERO) {
        by_partner.entry(due.partner).or_default().push((due.due, due.open));
    }
    let mut batches: BTreeMap<BatchKey, Vec<PlannedDebit>> = BTreeMap::new();
    let mut left_out = Vec::new();
    for (partner, mut dues) in by_partner {
        dues.sort_unstable();
        let amount: Cents = dues.iter().map(|(_, open)| *open).sum();
        match choose(partner, amount, mandates, collection, minimum) {
            Ok((mandate, sequence)) => {
                let key = BatchKey { scheme: mandate.scheme, sequence, collection };
                let debit = PlannedDebit { partner, mandate: mandate.mandate, amount, dues };
                batches.entry(key).or_default().push(debit);
            }
            Err(reason) => left_out.push((partner, amount, reason)),
        }
    }
    let batches = batches.into_iter().map(|(key, debits)| Batch { key, debits }).collect();
    DebitPlan { batches, left_out }
}

fn choose(
    partner: PartnerId,
    amount: Cents,
    mandates: &[MandateForDebit],
    collection: Date,
    minimum: Cents,
) -> Result<(&MandateForDebit, SequenceType), NotDebited> {
    if amount <= Cents::ZERO {
        return Err(NotDebited::CreditCarried);
    }
    if amount < minimum.max(DEBIT_RANGE.0) {
        return Err(NotDebited::BelowMinimum);
    }
    if amount > DEBIT_RANGE.1 {
        return Err(NotDebited::AboveMaximum);
    }
    let own: Vec<_> = mandates.iter().filter(|m| m.partner == partner).collect();
    if own.is_empty() {
        return Err(NotDebited::NoMandate);
    }
    let still_active = |m: &&MandateForDebit| {
        matches!(
            m.state.lapse_if_unused(m.last_collection, collection),
            MandateState::Active { .. }
        )
    };
    let active = own
        .into_iter()
        .filter(still_active)
        .max_by_key(|m| (m.state.signed_on(), m.mandate))
        .ok_or(NotDebited::MandateNotActive)?;
    let sequence = next_sequence(&active.past, active.use_).ok_or(NotDebited::MandateUsed)?;
    Ok((active, sequence))
}

word_enum! {
    /// The name of a debit's state.
    DebitStage {
        /// Planned; the partner is told.
        Prepared = "prepared",
        /// In a file for the bank.
        InFile = "in_file",
        /// The money came.
        Settled = "settled",
        /// It came and went back.
        Returned = "returned",
        /// Refused before it came.
        Rejected = "rejected",
        /// Taken out before it went to the bank.
        Cancelled = "cancelled",
    }
}

/// The state of a debit, each with only what it has.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DebitState {
    /// Planned; the partner is told.
    Prepared,
    /// In a file for the bank.
    InFile {
        /// The file.
        file: CollectionFileId,
    },
    /// The money came.
    Settled {
        /// The file.
        file: CollectionFileId,
        /// The day of settlement.
        on: Date,
    },
    /// It came and went back.
    Returned {
        /// The file.
        file: CollectionFileId,
        /// The day of settlement.
        settled_on: Date,
        /// The day on which it went back.
        on: Date,
        /// The bank's code, as it came.
        code: String,
    },
    /// Refused before it came.
    Rejected {
        /// The file.
        file: CollectionFileId,
        /// The day of the refusal.
        on: Date,
        /// The bank's code, as it came.
        code: String,
    },
    /// Taken out before it went to the bank.
    Cancelled,
}

/// A step that the debit's state does not allow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a debit that is {from} cannot become {to}")]
pub struct DebitError {
    /// The present state.
    pub from: DebitStage,
    /// The wanted one.
    pub to: DebitStage,
}

impl DebitState {
    /// The name of the state.
    #[must_use]
    pub fn stage(&self) -> DebitStage {
        match self {
            Self::Prepared => DebitStage::Prepared,
            Self::InFile { .. } => DebitStage::InFile,
            Self::Settled { .. } => DebitStage::Settled,
            Self::Returned { .. } => DebitStage::Returned,
            Self::Rejected { .. } => DebitStage::Rejected,
            Self::Cancelled => DebitStage::Cancelled,
        }
    }

    /// How the sequence type of the next debit sees this one; none when no bank ever saw it.
    #[must_use]
    pub fn as_past(&self) -> Option<PastDebit> {
        match self {
            Self::Prepared | Self::Cancelled => None,
            Self::InFile { .. } | Self::Settled { .. } => Some(PastDebit::Taken),
            Self::Returned { .. } => Some(PastDebit::Returned),
            Self::Rejected { .. } => Some(PastDebit::Rejected),
        }
    }

    /// Goes into a file.
    ///
    /// # Errors
    /// When it is not prepared.
    pub fn put_in(self, file: CollectionFileId) -> Result<Self, DebitError> {
        match self {
            Self::Prepared => Ok(Self::InFile { file }),
            other => Err(other.refuse(DebitStage::InFile)),
        }
    }

    /// Taken out before it goes to the bank.
    ///
    /// # Errors
    /// When it is not prepared.
    pub fn cancel(self) -> Result<Self, DebitError> {
        match self {
            Self::Prepared => Ok(Self::Cancelled),
            other => Err(other.refuse(DebitStage::Cancelled)),
        }
    }

    /// The bank credits it.
    ///
    /// # Errors
    /// When it is not in a file.
    pub fn settle(self, on: Date) -> Result<Self, DebitError> {
        match self {
            Self::InFile { file } => Ok(Self::Settled { file, on }),
            other => Err(other.refuse(DebitStage::Settled)),
        }
    }

    /// It comes back: a return when it was settled, a reject when it was not.
    ///
    /// # Errors
    /// When it is neither in a file nor settled.
    pub fn fail(self, on: Date, code: &str) -> Result<Self, DebitError> {
        let code = code.to_owned();
        match self {
            Self::InFile { file } => Ok(Self::Rejected { file, on, code }),
            Self::Settled { file, on: settled_on } => {
                Ok(Self::Returned { file, settled_on, on, code })
            }
            other => Err(other.refuse(DebitStage::Returned)),
        }
    }

    fn refuse(&self, to: DebitStage) -> DebitError {
        DebitError { from: self.stage(), to }
    }
}

/// The last day on which a settled debit can be sent back without a reason: eight weeks under CORE;
/// under B2B only the banks' own three open days remain (SEPA direct debit rulebooks).
#[must_use]
pub fn refundable_until(settled_on: Date, scheme: Scheme) -> Date {
    match scheme {
        Scheme::Core => plus_days(settled_on, 56),
        Scheme::B2b => plus_open_days(settled_on, 3),
    }
}

#[cfg(test)]
#[path = "debit_tests.rs"]
mod tests;
