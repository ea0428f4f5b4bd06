//! Importing statements: proved first, then posted, each in one unit of work.

use std::io::Read;

use jiff::civil::Date;
use maillage_bank::Iban;
use maillage_bank::camt::{
    Account, CamtError, Entry, EntryKey, EntryKeys, Item, Kind, Problem, Proof, Reader,
    StatementHeader, Status, Survey, Totals, survey,
};
use maillage_domain::access::Action;
use maillage_domain::collect::chart::Chart;
use maillage_domain::money::Cents;
use serde_json::json;
use sha2::{Digest, Sha256};

use super::outcome::{Hold, ImportReport, RefusedStatement, StatementImport, StatementOutcome};
use super::overlap::Sieve;
use super::posting::Labels;
use super::reissue::{self, Kin};
use super::settle::Settlement;
use super::{BankStatement, payment_return, queue};
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

/// Imports a file of statements. It is read twice: a first pass proves each statement, a second one
/// posts those that hold, each wholly or not at all; so an import that was cut off is simply run
/// again. Of a statement that overlaps earlier ones only what is new is posted; that, and days that are
/// missing between two, are told. `open` opens the file from its beginning; `progress` is told how many payments of
/// how many are done: the unit of the report.
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
    let total = surveys.iter().filter_map(|s| s.result.as_ref().ok()).map(|t| t.payments).sum();
    let file = File { app, actor, organisation, file_name, file_sha256, progress, total };
    let mut report = file.second_pass(surveys, open).await?;
    // Also for what is known: an import that was cut off after its last statement ends here.
    if report.statements.iter().any(StatementImport::is_in) {
        let mut work = app.store.begin(actor.organisation).await?;
        // Of two imports at once, one waits here, and uses no credit twice.
        work.journal_head().await?;
        let labels = Labels::of(&file.organisation);
        report.late_returns =
            payment_return::settle_returns(app, actor, work.as_mut(), &labels).await?;
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
            let payments = seen.result.as_ref().map_or(0, |totals| totals.payments);
            let outcome = match self.judge(&seen) {
                Err(hold) => {
                    skip(&mut reader)?;
                    StatementOutcome::Refused(RefusedStatement { hold })
                }
                Ok(totals) => self.one(&labels, &seen.header, totals, &mut reader, done).await?,
            };
            done += payments;
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
        let mut statement = self.statement(header, totals);
        match named_before(work.as_mut(), &mut statement, begins(header, totals)).await? {
            None => {}
            // The same file is known without a look; the same balances may still come from other payments.
            Some((kin, known))
                if kin == Kin::Issue || known.file_sha256 != statement.file_sha256 =>
            {
                return self.again(labels, header, &known, statement, totals, reader, work).await;
            }
            Some((_, known)) => {
                skip(reader)?;
                return Ok(StatementOutcome::Known { entries: known.entry_count.unsigned_abs() });
            }
        }
        let mut sieve = Sieve::load(work.as_mut(), &statement).await?;
        work.insert_bank_statement(&statement).await?;
        let piece = statement.reference.clone();
        let mut settlement = Settlement::new(self.app, self.actor, labels, statement.id, &piece);
        let mut passing = Passing { sieve: &mut sieve, settlement: &mut settlement };
        self.entries(header, statement.dated, reader, work.as_mut(), &mut passing, done).await?;
        let (matched, queued) = (settlement.matched, settlement.queued);
        let entries = matched + queued;
        let known = sieve.known;
        let count = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
        work.count_bank_statement(statement.id, count(entries), count(known), sieve.known_sum)
            .await?;
        let seam = sieve.seam(&statement, header.period.map(|(first, _)| first));
        let detail = json!({
            "entries": entries,
            "matched": matched,
            "queued": queued,
            "known": known,
            "missing_cents": seam.as_ref().map(|seam| seam.difference),
        });
        let subject = ("bank_statement", statement.reference.as_str());
        audit::note(self.app, work.as_mut(), self.actor, "bank.import", subject, detail).await?;
        work.commit().await?;
        let unbooked = totals.unbooked;
        Ok(StatementOutcome::Imported { entries, matched, queued, known, unbooked, seam })
    }

    /// A new issue of a known statement, or the same once more: what it tells beyond the known one is posted, when it leaves out
    /// nothing and still joins its neighbours.
    #[expect(
        clippy::too_many_arguments,
        reason = "the statement, its file and what is known of it"
    )]
    async fn again(
        &self,
        labels: &Labels,
        header: &StatementHeader,
        known: &BankStatement,
        issue: BankStatement,
        totals: &Totals,
        reader: &mut Reader<'_>,
        mut work: Box<dyn UnitOfWork>,
    ) -> Result<StatementOutcome, ImportError> {
        let own = reissue::own_payments(work.as_mut(), known).await?;
        let names = own.iter().map(|entry| entry.key.clone()).collect();
        let mut sieve = Sieve::load_again(work.as_mut(), &issue, known, names).await?;
        let entries = booked(header, reader)?;
        let told = sieve.named(work.as_mut(), &entries, issue.dated).await?;
        let refused = |hold| Ok(StatementOutcome::Refused(RefusedStatement { hold }));
        let new = match reissue::news(&own, told) {
            Ok(new) => new,
            Err(hold) => return refused(hold),
        };
        if let Err(hold) = reissue::joins(work.as_mut(), known, &issue).await? {
            return refused(hold);
        }
        let new = sieve.sift(work.as_mut(), new).await?;
        let is_same = (known.opening, known.closing, known.dated)
            == (issue.opening, issue.closing, issue.dated);
        if is_same && new.is_empty() {
            return Ok(StatementOutcome::Known { entries: known.entry_count.unsigned_abs() });
        }
        let issue = BankStatement { id: known.id, ..issue };
        work.reissue_bank_statement(&issue).await?;
        let piece = issue.reference.clone();
        let mut settlement = Settlement::new(self.app, self.actor, labels, issue.id, &piece)
            .going_on_from(own.iter().map(|entry| entry.position + 1).max().unwrap_or_default());
        settlement.take(work.as_mut(), new).await?;
        let (matched, queued) = (settlement.matched, settlement.queued);
        let entries = matched + queued;
        let own = u64::try_from(own.len()).unwrap_or(u64::MAX);
        let count = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
        work.count_bank_statement(
            issue.id,
            count(own + entries),
            count(sieve.known),
            sieve.known_sum,
        )
        .await?;
        let known = own + sieve.known;
        let detail =
            json!({ "entries": entries, "matched": matched, "queued": queued, "known": known });
        let subject = ("bank_statement", issue.reference.as_str());
        audit::note(self.app, work.as_mut(), self.actor, "bank.import", subject, detail).await?;
        work.commit().await?;
        let (unbooked, seam) = (totals.unbooked, None);
        Ok(StatementOutcome::Imported { entries, matched, queued, known, unbooked, seam })
    }

    async fn entries(
        &self,
        header: &StatementHeader,
        dated: Date,
        reader: &mut Reader<'_>,
        work: &mut dyn UnitOfWork,
        passing: &mut Passing<'_, '_>,
        done: u64,
    ) -> Result<(), ImportError> {
        let mut keys = EntryKeys::new(header);
        let mut part: Vec<(EntryKey, Entry)> = Vec::new();
        let (mut seen, mut weight) = (done, 0);
        loop {
            match reader.next().transpose().map_err(bad_file)? {
                Some(Item::Start(_)) => {}
                Some(Item::Entry(entry)) => {
                    if entry.status != Status::Booked {
                        continue;
                    }
                    seen += entry.payments();
                    weight += entry.details.len().max(1);
                    part.push((keys.key(&entry), *entry));
                    if weight >= PART {
                        passing.take(work, std::mem::take(&mut part), dated).await?;
                        weight = 0;
                        (self.progress)(seen, self.total);
                    }
                }
                Some(Item::End(_)) => break,
                // The first pass proved it: the file was changed between the two.
                Some(Item::Refused(refusal)) => return Err(bad_file(refusal.error)),
                None => break,
            }
        }
        Ok(passing.take(work, part, dated).await?)
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
            known_count: 0,
            known: Cents::ZERO,
            imported_at: now,
        }
    }
}

/// Entries on their way from the file into the books.
struct Passing<'p, 'a> {
    sieve: &'p mut Sieve,
    settlement: &'p mut Settlement<'a>,
}

impl Passing<'_, '_> {
    async fn take(
        &mut self,
        work: &mut dyn UnitOfWork,
        entries: Vec<(EntryKey, Entry)>,
        dated: Date,
    ) -> Result<(), AppError> {
        let new = self.sieve.pass(work, entries, dated).await?;
        self.settlement.take(work, new).await
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

/// The first day that a statement tells of, as far as it says.
fn begins(header: &StatementHeader, totals: &Totals) -> Option<Date> {
    let opening = totals.opening.as_ref().and_then(|balance| balance.date);
    header.period.map(|(first, _)| first).or(opening)
}

/// The statement of this name that is in the books. Where the bank uses the name for other days, the
/// statement takes its day into its name, and is looked for again.
async fn named_before(
    work: &mut dyn UnitOfWork,
    statement: &mut BankStatement,
    begins: Option<Date>,
) -> Result<Option<(Kin, BankStatement)>, ImportError> {
    let mut is_first = true;
    loop {
        let BankStatement { account, reference, sequence_number, page, .. } = &*statement;
        let known = work.bank_statement_named(account, reference, sequence_number, page).await?;
        let Some(known) = known else { return Ok(None) };
        let known_begins = reissue::first_day(work, &known).await?;
        match reissue::kin((&known, known_begins), (statement, begins)) {
            Kin::OtherDays if is_first => {
                is_first = false;
                statement.reference = format!("{} ({})", statement.reference, statement.dated);
            }
            Kin::OtherDays => return Ok(Some((Kin::Issue, known))),
            kin => return Ok(Some((kin, known))),
        }
    }
}

/// The booked entries of one statement, with their names.
fn booked(
    header: &StatementHeader,
    reader: &mut Reader<'_>,
) -> Result<Vec<(EntryKey, Entry)>, ImportError> {
    let mut keys = EntryKeys::new(header);
    let mut entries = Vec::new();
    for item in reader.by_ref() {
        match item.map_err(bad_file)? {
            Item::Start(_) => {}
            Item::Entry(entry) if entry.status == Status::Booked => {
                entries.push((keys.key(&entry), *entry));
            }
            Item::Entry(_) => {}
            Item::End(_) => break,
            Item::Refused(refusal) => return Err(bad_file(refusal.error)),
        }
    }
    Ok(entries)
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
