//! Receipts on both databases: what they are in law, how far each is, and that each is sent once.

use jiff::civil::date;
use maillage_app::access::organisation::Organisation;
use maillage_app::collect::gift_total::{self, GiftTotalFilter, GiftTotalSort, NewGiftTotal};
use maillage_app::collect::receipt::{self, ReceiptProgress, YearFilter};
use maillage_app::{AppError, Page};
use maillage_domain::collect::gift_total::GiftChannel;
use maillage_domain::money::Cents;
use maillage_domain::period::Month;
use maillage_testkit::share::Share;
use maillage_testkit::{World, stores};

const ALL: Page = Page { offset: 0, limit: 100 };

fn october() -> Month {
    "2026-10".parse().expect("a month")
}

/// A baker who paid 30.21 by transfer in November 2026; it is January 2027.
async fn paid(test: &maillage_testkit::TestStore) -> (World, Share) {
    let world = World::on(test.store.clone()).await;
    world.goes_to("2026-11-04");
    let baker = world.share("Forn de la Cera", october()).await;
    world.pays(baker, october(), Cents(431_500), date(2026, 11, 10)).await;
    world.goes_to("2027-01-04");
    (world, baker)
}

async fn settings(world: &World, change: impl FnOnce(&mut Organisation)) {
    let mut work = world.app.store.begin(world.raval).await.expect("the store opens");
    let mut organisation =
        work.this_organisation().await.expect("it is read").expect("it is there");
    change(&mut organisation);
    work.update_organisation(&organisation).await.expect("it is written");
    work.commit().await.expect("it lands");
}

#[tokio::test]
async fn without_a_law_a_receipt_is_a_statement_and_a_law_wants_a_quality() {
    for test in stores().await {
        let (world, baker) = paid(&test).await;
        let (app, actor) = (&world.app, world.system());
        settings(&world, |organisation| organisation.receipts.quality.clear()).await;
        let unfinished = receipt::plan(app, &actor, 2026, false).await;
        assert!(matches!(
            unfinished,
            Err(receipt::ReceiptError::App(AppError::Refused { code: "receipt.no-quality" }))
        ));
        settings(&world, |organisation| organisation.legal_regime = "none".to_owned()).await;
        let plan = receipt::plan(app, &actor, 2026, false).await.unwrap();
        assert_eq!((plan.write.len(), plan.tax_receipts()), (1, 0), "{}", test.engine);
        receipt::issue(app, &actor, 2026, false).await.unwrap();
        let own = receipt::own(app, &world.acting(baker.partner)).await.unwrap();
        assert!(!own[0].is_tax_receipt());
        let (_, file) = receipt::file(app, &actor, own[0].id).await.unwrap();
        assert!(String::from_utf8_lossy(&file.content).contains("regime: Statement"));
    }
}

#[tokio::test]
async fn a_partner_that_is_a_sponsor_gets_no_tax_receipt_beside_one_that_gives() {
    for test in stores().await {
        let (world, giver) = paid(&test).await;
        world.goes_to("2026-11-12");
        let sponsor = world.share("Bar Sol", october()).await;
        world.pays(sponsor, october(), Cents(100_000), date(2026, 11, 12)).await;
        becomes_sponsorship(&world, sponsor).await;
        world.goes_to("2027-01-04");
        let (app, actor) = (&world.app, world.system());
        let plan = receipt::plan(app, &actor, 2026, false).await.unwrap();
        let tax: Vec<_> = plan.write.iter().map(|p| (p.partner, p.is_tax_receipt)).collect();
        assert_eq!(tax, [(sponsor.partner, false), (giver.partner, true)], "{}", test.engine);
        let issued = receipt::issue(app, &actor, 2026, false).await.unwrap();
        assert_eq!((issued.written.len(), issued.tax_receipts), (2, 1), "{}", test.engine);
    }
}

/// Makes the partner's agreement one of sponsorship.
async fn becomes_sponsorship(world: &World, share: Share) {
    let mut work = world.app.store.begin(world.raval).await.expect("the store opens");
    let filter = maillage_app::agree::agreement::AgreementFilter {
        partner: Some(share.partner),
        ..Default::default()
    };
    let row = work.agreements(&filter, ALL).await.expect("they are read").rows.remove(0);
    let mut agreement = work.agreement(row.id).await.expect("it is read").expect("it is there");
    agreement.legal_regime = "sponsorship".to_owned();
    work.update_agreement(&agreement).await.expect("it is written");
    work.commit().await.expect("it lands");
}

#[tokio::test]
async fn a_year_shows_how_far_each_receipt_is_and_each_is_sent_once() {
    for test in stores().await {
        let (world, baker) = paid(&test).await;
        let (app, actor) = (&world.app, world.system());
        let all = YearFilter::default();
        let year = receipt::year(app, &actor, 2026, &all, ALL).await.unwrap();
        assert_eq!((year.paid, year.issued, year.is_over), (Cents(3_021), 0, true));
        assert_eq!(year.rows.rows[0].progress, ReceiptProgress::Ready, "{}", test.engine);
        let running = receipt::year(app, &actor, 2027, &all, ALL).await.unwrap();
        assert_eq!((running.rows.total, running.is_over), (0, false));

        receipt::issue(app, &actor, 2026, false).await.unwrap();
        let year = receipt::year(app, &actor, 2026, &all, ALL).await.unwrap();
        assert_eq!(year.rows.rows[0].progress, ReceiptProgress::Issued, "{}", test.engine);
        assert_eq!((year.issued, year.issued_total), (1, Cents(3_021)));
        let other = YearFilter { contains: Some("nobody".to_owned()), ..all };
        assert_eq!(receipt::year(app, &actor, 2026, &other, ALL).await.unwrap().rows.total, 0);

        let plan = receipt::plan_mail(app, &actor, 2026).await.unwrap();
        assert_eq!((plan.to_send, plan.total), (1, Cents(3_021)), "{}", test.engine);
        let sent = receipt::mail(app, &actor, 2026, "https://m.example/").await.unwrap();
        let again = receipt::mail(app, &actor, 2026, "https://m.example/").await.unwrap();
        assert_eq!((sent.to_send, again.to_send, again.sent_before), (1, 0, 1), "{}", test.engine);
        maillage_app::engage::message::send_waiting(app, world.raval).await.unwrap();
        let taken = world.mailer.taken();
        assert_eq!((taken.len(), taken[0].partner), (1, Some(baker.partner)), "{}", test.engine);
        assert!(taken[0].text.contains("2026-0001") && taken[0].text.contains("/receipts"));
    }
}

#[tokio::test]
async fn totals_of_gifts_are_searched_sorted_and_say_which_stand() {
    for test in stores().await {
        let (world, baker) = paid(&test).await;
        let (app, actor) = (&world.app, world.system());
        let bar = world.share("Bar Sol", october()).await;
        let new = |share: Share, cents, day| NewGiftTotal {
            partner: share.partner,
            channel: GiftChannel::Customers,
            on: date(2026, 12, day),
            amount: Cents(cents),
            remark: "guardiola".to_owned(),
        };
        gift_total::record(app, &actor, &new(baker, 1_000, 1)).await.unwrap();
        let wrong = gift_total::record(app, &actor, &new(bar, 9_000, 2)).await.unwrap();
        gift_total::correct(app, &actor, wrong.total.id, Some(&new(bar, 900, 2))).await.unwrap();
        let filter = GiftTotalFilter {
            contains: Some("bar".to_owned()),
            sort: GiftTotalSort::from_word("-amount"),
            ..GiftTotalFilter::default()
        };
        let (found, sum) = gift_total::list(app, &actor, &filter, ALL).await.unwrap();
        let seen: Vec<_> =
            found.rows.iter().map(|row| (row.recorded.total.amount.0, row.stands())).collect();
        assert_eq!(seen, [(9_000, false), (900, true), (-9_000, false)], "{}", test.engine);
        assert_eq!((found.total, sum), (3, Cents(900)), "{}", test.engine);
        let up = GiftTotalFilter { sort: GiftTotalSort::from_word("day"), ..Default::default() };
        let (all, sum) = gift_total::list(app, &actor, &up, ALL).await.unwrap();
        assert_eq!(all.rows[0].partner_name, "Forn de la Cera", "{}", test.engine);
        assert_eq!(sum, Cents(1_900), "{}", test.engine);
    }
}
