//! What does not fit into memory at once: entries of a fixed size in files without a name, which are gone
//! when they are closed, by whatever death.

use std::fs::File;
use std::io::{BufReader, BufWriter, Read as _, Seek as _, Write as _};
use std::path::Path;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};

use crate::error::{Result, io};

/// What the files are called when something goes wrong with them.
const NAME: &str = "the notes of the matching";

/// Files that are written, each by whichever thread has something for it.
pub(super) struct Spill<const N: usize> {
    parts: Vec<Mutex<BufWriter<File>>>,
}

/// A file that is read.
pub(super) struct Spilled<const N: usize> {
    file: File,
}

impl<const N: usize> Spill<N> {
    pub(super) fn new(folder: &Path, parts: usize) -> Result<Self> {
        let part = |_| {
            let file = tempfile::tempfile_in(folder).map_err(io("create", Path::new(NAME)))?;
            Ok(Mutex::new(BufWriter::with_capacity(1 << 16, file)))
        };
        Ok(Self { parts: (0..parts).map(part).collect::<Result<_>>()? })
    }

    pub(super) fn len(&self) -> usize {
        self.parts.len()
    }

    pub(super) fn push(&self, part: usize, entries: &[[u8; N]]) -> Result<()> {
        let mut part = self.parts[part].lock().unwrap_or_else(PoisonError::into_inner);
        part.write_all(entries.as_flattened()).map_err(io("write", Path::new(NAME)))
    }

    /// Ends the writing.
    pub(super) fn finish(self) -> Result<Vec<Spilled<N>>> {
        let part = |part: Mutex<BufWriter<File>>| {
            let writer = part.into_inner().unwrap_or_else(PoisonError::into_inner);
            let file = writer.into_inner().map_err(|error| error.into_error());
            Ok(Spilled { file: file.map_err(io("write", Path::new(NAME)))? })
        };
        self.parts.into_iter().map(part).collect()
    }
}

impl<const N: usize> Spilled<N> {
    /// All entries, in the order in which they were written.
    pub(super) fn each(&self, mut take: impl FnMut(&[u8; N]) -> Result<()>) -> Result<()> {
        let failed = || io("read", Path::new(NAME));
        let mut file = &self.file;
        file.rewind().map_err(failed())?;
        let entries = file.metadata().map_err(failed())?.len() / N as u64;
        let mut reader = BufReader::with_capacity(1 << 16, file);
        let mut entry = [0; N];
        for _ in 0..entries {
            reader.read_exact(&mut entry).map_err(failed())?;
            take(&entry)?;
        }
        Ok(())
    }
}

/// Does pieces of work on two threads, the first first; stops at the first that fails.
pub(super) fn on_two_threads(
    pieces: usize,
    work: impl Fn(usize) -> Result<()> + Sync,
) -> Result<()> {
    let next = AtomicUsize::new(0);
    let run = || {
        loop {
            let piece = next.fetch_add(1, Ordering::Relaxed);
            if piece >= pieces {
                return Ok(());
            }
            if let Err(error) = work(piece) {
                next.store(pieces, Ordering::Relaxed);
                return Err(error);
            }
        }
    };
    std::thread::scope(|scope| {
        let other = scope.spawn(run);
        let mine = run();
        mine.and(other.join().expect("matching does not panic"))
    })
}
