//! Which rows are worth comparing, over the whole edition: each row writes its keys down, the keys are sorted
//! in parts, and rows that share one become pairs. Nothing depends on where a part ends.

use std::collections::BTreeMap;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

use maillage_matching::block::{KINDS, Kind, PAIRS_PER_RECORD, keys};
use maillage_matching::cluster::Facts as _;
use maillage_matching::{Corpus, Frequencies};

use super::near::Near;
use super::places::Rows;
use super::spill::{Spill, Spilled, on_two_threads};
use crate::error::Result;
use crate::rows::BATCH;
use crate::sidecar::Watch;
use crate::text::hash;

/// A key, whose last four bits say its kind, and a row.
const ENTRY: usize = 12;
/// The last four bits of the key of a company's number; those of the others are places in `KINDS`.
const COMPANY: usize = 15;
/// Rows for which a part of the keys or pairs is meant, and how many parts there are at most.
const ROWS_OF_PART: u64 = 200_000;
const MOST_PARTS: u64 = 128;

/// Pairs of rows, left below right, and those that one number of a company joins.
pub(super) struct Found {
    /// By part of the left row; a pair may stand in its part several times.
    pub(super) pairs: Vec<Spilled<8>>,
    /// Sorted.
    pub(super) companies: Vec<(u32, u32)>,
}

/// How many pairs each number of rows that share a key gives, by kind.
type Sizes = BTreeMap<(usize, usize), u64>;

fn parts(rows: u64) -> usize {
    let parts = rows.div_ceil(ROWS_OF_PART).clamp(1, MOST_PARTS);
    usize::try_from(parts).expect("few parts")
}

/// Finds the pairs.
pub(super) fn pairs(
    rows: &Rows<'_>,
    frequencies: &Frequencies,
    folder: &Path,
    watch: &Watch,
) -> Result<Found> {
    let repeating = |hash: i64| rows.repeats[rows.source_of(hash) as usize];
    let near = Near::of(rows.edition, &repeating);
    let parts = parts(rows.edition.rows());
    let keyed = Spill::new(folder, parts)?;
    on_two_threads(rows.edition.fixed.len(), |batch| {
        write_keys(rows, frequencies, &near, batch, &keyed)?;
        watch.add(rows.edition.fixed[batch].len() / 4)
    })?;
    let (shared, sizes) = shared(rows, keyed.finish()?, folder)?;
    let most = within_budget(&sizes, rows.edition.rows());
    let pairs = Spill::new(folder, parts)?;
    let companies = Mutex::new(Vec::new());
    on_two_threads(shared.len(), |part| {
        let mut found = vec![Vec::new(); pairs.len()];
        let mut joined = Vec::new();
        groups(&shared[part], |key, group| {
            let kind = kind_of(key);
            if kind == COMPANY {
                joined.extend(couples(rows, group));
            } else if kind != 0 && group.len() > most[kind] {
                return;
            }
            for (left, right) in linked(rows, kind, group) {
                let part = u64::from(left) * pairs.len() as u64 / rows.edition.rows().max(1);
                let part = usize::try_from(part).expect("few parts");
                found[part].push(pair_bytes(left, right));
            }
        })?;
        companies.lock().unwrap_or_else(PoisonError::into_inner).extend(joined);
        found.iter().enumerate().try_for_each(|(part, found)| pairs.push(part, found))
    })?;
    let mut companies = companies.into_inner().unwrap_or_else(PoisonError::into_inner);
    companies.sort_unstable();
    companies.dedup();
    Ok(Found { pairs: pairs.finish()?, companies })
}

fn pair_bytes(left: u32, right: u32) -> [u8; 8] {
    ((u64::from(left) << 32) | u64::from(right)).to_le_bytes()
}

fn kind_of(key: u64) -> usize {
    usize::try_from(key & 15).expect("four bits")
}

/// The keys of the rows of a batch.
fn write_keys(
    rows: &Rows<'_>,
    frequencies: &Frequencies,
    near: &Near,
    batch: usize,
    keyed: &Spill<ENTRY>,
) -> Result<()> {
    let fixed = &rows.edition.fixed[batch];
    let first = u32::try_from(batch * BATCH).expect("an edition has fewer rows than 2^32");
    let wanted = (first..).take(fixed.len()).filter(|row| !rows.is_vacant(*row));
    let (numbers, (records, companies)): (Vec<u32>, (Vec<_>, Vec<_>)) =
        wanted.map(|row| (row, rows.record(row))).unzip();
    let corpus = Corpus::part(records, &rows.sources, frequencies);
    let mut found = vec![Vec::new(); keyed.len()];
    let mut last = None;
    for ((place, row), companies) in (0..).zip(numbers).zip(companies) {
        let mut emit = |key: u64, kind: usize| {
            let key = (key & !15) | kind as u64;
            let part = (u128::from(key) * found.len() as u128) >> 64;
            let mut entry = [0; ENTRY];
            entry[..8].copy_from_slice(&key.to_le_bytes());
            entry[8..].copy_from_slice(&row.to_le_bytes());
            found[usize::try_from(part).expect("few parts")].push(entry);
        };
        let cell = fixed.cell[(row - first) as usize];
        let near = near.compares(cell, &mut last);
        for (number, kind) in KINDS.into_iter().enumerate() {
            if kind != Kind::Extra && (near || !kind.is_local()) {
                keys(&corpus, place, kind, &mut |key| emit(key, number));
            }
        }
        for (scheme, value) in companies {
            let key = hash(&format!("{scheme} {value}")).cast_unsigned();
            // The first bits decide the part; those of FNV-1a are its weaker ones.
            emit(key.wrapping_mul(0x9e37_79b9_7f4a_7c15), COMPANY);
        }
    }
    found.iter().enumerate().try_for_each(|(part, found)| keyed.push(part, found))
}

/// The keys that are worth something, with the rows that share them, and how many pairs they give.
fn shared(
    rows: &Rows<'_>,
    keyed: Vec<Spilled<ENTRY>>,
    folder: &Path,
) -> Result<(Vec<Spilled<ENTRY>>, Sizes)> {
    let kept = Spill::new(folder, keyed.len())?;
    let sizes = Mutex::new(Sizes::new());
    on_two_threads(keyed.len(), |part| {
        let (mut worth, mut counted) = (Vec::new(), Sizes::new());
        groups(&keyed[part], |key, group| {
            let kind = kind_of(key);
            let worthless = match KINDS.get(kind) {
                Some(Kind::Official) => false,
                Some(kind) => group.len() > kind.most_holders(),
                None => is_of_branches(rows, group),
            };
            if worthless {
                return;
            }
            if kind != 0 && kind != COMPANY {
                let pairs = couples(rows, group).len() as u64;
                *counted.entry((kind, group.len())).or_default() += pairs;
            }
            worth.extend(group.iter().map(|row| {
                let mut entry = [0; ENTRY];
                entry[..8].copy_from_slice(&key.to_le_bytes());
                entry[8..].copy_from_slice(&row.to_le_bytes());
                entry
            }));
        })?;
        let mut sizes = sizes.lock().unwrap_or_else(PoisonError::into_inner);
        for (size, pairs) in counted {
            *sizes.entry(size).or_default() += pairs;
        }
        drop(sizes);
        kept.push(part, &worth)
    })?;
    Ok((kept.finish()?, sizes.into_inner().unwrap_or_else(PoisonError::into_inner)))
}

/// Gives each key that several rows share, with its rows in order.
fn groups(part: &Spilled<ENTRY>, mut take: impl FnMut(u64, &[u32])) -> Result<()> {
    let mut entries: Vec<(u64, u32)> = Vec::new();
    part.each(|entry| {
        let (key, row) = entry.split_at(8);
        let key = u64::from_le_bytes(key.try_into().expect("eight bytes"));
        entries.push((key, u32::from_le_bytes(row.try_into().expect("four bytes"))));
        Ok(())
    })?;
    entries.sort_unstable();
    entries.dedup();
    let mut group = Vec::new();
    for same in entries.chunk_by(|left, right| left.0 == right.0).filter(|same| same.len() > 1) {
        group.clear();
        group.extend(same.iter().map(|(_, row)| *row));
        take(same[0].0, &group);
    }
    Ok(())
}

/// Whether a register gives the number of a company to several of its places: then it names none of them.
fn is_of_branches(rows: &Rows<'_>, group: &[u32]) -> bool {
    let mut sources: Vec<u32> = group.iter().map(|row| rows.source(*row)).collect();
    sources.sort_unstable();
    sources.windows(2).any(|two| two[0] == two[1])
}

/// The pairs of some rows that may be compared.
fn couples(rows: &Rows<'_>, group: &[u32]) -> Vec<(u32, u32)> {
    let sources: Vec<u32> = group.iter().map(|row| rows.source(*row)).collect();
    let mut pairs = Vec::new();
    for (at, left) in group.iter().enumerate() {
        for (after, right) in group.iter().enumerate().skip(at + 1) {
            if rows.allowed(sources[at], sources[after]) {
                pairs.push((*left, *right));
            }
        }
    }
    pairs
}

/// The pairs of rows that share a key. What an authority says is never too common: beyond a few rows, each with
/// the next, as a place has twenty records at most.
fn linked(rows: &Rows<'_>, kind: usize, group: &[u32]) -> Vec<(u32, u32)> {
    if kind == 0 && group.len() > Kind::Official.most_holders() {
        return group.windows(2).flat_map(|two| couples(rows, two)).collect();
    }
    couples(rows, group)
}

/// From how many rows on a key of each kind is left away: kinds spend a budget of pairs in their order, and
/// the keys that fewest rows share go first.
fn within_budget(sizes: &Sizes, rows: u64) -> [usize; 16] {
    let budget = rows.saturating_mul(PAIRS_PER_RECORD as u64).max(10_000);
    let mut most = [usize::MAX; 16];
    let mut spent = 0;
    for ((kind, size), pairs) in sizes {
        if *size > most[*kind] {
            continue;
        }
        if spent + pairs > budget {
            most[*kind] = size - 1;
        } else {
            spent += pairs;
        }
    }
    most
}
