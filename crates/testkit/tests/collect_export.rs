//! The files of a month as a bank would look at them: two schemes, first and later debits, two days of
//! collection; each against the schema of ISO and that of the strictest banks, then against the rules
//! that no schema knows.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

use jiff::civil::Date;
use maillage_app::Page;
use maillage_app::collect::collection;
use maillage_app::collect::debit::{DebitFilter, list, notify_debits};
use maillage_app::collect::due::{Watch, run_dues};
use maillage_app::collect::mandate::{MandateSignature, NewMandate, draft, sign};
use maillage_bank::is_epc_text;
use maillage_domain::collect::calendar::{is_open, plus_days};
use maillage_domain::collect::mandate::Scheme;
use maillage_domain::ids::LinkId;
use maillage_domain::locale::Locale;
use maillage_domain::money::Cents;
use maillage_domain::period::Month;
use maillage_testkit::{Share, World, stores};
use uuid::Uuid;

const IBAN: &str = "ES91 2100 0418 4502 0005 1332";

fn month(text: &str) -> Month {
    text.parse().expect("the story goes on")
}

async fn signs(world: &World, share: Share, name: &str, scheme: Scheme) {
    let actor = world.acting(share.partner);
    let (debtor_name, iban) = (name.to_owned(), IBAN.to_owned());
    let new = NewMandate { debtor_name, iban, bic: String::new(), scheme };
    let drafted = draft(&world.app, &actor, share.partner, &new).await.expect("it is drafted");
    let signature = MandateSignature {
        name: "Nora Vidal".to_owned(),
        consent: "Debit my account.".to_owned(),
        locale: Locale::Ca,
        link: Some(LinkId(Uuid::nil())),
    };
    sign(&world.app, &actor, drafted.id, &signature).await.expect("it is signed");
}

/// Runs the month, tells the partners on one day, and others that declare late on another.
async fn month_of(world: &World, of: &str, told: [&str; 2], early: &[Share], late: &[Share]) {
    let (app, actor, of) = (&world.app, world.system(), month(of));
    for (day, shares) in told.into_iter().zip([early, late]) {
        world.goes_to(day);
        for share in shares {
            world.declares(*share, of, Cents(431_550)).await;
        }
        run_dues(app, &actor, of, &Watch::SILENT).await.expect("the dues run");
        notify_debits(app, &actor, of, &Watch::SILENT).await.expect("the partners are told");
    }
}

async fn file(world: &World, of: &str, scheme: Scheme) -> String {
    let (actor, mut bytes) = (world.system(), Vec::new());
    let written = collection::export(&world.app, &actor, month(of), scheme, &mut bytes).await;
    written.expect("the file is written");
    String::from_utf8(bytes).expect("it is text")
}

/// What stands in all elements of a name.
fn all<'a>(xml: &'a str, name: &str) -> Vec<&'a str> {
    let opened = format!("<{name}>");
    let parts = xml.split(opened.as_str()).skip(1);
    parts.filter_map(|part| part.split('<').next()).collect()
}

fn assert_valid(xml: &str) {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../../../shared/validators/xsd");
    let path = std::env::temp_dir().join(format!("maillage-{}.xml", Uuid::now_v7().simple()));
    std::fs::write(&path, xml).expect("a file can be written");
    for schema in ["pain.008.001.08.xsd", "pain.008.001.08_GBIC_5.xsd"] {
        assert_valid_by(&folder.join(schema), &path);
    }
    std::fs::remove_file(&path).expect("a file can be removed");
}

#[expect(clippy::print_stdout, reason = "a test that is skipped says so")]
fn assert_valid_by(schema: &Path, file: &Path) {
    if !schema.exists() {
        println!("skipped: {} is not on this machine", schema.display());
        return;
    }
    let run = Command::new("xmllint")
        .args(["--noout", "--nonet", "--schema"])
        .arg(schema)
        .arg(file)
        .output();
    let Ok(run) = run else {
        println!("skipped: xmllint is not on this machine");
        return;
    };
    assert!(run.status.success(), "{}", String::from_utf8_lossy(&run.stderr));
}

/// The rules that a schema does not know.
fn assert_rules(xml: &str, scheme: Scheme) {
    assert!(all(xml, "LclInstrm").len() == all(xml, "PmtInfId").len());
    let other = if scheme == Scheme::Core { "<Cd>B2B</Cd>" } else { "<Cd>CORE</Cd>" };
    assert!(!xml.contains(other), "one scheme a file");
    let texts = all(xml, "Ustrd");
    assert_eq!(texts.len(), all(xml, "EndToEndId").len(), "each debit says what it is for");
    for text in texts.iter().chain(&all(xml, "Nm")) {
        assert!(!text.contains('%'), "{text}");
        let plain = text.replace("&apos;", "'").replace("&amp;", "+");
        assert!(is_epc_text(&plain), "{text}");
    }
    let ids: BTreeSet<_> = all(xml, "EndToEndId").into_iter().collect();
    assert_eq!(ids.len(), texts.len(), "no end-to-end id twice");
    for day in all(xml, "ReqdColltnDt") {
        let day: Date = day.parse().expect("a plain day");
        assert!(is_open(day), "banks are open on {day}");
    }
}

#[tokio::test]
async fn the_files_of_a_month_hold_against_both_schemas_and_the_rules_beside_them() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        world.goes_to("2026-10-01");
        let mut shares = Vec::new();
        for (name, scheme) in [
            ("L'Espiga & Fills, 100 % artesà", Scheme::Core),
            ("Perruqueria «Lila»", Scheme::Core),
            ("Ferreteria Núñez", Scheme::B2b),
            ("Òptica Çelik", Scheme::B2b),
            ("Bar Sol", Scheme::Core),
        ] {
            let share = world.share(name, month("2026-09")).await;
            signs(&world, share, name, scheme).await;
            shares.push(share);
        }
        // September: two partners only, so that in October some debits are first and some recurrent.
        let september = ["2026-10-02", "2026-10-03"];
        month_of(&world, "2026-09", september, &[shares[0], shares[2]], &[]).await;
        world.goes_to("2026-10-15");
        for scheme in [Scheme::Core, Scheme::B2b] {
            let xml = file(&world, "2026-09", scheme).await;
            assert_eq!(all(&xml, "SeqTp"), ["FRST"], "{}", test.engine);
            assert_valid(&xml);
            assert_rules(&xml, scheme);
        }
        let told = ["2026-11-02", "2026-11-04"];
        let (early, late) = (&shares[..3], &shares[3..]);
        month_of(&world, "2026-10", told, early, late).await;
        let (app, actor) = (&world.app, world.system());
        let filter = DebitFilter { month: Some(month("2026-10")), ..DebitFilter::default() };
        let rows = list(app, &actor, &filter, Page::numbered(1, 20)).await.unwrap().rows;
        assert_eq!(rows.len(), 5, "{}", test.engine);
        for row in &rows {
            let told = row.notified_on.expect("each partner was told");
            assert!(row.collection >= plus_days(told, 14), "{}: {row:?}", test.engine);
        }
        world.goes_to("2026-11-10");
        let core = file(&world, "2026-10", Scheme::Core).await;
        let b2b = file(&world, "2026-10", Scheme::B2b).await;
        for (xml, scheme) in [(&core, Scheme::Core), (&b2b, Scheme::B2b)] {
            assert_valid(xml);
            assert_rules(xml, scheme);
        }
        let batches = |xml: &str| -> Vec<(String, String)> {
            let days = all(xml, "ReqdColltnDt").into_iter().map(str::to_owned);
            all(xml, "SeqTp").into_iter().map(str::to_owned).zip(days).collect()
        };
        let pair = |sequence: &str, day: &str| (sequence.to_owned(), day.to_owned());
        assert_eq!(
            batches(&core),
            [pair("FRST", "2026-11-16"), pair("RCUR", "2026-11-16"), pair("FRST", "2026-11-18")],
            "{}",
            test.engine
        );
        assert_eq!(
            batches(&b2b),
            [pair("RCUR", "2026-11-16"), pair("FRST", "2026-11-18")],
            "{}",
            test.engine
        );
    }
}
