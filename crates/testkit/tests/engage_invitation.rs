//! Invitations on both databases: planned, sent, opened, answered; and joining by oneself.
#![expect(clippy::unwrap_used, reason = "helpers of tests fail aloud")]

use jiff::ToSpan;
use maillage_app::engage::contact::{self, NewContact};
use maillage_app::engage::invitation::{self, Invitee, Send, To};
use maillage_app::engage::join::{self, JoinRequest, Reply};
use maillage_app::engage::message::{self, MessageFilter, MessageState, Route};
use maillage_app::engage::note::About;
use maillage_app::engage::opt_out;
use maillage_app::engage::prospect::{self, NewProspect};
use maillage_app::engage::task::{self, TaskFilter};
use maillage_app::{AppError, Clock, Page};
use maillage_domain::engage::invitation::{Answer, Channel, InvitationState};
use maillage_domain::engage::reminder::{Silence, Wave};
use maillage_domain::engage::stage::Stage;
use maillage_domain::engage::task::TaskKind;
use maillage_domain::ids::ProspectId;
use maillage_domain::locale::Locale;
use maillage_domain::party::{Address, PartyKind};
use maillage_testkit::mailer::Trouble;
use maillage_testkit::{World, stores};

const BASE: &str = "https://maillage.example.org";

async fn prospects(world: &World) -> Vec<ProspectId> {
    let address = Address {
        street: "Carrer de la Cera 12".to_owned(),
        postcode: "08001".to_owned(),
        locality: "Barcelona".to_owned(),
        country: "ES".to_owned(),
    };
    let new = |name: &str, email: Option<&str>, locale| NewProspect {
        record_id: Some(format!("bcn:{name}")),
        kind: PartyKind::Company,
        name: name.to_owned(),
        category: "bar".to_owned(),
        address: address.clone(),
        point: None,
        locale,
        email: email.map(str::to_owned),
        phone: None,
        website: None,
        score: None,
    };
    let chosen = vec![
        new("Bar Nou", Some("nou@example.org"), Locale::Ca),
        new("Forn", Some("forn@example.org"), Locale::Es),
        new("Kiosk", None, Locale::En),
    ];
    prospect::shortlist(&world.app, &world.system(), chosen).await.unwrap()
}

fn usual(chosen: &[ProspectId]) -> Vec<Invitee> {
    chosen.iter().copied().map(Into::into).collect()
}

fn by(channel: Channel, chosen: &[ProspectId]) -> Send {
    let base_url = BASE.to_owned();
    Send { channel, chosen: usual(chosen), personal: String::new(), base_url }
}

fn reply(answer: Answer) -> Reply {
    Reply {
        answer,
        contact: "Pau".to_owned(),
        phone: "+34 600 000 001".to_owned(),
        words: "After five, please".to_owned(),
        base_url: BASE.to_owned(),
    }
}

fn secret(join_url: &str) -> &str {
    join_url.strip_prefix("https://maillage.example.org/j/").unwrap()
}

#[tokio::test]
async fn what_is_planned_is_sent_once_in_each_ones_language() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        let actor = world.system();
        let ids = prospects(&world).await;
        let plan =
            invitation::plan(&world.app, &actor, Channel::Email, &usual(&ids)).await.unwrap();
        assert_eq!(plan.count(), 2, "{}", test.engine);
        assert_eq!(plan.lines[2].outcome, Err(Silence::NoEmail));

        let made = invitation::send(&world.app, &actor, by(Channel::Email, &ids)).await.unwrap();
        assert_eq!(made.len(), 2);
        assert!(made.iter().all(|m| m.prospect.stage == Stage::Contacted));
        let again = invitation::send(&world.app, &actor, by(Channel::Email, &ids)).await;
        assert!(matches!(again, Err(AppError::Refused { code: "engage.nothing-to-send" })));

        message::send_waiting(&world.app, world.raval).await.unwrap();
        message::send_waiting(&world.app, world.raval).await.unwrap();
        let mut taken = world.mailer.taken();
        taken.sort_by(|a, b| b.to_email.cmp(&a.to_email));
        let told: Vec<_> = taken.iter().map(|m| (m.to_email.as_str(), m.locale)).collect();
        assert_eq!(told, [("nou@example.org", Locale::Ca), ("forn@example.org", Locale::Es)]);
        assert!(taken[0].text.contains(&made[0].join_url));
        assert_eq!(taken[0].from_email, "hola@example.org");

        world.clock.set(world.clock.now() + (14 * 24).hours());
        let plan =
            invitation::plan(&world.app, &actor, Channel::Email, &usual(&ids)).await.unwrap();
        assert_eq!(plan.lines[0].outcome, Ok(Wave::Reminder), "{}", test.engine);
    }
}

fn person(name: &str, email: &str, locale: Locale) -> NewContact {
    NewContact {
        name: name.to_owned(),
        role: String::new(),
        email: Some(email.to_owned()),
        phone: None,
        locale: Some(locale),
    }
}

#[tokio::test]
async fn a_person_with_an_address_is_written_to_by_name_and_language_before_the_house() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        let (app, actor) = (&world.app, world.system());
        let ids = prospects(&world).await;
        let kiosk = About::Prospect(ids[2]);
        let ann = person("Ann", "ann@example.org", Locale::Fr);
        contact::add(app, &actor, kiosk, ann).await.unwrap();
        let plan = invitation::plan(app, &actor, Channel::Email, &usual(&ids)).await.unwrap();
        assert_eq!(plan.count(), 3, "{}: the kiosk has a person with an address", test.engine);
        let seen = invitation::preview(app, &actor, &plan.lines[2], "Fins aviat", BASE).await;
        let words = seen.unwrap().words;
        assert!(words.greeting.contains("Ann"), "{}", words.greeting);
        assert!(words.paragraphs.contains(&"Fins aviat".to_owned()));
        assert!(words.button.unwrap().1.starts_with(BASE));
        assert!(!words.signature.is_empty() && words.opt_out.is_some());

        invitation::send(app, &actor, by(Channel::Email, &ids[2..])).await.unwrap();
        message::send_waiting(app, world.raval).await.unwrap();
        let taken = world.mailer.taken();
        assert_eq!(taken[0].to_email, "ann@example.org");
        assert_eq!((taken[0].to_name.as_str(), taken[0].locale), ("Ann", Locale::Fr));
        assert!(taken[0].text.starts_with(&words.greeting));
    }
}

#[tokio::test]
async fn the_one_who_was_chosen_gets_the_message_and_one_who_is_gone_stops_it() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        let (app, actor) = (&world.app, world.system());
        let ids = prospects(&world).await;
        let bar = About::Prospect(ids[0]);
        let pau = contact::add(app, &actor, bar, person("Pau", "pau@example.org", Locale::Ca));
        let pau = pau.await.unwrap();
        let to = |to| Send {
            chosen: vec![Invitee { prospect: ids[0], to }],
            ..by(Channel::Email, &ids[..1])
        };
        contact::remove(app, &actor, bar, pau).await.unwrap();
        let gone = invitation::send(app, &actor, to(To::Contact(pau))).await;
        assert!(matches!(gone, Err(AppError::Refused { code: "engage.addressee" })));
        let pau = person("Pau", "pau@example.org", Locale::Ca);
        contact::add(app, &actor, bar, pau).await.unwrap();
        invitation::send(app, &actor, to(To::House)).await.unwrap();
        message::send_waiting(app, world.raval).await.unwrap();
        assert_eq!(world.mailer.taken()[0].to_email, "nou@example.org", "{}", test.engine);
    }
}

#[tokio::test]
async fn the_wish_for_peace_holds_for_all_people_of_the_house() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        let (app, actor) = (&world.app, world.system());
        let ids = prospects(&world).await;
        let ann = person("Ann", "ann@example.org", Locale::Fr);
        contact::add(app, &actor, About::Prospect(ids[2]), ann).await.unwrap();
        opt_out::set(app, &actor, ids[2], true).await.unwrap();
        let mut work = app.store.read(world.raval).await.unwrap();
        assert!(work.is_opted_out(None, Some("ann@example.org")).await.unwrap());
        drop(work);
        let plan = invitation::plan(app, &actor, Channel::Letter, &usual(&ids[2..])).await;
        assert_eq!(plan.unwrap().lines[0].outcome, Err(Silence::OptedOut), "{}", test.engine);
        opt_out::set(app, &actor, ids[2], false).await.unwrap();
        let plan = invitation::plan(app, &actor, Channel::Email, &usual(&ids[2..])).await;
        assert_eq!(plan.unwrap().count(), 1, "{}", test.engine);
    }
}

#[tokio::test]
async fn a_letter_goes_where_there_is_no_email() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        let ids = prospects(&world).await;
        let actor = world.system();
        let letters = by(Channel::Letter, &ids[2..]);
        let made = invitation::send(&world.app, &actor, letters).await.unwrap();
        assert_eq!(made[0].invitation.message, None, "{}", test.engine);
        assert!(made[0].words.subject.contains("Kiosk"));
        assert!(join::open(&world.app, secret(&made[0].join_url)).await.is_ok());
    }
}

#[tokio::test]
async fn opening_is_noted_once_and_a_yes_calls_the_coordinator() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        let (app, actor) = (&world.app, world.system());
        let ids = prospects(&world).await;
        let made = invitation::send(app, &actor, by(Channel::Email, &ids[..1])).await.unwrap();
        let link = secret(&made[0].join_url);
        let page = join::open(app, link).await.unwrap();
        assert_eq!((page.locale, page.prospect.name.as_str()), (Locale::Ca, "Bar Nou"));
        let opened = world.clock.now();
        world.clock.set(opened + 1.hour());
        join::open(app, link).await.unwrap();
        let seen = prospect::page(app, &actor, ids[0]).await.unwrap();
        assert_eq!(seen.invitations[0].state, InvitationState::Opened { at: opened });

        join::answer(app, link, reply(Answer::Interested)).await.unwrap();
        join::answer(app, link, reply(Answer::Interested)).await.unwrap();
        let seen = prospect::page(app, &actor, ids[0]).await.unwrap();
        assert_eq!(seen.tasks.len(), 1, "{}", test.engine);
        assert_eq!(seen.tasks[0].task.kind, TaskKind::CallBack);
        assert_eq!(seen.contacts[0].name, "Pau");
        assert_eq!(seen.notes[0].text, "After five, please");
        let plan = invitation::plan(app, &actor, Channel::Email, &usual(&ids[..1])).await.unwrap();
        assert_eq!(plan.lines[0].outcome, Err(Silence::Answered));
    }
}

#[tokio::test]
async fn never_is_never() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        let (app, actor) = (&world.app, world.system());
        let ids = prospects(&world).await;
        let made = invitation::send(app, &actor, by(Channel::Email, &ids[..1])).await.unwrap();
        let link = secret(&made[0].join_url);
        let page = join::answer(app, link, reply(Answer::Never)).await.unwrap();
        assert_eq!(page.prospect.stage, Stage::Declined, "{}", test.engine);
        join::answer(app, link, reply(Answer::Interested)).await.unwrap();
        let seen = prospect::page(app, &actor, ids[0]).await.unwrap();
        assert!(seen.opted_out && seen.tasks.is_empty());
        world.clock.set(world.clock.now() + (3_000 * 24).hours());
        let plan = invitation::plan(app, &actor, Channel::Letter, &usual(&ids[..1])).await.unwrap();
        assert_eq!(plan.lines[0].outcome, Err(Silence::OptedOut));
    }
}

#[tokio::test]
async fn a_withdrawn_or_foreign_link_opens_nothing() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        for secret in ["", "nothing", "AAAA", &"A".repeat(54)] {
            let closed = join::open(&world.app, secret).await;
            assert!(matches!(closed, Err(AppError::NotFound)), "{}: {secret}", test.engine);
        }
    }
}

fn asks() -> JoinRequest {
    JoinRequest {
        kind: PartyKind::Company,
        company: "Perruqueria Lola".to_owned(),
        activity: "hairdresser".to_owned(),
        address: Address::default(),
        contact: "Lola".to_owned(),
        email: Some("Lola@Example.org".to_owned()),
        phone: None,
        words: "We would love to".to_owned(),
        locale: Locale::Es,
        consent: true,
        base_url: BASE.to_owned(),
    }
}

#[tokio::test]
async fn a_company_asks_to_join_by_itself_and_asking_twice_adds_nothing() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        let (app, actor) = (&world.app, world.system());
        let id = join::ask(app, world.raval, asks()).await.unwrap();
        assert_eq!(join::ask(app, world.raval, asks()).await.unwrap(), id);
        let open = TaskFilter { done: Some(false), ..TaskFilter::default() };
        let tasks = task::list(app, &actor, open, Page::numbered(1, 10)).await.unwrap();
        assert_eq!(tasks.total, 1, "{}", test.engine);
        assert_eq!(tasks.rows[0].task.kind, TaskKind::Welcome);
        let (outbox, counts) =
            message::list(app, &actor, &MessageFilter::default(), Page::numbered(1, 10))
                .await
                .unwrap();
        assert_eq!(counts, [2, 0, 0]);
        let mut kinds: Vec<_> = outbox.rows.iter().map(|m| m.kind.as_str()).collect();
        kinds.sort_unstable();
        assert_eq!(kinds, ["join_notice", "join_thanks"]);

        let silent = JoinRequest { email: None, ..asks() };
        let refused = join::ask(app, world.raval, silent).await;
        assert!(matches!(refused, Err(AppError::Refused { code: "engage.no-way-back" })));
        let unasked = JoinRequest { consent: false, ..asks() };
        let refused = join::ask(app, world.raval, unasked).await;
        assert!(matches!(refused, Err(AppError::Refused { code: "engage.no-consent" })));
    }
}

#[tokio::test]
async fn a_message_is_tried_again_with_the_same_id_and_given_up_in_the_end() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        let (app, actor) = (&world.app, world.system());
        let ids = prospects(&world).await;
        invitation::send(app, &actor, by(Channel::Email, &ids[..2])).await.unwrap();
        world.mailer.fail([Trouble::Later, Trouble::Refused]);
        let first = message::send_waiting(app, world.raval).await.unwrap();
        assert_eq!((first.sent, first.later, first.failed), (0, 1, 1), "{}", test.engine);
        let soon = message::send_waiting(app, world.raval).await.unwrap();
        assert_eq!(soon, message::Sent::default(), "its time has not come");
        world.clock.set(world.clock.now() + 2.minutes());
        let later = message::send_waiting(app, world.raval).await.unwrap();
        assert_eq!(later.sent, 1);

        let failed = MessageFilter { state: Some("failed".to_owned()), ..MessageFilter::default() };
        let (found, counts) =
            message::list(app, &actor, &failed, Page::numbered(1, 10)).await.unwrap();
        assert_eq!(counts, [0, 1, 1], "{}", test.engine);
        message::retry(app, &actor, found.rows[0].id).await.unwrap();
        message::send_waiting(app, world.raval).await.unwrap();
        let sent = message::get(app, &actor, found.rows[0].id).await.unwrap();
        assert!(matches!(sent.state, MessageState::Sent { route: Route::Smtp, .. }));
    }
}

#[tokio::test]
async fn a_sender_killed_in_the_middle_loses_nothing() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        let (app, actor) = (&world.app, world.system());
        let ids = prospects(&world).await;
        invitation::send(app, &actor, by(Channel::Email, &ids[..1])).await.unwrap();
        // What is left when the program dies between claiming a message and marking it.
        let now = app.clock.now();
        let mut work = app.store.begin(world.raval).await.unwrap();
        let waiting = work.waiting_messages(now, 10).await.unwrap();
        assert!(work.claim_message(waiting[0].id, 0, now + message::LEASE).await.unwrap());
        assert!(!work.claim_message(waiting[0].id, 0, now + message::LEASE).await.unwrap());
        work.commit().await.unwrap();
        assert_eq!(message::send_waiting(app, world.raval).await.unwrap().sent, 0);
        world.clock.set(now + message::LEASE);
        assert_eq!(
            message::send_waiting(app, world.raval).await.unwrap().sent,
            1,
            "{}",
            test.engine
        );
        assert_eq!(world.mailer.taken()[0].mail_id, waiting[0].mail_id);
    }
}
