//! `maillage campaign list` and `maillage campaign posters`.

use std::path::PathBuf;

use anyhow::Context;
use clap::{Args, Subcommand};
use maillage_app::Page;
use maillage_app::campaign::campaign::{self, CampaignFilter, CampaignRow};
use maillage_app::campaign::poster::{self, PosterError, Print, Which};
use maillage_domain::campaign::template::{PosterEdge, PosterSize};
use serde_json::json;

use crate::arguments::Global;
use crate::failure::bad_input;
use crate::installation::Installation;
use crate::say;

/// What to do with campaigns.
#[derive(Debug, Subcommand)]
pub(crate) enum Campaign {
    /// List the campaigns, the latest first
    List,
    /// Write the posters of a campaign into one PDF, a page for each partner that was asked
    Posters(Posters),
}

/// Which posters, how, where to.
#[derive(Debug, Args)]
pub(crate) struct Posters {
    /// The file to write
    #[arg(long, value_name = "FILE")]
    out: PathBuf,
    /// The campaign, by a part of its name; the latest one without it
    #[arg(long, value_name = "NAME")]
    name: Option<String>,
    /// The address of the installation, which the codes begin with
    #[arg(long, value_name = "URL", env = "MAILLAGE_BASE_URL")]
    base_url: String,
    /// Size of a sheet: a4 or a3; as the campaign says without it
    #[arg(long, value_parser = size)]
    size: Option<PosterSize>,
    /// For which printer: plain, or marks for bleed and crop marks; as the campaign says without it
    #[arg(long, value_parser = edge)]
    edge: Option<PosterEdge>,
    /// Only those that are not noted as sent
    #[arg(long)]
    not_sent: bool,
}

fn size(text: &str) -> Result<PosterSize, String> {
    text.parse().map_err(|_| "give a4 or a3".to_owned())
}

fn edge(text: &str) -> Result<PosterEdge, String> {
    text.parse().map_err(|_| "give plain or marks".to_owned())
}

pub(crate) async fn run(global: &Global, command: &Campaign) -> anyhow::Result<()> {
    let installation = Installation::open(global).await?;
    let done = match command {
        Campaign::List => list(&installation, global).await,
        Campaign::Posters(posters) => write(&installation, global, posters).await,
    };
    installation.close().await;
    done
}

async fn found(
    at: &Installation,
    global: &Global,
    name: Option<&str>,
) -> anyhow::Result<Vec<CampaignRow>> {
    let (_, actor) = at.actor(global).await?;
    let filter = CampaignFilter { contains: name.map(str::to_owned), ..CampaignFilter::default() };
    Ok(campaign::list(&at.app, &actor, &filter, Page::part(0)).await?.rows)
}

async fn list(at: &Installation, global: &Global) -> anyhow::Result<()> {
    let rows = found(at, global, None).await?;
    let answer: Vec<_> = rows
        .iter()
        .map(|row| {
            json!({
                "name": row.name,
                "starts_on": row.starts_on.to_string(),
                "ends_on": row.ends_on.map(|day| day.to_string()),
                "closed": row.is_closed,
                "asked": row.counts.asked,
                "sent": row.counts.sent,
                "shown": row.counts.shown,
                "photos": row.counts.photos,
                "declined": row.counts.declined,
                "scans": row.counts.scans,
            })
        })
        .collect();
    say::answer(global, &json!({ "campaigns": answer }), || {
        let line = |row: &CampaignRow| {
            let counts = row.counts;
            format!(
                "{} (from {}): asked {}, sent {}, hanging {}, photos {}, scans {}",
                row.name,
                row.starts_on,
                counts.asked,
                counts.sent,
                counts.shown,
                counts.photos,
                counts.scans
            )
        };
        match rows.is_empty() {
            true => "There is no campaign yet.".to_owned(),
            false => rows.iter().map(line).collect::<Vec<_>>().join("\n"),
        }
    })
}

async fn write(at: &Installation, global: &Global, posters: &Posters) -> anyhow::Result<()> {
    let (_, actor) = at.actor(global).await?;
    let rows = found(at, global, posters.name.as_deref()).await?;
    let row = rows.first().ok_or_else(|| match &posters.name {
        Some(name) => bad_input(format!("--name: no campaign is called `{name}`")),
        None => bad_input("there is no campaign yet: start one on the page Campaign"),
    })?;
    let base = posters.base_url.trim_end_matches('/');
    if !base.starts_with("http://") && !base.starts_with("https://") {
        return Err(bad_input("--base-url: give an address that begins with http:// or https://"));
    }
    let sheets = campaign::view(&at.app, &actor, row.id).await?.campaign.template;
    let print = Print {
        size: posters.size.unwrap_or(sheets.size),
        edge: posters.edge.unwrap_or(sheets.edge),
    };
    let which = if posters.not_sent { Which::NotSent } else { Which::All };
    let made = poster::all(&at.app, &actor, row.id, Some(print), which, base).await;
    let (bytes, count) = made.map_err(|error| match error {
        PosterError::None => bad_input(format!(
            "there is no poster of that kind: ask the partners on the page of {}",
            row.name
        )),
        other => other.into(),
    })?;
    std::fs::write(&posters.out, &bytes)
        .with_context(|| format!("write {}", posters.out.display()))?;
    let answer = json!({
        "campaign": row.name,
        "posters": count,
        "bytes": bytes.len(),
        "file": posters.out,
    });
    say::answer(global, &answer, || {
        format!("{}: {count} posters in {}", row.name, posters.out.display())
    })
}
