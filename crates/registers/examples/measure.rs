//! Imports a made-up census of the given number of rows and searches it; prints how long it takes.
#![expect(clippy::print_stdout, clippy::unwrap_used, reason = "a measurement for the terminal")]

use std::fs::File;
use std::io::BufWriter;
use std::time::Instant;

use maillage_app::identify::register::{Go, ImportRequest, Registers, SearchQuery, SourceFormat};
use maillage_domain::identify::{need::Need, territory::Territory};
use maillage_domain::party::Point;
use maillage_registers::{ArrowRegisters, synthetic};

fn main() {
    let rows = std::env::args().nth(1).map_or(1_000_000, |text| text.parse().unwrap());
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("census.csv");
    synthetic::write_census(&mut BufWriter::new(File::create(&file).unwrap()), rows, 1).unwrap();
    let registers = ArrowRegisters::new(folder.path());
    let format = SourceFormat::BarcelonaCensus;
    let request = ImportRequest { format, files: vec![file], mapping: None, vintage: None };
    for pass in ["import", "import again"] {
        let start = Instant::now();
        let report = registers.import(&request, &mut |_| Go::On).unwrap();
        println!("{pass}: {} rows in {:.2?}", report.kept, start.elapsed());
    }
    for radius in [600.0, 600.0, 5_000.0, 20_000.0] {
        let centre = Point { lon: 2.17, lat: 41.38 };
        let query = SearchQuery::new(Territory::circle(centre, radius).unwrap(), vec![Need::Food]);
        let start = Instant::now();
        let found = registers.search(&query).unwrap();
        println!("search {radius} m: {} in {:.2?}", found.total, start.elapsed());
        let start = Instant::now();
        let named = registers.find_by_name("marbel", &query, 50).unwrap();
        println!("find by name: {} in {:.2?}", named.len(), start.elapsed());
    }
    println!("edition: {} bytes", registers.info().unwrap().unwrap().bytes);
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    status.lines().filter(|line| line.starts_with("VmHWM")).for_each(|line| println!("{line}"));
}
