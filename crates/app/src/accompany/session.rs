//! Sessions: the meetings of a programme.

use async_trait::async_trait;
use jiff::Timestamp;
use jiff::civil::{Date, Time};
use maillage_domain::ids::{ProgrammeId, ProgrammeSessionId};

use crate::error::StoreError;
use crate::store::{Page, Paged};

/// One meeting; day and hours are of the organisation's own clock.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Session {
    /// The id.
    pub id: ProgrammeSessionId,
    /// The programme.
    pub programme: ProgrammeId,
    /// The day.
    pub held_on: Date,
    /// When it begins.
    pub starts_at: Time,
    /// When it ends.
    pub ends_at: Time,
    /// What it is about; may be empty.
    pub title: String,
    /// Where; may be empty.
    pub place: String,
    /// When it was called off.
    pub cancelled_at: Option<Timestamp>,
    /// When the row was made.
    pub created_at: Timestamp,
}

/// A session in a list, with its counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionRow {
    /// The session.
    pub session: Session,
    /// The programme's name.
    pub programme_name: String,
    /// Who takes part on that day.
    pub expected: i64,
    /// Who has a mark.
    pub marked: i64,
    /// Who was there.
    pub present: i64,
}

/// How a list of sessions is narrowed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct SessionFilter {
    /// Only of this programme.
    pub programme: Option<ProgrammeId>,
    /// Not before this day.
    pub from: Option<Date>,
    /// Not after this day.
    pub until: Option<Date>,
    /// Only those in which somebody who takes part has no mark yet.
    pub unmarked: bool,
    /// The earliest first; else the latest.
    pub earliest_first: bool,
}

/// The rows of sessions.
#[async_trait]
pub trait SessionStore {
    /// Adds a session.
    async fn insert_session(&mut self, session: &Session) -> Result<(), StoreError>;
    /// Writes day, hours, title, place and whether it was called off.
    async fn update_session(&mut self, session: &Session) -> Result<(), StoreError>;
    /// One session.
    async fn session(&mut self, id: ProgrammeSessionId) -> Result<Option<Session>, StoreError>;
    /// Whether the programme has a session that begins then.
    async fn session_at(
        &mut self,
        programme: ProgrammeId,
        held_on: Date,
        starts_at: Time,
    ) -> Result<Option<ProgrammeSessionId>, StoreError>;
    /// A part of the list.
    async fn sessions(
        &mut self,
        filter: SessionFilter,
        page: Page,
    ) -> Result<Paged<SessionRow>, StoreError>;
}
