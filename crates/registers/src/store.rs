//! The port's implementation: a folder with the current edition.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use maillage_app::identify::address::AddressFound;
use maillage_app::identify::register::{
    EditionInfo, Found, Go, ImportReport, ImportRequest, Progress, Registers, RegistersError,
    SearchQuery, SearchResult,
};
use maillage_domain::identify::establishment::{Establishment, RecordId};

use crate::edition::Edition;
use crate::error::Result;
use crate::folder::{Folder, Manifest, Pointer};
use crate::sidecar::{self, SIDECARS};
use crate::sink::{Sink, Source};
use crate::{address, merge, names, query, read};

/// Where the sorted runs of an import lie, in the folder of the next edition.
const SPOOL: &str = "spool";

type Open = Option<(Pointer, Arc<Edition>)>;

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

    /// The folder of the current edition; `None` when nothing was imported yet.
    ///
    /// # Errors
    /// When the line that names it cannot be read.
    pub fn edition_folder(&self) -> Result<Option<PathBuf>> {
        Folder::new(&self.folder).current()
    }

    /// The current edition, opened when it is another than before.
    pub(crate) fn current(&self) -> Result<Option<Arc<Edition>>> {
        let folder = Folder::new(&self.folder);
        let mut open = self.open.lock().unwrap_or_else(PoisonError::into_inner);
        let Some(now) = folder.pointer()? else {
            *open = None;
            return Ok(None);
        };
        if let Some((then, edition)) = open.as_ref()
            && *then == now
        {
            return Ok(Some(edition.clone()));
        }
        let read = folder.read(|lease| Ok((lease.pointer.clone(), Edition::open(lease)?)))?;
        *open = read.map(|(pointer, edition)| (pointer, Arc::new(edition)));
        Ok(open.as_ref().map(|(_, edition)| edition.clone()))
    }

    fn needed(&self) -> Result<Arc<Edition>> {
        self.current()?.ok_or(RegistersError::Empty)
    }

    /// Makes the next edition with `make`, which writes rows into the folder that it is given; adds the
    /// sidecars and puts it in the place of the current one.
    pub(crate) fn replace(
        &self,
        progress: &mut dyn FnMut(Progress) -> Go,
        make: impl FnOnce(&Path, &mut dyn FnMut(Progress) -> Go) -> Result<(ImportReport, Manifest)>,
    ) -> Result<ImportReport> {
        let locked = Folder::new(&self.folder).lock()?;
        let next = locked.begin()?;
        let made = make(&next, progress).and_then(|(report, mut manifest)| {
            let rows = Edition::of(&next, manifest.clone())?;
            manifest.files.extend(sidecar::build(SIDECARS, &rows, &next, progress)?);
            drop(rows);
            locked.publish(&manifest)?;
            Ok(report)
        });
        // What was read until now is let go, so that it can be swept away.
        *self.open.lock().unwrap_or_else(PoisonError::into_inner) = None;
        locked.sweep();
        made
    }

    /// Reads with `fill` and writes the rows of the next edition into its folder.
    pub(crate) fn make(
        &self,
        next: &Path,
        source: Source,
        progress: &mut dyn FnMut(Progress) -> Go,
        fill: impl FnOnce(&mut Sink<'_>) -> Result<String>,
    ) -> Result<(ImportReport, Manifest)> {
        let spool = next.join(SPOOL);
        let mut sink = Sink::new(Source::none(), &spool, progress);
        sink.begin(source);
        let vintage = fill(&mut sink)?;
        sink.end(vintage);
        let before = self.current()?;
        let (mut reports, manifest) =
            merge::write(sink.finish()?, before.as_deref(), next, SIDECARS.len())?;
        if spool.exists() {
            std::fs::remove_dir_all(&spool).map_err(crate::error::io("remove", &spool))?;
        }
        Ok((reports.remove(0), manifest))
    }
}

impl Registers for ArrowRegisters {
    fn search(&self, query: &SearchQuery) -> Result<SearchResult> {
        query::search(&*self.needed()?, query)
    }

    fn get(&self, id: &RecordId) -> Result<Option<Establishment>> {
        Ok(query::get(&*self.needed()?, id))
    }

    fn find_by_name(&self, text: &str, query: &SearchQuery, limit: usize) -> Result<Vec<Found>> {
        Ok(names::find(&*self.needed()?, text, query, limit))
    }

    fn find_address(&self, typed: &str, limit: usize) -> Result<Vec<AddressFound>> {
        address::find(&*self.needed()?, typed, limit)
    }

    fn judge(&self, ids: &[RecordId], query: &SearchQuery) -> Result<Vec<Found>> {
        Ok(query::judge(&*self.needed()?, ids, query))
    }

    fn import(
        &self,
        request: &ImportRequest,
        progress: &mut dyn FnMut(Progress) -> Go,
    ) -> Result<ImportReport> {
        let reader = read::reader(request)?;
        self.replace(progress, |folder, progress| {
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
}
