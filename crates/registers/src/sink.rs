//! Where readers put what they read: counts, refuses doubles, and hands the rows on to be sorted.

use std::collections::{HashMap, HashSet};
use std::hash::{BuildHasherDefault, Hasher};
use std::path::{Path, PathBuf};

use maillage_app::identify::register::{
    Go, ImportReport, ImportStep, Progress, RegistersError, SkipReason, SourceInfo, Trap,
};
use maillage_domain::identify::category::Category;
use maillage_domain::identify::establishment::{
    Establishment, GeoQuality, Privacy, Provenance, RecordId, Status,
};
use maillage_domain::identify::territory::Bounds;
use maillage_domain::party::Point;

use crate::address;
use crate::error::Result;
use crate::spool::{Sorted, Spool};
use crate::text::hash;

/// How often progress is told, in rows.
const TOLD_EVERY: u64 = 4_096;

/// What is the same for all rows of a source.
#[derive(Debug, Clone)]
pub(crate) struct Source {
    pub(crate) name: String,
    pub(crate) licence: String,
    pub(crate) credit: String,
}

impl Source {
    /// Before any source begins.
    pub(crate) fn none() -> Self {
        Self { name: String::new(), licence: String::new(), credit: String::new() }
    }
}

/// What is the same for all sources of one build.
pub(crate) use maillage_app::identify::register::BuildRules as Rules;

/// Receives the rows of one import.
pub(crate) struct Sink<'a> {
    pub(crate) source: Source,
    pub(crate) report: ImportReport,
    pub(crate) rules: Rules,
    /// Points of addresses for which somebody looks, by their door.
    pub(crate) doors: HashMap<i64, Option<Point>>,
    beside: u64,
    progress: &'a mut dyn FnMut(Progress) -> Go,
    spool: Spool,
    spool_path: PathBuf,
    seen: HashSet<i64, BuildHasherDefault<Hashed>>,
    /// The sources that are read already.
    done: Vec<(ImportReport, SourceInfo)>,
}

/// Takes a number that is a hash already as it is.
#[derive(Default)]
pub(crate) struct Hashed(u64);

impl Hasher for Hashed {
    fn finish(&self) -> u64 {
        self.0
    }

    fn write(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = self.0.rotate_left(8) ^ u64::from(*byte);
        }
    }

    fn write_i64(&mut self, number: i64) {
        // The high bits decide the place in a table; those of FNV-1a are its weaker ones.
        self.0 = number.cast_unsigned().wrapping_mul(0x9e37_79b9_7f4a_7c15);
    }
}

impl<'a> Sink<'a> {
    /// A sink whose rows wait in a folder of their own.
    pub(crate) fn new(
        source: Source,
        spool: &Path,
        progress: &'a mut dyn FnMut(Progress) -> Go,
    ) -> Self {
        let report = ImportReport { source: source.name.clone(), ..ImportReport::default() };
        Self {
            source,
            report,
            rules: Rules::default(),
            doors: HashMap::new(),
            beside: 0,
            progress,
            spool: Spool::new(spool),
            spool_path: spool.to_owned(),
            seen: HashSet::default(),
            done: Vec::new(),
        }
    }

    /// Goes on with the rows of another source.
    pub(crate) fn begin(&mut self, source: Source) {
        self.report = ImportReport { source: source.name.clone(), ..ImportReport::default() };
        self.source = source;
        // Ids begin with the name of their source, so those of two sources are never equal.
        self.seen = HashSet::default();
        self.beside = 0;
    }

    /// Ends a source.
    pub(crate) fn end(&mut self, vintage: String) {
        let mut report = std::mem::take(&mut self.report);
        report.vintage.clone_from(&vintage);
        let Source { name, licence, credit } = self.source.clone();
        let (rows, vacant) = (report.kept, report.vacant);
        let info = SourceInfo { source: name, vintage, licence, credit, rows, vacant };
        self.done.push((report, info));
    }

    /// An empty record of this source.
    pub(crate) fn record(&self, source_id: &str) -> Establishment {
        Establishment::new(Provenance {
            source: self.source.name.clone(),
            source_id: source_id.to_owned(),
            vintage: String::new(),
            licence: String::new(),
            credit: String::new(),
        })
    }

    /// Whether a row with this id was kept already.
    pub(crate) fn holds(&self, source_id: &str) -> bool {
        self.seen.contains(&hash(&RecordId::new(&self.source.name, source_id).0))
    }

    /// Counts a row as read.
    pub(crate) fn read(&mut self) -> Result<()> {
        self.report.read += 1;
        if self.report.read.is_multiple_of(TOLD_EVERY) {
            return self.tell(ImportStep::Reading, self.report.read, 0);
        }
        Ok(())
    }

    /// Goes past a row of a file that only adds to another's.
    pub(crate) fn read_beside(&mut self) -> Result<()> {
        self.beside += 1;
        if self.beside.is_multiple_of(TOLD_EVERY) {
            return self.tell(ImportStep::Beside, self.beside, 0);
        }
        Ok(())
    }

    /// Where a file that is only needed while reading may lie.
    pub(crate) fn beside(&self, name: &str) -> PathBuf {
        self.spool_path.with_file_name(format!("import.{name}"))
    }

    /// Tells how far the import is.
    pub(crate) fn tell(&mut self, step: ImportStep, done: u64, total: u64) -> Result<()> {
        match (self.progress)(Progress { step, done, total }) {
            Go::On => Ok(()),
            Go::Stop => Err(RegistersError::Stopped),
        }
    }

    /// Counts a row as not kept.
    pub(crate) fn skip(&mut self, reason: SkipReason, example: impl FnOnce() -> String) {
        self.report.skipped.entry(reason).or_default().add(example);
    }

    /// Counts a trap.
    pub(crate) fn trap(&mut self, trap: Trap, example: impl FnOnce() -> String) {
        self.report.traps.entry(trap).or_default().add(example);
    }

    /// Keeps a row, unless its id was kept before. `place` is where it stands, for the report.
    pub(crate) fn keep(
        &mut self,
        mut record: Establishment,
        place: impl Fn() -> String,
    ) -> Result<()> {
        if !self.seen.insert(hash(&record.id.0)) {
            self.skip(SkipReason::DuplicateId, || format!("{}: {}", place(), record.id));
            return Ok(());
        }
        if self.rules.open_only && record.status == Status::Closed {
            self.skip(SkipReason::Closed, &place);
            return Ok(());
        }
        self.find_door(&mut record, &place);
        let outside = |bounds: Bounds| record.point.is_some_and(|point| !bounds.contains(point));
        if self.rules.within.is_some_and(outside) {
            self.skip(SkipReason::Outside, &place);
            return Ok(());
        }
        if record.privacy == Privacy::Person {
            if !self.rules.name_persons {
                record.name = None;
            }
            record.alt_names.clear();
            record.contacts = None;
            self.report.persons += 1;
        }
        if record.point.is_none() {
            record.geo_quality = GeoQuality::Unknown;
            self.report.without_point += 1;
        } else if record.geo_quality == GeoQuality::Unknown {
            record.geo_quality = GeoQuality::Rooftop;
        }
        if record.category == Category::VACANT && record.status != Status::Closed {
            record.status = Status::Vacant;
        }
        match record.status {
            Status::Vacant => self.report.vacant += 1,
            Status::Closed => self.report.closed += 1,
            Status::Active | Status::Unknown => {}
        }
        *self.report.by_category.entry(record.category).or_default() += 1;
        self.report.kept += 1;
        self.spool.push(record)
    }

    /// Takes the point of the same address in another register, or gives its own to those who look for it.
    fn find_door(&mut self, record: &mut Establishment, place: &impl Fn() -> String) {
        if self.doors.is_empty() {
            return;
        }
        let Some(door) = address::door(&record.address) else { return };
        let Some(known) = self.doors.get_mut(&door) else { return };
        match (record.point, *known) {
            (Some(point), None) if record.geo_quality != GeoQuality::Commune => {
                *known = Some(point);
            }
            (None, Some(point)) => {
                record.point = Some(point);
                record.geo_quality = GeoQuality::Rooftop;
                self.trap(Trap::PointOfAddress, place);
            }
            _ => {}
        }
    }

    /// A point from two numbers that should be longitude and latitude. Where the register should lie
    /// is `expected` (west, south, east, north): a point outside that lies inside with its axes
    /// exchanged gets them back.
    pub(crate) fn point(
        &mut self,
        lon: f64,
        lat: f64,
        expected: Option<[f64; 4]>,
        place: impl Fn() -> String,
    ) -> Option<Point> {
        let example = || format!("{}: {lon}, {lat}", place());
        if lon == 0.0 && lat == 0.0 {
            self.trap(Trap::ZeroPoint, example);
            return None;
        }
        let within = |lon: f64, lat: f64| match expected {
            Some([west, south, east, north]) => {
                (west..=east).contains(&lon) && (south..=north).contains(&lat)
            }
            None => (-180.0..=180.0).contains(&lon) && (-90.0..=90.0).contains(&lat),
        };
        if within(lon, lat) {
            return Some(Point { lon, lat });
        }
        if within(lat, lon) {
            self.trap(Trap::SwappedAxes, example);
            return Some(Point { lon: lat, lat: lon });
        }
        if (-180.0..=180.0).contains(&lon) && (-90.0..=90.0).contains(&lat) && expected.is_none() {
            return Some(Point { lon, lat });
        }
        self.trap(Trap::UnusablePoint, example);
        None
    }

    /// Ends the reading: sorts what is left. Gives the progress callback for the writing that follows.
    pub(crate) fn finish(self) -> Result<Spooled<'a>> {
        let sorted = self.spool.finish()?;
        let (reports, infos) = self.done.into_iter().unzip();
        Ok(Spooled { reports, infos, sorted, progress: self.progress })
    }
}

/// The rows of the sources that were read, with what was found.
pub(crate) struct Spooled<'a> {
    /// One for each source that was read, in that order.
    pub(crate) reports: Vec<ImportReport>,
    /// As the reports.
    pub(crate) infos: Vec<SourceInfo>,
    pub(crate) sorted: Sorted,
    pub(crate) progress: &'a mut dyn FnMut(Progress) -> Go,
}
