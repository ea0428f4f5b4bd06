//! Addresses as people type them, found among those of an edition: so that a territory can be given as a circle
//! around a door, without any service that knows the map.

use std::collections::{BTreeMap, HashMap};

use maillage_app::identify::address::AddressFound;
use maillage_domain::party::Point;

use crate::edition::Edition;
use crate::error::Result;
use crate::rows::{LOCALITY, NUMBER, NUMBER_TO, POSTCODE, STREET};
use crate::streets;
use crate::text::normalised;

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

/// What was typed, in words that count.
pub(crate) struct Wanted {
    pub(crate) words: Vec<String>,
}

impl Wanted {
    fn new(typed: &str) -> Self {
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
    fn in_text(&self, text: &str) -> u16 {
        let plain = normalised(text);
        self.bits(|wanted| plain.split(' ').any(|word| word == wanted))
    }

    fn bits(&self, has: impl Fn(&str) -> bool) -> u16 {
        let places = self.words.iter().enumerate();
        places.filter(|(_, word)| has(word)).fold(0, |bits, (place, _)| bits | 1 << place)
    }

    /// All words, one bit each.
    fn all(&self) -> u16 {
        self.bits(|_| true)
    }

    /// The words that are no numbers.
    fn names(&self) -> u16 {
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
                bits |= wanted.in_text(texts.get(LOCALITY, row)) | wanted.in_text(texts.get(POSTCODE, row));
            }
            if bits == all {
                let label = label(street, first, texts.get(POSTCODE, row), texts.get(LOCALITY, row));
                found.entry(label).or_insert(point);
            }
        }
    }
    let first = found.into_iter().take(limit);
    Ok(first.map(|(label, point)| AddressFound { label, point }).collect())
}

pub(crate) fn label(street: &str, number: &str, postcode: &str, town: &str) -> String {
    let part = |words: [&str; 2]| words.join(" ").trim().to_owned();
    let parts = [part([street, number]), part([postcode, town])];
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
    fn a_number_may_lie_within_those_of_a_place() {
        assert!(is_number("12", "12", ""));
        assert!(is_number("14", "12", "16"));
        assert!(is_number("12", "0012", "0012"));
        assert!(!is_number("18", "12", "16"));
        assert!(!is_number("1", "12", ""));
    }
}
