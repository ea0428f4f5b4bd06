//! The errands of the house: `cargo xtask demo`, `test`, `ci`, and what keeps the floors in order.
//!
//! It depends on nothing of the house, so that it still runs when the house does not compile.

#![expect(clippy::print_stdout, reason = "telling a person what happens is what an errand does")]

use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

mod assets;
mod bench;
mod bless;
mod build_time;
mod ci;
mod country;
mod demo;
mod matching;
mod oracle;
mod packages;
mod place;
mod postgres;
mod run;
mod schema;
mod screenshots;
mod sqlx;
mod testing;
mod tidy;

/// The errands of the house.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Errand {
    #[command(subcommand)]
    errand: Kind,
}

#[derive(Subcommand)]
enum Kind {
    /// Build, fill a fresh embedded database with the demo and serve it; Ctrl-C stops it.
    Demo {
        /// Handed to `maillage demo`, such as `--port 8080` or `--no-serve`.
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        arguments: Vec<String>,
    },
    /// Install what is missing where that may be, then run every test on both databases and in a browser.
    Test,
    /// What the build server runs: tests, format, lints, licences, tidiness, fresh query caches.
    Ci,
    /// Bundle styles, scripts and fonts from assets/ into assets/dist/.
    Assets,
    /// Write the checked queries of both store packages again (crates/store-*/.sqlx).
    Sqlx {
        /// Only compare, and fail when they are stale.
        #[arg(long)]
        check: bool,
    },
    /// Write the migrations of both engines from crates/store/schema/.
    Schema {
        /// Only compare, and fail when they are stale.
        #[arg(long)]
        check: bool,
    },
    /// Check what no compiler checks: arrows, lengths, paths in documents, unused messages.
    Tidy,
    /// Accept every changed golden file, then list them for the review.
    Bless {
        /// Handed to `cargo test`, such as `-p maillage-books`.
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        arguments: Vec<String>,
    },
    /// Measure dues, files, imports and pages against their goals, and print one table.
    Bench {
        /// Names of what to measure, and `--rows N` for another size; everything when not given.
        #[arg(trailing_var_arg = true, allow_hyphen_values = true)]
        arguments: Vec<String>,
    },
    /// Take pictures of every main screen into target/screenshots/, and those of the manual.
    Screenshots,
    /// Measure the first build of the demo from nothing, downloads left out.
    BuildTime,
}

fn main() -> ExitCode {
    match errand(Errand::parse().errand) {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("error: {error:#}");
            ExitCode::FAILURE
        }
    }
}

/// Runs the errand; `false` when it ran and found something wrong.
fn errand(kind: Kind) -> Result<bool> {
    match kind {
        Kind::Demo { arguments } => demo::run(&arguments),
        Kind::Test => {
            let count = testing::run()?;
            println!("{count}");
            Ok(count.is_good())
        }
        Kind::Ci => ci::run(),
        Kind::Assets => assets::build().map(|()| true),
        Kind::Sqlx { check } => sqlx::run(check),
        Kind::Schema { check } => schema::run(check),
        Kind::Tidy => tidy::run(),
        Kind::Bless { arguments } => bless::run(&arguments),
        Kind::Bench { arguments } => bench::run(&arguments).map(|()| true),
        Kind::Screenshots => screenshots::run().map(|()| true),
        Kind::BuildTime => build_time::run().map(|()| true),
    }
}
