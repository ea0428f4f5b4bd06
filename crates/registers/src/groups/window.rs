//! Runs of neighbouring rows that are matched together: what is compared stands near each other, and a
//! country does not fit into memory at once.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use h3o::{CellIndex, Resolution};

use crate::edition::Edition;
use crate::rows::BATCH;

/// Rows from which a window ends where the next large cell (about 9 km wide) begins.
const ENOUGH: u64 = 300_000;
/// Rows from which it ends where the next small cell (about 1.2 km wide) begins.
const PLENTY: u64 = 900_000;
/// Cells in which a row of another register may be the same place, with those around: about 500 m wide.
const AROUND: Resolution = Resolution::Eight;

/// The cell of a row, as H3 writes it.
fn cell(edition: &Edition, row: u64) -> Option<CellIndex> {
    let (batch, row) = edition.row(row)?;
    CellIndex::try_from(edition.fixed[batch].cell[row].cast_unsigned()).ok()
}

/// The windows of an edition, in order: every row is in one.
pub(super) fn windows(edition: &Edition) -> Vec<Range<u64>> {
    let rows = edition.rows();
    let mut windows = Vec::new();
    let mut start = 0;
    let parent = |row: u64, size: Resolution| cell(edition, row).and_then(|it| it.parent(size));
    for row in 1..rows {
        // Looked at once in a while: a cell holds many rows.
        if row - start < ENOUGH {
            continue;
        }
        let size = if row - start < PLENTY { Resolution::Five } else { Resolution::Seven };
        if parent(row, size) != parent(row - 1, size) {
            windows.push(start..row);
            start = row;
        }
    }
    if start < rows {
        windows.push(start..rows);
    }
    windows
}

/// The rows of a window near which another register has a row too, or whose register repeats itself.
pub(super) fn worth_comparing(
    edition: &Edition,
    window: Range<u64>,
    repeats: &dyn Fn(i64) -> bool,
) -> Vec<u64> {
    let mut held: BTreeMap<Option<CellIndex>, BTreeSet<i64>> = BTreeMap::new();
    let at = |row: u64| {
        let (batch, row) = (row / BATCH as u64, row % BATCH as u64);
        (usize::try_from(batch).unwrap_or(usize::MAX), usize::try_from(row).unwrap_or(usize::MAX))
    };
    let around = |row: u64| cell(edition, row).and_then(|it| it.parent(AROUND));
    // Rows stand in the order of their cells, so that most are like the one before.
    let mut last = None;
    for row in window.clone() {
        let (batch, place) = at(row);
        let seen = (around(row), edition.fixed[batch].source[place]);
        if last != Some(seen) {
            held.entry(seen.0).or_default().insert(seen.1);
            last = Some(seen);
        }
    }
    let several: BTreeSet<Option<CellIndex>> = held
        .keys()
        .filter(|cell| {
            let near = match cell {
                Some(cell) => cell.grid_disk::<Vec<_>>(1).into_iter().map(Some).collect(),
                None => vec![None],
            };
            let sources: BTreeSet<i64> =
                near.iter().filter_map(|cell| held.get(cell)).flatten().copied().collect();
            sources.len() > 1 || sources.iter().any(|source| repeats(*source))
        })
        .copied()
        .collect();
    window.filter(|row| several.contains(&around(*row))).collect()
}
