//! One place after another: same premises, another name, and a day that tells which came first.

use std::collections::BTreeMap;

use crate::compare::{ADDRESS_AT, DISTANCE_AT, DOOR_AT, NAME_AT, OTHER_NAME, PHONE_AT, Pattern};
use crate::record::Record;
use crate::{Outcome, Pair};

/// When a place was there, as far as its record says; days as in a [`Record`].
#[derive(Debug, Clone, Default)]
pub struct Days {
    /// Whether it is closed for good.
    pub closed: bool,
    /// The day it opened.
    pub opened: String,
    /// The day of which the register speaks.
    pub seen: String,
}

impl Days {
    /// What a record says.
    #[must_use]
    pub fn of(record: &Record) -> Self {
        let (opened, seen) = (record.opened.clone(), record.seen.clone());
        Self { closed: record.closed, opened, seen }
    }
}

/// The links from a record to the one that came after it in the same premises, by position, sorted.
///
/// Both have names and the names differ; they stand at the same number of the same street, or within 25 m
/// with the same telephone; the one was closed, or was seen before the other opened, or a year before the
/// other was seen. Where several records could be the one before or after, nobody is.
#[must_use]
pub fn links(pairs: &[Pair], days: &dyn Fn(u32) -> Days) -> Vec<(u32, u32)> {
    let found: Vec<(u32, u32)> = pairs
        .iter()
        .filter(|pair| pair.outcome != Outcome::Same && same_premises(pair.pattern))
        .filter_map(|pair| {
            let (left, right) = (&days(pair.left), &days(pair.right));
            match (before(left, right), before(right, left)) {
                (true, false) => Some((pair.left, pair.right)),
                (false, true) => Some((pair.right, pair.left)),
                _ => None,
            }
        })
        .collect();
    let mut met: BTreeMap<u32, usize> = BTreeMap::new();
    for (earlier, later) in &found {
        *met.entry(*earlier).or_default() += 1;
        *met.entry(*later).or_default() += 1;
    }
    let alone = |record: &u32| met.get(record) == Some(&1);
    let mut links: Vec<(u32, u32)> =
        found.into_iter().filter(|(earlier, later)| alone(earlier) && alone(later)).collect();
    links.sort_unstable();
    links
}

/// Whether two records of different names stand in the same premises.
#[must_use]
pub fn same_premises(pattern: Pattern) -> bool {
    let level = |at| pattern.level(at);
    if level(NAME_AT) != Some(OTHER_NAME) || level(DISTANCE_AT).is_some_and(|level| level > 1) {
        return false;
    }
    let door = level(DOOR_AT).or(level(ADDRESS_AT)) == Some(0);
    let phone = level(PHONE_AT) == Some(0) && level(DISTANCE_AT) == Some(0);
    door || phone
}

/// Whether what is known says that the one was there before the other.
fn before(one: &Days, other: &Days) -> bool {
    if one.closed != other.closed {
        return one.closed && !later(&one.opened, &other.opened);
    }
    if !one.opened.is_empty() && !other.opened.is_empty() {
        return later(&other.opened, &one.opened);
    }
    if !other.opened.is_empty() {
        return later(&other.opened, &one.seen);
    }
    one.opened.is_empty()
        && matches!((year(&one.seen), year(&other.seen)), (Some(a), Some(b)) if a < b)
}

/// Whether a day in ISO 8601 is later than another, as far as both say: a year is not later than a day in it.
fn later(day: &str, than: &str) -> bool {
    let length = day.len().min(than.len());
    length >= 4 && day.get(..length) > than.get(..length)
}

fn year(day: &str) -> Option<i32> {
    day.get(..4)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use crate::{Outcome, Plan, Position, Record, match_records};

    fn at_the_mill(source: &str, id: &str, name: &str) -> Record {
        Record {
            source: source.into(),
            id: id.into(),
            name: name.into(),
            street: "rue du Moulin".into(),
            number: "4".into(),
            position: Some(Position { lon: 6.176, lat: 49.12 }),
            ..Record::default()
        }
    }

    /// A town in which the places of interest stand; its shops are in both registers.
    fn in_a_town(mut records: Vec<Record>) -> (Vec<Record>, Vec<(String, String)>) {
        for number in 0..60 {
            for source in ["a", "b"] {
                records.push(Record {
                    name: format!("shop w{number}x{number}"),
                    street: format!("street s{number}"),
                    number: number.to_string(),
                    position: Some(Position { lon: 6.2 + f64::from(number) * 0.001, lat: 49.1 }),
                    ..at_the_mill(source, &format!("t{number}"), "")
                });
            }
        }
        let matching = match_records(records, &Plan::default()).expect("ids are distinct");
        let name = |at: u32| matching.records[at as usize].name.clone();
        let links = matching.successions.iter().map(|(a, b)| (name(*a), name(*b))).collect();
        let joined = matching
            .pairs
            .iter()
            .any(|pair| pair.outcome == Outcome::Same && name(pair.left) != name(pair.right));
        assert!(!joined, "different names never became one place");
        (matching.records, links)
    }

    #[test]
    fn a_closed_place_is_followed_by_the_one_in_its_premises() {
        let closed = Record { closed: true, ..at_the_mill("a", "1", "Forn Pallars") };
        let (_, links) = in_a_town(vec![closed, at_the_mill("b", "1", "Llibreria Ona")]);
        assert_eq!(links, [("Forn Pallars".into(), "Llibreria Ona".into())]);
    }

    #[test]
    fn a_place_seen_years_before_is_followed_and_one_seen_in_the_same_year_is_a_neighbour() {
        let seen = |source: &str, name: &str, seen: &str| Record {
            seen: seen.into(),
            ..at_the_mill(source, "1", name)
        };
        let (_, links) = in_a_town(vec![
            seen("a", "Forn Pallars", "2022"),
            seen("b", "Llibreria Ona", "2024-05-01"),
        ]);
        assert_eq!(links, [("Forn Pallars".into(), "Llibreria Ona".into())]);
        let (_, links) = in_a_town(vec![
            seen("a", "Forn Pallars", "2024"),
            seen("b", "Llibreria Ona", "2024-05-01"),
        ]);
        assert!(links.is_empty());
    }

    #[test]
    fn where_two_could_have_followed_nobody_did() {
        let closed = Record { closed: true, ..at_the_mill("a", "1", "Forn Pallars") };
        let followers =
            [at_the_mill("b", "1", "Llibreria Ona"), at_the_mill("b", "2", "Bar Ripoll")];
        let (_, links) = in_a_town([vec![closed], followers.to_vec()].concat());
        assert!(links.is_empty());
    }
}
