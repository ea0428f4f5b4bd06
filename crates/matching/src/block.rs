//! Which pairs are worth comparing: those that share a key which few records share.

use std::hash::{Hash, Hasher};

use serde::Serialize;

use crate::corpus::{CATEGORY, CITY, Corpus, FIRST_EXTRA, NONE, NUMBER, POSTCODE, Prepared};
use crate::corpus::{DOMAIN, PHONE};

/// Records that share a key beyond which the key says nothing: it is dropped and counted.
pub const MOST_HOLDERS: usize = 60;
/// Pairs kept for each record on average: bounds the memory at eight bytes for each, twice while sorting.
pub const PAIRS_PER_RECORD: usize = 40;
/// Records that share one rare word beyond which it is not rare.
const FEW: usize = 8;
/// Side of a cell of the grid in degrees of latitude: 400 m, the farthest level of distance.
const CELL_DEGREES: f64 = 400.0 / 111_195.0;
/// Side of a cell in which all are compared: 25 m, the nearest level of distance.
const DOOR_DEGREES: f64 = 25.0 / 111_195.0;

/// A kind of key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub enum Kind {
    /// One official number.
    Official,
    /// One telephone.
    Phone,
    /// One web domain.
    Domain,
    /// One value of an extra field.
    Extra,
    /// The two rarest words of the name.
    TwoWords,
    /// One of the two rarest words of the name, if hardly any other record has it.
    RareWord,
    /// A few steps from each other, whatever their names.
    Door,
    /// Street and house number.
    Address,
    /// Near each other with a word of the name that begins alike.
    NearWord,
    /// One postcode, or one town, with a word of the name that begins alike.
    PostcodeWord,
    /// The rarest word of the name begins, ends or sounds alike, as hardly any other does.
    Beginning,
}

/// The kinds in the order in which they spend the budget of pairs.
pub const KINDS: [Kind; 11] = [
    Kind::Official,
    Kind::Phone,
    Kind::Domain,
    Kind::Extra,
    Kind::TwoWords,
    Kind::RareWord,
    Kind::Address,
    Kind::Door,
    Kind::NearWord,
    Kind::PostcodeWord,
    Kind::Beginning,
];

impl Kind {
    /// Whether only records near each other share its keys.
    #[must_use]
    pub fn is_local(self) -> bool {
        matches!(self, Self::Door | Self::NearWord)
    }

    /// How many records may share a key of this kind before it says nothing.
    #[must_use]
    pub fn most_holders(self) -> usize {
        if matches!(self, Self::RareWord | Self::Beginning) { FEW } else { MOST_HOLDERS }
    }
}

/// What one kind of key did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct KindReport {
    /// The kind.
    pub kind: Kind,
    /// Keys shared by at least two records.
    pub keys: usize,
    /// Keys dropped because too many records share them.
    pub too_common: usize,
    /// Keys dropped because the budget of pairs was spent.
    pub over_budget: usize,
    /// Pairs that no earlier kind had found.
    pub new_pairs: usize,
}

/// Candidate pairs as positions in the corpus, left below right, sorted, each once.
#[derive(Debug)]
pub struct Candidates {
    /// The pairs.
    pub pairs: Vec<(u32, u32)>,
    /// What each kind of key did.
    pub report: Vec<KindReport>,
}

/// Finds the candidate pairs. `allowed` says whether two sources (by position) may be compared at all.
pub fn candidates(corpus: &Corpus, allowed: &(dyn Fn(u32, u32) -> bool + Sync)) -> Candidates {
    let budget = corpus.records.len().saturating_mul(PAIRS_PER_RECORD);
    let mut pairs: Vec<(u32, u32)> = Vec::new();
    let mut report = Vec::new();
    for kind in KINDS {
        let mut keyed = Vec::new();
        for (place, record) in (0u32..).zip(&corpus.records) {
            keys_of(corpus, record, kind, &mut |key| keyed.push((key, place)));
        }
        keyed.sort_unstable();
        keyed.dedup();
        let known = pairs.len();
        let mut line = KindReport { kind, keys: 0, too_common: 0, over_budget: 0, new_pairs: 0 };
        let mut groups: Vec<&[(u64, u32)]> =
            keyed.chunk_by(|left, right| left.0 == right.0).collect();
        groups.retain(|group| group.len() > 1);
        line.keys = groups.len();
        groups.sort_by_key(|group| (group.len(), group[0].0));
        for group in groups {
            if kind == Kind::Official && group.len() > kind.most_holders() {
                // What an authority says is never too common: each with the next, as a place is at most twenty.
                group.windows(2).for_each(|two| spread(corpus, two, allowed, &mut pairs));
            } else if group.len() > kind.most_holders() {
                line.too_common += 1;
            } else if pairs.len() + group.len() * (group.len() - 1) / 2 > budget.max(10_000) {
                line.over_budget += 1;
            } else {
                spread(corpus, group, allowed, &mut pairs);
            }
        }
        pairs.sort_unstable();
        pairs.dedup();
        line.new_pairs = pairs.len() - known;
        report.push(line);
    }
    Candidates { pairs, report }
}

fn spread(
    corpus: &Corpus,
    group: &[(u64, u32)],
    allowed: &(dyn Fn(u32, u32) -> bool + Sync),
    pairs: &mut Vec<(u32, u32)>,
) {
    for (place, (_, left)) in group.iter().enumerate() {
        for (_, right) in &group[place + 1..] {
            let sources =
                (corpus.records[*left as usize].source, corpus.records[*right as usize].source);
            if allowed(sources.0, sources.1) {
                pairs.push((*left, *right));
            }
        }
    }
}

/// The keys of one kind of a record, by its place in the corpus.
pub fn keys(corpus: &Corpus, record: u32, kind: Kind, emit: &mut dyn FnMut(u64)) {
    keys_of(corpus, &corpus.records[record as usize], kind, emit);
}

fn keys_of(corpus: &Corpus, record: &Prepared, kind: Kind, emit: &mut dyn FnMut(u64)) {
    match kind {
        Kind::Official => {
            for id in &record.official {
                emit(key(&(&id.scheme, &id.value)));
            }
        }
        Kind::Phone => emit_value(corpus, record, PHONE, emit),
        Kind::Domain => emit_value(corpus, record, DOMAIN, emit),
        Kind::Extra => {
            for field in FIRST_EXTRA..record.values.len() {
                emit_value(corpus, record, field, emit);
            }
        }
        Kind::TwoWords => {
            for name in &record.names {
                let rarest = rarest_first(corpus, name);
                if let [first, second, ..] = rarest[..] {
                    emit(key(&(first.min(second), first.max(second))));
                }
                if let [first, _, third, ..] = rarest[..] {
                    emit(key(&(first.min(third), first.max(third))));
                }
                if let [only] = rarest[..] {
                    emit(key(&only));
                }
            }
        }
        Kind::RareWord => {
            for name in &record.names {
                for word in rarest_first(corpus, name).iter().take(2) {
                    if word.chars().count() > 2 {
                        emit(key(word));
                    }
                }
            }
        }
        Kind::Door => cells(record, DOOR_DEGREES).into_iter().for_each(|cell| emit(key(&cell))),
        Kind::Address => emit_doors(corpus, record, emit),
        Kind::NearWord => {
            for cell in cells(record, CELL_DEGREES) {
                each_beginning(corpus, record, &mut |start| emit(key(&(cell, start))));
            }
        }
        Kind::PostcodeWord => {
            for field in [POSTCODE, CITY] {
                if record.values[field] != NONE {
                    let area = (field, text(corpus, field, record.values[field]));
                    each_beginning(corpus, record, &mut |start| emit(key(&(area, start))));
                }
            }
        }
        Kind::Beginning => {
            for name in &record.names {
                if let Some(word) = rarest_first(corpus, name).first().filter(|it| it.len() > 3) {
                    emit(key(&(0, beginning(word))));
                    emit(key(&(1, sound(word))));
                    emit(key(&(2, ending(word))));
                }
            }
        }
    }
}

/// The beginning of a street's rarest word with the house number, anywhere and in its postcode: in a country, too
/// many share the one without the other.
fn emit_doors(corpus: &Corpus, record: &Prepared, emit: &mut dyn FnMut(u64)) {
    let number = record.values[NUMBER];
    let rarest = record
        .street
        .iter()
        .min_by_key(|word| (corpus.streets.holders(**word), corpus.streets.text(**word)));
    if let (Some(word), true) = (rarest, number != NONE) {
        let door = (beginning(corpus.streets.text(*word)), text(corpus, NUMBER, number));
        emit(key(&door));
        let postcode = record.values[POSTCODE];
        if postcode != NONE {
            emit(key(&(door, text(corpus, POSTCODE, postcode))));
        }
    }
}

fn rarest_first<'a>(corpus: &'a Corpus, name: &[u32]) -> Vec<&'a str> {
    let mut words: Vec<u32> = name.to_vec();
    words.sort_by_key(|word| (corpus.names.holders(*word), corpus.names.text(*word)));
    words.dedup();
    words.into_iter().map(|word| corpus.names.text(word)).collect()
}

fn text(corpus: &Corpus, field: usize, value: u32) -> &str {
    corpus.values[field].text(value)
}

fn emit_value(corpus: &Corpus, record: &Prepared, field: usize, emit: &mut dyn FnMut(u64)) {
    debug_assert_ne!(field, CATEGORY, "a category is shared by too many");
    if record.values[field] != NONE {
        emit(key(&(field, text(corpus, field, record.values[field]))));
    }
}

/// The first four letters: where typing errors are rarest.
fn beginning(word: &str) -> &str {
    word.char_indices().nth(4).map_or(word, |(end, _)| &word[..end])
}

/// The last five letters.
fn ending(word: &str) -> &str {
    word.char_indices().rev().nth(4).map_or(word, |(start, _)| &word[start..])
}

/// The first letter and the consonants after it, none twice in a row: what most errors of writing leave as it is.
fn sound(word: &str) -> String {
    let mut kept = String::new();
    for (place, letter) in word.chars().enumerate() {
        let spoken = !matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'h');
        if place == 0 || (spoken && !kept.ends_with(letter)) {
            kept.push(letter);
        }
    }
    kept
}

fn each_beginning(corpus: &Corpus, record: &Prepared, emit: &mut dyn FnMut(&str)) {
    for word in record.names.iter().flat_map(|name| name.iter()) {
        let text = corpus.names.text(*word);
        if text.chars().count() > 1 {
            emit(beginning(text));
        }
    }
}

/// The four corners nearest to the record in a grid of cells: two records within one cell's side of each
/// other share at least one.
fn cells(record: &Prepared, side: f64) -> Vec<(i64, i64)> {
    let Some(point) = record.position else {
        return Vec::new();
    };
    let mut found = Vec::with_capacity(4);
    let row = point.lat / side;
    for y in [(row - 0.5).floor(), (row + 0.5).floor()] {
        // One width for the whole row, so that all its records fall in one grid; two rows more to be wide enough.
        let widest = ((y.abs() - 2.0).max(0.0) * side).to_radians().cos().max(0.01);
        let column = point.lon * widest / side;
        for x in [(column - 0.5).floor(), (column + 0.5).floor()] {
            #[expect(
                clippy::cast_possible_truncation,
                reason = "degrees on earth give cells far below 2^31"
            )]
            found.push((y as i64, x as i64));
        }
    }
    found
}

/// FNV-1a with a last mix: the same on every machine, so that a matching can be replayed.
struct Fnv(u64);

impl Hasher for Fnv {
    fn finish(&self) -> u64 {
        let mixed = (self.0 ^ (self.0 >> 33)).wrapping_mul(0xff51_afd7_ed55_8ccd);
        mixed ^ (mixed >> 33)
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3);
        }
    }
}

pub(crate) fn key(value: &impl Hash) -> u64 {
    let mut hasher = Fnv(0xcbf2_9ce4_8422_2325);
    value.hash(&mut hasher);
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::record::{Position, Record};

    fn found(records: &[Record]) -> Candidates {
        let corpus = Corpus::new(records).expect("a corpus");
        candidates(&corpus, &|left, right| left != right)
    }

    fn record(source: &str, id: usize, name: &str) -> Record {
        Record {
            source: source.into(),
            id: format!("{id:05}"),
            name: name.into(),
            ..Record::default()
        }
    }

    #[test]
    fn neighbours_with_a_word_that_begins_alike_are_compared() {
        let at = |source: &str, name: &str, lon: f64| Record {
            position: Some(Position { lon, lat: 43.73 }),
            ..record(source, 0, name)
        };
        let shared = |lon: f64| {
            let found = found(&[at("a", "Parisbas", 7.41), at("b", "Parisien", lon)]);
            found.report.iter().find(|line| line.kind == Kind::NearWord).map(|line| line.keys > 0)
        };
        assert_eq!((shared(7.414), shared(7.43)), (Some(true), Some(false)));
    }

    #[test]
    fn a_rare_word_is_found_with_an_error_at_its_beginning_its_middle_or_its_end() {
        for other in ["Xarisbas", "Parissbas", "Parisbat"] {
            assert_eq!(found(&[record("a", 0, "Parisbas"), record("b", 0, other)]).pairs, [(0, 1)]);
        }
    }

    #[test]
    fn a_key_that_too_many_share_is_dropped_and_counted() {
        let mut records: Vec<Record> = Vec::new();
        for source in ["a", "b"] {
            for id in 0..=MOST_HOLDERS {
                records.push(Record { phone: "0123456789".into(), ..record(source, id, "") });
            }
        }
        let candidates = found(&records);
        assert!(candidates.pairs.is_empty());
        let phone = candidates.report.iter().find(|line| line.kind == Kind::Phone);
        assert_eq!(phone.map(|line| line.too_common), Some(1));
    }

    #[test]
    fn one_source_is_not_compared_with_itself_unless_allowed() {
        let with_phone =
            |source: &str, id| Record { phone: "0123456789".into(), ..record(source, id, "") };
        assert!(found(&[with_phone("a", 0), with_phone("a", 1)]).pairs.is_empty());
    }
}
