//! Collect: declarations, dues, mandates, debits, collection files, the journal.

pub mod journal;

pub use journal::JournalStore;
