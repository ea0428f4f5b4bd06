//! `maillage case-study`: the network on a few pages, every figure computed.

use std::path::PathBuf;

use anyhow::Context;
use clap::Args;
use maillage_app::prove::case_study;
use maillage_domain::locale::Locale;
use serde_json::json;

use crate::arguments::Global;
use crate::installation::Installation;
use crate::say;

/// In which language, where to.
#[derive(Debug, Args)]
pub(crate) struct CaseStudy {
    /// The language of the paper: fr, es, ca or en
    #[arg(long, value_name = "LANG")]
    lang: Locale,
    /// The PDF to write
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
}

pub(crate) async fn run(global: &Global, asked: &CaseStudy) -> anyhow::Result<()> {
    let installation = Installation::open(global).await?;
    let done = write(&installation, global, asked).await;
    installation.close().await;
    done
}

async fn write(at: &Installation, global: &Global, asked: &CaseStudy) -> anyhow::Result<()> {
    let organisation = at.organisation(global).await?;
    let paper = case_study::paper(&at.app, organisation.id, asked.lang).await?;
    let bytes = case_study::pdf(&at.app, &paper).await?;
    std::fs::write(&asked.output, &bytes)
        .with_context(|| format!("write {}", asked.output.display()))?;
    let figures: Vec<&str> = paper.figures.keys().map(|figure| figure.as_str()).collect();
    let answer = json!({
        "file": asked.output.display().to_string(), "bytes": bytes.len(),
        "language": asked.lang.code(), "figures": figures,
    });
    say::answer(global, &answer, || {
        format!(
            "{}: {} figures, computed on {}",
            asked.output.display(),
            figures.len(),
            paper.dated
        )
    })
}
