//! Tasks: something to do by a date, for a prospect or a partner.

use crate::words::word_enum;

word_enum! {
    /// What a task is; those that the program makes say their title in the reader's language.
    TaskKind {
        /// Written by a member of staff, with a title of its own.
        Hand = "hand",
        /// Someone answered an invitation: would like to know more.
        CallBack = "call_back",
        /// A company asked to join by itself.
        Welcome = "welcome",
        /// A partner said that it wants to leave.
        Leaving = "leaving",
        /// A debit came back and is not tried again by itself; the title is the bank's code.
        DebitReturned = "debit_returned",
        /// A mandate stopped after its debit was announced: it is taken out and paid otherwise; the
        /// title is the amount in cents.
        DebitStopped = "debit_stopped",
    }
}

/// How long a person who answered should wait at most, in days: what the join page promises.
pub const ANSWER_WITHIN_DAYS: i32 = 7;
