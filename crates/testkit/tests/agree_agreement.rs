//! Agreements on both databases: written, proposed, signed by both, in force, ended.

#![expect(clippy::unwrap_used, clippy::panic, reason = "what helps a test may fail like the test")]

use jiff::civil::date;
use maillage_app::access::account::Account;
use maillage_app::access::link::LinkPurpose;
use maillage_app::agree::agreement::{AgreementFilter, AgreementOrder, StoredDocument};
use maillage_app::agree::draft::{Draft, draft, redraft};
use maillage_app::agree::propose::{propose, renew_link, take_back};
use maillage_app::agree::sign::{Signing, sign_for_organisation, sign_for_partner};
use maillage_app::agree::term;
use maillage_app::agree::view::{self, one};
use maillage_app::collect::declaration::close_month;
use maillage_app::engage::partner::Partner;
use maillage_app::random::Token;
use maillage_app::{Actor, ActorKind, AppError, Page};
use maillage_domain::access::Role;
use maillage_domain::agree::agreement::{AgreementStage, AgreementState, EndReason};
use maillage_domain::agree::commitment::{BaseKind, Commitment, CommitmentKind, ShareTerms};
use maillage_domain::ids::{AgreementId, LinkId, PartnerId};
use maillage_domain::locale::Locale;
use maillage_domain::period::Month;
use maillage_domain::rate::RatePpm;
use maillage_testkit::{World, stores};

fn month(text: &str) -> Month {
    text.parse().unwrap()
}

fn written(first: &str) -> Draft {
    let first_month = month(first);
    let share = ShareTerms::simple(BaseKind::TurnoverBeforeTax, RatePpm(7_000), first_month, 1);
    Draft {
        locale: Locale::Ca,
        purpose: "Primer paràgraf.\n\nSegon paràgraf.".to_owned(),
        legal_regime: "es-collaboration".to_owned(),
        first_month,
        signatory_name: "Nora Vidal".to_owned(),
        signatory_quality: "propietària".to_owned(),
        commitments: vec![
            Commitment::ShareOfTurnover(share.unwrap()),
            Commitment::Display { wording: "Un cartell a la porta.".to_owned() },
            Commitment::Visibility { wording: String::new() },
            Commitment::Statement { times_a_year: 1 },
            Commitment::Label,
        ],
    }
}

/// The world with a partner and a coordinator.
struct Story {
    world: World,
    partner: PartnerId,
    neus: Actor,
}

impl Story {
    async fn on(store: std::sync::Arc<dyn maillage_app::Store>) -> Self {
        let world = World::on(store).await;
        let partner = Partner { joined_on: date(2026, 11, 22), ..world.partner("Forn de la Cera") };
        let account = Account {
            id: world.app.new_id(),
            email: "neus@example.org".to_owned(),
            name: "Neus".to_owned(),
            locale: Locale::Ca,
            password_hash: None,
            created_at: world.app.clock.now(),
            disabled_at: None,
        };
        let mut shared = world.app.store.shared().await.unwrap();
        shared.insert_account(&account).await.unwrap();
        shared.commit().await.unwrap();
        let mut work = world.app.store.begin(world.raval).await.unwrap();
        work.insert_partner(&partner).await.unwrap();
        work.commit().await.unwrap();
        let kind = ActorKind::Staff { account: account.id, roles: vec![Role::Coordinator] };
        let neus = Actor { organisation: world.raval, kind, name: "Neus".to_owned() };
        Self { world, partner: partner.id, neus }
    }

    fn forn(&self) -> Actor {
        let kind = ActorKind::Partner { partner: self.partner };
        Actor { organisation: self.world.raval, kind, name: "Forn de la Cera".to_owned() }
    }

    async fn drafted(&self, first: &str) -> AgreementId {
        draft(&self.world.app, &self.neus, self.partner, written(first)).await.unwrap()
    }

    async fn state(&self, id: AgreementId) -> AgreementState {
        view::one(&self.world.app, &self.neus, id).await.unwrap().agreement.state
    }

    async fn link(&self, token: &Token) -> LinkId {
        let mut work = self.world.app.store.read(self.world.raval).await.unwrap();
        work.link_by_hash(&token.hash()).await.unwrap().unwrap().id
    }

    async fn signing(&self, id: AgreementId, name: &str) -> Signing {
        Signing {
            name: name.to_owned(),
            quality: "propietària".to_owned(),
            consent: "Ho he llegit.".to_owned(),
            document: self.paper(id).await.sha256,
        }
    }

    async fn paper(&self, id: AgreementId) -> StoredDocument {
        view::kept_paper(&self.world.app, &self.neus, id).await.unwrap()
    }

    async fn signed_by_both(&self, first: &str) -> AgreementId {
        let id = self.drafted(first).await;
        let token = propose(&self.world.app, &self.neus, id).await.unwrap();
        let link = self.link(&token).await;
        let signing = self.signing(id, "Nora Vidal").await;
        sign_for_partner(&self.world.app, &self.forn(), id, link, signing).await.unwrap();
        let signing = self.signing(id, "Neus Puig").await;
        sign_for_organisation(&self.world.app, &self.neus, id, signing).await.unwrap();
        id
    }

    async fn shares(&self) -> Vec<ShareTerms> {
        let mut work = self.world.app.store.read(self.world.raval).await.unwrap();
        let kind = CommitmentKind::ShareOfTurnover;
        let lines = work.commitments_of_partner(self.partner, kind).await.unwrap();
        let shares = lines.into_iter().filter_map(|line| match line.terms {
            Commitment::ShareOfTurnover(share) => Some(share),
            _ => None,
        });
        shares.collect()
    }

    async fn stored_partner(&self) -> Partner {
        let mut work = self.world.app.store.read(self.world.raval).await.unwrap();
        work.partner(self.partner).await.unwrap().unwrap()
    }
}

fn refusal<V: std::fmt::Debug>(answer: Result<V, AppError>) -> &'static str {
    match answer {
        Err(AppError::Refused { code }) => code,
        other => panic!("not refused: {other:?}"),
    }
}

#[tokio::test]
async fn an_agreement_is_written_proposed_signed_by_both_comes_into_force_and_ends() {
    for test in stores().await {
        let story = Story::on(test.store.clone()).await;
        let app = &story.world.app;
        let id = story.signed_by_both("2026-12").await;
        assert_eq!(story.state(id).await.stage(), AgreementStage::Signed, "{}", test.engine);
        assert!(story.shares().await.is_empty(), "nothing is owed before it is in force");

        let paper = story.paper(id).await;
        let text = String::from_utf8(paper.content).unwrap();
        assert_eq!(paper.file_name, "2026-001-signed.pdf");
        for evidence in ["Nora Vidal", "Neus Puig", "Ho he llegit.", "2026-001"] {
            assert!(text.contains(evidence), "{evidence}");
        }

        assert_eq!(term::activate_all(app, &story.neus).await.unwrap(), 0);
        story.world.clock.set("2026-12-01T08:00:00Z".parse().unwrap());
        assert_eq!(term::activate_all(app, &story.neus).await.unwrap(), 1);
        assert_eq!(term::activate_all(app, &story.neus).await.unwrap(), 0);
        assert_eq!(story.shares().await[0].rate_for(month("2027-05")), Some(RatePpm(7_000)));

        let on = date(2027, 3, 15);
        term::end(app, &story.neus, id, on, EndReason::PartnerLeft).await.unwrap();
        let AgreementState::Ended { signatures, on: last, reason } = story.state(id).await else {
            panic!("it has not ended")
        };
        assert!(signatures.is_some());
        assert_eq!((last, reason), (on, EndReason::PartnerLeft));
        let share = &story.shares().await[0];
        assert_eq!(share.rate_for(month("2027-03")), Some(RatePpm(7_000)), "{}", test.engine);
        assert_eq!(share.rate_for(month("2027-04")), None);
        assert_eq!(story.stored_partner().await.left_on, Some(on));
        let again = term::end(app, &story.neus, id, on, EndReason::Expired).await;
        assert_eq!(refusal(again), "agreement.ended-already");
    }
}

#[tokio::test]
async fn an_agreement_whose_month_has_come_is_in_force_with_the_second_signature() {
    for test in stores().await {
        let story = Story::on(test.store.clone()).await;
        story.world.clock.set("2026-11-24T10:00:00Z".parse().unwrap());
        let id = story.signed_by_both("2026-11").await;
        assert_eq!(story.state(id).await.stage(), AgreementStage::Active, "{}", test.engine);
        assert_eq!(story.stored_partner().await.joined_on, date(2026, 11, 24));
    }
}

#[tokio::test]
async fn a_day_of_joining_that_was_known_before_stays() {
    for test in stores().await {
        let story = Story::on(test.store.clone()).await;
        let known = Partner { joined_on: date(2022, 2, 1), ..story.stored_partner().await };
        let mut work = story.world.app.store.begin(story.world.raval).await.unwrap();
        work.update_partner(&known).await.unwrap();
        work.commit().await.unwrap();
        story.signed_by_both("2026-11").await;
        assert_eq!(story.stored_partner().await.joined_on, date(2022, 2, 1), "{}", test.engine);
    }
}

#[tokio::test]
async fn a_proposal_that_is_taken_back_loses_its_signature_and_its_links() {
    for test in stores().await {
        let story = Story::on(test.store.clone()).await;
        let app = &story.world.app;
        let id = story.drafted("2026-12").await;
        let token = propose(app, &story.neus, id).await.unwrap();
        let link = story.link(&token).await;
        let signing = story.signing(id, "Nora Vidal").await;
        sign_for_partner(app, &story.forn(), id, link, signing.clone()).await.unwrap();
        let twice = sign_for_partner(app, &story.forn(), id, link, signing.clone()).await;
        assert_eq!(refusal(twice), "agreement.signed-already");
        assert_eq!(
            refusal(redraft(app, &story.neus, id, written("2027-01")).await),
            "agreement.not-draft"
        );

        take_back(app, &story.neus, id).await.unwrap();
        assert_eq!(story.state(id).await, AgreementState::Draft, "{}", test.engine);
        redraft(app, &story.neus, id, written("2027-01")).await.unwrap();
        let late = sign_for_partner(app, &story.forn(), id, link, signing.clone()).await;
        assert_eq!(refusal(late), "agreement.not-proposed");
        let mut work = app.store.read(story.world.raval).await.unwrap();
        let links = work.links_of_partner(story.partner).await.unwrap();
        assert!(links.iter().all(|link| !link.is_open(app.clock.now())), "{}", test.engine);
        drop(work);

        propose(app, &story.neus, id).await.unwrap();
        let old_paper = sign_for_organisation(app, &story.neus, id, signing).await;
        assert_eq!(refusal(old_paper), "agreement.other-document");
    }
}

#[tokio::test]
async fn a_new_signing_link_ends_the_earlier_one() {
    for test in stores().await {
        let story = Story::on(test.store.clone()).await;
        let app = &story.world.app;
        let id = story.drafted("2026-12").await;
        assert_eq!(refusal(renew_link(app, &story.neus, id).await), "agreement.not-proposed");
        let first = propose(app, &story.neus, id).await.unwrap();
        let second = renew_link(app, &story.neus, id).await.unwrap();
        let mut work = app.store.read(story.world.raval).await.unwrap();
        let now = app.clock.now();
        let first = work.link_by_hash(&first.hash()).await.unwrap().unwrap();
        let second = work.link_by_hash(&second.hash()).await.unwrap().unwrap();
        assert!(!first.is_open(now) && second.is_open(now), "{}", test.engine);
        assert_eq!((second.purpose, second.subject), (LinkPurpose::Sign, Some(id.0)));
    }
}

#[tokio::test]
async fn nobody_signs_a_paper_whose_facts_have_changed_since() {
    for test in stores().await {
        let story = Story::on(test.store.clone()).await;
        let app = &story.world.app;
        let id = story.drafted("2026-12").await;
        propose(app, &story.neus, id).await.unwrap();
        let moved =
            Partner { legal_name: "Forn Nou SL".to_owned(), ..story.stored_partner().await };
        let mut work = app.store.begin(story.world.raval).await.unwrap();
        work.update_partner(&moved).await.unwrap();
        work.commit().await.unwrap();
        let signing = story.signing(id, "Neus Puig").await;
        let answer = sign_for_organisation(app, &story.neus, id, signing).await;
        assert_eq!(refusal(answer), "agreement.facts-changed", "{}", test.engine);
    }
}

#[tokio::test]
async fn nobody_signs_for_a_first_month_whose_books_were_closed_meanwhile() {
    for test in stores().await {
        let story = Story::on(test.store.clone()).await;
        let app = &story.world.app;
        story.world.clock.set("2026-11-24T10:00:00Z".parse().unwrap());
        let id = story.drafted("2026-11").await;
        let token = propose(app, &story.neus, id).await.unwrap();
        let link = story.link(&token).await;
        let signing = story.signing(id, "Nora Vidal").await;
        sign_for_partner(app, &story.forn(), id, link, signing.clone()).await.unwrap();
        assert!(!one(app, &story.neus, id).await.unwrap().is_late, "{}", test.engine);

        story.world.clock.set("2026-12-02T10:00:00Z".parse().unwrap());
        let november = "2026-11".parse().unwrap();
        close_month(app, &story.world.system(), november).await.unwrap();
        assert!(one(app, &story.forn(), id).await.unwrap().is_late, "{}", test.engine);
        let late = sign_for_organisation(app, &story.neus, id, signing).await;
        assert_eq!(refusal(late), "agreement.first-month-late", "{}", test.engine);
        assert_eq!(story.state(id).await.stage(), AgreementStage::Proposed, "{}", test.engine);

        take_back(app, &story.neus, id).await.unwrap();
        redraft(app, &story.neus, id, written("2026-12")).await.unwrap();
        propose(app, &story.neus, id).await.unwrap();
        let signing = story.signing(id, "Neus Puig").await;
        sign_for_organisation(app, &story.neus, id, signing).await.unwrap();
        assert!(!one(app, &story.neus, id).await.unwrap().is_late, "{}", test.engine);
    }
}

#[tokio::test]
async fn a_partner_may_stop_and_come_back_by_the_same_commitment() {
    for test in stores().await {
        let story = Story::on(test.store.clone()).await;
        let app = &story.world.app;
        let id = story.signed_by_both("2026-11").await;
        let too_early = term::leave(app, &story.neus, id, month("2026-10")).await;
        assert_eq!(refusal(too_early), "agreement.end-too-early");
        let not_left = term::come_back(app, &story.neus, id, month("2027-06")).await;
        assert_eq!(refusal(not_left), "agreement.not-left");

        term::leave(app, &story.forn(), id, month("2027-01")).await.unwrap();
        assert_eq!(story.stored_partner().await.left_on, Some(date(2027, 1, 31)));
        term::come_back(app, &story.neus, id, month("2027-06")).await.unwrap();
        assert_eq!(story.stored_partner().await.left_on, None);
        let share = &story.shares().await[0];
        let owed = |text: &str| share.rate_for(month(text)).is_some();
        let months = ["2027-01", "2027-02", "2027-05", "2027-06", "2028-01"];
        assert_eq!(months.map(owed), [true, false, false, true, true], "{}", test.engine);
    }
}

#[tokio::test]
async fn who_is_not_allowed_neither_reads_nor_writes() {
    for test in stores().await {
        let story = Story::on(test.store.clone()).await;
        let app = &story.world.app;
        let id = story.drafted("2026-12").await;
        let of_metz = Actor { organisation: story.world.metz, ..story.neus.clone() };
        assert!(matches!(view::one(app, &of_metz, id).await, Err(AppError::NotFound)));
        assert!(matches!(propose(app, &of_metz, id).await, Err(AppError::NotFound)));
        let theirs = view::list(app, &of_metz, &AgreementFilter::default(), Page::part(0)).await;
        assert_eq!(theirs.unwrap().total, 0, "{}", test.engine);
        let write = draft(app, &of_metz, story.partner, written("2026-12")).await;
        assert!(matches!(write, Err(AppError::NotFound)), "{}", test.engine);

        assert!(matches!(view::one(app, &story.forn(), id).await, Err(AppError::NotFound)));
        let stranger = ActorKind::Partner { partner: app.new_id() };
        let stranger = Actor { kind: stranger, ..story.forn() };
        propose(app, &story.neus, id).await.unwrap();
        assert!(view::one(app, &story.forn(), id).await.is_ok());
        assert!(matches!(view::kept_paper(app, &stranger, id).await, Err(AppError::NotFound)));
        let signing = story.signing(id, "Ningú").await;
        let answer = sign_for_partner(app, &stranger, id, app.new_id(), signing).await;
        assert!(matches!(answer, Err(AppError::NotFound)), "{}", test.engine);
        let ActorKind::Staff { account, .. } = story.neus.kind.clone() else { panic!("staff") };
        let kind = ActorKind::Staff { account, roles: vec![Role::Reader] };
        let reader = Actor { kind, ..story.neus.clone() };
        assert!(matches!(take_back(app, &reader, id).await, Err(AppError::Forbidden)));
    }
}

#[tokio::test]
async fn a_plea_for_gifts_is_not_proposed() {
    for test in stores().await {
        let story = Story::on(test.store.clone()).await;
        let mut plea = written("2026-12");
        plea.commitments.truncate(2);
        let id = draft(&story.world.app, &story.neus, story.partner, plea).await.unwrap();
        let answer = propose(&story.world.app, &story.neus, id).await;
        assert_eq!(refusal(answer), "agreement.one-sided", "{}", test.engine);
    }
}

#[tokio::test]
async fn the_list_is_searched_filtered_and_ordered() {
    for test in stores().await {
        let story = Story::on(test.store.clone()).await;
        let app = &story.world.app;
        let active = story.signed_by_both("2026-11").await;
        let later = story.drafted("2027-02").await;
        let list = async |filter: AgreementFilter| {
            let found = view::list(app, &story.neus, &filter, Page::numbered(1, 10)).await.unwrap();
            found.rows.into_iter().map(|row| row.id).collect::<Vec<_>>()
        };
        let order = AgreementOrder::Month;
        assert_eq!(list(AgreementFilter { order, ..Default::default() }).await, [active, later]);
        let order = AgreementOrder::MonthDown;
        assert_eq!(list(AgreementFilter { order, ..Default::default() }).await, [later, active]);
        let stage = Some(AgreementStage::Active);
        assert_eq!(list(AgreementFilter { stage, ..Default::default() }).await, [active]);
        let contains = Some("-002".to_owned());
        assert_eq!(list(AgreementFilter { contains, ..Default::default() }).await, [later]);
        let contains = Some("CERA".to_owned());
        let filter =
            AgreementFilter { contains, partner: Some(story.partner), ..Default::default() };
        assert_eq!(list(filter).await.len(), 2, "{}", test.engine);
    }
}
