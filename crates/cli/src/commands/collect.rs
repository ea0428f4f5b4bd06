//! `maillage collect notify|export`.

use std::io::{BufWriter, Write};
use std::path::PathBuf;

use clap::{Args, Subcommand};
use maillage_app::Actor;
use maillage_app::collect::collection::{self, CollectError, ExportReport};
use maillage_app::collect::debit::{self, NoticeReport};
use maillage_app::collect::due::{self, Watch};
use maillage_domain::collect::mandate::Scheme;
use maillage_domain::period::Month;
use serde_json::json;

use super::dues::{explained, month};
use crate::arguments::Global;
use crate::failure::bad_input;
use crate::installation::Installation;
use crate::output::Output;
use crate::paths::{self, Wanted};
use crate::progress::Progress;
use crate::say;

/// What to do with direct debits.
#[derive(Debug, Subcommand)]
pub(crate) enum Collect {
    /// Prepare the debits of a month and tell every partner amount and day
    Notify(Notify),
    /// Write the file of direct debits for the bank; the same month gives the same file again
    Export(Export),
}

/// Of which month.
#[derive(Debug, Args)]
pub(crate) struct Notify {
    /// The month whose dues are collected, such as 2026-10
    #[arg(long, value_name = "YYYY-MM", value_parser = month)]
    month: Month,
    /// The address of the installation, for the links in the messages
    #[arg(
        long,
        value_name = "URL",
        env = "MAILLAGE_BASE_URL",
        default_value = "http://localhost:8080/"
    )]
    base_url: String,
}

/// Of which month, and where to.
#[derive(Debug, Args)]
pub(crate) struct Export {
    /// The month whose dues are collected, such as 2026-10
    #[arg(long, value_name = "YYYY-MM", value_parser = month)]
    month: Month,
    /// The file to write
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// CORE or B2B: banks take the two in files of their own
    #[arg(long, default_value = "CORE", value_parser = scheme)]
    scheme: Scheme,
}

fn scheme(text: &str) -> Result<Scheme, String> {
    text.to_uppercase().parse().map_err(|_| "give CORE or B2B".to_owned())
}

pub(crate) async fn run(global: &Global, collect: &Collect) -> anyhow::Result<()> {
    let installation = Installation::open(global).await?;
    let done = match collect {
        Collect::Notify(notify) => tell_partners(&installation, global, notify).await,
        Collect::Export(export) => write_file(&installation, global, export).await,
    };
    installation.close().await;
    done
}

async fn tell_partners(at: &Installation, global: &Global, notify: &Notify) -> anyhow::Result<()> {
    let (_, actor) = at.actor(global).await?;
    must_have_run(at, &actor, notify.month).await?;
    let progress = Progress::start(global, "partners");
    let tell = |done, total| progress.tell(done, total);
    let watch = Watch { progress: &tell, cancel: progress.stop() };
    let report = debit::tell_debits(&at.app, &actor, notify.month, &notify.base_url, &watch).await;
    progress.finish();
    let report = report.map_err(|error| explained(error, notify.month))?;
    let left_out: serde_json::Map<_, _> = report
        .left_out
        .iter()
        .map(|(why, (count, open))| {
            ((*why).to_owned(), json!({ "partners": count, "open_cents": open }))
        })
        .collect();
    let answer = json!({
        "month": report.month,
        "collection": report.collection.to_string(),
        "told": report.told,
        "retried": report.retried,
        "total_cents": report.total,
        "by_month": report.by_month.iter().map(|(month, (count, sum))| json!({
            "month": month, "partners": count, "cents": sum,
        })).collect::<Vec<_>>(),
        "left_out": left_out,
    });
    say::answer(global, &answer, || notice_in_words(&report))
}

/// Refuses a month of which no due was raised: there is nothing to tell anybody of.
async fn must_have_run(at: &Installation, actor: &Actor, month: Month) -> anyhow::Result<()> {
    let figures = due::months(&at.app, actor, month, month).await?;
    if figures.iter().any(|of| of.figures.dues > 0) {
        return Ok(());
    }
    Err(bad_input(format!(
        "--month: there was no run of {month}, so no due and nothing to tell; `maillage dues run --month \
         {month}` raises its dues"
    )))
}

fn notice_in_words(report: &NoticeReport) -> String {
    let mut words = format!(
        "{}: {} told; {} EUR will be debited on {}",
        report.month,
        say::counted(report.told, "partner", "partners"),
        report.total,
        report.collection
    );
    if report.retried > 0 {
        words.push_str(&format!("\nagain after a return: {}", report.retried));
    }
    for (month, (count, sum)) in report.by_month.iter().rev() {
        words.push_str(&format!(
            "\nof {month}: {sum} EUR from {}",
            say::counted(*count, "partner", "partners")
        ));
    }
    for (why, (count, open)) in &report.left_out {
        words.push_str(&format!("\nnot debited ({}): {count}, {open} EUR", why.replace('_', " ")));
    }
    words
}

async fn write_file(at: &Installation, global: &Global, export: &Export) -> anyhow::Result<()> {
    let (_, actor) = at.actor(global).await?;
    let file = Output::begin(&export.out)?;
    let mut out = BufWriter::new(file.file()?);
    let report = collection::export(&at.app, &actor, export.month, export.scheme, &mut out).await;
    let report = report.map_err(|error| refused(error, export))?;
    out.flush().map_err(|error| paths::refused(&export.out, Wanted::Write, error))?;
    file.finish()?;
    let answer = json!({
        "month": export.month,
        "file": export.out.display().to_string(),
        "message_id": report.file.message_id,
        "debits": report.file.count,
        "total_cents": report.file.total,
        "is_new": report.is_new,
        "left_out": report.left_out.0,
        "days": report.days.iter().map(|(_, day)| day.to_string()).collect::<Vec<_>>(),
    });
    say::answer(global, &answer, || in_words(&report, export))
}

/// Everything but a failing disk or database can be mended by whoever typed the command.
fn refused(error: CollectError, export: &Export) -> anyhow::Error {
    match error {
        CollectError::NothingPrepared(month) => bad_input(format!(
            "--month: no {} debit is prepared for {month}; `maillage collect notify --month {month}` \
             prepares debits and tells the partners",
            export.scheme
        )),
        CollectError::Settings(what) => {
            bad_input(format!("the organisation's settings lack a good {what}"))
        }
        CollectError::Day(day) => bad_input(format!("--month: {day}")),
        CollectError::Output(error) => paths::refused(&export.out, Wanted::Write, error),
        CollectError::App(error) => explained(error, export.month),
        other => other.into(),
    }
}

fn in_words(report: &ExportReport, export: &Export) -> String {
    let file = &report.file;
    let mut words = format!(
        "{}: {}, {} EUR, message {}",
        export.out.display(),
        say::counted(file.count.unsigned_abs(), "debit", "debits"),
        file.total,
        file.message_id
    );
    if !report.is_new {
        words.push_str("\nthe same file as before: nothing is collected twice");
    }
    if report.left_out.0 > 0 {
        let (count, sum) = report.left_out;
        words.push_str(&format!(
            "\nleft out, their mandate is not active any more: {}, {sum} EUR",
            say::counted(count, "debit", "debits")
        ));
    }
    for (announced, day) in &report.days {
        if announced == day {
            words.push_str(&format!("\ncollection on {day}"));
        } else {
            words.push_str(&format!("\ncollection on {day} (announced for {announced})"));
        }
    }
    words
}
