//! Killed in the middle (SIGKILL, as by a power cut) and run again: the same as never disturbed.
//!
//! The real binary works on copies of one folder, and on databases of a server that are filled with the
//! same. It is killed when it has told so many lines of progress, or when a file that it writes holds
//! something: no moment is guessed by the clock.
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
use maillage_testkit::share::{Share, shop};
use maillage_testkit::statement::{self, Transfer};
use maillage_testkit::store::TestStore;
use maillage_testkit::{World, stores};
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

/// Where the program works: a folder, with its tables in it or on a server.
struct Place {
    folder: TempDir,
    server: Option<TestStore>,
}

impl Place {
    /// A copy of a folder.
    fn copied(from: &Path) -> Self {
        let folder = tempfile::tempdir().unwrap();
        copy(from, folder.path());
        Self { folder, server: None }
    }

    /// The same with its tables on the server, restored from a backup. None where there is no server.
    async fn restored(backup: &Path) -> Option<Self> {
        let server = stores().await.into_iter().find(|store| store.engine == "PostgreSQL");
        let place = Self { folder: tempfile::tempdir().unwrap(), server: Some(server?) };
        answer(&place, &["restore", backup.to_str().unwrap()]);
        Some(place)
    }

    fn path(&self) -> &Path {
        self.folder.path()
    }
}

fn maillage(at: &Place, arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_maillage"));
    command.args(["--organisation", "raval", "--data"]).arg(at.path());
    if let Some(url) = at.server.as_ref().and_then(TestStore::url) {
        command.args(["--database", url]);
    }
    command.args(arguments);
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("MAILLAGE_")) {
        command.env_remove(name);
    }
    command.stdin(Stdio::null());
    command
}

/// Runs to the end and gives what it answers in JSON.
fn answer(at: &Place, arguments: &[&str]) -> Value {
    let output = maillage(at, arguments).arg("--json").output().unwrap();
    let complaint = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{arguments:?}: {complaint}");
    serde_json::from_slice(&output.stdout).unwrap()
}

/// Runs until the moment and kills. False when it had ended before.
fn killed(at: &Place, arguments: &[&str], moment: Moment) -> bool {
    let mut command = maillage(at, arguments);
    let mut child = command.stdout(Stdio::null()).stderr(Stdio::piped()).spawn().unwrap();
    let told = BufReader::new(child.stderr.take().unwrap());
    match moment {
        Moment::Lines(count) => {
            told.lines().take(count).for_each(|line| {
                line.unwrap();
            });
        }
        Moment::Holds(file) => {
            let path = at.path().join(file);
            let holds = || fs::metadata(&path).is_ok_and(|found| found.len() > 0);
            while !holds() && child.try_wait().unwrap().is_none() {
                std::thread::yield_now();
            }
        }
    }
    child.kill().unwrap();
    child.wait().unwrap().signal() == Some(9)
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

/// What a place is known by. Ids are made at random, so references that follow from them are left
/// out, and the days on which commands ran read as one.
#[derive(Debug, PartialEq)]
struct State {
    ledger: Vec<Vec<String>>,
    figures: Value,
    checks: Value,
    files: BTreeSet<PathBuf>,
}

fn state(at: &Place) -> State {
    let files = files(at.path());
    let mut figures = answer(at, &["figures"]);
    figures.as_object_mut().unwrap().remove("on");
    let proof = answer(at, &["verify"]);
    assert_eq!(proof["holds"], true, "{proof}");
    State { ledger: ledger(at), figures, checks: proof["checks"].clone(), files }
}

fn ledger(at: &Place) -> Vec<Vec<String>> {
    let out = tempfile::tempdir().unwrap();
    let file = out.path().join("journal.csv");
    let target = file.to_str().unwrap();
    answer(at, &["ledger", "export", "--format", "csv", "--out", target]);
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

/// Kills the command at each moment, runs it again, and compares with a run that nobody disturbed: on
/// SQLite, and on PostgreSQL where there is a server.
async fn killing_changes_nothing(start: &Path, arguments: &[&str], moments: &[Moment]) {
    let undisturbed = Place::copied(start);
    let before = state(&undisturbed);
    let folder = tempfile::tempdir().unwrap();
    let backup = folder.path().join("start.zip");
    answer(&undisturbed, &["backup", backup.to_str().unwrap()]);
    answer(&undisturbed, arguments);
    let expected = state(&undisturbed);
    assert_ne!(before, expected, "the command does something");
    let mut in_the_middle = 0;
    for moment in moments {
        let place = Place::copied(start);
        in_the_middle += usize::from(is_completed(&place, arguments, *moment, &expected));
    }
    assert!(in_the_middle > 0, "every run had ended before it was killed");

    let Some(undisturbed) = Place::restored(&backup).await else { return };
    answer(&undisturbed, arguments);
    // The database is no file of this folder.
    let expected = State { files: files(undisturbed.path()), ..expected };
    assert!(state(&undisturbed) == expected, "on the server it ends otherwise");
    let mut in_the_middle = 0;
    // And what the server writes cannot be watched.
    for moment in moments.iter().filter(|moment| matches!(moment, Moment::Lines(_))) {
        let Some(place) = Place::restored(&backup).await else { return };
        in_the_middle += usize::from(is_completed(&place, arguments, *moment, &expected));
    }
    assert!(in_the_middle > 0, "every run on the server had ended before it was killed");
}

/// Kills the command at the moment and runs it again; it must end as expected. Whether it had not ended
/// before.
fn is_completed(at: &Place, arguments: &[&str], moment: Moment, expected: &State) -> bool {
    let in_the_middle = killed(at, arguments, moment);
    answer(at, arguments);
    let engine = at.server.as_ref().map_or("SQLite", |server| server.engine);
    assert!(state(at) == *expected, "killed at {moment:?} on {engine}, it ends otherwise");
    in_the_middle
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
    )
    .await;
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
    )
    .await;
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
    // The line names the edition by its checksum, and what it names is verified.
    let edition = |folder: &Path| {
        let registers = ArrowRegisters::new(folder.join("registers"));
        registers.verify().unwrap();
        fs::read(folder.join("registers/current")).unwrap()
    };
    let undisturbed = Place::copied(start.path());
    let report = answer(&undisturbed, &arguments);
    let (old, new) = (edition(start.path()), edition(undisturbed.path()));
    assert_ne!(old, new);
    let mut in_the_middle = 0;
    for moment in [
        Moment::Lines(1),
        Moment::Holds("registers/edition.next.tmp"),
        Moment::Lines(2),
        Moment::Holds("registers/edition.next.tmp/rows.arrow"),
    ] {
        let place = Place::copied(start.path());
        in_the_middle += usize::from(killed(&place, &arguments, moment));
        let left = edition(place.path());
        assert!(left == old || left == new, "killed at {moment:?}, it leaves half an edition");
        assert_eq!(answer(&place, &arguments), report, "killed at {moment:?}");
        assert!(edition(place.path()) == new, "killed at {moment:?}, it ends otherwise");
        assert_eq!(files(place.path()), files(undisturbed.path()), "killed at {moment:?}");
    }
    assert!(in_the_middle > 0, "every run had ended before it was killed");
}
