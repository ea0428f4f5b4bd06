//! One packed file: where its bytes are, and what comes out of them, counted.

use std::fs::File;
use std::io::{BufReader, Error, ErrorKind, Read, Seek as _, SeekFrom, Take};
use std::path::{Path, PathBuf};

use flate2::Crc;
use flate2::read::{DeflateDecoder, MultiGzDecoder};
use maillage_app::identify::register::Fault;
use zip::CompressionMethod;
use zip::read::ZipFile;

use crate::error::{Result, carried, input, unreadable};

/// Where the bytes of a packed file are.
pub(super) struct Packing {
    archive: PathBuf,
    bytes: u64,
    how: How,
}

enum How {
    Gzip,
    Zip { start: u64, is_deflated: bool, size: u64, crc: u32 },
}

impl Packing {
    /// A file that is packed as a whole.
    pub(super) fn gzip(archive: &Path) -> Result<Self> {
        let about = archive.metadata().map_err(unreadable(archive))?;
        Ok(Self { archive: archive.to_owned(), bytes: about.len(), how: How::Gzip })
    }

    /// A file of an archive; refused when it cannot be read here, or is not there.
    pub(super) fn of_zip(
        archive: &Path,
        name: &Path,
        entry: Option<ZipFile<'_, File>>,
    ) -> Result<Self> {
        let named = || name.display().to_string();
        let Some(entry) = entry else {
            return Err(input(archive, Fault::Broken { entry: named() }));
        };
        let is_deflated = entry.compression() == CompressionMethod::Deflated;
        let is_plain = entry.compression() == CompressionMethod::Stored;
        if entry.encrypted() || !(is_deflated || is_plain) {
            return Err(input(archive, Fault::Locked { entry: named() }));
        }
        let Some(start) = entry.data_start() else {
            return Err(input(archive, Fault::Broken { entry: named() }));
        };
        let how = How::Zip { start, is_deflated, size: entry.size(), crc: entry.crc32() };
        Ok(Self { archive: archive.to_owned(), bytes: entry.compressed_size(), how })
    }

    /// How many bytes it has packed.
    pub(super) fn bytes(&self) -> u64 {
        self.bytes
    }

    /// What comes out of it.
    pub(super) fn reader(self) -> Result<Box<dyn Read>> {
        let mut file = File::open(&self.archive).map_err(unreadable(&self.archive))?;
        match self.how {
            How::Gzip => Ok(Box::new(MultiGzDecoder::new(BufReader::new(file)))),
            How::Zip { start, is_deflated, size, crc } => {
                file.seek(SeekFrom::Start(start)).map_err(unreadable(&self.archive))?;
                let packed = BufReader::with_capacity(1 << 17, file).take(self.bytes);
                let inner = match is_deflated {
                    true => Coming::Deflated(Box::new(DeflateDecoder::new(packed))),
                    false => Coming::Plain(packed),
                };
                Ok(Box::new(Proved { inner, crc: Crc::new(), size, wanted: crc, given: 0 }))
            }
        }
    }
}

enum Coming {
    Plain(Take<BufReader<File>>),
    Deflated(Box<DeflateDecoder<Take<BufReader<File>>>>),
}

/// Compares what came out with the length and the checksum of the archive's list, at the end.
struct Proved {
    inner: Coming,
    crc: Crc,
    size: u64,
    wanted: u32,
    given: u64,
}

impl Read for Proved {
    fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
        let count = match &mut self.inner {
            Coming::Plain(inner) => inner.read(out)?,
            Coming::Deflated(inner) => inner.read(out)?,
        };
        self.crc.update(&out[..count]);
        self.given += count as u64;
        let is_over = count == 0 && !out.is_empty();
        if is_over && (self.given, self.crc.sum()) != (self.size, self.wanted) {
            return Err(ErrorKind::InvalidData.into());
        }
        Ok(count)
    }
}

/// Reads so many bytes and no more; says in our words what is wrong.
pub(super) struct Bounded<R> {
    inner: R,
    path: PathBuf,
    left: u64,
    fault: Fault,
}

impl<R: Read> Bounded<R> {
    /// Of the file at `path`, at most so many bytes; else the fault is told.
    pub(super) fn new(inner: R, path: &Path, most: u64, fault: Fault) -> Self {
        Self { inner, path: path.to_owned(), left: most, fault }
    }

    /// An error of ours in the clothes of the one that readers pass on.
    fn told(&self, fault: Fault) -> Error {
        Error::other(input(&self.path, fault))
    }
}

impl<R: Read> Read for Bounded<R> {
    fn read(&mut self, out: &mut [u8]) -> std::io::Result<usize> {
        let count = match self.inner.read(out) {
            Ok(count) => count,
            Err(error) => {
                let is_broken = matches!(
                    error.kind(),
                    ErrorKind::InvalidData | ErrorKind::InvalidInput | ErrorKind::UnexpectedEof
                );
                let entry = crate::error::short(&self.path);
                return Err(match carried(error) {
                    Ok(known) => Error::other(known),
                    Err(_) if is_broken => self.told(Fault::Broken { entry }),
                    Err(error) => error,
                });
            }
        };
        match self.left.checked_sub(count as u64) {
            Some(left) => self.left = left,
            None => return Err(self.told(self.fault.clone())),
        }
        Ok(count)
    }
}
