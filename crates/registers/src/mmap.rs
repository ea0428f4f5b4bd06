//! The one place of the house that needs `unsafe`: mapping an edition into memory.

use std::fs::File;
use std::path::Path;

use arrow_buffer::Buffer;

use crate::error::{Result, io};

/// The bytes of a file, mapped and not read; pages come in when they are touched.
#[expect(unsafe_code, reason = "a memory map has no safe constructor")]
pub(crate) fn map(path: &Path) -> Result<Buffer> {
    let file = File::open(path).map_err(io("open", path))?;
    // SAFETY: a map is unsound when the file changes below it. Editions are written under another
    // name, then renamed, and never written again; replacing one unlinks the name and leaves the
    // mapped inode as it was. Spools live in files that only the import that made them knows. Both
    // are in the folder of the installation's data, which belongs to the account that runs it.
    let map = unsafe { memmap2::Mmap::map(&file) }.map_err(io("map", path))?;
    Ok(Buffer::from(bytes_of(map)))
}

fn bytes_of(map: memmap2::Mmap) -> bytes::Bytes {
    bytes::Bytes::from_owner(map)
}
