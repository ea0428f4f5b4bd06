//! Events on both databases: places, the waiting list that moves up by itself, what is told, what is forgotten.

use std::collections::BTreeMap;

use jiff::civil::{DateTime, date};
use maillage_app::campaign::event::{self, EventDraft, EventFilter, EventText};
use maillage_app::campaign::sign_up::{self, SignUp, SignUpFilter, SignUpRequest};
use maillage_app::engage::message::{MessageFilter, list as messages};
use maillage_app::{Actor, ActorKind, AppError, Page, errand};
use maillage_domain::access::Role;
use maillage_domain::campaign::event::{EventKind, SignUpState};
use maillage_domain::ids::EventId;
use maillage_domain::locale::Locale;
use maillage_testkit::{World, stores};

const BASE: &str = "http://localhost:8080";

fn talk(capacity: Option<u32>) -> EventDraft {
    let text =
        EventText { title: "L’hort de la Cera".to_owned(), text: "Amb veïns.".to_owned() };
    EventDraft {
        kind: EventKind::Talk,
        texts: BTreeMap::from([(Locale::Ca, text)]),
        place: "Carrer de la Cera 12".to_owned(),
        starts_at: date(2026, 12, 3).at(18, 30, 0, 0),
        ends_at: date(2026, 12, 3).at(20, 0, 0, 0),
        capacity,
    }
}

/// A published talk, and the word in its address.
async fn published(world: &World, capacity: Option<u32>) -> (EventId, String) {
    let actor = world.system();
    let id = event::draft(&world.app, &actor, talk(capacity))
        .await
        .expect("the store and the rules take it");
    event::publish(&world.app, &actor, id).await.expect("the store and the rules take it");
    (id, event::get(&world.app, &actor, id).await.expect("the store and the rules take it").slug)
}

async fn ask(
    world: &World,
    slug: &str,
    email: &str,
    companions: u32,
) -> Result<SignUpState, AppError> {
    // Each asks a little later than the one before.
    world.clock.set(world.app.clock.now() + jiff::SignedDuration::from_millis(1));
    let request = SignUpRequest {
        name: format!("Name of {email}"),
        email: email.to_owned(),
        companions,
        needs: "a ramp".to_owned(),
        locale: Locale::En,
        origin_code: String::new(),
        base_url: BASE.to_owned(),
    };
    sign_up::ask(&world.app, world.raval, slug, request).await
}

async fn all(world: &World, id: EventId) -> Vec<SignUp> {
    let filter = SignUpFilter::default();
    sign_up::list(&world.app, &world.system(), id, &filter, Page::part(0))
        .await
        .expect("the store and the rules take it")
        .rows
}

async fn subjects(world: &World) -> Vec<String> {
    let all = MessageFilter::default();
    let (found, _) = messages(&world.app, &world.system(), &all, Page::part(0))
        .await
        .expect("the store and the rules take it");
    let mut subjects: Vec<String> = found.rows.into_iter().map(|m| m.subject).collect();
    subjects.sort();
    subjects
}

fn reader(world: &World) -> ActorKind {
    ActorKind::Staff { account: world.app.new_id(), roles: vec![Role::Reader] }
}

fn go_to(world: &World, local: DateTime) {
    let zoned = local.in_tz("Europe/Madrid").expect("the store and the rules take it");
    world.clock.set(zoned.timestamp());
}

#[tokio::test]
async fn the_first_who_waits_and_fits_moves_up_when_a_place_is_given_back() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        let (id, slug) = published(&world, Some(3)).await;
        assert_eq!(slug, "l-hort-de-la-cera");
        assert_eq!(ask(&world, &slug, "a@example.org", 1).await.unwrap(), SignUpState::Registered);
        assert_eq!(ask(&world, &slug, "b@example.org", 2).await.unwrap(), SignUpState::Waiting);
        assert_eq!(ask(&world, &slug, "c@example.org", 0).await.unwrap(), SignUpState::Registered);
        assert_eq!(ask(&world, &slug, "d@example.org", 1).await.unwrap(), SignUpState::Waiting);
        // The same address again changes nothing.
        assert_eq!(ask(&world, &slug, " D@example.org", 0).await.unwrap(), SignUpState::Waiting);
        let first = all(&world, id).await[0].clone();
        sign_up::withdraw(&world.app, world.raval, first.id, BASE).await.unwrap();
        sign_up::withdraw(&world.app, world.raval, first.id, BASE).await.unwrap();
        let states: Vec<SignUpState> = all(&world, id).await.iter().map(|s| s.state).collect();
        use SignUpState::{Registered, Waiting, Withdrawn};
        assert_eq!(states, [Withdrawn, Waiting, Registered, Registered], "{}", test.engine);
        let reader = Actor { kind: reader(&world), ..world.system() };
        let all = MessageFilter::default();
        let (seen, _) = messages(&world.app, &reader, &all, Page::part(0)).await.unwrap();
        assert_eq!(seen.total, 0, "{}: a reader sees nobody who comes", test.engine);
        let told = subjects(&world).await;
        let title = "L’hort de la Cera";
        let count = |what: &str| told.iter().filter(|s| **s == format!("{what}: {title}")).count();
        assert_eq!(
            (count("Your place"), count("Waiting list"), count("A place for you")),
            (2, 3, 1)
        );
    }
}

#[tokio::test]
async fn who_has_a_place_keeps_it_when_there_are_fewer_and_only_a_draft_is_deleted() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        let actor = world.system();
        let (id, slug) = published(&world, Some(2)).await;
        ask(&world, &slug, "a@example.org", 1).await.unwrap();
        let over = event::change(&world.app, &actor, id, talk(Some(1)), BASE).await.unwrap();
        assert_eq!(over, 1, "{}", test.engine);
        assert!(all(&world, id).await.iter().all(|s| s.state == SignUpState::Registered));
        let kept = event::discard(&world.app, &actor, id).await;
        assert!(matches!(kept, Err(AppError::Refused { code: "event.not-a-draft" })));
        let draft = event::draft(&world.app, &actor, talk(None)).await.unwrap();
        event::discard(&world.app, &actor, draft).await.unwrap();
        event::discard(&world.app, &actor, draft).await.unwrap();
        let gone = event::get(&world.app, &actor, draft).await;
        assert!(matches!(gone, Err(AppError::NotFound)), "{}", test.engine);
    }
}

#[tokio::test]
async fn a_group_larger_than_the_room_and_an_event_that_is_over_are_refused() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        let (id, slug) = published(&world, Some(3)).await;
        let code = |refused: Result<SignUpState, AppError>| match refused {
            Err(AppError::Refused { code }) => code,
            other => panic!("{other:?}"),
        };
        assert_eq!(code(ask(&world, &slug, "a@example.org", 3).await), "event.too-many");
        go_to(&world, date(2026, 12, 3).at(20, 0, 0, 0));
        assert_eq!(code(ask(&world, &slug, "a@example.org", 0).await), "event.over");
        let draft = event::draft(&world.app, &world.system(), talk(None)).await.unwrap();
        let draft = event::get(&world.app, &world.system(), draft).await.unwrap();
        assert_eq!(draft.slug, "l-hort-de-la-cera-2", "an address is never given twice");
        assert_eq!(code(ask(&world, &draft.slug, "a@example.org", 0).await), "event.over");
        let other = sign_up::ask(&world.app, world.metz, &slug, request_of("a@example.org")).await;
        assert!(matches!(other, Err(AppError::NotFound)), "{}", test.engine);
        let stranger = event::get(&world.app, &Actor::system(world.metz), id).await;
        assert!(matches!(stranger, Err(AppError::NotFound)), "{}", test.engine);
    }
}

fn request_of(email: &str) -> SignUpRequest {
    SignUpRequest {
        name: "Rut".to_owned(),
        email: email.to_owned(),
        companions: 0,
        needs: String::new(),
        locale: Locale::Ca,
        origin_code: String::new(),
        base_url: BASE.to_owned(),
    }
}

#[tokio::test]
async fn more_room_lets_move_up_and_another_hour_is_told_with_a_higher_sequence() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        let (id, slug) = published(&world, Some(1)).await;
        ask(&world, &slug, "a@example.org", 0).await.unwrap();
        ask(&world, &slug, "b@example.org", 0).await.unwrap();
        let later = EventDraft { ends_at: date(2026, 12, 3).at(21, 0, 0, 0), ..talk(Some(2)) };
        let actor = world.system();
        event::change(&world.app, &actor, id, later.clone(), BASE).await.unwrap();
        event::change(&world.app, &actor, id, later, BASE).await.unwrap();
        assert_eq!(event::get(&world.app, &actor, id).await.unwrap().sequence, 1);
        assert!(all(&world, id).await.iter().all(|s| s.state == SignUpState::Registered));
        event::cancel(&world.app, &actor, id, BASE).await.unwrap();
        event::cancel(&world.app, &actor, id, BASE).await.unwrap();
        assert_eq!(event::get(&world.app, &actor, id).await.unwrap().sequence, 2);
        let told = subjects(&world).await;
        let count = |word: &str| told.iter().filter(|s| s.starts_with(word)).count();
        assert_eq!((count("Changed"), count("A place for you"), count("Called off")), (2, 1, 2));
        let home = world.app.store.read(world.raval).await.unwrap().this_organisation().await;
        let home = home.unwrap().unwrap();
        assert_eq!(
            event::shown(&world.app, &home).await.unwrap().len(),
            1,
            "calendars learn of it"
        );
        let rows = event::list(&world.app, &actor, &EventFilter::default(), Page::part(0)).await;
        let tally = rows.unwrap().rows[0].tally;
        assert_eq!((tally.taken, tally.waiting), (2, 0), "{}", test.engine);
    }
}

#[tokio::test]
async fn thirty_days_later_nothing_names_anybody_and_the_counts_are_the_same() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        let (id, slug) = published(&world, None).await;
        ask(&world, &slug, "rut@example.org", 2).await.unwrap();
        let only = all(&world, id).await[0].id;
        go_to(&world, date(2026, 12, 3).at(19, 0, 0, 0));
        let to = SignUpState::Attended;
        sign_up::set_state(&world.app, &world.system(), only, to, BASE).await.unwrap();
        go_to(&world, date(2026, 12, 10).at(8, 0, 0, 0));
        let done = errand::run(&world.app, world.raval).await.unwrap().forgotten;
        assert_eq!((done.needs, done.names), (1, 0));
        go_to(&world, date(2027, 1, 1).at(23, 0, 0, 0));
        assert_eq!(errand::run(&world.app, world.raval).await.unwrap().forgotten.names, 0);
        go_to(&world, date(2027, 1, 2).at(0, 30, 0, 0));
        assert_eq!(errand::run(&world.app, world.raval).await.unwrap().forgotten.names, 1);
        assert_eq!(errand::run(&world.app, world.raval).await.unwrap().forgotten.names, 0);
        let left = all(&world, id).await[0].clone();
        assert_eq!((left.name.as_str(), left.email.as_str(), left.needs.as_str()), ("", "", ""));
        assert_eq!((left.people(), left.state), (3, SignUpState::Attended));
        assert!(subjects(&world).await.is_empty(), "{}: messages went too", test.engine);
        let own = sign_up::own(&world.app, world.raval, only).await;
        assert!(matches!(own, Err(AppError::NotFound)));
        let missed = SignUpState::Missed;
        let again = sign_up::set_state(&world.app, &world.system(), only, missed, BASE).await;
        assert!(again.is_err(), "{}", test.engine);
    }
}

#[tokio::test]
async fn two_who_ask_for_the_last_place_at_once_get_one_place() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        let (id, slug) = published(&world, Some(1)).await;
        let (one, other) = tokio::join!(
            ask(&world, &slug, "a@example.org", 0),
            ask(&world, &slug, "b@example.org", 0)
        );
        let mut states = [one.unwrap(), other.unwrap()];
        states.sort();
        assert_eq!(states, [SignUpState::Registered, SignUpState::Waiting], "{}", test.engine);
        assert_eq!(all(&world, id).await.len(), 2);
    }
}
