//! The set-up as a person goes through it, on an installation that is empty.

use maillage_app::access::account::SignInPurpose;
use maillage_app::access::organisation::Organisation;

use crate::testing::{Browser, TestSite};

async fn link(site: &TestSite) -> String {
    let token = site.one_time_link(SignInPurpose::SetUp, None).await;
    format!("/set-up/{}", token.secret())
}

async fn kept(site: &TestSite) -> Organisation {
    let mut shared = site.world.app.store.shared_read().await.unwrap();
    shared.organisations().await.unwrap().remove(0)
}

async fn keep_organisation(someone: &mut Browser, at: &str) {
    let fields = [
        ("name", "Casal de la Cera"),
        ("legal_name", ""),
        ("legal_id", "G12345674"),
        ("street", "Carrer de la Cera 12"),
        ("postcode", "08001"),
        ("locality", "Barcelona"),
        ("country", "ES"),
        ("language", "ca"),
        ("time_zone", "Europe/Madrid"),
    ];
    let answer = someone.post(&format!("{at}/organisation"), &fields).await;
    assert_eq!(answer.location(), format!("{at}/network"), "{}", answer.text());
}

async fn keep_network(someone: &mut Browser, at: &str) {
    let fields = [
        ("network_name", "Comerços de la Cera"),
        ("mission", "Children learn after school."),
        ("network_promise", "What the quarter gives, the quarter sees."),
        ("slug", "cera"),
    ];
    let answer = someone.post(&format!("{at}/network"), &fields).await;
    assert_eq!(answer.location(), format!("{at}/territory"), "{}", answer.text());
}

#[tokio::test]
async fn seven_steps_lead_from_an_empty_folder_to_the_own_account() {
    let site = TestSite::empty().await;
    let at = link(&site).await;
    let mut neus = site.visitor();
    assert!(neus.get(&at).await.text().contains(&format!("{at}/organisation")));
    keep_organisation(&mut neus, &at).await;
    keep_network(&mut neus, &at).await;
    let circle = [("way", "circle"), ("centre", "41.3795, 2.1686"), ("radius", "800")];
    let answer = neus.post(&format!("{at}/territory"), &circle).await;
    assert_eq!(answer.location(), format!("{at}/needs"), "{}", answer.text());
    let needs = [("need-food", "yes"), ("need-funds", "yes")];
    let answer = neus.post(&format!("{at}/needs"), &needs).await;
    assert_eq!(answer.location(), format!("{at}/bank"));
    let bank = [
        ("iban", "ES91 2100 0418 4502 0005 1332"),
        ("bic", ""),
        ("creditor_identifier", "es23 zzz 47690558N"),
    ];
    let answer = neus.post(&format!("{at}/bank"), &bank).await;
    assert_eq!(answer.location(), format!("{at}/people"), "{}", answer.text());
    let person = [("name", "Pau Prova"), ("email", "pau@example.org"), ("role", "treasurer")];
    let answer = neus.post(&format!("{at}/people"), &person).await;
    assert_eq!(answer.status, 200);
    assert!(answer.text().contains("http://localhost:8080/welcome/"), "{}", answer.text());
    assert!(answer.text().contains("Pau Prova"));
    let own = [("name", "Neus Prova"), ("email", "neus@example.org"), ("treasurer", "yes")];
    let answer = neus.post(&format!("{at}/account"), &own).await;
    assert!(answer.location().starts_with("/welcome/"), "{}", answer.text());
    let known = kept(&site).await;
    assert!(known.set_up_at.is_some() && known.is_public);
    assert_eq!((known.slug.as_str(), known.legal_name.as_str()), ("cera", "Casal de la Cera"));
    assert_eq!(known.needs, ["food", "funds"]);
    assert_eq!(known.iban.as_deref(), Some("ES9121000418450200051332"));
    assert!(known.territory_geojson.is_some_and(|text| text.contains("Polygon")));
    assert_eq!(neus.get(&at).await.status, 404, "the link is used up");
}

#[tokio::test]
async fn a_set_up_can_be_left_and_taken_up_again_by_the_same_link_in_another_browser() {
    let site = TestSite::empty().await;
    let at = link(&site).await;
    keep_organisation(&mut site.visitor(), &at).await;
    let mut later = site.visitor();
    let start = later.get(&at).await.text();
    assert!(start.contains(&format!("class=\"button\" href=\"{at}/network\"")), "{start}");
    assert!(later.get(&format!("{at}/organisation")).await.text().contains("Casal de la Cera"));
    for word in ["network", "territory", "needs", "bank", "people"] {
        let page = later.get(&format!("{at}/{word}?lang=fr")).await;
        assert_eq!(page.status, 200, "{word}");
        assert!(page.text().contains("sur 7"), "{word}");
    }
}

#[tokio::test]
async fn later_steps_lead_back_to_the_first_while_nothing_is_kept() {
    let site = TestSite::empty().await;
    let at = link(&site).await;
    for word in ["network", "territory", "needs", "bank", "people", "account"] {
        let answer = site.visitor().get(&format!("{at}/{word}")).await;
        assert_eq!(answer.location(), format!("{at}/organisation"), "{word}");
    }
    keep_organisation(&mut site.visitor(), &at).await;
    let answer = site.visitor().get(&format!("{at}/account")).await;
    assert_eq!(answer.location(), format!("{at}/network"));
}

#[tokio::test]
async fn what_is_wrong_is_said_beside_the_field_and_nothing_typed_is_lost() {
    let site = TestSite::empty().await;
    let at = link(&site).await;
    let mut neus = site.visitor();
    let answer = neus.post(&format!("{at}/organisation"), &[("name", "Casal")]).await;
    assert_eq!(answer.status, 422);
    assert!(answer.text().contains("value=\"Casal\"") && answer.text().contains("street-error"));
    for (country, number, words) in [
        ("ES", "G12345675", "last character does not fit"),
        ("ES", "12345", "has nine characters"),
        ("FR", "732829321", "last figure does not fit"),
        ("FR", "W75123456", "9 figures"),
    ] {
        let fields = [("name", "Casal"), ("country", country), ("legal_id", number)];
        let answer = neus.post(&format!("{at}/organisation"), &fields).await;
        let page = answer.text();
        assert!(page.contains("legal_id-error") && page.contains(words), "{number}: {page}");
        assert!(page.contains(number), "what was typed stays");
    }
    keep_organisation(&mut neus, &at).await;
    for (iban, words) in [
        ("ES91 2100 0418 4502 0005 1333", "check figures"),
        ("ES91 2100", "15 to 34"),
        ("FR14 2004 1010", "15 to 34"),
        ("ES91 2100 0418 4502 0005 133", "has 24 characters"),
    ] {
        let answer = neus.post(&format!("{at}/bank"), &[("iban", iban)]).await;
        assert_eq!(answer.status, 422, "{iban}");
        assert!(answer.text().contains(words), "{iban}: {}", answer.text());
        assert!(answer.text().contains(iban));
    }
    let wrong = [("iban", "ES9121000418450200051332"), ("creditor_identifier", "ES24ZZZ47690558N")];
    let answer = neus.post(&format!("{at}/bank"), &wrong).await;
    assert!(answer.text().contains("creditor_identifier-error"), "{}", answer.text());
    let slug = [("network_name", "N"), ("mission", "M"), ("network_promise", "P"), ("slug", "é è")];
    let answer = neus.post(&format!("{at}/network"), &slug).await;
    assert!(answer.text().contains("slug-error"));
    let page = neus.get(&format!("{at}/territory")).await.text();
    assert!(page.contains("value=\"circle\" checked"), "a map without a register is empty: {page}");
    let nowhere = [("way", "circle"), ("centre", "Carrer de la Cera 12"), ("radius", "800")];
    let answer = neus.post(&format!("{at}/territory"), &nowhere).await;
    assert!(answer.text().contains("No imported register has this address"), "{}", answer.text());
    let file = ("file", "a.geojson", br#"{"type":"Point","coordinates":[2,41]}"#.as_slice());
    let answer = neus.upload(&format!("{at}/territory"), &[("way", "file")], file).await;
    assert!(answer.text().contains("Draw a polygon"), "{}", answer.text());
    assert_eq!(neus.post(&format!("{at}/needs"), &[]).await.status, 422);
}

#[tokio::test]
async fn an_installation_that_is_set_up_is_never_set_up_again() {
    let site = TestSite::new().await;
    let at = link(&site).await;
    assert_eq!(site.visitor().get(&at).await.status, 404);
    let answer = site.visitor().post(&format!("{at}/account"), &[("name", "X")]).await;
    assert_eq!(answer.status, 404);
}

#[tokio::test]
async fn a_centre_with_its_numbers_exchanged_is_asked_about_with_both_readings() {
    let site = TestSite::empty().await;
    let at = link(&site).await;
    let mut neus = site.visitor();
    keep_organisation(&mut neus, &at).await;
    keep_network(&mut neus, &at).await;
    let swapped = [("way", "circle"), ("centre", "2.1686, 41.3795"), ("radius", "800")];
    let answer = neus.post(&format!("{at}/territory"), &swapped).await;
    assert_eq!(answer.status, 422, "{}", answer.text());
    let page = answer.text();
    assert!(page.contains("did you mean 41.3795, 2.1686?"), "{page}");
    assert!(page.contains("2.1686, 41.3795 lies outside Spain"), "{page}");
    assert!(kept(&site).await.territory_geojson.is_none());
    let sure = [&swapped[..], &[("abroad", "yes")]].concat();
    let answer = neus.post(&format!("{at}/territory"), &sure).await;
    assert_eq!(answer.location(), format!("{at}/needs"), "{}", answer.text());
}

#[tokio::test]
async fn an_empty_installation_says_so_and_where_its_link_is() {
    let site = TestSite::empty().await;
    let mut visitor = site.visitor();
    assert_eq!(visitor.get("/").await.location(), "/sign-in");
    let page = visitor.get("/sign-in").await.text();
    assert!(page.contains("Not set up yet") && page.contains("terminal"), "{page}");
    assert!(!page.contains("type=\"password\""), "{page}");
    let page = TestSite::new().await.visitor().get("/sign-in").await.text();
    assert!(!page.contains("Not set up yet") && page.contains("type=\"password\""), "{page}");
}
