//! Pairs of rows compared in windows that fit into memory, weighed by what all of them teach, and grouped over
//! the whole edition. Where a window ends changes nothing.

use std::collections::{BTreeSet, BinaryHeap, HashMap};
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, PoisonError};

use maillage_matching::cluster::{Facts as _, clusters, promote, settle};
use maillage_matching::compare::{DISTANCE_AT, FARTHER, NAME_AT, OTHER_NAME, compare, fields};
use maillage_matching::succession::{links, same_premises};
use maillage_matching::{
    Corpus, Frequencies, Model, Official, Outcome, Pair, Pattern, sample, weigh,
};

use super::keys::Found;
use super::places::Rows;
use super::spill::{Spill, Spilled, on_two_threads};
use crate::error::Result;
use crate::rows::BATCH;
use crate::sidecar::Watch;

/// Left and right row, pattern, and what official numbers say.
const COMPARED: usize = 17;
/// Rows drawn to learn how different places agree by chance.
const DRAWN: usize = 20_000;

/// What is known of the whole edition before any pair is looked at.
pub(super) struct Whole {
    pub(super) frequencies: Frequencies,
    /// Rows of each source.
    held: Vec<u64>,
    /// Some rows, in order.
    drawn: Vec<u32>,
}

impl Whole {
    /// Looks at all rows.
    pub(super) fn of(rows: &Rows<'_>, watch: &Watch) -> Result<Self> {
        let edition = rows.edition;
        let all = usize::try_from(edition.rows()).expect("rows are in memory");
        let frequencies = Frequencies::new(all);
        let held: Vec<AtomicU64> = rows.sources.iter().map(|_| AtomicU64::new(0)).collect();
        let drawn = Mutex::new(BinaryHeap::new());
        on_two_threads(edition.fixed.len(), |batch| {
            let fixed = &edition.fixed[batch];
            let first = u32::try_from(batch * BATCH).expect("an edition has fewer rows than 2^32");
            let mut lowest = BinaryHeap::new();
            for row in (first..).take(fixed.len()).filter(|row| !rows.is_vacant(*row)) {
                frequencies.add(&rows.record(row).0);
                held[rows.source(row) as usize].fetch_add(1, Ordering::Relaxed);
                // Those whose ids have the lowest hashes: drawn at random, and the same in any order.
                let hash = fixed.id[(row - first) as usize].cast_unsigned();
                lowest.push((hash.wrapping_mul(0x9e37_79b9_7f4a_7c15), row));
                if lowest.len() > DRAWN {
                    lowest.pop();
                }
            }
            let mut drawn = drawn.lock().unwrap_or_else(PoisonError::into_inner);
            drawn.append(&mut lowest);
            while drawn.len() > DRAWN {
                drawn.pop();
            }
            drop(drawn);
            watch.add(fixed.len() / 4)
        })?;
        let drawn = drawn.into_inner().unwrap_or_else(PoisonError::into_inner);
        let mut drawn: Vec<u32> = drawn.into_iter().map(|(_, row)| row).collect();
        drawn.sort_unstable();
        let held = held.into_iter().map(AtomicU64::into_inner).collect();
        Ok(Self { frequencies, held, drawn })
    }
}

/// Pairs that were compared.
pub(super) struct Compared {
    files: Vec<Spilled<COMPARED>>,
    counts: HashMap<Pattern, u64>,
}

/// Compares pairs, so many of them at once.
pub(super) fn compared(
    rows: &Rows<'_>,
    whole: &Whole,
    found: &Found,
    window: usize,
    folder: &Path,
    watch: &Watch,
) -> Result<Compared> {
    let files = Spill::new(folder, found.pairs.len())?;
    let counts: Mutex<HashMap<Pattern, u64>> = Mutex::default();
    let step = usize::try_from(rows.edition.rows()).unwrap_or(usize::MAX) / 2 / found.pairs.len();
    on_two_threads(found.pairs.len(), |part| {
        let mut pairs: Vec<u64> = Vec::new();
        found.pairs[part].each(|entry| {
            pairs.push(u64::from_le_bytes(*entry));
            Ok(())
        })?;
        pairs.sort_unstable();
        pairs.dedup();
        for window in pairs.chunks(window.max(1)) {
            let (entries, counted) = one_window(rows, whole, found, window);
            files.push(part, &entries)?;
            let mut counts = counts.lock().unwrap_or_else(PoisonError::into_inner);
            for (pattern, times) in counted {
                *counts.entry(pattern).or_default() += times;
            }
            drop(counts);
            watch.add(0)?;
        }
        watch.add(step)
    })?;
    let counts = counts.into_inner().unwrap_or_else(PoisonError::into_inner);
    Ok(Compared { files: files.finish()?, counts })
}

fn halves(pair: u64) -> (u32, u32) {
    let half = |bits: u64| u32::try_from(bits & 0xffff_ffff).expect("32 bits");
    (half(pair >> 32), half(pair))
}

type Counted = (Vec<[u8; COMPARED]>, HashMap<Pattern, u64>);

fn one_window(rows: &Rows<'_>, whole: &Whole, found: &Found, pairs: &[u64]) -> Counted {
    let both = pairs.iter().flat_map(|pair| [halves(*pair).0, halves(*pair).1]);
    let mut met: Vec<u32> = both.collect();
    met.sort_unstable();
    met.dedup();
    let records = met.iter().map(|row| rows.record(*row).0);
    let corpus = Corpus::part(records, &rows.sources, &whole.frequencies);
    let place = |row: u32| {
        let at = met.binary_search(&row).expect("all rows of the pairs are there");
        u32::try_from(at).expect("fewer rows than 2^32")
    };
    let mut entries = Vec::with_capacity(pairs.len());
    let mut counts: HashMap<Pattern, u64> = HashMap::new();
    for pair in pairs {
        let (left, right) = halves(*pair);
        let pattern = compare(&corpus, place(left), place(right));
        *counts.entry(pattern).or_default() += 1;
        let mut official = corpus.official(place(left), place(right));
        let one_company =
            official == Official::Unknown && found.companies.binary_search(&(left, right)).is_ok();
        // One company under another name elsewhere is another of its places.
        let elsewhere = pattern.level(NAME_AT) == Some(OTHER_NAME)
            && pattern.level(DISTANCE_AT) == Some(FARTHER);
        if one_company && !elsewhere {
            official = Official::Same;
        }
        let mut entry = [0; COMPARED];
        entry[..8].copy_from_slice(&pair.to_le_bytes());
        entry[8..16].copy_from_slice(&pattern.0.to_le_bytes());
        entry[16] = super::official_byte(official);
        entries.push(entry);
    }
    (entries, counts)
}

/// Learns what agreements are worth.
pub(super) fn learnt(rows: &Rows<'_>, whole: &Whole, compared: &Compared) -> Model {
    let records = whole.drawn.iter().map(|row| rows.record(*row).0);
    let corpus = Corpus::part(records, &rows.sources, &whole.frequencies);
    let drawn = sample::draw(&corpus, &|left, right| rows.allowed(left, right));
    let mut counts: weigh::Counts = compared.counts.iter().map(|(a, b)| (*a, *b)).collect();
    counts.sort_unstable();
    let (all_pairs, guess) = sample::sizes(&whole.held, &rows.repeats);
    Model::learn(&fields(&corpus), &counts, &drawn, all_pairs, guess)
}

/// Rows that pairs join, directly or through others: for each row one that stands for all of them.
struct Joined(Vec<u32>);

impl Joined {
    fn of(&mut self, mut row: u32) -> u32 {
        while self.0[row as usize] != row {
            let above = self.0[self.0[row as usize] as usize];
            self.0[row as usize] = above;
            row = above;
        }
        row
    }

    fn join(&mut self, left: u32, right: u32) {
        let (a, b) = (self.of(left), self.of(right));
        self.0[a.max(b) as usize] = a.min(b);
    }
}

/// What was found: pairs with what is to be done, rows of one place, and who came after whom.
pub(super) struct Judged {
    pub(super) pairs: Vec<Pair>,
    pub(super) clusters: Vec<Vec<u32>>,
    pub(super) links: BTreeSet<(u32, u32)>,
}

/// Weighs the pairs and groups rows along them. Of pairs that are different, only those are kept in memory that
/// could forbid a group or link two places.
pub(super) fn judged(rows: &Rows<'_>, model: &Model, compared: &Compared) -> Result<Judged> {
    let all = u32::try_from(rows.edition.rows()).expect("an edition has fewer rows than 2^32");
    let mut joined = Joined((0..all).collect());
    each(model, compared, |pair| {
        // Those to ask about may be promoted.
        if pair.outcome != Outcome::Different {
            joined.join(pair.left, pair.right);
        }
    })?;
    let mut pairs = Vec::new();
    each(model, compared, |pair| {
        if pair.outcome != Outcome::Different
            || same_premises(pair.pattern)
            || joined.of(pair.left) == joined.of(pair.right)
        {
            pairs.push(pair);
        }
    })?;
    drop(joined);
    pairs.sort_unstable_by_key(|pair| (pair.left, pair.right));
    let may = |pair: &Pair| model.most(pair.pattern, pair.official) == Outcome::Same;
    promote(rows, &mut pairs, &may);
    let clusters = clusters(rows, &pairs);
    settle(rows, &mut pairs, &clusters);
    let links = links(&pairs, &|row| rows.days(row)).into_iter().collect();
    Ok(Judged { pairs, clusters, links })
}

fn each(model: &Model, compared: &Compared, mut take: impl FnMut(Pair)) -> Result<()> {
    compared.files.iter().try_for_each(|file| {
        file.each(|entry| {
            let eight =
                |at: usize| u64::from_le_bytes(entry[at..at + 8].try_into().expect("eight bytes"));
            let (left, right) = halves(eight(0));
            let pattern = Pattern(eight(8));
            let official = super::official_of(entry[16]).unwrap_or(Official::Unknown);
            let (weight, outcome) = model.judge(pattern, official);
            take(Pair { left, right, pattern, official, weight, outcome });
            Ok(())
        })
    })
}
