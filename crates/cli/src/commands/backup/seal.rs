//! The seal of a backup: the SHA-256 of all that comes before it, as the last bytes of the file.
//!
//! The fingerprints of the manifest know what the files hold; they do not know the bytes between the
//! files. The seal stands in the comment of the zip, which ends the file, so any zip program still
//! opens it, and no byte can change unseen.

use std::fs::{File, OpenOptions};
use std::io::{self, BufReader, Read, Seek, SeekFrom, Write};
use std::path::Path;

use super::copy_hashed;

const NAME: &str = "sha256 of all before: ";
/// Hexadecimal digits of the fingerprint.
const DIGITS: u64 = 64;

/// The comment of a zip that is to be sealed once it is written.
pub(super) fn place() -> Box<[u8]> {
    let digits = usize::try_from(DIGITS).expect("sixty-four fits any machine");
    format!("{NAME}{}", "0".repeat(digits)).into_bytes().into()
}

/// Whether a comment holds a seal.
pub(super) fn stands_in(comment: &[u8]) -> bool {
    comment.len() == place().len() && comment.starts_with(NAME.as_bytes())
}

/// Writes the fingerprint into the place that was kept for it.
pub(super) fn set(file: &Path) -> io::Result<()> {
    let mut open = OpenOptions::new().read(true).write(true).open(file)?;
    let seal = fingerprint(&mut open)?;
    open.seek(SeekFrom::End(-(DIGITS.cast_signed())))?;
    open.write_all(seal.as_bytes())?;
    open.sync_all()
}

/// Whether a sealed file is, byte for byte, what was sealed.
pub(super) fn holds(file: &Path) -> io::Result<bool> {
    let mut open = File::open(file)?;
    let seal = fingerprint(&mut open)?;
    open.seek(SeekFrom::End(-(DIGITS.cast_signed())))?;
    let mut stands = Vec::new();
    open.read_to_end(&mut stands)?;
    Ok(stands == seal.as_bytes())
}

fn fingerprint(open: &mut File) -> io::Result<String> {
    let before = open.metadata()?.len().saturating_sub(DIGITS);
    open.rewind()?;
    let (_, sha256) = copy_hashed(&mut BufReader::new(open).take(before), &mut io::sink())?;
    Ok(sha256)
}
