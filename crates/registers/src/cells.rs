//! Where in the rows a cell is: one cell in every so many rows, so that looking for a cell touches a
//! small file that stays in memory, and then one page of the rows. And which rows act beyond their
//! seat.

use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::ops::Range;
use std::path::Path;

use arrow_buffer::ScalarBuffer;

use crate::edition::Edition;
use crate::error::{Result, io};
use crate::rows::BATCH;
use crate::sidecar::{Sidecar, Watch};

/// One cell of so many rows is noted: a page of the column of cells. It divides a batch.
const EVERY: usize = BATCH / 128;

/// The sidecar of cells.
pub(crate) struct Cells;

impl Sidecar for Cells {
    fn name(&self) -> &'static str {
        "cells.index"
    }

    fn build(&self, edition: &Edition, path: &Path, watch: &Watch) -> Result<()> {
        let mut out = BufWriter::new(File::create(path).map_err(io("create", path))?);
        for batch in &edition.fixed {
            for cell in batch.cell.iter().step_by(EVERY) {
                out.write_all(&cell.to_le_bytes()).map_err(io("write", path))?;
            }
            watch.add(batch.len())?;
        }
        out.flush().map_err(io("write", path))
    }
}

/// The sidecar of rows that act beyond their seat: their global numbers.
pub(crate) struct Acting;

impl Sidecar for Acting {
    fn name(&self) -> &'static str {
        "acting.index"
    }

    fn build(&self, edition: &Edition, path: &Path, watch: &Watch) -> Result<()> {
        let mut out = BufWriter::new(File::create(path).map_err(io("create", path))?);
        for (number, batch) in edition.fixed.iter().enumerate() {
            for row in (0..batch.len()).filter(|row| batch.acts_in(*row)) {
                let global = Edition::global(number, row);
                out.write_all(&global.to_le_bytes()).map_err(io("write", path))?;
            }
            watch.add(batch.len())?;
        }
        out.flush().map_err(io("write", path))
    }
}

/// The rows that act beyond their seat.
pub(crate) fn acting(edition: &Edition) -> Vec<(usize, usize)> {
    let Some(map) = edition.sidecar(Acting.name()) else { return Vec::new() };
    let numbers = map.bytes.chunks_exact(8).map(|bytes| {
        u64::from_le_bytes(bytes.try_into().expect("a chunk of eight bytes has eight bytes"))
    });
    numbers.filter_map(|global| edition.row(global)).collect()
}

/// Rows from one global number to another, of cells from `low` to `high`, both included.
pub(crate) fn rows(edition: &Edition, low: i64, high: i64) -> Range<usize> {
    let Some(map) = edition.sidecar(Cells.name()) else { return slow(edition, low, high) };
    let count = map.bytes.len() / 8;
    let noted = ScalarBuffer::<i64>::new(map.bytes.clone(), 0, count);
    let total = usize::try_from(edition.rows()).unwrap_or(usize::MAX);
    // The first row that is not below the bound lies in the block before the first noted such cell.
    let find = |block: usize, below: &dyn Fn(i64) -> bool| {
        let Some(block) = block.checked_sub(1) else { return 0 };
        let start = block * EVERY;
        let (batch, row) = (start / BATCH, start % BATCH);
        let cells = &edition.fixed[batch].cell;
        let end = (row + EVERY).min(cells.len());
        start + cells[row..end].partition_point(|cell| below(*cell))
    };
    let first = noted.partition_point(|cell| *cell < low);
    let start = find(first, &|cell| cell < low);
    let last = first + near(&noted[first..], |cell| cell <= high);
    let end = find(last, &|cell| cell <= high).min(total);
    start..end.max(start)
}

/// How many of some cells come first for which something holds; the end is looked for near the beginning.
fn near(cells: &[i64], holds: impl Fn(i64) -> bool) -> usize {
    let mut step = 1;
    while cells.get(step - 1).is_some_and(|cell| holds(*cell)) {
        step *= 2;
    }
    let start = step / 2;
    start + cells[start..cells.len().min(step)].partition_point(|cell| holds(*cell))
}

/// The same without the sidecar.
fn slow(edition: &Edition, low: i64, high: i64) -> Range<usize> {
    let at = |below: &dyn Fn(i64) -> bool| {
        let batch =
            edition.fixed.partition_point(|batch| batch.cell.last().is_some_and(|l| below(*l)));
        let row = edition.fixed.get(batch);
        batch * BATCH + row.map_or(0, |batch| batch.cell.partition_point(|cell| below(*cell)))
    };
    let start = at(&|cell| cell < low);
    start..at(&|cell| cell <= high).max(start)
}

/// A range of global rows, cut at the ends of batches.
pub(crate) fn slices(rows: Range<usize>) -> impl Iterator<Item = (usize, Range<usize>)> {
    let (first, end) = (rows.start / BATCH, rows.end);
    (first..end.div_ceil(BATCH)).filter_map(move |batch| {
        let base = batch * BATCH;
        let slice = rows.start.max(base) - base..(end - base).min(BATCH);
        (!slice.is_empty()).then_some((batch, slice))
    })
}
