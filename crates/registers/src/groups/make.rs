//! Matching the rows of an edition.

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

use maillage_domain::identify::category::Category;
use maillage_domain::identify::duplicate::PairKind;
use maillage_domain::identify::establishment::{Establishment, GeoQuality, Status};
use maillage_matching::{
    Matching, OfficialId, Outcome, Plan, Position, Record, match_records, weigh,
};

use super::window::{windows, worth_comparing};
use super::{Content, GROUPS, Pair};
use crate::edition::Edition;
use crate::error::{Result, damaged, io};
use crate::sidecar::{Sidecar, Watch};
use crate::text::hash;

/// Numbers that name one place each; the others name a company with all its places.
const OF_PLACES: [&str; 2] = ["siret", "rna"];

/// The sidecar of groups.
pub(crate) struct Groups;

impl Sidecar for Groups {
    fn name(&self) -> &'static str {
        GROUPS
    }

    fn build(&self, edition: &Edition, path: &Path, watch: &Watch) -> Result<()> {
        let content = content(edition, watch)?;
        std::fs::write(path, content.bytes()).map_err(io("write", path))
    }
}

/// Whether a source may say one place several times: whatever is drawn or listed by hand. A register that
/// numbers what it holds says each place once.
fn repeats(source: &str) -> bool {
    !source.starts_with("sirene") && !source.starts_with("rna") && !source.contains("census")
}

fn content(edition: &Edition, watch: &Watch) -> Result<Content> {
    let repeating: BTreeSet<String> = (edition.manifest.sources.iter())
        .map(|source| source.source.clone())
        .filter(|source| repeats(source))
        .collect();
    let hashes: BTreeSet<i64> = repeating.iter().map(|source| hash(source)).collect();
    let plan = Plan { repeating };
    let mut content = Content::default();
    if plan.repeating.is_empty() && edition.manifest.sources.len() < 2 {
        return Ok(content);
    }
    for window in windows(edition) {
        let length = usize::try_from(window.end - window.start).unwrap_or(usize::MAX);
        let rows = worth_comparing(edition, window, &|source| hashes.contains(&source));
        let mut places = Vec::with_capacity(rows.len());
        for row in rows {
            let (batch, place) = edition.row(row).expect("a window holds rows of the edition");
            let found = edition.record(batch, place);
            // Empty premises are no organisation.
            if found.status != Status::Vacant {
                places.push((row, record(found)));
            }
        }
        if places.len() > 1 {
            one_window(places, &plan, &mut content)?;
        }
        watch.add(length)?;
    }
    Ok(content)
}

fn one_window(places: Vec<(u64, Record)>, plan: &Plan, content: &mut Content) -> Result<()> {
    let (mut rows, mut records) = (BTreeMap::new(), Vec::with_capacity(places.len()));
    for (row, record) in places {
        rows.insert(key(&record), row);
        records.push(record);
    }
    let matching =
        match_records(records, plan).map_err(|error| damaged(Path::new(GROUPS), error))?;
    let number = |at: u32| -> u32 {
        let row = rows.get(&key(&matching.records[at as usize])).copied().unwrap_or_default();
        u32::try_from(row).expect("an edition has fewer rows than 2^32")
    };
    let model = u32::try_from(content.models.len()).expect("fewer windows than 2^32");
    for cluster in &matching.clusters {
        let mut group: Vec<u32> = cluster.iter().map(|at| number(*at)).collect();
        group.sort_unstable();
        content.groups.push(group);
    }
    content.pairs.extend(kept(&matching, &number, model));
    content.models.push(matching.model);
    Ok(())
}

/// The pairs that a person may look at: those of one place, those to ask about, and who followed whom.
fn kept(matching: &Matching, number: &dyn Fn(u32) -> u32, model: u32) -> Vec<Pair> {
    let links: BTreeSet<(u32, u32)> = matching.successions.iter().copied().collect();
    let mut kept = Vec::new();
    for pair in &matching.pairs {
        let (left, right) = (pair.left, pair.right);
        let (kind, (left, right)) = match pair.outcome {
            _ if links.contains(&(left, right)) => (PairKind::Followed, (left, right)),
            _ if links.contains(&(right, left)) => (PairKind::Followed, (right, left)),
            Outcome::Same => (PairKind::Same, (left, right)),
            Outcome::Ask => (PairKind::Ask, (left, right)),
            Outcome::Different => continue,
        };
        kept.push(Pair {
            left: number(left),
            right: number(right),
            weight: i32::try_from(pair.weight).unwrap_or(i32::MAX),
            model,
            pattern: pair.pattern,
            kind,
            official: pair.official,
        });
    }
    kept
}

fn key(record: &Record) -> (String, String) {
    (record.source.clone(), record.id.clone())
}

/// What a row says, for the matching. A piled point, or one for a whole commune, is none.
fn record(place: Establishment) -> Record {
    let vague = matches!(place.geo_quality, GeoQuality::Piled | GeoQuality::Commune);
    let contacts = place.contacts.unwrap_or_default();
    let closed = place.status == Status::Closed;
    let day = |day: Option<jiff::civil::Date>| day.map_or_else(String::new, |day| day.to_string());
    let official = (place.official_ids.into_iter())
        .filter(|(scheme, _)| OF_PLACES.contains(&scheme.as_ref()))
        .map(|(scheme, value)| OfficialId {
            value: value.chars().filter(|letter| !letter.is_whitespace()).collect(),
            scheme: scheme.into_owned(),
            living: !closed,
        });
    let known = place.category != Category::UNKNOWN;
    Record {
        official: official.collect(),
        name: place.name.unwrap_or_default(),
        other_names: place.alt_names,
        street: place.address.street,
        number: format!("{}{}", place.address.number, place.address.suffix),
        postcode: place.address.postcode,
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
    }
}

/// The probability that a weight stands for, in millionths.
pub(super) fn probability(weight: i32) -> u32 {
    let share = weigh::probability(i64::from(weight)).clamp(0.0, 1.0);
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a share times a million is between 0 and a million"
    )]
    let millionths = (share * 1_000_000.0).round() as u32;
    millionths
}
