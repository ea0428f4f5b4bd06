//! Collect: declarations, dues, mandates, debits, collection files, the bank, the journal, receipts.

pub mod bank;
pub mod closing;
pub mod collection;
pub mod debit;
pub mod declaration;
pub mod due;
pub mod gift_total;
pub mod journal;
pub mod mandate;
pub mod payment;
pub mod receipt;
pub mod transfer;

pub use bank::BankStore;
pub use collection::CollectionStore;
pub use debit::DebitStore;
pub use declaration::DeclarationStore;
pub use due::DueStore;
pub use gift_total::GiftTotalStore;
pub use journal::JournalStore;
pub use journal::reading::JournalReading;
pub use mandate::MandateStore;
pub use payment::PaymentStore;
pub use receipt::ReceiptStore;
