//! Files that come packed: `.zip` with the files of a register, `.gz` with one.
//!
//! A file within an archive has a path of its own, that of the archive with the name inside
//! (`StockEtablissement_utf8.zip/StockEtablissement_utf8.csv`), so every message names both. Tables in text are
//! unpacked while they are read; what has to lie on the disk to be read (Parquet, workbooks, extracts of
//! OpenStreetMap) is unpacked into a folder first. How much may come out is bounded by what is counted, not by what
//! the archive says of itself.

mod entry;

use std::fs::{self, File};
use std::io::{Read, Seek as _, SeekFrom};
use std::path::{Path, PathBuf};

use maillage_app::identify::register::{Fault, FileForm, RegistersError};
use zip::ZipArchive;
use zip::result::ZipError;

use self::entry::{Bounded, Packing};
use crate::error::{Result, input, io, refused, short, unreadable};
use crate::read::ending;

/// The most files of an archive: RNA comes as one for each département.
const ENTRIES_MAX: u64 = 1_000;
/// The longest end of an archive in which its list of files is found.
const END_MAX: u64 = 65_557;

/// How much may come out of an archive.
#[derive(Debug, Clone, Copy)]
struct Bounds {
    /// Of a table that is read row by row: SIRENE with its history is a fifth of it.
    row_by_row: u64,
    /// Of a file that is held in memory.
    held: u64,
    /// Of a file that is unpacked to the disk.
    on_disk: u64,
    /// How many bytes one byte may become; tables become five to thirty.
    ratio: u64,
    /// What may always come out, however small the packed file is.
    free: u64,
}

const BOUNDS: Bounds = Bounds {
    row_by_row: 64_000_000_000,
    held: 2_000_000_000,
    on_disk: 32_000_000_000,
    ratio: 250,
    free: 64_000_000,
};

/// What is done with a file of an archive, by what its name ends with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Kind {
    RowByRow,
    Held,
    OnDisk,
    /// An archive again.
    Nested,
    /// What publishers put beside their tables.
    Notice,
    Unknown,
}

fn kind(name: &Path) -> Kind {
    match ending(name).as_str() {
        "csv" | "tsv" | "tab" | "txt" => Kind::RowByRow,
        "geojson" | "json" | "geojsonl" | "ndjson" | "jsonl" => Kind::Held,
        "parquet" | "geoparquet" | "pbf" | "xlsx" | "xlsm" | "ods" | "xls" => Kind::OnDisk,
        "zip" | "gz" | "tgz" | "tar" | "7z" | "rar" | "bz2" | "xz" | "zst" => Kind::Nested,
        "pdf" | "md" | "html" | "htm" | "doc" | "docx" | "odt" | "rtf" | "xml" => Kind::Notice,
        _ => Kind::Unknown,
    }
}

impl Bounds {
    fn most(&self, kind: Kind) -> u64 {
        match kind {
            Kind::Held => self.held,
            Kind::OnDisk => self.on_disk,
            _ => self.row_by_row,
        }
    }
}

/// The files of a register: archives give way to the files inside. What has to lie on the disk is unpacked into the
/// folder, which is made when it is needed.
pub(crate) fn files(given: &[PathBuf], folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for (number, path) in given.iter().enumerate() {
        for inside in inside(path)? {
            match kind(&inside) {
                Kind::OnDisk if inside != *path => {
                    let place = folder.join(number.to_string());
                    files.push(unpacked(path, &inside, &place)?);
                }
                _ => files.push(inside),
            }
        }
    }
    Ok(files)
}

/// The same, without unpacking anything; `None` when something would have to be.
pub(crate) fn seen(given: &[PathBuf]) -> Result<Option<Vec<PathBuf>>> {
    let mut files = Vec::new();
    let mut is_all = true;
    for path in given {
        for inside in inside(path)? {
            is_all &= inside == *path || kind(&inside) != Kind::OnDisk;
            files.push(inside);
        }
    }
    Ok(is_all.then_some(files))
}

/// An error about a file that was unpacked into a folder, about the file as it was given.
pub(crate) fn as_given(error: RegistersError, folder: &Path) -> RegistersError {
    let RegistersError::Input { file, line, field, fault } = error else { return error };
    let own = Path::new(&file).strip_prefix(folder).ok().map(|inside| {
        // The sources and the files of one are numbered; the names stand below.
        inside.components().skip(2).collect::<PathBuf>().display().to_string()
    });
    RegistersError::Input { file: own.unwrap_or(file), line, field, fault }
}

/// A file to be read from its beginning, within an archive or not.
pub(crate) fn open(path: &Path) -> Result<Box<dyn Read>> {
    open_within(path, &BOUNDS)
}

fn open_within(path: &Path, bounds: &Bounds) -> Result<Box<dyn Read>> {
    let Some(archive) = path.ancestors().skip(1).find(|above| above.is_file()) else {
        return Ok(Box::new(File::open(path).map_err(unreadable(path))?));
    };
    let name = path.strip_prefix(archive).unwrap_or(path);
    let packing = match ending(archive).as_str() {
        "gz" => Packing::gzip(archive)?,
        _ => {
            let mut zip = archive_of(archive)?;
            let place = (0..zip.len()).find(|place| {
                let entry = zip.by_index_raw(*place);
                entry.ok().and_then(|entry| entry.enclosed_name()).is_some_and(|own| own == name)
            });
            Packing::of_zip(archive, name, place.and_then(|place| zip.by_index_raw(place).ok()))?
        }
    };
    let packed = packing.bytes();
    let ratio = bounds.free.max(packed.saturating_mul(bounds.ratio));
    let entry = name.display().to_string();
    let most = bounds.most(kind(name));
    let fault = match most <= ratio {
        true => Fault::TooLarge { entry, most_bytes: most },
        false => Fault::TooDense { entry, most_ratio: bounds.ratio },
    };
    Ok(Box::new(Bounded::new(packing.reader()?, path, most.min(ratio), fault)))
}

/// The paths of what is inside an archive; any other file is itself.
fn inside(path: &Path) -> Result<Vec<PathBuf>> {
    if !path.is_file() {
        return Ok(vec![path.to_owned()]);
    }
    match ending(path).as_str() {
        "zip" => inside_zip(path),
        "gz" => {
            let name = PathBuf::from(path.file_stem().unwrap_or_default());
            match kind(&name) {
                Kind::Nested => {
                    Err(input(path, Fault::Nested { entry: name.display().to_string() }))
                }
                _ => Ok(vec![path.join(name)]),
            }
        }
        _ => Ok(vec![path.to_owned()]),
    }
}

fn inside_zip(path: &Path) -> Result<Vec<PathBuf>> {
    let mut zip = archive_of(path)?;
    let mut files = Vec::new();
    for place in 0..zip.len() {
        let entry = zip.by_index_raw(place).map_err(|error| wrong(path, error))?;
        let said = String::from_utf8_lossy(entry.name_raw()).into_owned();
        if entry.is_dir() {
            continue;
        }
        let Some(name) = entry.enclosed_name() else {
            return Err(input(path, Fault::WrongMember { entry: said }));
        };
        let is_hidden = name.components().any(|part| {
            let part = part.as_os_str().to_string_lossy();
            part.starts_with('.') || part == "__MACOSX"
        });
        if is_hidden {
            continue;
        }
        match kind(&name) {
            Kind::Notice => continue,
            Kind::Nested => return Err(input(path, Fault::Nested { entry: said })),
            Kind::Unknown => return Err(input(path, Fault::WrongMember { entry: said })),
            Kind::RowByRow | Kind::Held | Kind::OnDisk => files.push(path.join(name)),
        }
        Packing::of_zip(path, Path::new(&said), Some(entry))?;
    }
    if files.is_empty() { Err(input(path, Fault::NothingInside)) } else { Ok(files) }
}

fn wrong(path: &Path, error: ZipError) -> RegistersError {
    match error {
        ZipError::Io(error) => unreadable(path)(error),
        other => refused(path, FileForm::Zip, other),
    }
}

/// An archive, once its end says that it has not too many files.
fn archive_of(path: &Path) -> Result<ZipArchive<File>> {
    let mut file = File::open(path).map_err(unreadable(path))?;
    let listed = listed(&mut file).map_err(unreadable(path))?;
    let too_many = || input(path, Fault::TooManyEntries { most: ENTRIES_MAX });
    if listed.is_some_and(|count| count > ENTRIES_MAX) {
        return Err(too_many());
    }
    let zip = ZipArchive::new(file).map_err(|error| wrong(path, error))?;
    if zip.len() as u64 > ENTRIES_MAX { Err(too_many()) } else { Ok(zip) }
}

/// How many files an archive says that it has, without reading its list: the list of a malicious one would fill the
/// memory. `None` when it has no such end.
fn listed(file: &mut File) -> std::io::Result<Option<u64>> {
    let length = file.seek(SeekFrom::End(0))?;
    let mut tail = Vec::new();
    file.seek(SeekFrom::Start(length.saturating_sub(END_MAX)))?;
    file.take(END_MAX).read_to_end(&mut tail)?;
    let Some(end) = tail.windows(4).rposition(|bytes| bytes == b"PK\x05\x06") else {
        return Ok(None);
    };
    let number = |at: usize, size: usize| {
        let bytes = tail.get(at..at + size)?;
        Some(bytes.iter().rev().fold(0_u64, |sum, byte| sum << 8 | u64::from(*byte)))
    };
    match number(end + 10, 2) {
        // The number stands in the longer end of large archives, which lies before this one.
        Some(0xffff) => {
            let long = tail[..end].windows(4).rposition(|bytes| bytes == b"PK\x06\x06");
            Ok(long.and_then(|long| number(long + 32, 8)))
        }
        count => Ok(count),
    }
}

/// Unpacks a file of an archive into a folder, under the names of both.
fn unpacked(archive: &Path, inside: &Path, folder: &Path) -> Result<PathBuf> {
    let name = inside.strip_prefix(archive).unwrap_or(inside);
    let to = folder.join(short(archive)).join(name);
    let above = to.parent().unwrap_or(folder);
    fs::create_dir_all(above).map_err(io("create", above))?;
    let mut out = File::create(&to).map_err(io("create", &to))?;
    let mut from = open(inside)?;
    std::io::copy(&mut from, &mut out).map_err(unreadable(inside))?;
    Ok(to)
}

#[cfg(test)]
#[path = "packed_tests.rs"]
mod tests;
