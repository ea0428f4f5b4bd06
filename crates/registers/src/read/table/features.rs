//! GeoJSON: a collection of features, or one feature a line. Properties become columns, the middle of the
//! geometry becomes two more.

use std::collections::HashMap;
use std::io::Read as _;
use std::path::Path;

use csv::ByteRecord;
use maillage_app::identify::register::FileForm;
use serde::Deserialize;
use serde_json::{Map, Value};

use super::{LAT, LON};
use crate::error::{Result, refused, unreadable};
use crate::packed;

#[derive(Deserialize)]
struct Collection {
    features: Vec<Feature>,
}

#[derive(Deserialize)]
struct Feature {
    #[serde(default)]
    id: Value,
    #[serde(default)]
    properties: Option<Map<String, Value>>,
    #[serde(default)]
    geometry: Option<Geometry>,
}

#[derive(Deserialize)]
struct Geometry {
    #[serde(default)]
    coordinates: Value,
    #[serde(default)]
    geometries: Vec<Geometry>,
}

/// The header and the rows.
pub(super) fn read(path: &Path) -> Result<(Vec<String>, Vec<ByteRecord>)> {
    let mut text = String::new();
    packed::open(path)?.read_to_string(&mut text).map_err(unreadable(path))?;
    let text = text.trim_start_matches('\u{feff}');
    let features = match serde_json::from_str::<Collection>(text) {
        Ok(collection) => collection.features,
        Err(whole) => lines(text).ok_or_else(|| {
            refused(path, FileForm::GeoJson, format!("it is no collection of features: {whole}"))
        })?,
    };
    let mut header: Vec<String> = ["@id", LON, LAT].map(str::to_owned).to_vec();
    let mut places: HashMap<String, usize> =
        header.iter().enumerate().map(|(place, name)| (name.clone(), place)).collect();
    for key in features.iter().filter_map(|feature| feature.properties.as_ref()).flat_map(Map::keys)
    {
        if !places.contains_key(key) {
            places.insert(key.clone(), header.len());
            header.push(key.clone());
        }
    }
    let rows = features.into_iter().map(|feature| row(feature, &places)).collect();
    Ok((header, rows))
}

/// One feature a line.
fn lines(text: &str) -> Option<Vec<Feature>> {
    let lines = text.lines().map(|line| line.trim_matches('\u{1e}').trim());
    let features = lines.filter(|line| !line.is_empty()).map(serde_json::from_str);
    features.collect::<std::result::Result<Vec<_>, _>>().ok().filter(|all| !all.is_empty())
}

fn row(feature: Feature, places: &HashMap<String, usize>) -> ByteRecord {
    let mut cells = vec![String::new(); places.len()];
    cells[0] = text_of(feature.id);
    if let Some((lon, lat)) = feature.geometry.as_ref().and_then(middle) {
        (cells[1], cells[2]) = (lon.to_string(), lat.to_string());
    }
    for (key, value) in feature.properties.into_iter().flatten() {
        if let Some(place) = places.get(&key) {
            cells[*place] = text_of(value);
        }
    }
    ByteRecord::from(cells)
}

fn text_of(value: Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text,
        Value::Array(values) => values.into_iter().map(text_of).collect::<Vec<_>>().join(", "),
        other => other.to_string(),
    }
}

/// The middle of the box around a geometry.
fn middle(geometry: &Geometry) -> Option<(f64, f64)> {
    let mut points = Vec::new();
    collect(geometry, &mut points);
    let first = *points.first()?;
    let (mut low, mut high) = (first, first);
    for (lon, lat) in points {
        low = (low.0.min(lon), low.1.min(lat));
        high = (high.0.max(lon), high.1.max(lat));
    }
    Some((f64::midpoint(low.0, high.0), f64::midpoint(low.1, high.1)))
}

fn collect(geometry: &Geometry, points: &mut Vec<(f64, f64)>) {
    positions(&geometry.coordinates, points);
    for part in &geometry.geometries {
        collect(part, points);
    }
}

fn positions(value: &Value, points: &mut Vec<(f64, f64)>) {
    let Value::Array(values) = value else { return };
    if let [lon, lat, ..] = values.as_slice()
        && let (Some(lon), Some(lat)) = (lon.as_f64(), lat.as_f64())
    {
        points.push((lon, lat));
        return;
    }
    values.iter().for_each(|value| positions(value, points));
}
