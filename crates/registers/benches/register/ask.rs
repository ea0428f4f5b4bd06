//! Questions to an edition, warm and cold.

use std::process::Command;
use std::time::{Duration, Instant};

use anyhow::{Context, Result, ensure};
use maillage_app::identify::register::{Registers, SearchQuery};
use maillage_domain::identify::category::Category;
use maillage_domain::identify::need::Need;
use maillage_domain::identify::territory::{Polygon, Territory};
use maillage_domain::party::Point;
use maillage_registers::synthetic::Country;
use maillage_registers::{ArrowRegisters, measure};

use crate::Options;
use crate::memory::anonymous;

pub(crate) fn registers(options: &Options) -> ArrowRegisters {
    ArrowRegisters::new(options.folder.join("registers"))
}

/// A box around a point, as a polygon.
pub(crate) fn square(lon: f64, lat: f64, half_m: f64) -> Result<Territory> {
    let (dlat, dlon) = (half_m / 111_195.0, half_m / 111_195.0 / lat.to_radians().cos());
    let at = |x: f64, y: f64| Point { lon: lon + x * dlon, lat: lat + y * dlat };
    let outer = vec![at(-1.0, -1.0), at(1.0, -1.0), at(1.0, 1.0), at(-1.0, 1.0)];
    Ok(Territory::polygons(vec![Polygon { outer, holes: Vec::new() }])?)
}

/// About a square kilometre of one of the larger towns, with a filter of categories, the best hundred.
pub(crate) fn quarter(country: &Country, number: usize) -> Result<SearchQuery> {
    let (lon, lat, radius) = country.places().nth(number % 200).context("there are towns")?;
    let turn = number as f64;
    let away = 0.6 * radius / 111_195.0;
    let territory = square(lon + away * turn.cos(), lat + away * turn.sin(), 500.0)?;
    let mut query = SearchQuery::new(territory, vec![Need::Food, Need::Clothing]);
    query.limit = 100;
    for code in ["bakery", "restaurant", "greengrocer", "supermarket", "cafe"] {
        query.filter.categories.insert(code.parse::<Category>()?);
    }
    Ok(query)
}

/// A square around a large town with about so many rows.
pub(crate) fn departement(registers: &ArrowRegisters, rows: usize) -> Result<SearchQuery> {
    let country = Country::new(1);
    let (lon, lat, _) = country.places().nth(12).context("there are towns")?;
    let (mut low, mut high) = (500.0, 150_000.0);
    let mut query = SearchQuery::new(square(lon, lat, high)?, vec![Need::Food, Need::Clothing]);
    query.limit = 100;
    for _ in 0..18 {
        let half = f64::midpoint(low, high);
        query.territory = square(lon, lat, half)?;
        let found = registers.search(&query)?;
        let seen = found.passing + found.held_back.values().max().copied().unwrap_or(0);
        if seen < rows { low = half } else { high = half }
    }
    Ok(query)
}

/// The middle and the 99th of a hundred.
pub(crate) fn quantiles(mut times: Vec<Duration>) -> String {
    times.sort_unstable();
    let at = |share: f64| times[((times.len() - 1) as f64 * share) as usize].as_secs_f64() * 1e3;
    format!("p50 {:.3} ms, p99 {:.3} ms", at(0.5), at(0.99))
}

pub(crate) fn timed<T>(
    rounds: usize,
    mut ask: impl FnMut(usize) -> Result<T>,
) -> Result<(Vec<Duration>, T)> {
    let mut times = Vec::new();
    let mut last = None;
    for round in 0..rounds {
        let start = Instant::now();
        let answer = ask(round)?;
        times.push(start.elapsed());
        last = Some(answer);
    }
    Ok((times, last.context("at least one round")?))
}

/// Square kilometres of two hundred towns.
pub(crate) fn quarters(options: &Options) -> Result<()> {
    let registers = registers(options);
    let start = Instant::now();
    registers.info()?.context("the edition was made")?;
    println!("open: {:.1?}, {} MiB of anonymous memory", start.elapsed(), anonymous() / 1_024);
    let country = Country::new(1);
    let queries = (0..200).map(|number| quarter(&country, number)).collect::<Result<Vec<_>>>()?;
    let mut seen = 0;
    for query in &queries {
        let found = registers.search(query)?;
        seen += found.passing + found.held_back.values().sum::<usize>();
    }
    let rows = seen / queries.len();
    let (times, _) = timed(2_000, |n| Ok(measure::names(&registers, &queries[n % 200])?))?;
    println!(
        "1 km² (about {rows} rows), filter, score, names of the best 100: {}",
        quantiles(times)
    );
    let (times, _) = timed(2_000, |round| Ok(registers.search(&queries[round % 200])?))?;
    println!("the same as whole records with their explanations: {}", quantiles(times));
    let json = |round: usize| -> Result<usize> {
        Ok(serde_json::to_vec(&registers.search(&queries[round % 200])?)?.len())
    };
    let (times, _) = timed(1_000, json)?;
    println!("the same written as JSON: {}", quantiles(times));
    Ok(())
}

/// A département.
pub(crate) fn large(options: &Options) -> Result<()> {
    let registers = registers(options);
    let info = registers.info()?.context("the edition was made")?;
    let wanted = usize::try_from(info.rows * 3 / 400)?.min(300_000);
    let large = departement(&registers, wanted)?;
    std::fs::write(options.folder.join("departement"), format!("{:?}", large.territory.bounds()))?;
    let (times, found) = timed(100, |_| Ok(registers.search(&large)?))?;
    println!("département of about {wanted} rows ({} pass): {}", found.passing, quantiles(times));
    Ok(())
}

/// Makes the system forget what it holds of the edition's files.
pub(crate) fn forget(options: &Options) -> Result<()> {
    let folder = registers(options).edition_folder()?.context("the edition was made")?;
    for entry in std::fs::read_dir(folder)? {
        let input = format!("if={}", entry?.path().display());
        let status = Command::new("dd")
            .args([input.as_str(), "iflag=nocache", "count=0", "status=none"])
            .status()?;
        ensure!(status.success(), "dd could not make the system forget a file");
    }
    Ok(())
}

pub(crate) fn cold(options: &Options) -> Result<()> {
    let registers = registers(options);
    let country = Country::new(1);
    let start = Instant::now();
    registers.info()?;
    let opened = start.elapsed();
    let seed = std::process::id() as usize;
    let start = Instant::now();
    registers.search(&quarter(&country, seed)?)?;
    let quarter_took = start.elapsed();
    let text = std::fs::read_to_string(options.folder.join("departement"))?;
    let number = |key: &str| -> Result<f64> {
        let rest = text.split(key).nth(1).context("the bounds are there")?;
        Ok(rest.split([',', '}']).next().unwrap_or_default().trim().parse()?)
    };
    let (west, east) = (number("west: ")?, number("east: ")?);
    let (south, north) = (number("south: ")?, number("north: ")?);
    let (lon, lat) = (f64::midpoint(west, east), f64::midpoint(south, north));
    let territory = square(lon, lat, (north - south) / 2.0 * 111_195.0)?;
    let query = SearchQuery::new(territory, vec![Need::Food, Need::Clothing]);
    let start = Instant::now();
    registers.search(&query)?;
    println!(
        "cold: open {opened:.1?}, 1 km² {quarter_took:.1?}, département {:.1?}",
        start.elapsed()
    );
    Ok(())
}
