//! A territory from an uploaded GeoJSON file (RFC 7946).

pub mod parts;

use maillage_domain::identify::territory::{Polygon, Shape, Territory, TerritoryError};
use maillage_domain::party::Point;
use serde_json::{Value, json};

/// Why a file is no territory. `place` is a path such as `features[2].geometry`.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum TerritoryFileError {
    /// It is not JSON.
    #[error("line {line}, column {column}: this is not JSON; export the area as GeoJSON")]
    NotJson {
        /// From 1.
        line: usize,
        /// From 1.
        column: usize,
    },
    /// A member is missing or of another kind.
    #[error("{place}: {what} is missing; export the area as GeoJSON")]
    Missing {
        /// Where.
        place: String,
        /// The member.
        what: &'static str,
    },
    /// The geometry is a point or a line.
    #[error("{place}: a {kind} has no area; draw a polygon")]
    NoArea {
        /// Where.
        place: String,
        /// The GeoJSON type.
        kind: String,
    },
    /// A position is not two numbers.
    #[error("{place}: a position is two numbers, longitude then latitude, in degrees")]
    Position {
        /// Where.
        place: String,
    },
    /// The coordinates are in metres.
    #[error("{place}: {x}, {y} are not degrees; export the area in WGS 84 (EPSG:4326)")]
    Projected {
        /// Where.
        place: String,
        /// The first number.
        x: f64,
        /// The second number.
        y: f64,
    },
    /// Latitude stands before longitude.
    #[error("latitude stands before longitude; exchange the two numbers of every position")]
    SwappedAxes,
    /// A ring does not end where it starts.
    #[error("{place}: the ring does not end where it starts")]
    OpenRing {
        /// Where.
        place: String,
    },
    /// The polygons make no territory.
    #[error(transparent)]
    Territory(#[from] TerritoryError),
}

type Result<T> = std::result::Result<T, TerritoryFileError>;

/// Reads the polygons of a Polygon, MultiPolygon, Feature, FeatureCollection or GeometryCollection.
/// `around` is where the organisation works (west, south, east, north), when that is known: a
/// territory outside it that lies inside with its axes exchanged is refused as exchanged. Exchanged
/// axes are seen without it too where a latitude would be over 90.
///
/// # Errors
/// When it is no GeoJSON of an area in degrees; the text says where and how to mend it.
pub fn territory_from_geojson(text: &str, around: Option<[f64; 4]>) -> Result<Territory> {
    let polygons = polygons_of(&parsed(text)?, "file")?;
    if let Some([west, south, east, north]) = around {
        let points = || polygons.iter().flat_map(|polygon| &polygon.outer);
        let within = |x: f64, y: f64| (west..=east).contains(&x) && (south..=north).contains(&y);
        let any = |swap: bool| {
            points().any(|p| if swap { within(p.lat, p.lon) } else { within(p.lon, p.lat) })
        };
        if !any(false) && any(true) {
            return Err(TerritoryFileError::SwappedAxes);
        }
    }
    Ok(Territory::polygons(polygons)?)
}

/// The polygons of one GeoJSON value, wherever it stands; `place` is that.
pub(super) fn polygons_of(value: &Value, place: &str) -> Result<Vec<Polygon>> {
    let mut polygons = Vec::new();
    collect(value, place, &mut polygons)?;
    Ok(polygons)
}

/// A GeoJSON text as a value.
pub(super) fn parsed(text: &str) -> Result<Value> {
    let text = text.trim_start_matches('\u{feff}');
    serde_json::from_str(text)
        .map_err(|error| TerritoryFileError::NotJson { line: error.line(), column: error.column() })
}

/// The lines of a GeoJSON text, such as a street drawn on a map; polygons beside them are left out.
///
/// # Errors
/// When it is no GeoJSON with a line in degrees.
pub fn lines_from_geojson(text: &str) -> Result<Vec<Vec<Point>>> {
    let value = parsed(text)?;
    let mut lines = Vec::new();
    collect_lines(&value, "file", &mut lines)?;
    if lines.is_empty() {
        return Err(TerritoryFileError::Missing { place: "file".to_owned(), what: "LineString" });
    }
    Ok(lines)
}

fn collect_lines(value: &Value, place: &str, lines: &mut Vec<Vec<Point>>) -> Result<()> {
    let inner = ["features", "geometries"].iter().find_map(|key| value.get(key)?.as_array());
    if let Some(list) = inner {
        return list.iter().enumerate().try_for_each(|(number, one)| {
            collect_lines(one, &format!("{place}[{number}]"), lines)
        });
    }
    if let Some(geometry) = value.get("geometry").filter(|geometry| geometry.is_object()) {
        return collect_lines(geometry, &format!("{place}.geometry"), lines);
    }
    let coordinates = value.get("coordinates").and_then(Value::as_array);
    let place = format!("{place}.coordinates");
    match (value.get("type").and_then(Value::as_str), coordinates) {
        (Some("LineString"), Some(_)) => lines.push(positions(&value["coordinates"], &place)?),
        (Some("MultiLineString"), Some(all)) => {
            for line in all {
                lines.push(positions(line, &place)?);
            }
        }
        _ => {}
    }
    Ok(())
}

/// The territory as one GeoJSON geometry: what an organisation's settings keep, and what maps draw. A
/// circle, which GeoJSON does not have, becomes a polygon of 64 corners.
#[must_use]
pub fn geometry(territory: &Territory) -> String {
    let polygons = match territory.shape() {
        Shape::Polygons(polygons) => polygons.clone(),
        Shape::Circle { centre, radius_m } => vec![circle(*centre, *radius_m)],
    };
    // A ring of GeoJSON ends where it began (RFC 7946, 3.1.6); one of a territory may leave that out.
    let ring = |points: &Vec<Point>| -> Value {
        let open = points.first() != points.last();
        let end = points.first().filter(|_| open);
        points.iter().chain(end).map(|point| json!([point.lon, point.lat])).collect()
    };
    let coordinates: Vec<Value> = polygons
        .iter()
        .map(|polygon| std::iter::once(&polygon.outer).chain(&polygon.holes).map(ring).collect())
        .collect();
    json!({ "type": "MultiPolygon", "coordinates": coordinates }).to_string()
}

/// A circle as a closed ring of 64 corners.
#[must_use]
pub fn circle(centre: Point, radius_m: f64) -> Polygon {
    // Metres in a degree of latitude on the sphere that `Territory` measures on.
    let dlat = radius_m / 111_195.079_73;
    let dlon = dlat / centre.lat.to_radians().cos().max(0.01);
    let corner = |number: u32| {
        let angle = f64::from(number % 64) * std::f64::consts::TAU / 64.0;
        Point { lon: centre.lon + dlon * angle.cos(), lat: centre.lat + dlat * angle.sin() }
    };
    Polygon { outer: (0..=64).map(corner).collect(), holes: Vec::new() }
}

fn collect(value: &Value, place: &str, polygons: &mut Vec<Polygon>) -> Result<()> {
    let missing = |what| TerritoryFileError::Missing { place: place.to_owned(), what };
    let list =
        |key: &'static str| value.get(key).and_then(Value::as_array).ok_or_else(|| missing(key));
    let kind = value.get("type").and_then(Value::as_str).ok_or_else(|| missing("type"))?;
    match kind {
        "FeatureCollection" => {
            // Files of areas often carry lines beside them, such as crossings of a border.
            let features = list("features")?;
            let areas = features.iter().enumerate().filter(|(_, feature)| has_area(feature));
            let before = polygons.len();
            for (number, feature) in areas {
                collect(feature, &format!("features[{number}]"), polygons)?;
            }
            if polygons.len() == before {
                return Err(TerritoryFileError::NoArea {
                    place: place.to_owned(),
                    kind: kind.to_owned(),
                });
            }
            Ok(())
        }
        "Feature" => {
            let geometry = value.get("geometry").filter(|geometry| geometry.is_object());
            let geometry = geometry.ok_or_else(|| missing("geometry"))?;
            collect(geometry, &format!("{place}.geometry"), polygons)
        }
        "GeometryCollection" => {
            for (number, geometry) in list("geometries")?.iter().enumerate() {
                collect(geometry, &format!("{place}.geometries[{number}]"), polygons)?;
            }
            Ok(())
        }
        "Polygon" => {
            polygons.push(polygon(list("coordinates")?, &format!("{place}.coordinates"))?);
            Ok(())
        }
        "MultiPolygon" => {
            for (number, rings) in list("coordinates")?.iter().enumerate() {
                let place = format!("{place}.coordinates[{number}]");
                let rings = rings
                    .as_array()
                    .ok_or(TerritoryFileError::Position { place: place.clone() })?;
                polygons.push(polygon(rings, &place)?);
            }
            Ok(())
        }
        other => {
            Err(TerritoryFileError::NoArea { place: place.to_owned(), kind: other.to_owned() })
        }
    }
}

fn has_area(feature: &Value) -> bool {
    let geometry = feature.get("geometry").and_then(|geometry| geometry.get("type"));
    let kind = geometry.and_then(Value::as_str);
    !matches!(kind, Some("Point" | "MultiPoint" | "LineString" | "MultiLineString"))
}

fn polygon(rings: &[Value], place: &str) -> Result<Polygon> {
    let mut rings =
        rings.iter().enumerate().map(|(n, value)| ring(value, &format!("{place}[{n}]")));
    let missing = || TerritoryFileError::Missing { place: place.to_owned(), what: "outer ring" };
    let outer = rings.next().ok_or_else(missing)??;
    Ok(Polygon { outer, holes: rings.collect::<Result<_>>()? })
}

fn ring(value: &Value, place: &str) -> Result<Vec<Point>> {
    let points = positions(value, place)?;
    if points.first() != points.last() {
        return Err(TerritoryFileError::OpenRing { place: place.to_owned() });
    }
    Ok(points)
}

fn positions(value: &Value, place: &str) -> Result<Vec<Point>> {
    let wrong = |place: String| TerritoryFileError::Position { place };
    let list = value.as_array().ok_or_else(|| wrong(place.to_owned()))?;
    let mut points = Vec::with_capacity(list.len());
    for (number, position) in list.iter().enumerate() {
        let at = || format!("{place}[{number}]");
        let pair =
            position.as_array().and_then(|p| Some((p.first()?.as_f64()?, p.get(1)?.as_f64()?)));
        let (x, y) = pair.ok_or_else(|| wrong(at()))?;
        if x.abs() > 180.0 || y.abs() > 180.0 {
            return Err(TerritoryFileError::Projected { place: at(), x, y });
        }
        if y.abs() > 90.0 {
            return Err(TerritoryFileError::SwappedAxes);
        }
        points.push(Point { lon: x, lat: y });
    }
    Ok(points)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SQUARE: &str = "[[[2,41],[2.1,41],[2.1,41.1],[2,41]]]";

    #[test]
    fn a_ring_that_leaves_its_last_edge_out_is_kept_closed_and_read_again() {
        let at = |lon, lat| Point { lon, lat };
        let outer = vec![at(2.0, 41.0), at(2.1, 41.0), at(2.1, 41.1)];
        let open = Polygon { outer, holes: Vec::new() };
        let kept = geometry(&Territory::polygons(vec![open]).unwrap());
        let read = territory_from_geojson(&kept, None).unwrap();
        assert!(read.contains(at(2.08, 41.02)) && !read.contains(at(2.02, 41.08)));
        assert_eq!(geometry(&read), kept);
    }

    #[test]
    fn every_form_of_an_area_is_read() {
        let polygon = format!(r#"{{"type":"Polygon","coordinates":{SQUARE}}}"#);
        let feature = format!(r#"{{"type":"Feature","properties":{{}},"geometry":{polygon}}}"#);
        let line =
            r#"{"type":"Feature","geometry":{"type":"LineString","coordinates":[[0,0],[1,1]]}}"#;
        for text in [
            format!("\u{feff}{polygon}"),
            format!(r#"{{"type":"MultiPolygon","coordinates":[{SQUARE}]}}"#),
            format!(r#"{{"type":"FeatureCollection","features":[{line},{feature}]}}"#),
            format!(r#"{{"type":"GeometryCollection","geometries":[{polygon}]}}"#),
            feature,
        ] {
            let territory = territory_from_geojson(&text, None).unwrap();
            assert!(territory.contains(Point { lon: 2.09, lat: 41.05 }), "{text}");
        }
    }

    #[test]
    fn what_is_no_area_says_where_and_how_to_mend_it() {
        for (text, message) in [
            ("{", "line 1, column 1: this is not JSON; export the area as GeoJSON"),
            ("{}", "file: type is missing; export the area as GeoJSON"),
            (
                r#"{"type":"Point","coordinates":[2,41]}"#,
                "file: a Point has no area; draw a polygon",
            ),
            (
                r#"{"type":"Polygon","coordinates":[[[430000,4581000],[1,2]]]}"#,
                "file.coordinates[0][0]: 430000, 4581000 are not degrees; export the area in WGS 84 (EPSG:4326)",
            ),
            (
                r#"{"type":"Polygon","coordinates":[[[2,41],[2.1,41],[2.1,41.1]]]}"#,
                "file.coordinates[0]: the ring does not end where it starts",
            ),
            (
                r#"{"type":"Polygon","coordinates":[[["2",41]]]}"#,
                "file.coordinates[0][0]: a position is two numbers, longitude then latitude, in degrees",
            ),
        ] {
            assert_eq!(territory_from_geojson(text, None).unwrap_err().to_string(), message);
        }
    }

    #[test]
    fn what_is_kept_is_the_same_area_and_a_circle_becomes_one() {
        let polygon = format!(r#"{{"type":"Polygon","coordinates":{SQUARE}}}"#);
        let drawn = territory_from_geojson(&polygon, None).unwrap();
        let kept = territory_from_geojson(&geometry(&drawn), None).unwrap();
        assert_eq!(kept.shape(), drawn.shape());

        let centre = Point { lon: 2.17, lat: 41.38 };
        let round = Territory::circle(centre, 500.0).unwrap();
        let kept = territory_from_geojson(&geometry(&round), None).unwrap();
        assert!(kept.contains(centre));
        let east = Point { lon: 2.17 + 0.0059, lat: 41.38 };
        assert!(kept.contains(east) && round.contains(east));
    }

    #[test]
    fn exchanged_axes_are_seen_where_the_organisation_works() {
        let text = r#"{"type":"Polygon","coordinates":[[[41,2],[41,2.1],[41.1,2.1],[41,2]]]}"#;
        assert!(territory_from_geojson(text, None).is_ok());
        let found = territory_from_geojson(text, Some([1.9, 40.9, 2.4, 41.6]));
        assert_eq!(found.unwrap_err(), TerritoryFileError::SwappedAxes);
    }
}
