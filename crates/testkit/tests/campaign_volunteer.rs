//! Volunteers on both databases: shifts taken within the rules, the hard block near children, hours that
//! staff confirms, and what is left when somebody is forgotten.

use jiff::civil::{DateTime, date};
use maillage_app::campaign::certificate;
use maillage_app::campaign::hours::{self, HoursFilter, HoursState, NewHours};
use maillage_app::campaign::mission::{self, MissionDraft};
use maillage_app::campaign::shift::{self, ShiftDraft, TakeError};
use maillage_app::campaign::stay::loyalty;
use maillage_app::campaign::volunteer::{self, VolunteerFilter, VolunteerRequest};
use maillage_app::engage::message::{MessageFilter, list as messages};
use maillage_app::{Actor, AppError, Page};
use maillage_domain::campaign::shift::ShiftError;
use maillage_domain::campaign::volunteer::Origin;
use maillage_domain::ids::{MissionId, ShiftId, VolunteerId};
use maillage_domain::locale::Locale;
use maillage_testkit::{World, stores};

const BASE: &str = "http://localhost:8080";

async fn join(world: &World, email: &str) -> VolunteerId {
    let request = VolunteerRequest {
        name: "Rut Pons".to_owned(),
        email: email.to_owned(),
        phone: "600 000 001".to_owned(),
        origin: Origin::Event,
        origin_code: "l-hort".to_owned(),
        locale: Locale::En,
        base_url: BASE.to_owned(),
    };
    volunteer::join(&world.app, world.raval, request)
        .await
        .expect("the store and the rules take it")
}

/// A mission with one place in each of two weekly shifts, from 1 December at 17:00.
async fn mission_with_shifts(world: &World, with_children: bool) -> (MissionId, Vec<ShiftId>) {
    let actor = world.system();
    let draft = MissionDraft { title: "Homework".to_owned(), text: String::new(), with_children };
    let id =
        mission::add(&world.app, &actor, draft).await.expect("the store and the rules take it");
    let shifts = ShiftDraft {
        starts_at: date(2026, 12, 1).at(17, 0, 0, 0),
        ends_at: date(2026, 12, 1).at(19, 30, 0, 0),
        place: "Carrer de la Cera 12".to_owned(),
        places: 1,
        weeks: 2,
    };
    shift::add(&world.app, &actor, id, shifts).await.expect("the store and the rules take it");
    let rows =
        shift::of_mission(&world.app, &actor, id).await.expect("the store and the rules take it");
    (id, rows.iter().map(|row| row.shift.id).collect())
}

async fn take(world: &World, who: VolunteerId, shift: ShiftId) -> Result<(), TakeError> {
    shift::take(&world.app, world.raval, who, shift).await
}

fn go_to(world: &World, local: DateTime) {
    world
        .clock
        .set(local.in_tz("Europe/Madrid").expect("the store and the rules take it").timestamp());
}

#[tokio::test]
async fn signing_up_twice_adds_nobody_and_sends_the_link_again() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        let first = join(&world, "rut@example.org").await;
        assert_eq!(join(&world, " Rut@Example.org").await, first);
        let filter = VolunteerFilter { contains: Some("pons".to_owned()), ..Default::default() };
        let found =
            volunteer::list(&world.app, &world.system(), &filter, Page::part(0)).await.unwrap();
        assert_eq!(found.total, 1, "{}", test.engine);
        let row = &found.rows[0].volunteer;
        assert_eq!((row.origin, row.origin_code.as_str()), (Origin::Event, "l-hort"));
        let all = MessageFilter::default();
        let (sent, _) = messages(&world.app, &world.system(), &all, Page::part(0)).await.unwrap();
        assert_eq!(sent.total, 2);
        volunteer::leave(&world.app, world.raval, first).await.unwrap();
        assert_eq!(join(&world, "rut@example.org").await, first, "who left is welcome back");
        let back = volunteer::get(&world.app, &world.system(), first).await.unwrap();
        assert_eq!(back.left_on, None);
        let other = volunteer::get(&world.app, &Actor::system(world.metz), first).await;
        assert!(matches!(other, Err(AppError::NotFound)), "{}", test.engine);
    }
}

#[tokio::test]
async fn near_children_nobody_passes_without_the_proof_that_the_law_asks_for() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        let who = join(&world, "rut@example.org").await;
        let (id, shifts) = mission_with_shifts(&world, true).await;
        let refused = take(&world, who, shifts[0]).await;
        assert!(
            matches!(refused, Err(TakeError::Rule(ShiftError::NoCertificate(_)))),
            "{}",
            test.engine
        );
        let actor = world.system();
        let code = "es_sexual_offences";
        let note = |on| certificate::note(&world.app, &actor, who, code, on);
        assert!(note(date(2026, 11, 23)).await.is_err(), "a paper from tomorrow");
        assert!(note(date(2025, 11, 1)).await.is_err(), "a paper of more than a year");
        note(date(2025, 12, 5)).await.unwrap();
        take(&world, who, shifts[0]).await.unwrap();
        let late = take(&world, who, shifts[1]).await;
        assert!(
            matches!(late, Err(TakeError::Rule(ShiftError::NoCertificate(_)))),
            "it is out of date on the day of the second shift"
        );
        let today = date(2026, 12, 1);
        go_to(&world, today.at(20, 0, 0, 0));
        let report = |on| NewHours { mission: id, shift: Some(shifts[0]), on, minutes: 150 };
        hours::report(&world.app, world.raval, who, report(today)).await.unwrap();
        let standing = certificate::standing(&world.app, &actor, who).await.unwrap();
        assert_eq!((standing.kept.len(), standing.missing.len()), (1, 0));
    }
}

#[tokio::test]
async fn a_mission_that_comes_near_children_takes_shifts_from_those_without_proof() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        let who = join(&world, "rut@example.org").await;
        let (id, shifts) = mission_with_shifts(&world, false).await;
        take(&world, who, shifts[0]).await.unwrap();
        take(&world, who, shifts[0]).await.unwrap();
        let actor = world.system();
        let draft =
            MissionDraft { title: "Homework".to_owned(), text: String::new(), with_children: true };
        mission::change(&world.app, &actor, id, draft).await.unwrap();
        let (row, _) = shift::get(&world.app, &actor, shifts[0]).await.unwrap();
        assert_eq!(row.taken, 0, "{}", test.engine);
    }
}

#[tokio::test]
async fn a_place_is_given_once_and_can_be_given_back_until_the_shift_begins() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        let (_, shifts) = mission_with_shifts(&world, false).await;
        let rut = join(&world, "rut@example.org").await;
        let pau = join(&world, "pau@example.org").await;
        let (one, other) = tokio::join!(take(&world, rut, shifts[0]), take(&world, pau, shifts[0]));
        assert_eq!(
            [one.is_ok(), other.is_ok()].iter().filter(|ok| **ok).count(),
            1,
            "{}: one place, one of them",
            test.engine
        );
        let winner = if one.is_ok() { rut } else { pau };
        let loser = if one.is_ok() { pau } else { rut };
        shift::give_back(&world.app, world.raval, winner, shifts[0]).await.unwrap();
        take(&world, loser, shifts[0]).await.unwrap();
        go_to(&world, date(2026, 12, 1).at(17, 0, 0, 0));
        let late = shift::give_back(&world.app, world.raval, loser, shifts[0]).await;
        assert!(matches!(late, Err(AppError::Refused { code: "shift.begun" })));
        let closed = shift::cancel(&world.app, &world.system(), shifts[0]).await;
        assert!(matches!(closed, Err(AppError::Refused { code: "shift.begun" })));
        take(&world, winner, shifts[1]).await.unwrap();
        shift::cancel(&world.app, &world.system(), shifts[1]).await.unwrap();
        let all = MessageFilter::default();
        let (sent, _) = messages(&world.app, &world.system(), &all, Page::part(0)).await.unwrap();
        let off = sent.rows.iter().filter(|m| m.subject == "Called off: Homework").count();
        assert_eq!(off, 1, "{}", test.engine);
    }
}

#[tokio::test]
async fn reported_hours_are_confirmed_once_and_only_those_are_certified() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        let (id, shifts) = mission_with_shifts(&world, false).await;
        let who = join(&world, "rut@example.org").await;
        take(&world, who, shifts[0]).await.unwrap();
        let today = date(2026, 12, 1);
        go_to(&world, today.at(20, 0, 0, 0));
        let report = |shift, minutes| {
            let new = NewHours { mission: id, shift: Some(shift), on: today, minutes };
            hours::report(&world.app, world.raval, who, new)
        };
        let not_mine = report(shifts[1], 60).await;
        assert!(matches!(not_mine, Err(AppError::Refused { code: "hours.not-yours" })));
        report(shifts[0], 120).await.unwrap();
        report(shifts[0], 150).await.unwrap();
        let actor = world.system();
        let waiting = HoursFilter { state: Some(HoursState::Reported), ..HoursFilter::default() };
        let (found, _) = hours::list(&world.app, &actor, &waiting, Page::part(0)).await.unwrap();
        assert_eq!((found.total, found.rows[0].hours.reported), (1, 150), "{}", test.engine);
        let none = hours::paper(&world.app, world.raval, who, Locale::En).await;
        assert!(matches!(none, Err(AppError::Refused { code: "hours.none" })));
        let hours_id = found.rows[0].hours.id;
        hours::decide(&world.app, &actor, hours_id, 140).await.unwrap();
        hours::decide(&world.app, &actor, hours_id, 140).await.unwrap();
        let again = hours::decide(&world.app, &actor, hours_id, 150).await;
        assert!(matches!(again, Err(AppError::Refused { code: "hours.decided" })));
        let late = report(shifts[0], 60).await;
        assert!(matches!(late, Err(AppError::Refused { code: "hours.decided" })));
        let paper = hours::paper(&world.app, world.raval, who, Locale::En).await.unwrap();
        let paper = String::from_utf8(paper).unwrap();
        assert!(paper.contains("Rut Pons") && paper.contains("minutes: 140"), "{paper}");
    }
}

#[tokio::test]
async fn being_noted_at_a_shift_confirms_its_length_and_a_forgotten_name_leaves_its_hours() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        let (_, shifts) = mission_with_shifts(&world, false).await;
        let who = join(&world, "rut@example.org").await;
        take(&world, who, shifts[0]).await.unwrap();
        take(&world, who, shifts[1]).await.unwrap();
        let actor = world.system();
        let early = shift::set_presence(&world.app, &actor, shifts[0], who, true).await;
        assert!(matches!(early, Err(AppError::Refused { code: "shift.not-begun" })));
        go_to(&world, date(2026, 12, 1).at(20, 0, 0, 0));
        shift::set_presence(&world.app, &actor, shifts[0], who, true).await.unwrap();
        shift::set_presence(&world.app, &actor, shifts[0], who, true).await.unwrap();
        let seen = loyalty(&world.app, &actor).await.unwrap();
        assert_eq!((seen.minutes, seen.groups[0].people), (150, 1), "{}", test.engine);
        assert!(seen.groups[0].curve.is_none(), "one person is no curve");
        volunteer::forget(&world.app, &actor, who).await.unwrap();
        volunteer::forget(&world.app, &actor, who).await.unwrap();
        let left = volunteer::get(&world.app, &actor, who).await.unwrap();
        assert!(left.name.is_empty() && left.email.is_empty() && left.phone.is_empty());
        assert!(volunteer::own(&world.app, world.raval, who).await.is_err());
        let (row, _) = shift::get(&world.app, &actor, shifts[1]).await.unwrap();
        assert_eq!(row.taken, 0, "its shift to come is free");
        let all = MessageFilter::default();
        let (sent, _) = messages(&world.app, &actor, &all, Page::part(0)).await.unwrap();
        assert_eq!(sent.total, 0, "{}", test.engine);
        assert_eq!(loyalty(&world.app, &actor).await.unwrap().minutes, 150);
    }
}
