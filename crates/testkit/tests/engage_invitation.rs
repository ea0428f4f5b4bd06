//! Invitations on both databases: planned, sent, opened, answered; and joining by oneself.
#![expect(clippy::unwrap_used, reason = "helpers of tests fail aloud")]

use jiff::ToSpan;
use maillage_app::engage::invitation::{self, Send};
use maillage_app::engage::join::{self, JoinRequest, Reply};
use maillage_app::engage::message::{self, MessageFilter, MessageState, Route};
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

fn by(channel: Channel, chosen: &[ProspectId]) -> Send {
    Send { channel, chosen: chosen.to_vec(), personal: String::new(), base_url: BASE.to_owned() }
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
        let plan = invitation::plan(&world.app, &actor, Channel::Email, &ids).await.unwrap();
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
        let plan = invitation::plan(&world.app, &actor, Channel::Email, &ids).await.unwrap();
        assert_eq!(plan.lines[0].outcome, Ok(Wave::Reminder), "{}", test.engine);
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
        let plan = invitation::plan(app, &actor, Channel::Email, &ids[..1]).await.unwrap();
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
        let plan = invitation::plan(app, &actor, Channel::Letter, &ids[..1]).await.unwrap();
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
