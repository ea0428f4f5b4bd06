//! Decisions about records that may be one place, on both databases.

#![expect(clippy::unwrap_used, reason = "what helps a test may fail like the test")]

use maillage_app::identify::duplicate::{self, TakenOver};
use maillage_app::{Actor, ActorKind, AppError, Page};
use maillage_domain::access::Role;
use maillage_domain::identify::duplicate::{Couple, Verdict, Verdicts};
use maillage_domain::identify::establishment::RecordId;
use maillage_domain::ids::OrganisationId;
use maillage_testkit::{World, stores};

fn id(text: &str) -> RecordId {
    RecordId(text.to_owned())
}

fn two() -> (RecordId, RecordId) {
    (id("osm:n1"), id("census:9"))
}

async fn kept(world: &World, organisation: OrganisationId) -> Verdicts {
    world.app.store.read(organisation).await.unwrap().verdicts().await.unwrap()
}

#[tokio::test]
async fn a_decision_is_kept_for_its_organisation_changed_and_taken_back() {
    for store in stores().await {
        let world = World::on(store.store.clone()).await;
        let actor = world.system();
        // Said of the two in this order: the first came before; the store keeps the smaller id first.
        duplicate::decide(&world.app, &actor, two(), Verdict::FirstBefore).await.unwrap();
        let couple = Couple::of(two().0, two().1).unwrap().0;
        assert_eq!(kept(&world, world.raval).await.get(&couple), Some(&Verdict::SecondBefore));
        duplicate::decide(&world.app, &actor, two(), Verdict::Same).await.unwrap();
        let all = kept(&world, world.raval).await;
        assert_eq!(all, Verdicts::from([(couple, Verdict::Same)]));
        assert!(
            kept(&world, world.metz).await.is_empty(),
            "another organisation decides for itself"
        );
        let listed = duplicate::decisions(&world.app, &actor, Page::part(0)).await.unwrap();
        assert_eq!((listed.total, listed.rows[0].records.clone()), (1, [None, None]));
        assert!(duplicate::undo(&world.app, &actor, two()).await.unwrap());
        assert!(!duplicate::undo(&world.app, &actor, two()).await.unwrap());
        assert!(kept(&world, world.raval).await.is_empty());
    }
}

#[tokio::test]
async fn a_record_and_itself_are_refused_and_a_reader_decides_nothing() {
    for store in stores().await {
        let world = World::on(store.store.clone()).await;
        let itself = (id("osm:n1"), id("osm:n1"));
        let refused = duplicate::decide(&world.app, &world.system(), itself, Verdict::Same).await;
        assert!(matches!(refused, Err(AppError::Refused { code: "identify.one-record" })));
        let kind = ActorKind::Staff { account: world.app.new_id(), roles: vec![Role::Reader] };
        let reader = Actor { organisation: world.raval, kind, name: "Leila".to_owned() };
        let refused = duplicate::decide(&world.app, &reader, two(), Verdict::Same).await;
        assert!(matches!(refused, Err(AppError::Forbidden)));
    }
}

#[tokio::test]
async fn decisions_travel_as_a_file_that_can_be_read_twice() {
    for store in stores().await {
        let world = World::on(store.store.clone()).await;
        let actor = world.system();
        duplicate::decide(&world.app, &actor, two(), Verdict::Different).await.unwrap();
        let other = (id("osm:n2"), id("sirene:5"));
        duplicate::decide(&world.app, &actor, other, Verdict::FirstBefore).await.unwrap();
        let file = duplicate::file(&world.app, &actor).await.unwrap();
        let metz = Actor { organisation: world.metz, ..world.system() };
        let done = duplicate::take_over(&world.app, &metz, &file).await.unwrap();
        assert_eq!(done, TakenOver { taken: 2, known: 0, refused: 0 });
        assert_eq!(kept(&world, world.metz).await, kept(&world, world.raval).await);
        let again = duplicate::take_over(&world.app, &metz, &file).await.unwrap();
        assert_eq!(again, TakenOver { taken: 0, known: 2, refused: 0 });
        let odd = b"verdict;second;first\nsame;osm:n2;sirene:5\nperhaps;a:1;a:2\nsame;a:1;a:1\n";
        let done = duplicate::take_over(&world.app, &metz, odd).await.unwrap();
        assert_eq!(done, TakenOver { taken: 1, known: 0, refused: 2 });
        let refused = duplicate::take_over(&world.app, &metz, b"name,address\n").await;
        assert!(matches!(refused, Err(AppError::Refused { code: "identify.no-decisions" })));
    }
}
