//! A territory's parts and the boundaries that name them, on both databases.

use maillage_app::identify::boundary;
use maillage_app::identify::settings::territory_of;
use maillage_app::identify::territory::parts::{
    Change, ChangeError, change, part_of, parts, preview,
};
use maillage_app::identify::territory::territory_from_geojson;
use maillage_domain::identify::territory::parts::{Origin, Part, Way};
use maillage_domain::party::Point;
use maillage_testkit::{World, stores};

fn square(west: f64, south: f64, side: f64) -> String {
    let (east, north) = (west + side, south + side);
    format!(
        r#"{{"type":"Polygon","coordinates":[[[{west},{south}],[{east},{south}],[{east},{north}],[{west},{north}],[{west},{south}]]]}}"#
    )
}

fn part(way: Way, label: &str, geojson: &str) -> Part {
    let territory = territory_from_geojson(geojson, None).expect("it is an area");
    part_of(&territory, way, Origin::Outline, label.to_owned())
}

#[tokio::test]
async fn parts_make_the_territory_and_one_taken_away_gives_back_what_it_took() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        let (app, actor) = (&world.app, world.system());
        let whole = part(Way::Add, "whole", &square(2.0, 41.0, 0.2));
        let hole = part(Way::TakeOut, "hole", &square(2.05, 41.05, 0.1));
        change(app, &actor, &Change::Replace(whole), None).await.unwrap();
        let made = change(app, &actor, &Change::Append(hole), None).await.unwrap().unwrap();
        let again = part(Way::TakeOut, "hole", &square(2.05, 41.05, 0.1));
        change(app, &actor, &Change::Append(again), None).await.unwrap();
        let middle = Point { lon: 2.1, lat: 41.1 };
        assert!(!made.contains(middle));
        let seen = parts(app, &actor).await.unwrap();
        assert_eq!(seen.parts.len(), 2);
        let turned = preview(app, &actor, &Change::Turn(1)).await.unwrap().unwrap();
        assert!(turned.contains(middle), "a look changes nothing");
        assert_eq!(parts(app, &actor).await.unwrap(), seen);
        let wrong = change(app, &actor, &Change::Remove(1), Some("another mark")).await;
        assert!(matches!(wrong, Err(ChangeError::Changed)));
        let back =
            change(app, &actor, &Change::Remove(1), Some(&seen.mark)).await.unwrap().unwrap();
        assert!(back.contains(middle));
        let last = change(app, &actor, &Change::Remove(0), None).await.unwrap();
        assert!(last.is_none() && parts(app, &actor).await.unwrap().parts.is_empty());
    }
}

#[tokio::test]
async fn a_territory_that_was_written_past_its_parts_is_one_outline() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        let (app, actor) = (&world.app, world.system());
        let named = part(Way::Add, "named", &square(2.0, 41.0, 0.2));
        change(app, &actor, &Change::Replace(named), None).await.unwrap();
        let mut work = app.store.begin(actor.organisation).await.unwrap();
        let mut organisation = work.this_organisation().await.unwrap().unwrap();
        organisation.territory_geojson = Some(square(2.1, 41.1, 0.1));
        work.update_organisation(&organisation).await.unwrap();
        work.commit().await.unwrap();
        let seen = parts(app, &actor).await.unwrap().parts;
        assert_eq!((seen.len(), seen[0].label.as_str()), (1, ""));
        let more = part(Way::Add, "more", &square(2.3, 41.1, 0.1));
        change(app, &actor, &Change::Append(more), None).await.unwrap();
        let mut work = app.store.read(actor.organisation).await.unwrap();
        let organisation = work.this_organisation().await.unwrap().unwrap();
        let now = territory_of(&organisation).unwrap().unwrap();
        assert!(now.contains(Point { lon: 2.15, lat: 41.15 }));
        assert!(now.contains(Point { lon: 2.35, lat: 41.15 }));
        assert!(!now.contains(Point { lon: 2.05, lat: 41.05 }), "the named part is gone");
    }
}

#[tokio::test]
async fn units_are_found_by_name_without_accents_and_by_code_the_whole_name_first() {
    for test in stores().await {
        let world = World::on(test.store.clone()).await;
        let (app, actor) = (&world.app, world.system());
        let feature = |name: &str, code: &str, west: f64| {
            let area = square(west, 41.0, 0.1);
            format!(
                r#"{{"type":"Feature","properties":{{"nom":"{name}","code":"{code}"}},"geometry":{area}}}"#
            )
        };
        let features = [
            feature("Montigny-lès-Metz", "57480", 2.0),
            feature("Metz", "57463", 2.1),
            feature("Ars_100%", "57032", 2.2),
        ];
        let text = format!(r#"{{"type":"FeatureCollection","features":[{}]}}"#, features.join(","));
        let (set, left_out) =
            boundary::import(app, &actor, "communes.geojson", text).await.unwrap();
        assert_eq!((set.units, left_out, set.name.as_str()), (3, 0, "communes"));
        let names = |found: Vec<boundary::BoundaryFound>| {
            found.into_iter().map(|one| one.name).collect::<Vec<_>>()
        };
        let found = boundary::find(app, &actor, "METZ").await.unwrap();
        assert_eq!(names(found), ["Metz", "Montigny-lès-Metz"]);
        let found = boundary::find(app, &actor, "les-metz").await.unwrap();
        assert_eq!(names(found), ["Montigny-lès-Metz"]);
        assert_eq!(names(boundary::find(app, &actor, "57463").await.unwrap()), ["Metz"]);
        assert_eq!(names(boundary::find(app, &actor, "_100%").await.unwrap()), ["Ars_100%"]);
        assert!(boundary::find(app, &actor, " ").await.unwrap().is_empty());
        let (name, area) = boundary::area(app, &actor, set.id, 1).await.unwrap().unwrap();
        assert_eq!(name, "Metz");
        assert!(area.contains(Point { lon: 2.15, lat: 41.05 }));
        boundary::rename(app, &actor, set.id, "Codes", "code", "").await.unwrap();
        let found = boundary::find(app, &actor, "57463").await.unwrap();
        assert_eq!((found[0].name.as_str(), found[0].code.as_str()), ("57463", ""));
        let wrong = boundary::rename(app, &actor, set.id, "x", "no such", "").await;
        assert!(wrong.is_err());
        boundary::remove(app, &actor, set.id).await.unwrap();
        boundary::remove(app, &actor, set.id).await.unwrap();
        assert!(boundary::sets(app, &actor).await.unwrap().is_empty());
    }
}
