//! The one place of the house that needs `unsafe`: mapping an edition into memory.

use std::fs::File;
use std::path::Path;
use std::sync::Arc;

use arrow_buffer::Buffer;
use memmap2::Mmap;

use crate::error::{Result, io};

/// A file mapped into memory and not read; pages come in when they are touched.
#[derive(Clone)]
pub(crate) struct Map {
    map: Arc<Mmap>,
    /// Its bytes.
    pub(crate) bytes: Buffer,
}

impl Map {
    /// Asks the system to read what lies behind a part of a mapped column before it is touched.
    pub(crate) fn will_need(&self, part: &[u8]) {
        let start = part.as_ptr().addr().wrapping_sub(self.bytes.as_ptr().addr());
        if start.checked_add(part.len()).is_some_and(|end| end <= self.bytes.len()) {
            // Only advice: nothing is wrong when it is not taken.
            #[cfg(unix)]
            let _ = self.map.advise_range(memmap2::Advice::WillNeed, start, part.len());
        }
    }
}

/// Owns a map for a buffer.
struct Owner(Arc<Mmap>);

impl AsRef<[u8]> for Owner {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

/// Maps a file.
#[expect(unsafe_code, reason = "a memory map has no safe constructor")]
pub(crate) fn map(path: &Path) -> Result<Map> {
    let file = File::open(path).map_err(io("open", path))?;
    // SAFETY: a map is unsound when the file changes below it. Editions are written under another
    // name, then renamed, and never written again; replacing one unlinks the name and leaves the
    // mapped inode as it was. Spools live in files that only the import that made them knows. Both
    // are in the folder of the installation's data, which belongs to the account that runs it.
    let map = unsafe { Mmap::map(&file) }.map_err(io("map", path))?;
    let map = Arc::new(map);
    let bytes = Buffer::from(bytes::Bytes::from_owner(Owner(map.clone())));
    Ok(Map { map, bytes })
}
