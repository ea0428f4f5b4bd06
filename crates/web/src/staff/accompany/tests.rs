//! The pages of programmes and people, as an educator and an adviser meet them.

use maillage_domain::access::Role;

use crate::testing::{Browser, TestSite};

const BASE: &str = "/o/raval/accompany";

async fn programme(educator: &mut Browser) -> String {
    let new = format!("{BASE}/programmes/new");
    let fields =
        [("name", "School support"), ("purpose", ""), ("starts_on", "2026-09-01"), ("ends_on", "")];
    educator.post(&new, &fields).await.location().to_owned()
}

fn child<'a>(programme: &'a str, given_by: &'a str) -> Vec<(&'a str, &'a str)> {
    vec![
        ("name", "Zulmarka"),
        ("family_name", "Vexandrí"),
        ("born", "2015-03-14"),
        ("locale", "ca"),
        ("guardian_name", "Orphilda"),
        ("relation", "parent"),
        ("given_by", given_by),
        ("form", "paper"),
        ("given_on", "2026-09-01"),
        ("expires_on", "2027-08-31"),
        ("programme", programme),
    ]
}

async fn person(educator: &mut Browser, programme: &str) -> String {
    let id = programme.rsplit('/').next().unwrap();
    let new = format!("{BASE}/people/new");
    let wrong = educator.post(&new, &child(id, "participant")).await;
    assert_eq!(wrong.status, 422);
    assert!(wrong.text().contains("Too young") && wrong.text().contains("Zulmarka"));
    educator.post(&new, &child(id, "guardian")).await.location().to_owned()
}

#[tokio::test]
async fn an_educator_takes_a_child_in_and_notes_its_attendance_in_two_taps() {
    let site = TestSite::new().await;
    let mut educator = site.member(site.world.raval, &[Role::Educator]).await;
    let programme = programme(&mut educator).await;
    let person = person(&mut educator, &programme).await;
    let page = educator.get(&person).await.text();
    assert!(page.contains("Zulmarka Vexandrí") && page.contains("Orphilda"), "{page}");
    assert!(!page.split("</title>").next().unwrap().contains("Zulmarka"), "no name in histories");
    let plan = format!("{programme}/sessions/new");
    let fields =
        [("held_on", "2026-11-22"), ("starts_at", "17:30"), ("ends_at", "19:00"), ("weeks", "2")];
    assert_eq!(educator.post(&plan, &fields).await.status, 303);
    let today = educator.get(BASE).await.text();
    let from = today.find("/accompany/sessions/").unwrap();
    let session = format!("/o/raval{}", today[from..].split('"').next().unwrap());
    let sheet = educator.get(&session).await.text();
    assert!(sheet.contains("type=\"radio\"") && !sheet.contains("Zulmarka"), "{sheet}");
    let field = person.rsplit('/').next().unwrap();
    let mark = format!("mark-{field}");
    assert_eq!(educator.post(&session, &[(mark.as_str(), "late")]).await.location(), session);
    assert!(educator.get(&session).await.text().contains("Noted: 1 of 1 were there."));
    assert!(educator.get(&person).await.text().contains("Attended 1 of 1 sessions."));
    assert!(educator.get(&format!("{session}/paper")).await.status == 200);
}

#[tokio::test]
async fn an_educator_asks_for_the_names_of_a_list_and_the_log_tells_each_of_them() {
    let site = TestSite::new().await;
    let mut educator = site.member(site.world.raval, &[Role::Educator]).await;
    let programme = programme(&mut educator).await;
    person(&mut educator, &programme).await;
    let fields =
        [("held_on", "2026-11-22"), ("starts_at", "17:30"), ("ends_at", "19:00"), ("weeks", "1")];
    educator.post(&format!("{programme}/sessions/new"), &fields).await;
    let today = educator.get(BASE).await.text();
    let from = today.find("/accompany/sessions/").unwrap();
    let session = format!("/o/raval{}", today[from..].split('"').next().unwrap());
    let named = format!("{session}?names=yes");
    assert!(educator.get(&session).await.text().contains(&named));
    let sheet = educator.get(&named).await.text();
    assert!(sheet.contains("Zulmarka V.") && !sheet.contains("Vexandrí"), "{sheet}");
    let log = educator.get(&format!("{BASE}/log")).await.text();
    assert!(log.contains("opened the page (attendance)"), "{log}");

    let mut adviser = site.member(site.world.raval, &[Role::Adviser]).await;
    let sheet = adviser.get(&named).await.text();
    assert!(!sheet.contains("Zulmarka") && !sheet.contains("Drawn names"), "{sheet}");
}

#[tokio::test]
async fn an_adviser_sees_drawn_names_and_opens_nobody() {
    let site = TestSite::new().await;
    let mut educator = site.member(site.world.raval, &[Role::Educator]).await;
    let programme = programme(&mut educator).await;
    let person = person(&mut educator, &programme).await;
    let mut adviser = site.member(site.world.raval, &[Role::Adviser]).await;
    assert_eq!(adviser.get(&person).await.status, 403);
    for path in ["", "/people", "/programmes", "/sessions", "/log", "/people?format=csv"] {
        let answer = adviser.get(&format!("{BASE}{path}")).await;
        assert_eq!(answer.status, 200, "{path}");
        let text = answer.text();
        assert!(!text.contains("Zulmarka") && !text.contains("Orphilda"), "{path}: {text}");
        assert!(!text.contains("href=\"/o/raval/accompany/people/0"), "{path}");
    }
    let mut reader = site.member(site.world.raval, &[Role::Reader]).await;
    assert!(!reader.get("/o/raval").await.text().contains("/o/raval/accompany"));
}

#[tokio::test]
async fn whoever_sees_a_link_among_the_pages_of_this_verb_may_follow_it() {
    let site = TestSite::new().await;
    for role in [Role::Educator, Role::Adviser] {
        let mut member = site.member(site.world.raval, &[role]).await;
        let page = member.get(BASE).await.text();
        assert_eq!(page.contains("/accompany/retention"), role == Role::Educator, "{role}");
        let links: std::collections::BTreeSet<&str> = page
            .split("href=\"")
            .skip(1)
            .filter_map(|rest| rest.split('"').next())
            .filter(|href| href.starts_with(BASE))
            .collect();
        assert!(links.len() >= 7, "{role}: {links:?}");
        for href in links {
            let answer = member.get(&href.replace("&amp;", "&")).await;
            assert_eq!(answer.status, 200, "{role}: {href}");
        }
    }
}

#[tokio::test]
async fn a_name_is_searched_by_a_form_that_posts_and_the_log_tells_it() {
    let site = TestSite::new().await;
    let mut educator = site.member(site.world.raval, &[Role::Educator]).await;
    let programme = programme(&mut educator).await;
    let person = person(&mut educator, &programme).await;
    let search = format!("{BASE}/people/search");
    let found = educator.post(&search, &[("name", "vexandri")]).await.text();
    assert!(found.contains(&person) && !found.contains("Vexandr"), "{found}");
    let nobody = educator.post(&search, &[("name", "somebody else")]).await.text();
    assert!(nobody.contains("Nobody here has all these words"), "{nobody}");
    let log = educator.get(&format!("{BASE}/log")).await.text();
    assert!(log.contains("looked for a name (by name)") && log.contains("took the person in"));
    assert!(!log.contains("vexandri"), "{log}");
    let narrowed = educator.get(&format!("{BASE}/people?q=zzz")).await.text();
    assert!(narrowed.contains("Nothing here fits the search"), "{narrowed}");
}

#[tokio::test]
async fn a_person_gets_a_copy_and_is_erased_after_a_tick() {
    let site = TestSite::new().await;
    let mut educator = site.member(site.world.raval, &[Role::Educator]).await;
    let programme = programme(&mut educator).await;
    let person = person(&mut educator, &programme).await;
    let copy = format!("{person}/copy");
    let text = educator.post(&copy, &[("format", "text")]).await.text();
    assert!(text.contains("Zulmarka Vexandrí") && text.contains("CONSENTIMENTS"), "{text}");
    let json = educator.post(&copy, &[("format", "json")]).await.text();
    assert!(json.contains("\"given_name\": \"Zulmarka\""), "{json}");
    let erase = format!("{person}/erase");
    let unsure = educator.post(&erase, &[]).await;
    assert_eq!(unsure.status, 422);
    assert_eq!(educator.post(&erase, &[("sure", "yes")]).await.status, 303);
    let gone = educator.get(&person).await;
    assert_eq!(gone.status, 409);
    assert!(gone.text().contains("nothing can be read any more"), "{}", gone.text());
    let erased = educator.get(&format!("{BASE}/people?consent=erased")).await.text();
    assert!(erased.contains("1 person"), "{erased}");
}
