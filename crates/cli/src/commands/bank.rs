//! `maillage bank import FILE…`.

use std::fs::File;
use std::io::{self, BufReader, Cursor, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::{Args, Subcommand};
use maillage_app::collect::bank::{
    self, Gone, Hold, ImportError, ImportReport, Seam, StatementImport, StatementOutcome,
};
use maillage_bank::camt::Look;
use maillage_bank::parcel;
use maillage_domain::money::Cents;
use serde_json::{Value, json};

use crate::arguments::Global;
use crate::failure::bad_input;
use crate::installation::Installation;
use crate::paths::{self, Wanted};
use crate::progress::Progress;
use crate::say;

/// What to do with the bank.
#[derive(Debug, Subcommand)]
pub(crate) enum Bank {
    /// Import statements (camt.053); what was imported before adds nothing
    Import(Import),
}

/// Which files.
#[derive(Debug, Args)]
pub(crate) struct Import {
    /// The files, as the bank delivered them: camt.053 (XML), or a ZIP archive of them. One that is refused
    /// keeps none of the others out
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
}

pub(crate) async fn run(global: &Global, bank: &Bank) -> anyhow::Result<()> {
    let Bank::Import(import) = bank;
    let installation = Installation::open(global).await?;
    let done = import_files(&installation, global, import).await;
    installation.close().await;
    done
}

/// A file of the bank: where it is, and how its bytes are read from their beginning.
struct Delivered {
    /// The file that was named, with the name inside it when it is an archive.
    place: String,
    /// The name of the file alone.
    name: String,
    bytes: Bytes,
}

enum Bytes {
    OnDisk(PathBuf),
    /// Out of an archive.
    InMemory(Arc<[u8]>),
}

impl Delivered {
    fn open(&self) -> io::Result<Box<dyn Read + Send>> {
        Ok(match &self.bytes {
            Bytes::OnDisk(path) => Box::new(BufReader::new(File::open(path)?)),
            Bytes::InMemory(bytes) => Box::new(Cursor::new(bytes.clone())),
        })
    }
}

/// The files of the bank that a named file holds: itself, or the XML files of an archive.
fn delivered(path: &Path) -> anyhow::Result<Vec<Delivered>> {
    let place = path.display().to_string();
    paths::must_be_readable(path)?;
    let unread = |error: io::Error| paths::refused(path, Wanted::Read, error);
    let mut head = Vec::new();
    File::open(path).and_then(|file| file.take(1024).read_to_end(&mut head)).map_err(unread)?;
    if Look::of(&head) != Some(Look::Zip) {
        let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned();
        return Ok(vec![Delivered { place, name, bytes: Bytes::OnDisk(path.to_path_buf()) }]);
    }
    let archive = BufReader::new(File::open(path).map_err(unread)?);
    let files = parcel::unpack(archive)
        .map_err(|error| bad_input(format!("{place}: {error}. {}", error.mend())))?;
    let of = |file: parcel::Packed| Delivered {
        place: format!("{place}/{}", file.name),
        name: file.name,
        bytes: Bytes::InMemory(file.bytes.into()),
    };
    Ok(files.into_iter().map(of).collect())
}

async fn import_files(at: &Installation, global: &Global, import: &Import) -> anyhow::Result<()> {
    let (_, actor) = at.actor(global).await?;
    let (mut reports, mut failed) = (Vec::new(), Vec::new());
    let mut files = Vec::new();
    for path in &import.files {
        match delivered(path) {
            Ok(found) => files.extend(found),
            Err(error) => failed.push(format!("{error:#}")),
        }
    }
    for file in &files {
        let open = || file.open();
        let progress = Progress::start(global, "payments");
        let tell = |done, total| progress.tell(done, total);
        let work = bank::import_statement(&at.app, &actor, &file.name, &open, &tell);
        let report = tokio::select! {
            report = work => report,
            // What is dropped half-way was never posted: statements land whole or not at all.
            _ = tokio::signal::ctrl_c() => {
                anyhow::bail!("stopped; statements that were whole are in, the others can be imported again")
            }
        };
        progress.finish();
        match report {
            Ok(report) => reports.push((file.place.as_str(), report)),
            // A file that is no statement keeps none of the others out.
            Err(ImportError::File(error)) => {
                failed.push(format!("{}: {error}. {}", file.place, error.problem.mend()));
            }
            Err(ImportError::App(error)) => {
                // What the files before it gave is told all the same.
                tell_all(global, &reports, &failed)?;
                let doing = format!("import {}; the files after it were not read", file.place);
                return Err(anyhow::Error::from(error).context(doing));
            }
        }
    }
    tell_all(global, &reports, &failed)?;
    if !failed.is_empty() {
        let others = if reports.is_empty() { "" } else { "\nThe other files were read." };
        return Err(bad_input(format!("{}{others}", failed.join("\n"))));
    }
    let refused: u64 = reports.iter().map(|(_, report)| report.refused()).sum();
    if refused > 0 {
        return Err(bad_input(format!(
            "{} refused; the reasons stand above",
            say::counted(refused, "statement was", "statements were")
        )));
    }
    Ok(())
}

/// What became of each file that is one, and those that are none.
fn tell_all(
    global: &Global,
    reports: &[(&str, ImportReport)],
    failed: &[String],
) -> anyhow::Result<()> {
    let files: Vec<Value> = reports.iter().map(|(place, report)| in_json(place, report)).collect();
    say::answer(global, &json!({ "files": files, "failed": failed }), || {
        reports.iter().map(|(place, report)| in_words(place, report)).collect()
    })
}

/// Why a statement was refused, and what to do.
fn reason(hold: &Hold) -> String {
    match hold {
        Hold::DoesNotAddUp { opening, entries, closing, difference } => format!(
            "it does not add up: opening {opening} plus entries {entries} should be {closing}, the \
             difference is {difference}. Download the whole period again; if it stays, show the \
             difference to the bank"
        ),
        Hold::NotEuro { currency } => {
            format!("its account is kept in {currency}; only accounts in euros are posted")
        }
        Hold::BalanceMissing => {
            "a balance is missing, so nothing proves it. Ask the bank for a camt.053 statement"
                .to_owned()
        }
        Hold::NotAStatement { message } => format!(
            "it is a {message}: the same payments come again in the statement. Import the camt.053"
        ),
        Hold::ForeignAccount => {
            "its account is not the organisation's. Check the IBAN in the settings".to_owned()
        }
        Hold::NoOwnAccount => "the organisation's own IBAN is missing: see its settings".to_owned(),
        Hold::NoChart => {
            "there is no chart of accounts for the organisation's country at that time".to_owned()
        }
        Hold::PageApart => {
            "it is one page of several without balances. Ask the bank for statements in one part"
                .to_owned()
        }
        Hold::Contradicts { gone, more } => contradiction(gone, *more),
        Hold::Unjoined { neighbour, on, theirs, ours } => format!(
            "it is a new issue of a statement in the books, but no longer joins its neighbour {neighbour} \
             of {on}: there the balance is {theirs}, here {ours}. Ask the bank which issue is right, and \
             for the new issue of the neighbour if this one is"
        ),
        Hold::Damaged { words, mend, .. } => format!("{words}. {mend}"),
    }
}

/// What a new issue of a statement no longer tells.
fn contradiction(gone: &[Gone], more: u64) -> String {
    let told: Vec<String> = gone
        .iter()
        .map(|Gone { on, name, amount, now }| match now {
            Some(now) => format!("{amount} of {on} ({name}), now {now}"),
            None => format!("{amount} of {on} ({name}), now absent"),
        })
        .collect();
    let rest = if more > 0 { format!(" and {more} more") } else { String::new() };
    format!(
        "it is a new issue of a statement in the books and contradicts it: {}{rest}. What is posted stays. \
         Ask the bank which issue is right; a mistake of the bank is mended by a payment of its own on a \
         later statement",
        told.join("; ")
    )
}

/// Where a statement does not join the one before.
fn joined(seam: &Seam) -> String {
    let Seam { previous, ended, closing, begins, opening, overlap, difference } = seam;
    let mut words = match overlap {
        Some((from, to)) if from == to => format!("payments of {from} were known already"),
        Some((from, to)) => format!("payments from {from} to {to} were known already"),
        None => String::new(),
    };
    if *difference != Cents::ZERO {
        if overlap.is_some() {
            words.push_str("; ");
        }
        words.push_str(&format!(
            "it begins on {begins} with {opening}, but {previous} ended on {ended} with {closing}: \
             {difference} is told by no statement. Import the one in between",
        ));
    }
    words
}

fn statements(count: u64) -> String {
    say::counted(count, "statement", "statements")
}

fn payments(count: u64) -> String {
    say::counted(count, "payment", "payments")
}

fn in_words(place: &str, report: &ImportReport) -> String {
    let mut words = format!(
        "{place}: {}, {}, {} matched, {} queued, {} refused; known already: {}, {}\n",
        statements(u64::try_from(report.statements.len()).unwrap_or(u64::MAX)),
        payments(report.entries()),
        report.matched(),
        report.queued(),
        report.refused(),
        statements(report.known()),
        payments(report.known_entries()),
    );
    for statement in &report.statements {
        if let StatementOutcome::Refused(refused) = &statement.outcome {
            let hold = reason(&refused.hold);
            words.push_str(&format!("  refused {}: {hold}\n", statement.reference));
        }
    }
    for (statement, seam) in report.seams() {
        words.push_str(&format!("  look at {}: {}\n", statement.reference, joined(seam)));
    }
    if report.late_returns > 0 {
        words.push_str(&format!(
            "  {} come back before their credit was imported settled now\n",
            say::counted(report.late_returns, "debit that had", "debits that had")
        ));
    }
    words
}

fn in_json(place: &str, report: &ImportReport) -> Value {
    let statement = |statement: &StatementImport| {
        let outcome = match &statement.outcome {
            StatementOutcome::Imported { entries, matched, queued, known, unbooked, seam } => {
                json!({
                    "imported": {
                        "entries": entries,
                        "matched": matched,
                        "queued": queued,
                        "known": known,
                        "unbooked": unbooked,
                        "seam": seam.as_ref().map(seam_in_json),
                    }
                })
            }
            StatementOutcome::Known { entries } => json!({ "known": { "entries": entries } }),
            StatementOutcome::Refused(refused) => json!({ "refused": reason(&refused.hold) }),
        };
        json!({ "account": statement.account, "reference": statement.reference, "outcome": outcome })
    };
    json!({
        "file": place,
        "statements": report.statements.iter().map(statement).collect::<Vec<_>>(),
        "entries": report.entries(),
        "matched": report.matched(),
        "queued": report.queued(),
        "refused": report.refused(),
        "known": report.known(),
        "known_entries": report.known_entries(),
        "late_returns": report.late_returns,
    })
}

fn seam_in_json(seam: &Seam) -> Value {
    json!({
        "previous": seam.previous,
        "ended": seam.ended.to_string(),
        "closing_cents": seam.closing,
        "begins": seam.begins.to_string(),
        "opening_cents": seam.opening,
        "known_from": seam.overlap.map(|(from, _)| from.to_string()),
        "known_to": seam.overlap.map(|(_, to)| to.to_string()),
        "difference_cents": seam.difference,
    })
}
