//! Text as it is compared: without case, accents and punctuation.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// Lower case, no accents, every run of anything but letters and digits one space.
pub(crate) fn normalised(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut push = |letter: char| {
        if letter.is_alphanumeric() {
            out.extend(letter.to_lowercase());
        } else if !is_combining_mark(letter) && !out.is_empty() && !out.ends_with(' ') {
            out.push(' ');
        }
    };
    if text.is_ascii() {
        text.chars().for_each(&mut push);
    } else {
        text.nfkd().for_each(&mut push);
    }
    if out.ends_with(' ') {
        out.pop();
    }
    out
}

/// FNV-1a, 64 bits: the same on every machine and in every release, as it is kept in files.
pub(crate) fn hash(text: &str) -> i64 {
    let step = |hash: u64, byte: &u8| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
    text.as_bytes().iter().fold(0xcbf2_9ce4_8422_2325, step).cast_signed()
}

/// Words that say the trade, not who trades: a name of these alone says nothing about a chain.
const GENERIC: &[&str] = &[
    "alimentacio",
    "alimentacion",
    "alimentation",
    "asociacion",
    "associacio",
    "association",
    "autoescola",
    "bar",
    "basar",
    "bazar",
    "boucherie",
    "boulangerie",
    "brasserie",
    "cafe",
    "cafeteria",
    "carnisseria",
    "celler",
    "centre",
    "clinic",
    "clinica",
    "coiffure",
    "copisteria",
    "de",
    "del",
    "dels",
    "dental",
    "el",
    "electricitat",
    "escola",
    "estanc",
    "farmacia",
    "ferreteria",
    "fleca",
    "floristeria",
    "fruiteria",
    "fruites",
    "frutas",
    "fruteria",
    "garage",
    "gestoria",
    "hostal",
    "hotel",
    "i",
    "immobiliaria",
    "kebab",
    "la",
    "lavanderia",
    "les",
    "locutori",
    "merceria",
    "mini",
    "optica",
    "panaderia",
    "parking",
    "peluqueria",
    "perruqueria",
    "pharmacie",
    "pizzeria",
    "queviures",
    "restaurant",
    "restaurante",
    "sabateria",
    "salon",
    "super",
    "supermercado",
    "supermercat",
    "tabac",
    "taller",
    "verdures",
    "y",
];

/// Whether a normalised name could tell one operator from another.
pub(crate) fn is_telling(normalised: &str) -> bool {
    normalised.len() >= 3
        && normalised.split(' ').any(|word| GENERIC.binary_search(&word).is_err() && word.len() > 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_compared_without_case_accents_and_punctuation() {
        assert_eq!(normalised("  L’Òptica  d'En-Pep! "), "l optica d en pep");
        assert_eq!(normalised("ＣＡＦÉ"), "cafe");
        assert_eq!(normalised("…"), "");
    }

    #[test]
    fn a_name_of_generic_words_tells_nothing() {
        let mut sorted = GENERIC.to_vec();
        sorted.sort_unstable();
        for word in sorted {
            assert!(!is_telling(word), "{word} is looked up in a sorted list");
        }
        assert!(!is_telling("bar restaurant"));
        assert!(is_telling("bar lluna"));
    }

    #[test]
    fn the_hash_never_changes() {
        assert_eq!(hash(""), 0xcbf2_9ce4_8422_2325_u64.cast_signed());
        assert_eq!(hash("a"), 0xaf63_dc4c_8601_ec8c_u64.cast_signed());
    }
}
