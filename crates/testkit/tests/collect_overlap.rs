//! Statements that overlap, leave days out or go on within a day, on both databases: nothing is posted
//! twice, nothing is left out, and what does not join is told.

mod story;

use jiff::civil::{Date, date};
use maillage_app::Page;
use maillage_app::collect::bank::{BankFilter, ImportReport, Seam, StatementOutcome, entries};
use maillage_bank::camt::Entry;
use maillage_domain::money::Cents;
use maillage_testkit::{World, stores};
use story::{holds, import, statement, transfer};

fn day(number: i8) -> Date {
    date(2026, 11, number)
}

/// A payment that the bank gives a reference of its own.
fn referenced(on: Date, cents: i64, reference: &str) -> Entry {
    Entry {
        servicer_reference: Some(reference.to_owned()),
        ..transfer(on, cents, "Nora", "gràcies")
    }
}

async fn stored(world: &World) -> i64 {
    let (actor, filter) = (world.system(), BankFilter::default());
    let all = entries(&world.app, &actor, &filter, Page::numbered(1, 1)).await;
    all.expect("the story goes on").total
}

#[expect(clippy::panic, reason = "a helper of tests fails aloud")]
fn seam(report: &ImportReport) -> Option<&Seam> {
    match &report.statements[0].outcome {
        StatementOutcome::Imported { seam, .. } => seam.as_ref(),
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_second_statement_over_the_same_days_adds_only_what_is_new() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        let coffee = |on| transfer(on, -150, "Bar Sol", "cafè");
        let week = [
            referenced(day(2), 1_000, "R1"),
            coffee(day(3)),
            coffee(day(3)),
            referenced(day(4), 2_000, "R2"),
        ];
        let report = import(&world, &statement("A", 0, &week)).await.unwrap();
        assert_eq!((report.entries(), report.known_entries()), (4, 0), "{}", test.engine);
        assert_eq!(seam(&report), None);

        // Another file, another name, from the third on; a third coffee that day was booked late.
        let later = [
            coffee(day(3)),
            coffee(day(3)),
            coffee(day(3)),
            referenced(day(4), 2_000, "R2"),
            referenced(day(5), 3_000, "R3"),
        ];
        let report = import(&world, &statement("B", 1_000, &later)).await.unwrap();
        assert_eq!((report.entries(), report.known_entries()), (2, 3), "{}", test.engine);
        let seam = seam(&report).expect("they overlap");
        assert_eq!(seam.overlap, Some((day(3), day(4))), "{}", test.engine);
        assert_eq!(seam.difference, Cents::ZERO, "nothing is missing between the two");
        assert_eq!(stored(&world).await, 6, "{}", test.engine);
        holds(&world, test.engine).await;

        let again = import(&world, &statement("C", 0, &week)).await.unwrap();
        assert_eq!((again.entries(), again.known_entries()), (0, 4), "{}", test.engine);
        holds(&world, test.engine).await;
    }
}

#[tokio::test]
async fn the_number_of_an_entry_within_its_statement_makes_it_no_other() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        let numbered = |number: &str, cents| Entry {
            entry_reference: Some(number.to_owned()),
            ..transfer(day(2), cents, "Nora", "gràcies")
        };
        let first = [numbered("1", 700), numbered("2", 800)];
        import(&world, &statement("A", 0, &first)).await.unwrap();
        let report = import(&world, &statement("B", 700, &[numbered("1", 800)])).await.unwrap();
        assert_eq!((report.entries(), report.known_entries()), (0, 1), "{}", test.engine);
    }
}

#[tokio::test]
async fn a_statement_that_goes_on_within_a_day_adds_what_is_alike() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        let coffee = [transfer(day(3), -150, "Bar Sol", "cafè")];
        import(&world, &statement("morning", 1_000, &coffee)).await.unwrap();
        let report = import(&world, &statement("noon", 850, &coffee)).await.unwrap();
        assert_eq!((report.entries(), report.known_entries()), (1, 0), "{}", test.engine);
        assert_eq!(seam(&report), None, "{}", test.engine);
        let report = import(&world, &statement("evening", 700, &coffee)).await.unwrap();
        assert_eq!((report.entries(), stored(&world).await), (1, 3), "{}", test.engine);

        // The whole day once more, and one of its parts under another name: nothing new.
        let day_long = [coffee[0].clone(), coffee[0].clone(), coffee[0].clone()];
        let report = import(&world, &statement("day", 1_000, &day_long)).await.unwrap();
        assert_eq!((report.entries(), report.known_entries()), (0, 3), "{}", test.engine);
        let report = import(&world, &statement("noon again", 850, &coffee)).await.unwrap();
        assert_eq!((report.entries(), report.known_entries()), (0, 1), "{}", test.engine);
        holds(&world, test.engine).await;
    }
}

#[tokio::test]
async fn days_that_are_missing_between_two_statements_are_told_with_the_difference() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        import(&world, &statement("A", 0, &[referenced(day(2), 1_000, "R1")])).await.unwrap();
        let next = statement("C", 1_750, &[referenced(day(9), 500, "R3")]);
        let report = import(&world, &next).await.unwrap();
        assert_eq!(report.entries(), 1, "it is told, not refused, {}", test.engine);
        let told = seam(&report).expect("there is a gap");
        assert_eq!((told.ended, told.begins), (day(2), day(9)), "{}", test.engine);
        assert_eq!((told.closing, told.opening), (Cents(1_000), Cents(1_750)));
        assert_eq!((told.difference, told.overlap), (Cents(750), None), "{}", test.engine);
        assert_eq!(report.seams().count(), 1);

        let between = statement("B", 1_000, &[referenced(day(5), 750, "R2")]);
        let report = import(&world, &between).await.unwrap();
        assert_eq!(seam(&report), None, "what was missing joins, {}", test.engine);
        holds(&world, test.engine).await;
    }
}
