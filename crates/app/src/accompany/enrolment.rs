//! Enrolment: who takes part in which programme.

use async_trait::async_trait;
use jiff::civil::Date;
use maillage_domain::access::Action;
use maillage_domain::accompany::consent::{Purpose, agreed};
use maillage_domain::accompany::person_log::ReadingAct;
use maillage_domain::accompany::pseudonym::Pseudonym;
use maillage_domain::ids::{ParticipantId, ProgrammeId};

use super::participant::birthday_of;
use super::person_log;
use crate::error::StoreError;
use crate::store::UnitOfWork;
use crate::{Actor, App, AppError};

/// One person in one programme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Enrolment {
    /// The programme.
    pub programme: ProgrammeId,
    /// Its name.
    pub programme_name: String,
    /// The person.
    pub participant: ParticipantId,
    /// Its drawn name.
    pub pseudonym: Pseudonym,
    /// The first day.
    pub starts_on: Date,
    /// The last day; none while the person takes part.
    pub ends_on: Option<Date>,
}

impl Enrolment {
    /// Whether the person takes part on a day.
    #[must_use]
    pub fn on(&self, day: Date) -> bool {
        self.starts_on <= day && self.ends_on.is_none_or(|last| day <= last)
    }
}

/// The rows of enrolments.
#[async_trait]
pub trait EnrolmentStore {
    /// Adds an enrolment, or writes the days of one that is there.
    async fn put_enrolment(
        &mut self,
        programme: ProgrammeId,
        participant: ParticipantId,
        days: (Date, Option<Date>),
    ) -> Result<(), StoreError>;
    /// Everybody of a programme, by drawn name.
    async fn enrolments_in(&mut self, programme: ProgrammeId)
    -> Result<Vec<Enrolment>, StoreError>;
    /// The programmes of these people, by name.
    async fn enrolments_of(
        &mut self,
        participants: &[ParticipantId],
    ) -> Result<Vec<Enrolment>, StoreError>;
}

pub(super) async fn insert(
    work: &mut dyn UnitOfWork,
    participant: ParticipantId,
    programme: ProgrammeId,
    from: Date,
) -> Result<(), AppError> {
    let row = work.participant(participant).await?.ok_or(AppError::NotFound)?;
    work.programme(programme).await?.ok_or(AppError::NotFound)?;
    if row.erased_at.is_some() {
        return Err(AppError::Refused { code: "people.erased" });
    }
    let given: Vec<_> =
        work.consents(participant).await?.into_iter().map(|noted| noted.consent).collect();
    if !agreed(&given, Purpose::Programme, from, birthday_of(&row)) {
        return Err(AppError::Refused { code: "people.no-consent" });
    }
    work.put_enrolment(programme, participant, (from, None)).await?;
    Ok(())
}

/// Everybody of a programme, by drawn name.
///
/// # Errors
/// When the actor may not look at people, or the store fails.
pub async fn of_programme(
    app: &App,
    actor: &Actor,
    programme: ProgrammeId,
) -> Result<Vec<Enrolment>, AppError> {
    actor.require(Action::ViewPeople)?;
    Ok(app.store.read(actor.organisation).await?.enrolments_in(programme).await?)
}

/// Lets somebody take part in a programme from a day on.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`]; `people.no-consent` when nobody agreed to it on that
/// day; `people.erased`.
pub async fn enrol(
    app: &App,
    actor: &Actor,
    participant: ParticipantId,
    programme: ProgrammeId,
    from: Date,
) -> Result<(), AppError> {
    actor.require(Action::RunProgrammes)?;
    let mut work = app.store.begin(actor.organisation).await?;
    insert(&mut *work, participant, programme, from).await?;
    let act = (ReadingAct::Change, Some(participant));
    person_log::log(app, &mut *work, actor, act, "enrolment").await?;
    work.commit().await?;
    Ok(())
}

/// Ends somebody's part in a programme with a day. Safe to run twice.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`]; `enrolment.days` when it ends before it begins.
pub async fn end(
    app: &App,
    actor: &Actor,
    participant: ParticipantId,
    programme: ProgrammeId,
    last: Date,
) -> Result<(), AppError> {
    actor.require(Action::RunProgrammes)?;
    let mut work = app.store.begin(actor.organisation).await?;
    let all = work.enrolments_of(&[participant]).await?;
    let present = all.into_iter().find(|one| one.programme == programme);
    let present = present.ok_or(AppError::NotFound)?;
    if last < present.starts_on {
        return Err(AppError::Refused { code: "enrolment.days" });
    }
    work.put_enrolment(programme, participant, (present.starts_on, Some(last))).await?;
    let act = (ReadingAct::Change, Some(participant));
    person_log::log(app, &mut *work, actor, act, "enrolment").await?;
    work.commit().await?;
    Ok(())
}
