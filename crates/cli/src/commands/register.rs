//! `maillage register import|search`.

use std::fmt::Write as _;
use std::io::{IsTerminal, Write as _};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::{Duration, Instant};

use anyhow::Context;
use clap::{Args, Subcommand};
use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};
use maillage_app::identify::mapping;
use maillage_app::identify::nothing::{Nothing, why_nothing};
use maillage_app::identify::register::{
    Go, ImportReport, ImportRequest, ImportStep, Progress, RegistersError, SourceFormat, Tally,
};
use maillage_app::identify::search::{self, Area, Request, SearchError};
use maillage_app::identify::territory::territory_from_geojson;
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
    /// Which register: barcelona-census, osm, sirene or mapping
    #[arg(long, value_name = "REGISTER", value_parser = format)]
    source: SourceFormat,
    /// How the columns of a CSV or XLSX file are to be read (with --source mapping)
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
    SourceFormat::parse(text)
        .ok_or_else(|| "give barcelona-census, osm, sirene or mapping".to_owned())
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
        Register::MappingTemplate => {
            let text = mapping::template(language::voice(global).locale());
            return say::answer(global, &json!({ "template": text }), || text.to_owned());
        }
        Register::Search(_) | Register::Match => Installation::open(global).await?,
    };
    match register {
        Register::Import(wanted) => import(global, &installation, wanted).await?,
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
    let stopped = Arc::new(AtomicBool::new(false));
    let flag = stopped.clone();
    let interrupt = tokio::spawn(async move {
        if tokio::signal::ctrl_c().await.is_ok() {
            flag.store(true, Ordering::Relaxed);
        }
    });
    let registers = installation.app.registers.clone();
    let quiet = global.json;
    let imported = tokio::task::spawn_blocking(move || {
        let mut shown = Shown::new(quiet);
        let imported = registers.import(&request, &mut |progress| {
            shown.tell(progress);
            if stopped.load(Ordering::Relaxed) { Go::Stop } else { Go::On }
        });
        shown.clear();
        imported
    })
    .await
    .context("import the register")?;
    interrupt.abort();
    let report = imported.map_err(explained)?;
    say::answer(global, &serde_json::to_value(&report)?, || written(&report))
}

/// Matches anew, with progress; Ctrl-C stops it and leaves the edition as it is.
async fn rematch(global: &Global, installation: &Installation) -> anyhow::Result<()> {
    let stopped = Arc::new(AtomicBool::new(false));
    let flag = stopped.clone();
    let interrupt = tokio::spawn(async move {
        if tokio::signal::ctrl_c().await.is_ok() {
            flag.store(true, Ordering::Relaxed);
        }
    });
    let registers = installation.app.registers.clone();
    let quiet = global.json;
    let matched = tokio::task::spawn_blocking(move || {
        let mut shown = Shown::new(quiet);
        let matched = registers.rematch(&mut |progress| {
            shown.tell(progress);
            if stopped.load(Ordering::Relaxed) { Go::Stop } else { Go::On }
        });
        shown.clear();
        matched
    })
    .await
    .context("match the records")?;
    interrupt.abort();
    let report = matched.map_err(explained)?;
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

/// The progress of an import: a bar on a terminal, a line now and then in a pipe.
struct Shown {
    bar: ProgressBar,
    in_pipe: bool,
    last: Option<(ImportStep, Instant)>,
}

impl Shown {
    fn new(quiet: bool) -> Self {
        let on_terminal = std::io::stderr().is_terminal();
        let target = if quiet || !on_terminal {
            ProgressDrawTarget::hidden()
        } else {
            ProgressDrawTarget::stderr()
        };
        let bar = ProgressBar::with_draw_target(None, target);
        Self { bar, in_pipe: !quiet && !on_terminal, last: None }
    }

    fn tell(&mut self, progress: Progress) {
        let is_new = self.last.is_none_or(|(step, _)| step != progress.step);
        let word = match progress.step {
            ImportStep::Reading => "reading",
            ImportStep::Writing => "writing",
        };
        if is_new {
            let known = progress.total > 0;
            let layout = if known {
                "{msg} {wide_bar} {human_pos} / {human_len} rows"
            } else {
                "{spinner} {msg}: {human_pos} rows"
            };
            if let Ok(style) = ProgressStyle::with_template(layout) {
                self.bar.set_style(style);
            }
            self.bar.set_message(word);
        }
        if progress.total > 0 {
            self.bar.set_length(progress.total);
        }
        self.bar.set_position(progress.done);
        let is_due =
            is_new || self.last.is_none_or(|(_, told)| told.elapsed() >= Duration::from_secs(5));
        if self.in_pipe && is_due {
            let of =
                if progress.total > 0 { format!(" of {}", progress.total) } else { String::new() };
            // When nobody reads standard error any more, the import itself still goes on.
            let _ = writeln!(std::io::stderr(), "{word}: {}{of} rows", progress.done);
        }
        if is_due {
            self.last = Some((progress.step, Instant::now()));
        }
    }

    fn clear(&self) {
        self.bar.finish_and_clear();
    }
}

fn written(report: &ImportReport) -> String {
    let mut text = String::new();
    let r = report;
    // Writing into a String cannot fail.
    let _ = writeln!(text, "{} ({}): {} rows read, {} kept", r.source, r.vintage, r.read, r.kept);
    for (reason, tally) in &r.skipped {
        tallied(&mut text, "not kept", &word(reason), tally);
    }
    for (trap, tally) in &r.traps {
        tallied(&mut text, "trap", &word(trap), tally);
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
    let _ = writeln!(text, "the edition now holds {} rows", r.edition_rows);
    text
}

fn tallied(text: &mut String, kind: &str, word: &str, tally: &Tally) {
    let _ = writeln!(text, "  {kind}: {word}: {}", tally.count);
    for example in &tally.examples {
        let _ = writeln!(text, "    {example}");
    }
}

/// The stored word of a reason or a trap, spaced.
fn word(reason: &impl serde::Serialize) -> String {
    match serde_json::to_value(reason) {
        Ok(serde_json::Value::String(word)) => word.replace('_', " "),
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
