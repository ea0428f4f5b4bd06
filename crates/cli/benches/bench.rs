//! `cargo xtask bench`: the house measured against its goals, in one table.

#[path = "bench/mod.rs"]
mod bench;

use std::process::ExitCode;

fn main() -> ExitCode {
    bench::run(std::env::args().skip(1))
}
