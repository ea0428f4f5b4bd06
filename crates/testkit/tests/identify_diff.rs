//! What networks hear of a new edition, on both databases.

use std::fs;

use maillage_app::engage::prospect::{self, NewProspect};
use maillage_app::identify::diff::{self, ChangeKind};
use maillage_app::identify::register::{BuildRequest, BuildRules, Go, ImportRequest, SourceFormat};
use maillage_app::{Actor, errand};
use maillage_domain::identify::establishment::RecordId;
use maillage_domain::locale::Locale;
use maillage_domain::party::{Address, PartyKind};
use maillage_testkit::{World, stores};

const MAPPING: &str = "[source]\nname = \"shops\"\nlicence = \"CC BY 4.0\"\ncredit = \"Somebody\"\n[columns]\nid = \"id\"\nname = \"name\"\n\
status = \"status\"\nlon = \"lon\"\nlat = \"lat\"\nprivacy = \"privacy\"\n[constants]\ncategory = \"bakery\"\n";

/// Imports the shops of a month.
fn import(world: &World, rows: &str) {
    let folder = tempfile::tempdir().expect("a folder");
    let (table, toml) = (folder.path().join("shops.csv"), folder.path().join("shops.toml"));
    fs::write(&table, format!("id,name,status,lon,lat,privacy\n{rows}")).expect("a file");
    fs::write(&toml, MAPPING).expect("a file");
    let request = ImportRequest {
        format: SourceFormat::Mapping,
        files: vec![table],
        mapping: Some(toml),
        vintage: Some("2026".to_owned()),
    };
    let rules = BuildRules { name_persons: true, ..BuildRules::default() };
    let request = BuildRequest { sources: vec![request], rules };
    world.app.registers.build(&request, &mut |_| Go::On).expect("the rows are right");
}

async fn shortlist(world: &World, actor: &Actor, id: &str, name: &str) {
    let chosen = NewProspect {
        record_id: Some(format!("shops:{id}")),
        kind: PartyKind::Company,
        name: name.to_owned(),
        category: "bakery".to_owned(),
        address: Address::default(),
        point: None,
        locale: Locale::Ca,
        email: None,
        phone: None,
        website: None,
        score: None,
    };
    prospect::shortlist(&world.app, actor, vec![chosen]).await.expect("the store takes it");
}

#[tokio::test]
async fn the_bakery_on_the_shortlist_that_closed_is_told_once_and_to_nobody_else() {
    for store in stores().await {
        let world = World::on(store.store.clone()).await;
        let (raval, metz) = (world.system(), Actor::system(world.metz));
        import(&world, "1,Forn Vell,active,2.17,41.38,\n2,Forn Nou,active,2.18,41.38,\n");
        shortlist(&world, &raval, "1", "Forn Vell").await;
        assert_eq!(
            diff::tell(&world.app, &raval).await.expect("it tells"),
            0,
            "seen for the first time"
        );

        import(&world, "1,Forn Vell,closed,2.17,41.38,\n2,Forn Nou,active,2.18,41.38,\n");
        assert_eq!(diff::tell(&world.app, &metz).await.expect("it tells"), 0);
        let done = errand::run(&world.app, world.raval).await.expect("errands run");
        assert_eq!(done.news, 1);
        let news = diff::news(&world.app, &raval, None).await.expect("it lists");
        assert_eq!(news.len(), 1);
        assert_eq!((news[0].change.kind, news[0].name.as_str()), (ChangeKind::Closed, "Forn Vell"));
        assert!(news[0].prospect.is_some());
        assert!(diff::news(&world.app, &metz, None).await.expect("it lists").is_empty());

        import(&world, "2,Forn Nou,active,2.18,41.38,\n");
        assert_eq!(
            diff::tell(&world.app, &raval).await.expect("it tells"),
            0,
            "gone is not told again"
        );
        let other = RecordId("shops:2".to_owned());
        assert!(diff::news(&world.app, &raval, Some(&other)).await.expect("it lists").is_empty());
        diff::read(&world.app, &metz, news[0].id).await.expect("another's news are not there");
        assert_eq!(diff::news(&world.app, &raval, None).await.expect("it lists").len(), 1);
        diff::read(&world.app, &raval, news[0].id).await.expect("it is put away");
        assert!(diff::news(&world.app, &raval, None).await.expect("it lists").is_empty());
    }
}

#[tokio::test]
async fn a_place_that_moved_is_told_with_its_new_name_too_and_one_followed_since_is_not() {
    for store in stores().await {
        let world = World::on(store.store.clone()).await;
        let actor = world.system();
        import(&world, "1,Forn Vell,active,2.17,41.38,\n2,Forn Nou,active,2.18,41.38,\n");
        shortlist(&world, &actor, "1", "Forn Vell").await;
        diff::tell(&world.app, &actor).await.expect("it tells");
        import(
            &world,
            "1,Forn Vell i Fills,active,2.175,41.38,\n2,Un altre nom,active,2.18,41.38,\n",
        );
        shortlist(&world, &actor, "2", "Forn Nou").await;
        assert_eq!(diff::tell(&world.app, &actor).await.expect("it tells"), 2);
        let news = diff::news(&world.app, &actor, None).await.expect("it lists");
        let mut kinds: Vec<ChangeKind> = news.iter().map(|one| one.change.kind).collect();
        kinds.sort();
        assert_eq!(kinds, [ChangeKind::Moved, ChangeKind::Renamed]);
        assert!(news.iter().all(|one| one.change.id.0 == "shops:1"));
    }
}

#[tokio::test]
async fn the_name_of_a_natural_person_is_shown_on_purpose_and_the_audit_keeps_who_asked() {
    for store in stores().await {
        let world = World::on(store.store.clone()).await;
        let actor = world.system();
        import(&world, "1,Camille Roux,active,2.17,41.38,person\n");
        let id = RecordId("shops:1".to_owned());
        let hidden = world.app.registers.get(&id).expect("it reads").expect("it is there");
        assert_eq!(hidden.name, None);
        let shown = diff::reveal(&world.app, &actor, &id).await.expect("it shows");
        assert_eq!(shown.name.as_deref(), Some("Camille Roux"));
        let mut work = world.app.store.read(world.raval).await.expect("the store opens");
        let line =
            work.first_audited("register.reveal", "register", "shops:1").await.expect("it reads");
        assert!(line.is_some());
    }
}
