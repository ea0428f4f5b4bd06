//! Importing statements: proved first, then posted, each in one unit of work.

use std::io::Read;

use jiff::civil::Date;
use maillage_bank::Iban;
use maillage_bank::camt::{
    Account, CamtError, EntryKeys, Item, Kind, Problem, ProblemKind, Proof, Reader,
    StatementHeader, Status, Survey, Totals, survey,
};
use maillage_domain::access::Action;
use maillage_domain::collect::chart::Chart;
use maillage_domain::money::Cents;
use serde_json::json;
use sha2::{Digest, Sha256};

use super::posting::Labels;
use super::settle::{Line, Settlement, lines};
use super::{BankStatement, queue};
use crate::access::audit;
use crate::access::organisation::Organisation;
use crate::error::StoreError;
use crate::store::UnitOfWork;
use crate::{Actor, App, AppError};

/// Payments explained and written at once.
const PART: usize = 2_000;

/// Why a file is not imported at all.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// It is no statement, or damaged; nothing of it was posted.
    #[error("the file is not a bank statement that can be read")]
    File(#[source] Box<CamtError>),
    /// Everything else.
    #[error(transparent)]
    App(#[from] AppError),
}

impl From<StoreError> for ImportError {
    fn from(error: StoreError) -> Self {
        Self::App(error.into())
    }
}

/// Why a statement is not posted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Hold {
    /// Its entries do not lead from one balance to the other.
    DoesNotAddUp {
        /// The balance before.
        opening: Cents,
        /// The sum of its entries.
        entries: Cents,
        /// The balance after.
        closing: Cents,
        /// What is missing.
        difference: Cents,
    },
    /// The account is not kept in euros.
    NotEuro {
        /// In what it is.
        currency: String,
    },
    /// A balance is missing, so nothing can be proved.
    BalanceMissing,
    /// A report of the day or a notice: the same payments come again in the statement.
    NotAStatement {
        /// The kind of message, such as `camt.054`.
        message: &'static str,
    },
    /// It is about an account that is not the organisation's.
    ForeignAccount,
    /// The organisation's own account is not known: the settings have no IBAN.
    NoOwnAccount,
    /// The house holds no chart of accounts for the organisation's country at that time.
    NoChart,
    /// One page of several, which proves nothing alone.
    PageApart,
    /// A statement of the same name with other balances was imported before.
    OtherOfSameName,
    /// Something else, in the reader's words, with the place and how to mend it.
    Damaged {
        /// What and where.
        words: String,
        /// How to mend it.
        mend: &'static str,
        /// Of which kind it is.
        kind: ProblemKind,
        /// The line of the file, from 1.
        line: u64,
    },
}

/// What became of a statement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum StatementOutcome {
    /// It is in the books.
    Imported {
        /// Its payments.
        entries: u64,
        /// Those that were explained.
        matched: u64,
        /// Those that wait for a person.
        queued: u64,
        /// Entries that the bank had not booked yet, left out.
        unbooked: u64,
    },
    /// It was imported before; nothing was added.
    Known {
        /// Its payments.
        entries: u64,
    },
    /// Nothing of it was posted.
    Refused(RefusedStatement),
}

/// A statement that was not posted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RefusedStatement {
    /// Why.
    pub hold: Hold,
}

/// One statement of a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StatementImport {
    /// The account, as the bank writes it.
    pub account: String,
    /// The bank's identifier of the statement.
    pub reference: String,
    /// The day of its closing balance, where it has one.
    pub dated: Option<Date>,
    /// What became of it.
    pub outcome: StatementOutcome,
}

impl StatementImport {
    /// Whether its payments are in the books, now or from before.
    fn is_in(&self) -> bool {
        !matches!(self.outcome, StatementOutcome::Refused(_))
    }
}

/// What an import did.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ImportReport {
    /// Each statement of the file, in its order.
    pub statements: Vec<StatementImport>,
}

impl ImportReport {
    fn sum(&self, of: impl Fn(&StatementOutcome) -> u64) -> u64 {
        self.statements.iter().map(|statement| of(&statement.outcome)).sum()
    }

    /// Payments that were added.
    #[must_use]
    pub fn entries(&self) -> u64 {
        self.sum(|outcome| match outcome {
            StatementOutcome::Imported { entries, .. } => *entries,
            _ => 0,
        })
    }

    /// Payments that were explained.
    #[must_use]
    pub fn matched(&self) -> u64 {
        self.sum(|outcome| match outcome {
            StatementOutcome::Imported { matched, .. } => *matched,
            _ => 0,
        })
    }

    /// Payments that wait for a person.
    #[must_use]
    pub fn queued(&self) -> u64 {
        self.sum(|outcome| match outcome {
            StatementOutcome::Imported { queued, .. } => *queued,
            _ => 0,
        })
    }

    /// Statements that were not posted.
    #[must_use]
    pub fn refused(&self) -> u64 {
        self.sum(|outcome| u64::from(matches!(outcome, StatementOutcome::Refused(_))))
    }

    /// Statements that were there already.
    #[must_use]
    pub fn known(&self) -> u64 {
        self.sum(|outcome| u64::from(matches!(outcome, StatementOutcome::Known { .. })))
    }
}

/// Imports a file of statements. It is read twice: a first pass proves each statement, a second one
/// posts those that hold, each wholly or not at all; so an import that was cut off is simply run
/// again. `open` opens the file from its beginning; `progress` is told how many entries of how many are done.
///
/// # Errors
/// When the actor may not, the file is no statement, or the store fails.
pub async fn import_statement(
    app: &App,
    actor: &Actor,
    file_name: &str,
    open: &(dyn Fn() -> std::io::Result<Box<dyn Read + Send>> + Send + Sync),
    progress: &(dyn Fn(u64, u64) + Send + Sync),
) -> Result<ImportReport, ImportError> {
    actor.require(Action::RunMoney)?;
    let mut work = app.store.read(actor.organisation).await?;
    let organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    drop(work);
    let (surveys, file_sha256) = first_pass(open)?;
    let total = surveys.iter().filter_map(|s| s.result.as_ref().ok()).map(|t| t.entries).sum();
    let file = File { app, actor, organisation, file_name, file_sha256, progress, total };
    let report = file.second_pass(surveys, open).await?;
    // Also for what is known: an import that was cut off after its last statement ends here.
    if report.statements.iter().any(StatementImport::is_in) {
        let mut work = app.store.begin(actor.organisation).await?;
        queue::use_credits(app, work.as_mut(), None).await?;
        work.commit().await?;
    }
    Ok(report)
}

fn read_failed(source: std::io::Error) -> ImportError {
    AppError::Outside { doing: "read the file", source: Box::new(source) }.into()
}

fn bad_file(error: CamtError) -> ImportError {
    ImportError::File(Box::new(error))
}

type Opener<'a> = &'a (dyn Fn() -> std::io::Result<Box<dyn Read + Send>> + Send + Sync);

fn first_pass(open: Opener<'_>) -> Result<(Vec<Survey>, [u8; 32]), ImportError> {
    let mut hashed = Hashed { inner: open().map_err(read_failed)?, hash: Sha256::new() };
    let surveys = survey(&mut hashed).map_err(bad_file)?;
    // What stands after the end of the message belongs to the file too.
    std::io::copy(&mut hashed, &mut std::io::sink()).map_err(read_failed)?;
    Ok((surveys, hashed.hash.finalize().into()))
}

/// A reader that makes the fingerprint of what goes through it.
struct Hashed<R> {
    inner: R,
    hash: Sha256,
}

impl<R: Read> Read for Hashed<R> {
    fn read(&mut self, buffer: &mut [u8]) -> std::io::Result<usize> {
        let count = self.inner.read(buffer)?;
        self.hash.update(&buffer[..count]);
        Ok(count)
    }
}

/// A file that is being imported.
struct File<'a> {
    app: &'a App,
    actor: &'a Actor,
    organisation: Organisation,
    file_name: &'a str,
    file_sha256: [u8; 32],
    progress: &'a (dyn Fn(u64, u64) + Send + Sync),
    total: u64,
}

impl File<'_> {
    async fn second_pass(
        &self,
        surveys: Vec<Survey>,
        open: Opener<'_>,
    ) -> Result<ImportReport, ImportError> {
        let labels = Labels::of(&self.organisation);
        let mut reader = Reader::new(open().map_err(read_failed)?).map_err(bad_file)?;
        let mut report = ImportReport::default();
        let mut done = 0;
        for seen in surveys {
            let entries = seen.result.as_ref().map_or(0, |totals| totals.entries);
            let outcome = match self.judge(&seen) {
                Err(hold) => {
                    skip(&mut reader)?;
                    StatementOutcome::Refused(RefusedStatement { hold })
                }
                Ok(totals) => self.one(&labels, &seen.header, totals, &mut reader, done).await?,
            };
            done += entries;
            (self.progress)(done, self.total);
            report.statements.push(StatementImport {
                account: seen.header.account.as_str().to_owned(),
                reference: reference(&seen.header),
                dated: seen.header.closing().and_then(|balance| balance.date),
                outcome,
            });
        }
        Ok(report)
    }

    /// Whether a statement may be posted.
    fn judge<'s>(&self, seen: &'s Survey) -> Result<&'s Totals, Hold> {
        let totals = seen.result.as_ref().map_err(hold)?;
        if seen.header.kind != Kind::Statement {
            return Err(Hold::NotAStatement { message: seen.header.kind.message() });
        }
        let own = self.organisation.iban.as_deref().and_then(|text| Iban::parse(text).ok());
        let own = own.ok_or(Hold::NoOwnAccount)?;
        match &seen.header.account {
            Account::Iban(iban) if *iban == own => {}
            _ => return Err(Hold::ForeignAccount),
        }
        if totals.proof != Proof::AddsUp {
            return Err(Hold::PageApart);
        }
        let days = [&totals.opening, &totals.closing].into_iter().flatten();
        let from = days.filter_map(|balance| balance.date).min();
        let country = &self.organisation.country;
        if from.is_some_and(|day| Chart::of(country, day).is_none()) {
            return Err(Hold::NoChart);
        }
        Ok(totals)
    }

    async fn one(
        &self,
        labels: &Labels,
        header: &StatementHeader,
        totals: &Totals,
        reader: &mut Reader<'_>,
        done: u64,
    ) -> Result<StatementOutcome, ImportError> {
        let mut work = self.app.store.begin(self.actor.organisation).await?;
        // Holding the journal first makes a second import of the same file wait for this one.
        work.journal_head().await?;
        let statement = self.statement(header, totals);
        let known = work
            .bank_statement_named(
                &statement.account,
                &statement.reference,
                &statement.sequence_number,
                &statement.page,
            )
            .await?;
        if let Some(known) = known {
            skip(reader)?;
            let same = (known.opening, known.closing, known.dated)
                == (statement.opening, statement.closing, statement.dated);
            return Ok(if same {
                StatementOutcome::Known { entries: known.entry_count.unsigned_abs() }
            } else {
                StatementOutcome::Refused(RefusedStatement { hold: Hold::OtherOfSameName })
            });
        }
        work.insert_bank_statement(&statement).await?;
        let piece = statement.reference.clone();
        let mut settlement = Settlement::new(self.app, labels, statement.id, &piece);
        self.entries(header, statement.dated, reader, work.as_mut(), &mut settlement, done).await?;
        let (matched, queued) = (settlement.matched, settlement.queued);
        let entries = matched + queued;
        let count = i64::try_from(entries).unwrap_or(i64::MAX);
        work.count_bank_statement(statement.id, count).await?;
        let detail = json!({ "entries": entries, "matched": matched, "queued": queued });
        let subject = ("bank_statement", statement.reference.as_str());
        audit::note(self.app, work.as_mut(), self.actor, "bank.import", subject, detail).await?;
        work.commit().await?;
        Ok(StatementOutcome::Imported { entries, matched, queued, unbooked: totals.unbooked })
    }

    async fn entries(
        &self,
        header: &StatementHeader,
        dated: Date,
        reader: &mut Reader<'_>,
        work: &mut dyn UnitOfWork,
        settlement: &mut Settlement<'_>,
        done: u64,
    ) -> Result<(), ImportError> {
        let mut keys = EntryKeys::new(header);
        let mut part: Vec<Line> = Vec::new();
        let mut seen = done;
        loop {
            match reader.next().transpose().map_err(bad_file)? {
                Some(Item::Start(_)) => {}
                Some(Item::Entry(entry)) => {
                    let key = keys.key(&entry);
                    if entry.status == Status::Booked {
                        seen += 1;
                        part.extend(lines(&entry, key, dated));
                    }
                    if part.len() >= PART {
                        settlement.take(work, std::mem::take(&mut part)).await?;
                        (self.progress)(seen, self.total);
                    }
                }
                Some(Item::End(_)) => break,
                // The first pass proved it: the file was changed between the two.
                Some(Item::Refused(refusal)) => return Err(bad_file(refusal.error)),
                None => break,
            }
        }
        settlement.take(work, part).await?;
        Ok(())
    }

    fn statement(&self, header: &StatementHeader, totals: &Totals) -> BankStatement {
        let now = self.app.clock.now();
        let dated = totals.closing.as_ref().and_then(|balance| balance.date);
        let created = header.created.map(jiff::civil::DateTime::date);
        let today = || self.app.clock.today(&self.organisation.time_zone);
        BankStatement {
            id: self.app.new_id(),
            account: header.account.as_str().to_owned(),
            reference: reference(header),
            sequence_number: header.sequence.map(|n| n.to_string()).unwrap_or_default(),
            page: header.page.map(|page| page.number.to_string()).unwrap_or_default(),
            file_name: self.file_name.to_owned(),
            file_sha256: self.file_sha256,
            dated: dated.or(header.period.map(|(_, last)| last)).or(created).unwrap_or_else(today),
            opening: totals.opening.as_ref().map_or(Cents::ZERO, |balance| balance.amount),
            closing: totals.closing.as_ref().map_or(Cents::ZERO, |balance| balance.amount),
            entry_count: 0,
            imported_at: now,
        }
    }
}

/// The identifier of a statement; the message's, or its day, when the bank gives none.
fn reference(header: &StatementHeader) -> String {
    let day = || header.closing().and_then(|b| b.date).map(|d| d.to_string());
    Some(header.id.clone())
        .filter(|id| !id.is_empty())
        .or_else(|| header.message_id.clone())
        .or_else(day)
        .unwrap_or_default()
}

/// Reads over one statement.
fn skip(reader: &mut Reader<'_>) -> Result<(), ImportError> {
    for item in reader.by_ref() {
        if matches!(item.map_err(bad_file)?, Item::End(_) | Item::Refused(_)) {
            break;
        }
    }
    Ok(())
}

fn hold(error: &CamtError) -> Hold {
    match &error.problem {
        Problem::DoesNotAddUp { opening, entries, closing, difference } => Hold::DoesNotAddUp {
            opening: *opening,
            entries: *entries,
            closing: *closing,
            difference: *difference,
        },
        Problem::NotEuro { currency } => Hold::NotEuro { currency: currency.clone() },
        Problem::BalanceMissing { .. } => Hold::BalanceMissing,
        other => Hold::Damaged {
            words: error.to_string(),
            mend: other.mend(),
            kind: other.kind(),
            line: error.line,
        },
    }
}
