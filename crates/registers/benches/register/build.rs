//! The file written and the edition made from it.

use std::fs::File;
use std::io::BufWriter;
use std::time::Instant;

use anyhow::{Result, ensure};
use maillage_app::identify::register::{
    Go, ImportRequest, ImportStep, Progress, Registers, SourceFormat,
};
use maillage_registers::ArrowRegisters;
use maillage_registers::synthetic::Country;

use crate::Options;
use crate::memory::{Watch, processor};

pub(crate) fn write(options: &Options) -> Result<()> {
    let start = Instant::now();
    let path = options.folder.join("country.csv");
    let mut out = BufWriter::with_capacity(1 << 20, File::create(&path)?);
    Country::new(1).write(&mut out, options.rows)?;
    std::io::Write::flush(&mut out)?;
    let bytes = path.metadata()?.len() as f64 / 1e9;
    println!("the file, not counted: {bytes:.2} GB of CSV in {:.1?}", start.elapsed());
    Ok(())
}

pub(crate) fn build(options: &Options) -> Result<()> {
    let registers = ArrowRegisters::new(options.folder.join("registers"));
    let files = vec![options.folder.join("country.csv")];
    let format = SourceFormat::Sirene;
    let request = ImportRequest { format, files, mapping: None, vintage: None };
    let watch = Watch::start();
    let start = Instant::now();
    let mut read = None;
    let mut written = None;
    let report = registers.import(&request, &mut |told: Progress| {
        if told.step == ImportStep::Writing {
            read.get_or_insert_with(|| start.elapsed());
            if told.done >= options.rows {
                written.get_or_insert_with(|| start.elapsed());
            }
        }
        Go::On
    })?;
    let seconds = start.elapsed().as_secs_f64();
    ensure!(report.read == options.rows, "{} rows were read", report.read);
    let info = registers.info()?.unwrap_or_else(|| unreachable!("it was made just now"));
    println!(
        "build: {seconds:.1} s ({:.1} s of processor; read after {:.1?}, rows written after {:.1?}), {:.0} MiB \
         of anonymous memory at most, {:.2} GB on disk; {} kept",
        processor(),
        read.unwrap_or_default(),
        written.unwrap_or_default(),
        watch.most(),
        info.bytes as f64 / 1e9,
        report.kept,
    );
    Ok(())
}
