//! `maillage indicator`: the list, and tables of observations.

use std::path::PathBuf;

use anyhow::Context;
use clap::{Args, Subcommand};
use maillage_app::prove::indicator::{IndicatorFilter, list, of_code};
use maillage_app::prove::observation::import::{self, Choices, ImportError, Look};
use maillage_app::{Actor, AppError, Page};
use maillage_domain::prove::observation::{DayOfPeriod, Layout};
use serde_json::json;

use crate::arguments::Global;
use crate::failure::bad_input;
use crate::installation::Installation;
use crate::say;

/// What to do with indicators.
#[derive(Debug, Subcommand)]
pub(crate) enum Indicator {
    /// List the indicators with their latest values
    List,
    /// Show how a table of observations would be read; with --take, record it
    Import(Import),
}

/// Which table, of which indicator.
#[derive(Debug, Args)]
pub(crate) struct Import {
    /// The table: CSV with dates in columns and areas in rows, or dates in rows
    file: PathBuf,
    /// The indicator's code
    #[arg(long, value_name = "CODE")]
    indicator: String,
    /// Only rows of this kind of area, where the table tells kinds apart (such as Barri)
    #[arg(long, value_name = "WORD")]
    kind: Option<String>,
    /// A year or a month stands for its last day instead of its first
    #[arg(long)]
    last_day: bool,
    /// Record what is new or different; without it nothing is recorded
    #[arg(long)]
    take: bool,
}

pub(crate) async fn run(global: &Global, indicator: &Indicator) -> anyhow::Result<()> {
    let installation = Installation::open(global).await?;
    let done = match indicator {
        Indicator::List => tell(&installation, global).await,
        Indicator::Import(import) => bring(&installation, global, import).await,
    };
    installation.close().await;
    done
}

async fn tell(at: &Installation, global: &Global) -> anyhow::Result<()> {
    let (organisation, actor) = at.actor(global).await?;
    let all = Page { offset: 0, limit: i64::MAX };
    let filter = IndicatorFilter::default();
    let found = list(&at.app, &actor, &filter, organisation.locale, all).await?;
    let lines: Vec<_> = found
        .rows
        .iter()
        .map(|row| {
            let facts = &row.indicator.facts;
            (facts.code.as_str(), facts.words_in(organisation.locale), row.latest(), row.own.len())
        })
        .collect();
    let answer = json!({ "indicators": lines.iter().map(|(code, words, latest, own)| json!({
        "code": code, "name": words.name, "unit": words.unit, "observations": own,
        "latest": latest.map(|v| json!({ "on": v.on.to_string(), "thousandths": v.milli })),
    })).collect::<Vec<_>>() });
    say::answer(global, &answer, || {
        if lines.is_empty() {
            return "there is no indicator yet".to_owned();
        }
        let told = lines.iter().map(|(code, words, latest, own)| {
            let latest = latest.map_or_else(
                || "no value".to_owned(),
                |v| format!("{} on {}", thousandths(v.milli), v.on),
            );
            format!("{code}: {} ({}), {latest}, {own} observations", words.name, words.unit)
        });
        told.collect::<Vec<_>>().join("\n")
    })
}

/// A value as people write it: without zeros after the point that say nothing.
fn thousandths(milli: i64) -> String {
    let sign = if milli < 0 { "-" } else { "" };
    let whole = milli.unsigned_abs() / 1_000;
    match milli.unsigned_abs() % 1_000 {
        0 => format!("{sign}{whole}"),
        part => format!("{sign}{whole}.{}", format!("{part:03}").trim_end_matches('0')),
    }
}

async fn bring(at: &Installation, global: &Global, asked: &Import) -> anyhow::Result<()> {
    let (_, actor) = at.actor(global).await?;
    let bytes = std::fs::read(&asked.file)
        .map_err(|error| bad_input(format!("{}: {error}", asked.file.display())))?;
    let row = of_code(&at.app, &actor, &asked.indicator).await.map_err(|error| match error {
        AppError::NotFound => bad_input(format!(
            "--indicator: there is no `{}`; `maillage indicator list` names those there are",
            asked.indicator
        )),
        other => other.into(),
    })?;
    let name = asked.file.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
    let explained = |error: ImportError| explained(error, &asked.file);
    let id =
        import::bring(&at.app, &actor, row.indicator.id, &name, &bytes).await.map_err(explained)?;
    let choices = Choices {
        kind: asked.kind.clone(),
        day: asked.last_day.then_some(DayOfPeriod::Last),
        ..Choices::default()
    };
    let seen = import::look(&at.app, &actor, id, &choices).await.map_err(explained)?;
    let taken = take(at, &actor, asked, id, &choices).await?;
    let answer = json!({
        "file": name, "areas": seen.areas(), "observations": seen.reading.observed.len(),
        "missing": seen.reading.missing, "unreadable": seen.reading.unreadable_count,
        "new": seen.difference.record.len() - seen.difference.changed,
        "changed": seen.difference.changed, "unchanged": seen.difference.unchanged,
        "recorded": taken,
        "mapping": serde_json::to_value(&seen.import.mapping)?,
    });
    say::answer(global, &answer, || in_words(&seen, taken))
}

async fn take(
    at: &Installation,
    actor: &Actor,
    asked: &Import,
    id: maillage_domain::ids::ObservationImportId,
    choices: &Choices,
) -> anyhow::Result<Option<usize>> {
    if !asked.take {
        return Ok(None);
    }
    import::take(&at.app, actor, id, choices).await.map(Some).context("take the table")
}

fn explained(error: ImportError, file: &std::path::Path) -> anyhow::Error {
    match error {
        ImportError::App(error) => error.into(),
        ImportError::Table(error) => bad_input(format!("{}: {error}", file.display())),
        other => bad_input(format!("{}: {other}", file.display())),
    }
}

fn in_words(seen: &Look, taken: Option<usize>) -> String {
    let head = |column: usize| seen.heads.get(column).cloned().unwrap_or_default();
    let mapping = &seen.import.mapping;
    let layout = match &mapping.layout {
        Layout::DatesAcross { area, dates } => format!(
            "dates in the heads of {} columns, areas in `{}`",
            dates.len(),
            area.map(head).unwrap_or_default()
        ),
        Layout::DatesDown { date, values } => {
            format!("dates in `{}`, areas in {} columns", head(*date), values.len())
        }
        Layout::Listed { date, area, value } => format!(
            "one value a row: dates in `{}`, areas in `{}`, values in `{}`",
            head(*date),
            area.map(head).unwrap_or_default(),
            head(*value)
        ),
    };
    let mut words = layout;
    if let Some(kind) = &mapping.kind {
        words.push_str(&format!(
            "\nonly `{}` of `{}` ({} other rows); there is {}",
            kind.only,
            head(kind.column),
            seen.reading.other_kinds,
            kind.known.join(", ")
        ));
    }
    if let Some((first, last)) = seen.days() {
        words.push_str(&format!("\n{} areas, {first} to {last}", seen.areas()));
    }
    words.push_str(&format!(
        "\n{} new, {} with another value, {} unchanged; {} cells without a value, {} unreadable",
        seen.difference.record.len() - seen.difference.changed,
        seen.difference.changed,
        seen.difference.unchanged,
        seen.reading.missing,
        seen.reading.unreadable_count
    ));
    for one in seen.own().iter().rev().take(5).rev() {
        words.push_str(&format!("\n  {}: {}", one.on, thousandths(one.milli)));
    }
    match taken {
        Some(count) => words.push_str(&format!("\nrecorded {count}")),
        None => words.push_str("\nnothing was recorded; run again with --take to record it"),
    }
    words
}
