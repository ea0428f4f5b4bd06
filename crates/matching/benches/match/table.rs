//! Any CSV file with a head as records: columns are known by their usual names, the others are extra fields.

use std::collections::BTreeMap;
use std::path::Path;

use maillage_matching::{OfficialId, Position, Record};

use crate::Failure;

/// The rows of a file by the names of their columns.
pub(crate) fn rows(path: &Path) -> Result<Vec<BTreeMap<String, String>>, Failure> {
    let mut reader = csv::ReaderBuilder::new()
        .trim(csv::Trim::All)
        .from_path(path)
        .map_err(|error| format!("{}: {error}", path.display()))?;
    Ok(reader.deserialize().collect::<Result<_, _>>()?)
}

/// The records of a file.
pub(crate) fn records(path: &Path, source: &str) -> Result<Vec<Record>, Failure> {
    Ok(rows(path)?.into_iter().map(|row| record(row, source)).collect())
}

fn record(row: BTreeMap<String, String>, source: &str) -> Record {
    let mut row: BTreeMap<String, String> =
        row.into_iter().map(|(name, text)| (name.trim().to_lowercase(), text)).collect();
    let mut take = |names: &[&str]| -> String {
        let taken: Vec<String> = names.iter().filter_map(|name| row.remove(*name)).collect();
        taken.into_iter().find(|text| !text.is_empty()).unwrap_or_default()
    };
    let id = take(&["id", "rec_id", "osm_id", "unique_id", "record_id"]);
    let name = take(&[
        "name",
        "company_name",
        "business_name",
        "company",
        "business",
        "organisation",
        "organization",
        "restaurant",
        "title",
    ]);
    let person =
        format!("{} {}", take(&["given_name", "first_name"]), take(&["surname", "last_name"]));
    let degrees = (take(&["lon", "lng", "longitude"]).parse(), take(&["lat", "latitude"]).parse());
    let siret = take(&["siret"]);
    let mut made = Record {
        source: source.to_owned(),
        id,
        name: if name.is_empty() { person.trim().to_owned() } else { name },
        street: take(&["street", "address", "addr", "address_1"]),
        number: take(&["number", "housenumber", "house_number", "street_number"]),
        postcode: take(&["postcode", "zip", "zipcode", "zip_code", "postal_code"]),
        city: take(&["city", "town", "locality"]),
        phone: take(&["phone", "telephone", "phone_number"]),
        website: take(&["website", "url", "domain"]),
        category: take(&["category", "type", "cuisine", "kind"]),
        position: match degrees {
            (Ok(lon), Ok(lat)) => Some(Position { lon, lat }),
            _ => None,
        },
        ..Record::default()
    };
    if !siret.is_empty() {
        made.official.push(OfficialId { scheme: "siret".into(), value: siret, living: true });
    }
    made.extra = row;
    made
}
