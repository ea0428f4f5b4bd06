//! Statements that overlap: which payments are known already, and how a statement joins those that
//! were imported before it.

use std::collections::{HashMap, HashSet};

use jiff::civil::Date;
use maillage_bank::camt::{Entry, EntryKey};
use maillage_domain::money::Cents;

use super::BankStatement;
use super::settle::{Line, lines};
use crate::AppError;
use crate::store::UnitOfWork;

/// Where a statement does not join the one before it: days are missing between the two, or both tell
/// of the same days. It is told and never refused: the statement proves itself by its own balances.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Seam {
    /// The bank's identifier of the statement before.
    pub previous: String,
    /// The day of its closing balance.
    pub ended: Date,
    /// That balance.
    pub closing: Cents,
    /// The first day of this statement.
    pub begins: Date,
    /// Its opening balance.
    pub opening: Cents,
    /// First and last day of the payments that were known already, where there are any.
    pub overlap: Option<(Date, Date)>,
    /// What the balance moved between the two and no statement tells: this opening balance, and the
    /// payments known already, less the closing balance before. Zero for a clean overlap.
    pub difference: Cents,
}

/// Lets through what is new of a statement.
pub(super) struct Sieve {
    previous: Option<BankStatement>,
    /// The day that a statement of the account ended in the middle of, when this one goes on from there:
    /// what is alike on that day is another payment.
    goes_on_from: Option<Date>,
    /// The names of payments that this very statement gave before, in an earlier issue.
    own: HashSet<String>,
    /// By how many places the names of such payments are moved.
    moved: HashMap<[u8; 32], u64>,
    first_day: Option<Date>,
    overlap: Option<(Date, Date)>,
    /// The sum of known payments up to the end of the statement before.
    joined: Cents,
    /// Payments that were known already.
    pub(super) known: u64,
    /// Their sum.
    pub(super) known_sum: Cents,
}

impl Sieve {
    /// Looks up what the statement, not stored yet, comes after.
    pub(super) async fn load(
        work: &mut dyn UnitOfWork,
        statement: &BankStatement,
    ) -> Result<Self, AppError> {
        let ended = work.bank_statements_before(&statement.account, statement.dated).await?;
        Ok(Self::after(&ended, statement))
    }

    /// The same for a new issue of a stored statement that gave these payments.
    pub(super) async fn load_again(
        work: &mut dyn UnitOfWork,
        statement: &BankStatement,
        known: &BankStatement,
        own: HashSet<String>,
    ) -> Result<Self, AppError> {
        let mut ended = work.bank_statements_before(&known.account, known.dated).await?;
        ended.retain(|before| before.id != known.id);
        if let (true, Ok(day)) = (ended.is_empty(), known.dated.yesterday()) {
            ended = work.bank_statements_before(&known.account, day).await?;
        }
        Ok(Self { own, ..Self::after(&ended, statement) })
    }

    fn after(ended: &[BankStatement], statement: &BankStatement) -> Self {
        let (opening, closing) = (statement.opening, statement.closing);
        let joins = ended.iter().rev().find(|before| before.closing == opening);
        // Another statement of that day with the same opening balance tells of the same payments.
        let is_told = ended.iter().any(|before| before.opening == opening);
        let goes_on = joins.filter(|_| !is_told && opening != closing);
        Self {
            goes_on_from: goes_on.map(|before| before.dated),
            previous: joins.or(ended.last()).cloned(),
            own: HashSet::new(),
            moved: HashMap::new(),
            first_day: None,
            overlap: None,
            joined: Cents::ZERO,
            known: 0,
            known_sum: Cents::ZERO,
        }
    }

    /// The payments of some entries that are not known yet. `otherwise` is the day of entries that
    /// have none.
    pub(super) async fn pass(
        &mut self,
        work: &mut dyn UnitOfWork,
        entries: Vec<(EntryKey, Entry)>,
        otherwise: Date,
    ) -> Result<Vec<Line>, AppError> {
        let payments = self.named(work, &entries, otherwise).await?;
        self.sift(work, payments).await
    }

    /// The payments of some entries, by their names.
    pub(super) async fn named(
        &mut self,
        work: &mut dyn UnitOfWork,
        entries: &[(EntryKey, Entry)],
        otherwise: Date,
    ) -> Result<Vec<Line>, AppError> {
        self.move_names(work, entries).await?;
        let mut payments = Vec::with_capacity(entries.len());
        for (key, entry) in entries {
            let places = self.moved.get(&key.identity()).copied().unwrap_or_default();
            payments.extend(lines(entry, key.further(places), otherwise));
        }
        Ok(payments)
    }

    /// Those of them that are not known yet.
    pub(super) async fn sift(
        &mut self,
        work: &mut dyn UnitOfWork,
        mut payments: Vec<Line>,
    ) -> Result<Vec<Line>, AppError> {
        let names: Vec<String> = payments.iter().map(|line| line.key.clone()).collect();
        let known: HashSet<String> = work.known_bank_entries(&names).await?.into_iter().collect();
        let ended = self.previous.as_ref().map(|before| before.dated);
        payments.retain(|line| {
            let day = line.booked_on;
            self.first_day = Some(self.first_day.map_or(day, |first| first.min(day)));
            if !known.contains(&line.key) {
                return true;
            }
            self.known += 1;
            self.known_sum += line.amount;
            if ended.is_some_and(|ended| day <= ended) {
                self.joined += line.amount;
            }
            let (from, to) = self.overlap.unwrap_or((day, day));
            self.overlap = Some((from.min(day), to.max(day)));
            false
        });
        Ok(payments)
    }

    /// Finds, for the payments of the day that both statements share, the next names that are free.
    async fn move_names(
        &mut self,
        work: &mut dyn UnitOfWork,
        entries: &[(EntryKey, Entry)],
    ) -> Result<(), AppError> {
        let Some(shared) = self.goes_on_from else { return Ok(()) };
        let mut first: HashMap<[u8; 32], (EntryKey, &Entry)> = HashMap::new();
        for (key, entry) in entries {
            let day = entry.booking_date.or(entry.value_date);
            if day == Some(shared) && key.ordinal() == 0 {
                first.insert(key.identity(), (*key, entry));
            }
        }
        let mut places = 0;
        while !first.is_empty() {
            let names_of = |(key, entry): &(EntryKey, &Entry)| -> Vec<String> {
                lines(entry, key.further(places), shared).into_iter().map(|line| line.key).collect()
            };
            let names: Vec<String> = first.values().flat_map(names_of).collect();
            let mut taken: HashSet<String> =
                work.known_bank_entries(&names).await?.into_iter().collect();
            taken.retain(|name| !self.own.contains(name));
            first.retain(|_, found| names_of(found).iter().any(|name| taken.contains(name)));
            places += 1;
            for identity in first.keys() {
                self.moved.insert(*identity, places);
            }
        }
        Ok(())
    }

    /// Where the statement does not join the one before; none when it does, or is the first.
    pub(super) fn seam(&self, statement: &BankStatement, begins: Option<Date>) -> Option<Seam> {
        let before = self.previous.as_ref()?;
        let difference = statement.opening + self.joined - before.closing;
        if difference == Cents::ZERO && self.overlap.is_none() {
            return None;
        }
        Some(Seam {
            previous: before.reference.clone(),
            ended: before.dated,
            closing: before.closing,
            begins: begins.or(self.first_day).unwrap_or(statement.dated),
            opening: statement.opening,
            overlap: self.overlap,
            difference,
        })
    }
}
