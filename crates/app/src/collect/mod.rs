//! Collect: declarations, dues, mandates, debits, collection files, the journal.

pub mod collection;
pub mod debit;
pub mod declaration;
pub mod due;
pub mod journal;
pub mod mandate;

pub use collection::CollectionStore;
pub use debit::DebitStore;
pub use declaration::DeclarationStore;
pub use due::DueStore;
pub use journal::JournalStore;
pub use mandate::MandateStore;
