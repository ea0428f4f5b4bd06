//! The journal's pages: what is posted is found, explained, summed up, taken along and proved.

use jiff::civil::date;
use maillage_bank::camt::Entry;
use maillage_domain::access::Role;
use maillage_domain::money::Cents;

use crate::staff::collect::bank::tests::{october, statement, waiting};
use crate::testing::{Browser, TestSite};

const JOURNAL: &str = "/o/raval/collect/journal";

/// Two dues of October, entries 1 and 2, and a payment of 44.00 that nobody can explain, entry 3.
async fn three_entries(site: &TestSite) -> Browser {
    october(&site.world).await;
    let mut treasurer = site.member(site.world.raval, &[Role::Treasurer]).await;
    let day = date(2026, 11, 18);
    let entry = Entry { amount: Cents(4_400), booking_date: Some(day), ..Entry::default() };
    let file = statement("S1", &[entry]);
    let import = "/o/raval/collect/bank/import";
    let done = treasurer.upload(import, &[], ("files", "s1.xml", &file)).await;
    assert_eq!(done.status, 200);
    treasurer
}

#[tokio::test]
async fn entries_are_found_by_words_numbers_partners_accounts_and_days() {
    let site = TestSite::new().await;
    let mut empty = site.member(site.world.raval, &[Role::Reader]).await;
    assert!(empty.get(JOURNAL).await.text().contains("The journal begins with the first due"));
    let mut treasurer = three_entries(&site).await;
    let all = treasurer.get(JOURNAL).await.text();
    for words in ["Entry 1<", "Entry 3<", "Bar Sol", "€44.00", "waiting payment"] {
        assert!(all.contains(words), "{words}: {all}");
    }
    for (query, there, not_there) in [
        ("q=nomada", "Llibreria Nomada", "€44.00"),
        ("kind=waiting", "Entry 3<", "Entry 1<"),
        ("from=2026-11-10", "Entry 3<", "Entry 1<"),
        ("to=2026-11-10", "Entry 1<", "Entry 3<"),
        ("account=555000", "Entry 3<", "Entry 1<"),
    ] {
        let found = treasurer.get(&format!("{JOURNAL}?{query}")).await.text();
        assert!(found.contains(there) && !found.contains(not_there), "{query}: {found}");
    }
    let third = treasurer.get(&format!("{JOURNAL}?q=3&sort=number")).await.text();
    let before = third.split("Entry 3<").next().unwrap();
    assert!(!before.contains("Entry 1<"), "the entry of that number comes first: {third}");
    let nothing = treasurer.get(&format!("{JOURNAL}?q=nowhere")).await.text();
    assert!(nothing.contains("Nothing here fits the search."), "{nothing}");
    let place = |text: &str, words: &str| text.find(words).unwrap();
    for (sort, first, last) in [
        ("number", "Entry 1<", "Entry 3<"),
        ("-day", "Entry 3<", "Entry 1<"),
        ("day", "Entry 1<", "Entry 3<"),
    ] {
        let sorted = treasurer.get(&format!("{JOURNAL}?sort={sort}")).await.text();
        assert!(place(&sorted, first) < place(&sorted, last), "{sort}");
    }
    let csv = treasurer.get(&format!("{JOURNAL}?q=nomada&format=csv")).await.text();
    assert_eq!(csv.lines().count(), 3, "a head and two lines: {csv}");
    assert!(csv.contains("Llibreria Nomada,30.21,"), "{csv}");
}

#[tokio::test]
async fn an_entry_shows_its_lines_where_it_comes_from_and_that_the_chain_holds() {
    let site = TestSite::new().await;
    let mut treasurer = three_entries(&site).await;
    let first = treasurer.get(&format!("{JOURNAL}/entries/1")).await.text();
    assert!(first.contains("The chain holds here") && first.contains("1 of 3"), "{first}");
    assert!(first.contains("/o/raval/collect/dues/"), "{first}");
    let third = treasurer.get(&format!("{JOURNAL}/entries/3")).await.text();
    assert!(third.contains("The payment at the bank"), "{third}");
    assert!(third.contains("/o/raval/collect/bank/entries/"), "{third}");
    for missing in ["4", "0", "x", "99999999999999999999"] {
        assert_eq!(treasurer.get(&format!("{JOURNAL}/entries/{missing}")).await.status, 404);
    }
    let mut stranger = site.member(site.world.metz, &Role::ALL).await;
    assert_eq!(stranger.get("/o/metz/collect/journal/entries/1").await.status, 404);
    assert_eq!(stranger.get(&format!("{JOURNAL}/entries/1")).await.status, 404);
}

#[tokio::test]
async fn what_is_undone_is_linked_both_ways() {
    let site = TestSite::new().await;
    let mut treasurer = three_entries(&site).await;
    let payment = waiting(&site.world).await;
    let found = treasurer.get(&format!("{payment}?q=bar")).await.text();
    let at = found.find("/partners/").unwrap() + "/partners/".len();
    let partner = found[at..].split('"').next().unwrap().to_owned();
    treasurer.post(&format!("{payment}/explain"), &[("partner", &partner)]).await;
    treasurer.post(&format!("{payment}/undo"), &[]).await;
    let explained = treasurer.get(&format!("{JOURNAL}/entries/4")).await.text();
    assert!(explained.contains("Undone by entry 5"), "{explained}");
    let undone = treasurer.get(&format!("{JOURNAL}/entries/5")).await.text();
    assert!(undone.contains("Undoes entry 4"), "{undone}");
    assert!(undone.contains("The decision on a payment"), "{undone}");
}

#[tokio::test]
async fn balances_are_equal_and_a_period_has_what_was_before() {
    let site = TestSite::new().await;
    let mut treasurer = three_entries(&site).await;
    let balances = format!("{JOURNAL}/balances");
    let all = treasurer.get(&balances).await.text();
    assert!(all.contains("Debits and credits are equal") && all.contains("€60.42"), "{all}");
    let csv = treasurer.get(&format!("{balances}?from=2026-11-10&format=csv")).await.text();
    assert!(all.contains("572000 Bank account"), "in the reader's language: {all}");
    assert!(csv.contains("Bancos e instituciones de crédito"), "official in files: {csv}");
    let rows: Vec<&str> = csv.lines().collect();
    assert!(rows.iter().any(|row| row.ends_with(",60.42,0.00,0.00,60.42")), "owed: {csv}");
    assert!(rows.iter().any(|row| row.ends_with(",0.00,44.00,0.00,44.00")), "bank: {csv}");
    let before = treasurer.get(&format!("{balances}?to=2020-01-01")).await.text();
    assert!(before.contains("The journal begins"), "{before}");
}

#[tokio::test]
async fn the_journal_is_taken_along_as_the_command_writes_it() {
    let site = TestSite::new().await;
    let mut treasurer = three_entries(&site).await;
    let files = format!("{JOURNAL}/files");
    let page = treasurer.get(&files).await.text();
    assert!(page.contains("/files/hledger") && !page.contains("/files/fec"), "{page}");
    site.store.plant("UPDATE organisation SET country = 'FR' WHERE slug = 'raval'").await;
    let french = treasurer.get(&files).await.text();
    assert!(
        french.contains("/files/fec") && french.contains("2026 (to December 2026)"),
        "{french}"
    );
    site.store.plant("UPDATE organisation SET country = 'ES' WHERE slug = 'raval'").await;
    let hledger = treasurer.get(&format!("{files}/hledger")).await;
    assert!(hledger.header("content-disposition").contains("raval.journal"));
    assert!(hledger.text().contains("44.00"), "{}", hledger.text());
    let csv = treasurer.get(&format!("{files}/csv")).await;
    assert!(csv.header("content-disposition").contains("raval-journal.csv"));
    let fec = treasurer.get(&format!("{files}/fec?year=2026-12")).await;
    assert_eq!(fec.location(), files, "a Spanish association has no SIREN");
    let told = treasurer.get(&files).await.text();
    assert!(told.contains("The French file needs the organisation"), "{told}");
    assert_eq!(treasurer.get(&format!("{files}/doc")).await.status, 404);
}

#[tokio::test]
async fn a_button_proves_the_books() {
    let site = TestSite::new().await;
    let mut treasurer = three_entries(&site).await;
    let verify = format!("{JOURNAL}/verify");
    let before = treasurer.get(&verify).await.text();
    assert!(before.contains("not asked yet") && !before.contains("The books hold"), "{before}");
    let proof = treasurer.post(&verify, &[]).await.text();
    assert!(proof.contains("The books hold"), "{proof}");
    assert!(proof.contains("3 looked at") && proof.contains("Entry 3"), "{proof}");
    assert!(!proof.contains("does not hold"), "{proof}");
}
