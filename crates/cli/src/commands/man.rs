//! `maillage man DIR`: one manual page per command.

use std::path::PathBuf;

use clap::{Args, CommandFactory};

use crate::arguments::Arguments;
use crate::paths::{self, Wanted};

/// Where to.
#[derive(Debug, Args)]
pub(crate) struct Man {
    /// The folder in which the pages are written; it has to be there
    folder: PathBuf,
}

pub(crate) fn run(man: &Man) -> anyhow::Result<()> {
    paths::must_be_folder(&man.folder)?;
    clap_mangen::generate_to(Arguments::command(), &man.folder)
        .map_err(|error| paths::refused(&man.folder, Wanted::Folder, error))
}
