//! `maillage ledger export`.

use std::io::{BufWriter, Write};
use std::path::PathBuf;

use clap::{Args, Subcommand, ValueEnum};
use maillage_app::collect::journal::reading::{self, Format, LedgerError};
use maillage_domain::period::Month;
use serde_json::json;

use crate::arguments::Global;
use crate::commands::dues::month;
use crate::failure::bad_input;
use crate::installation::Installation;
use crate::output::Output;
use crate::paths::{Wanted, refused};
use crate::say;

/// What to do with the journal.
#[derive(Debug, Subcommand)]
pub(crate) enum Ledger {
    /// Write the journal to a file for accountants
    Export(Export),
}

/// The form of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Kind {
    /// Plain-text accounting (hledger, Ledger)
    Hledger,
    /// A table
    Csv,
    /// The file of the French tax office, one fiscal year
    Fec,
}

/// In which form, and where to.
#[derive(Debug, Args)]
pub(crate) struct Export {
    /// The form
    #[arg(long, value_enum)]
    format: Kind,
    /// A month of the fiscal year to export; for fec only, the last year that is over otherwise
    #[arg(long, value_name = "YYYY-MM", value_parser = month)]
    year: Option<Month>,
    /// The file to write; one that is there is replaced
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
}

pub(crate) async fn run(global: &Global, ledger: &Ledger) -> anyhow::Result<()> {
    let Ledger::Export(export) = ledger;
    let installation = Installation::open(global).await?;
    let done = write(&installation, global, export).await;
    installation.close().await;
    done
}

async fn write(at: &Installation, global: &Global, export: &Export) -> anyhow::Result<()> {
    let (organisation, actor) = at.actor(global).await?;
    let format = match export.format {
        Kind::Hledger => Format::Hledger,
        Kind::Csv => Format::Csv,
        Kind::Fec => {
            let today = at.app.clock.today(&organisation.time_zone);
            Format::Fec { closing: export.year.unwrap_or_else(|| Month::of(today).plus(-12)) }
        }
    };
    // The name is asked first: it tells what the form lacks before anything is written.
    let country = organisation.country.as_str();
    let explained = |error| explained(error, country);
    let usual = reading::file_name(&at.app, &actor, format).await.map_err(explained)?;
    let part = Output::begin(&export.out)?;
    let mut out = BufWriter::new(part.file()?);
    let entries = reading::export(&at.app, &actor, format, &mut out).await.map_err(explained)?;
    out.flush().map_err(|error| refused(&export.out, Wanted::Write, error))?;
    part.finish()?;
    let out = export.out.display().to_string();
    let answer = json!({ "file": out, "entries": entries, "usual_name": usual });
    say::answer(global, &answer, || {
        let mut words = format!("{} written to {out}", say::counted(entries, "entry", "entries"));
        if export.format == Kind::Fec {
            words.push_str(&format!("\nThe tax office wants it named {usual}"));
            if country != "FR" {
                words.push_str(&format!(
                    "\nIt is the form of the French tax office; the organisation is in {country}"
                ));
            }
        }
        words
    })
}

fn explained(error: LedgerError, country: &str) -> anyhow::Error {
    match error {
        LedgerError::Siren(reason) if country != "FR" => bad_input(format!(
            "--format fec: {reason}. It is the form of the French tax office, and the organisation is in \
             {country}: take --format csv or hledger"
        )),
        LedgerError::Siren(reason) => bad_input(format!(
            "--format fec: {reason}. Set the organisation's legal number in its settings"
        )),
        other => other.into(),
    }
}
