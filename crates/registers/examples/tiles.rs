//! How long tiles take, zoom by zoom, in the registers of a folder: `tiles FOLDER [TILES_A_ZOOM]`.
#![expect(clippy::print_stdout, clippy::unwrap_used, reason = "a measurement for the terminal")]

use std::time::Duration;

use maillage_app::identify::register::SearchQuery;
use maillage_app::identify::tile::MapQuery;
use maillage_domain::identify::need::Need;
use maillage_domain::identify::territory::Territory;
use maillage_domain::party::Point;
use maillage_registers::ArrowRegisters;

fn main() {
    let folder = std::env::args().nth(1).expect("the folder of the registers");
    let each = std::env::args().nth(2).map_or(500, |text| text.parse().unwrap());
    let registers = ArrowRegisters::new(folder);
    // A whole city is coloured, so that scoring is part of what is measured.
    let centre = Point { lon: 2.17, lat: 41.38 };
    let territory = Territory::circle(centre, 8_000.0).unwrap();
    let scored = Some(SearchQuery::new(territory, vec![Need::Food, Need::Venues]));
    let query = MapQuery { scored, left_out: std::collections::BTreeSet::new() };
    let mut all = Vec::new();
    for (zoom, mut times) in registers.measure_tiles(&query, each).unwrap() {
        times.sort_unstable();
        println!("zoom {zoom:2}: {}", line(&times));
        all.extend(times);
    }
    all.sort_unstable();
    println!("all:     {}", line(&all));
}

fn line(sorted: &[Duration]) -> String {
    let at = |share: usize| sorted.get((sorted.len() * share / 100).min(sorted.len() - 1));
    let ms = |share| at(share).map_or(0.0, |time| time.as_secs_f64() * 1e3);
    format!(
        "{} tiles, p50 {:.2} ms, p99 {:.2} ms, most {:.2} ms",
        sorted.len(),
        ms(50),
        ms(99),
        ms(100)
    )
}
