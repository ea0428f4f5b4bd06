//! SIRENE, CSV or Parquet: the establishments, and beside them the legal units and the geolocation file.
//!
//! Which file is which is seen from its header, so they are named in any order. Columns: INSEE, description of
//! the files StockEtablissement and StockUniteLegale (with NAF 2025 since December 2025), and of the geolocation
//! of the establishments for statistical studies.

mod place;
mod unit;

use std::path::PathBuf;

use maillage_app::identify::register::{Fault, SkipReason, Trap};
use maillage_domain::identify::establishment::{
    Activity, Establishment, GeoQuality, OperatorKind, PlaceAddress, Privacy, SizeBand, Status,
};
use maillage_domain::identify::nace::NaceClass;
use maillage_domain::party::Point;

use self::place::{Places, Projections};
use self::unit::{Unit, Units};
use super::table::Table;
use super::{Reader, day_or_note};
use crate::classify;
use crate::error::{Result, input};
use crate::sink::{Sink, Source};
use crate::text::normalised;

/// West, south, east, north of European France.
const FRANCE: [f64; 4] = [-5.6, 41.2, 9.8, 51.3];

/// Bands of headcount. Source: INSEE, `trancheEffectifsEtablissement`; the last is open.
const BANDS: [(&str, u32, u32); 16] = [
    ("NN", 0, 0),
    ("00", 0, 0),
    ("01", 1, 2),
    ("02", 3, 5),
    ("03", 6, 9),
    ("11", 10, 19),
    ("12", 20, 49),
    ("21", 50, 99),
    ("22", 100, 199),
    ("31", 200, 249),
    ("32", 250, 499),
    ("41", 500, 999),
    ("42", 1_000, 1_999),
    ("51", 2_000, 4_999),
    ("52", 5_000, 9_999),
    ("53", 10_000, 10_000),
];

/// The band of a code of INSEE.
pub(super) fn band(code: &str) -> Option<(u32, u32)> {
    BANDS.iter().find(|(known, ..)| *known == code).map(|(_, min, max)| (*min, *max))
}

/// The reader.
pub(super) struct Sirene;

impl Reader for Sirene {
    fn source(&self) -> Source {
        Source {
            name: "sirene".to_owned(),
            licence: "Licence Ouverte 2.0".to_owned(),
            credit: "INSEE, SIRENE".to_owned(),
        }
    }

    fn check(&self, files: &[PathBuf]) -> Result<()> {
        Parts::of(files).map(drop)
    }

    fn read(&self, files: &[PathBuf], sink: &mut Sink<'_>) -> Result<String> {
        let Parts { establishments, units, places } = Parts::of(files)?;
        let beside =
            Beside { units: Units::read(units, sink)?, places: Places::read(places, sink)? };
        let mut latest = String::new();
        for table in establishments {
            latest = latest.max(read_file(table, &beside, sink)?);
        }
        Ok(latest)
    }
}

/// The files by what they hold.
#[derive(Default)]
struct Parts {
    establishments: Vec<Table>,
    units: Vec<Table>,
    places: Vec<Table>,
}

impl Parts {
    fn of(files: &[PathBuf]) -> Result<Self> {
        let mut parts = Self::default();
        for file in files {
            let table = Table::open(file, None)?;
            if table.has("etatAdministratifEtablissement") {
                Columns::of(&table)?;
                parts.establishments.push(table);
            } else if table.has("categorieJuridiqueUniteLegale") {
                parts.units.push(table);
            } else if table.has("siret") && (table.has("x_longitude") || table.has("epsg")) {
                parts.places.push(table);
            } else if table.has("siret") {
                // An establishment's file without its columns: say which is missing.
                Columns::of(&table)?;
            } else {
                let source = "SIRENE".to_owned();
                return Err(input(file, Fault::Foreign { source, seen: table.seen() }));
            }
        }
        match (parts.establishments.is_empty(), files.first()) {
            (true, Some(first)) => Err(input(first, Fault::NoEstablishments)),
            _ => Ok(parts),
        }
    }
}

/// What is known from the files beside.
struct Beside {
    units: Option<Units>,
    places: Option<Places>,
}

struct Columns {
    siret: usize,
    siren: Option<usize>,
    spreading: usize,
    created: Option<usize>,
    band: Option<usize>,
    band_year: Option<usize>,
    treated: Option<usize>,
    state: usize,
    activity: usize,
    activity_2025: Option<usize>,
    nomenclature: Option<usize>,
    names: [Option<usize>; 6],
    legal: Option<usize>,
    number: Option<usize>,
    suffix: Option<usize>,
    street_type: Option<usize>,
    street: Option<usize>,
    complement: Option<usize>,
    postcode: Option<usize>,
    locality: Option<usize>,
    commune: Option<usize>,
    lon: Option<usize>,
    lat: Option<usize>,
    geo_type: Option<usize>,
    x: Option<usize>,
    y: Option<usize>,
}

impl Columns {
    fn of(table: &Table) -> Result<Self> {
        let find = |name: &str| table.column(&[&format!("{name}Etablissement"), name]);
        Ok(Self {
            siret: table.needed(&["siret"])?,
            siren: find("siren"),
            spreading: table.needed(&["statutDiffusionEtablissement"])?,
            created: find("dateCreation"),
            band: find("trancheEffectifs"),
            band_year: find("anneeEffectifs"),
            treated: find("dateDernierTraitement"),
            state: table.needed(&["etatAdministratifEtablissement"])?,
            activity: table.needed(&["activitePrincipaleEtablissement"])?,
            activity_2025: find("activitePrincipaleNAF25"),
            nomenclature: find("nomenclatureActivitePrincipale"),
            names: [
                find("enseigne1"),
                find("denominationUsuelle"),
                find("enseigne2"),
                find("enseigne3"),
                find("denominationUniteLegale"),
                find("sigleUniteLegale"),
            ],
            legal: find("categorieJuridiqueUniteLegale"),
            number: find("numeroVoie"),
            suffix: find("indiceRepetition"),
            street_type: find("typeVoie"),
            street: find("libelleVoie"),
            complement: find("complementAdresse"),
            postcode: find("codePostal"),
            locality: find("libelleCommune"),
            commune: find("codeCommune"),
            lon: find("longitude"),
            lat: find("latitude"),
            geo_type: find("geo_type"),
            x: find("coordonneeLambertAbscisse"),
            y: find("coordonneeLambertOrdonnee"),
        })
    }
}

fn read_file(mut table: Table, beside: &Beside, sink: &mut Sink<'_>) -> Result<String> {
    let columns = Columns::of(&table)?;
    let mut projections = Projections::default();
    let mut latest = None;
    while table.next(sink)? {
        let siret = table.text(Some(columns.siret));
        if siret.is_empty() {
            sink.skip(SkipReason::NoId, || table.place());
            continue;
        }
        let mut reading = Reading { table: &table, columns: &columns, sink };
        let record = reading.record(&siret, beside, &mut projections);
        latest = latest.max(record.updated_on);
        sink.keep(record, || table.place())?;
    }
    Ok(latest.map(|day| day.to_string()).unwrap_or_default())
}

/// What INSEE writes where it may not spread.
fn spread(text: String) -> String {
    if text == "[ND]" { String::new() } else { text }
}

/// One row under the eyes.
struct Reading<'a, 'b, 'c> {
    table: &'a Table,
    columns: &'a Columns,
    sink: &'b mut Sink<'c>,
}

impl Reading<'_, '_, '_> {
    fn cell(&self, column: Option<usize>) -> String {
        spread(self.table.text(column))
    }

    fn record(
        &mut self,
        siret: &str,
        beside: &Beside,
        projections: &mut Projections,
    ) -> Establishment {
        let (table, columns) = (self.table, self.columns);
        let mut record = self.sink.record(siret);
        let siren = self.cell(columns.siren);
        let siren = if siren.is_empty() { siret.get(..9).unwrap_or_default() } else { &siren };
        let unit = beside.units.as_ref().and_then(|units| units.get(siren));
        if beside.units.is_some() && unit.is_none() {
            self.sink.trap(Trap::NoLegalUnit, || format!("{}: {siren}", table.place()));
        }
        let legal = self.cell(columns.legal);
        record.kind = kind(unit.as_ref().map_or(legal.as_str(), |unit| unit.legal.as_str()));
        self.names(&mut record, unit.as_ref());
        activity(table, columns, &mut record, self.sink);
        record.status = match table.cell(Some(columns.state)).as_ref() {
            "A" => Status::Active,
            "F" => Status::Closed,
            _ => Status::Unknown,
        };
        record.size = size(table, columns, self.sink);
        record.opened_on = day_or_note(&table.cell(columns.created), self.sink, || table.place());
        record.updated_on = day_or_note(&table.cell(columns.treated), self.sink, || table.place());
        record.address = self.address();
        record.official_ids.insert("siret", siret.to_owned());
        record.official_ids.insert("siren", siren.to_owned());
        if let Some(unit) = unit {
            record.signals = Some(unit.signals);
            if !unit.rna.is_empty() {
                record.official_ids.insert("rna", unit.rna);
            }
        }
        let commune = self.cell(columns.commune);
        (record.point, record.geo_quality) =
            match beside.places.as_ref().and_then(|places| places.get(siret)) {
                Some((point, quality)) => (Some(point), quality),
                None => (
                    point(table, columns, &commune, projections, self.sink),
                    quality(&table.cell(columns.geo_type)),
                ),
            };
        if !commune.is_empty() {
            record.area_codes.insert("commune", commune);
        }
        record
    }

    /// The sign on the door, the usual name, and the names of the legal unit. What names a natural person is
    /// marked so, and only kept at all where that was asked for.
    fn names(&self, record: &mut Establishment, unit: Option<&Unit>) {
        let own = self.columns.names.into_iter().map(|column| self.cell(column));
        let of_unit = unit.iter().flat_map(|unit| unit.names.iter().cloned());
        let is_person = record.kind == OperatorKind::SoleTrader;
        let mut names: Vec<String> = Vec::new();
        let mut personal: Option<String> = unit.and_then(|unit| unit.person.clone());
        let family = personal.as_deref().map(family_name).unwrap_or_default();
        for name in own.chain(of_unit).filter(|name| !name.is_empty()) {
            if is_person && !family.is_empty() && words(&name).any(|word| word == family) {
                personal.get_or_insert(name);
            } else if !names.contains(&name) {
                names.push(name);
            }
        }
        // Only `O` is spread without limits: `P` (partly), and the older `N`, hide who it is.
        let spread = matches!(self.table.cell(Some(self.columns.spreading)).as_ref(), "O" | "");
        let named = !names.is_empty();
        record.privacy =
            if spread && (named || !is_person) { Privacy::Public } else { Privacy::Person };
        if named {
            record.name = Some(names.remove(0));
            record.alt_names = names;
        } else if spread && is_person {
            record.name = personal;
        }
    }

    fn address(&self) -> PlaceAddress {
        let columns = self.columns;
        let (kind, street) = (self.cell(columns.street_type), self.cell(columns.street));
        PlaceAddress {
            number: self.cell(columns.number),
            suffix: self.cell(columns.suffix),
            street: format!("{kind} {street}").trim().to_owned(),
            unit: self.cell(columns.complement),
            postcode: self.cell(columns.postcode),
            locality: self.cell(columns.locality),
            country: "FR".to_owned(),
            ..PlaceAddress::default()
        }
    }
}

/// The words of a name, as they are compared.
fn words(name: &str) -> impl Iterator<Item = String> {
    normalised(name).split(' ').map(str::to_owned).collect::<Vec<_>>().into_iter()
}

/// The last word of a person's name.
fn family_name(name: &str) -> String {
    words(name).last().filter(|word| word.len() > 2).unwrap_or_default()
}

/// How the geocoded variants say how far their points may be believed.
fn quality(word: &str) -> GeoQuality {
    match word {
        "housenumber" => GeoQuality::Rooftop,
        "street" | "interpolation" | "locality" => GeoQuality::Street,
        "municipality" => GeoQuality::Commune,
        _ => GeoQuality::Unknown,
    }
}

/// The kind of a legal category. Source: INSEE, nomenclature of legal categories, levels I to III.
pub(super) fn kind(code: &str) -> OperatorKind {
    match code {
        "" => OperatorKind::Unknown,
        code if code.starts_with("10") => OperatorKind::SoleTrader,
        "9300" => OperatorKind::Foundation,
        code if code.starts_with("92") => OperatorKind::Association,
        code if code.starts_with('7') => OperatorKind::Public,
        code if code.starts_with("51") => OperatorKind::Cooperative,
        "5458" | "5460" | "5558" | "5560" => OperatorKind::Cooperative,
        code if code.starts_with(['5', '6', '3', '2', '4']) => OperatorKind::Company,
        _ => OperatorKind::Unknown,
    }
}

/// The activity in NAF rev. 2; where only NAF 2025 is given, in that, with the class of rev. 2 that holds most of it.
fn activity(table: &Table, columns: &Columns, record: &mut Establishment, sink: &mut Sink<'_>) {
    let mut code = table.text(Some(columns.activity));
    let nomenclature = table.text(columns.nomenclature);
    let mut scheme = match nomenclature.as_str() {
        "" | "NAFRev2" => "naf2".to_owned(),
        "NAF25" | "NAF2025" | "NAFRev2.1" => "naf2025".to_owned(),
        other => other.to_lowercase(),
    };
    let newer = table.cell(columns.activity_2025);
    if !newer.is_empty() && (code.is_empty() || !matches!(scheme.as_str(), "naf2" | "naf2025")) {
        (code, scheme) = (newer.into_owned(), "naf2025".to_owned());
    }
    record.nace = match scheme.as_str() {
        "naf2" => NaceClass::parse(&code),
        "naf2025" => NaceClass::parse(&code).and_then(classify::from_2025),
        _ => None,
    };
    if let Some(category) = record.nace.and_then(classify::naf) {
        record.category = category;
    } else if !code.is_empty() {
        let example = || format!("{}: {code} {nomenclature}", table.place());
        sink.trap(Trap::UnknownActivity, example);
    }
    record.activity = Activity { scheme, code, label: String::new() };
}

fn size(table: &Table, columns: &Columns, sink: &mut Sink<'_>) -> Option<SizeBand> {
    let code = table.cell(columns.band);
    // `NN` says that nobody is employed, or that nothing is known of it: not a headcount of zero.
    if code.is_empty() || code == "NN" {
        return None;
    }
    let Some((min, max)) = band(&code) else {
        sink.trap(Trap::UnknownCode, || format!("{}: trancheEffectifs {code}", table.place()));
        return None;
    };
    Some(SizeBand { min, max, year: table.cell(columns.band_year).parse().ok() })
}

fn point(
    table: &Table,
    columns: &Columns,
    commune: &str,
    projections: &mut Projections,
    sink: &mut Sink<'_>,
) -> Option<Point> {
    let overseas = commune.starts_with("97") || commune.starts_with("98");
    let expected = if overseas { None } else { Some(FRANCE) };
    if let (Some(lon), Some(lat)) = (table.number(columns.lon), table.number(columns.lat)) {
        return sink.point(lon, lat, expected, || table.place());
    }
    let (x, y) = (table.number(columns.x)?, table.number(columns.y)?);
    let point = projections.of(commune)?.point(x, y)?;
    let point = sink.point(point.lon, point.lat, expected, || table.place())?;
    sink.trap(Trap::ComputedPoint, || table.place());
    Some(point)
}
