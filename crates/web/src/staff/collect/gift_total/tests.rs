//! Totals of gifts: recorded, found, corrected, never edited.

use maillage_domain::access::Role;

use crate::testing::TestSite;

const LIST: &str = "/o/raval/collect/gifts";

#[tokio::test]
async fn a_treasurer_records_a_total_and_corrects_it_by_another_row() {
    let site = TestSite::new().await;
    let partner = site.partner("Bar Nou").await.to_string();
    let mut treasurer = site.member(site.world.raval, &[Role::Treasurer]).await;
    assert!(treasurer.get(LIST).await.text().contains("Add a total"));
    let new = format!("{LIST}/new");
    assert!(treasurer.get(&format!("{new}?partner={partner}")).await.text().contains(" selected"));
    let fields = |amount| {
        [
            ("partner", partner.as_str()),
            ("channel", "customers"),
            ("on", "2026-10-31"),
            ("amount", amount),
            ("remark", "box on the counter"),
        ]
    };
    let wrong = treasurer.post(&new, &fields("0")).await;
    assert_eq!(wrong.status, 422);
    assert!(wrong.text().contains("above zero") && wrong.text().contains("box on the counter"));
    assert_eq!(treasurer.post(&new, &fields("120,00")).await.location(), LIST);
    let list = treasurer.get(LIST).await.text();
    let from = list.find("/o/raval/collect/gifts/total/").expect("a link to correct it");
    let one = list[from..].split('"').next().unwrap().to_owned();
    assert!(treasurer.get(&one).await.text().contains("Nothing is deleted"));
    assert_eq!(treasurer.post(&one, &fields("12")).await.location(), LIST);
    let list = treasurer.get(LIST).await.text();
    assert!(list.contains("corrected") && list.contains("correction"), "{list}");
    assert_eq!(treasurer.get(&one).await.status, 409, "it is corrected once");
    let csv = treasurer.get(&format!("{LIST}?sort=amount&format=csv&q=bar")).await.text();
    let amounts: Vec<&str> =
        csv.lines().skip(1).filter_map(|line| line.split(',').nth(3)).collect();
    assert_eq!(amounts, ["-120.00", "12.00", "120.00"]);
    let other = treasurer.get(&format!("{LIST}?channel=employees")).await.text();
    assert!(other.contains("Nothing here fits the search."), "{other}");
}

#[tokio::test]
async fn the_page_of_a_partner_leads_to_its_totals() {
    let site = TestSite::new().await;
    let partner = site.partner("Bar Nou").await;
    let mut treasurer = site.member(site.world.raval, &[Role::Treasurer]).await;
    let page = treasurer.get(&format!("/o/raval/partners/{partner}")).await.text();
    assert!(page.contains(&format!("/o/raval/collect/gifts?partner={partner}")), "{page}");
}
