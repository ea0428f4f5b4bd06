//! The same rows and questions in DuckDB, from PyPI in an environment of its own.

use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use anyhow::{Context, Result, ensure};
use maillage_app::identify::register::{Registers, SearchQuery};
use maillage_registers::measure;
use maillage_registers::synthetic::Country;
use serde_json::{Value, json};

use crate::Options;
use crate::ask::{departement, quarter, registers};

/// Writes the rows, and the questions with our answers and times.
pub(crate) fn export(options: &Options) -> Result<()> {
    let registers = registers(options);
    let country = Country::new(1);
    let mut queries = Vec::new();
    for number in 0..40 {
        queries.push(("1 km²", quarter(&country, number)?, 5));
    }
    let rows = registers.info()?.context("the edition was made")?.rows;
    let wanted = usize::try_from(rows * 3 / 400)?.min(300_000);
    queries.push(("département", departement(&registers, wanted)?, 10));
    let mut told = Vec::new();
    for (name, query, rounds) in &queries {
        told.push(answer(&registers, name, query, *rounds)?);
    }
    serde_json::to_writer(File::create(options.folder.join("questions.json"))?, &told)?;
    let mut out = BufWriter::with_capacity(1 << 20, File::create(options.folder.join("rows.csv"))?);
    measure::export(&registers, &queries[0].1, &mut out)?;
    out.flush()?;
    Ok(())
}

fn answer(
    registers: &maillage_registers::ArrowRegisters,
    name: &str,
    query: &SearchQuery,
    rounds: usize,
) -> Result<Value> {
    let mut times = Vec::new();
    let mut found = registers.search(query)?;
    for _ in 0..rounds {
        let start = Instant::now();
        found = registers.search(query)?;
        times.push(start.elapsed().as_secs_f64() * 1e3);
    }
    let bounds = query.territory.bounds();
    let ids: Vec<_> = found.hits.iter().map(|hit| hit.establishment.id.0.clone()).collect();
    let codes: Vec<_> = query.filter.categories.iter().map(|category| category.code()).collect();
    Ok(json!({
        "name": name, "times_ms": times, "ids": ids, "total": found.total, "passing": found.passing,
        "box": [bounds.west, bounds.south, bounds.east, bounds.north], "categories": codes,
    }))
}

/// Runs DuckDB on what was exported; it compares the answers and prints both sides.
pub(crate) fn against(options: &Options) -> Result<()> {
    options.run("export")?;
    let python = environment()?;
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("benches/register/against_duckdb.py");
    let status = Command::new(python).arg(script).arg(&options.folder).status()?;
    ensure!(status.success(), "DuckDB did not answer, or not the same");
    Ok(())
}

/// Python with DuckDB, made at the first call in the user's cache.
fn environment() -> Result<PathBuf> {
    let home = std::env::var_os("XDG_CACHE_HOME").map(PathBuf::from);
    let home = home.or_else(|| Some(PathBuf::from(std::env::var_os("HOME")?).join(".cache")));
    let folder = home.context("there is no home folder")?.join("maillage/duckdb");
    let python = folder.join("bin/python");
    if !folder.join("ready").exists() {
        println!("DuckDB is fetched from PyPI into {}", folder.display());
        let made = Command::new("python3").args(["-m", "venv"]).arg(&folder).status()?;
        ensure!(made.success(), "python3 -m venv failed");
        let install = ["-m", "pip", "install", "--quiet", "duckdb>=1.1"];
        ensure!(Command::new(&python).args(install).status()?.success(), "pip failed");
        std::fs::write(folder.join("ready"), "")?;
    }
    Ok(python)
}
