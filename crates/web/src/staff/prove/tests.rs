//! The pages of *prove*, as a coordinator, a reader and a partner use them.

use maillage_app::access::link::LinkPurpose;
use maillage_domain::access::Role;

use crate::testing::{Browser, TestSite};

const TABLE: &[u8] =
    b"Barri;2019;2020;2021\nel Raval;100;90;95,5\nel Gotic;80;81;82\nSants;70;70;71\n";

const INDICATOR: [(&str, &str); 6] = [
    ("name_ca", "Atur registrat"),
    ("code", "atur"),
    ("kind", "context"),
    ("scale", "count"),
    ("area", "el Raval"),
    ("source", "Ajuntament"),
];

async fn coordinator(site: &TestSite) -> Browser {
    site.member(site.world.raval, &[Role::Coordinator]).await
}

/// A new indicator's address.
async fn indicator(neus: &mut Browser) -> String {
    let answer = neus.post("/o/raval/prove/indicators/new", &INDICATOR).await;
    assert_eq!(answer.status, 303, "{}", answer.text());
    answer.location().to_owned()
}

#[tokio::test]
async fn an_empty_house_is_told_what_to_do_and_no_forecast_is_made_up() {
    let site = TestSite::new().await;
    let mut neus = coordinator(&site).await;
    let list = neus.get("/o/raval/prove/indicators").await.text();
    assert!(list.contains("No indicator yet") && list.contains("/prove/indicators/new"));
    let forecast = neus.get("/o/raval/prove/forecast").await.text();
    assert!(forecast.contains("No forecast yet"), "{forecast}");
    let overview = neus.get("/o/raval/prove").await.text();
    assert!(overview.contains("/o/raval/prove/case-study") && overview.contains("/n/raval"));
}

#[tokio::test]
async fn a_wrong_indicator_comes_back_full_with_what_to_mend() {
    let site = TestSite::new().await;
    let mut neus = coordinator(&site).await;
    let fields = [
        ("name_ca", "Atur <b>"),
        ("code", "a b"),
        ("kind", "context"),
        ("scale", "count"),
        ("source", "x"),
        ("baseline", "many"),
        ("baseline_on", "2020-01-01"),
    ];
    let answer = neus.post("/o/raval/prove/indicators/new", &fields).await;
    let text = answer.text();
    assert_eq!(answer.status, 422);
    assert!(text.contains("Write a number") && text.contains("Atur &#60;b&#62;"), "{text}");
}

#[tokio::test]
async fn a_table_is_shown_then_taken_then_compared() {
    let site = TestSite::new().await;
    let mut neus = coordinator(&site).await;
    let one = indicator(&mut neus).await;
    let brought = neus.upload(&format!("{one}/import"), &[], ("file", "atur.csv", TABLE)).await;
    assert_eq!(brought.status, 303, "{}", brought.text());
    let look = brought.location().to_owned();
    let shown = neus.get(&look).await.text();
    assert!(shown.contains("Take 9 values") && shown.contains("95.5"), "{shown}");
    let taken = neus.post(&look, &[("day", "last")]).await;
    assert_eq!(taken.location(), one);
    // The hard spaces of days and counts are spaces here.
    let page = neus.get(&one).await.text().replace('\u{a0}', " ");
    assert!(page.contains("9 results") && page.contains("31 Dec 2021"), "{page}");
    let compared = neus.get(&format!("{one}/compare")).await.text();
    assert!(compared.contains("1 of 3") && compared.contains("This is context"), "{compared}");
    let file = neus.get(&format!("{one}/compare?format=csv")).await;
    assert!(file.text().contains("el Raval,100.000,95.500,-4.500"), "{}", file.text());
    let file = neus.get(&format!("{one}?format=xlsx")).await;
    assert!(file.bytes.starts_with(b"PK"));
    let nothing = neus.upload(&format!("{one}/import"), &[], ("file", "a.csv", b"a;b\nc;d")).await;
    assert_eq!(nothing.status, 422);
    assert!(nothing.text().contains("No dates were found"));
}

#[tokio::test]
async fn a_value_is_recorded_corrected_and_taken_back() {
    let site = TestSite::new().await;
    let mut neus = coordinator(&site).await;
    let one = indicator(&mut neus).await;
    let observe = format!("{one}/observe");
    let said = neus.post(&observe, &[("on", "2021-01-01"), ("value", "95,5")]).await;
    assert_eq!(said.status, 303, "{}", said.text());
    neus.post(&observe, &[("on", "2021-01-01"), ("value", "96"), ("area", "el Raval")]).await;
    let page = neus.get(&one).await.text();
    assert!(page.contains("1 result") && page.contains(">96"), "{page}");
    let history = neus.get(&format!("{one}?all=yes")).await.text();
    assert!(history.contains("Replaced") && history.contains("95.5"));
    neus.post(&observe, &[("on", "2021-01-01"), ("take_back", "yes"), ("area", "el Raval")]).await;
    assert!(neus.get(&one).await.text().contains("Taken back"));
    let future = neus.post(&observe, &[("on", "2031-01-01"), ("value", "1")]).await;
    assert!(future.status == 422 && future.text().contains("still to come"));
}

#[tokio::test]
async fn a_partner_reads_its_own_statement_and_balance_without_script() {
    let site = TestSite::new().await;
    let month = maillage_domain::period::Month::new(2026, 8).unwrap();
    let share = site.world.share("Forn de la Cera", month).await;
    let token = site.link(LinkPurpose::Partner, Some(share.partner), None).await;
    let mut baker = site.visitor();
    let start = format!("/p/{}", token.secret());
    let page = baker.get(&format!("{start}/statement")).await;
    let text = page.text();
    assert_eq!(page.status, 200, "{text}");
    assert!(text.contains("Your statement") && !text.contains("<script"), "{text}");
    let balance = baker.get(&format!("{start}/balance")).await.text();
    assert!(balance.contains("0.7% of turnover") && balance.contains("Late since"), "{balance}");
    let paper = baker.get(&format!("{start}/statement/paper")).await;
    assert_eq!(paper.header("content-type"), "application/pdf");
}

#[tokio::test]
async fn statements_are_listed_taken_along_and_handed_over() {
    let site = TestSite::new().await;
    let partner = site.partner("Bar Nou").await;
    let mut neus = coordinator(&site).await;
    let list = neus.get("/o/raval/prove/statements").await.text();
    assert!(list.contains("Bar Nou") && list.contains("Not yet"), "{list}");
    let one = format!("/o/raval/prove/statement/{partner}");
    assert!(neus.get(&one).await.text().contains("No agreement is in force"));
    let handed = neus.post(&format!("{one}/hand-over"), &[]).await;
    assert_eq!(handed.location(), one);
    let text = neus.get(&one).await.text().replace('\u{a0}', " ");
    assert!(text.contains("22 November 2026"), "{text}");
    let archive = neus.get("/o/raval/prove/statements/archive").await;
    assert_eq!(archive.header("content-type"), "application/zip");
    assert!(archive.bytes.starts_with(b"PK"));
    let file = neus.get("/o/raval/prove/statements?format=csv").await.text();
    assert!(file.contains("Bar Nou,0.00"), "{file}");
    let mut reader = site.member(site.world.raval, &[Role::Reader]).await;
    let refused = reader.post(&format!("{one}/hand-over"), &[]).await;
    assert_eq!(refused.status, 403);
}

#[tokio::test]
async fn a_coordinator_writes_a_text_of_its_own_and_everybody_reads_it() {
    let site = TestSite::new().await;
    site.partner("Bar Nou").await;
    let mut neus = coordinator(&site).await;
    let public = "/n/raval/case-study?lang=en";
    let before = site.visitor().get(public).await;
    assert_eq!(before.status, 200, "{}", before.text());
    assert!(before.text().contains("How each figure is computed"));
    let text = "/o/raval/prove/case-study/text/mission";
    let wrong = neus.post(text, &[("in", "en"), ("text", "We are {many}.")]).await;
    assert!(wrong.status == 422 && wrong.text().contains("many"), "{}", wrong.text());
    let words = [("in", "en"), ("text", "We are <i>neighbours</i> with {income}.")];
    let written = neus.post(text, &words).await;
    assert_eq!(written.location(), "/o/raval/prove/case-study?in=en");
    let after = site.visitor().get(public).await.text();
    assert!(after.contains("We are &#60;i&#62;neighbours"), "{after}");
    assert!(neus.get("/o/raval/prove/case-study?in=en").await.text().contains("In your own words"));
    let paper = site.visitor().get("/n/raval/case-study/paper?lang=fr").await;
    assert_eq!(paper.header("content-type"), "application/pdf");
    let unknown = neus.get("/o/raval/prove/case-study/text/nothing").await;
    assert_eq!(unknown.status, 404);
}

#[test]
fn every_block_and_figure_has_a_name_in_every_language() {
    use maillage_domain::locale::Locale;
    use maillage_domain::prove::case_study::{CaseBlock, CaseFigure};
    for t in Locale::ALL.map(maillage_i18n::T::new) {
        for block in CaseBlock::ALL {
            assert!(t.named("prove-case-block", block.as_str()).is_some(), "{block}");
        }
        for figure in CaseFigure::ALL {
            assert!(t.named("prove-case-figure", figure.as_str()).is_some(), "{figure}");
        }
    }
}
