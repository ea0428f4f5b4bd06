//! The map of a small register: what is on it, and what must never be.

use std::collections::BTreeSet;
use std::fs;

use maillage_app::identify::register::{Go, ImportRequest, Registers, SearchQuery, SourceFormat};
use maillage_app::identify::tile::{MapQuery, Standing, TileAt, ZOOM_MAX};
use maillage_domain::identify::establishment::RecordId;
use maillage_domain::identify::need::Need;
use maillage_domain::identify::territory::{Bounds, Territory};
use maillage_domain::party::Point;

use crate::ArrowRegisters;
use crate::mvt::tests::{Read, read};

const MAPPING: &str = r#"
[source]
name = "shops"
licence = "CC BY 4.0"
credit = "The town"
vintage = "2026"

[columns]
id = "id"
name = "name"
category = "trade"
status = "status"
privacy = "privacy"
street = "street"
number = "no"
locality = "town"
lon = "lon"
lat = "lat"

[constants]
country = "ES"

[values.category]
"*" = "bakery"
"#;

const HEAD: &str = "id;name;trade;status;privacy;street;no;town;lon;lat";

/// Nine places in one quarter and one far away.
const ROWS: [&str; 10] = [
    "1;Fleca Zanzibar;b;active;public;C CERA;12;BARCELONA;2.1662;41.3790",
    "2;Bar Quetzal;b;active;public;CARRER DE LA CERA;14;BARCELONA;2.1664;41.3791",
    "3;Xarxa Oculta;b;active;person;C CERA;16;BARCELONA;2.1666;41.3792",
    "4;Nom Reservat;b;active;restricted;C CERA;18;BARCELONA;2.1668;41.3793",
    "5;Botiga Tancada;b;closed;public;C CERA;20;BARCELONA;2.1670;41.3794",
    "6;Local Buit;b;vacant;public;C CERA;22;BARCELONA;2.1672;41.3795",
    "7;Sense Contacte;b;active;public;C CERA;24;BARCELONA;2.1674;41.3796",
    "8;Soci Antic;b;active;public;C CERA;26;BARCELONA;2.1676;41.3797",
    "9;Sense Estat;b;unknown;public;PL DEL PEDRO;1;BARCELONA;2.1678;41.3798",
    "10;Rellotgeria Llunyana;b;active;public;C CERA;3;REUS;1.1069;41.1561",
];

/// Open places: all but the closed and the empty one.
const OPEN: u64 = 8;

fn registers() -> (tempfile::TempDir, ArrowRegisters) {
    let folder = tempfile::tempdir().unwrap();
    let (file, mapping) = (folder.path().join("shops.csv"), folder.path().join("shops.toml"));
    fs::write(&file, format!("{HEAD}\n{}\n", ROWS.join("\n"))).unwrap();
    fs::write(&mapping, MAPPING).unwrap();
    let registers = ArrowRegisters::new(folder.path().join("registers"));
    let format = SourceFormat::Mapping;
    let request =
        ImportRequest { format, files: vec![file], mapping: Some(mapping), vintage: None };
    let report = registers.import(&request, &mut |_| Go::On).unwrap();
    assert_eq!(report.kept, 10, "{report:?}");
    (folder, registers)
}

fn record(n: u8) -> RecordId {
    RecordId(format!("shops:{n}"))
}

const HERE: Point = Point { lon: 2.1668, lat: 41.3793 };

/// Somebody with a territory of 300 m, one partner, and one that asked to be left alone.
fn somebody() -> MapQuery {
    let left_out: BTreeSet<RecordId> = [record(7)].into();
    let territory = Territory::circle(HERE, 300.0).unwrap();
    let scored = SearchQuery {
        partners: [record(8)].into(),
        opted_out: left_out.clone(),
        ..SearchQuery::new(territory, vec![Need::Food])
    };
    MapQuery { scored: Some(scored), left_out }
}

fn nobody() -> MapQuery {
    MapQuery { scored: None, left_out: BTreeSet::new() }
}

fn layer(bytes: &[u8], wanted: &str) -> Vec<Read> {
    let layers = read(bytes).into_iter().filter(|(name, _)| name == wanted);
    layers.flat_map(|(_, features)| features).collect()
}

fn tag(feature: &Read, key: &str) -> Option<u64> {
    feature.tags.iter().find(|(known, _)| known == key).map(|(_, value)| *value)
}

#[test]
fn near_by_every_open_place_that_may_be_named_is_a_point_and_nothing_else_is() {
    let (_folder, registers) = registers();
    let at = TileAt::holding(HERE, 15).unwrap();
    let points = layer(&registers.tile(at, &somebody()).unwrap(), "places");
    // Two shops and one of unknown state with scores, and the partner.
    assert_eq!(points.len(), 4, "{points:?}");
    assert!(points.iter().all(|point| point.kind == 1));
    assert_eq!(points.iter().filter(|point| tag(point, "partner") == Some(1)).count(), 1);
    assert_eq!(points.iter().filter(|point| tag(point, "score").is_some()).count(), 3);
    let neutral = layer(&registers.tile(at, &nobody()).unwrap(), "places");
    assert_eq!(neutral.len(), 5, "who was not asked to leave anybody out sees all public ones");
    assert!(neutral.iter().all(|point| point.tags.is_empty()));
}

#[test]
fn no_text_of_any_row_is_in_any_tile() {
    let (_folder, registers) = registers();
    let words: Vec<&str> = ROWS.iter().flat_map(|row| row.split([';', ' '])).collect();
    let telling = || words.iter().filter(|word| word.len() > 3 && !word.contains('.'));
    for zoom in 0..=ZOOM_MAX {
        let tile = registers.tile(TileAt::holding(HERE, zoom).unwrap(), &somebody()).unwrap();
        for word in telling() {
            let holds = tile.windows(word.len()).any(|bytes| bytes == word.as_bytes());
            assert!(!holds, "{word} at {zoom}");
        }
    }
}

#[test]
fn every_zoom_of_cells_counts_every_open_place_once() {
    let (_folder, registers) = registers();
    for zoom in 0..=12 {
        // The middle of a cell may lie in the tile beside that of its place.
        let side = 360.0 / f64::from(1_u32 << zoom);
        let mut tiles: Vec<TileAt> = Vec::new();
        for point in [HERE, Point { lon: 1.1069, lat: 41.1561 }] {
            for (east, north) in (0..9).map(|n| (f64::from(n % 3 - 1), f64::from(n / 3 - 1))) {
                let (lon, lat) = (point.lon + east * side, point.lat + north * side * 0.75);
                let at = TileAt::holding(Point { lon, lat: lat.clamp(-85.0, 85.0) }, zoom).unwrap();
                if !tiles.contains(&at) {
                    tiles.push(at);
                }
            }
        }
        let mut sum = 0;
        for at in tiles {
            for cell in layer(&registers.tile(at, &nobody()).unwrap(), "cells") {
                assert_eq!(cell.kind, 3);
                // A cell on the edge of two tiles stands in both: the one that holds its middle counts.
                let corners = cell.corners.len() as f64;
                let middle = |of: fn(&(i32, i32)) -> i32| {
                    cell.corners.iter().map(|corner| f64::from(of(corner))).sum::<f64>() / corners
                };
                let inside = |share: f64| (0.0..4_096.0).contains(&share);
                if inside(middle(|corner| corner.0)) && inside(middle(|corner| corner.1)) {
                    sum += tag(&cell, "n").unwrap();
                }
            }
        }
        assert_eq!(sum, OPEN, "zoom {zoom}");
    }
}

#[test]
fn the_list_of_a_view_counts_those_it_may_not_name_and_begins_with_those_to_choose() {
    let (_folder, registers) = registers();
    let bounds = Bounds { west: 2.16, south: 41.375, east: 2.175, north: 41.385 };
    let view = registers.in_view(bounds, &somebody(), 0, 50).unwrap();
    assert_eq!((view.total, view.hidden, view.is_too_many), (4, 2, false));
    let standings: Vec<Standing> = view.places.iter().map(|place| place.standing).collect();
    assert_eq!(standings[..3], [Standing::Open; 3]);
    assert_eq!(standings[3], Standing::Partner);
    let points = |n: usize| view.places[n].score.as_ref().map(|score| score.points);
    assert!(points(0) >= points(1) && points(1) >= points(2) && points(3).is_none());
    assert!(view.places.iter().all(|place| place.establishment.name.is_some()));
    let second = registers.in_view(bounds, &somebody(), 1, 1).unwrap();
    assert_eq!(second.places[0].establishment.id, view.places[1].establishment.id);
    let far = Bounds { west: 10.0, south: 10.0, east: 10.1, north: 10.1 };
    assert_eq!(registers.in_view(far, &somebody(), 0, 50).unwrap().total, 0);
}

#[test]
fn a_point_leads_to_its_place_and_a_number_that_is_no_point_leads_nowhere() {
    let (_folder, registers) = registers();
    let at = TileAt::holding(HERE, 16).unwrap();
    let (mut names, query) = (BTreeSet::new(), somebody());
    for point in layer(&registers.tile(at, &query).unwrap(), "places") {
        let seen = registers.place(point.id.unwrap(), &query).unwrap().unwrap();
        assert_eq!(seen.row, point.id.unwrap());
        names.insert(seen.establishment.name.unwrap());
    }
    assert!(names.contains("Fleca Zanzibar") && !names.contains("Sense Contacte"), "{names:?}");
    let shown: Vec<u64> =
        (0..12).filter(|row| registers.place(*row, &query).unwrap().is_some()).collect();
    assert_eq!(shown.len(), 5, "four here and the one far away");
}

#[test]
fn a_street_is_found_by_its_name_however_rows_write_it() {
    let (_folder, registers) = registers();
    let around = Some(Bounds { west: 2.1, south: 41.3, east: 2.2, north: 41.4 });
    let found = registers.find_street("carrer de la Cera", around, 8).unwrap();
    assert_eq!(found.len(), 1, "{found:?}");
    assert_eq!((found[0].label.as_str(), found[0].doors.len()), ("C CERA, BARCELONA", 8));
    let anywhere = registers.find_street("Cera", None, 8).unwrap();
    let labels: Vec<&str> = anywhere.iter().map(|street| street.label.as_str()).collect();
    assert_eq!(labels, ["C CERA, BARCELONA", "C CERA, REUS"], "most doors first");
    let reus = registers.find_street("Cera, Reus", around, 8).unwrap();
    assert_eq!(reus[0].label, "C CERA, REUS", "a town says where, though it is far");
    assert!(registers.find_street("12", around, 8).unwrap().is_empty());
    assert!(registers.find_street("Inexistent", None, 8).unwrap().is_empty());
}
