//! A month's dues of many partners.

use maillage_app::collect::due::{Watch, run_dues};
use maillage_domain::money::Cents;
use maillage_testkit::World;

use crate::measure::{Clock, Line};

/// The run of a month in which each partner has declared.
pub(crate) async fn run(partners: u64) -> Line {
    let store = maillage_testkit::store::sqlite().await;
    let world = World::on(store.store.clone()).await;
    let month = "2026-10".parse().unwrap();
    for number in 0..partners {
        let share = world.share(&format!("Partner {number}"), month).await;
        world.declares(share, month, Cents(431_500)).await;
    }
    let clock = Clock::start();
    let report = run_dues(&world.app, &world.system(), month, &Watch::SILENT).await.unwrap();
    assert_eq!(report.raised, partners);
    clock.line("dues of a month", partners, "partners")
}
