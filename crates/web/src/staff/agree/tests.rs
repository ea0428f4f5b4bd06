//! The pages of agreements, as a coordinator and a partner use them.

use maillage_app::access::link::LinkPurpose;
use maillage_app::collect::declaration::close_month;
use maillage_app::engage::partner::Partner;
use maillage_app::{Actor, Page};
use maillage_domain::access::Role;

use crate::testing::{Browser, TestSite};

const DRAFT: [(&str, &str); 12] = [
    ("locale", "en"),
    ("purpose", "We work together."),
    ("first_month", "2026-11"),
    ("share", "yes"),
    ("rate", "0,7"),
    ("year_start", "1"),
    ("display", "yes"),
    ("display_wording", "A poster on the door."),
    ("visibility", "yes"),
    ("signatory", "Nora Vidal"),
    ("quality", "owner"),
    ("regime", "es-collaboration"),
];

async fn coordinator(site: &TestSite) -> Browser {
    site.member(site.world.raval, &[Role::Coordinator]).await
}

/// A draft with a partner, and its address; what is changed to nothing is left out.
async fn drafted(site: &TestSite, neus: &mut Browser, changes: &[(&str, &str)]) -> String {
    let partner = site.partner("Forn de la Cera").await.to_string();
    let mut fields: Vec<(&str, &str)> =
        DRAFT.into_iter().filter(|(name, _)| !changes.iter().any(|(c, _)| c == name)).collect();
    fields.extend(changes.iter().filter(|(_, value)| !value.is_empty()));
    fields.push(("partner", &partner));
    let answer = neus.post("/o/raval/agree/new", &fields).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    answer.location().to_owned()
}

/// The signing link that the page after a proposal shows.
async fn proposed(neus: &mut Browser, agreement: &str) -> String {
    let done = neus.post(&format!("{agreement}/propose"), &[("by", "hand")]).await;
    assert_eq!(done.status, 303, "{}", done.text());
    shown(&neus.get(done.location()).await.text())
}

/// The signing link on a page.
fn shown(text: &str) -> String {
    let from = text.find("http://localhost:8080/s/").unwrap() + "http://localhost:8080".len();
    text[from..].split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn proposing_asks_first_and_shows_who_gets_which_mail() {
    let site = TestSite::new().await;
    let mut neus = coordinator(&site).await;
    let partner = site.partner("Forn de la Cera").await;
    let mut work = site.world.app.store.begin(site.world.raval).await.unwrap();
    let known = work.partner(partner).await.unwrap().unwrap();
    work.update_partner(&Partner { email: None, ..known }).await.unwrap();
    work.commit().await.unwrap();
    let id = partner.to_string();
    let mut fields: Vec<(&str, &str)> = DRAFT.to_vec();
    fields.push(("partner", &id));
    let agreement = neus.post("/o/raval/agree/new", &fields).await.location().to_owned();
    let ask = format!("{agreement}/propose");
    let page = neus.get(&ask).await.text();
    assert!(page.contains("Nobody gets an e-mail"), "without an address: {page}");

    let mut people = site.member(site.world.raval, &Role::ALL).await;
    let nora = [("contact_name", "Nora Vidal"), ("contact_email", "nora@example.org")];
    let added = people.post(&format!("/o/raval/partners/{partner}/contacts"), &nora).await;
    assert_eq!(added.status, 303, "{}", added.text());
    let page = neus.get(&ask).await.text();
    assert!(page.contains("Nora Vidal, nora@example.org"), "{page}");
    assert!(page.contains("http://localhost:8080/s/…"), "the mail is shown whole: {page}");
    let unasked = neus.post(&ask, &[]).await;
    assert_eq!(unasked.status, 200, "a bare post asks as well");
    assert!(neus.get(&agreement).await.text().contains(&ask), "it is still a draft");

    let done = neus.post(&ask, &[("by", "email")]).await;
    assert_eq!((done.status, done.location()), (303, agreement.as_str()), "{}", done.text());
    let page = neus.get(&agreement).await.text();
    assert!(page.contains("A signing link is on its way to nora@example.org"), "{page}");
    assert_eq!(neus.get(&ask).await.status, 303, "what is proposed is not proposed again");
}

/// What stands in a hidden field.
fn hidden(page: &str, name: &str) -> String {
    let mark = format!("name=\"{name}\" value=\"");
    let from = page.find(&mark).unwrap() + mark.len();
    page[from..].split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn a_draft_comes_prefilled_with_what_is_known() {
    let site = TestSite::new().await;
    let mut neus = coordinator(&site).await;
    let partner = site.partner("Forn de la Cera").await;
    let chooser = neus.get("/o/raval/agree/new").await.text();
    assert!(chooser.contains("Forn de la Cera"), "{chooser}");
    let page = neus.get(&format!("/o/raval/agree/new?partner={partner}")).await;
    let text = page.text();
    assert_eq!(page.status, 200, "{text}");
    assert!(!text.contains("value=\"es-gift\" checked"), "what has tax consequences is asked");
    assert!(
        text.find("What kind of support is it?") < text.find("Language of the paper"),
        "it is asked first: {text}"
    );
    for known in
        ["value=\"0.7\"", "value=\"2026-12\"", "Forn de la Cera participa en Xarxa de prova"]
    {
        assert!(text.contains(known), "{known}");
    }
}

#[tokio::test]
async fn a_draft_with_mistakes_comes_back_with_everything_typed() {
    let site = TestSite::new().await;
    let mut neus = coordinator(&site).await;
    let partner = site.partner("Forn de la Cera").await.to_string();
    let fields = [
        ("partner", partner.as_str()),
        ("locale", "en"),
        ("purpose", "We work together."),
        ("first_month", "2026-13"),
        ("share", "yes"),
        ("rate", "seven"),
        ("year_start", "1"),
        ("signatory", ""),
        ("quality", "owner"),
        ("regime", "es-gift"),
    ];
    let page = neus.post("/o/raval/agree/new", &fields).await;
    let text = page.text();
    assert_eq!(page.status, 200);
    for kept in ["We work together.", "value=\"seven\"", "value=\"owner\""] {
        assert!(text.contains(kept), "{kept}");
    }
    assert!(text.contains("value=\"es-gift\" checked"), "{text}");
    for field in ["first_month", "rate", "signatory", "visibility"] {
        assert!(text.contains(&format!("id=\"{field}-error\"")), "{field}");
    }
}

#[tokio::test]
async fn a_rate_with_a_slipped_comma_is_refused_with_the_limit_and_how_to_type_it() {
    let site = TestSite::new().await;
    let mut neus = coordinator(&site).await;
    let partner = site.partner("Forn de la Cera").await.to_string();
    let typed = DRAFT.iter().filter(|(name, _)| *name != "rate").copied();
    let fields: Vec<(&str, &str)> =
        typed.chain([("rate", "70"), ("partner", partner.as_str())]).collect();
    let page = neus.post("/o/raval/agree/new", &fields).await;
    let text = page.text();
    assert_eq!(page.status, 200);
    assert!(text.contains("value=\"70\"") && text.contains("id=\"rate-error\""), "{text}");
    assert!(text.contains("at most 10") && text.contains("type 0.7"), "{text}");
}

#[tokio::test]
async fn both_sides_sign_by_their_own_way_and_find_the_signed_paper() {
    let site = TestSite::new().await;
    let mut neus = coordinator(&site).await;
    let agreement = drafted(&site, &mut neus, &[]).await;
    let preview = neus.get(&format!("{agreement}/paper")).await;
    assert_eq!(preview.header("content-type"), "application/pdf");
    let link = proposed(&mut neus, &agreement).await;

    let mut phone = site.visitor();
    let page = phone.get(&link).await.text();
    assert!(page.contains("A poster on the door.") && page.contains("0.7%"), "{page}");
    assert_eq!(phone.get(&format!("{link}/paper")).await.status, 200);
    let document = hidden(&page, "document");
    let without = [("name", "Nora Vidal"), ("quality", "owner"), ("document", &*document)];
    let refused = phone.post(&link, &without).await.text();
    assert!(
        refused.contains("id=\"consent-error\"") && refused.contains("Nora Vidal"),
        "{refused}"
    );
    let mut whole = without.to_vec();
    whole.push(("consent", "yes"));
    assert_eq!(phone.post(&link, &whole).await.status, 303);
    assert_eq!(phone.post(&link, &whole).await.status, 303, "sent twice");
    assert!(phone.get(&link).await.text().contains("Thank you, Nora Vidal"));

    let page = neus.get(&agreement).await.text();
    assert!(page.contains("Signed by Nora Vidal, owner") && page.contains(&document), "{page}");
    let sign =
        [("name", "Neus"), ("quality", "director"), ("consent", "yes"), ("document", &*document)];
    assert_eq!(neus.post(&format!("{agreement}/sign"), &sign).await.status, 303);
    let page = neus.get(&agreement).await.text();
    assert!(page.contains("In force") && page.contains("Open the signed paper"), "{page}");
    let paper = phone.get(&format!("{link}/paper")).await;
    assert!(paper.header("content-disposition").contains("2026-001-signed.pdf"));
    assert!(paper.text().contains("I have read agreement 2026-001"));
}

#[tokio::test]
async fn a_proposal_that_is_taken_back_closes_the_partners_link() {
    let site = TestSite::new().await;
    let mut neus = coordinator(&site).await;
    let agreement = drafted(&site, &mut neus, &[]).await;
    let link = proposed(&mut neus, &agreement).await;
    assert_eq!(neus.post(&format!("{agreement}/take-back"), &[]).await.location(), agreement);
    assert_eq!(site.visitor().get(&link).await.status, 404);
    assert_eq!(neus.get(&format!("{agreement}/edit")).await.status, 200);
    let again = neus.post(&format!("{agreement}/take-back"), &[]).await;
    assert_eq!(again.status, 409);
    assert!(again.text().contains("This agreement is not where you think"), "{}", again.text());
}

#[tokio::test]
async fn an_end_says_what_it_does_before_it_does_it() {
    let site = TestSite::new().await;
    let mut neus = coordinator(&site).await;
    let agreement = drafted(&site, &mut neus, &[]).await;
    let page = neus.get(&format!("{agreement}/end")).await.text();
    assert!(page.contains("It has never been in force, so nothing is owed."), "{page}");
    assert!(neus.get(&agreement).await.text().contains("Draft"));
    let wrong = neus.post(&format!("{agreement}/end"), &[("on", "tomorrow")]).await.text();
    assert!(wrong.contains("id=\"on-error\"") && wrong.contains("tomorrow"), "{wrong}");
    let done = neus.post(&format!("{agreement}/end"), &[("on", "2026-11-22")]).await;
    assert_eq!(done.location(), agreement);
    assert!(neus.get(&agreement).await.text().contains("It was not agreed"));
}

#[tokio::test]
async fn the_list_teaches_when_empty_and_is_searched_and_taken_along() {
    let site = TestSite::new().await;
    let mut neus = coordinator(&site).await;
    assert!(neus.get("/o/raval/agree").await.text().contains("No agreement yet"));
    drafted(&site, &mut neus, &[]).await;
    let found = neus.get("/o/raval/agree?q=cera&stage=draft&sort=-month").await.text();
    assert!(found.contains("2026-001"), "{found}");
    let none = neus.get("/o/raval/agree?stage=active").await.text();
    assert!(none.contains("No agreement fits this search."));
    let csv = neus.get("/o/raval/agree?format=csv").await;
    assert_eq!(csv.header("content-disposition"), "attachment; filename=\"agreements.csv\"");
    assert!(csv.text().contains("2026-001,Forn de la Cera,Draft,2026-11,"), "{}", csv.text());
}

#[tokio::test]
async fn a_link_to_sign_opens_only_its_own_agreement() {
    let site = TestSite::new().await;
    let mut neus = coordinator(&site).await;
    drafted(&site, &mut neus, &[]).await;
    let other = site.partner("Bar Nou").await;
    let stray = site.link(LinkPurpose::Sign, Some(other), None).await;
    let path = format!("/s/{}", stray.secret());
    assert_eq!(site.visitor().get(&path).await.status, 404);
}

#[tokio::test]
async fn the_page_to_sign_is_light_enough_for_a_phone() {
    let site = TestSite::new().await;
    let mut neus = coordinator(&site).await;
    let agreement = drafted(&site, &mut neus, &[]).await;
    let link = proposed(&mut neus, &agreement).await;
    let page = site.visitor().get(&link).await;
    assert!(page.bytes.len() < 10_000, "{} bytes", page.bytes.len());
    assert!(!page.text().contains("<script"));
}

#[tokio::test]
async fn a_signing_link_goes_by_e_mail_and_the_earlier_one_stops() {
    let site = TestSite::new().await;
    let mut neus = coordinator(&site).await;
    let agreement = drafted(&site, &mut neus, &[]).await;
    let first = proposed(&mut neus, &agreement).await;
    assert!(neus.get(&agreement).await.text().contains("hola@example.org"));
    assert_eq!(neus.post(&format!("{agreement}/send"), &[]).await.location(), agreement);
    assert_eq!(site.visitor().get(&first).await.status, 404);
    assert!(neus.get(&agreement).await.text().contains("on its way to hola@example.org"));
}

#[tokio::test]
async fn the_page_of_a_partner_lists_its_agreements() {
    let site = TestSite::new().await;
    let mut neus = coordinator(&site).await;
    let partner = site.partner("Bar Nou").await;
    let page = format!("/o/raval/partners/{partner}");
    let empty = neus.get(&page).await.text();
    assert!(empty.contains("No agreement with this partner yet."), "{empty}");
    assert!(empty.contains(&format!("/o/raval/agree/new?partner={partner}")), "{empty}");
}

#[tokio::test]
async fn the_kind_of_support_must_be_chosen() {
    let site = TestSite::new().await;
    let mut neus = coordinator(&site).await;
    let partner = site.partner("Forn de la Cera").await.to_string();
    let without = DRAFT.iter().filter(|(name, _)| *name != "regime").copied();
    let fields: Vec<(&str, &str)> = without.chain([("partner", partner.as_str())]).collect();
    let page = neus.post("/o/raval/agree/new", &fields).await;
    assert_eq!(page.status, 200);
    assert!(page.text().contains("id=\"regime-error\""), "{}", page.text());
}

#[tokio::test]
async fn a_gift_with_a_return_warns_and_may_still_be_proposed() {
    let site = TestSite::new().await;
    let mut neus = coordinator(&site).await;
    let gift = [("regime", "es-gift"), ("label", "yes")];
    let agreement = drafted(&site, &mut neus, &gift).await;
    for page in [agreement.clone(), format!("{agreement}/propose")] {
        let text = neus.get(&page).await.text();
        assert!(text.contains("A gift, and in return: visibility and the label"), "{page}: {text}");
        assert!(
            text.contains("Law 49/2002 (art. 17)") && text.contains("no tax receipt"),
            "{text}"
        );
        assert!(text.contains(&format!("{agreement}/edit")), "{text}");
    }
    proposed(&mut neus, &agreement).await;
    let text = neus.get(&agreement).await.text();
    assert!(!text.contains("A gift, and in return"), "what is proposed cannot be changed: {text}");
}

#[tokio::test]
async fn a_gift_without_a_return_and_a_collaboration_with_one_do_not_warn() {
    let site = TestSite::new().await;
    let mut neus = coordinator(&site).await;
    let collaboration = drafted(&site, &mut neus, &[]).await;
    let plain = [("regime", "es-gift"), ("visibility", ""), ("statement", "yes")];
    let gift = drafted(&site, &mut neus, &plain).await;
    for page in [collaboration, gift] {
        let text = neus.get(&page).await.text();
        assert!(!text.contains("A gift, and in return"), "{page}: {text}");
    }
}

#[tokio::test]
async fn before_it_is_proposed_the_page_lists_what_is_missing_and_where_to_give_it() {
    let site = TestSite::new().await;
    let mut neus = coordinator(&site).await;
    let agreement = drafted(&site, &mut neus, &[("regime", "es-gift")]).await;
    let mut work = site.world.app.store.begin(site.world.raval).await.unwrap();
    let rows = work.agreements(&Default::default(), Page::part(0)).await.unwrap().rows;
    let known = work.partner(rows[0].partner).await.unwrap().unwrap();
    let mut address = known.address.clone();
    address.postcode.clear();
    work.update_partner(&Partner { legal_id: None, address, ..known.clone() }).await.unwrap();
    work.commit().await.unwrap();

    let text = neus.get(&format!("{agreement}/propose")).await.text();
    assert!(text.contains("NIF of Forn de la Cera"), "{text}");
    assert!(text.contains("Full address of Forn de la Cera"), "{text}");
    assert!(text.contains("Law 49/2002 (art. 24) wants it on the tax receipt"), "{text}");
    assert!(text.contains(&format!("/o/raval/partners/{}/edit", known.id)), "{text}");
    assert!(text.contains("you can propose now"), "{text}");

    let mut work = site.world.app.store.begin(site.world.raval).await.unwrap();
    let legal_id = Some("B66123457".to_owned());
    work.update_partner(&Partner { legal_id, ..known }).await.unwrap();
    work.commit().await.unwrap();
    let text = neus.get(&format!("{agreement}/propose")).await.text();
    assert!(!text.contains("of Forn de la Cera</a><br>"), "what is known is not asked: {text}");
}

#[tokio::test]
async fn the_consent_is_in_the_language_of_the_paper_and_explained_in_the_readers() {
    let site = TestSite::new().await;
    let mut neus = coordinator(&site).await;
    let agreement = drafted(&site, &mut neus, &[("locale", "fr")]).await;
    let link = proposed(&mut neus, &agreement).await;
    let french = "J’ai lu la convention 2026-001 et je la signe pour";
    let text = neus.get(&agreement).await.text();
    assert!(text.contains(&format!("lang=\"fr\">{french}")), "{text}");
    assert!(text.contains("In English: I have read agreement 2026-001"), "{text}");
    let document = hidden(&text, "document");
    let sign =
        [("name", "Neus"), ("quality", "director"), ("consent", "yes"), ("document", &*document)];
    assert_eq!(neus.post(&format!("{agreement}/sign"), &sign).await.status, 303);
    let kept = neus.get(&agreement).await.text();
    assert!(kept.contains(&format!("<q>{french}")), "what was shown is kept: {kept}");

    let mut phone = site.visitor();
    let page = phone.get(&format!("{link}?lang=fr")).await.text();
    assert!(page.contains(french) && !page.contains("En français"), "{page}");
    let page = phone.get(&format!("{link}?lang=ca")).await.text();
    assert!(page.contains(french) && page.contains("En català: He llegit el conveni"), "{page}");
}

#[tokio::test]
async fn a_link_is_shown_again_when_its_page_is_loaded_again_and_to_no_other_browser() {
    let site = TestSite::new().await;
    let mut neus = coordinator(&site).await;
    let agreement = drafted(&site, &mut neus, &[]).await;
    let page = format!("{agreement}/link");
    assert_eq!(neus.get(&page).await.status, 303, "a draft has no link");
    let link = proposed(&mut neus, &agreement).await;
    assert_eq!(shown(&neus.get(&page).await.text()), link, "loaded again");
    let text = neus.get(&agreement).await.text();
    assert!(text.contains("A signing link is open until") && text.contains(&page), "{text}");

    let mut other = coordinator(&site).await;
    let text = other.get(&page).await.text();
    assert!(!text.contains("/s/") && text.contains("only its fingerprint is kept"), "{text}");
    let made = other.post(&page, &[]).await;
    assert_eq!((made.status, made.location()), (303, page.as_str()));
    let second = shown(&other.get(&page).await.text());
    assert_ne!(second, link);
    assert_eq!(site.visitor().get(&link).await.status, 404, "the earlier link stops");
    let text = neus.get(&page).await.text();
    assert!(!text.contains("/s/"), "a link that stopped is not shown: {text}");
}

#[tokio::test]
async fn an_agreement_does_not_begin_in_books_that_are_closed() {
    let site = TestSite::new().await;
    let mut neus = coordinator(&site).await;
    let waiting = drafted(&site, &mut neus, &[("first_month", "2026-09")]).await;
    let app = &site.world.app;
    close_month(app, &Actor::system(site.world.raval), "2026-09".parse().unwrap()).await.unwrap();

    let partner = site.partner("Bar Nou").await.to_string();
    let typed = |month| {
        let mut fields: Vec<(&str, &str)> =
            DRAFT.into_iter().filter(|(name, _)| *name != "first_month").collect();
        fields.extend([("first_month", month), ("partner", &*partner)]);
        fields
    };
    for closed in ["2020-01", "2026-09"] {
        let page = neus.post("/o/raval/agree/new", &typed(closed)).await;
        let text = page.text();
        assert_eq!(page.status, 200, "{text}");
        assert!(text.contains("The first possible month is October 2026"), "{text}");
    }
    assert_eq!(neus.post("/o/raval/agree/new", &typed("2026-10")).await.status, 303);
    let late = neus.post(&format!("{waiting}/propose"), &[("by", "hand")]).await;
    assert_eq!(late.status, 409, "what was drafted before is not proposed either");
    assert!(late.text().contains("The first month is not open any more"), "{}", late.text());
}

#[tokio::test]
async fn a_proposal_whose_first_month_was_closed_says_to_both_why_it_cannot_be_signed() {
    let site = TestSite::new().await;
    let mut neus = coordinator(&site).await;
    let mut omar = site.member(site.world.raval, &[Role::Treasurer]).await;
    let agreement = drafted(&site, &mut neus, &[("first_month", "2026-10")]).await;
    let link = proposed(&mut neus, &agreement).await;
    let asks = omar.get("/o/raval/collect/months/2026-10/close").await.text();
    assert!(asks.contains("not signed by both") && asks.contains("Forn de la Cera"), "{asks}");
    let app = &site.world.app;
    close_month(app, &Actor::system(site.world.raval), "2026-10".parse().unwrap()).await.unwrap();
    let text = neus.get(&agreement).await.text();
    assert!(text.contains("cannot be signed any more") && text.contains("take-back"), "{text}");
    assert!(!text.contains("/sign\""), "{text}");
    let text = site.visitor().get(&link).await.text();
    assert!(text.contains("cannot be signed as it stands"), "{text}");
    assert!(!text.contains("name=\"consent\""), "{text}");
}
