//! Prospects on both databases: the shortlist, the board, its moves, and the last one.
#![expect(clippy::unwrap_used, clippy::panic, reason = "helpers of tests fail aloud")]

use maillage_app::engage::contact::{self, NewContact};
use maillage_app::engage::note::{self, About};
use maillage_app::engage::prospect::{self, NewProspect, ProspectFilter, ProspectSort, ScoreThen};
use maillage_app::engage::stage::{make_partner, move_to};
use maillage_app::engage::{opt_out, task};
use maillage_app::{Actor, ActorKind, AppError, Page};
use maillage_domain::engage::stage::Stage;
use maillage_domain::ids::ProspectId;
use maillage_domain::locale::Locale;
use maillage_domain::party::{Address, PartyKind, Point};
use maillage_testkit::{World, stores};

fn new(record: Option<&str>, name: &str, points: i64) -> NewProspect {
    NewProspect {
        record_id: record.map(str::to_owned),
        kind: PartyKind::Company,
        name: name.to_owned(),
        category: "bakery".to_owned(),
        address: Address {
            street: "Carrer de la Cera 12".to_owned(),
            postcode: "08001".to_owned(),
            locality: "Barcelona".to_owned(),
            country: "ES".to_owned(),
        },
        point: Some(Point { lon: 2.1665, lat: 41.3785 }),
        locale: Locale::Ca,
        email: Some("Forn@Example.org".to_owned()),
        phone: None,
        website: None,
        score: record.map(|_| ScoreThen {
            points,
            coverage: 80_000,
            explanation: "{\"parts\":[]}".to_owned(),
        }),
    }
}

async fn listed(world: &World, record: &str, name: &str, points: i64) -> ProspectId {
    let chosen = vec![new(Some(record), name, points)];
    prospect::shortlist(&world.app, &world.system(), chosen).await.unwrap()[0]
}

fn refused(error: &AppError) -> &'static str {
    match error {
        AppError::Refused { code } => code,
        other => panic!("not a refusal: {other:?}"),
    }
}

#[tokio::test]
async fn choosing_the_same_record_twice_adds_nothing() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        let first = listed(&world, "bcn:1", "Forn de la Cera", 82_000).await;
        let again = listed(&world, "bcn:1", "Forn de la Cera", 11_000).await;
        assert_eq!(first, again, "{}", test.engine);
        let page = prospect::page(&world.app, &world.system(), first).await.unwrap();
        assert_eq!(page.prospect.score.as_ref().unwrap().points, 82_000);
        assert_eq!(page.prospect.email.as_deref(), Some("forn@example.org"));
        assert_eq!(page.moves.len(), 1);

        let stranger = Actor::system(world.metz);
        let hidden = prospect::page(&world.app, &stranger, first).await;
        assert!(matches!(hidden, Err(AppError::NotFound)), "{}", test.engine);
    }
}

#[tokio::test]
async fn the_list_finds_without_accents_and_sorts_each_way() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        let actor = world.system();
        listed(&world, "bcn:1", "Òptica Nova", 50_000).await;
        listed(&world, "bcn:2", "Bar 100%", 90_000).await;
        prospect::shortlist(&world.app, &actor, vec![new(None, "Zapateria", 0)]).await.unwrap();

        let names = async |filter: ProspectFilter| {
            let found = prospect::list(&world.app, &actor, &filter, Page::numbered(1, 10));
            let found = found.await.unwrap();
            assert_eq!(found.total, i64::try_from(found.rows.len()).unwrap());
            found.rows.into_iter().map(|p| p.name).collect::<Vec<_>>()
        };
        let all = ProspectFilter::default();
        assert_eq!(names(all.clone()).await, ["Bar 100%", "Òptica Nova", "Zapateria"]);
        let worst = ProspectFilter { reversed: true, ..all.clone() };
        assert_eq!(names(worst).await, ["Zapateria", "Òptica Nova", "Bar 100%"]);
        let found = ProspectFilter { contains: Some("optica".to_owned()), ..all.clone() };
        assert_eq!(names(found).await, ["Òptica Nova"], "{}", test.engine);
        let wildcard = ProspectFilter { contains: Some("0%".to_owned()), ..all.clone() };
        assert_eq!(names(wildcard).await, ["Bar 100%"]);
        let backwards = ProspectFilter { sort: ProspectSort::Name, reversed: true, ..all };
        // Where accents sort is the database's affair; plain letters agree on both.
        let plain: Vec<_> =
            names(backwards).await.into_iter().filter(|name| name.is_ascii()).collect();
        assert_eq!(plain, ["Zapateria", "Bar 100%"]);
    }
}

#[tokio::test]
async fn moves_follow_the_board_and_leave_their_history() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        let actor = world.system();
        let id = listed(&world, "bcn:1", "Forn de la Cera", 82_000).await;
        move_to(&world.app, &actor, id, Stage::Met, "Met at the market").await.unwrap();
        move_to(&world.app, &actor, id, Stage::Met, "twice").await.unwrap();
        let early = make_partner(&world.app, &actor, id).await.unwrap_err();
        assert_eq!(refused(&early), "engage.move", "{}", test.engine);
        let by_hand = move_to(&world.app, &actor, id, Stage::Partner, "").await.unwrap_err();
        assert_eq!(refused(&by_hand), "engage.move");

        let page = prospect::page(&world.app, &actor, id).await.unwrap();
        let history: Vec<_> = page.moves.iter().map(|m| (m.to, m.reason.as_str())).collect();
        assert_eq!(history, [(Stage::Met, "Met at the market"), (Stage::Shortlisted, "")]);

        let board = prospect::board(&world.app, &actor, &ProspectFilter::default()).await.unwrap();
        let met = board.iter().find(|column| column.stage == Stage::Met).unwrap();
        assert_eq!((met.total, met.prospects[0].id), (1, id));
    }
}

#[tokio::test]
async fn a_proposal_becomes_one_partner_with_its_people_however_often_it_is_pressed() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        let actor = world.system();
        let id = listed(&world, "bcn:1", "Forn de la Cera", 82_000).await;
        let person = NewContact {
            name: "Mercè Puig".to_owned(),
            role: "fornera".to_owned(),
            email: None,
            phone: Some("+34 600 000 000".to_owned()),
            locale: None,
        };
        contact::add(&world.app, &actor, About::Prospect(id), person).await.unwrap();
        move_to(&world.app, &actor, id, Stage::Proposal, "").await.unwrap();
        let partner = make_partner(&world.app, &actor, id).await.unwrap();
        assert_eq!(make_partner(&world.app, &actor, id).await.unwrap(), partner);

        let mut work = world.app.store.read(world.raval).await.unwrap();
        let stored = work.partner(partner).await.unwrap().unwrap();
        assert_eq!(stored.record_id.as_deref(), Some("bcn:1"), "{}", test.engine);
        assert!(!stored.shown_publicly, "nobody is shown who did not say so");
        let people = work.contacts(About::Partner(partner)).await.unwrap();
        assert_eq!(people.len(), 1);
        assert!(people[0].is_main && people[0].name == "Mercè Puig");
        let prospect = work.prospect_of_partner(partner).await.unwrap().unwrap();
        assert_eq!(prospect.stage, Stage::Partner);
    }
}

#[tokio::test]
async fn people_notes_and_tasks_follow_a_prospect_that_becomes_a_partner() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        let (app, actor) = (&world.app, world.system());
        let id = listed(&world, "bcn:1", "Forn de la Cera", 82_000).await;
        let other = listed(&world, "bcn:2", "Bar Nou", 70_000).await;
        let before = About::Prospect(id);
        let todo =
            |title: &str| task::NewTask { title: title.to_owned(), due_on: None, assignee: None };
        note::write(app, &actor, before, "Closed on Mondays").await.unwrap();
        task::add(app, &actor, before, todo("Bring the poster")).await.unwrap();
        task::add(app, &actor, About::Prospect(other), todo("Call back")).await.unwrap();
        move_to(app, &actor, id, Stage::Proposal, "").await.unwrap();
        let partner = make_partner(app, &actor, id).await.unwrap();

        // What is written on the page of the prospect later belongs to the partner as well.
        note::write(app, &actor, before, "Joined").await.unwrap();
        task::add(app, &actor, before, todo("Say thank you")).await.unwrap();
        let page = maillage_app::engage::partner::page(app, &actor, partner).await.unwrap();
        let mut notes: Vec<_> = page.notes.iter().map(|note| note.text.as_str()).collect();
        notes.sort_unstable();
        assert_eq!(notes, ["Closed on Mondays", "Joined"], "{}", test.engine);
        let mut tasks: Vec<_> = page.tasks.iter().map(|row| row.task.title.as_str()).collect();
        tasks.sort_unstable();
        assert_eq!(tasks, ["Bring the poster", "Say thank you"]);
        assert_eq!(page.tasks[0].about_name, "Forn de la Cera");

        let seen = prospect::page(app, &actor, id).await.unwrap();
        assert_eq!((seen.notes, seen.tasks), (page.notes, page.tasks), "both pages show the same");
        let neighbour = prospect::page(app, &actor, other).await.unwrap();
        assert_eq!(neighbour.tasks.len(), 1, "another prospect keeps its own");
    }
}

#[tokio::test]
async fn notes_and_tasks_belong_to_what_they_are_about() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        let actor = world.system();
        let id = listed(&world, "bcn:1", "Forn de la Cera", 82_000).await;
        let about = About::Prospect(id);
        note::write(&world.app, &actor, about, " Closed on Mondays ").await.unwrap();
        let empty = note::write(&world.app, &actor, about, "  ").await.unwrap_err();
        assert_eq!(refused(&empty), "engage.empty");
        let late = "2026-11-01".parse().unwrap();
        let today = "2026-11-22".parse().unwrap();
        let call = task::NewTask { title: "Call".to_owned(), due_on: Some(late), assignee: None };
        let first = task::add(&world.app, &actor, about, call.clone()).await.unwrap();
        let someday = task::NewTask { title: "Visit".to_owned(), due_on: None, ..call };
        task::add(&world.app, &actor, about, someday).await.unwrap();

        let overdue = task::TaskFilter {
            due_before: Some(today),
            done: Some(false),
            ..task::TaskFilter::default()
        };
        let found = task::list(&world.app, &actor, overdue, Page::numbered(1, 10)).await.unwrap();
        assert_eq!(found.total, 1, "{}", test.engine);
        assert_eq!(found.rows[0].about_name, "Forn de la Cera");
        task::set_done(&world.app, &actor, first, true).await.unwrap();
        task::set_done(&world.app, &actor, first, true).await.unwrap();
        let found = task::list(&world.app, &actor, overdue, Page::numbered(1, 10)).await.unwrap();
        assert_eq!(found.total, 0);
        let page = prospect::page(&world.app, &actor, id).await.unwrap();
        let titles: Vec<_> = page.tasks.iter().map(|t| t.task.title.as_str()).collect();
        assert_eq!(
            (titles, page.notes[0].text.as_str()),
            (vec!["Visit", "Call"], "Closed on Mondays")
        );

        let stranger = Actor::system(world.metz);
        let astray = note::write(&world.app, &stranger, about, "Hello").await;
        assert!(matches!(astray, Err(AppError::NotFound)));
    }
}

#[tokio::test]
async fn who_asked_for_peace_is_not_put_on_the_list_again() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        let actor = world.system();
        let id = listed(&world, "bcn:1", "Forn de la Cera", 82_000).await;
        opt_out::set(&world.app, &actor, id, true).await.unwrap();
        opt_out::set(&world.app, &actor, id, true).await.unwrap();
        let mut work = world.app.store.read(world.raval).await.unwrap();
        assert_eq!(work.opted_out_records().await.unwrap(), ["bcn:1"], "{}", test.engine);
        drop(work);
        let same_address = new(Some("osm:9"), "Forn", 1);
        let again = prospect::shortlist(&world.app, &actor, vec![same_address]).await.unwrap_err();
        assert_eq!(refused(&again), "engage.opted-out");
        opt_out::set(&world.app, &actor, id, false).await.unwrap();
        assert!(!prospect::page(&world.app, &actor, id).await.unwrap().opted_out);
    }
}

#[tokio::test]
async fn a_visitor_may_do_nothing_here() {
    let test = maillage_testkit::store::sqlite().await;
    let world = World::on(test.store.clone()).await;
    let visitor =
        Actor { organisation: world.raval, kind: ActorKind::Public, name: "Someone".to_owned() };
    let denied = prospect::shortlist(&world.app, &visitor, vec![new(None, "Bar", 0)]).await;
    assert!(matches!(denied, Err(AppError::Forbidden)));
}
