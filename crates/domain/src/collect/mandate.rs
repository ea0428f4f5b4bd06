//! A partner's permission to debit its account.

use jiff::civil::Date;

use super::calendar::plus_days;
use crate::words::word_enum;

word_enum! {
    /// The SEPA scheme. The two are never mixed in one batch.
    Scheme {
        /// For everyone: refund without reason during eight weeks.
        Core = "CORE",
        /// Between businesses only: no refund; the debtor's bank must know the mandate first.
        B2b = "B2B",
    }
}

word_enum! {
    /// The place of a debit in the life of its mandate.
    SequenceType {
        /// The first of several.
        First = "FRST",
        /// One of several.
        Recurring = "RCUR",
        /// The last of several.
        Final = "FNAL",
        /// The only one.
        OneOff = "OOFF",
    }
}

word_enum! {
    /// Why a mandate rests.
    SuspendReason {
        /// The account is closed, blocked or wrong.
        Account = "account",
        /// The bank says that there is no mandate, or not this one.
        NoMandate = "no_mandate",
        /// The debtor had the money refunded or forbade debits.
        DebtorRefused = "debtor_refused",
        /// Debits failed too often for lack of funds.
        LackOfFunds = "lack_of_funds",
        /// The partner asked for a pause.
        PartnerAsked = "partner_asked",
    }
}

/// The state of a mandate, each with only what it has.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MandateState {
    /// Written, not signed.
    Drafted,
    /// Signed: debits may be made.
    Active {
        /// The day of signature.
        signed_on: Date,
    },
    /// Resting: no debit until someone takes it up.
    Suspended {
        /// The day of signature.
        signed_on: Date,
        /// Since when.
        since: Date,
        /// Why.
        reason: SuspendReason,
    },
    /// Revoked, replaced or used up.
    Ended {
        /// Since when.
        on: Date,
    },
    /// Unused for 36 months.
    Lapsed {
        /// The day from which it no longer holds.
        on: Date,
    },
}

word_enum! {
    /// The state's name alone.
    MandateStage {
        /// Written, not signed.
        Drafted = "drafted",
        /// Debits may be made.
        Active = "active",
        /// Resting.
        Suspended = "suspended",
        /// Over.
        Ended = "ended",
        /// Unused too long.
        Lapsed = "lapsed",
    }
}

/// A step that the mandate's state does not allow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a mandate that is {from} cannot become {to}")]
pub struct MandateError {
    /// The present state.
    pub from: MandateStage,
    /// The wanted one.
    pub to: MandateStage,
}

/// Months without a debit after which a mandate lapses (SEPA direct debit rulebooks).
pub const LAPSE_MONTHS: i32 = 36;

impl MandateState {
    /// The name of the state.
    #[must_use]
    pub fn stage(self) -> MandateStage {
        match self {
            Self::Drafted => MandateStage::Drafted,
            Self::Active { .. } => MandateStage::Active,
            Self::Suspended { .. } => MandateStage::Suspended,
            Self::Ended { .. } => MandateStage::Ended,
            Self::Lapsed { .. } => MandateStage::Lapsed,
        }
    }

    /// The day of signature of a mandate that still holds.
    #[must_use]
    pub fn signed_on(self) -> Option<Date> {
        match self {
            Self::Active { signed_on } | Self::Suspended { signed_on, .. } => Some(signed_on),
            Self::Drafted | Self::Ended { .. } | Self::Lapsed { .. } => None,
        }
    }

    /// The debtor signs.
    ///
    /// # Errors
    /// When it is no draft.
    pub fn sign(self, on: Date) -> Result<Self, MandateError> {
        match self {
            Self::Drafted => Ok(Self::Active { signed_on: on }),
            other => Err(other.refuse(MandateStage::Active)),
        }
    }

    /// No debit until it is taken up again. A resting mandate takes the newer reason.
    ///
    /// # Errors
    /// When it is neither active nor resting.
    pub fn suspend(self, since: Date, reason: SuspendReason) -> Result<Self, MandateError> {
        match self {
            Self::Active { signed_on } | Self::Suspended { signed_on, .. } => {
                Ok(Self::Suspended { signed_on, since, reason })
            }
            other => Err(other.refuse(MandateStage::Suspended)),
        }
    }

    /// Takes a resting mandate up again.
    ///
    /// # Errors
    /// When it does not rest.
    pub fn resume(self) -> Result<Self, MandateError> {
        match self {
            Self::Suspended { signed_on, .. } => Ok(Self::Active { signed_on }),
            other => Err(other.refuse(MandateStage::Active)),
        }
    }

    /// Ends it: revoked, replaced, used up.
    ///
    /// # Errors
    /// When it is over already.
    pub fn end(self, on: Date) -> Result<Self, MandateError> {
        match self {
            Self::Drafted | Self::Active { .. } | Self::Suspended { .. } => Ok(Self::Ended { on }),
            other => Err(other.refuse(MandateStage::Ended)),
        }
    }

    /// Lapses it when it was neither signed nor used within 36 months before `today`; otherwise
    /// nothing changes.
    #[must_use]
    pub fn lapse_if_unused(self, last_collection: Option<Date>, today: Date) -> Self {
        match self.signed_on() {
            Some(signed_on) => {
                let on = lapses_on(signed_on, last_collection);
                if today >= on { Self::Lapsed { on } } else { self }
            }
            None => self,
        }
    }

    fn refuse(self, to: MandateStage) -> MandateError {
        MandateError { from: self.stage(), to }
    }
}

/// The first day on which a mandate no longer holds when it is not used any more.
#[must_use]
pub fn lapses_on(signed_on: Date, last_collection: Option<Date>) -> Date {
    let last_use = last_collection.map_or(signed_on, |day| day.max(signed_on));
    let end = last_use
        .checked_add(jiff::Span::new().months(LAPSE_MONTHS))
        .expect("dates here lie far from year 9999");
    plus_days(end, 1)
}

/// How an earlier debit of a mandate ended, as far as the sequence type minds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PastDebit {
    /// In a file, or settled.
    Taken,
    /// Sent back after settlement.
    Returned,
    /// Refused before settlement: for the banks it never was.
    Rejected,
}

/// Whether the mandate allows one debit or several, and whether this is to be the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Use {
    /// One debit only.
    Once,
    /// Several; more are expected.
    Several,
    /// Several; this one is the last.
    Last,
}

/// The sequence type of the next debit, or none when a mandate for one debit has been used.
///
/// After a reject the first debit is still to be made; after a return the next one is recurring.
#[must_use]
pub fn next_sequence(past: &[PastDebit], use_: Use) -> Option<SequenceType> {
    let used = past.iter().any(|debit| *debit != PastDebit::Rejected);
    match (use_, used) {
        (Use::Once, true) => None,
        (Use::Once, false) => Some(SequenceType::OneOff),
        (Use::Last, _) => Some(SequenceType::Final),
        (Use::Several, true) => Some(SequenceType::Recurring),
        (Use::Several, false) => Some(SequenceType::First),
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const SIGNED: Date = date(2023, 1, 31);

    #[test]
    fn after_a_reject_the_first_stays_first_and_after_a_return_it_is_recurring() {
        use PastDebit as P;
        let several = |past: &[P]| next_sequence(past, Use::Several);
        assert_eq!(several(&[]), Some(SequenceType::First));
        assert_eq!(several(&[P::Rejected]), Some(SequenceType::First));
        assert_eq!(several(&[P::Returned]), Some(SequenceType::Recurring));
        assert_eq!(several(&[P::Rejected, P::Taken]), Some(SequenceType::Recurring));
        assert_eq!(next_sequence(&[P::Taken], Use::Once), None);
        assert_eq!(next_sequence(&[], Use::Once), Some(SequenceType::OneOff));
        assert_eq!(next_sequence(&[P::Taken], Use::Last), Some(SequenceType::Final));
    }

    #[test]
    fn a_mandate_lapses_after_36_months_without_use() {
        let active = MandateState::Active { signed_on: SIGNED };
        assert_eq!(active.lapse_if_unused(None, date(2026, 1, 31)), active);
        assert_eq!(
            active.lapse_if_unused(None, date(2026, 2, 1)),
            MandateState::Lapsed { on: date(2026, 2, 1) }
        );
        assert_eq!(active.lapse_if_unused(Some(date(2025, 1, 1)), date(2026, 2, 1)), active);
        assert_eq!(
            MandateState::Drafted.lapse_if_unused(None, date(2090, 1, 1)),
            MandateState::Drafted
        );
    }

    #[test]
    fn a_mandate_rests_comes_back_and_ends_once() {
        let mandate = MandateState::Drafted
            .sign(SIGNED)
            .and_then(|m| m.suspend(date(2023, 2, 1), SuspendReason::Account))
            .and_then(MandateState::resume)
            .and_then(|m| m.end(date(2023, 3, 1)))
            .expect("a life");
        assert_eq!(mandate.stage(), MandateStage::Ended);
        for refused in [
            mandate.end(SIGNED),
            mandate.resume(),
            mandate.suspend(SIGNED, SuspendReason::Account),
            mandate.sign(SIGNED),
            MandateState::Drafted.resume(),
        ] {
            assert!(refused.is_err());
        }
    }
}
