//! Rows of an edition as the matching sees them.

use std::collections::HashMap;

use maillage_domain::identify::category::Category;
use maillage_domain::identify::codes::Codes;
use maillage_domain::identify::establishment::{Establishment, GeoQuality, Status};
use maillage_matching::cluster::Facts;
use maillage_matching::weigh::official;
use maillage_matching::{Days, Official, OfficialId, Position, Record};

use crate::edition::Edition;
use crate::text::hash;

/// Numbers that name one place each: two different ones are two places. The others name a company with all its
/// places.
const OF_PLACES: [&str; 2] = ["siret", "rna"];

/// The rows of an edition.
pub(super) struct Rows<'a> {
    pub(super) edition: &'a Edition,
    /// The names of the sources, sorted.
    pub(super) sources: Vec<String>,
    /// Whether each may say a place several times.
    pub(super) repeats: Vec<bool>,
    by_hash: HashMap<i64, u32>,
}

/// Whether a source may say one place several times: whatever is drawn or listed by hand. A register that
/// numbers what it holds says each place once.
fn repeats(source: &str) -> bool {
    !source.starts_with("sirene") && !source.starts_with("rna") && !source.contains("census")
}

impl<'a> Rows<'a> {
    pub(super) fn new(edition: &'a Edition) -> Self {
        let mut sources: Vec<String> =
            edition.manifest.sources.iter().map(|source| source.source.clone()).collect();
        sources.sort_unstable();
        let repeats = sources.iter().map(|source| repeats(source)).collect();
        let by_hash = (0..).zip(&sources).map(|(number, source)| (hash(source), number)).collect();
        Self { edition, sources, repeats, by_hash }
    }

    /// Whether there is anything to compare.
    pub(super) fn is_worth(&self) -> bool {
        self.sources.len() > 1 || self.repeats.contains(&true)
    }

    /// Whether rows of two sources are compared.
    pub(super) fn allowed(&self, left: u32, right: u32) -> bool {
        left != right || self.repeats[left as usize]
    }

    pub(super) fn source_of(&self, hash: i64) -> u32 {
        self.by_hash.get(&hash).copied().unwrap_or_default()
    }

    fn at(&self, row: u32) -> (usize, usize) {
        self.edition.row(u64::from(row)).expect("only rows of the edition are asked for")
    }

    /// Empty premises are no organisation.
    pub(super) fn is_vacant(&self, row: u32) -> bool {
        let (batch, row) = self.at(row);
        self.edition.fixed[batch].status(row) == Status::Vacant
    }

    /// The row as the matching sees it, and the numbers of its company.
    pub(super) fn record(&self, row: u32) -> (Record, Vec<(String, String)>) {
        let (batch, row) = self.at(row);
        record(self.edition.record(batch, row))
    }

    /// When a row was there.
    pub(super) fn days(&self, row: u32) -> Days {
        Days::of(&self.record(row).0)
    }
}

impl Facts for Rows<'_> {
    fn source(&self, record: u32) -> u32 {
        let (batch, row) = self.at(record);
        self.source_of(self.edition.fixed[batch].source[row])
    }

    fn repeats(&self, source: u32) -> bool {
        self.repeats[source as usize]
    }

    fn official(&self, left: u32, right: u32) -> Official {
        official(&self.record(left).0.official, &self.record(right).0.official)
    }
}

fn plain(number: &str) -> String {
    number.chars().filter(|letter| letter.is_alphanumeric()).collect::<String>().to_uppercase()
}

fn numbers(ids: Codes, living: bool) -> (Vec<OfficialId>, Vec<(String, String)>) {
    let (mut places, mut companies) = (Vec::new(), Vec::new());
    let known = ids.into_iter().map(|(scheme, value)| (scheme.into_owned(), plain(&value)));
    for (scheme, value) in known.filter(|(_, value)| !value.is_empty()) {
        if OF_PLACES.contains(&scheme.as_str()) {
            places.push(OfficialId { scheme, value, living });
        } else {
            companies.push((scheme, value));
        }
    }
    (places, companies)
}

/// What a row says. A piled point, or one for a whole commune, is none.
fn record(place: Establishment) -> (Record, Vec<(String, String)>) {
    let vague = matches!(place.geo_quality, GeoQuality::Piled | GeoQuality::Commune);
    let contacts = place.contacts.unwrap_or_default();
    let closed = place.status == Status::Closed;
    let day = |day: Option<jiff::civil::Date>| day.map_or_else(String::new, |day| day.to_string());
    let (official, companies) = numbers(place.official_ids, !closed);
    let known = place.category != Category::UNKNOWN;
    let record = Record {
        official,
        name: place.name.unwrap_or_default(),
        other_names: place.alt_names,
        street: place.address.street,
        number: format!("{}{}", place.address.number, place.address.suffix),
        postcode: place.address.postcode,
        city: place.address.locality,
        phone: contacts.phone,
        website: contacts.website,
        category: if known { place.category.code().to_owned() } else { String::new() },
        position: place.point.filter(|_| !vague).map(|at| Position { lon: at.lon, lat: at.lat }),
        closed,
        opened: day(place.opened_on),
        seen: place.updated_on.map_or(place.provenance.vintage, |day| day.to_string()),
        source: place.provenance.source,
        id: place.provenance.source_id,
        ..Record::default()
    };
    (record, companies)
}
