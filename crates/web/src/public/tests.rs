//! Signing in and one's own account, as browsers do it.

use maillage_app::Page;
use maillage_app::access::account::SignInPurpose;
use maillage_app::access::password::NewPassword;
use maillage_app::access::sign_in;
use maillage_app::engage::message::MessageFilter;
use maillage_domain::access::Role;
use serde_json::json;

use crate::testing::TestSite;

const PASSWORD: &str = "quatre gats al terrat";

async fn with_password(site: &TestSite) -> String {
    let account = site.account(site.world.raval, &[Role::Coordinator]).await;
    let password = NewPassword::parse(PASSWORD, &account.email).unwrap();
    sign_in::set_password(&site.world.app, account.id, password).await.unwrap();
    account.email
}

#[tokio::test]
async fn the_right_password_leads_home_with_a_cookie_out_of_reach_of_scripts() {
    let site = TestSite::new().await;
    let email = with_password(&site).await;
    let mut visitor = site.visitor();
    let answer =
        visitor.post("/sign-in", &[("email", &email.to_uppercase()), ("password", PASSWORD)]).await;
    assert_eq!((answer.status, answer.location()), (303, "/o/raval"), "{}", answer.text());
    let cookie = answer.header("set-cookie");
    assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), "{cookie}");
    let home = visitor.get("/o/raval").await;
    assert_eq!(home.status, 200);
    assert!(home.text().contains("Neus Prova"));
    assert_eq!(visitor.get("/").await.location(), "/o/raval");
}

#[tokio::test]
async fn a_wrong_password_and_an_unknown_address_look_the_same() {
    let site = TestSite::new().await;
    let email = with_password(&site).await;
    let wrong = site.visitor().post("/sign-in", &[("email", &email), ("password", "x")]).await;
    let unknown = site
        .visitor()
        .post("/sign-in", &[("email", "nobody@example.org"), ("password", "x")])
        .await;
    assert_eq!((wrong.status, unknown.status), (422, 422));
    let words = "Address and password do not go together";
    assert!(wrong.text().contains(words) && unknown.text().contains(words));
}

#[tokio::test]
async fn guessing_a_password_is_slowed_down() {
    let site = TestSite::new().await;
    let email = with_password(&site).await;
    let mut guesser = site.visitor();
    for _ in 0..site.state.config.limits.sign_ins_per_account {
        guesser.post("/sign-in", &[("email", &email), ("password", "guess")]).await;
    }
    let answer = guesser.post("/sign-in", &[("email", &email), ("password", PASSWORD)]).await;
    assert_eq!(answer.status, 429);
    assert!(!answer.header("retry-after").is_empty());
}

#[tokio::test]
async fn sign_in_leads_back_to_the_page_that_was_wanted_and_nowhere_else() {
    let site = TestSite::new().await;
    let email = with_password(&site).await;
    let sent = site.visitor().get("/o/raval").await;
    assert_eq!(sent.location(), "/sign-in?next=%2Fo%2Fraval");
    for (next, led) in [("/account", "/account"), ("//evil.example/x", "/o/raval")] {
        let fields = [("email", email.as_str()), ("password", PASSWORD), ("next", next)];
        assert_eq!(site.visitor().post("/sign-in", &fields).await.location(), led);
    }
}

#[tokio::test]
async fn signing_out_ends_the_session_for_good() {
    let site = TestSite::new().await;
    let mut member = site.member(site.world.raval, &[Role::Reader]).await;
    let old = member.cookies.clone();
    let answer = member.post("/sign-out", &[]).await;
    assert_eq!(answer.location(), "/sign-in");
    assert!(!member.cookies.contains_key("session"));
    let said = member.get("/sign-in").await.text();
    assert!(said.contains("You are signed out"), "{said}");
    assert!(!member.get("/sign-in").await.text().contains("You are signed out"), "only once");
    member.cookies = old;
    assert_eq!(member.get("/o/raval").await.status, 303);
}

#[tokio::test]
async fn a_session_ends_when_it_is_idle_or_old() {
    let site = TestSite::new().await;
    let mut member = site.member(site.world.raval, &[Role::Reader]).await;
    let start = site.world.app.clock.now();
    for hours in (6..=30 * 24 - 6).step_by(6) {
        site.world.clock.set(start + jiff::SignedDuration::from_hours(hours));
        assert_eq!(member.get("/o/raval").await.status, 200, "after {hours} hours");
    }
    site.world.clock.set(start + jiff::SignedDuration::from_hours(30 * 24));
    assert_eq!(member.get("/o/raval").await.status, 303, "thirty days are the end");

    let mut idle = site.member(site.world.raval, &[Role::Reader]).await;
    let now = site.world.app.clock.now();
    site.world.clock.set(now + jiff::SignedDuration::from_hours(12));
    assert_eq!(idle.get("/o/raval").await.status, 303, "twelve idle hours are too");
}

#[tokio::test]
async fn a_welcome_link_sets_the_first_password_once() {
    let site = TestSite::new().await;
    let account = site.account(site.world.raval, &[Role::Treasurer]).await;
    let token = site.one_time_link(SignInPurpose::Welcome, Some(account.id)).await;
    let path = format!("/welcome/{}", token.secret());
    let mut visitor = site.visitor();
    let page = visitor.get(&path).await;
    assert!(page.text().contains(&account.email));
    assert_eq!(page.header("referrer-policy"), "no-referrer");
    let short = visitor.post(&path, &[("password", "short")]).await;
    assert_eq!(short.status, 422);
    assert!(short.text().contains("too short"));
    let done = visitor.post(&path, &[("password", PASSWORD)]).await;
    assert_eq!((done.status, done.location()), (303, "/o/raval"));
    assert_eq!(visitor.get("/o/raval").await.status, 200);
    assert_eq!(site.visitor().get(&path).await.status, 404, "the link is used up");
}

#[tokio::test]
async fn a_demo_link_signs_in_again_and_again() {
    let site = TestSite::new().await;
    let account = site.account(site.world.raval, &[Role::Coordinator]).await;
    let token = site.one_time_link(SignInPurpose::Demo, Some(account.id)).await;
    for _ in 0..2 {
        let mut visitor = site.visitor();
        let answer = visitor.get(&format!("/welcome/{}", token.secret())).await;
        assert_eq!((answer.status, answer.location()), (303, "/o/raval"));
        assert_eq!(visitor.get("/o/raval").await.status, 200);
    }
    let mut admin = site.member(site.world.raval, &[Role::Administrator]).await;
    let list = admin.get("/o/raval/members").await.text();
    // The administrator of this test has neither password nor passkey; the other one has come.
    assert_eq!(list.matches("has not come yet").count(), 1, "{list}");
}

#[tokio::test]
async fn my_account_changes_name_language_and_password() {
    let site = TestSite::new().await;
    let mut member = site.member(site.world.raval, &[Role::Reader]).await;
    let spanish = member.get("/account?lang=es").await.text();
    assert!(spanish.contains("value=\"es\" selected"), "the language it speaks: {spanish}");
    let saved = member.post("/account", &[("name", "Neus Nova"), ("language", "ca")]).await;
    assert_eq!(saved.status, 303, "{}", saved.text());
    let page = member.get("/account").await.text();
    assert!(page.contains("<html lang=\"ca\"") && page.contains("Neus Nova"));

    let other = member.clone();
    let set = member.post("/account/password", &[("password", PASSWORD)]).await;
    assert_eq!(set.status, 303, "{}", set.text());
    assert_eq!(member.get("/account").await.status, 200);
    assert_eq!(other.clone().get("/account").await.status, 303, "older sessions are ended");
    let wrong = [("present", "not it"), ("password", "a new one that is long")];
    assert_eq!(member.post("/account/password", &wrong).await.status, 422);
}

#[tokio::test]
async fn an_address_with_a_slash_at_its_end_leads_to_the_page() {
    let site = TestSite::new().await;
    let mut visitor = site.visitor();
    let answer = visitor.get("/n/raval/?lang=ca").await;
    assert_eq!((answer.status, answer.location()), (308, "/n/raval?lang=ca"));
    assert_eq!(visitor.get("/o/raval/").await.location(), "/o/raval");
    assert_eq!(visitor.post("/n/raval/join/", &[]).await.status, 404, "a form is never sent on");
    assert_eq!(visitor.get("/nothing/here").await.status, 404);
}

#[tokio::test]
async fn ending_sessions_leaves_this_browser_in_and_others_out() {
    let site = TestSite::new().await;
    let mut member = site.member(site.world.raval, &[Role::Reader]).await;
    let mut other = member.clone();
    assert_eq!(member.post("/account/sessions/end", &[]).await.status, 303);
    assert_eq!(member.get("/account").await.status, 200);
    assert_eq!(other.get("/account").await.status, 303);
}

#[tokio::test]
async fn a_passkey_ceremony_begins_with_options_and_refuses_nonsense() {
    let site = TestSite::new().await;
    let mut member = site.member(site.world.raval, &[Role::Reader]).await;
    let begun = member.post_json("/account/passkeys/begin", &json!({ "name": "Phone" })).await;
    assert_eq!(begun.status, 200, "{}", begun.text());
    let options: serde_json::Value = serde_json::from_slice(&begun.bytes).unwrap();
    assert_eq!(options["publicKey"]["authenticatorSelection"]["residentKey"], "required");
    assert_eq!(options["publicKey"]["rp"]["id"], "localhost");

    let mut visitor = site.visitor();
    let begun = visitor.post_json("/sign-in/passkey/begin", &json!({})).await;
    let options: serde_json::Value = serde_json::from_slice(&begun.bytes).unwrap();
    assert_eq!(options["publicKey"]["allowCredentials"], json!([]), "no address is asked or told");
    let refused = visitor.post_json("/sign-in/passkey/finish", &json!({ "id": "x" })).await;
    assert_eq!(refused.status, 400);
    assert!(refused.header("content-type").starts_with("application/json"));
}

#[tokio::test]
async fn who_cannot_get_in_is_written_to_and_strangers_learn_nothing() {
    let site = TestSite::new().await;
    let email = with_password(&site).await;
    let known = site.visitor().post("/recover", &[("email", &email)]).await;
    let unknown = site.visitor().post("/recover", &[("email", "nobody@example.org")]).await;
    assert_eq!((known.status, known.location()), (unknown.status, unknown.location()));

    let filter = MessageFilter::default();
    let mut written = Vec::new();
    for _ in 0..1_000 {
        let mut work = site.world.app.store.read(site.world.raval).await.unwrap();
        written = work.messages(&filter, Page::numbered(1, 10)).await.unwrap().rows;
        if !written.is_empty() {
            break;
        }
        tokio::task::yield_now().await;
    }
    assert_eq!(written.len(), 1);
    assert_eq!((written[0].kind.as_str(), &written[0].to_email), ("recover", &email));
    let at = written[0].text.find("/welcome/").expect("the message holds the link");
    let path: String = written[0].text[at..].chars().take_while(|c| !c.is_whitespace()).collect();
    assert_eq!(site.visitor().get(&path).await.status, 200);

    let outbox = format!("/o/raval/engage/outbox/{}", written[0].id);
    let mut reader = site.member(site.world.raval, &[Role::Reader]).await;
    assert_eq!(reader.get(&outbox).await.status, 403, "a reader must not take the way in");
    let mut admin = site.member(site.world.raval, &[Role::Administrator]).await;
    assert_eq!(admin.get(&outbox).await.status, 200);
}
