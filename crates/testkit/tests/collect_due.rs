//! Dues on both databases: raised once, whatever happens, and true to the cent over the year.

use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use maillage_app::collect::declaration::{DeclareError, close_month};
use maillage_app::collect::due::{
    DueFilter, DuePaid, RunReport, Watch, list, months, preview_dues, run_dues,
};
use maillage_app::{AppError, Page};
use maillage_domain::collect::declaration::{DeclarationError, Evidence};
use maillage_domain::collect::due::DueNature;
use maillage_domain::money::Cents;
use maillage_domain::period::Month;
use maillage_testkit::{Share, World, stores};
use proptest::prelude::*;

fn month(text: &str) -> Month {
    text.parse().expect("the story goes on")
}

async fn run(world: &World, of: &str) -> RunReport {
    run_dues(&world.app, &world.system(), month(of), &Watch::SILENT)
        .await
        .expect("the story goes on")
}

/// The sum of a partner's dues of the calendar year.
async fn year_of(world: &World, share: Share, year: i16) -> Cents {
    let filter = DueFilter { partner: Some(share.partner), ..DueFilter::default() };
    let page = Page { offset: 0, limit: 1_000 };
    let dues = list(&world.app, &world.system(), &filter, page).await.expect("the story goes on");
    dues.rows
        .iter()
        .filter(|row| row.raised.due.year.first.year() == year)
        .map(|row| row.raised.due.amount)
        .sum()
}

#[tokio::test]
async fn a_due_explains_itself_and_a_run_repeated_raises_nothing() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        world.goes_to("2026-11-04");
        let baker = world.share("Forn de la Cera", month("2026-10")).await;
        world.declares(baker, month("2026-10"), Cents(431_500)).await;
        let before = preview_dues(&world.app, &world.system(), month("2026-10")).await.unwrap();
        let report = run(&world, "2026-10").await;
        assert_eq!(before, report, "{}: the preview says what the run does", test.engine);
        assert_eq!((report.raised, report.total), (1, Cents(3_021)));

        let again = run(&world, "2026-10").await;
        assert_eq!((again.raised, again.unchanged), (0, 1), "{}", test.engine);

        let filter = DueFilter { paid: Some(DuePaid::Open), ..DueFilter::default() };
        let dues = list(&world.app, &world.system(), &filter, Page::numbered(1, 10)).await.unwrap();
        assert_eq!((dues.total, dues.rows[0].raised.due.share()), (1, Cents(3_021)));
        assert_eq!(dues.rows[0].raised.due.nature, DueNature::Declared);
        let figures =
            months(&world.app, &world.system(), month("2026-09"), month("2026-10")).await.unwrap();
        assert_eq!((figures[0].owing, figures[1].owing, figures[1].declared), (0, 1, 1));
        assert_eq!(figures[1].figures.open(), Cents(3_021));
    }
}

#[tokio::test]
async fn who_is_silent_owes_an_estimate_and_the_declaration_sets_it_right() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        let bar = world.share("Bar Sol", month("2026-08")).await;
        let new = world.share("Bar Nou", month("2026-08")).await;
        world.goes_to("2026-09-02");
        world.declares(bar, month("2026-08"), Cents(100_000)).await;
        let first = run(&world, "2026-08").await;
        assert_eq!(
            (first.raised, first.unknown),
            (1, 1),
            "{}: nothing is known of one",
            test.engine
        );
        world.goes_to("2026-10-02");
        let silent = run(&world, "2026-09").await;
        assert_eq!((silent.provisional, silent.total), (1, Cents(700)));
        world.declares(bar, month("2026-09"), Cents(200_000)).await;
        world.declares(new, month("2026-08"), Cents(50_000)).await;
        world.goes_to("2026-11-02");
        world.declares(bar, month("2026-10"), Cents(0)).await;
        let later = run(&world, "2026-10").await;
        assert_eq!(later.adjusted, 2, "{}", test.engine);
        assert_eq!(year_of(&world, bar, 2026).await, Cents(2_100));
    }
}

#[tokio::test]
async fn a_figure_said_twice_is_one_declaration_and_another_replaces_it() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        world.goes_to("2026-11-04");
        let bar = world.share("Bar Sol", month("2026-10")).await;
        let once = world.declares(bar, month("2026-10"), Cents(1)).await;
        let twice = world.declares(bar, month("2026-10"), Cents(1)).await;
        assert_eq!((once.declaration.id, twice.is_new), (twice.declaration.id, false));
        let other = world.declares(bar, month("2026-10"), Cents(2)).await;
        assert_eq!(other.declaration.supersedes, Some(once.declaration.id), "{}", test.engine);

        let stranger = world.share("Bar Lluna", month("2026-10")).await;
        let new = maillage_app::collect::declaration::NewDeclaration {
            commitment: bar.commitment,
            month: month("2026-10"),
            base: Cents(3),
            evidence: Evidence::Stated,
            link: Some(maillage_domain::ids::LinkId(uuid::Uuid::nil())),
        };
        let actor = world.acting(stranger.partner);
        let refused = maillage_app::collect::declaration::declare(&world.app, &actor, new).await;
        assert!(matches!(refused, Err(DeclareError::App(AppError::NotFound))), "{}", test.engine);

        close_month(&world.app, &world.system(), month("2026-10")).await.unwrap();
        let actor = world.acting(bar.partner);
        let late = maillage_app::collect::declaration::declare(&world.app, &actor, new).await;
        let closed = DeclarationError::Closed(month("2026-10"));
        assert!(matches!(late, Err(DeclareError::Rule(rule)) if rule == closed), "{}", test.engine);
        let run = run_dues(&world.app, &world.system(), month("2026-10"), &Watch::SILENT).await;
        assert!(matches!(run, Err(AppError::Refused { code: "month.closed" })));
    }
}

#[tokio::test]
async fn a_run_stopped_in_the_middle_and_run_again_is_as_if_undisturbed() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        world.goes_to("2026-11-04");
        let mut shares = Vec::new();
        for number in 0..1_200 {
            let share = world.share(&format!("Partner {number}"), month("2026-10")).await;
            if number % 100 == 0 {
                world.declares(share, month("2026-10"), Cents(100_000 + number)).await;
                shares.push(share);
            }
        }
        let expected = preview_dues(&world.app, &world.system(), month("2026-10")).await.unwrap();

        // Stopped after its first part of 1,000.
        let stop = AtomicBool::new(false);
        let told = AtomicU64::new(0);
        let progress = |done: u64, _| {
            told.store(done, Ordering::Relaxed);
            stop.store(true, Ordering::Relaxed);
        };
        let watch = Watch { progress: &progress, cancel: &stop };
        let stopped =
            run_dues(&world.app, &world.system(), month("2026-10"), &watch).await.unwrap();
        assert!(stopped.cancelled && told.load(Ordering::Relaxed) == 1_000);
        assert!(stopped.raised > 0 && stopped.raised < expected.raised, "{}", test.engine);

        // Killed in the middle of a part: the future is dropped, as a process that dies drops it.
        let system = world.system();
        let at_once = run_dues(&world.app, &system, month("2026-10"), &Watch::SILENT);
        let killed = tokio::time::timeout(std::time::Duration::ZERO, at_once).await;
        assert!(killed.is_err());

        let rest = run(&world, "2026-10").await;
        assert_eq!(stopped.raised + rest.raised, expected.raised, "{}", test.engine);
        assert_eq!(stopped.total + rest.total, expected.total);
        let figures =
            months(&world.app, &world.system(), month("2026-10"), month("2026-10")).await.unwrap();
        assert_eq!(figures[0].figures.due, expected.total, "{}", test.engine);
    }
}

#[tokio::test]
async fn two_runs_at_once_raise_every_due_once() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        world.goes_to("2026-11-04");
        for number in 0..40 {
            let share = world.share(&format!("Partner {number}"), month("2026-10")).await;
            world.declares(share, month("2026-10"), Cents(100_000)).await;
        }
        let (one, other) = tokio::join!(run(&world, "2026-10"), run(&world, "2026-10"));
        assert_eq!(one.raised + other.raised, 40, "{}", test.engine);
    }
}

/// What a partner does about one month.
#[derive(Debug, Clone, Copy)]
enum Habit {
    InTime(i64),
    Late(i64),
    Corrected(i64, i64),
}

fn habit() -> impl Strategy<Value = Habit> {
    let base = 0_i64..100_000_000;
    prop_oneof![
        base.clone().prop_map(Habit::InTime),
        base.clone().prop_map(Habit::Late),
        (base.clone(), base).prop_map(|(first, then)| Habit::Corrected(first, then)),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 4, ..ProptestConfig::default() })]
    #[test]
    fn the_dues_of_a_year_equal_the_yearly_figure_to_the_cent(
        partners in prop::collection::vec(prop::collection::vec(habit(), 12), 1..5),
    ) {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
        runtime.block_on(a_year(&partners));
    }
}

async fn a_year(partners: &[Vec<Habit>]) {
    let first = month("2025-01");
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        let mut shares = Vec::new();
        for number in 0..partners.len() {
            shares.push(world.share(&format!("Partner {number}"), first).await);
        }
        for step in 0..12 {
            let now = first.plus(step);
            world.goes_to(&format!("{}-03", now.next()));
            for (share, habits) in shares.iter().zip(partners) {
                match habits[usize::try_from(step).expect("the story goes on")] {
                    Habit::InTime(base) | Habit::Corrected(base, _) => {
                        world.declares(*share, now, Cents(base)).await;
                    }
                    Habit::Late(_) => {}
                }
            }
            run(&world, &now.to_string()).await;
        }
        world.goes_to("2026-02-03");
        for (share, habits) in shares.iter().zip(partners) {
            for (now, habit) in first.through(first.plus(11)).zip(habits) {
                if let Habit::Late(base) | Habit::Corrected(_, base) = habit {
                    world.declares(*share, now, Cents(*base)).await;
                }
            }
        }
        run(&world, "2026-01").await;
        for (share, habits) in shares.iter().zip(partners) {
            let bases: i64 = habits
                .iter()
                .map(|habit| match habit {
                    Habit::InTime(base) | Habit::Late(base) | Habit::Corrected(_, base) => base,
                })
                .sum();
            let expected = Cents((bases * 7 + 500) / 1_000);
            assert_eq!(year_of(&world, *share, 2025).await, expected, "{}", test.engine);
        }
    }
}
