//! Around which rows another register has one too: elsewhere, what stands near is not worth comparing.

use h3o::{CellIndex, Resolution};

use crate::edition::Edition;

/// Cells in which a row of another register may be the same place, with those around: about 500 m wide.
const AROUND: Resolution = Resolution::Eight;

/// What is held in one cell.
#[derive(Debug)]
struct Held {
    cell: u64,
    source: i64,
    /// Whether other sources are there too.
    several: bool,
    /// Whether one of them may say a place several times.
    repeats: bool,
}

/// The cells of an edition with the registers that hold something there.
#[derive(Debug)]
pub(super) struct Near {
    cells: Vec<Held>,
}

fn around(cell: i64) -> Option<CellIndex> {
    CellIndex::try_from(cell.cast_unsigned()).ok()?.parent(AROUND)
}

impl Near {
    pub(super) fn of(edition: &Edition, repeats: &dyn Fn(i64) -> bool) -> Self {
        let mut cells: Vec<Held> = Vec::new();
        let mut last = (0, None);
        for batch in &edition.fixed {
            for (cell, source) in batch.cell.iter().zip(batch.source.iter()) {
                if *cell == 0 {
                    continue;
                }
                // Rows stand in the order of their cells, so that most are like the one before.
                if last.0 != *cell {
                    last = (*cell, around(*cell).map(u64::from));
                }
                let Some(cell) = last.1 else { continue };
                match cells.last_mut().filter(|held| held.cell == cell) {
                    Some(held) if held.source == *source => {}
                    Some(held) => {
                        held.several = true;
                        held.repeats |= repeats(*source);
                    }
                    None => cells.push(Held {
                        cell,
                        source: *source,
                        several: false,
                        repeats: repeats(*source),
                    }),
                }
            }
        }
        Self { cells }
    }

    /// Whether a row in this cell of the rows may stand near one that it can be compared with. `last` keeps
    /// the answer of the row before.
    pub(super) fn compares(&self, cell: i64, last: &mut Option<(u64, bool)>) -> bool {
        let Some(cell) = around(cell) else { return false };
        if let Some((known, answer)) = last
            && *known == u64::from(cell)
        {
            return *answer;
        }
        let held = |cell: CellIndex| {
            let at = self.cells.binary_search_by_key(&u64::from(cell), |held| held.cell).ok()?;
            Some(&self.cells[at])
        };
        let there: Vec<&Held> = cell.grid_disk::<Vec<_>>(1).into_iter().filter_map(held).collect();
        let answer = there.iter().any(|held| held.several || held.repeats)
            || there.windows(2).any(|two| two[0].source != two[1].source);
        *last = Some((u64::from(cell), answer));
        answer
    }
}
