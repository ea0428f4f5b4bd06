//! From a territory to ranges of cells.
//!
//! Cells are taken apart from coarse to fine. A cell that lies wholly inside is taken whole, and its rows
//! need no further look; one that lies wholly outside is dropped; one that an edge passes is taken
//! apart, until there are enough of them.

use std::rc::Rc;

use h3o::{CellIndex, LatLng, Resolution};
use maillage_domain::identify::territory::{Bounds, Shape, Territory, metres_between};
use maillage_domain::party::Point;

use crate::rows::CELLS;

/// How far a point in a cell may lie from the cell's centre, in mean edges of its resolution. Children
/// stick out of their parents: in the plane to 1.053 edges at most; and edges differ over the globe by
/// less than a fifth.
const REACH: f64 = 1.4;
/// Cells on the edge of a small territory before they are no longer taken apart.
const FEW: usize = 32;
/// The same of a territory of more than 25 km².
const MANY: usize = 256;
const METRES_PER_DEGREE: f64 = 111_195.0;

/// Cells from `low` to `high`, both included.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Span {
    pub(crate) low: i64,
    pub(crate) high: i64,
    /// Whether every point in these cells lies inside the territory.
    pub(crate) inside: bool,
}

/// Spans of cells (rising, apart) that hold every point within `margin_m` of the territory; where they
/// are not `inside`, some points further away too, so each is still asked.
pub(crate) fn spans(territory: &Territory, margin_m: f64) -> Vec<Span> {
    let bounds = territory.bounds().widened(margin_m);
    let centre = Point {
        lon: f64::midpoint(bounds.west, bounds.east),
        lat: f64::midpoint(bounds.south, bounds.north),
    };
    let corner = |lon, lat| metres_between(centre, Point { lon, lat });
    let radius = corner(bounds.west, bounds.south).max(corner(bounds.east, bounds.north));
    let edges = edges(territory);
    let all: Rc<[u32]> = (0..u32::try_from(edges.len()).unwrap_or(u32::MAX)).collect();
    let asked = Asked { territory, edges, margin: margin_m, bounds };
    let enough = if radius > 3_500.0 { MANY } else { FEW };
    let mut taken = Vec::new();
    let mut open: Vec<(CellIndex, Rc<[u32]>)> =
        around(centre, radius).into_iter().map(|cell| (cell, all.clone())).collect();
    let mut resolution = open.first().map_or(Resolution::Zero, |(cell, _)| cell.resolution());
    loop {
        let mut cut = Vec::new();
        let reach = REACH * resolution.edge_length_m();
        for (cell, edges) in open {
            match asked.place(cell, reach, edges) {
                Place::Outside => {}
                Place::Inside => taken.push(span(cell, true)),
                Place::Cut(edges) => cut.push((cell, edges)),
            }
        }
        let finer = resolution.succ().filter(|finer| *finer <= CELLS && cut.len() < enough);
        let Some(finer) = finer else {
            taken.extend(cut.into_iter().map(|(cell, _)| span(cell, false)));
            return joined(taken);
        };
        resolution = finer;
        open = cut
            .into_iter()
            .flat_map(|(cell, edges)| cell.children(finer).map(move |child| (child, edges.clone())))
            .collect();
    }
}

/// The same as ranges of cells, both ends included, whether inside or not.
pub(crate) fn ranges(territory: &Territory, margin_m: f64) -> Vec<(i64, i64)> {
    let mut ranges: Vec<(i64, i64)> = Vec::new();
    for span in spans(territory, margin_m) {
        match ranges.last_mut() {
            Some(last) if next_to(last.1, span.low) => last.1 = span.high,
            _ => ranges.push((span.low, span.high)),
        }
    }
    ranges
}

/// Cells of one resolution whose descendants hold every point within a radius.
fn around(centre: Point, radius: f64) -> Vec<CellIndex> {
    let fits = |resolution: &Resolution| resolution.edge_length_m() >= 1.25 * radius;
    let finest = Resolution::range(Resolution::Zero, CELLS).rev().find(fits);
    let Some(resolution) = finest else { return CellIndex::base_cells().collect() };
    let Ok(at) = LatLng::new(centre.lat, centre.lon) else { return Vec::new() };
    at.to_cell(resolution).grid_disk(3)
}

/// The edges of the polygons of a territory, as boxes.
fn edges(territory: &Territory) -> Vec<Bounds> {
    let Shape::Polygons(polygons) = territory.shape() else { return Vec::new() };
    let mut edges = Vec::new();
    for ring in
        polygons.iter().flat_map(|polygon| std::iter::once(&polygon.outer).chain(&polygon.holes))
    {
        for (number, a) in ring.iter().enumerate() {
            let b = ring[(number + 1) % ring.len()];
            edges.push(Bounds {
                west: a.lon.min(b.lon),
                east: a.lon.max(b.lon),
                south: a.lat.min(b.lat),
                north: a.lat.max(b.lat),
            });
        }
    }
    edges
}

/// Where a cell lies.
enum Place {
    Inside,
    Outside,
    /// An edge passes near: the edges that may pass near its children.
    Cut(Rc<[u32]>),
}

struct Asked<'a> {
    territory: &'a Territory,
    edges: Vec<Bounds>,
    margin: f64,
    bounds: Bounds,
}

impl Asked<'_> {
    /// The place of a cell of which every point lies within `reach` metres of its centre.
    fn place(&self, cell: CellIndex, reach: f64, edges: Rc<[u32]>) -> Place {
        let at = LatLng::from(cell);
        let centre = Point { lon: at.lng(), lat: at.lat() };
        if let Shape::Circle { centre: middle, radius_m } = self.territory.shape() {
            // Metres on a plane are no exact measure over a great circle: a hundredth makes up for it.
            let away = metres_between(*middle, centre);
            let slack = 0.01 * (radius_m + reach);
            return if away + reach + slack <= *radius_m {
                Place::Inside
            } else if away > radius_m + self.margin + reach + slack {
                Place::Outside
            } else {
                Place::Cut(edges)
            };
        }
        let disc = near(centre, reach + self.margin);
        if !touch(&disc, &self.bounds) {
            return Place::Outside;
        }
        let here = |edge: &u32| touch(&disc, &self.edges[*edge as usize]);
        // Most cells keep all edges or few: a list is made only where it is another.
        let count = edges.iter().filter(|edge| here(edge)).count();
        let kept = match count == edges.len() {
            true => edges,
            false => edges.iter().copied().filter(here).collect(),
        };
        let disc = if self.margin > 0.0 { near(centre, reach) } else { disc };
        let free = !kept.iter().any(|edge| touch(&disc, &self.edges[*edge as usize]));
        match (free && self.territory.contains(centre), kept.is_empty()) {
            (true, _) => Place::Inside,
            (false, true) => Place::Outside,
            (false, false) => Place::Cut(kept),
        }
    }
}

/// A box that holds all within so many metres of a point.
fn near(at: Point, metres: f64) -> Bounds {
    let dlat = 1.01 * metres / METRES_PER_DEGREE;
    let far = (at.lat.abs() + dlat).min(89.9);
    let dlon = dlat / far.to_radians().cos();
    Bounds { west: at.lon - dlon, east: at.lon + dlon, south: at.lat - dlat, north: at.lat + dlat }
}

fn touch(a: &Bounds, b: &Bounds) -> bool {
    a.west <= b.east && b.west <= a.east && a.south <= b.north && b.south <= a.north
}

/// The finest cells below a cell.
fn span(cell: CellIndex, inside: bool) -> Span {
    let first = cell.center_child(CELLS).unwrap_or(cell);
    let digits = 3 * (15 - u64::from(u8::from(cell.resolution())));
    let tail = 3 * (15 - u64::from(u8::from(CELLS)));
    // The last child has the digit 6 at every finer level; 7 is greater and is never used.
    let free = (1_u64 << digits) - (1_u64 << tail);
    let (low, high) = (u64::from(first), u64::from(first) | free);
    Span { low: low.cast_signed(), high: high.cast_signed(), inside }
}

/// Neighbours of one kind joined.
fn joined(mut spans: Vec<Span>) -> Vec<Span> {
    spans.sort_unstable();
    let mut joined: Vec<Span> = Vec::new();
    for span in spans {
        match joined.last_mut() {
            Some(last) if last.inside == span.inside && next_to(last.high, span.low) => {
                last.high = span.high;
            }
            _ => joined.push(span),
        }
    }
    joined
}

/// Whether no cell of the finest resolution lies between two numbers: the digits below it are all 7.
fn next_to(high: i64, low: i64) -> bool {
    let tail = 3 * (15 - u64::from(u8::from(CELLS)));
    low >> tail <= (high >> tail) + 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rows::cell;
    use maillage_domain::identify::territory::Polygon as Ring;
    use proptest::prelude::*;

    /// Whether a span holds the point; and if so, whether it says that it lies inside.
    fn held(spans: &[Span], point: Point) -> Option<bool> {
        let cell = cell(Some(point));
        spans.iter().find(|span| (span.low..=span.high).contains(&cell)).map(|span| span.inside)
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(512))]
        #[test]
        fn no_point_within_the_margin_is_missed(
            size in 0.0005..1.5_f64, x in -0.2..1.2_f64, y in -0.2..1.2_f64, margin in 0.0..3_000.0_f64,
            west in -170.0..170.0_f64, south in -60.0..65.0_f64,
        ) {
            let at = |x: f64, y: f64| Point { lon: west + size * x, lat: south + size * y };
            let outer = vec![at(0.0, 0.1), at(1.0, 0.0), at(0.6, 0.5), at(0.9, 1.0), at(0.0, 0.9)];
            let drawn = Territory::polygons(vec![Ring { outer, holes: vec![] }]).unwrap();
            let round = Territory::circle(at(0.5, 0.5), size * 40_000.0).unwrap();
            for territory in [drawn, round] {
                let spans = spans(&territory, margin);
                prop_assert!(spans.len() < 4_000);
                prop_assert!(spans.is_sorted_by(|a, b| a.high < b.low), "no row is found twice");
                let point = at(x, y);
                let held = held(&spans, point);
                if territory.distance_m(point) <= margin {
                    prop_assert!(held.is_some(), "{point:?}");
                }
                if held == Some(true) {
                    prop_assert!(territory.contains(point), "{point:?}");
                }
            }
        }
    }
}
