//! Sessions: the meetings of a programme.

use async_trait::async_trait;
use jiff::civil::{Date, Time};
use jiff::{Timestamp, ToSpan};
use maillage_domain::access::Action;
use maillage_domain::ids::{ProgrammeId, ProgrammeSessionId};

use serde_json::json;

use crate::access::audit;
use crate::error::StoreError;
use crate::store::{Page, Paged};
use crate::{Actor, App, AppError};

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

/// What a person types of a session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionEdit {
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
}

impl SessionEdit {
    fn check(&self) -> Result<(), AppError> {
        if self.ends_at <= self.starts_at {
            return Err(AppError::Refused { code: "session.hours" });
        }
        Ok(())
    }
}

/// So many weeks at once, at most: a school year.
pub const WEEKS_MAX: i32 = 52;

/// A part of the list.
///
/// # Errors
/// When the actor may not look at people, or the store fails.
pub async fn list(
    app: &App,
    actor: &Actor,
    filter: SessionFilter,
    page: Page,
) -> Result<Paged<SessionRow>, AppError> {
    actor.require(Action::ViewPeople)?;
    Ok(app.store.read(actor.organisation).await?.sessions(filter, page).await?)
}

/// Plans sessions on the same day of some weeks in a row; those that begin when another of the programme
/// does are left as they are. Gives how many were added.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`]; `session.hours` when it ends before it begins.
pub async fn plan(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
    first: &SessionEdit,
    weeks: i32,
) -> Result<u32, AppError> {
    actor.require(Action::RunProgrammes)?;
    first.check()?;
    let mut work = app.store.begin(actor.organisation).await?;
    work.programme(programme).await?.ok_or(AppError::NotFound)?;
    let mut added = 0;
    for week in 0..weeks.clamp(1, WEEKS_MAX) {
        let held_on = first.held_on.saturating_add(week.weeks());
        if work.session_at(programme, held_on, first.starts_at).await?.is_some() {
            continue;
        }
        let session = Session {
            id: app.new_id(),
            programme,
            held_on,
            starts_at: first.starts_at,
            ends_at: first.ends_at,
            title: first.title.clone(),
            place: first.place.clone(),
            cancelled_at: None,
            created_at: app.clock.now(),
        };
        work.insert_session(&session).await?;
        added += 1;
    }
    let (subject, detail) = (programme.to_string(), json!({ "sessions": added }));
    audit::note(app, &mut *work, actor, "session.plan", ("programme", &subject), detail).await?;
    work.commit().await?;
    Ok(added)
}

/// Changes a session.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`]; `session.hours`; `session.taken` when another of the
/// programme begins then.
pub async fn edit(
    app: &App,
    actor: &Actor,
    id: ProgrammeSessionId,
    edit: SessionEdit,
) -> Result<(), AppError> {
    actor.require(Action::RunProgrammes)?;
    edit.check()?;
    let mut work = app.store.begin(actor.organisation).await?;
    let session = work.session(id).await?.ok_or(AppError::NotFound)?;
    let other = work.session_at(session.programme, edit.held_on, edit.starts_at).await?;
    if other.is_some_and(|other| other != id) {
        return Err(AppError::Refused { code: "session.taken" });
    }
    let session = Session {
        held_on: edit.held_on,
        starts_at: edit.starts_at,
        ends_at: edit.ends_at,
        title: edit.title,
        place: edit.place,
        ..session
    };
    work.update_session(&session).await?;
    let subject = id.to_string();
    audit::note(app, &mut *work, actor, "session.edit", ("session", &subject), json!({})).await?;
    work.commit().await?;
    Ok(())
}

/// Calls a session off, or takes that back.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`].
pub async fn call_off(
    app: &App,
    actor: &Actor,
    id: ProgrammeSessionId,
    off: bool,
) -> Result<(), AppError> {
    actor.require(Action::RunProgrammes)?;
    let mut work = app.store.begin(actor.organisation).await?;
    let session = work.session(id).await?.ok_or(AppError::NotFound)?;
    let cancelled_at = off.then(|| session.cancelled_at.unwrap_or(app.clock.now()));
    work.update_session(&Session { cancelled_at, ..session }).await?;
    let (subject, detail) = (id.to_string(), json!({ "off": off }));
    audit::note(app, &mut *work, actor, "session.call-off", ("session", &subject), detail).await?;
    work.commit().await?;
    Ok(())
}
