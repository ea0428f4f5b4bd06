//! A territory made of parts: each adds an area or takes one out, in their order; and a street as an
//! area, so many metres on each side of it.

use geo::{
    Area as _, BooleanOps as _, Buffer as _, Coord, LineString, MultiLineString, MultiPolygon,
};
use serde::{Deserialize, Serialize};

use super::{METRES_PER_DEGREE, Polygon, Territory, TerritoryError, metres_between};
use crate::party::Point;
use crate::words::word_enum;

/// The longest gap between two doors of one street, in metres.
const GAP_M: f64 = 250.0;
/// Doors nearer to each other than this, in metres, are one.
const DOOR_M: f64 = 4.0;
/// A millionth of a degree is about ten centimetres: corners are kept to that.
const GRAIN: f64 = 1e6;
/// The most doors that a street is laid through.
const DOORS_MAX: usize = 2_000;

word_enum! {
    /// What a part does with its area.
    Way {
        /// Adds it.
        Add = "add",
        /// Takes it out of what the parts before it made.
        TakeOut = "take_out",
    }
}

word_enum! {
    /// Where the area of a part comes from.
    Origin {
        /// Drawn, or pasted.
        Outline = "outline",
        /// A file.
        File = "file",
        /// A circle.
        Circle = "circle",
        /// An administrative unit of an imported file.
        Boundary = "boundary",
        /// A street and so many metres on each side.
        Street = "street",
    }
}

/// One part of a territory.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Part {
    /// What it does.
    pub way: Way,
    /// Where it comes from.
    pub origin: Origin,
    /// What people call it; may be empty. Of a circle its centre, of a street its name.
    pub label: String,
    /// The radius of a circle, or how far a street's area reaches on each side. Said in the language of whoever
    /// looks; parts that were kept before it was have the words of whoever made them in their label.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub metres: Option<f64>,
    /// Its area.
    pub polygons: Vec<Polygon>,
}

/// What the parts make, in their order. Each part's own polygons are joined first, so that two that overlap
/// count once.
///
/// # Errors
/// [`TerritoryError::Empty`] when nothing is left; as [`Territory::polygons`].
pub fn combined(parts: &[Part]) -> Result<Territory, TerritoryError> {
    let mut whole = MultiPolygon::<f64>(Vec::new());
    for part in parts {
        let area = joined(&part.polygons);
        whole = match part.way {
            Way::Add => whole.union(&area),
            Way::TakeOut => whole.difference(&area),
        };
    }
    Territory::polygons(polygons_of(&whole))
}

/// One area of polygons that may overlap: where two do, it counts once.
fn joined(polygons: &[Polygon]) -> MultiPolygon<f64> {
    let nothing = MultiPolygon::<f64>(Vec::new());
    let mut all = nothing.clone();
    for polygon in polygons {
        let ring = |points: &[Point]| -> LineString<f64> {
            points.iter().map(|point| Coord { x: point.lon, y: point.lat }).collect()
        };
        let holes = polygon.holes.iter().map(|hole| ring(hole)).collect();
        let one = geo::Polygon::new(ring(&polygon.outer), holes);
        all = all.union(&one);
    }
    all
}

/// Rings of the house, rounded; slivers that rounding leaves without an area are no rings.
fn polygons_of(area: &MultiPolygon<f64>) -> Vec<Polygon> {
    let ring = |line: &LineString<f64>| -> Option<Vec<Point>> {
        let rounded = |degrees: f64| (degrees * GRAIN).round() / GRAIN;
        let mut points: Vec<Point> =
            line.0.iter().map(|at| Point { lon: rounded(at.x), lat: rounded(at.y) }).collect();
        points.dedup();
        let corners: LineString<f64> =
            points.iter().map(|at| Coord { x: at.lon, y: at.lat }).collect();
        let size = geo::Polygon::new(corners, Vec::new()).unsigned_area();
        (points.len() > 3 && size > 0.0).then_some(points)
    };
    let one = |polygon: &geo::Polygon<f64>| {
        let outer = ring(polygon.exterior())?;
        Some(Polygon { outer, holes: polygon.interiors().iter().filter_map(ring).collect() })
    };
    area.0.iter().filter_map(one).collect()
}

/// The area of polygons that do not overlap, in square metres, on a plane laid at their middle.
#[must_use]
pub fn area_m2(territory: &Territory) -> f64 {
    let super::Shape::Polygons(polygons) = territory.shape() else {
        let super::Shape::Circle { radius_m, .. } = territory.shape() else { return 0.0 };
        return std::f64::consts::PI * radius_m * radius_m;
    };
    let bounds = territory.bounds();
    let middle = f64::midpoint(bounds.south, bounds.north);
    let scale = METRES_PER_DEGREE * METRES_PER_DEGREE * middle.to_radians().cos();
    joined(polygons).unsigned_area() * scale
}

/// Everything within so many metres of the lines. Lines of one point are doors of their own.
///
/// # Errors
/// When there is no line, when metres are not between 1 and 200,000, or a coordinate is not on the globe.
pub fn along(lines: &[Vec<Point>], metres: f64) -> Result<Vec<Polygon>, TerritoryError> {
    if !(1.0..=200_000.0).contains(&metres) {
        return Err(TerritoryError::Radius(metres));
    }
    let mut points = lines.iter().flatten();
    let first = *points.next().ok_or(TerritoryError::Empty)?;
    lines.iter().flatten().try_for_each(|point| super::on_globe(*point))?;
    let cosine = first.lat.to_radians().cos().max(0.01);
    let laid = |point: &Point| Coord {
        x: (point.lon - first.lon) * cosine * METRES_PER_DEGREE,
        y: (point.lat - first.lat) * METRES_PER_DEGREE,
    };
    let line = |points: &Vec<Point>| -> LineString<f64> {
        let mut corners: Vec<Coord<f64>> = points.iter().map(laid).collect();
        corners.dedup();
        if let [only] = corners.as_slice() {
            // A line needs two ends; ten centimetres make a door one.
            corners = vec![*only, Coord { x: only.x + 0.1, y: only.y }];
        }
        LineString(corners)
    };
    let lines: Vec<LineString<f64>> =
        lines.iter().filter(|points| !points.is_empty()).map(line).collect();
    let mut area = MultiLineString(lines).buffer(metres);
    for polygon in &mut area.0 {
        let back = |ring: &mut LineString<f64>| {
            for at in &mut ring.0 {
                at.x = first.lon + at.x / (cosine * METRES_PER_DEGREE);
                at.y = first.lat + at.y / METRES_PER_DEGREE;
            }
        };
        polygon.exterior_mut(back);
        polygon.interiors_mut(|rings| rings.iter_mut().for_each(back));
    }
    let polygons = polygons_of(&area);
    if polygons.is_empty() { Err(TerritoryError::Empty) } else { Ok(polygons) }
}

/// The line of a street through its doors: the shortest tree that joins them, without links over 250 m.
/// What hangs together with fewer than a tenth of the doors is left out: a door that a register puts
/// somewhere else does not make a street there. A door alone is a line of one point.
#[must_use]
pub fn through(doors: &[Point]) -> Vec<Vec<Point>> {
    let doors = apart(doors);
    let mut lines = Vec::new();
    let (mut group, mut groups) = (Vec::new(), Vec::<(usize, Vec<Vec<Point>>)>::new());
    // Prim's way: the nearest door that is not in the tree yet, or the next tree when all are too far.
    let mut reached = vec![(f64::INFINITY, 0_usize); doors.len()];
    let mut open: Vec<usize> = (0..doors.len()).collect();
    let mut size = 0;
    while !open.is_empty() {
        let nearest = open
            .iter()
            .enumerate()
            .min_by(|a, b| reached[*a.1].0.total_cmp(&reached[*b.1].0).then(a.1.cmp(b.1)));
        let Some((place, &door)) = nearest else { break };
        open.swap_remove(place);
        let (away, from) = reached[door];
        if away <= GAP_M {
            group.push(vec![doors[from], doors[door]]);
        } else if size > 0 {
            groups.push((size, std::mem::take(&mut group)));
            size = 0;
        }
        if size == 0 {
            group.push(vec![doors[door]]);
        }
        size += 1;
        for other in &open {
            let metres = metres_between(doors[door], doors[*other]);
            if metres < reached[*other].0 {
                reached[*other] = (metres, door);
            }
        }
    }
    if size > 0 {
        groups.push((size, group));
    }
    let most = groups.iter().map(|(size, _)| *size).max().unwrap_or(0);
    for (size, group) in groups {
        if size == most || size * 10 >= doors.len() {
            // A tree's first door is its own line only where nothing hangs on it.
            let alone = group.len() == 1;
            lines.extend(group.into_iter().filter(|line| alone || line.len() > 1));
        }
    }
    lines
}

/// Doors at least four metres apart, in a fixed order.
fn apart(doors: &[Point]) -> Vec<Point> {
    let mut sorted = doors.to_vec();
    sorted.sort_by(|a, b| a.lon.total_cmp(&b.lon).then(a.lat.total_cmp(&b.lat)));
    let mut kept: Vec<Point> = Vec::new();
    for door in sorted {
        // They come from west to east: those further west than the grain cannot be near.
        let near = kept.iter().rev().take_while(|other| {
            (door.lon - other.lon) * METRES_PER_DEGREE * door.lat.to_radians().cos() <= DOOR_M
        });
        if !near.into_iter().any(|other| metres_between(*other, door) < DOOR_M) {
            kept.push(door);
        }
        if kept.len() == DOORS_MAX {
            break;
        }
    }
    kept
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn rectangle(west: f64, south: f64, east: f64, north: f64) -> Polygon {
        let corners = [(west, south), (east, south), (east, north), (west, north), (west, south)];
        let outer = corners.map(|(lon, lat)| Point { lon, lat }).to_vec();
        Polygon { outer, holes: Vec::new() }
    }

    fn part(way: Way, polygons: Vec<Polygon>) -> Part {
        Part { way, origin: Origin::Outline, label: String::new(), metres: None, polygons }
    }

    #[test]
    fn two_polygons_of_one_part_that_overlap_count_once() {
        let both = vec![rectangle(2.0, 41.0, 2.2, 41.2), rectangle(2.1, 41.1, 2.3, 41.3)];
        let territory = combined(&[part(Way::Add, both)]).unwrap();
        assert!(territory.contains(Point { lon: 2.15, lat: 41.15 }));
    }

    #[test]
    fn an_area_taken_out_of_the_middle_is_a_hole_and_one_over_all_leaves_nothing() {
        let whole = part(Way::Add, vec![rectangle(2.0, 41.0, 2.3, 41.3)]);
        let middle = part(Way::TakeOut, vec![rectangle(2.1, 41.1, 2.2, 41.2)]);
        let territory = combined(&[whole.clone(), middle]).unwrap();
        assert!(!territory.contains(Point { lon: 2.15, lat: 41.15 }));
        assert!(territory.contains(Point { lon: 2.05, lat: 41.05 }));
        let all = part(Way::TakeOut, vec![rectangle(1.0, 40.0, 3.0, 42.0)]);
        assert_eq!(combined(&[whole, all]).unwrap_err(), TerritoryError::Empty);
        assert_eq!(combined(&[]).unwrap_err(), TerritoryError::Empty);
    }

    #[test]
    fn an_area_added_after_another_was_taken_out_counts_again() {
        let whole = part(Way::Add, vec![rectangle(2.0, 41.0, 2.3, 41.3)]);
        let out = part(Way::TakeOut, vec![rectangle(2.1, 41.1, 2.2, 41.2)]);
        let back = part(Way::Add, vec![rectangle(2.12, 41.12, 2.18, 41.18)]);
        let territory = combined(&[whole, out, back]).unwrap();
        assert!(territory.contains(Point { lon: 2.15, lat: 41.15 }));
        assert!(!territory.contains(Point { lon: 2.11, lat: 41.11 }));
    }

    #[test]
    fn an_area_is_measured_in_square_metres() {
        let territory = Territory::polygons(vec![rectangle(2.0, 41.0, 2.01, 41.01)]).unwrap();
        let side = 0.01 * METRES_PER_DEGREE;
        let expected = side * side * 41.005_f64.to_radians().cos();
        assert!((area_m2(&territory) - expected).abs() < 1.0);
    }

    /// Doors every 20 m along a street that turns once, on both sides.
    fn street() -> Vec<Point> {
        let metre = 1.0 / METRES_PER_DEGREE;
        let mut doors = Vec::new();
        for n in 0..20 {
            let along = f64::from(n) * 20.0 * metre;
            let side = if n % 2 == 0 { 4.0 * metre } else { -4.0 * metre };
            doors.push(Point { lon: 2.0 + along / 0.75, lat: 41.0 + side });
            doors.push(Point { lon: 2.0 + 400.0 * metre / 0.75 + side, lat: 41.0 + along });
        }
        doors
    }

    #[test]
    fn a_street_is_laid_through_its_doors_and_a_stray_door_does_not_widen_it() {
        let mut doors = street();
        let stray = Point { lon: 2.05, lat: 41.05 };
        doors.push(stray);
        let area = along(&through(&doors), 25.0).unwrap();
        let territory = Territory::polygons(area).unwrap();
        assert!(street().iter().all(|door| territory.contains(*door)));
        assert!(!territory.contains(stray));
        // Two hundred metres from the bend, inside of it, is no street.
        assert!(!territory.contains(Point { lon: 2.002, lat: 41.0018 }));
    }

    #[test]
    fn one_door_alone_makes_a_round_area() {
        let door = Point { lon: 2.0, lat: 41.0 };
        let territory = Territory::polygons(along(&through(&[door]), 30.0).unwrap()).unwrap();
        assert!((area_m2(&territory) - 2_827.0).abs() < 150.0, "{}", area_m2(&territory));
        assert!(through(&[]).is_empty());
        assert_eq!(along(&[], 30.0).unwrap_err(), TerritoryError::Empty);
        assert_eq!(along(&[vec![door]], 0.0).unwrap_err(), TerritoryError::Radius(0.0));
    }

    /// A five-cornered area that need not be convex.
    fn area() -> impl Strategy<Value = Polygon> {
        (prop::array::uniform5(0.02..0.1_f64), 2.0..2.1_f64, 41.0..41.1_f64).prop_map(
            |(rays, lon, lat)| {
                let corner = |(number, ray): (usize, f64)| {
                    let angle = number as f64 * std::f64::consts::TAU / 5.0;
                    Point { lon: lon + ray * angle.cos(), lat: lat + ray * angle.sin() }
                };
                let mut outer: Vec<Point> = rays.into_iter().enumerate().map(corner).collect();
                outer.push(outer[0]);
                Polygon { outer, holes: Vec::new() }
            },
        )
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(128))]
        #[test]
        fn a_point_is_inside_when_the_last_part_that_holds_it_adds(
            areas in prop::collection::vec((area(), any::<bool>()), 1..5),
            points in prop::collection::vec((1.9..2.2_f64, 40.9..41.2_f64), 20),
        ) {
            let way = |adds: bool| if adds { Way::Add } else { Way::TakeOut };
            let parts: Vec<Part> =
                areas.into_iter().map(|(area, adds)| part(way(adds), vec![area])).collect();
            let whole = combined(&parts);
            for (lon, lat) in points {
                let point = Point { lon, lat };
                let single = |part: &Part| Territory::polygons(part.polygons.clone()).unwrap();
                // Right on an edge, rounding may put a point on either side.
                let edge = |part: &Part| {
                    let nudge = |dx: f64, dy: f64| Point { lon: lon + dx, lat: lat + dy };
                    let at = single(part);
                    let here = at.contains(point);
                    [(1e-5, 0.0), (-1e-5, 0.0), (0.0, 1e-5), (0.0, -1e-5)]
                        .iter().any(|(dx, dy)| at.contains(nudge(*dx, *dy)) != here)
                };
                if parts.iter().any(edge) {
                    continue;
                }
                let last = parts.iter().rev().find(|part| single(part).contains(point));
                let expected = last.is_some_and(|part| part.way == Way::Add);
                let found = whole.as_ref().is_ok_and(|whole| whole.contains(point));
                prop_assert_eq!(found, expected);
            }
        }

        #[test]
        fn everything_within_the_metres_of_a_line_is_along_it(
            bend in 0.0005..0.003_f64, share in 0.0..1.0_f64, away in 0.0..60.0_f64, angle in 0.0..6.2_f64,
        ) {
            let line = vec![
                Point { lon: 2.0, lat: 41.0 },
                Point { lon: 2.002, lat: 41.0 + bend },
                Point { lon: 2.004, lat: 41.0 },
            ];
            let territory = Territory::polygons(along(std::slice::from_ref(&line), 30.0).unwrap()).unwrap();
            let (a, b) = (line[0], line[1]);
            let on = Point { lon: a.lon + share * (b.lon - a.lon), lat: a.lat + share * (b.lat - a.lat) };
            let point = Point {
                lon: on.lon + away * angle.cos() / (METRES_PER_DEGREE * 41.0_f64.to_radians().cos()),
                lat: on.lat + away * angle.sin() / METRES_PER_DEGREE,
            };
            if away < 29.0 {
                prop_assert!(territory.contains(point));
            }
            let metres = territory.distance_m(point);
            prop_assert!(metres <= (away - 30.0).max(0.0) + 1.0, "{metres} from {away}");
        }
    }
}
