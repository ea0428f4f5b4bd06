//! The house stands on both databases: partners of one organisation, links, sessions, roles.

use maillage_app::access::account::{Account, Membership};
use maillage_app::access::link::{Link, LinkPurpose};
use maillage_app::engage::partner::PartnerFilter;
use maillage_app::random::Token;
use maillage_app::{App, Page};
use maillage_domain::access::Role;
use maillage_domain::ids::LinkId;
use maillage_domain::locale::Locale;
use maillage_testkit::{World, stores};

#[tokio::test]
async fn a_partner_is_written_found_and_belongs_to_one_organisation() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        let partner = world.partner("Forn de la Cera 100%");
        let mut work = world.app.store.begin(world.raval).await.unwrap();
        work.insert_partner(&partner).await.unwrap();
        work.commit().await.unwrap();

        let filter =
            PartnerFilter { name_contains: Some("100%".to_owned()), ..PartnerFilter::default() };
        let mut work = world.app.store.read(world.raval).await.unwrap();
        assert_eq!(work.partner(partner.id).await.unwrap().as_ref(), Some(&partner));
        let found = work.partners(&filter, Page::numbered(1, 10)).await.unwrap();
        assert_eq!((found.total, found.rows), (1, vec![partner.clone()]), "{}", test.engine);
        drop(work);

        let mut other = world.app.store.read(world.metz).await.unwrap();
        assert_eq!(other.partner(partner.id).await.unwrap(), None, "{}", test.engine);
    }
}

#[tokio::test]
async fn what_is_not_committed_never_was() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        let partner = world.partner("Bar Nou");
        let mut work = world.app.store.begin(world.raval).await.unwrap();
        work.insert_partner(&partner).await.unwrap();
        drop(work);
        let mut work = world.app.store.read(world.raval).await.unwrap();
        assert_eq!(work.partner(partner.id).await.unwrap(), None, "{}", test.engine);
    }
}

#[tokio::test]
async fn a_row_of_one_organisation_cannot_point_into_another() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        let partner = world.partner("Bar Nou");
        let mut work = world.app.store.begin(world.raval).await.unwrap();
        work.insert_partner(&partner).await.unwrap();
        work.commit().await.unwrap();

        let mut work = world.app.store.begin(world.metz).await.unwrap();
        let stray = link(&world.app, &Token::of_organisation(world.metz, &*world.app.random));
        let stray = Link { partner: Some(partner.id), ..stray };
        let refused = work.insert_link(&stray).await;
        assert!(
            matches!(refused, Err(maillage_app::StoreError::Conflict { .. })),
            "{}: {refused:?}",
            test.engine
        );
    }
}

#[tokio::test]
async fn a_link_is_found_by_its_secret_and_can_be_withdrawn() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        let token = Token::of_organisation(world.raval, &*world.app.random);
        let made = link(&world.app, &token);
        let mut work = world.app.store.begin(world.raval).await.unwrap();
        work.insert_link(&made).await.unwrap();
        let found = work.link_by_hash(&token.hash()).await.unwrap().unwrap();
        assert!(found.is_open(world.app.clock.now()));
        work.revoke_link(found.id, world.app.clock.now()).await.unwrap();
        let found = work.link_by_hash(&token.hash()).await.unwrap().unwrap();
        assert!(!found.is_open(world.app.clock.now()), "{}", test.engine);
    }
}

#[tokio::test]
async fn a_member_has_roles_in_one_organisation_and_giving_twice_changes_nothing() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        let now = world.app.clock.now();
        let account = Account {
            id: world.app.new_id(),
            email: "neus@example.org".to_owned(),
            name: "Neus".to_owned(),
            locale: Locale::Ca,
            password_hash: None,
            created_at: now,
            disabled_at: None,
        };
        let membership = Membership {
            organisation: world.raval,
            account: account.id,
            role: Role::Coordinator,
            since: now,
        };
        let mut shared = world.app.store.shared().await.unwrap();
        shared.insert_account(&account).await.unwrap();
        shared.insert_member(&membership).await.unwrap();
        shared.insert_member(&membership).await.unwrap();
        assert_eq!(shared.memberships(account.id).await.unwrap(), vec![membership]);
        assert_eq!(
            shared.members(world.raval).await.unwrap(),
            vec![(account, Role::Coordinator)],
            "{}",
            test.engine
        );
        assert!(shared.members(world.metz).await.unwrap().is_empty());
    }
}

fn link(app: &App, token: &Token) -> Link {
    Link {
        id: app.new_id::<LinkId>(),
        token_hash: token.hash(),
        purpose: LinkPurpose::Partner,
        partner: None,
        subject: None,
        locale: Locale::Fr,
        created_at: app.clock.now(),
        expires_at: None,
        revoked_at: None,
        last_used_at: None,
    }
}
