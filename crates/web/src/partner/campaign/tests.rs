//! A partner and its poster, on its phone, without script.

use maillage_app::access::link::LinkPurpose;
use maillage_domain::access::Role;

use crate::staff::campaign::testing::{asked, link};
use crate::testing::TestSite;

#[tokio::test]
async fn a_baker_says_in_two_presses_that_the_poster_hangs_and_sends_a_photo() {
    let site = TestSite::new().await;
    let mut neus = site.member(site.world.raval, &[Role::Campaigner]).await;
    let partner = site.partner("Forn de la Cera").await;
    let token = site.link(LinkPurpose::Partner, Some(partner), None).await;
    let home = format!("/p/{}", token.secret());
    let mut baker = site.visitor();
    let none = baker.get(&format!("{home}/posters")).await.text();
    assert!(none.contains("No poster at the moment"), "{none}");
    let campaign = asked(&mut neus).await;

    let first = baker.get(&home).await.text();
    assert!(first.contains("Does the poster hang?"), "the first page asks: {first}");
    let posters = format!("{home}/posters");
    let page = baker.get(&posters).await.text();
    assert!(page.contains("Here, with Forn de la Cera"), "the blanks are filled in: {page}");
    assert!(!page.contains("<script"), "{page}");
    let print = link(&page, &format!("{posters}/"));
    let pdf = baker.get(&print).await;
    assert_eq!(pdf.header("content-type"), "application/pdf");
    assert!(pdf.text().contains("Forn de la Cera"));
    let display = print.trim_end_matches("/poster").to_owned();
    assert_eq!(baker.post(&format!("{display}/send"), &[]).await.status, 404);
    let said = baker.post(&format!("{display}/show"), &[]).await;
    assert_eq!(said.location(), posters);
    let page = baker.get(&posters).await.text();
    assert!(page.contains("It has been hanging since"), "{page}");
    let photo = b"\xff\xd8 a photo";
    baker.upload(&format!("{display}/photo"), &[], ("photo", "a.jpg", photo)).await;
    let page = baker.get(&posters).await.text();
    assert!(page.contains("Thank you for the photo!") && page.contains("/photo?v="), "{page}");
    assert_eq!(baker.get(&format!("{display}/photo")).await.bytes, photo);
    assert!(!baker.get(&home).await.text().contains("Does the poster hang?"));
    let page = neus.get(&campaign).await.text();
    assert!(page.contains("Latest photos") && page.contains("The poster at Forn de la Cera"));

    let other = site.partner("Bar Nou").await;
    let other = site.link(LinkPurpose::Partner, Some(other), None).await;
    let display = display.replace(token.secret(), other.secret());
    for path in [format!("{display}/photo"), format!("{display}/poster")] {
        assert_eq!(site.visitor().get(&path).await.status, 404, "another's is not there");
    }
    let mut bar = site.visitor();
    assert_eq!(bar.post(&format!("{display}/show"), &[]).await.status, 404);
    assert_eq!(bar.post(&format!("{display}/photo/remove"), &[]).await.status, 404);
}

#[tokio::test]
async fn the_badge_can_be_copied_on_a_phone() {
    let site = TestSite::new().await;
    let partner = site.partner("Forn de la Cera").await;
    let token = site.link(LinkPurpose::Partner, Some(partner), None).await;
    let page = site.visitor().get(&format!("/p/{}/badge", token.secret())).await.text();
    assert!(page.contains("data:image/svg+xml;base64,"), "{page}");
    assert!(page.contains("/n/raval/badge/en") && page.contains("http://localhost:8080/n/raval"));
}
