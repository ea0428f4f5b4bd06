//! The program's own log, on standard error.

use std::io::IsTerminal as _;

use tracing_subscriber::EnvFilter;
use tracing_subscriber::fmt;
use tracing_subscriber::prelude::*;

/// How the log is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, clap::ValueEnum)]
pub(crate) enum LogFormat {
    /// Lines for people.
    Text,
    /// One JSON object a line, for machines.
    Json,
}

/// Starts the log. `MAILLAGE_LOG` chooses what is told, such as `warn` or `info,maillage_web=debug`.
pub(crate) fn start(format: LogFormat) {
    start_telling(format, "info");
}

/// As [`start`]; what is told when `MAILLAGE_LOG` says nothing is given.
pub(crate) fn start_telling(format: LogFormat, usual: &str) {
    let filter = EnvFilter::try_from_env("MAILLAGE_LOG").unwrap_or_else(|_| EnvFilter::new(usual));
    let colours = std::io::stderr().is_terminal();
    let registry = tracing_subscriber::registry().with(filter);
    let started = match format {
        LogFormat::Text => {
            let lines = fmt::layer().with_writer(std::io::stderr).with_ansi(colours);
            registry.with(lines.compact()).try_init()
        }
        LogFormat::Json => {
            registry.with(fmt::layer().with_writer(std::io::stderr).json()).try_init()
        }
    };
    if started.is_err() {
        tracing::debug!("the log was started before");
    }
}
