//! How a network scores, as a coordinator changes it: looked at first, kept by one more press.

use maillage_app::engage::prospect::{Move, Prospect, ScoreThen};
use maillage_app::identify::score::{ScoreSetting, setting};
use maillage_domain::access::Role;
use maillage_domain::engage::prospect::{MoveCause, Origin};
use maillage_domain::engage::stage::Stage;
use maillage_domain::identify::criteria::Criteria;
use maillage_domain::identify::need::Need;
use maillage_domain::identify::score::{Criterion, Facts, Scorer};
use maillage_domain::locale::Locale;
use maillage_domain::party::{Address, PartyKind};

use super::tests::{ready, record};
use crate::testing::TestSite;

const SCORE: &str = "/o/raval/identify/score";

/// The seven weights and the half-life as the form sends them.
fn weights(given: [u32; 7]) -> Vec<(String, String)> {
    let mut fields: Vec<(String, String)> = Criterion::ALL
        .into_iter()
        .zip(given)
        .map(|(criterion, weight)| (format!("weight-{}", criterion.as_str()), weight.to_string()))
        .collect();
    fields.push(("half_life".to_owned(), "400".to_owned()));
    fields
}

fn borrowed(fields: &[(String, String)]) -> Vec<(&str, &str)> {
    fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect()
}

/// What a hidden field of a page holds.
fn hidden(page: &str, name: &str) -> String {
    let start = format!("name=\"{name}\" value=\"");
    let rest = page.split(&start).nth(1).expect("the field is there");
    let value = rest.split('"').next().unwrap_or_default();
    value.replace("&#34;", "\"").replace("&#38;", "&")
}

#[tokio::test]
async fn weights_are_looked_at_before_they_are_kept_and_can_go_back() {
    let site = TestSite::new().await;
    let mut neus = ready(&site).await;
    let page = neus.get(SCORE).await.text();
    assert!(page.contains("every network begins with") && page.contains("value=\"35\""), "{page}");
    let wrong = weights([34, 20, 15, 10, 10, 5, 5]);
    let page = neus.post(SCORE, &borrowed(&wrong)).await.text();
    assert!(page.contains("The weights sum to 99") && page.contains("1 more are"), "{page}");
    assert!(!page.contains("Keep these criteria"));

    let fields = weights([0, 100, 0, 0, 0, 0, 0]);
    let page = neus.post(SCORE, &borrowed(&fields)).await.text();
    assert!(page.contains("What would change; nothing is kept yet"), "{page}");
    assert!(page.contains("Fit with the mission: weight 0 instead of 35"), "{page}");
    assert!(page.contains("Forn Prova") && page.contains("Keep these criteria"), "{page}");
    let wanted = hidden(&page, "criteria");
    let asked = [("criteria", wanted.as_str()), ("format", "csv")];
    let file = neus.post(&format!("{SCORE}/preview"), &asked).await;
    assert!(file.header("content-disposition").contains("preview.csv"));
    assert!(file.text().contains("Points before") && file.text().contains("Forn Prova"));
    let nonsense = [("criteria", "{}"), ("format", "csv")];
    assert_eq!(neus.post(&format!("{SCORE}/preview"), &nonsense).await.status, 404);
    let actor = site.world.system();
    assert_eq!(setting(&site.world.app, &actor).await.unwrap(), ScoreSetting::default());

    let (seen, criteria) = (hidden(&page, "seen"), hidden(&page, "criteria"));
    let keep = [("seen", seen.as_str()), ("criteria", criteria.as_str())];
    assert_eq!(neus.post(&format!("{SCORE}/save"), &keep).await.location(), SCORE);
    let page = neus.get(SCORE).await.text();
    assert!(page.contains("The criteria are kept.") && page.contains("Last changed by"), "{page}");
    let page = neus.get("/o/raval/identify/why?q=forn+prova").await.text();
    assert!(page.contains("weight 100") && page.contains("100.000"), "{page}");
    let stale =
        neus.post(&format!("{SCORE}/save"), &[("seen", &criteria), ("criteria", "{}")]).await;
    assert!(stale.text().contains("changed the criteria meanwhile"), "{}", stale.text());

    let page = neus.post(SCORE, &[("do", "reset")]).await.text();
    assert!(page.contains("weight 35 instead of 0"), "{page}");
    let same = neus.post(SCORE, &borrowed(&fields)).await;
    assert_eq!((same.status, same.location()), (303, SCORE), "nothing would change");
}

#[tokio::test]
async fn a_verdict_changes_who_serves_a_need_and_none_is_left_without_one() {
    let site = TestSite::new().await;
    let mut neus = ready(&site).await;
    let path = format!("{SCORE}/verdicts");
    let page = neus.get(&format!("{path}?need=food")).await.text();
    assert!(
        page.contains("id=\"cat-bakery\"") && page.contains("code 10.71 of our table"),
        "{page}"
    );
    let csv = neus.get(&format!("{path}?format=csv")).await.text();
    assert!(csv.contains("Bakery"), "{csv}");

    let page = neus.post(&path, &[("need", "food"), ("verdict-bar", "1000")]).await.text();
    assert!(
        page.contains("Bar, for “Food”: 1.0 – serves it directly instead of 0.7 – serves it well"),
        "{page}"
    );
    let (seen, criteria) = (hidden(&page, "seen"), hidden(&page, "criteria"));
    let keep = [("seen", seen.as_str()), ("criteria", criteria.as_str())];
    assert_eq!(neus.post(&format!("{SCORE}/save"), &keep).await.status, 303);
    let page = neus.get("/o/raval/identify?activity=bar").await.text();
    assert!(page.contains("by your own verdict (value 1.00)"), "{page}");
    assert!(page.contains("/identify/score/verdicts?need=food#cat-bar"), "{page}");

    let none = [("need", "food"), ("verdict-bar", "1000"), ("neutral-also", "bar")];
    let page = neus.post(&path, &none).await.text();
    assert!(page.contains("Choose one of the two."), "{page}");
    let none = [("need", "food"), ("neutral-also", "bar")];
    let page = neus.post(&path, &none).await.text();
    assert!(page.contains("Bar serves no need"), "{page}");
    let mut all = vec![("need".to_owned(), "sport".to_owned())];
    for code in page.split("id=\"cat-").skip(1).filter_map(|rest| rest.split('"').next()) {
        all.push((format!("verdict-{code}"), "0".to_owned()));
    }
    let page = neus.post(&path, &borrowed(&all)).await.text();
    assert!(page.contains("No activity would serve the need “Sport” any more"), "{page}");
}

#[tokio::test]
async fn rotation_is_off_until_it_is_switched_on_and_then_says_so() {
    let site = TestSite::new().await;
    let mut neus = ready(&site).await;
    let search = "/o/raval/identify";
    assert!(!neus.get(search).await.text().contains("Rotation is on"));
    let on = neus.post(&format!("{SCORE}/rotation"), &[("rotation", "on")]).await;
    assert_eq!(on.location(), SCORE);
    let page = neus.get(SCORE).await.text();
    assert!(page.contains("Switch rotation off"), "{page}");
    let first = neus.get(search).await.text();
    assert!(first.contains("Rotation is on: places within ten points"), "{first}");
    let list = format!("{search}?format=csv");
    let order = neus.get(&list).await.text();
    assert_eq!(order, neus.get(&list).await.text(), "the same all week");
    assert!(!neus.get(&format!("{search}?sort=name")).await.text().contains("Rotation is on"));
    let bakery = "/o/raval/identify/why?q=barcelona-census:00000001-0000-4000-8000-000000000001";
    let page = neus.get(bakery).await.text();
    assert!(page.contains("It stands at place") && page.contains("of 3 in the list"), "{page}");
    assert!(page.contains("See it in the list"), "{page}");
    neus.post(&format!("{SCORE}/rotation"), &[("rotation", "off")]).await;
    assert!(!neus.get(search).await.text().contains("Rotation is on"));
}

#[tokio::test]
async fn every_line_leads_to_its_evidence_and_a_place_says_what_would_raise_its_score() {
    let site = TestSite::new().await;
    let mut neus = ready(&site).await;
    let list = neus.get("/o/raval/identify").await.text();
    assert!(list.contains("Evidence C"), "an old census alone: {list}");
    let id = record(&list, 1);
    let query = id.replace(':', "%3A");
    let page = neus.get(&format!("/o/raval/identify/why?q={query}")).await.text();
    for expected in [
        "/identify/score/verdicts?need=food#cat-bakery",
        "#map\"",
        "#record\"",
        "1 register has this place; last looked at on",
        "What would raise it",
        "if the number of people who work there were known",
        "The record, as the register has it",
        "<maillage-map",
    ] {
        assert!(page.contains(expected), "{expected}: {page}");
    }
    let far = neus.get("/o/raval/identify/why?q=forn+lluny").await.text();
    assert!(
        far.contains("It is not shown") && far.contains("if your territory reached it"),
        "{far}"
    );
    let mut partner = site.world.partner("BAR PROVA");
    partner.category = "bakery".to_owned();
    let mut work = site.world.app.store.begin(site.world.raval).await.unwrap();
    work.insert_partner(&partner).await.unwrap();
    work.commit().await.unwrap();
    let page = neus.get(&format!("/o/raval/identify/why?q={query}")).await.text();
    assert!(page.contains("/partners?state=in&#38;category=bakery"), "{page}");
    let partners = neus.get("/o/raval/partners?category=bakery").await.text();
    assert!(partners.contains("BAR PROVA"), "{partners}");
    assert!(!neus.get("/o/raval/partners?category=bar").await.text().contains("BAR PROVA"));
}

#[tokio::test]
async fn too_few_answers_are_told_kindly_and_nothing_is_offered() {
    let site = TestSite::new().await;
    let mut neus = ready(&site).await;
    let page = neus.get("/o/raval/identify/learn").await.text();
    assert!(page.contains("Too early to learn") && page.contains("From 100 on"), "{page}");
    assert!(!page.contains("See what these weights change"));
}

/// A hundred and twenty answers: bakeries say yes, bars say no; all were contacted.
async fn answers(site: &TestSite) {
    let world = &site.world;
    let mut work = world.app.store.begin(world.raval).await.unwrap();
    for n in 0..120_u32 {
        let says_yes = n.is_multiple_of(3);
        let facts = Facts {
            category: if says_yes { "bakery" } else { "bar" }.parse().unwrap(),
            nace: None,
            distance_m: Some(f64::from(n % 7) * 50.0),
            doubled_headcount: Some(n % 9),
            units: Some(1 + n % 4),
            known_chain: false,
            signals: None,
            reach: None,
        };
        let score = Scorer::new(&[Need::Food], &Criteria::default(), None).score(&facts);
        let prospect = Prospect {
            id: world.app.new_id(),
            origin: Origin::Hand,
            record_id: None,
            kind: PartyKind::Company,
            name: format!("Casa {n:03}"),
            category: facts.category.code().to_owned(),
            address: Address::default(),
            point: None,
            locale: Locale::Ca,
            email: None,
            phone: None,
            website: None,
            stage: if says_yes { Stage::Partner } else { Stage::Declined },
            stage_since: world.app.clock.now(),
            score: Some(ScoreThen {
                points: i64::from(score.points),
                coverage: i64::from(score.coverage),
                explanation: serde_json::to_string(&score).unwrap(),
            }),
            next_step: String::new(),
            next_step_on: None,
            partner: None,
            created_at: world.app.clock.now(),
        };
        work.insert_prospect(&prospect).await.unwrap();
        let contacted = Move {
            id: world.app.new_id(),
            prospect: prospect.id,
            from: Some(Stage::Shortlisted),
            to: Stage::Contacted,
            cause: MoveCause::Hand,
            reason: String::new(),
            actor_name: "Neus".to_owned(),
            at: world.app.clock.now(),
        };
        work.insert_move(&contacted).await.unwrap();
    }
    work.commit().await.unwrap();
}

#[tokio::test]
async fn what_was_learnt_is_shown_with_its_check_and_goes_through_the_same_preview() {
    let site = TestSite::new().await;
    let mut neus = ready(&site).await;
    answers(&site).await;
    let path = "/o/raval/identify/learn";
    let page = neus.get(path).await.text();
    for expected in [
        "120 answers so far: 40 partners, 80 declined.",
        "Proposed weights beside the present ones",
        "±",
        "By the proposed weights",
        "The nearest first",
        "Nothing is kept without one more press there.",
    ] {
        assert!(page.contains(expected), "{expected}: {page}");
    }
    let mut fields: Vec<(String, String)> = Criterion::ALL
        .into_iter()
        .map(|criterion| format!("weight-{}", criterion.as_str()))
        .map(|name| (name.clone(), hidden(&page, &name)))
        .collect();
    fields.push(("half_life".to_owned(), hidden(&page, "half_life")));
    let preview = neus.post(SCORE, &borrowed(&fields)).await.text();
    assert!(preview.contains("What would change; nothing is kept yet"), "{preview}");
    let actor = site.world.system();
    assert_eq!(setting(&site.world.app, &actor).await.unwrap(), ScoreSetting::default());
    let csv = neus.get(&format!("{path}?format=csv")).await.text();
    assert_eq!(csv.lines().count(), 121, "{csv}");
    for language in ["fr", "es", "ca"] {
        assert_eq!(neus.get(&format!("{path}?lang={language}")).await.status, 200, "{language}");
    }
}

#[tokio::test]
async fn the_portfolio_says_who_is_missing_and_leads_into_the_search() {
    let site = TestSite::new().await;
    let mut neus = ready(&site).await;
    let path = "/o/raval/identify/portfolio";
    let page = neus.get(path).await.text();
    for expected in [
        "/o/raval/identify?activity=bakery",
        "/o/raval/identify?q=Carrer+de+la+Cera",
        "/o/raval/identify?kind=association",
        "missing",
    ] {
        assert!(page.contains(expected), "{expected}: {page}");
    }
    let csv = neus.get(&format!("{path}?list=streets&format=csv")).await.text();
    assert!(csv.contains("Carrer de la Cera"), "{csv}");
    let csv = neus.get(&format!("{path}?format=csv")).await.text();
    assert!(csv.contains("Bakery"), "{csv}");
    let csv = neus.get(&format!("{path}?list=kinds&format=csv")).await.text();
    assert!(csv.contains("Companies") || csv.contains("Company"), "{csv}");
    let sheet = neus.get(&format!("{path}?list=needs&format=xlsx")).await;
    assert!(sheet.header("content-disposition").contains("needs.xlsx"));
}

#[tokio::test]
async fn who_may_only_look_sees_the_criteria_and_no_form() {
    let site = TestSite::new().await;
    drop(ready(&site).await);
    let mut reader = site.member(site.world.raval, &[Role::Reader]).await;
    for path in ["/score", "/score/verdicts", "/learn", "/portfolio"] {
        let page = reader.get(&format!("/o/raval/identify{path}")).await;
        assert_eq!(page.status, 200, "{path}");
        assert!(!page.text().contains("See what changes"), "{path}: {}", page.text());
    }
}
