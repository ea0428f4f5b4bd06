//! Where editions lie, and how one takes the place of another.
//!
//! ```text
//! registers/
//!   current                      one line: the name of the edition's folder and the checksum of its manifest
//!   edition-0123456789abcdef/    an edition; the name is the beginning of that checksum
//!     manifest.json              what it holds, and the length and checksum of each file
//!     rows.arrow                 the rows, in the order of their cells
//!     …                          sidecars, each made from the rows alone
//!   import.lock                  held while an edition is made
//! ```
//!
//! A folder appears under its name by one rename, whole and on the disk, and is never written again.
//! `current` is replaced by another rename. So a process that dies at any moment leaves the edition
//! before or the one after. A folder that is no longer current goes when nobody reads it: whoever
//! reads holds a lock on its manifest.

use std::fs::{self, File};
use std::io::{ErrorKind, Write as _};
use std::path::{Path, PathBuf};

use maillage_app::identify::register::{RegistersError, SourceInfo};
use serde::{Deserialize, Serialize};

use crate::error::{Result, damaged, io};

/// The version of the format; an edition of another one is asked to be imported again.
pub(crate) const FORMAT: u32 = 2;
/// The rows of an edition.
pub(crate) const ROWS: &str = "rows.arrow";
const MANIFEST: &str = "manifest.json";
const CURRENT: &str = "current";
const LOCK: &str = "import.lock";
const NEXT: &str = "edition.next.tmp";
const GONE: &str = "edition.gone.tmp";
const PREFIX: &str = "edition-";

/// What an edition says of itself.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(crate) struct Manifest {
    pub(crate) format: u32,
    pub(crate) rows: u64,
    /// How many rows declare to act beyond their seat.
    pub(crate) acts_in: u64,
    /// The codes of the categories, so that the column stays right when the table grows.
    pub(crate) categories: Vec<String>,
    pub(crate) sources: Vec<SourceInfo>,
    /// The rows first, then the sidecars by name.
    pub(crate) files: Vec<FileSum>,
}

/// A file of an edition.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct FileSum {
    pub(crate) name: String,
    pub(crate) bytes: u64,
    /// BLAKE3, in hexadecimal.
    pub(crate) checksum: String,
}

impl FileSum {
    /// The sum of a file, which is read whole.
    pub(crate) fn of(path: &Path) -> Result<Self> {
        let mut hasher = blake3::Hasher::new();
        let mut file = File::open(path).map_err(io("open", path))?;
        let mut room = vec![0; 1 << 20];
        let mut bytes = 0;
        loop {
            let count = std::io::Read::read(&mut file, &mut room).map_err(io("read", path))?;
            if count == 0 {
                break;
            }
            hasher.update(&room[..count]);
            bytes += count as u64;
        }
        let name = crate::error::short(path);
        Ok(Self { name, bytes, checksum: hasher.finalize().to_hex().to_string() })
    }
}

/// The line of `current`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Pointer {
    /// The name of the edition's folder.
    pub(crate) name: String,
    /// BLAKE3 of its manifest, in hexadecimal.
    pub(crate) checksum: String,
}

/// An edition's folder that is read: it stays as long as this is held.
pub(crate) struct Lease {
    registers: PathBuf,
    pub(crate) pointer: Pointer,
    pub(crate) path: PathBuf,
    pub(crate) manifest: Manifest,
    lock: Option<File>,
}

impl Drop for Lease {
    fn drop(&mut self) {
        self.lock = None;
        let current = Folder::new(&self.registers).pointer();
        let kept = matches!(&current, Ok(Some(now)) if now.name == self.pointer.name);
        // When an import runs, it sweeps by itself.
        if !kept && let Ok(folder) = Folder::new(&self.registers).lock() {
            folder.sweep();
        }
    }
}

/// The current edition, which stays as it is while this is held, whatever is imported meanwhile: for a copy of it.
pub struct HeldEdition {
    lease: Lease,
}

impl HeldEdition {
    /// What names it in the folder of registers: the name of a file there, and its line.
    #[must_use]
    pub fn pointer(&self) -> (&'static str, String) {
        let Pointer { name, checksum } = &self.lease.pointer;
        (CURRENT, format!("{name} {checksum}\n"))
    }

    /// The name of its folder in the folder of registers, and its files there.
    #[must_use]
    pub fn files(&self) -> (&str, Vec<PathBuf>) {
        let listed = self.lease.manifest.files.iter().map(|file| file.name.as_str());
        let files = std::iter::once(MANIFEST).chain(listed).map(|name| self.lease.path.join(name));
        (&self.lease.pointer.name, files.collect())
    }
}

impl std::fmt::Debug for HeldEdition {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_tuple("HeldEdition").field(&self.lease.pointer).finish()
    }
}

/// The folder of an installation's registers.
pub(crate) struct Folder {
    path: PathBuf,
}

impl Folder {
    pub(crate) fn new(path: &Path) -> Self {
        Self { path: path.to_owned() }
    }

    /// What is current; `None` when nothing was imported yet. Costs the reading of one line.
    pub(crate) fn pointer(&self) -> Result<Option<Pointer>> {
        let path = self.path.join(CURRENT);
        let line = match fs::read_to_string(&path) {
            Ok(line) => line,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(io("read", &path)(error)),
        };
        let parts = line.trim().split_once(' ');
        let (name, checksum) = parts.ok_or_else(|| damaged(&path, "it names no edition"))?;
        Ok(Some(Pointer { name: name.to_owned(), checksum: checksum.to_owned() }))
    }

    /// The folder of what is current.
    pub(crate) fn current(&self) -> Result<Option<PathBuf>> {
        Ok(self.pointer()?.map(|pointer| self.path.join(pointer.name)))
    }

    /// Takes hold of the current edition's folder. `open` reads it; when the folder was swept away
    /// between the two, the next current one is taken.
    pub(crate) fn read<T>(&self, open: impl Fn(Lease) -> Result<T>) -> Result<Option<T>> {
        for _ in 0..16 {
            let Some(pointer) = self.pointer()? else { return Ok(None) };
            let read = self.lease(&pointer).and_then(|lease| lease.map(&open).transpose());
            match read {
                Ok(Some(read)) => return Ok(Some(read)),
                Ok(None) => {}
                Err(error) if self.pointer()?.as_ref() == Some(&pointer) => return Err(error),
                Err(_) => {}
            }
        }
        Err(damaged(&self.path.join(CURRENT), "the edition that it names is not there"))
    }

    /// Holds the current edition.
    pub(crate) fn hold(&self) -> Result<Option<HeldEdition>> {
        self.read(|lease| Ok(HeldEdition { lease }))
    }

    fn lease(&self, pointer: &Pointer) -> Result<Option<Lease>> {
        let path = self.path.join(&pointer.name);
        let file = path.join(MANIFEST);
        let lock = match File::open(&file) {
            Ok(lock) => lock,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
            Err(error) => return Err(io("open", &file)(error)),
        };
        if lock.try_lock_shared().is_err() {
            return Ok(None);
        }
        let text = fs::read_to_string(&file).map_err(io("read", &file))?;
        if blake3::hash(text.as_bytes()).to_hex().as_str() != pointer.checksum {
            return Err(damaged(&file, "its checksum does not fit"));
        }
        let manifest: Manifest =
            serde_json::from_str(&text).map_err(|error| damaged(&file, error))?;
        if manifest.format != FORMAT {
            return Err(damaged(&file, "it was written by another version"));
        }
        let registers = self.path.clone();
        Ok(Some(Lease { registers, pointer: pointer.clone(), path, manifest, lock: Some(lock) }))
    }

    /// Takes the lock of imports; it is let go when the file is closed, by whatever death.
    pub(crate) fn lock(&self) -> Result<Locked> {
        fs::create_dir_all(&self.path).map_err(io("create", &self.path))?;
        let path = self.path.join(LOCK);
        let file = File::create(&path).map_err(io("create", &path))?;
        match file.try_lock() {
            Ok(()) => Ok(Locked { folder: Self::new(&self.path), _lock: file }),
            Err(fs::TryLockError::WouldBlock) => Err(RegistersError::Busy),
            Err(fs::TryLockError::Error(error)) => Err(io("lock", &path)(error)),
        }
    }
}

/// The folder with the lock of imports held.
pub(crate) struct Locked {
    folder: Folder,
    _lock: File,
}

impl Locked {
    /// The folder in which the next edition is made, empty. Leftovers of an import that died go.
    pub(crate) fn begin(&self) -> Result<PathBuf> {
        self.sweep();
        let next = self.folder.path.join(NEXT);
        fs::create_dir(&next).map_err(io("create", &next))?;
        Ok(next)
    }

    /// Makes what lies in the folder of the next edition the current one. Only the files that the
    /// manifest names stay.
    pub(crate) fn publish(&self, manifest: &Manifest) -> Result<Pointer> {
        let root = &self.folder.path;
        let next = root.join(NEXT);
        let mut text =
            serde_json::to_string_pretty(manifest).expect("a manifest is plain data") + "\n";
        text.shrink_to_fit();
        let checksum = blake3::hash(text.as_bytes()).to_hex().to_string();
        write_whole(&next.join(MANIFEST), &text)?;
        sync(&next)?;
        let pointer = Pointer { name: format!("{PREFIX}{}", &checksum[..16]), checksum };
        let target = root.join(&pointer.name);
        // A folder of this name holds the same bytes: it came under its name whole.
        if !target.join(MANIFEST).exists() {
            fs::rename(&next, &target).map_err(io("replace", &target))?;
            sync(root)?;
        }
        let line = root.join(format!("{CURRENT}.tmp"));
        write_whole(&line, &format!("{} {}\n", pointer.name, pointer.checksum))?;
        let current = root.join(CURRENT);
        fs::rename(&line, &current).map_err(io("replace", &current))?;
        sync(root)?;
        Ok(pointer)
    }

    /// Removes what is left of imports that died, and editions that are neither current nor read.
    pub(crate) fn sweep(&self) {
        let root = &self.folder.path;
        let Ok(current) = self.folder.pointer() else { return };
        let Ok(entries) = fs::read_dir(root) else { return };
        for entry in entries.flatten() {
            let name = entry.file_name().to_string_lossy().into_owned();
            let removed = if name.ends_with(".tmp") {
                remove(&entry.path())
            } else if name.starts_with(PREFIX)
                && current.as_ref().is_none_or(|current| current.name != name)
            {
                self.remove_unread(&entry.path())
            } else {
                Ok(())
            };
            if let Err(error) = removed {
                tracing::warn!(file = name, %error, "cannot remove a leftover of the registers");
            }
        }
    }

    fn remove_unread(&self, edition: &Path) -> std::io::Result<()> {
        let manifest = File::open(edition.join(MANIFEST))?;
        if manifest.try_lock().is_err() {
            return Ok(());
        }
        // Renamed first, so that no folder of an edition is ever there in part.
        let gone = self.folder.path.join(GONE);
        fs::rename(edition, &gone)?;
        fs::remove_dir_all(gone)
    }
}

fn remove(path: &Path) -> std::io::Result<()> {
    if path.is_dir() { fs::remove_dir_all(path) } else { fs::remove_file(path) }
}

/// Writes a file and waits until the disk has it.
fn write_whole(path: &Path, text: &str) -> Result<()> {
    let mut file = File::create(path).map_err(io("create", path))?;
    file.write_all(text.as_bytes()).map_err(io("write", path))?;
    file.sync_all().map_err(io("write", path))
}

/// Waits until the disk has the names in a folder.
fn sync(folder: &Path) -> Result<()> {
    let file = File::open(folder).map_err(io("open", folder))?;
    file.sync_all().map_err(io("write", folder))
}
