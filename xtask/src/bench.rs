//! `cargo xtask bench`: measures the house as a release is built.

use anyhow::Result;

use crate::assets;
use crate::run::{cargo, must};

/// Builds with the release profile, which takes its time the first time, and prints the table.
pub(crate) fn run(arguments: &[String]) -> Result<()> {
    assets::build()?;
    let mut bench = cargo();
    bench.args(["run", "--release", "--package", "maillage-testkit", "--example", "bench", "--"]);
    must(bench.args(arguments))
}
