//! `cargo xtask bench register`: a made-up country from CSV to an edition, and questions to it.
//!
//! Each step runs in a process of its own, so that its memory is its own. Goals stand in
//! `docs/performance.md`.
#![expect(clippy::print_stdout, reason = "a measurement for the terminal")]

#[path = "register/ask.rs"]
mod ask;
#[path = "register/build.rs"]
mod build;
#[path = "register/duckdb.rs"]
mod duckdb;
#[path = "register/memory.rs"]
mod memory;
#[path = "register/names.rs"]
mod names;
#[path = "register/tiles.rs"]
mod tiles;

use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail, ensure};

/// As the program has it: what is measured is measured with the allocator that is used.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// A folder of our own in the one that is named: it goes as a whole afterwards, and nothing else with it.
const FOLDER: &str = "maillage-bench-register";

/// What was asked for.
pub(crate) struct Options {
    pub(crate) rows: u64,
    /// Ours alone.
    pub(crate) folder: PathBuf,
    against: bool,
    keep: bool,
    step: Option<String>,
}

impl Options {
    fn parse() -> Result<Self> {
        let mut options = Self {
            rows: 1_000_000,
            folder: std::env::temp_dir().join(FOLDER),
            against: false,
            keep: false,
            step: None,
        };
        let mut words = std::env::args().skip(1);
        while let Some(word) = words.next() {
            let mut value = || words.next().with_context(|| format!("{word} needs a value"));
            match word.as_str() {
                "--rows" => options.rows = value()?.replace('_', "").parse()?,
                "--folder" => options.folder = PathBuf::from(value()?).join(FOLDER),
                "--against" => {
                    ensure!(value()? == "duckdb", "the only engine to compare with is duckdb");
                    options.against = true;
                }
                "--keep" => options.keep = true,
                "--step" => options.step = Some(value()?),
                // Cargo's own word for a bench.
                "--bench" => {}
                other => {
                    bail!("`{other}` is not known: --rows N --against duckdb --folder F --keep")
                }
            }
        }
        Ok(options)
    }

    /// The folder that was named.
    fn parent(&self) -> Result<&std::path::Path> {
        self.folder.parent().context("the folder lies in another")
    }

    /// Runs one step in a process of its own.
    fn run(&self, step: &str) -> Result<()> {
        let mut command = Command::new(std::env::current_exe()?);
        command.args(["--step", step, "--rows", &self.rows.to_string()]);
        let status = command.arg("--folder").arg(self.parent()?).status()?;
        ensure!(status.success(), "the step `{step}` failed");
        Ok(())
    }
}

/// All questions to a warm edition in one process, as a server would hear them.
fn warm(options: &Options) -> Result<()> {
    ask::quarters(options)?;
    ask::large(options)?;
    names::names(options)?;
    tiles::tiles(options)?;
    println!("anonymous memory after all: {} MiB", memory::anonymous() / 1_024);
    Ok(())
}

fn main() -> Result<()> {
    let options = Options::parse()?;
    match options.step.as_deref() {
        Some("write") => return build::write(&options),
        Some("build") => return build::build(&options),
        Some("warm") => return warm(&options),
        Some("quarters") => return ask::quarters(&options),
        Some("large") => return ask::large(&options),
        Some("names") => return names::names(&options),
        Some("tiles") => return tiles::tiles(&options),
        Some("cold") => return ask::cold(&options),
        Some("export") => return duckdb::export(&options),
        Some(other) => bail!("there is no step `{other}`"),
        None => {}
    }
    std::fs::create_dir_all(&options.folder)?;
    println!("{} rows, in {}", options.rows, options.folder.display());
    for step in ["write", "build", "warm"] {
        options.run(step)?;
    }
    for _ in 0..5 {
        ask::forget(&options)?;
        options.run("cold")?;
    }
    if options.against {
        duckdb::against(&options)?;
    }
    if !options.keep {
        std::fs::remove_dir_all(&options.folder)?;
    }
    Ok(())
}
