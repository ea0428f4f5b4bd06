//! Statements of the bank: camt.053, and camt.052 (the day so far) and camt.054 (notices), any version.
//!
//! The reader is **tolerant in shape**: it goes by local names, in any order, whatever the version
//! says, and reads UTF-8, UTF-16 and the encodings a prolog may declare. It is **strict in money**:
//! amounts are exact decimals, the sign is always stated, and the entries of a statement must lead
//! from its opening to its closing balance, else that statement is refused with the difference.
//!
//! It is a stream: [`Reader`] yields one [`Item`] at a time and holds one entry. Since balances are
//! proved at the end, a caller that posts while reading posts within a unit of work it can give up,
//! or surveys the file first with [`survey`].
//!
//! What the bank's sign means: `CdtDbtInd` says how the account moved, also for a reversal, where
//! `RvslInd` only tells that an earlier entry of the other sign is undone. So the sign of an amount
//! here is that of the account, and [`Entry::reversal`] is kept beside it.

mod error;
mod input;
mod interpret;
mod key;
mod look;
mod read;
mod tree;
mod write;

use jiff::civil::{Date, DateTime};
use maillage_domain::money::Cents;

use crate::iban::Iban;
use crate::reason::ReturnReason;

pub use error::{CamtError, Problem, ProblemKind};
pub use key::{EntryKey, EntryKeys};
pub use look::Look;
pub use read::{Limits, Outcome, Reader, Survey, read_all, survey};
pub use write::{CamtWriteError, CamtWriter, Version};

/// Which of the three messages a statement came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Kind {
    /// camt.053: the booked entries of a period; the only kind to post from.
    Statement,
    /// camt.052: the day so far; the same entries come again in the statement.
    Report,
    /// camt.054: details of entries, without balances.
    Notification,
}

impl Kind {
    /// The name of the message, such as `camt.053`.
    #[must_use]
    pub fn message(self) -> &'static str {
        match self {
            Self::Report => "camt.052",
            Self::Statement => "camt.053",
            Self::Notification => "camt.054",
        }
    }
}

/// The account a statement is about.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Account {
    /// A valid IBAN.
    Iban(Iban),
    /// Whatever else the bank wrote.
    Other(String),
}

impl Account {
    /// The text of the account, without spaces when it is an IBAN.
    #[must_use]
    pub fn as_str(&self) -> &str {
        match self {
            Self::Iban(iban) => iban.as_str(),
            Self::Other(text) => text,
        }
    }
}

/// A page of a statement cut into several messages.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Page {
    /// Counted from 1.
    pub number: u32,
    /// Whether no page follows.
    pub last: bool,
}

/// A balance of the account.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Balance {
    /// The bank's code: `OPBD` opening, `PRCD` closing of the day before, `CLBD` closing, `ITBD`
    /// between two pages, and others.
    pub code: String,
    /// Above zero when the account holds money.
    pub amount: Cents,
    /// Its day.
    pub date: Option<Date>,
}

/// What a statement says before its entries.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatementHeader {
    /// Which message.
    pub kind: Kind,
    /// The version in the namespace, such as 8; none when the namespace does not tell.
    pub version: Option<u16>,
    /// Identifier of the message that carried it.
    pub message_id: Option<String>,
    /// Identifier of the statement, as the bank wrote it; may be empty.
    pub id: String,
    /// Electronic sequence number, else the legal one.
    pub sequence: Option<u64>,
    /// Which page of the statement this is, when the bank tells.
    pub page: Option<Page>,
    /// The account.
    pub account: Account,
    /// Its currency: always `EUR` unless the statement is refused for that.
    pub currency: String,
    /// When the bank made it, in the bank's own time.
    pub created: Option<DateTime>,
    /// First and last day it covers, when told.
    pub period: Option<(Date, Date)>,
    /// Whether the bank marks it as a copy or a duplicate.
    pub duplicate: bool,
    /// Every balance, in the order of the file.
    pub balances: Vec<Balance>,
}

impl StatementHeader {
    /// The balance before the entries: `OPBD`, else `PRCD`; on a later page `ITBD` will do.
    #[must_use]
    pub fn opening(&self) -> Option<&Balance> {
        let first = |code| self.balances.iter().find(|balance| balance.code == code);
        let later_page = self.page.is_some_and(|page| page.number > 1);
        first("OPBD")
            .or_else(|| first("PRCD"))
            .or_else(|| if later_page { first("ITBD") } else { None })
    }

    /// The balance after the entries: `CLBD`; on an earlier page than the last, the last `ITBD`.
    #[must_use]
    pub fn closing(&self) -> Option<&Balance> {
        let last = |code| self.balances.iter().rev().find(|balance| balance.code == code);
        let before_last = self.page.is_some_and(|page| !page.last);
        last("CLBD").or_else(|| if before_last { last("ITBD") } else { None })
    }
}

/// Whether an entry has moved the account.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub enum Status {
    /// Booked: the only status that is posted and counted.
    #[default]
    Booked,
    /// Expected, not booked yet.
    Pending,
    /// For information, or a status of the bank's own.
    Information(String),
}

/// What kind of operation the bank says an entry is.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct TransactionCode {
    /// Such as `PMNT`.
    pub domain: Option<String>,
    /// Such as `IDDT`, debits we sent.
    pub family: Option<String>,
    /// Such as `UPDD`, one that came back unpaid.
    pub subfamily: Option<String>,
    /// The bank's own code.
    pub proprietary: Option<String>,
}

impl TransactionCode {
    /// Whether the code says that an earlier payment came back.
    #[must_use]
    pub fn is_return(&self) -> bool {
        matches!(self.subfamily.as_deref(), Some("UPDD" | "PRDD" | "RRTN" | "RPCR" | "UPCT"))
    }
}

/// A batch of ours that the bank booked as one entry.
#[derive(Debug, Clone, PartialEq, Eq, Hash, Default)]
pub struct BatchReference {
    /// The message the batch was sent in.
    pub message_id: Option<String>,
    /// The name of the batch, as we sent it.
    pub payment_information_id: Option<String>,
    /// How many transactions it had.
    pub count: Option<u64>,
}

/// A charge of the bank.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct Charge {
    /// Below zero when the account paid it.
    pub amount: Cents,
    /// Whether the amount of the entry or detail already holds it; banks often do not say.
    pub included: Option<bool>,
}

/// One movement of the account.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Entry {
    /// Above zero when money came in.
    pub amount: Cents,
    /// Whether it counts.
    pub status: Status,
    /// Whether it undoes an earlier entry of the other sign.
    pub reversal: bool,
    /// Day in the books of the bank.
    pub booking_date: Option<Date>,
    /// Day from which it bears interest.
    pub value_date: Option<Date>,
    /// The number of the entry within the statement, if any.
    pub entry_reference: Option<String>,
    /// The bank's own reference, unique on the account at most banks.
    pub servicer_reference: Option<String>,
    /// What kind of operation.
    pub code: TransactionCode,
    /// Batches of ours it sums up.
    pub batches: Vec<BatchReference>,
    /// Charges told for the entry as a whole.
    pub charges: Vec<Charge>,
    /// The transactions inside, as far as the bank tells.
    pub details: Vec<Detail>,
    /// A sentence of the bank about the entry.
    pub information: Option<String>,
    /// Whether an earlier payment came back: a return code or reason, or the reversal mark.
    pub is_return: bool,
    /// Whether the details explain the amount to the cent, charges considered. True without details.
    /// When false, post the entry as a whole and let a person see to the details.
    pub details_reconcile: bool,
}

/// One transaction inside an entry.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Detail {
    /// Above zero when money came in; none when the bank gives no amount in euros.
    pub amount: Option<Cents>,
    /// Reference given by who started the payment; `NOTPROVIDED` is none.
    pub end_to_end_id: Option<String>,
    /// The mandate of a debit.
    pub mandate_id: Option<String>,
    /// Reference of the instruction.
    pub instruction_id: Option<String>,
    /// The batch of ours.
    pub payment_information_id: Option<String>,
    /// The bank's own reference of the transaction.
    pub servicer_reference: Option<String>,
    /// Reference between the banks.
    pub transaction_id: Option<String>,
    /// Who is on the other side.
    pub counterparty_name: Option<String>,
    /// The account on the other side, as written, spaces removed; not checked.
    pub counterparty_iban: Option<String>,
    /// The free texts, joined by a space.
    pub remittance: Option<String>,
    /// The structured reference, as written.
    pub reference: Option<String>,
    /// Why it came back.
    pub return_reason: Option<ReturnReason>,
    /// More words about the return.
    pub return_information: Option<String>,
    /// Charges told for this transaction.
    pub charges: Vec<Charge>,
    /// A sentence of the bank about the transaction.
    pub information: Option<String>,
}

impl Entry {
    /// Whether its details stand for it, one payment each: several, all with their amounts, that explain
    /// the whole. Otherwise the entry is one payment.
    #[must_use]
    pub fn is_split(&self) -> bool {
        self.details.len() > 1
            && self.details_reconcile
            && self.details.iter().all(|detail| detail.amount.is_some())
    }

    /// What the details of a split entry leave over: the bank's fee. Zero for an entry that is one payment.
    #[must_use]
    pub fn fee_left(&self) -> Cents {
        if !self.is_split() {
            return Cents::ZERO;
        }
        self.amount - self.details.iter().filter_map(|detail| detail.amount).sum()
    }

    /// How many payments it tells of: those that move nothing do not count, a fee left over does.
    #[must_use]
    pub fn payments(&self) -> u64 {
        if !self.is_split() {
            return u64::from(self.amount != Cents::ZERO);
        }
        let moved = self.details.iter().filter(|d| d.amount.unwrap_or_default() != Cents::ZERO);
        moved.count() as u64 + u64::from(self.fee_left() != Cents::ZERO)
    }
}

/// How far the balances of a statement were proved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Proof {
    /// Opening plus booked entries equals closing.
    AddsUp,
    /// One page of several, without both balances: add up all pages.
    Page,
    /// The message carries no balances (a notice, or the day so far).
    None,
}

/// The sums of a statement, once read to its end.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Totals {
    /// Booked entries.
    pub entries: u64,
    /// The payments that these tell of ([`Entry::payments`]).
    pub payments: u64,
    /// Entries with another status, not counted in the sums.
    pub unbooked: u64,
    /// What came in.
    pub credits: Cents,
    /// What went out, at or below zero.
    pub debits: Cents,
    /// How far the balances were proved.
    pub proof: Proof,
    /// Balance before the entries.
    pub opening: Option<Balance>,
    /// Balance after the entries.
    pub closing: Option<Balance>,
}

impl Totals {
    /// What the booked entries add to the account.
    #[must_use]
    pub fn sum(&self) -> Cents {
        self.credits + self.debits
    }
}

/// A statement that cannot be trusted, and why.
#[derive(Debug)]
pub struct Refusal {
    /// What was known of it when it was refused.
    pub header: StatementHeader,
    /// The reason, with its place.
    pub error: CamtError,
}

/// What the reader meets, in order: `Start`, entries, then `End` or `Refused`. A statement refused
/// before its first entry comes as `Refused` alone.
#[derive(Debug)]
pub enum Item {
    /// A statement begins.
    Start(Box<StatementHeader>),
    /// An entry of it, of any status.
    Entry(Box<Entry>),
    /// It ends, and its balances hold.
    End(Box<Totals>),
    /// It cannot be trusted: give up what was done since its `Start`. Other statements may follow.
    Refused(Box<Refusal>),
}

/// A statement held in memory.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Statement {
    /// What it says before the entries.
    pub header: StatementHeader,
    /// Every entry, booked or not.
    pub entries: Vec<Entry>,
    /// The sums.
    pub totals: Totals,
}
