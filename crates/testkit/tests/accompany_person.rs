//! People under drawn names: sealed, opened behind a log, agreed to, marked, erased; on both databases.

#![expect(clippy::unwrap_used, reason = "what helps a test may fail like the test")]

use jiff::ToSpan;
use jiff::civil::{Date, date, time};
use maillage_app::accompany::consent::{self, NewConsent};
use maillage_app::accompany::copy;
use maillage_app::accompany::enrolment;
use maillage_app::accompany::erasure;
use maillage_app::accompany::guardian::{self, Guardian};
use maillage_app::accompany::participant::{self, ConsentWish, NewParticipant, ParticipantFilter};
use maillage_app::accompany::person::{self, Identity};
use maillage_app::accompany::person_key::{self, KeyState};
use maillage_app::accompany::programme::{self, ProgrammeEdit};
use maillage_app::accompany::programme_session::{self, SessionEdit, SessionFilter};
use maillage_app::accompany::{attendance, person_log, retention};
use maillage_app::prove::verify::{Check, verify};
use maillage_app::{Actor, ActorKind, AppError, Page, errand};
use maillage_domain::access::Role;
use maillage_domain::accompany::attendance::Mark;
use maillage_domain::accompany::consent::{ConsentForm, GivenBy, Purpose};
use maillage_domain::accompany::guardian::Relation;
use maillage_domain::accompany::retention::Retention;
use maillage_domain::ids::{ParticipantId, ProgrammeId};
use maillage_domain::locale::Locale;
use maillage_domain::money::Cents;
use maillage_testkit::{World, stores};
use maillage_vault::MasterKey;

const ALL: Page = Page { offset: 0, limit: 100 };
const TODAY: Date = date(2026, 11, 22);

fn as_role(world: &World, role: Role) -> Actor {
    let kind = ActorKind::Staff { account: world.app.new_id(), roles: vec![role] };
    Actor { organisation: world.raval, kind, name: "Neus Prova".to_owned() }
}

fn consent(purpose: Purpose, given_by: GivenBy) -> NewConsent {
    let (given_on, expires_on) = (date(2026, 9, 1), date(2027, 8, 31));
    NewConsent { purpose, given_by, form: ConsentForm::Paper, given_on, expires_on }
}

fn child() -> NewParticipant {
    NewParticipant {
        identity: Identity {
            given_name: "Zulmarka".to_owned(),
            family_name: "Vexandrí".to_owned(),
            born: date(2015, 3, 14),
            locale: Locale::Ca,
            email: String::new(),
            phone: "600 000 001".to_owned(),
            address: String::new(),
            school: String::new(),
            note: "Likes chess".to_owned(),
        },
        guardian: Some(Guardian {
            name: "Orphilda Vexandrí".to_owned(),
            relation: Relation::Parent,
            phone: "600 000 002".to_owned(),
            email: String::new(),
        }),
        consent: consent(Purpose::Programme, GivenBy::Guardian),
        programme: None,
    }
}

async fn school_support(world: &World, educator: &Actor) -> ProgrammeId {
    let edit = ProgrammeEdit {
        name: "School support".to_owned(),
        purpose: String::new(),
        starts_on: date(2026, 9, 1),
        ends_on: None,
    };
    programme::add(&world.app, educator, edit).await.unwrap()
}

fn code(error: &AppError) -> &str {
    match error {
        AppError::Refused { code } => code,
        _ => "another",
    }
}

async fn log_length(world: &World, educator: &Actor) -> i64 {
    person_log::list(&world.app, educator, None, ALL).await.unwrap().total
}

#[tokio::test]
async fn a_person_is_read_by_an_educator_only_and_each_time_stands_in_the_log() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        let (app, educator) = (&world.app, as_role(&world, Role::Educator));
        let id = participant::take_in(app, &educator, &child()).await.unwrap();
        let before = log_length(&world, &educator).await;
        let found = person::read(app, &educator, id).await.unwrap();
        assert_eq!(found.identity, child().identity, "{}", test.engine);
        assert_eq!((found.age, found.guardians.len()), (11, 1), "{}", test.engine);
        assert_eq!(log_length(&world, &educator).await, before + 1);
        for role in Role::ALL.into_iter().filter(|role| *role != Role::Educator) {
            let refused = person::read(app, &as_role(&world, role), id).await.unwrap_err();
            assert!(matches!(refused, AppError::Forbidden), "{role}");
        }
        let other = Actor { organisation: world.metz, ..educator.clone() };
        assert!(matches!(person::read(app, &other, id).await.unwrap_err(), AppError::NotFound));
        let adviser = as_role(&world, Role::Adviser);
        let every = ParticipantFilter::default();
        let listed = participant::list(app, &adviser, &every, TODAY, ALL).await.unwrap();
        let words = format!("{listed:?}");
        assert!(!words.contains("Zulmarka") && !words.contains("Vexandr"), "{words}");
        let found = participant::search(app, &educator, "VEXANDRI zulmarka", TODAY).await.unwrap();
        assert_eq!(found.len(), 1, "{}", test.engine);
        assert!(participant::search(app, &educator, "Nobody", TODAY).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn who_must_agree_is_asked_and_without_a_consent_nobody_takes_part() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        let (app, educator) = (&world.app, as_role(&world, Role::Educator));
        let alone = consent(Purpose::Programme, GivenBy::Participant);
        let young = NewParticipant { consent: alone, ..child() };
        let refused = participant::take_in(app, &educator, &young).await.unwrap_err();
        assert_eq!(code(&refused), "consent.too-young", "{}", test.engine);
        let orphan = NewParticipant { guardian: None, ..child() };
        let refused = participant::take_in(app, &educator, &orphan).await.unwrap_err();
        assert_eq!(code(&refused), "people.no-guardian");
        let id = participant::take_in(app, &educator, &child()).await.unwrap();
        let programme = school_support(&world, &educator).await;
        let early = enrolment::enrol(app, &educator, id, programme, date(2026, 8, 1)).await;
        assert_eq!(code(&early.unwrap_err()), "people.no-consent");
        enrolment::enrol(app, &educator, id, programme, date(2026, 9, 15)).await.unwrap();
        let said = person::change(app, &educator, id, &child().identity, "asthma").await;
        assert_eq!(code(&said.unwrap_err()), "people.sensitive");
        let sensitive = consent(Purpose::Sensitive, GivenBy::Guardian);
        consent::note(app, &educator, id, &sensitive).await.unwrap();
        person::change(app, &educator, id, &child().identity, "asthma").await.unwrap();
        let found = person::read(app, &educator, id).await.unwrap();
        assert_eq!(found.sensitive.as_deref(), Some("asthma"), "{}", test.engine);
        let noted = found.consents.iter().find(|one| one.consent.purpose == Purpose::Sensitive);
        consent::withdraw(app, &educator, id, noted.unwrap().id).await.unwrap();
        let found = person::read(app, &educator, id).await.unwrap();
        assert_eq!(found.sensitive, None);
        assert_eq!(found.participant.sealed_sensitive, None, "it goes at once");
    }
}

#[tokio::test]
async fn who_takes_the_consent_back_takes_part_no_more_and_the_last_guardian_stays_while_its_word_holds()
 {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        let (app, educator) = (&world.app, as_role(&world, Role::Educator));
        let ended = NewConsent {
            given_on: date(2024, 1, 1),
            expires_on: date(2025, 1, 1),
            ..consent(Purpose::Programme, GivenBy::Guardian)
        };
        let refused = NewParticipant { consent: ended, ..child() };
        let refused = participant::take_in(app, &educator, &refused).await.unwrap_err();
        assert_eq!(code(&refused), "consent.over", "{}", test.engine);
        let id = participant::take_in(app, &educator, &child()).await.unwrap();
        let programme = school_support(&world, &educator).await;
        enrolment::enrol(app, &educator, id, programme, date(2026, 9, 15)).await.unwrap();
        let found = person::read(app, &educator, id).await.unwrap();
        let guardian = found.guardians[0].id;
        let refused = guardian::remove(app, &educator, id, guardian).await.unwrap_err();
        assert_eq!(code(&refused), "people.last-guardian");
        consent::withdraw(app, &educator, id, found.consents[0].id).await.unwrap();
        let mut work = app.store.read(world.raval).await.unwrap();
        let last = work.enrolments_of(&[id]).await.unwrap()[0].ends_on;
        drop(work);
        assert_eq!(last, Some(date(2026, 11, 21)), "{}: today's list is without it", test.engine);
        guardian::remove(app, &educator, id, guardian).await.unwrap();
    }
}

#[tokio::test]
async fn the_word_of_a_guardian_is_noted_up_to_the_last_day_of_childhood() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        let (app, educator) = (&world.app, as_role(&world, Role::Educator));
        let born = date(2009, 1, 1);
        let nearly = NewParticipant { identity: Identity { born, ..child().identity }, ..child() };
        let id = participant::take_in(app, &educator, &nearly).await.unwrap();
        let found = person::read(app, &educator, id).await.unwrap();
        assert_eq!(found.consents[0].consent.expires_on, date(2026, 12, 31), "{}", test.engine);
    }
}

#[tokio::test]
async fn what_was_said_under_a_consent_goes_when_the_consent_runs_out() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        let (app, educator) = (&world.app, as_role(&world, Role::Educator));
        let id = participant::take_in(app, &educator, &child()).await.unwrap();
        let sensitive = consent(Purpose::Sensitive, GivenBy::Guardian);
        consent::note(app, &educator, id, &sensitive).await.unwrap();
        person::change(app, &educator, id, &child().identity, "asthma").await.unwrap();
        assert_eq!(retention::drop_sensitive(app, world.raval).await.unwrap(), 0);
        world.clock.set("2027-09-01T09:00:00Z".parse().unwrap());
        assert_eq!(
            retention::drop_sensitive(app, world.raval).await.unwrap(),
            1,
            "{}",
            test.engine
        );
        let wish = |holds| ParticipantFilter {
            consent: Some(ConsentWish { purpose: Purpose::Programme, on: date(2027, 9, 1), holds }),
            ..ParticipantFilter::default()
        };
        let count = async |holds| {
            participant::list(app, &educator, &wish(holds), TODAY, ALL).await.unwrap().total
        };
        assert_eq!((count(true).await, count(false).await), (0, 1), "{}", test.engine);
    }
}

async fn session_today(world: &World, educator: &Actor, programme: ProgrammeId) {
    let edit = SessionEdit {
        held_on: date(2026, 11, 8),
        starts_at: time(17, 30, 0, 0),
        ends_at: time(19, 0, 0, 0),
        title: "Homework".to_owned(),
        place: String::new(),
    };
    let planned = programme_session::plan(&world.app, educator, programme, &edit, 4).await.unwrap();
    assert_eq!(planned, 4);
    let again = programme_session::plan(&world.app, educator, programme, &edit, 4).await.unwrap();
    assert_eq!(again, 0, "what is there stays");
}

#[tokio::test]
async fn attendance_is_noted_counted_and_never_before_its_day() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        let (app, educator) = (&world.app, as_role(&world, Role::Educator));
        let programme = school_support(&world, &educator).await;
        let cost = Some(Cents(4_800_000));
        let month = "2026-11".parse().unwrap();
        programme::set_cost(app, &educator, programme, month, cost).await.unwrap();
        let new = NewParticipant { programme: Some(programme), ..child() };
        let id = participant::take_in(app, &educator, &new).await.unwrap();
        session_today(&world, &educator, programme).await;
        let filter = SessionFilter { earliest_first: true, ..SessionFilter::default() };
        let all = programme_session::list(app, &educator, filter, ALL).await.unwrap().rows;
        let (first, last) = (all[0].session.id, all[3].session.id);
        let early = attendance::mark(app, &educator, last, &[(id, Some(Mark::Present))]).await;
        assert_eq!(code(&early.unwrap_err()), "session.future");
        for mark in [Mark::Absent, Mark::Late] {
            attendance::mark(app, &educator, first, &[(id, Some(mark))]).await.unwrap();
        }
        let adviser = as_role(&world, Role::Adviser);
        let refused = attendance::mark(app, &adviser, first, &[]).await.unwrap_err();
        assert!(matches!(refused, AppError::Forbidden));
        let todo = SessionFilter { unmarked: true, until: Some(TODAY), ..filter };
        assert_eq!(programme_session::list(app, &educator, todo, ALL).await.unwrap().total, 2);
        let mut work = app.store.read(world.raval).await.unwrap();
        let (from, to) = (date(2025, 12, 1), date(2026, 11, 30));
        let did = work.programmes_did(from, to).await.unwrap().unwrap();
        // Of the four months of the year in which the programme runs, three lie here.
        assert_eq!(did.each[0].cost, Some(Cents(3_600_000)), "{}", test.engine);
        assert_eq!((did.each[0].sessions, did.reach.each[0]), (4, (None, None)));
        let there = work.attendance_of(id).await.unwrap();
        assert_eq!(there.iter().filter(|one| one.mark == Mark::Late).count(), 1);
        drop(work);
        let found = person::read(app, &educator, id).await.unwrap();
        assert_eq!(found.participant.last_contact_on, date(2026, 11, 8));
        let (paper, bytes) = attendance::paper(app, &educator, first).await.unwrap();
        assert_eq!(paper.people.len(), 1);
        assert!(!String::from_utf8_lossy(&bytes).contains("Zulmarka"));
    }
}

async fn erased(world: &World, educator: &Actor, id: ParticipantId) {
    let app = &world.app;
    erasure::erase(app, educator, id).await.unwrap();
    erasure::erase(app, educator, id).await.unwrap();
    let refused = person::read(app, educator, id).await.unwrap_err();
    assert_eq!(code(&refused), "people.erased");
}

#[tokio::test]
async fn erasing_destroys_the_key_and_keeps_the_counts() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        let (app, educator) = (&world.app, as_role(&world, Role::Educator));
        let programme = school_support(&world, &educator).await;
        let new = NewParticipant { programme: Some(programme), ..child() };
        let id = participant::take_in(app, &educator, &new).await.unwrap();
        let handed = copy::hand_out(app, &educator, id).await.unwrap().to_json().to_string();
        assert!(handed.contains("Zulmarka") && handed.contains("Orphilda"), "{handed}");
        session_today(&world, &educator, programme).await;
        let all = programme_session::list(app, &educator, SessionFilter::default(), ALL)
            .await
            .unwrap()
            .rows;
        let held = all.iter().find(|row| row.session.held_on < TODAY).unwrap().session.id;
        attendance::mark(app, &educator, held, &[(id, Some(Mark::Present))]).await.unwrap();
        let mut work = app.store.read(world.raval).await.unwrap();
        let drawn = work.participant(id).await.unwrap().unwrap().pseudonym;
        drop(work);
        erased(&world, &educator, id).await;
        let mut work = app.store.read(world.raval).await.unwrap();
        assert_eq!(work.person_key(id).await.unwrap(), None, "{}", test.engine);
        assert!(work.guardians(id).await.unwrap().is_empty());
        let row = work.participant(id).await.unwrap().unwrap();
        assert_eq!((row.sealed, row.birth_month), (None, None));
        assert_ne!(row.pseudonym, drawn, "notes on paper lead nowhere");
        assert_eq!(work.attendance_of(id).await.unwrap().len(), 1, "counts stay true");
        drop(work);
        let found = participant::search(app, &educator, "Zulmarka", TODAY).await.unwrap();
        assert!(found.is_empty());
    }
}

#[tokio::test]
async fn data_of_who_was_not_heard_of_for_two_years_are_proposed_to_go() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        let (app, educator) = (&world.app, as_role(&world, Role::Educator));
        let programme = school_support(&world, &educator).await;
        let id = participant::take_in(app, &educator, &child()).await.unwrap();
        let new = NewParticipant { programme: Some(programme), ..child() };
        participant::take_in(app, &educator, &new).await.unwrap();
        assert!(retention::proposals(app, &educator).await.unwrap().is_empty());
        world.clock.set("2028-08-15T09:00:00Z".parse().unwrap());
        let found = retention::proposals(app, &educator).await.unwrap();
        assert_eq!(found.len(), 1, "who takes part stays: {}", test.engine);
        let until = date(2026, 9, 1).saturating_add(2.years());
        assert_eq!(found[0].retention, Retention::Notice { until });
        world.clock.set("2028-10-01T09:00:00Z".parse().unwrap());
        let found = retention::proposals(app, &educator).await.unwrap();
        assert_eq!(
            (found[0].participant.id, found[0].retention),
            (id, Retention::Erase { since: until })
        );
        person::heard_of(app, &educator, id).await.unwrap();
        assert!(retention::proposals(app, &educator).await.unwrap().is_empty());
    }
}

#[tokio::test]
async fn a_turned_key_opens_everybody_and_closes_what_was_copied_before() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        let (app, educator) = (&world.app, as_role(&world, Role::Educator));
        assert_eq!(person_key::state(app).await.unwrap(), KeyState::NotNeeded);
        let id = participant::take_in(app, &educator, &child()).await.unwrap();
        assert_eq!(person_key::state(app).await.unwrap(), KeyState::Fine, "{}", test.engine);
        let old = world.people_keys.lose();
        assert_eq!(person_key::state(app).await.unwrap(), KeyState::Missing);
        let refused = participant::take_in(app, &educator, &child()).await.unwrap_err();
        assert_eq!(code(&refused), "people.key-missing", "no second key hides the loss");
        world.people_keys.put_back(old.clone());
        assert_eq!(person_key::turn(app).await.unwrap(), 1);
        assert!(person::read(app, &educator, id).await.is_ok());
        let found = participant::search(app, &educator, "zulmarka", TODAY).await.unwrap();
        assert_eq!(found.len(), 1, "{}", test.engine);
        world.people_keys.lose();
        world.people_keys.put_back(old);
        assert_eq!(person_key::state(app).await.unwrap(), KeyState::Other);
        let refused = person::read(app, &educator, id).await.unwrap_err();
        assert_eq!(code(&refused), "people.other-key");
    }
}

#[tokio::test]
async fn a_turn_of_the_key_that_was_cut_short_loses_nobody_and_is_ended_later() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        let (app, educator) = (&world.app, as_role(&world, Role::Educator));
        let before = participant::take_in(app, &educator, &child()).await.unwrap();
        let gone = participant::take_in(app, &educator, &child()).await.unwrap();
        let old = world.people_keys.lose();
        world.people_keys.put_back(old.clone());
        // Killed as soon as the new key was kept: everybody stands under the old one.
        app.people_keys.begin_turn(&MasterKey::new([9; 32])).unwrap();
        assert_eq!(person_key::state(app).await.unwrap(), KeyState::Turning, "{}", test.engine);
        let during = participant::take_in(app, &educator, &child()).await.unwrap();
        erasure::erase(app, &educator, gone).await.unwrap();
        let found = async || {
            let rows = participant::search(app, &educator, "zulmarka", TODAY).await.unwrap();
            let mut found: Vec<ParticipantId> =
                rows.into_iter().map(|row| row.participant.id).collect();
            found.sort_by_key(|id| id.0);
            found
        };
        let mut both = vec![before, during];
        both.sort_by_key(|id| id.0);
        assert_eq!(found().await, both, "{}: under either key", test.engine);
        for id in &both {
            assert!(person::read(app, &educator, *id).await.is_ok(), "{}", test.engine);
        }
        assert_eq!(person_key::turn(app).await.unwrap(), 2, "who was erased has no key to turn");
        assert_eq!(person_key::state(app).await.unwrap(), KeyState::Fine);
        assert_eq!(found().await, both, "{}", test.engine);
        world.people_keys.put_back(old);
        for id in both {
            let refused = person::read(app, &educator, id).await.unwrap_err();
            assert_eq!(
                code(&refused),
                "people.other-key",
                "{}: the old key opens nobody",
                test.engine
            );
        }
    }
}

#[tokio::test]
async fn a_round_of_errands_drops_what_no_consent_covers_and_counts_who_is_to_go() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        let (app, educator) = (&world.app, as_role(&world, Role::Educator));
        let id = participant::take_in(app, &educator, &child()).await.unwrap();
        let sensitive = consent(Purpose::Sensitive, GivenBy::Guardian);
        consent::note(app, &educator, id, &sensitive).await.unwrap();
        person::change(app, &educator, id, &child().identity, "asthma").await.unwrap();
        let round = async |day: &str| {
            world.clock.set(format!("{day}T09:00:00Z").parse().unwrap());
            let kept = errand::run(app, world.raval).await.unwrap().kept;
            (kept.dropped, kept.soon, kept.to_erase)
        };
        assert_eq!(round("2027-08-31").await, (0, 0, 0), "{}", test.engine);
        assert_eq!(round("2027-09-01").await, (1, 0, 0), "{}", test.engine);
        assert_eq!(round("2028-08-15").await, (0, 1, 0), "{}", test.engine);
        assert_eq!(round("2028-10-01").await, (0, 0, 1), "{}", test.engine);
        assert!(person::read(app, &educator, id).await.is_ok(), "nobody goes by a program");
        erasure::erase(app, &educator, id).await.unwrap();
        assert_eq!(round("2028-10-02").await, (0, 0, 0), "{}", test.engine);
    }
}

#[tokio::test]
async fn a_log_that_is_gone_with_its_end_is_told_by_the_people_who_are_there() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        let (app, educator) = (&world.app, as_role(&world, Role::Educator));
        let faults = async || {
            let proof = verify(app, &world.system()).await.unwrap();
            let found = proof.findings.into_iter().find(|one| one.check == Check::PersonLog);
            found.unwrap().faults.len()
        };
        assert_eq!(faults().await, 0, "{}: nobody is there, nothing was read", test.engine);
        participant::take_in(app, &educator, &child()).await.unwrap();
        assert_eq!(faults().await, 0);
        test.plant("DELETE FROM person_log").await;
        assert_eq!(faults().await, 1, "{}", test.engine);
        test.plant("DELETE FROM person_log_head").await;
        assert_eq!(faults().await, 1, "{}: its end is gone too", test.engine);
    }
}

#[tokio::test]
async fn a_line_of_the_log_that_was_changed_or_taken_off_the_end_is_found() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        let (app, educator) = (&world.app, as_role(&world, Role::Educator));
        let id = participant::take_in(app, &educator, &child()).await.unwrap();
        for _ in 0..3 {
            person::read(app, &educator, id).await.unwrap();
        }
        let holds = async || {
            let proof = verify(app, &world.system()).await.unwrap();
            let found = proof.findings.into_iter().find(|one| one.check == Check::PersonLog);
            found.unwrap().faults.is_empty()
        };
        assert!(holds().await, "{}", test.engine);
        test.plant("UPDATE person_log SET detail = 'x' WHERE number = 2").await;
        assert!(!holds().await, "{}", test.engine);
        test.plant("UPDATE person_log SET detail = '' WHERE number = 2").await;
        assert!(holds().await);
        test.plant("DELETE FROM person_log WHERE number = 4").await;
        assert!(!holds().await, "the end is kept by itself: {}", test.engine);
    }
}
