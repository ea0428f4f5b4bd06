//! The binary itself: a backup of one engine is restored on the other, with the same books; what is
//! damaged or would fall on something is refused; and a fault in the books is no success.

use std::fs;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Output};

use maillage_app::collect::due::{Watch, run_dues};
use maillage_domain::money::Cents;
use maillage_testkit::store::{TestStore, sqlite_in};
use maillage_testkit::{World, stores};

/// Runs the command for the organisation of the story.
fn maillage(data: &Path, database: Option<&str>, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_maillage"));
    command.arg("--data").arg(data).args(["--organisation", "raval"]).args(arguments);
    command.env_remove("MAILLAGE_DATABASE").env_remove("MAILLAGE_SMTP_URL");
    if let Some(url) = database {
        command.args(["--database", url]);
    }
    command.output().expect("the binary runs")
}

fn done(data: &Path, database: Option<&str>, arguments: &[&str]) {
    let output = maillage(data, database, arguments);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(output.status.success(), "{arguments:?}: {said}");
}

fn refused(data: &Path, database: Option<&str>, arguments: &[&str], with: &str) {
    let output = maillage(data, database, arguments);
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert_eq!(output.status.code(), Some(2), "{arguments:?}: {said}");
    assert!(said.contains(with), "{said}");
}

fn ledger(data: &Path, database: Option<&str>, beside: &Path) -> String {
    let out = beside.join("ledger.csv");
    let path = out.to_str().expect("a plain path");
    done(data, database, &["ledger", "export", "--format", "csv", "--out", path]);
    fs::read_to_string(out).expect("the export is there")
}

/// Where the bytes of a file begin in a backup.
fn place_of(name: &str, zip: &[u8]) -> usize {
    let mut archive = zip::ZipArchive::new(std::io::Cursor::new(zip)).expect("it is a zip");
    let place = archive.by_name(name).expect("the file is in it").data_start();
    usize::try_from(place.expect("it has a place")).expect("it is small")
}

/// Two partners with a due, in a data folder.
async fn installation(folder: &Path) -> TestStore {
    fs::create_dir_all(folder.join("outbox")).expect("a folder");
    fs::write(folder.join("outbox/one.eml"), "hello").expect("a file");
    let test = sqlite_in(folder).await;
    let world = World::on(test.store.clone()).await;
    world.goes_to("2026-11-02");
    let october = "2026-10".parse().expect("a month");
    for name in ["Forn de la Cera", "Perruqueria Lila"] {
        let share = world.share(name, october).await;
        world.declares(share, october, Cents(431_500)).await;
        // Said again: a declaration that refers to another row of its own table.
        world.declares(share, october, Cents(431_600)).await;
        world.signs_mandate(share, name, "ES7921000813610123456789").await;
    }
    run_dues(&world.app, &world.system(), october, &Watch::SILENT).await.expect("the dues run");
    test
}

#[tokio::test]
async fn a_backup_goes_from_one_engine_to_the_other_and_back_with_the_same_books() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = |name: &str| folder.path().join(name);
    let _test = installation(&at("a")).await;
    let books = ledger(&at("a"), None, folder.path());
    let zip = at("backup.zip");
    let file = zip.to_str().expect("a plain path");
    done(&at("a"), None, &["backup", file]);

    for target in stores().await {
        let (name, url) = (target.engine, target.url());
        let to = at(name);
        done(&to, url, &["restore", file]);
        done(&to, url, &["verify"]);
        assert_eq!(ledger(&to, url, folder.path()), books, "{name}");
        assert_eq!(fs::read_to_string(to.join("outbox/one.eml")).ok().as_deref(), Some("hello"));
        refused(&to, url, &["restore", file], "not empty");
        if url.is_some() {
            refused(&at("elsewhere"), url, &["restore", file], "not empty");
            assert!(!at("elsewhere").exists());
        }

        let again = at(&format!("{name}.zip"));
        let again = again.to_str().expect("a plain path");
        done(&to, url, &["backup", again]);
        let back = at(&format!("{name}-back"));
        done(&back, None, &["restore", again]);
        done(&back, None, &["verify"]);
        assert_eq!(ledger(&back, None, folder.path()), books, "{name} and back");
    }

    let mut bytes = fs::read(&zip).expect("the backup");
    let place = place_of("store/journal_line.jsonl", &bytes) + 5;
    bytes[place] ^= 0xff;
    fs::write(&zip, &bytes).expect("a file");
    refused(&at("damaged"), None, &["restore", file], "damaged");
    assert!(!at("damaged").exists());
}

/// The backup with another manifest.
fn told_otherwise(backup: &Path, to: &Path, manifest: &serde_json::Value) {
    let open = fs::File::open(backup).expect("the backup");
    let mut from = zip::ZipArchive::new(open).expect("it is a zip");
    let mut out = zip::ZipWriter::new(fs::File::create(to).expect("a file"));
    for at in 0..from.len() {
        let packed = from.by_index_raw(at).expect("a file of it");
        if packed.name().expect("it has a name") != "manifest.json" {
            out.raw_copy_file(packed).expect("it is copied");
        }
    }
    out.start_file("manifest.json", zip::write::SimpleFileOptions::default()).expect("a file");
    out.write_all(manifest.to_string().as_bytes()).expect("it is written");
    out.finish().expect("it is whole");
}

#[tokio::test]
async fn a_backup_of_another_version_is_refused_by_the_name_of_that_version() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = |name: &str| folder.path().join(name);
    let _test = installation(&at("a")).await;
    let (backup, newer) = (at("backup.zip"), at("newer.zip"));
    done(&at("a"), None, &["backup", backup.to_str().expect("a plain path")]);
    let mut open =
        zip::ZipArchive::new(fs::File::open(&backup).expect("the backup")).expect("a zip");
    let manifest = open.by_name("manifest.json").expect("it has one");
    let manifest: serde_json::Value = serde_json::from_reader(manifest).expect("it is JSON");
    let file = newer.to_str().expect("a plain path");
    let restore = ["restore", file];

    let form = serde_json::json!({ "form": 99, "made_by": "maillage 9.0.0", "parts": [] });
    told_otherwise(&backup, &newer, &form);
    let said =
        format!("{file} was made by maillage 9.0.0, in a form that this version does not read");
    refused(&at("b"), None, &restore, &said);

    let mut tables = manifest.clone();
    tables["made_by"] = "maillage 9.0.0".into();
    tables["tables"] = "0".repeat(64).into();
    told_otherwise(&backup, &newer, &tables);
    let said = format!(
        "{file} was made by maillage 9.0.0, whose tables have another form; restore it with that \
         version, then let this one bring the tables to its own"
    );
    refused(&at("b"), None, &restore, &said);
    assert!(!at("b").exists());

    // What only this version could have made, and did not seal, is not taken.
    told_otherwise(&backup, &newer, &manifest);
    refused(&at("b"), None, &restore, "its seal is missing");
    assert!(!at("b").exists());
    done(&at("b"), None, &["restore", backup.to_str().expect("a plain path")]);
}

#[tokio::test]
async fn a_store_is_moved_into_an_empty_one_of_the_other_engine() {
    let folder = tempfile::tempdir().expect("a folder");
    let from = folder.path().join("a");
    let _test = installation(&from).await;
    let from_name = from.to_str().expect("a plain path");
    let books = ledger(&from, None, folder.path());
    for target in stores().await {
        let to = folder.path().join(target.engine);
        let name = target.url().unwrap_or(to.to_str().expect("a plain path")).to_owned();
        done(&from, None, &["move-store", from_name, &name]);
        assert_eq!(ledger(&to, target.url(), folder.path()), books, "{}", target.engine);
        refused(&from, None, &["move-store", from_name, &name], "not empty");
    }
    refused(&from, None, &["move-store", from_name, from_name], "one and the same");
}

#[tokio::test]
async fn books_that_do_not_hold_are_no_success() {
    let folder = tempfile::tempdir().expect("a folder");
    let data = folder.path().join("a");
    let test = installation(&data).await;
    done(&data, None, &["verify"]);
    test.plant("UPDATE journal_line SET debit_cents = debit_cents + 1 WHERE debit_cents > 0").await;
    let output = maillage(&data, None, &["--json", "verify"]);
    assert_eq!(output.status.code(), Some(1));
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(said.contains("\"holds\":false"), "{said}");

    let file = folder.path().join("backup.zip");
    let file = file.to_str().expect("a plain path");
    done(&data, None, &["backup", file]);
    refused(&folder.path().join("b"), None, &["restore", file], "do not hold");
    assert!(!folder.path().join("b").exists());
}

const CENSUS: &str = "ID_Global,Nom_Principal_Activitat,Codi_Activitat_2022,Nom_Activitat,Nom_Local,Latitud,Longitud
00000001-0000-4000-8000-000000000001,Comerç,1,\"Pa, pastisseria i làctics\",FORN PROVA,41.3790,2.1680
";

/// The files of a folder, by their names.
fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("the folder is there").flatten();
    let mut names: Vec<String> =
        entries.map(|entry| entry.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

#[tokio::test]
async fn a_backup_holds_the_current_edition_of_the_registers_whole_and_nothing_of_the_others() {
    let folder = tempfile::tempdir().expect("a folder");
    let at = |name: &str| folder.path().join(name);
    let _test = installation(&at("a")).await;
    let census = at("census.csv");
    fs::write(&census, CENSUS).expect("a file");
    let import = || {
        let file = census.to_str().expect("a plain path");
        done(&at("a"), None, &["register", "import", "--source", "barcelona-census", file]);
    };
    import();
    // What an import that died, an older edition and a browser leave behind.
    let registers = at("a").join("registers");
    for stray in ["edition.next.tmp/rows.arrow", "edition-0000000000000000/rows.arrow"] {
        let stray = registers.join(stray);
        fs::create_dir_all(stray.parent().expect("it has a folder")).expect("a folder");
        fs::write(stray, "half").expect("a file");
    }
    fs::create_dir_all(at("a").join("uploads/form-1")).expect("a folder");
    fs::write(at("a").join("uploads/form-1/register.csv"), "half").expect("a file");

    let zip = at("backup.zip");
    let file = zip.to_str().expect("a plain path");
    done(&at("a"), None, &["backup", file]);
    done(&at("b"), None, &["restore", file]);
    let current = fs::read_to_string(registers.join("current")).expect("an edition is current");
    let edition = current.split(' ').next().expect("it is named");
    assert_eq!(names(&at("b").join("registers")), ["current", edition].map(str::to_owned));
    assert_eq!(fs::read_to_string(at("b").join("registers/current")).ok(), Some(current.clone()));
    let (from, to) = (registers.join(edition), at("b").join("registers").join(edition));
    assert_eq!(names(&from), names(&to));
    for name in names(&from) {
        assert_eq!(fs::read(from.join(&name)).ok(), fs::read(to.join(&name)).ok(), "{name}");
    }
    assert!(!at("b").join("uploads").exists());
    let told = maillage(&at("b"), None, &["--json", "register", "diff"]);
    assert!(told.status.success(), "{}", String::from_utf8_lossy(&told.stderr));
}
