//! A statement that the bank gives out again, on both databases: what is new of it is posted, what
//! contradicts the books is refused with what differs.

mod story;

use jiff::civil::{Date, date};
use maillage_app::collect::bank::{Gone, Hold, ImportReport, StatementOutcome};
use maillage_bank::camt::Entry;
use maillage_domain::money::Cents;
use maillage_testkit::stores;
use story::{holds, import, october, queued, statement, transfer};

const DAY: Date = date(2026, 11, 18);

fn rent() -> Entry {
    transfer(DAY, 4_400, "Joan Desconegut", "lloguer")
}

fn gift() -> Entry {
    transfer(DAY, 1_000, "Rosa Pla", "per als nens")
}

/// Why the only statement was refused.
fn hold(report: &ImportReport) -> Option<&Hold> {
    match &report.statements[0].outcome {
        StatementOutcome::Refused(refused) => Some(&refused.hold),
        _ => None,
    }
}

#[tokio::test]
async fn a_new_issue_adds_what_is_new_once_and_the_next_statement_still_joins() {
    for test in stores().await {
        let story = october(&test).await;
        let world = &story.world;
        import(world, &statement("S1", 0, &[rent()])).await.unwrap();
        let issue = statement("S1", 0, &[rent(), gift()]);
        let report = import(world, &issue).await.unwrap();
        let said = (report.entries(), report.known_entries(), report.refused());
        assert_eq!(said, (1, 1, 0), "{}", test.engine);
        assert_eq!(queued(world).await, 2, "{}", test.engine);
        holds(world, test.engine).await;
        let again = import(world, &issue).await.unwrap();
        assert_eq!((again.entries(), again.known()), (0, 1), "{}", test.engine);

        let next = statement("S2", 5_400, &[transfer(date(2026, 11, 30), 100, "Pau Serra", "x")]);
        let report = import(world, &next).await.unwrap();
        assert_eq!(report.seams().count(), 0, "{}", test.engine);
        let third = statement("S1", 0, &[rent(), gift(), gift()]);
        let report = import(world, &third).await.unwrap();
        let Some(Hold::Unjoined { neighbour, theirs, ours, .. }) = hold(&report) else {
            panic!("{}: {report:?}", test.engine);
        };
        let said = (neighbour.as_str(), *theirs, *ours);
        assert_eq!(said, ("S2", Cents(5_400), Cents(6_400)), "{}", test.engine);
        holds(world, test.engine).await;
    }
}

#[tokio::test]
async fn an_issue_without_a_posted_payment_or_with_another_amount_is_refused_with_what_differs() {
    for test in stores().await {
        let story = october(&test).await;
        let world = &story.world;
        import(world, &statement("S1", 0, &[rent(), gift()])).await.unwrap();
        let absent = import(world, &statement("S1", 0, &[rent()])).await.unwrap();
        let gone = |now| Gone { on: DAY, name: "Rosa Pla".to_owned(), amount: Cents(1_000), now };
        let contradicts = |now| Hold::Contradicts { gone: vec![gone(now)], more: 0 };
        assert_eq!(hold(&absent), Some(&contradicts(None)), "{}", test.engine);
        let other = transfer(DAY, 1_500, "Rosa Pla", "per als nens");
        let changed = import(world, &statement("S1", 0, &[rent(), other])).await.unwrap();
        assert_eq!(hold(&changed), Some(&contradicts(Some(Cents(1_500)))), "{}", test.engine);
        assert_eq!(queued(world).await, 2, "{}", test.engine);
        holds(world, test.engine).await;
    }
}

#[tokio::test]
async fn equal_balances_do_not_hide_other_payments() {
    for test in stores().await {
        let story = october(&test).await;
        let world = &story.world;
        import(world, &statement("S1", 0, &[rent(), gift()])).await.unwrap();
        let parts = [transfer(DAY, 4_000, "Joan Desconegut", "lloguer"), gift()];
        let rest = transfer(DAY, 400, "Joan Desconegut", "resta");
        let other = statement("S1", 0, &[parts.as_slice(), &[rest]].concat());
        let other = import(world, &other).await.unwrap();
        let gone = Gone {
            on: DAY,
            name: "Joan Desconegut".to_owned(),
            amount: Cents(4_400),
            now: Some(Cents(4_000)),
        };
        let contradicts = Hold::Contradicts { gone: vec![gone], more: 0 };
        assert_eq!(hold(&other), Some(&contradicts), "{}", test.engine);
        // The same payments in other words are known.
        let words = transfer(DAY, 1_000, "Rosa Pla", "PER ALS NENS");
        let same = import(world, &statement("S1", 0, &[rent(), words])).await.unwrap();
        assert_eq!((same.entries(), same.known(), same.refused()), (0, 1, 0), "{}", test.engine);
        // One that came in and went back at once moves no balance, and is posted.
        let back = transfer(DAY, -700, "Pau Serra", "error");
        let came = transfer(DAY, 700, "Pau Serra", "error");
        let more = statement("S1", 0, &[rent(), gift(), came, back]);
        let more = import(world, &more).await.unwrap();
        assert_eq!((more.entries(), more.refused()), (2, 0), "{}", test.engine);
        holds(world, test.engine).await;
    }
}

#[tokio::test]
async fn a_name_that_the_bank_uses_again_for_other_days_is_another_statement() {
    for test in stores().await {
        let story = october(&test).await;
        let world = &story.world;
        import(world, &statement("STMT", 0, &[rent()])).await.unwrap();
        let later = date(2026, 12, 18);
        let other = transfer(later, 700, "Pau Serra", "gracies");
        let second = statement("STMT", 4_400, &[other]);
        for (entries, known) in [(1, 0), (0, 1)] {
            let report = import(world, &second).await.unwrap();
            let said = (report.entries(), report.known(), report.refused());
            assert_eq!(said, (entries, known, 0), "{}", test.engine);
        }
        holds(world, test.engine).await;
    }
}
