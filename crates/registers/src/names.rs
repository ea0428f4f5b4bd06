//! Establishments by their names, wherever they lie: through an index of words, or by looking around the
//! territory where so many are called so that the nearest are near.

mod rows;

use std::collections::HashMap;
use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::Path;

use maillage_app::identify::register::{Found, MAX_FOUND, SearchQuery};
use maillage_domain::identify::establishment::RecordId;

use self::rows::Rows;
use crate::cover::ranges;
use crate::edition::Edition;
use crate::error::{Result, io};
use crate::query::{Asked, judged};
use crate::rows::SEARCH;
use crate::sidecar::{Sidecar, Watch};
use crate::text::normalised;
use crate::words::{Gatherer, Words};
use crate::{cells, ids};

/// The sidecar: the words of the names of all rows.
pub(crate) struct Names;

impl Sidecar for Names {
    fn name(&self) -> &'static str {
        "names.index"
    }

    fn build(&self, edition: &Edition, path: &Path, watch: &Watch) -> Result<()> {
        let mut words = Gatherer::default();
        for (number, batch) in edition.fixed.iter().enumerate() {
            let texts = edition.texts(number);
            for row in 0..batch.len() {
                words.add(texts.get(SEARCH, row).split(' '));
            }
            watch.add(batch.len())?;
        }
        let file = File::create(path).map_err(io("create", path))?;
        let mut out = BufWriter::with_capacity(1 << 20, file);
        words.write(&mut out).map_err(io("write", path))?;
        out.flush().map_err(io("write", path))
    }
}

/// When more texts than this may hold what is sought, those near are looked at first.
const MANY: usize = if cfg!(test) { 20 } else { 20_000 };
/// The longest lists of the rarest word, in bytes, that are gone through.
const LONG: u64 = if cfg!(test) { 200 } else { 8_000_000 };
/// Bytes of a list that are gone through in the time in which the text of one row is read.
const READ: u64 = if cfg!(test) { 2 } else { 150 };
/// The most rows that are looked at around a territory.
const AROUND: usize = if cfg!(test) { 500 } else { 300_000 };
/// How far around, in metres.
const STEPS: [f64; 5] = [0.0, 1_000.0, 5_000.0, 20_000.0, 80_000.0];
/// The most writings of a word that are taken for it.
const WRITINGS: usize = 100;

/// A row that was found: how many edits off, how far, its batch and its place there.
type Hit = (usize, f64, usize, usize);
/// The edits of a name that holds what is sought.
type Edits<'e> = &'e dyn Fn(&str) -> Option<usize>;

/// Establishments whose name or id holds a text, with the gate's reasons, nearest first. When no name
/// holds it, those whose words are it but for a few letters: fewest letters first.
pub(crate) fn find(
    edition: &Edition,
    needle: &str,
    query: &SearchQuery,
    limit: usize,
) -> Vec<Found> {
    let asked = Asked::new(edition, query);
    let (plain, exact) = (normalised(needle), needle.trim());
    if plain.is_empty() {
        return Vec::new();
    }
    let limit = limit.min(MAX_FOUND);
    let index = edition.sidecar(Names.name()).and_then(|map| Words::of(&map.bytes));
    let search = Search { asked: &asked, limit };
    let holds = |name: &str| name.contains(&plain).then_some(0);
    let mut hits = match &index {
        None => search.everywhere(&holds),
        // A text within one word stands in each name that holds such a word.
        Some(words) => search.by(&Sought::part(words, &plain), !plain.contains(' '), &holds),
    };
    if let Some((batch, row)) = ids::row(edition, &RecordId(exact.to_owned())) {
        hits.push(search.hit(0, batch, row));
    }
    if hits.is_empty()
        && let Some(words) = &index
    {
        let near = Sought::near(words, &plain);
        hits = search.by(&near, true, &|name| near.edits(name));
    }
    hits.sort_unstable_by(|a, b| {
        let id = |hit: &Hit| asked.id(hit.2, hit.3);
        let near = a.0.cmp(&b.0).then(a.1.total_cmp(&b.1));
        near.then_with(|| id(a).cmp(id(b))).then((a.2, a.3).cmp(&(b.2, b.3)))
    });
    hits.dedup_by_key(|hit| (hit.2, hit.3));
    hits.into_iter().take(limit).map(|(.., batch, row)| judged(&asked, batch, row)).collect()
}

/// What the words of a name must be, one after the other.
struct Sought<'a> {
    words: &'a Words,
    /// For each word that was typed: the words of the index that it may stand for, with their edits.
    places: Vec<Vec<(usize, usize)>>,
    /// The same by the words themselves, where a name is compared word by word.
    written: Vec<HashMap<&'a str, usize>>,
}

impl<'a> Sought<'a> {
    /// Names that hold a text: its first word ends a word of theirs, its last begins one.
    fn part(words: &'a Words, plain: &str) -> Self {
        let typed: Vec<&str> = plain.split(' ').collect();
        let last = typed.len() - 1;
        let places = typed.iter().enumerate().map(|(place, word)| {
            let found = match place {
                0 if last == 0 => words.holding(word),
                0 => words.ending(word),
                place if place == last => words.beginning(word),
                _ => words.equal(word),
            };
            found.into_iter().map(|number| (number, 0)).collect()
        });
        Self { words, places: places.collect(), written: Vec::new() }
    }

    /// Names of which each word is one that was typed, but for one letter, or two of a long word.
    fn near(words: &'a Words, plain: &str) -> Self {
        let near = |word: &str| {
            let edits = match word.chars().count() {
                0..=3 => 0,
                4..=7 => 1,
                _ => 2,
            };
            let mut near = words.near(word, edits);
            near.sort_by_key(|(number, edits)| {
                (*edits, std::cmp::Reverse(words.weight(*number)), *number)
            });
            near.truncate(WRITINGS);
            near
        };
        let places: Vec<_> = plain.split(' ').map(near).collect();
        let written = places.iter().map(|place| {
            place.iter().map(|(number, edits)| (words.word(*number), *edits)).collect()
        });
        Self { words, written: written.collect(), places }
    }

    /// The rows that hold a word of each place, or perhaps do, and whether they surely do; `None` when the
    /// lists of even the rarest word have more bytes than `longest`.
    fn rows(&self, longest: u64) -> Option<(Rows, bool)> {
        let weight = |place: &[(usize, usize)]| -> u64 {
            place.iter().map(|(number, _)| self.words.weight(*number)).sum()
        };
        let mut places: Vec<_> =
            self.places.iter().map(|place| (weight(place), place.as_slice())).collect();
        places.sort_by_key(|place| place.0);
        let ((first, rarest), others) = places.split_first()?;
        if *first > longest {
            return None;
        }
        let lists = rarest.iter();
        let lists = lists.map(|(number, edits)| Rows::of(self.words.texts(*number), *edits));
        let mut rows = Rows::united(lists.collect());
        for (weight, place) in others {
            if *weight > READ * rows.0.len() as u64 {
                // The others are no shorter.
                return Some((rows, false));
            }
            let lists = place.iter().map(|(number, edits)| {
                (self.words.texts(*number), *edits, self.words.weight(*number))
            });
            rows = rows.narrowed(lists);
        }
        Some((rows, true))
    }

    /// The edits of a name: of each word that was typed, the fewest to a word of the name.
    fn edits(&self, name: &str) -> Option<usize> {
        let fewest = |place: &HashMap<&str, usize>| {
            name.split(' ').filter_map(|word| place.get(word).copied()).min()
        };
        self.written.iter().map(fewest).sum()
    }

    /// The fewest edits that a name can have.
    fn least(&self) -> usize {
        let least = |place: &Vec<(usize, usize)>| place.iter().map(|(_, edits)| *edits).min();
        self.places.iter().filter_map(least).sum()
    }
}

struct Search<'a, 'q> {
    asked: &'q Asked<'a>,
    limit: usize,
}

impl<'a> Search<'a, '_> {
    fn hit(&self, edits: usize, batch: usize, row: usize) -> Hit {
        let distance = self.asked.distance(batch, row).unwrap_or(f64::INFINITY);
        (edits, distance, batch, row)
    }

    /// The hits among some rows.
    fn among(&self, rows: impl Iterator<Item = (usize, usize)>, edits: Edits<'_>) -> Vec<Hit> {
        let edition = self.asked.edition;
        rows.filter_map(|(batch, row)| {
            let edits = edits(edition.texts(batch).get(SEARCH, row))?;
            Some(self.hit(edits, batch, row))
        })
        .collect()
    }

    fn everywhere(&self, edits: Edits<'_>) -> Vec<Hit> {
        let batches = self.asked.edition.fixed.iter().enumerate();
        let rows =
            batches.flat_map(|(number, batch)| (0..batch.len()).map(move |row| (number, row)));
        self.among(rows, edits)
    }

    /// All hits, or at least those that come first. Where the index says `surely` how many edits a row has,
    /// its name is not read.
    fn by(&self, sought: &Sought<'_>, surely: bool, edits: Edits<'_>) -> Vec<Hit> {
        let few = sought.rows(LONG);
        if few.is_none()
            && let Some(hits) = self.around(sought.least(), edits)
        {
            return hits;
        }
        let Some((rows, complete)) = few.or_else(|| sought.rows(u64::MAX)) else {
            return Vec::new();
        };
        let hits = |rows: &[(u32, u8)]| -> Vec<Hit> {
            let places = rows.iter().filter_map(|(row, edits)| {
                Some((self.asked.edition.row(u64::from(*row))?, *edits))
            });
            if surely && complete {
                places.map(|((b, r), edits)| self.hit(usize::from(edits), b, r)).collect()
            } else {
                self.among(places.map(|(place, _)| place), edits)
            }
        };
        if rows.0.len() > MANY {
            for step in STEPS {
                let near = ranges(self.asked.territory(), step).into_iter();
                let near = near.map(|(low, high)| cells::rows(self.asked.edition, low, high));
                let near: Vec<_> =
                    near.flat_map(|range| rows.within(&range).iter().copied()).collect();
                if near.len() > MANY {
                    break;
                }
                let hits = hits(&near);
                if self.are_enough(&hits, sought.least(), step) {
                    return hits;
                }
            }
        }
        hits(&rows.0)
    }

    /// Whether so many hits within a distance have the `least` edits that none further away comes before them.
    fn are_enough(&self, hits: &[Hit], least: usize, within_m: f64) -> bool {
        let first = hits.iter().filter(|hit| hit.0 == least && hit.1 <= within_m);
        first.count() >= self.limit
    }

    /// The hits around the territory, when enough of them have the `least` edits: those further away
    /// come after them.
    fn around(&self, least: usize, edits: Edits<'_>) -> Option<Vec<Hit>> {
        let edition = self.asked.edition;
        for step in STEPS {
            let ranges = ranges(self.asked.territory(), step);
            let rows: Vec<_> =
                ranges.into_iter().map(|(low, high)| cells::rows(edition, low, high)).collect();
            if rows.iter().map(ExactSizeIterator::len).sum::<usize>() > AROUND {
                return None;
            }
            let slices = rows.into_iter().flat_map(cells::slices);
            let rows = slices.flat_map(|(batch, rows)| rows.map(move |row| (batch, row)));
            let hits = self.among(rows, edits);
            if self.are_enough(&hits, least, step) {
                return Some(hits);
            }
        }
        None
    }
}
