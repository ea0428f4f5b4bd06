//! `cargo xtask test`: every test there is, on both databases and in a browser, and one count at the end.

use std::fmt;
use std::ops::AddAssign;
use std::process::Command;

use anyhow::Result;

use crate::place::{binary, root};
use crate::postgres::Server;
use crate::run::{cargo, command, find, must, watched};
use crate::{assets, oracle, packages};

/// How many tests passed and failed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Count {
    pub(crate) passed: u64,
    pub(crate) failed: u64,
}

impl Count {
    /// Something ran, and nothing failed.
    pub(crate) fn is_good(self) -> bool {
        self.passed > 0 && self.failed == 0
    }

    /// A run that went wrong without naming a failed test (it did not compile, it was killed) is a failure too.
    fn closed(mut self, went_well: bool) -> Self {
        if !went_well && self.failed == 0 {
            self.failed = 1;
        }
        self
    }
}

impl AddAssign for Count {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
    }
}

impl fmt::Display for Count {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} passed, {} failed", self.passed, self.failed)
    }
}

/// Runs everything; what fails is counted, and the rest still runs.
///
/// # Errors
/// When the tests could not be run at all.
pub(crate) fn run() -> Result<Count> {
    packages::provide()?;
    assets::build()?;
    let server = Server::start()?;
    let mut count = rust(&server)?;
    count += node("assets", &server)?;
    count += node("e2e", &server)?;
    count += oracle::compare()?;
    Ok(count)
}

/// The tests in Rust. The binary is built beside them, with the same features, for the browser.
fn rust(server: &Server) -> Result<Count> {
    let mut build = cargo();
    build.args(["build", "--workspace", "--bins", "--tests"]);
    if !crate::run::succeeds(&mut build)? {
        return Ok(Count::default().closed(false));
    }
    let mut tests = cargo();
    let mut count = Count::default();
    // nextest runs all binaries at once, where it is installed; it leaves out the examples in documentation.
    let with_nextest = find("cargo-nextest").is_some();
    if with_nextest {
        tests.args(["nextest", "run", "--workspace", "--no-fail-fast", "--no-tests=pass"]);
        tests.args(["--status-level=fail", "--final-status-level=fail"]);
    } else {
        tests.args(["test", "--workspace", "--no-fail-fast"]);
    }
    let went_well = watched(tested(&mut tests, server), |line| count += rust_line(line))?;
    count = count.closed(went_well);
    if with_nextest {
        let mut examples = Count::default();
        let mut documentation = cargo();
        documentation.args(["test", "--workspace", "--doc", "--no-fail-fast", "--quiet"]);
        let went_well =
            watched(tested(&mut documentation, server), |line| examples += rust_line(line))?;
        count += examples.closed(went_well);
    }
    Ok(count)
}

/// The tests of a folder that Node runs.
fn node(folder: &str, server: &Server) -> Result<Count> {
    let path = root().join(folder);
    if !path.join("package.json").exists() {
        println!("skipped: there is no {folder}/package.json");
        return Ok(Count::default());
    }
    assets::install(&path)?;
    let mut tests = command("node");
    // One journey at a time: each has a server and a browser of its own, and there may be two cores.
    tests.args(["--test", "--test-reporter=spec"]).current_dir(&path);
    if folder == "e2e" {
        tests.arg("--test-concurrency=1");
    }
    let mut count = Count::default();
    let went_well = watched(tested(&mut tests, server), |line| count += node_line(line))?;
    Ok(count.closed(went_well))
}

/// What every test may count on.
fn tested<'a>(command: &'a mut Command, server: &Server) -> &'a mut Command {
    command.env("MAILLAGE_TEST_POSTGRES_URL", server.url()).env("MAILLAGE_BIN", binary());
    if let Some(chromium) = packages::chromium() {
        command.env("CHROMIUM", chromium);
    }
    // A golden file changes by `cargo xtask bless` only.
    command.env("INSTA_UPDATE", "no")
}

/// Runs the tests and accepts the golden files as they come out.
pub(crate) fn accepting(arguments: &[String]) -> Result<()> {
    let server = Server::start()?;
    let mut tests = cargo();
    tests.args(["test", "--no-fail-fast"]);
    if arguments.is_empty() {
        tests.arg("--workspace");
    }
    tests.args(arguments);
    must(tested(&mut tests, &server).env("INSTA_UPDATE", "always").env("INSTA_FORCE_PASS", "1"))
}

/// What a line of `cargo test` or of nextest adds: `test result: ok. 18 passed; 0 failed; …`, or
/// `Summary [ 1.2s] 26 tests run: 25 passed (1 slow), 1 failed, 1 timed out, 0 skipped`.
fn rust_line(line: &str) -> Count {
    let plain = without_colours(line);
    let Some((head, figures)) = plain.split_once(':') else { return Count::default() };
    let head = head.trim();
    if head == "test result" {
        let figures = figures.split_once('.').map_or("", |(_, rest)| rest);
        return Count { passed: figure(figures, "passed"), failed: figure(figures, "failed") };
    }
    if head.starts_with("Summary") && (head.ends_with("run")) {
        return Count {
            passed: figure(figures, "passed"),
            failed: ["failed", "exec failed", "timed out"]
                .map(|what| figure(figures, what))
                .iter()
                .sum(),
        };
    }
    Count::default()
}

/// The number before a word, among parts parted by commas or semicolons; nothing is 0.
fn figure(figures: &str, word: &str) -> u64 {
    figures
        .split([',', ';'])
        .filter_map(|part| part.trim().split_once(' '))
        .find(|(_, what)| *what == word || what.starts_with(&format!("{word} (")))
        .and_then(|(number, _)| number.parse().ok())
        .unwrap_or(0)
}

/// What a line of the end of Node's report adds: `ℹ pass 12`, `ℹ fail 0`, `ℹ cancelled 0`.
fn node_line(line: &str) -> Count {
    let plain = without_colours(line);
    let Some(rest) = plain.trim().strip_prefix("ℹ ") else { return Count::default() };
    match rest.split_once(' ').map(|(word, number)| (word, number.parse())) {
        Some(("pass", Ok(passed))) => Count { passed, failed: 0 },
        Some(("fail" | "cancelled", Ok(failed))) => Count { passed: 0, failed },
        _ => Count::default(),
    }
}

/// The line without the sequences that colour it.
fn without_colours(line: &str) -> String {
    let mut plain = String::with_capacity(line.len());
    let mut characters = line.chars();
    while let Some(character) = characters.next() {
        if character == '\u{1b}' {
            characters.by_ref().find(char::is_ascii_alphabetic);
        } else {
            plain.push(character);
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    fn count(passed: u64, failed: u64) -> Count {
        Count { passed, failed }
    }

    #[test]
    fn the_result_lines_of_cargo_are_counted() {
        let line = "test result: FAILED. 7 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out";
        assert_eq!(rust_line(line), count(7, 1));
        assert_eq!(rust_line("test result: ok. 0 passed; 0 failed; 0 ignored"), count(0, 0));
        assert_eq!(rust_line("running 3 tests"), count(0, 0));
    }

    #[test]
    fn the_summary_of_nextest_is_counted() {
        let line = "     Summary [   2.312s] 27 tests run: 24 passed (1 slow), 2 failed, 1 timed out, 3 skipped";
        assert_eq!(rust_line(line), count(24, 3));
        let coloured = "\u{1b}[32;1m     Summary\u{1b}[0m [   0.1s] \u{1b}[1m1\u{1b}[0m test run: \u{1b}[1m1\u{1b}[0m passed, 0 skipped";
        assert_eq!(rust_line(coloured), count(1, 0));
    }

    #[test]
    fn the_end_of_a_report_of_node_is_counted() {
        assert_eq!(node_line("ℹ pass 12"), count(12, 0));
        assert_eq!(node_line("\u{1b}[34mℹ fail 2\u{1b}[39m\n"), count(0, 2));
        assert_eq!(node_line("ℹ cancelled 1"), count(0, 1));
        assert_eq!(node_line("✔ a test that may pass 3 (12ms)"), count(0, 0));
    }

    #[test]
    fn a_run_that_breaks_off_is_a_failure() {
        assert!(!Count::default().closed(false).is_good());
        assert!(!Count::default().closed(true).is_good());
        assert_eq!(count(3, 2).closed(false), count(3, 2));
        assert_eq!(count(3, 0).to_string(), "3 passed, 0 failed");
    }
}
