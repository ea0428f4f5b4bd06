//! `maillage register diff`.

use std::fmt::Write as _;

use anyhow::Context;
use clap::Args;
use maillage_app::identify::diff::{Change, ChangeKind, Changes};
use maillage_app::identify::register::RegistersError;

use super::explained;
use crate::arguments::Global;
use crate::installation::Installation;
use crate::say;

/// What to say.
#[derive(Debug, Args)]
pub(crate) struct Diff {
    /// Only these changes: opened, closed, moved, renamed or succeeded
    #[arg(long, value_name = "KIND", value_parser = kind)]
    only: Vec<ChangeKind>,
    /// How many changes to list
    #[arg(long, value_name = "N", default_value_t = 50)]
    limit: usize,
}

fn kind(text: &str) -> Result<ChangeKind, String> {
    let words = ChangeKind::ALL.map(|(_, word)| word).join(", ");
    ChangeKind::parse(text).ok_or_else(|| format!("give one of: {words}"))
}

pub(super) async fn run(
    global: &Global,
    installation: &Installation,
    wanted: &Diff,
) -> anyhow::Result<()> {
    let registers = installation.app.registers.clone();
    let read = tokio::task::spawn_blocking(move || registers.changes());
    let changes = read.await.context("compare the registers")?.map_err(explained)?;
    let mut changes = changes.ok_or_else(|| explained(RegistersError::Empty))?;
    if !wanted.only.is_empty() {
        changes.changes.retain(|change| wanted.only.contains(&change.kind));
    }
    let listed = Changes {
        changes: changes.changes.iter().take(wanted.limit).cloned().collect(),
        head: changes.head.clone(),
    };
    say::answer(global, &serde_json::to_value(&listed)?, || written(&listed, changes.changes.len()))
}

fn written(listed: &Changes, all: usize) -> String {
    let mut text = String::new();
    let head = &listed.head;
    // Writing into a String cannot fail.
    if head.before.is_empty() {
        let _ = writeln!(text, "This is the first edition: there is none before it.");
    }
    for (name, then, now) in &head.compared {
        let _ = writeln!(text, "{name}: {then} compared with {now}");
    }
    for (names, words) in
        [(&head.added, "new, so not compared"), (&head.dropped, "not in this edition any more")]
    {
        for name in names {
            let _ = writeln!(text, "{name}: {words}");
        }
    }
    for (kind, count) in &head.counts {
        let _ = writeln!(text, "{}: {count}", kind.as_str());
    }
    for change in &listed.changes {
        let _ = writeln!(text, "{}", line(change));
    }
    if all > listed.changes.len() {
        let _ = writeln!(text, "and {} more: --limit {all} lists all", all - listed.changes.len());
    }
    text
}

fn line(change: &Change) -> String {
    let named =
        |name: &str| if name.is_empty() { "without a name".to_owned() } else { name.to_owned() };
    let what = match change.kind {
        ChangeKind::Opened => format!("opened: {}", named(&change.now)),
        ChangeKind::Closed => format!("closed: {}", named(&change.before)),
        ChangeKind::Moved => format!("moved {} m: {}", change.metres, named(&change.now)),
        ChangeKind::Renamed => format!("renamed: {} is now {}", change.before, change.now),
        ChangeKind::Succeeded => {
            format!(
                "succeeded: where {} was, there is {} now",
                named(&change.before),
                named(&change.now)
            )
        }
    };
    format!("{what} ({}), {} [{}]", change.category, change.address, change.id)
}
