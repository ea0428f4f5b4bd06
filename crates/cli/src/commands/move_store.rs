//! `maillage move-store FROM TO`: from one database into another, of either engine.

use std::path::PathBuf;

use clap::Args;
use maillage_app::Actor;
use maillage_app::collect::journal::reading::{BalanceFilter, balances};
use maillage_domain::money::Cents;
use serde_json::json;

use super::backup::prove;
use crate::arguments::Global;
use crate::failure::bad_input;
use crate::installation::{DATABASE, Installation};
use crate::lock::FolderLock;
use crate::say;

/// From where, and to where.
#[derive(Debug, Args)]
pub(crate) struct MoveStore {
    /// The database to copy: a data folder with a SQLite file, or a PostgreSQL address
    from: String,
    /// The database to fill, empty so far: a folder, or a PostgreSQL address
    to: String,
}

/// What a person typed as a database.
fn place(global: &Global, which: &str, text: &str) -> anyhow::Result<Global> {
    if text.starts_with("postgres://") || text.starts_with("postgresql://") {
        return Ok(Global { database: Some(text.to_owned()), ..global.clone() });
    }
    if let Some((scheme, _)) = text.split_once("://") {
        return Err(bad_input(format!(
            "{which}: {scheme}:// is no database that maillage knows: give a data folder, or an address \
             that begins with postgres://"
        )));
    }
    Ok(Global { data: PathBuf::from(text), database: None, ..global.clone() })
}

/// Refuses a first folder that holds nothing to move. Here `--data` would not mend it.
fn must_hold(from: &Global) -> anyhow::Result<()> {
    let folder = &from.data;
    if from.database.is_some() || folder.join(DATABASE).is_file() {
        return Ok(());
    }
    let lacks = if folder.is_dir() { "holds no installation" } else { "is not there" };
    Err(bad_input(format!(
        "FROM: the folder {} {lacks}: name the data folder of an installation, the one that holds \
         {DATABASE}",
        folder.display()
    )))
}

/// Copies all tables, compares the number of rows and every balance, and proves the copy. The first
/// database stays as it is.
pub(crate) async fn run(global: &Global, places: &MoveStore) -> anyhow::Result<()> {
    let from = place(global, "FROM", &places.from)?;
    let to = place(global, "TO", &places.to)?;
    let same_place = match (&from.database, &to.database) {
        (Some(from), Some(to)) => from == to,
        (None, None) => from.data == to.data,
        _ => false,
    };
    if same_place {
        return Err(bad_input("FROM and TO are one and the same database"));
    }
    must_hold(&from)?;
    // What a server wrote during the move would be lost: it has to be stopped.
    let _lock = match &from.database {
        None => Some(FolderLock::take(&from.data, "moving its store")?),
        Some(_) => None,
    };
    let source = Installation::open(&from).await?;
    let target = Installation::open_or_make(&to).await?;
    let moved = copy(&source, &target).await;
    source.close().await;
    target.close().await;
    let (rows, organisations) = moved?;
    let answer = json!({ "rows": rows, "organisations": organisations });
    say::answer(global, &answer, || {
        format!(
            "{rows} rows copied; the books of {organisations} organisations hold and say the same in both. \
             The other files of the data folder stay where they are; serve with the new database from \
             now on"
        )
    })
}

async fn copy(source: &Installation, target: &Installation) -> anyhow::Result<(u64, usize)> {
    if let Some(table) = target.first_filled().await? {
        return Err(bad_input(format!(
            "TO: its table {table} is not empty; give another database"
        )));
    }
    let beside = tempfile::tempdir()?;
    let out = source.copy_out(beside.path()).await?;
    let copied = target.copy_in(beside.path()).await?;
    match compare(source, target, &out, &copied).await {
        Ok(organisations) => Ok((copied.iter().map(|(_, rows)| rows).sum(), organisations)),
        Err(error) => {
            target.empty_all().await?;
            Err(error)
        }
    }
}

async fn compare(
    source: &Installation,
    target: &Installation,
    out: &[(&'static str, u64)],
    copied: &[(&'static str, u64)],
) -> anyhow::Result<usize> {
    anyhow::ensure!(out == copied, "the tables do not hold the same number of rows");
    let organisations = prove(target).await?;
    for organisation in source.app.store.shared_read().await?.organisations().await? {
        let actor = Actor::system(organisation.id);
        let mut sums: Vec<Vec<(String, Cents, Cents)>> = Vec::new();
        for at in [source, target] {
            let all = balances(&at.app, &actor, &BalanceFilter::default()).await?;
            sums.push(all.into_iter().map(|b| (b.account, b.debit, b.credit)).collect());
        }
        anyhow::ensure!(sums[0] == sums[1], "the balances of {} differ", organisation.slug);
    }
    Ok(organisations)
}
