//! Overture Maps, places, GeoParquet: with `taxonomy`, and older files with `categories`.
//!
//! Overture says itself that it holds duplicates and junk: a place of which it is less than six tenths sure, or
//! that has no confidence at all, is of unknown status here, and one for which it has none left is closed.

use std::path::{Path, PathBuf};

use arrow_array::cast::AsArray as _;
use arrow_array::types::Float64Type;
use arrow_array::{Array as _, ArrayRef, RecordBatch, StructArray};
use arrow_schema::{DataType, Fields};
use maillage_app::identify::register::{Fault, SkipReason, Trap};
use maillage_domain::identify::establishment::{
    Activity, Chain, Contacts, Establishment, OperatorKind, PlaceAddress, Status,
};
use parquet::arrow::ProjectionMask;

use super::table::{builder, text_of, wrong};
use super::{Reader, number_and_street, wkb};
use crate::classify;
use crate::error::{Result, input, short};
use crate::sink::{Sink, Source};

/// Below this confidence, more than half of a sample was wrong or misplaced.
const SURE: f64 = 0.6;

/// The columns that are read, of those that a file has.
const COLUMNS: [&str; 14] = [
    "id",
    "geometry",
    "names",
    "categories",
    "taxonomy",
    "basic_category",
    "confidence",
    "websites",
    "socials",
    "emails",
    "phones",
    "brand",
    "addresses",
    "operating_status",
];

/// The reader.
pub(super) struct Overture;

impl Reader for Overture {
    fn source(&self) -> Source {
        Source {
            name: "overture".to_owned(),
            licence: "CDLA-Permissive-2.0, Apache-2.0, CC0-1.0".to_owned(),
            credit: "Overture Maps Foundation, overturemaps.org".to_owned(),
        }
    }

    fn check(&self, files: &[PathBuf]) -> Result<()> {
        files.iter().try_for_each(|file| check_fields(file, builder(file)?.schema().fields()))
    }

    fn read(&self, files: &[PathBuf], sink: &mut Sink<'_>) -> Result<String> {
        let mut latest = String::new();
        for file in files {
            latest = latest.max(read_file(file, sink)?);
        }
        Ok(latest)
    }
}

/// The columns of a batch; nulls of the right length stand for those that are not there.
struct Places {
    id: ArrayRef,
    geometry: ArrayRef,
    others: Vec<(&'static str, ArrayRef)>,
    sources: Option<ArrayRef>,
}

/// Whether a file has the columns of places.
fn check_fields(path: &Path, fields: &Fields) -> Result<()> {
    let lacks = |needed: &&str| !fields.iter().any(|field| field.name() == needed);
    if ["id", "geometry", "names"].iter().any(lacks) {
        let seen: Vec<&str> = fields.iter().take(8).map(|field| field.name().as_str()).collect();
        let source = "Overture (theme `places`)".to_owned();
        return Err(input(path, Fault::Foreign { source, seen: seen.join(", ") }));
    }
    Ok(())
}

fn read_file(path: &Path, sink: &mut Sink<'_>) -> Result<String> {
    let opened = builder(path)?;
    let fields = opened.schema().fields().clone();
    check_fields(path, &fields)?;
    let read = |name: &str| COLUMNS.contains(&name) || name == "sources";
    let wanted = (0..fields.len()).filter(|place| read(fields[*place].name()));
    let mask = ProjectionMask::roots(opened.parquet_schema(), wanted);
    let reader = opened.with_projection(mask).build().map_err(|error| wrong(path, &error))?;
    let (name, mut number, mut latest) = (short(path), 0_u64, String::new());
    for batch in reader {
        let batch = batch.map_err(|error| wrong(path, &error))?;
        let places = Places::of(&batch);
        for row in 0..batch.num_rows() {
            number += 1;
            sink.read()?;
            let place = || format!("{name}:{number}");
            if let Some(record) = places.record(row, &place, sink) {
                if let Some(day) = record.updated_on.map(|day| day.to_string()) {
                    latest = latest.max(day);
                }
                sink.keep(record, place)?;
            }
        }
    }
    Ok(latest)
}

impl Places {
    fn of(batch: &RecordBatch) -> Self {
        let column = |name: &str| batch.column_by_name(name).cloned();
        let nothing = || arrow_array::new_null_array(&DataType::Null, batch.num_rows());
        Self {
            id: column("id").unwrap_or_else(nothing),
            geometry: column("geometry").unwrap_or_else(nothing),
            others: COLUMNS.iter().filter_map(|name| Some((*name, column(name)?))).collect(),
            sources: column("sources"),
        }
    }

    fn column(&self, name: &str) -> Option<&ArrayRef> {
        self.others.iter().find(|(known, _)| *known == name).map(|(_, column)| column)
    }

    fn text(&self, name: &str, row: usize) -> String {
        self.column(name).map_or_else(String::new, |column| text_of(column, row))
    }

    /// A text inside a structure.
    fn inside(&self, name: &str, part: &str, row: usize) -> String {
        self.column(name).map_or_else(String::new, |column| part_of(column, part, row))
    }

    /// The first text of a list.
    fn first(&self, name: &str, row: usize) -> String {
        self.column(name)
            .and_then(|column| texts(column, row).into_iter().next())
            .unwrap_or_default()
    }

    fn record(
        &self,
        row: usize,
        place: &impl Fn() -> String,
        sink: &mut Sink<'_>,
    ) -> Option<Establishment> {
        let id = text_of(&self.id, row);
        if id.is_empty() {
            sink.skip(SkipReason::NoId, place);
            return None;
        }
        let words = self.words(row);
        let Some(category) = classify::overture(words.iter().map(String::as_str)) else {
            sink.skip(SkipReason::NotAPlace, || format!("{}: {}", place(), words.join(" > ")));
            return None;
        };
        let point = self
            .geometry
            .as_binary_opt::<i32>()
            .filter(|column| column.is_valid(row))
            .and_then(|column| wkb::middle(column.value(row)))
            .and_then(|(lon, lat)| sink.point(lon, lat, None, place));
        if point.is_none() {
            sink.skip(SkipReason::NoPoint, place);
            return None;
        }
        let mut record = sink.record(&id);
        record.point = point;
        self.names(row, &mut record);
        let code = words.first().cloned().unwrap_or_default();
        if category.code() == "unknown" && !code.is_empty() {
            sink.trap(Trap::UnknownActivity, || format!("{}: {}", place(), words.join(" > ")));
        }
        record.category = category;
        record.activity = Activity { scheme: "overture".to_owned(), code, label: String::new() };
        record.kind = match category.code() {
            "association" | "religious" | "trade_union" => OperatorKind::Association,
            "public_administration" => OperatorKind::Public,
            "school" | "university" => OperatorKind::School,
            "library" | "social_service" | "nursery" | "museum" | "unknown" => {
                OperatorKind::Unknown
            }
            _ => OperatorKind::Company,
        };
        record.status = self.status(row, place, sink);
        record.updated_on = self.sources.as_ref().and_then(|column| updated(column, row));
        record.address = self.address(row);
        let website = self.first("websites", row);
        record.contacts = Some(Contacts {
            phone: self.first("phones", row),
            email: self.first("emails", row),
            website: if website.is_empty() { self.first("socials", row) } else { website },
        });
        record.chain = Chain {
            brand: self.column("brand").map_or_else(String::new, |brand| {
                inner(brand, "names")
                    .map_or_else(String::new, |names| part_of(&names, "primary", row))
            }),
            wikidata: self.inside("brand", "wikidata", row),
            units: None,
        };
        Some(record)
    }

    /// The words that say what it is, the most telling first.
    fn words(&self, row: usize) -> Vec<String> {
        let mut words = Vec::new();
        if let Some(taxonomy) = self.column("taxonomy") {
            words.push(part_of(taxonomy, "primary", row));
            let path = inner(taxonomy, "hierarchy").map_or_else(Vec::new, |list| texts(&list, row));
            words.extend(path.into_iter().rev());
        }
        if words.iter().all(String::is_empty) {
            words.push(self.inside("categories", "primary", row));
        }
        words.push(self.text("basic_category", row));
        if let Some(categories) = self.column("categories") {
            words.extend(inner(categories, "alternate").map_or_else(Vec::new, |l| texts(&l, row)));
        }
        words.retain(|word| !word.is_empty());
        words
    }

    fn names(&self, row: usize, record: &mut Establishment) {
        let name = self.inside("names", "primary", row);
        let common = self.column("names").and_then(|names| inner(names, "common"));
        let mut others: Vec<String> = Vec::new();
        if let Some(map) = common.as_ref().and_then(|common| common.as_map_opt())
            && map.is_valid(row)
        {
            let entries = map.value(row);
            let values = entries.column(1);
            for place in 0..values.len() {
                let other = text_of(values, place);
                if !other.is_empty()
                    && other != name
                    && !others.contains(&other)
                    && others.len() < 4
                {
                    others.push(other);
                }
            }
        }
        record.name = Some(name).filter(|name| !name.is_empty());
        record.alt_names = others;
    }

    fn status(&self, row: usize, place: &impl Fn() -> String, sink: &mut Sink<'_>) -> Status {
        if self.text("operating_status", row) == "permanently_closed" {
            return Status::Closed;
        }
        let confidence = self.column("confidence").and_then(|column| {
            let column = column.as_primitive_opt::<Float64Type>()?;
            column.is_valid(row).then(|| column.value(row))
        });
        match confidence {
            Some(sure) if sure <= 0.0 => Status::Closed,
            Some(sure) if sure >= SURE => Status::Active,
            unsure => {
                let said = unsure.map_or_else(|| "none".to_owned(), |sure| format!("{sure:.2}"));
                sink.trap(Trap::LowConfidence, || format!("{}: {said}", place()));
                Status::Unknown
            }
        }
    }

    fn address(&self, row: usize) -> PlaceAddress {
        let Some(list) = self.column("addresses").and_then(|column| column.as_list_opt::<i32>())
        else {
            return PlaceAddress::default();
        };
        if list.is_null(row) || list.value_length(row) == 0 {
            return PlaceAddress::default();
        }
        let first = list.value(row);
        let part = |name: &str| part_of(&first, name, 0);
        let (number, street) = number_and_street(&part("freeform"));
        PlaceAddress {
            number,
            street,
            postcode: part("postcode"),
            locality: part("locality"),
            country: part("country"),
            ..PlaceAddress::default()
        }
    }
}

/// A part of a structure, as a column.
fn inner(column: &ArrayRef, part: &str) -> Option<ArrayRef> {
    let structure: &StructArray = column.as_struct_opt()?;
    structure.column_by_name(part).cloned()
}

/// A part of a structure, as text; empty where the structure itself is null.
fn part_of(column: &ArrayRef, part: &str, row: usize) -> String {
    if column.is_null(row) {
        return String::new();
    }
    inner(column, part).map_or_else(String::new, |column| text_of(&column, row))
}

/// The texts of a list.
fn texts(column: &ArrayRef, row: usize) -> Vec<String> {
    let Some(list) = column.as_list_opt::<i32>().filter(|list| list.is_valid(row)) else {
        return Vec::new();
    };
    let values = list.value(row);
    (0..values.len()).map(|place| text_of(&values, place)).filter(|text| !text.is_empty()).collect()
}

/// The latest day on which a source of the place was touched.
fn updated(column: &ArrayRef, row: usize) -> Option<jiff::civil::Date> {
    let list = column.as_list_opt::<i32>().filter(|list| list.is_valid(row))?;
    let sources = list.value(row);
    let days = (0..sources.len()).filter_map(|n| super::day(&part_of(&sources, "update_time", n)));
    days.max()
}
