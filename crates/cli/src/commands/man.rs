//! `maillage man DIR`: one manual page per command.

use std::path::PathBuf;

use anyhow::Context;
use clap::{Args, CommandFactory};

use crate::arguments::Arguments;

/// Where to.
#[derive(Debug, Args)]
pub(crate) struct Man {
    /// The folder in which the pages are written
    folder: PathBuf,
}

pub(crate) fn run(man: &Man) -> anyhow::Result<()> {
    std::fs::create_dir_all(&man.folder)
        .with_context(|| format!("make the folder {}", man.folder.display()))?;
    clap_mangen::generate_to(Arguments::command(), &man.folder)
        .with_context(|| format!("write the manual pages into {}", man.folder.display()))
}
