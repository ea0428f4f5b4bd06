//! Statements, the balance of both sides, forecasts and the case study on both databases.

#![expect(clippy::unwrap_used, reason = "what helps a test may fail like the test")]

use jiff::civil::date;
use maillage_app::documents::{BalanceState, CaseValue};
use maillage_app::prove::case_study;
use maillage_app::prove::forecast;
use maillage_app::prove::impact_statement::{self, StatementFilter};
use maillage_app::prove::text::{self, TextError, Written};
use maillage_app::{Actor, ActorKind, AppError, Page};
use maillage_domain::ids::PartnerId;
use maillage_domain::locale::Locale;
use maillage_domain::money::Cents;
use maillage_domain::period::Month;
use maillage_domain::prove::case_study::{CaseBlock, CaseFigure};
use maillage_domain::prove::forecast::ForecastError;
use maillage_testkit::share::Share;
use maillage_testkit::{World, stores};

fn month(year: i16, month: i8) -> Month {
    Month::new(year, month).unwrap()
}

/// A baker that paid two months and says nothing of the third.
async fn baker(world: &World) -> Share {
    let share = world.share("Forn de la Cera", month(2026, 8)).await;
    world.pays(share, month(2026, 8), Cents(500_000), date(2026, 9, 10)).await;
    world.pays(share, month(2026, 9), Cents(400_000), date(2026, 10, 10)).await;
    share
}

fn partner(world: &World, partner: PartnerId) -> Actor {
    let kind = ActorKind::Partner { partner };
    Actor { organisation: world.raval, kind, name: "Forn de la Cera".to_owned() }
}

#[tokio::test]
async fn a_statement_says_what_was_given_and_what_is_late() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        let share = baker(&world).await;
        let own = partner(&world, share.partner);
        let one = impact_statement::of_partner(&world.app, &own, share.partner, Some(Locale::En));
        let one = one.await.unwrap();
        assert_eq!(one.money(), Cents(6_300), "{}", test.engine);
        assert_eq!(one.paper.given.shares_due, Cents(6_300));
        assert_eq!((one.paper.first, one.paper.last), (month(2025, 11), month(2026, 10)));
        let line = &one.paper.partner_side.lines[0];
        assert!(line.done.contains("2 of 3 months"), "{}", line.done);
        let since = date(2026, 11, 21);
        assert_eq!(line.state, BalanceState::Overdue { since }, "October waits since its 20 days");
        assert_eq!(one.balance().late(), 1);
        assert!(one.paper.share.is_none(), "no cost is known");

        let stranger = world.partner("Bar Nou");
        let mut work = world.app.store.begin(world.raval).await.unwrap();
        work.insert_partner(&stranger).await.unwrap();
        work.commit().await.unwrap();
        let foreign = impact_statement::of_partner(&world.app, &own, stranger.id, None).await;
        assert!(matches!(foreign, Err(AppError::NotFound)), "nobody reads another's statement");
    }
}

#[tokio::test]
async fn statements_are_listed_and_handed_over() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        let share = baker(&world).await;
        let actor = world.system();
        let late = StatementFilter { late: Some(true), ..StatementFilter::default() };
        let page = Page::numbered(1, 10);
        let found =
            impact_statement::list(&world.app, &actor, &late, Locale::Fr, page).await.unwrap();
        assert_eq!((found.total, found.rows[0].partner.id), (1, share.partner));
        assert_eq!(impact_statement::hand_over(&world.app, &actor, None).await.unwrap(), 1);
        assert_eq!(
            impact_statement::hand_over(&world.app, &actor, Some(share.partner)).await.unwrap(),
            1
        );
        let one =
            impact_statement::of_partner(&world.app, &actor, share.partner, None).await.unwrap();
        assert_eq!(one.handed, Some((month(2026, 10), date(2026, 11, 22))), "{}", test.engine);
        let foreign = Actor::system(world.metz);
        let foreign = impact_statement::hand_over(&world.app, &foreign, Some(share.partner)).await;
        assert!(matches!(foreign, Err(AppError::NotFound)));
    }
}

#[tokio::test]
async fn below_twelve_months_nothing_is_forecast_but_what_was_promised_is_said() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        baker(&world).await;
        let standing = forecast::standing(&world.app, &world.system()).await.unwrap();
        let promised = &standing.promised;
        assert_eq!((promised.due, promised.received), (Cents(6_300), Cents(6_300)));
        // The mean of two months, twelve times.
        assert_eq!((promised.committed, promised.commitments), (Cents(37_800), 1));
        assert!(matches!(standing.outlook, Err(ForecastError::TooShort { known: 2 })));
        assert_eq!(standing.year, None, "{}", test.engine);
    }
}

#[tokio::test]
async fn the_case_study_computes_what_it_says_and_leaves_out_what_it_does_not_know() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        let share = baker(&world).await;
        let study = case_study::paper(&world.app, world.raval, Locale::Fr).await.unwrap();
        let value = |figure| study.figures.get(&figure).map(|fact| fact.value);
        assert_eq!(value(CaseFigure::Partners), Some(CaseValue::Count(1)), "{}", test.engine);
        assert_eq!(value(CaseFigure::Income), Some(CaseValue::Money(Cents(6_300))));
        for unknown in [CaseFigure::Chance, CaseFigure::Volunteers, CaseFigure::Placements] {
            assert_eq!(value(unknown), None);
        }
        world.pays(share, month(2026, 10), Cents(100_000), date(2026, 11, 20)).await;
        let later = case_study::paper(&world.app, world.raval, Locale::Fr).await.unwrap();
        let due = forecast::standing(&world.app, &world.system()).await.unwrap().promised.due;
        assert_eq!(due, Cents(7_000), "another declaration, another figure");
        assert_eq!(later.figures[&CaseFigure::Income].value, CaseValue::Money(Cents(6_300)));
    }
}

#[tokio::test]
async fn the_case_study_adds_up_the_declarations_that_stand_of_five_partners_or_more() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        let (september, october) = (month(2026, 9), month(2026, 10));
        let shares = world.shares(5, september, &|_| ()).await;
        world.all_declare(&shares[1..], september, &|_| Cents(300_000)).await;
        let declared = async || {
            let study = case_study::paper(&world.app, world.raval, Locale::Fr).await.unwrap();
            study.figures.get(&CaseFigure::Declared).map(|fact| fact.value)
        };
        assert_eq!(declared().await, None, "{}: the sum of four would tell of each", test.engine);
        world.declares(shares[0], october, Cents(400_000)).await;
        assert_eq!(declared().await, Some(CaseValue::Money(Cents(1_600_000))));
        world.declares(shares[0], october, Cents(450_000)).await;
        assert_eq!(
            declared().await,
            Some(CaseValue::Money(Cents(1_650_000))),
            "another declaration, another figure"
        );
    }
}

#[tokio::test]
async fn a_text_of_ones_own_stands_in_the_place_of_the_standing_words() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        let (app, actor) = (&world.app, &world.system());
        let block = Written::Block(CaseBlock::Mission);
        let wrong = text::write(app, actor, block, Locale::Fr, "Nous sommes {many}.").await;
        assert!(matches!(wrong, Err(TextError::Blank(_))));
        text::write(app, actor, block, Locale::Fr, "Nous sommes {partners}.").await.unwrap();
        text::write(app, actor, Written::Quarter, Locale::Fr, "le Raval").await.unwrap();
        let study = case_study::paper(app, world.raval, Locale::Fr).await.unwrap();
        assert_eq!(study.texts[&CaseBlock::Mission].source(), "Nous sommes {partners}.");
        assert_eq!(study.quarter, "le Raval", "{}", test.engine);
        let other = case_study::paper(app, world.raval, Locale::Ca).await.unwrap();
        assert!(other.texts.is_empty());
        text::write(app, actor, block, Locale::Fr, "  ").await.unwrap();
        assert!(text::texts(app, actor, Locale::Fr).await.unwrap().blocks.is_empty());
    }
}
