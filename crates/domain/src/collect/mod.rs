//! Collect: declarations, dues, mandates, debits, matching, journal, receipts.

pub mod bank_entry;
pub mod calendar;
pub mod chart;
pub mod debit;
pub mod declaration;
pub mod due;
pub mod gift_total;
pub mod journal;
pub mod mandate;
pub mod matching;
pub mod name;
pub mod payment_return;
pub mod posting;
pub mod receipt;
pub mod reference;
pub mod regime;
