//! A register imported: a made-up census in the form of Barcelona's.

use std::fs::File;
use std::io::BufWriter;

use anyhow::ensure;
use maillage_app::identify::register::{Go, ImportRequest, Registers, SourceFormat};
use maillage_registers::{ArrowRegisters, synthetic};

use super::measure::{Clock, Goal, Measured};

/// Ten times as many rows, from the file to an edition that can be searched.
pub(super) fn imported(size: u64) -> anyhow::Result<Vec<Measured>> {
    let rows = size * 10;
    let folder = tempfile::tempdir()?;
    let file = folder.path().join("census.csv");
    synthetic::write_census(&mut BufWriter::new(File::create(&file)?), rows, 1)?;
    let registers = ArrowRegisters::new(folder.path());
    let format = SourceFormat::BarcelonaCensus;
    let request = ImportRequest { format, files: vec![file], mapping: None, vintage: None };
    let clock = Clock::start();
    let report = registers.import(&request, &mut |_| Go::On)?;
    let line = clock.line("register, import", rows, "rows", Goal::Seconds(30.0));
    ensure!(report.read == rows, "{} rows were read", report.read);
    Ok(vec![line])
}
