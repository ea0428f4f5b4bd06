//! The figures of independent libraries (`crates/domain/tests/oracle/`): computed anew in a Python
//! environment of their own, outside the checkout, and compared with what the tests in Rust read.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::place::{cache, root};
use crate::run::{command, find, succeeds};
use crate::testing::Count;

/// Compares; where Python or its packages are out of reach, says so and counts nothing.
///
/// # Errors
/// When a program that is there cannot be run.
pub(crate) fn compare() -> Result<Count> {
    let folder = root().join("crates/domain/tests/oracle");
    let Some(python) = environment(&folder)? else { return Ok(Count::default()) };
    let agrees =
        succeeds(command(python).arg(folder.join("oracle.py")).arg(folder.join("oracle.toml")))?;
    Ok(Count { passed: u64::from(agrees), failed: u64::from(!agrees) })
}

/// The Python with the packages of `requirements.txt`; made once for each list of them.
fn environment(folder: &Path) -> Result<Option<PathBuf>> {
    let wanted = fs::read_to_string(folder.join("requirements.txt"))
        .context("cannot read the oracle's requirements.txt")?;
    let home = cache().join("oracle");
    let (python, stamp) = (home.join("bin/python"), home.join("installed.txt"));
    if python.is_file() && fs::read_to_string(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(Some(python));
    }
    let Some(system) = find("python3") else {
        println!(
            "skipped: the oracle, as python3 is missing (Debian: apt-get install python3-venv)"
        );
        return Ok(None);
    };
    let makes = succeeds(command(system).args(["-m", "venv", "--clear"]).arg(&home))?;
    let installs = makes
        && succeeds(
            command(&python)
                .args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r"])
                .arg(folder.join("requirements.txt")),
        )?;
    if !installs {
        println!("skipped: the oracle, as its Python packages could not be installed");
        return Ok(None);
    }
    fs::write(&stamp, wanted).with_context(|| format!("cannot write {}", stamp.display()))?;
    Ok(Some(python))
}
