//! Text as it is compared: without case, accents and punctuation.

use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// Lower case, no accents, every run of anything but letters and digits one space.
pub(crate) fn normalised(text: &str) -> String {
    if text.is_ascii() {
        return plain(text);
    }
    let mut out = String::with_capacity(text.len());
    for letter in text.nfkd() {
        if letter.is_alphanumeric() {
            out.extend(letter.to_lowercase());
        } else if !is_combining_mark(letter) && !out.is_empty() && !out.ends_with(' ') {
            out.push(' ');
        }
    }
    if out.ends_with(' ') {
        out.pop();
    }
    out
}

/// The same of a text without accents, which most of a register is.
fn plain(text: &str) -> String {
    let mut out = Vec::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() {
            out.push(byte.to_ascii_lowercase());
        } else if out.last().is_some_and(|last| *last != b' ') {
            out.push(b' ');
        }
    }
    if out.last() == Some(&b' ') {
        out.pop();
    }
    String::from_utf8(out).expect("letters, digits and spaces of ASCII")
}

/// FNV-1a, 64 bits: the same on every machine and in every release, as it is kept in files.
pub(crate) fn hash(text: &str) -> i64 {
    hash_of(&[text])
}

/// The hash of texts one after the other.
pub(crate) fn hash_of(texts: &[&str]) -> i64 {
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    let bytes = texts.iter().flat_map(|text| text.bytes());
    bytes.fold(0xcbf2_9ce4_8422_2325, step).cast_signed()
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

    proptest::proptest! {
        #[test]
        fn a_text_without_accents_is_normalised_as_one_with_an_accent_is(text in "[ -~\\t]{0,20}") {
            let accented = normalised(&format!("{text} é"));
            let plain = normalised(&text);
            let expected = if plain.is_empty() { "e".to_owned() } else { format!("{plain} e") };
            proptest::prop_assert_eq!(accented, expected);
        }
    }

    #[test]
    fn the_hash_never_changes() {
        assert_eq!(hash(""), 0xcbf2_9ce4_8422_2325_u64.cast_signed());
        assert_eq!(hash_of(&["so", "", "me"]), hash("some"));
        assert_eq!(hash("a"), 0xaf63_dc4c_8601_ec8c_u64.cast_signed());
    }
}
