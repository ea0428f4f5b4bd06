//! What an edition is made of, and what making it found.

use std::collections::BTreeMap;
use std::path::PathBuf;

use maillage_domain::identify::category::Category;
use maillage_domain::identify::territory::Bounds;
use serde::{Deserialize, Serialize};

/// How the files are to be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum SourceFormat {
    /// The census of ground-floor premises of Barcelona, all editions since 2019.
    BarcelonaCensus,
    /// OpenStreetMap, `.osm.pbf`.
    Osm,
    /// SIRENE StockEtablissement, CSV or Parquet, with StockUniteLegale and the geolocation file beside it.
    Sirene,
    /// The register of associations of France, import and waldec, CSV.
    Rna,
    /// The census of premises of Madrid: premises with their activities, CSV.
    MadridCensus,
    /// Overture Maps, places, GeoParquet.
    Overture,
    /// Structures of data.inclusion, schema v1, CSV or Parquet.
    Inclusion,
    /// Any CSV, XLSX, GeoJSON or Parquet, by a mapping file.
    Mapping,
}

impl SourceFormat {
    /// All, with the words that the command line takes.
    pub const ALL: [(Self, &'static str); 8] = [
        (Self::BarcelonaCensus, "barcelona-census"),
        (Self::Osm, "osm"),
        (Self::Sirene, "sirene"),
        (Self::Rna, "rna"),
        (Self::MadridCensus, "madrid-census"),
        (Self::Overture, "overture"),
        (Self::Inclusion, "data-inclusion"),
        (Self::Mapping, "mapping"),
    ];

    /// The format of a word, if it is one.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|(_, known)| *known == word).map(|(format, _)| format)
    }
}

/// What to import.
#[derive(Debug, Clone)]
pub struct ImportRequest {
    /// How to read.
    pub format: SourceFormat,
    /// The files, all of the one source.
    pub files: Vec<PathBuf>,
    /// The mapping file, for `SourceFormat::Mapping`.
    pub mapping: Option<PathBuf>,
    /// The vintage to show; `None` takes what the files say of themselves.
    pub vintage: Option<String>,
}

/// What an edition is made of.
#[derive(Debug, Clone)]
pub struct BuildRequest {
    /// Its sources, each once.
    pub sources: Vec<ImportRequest>,
    /// What is the same for all of them.
    pub rules: BuildRules,
}

/// What is the same for all sources of an edition.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct BuildRules {
    /// Rows with a point outside this box are not kept.
    pub within: Option<Bounds>,
    /// Rows that are closed are not kept.
    pub open_only: bool,
    /// The names of natural persons are kept, hidden, to be shown one by one on purpose.
    pub name_persons: bool,
}

/// What to export.
#[derive(Debug, Clone)]
pub struct ExportRequest {
    /// A folder that does not exist yet, or is empty.
    pub folder: PathBuf,
    /// The resolution of the cells, 0 (eleven hundred kilometres) to 8 (half a kilometre).
    pub resolution: u8,
    /// Leave out what derives from a database under the ODbL.
    pub without_odbl: bool,
}

/// What was exported.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ExportReport {
    /// Rows written.
    pub rows: u64,
    /// Rows left out because they derive from a database under the ODbL.
    pub left_out: u64,
    /// Of those written, rows under the ODbL.
    pub odbl: u64,
    /// Files written.
    pub files: u64,
    /// Bytes of them.
    pub bytes: u64,
}

/// How far an import is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Progress {
    /// What it does.
    pub step: ImportStep,
    /// Bytes read, or rows written.
    pub done: u64,
    /// Of how many; 0 when not known.
    pub total: u64,
}

/// The steps of an import.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ImportStep {
    /// Reads files that only add to the rows of others; counts rows.
    Beside,
    /// Reads the files; counts rows.
    Reading,
    /// Writes the edition; counts rows.
    Writing,
    /// Compares it with the edition before; counts rows.
    Comparing,
}

/// Whether an import should go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Go {
    /// Go on.
    On,
    /// Stop and leave everything as it was.
    Stop,
}

/// A number of rows with the first few of them.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Tally {
    /// How many.
    pub count: u64,
    /// Where the first five are, and what stands there: `file.csv:12: 0, 0`.
    pub examples: Vec<String>,
}

impl Tally {
    /// Counts one more; keeps it as an example while there are fewer than five.
    pub fn add(&mut self, example: impl FnOnce() -> String) {
        self.count += 1;
        if self.examples.len() < 5 {
            self.examples.push(example());
        }
    }
}

/// Why a row was not kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum SkipReason {
    /// Its id stands in an earlier row.
    DuplicateId,
    /// It has no id.
    NoId,
    /// It has more or fewer cells than the header.
    CellCount,
    /// It is no place of activity (an OSM object without such a tag).
    NotAPlace,
    /// It lies outside the globe or has no point, and the register needs one.
    NoPoint,
    /// It lies outside the box that was asked for.
    Outside,
    /// It is closed, and only open ones were asked for.
    Closed,
    /// It is another activity of premises that were kept already.
    SecondActivity,
}

/// A trap that was found, and what was done about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Trap {
    /// U+FEFF at the start of a row after the first; taken off.
    StrayByteOrderMark,
    /// The file is not in UTF-8; decoded from what it is in.
    OtherEncoding,
    /// Bytes that are no text in the file's encoding; each became U+FFFD.
    UndecodableText,
    /// Latitude and longitude change places; put back.
    SwappedAxes,
    /// A point at 0, 0; treated as unknown.
    ZeroPoint,
    /// A coordinate that is no number or not on the globe; treated as unknown.
    UnusablePoint,
    /// More than twenty distinct addresses on one point; marked as piled.
    PiledPoint,
    /// A name that says that there is none (`SN`); left out.
    NoNameMark,
    /// An activity that no mapping knows; category unknown.
    UnknownActivity,
    /// A code that is not in its nomenclature; left out.
    UnknownCode,
    /// A date that is none; left out.
    UnusableDate,
    /// Latitude and longitude were missing and computed from the projected coordinates.
    ComputedPoint,
    /// A column that must never be kept (a cadastral reference); not read.
    ForbiddenColumn,
    /// An establishment whose legal unit is not in the file of legal units; without its name and form.
    NoLegalUnit,
    /// A row of a file beside (legal units, geolocation) with more or fewer cells than its header; not used.
    CellCountBeside,
    /// A row without a point, which took that of the same address in another register.
    PointOfAddress,
    /// A place of whose existence the register itself is less than six tenths sure; its status is unknown.
    LowConfidence,
}

/// What an import found.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ImportReport {
    /// The source's short name.
    pub source: String,
    /// Its vintage.
    pub vintage: String,
    /// Rows read.
    pub read: u64,
    /// Rows kept: `read` less those skipped.
    pub kept: u64,
    /// Rows not kept, by reason.
    pub skipped: BTreeMap<SkipReason, Tally>,
    /// Traps found.
    pub traps: BTreeMap<Trap, Tally>,
    /// Kept rows that are empty premises: an indicator, not organisations.
    pub vacant: u64,
    /// Kept rows that are closed.
    pub closed: u64,
    /// Kept rows of natural persons, counted and never named.
    pub persons: u64,
    /// Kept rows without a usable point; found by name only.
    pub without_point: u64,
    /// Kept rows by category.
    pub by_category: BTreeMap<Category, u64>,
    /// Rows in the edition, of all sources.
    pub edition_rows: u64,
}
