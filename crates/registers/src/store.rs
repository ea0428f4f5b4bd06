//! The port's implementation: a folder with the current edition.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use maillage_app::identify::address::AddressFound;
use maillage_app::identify::diff::{Change, Changes, Seen};
use maillage_app::identify::duplicate::{MatchReport, PairList, PairQuery};
use maillage_app::identify::register::{
    BuildRequest, EditionInfo, ExportReport, ExportRequest, Found, Go, ImportReport, ImportRequest,
    Progress, Registers, RegistersError, SearchQuery, SearchResult,
};
use maillage_app::identify::street::StreetFound;
use maillage_app::identify::tile::{InView, MapQuery, Seen as Spot, TileAt};
use maillage_domain::identify::establishment::{Establishment, RecordId};
use maillage_domain::identify::territory::Bounds;

use crate::edition::Edition;
use crate::error::Result;
use crate::folder::{Folder, HeldEdition, Manifest, Pointer, ROWS};
use crate::read::Reader;
use crate::sidecar::{self, SIDECARS};
use crate::sink::{Rules, Sink, Source};
use crate::{address, diff, export, groups, merge, names, packed, query, read, street, tile};

/// Where the sorted runs of an import lie, in the folder of the next edition.
const SPOOL: &str = "spool";
/// Where what must lie on the disk is taken out of archives, in the folder of the next edition.
const UNPACKED: &str = "unpacked";

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

    /// The current edition, held so that it can be copied; `None` when nothing was imported yet.
    ///
    /// # Errors
    /// When it cannot be read.
    pub fn hold(&self) -> Result<Option<HeldEdition>> {
        Folder::new(&self.folder).hold()
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

    /// Makes the next edition with `make`, which writes rows into the folder that it is given; adds the
    /// sidecars and puts it in the place of the current one.
    pub(crate) fn replace(
        &self,
        progress: &mut dyn FnMut(Progress) -> Go,
        make: impl FnOnce(
            &Path,
            &mut dyn FnMut(Progress) -> Go,
        ) -> Result<(Vec<ImportReport>, Manifest)>,
    ) -> Result<Vec<ImportReport>> {
        let locked = Folder::new(&self.folder).lock()?;
        let next = locked.begin()?;
        let made = make(&next, progress).and_then(|(reports, mut manifest)| {
            let rows = Edition::of(&next, manifest.clone())?;
            manifest.files.extend(sidecar::build(SIDECARS, &rows, &next, progress)?);
            let before = self.current()?;
            manifest.files.push(diff::write(before.as_deref(), &rows, &next, progress)?);
            drop(rows);
            locked.publish(&manifest)?;
            Ok(reports)
        });
        // What was read until now is let go, so that it can be swept away.
        *self.open.lock().unwrap_or_else(PoisonError::into_inner) = None;
        locked.sweep();
        made
    }

    /// Reads with all readers and writes the rows of the next edition into its folder. The rows that other sources
    /// have in the edition `before` stay.
    fn make(
        next: &Path,
        mut wanted: Vec<(&ImportRequest, Box<dyn Reader>)>,
        rules: Rules,
        before: Option<&Edition>,
        progress: &mut dyn FnMut(Progress) -> Go,
    ) -> Result<(Vec<ImportReport>, Manifest)> {
        // Those without points come last and take them from the others.
        wanted.sort_by_key(|(_, reader)| !reader.has_points());
        let unpacked = next.join(UNPACKED);
        let files = opened(&wanted, &unpacked)?;
        for ((_, reader), files) in wanted.iter().zip(&files) {
            reader.check(files).map_err(|error| packed::as_given(error, &unpacked))?;
        }
        let spool = next.join(SPOOL);
        let mut sink = Sink::new(Source::none(), &spool, progress);
        sink.rules = rules;
        let each = || wanted.iter().zip(&files);
        for ((_, reader), files) in each().filter(|((_, reader), _)| !reader.has_points()) {
            reader.look_for_doors(files, &mut sink)?;
        }
        if let Some(edition) = before {
            address::open_doors(edition, &mut sink.doors);
        }
        for ((request, reader), files) in each() {
            sink.begin(reader.source());
            let said = reader
                .read(files, &mut sink)
                .map_err(|error| packed::as_given(error, &unpacked))?;
            sink.end(request.vintage.clone().unwrap_or(said));
        }
        let made = merge::write(sink.finish()?, before, next, SIDECARS.len())?;
        for folder in [spool, unpacked] {
            if folder.exists() {
                std::fs::remove_dir_all(&folder).map_err(crate::error::io("remove", &folder))?;
            }
        }
        Ok(made)
    }
}

/// The files of each reader, with what must lie on the disk taken out of its archive into a folder of its own.
fn opened(
    wanted: &[(&ImportRequest, Box<dyn Reader>)],
    unpacked: &Path,
) -> Result<Vec<Vec<PathBuf>>> {
    let each = wanted.iter().enumerate();
    each.map(|(number, (request, _))| {
        packed::files(&request.files, &unpacked.join(number.to_string()))
    })
    .collect()
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

    fn check(&self, request: &ImportRequest) -> Result<()> {
        let reader = read::reader(request)?;
        // What only opens on the disk is looked at when it is imported.
        packed::seen(&request.files)?.map_or(Ok(()), |files| reader.check(&files))
    }

    fn import(
        &self,
        request: &ImportRequest,
        progress: &mut dyn FnMut(Progress) -> Go,
    ) -> Result<ImportReport> {
        let wanted = vec![(request, read::reader(request)?)];
        let made = self.replace(progress, |folder, progress| {
            let before = self.current()?;
            Self::make(folder, wanted, Rules::default(), before.as_deref(), progress)
        });
        Ok(made?.into_iter().next().unwrap_or_default())
    }

    fn build(
        &self,
        request: &BuildRequest,
        progress: &mut dyn FnMut(Progress) -> Go,
    ) -> Result<Vec<ImportReport>> {
        let wanted = read::readers(&request.sources)?;
        self.replace(progress, |folder, progress| {
            Self::make(folder, wanted, request.rules, None, progress)
        })
    }

    fn named(&self, id: &RecordId) -> Result<Option<Establishment>> {
        Ok(query::named(&*self.needed()?, id))
    }

    fn changes(&self) -> Result<Option<Changes>> {
        let Some(edition) = self.current()? else { return Ok(None) };
        diff::read(&edition)
    }

    fn seen(&self, ids: &[RecordId]) -> Result<BTreeMap<RecordId, Seen>> {
        Ok(diff::seen(&*self.needed()?, ids))
    }

    fn changes_since(&self, seen: &BTreeMap<RecordId, Seen>) -> Result<Vec<Change>> {
        diff::since(&*self.needed()?, seen)
    }

    fn export(
        &self,
        request: &ExportRequest,
        progress: &mut dyn FnMut(Progress) -> Go,
    ) -> Result<ExportReport> {
        export::write(&*self.needed()?, request, progress)
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

    fn place(&self, row: u64, query: &MapQuery) -> Result<Option<Spot>> {
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

    fn pairs(&self, query: &PairQuery) -> Result<PairList> {
        Ok(groups::pairs(&*self.needed()?, query))
    }

    fn is_matched(&self) -> Result<bool> {
        Ok(self.current()?.is_none_or(|edition| groups::is_matched(&edition)))
    }

    fn rematch(&self, progress: &mut dyn FnMut(Progress) -> Go) -> Result<MatchReport> {
        self.replace(progress, |next, _| {
            let before = self.needed()?;
            let (from, to) = (before.path(ROWS), next.join(ROWS));
            // The rows are never written again, so both editions may share the file.
            std::fs::hard_link(&from, &to)
                .or_else(|_| std::fs::copy(&from, &to).map(drop))
                .map_err(crate::error::io("copy", &to))?;
            let mut manifest = before.manifest.clone();
            manifest.files.retain(|file| file.name == ROWS);
            Ok((Vec::new(), manifest))
        })?;
        Ok(groups::report(&*self.needed()?))
    }
}
