//! The rows of a new edition from sorted runs and the edition before: the rows of the sources read are
//! replaced, those of the others kept, all in the order of their keys, so that equal input gives equal
//! bytes. A row is in memory only while its batch is made.

use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap, HashSet};
use std::fs::File;
use std::hash::BuildHasherDefault;
use std::io::{BufWriter, Write};
use std::path::Path;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, sync_channel};

use arrow_array::{ArrayRef, RecordBatch, UInt8Array, UInt32Array};
use arrow_ipc::writer::FileWriter;
use arrow_select::interleave::interleave_record_batch;
use maillage_app::identify::register::{
    Go, ImportReport, ImportStep, Progress, RegistersError, Trap,
};
use maillage_domain::identify::category::Category;
use maillage_domain::identify::establishment::{GeoQuality, Status};

use crate::edition::Edition;
use crate::error::{Result, io};
use crate::folder::{FORMAT, FileSum, Manifest, ROWS};
use crate::rows::{BATCH, CATEGORY, Fixed, GEO_QUALITY, SCHEMA, UNITS};
use crate::sink::{Hashed, Spooled};
use crate::spool::{Key, Run, writing};
use crate::text::hash;

/// More distinct addresses than this on one point make a pile.
const PILE: usize = 20;

/// Writes the rows of the edition into a folder which nobody reads yet; gives a report for each source
/// and the manifest. Progress counts rows written, of all rows once and once more for each of so many
/// `sidecars`.
pub(crate) fn write(
    spooled: Spooled<'_>,
    before: Option<&Edition>,
    folder: &Path,
    sidecars: usize,
) -> Result<(Vec<ImportReport>, Manifest)> {
    let Spooled { reports, infos, sorted, progress } = spooled;
    let replaced: Vec<i64> = infos.iter().map(|info| hash(&info.source)).collect();
    let mut sources: Vec<_> = before.map_or_else(Vec::new, |old| old.manifest.sources.clone());
    sources.retain(|source| !replaced.contains(&hash(&source.source)));
    sources.extend(infos);
    sources.sort_by(|a, b| a.source.cmp(&b.source));
    let mut chains = before.map_or_else(Vec::new, |old| chains_of(old, &replaced));
    chains.extend(sorted.chains);
    let mut mixer = Mixer::new(before, replaced, Units::of(chains), reports);
    for run in sorted.runs {
        mixer.add(run)?;
    }
    let rows: u64 = sources.iter().map(|source| source.rows).sum();
    let target = folder.join(ROWS);
    let writer = Writer::create(&target)?;
    let (sender, receiver) = sync_channel(2);
    let sum = std::thread::scope(|scope| {
        let written = scope.spawn(|| writer.all(receiver));
        let mixed = mixer.mix(
            |mixed| {
                // A writer that ended early says why when it is joined.
                let _ = sender.send(mixed);
            },
            &mut |done| {
                let total = rows * (1 + sidecars as u64);
                match progress(Progress { step: ImportStep::Writing, done, total }) {
                    Go::On => Ok(()),
                    Go::Stop => Err(RegistersError::Stopped),
                }
            },
        );
        drop(sender);
        let sum = written.join().map_err(|_| {
            io("write", &target)(std::io::Error::other("the thread that writes ended early"))
        })?;
        mixed.and(sum)
    })?;
    let manifest = Manifest {
        format: FORMAT,
        rows: mixer.given,
        acts_in: mixer.acting,
        categories: Category::all().map(|category| category.code().to_owned()).collect(),
        sources,
        files: vec![sum],
    };
    let mut reports = mixer.reports;
    for report in &mut reports {
        report.edition_rows = manifest.rows;
        if let Some(tally) = report.traps.get_mut(&Trap::PiledPoint) {
            tally.examples.dedup();
        }
    }
    Ok((reports, manifest))
}

/// What tells the operator, of each open row of the edition before that stays.
fn chains_of(before: &Edition, replaced: &[i64]) -> Vec<i64> {
    let mut chains = Vec::new();
    for batch in &before.fixed {
        let stays = |row: &usize| {
            batch.chain[*row] != 0
                && batch.status(*row) != Status::Closed
                && !replaced.contains(&batch.source[*row])
        };
        chains.extend((0..batch.len()).filter(stays).map(|row| batch.chain[row]));
    }
    chains
}

/// How many open rows share an operator or a name.
struct Units {
    /// Of one open row each and of several, sorted.
    known: Vec<i64>,
    several: HashMap<i64, u32, BuildHasherDefault<Hashed>>,
}

impl Units {
    fn of(mut chains: Vec<i64>) -> Self {
        chains.sort_unstable();
        let mut several = HashMap::default();
        for run in chains.chunk_by(|a, b| a == b).filter(|run| run.len() > 1) {
            several.insert(run[0], u32::try_from(run.len()).unwrap_or(u32::MAX));
        }
        chains.dedup();
        Self { known: chains, several }
    }

    fn count(&self, chain: i64, open: bool) -> u32 {
        if chain == 0 {
            return 0;
        }
        match self.several.get(&chain) {
            Some(count) => *count,
            None if open => 1,
            None => u32::from(self.known.binary_search(&chain).is_ok()),
        }
    }
}

type Batches<'a> = Box<dyn Iterator<Item = Result<RecordBatch>> + 'a>;

/// Rows in their order, of which one is next.
struct Feed<'a> {
    batches: Batches<'a>,
    /// Whether its rows were read now; not those of the edition before.
    new: bool,
    fixed: Option<Fixed>,
    slot: u32,
    row: usize,
}

/// Where a row of the next batch stands.
#[derive(Clone, Copy)]
struct Pick {
    slot: u32,
    row: u32,
    units: u32,
    category: u8,
    quality: u8,
}

/// A batch to be put together: rows of slots, and the columns that depend on all rows.
struct Mixed {
    slots: Vec<RecordBatch>,
    picks: Vec<Pick>,
}

/// Rows at one point that are not given on yet.
#[derive(Default)]
struct Group {
    start: usize,
    point: Option<(i64, u64, u64)>,
    /// The picks of rows that were read now, with the hashes of their source and address.
    new: Vec<(usize, i64, i64)>,
}

struct Mixer<'a> {
    feeds: Vec<Feed<'a>>,
    heap: BinaryHeap<Reverse<(Key, usize)>>,
    slots: Vec<RecordBatch>,
    picks: Vec<Pick>,
    group: Group,
    /// The hashes of the sources read, in the order of their reports.
    replaced: Vec<i64>,
    /// The line in today's table of categories of each number in the edition before.
    renumbered: Vec<u8>,
    units: Units,
    reports: Vec<ImportReport>,
    given: u64,
    acting: u64,
}

impl<'a> Mixer<'a> {
    fn new(
        before: Option<&'a Edition>,
        replaced: Vec<i64>,
        units: Units,
        reports: Vec<ImportReport>,
    ) -> Self {
        let mut mixer = Self {
            feeds: Vec::new(),
            heap: BinaryHeap::new(),
            slots: Vec::new(),
            picks: Vec::new(),
            group: Group::default(),
            replaced,
            renumbered: Vec::new(),
            units,
            reports,
            given: 0,
            acting: 0,
        };
        if let Some(edition) = before {
            mixer.renumbered = (0..=u8::MAX).map(|n| edition.category(n).index()).collect();
            let batches = (0..edition.mapped.batches()).map(|n| edition.mapped.batch(n));
            let batches: Batches<'a> = Box::new(batches);
            mixer.feeds.push(Feed { batches, new: false, fixed: None, slot: 0, row: 0 });
        }
        mixer
    }

    fn add(&mut self, run: Run) -> Result<()> {
        let batches = run.batches()?;
        self.feeds.push(Feed { batches, new: true, fixed: None, slot: 0, row: 0 });
        Ok(())
    }

    /// Gives all rows in their order, batch by batch.
    fn mix(
        &mut self,
        mut give: impl FnMut(Mixed),
        tell: &mut dyn FnMut(u64) -> Result<()>,
    ) -> Result<()> {
        for number in 0..self.feeds.len() {
            self.advance(number)?;
        }
        while let Some(Reverse((key, number))) = self.heap.pop() {
            self.pick(key, number);
            self.feeds[number].row += 1;
            self.advance(number)?;
            if self.group.start >= BATCH {
                tell(self.given)?;
                give(self.batch());
            }
        }
        self.close();
        while !self.picks.is_empty() {
            self.group.start = self.picks.len();
            give(self.batch());
        }
        Ok(())
    }

    /// Goes to the next row of a feed that stays, and puts it on the heap.
    fn advance(&mut self, number: usize) -> Result<()> {
        let feed = &mut self.feeds[number];
        loop {
            if let Some(fixed) = &feed.fixed {
                let gone = |row: &usize| !feed.new && self.replaced.contains(&fixed.source[*row]);
                while feed.row < fixed.len() && gone(&feed.row) {
                    feed.row += 1;
                }
                if feed.row < fixed.len() {
                    self.heap.push(Reverse((Key::of(fixed, feed.row), number)));
                    return Ok(());
                }
            }
            let Some(batch) = feed.batches.next().transpose()? else {
                feed.fixed = None;
                return Ok(());
            };
            feed.fixed = Some(Fixed::of_batch(&batch));
            feed.slot = u32::try_from(self.slots.len()).expect("few batches are held");
            feed.row = 0;
            self.slots.push(batch);
        }
    }

    fn pick(&mut self, key: Key, number: usize) {
        let point = (key.cell, key.lon, key.lat);
        if key.cell == 0 || self.group.point != Some(point) {
            self.close();
            self.group.point = Some(point);
        }
        let feed = &self.feeds[number];
        let fixed = feed.fixed.as_ref().expect("a row on the heap is in memory");
        let row = feed.row;
        let (chain, category) = (fixed.chain[row], fixed.category[row]);
        let open = fixed.status(row) != Status::Closed;
        self.acting += u64::from(fixed.acts_in(row));
        if feed.new && key.cell != 0 {
            self.group.new.push((self.picks.len(), fixed.source[row], fixed.address[row]));
        }
        self.picks.push(Pick {
            slot: feed.slot,
            row: u32::try_from(row).expect("a batch holds at most 65,536 rows"),
            units: self.units.count(chain, open),
            category: if feed.new { category } else { self.renumbered[usize::from(category)] },
            quality: fixed.geo_quality(row).index(),
        });
    }

    /// Ends the rows at one point: more than twenty distinct addresses of rows read now are a pile.
    fn close(&mut self) {
        let new = std::mem::take(&mut self.group.new);
        if new.len() > PILE {
            let addresses: HashSet<i64> =
                new.iter().map(|(.., address)| *address).filter(|address| *address != 0).collect();
            if addresses.len() > PILE {
                let (_, lon, lat) = self.group.point.unwrap_or_default();
                let (lon, lat) = (f64::from_bits(lon), f64::from_bits(lat));
                for (pick, source, _) in new {
                    self.picks[pick].quality = GeoQuality::Piled.index();
                    let at = self.replaced.iter().position(|known| *known == source);
                    let Some(report) = at.and_then(|at| self.reports.get_mut(at)) else { continue };
                    let tally = report.traps.entry(Trap::PiledPoint).or_default();
                    tally.add(|| format!("{lon}, {lat}: {} addresses", addresses.len()));
                }
            }
        } else {
            self.group.new = new;
            self.group.new.clear();
        }
        self.group.start = self.picks.len();
    }

    /// Takes a batch of the first picks, of which all points are closed.
    fn batch(&mut self) -> Mixed {
        let count = BATCH.min(self.picks.len());
        let rest = self.picks.split_off(count);
        let picks = std::mem::replace(&mut self.picks, rest);
        let slots = self.slots.clone();
        self.given += picks.len() as u64;
        self.group.start -= count;
        for (pick, ..) in &mut self.group.new {
            *pick -= count;
        }
        self.drop_slots();
        Mixed { slots, picks }
    }

    /// Lets go of batches of which no row is left.
    fn drop_slots(&mut self) {
        const GONE: u32 = u32::MAX;
        let mut places = vec![GONE; self.slots.len()];
        let live = self.feeds.iter().filter(|feed| feed.fixed.is_some()).map(|feed| feed.slot);
        for slot in live.chain(self.picks.iter().map(|pick| pick.slot)) {
            places[slot as usize] = 0;
        }
        for (kept, place) in (0..).zip(places.iter_mut().filter(|place| **place != GONE)) {
            *place = kept;
        }
        let mut number = 0;
        self.slots.retain(|_| {
            number += 1;
            places[number - 1] != GONE
        });
        for feed in self.feeds.iter_mut().filter(|feed| feed.fixed.is_some()) {
            feed.slot = places[feed.slot as usize];
        }
        for pick in &mut self.picks {
            pick.slot = places[pick.slot as usize];
        }
    }
}

impl Mixed {
    fn batch(&self) -> Result<RecordBatch> {
        let failed = |error| writing(Path::new(ROWS), error);
        let slots: Vec<&RecordBatch> = self.slots.iter().collect();
        let places: Vec<_> =
            self.picks.iter().map(|pick| (pick.slot as usize, pick.row as usize)).collect();
        let mixed = interleave_record_batch(&slots, &places).map_err(failed)?;
        let mut columns: Vec<ArrayRef> = mixed.columns().to_vec();
        let picks = || self.picks.iter();
        columns[UNITS] = Arc::new(UInt32Array::from_iter_values(picks().map(|pick| pick.units)));
        columns[CATEGORY] =
            Arc::new(UInt8Array::from_iter_values(picks().map(|pick| pick.category)));
        columns[GEO_QUALITY] =
            Arc::new(UInt8Array::from_iter_values(picks().map(|pick| pick.quality)));
        RecordBatch::try_new(SCHEMA.clone(), columns).map_err(failed)
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
        let file = File::create(target).map_err(io("create", target))?;
        let inner = BufWriter::with_capacity(1 << 20, file);
        let hashing = Hashing { inner, hasher: blake3::Hasher::new(), bytes: 0 };
        let file = FileWriter::try_new(hashing, &SCHEMA).map_err(|error| writing(target, error))?;
        Ok(Self { target, file })
    }

    /// Writes all batches, and waits until the disk has them.
    fn all(mut self, batches: Receiver<Mixed>) -> Result<FileSum> {
        let target = self.target;
        for mixed in batches {
            self.file.write(&mixed.batch()?).map_err(|error| writing(target, error))?;
        }
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
