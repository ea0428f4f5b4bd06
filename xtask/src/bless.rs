//! `cargo xtask bless`: golden files change here and nowhere else.

use anyhow::Result;

use crate::run::{command, output};
use crate::testing;

/// Accepts what the tests produce now, and lists what changed, to be read before it is committed.
pub(crate) fn run(arguments: &[String]) -> Result<bool> {
    testing::accepting(arguments)?;
    let changed = output(command("git").args(["status", "--short", "--", "*.snap"]))?;
    if changed.is_empty() {
        println!("no golden file changed");
    } else {
        println!("changed golden files, to be read before they are committed:\n{changed}");
    }
    Ok(true)
}
