//! Proving the books: the chain holds, everything balances, nothing is orphaned.

use std::collections::HashMap;

use async_trait::async_trait;
use maillage_domain::access::Action;
use maillage_domain::collect::chart::{AccountRole, CHARTS};
use maillage_domain::collect::due::prove_history;
use maillage_domain::collect::journal::{Head, verify_chain};
use maillage_domain::collect::receipt::{ReceiptNumber, next_number};
use maillage_domain::ids::{CommitmentId, DocumentId, DueId};
use maillage_domain::money::Cents;
use sha2::{Digest, Sha256};

use super::fault::Fault;
use crate::accompany::person_log;
use crate::agree::agreement::StoredDocument;
use crate::collect::collection::{CollectError, rewritten};
use crate::collect::due::RaisedDue;
use crate::collect::journal::reading::PART;
use crate::error::StoreError;
use crate::store::UnitOfWork;
use crate::{Actor, App, AppError};

/// What is proved.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Check {
    /// Every entry of the journal is as it was sealed, and follows the one before.
    Chain,
    /// Debits and credits of the whole journal are equal.
    Balance,
    /// What dues say was paid is the sum of what was allocated to them.
    DuesPaid,
    /// The amount of every due follows from the numbers that explain it and from those raised before;
    /// and dues are in the journal.
    DueHistory,
    /// Debits are the sum of what they settle.
    DebitParts,
    /// The payments of every statement lead from its opening to its closing balance.
    Statements,
    /// Every payment of the bank is in the journal, and the bank's account agrees.
    BankBooked,
    /// What partners paid by the journal is what figures and receipts count.
    PartnersPaid,
    /// Receipts are numbered without gaps.
    ReceiptNumbers,
    /// Kept documents are as they were kept, and files for the bank can be written again as they were.
    Files,
    /// Every line of the log of who read about whom is as it was written, and follows the one before.
    PersonLog,
    /// Nothing points to what is not there.
    Orphans,
}

impl Check {
    /// All of them, in the order in which they are made.
    pub const ALL: [Self; 12] = [
        Self::Chain,
        Self::Balance,
        Self::DuesPaid,
        Self::DueHistory,
        Self::DebitParts,
        Self::Statements,
        Self::BankBooked,
        Self::PartnersPaid,
        Self::ReceiptNumbers,
        Self::Files,
        Self::PersonLog,
        Self::Orphans,
    ];

    /// A stable word, for machines.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Chain => "chain",
            Self::Balance => "balance",
            Self::DuesPaid => "dues_paid",
            Self::DueHistory => "due_history",
            Self::DebitParts => "debit_parts",
            Self::Statements => "statements",
            Self::BankBooked => "bank_booked",
            Self::PartnersPaid => "partners_paid",
            Self::ReceiptNumbers => "receipt_numbers",
            Self::Files => "files",
            Self::PersonLog => "person_log",
            Self::Orphans => "orphans",
        }
    }
}

/// One check and what it found.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// What was proved.
    pub check: Check,
    /// How many things were looked at.
    pub seen: u64,
    /// How many were not, at least, because what stands before them does not hold or cannot be read.
    pub unseen: u64,
    /// What does not hold, the first twenty; empty when all holds.
    pub faults: Vec<Fault>,
}

/// All checks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proof {
    /// Each check, in the order of [`Check::ALL`].
    pub findings: Vec<Finding>,
    /// The end of the journal, to be written down elsewhere: whoever changes the past changes it.
    pub head: Head,
}

impl Proof {
    /// Whether everything holds.
    #[must_use]
    pub fn holds(&self) -> bool {
        self.findings.iter().all(|finding| finding.faults.is_empty())
    }
}

/// Faults that are told of one check.
const FAULTS: usize = 20;

/// How many things were looked at, and what does not hold.
pub type Counted = (u64, Vec<Fault>);

/// As [`Counted`], with how many were not looked at between the two.
type Looked = (u64, u64, Vec<Fault>);

/// What is counted for the proof; each gives the first twenty faults.
#[async_trait]
pub trait VerifyStore {
    /// Sums of debits and credits of the whole journal.
    async fn journal_sums(&mut self) -> Result<(Cents, Cents), StoreError>;
    /// Dues whose paid amount is not the sum of their allocations.
    async fn dues_off(&mut self) -> Result<Counted, StoreError>;
    /// Commitments that dues were raised for, by id: at most `limit` after `after`.
    async fn commitments_with_dues(
        &mut self,
        after: Option<CommitmentId>,
        limit: i64,
    ) -> Result<Vec<CommitmentId>, StoreError>;
    /// The amounts of the dues of commitments between the two, both included, as sums take them.
    async fn due_amounts_between(
        &mut self,
        first: CommitmentId,
        last: CommitmentId,
    ) -> Result<Vec<(DueId, Cents)>, StoreError>;
    /// The sum, debits less credits, of what dues posted on an account.
    async fn dues_by_journal(&mut self, account: &str) -> Result<Cents, StoreError>;
    /// Kept documents with their bytes, by id: at most `limit` after `after`.
    async fn documents_after(
        &mut self,
        after: Option<DocumentId>,
        limit: i64,
    ) -> Result<Vec<StoredDocument>, StoreError>;
    /// Debits whose amount is not the sum of their parts.
    async fn debits_off(&mut self) -> Result<Counted, StoreError>;
    /// Statements whose payments do not lead from one balance to the other.
    async fn statements_off(&mut self) -> Result<Counted, StoreError>;
    /// Payments of the bank that are not in the journal.
    async fn unbooked_payments(&mut self) -> Result<Counted, StoreError>;
    /// The sum of all payments of the bank.
    async fn bank_sum(&mut self) -> Result<Cents, StoreError>;
    /// The sum, debits less credits, of the lines on an account.
    async fn account_sum(&mut self, account: &str) -> Result<Cents, StoreError>;
    /// The sum, credits less debits, of what partners paid by the journal, on an account.
    async fn paid_by_journal(&mut self, account: &str) -> Result<Cents, StoreError>;
    /// All numbers of receipts.
    async fn receipt_numbers(&mut self) -> Result<Vec<ReceiptNumber>, StoreError>;
    /// Rows that point to what is not there, or lack what they cannot be without.
    async fn orphans(&mut self) -> Result<Counted, StoreError>;
}

/// Proves the books of the actor's organisation, on one snapshot.
///
/// # Errors
/// When the actor may not look at money, or the store fails. What does not hold is no error: it is told.
pub async fn verify(app: &App, actor: &Actor) -> Result<Proof, AppError> {
    actor.require(Action::ViewMoney)?;
    let mut work = app.store.read(actor.organisation).await?;
    let work = work.as_mut();
    let length = work.journal_length().await?;
    let (head, broken) = chain(work).await?;
    // The entry at which it breaks was looked at, those after it were not.
    let read = if broken.is_some() { (head.number + 1).min(length) } else { head.number };
    let chain = (read, length.saturating_sub(read), broken.into_iter().collect());
    let found: [Looked; 12] = [
        chain,
        looked(balance(work, length).await)?,
        looked(work.dues_off().await.map_err(AppError::from))?,
        histories(work).await?,
        looked(work.debits_off().await.map_err(AppError::from))?,
        looked(work.statements_off().await.map_err(AppError::from))?,
        looked(booked(work).await)?,
        looked(partners_paid(work).await)?,
        looked(receipts(work).await)?,
        looked(files(work).await)?,
        looked(people(work).await)?,
        looked(work.orphans().await.map_err(AppError::from))?,
    ];
    let findings = Check::ALL
        .into_iter()
        .zip(found)
        .map(|(check, (seen, unseen, faults))| Finding { check, seen, unseen, faults })
        .collect();
    Ok(Proof { findings, head })
}

/// What cannot be read is a fault of its check: the others are made all the same.
fn looked(result: Result<Counted, AppError>) -> Result<Looked, AppError> {
    match result {
        Ok((seen, faults)) => Ok((seen, 0, faults)),
        Err(AppError::Store(StoreError::Damaged(words))) => {
            Ok((0, 1, vec![Fault::Unreadable(words)]))
        }
        Err(error) => Err(error),
    }
}

async fn balance(work: &mut dyn UnitOfWork, entries: u64) -> Result<Counted, AppError> {
    let (debits, credits) = work.journal_sums().await?;
    let differ = (debits != credits).then_some(Fault::Balance { debits, credits });
    Ok((entries, differ.into_iter().collect()))
}

/// The end of the journal as far as it holds, and the first break.
async fn chain(work: &mut dyn UnitOfWork) -> Result<(Head, Option<Fault>), AppError> {
    let mut head = Head::EMPTY;
    loop {
        let part = match work.journal_after(head.number, PART).await {
            Ok(part) => part,
            Err(StoreError::Damaged(words)) => return Ok((head, Some(Fault::Unreadable(words)))),
            Err(error) => return Err(error.into()),
        };
        if part.is_empty() {
            return Ok((head, None));
        }
        for posted in &part {
            match verify_chain(head, [&posted.entry]) {
                Ok(end) => head = end,
                Err(fault) => return Ok((head, Some(Fault::Chain(fault)))),
            }
        }
    }
}

/// Commitments read at once.
const COMMITMENTS: i64 = 500;

/// Every due by its own numbers and those before it, then all of them by the journal.
async fn histories(work: &mut dyn UnitOfWork) -> Result<Looked, AppError> {
    let (mut seen, mut unseen, mut faults) = (0, 0, Vec::new());
    let (mut sum, mut after) = (Cents::ZERO, None);
    loop {
        let part = work.commitments_with_dues(after, COMMITMENTS).await?;
        let (Some(first), Some(last)) = (part.first().copied(), part.last().copied()) else {
            break;
        };
        after = Some(last);
        let amounts: HashMap<DueId, Cents> =
            work.due_amounts_between(first, last).await?.into_iter().collect();
        let count = u64::try_from(amounts.len()).unwrap_or(u64::MAX);
        sum += amounts.values().copied().sum();
        let raised = match work.dues_between(first, last).await {
            Ok(raised) => raised,
            Err(StoreError::Damaged(words)) => {
                unseen += count;
                faults.push(Fault::Unreadable(words));
                continue;
            }
            Err(error) => return Err(error.into()),
        };
        seen += count;
        for one in raised.chunk_by(|a, b| a.commitment == b.commitment) {
            faults.extend(one_history(one, &amounts));
        }
    }
    let mut booked = Cents::ZERO;
    for account in accounts(AccountRole::Receivable) {
        booked += work.dues_by_journal(&account).await?;
    }
    if booked != sum {
        faults.push(Fault::DuesBooked { booked, raised: sum });
    }
    faults.truncate(FAULTS);
    Ok((seen, unseen, faults))
}

/// The dues of one commitment, in the order in which they were raised.
fn one_history(raised: &[RaisedDue], amounts: &HashMap<DueId, Cents>) -> Vec<Fault> {
    let mut faults = Vec::new();
    for (place, due) in raised.iter().enumerate() {
        if amounts.get(&due.id) != Some(&due.due.amount) {
            let (reference, explained) = (due.reference.clone(), due.due.amount);
            faults.push(Fault::DueAmount { reference, explained });
        }
        if usize::try_from(due.position) != Ok(place) {
            faults.push(Fault::DueMissing { reference: due.reference.clone() });
        }
    }
    let history: Vec<_> = raised.iter().map(|due| due.due.clone()).collect();
    if let Err((place, fault)) = prove_history(&history) {
        faults.push(Fault::DueHistory { reference: raised[place].reference.clone(), fault });
    }
    faults
}

/// Documents whose bytes are read at once.
const DOCUMENTS: i64 = 50;

/// Each kept document by its fingerprint, each file for the bank by writing it again.
async fn files(work: &mut dyn UnitOfWork) -> Result<Counted, AppError> {
    let (mut seen, mut faults, mut after) = (0, Vec::new(), None);
    loop {
        let part = work.documents_after(after, DOCUMENTS).await?;
        let Some(last) = part.last() else { break };
        after = Some(last.id);
        for document in part {
            seen += 1;
            let sha256: [u8; 32] = Sha256::digest(&document.content).into();
            if sha256 != document.sha256 {
                faults.push(Fault::Document { file_name: document.file_name });
            }
        }
    }
    for file in work.collection_files(None).await? {
        seen += 1;
        match rewritten(work, &file).await {
            Ok(()) => {}
            Err(CollectError::App(AppError::Store(error @ StoreError::Engine { .. }))) => {
                return Err(error.into());
            }
            Err(_) => faults.push(Fault::BankFile { message_id: file.message_id }),
        }
    }
    faults.truncate(FAULTS);
    Ok((seen, faults))
}

async fn people(work: &mut dyn UnitOfWork) -> Result<Counted, AppError> {
    let (seen, broken) = person_log::prove(work).await?;
    Ok((seen, broken.map(Fault::PersonLog).into_iter().collect()))
}

async fn booked(work: &mut dyn UnitOfWork) -> Result<Counted, AppError> {
    let (seen, mut faults) = work.unbooked_payments().await?;
    let booked = sum_of(work, AccountRole::Bank).await?;
    let payments = work.bank_sum().await?;
    if booked != payments {
        faults.push(Fault::Bank { booked, payments });
    }
    Ok((seen, faults))
}

async fn partners_paid(work: &mut dyn UnitOfWork) -> Result<Counted, AppError> {
    let all = work
        .payments_between(jiff::civil::date(1900, 1, 1), jiff::civil::date(2999, 12, 31))
        .await?;
    let payments: Cents = all.iter().map(|payment| payment.amount).sum();
    let mut booked = Cents::ZERO;
    for account in accounts(AccountRole::Receivable) {
        booked += work.paid_by_journal(&account).await?;
    }
    let mut faults = Vec::new();
    if booked != payments {
        faults.push(Fault::PartnersPaid { booked, payments });
    }
    Ok((u64::try_from(all.len()).unwrap_or(u64::MAX), faults))
}

async fn receipts(work: &mut dyn UnitOfWork) -> Result<Counted, AppError> {
    let numbers = work.receipt_numbers().await?;
    let years: std::collections::BTreeSet<i16> = numbers.iter().map(|number| number.year).collect();
    let gaps = years.into_iter().filter_map(|year| next_number(year, &numbers).err());
    let faults = gaps.map(Fault::ReceiptNumbers).collect();
    Ok((u64::try_from(numbers.len()).unwrap_or(u64::MAX), faults))
}

async fn sum_of(work: &mut dyn UnitOfWork, role: AccountRole) -> Result<Cents, AppError> {
    let mut sum = Cents::ZERO;
    for account in accounts(role) {
        sum += work.account_sum(&account).await?;
    }
    Ok(sum)
}

/// The numbers that a role has in any chart.
fn accounts(role: AccountRole) -> std::collections::BTreeSet<String> {
    CHARTS.iter().map(|chart| chart.account(role).code.clone()).collect()
}
