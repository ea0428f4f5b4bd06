//! How a command fails: one line on standard error that says what to do, and an exit code.

use std::io::Write;
use std::process::ExitCode;

/// The input was bad: exit code 2. The words say where (file, line, field) and how to mend it.
#[derive(Debug, thiserror::Error)]
#[error("{0}")]
pub(crate) struct BadInput(pub(crate) String);

/// A bad input as an error.
pub(crate) fn bad_input(words: impl Into<String>) -> anyhow::Error {
    BadInput(words.into()).into()
}

/// Says what went wrong, with its causes, and gives the exit code.
pub(crate) fn tell(error: &anyhow::Error, as_json: bool) -> ExitCode {
    let is_input = error.downcast_ref::<BadInput>().is_some();
    let words = format!("{error:#}");
    let mut out = std::io::stderr().lock();
    // When standard error is closed there is nobody left to tell.
    let _ = if as_json {
        let kind = if is_input { "bad-input" } else { "failed" };
        writeln!(out, "{}", serde_json::json!({ "error": kind, "message": words }))
    } else {
        writeln!(out, "maillage: {words}")
    };
    ExitCode::from(if is_input { 2 } else { 1 })
}
