//! `maillage receipts issue`.

use std::path::{Path, PathBuf};

use clap::{Args, Subcommand};
use maillage_app::collect::receipt::{self, ReceiptError, ReceiptFilter};
use maillage_app::{Actor, AppError, Page};
use serde_json::json;

use crate::arguments::Global;
use crate::failure::bad_input;
use crate::installation::Installation;
use crate::paths::{self, Wanted};
use crate::say;

/// What to do with receipts.
#[derive(Debug, Subcommand)]
pub(crate) enum Receipts {
    /// Issue the receipts of a year that is over and write them to a folder; running again issues none twice
    Issue(Issue),
}

/// Of which year, where to.
#[derive(Debug, Args)]
pub(crate) struct Issue {
    /// The calendar year of the gifts
    #[arg(long, value_name = "YYYY", value_parser = year)]
    year: i16,
    /// The folder for the files; made when it is not there
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// Also for money that the payer's bank can still refund; the receipt says so
    #[arg(long)]
    accept_refundable: bool,
}

/// A year as typed.
fn year(text: &str) -> Result<i16, String> {
    let year = text.parse().ok().filter(|year| text.len() == 4 && (1900..=2999).contains(year));
    year.ok_or_else(|| "write the year with its four figures, such as 2025".to_owned())
}

pub(crate) async fn run(global: &Global, receipts: &Receipts) -> anyhow::Result<()> {
    let Receipts::Issue(issue) = receipts;
    let installation = Installation::open(global).await?;
    let done = write(&installation, global, issue).await;
    installation.close().await;
    done
}

async fn write(at: &Installation, global: &Global, issue: &Issue) -> anyhow::Result<()> {
    let (_, actor) = at.actor(global).await?;
    // Before anything is issued: a folder that cannot be had stops here.
    paths::make_folder(&issue.out)?;
    let issued = receipt::issue(&at.app, &actor, issue.year, issue.accept_refundable)
        .await
        .map_err(|error| explained(error, issue.year))?;
    let files = write_files(at, &actor, issue.year, &issue.out).await?;
    let plan = &issued.plan;
    let answer = json!({
        "year": issue.year,
        "issued": issued.written.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "total_cents": plan.total().0,
        "cancelled": plan.cancel.iter().map(ToString::to_string).collect::<Vec<_>>(),
        "unchanged": plan.unchanged,
        "waiting": plan.wait.iter().map(|wait| json!({
            "partner": wait.partner_name, "cents": wait.amount.0, "until": wait.until.to_string(),
        })).collect::<Vec<_>>(),
        "files": files,
    });
    say::answer(global, &answer, || {
        let mut words = format!(
            "{}: issued {}, {} of them for the tax office, {} EUR; unchanged {}; cancelled {}\n{} in {}",
            issue.year,
            say::counted(whole(issued.written.len()), "receipt", "receipts"),
            issued.tax_receipts,
            plan.total(),
            plan.unchanged,
            plan.cancel.len(),
            say::counted(whole(files), "file", "files"),
            issue.out.display(),
        );
        for wait in &plan.wait {
            words.push_str(&format!(
                "\nwaits until {}: {}, {} EUR can still be refunded in part",
                wait.until, wait.partner_name, wait.amount
            ));
        }
        words
    })
}

fn whole(count: usize) -> u64 {
    u64::try_from(count).unwrap_or(u64::MAX)
}

/// Writes every valid receipt of the year, each as it was issued.
async fn write_files(
    at: &Installation,
    actor: &Actor,
    year: i16,
    folder: &Path,
) -> anyhow::Result<usize> {
    let filter = ReceiptFilter { year: Some(year), partner: None };
    let (mut offset, mut files) = (0, 0);
    loop {
        let part = receipt::list(&at.app, actor, &filter, Page::part(offset)).await?;
        if part.rows.is_empty() {
            return Ok(files);
        }
        offset += i64::try_from(part.rows.len())?;
        for row in part.rows.iter().filter(|row| row.receipt.cancelled.is_none()) {
            let (_, file) = receipt::file(&at.app, actor, row.receipt.id).await?;
            let path = folder.join(&file.name);
            std::fs::write(&path, &file.content)
                .map_err(|error| paths::refused(&path, Wanted::Write, error))?;
            files += 1;
        }
    }
}

fn explained(error: ReceiptError, year: i16) -> anyhow::Error {
    match error {
        ReceiptError::App(AppError::Refused { code: "receipt.year-open" }) => {
            bad_input(format!("--year: {year} is not over; receipts are for a whole year"))
        }
        ReceiptError::App(AppError::Refused { code: "receipt.no-quality" }) => bad_input(
            "the settings name a law of receipts, but not what the organisation is in it: choose it there",
        ),
        other => other.into(),
    }
}
