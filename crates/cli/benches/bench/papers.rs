//! What is set or computed when somebody asks for it: sixty posters, a statement, the forecast and the case
//! study of the demo. Each is asked for when the one before is there, as one person does.

use std::path::Path;
use std::time::Instant;

use anyhow::{Context as _, ensure};

use super::measure::{Clock, Goal, Measured};
use super::pages::{Server, maillage};
use super::{in_runtime, load};

/// How often each is asked for.
const TIMES: u32 = 20;

/// Measures them on a filled demo and its server; `partner` is the id of one of its partners.
pub(super) fn made(
    folder: &Path,
    server: &Server,
    session: &str,
    partner: &str,
) -> anyhow::Result<Vec<Measured>> {
    let mut lines = vec![posters(folder)?];
    for (name, path, goal) in [
        (
            "paper: a statement",
            format!("/o/raval/prove/statement/{partner}/paper?in=ca"),
            Goal::Answered(300.0),
        ),
        ("page: forecast", "/o/raval/prove/forecast".to_owned(), Goal::Told),
        ("page: case study", "/n/raval/case-study".to_owned(), Goal::Told),
        ("paper: case study", "/n/raval/case-study/paper?lang=ca".to_owned(), Goal::Told),
    ] {
        let since = Instant::now();
        let took = in_runtime(load::one_by_one(server.address, &path, session, TIMES))?;
        lines.push(Measured { goal, ..server.line(name, &took, since.elapsed()) });
    }
    Ok(lines)
}

/// All posters of the demo's campaign in A3 with crop marks, in one file.
fn posters(folder: &Path) -> anyhow::Result<Measured> {
    let file = folder.join("posters.pdf");
    let clock = Clock::start();
    let mut command = maillage(folder);
    command.args(["campaign", "posters", "--size", "a3", "--edge", "marks"]);
    command.args(["--base-url", "https://xarxa.example", "--out"]).arg(&file);
    let output = command.output()?;
    ensure!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let mut line = clock.line("papers: posters in A3", 1, "file", Goal::Seconds(20.0));
    // A process of its own works: its time of processor and memory are not those of this one.
    (line.processor, line.peak_kib) = (None, None);
    let bytes = file.metadata().context("read how large it became")?.len();
    eprintln!("  the posters have {:.1} MB", f64::from(u32::try_from(bytes)?) / 1e6);
    ensure!(bytes <= 30_000_000, "the posters have {bytes} bytes; 30 MB are the most");
    Ok(line)
}
