//! Styles, scripts and fonts: bundled by Node from assets/ into assets/dist/.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::place::root;
use crate::run::{command, find, must, output};

/// The oldest Node that the bundler and the browser journeys run on.
const NODE_AT_LEAST: u32 = 20;

/// Installs what assets/ needs, when its lock file changed, and bundles.
pub(crate) fn build() -> Result<()> {
    install(&root().join("assets"))?;
    must(command("node").arg("build.mjs").current_dir(root().join("assets")))
}

/// `npm ci` in a folder, unless that was done for this very lock file.
pub(crate) fn install(folder: &Path) -> Result<()> {
    require_node()?;
    let lock = fs::read_to_string(folder.join("package-lock.json"))
        .with_context(|| format!("cannot read {}/package-lock.json", folder.display()))?;
    let stamp = folder.join("node_modules/.installed-lock");
    if fs::read_to_string(&stamp).is_ok_and(|installed| installed == lock) {
        return Ok(());
    }
    must(command("npm").args(["ci", "--no-audit", "--no-fund"]).current_dir(folder))?;
    // A package without dependencies gets no node_modules of its own.
    fs::create_dir_all(folder.join("node_modules"))
        .and_then(|()| fs::write(&stamp, lock))
        .with_context(|| format!("cannot write {}", stamp.display()))
}

fn require_node() -> Result<()> {
    let how =
        "install Node 20 or later (Debian: apt-get install nodejs npm; others: https://nodejs.org)";
    for program in ["node", "npm"] {
        if find(program).is_none() {
            bail!("`{program}` is missing, and styles and scripts are bundled with it: {how}");
        }
    }
    let version = output(command("node").arg("--version"))?;
    let major = version.trim().trim_start_matches('v').split('.').next().unwrap_or_default();
    if !major.parse::<u32>().is_ok_and(|major| major >= NODE_AT_LEAST) {
        bail!("Node {} is too old: {how}", version.trim());
    }
    Ok(())
}
