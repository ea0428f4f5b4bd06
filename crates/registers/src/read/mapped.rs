//! Any table (CSV, workbook, GeoJSON, Parquet) through a mapping file. The format is documented in `docs/manual/identify.md`.

mod mistakes;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use maillage_app::identify::register::{Fault, SkipReason, Trap};
use maillage_domain::identify::establishment::{
    Activity, Contacts, Establishment, GeoQuality, Privacy, Signal, Signals, SizeBand, Status,
};
use maillage_domain::identify::nace::NaceClass;
use maillage_domain::party::Point;
use serde::Deserialize;

use self::mistakes::{at, check_values, not_understood};
use super::table::{LAT, LON, Table};
use super::{Reader, day_or_note, sirene, yes};
use crate::classify;
use crate::error::{Result, field, said, unreadable};
use crate::project::Projection;
use crate::rows::acts_in_of;
use crate::sink::{Sink, Source};
use crate::text::normalised;

/// The fields that a column or a constant may fill.
const FIELDS: [&str; 41] = [
    "id",
    "name",
    "alt_name",
    "alt_name_2",
    "kind",
    "legal_form",
    "category",
    "naf",
    "osm_tag",
    "barcelona_activity",
    "activity_code",
    "activity_label",
    "status",
    "size_code",
    "size_min",
    "size_max",
    "size_year",
    "opened_on",
    "updated_on",
    "number",
    "number_to",
    "suffix",
    "street",
    "unit",
    "postcode",
    "locality",
    "country",
    "phone",
    "email",
    "website",
    "brand",
    "brand_wikidata",
    "street_door",
    "signals",
    "privacy",
    "acts_in",
    "lon",
    "lat",
    "x",
    "y",
    "geo_quality",
];

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    source: SourceTable,
    #[serde(default)]
    table: TableOptions,
    #[serde(default)]
    coordinates: Coordinates,
    columns: BTreeMap<String, String>,
    #[serde(default)]
    constants: BTreeMap<String, String>,
    #[serde(default)]
    values: BTreeMap<String, BTreeMap<String, String>>,
    #[serde(default)]
    official_ids: BTreeMap<String, String>,
    #[serde(default)]
    areas: BTreeMap<String, String>,
}

#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
struct SourceTable {
    name: String,
    licence: String,
    credit: String,
    #[serde(default)]
    vintage: String,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct TableOptions {
    separator: Option<String>,
    #[serde(default)]
    no_name: Vec<String>,
}

#[derive(Debug, Default, Deserialize)]
#[serde(deny_unknown_fields)]
struct Coordinates {
    epsg: Option<u32>,
    within: Option<[f64; 4]>,
}

/// The reader.
pub(super) struct Mapped {
    /// Where the mapping file is, and what stands in it: for mistakes that only a table shows.
    path: PathBuf,
    text: String,
    file: File,
    separator: Option<u8>,
    projection: Option<Projection>,
}

impl Mapped {
    /// Reads and checks a mapping file.
    pub(super) fn load(path: &Path) -> Result<Self> {
        let text = fs::read_to_string(path).map_err(unreadable(path))?;
        Self::parse(path, &text)
    }

    fn parse(path: &Path, text: &str) -> Result<Self> {
        let file: File =
            toml::from_str(text).map_err(|error| not_understood(path, text, &error))?;
        let known = |key: &str| FIELDS.contains(&key);
        for key in file.columns.keys().chain(file.constants.keys()).chain(file.values.keys()) {
            if !known(key) {
                let mend = format!("use one of: {}", FIELDS.join(", "));
                return Err(at(path, text, key, key, said("no field has this name", mend)));
            }
        }
        if !file.columns.contains_key("id") {
            let mend = "name the column that identifies a row: id = \"…\"";
            return Err(field(path, "columns.id", said("it is missing", mend)));
        }
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if file.source.name.is_empty() || !file.source.name.chars().all(plain) {
            let mend = "use small letters, digits and hyphens, such as metz-shops";
            return Err(at(path, text, "source.name", "name", said("it is no short name", mend)));
        }
        let separator = match file.table.separator.as_deref().map(str::as_bytes) {
            None => None,
            Some([byte]) => Some(*byte),
            Some(_) => {
                let mend = "write one of \",\" \";\" \"\\t\" \"|\"";
                let fault = said("it is not one character", mend);
                return Err(at(path, text, "table.separator", "separator", fault));
            }
        };
        let projection = match file.coordinates.epsg {
            None | Some(4326) => None,
            Some(number) => Some(Projection::epsg(number).ok_or_else(|| {
                let mend = format!("use one of: {}", Projection::known());
                let fault = said(format!("EPSG:{number} is not known"), mend);
                at(path, text, "coordinates.epsg", "epsg", fault)
            })?),
        };
        check_values(path, text, &file)?;
        Ok(Self { path: path.to_owned(), text: text.to_owned(), file, separator, projection })
    }
}

impl Reader for Mapped {
    fn source(&self) -> Source {
        let SourceTable { name, licence, credit, .. } = &self.file.source;
        Source { name: name.clone(), licence: licence.clone(), credit: credit.clone() }
    }

    fn check(&self, files: &[PathBuf]) -> Result<()> {
        files
            .iter()
            .try_for_each(|path| Columns::of(&Table::open(path, self.separator)?, self).map(drop))
    }

    fn read(&self, files: &[PathBuf], sink: &mut Sink<'_>) -> Result<String> {
        let mut latest = String::new();
        for path in files {
            let mut table = Table::open(path, self.separator)?;
            let columns = Columns::of(&table, self)?;
            while table.next(sink)? {
                let row = Row { table: &table, columns: &columns, file: &self.file };
                let id = row.value("id");
                if id.is_empty() {
                    sink.skip(SkipReason::NoId, || table.place());
                    continue;
                }
                let record = self.record(&row, &id, sink);
                if let Some(day) = record.updated_on {
                    latest = latest.max(day.to_string());
                }
                sink.keep(record, || table.place())?;
            }
        }
        let stated = self.file.source.vintage.clone();
        Ok(if stated.is_empty() { latest } else { stated })
    }
}

/// Where the columns of the mapping stand in a file.
struct Columns {
    fields: BTreeMap<String, usize>,
    official_ids: BTreeMap<String, usize>,
    areas: BTreeMap<String, usize>,
    /// Where the table itself has a geometry and the mapping names no coordinates.
    geometry: Option<(usize, usize)>,
}

impl Columns {
    fn of(table: &Table, mapping: &Mapped) -> Result<Self> {
        let file = &mapping.file;
        // The table is what it is: the mapping file is what is mended.
        let lacks = |key: &str, column: &str| {
            let fault = Fault::NoMappedColumn {
                column: column.to_owned(),
                seen: table.header().join(", "),
            };
            at(&mapping.path, &mapping.text, key, column, fault)
        };
        let find = |map: &BTreeMap<String, String>| {
            let one = |(key, name): (&String, &String)| {
                let place = table.column(&[name]).ok_or_else(|| lacks(key, name))?;
                Ok((key.clone(), place))
            };
            map.iter().map(one).collect::<Result<BTreeMap<_, _>>>()
        };
        Ok(Self {
            fields: find(&file.columns)?,
            official_ids: find(&file.official_ids)?,
            areas: find(&file.areas)?,
            geometry: if ["lon", "lat", "x", "y"].iter().any(|at| file.columns.contains_key(*at)) {
                None
            } else {
                table.column(&[LON]).zip(table.column(&[LAT]))
            },
        })
    }
}

struct Row<'a> {
    table: &'a Table,
    columns: &'a Columns,
    file: &'a File,
}

impl Row<'_> {
    /// The value of a field: its column's, through its value map; else its constant.
    fn value(&self, name: &str) -> String {
        let cell = self.columns.fields.get(name).map(|column| self.table.text(Some(*column)));
        let cell = cell.filter(|text| !text.is_empty());
        let constant = || self.file.constants.get(name).cloned().unwrap_or_default();
        match (cell, self.file.values.get(name)) {
            (None, _) => constant(),
            (Some(text), None) => text,
            (Some(text), Some(map)) => {
                let found = map.get(&text).or_else(|| map.get("*"));
                found.cloned().unwrap_or(text)
            }
        }
    }

    /// The middle of the row's own geometry.
    fn geometry(&self) -> Option<(f64, f64)> {
        let (lon, lat) = self.columns.geometry?;
        self.table.number(Some(lon)).zip(self.table.number(Some(lat)))
    }

    fn has(&self, name: &str) -> bool {
        self.columns.fields.contains_key(name) || self.file.constants.contains_key(name)
    }

    /// A field with fixed words; counts what is none of them.
    fn word<T: std::str::FromStr>(&self, name: &str, sink: &mut Sink<'_>) -> Option<T> {
        let text = self.value(name);
        let found = text.parse().ok();
        if found.is_none() && !text.is_empty() {
            sink.trap(Trap::UnknownCode, || format!("{}: {name} {text}", self.table.place()));
        }
        found
    }
}

impl Mapped {
    fn record(&self, row: &Row<'_>, id: &str, sink: &mut Sink<'_>) -> Establishment {
        let mut record = sink.record(id);
        self.names(row, &mut record, sink);
        activity(row, &mut record, sink);
        let legal = row.value("legal_form");
        record.kind = row.word("kind", sink).unwrap_or_else(|| sirene::kind(&legal));
        record.status = row.word("status", sink).unwrap_or(Status::Active);
        record.privacy = row.word("privacy", sink).unwrap_or(Privacy::Public);
        record.size = size(row, sink);
        let place = || row.table.place();
        record.opened_on = day_or_note(&row.value("opened_on"), sink, place);
        record.updated_on = day_or_note(&row.value("updated_on"), sink, place);
        let address = &mut record.address;
        for (name, target) in [
            ("number", &mut address.number),
            ("number_to", &mut address.number_to),
            ("suffix", &mut address.suffix),
            ("street", &mut address.street),
            ("unit", &mut address.unit),
            ("postcode", &mut address.postcode),
            ("locality", &mut address.locality),
            ("country", &mut address.country),
            ("brand", &mut record.chain.brand),
            ("brand_wikidata", &mut record.chain.wikidata),
        ] {
            *target = row.value(name);
        }
        for (scheme, column) in &row.columns.official_ids {
            let number = row.table.text(Some(*column));
            if scheme == "siret" && number.len() == 14 {
                record.official_ids.insert("siren", number[..9].to_owned());
            }
            if !number.is_empty() {
                record.official_ids.insert(scheme.clone(), number);
            }
        }
        for (scheme, column) in &row.columns.areas {
            let code = row.table.text(Some(*column));
            if !code.is_empty() {
                record.area_codes.insert(scheme.clone(), code);
            }
        }
        record.point = self.point(row, sink);
        record.geo_quality = row.word("geo_quality", sink).unwrap_or(GeoQuality::Unknown);
        record.acts_in = acts_in_of(&row.value("acts_in"));
        record.street_door = row.has("street_door").then(|| yes(&row.value("street_door")));
        if ["phone", "email", "website"].into_iter().any(|name| row.has(name)) {
            let (phone, email, website) =
                (row.value("phone"), row.value("email"), row.value("website"));
            record.contacts = Some(Contacts { phone, email, website });
        }
        record.signals = signals(row, sink);
        record
    }

    fn names(&self, row: &Row<'_>, record: &mut Establishment, sink: &mut Sink<'_>) {
        let mut names: Vec<String> = Vec::new();
        for name in ["name", "alt_name", "alt_name_2"] {
            let text = row.value(name);
            if self.file.table.no_name.iter().any(|mark| mark.eq_ignore_ascii_case(&text)) {
                sink.trap(Trap::NoNameMark, || format!("{}: {text}", row.table.place()));
            } else if !text.is_empty() && !names.contains(&text) {
                names.push(text);
            }
        }
        if !names.is_empty() {
            record.name = Some(names.remove(0));
        }
        record.alt_names = names;
    }

    /// Degrees first; projected coordinates where there are none.
    fn point(&self, row: &Row<'_>, sink: &mut Sink<'_>) -> Option<Point> {
        let (place, within) = (|| row.table.place(), self.file.coordinates.within);
        let number = |name: &str| super::decimal(&row.value(name));
        if let Some((lon, lat)) = row.geometry() {
            return sink.point(lon, lat, within, place);
        }
        if let (Some(lon), Some(lat)) = (number("lon"), number("lat")) {
            let point = sink.point(lon, lat, within, place);
            if point.is_some() {
                return point;
            }
        } else if !(row.value("lon").is_empty() && row.value("lat").is_empty()) {
            let (lon, lat) = (row.value("lon"), row.value("lat"));
            sink.trap(Trap::UnusablePoint, || format!("{}: {lon}, {lat}", place()));
        }
        let projection = self.projection.as_ref()?;
        let (x, y) = (number("x")?, number("y")?);
        let at = projection.point(x, y).filter(|_| x != 0.0 || y != 0.0)?;
        let point = sink.point(at.lon, at.lat, within, place)?;
        sink.trap(Trap::ComputedPoint, place);
        Some(point)
    }
}

/// The category: its own field, else the first of the known nomenclatures that is mapped.
fn activity(row: &Row<'_>, record: &mut Establishment, sink: &mut Sink<'_>) {
    let naf = row.value("naf");
    record.nace = NaceClass::parse(&naf);
    let tag = row.value("osm_tag");
    let barcelona = row.value("barcelona_activity");
    let by_tag = || tag.split_once('=').and_then(|(key, value)| classify::osm(key, value));
    let found = row
        .word("category", sink)
        .or_else(|| record.nace.and_then(classify::naf))
        .or_else(by_tag)
        .or_else(|| classify::barcelona(&barcelona));
    let (scheme, code) = match (naf.is_empty(), tag.is_empty()) {
        (false, _) => ("naf2", naf),
        (true, false) => ("osm", tag),
        (true, true) if !barcelona.is_empty() => ("barcelona-census", barcelona),
        (true, true) => ("", row.value("activity_code")),
    };
    match found {
        Some(category) => record.category = category,
        None if !code.is_empty() => {
            sink.trap(Trap::UnknownActivity, || format!("{}: {code}", row.table.place()));
        }
        None => {}
    }
    let scheme = if scheme.is_empty() { &row.file.source.name } else { scheme };
    record.activity =
        Activity { scheme: scheme.to_owned(), code, label: row.value("activity_label") };
}

fn size(row: &Row<'_>, sink: &mut Sink<'_>) -> Option<SizeBand> {
    let year = row.value("size_year").parse().ok();
    let (min, max) = (row.value("size_min").parse(), row.value("size_max").parse());
    if let (Ok(min), Ok(max)) = (min, max) {
        return Some(SizeBand { min, max, year });
    }
    let code = row.value("size_code");
    if code.is_empty() || code == "NN" {
        return None;
    }
    let Some((min, max)) = sirene::band(&code) else {
        sink.trap(Trap::UnknownCode, || format!("{}: size_code {code}", row.table.place()));
        return None;
    };
    Some(SizeBand { min, max, year })
}

/// Words between blanks or commas.
fn signals(row: &Row<'_>, sink: &mut Sink<'_>) -> Option<Signals> {
    if !row.has("signals") {
        return None;
    }
    let mut set = Signals::default();
    for word in row.value("signals").split([' ', ',', ';']).filter(|word| !word.is_empty()) {
        match word.parse::<Signal>() {
            Ok(signal) => set = set.with(signal),
            Err(_) => {
                let place = row.table.place();
                sink.trap(Trap::UnknownCode, || format!("{place}: signals {}", normalised(word)));
            }
        }
    }
    Some(set)
}
