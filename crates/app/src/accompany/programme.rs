//! Programmes: what the organisation does with people, and what it costs.

use async_trait::async_trait;
use jiff::Timestamp;
use jiff::civil::Date;
use maillage_domain::ids::ProgrammeId;
use maillage_domain::money::Cents;
use maillage_domain::period::Month;

use crate::error::StoreError;
use crate::store::{Page, Paged};

/// A programme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Programme {
    /// The id.
    pub id: ProgrammeId,
    /// Its name.
    pub name: String,
    /// What it is for, in a few sentences; may be empty.
    pub purpose: String,
    /// The first day.
    pub starts_on: Date,
    /// The last day; none while it goes on.
    pub ends_on: Option<Date>,
    /// When the row was made.
    pub created_at: Timestamp,
}

/// How a list of programmes is narrowed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ProgrammeFilter {
    /// Part of the name, whatever the case and the accents.
    pub name_contains: Option<String>,
    /// Only those that run (`true`) or do not (`false`) on a day.
    pub running: Option<(bool, Date)>,
}

/// A programme in a list, with its counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProgrammeRow {
    /// The programme.
    pub programme: Programme,
    /// How many people take part on the day asked for.
    pub people: i64,
    /// How many sessions took place until that day.
    pub sessions: i64,
}

/// What programmes did between two days: what a statement and the case study count.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProgrammeCount {
    /// The programme.
    pub programme: ProgrammeId,
    /// Its name.
    pub name: String,
    /// Sessions that took place.
    pub sessions: i64,
    /// Marks of somebody who was there.
    pub presences: i64,
    /// All marks.
    pub marks: i64,
    /// Different people who were there at least once.
    pub people: i64,
    /// What it cost in the fiscal years that begin between the two days.
    pub cost: Cents,
}

/// The rows of programmes.
#[async_trait]
pub trait ProgrammeStore {
    /// Adds a programme.
    async fn insert_programme(&mut self, programme: &Programme) -> Result<(), StoreError>;
    /// Writes name, purpose and days.
    async fn update_programme(&mut self, programme: &Programme) -> Result<(), StoreError>;
    /// One programme.
    async fn programme(&mut self, id: ProgrammeId) -> Result<Option<Programme>, StoreError>;
    /// A part of the list, by name, with counts of a day.
    async fn programmes(
        &mut self,
        filter: &ProgrammeFilter,
        on: Date,
        page: Page,
    ) -> Result<Paged<ProgrammeRow>, StoreError>;
    /// What a programme cost, by the first month of the fiscal year, newest first.
    async fn programme_costs(&mut self, id: ProgrammeId)
    -> Result<Vec<(Month, Cents)>, StoreError>;
    /// Writes what it cost in the fiscal year that begins with this month; none takes it away.
    async fn set_programme_cost(
        &mut self,
        id: ProgrammeId,
        year_first: Month,
        cost: Option<Cents>,
    ) -> Result<(), StoreError>;
    /// What every programme did between two days, both included, by name.
    async fn programme_counts(
        &mut self,
        from: Date,
        until: Date,
    ) -> Result<Vec<ProgrammeCount>, StoreError>;
    /// Different people who were there at least once between two days, in any programme.
    async fn people_reached(&mut self, from: Date, until: Date) -> Result<i64, StoreError>;
}
