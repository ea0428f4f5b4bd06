//! A partner offers a placement on its phone.

use maillage_app::access::link::LinkPurpose;

use crate::testing::TestSite;

const OFFER: [(&str, &str); 6] = [
    ("title", "Baker’s help"),
    ("tasks", "weigh\nshape"),
    ("hours", "20"),
    ("starts_on", "2026-12-01"),
    ("weeks", "8"),
    ("places", "1"),
];

#[tokio::test]
async fn a_partner_offers_changes_withdraws_and_offers_again() {
    let site = TestSite::new().await;
    let partner = site.partner("Forn de la Cera").await;
    let token = site.link(LinkPurpose::Partner, Some(partner), None).await;
    let base = format!("/p/{}/placements", token.secret());
    let mut phone = site.visitor();
    let page = phone.get(&base).await;
    assert!(page.text().contains("You have not offered a place yet."), "{}", page.text());
    let form = phone.get(&format!("{base}/new")).await;
    let text = form.text();
    for known in ["value=\"20\"", "value=\"2026-12-01\"", "value=\"8\"", "value=\"1\""] {
        assert!(text.contains(known), "{known}: {text}");
    }
    assert!(!text.contains("<script") && form.bytes.len() < 10_000, "{}", form.bytes.len());
    let wrong = phone.post(&format!("{base}/new"), &[("title", "Help")]).await.text();
    assert!(wrong.contains("id=\"tasks-error\"") && wrong.contains("value=\"Help\""), "{wrong}");

    for _ in 0..2 {
        assert_eq!(phone.post(&format!("{base}/new"), &OFFER).await.location(), base);
    }
    let page = phone.get(&base).await.text();
    assert!(page.contains("Thank you!"), "{page}");
    assert_eq!(page.matches("<strong>Baker’s help").count(), 1, "sent twice, offered once");
    assert!(page.contains("20 hours a week") && page.contains("1 place"), "{page}");
    let from = page.find(&format!("{base}/0")).unwrap();
    let offer = page[from..].split('"').next().unwrap().to_owned();
    let mut more = OFFER.to_vec();
    more[5] = ("places", "3");
    assert_eq!(phone.post(&offer, &more).await.location(), base);
    assert!(phone.get(&base).await.text().contains("3 places"));

    let withdraw = format!("{offer}/withdraw");
    assert_eq!(phone.post(&withdraw, &[("withdraw", "yes")]).await.location(), base);
    let page = phone.get(&base).await.text();
    assert!(page.contains("Offer it again") && page.contains("withdrawn"), "{page}");
    phone.post(&withdraw, &[("withdraw", "no")]).await;
    assert!(phone.get(&base).await.text().contains("The offer is open again."));
}

#[tokio::test]
async fn another_partners_offer_is_not_found() {
    let site = TestSite::new().await;
    let (forn, bar) = (site.partner("Forn de la Cera").await, site.partner("Bar Nou").await);
    let mut phone = site.visitor();
    let own = site.link(LinkPurpose::Partner, Some(forn), None).await;
    let base = format!("/p/{}/placements", own.secret());
    phone.post(&format!("{base}/new"), &OFFER).await;
    let page = phone.get(&base).await.text();
    let from = page.find(&format!("{base}/0")).unwrap() + base.len();
    let id = page[from..].split('"').next().unwrap().to_owned();
    let other = site.link(LinkPurpose::Partner, Some(bar), None).await;
    let there = format!("/p/{}/placements{id}", other.secret());
    assert_eq!(phone.get(&there).await.status, 404);
    assert_eq!(phone.post(&there, &OFFER).await.status, 404);
    let withdraw = format!("{there}/withdraw");
    assert_eq!(phone.post(&withdraw, &[("withdraw", "yes")]).await.status, 404);
}
