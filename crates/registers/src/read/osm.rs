//! OpenStreetMap extracts, `.osm.pbf`: nodes, ways and relations that are places of activity.
//!
//! Two passes: the first finds what is wanted and which nodes and ways give its shape; the second
//! reads their coordinates. Only what is wanted is kept in memory.

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use jiff::tz::TimeZone;
use maillage_app::identify::register::{Fault, FileForm, SkipReason, Trap};
use maillage_domain::identify::category::Category;
use maillage_domain::identify::establishment::{
    Activity, Chain, Contacts, Establishment, OperatorKind, PlaceAddress, Signal, Signals, Status,
};
use osmpbf::{BlobDecode, BlobReader, Element, ElementReader, RelMemberType};

use super::Reader;
use crate::classify::{self, OSM_KEYS};
use crate::error::{Result, input, refused, short};
use crate::sink::{Sink, Source};

/// The reader.
pub(super) struct Osm;

impl Reader for Osm {
    fn source(&self) -> Source {
        Source {
            name: "osm".to_owned(),
            licence: "ODbL 1.0".to_owned(),
            credit: "© OpenStreetMap contributors".to_owned(),
        }
    }

    fn check(&self, files: &[PathBuf]) -> Result<()> {
        files.iter().try_for_each(|file| {
            let wrong = |error: osmpbf::Error| refused(file, FileForm::OsmPbf, error);
            let mut blobs = BlobReader::from_path(file).map_err(wrong)?;
            match blobs.next() {
                Some(first) => first.map(drop).map_err(wrong),
                None => Err(input(file, Fault::Empty)),
            }
        })
    }

    fn read(&self, files: &[PathBuf], sink: &mut Sink<'_>) -> Result<String> {
        let mut vintage = String::new();
        for file in files {
            vintage = vintage.max(read_file(file, sink)?);
        }
        Ok(vintage)
    }
}

type Tags = HashMap<String, String>;

/// What gives a wanted object its point.
enum Shape {
    Point(f64, f64),
    Way(Vec<i64>),
    Relation { ways: Vec<i64>, nodes: Vec<i64> },
}

/// A place of activity before its point is known.
struct Place {
    id: String,
    tags: Tags,
    category: Category,
    key: &'static str,
    closed: bool,
    changed: Option<i64>,
    shape: Shape,
}

#[derive(Default)]
struct Found {
    places: Vec<Place>,
    latest: i64,
    read: u64,
}

fn read_file(path: &Path, sink: &mut Sink<'_>) -> Result<String> {
    let wrong = |error: osmpbf::Error| refused(path, FileForm::OsmPbf, error);
    let mut found = Found::default();
    let reader = ElementReader::from_path(path).map_err(wrong)?;
    reader.for_each(|element| look(&element, &mut found)).map_err(wrong)?;
    let ways = members(path, &found, wrong)?;
    let nodes = coordinates(path, &found, &ways, wrong)?;
    let stated = header_day(path).or_else(|| day_of(found.latest));
    sink.report.read += found.read;
    sink.tell(maillage_app::identify::register::ImportStep::Reading, sink.report.read, 0)?;
    let name = short(path);
    let unplaced = found.read - found.places.len() as u64;
    for place in found.places {
        let example = format!("{name}: {}", place.id);
        let centre = centre(&place.shape, &ways, &nodes);
        let point = centre.and_then(|(lon, lat)| sink.point(lon, lat, None, || example.clone()));
        if point.is_none() {
            sink.skip(SkipReason::NoPoint, || example.clone());
            continue;
        }
        let mut record = record(place, sink);
        record.point = point;
        sink.keep(record, || example.clone())?;
    }
    if unplaced > 0 {
        sink.report.skipped.entry(SkipReason::NotAPlace).or_default().count += unplaced;
    }
    Ok(stated.unwrap_or_default())
}

/// The day of a moment in seconds.
fn day_of(seconds: i64) -> Option<String> {
    let moment = Timestamp::from_second(seconds).ok().filter(|_| seconds > 0)?;
    Some(moment.to_zoned(TimeZone::UTC).date().to_string())
}

/// The day that the extract's header states.
fn header_day(path: &Path) -> Option<String> {
    let first = BlobReader::from_path(path).ok()?.next()?.ok()?;
    match first.decode().ok()? {
        BlobDecode::OsmHeader(header) => day_of(header.osmosis_replication_timestamp()?),
        _ => None,
    }
}

/// Looks at an element; keeps it when it is a place of activity. `read` counts those with tags.
fn look(element: &Element<'_>, found: &mut Found) {
    match element {
        Element::Node(node) => {
            let shape = || Shape::Point(node.lon(), node.lat());
            let changed = node.info().milli_timestamp();
            keep(node.tags(), 'n', node.id(), changed, shape, found);
        }
        Element::DenseNode(node) => {
            let shape = || Shape::Point(node.lon(), node.lat());
            let changed = node.info().map(|info| info.milli_timestamp());
            keep(node.tags(), 'n', node.id(), changed, shape, found);
        }
        Element::Way(way) => {
            let shape = || Shape::Way(way.refs().collect());
            keep(way.tags(), 'w', way.id(), way.info().milli_timestamp(), shape, found);
        }
        Element::Relation(relation) => {
            let shape = || {
                let of = |kind: RelMemberType| {
                    let members = relation.members().filter(move |m| m.member_type == kind);
                    members.map(|member| member.member_id).collect()
                };
                Shape::Relation { ways: of(RelMemberType::Way), nodes: of(RelMemberType::Node) }
            };
            let changed = relation.info().milli_timestamp();
            keep(relation.tags(), 'r', relation.id(), changed, shape, found);
        }
    }
}

fn keep<'a>(
    tags: impl Iterator<Item = (&'a str, &'a str)>,
    letter: char,
    id: i64,
    changed: Option<i64>,
    shape: impl FnOnce() -> Shape,
    found: &mut Found,
) {
    let tags: Tags = tags.map(|(key, value)| (key.to_owned(), value.to_owned())).collect();
    let changed = changed.map(|moment| moment / 1_000);
    found.latest = found.latest.max(changed.unwrap_or(0));
    if tags.is_empty() {
        return;
    }
    found.read += 1;
    let Some((key, category, closed)) = classified(&tags) else { return };
    let id = format!("{letter}{id}");
    found.places.push(Place { id, tags, category, key, closed, changed, shape: shape() });
}

/// The key, the category and whether it is over, if the tags make a place of activity.
fn classified(tags: &Tags) -> Option<(&'static str, Category, bool)> {
    for prefix in ["", "disused:", "abandoned:"] {
        for key in OSM_KEYS {
            let value = match prefix {
                "" => tags.get(key),
                _ => tags.get(&format!("{prefix}{key}")),
            };
            if let Some(category) = value.and_then(|value| classify::osm(key, value)) {
                return Some((key, category, !prefix.is_empty()));
            }
        }
    }
    None
}

/// The nodes of the ways that wanted relations are made of.
fn members(
    path: &Path,
    found: &Found,
    wrong: impl Fn(osmpbf::Error) -> maillage_app::identify::register::RegistersError,
) -> Result<HashMap<i64, Vec<i64>>> {
    let mut wanted: HashSet<i64> = HashSet::new();
    for place in &found.places {
        if let Shape::Relation { ways, .. } = &place.shape {
            wanted.extend(ways);
        }
    }
    let mut ways = HashMap::new();
    if wanted.is_empty() {
        return Ok(ways);
    }
    let reader = ElementReader::from_path(path).map_err(&wrong)?;
    let read = reader.for_each(|element| {
        if let Element::Way(way) = element
            && wanted.contains(&way.id())
        {
            ways.insert(way.id(), way.refs().collect());
        }
    });
    read.map_err(wrong)?;
    Ok(ways)
}

/// The coordinates of all nodes that give a shape.
fn coordinates(
    path: &Path,
    found: &Found,
    ways: &HashMap<i64, Vec<i64>>,
    wrong: impl Fn(osmpbf::Error) -> maillage_app::identify::register::RegistersError,
) -> Result<HashMap<i64, (f64, f64)>> {
    let mut wanted: HashSet<i64> = ways.values().flatten().copied().collect();
    for place in &found.places {
        match &place.shape {
            Shape::Way(nodes) | Shape::Relation { nodes, .. } => wanted.extend(nodes),
            Shape::Point(..) => {}
        }
    }
    let mut nodes = HashMap::new();
    let reader = ElementReader::from_path(path).map_err(&wrong)?;
    let read = reader.for_each(|element| {
        let (id, at) = match element {
            Element::Node(node) => (node.id(), (node.lon(), node.lat())),
            Element::DenseNode(node) => (node.id(), (node.lon(), node.lat())),
            Element::Way(_) | Element::Relation(_) => return,
        };
        if wanted.contains(&id) {
            nodes.insert(id, at);
        }
    });
    read.map_err(wrong)?;
    Ok(nodes)
}

/// The middle of the box around a shape: inside or near every building, and the same whatever the
/// order of its nodes.
fn centre(
    shape: &Shape,
    ways: &HashMap<i64, Vec<i64>>,
    nodes: &HashMap<i64, (f64, f64)>,
) -> Option<(f64, f64)> {
    let ids: Vec<i64> = match shape {
        Shape::Point(lon, lat) => return Some((*lon, *lat)),
        Shape::Way(refs) => refs.clone(),
        Shape::Relation { ways: members, nodes } => {
            let of_ways = members.iter().filter_map(|way| ways.get(way)).flatten();
            of_ways.chain(nodes).copied().collect()
        }
    };
    let points: Vec<&(f64, f64)> = ids.iter().filter_map(|id| nodes.get(id)).collect();
    let first = **points.first()?;
    let (mut low, mut high) = (first, first);
    for (lon, lat) in points {
        low = (low.0.min(*lon), low.1.min(*lat));
        high = (high.0.max(*lon), high.1.max(*lat));
    }
    Some((f64::midpoint(low.0, high.0), f64::midpoint(low.1, high.1)))
}

fn record(place: Place, sink: &mut Sink<'_>) -> Establishment {
    let Place { id, tags, category, key, closed, changed, .. } = place;
    let tag = |key: &str| tags.get(key).cloned().unwrap_or_default();
    let first = |keys: &[&str]| {
        keys.iter().map(|key| tag(key)).find(|text| !text.is_empty()).unwrap_or_default()
    };
    let mut record = sink.record(&id);
    record.name = Some(first(&["name", "brand", "operator"])).filter(|name| !name.is_empty());
    let alternatives = ["alt_name", "official_name", "short_name", "old_name"].map(tag);
    record.alt_names = alternatives.into_iter().filter(|name| !name.is_empty()).collect();
    let prefix = if closed { "disused:" } else { "" };
    let value = first(&[key, &format!("disused:{key}"), &format!("abandoned:{key}")]);
    let code = format!("{prefix}{key}={value}");
    if category == Category::UNKNOWN {
        sink.trap(Trap::UnknownActivity, || format!("{id}: {code}"));
    }
    record.activity = Activity { scheme: "osm".to_owned(), code, label: String::new() };
    record.category = category;
    record.kind = kind(category, key, &value);
    record.status = if closed { Status::Closed } else { Status::Active };
    let changed = changed.and_then(day_of).and_then(|day| day.parse().ok());
    record.updated_on = super::day(&first(&["check_date", "survey:date"])).or(changed);
    record.opened_on = super::day(&first(&["opening_date", "start_date"]));
    record.address = PlaceAddress {
        number: tag("addr:housenumber"),
        street: first(&["addr:street", "addr:place"]),
        unit: first(&["addr:unit", "addr:floor"]),
        postcode: tag("addr:postcode"),
        locality: tag("addr:city"),
        country: tag("addr:country"),
        ..PlaceAddress::default()
    };
    for (tag_key, scheme) in [
        ("ref:FR:SIRET", "siret"),
        ("ref:FR:SIREN", "siren"),
        ("ref:FR:RNA", "rna"),
        ("ref:vatin", "vat"),
    ] {
        if let Some(number) = tags.get(tag_key) {
            record.official_ids.insert(scheme.to_owned(), number.clone());
        }
    }
    record.contacts = Some(Contacts {
        phone: first(&["phone", "contact:phone", "contact:mobile", "mobile"]),
        email: first(&["email", "contact:email"]),
        website: first(&["website", "contact:website", "url", "contact:facebook"]),
    });
    let on_street = matches!(key, "shop" | "amenity" | "healthcare" | "tourism" | "leisure");
    record.street_door = on_street.then_some(true);
    record.chain = Chain { brand: tag("brand"), wikidata: tag("brand:wikidata"), units: None };
    record.signals = Some(signals(&tags));
    record
}

fn kind(category: Category, key: &str, value: &str) -> OperatorKind {
    match (key, value) {
        ("office", "foundation") => OperatorKind::Foundation,
        ("club", _) => OperatorKind::Association,
        _ => match category.code() {
            "association" | "religious" | "trade_union" => OperatorKind::Association,
            "public_administration" => OperatorKind::Public,
            "school" | "university" => OperatorKind::School,
            "library" | "social_service" | "nursery" | "museum" | "vacant" | "unknown" => {
                OperatorKind::Unknown
            }
            _ => OperatorKind::Company,
        },
    }
}

fn signals(tags: &Tags) -> Signals {
    let says = |key: &str| tags.get(key).is_some_and(|v| v == "yes" || v == "only");
    let second_hand = tags.get("shop").is_some_and(|v| v == "second_hand" || v == "charity");
    [
        (says("organic"), Signal::Organic),
        (says("fair_trade"), Signal::FairTrade),
        (second_hand || says("second_hand"), Signal::Reuse),
    ]
    .into_iter()
    .filter(|(said, _)| *said)
    .fold(Signals::default(), |set, (_, signal)| set.with(signal))
}
