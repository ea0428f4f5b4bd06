//! The census of premises of Madrid (`censo de locales, actividades y terrazas`): the file of premises with their
//! activities. One place may carry on several: the first stands for it.

use std::path::{Path, PathBuf};

use maillage_app::identify::register::{SkipReason, Trap};
use maillage_domain::identify::category::Category;
use maillage_domain::identify::establishment::{
    Activity, Establishment, OperatorKind, PlaceAddress, Status,
};
use maillage_domain::identify::nace::NaceClass;
use maillage_domain::party::Point;

use super::table::Table;
use super::{Reader, day_or_note};
use crate::classify;
use crate::error::Result;
use crate::project::Projection;
use crate::sink::{Sink, Source};
use crate::text::normalised;

/// West, south, east, north of the city and its surroundings.
const CITY: [f64; 4] = [-4.0, 40.2, -3.4, 40.7];

/// The reader.
pub(super) struct Madrid;

impl Reader for Madrid {
    fn source(&self) -> Source {
        Source {
            name: "madrid-census".to_owned(),
            licence: "CC BY 4.0".to_owned(),
            credit: "Origen de los datos: Ayuntamiento de Madrid".to_owned(),
        }
    }

    fn check(&self, files: &[PathBuf]) -> Result<()> {
        files.iter().try_for_each(|file| Columns::of(&Table::open(file, None)?).map(drop))
    }

    fn read(&self, files: &[PathBuf], sink: &mut Sink<'_>) -> Result<String> {
        let projection = Projection::epsg(25830).expect("a test builds every projection");
        let mut latest = String::new();
        for file in files {
            latest = latest.max(read_file(file, &projection, sink)?);
        }
        Ok(latest)
    }
}

struct Columns {
    id: usize,
    situation: usize,
    access: Option<usize>,
    sign: Option<usize>,
    code: Option<usize>,
    label: Option<usize>,
    x: Option<usize>,
    y: Option<usize>,
    street_type: Option<usize>,
    street: Option<usize>,
    number: Option<usize>,
    suffix: Option<usize>,
    quarter: Option<usize>,
    quarter_name: Option<usize>,
    district: Option<usize>,
    district_name: Option<usize>,
    section: Option<usize>,
    group: Option<usize>,
    group_kind: Option<usize>,
    loaded: Option<usize>,
}

impl Columns {
    fn of(table: &Table) -> Result<Self> {
        let find = |names: &[&str]| table.column(names);
        Ok(Self {
            id: table.needed(&["id_local"])?,
            situation: table.needed(&["desc_situacion_local"])?,
            access: find(&["desc_tipo_acceso_local"]),
            sign: find(&["rotulo"]),
            code: find(&["id_epigrafe"]),
            label: find(&["desc_epigrafe"]),
            x: find(&["coordenada_x_local"]),
            y: find(&["coordenada_y_local"]),
            street_type: find(&["clase_vial_acceso", "clase_vial_edificio"]),
            street: find(&["desc_vial_acceso", "desc_vial_edificio"]),
            number: find(&["num_acceso", "num_edificio"]),
            suffix: find(&["cal_acceso", "cal_edificio"]),
            quarter: find(&["cod_barrio_local", "id_barrio_local"]),
            quarter_name: find(&["desc_barrio_local"]),
            district: find(&["id_distrito_local"]),
            district_name: find(&["desc_distrito_local"]),
            section: find(&["id_seccion_censal_local"]),
            group: find(&["nombre_agrupacion"]),
            group_kind: find(&["desc_tipo_agrup"]),
            loaded: find(&["fx_carga", "fx_datos_ini"]),
        })
    }
}

fn read_file(path: &Path, projection: &Projection, sink: &mut Sink<'_>) -> Result<String> {
    let mut table = Table::open(path, None)?;
    let columns = Columns::of(&table)?;
    let mut latest = String::new();
    while table.next(sink)? {
        let id = table.text(Some(columns.id));
        if id.is_empty() {
            sink.skip(SkipReason::NoId, || table.place());
            continue;
        }
        if sink.holds(&id) {
            let label = table.text(columns.label);
            sink.skip(SkipReason::SecondActivity, || format!("{}: {id}, {label}", table.place()));
            continue;
        }
        let record = record(&table, &columns, &id, projection, sink);
        if let Some(day) = record.updated_on.map(|day| day.to_string()) {
            latest = latest.max(day);
        }
        sink.keep(record, || table.place())?;
    }
    Ok(latest)
}

fn record(
    table: &Table,
    columns: &Columns,
    id: &str,
    projection: &Projection,
    sink: &mut Sink<'_>,
) -> Establishment {
    let cell = |column| table.text(column);
    let mut record = sink.record(id);
    record.name = name(table, columns, sink);
    let (code, label) = (cell(columns.code), cell(columns.label));
    record.nace = class(&code);
    record.category = category(table, columns, record.nace, sink);
    record.activity = Activity { scheme: "madrid-census".to_owned(), code, label };
    record.status = status(&table.cell(Some(columns.situation)));
    record.kind = match record.category.code() {
        "vacant" | "unknown" => OperatorKind::Unknown,
        "association" | "religious" | "trade_union" => OperatorKind::Association,
        "public_administration" => OperatorKind::Public,
        "school" => OperatorKind::School,
        _ => OperatorKind::Company,
    };
    record.updated_on = day_or_note(&table.cell(columns.loaded), sink, || table.place());
    record.address = PlaceAddress {
        number: cell(columns.number).trim_start_matches('0').to_owned(),
        suffix: cell(columns.suffix),
        street: format!("{} {}", cell(columns.street_type), cell(columns.street)).trim().to_owned(),
        locality: "Madrid".to_owned(),
        country: "ES".to_owned(),
        ..PlaceAddress::default()
    };
    record.area_codes = [
        ("barri", cell(columns.quarter)),
        ("barri_name", cell(columns.quarter_name)),
        ("district", cell(columns.district)),
        ("district_name", cell(columns.district_name)),
        ("section", cell(columns.section)),
        ("market", market(table, columns)),
    ]
    .into_iter()
    .filter(|(_, value)| !value.is_empty())
    .collect();
    record.point = point(table, columns, projection, sink);
    let access = normalised(&table.cell(columns.access));
    record.street_door = (!access.is_empty()).then(|| access.contains("puerta"));
    record
}

/// The market or gallery in which a stall stands.
fn market(table: &Table, columns: &Columns) -> String {
    let is_market = normalised(&table.cell(columns.group_kind)).contains("mercado");
    if is_market { table.text(columns.group) } else { String::new() }
}

fn name(table: &Table, columns: &Columns, sink: &mut Sink<'_>) -> Option<String> {
    let name = table.text(columns.sign);
    let plain = normalised(&name);
    let none =
        ["sn", "s n", "sin rotulo", "sin actividad", "local sin actividad", "cerrado", "no consta"];
    if none.contains(&plain.as_str()) {
        sink.trap(Trap::NoNameMark, || format!("{}: {name}", table.place()));
        return None;
    }
    (!plain.is_empty()).then_some(name)
}

/// Epigraphs are classes of CNAE 2009 (the Spanish form of NACE rev. 2) with two digits more.
fn class(code: &str) -> Option<NaceClass> {
    let code = code.trim();
    let digits = code.len() == 6 && code.bytes().all(|byte| byte.is_ascii_digit());
    digits.then(|| NaceClass::parse(&code[..4])).flatten()
}

fn category(
    table: &Table,
    columns: &Columns,
    class: Option<NaceClass>,
    sink: &mut Sink<'_>,
) -> Category {
    let label = table.cell(columns.label);
    let is_empty = label.is_empty() && table.cell(columns.code).is_empty();
    if is_empty || normalised(&label).contains("sin actividad") {
        return Category::VACANT;
    }
    class.and_then(classify::naf).unwrap_or_else(|| {
        sink.trap(Trap::UnknownActivity, || format!("{}: {label}", table.place()));
        Category::UNKNOWN
    })
}

/// `Abierto`, `Cerrado`, `Uso vivienda`, `En obras`, `Baja`, `Baja Reunificacion`, `Baja PC Asociado`.
fn status(word: &str) -> Status {
    match normalised(word).as_str() {
        "abierto" => Status::Active,
        "en obras" => Status::Vacant,
        "cerrado" | "uso vivienda" => Status::Closed,
        word if word.starts_with("baja") => Status::Closed,
        _ => Status::Unknown,
    }
}

/// A fifth of the open premises has 0 for coordinates.
fn point(
    table: &Table,
    columns: &Columns,
    projection: &Projection,
    sink: &mut Sink<'_>,
) -> Option<Point> {
    let (x, y) = (table.number(columns.x)?, table.number(columns.y)?);
    if x == 0.0 || y == 0.0 {
        sink.trap(Trap::ZeroPoint, || format!("{}: {x}, {y}", table.place()));
        return None;
    }
    let point = projection.point(x, y)?;
    let point = sink.point(point.lon, point.lat, Some(CITY), || table.place())?;
    sink.trap(Trap::ComputedPoint, || table.place());
    Some(point)
}
