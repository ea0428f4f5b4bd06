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
        write_whole(path, key).map_err(self.failed("written"))
    }
}

/// Writes a key where none is, whole or not at all: a power cut in between leaves a part beside it, which
/// nobody takes for the key. When this returns, the key is on the disk, with its name.
fn write_whole(path: &Path, key: &MasterKey) -> std::io::Result<()> {
    let mut part: OsString = path.as_os_str().to_owned();
    part.push(".part");
    let mut file = owners_file(Path::new(&part))?;
    file.write_all(key.to_file().as_bytes())?;
    file.sync_all()?;
    // A link refuses to take the place of what is there; a move would not.
    let named = fs::hard_link(&part, path);
    fs::remove_file(&part)?;
    named?;
    sync_folder(path)
}

/// A fresh file that only its owner may read, in the place of what was left of one.
fn owners_file(path: &Path) -> std::io::Result<File> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    let mut options = OpenOptions::new();
    options.write(true).create_new(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(path)
}

/// Brings the names in the folder of a file to the disk: a key whose name is lost is lost.
fn sync_folder(path: &Path) -> std::io::Result<()> {
    let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
    if cfg!(unix) { File::open(folder.unwrap_or(Path::new(".")))?.sync_all() } else { Ok(()) }
}

/// Whether a file holds a key, whatever it is called.
pub(crate) fn holds_a_key(path: &Path) -> bool {
    let is_short = fs::metadata(path).is_ok_and(|about| about.len() < 200);
    is_short && fs::read_to_string(path).is_ok_and(|text| MasterKey::from_file(&text).is_ok())
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
        let moved = fs::rename(&self.next, &self.present);
        moved.and_then(|()| sync_folder(&self.present)).map_err(self.failed("written"))
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
    fn a_power_cut_while_a_key_is_written_leaves_no_half_key() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(KEY_FILE);
        let file = KeyFile::at(&path);
        // What a cut leaves: the part, empty or half.
        for left in ["", "maillage-key-1 AQEB"] {
            fs::write(folder.path().join("people.key.part"), left).unwrap();
            assert!(file.ring().unwrap().is_none(), "a part is no key");
        }
        file.create(&MasterKey::new([1; 32])).unwrap();
        fs::write(folder.path().join("people.key.next.part"), "").unwrap();
        file.begin_turn(&MasterKey::new([3; 32])).unwrap();
        assert!(file.ring().unwrap().unwrap().older.is_some());
        file.end_turn().unwrap();
        let names: Vec<_> =
            fs::read_dir(folder.path()).unwrap().map(|e| e.unwrap().file_name()).collect();
        assert_eq!(names, [KEY_FILE], "no part stays");
        assert!(holds_a_key(&path) && !holds_a_key(&folder.path().join("none")));
    }

    #[test]
    fn a_file_that_holds_no_key_is_no_missing_key() {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join(KEY_FILE);
        fs::write(&path, "something else\n").unwrap();
        assert!(KeyFile::at(&path).ring().is_err());
    }
}
