//! An edition: one Arrow IPC file, sorted by cell, mapped into memory.

use std::fs;
use std::ops::Range;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use arrow_array::RecordBatch;
use arrow_buffer::Buffer;
use arrow_ipc::reader::{FileDecoder, read_footer_length};
use arrow_ipc::{Block, root_as_footer};
use maillage_app::identify::register::{EditionInfo, SourceInfo};
use maillage_domain::identify::category::Category;
use serde::{Deserialize, Serialize};

use crate::density::Density;
use crate::error::{Result, damaged, io};
use crate::mmap::map;
use crate::rows::{FIXED, Fixed, SCHEMA};

/// The version of the columns; an edition of another one is asked to be imported again.
pub(crate) const FORMAT: u32 = 1;
/// The key in the footer: checksum, how many bytes of the file it covers, and the description.
pub(crate) const DESCRIPTION: &str = "maillage.edition";

/// What an edition says of itself, in the footer of its file.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Description {
    pub(crate) format: u32,
    pub(crate) rows: u64,
    pub(crate) acts_in: u64,
    /// The codes of the categories, so that the column stays right when the table grows.
    pub(crate) categories: Vec<String>,
    pub(crate) sources: Vec<SourceInfo>,
}

/// A mapped file of the schema, decoded batch by batch.
pub(crate) struct Mapped {
    pub(crate) path: PathBuf,
    buffer: Buffer,
    blocks: Vec<Block>,
    version: arrow_ipc::MetadataVersion,
    metadata: Vec<(String, String)>,
}

impl Mapped {
    pub(crate) fn open(path: &Path) -> Result<Self> {
        let buffer = map(path)?;
        let wrong = |what: &str| damaged(path, what);
        let trailer = buffer.len().checked_sub(10).ok_or_else(|| wrong("it is too short"))?;
        let tail = buffer[trailer..].try_into().map_err(|_| wrong("it is too short"))?;
        let length = read_footer_length(tail).map_err(|error| damaged(path, error))?;
        let start = trailer.checked_sub(length).ok_or_else(|| wrong("its footer is too long"))?;
        let footer =
            root_as_footer(&buffer[start..trailer]).map_err(|error| damaged(path, error))?;
        let blocks = footer.recordBatches().iter().flatten().copied().collect();
        let pairs = footer.custom_metadata();
        let pairs = pairs.iter().flatten().map(|pair| {
            let own = |text: Option<&str>| text.unwrap_or_default().to_owned();
            (own(pair.key()), own(pair.value()))
        });
        let metadata = pairs.collect();
        let version = footer.version();
        Ok(Self { path: path.to_owned(), buffer, blocks, version, metadata })
    }

    pub(crate) fn batches(&self) -> usize {
        self.blocks.len()
    }

    /// The checksum, how many bytes it covers, and the description as it was written.
    fn described(&self) -> Result<(String, usize, String)> {
        let wrong = || damaged(&self.path, "it has no description");
        let said = self.metadata.iter().find(|(known, _)| known == DESCRIPTION);
        let (_, value) = said.ok_or_else(wrong)?;
        let mut parts = value.splitn(3, ' ');
        let mut part = || parts.next().ok_or_else(wrong);
        let (checksum, bytes, description) = (part()?, part()?, part()?);
        Ok((checksum.to_owned(), bytes.parse().map_err(|_| wrong())?, description.to_owned()))
    }

    /// A batch with the columns of a range only.
    pub(crate) fn batch(&self, number: usize, columns: Range<usize>) -> Result<RecordBatch> {
        let decoder = FileDecoder::new(SCHEMA.clone(), self.version)
            .with_projection(columns.collect())
            .with_require_alignment(true);
        let block = &self.blocks[number];
        let wrong = || damaged(&self.path, "a batch lies outside the file");
        let at = usize::try_from(block.offset()).map_err(|_| wrong())?;
        let head = usize::try_from(block.metaDataLength()).map_err(|_| wrong())?;
        let body = usize::try_from(block.bodyLength()).map_err(|_| wrong())?;
        let end = at.checked_add(head).and_then(|end| end.checked_add(body));
        if end.is_none_or(|end| end > self.buffer.len()) {
            return Err(wrong());
        }
        let data = self.buffer.slice_with_length(at, head + body);
        let batch = decoder.read_record_batch(block, &data);
        batch.map_err(|error| damaged(&self.path, error))?.ok_or_else(wrong)
    }
}

/// An edition ready to be asked.
pub(crate) struct Edition {
    pub(crate) mapped: Mapped,
    pub(crate) description: Description,
    pub(crate) fixed: Vec<Fixed>,
    checksum: String,
    hashed_bytes: usize,
    described: String,
    texts: Vec<OnceLock<RecordBatch>>,
    density: OnceLock<Density>,
    categories: Vec<Category>,
    /// The rows that declare to act beyond their seat.
    pub(crate) acting: Vec<(usize, usize)>,
}

impl Edition {
    pub(crate) fn open(path: &Path) -> Result<Self> {
        let mapped = Mapped::open(path)?;
        let (checksum, hashed_bytes, described) = mapped.described()?;
        let description: Description =
            serde_json::from_str(&described).map_err(|error| damaged(path, error))?;
        if description.format != FORMAT {
            return Err(damaged(path, "it was written by another version"));
        }
        let batches = 0..mapped.batches();
        let fixed = batches.map(|n| Ok(Fixed::of(&mapped.batch(n, 0..FIXED)?)));
        let fixed = fixed.collect::<Result<Vec<_>>>()?;
        let codes = description.categories.iter();
        let categories = codes.map(|code| code.parse().unwrap_or(Category::UNKNOWN)).collect();
        let mut acting = Vec::new();
        if description.acts_in > 0 {
            for (number, batch) in fixed.iter().enumerate() {
                acting.extend((0..batch.len()).filter(|r| batch.acts_in(*r)).map(|r| (number, r)));
            }
        }
        let texts = (0..fixed.len()).map(|_| OnceLock::new()).collect();
        Ok(Self {
            mapped,
            description,
            fixed,
            checksum,
            hashed_bytes,
            described,
            texts,
            density: OnceLock::new(),
            categories,
            acting,
        })
    }

    /// The texts of a batch, decoded at the first call.
    pub(crate) fn texts(&self, number: usize) -> Result<&RecordBatch> {
        if let Some(batch) = self.texts[number].get() {
            return Ok(batch);
        }
        let batch = self.mapped.batch(number, FIXED..SCHEMA.fields().len())?;
        Ok(self.texts[number].get_or_init(|| batch))
    }

    /// The counts for the map, made at the first call.
    pub(crate) fn density(&self) -> Result<&Density> {
        Ok(self.density.get_or_init(|| Density::of(self)))
    }

    pub(crate) fn category(&self, index: u8) -> Category {
        self.categories.get(usize::from(index)).copied().unwrap_or(Category::UNKNOWN)
    }

    /// The rows whose cells lie from `low` to `high`, both included: slices of batches.
    pub(crate) fn slices(
        &self,
        low: i64,
        high: i64,
    ) -> impl Iterator<Item = (usize, Range<usize>)> {
        let before = |batch: &Fixed| batch.cell.values().last().is_some_and(|last| *last < low);
        let first = self.fixed.partition_point(before);
        let batches = self.fixed.iter().enumerate().skip(first);
        batches.map_while(move |(number, batch)| {
            let cells = batch.cell.values();
            let start = cells.partition_point(|cell| *cell < low);
            let end = cells.partition_point(|cell| *cell <= high);
            (cells.first().is_some_and(|cell| *cell <= high)).then_some((number, start..end))
        })
    }

    pub(crate) fn info(&self) -> EditionInfo {
        EditionInfo {
            rows: self.description.rows,
            sources: self.description.sources.clone(),
            checksum: self.checksum.clone(),
            bytes: self.mapped.buffer.len() as u64,
        }
    }

    /// Reads every byte and compares the checksum.
    pub(crate) fn verify(&self) -> Result<()> {
        let path = &self.mapped.path;
        let hashed = self.mapped.buffer.get(..self.hashed_bytes);
        let bytes = hashed.ok_or_else(|| damaged(path, "it is shorter than it says"))?;
        let mut hasher = blake3::Hasher::new();
        hasher.update(bytes);
        hasher.update(self.described.as_bytes());
        if hasher.finalize().to_hex().as_str() == self.checksum {
            Ok(())
        } else {
            Err(damaged(path, "its checksum does not fit its rows"))
        }
    }
}

/// What tells two states of a file apart: its length and the moment of its last change.
pub(crate) fn stamp(path: &Path) -> Result<Option<(u64, std::time::SystemTime)>> {
    match fs::metadata(path) {
        Ok(found) => {
            let changed = found.modified().map_err(io("look at", path))?;
            Ok(Some((found.len(), changed)))
        }
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(io("look at", path)(error)),
    }
}
