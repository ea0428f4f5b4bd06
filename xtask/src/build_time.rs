//! `cargo xtask build-time`: how long a newcomer waits for the first demo.

use std::thread::available_parallelism;
use std::time::Instant;

use anyhow::{Context, Result};

use crate::run::{cargo, must};

/// Builds the demo into an empty folder and prints the minutes and the cores.
pub(crate) fn run() -> Result<()> {
    must(cargo().args(["fetch", "--locked"]))?;
    let folder = tempfile::tempdir().context("cannot make a temporary folder")?;
    let begun = Instant::now();
    must(
        cargo()
            .args(["build", "--locked", "--package", "maillage-cli"])
            .env("CARGO_TARGET_DIR", folder.path()),
    )?;
    let seconds = begun.elapsed().as_secs();
    let cores = available_parallelism().context("cannot count the cores")?;
    println!(
        "first build of the demo: {} min {:02} s on {cores} cores, downloads left out",
        seconds / 60,
        seconds % 60
    );
    Ok(())
}
