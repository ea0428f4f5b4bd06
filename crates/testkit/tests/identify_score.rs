//! How a network scores, on both databases: kept, reset, audited, and learnt from.
#![expect(clippy::unwrap_used, reason = "helpers of tests fail aloud")]

use jiff::Timestamp;
use maillage_app::engage::prospect::{Move, Prospect, ScoreThen};
use maillage_app::identify::score::{ScoreSetting, save, setting};
use maillage_app::identify::{learn, rotation};
use maillage_app::{AppError, Page};
use maillage_domain::engage::prospect::{MoveCause, Origin};
use maillage_domain::engage::stage::Stage;
use maillage_domain::identify::criteria::{Criteria, Verdicts};
use maillage_domain::identify::learn::LearnError;
use maillage_domain::identify::need::Need;
use maillage_domain::identify::score::{Criterion, Facts, Scorer};
use maillage_domain::ids::ProspectId;
use maillage_domain::locale::Locale;
use maillage_domain::party::{Address, PartyKind};
use maillage_testkit::{World, stores};

fn own() -> Criteria {
    let bookshop = "bookshop".parse().unwrap();
    let verdicts: Verdicts = [(bookshop, [(Need::Food, 400)].into())].into();
    Criteria::new([30, 20, 15, 10, 10, 10, 5], 800, verdicts, Default::default()).unwrap()
}

#[tokio::test]
async fn criteria_are_kept_reset_and_told_to_the_audit_and_belong_to_one_network() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        let (app, actor) = (&world.app, world.system());
        let before = setting(app, &actor).await.unwrap();
        assert_eq!(before, ScoreSetting::default(), "{}", test.engine);
        save(app, &actor, &before.criteria, &own()).await.unwrap();
        save(app, &actor, &before.criteria, &own()).await.unwrap();
        let kept = setting(app, &actor).await.unwrap();
        assert_eq!(kept.criteria, own(), "{}", test.engine);
        assert!(kept.changed.is_some());

        let other =
            Criteria::new([100, 0, 0, 0, 0, 0, 0], 400, Verdicts::new(), Default::default());
        let refused = save(app, &actor, &before.criteria, &other.unwrap()).await;
        let refused = refused.unwrap_err();
        assert!(
            matches!(refused, AppError::Refused { code: "score.changed-meanwhile" }),
            "{refused:?}"
        );

        rotation::switch(app, &actor, true).await.unwrap();
        save(app, &actor, &own(), &Criteria::default()).await.unwrap();
        let reset = setting(app, &actor).await.unwrap();
        assert!(reset.is_rotating && reset.criteria == Criteria::default());

        let mut work = app.store.read(world.raval).await.unwrap();
        let lines = work.audit(Page::numbered(1, 10)).await.unwrap().rows;
        // The clock of the test stands still, so the lines have no order among themselves.
        let mut actions: Vec<&str> = lines.iter().map(|line| line.action.as_str()).collect();
        actions.sort_unstable();
        assert_eq!(actions, ["rotation.on", "score.reset", "score.save"], "{}", test.engine);
        let saved = lines.iter().find(|line| line.action == "score.save").unwrap();
        assert!(saved.detail.contains("mission_fit"), "{}", saved.detail);
        let mut metz = app.store.read(world.metz).await.unwrap();
        assert_eq!(metz.score_setting().await.unwrap(), None, "{}", test.engine);
    }
}

fn prospect(world: &World, n: usize, stage: Stage) -> Prospect {
    let facts = Facts {
        category: if n.is_multiple_of(3) { "bakery" } else { "bar" }.parse().unwrap(),
        nace: None,
        distance_m: Some(if n.is_multiple_of(2) { 0.0 } else { 300.0 }),
        doubled_headcount: Some(u32::try_from(n % 9).unwrap()),
        units: Some(1),
        known_chain: false,
        signals: None,
        reach: None,
    };
    let score = Scorer::new(&[Need::Food], &Criteria::default(), None).score(&facts);
    Prospect {
        id: world.app.new_id(),
        origin: Origin::Hand,
        record_id: None,
        kind: PartyKind::Company,
        name: format!("Casa {n}"),
        category: facts.category.code().to_owned(),
        address: Address::default(),
        point: None,
        locale: Locale::Ca,
        email: None,
        phone: None,
        website: None,
        stage,
        stage_since: Timestamp::UNIX_EPOCH,
        score: Some(ScoreThen {
            points: i64::from(score.points),
            coverage: i64::from(score.coverage),
            explanation: serde_json::to_string(&score).unwrap(),
        }),
        next_step: String::new(),
        next_step_on: None,
        partner: None,
        created_at: Timestamp::UNIX_EPOCH,
    }
}

fn moved(world: &World, prospect: ProspectId, to: Stage) -> Move {
    Move {
        id: world.app.new_id(),
        prospect,
        from: Some(Stage::Shortlisted),
        to,
        cause: MoveCause::Hand,
        reason: String::new(),
        actor_name: "Neus".to_owned(),
        at: Timestamp::UNIX_EPOCH,
    }
}

#[tokio::test]
async fn what_is_learnt_from_is_who_was_contacted_and_answered() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        let (app, actor) = (&world.app, world.system());
        let few = learn::proposal(app, &actor).await.unwrap();
        assert_eq!(few.outcome.unwrap_err(), LearnError::TooFew { given: 0 }, "{}", test.engine);

        let mut work = app.store.begin(world.raval).await.unwrap();
        for n in 0..120 {
            let stage = match n {
                _ if n % 10 == 9 => Stage::Contacted,
                _ if n % 3 == 0 => Stage::Partner,
                _ => Stage::Declined,
            };
            let one = prospect(&world, n, stage);
            work.insert_prospect(&one).await.unwrap();
            work.insert_move(&moved(&world, one.id, Stage::Contacted)).await.unwrap();
        }
        // Who declined without ever having been contacted tells nothing.
        let silent = prospect(&world, 200, Stage::Declined);
        work.insert_prospect(&silent).await.unwrap();
        work.commit().await.unwrap();

        let learnt = learn::proposal(app, &actor).await.unwrap();
        assert_eq!((learnt.answers.len(), learnt.left_out), (108, 0), "{}", test.engine);
        let inside = learnt.answers.iter().filter(|answer| answer.distance_m == Some(0)).count();
        assert_eq!(inside, 60, "{}", test.engine);
        let proposal = learnt.outcome.unwrap();
        let line = |criterion: Criterion| proposal.lines[criterion as usize];
        assert!(line(Criterion::MissionFit).proposed > line(Criterion::MissionFit).present);
        assert_eq!(line(Criterion::Reachability).known, 0);
        assert_eq!(proposal.lines.iter().map(|line| line.proposed).sum::<u32>(), 100);
        assert_eq!(
            setting(app, &actor).await.unwrap(),
            ScoreSetting::default(),
            "nothing is applied"
        );
    }
}
