//! An edition that is read: its rows and sidecars mapped into memory, nothing decoded that is not
//! asked for.
//!
//! Rows stand in the order of their cells and have global numbers from 0 in that order. Sidecars and
//! answers name rows by these numbers.

use std::collections::BTreeMap;
use std::ops::Range;
use std::path::{Path, PathBuf};

use arrow_array::RecordBatch;
use arrow_ipc::reader::{FileDecoder, read_footer_length};
use arrow_ipc::{Block, root_as_footer, root_as_message};
use maillage_app::identify::register::EditionInfo;
use maillage_domain::identify::category::Category;
use maillage_domain::identify::establishment::Establishment;

use crate::cells;
use crate::error::{Result, damaged};
use crate::folder::{FileSum, Lease, Manifest, ROWS};
use crate::mmap::{Map, map};
use crate::query::Covers;
use crate::rows::{BATCH, Columns, Fixed, SCHEMA, Texts};

/// A mapped Arrow IPC file of the schema.
pub(crate) struct Mapped {
    pub(crate) path: PathBuf,
    map: Map,
    blocks: Vec<Block>,
    version: arrow_ipc::MetadataVersion,
}

impl Mapped {
    pub(crate) fn open(path: &Path) -> Result<Self> {
        let map = map(path)?;
        let buffer = &map.bytes;
        let wrong = |what: &str| damaged(path, what);
        let trailer = buffer.len().checked_sub(10).ok_or_else(|| wrong("it is too short"))?;
        let tail = buffer[trailer..].try_into().map_err(|_| wrong("it is too short"))?;
        let length = read_footer_length(tail).map_err(|error| damaged(path, error))?;
        let start = trailer.checked_sub(length).ok_or_else(|| wrong("its footer is too long"))?;
        let footer =
            root_as_footer(&buffer[start..trailer]).map_err(|error| damaged(path, error))?;
        let blocks = footer.recordBatches().iter().flatten().copied().collect();
        let version = footer.version();
        Ok(Self { path: path.to_owned(), map, blocks, version })
    }

    pub(crate) fn batches(&self) -> usize {
        self.blocks.len()
    }

    /// Where a batch begins, the length of its description, and that of both together.
    fn place(&self, number: usize) -> Result<(usize, usize, usize)> {
        let block = &self.blocks[number];
        let wrong = || damaged(&self.path, "a batch lies outside the file");
        let at = usize::try_from(block.offset()).map_err(|_| wrong())?;
        let head = usize::try_from(block.metaDataLength()).map_err(|_| wrong())?;
        let body = usize::try_from(block.bodyLength()).map_err(|_| wrong())?;
        let whole = head.checked_add(body).ok_or_else(wrong)?;
        if at.checked_add(whole).is_none_or(|end| end > self.map.bytes.len()) {
            return Err(wrong());
        }
        Ok((at, head, whole))
    }

    /// A batch as Arrow knows it, every text of it checked.
    pub(crate) fn batch(&self, number: usize) -> Result<RecordBatch> {
        let decoder = FileDecoder::new(SCHEMA.clone(), self.version).with_require_alignment(true);
        let (at, _, whole) = self.place(number)?;
        let data = self.map.bytes.slice_with_length(at, whole);
        let batch = decoder.read_record_batch(&self.blocks[number], &data);
        let wrong = || damaged(&self.path, "a batch is none");
        batch.map_err(|error| damaged(&self.path, error))?.ok_or_else(wrong)
    }

    /// The columns of a batch where they lie; only the description of the batch is read.
    pub(crate) fn columns(&self, number: usize) -> Result<Columns> {
        let (at, head, whole) = self.place(number)?;
        let description = &self.map.bytes[at..at + head];
        // Four bytes that say that a length follows, then the length.
        let message = description.get(8..).ok_or_else(|| damaged(&self.path, "a batch is cut"))?;
        let message = root_as_message(message).map_err(|error| damaged(&self.path, error))?;
        let batch = message.header_as_record_batch();
        let body = self.map.bytes.slice_with_length(at + head, whole - head);
        batch
            .and_then(|batch| Columns::of(&batch, &body))
            .ok_or_else(|| damaged(&self.path, "a batch does not have the columns of an edition"))
    }
}

/// An edition ready to be asked.
pub(crate) struct Edition {
    pub(crate) mapped: Mapped,
    pub(crate) manifest: Manifest,
    /// The columns of fixed width, batch by batch.
    pub(crate) fixed: Vec<Fixed>,
    texts: Vec<Texts>,
    sidecars: BTreeMap<String, Map>,
    categories: Vec<Category>,
    checksum: String,
    folder: PathBuf,
    /// The rows that declare to act beyond their seat: batch and place.
    pub(crate) acting: Vec<(usize, usize)>,
    /// Where the rows of territories lie.
    pub(crate) covers: Covers,
    _lease: Option<Lease>,
}

impl Edition {
    /// The edition in a folder that is held.
    pub(crate) fn open(lease: Lease) -> Result<Self> {
        let (path, manifest) = (lease.path.clone(), lease.manifest.clone());
        let mut edition = Self::of(&path, manifest)?;
        for file in edition.manifest.files.iter().filter(|file| file.name != ROWS) {
            let path = path.join(&file.name);
            let map = map(&path)?;
            if map.bytes.len() as u64 != file.bytes {
                return Err(damaged(&path, "it has another length than it says"));
            }
            edition.sidecars.insert(file.name.clone(), map);
        }
        edition.acting = cells::acting(&edition);
        edition.checksum.clone_from(&lease.pointer.checksum);
        edition._lease = Some(lease);
        Ok(edition)
    }

    /// The rows in a folder as the manifest describes them, without sidecars: what those are made from.
    pub(crate) fn of(folder: &Path, manifest: Manifest) -> Result<Self> {
        let path = folder.join(ROWS);
        let mapped = Mapped::open(&path)?;
        let (mut fixed, mut texts) = (Vec::new(), Vec::new());
        for number in 0..mapped.batches() {
            let columns = mapped.columns(number)?;
            fixed.push(columns.fixed);
            texts.push(columns.texts);
        }
        let rows: usize = fixed.iter().map(Fixed::len).sum();
        let full = fixed.iter().rev().skip(1).all(|batch| batch.len() == BATCH);
        if rows as u64 != manifest.rows || !full {
            return Err(damaged(&path, "it does not have the rows that it should have"));
        }
        let codes = manifest.categories.iter();
        let categories = codes.map(|code| code.parse().unwrap_or(Category::UNKNOWN)).collect();
        Ok(Self {
            mapped,
            manifest,
            fixed,
            texts,
            sidecars: BTreeMap::new(),
            categories,
            checksum: String::new(),
            folder: folder.to_owned(),
            acting: Vec::new(),
            covers: Covers::default(),
            _lease: None,
        })
    }

    /// How many rows it has.
    pub(crate) fn rows(&self) -> u64 {
        self.manifest.rows
    }

    /// The batch of a row and its place there, by its global number.
    pub(crate) fn row(&self, global: u64) -> Option<(usize, usize)> {
        let number = usize::try_from(global).ok().filter(|_| global < self.rows())?;
        Some((number / BATCH, number % BATCH))
    }

    /// The global number of a row.
    pub(crate) fn global(batch: usize, row: usize) -> u64 {
        (batch * BATCH + row) as u64
    }

    /// The texts of a batch.
    pub(crate) fn texts(&self, number: usize) -> &Texts {
        &self.texts[number]
    }

    /// The whole record of a row.
    pub(crate) fn record(&self, batch: usize, row: usize) -> Establishment {
        let fixed = &self.fixed[batch];
        let category = self.category(fixed.category[row]);
        fixed.record(row, &self.texts[batch], category, &self.manifest.sources)
    }

    /// Where a file of the edition lies.
    pub(crate) fn path(&self, name: &str) -> PathBuf {
        self.folder.join(name)
    }

    /// The bytes of a sidecar, mapped; `None` when the edition was made without it.
    pub(crate) fn sidecar(&self, name: &str) -> Option<&Map> {
        self.sidecars.get(name)
    }

    pub(crate) fn category(&self, index: u8) -> Category {
        self.categories.get(usize::from(index)).copied().unwrap_or(Category::UNKNOWN)
    }

    /// The rows whose cells lie from `low` to `high`, both included: slices of batches.
    pub(crate) fn slices(
        &self,
        low: i64,
        high: i64,
    ) -> impl Iterator<Item = (usize, Range<usize>)> + use<> {
        cells::slices(cells::rows(self, low, high))
    }

    /// Asks the system to read some bytes of the rows before they are touched.
    pub(crate) fn will_need(&self, bytes: &[u8]) {
        self.mapped.map.will_need(bytes);
    }

    pub(crate) fn info(&self) -> EditionInfo {
        EditionInfo {
            rows: self.manifest.rows,
            sources: self.manifest.sources.clone(),
            checksum: self.checksum.clone(),
            bytes: self.manifest.files.iter().map(|file| file.bytes).sum(),
        }
    }

    /// Reads every byte of every file and compares the checksums.
    pub(crate) fn verify(&self) -> Result<()> {
        for file in &self.manifest.files {
            let path = self.folder.join(&file.name);
            if FileSum::of(&path)? != *file {
                return Err(damaged(&path, "its checksum does not fit what it holds"));
            }
        }
        Ok(())
    }
}
