//! The table.

use std::fmt::Write as _;
use std::thread::available_parallelism;

use super::FULL;
use super::measure::{Goal, Measured};

const HEAD: [&str; 7] = ["name", "work", "time", "throughput", "peak memory", "goal", "met"];

/// The table as text, its columns as wide as they must be.
pub(crate) fn written(measured: &[Measured], rows: u64) -> String {
    let mut table = vec![HEAD.map(str::to_owned)];
    table.extend(measured.iter().map(|line| cells(line, rows == FULL)));
    let width = |column: usize| table.iter().map(|row| row[column].chars().count()).max();
    let widths: Vec<usize> = (0..HEAD.len()).map(|column| width(column).unwrap_or(0)).collect();
    let cores = available_parallelism().map_or(0, std::num::NonZero::get);
    // The profile is said, since a release is linked with more care and is a little faster.
    let profile = if cfg!(debug_assertions) { "dev" } else { "bench" };
    let mut text = format!("{cores} cores, profile `{profile}`\n");
    for row in &table {
        let padded: Vec<String> =
            row.iter().zip(&widths).map(|(cell, width)| format!("{cell:<width$}")).collect();
        // Writing to a string cannot fail.
        let _ = writeln!(text, "{}", padded.join("  ").trim_end());
    }
    text
}

fn cells(line: &Measured, is_full: bool) -> [String; 7] {
    let mut time = format!("{:.2} s", line.seconds);
    if let Some(processor) = line.processor {
        let _ = write!(time, " ({processor:.2} s CPU)");
    }
    if let Some((half, slow)) = line.answered {
        time = format!("p50 {half:.1} ms, p99 {slow:.1} ms");
    }
    #[expect(clippy::cast_precision_loss, reason = "a figure for reading")]
    let mut throughput = format!("{:.0} a second", line.count as f64 / line.seconds.max(1e-9));
    if matches!(line.goal, Goal::Megabytes(_)) {
        // A state, not a piece of work.
        (time, throughput) = (String::new(), String::new());
    }
    let met = match line.is_met() {
        _ if !is_full => "",
        Some(true) => "yes",
        Some(false) => "NO",
        None => "",
    };
    [
        line.name.clone(),
        format!("{} {}", grouped(line.count), line.unit),
        time,
        throughput,
        line.peak_kib.map_or_else(|| "unknown".to_owned(), |kib| format!("{} MiB", kib / 1_024)),
        goal(line.goal),
        met.to_owned(),
    ]
}

fn goal(goal: Goal) -> String {
    match goal {
        Goal::Seconds(most) => format!("{most} s"),
        Goal::Processor(most, mib) => format!("{most} s CPU, {mib} MiB"),
        Goal::Answered(most) => format!("p99 {most} ms"),
        Goal::Megabytes(most) => format!("{most} MB"),
        Goal::Told => String::new(),
    }
}

/// A number with a comma between thousands.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}
