//! The pages of campaigns, as a campaigner uses them.

use maillage_app::campaign::badge::Reading;
use maillage_domain::access::Role;

use super::testing::{AUTUMN, asked, link};
use crate::testing::{Browser, TestSite};

const PHOTO: &[u8] = b"\xff\xd8 a photo";

async fn campaigner(site: &TestSite) -> Browser {
    site.member(site.world.raval, &[Role::Campaigner]).await
}

#[tokio::test]
async fn a_campaign_is_started_and_everything_typed_comes_back_with_a_mistake() {
    let site = TestSite::new().await;
    let mut neus = campaigner(&site).await;
    let empty = neus.get("/o/raval/campaign").await.text();
    assert!(empty.contains("No campaign yet") && empty.contains("/campaign/new"), "{empty}");
    let mut wrong: Vec<(&str, &str)> =
        AUTUMN.into_iter().filter(|(name, _)| !["ends_on", "title-en"].contains(name)).collect();
    wrong.extend([("ends_on", "2026-08-01"), ("title-en", "Here, {shop}")]);
    let page = neus.post("/o/raval/campaign/new", &wrong).await;
    assert_eq!(page.status, 200);
    assert!(page.text().contains("The last day lies before the first"), "{}", page.text());
    assert!(page.text().contains("value=\"Here, {shop}\""), "what was typed is kept");
    let mut wrong: Vec<(&str, &str)> =
        AUTUMN.into_iter().filter(|(name, _)| *name != "title-en").collect();
    wrong.push(("title-en", "Here, {shop}"));
    let page = neus.post("/o/raval/campaign/new", &wrong).await.text();
    assert!(page.contains("{partner}, {street}, {organisation}, {network}"), "{page}");
    let half: Vec<(&str, &str)> =
        AUTUMN.into_iter().filter(|(name, _)| *name != "call-en").collect();
    let page = neus.post("/o/raval/campaign/new", &half).await.text();
    assert!(page.contains("id=\"call-en-error\""), "{page}");

    let made = neus.post("/o/raval/campaign/new", &AUTUMN).await;
    let campaign = made.location().to_owned();
    let list = neus.get("/o/raval/campaign?q=tardor").await.text();
    assert!(list.contains("Tardor") && list.contains(&campaign), "{list}");
    let none = neus.get("/o/raval/campaign?q=zz").await.text();
    assert!(none.contains("Nothing here fits the search"), "{none}");
    let csv = neus.get("/o/raval/campaign?format=csv").await;
    assert!(csv.text().contains("Tardor,Open,2026-09-01,2026-12-31,0"), "{}", csv.text());
    let edit = neus.get(&format!("{campaign}/edit")).await.text();
    assert!(edit.contains("value=\"Here, with {partner}\""), "{edit}");
}

#[tokio::test]
async fn partners_are_asked_and_each_display_is_followed_to_its_photo() {
    let site = TestSite::new().await;
    let mut neus = campaigner(&site).await;
    site.partner("Bar Nou").await;
    site.partner("Forn de la Cera").await;
    let campaign = asked(&mut neus).await;
    let page = neus.get(&campaign).await.text();
    assert!(page.contains("2 partners were asked."), "{page}");
    assert!(page.contains("Note 2 posters as sent"), "{page}");
    neus.post(&format!("{campaign}/sent"), &[]).await;

    let displays = format!("{campaign}/displays");
    let list = neus.get(&format!("{displays}?q=forn&stage=sent&sort=-scans")).await.text();
    assert!(list.contains("Forn de la Cera") && !list.contains("Bar Nou"), "{list}");
    let display = link(&list, &format!("{displays}/"));
    let page = neus.get(&display).await.text();
    assert!(page.contains("Note as hanging") && page.contains("http://localhost:8080/q/"));
    assert_eq!(neus.post(&format!("{display}/nonsense"), &[]).await.status, 404);
    let sent = neus.upload(&format!("{display}/photo"), &[], ("photo", "p.jpg", PHOTO)).await;
    assert_eq!(sent.location(), display, "{}", sent.text());
    let page = neus.get(&display).await.text();
    assert!(page.contains("Photo received") && page.contains("/photo?v="), "{page}");
    let photo = neus.get(&format!("{display}/photo")).await;
    assert_eq!((photo.header("content-type"), photo.bytes.as_slice()), ("image/jpeg", PHOTO));
    let bad = neus.upload(&format!("{display}/photo"), &[], ("photo", "p.gif", b"GIF")).await;
    assert_eq!(bad.location(), display);
    assert!(neus.get(&display).await.text().contains("This photo cannot be read"));
    let decline = neus.post(&format!("{display}/decline"), &[]).await;
    assert!(decline.text().contains("That step does not follow"), "{}", decline.text());
    neus.post(&format!("{display}/photo/remove"), &[]).await;
    assert_eq!(neus.get(&format!("{display}/photo")).await.status, 404);

    let csv = neus.get(&format!("{displays}?format=csv")).await.text();
    assert!(csv.contains("Forn de la Cera") && csv.contains("http://localhost:8080/q/"), "{csv}");
    assert!(neus.get(&format!("{displays}?format=xlsx")).await.bytes.starts_with(b"PK"));
    let other = format!("/o/raval/campaign/{}", site.world.app.new_id::<uuid::Uuid>());
    let id = display.rsplit('/').next().unwrap();
    assert_eq!(neus.get(&format!("{other}/displays/{id}")).await.status, 404);

    neus.post(&format!("{campaign}/close"), &[]).await;
    let refused = neus.post(&format!("{campaign}/ask"), &[]).await;
    assert!(refused.text().contains("This campaign is closed"), "{}", refused.text());
    neus.post(&format!("{campaign}/reopen"), &[]).await;
    assert_eq!(neus.post(&format!("{campaign}/ask"), &[]).await.status, 303);

    let mut reader = site.member(site.world.raval, &[Role::Reader]).await;
    let page = reader.get(&campaign).await.text();
    assert!(!page.contains(&format!("action=\"{campaign}")), "a reader changes nothing: {page}");
}

#[tokio::test]
async fn posters_are_made_beside_the_page_and_fetched_from_it() {
    let site = TestSite::new().await;
    let mut neus = campaigner(&site).await;
    site.partner("Bar Nou").await;
    let campaign = asked(&mut neus).await;
    let fields = [("which", "all"), ("size", "a3"), ("edge", "marks")];
    let started = neus.post(&format!("{campaign}/posters"), &fields).await;
    let job = started.location().to_owned();
    assert!(job.starts_with(&format!("{campaign}/posters/")), "{}", started.text());
    let mut page = neus.get(&job).await;
    while !page.header("refresh").is_empty() {
        assert!(page.text().contains("1 poster is being typeset"), "{}", page.text());
        tokio::task::yield_now().await;
        page = neus.get(&job).await;
    }
    assert!(page.text().contains("The file is ready: 1 poster"), "{}", page.text());
    let file = neus.get(&format!("{job}/file")).await;
    assert_eq!(file.header("content-type"), "application/pdf");
    assert!(file.text().contains("http://localhost:8080/q/") && file.text().contains("A3"));
    let gone = format!("{campaign}/posters/{}", site.world.app.new_id::<uuid::Uuid>());
    assert_eq!(neus.get(&gone).await.location(), campaign);
    let list = neus.get(&format!("{campaign}/displays")).await.text();
    let display = link(&list, &format!("{campaign}/displays/"));
    let one = neus.get(&format!("{display}/poster")).await;
    assert!(one.text().contains("Bar Nou") && one.text().contains("A4"), "as the campaign says");
}

#[tokio::test]
async fn a_picture_is_put_on_the_posters_and_taken_away() {
    let site = TestSite::new().await;
    let mut neus = campaigner(&site).await;
    let campaign = asked(&mut neus).await;
    let picture = format!("{campaign}/picture");
    assert_eq!(neus.get(&picture).await.status, 404);
    neus.post(&picture, &[]).await;
    assert!(neus.get(&campaign).await.text().contains("Choose a file first."));
    neus.upload(&picture, &[], ("picture", "p.gif", b"GIF")).await;
    assert!(neus.get(&campaign).await.text().contains("Choose a PNG or JPEG file"));
    neus.upload(&picture, &[], ("picture", "p.jpg", PHOTO)).await;
    assert!(neus.get(&campaign).await.text().contains("/picture?v="));
    assert_eq!(neus.get(&picture).await.bytes, PHOTO);
    neus.post(&picture, &[("remove", "yes")]).await;
    assert_eq!(neus.get(&picture).await.status, 404);
}

#[tokio::test]
async fn the_badge_is_copied_and_partners_pages_are_looked_at() {
    let site = TestSite::new().await;
    let mut neus = campaigner(&site).await;
    let page = neus.get("/o/raval/campaign/badge").await.text();
    assert!(page.contains("No partner has a web site on record"), "{page}");
    assert!(
        page.contains("data:image/svg+xml;base64,")
            && page.contains("http://localhost:8080/n/raval")
    );
    let mut work = site.world.app.store.begin(site.world.raval).await.unwrap();
    let mut partner = site.world.partner("Forn");
    partner.website = Some("https://forn.example/".to_owned());
    work.insert_partner(&partner).await.unwrap();
    work.commit().await.unwrap();
    let html = "<a href=\"http://localhost:8080/n/raval\">x</a>";
    site.world.sites.put("https://forn.example/", Reading::Page(html.to_owned()));
    let looked = neus.post("/o/raval/campaign/badge/look", &[]).await;
    assert_eq!(looked.location(), "/o/raval/campaign/badge#sites");
    let found = "/o/raval/campaign/badge?state=found";
    while !neus.get(found).await.text().contains("Forn</a>") {
        tokio::task::yield_now().await;
    }
    let csv = neus.get("/o/raval/campaign/badge?format=csv").await.text();
    assert!(csv.contains("Forn,https://forn.example/,There,2026-11-22"), "{csv}");
}
