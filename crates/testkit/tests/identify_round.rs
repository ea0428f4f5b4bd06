//! Rounds on both databases: planned, put in order, walked, noted once, taken back, removed and put back.
#![expect(clippy::unwrap_used, reason = "helpers of tests fail aloud")]

use jiff::SignedDuration;
use jiff::civil::date;
use maillage_app::engage::prospect::{self, NewProspect};
use maillage_app::engage::stage::move_to;
use maillage_app::identify::round::{
    self, Choice, Noted, PlanError, Recorded, RoundFilter, Shown, Wish,
};
use maillage_app::{Actor, AppError, Page};
use maillage_domain::engage::stage::Stage;
use maillage_domain::identify::round::{Opening, Outcome};
use maillage_domain::ids::{ProspectId, RoundId, VisitId};
use maillage_domain::locale::Locale;
use maillage_domain::party::{Address, PartyKind, Point};
use maillage_testkit::{World, stores};
use uuid::Uuid;

const DOOR: Point = Point { lon: 2.1700, lat: 41.3800 };

/// A prospect so many metres east of the door; without a place when there are none.
async fn prospect(world: &World, name: &str, east: Option<f64>) -> ProspectId {
    let new = NewProspect {
        record_id: None,
        kind: PartyKind::Company,
        name: name.to_owned(),
        category: "bakery".to_owned(),
        address: Address {
            street: "Carrer de la Cera 12".to_owned(),
            postcode: "08001".to_owned(),
            locality: "Barcelona".to_owned(),
            country: "ES".to_owned(),
        },
        point: east.map(|east| Point { lon: DOOR.lon + east / 83_440.0, ..DOOR }),
        locale: Locale::Ca,
        email: None,
        phone: None,
        website: None,
        score: None,
    };
    prospect::shortlist(&world.app, &world.system(), vec![new]).await.unwrap()[0]
}

fn wish() -> Wish {
    Wish {
        title: "Dimarts".to_owned(),
        day: date(2026, 11, 24),
        leave_minute: 600,
        visit_minutes: 10,
        start_label: "La porta".to_owned(),
        start: DOOR,
    }
}

/// Three stops down a street, given in no order.
async fn street(world: &World) -> (RoundId, [ProspectId; 3]) {
    let far = prospect(world, "Bar Lluny", Some(300.0)).await;
    let near = prospect(world, "Bar Aprop", Some(100.0)).await;
    let middle = prospect(world, "Bar Mig", Some(200.0)).await;
    let choice = Choice::These { prospects: vec![far, near, middle], records: Vec::new() };
    let planned = round::plan(&world.app, &world.system(), wish(), choice).await.unwrap();
    assert_eq!(planned.stops, 3);
    (planned.id, [near, middle, far])
}

async fn names(world: &World, id: RoundId) -> Vec<String> {
    let page = round::page(&world.app, &world.system(), id).await.unwrap();
    page.stops.into_iter().map(|stop| stop.prospect.name).collect()
}

fn noted(world: &World, id: VisitId, prospect: ProspectId, outcome: Outcome) -> Noted {
    let at = Some(world.app.clock.now());
    Noted { id, prospect, outcome, words: "Va dir la Mercè".to_owned(), at }
}

fn visit_id(n: u128) -> VisitId {
    VisitId(Uuid::from_u128(n))
}

async fn story(world: &World, id: ProspectId) -> (Stage, Vec<String>, String) {
    let page = prospect::page(&world.app, &world.system(), id).await.unwrap();
    let notes = page.notes.into_iter().map(|note| note.text).collect();
    (page.prospect.stage, notes, page.prospect.next_step)
}

#[tokio::test]
async fn a_street_is_walked_in_the_best_order_and_another_one_says_how_much_longer_it_is() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        let (id, [near, ..]) = street(&world).await;
        let page = round::page(&world.app, &world.system(), id).await.unwrap();
        assert_eq!(page.at_most_longer_percent(), Some(0), "{}", test.engine);
        assert_eq!(page.way_m, 780, "two times 300 m and 30 % more");
        assert_eq!(page.lasts_s, page.walk_s + 3 * 600);

        round::move_stop(&world.app, &world.system(), id, near, 1).await.unwrap();
        let longer = round::page(&world.app, &world.system(), id).await.unwrap();
        assert_eq!(longer.stops[1].prospect.id, near);
        assert!(longer.at_most_longer_percent().unwrap() > 0, "{}", test.engine);
        round::best_order(&world.app, &world.system(), id).await.unwrap();
        let best = round::page(&world.app, &world.system(), id).await.unwrap();
        assert_eq!(best.at_most_longer_percent(), Some(0));

        let stranger = Actor::system(world.metz);
        let hidden = round::page(&world.app, &stranger, id).await;
        assert!(matches!(hidden, Err(AppError::NotFound)), "{}", test.engine);
    }
}

#[tokio::test]
async fn what_has_no_place_is_left_out_and_nothing_at_all_is_no_round() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        let (here, nowhere) =
            (prospect(&world, "Forn", Some(50.0)).await, prospect(&world, "Núvol", None).await);
        let these = |prospects| Choice::These { prospects, records: Vec::new() };
        let planned =
            round::plan(&world.app, &world.system(), wish(), these(vec![here, nowhere])).await;
        let planned = planned.unwrap();
        assert_eq!((planned.stops, planned.left_out.no_place), (1, 1), "{}", test.engine);
        let none = round::plan(&world.app, &world.system(), wish(), these(vec![nowhere])).await;
        assert!(matches!(none, Err(PlanError::NothingChosen(_))), "{none:?}");
        let refused = round::add_stop(&world.app, &world.system(), planned.id, nowhere).await;
        assert!(matches!(refused, Err(AppError::Refused { code: "round.no-place" })));
    }
}

#[tokio::test]
async fn a_visit_that_comes_twice_counts_once_and_writes_the_story_in_one_go() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        let (app, actor) = (&world.app, &world.system());
        let (id, [near, ..]) = street(&world).await;
        let visit = noted(&world, visit_id(1), near, Outcome::ComeBack);
        let first = round::note_visit(app, actor, id, visit.clone()).await.unwrap();
        let again = round::note_visit(app, actor, id, visit).await.unwrap();
        assert_eq!((first, again), (Recorded::Now, Recorded::Already), "{}", test.engine);
        let (stage, notes, next) = story(&world, near).await;
        assert_eq!(stage, Stage::Contacted);
        assert_eq!(notes.len(), 1, "{notes:?}");
        assert!(notes[0].contains("Va dir la Mercè"), "{notes:?}");
        assert!(next.contains("Va dir la Mercè"), "{next}");
        let page = round::page(app, actor, id).await.unwrap();
        assert_eq!(page.visited(), 1);
        let on_list = prospect::page(app, actor, near).await.unwrap().prospect;
        assert_eq!(on_list.next_step_on, Some(date(2026, 11, 29)), "a week later");
    }
}

#[tokio::test]
async fn a_correction_and_a_visit_taken_back_leave_no_trace_of_the_slip() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        let (app, actor) = (&world.app, &world.system());
        let (id, [near, ..]) = street(&world).await;
        let no = noted(&world, visit_id(1), near, Outcome::NoThanks);
        round::note_visit(app, actor, id, no.clone()).await.unwrap();
        assert_eq!(story(&world, near).await.0, Stage::Declined);
        let yes = noted(&world, visit_id(2), near, Outcome::Interested);
        round::note_visit(app, actor, id, yes).await.unwrap();
        let (stage, notes, next) = story(&world, near).await;
        assert_eq!((stage, notes.len()), (Stage::Met, 1), "{notes:?}");
        assert!(!next.is_empty());

        // The first one, sent again because its answer was lost.
        let late = round::note_visit(app, actor, id, no).await.unwrap();
        assert_eq!(late, Recorded::Already);
        assert_eq!(story(&world, near).await.0, Stage::Met, "{}", test.engine);

        round::take_back(app, actor, id, visit_id(2)).await.unwrap();
        round::take_back(app, actor, id, visit_id(2)).await.unwrap();
        let (stage, notes, next) = story(&world, near).await;
        assert_eq!((stage, notes.len(), next.as_str()), (Stage::Shortlisted, 0, ""));
        assert_eq!(round::page(app, actor, id).await.unwrap().visited(), 0);
        let never = round::take_back(app, actor, id, visit_id(9)).await;
        assert!(matches!(never, Err(AppError::NotFound)));
    }
}

#[tokio::test]
async fn what_an_earlier_phone_sends_later_is_told_and_changes_nothing() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        let (app, actor) = (&world.app, &world.system());
        let (id, [near, ..]) = street(&world).await;
        let now = app.clock.now();
        let yes = noted(&world, visit_id(1), near, Outcome::Met);
        round::note_visit(app, actor, id, yes).await.unwrap();
        let earlier = Noted {
            at: Some(now - SignedDuration::from_mins(20)),
            ..noted(&world, visit_id(2), near, Outcome::NoThanks)
        };
        round::note_visit(app, actor, id, earlier).await.unwrap();
        let (stage, notes, _) = story(&world, near).await;
        assert_eq!((stage, notes.len()), (Stage::Met, 2), "{}", test.engine);
        let page = round::page(app, actor, id).await.unwrap();
        assert_eq!(page.stops[0].visit.as_ref().map(|v| v.outcome), Some(Outcome::Met));
    }
}

#[tokio::test]
async fn a_visit_taken_back_leaves_what_somebody_has_done_since() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        let (app, actor) = (&world.app, &world.system());
        let (id, [near, ..]) = street(&world).await;
        let met = noted(&world, visit_id(1), near, Outcome::Met);
        round::note_visit(app, actor, id, met).await.unwrap();
        move_to(app, actor, near, Stage::Proposal, "").await.unwrap();
        round::take_back(app, actor, id, visit_id(1)).await.unwrap();
        assert_eq!(story(&world, near).await.0, Stage::Proposal, "{}", test.engine);
    }
}

#[tokio::test]
async fn hours_are_kept_for_the_day_of_the_week_and_a_closed_door_says_so() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        let (app, actor) = (&world.app, &world.system());
        let (id, [near, middle, _]) = street(&world).await;
        let late = vec![Opening { from_minute: 615, until_minute: 900 }];
        round::set_opening(app, actor, id, near, Some(late.clone())).await.unwrap();
        let page = round::page(app, actor, id).await.unwrap();
        let stop = page.stops.iter().find(|stop| stop.prospect.id == near).unwrap();
        assert_eq!(stop.opening.as_ref(), Some(&late), "{}", test.engine);
        assert!(stop.times.begin_s >= 615 * 60 && !stop.times.closed);

        round::set_opening(app, actor, id, middle, Some(Vec::new())).await.unwrap();
        let page = round::page(app, actor, id).await.unwrap();
        let stop = page.stops.iter().find(|stop| stop.prospect.id == middle).unwrap();
        assert!(stop.times.closed, "it stays, and says that it is closed");
        round::set_opening(app, actor, id, middle, None).await.unwrap();

        let wednesday = Wish { day: date(2026, 11, 25), ..wish() };
        round::change(app, actor, id, wednesday).await.unwrap();
        let page = round::page(app, actor, id).await.unwrap();
        assert!(page.stops.iter().all(|stop| stop.opening.is_none()), "Tuesday's hours");
    }
}

#[tokio::test]
async fn a_removed_round_can_be_put_back_and_a_dropped_stop_too() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        let (app, actor) = (&world.app, &world.system());
        let (id, [_, middle, _]) = street(&world).await;
        round::drop_stop(app, actor, id, middle).await.unwrap();
        assert_eq!(names(&world, id).await.len(), 2);
        round::add_stop(app, actor, id, middle).await.unwrap();
        assert_eq!(names(&world, id).await.len(), 3, "{}", test.engine);

        let listed = async |shown| {
            let filter = RoundFilter { shown, ..RoundFilter::default() };
            round::list(app, actor, &filter, Page::numbered(1, 50)).await.unwrap().total
        };
        round::remove(app, actor, id).await.unwrap();
        assert_eq!((listed(Shown::All).await, listed(Shown::Removed).await), (0, 1));
        round::restore(app, actor, id).await.unwrap();
        assert_eq!((listed(Shown::ToCome).await, listed(Shown::Removed).await), (1, 0));
        let found = RoundFilter { contains: Some("la PORTA".to_owned()), ..RoundFilter::default() };
        assert_eq!(round::list(app, actor, &found, Page::numbered(1, 50)).await.unwrap().total, 1);
    }
}
