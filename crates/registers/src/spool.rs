//! Where the rows of an import wait: sorted runs, of which all but small ones lie in files, so that
//! memory stays small whatever the register's size. One thread turns records into columns and another
//! sorts those and writes them, while the reader reads on.

use std::fs::File;
use std::io::BufWriter;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{Receiver, SyncSender, sync_channel};
use std::thread::JoinHandle;

use arrow_array::RecordBatch;
use arrow_ipc::writer::FileWriter;
use arrow_select::interleave::interleave_record_batch;
use maillage_app::identify::register::RegistersError;
use maillage_domain::identify::establishment::{Establishment, Status};

use crate::edition::Mapped;
use crate::error::{Result, io};
use crate::rows::{BATCH, Builder, Fixed, SCHEMA};

/// A run holds at most so many rows.
const RUN_ROWS: usize = 16 * BATCH;
/// Or, once it is as large, so many bytes of memory.
const RUN_BYTES: usize = 320 << 20;
/// Rows in a batch of a run: what a merge holds of each run in memory.
const RUN_BATCH: usize = BATCH / 8;
/// Records sent at once to the thread that sorts.
const SENT: usize = 1_024;

/// The order of rows in an edition: cell, point, id.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Key {
    pub(crate) cell: i64,
    pub(crate) lon: u64,
    pub(crate) lat: u64,
    pub(crate) id: i64,
}

impl Key {
    /// The key of a row.
    pub(crate) fn of(fixed: &Fixed, row: usize) -> Self {
        let (lon, lat) = (fixed.lon[row].to_bits(), fixed.lat[row].to_bits());
        Self { cell: fixed.cell[row], lon, lat, id: fixed.id[row] }
    }
}

/// Rows in their order, batch by batch.
pub(crate) enum Run {
    Memory(Vec<RecordBatch>),
    File(PathBuf),
}

impl Run {
    /// The batches, read one after the other. Those of a file are mapped: their bytes stay where they are.
    pub(crate) fn batches(self) -> Result<Box<dyn Iterator<Item = Result<RecordBatch>>>> {
        match self {
            Self::Memory(batches) => Ok(Box::new(batches.into_iter().map(Ok))),
            Self::File(path) => {
                let mapped = Mapped::open(&path)?;
                Ok(Box::new((0..mapped.batches()).map(move |number| mapped.batch(number))))
            }
        }
    }
}

/// The rows of one source, sorted in runs.
#[derive(Default)]
pub(crate) struct Sorted {
    pub(crate) runs: Vec<Run>,
    pub(crate) rows: u64,
    /// What tells the operator, of each open row that has it.
    pub(crate) chains: Vec<i64>,
}

/// The way to the threads that make columns and sort.
pub(crate) struct Spool {
    pending: Vec<Establishment>,
    sender: Option<SyncSender<Vec<Establishment>>>,
    builder: Option<JoinHandle<()>>,
    sorter: Option<JoinHandle<Result<Sorted>>>,
}

impl Spool {
    /// A spool whose files lie in a folder, which is made when the first is needed.
    pub(crate) fn new(folder: &Path) -> Self {
        let (sender, records) = sync_channel(8);
        let (made, batches) = sync_channel(2);
        let sorter =
            Sorter { folder: folder.to_owned(), batches: Vec::new(), sorted: Sorted::default() };
        Self {
            pending: Vec::new(),
            sender: Some(sender),
            builder: Some(std::thread::spawn(move || columns(&records, &made))),
            sorter: Some(std::thread::spawn(move || sorter.run(&batches))),
        }
    }

    /// Adds a record.
    pub(crate) fn push(&mut self, record: Establishment) -> Result<()> {
        self.pending.push(record);
        if self.pending.len() >= SENT { self.send() } else { Ok(()) }
    }

    fn send(&mut self) -> Result<()> {
        let records = std::mem::replace(&mut self.pending, Vec::with_capacity(SENT));
        match &self.sender {
            Some(sender) if sender.send(records).is_ok() => Ok(()),
            // A thread is gone, and says why.
            _ => self.end().map(|_| ()),
        }
    }

    fn end(&mut self) -> Result<Sorted> {
        self.sender = None;
        let gone = || RegistersError::Io {
            doing: "sort",
            file: "rows".to_owned(),
            source: std::io::Error::other("the thread that sorts the rows ended early"),
        };
        let built = self.builder.take().ok_or_else(gone)?.join();
        let sorted = self.sorter.take().ok_or_else(gone)?.join().map_err(|_| gone())?;
        built.map_err(|_| gone())?;
        sorted
    }

    /// Sorts what is left, and gives the runs.
    pub(crate) fn finish(mut self) -> Result<Sorted> {
        self.send()?;
        self.end()
    }
}

impl Drop for Spool {
    fn drop(&mut self) {
        // The folder is removed next: nobody may write there any more.
        self.sender = None;
        let _ = self.builder.take().map(JoinHandle::join);
        let _ = self.sorter.take().map(JoinHandle::join);
    }
}

/// Turns records into columns until no more come, or nobody takes them.
fn columns(records: &Receiver<Vec<Establishment>>, made: &SyncSender<RecordBatch>) {
    let mut builder = Builder::default();
    for record in records.iter().flatten() {
        builder.push(&record);
        if builder.len() >= BATCH && made.send(builder.take()).is_err() {
            return;
        }
    }
    if builder.len() > 0 {
        // Whoever should take it ended early and says why.
        let _ = made.send(builder.take());
    }
}

struct Sorter {
    folder: PathBuf,
    batches: Vec<RecordBatch>,
    sorted: Sorted,
}

impl Sorter {
    fn run(mut self, batches: &Receiver<RecordBatch>) -> Result<Sorted> {
        let mut bytes = 0;
        for batch in batches {
            bytes += batch.get_array_memory_size();
            self.batches.push(batch);
            if self.batches.len() * BATCH >= RUN_ROWS || bytes >= RUN_BYTES {
                let number = self.sorted.runs.len();
                let path = self.folder.join(format!("run-{number:05}.arrow"));
                self.write(&path)?;
                self.sorted.runs.push(Run::File(path));
                bytes = 0;
            }
        }
        if !self.batches.is_empty() {
            let mut run = Vec::new();
            self.sort(|batch| {
                run.push(batch);
                Ok(())
            })?;
            self.sorted.runs.push(Run::Memory(run));
        }
        Ok(self.sorted)
    }

    fn write(&mut self, path: &Path) -> Result<()> {
        std::fs::create_dir_all(&self.folder).map_err(io("create", &self.folder))?;
        let file =
            BufWriter::with_capacity(1 << 20, File::create(path).map_err(io("create", path))?);
        let mut file = FileWriter::try_new(file, &SCHEMA).map_err(|error| writing(path, error))?;
        self.sort(|batch| file.write(&batch).map_err(|error| writing(path, error)))?;
        file.finish().map_err(|error| writing(path, error))
    }

    /// Gives the rows held, in their order, to `take`; none are held afterwards.
    fn sort(&mut self, mut take: impl FnMut(RecordBatch) -> Result<()>) -> Result<()> {
        let batches = std::mem::take(&mut self.batches);
        let fixed: Vec<Fixed> = batches.iter().map(Fixed::of_batch).collect();
        let mut keys = Vec::with_capacity(fixed.iter().map(Fixed::len).sum());
        for (number, batch) in fixed.iter().enumerate() {
            for row in 0..batch.len() {
                let place = u32::try_from(number * BATCH + row).expect("a run has few rows");
                keys.push((Key::of(batch, row), place));
                let chain = batch.chain[row];
                if chain != 0 && batch.status(row) != Status::Closed {
                    self.sorted.chains.push(chain);
                }
            }
        }
        self.sorted.rows += keys.len() as u64;
        keys.sort_unstable();
        let batches: Vec<&RecordBatch> = batches.iter().collect();
        for chunk in keys.chunks(RUN_BATCH) {
            let place = |at: &u32| (*at as usize / BATCH, *at as usize % BATCH);
            let picked: Vec<_> = chunk.iter().map(|(_, at)| place(at)).collect();
            let batch = interleave_record_batch(&batches, &picked);
            take(batch.map_err(|error| writing(Path::new("run"), error))?)?;
        }
        Ok(())
    }
}

/// An error of the Arrow writer, which is one of the disk below it.
pub(crate) fn writing(path: &Path, error: arrow_schema::ArrowError) -> RegistersError {
    io("write", path)(std::io::Error::other(error))
}
