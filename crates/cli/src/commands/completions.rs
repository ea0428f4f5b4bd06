//! `maillage completions SHELL`.

use clap::{Args, CommandFactory};
use clap_complete::Shell;

use crate::arguments::Arguments;

/// Which shell.
#[derive(Debug, Args)]
pub(crate) struct Completions {
    /// The shell
    shell: Shell,
}

pub(crate) fn run(completions: &Completions) -> anyhow::Result<()> {
    let mut out = Vec::new();
    clap_complete::generate(completions.shell, &mut Arguments::command(), "maillage", &mut out);
    std::io::Write::write_all(&mut std::io::stdout().lock(), &out)?;
    Ok(())
}
