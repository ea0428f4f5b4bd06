//! Debits that come back: what a reason code means for the next step.
//!
//! Codes are those of ISO 20022 as SEPA banks use them (EPC173-14). A code that is not listed is
//! never dropped: a person looks at it.

use jiff::civil::Date;

use super::calendar::{next_open, plus_days};
use super::mandate::SuspendReason;
use crate::words::word_enum;

word_enum! {
    /// What lies behind a code, for the sentence that explains it.
    ReturnCause {
        /// The account number is wrong.
        AccountWrong = "account_wrong",
        /// The account is closed.
        AccountClosed = "account_closed",
        /// The account is blocked or takes no debits.
        AccountBlocked = "account_blocked",
        /// Not enough money.
        LackOfFunds = "lack_of_funds",
        /// No mandate, or not this one.
        NoMandate = "no_mandate",
        /// The debtor had it refunded, refused it, or has forbidden debits by this creditor.
        DebtorRefused = "debtor_refused",
        /// The debtor has died.
        DebtorDied = "debtor_died",
        /// The bank gives no reason; often lack of funds or a closed account behind it.
        NotSaid = "not_said",
        /// The same debit twice.
        Duplicate = "duplicate",
        /// Something in our file or at the banks.
        Technical = "technical",
        /// A code that is not listed.
        Other = "other",
    }
}

/// What follows a failed debit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NextStep {
    /// Debit again on that day, with a new notice.
    Retry(Date),
    /// Let the mandate rest and ask the partner, kindly, once.
    Suspend(SuspendReason),
    /// A person decides.
    Ask,
}

/// Debits made again after the first failed: one. Reminders are few, and stop.
pub const RETRIES: usize = 1;

/// Days between a return for lack of funds and the second debit: past the next pay or rent day.
pub const RETRY_AFTER_DAYS: i32 = 21;

/// Days within which someone should see to a debit that came back for good.
pub const SEE_TO_IT_WITHIN_DAYS: i32 = 7;

/// The cause that a code stands for. Case and surrounding spaces do not matter.
#[must_use]
pub fn cause(code: &str) -> ReturnCause {
    match code.trim().to_ascii_uppercase().as_str() {
        "AC01" | "AC13" | "BE05" | "RC01" | "AC02" | "AC03" => ReturnCause::AccountWrong,
        "AC04" => ReturnCause::AccountClosed,
        "AC06" | "AG01" => ReturnCause::AccountBlocked,
        "AM04" => ReturnCause::LackOfFunds,
        "MD01" | "MD02" => ReturnCause::NoMandate,
        "MD06" | "MS02" | "SL01" => ReturnCause::DebtorRefused,
        "MD07" => ReturnCause::DebtorDied,
        "MS03" => ReturnCause::NotSaid,
        "AM05" | "DUPL" => ReturnCause::Duplicate,
        "AG02" | "CNOR" | "DNOR" | "ED05" | "FF01" | "FF05" | "RR01" | "RR02" | "RR03" | "RR04" => {
            ReturnCause::Technical
        }
        _ => ReturnCause::Other,
    }
}

/// What to do after a debit came back on `on`, when `failed_before` debits of the same dues had
/// already come back.
#[must_use]
pub fn next_step(code: &str, on: Date, failed_before: usize) -> NextStep {
    match cause(code) {
        ReturnCause::LackOfFunds | ReturnCause::NotSaid if failed_before < RETRIES => {
            NextStep::Retry(next_open(plus_days(on, RETRY_AFTER_DAYS)))
        }
        ReturnCause::LackOfFunds | ReturnCause::NotSaid => {
            NextStep::Suspend(SuspendReason::LackOfFunds)
        }
        ReturnCause::AccountWrong | ReturnCause::AccountClosed | ReturnCause::AccountBlocked => {
            NextStep::Suspend(SuspendReason::Account)
        }
        ReturnCause::NoMandate => NextStep::Suspend(SuspendReason::NoMandate),
        ReturnCause::DebtorRefused | ReturnCause::DebtorDied => {
            NextStep::Suspend(SuspendReason::DebtorRefused)
        }
        ReturnCause::Duplicate | ReturnCause::Technical | ReturnCause::Other => NextStep::Ask,
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn lack_of_funds_is_tried_once_more_and_then_left() {
        let on = date(2026, 3, 2);
        assert_eq!(next_step("AM04", on, 0), NextStep::Retry(date(2026, 3, 23)));
        assert_eq!(next_step("AM04", on, 1), NextStep::Suspend(SuspendReason::LackOfFunds));
    }

    #[test]
    fn a_closed_account_is_never_tried_again_and_an_unknown_code_reaches_a_person() {
        let on = date(2026, 3, 2);
        assert_eq!(next_step("ac04 ", on, 0), NextStep::Suspend(SuspendReason::Account));
        assert_eq!(next_step("MD01", on, 0), NextStep::Suspend(SuspendReason::NoMandate));
        assert_eq!(next_step("ZZ99", on, 0), NextStep::Ask);
        assert_eq!(cause(""), ReturnCause::Other);
    }
}
