//! Proving the books: the chain holds, everything balances, nothing is orphaned.

use async_trait::async_trait;
use maillage_domain::access::Action;
use maillage_domain::collect::chart::{AccountRole, CHARTS};
use maillage_domain::collect::journal::{Head, verify_chain};
use maillage_domain::collect::receipt::{ReceiptNumber, next_number};
use maillage_domain::money::Cents;

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
    /// Nothing points to what is not there.
    Orphans,
}

impl Check {
    /// All of them, in the order in which they are made.
    pub const ALL: [Self; 9] = [
        Self::Chain,
        Self::Balance,
        Self::DuesPaid,
        Self::DebitParts,
        Self::Statements,
        Self::BankBooked,
        Self::PartnersPaid,
        Self::ReceiptNumbers,
        Self::Orphans,
    ];

    /// A stable word, for machines.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Chain => "chain",
            Self::Balance => "balance",
            Self::DuesPaid => "dues_paid",
            Self::DebitParts => "debit_parts",
            Self::Statements => "statements",
            Self::BankBooked => "bank_booked",
            Self::PartnersPaid => "partners_paid",
            Self::ReceiptNumbers => "receipt_numbers",
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
    /// What does not hold, the first twenty; empty when all holds.
    pub faults: Vec<String>,
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

/// How many things were looked at, and those that do not hold, by name.
pub type Counted = (u64, Vec<String>);

/// What is counted for the proof; each gives the first twenty faults.
#[async_trait]
pub trait VerifyStore {
    /// Sums of debits and credits of the whole journal.
    async fn journal_sums(&mut self) -> Result<(Cents, Cents), StoreError>;
    /// Dues whose paid amount is not the sum of their allocations.
    async fn dues_off(&mut self) -> Result<Counted, StoreError>;
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
    let (head, chain) = chain(work).await?;
    let (debit, credit) = work.journal_sums().await?;
    let mut balance = Vec::new();
    if debit != credit {
        balance.push(format!("debits are {debit}, credits {credit}"));
    }
    let dues = work.dues_off().await?;
    let debits = work.debits_off().await?;
    let statements = work.statements_off().await?;
    let booked = booked(work).await?;
    let paid = partners_paid(work).await?;
    let receipts = receipts(work).await?;
    let orphans = work.orphans().await?;
    let entries = head.number;
    let found = [
        (entries, chain),
        (entries, balance),
        dues,
        debits,
        statements,
        booked,
        paid,
        receipts,
        orphans,
    ];
    let findings = Check::ALL
        .into_iter()
        .zip(found)
        .map(|(check, (seen, faults))| Finding { check, seen, faults })
        .collect();
    Ok(Proof { findings, head })
}

/// The end of the journal as far as it holds, and the first break.
async fn chain(work: &mut dyn UnitOfWork) -> Result<(Head, Vec<String>), AppError> {
    let mut head = Head::EMPTY;
    loop {
        let part = match work.journal_after(head.number, PART).await {
            Ok(part) => part,
            Err(StoreError::Damaged(words)) => return Ok((head, vec![words])),
            Err(error) => return Err(error.into()),
        };
        if part.is_empty() {
            return Ok((head, Vec::new()));
        }
        match verify_chain(head, part.iter().map(|posted| &posted.entry)) {
            Ok(end) => head = end,
            Err(fault) => return Ok((head, vec![fault.to_string()])),
        }
    }
}

async fn booked(work: &mut dyn UnitOfWork) -> Result<Counted, AppError> {
    let (seen, mut faults) = work.unbooked_payments().await?;
    let bank = sum_of(work, AccountRole::Bank).await?;
    let payments = work.bank_sum().await?;
    if bank != payments {
        faults.push(format!("the bank's account says {bank}, its payments add up to {payments}"));
    }
    Ok((seen, faults))
}

async fn partners_paid(work: &mut dyn UnitOfWork) -> Result<Counted, AppError> {
    let all = work
        .payments_between(jiff::civil::date(1900, 1, 1), jiff::civil::date(2999, 12, 31))
        .await?;
    let counted: Cents = all.iter().map(|payment| payment.amount).sum();
    let mut booked = Cents::ZERO;
    for account in accounts(AccountRole::Receivable) {
        booked += work.paid_by_journal(&account).await?;
    }
    let mut faults = Vec::new();
    if booked != counted {
        faults.push(format!("by the journal partners paid {booked}, by their payments {counted}"));
    }
    Ok((u64::try_from(all.len()).unwrap_or(u64::MAX), faults))
}

async fn receipts(work: &mut dyn UnitOfWork) -> Result<Counted, AppError> {
    let numbers = work.receipt_numbers().await?;
    let years: std::collections::BTreeSet<i16> = numbers.iter().map(|number| number.year).collect();
    let gaps = years.into_iter().filter_map(|year| next_number(year, &numbers).err());
    let faults = gaps.map(|gap| gap.to_string()).collect();
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
