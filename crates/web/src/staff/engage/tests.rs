//! The pages of this verb as people use them, without a browser.

use maillage_app::engage::prospect::{ProspectFilter, list as prospects};
use maillage_app::{Actor, Page};
use maillage_domain::access::Role;

use crate::testing::{Browser, TestSite};

async fn coordinator(site: &TestSite) -> Browser {
    site.member(site.world.raval, &[Role::Coordinator]).await
}

async fn add(neus: &mut Browser, name: &str, email: &str) -> String {
    let fields = [
        ("name", name),
        ("kind", "company"),
        ("street", "Carrer de la Cera 12"),
        ("postcode", "08001"),
        ("locality", "Barcelona"),
        ("email", email),
        ("locale", "ca"),
    ];
    let answer = neus.post("/o/raval/engage/prospects/new", &fields).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    answer.location().to_owned()
}

#[tokio::test]
async fn every_page_opens_in_every_language() {
    let site = TestSite::new().await;
    let mut neus = coordinator(&site).await;
    let prospect = add(&mut neus, "Forn <Sant>", "forn@example.org").await;
    let partner = format!("/o/raval/partners/{}", site.partner("Bar Nou").await);
    for language in ["fr", "es", "ca", "en"] {
        for path in [
            "/o/raval/engage",
            "/o/raval/engage/prospects",
            "/o/raval/engage/prospects/new",
            &prospect,
            &format!("{prospect}/edit"),
            "/o/raval/engage/tasks",
            "/o/raval/engage/tasks?view=mine",
            "/o/raval/engage/invite",
            "/o/raval/engage/invite?channel=letter",
            "/o/raval/engage/outbox",
            "/o/raval/partners",
            &partner,
            &format!("{partner}/edit"),
            "/n/raval/join",
            "/n/raval/join/thanks",
        ] {
            let joint = if path.contains('?') { '&' } else { '?' };
            let page = neus.get(&format!("{path}{joint}lang={language}")).await;
            assert_eq!(page.status, 200, "{path} {language}: {}", page.text());
            assert!(!page.text().contains("<Sant>"), "{path} is escaped");
        }
    }
}

#[tokio::test]
async fn a_card_moves_on_the_board_without_script() {
    let site = TestSite::new().await;
    let mut neus = coordinator(&site).await;
    let prospect = add(&mut neus, "Forn", "").await;
    let moved = neus.post(&format!("{prospect}/stage"), &[("stage", "met")]).await;
    assert_eq!((moved.status, moved.location()), (303, "/o/raval/engage"));
    let back = neus.post(&format!("{prospect}/stage"), &[("stage", "partner")]).await;
    assert_eq!(back.status, 409, "only a proposal makes a partner");
    neus.post(&format!("{prospect}/stage"), &[("stage", "proposal"), ("back", "page")]).await;
    let joined = neus.post(&format!("{prospect}/partner"), &[]).await;
    assert!(joined.location().starts_with("/o/raval/partners/"), "{}", joined.text());
}

#[tokio::test]
async fn inviting_shows_first_and_sends_once() {
    let site = TestSite::new().await;
    let mut neus = coordinator(&site).await;
    let prospect = add(&mut neus, "Forn", "forn@example.org").await;
    let id = prospect.rsplit('/').next().unwrap().to_owned();
    let chosen = [("channel", "email"), ("prospect", id.as_str())];
    let preview = neus.post("/o/raval/engage/invite", &chosen).await;
    assert!(preview.text().contains("Send 1 invitation"), "{}", preview.text());
    let sent = neus.post("/o/raval/engage/invite/send", &chosen).await;
    assert_eq!(sent.location(), "/o/raval/engage/outbox");
    let again = neus.post("/o/raval/engage/invite/send", &chosen).await;
    assert_eq!(again.status, 409);
    assert!(neus.get("/o/raval/engage/outbox").await.text().contains("forn@example.org"));
}

#[tokio::test]
async fn a_person_of_the_house_is_offered_shown_in_the_whole_mail_and_written_to() {
    let site = TestSite::new().await;
    let mut neus = coordinator(&site).await;
    let prospect = add(&mut neus, "Forn", "forn@example.org").await;
    let merce = [
        ("contact_name", "Mercè Puig"),
        ("contact_role", "fornera"),
        ("contact_email", "merce@example.org"),
        ("contact_locale", "es"),
    ];
    assert_eq!(neus.post(&format!("{prospect}/contacts"), &merce).await.status, 303);
    let id = prospect.rsplit('/').next().unwrap().to_owned();
    let page = neus.get("/o/raval/engage/invite").await.text();
    assert!(page.contains(&format!("name=\"to-{id}\"")), "{page}");
    assert!(page.contains("Mercè Puig, merce@example.org"), "{page}");
    assert!(page.contains("value=\"house\""), "{page}");

    let chosen = [("channel", "email"), ("prospect", id.as_str()), ("personal", "Fins aviat")];
    let preview = neus.post("/o/raval/engage/invite", &chosen).await.text();
    for part in ["Mercè Puig", "Fins aviat", "http://localhost:8080/j/…", "lang=\"es\""] {
        assert!(preview.contains(part), "{part}: {preview}");
    }
    let to = format!("to-{id}");
    let mut by_house = chosen.to_vec();
    by_house.push((&to, "house"));
    let preview = neus.post("/o/raval/engage/invite", &by_house).await.text();
    assert!(preview.contains("lang=\"ca\"") && !preview.contains("merce@"), "{preview}");
    neus.post("/o/raval/engage/invite/send", &chosen).await;
    let outbox = neus.get("/o/raval/engage/outbox").await.text();
    assert!(outbox.contains("merce@example.org"), "{outbox}");
}

#[tokio::test]
async fn a_letter_is_seen_as_it_will_be_printed_and_nothing_is_made_by_looking() {
    let site = TestSite::new().await;
    let mut neus = coordinator(&site).await;
    let prospect = add(&mut neus, "Forn", "").await;
    let id = prospect.rsplit('/').next().unwrap().to_owned();
    let chosen = [("channel", "letter"), ("prospect", id.as_str())];
    let preview = neus.post("/o/raval/engage/invite", &chosen).await.text();
    assert!(preview.contains("Carrer de la Cera 12<br>08001 Barcelona"), "{preview}");
    assert!(preview.contains("See the letter as it will be printed"), "{preview}");
    let file = neus.post("/o/raval/engage/invite/sample", &chosen).await;
    assert_eq!(file.header("content-type"), "application/pdf");
    assert!(!file.text().contains("/j/"), "no personal page is made");
    let preview = neus.post("/o/raval/engage/invite", &chosen).await.text();
    assert!(preview.contains("Make 1 letter"), "it may still be sent: {preview}");
}

#[tokio::test]
async fn letters_are_kept_to_be_printed() {
    let site = TestSite::new().await;
    let mut neus = coordinator(&site).await;
    let prospect = add(&mut neus, "Forn", "").await;
    let id = prospect.rsplit('/').next().unwrap().to_owned();
    let chosen = [("channel", "letter"), ("prospect", id.as_str())];
    let made = neus.post("/o/raval/engage/invite/send", &chosen).await;
    let file = neus.get(&format!("{}/file", made.location())).await;
    assert_eq!(file.header("content-type"), "application/pdf");
    assert!(file.text().contains("/j/"), "the letter leads to the personal page");
}

#[tokio::test]
async fn a_form_with_mistakes_loses_nothing() {
    let site = TestSite::new().await;
    let mut neus = coordinator(&site).await;
    let prospect = add(&mut neus, "Forn", "").await;
    let sent = [("task_title", "Call Mercè"), ("task_due", "31/12"), ("task_who", "")];
    let page = neus.post(&format!("{prospect}/tasks"), &sent).await;
    assert_eq!(page.status, 200);
    assert!(page.text().contains("Call Mercè"));
    let past = [("task_title", "Call Mercè"), ("task_due", "2026-11-01"), ("task_who", "")];
    let page = neus.post(&format!("{prospect}/tasks"), &past).await;
    assert!(page.text().contains("This day is over"), "{}", page.text());
    let today = [("task_title", "Call Mercè"), ("task_due", "2026-11-22"), ("task_who", "")];
    assert_eq!(neus.post(&format!("{prospect}/tasks"), &today).await.status, 303);
}

#[tokio::test]
async fn without_a_mail_server_a_message_is_kept_at_once() {
    let site = TestSite::new().await;
    let mut neus = coordinator(&site).await;
    let prospect = add(&mut neus, "Forn", "forn@example.org").await;
    let id = prospect.rsplit('/').next().unwrap().to_owned();
    neus.post("/o/raval/engage/invite/send", &[("channel", "email"), ("prospect", &id)]).await;
    let outbox = "/o/raval/engage/outbox";
    let text = neus.get(outbox).await.text();
    assert!(!text.contains("Kept here, not sent"), "with a server it waits: {text}");
    site.world.mailer.take_server_away();
    for path in [outbox, &prospect] {
        let text = neus.get(path).await.text();
        assert!(text.contains("Kept here, not sent"), "{path}: {text}");
    }
}

#[tokio::test]
async fn a_company_asks_to_join_and_a_program_does_not() {
    let site = TestSite::new().await;
    let mut lola = site.visitor();
    let fields = [
        ("company", "Perruqueria Lola"),
        ("kind", "company"),
        ("activity", "hairdresser"),
        ("contact", "Lola"),
        ("email", "lola@example.org"),
    ];
    let unasked = lola.post("/n/raval/join", &fields).await;
    assert!(unasked.status == 200 && unasked.text().contains("Perruqueria Lola"));
    let trapped: Vec<_> =
        fields.iter().copied().chain([("consent", "yes"), ("company_url", "x")]).collect();
    assert_eq!(lola.post("/n/raval/join", &trapped).await.status, 303);
    let asked: Vec<_> = fields.iter().copied().chain([("consent", "yes")]).collect();
    assert_eq!(lola.post("/n/raval/join", &asked).await.location(), "/n/raval/join/thanks");
    let system = Actor::system(site.world.raval);
    let filter = ProspectFilter::default();
    let found = prospects(&site.world.app, &system, &filter, Page::numbered(1, 9)).await.unwrap();
    assert_eq!(found.total, 1, "the trap wrote nothing");
    for _ in 0..5 {
        lola.post("/n/raval/join", &asked).await;
    }
    assert_eq!(lola.post("/n/raval/join", &asked).await.status, 429);
}

#[tokio::test]
async fn a_personal_page_takes_the_answer_and_one_press_stops_all() {
    let site = TestSite::new().await;
    let mut neus = coordinator(&site).await;
    let prospect = add(&mut neus, "Forn", "forn@example.org").await;
    let shown = neus.post(&format!("{prospect}/qr"), &[]).await.text();
    let from = shown.find("/j/").expect("the address is on the page");
    let link: String =
        shown[from..].chars().take_while(|c| !matches!(c, '"' | '<' | ' ')).collect();
    let mut forn = site.visitor();
    assert_eq!(forn.get(&link).await.status, 200);
    assert_eq!(forn.get(&format!("{link}/stop")).await.status, 200);
    let yes = forn.post(&link, &[("answer", "interested"), ("contact", "Mercè")]).await;
    assert_eq!(yes.status, 200, "{}", yes.text());
    assert!(neus.get(&prospect).await.text().contains("Mercè"));
    let press = forn.post_bare(&format!("{link}/stop"), &[("List-Unsubscribe", "One-Click")]).await;
    assert_eq!(press.status, 200);
    assert!(neus.get(&prospect).await.text().contains("Asked not to be written to"));
}

#[tokio::test]
async fn a_prospect_is_invited_from_its_own_page() {
    let site = TestSite::new().await;
    let mut neus = coordinator(&site).await;
    let prospect = add(&mut neus, "Forn", "forn@example.org").await;
    add(&mut neus, "Bar Nou", "bar@example.org").await;
    let id = prospect.rsplit('/').next().unwrap().to_owned();
    let href = format!("/o/raval/engage/invite?channel=email&#38;prospect={id}");
    let page = neus.get(&prospect).await.text();
    assert!(page.contains(&href), "{page}");
    let page = neus.get(&href.replace("&#38;", "&")).await.text();
    assert!(page.contains(&format!("value=\"{id}\" checked")), "{page}");
    assert!(!page.contains("Bar Nou"), "the others are left out: {page}");
    assert!(page.contains("Choose among all prospects"), "{page}");

    neus.post(&format!("{prospect}/opt-out"), &[("wish", "peace")]).await;
    let page = neus.get(&prospect).await.text();
    assert!(!page.contains("invite?channel="), "who asked for peace is not invited: {page}");

    let on_paper = add(&mut neus, "Bar Vell", "").await;
    let page = neus.get(&on_paper).await.text();
    assert!(page.contains("/engage/invite?channel=letter"), "without an e-mail, by letter: {page}");
}

#[tokio::test]
async fn a_personal_link_is_made_once_however_often_its_page_is_loaded() {
    let site = TestSite::new().await;
    let mut neus = coordinator(&site).await;
    let own = format!("/o/raval/partners/{}", site.partner("Bar Nou").await);
    let page = format!("{own}/links");
    let shown = |text: &str| {
        let from = text.find("http://localhost:8080/p/").expect("the link is shown");
        text[from..].split('"').next().unwrap().to_owned()
    };
    let withdraw = |text: &str| {
        let from = text.find(&format!("{page}/")).expect("a way to withdraw it");
        text[from..].split('"').next().unwrap().to_owned()
    };
    assert_eq!(neus.get(&page).await.location(), own, "nothing was made yet");
    assert_eq!(neus.post(&page, &[]).await.location(), page);
    let once = shown(&neus.get(&page).await.text());
    assert_eq!(shown(&neus.get(&page).await.text()), once, "loaded again");
    let links = neus.get(&own).await.text();
    assert_eq!(links.matches("/withdraw\"").count(), 1, "one link: {links}");
    let mut other = coordinator(&site).await;
    assert_eq!(other.get(&page).await.location(), own, "on another browser");
    let elsewhere = format!("/o/raval/partners/{}", site.partner("Bar Sol").await);
    assert_eq!(neus.get(&format!("{elsewhere}/links")).await.location(), elsewhere);
    let links = links.replace(&format!("{page}/send"), "");
    assert_eq!(neus.post(&withdraw(&links), &[]).await.location(), own);
    assert_eq!(neus.get(&page).await.location(), own, "it opens nothing any more");
}

#[tokio::test]
async fn a_link_sent_by_e_mail_leads_back_to_the_page_of_its_partner() {
    let site = TestSite::new().await;
    let mut neus = coordinator(&site).await;
    let own = format!("/o/raval/partners/{}", site.partner("Bar Nou").await);
    assert_eq!(neus.post(&format!("{own}/links/send"), &[]).await.location(), own);
    assert_eq!(neus.get(&own).await.status, 200);
}

#[tokio::test]
async fn signing_out_takes_the_link_that_was_made_from_the_browser() {
    let site = TestSite::new().await;
    let mut neus = coordinator(&site).await;
    let page = format!("/o/raval/partners/{}/links", site.partner("Bar Nou").await);
    let made = neus.post(&page, &[]).await;
    let kept = made.header("set-cookie").to_owned();
    for part in ["made-link=", "Path=/", "Max-Age=3600", "HttpOnly", "SameSite=Lax"] {
        assert!(kept.contains(part), "{part}: {kept}");
    }
    let out = neus.post("/sign-out", &[]).await;
    let lines = out.headers.get_all("set-cookie").iter();
    let mut lines = lines.filter_map(|line| line.to_str().ok());
    assert!(lines.any(|line| line.starts_with("made-link=; ") && line.contains("Max-Age=0")));
}
