//! Floor 5: the binary; the only place where everything is plugged together.
//!
//! A command is one file of `commands/`. It answers 0 when done, 2 when the input was bad (and says
//! where and how to mend it), 1 for everything else.

mod arguments;
mod base;
mod commands;
mod demo;
mod failure;
mod installation;
mod journal;
mod key_file;
mod language;
mod lock;
mod output;
mod paths;
mod progress;
mod say;

use std::process::ExitCode;

use clap::Parser;

use arguments::Arguments;

/// An import of a country makes and drops some thousand million small texts on three threads; the system's
/// allocator spends a quarter of the time on them.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    let arguments = Arguments::parse();
    let runtime = match tokio::runtime::Builder::new_multi_thread().enable_all().build() {
        Ok(runtime) => runtime,
        Err(error) => return failure::tell(&error.into(), arguments.global.json),
    };
    match runtime.block_on(commands::run(&arguments)) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => failure::tell(&error, arguments.global.json),
    }
}
