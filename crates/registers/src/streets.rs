//! Streets of an edition by the words of their names and of their towns, and the rows in each.
//!
//! ```text
//! 6 × u64           streets, then the bytes of the five parts that follow the first
//! streets × u32     the first row of each street
//! streets + 1 × u64 where the rows of each street begin
//! bytes             the rows, rising: differences in groups of seven bits, low ones first
//! words             the words of the names of the streets
//! words             the words of their towns and postcodes
//! words             house numbers that hold a letter
//! ```
//!
//! A street is one name in one town and postcode. Each part begins at a multiple of eight bytes.

use std::collections::{BTreeMap, HashMap};
use std::fs::File;
use std::hash::{BuildHasherDefault, Hasher as _};
use std::io::{BufWriter, Write as _};
use std::path::Path;

use arrow_buffer::{Buffer, ScalarBuffer};
use maillage_app::identify::address::AddressFound;
use maillage_domain::party::Point;

use crate::address::{Wanted, is_name, is_number, label};
use crate::edition::Edition;
use crate::error::{Result, io};
use crate::rows::{LOCALITY, NUMBER, NUMBER_TO, POSTCODE, STREET};
use crate::sidecar::{Sidecar, Watch};
use crate::text::{hash, normalised};
use crate::words::{Gatherer, Quick, Words, numbers, push_number, scalars};

/// The sidecar.
pub(crate) struct Streets;

/// What is gathered while rows pass.
#[derive(Default)]
struct Gathered {
    /// Streets by two hashes of their text, which together never agree by chance.
    known: HashMap<(i64, u64), u32, BuildHasherDefault<Quick>>,
    firsts: Vec<u32>,
    counts: Vec<u32>,
    /// The street and the row of each row that has a street and a point.
    rows: Vec<(u32, u32)>,
    names: Gatherer,
    towns: Gatherer,
    odd: BTreeMap<String, ()>,
}

impl Gathered {
    fn add(&mut self, edition: &Edition, batch: usize, row: usize) {
        let texts = edition.texts(batch);
        let street = texts.get(STREET, row);
        if street.is_empty() || edition.fixed[batch].cell[row] == 0 {
            return;
        }
        let (town, postcode) = (texts.get(LOCALITY, row), texts.get(POSTCODE, row));
        let whole = format!("{street}\u{1f}{postcode}\u{1f}{town}");
        let mut quick = Quick::default();
        quick.write(whole.as_bytes());
        let next = u32::try_from(self.firsts.len()).expect("fewer streets than rows");
        let global = u32::try_from(Edition::global(batch, row)).expect("fewer than 2^32 rows");
        let number = *self.known.entry((hash(&whole), quick.finish())).or_insert(next);
        if number == next {
            self.firsts.push(global);
            self.counts.push(0);
            self.names.add(normalised(street).split(' '));
            self.towns.add(normalised(&format!("{town} {postcode}")).split(' '));
        }
        self.counts[number as usize] += 1;
        self.rows.push((number, global));
        let first = texts.get(NUMBER, row);
        if first.chars().any(char::is_alphabetic) {
            self.odd.entry(normalised(first)).or_default();
        }
    }

    fn write(self, path: &Path) -> std::io::Result<()> {
        let mut begins = vec![0_usize];
        for count in &self.counts {
            begins.push(begins[begins.len() - 1] + *count as usize);
        }
        let mut next = begins.clone();
        let mut sorted = vec![0_u32; self.rows.len()];
        for (street, row) in self.rows {
            sorted[next[street as usize]] = row;
            next[street as usize] += 1;
        }
        drop(next);
        let (mut places, mut bytes) = (vec![0_u64], Vec::new());
        for street in begins.windows(2) {
            let mut before = 0;
            for row in &sorted[street[0]..street[1]] {
                push_number(row - before, &mut bytes);
                before = *row;
            }
            places.push(bytes.len() as u64);
        }
        let mut odd = Gatherer::default();
        for number in self.odd.keys() {
            odd.add(std::iter::once(number.as_str()));
        }
        let mut parts: Vec<Vec<u8>> = vec![
            self.firsts.iter().flat_map(|row| row.to_le_bytes()).collect(),
            places.iter().flat_map(|place| place.to_le_bytes()).collect(),
            bytes,
        ];
        for words in [self.names, self.towns, odd] {
            let mut part = Vec::new();
            words.write(&mut part)?;
            parts.push(part);
        }
        let mut out = BufWriter::with_capacity(1 << 20, File::create(path)?);
        out.write_all(&(self.counts.len() as u64).to_le_bytes())?;
        for part in &parts[1..] {
            out.write_all(&(part.len() as u64).to_le_bytes())?;
        }
        for part in &parts {
            out.write_all(part)?;
            out.write_all(&[0; 8][..part.len().next_multiple_of(8) - part.len()])?;
        }
        out.flush()
    }
}

impl Sidecar for Streets {
    fn name(&self) -> &'static str {
        "streets.index"
    }

    fn build(&self, edition: &Edition, path: &Path, watch: &Watch) -> Result<()> {
        let mut gathered = Gathered::default();
        for (number, batch) in edition.fixed.iter().enumerate() {
            for row in 0..batch.len() {
                gathered.add(edition, number, row);
            }
            watch.add(batch.len())?;
        }
        gathered.write(path).map_err(io("write", path))
    }
}

/// A mapped index.
struct Index {
    firsts: ScalarBuffer<u32>,
    places: ScalarBuffer<u64>,
    rows: Buffer,
    names: Words,
    towns: Words,
    odd: Words,
}

impl Index {
    fn of(bytes: &Buffer) -> Option<Self> {
        let head = scalars::<u64>((bytes.len() >= 48).then(|| bytes.slice_with_length(0, 48))?)?;
        let size = |number: usize| usize::try_from(head[number]).ok();
        let mut at = 48;
        let mut part = |length: usize| {
            let end = at + length;
            let found = (end <= bytes.len()).then(|| bytes.slice_with_length(at, length));
            at = end.next_multiple_of(8);
            found
        };
        Some(Self {
            firsts: scalars(part(4 * size(0)?)?)?,
            places: scalars(part(size(1)?)?)?,
            rows: part(size(2)?)?,
            names: Words::of(&part(size(3)?)?)?,
            towns: Words::of(&part(size(4)?)?)?,
            odd: Words::of(&part(size(5)?)?)?,
        })
    }

    fn rows(&self, street: u32) -> impl Iterator<Item = u32> + '_ {
        let place = |at: u64| usize::try_from(at).unwrap_or(usize::MAX);
        let street = street as usize;
        let range = place(self.places[street])..place(self.places[street + 1]);
        numbers(self.rows.get(range).unwrap_or_default())
    }
}

/// The streets that one of the words that were typed may mean.
struct Meant {
    name: bool,
    /// A house number may be written so.
    number: bool,
    in_street: Vec<u32>,
    anywhere: Vec<u32>,
}

impl Meant {
    fn new(index: &Index, word: &str, near: bool) -> Self {
        let name = is_name(word);
        let number = word.chars().any(char::is_numeric) || !index.odd.equal(word).is_empty();
        let edits = match word.chars().count() {
            _ if !near || number => 0,
            0..=3 => 0,
            4..=7 => 1,
            _ => 2,
        };
        let streets = |words: &Words| -> Vec<u32> {
            let numbers = match edits {
                0 => words.equal(word),
                edits => words.near(word, edits).into_iter().map(|(number, _)| number).collect(),
            };
            let mut found: Vec<u32> = numbers.into_iter().flat_map(|n| words.texts(n)).collect();
            found.sort_unstable();
            found.dedup();
            found
        };
        let in_street = streets(&index.names);
        let anywhere = united(&in_street, &streets(&index.towns));
        Self { name, number, in_street, anywhere }
    }
}

fn united(a: &[u32], b: &[u32]) -> Vec<u32> {
    let mut all = [a, b].concat();
    all.sort_unstable();
    all.dedup();
    all
}

/// The streets that hold every word which cannot be a house number, one word that is a name at least in
/// their own name.
fn candidates(meant: &[Meant]) -> Vec<u32> {
    let names = meant.iter().filter(|one| one.name);
    let mut named: Vec<u32> = names.flat_map(|one| one.in_street.iter().copied()).collect();
    named.sort_unstable();
    named.dedup();
    for one in meant.iter().filter(|one| !one.number) {
        named.retain(|street| one.anywhere.binary_search(street).is_ok());
    }
    named
}

/// The addresses that hold all words that were typed; when there are none, those that hold words with a
/// wrong letter, or two wrong ones in a long word. `None` when the edition has no index of streets.
pub(crate) fn find(edition: &Edition, wanted: &Wanted, limit: usize) -> Option<Vec<AddressFound>> {
    let index = Index::of(&edition.sidecar(Streets.name())?.bytes)?;
    let exact = found(edition, &index, wanted, limit, false);
    Some(if exact.is_empty() { found(edition, &index, wanted, limit, true) } else { exact })
}

/// The same, each word as it was typed or, when that is `near` enough, with a wrong letter.
fn found(
    edition: &Edition,
    index: &Index,
    wanted: &Wanted,
    limit: usize,
    near: bool,
) -> Vec<AddressFound> {
    let meant: Vec<Meant> = wanted.words.iter().map(|word| Meant::new(index, word, near)).collect();
    let mut found: BTreeMap<String, (u32, Point)> = BTreeMap::new();
    for street in candidates(&meant) {
        let places = meant.iter().zip(&wanted.words);
        let missing = places.filter(|(one, _)| one.anywhere.binary_search(&street).is_err());
        let missing: Vec<&str> = missing.map(|(_, word)| word.as_str()).collect();
        let Some((batch, row)) = edition.row(u64::from(index.firsts[street as usize])) else {
            continue;
        };
        let name = edition.texts(batch).get(STREET, row);
        // A label begins with the street: those of this one come after the last that is wanted.
        let last = found.last_key_value().filter(|_| found.len() >= limit);
        if last.is_some_and(|(last, _)| name.trim() > last.as_str()) {
            continue;
        }
        for global in index.rows(street) {
            let Some((batch, row)) = edition.row(u64::from(global)) else { continue };
            let texts = edition.texts(batch);
            let (first, last) = (texts.get(NUMBER, row), texts.get(NUMBER_TO, row));
            if !missing.iter().all(|word| is_number(word, first, last)) {
                continue;
            }
            let Some(point) = edition.fixed[batch].point(row) else { continue };
            let label = label(name, first, texts.get(POSTCODE, row), texts.get(LOCALITY, row));
            let entry = found.entry(label).or_insert((global, point));
            if global < entry.0 {
                *entry = (global, point);
            }
            if found.len() > limit {
                found.pop_last();
            }
        }
    }
    found.into_iter().map(|(label, (_, point))| AddressFound { label, point }).collect()
}
