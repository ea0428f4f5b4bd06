//! `maillage bank import FILE…`.

use std::fs::File;
use std::io::{BufReader, Read};
use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use maillage_app::collect::bank::{
    self, Hold, ImportError, ImportReport, Seam, StatementImport, StatementOutcome,
};
use maillage_domain::money::Cents;
use serde_json::{Value, json};

use crate::arguments::Global;
use crate::failure::bad_input;
use crate::installation::Installation;
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
    /// The files, as the bank delivered them
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

async fn import_files(at: &Installation, global: &Global, import: &Import) -> anyhow::Result<()> {
    let (_, actor) = at.actor(global).await?;
    let (mut reports, mut failed) = (Vec::new(), None);
    for path in &import.files {
        // A file that cannot be opened is told before anything is posted.
        File::open(path).map_err(|error| bad_input(format!("{}: {error}", path.display())))?;
    }
    for path in &import.files {
        let open = || -> std::io::Result<Box<dyn Read + Send>> {
            Ok(Box::new(BufReader::new(File::open(path)?)))
        };
        let name = path.file_name().unwrap_or(path.as_os_str()).to_string_lossy();
        let progress = Progress::start(global, "entries");
        let tell = |done, total| progress.tell(done, total);
        let work = bank::import_statement(&at.app, &actor, &name, &open, &tell);
        let report = tokio::select! {
            report = work => report,
            // What is dropped half-way was never posted: statements land whole or not at all.
            _ = tokio::signal::ctrl_c() => {
                anyhow::bail!("stopped; statements that were whole are in, the others can be imported again")
            }
        };
        progress.finish();
        match report {
            Ok(report) => reports.push((path.as_path(), report)),
            // What the files before it gave is told all the same.
            Err(error) => {
                failed = Some(explained(error, path));
                break;
            }
        }
    }
    let files: Vec<Value> = reports.iter().map(|(path, report)| in_json(path, report)).collect();
    say::answer(global, &json!({ "files": files }), || {
        reports.iter().map(|(path, report)| in_words(path, report)).collect()
    })?;
    if let Some(error) = failed {
        return Err(error);
    }
    let refused: u64 = reports.iter().map(|(_, report)| report.refused()).sum();
    if refused > 0 {
        return Err(bad_input(format!(
            "{refused} statements were refused; the reasons stand above"
        )));
    }
    Ok(())
}

fn explained(error: ImportError, path: &Path) -> anyhow::Error {
    match error {
        ImportError::File(error) => {
            bad_input(format!("{}: {error}. {}", path.display(), error.problem.mend()))
        }
        ImportError::App(error) => {
            anyhow::Error::from(error).context(format!("import {}", path.display()))
        }
    }
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
        Hold::OtherOfSameName => {
            "another statement of the same name, with other balances, was imported before"
                .to_owned()
        }
        Hold::Damaged { words, mend, .. } => format!("{words}. {mend}"),
    }
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

fn in_words(path: &Path, report: &ImportReport) -> String {
    let mut words = format!(
        "{}: {} statements, {} entries, {} matched, {} queued, {} refused; known already: {} \
         statements, {} entries\n",
        path.display(),
        report.statements.len(),
        report.entries(),
        report.matched(),
        report.queued(),
        report.refused(),
        report.known(),
        report.known_entries(),
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
            "  {} debits that had come back before their credit was imported are settled\n",
            report.late_returns
        ));
    }
    words
}

fn in_json(path: &Path, report: &ImportReport) -> Value {
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
        "file": path.display().to_string(),
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
