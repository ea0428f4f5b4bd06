//! From the words of a register to our categories: tables in `data/`, written by us.

use std::collections::HashMap;
use std::sync::LazyLock;

use maillage_domain::identify::category::Category;
use maillage_domain::identify::nace::{NaceClass, NaceCode, NaceLevel};

use crate::text::normalised;

fn table(text: &'static str) -> impl Iterator<Item = (&'static str, Category)> {
    let lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.map(|line| {
        let (word, code) = line.split_once('\t').expect("a test reads every line");
        (word, code.parse().expect("a test reads every category"))
    })
}

static BARCELONA: LazyLock<HashMap<String, Category>> = LazyLock::new(|| {
    let rows = table(include_str!("../data/barcelona.tsv"));
    rows.map(|(label, category)| (normalised(label), category)).collect()
});

static OSM: LazyLock<HashMap<&'static str, Category>> =
    LazyLock::new(|| table(include_str!("../data/osm.tsv")).collect());

static NAF: LazyLock<HashMap<NaceCode, Category>> = LazyLock::new(|| {
    let rows = table(include_str!("../data/naf.tsv"));
    rows.map(|(code, category)| (code.parse().expect("a test reads every code"), category))
        .collect()
});

/// The keys of OpenStreetMap that make a place of activity, the most telling first.
pub(crate) const OSM_KEYS: [&str; 8] =
    ["shop", "healthcare", "amenity", "craft", "office", "tourism", "leisure", "club"];

/// The category of an activity of the census of Barcelona, by its name.
pub(crate) fn barcelona(label: &str) -> Option<Category> {
    BARCELONA.get(normalised(label).as_str()).copied()
}

/// The category of a tag of OpenStreetMap, if it makes a place of activity.
pub(crate) fn osm(key: &str, value: &str) -> Option<Category> {
    let known = |value: &str| OSM.get(format!("{key}={value}").as_str()).copied();
    let first = value.split(';').next().unwrap_or(value).trim();
    match first {
        "" | "no" => None,
        _ => known(first).or_else(|| known("*")),
    }
}

/// The category of a class of NAF rev. 2.
pub(crate) fn naf(class: NaceClass) -> Option<Category> {
    NaceLevel::ALL.into_iter().find_map(|level| NAF.get(&class.at(level)?).copied())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_every_table_is_read() {
        for (text, rows) in [
            (include_str!("../data/barcelona.tsv"), BARCELONA.len()),
            (include_str!("../data/osm.tsv"), OSM.len()),
            (include_str!("../data/naf.tsv"), NAF.len()),
        ] {
            assert_eq!(table(text).count(), rows, "no line stands twice");
        }
        for key in OSM.keys() {
            assert!(OSM_KEYS.contains(&key.split_once('=').unwrap().0), "{key}");
        }
    }

    #[test]
    fn tags_activities_and_codes_find_their_category() {
        assert_eq!(osm("shop", "bakery;cafe").unwrap().code(), "bakery");
        assert_eq!(osm("shop", "unheard_of").unwrap().code(), "other_shop");
        assert_eq!(osm("amenity", "bench"), None);
        assert_eq!(barcelona("PERRUQUERIES").unwrap().code(), "hairdresser");
        assert_eq!(naf(NaceClass(1071)).unwrap().code(), "bakery");
        assert_eq!(naf(NaceClass(4711)).unwrap().code(), "grocery");
    }
}
