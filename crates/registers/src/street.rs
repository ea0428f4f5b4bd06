//! Streets by their name, as the doors of the places on them.

use std::collections::{BTreeMap, HashMap};
use std::ops::Range;

use maillage_app::identify::street::StreetFound;
use maillage_domain::identify::territory::Bounds;
use maillage_domain::party::Point;

use crate::address::{self, Wanted};
use crate::cover::ranges;
use crate::edition::Edition;
use crate::error::Result;
use crate::rows::{LOCALITY, POSTCODE, STREET};
use crate::tile::boxed;

/// How far from an address its street is looked for, in metres.
const REACH_M: f64 = 4_000.0;

/// Doors by street and town, with the ways in which rows write them.
type Streets = BTreeMap<(String, String), (HashMap<String, usize>, Vec<Point>)>;

/// Streets whose name and town hold all words that were typed, one of them at least in the name: those around
/// some bounds when there are any, else around the addresses that fit; most doors first.
pub(crate) fn find(
    edition: &Edition,
    typed: &str,
    around: Option<Bounds>,
    limit: usize,
) -> Result<Vec<StreetFound>> {
    let wanted = Wanted::new(typed);
    let mut streets = Streets::new();
    if wanted.names() == 0 {
        return Ok(Vec::new());
    }
    if let Some(bounds) = around {
        collect(edition, &wanted, bounds, &mut streets)?;
    }
    if streets.is_empty() {
        for found in address::find(edition, typed, limit)? {
            let Point { lon, lat } = found.point;
            let door = Bounds { west: lon, east: lon, south: lat, north: lat };
            collect(edition, &wanted, door.widened(REACH_M), &mut streets)?;
        }
    }
    let mut found: Vec<StreetFound> = streets
        .into_values()
        .map(|(labels, mut doors)| {
            doors.sort_by(|a, b| a.lon.total_cmp(&b.lon).then(a.lat.total_cmp(&b.lat)));
            doors.dedup();
            let most = labels.into_iter().max_by(|a, b| a.1.cmp(&b.1).then(b.0.cmp(&a.0)));
            StreetFound { label: most.map(|(label, _)| label).unwrap_or_default(), doors }
        })
        .collect();
    found.sort_by(|a, b| b.doors.len().cmp(&a.doors.len()).then(a.label.cmp(&b.label)));
    found.truncate(limit);
    Ok(found)
}

fn collect(
    edition: &Edition,
    wanted: &Wanted,
    bounds: Bounds,
    streets: &mut Streets,
) -> Result<()> {
    let area = boxed(bounds);
    let Some(area) = area else { return Ok(()) };
    for (low, high) in ranges(&area, 0.0) {
        for (batch, rows) in edition.slices(low, high) {
            if !rows.is_empty() {
                collect_rows(edition, wanted, bounds, (batch, rows), streets)?;
            }
        }
    }
    Ok(())
}

fn collect_rows(
    edition: &Edition,
    wanted: &Wanted,
    bounds: Bounds,
    (batch, rows): (usize, Range<usize>),
    streets: &mut Streets,
) -> Result<()> {
    let texts = edition.texts(batch);
    let (all, telling) = (wanted.all(), wanted.names());
    // A quarter has few streets and many doors, so what a street's name holds is worked out once.
    let mut known: HashMap<&str, u16> = HashMap::new();
    for row in rows {
        let street = texts.get(STREET, row);
        let mut bits = *known.entry(street).or_insert_with(|| wanted.in_text(street));
        if bits & telling == 0 {
            continue;
        }
        let point = edition.fixed[batch].point(row).filter(|point| bounds.contains(*point));
        let Some(point) = point else { continue };
        let (town, postcode) = (texts.get(LOCALITY, row), texts.get(POSTCODE, row));
        if bits != all {
            bits |= wanted.in_text(town) | wanted.in_text(postcode);
        }
        if bits == all {
            let key = (Wanted::new(street).words.join(" "), Wanted::new(town).words.join(" "));
            let label = [street, town].map(str::trim).join(", ");
            let label = label.trim_matches([',', ' ']).to_owned();
            let (labels, doors) = streets.entry(key).or_default();
            *labels.entry(label).or_default() += 1;
            doors.push(point);
        }
    }
    Ok(())
}
