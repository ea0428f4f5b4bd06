//! How many open places lie in each cell, from the whole world down to cells of a tenth of a square kilometre:
//! a file beside the rows, mapped as they are, so that a map of a country reads no row.
//!
//! The file: eight bytes that say what it is; for each level how many cells it has (`u64`); then level by
//! level the cells (`i64`, rising), the longitudes and the latitudes of their middles (`f32`), and the counts
//! (`u32`), each column filled up to eight bytes. Little-endian, as Arrow files are.

use std::fs::File;
use std::io::{self, BufWriter, Write};
use std::path::Path;

use arrow_buffer::{Buffer, ScalarBuffer};
use h3o::{CellIndex, LatLng, Resolution};
use maillage_domain::identify::territory::Bounds;

use crate::edition::Edition;
use crate::error::{Result, damaged, io as failed};
use crate::rows::{CELLS, Fixed};
use crate::sidecar::{Sidecar, Watch};

/// The coarsest level that is counted.
const COARSEST: u8 = 2;
/// The finest: finer cells are counted from the rows, of which a tile then has few.
pub(crate) const FINEST: u8 = 9;
const LEVELS: usize = (FINEST - COARSEST + 1) as usize;
const MAGIC: &[u8; 8] = b"MLGDENS1";

/// The file of counts.
pub(crate) struct DensitySidecar;

impl Sidecar for DensitySidecar {
    fn name(&self) -> &'static str {
        "density.bin"
    }

    fn build(&self, edition: &Edition, path: &Path, watch: &Watch) -> Result<()> {
        let density = Density::of(edition, watch)?;
        let file = File::create(path).map_err(failed("create", path))?;
        let mut out = BufWriter::new(file);
        density.write(&mut out).and_then(|()| out.flush()).map_err(failed("write", path))
    }
}

/// The counts of one resolution.
#[derive(Clone)]
pub(crate) struct Level {
    resolution: Resolution,
    cells: ScalarBuffer<i64>,
    lon: ScalarBuffer<f32>,
    lat: ScalarBuffer<f32>,
    counts: ScalarBuffer<u32>,
}

impl Level {
    pub(crate) fn resolution(&self) -> Resolution {
        self.resolution
    }

    /// Cells whose middles lie within the bounds, with their counts.
    pub(crate) fn within(&self, bounds: Bounds) -> impl Iterator<Item = (CellIndex, u32)> {
        let middles = self.lon.iter().zip(&*self.lat).enumerate();
        let inside = middles.filter(move |(_, (lon, lat))| {
            let (lon, lat) = (f64::from(**lon), f64::from(**lat));
            bounds.west <= lon && lon <= bounds.east && bounds.south <= lat && lat <= bounds.north
        });
        inside.filter_map(|(place, _)| {
            let cell = CellIndex::try_from(self.cells[place].cast_unsigned()).ok()?;
            Some((cell, self.counts[place]))
        })
    }
}

/// All levels.
pub(crate) struct Density {
    levels: Vec<Level>,
}

impl Density {
    /// The level of a resolution; one coarser than are counted gives the coarsest.
    pub(crate) fn level(&self, resolution: u8) -> Option<&Level> {
        self.levels.get(usize::from(resolution.saturating_sub(COARSEST)))
    }

    /// The counts beside the rows of an edition.
    pub(crate) fn beside(edition: &Edition) -> Result<Self> {
        match edition.sidecar(DensitySidecar.name()) {
            Some(file) => Self::open(&file.bytes).ok_or_else(|| {
                damaged(Path::new(DensitySidecar.name()), "it does not hold the counts it should")
            }),
            None => Self::of(edition, &Watch::default()),
        }
    }

    /// Counts the rows of an edition.
    fn of(edition: &Edition, watch: &Watch) -> Result<Self> {
        let mut finest: Vec<(i64, u32)> = Vec::new();
        for fixed in &edition.fixed {
            count(fixed, 0..fixed.len(), FINEST, &mut finest);
            watch.add(fixed.len())?;
        }
        Ok(Self::from_finest(finest))
    }

    fn from_finest(finest: Vec<(i64, u32)>) -> Self {
        let mut levels = Vec::with_capacity(LEVELS);
        let mut counts = finest;
        for resolution in (COARSEST..=FINEST).rev() {
            if resolution < FINEST {
                let mut coarser: Vec<(i64, u32)> = Vec::new();
                for (cell, count) in counts {
                    add(&mut coarser, coarse(cell, resolution), count);
                }
                counts = coarser;
            }
            levels.push(level(resolution, &counts));
        }
        levels.reverse();
        Self { levels }
    }

    /// Writes the file.
    fn write(&self, out: &mut impl Write) -> io::Result<()> {
        out.write_all(MAGIC)?;
        for level in &self.levels {
            out.write_all(&(level.cells.len() as u64).to_le_bytes())?;
        }
        for level in &self.levels {
            let columns: [&[u8]; 4] = [
                level.cells.inner().as_slice(),
                level.lon.inner().as_slice(),
                level.lat.inner().as_slice(),
                level.counts.inner().as_slice(),
            ];
            for column in columns {
                out.write_all(column)?;
                out.write_all(&[0; 8][..filled(column.len()) - column.len()])?;
            }
        }
        Ok(())
    }

    /// The counts of a mapped file; `None` when it is none of ours, or cut.
    fn open(buffer: &Buffer) -> Option<Self> {
        if buffer.get(..8)? != MAGIC {
            return None;
        }
        let mut at = 8 + 8 * LEVELS;
        let mut levels = Vec::with_capacity(LEVELS);
        for (number, resolution) in (COARSEST..=FINEST).enumerate() {
            let said = buffer.get(8 + 8 * number..16 + 8 * number)?;
            let rows = usize::try_from(u64::from_le_bytes(said.try_into().ok()?)).ok()?;
            let mut column = |width: usize| -> Option<Buffer> {
                let bytes = rows.checked_mul(width)?;
                let end = at.checked_add(filled(bytes))?;
                (end <= buffer.len()).then(|| {
                    let column = buffer.slice_with_length(at, bytes);
                    at = end;
                    column
                })
            };
            levels.push(Level {
                resolution: Resolution::try_from(resolution).ok()?,
                cells: ScalarBuffer::new(column(8)?, 0, rows),
                lon: ScalarBuffer::new(column(4)?, 0, rows),
                lat: ScalarBuffer::new(column(4)?, 0, rows),
                counts: ScalarBuffer::new(column(4)?, 0, rows),
            });
        }
        Some(Self { levels })
    }
}

/// Bytes up to the next multiple of eight.
fn filled(bytes: usize) -> usize {
    bytes.next_multiple_of(8)
}

fn level(resolution: u8, counts: &[(i64, u32)]) -> Level {
    let middles: Vec<LatLng> = counts
        .iter()
        .map(|(cell, _)| CellIndex::try_from(cell.cast_unsigned()).map(LatLng::from))
        .map(|middle| middle.unwrap_or_default())
        .collect();
    #[expect(clippy::cast_possible_truncation, reason = "a metre is enough to find a cell")]
    let degrees =
        |of: fn(LatLng) -> f64| middles.iter().map(|at| of(*at) as f32).collect::<Vec<_>>();
    Level {
        resolution: Resolution::try_from(resolution).expect("levels are resolutions of H3"),
        cells: counts.iter().map(|(cell, _)| *cell).collect::<Vec<_>>().into(),
        lon: degrees(LatLng::lng).into(),
        lat: degrees(LatLng::lat).into(),
        counts: counts.iter().map(|(_, count)| *count).collect::<Vec<_>>().into(),
    }
}

/// Counts the open places of some rows, which rise by their cells, in cells of a resolution.
pub(crate) fn count(
    fixed: &Fixed,
    rows: std::ops::Range<usize>,
    resolution: u8,
    into: &mut Vec<(i64, u32)>,
) {
    let cells = &fixed.cell;
    for row in rows {
        let cell = cells[row];
        if cell != 0 && fixed.is_open(row) {
            add(into, coarse(cell, resolution), 1);
        }
    }
}

fn add(counts: &mut Vec<(i64, u32)>, cell: i64, more: u32) {
    match counts.last_mut() {
        Some((last, count)) if *last == cell => *count = count.saturating_add(more),
        _ => counts.push((cell, more)),
    }
}

/// The cell of a coarser resolution around a cell: finer digits become 7, and the resolution says so.
fn coarse(cell: i64, resolution: u8) -> i64 {
    debug_assert!(resolution <= u8::from(CELLS));
    let finer = (1_u64 << (3 * (15 - u32::from(resolution)))) - 1;
    let level = 0xf_u64 << 52;
    (cell.cast_unsigned() & !level | u64::from(resolution) << 52 | finer).cast_signed()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rows::cell;
    use maillage_domain::party::Point;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn a_coarser_cell_is_the_one_that_h3_names(
            lon in -180.0..180.0_f64, lat in -90.0..90.0_f64, resolution in 0..=12_u8,
        ) {
            let fine = cell(Some(Point { lon, lat }));
            let index = CellIndex::try_from(fine.cast_unsigned()).unwrap();
            let parent = index.parent(Resolution::try_from(resolution).unwrap()).unwrap();
            prop_assert_eq!(coarse(fine, resolution), u64::from(parent).cast_signed());
        }

        #[test]
        fn counts_are_kept_by_every_level_and_by_the_file(
            points in prop::collection::vec((-9.0..9.0_f64, 36.0..51.0_f64), 1..200),
        ) {
            let mut cells: Vec<i64> = points
                .iter()
                .map(|(lon, lat)| coarse(cell(Some(Point { lon: *lon, lat: *lat })), FINEST))
                .collect();
            cells.sort_unstable();
            let mut finest = Vec::new();
            for cell in cells {
                add(&mut finest, cell, 1);
            }
            let made = Density::from_finest(finest);
            let mut file = Vec::new();
            made.write(&mut file).unwrap();
            let read = Density::open(&Buffer::from(file.clone())).unwrap();
            let world = Bounds { west: -180.0, south: -90.0, east: 180.0, north: 90.0 };
            for resolution in 0..=FINEST {
                for density in [&made, &read] {
                    let level = density.level(resolution).unwrap();
                    let sum: u32 = level.within(world).map(|(_, count)| count).sum();
                    prop_assert_eq!(sum as usize, points.len());
                    prop_assert!(level.within(world).all(|(cell, _)| cell.resolution() == level.resolution()));
                }
            }
            let cut = Buffer::from(&file[..file.len() - 8]);
            prop_assert!(Density::open(&cut).is_none());
        }
    }
}
