//! `cargo xtask bench`: the house measured against its goals.

use anyhow::Result;

use crate::run::{cargo, must};
use crate::{assets, matching};

/// Builds the program and the measurements nearly as a release is built, which takes its time the first
/// time, and prints the table.
///
/// `match` measures the matching of records instead: see [`matching`]. `register` with more words is the
/// register of a whole country, which needs only its own package.
pub(crate) fn run(arguments: &[String]) -> Result<()> {
    if let Some((first, rest)) = arguments.split_first()
        && first == "match"
    {
        return matching::bench(rest);
    }
    let mut bench = cargo();
    if let [first, rest @ ..] = arguments
        && first == "register"
        && !rest.is_empty()
    {
        bench.args(["bench", "--package", "maillage-registers", "--bench", "register", "--"]);
        return must(bench.args(rest));
    }
    assets::build()?;
    bench.args(["bench", "--package", "maillage-cli", "--bench", "bench", "--"]);
    must(bench.args(arguments))
}
