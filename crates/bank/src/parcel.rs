//! A ZIP archive of statements, as some banks deliver them: each XML file in it is one file of the bank.

use std::io::{Read, Seek};

use zip::ZipArchive;
use zip::result::ZipError;

/// What is unpacked at most, so that a small file cannot fill the memory: 256 MiB.
const MOST_BYTES: u64 = 256 * 1024 * 1024;

/// A file out of an archive.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Packed {
    /// Its name in the archive.
    pub name: String,
    /// Its bytes.
    pub bytes: Vec<u8>,
}

/// Why an archive gives no statements.
#[derive(Debug, thiserror::Error)]
pub enum ParcelError {
    /// It is damaged or incomplete.
    #[error("the ZIP archive is damaged or incomplete")]
    Damaged(#[source] ZipError),
    /// It is locked by a password.
    #[error("the ZIP archive is locked by a password")]
    Locked,
    /// It would fill the memory.
    #[error("the ZIP archive holds more than {} MiB", MOST_BYTES / (1024 * 1024))]
    TooLarge,
    /// No XML file is in it.
    #[error("no XML file is in the ZIP archive")]
    NoStatement,
}

impl ParcelError {
    /// What to do about it, in one sentence.
    #[must_use]
    pub fn mend(&self) -> &'static str {
        match self {
            Self::Damaged(_) => "Download it again from the bank.",
            Self::Locked | Self::TooLarge => "Unpack it and import the XML files in it.",
            Self::NoStatement => "Export the statement as camt.053 (XML) from your bank.",
        }
    }
}

/// The XML files of an archive, in the order of their names: banks name them by day.
///
/// # Errors
/// See [`ParcelError`].
pub fn unpack(archive: impl Read + Seek) -> Result<Vec<Packed>, ParcelError> {
    let mut zip = ZipArchive::new(archive).map_err(ParcelError::Damaged)?;
    let mut files = Vec::new();
    let mut left = MOST_BYTES;
    for place in 0..zip.len() {
        let file = zip.by_index(place).map_err(|error| match error {
            ZipError::UnsupportedArchive(ZipError::PASSWORD_REQUIRED) => ParcelError::Locked,
            other => ParcelError::Damaged(other),
        })?;
        let name = file.name().map_err(ParcelError::Damaged)?.into_owned();
        // What macOS puts beside each file has its name and is none.
        let is_shadow = name.split('/').any(|part| part == "__MACOSX" || part.starts_with("._"));
        if !file.is_file() || is_shadow || !is_xml(&name) {
            continue;
        }
        let mut bytes = Vec::new();
        let read = file.take(left + 1).read_to_end(&mut bytes);
        read.map_err(|error| ParcelError::Damaged(error.into()))?;
        left = left.checked_sub(bytes.len() as u64).ok_or(ParcelError::TooLarge)?;
        files.push(Packed { name, bytes });
    }
    if files.is_empty() {
        return Err(ParcelError::NoStatement);
    }
    files.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(files)
}

fn is_xml(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    [".xml", ".camt", ".053", ".c53"].iter().any(|ending| name.ends_with(ending))
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Write};

    use zip::write::{SimpleFileOptions, ZipWriter};

    use super::*;

    fn archive(files: &[(&str, &str)]) -> Cursor<Vec<u8>> {
        let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
        for (name, text) in files {
            zip.start_file(*name, SimpleFileOptions::default()).unwrap();
            zip.write_all(text.as_bytes()).unwrap();
        }
        zip.finish().unwrap()
    }

    #[test]
    fn the_xml_files_of_an_archive_come_by_name_and_nothing_else_does() {
        let of = archive(&[
            ("2026-10.xml", "<b/>"),
            ("notes.txt", "no"),
            ("__MACOSX/._2026-10.xml", "no"),
            ("2026-09.XML", "<a/>"),
        ]);
        let names: Vec<String> = unpack(of).unwrap().into_iter().map(|file| file.name).collect();
        assert_eq!(names, ["2026-09.XML", "2026-10.xml"]);
        let none = unpack(archive(&[("notes.txt", "no")]));
        assert!(matches!(none, Err(ParcelError::NoStatement)), "{none:?}");
        let mut cut = archive(&[("a.xml", "<a/>")]).into_inner();
        cut.truncate(cut.len() - 10);
        assert!(matches!(unpack(Cursor::new(cut)), Err(ParcelError::Damaged(_))));
    }
}
