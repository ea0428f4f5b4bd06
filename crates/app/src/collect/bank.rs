//! The bank: statements that were imported, the payments they tell of, and what each pays.

mod candidate;
mod import;
mod outcome;
mod overlap;
mod payment_return;
mod posting;
mod queue;
mod reading;
mod reissue;
mod settle;
mod told;

use async_trait::async_trait;
use jiff::Timestamp;
use jiff::civil::Date;
use maillage_domain::collect::bank_entry::{BankEntryState, How};
use maillage_domain::collect::debit::DebitStage;
use maillage_domain::collect::mandate::{Scheme, SuspendReason};
use maillage_domain::ids::{BankEntryId, DebitId, DueId, MandateId, PartnerId, StatementId};
use maillage_domain::money::Cents;

use crate::engage::prospect::folded;
use crate::error::StoreError;
use crate::store::{Page, Paged};

pub use import::{ImportError, import_statement};
pub use outcome::{Hold, ImportReport, RefusedStatement, StatementImport, StatementOutcome};
pub use overlap::Seam;
pub use queue::{apply_credits, explain, explain_as_gifts, set_aside, undo};
pub use reading::{
    DueChoice, EntryView, Overview, Plan, QueuedEntry, SuggestedDue, Suggestion, entries, entry,
    overview, plan, queue, statement, statements,
};
pub use reissue::Gone;
pub use told::ToldGift;

/// A statement of the bank, imported whole.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BankStatement {
    /// Its id.
    pub id: StatementId,
    /// The IBAN of the account.
    pub account: String,
    /// The bank's identifier of the statement.
    pub reference: String,
    /// The bank's sequence number; empty when it has none.
    pub sequence_number: String,
    /// The number of the page; empty when it has one page.
    pub page: String,
    /// The file that it came in.
    pub file_name: String,
    /// The SHA-256 of that file.
    pub file_sha256: [u8; 32],
    /// The day of its closing balance.
    pub dated: Date,
    /// The balance before.
    pub opening: Cents,
    /// The balance after.
    pub closing: Cents,
    /// How many payments it gave.
    pub entry_count: i64,
    /// How many more it tells of that an earlier statement had given already.
    pub known_count: i64,
    /// The sum of those.
    pub known: Cents,
    /// When it was imported.
    pub imported_at: Timestamp,
}

/// A statement in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatementRow {
    /// The statement.
    pub statement: BankStatement,
    /// How many of its payments wait for a person.
    pub queued: i64,
}

/// In which order a list of statements comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum StatementSort {
    /// The newest first.
    #[default]
    Newest,
    /// The oldest first.
    Oldest,
    /// By account, the newest of each first.
    Account,
    /// Those with the most payments first.
    Entries,
    /// Those with the most payments that wait first.
    Queued,
}

/// How a list of statements is narrowed and ordered.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct StatementFilter {
    /// Part of the account, the bank's identifier or the name of the file, whatever the case.
    pub contains: Option<String>,
    /// From this day on.
    pub from: Option<Date>,
    /// Up to this day.
    pub to: Option<Date>,
    /// The order.
    pub sort: StatementSort,
}

/// A payment that a statement tells of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BankEntry {
    /// Its id.
    pub id: BankEntryId,
    /// The statement.
    pub statement: StatementId,
    /// The name that makes it be imported once.
    pub key: String,
    /// Its place in the statement, from 0.
    pub position: i64,
    /// The day in the books of the bank.
    pub booked_on: Date,
    /// What it moved, fee included; above zero when money came in.
    pub amount: Cents,
    /// The part that the bank kept as a fee, at or above zero.
    pub fee: Cents,
    /// Who is on the other side; may be empty.
    pub name: String,
    /// The account on the other side.
    pub iban: Option<String>,
    /// The end-to-end id.
    pub end_to_end: Option<String>,
    /// The batch of ours.
    pub batch: Option<String>,
    /// The structured reference.
    pub reference: Option<String>,
    /// The free text.
    pub remittance: String,
    /// The code of a return, as it came.
    pub return_code: Option<String>,
    /// Whether it is explained.
    pub state: BankEntryState,
    /// By what, or why not.
    pub how: How,
    /// How sure that is, in thousandths.
    pub confidence: i64,
    /// Whose it is; none for a batch of several, a fee, or what is not explained.
    pub partner: Option<PartnerId>,
    /// The person who decided, by name; none when the rules did.
    pub decided_by: Option<String>,
}

impl BankEntry {
    /// What it moved for the one on the other side: the amount without the bank's fee.
    #[must_use]
    pub fn principal(&self) -> Cents {
        self.amount + self.fee
    }

    /// What searches look into: the name, the text and the references, without capitals and accents.
    #[must_use]
    pub fn search_text(&self) -> String {
        let or_empty = |text: &Option<String>| text.clone().unwrap_or_default();
        let (end_to_end, reference) = (or_empty(&self.end_to_end), or_empty(&self.reference));
        folded(&format!("{} {} {end_to_end} {reference}", self.name, self.remittance))
    }
}

/// A payment in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BankEntryRow {
    /// The payment.
    pub entry: BankEntry,
    /// The name of the partner whose it is.
    pub partner_name: Option<String>,
}

/// In which order a list of payments comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum BankSort {
    /// The newest first.
    #[default]
    Newest,
    /// The largest first, whatever the sign.
    Amount,
    /// By the name on the other side.
    Name,
    /// By their places in the statement.
    Place,
}

/// How a list of payments is narrowed and ordered.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct BankFilter {
    /// Only in this state.
    pub state: Option<BankEntryState>,
    /// Only of this statement.
    pub statement: Option<StatementId>,
    /// Only of this partner.
    pub partner: Option<PartnerId>,
    /// Part of the name, the text or a reference, whatever the case and the accents.
    pub contains: Option<String>,
    /// From this day on.
    pub from: Option<Date>,
    /// Up to this day.
    pub to: Option<Date>,
    /// The order.
    pub sort: BankSort,
}

/// A debit as the bank's answers need it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BankDebit {
    /// Its id.
    pub id: DebitId,
    /// Its end-to-end id.
    pub end_to_end: String,
    /// Who pays.
    pub partner: PartnerId,
    /// By which mandate.
    pub mandate: MandateId,
    /// How much.
    pub amount: Cents,
    /// The scheme.
    pub scheme: Scheme,
    /// How far it is.
    pub stage: DebitStage,
}

/// What a debit settles of one due; negative when it uses a credit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct DebitPart {
    /// The debit.
    pub debit: DebitId,
    /// The due.
    pub due: DueId,
    /// How much.
    pub amount: Cents,
}

/// A due that waits for a transfer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WaitingDue {
    /// Its id.
    pub due: DueId,
    /// Who owes it.
    pub partner: PartnerId,
    /// Its month, such as 202611.
    pub month: i64,
    /// What is open; negative for a credit.
    pub open: Cents,
    /// The reference that a transfer quotes.
    pub reference: String,
}

/// A name or an account under which a partner may pay.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Payer {
    /// The partner.
    pub partner: PartnerId,
    /// The name.
    pub name: String,
    /// The account.
    pub iban: Option<String>,
}

/// Where the money of an allocation comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AllocationSource {
    /// A payment of the bank that is for this due.
    Bank,
    /// A credit of the partner: money paid before beyond what was due.
    Credit,
    /// A due given up.
    WriteOff,
}

impl AllocationSource {
    /// The stored word.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Bank => "bank",
            Self::Credit => "credit",
            Self::WriteOff => "write_off",
        }
    }
}

/// What a payment pays of a due; negative when a return takes it back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Allocation {
    /// Its id.
    pub id: uuid::Uuid,
    /// The due.
    pub due: DueId,
    /// Where the money comes from.
    pub source: AllocationSource,
    /// The payment.
    pub bank_entry: Option<BankEntryId>,
    /// The debit.
    pub debit: Option<DebitId>,
    /// How much.
    pub amount: Cents,
    /// The day on which the bank had it.
    pub dated: Date,
}

/// What a payment pays of a due, all in all.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PaidDue {
    /// The due.
    pub due: DueId,
    /// Who owes it.
    pub partner: PartnerId,
    /// Its name.
    pub partner_name: String,
    /// Its month, such as 202611.
    pub month: i64,
    /// How much; below zero when a return takes it back, never zero.
    pub amount: Cents,
}

/// The rows of the bank.
#[async_trait]
pub trait BankStore {
    /// The statement of that name, if it was imported.
    async fn bank_statement_named(
        &mut self,
        account: &str,
        reference: &str,
        sequence_number: &str,
        page: &str,
    ) -> Result<Option<BankStatement>, StoreError>;
    /// Adds a statement.
    async fn insert_bank_statement(&mut self, statement: &BankStatement) -> Result<(), StoreError>;
    /// The statements of the account that end last of those that end on this day or before: one, or
    /// all of the same day, in the order in which they were imported.
    async fn bank_statements_before(
        &mut self,
        account: &str,
        dated: Date,
    ) -> Result<Vec<BankStatement>, StoreError>;
    /// Writes what a new issue of a statement says: its file, day and balances.
    async fn reissue_bank_statement(&mut self, statement: &BankStatement)
    -> Result<(), StoreError>;
    /// Writes how many payments a statement gave, and how many were known, with their sum.
    async fn count_bank_statement(
        &mut self,
        id: StatementId,
        count: i64,
        known_count: i64,
        known: Cents,
    ) -> Result<(), StoreError>;
    /// One statement.
    async fn bank_statement(&mut self, id: StatementId)
    -> Result<Option<StatementRow>, StoreError>;
    /// A part of the statements.
    async fn bank_statements(
        &mut self,
        filter: &StatementFilter,
        page: Page,
    ) -> Result<Paged<StatementRow>, StoreError>;
    /// Adds payments.
    async fn insert_bank_entries(&mut self, entries: &[BankEntry]) -> Result<(), StoreError>;
    /// Those of these names that are there.
    async fn known_bank_entries(&mut self, keys: &[String]) -> Result<Vec<String>, StoreError>;
    /// The payments that wait because a debit came back that was not settled or not known, by day.
    async fn waiting_returns(&mut self) -> Result<Vec<BankEntry>, StoreError>;
    /// Writes what became of a payment: its state, how, how sure, whose, by whom, what the bank kept.
    async fn update_bank_entry(&mut self, entry: &BankEntry) -> Result<(), StoreError>;
    /// One payment.
    async fn bank_entry(&mut self, id: BankEntryId) -> Result<Option<BankEntry>, StoreError>;
    /// The payment of a name ([`BankEntry::key`]).
    async fn bank_entry_named(&mut self, key: &str) -> Result<Option<BankEntry>, StoreError>;
    /// What a payment pays, summed up by due, at most so many dues; by name of partner and month.
    async fn paid_by_entry(
        &mut self,
        entry: BankEntryId,
        limit: i64,
    ) -> Result<Vec<PaidDue>, StoreError>;
    /// How many payments wait for a person.
    async fn count_queued(&mut self) -> Result<i64, StoreError>;
    /// A part of the payments.
    async fn bank_entries(
        &mut self,
        filter: &BankFilter,
        page: Page,
    ) -> Result<Paged<BankEntryRow>, StoreError>;
    /// The debits that have these end-to-end ids.
    async fn debits_by_end_to_end(&mut self, ids: &[String]) -> Result<Vec<BankDebit>, StoreError>;
    /// The debits of a batch.
    async fn batch_debits(&mut self, batch: &str) -> Result<Vec<BankDebit>, StoreError>;
    /// What debits settle.
    async fn parts_of_debits(&mut self, debits: &[DebitId]) -> Result<Vec<DebitPart>, StoreError>;
    /// Marks debits that were in a file as settled.
    async fn settle_debits(&mut self, debits: &[DebitId], on: Date) -> Result<(), StoreError>;
    /// Marks a settled debit as returned, with the day from which it may be tried again.
    async fn return_debit(
        &mut self,
        id: DebitId,
        on: Date,
        code: &str,
        retry_on: Option<Date>,
    ) -> Result<(), StoreError>;
    /// How many debits of the dues of this debit came back before it.
    async fn failed_before(&mut self, debit: DebitId) -> Result<usize, StoreError>;
    /// Lets an active mandate rest.
    async fn suspend_mandate(
        &mut self,
        id: MandateId,
        since: Date,
        reason: SuspendReason,
    ) -> Result<(), StoreError>;
    /// The dues with something open that no debit on its way covers, oldest month first; of one
    /// partner, or of all.
    async fn waiting_dues(
        &mut self,
        partner: Option<PartnerId>,
    ) -> Result<Vec<WaitingDue>, StoreError>;
    /// The names and accounts of partners with such dues.
    async fn payers(&mut self) -> Result<Vec<Payer>, StoreError>;
    /// Adds allocations, and brings what is paid of their dues to the sum.
    async fn insert_allocations(
        &mut self,
        allocations: &[Allocation],
        at: Timestamp,
    ) -> Result<(), StoreError>;
    /// What a payment pays, as it stands.
    async fn allocations_of_entry(
        &mut self,
        entry: BankEntryId,
    ) -> Result<Vec<Allocation>, StoreError>;
    /// What is allocated to the dues of a partner and can be taken back, newest first: the due and how much.
    async fn paid_dues(&mut self, partner: PartnerId) -> Result<Vec<(DueId, Cents)>, StoreError>;
    /// Transfers of a partner (of all partners) that pay more than was allocated of them: the
    /// payment, whose it is, its day and what is left; oldest first.
    async fn credits(
        &mut self,
        partner: Option<PartnerId>,
    ) -> Result<Vec<(BankEntryId, PartnerId, Date, Cents)>, StoreError>;
}
