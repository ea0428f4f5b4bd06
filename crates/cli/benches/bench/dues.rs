//! A month's dues of many partners, through the use case and a real store.

use std::sync::Arc;

use anyhow::{Context as _, ensure};
use maillage_app::Store;
use maillage_app::collect::due::{Watch, run_dues};
use maillage_domain::money::Cents;
use maillage_domain::period::Month;
use maillage_testkit::clock::RunningClock;
use maillage_testkit::{Share, TestStore, World, stores};

use super::in_runtime;
use super::measure::{Clock, Goal, Measured};

/// The month in question.
pub(super) fn month() -> anyhow::Result<Month> {
    "2026-10".parse().context("October is a month")
}

/// A world in which time goes on as it does for an installation, so that ids follow one another.
pub(super) async fn world(store: Arc<dyn Store>) -> World {
    let mut world = World::on(store).await;
    world.app.clock = Arc::new(RunningClock::over(world.clock.clone()));
    world
}

/// Partners that have all declared October 2026, each another turnover from 1,000 to 10,000 euros.
pub(super) async fn declared(world: &World, count: u64) -> anyhow::Result<Vec<Share>> {
    let told = |made| {
        if made % 20_000 == 0 {
            eprintln!("  {made} of {count} partners made");
        }
    };
    let shares = world.shares(usize::try_from(count)?, month()?, &told).await;
    world.all_declare(&shares, month()?, &base).await;
    Ok(shares)
}

/// The turnover of a partner, by its number.
fn base(number: usize) -> Cents {
    Cents(100_000 + i64::try_from(number * 7_919 % 900_001).expect("it is below a million"))
}

pub(super) fn on_sqlite(partners: u64) -> anyhow::Result<Vec<Measured>> {
    in_runtime(async {
        let store = maillage_testkit::store::sqlite().await;
        let world = world(store.store.clone()).await;
        declared(&world, partners).await?;
        Ok(vec![run(&world, "dues, SQLite", partners).await?])
    })
}

/// Nothing where `MAILLAGE_TEST_POSTGRES_URL` names no server.
pub(super) fn on_postgres(partners: u64) -> anyhow::Result<Vec<Measured>> {
    if std::env::var_os("MAILLAGE_TEST_POSTGRES_URL").is_none() {
        eprintln!("  skipped: MAILLAGE_TEST_POSTGRES_URL names no server");
        return Ok(Vec::new());
    }
    in_runtime(async {
        let server = stores().await.into_iter().find(|store| store.engine == "PostgreSQL");
        let server = server.context("there is a store on PostgreSQL")?;
        let world = declared_on(&server, partners).await?;
        Ok(vec![run(&world, "dues, PostgreSQL", partners).await?])
    })
}

/// The partners on a server, made in a file of SQLite and copied by the table: one by one they would take
/// minutes.
async fn declared_on(server: &TestStore, partners: u64) -> anyhow::Result<World> {
    let folder = tempfile::tempdir()?;
    let copies = folder.path().join("copies");
    std::fs::create_dir(&copies)?;
    let made = maillage_testkit::store::sqlite_in(folder.path()).await;
    let mut world = world(made.store.clone()).await;
    declared(&world, partners).await?;
    let file = folder.path().join("maillage.sqlite");
    let from = maillage_store_sqlite::Database::open(&file).await?;
    from.copy_out(&copies).await?;
    from.close().await;
    let url = server.url().context("a server has an address")?;
    let to = maillage_store_postgres::Database::open(url).await?;
    to.copy_in(&copies).await?;
    to.close().await;
    world.app.store = server.store.clone();
    Ok(world)
}

async fn run(world: &World, name: &str, partners: u64) -> anyhow::Result<Measured> {
    let clock = Clock::start();
    let report = run_dues(&world.app, &world.system(), month()?, &Watch::SILENT).await?;
    let line = clock.line(name, partners, "partners", Goal::Seconds(10.0));
    ensure!((report.raised, report.declared) == (partners, partners), "it is another run");
    Ok(line)
}
