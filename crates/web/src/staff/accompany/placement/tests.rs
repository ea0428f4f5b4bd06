//! Placements, as an adviser uses them.

use maillage_app::engage::message::MessageFilter;
use maillage_domain::access::Role;
use maillage_testkit::Young;

use crate::testing::{Browser, TestSite};

const OFFER: [(&str, &str); 6] = [
    ("title", "Baker’s help"),
    ("tasks", "weigh\nshape"),
    ("hours", "20"),
    ("starts_on", "2026-11-23"),
    ("weeks", "8"),
    ("places", "1"),
];

/// An offer, and its address.
async fn offered(site: &TestSite, pau: &mut Browser) -> String {
    let partner = site.partner("Forn de la Cera").await.to_string();
    let mut fields = OFFER.to_vec();
    fields.push(("partner", &partner));
    let made = pau.post("/o/raval/accompany/offers/new", &fields).await;
    assert_eq!(made.status, 303, "{}", made.text());
    made.location().to_owned()
}

/// The first link of a page that holds this.
fn link<'a>(page: &'a str, part: &str) -> &'a str {
    let from = page.match_indices("href=\"").map(|(at, _)| at + 6);
    let mut links = from.map(|at| page[at..].split('"').next().unwrap());
    links.find(|href| href.contains(part)).unwrap_or_else(|| panic!("{part}: {page}"))
}

/// What stands in a hidden field, as a browser would send it back.
fn value(page: &str, name: &str) -> String {
    let mark = format!("name=\"{name}\"");
    let at = page.find(&mark).unwrap_or_else(|| panic!("{name}: {page}"));
    let rest = &page[at..];
    let from = rest.find("value=\"").unwrap() + 7;
    rest[from..].split('"').next().unwrap().to_owned()
}

/// A placement on an offer, and its address.
async fn matched(pau: &mut Browser, offer: &str) -> String {
    let choose = pau.get(&format!("{offer}/match")).await.text();
    assert!(choose.contains("olivera-482") && !choose.contains("Samir"), "{choose}");
    let form = link(&choose, "/match/").to_owned();
    let page = pau.get(&form).await.text();
    assert!(page.contains("olivera-482 at Forn de la Cera"), "{page}");
    assert!(page.contains("value=\"Baker’s help\""), "{page}");
    let fields = [
        ("locale", "en"),
        ("starts_on", "2026-11-23"),
        ("ends_on", "2027-01-17"),
        ("hours", "20"),
        ("occupation", "Baker’s help"),
        ("tasks", "weigh\nshape"),
        ("allowance", "300,00"),
        ("signatory_name", "Nora Vidal"),
        ("signatory_quality", "owner"),
    ];
    let made = pau.post(&form, &fields).await;
    assert_eq!(made.status, 303, "{}", made.text());
    made.location().to_owned()
}

#[tokio::test]
async fn from_an_offer_to_three_signatures_and_what_became_of_the_person() {
    let site = TestSite::new().await;
    let app = &site.world.app;
    Young::named("Samir Ouazzani", "olivera-482").taken_in(app, site.world.raval).await;
    let mut pau = site.member(site.world.raval, &[Role::Adviser]).await;
    let offer = offered(&site, &mut pau).await;
    let placement = matched(&mut pau, &offer).await;
    let page = pau.get(&placement).await.text();
    assert!(page.contains("€300.00") || page.contains("300.00"), "{page}");
    let preview = pau.get(&format!("{placement}/preview")).await.text();
    assert!(preview.contains("olivera-482") && !preview.contains("Samir"), "{preview}");

    assert_eq!(pau.post(&format!("{placement}/propose"), &[]).await.location(), placement);
    let mut ways = Vec::new();
    for who in ["partner", "participant"] {
        let shown = pau.post(&format!("{placement}/link"), &[("who", who)]).await.text();
        let way =
            link(&shown, "http://localhost:8080/").trim_start_matches("http://localhost:8080");
        ways.push(way.to_owned());
    }
    let mut phone = site.visitor();
    let page = phone.get(&ways[0]).await.text();
    assert!(page.contains("A young person") && !page.contains("Samir"), "{page}");
    assert!(!page.contains("olivera") && !page.contains("<script"), "{page}");
    let document = value(&page, "document");
    let missing = phone.post(&ways[0], &[("document", &document)]).await.text();
    assert!(missing.contains("id=\"name-error\"") && missing.contains("id=\"consent-error\""));
    let signed = [
        ("name", "Nora Vidal"),
        ("quality", "owner"),
        ("consent", "yes"),
        ("document", document.as_str()),
    ];
    assert_eq!(phone.post(&ways[0], &signed).await.status, 303);
    let own = [("name", "Samir Ouazzani"), ("consent", "yes"), ("document", document.as_str())];
    assert_eq!(phone.post(&ways[1], &own).await.status, 303);
    let page = pau.get(&placement).await.text();
    assert!(page.contains("Signed by Nora Vidal") && !page.contains("Samir"), "{page}");
    let house =
        [("name", "Pau"), ("quality", "adviser"), ("consent", "yes"), ("document", &*document)];
    assert_eq!(pau.post(&format!("{placement}/sign"), &house).await.status, 303);
    let paper = phone.get(&format!("{}/paper", ways[0])).await;
    assert!(paper.text().contains("Samir Ouazzani"));
    assert!(paper.header("content-disposition").contains("P-2026-001-signed.pdf"));

    site.world.clock.set("2027-01-18T09:00:00Z".parse().unwrap());
    let mut pau = site.member(site.world.raval, &[Role::Adviser]).await;
    for (to, on) in [("running", "2026-11-23"), ("completed", "2027-01-17")] {
        let is_over = to == "completed";
        for place in [&*placement, "/o/raval/accompany/placements", &offer] {
            let said = pau.get(place).await.text();
            assert_eq!(said.contains("note how it ended"), is_over, "{place}: {said}");
        }
        let ask = pau.get(&format!("{placement}/step?to={to}")).await;
        assert_eq!(ask.status, 200, "{}", ask.text());
        let taken = pau.post(&format!("{placement}/step"), &[("to", to), ("on", on)]).await;
        assert_eq!(taken.status, 303, "{}", taken.text());
    }
    let future = pau.get(&format!("{placement}/step?to=refused")).await;
    assert_eq!(future.status, 409, "what is over is not refused");
    site.world.clock.set("2027-04-20T09:00:00Z".parse().unwrap());
    let mut pau = site.member(site.world.raval, &[Role::Adviser]).await;
    let waiting = pau.get("/o/raval/accompany/outcomes?state=asked").await.text();
    assert!(waiting.contains("waits for an answer"), "{waiting}");
    assert!(waiting.contains("Between 0") && waiting.contains("Too few"), "{waiting}");
    let answer = [("months", "3"), ("outcome-3", "training")];
    assert_eq!(pau.post(&format!("{placement}/outcome"), &answer).await.location(), placement);
    let csv = pau.get("/o/raval/accompany/outcomes?months=3&format=csv").await.text();
    assert!(csv.contains("Learns a trade or studies"), "{csv}");
    let mut work = app.store.read(site.world.raval).await.unwrap();
    let mails =
        work.messages(&MessageFilter::default(), maillage_app::Page::part(0)).await.unwrap();
    assert_eq!(mails.total, 0, "no link goes out by mail");
}

#[tokio::test]
async fn lists_teach_when_empty_are_searched_and_taken_along() {
    let site = TestSite::new().await;
    let app = &site.world.app;
    Young::named("Samir Ouazzani", "olivera-482").taken_in(app, site.world.raval).await;
    let mut pau = site.member(site.world.raval, &[Role::Adviser]).await;
    for (list, empty) in [
        ("offers", "No offer yet"),
        ("placements", "No placement yet"),
        ("outcomes", "Nothing to ask yet"),
    ] {
        let page = pau.get(&format!("/o/raval/accompany/{list}")).await.text();
        assert!(page.contains(empty), "{list}: {page}");
    }
    let offer = offered(&site, &mut pau).await;
    matched(&mut pau, &offer).await;
    let full = pau.get("/o/raval/accompany/offers?state=full&q=cera&sort=-start").await.text();
    assert!(full.contains("Baker’s help") && full.contains("0 of 1 free"), "{full}");
    let none = pau.get("/o/raval/accompany/offers?state=open").await.text();
    assert!(none.contains("Nothing here fits the search."), "{none}");
    let csv = pau.get("/o/raval/accompany/placements?q=olivera&format=csv").await.text();
    assert!(csv.contains("P-2026-001,olivera-482,Forn de la Cera"), "{csv}");
    let xlsx = pau.get("/o/raval/accompany/offers?format=xlsx").await;
    assert!(xlsx.bytes.starts_with(b"PK"));
    let mut educator = site.member(site.world.raval, &[Role::Educator]).await;
    let page = educator.get(&offer).await.text();
    assert!(page.contains("olivera-482") && !page.contains("Propose somebody"), "{page}");
}

#[tokio::test]
async fn a_form_with_mistakes_comes_back_with_everything_typed() {
    let site = TestSite::new().await;
    let mut pau = site.member(site.world.raval, &[Role::Adviser]).await;
    let sent =
        [("title", ""), ("tasks", "weigh"), ("hours", "90"), ("weeks", "x"), ("places", "1")];
    let page = pau.post("/o/raval/accompany/offers/new", &sent).await.text();
    for field in ["partner", "title", "hours", "weeks", "starts_on"] {
        assert!(page.contains(&format!("id=\"{field}-error\"")), "{field}: {page}");
    }
    assert!(page.contains("weigh") && page.contains("value=\"90\""), "{page}");
}
