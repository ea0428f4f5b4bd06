//! Members, settings and the audit, as administrators use them.

use maillage_app::access::organisation::Organisation;
use maillage_domain::access::Role;

use crate::testing::{Browser, TestSite};

const SQUARE: &str =
    r#"{"type":"Polygon","coordinates":[[[2.16,41.37],[2.18,41.37],[2.18,41.39],[2.16,41.37]]]}"#;

async fn administrator(site: &TestSite) -> Browser {
    site.member(site.world.raval, &[Role::Administrator]).await
}

/// The fields of the settings page as a browser would send them back.
fn settings<'a>(changes: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
    let mut fields = vec![
        ("name", "Casa"),
        ("legal_name", "Associació Casa"),
        ("mission", "Children learn."),
        ("street", "Carrer Nou 1"),
        ("postcode", "08001"),
        ("locality", "Barcelona"),
        ("country", "ES"),
        ("language", "ca"),
        ("time_zone", "Europe/Madrid"),
        ("network_name", "Xarxa"),
        ("network_promise", "What is given is seen."),
        ("fiscal_year", "1"),
        ("regime", "es_49_2002_companies/foundation"),
        ("iban", "es91 2100 0418 4502 0005 1332"),
        ("creditor", "ES23ZZZ47690558N"),
        ("territory", SQUARE),
        ("need", "jobs"),
    ];
    for change in changes {
        fields.retain(|field| field.0 != change.0);
        fields.push(*change);
    }
    fields
}

#[tokio::test]
async fn somebody_new_gets_a_link_that_is_shown_until_it_is_used() {
    let site = TestSite::new().await;
    let mut admin = administrator(&site).await;
    let fields = [
        ("name", "Pau Prova"),
        ("email", "Pau@Example.org"),
        ("language", "fr"),
        ("role", "treasurer"),
        ("role", "reader"),
    ];
    let answer = admin.post("/o/raval/members", &fields).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    let shown = answer.location().to_owned();
    let written = async || {
        let mut work = site.world.app.store.read(site.world.raval).await.unwrap();
        work.count_messages().await.unwrap()[0]
    };
    assert_eq!(written().await, 1);
    let text = admin.get(&shown).await.text();
    let at = text.find("http://localhost:8080/welcome/").expect("the link is shown");
    let link: String = text[at + 21..].chars().take_while(|c| *c != '"').collect();
    assert!(admin.get(&shown).await.text().contains(&link), "loaded again");
    assert_eq!(written().await, 1, "and nothing is made or written again");
    let mut other = administrator(&site).await;
    assert_eq!(other.get(&shown).await.location(), "/o/raval/members", "on another browser");
    let page = site.visitor().get(&link).await;
    assert!(page.text().contains("<html lang=\"fr\"") && page.text().contains("pau@example.org"));
    let list = admin.get("/o/raval/members").await.text();
    assert!(list.contains("Pau Prova") && list.contains("has not come yet"));
    let word = [("password", "quatre paraules ben llargues")];
    assert_eq!(site.visitor().post(&link, &word).await.status, 303);
    assert_eq!(admin.get(&shown).await.location(), "/o/raval/members", "it was used");
}

#[tokio::test]
async fn a_form_without_role_comes_back_full() {
    let site = TestSite::new().await;
    let mut admin = administrator(&site).await;
    let fields = [("name", "Pau"), ("email", "pau@example.org"), ("language", "fr")];
    let answer = admin.post("/o/raval/members", &fields).await;
    assert_eq!(answer.status, 422);
    let text = answer.text();
    assert!(
        text.contains("Choose at least one role") && text.contains("value=\"pau@example.org\"")
    );
}

#[tokio::test]
async fn roles_are_given_and_taken_but_never_the_last_administrators() {
    let site = TestSite::new().await;
    let mut admin = administrator(&site).await;
    let list = admin.get("/o/raval/members").await.text();
    let at = list.find("/o/raval/members/").unwrap();
    let base: String = list[at..].chars().take(17 + 36).collect();
    let refused = admin.post(&format!("{base}/take/administrator"), &[]).await;
    assert_eq!(refused.status, 409);
    assert!(refused.text().contains("make another member an administrator first"));
    assert_eq!(admin.post(&format!("{base}/give"), &[("role", "reader")]).await.status, 303);
    assert_eq!(admin.post(&format!("{base}/take/reader"), &[]).await.status, 303);
    let told = admin.get("/o/raval/audit").await.text();
    assert!(told.contains("A role was given") && told.contains("A role was taken back"), "{told}");
    let file = admin.get("/o/raval/audit?format=csv").await;
    assert!(file.header("content-disposition").contains("audit-raval.csv"));
    assert!(file.text().starts_with("\u{feff}When,Who,What"));
}

#[tokio::test]
async fn a_member_of_elsewhere_cannot_be_touched_from_here() {
    let site = TestSite::new().await;
    let mut admin = administrator(&site).await;
    let stranger = site.account(site.world.metz, &[Role::Reader]).await;
    for path in ["link", "give", "take/reader"] {
        let path = format!("/o/raval/members/{}/{path}", stranger.id);
        assert_eq!(admin.post(&path, &[("role", "reader")]).await.status, 404, "{path}");
    }
}

#[tokio::test]
async fn settings_are_checked_kept_and_told_in_the_audit() {
    let site = TestSite::new().await;
    let mut admin = administrator(&site).await;
    let saved = admin.post("/o/raval/settings", &settings(&[])).await;
    assert_eq!(saved.status, 303, "{}", saved.text());
    let page = admin.get("/o/raval/settings").await.text();
    assert!(page.contains("value=\"ES9121000418450200051332\""), "the IBAN is kept plain");
    assert!(page.contains("MultiPolygon") && page.contains("value=\"jobs\" checked"));
    let told = admin.get("/o/raval/audit").await.text();
    assert!(told.contains("The settings were changed") && told.contains("territory"), "{told}");
}

#[tokio::test]
async fn mistakes_in_the_settings_change_nothing_and_keep_what_was_typed() {
    let site = TestSite::new().await;
    let mut admin = administrator(&site).await;
    for (field, value, words) in [
        ("iban", "ES9121000418450200051333", "This IBAN is not right"),
        ("creditor", "ES24ZZZ47690558N", "creditor identifier is not right"),
        ("bic", "ABC", "This BIC is not right"),
        ("time_zone", "Europe/Raval", "There is no such time zone"),
        ("tile_url", "javascript:alert(1)", "This is no web address"),
        ("territory", r#"{"type":"Point","coordinates":[2,41]}"#, "this has no area"),
        ("mission", "", "Please fill in this field"),
    ] {
        let answer = admin.post("/o/raval/settings", &settings(&[(field, value)])).await;
        assert_eq!(answer.status, 422, "{field}");
        assert!(answer.text().contains(words), "{field}: {}", answer.text());
    }
    assert!(admin.get("/o/raval/audit").await.text().contains("Nothing has been changed yet"));
}

#[tokio::test]
async fn a_territory_can_come_as_a_file() {
    let site = TestSite::new().await;
    let mut admin = administrator(&site).await;
    let file = ("territory_file", "raval.geojson", SQUARE.as_bytes());
    let fields = settings(&[("territory", "")]);
    let saved = admin.upload("/o/raval/settings", &fields, file).await;
    assert_eq!(saved.status, 303, "{}", saved.text());
    assert!(admin.get("/o/raval/settings").await.text().contains("MultiPolygon"));
}

#[tokio::test]
async fn the_tile_server_of_the_settings_is_let_in_and_no_other() {
    let site = TestSite::new().await;
    let mut admin = administrator(&site).await;
    let tiles = ("tile_url", "https://tiles.example.org/{z}/{x}/{y}.png");
    assert_eq!(admin.post("/o/raval/settings", &settings(&[tiles])).await.status, 303);
    let policy = admin.get("/o/raval/settings").await;
    let policy = policy.header("content-security-policy");
    assert!(policy.contains("img-src 'self' data: https://tiles.example.org;"), "{policy}");
}

#[tokio::test]
async fn each_role_sees_the_steps_that_it_can_take() {
    let site = TestSite::new().await;
    let mut reader = site.member(site.world.raval, &[Role::Reader]).await;
    let home = reader.get("/o/raval").await.text();
    assert!(home.contains("/o/raval/collect") && !home.contains("/o/raval/settings"));
    assert!(home.contains("no partners yet"));
    site.partner("Bar Nou").await;
    let mut admin = administrator(&site).await;
    let home = admin.get("/o/raval").await.text();
    assert!(home.contains("/o/raval/settings") && home.contains("/o/raval/members"));
    let lacks = "<li><a href=\"/o/raval/identify/territory\">The territory";
    assert!(home.contains(lacks), "what is missing is named with its place: {home}");
    assert!(!home.contains("/o/raval/settings#iban"), "what is there is not");
    assert!(!home.contains("no partners yet"));
}

#[tokio::test]
async fn what_receipts_are_is_chosen_among_the_laws_of_the_country() {
    let site = TestSite::new().await;
    let mut admin = administrator(&site).await;
    let page = admin.get("/o/raval/settings").await.text();
    assert!(page.contains("value=\"none\"") && page.contains("foundation"), "{page}");
    assert!(!page.contains("fr_238_bis"), "another country's law is not offered");
    let foreign = settings(&[("regime", "fr_238_bis/general_interest")]);
    assert_eq!(admin.post("/o/raval/settings", &foreign).await.status, 422);
    let words = settings(&[("effect_en", "of school support")]);
    let missing = admin.post("/o/raval/settings", &words).await;
    assert_eq!(missing.status, 422, "words without a cost");
    assert!(missing.text().contains("of school support"));
    let right = settings(&[
        ("regime", "none"),
        ("effect_hour", "14,50"),
        ("effect_en", "of school support"),
    ]);
    assert_eq!(admin.post("/o/raval/settings", &right).await.location(), "/o/raval/settings");
    let page = admin.get("/o/raval/settings").await.text();
    assert!(page.contains("value=\"14.50\"") && page.contains("of school support"), "{page}");
}

#[tokio::test]
async fn a_logo_is_shown_to_staff_and_on_the_public_page_until_it_is_taken_away() {
    let site = TestSite::new().await;
    let mut admin = administrator(&site).await;
    assert_eq!(admin.get("/o/raval/settings/logo").await.status, 404);
    let wrong = ("logo", "logo.svg", &b"<svg/>"[..]);
    admin.upload("/o/raval/settings/logo", &[], wrong).await;
    assert!(admin.get("/o/raval/settings").await.text().contains("not a readable PNG or JPEG"));
    let file = ("logo", "logo.png", &b"\x89PNG picture"[..]);
    admin.upload("/o/raval/settings/logo", &[], file).await;
    assert_eq!(admin.get("/o/raval/settings/logo").await.header("content-type"), "image/png");
    assert!(site.visitor().get("/n/raval").await.text().contains("/n/raval/logo?v="));
    assert_eq!(site.visitor().get("/n/raval/logo").await.bytes, b"\x89PNG picture");
    admin.post("/o/raval/settings/logo/remove", &[]).await;
    assert_eq!(site.visitor().get("/n/raval/logo").await.status, 404);
}

#[tokio::test]
async fn an_administrator_is_made_only_after_a_page_has_asked() {
    let site = TestSite::new().await;
    let mut admin = administrator(&site).await;
    let reader = site.account(site.world.raval, &[Role::Reader]).await;
    let list = admin.get("/o/raval/members").await.text();
    let at = list.find(&format!("id=\"give-{}\"", reader.id)).unwrap();
    let first = list[at..].split("value=\"").nth(1).unwrap();
    assert!(first.starts_with("campaigner"), "who may do least is offered first: {first}");

    let give = format!("/o/raval/members/{}/give", reader.id);
    let asked = admin.post(&give, &[("role", "administrator")]).await;
    let text = asked.text();
    assert_eq!(asked.status, 200, "{text}");
    assert!(text.contains("give and take away every role"), "{text}");
    assert!(text.contains("name=\"confirmed\" value=\"yes\""), "{text}");
    let told = admin.get("/o/raval/audit").await.text();
    assert!(!told.contains("A role was given"), "nothing is given yet: {told}");
    let sure = [("role", "administrator"), ("confirmed", "yes")];
    assert_eq!(admin.post(&give, &sure).await.status, 303);
    assert!(admin.get("/o/raval/audit").await.text().contains("A role was given"));
}

#[tokio::test]
async fn each_count_of_the_first_page_leads_to_the_list_that_it_counts() {
    let site = TestSite::new().await;
    let mut neus = site.member(site.world.raval, &[Role::Coordinator]).await;
    let partner = site.partner("Bar Nou").await;
    site.partner("Forn").await;
    for title in ["Bring the poster", "Say thank you", "Call"] {
        let fields = [("task_title", title)];
        neus.post(&format!("/o/raval/partners/{partner}/tasks"), &fields).await;
    }
    let home = neus.get("/o/raval").await.text();
    for (href, value, list) in [
        ("/o/raval/partners?state=in", "2", "2 partners"),
        ("/o/raval/engage/tasks", "3", "3 tasks"),
    ] {
        let figure =
            format!("<a class=\"figure\" href=\"{href}\"><strong class=\"figure-value\">{value}<");
        assert!(home.contains(&figure), "{figure}: {home}");
        let text = neus.get(href).await.text();
        assert!(text.contains(list), "{href} counts the same: {text}");
    }
}

#[tokio::test]
async fn who_is_here_already_is_not_added_again_and_keeps_the_roles() {
    let site = TestSite::new().await;
    let mut admin = administrator(&site).await;
    let reader = site.account(site.world.raval, &[Role::Reader]).await;
    let stranger = site.account(site.world.metz, &[Role::Reader]).await;
    let fields = |email| {
        [("name", "Somebody"), ("email", email), ("language", "en"), ("role", "administrator")]
    };
    let refused = admin.post("/o/raval/members", &fields(&reader.email)).await;
    let text = refused.text();
    assert_eq!(refused.status, 422, "{text}");
    assert!(text.contains("Already a member: Neus Prova"), "{text}");
    assert!(text.contains(&format!("href=\"#member-{}\"", reader.id)), "{text}");
    assert!(text.contains(&format!("id=\"member-{}\"", reader.id)), "{text}");
    assert!(text.contains("value=\"Somebody\""), "what was typed stays: {text}");
    assert!(!text.contains(&format!("/members/{}/take/administrator", reader.id)), "{text}");
    assert!(!admin.get("/o/raval/audit").await.text().contains("A role was given"));

    let added = admin.post("/o/raval/members", &fields(&stranger.email)).await;
    assert!(added.status == 303 || added.status == 200, "{}", added.text());
    assert!(admin.get("/o/raval/members").await.text().contains(&stranger.email));
}

#[tokio::test]
async fn settings_that_lack_nothing_are_said_to_be_complete() {
    let site = TestSite::new().await;
    let mut admin = administrator(&site).await;
    assert!(admin.get("/o/raval").await.text().contains("Complete the settings"));
    let mut work = site.world.app.store.begin(site.world.raval).await.unwrap();
    let known = work.this_organisation().await.unwrap().unwrap();
    let whole = Organisation {
        legal_id: Some("G08870000".to_owned()),
        email: Some("hello@example.org".to_owned()),
        territory_geojson: Some(r#"{"type":"Polygon","coordinates":[]}"#.to_owned()),
        needs: vec!["food".to_owned()],
        iban: Some("ES9121000418450200051332".to_owned()),
        creditor_identifier: Some("ES21000G08870000".to_owned()),
        ..known
    };
    work.update_organisation(&whole).await.unwrap();
    work.commit().await.unwrap();
    let home = admin.get("/o/raval").await.text();
    assert!(home.contains("The settings are complete"), "{home}");
    assert!(!home.contains("Complete the settings"), "{home}");
}
