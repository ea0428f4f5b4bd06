//! Sources and editions as a coordinator meets them: files of several kinds in, what changed out, and the credit
//! that every page owes.

use std::io::Write as _;

use maillage_app::identify::diff;
use maillage_domain::access::Role;
use maillage_domain::identify::score::Criterion;

use super::tests::{HEAD, census, coordinator, imported, ready, record};
use crate::testing::{Answer, Browser, TestSite};

const REGISTERS: &str = "/o/raval/identify/registers";
const CHANGES: &str = "/o/raval/identify/changes";

/// Waits on the page of a job until it is over.
async fn over(neus: &mut Browser, answer: Answer) -> String {
    assert_eq!(answer.status, 303, "{}", answer.text());
    let job = answer.location().to_owned();
    loop {
        let page = neus.get(&job).await;
        if page.header("refresh").is_empty() {
            return page.text();
        }
        tokio::task::yield_now().await;
    }
}

fn zipped(entries: &[(&str, &[u8])]) -> Vec<u8> {
    let mut zip = zip::ZipWriter::new(std::io::Cursor::new(Vec::new()));
    for (name, bytes) in entries {
        zip.start_file(*name, zip::write::SimpleFileOptions::default()).unwrap();
        zip.write_all(bytes).unwrap();
    }
    zip.finish().unwrap().into_inner()
}

/// The census two years later: the bakery is empty premises, the bar has another name.
fn later() -> String {
    let text = census();
    let closed = text.replace(
        "Comerç,1,\"Pa, pastisseria i làctics\",FORN PROVA",
        "Sense activitat Econòmica,1,\"Locals buits en lloguer\",SN",
    );
    assert_ne!(text, closed);
    closed.replace("BAR <PROVA>", "BAR PROVA I FILLS")
}

/// Two are followed, and the registers say that one closed and one has another name.
async fn with_news(site: &TestSite) -> Browser {
    let mut neus = ready(site).await;
    let page = neus.get("/o/raval/identify").await.text();
    let (bakery, bar) = (record(&page, 1), record(&page, 2));
    let fields = [("place", bakery.as_str()), ("place", bar.as_str())];
    assert_eq!(neus.post("/o/raval/identify/shortlist", &fields).await.status, 303);
    diff::tell(&site.world.app, &site.world.system()).await.unwrap();
    imported(&mut neus, &later()).await;
    neus
}

#[tokio::test]
async fn every_page_that_shows_rows_says_their_edition_vintage_and_licence() {
    let site = TestSite::new().await;
    let mut neus = with_news(&site).await;
    let board = neus.get("/o/raval/engage").await.text();
    let mut links = board.split('"').filter(|part| part.starts_with("/o/raval/engage/prospects/"));
    let prospect = links.find(|link| link.len() > 50 && !link.ends_with("/stage"));
    let prospect = prospect.expect("a prospect is on the board").to_owned();
    for path in [
        "/o/raval/identify",
        "/o/raval/identify/map",
        "/o/raval/identify/why?q=forn",
        "/o/raval/identify/portfolio",
        "/o/raval/identify/territory",
        "/o/raval/identify/changes",
        "/o/raval/identify/rounds/new",
        "/o/raval/engage",
        "/o/raval/engage/prospects",
        prospect.as_str(),
    ] {
        let page = neus.get(path).await.text();
        let foot = page.split("<footer class=\"credits").nth(1).unwrap_or_default();
        assert!(foot.contains("Edition "), "{path}: {page}");
        assert!(foot.contains("Licence: CC BY 4.0"), "{path}: {foot}");
    }
    let weights = Criterion::ALL.iter().zip(["30", "25", "15", "10", "10", "5", "5"]);
    let mut fields: Vec<(String, &str)> = weights
        .map(|(criterion, weight)| (format!("weight-{}", criterion.as_str()), weight))
        .collect();
    fields.push(("half_life".to_owned(), "400"));
    let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (&**name, *value)).collect();
    let preview = neus.post("/o/raval/identify/score", &fields).await.text();
    assert!(preview.contains("<footer class=\"credits"), "{preview}");
}

#[tokio::test]
async fn the_news_of_those_whom_a_network_follows_are_searched_sorted_taken_along_and_put_away() {
    let site = TestSite::new().await;
    let mut neus = with_news(&site).await;
    let page = neus.get(CHANGES).await.text();
    assert!(page.contains("Forn Prova closed") && page.contains("2 changes"), "{page}");
    let one = neus.get(&format!("{CHANGES}?kind=renamed")).await.text();
    assert!(one.contains("One change") && !one.contains("Forn Prova closed"), "{one}");
    let found = neus.get(&format!("{CHANGES}?q=forn")).await.text();
    assert!(found.contains("Forn Prova closed") && !found.contains("is now called"), "{found}");
    let none = neus.get(&format!("{CHANGES}?q=zzz")).await.text();
    assert!(none.contains("Nothing here fits the search."), "{none}");
    let up = neus.get(&format!("{CHANGES}?sort=kind")).await.text();
    let down = neus.get(&format!("{CHANGES}?sort=-kind")).await.text();
    let closed_first = |page: &str| page.find("Forn Prova closed") < page.find("is now called");
    assert!(closed_first(&up) && !closed_first(&down));
    let csv = neus.get(&format!("{CHANGES}?format=csv")).await.text();
    assert_eq!(csv.lines().count(), 3, "{csv}");
    assert!(csv.contains("FORN PROVA") && csv.contains("CC BY 4.0"), "{csv}");
    assert!(neus.get(&format!("{CHANGES}?format=xlsx")).await.bytes.starts_with(b"PK"));
    let all = neus.get(&format!("{CHANGES}?of=all")).await.text();
    assert!(all.contains("2 changes") && all.contains("compared with"), "{all}");
    let home = neus.get("/o/raval").await.text();
    assert!(home.contains("news of 2 of your partners and prospects"), "{home}");
    let action = page.split("action=\"").find(|part| part.starts_with(&format!("{CHANGES}/")));
    let action = action.unwrap().split('"').next().unwrap().to_owned();
    neus.post(&action, &[]).await;
    assert!(neus.get(CHANGES).await.text().contains("One change"));
}

#[tokio::test]
async fn a_page_without_changes_says_what_will_stand_there() {
    let site = TestSite::new().await;
    let mut neus = coordinator(&site).await;
    assert!(neus.get(CHANGES).await.text().contains("There is no earlier edition yet"));
    imported(&mut neus, &census()).await;
    imported(&mut neus, &census().replace("FORN VORA", "FORN NOU")).await;
    let page = neus.get(CHANGES).await.text();
    assert!(page.contains("Nothing new about those whom you follow"), "{page}");
    for language in ["fr", "es", "ca", "en"] {
        for of in ["", "of=all&"] {
            let page = neus.get(&format!("{CHANGES}?{of}lang={language}")).await;
            assert_eq!(page.status, 200, "{language} {of}");
        }
    }
}

#[tokio::test]
async fn several_files_go_in_at_once_and_archives_are_opened() {
    let site = TestSite::new().await;
    let mut neus = coordinator(&site).await;
    let text = census();
    let lines: Vec<&str> = text.lines().collect();
    let half = |rows: &[&str]| format!("{HEAD}\n{}\n", rows.join("\n"));
    let (one, two) = (half(&lines[1..3]), half(&lines[3..]));
    let zip = zipped(&[("2022/census.csv", two.as_bytes()), ("notes.pdf", b"x")]);
    let source = [("source", "barcelona-census")];
    let files = [("file", "a.csv", one.as_bytes()), ("file", "b.zip", &zip)];
    let answer = neus.upload_all(REGISTERS, &source, &files).await;
    let report = over(&mut neus, answer).await;
    assert!(report.contains("5 rows kept of 5 read"), "{report}");
    let left = std::fs::read_dir(site.uploads.path()).map_or(0, Iterator::count);
    assert_eq!(left, 0, "what was sent goes away with its job");
}

#[tokio::test]
async fn foreign_and_missing_files_are_named_before_anything_is_read_in_the_readers_language() {
    let site = TestSite::new().await;
    let mut neus = coordinator(&site).await;
    let units = b"siren,categorieJuridiqueUniteLegale\n1,5499\n";
    let alone = [("file", "StockUniteLegale_utf8.csv", &units[..])];
    let sirene = [("source", "sirene")];
    for (language, words) in [
        ("en", "No file has establishments. Add StockEtablissement"),
        ("fr", "Ajoutez StockEtablissement"),
        ("es", "Añada StockEtablissement"),
        ("ca", "Afegiu-hi StockEtablissement"),
    ] {
        let path = format!("{REGISTERS}?lang={language}");
        let page = neus.upload_all(&path, &sirene, &alone).await;
        assert_eq!(page.status, 200);
        assert!(page.text().contains(words), "{language}: {}", page.text());
        assert!(page.text().contains("StockUniteLegale_utf8.csv"), "{language}");
    }
    neus.get("/o/raval/identify?lang=en").await;
    let shops = zipped(&[("shops.csv", b"id,name\n1,x\n")]);
    let both = [alone[0], ("file", "shops.zip", &shops)];
    let page = neus.upload_all(REGISTERS, &sirene, &both).await.text();
    assert!(page.contains("shops.zip/shops.csv") && page.contains("no file of SIRENE"), "{page}");
    let nested = zipped(&[("inner.zip", b"PK\x03\x04")]);
    let page = neus.upload_all(REGISTERS, &sirene, &[("file", "outer.zip", &nested)]).await.text();
    assert!(page.contains("inner.zip is an archive within the archive"), "{page}");
    assert!(!page.contains(&*site.uploads.path().to_string_lossy()), "no path of ours is told");
}

#[tokio::test]
async fn a_reader_sees_the_changes_and_cannot_put_them_away() {
    let site = TestSite::new().await;
    with_news(&site).await;
    let mut reader = site.member(site.world.raval, &[Role::Reader]).await;
    let page = reader.get(CHANGES).await.text();
    assert!(
        page.contains("Forn Prova closed")
            && !page.contains("<form method=\"post\" action=\"/o/raval/identify/changes"),
        "{page}"
    );
}
