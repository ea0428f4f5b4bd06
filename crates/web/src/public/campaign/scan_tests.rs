//! A code that somebody scans in the street.

use axum::body::Body;
use axum::http::Request;
use maillage_app::engage::partner::Partner;
use maillage_domain::access::Role;

use crate::staff::campaign::testing::{AUTUMN, asked, link};
use crate::testing::{Answer, Browser, TestSite};

const PHONE: &str =
    "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Mobile/15E148 Safari/604.1";

async fn scanned(
    browser: &mut Browser,
    method: &str,
    path: &str,
    headers: &[(&str, &str)],
) -> Answer {
    let mut request = Request::builder().method(method).uri(path);
    for (name, value) in headers {
        request = request.header(*name, *value);
    }
    browser.send(request.body(Body::empty()).unwrap()).await
}

/// A campaigner, its campaign, and the code of the only display.
async fn hanging(site: &TestSite) -> (Browser, String, String) {
    let mut neus = site.member(site.world.raval, &[Role::Campaigner]).await;
    let campaign = asked(&mut neus).await;
    let list = neus.get(&format!("{campaign}/displays")).await.text();
    let display = link(&list, &format!("{campaign}/displays/"));
    let page = neus.get(&display).await.text();
    let code = link(&page, "http://localhost:8080/q/").rsplit('/').next().unwrap().to_owned();
    (neus, campaign, code)
}

#[tokio::test]
async fn a_scan_counts_a_person_and_neither_head_nor_robots_nor_previews() {
    let site = TestSite::new().await;
    site.partner("Forn de la Cera").await;
    let (mut neus, campaign, code) = hanging(&site).await;
    let mut passer = site.visitor();
    let path = format!("/q/{code}");
    let answer = scanned(&mut passer, "GET", &path, &[("user-agent", PHONE)]).await;
    assert_eq!(answer.status, 302);
    assert_eq!(answer.location(), format!("/n/raval/poster/{code}"));
    assert_eq!(answer.header("cache-control"), "no-store");
    assert_eq!(answer.header("set-cookie"), "", "no cookie");
    let small = format!("/q/{}?lang=fr", code.to_lowercase());
    let typed = scanned(&mut passer, "GET", &small, &[("user-agent", PHONE)]).await;
    assert_eq!((typed.status, typed.header("set-cookie")), (302, ""), "typed by hand");
    for (method, headers) in [
        ("HEAD", vec![("user-agent", PHONE)]),
        ("GET", vec![("user-agent", "WhatsApp/2.23")]),
        ("GET", vec![("user-agent", PHONE), ("sec-purpose", "prefetch;prerender")]),
        ("GET", vec![]),
    ] {
        assert_eq!(scanned(&mut passer, method, &path, &headers).await.status, 302, "{headers:?}");
    }
    site.state.scans.write_down(&site.world.app).await.unwrap();
    let page = neus.get(&format!("{campaign}/scans")).await.text();
    assert!(page.contains("2 visits by a code") && page.contains("<svg"), "{page}");
    let csv = neus.get(&format!("{campaign}/scans?format=csv")).await.text();
    assert!(csv.contains(&format!("2026-11-22,Morning,{code},Phone or tablet,2")), "{csv}");
    for wrong in ["/q/222222", "/q/xx", "/q/..%2f"] {
        let answer = scanned(&mut passer, "GET", wrong, &[("user-agent", PHONE)]).await;
        assert_eq!(answer.status, 404, "{wrong}");
    }
    let figures = site.visitor().get("/metrics").await.text();
    assert!(figures.contains("route=\"/q/{code}\"") && !figures.contains(&code), "{figures}");
}

#[tokio::test]
async fn the_page_behind_a_poster_speaks_the_readers_language_and_names_only_who_agreed() {
    let site = TestSite::new().await;
    let partner = site.partner("Forn de la Cera").await;
    let (mut neus, campaign, code) = hanging(&site).await;
    let path = format!("/n/raval/poster/{code}");
    let english = format!("{path}?lang=en");
    let page = site.visitor().get(&path).await;
    assert_eq!(page.header("set-cookie"), "", "a page without a choice sets no cookie");
    let text = site.visitor().get(&english).await.text();
    assert!(text.contains("Here, with Forn de la Cera"), "{text}");
    assert!(text.contains("You saw this poster at Forn de la Cera"), "{text}");
    assert!(text.contains("/n/raval/join"));
    assert!(site.visitor().get(&format!("{path}?lang=fr")).await.text().contains("Découvrir"));
    assert_eq!(site.visitor().get(&format!("/n/metz/poster/{code}")).await.status, 404);

    let mut work = site.world.app.store.begin(site.world.raval).await.unwrap();
    let known = work.partner(partner).await.unwrap().unwrap();
    work.update_partner(&Partner { shown_publicly: false, ..known }).await.unwrap();
    work.commit().await.unwrap();
    let text = site.visitor().get(&english).await.text();
    assert!(!text.contains("Forn de la Cera") && !text.contains("Carrer de la Cera"), "{text}");
    neus.post(&format!("{campaign}/close"), &[]).await;
    assert!(site.visitor().get(&english).await.text().contains("This campaign is over"));
}

#[tokio::test]
async fn the_code_of_a_poster_leads_to_lending_a_hand_or_to_an_event_and_who_signs_up_is_counted() {
    let site = TestSite::new().await;
    site.partner("Forn de la Cera").await;
    let (mut neus, campaign, code) = hanging(&site).await;
    super::tests::talk(&site).await;
    let form = neus.get(&format!("{campaign}/edit")).await.text();
    let event = form.split("value=\"event:").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let event = format!("event:{event}");
    let mut changed = AUTUMN;
    let path = format!("/q/{code}");
    for (to, leads) in [
        ("help", format!("/n/raval/help?code={code}")),
        (event.as_str(), format!("/n/raval/events/l-hort?code={code}")),
    ] {
        changed[3].1 = to;
        let saved = neus.post(&format!("{campaign}/edit"), &changed).await;
        assert_eq!(saved.status, 303, "{}", saved.text());
        assert_eq!(site.visitor().get(&path).await.location(), leads);
    }
    let facts = neus.get(&campaign).await.text();
    assert!(facts.contains("to sign up"), "{facts}");
    changed[3].1 = "event:0190f3a0-0000-7000-8000-000000000000";
    let refused = neus.post(&format!("{campaign}/edit"), &changed).await.text();
    assert!(refused.contains("This event is not there any more"), "{refused}");

    let before = neus.get(&format!("{campaign}/scans")).await.text();
    assert!(before.contains("Nobody has signed up by a poster yet."), "{before}");
    let help = format!("/n/raval/help?code={code}");
    let page = site.visitor().get(&format!("{help}&lang=en")).await.text();
    assert!(!page.contains("How did you hear of us?"), "the code says it");
    let other = site.visitor().get("/n/raval/help?code=222222&lang=en").await;
    assert!(other.status == 200 && other.text().contains("How did you hear of us?"));
    let rut = [("name", "Rut Pons"), ("email", "rut@example.org"), ("adult", "yes")];
    assert_eq!(site.visitor().post(&help, &rut).await.status, 303);
    let talk = format!("/n/raval/events/l-hort?code={code}");
    let page = site.visitor().get(&talk).await.text();
    assert!(page.contains(&help), "who comes to the talk may lend a hand, too");
    let pau = [("name", "Pau"), ("email", "pau@example.org"), ("companions", "")];
    assert_eq!(site.visitor().post(&talk, &pau).await.status, 303);
    let after = neus.get(&format!("{campaign}/scans")).await.text();
    assert!(
        after.contains("1 volunteer and 1 sign-up to an event came by these posters"),
        "{after}"
    );
}

#[tokio::test]
async fn the_badge_is_a_picture_without_script_or_cookie() {
    let site = TestSite::new().await;
    let answer = site.visitor().get("/n/raval/badge/fr").await;
    assert_eq!(answer.header("content-type"), "image/svg+xml");
    assert_eq!(answer.header("set-cookie"), "");
    assert!(answer.text().contains("Membre du réseau") && !answer.text().contains("script"));
    assert_eq!(site.visitor().get("/n/raval/badge/xx").await.status, 404);
}
