//! Files of direct debits sent to the bank: pain.008.001.08, written as a stream.
//!
//! The totals of a file and of its batches stand before the debits, so a first pass over the debits
//! plans the batches ([`BatchPlanner`]), and a second one writes them ([`DebitWriter`]), which
//! refuses to finish unless the content equals the plan to the cent.
//!
//! ```
//! use maillage_bank::pain008::{BatchPlanner, Scheme, Sequence};
//! use maillage_domain::money::Cents;
//! let mut planner = BatchPlanner::default();
//! let date = jiff::civil::date(2026, 11, 20);
//! planner.add(Scheme::Core, Sequence::Recurring, date, Cents(30_21));
//! let batches = planner.batches("NOV26").expect("the prefix is short");
//! assert_eq!(batches[0].payment_information_id.as_str(), "NOV26-1");
//! ```

mod plan;
mod writer;

use jiff::Timestamp;
use jiff::civil::Date;
use maillage_domain::money::Cents;

use crate::bic::Bic;
use crate::creditor::CreditorIdentifier;
use crate::iban::Iban;
use crate::rf::RfReference;
use crate::text::Identifier;

pub use plan::{BatchPlanner, PlanError};
pub use writer::{DebitError, DebitWriter, Written};

/// The scheme of a debit: consumers and businesses, or businesses only.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Scheme {
    /// Open to all; refund on demand during eight weeks.
    Core,
    /// Between businesses; no refund, the debtor's bank has registered the mandate.
    B2b,
}

impl Scheme {
    /// As the file writes it.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::Core => "CORE",
            Self::B2b => "B2B",
        }
    }
}

/// Where a debit stands in the life of its mandate.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Sequence {
    /// The first of several.
    First,
    /// One of several.
    Recurring,
    /// The last of several; the mandate ends.
    Final,
    /// The only one; the mandate is used up.
    OneOff,
}

impl Sequence {
    /// As the file writes it.
    #[must_use]
    pub fn code(self) -> &'static str {
        match self {
            Self::First => "FRST",
            Self::Recurring => "RCUR",
            Self::Final => "FNAL",
            Self::OneOff => "OOFF",
        }
    }
}

/// Who collects, and to which account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Creditor {
    /// Name; brought into the SEPA character set and cut to 70 characters.
    pub name: String,
    /// Account to be credited.
    pub iban: Iban,
    /// Bank of that account, when known.
    pub bic: Option<Bic>,
    /// The creditor identifier the mandates were signed for.
    pub identifier: CreditorIdentifier,
}

/// What stands at the head of the file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileHeader {
    /// Unique for this creditor for ever: the bank refuses a second file of the same name.
    pub message_id: Identifier,
    /// When the file was made; written in UTC, to the second.
    pub created_at: Timestamp,
    /// Who sends the file; brought into the character set and cut to 70 characters.
    pub initiating_party: String,
    /// Who collects.
    pub creditor: Creditor,
}

/// One `PmtInf`: debits of one scheme, one sequence type and one collection date, credited as one sum.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Batch {
    /// The statement repeats it beside the credit: unique and kept.
    pub payment_information_id: Identifier,
    /// Scheme of every debit of the batch.
    pub scheme: Scheme,
    /// Sequence type of every debit of the batch.
    pub sequence: Sequence,
    /// Day on which the accounts are debited.
    pub collection_date: Date,
    /// How many debits will follow.
    pub count: u64,
    /// Their sum.
    pub total: Cents,
}

/// What a debit says to the debtor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Remittance {
    /// Free text; brought into the character set (`%` reads `pct`) and cut to 140 characters.
    Text(String),
    /// A structured reference.
    Reference(RfReference),
}

/// One debit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Debit {
    /// Comes back on the statement and in returns: unique within the file.
    pub end_to_end_id: Identifier,
    /// 0.01 to 999,999,999.99 euros.
    pub amount: Cents,
    /// Scheme the mandate was signed for: must be that of the batch.
    pub scheme: Scheme,
    /// Sequence type of this debit: must be that of the batch.
    pub sequence: Sequence,
    /// Reference of the mandate.
    pub mandate_id: Identifier,
    /// Day the mandate was signed.
    pub mandate_signed_on: Date,
    /// Who is debited; brought into the character set and cut to 70 characters.
    pub debtor_name: String,
    /// The account debited.
    pub debtor_iban: Iban,
    /// Its bank, when known.
    pub debtor_bic: Option<Bic>,
    /// What the debtor reads.
    pub remittance: Remittance,
}
