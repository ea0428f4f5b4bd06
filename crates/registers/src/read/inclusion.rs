//! Structures of data.inclusion, schema v1: associations and services that help people towards work and housing.

use std::path::PathBuf;

use maillage_app::identify::register::Trap;
use maillage_domain::identify::category::Category;
use maillage_domain::identify::establishment::{
    Activity, Contacts, Establishment, OperatorKind, PlaceAddress, Signal, Signals, Status,
};

use super::dated::{self, Layout};
use super::table::Table;
use super::{Reader, day_or_note, number_and_street};
use crate::error::Result;
use crate::sink::{Sink, Source};

/// The box that holds all of France, overseas too.
const FRANCE: [f64; 4] = [-179.0, -50.0, 170.0, 52.0];

/// The reader.
pub(super) struct Inclusion;

impl Reader for Inclusion {
    fn source(&self) -> Source {
        Source {
            name: "data-inclusion".to_owned(),
            licence: "Licence Ouverte 2.0".to_owned(),
            credit: "data.inclusion".to_owned(),
        }
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
    name: usize,
    updated: Option<usize>,
    siret: Option<usize>,
    rna: Option<usize>,
    address: Option<usize>,
    complement: Option<usize>,
    postcode: Option<usize>,
    locality: Option<usize>,
    commune: Option<usize>,
    lon: Option<usize>,
    lat: Option<usize>,
    phone: Option<usize>,
    email: Option<usize>,
    website: Option<usize>,
    networks: Option<usize>,
}

impl Layout for Columns {
    fn of(table: &Table) -> Result<Self> {
        let find = |names: &[&str]| table.column(names);
        Ok(Self {
            id: table.needed(&["id"])?,
            name: table.needed(&["nom"])?,
            updated: find(&["date_maj"]),
            siret: find(&["siret"]),
            rna: find(&["rna"]),
            address: find(&["adresse"]),
            complement: find(&["complement_adresse"]),
            postcode: find(&["code_postal"]),
            locality: find(&["commune"]),
            commune: find(&["code_insee"]),
            lon: find(&["longitude", super::table::LON]),
            lat: find(&["latitude", super::table::LAT]),
            phone: find(&["telephone"]),
            email: find(&["courriel"]),
            website: find(&["site_web"]),
            networks: find(&["reseaux_porteurs", "typologie"]),
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
    let cell = |column| table.text(column);
    let place = || table.place();
    let mut record = sink.record(id);
    record.name = Some(cell(Some(columns.name))).filter(|name| !name.is_empty());
    let networks = cell(columns.networks).to_lowercase();
    let is_in = |words: &[&str]| {
        let mut all = networks.split(|c: char| !(c.is_alphanumeric() || c == '-'));
        all.any(|word| words.contains(&word))
    };
    record.kind = if is_in(PUBLIC) { OperatorKind::Public } else { OperatorKind::Unknown };
    record.category = category(&is_in);
    record.signals = Some(if is_in(WORK_INTEGRATION) {
        Signals::default().with(Signal::WorkIntegration)
    } else if is_in(&["ressourceries", "emmaus"]) {
        Signals::default().with(Signal::Reuse)
    } else {
        Signals::default()
    });
    record.activity =
        Activity { scheme: "data-inclusion".to_owned(), code: networks, label: String::new() };
    record.status = Status::Active;
    record.updated_on = day_or_note(&table.cell(columns.updated), sink, place);
    let (number, street) = number_and_street(&cell(columns.address));
    record.address = PlaceAddress {
        number,
        street,
        unit: cell(columns.complement),
        postcode: cell(columns.postcode),
        locality: cell(columns.locality),
        country: "FR".to_owned(),
        ..PlaceAddress::default()
    };
    let siret = cell(columns.siret);
    if siret.len() == 14 && siret.bytes().all(|byte| byte.is_ascii_digit()) {
        record.official_ids.insert("siren", siret[..9].to_owned());
        record.official_ids.insert("siret", siret);
    } else if !siret.is_empty() {
        sink.trap(Trap::UnknownCode, || format!("{}: siret {siret}", table.place()));
    }
    let rna = cell(columns.rna);
    if !rna.is_empty() {
        record.official_ids.insert("rna", rna);
    }
    let commune = cell(columns.commune);
    if !commune.is_empty() {
        record.area_codes.insert("commune", commune);
    }
    if let (Some(lon), Some(lat)) = (table.number(columns.lon), table.number(columns.lat)) {
        record.point = sink.point(lon, lat, Some(FRANCE), place);
    }
    record.contacts = Some(Contacts {
        phone: cell(columns.phone),
        email: cell(columns.email),
        website: cell(columns.website),
    });
    record
}

/// Networks of the schema that are authorities or public bodies.
const PUBLIC: &[&str] = &[
    "caf",
    "ccas-cias",
    "cms",
    "communes",
    "cpam",
    "departements",
    "france-service",
    "france-travail",
    "msap",
    "pjj",
    "regions",
    "spip",
    "maisons-des-solidarites",
    "ase",
    "chambres-consulaires",
    "mairie",
    "ccas",
    "cd",
    "mdph",
];

/// Networks of work integration.
const WORK_INTEGRATION: &[&str] =
    &["siae", "aci", "ai", "ei", "eiti", "etti", "ea", "geiq", "unea", "coorace", "chantier-ecole"];

fn category(is_in: &impl Fn(&[&str]) -> bool) -> Category {
    let word = if is_in(&["communes", "departements", "regions", "mairie", "cd"]) {
        "public_administration"
    } else if is_in(&["france-travail", "cap-emploi-reseau-cheops", "mission-locale"]) {
        "employment_agency"
    } else if is_in(&["ressourceries", "emmaus"]) {
        "second_hand"
    } else if is_in(&["la-poste"]) {
        "post_office"
    } else {
        "social_service"
    };
    word.parse().expect("the categories have these words")
}
