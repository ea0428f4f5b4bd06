//! `maillage register import|build|diff|export|search`.

mod build;
mod diff;
mod export;
mod shown;

use std::fmt::Write as _;
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use anyhow::Context;
use clap::{Args, Subcommand};
use maillage_app::identify::mapping;
use maillage_app::identify::nothing::{Nothing, why_nothing};
use maillage_app::identify::register::{
    Go, ImportReport, ImportRequest, Progress, Registers, RegistersError, SourceFormat, Tally,
};
use maillage_app::identify::search::{self, Area, Request, SearchError};

use maillage_app::identify::territory::territory_from_geojson;
use maillage_i18n::T;
use serde_json::json;

use crate::arguments::Global;
use crate::failure::bad_input;
use crate::installation::Installation;
use crate::{language, paths, say};

/// What to do with open registers.
#[derive(Debug, Subcommand)]
pub(crate) enum Register {
    /// Read files of one register into the edition that searches look at
    Import(Import),
    /// Make an edition of several registers in one go; it holds these and no others
    Build(build::Build),
    /// Say what opened, closed, moved, was renamed or was succeeded since the edition before
    Diff(diff::Diff),
    /// Write the rows of the edition as Parquet, in a folder for each H3 cell
    Export(export::Export),
    /// Search the edition in a territory, best first
    Search(Search),
    /// Match the records of the edition anew: which of them are one place
    Match,
    /// Print a mapping file to fill in, for `import --source mapping`
    MappingTemplate,
}

/// What to import.
#[derive(Debug, Args)]
pub(crate) struct Import {
    /// The files, all of one register
    #[arg(required = true, value_name = "FILE")]
    files: Vec<PathBuf>,
    /// Which register: barcelona-census, osm, sirene, rna, madrid-census, overture, data-inclusion or mapping
    #[arg(long, value_name = "REGISTER", value_parser = format)]
    source: SourceFormat,
    /// How the columns of a CSV, XLSX, GeoJSON or Parquet file are to be read (with --source mapping)
    #[arg(long, value_name = "FILE")]
    mapping: Option<PathBuf>,
    /// The vintage to show, such as 2022; taken from the files when not given
    #[arg(long)]
    vintage: Option<String>,
}

/// What to search.
#[derive(Debug, Args)]
pub(crate) struct Search {
    /// Where, as a GeoJSON file; the organisation's own territory when not given
    #[arg(long, value_name = "FILE.geojson")]
    territory: Option<PathBuf>,
    /// How many results
    #[arg(long, value_name = "N", default_value_t = 20, value_parser = clap::value_parser!(u16).range(1..=1000))]
    limit: u16,
    /// How many metres around the territory still count
    #[arg(long, value_name = "METRES", default_value_t = search::MARGIN_M, value_parser = clap::value_parser!(u32).range(0..=20_000))]
    margin: u32,
}

fn format(text: &str) -> Result<SourceFormat, String> {
    let words = SourceFormat::ALL.map(|(_, word)| word).join(", ");
    SourceFormat::parse(text).ok_or_else(|| format!("give one of: {words}"))
}

pub(crate) async fn run(global: &Global, register: &Register) -> anyhow::Result<()> {
    let installation = match register {
        // Registers may come first: they belong to the folder, and to no organisation.
        Register::Import(wanted) => {
            // Before anything is made: a file that is not there leaves no folder behind.
            for file in wanted.files.iter().chain(&wanted.mapping) {
                paths::must_be_readable(file)?;
            }
            Installation::open_or_make(global).await?
        }
        Register::Build(wanted) => {
            for file in wanted.files() {
                paths::must_be_readable(file)?;
            }
            Installation::open_or_make(global).await?
        }
        Register::MappingTemplate => {
            let text = mapping::template(language::voice(global).locale());
            return say::answer(global, &json!({ "template": text }), || text.to_owned());
        }
        Register::Diff(_) | Register::Export(_) | Register::Match | Register::Search(_) => {
            Installation::open(global).await?
        }
    };
    match register {
        Register::Import(wanted) => import(global, &installation, wanted).await?,
        Register::Build(wanted) => build::run(global, &installation, wanted).await?,
        Register::Diff(wanted) => diff::run(global, &installation, wanted).await?,
        Register::Export(wanted) => export::run(global, &installation, wanted).await?,
        Register::MappingTemplate => {}
        Register::Search(wanted) => look(global, &installation, wanted).await?,
        Register::Match => rematch(global, &installation).await?,
    }
    installation.close().await;
    Ok(())
}

async fn import(
    global: &Global,
    installation: &Installation,
    wanted: &Import,
) -> anyhow::Result<()> {
    let request = ImportRequest {
        format: wanted.source,
        files: wanted.files.clone(),
        mapping: wanted.mapping.clone(),
        vintage: wanted.vintage.clone(),
    };
    let made = worked(global, installation, move |registers, progress| {
        registers.import(&request, progress)
    });
    let report = made.await?;
    let t = language::voice(global);
    say::answer(global, &serde_json::to_value(&report)?, || {
        format!("{}{}", written(t, &report), held(report.edition_rows))
    })
}

/// Does a long work on the registers, shows how far it is, and stops it at Ctrl-C.
async fn worked<V: Send + 'static>(
    global: &Global,
    installation: &Installation,
    work: impl FnOnce(&dyn Registers, &mut dyn FnMut(Progress) -> Go) -> Result<V, RegistersError>
    + Send
    + 'static,
) -> anyhow::Result<V> {
    let stopped = Arc::new(AtomicBool::new(false));
    let flag = stopped.clone();
    let interrupt = tokio::spawn(async move {
        if tokio::signal::ctrl_c().await.is_ok() {
            flag.store(true, Ordering::Relaxed);
        }
    });
    let registers = installation.app.registers.clone();
    let quiet = global.json;
    let done = tokio::task::spawn_blocking(move || {
        let mut shown = shown::Shown::new(quiet);
        let done = work(&*registers, &mut |progress| {
            shown.tell(progress);
            if stopped.load(Ordering::Relaxed) { Go::Stop } else { Go::On }
        });
        shown.clear();
        done
    })
    .await
    .context("work on the registers")?;
    interrupt.abort();
    done.map_err(explained)
}

/// Matches anew, with progress; Ctrl-C stops it and leaves the edition as it is.
async fn rematch(global: &Global, installation: &Installation) -> anyhow::Result<()> {
    let report =
        worked(global, installation, |registers, progress| registers.rematch(progress)).await?;
    say::answer(global, &serde_json::to_value(&report)?, || {
        format!(
            "{} rows: {} records say {} places together, {} pairs to ask about, {} places followed another\n",
            report.rows, report.records, report.groups, report.ask, report.followed
        )
    })
}

/// Bad input ends with 2, whatever else goes wrong with 1.
fn explained(error: RegistersError) -> anyhow::Error {
    match error {
        RegistersError::Input { .. } | RegistersError::Empty => bad_input(error.to_string()),
        other => other.into(),
    }
}

fn written(t: T, report: &ImportReport) -> String {
    let mut text = String::new();
    let r = report;
    // Writing into a String cannot fail.
    let _ = writeln!(text, "{} ({}): {} rows read, {} kept", r.source, r.vintage, r.read, r.kept);
    for (reason, tally) in &r.skipped {
        tallied(&mut text, "not kept", &word(t, "skip", reason), tally);
    }
    for (trap, tally) in &r.traps {
        tallied(&mut text, "trap", &word(t, "trap", trap), tally);
    }
    for (name, count) in [
        ("empty premises", r.vacant),
        ("closed", r.closed),
        ("natural persons, counted and never named", r.persons),
        ("without a usable point, found by name only", r.without_point),
    ] {
        if count > 0 {
            let _ = writeln!(text, "  of those kept, {name}: {count}");
        }
    }
    text
}

fn held(rows: u64) -> String {
    format!("the edition now holds {rows} rows\n")
}

fn tallied(text: &mut String, kind: &str, word: &str, tally: &Tally) {
    let _ = writeln!(text, "  {kind}: {word}: {}", tally.count);
    for example in &tally.examples {
        let _ = writeln!(text, "    {example}");
    }
}

/// What a reason or a trap means, in the language of the terminal.
fn word(t: T, group: &str, reason: &impl serde::Serialize) -> String {
    match serde_json::to_value(reason) {
        Ok(serde_json::Value::String(word)) => {
            t.named(group, &word).unwrap_or_else(|| word.replace('_', " "))
        }
        _ => String::new(),
    }
}

async fn look(global: &Global, installation: &Installation, wanted: &Search) -> anyhow::Result<()> {
    let (_, actor) = installation.actor(global).await?;
    let area = match &wanted.territory {
        None => Area::Own,
        Some(path) => {
            let text = paths::read_text(path)?;
            let territory = territory_from_geojson(&text, None)
                .map_err(|error| bad_input(format!("{}: {error}", path.display())))?;
            Area::This(Box::new(territory))
        }
    };
    let request = Request {
        area,
        margin_m: wanted.margin,
        limit: usize::from(wanted.limit),
        ..Request::first_page()
    };
    let answer = match search::search(&installation.app, &actor, &request).await {
        Ok(answer) => answer,
        Err(SearchError::Registers(error)) => return Err(explained(error)),
        Err(SearchError::NoTerritory) => {
            return Err(bad_input(
                "the organisation has no territory yet: give one with --territory FILE.geojson",
            ));
        }
        Err(other) => return Err(other.into()),
    };
    let words = json!({ "result": answer.result, "needs": answer.needs });
    let nothing = why_nothing(&installation.app, &actor, &answer).await?;
    say::answer(global, &words, || match &nothing {
        None => listed(&answer),
        Some(nothing) => format!("{}{}\n", listed(&answer), in_words(nothing)),
    })
}

/// Why there is nothing, and what to do about it.
fn in_words(nothing: &Nothing) -> String {
    match nothing {
        Nothing::Filtered { passing } => {
            format!("{passing} places pass, and what was asked for hides all of them: ask for less")
        }
        Nothing::HeldBack => {
            "There are places, and none of them may be shown: the reasons stand above. \
                              Import a register that names shops and associations that are open"
                .to_owned()
        }
        Nothing::Near => {
            "The registers have places within 50 km of the territory, and none in it: widen \
                          the territory, or --margin METRES"
                .to_owned()
        }
        Nothing::Far => {
            "The registers have no place within 50 km of the territory: check its coordinates \
                         (GeoJSON writes longitude before latitude), or import a register of that \
                         region with `maillage register import`"
                .to_owned()
        }
    }
}

fn listed(answer: &search::Answer) -> String {
    let mut text = String::new();
    let result = &answer.result;
    let _ = writeln!(text, "{} places, the first {}:", result.total, result.hits.len());
    let _ = writeln!(text, "  score  known  metres  place");
    for hit in &result.hits {
        let place = &hit.establishment;
        let metres = hit.distance_m.map_or_else(|| "-".to_owned(), |m| format!("{m:.0}"));
        let _ = writeln!(
            text,
            "{:>4}.{}  {:>4} %  {metres:>6}  {} ({}), {} [{}]",
            hit.score.points / 1_000,
            hit.score.points % 1_000 / 100,
            hit.score.coverage,
            place.name.as_deref().unwrap_or("without a name"),
            place.category,
            place.address.street_line(),
            place.id,
        );
    }
    for (reason, count) in &result.held_back {
        let _ = writeln!(text, "not shown, {}: {count}", reason.replace('_', " "));
    }
    text
}
