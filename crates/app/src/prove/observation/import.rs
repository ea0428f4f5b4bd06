//! Tables of observations: brought, looked at, taken.
//!
//! A table is kept as it came. How it is read is proposed and shown; only `take` records anything.

use jiff::{SignedDuration, Timestamp};
use maillage_domain::access::Action;
use maillage_domain::ids::{IndicatorId, ObservationImportId};
use maillage_domain::prove::indicator::DecimalMark;
use maillage_domain::prove::observation::{
    DayOfPeriod, Mapping, Observed, TableError, TableReading, propose, read,
};
use serde_json::json;
use sha2::{Digest, Sha256};

use super::{Difference, Observation, difference, meanwhile, standing};
use crate::access::audit;
use crate::prove::indicator::Indicator;
use crate::store::UnitOfWork;
use crate::{Actor, App, AppError};

/// The largest table that is taken, in bytes.
pub const TABLE_BYTES_MAX: usize = 10_000_000;

/// A table as it came, and how it is read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ObservationImport {
    /// The id.
    pub id: ObservationImportId,
    /// Of what it is.
    pub indicator: IndicatorId,
    /// What it is called on the sender's machine.
    pub file_name: String,
    /// The SHA-256 of its bytes.
    pub sha256: [u8; 32],
    /// Its bytes.
    pub content: Vec<u8>,
    /// How it is read.
    pub mapping: Mapping,
    /// Who brought it, by name.
    pub brought_by: String,
    /// When.
    pub brought_at: Timestamp,
    /// When it was taken.
    pub taken_at: Option<Timestamp>,
}

/// Why a table is not taken.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The table itself.
    #[error("the table cannot be taken")]
    Table(#[from] TableError),
    /// It is no text of rows and columns.
    #[error("the file is no table: {0}")]
    NotATable(String),
    /// It is larger than [`TABLE_BYTES_MAX`].
    #[error("the file is larger than {TABLE_BYTES_MAX} bytes")]
    TooLarge,
    /// Anything else.
    #[error(transparent)]
    App(#[from] AppError),
}

impl From<crate::StoreError> for ImportError {
    fn from(error: crate::StoreError) -> Self {
        Self::App(error.into())
    }
}

/// What a person may choose about how a table is read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Choices {
    /// Only rows of this kind of area.
    pub kind: Option<String>,
    /// What stands before decimals.
    pub mark: Option<DecimalMark>,
    /// For which of its days a year or a month stands.
    pub day: Option<DayOfPeriod>,
}

/// A table that is looked at.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Look {
    /// The indicator.
    pub indicator: Indicator,
    /// The table.
    pub import: ObservationImport,
    /// The heads of its columns.
    pub heads: Vec<String>,
    /// What it says.
    pub reading: TableReading,
    /// What taking it would change.
    pub difference: Difference,
}

impl Look {
    /// What it says of the indicator's own area, in order of time.
    #[must_use]
    pub fn own(&self) -> Vec<&Observed> {
        let area = &self.indicator.facts.area;
        self.reading.observed.iter().filter(|o| o.area.is_empty() || o.area == *area).collect()
    }

    /// How many areas it tells of.
    #[must_use]
    pub fn areas(&self) -> usize {
        let mut areas: Vec<&str> = self.reading.observed.iter().map(|o| o.area.as_str()).collect();
        areas.dedup();
        areas.len()
    }

    /// Its first and last day.
    #[must_use]
    pub fn days(&self) -> Option<(jiff::civil::Date, jiff::civil::Date)> {
        let days = || self.reading.observed.iter().map(|o| o.on);
        days().min().zip(days().max())
    }
}

/// The rows of a text whose columns are parted by commas, semicolons or tabs. What is not UTF-8 is
/// read as Latin-1, as old spreadsheets write it.
///
/// # Errors
/// [`ImportError::NotATable`], [`ImportError::TooLarge`].
pub fn rows_of(bytes: &[u8]) -> Result<Vec<Vec<String>>, ImportError> {
    if bytes.len() > TABLE_BYTES_MAX {
        return Err(ImportError::TooLarge);
    }
    if bytes.contains(&0) {
        return Err(ImportError::NotATable("it holds bytes that no text holds".to_owned()));
    }
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text.trim_start_matches('\u{feff}').to_owned(),
        Err(_) => bytes.iter().map(|byte| char::from(*byte)).collect(),
    };
    let first = text.lines().next().unwrap_or_default();
    let count = |mark: char| first.matches(mark).count();
    let mark = [';', '\t', ','].into_iter().max_by_key(|mark| count(*mark)).unwrap_or(',');
    csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(u8::try_from(mark).expect("the three marks are ASCII"))
        .from_reader(text.as_bytes())
        .into_records()
        .map(|record| match record {
            Ok(record) => Ok(record.iter().map(|cell| cell.trim().to_owned()).collect()),
            Err(error) => Err(ImportError::NotATable(error.to_string())),
        })
        .collect()
}

/// Keeps a table and proposes how it is read. Nothing is recorded.
///
/// # Errors
/// [`ImportError`].
pub async fn bring(
    app: &App,
    actor: &Actor,
    indicator: IndicatorId,
    file_name: &str,
    bytes: &[u8],
) -> Result<ObservationImportId, ImportError> {
    actor.require(Action::EditProof)?;
    let rows = rows_of(bytes)?;
    let mut work = app.store.begin(actor.organisation).await?;
    let known = of_id(&mut *work, indicator).await?;
    let now = app.clock.now();
    let import = ObservationImport {
        id: app.new_id(),
        indicator,
        file_name: file_name.chars().take(200).collect(),
        sha256: Sha256::digest(bytes).into(),
        content: bytes.to_vec(),
        mapping: propose(&rows, &known.facts.area)?,
        brought_by: actor.name.clone(),
        brought_at: now,
        taken_at: None,
    };
    read(&rows, &import.mapping)?;
    work.forget_observation_imports(now - SignedDuration::from_hours(24)).await?;
    work.insert_observation_import(&import).await?;
    work.commit().await.map_err(AppError::from)?;
    Ok(import.id)
}

async fn of_id(work: &mut dyn UnitOfWork, id: IndicatorId) -> Result<Indicator, AppError> {
    let all = work.indicators().await?;
    all.into_iter().find(|one| one.id == id).ok_or(AppError::NotFound)
}

async fn look_in(
    work: &mut dyn UnitOfWork,
    id: ObservationImportId,
    choices: &Choices,
) -> Result<Look, ImportError> {
    let mut import = work.observation_import(id).await?.ok_or(AppError::NotFound)?;
    let indicator = of_id(work, import.indicator).await?;
    if let (Some(kind), Some(only)) = (import.mapping.kind.as_mut(), choices.kind.as_ref())
        && kind.known.contains(only)
    {
        kind.only.clone_from(only);
    }
    import.mapping.mark = choices.mark.unwrap_or(import.mapping.mark);
    import.mapping.day = choices.day.unwrap_or(import.mapping.day);
    let rows = rows_of(&import.content)?;
    let heads = rows.get(import.mapping.head).cloned().unwrap_or_default();
    let reading = read(&rows, &import.mapping)?;
    let stands = standing(work, import.indicator).await?;
    let difference = difference(&reading.observed, &indicator.facts.area, &stands);
    Ok(Look { indicator, import, heads, reading, difference })
}

/// How a kept table would be read with these choices, and what taking it would change.
///
/// # Errors
/// [`ImportError`].
pub async fn look(
    app: &App,
    actor: &Actor,
    id: ObservationImportId,
    choices: &Choices,
) -> Result<Look, ImportError> {
    actor.require(Action::EditProof)?;
    let mut work = app.store.read(actor.organisation).await?;
    look_in(&mut *work, id, choices).await
}

/// Takes a kept table: records what is new and what has another value. Taking it again changes
/// nothing more. Gives how many observations were recorded.
///
/// # Errors
/// [`ImportError`].
pub async fn take(
    app: &App,
    actor: &Actor,
    id: ObservationImportId,
    choices: &Choices,
) -> Result<usize, ImportError> {
    actor.require(Action::EditProof)?;
    let mut work = app.store.begin(actor.organisation).await?;
    let Look { import, difference, .. } = look_in(&mut *work, id, choices).await?;
    let now = app.clock.now();
    let observations: Vec<Observation> = difference
        .record
        .into_iter()
        .map(|(observed, revision)| Observation {
            indicator: import.indicator,
            area: observed.area,
            on: observed.on,
            revision,
            milli: Some(observed.milli),
            remark: String::new(),
            recorded_by: actor.name.clone(),
            recorded_at: now,
            import: Some(id),
        })
        .collect();
    let import = ObservationImport { taken_at: Some(import.taken_at.unwrap_or(now)), ..import };
    work.update_observation_import(&import).await?;
    work.insert_observations(&observations).await.map_err(meanwhile)?;
    let recorded = observations.len();
    let detail = json!({
        "file": import.file_name, "recorded": recorded, "changed": difference.changed,
        "unchanged": difference.unchanged,
    });
    let subject = import.indicator.to_string();
    audit::note(app, &mut *work, actor, "observation.import", ("indicator", &subject), detail)
        .await?;
    work.commit().await.map_err(AppError::from)?;
    Ok(recorded)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_of_any_separator_and_of_old_spreadsheets_are_rows() {
        let comma = rows_of(b"\xef\xbb\xbfTerritorio,2009\n\"el Raval, nord\",1\n").unwrap();
        assert_eq!(comma[0][0], "Territorio");
        assert_eq!(comma[1][0], "el Raval, nord");
        let latin = rows_of(b"barri;2009\nel G\xf2tic;1\n").unwrap();
        assert_eq!(latin[1][0], "el Gòtic");
        assert_eq!(rows_of(b"a\tb\n1\t2\n").unwrap()[1], ["1", "2"]);
    }

    #[test]
    fn what_is_no_text_is_refused() {
        assert!(matches!(rows_of(b"PK\x03\x04\0"), Err(ImportError::NotATable(_))));
    }
}
