//! Names and addresses as people write them. Registers write in capitals and shorten; what comes out here is
//! a suggestion for screens, letters and agreements, to be corrected by hand. The register's own text stays
//! in the record.

use super::establishment::PlaceAddress;
use crate::party::Address;

/// Forms of law and marks that are written in capitals, without their full stops.
const CAPITALS: &[&str] = &[
    "AIE", "CB", "CCOO", "CEDEX", "CIF", "CP", "EARL", "EI", "EIRL", "ESS", "EURL", "GAEC", "GIE",
    "ONG", "SA", "SAL", "SARL", "SAS", "SASU", "SAT", "SAU", "SC", "SCA", "SCCL", "SCI", "SCIC",
    "SCL", "SCOP", "SCP", "SELARL", "SL", "SLL", "SLNE", "SLP", "SLU", "SNC", "TV", "UGT", "ZA",
    "ZAC", "ZI", "II", "III", "IV", "VI", "VII", "VIII", "IX", "XI", "XII", "XIII", "XIV", "XV",
    "XVI", "XIX", "XX", "XXI",
];

/// Small words that are never written large within a name.
const PARTICLES: &[&str] = &[
    "a", "al", "als", "amb", "and", "au", "aux", "con", "d", "da", "de", "del", "dels", "des",
    "du", "e", "en", "et", "i", "of", "o", "ou", "para", "per", "por", "sobre", "sous", "sur", "y",
    "à",
];

/// Articles: small after a particle (`Forn de la Rosa`), large where a name begins (`Bar El Nou`).
const ARTICLES: &[&str] = &["el", "els", "l", "la", "las", "le", "les", "los", "sa", "ses", "the"];

/// How streets are shortened, with the word itself: in Catalan, in Spanish, in French.
const STREETS: &[(&[&str], &str, &str, &str)] = &[
    (&["c", "cl", "cr", "c/"], "Carrer", "Calle", ""),
    (&["r"], "", "", "rue"),
    (&["av", "avda", "avgda", "ave"], "Avinguda", "Avenida", "avenue"),
    (&["pl", "pza", "pça", "plza"], "Plaça", "Plaza", "place"),
    (&["pg", "ps", "pso", "pº", "p"], "Passeig", "Paseo", ""),
    (&["ptge", "ptg", "pje", "pas"], "Passatge", "Pasaje", "passage"),
    (&["rda"], "Ronda", "Ronda", ""),
    (&["rbla", "rbl"], "Rambla", "Rambla", ""),
    (&["trav", "trva"], "Travessera", "Travesía", "traverse"),
    (&["ctra", "crta"], "Carretera", "Carretera", ""),
    (&["bda", "bxda"], "Baixada", "Bajada", ""),
    (&["cmno", "cno"], "Camí", "Camino", ""),
    (&["bd", "bld", "boul", "bvd"], "Bulevard", "Bulevar", "boulevard"),
    (&["che", "chem"], "", "", "chemin"),
    (&["imp"], "", "", "impasse"),
    (&["all"], "", "", "allée"),
    (&["crs"], "", "", "cours"),
    (&["rte"], "", "", "route"),
    (&["sq"], "", "", "square"),
    (&["fg", "fbg"], "", "", "faubourg"),
];

/// French words for streets, which are written small within an address.
const FRENCH_STREETS: &[&str] = &[
    "allée",
    "allee",
    "avenue",
    "boulevard",
    "chemin",
    "cours",
    "faubourg",
    "impasse",
    "passage",
    "place",
    "quai",
    "route",
    "rue",
    "ruelle",
    "sentier",
    "square",
    "traverse",
    "villa",
];

/// The capitals of the provinces that name their streets in Catalan.
const CATALAN_CAPITALS: &[&str] = &["barcelona", "girona", "lleida", "palma", "tarragona"];

/// The customs by which an address is written.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Custom {
    Catalan,
    Spanish,
    French,
    Other,
}

impl Custom {
    /// Catalan where Catalan names the streets: in the provinces of Barcelona, Girona, Lleida and
    /// Tarragona and in the Balearic Islands (the first two digits of their postcodes; their capitals where
    /// a row of a register has no postcode).
    fn of(address: &PlaceAddress) -> Self {
        let postcode = address.postcode.trim();
        let is_capital = || is_in(CATALAN_CAPITALS, address.locality.trim());
        match (address.country.as_str(), postcode.get(..2)) {
            ("ES", Some("07" | "08" | "17" | "25" | "43")) => Self::Catalan,
            ("ES", None) if is_capital() => Self::Catalan,
            ("ES", _) => Self::Spanish,
            ("FR", _) => Self::French,
            _ => Self::Other,
        }
    }
}

/// A name with capitals where people write them. A text that has a small letter was written by
/// somebody who chose its capitals: it stays as it is, but for the spaces around it.
#[must_use]
pub fn name(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    if text.chars().any(char::is_lowercase) || !text.chars().any(char::is_alphabetic) {
        return words.join(" ");
    }
    let mut out: Vec<String> = Vec::with_capacity(words.len());
    let mut after_particle = false;
    for (number, word) in words.iter().enumerate() {
        let written = written(word, number == 0, after_particle);
        // A sign alone changes nothing: `SALUT & VIDA`.
        if word.chars().any(char::is_alphabetic) {
            after_particle = number > 0 && is_in(PARTICLES, word);
        }
        out.push(written);
    }
    out.join(" ")
}

/// An address as its country writes it: `Carrer Hospital, 28, local 30`; `28 bis rue des Clercs`.
#[must_use]
pub fn postal(address: &PlaceAddress) -> Address {
    Address {
        street: street_line(address),
        postcode: address.postcode.trim().to_owned(),
        locality: name(&address.locality),
        country: address.country.clone(),
    }
}

/// Street, number and door in one line, as the address's country writes them.
#[must_use]
pub fn street_line(address: &PlaceAddress) -> String {
    let custom = Custom::of(address);
    let street = street(&address.street, custom);
    let mut number = address.number.trim().to_owned();
    let last = address.number_to.trim();
    if !last.is_empty() && last != number {
        number.push('-');
        number.push_str(last);
    }
    let suffix = address.suffix.trim();
    if !suffix.is_empty() {
        // `bis` is a word; `B` belongs to the number.
        number.push(' ');
        number.push_str(&if suffix.len() > 1 { suffix.to_lowercase() } else { suffix.to_owned() });
    }
    let number = number.trim().to_owned();
    let parts = match custom {
        Custom::French => vec![[number, street].join(" ").trim().to_owned()],
        Custom::Catalan | Custom::Spanish => vec![street, number],
        Custom::Other => vec![[street, number].join(" ").trim().to_owned()],
    };
    let unit = unit(&address.unit, custom);
    let parts = parts.into_iter().chain([unit]).filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(", ")
}

/// A shop's number within the house, said as such where it is a number alone.
fn unit(text: &str, custom: Custom) -> String {
    let text = text.trim();
    let is_number = !text.is_empty() && text.chars().all(|c| c.is_ascii_digit());
    match custom {
        Custom::Catalan | Custom::Spanish if is_number => format!("local {text}"),
        _ => match text.split_once(' ') {
            Some(("LOC" | "LOCAL", rest)) => format!("local {rest}"),
            _ => name(text),
        },
    }
}

/// A street with its kind in full.
fn street(text: &str, custom: Custom) -> String {
    let whole = name(text);
    let (first, rest) = match whole.split_once(' ') {
        Some((first, rest)) => (first, rest),
        // `C/Hospital`, as many write it.
        None => match whole.split_once('/') {
            Some((first, rest)) if first.len() == 1 => (first, rest),
            _ => return whole,
        },
    };
    // The first word is the kind: what follows it begins a name, and a particle of it is small.
    let kind = first.trim_end_matches(['.', '/']).to_lowercase();
    let known = STREETS.iter().find(|(short, ..)| short.contains(&kind.as_str()));
    let word = known.map_or("", |(_, catalan, spanish, french)| match custom {
        Custom::Catalan => catalan,
        Custom::Spanish => spanish,
        Custom::French => french,
        Custom::Other => "",
    });
    if !word.is_empty() {
        return format!("{word} {rest}");
    }
    if custom == Custom::French && FRENCH_STREETS.contains(&kind.as_str()) {
        return format!("{kind} {rest}");
    }
    whole
}

/// One word in capitals as it is written at its place.
fn written(word: &str, is_first: bool, after_particle: bool) -> String {
    let letters: String = word.chars().filter(|c| c.is_alphanumeric()).collect();
    let is_dotted = word.contains('.') && word.split('.').all(|part| part.chars().count() <= 1);
    let has_digit = letters.chars().any(|c| c.is_ascii_digit());
    let is_capitals = !is_first && CAPITALS.contains(&letters.as_str());
    if is_dotted || has_digit || is_capitals || is_unspeakable(&letters) {
        return word.to_owned();
    }
    if !is_first && is_small(word, after_particle) {
        return word.to_lowercase();
    }
    if let Some((before, after)) = word.split_once(['\'', '’']) {
        let sign = if word.contains('’') { '’' } else { '\'' };
        let is_elided = is_in(ARTICLES, before) || is_in(PARTICLES, before);
        let is_small = is_elided && !is_first && is_small(before, after_particle);
        let before = if is_small { before.to_lowercase() } else { titled(before) };
        // `D'EN PERE`: what stands after a particle may be one too.
        let after =
            if is_elided && is_in(PARTICLES, after) { after.to_lowercase() } else { joined(after) };
        return format!("{before}{sign}{after}");
    }
    joined(word)
}

/// Words bound by hyphens or strokes, each with its capital, particles within them small.
fn joined(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    for (number, part) in word.split_inclusive(['-', '/']).enumerate() {
        let bare = part.trim_end_matches(['-', '/']);
        let is_small = number > 0 && (is_in(PARTICLES, bare) || is_in(ARTICLES, bare));
        out.push_str(&if is_small { part.to_lowercase() } else { titled(part) });
    }
    out
}

/// The first letter large, the others small.
fn titled(word: &str) -> String {
    let mut out = String::with_capacity(word.len());
    let mut is_first = true;
    for c in word.chars() {
        if c.is_alphabetic() && is_first {
            out.push(c);
            is_first = false;
        } else {
            out.extend(c.to_lowercase());
        }
    }
    out
}

fn is_small(word: &str, after_particle: bool) -> bool {
    is_in(PARTICLES, word) || (after_particle && is_in(ARTICLES, word))
}

fn is_in(list: &[&str], word: &str) -> bool {
    list.contains(&word.to_lowercase().as_str())
}

/// Whether letters cannot be spoken as a word, as in `BCN` or `DHL`: such are read letter by letter.
fn is_unspeakable(letters: &str) -> bool {
    let count = letters.chars().count();
    (2..=5).contains(&count)
        && letters.chars().all(|c| c.is_ascii_alphabetic() && !"AEIOUY".contains(c))
        && !matches!(
            letters,
            "ST" | "STS"
                | "DR"
                | "MR"
                | "SR"
                | "SRS"
                | "PL"
                | "PG"
                | "PTG"
                | "CL"
                | "CR"
                | "RBL"
                | "RD"
                | "BD"
                | "BLD"
                | "CRS"
                | "SQ"
                | "FG"
                | "FBG"
                | "BVD"
                | "PS"
                | "PZ"
        )
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn a_name_in_capitals_is_written_as_people_write_it() {
        let names = [
            ("FLECA LA ROSA SL", "Fleca La Rosa SL"),
            ("FORN DE LA ROSA S.L.", "Forn de la Rosa S.L."),
            ("BAR EL NOU", "Bar El Nou"),
            ("L'ANTIC TEATRE", "L'Antic Teatre"),
            ("FORN D'EN PERE", "Forn d'en Pere"),
            ("CASAL DELS INFANTS", "Casal dels Infants"),
            ("LLIBRERIA DE L'ESTACIÓ", "Llibreria de l'Estació"),
            ("CAFÉ PARAL·LEL", "Café Paral·lel"),
            ("PANADERÍA Y CAFETERÍA LUZ SLU", "Panadería y Cafetería Luz SLU"),
            ("BOULANGERIE LE FOURNIL SARL", "Boulangerie Le Fournil SARL"),
            ("AUX DÉLICES DU PONT-DES-MORTS", "Aux Délices du Pont-des-Morts"),
            ("LUIS XIV", "Luis XIV"),
            ("BCN MOTOR 24H", "BCN Motor 24H"),
            ("A3 DISSENY", "A3 Disseny"),
            ("SALUT & VIDA", "Salut & Vida"),
            ("O'NEILL", "O'Neill"),
            ("SOL", "Sol"),
            ("  EL   RAVAL ", "El Raval"),
        ];
        for (register, written) in names {
            assert_eq!(name(register), written);
        }
    }

    #[test]
    fn a_name_that_somebody_wrote_stays_as_it_is() {
        for text in ["iCopy", "Forn de Pa ROSA", "eXtra 24h", "123", "", "Llibreria  La Central"] {
            assert_eq!(name(text), text.split_whitespace().collect::<Vec<_>>().join(" "));
        }
    }

    fn address(street: &str, number: &str, unit: &str, of: (&str, &str, &str)) -> PlaceAddress {
        let (country, postcode, locality) = of;
        PlaceAddress {
            street: street.to_owned(),
            number: number.to_owned(),
            unit: unit.to_owned(),
            postcode: postcode.to_owned(),
            locality: locality.to_owned(),
            country: country.to_owned(),
            ..PlaceAddress::default()
        }
    }

    #[test]
    fn an_address_is_written_as_its_country_does() {
        let (bcn, madrid) = (("ES", "08001", "BARCELONA"), ("ES", "28012", "MADRID"));
        let metz = ("FR", "57000", "METZ");
        let lines = [
            (address("C HOSPITAL", "28", "30", bcn), "Carrer Hospital, 28, local 30"),
            (address("CARRER DE LA CERA", "12", "", bcn), "Carrer de la Cera, 12"),
            (
                address("C. DE LA CERA", "2", "10", ("ES", "", "Barcelona")),
                "Carrer de la Cera, 2, local 10",
            ),
            (address("C/ HOSPITAL", "28", "LOC 3", bcn), "Carrer Hospital, 28, local 3"),
            (address("AV PARAL·LEL", "5", "", bcn), "Avinguda Paral·lel, 5"),
            (address("RBLA DEL RAVAL", "1", "", bcn), "Rambla del Raval, 1"),
            (address("Carrer de l'Hospital", "56", "", bcn), "Carrer de l'Hospital, 56"),
            (address("C MAYOR", "3", "", madrid), "Calle Mayor, 3"),
            (address("PZA DE LA CEBADA", "", "", madrid), "Plaza de la Cebada"),
            (address("RUE DES CLERCS", "28", "", metz), "28 rue des Clercs"),
            (address("BD DE TREVES", "4", "BAT B", metz), "4 boulevard de Treves, Bat B"),
            (address("R DU PONT DES MORTS", "7", "", metz), "7 rue du Pont des Morts"),
        ];
        for (from, line) in lines {
            assert_eq!(street_line(&from), line);
        }
        let mut long = address("C HOSPITAL", "28", "", bcn);
        long.number_to = "30".to_owned();
        assert_eq!(street_line(&long), "Carrer Hospital, 28-30");
        let mut twice = address("RUE SERPENOISE", "12", "", metz);
        twice.suffix = "BIS".to_owned();
        assert_eq!(street_line(&twice), "12 bis rue Serpenoise");
    }

    #[test]
    fn the_town_is_written_with_its_particles() {
        let of = ("ES", "08901", "L'HOSPITALET DE LLOBREGAT");
        let post = postal(&address("C MAJOR", "1", "", of));
        assert_eq!(post.locality, "L'Hospitalet de Llobregat");
        assert_eq!((post.postcode.as_str(), post.country.as_str()), ("08901", "ES"));
    }

    proptest! {
        #[test]
        fn a_name_written_once_stays_and_no_letter_is_lost(text in "[A-ZÀ-Ý0-9'·&./ -]{0,40}") {
            let once = name(&text);
            let folded = |text: &str| text.to_lowercase().split_whitespace().collect::<String>();
            prop_assert_eq!(folded(&once), folded(&text));
            if once.chars().any(char::is_lowercase) {
                prop_assert_eq!(name(&once), once);
            }
        }
    }
}
