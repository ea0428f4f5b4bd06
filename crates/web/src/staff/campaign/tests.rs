//! Events and volunteers as the staff runs them.

use maillage_domain::access::Role;

use crate::testing::{Browser, TestSite};

async fn campaigner(site: &TestSite) -> Browser {
    site.member(site.world.raval, &[Role::Campaigner]).await
}

const TALK: [(&str, &str); 6] = [
    ("kind", "talk"),
    ("starts_at", "2026-12-03T18:30"),
    ("ends_at", "2026-12-03T20:00"),
    ("place", "Carrer de la Cera 12"),
    ("capacity", "20"),
    ("title_ca", "L’hort"),
];

#[tokio::test]
async fn an_event_is_drafted_changed_published_filled_at_the_door_and_called_off() {
    let site = TestSite::new().await;
    let mut staff = campaigner(&site).await;
    assert!(staff.get("/o/raval/campaign/events").await.text().contains("/campaign/events/new"));
    let mut wrong = TALK;
    wrong[2].1 = "2026-12-03T18:00";
    let refused = staff.post("/o/raval/campaign/events/new", &wrong).await;
    assert_eq!(refused.status, 422);
    assert!(refused.text().contains("The end must come after the beginning."));
    let drafted = staff.post("/o/raval/campaign/events/new", &TALK).await;
    let own = drafted.location().to_owned();
    assert!(staff.get(&own).await.text().contains("Only the team sees this draft."));
    assert_eq!(site.visitor().get("/n/raval/events/l-hort").await.status, 404);
    let mut later = TALK;
    later[4].1 = "";
    assert_eq!(staff.post(&format!("{own}/edit"), &later).await.status, 303);
    assert_eq!(staff.post(&format!("{own}/publish"), &[]).await.status, 303);
    assert_eq!(site.visitor().get("/n/raval/events/l-hort").await.status, 200);
    let added = staff.post(&format!("{own}/people"), &[("name", ""), ("people", "3")]).await;
    assert_eq!(added.status, 303);
    let page = staff.get(&own).await.text();
    assert!(page.contains("(no name)") && page.contains("Has a place"), "{page}");
    let paper = staff.get(&format!("{own}/attendance")).await;
    assert_eq!(paper.header("content-type"), "application/pdf");
    assert!(staff.get(&format!("{own}/cancel")).await.text().contains("button-grave"));
    assert_eq!(staff.post(&format!("{own}/cancel"), &[]).await.status, 303);
    let page = site.visitor().get("/n/raval/events/l-hort?lang=en").await.text();
    assert!(page.contains("does not take place") && page.contains("EventCancelled"));
    let list = staff.get("/o/raval/campaign/events?q=hort&kind=talk&sort=title").await.text();
    assert!(list.contains("Called off"), "{list}");
    assert!(staff.get("/o/raval/campaign/events?q=zzz").await.text().contains("Nothing here fits"));
    assert_eq!(staff.get("/o/raval/campaign/events?format=xlsx").await.status, 200);
}
