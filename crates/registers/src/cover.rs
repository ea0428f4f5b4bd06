//! From a territory to ranges of cells.

use std::collections::BTreeSet;

use geo::{Coord, LineString, Polygon, Rect};
use h3o::geom::{ContainmentMode, TilerBuilder};
use h3o::{CellIndex, LatLng, Resolution};
use maillage_domain::identify::territory::{Shape, Territory};
use maillage_domain::party::Point;

use crate::rows::CELLS;

/// About how many cells a territory is covered with.
const CELLS_WANTED: f64 = 1_200.0;
/// The most rings of cells around those that touch the territory.
const RINGS: u32 = 6;

/// Ranges of cells (both ends included, rising, not touching) that hold every point within
/// `margin_m` of the territory; some points further away too, so each is still asked.
///
/// A coarse cell does not hold its fine descendants exactly: one may stick out by less than the
/// coarse cell's edge. One ring more than the margin needs makes up for it.
pub(crate) fn ranges(territory: &Territory, margin_m: f64) -> Vec<(i64, i64)> {
    let bounds = territory.bounds().widened(margin_m);
    let low = Point { lon: bounds.west, lat: bounds.south };
    let side = |point: Point| maillage_domain::identify::territory::metres_between(low, point);
    let width = side(Point { lon: bounds.east, lat: bounds.south });
    let height = side(Point { lon: bounds.west, lat: bounds.north });
    let area = (width * height).max(1.0);
    let circle = match territory.shape() {
        Shape::Circle { centre, radius_m } => Some((*centre, *radius_m)),
        Shape::Polygons(_) => None,
    };
    let reach = margin_m + circle.map_or(0.0, |(_, radius)| radius);
    let rings = |resolution: Resolution| reach / (1.5 * resolution.edge_length_m() * 0.8);
    let limit = if circle.is_some() { 20.0 } else { f64::from(RINGS - 1) };
    let fits = |resolution: &Resolution| {
        area / resolution.area_m2() <= CELLS_WANTED && rings(*resolution) <= limit
    };
    let finest = Resolution::range(Resolution::Zero, CELLS).rev().find(fits);
    let resolution = finest.unwrap_or(Resolution::Zero);
    let around = whole(rings(resolution)) + 1;
    let cells = match circle {
        Some((centre, _)) => cell_at(centre, resolution).into_iter().collect(),
        None => touched(territory, resolution),
    };
    let mut wide = BTreeSet::new();
    for cell in cells {
        wide.extend(cell.grid_disk::<Vec<_>>(around));
    }
    merged(wide)
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the resolution was chosen so that there are at most twenty rings, or is the coarsest"
)]
fn whole(rings: f64) -> u32 {
    rings.ceil() as u32
}

fn cell_at(point: Point, resolution: Resolution) -> Option<CellIndex> {
    LatLng::new(point.lat, point.lon).ok().map(|at| at.to_cell(resolution))
}

/// The cells that a territory of polygons touches. A ring that the tiler refuses is replaced by the
/// box around the territory, which only makes more rows be asked.
fn touched(territory: &Territory, resolution: Resolution) -> Vec<CellIndex> {
    let Shape::Polygons(polygons) = territory.shape() else { return Vec::new() };
    let tiler = || TilerBuilder::new(resolution).containment_mode(ContainmentMode::Covers).build();
    let mut exact = tiler();
    let added = polygons.iter().try_for_each(|polygon| {
        let mut points: Vec<Coord> =
            polygon.outer.iter().map(|point| Coord { x: point.lon, y: point.lat }).collect();
        points.dedup();
        exact.add(Polygon::new(LineString(points), Vec::new()))
    });
    if added.is_ok() {
        return exact.into_coverage().collect();
    }
    let bounds = territory.bounds();
    let corner = |x: f64, y: f64| Coord { x, y };
    let whole = Rect::new(corner(bounds.west, bounds.south), corner(bounds.east, bounds.north));
    let mut boxed = tiler();
    match boxed.add(whole.to_polygon()) {
        Ok(()) => boxed.into_coverage().collect(),
        Err(_) => CellIndex::base_cells().collect(),
    }
}

/// The finest cells below each cell, as ranges; neighbours joined.
fn merged(cells: BTreeSet<CellIndex>) -> Vec<(i64, i64)> {
    let mut ranges: Vec<(i64, i64)> = cells
        .into_iter()
        .map(|cell| {
            let first = cell.center_child(CELLS).map_or(cell, |child| child);
            let digits = 3 * (15 - u64::from(u8::from(cell.resolution())));
            let tail = 3 * (15 - u64::from(u8::from(CELLS)));
            // The last child has the digit 6 at every finer level; 7 is greater and is never used.
            let free = (1_u64 << digits) - (1_u64 << tail);
            (u64::from(first).cast_signed(), (u64::from(first) | free).cast_signed())
        })
        .collect();
    ranges.sort_unstable();
    let mut joined: Vec<(i64, i64)> = Vec::new();
    for (low, high) in ranges {
        match joined.last_mut() {
            Some(last) if low <= last.1 + 1 => last.1 = last.1.max(high),
            _ => joined.push((low, high)),
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rows::cell;
    use maillage_domain::identify::territory::Polygon as Ring;
    use proptest::prelude::*;

    fn held(ranges: &[(i64, i64)], point: Point) -> bool {
        let cell = cell(Some(point));
        ranges.iter().any(|(low, high)| (*low..=*high).contains(&cell))
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(64))]
        #[test]
        fn no_point_within_the_margin_is_missed(
            size in 0.0005..1.5_f64, x in -0.2..1.2_f64, y in -0.2..1.2_f64, margin in 0.0..3_000.0_f64,
        ) {
            let at = |x: f64, y: f64| Point { lon: 2.0 + size * x, lat: 41.0 + size * y };
            let outer = vec![at(0.0, 0.1), at(1.0, 0.0), at(0.6, 0.5), at(0.9, 1.0), at(0.0, 0.9)];
            let drawn = Territory::polygons(vec![Ring { outer, holes: vec![] }]).unwrap();
            let round = Territory::circle(at(0.5, 0.5), size * 40_000.0).unwrap();
            for territory in [drawn, round] {
                let ranges = ranges(&territory, margin);
                prop_assert!(ranges.len() < 20_000);
                let point = at(x, y);
                if territory.distance_m(point) <= margin {
                    prop_assert!(held(&ranges, point), "{point:?}");
                }
            }
        }
    }
}
