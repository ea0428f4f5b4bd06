//! What is measured, each with its goal. Every measurement runs in a process of its own, so that its
//! memory is its own; whatever it works on is made first and not counted.
#![expect(clippy::print_stdout, reason = "a measurement for the terminal")]

mod bank;
mod debit;
mod dues;
mod load;
mod measure;
mod pages;
mod papers;
mod register;
mod search;
mod table;

use std::process::{Command, ExitCode, Stdio};

use anyhow::{Context as _, ensure};

use measure::Measured;

/// The size that the goals are about: partners, debits, entries; ten times as many rows of a register.
pub(crate) const FULL: u64 = 100_000;

/// Something to measure.
pub(crate) struct Case {
    /// How it is picked.
    pub(crate) name: &'static str,
    /// Measures it at a size.
    pub(crate) run: fn(u64) -> anyhow::Result<Vec<Measured>>,
}

/// Everything there is to measure.
pub(crate) const CASES: [Case; 9] = [
    Case { name: "dues", run: dues::on_sqlite },
    Case { name: "dues-postgres", run: dues::on_postgres },
    Case { name: "debits", run: debit::written },
    Case { name: "debits-store", run: debit::exported },
    Case { name: "statement", run: bank::read },
    Case { name: "statement-store", run: bank::imported },
    Case { name: "register", run: register::imported },
    Case { name: "search", run: search::explained },
    Case { name: "pages", run: pages::served },
];

/// What was asked for on the command line.
#[derive(Debug, Default)]
struct Asked {
    names: Vec<String>,
    rows: Option<u64>,
    one: bool,
    here: bool,
}

/// Understands the arguments: names of cases, `--rows N` for another size, `--here` for no processes of
/// their own, `--one` for one case answered as JSON.
fn asked(arguments: impl Iterator<Item = String>) -> Result<Asked, String> {
    let mut asked = Asked::default();
    let mut arguments = arguments;
    while let Some(argument) = arguments.next() {
        match argument.as_str() {
            "--rows" => {
                let rows = arguments.next().and_then(|text| text.parse().ok());
                asked.rows = Some(rows.ok_or("--rows: give a whole number")?);
            }
            "--one" => asked.one = true,
            "--here" => asked.here = true,
            // Cargo says it to every benchmark.
            "--bench" => {}
            name if CASES.iter().any(|case| case.name == name) => asked.names.push(argument),
            other => {
                let known: Vec<&str> = CASES.iter().map(|case| case.name).collect();
                return Err(format!("there is no `{other}`; there is {}", known.join(", ")));
            }
        }
    }
    Ok(asked)
}

/// Measures what was asked for, everything when nothing was, and prints the table.
pub(crate) fn run(arguments: impl Iterator<Item = String>) -> ExitCode {
    let asked = match asked(arguments) {
        Ok(asked) => asked,
        Err(reason) => {
            eprintln!("bench: {reason}");
            return ExitCode::from(2);
        }
    };
    match measure_all(&asked) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bench: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn measure_all(asked: &Asked) -> anyhow::Result<()> {
    let rows = asked.rows.unwrap_or(FULL);
    let is_wanted =
        |case: &&Case| asked.names.is_empty() || asked.names.iter().any(|n| n == case.name);
    if asked.one {
        for case in CASES.iter().filter(is_wanted) {
            println!("{}", serde_json::to_string(&measured(case, rows)?)?);
        }
        return Ok(());
    }
    let mut lines = Vec::new();
    for case in CASES.iter().filter(is_wanted) {
        eprintln!("measuring {}", case.name);
        lines.extend(match asked.here {
            true => measured(case, rows)?,
            false => in_a_process_of_its_own(case.name, rows)?,
        });
    }
    print!("{}", table::written(&lines, rows));
    Ok(())
}

fn measured(case: &Case, rows: u64) -> anyhow::Result<Vec<Measured>> {
    (case.run)(rows).with_context(|| format!("measure {}", case.name))
}

fn in_a_process_of_its_own(name: &str, rows: u64) -> anyhow::Result<Vec<Measured>> {
    let this = std::env::current_exe().context("find this program")?;
    let mut command = Command::new(this);
    command.args([name, "--one", "--rows", &rows.to_string()]).stderr(Stdio::inherit());
    let output = command.output().context("start a process")?;
    ensure!(output.status.success(), "{name} could not be measured");
    serde_json::from_slice(&output.stdout).context("read what it measured")
}

/// Runs a measurement in a runtime as the program's own, on two cores.
pub(crate) fn in_runtime<T>(
    measurement: impl Future<Output = anyhow::Result<T>>,
) -> anyhow::Result<T> {
    let mut builder = tokio::runtime::Builder::new_multi_thread();
    let runtime = builder.worker_threads(2).enable_all().build().context("make a runtime")?;
    runtime.block_on(measurement)
}
