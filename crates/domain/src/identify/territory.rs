//! The area a mission acts in: polygons with holes, or a circle. Distances are in metres on a plane
//! laid at the point asked about, which is exact to a few tenths of a percent within 50 km.

pub mod parts;

use serde::{Deserialize, Serialize};

use crate::party::Point;

/// Metres in a degree of latitude on a sphere of 6,371,008.8 m (IUGG mean radius).
const METRES_PER_DEGREE: f64 = 111_195.079_73;
/// How many bands of latitude the edges are sorted into.
const BANDS: usize = 128;

/// One polygon: rings of lon/lat points, closed or not.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Polygon {
    /// The outer ring.
    pub outer: Vec<Point>,
    /// The holes.
    pub holes: Vec<Vec<Point>>,
}

/// What a territory is made of.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Shape {
    /// Polygons; a point inside any of them is inside.
    Polygons(Vec<Polygon>),
    /// Everything within a radius.
    Circle {
        /// The centre.
        centre: Point,
        /// The radius in metres.
        radius_m: f64,
    },
}

/// Why a shape is no territory.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum TerritoryError {
    /// There is no polygon.
    #[error("the territory has no polygon")]
    Empty,
    /// A ring has fewer than three distinct points.
    #[error("ring {ring} of polygon {polygon} has fewer than three distinct points")]
    ShortRing {
        /// From 1.
        polygon: usize,
        /// From 1, the outer ring first.
        ring: usize,
    },
    /// A coordinate is no longitude or latitude.
    #[error("longitude {lon}, latitude {lat} is not on the globe")]
    OffGlobe {
        /// As given.
        lon: f64,
        /// As given.
        lat: f64,
    },
    /// A radius is not between 1 m and 200 km.
    #[error("a radius is between 1 m and 200 km, not {0} m")]
    Radius(f64),
}

/// West, south, east, north in degrees.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bounds {
    /// Least longitude.
    pub west: f64,
    /// Least latitude.
    pub south: f64,
    /// Greatest longitude.
    pub east: f64,
    /// Greatest latitude.
    pub north: f64,
}

impl Bounds {
    /// Whether the point lies within or on the edge.
    #[must_use]
    pub fn contains(&self, point: Point) -> bool {
        (self.west..=self.east).contains(&point.lon)
            && (self.south..=self.north).contains(&point.lat)
    }

    /// The bounds with so many metres added on each side.
    #[must_use]
    pub fn widened(&self, metres: f64) -> Self {
        let dlat = metres / METRES_PER_DEGREE;
        let cosine = self.south.abs().max(self.north.abs()).to_radians().cos().max(0.01);
        let dlon = dlat / cosine;
        Self {
            west: self.west - dlon,
            south: self.south - dlat,
            east: self.east + dlon,
            north: self.north + dlat,
        }
    }
}

/// A shape made ready to be asked many times.
#[derive(Debug, Clone)]
pub struct Territory {
    shape: Shape,
    bounds: Bounds,
    edges: Vec<[Point; 2]>,
    bands: Vec<Vec<u32>>,
}

impl Territory {
    /// A territory of polygons.
    ///
    /// # Errors
    /// When there is none, a ring is too short, or a coordinate is not on the globe.
    pub fn polygons(polygons: Vec<Polygon>) -> Result<Self, TerritoryError> {
        let mut edges = Vec::new();
        let mut bounds = None;
        for (p, polygon) in polygons.iter().enumerate() {
            let rings = std::iter::once(&polygon.outer).chain(&polygon.holes);
            for (r, ring) in rings.enumerate() {
                add_ring(ring, &mut edges, &mut bounds)?
                    .ok_or(TerritoryError::ShortRing { polygon: p + 1, ring: r + 1 })?;
            }
        }
        let bounds = bounds.ok_or(TerritoryError::Empty)?;
        let mut bands = vec![Vec::new(); BANDS];
        for (number, [a, b]) in edges.iter().enumerate() {
            let (low, high) = (band(&bounds, a.lat.min(b.lat)), band(&bounds, a.lat.max(b.lat)));
            for list in &mut bands[low..=high] {
                list.push(u32::try_from(number).expect("fewer than 2^32 edges"));
            }
        }
        Ok(Self { shape: Shape::Polygons(polygons), bounds, edges, bands })
    }

    /// Everything within `radius_m` metres of a point.
    ///
    /// # Errors
    /// When the radius or the point is out of range.
    pub fn circle(centre: Point, radius_m: f64) -> Result<Self, TerritoryError> {
        on_globe(centre)?;
        if !(1.0..=200_000.0).contains(&radius_m) {
            return Err(TerritoryError::Radius(radius_m));
        }
        let dot =
            Bounds { west: centre.lon, east: centre.lon, south: centre.lat, north: centre.lat };
        let bounds = dot.widened(radius_m);
        Ok(Self {
            shape: Shape::Circle { centre, radius_m },
            bounds,
            edges: Vec::new(),
            bands: Vec::new(),
        })
    }

    /// A territory of a stored shape.
    ///
    /// # Errors
    /// As `polygons` and `circle`.
    pub fn new(shape: Shape) -> Result<Self, TerritoryError> {
        match shape {
            Shape::Polygons(polygons) => Self::polygons(polygons),
            Shape::Circle { centre, radius_m } => Self::circle(centre, radius_m),
        }
    }

    /// What it is made of, to be stored or drawn.
    #[must_use]
    pub fn shape(&self) -> &Shape {
        &self.shape
    }

    /// The box around it.
    #[must_use]
    pub fn bounds(&self) -> Bounds {
        self.bounds
    }

    /// Whether the point is inside, by the even-odd rule over the rings of all polygons.
    #[must_use]
    pub fn contains(&self, point: Point) -> bool {
        if let Shape::Circle { centre, radius_m } = self.shape {
            return metres_between(centre, point) <= radius_m;
        }
        if !self.bounds.contains(point) {
            return false;
        }
        let mut inside = false;
        for edge in &self.bands[band(&self.bounds, point.lat)] {
            let [a, b] = self.edges[*edge as usize];
            if (a.lat > point.lat) != (b.lat > point.lat) {
                let crossing = a.lon + (point.lat - a.lat) / (b.lat - a.lat) * (b.lon - a.lon);
                inside ^= point.lon < crossing;
            }
        }
        inside
    }

    /// Metres to the nearest edge; 0 inside.
    #[must_use]
    pub fn distance_m(&self, point: Point) -> f64 {
        if let Shape::Circle { centre, radius_m } = self.shape {
            return (metres_between(centre, point) - radius_m).max(0.0);
        }
        if self.contains(point) {
            return 0.0;
        }
        let lay = Plane::at(point);
        let squares = self.edges.iter().map(|[a, b]| square_to_segment(lay.xy(*a), lay.xy(*b)));
        squares.fold(f64::INFINITY, f64::min).sqrt()
    }
}

fn on_globe(point: Point) -> Result<(), TerritoryError> {
    let fine = (-180.0..=180.0).contains(&point.lon) && (-90.0..=90.0).contains(&point.lat);
    if fine { Ok(()) } else { Err(TerritoryError::OffGlobe { lon: point.lon, lat: point.lat }) }
}

/// Adds the edges of a ring; `None` when it has fewer than three distinct points.
fn add_ring(
    ring: &[Point],
    edges: &mut Vec<[Point; 2]>,
    bounds: &mut Option<Bounds>,
) -> Result<Option<()>, TerritoryError> {
    let mut points: Vec<Point> = Vec::with_capacity(ring.len());
    for point in ring {
        on_globe(*point)?;
        if points.last() != Some(point) {
            points.push(*point);
        }
        let b = bounds.get_or_insert(Bounds {
            west: point.lon,
            east: point.lon,
            south: point.lat,
            north: point.lat,
        });
        b.west = b.west.min(point.lon);
        b.east = b.east.max(point.lon);
        b.south = b.south.min(point.lat);
        b.north = b.north.max(point.lat);
    }
    if points.len() > 1 && points.first() == points.last() {
        points.pop();
    }
    if points.len() < 3 {
        return Ok(None);
    }
    for (number, point) in points.iter().enumerate() {
        edges.push([*point, points[(number + 1) % points.len()]]);
    }
    Ok(Some(()))
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the share is clamped to 0..=1 first, so the product fits"
)]
fn band(bounds: &Bounds, lat: f64) -> usize {
    let height = bounds.north - bounds.south;
    let share = if height > 0.0 { (lat - bounds.south) / height } else { 0.0 };
    (share.clamp(0.0, 1.0) * (BANDS - 1) as f64) as usize
}

/// A plane laid at a point: x east, y north, in metres from it.
struct Plane {
    origin: Point,
    cosine: f64,
}

impl Plane {
    fn at(origin: Point) -> Self {
        Self { origin, cosine: origin.lat.to_radians().cos() }
    }

    fn xy(&self, point: Point) -> (f64, f64) {
        let x = (point.lon - self.origin.lon) * self.cosine * METRES_PER_DEGREE;
        (x, (point.lat - self.origin.lat) * METRES_PER_DEGREE)
    }
}

/// The square of the distance from the origin to a segment.
fn square_to_segment(a: (f64, f64), b: (f64, f64)) -> f64 {
    let (dx, dy) = (b.0 - a.0, b.1 - a.1);
    let length = dx * dx + dy * dy;
    let share = if length > 0.0 { (-(a.0 * dx + a.1 * dy) / length).clamp(0.0, 1.0) } else { 0.0 };
    let (x, y) = (a.0 + share * dx, a.1 + share * dy);
    x * x + y * y
}

/// Metres between two points that are near each other.
#[must_use]
pub fn metres_between(a: Point, b: Point) -> f64 {
    let middle = Point { lon: a.lon, lat: f64::midpoint(a.lat, b.lat) };
    let lay = Plane { origin: a, cosine: middle.lat.to_radians().cos() };
    let (x, y) = lay.xy(b);
    x.hypot(y)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn ring(points: &[(f64, f64)]) -> Vec<Point> {
        points.iter().map(|(lon, lat)| Point { lon: *lon, lat: *lat }).collect()
    }

    fn square_with_hole() -> Territory {
        let outer = ring(&[(2.0, 41.0), (2.1, 41.0), (2.1, 41.1), (2.0, 41.1), (2.0, 41.0)]);
        let hole = ring(&[(2.04, 41.04), (2.06, 41.04), (2.06, 41.06), (2.04, 41.06)]);
        Territory::polygons(vec![Polygon { outer, holes: vec![hole] }]).unwrap()
    }

    #[test]
    fn a_hole_is_outside_and_its_edge_is_the_nearest() {
        let territory = square_with_hole();
        assert!(territory.contains(Point { lon: 2.02, lat: 41.02 }));
        let middle = Point { lon: 2.05, lat: 41.05 };
        assert!(!territory.contains(middle));
        let metres = territory.distance_m(middle);
        assert!((830.0..845.0).contains(&metres), "{metres}");
    }

    #[test]
    fn the_distance_north_of_an_edge_is_the_difference_of_latitude() {
        let metres = square_with_hole().distance_m(Point { lon: 2.05, lat: 41.11 });
        assert!((metres - 1_111.95).abs() < 0.1, "{metres}");
    }

    #[test]
    fn what_is_no_territory_is_refused() {
        assert_eq!(Territory::polygons(vec![]).unwrap_err(), TerritoryError::Empty);
        let line = Polygon { outer: ring(&[(2.0, 41.0), (2.1, 41.0), (2.0, 41.0)]), holes: vec![] };
        let short = TerritoryError::ShortRing { polygon: 1, ring: 1 };
        assert_eq!(Territory::polygons(vec![line]).unwrap_err(), short);
        let far = Point { lon: 200.0, lat: 0.0 };
        assert!(matches!(Territory::circle(far, 10.0), Err(TerritoryError::OffGlobe { .. })));
        let here = Point { lon: 2.0, lat: 41.0 };
        assert_eq!(Territory::circle(here, 0.0).unwrap_err(), TerritoryError::Radius(0.0));
    }

    proptest! {
        #[test]
        fn a_circle_agrees_with_a_fine_polygon_of_itself(lon in 1.9..2.2_f64, lat in 40.9..41.2_f64) {
            let centre = Point { lon: 2.05, lat: 41.05 };
            let circle = Territory::circle(centre, 5_000.0).unwrap();
            let lay = Plane::at(centre);
            let outer = (0..720).map(|n| {
                let angle = f64::from(n).to_radians() / 2.0;
                Point {
                    lon: centre.lon + 5_000.0 * angle.cos() / (lay.cosine * METRES_PER_DEGREE),
                    lat: centre.lat + 5_000.0 * angle.sin() / METRES_PER_DEGREE,
                }
            });
            let polygon = Polygon { outer: outer.collect(), holes: vec![] };
            let drawn = Territory::polygons(vec![polygon]).unwrap();
            let point = Point { lon, lat };
            prop_assert!((circle.distance_m(point) - drawn.distance_m(point)).abs() < 25.0);
            prop_assert_eq!(drawn.contains(point), drawn.distance_m(point) == 0.0);
        }
    }
}
