//! Statements of the bank: read and proved, and imported into the books.

use std::collections::HashMap;
use std::fs::File;
use std::io::{BufReader, BufWriter, Read};

use anyhow::{Context as _, ensure};
use jiff::civil::date;
use maillage_app::collect::bank::import_statement;
use maillage_app::collect::due::{Watch, run_dues};
use maillage_bank::camt::{Item, Reader};
use maillage_domain::money::Cents;
use maillage_testkit::share::shop;
use maillage_testkit::statement::{self, Transfer};
use maillage_testkit::{Share, World};
use tempfile::NamedTempFile;

use super::dues::{declared, month, world};
use super::in_runtime;
use super::measure::{Clock, Goal, Measured};

/// Partners whose dues are read at once.
const AT_ONCE: usize = 1_000;

fn written(transfers: &[Transfer]) -> anyhow::Result<NamedTempFile> {
    let file = NamedTempFile::new()?;
    let out = BufWriter::new(File::create(file.path())?);
    statement::write(out, "BENCH", date(2026, 11, 20), &[transfers])?;
    Ok(file)
}

/// A statement read to its end, its balances proved.
pub(super) fn read(count: u64) -> anyhow::Result<Vec<Measured>> {
    let transfer = |number: usize| Transfer {
        amount: Cents(700 + i64::try_from(number % 6_300).expect("it is below 6,300")),
        name: shop(number),
        text: format!("Quota 2026-10 RF18{number:012}"),
    };
    let transfers: Vec<Transfer> = (0..usize::try_from(count)?).map(transfer).collect();
    let file = written(&transfers)?;
    drop(transfers);
    let clock = Clock::start();
    let (mut entries, mut is_proved) = (0, false);
    for item in Reader::new(BufReader::new(File::open(file.path())?))? {
        match item? {
            Item::Entry(_) => entries += 1,
            Item::End(_) => is_proved = true,
            Item::Start(_) | Item::Refused(_) => {}
        }
    }
    let line = clock.line("camt.053, read", count, "entries", Goal::Seconds(5.0));
    ensure!(is_proved && entries == count, "{entries} were read");
    Ok(vec![line])
}

/// A statement imported: as many dues wait, seven of ten transfers quote one, two come without any
/// reference, one is from somebody unknown.
pub(super) fn imported(count: u64) -> anyhow::Result<Vec<Measured>> {
    in_runtime(async {
        let store = maillage_testkit::store::sqlite().await;
        let world = world(store.store.clone()).await;
        let shares = declared(&world, count).await?;
        run_dues(&world.app, &world.system(), month()?, &Watch::SILENT).await?;
        let transfers = transfers(&world, &shares).await?;
        drop(shares);
        let file = written(&transfers)?;
        drop(transfers);
        eprintln!("  {count} dues wait for the statement");
        let path = file.path().to_owned();
        let open = move || -> std::io::Result<Box<dyn Read + Send>> {
            Ok(Box::new(BufReader::new(File::open(&path)?)))
        };
        let clock = Clock::start();
        let (app, actor) = (&world.app, world.system());
        let report = import_statement(app, &actor, "bench.xml", &open, &|_, _| {}).await?;
        let line = clock.line("camt.053, into SQLite", count, "entries", Goal::Told);
        ensure!((report.entries(), report.refused()) == (count, 0), "it is another statement");
        ensure!(report.matched() * 10 >= count * 7, "{} matched", report.matched());
        Ok(vec![line])
    })
}

/// What each partner pays, most by the reference of their due.
async fn transfers(world: &World, shares: &[Share]) -> anyhow::Result<Vec<Transfer>> {
    let mut transfers = Vec::with_capacity(shares.len());
    let mut work = world.app.store.read(world.raval).await?;
    for (part, at_once) in shares.chunks(AT_ONCE).enumerate() {
        let commitments = || at_once.iter().map(|share| share.commitment);
        let bounds = commitments().min().zip(commitments().max());
        let (first, last) = bounds.context("a part has one at least")?;
        let mut dues = HashMap::new();
        for due in work.dues_between(first, last).await? {
            dues.insert(due.commitment, due);
        }
        for (number, share) in (part * AT_ONCE..).zip(at_once) {
            let due = dues.get(&share.commitment).context("each has a due")?;
            let (name, text) = match number % 10 {
                0..7 => (shop(number), format!("Quota {}", due.reference)),
                7 | 8 => (shop(number).to_uppercase(), "Quota octubre".to_owned()),
                _ => (format!("Persona {number}"), "per als nens".to_owned()),
            };
            transfers.push(Transfer { amount: due.open(), name, text });
        }
    }
    Ok(transfers)
}
