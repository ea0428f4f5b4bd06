//! The port's implementation: a folder with the current edition.

use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::SystemTime;

use maillage_app::identify::address::AddressFound;
use maillage_app::identify::register::{
    EditionInfo, Found, Go, ImportReport, ImportRequest, Progress, Registers, RegistersError,
    SearchQuery, SearchResult,
};
use maillage_app::identify::street::StreetFound;
use maillage_app::identify::tile::{InView, MapQuery, Seen, TileAt};
use maillage_domain::identify::establishment::{Establishment, RecordId};
use maillage_domain::identify::territory::Bounds;

use crate::edition::{Edition, stamp};
use crate::error::{Result, io};
use crate::sink::Sink;
use crate::{address, merge, query, read, street, tile};

const EDITION: &str = "edition.arrow";
const LOCK: &str = "import.lock";
const SPOOL: &str = "import.spool.tmp";
const NEXT: &str = "edition.next.tmp";

type Open = Option<((u64, SystemTime), Arc<Edition>)>;

/// The registers of an installation, in one folder.
///
/// The edition stays mapped and is opened again when another process replaced it, so a server sees
/// what the command line imported.
pub struct ArrowRegisters {
    folder: PathBuf,
    open: Mutex<Open>,
}

impl ArrowRegisters {
    /// The registers in a folder, which is made at the first import.
    #[must_use]
    pub fn new(folder: impl Into<PathBuf>) -> Self {
        Self { folder: folder.into(), open: Mutex::new(None) }
    }

    /// The file of the current edition, whether or not there is one.
    #[must_use]
    pub fn edition_file(&self) -> PathBuf {
        self.folder.join(EDITION)
    }

    fn current(&self) -> Result<Option<Arc<Edition>>> {
        let path = self.edition_file();
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(now) = stamp(&path)? else {
            *open = None;
            return Ok(None);
        };
        if let Some((then, edition)) = open.as_ref()
            && *then == now
        {
            return Ok(Some(edition.clone()));
        }
        let edition = Arc::new(Edition::open(&path)?);
        *open = Some((now, edition.clone()));
        Ok(Some(edition))
    }

    fn needed(&self) -> Result<Arc<Edition>> {
        self.current()?.ok_or(RegistersError::Empty)
    }

    /// How long tiles of every zoom take, for a benchmark: `each` tiles a zoom, around rows taken evenly.
    ///
    /// # Errors
    /// When there is no edition, or it cannot be read.
    pub fn measure_tiles(
        &self,
        query: &MapQuery,
        each: usize,
    ) -> Result<Vec<(u8, Vec<std::time::Duration>)>> {
        tile::measure(&*self.needed()?, query, each)
    }

    /// Takes the lock of imports; it is let go when the file is closed, by whatever death.
    fn lock(&self) -> Result<File> {
        fs::create_dir_all(&self.folder).map_err(io("create", &self.folder))?;
        let path = self.folder.join(LOCK);
        let file = File::create(&path).map_err(io("create", &path))?;
        match file.try_lock() {
            Ok(()) => Ok(file),
            Err(fs::TryLockError::WouldBlock) => Err(RegistersError::Busy),
            Err(fs::TryLockError::Error(error)) => Err(io("lock", &path)(error)),
        }
    }

    /// Runs a reader into a spool and makes the next edition of it.
    pub(crate) fn replace(
        &self,
        make: impl FnOnce(&Path) -> Result<ImportReport>,
    ) -> Result<ImportReport> {
        let _lock = self.lock()?;
        let next = self.folder.join(NEXT);
        let made = make(&self.folder).and_then(|report| {
            let path = self.edition_file();
            fs::rename(&next, &path).map_err(io("replace", &path))?;
            let folder = File::open(&self.folder).map_err(io("open", &self.folder))?;
            folder.sync_all().map_err(io("write", &self.folder))?;
            Ok(report)
        });
        for left in [self.folder.join(SPOOL), next] {
            match fs::remove_file(&left) {
                Err(error) if error.kind() != std::io::ErrorKind::NotFound => {
                    tracing::warn!(file = %left.display(), %error, "cannot remove a leftover");
                }
                _ => {}
            }
        }
        made
    }

    /// Reads with `fill` and writes the next edition; nothing is in place yet.
    pub(crate) fn make(
        &self,
        folder: &Path,
        source: crate::sink::Source,
        progress: &mut dyn FnMut(Progress) -> Go,
        fill: impl FnOnce(&mut Sink<'_>) -> Result<String>,
    ) -> Result<ImportReport> {
        let mut sink = Sink::new(source, &folder.join(SPOOL), progress)?;
        let vintage = fill(&mut sink)?;
        let spooled = sink.finish(vintage)?;
        let before = self.current()?;
        merge::write(spooled, before.as_deref(), &folder.join(NEXT))
    }
}

impl Registers for ArrowRegisters {
    fn search(&self, query: &SearchQuery) -> Result<SearchResult> {
        query::search(&*self.needed()?, query)
    }

    fn get(&self, id: &RecordId) -> Result<Option<Establishment>> {
        query::get(&*self.needed()?, id)
    }

    fn find_by_name(&self, text: &str, query: &SearchQuery, limit: usize) -> Result<Vec<Found>> {
        query::find(&*self.needed()?, text, query, limit)
    }

    fn find_address(&self, typed: &str, limit: usize) -> Result<Vec<AddressFound>> {
        address::find(&*self.needed()?, typed, limit)
    }

    fn judge(&self, ids: &[RecordId], query: &SearchQuery) -> Result<Vec<Found>> {
        query::judge(&*self.needed()?, ids, query)
    }

    fn import(
        &self,
        request: &ImportRequest,
        progress: &mut dyn FnMut(Progress) -> Go,
    ) -> Result<ImportReport> {
        let reader = read::reader(request)?;
        self.replace(|folder| {
            self.make(folder, reader.source(), progress, |sink| {
                let said = reader.read(&request.files, sink)?;
                Ok(request.vintage.clone().unwrap_or(said))
            })
        })
    }

    fn info(&self) -> Result<Option<EditionInfo>> {
        Ok(self.current()?.map(|edition| edition.info()))
    }

    fn verify(&self) -> Result<Option<EditionInfo>> {
        let Some(edition) = self.current()? else { return Ok(None) };
        edition.verify()?;
        Ok(Some(edition.info()))
    }

    fn tile(&self, at: TileAt, query: &MapQuery) -> Result<Vec<u8>> {
        tile::tile(&*self.needed()?, at, query)
    }

    fn in_view(
        &self,
        bounds: Bounds,
        query: &MapQuery,
        offset: usize,
        limit: usize,
    ) -> Result<InView> {
        tile::in_view(&*self.needed()?, bounds, query, offset, limit)
    }

    fn place(&self, row: u64, query: &MapQuery) -> Result<Option<Seen>> {
        tile::place(&*self.needed()?, row, query)
    }

    fn find_street(
        &self,
        typed: &str,
        around: Option<Bounds>,
        limit: usize,
    ) -> Result<Vec<StreetFound>> {
        street::find(&*self.needed()?, typed, around, limit)
    }
}
