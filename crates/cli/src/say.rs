//! What a command answers: a text for people, or one JSON object.

use std::io::Write;

use anyhow::Context;

use crate::arguments::Global;

/// Writes the answer in the form that was asked for; where there are no words, no empty line.
pub(crate) fn answer(
    global: &Global,
    json: &serde_json::Value,
    text: impl FnOnce() -> String,
) -> anyhow::Result<()> {
    let words = if global.json { json.to_string() } else { text() };
    if words.trim_end().is_empty() {
        return Ok(());
    }
    let mut out = std::io::stdout().lock();
    writeln!(out, "{}", words.trim_end()).context("write to standard output")
}

/// A number with its word: `1 statement`, `3 statements`.
pub(crate) fn counted(count: u64, one: &str, many: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { many })
}

/// Writes one line for people; with `--json` only the answer is written.
pub(crate) fn line(global: &Global, words: &str) -> anyhow::Result<()> {
    if global.json {
        return Ok(());
    }
    writeln!(std::io::stdout().lock(), "{words}").context("write to standard output")
}
