//! The coverage test of the access table: every route, as nobody, as every role, from the other
//! organisation, with wrong, old and withdrawn links, and without a form's token.

use axum::http::Method;
use maillage_app::access::account::SignInPurpose;
use maillage_app::access::link::Link;
use maillage_domain::access::Role;

use crate::routes::{Entry, Gate};
use crate::testing::{Answer, Browser, TestSite};

const SAMPLE_ID: &str = "01936e9a-0000-7000-8000-000000000000";

/// A path with its parameters filled in; a parameter that names nothing special is a sample id.
fn filled(entry: &Entry, slug: &str, token: &str) -> String {
    let mut path = entry.path.replace("{slug}", slug).replace("{token}", token);
    while let (Some(from), Some(to)) = (path.find('{'), path.find('}')) {
        let sample = match &path[from + 1..to] {
            "month" => "2026-10",
            "year" => "2026",
            "role" => "reader",
            _ => SAMPLE_ID,
        };
        path.replace_range(from..=to, sample);
    }
    path
}

async fn ask(browser: &mut Browser, entry: &Entry, path: &str) -> Answer {
    match entry.method {
        Method::GET => browser.get(path).await,
        _ => browser.post(path, &[]).await,
    }
}

/// Whether the gate let somebody in: whatever the handler then made of the empty form or the sample id,
/// it was not the gate that spoke.
fn was_let_in(answer: &Answer) -> bool {
    answer.status != 403 && !answer.location().starts_with("/sign-in")
}

#[tokio::test]
async fn nobody_is_sent_to_sign_in_and_learns_nothing() {
    let site = TestSite::new().await;
    for entry in &site.table {
        if matches!(entry.gate, Gate::Staff(_) | Gate::SignedIn) {
            for slug in ["raval", "no-such-organisation"] {
                let answer = ask(&mut site.visitor(), entry, &filled(entry, slug, "")).await;
                let told = (answer.status, answer.location().starts_with("/sign-in"));
                assert_eq!(told, (303, true), "{entry:?} {slug}");
            }
        }
    }
}

#[tokio::test]
async fn each_role_may_do_what_the_table_of_the_domain_says_and_no_more() {
    let site = TestSite::new().await;
    for role in Role::ALL {
        let mut member = site.member(site.world.raval, &[role]).await;
        for entry in &site.table {
            let Gate::Staff(action) = entry.gate else { continue };
            let answer = ask(&mut member, entry, &filled(entry, "raval", "")).await;
            assert_eq!(was_let_in(&answer), role.may(action), "{role} {entry:?} {}", answer.status);
            assert!(answer.status < 500, "{role} {entry:?} {}", answer.text());
        }
    }
}

#[tokio::test]
async fn another_organisation_is_not_found_and_never_forbidden() {
    let site = TestSite::new().await;
    let mut stranger = site.member(site.world.metz, &Role::ALL).await;
    for entry in &site.table {
        if matches!(entry.gate, Gate::Staff(_)) {
            let answer = ask(&mut stranger, entry, &filled(entry, "raval", "")).await;
            assert_eq!(answer.status, 404, "{entry:?}");
            let unknown = ask(&mut stranger, entry, &filled(entry, "no-such", "")).await;
            assert_eq!(unknown.status, 404, "{entry:?}");
        }
    }
}

#[tokio::test]
async fn links_that_are_wrong_old_withdrawn_or_for_something_else_open_nothing() {
    let site = TestSite::new().await;
    let partner = site.partner("Bar Nou").await;
    let past = site.world.app.clock.now() - jiff::SignedDuration::from_hours(1);
    for entry in &site.table {
        let mut tokens = vec!["nonsense".to_owned()];
        match entry.gate {
            Gate::Link(purpose) => {
                let over = |link: Link| Link { expires_at: Some(past), ..link };
                let gone = |link: Link| Link { revoked_at: Some(past), ..link };
                let old = site.link_as(purpose, Some(partner), None, over).await;
                let withdrawn = site.link_as(purpose, Some(partner), None, gone).await;
                let other = maillage_app::access::link::LinkPurpose::ALL
                    .into_iter()
                    .find(|other| *other != purpose)
                    .unwrap();
                let other = site.link(other, Some(partner), None).await;
                tokens.extend([old, withdrawn, other].map(|token| token.secret().to_owned()));
            }
            Gate::OneTime(purposes) => {
                let all = [
                    SignInPurpose::SetUp,
                    SignInPurpose::Welcome,
                    SignInPurpose::Recover,
                    SignInPurpose::Demo,
                ];
                for other in all.into_iter().filter(|other| !purposes.contains(other)) {
                    tokens.push(site.one_time_link(other, None).await.secret().to_owned());
                }
            }
            _ => continue,
        }
        for token in tokens {
            site.state.wrong_links.forgive("unknown");
            let mut visitor = site.visitor();
            let answer = ask(&mut visitor, entry, &filled(entry, "raval", &token)).await;
            assert_eq!(answer.status, 404, "{entry:?} {token}");
            assert!(answer.text().contains("href=\"/\""), "{entry:?} shows a way out");
            assert!(!answer.header("referrer-policy").is_empty());
        }
    }
}

#[tokio::test]
async fn forms_without_their_token_or_from_elsewhere_change_nothing() {
    let site = TestSite::new().await;
    let partner = site.partner("Bar Nou").await;
    let mut member = site.member(site.world.raval, &Role::ALL).await;
    for entry in site.table.iter().filter(|entry| entry.method != Method::GET) {
        // One press in a mail program (RFC 8058) sends no form of ours: the secret in the address is its proof.
        if entry.gate == Gate::Resource {
            assert_eq!(
                entry.path, "/j/{token}/stop",
                "no other route may do without a form's token"
            );
            continue;
        }
        let token = match entry.gate {
            Gate::Link(purpose) => site.link(purpose, Some(partner), None).await,
            Gate::OneTime(purposes) => {
                let account = site.account(site.world.raval, &[Role::Reader]).await;
                site.one_time_link(purposes[0], Some(account.id)).await
            }
            _ => maillage_app::random::Token::received(""),
        };
        let path = filled(entry, "raval", token.secret());
        let answer = member.post_bare(&path, &[("csrf", "wrong")]).await;
        assert_eq!(answer.status, 403, "{entry:?}");
        let csrf = member.csrf(&path);
        let request = axum::http::Request::post(&path)
            .header("sec-fetch-site", "cross-site")
            .header("x-csrf-token", csrf)
            .body(axum::body::Body::empty())
            .unwrap();
        assert_eq!(member.send(request).await.status, 403, "{entry:?}");
    }
}

#[tokio::test]
async fn public_pages_of_an_organisation_that_shows_none_are_not_found() {
    let site = TestSite::new().await;
    let mut work = site.world.app.store.begin(site.world.metz).await.unwrap();
    let mut metz = work.this_organisation().await.unwrap().unwrap();
    metz.is_public = false;
    work.update_organisation(&metz).await.unwrap();
    work.commit().await.unwrap();
    for entry in &site.table {
        if entry.gate == Gate::Public && entry.path.contains("{slug}") {
            let answer = ask(&mut site.visitor(), entry, &filled(entry, "metz", "")).await;
            assert_eq!(answer.status, 404, "{entry:?}");
        }
    }
}

#[tokio::test]
async fn what_no_route_knows_is_a_page_with_a_way_out_and_a_reference() {
    let site = TestSite::new().await;
    let answer = site.visitor().get("/nowhere?lang=ca").await;
    assert_eq!(answer.status, 404);
    assert!(answer.text().contains("<html lang=\"ca\""), "{}", answer.text());
    assert!(answer.text().contains(answer.header("x-request-id")));
    assert!(answer.header("content-security-policy").contains("frame-ancestors 'none'"));
}

#[tokio::test]
async fn figures_name_patterns_and_never_paths() {
    let site = TestSite::new().await;
    site.visitor().get("/health").await;
    let _ = site.visitor().get("/assets/secret-name").await;
    let figures = site.visitor().get("/metrics").await.text();
    assert!(figures.contains("route=\"/assets/{*file}\""), "{figures}");
    assert!(figures.contains("http_request_seconds_bucket"));
    assert!(!figures.contains("secret-name"));
}

#[tokio::test]
async fn who_guesses_links_is_slowed_down() {
    let site = TestSite::new().await;
    let mut guesser = site.visitor();
    let Some(entry) = site.table.iter().find(|entry| matches!(entry.gate, Gate::Link(_))) else {
        return;
    };
    for _ in 0..site.state.config.limits.wrong_links_per_window {
        assert_eq!(ask(&mut guesser, entry, &filled(entry, "raval", "guess")).await.status, 404);
    }
    let answer = ask(&mut guesser, entry, &filled(entry, "raval", "guess")).await;
    assert_eq!(answer.status, 429);
    assert!(!answer.header("retry-after").is_empty());
}

#[tokio::test]
async fn nonsense_in_a_path_is_not_found() {
    let site = TestSite::new().await;
    let mut member = site.member(site.world.raval, &Role::ALL).await;
    let partner = site.partner("Bar Nou").await;
    let purpose = maillage_app::access::link::LinkPurpose::Partner;
    let token = site.link(purpose, Some(partner), None).await;
    for entry in &site.table {
        let path = entry.path.replace("{slug}", "raval").replace("{token}", token.secret());
        let is_ours = matches!(entry.gate, Gate::Staff(_)) || entry.gate == Gate::Link(purpose);
        if !path.contains('{') || !is_ours {
            continue;
        }
        let mut nonsense = path;
        while let (Some(from), Some(to)) = (nonsense.find('{'), nonsense.find('}')) {
            nonsense.replace_range(from..=to, "no-such-thing");
        }
        let answer = ask(&mut member, entry, &nonsense).await;
        assert_eq!(answer.status, 404, "{entry:?}");
    }
}
