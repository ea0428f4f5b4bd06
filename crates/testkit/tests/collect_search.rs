//! What is searched for is found without accents and in any case, on both databases: whoever types on a
//! telephone types neither.

mod story;

use jiff::civil::date;
use maillage_app::agree::agreement::AgreementFilter;
use maillage_app::agree::view as agreement;
use maillage_app::collect::bank::{self, BankFilter};
use maillage_app::collect::debit::{self, DebitFilter, notify_debits};
use maillage_app::collect::declaration::{self, DeclarationFilter, SilentFilter, SilentSort};
use maillage_app::collect::due::{self, DueFilter, Watch, run_dues};
use maillage_app::collect::gift_total::{self, GiftTotalFilter, NewGiftTotal};
use maillage_app::collect::mandate::{self, MandateFilter};
use maillage_app::engage::partner::{self, PartnerFilter};
use maillage_app::{Actor, App, Page};
use maillage_domain::collect::gift_total::GiftChannel;
use maillage_domain::money::Cents;
use maillage_testkit::{World, stores};
use story::{import, month, statement, transfer};

const ALL: Page = Page { offset: 0, limit: 50 };

/// How many of each kind a search finds: partners, agreements, declarations, dues, mandates, debits, totals of
/// gifts, payments.
async fn found(app: &App, actor: &Actor, words: &str) -> [i64; 8] {
    let some = || Some(words.to_owned());
    let partners = PartnerFilter { name_contains: some(), ..PartnerFilter::default() };
    let agreements = AgreementFilter { contains: some(), ..AgreementFilter::default() };
    let said = DeclarationFilter { name_contains: some(), ..DeclarationFilter::default() };
    let dues = DueFilter { contains: some(), ..DueFilter::default() };
    let mandates = MandateFilter { contains: some(), ..MandateFilter::default() };
    let debits = DebitFilter { contains: some(), ..DebitFilter::default() };
    let gifts = GiftTotalFilter { contains: some(), ..GiftTotalFilter::default() };
    let payments = BankFilter { contains: some(), ..BankFilter::default() };
    [
        partner::list(app, actor, &partners, ALL).await.expect("the story goes on").total,
        agreement::list(app, actor, &agreements, ALL).await.expect("the story goes on").total,
        declaration::list(app, actor, &said, ALL).await.expect("the story goes on").total,
        due::list(app, actor, &dues, ALL).await.expect("the story goes on").total,
        mandate::list(app, actor, &mandates, ALL).await.expect("the story goes on").total,
        debit::list(app, actor, &debits, ALL).await.expect("the story goes on").total,
        gift_total::list(app, actor, &gifts, ALL).await.expect("the story goes on").0.total,
        bank::entries(app, actor, &payments, ALL).await.expect("the story goes on").total,
    ]
}

/// Two partners, each with one of everything that a list shows.
async fn two_of_each(world: &World) {
    let october = month("2026-10");
    world.goes_to("2026-11-04");
    for (name, iban) in
        [("Fleca Gràcia", "ES9121000418450200051332"), ("Bar Sol", "ES7921000813610123456789")]
    {
        let share = world.share(name, october).await;
        world.declares(share, october, Cents(431_500)).await;
        world.signs_mandate(share, name, iban).await;
        let new = NewGiftTotal {
            partner: share.partner,
            channel: GiftChannel::Customers,
            on: date(2026, 10, 30),
            amount: Cents(1_000),
            remark: String::new(),
        };
        gift_total::record(&world.app, &world.system(), &new).await.expect("the story goes on");
    }
    run_dues(&world.app, &world.system(), october, &Watch::SILENT)
        .await
        .expect("the story goes on");
    notify_debits(&world.app, &world.system(), october, &Watch::SILENT)
        .await
        .expect("the story goes on");
    let day = date(2026, 11, 4);
    let entries =
        [transfer(day, 777, "FLECA GRÀCIA SL", "donatiu"), transfer(day, 888, "Ningú", "Gent")];
    import(world, &statement("S1", 0, &entries)).await.expect("the story goes on");
}

#[tokio::test]
async fn everything_is_found_without_accents_and_in_any_case() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        two_of_each(&world).await;
        let actor = world.system();
        for words in ["gracia", "GRÀCIA", "fleca grà", "Gràcia", "FLECA"] {
            let seen = found(&world.app, &actor, words).await;
            assert_eq!(seen, [1; 8], "{words}: {}", test.engine);
        }
        assert_eq!(found(&world.app, &actor, "cap").await, [0; 8], "{}", test.engine);
        let payments = BankFilter { contains: Some("ningu".into()), ..BankFilter::default() };
        let one = bank::entries(&world.app, &actor, &payments, ALL).await.unwrap();
        assert_eq!(one.rows[0].entry.name, "Ningú", "{}", test.engine);
    }
}

#[tokio::test]
async fn who_has_said_nothing_is_listed_with_what_it_usually_says() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        let august = month("2026-08");
        world.goes_to("2026-11-04");
        let quiet = world.share("Fleca Gràcia", august).await;
        world.declares(quiet, august, Cents(100_000)).await;
        world.declares(quiet, month("2026-09"), Cents(100_001)).await;
        let never = world.share("Bar Sol", august).await;
        let said = world.share("Llibreria Nòmada", august).await;
        world.declares(said, month("2026-10"), Cents(1)).await;
        let ask = |month, contains: Option<&str>, sort| SilentFilter {
            month,
            contains: contains.map(str::to_owned),
            sort,
        };
        let actor = world.system();
        let october = month("2026-10");
        let of = |filter| {
            let (world, actor) = (&world, &actor);
            async move { declaration::silent(&world.app, actor, &filter, ALL).await.unwrap() }
        };
        let all = of(ask(october, None, SilentSort::Partner)).await;
        let ids: Vec<_> = all.rows.iter().map(|row| row.partner).collect();
        assert_eq!((all.total, ids), (2, vec![never.partner, quiet.partner]), "{}", test.engine);
        assert_eq!(all.rows[0].usual, None);
        let quiet_row = &all.rows[1];
        assert_eq!(quiet_row.usual, Some(Cents(100_001)), "the mean, rounded half up");
        assert_eq!(quiet_row.last_declared, Some(month("2026-09")));
        assert_eq!(quiet_row.reminded_at, None, "no link was sent");
        let usual = of(ask(october, None, SilentSort::Usual)).await;
        assert_eq!(usual.rows[0].partner, quiet.partner, "{}", test.engine);
        let one = of(ask(october, Some("GRACIA"), SilentSort::Partner)).await;
        assert_eq!(one.total, 1, "{}", test.engine);
        // A run with its estimate does not make anybody less silent.
        run_dues(&world.app, &actor, october, &Watch::SILENT).await.unwrap();
        let after = of(ask(october, None, SilentSort::Partner)).await;
        assert_eq!(after.total, 2, "{}", test.engine);
        // A reminder goes out once a day, to one or to all.
        let app = &world.app;
        let base = "https://network.example.org";
        let one = declaration::remind(app, &actor, october, Some(quiet.partner), base).await;
        let told = |found: &declaration::Reminders| {
            let of = |rows: &[declaration::SilentRow]| rows.iter().map(|r| r.partner).collect();
            let (now, today): (Vec<_>, Vec<_>) = (of(&found.to_write), of(&found.written_today));
            (now, today)
        };
        let here = test.engine;
        assert_eq!(told(&one.unwrap()), (vec![quiet.partner], vec![]), "{here}");
        let all = declaration::remind(app, &actor, october, None, base).await.unwrap();
        assert_eq!(told(&all), (vec![never.partner], vec![quiet.partner]), "{here}");
        let none = declaration::remind(app, &actor, october, None, base).await.unwrap();
        assert_eq!(told(&none), (vec![], vec![never.partner, quiet.partner]), "{here}");
        let rows = of(ask(october, None, SilentSort::Partner)).await.rows;
        assert!(rows.iter().all(|row| row.reminded_at.is_some()), "{here}");
    }
}
