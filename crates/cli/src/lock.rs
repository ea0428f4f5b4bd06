//! One server at a time in a data folder.

use std::fs::{File, OpenOptions, TryLockError};
use std::io::{Read, Write};
use std::path::Path;

use anyhow::Context;

use crate::failure::bad_input;
use crate::paths::{Wanted, refused};

/// The folder is ours until this goes away, also when the program is killed.
#[derive(Debug)]
pub(crate) struct FolderLock {
    _file: File,
}

impl FolderLock {
    /// Takes the folder, and writes into its lock file who has it.
    pub(crate) fn take(folder: &Path, who: &str) -> anyhow::Result<Self> {
        let path = folder.join("maillage.lock");
        let mut file = OpenOptions::new()
            .create(true)
            .truncate(false)
            .read(true)
            .write(true)
            .open(&path)
            .map_err(|error| refused(folder, Wanted::Folder, error))?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                let mut holder = String::new();
                file.read_to_string(&mut holder).unwrap_or_default();
                return Err(bad_input(format!(
                    "the folder {} is in use ({}). Stop that one first (Ctrl-C where it runs), or \
                     take another folder",
                    folder.display(),
                    if holder.trim().is_empty() { "by another maillage" } else { holder.trim() },
                )));
            }
            Err(TryLockError::Error(error)) => {
                return Err(error).with_context(|| format!("lock {}", path.display()));
            }
        }
        file.set_len(0).context("write the lock file")?;
        write!(file, "process {}, {who}", std::process::id()).context("write the lock file")?;
        file.flush().context("write the lock file")?;
        Ok(Self { _file: file })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::failure::BadInput;

    #[test]
    fn a_second_run_is_told_who_has_the_folder_and_what_to_do() {
        let folder = tempfile::tempdir().unwrap();
        let first = FolderLock::take(folder.path(), "serving at 127.0.0.1:8080").unwrap();
        let refused = FolderLock::take(folder.path(), "again").unwrap_err();
        assert!(refused.downcast_ref::<BadInput>().is_some());
        let words = refused.to_string();
        assert!(words.contains("127.0.0.1:8080") && words.contains("another folder"), "{words}");
        drop(first);
        FolderLock::take(folder.path(), "again").unwrap();
    }
}
