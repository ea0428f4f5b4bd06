//! `cargo xtask bench register --rows N`: the register of a whole country, from CSV to an edition and to
//! the answer of a server.

use std::path::{Path, PathBuf};
use std::{env, fs};

use anyhow::{Context, Result};

use crate::run::{cargo, must};
use crate::{assets, bench};

/// What the measurement makes in the folder it is given, and what goes afterwards.
const FOLDER: &str = "maillage-bench-register";

/// What was asked for: what `crates/registers/benches/register.rs` is told, and what is done after it.
#[derive(Debug, PartialEq)]
struct Asked {
    folder: PathBuf,
    keep: bool,
    /// One step alone, after which nothing is asked over HTTP.
    step: bool,
    /// The words that are handed on.
    others: Vec<String>,
}

/// Understands the words; a folder is taken from where the command was given.
fn asked(arguments: &[String], here: &Path) -> Result<Asked> {
    let mut asked = Asked { folder: env::temp_dir(), keep: false, step: false, others: Vec::new() };
    let mut words = arguments.iter();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--folder" => asked.folder = here.join(words.next().context("--folder needs a value")?),
            "--keep" => asked.keep = true,
            other => {
                asked.step |= other == "--step";
                asked.others.push(other.to_owned());
            }
        }
    }
    Ok(asked)
}

/// Measures the register by itself, which needs only its own package, and then through the server.
pub(crate) fn bench(arguments: &[String]) -> Result<()> {
    let asked = asked(arguments, &env::current_dir()?)?;
    let mut register = cargo();
    register.args(["bench", "--package", "maillage-registers", "--bench", "register", "--"]);
    must(register.args(&asked.others).arg("--keep").arg("--folder").arg(&asked.folder))?;
    if asked.step {
        return Ok(());
    }
    assets::build()?;
    let made = asked.folder.join(FOLDER);
    must(bench::served().arg("search").env("MAILLAGE_BENCH_REGISTERS", made.join("registers")))?;
    if !asked.keep {
        fs::remove_dir_all(made).context("the folder of the measurement")?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(line: &str) -> Vec<String> {
        line.split_whitespace().map(str::to_owned).collect()
    }

    #[test]
    fn the_folder_is_found_from_where_the_command_was_given() -> Result<()> {
        let asked = asked(&words("--rows 5 --folder disk --keep"), Path::new("/here"))?;
        assert_eq!(asked.folder, Path::new("/here/disk"));
        assert_eq!((asked.keep, asked.step, asked.others), (true, false, words("--rows 5")));
        Ok(())
    }

    #[test]
    fn one_step_alone_asks_nothing_over_http() -> Result<()> {
        assert!(asked(&words("--step names --rows 5"), Path::new("/here"))?.step);
        Ok(())
    }
}
