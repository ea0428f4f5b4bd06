//! `cargo xtask ci`: the tests, and everything else that must hold before a change lands.

use std::path::PathBuf;
use std::time::Instant;

use anyhow::Result;

use crate::run::{cargo, command, find, must, succeeds};
use crate::testing::{self, Count};
use crate::{place, schema, sqlx, tidy};

/// The version that `deny.toml` is written for.
const CARGO_DENY: &str = "cargo-deny@0.20.2";

/// Whether something holds.
type Step = fn() -> Result<bool>;

/// Every step runs, even when an earlier one failed; the last line counts tests and steps together.
pub(crate) fn run() -> Result<bool> {
    let mut report = Vec::new();
    let mut total = Count::default();
    let begun = Instant::now();
    // The tests come first: clippy and the query check then reuse what their build made.
    let count = testing::run().unwrap_or_else(|error| {
        eprintln!("error: {error:#}");
        Count { passed: 0, failed: 1 }
    });
    report.push(format!("{:<8} {count}, {} s", "tests", begun.elapsed().as_secs()));
    total += count;
    let steps: [(&str, Step); 6] = [
        ("format", || succeeds(cargo().args(["fmt", "--all", "--check"]))),
        ("lints", || {
            let lint = ["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"];
            succeeds(cargo().args(lint))
        }),
        ("licences", licences),
        ("schema", || schema::run(true)),
        ("queries", || sqlx::run(true)),
        ("tidy", tidy::run),
    ];
    for (name, step) in steps {
        println!("\n== {name}");
        let begun = Instant::now();
        let good = step().unwrap_or_else(|error| {
            eprintln!("error: {error:#}");
            false
        });
        let said = if good { "good" } else { "FAILED" };
        report.push(format!("{name:<8} {said}, {} s", begun.elapsed().as_secs()));
        total += if good { Count { passed: 1, failed: 0 } } else { Count { passed: 0, failed: 1 } };
    }
    println!("\n{}\n{total}", report.join("\n"));
    Ok(total.is_good())
}

/// Licences, sources and bans of every dependency, by `deny.toml`.
fn licences() -> Result<bool> {
    let deny = cargo_deny()?;
    succeeds(command(deny).args(["--workspace", "check", "licenses", "bans", "sources"]))
}

/// cargo-deny, from the path or the cache; compiled once into the cache otherwise. It runs for a
/// second, so an unoptimised build of it, made in a third of the time, is the right one.
fn cargo_deny() -> Result<PathBuf> {
    if let Some(installed) = find("cargo-deny") {
        return Ok(installed);
    }
    let cached = place::cache().join("bin/cargo-deny");
    if !cached.exists() {
        must(
            cargo()
                .args(["install", CARGO_DENY, "--locked", "--debug", "--root"])
                .arg(place::cache())
                .env("CARGO_TARGET_DIR", place::cache().join("cargo-deny-target"))
                .env("CARGO_PROFILE_DEV_DEBUG", "0"),
        )?;
        let _ = std::fs::remove_dir_all(place::cache().join("cargo-deny-target"));
    }
    Ok(cached)
}
