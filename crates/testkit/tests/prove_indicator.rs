//! Indicators and their observations on both databases.

#![expect(clippy::unwrap_used, reason = "what helps a test may fail like the test")]

use std::collections::BTreeMap;

use jiff::civil::date;
use maillage_app::prove::indicator::{self, IndicatorFacts, IndicatorFilter, IndicatorWords};
use maillage_app::prove::neighbourhood::compare;
use maillage_app::prove::observation::import::{self, Choices, ImportError};
use maillage_app::prove::observation::{self, ObservationFilter, ObservationSort};
use maillage_app::{Actor, AppError, Page};
use maillage_domain::ids::IndicatorId;
use maillage_domain::locale::Locale;
use maillage_domain::prove::indicator::{Dated, IndicatorKind};
use maillage_domain::prove::neighbourhood::Scale;
use maillage_domain::prove::observation::{DayOfPeriod, TableError};
use maillage_testkit::{World, stores};

const TABLE: &str = "Territorio;Tipo;2019;2020;2021\nBarcelona;Municipi;900;910;930\n\
    Ciutat Vella;Districte;300;-;300\nel Raval;Barri;100;90;95,5\nel Gòtic;Barri;80;81;82\n\
    Sants;Barri;70;70;71\nClot;Barri;50;51;52\nCamp;Barri;60;..;61\nVerdum;Barri;40;41;40\n\
    Horta;Barri;45;46;47\nPoblenou;Barri;55;56;57\n";

fn facts(code: &str) -> IndicatorFacts {
    let words = IndicatorWords {
        name: "Atur registrat".to_owned(),
        unit: "persones".to_owned(),
        definition: String::new(),
    };
    IndicatorFacts {
        code: code.to_owned(),
        kind: IndicatorKind::Context,
        scale: Scale::Count,
        words: BTreeMap::from([(Locale::Ca, words)]),
        area: "el Raval".to_owned(),
        source: "Ajuntament".to_owned(),
        baseline: Some(Dated { on: date(2019, 1, 1), milli: 100_000 }),
        target: None,
        on_statements: true,
    }
}

async fn added(world: &World, code: &str) -> IndicatorId {
    indicator::add(&world.app, &world.system(), facts(code)).await.unwrap()
}

fn all(indicator: IndicatorId) -> ObservationFilter {
    ObservationFilter {
        indicator,
        area: None,
        contains: None,
        with_history: true,
        sort: ObservationSort::Newest,
    }
}

#[tokio::test]
async fn an_indicator_is_written_found_and_belongs_to_one_organisation() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        let actor = world.system();
        let id = added(&world, "atur").await;
        let taken = indicator::add(&world.app, &actor, facts(" ATUR ")).await;
        assert!(matches!(taken, Err(AppError::Refused { code: "indicator.code-taken" })));
        let bad = indicator::add(&world.app, &actor, facts("atur!")).await;
        assert!(matches!(bad, Err(AppError::Refused { code: "indicator.bad-code" })));
        let changed = IndicatorFacts { on_statements: false, target: None, ..facts("atur-2") };
        indicator::change(&world.app, &actor, id, changed.clone()).await.unwrap();
        let row = indicator::get(&world.app, &actor, id).await.unwrap();
        assert_eq!(row.indicator.facts, changed, "{}", test.engine);
        let filter =
            IndicatorFilter { contains: Some("ATÚR".to_owned()), ..IndicatorFilter::default() };
        let page = Page::numbered(1, 10);
        let found = indicator::list(&world.app, &actor, &filter, Locale::Ca, page).await.unwrap();
        assert_eq!(found.total, 1);
        let other = Actor::system(world.metz);
        let foreign = indicator::get(&world.app, &other, id).await;
        assert!(matches!(foreign, Err(AppError::NotFound)), "{}", test.engine);
    }
}

#[tokio::test]
async fn an_observation_is_never_edited_another_stands_above_it() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        let (app, actor) = (&world.app, &world.system());
        let id = added(&world, "atur").await;
        let on = date(2021, 1, 1);
        let record = async |milli| {
            let observed = (String::new(), on, milli);
            observation::record(app, actor, id, observed, "seen".to_owned()).await
        };
        assert!(record(Some(95_500)).await.unwrap());
        assert!(!record(Some(95_500)).await.unwrap(), "the same value is not recorded twice");
        assert!(record(Some(95_000)).await.unwrap());
        assert!(record(None).await.unwrap());
        let gone = record(None).await;
        assert!(matches!(gone, Err(AppError::Refused { code: "observation.nothing" })));
        let list = observation::list(app, actor, &all(id), Page::numbered(1, 10)).await.unwrap();
        let told: Vec<(i64, Option<i64>, bool)> = list
            .rows
            .iter()
            .map(|row| (row.observation.revision, row.observation.milli, row.superseded))
            .collect();
        let wanted = [(2, None, false), (1, Some(95_000), true), (0, Some(95_500), true)];
        assert_eq!(told, wanted, "{}", test.engine);
        let row = indicator::get(app, actor, id).await.unwrap();
        assert_eq!(row.latest(), None, "what was taken back is no value");
        assert!(record(Some(94_000)).await.unwrap());
        let row = indicator::get(app, actor, id).await.unwrap();
        assert_eq!(row.latest(), Some(Dated { on, milli: 94_000 }), "{}", test.engine);
        let future = (String::new(), date(2030, 1, 1), Some(1));
        let future = observation::record(app, actor, id, future, String::new()).await;
        assert!(matches!(future, Err(AppError::Refused { code: "observation.future" })));
    }
}

#[tokio::test]
async fn a_table_is_shown_before_it_is_taken_and_taken_once() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        let (app, actor) = (&world.app, &world.system());
        let id = added(&world, "atur").await;
        let table = import::bring(app, actor, id, "atur.csv", TABLE.as_bytes()).await.unwrap();
        let seen = import::look(app, actor, table, &Choices::default()).await.unwrap();
        assert_eq!((seen.areas(), seen.own().len()), (8, 3));
        assert_eq!((seen.difference.record.len(), seen.reading.missing), (23, 1));
        let none = observation::list(app, actor, &all(id), Page::numbered(1, 10)).await.unwrap();
        assert_eq!(none.total, 0, "looking records nothing");

        assert_eq!(import::take(app, actor, table, &Choices::default()).await.unwrap(), 23);
        assert_eq!(import::take(app, actor, table, &Choices::default()).await.unwrap(), 0);
        let mended = TABLE.replace("95,5", "96");
        let again = import::bring(app, actor, id, "atur.csv", mended.as_bytes()).await.unwrap();
        let seen = import::look(app, actor, again, &Choices::default()).await.unwrap();
        assert_eq!((seen.difference.changed, seen.difference.unchanged), (1, 22));
        assert_eq!(import::take(app, actor, again, &Choices::default()).await.unwrap(), 1);
        let row = indicator::get(app, actor, id).await.unwrap();
        let latest = Dated { on: date(2021, 1, 1), milli: 96_000 };
        assert_eq!(row.latest(), Some(latest), "{}", test.engine);

        let last = Choices { day: Some(DayOfPeriod::Last), ..Choices::default() };
        let seen = import::look(app, actor, again, &last).await.unwrap();
        assert_eq!(seen.days().unwrap().1, date(2021, 12, 31));
        let districts = Choices { kind: Some("Districte".to_owned()), ..Choices::default() };
        let seen = import::look(app, actor, again, &districts).await.unwrap();
        assert_eq!(seen.areas(), 1);
        let foreign = Actor::system(world.metz);
        let foreign = import::look(app, &foreign, again, &Choices::default()).await;
        assert!(matches!(foreign, Err(ImportError::App(AppError::NotFound))));
    }
}

#[tokio::test]
async fn a_table_without_dates_is_refused() {
    let test = maillage_testkit::store::sqlite().await;
    let world = World::on(test.store.clone()).await;
    let id = added(&world, "atur").await;
    let bring = async |bytes: &[u8]| {
        import::bring(&world.app, &world.system(), id, "t.csv", bytes).await.unwrap_err()
    };
    assert!(matches!(bring(b"a;b\nc;d\n").await, ImportError::Table(TableError::NoDates)));
    assert!(matches!(bring(b"").await, ImportError::Table(TableError::Empty)));
    assert!(matches!(bring(b"PK\x03\x04\0\0").await, ImportError::NotATable(_)));
}

#[tokio::test]
async fn the_quarter_is_ranked_among_all_others() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        let (app, actor) = (&world.app, &world.system());
        let id = added(&world, "atur").await;
        let table = import::bring(app, actor, id, "atur.csv", TABLE.as_bytes()).await.unwrap();
        import::take(app, actor, table, &Choices::default()).await.unwrap();
        let seen = compare(app, actor, id, None, None).await.unwrap();
        let own = seen.own().unwrap();
        assert_eq!((own.moved.rank, own.moved.areas), (1, 8), "{}", test.engine);
        assert!((own.moved.own + 4.5).abs() < 1e-9);
        assert_eq!(seen.series.len(), 3);
        assert_eq!(seen.series[1].2, None, "a rest with a gap is no rest");
        let chart = seen.chart(Locale::Ca).unwrap();
        assert_eq!((chart.own, chart.differences.len()), (0, 8));
        let halfway = compare(app, actor, id, Some(date(2020, 1, 1)), None).await.unwrap();
        assert_eq!(halfway.areas.len(), 7, "who lacks a value is not compared");
    }
}
