//! Killed in the middle (SIGKILL, as by a power cut) and run again: the same as never disturbed.
//!
//! The real binary works on copies of one folder. It is killed when it has told so many lines of
//! progress, or when a file that it writes holds something: no moment is guessed by the clock.
#![expect(clippy::unwrap_used, reason = "a story that cannot go on stops aloud")]

use std::collections::BTreeSet;
use std::fs::{self, File};
use std::io::{BufRead, BufReader, BufWriter};
use std::os::unix::process::ExitStatusExt;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use jiff::civil::date;
use maillage_app::collect::due::{Watch, run_dues};
use maillage_app::identify::register::{Go, ImportRequest, Registers, SourceFormat};
use maillage_domain::money::Cents;
use maillage_domain::period::Month;
use maillage_registers::{ArrowRegisters, synthetic};
use maillage_store_sqlite::Database;
use maillage_testkit::World;
use maillage_testkit::share::{Share, shop};
use maillage_testkit::statement::{self, Transfer};
use serde_json::Value;
use tempfile::TempDir;

/// When the program is killed.
#[derive(Debug, Clone, Copy)]
enum Moment {
    /// After so many lines of progress.
    Lines(usize),
    /// When this file of the folder is there and holds something.
    Holds(&'static str),
}

fn maillage(folder: &Path, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_maillage"));
    command.args(["--organisation", "raval", "--data"]).arg(folder).args(arguments);
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("MAILLAGE_")) {
        command.env_remove(name);
    }
    command.stdin(Stdio::null());
    command
}

/// Runs to the end and gives what it answers in JSON.
fn answer(folder: &Path, arguments: &[&str]) -> Value {
    let output = maillage(folder, arguments).arg("--json").output().unwrap();
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{arguments:?}: {complaint}");
    serde_json::from_slice(&output.stdout).unwrap()
}

/// Runs until the moment and kills. False when it had ended before.
fn killed(folder: &Path, arguments: &[&str], moment: Moment) -> bool {
    let mut command = maillage(folder, arguments);
    let mut child = command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
    let told = BufReader::new(child.stderr.take().unwrap());
    match moment {
        Moment::Lines(count) => {
            told.lines().take(count).for_each(|line| {
                line.unwrap();
            });
        }
        Moment::Holds(file) => {
            let path = folder.join(file);
            let holds = || fs::metadata(&path).is_ok_and(|found| found.len() > 0);
            while !holds() && child.try_wait().unwrap().is_none() {
                std::thread::yield_now();
            }
        }
    }
    child.kill().unwrap();
    child.wait().unwrap().signal() == Some(9)
}

fn copied(from: &Path) -> TempDir {
    let to = tempfile::tempdir().unwrap();
    copy(from, to.path());
    to
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}

/// The names of all files in a folder. SQLite's own files beside the database come and go.
fn files(folder: &Path) -> BTreeSet<PathBuf> {
    let mut found = BTreeSet::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(one) = folders.pop() {
        for entry in fs::read_dir(one).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if !["sqlite-wal", "sqlite-shm"]
                .iter()
                .any(|end| path.extension().is_some_and(|extension| extension == *end))
            {
                found.insert(path.strip_prefix(folder).unwrap().to_owned());
            }
        }
    }
    found
}

/// What a folder is known by. Ids are made at random, so references that follow from them are left
/// out, and the days on which commands ran read as one.
#[derive(Debug, PartialEq)]
struct State {
    ledger: Vec<Vec<String>>,
    figures: Value,
    checks: Value,
    files: BTreeSet<PathBuf>,
}

fn state(folder: &Path) -> State {
    let files = files(folder);
    let mut figures = answer(folder, &["figures"]);
    figures.as_object_mut().unwrap().remove("on");
    let proof = answer(folder, &["verify"]);
    assert_eq!(proof["holds"], true, "{proof}");
    State { ledger: ledger(folder), figures, checks: proof["checks"].clone(), files }
}

fn ledger(folder: &Path) -> Vec<Vec<String>> {
    let out = tempfile::tempdir().unwrap();
    let file = out.path().join("journal.csv");
    let target = file.to_str().unwrap();
    answer(folder, &["ledger", "export", "--format", "csv", "--out", target]);
    let mut table = csv::Reader::from_path(file).unwrap();
    assert_eq!(table.headers().unwrap().iter().take(4).last(), Some("piece"));
    let known = |row: csv::StringRecord| {
        // Everything in these stories happened in 2024; what the command itself dates is later.
        let is_today = !row[1].starts_with("2024-");
        let cell = |(column, text): (usize, &str)| match column {
            1 if is_today => "today".to_owned(),
            3 | 11 => String::new(),
            _ => text.to_owned(),
        };
        row.iter().enumerate().map(cell).collect()
    };
    table.records().map(|row| known(row.unwrap())).collect()
}

/// Kills the command at each moment, runs it again, and compares with a run that nobody disturbed.
fn killing_changes_nothing(start: &Path, arguments: &[&str], moments: &[Moment]) {
    let undisturbed = copied(start);
    let before = state(undisturbed.path());
    answer(undisturbed.path(), arguments);
    let expected = state(undisturbed.path());
    assert_ne!(before, expected, "the command does something");
    let mut in_the_middle = 0;
    for moment in moments {
        let folder = copied(start);
        in_the_middle += usize::from(killed(folder.path(), arguments, *moment));
        answer(folder.path(), arguments);
        assert!(state(folder.path()) == expected, "killed at {moment:?}, it ends otherwise");
    }
    assert!(in_the_middle > 0, "every run had ended before it was killed");
}

fn month(text: &str) -> Month {
    text.parse().unwrap()
}

/// A folder of partners that declared September and October 2024, each another turnover; and the world
/// in it, on the second of November.
async fn partners(
    folder: &Path,
    count: usize,
) -> (maillage_store_sqlite::SqlStore, World, Vec<Share>) {
    let store = Database::open(&folder.join("maillage.sqlite")).await.unwrap();
    store.clone().into_port().migrate().await.unwrap();
    let world = World::on(store.clone().into_port()).await;
    world.goes_to("2024-11-02");
    let shares = world.shares(count, month("2024-09"), &|_| {}).await;
    for of in ["2024-09", "2024-10"] {
        let base = |number: usize| Cents(100_000 + i64::try_from(number * 7).unwrap());
        world.all_declare(&shares, month(of), &base).await;
    }
    (store, world, shares)
}

#[tokio::test]
async fn dues_run_killed_and_run_again_raises_every_due_once() {
    let start = tempfile::tempdir().unwrap();
    let (store, _world, _) = partners(start.path(), 1_600).await;
    store.close().await;
    killing_changes_nothing(
        start.path(),
        &["dues", "run", "--month", "2024-10"],
        &[Moment::Holds("maillage.sqlite-wal"), Moment::Lines(1), Moment::Lines(2)],
    );
}

/// What each partner's due of a month is quoted by.
async fn references(world: &World, shares: &[Share], of: Month) -> Vec<String> {
    let first = shares.iter().map(|share| share.commitment).min().unwrap();
    let last = shares.iter().map(|share| share.commitment).max().unwrap();
    let mut work = world.app.store.read(world.raval).await.unwrap();
    let dues = work.dues_between(first, last).await.unwrap();
    let of_month = |share: &Share| {
        let own = dues.iter().find(|due| due.commitment == share.commitment && due.due.month == of);
        own.unwrap().reference.clone()
    };
    shares.iter().map(of_month).collect()
}

#[tokio::test]
async fn bank_import_killed_and_run_again_books_every_payment_once() {
    let start = tempfile::tempdir().unwrap();
    let (store, world, shares) = partners(start.path(), 600).await;
    for of in ["2024-09", "2024-10"] {
        run_dues(&world.app, &world.system(), month(of), &Watch::SILENT).await.unwrap();
    }
    // Each pays September by its reference; every tenth pays twice as much, and the rest of it is
    // kept for October. All others are nobody's that is known.
    let quoted = references(&world, &shares, month("2024-09")).await;
    let mut first: Vec<Transfer> = Vec::new();
    for (number, reference) in quoted.into_iter().enumerate() {
        let due = Cents(700 + i64::try_from(number * 49 + 500).unwrap() / 1_000);
        let amount = if number % 10 == 0 { Cents(due.0 * 2) } else { due };
        first.push(Transfer { amount, name: shop(number), text: format!("Quota {reference}") });
    }
    let unknown = |number: usize| Transfer {
        amount: Cents(5_000_000 + i64::try_from(number).unwrap()),
        name: format!("Persona {number}"),
        text: "per als nens".to_owned(),
    };
    first.extend((0..1_800).map(unknown));
    let second: Vec<Transfer> = (1_800..3_000).map(unknown).collect();
    let file = tempfile::NamedTempFile::new().unwrap();
    let out = BufWriter::new(File::create(file.path()).unwrap());
    statement::write(out, "NOV", date(2024, 11, 20), &[&first, &second]).unwrap();
    store.close().await;
    killing_changes_nothing(
        start.path(),
        &["bank", "import", file.path().to_str().unwrap()],
        // In the first statement, between the two, and when both are in but the credits not used yet.
        &[Moment::Lines(1), Moment::Lines(2), Moment::Lines(3)],
    );
}

fn census(rows: u64, seed: u64) -> tempfile::NamedTempFile {
    let file = tempfile::Builder::new().suffix(".csv").tempfile().unwrap();
    let mut out = BufWriter::new(File::create(file.path()).unwrap());
    synthetic::write_census(&mut out, rows, seed).unwrap();
    file
}

#[test]
fn register_import_killed_and_run_again_leaves_the_old_edition_or_the_new_one_whole() {
    let start = tempfile::tempdir().unwrap();
    let (before, now) = (census(5_000, 1), census(80_000, 2));
    let registers = ArrowRegisters::new(start.path().join("registers"));
    let request = ImportRequest {
        format: SourceFormat::BarcelonaCensus,
        files: vec![before.path().to_owned()],
        mapping: None,
        vintage: None,
    };
    registers.import(&request, &mut |_| Go::On).unwrap();
    let path = now.path().to_str().unwrap();
    let arguments = ["register", "import", path, "--source", "barcelona-census"];
    let edition = |folder: &Path| fs::read(folder.join("registers/edition.arrow")).unwrap();
    let undisturbed = copied(start.path());
    let report = answer(undisturbed.path(), &arguments);
    let (old, new) = (edition(start.path()), edition(undisturbed.path()));
    assert_ne!(old, new);
    let mut in_the_middle = 0;
    for moment in [
        Moment::Lines(1),
        Moment::Holds("registers/import.spool.tmp"),
        Moment::Lines(2),
        Moment::Holds("registers/edition.next.tmp"),
    ] {
        let folder = copied(start.path());
        in_the_middle += usize::from(killed(folder.path(), &arguments, moment));
        let left = edition(folder.path());
        assert!(left == old || left == new, "killed at {moment:?}, it leaves half an edition");
        assert_eq!(answer(folder.path(), &arguments), report, "killed at {moment:?}");
        assert!(edition(folder.path()) == new, "killed at {moment:?}, it ends otherwise");
        assert_eq!(files(folder.path()), files(undisturbed.path()), "killed at {moment:?}");
    }
    assert!(in_the_middle > 0, "every run had ended before it was killed");
}
