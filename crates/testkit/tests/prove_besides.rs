//! What the other verbs bring to a proof, counted on both databases from rows that use cases wrote: each count
//! beside what it must leave out.

#![expect(clippy::unwrap_used, reason = "what helps a test may fail like the test")]

use std::collections::BTreeMap;

use jiff::civil::{Date, date, time};
use maillage_app::access::account::{Account, Membership};
use maillage_app::accompany::follow_up::{self, Answer, FollowUp};
use maillage_app::accompany::offer;
use maillage_app::accompany::placement::{Placement, pairing};
use maillage_app::accompany::programme::{self, ProgrammeEdit};
use maillage_app::accompany::programme_session::{self, SessionEdit, SessionFilter};
use maillage_app::accompany::{attendance, enrolment};
use maillage_app::campaign::campaign::{self, CampaignInput, CampaignText};
use maillage_app::campaign::display::{self, DisplayFilter, DisplayRow, Step};
use maillage_app::campaign::event::{self, EventDraft, EventText};
use maillage_app::campaign::hours::{self, NewHours};
use maillage_app::campaign::mission::{self, MissionDraft};
use maillage_app::campaign::scan::ScanCount;
use maillage_app::campaign::sign_up::{self, SignUpFilter, SignUpRequest};
use maillage_app::campaign::volunteer::{self, VolunteerRequest};
use maillage_app::{Actor, ActorKind, Page, UnitOfWork};
use maillage_domain::access::Role;
use maillage_domain::accompany::attendance::Mark;
use maillage_domain::accompany::follow_up::{Interval, Outcome};
use maillage_domain::accompany::offer::OfferTerms;
use maillage_domain::accompany::placement::PlacementStage;
use maillage_domain::campaign::code::ScanCode;
use maillage_domain::campaign::event::{EventKind, SignUpState};
use maillage_domain::campaign::scan::{DayPart, Device};
use maillage_domain::campaign::template::Template;
use maillage_domain::campaign::volunteer::Origin;
use maillage_domain::ids::{OfferId, ParticipantId, PartnerId, PlacementId, ProgrammeId};
use maillage_domain::locale::Locale;
use maillage_domain::money::Cents;
use maillage_testkit::{World, Young, stores};

/// The twelve months that had ended on the day on which the world stands.
const FROM: Date = date(2025, 11, 1);
const TO: Date = date(2026, 10, 31);
const BASE: &str = "http://localhost:8080";

async fn partner(world: &World, name: &str) -> PartnerId {
    let partner = world.partner(name);
    let mut work = world.app.store.begin(world.raval).await.unwrap();
    work.insert_partner(&partner).await.unwrap();
    work.commit().await.unwrap();
    partner.id
}

async fn read(world: &World) -> Box<dyn UnitOfWork> {
    world.app.store.read(world.raval).await.unwrap()
}

/// What is read of the other organisation, in which nothing ever happened.
async fn elsewhere(world: &World) -> Box<dyn UnitOfWork> {
    world.app.store.read(world.metz).await.unwrap()
}

/// A campaign of the autumn for which all partners were asked, and its displays by partner.
async fn asked(world: &World) -> BTreeMap<PartnerId, DisplayRow> {
    let text = CampaignText {
        locale: Locale::Ca,
        title: "Aquí, amb tu".to_owned(),
        body: "Amb {partner}.".to_owned(),
        call: "Mira".to_owned(),
    };
    let input = CampaignInput {
        name: "Tardor".to_owned(),
        starts_on: date(2026, 9, 1),
        ends_on: None,
        template: Template::default(),
        texts: vec![text],
    };
    let (app, house) = (&world.app, world.system());
    let id = campaign::create(app, &house, input).await.unwrap();
    display::ask_all(app, &house, id).await.unwrap();
    let filter = DisplayFilter { campaign: Some(id), ..DisplayFilter::default() };
    let rows = display::list(app, &house, &filter, Page::part(0)).await.unwrap().rows;
    rows.into_iter().map(|row| (row.display.partner, row)).collect()
}

async fn scanned(world: &World, code: ScanCode, counts: &[(Date, i64)]) {
    let (part, device) = (DayPart::Morning, Device::Phone);
    let counts: Vec<ScanCount> = counts
        .iter()
        .map(|(day, scans)| ScanCount { code, day: *day, part, device, scans: *scans })
        .collect();
    let mut work = world.app.store.begin(world.raval).await.unwrap();
    work.add_scans(&counts).await.unwrap();
    work.commit().await.unwrap();
}

async fn joins(world: &World, email: &str, code: &str) -> maillage_domain::ids::VolunteerId {
    let request = VolunteerRequest {
        name: "Rut Pons".to_owned(),
        email: email.to_owned(),
        phone: String::new(),
        origin: Origin::Poster,
        origin_code: code.to_owned(),
        locale: Locale::En,
        base_url: BASE.to_owned(),
    };
    volunteer::join(&world.app, world.raval, request).await.unwrap()
}

async fn adviser(world: &World) -> Actor {
    let account = Account {
        id: world.app.new_id(),
        email: "pau@example.org".to_owned(),
        name: "Pau Ferrer".to_owned(),
        locale: Locale::Ca,
        password_hash: None,
        created_at: world.app.clock.now(),
        disabled_at: None,
    };
    let member = Membership {
        organisation: world.raval,
        account: account.id,
        role: Role::Adviser,
        since: world.app.clock.now(),
    };
    let mut shared = world.app.store.shared().await.unwrap();
    shared.insert_account(&account).await.unwrap();
    shared.insert_member(&member).await.unwrap();
    shared.commit().await.unwrap();
    let kind = ActorKind::Staff { account: account.id, roles: vec![Role::Adviser] };
    Actor { organisation: world.raval, kind, name: "Pau Ferrer".to_owned() }
}

async fn offers(world: &World, pau: &Actor, at: PartnerId, places: u32) -> OfferId {
    let terms = OfferTerms {
        title: "Ajudant de forn".to_owned(),
        tasks: vec!["pesar".to_owned()],
        weekly_minutes: 1_200,
        starts_on: date(2026, 12, 1),
        weeks: 8,
        places,
        tutor: String::new(),
    };
    offer::make(&world.app, pau, at, terms).await.unwrap()
}

/// A placement of somebody on an offer, in a stage, from its first to its last day.
async fn placed(
    world: &World,
    pau: &Actor,
    offer: OfferId,
    stage: PlacementStage,
    (starts_on, ended): (Date, Option<Date>),
) -> PlacementId {
    let name = format!("olivera-{}", world.app.new_id::<ParticipantId>());
    let person = Young::named("Samir Ouazzani", &name).taken_in(&world.app, world.raval).await;
    let written = pairing::draft_of(&world.app, pau, offer).await.unwrap();
    let id = pairing::make(&world.app, pau, offer, person, written).await.unwrap();
    let mut work = world.app.store.begin(world.raval).await.unwrap();
    let placement = work.placement(id).await.unwrap().unwrap();
    let ends_on = ended.unwrap_or(date(2026, 12, 31));
    let moved = Placement { stage, starts_on, ends_on, ended_on: ended, ..placement };
    work.update_placement(&moved).await.unwrap();
    work.commit().await.unwrap();
    id
}

#[tokio::test]
async fn what_a_partner_gave_besides_money_is_its_own_and_of_these_months() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        let (app, house) = (&world.app, world.system());
        world.goes_to("2026-09-10");
        let baker = partner(&world, "Forn de la Cera").await;
        let bar = partner(&world, "Bar Nou").await;
        let displays = asked(&world).await;
        let (own, foreign) = (displays[&baker].display.code, displays[&bar].display.code);
        display::step(app, &house, displays[&baker].display.id, Step::Show).await.unwrap();
        display::step(app, &house, displays[&bar].display.id, Step::Decline).await.unwrap();
        scanned(&world, own, &[(date(2026, 9, 15), 3), (TO, 2), (date(2026, 11, 1), 7)]).await;
        scanned(&world, foreign, &[(date(2026, 9, 15), 11)]).await;
        joins(&world, "a@example.org", own.as_str()).await;
        joins(&world, "b@example.org", own.as_str()).await;
        joins(&world, "c@example.org", foreign.as_str()).await;
        let pau = adviser(&world).await;
        let offer = offers(&world, &pau, baker, 3).await;
        let withdrawn = offers(&world, &pau, baker, 4).await;
        offer::withdraw(app, &pau, withdrawn, true).await.unwrap();
        offers(&world, &pau, bar, 5).await;
        use PlacementStage as S;
        placed(&world, &pau, offer, S::Running, (date(2026, 9, 20), None)).await;
        placed(&world, &pau, offer, S::Matched, (date(2026, 9, 21), None)).await;
        world.goes_to("2026-11-02");
        joins(&world, "d@example.org", own.as_str()).await;
        offers(&world, &pau, baker, 6).await;
        placed(&world, &pau, offer, S::Running, (date(2026, 11, 2), None)).await;

        let given = read(&world).await.given_besides(baker, FROM, TO).await.unwrap();
        assert_eq!(given.displays.len(), 1, "{}", test.engine);
        let shown = &given.displays[0];
        assert_eq!((shown.campaign.as_str(), shown.since), ("Tardor", date(2026, 9, 10)));
        assert!(given.asked.is_empty());
        let counts = (given.scans, given.offers, given.placements, given.volunteers);
        assert_eq!(counts, (5, 3, 1, 2), "{}", test.engine);
        let given = read(&world).await.given_besides(bar, FROM, TO).await.unwrap();
        assert!(given.displays.is_empty() && given.asked.is_empty(), "it did not want the poster");
        let none = elsewhere(&world).await.given_besides(baker, FROM, TO).await.unwrap();
        assert_eq!(none, Default::default(), "{}", test.engine);
    }
}

async fn comes(world: &World, starts: Date, companions: u32, state: SignUpState) {
    let text = EventText { title: format!("Xerrada {starts}"), text: String::new() };
    let draft = EventDraft {
        kind: EventKind::Talk,
        texts: BTreeMap::from([(Locale::Ca, text)]),
        place: "Carrer de la Cera 12".to_owned(),
        starts_at: starts.at(18, 30, 0, 0),
        ends_at: starts.at(20, 0, 0, 0),
        capacity: None,
    };
    let (app, house) = (&world.app, world.system());
    world.goes_to(&starts.yesterday().unwrap().to_string());
    let id = event::draft(app, &house, draft).await.unwrap();
    event::publish(app, &house, id).await.unwrap();
    let request = SignUpRequest {
        name: "Rut Pons".to_owned(),
        email: "rut@example.org".to_owned(),
        companions,
        needs: String::new(),
        locale: Locale::En,
        origin_code: String::new(),
        base_url: BASE.to_owned(),
    };
    let slug = event::get(app, &house, id).await.unwrap().slug;
    sign_up::ask(app, world.raval, &slug, request).await.unwrap();
    let filter = SignUpFilter::default();
    let only = sign_up::list(app, &house, id, &filter, Page::part(0)).await.unwrap().rows.remove(0);
    world.goes_to(&starts.tomorrow().unwrap().to_string());
    sign_up::set_state(app, &house, only.id, state, BASE).await.unwrap();
}

#[tokio::test]
async fn campaigns_count_posters_that_hang_scans_events_and_who_came() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        world.goes_to("2026-09-10");
        let none = read(&world).await.campaign_counts(FROM, TO).await.unwrap();
        assert_eq!(none, None, "of what there is not nothing is said");
        let baker = partner(&world, "Forn de la Cera").await;
        partner(&world, "Bar Nou").await;
        let displays = asked(&world).await;
        let own = &displays[&baker].display;
        display::step(&world.app, &world.system(), own.id, Step::Show).await.unwrap();
        scanned(&world, own.code, &[(date(2026, 9, 15), 3), (date(2026, 11, 1), 7)]).await;
        comes(&world, date(2026, 10, 1), 2, SignUpState::Attended).await;
        comes(&world, date(2026, 10, 31), 3, SignUpState::Attended).await;
        comes(&world, date(2026, 10, 8), 4, SignUpState::Missed).await;
        comes(&world, date(2026, 11, 1), 5, SignUpState::Attended).await;
        let counts = read(&world).await.campaign_counts(FROM, TO).await.unwrap().unwrap();
        let counts = (counts.displays, counts.scans, counts.events, counts.attendees);
        assert_eq!(counts, (1, 3, 3, 7), "{}", test.engine);
        assert_eq!(elsewhere(&world).await.campaign_counts(FROM, TO).await.unwrap(), None);
    }
}

/// A programme with a session on each of these days, and who was there.
async fn programme(
    world: &World,
    name: &str,
    sessions: &[(Date, &[ParticipantId])],
) -> ProgrammeId {
    let (app, actor) = (&world.app, world.system());
    let edit = ProgrammeEdit {
        name: name.to_owned(),
        purpose: String::new(),
        starts_on: date(2026, 1, 1),
        ends_on: None,
    };
    let id = programme::add(app, &actor, edit).await.unwrap();
    for (held_on, people) in sessions {
        let session = SessionEdit {
            held_on: *held_on,
            starts_at: time(17, 30, 0, 0),
            ends_at: time(19, 0, 0, 0),
            title: String::new(),
            place: String::new(),
        };
        programme_session::plan(app, &actor, id, &session, 1).await.unwrap();
        let filter = SessionFilter { programme: Some(id), ..SessionFilter::default() };
        let held = programme_session::list(app, &actor, filter, Page::part(0)).await.unwrap().rows;
        let held = held.iter().find(|row| row.session.held_on == *held_on).unwrap().session.id;
        for person in *people {
            enrolment::enrol(app, &actor, *person, id, date(2026, 1, 2)).await.unwrap();
        }
        let marks: Vec<_> = people.iter().map(|person| (*person, Some(Mark::Late))).collect();
        attendance::mark(app, &actor, held, &marks).await.unwrap();
    }
    id
}

#[tokio::test]
async fn whom_programmes_reached_is_told_in_fives_and_one_person_more_is_not_seen() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        assert_eq!(read(&world).await.programmes_did(FROM, TO).await.unwrap(), None);
        world.goes_to("2025-12-20");
        let mut people = Vec::new();
        for number in 0..14 {
            let young = Young::named("Samir Ouazzani", &format!("olivera-{number}"));
            people.push(young.taken_in(&world.app, world.raval).await);
        }
        world.goes_to("2026-11-22");
        let (homework, few) = (&people[..8], &people[8..11]);
        let spring = [(date(2026, 3, 2), homework), (date(2026, 11, 3), &people[..9])];
        let id = programme(&world, "Deures", &spring).await;
        programme(&world, "Teatre", &[(date(2026, 3, 3), few)]).await;
        let cost = Some(Cents(1_200_000));
        let month = "2026-05".parse().unwrap();
        programme::set_cost(&world.app, &world.system(), id, month, cost).await.unwrap();

        let did = read(&world).await.programmes_did(FROM, TO).await.unwrap().unwrap();
        let told: Vec<(&str, u32, Option<Cents>)> =
            did.each.iter().map(|one| (one.name.as_str(), one.sessions, one.cost)).collect();
        // Ten of the year's twelve months had ended.
        let wanted = [("Deures", 1, Some(Cents(1_000_000))), ("Teatre", 1, None)];
        assert_eq!(told, wanted, "{}", test.engine);
        // With the eight beside the eleven, the three of the other programme would be told.
        assert_eq!((did.reach.whole, &did.reach.each), (Some(11), &vec![(None, None); 2]));

        let (from, to) = (date(2025, 12, 1), date(2026, 11, 30));
        let later = read(&world).await.programmes_did(from, to).await.unwrap().unwrap();
        assert_eq!(later.each[0].sessions, 2);
        assert_eq!(later.reach, did.reach, "{}: the ninth came in November", test.engine);
        assert_eq!(elsewhere(&world).await.programmes_did(from, to).await.unwrap(), None);
    }
}

#[tokio::test]
async fn a_session_that_was_called_off_reached_nobody() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        world.goes_to("2025-12-20");
        let mut people = Vec::new();
        for number in 0..6 {
            let young = Young::named("Samir Ouazzani", &format!("olivera-{number}"));
            people.push(young.taken_in(&world.app, world.raval).await);
        }
        world.goes_to("2026-11-22");
        let held = [(date(2026, 3, 2), &people[..])];
        programme(&world, "Deures", &held).await;
        let reached = async || {
            let did = read(&world).await.programmes_did(FROM, TO).await.unwrap().unwrap();
            (did.each[0].sessions, did.reach.whole)
        };
        assert_eq!(reached().await, (1, Some(6)), "{}", test.engine);
        let (app, house) = (&world.app, world.system());
        let all = programme_session::list(app, &house, SessionFilter::default(), Page::part(0));
        let id = all.await.unwrap().rows[0].session.id;
        programme_session::call_off(app, &house, id, true).await.unwrap();
        assert_eq!(reached().await, (0, None), "{}", test.engine);
    }
}

async fn asked_after(world: &World, placement: PlacementId, ended: Date, answered: Option<Date>) {
    let mut work = world.app.store.begin(world.raval).await.unwrap();
    let asked_on = maillage_domain::accompany::follow_up::asked_on(ended, 3);
    let asked =
        FollowUp { placement, months: 3, asked_on, answer: None, reminders: 0, reminded_on: None };
    work.insert_follow_up(&asked).await.unwrap();
    if let Some(on) = answered {
        let answer = Some(Answer { outcome: Some(Outcome::ShortJob), on, by: None });
        work.update_follow_up(&FollowUp { answer, ..asked }).await.unwrap();
    }
    work.commit().await.unwrap();
}

#[tokio::test]
async fn placements_and_their_outcomes_are_told_in_fives() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        assert_eq!(read(&world).await.placement_counts(TO).await.unwrap(), None);
        let baker = partner(&world, "Forn de la Cera").await;
        let pau = adviser(&world).await;
        world.goes_to("2026-02-01");
        let offer = offers(&world, &pau, baker, 20).await;
        use PlacementStage as S;
        placed(&world, &pau, offer, S::Running, (date(2026, 3, 2), None)).await;
        placed(&world, &pau, offer, S::Refused, (date(2026, 3, 2), None)).await;
        let told = async |to| {
            let counts = read(&world).await.placement_counts(to).await.unwrap().unwrap();
            (counts.offers, counts.placements)
        };
        for (month, stage) in
            [(3, S::Completed), (3, S::Broken), (4, S::Completed), (4, S::Completed)]
        {
            let ended = date(2026, month, 20);
            let id = placed(&world, &pau, offer, stage, (date(2026, 3, 2), Some(ended))).await;
            asked_after(&world, id, ended, Some(date(2026, month + 3, 25))).await;
        }
        assert_eq!(told(TO).await, (20, None), "{}: four", test.engine);
        for month in [5, 6] {
            let ended = date(2026, month, 20);
            let id =
                placed(&world, &pau, offer, S::Completed, (date(2026, 3, 2), Some(ended))).await;
            asked_after(&world, id, ended, None).await;
        }
        world.goes_to("2026-11-02");
        offers(&world, &pau, baker, 2).await;
        assert_eq!(told(TO).await, (20, Some(5)), "{}: the sixth waits for four more", test.engine);
        assert_eq!(told(date(2026, 11, 30)).await, (22, Some(5)));
        assert_eq!(told(date(2026, 4, 30)).await, (20, None), "four had ended by then");

        let outcomes = async |last: &str| {
            let mut work = read(&world).await;
            follow_up::told_outcomes(&mut *work, last.parse().unwrap()).await.unwrap()
        };
        assert!(outcomes("2026-08").await.is_empty(), "the fifth was asked in August");
        let five = vec![(3, Interval { positive: 4, other: 0, unknown: 1 })];
        assert_eq!(outcomes("2026-09").await, five, "{}", test.engine);
        assert_eq!(outcomes("2026-10").await, five, "{}", test.engine);
        assert_eq!(elsewhere(&world).await.placement_counts(TO).await.unwrap(), None);
    }
}

#[tokio::test]
async fn volunteers_count_with_what_was_confirmed_and_how_many_gave_it() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        assert!(read(&world).await.volunteer_counts(FROM, TO).await.unwrap().is_none());
        let (app, house) = (&world.app, world.system());
        let draft = MissionDraft {
            title: "Paradeta".to_owned(),
            text: String::new(),
            with_children: false,
        };
        let id = mission::add(app, &house, draft).await.unwrap();
        let work_of = async |email: &str, days: &[(Date, u32)]| {
            let who = joins(&world, email, "").await;
            for (on, minutes) in days {
                let new = NewHours { mission: id, shift: None, on: *on, minutes: *minutes };
                hours::report(app, world.raval, who, new).await.unwrap();
            }
        };
        work_of("a@example.org", &[(date(2025, 10, 31), 60), (date(2026, 10, 1), 90)]).await;
        work_of("b@example.org", &[(date(2026, 2, 1), 120), (date(2026, 11, 3), 45)]).await;
        work_of("c@example.org", &[(date(2024, 12, 10), 30)]).await;
        work_of("d@example.org", &[(date(2026, 10, 2), 15)]).await;
        let rows = read(&world).await.all_hours(None).await.unwrap();
        for row in rows {
            // What was refused counts for nothing.
            let minutes = if row.hours.reported == 15 { 0 } else { row.hours.reported };
            hours::decide(app, &house, row.hours.id, minutes).await.unwrap();
        }
        let counts = read(&world).await.volunteer_counts(FROM, TO).await.unwrap().unwrap();
        assert_eq!((counts.minutes, counts.gave), (210, 2), "{}", test.engine);
        assert_eq!(counts.spells.len(), 3);
        let years: Vec<(String, u32)> =
            counts.active.iter().map(|(month, count)| (month.to_string(), *count)).collect();
        // Who came once in December 2024 had left by the end of it.
        let wanted = [("2025-12", 1), ("2026-10", 1)];
        assert_eq!(
            years,
            wanted.map(|(month, count)| (month.to_owned(), count)),
            "{}",
            test.engine
        );
        assert!(elsewhere(&world).await.volunteer_counts(FROM, TO).await.unwrap().is_none());
    }
}
