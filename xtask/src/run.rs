//! Running other programs, and saying which.

use std::ffi::OsStr;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{env, io};

use anyhow::{Context, Result, bail};

use crate::place;

/// A program to be run in the root of the checkout, with nothing to read.
pub(crate) fn command(program: impl AsRef<OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(place::root()).stdin(Stdio::null());
    command
}

/// The cargo that runs us, so that a toolchain chosen on the command line stays chosen.
pub(crate) fn cargo() -> Command {
    command(env::var_os("CARGO").unwrap_or_else(|| "cargo".into()))
}

/// Where a program lies on the path.
pub(crate) fn find(program: &str) -> Option<PathBuf> {
    let path = env::var_os("PATH")?;
    env::split_paths(&path).map(|folder| folder.join(program)).find(|file| file.is_file())
}

/// Runs to the end; whether it went well.
pub(crate) fn succeeds(command: &mut Command) -> Result<bool> {
    announce(command);
    let status = command.status().with_context(|| format!("cannot run {}", said(command)))?;
    Ok(status.success())
}

/// Runs to the end, and fails when it fails.
pub(crate) fn must(command: &mut Command) -> Result<()> {
    if succeeds(command)? {
        return Ok(());
    }
    bail!("{} failed", said(command));
}

/// Runs quietly and gives what it printed; fails, with what it complained of, when it fails.
pub(crate) fn output(command: &mut Command) -> Result<String> {
    let output = command.output().with_context(|| format!("cannot run {}", said(command)))?;
    if !output.status.success() {
        let complaint = String::from_utf8_lossy(&output.stderr);
        bail!("{} failed: {}", said(command), complaint.trim());
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

/// Runs to the end, shows each line of its output as it comes and hands it to `each` too.
/// The answer is whether it went well.
pub(crate) fn watched(command: &mut Command, mut each: impl FnMut(&str)) -> Result<bool> {
    announce(command);
    // One pipe for both streams: the lines keep their order, and no reader can be forgotten.
    let (reader, writer) = io::pipe().context("cannot make a pipe")?;
    let errors = writer.try_clone().context("cannot share a pipe")?;
    let said = said(command);
    let mut child = command
        .stdout(writer)
        .stderr(errors)
        .spawn()
        .with_context(|| format!("cannot run {said}"))?;
    // The command holds the writing ends; while it lives, the reading end would never close.
    command.stdout(Stdio::null()).stderr(Stdio::null());
    let mut shown = io::stdout().lock();
    let mut reader = BufReader::new(reader);
    let mut line = Vec::new();
    while reader.read_until(b'\n', &mut line).context("cannot read from a pipe")? > 0 {
        shown.write_all(&line).context("cannot write")?;
        each(&String::from_utf8_lossy(&line));
        line.clear();
    }
    Ok(child.wait().with_context(|| format!("cannot wait for {said}"))?.success())
}

/// The command as a person would type it.
pub(crate) fn said(command: &Command) -> String {
    let program = Path::new(command.get_program());
    let mut text = program.file_name().unwrap_or(program.as_os_str()).display().to_string();
    for argument in command.get_args() {
        text.push(' ');
        text.push_str(&argument.to_string_lossy());
    }
    text
}

fn announce(command: &Command) {
    println!("$ {}", said(command));
}
