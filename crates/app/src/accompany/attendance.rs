//! Attendance: who was there.

use std::collections::BTreeMap;

use async_trait::async_trait;
use jiff::Timestamp;
use jiff::civil::Date;
use maillage_domain::access::Action;
use maillage_domain::accompany::attendance::Mark;
use maillage_domain::accompany::person_log::ReadingAct;
use maillage_domain::accompany::pseudonym::Pseudonym;
use maillage_domain::ids::{AccountId, ParticipantId, ProgrammeSessionId};

use serde_json::json;

use super::programme::Programme;
use super::programme_session::Session;
use super::{person, person_log, seal};
use crate::access::audit;
use crate::access::logo::letterhead;
use crate::documents::{AttendancePaper, Listed, Occasion};
use crate::error::StoreError;
use crate::{Actor, ActorKind, App, AppError};

/// A mark of one person in one session.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attendance {
    /// The session.
    pub session: ProgrammeSessionId,
    /// The person.
    pub participant: ParticipantId,
    /// The mark.
    pub mark: Mark,
    /// Who noted it.
    pub noted_by: Option<AccountId>,
    /// When.
    pub noted_at: Timestamp,
}

/// One line of a session's list: somebody who takes part, or has a mark.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttendanceLine {
    /// The person.
    pub participant: ParticipantId,
    /// The drawn name.
    pub pseudonym: Pseudonym,
    /// The mark; none yet.
    pub mark: Option<Mark>,
}

/// A mark of one person with its session's day, for the person's page and export.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AttendedSession {
    /// The day.
    pub held_on: Date,
    /// The programme's name.
    pub programme_name: String,
    /// What the session was about.
    pub title: String,
    /// The mark.
    pub mark: Mark,
}

/// The rows of attendance.
#[async_trait]
pub trait AttendanceStore {
    /// Writes marks, each instead of the one before.
    async fn put_attendance(&mut self, marks: &[Attendance]) -> Result<(), StoreError>;
    /// Takes a mark away.
    async fn delete_attendance(
        &mut self,
        session: ProgrammeSessionId,
        participant: ParticipantId,
    ) -> Result<(), StoreError>;
    /// Who takes part on the session's day or has a mark in it, by drawn name.
    async fn attendance_list(
        &mut self,
        session: ProgrammeSessionId,
    ) -> Result<Vec<AttendanceLine>, StoreError>;
    /// A person's marks, newest first.
    async fn attendance_of(
        &mut self,
        participant: ParticipantId,
    ) -> Result<Vec<AttendedSession>, StoreError>;
}

/// A session with its list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SessionSheet {
    /// The session.
    pub session: Session,
    /// The programme.
    pub programme: Programme,
    /// Who takes part, or has a mark, by drawn name.
    pub lines: Vec<AttendanceLine>,
}

/// A session with its list.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`].
pub async fn sheet(
    app: &App,
    actor: &Actor,
    id: ProgrammeSessionId,
) -> Result<SessionSheet, AppError> {
    actor.require(Action::ViewPeople)?;
    let mut work = app.store.read(actor.organisation).await?;
    let session = work.session(id).await?.ok_or(AppError::NotFound)?;
    let programme = work.programme(session.programme).await?.ok_or(AppError::NotFound)?;
    let lines = work.attendance_list(id).await?;
    Ok(SessionSheet { session, programme, lines })
}

/// A session with its list and the name of each person who can still be named: the given name and how the
/// family name begins. A line of the log for each of them lands first.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`]; `people.key-missing` and `people.other-key` when the
/// key is not at hand.
pub async fn named_sheet(
    app: &App,
    actor: &Actor,
    id: ProgrammeSessionId,
) -> Result<(SessionSheet, BTreeMap<ParticipantId, String>), AppError> {
    actor.require(Action::NamePeople)?;
    let sheet = sheet(app, actor, id).await?;
    let mut work = app.store.begin(actor.organisation).await?;
    for line in &sheet.lines {
        let act = (ReadingAct::Read, Some(line.participant));
        person_log::log(app, &mut *work, actor, act, "attendance").await?;
    }
    work.commit().await?;
    let mut work = app.store.read(actor.organisation).await?;
    let mut names = BTreeMap::new();
    for line in &sheet.lines {
        let participant = work.participant(line.participant).await?.ok_or(AppError::NotFound)?;
        if participant.erased_at.is_none() {
            let key = seal::key_of(app, &mut *work, participant.id).await?;
            let identity = person::identity_of(&*work, &key, &participant)?;
            names.insert(participant.id, identity.short_name());
        }
    }
    Ok((sheet, names))
}

/// Notes who was there; none takes a mark away, people who are not named keep theirs. Whoever was there
/// was heard of on that day. Safe to run twice.
///
/// # Errors
/// [`AppError::NotFound`] also of somebody who is not on the list; `session.future` before its day;
/// `session.off` when it was called off.
pub async fn mark(
    app: &App,
    actor: &Actor,
    id: ProgrammeSessionId,
    marks: &[(ParticipantId, Option<Mark>)],
) -> Result<(), AppError> {
    actor.require(Action::RunProgrammes)?;
    let mut work = app.store.begin(actor.organisation).await?;
    let session = work.session(id).await?.ok_or(AppError::NotFound)?;
    let organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    if session.cancelled_at.is_some() {
        return Err(AppError::Refused { code: "session.off" });
    }
    if session.held_on > app.clock.today(&organisation.time_zone) {
        return Err(AppError::Refused { code: "session.future" });
    }
    let list = work.attendance_list(id).await?;
    let noted_by = match &actor.kind {
        ActorKind::Staff { account, .. } => Some(*account),
        _ => None,
    };
    let mut changed = Vec::new();
    for (participant, mark) in marks {
        let line = list.iter().find(|line| line.participant == *participant);
        let line = line.ok_or(AppError::NotFound)?;
        if line.mark == *mark {
            continue;
        }
        match mark {
            None => work.delete_attendance(id, *participant).await?,
            Some(mark) => {
                if mark.was_there() {
                    work.heard_of(*participant, session.held_on).await?;
                }
                changed.push(Attendance {
                    session: id,
                    participant: *participant,
                    mark: *mark,
                    noted_by,
                    noted_at: app.clock.now(),
                });
            }
        }
    }
    work.put_attendance(&changed).await?;
    let (subject, detail) = (id.to_string(), json!({ "marks": changed.len() }));
    audit::note(app, &mut *work, actor, "session.mark", ("session", &subject), detail).await?;
    work.commit().await?;
    Ok(())
}

/// The session's list on paper, under drawn names.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`]; when the paper cannot be made.
pub async fn paper(
    app: &App,
    actor: &Actor,
    id: ProgrammeSessionId,
) -> Result<(AttendancePaper, Vec<u8>), AppError> {
    let SessionSheet { session, programme, lines } = sheet(app, actor, id).await?;
    let mut work = app.store.read(actor.organisation).await?;
    let organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let letterhead = letterhead(&mut *work, &organisation).await?;
    let title = match session.title.as_str() {
        "" => programme.name,
        title => format!("{} · {title}", programme.name),
    };
    let listed = |line: AttendanceLine| Listed {
        name: line.pseudonym.to_string(),
        people: 1,
        is_waiting: false,
        needs: String::new(),
    };
    let paper = AttendancePaper {
        locale: organisation.locale,
        made_at: app.clock.now(),
        letterhead,
        title,
        occasion: Occasion::Session,
        from: session.held_on.to_datetime(session.starts_at),
        until: session.held_on.to_datetime(session.ends_at),
        place: session.place,
        capacity: None,
        people: lines.into_iter().map(listed).collect(),
        blank_lines: 3,
    };
    let bytes = app
        .documents
        .attendance(&paper)
        .map_err(|error| AppError::Outside { doing: "make the list", source: Box::new(error) })?;
    Ok((paper, bytes))
}
