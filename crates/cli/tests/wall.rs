//! The wall, seen from the machine: what the commands write and what real papers say reaches no participant.
//!
//! Names, drawn names, guardians and addresses are unmistakable words. Every command that writes a file or
//! answers is run on an installation that holds them; all that it wrote is unpacked and read, papers by
//! `pdftotext`. The same look is shown to find a name that is planted.
#![expect(
    clippy::unwrap_used,
    clippy::print_stdout,
    reason = "a story that cannot go on stops aloud"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::io::{Cursor, Read};
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::sync::Arc;

use jiff::civil::{date, time};
use maillage_app::access::account::{Account, Membership};
use maillage_app::accompany::follow_up::{Answer, FollowUp};
use maillage_app::accompany::offer;
use maillage_app::accompany::placement::{Placement, pairing, to_paper};
use maillage_app::accompany::programme::{self, ProgrammeEdit};
use maillage_app::accompany::programme_session::{self, SessionEdit, SessionFilter};
use maillage_app::accompany::{attendance, enrolment};
use maillage_app::campaign::campaign::{self, CampaignInput, CampaignText};
use maillage_app::campaign::display;
use maillage_app::collect::receipt;
use maillage_app::prove::impact_statement;
use maillage_app::{Actor, ActorKind, App, Page};
use maillage_domain::access::Role;
use maillage_domain::accompany::attendance::Mark;
use maillage_domain::accompany::follow_up::Outcome;
use maillage_domain::accompany::offer::OfferTerms;
use maillage_domain::accompany::placement::PlacementStage;
use maillage_domain::campaign::template::Template;
use maillage_domain::ids::ParticipantId;
use maillage_domain::locale::Locale;
use maillage_domain::money::Cents;
use maillage_domain::period::Month;
use maillage_testkit::store::sqlite_in;
use maillage_testkit::{Share, World, Young};
use maillage_vault::MasterKey;
use serde_json::Value;

/// Words that name: nothing in the house has them by chance.
const NAMES: [&str; 4] = ["Zqxgiven", "Zqxfamily", "Zqxguardian", "Zqxstreet"];
/// How every drawn name begins.
const DRAWN: &str = "zqxdrawn";
/// How many people the installation knows of.
const PEOPLE: usize = 6;

fn names() -> Vec<&'static str> {
    NAMES.to_vec()
}

fn all() -> Vec<&'static str> {
    NAMES.into_iter().chain([DRAWN]).collect()
}

/// An installation in the folder `data`, and a folder into which commands write.
struct Seeded {
    folder: tempfile::TempDir,
    world: World,
    baker: Share,
    /// The app of the world, with papers as they are printed.
    printing: App,
}

impl Seeded {
    async fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let data = folder.path().join("data");
        fs::create_dir(&data).unwrap();
        fs::create_dir(folder.path().join("written")).unwrap();
        let world = World::on(sqlite_in(&data).await.store).await;
        world.goes_to("2026-10-01");
        let october = "2026-10".parse::<Month>().unwrap();
        let baker = world.share("Forn de la Cera", october).await;
        world.signs_mandate(baker, "Nora Vidal", "ES7921000813610123456789").await;
        let people = people(&world).await;
        programme(&world, &people).await;
        placed(&world, baker, people[0]).await;
        asked_to_show(&world).await;
        world.goes_to("2026-11-04");
        world.pays(baker, october, Cents(431_500), date(2026, 11, 10)).await;
        world.goes_to("2026-11-22");
        let line = world.people_keys.lose();
        fs::write(data.join("people.key"), line.clone().unwrap()).unwrap();
        world.people_keys.put_back(line);
        let printing = App { documents: Arc::new(maillage_documents::Papers), ..world.app.clone() };
        Self { folder, world, baker, printing }
    }

    fn data(&self) -> PathBuf {
        self.folder.path().join("data")
    }

    fn written(&self) -> PathBuf {
        self.folder.path().join("written")
    }

    fn to(&self, name: &str) -> String {
        self.written().join(name).to_str().unwrap().to_owned()
    }

    /// Runs a command and keeps what it says beside what it writes.
    fn runs(&self, arguments: &[&str]) -> Output {
        let mut command = maillage(&self.data());
        let output = command.args(arguments).output().unwrap();
        let said = [&output.stdout[..], &output.stderr[..]].concat();
        let words: Vec<&str> =
            arguments.iter().filter(|word| !word.contains('/')).copied().collect();
        fs::write(self.written().join(format!("said by {}.txt", words.join(" "))), &said).unwrap();
        output
    }

    fn done(&self, arguments: &[&str]) {
        let output = self.runs(arguments);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "{arguments:?}: {said}");
    }

    /// Every command that writes or tells something.
    fn every_command(&self) {
        for language in ["fr", "es", "ca", "en"] {
            let file = self.to(&format!("case-{language}.pdf"));
            self.done(&["case-study", "--lang", language, "-o", &file]);
            for told in [&["figures"][..], &["verify"], &["doctor"]] {
                self.done(&[told, &["--lang", language]].concat());
            }
        }
        for told in [
            &["figures"][..],
            &["forecast"],
            &["verify"],
            &["doctor"],
            &["errands"],
            &["keys", "show"],
            &["user", "list"],
            &["campaign", "list"],
            &["indicator", "list"],
            &["dues", "run", "--month", "2026-10"],
        ] {
            self.done(told);
            self.done(&[told, &["--json"]].concat());
        }
        for format in ["hledger", "csv"] {
            let file = self.to(&format!("ledger.{format}"));
            self.done(&[
                "ledger", "export", "--format", format, "--year", "2026-10", "--out", &file,
            ]);
        }
        let posters = self.to("posters.pdf");
        let base = ["--base-url", "https://example.org", "--out", &posters];
        self.done(&[&["campaign", "posters"][..], &base].concat());
        let receipts = self.to("receipts");
        // A year that is not over where this runs is refused, in words that are looked at too.
        self.runs(&["receipts", "issue", "--year", "2026", "--out", &receipts]);
        self.done(&["backup", &self.to("backup.zip")]);
        let moved = self.folder.path().join("moved");
        self.done(&["move-store", self.data().to_str().unwrap(), moved.to_str().unwrap()]);
        let file = moved.join("maillage.sqlite");
        fs::copy(file, self.written().join("moved.sqlite")).unwrap();
    }

    /// The papers that pages hand out, printed: statements in each language, receipts.
    async fn every_paper(&self) {
        let (app, own) = (&self.printing, self.world.acting(self.baker.partner));
        for locale in Locale::ALL {
            let one = impact_statement::of_partner(app, &own, self.baker.partner, Some(locale));
            let pdf = impact_statement::pdf(app, &one.await.unwrap()).await.unwrap();
            let name = format!("statement-{}.pdf", locale.code());
            fs::write(self.written().join(name), pdf).unwrap();
        }
        self.world.goes_to("2027-01-04");
        receipt::issue(app, &self.world.system(), 2026, true).await.unwrap();
        for (number, one) in receipt::own(app, &own).await.unwrap().iter().enumerate() {
            let (_, file) = receipt::file(app, &own, one.id).await.unwrap();
            let name = format!("receipt-{number}.pdf");
            fs::write(self.written().join(name), file.content).unwrap();
        }
    }
}

fn maillage(data: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_maillage"));
    for (name, _) in std::env::vars().filter(|(name, _)| name.starts_with("MAILLAGE_")) {
        command.env_remove(name);
    }
    command.args(["--organisation", "raval", "--data"]).arg(data);
    command
}

/// People who took part in October, one with a guardian.
async fn people(world: &World) -> Vec<ParticipantId> {
    let mut people = Vec::new();
    for number in 0..PEOPLE {
        let name = format!("Zqxgiven{number} Zqxfamily{number}");
        let young = Young::named(&name, &format!("{DRAWN}-{number}"));
        let young = Young {
            address: format!("Zqxstreet {number}"),
            guardian: (number == 1).then(|| "Zqxguardian Nom".to_owned()),
            born: if number == 1 { date(2009, 3, 14) } else { young.born },
            ..young
        };
        people.push(young.taken_in(&world.app, world.raval).await);
    }
    people
}

async fn programme(world: &World, people: &[ParticipantId]) {
    let (app, actor) = (&world.app, world.system());
    let edit = ProgrammeEdit {
        name: "Reforç".to_owned(),
        purpose: String::new(),
        starts_on: date(2026, 9, 1),
        ends_on: None,
    };
    let id = programme::add(app, &actor, edit).await.unwrap();
    let session = SessionEdit {
        held_on: date(2026, 10, 1),
        starts_at: time(17, 30, 0, 0),
        ends_at: time(19, 0, 0, 0),
        title: "Deures".to_owned(),
        place: String::new(),
    };
    for person in people {
        enrolment::enrol(app, &actor, *person, id, date(2026, 10, 1)).await.unwrap();
    }
    programme_session::plan(app, &actor, id, &session, 1).await.unwrap();
    let filter = SessionFilter::default();
    let held = programme_session::list(app, &actor, filter, Page::part(0)).await.unwrap().rows;
    let marks: Vec<_> = people.iter().map(|person| (*person, Some(Mark::Present))).collect();
    attendance::mark(app, &actor, held[0].session.id, &marks).await.unwrap();
}

/// A placement whose paper is out, then over, with what became of the person.
async fn placed(world: &World, baker: Share, person: ParticipantId) {
    let app = &world.app;
    let pau = adviser(world).await;
    let terms = OfferTerms {
        title: "Ajudant de forn".to_owned(),
        tasks: vec!["pesar".to_owned()],
        weekly_minutes: 1_200,
        starts_on: date(2026, 10, 5),
        weeks: 2,
        places: 3,
        tutor: String::new(),
    };
    let offer = offer::make(app, &pau, baker.partner, terms).await.unwrap();
    let written = pairing::draft_of(app, &pau, offer).await.unwrap();
    let id = pairing::make(app, &pau, offer, person, written).await.unwrap();
    to_paper::propose(app, &pau, id).await.unwrap();
    let mut work = app.store.begin(world.raval).await.unwrap();
    let placement = work.placement(id).await.unwrap().unwrap();
    let over = Placement {
        stage: PlacementStage::Completed,
        ended_on: Some(date(2026, 10, 18)),
        ..placement
    };
    work.update_placement(&over).await.unwrap();
    let answer = Answer { outcome: Some(Outcome::Training), on: date(2026, 10, 20), by: None };
    let asked = FollowUp {
        placement: id,
        months: 3,
        asked_on: date(2026, 10, 19),
        answer: None,
        reminders: 0,
        reminded_on: None,
    };
    work.insert_follow_up(&asked).await.unwrap();
    work.update_follow_up(&FollowUp { answer: Some(answer), ..asked }).await.unwrap();
    work.commit().await.unwrap();
}

async fn adviser(world: &World) -> Actor {
    let account = Account {
        id: world.app.new_id(),
        email: "pau@example.org".to_owned(),
        name: "Pau Ferrer".to_owned(),
        locale: Locale::Ca,
        password_hash: None,
        created_at: world.app.clock.now(),
        disabled_at: None,
    };
    let member = Membership {
        organisation: world.raval,
        account: account.id,
        role: Role::Adviser,
        since: world.app.clock.now(),
    };
    let mut shared = world.app.store.shared().await.unwrap();
    shared.insert_account(&account).await.unwrap();
    shared.insert_member(&member).await.unwrap();
    shared.commit().await.unwrap();
    let kind = ActorKind::Staff { account: account.id, roles: vec![Role::Adviser] };
    Actor { organisation: world.raval, kind, name: "Pau Ferrer".to_owned() }
}

/// A campaign with a poster for each partner.
async fn asked_to_show(world: &World) {
    let text = CampaignText {
        locale: Locale::Ca,
        title: "Aquí, amb tu".to_owned(),
        body: "Amb {partner}, {street}.".to_owned(),
        call: "Mira".to_owned(),
    };
    let input = CampaignInput {
        name: "Tardor".to_owned(),
        starts_on: date(2026, 9, 1),
        ends_on: None,
        template: Template::default(),
        texts: vec![text],
    };
    let (app, house) = (&world.app, world.system());
    let id = campaign::create(app, &house, input).await.unwrap();
    assert_eq!(display::ask_all(app, &house, id).await.unwrap(), 1);
}

/// All files of a folder with what they say: archives opened, papers read.
fn readable(folder: &Path) -> BTreeMap<String, String> {
    let mut texts = BTreeMap::new();
    let mut folders = vec![folder.to_owned()];
    while let Some(one) = folders.pop() {
        for entry in fs::read_dir(one).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            let bytes = fs::read(&path).unwrap();
            let name = path.strip_prefix(folder).unwrap().display().to_string();
            if bytes.starts_with(b"%PDF") {
                texts.insert(format!("{name} as read"), read_paper(&path));
            }
            unpacked(&name, &bytes, &mut texts);
        }
    }
    texts
}

fn unpacked(name: &str, bytes: &[u8], texts: &mut BTreeMap<String, String>) {
    texts.insert(name.to_owned(), String::from_utf8_lossy(bytes).into_owned());
    if !bytes.starts_with(b"PK") {
        return;
    }
    let mut archive = zip::ZipArchive::new(Cursor::new(bytes)).unwrap();
    for number in 0..archive.len() {
        let mut file = archive.by_index(number).unwrap();
        let inside = format!("{name}/{}", file.name().unwrap());
        let mut content = Vec::new();
        file.read_to_end(&mut content).unwrap();
        unpacked(&inside, &content, texts);
    }
}

/// The words of a paper, in order.
fn read_paper(path: &Path) -> String {
    let Ok(output) = Command::new("pdftotext").arg("-raw").arg(path).arg("-").output() else {
        println!("skipped: pdftotext is not installed, so {} was not read", path.display());
        return String::new();
    };
    assert!(output.status.success(), "pdftotext refused {}", path.display());
    String::from_utf8_lossy(&output.stdout).into_owned()
}

/// Which of the words stand where.
fn found(texts: &BTreeMap<String, String>, words: &[&str]) -> BTreeSet<String> {
    let told = |(name, text): (&String, &String)| {
        let there: Vec<String> = words
            .iter()
            .filter(|word| name.contains(**word) || text.contains(**word))
            .map(|word| format!("{name}: {word}"))
            .collect();
        there
    };
    texts.iter().flat_map(told).collect()
}

/// Whether a file is a copy of the tables: drawn names stand in it, and nothing that names.
fn is_tables(name: &str) -> bool {
    name.starts_with("backup.zip/store/") || name == "moved.sqlite"
}

#[tokio::test]
async fn nothing_that_a_command_writes_or_a_paper_says_reaches_a_participant() {
    let seeded = Seeded::new().await;
    seeded.every_command();
    seeded.every_paper().await;
    let texts = readable(&seeded.written());
    for expected in [
        "case-ca.pdf as read",
        "statement-ca.pdf as read",
        "receipt-0.pdf as read",
        "posters.pdf as read",
        "ledger.csv",
        "said by forecast --json.txt",
        "backup.zip/store/participant.jsonl",
    ] {
        assert!(texts.contains_key(expected), "{expected}: {:?}", texts.keys());
    }
    if let Some(paper) = texts.get("statement-ca.pdf as read").filter(|text| !text.is_empty()) {
        assert!(paper.contains("Forn de la Cera"), "{paper}");
    }
    let (tables, others): (BTreeMap<_, _>, BTreeMap<_, _>) =
        texts.into_iter().partition(|(name, _)| is_tables(name));
    let leaks = found(&others, &all());
    assert!(leaks.is_empty(), "{leaks:#?}");
    let leaks = found(&tables, &names());
    assert!(leaks.is_empty(), "{leaks:#?}");
    // The look sees what is there: drawn names stand in the copies of the tables.
    assert!(!found(&tables, &[DRAWN]).is_empty());
}

#[tokio::test]
async fn one_placement_and_its_outcome_are_counted_nowhere_outside() {
    let seeded = Seeded::new().await;
    let file = seeded.to("case.pdf");
    seeded.done(&["case-study", "--lang", "en", "-o", &file, "--json"]);
    let study =
        maillage_app::prove::case_study::paper(&seeded.printing, seeded.world.raval, Locale::En);
    let study = study.await.unwrap();
    let said = format!("{:?}", study.figures);
    assert!(!said.contains("AtWork"), "{said}");
    assert!(said.contains("Placements: CaseFact { value: Withheld"), "{said}");
}

#[tokio::test]
async fn the_wall_test_sees_a_planted_leak() {
    let seeded = Seeded::new().await;
    // Somebody careless writes a name where a public text is expected.
    let (app, system) = (&seeded.world.app, seeded.world.system());
    let written = maillage_app::prove::text::Written::Quarter;
    maillage_app::prove::text::write(app, &system, written, Locale::En, "Zqxgiven0").await.unwrap();
    seeded.done(&["case-study", "--lang", "en", "-o", &seeded.to("case.pdf")]);
    seeded.done(&["backup", &seeded.to("backup.zip")]);
    let leaks = found(&readable(&seeded.written()), &all());
    let has = |part: &str| leaks.iter().any(|leak| leak.starts_with(part));
    assert!(has("backup.zip/store/proof_text.jsonl: Zqxgiven"), "{leaks:#?}");
    let can_read = Command::new("pdftotext").arg("-v").output().is_ok();
    assert!(!can_read || has("case.pdf as read: Zqxgiven"), "{leaks:#?}");
}

#[tokio::test]
async fn a_turn_of_the_key_that_was_killed_is_told_and_ended() {
    let seeded = Seeded::new().await;
    let next = seeded.data().join("people.key.next");
    fs::write(&next, MasterKey::new([9; 32]).to_file()).unwrap();
    let state = || {
        let shown = seeded.runs(&["keys", "show", "--json"]);
        let shown: Value = serde_json::from_slice(&shown.stdout).unwrap();
        shown["state"].as_str().unwrap().to_owned()
    };
    assert_eq!(state(), "turning");
    seeded.done(&["verify"]);
    let turned = seeded.runs(&["keys", "rotate", "--json"]);
    let turned: Value = serde_json::from_slice(&turned.stdout).unwrap();
    assert_eq!(turned["people"], PEOPLE);
    assert!(!next.exists());
    assert_eq!(state(), "fine");
    let leaks = found(&readable(&seeded.written()), &all());
    assert!(leaks.is_empty(), "{leaks:#?}");
}

#[tokio::test]
async fn a_backup_leaves_the_key_out_and_a_restored_house_says_that_it_is_missing() {
    let seeded = Seeded::new().await;
    let backup = seeded.to("backup.zip");
    let key = fs::read_to_string(seeded.data().join("people.key")).unwrap();
    // A turn that was cut short leaves a second key beside the first.
    fs::write(seeded.data().join("people.key.next"), &key).unwrap();
    seeded.done(&["backup", &backup]);
    fs::remove_file(seeded.data().join("people.key.next")).unwrap();
    let texts = readable(&seeded.written());
    let secret = key.trim().rsplit(' ').next().unwrap();
    let leaks = found(&texts, &["people.key", secret]);
    assert!(leaks.is_empty(), "{leaks:#?}");

    let back = seeded.folder.path().join("back");
    let run = |arguments: &[&str]| maillage(&back).args(arguments).output().unwrap();
    let restored = run(&["restore", &backup]);
    let said = String::from_utf8_lossy(&restored.stdout).into_owned();
    assert!(restored.status.success(), "{restored:?}");
    assert!(said.contains("people.key") && said.contains("put the copy"), "{said}");
    assert!(!back.join("people.key").exists());
    let verified = run(&["verify"]);
    assert!(verified.status.success(), "{verified:?}");
    let doctor = run(&["doctor", "--json"]);
    assert_eq!(doctor.status.code(), Some(1), "{doctor:?}");
    let told: Value = serde_json::from_slice(&doctor.stdout).unwrap();
    let told = told["looks"].as_array().unwrap().iter().filter(|look| look["fine"] == false);
    let told: Vec<String> = told.map(|look| look["words"].to_string()).collect();
    assert!(told.iter().any(|words| words.contains("people.key")), "{told:?}");
    let shown: Value = serde_json::from_slice(&run(&["keys", "show", "--json"]).stdout).unwrap();
    assert_eq!(shown["state"], "missing");

    fs::write(back.join("people.key"), &key).unwrap();
    let shown: Value = serde_json::from_slice(&run(&["keys", "show", "--json"]).stdout).unwrap();
    assert_eq!(shown["state"], "fine");
    assert!(run(&["doctor"]).status.success());
}
