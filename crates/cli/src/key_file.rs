//! The file of the key that wraps the keys of people: beside the tables and never in them.

use std::ffi::OsString;
use std::fs::{self, File, OpenOptions};
use std::io::{ErrorKind, Write};
use std::path::{Path, PathBuf};

use maillage_app::{KeyError, KeyRing, PeopleKeys};
use maillage_vault::MasterKey;

/// The file's name in the data folder, unless `--people-key` says otherwise.
pub(crate) const KEY_FILE: &str = "people.key";

/// Keeps the key in a file that only its owner reads; while it is turned, the new one lies beside it.
#[derive(Debug)]
pub(crate) struct KeyFile {
    present: PathBuf,
    next: PathBuf,
}

impl KeyFile {
    pub(crate) fn at(path: &Path) -> Self {
        let mut next: OsString = path.as_os_str().to_owned();
        next.push(".next");
        Self { present: path.to_owned(), next: next.into() }
    }

    fn failed<E>(&self, doing: &'static str) -> impl FnOnce(E) -> KeyError
    where
        E: std::error::Error + Send + Sync + 'static,
    {
        let place = self.place();
        move |source| KeyError { place, doing, source: Box::new(source) }
    }

    fn read(&self, path: &Path) -> Result<Option<MasterKey>, KeyError> {
        match fs::read_to_string(path) {
            Ok(text) => MasterKey::from_file(&text).map(Some).map_err(self.failed("read")),
            Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
            Err(error) => Err(self.failed("read")(error)),
        }
    }

    fn write(&self, path: &Path, key: &MasterKey) -> Result<(), KeyError> {
        let written = || {
            let mut file = owners_file(path)?;
            file.write_all(key.to_file().as_bytes())?;
            file.sync_all()
        };
        written().map_err(self.failed("written"))
    }
}

/// A new file that only its owner may read.
fn owners_file(path: &Path) -> std::io::Result<File> {
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

impl PeopleKeys for KeyFile {
    fn ring(&self) -> Result<Option<KeyRing>, KeyError> {
        let present = self.read(&self.present)?;
        Ok(match (self.read(&self.next)?, present) {
            (Some(newest), older) => Some(KeyRing { newest, older }),
            (None, Some(newest)) => Some(KeyRing { newest, older: None }),
            (None, None) => None,
        })
    }

    fn create(&self, key: &MasterKey) -> Result<(), KeyError> {
        self.write(&self.present, key)
    }

    fn begin_turn(&self, key: &MasterKey) -> Result<(), KeyError> {
        if self.read(&self.next)?.is_some() {
            return Ok(());
        }
        self.write(&self.next, key)
    }

    fn end_turn(&self) -> Result<(), KeyError> {
        fs::rename(&self.next, &self.present).map_err(self.failed("written"))
    }

    fn place(&self) -> String {
        self.present.display().to_string()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_key_lies_in_a_file_of_its_owner_and_is_turned_beside_it() {
        let folder = tempfile::tempdir().unwrap();
        let file = KeyFile::at(&folder.path().join(KEY_FILE));
        assert!(file.ring().unwrap().is_none());
        file.create(&MasterKey::new([1; 32])).unwrap();
        assert!(file.create(&MasterKey::new([2; 32])).is_err(), "a key is never written over");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            let mode = fs::metadata(folder.path().join(KEY_FILE)).unwrap().permissions().mode();
            assert_eq!(mode & 0o777, 0o600);
        }
        file.begin_turn(&MasterKey::new([3; 32])).unwrap();
        file.begin_turn(&MasterKey::new([4; 32])).unwrap();
        let ring = file.ring().unwrap().unwrap();
        assert_eq!(ring.newest.to_file(), MasterKey::new([3; 32]).to_file(), "a turn goes on");
        assert_eq!(ring.older.unwrap().to_file(), MasterKey::new([1; 32]).to_file());
        file.end_turn().unwrap();
        let ring = file.ring().unwrap().unwrap();
        assert_eq!(ring.newest.to_file(), MasterKey::new([3; 32]).to_file());
        assert!(ring.older.is_none());
    }

    #[test]
    fn a_file_that_holds_no_key_is_no_missing_key() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(KEY_FILE);
        fs::write(&path, "something else\n").unwrap();
        assert!(KeyFile::at(&path).ring().is_err());
    }
}
