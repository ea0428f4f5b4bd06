//! `cargo xtask demo`: build, then become the demo.

use std::os::unix::process::CommandExt as _;
use std::process::Stdio;

use anyhow::{Context, Result};

use crate::run::{cargo, command, must, said};
use crate::{assets, place};

/// Builds, then replaces this program by `maillage demo`, so that Ctrl-C and the exit code are its own.
pub(crate) fn run(arguments: &[String]) -> Result<bool> {
    assets::build()?;
    must(cargo().args(["build", "--package", "maillage-cli"]))?;
    let mut demo = command(place::binary());
    demo.arg("demo").args(arguments).stdin(Stdio::inherit());
    let failure = demo.exec();
    Err(failure).with_context(|| format!("cannot run {}", said(&demo)))
}
