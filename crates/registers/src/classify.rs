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

static OVERTURE: LazyLock<HashMap<&'static str, Option<Category>>> = LazyLock::new(|| {
    let lines = include_str!("../data/overture.tsv").lines();
    let lines = lines.filter(|line| !line.is_empty() && !line.starts_with('#'));
    let rows = lines.map(|line| {
        let (word, code) = line.split_once('\t').expect("a test reads every line");
        let category = (code != "-").then(|| code.parse().expect("a test reads every category"));
        (word, category)
    });
    rows.collect()
});

/// Classes of NACE rev. 2.1 whose number means something else in rev. 2, or nothing.
static RENUMBERED: LazyLock<HashMap<u16, u16>> = LazyLock::new(|| {
    let lines = include_str!("../data/nace21.tsv").lines();
    let lines = lines.filter(|line| !line.is_empty() && !line.starts_with('#'));
    let class = |text: &str| NaceClass::parse(text).expect("a test reads every class").0;
    let rows = lines.map(|line| line.split_once('\t').expect("a test reads every line"));
    rows.map(|(new, old)| (class(new), class(old))).collect()
});

/// What a word of Overture's taxonomy is: a category, or (with `None` inside) no place of activity.
fn overture_word(word: &str) -> Option<Option<Category>> {
    if let Some(found) = OVERTURE.get(word) {
        return Some(*found);
    }
    // The older categories have a word for each cuisine and each trade: their ends say enough.
    let ends = OVERTURE.iter().filter_map(|(known, found)| Some((known.strip_prefix('*')?, found)));
    let fitting = ends.filter(|(end, _)| word.ends_with(end));
    fitting.max_by_key(|(end, _)| end.len()).map(|(_, found)| *found)
}

/// The category of a place of Overture: of its words, the most telling first, the first that we know.
/// `None` when it is no place of activity, [`Category::UNKNOWN`] when no word is known.
pub(crate) fn overture<'a>(words: impl Iterator<Item = &'a str>) -> Option<Category> {
    let mut words = words.filter(|word| !word.is_empty());
    words.find_map(overture_word).unwrap_or(Some(Category::UNKNOWN))
}

/// The class of NACE rev. 2 that holds most of a class of rev. 2.1.
pub(crate) fn from_2025(class: NaceClass) -> Option<NaceClass> {
    Some(RENUMBERED.get(&class.0).map_or(class, |old| NaceClass(*old)))
}

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
    fn every_word_of_overture_and_every_class_of_2025_is_read() {
        let lines = |text: &'static str| {
            text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).count()
        };
        assert_eq!(lines(include_str!("../data/overture.tsv")), OVERTURE.len());
        assert_eq!(lines(include_str!("../data/nace21.tsv")), RENUMBERED.len());
        for old in RENUMBERED.values() {
            assert!(naf(NaceClass(*old)).is_some(), "{old}");
        }
    }

    #[test]
    fn a_word_of_overture_is_found_from_the_most_telling_to_the_most_general() {
        let of = |words: &[&str]| overture(words.iter().copied()).map(|found| found.code());
        assert_eq!(of(&["gas_station_sushi", "casual_eatery", "restaurant"]), Some("fast_food"));
        assert_eq!(of(&["georgian_restaurant"]), Some("restaurant"));
        assert_eq!(of(&["unheard_of", "geographic_entities"]), None);
        assert_eq!(of(&["unheard_of"]), Some("unknown"));
        assert_eq!(of(&[]), Some("unknown"));
    }

    #[test]
    fn tags_activities_and_codes_find_their_category() {
        assert_eq!(osm("shop", "bakery;cafe").unwrap().code(), "bakery");
        assert_eq!(osm("shop", "unheard_of").unwrap().code(), "other_shop");
        assert_eq!(osm("amenity", "bench"), None);
        assert_eq!(barcelona("PERRUQUERIES").unwrap().code(), "hairdresser");
        assert_eq!(naf(NaceClass(1071)).unwrap().code(), "bakery");
        assert_eq!(naf(NaceClass(4711)).unwrap().code(), "grocery");
        assert_eq!(from_2025(NaceClass(5611)), Some(NaceClass(5610)));
        assert_eq!(from_2025(NaceClass(1071)), Some(NaceClass(1071)));
    }
}
