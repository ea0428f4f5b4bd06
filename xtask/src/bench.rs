//! `cargo xtask bench`: the house measured against its goals.

use anyhow::Result;

use crate::run::{cargo, must};
use crate::{assets, matching};

/// Builds the program and the measurements nearly as a release is built, which takes its time the first
/// time, and prints the table.
///
/// `match` measures the matching of records instead: see [`matching`].
pub(crate) fn run(arguments: &[String]) -> Result<()> {
    if let Some((first, rest)) = arguments.split_first()
        && first == "match"
    {
        return matching::bench(rest);
    }
    assets::build()?;
    let mut bench = cargo();
    bench.args(["bench", "--package", "maillage-cli", "--bench", "bench", "--"]);
    must(bench.args(arguments))
}
