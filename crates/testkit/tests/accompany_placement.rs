//! Placements on both databases: offered, matched, signed by three, ended, followed up.

#![expect(clippy::unwrap_used, clippy::panic, reason = "what helps a test may fail like the test")]

use jiff::civil::date;
use maillage_app::access::account::{Account, Membership};
use maillage_app::access::link::Link;
use maillage_app::accompany::copy;
use maillage_app::accompany::erasure;
use maillage_app::accompany::follow_up::{self, FollowUpFilter, FollowUpState};
use maillage_app::accompany::offer::{self, OfferFilter, OfferOrder};
use maillage_app::accompany::placement::moving_on::{Step, take};
use maillage_app::accompany::placement::pairing::Written;
use maillage_app::accompany::placement::{PlacementFilter, pairing, three_sign, to_paper, view};
use maillage_app::agree::sign::Signing;
use maillage_app::random::Token;
use maillage_app::{Actor, ActorKind, AppError, Page};
use maillage_domain::access::Role;
use maillage_domain::accompany::follow_up::Outcome;
use maillage_domain::accompany::offer::{OfferState, OfferTerms};
use maillage_domain::accompany::placement::{PlacementStage as S, RefusalReason, Signatory};
use maillage_domain::ids::{OfferId, ParticipantId, PartnerId, PlacementId};
use maillage_domain::locale::Locale;
use maillage_testkit::{World, Young, stores};

/// The world with a baker, an adviser, and somebody who agrees to a placement.
struct Story {
    world: World,
    baker: PartnerId,
    pau: Actor,
    samir: ParticipantId,
}

const NAME: &str = "Samir Ouazzani";

impl Story {
    async fn on(store: std::sync::Arc<dyn maillage_app::Store>) -> Self {
        let world = World::on(store).await;
        let baker = world.partner("Forn de la Cera");
        let mut work = world.app.store.begin(world.raval).await.unwrap();
        work.insert_partner(&baker).await.unwrap();
        work.commit().await.unwrap();
        let pau = adviser(&world, "Pau Ferrer").await;
        let samir = Young::named(NAME, "olivera-482").taken_in(&world.app, world.raval).await;
        Self { world, baker: baker.id, pau, samir }
    }

    fn baker(&self) -> Actor {
        let kind = ActorKind::Partner { partner: self.baker };
        Actor { organisation: self.world.raval, kind, name: "Forn de la Cera".to_owned() }
    }

    async fn offered(&self) -> OfferId {
        offer::make(&self.world.app, &self.baker(), self.baker, terms()).await.unwrap()
    }

    async fn matched(&self) -> PlacementId {
        let app = &self.world.app;
        let offer = self.offered().await;
        let written = pairing::draft_of(app, &self.pau, offer).await.unwrap();
        pairing::make(app, &self.pau, offer, self.samir, written).await.unwrap()
    }

    async fn link(&self, token: &Token) -> Link {
        let mut work = self.world.app.store.read(self.world.raval).await.unwrap();
        work.link_by_hash(&token.hash()).await.unwrap().unwrap()
    }

    async fn signed_by(&self, id: PlacementId, signatory: Signatory, name: &str) -> S {
        let app = &self.world.app;
        let document = view::one(app, &self.pau, id).await.unwrap().placement.proposal.unwrap();
        let signing = Signing {
            name: name.to_owned(),
            quality: String::new(),
            consent: "I sign.".to_owned(),
            document: document.document,
        };
        if signatory == Signatory::Organisation {
            return three_sign::sign_for_organisation(app, &self.pau, id, signing).await.unwrap();
        }
        let token = to_paper::link(app, &self.pau, id, signatory).await.unwrap();
        let link = self.link(&token).await;
        three_sign::sign_by_link(app, &self.outside(), &link, signing).await.unwrap()
    }

    fn outside(&self) -> Actor {
        Actor { organisation: self.world.raval, kind: ActorKind::Public, name: String::new() }
    }

    async fn step(&self, id: PlacementId, to: S, on: jiff::civil::Date) -> S {
        let reason = to.wants_reason().then_some(RefusalReason::NoRoom);
        take(&self.world.app, &self.pau, id, Step { to, on, reason }).await.unwrap()
    }
}

async fn adviser(world: &World, name: &str) -> Actor {
    let account = Account {
        id: world.app.new_id(),
        email: "pau@example.org".to_owned(),
        name: name.to_owned(),
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
    Actor { organisation: world.raval, kind, name: name.to_owned() }
}

fn terms() -> OfferTerms {
    OfferTerms {
        title: "Ajudant de forn".to_owned(),
        tasks: vec!["pesar".to_owned(), "pastar".to_owned()],
        weekly_minutes: 1_200,
        starts_on: date(2026, 11, 23),
        weeks: 8,
        places: 1,
        tutor: "Nora Vidal".to_owned(),
    }
}

fn refused(error: AppError) -> &'static str {
    match error {
        AppError::Refused { code } => code,
        other => panic!("{other:?}"),
    }
}

#[tokio::test]
async fn a_partner_offers_changes_and_withdraws_its_own_offers_only() {
    for store in stores().await {
        let story = Story::on(store.store.clone()).await;
        let app = &story.world.app;
        let id = story.offered().await;
        assert_eq!(story.offered().await, id, "sent twice, offered once");
        let other = ActorKind::Partner { partner: app.new_id() };
        let stranger = Actor { kind: other, ..story.baker() };
        for done in [
            offer::change(app, &stranger, id, terms()).await,
            offer::withdraw(app, &stranger, id, true).await,
            offer::one(app, &stranger, id).await.map(drop),
        ] {
            assert!(matches!(done, Err(AppError::NotFound)), "{done:?}");
        }
        let more = OfferTerms { places: 2, ..terms() };
        offer::change(app, &story.baker(), id, more.clone()).await.unwrap();
        assert_eq!(offer::own(app, &story.baker()).await.unwrap()[0].offer.terms, more);
        offer::withdraw(app, &story.baker(), id, true).await.unwrap();
        let error = offer::change(app, &story.baker(), id, terms()).await.unwrap_err();
        assert_eq!(refused(error), "offer.withdrawn");
        let withdrawn = OfferFilter {
            state: Some(OfferState::Withdrawn),
            contains: Some("cera".to_owned()),
            order: OfferOrder::PartnerDown,
            ..OfferFilter::default()
        };
        let found = offer::list(app, &story.pau, &withdrawn, Page::part(0)).await.unwrap();
        assert_eq!((found.total, found.rows.len()), (1, 1));
        let open = OfferFilter { state: Some(OfferState::Open), ..OfferFilter::default() };
        assert_eq!(offer::list(app, &story.pau, &open, Page::part(0)).await.unwrap().total, 0);
    }
}

#[tokio::test]
async fn only_somebody_whose_consent_holds_can_be_proposed() {
    for store in stores().await {
        let story = Story::on(store.store.clone()).await;
        let app = &story.world.app;
        let other = Young { agrees: false, ..Young::named("Ona Prats", "faig-101") };
        let other = other.taken_in(app, story.world.raval).await;
        let seen = pairing::candidates(app, &story.pau, None, Page::part(0)).await.unwrap();
        let names: Vec<&str> = seen.rows.iter().map(|one| one.pseudonym.as_str()).collect();
        assert_eq!(names, ["olivera-482"]);
        let offer = story.offered().await;
        let written = pairing::draft_of(app, &story.pau, offer).await.unwrap();
        let error =
            pairing::make(app, &story.pau, offer, other, written.clone()).await.unwrap_err();
        assert_eq!(refused(error), "placement.no-consent");
        pairing::make(app, &story.pau, offer, story.samir, written.clone()).await.unwrap();
        let third = Young::named("Júlia Mas", "guix-300").taken_in(app, story.world.raval).await;
        let error = pairing::make(app, &story.pau, offer, third, written).await.unwrap_err();
        assert_eq!(refused(error), "placement.no-room");
    }
}

#[tokio::test]
async fn three_sign_by_their_own_ways_and_the_last_signature_makes_the_paper() {
    for store in stores().await {
        let story = Story::on(store.store.clone()).await;
        let app = &story.world.app;
        let id = story.matched().await;
        assert!(view::own(app, &story.baker()).await.unwrap().is_empty(), "not before the paper");
        to_paper::propose(app, &story.pau, id).await.unwrap();
        assert_eq!(view::own(app, &story.baker()).await.unwrap().len(), 1);
        assert_eq!(story.signed_by(id, Signatory::Partner, "Nora Vidal").await, S::Signing);
        assert_eq!(story.signed_by(id, Signatory::Organisation, "Pau Ferrer").await, S::Signing);
        assert_eq!(story.signed_by(id, Signatory::Participant, NAME).await, S::Signed);
        let kept = view::paper(app, &story.pau, id).await.unwrap();
        let text = String::from_utf8_lossy(&kept.content).into_owned();
        assert!(text.starts_with("signed placement") && text.contains(NAME), "{text}");
        assert_eq!(kept.file_name, "P-2026-001-signed");
        let mut work = app.store.read(story.world.raval).await.unwrap();
        let placement = work.placement(id).await.unwrap().unwrap();
        let signatures = work.placement_signatures(id).await.unwrap();
        let own = signatures.iter().find(|s| s.signatory == Signatory::Participant).unwrap();
        assert!(own.name.is_empty() && own.sealed_name.is_some());
        let sealed = [&placement.sealed_terms, &placement.sealed_signed_paper.unwrap()];
        for bytes in sealed {
            assert!(!String::from_utf8_lossy(bytes).contains("Samir"));
        }
        let lines = work.readings(Some(story.samir), Page::part(0)).await.unwrap();
        let read = lines.rows.iter().filter(|r| r.line.reading.detail == "placement-paper");
        assert_eq!(read.count(), 1, "opening the paper stands in the log");
    }
}

#[tokio::test]
async fn nothing_begins_before_its_day_and_the_person_signs_with_its_own_name() {
    for store in stores().await {
        let story = Story::on(store.store.clone()).await;
        let app = &story.world.app;
        let offer = story.offered().await;
        let written = pairing::draft_of(app, &story.pau, offer).await.unwrap();
        let past = Written { starts_on: date(2026, 11, 1), ..written.clone() };
        let error = pairing::make(app, &story.pau, offer, story.samir, past).await.unwrap_err();
        assert_eq!(refused(error), "placement.past");
        let id = pairing::make(app, &story.pau, offer, story.samir, written).await.unwrap();
        to_paper::propose(app, &story.pau, id).await.unwrap();
        let document = view::one(app, &story.pau, id).await.unwrap().placement.proposal.unwrap();
        let token = to_paper::link(app, &story.pau, id, Signatory::Participant).await.unwrap();
        let link = story.link(&token).await;
        let signing = |name: &str| Signing {
            name: name.to_owned(),
            quality: String::new(),
            consent: "I sign.".to_owned(),
            document: document.document,
        };
        let other = signing("Somebody Else");
        let error =
            three_sign::sign_by_link(app, &story.outside(), &link, other).await.unwrap_err();
        assert_eq!(refused(error), "placement.other-name", "{}", store.engine);
        let with_guardian = signing("OUAZZANI, samir / Fatima Ouazzani");
        three_sign::sign_by_link(app, &story.outside(), &link, with_guardian).await.unwrap();
        story.signed_by(id, Signatory::Partner, "Nora Vidal").await;
        assert_eq!(story.signed_by(id, Signatory::Organisation, "Pau Ferrer").await, S::Signed);
        let early = Step { to: S::Running, on: date(2026, 11, 22), reason: None };
        let error = take(app, &story.pau, id, early).await.unwrap_err();
        assert_eq!(refused(error), "placement.days", "its first day is tomorrow");
    }
}

#[tokio::test]
async fn a_paper_closes_when_the_consent_is_taken_back_and_stops_when_facts_change() {
    for store in stores().await {
        let story = Story::on(store.store.clone()).await;
        let app = &story.world.app;
        let id = story.matched().await;
        to_paper::propose(app, &story.pau, id).await.unwrap();
        let token = to_paper::link(app, &story.pau, id, Signatory::Partner).await.unwrap();
        let link = story.link(&token).await;
        let seen = view::to_sign(app, &story.baker(), &link).await.unwrap();
        assert!(seen.is_open);
        let signing = Signing {
            name: "Nora Vidal".to_owned(),
            quality: "owner".to_owned(),
            consent: "I sign.".to_owned(),
            document: seen.document,
        };
        let mut work = app.store.begin(story.world.raval).await.unwrap();
        let baker = work.partner(story.baker).await.unwrap().unwrap();
        let moved = maillage_app::engage::partner::Partner {
            legal_name: "Another SL".to_owned(),
            ..baker.clone()
        };
        work.update_partner(&moved).await.unwrap();
        work.commit().await.unwrap();
        let error = three_sign::sign_by_link(app, &story.baker(), &link, signing.clone()).await;
        assert_eq!(refused(error.unwrap_err()), "placement.facts-changed");
        let mut work = app.store.begin(story.world.raval).await.unwrap();
        work.update_partner(&baker).await.unwrap();
        let consent = work.consents(story.samir).await.unwrap()[0].id;
        work.withdraw_consent(consent, date(2026, 11, 22)).await.unwrap();
        work.commit().await.unwrap();
        let seen = view::to_sign(app, &story.baker(), &link).await.unwrap();
        assert!(!seen.is_open);
        let paper = view::paper_by_link(app, &story.baker(), &link).await;
        assert!(matches!(paper, Err(AppError::NotFound)), "{paper:?}");
        let error = three_sign::sign_by_link(app, &story.baker(), &link, signing).await;
        assert_eq!(refused(error.unwrap_err()), "placement.no-consent");
    }
}

#[tokio::test]
async fn a_placement_ends_and_is_asked_after_with_two_kind_reminders_and_no_more() {
    for store in stores().await {
        let story = Story::on(store.store.clone()).await;
        let app = &story.world.app;
        let id = story.matched().await;
        to_paper::propose(app, &story.pau, id).await.unwrap();
        story.signed_by(id, Signatory::Partner, "Nora Vidal").await;
        story.signed_by(id, Signatory::Participant, NAME).await;
        story.signed_by(id, Signatory::Organisation, "Pau Ferrer").await;
        story.world.clock.set("2026-12-20T09:00:00Z".parse().unwrap());
        story.step(id, S::Running, date(2026, 11, 23)).await;
        story.step(id, S::Broken, date(2026, 12, 18)).await;
        let asked =
            FollowUpFilter { state: Some(FollowUpState::Asked), ..FollowUpFilter::default() };
        let later = follow_up::list(app, &story.pau, &asked, Page::part(0)).await.unwrap();
        assert_eq!(later.total, 0);
        let error = follow_up::answer(app, &story.pau, id, 3, None).await.unwrap_err();
        assert_eq!(refused(error), "follow-up.too-early");
        let system = story.world.system();
        for (day, mails) in [
            ("2027-03-17", 0),
            ("2027-03-18", 1),
            ("2027-03-20", 0),
            ("2027-04-01", 1),
            ("2027-04-20", 0),
        ] {
            story.world.clock.set(format!("{day}T09:00:00Z").parse().unwrap());
            let written = follow_up::remind_advisers(app, &system).await.unwrap();
            assert_eq!(written, mails, "{day}");
        }
        follow_up::answer(app, &story.pau, id, 3, Some(Outcome::Training)).await.unwrap();
        story.world.clock.set("2027-06-18T09:00:00Z".parse().unwrap());
        follow_up::answer(app, &story.pau, id, 6, None).await.unwrap();
        assert_eq!(
            follow_up::remind_advisers(app, &system).await.unwrap(),
            0,
            "unknown is an answer"
        );
        let outcomes = follow_up::outcomes(app, &story.pau).await.unwrap();
        assert_eq!(outcomes[0].interval.percent(), Some((100, 100)));
        assert_eq!(outcomes[1].interval.percent(), Some((0, 100)));
        let mut work = app.store.read(story.world.raval).await.unwrap();
        let last = "2027-05".parse().unwrap();
        let told = follow_up::told_outcomes(&mut *work, last).await.unwrap();
        assert!(told.is_empty(), "one person is no group: {told:?}");
        drop(work);
        let seen = view::one(app, &story.pau, id).await.unwrap();
        let stages: Vec<S> = seen.moves.iter().map(|step| step.stage).collect();
        assert_eq!(stages, [S::Matched, S::Signing, S::Signed, S::Running, S::Broken]);
        assert_eq!(seen.placement.reason, Some(RefusalReason::NoRoom));
        let refused_stage = PlacementFilter { stage: Some(S::Refused), ..Default::default() };
        let none = view::list(app, &story.pau, &refused_stage, Page::part(0)).await.unwrap();
        assert_eq!(none.total, 0);
    }
}

#[tokio::test]
async fn a_persons_copy_holds_its_placements_and_an_erasure_ends_what_waits() {
    for store in stores().await {
        let story = Story::on(store.store.clone()).await;
        let app = &story.world.app;
        let id = story.matched().await;
        to_paper::propose(app, &story.pau, id).await.unwrap();
        story.signed_by(id, Signatory::Partner, "Nora Vidal").await;
        story.signed_by(id, Signatory::Participant, NAME).await;
        assert_eq!(story.signed_by(id, Signatory::Organisation, "Pau Ferrer").await, S::Signed);
        story.world.clock.set("2026-12-18T09:00:00Z".parse().unwrap());
        story.step(id, S::Running, date(2026, 11, 23)).await;
        story.step(id, S::Completed, date(2026, 12, 17)).await;
        story.world.clock.set("2027-03-18T09:00:00Z".parse().unwrap());
        follow_up::answer(app, &story.pau, id, 3, Some(Outcome::Training)).await.unwrap();

        let house = Actor::system(story.world.raval);
        let copy = copy::hand_out(app, &house, story.samir).await.unwrap();
        let one = &copy.to_json()["placements"][0];
        assert_eq!(one["partner"], "Forn de la Cera", "{}", store.engine);
        assert_eq!(one["stage"], "completed");
        assert_eq!(one["ended_on"], "2026-12-17");
        assert_eq!(one["paper"], format!("{}-signed.pdf", copy.placements[0].placement.reference));
        let names: Vec<&str> = copy.placements[0].signatures.iter().map(|(_, n, _)| &**n).collect();
        assert_eq!(names, ["Nora Vidal", NAME, "Pau Ferrer"], "its own name is opened");
        assert_eq!(one["outcomes"][0]["outcome"], "training");
        assert_eq!(one["steps"].as_array().unwrap().len(), 5);

        erasure::erase(app, &house, story.samir).await.unwrap();
        story.world.clock.set("2028-01-18T09:00:00Z".parse().unwrap());
        let written = follow_up::remind_advisers(app, &house).await.unwrap();
        assert_eq!(written, 0, "{}: nobody is asked of somebody unknown", store.engine);
        let mut work = app.store.read(story.world.raval).await.unwrap();
        let answers =
            work.follow_ups_of(id).await.unwrap().into_iter().map(|one| one.answer.unwrap());
        let outcomes: Vec<Option<Outcome>> = answers.map(|answer| answer.outcome).collect();
        assert_eq!(outcomes, [Some(Outcome::Training), None, None], "{}", store.engine);
    }
}

#[tokio::test]
async fn who_does_not_come_near_people_can_do_nothing_here() {
    for store in stores().await {
        let story = Story::on(store.store.clone()).await;
        let app = &story.world.app;
        let id = story.matched().await;
        for role in Role::ALL.into_iter().filter(|r| !matches!(r, Role::Adviser | Role::Educator)) {
            let ActorKind::Staff { account, .. } = story.pau.kind else { panic!("staff") };
            let kind = ActorKind::Staff { account, roles: vec![role] };
            let other = Actor { kind, ..story.pau.clone() };
            let all = [
                view::one(app, &other, id).await.map(drop),
                view::paper(app, &other, id).await.map(drop),
                to_paper::propose(app, &other, id).await,
                follow_up::outcomes(app, &other).await.map(drop),
                pairing::candidates(app, &other, None, Page::part(0)).await.map(drop),
            ];
            for done in all {
                assert!(matches!(done, Err(AppError::Forbidden)), "{role}: {done:?}");
            }
        }
        let metz = Actor { organisation: story.world.metz, ..story.pau.clone() };
        assert!(matches!(view::one(app, &metz, id).await, Err(AppError::NotFound)));
    }
}
