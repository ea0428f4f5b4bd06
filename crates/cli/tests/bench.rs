//! The benchmark runs: everything that it measures, made small, in this very process.

#[path = "../benches/bench/mod.rs"]
mod bench;

use std::process::ExitCode;

fn run(arguments: &[&str]) -> ExitCode {
    bench::run(arguments.iter().map(|argument| (*argument).to_owned()))
}

#[test]
fn every_measurement_runs_at_a_small_size() {
    assert_eq!(run(&["--here", "--rows", "300"]), ExitCode::SUCCESS);
}

#[test]
fn what_cannot_be_measured_is_refused() {
    assert_eq!(run(&["no-such-thing"]), ExitCode::from(2));
    assert_eq!(run(&["--rows", "many"]), ExitCode::from(2));
}
