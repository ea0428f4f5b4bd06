//! The register of associations of France: the files `rna_waldec` (all since 2009) and `rna_import` (those before).
//!
//! The address of the person who declares and the civility of the head stand in the files too: they are never read.

use std::path::PathBuf;

use maillage_app::identify::register::Trap;
use maillage_domain::identify::category::Category;
use maillage_domain::identify::establishment::{
    Activity, Contacts, Establishment, OperatorKind, PlaceAddress, Status,
};

use super::dated::{self, Layout};
use super::table::Table;
use super::{Reader, day_or_note, yes};
use crate::address::door;
use crate::error::Result;
use crate::sink::{Sink, Source};

/// The reader.
pub(super) struct Rna;

impl Reader for Rna {
    fn source(&self) -> Source {
        Source {
            name: "rna".to_owned(),
            licence: "Licence Ouverte 2.0".to_owned(),
            credit: "Ministère de l’Intérieur, RNA".to_owned(),
        }
    }

    fn has_points(&self) -> bool {
        false
    }

    fn look_for_doors(&self, files: &[PathBuf], sink: &mut Sink<'_>) -> Result<()> {
        for file in files {
            let mut table = Table::open(file, None)?;
            let columns = Columns::of(&table)?;
            while table.next_beside(sink)? {
                let cell = |column| told(&table, column);
                if let Some(door) = door(&address(&table, &columns, &cell)) {
                    sink.doors.insert(door, None);
                }
            }
        }
        Ok(())
    }

    fn check(&self, files: &[PathBuf]) -> Result<()> {
        dated::check::<Columns>(files)
    }

    fn read(&self, files: &[PathBuf], sink: &mut Sink<'_>) -> Result<String> {
        dated::read::<Columns>(files, sink)
    }
}

struct Columns {
    id: usize,
    siret: Option<usize>,
    created: Option<usize>,
    updated: Option<usize>,
    dissolved: Option<usize>,
    position: Option<usize>,
    title: usize,
    short: Option<usize>,
    object: Option<usize>,
    purpose: Option<usize>,
    complement: Option<usize>,
    number: Option<usize>,
    repetition: Option<usize>,
    street_type: Option<usize>,
    street: Option<usize>,
    /// The file of before 2009 has lines in place of parts.
    lines: [Option<usize>; 3],
    postcode: Option<usize>,
    locality: Option<usize>,
    commune: Option<usize>,
    website: Option<usize>,
    website_public: Option<usize>,
}

impl Layout for Columns {
    fn of(table: &Table) -> Result<Self> {
        let find = |name: &str| table.column(&[name]);
        Ok(Self {
            id: table.needed(&["id"])?,
            siret: find("siret"),
            created: find("date_creat"),
            updated: table.column(&["maj_time", "date_decla"]),
            dissolved: find("date_disso"),
            position: find("position"),
            title: table.needed(&["titre"])?,
            short: find("titre_court"),
            object: find("objet"),
            purpose: find("objet_social1"),
            complement: find("adrs_complement"),
            number: find("adrs_numvoie"),
            repetition: find("adrs_repetition"),
            street_type: find("adrs_typevoie"),
            street: find("adrs_libvoie"),
            lines: [find("adr1"), find("adr2"), find("adr3")],
            postcode: find("adrs_codepostal"),
            locality: table.column(&["adrs_libcommune", "libcom"]),
            commune: find("adrs_codeinsee"),
            website: find("siteweb"),
            website_public: find("publiweb"),
        })
    }

    fn id(&self) -> usize {
        self.id
    }

    fn record(&self, table: &Table, id: &str, sink: &mut Sink<'_>) -> Establishment {
        record(table, self, id, sink)
    }
}

fn record(table: &Table, columns: &Columns, id: &str, sink: &mut Sink<'_>) -> Establishment {
    let cell = |column| told(table, column);
    let mut record = sink.record(id);
    let title = cell(Some(columns.title));
    record.name = Some(title.clone()).filter(|name| !name.is_empty());
    record.alt_names = Some(cell(columns.short))
        .filter(|name| !name.is_empty() && *name != title)
        .into_iter()
        .collect();
    record.kind = OperatorKind::Association;
    let purpose = cell(columns.purpose);
    record.category = category(&purpose);
    record.activity = Activity {
        scheme: "rna".to_owned(),
        code: purpose,
        label: cell(columns.object).chars().take(200).collect(),
    };
    let place = || table.place();
    let dissolved = day_or_note(&not_zero(table.text(columns.dissolved)), sink, place);
    record.status = match table.cell(columns.position).as_ref() {
        "D" | "S" => Status::Closed,
        _ if dissolved.is_some() => Status::Closed,
        "A" => Status::Active,
        _ => Status::Unknown,
    };
    record.opened_on = day_or_note(&not_zero(table.text(columns.created)), sink, place);
    record.updated_on = day_or_note(&not_zero(table.text(columns.updated)), sink, place);
    record.address = address(table, columns, &cell);
    record.official_ids.insert("rna", id.to_owned());
    let siret = cell(columns.siret);
    if siret.len() == 14 && siret.bytes().all(|byte| byte.is_ascii_digit()) {
        record.official_ids.insert("siren", siret[..9].to_owned());
        record.official_ids.insert("siret", siret);
    } else if !siret.is_empty() {
        sink.trap(Trap::UnknownCode, || format!("{}: siret {siret}", table.place()));
    }
    let commune = cell(columns.commune);
    if !commune.is_empty() {
        record.area_codes.insert("commune", commune);
    }
    let public = columns.website_public.is_none() || yes(&table.cell(columns.website_public));
    let website = if public { cell(columns.website) } else { String::new() };
    record.contacts = Some(Contacts { website, ..Contacts::default() });
    record
}

/// A cell; `_` and the like fill fields that somebody left empty.
fn told(table: &Table, column: Option<usize>) -> String {
    let text = table.text(column);
    if text.trim_matches(['_', '-', '.', ' ']).is_empty() { String::new() } else { text }
}

/// `0001-01-01` and the like stand for no day.
fn not_zero(text: String) -> String {
    if text.starts_with("0001") || text.starts_with("0000") { String::new() } else { text }
}

/// What the social object says. Source: the ministry's list of social objects of associations, by themes of three
/// digits; most are simply associations.
fn category(code: &str) -> Category {
    let word = match code.get(..3) {
        Some("017" | "018" | "019" | "020" | "021") => "social_service",
        Some("040") => "religious",
        _ => "association",
    };
    word.parse().expect("the categories have these words")
}

fn address(
    table: &Table,
    columns: &Columns,
    cell: &impl Fn(Option<usize>) -> String,
) -> PlaceAddress {
    let mut address = PlaceAddress {
        number: cell(columns.number),
        suffix: cell(columns.repetition),
        street: format!("{} {}", cell(columns.street_type), cell(columns.street)).trim().to_owned(),
        unit: cell(columns.complement),
        postcode: cell(columns.postcode),
        locality: cell(columns.locality),
        country: "FR".to_owned(),
        ..PlaceAddress::default()
    };
    if address.street.is_empty() {
        // The first line that begins with a number is the street.
        let lines = columns.lines.map(|column| table.text(column));
        let of_street = lines.iter().find(|line| line.starts_with(|c: char| c.is_ascii_digit()));
        let line = of_street.or_else(|| lines.iter().find(|line| !line.is_empty()));
        if let Some(line) = line {
            (address.number, address.street) = super::number_and_street(line);
        }
    }
    address
}
