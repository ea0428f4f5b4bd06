//! `maillage dues run`.

use clap::{Args, Subcommand};
use maillage_app::AppError;
use maillage_app::collect::due::{self, RunReport, Watch};
use maillage_domain::period::Month;

use crate::arguments::Global;
use crate::failure::bad_input;
use crate::installation::Installation;
use crate::progress::Progress;
use crate::say;

/// What to do with dues.
#[derive(Debug, Subcommand)]
pub(crate) enum Dues {
    /// Raise the dues of a month for all partners; running again raises nothing twice
    Run(Run),
}

/// Of which month.
#[derive(Debug, Args)]
pub(crate) struct Run {
    /// The month, such as 2026-10
    #[arg(long, value_name = "YYYY-MM", value_parser = month)]
    month: Month,
}

/// A month as typed.
pub(super) fn month(text: &str) -> Result<Month, String> {
    text.parse().map_err(|_| "write a month as 2026-10".to_owned())
}

pub(crate) async fn run(global: &Global, dues: &Dues) -> anyhow::Result<()> {
    let Dues::Run(run) = dues;
    let installation = Installation::open(global).await?;
    let done = run_month(&installation, global, run).await;
    installation.close().await;
    done
}

async fn run_month(at: &Installation, global: &Global, run: &Run) -> anyhow::Result<()> {
    let (_, actor) = at.actor(global).await?;
    let progress = Progress::start(global, "commitments");
    let tell = |done, total| progress.tell(done, total);
    let watch = Watch { progress: &tell, cancel: progress.stop() };
    let report = due::run_dues(&at.app, &actor, run.month, &watch).await;
    progress.finish();
    let report = report.map_err(|error| explained(error, run.month))?;
    say::answer(global, &serde_json::to_value(report)?, || in_words(&report))
}

/// What can be mended by whoever typed the command is bad input.
pub(super) fn explained(error: AppError, month: Month) -> anyhow::Error {
    match error {
        AppError::Refused { code: "month.not-over" } => {
            bad_input(format!("--month: {month} is not over yet"))
        }
        AppError::Refused { code: "month.closed" } => {
            bad_input(format!("--month: the books of {month} are closed"))
        }
        AppError::Refused { code: "chart.missing" } => bad_input(
            "there is no chart of accounts for the organisation's country; there is ES and FR",
        ),
        AppError::Refused { code: "collection.written" } => bad_input(format!(
            "--month: the file of {month} is written: what is late comes next month"
        )),
        AppError::Refused { code: "collection.settings" } => bad_input(
            "the organisation's account (IBAN) or creditor identifier is missing: see its settings",
        ),
        other => other.into(),
    }
}

fn in_words(report: &RunReport) -> String {
    let mut words = format!(
        "{}: {}, {} declared, {} silent\nraised {}, {} EUR \
         ({} provisional, {} with adjustments); unchanged {}",
        report.month,
        say::counted(report.commitments, "commitment", "commitments"),
        report.declared,
        report.silent,
        say::counted(report.raised, "due", "dues"),
        report.total,
        report.provisional,
        report.adjusted,
        report.unchanged,
    );
    if report.unknown > 0 {
        words.push_str(&format!(
            "\nno due for {} declared anything",
            say::counted(report.unknown, "partner that has never", "partners that have never")
        ));
    }
    if report.activated > 0 {
        words.push_str(&format!("\nagreements that came into force: {}", report.activated));
    }
    if report.credited > 0 {
        words.push_str(&format!(
            "\ncredits of partners used for {}",
            say::counted(report.credited, "due", "dues")
        ));
    }
    if report.cancelled {
        words.push_str("\nstopped: what is done is kept; run the command again to go on");
    }
    words
}
