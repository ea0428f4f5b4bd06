//! The binary itself, as somebody meets it who does not know it yet: what is missing, mistaken or in the
//! way is said with how to mend it, and nothing is left behind.
#![expect(clippy::unwrap_used, reason = "a story that cannot go on stops aloud")]

use std::fs;
use std::io::Write;
use std::net::TcpListener;
use std::path::Path;
use std::process::{Command, Output};

use jiff::civil::date;
use maillage_domain::money::Cents;
use maillage_testkit::World;
use maillage_testkit::statement::{self, Transfer};
use maillage_testkit::store::{TestStore, sqlite_in};
use serde_json::Value;
use tempfile::TempDir;

fn maillage(data: &Path, arguments: &[&str]) -> Output {
    let mut command = Command::new(env!("CARGO_BIN_EXE_maillage"));
    command.arg("--data").arg(data).args(arguments);
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("MAILLAGE_")) {
        command.env_remove(name);
    }
    command.output().unwrap()
}

/// What a command says on standard error, with its exit code.
fn said(output: &Output) -> (Option<i32>, String) {
    (output.status.code(), String::from_utf8_lossy(&output.stderr).into_owned())
}

/// An installation with the organisation `raval`, whose account the statements are about.
async fn installation() -> (TempDir, TestStore) {
    let folder = tempfile::tempdir().unwrap();
    let test = sqlite_in(folder.path()).await;
    World::on(test.store.clone()).await;
    (folder, test)
}

fn import(data: &Path, files: &[&Path]) -> Output {
    let names: Vec<&str> = files.iter().map(|file| file.to_str().unwrap()).collect();
    let arguments = ["--organisation", "raval", "--json", "bank", "import"];
    maillage(data, &[&arguments[..], &names[..]].concat())
}

/// A statement with one transfer.
fn statement(name: &str, cents: i64) -> Vec<u8> {
    let transfer =
        Transfer { amount: Cents(cents), name: "Rosa Pla".to_owned(), text: name.to_owned() };
    let mut xml = Vec::new();
    statement::write(&mut xml, name, date(2026, 11, 18), &[&[transfer]]).unwrap();
    xml
}

#[test]
fn the_help_and_the_manual_page_tell_the_exit_codes() {
    let folder = tempfile::tempdir().unwrap();
    let help = maillage(folder.path(), &["--help"]);
    let pages = folder.path().join("man");
    let (code, words) = said(&maillage(folder.path(), &["man", pages.to_str().unwrap()]));
    assert_eq!((code, words.contains("mkdir -p")), (Some(2), true), "{words}");
    assert!(!pages.exists(), "a folder that nobody made is not made");
    fs::create_dir(&pages).unwrap();
    assert!(maillage(folder.path(), &["man", pages.to_str().unwrap()]).status.success());
    let page = fs::read_to_string(pages.join("maillage.1")).unwrap();
    for text in [String::from_utf8_lossy(&help.stdout).into_owned(), page] {
        for words in ["Exit codes", "0  done", "2  the input was bad"] {
            assert!(text.contains(words), "{words}: {text}");
        }
    }
}

#[test]
fn a_command_that_reads_makes_no_folder_and_says_where_to_look() {
    let around = tempfile::tempdir().unwrap();
    let missing = around.path().join("missing");
    let file = around.path().join("file");
    fs::write(&file, "x").unwrap();
    let file = file.to_str().unwrap();
    let commands: [&[&str]; 10] = [
        &["figures"],
        &["verify"],
        &["user", "list"],
        &["dues", "run", "--month", "2026-10"],
        &["collect", "export", "--month", "2026-10", "--out", "x"],
        &["bank", "import", file],
        &["ledger", "export", "--format", "csv", "--out", "x"],
        &["receipts", "issue", "--year", "2025", "--out", "x"],
        &["register", "search"],
        &["backup", "x.zip"],
    ];
    for command in commands {
        let (code, words) = said(&maillage(&missing, command));
        assert_eq!(code, Some(2), "{command:?}: {words}");
        assert!(words.contains("is not there") && words.contains("maillage serve"), "{words}");
        assert!(!missing.exists(), "{command:?}");
        let (code, words) = said(&maillage(around.path(), command));
        assert_eq!(code, Some(2), "{command:?}: {words}");
        assert!(words.contains("holds no installation"), "{words}");
    }
    let doctor = maillage(&missing, &["doctor"]);
    let (code, words) = said(&doctor);
    assert_eq!((code, words.contains("is not there")), (Some(2), true), "{words}");
    assert!(String::from_utf8_lossy(&doctor.stdout).contains("MISSING  data folder"));
    assert!(!missing.exists());
}

#[test]
fn a_path_that_does_not_serve_is_named_as_it_was_typed_with_how_to_mend_it() {
    let around = tempfile::tempdir().unwrap();
    let (data, missing) = (around.path().join("data"), around.path().join("deep/missing.csv"));
    let file = around.path().join("file");
    fs::write(&file, "x").unwrap();
    let (missing, named) = (missing.to_str().unwrap(), file.to_str().unwrap());
    let import = ["register", "import", "--source", "sirene"];
    let refused = |data: &Path, arguments: &[&str], wanted: &[&str]| {
        let (code, words) = said(&maillage(data, arguments));
        assert_eq!(code, Some(2), "{arguments:?}: {words}");
        assert!(!words.contains("os error"), "{words}");
        for part in wanted {
            assert!(words.contains(part), "{arguments:?}: {words}");
        }
    };
    refused(&data, &[&import[..], &[missing]].concat(), &[missing, "is not there"]);
    let folder = around.path().to_str().unwrap();
    refused(&data, &[&import[..], &[folder]].concat(), &[folder, "is a folder"]);
    refused(Path::new("/proc/x"), &["serve"], &["/proc/x", "cannot be made"]);
    refused(&data, &["demo", "--until", "2099-01"], &["2099-01", "not over"]);
    refused(&data, &["move-store", "nowhere", "to"], &["FROM: the folder nowhere is not there"]);
    refused(&data, &["move-store", "mysql://x", "to"], &["FROM: mysql://", "postgres://"]);
    refused(&data, &["man", named], &[named, "a folder is wanted"]);
    refused(&file, &["migrate"], &[named, "a folder is wanted"]);
    assert!(!data.exists(), "nothing is made for a file that is not there");
    let (_, words) = said(&maillage(&data, &["move-store", "nowhere", "to"]));
    assert!(!words.contains("--data"), "{words}");
}

#[test]
fn a_file_that_is_no_register_is_named_with_its_folder() {
    let around = tempfile::tempdir().unwrap();
    let file = around.path().join("README.md");
    fs::write(&file, "# Read me\n\nNothing of a register.\n").unwrap();
    let typed = file.to_str().unwrap();
    let import = ["register", "import", "--source", "barcelona-census", typed];
    let (code, words) = said(&maillage(&around.path().join("data"), &import));
    assert_eq!(code, Some(2), "{words}");
    assert!(words.contains(typed), "{words}");
}

#[tokio::test]
async fn nobodys_roles_are_changed_by_adding() {
    let (data, _test) = installation().await;
    let user = |arguments: &[&str]| {
        maillage(data.path(), &[&["--organisation", "raval", "user"][..], arguments].concat())
    };
    let add = ["add", "pau@example.org", "--name", "Pau", "--role", "reader"];
    assert!(user(&add).status.success());
    let again = ["add", "PAU@example.org", "--name", "Peter", "--role", "administrator"];
    let (code, words) = said(&user(&again));
    assert_eq!(code, Some(2), "{words}");
    assert!(words.contains("already a member: Pau."), "{words}");
    let how = "maillage user give pau@example.org --role administrator";
    assert!(words.contains(how), "{words}");
    let listed = || String::from_utf8_lossy(&user(&["list"]).stdout).into_owned();
    assert!(!listed().contains("administrator"), "{}", listed());
    assert!(user(&["give", "pau@example.org", "--role", "treasurer"]).status.success());
    assert!(listed().contains("treasurer"), "{}", listed());
    let (code, _) = said(&user(&["give", "nobody@example.org", "--role", "reader"]));
    assert_eq!(code, Some(2));
}

#[tokio::test]
async fn a_link_begins_with_the_address_that_the_server_was_started_with() {
    let (data, _test) = installation().await;
    let add = |arguments: &[&str]| {
        let user = ["--organisation", "raval", "user", "add", "--name", "Pau", "--role", "reader"];
        let output = maillage(data.path(), &[&user[..], arguments].concat());
        assert!(output.status.success(), "{}", said(&output).1);
        String::from_utf8_lossy(&output.stdout).into_owned()
    };
    let told = add(&["a@example.org"]);
    assert!(told.contains("http://localhost:8080/welcome/") && told.contains("guessed"), "{told}");
    fs::write(data.path().join("base-url"), "https://network.example.org/").unwrap();
    let told = add(&["b@example.org"]);
    assert!(told.contains("https://network.example.org/welcome/"), "{told}");
    assert!(!told.contains("guessed"), "{told}");
    let told = add(&["c@example.org", "--base-url", "https://other.example.org"]);
    assert!(told.contains("https://other.example.org/welcome/"), "{told}");
    let link =
        ["--organisation", "raval", "user", "link", "b@example.org", "--base-url", "nonsense"];
    assert_eq!(said(&maillage(data.path(), &link)).0, Some(2));
}

#[tokio::test]
async fn reports_speak_the_language_asked_for_then_the_terminals_then_english() {
    let (data, _test) = installation().await;
    let told = |variables: &[(&str, &str)], arguments: &[&str]| {
        let mut command = Command::new(env!("CARGO_BIN_EXE_maillage"));
        command.arg("--data").arg(data.path()).args(["--organisation", "raval"]).args(arguments);
        for name in ["LC_ALL", "LC_MESSAGES", "LANG"] {
            command.env_remove(name);
        }
        command.envs(variables.iter().copied());
        String::from_utf8_lossy(&command.output().unwrap().stdout).into_owned()
    };
    for (command, english, french, catalan) in [
        ("figures", "Received from", "Reçu de", "Rebut de"),
        ("verify", "holds", "tient", ""),
        ("doctor", "data folder", "dossier des données", "carpeta de dades"),
    ] {
        let plain = told(&[], &[command]);
        assert!(plain.contains(english), "{plain}");
        assert!(told(&[("LANG", "de_DE.UTF-8")], &[command]).contains(english));
        let terminal = told(&[("LANG", "fr_FR.UTF-8")], &[command]);
        assert!(
            terminal != plain && (command == "verify" || terminal.contains(french)),
            "{terminal}"
        );
        let asked = told(&[("LANG", "fr_FR.UTF-8")], &["--lang", "ca", command]);
        assert!(asked != terminal && asked.contains(catalan), "{asked}");
    }
}

#[test]
fn a_mapping_file_to_begin_with_is_printed_in_the_language_asked_for() {
    let folder = tempfile::tempdir().unwrap();
    let data = folder.path().join("data");
    let output = maillage(&data, &["--lang", "ca", "register", "mapping-template"]);
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(output.status.success() && text.contains("name = \"nom\""), "{text}");
    assert!(!data.exists());
}

#[test]
fn a_port_that_is_taken_leaves_no_folder() {
    let around = tempfile::tempdir().unwrap();
    let data = around.path().join("data");
    let holder = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = holder.local_addr().unwrap().port().to_string();
    let address = format!("127.0.0.1:{port}");
    for command in [&["demo", "--port", &port][..], &["serve", "--listen", &address]] {
        let (code, words) = said(&maillage(&data, command));
        assert_eq!(code, Some(2), "{words}");
        assert!(words.contains("is taken"), "{words}");
        assert!(!data.exists(), "{command:?}");
    }
}

#[tokio::test]
async fn one_bad_file_keeps_the_good_ones_neither_out_nor_silent() {
    let (data, _test) = installation().await;
    let at = |name: &str| data.path().join(name);
    fs::write(at("one.xml"), statement("ONE", 1_000)).unwrap();
    fs::write(at("photo.png"), b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR").unwrap();
    fs::write(at("two.xml"), statement("TWO", 2_000)).unwrap();
    let files = ["one.xml", "photo.png", "gone.xml", "two.xml"].map(at);
    let output = import(data.path(), &files.each_ref().map(|file| file.as_path()));
    let (code, words) = said(&output);
    assert_eq!(code, Some(2), "{words}");
    assert!(words.contains("gone.xml"), "{words}");
    assert!(words.contains("photo.png") && words.contains("a PNG picture"), "{words}");
    assert!(words.contains("camt.053 (XML) from your bank"), "{words}");
    let answer: Value = serde_json::from_slice(&output.stdout).unwrap();
    let entries = |place: usize| answer["files"][place]["entries"].as_u64();
    assert_eq!(
        (entries(0), entries(1), answer["files"].as_array().unwrap().len()),
        (Some(1), Some(1), 2)
    );
    let photo = at("photo.png");
    let alone = ["--organisation", "raval", "bank", "import", photo.to_str().unwrap()];
    let output = maillage(data.path(), &alone);
    assert!(output.stdout.is_empty(), "no empty line where there is nothing to tell");
    let again = import(data.path(), &[&at("one.xml"), &at("two.xml")]);
    assert!(again.status.success(), "both are in");
    let answer: Value = serde_json::from_slice(&again.stdout).unwrap();
    assert_eq!(answer["files"][1]["known"].as_u64(), Some(1));
}

#[tokio::test]
async fn each_other_kind_of_file_is_named() {
    let (data, _test) = installation().await;
    let kinds: [(&[u8], &str); 6] = [
        (b"%PDF-1.7\n", "a PDF document"),
        (b":20:STARTUMS\r\n:25:ES91", "an MT940 statement"),
        (b"Date;Amount;Name\r\n1;2;3\r\n", "a CSV table"),
        (b"# Read me\n\nSome words.\n", "plain text"),
        (b"PK\x03\x04\x14\0\0\0\0\0[Content_Types].xml", "a spreadsheet"),
        (b"", "the file is empty"),
    ];
    for (bytes, kind) in kinds {
        let file = data.path().join("file");
        fs::write(&file, bytes).unwrap();
        let (code, words) = said(&import(data.path(), &[&file]));
        assert_eq!(code, Some(2), "{words}");
        assert!(words.contains(kind), "{kind}: {words}");
    }
}

#[tokio::test]
async fn the_statements_in_an_archive_are_imported_and_progress_counts_what_the_report_does() {
    let (data, _test) = installation().await;
    let file = data.path().join("bank.zip");
    let mut zip = zip::ZipWriter::new(fs::File::create(&file).unwrap());
    for name in ["a", "b"] {
        let options = zip::write::SimpleFileOptions::default();
        zip.start_file(format!("{name}.xml"), options).unwrap();
        zip.write_all(&statement(name, 1_000)).unwrap();
    }
    zip.finish().unwrap();
    let named = file.to_str().unwrap();
    let output = maillage(data.path(), &["--organisation", "raval", "bank", "import", named]);
    let (code, told) = said(&output);
    assert_eq!(code, Some(0), "{told}");
    let report = String::from_utf8_lossy(&output.stdout).into_owned();
    assert!(report.contains("bank.zip/a.xml: 1 statement, 1 payment,"), "{report}");
    assert!(report.contains("bank.zip/b.xml") && told.contains("1 of 1 payments"), "{told}");
}

#[tokio::test]
async fn a_backup_that_is_there_is_kept_and_what_is_none_is_not_restored() {
    let (data, _test) = installation().await;
    let around = tempfile::tempdir().unwrap();
    let file = around.path().join("backup.zip");
    fs::write(&file, "precious").unwrap();
    let name = file.to_str().unwrap();
    let (code, words) = said(&maillage(data.path(), &["backup", name]));
    assert_eq!((code, words.contains("--force")), (Some(2), true), "{words}");
    assert_eq!(fs::read_to_string(&file).unwrap(), "precious");

    let to = around.path().join("to");
    let (code, words) = said(&maillage(&to, &["restore", name]));
    assert_eq!((code, words.contains("is no backup of Maillage")), (Some(2), true), "{words}");
    assert!(!to.exists());
    assert!(maillage(data.path(), &["backup", "--force", name]).status.success());
    assert!(maillage(&to, &["restore", name]).status.success());
}

#[tokio::test]
async fn the_proof_says_what_it_did_not_reach() {
    let (data, test) = installation().await;
    let at = |name: &str| data.path().join(name);
    for (name, cents) in [("ONE", 1_000), ("TWO", 2_000), ("SIX", 3_000)] {
        fs::write(at("s.xml"), statement(name, cents)).unwrap();
        assert!(import(data.path(), &[&at("s.xml")]).status.success());
    }
    test.plant("UPDATE journal_entry SET label = label || '.' WHERE number = 1").await;
    let prove = |json: &[&str]| {
        maillage(data.path(), &[&["--organisation", "raval"][..], json, &["verify"]].concat())
    };
    let output = prove(&[]);
    assert_eq!(output.status.code(), Some(1));
    let answer: Value = serde_json::from_slice(&prove(&["--json"]).stdout).unwrap();
    let check = |place: usize, what: &str| answer["checks"][place][what].as_u64();
    assert_eq!((check(0, "seen"), check(0, "unseen")), (Some(1), Some(2)));
    assert_eq!((check(1, "seen"), check(1, "unseen")), (Some(3), Some(0)));
    let words = String::from_utf8_lossy(&output.stdout).into_owned();
    let fault = answer["checks"][0]["faults"][0].as_str().unwrap();
    assert!(words.contains(fault) && fault.contains('1'), "{words}");
}
