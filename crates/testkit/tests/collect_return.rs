//! Debits that come back, on both databases: tried again when the rules say so, left to a person when
//! not, and never lost when they arrive before their credit.

mod story;

use jiff::civil::date;
use maillage_app::Page;
use maillage_app::collect::bank::{self, BankFilter};
use maillage_app::collect::collection;
use maillage_app::collect::debit::{self, DebitFilter, notify_debits, preview_debits};
use maillage_app::collect::due::{Watch, run_dues};
use maillage_app::collect::mandate;
use maillage_app::engage::task::{self, TaskFilter};
use maillage_domain::collect::bank_entry::How;
use maillage_domain::collect::debit::DebitStage;
use maillage_domain::collect::mandate::{MandateStage, Scheme};
use maillage_domain::engage::task::TaskKind;
use maillage_domain::money::Cents;
use maillage_testkit::stores;
use story::{batch_credit, comes_back, holds, import, month, october, open, queued, statement};

#[tokio::test]
async fn a_return_that_arrives_before_its_credit_waits_and_settles_by_itself() {
    for test in stores().await {
        let story = october(&test).await;
        let world = &story.world;
        let early = statement(
            "S1",
            10_000,
            &[comes_back(date(2026, 11, 18), 3_021, 250, &story.ids[0], "AM04")],
        );
        let report = import(world, &early).await.unwrap();
        assert_eq!((report.queued(), report.late_returns), (1, 0), "{}", test.engine);
        holds(world, test.engine).await;

        let credit =
            statement("S2", 6_729, &[batch_credit(date(2026, 11, 19), 6_042, &story.batch)]);
        let report = import(world, &credit).await.unwrap();
        assert_eq!((report.matched(), report.late_returns), (1, 1), "{}", test.engine);
        assert_eq!(queued(world).await, 0, "{}", test.engine);
        let opened = open(world, story.baker).await + open(world, story.hairdresser).await;
        assert_eq!(opened, Cents(3_021), "{}", test.engine);
        holds(world, test.engine).await;

        let (app, actor) = (&world.app, world.system());
        let filter = BankFilter::default();
        let all = bank::entries(app, &actor, &filter, Page::numbered(1, 10)).await.unwrap();
        let back = all.rows.into_iter().find(|row| row.entry.amount < Cents::ZERO);
        let back = back.expect("it is there").entry;
        assert_eq!(
            (back.how, back.fee, back.principal()),
            (How::Return, Cents(250), Cents(-3_021))
        );
        assert_eq!(import(world, &credit).await.unwrap().late_returns, 0, "{}", test.engine);
    }
}

#[tokio::test]
async fn lack_of_funds_is_tried_again_in_the_next_collection_after_its_day() {
    for test in stores().await {
        let story = october(&test).await;
        let (world, app, actor) = (&story.world, &story.world.app, story.world.system());
        let file = statement(
            "S1",
            0,
            &[
                batch_credit(date(2026, 11, 18), 6_042, &story.batch),
                comes_back(date(2026, 11, 25), 3_021, 0, &story.ids[0], "AM04"),
            ],
        );
        import(world, &file).await.unwrap();
        let filter = DebitFilter { stage: Some(DebitStage::Returned), ..DebitFilter::default() };
        let rows = debit::list(app, &actor, &filter, Page::numbered(1, 10)).await.unwrap().rows;
        assert_eq!(rows[0].retry_on, Some(date(2026, 12, 16)), "three weeks on, {}", test.engine);
        let tasks = task::list(app, &actor, TaskFilter::default(), Page::numbered(1, 10)).await;
        assert_eq!(tasks.unwrap().total, 0, "nobody has to do anything, {}", test.engine);

        // Told on the first, the next collection would fall on the fifteenth: one day too early.
        world.goes_to("2026-12-01");
        let november = month("2026-11");
        run_dues(app, &actor, november, &Watch::SILENT).await.unwrap();
        let plan = preview_debits(app, &actor, november).await.unwrap();
        assert_eq!(plan.collection, date(2026, 12, 15), "{}", test.engine);
        assert_eq!(plan.left_out["retry_later"], (1, Cents(3_021)), "{}", test.engine);

        world.goes_to("2026-12-02");
        let report = notify_debits(app, &actor, november, &Watch::SILENT).await.unwrap();
        assert_eq!((report.collection, report.retried), (date(2026, 12, 16), 1), "{}", test.engine);
        assert!(!report.left_out.contains_key("retry_later"), "{}", test.engine);

        // The second return is the last: the mandate rests and the treasurer has something to do.
        world.goes_to("2026-12-15");
        let mut bytes = Vec::new();
        collection::export(app, &actor, november, Scheme::Core, &mut bytes).await.unwrap();
        let filter = DebitFilter { stage: Some(DebitStage::InFile), ..DebitFilter::default() };
        let rows = debit::list(app, &actor, &filter, Page::numbered(1, 10)).await.unwrap().rows;
        let again = rows.iter().max_by_key(|row| row.amount).expect("it is in the file");
        let sum: Cents = rows.iter().map(|row| row.amount).sum();
        let text = String::from_utf8(bytes).unwrap();
        let batch = text.split("<PmtInfId>").nth(1).and_then(|part| part.split('<').next());
        let second = statement(
            "S2",
            3_021,
            &[
                batch_credit(date(2026, 12, 16), sum.0, batch.expect("a batch")),
                comes_back(date(2026, 12, 21), again.amount.0, 0, &again.end_to_end_id, "AM04"),
            ],
        );
        let report = import(world, &second).await.unwrap();
        assert_eq!(report.matched(), 2, "{} {report:?}", test.engine);
        let tasks =
            task::list(app, &actor, TaskFilter::default(), Page::numbered(1, 10)).await.unwrap();
        assert_eq!(
            (tasks.total, tasks.rows[0].task.title.as_str()),
            (1, "AM04"),
            "{}",
            test.engine
        );
        let all = mandate::of_partner(app, &actor, again.partner).await.unwrap();
        assert_eq!(all[0].state.stage(), MandateStage::Suspended, "{}", test.engine);
        holds(world, test.engine).await;
    }
}

#[tokio::test]
async fn a_closed_account_rests_the_mandate_and_gives_the_treasurer_a_task() {
    for test in stores().await {
        let story = october(&test).await;
        let (world, app, actor) = (&story.world, &story.world.app, story.world.system());
        let file = statement(
            "S1",
            0,
            &[
                batch_credit(date(2026, 11, 18), 6_042, &story.batch),
                comes_back(date(2026, 11, 19), 3_021, 0, &story.ids[0], "AC04"),
            ],
        );
        import(world, &file).await.unwrap();
        let filter = DebitFilter { stage: Some(DebitStage::Returned), ..DebitFilter::default() };
        let rows = debit::list(app, &actor, &filter, Page::numbered(1, 10)).await.unwrap().rows;
        assert_eq!(rows[0].retry_on, None, "{}", test.engine);
        let tasks =
            task::list(app, &actor, TaskFilter::default(), Page::numbered(1, 10)).await.unwrap();
        let made = &tasks.rows[0].task;
        assert_eq!(
            (tasks.total, made.kind, made.title.as_str()),
            (1, TaskKind::DebitReturned, "AC04")
        );
        assert_eq!(made.about.partner(), Some(rows[0].partner), "{}", test.engine);
        let all = mandate::of_partner(app, &actor, rows[0].partner).await.unwrap();
        assert_eq!(all[0].state.stage(), MandateStage::Suspended, "{}", test.engine);
        let again = import(world, &file).await.unwrap();
        assert_eq!(again.entries(), 0);
        let tasks = task::list(app, &actor, TaskFilter::default(), Page::numbered(1, 10)).await;
        assert_eq!(tasks.unwrap().total, 1, "one task, {}", test.engine);

        world.goes_to("2026-12-02");
        run_dues(app, &actor, month("2026-11"), &Watch::SILENT).await.unwrap();
        let plan = preview_debits(app, &actor, month("2026-11")).await.unwrap();
        assert_eq!(plan.left_out["mandate_not_active"].0, 1, "{}", test.engine);
    }
}
