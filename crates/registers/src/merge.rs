//! A new edition from a spool and the edition before: the rows of the source are replaced, those of
//! the other sources kept, everything sorted by cell, point and id, so that equal input gives equal
//! bytes.

use std::collections::{HashMap, HashSet};
use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;
use std::sync::Arc;

use arrow_array::{Array as _, ArrayRef, RecordBatch, UInt8Array, UInt32Array};
use arrow_ipc::writer::FileWriter;
use arrow_select::interleave::interleave_record_batch;
use maillage_app::identify::register::{
    Go, ImportReport, ImportStep, Progress, RegistersError, Trap,
};
use maillage_domain::identify::category::Category;
use maillage_domain::identify::establishment::{GeoQuality, Status};

use crate::edition::{Edition, Mapped};
use crate::error::{Result, io};
use crate::folder::{FORMAT, FileSum, Manifest, ROWS};
use crate::rows::{BATCH, CATEGORY, Fixed, GEO_QUALITY, SCHEMA, UNITS};
use crate::sink::{Spooled, writing};
use crate::text::hash;

/// More distinct addresses than this on one point make a pile.
const PILE: usize = 20;

/// A row before it is written. The order of the fields is the order of rows.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Key {
    cell: i64,
    lon: u64,
    lat: u64,
    id: i64,
    batch: u32,
    row: u32,
}

/// All batches that go into the edition, those of the edition before first.
struct Input {
    batches: Vec<RecordBatch>,
    fixed: Vec<Fixed>,
    /// How many batches are of the edition before.
    old: usize,
    /// The line in today's table of categories of each number in the edition before.
    renumbered: Vec<u8>,
}

/// Writes the rows of the edition into a folder which nobody reads yet, and gives its manifest.
pub(crate) fn write(
    spooled: Spooled<'_>,
    before: Option<&Edition>,
    folder: &Path,
) -> Result<(Vec<ImportReport>, Manifest)> {
    let Spooled { mut reports, infos, path, progress } = spooled;
    let input = Input::new(before, &Mapped::open(&path)?)?;
    let replaced: Vec<i64> = infos.iter().map(|info| hash(&info.source)).collect();
    let mut keys = input.keys(&replaced);
    keys.sort_unstable();
    let piled = input.piles(&keys, &replaced, &mut reports);
    let units = input.units(&keys);
    let mut sources: Vec<_> = before.map_or_else(Vec::new, |old| old.manifest.sources.clone());
    sources.retain(|known| infos.iter().all(|info| info.source != known.source));
    sources.extend(infos);
    sources.sort_by(|a, b| a.source.cmp(&b.source));
    let acts = |key: &&Key| input.fixed[key.batch as usize].acts_in(key.row as usize);
    let mut manifest = Manifest {
        format: FORMAT,
        rows: keys.len() as u64,
        acts_in: keys.iter().filter(acts).count() as u64,
        categories: Category::all().map(|category| category.code().to_owned()).collect(),
        sources,
        files: Vec::new(),
    };
    reports.iter_mut().for_each(|report| report.edition_rows = manifest.rows);
    let target = folder.join(ROWS);
    let mut writer = Writer::create(&target)?;
    for (number, chunk) in keys.chunks(BATCH).enumerate() {
        let done = (number * BATCH) as u64;
        let step = ImportStep::Writing;
        if progress(Progress { step, done, total: manifest.rows }) == Go::Stop {
            return Err(RegistersError::Stopped);
        }
        let first = number * BATCH;
        writer.write(&input.batch(chunk, first, &piled, &units)?)?;
    }
    manifest.files.push(writer.finish()?);
    Ok((reports, manifest))
}

impl Input {
    fn new(before: Option<&Edition>, spool: &Mapped) -> Result<Self> {
        let mut batches = Vec::new();
        let mut renumbered = Vec::new();
        if let Some(edition) = before {
            for number in 0..edition.mapped.batches() {
                batches.push(edition.mapped.batch(number)?);
            }
            renumbered = (0..=u8::MAX).map(|index| edition.category(index).index()).collect();
        }
        let old = batches.len();
        for number in 0..spool.batches() {
            batches.push(spool.batch(number)?);
        }
        let fixed = batches.iter().map(Fixed::of_batch).collect();
        Ok(Self { batches, fixed, old, renumbered })
    }

    /// A key for each row, without those that the sources had in the edition before.
    fn keys(&self, replaced: &[i64]) -> Vec<Key> {
        let mut keys = Vec::new();
        for (number, batch) in self.fixed.iter().enumerate() {
            for row in 0..batch.len() {
                if number < self.old && replaced.contains(&batch.source[row]) {
                    continue;
                }
                keys.push(Key {
                    cell: batch.cell[row],
                    lon: batch.lon[row].to_bits(),
                    lat: batch.lat[row].to_bits(),
                    id: batch.id[row],
                    batch: u32::try_from(number).expect("fewer than 2^32 batches"),
                    row: u32::try_from(row).expect("a batch holds at most 65,536 rows"),
                });
            }
        }
        keys
    }

    /// The places in the order of keys of new rows whose point carries too many addresses.
    fn piles(&self, keys: &[Key], sources: &[i64], reports: &mut [ImportReport]) -> HashSet<usize> {
        let mut piled = HashSet::new();
        let mut start = 0;
        for run in keys.chunk_by(|a, b| (a.cell, a.lon, a.lat) == (b.cell, b.lon, b.lat)) {
            let places = start..start + run.len();
            start = places.end;
            if run.len() <= PILE || run[0].cell == 0 {
                continue;
            }
            let new = |key: &Key| key.batch as usize >= self.old;
            let addresses: HashSet<i64> = run
                .iter()
                .filter(|key| new(key))
                .map(|key| self.fixed[key.batch as usize].address[key.row as usize])
                .filter(|address| *address != 0)
                .collect();
            if addresses.len() > PILE {
                let (lon, lat) = (f64::from_bits(run[0].lon), f64::from_bits(run[0].lat));
                for (place, key) in places.zip(run).filter(|(_, key)| new(key)) {
                    piled.insert(place);
                    let source = self.fixed[key.batch as usize].source[key.row as usize];
                    let at = sources.iter().position(|known| *known == source);
                    let Some(report) = at.and_then(|at| reports.get_mut(at)) else { continue };
                    let tally = report.traps.entry(Trap::PiledPoint).or_default();
                    tally.add(|| format!("{lon}, {lat}: {} addresses", addresses.len()));
                }
            }
        }
        for report in reports {
            if let Some(tally) = report.traps.get_mut(&Trap::PiledPoint) {
                tally.examples.dedup();
            }
        }
        piled
    }

    /// How many open rows share an operator or a name, by its hash.
    fn units(&self, keys: &[Key]) -> HashMap<i64, u32> {
        let mut units = HashMap::new();
        for key in keys {
            let (batch, row) = (&self.fixed[key.batch as usize], key.row as usize);
            let chain = batch.chain[row];
            if chain != 0 && batch.status(row) != Status::Closed {
                *units.entry(chain).or_insert(0) += 1;
            }
        }
        units
    }

    /// The rows of some keys as one batch, with the columns that depend on all rows made anew.
    fn batch(
        &self,
        keys: &[Key],
        first: usize,
        piled: &HashSet<usize>,
        units: &HashMap<i64, u32>,
    ) -> Result<RecordBatch> {
        let batches: Vec<&RecordBatch> = self.batches.iter().collect();
        let picked: Vec<_> =
            keys.iter().map(|key| (key.batch as usize, key.row as usize)).collect();
        let mixed = interleave_record_batch(&batches, &picked)
            .map_err(|error| writing(Path::new("edition"), error))?;
        let mut columns: Vec<ArrayRef> = mixed.columns().to_vec();
        let at = |key: &Key| (&self.fixed[key.batch as usize], key.row as usize);
        columns[UNITS] = Arc::new(UInt32Array::from_iter_values(keys.iter().map(|key| {
            let (batch, row) = at(key);
            units.get(&batch.chain[row]).copied().unwrap_or(0)
        })));
        columns[CATEGORY] = Arc::new(UInt8Array::from_iter_values(keys.iter().map(|key| {
            let (batch, row) = at(key);
            let index = batch.category[row];
            if (key.batch as usize) < self.old {
                self.renumbered[usize::from(index)]
            } else {
                index
            }
        })));
        columns[GEO_QUALITY] =
            Arc::new(UInt8Array::from_iter_values(keys.iter().enumerate().map(|(place, key)| {
                let (batch, row) = at(key);
                let pile = piled.contains(&(first + place));
                if pile { GeoQuality::Piled.index() } else { batch.geo_quality(row).index() }
            })));
        debug_assert!(columns.iter().all(|column| column.len() == keys.len()));
        RecordBatch::try_new(SCHEMA.clone(), columns)
            .map_err(|error| writing(Path::new("edition"), error))
    }
}

/// Writes and hashes at once.
struct Hashing<W> {
    inner: W,
    hasher: blake3::Hasher,
    bytes: u64,
}

impl<W: Write> Write for Hashing<W> {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        let written = self.inner.write(bytes)?;
        self.hasher.update(&bytes[..written]);
        self.bytes += written as u64;
        Ok(written)
    }

    fn flush(&mut self) -> std::io::Result<()> {
        self.inner.flush()
    }
}

struct Writer<'a> {
    target: &'a Path,
    file: FileWriter<Hashing<BufWriter<File>>>,
}

impl<'a> Writer<'a> {
    fn create(target: &'a Path) -> Result<Self> {
        let file = BufWriter::new(File::create(target).map_err(io("create", target))?);
        let hashing = Hashing { inner: file, hasher: blake3::Hasher::new(), bytes: 0 };
        let file = FileWriter::try_new(hashing, &SCHEMA).map_err(|error| writing(target, error))?;
        Ok(Self { target, file })
    }

    fn write(&mut self, batch: &RecordBatch) -> Result<()> {
        self.file.write(batch).map_err(|error| writing(self.target, error))
    }

    /// Ends the file and waits until the disk has it.
    fn finish(mut self) -> Result<FileSum> {
        let target = self.target;
        self.file.finish().map_err(|error| writing(target, error))?;
        let hashing = self.file.into_inner().map_err(|error| writing(target, error))?;
        let sum = FileSum {
            name: ROWS.to_owned(),
            bytes: hashing.bytes,
            checksum: hashing.hasher.finalize().to_hex().to_string(),
        };
        let file =
            hashing.inner.into_inner().map_err(|error| io("write", target)(error.into_error()))?;
        file.sync_all().map_err(io("write", target))?;
        Ok(sum)
    }
}
