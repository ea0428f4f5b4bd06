//! SIRENE StockEtablissement, CSV: the state's file and its geocoded variants.

use std::path::{Path, PathBuf};

use maillage_app::identify::register::{SkipReason, Trap};
use maillage_domain::identify::establishment::{
    Activity, Establishment, GeoQuality, OperatorKind, PlaceAddress, Privacy, SizeBand, Status,
};
use maillage_domain::identify::nace::NaceClass;
use maillage_domain::party::Point;

use super::table::Table;
use super::{Reader, day_or_note};
use crate::classify;
use crate::error::Result;
use crate::project::Projection;
use crate::sink::{Sink, Source};

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

    fn read(&self, files: &[PathBuf], sink: &mut Sink<'_>) -> Result<String> {
        let mut latest = String::new();
        for file in files {
            latest = latest.max(read_file(file, sink)?);
        }
        Ok(latest)
    }
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

fn read_file(path: &Path, sink: &mut Sink<'_>) -> Result<String> {
    let mut table = Table::open(path, None)?;
    let columns = Columns::of(&table)?;
    let mut projections = Projections::default();
    let mut latest = String::new();
    while table.next(sink)? {
        let siret = table.text(Some(columns.siret));
        if siret.is_empty() {
            sink.skip(SkipReason::NoId, || table.place());
            continue;
        }
        let record = record(&table, &columns, &siret, &mut projections, sink);
        if let Some(day) = record.updated_on.map(|day| day.to_string()) {
            latest = latest.max(day);
        }
        sink.keep(record, || table.place())?;
    }
    Ok(latest)
}

/// What INSEE writes where it may not spread.
fn spread(text: String) -> String {
    if text == "[ND]" { String::new() } else { text }
}

fn record(
    table: &Table,
    columns: &Columns,
    siret: &str,
    projections: &mut Projections,
    sink: &mut Sink<'_>,
) -> Establishment {
    let mut record = sink.record(siret);
    let cell = |column| spread(table.text(column));
    let mut names: Vec<String> = Vec::new();
    for name in columns.names.into_iter().map(cell).filter(|name| !name.is_empty()) {
        if !names.contains(&name) {
            names.push(name);
        }
    }
    if !names.is_empty() {
        record.name = Some(names.remove(0));
    }
    record.alt_names = names;
    let legal = cell(columns.legal);
    record.kind = kind(&legal);
    // Only `O` is spread without limits: `P` (partly), and the older `N`, hide who it is.
    record.privacy = match table.cell(Some(columns.spreading)).as_ref() {
        "O" | "" => Privacy::Public,
        _ => Privacy::Person,
    };
    if record.kind == OperatorKind::SoleTrader && record.name.is_none() {
        record.privacy = Privacy::Person;
    }
    activity(table, columns, &mut record, sink);
    record.status = match table.cell(Some(columns.state)).as_ref() {
        "A" => Status::Active,
        "F" => Status::Closed,
        _ => Status::Unknown,
    };
    record.size = size(table, columns, sink);
    record.opened_on = day_or_note(&table.cell(columns.created), sink, || table.place());
    record.updated_on = day_or_note(&table.cell(columns.treated), sink, || table.place());
    let (kind, street) = (cell(columns.street_type), cell(columns.street));
    record.address = PlaceAddress {
        number: cell(columns.number),
        suffix: cell(columns.suffix),
        street: format!("{kind} {street}").trim().to_owned(),
        unit: cell(columns.complement),
        postcode: cell(columns.postcode),
        locality: cell(columns.locality),
        country: "FR".to_owned(),
        ..PlaceAddress::default()
    };
    let siren = cell(columns.siren);
    let siren = if siren.is_empty() { siret.get(..9).unwrap_or_default() } else { &siren };
    record.official_ids.insert("siret".to_owned(), siret.to_owned());
    record.official_ids.insert("siren".to_owned(), siren.to_owned());
    let commune = cell(columns.commune);
    record.point = point(table, columns, &commune, projections, sink);
    record.geo_quality = match table.cell(columns.geo_type).as_ref() {
        "housenumber" => GeoQuality::Rooftop,
        "street" | "interpolation" | "locality" => GeoQuality::Street,
        "municipality" => GeoQuality::Commune,
        _ => GeoQuality::Unknown,
    };
    if !commune.is_empty() {
        record.area_codes.insert("commune".to_owned(), commune);
    }
    record
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

fn activity(table: &Table, columns: &Columns, record: &mut Establishment, sink: &mut Sink<'_>) {
    let code = table.text(Some(columns.activity));
    let nomenclature = table.text(columns.nomenclature);
    let current = nomenclature.is_empty() || nomenclature == "NAFRev2";
    record.nace = if current { NaceClass::parse(&code) } else { None };
    if let Some(category) = record.nace.and_then(classify::naf) {
        record.category = category;
    } else if !code.is_empty() {
        let example = || format!("{}: {code} {nomenclature}", table.place());
        sink.trap(Trap::UnknownActivity, example);
    }
    let scheme = if current { "naf2".to_owned() } else { nomenclature.to_lowercase() };
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

/// The projections in use, built once each.
#[derive(Default)]
struct Projections(Vec<(u32, Projection)>);

impl Projections {
    /// The projection of a commune's Lambert or UTM coordinates.
    fn of(&mut self, commune: &str) -> Option<&Projection> {
        let number = match commune.get(..3) {
            Some("971" | "972" | "977" | "978") => 5490,
            Some("973") => 2972,
            Some("974") => 2975,
            Some("975") => 4467,
            Some("976") => 4471,
            _ => 2154,
        };
        if !self.0.iter().any(|(known, _)| *known == number) {
            self.0.push((number, Projection::epsg(number)?));
        }
        self.0.iter().find(|(known, _)| *known == number).map(|(_, projection)| projection)
    }
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
