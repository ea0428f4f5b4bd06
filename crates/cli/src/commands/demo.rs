//! `maillage demo`: fills a fresh folder with the network of el Raval, prints a way in for each role,
//! and serves it.

use std::io::Write;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;
use std::process::{Command, Stdio};

use anyhow::Context;
use clap::Args;
use maillage_app::Clock;
use maillage_app::clock::SystemClock;
use maillage_domain::period::Month;
use serde_json::{Value, json};

use crate::arguments::Global;
use crate::commands::serve;
use crate::demo::{self, Progress, SLUG, WaysIn};
use crate::failure::bad_input;
use crate::installation::Installation;
use crate::journal::{self, LogFormat};
use crate::lock::FolderLock;
use crate::{base, paths, say};

/// What the demo leaves in its folder.
const FILES: [&str; 5] =
    ["maillage.sqlite", "maillage.sqlite-wal", "maillage.sqlite-shm", base::FILE, "people.key"];
/// The folders that it leaves there.
const FOLDERS: [&str; 2] = ["demo", "registers"];

/// How to show it.
#[derive(Debug, Args)]
pub(crate) struct Demo {
    /// Port to listen on, on this machine only
    #[arg(long, default_value_t = 8080)]
    port: u16,
    /// Fill the folder and print the addresses, but do not serve
    #[arg(long)]
    no_serve: bool,
    /// The last month that is over; the one before the present when not given
    #[arg(long, value_name = "YYYY-MM")]
    until: Option<Month>,
    /// Only fill, for a server at this address, and answer with the ways in
    #[arg(long, hide = true, value_name = "URL")]
    fill_for: Option<String>,
}

pub(crate) async fn run(global: &Global, demo: &Demo) -> anyhow::Result<()> {
    // Its addresses stay in sight: not every request is told.
    journal::start_telling(LogFormat::Text, "warn");
    let now = Month::of(SystemClock.today("Europe/Madrid"));
    let open = last_over(demo.until, now)?;
    if let Some(base) = &demo.fill_for {
        let ways = fill(global, open, base).await?;
        let mut out = std::io::stdout().lock();
        return writeln!(out, "{}", ways.to_json()).context("write to standard output");
    }
    may_fill(global)?;
    // The port comes first: where it is taken, no folder is made and nothing is left behind.
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, demo.port));
    let listener = if demo.no_serve { None } else { Some(serve::listen(address).await?) };
    paths::make_folder(&global.data)?;
    let _lock = FolderLock::take(&global.data, "the demo")?;
    let port = match &listener {
        Some(listener) => listener.local_addr()?.port(),
        None => demo.port,
    };
    let base = format!("http://localhost:{port}/");
    let filled = match &listener {
        Some(_) => fill_apart(global, open, &base),
        None => fill(global, open, &base).await,
    };
    let ways = filled.map_err(|error| {
        clear(&global.data);
        error.context("fill the demo; nothing of it is left")
    })?;
    base::remember(&global.data, &base)?;
    announce(global, &base, &ways, listener.is_some())?;
    let Some(listener) = listener else { return Ok(()) };
    let installation = Installation::open(global).await?;
    serve::serve_until_stopped(global, &installation, listener, base, false).await?;
    installation.close().await;
    say::line(global, "Stopped.")
}

/// The last month that is over, as wished or as it is `now`.
fn last_over(wished: Option<Month>, now: Month) -> anyhow::Result<Month> {
    match wished {
        Some(month) if month >= now => Err(bad_input(format!(
            "--until {month}: that month is not over; the last one that is over is {}",
            now.previous()
        ))),
        Some(month) => Ok(month),
        None => Ok(now.previous()),
    }
}

/// Fills the folder in this very process.
async fn fill(global: &Global, open: Month, base: &str) -> anyhow::Result<WaysIn> {
    let installation = Installation::open_or_make(global).await?;
    let progress = Progress::new(demo::steps(), global.json);
    let filled = demo::fill(&installation.app, &global.data, open, base, &progress).await;
    progress.finish();
    installation.close().await;
    filled
}

/// Fills the folder in another process, that takes along the memory which typesetting needs: the
/// server that is looked at afterwards is as small as any.
fn fill_apart(global: &Global, open: Month, base: &str) -> anyhow::Result<WaysIn> {
    let this = std::env::current_exe().context("find this program's own file")?;
    let mut other = Command::new(this);
    other.arg("--data").arg(&global.data).args(["demo", "--fill-for", base]);
    other.args(["--until", &open.to_string()]).stdin(Stdio::null()).stderr(Stdio::inherit());
    if global.json {
        other.arg("--json");
    }
    let output = other.output().context("start the filling")?;
    anyhow::ensure!(output.status.success(), "the filling stopped ({})", output.status);
    WaysIn::from_json(&output.stdout)
}

/// The demo never writes over anything.
fn may_fill(global: &Global) -> anyhow::Result<()> {
    if global.database.is_some() {
        return Err(bad_input("the demo lives in a SQLite file of its own: leave --database out"));
    }
    let there = FILES.iter().chain(&FOLDERS).any(|name| global.data.join(name).exists());
    if there {
        let folder = global.data.display();
        return Err(bad_input(format!(
            "the folder {folder} holds an installation already. Serve it with `maillage serve --data \
             {folder}`, delete it, or give another folder with --data DIR"
        )));
    }
    Ok(())
}

/// Takes away what a failed filling has left. The folder held none of these before.
fn clear(folder: &Path) {
    for name in FILES {
        // What cannot be deleted is named by the next run, which finds it there.
        let _ = std::fs::remove_file(folder.join(name));
    }
    for name in FOLDERS {
        let _ = std::fs::remove_dir_all(folder.join(name));
    }
    let _ = std::fs::remove_file(folder.join("maillage.lock"));
    // Only when nothing of anybody else's lies in it.
    let _ = std::fs::remove_dir(folder);
}

fn announce(global: &Global, base: &str, ways: &WaysIn, serves: bool) -> anyhow::Result<()> {
    let mut lines: Vec<(String, String)> = ways
        .roles
        .iter()
        .map(|(role, token)| ((*role).to_owned(), format!("{base}welcome/{}", token.secret())))
        .collect();
    let phone = format!("{base}p/{}", ways.phone.1.secret());
    lines.push((format!("phone of {}", ways.phone.0), phone.clone()));
    let volunteer = format!("{base}v/{}", ways.volunteer.1.secret());
    lines.push((format!("volunteer {}", ways.volunteer.0), volunteer.clone()));
    let public = format!("{base}n/{SLUG}");
    lines.push(("public page".to_owned(), public.clone()));
    let statement = ways.statement.display().to_string();
    let mut answer = json!({ "phone": phone, "volunteer": volunteer, "public": public, "statement": statement, "demo": true });
    for (role, token) in &ways.roles {
        answer[*role] = Value::String(format!("{base}welcome/{}", token.secret()));
    }
    say::answer(global, &answer, || {
        let width = lines.iter().map(|(who, _)| who.chars().count()).max().unwrap_or(0);
        let mut text =
            String::from("The demo is ready. All names and people in it are invented.\n");
        for (who, address) in &lines {
            text.push_str(&format!("  {who:width$}  {address}\n"));
        }
        text.push_str(&format!("Its data lie in {}.\n", global.data.display()));
        text.push_str(&format!(
            "The bank has a statement ready, for the treasurer to import (Collect, Bank, Import):\n  {statement}\n"
        ));
        text.push_str(if serves {
            "Ctrl-C stops."
        } else {
            "Serve it with `maillage serve` and the same --data."
        });
        text
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::failure::BadInput;

    #[test]
    fn the_demo_ends_with_a_month_that_is_over() {
        let month = |text: &str| text.parse::<Month>().unwrap();
        let now = month("2026-11");
        assert_eq!(last_over(None, now).unwrap(), month("2026-10"));
        assert_eq!(last_over(Some(month("2026-03")), now).unwrap(), month("2026-03"));
        for wished in ["2026-11", "2027-01"] {
            let error = last_over(Some(month(wished)), now).unwrap_err();
            assert!(error.downcast_ref::<BadInput>().is_some());
            assert!(error.to_string().contains("is over is 2026-10"), "{error}");
        }
    }
}
