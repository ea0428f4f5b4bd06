//! The port to the registers: what an edition of them can be asked, and how one is made.
//!
//! The calls are synchronous and may touch the disk: callers on an async runtime use
//! `spawn_blocking`. An edition holds no data of any organisation; what an organisation decided
//! (opted out, partner) comes with the question.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use maillage_domain::identify::category::Category;
use maillage_domain::identify::establishment::{Establishment, OperatorKind, RecordId};
use maillage_domain::identify::gate::{GateReason, GateRules};
use maillage_domain::identify::need::Need;
use maillage_domain::identify::score::Score;
use maillage_domain::identify::territory::{Bounds, Territory};
use serde::{Deserialize, Serialize};

use super::address::AddressFound;
use super::diff::{Change, Changes, Seen};

/// The greatest page that a search gives.
pub const MAX_PAGE: usize = 1_000;
/// How many organisations 'why is X not shown' looks at.
pub const MAX_FOUND: usize = 50;

/// The registers as the use cases see them.
pub trait Registers: Send + Sync {
    /// The establishments of a territory that pass the gate, best first or as asked.
    ///
    /// # Errors
    /// When there is no edition, or it cannot be read.
    fn search(&self, query: &SearchQuery) -> Result<SearchResult, RegistersError>;

    /// One record, whether or not it passes any gate.
    ///
    /// # Errors
    /// When there is no edition, or it cannot be read.
    fn get(&self, id: &RecordId) -> Result<Option<Establishment>, RegistersError>;

    /// 'Why is X not shown': establishments whose name or record id holds the text, each with the
    /// gate's reasons (none: it is shown). At most `limit` and `MAX_FOUND`, nearest first.
    ///
    /// # Errors
    /// When there is no edition, or it cannot be read.
    fn find_by_name(
        &self,
        text: &str,
        query: &SearchQuery,
        limit: usize,
    ) -> Result<Vec<Found>, RegistersError>;

    /// Addresses that hold all words that were typed, one of them at least in the name of the street; each
    /// once, by their words, at most `limit`.
    ///
    /// # Errors
    /// When there is no edition, or it cannot be read.
    fn find_address(&self, typed: &str, limit: usize) -> Result<Vec<AddressFound>, RegistersError>;

    /// Records by their ids, as [`find_by_name`](Self::find_by_name) judges them, in the order of the
    /// ids; those that the edition does not have are left out.
    ///
    /// # Errors
    /// When there is no edition, or it cannot be read.
    fn judge(&self, ids: &[RecordId], query: &SearchQuery) -> Result<Vec<Found>, RegistersError>;

    /// Imports files of one source and makes a new edition, in which they replace the rows that the
    /// source had. Nothing changes when it fails, is cancelled or is killed.
    ///
    /// # Errors
    /// When a file cannot be read as said (with file, line, field and how to mend it), when another
    /// import runs, or when `progress` asks to stop.
    fn import(
        &self,
        request: &ImportRequest,
        progress: &mut dyn FnMut(Progress) -> Go,
    ) -> Result<ImportReport, RegistersError>;

    /// Makes one edition of these sources and no others, in one go. Nothing changes when it fails, is cancelled or
    /// is killed.
    ///
    /// # Errors
    /// As [`import`](Self::import).
    fn build(
        &self,
        request: &BuildRequest,
        progress: &mut dyn FnMut(Progress) -> Go,
    ) -> Result<Vec<ImportReport>, RegistersError>;

    /// One record with the name of a natural person, where the edition was built with such names.
    ///
    /// # Errors
    /// When there is no edition, or it cannot be read.
    fn named(&self, id: &RecordId) -> Result<Option<Establishment>, RegistersError>;

    /// What changed since the edition before; `None` when nothing was imported yet.
    ///
    /// # Errors
    /// When the edition cannot be read.
    fn changes(&self) -> Result<Option<Changes>, RegistersError>;

    /// Records as they are now, to be compared with later ones; those that the edition does not have are left out.
    ///
    /// # Errors
    /// When there is no edition, or it cannot be read.
    fn seen(&self, ids: &[RecordId]) -> Result<BTreeMap<RecordId, Seen>, RegistersError>;

    /// What changed for these records since they were seen.
    ///
    /// # Errors
    /// When there is no edition, or it cannot be read.
    fn changes_since(&self, seen: &BTreeMap<RecordId, Seen>)
    -> Result<Vec<Change>, RegistersError>;

    /// Writes the rows of the edition as Parquet, in a folder for each cell of a coarser resolution.
    ///
    /// # Errors
    /// When there is no edition, the folder is not empty, the disk refuses, or `progress` asks to stop.
    fn export(
        &self,
        request: &ExportRequest,
        progress: &mut dyn FnMut(Progress) -> Go,
    ) -> Result<ExportReport, RegistersError>;

    /// What the current edition holds; `None` when nothing was imported yet.
    ///
    /// # Errors
    /// When the edition cannot be read.
    fn info(&self) -> Result<Option<EditionInfo>, RegistersError>;

    /// Reads the whole edition and compares it with its checksum.
    ///
    /// # Errors
    /// When the edition cannot be read, or was damaged.
    fn verify(&self) -> Result<Option<EditionInfo>, RegistersError>;
}

/// A search.
#[derive(Debug, Clone)]
pub struct SearchQuery {
    /// Where.
    pub territory: Territory,
    /// What the gate excludes, and the margin around the territory.
    pub rules: GateRules,
    /// The needs of the mission; none makes the mission fit not apply.
    pub needs: Vec<Need>,
    /// Metres over which proximity halves: `score::HALF_LIFE_M` for a quarter.
    pub half_life_m: u32,
    /// How many partners the network has by category; `None` when that should not count.
    pub partners_by_category: Option<BTreeMap<Category, u32>>,
    /// Records that are partners already.
    pub partners: BTreeSet<RecordId>,
    /// Records that asked not to be contacted.
    pub opted_out: BTreeSet<RecordId>,
    /// What the user narrows down to.
    pub filter: Filter,
    /// The order.
    pub sort: Sort,
    /// How many results to leave out first.
    pub offset: usize,
    /// How many to give, at most `MAX_PAGE`.
    pub limit: usize,
}

impl SearchQuery {
    /// A search without filter: first page of 50, half-life of a quarter, no margin.
    #[must_use]
    pub fn new(territory: Territory, needs: Vec<Need>) -> Self {
        Self {
            territory,
            rules: GateRules::default(),
            needs,
            half_life_m: maillage_domain::identify::score::HALF_LIFE_M,
            partners_by_category: None,
            partners: BTreeSet::new(),
            opted_out: BTreeSet::new(),
            filter: Filter::default(),
            sort: Sort::Score,
            offset: 0,
            limit: 50,
        }
    }
}

/// What narrows a search; the empty filter lets everything through.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Filter {
    /// Only these categories; empty for all.
    pub categories: BTreeSet<Category>,
    /// Only these kinds; empty for all.
    pub kinds: BTreeSet<OperatorKind>,
    /// At least this score, in thousandths of a point.
    pub min_points: u32,
    /// Only names that hold this text, without regard to case and accents.
    pub text: String,
}

/// The order of results; equal ones always follow the order of the score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sort {
    /// Highest score first.
    #[default]
    Score,
    /// By what is known to speak for it: the score times its coverage, so that a full score of which a
    /// third of the criteria are unknown does not stand before a good one that is known whole.
    BestKnown,
    /// Nearest first.
    Distance,
    /// By name, without regard to case and accents; nameless ones last.
    Name,
}

/// One result.
#[derive(Debug, Clone, Serialize)]
pub struct Hit {
    /// The record.
    pub establishment: Establishment,
    /// Its score, with the explanation of each criterion.
    pub score: Score,
    /// Metres to the territory, 0 inside; `None` when it has no point.
    pub distance_m: Option<f64>,
    /// How many establishments of the edition share its operator or name; `None` when nameless.
    pub units: Option<u32>,
}

/// What a search gives.
#[derive(Debug, Clone, Serialize)]
pub struct SearchResult {
    /// The page asked for.
    pub hits: Vec<Hit>,
    /// How many pass the gate and the filter.
    pub total: usize,
    /// How many pass the gate, before the filter.
    pub passing: usize,
    /// Those that pass the gate, before the filter, by category.
    pub by_category: BTreeMap<Category, usize>,
    /// Those within the margin that do not pass, by the words of their reasons (one may have several).
    pub held_back: BTreeMap<String, usize>,
}

/// An establishment found by its name.
#[derive(Debug, Clone, Serialize)]
pub struct Found {
    /// The record.
    pub establishment: Establishment,
    /// Why it is not shown; empty when it is.
    pub reasons: Vec<GateReason>,
    /// The score it has or would have.
    pub score: Score,
    /// Metres to the territory, 0 inside.
    pub distance_m: Option<f64>,
}

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

/// What the edition says of one source.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SourceInfo {
    /// Its short name.
    pub source: String,
    /// Its vintage.
    pub vintage: String,
    /// Its licence.
    pub licence: String,
    /// The credit to show.
    pub credit: String,
    /// Its rows.
    pub rows: u64,
    /// Of which empty premises.
    pub vacant: u64,
}

impl SourceInfo {
    /// Whether it is under the Open Database License, which asks those who publish a database made of it to do so
    /// under the same licence (ODbL 1.0, 4.4).
    #[must_use]
    pub fn is_odbl(&self) -> bool {
        is_odbl(&self.licence)
    }
}

/// Whether the words of a licence name the Open Database License.
#[must_use]
pub fn is_odbl(licence: &str) -> bool {
    let words = licence.to_lowercase();
    words.contains("odbl") || words.contains("open database licen")
}

/// What an edition says of itself.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EditionInfo {
    /// All rows.
    pub rows: u64,
    /// Its sources.
    pub sources: Vec<SourceInfo>,
    /// BLAKE3 of the rows and of this description, in hexadecimal.
    pub checksum: String,
    /// Bytes on disk.
    pub bytes: u64,
}

/// Why the registers could not do something.
#[derive(Debug, thiserror::Error)]
pub enum RegistersError {
    /// Nothing was imported yet.
    #[error("no register was imported yet: run `maillage register import`")]
    Empty,
    /// The input is wrong at a known place.
    #[error("{file}{}{}: {what}; {mend}", place("line", *.line), field_of(.field))]
    Input {
        /// The file.
        file: String,
        /// The line, from 1, when it is one.
        line: Option<u64>,
        /// The column or key, when it is one.
        field: Option<String>,
        /// What is wrong.
        what: String,
        /// How to mend it.
        mend: String,
    },
    /// Another import is under way in the same folder.
    #[error("another import is running; wait until it is done")]
    Busy,
    /// The caller asked to stop.
    #[error("the import was stopped; the edition is unchanged")]
    Stopped,
    /// The edition was damaged.
    #[error("the edition {file} is damaged: {what}; import the registers again")]
    Damaged {
        /// The file.
        file: String,
        /// What was seen.
        what: String,
    },
    /// The disk refused.
    #[error("cannot {doing} {file}")]
    Io {
        /// What was tried.
        doing: &'static str,
        /// The file.
        file: String,
        /// Why not.
        source: std::io::Error,
    },
}

fn place(word: &str, number: Option<u64>) -> String {
    number.map_or_else(String::new, |number| format!(", {word} {number}"))
}

fn field_of(field: &Option<String>) -> String {
    field.as_ref().map_or_else(String::new, |field| format!(", field `{field}`"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_says_file_line_field_and_how_to_mend() {
        let error = RegistersError::Input {
            file: "shops.csv".into(),
            line: Some(12),
            field: Some("lat".into()),
            what: "`x` is no number".into(),
            mend: "write degrees".into(),
        };
        let text = "shops.csv, line 12, field `lat`: `x` is no number; write degrees";
        assert_eq!(error.to_string(), text);
    }
}
