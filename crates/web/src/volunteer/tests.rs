//! Volunteers on their own page, from the sign-up to the certificate.

use jiff::civil::{DateTime, date};
use maillage_app::campaign::mission::{self, MissionDraft};
use maillage_app::campaign::shift::{self, ShiftDraft};
use maillage_app::engage::message::{MessageFilter, list};
use maillage_domain::access::Role;
use maillage_domain::campaign::certificate::Certificate;
use maillage_domain::locale::Locale;
use maillage_i18n::T;

use super::certificate_name;
use crate::testing::TestSite;

const PERSON: [(&str, &str); 3] =
    [("name", "Rut Pons"), ("email", "rut@example.org"), ("adult", "yes")];

/// Signs up in English and gives the address of the page that the message brings.
async fn joined(site: &TestSite, query: &str) -> String {
    let mut rut = site.visitor();
    rut.get("/n/raval/help?lang=en").await;
    let answer = rut.post(&format!("/n/raval/help{query}"), &PERSON).await;
    assert_eq!(answer.location(), "/n/raval/help/thanks");
    assert!(rut.get("/n/raval/help/thanks").await.text().contains("Thank you, welcome!"));
    let part = maillage_app::Page::part(0);
    let all = MessageFilter::default();
    let (found, _) = list(&site.world.app, &site.world.system(), &all, part).await.unwrap();
    let html = &found.rows[0].html;
    let from = html.find("http://localhost:8080/v/").unwrap();
    html[from..].split('"').next().unwrap().trim_start_matches("http://localhost:8080").to_owned()
}

async fn shift(site: &TestSite, with_children: bool) {
    let (app, actor) = (&site.world.app, site.world.system());
    let draft = MissionDraft { title: "Homework".to_owned(), text: String::new(), with_children };
    let id = mission::add(app, &actor, draft).await.unwrap();
    let draft = ShiftDraft {
        starts_at: date(2026, 12, 1).at(17, 0, 0, 0),
        ends_at: date(2026, 12, 1).at(19, 30, 0, 0),
        place: "Carrer de la Cera 12".to_owned(),
        places: 2,
        weeks: 1,
    };
    shift::add(app, &actor, id, draft).await.unwrap();
}

/// The address to which the first form of a page that ends so posts.
fn action(page: &str, end: &str) -> String {
    let at = page.find(&format!("/{end}\"")).unwrap();
    let from = page[..at].rfind('"').unwrap() + 1;
    page[from..at + end.len() + 1].to_owned()
}

fn go_to(site: &TestSite, local: DateTime) {
    site.world.clock.set(local.in_tz("Europe/Madrid").unwrap().timestamp());
}

#[tokio::test]
async fn a_volunteer_signs_up_takes_a_shift_reports_hours_and_gets_the_paper() {
    let site = TestSite::new().await;
    shift(&site, false).await;
    let home = joined(&site, "?event=l-hort").await;
    let mut rut = site.visitor();
    let page = rut.get(&home).await.text();
    assert!(page.contains("Hello Rut Pons") && page.contains("Homework"), "{page}");
    assert!(!page.contains("<script"), "no script at all");
    assert_eq!(rut.post(&action(&page, "take"), &[]).await.status, 303);
    let page = rut.get(&home).await.text();
    assert!(page.contains("You have one shift to come."), "{page}");
    let back = action(&page, "give-back");
    assert_eq!(rut.post(&back, &[]).await.status, 303);
    let page = rut.get(&home).await.text();
    assert_eq!(rut.post(&action(&page, "take"), &[]).await.status, 303);

    go_to(&site, date(2026, 12, 1).at(20, 0, 0, 0));
    let hours = format!("{home}/hours");
    let page = rut.get(&hours).await.text();
    let from = page.find("<option value=\"").unwrap() + "<option value=\"".len();
    let choice = page[from..].split('"').next().unwrap().to_owned();
    let wrong = rut.post(&hours, &[("shift", &choice), ("hours", "many")]).await;
    assert_eq!(wrong.status, 422);
    assert!(wrong.text().contains("value=\"many\""), "what was typed is still there");
    assert_eq!(rut.post(&hours, &[("shift", &choice), ("hours", "2:30")]).await.status, 303);
    assert_eq!(rut.get(&format!("{home}/certificate")).await.status, 409, "nothing is confirmed");

    let mut staff = site.member(site.world.raval, &[Role::Campaigner]).await;
    let page = staff.get("/o/raval/campaign/hours?state=reported").await.text();
    let from = page.find("action=\"/o/raval/campaign/hours/").unwrap() + "action=\"".len();
    let confirm = page[from..].split('"').next().unwrap().to_owned();
    assert_eq!(staff.post(&confirm, &[("minutes", "150")]).await.status, 303);
    let paper = rut.get(&format!("{home}/certificate")).await;
    assert_eq!(paper.header("content-type"), "application/pdf");
    assert!(staff.get("/o/raval/campaign/hours?format=csv").await.text().contains("Rut Pons"));
    let list = staff.get("/o/raval/campaign/volunteers?origin=event&sort=-hours").await.text();
    assert!(list.contains("Rut Pons") && list.contains("An event"), "{list}");
    assert_eq!(staff.get("/o/raval/campaign/loyalty").await.status, 200);
    assert_eq!(staff.get("/o/raval/campaign/missions?view=open").await.status, 200);

    assert_eq!(rut.post(&format!("{home}/leave"), &[]).await.status, 303);
    assert!(rut.get(&home).await.text().contains("You have stopped"));
}

#[tokio::test]
async fn near_children_the_page_says_what_is_missing_until_the_staff_has_seen_it() {
    let site = TestSite::new().await;
    shift(&site, true).await;
    let home = joined(&site, "?event=l-hort").await;
    let mut rut = site.visitor();
    let page = rut.get(&home).await.text();
    assert!(page.contains("Negative certificate of sexual offences"), "{page}");
    assert!(!page.contains("/take\""), "no button");
    let mut staff = site.member(site.world.raval, &[Role::Campaigner]).await;
    let list = staff.get("/o/raval/campaign/volunteers").await.text();
    let from = list.find("/o/raval/campaign/volunteers/").unwrap();
    let own = list[from..].split('"').next().unwrap().to_owned();
    assert!(staff.get(&own).await.text().contains("An event (l-hort)"));
    let path = format!("{own}/certificates");
    let fields = |on| [("code", "es_sexual_offences"), ("issued_on", on)];
    let refused = staff.post(&path, &fields("2024-01-01")).await;
    assert_eq!(refused.status, 422);
    assert!(refused.text().contains("more than a year old"));
    assert_eq!(staff.post(&path, &fields("2026-11-02")).await.status, 303);
    let page = rut.get(&home).await.text();
    assert_eq!(rut.post(&action(&page, "take"), &[]).await.status, 303);
    assert!(staff.get(&format!("{own}/forget")).await.text().contains("button-grave"));
    assert_eq!(staff.post(&format!("{own}/forget"), &[]).await.status, 303);
    assert_eq!(rut.get(&home).await.status, 404, "the link ended with the name");
}

#[tokio::test]
async fn a_minor_is_sent_to_the_team_and_a_program_is_not_written_down() {
    let site = TestSite::new().await;
    let mut rut = site.visitor();
    let young = rut.post("/n/raval/help?lang=en", &PERSON[..2]).await;
    assert_eq!(young.status, 422);
    assert!(young.text().contains("18 and older"));
    let bot = [("name", "Bot"), ("email", "b@example.org"), ("adult", "yes"), ("company_url", "x")];
    assert_eq!(rut.post("/n/raval/help", &bot).await.status, 303);
    let mut staff = site.member(site.world.raval, &[Role::Campaigner]).await;
    assert!(!staff.get("/o/raval/campaign/volunteers").await.text().contains("b@example.org"));
}

#[test]
fn every_proof_of_the_law_has_a_name_in_every_language() {
    for locale in Locale::ALL {
        for country in ["ES", "FR"] {
            for proof in Certificate::required(country, date(2026, 11, 22)) {
                let name = certificate_name(T::new(locale), &proof.code);
                assert_ne!(name, proof.code.replace('_', " "), "{locale}");
            }
        }
    }
}
