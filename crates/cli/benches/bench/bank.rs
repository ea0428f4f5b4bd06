//! Statements of the bank: read and proved, and imported into the books.

use std::fs::File;
use std::io::{BufReader, BufWriter, Read};

use jiff::civil::date;
use maillage_app::collect::bank::import_statement;
use maillage_app::collect::due::{Watch, run_dues};
use maillage_bank::camt::{Item, Reader};
use maillage_domain::money::Cents;
use maillage_testkit::share::shop;
use maillage_testkit::statement::{self, Transfer};
use maillage_testkit::{Share, World};
use tempfile::NamedTempFile;

use super::dues::{declared, month};
use super::measure::{Clock, Goal, Measured};
use super::runtime;

fn written(transfers: &[Transfer]) -> NamedTempFile {
    let file = NamedTempFile::new().unwrap();
    let out = BufWriter::new(File::create(file.path()).unwrap());
    statement::write(out, "BENCH", date(2026, 11, 20), &[transfers]).unwrap();
    file
}

/// A statement read to its end, its balances proved.
pub(super) fn read(count: u64) -> Vec<Measured> {
    let transfer = |number: usize| Transfer {
        amount: Cents(700 + i64::try_from(number % 6_300).unwrap()),
        name: shop(number),
        text: format!("Quota 2026-10 RF18{number:012}"),
    };
    let transfers: Vec<Transfer> = (0..usize::try_from(count).unwrap()).map(transfer).collect();
    let file = written(&transfers);
    drop(transfers);
    let clock = Clock::start();
    let (mut entries, mut is_proved) = (0, false);
    for item in Reader::new(BufReader::new(File::open(file.path()).unwrap())).unwrap() {
        match item.unwrap() {
            Item::Entry(_) => entries += 1,
            Item::End(_) => is_proved = true,
            Item::Start(_) | Item::Refused(_) => {}
        }
    }
    let line = clock.line("camt.053, read", count, "entries", Goal::Seconds(5.0));
    assert!(is_proved && entries == count);
    vec![line]
}

/// A statement imported: as many dues wait, seven of ten transfers quote one, two come without any
/// reference, one is from somebody unknown.
pub(super) fn imported(count: u64) -> Vec<Measured> {
    runtime().block_on(async {
        let store = maillage_testkit::store::sqlite().await;
        let world = World::on(store.store.clone()).await;
        let shares = declared(&world, usize::try_from(count).unwrap()).await;
        run_dues(&world.app, &world.system(), month(), &Watch::SILENT).await.unwrap();
        let transfers = transfers(&world, &shares).await;
        drop(shares);
        let file = written(&transfers);
        drop(transfers);
        eprintln!("  {count} dues wait for the statement");
        let path = file.path().to_owned();
        let open = move || -> std::io::Result<Box<dyn Read + Send>> {
            Ok(Box::new(BufReader::new(File::open(&path)?)))
        };
        let clock = Clock::start();
        let (app, actor) = (&world.app, world.system());
        let report = import_statement(app, &actor, "bench.xml", &open, &|_, _| {}).await.unwrap();
        let line = clock.line("camt.053, into SQLite", count, "entries", Goal::Told);
        assert_eq!((report.entries(), report.refused()), (count, 0));
        assert!(report.matched() * 10 >= count * 7, "{} matched", report.matched());
        vec![line]
    })
}

async fn transfers(world: &World, shares: &[Share]) -> Vec<Transfer> {
    let mut transfers = Vec::with_capacity(shares.len());
    let mut work = world.app.store.read(world.raval).await.unwrap();
    for (number, share) in shares.iter().enumerate() {
        let dues = work.dues_between(share.commitment, share.commitment).await.unwrap();
        let due = dues.first().unwrap();
        let (name, text) = match number % 10 {
            0..7 => (shop(number), format!("Quota {}", due.reference)),
            7 | 8 => (shop(number).to_uppercase(), "Quota octubre".to_owned()),
            _ => (format!("Persona {number}"), "per als nens".to_owned()),
        };
        transfers.push(Transfer { amount: due.open(), name, text });
    }
    transfers
}
