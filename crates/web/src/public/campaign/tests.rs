//! Events as visitors meet them.

use std::collections::BTreeMap;

use jiff::civil::date;
use maillage_app::campaign::event::{self, EventDraft, EventText};
use maillage_domain::access::Role;
use maillage_domain::campaign::event::EventKind;
use maillage_domain::locale::Locale;

use crate::testing::TestSite;

/// A published talk of `raval` with one place, in English and Catalan; gives its id.
pub(super) async fn talk(site: &TestSite) -> String {
    let text = |title: &str| EventText { title: title.to_owned(), text: "One.\nTwo.".to_owned() };
    let draft = EventDraft {
        kind: EventKind::Talk,
        texts: BTreeMap::from([
            (Locale::Ca, text("L’hort")),
            (Locale::En, text("The </script> garden")),
        ]),
        place: "Carrer de la Cera 12".to_owned(),
        starts_at: date(2026, 12, 3).at(18, 30, 0, 0),
        ends_at: date(2026, 12, 3).at(20, 0, 0, 0),
        capacity: Some(1),
    };
    let actor = site.world.system();
    let id = event::draft(&site.world.app, &actor, draft).await.unwrap();
    event::publish(&site.world.app, &actor, id).await.unwrap();
    id.to_string()
}

#[tokio::test]
async fn an_event_is_listed_shown_with_its_facts_and_sets_no_cookie_before_the_form() {
    let site = TestSite::new().await;
    talk(&site).await;
    let list = site.visitor().get("/n/raval/events?lang=ca").await;
    assert!(list.text().contains("L’hort") && list.text().contains("/n/raval/events/l-hort"));
    let list = site.visitor().get("/n/raval/events").await;
    assert_eq!(list.header("set-cookie"), "");
    let page = site.visitor().get("/n/raval/events/l-hort?lang=en").await.text();
    assert!(
        page.contains("application/ld+json")
            && page.contains("\"startDate\":\"2026-12-03T18:30:00+01:00\""),
        "{page}"
    );
    assert!(!page.contains("</script> garden"), "what somebody wrote ends no element");
    assert_eq!(site.visitor().get("/n/metz/events/l-hort").await.status, 404);
    assert_eq!(site.visitor().get("/n/raval/events/nothing").await.status, 404);
}

#[tokio::test]
async fn calendars_get_a_feed_and_a_file() {
    let site = TestSite::new().await;
    let id = talk(&site).await;
    let feed = site.visitor().get("/n/raval/events.ics?lang=ca").await;
    assert_eq!(feed.header("content-type"), "text/calendar; charset=utf-8");
    assert!(feed.text().contains(&format!("UID:{id}@raval.maillage\r\n")));
    let file = site.visitor().get("/n/raval/events/l-hort/event.ics").await;
    assert!(file.header("content-disposition").contains("l-hort.ics"));
    assert!(file.text().contains("DTSTART:20261203T173000Z"));
}

#[tokio::test]
async fn a_visitor_signs_up_gets_a_link_and_gives_the_place_back_to_who_waits() {
    let site = TestSite::new().await;
    let id = talk(&site).await;
    let path = "/n/raval/events/l-hort";
    let mut rut = site.visitor();
    let refused = rut.post(path, &[("name", ""), ("email", "rut")]).await;
    assert_eq!(refused.status, 422);
    assert!(refused.text().contains("value=\"rut\""), "what was typed is still there");
    let fields = [("name", "Rut Pons"), ("email", "rut@example.org"), ("companions", "")];
    let answer = rut.post(path, &fields).await;
    assert_eq!(answer.location(), "/n/raval/events/l-hort/thanks?place=registered");
    assert_eq!(rut.get(answer.location()).await.status, 200);
    let more = [("name", "Pau"), ("email", "pau@example.org"), ("companions", "")];
    let answer = site.visitor().post(path, &more).await;
    assert!(answer.location().ends_with("waiting"));

    let mut staff = site.member(site.world.raval, &[Role::Campaigner]).await;
    let page = staff.get(&format!("/o/raval/campaign/events/{id}")).await.text();
    assert!(page.contains("Rut Pons") && page.contains("Pau"), "{page}");
    let sheet = staff.get(&format!("/o/raval/campaign/events/{id}?format=csv")).await.text();
    assert!(sheet.contains("rut@example.org"));

    let link = own_link(&site, "Rut Pons").await;
    assert!(
        site.visitor().get(&format!("{link}?lang=en")).await.text().contains("You have a place.")
    );
    let mut own = site.visitor();
    assert_eq!(own.post(&link, &[]).await.status, 303);
    assert!(own.get(&format!("{link}?lang=en")).await.text().contains("You gave your place back"));
    let page = staff.get(&format!("/o/raval/campaign/events/{id}?state=registered")).await.text();
    assert!(page.contains("Pau") && !page.contains("Rut Pons"), "who waited has moved up");
}

/// The link of somebody's message.
async fn own_link(site: &TestSite, name: &str) -> String {
    let actor = site.world.system();
    let filter = maillage_app::engage::message::MessageFilter::default();
    let part = maillage_app::Page::part(0);
    let (found, _) =
        maillage_app::engage::message::list(&site.world.app, &actor, &filter, part).await.unwrap();
    let message = found.rows.into_iter().find(|m| m.to_name == name).unwrap();
    let from = message.html.find("http://localhost:8080/e/").unwrap();
    let address = message.html[from..].split('"').next().unwrap();
    address.trim_start_matches("http://localhost:8080").to_owned()
}

#[tokio::test]
async fn a_program_that_fills_the_hidden_field_is_thanked_and_not_written_down() {
    let site = TestSite::new().await;
    let id = talk(&site).await;
    let fields = [("name", "Bot"), ("email", "b@example.org"), ("company_url", "http://x")];
    let answer = site.visitor().post("/n/raval/events/l-hort", &fields).await;
    assert_eq!(answer.status, 303);
    let mut staff = site.member(site.world.raval, &[Role::Campaigner]).await;
    let page = staff.get(&format!("/o/raval/campaign/events/{id}")).await.text();
    assert!(!page.contains("b@example.org"));
}
