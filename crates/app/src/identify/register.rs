//! The port to the registers: what an edition of them can be asked, and how one is made.
//!
//! The calls are synchronous and may touch the disk: callers on an async runtime use
//! `spawn_blocking`. An edition holds no data of any organisation; what an organisation decided
//! (opted out, partner) comes with the question.

mod flaw;
mod making;
mod question;

use std::collections::BTreeMap;

use maillage_domain::identify::establishment::{Establishment, RecordId};
use maillage_domain::identify::territory::Bounds;
use serde::{Deserialize, Serialize};

use super::address::AddressFound;
use super::diff::{Change, Changes, Seen};
use super::duplicate::{MatchReport, PairList, PairQuery};
use super::street::StreetFound;
use super::tile::{InView, MapQuery, Seen as Spot, TileAt};

pub use flaw::{Fault, FileForm};
pub use making::{
    BuildRequest, BuildRules, ExportReport, ExportRequest, Go, ImportReport, ImportRequest,
    ImportStep, Progress, SkipReason, SourceFormat, Tally, Trap,
};
pub use question::{Filter, Found, Hit, MAX_FOUND, MAX_PAGE, SearchQuery, SearchResult, Sort};

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

    /// Looks at the files of a source before anything is read of them: whether each is one of its files, and none
    /// is missing. What cannot be seen from the beginning of a file is found when it is imported.
    ///
    /// # Errors
    /// When a file is not one of the source's, or one is missing.
    fn check(&self, request: &ImportRequest) -> Result<(), RegistersError>;

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

    /// A tile of the map as a Mapbox Vector Tile (2.1): the layer `places` of points from
    /// `tile::ZOOM_OF_POINTS` on, and before it where a tile holds few; the layer `cells` of hexagons with counts
    /// otherwise. No text of any row is in it.
    ///
    /// # Errors
    /// When there is no edition, or it cannot be read.
    fn tile(&self, at: TileAt, query: &MapQuery) -> Result<Vec<u8>, RegistersError>;

    /// What lies within the bounds, with a part of its list.
    ///
    /// # Errors
    /// When there is no edition, or it cannot be read.
    fn in_view(
        &self,
        bounds: Bounds,
        query: &MapQuery,
        offset: usize,
        limit: usize,
    ) -> Result<InView, RegistersError>;

    /// The place of a row, when it is a point of the map.
    ///
    /// # Errors
    /// When there is no edition, or it cannot be read.
    fn place(&self, row: u64, query: &MapQuery) -> Result<Option<Spot>, RegistersError>;

    /// Streets whose name and town hold all words that were typed, one of them at least in the name, with their
    /// doors: those within the bounds when there are any, else anywhere; at most `limit`, most doors first.
    ///
    /// # Errors
    /// When there is no edition, or it cannot be read.
    fn find_street(
        &self,
        typed: &str,
        around: Option<Bounds>,
        limit: usize,
    ) -> Result<Vec<StreetFound>, RegistersError>;
    /// Pairs of records that may be one place, the least certain first; then by their ids.
    ///
    /// # Errors
    /// When there is no edition, or it cannot be read.
    fn pairs(&self, query: &PairQuery) -> Result<PairList, RegistersError>;

    /// Whether the groups of the present edition can be read: those that an earlier version made in another
    /// format cannot, and are made anew by [`Registers::rematch`]. True when there is no edition.
    ///
    /// # Errors
    /// When the edition cannot be read.
    fn is_matched(&self) -> Result<bool, RegistersError> {
        Ok(true)
    }

    /// Matches the rows of the present edition anew: the same rows, with new groups. Nothing changes when it
    /// fails, is cancelled or is killed.
    ///
    /// # Errors
    /// When there is no edition, when an import runs, or when `progress` asks to stop.
    fn rematch(
        &self,
        progress: &mut dyn FnMut(Progress) -> Go,
    ) -> Result<MatchReport, RegistersError>;
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
    #[error("{file}{}{}: {fault}", place("line", *.line), field_of(.field))]
    Input {
        /// The file.
        file: String,
        /// The line, from 1, when it is one.
        line: Option<u64>,
        /// The column or key, when it is one.
        field: Option<String>,
        /// What is wrong, and how to mend it.
        fault: Fault,
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
            fault: Fault::Said { what: "`x` is no number".into(), mend: "write degrees".into() },
        };
        let text = "shops.csv, line 12, field `lat`: `x` is no number; write degrees";
        assert_eq!(error.to_string(), text);
    }
}
