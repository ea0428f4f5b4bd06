//! The queue of records that may be one place, as a coordinator works through it without a browser.

use std::fmt::Write as _;

use maillage_app::identify::register::{Go, ImportRequest, SourceFormat};
use maillage_domain::access::Role;

use crate::testing::{Browser, TestSite};

const AREA: [(&str, &str); 4] =
    [("centre", "49,113 6,172"), ("radius", "900"), ("abroad", "yes"), ("do", "save")];
const QUEUE: &str = "/o/raval/identify/duplicates";

/// Two registers of one town. A bakery is in both under its name; a shop stands in both at one door and under one
/// telephone, under two names.
async fn registers(site: &TestSite) {
    let folder = tempfile::tempdir().expect("a folder");
    for source in ["census-of-town", "map"] {
        let mut text = "id,name,street,number,phone,lon,lat\n".to_owned();
        let shop = if source == "map" { "Librairie Ona" } else { "Cordonnerie Ripoll" };
        let bakery = if source == "map" { "Pallars" } else { "BOULANGERIE PALLARS" };
        let _ = writeln!(text, "b,{bakery},rue du Moulin,4,0387112233,6.1700,49.1100");
        let _ = writeln!(text, "o,{shop},rue des Roches,9,0387445566,6.1720,49.1110");
        for number in 0..90u32 {
            let name = format!("{} w{number}x{}", ["Bar", "Forn"][number as usize % 2], number * 7);
            let (lon, lat) =
                (6.165 + f64::from(number % 9) * 0.001, 49.112 + f64::from(number / 9) * 0.0006);
            let _ = writeln!(text, "t{number},{name},rue r{},{number},,{lon},{lat}", number / 9);
        }
        let (file, mapping) = (folder.path().join("it.csv"), folder.path().join("it.toml"));
        std::fs::write(&file, text).expect("the file is written");
        let toml = format!(
            "[source]\nname = \"{source}\"\nlicence = \"CC BY 4.0\"\ncredit = \"Nobody\"\n\n[coordinates]\n\
             within = [6.0, 49.0, 6.4, 49.3]\n\n[columns]\nid = \"id\"\nname = \"name\"\nstreet = \"street\"\n\
             number = \"number\"\nphone = \"phone\"\nlon = \"lon\"\nlat = \"lat\"\n\n[constants]\n\
             category = \"bakery\"\ncountry = \"FR\"\n"
        );
        std::fs::write(&mapping, toml).expect("the mapping is written");
        let request = ImportRequest {
            format: SourceFormat::Mapping,
            files: vec![file],
            mapping: Some(mapping),
            vintage: Some("2026".to_owned()),
        };
        let registers = site.world.app.registers.clone();
        let import = move || registers.import(&request, &mut |_| Go::On);
        tokio::task::spawn_blocking(import).await.expect("no panic").expect("the register goes in");
    }
}

async fn ready(site: &TestSite) -> Browser {
    registers(site).await;
    let mut neus = site.member(site.world.raval, &[Role::Coordinator]).await;
    let saved = neus.post("/o/raval/identify/territory", &AREA).await;
    assert_eq!(saved.status, 303, "{}", saved.text());
    neus
}

#[tokio::test]
async fn a_pair_is_shown_with_its_weights_decided_by_a_press_and_taken_back() {
    let site = TestSite::new().await;
    let mut neus = ready(&site).await;
    let page = neus.get(QUEUE).await.text();
    assert!(page.contains("One pair"), "{page}");
    assert!(page.contains("Cordonnerie Ripoll") && page.contains("Librairie Ona"), "{page}");
    assert!(page.contains("<svg") && page.contains("Sum"), "the waterfall and its table");
    let pair = [("left", "census-of-town:o"), ("right", "map:o"), ("verdict", "same")];
    let done = neus.post(QUEUE, &pair).await;
    assert_eq!((done.status, done.location()), (303, QUEUE));
    let page = neus.get(QUEUE).await.text();
    assert!(page.contains("No pair") && page.contains("One decision taken"), "{page}");
    let shown = neus.get("/o/raval/identify?q=Librairie").await.text();
    assert!(shown.contains("In 2 registers"), "{shown}");
    let list = neus.get(&format!("{QUEUE}/decisions")).await.text();
    assert!(list.contains("map:o") && list.contains("One place"), "{list}");
    let file = neus.get(&format!("{QUEUE}/decisions.csv")).await.text();
    assert!(file.contains("census-of-town:o,map:o,same,"), "{file}");
    let undone = neus.post(&format!("{QUEUE}/undo"), &pair[..2]).await;
    assert_eq!(undone.status, 303);
    assert!(neus.get(QUEUE).await.text().contains("One pair"));
    let upload = ("file", "decisions.csv", file.as_bytes());
    let taken = neus.upload(&format!("{QUEUE}/take-over"), &[], upload).await;
    assert_eq!(taken.status, 303, "{}", taken.text());
    assert!(neus.get(QUEUE).await.text().contains("No pair"));
}

#[tokio::test]
async fn the_queue_is_narrowed_paged_taken_along_and_closed_to_readers_decisions() {
    let site = TestSite::new().await;
    let mut neus = ready(&site).await;
    let sure = neus.get(&format!("{QUEUE}?kind=same&size=25")).await.text();
    assert!(sure.contains("91 pairs") && sure.contains("page=2"), "{sure}");
    let bakery = neus.get(&format!("{QUEUE}?kind=same&q=pallars")).await.text();
    assert!(bakery.contains("One pair"), "{bakery}");
    let file = neus.get(&format!("{QUEUE}?format=csv")).await.text();
    assert!(file.contains("census-of-town:o") && file.contains("Librairie Ona"), "{file}");
    let why = neus.get("/o/raval/identify/why?q=map%3Ab").await.text();
    assert!(why.contains("q=census-of-town%3Ab"), "the records of a place are listed: {why}");
    let mut reader = site.member(site.world.raval, &[Role::Reader]).await;
    let page = reader.get(QUEUE).await.text();
    assert!(page.contains("Librairie Ona") && !page.contains("data-key=\""), "{page}");
    let pair = [("left", "census-of-town:o"), ("right", "map:o"), ("verdict", "same")];
    assert_eq!(reader.post(QUEUE, &pair).await.status, 403);
    let odd = [("left", "map:o"), ("right", "map:o"), ("verdict", "same")];
    assert_ne!(neus.post(QUEUE, &odd).await.status, 303);
}

#[tokio::test]
async fn without_a_register_the_queue_teaches_the_next_step() {
    let site = TestSite::new().await;
    let mut neus = site.member(site.world.raval, &[Role::Coordinator]).await;
    for language in ["fr", "es", "ca", "en"] {
        for page in [QUEUE.to_owned(), format!("{QUEUE}/decisions")] {
            assert_eq!(neus.get(&format!("{page}?lang={language}")).await.status, 200);
        }
    }
    assert!(neus.get(QUEUE).await.text().contains("/o/raval/identify/registers"));
}
