//! Addresses as people type them, found among those of an edition: so that a territory can be given as a circle
//! around a door, without any service that knows the map.

use std::collections::{BTreeMap, HashMap};

use maillage_app::identify::address::AddressFound;
use maillage_domain::identify::establishment::{GeoQuality, PlaceAddress};
use maillage_domain::identify::lettering;
use maillage_domain::party::Point;

use crate::edition::Edition;
use crate::error::Result;
use crate::rows::{LOCALITY, NUMBER, NUMBER_TO, POSTCODE, STREET, SUFFIX};
use crate::streets;
use crate::text::{hash, normalised};

/// Kinds of streets and small words: registers shorten them in many ways, so they do not count.
const GENERIC: &[&str] = &[
    "a",
    "al",
    "av",
    "avda",
    "avenida",
    "avenue",
    "avinguda",
    "bd",
    "boulevard",
    "c",
    "calle",
    "cami",
    "camino",
    "carrer",
    "carretera",
    "chemin",
    "cl",
    "cr",
    "cra",
    "ctra",
    "d",
    "de",
    "del",
    "dels",
    "des",
    "du",
    "el",
    "els",
    "en",
    "i",
    "l",
    "la",
    "las",
    "le",
    "les",
    "los",
    "n",
    "no",
    "num",
    "numero",
    "paseo",
    "passatge",
    "passeig",
    "pg",
    "pl",
    "placa",
    "place",
    "plaza",
    "ptge",
    "quai",
    "r",
    "rambla",
    "rbla",
    "ronda",
    "rda",
    "rue",
    "y",
];

/// What is the same for one door in all registers, however they write its street; `None` without street, number
/// or town. The number is that of the door: `12 bis` is another door than `12`.
pub(crate) fn door(address: &PlaceAddress) -> Option<i64> {
    let town = if address.postcode.is_empty() { &address.locality } else { &address.postcode };
    if address.street.is_empty() || address.number.is_empty() || town.is_empty() {
        return None;
    }
    let street = normalised(&address.street);
    let told = |word: &&str| !word.is_empty() && !GENERIC.contains(word) && !KINDS.contains(word);
    let mut key: String = street.split(' ').filter(told).collect::<Vec<_>>().join(" ");
    if key.is_empty() {
        key = street;
    }
    let number = address.number.trim_start_matches('0');
    key = format!(
        "{key} {} {} {}",
        normalised(number),
        normalised(&address.suffix),
        normalised(town)
    );
    Some(hash(&key))
}

/// Fills the doors that somebody looks for with the points that an edition has for them.
pub(crate) fn open_doors(edition: &Edition, doors: &mut HashMap<i64, Option<Point>>) {
    if doors.is_empty() {
        return;
    }
    for (number, batch) in edition.fixed.iter().enumerate() {
        let texts = edition.texts(number);
        for row in 0..batch.len() {
            let Some(point) = batch.point(row) else { continue };
            let text = |column| texts.get(column, row).to_owned();
            let address = PlaceAddress {
                number: text(NUMBER),
                suffix: text(SUFFIX),
                street: text(STREET),
                postcode: text(POSTCODE),
                locality: text(LOCALITY),
                ..PlaceAddress::default()
            };
            let is_precise = batch.geo_quality(row) != GeoQuality::Commune;
            if let Some(known) =
                door(&address).filter(|_| is_precise).and_then(|at| doors.get_mut(&at))
            {
                known.get_or_insert(point);
            }
        }
    }
}

/// More kinds of streets, as the registers of France shorten them.
const KINDS: &[&str] = &[
    "all",
    "allee",
    "allees",
    "che",
    "cours",
    "crs",
    "esplanade",
    "esp",
    "fg",
    "faubourg",
    "imp",
    "impasse",
    "mte",
    "pas",
    "passage",
    "prom",
    "promenade",
    "qu",
    "qua",
    "route",
    "rte",
    "rpt",
    "sq",
    "square",
    "villa",
];

/// What was typed, in words that count.
pub(crate) struct Wanted {
    pub(crate) words: Vec<String>,
}

impl Wanted {
    pub(crate) fn new(typed: &str) -> Self {
        let plain = normalised(typed);
        let all = || plain.split(' ').filter(|word| !word.is_empty());
        let mut words: Vec<String> =
            all().filter(|word| !GENERIC.contains(word)).map(str::to_owned).collect();
        // A street may be named by a small word alone.
        if !words.iter().any(|word| is_name(word)) {
            words = all().map(str::to_owned).collect();
        }
        words.truncate(16);
        Self { words }
    }

    /// Which words stand in a text, one bit each.
    pub(crate) fn in_text(&self, text: &str) -> u16 {
        let plain = normalised(text);
        self.bits(|wanted| plain.split(' ').any(|word| word == wanted))
    }

    fn bits(&self, has: impl Fn(&str) -> bool) -> u16 {
        let places = self.words.iter().enumerate();
        places.filter(|(_, word)| has(word)).fold(0, |bits, (place, _)| bits | 1 << place)
    }

    /// All words, one bit each.
    pub(crate) fn all(&self) -> u16 {
        self.bits(|_| true)
    }

    /// The words that are no numbers.
    pub(crate) fn names(&self) -> u16 {
        self.bits(is_name)
    }
}

pub(crate) fn is_name(word: &str) -> bool {
    word.chars().any(char::is_alphabetic)
}

/// Whether a typed house number is that of a place, or lies between its first and its last.
pub(crate) fn is_number(typed: &str, first: &str, last: &str) -> bool {
    let plain = normalised(first);
    if typed == plain {
        return true;
    }
    let number = |text: &str| normalised(text).parse::<u32>().ok();
    match (typed.parse::<u32>().ok(), number(first), number(last)) {
        (Some(typed), Some(first), Some(last)) => (first..=last).contains(&typed),
        _ => false,
    }
}

/// The addresses that hold all words that were typed, one of them at least in the name of the street; each once,
/// by their words, at most `limit`.
pub(crate) fn find(edition: &Edition, typed: &str, limit: usize) -> Result<Vec<AddressFound>> {
    let wanted = Wanted::new(typed);
    let (all, names) = (wanted.all(), wanted.names());
    let mut found: BTreeMap<String, Point> = BTreeMap::new();
    if names == 0 {
        return Ok(Vec::new());
    }
    if let Some(found) = streets::find(edition, &wanted, limit) {
        return Ok(found);
    }
    for batch in 0..edition.fixed.len() {
        let texts = edition.texts(batch);
        // A quarter has few streets and many doors, so what a street's name holds is worked out once.
        let mut known: HashMap<&str, u16> = HashMap::new();
        for row in 0..edition.fixed[batch].len() {
            let street = texts.get(STREET, row);
            let mut bits = *known.entry(street).or_insert_with(|| wanted.in_text(street));
            if bits & names == 0 {
                continue;
            }
            let Some(point) = edition.fixed[batch].point(row) else { continue };
            let (first, last) = (texts.get(NUMBER, row), texts.get(NUMBER_TO, row));
            bits |= wanted.bits(|word| is_number(word, first, last));
            if bits != all {
                bits |= wanted.in_text(texts.get(LOCALITY, row))
                    | wanted.in_text(texts.get(POSTCODE, row));
            }
            if bits == all {
                let label =
                    label(street, first, texts.get(POSTCODE, row), texts.get(LOCALITY, row));
                found.entry(label).or_insert(point);
            }
        }
    }
    let first = found.into_iter().take(limit);
    Ok(first.map(|(label, point)| AddressFound { label, point }).collect())
}

/// An address in one line, with capitals where people write them.
pub(crate) fn label(street: &str, number: &str, postcode: &str, town: &str) -> String {
    let part = |words: [&str; 2]| words.join(" ").trim().to_owned();
    let (street, town) = (lettering::name(street), lettering::name(town));
    let parts = [part([&street, number]), part([postcode, &town])];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn kinds_of_streets_and_small_words_do_not_count() {
        for typed in ["Carrer de la Cera, 12", "C/ Cera 12", "c. de la cera nº 12", "CALLE CERA 12"]
        {
            assert_eq!(Wanted::new(typed).words, ["cera", "12"], "{typed}");
        }
        assert_eq!(Wanted::new("La Rambla 3").words, ["la", "rambla", "3"]);
    }

    #[test]
    fn one_door_is_the_same_however_its_street_is_written() {
        let at = |number: &str, street: &str, postcode: &str| {
            door(&PlaceAddress {
                number: number.into(),
                street: street.into(),
                postcode: postcode.into(),
                ..PlaceAddress::default()
            })
        };
        assert_eq!(at("12", "AV DE LA GARE", "57000"), at("12", "Avenue de la Gare", "57000"));
        assert_eq!(at("0012", "Rue Haute", "57000"), at("12", "R HAUTE", "57000"));
        assert_ne!(at("12", "Rue Haute", "57000"), at("14", "Rue Haute", "57000"));
        assert_eq!(at("", "Rue Haute", "57000"), None);
    }

    #[test]
    fn a_number_may_lie_within_those_of_a_place() {
        assert!(is_number("12", "12", ""));
        assert!(is_number("14", "12", "16"));
        assert!(is_number("12", "0012", "0012"));
        assert!(!is_number("18", "12", "16"));
        assert!(!is_number("1", "12", ""));
    }
}
