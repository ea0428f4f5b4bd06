//! What a person typed as a path, and why it does not serve: told with the name as it was typed, what is
//! wrong with it, and how to mend it. The system's own words never stand alone.

use std::fs::File;
use std::io::{Error, ErrorKind};
use std::path::Path;

use crate::failure::bad_input;

/// What was to be done with a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Wanted {
    /// Read a file.
    Read,
    /// Write a file.
    Write,
    /// Use a folder, or make it.
    Folder,
}

/// What a failure with a path is: a bad input (exit code 2) when another path, or other rights, would
/// mend it; otherwise a failure of the machine that names the path.
pub(crate) fn refused(path: &Path, wanted: Wanted, error: Error) -> anyhow::Error {
    let name = path.display();
    let words = match (error.kind(), wanted) {
        (ErrorKind::NotFound, Wanted::Write) => {
            let folder = path.parent().filter(|folder| !folder.as_os_str().is_empty());
            let folder = folder.unwrap_or(Path::new(".")).display();
            format!("{name}: the folder {folder} is not there: make it first, or give another name")
        }
        (ErrorKind::NotFound, Wanted::Folder) => {
            format!("the folder {name} cannot be made there: give another place")
        }
        (ErrorKind::NotFound, _) => format!("{name} is not there: check the name"),
        (ErrorKind::PermissionDenied, Wanted::Read) => {
            format!("{name} may not be read: give the user that runs maillage the right to read it")
        }
        (ErrorKind::PermissionDenied, _) => format!(
            "{name} may not be written: give the user that runs maillage the right to write there, or \
             give another name"
        ),
        (ErrorKind::IsADirectory, _) => {
            format!("{name} is a folder, and a file is wanted: give the name of a file")
        }
        (ErrorKind::AlreadyExists, _) | (ErrorKind::NotADirectory, Wanted::Folder) => {
            format!("{name} is a file, or lies in one, and a folder is wanted: give another name")
        }
        (ErrorKind::NotADirectory, _) => {
            format!("{name}: a part of this name is a file and no folder: check the name")
        }
        (ErrorKind::ReadOnlyFilesystem, _) => {
            format!("{name} lies on a disk that can only be read: give another place")
        }
        (ErrorKind::InvalidData, _) => {
            format!("{name} is no text in UTF-8: save it in that encoding, or give another file")
        }
        (ErrorKind::InvalidInput | ErrorKind::InvalidFilename, _) => {
            format!("{name} is no name for a file: give another one")
        }
        _ => {
            let doing = match wanted {
                Wanted::Read => "read",
                Wanted::Write => "write",
                Wanted::Folder => "use the folder",
            };
            return anyhow::Error::from(error).context(format!("cannot {doing} {name}"));
        }
    };
    bad_input(words)
}

/// Makes a folder that is not there.
pub(crate) fn make_folder(folder: &Path) -> anyhow::Result<()> {
    std::fs::create_dir_all(folder).map_err(|error| refused(folder, Wanted::Folder, error))
}

/// Refuses a folder that is not there, or is none; nothing is made.
pub(crate) fn must_be_folder(folder: &Path) -> anyhow::Result<()> {
    let found = std::fs::metadata(folder);
    let found = found.map_err(|error| match error.kind() {
        ErrorKind::NotFound => {
            let name = folder.display();
            bad_input(format!(
                "the folder {name} is not there: make it first (`mkdir -p {name}`), or give another one"
            ))
        }
        _ => refused(folder, Wanted::Folder, error),
    })?;
    if found.is_dir() {
        return Ok(());
    }
    Err(refused(folder, Wanted::Folder, ErrorKind::NotADirectory.into()))
}

/// Reads a text.
pub(crate) fn read_text(file: &Path) -> anyhow::Result<String> {
    std::fs::read_to_string(file).map_err(|error| refused(file, Wanted::Read, error))
}

/// Refuses a file that is not there or cannot be read, before any work is begun.
pub(crate) fn must_be_readable(file: &Path) -> anyhow::Result<()> {
    let open = File::open(file).and_then(|open| open.metadata());
    let about = open.map_err(|error| refused(file, Wanted::Read, error))?;
    if about.is_dir() {
        return Err(refused(file, Wanted::Read, ErrorKind::IsADirectory.into()));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::failure::BadInput;

    /// The words of a bad input.
    fn words(error: &anyhow::Error) -> String {
        assert!(error.downcast_ref::<BadInput>().is_some(), "{error:#}");
        format!("{error:#}")
    }

    #[test]
    fn a_path_that_does_not_serve_is_named_as_it_was_typed_and_no_system_words_stand_alone() {
        let around = tempfile::tempdir().unwrap();
        let file = around.path().join("file");
        std::fs::write(&file, [0xff, 0xfe, 0xfd]).unwrap();
        let missing = around.path().join("missing");
        let told = [
            (words(&read_text(&missing).unwrap_err()), "missing is not there"),
            (words(&read_text(&file).unwrap_err()), "no text in UTF-8"),
            (words(&must_be_readable(around.path()).unwrap_err()), "is a folder"),
            (words(&must_be_readable(&file.join("x")).unwrap_err()), "is a file and no folder"),
            (words(&make_folder(&file).unwrap_err()), "a folder is wanted"),
            (words(&make_folder(&file.join("x")).unwrap_err()), "a folder is wanted"),
            (words(&must_be_folder(&missing).unwrap_err()), "mkdir -p"),
            (words(&must_be_folder(&file).unwrap_err()), "a folder is wanted"),
        ];
        for (words, wanted) in told {
            assert!(words.contains(wanted) && !words.contains("os error"), "{words}");
            assert!(words.contains(around.path().to_str().unwrap()), "{words}");
        }
        assert!(!missing.exists());
        let unmade = refused(&missing, Wanted::Folder, ErrorKind::NotFound.into());
        assert!(words(&unmade).ends_with("missing cannot be made there: give another place"));
        must_be_readable(&file).unwrap();
        must_be_folder(around.path()).unwrap();
    }

    #[test]
    fn a_file_to_be_written_names_the_folder_that_lacks() {
        let path = Path::new("/nowhere/at-all/x.csv");
        let told = words(&refused(path, Wanted::Write, ErrorKind::NotFound.into()));
        assert!(told.contains("the folder /nowhere/at-all is not there"), "{told}");
    }

    #[test]
    fn what_no_other_name_would_mend_is_a_failure_that_names_the_path() {
        let error = refused(Path::new("x.csv"), Wanted::Write, ErrorKind::StorageFull.into());
        assert!(error.downcast_ref::<BadInput>().is_none());
        assert!(format!("{error:#}").starts_with("cannot write x.csv: "), "{error:#}");
    }
}
