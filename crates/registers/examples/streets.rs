//! How much of a street do the doors of its places cover? Compares streets drawn in an extract of OpenStreetMap with
//! areas made of the doors in the same extract, for `docs/decisions/0020-a-street-is-its-doors.md`.
#![expect(clippy::print_stdout, clippy::unwrap_used, reason = "a measurement for the terminal")]

use std::collections::HashMap;

use maillage_domain::identify::territory::Territory;
use maillage_domain::identify::territory::parts::{along, through};
use maillage_domain::party::Point;
use osmpbf::{Element, ElementReader};

/// What makes a thing of the map a place of activity.
const ACTIVE: [&str; 8] =
    ["shop", "amenity", "office", "craft", "tourism", "leisure", "healthcare", "club"];

#[derive(Default)]
struct Street {
    lines: Vec<Vec<i64>>,
    doors: Vec<Point>,
}

fn main() {
    let file = std::env::args().nth(1).expect("the name of an .osm.pbf");
    let metres: f64 = std::env::args().nth(2).map_or(25.0, |text| text.parse().unwrap());
    let mut nodes: HashMap<i64, Point> = HashMap::new();
    let mut streets: HashMap<String, Street> = HashMap::new();
    let door = |streets: &mut HashMap<String, Street>, tags: Vec<(&str, &str)>, at: Point| {
        let street = tags.iter().find(|(key, _)| *key == "addr:street");
        if let Some((_, street)) = street
            && tags.iter().any(|(key, _)| ACTIVE.contains(key))
        {
            streets.entry((*street).to_owned()).or_default().doors.push(at);
        }
    };
    ElementReader::from_path(&file)
        .unwrap()
        .for_each(|element| match element {
            Element::DenseNode(node) => {
                let at = Point { lon: node.lon(), lat: node.lat() };
                nodes.insert(node.id(), at);
                door(&mut streets, node.tags().collect(), at);
            }
            Element::Node(node) => {
                let at = Point { lon: node.lon(), lat: node.lat() };
                nodes.insert(node.id(), at);
                door(&mut streets, node.tags().collect(), at);
            }
            Element::Way(way) => {
                let tags: Vec<(&str, &str)> = way.tags().collect();
                let of = |wanted: &str| tags.iter().find(|(key, _)| *key == wanted).map(|t| t.1);
                if let (Some(_), Some(name)) = (of("highway"), of("name")) {
                    let line = way.refs().collect();
                    streets.entry(name.to_owned()).or_default().lines.push(line);
                }
                if let Some(at) = way.refs().next().and_then(|id| nodes.get(&id)).copied() {
                    door(&mut streets, tags, at);
                }
            }
            Element::Relation(_) => {}
        })
        .unwrap();
    for least in [1, 3, 5, 10] {
        let (mut count, mut covered, mut whole) = (0, 0, 0);
        for street in streets.values() {
            if street.lines.is_empty() || street.doors.len() < least {
                continue;
            }
            let area = along(&through(&street.doors), metres).unwrap();
            let area = Territory::polygons(area).unwrap();
            count += 1;
            for point in street.lines.iter().flat_map(|line| every_five_metres(line, &nodes)) {
                whole += 1;
                covered += u32::from(area.contains(point));
            }
        }
        let share = f64::from(covered) / f64::from(whole.max(1)) * 100.0;
        println!("{least} doors and more: {count} streets, {share:.0} % of their length covered");
    }
}

fn every_five_metres(line: &[i64], nodes: &HashMap<i64, Point>) -> Vec<Point> {
    let corners: Vec<Point> = line.iter().filter_map(|id| nodes.get(id)).copied().collect();
    let mut points = Vec::new();
    for pair in corners.windows(2) {
        let metres = maillage_domain::identify::territory::metres_between(pair[0], pair[1]);
        let steps = (metres / 5.0).ceil().max(1.0);
        let mut step = 0.0;
        while step < steps {
            let share = step / steps;
            points.push(Point {
                lon: pair[0].lon + share * (pair[1].lon - pair[0].lon),
                lat: pair[0].lat + share * (pair[1].lat - pair[0].lat),
            });
            step += 1.0;
        }
    }
    points
}
