//! The treasurer's year: who paid, issue, send, take along, cancel.

use jiff::civil::date;
use maillage_app::access::link::LinkPurpose;
use maillage_domain::access::Role;
use maillage_domain::money::Cents;
use maillage_domain::period::Month;

use crate::testing::{Browser, TestSite};

const YEAR: &str = "/o/raval/collect/receipts?year=2026";

/// A baker who paid 30.21 in 2026, in January of the next year.
async fn january() -> (TestSite, maillage_testkit::Share, Browser) {
    let site = TestSite::new().await;
    let october: Month = "2026-10".parse().unwrap();
    site.world.goes_to("2026-11-04");
    let baker = site.world.share("Forn de la Cera", october).await;
    site.world.pays(baker, october, Cents(431_500), date(2026, 11, 10)).await;
    site.world.goes_to("2027-01-04");
    let treasurer = site.member(site.world.raval, &[Role::Treasurer]).await;
    (site, baker, treasurer)
}

#[tokio::test]
async fn a_treasurer_sees_what_issuing_does_issues_once_and_takes_all_along() {
    let (_site, _, mut treasurer) = january().await;
    let list = treasurer.get(YEAR).await.text();
    assert!(list.contains("Forn de la Cera") && list.contains("To issue"), "{list}");
    let issue = "/o/raval/collect/receipts/2026/issue";
    let preview = treasurer.get(issue).await.text();
    assert!(preview.contains("Issue one receipt") && preview.contains("€30.21"), "{preview}");
    assert_eq!(treasurer.post(issue, &[]).await.location(), YEAR);
    let list = treasurer.get(YEAR).await.text();
    assert!(list.contains("2026-0001") && list.contains("Tax receipt"), "{list}");
    treasurer.post(issue, &[]).await;
    assert!(!treasurer.get(YEAR).await.text().contains("2026-0002"), "nothing is issued twice");
    assert!(!treasurer.get(issue).await.text().contains("Issue one receipt"));

    let found = treasurer.get(&format!("{YEAR}&q=forn&sort=-amount&state=issued")).await.text();
    assert!(found.contains("2026-0001"), "{found}");
    let csv = treasurer.get(&format!("{YEAR}&format=csv")).await.text();
    assert!(csv.contains("Forn de la Cera,30.21,2026-0001,Tax receipt,2027-01-04,Issued"), "{csv}");
    assert!(treasurer.get(&format!("{YEAR}&format=xlsx")).await.bytes.starts_with(b"PK"));
    let archive = treasurer.get("/o/raval/collect/receipts/2026/archive").await;
    assert_eq!(archive.header("content-type"), "application/zip");
    let mut archive = ::zip::ZipArchive::new(std::io::Cursor::new(archive.bytes)).unwrap();
    assert_eq!(archive.by_index(0).unwrap().name().unwrap(), "2026-0001-forn-de-la-cera.pdf");
}

#[tokio::test]
async fn a_receipt_is_sent_once_opened_by_its_partner_and_cancelled_only_after_a_question() {
    let (site, baker, mut treasurer) = january().await;
    treasurer.post("/o/raval/collect/receipts/2026/issue", &[]).await;
    let mail = "/o/raval/collect/receipts/2026/mail";
    assert!(treasurer.get(mail).await.text().contains("Send one message"));
    assert_eq!(treasurer.post(mail, &[]).await.location(), YEAR);
    assert!(!treasurer.get(mail).await.text().contains("Send one message"));

    let token = site.link(LinkPurpose::Partner, Some(baker.partner), None).await;
    let home = format!("/p/{}", token.secret());
    let mut phone = site.visitor();
    let own = phone.get(&format!("{home}/receipts")).await.text();
    let from = own.find(&format!("{home}/receipts/")).expect("a link to the file");
    let file = own[from..].split('"').next().unwrap();
    assert_eq!(phone.get(file).await.header("content-type"), "application/pdf");
    let other = site.partner("Bar Nou").await;
    let stranger = site.link(LinkPurpose::Partner, Some(other), None).await;
    let foreign = file.replace(token.secret(), stranger.secret());
    assert_eq!(site.visitor().get(&foreign).await.status, 404, "another partner's receipt");

    let list = treasurer.get(YEAR).await.text();
    let from = list.find("/o/raval/collect/receipt/").expect("a link to the receipt");
    let one = list[from..].split('"').next().unwrap().to_owned();
    assert!(treasurer.get(&one).await.text().contains("Cancel this receipt"));
    assert_eq!(treasurer.get(&format!("{one}/paper")).await.status, 200);
    let asks = treasurer.get(&format!("{one}/cancel")).await.text();
    assert!(asks.contains("cannot be undone") && asks.contains("€30.21"), "{asks}");
    assert_eq!(treasurer.post(&format!("{one}/cancel"), &[]).await.location(), YEAR);
    assert_eq!(treasurer.post(&format!("{one}/cancel"), &[]).await.status, 409);
    let own = phone.get(&format!("{home}/receipts")).await.text();
    assert!(own.contains("2026-0001, cancelled") && !own.contains(file), "{own}");
}

#[tokio::test]
async fn a_year_that_runs_is_shown_and_not_issued() {
    let (_site, _, mut treasurer) = january().await;
    let running = treasurer.get("/o/raval/collect/receipts?year=2027").await;
    assert_eq!(running.status, 200);
    assert!(!running.text().contains("/2027/issue"));
    assert_eq!(treasurer.get("/o/raval/collect/receipts/2027/issue").await.status, 409);
    assert_eq!(treasurer.get("/o/raval/collect/receipts?year=next").await.status, 404);
}
