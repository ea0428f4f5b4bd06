//! A month's dues of many partners, through the use case and a real store.

use maillage_app::collect::due::{Watch, run_dues};
use maillage_domain::money::Cents;
use maillage_domain::period::Month;
use maillage_testkit::{Share, TestStore, World, stores};

use super::measure::{Clock, Goal, Measured};
use super::runtime;

/// The month in question.
pub(super) fn month() -> Month {
    "2026-10".parse().unwrap()
}

/// Partners that have all declared October 2026, each another turnover from 1,000 to 10,000 euros.
pub(super) async fn declared(world: &World, count: usize) -> Vec<Share> {
    let told = |made| {
        if made % 20_000 == 0 {
            eprintln!("  {made} of {count} partners made");
        }
    };
    let shares = world.shares(count, month(), &told).await;
    world.all_declare(&shares, month(), &base).await;
    shares
}

/// The turnover of a partner, by its number.
fn base(number: usize) -> Cents {
    Cents(100_000 + i64::try_from(number * 7_919 % 900_001).unwrap())
}

pub(super) fn on_sqlite(partners: u64) -> Vec<Measured> {
    runtime().block_on(async {
        vec![run(maillage_testkit::store::sqlite().await, "dues, SQLite", partners).await]
    })
}

/// Nothing where `MAILLAGE_TEST_POSTGRES_URL` names no server.
pub(super) fn on_postgres(partners: u64) -> Vec<Measured> {
    if std::env::var_os("MAILLAGE_TEST_POSTGRES_URL").is_none() {
        eprintln!("  skipped: MAILLAGE_TEST_POSTGRES_URL names no server");
        return Vec::new();
    }
    runtime().block_on(async {
        let store = stores().await.into_iter().find(|store| store.engine == "PostgreSQL");
        vec![run(store.unwrap(), "dues, PostgreSQL", partners).await]
    })
}

async fn run(store: TestStore, name: &str, partners: u64) -> Measured {
    let world = World::on(store.store.clone()).await;
    declared(&world, usize::try_from(partners).unwrap()).await;
    let clock = Clock::start();
    let report = run_dues(&world.app, &world.system(), month(), &Watch::SILENT).await.unwrap();
    let line = clock.line(name, partners, "partners", Goal::Seconds(10.0));
    assert_eq!((report.raised, report.declared), (partners, partners));
    line
}
