//! A territory put together by its forms alone, as a browser without script sends them; and the map beside it.

use maillage_domain::access::Role;

use super::tests::{coordinator, ready};
use crate::testing::{Answer, Browser, TestSite};

const TERRITORY: &str = "/o/raval/identify/territory";
const PARTS: &str = "/o/raval/identify/territory/parts";
const BOUNDARIES: &str = "/o/raval/identify/boundaries";

/// Two quarters that share an edge, one of them twice under another code, and a line beside them.
const QUARTERS: &str = r#"{"type":"FeatureCollection","features":[
{"type":"Feature","properties":{"NOM":"el Raval","BARRI":"01","GRUP":"a"},"geometry":{"type":"Polygon","coordinates":[[[2.16,41.37],[2.17,41.37],[2.17,41.38],[2.16,41.38],[2.16,41.37]]]}},
{"type":"Feature","properties":{"NOM":"Sant Antoni","BARRI":"10","GRUP":"b"},"geometry":{"type":"Polygon","coordinates":[[[2.15,41.37],[2.16,41.37],[2.16,41.38],[2.15,41.38],[2.15,41.37]]]}},
{"type":"Feature","properties":{"NOM":"Sant Antoni","BARRI":"11","GRUP":"c"},"geometry":{"type":"Polygon","coordinates":[[[2.17,41.37],[2.18,41.37],[2.18,41.38],[2.17,41.38],[2.17,41.37]]]}},
{"type":"Feature","properties":{"NOM":"crossing"},"geometry":{"type":"LineString","coordinates":[[2.1,41.3],[2.2,41.4]]}}]}"#;

async fn imported(neus: &mut Browser) -> Answer {
    let file = ("file", "barris.geojson", QUARTERS.as_bytes());
    let answer = neus.upload(BOUNDARIES, &[], file).await;
    assert_eq!(answer.location(), BOUNDARIES, "{}", answer.text());
    neus.get(BOUNDARIES).await
}

/// The value of the first hidden field of a name.
fn hidden(page: &str, name: &str) -> String {
    let start = page.find(&format!("name=\"{name}\" value=\"")).expect("the field is there");
    let rest = &page[start + name.len() + 15..];
    rest[..rest.find('"').expect("it ends")].to_owned()
}

#[tokio::test]
async fn boundaries_are_imported_named_and_named_anew_without_script() {
    let site = TestSite::new().await;
    let mut neus = coordinator(&site).await;
    let page = imported(&mut neus).await.text();
    assert!(page.contains("3 units were imported, named by “NOM”."), "{page}");
    assert!(page.contains("1 feature without an area was left out."), "{page}");
    assert!(page.contains("el Raval · Sant Antoni · Sant Antoni"), "{page}");
    let action =
        page.split("action=\"").find(|part| part.starts_with("/o/raval/identify/boundaries/"));
    let action = action.unwrap().split('"').next().unwrap().to_owned();
    let id = action.rsplit('/').next().unwrap().to_owned();
    let named = |key: &str| format!("{key}-{id}");
    let fields = [
        (named("name"), "Quarters".to_owned()),
        (named("name_key"), "GRUP".to_owned()),
        (named("code_key"), String::new()),
    ];
    let fields: Vec<(&str, &str)> = fields.iter().map(|(k, v)| (k.as_str(), v.as_str())).collect();
    assert_eq!(neus.post(&action, &fields).await.location(), BOUNDARIES);
    let page = neus.get(BOUNDARIES).await.text();
    assert!(page.contains("Quarters") && page.contains("a · b · c"), "{page}");
    let mut metz = site.member(site.world.metz, &Role::ALL).await;
    assert!(!metz.get("/o/metz/identify/boundaries").await.text().contains("Quarters"));
    assert_eq!(neus.post(&format!("{action}/remove"), &[]).await.location(), BOUNDARIES);
    assert!(!neus.get(BOUNDARIES).await.text().contains("Quarters"));
    let none = neus.upload(BOUNDARIES, &[], ("file", "x.geojson", b"{}")).await;
    assert!(none.text().contains("no areas with names"), "{}", none.text());
}

#[tokio::test]
async fn units_are_named_joined_and_taken_out_part_by_part() {
    let site = TestSite::new().await;
    let mut neus = coordinator(&site).await;
    imported(&mut neus).await;
    let saved = neus.post(TERRITORY, &[("unit", "El Raval"), ("do", "save")]).await;
    assert_eq!(saved.location(), "/o/raval/identify", "{}", saved.text());
    let several = [("unit", "sant antoni"), ("how", "add"), ("do", "save")];
    let asked = neus.post(TERRITORY, &several).await.text();
    assert!(asked.contains("Several units fit"), "{asked}");
    let choice =
        asked.split("name=\"unit_at\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    let chosen = [("unit", "sant antoni"), ("unit_at", choice), ("how", "add"), ("do", "save")];
    assert_eq!(neus.post(TERRITORY, &chosen).await.location(), TERRITORY);
    let page = neus.get(TERRITORY).await.text();
    assert!(page.contains("el Raval (01)") && page.contains("Sant Antoni (10)"), "{page}");
    let pasted = r#"{"type":"Polygon","coordinates":[[[2.16,41.37],[2.165,41.37],[2.165,41.38],[2.16,41.38],[2.16,41.37]]]}"#;
    let out = [("area", pasted), ("how", "take_out"), ("do", "save")];
    assert_eq!(neus.post(TERRITORY, &out).await.location(), TERRITORY);
    let page = neus.get(TERRITORY).await.text();
    assert_eq!(page.matches("takes out").count(), 1, "{page}");
    let mark = hidden(&page, "mark");
    let removed = [("part", "1"), ("mark", mark.as_str()), ("do", "remove")];
    assert_eq!(neus.post(PARTS, &removed).await.location(), TERRITORY);
    let page = neus.get(TERRITORY).await.text();
    assert!(!page.contains("Sant Antoni (10)") && page.contains("el Raval (01)"), "{page}");
    neus.post(PARTS, &removed).await;
    let page = neus.get(TERRITORY).await.text();
    assert!(page.contains("The parts were changed meanwhile."), "{page}");
    assert!(page.contains("el Raval (01)"), "an old page removes nothing");
    let all = r#"{"type":"Polygon","coordinates":[[[2,41],[3,41],[3,42],[2,42],[2,41]]]}"#;
    let nothing = neus.post(TERRITORY, &[("area", all), ("how", "take_out"), ("do", "save")]).await;
    assert!(nothing.text().contains("Nothing would be left"), "{}", nothing.text());
}

#[tokio::test]
async fn one_way_is_filled_in_at_a_time_and_an_unknown_name_says_what_to_do() {
    let site = TestSite::new().await;
    let mut neus = coordinator(&site).await;
    let two = [("unit", "el Raval"), ("centre", "41.379 2.168"), ("radius", "300"), ("do", "save")];
    assert!(neus.post(TERRITORY, &two).await.text().contains("Fill in only one of the ways."));
    let unknown = neus.post(TERRITORY, &[("unit", "Atlantis"), ("do", "save")]).await.text();
    assert!(unknown.contains("No imported file of boundaries has this name"), "{unknown}");
    let street = neus.post(TERRITORY, &[("street", "Atlantis"), ("do", "save")]).await.text();
    assert!(street.contains("No register knows a place on a street of this name."), "{street}");
}

#[tokio::test]
async fn a_street_becomes_an_area_around_its_doors_and_a_pasted_line_one_around_itself() {
    let site = TestSite::new().await;
    let mut neus = ready(&site).await;
    let fields = [("street", "cera"), ("width", "30"), ("how", "replace"), ("do", "save")];
    let saved = neus.post(TERRITORY, &fields).await;
    assert_eq!(saved.location(), "/o/raval/identify", "{}", saved.text());
    let page = neus.get(TERRITORY).await.text();
    assert!(page.contains("30\u{a0}m on each side"), "{page}");
    let french = neus.get(&format!("{TERRITORY}?lang=fr")).await.text();
    assert!(french.contains("30\u{a0}m de chaque côté"), "who looks reads their own language");
    neus.get(&format!("{TERRITORY}?lang=en")).await;
    let list = neus.get("/o/raval/identify?where=inside").await.text();
    assert!(list.contains("Forn Prova"), "{list}");
    let line = r#"{"type":"LineString","coordinates":[[2.16,41.37],[2.17,41.371]]}"#;
    let narrow = neus.post(TERRITORY, &[("area", line), ("width", "1"), ("do", "save")]).await;
    assert!(narrow.text().contains("between 5 and 2,000 metres"), "{}", narrow.text());
    let wide = [("area", line), ("width", "40"), ("how", "add"), ("do", "save")];
    assert_eq!(neus.post(TERRITORY, &wide).await.location(), TERRITORY);
}

#[tokio::test]
async fn a_file_that_was_looked_at_is_kept_under_its_name_by_the_next_press() {
    let site = TestSite::new().await;
    let mut neus = coordinator(&site).await;
    let file = ("file", "quarters.geojson", QUARTERS.as_bytes());
    let seen = neus.upload(TERRITORY, &[("do", "preview")], file).await.text();
    assert_eq!(hidden(&seen, "label"), "quarters.geojson");
    let area = seen.split("<textarea").nth(1).unwrap().split('>').nth(1).unwrap();
    let area = area.split("</textarea").next().unwrap().split('<').next().unwrap();
    let area = area.replace("&#34;", "\"");
    let fields = [
        ("area", area.as_str()),
        ("label", "quarters.geojson"),
        ("origin", "file"),
        ("do", "save"),
    ];
    assert_eq!(neus.post(TERRITORY, &fields).await.location(), "/o/raval/identify");
    let page = neus.get(TERRITORY).await.text();
    assert!(page.contains("<strong>quarters.geojson</strong>"), "{page}");
}

#[tokio::test]
async fn the_map_lists_what_is_in_view_and_its_tiles_name_nobody() {
    let site = TestSite::new().await;
    let mut neus = ready(&site).await;
    let page = neus.get("/o/raval/identify/map").await.text();
    assert!(
        page.contains("Forn Prova") && page.contains("everything=\"/o/raval/identify/map/tiles/"),
        "{page}"
    );
    assert!(page.contains("<noscript>") && page.contains("?box="), "there is a way without script");
    let part = neus.get("/o/raval/identify/map/list?box=2.167,41.378,2.169,41.380").await.text();
    assert!(part.contains("2 places in view") && !part.contains("<html"), "{part}");
    let row = part.split("data-point=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let version = page.split("/identify/map/place?v=").nth(1).unwrap().split('"').next().unwrap();
    let one = neus.get(&format!("/o/raval/identify/map/place?v={version}&row={row}")).await;
    assert!(one.text().contains("Prova"), "{}", one.text());
    let other =
        neus.get(&format!("/o/raval/identify/map/place?v=0123456789abcdef&row={row}")).await;
    assert_eq!(other.status, 404, "rows of another edition have other numbers");
    // Zoom 16 around 2.168, 41.379.
    let path = "/o/raval/identify/map/tiles/16/33162/24479";
    let tile = neus.get(path).await;
    assert_eq!(
        (tile.status, tile.header("content-type")),
        (200, "application/vnd.mapbox-vector-tile")
    );
    assert_eq!(tile.header("cache-control"), "private, no-cache");
    assert!(!tile.bytes.is_empty() && !String::from_utf8_lossy(&tile.bytes).contains("PROVA"));
    assert_eq!(neus.get("/o/raval/identify/map/tiles/3/9/1").await.status, 404);
    let etag = tile.header("etag").to_owned();
    let kept = neus.get_if_none_match(path, &etag).await;
    assert_eq!((kept.status, kept.bytes.len()), (304, 0));
    neus.post("/o/raval/identify/needs", &[("need-works", "yes")]).await;
    let anew = neus.get_if_none_match(path, &etag).await;
    assert_eq!(anew.status, 200, "other needs colour the same places otherwise");
}

#[tokio::test]
async fn the_map_works_before_there_is_a_territory() {
    let site = TestSite::new().await;
    let mut neus = coordinator(&site).await;
    let page = neus.get("/o/raval/identify/map").await;
    assert!(page.status == 200 && page.text().contains("No register was imported yet"));
    assert_eq!(neus.get("/o/raval/identify/map/tiles/0/0/0").await.status, 404);
}
