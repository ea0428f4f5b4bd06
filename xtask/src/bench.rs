//! `cargo xtask bench`: the house measured against its goals.

use anyhow::Result;

use crate::run::{cargo, must};
use crate::{assets, country, matching};

/// Builds the program and the measurements nearly as a release is built, which takes its time the first
/// time, and prints the table.
///
/// `match` measures the matching of records instead: see [`matching`]. `register` with more words is the
/// register of a whole country: see [`country`].
pub(crate) fn run(arguments: &[String]) -> Result<()> {
    match arguments {
        [first, rest @ ..] if first == "match" => return matching::bench(rest),
        [first, rest @ ..] if first == "register" && !rest.is_empty() => {
            return country::bench(rest);
        }
        _ => {}
    }
    assets::build()?;
    must(served().args(arguments))
}

/// The measurements that need the program itself.
pub(crate) fn served() -> std::process::Command {
    let mut bench = cargo();
    bench.args(["bench", "--package", "maillage-cli", "--bench", "bench", "--"]);
    bench
}
