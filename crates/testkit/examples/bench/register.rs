//! A register imported: a made-up census in the form of the city's.

use std::fs::File;
use std::io::BufWriter;

use maillage_app::identify::register::{Go, ImportRequest, Registers, SourceFormat};
use maillage_registers::{ArrowRegisters, synthetic};

use crate::measure::{Clock, Line};

/// So many rows, from the file to an edition that can be searched.
pub(crate) fn import(rows: u64) -> Line {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("census.csv");
    synthetic::write_census(&mut BufWriter::new(File::create(&file).unwrap()), rows, 1).unwrap();
    let registers = ArrowRegisters::new(folder.path());
    let format = SourceFormat::BarcelonaCensus;
    let request = ImportRequest { format, files: vec![file], mapping: None, vintage: None };
    let clock = Clock::start();
    let report = registers.import(&request, &mut |_| Go::On).unwrap();
    assert!(report.kept > 0);
    clock.line("register import", rows, "rows of a census")
}
