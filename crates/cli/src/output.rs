//! The file that a command writes: whole beside its name first, then under its name, so that a file that was
//! cut off never looks whole.

use std::fs::File;
use std::io::ErrorKind;
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use crate::failure::bad_input;
use crate::paths::{Wanted, refused};

/// A file on its way to the name that was typed.
pub(crate) struct Output {
    to: PathBuf,
    part: NamedTempFile,
}

impl Output {
    /// Begins to write; nothing stands under the name yet.
    ///
    /// # Errors
    /// Bad input that tells the name as it was typed, what is wrong with it, and how to mend it.
    pub(crate) fn begin(to: &Path) -> anyhow::Result<Self> {
        if to.is_dir() {
            let name = to.display();
            return Err(bad_input(format!("{name} is a folder: name a file in it")));
        }
        let folder = to.parent().filter(|folder| !folder.as_os_str().is_empty());
        let folder = folder.unwrap_or(Path::new("."));
        let part = match std::fs::metadata(folder) {
            Ok(about) if about.is_dir() => NamedTempFile::new_in(folder),
            Ok(_) => Err(ErrorKind::NotADirectory.into()),
            Err(error) => Err(error),
        };
        let part = part.map_err(|error| refused(to, Wanted::Write, error))?;
        Ok(Self { to: to.to_path_buf(), part })
    }

    /// A handle to write through.
    pub(crate) fn file(&self) -> anyhow::Result<File> {
        self.part.as_file().try_clone().map_err(|error| refused(&self.to, Wanted::Write, error))
    }

    /// Gives the file its name; one that was there is replaced.
    pub(crate) fn finish(self) -> anyhow::Result<()> {
        let Self { to, part } = self;
        let done = part.as_file().sync_all();
        done.map_err(|error| refused(&to, Wanted::Write, error))?;
        part.persist(&to).map_err(|error| refused(&to, Wanted::Write, error.error))?;
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use std::io::Write;

    use super::*;
    use crate::failure::BadInput;

    #[test]
    fn a_file_is_there_whole_or_its_name_is_refused_as_it_was_typed() {
        let around = tempfile::Builder::new().prefix("around").tempdir().unwrap();
        let file = around.path().join("october.xml");
        let out = Output::begin(&file).unwrap();
        out.file().unwrap().write_all(b"whole").unwrap();
        assert!(!file.exists());
        out.finish().unwrap();
        assert_eq!(std::fs::read(&file).unwrap(), b"whole");
        let refusals = [
            (around.path().to_path_buf(), "is a folder: name a file in it"),
            (around.path().join("no/october.xml"), "is not there: make it first"),
            (file.join("october.xml"), "is a file and no folder"),
        ];
        for (path, wanted) in refusals {
            let error = Output::begin(&path).err().unwrap();
            assert!(error.downcast_ref::<BadInput>().is_some(), "{error:#}");
            let words = format!("{error:#}");
            assert!(words.starts_with(path.to_str().unwrap()) && words.contains(wanted), "{words}");
            assert!(!words.contains(".tmp") && !words.contains("os error"), "{words}");
        }
    }
}
