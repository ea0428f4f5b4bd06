//! The search as a coordinator uses it, without a browser: a small census goes in by the page of
//! registers, a territory by its form, and the shortlist comes out.

use maillage_app::Page;
use maillage_app::engage::prospect::{ProspectFilter, list as prospects};
use maillage_domain::access::Role;

use crate::testing::{Answer, Browser, TestSite};

pub(super) const HEAD: &str = "ID_Global,Nom_Principal_Activitat,Codi_Activitat_2022,Nom_Activitat,Nom_Local,\
SN_Carrer,SN_Mercat,X_UTM_ETRS89,Y_UTM_ETRS89,Latitud,Longitud,Direccio_Unica,Nom_Via,\
Num_Policia_Inicial,Num_Policia_Final,Codi_Barri,Nom_Barri,Codi_Districte,Data_Revisio";

/// Five rows: two bakeries of one name, a bar, empty premises, and one far away.
pub(super) fn census() -> String {
    census_with("FORN LLUNY", "Pa, pastisseria i làctics", "41.4500", "2.2400")
}

/// The census of the tests, its fourth place as given.
fn census_with(name: &str, activity: &str, lat: &str, lon: &str) -> String {
    let row = |id: u8, activity: &str, name: &str, lat: &str, lon: &str| {
        let principal =
            if activity.contains("buits") { "Sense activitat Econòmica" } else { "Comerç" };
        format!(
            "{id:08x}-0000-4000-8000-000000000001,{principal},1,\"{activity}\",{name},1,0,,,{lat},{lon},\
             \"000001, {id}-{id}, LOC 10\",C. DE LA CERA,{id},{id},1,el Raval,1,2022-05-01"
        )
    };
    let bread = "Pa, pastisseria i làctics";
    [
        HEAD.to_owned(),
        row(1, bread, "FORN PROVA", "41.3790", "2.1680"),
        row(2, "Bars   / CIBERCAFÈ", "BAR <PROVA>", "41.3791", "2.1681"),
        row(3, "Locals buits en lloguer", "SN", "41.3792", "2.1682"),
        row(4, activity, name, lat, lon),
        row(5, bread, "FORN VORA", "41.3790", "2.1760"),
    ]
    .join("\n")
}

pub(super) async fn coordinator(site: &TestSite) -> Browser {
    site.member(site.world.raval, &[Role::Coordinator]).await
}

/// Uploads the census and waits on its page until the import is over.
pub(super) async fn imported(neus: &mut Browser, csv: &str) -> Answer {
    let source = [("source", "barcelona-census")];
    let file = ("file", "census 2022.csv", csv.as_bytes());
    let answer = neus.upload("/o/raval/identify/registers", &source, file).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    let job = answer.location().to_owned();
    loop {
        let page = neus.get(&job).await;
        assert_eq!(page.status, 200);
        if page.header("refresh").is_empty() {
            return page;
        }
        tokio::task::yield_now().await;
    }
}

const CIRCLE: [(&str, &str); 3] = [("centre", "41,379 2,168"), ("radius", "300"), ("do", "save")];

pub(super) async fn ready(site: &TestSite) -> Browser {
    ready_with(site, &census()).await
}

/// As [`ready`], with a place in the middle of the territory whose trade nobody knows.
pub(super) async fn ready_with_a_riddle(site: &TestSite) -> Browser {
    let census = census_with("ENIGMA", "Cosa que ningú no coneix", "41.3790", "2.1680");
    ready_with(site, &census).await
}

async fn ready_with(site: &TestSite, census: &str) -> Browser {
    let mut neus = coordinator(site).await;
    imported(&mut neus, census).await;
    let saved = neus.post("/o/raval/identify/territory", &CIRCLE).await;
    assert_eq!(saved.location(), "/o/raval/identify", "{}", saved.text());
    let needs = [("need-food", "yes"), ("need-venues", "yes")];
    let saved = neus.post("/o/raval/identify/needs", &needs).await;
    assert_eq!(saved.status, 303);
    neus
}

/// The record of row `n`.
pub(super) fn record(site: &str, n: u8) -> String {
    let id = format!("{n:08x}-0000-4000-8000-000000000001");
    let end = site.find(&id).expect("the place is shown") + id.len();
    let start = site[..end].rfind('"').expect("it stands in an attribute") + 1;
    site[start..end].to_owned()
}

#[tokio::test]
async fn empty_pages_teach_the_next_step() {
    let site = TestSite::new().await;
    let mut neus = coordinator(&site).await;
    let page = neus.get("/o/raval/identify").await;
    assert_eq!(page.status, 200);
    assert!(page.text().contains("/o/raval/identify/territory\""), "{}", page.text());
    let saved = neus.post("/o/raval/identify/territory", &CIRCLE).await;
    assert_eq!(saved.status, 303);
    let page = neus.get("/o/raval/identify").await.text();
    assert!(page.contains("No register was imported yet"), "{page}");
    let mut reader = site.member(site.world.raval, &[Role::Reader]).await;
    let page = reader.get("/o/raval/identify").await.text();
    assert!(!page.contains("Import a register"), "who may not import is not sent there");
}

#[tokio::test]
async fn a_census_goes_in_by_the_page_and_its_report_says_what_was_found() {
    let site = TestSite::new().await;
    let mut neus = coordinator(&site).await;
    let report = imported(&mut neus, &census()).await.text();
    assert!(report.contains("5 rows kept of 5 read"), "{report}");
    assert!(report.contains("empty premises"), "{report}");
    let page = neus.get("/o/raval/identify/registers").await.text();
    assert!(page.contains("Barcelona"), "{page}");
    let gone =
        neus.get("/o/raval/identify/registers/jobs/00000000-0000-7000-8000-000000000000").await;
    assert_eq!(gone.location(), "/o/raval/identify/registers");
}

#[tokio::test]
async fn a_file_that_is_no_census_is_refused_with_its_place() {
    let site = TestSite::new().await;
    let mut neus = coordinator(&site).await;
    let source = [("source", "barcelona-census")];
    let file = ("file", "census 2022.csv", &b"a,b\n1,2\n"[..]);
    let page = neus.upload("/o/raval/identify/registers", &source, file).await;
    assert_eq!(page.status, 200, "it is told in the form, before anything is read");
    assert!(page.text().contains("census_2022.csv"), "{}", page.text());
    let page = page.text();
    assert!(page.contains("The header has no such column"), "{page}");
    assert!(neus.get("/o/raval/identify/registers").await.text().contains("No register was"));
    let nothing = neus.post("/o/raval/identify/registers", &[("source", "osm")]).await;
    assert_eq!(nothing.status, 200);
    assert!(nothing.text().contains("Choose the files of the register."));
}

#[tokio::test]
async fn an_import_belongs_to_the_organisation_that_started_it() {
    let site = TestSite::new().await;
    let mut neus = coordinator(&site).await;
    let source = [("source", "barcelona-census")];
    let csv = census();
    let file = ("file", "census.csv", csv.as_bytes());
    let answer = neus.upload("/o/raval/identify/registers", &source, file).await;
    let job = answer.location().replace("/raval/", "/metz/");
    let mut metz = site.member(site.world.metz, &Role::ALL).await;
    assert_eq!(metz.get(&job).await.location(), "/o/metz/identify/registers");
    assert_eq!(metz.post(&format!("{job}/stop"), &[]).await.status, 404);
}

#[tokio::test]
async fn the_search_shows_places_with_scores_that_explain_themselves() {
    let site = TestSite::new().await;
    let mut neus = ready(&site).await;
    let page = neus.get("/o/raval/identify").await.text();
    assert!(page.contains("3 places match"), "{page}");
    assert!(page.contains("Forn Prova") && !page.contains("Forn Lluny"));
    assert!(page.contains("Bar &#60;Prova&#62;"), "names are escaped");
    assert!(page.find("Forn Prova") < page.find("Forn Vora"), "nearer first");
    assert!(page.contains("serves the need “Food”"), "{page}");
    assert!(page.contains("Capacity to contribute") && page.contains("Not known: capacity"));
    assert!(page.contains("empty premises: 1"), "{page}");
    assert!(page.contains("Licence: "), "the source is credited");
    let inside = neus.get("/o/raval/identify?where=inside&activity=bakery").await.text();
    assert!(inside.contains("1 place matches") && !inside.contains("Forn Vora"));
    let none = neus.get("/o/raval/identify?q=zzz").await.text();
    assert!(none.contains("No place matches"));
    let points = neus.get("/o/raval/identify/points?activity=bakery").await;
    assert_eq!(points.header("content-type"), "application/geo+json");
    let points: serde_json::Value = serde_json::from_slice(&points.bytes).unwrap();
    assert_eq!(points["features"].as_array().unwrap().len(), 2);
}

#[tokio::test]
async fn the_parts_that_a_page_shows_add_up_to_its_score() {
    let site = TestSite::new().await;
    let mut neus = ready(&site).await;
    let page = neus.get("/o/raval/identify/why?q=forn+prova").await.text();
    let table = page.split("<tbody>").nth(1).unwrap().split("</table>").next().unwrap();
    let numbers: Vec<u32> = table
        .split("class=\"num\">")
        .skip(1)
        .filter_map(|cell| cell.split('<').next())
        .filter_map(|text| text.trim().replace('.', "").parse().ok())
        .collect();
    let (sum, parts) = numbers.split_last().unwrap();
    assert_eq!(parts.iter().sum::<u32>(), *sum, "{table}");
    assert!(parts.len() >= 3);
}

#[tokio::test]
async fn ticked_places_land_on_the_shortlist_once_with_their_score() {
    let site = TestSite::new().await;
    let mut neus = ready(&site).await;
    let page = neus.get("/o/raval/identify?activity=bakery").await.text();
    let (first, second) = (record(&page, 1), record(&page, 5));
    let fields =
        [("place", first.as_str()), ("place", second.as_str()), ("query", "activity=bakery")];
    let answer = neus.post("/o/raval/identify/shortlist", &fields).await;
    assert_eq!(answer.location(), "/o/raval/identify?activity=bakery");
    let page = neus.get("/o/raval/identify?activity=bakery").await.text();
    assert!(page.contains("2 places are now on the shortlist."), "{page}");
    assert!(page.contains("On the shortlist"));
    neus.post("/o/raval/identify/shortlist", &fields).await;
    let actor = site.world.system();
    let all = Page::numbered(1, 10);
    let found = prospects(&site.world.app, &actor, &ProspectFilter::default(), all).await.unwrap();
    assert_eq!(found.total, 2);
    let bakery = found.rows.iter().find(|row| row.name == "Forn Prova").unwrap();
    assert_eq!(bakery.category, "bakery");
    assert!(bakery.score.as_ref().is_some_and(|score| score.points > 50_000));
    let nothing = neus.post("/o/raval/identify/shortlist", &[("query", "//evil.example")]).await;
    assert!(nothing.location().starts_with("/o/raval/identify"), "{}", nothing.location());
}

#[tokio::test]
async fn why_not_names_every_reason() {
    let site = TestSite::new().await;
    let mut neus = ready(&site).await;
    let page = neus.get("/o/raval/identify/why?q=forn").await.text();
    assert!(page.contains("It is shown in the search."));
    assert!(page.contains("It is not shown: it lies"), "{page}");
    assert!(page.contains("href=\"/o/raval/identify/territory\">Widen the territory"), "{page}");
    let empty = "barcelona-census:00000003-0000-4000-8000-000000000001";
    let page = neus.get(&format!("/o/raval/identify/why?q={empty}")).await.text();
    assert!(page.contains("It is not shown: empty premises"), "{page}");
    assert!(page.contains("#record\">See the record") && page.contains("id=\"record\""));
    assert!(!page.contains(&format!("value=\"{empty}\" aria")), "the field says a name");
    let shown = neus.get("/o/raval/identify").await.text();
    let mut partner = site.world.partner("FORN PROVA");
    partner.record_id = Some(record(&shown, 1));
    let mut work = site.world.app.store.begin(site.world.raval).await.unwrap();
    work.insert_partner(&partner).await.unwrap();
    work.commit().await.unwrap();
    let page = neus.get("/o/raval/identify/why?q=forn+prova").await.text();
    assert!(page.contains("It is not shown: partner already."), "{page}");
    assert!(page.contains("See the partner"), "{page}");
    let bread = neus.get("/o/raval/identify?activity=bakery").await.text();
    assert!(!bread.contains("Forn Prova"), "partners are not offered again");
    assert!(bread.contains("1 partner has this activity already."));
    assert!(neus.get("/o/raval/identify/why?q=zzz").await.text().contains("No register knows"));
}

#[tokio::test]
async fn a_territory_is_seen_before_it_is_kept_and_mistakes_say_how_to_mend_them() {
    let site = TestSite::new().await;
    let mut neus = coordinator(&site).await;
    imported(&mut neus, &census()).await;
    let path = "/o/raval/identify/territory";
    let circle = [("centre", "41.379, 2.168"), ("radius", "300"), ("do", "preview")];
    let page = neus.post(path, &circle).await.text();
    assert!(page.contains("2 places of activity lie in it."), "{page}");
    assert!(neus.get(path).await.text().contains("First say where you act"), "nothing is kept yet");
    let text = r#"{"type":"Point","coordinates":[2.1,41.3]}"#;
    let fields = [("do", "save")];
    let page = neus.upload(path, &fields, ("file", "a.geojson", text.as_bytes())).await.text();
    assert!(page.contains("a Point has no area") || page.contains("Point has no area"), "{page}");
    for (field, value) in [("centre", "Carrer Desconegut 4"), ("radius", "7")] {
        let mut wrong = CIRCLE;
        wrong.iter_mut().find(|(name, _)| *name == field).unwrap().1 = value;
        let page = neus.post(path, &wrong).await;
        assert_eq!(page.status, 200, "{field}");
        assert!(page.text().contains(value), "what was typed is kept");
    }
}

#[tokio::test]
async fn a_circle_stands_around_an_address_that_a_register_has() {
    let site = TestSite::new().await;
    let mut neus = coordinator(&site).await;
    imported(&mut neus, &census()).await;
    let path = "/o/raval/identify/territory";
    let around = |centre: &'static str| [("centre", centre), ("radius", "300"), ("do", "save")];
    let unknown = neus.post(path, &around("Carrer Desconegut 4")).await.text();
    assert!(unknown.contains("No imported register has this address"), "{unknown}");
    let several = neus.post(path, &around("Carrer de la Cera")).await.text();
    assert!(several.contains("Which of these addresses?"), "{several}");
    assert!(several.contains("value=\"41.379,2.168\""), "{several}");
    let chosen = [("centre_at", "41.379,2.168")].into_iter().chain(around("Carrer de la Cera"));
    let saved = neus.post(path, &chosen.collect::<Vec<_>>()).await;
    assert_eq!(saved.location(), "/o/raval/identify", "{}", saved.text());
    let saved = neus.post(path, &around("c/ Cera, 2")).await;
    assert_eq!(saved.location(), "/o/raval/identify", "one door needs no choice: {}", saved.text());
}

#[tokio::test]
async fn the_page_of_registers_says_where_the_files_are_and_the_search_what_breaks_a_tie() {
    let site = TestSite::new().await;
    let mut neus = ready(&site).await;
    let page = neus.get("/o/raval/identify/registers").await.text();
    for (publisher, licence) in [
        ("https://opendata-ajuntament.barcelona.cat/", "CC BY 4.0"),
        ("https://download.geofabrik.de/", "ODbL 1.0"),
        ("https://www.data.gouv.fr/", "Licence Ouverte 2.0"),
    ] {
        assert!(page.contains(publisher) && page.contains(licence), "{publisher}: {page}");
    }
    let page = neus.get("/o/raval/identify?sort=score").await.text();
    assert!(page.contains("the better known first, then the nearer"), "{page}");
    let page = neus.get("/o/raval/identify?sort=name").await.text();
    assert!(page.contains("If two have the same name"), "{page}");
}

#[tokio::test]
async fn the_search_can_be_taken_along() {
    let site = TestSite::new().await;
    let mut neus = ready(&site).await;
    let csv = neus.get("/o/raval/identify?format=csv").await;
    assert!(csv.header("content-type").starts_with("text/csv"));
    assert_eq!(csv.text().lines().count(), 4);
    assert!(csv.text().contains("Bakery"), "{}", csv.text());
    let book = neus.get("/o/raval/identify?format=xlsx&activity=bakery").await;
    assert!(book.bytes.starts_with(b"PK"));
}

#[tokio::test]
async fn a_program_gets_the_search_with_every_line_of_the_explanation() {
    let site = TestSite::new().await;
    let mut neus = ready(&site).await;
    let answer = neus.get("/o/raval/identify?format=json&activity=bakery").await;
    assert_eq!(answer.header("content-type"), "application/json");
    let told: serde_json::Value = serde_json::from_str(&answer.text()).unwrap();
    assert_eq!(told["total"], 2, "{told}");
    assert_eq!(told["sources"][0]["vintage"], "2022");
    let place = &told["places"][0];
    assert_eq!((&place["category"], &place["name"]), (&"bakery".into(), &"Forn Prova".into()));
    let lines = place["lines"].as_array().unwrap();
    let sum: u64 = lines.iter().filter_map(|line| line["points"].as_u64()).sum();
    assert_eq!((lines.len(), Some(sum)), (7, place["points"].as_u64()));
    assert!(lines.iter().all(|line| line["why"].as_str().is_some_and(|why| !why.is_empty())));
}

#[tokio::test]
async fn every_page_opens_in_every_language() {
    let site = TestSite::new().await;
    let mut neus = ready(&site).await;
    for language in ["fr", "es", "ca", "en"] {
        for path in [
            "",
            "/why?q=forn",
            "/territory",
            "/needs",
            "/registers",
            "/score",
            "/score/verdicts",
            "/learn",
            "/portfolio",
        ] {
            let joint = if path.contains('?') { '&' } else { '?' };
            let page = neus.get(&format!("/o/raval/identify{path}{joint}lang={language}")).await;
            assert_eq!(page.status, 200, "{path} {language}: {}", page.text());
        }
    }
}

#[tokio::test]
async fn a_territory_far_from_every_place_is_told_when_it_is_kept_and_when_it_is_searched() {
    let site = TestSite::new().await;
    let mut neus = ready(&site).await;
    let madrid = [("centre", "40.4168, -3.7038"), ("radius", "300"), ("do", "preview")];
    let page = neus.post("/o/raval/identify/territory", &madrid).await.text();
    assert!(page.contains("No imported register has a place within 50 km"), "{page}");
    let saved = [&madrid[..2], &[("do", "save")]].concat();
    assert_eq!(neus.post("/o/raval/identify/territory", &saved).await.status, 303);
    let page = neus.get("/o/raval/identify").await.text();
    assert!(page.contains("The territory is far from everything"), "{page}");
    let page = neus.get("/o/raval/identify/registers/mapping.toml").await;
    assert!(page.text().contains("[columns]"));
}

#[tokio::test]
async fn exchanged_numbers_are_refused_with_the_reading_that_was_meant() {
    let site = TestSite::new().await;
    let mut neus = ready(&site).await;
    let swapped = [("centre", "2.168, 41.379"), ("radius", "300"), ("do", "save")];
    let answer = neus.post("/o/raval/identify/territory", &swapped).await;
    assert!(answer.text().contains("did you mean 41.379, 2.168?"), "{}", answer.text());
    let drawn =
        r#"{"type":"Polygon","coordinates":[[[41.3,2.1],[41.4,2.1],[41.4,2.2],[41.3,2.1]]]}"#;
    let answer = neus.post("/o/raval/identify/territory", &[("area", drawn), ("do", "save")]).await;
    assert!(answer.text().contains("did you mean 41.35"), "{}", answer.text());
}

#[tokio::test]
async fn filters_that_hide_everything_are_told_and_names_are_written_as_people_write_them() {
    let site = TestSite::new().await;
    let mut neus = ready(&site).await;
    let page = neus.get("/o/raval/identify?q=nobody").await.text();
    assert!(page.contains("Your filters hide all"), "{page}");
    let page = neus.get("/o/raval/identify").await.text();
    assert!(
        page.contains("Forn Prova") && page.contains("Carrer de la Cera, 1, local 10"),
        "{page}"
    );
    let bakery = "/o/raval/identify/why?q=barcelona-census:00000001-0000-4000-8000-000000000001";
    let page = neus.get(bakery).await.text();
    assert!(page.contains("In the register: FORN PROVA, C. DE LA CERA"), "{page}");
}
