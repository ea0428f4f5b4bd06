//! How two records agree, field by field, in named levels from the strongest to none.

use serde::{Deserialize, Serialize};

use crate::corpus::{
    CATEGORY, CITY, Corpus, DOMAIN, FIRST_EXTRA, LEGAL, Lexicon, NONE, NUMBER, PHONE, POSTCODE,
    Prepared,
};
use crate::names::{agreement, alike, short_for};
use crate::normal::typing_errors;

/// What two records are compared by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Field {
    /// The best agreement of any of their names.
    Name,
    /// Metres between them.
    Distance,
    /// Street and house number, when the distance is not known or not near.
    Address,
    /// Street and house number of two records near each other, among which they agree more often by chance.
    Door,
    /// Postcode, when one of them has no position.
    Postcode,
    /// Telephone.
    Phone,
    /// Web domain.
    Domain,
    /// What is done there.
    Category,
    /// Town, when one of them has neither position nor postcode.
    City,
    /// Legal form.
    Legal,
    /// An extra field, by its position among their sorted names.
    Extra(u8),
}

const NAME: [&str; 7] =
    ["same_rare", "close_rare", "same_common", "rare_word", "close_common", "partly", "other"];
const DISTANCE: [&str; 5] = ["below_25_m", "below_75_m", "below_150_m", "below_400_m", "farther"];
/// The farthest level of distance at which an address is that of a [`Field::Door`].
pub(crate) const NEAR: usize = 2;
const ADDRESS: [&str; 6] =
    ["same", "same_street", "next_number", "same_number", "other_number", "other"];
const VALUE: [&str; 5] = ["same_few", "same_some", "same_many", "near", "other"];
const FORMS: [&str; 3] = ["same_form", "akin_form", "other_form"];
const CATEGORIES: [&str; 3] = ["same", "related", "other"];

impl Field {
    /// The names of its levels, the strongest first.
    #[must_use]
    pub fn levels(self) -> &'static [&'static str] {
        match self {
            Self::Name => &NAME,
            Self::Distance => &DISTANCE,
            Self::Address | Self::Door => &ADDRESS,
            Self::Category => &CATEGORIES,
            Self::Legal => &FORMS,
            Self::Postcode | Self::Phone | Self::Domain | Self::City | Self::Extra(_) => &VALUE,
        }
    }
}

/// Bits of the level of a field.
const BITS: usize = 3;

/// The level of each field, three bits each from the lowest: 0 is unknown, 1 the strongest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
pub struct Pattern(pub u64);

impl Pattern {
    /// The level of the field at `place`, from 0 for the strongest, or `None` when unknown on one side.
    #[must_use]
    pub fn level(self, place: usize) -> Option<usize> {
        let level = (self.0 >> (BITS * place)) & 7;
        usize::try_from(level).ok()?.checked_sub(1)
    }
}

/// The fields of a corpus, in the order of the pattern.
#[must_use]
pub fn fields(corpus: &Corpus) -> Vec<Field> {
    let mut all = vec![
        Field::Name,
        Field::Distance,
        Field::Address,
        Field::Door,
        Field::Postcode,
        Field::Phone,
        Field::Domain,
        Field::Category,
        Field::City,
        Field::Legal,
    ];
    all.extend((0u8..).zip(&corpus.extra).map(|(place, _)| Field::Extra(place)));
    all
}

/// Compares two records by their positions in the corpus.
#[must_use]
pub fn compare(corpus: &Corpus, left: u32, right: u32) -> Pattern {
    let (a, b) = (&corpus.records[left as usize], &corpus.records[right as usize]);
    let mut pattern = 0u64;
    let mut place = 0;
    let mut put = |level: Option<u64>| {
        pattern |= level.map_or(0, |level| level + 1) << (BITS * place);
        place += 1;
    };
    put(name(corpus, a, b));
    let metres = distance(a, b);
    put(metres);
    let near = metres.is_some_and(|level| level <= NEAR as u64);
    let door = address(corpus, a, b);
    put(door.filter(|_| !near));
    put(door.filter(|_| near));
    // Where a place is counts once: the postcode only tells what the distance has not.
    let placed = a.position.is_some() && b.position.is_some();
    let postcodes = value(&corpus.values[POSTCODE], a.values[POSTCODE], b.values[POSTCODE]);
    put(postcodes.filter(|_| !placed));
    for field in [PHONE, DOMAIN] {
        put(value(&corpus.values[field], a.values[field], b.values[field]));
    }
    put(category(&corpus.values[CATEGORY], a.values[CATEGORY], b.values[CATEGORY]));
    let cities = value(&corpus.values[CITY], a.values[CITY], b.values[CITY]);
    put(cities.filter(|_| !placed && postcodes.is_none()));
    put(form(&corpus.values[LEGAL], a.values[LEGAL], b.values[LEGAL]));
    for field in FIRST_EXTRA..a.values.len() {
        put(value(&corpus.values[field], a.values[field], b.values[field]));
    }
    Pattern(pattern)
}

/// Compares pairs on two threads.
#[must_use]
pub fn compare_all(corpus: &Corpus, pairs: &[(u32, u32)]) -> Vec<Pattern> {
    let work = |pairs: &[(u32, u32)]| -> Vec<Pattern> {
        pairs.iter().map(|(left, right)| compare(corpus, *left, *right)).collect()
    };
    let (first, second) = pairs.split_at(pairs.len() / 2);
    std::thread::scope(|scope| {
        let other = scope.spawn(|| work(second));
        let mut done = work(first);
        done.extend(other.join().expect("comparing does not panic"));
        done
    })
}

/// Where the name stands among [`fields`].
pub const NAME_AT: usize = 0;
/// Where the distance stands among [`fields`].
pub const DISTANCE_AT: usize = 1;
pub(crate) const ADDRESS_AT: usize = 2;
pub(crate) const DOOR_AT: usize = 3;
pub(crate) const PHONE_AT: usize = 5;
pub(crate) const DOMAIN_AT: usize = 6;
pub(crate) const CATEGORY_AT: usize = 7;
/// The level of places farther from each other than any other level of distance.
pub const FARTHER: usize = DISTANCE.len() - 1;
/// The levels of names that others bear too, and those that hardly anybody else bears, each from the strongest.
pub(crate) const NAME_SCALES: [&[usize]; 2] = [&[2, 4], &[0, 1, 3, 5, 6]];
/// The first level of names that others bear too.
pub(crate) const COMMON_NAME: usize = 2;
/// Levels of addresses from which on they are two.
pub(crate) const OTHER_NUMBER: usize = 4;
/// The level of names that have nothing in common.
pub const OTHER_NAME: usize = NAME.len() - 1;

fn name(corpus: &Corpus, a: &Prepared, b: &Prepared) -> Option<u64> {
    let mut best = None;
    for left in &a.names {
        for right in &b.names {
            let level = name_level(&corpus.names, left, right);
            best = Some(best.map_or(level, |known: u64| known.min(level)));
        }
    }
    best
}

fn name_level(words: &Lexicon, left: &[u32], right: &[u32]) -> u64 {
    let found = agreement(words, left, right, alike);
    let most = words.most_bits();
    if found.exact >= 0.95 {
        // Held by two others at most if its words fell together by chance.
        return if found.shared >= most - 1.0 { 0 } else { 2 };
    }
    if found.of_longer >= 0.7 || found.of_shorter >= 0.95 {
        return if found.shared >= 0.66 * most { 1 } else { 4 };
    }
    // The rarest word is the same, and the others are such as many names have.
    if found.rarest >= 0.6 * most && found.of_rare >= 0.5 {
        return 3;
    }
    if found.of_shorter >= 0.45 { 5 } else { 6 }
}

fn distance(a: &Prepared, b: &Prepared) -> Option<u64> {
    let metres = a.position?.metres_to(b.position?);
    Some(match metres {
        m if m < 25.0 => 0,
        m if m < 75.0 => 1,
        m if m < 150.0 => 2,
        m if m < 400.0 => 3,
        _ => 4,
    })
}

fn address(corpus: &Corpus, a: &Prepared, b: &Prepared) -> Option<u64> {
    if a.street.is_empty() || b.street.is_empty() {
        return None;
    }
    let found = agreement(&corpus.streets, &a.street, &b.street, short_for);
    let (left, right) = (a.values[NUMBER], b.values[NUMBER]);
    if found.of_longer < 0.6 && found.of_shorter < 0.9 {
        // A street that was renamed, translated or written in figures keeps its numbers.
        return Some(if left == right && left != NONE { 3 } else { 5 });
    }
    if left == NONE || right == NONE {
        return Some(1);
    }
    if left == right {
        return Some(0);
    }
    let numbers = &corpus.values[NUMBER];
    let near = typing_errors(numbers.text(left), numbers.text(right), 1).is_some();
    Some(if near { 2 } else { 4 })
}

fn value(lexicon: &Lexicon, left: u32, right: u32) -> Option<u64> {
    if left == NONE || right == NONE {
        return None;
    }
    if left == right {
        return Some(match lexicon.holders(left) {
            0..=4 => 0,
            5..=64 => 1,
            _ => 2,
        });
    }
    let (a, b) = (lexicon.text(left), lexicon.text(right));
    let length = a.chars().count().min(b.chars().count());
    let near = length >= 3 && typing_errors(a, b, 1 + length / 6).is_some();
    Some(if near { 3 } else { 4 })
}

/// Forms of one kind begin with one number.
fn form(lexicon: &Lexicon, left: u32, right: u32) -> Option<u64> {
    if left == NONE || right == NONE {
        return None;
    }
    let akin = lexicon.text(left).get(..1) == lexicon.text(right).get(..1);
    Some(match (left == right, akin) {
        (true, _) => 0,
        (false, true) => 1,
        (false, false) => 2,
    })
}

/// Codes are related when they begin alike: before the first mark (`shop=`, `10.`), or in two letters.
fn category(lexicon: &Lexicon, left: u32, right: u32) -> Option<u64> {
    if left == NONE || right == NONE {
        return None;
    }
    if left == right {
        return Some(0);
    }
    let head = |code: &str| -> String {
        match code.find(['=', '.', '/', ':', '>']) {
            Some(end) => code[..end].to_owned(),
            None => code.chars().take(2).collect(),
        }
    };
    Some(if head(lexicon.text(left)) == head(lexicon.text(right)) { 1 } else { 2 })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::Record;

    /// A town of forty bars in which only the two first records matter.
    fn levels_of(left: Record, right: Record) -> Vec<Option<&'static str>> {
        let mut records =
            vec![Record { source: "a".into(), ..left }, Record { source: "b".into(), ..right }];
        for id in 0..40 {
            records.push(Record {
                source: "c".into(),
                id: format!("{id:02}"),
                name: format!("Bar number{id}x"),
                street: format!("rue street{id}y"),
                ..Record::default()
            });
        }
        let corpus = Corpus::new(&records).expect("a corpus");
        let pattern = compare(&corpus, 0, 1);
        let names = |(place, field): (usize, Field)| {
            pattern.level(place).map(|level| field.levels()[level])
        };
        fields(&corpus).into_iter().enumerate().map(names).collect()
    }

    fn named(name: &str) -> Record {
        Record { name: name.into(), ..Record::default() }
    }

    #[test]
    fn a_generic_word_weighs_nothing_and_a_rare_one_much() {
        assert_eq!(levels_of(named("Bar Pallars"), named("Bar Ripoll"))[0], Some("other"));
        assert_eq!(levels_of(named("Bar"), named("Bar"))[0], Some("same_common"));
    }

    #[test]
    fn the_order_of_words_their_spacing_and_a_typing_error_are_forgiven() {
        assert_eq!(levels_of(named("Ona Vidal"), named("Vidal, Ona"))[0], Some("same_rare"));
        assert_eq!(levels_of(named("Starbuck"), named("Starbucks"))[0], Some("close_rare"));
        assert_eq!(levels_of(named("Sun Set"), named("Sunset"))[0], Some("close_rare"));
    }

    #[test]
    fn an_unknown_side_is_no_disagreement() {
        assert_eq!(levels_of(named("Pallars"), Record::default())[0], None);
        assert!(levels_of(named("Pallars"), named("Pallars"))[1..].iter().all(Option::is_none));
    }

    #[test]
    fn a_street_without_number_is_less_than_the_same_number() {
        let at = |number: &str| Record {
            street: "rue du Moulin".into(),
            number: number.into(),
            ..Record::default()
        };
        assert_eq!(levels_of(at("4"), at("4"))[2], Some("same"));
        assert_eq!(levels_of(at("4"), at(""))[2], Some("same_street"));
        assert_eq!(levels_of(at("4"), at("98"))[2], Some("other_number"));
    }

    #[test]
    fn a_street_type_cut_short_is_the_same_street() {
        let at = |street: &str| Record { street: street.into(), ..Record::default() };
        let found = |left, right| levels_of(at(left), at(right))[2];
        assert_eq!(found("3130 piedmont rd. ne", "3130 Piedmont Road"), Some("same"));
        assert_eq!(found("12 bd Carnot", "12 boulevard Carnot"), Some("same"));
        assert_eq!(found("C/ Hospital 7", "Carrer de l'Hospital 7"), Some("same"));
        assert_eq!(found("747 9th ave", "747 ninth street"), Some("same_number"));
    }

    #[test]
    fn codes_that_begin_alike_are_related() {
        let does = |code: &str| Record { category: code.into(), ..Record::default() };
        assert_eq!(levels_of(does("shop=bakery"), does("shop=pastry"))[7], Some("related"));
        assert_eq!(levels_of(does("10.71C"), does("10.72Z"))[7], Some("related"));
        assert_eq!(levels_of(does("shop=bakery"), does("amenity=bar"))[7], Some("other"));
    }
}
