//! The search over HTTP, with every explanation as JSON, on an edition of a made-up country: the one that
//! `MAILLAGE_BENCH_REGISTERS` names, or a small one that is made first.

use std::fs::File;
use std::io::BufWriter;
use std::path::Path;
use std::time::Instant;

use anyhow::{Context as _, ensure};
use maillage_app::identify::register::{Go, ImportRequest, Registers, SourceFormat};
use maillage_domain::identify::need::Need;
use maillage_domain::identify::territory::Territory;
use maillage_domain::party::Point;
use maillage_registers::ArrowRegisters;
use maillage_registers::synthetic::Country;
use maillage_store_sqlite::Database;

use super::in_runtime;
use super::load;
use super::measure::{Goal, Measured};
use super::pages::{Server, signed_in, small};

/// Towns of which a quarter is asked about.
const TOWNS: usize = 8;
/// Requests for each.
const TIMES: u32 = 250;

/// What the address asks for: five categories, the best hundred, as JSON.
const QUESTION: &str = "/o/raval/identify?format=json&size=100&where=inside&activity=family-food";

pub(super) fn explained(size: u64) -> anyhow::Result<Vec<Measured>> {
    let folder = tempfile::tempdir()?;
    in_runtime(small(folder.path()))?;
    let registers = folder.path().join("registers");
    match std::env::var_os("MAILLAGE_BENCH_REGISTERS") {
        Some(made) => std::os::unix::fs::symlink(made, registers)?,
        None => import(folder.path(), size)?,
    }
    let (session, _) = in_runtime(signed_in(folder.path()))?;
    let country = Country::new(1);
    let since = Instant::now();
    let mut took = Vec::new();
    let mut server = Server::start(folder.path())?;
    for (lon, lat, radius) in country.places().take(TOWNS) {
        // Half a kilometre across, beside the middle of the town, where most is.
        let away = 0.4 * radius / 111_195.0;
        in_runtime(look_at(folder.path(), Point { lon: lon + away, lat }))?;
        let times = u32::try_from(size / 20)?.clamp(5, TIMES);
        took.extend(in_runtime(load::one_by_one(server.address, QUESTION, &session, times))?);
    }
    took.sort_unstable();
    let mut line = server.line("search: explained, as JSON", &took, since.elapsed());
    line.goal = Goal::Answered(5.0);
    server.stop()?;
    Ok(vec![line])
}

fn import(folder: &Path, size: u64) -> anyhow::Result<()> {
    let file = folder.join("country.csv");
    Country::new(1).write(&mut BufWriter::new(File::create(&file)?), size)?;
    let registers = ArrowRegisters::new(folder.join("registers"));
    let format = SourceFormat::Sirene;
    let request = ImportRequest { format, files: vec![file], mapping: None, vintage: None };
    let report = registers.import(&request, &mut |_| Go::On)?;
    ensure!(report.read == size, "{} rows were read", report.read);
    Ok(())
}

/// The organisation looks at a square kilometre, in the round.
async fn look_at(folder: &Path, centre: Point) -> anyhow::Result<()> {
    let store = Database::open(&folder.join("maillage.sqlite")).await?;
    let port = store.clone().into_port();
    let mut shared = port.shared().await?;
    let raval = shared.organisation_by_slug("raval").await?.context("there is a Raval")?;
    drop(shared);
    let mut work = port.begin(raval.id).await?;
    let mut raval = work.this_organisation().await?.context("there is a Raval")?;
    let territory = Territory::circle(centre, 564.0)?;
    raval.territory_geojson = Some(maillage_app::identify::territory::geometry(&territory));
    raval.needs = vec![Need::Food.as_str().to_owned(), Need::Clothing.as_str().to_owned()];
    work.update_organisation(&raval).await?;
    work.commit().await?;
    store.close().await;
    Ok(())
}
