//! Rounds as a coordinator uses them, without a browser.

use maillage_app::Page;
use maillage_app::engage::prospect::{ProspectFilter, list as prospects};
use maillage_domain::access::Role;

use super::super::tests::{ready, ready_with_a_riddle};
use crate::testing::{Browser, TestSite};

const NEW: &str = "/o/raval/identify/rounds/new";

const WISH: [(&str, &str); 4] =
    [("start", ""), ("day", "2026-11-24"), ("leave", "10:00"), ("visit_minutes", "10")];

/// A round of what the program picks, and its address.
async fn planned(neus: &mut Browser) -> String {
    let mut fields = WISH.to_vec();
    fields.push(("budget", "90"));
    let answer = neus.post(NEW, &fields).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    answer.location().to_owned()
}

/// The prospect of the first stop.
fn first_stop(page: &str) -> String {
    let start = page.find("id=\"stop-").expect("there is a stop") + "id=\"stop-".len();
    page[start..].split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn the_program_picks_what_is_near_and_puts_it_on_the_shortlist() {
    let site = TestSite::new().await;
    let mut neus = ready(&site).await;
    let empty = neus.get("/o/raval/identify/rounds").await.text();
    assert!(empty.contains("No round yet"), "{empty}");
    let round = planned(&mut neus).await;
    let page = neus.get(&round).await.text();
    assert!(page.contains("Forn Prova") && page.contains("Bar &#60;Prova&#62;"), "{page}");
    assert!(!page.contains("Forn Lluny"), "it is too far");
    assert!(page.contains("No other order of these stops takes less time."), "{page}");
    assert!(page.contains("<svg"), "{page}");
    let filter = ProspectFilter::default();
    let actor = site.world.system();
    let listed = prospects(&site.world.app, &actor, &filter, Page::numbered(1, 50)).await.unwrap();
    assert!(listed.total >= 2, "{listed:?}");
    let again = neus.post(NEW, &[&WISH[..], &[("budget", "90")]].concat()).await;
    assert_eq!(again.status, 422, "all that is near is on a round of that day");
    assert!(again.text().contains("within reach"), "{}", again.text());
}

#[tokio::test]
async fn a_place_whose_trade_nobody_knows_is_not_worth_the_first_visit() {
    let site = TestSite::new().await;
    let mut neus = ready_with_a_riddle(&site).await;
    neus.post("/o/raval/identify/needs", &[("need-works", "yes")]).await;
    let by_score = neus.get("/o/raval/identify?sort=score").await.text();
    assert!(
        by_score.find("Enigma") < by_score.find("Forn Prova"),
        "little is known, all of it good"
    );
    let one = [&WISH[..3], &[("visit_minutes", "20"), ("budget", "25")]].concat();
    let answer = neus.post(NEW, &one).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    let page = neus.get(answer.location()).await.text();
    assert_eq!(page.matches("class=\"sheet stop\"").count(), 1, "{page}");
    assert!(!page.contains("Enigma"), "what is known to speak for it is less: {page}");
}

#[tokio::test]
async fn what_was_ticked_in_the_search_becomes_a_round() {
    let site = TestSite::new().await;
    let mut neus = ready(&site).await;
    let search = neus.get("/o/raval/identify").await.text();
    let value = |n: usize| {
        let part = search.split("name=\"place\" value=\"").nth(n).expect("a box to tick");
        part.split('"').next().unwrap().to_owned()
    };
    let (one, two) = (value(1), value(2));
    let chosen = [("place", one.as_str()), ("place", two.as_str())];
    let go = neus.post("/o/raval/identify/rounds/choose", &chosen).await;
    assert_eq!(go.status, 303);
    let form = neus.get(go.location()).await.text();
    assert_eq!(form.matches("name=\"place\"").count(), 2, "{form}");
    let mut fields = WISH.to_vec();
    fields.extend([("choose", "places")]);
    fields.extend(chosen);
    let round = neus.post(NEW, &fields).await;
    assert_eq!(round.status, 303, "{}", round.text());
    let page = neus.get(round.location()).await.text();
    assert_eq!(page.matches("class=\"sheet stop\"").count(), 2, "{page}");
    let none = neus.post("/o/raval/identify/rounds/choose", &[]).await;
    assert_eq!(none.location(), "/o/raval/identify");
}

#[tokio::test]
async fn a_form_with_slips_comes_back_full_and_says_what_is_wrong() {
    let site = TestSite::new().await;
    let mut neus = ready(&site).await;
    let slips = [
        ("start", "41.379, 2.168"),
        ("day", "yesterday"),
        ("leave", "25:00"),
        ("visit_minutes", "0"),
        ("budget", "9999"),
    ];
    let page = neus.post(NEW, &slips).await;
    assert_eq!(page.status, 422);
    for part in ["41.379, 2.168", "A time is written like 10:00.", "Between 15 and 600 minutes."] {
        assert!(page.text().contains(part), "{part}: {}", page.text());
    }
    let short = [&WISH[..3], &[("visit_minutes", "120"), ("budget", "15")]].concat();
    let page = neus.post(NEW, &short).await;
    assert!(page.text().contains("15 minutes are too few"), "{}", page.text());
    let ticked = neus.post(NEW, &[&WISH[..], &[("choose", "shortlist")]].concat()).await;
    assert!(ticked.text().contains("Nobody on the shortlist"), "{}", ticked.text());
}

#[tokio::test]
async fn a_round_is_changed_and_each_change_can_be_undone() {
    let site = TestSite::new().await;
    let mut neus = ready(&site).await;
    let round = planned(&mut neus).await;
    let page = neus.get(&round).await.text();
    let stop = first_stop(&page);
    let moved =
        neus.post(&format!("{round}/order"), &[("prospect", stop.as_str()), ("to", "1")]).await;
    assert_eq!(moved.location(), format!("{round}#stop-{stop}"));
    assert_ne!(first_stop(&neus.get(&round).await.text()), stop);
    neus.post(&format!("{round}/order"), &[("best", "yes")]).await;

    let bad = [("prospect", stop.as_str()), (&format!("hours-{stop}"), "all day")];
    neus.post(&format!("{round}/hours"), &bad).await;
    assert!(neus.get(&round).await.text().contains("These are no opening hours"));
    let good = [("prospect", stop.as_str()), (&format!("hours-{stop}"), "9:30-13:30, 17-20")];
    neus.post(&format!("{round}/hours"), &good).await;
    assert!(neus.get(&round).await.text().contains("Open 9:30–13:30, 17:00–20:00"));

    let dropped = neus.post(&format!("{round}/stops"), &[("drop", stop.as_str())]).await;
    let page = neus.get(dropped.location()).await.text();
    assert!(page.contains("is off the round") && page.contains("Put back on the round"), "{page}");
    neus.post(&format!("{round}/stops"), &[("prospect", stop.as_str()), ("name", "X")]).await;
    assert!(neus.get(&round).await.text().contains(&format!("id=\"stop-{stop}\"")));

    neus.post(&format!("{round}/removed"), &[("removed", "yes")]).await;
    assert!(neus.get(&round).await.text().contains("This round was removed"));
    assert!(neus.get("/o/raval/identify/rounds").await.text().contains("No round yet"));
    neus.post(&format!("{round}/removed"), &[("removed", "no")]).await;
    let list = neus.get("/o/raval/identify/rounds?format=csv").await;
    assert!(list.text().contains("2026-11-24"), "{}", list.text());
}

#[tokio::test]
async fn every_page_of_a_round_opens_in_every_language_and_the_sheet_is_a_paper() {
    let site = TestSite::new().await;
    let mut neus = ready(&site).await;
    let round = planned(&mut neus).await;
    for language in ["fr", "es", "ca", "en"] {
        for path in [
            "/o/raval/identify/rounds".to_owned(),
            NEW.to_owned(),
            format!("{NEW}?choose=shortlist"),
            round.clone(),
            format!("{round}?q=forn"),
            format!("{round}/edit"),
            format!("{round}/walk"),
        ] {
            let joint = if path.contains('?') { '&' } else { '?' };
            let page = neus.get(&format!("{path}{joint}lang={language}")).await;
            assert_eq!(page.status, 200, "{path} {language}: {}", page.text());
            assert!(!page.text().contains("<Prova>"), "{path} is escaped");
        }
    }
    let sheet = neus.get(&format!("{round}/sheet.pdf")).await;
    assert_eq!(sheet.header("content-type"), "application/pdf");
    assert!(sheet.text().contains("Forn Prova"), "{}", sheet.text());
    let mut reader = site.member(site.world.raval, &[Role::Reader]).await;
    assert_eq!(reader.get(&format!("{round}/sheet.pdf")).await.status, 200);
    assert_eq!(reader.get(&format!("{round}/walk")).await.status, 403);
}

#[tokio::test]
async fn a_tap_is_a_form_without_script_and_counts_once_with_it() {
    let site = TestSite::new().await;
    let mut neus = ready(&site).await;
    let round = planned(&mut neus).await;
    let walk = format!("{round}/walk");
    let page = neus.get(&walk).await.text();
    let stop = first_stop(&page);
    let field = "data-visit><input type=\"hidden\" name=\"csrf\"";
    assert!(page.contains(field), "{page}");
    let fresh = page.split("name=\"visit\" value=\"").nth(2).unwrap().split('"').next().unwrap();
    let tap = [
        ("visit", fresh),
        ("prospect", stop.as_str()),
        ("outcome", "interested"),
        ("words", "Tornar <dilluns>"),
    ];
    for _ in 0..2 {
        let answer = neus.post(&format!("{walk}/visits"), &tap).await;
        assert_eq!(answer.location(), format!("{walk}#stop-{stop}"), "{}", answer.text());
    }
    let page = neus.get(&walk).await.text();
    assert!(page.contains("1 of ") && page.contains("Tornar &#60;dilluns&#62;"), "{page}");
    let prospect = neus.get(&format!("/o/raval/engage/prospects/{stop}")).await.text();
    assert_eq!(prospect.matches("Tornar &#60;dilluns&#62;").count(), 1, "{prospect}");
    assert!(prospect.contains("Visited; stage: Met"), "{prospect}");

    let forgot = neus.post(&format!("{walk}/visits"), &tap[..2]).await;
    assert_eq!(forgot.status, 303);
    let back = [("visit", fresh), ("prospect", stop.as_str())];
    neus.post(&format!("{walk}/take-back"), &back).await;
    assert!(neus.get(&walk).await.text().contains("0 of "));
}

#[tokio::test]
async fn the_worker_stands_beside_the_rounds_so_that_it_serves_nothing_above() {
    let site = TestSite::new().await;
    let mut neus = ready(&site).await;
    let worker = neus.get("/o/raval/identify/rounds/walk-worker.js").await;
    assert_eq!(worker.status, 200);
    assert!(worker.header("content-type").starts_with("text/javascript"));
    assert!(worker.text().contains("/walk"), "{}", worker.text());
}
