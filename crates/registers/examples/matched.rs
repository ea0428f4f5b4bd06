//! Imports the records that `cargo bench -p maillage-matching --bench match -- --write FOLDER N` wrote, as two
//! registers, and matches them; prints how long it takes, what it finds and the most memory.
#![expect(clippy::print_stdout, clippy::unwrap_used, reason = "a measurement for the terminal")]

use std::fmt::Write as _;
use std::fs;
use std::io::{BufRead as _, BufReader, BufWriter, Write as _};
use std::path::PathBuf;
use std::time::Instant;

use maillage_app::identify::register::{Go, ImportRequest, Registers, SourceFormat};
use maillage_registers::ArrowRegisters;

fn main() {
    let records = PathBuf::from(std::env::args().nth(1).unwrap()).join("records.csv");
    let folder = tempfile::tempdir().unwrap();
    let registers = ArrowRegisters::new(folder.path().join("registers"));
    // A register says each place once, a map does not.
    for (side, source) in [("register", "town-census"), ("map", "map")] {
        let mut mapping = format!(
            "[source]\nname = \"{source}\"\nlicence = \"CC BY 4.0\"\ncredit = \"Nobody\"\nvintage = \"2026\"\n[columns]\n\
             id = \"unique_id\"\n"
        );
        for column in ["name", "street", "number", "postcode", "phone", "lon", "lat"] {
            writeln!(mapping, "{column} = \"{column}\"").unwrap();
        }
        fs::write(folder.path().join("mapping.toml"), mapping).unwrap();
        let file = folder.path().join("rows.csv");
        let mut out = BufWriter::new(fs::File::create(&file).unwrap());
        for (number, line) in BufReader::new(fs::File::open(&records).unwrap()).lines().enumerate()
        {
            let line = line.unwrap();
            if number == 0 || line.split(',').nth(1) == Some(side) {
                writeln!(out, "{line}").unwrap();
            }
        }
        out.flush().unwrap();
        let format = SourceFormat::Mapping;
        let mapping = Some(folder.path().join("mapping.toml"));
        let request = ImportRequest { format, files: vec![file], mapping, vintage: None };
        let start = Instant::now();
        let report = registers.import(&request, &mut |_| Go::On).unwrap();
        println!("{source}: {} rows, with all sidecars {:.1?}", report.kept, start.elapsed());
    }
    let start = Instant::now();
    let report = registers.rematch(&mut |_| Go::On).unwrap();
    println!("matched anew, with all sidecars: {report:?} in {:.1?}", start.elapsed());
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let most =
        status.lines().filter(|line| line.starts_with("VmHWM") || line.starts_with("RssAnon"));
    most.for_each(|line| println!("{line}"));
}
