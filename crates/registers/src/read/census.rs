//! The census of ground-floor premises of Barcelona (`cens-locals-planta-baixa-act-economica`), in
//! the columns of all editions since 2019, the renamed ones of 2024 among them.

use std::path::{Path, PathBuf};

use maillage_app::identify::register::{SkipReason, Trap};
use maillage_domain::identify::category::Category;
use maillage_domain::identify::establishment::{
    Activity, Establishment, OperatorKind, PlaceAddress, Signal, Signals, Status,
};
use maillage_domain::party::Point;

use super::table::Table;
use super::{Reader, day_or_note, yes};
use crate::classify;
use crate::error::Result;
use crate::project::Projection;
use crate::sink::{Sink, Source};
use crate::text::normalised;

/// West, south, east, north of the city and its surroundings.
const CITY: [f64; 4] = [1.9, 41.2, 2.4, 41.6];

/// The reader.
pub(super) struct Census;

impl Reader for Census {
    fn source(&self) -> Source {
        Source {
            name: "barcelona-census".to_owned(),
            licence: "CC BY 4.0".to_owned(),
            credit: "Source of the data: Barcelona City Council".to_owned(),
        }
    }

    fn check(&self, files: &[PathBuf]) -> Result<()> {
        files.iter().try_for_each(|file| Columns::of(&Table::open(file, None)?).map(drop))
    }

    fn read(&self, files: &[PathBuf], sink: &mut Sink<'_>) -> Result<String> {
        let projection = Projection::epsg(25831).expect("a test builds every projection");
        let mut vintage = String::new();
        for file in files {
            let said = read_file(file, &projection, sink)?;
            if said > vintage {
                vintage = said;
            }
        }
        Ok(vintage)
    }
}

struct Columns {
    id: usize,
    activity: usize,
    code: Option<usize>,
    principal: Option<usize>,
    sector: Option<usize>,
    group: Option<usize>,
    name: Option<usize>,
    x: Option<usize>,
    y: Option<usize>,
    lat: Option<usize>,
    lon: Option<usize>,
    whole_address: Option<usize>,
    street: Option<usize>,
    number: Option<usize>,
    number_to: Option<usize>,
    door: Option<usize>,
    postcode: Option<usize>,
    quarter: Option<usize>,
    quarter_name: Option<usize>,
    district: Option<usize>,
    district_name: Option<usize>,
    section: Option<usize>,
    revised: Option<usize>,
    on_street: Option<usize>,
    market: Option<usize>,
    market_name: Option<usize>,
}

impl Columns {
    fn of(table: &Table) -> Result<Self> {
        let find = |names: &[&str]| table.column(names);
        Ok(Self {
            id: table.needed(&["ID_Global", "local_id", "ID_Bcn", "ID_Bcn_2019", "ID"])?,
            activity: table.needed(&["Nom_Activitat", "tipo_local", "Nom_Activitat_2022"])?,
            code: code_column(table),
            principal: find(&["Nom_Principal_Activitat"]),
            sector: find(&["Nom_Sector_Activitat"]),
            group: find(&["Nom_Grup_Activitat"]),
            name: find(&["Nom_Local", "nombre"]),
            x: find(&["X_UTM_ETRS89", "UTM_X", "x"]),
            y: find(&["Y_UTM_ETRS89", "UTM_Y", "y"]),
            lat: find(&["Latitud", "lat"]),
            lon: find(&["Longitud", "lon"]),
            whole_address: find(&["Direccio_Unica", "direccion"]),
            street: find(&["Nom_Via", "calle"]),
            number: find(&["Num_Policia_Inicial", "numero"]),
            number_to: find(&["Num_Policia_Final"]),
            door: find(&["Porta"]),
            postcode: find(&["Codi_Postal", "codigo_postal"]),
            quarter: find(&["Codi_Barri", "codigo_barrio"]),
            quarter_name: find(&["Nom_Barri", "barrio"]),
            district: find(&["Codi_Districte"]),
            district_name: find(&["Nom_Districte", "distrito"]),
            section: find(&["Seccio_Censal"]),
            revised: find(&["Data_Revisio", "fecha_revision"]),
            on_street: find(&["SN_Carrer"]),
            market: find(&["SN_Mercat"]),
            market_name: find(&["Nom_Mercat"]),
        })
    }
}

/// `Codi_Activitat_2022`, whatever the year.
fn code_column(table: &Table) -> Option<usize> {
    let starts = |cell: &String| cell.to_lowercase().starts_with("codi_activitat");
    table.header().iter().position(starts)
}

fn read_file(path: &Path, projection: &Projection, sink: &mut Sink<'_>) -> Result<String> {
    let mut table = Table::open(path, None)?;
    let columns = Columns::of(&table)?;
    let forbidden = table.column(&["Referencia_Cadastral", "referencia_catastral"]);
    let year = columns.code.and_then(|column| table.header()[column].rsplit_once('_'));
    let year = year.map(|(_, year)| year.to_owned());
    let stated = year.filter(|year| year.len() == 4 && year.bytes().all(|b| b.is_ascii_digit()));
    let mut latest = String::new();
    while table.next(sink)? {
        if !table.cell(forbidden).is_empty() {
            sink.trap(Trap::ForbiddenColumn, || format!("{}: Referencia_Cadastral", table.place()));
        }
        let id = table.text(Some(columns.id));
        if id.is_empty() {
            sink.skip(SkipReason::NoId, || table.place());
            continue;
        }
        let record = record(&table, &columns, &id, projection, sink);
        if let Some(day) = record.updated_on {
            latest = latest.max(day.year().to_string());
        }
        sink.keep(record, || table.place())?;
    }
    Ok(stated.unwrap_or(latest))
}

fn record(
    table: &Table,
    columns: &Columns,
    id: &str,
    projection: &Projection,
    sink: &mut Sink<'_>,
) -> Establishment {
    let mut record = sink.record(id);
    record.name = name(table, columns, sink);
    record.activity = Activity {
        scheme: "barcelona-census".to_owned(),
        code: table.text(columns.code),
        label: table.text(Some(columns.activity)),
    };
    record.category = category(table, columns, sink);
    record.nace = None;
    record.status = Status::Active;
    record.kind = match record.category.code() {
        "vacant" | "unknown" => OperatorKind::Unknown,
        "association" | "religious" | "trade_union" => OperatorKind::Association,
        "public_administration" => OperatorKind::Public,
        "school" => OperatorKind::School,
        _ => OperatorKind::Company,
    };
    record.updated_on = day_or_note(&table.cell(columns.revised), sink, || table.place());
    record.address = address(table, columns);
    record.area_codes = [
        ("barri", quarter_code(&table.cell(columns.quarter))),
        ("barri_name", table.text(columns.quarter_name)),
        ("district", table.text(columns.district)),
        ("district_name", table.text(columns.district_name)),
        ("section", table.text(columns.section)),
        ("market", table.text(columns.market_name)),
    ]
    .into_iter()
    .filter(|(_, value)| !value.is_empty())
    .collect();
    record.point = point(table, columns, projection, sink);
    record.street_door = columns.on_street.map(|column| yes(&table.cell(Some(column))));
    if columns.market.is_some() {
        let stall = yes(&table.cell(columns.market));
        let signals = Signals::default();
        record.signals = Some(if stall { signals.with(Signal::MarketStall) } else { signals });
    }
    record
}

/// Two digits, as the map of quarters writes them.
fn quarter_code(text: &str) -> String {
    text.parse::<u32>().map_or_else(|_| text.to_owned(), |number| format!("{number:02}"))
}

fn name(table: &Table, columns: &Columns, sink: &mut Sink<'_>) -> Option<String> {
    let name = table.text(columns.name);
    let plain = normalised(&name);
    if matches!(plain.as_str(), "sn" | "s n" | "sense nom" | "sin nombre") {
        sink.trap(Trap::NoNameMark, || format!("{}: {name}", table.place()));
        return None;
    }
    (!plain.is_empty()).then_some(name)
}

/// The finest of activity, group, sector and principal activity that is known.
fn category(table: &Table, columns: &Columns, sink: &mut Sink<'_>) -> Category {
    let label = table.cell(Some(columns.activity));
    let principal = normalised(&table.cell(columns.principal));
    if principal.starts_with("sense activitat") || principal.starts_with("sin actividad") {
        return Category::VACANT;
    }
    let coarser = [columns.group, columns.sector];
    let found = classify::barcelona(&label)
        .or_else(|| coarser.into_iter().find_map(|c| classify::barcelona(&table.cell(c))));
    found.unwrap_or_else(|| {
        sink.trap(Trap::UnknownActivity, || format!("{}: {label}", table.place()));
        Category::UNKNOWN
    })
}

fn address(table: &Table, columns: &Columns) -> PlaceAddress {
    // `207803, 17-17, LOC 20`: code of the street, range of numbers, unit.
    let whole = table.text(columns.whole_address);
    let mut parts = whole.split(',').map(str::trim);
    let range = parts.nth(1).unwrap_or_default();
    let unit = parts.next().unwrap_or_default();
    let (first, last) = range.split_once('-').unwrap_or((range, range));
    let or = |own: String, other: &str| if own.is_empty() { other.to_owned() } else { own };
    let number = or(table.text(columns.number), first);
    let number_to = or(table.text(columns.number_to), last);
    PlaceAddress {
        number_to: if number_to == number { String::new() } else { number_to },
        number,
        street: table.text(columns.street),
        unit: or(table.text(columns.door), unit),
        postcode: postcode(&table.text(columns.postcode)),
        locality: "Barcelona".to_owned(),
        country: "ES".to_owned(),
        ..PlaceAddress::default()
    }
}

/// Five digits: a spreadsheet in between makes `8001` of `08001`. What is no postcode of Spain is left out.
fn postcode(text: &str) -> String {
    match text.parse::<u32>() {
        Ok(number) if (1_000..=52_999).contains(&number) => format!("{number:05}"),
        _ => String::new(),
    }
}

fn point(
    table: &Table,
    columns: &Columns,
    projection: &Projection,
    sink: &mut Sink<'_>,
) -> Option<Point> {
    let place = || table.place();
    if let (Some(lon), Some(lat)) = (table.number(columns.lon), table.number(columns.lat)) {
        let point = sink.point(lon, lat, Some(CITY), place);
        if point.is_some() {
            return point;
        }
    }
    let (x, y) = (table.number(columns.x)?, table.number(columns.y)?);
    let point = projection.point(x, y).filter(|_| x != 0.0 && y != 0.0)?;
    let point = sink.point(point.lon, point.lat, Some(CITY), place)?;
    sink.trap(Trap::ComputedPoint, place);
    Some(point)
}

#[cfg(test)]
mod tests {
    use super::postcode;

    #[test]
    fn a_postcode_has_five_digits_also_after_a_spreadsheet_and_nothing_else_is_one() {
        assert_eq!(
            ["08001", "8001", "", "0", "n/d", "99999"].map(postcode),
            ["08001", "08001", "", "", "", ""]
        );
    }
}
