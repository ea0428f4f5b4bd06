//! A partner's month on its phone, from the number to the mandate.

use maillage_app::access::link::LinkPurpose;
use maillage_app::collect::debit::notify_debits;
use maillage_app::collect::due::{Watch, run_dues};
use maillage_domain::money::Cents;
use maillage_domain::period::Month;

use crate::testing::TestSite;

fn october() -> Month {
    "2026-10".parse().unwrap()
}

#[tokio::test]
async fn a_baker_declares_a_month_in_two_presses() {
    let site = TestSite::new().await;
    let share = site.world.share("Forn de la Cera", october()).await;
    let token = site.link(LinkPurpose::Partner, Some(share.partner), None).await;
    let mut baker = site.visitor();
    let home = format!("/p/{}", token.secret());
    let page = baker.get(&home).await;
    assert_eq!(page.status, 200);
    assert!(page.text().contains("Your October 2026"), "{}", page.text());
    assert!(page.bytes.len() < 15_000, "{} bytes of page", page.bytes.len());

    let month = format!("{home}/months/2026-10");
    let wrong = baker.post(&month, &[("base", "a lot")]).await.text();
    assert!(wrong.contains("a lot") && wrong.contains("aria-invalid"), "{wrong}");
    let check = baker.post(&month, &[("base", "4.315,00")]).await.text();
    assert!(
        check.contains("0.7\u{a0}% of 4,315.00 = 30.21") || check.contains("of 4,315.00 = 30.21"),
        "{check}"
    );
    let done = baker.post(&month, &[("base", "4.315,00"), ("sure", "yes")]).await;
    assert_eq!(done.location(), format!("{month}/thanks"));
    let thanks = baker.get(&format!("{month}/thanks")).await.text();
    assert!(thanks.contains("30.21") && thanks.contains("/mandate"), "{thanks}");
    assert!(thanks.contains("Correct this month"), "{thanks}");
    let main = thanks.split("class=\"button\"").nth(1).expect("one main button");
    assert!(main.split("</a>").next().is_some_and(|link| link.contains("See my months")), "{main}");
    let after = baker.get(&home).await.text();
    assert!(after.contains("Nothing to do") && after.contains("You declared"), "{after}");
    assert!(after.contains(&month), "and it can be corrected: {after}");
}

#[tokio::test]
async fn a_number_far_from_the_last_one_is_asked_about() {
    let site = TestSite::new().await;
    let share = site.world.share("Forn de la Cera", october().previous()).await;
    let token = site.link(LinkPurpose::Partner, Some(share.partner), None).await;
    let mut baker = site.visitor();
    let months = format!("/p/{}/months", token.secret());
    let september = format!("{months}/2026-09");
    baker.post(&september, &[("base", "4315"), ("sure", "yes")]).await;
    let october = format!("{months}/2026-10");
    let usual = baker.post(&october, &[("base", "4500")]).await.text();
    assert!(!usual.contains("in its place"), "{usual}");
    let more = baker.post(&october, &[("base", "431500")]).await.text();
    assert!(more.contains("far more than in September 2026: €4,315.00"), "{more}");
    let less = baker.post(&october, &[("base", "43.15")]).await.text();
    assert!(less.contains("far less"), "{less}");
    assert!(!baker.post(&october, &[("base", "0")]).await.text().contains("far less"));
}

#[tokio::test]
async fn who_declares_after_the_run_is_told_what_was_estimated_and_what_becomes_of_the_difference()
{
    let site = TestSite::new().await;
    let share = site.world.share("Forn de la Cera", october().previous()).await;
    let token = site.link(LinkPurpose::Partner, Some(share.partner), None).await;
    let mut baker = site.visitor();
    let months = format!("/p/{}/months", token.secret());
    baker.post(&format!("{months}/2026-09"), &[("base", "4500"), ("sure", "yes")]).await;
    let (app, system) = (&site.world.app, site.world.system());
    run_dues(app, &system, october().previous(), &Watch::SILENT).await.unwrap();
    run_dues(app, &system, october(), &Watch::SILENT).await.unwrap();
    for (base, words) in [("4300", "€1.40 too much"), ("4700", "€1.40 that lack")] {
        baker.post(&format!("{months}/2026-10"), &[("base", base), ("sure", "yes")]).await;
        let thanks = baker.get(&format!("{months}/2026-10/thanks")).await.text();
        assert!(thanks.contains("€31.50 had been estimated") && thanks.contains(words), "{thanks}");
    }
    baker.post(&format!("{months}/2026-10"), &[("base", "4500"), ("sure", "yes")]).await;
    let thanks = baker.get(&format!("{months}/2026-10/thanks")).await.text();
    assert!(thanks.contains("€31.50") && !thanks.contains("estimated"), "{thanks}");
}

#[tokio::test]
async fn a_partner_without_a_mandate_gets_a_code_and_signs_one_later() {
    let site = TestSite::new().await;
    let share = site.world.share("Bar Sol", october()).await;
    let token = site.link(LinkPurpose::Partner, Some(share.partner), None).await;
    let home = format!("/p/{}", token.secret());
    let mut bar = site.visitor();
    bar.post(&format!("{home}/months/2026-10"), &[("base", "1000"), ("sure", "yes")]).await;
    run_dues(&site.world.app, &site.world.system(), october(), &Watch::SILENT).await.unwrap();
    let pay = bar.get(&format!("{home}/transfer")).await.text();
    assert!(pay.contains("<svg viewBox") && pay.contains("ES91 2100 0418 4502 0005 1332"), "{pay}");
    assert!(bar.get(&format!("{home}/history")).await.text().contains("October 2026"));

    let mandate = format!("{home}/mandate");
    let wrong = bar.post(&mandate, &[("iban", "ES00 1"), ("debtor_name", "Bar Sol")]).await.text();
    assert!(wrong.contains("This IBAN is not right"), "{wrong}");
    let iban = "ES91 2100 0418 4502 0005 1332";
    let next = bar.post(&mandate, &[("iban", iban), ("debtor_name", "Bar Sol")]).await;
    assert_eq!(next.location(), format!("{mandate}/sign"));
    let read = bar.get(&format!("{mandate}/sign")).await.text();
    assert!(read.contains("I authorise") && read.contains("ES23ZZZ47690558N"), "{read}");
    let signed = bar.post(&format!("{mandate}/sign"), &[("name", "Nora Vidal")]).await;
    assert_eq!(signed.location(), mandate);
    let active = bar.get(&mandate).await.text();
    assert!(active.contains("Direct debit is on"), "{active}");
    assert_eq!(bar.get(&format!("{mandate}/paper")).await.status, 200);
    bar.post(&format!("{mandate}/end"), &[]).await;
    assert!(bar.get(&mandate).await.text().contains("Pay by direct debit"));
}

#[tokio::test]
async fn every_page_of_a_partner_speaks_four_languages() {
    let site = TestSite::new().await;
    let share = site.world.share("Bar Sol", october()).await;
    let token = site.link(LinkPurpose::Partner, Some(share.partner), None).await;
    let pages = [
        "",
        "/months/2026-10",
        "/history",
        "/transfer",
        "/mandate",
        "/privacy",
        "/leave",
        "/receipts",
        "/agreement",
        "/balance",
        "/placements",
        "/placements/new",
        "/posters",
        "/badge",
    ];
    for rest in pages {
        for language in ["fr", "es", "ca", "en"] {
            let path = format!("/p/{}{rest}?lang={language}", token.secret());
            let page = site.visitor().get(&path).await;
            assert_eq!(page.status, 200, "{path}");
            assert!(page.text().contains(&format!("<html lang=\"{language}\"")), "{path}");
            let bytes = crate::ui::tests::first_load(&page.text());
            assert!(bytes < crate::ui::tests::PARTNER_LIMIT, "{path}: {bytes} bytes");
        }
    }
}

#[tokio::test]
async fn a_partner_that_wants_to_leave_is_thanked_and_may_stay() {
    let site = TestSite::new().await;
    let share = site.world.share("Bar Sol", october()).await;
    let token = site.link(LinkPurpose::Partner, Some(share.partner), None).await;
    let leave = format!("/p/{}/leave", token.secret());
    let mut bar = site.visitor();
    assert!(bar.get(&leave).await.text().contains("no reason is asked for"));
    let said = bar.post(&leave, &[("word", "We retire.")]).await;
    assert_eq!(said.location(), leave);
    let thanks = bar.get(&leave).await.text();
    assert!(thanks.contains("Thank you for every month"), "{thanks}");
    let home = format!("/p/{}", token.secret());
    let first = bar.get(&home).await.text();
    assert!(first.contains("we received your wish to leave"), "{first}");
    assert!(first.contains("Until then nothing changes") && first.contains("/stay\""), "{first}");
    let mut coordinator =
        site.member(site.world.raval, &[maillage_domain::access::Role::Coordinator]).await;
    let page = coordinator.get(&format!("/o/raval/partners/{}", share.partner)).await.text();
    assert!(page.contains("Wants to leave") && page.contains("We retire."), "{page}");
    bar.post(&format!("/p/{}/stay", token.secret()), &[]).await;
    assert!(bar.get(&leave).await.text().contains("no reason is asked for"));
    assert!(!bar.get(&home).await.text().contains("wish to leave"));
}

#[tokio::test]
async fn thanks_say_what_the_share_pays_for_once_the_organisation_has_said_what_an_hour_costs() {
    let site = TestSite::new().await;
    let share = site.world.share("Bar Sol", october()).await;
    let token = site.link(LinkPurpose::Partner, Some(share.partner), None).await;
    let month = format!("/p/{}/months/2026-10", token.secret());
    let mut bar = site.visitor();
    bar.post(&month, &[("base", "4315"), ("sure", "yes")]).await;
    let thanks = bar.get(&format!("{month}/thanks")).await.text();
    assert!(thanks.contains("What the quarter gives, the quarter sees."), "{thanks}");
    let mut work = site.world.app.store.begin(site.world.raval).await.unwrap();
    let mut organisation = work.this_organisation().await.unwrap().unwrap();
    organisation.effect = Some(maillage_app::access::organisation::Effect {
        hour: maillage_domain::money::Cents(1_450),
        of: [(maillage_domain::locale::Locale::En, "of school support".to_owned())].into(),
    });
    work.update_organisation(&organisation).await.unwrap();
    work.commit().await.unwrap();
    let thanks = bar.get(&format!("{month}/thanks")).await.text();
    assert!(thanks.contains("Your October 2026 pays for two hours of school support."), "{thanks}");
    assert!(thanks.contains("€14.50"), "{thanks}");
    let french = bar.get(&format!("{month}/thanks?lang=fr")).await.text();
    assert!(!french.contains("school support"), "words of another language are not shown");
}

#[tokio::test]
async fn a_partner_sees_what_it_declared_what_will_be_debited_and_which_receipt_is_to_come() {
    let site = TestSite::new().await;
    let world = &site.world;
    world.goes_to("2026-11-04");
    let share = world.share("Forn de la Cera", october()).await;
    world.signs_mandate(share, "Forn de la Cera", "ES9121000418450200051332").await;
    let token = site.link(LinkPurpose::Partner, Some(share.partner), None).await;
    let home = format!("/p/{}", token.secret());
    let mut baker = site.visitor();
    let month = format!("{home}/months/2026-10");
    let change = [("base", "4315,00"), ("change", "yes")];
    let kept = baker.post(&month, &change).await.text();
    assert!(kept.contains("value=\"4315,00\""), "the number is there to be changed: {kept}");
    baker.post(&month, &[("base", "4315"), ("sure", "yes")]).await;
    let correct = baker.get(&month).await.text();
    assert!(correct.contains("value=\"4,315.00\""), "{correct}");
    assert!(correct.contains("You declared €4,315.00 for October 2026."), "{correct}");
    let months = baker.get(&format!("{home}/history")).await.text();
    assert!(months.contains("declared: €4,315.00") && months.contains("€30.21"), "{months}");
    assert!(months.contains("becomes due when"), "{months}");

    let app = &world.app;
    run_dues(app, &world.system(), october(), &Watch::SILENT).await.unwrap();
    notify_debits(app, &world.system(), october(), &Watch::SILENT).await.unwrap();
    for path in [home.clone(), format!("{home}/history")] {
        let page = baker.get(&path).await.text();
        assert!(page.contains("€30.21 will be taken from your account on"), "{page}");
        assert!(page.contains("If it is wrong, say so by"), "{page}");
    }
    let receipts = baker.get(&format!("{home}/receipts")).await.text();
    assert!(receipts.contains("first receipt comes after the end of 2026"), "{receipts}");
}

#[tokio::test]
async fn a_partner_that_stops_its_mandate_reads_what_still_comes_and_what_it_pays_itself() {
    let site = TestSite::new().await;
    let world = &site.world;
    world.goes_to("2026-11-04");
    let mut phones = Vec::new();
    for name in ["Forn de la Cera", "Bar Sol"] {
        let share = world.share(name, october()).await;
        world.declares(share, october(), Cents(431_500)).await;
        world.signs_mandate(share, name, "ES9121000418450200051332").await;
        let token = site.link(LinkPurpose::Partner, Some(share.partner), None).await;
        phones.push(format!("/p/{}", token.secret()));
    }
    let (app, actor) = (&world.app, world.system());
    run_dues(app, &actor, october(), &Watch::SILENT).await.unwrap();
    notify_debits(app, &actor, october(), &Watch::SILENT).await.unwrap();
    let mut baker = site.visitor();
    let mandate = format!("{}/mandate", phones[0]);
    let asks = baker.get(&mandate).await.text();
    assert!(asks.contains("The announced debit of €30.21 on 18"), "{asks}");
    assert!(asks.contains("Nothing more is debited."), "{asks}");
    baker.post(&format!("{mandate}/end"), &[]).await;
    let stopped = baker.get(&mandate).await.text();
    assert!(stopped.contains("Nothing more is debited."), "{stopped}");
    for path in [&mandate, &phones[0], &format!("{}/history", phones[0])] {
        let page = baker.get(path).await.text();
        assert!(!page.contains("will be taken"), "{page}");
        assert!(page.contains("€30.21 is open, to be paid by transfer."), "{page}");
        assert!(page.contains("/transfer\""), "{page}");
    }

    world.goes_to("2026-11-17");
    let core = maillage_domain::collect::mandate::Scheme::Core;
    let mut sink = std::io::sink();
    maillage_app::collect::collection::export(app, &actor, october(), core, &mut sink)
        .await
        .unwrap();
    let mut bar = site.visitor();
    let mandate = format!("{}/mandate", phones[1]);
    let asks = bar.get(&mandate).await.text();
    assert!(asks.contains("This one still comes: €30.21 on 18"), "{asks}");
    assert!(asks.contains("within eight weeks") && !asks.contains("is not made"), "{asks}");
    bar.post(&format!("{mandate}/end"), &[]).await;
    let stopped = bar.get(&mandate).await.text();
    assert!(stopped.contains("Direct debit has stopped. This one still comes"), "{stopped}");
    assert!(stopped.contains("€30.21 will be taken") && !stopped.contains("is open"), "{stopped}");
}

#[tokio::test]
async fn a_month_set_right_by_a_later_run_names_that_month() {
    let site = TestSite::new().await;
    let world = &site.world;
    world.goes_to("2026-11-04");
    let share = world.share("Forn de la Cera", october()).await;
    world.declares(share, october(), Cents(431_500)).await;
    let (app, actor) = (&world.app, world.system());
    run_dues(app, &actor, october(), &Watch::SILENT).await.unwrap();
    world.goes_to("2026-11-05");
    world.declares(share, october(), Cents(500_000)).await;
    let token = site.link(LinkPurpose::Partner, Some(share.partner), None).await;
    let history = format!("/p/{}/history", token.secret());
    let mut baker = site.visitor();
    let before = baker.get(&history).await.text();
    assert!(before.contains("declared since: €5,000.00, set right in the next run"), "{before}");
    world.goes_to("2026-12-02");
    let november: Month = "2026-11".parse().unwrap();
    world.declares(share, november, Cents(400_000)).await;
    run_dues(app, &actor, november, &Watch::SILENT).await.unwrap();
    let after = baker.get(&history).await.text();
    assert!(after.contains("declared since: €5,000.00, set right in November 2026"), "{after}");
    assert!(!after.contains("the next run"), "{after}");
}

#[tokio::test]
async fn a_month_that_cannot_be_declared_says_so_when_its_page_opens() {
    let site = TestSite::new().await;
    let world = &site.world;
    world.goes_to("2026-11-04");
    let share = world.share("Forn de la Cera", "2026-09".parse().unwrap()).await;
    let actor = world.system();
    let september = "2026-09".parse().unwrap();
    maillage_app::collect::declaration::close_month(&world.app, &actor, september).await.unwrap();
    let token = site.link(LinkPurpose::Partner, Some(share.partner), None).await;
    let home = format!("/p/{}/months", token.secret());
    let mut baker = site.visitor();
    for (month, words) in
        [("2026-11", "November 2026 is not over"), ("2026-09", "The books are closed up to")]
    {
        let path = format!("{home}/{month}");
        let page = baker.get(&path).await.text();
        assert!(page.contains(words) && !page.contains("name=\"base\""), "{page}");
        let typed = baker.post(&path, &[("base", "100")]).await.text();
        assert!(typed.contains(words) && !typed.contains("name=\"sure\""), "{typed}");
    }
    assert!(baker.get(&format!("{home}/2026-10")).await.text().contains("name=\"base\""));
}
