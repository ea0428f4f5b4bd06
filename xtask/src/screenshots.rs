//! `cargo xtask screenshots`: pictures of every main screen, for those who look at them and for the manual.

use anyhow::{Result, bail};

use crate::place::{binary, root};
use crate::run::{cargo, command, must};
use crate::{assets, packages};

/// Builds the program and lets the browser go round; the pictures are in `target/screenshots/`.
pub(crate) fn run() -> Result<()> {
    let Some(chromium) = packages::chromium() else {
        bail!("Chromium is missing (Debian: apt-get install chromium)");
    };
    assets::build()?;
    must(cargo().args(["build", "--package", "maillage-cli", "--bin", "maillage"]))?;
    let folder = root().join("e2e");
    assets::install(&folder)?;
    let mut pictures = command("node");
    pictures.arg("screenshots.mjs").current_dir(&folder);
    must(pictures.env("MAILLAGE_BIN", binary()).env("CHROMIUM", chromium))
}
