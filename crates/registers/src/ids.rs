//! The row of a record id: all rows in the order of the hashes of their ids, found through the first
//! sixteen bits of the hash.
//!
//! ```text
//! 65,537 × u64   how many rows lie before each sixteen bits
//! rows × (u32, u32)   the next 32 bits of the hash, and the row; rising
//! ```

use std::fs::File;
use std::io::{BufWriter, Write as _};
use std::path::Path;

use maillage_domain::identify::establishment::RecordId;

use crate::edition::Edition;
use crate::error::{Result, io};
use crate::rows::ID;
use crate::sidecar::{Sidecar, Watch};
use crate::text::hash;

const BUCKETS: usize = 1 << 16;

/// The sidecar.
pub(crate) struct Ids;

fn bucket(hash: i64) -> usize {
    usize::try_from(hash.cast_unsigned() >> 48).expect("sixteen bits fit")
}

/// The 32 bits of a hash that come after those of the bucket.
fn middle(hash: i64) -> u64 {
    (hash.cast_unsigned() >> 16) & 0xffff_ffff
}

impl Sidecar for Ids {
    fn name(&self) -> &'static str {
        "ids.index"
    }

    fn build(&self, edition: &Edition, path: &Path, watch: &Watch) -> Result<()> {
        let mut ends = vec![0_u64; BUCKETS + 1];
        for hash in edition.fixed.iter().flat_map(|batch| batch.id.iter()) {
            ends[bucket(*hash) + 1] += 1;
        }
        for place in 1..ends.len() {
            ends[place] += ends[place - 1];
        }
        let rows = usize::try_from(edition.rows()).expect("rows are in memory");
        let mut next = ends.clone();
        let mut entries = vec![0_u64; rows];
        for (number, batch) in edition.fixed.iter().enumerate() {
            for (row, hash) in batch.id.iter().enumerate() {
                let place = &mut next[bucket(*hash)];
                let at = usize::try_from(*place).expect("rows are in memory");
                entries[at] = middle(*hash) << 32 | Edition::global(number, row);
                *place += 1;
            }
            watch.add(batch.len())?;
        }
        let mut out =
            BufWriter::with_capacity(1 << 20, File::create(path).map_err(io("create", path))?);
        for end in &ends {
            out.write_all(&end.to_le_bytes()).map_err(io("write", path))?;
        }
        for place in 1..ends.len() {
            let at = |end: u64| usize::try_from(end).expect("rows are in memory");
            let bucket = &mut entries[at(ends[place - 1])..at(ends[place])];
            bucket.sort_unstable();
            for entry in bucket {
                out.write_all(&entry.to_le_bytes()).map_err(io("write", path))?;
            }
        }
        out.flush().map_err(io("write", path))
    }
}

/// Where the record of an id stands.
pub(crate) fn row(edition: &Edition, id: &RecordId) -> Option<(usize, usize)> {
    let wanted = hash(&id.0);
    let is = |(batch, row): &(usize, usize)| edition.texts(*batch).get(ID, *row) == id.0;
    let Some(map) = edition.sidecar(Ids.name()) else {
        let batches = edition.fixed.iter().enumerate();
        let rows = batches.flat_map(|(number, batch)| {
            let rows = batch.id.iter().enumerate().filter(|(_, hash)| **hash == wanted);
            rows.map(move |(row, _)| (number, row))
        });
        return rows.into_iter().find(is);
    };
    let word = |at: usize| {
        let bytes = map.bytes.get(8 * at..8 * at + 8)?;
        Some(u64::from_le_bytes(bytes.try_into().ok()?))
    };
    let bucket = bucket(wanted);
    let end = |at: usize| usize::try_from(word(at)?).ok();
    let (mut low, mut high) = (end(bucket)?, end(bucket + 1)?);
    let last = high;
    let entry = |at: usize| word(BUCKETS + 1 + at);
    while low < high {
        let half = usize::midpoint(low, high);
        if entry(half)? >> 32 < middle(wanted) { low = half + 1 } else { high = half }
    }
    let same = (low..last).map_while(|at| entry(at).filter(|entry| entry >> 32 == middle(wanted)));
    same.filter_map(|entry| edition.row(entry & 0xffff_ffff)).find(is)
}
