//! Guardians: who answers for a child.

use async_trait::async_trait;
use jiff::Timestamp;
use maillage_domain::access::Action;
use maillage_domain::accompany::consent::{Consent, GivenBy};
use maillage_domain::accompany::guardian::Relation;
use maillage_domain::accompany::person_log::ReadingAct;
use maillage_domain::ids::{GuardianId, ParticipantId};

use maillage_vault::PersonKey;
use serde::{Deserialize, Serialize};

use super::participant::birthday_of;
use super::person_log;
use super::seal::{self, Column, Spot};
use crate::error::StoreError;
use crate::store::UnitOfWork;
use crate::{Actor, App, AppError};

/// A guardian, as the tables know it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SealedGuardian {
    /// The id.
    pub id: GuardianId,
    /// The child.
    pub participant: ParticipantId,
    /// Name and contact, sealed under the child's key.
    pub sealed: Vec<u8>,
    /// When the row was made.
    pub created_at: Timestamp,
}

/// The rows of guardians.
#[async_trait]
pub trait GuardianStore {
    /// Adds a guardian.
    async fn insert_guardian(&mut self, guardian: &SealedGuardian) -> Result<(), StoreError>;
    /// Writes what is sealed.
    async fn update_guardian(&mut self, guardian: &SealedGuardian) -> Result<(), StoreError>;
    /// Takes a guardian away.
    async fn delete_guardian(&mut self, id: GuardianId) -> Result<(), StoreError>;
    /// A child's guardians, in the order in which they were noted.
    async fn guardians(
        &mut self,
        participant: ParticipantId,
    ) -> Result<Vec<SealedGuardian>, StoreError>;
    /// Takes all guardians of a person away.
    async fn delete_guardians(&mut self, participant: ParticipantId) -> Result<(), StoreError>;
}

/// Who answers for a child; sealed under the child's key.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Guardian {
    /// Its name.
    pub name: String,
    /// What it is to the child.
    pub relation: Relation,
    /// Telephone; may be empty.
    pub phone: String,
    /// E-mail; may be empty.
    pub email: String,
}

/// A guardian, opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NamedGuardian {
    /// The id.
    pub id: GuardianId,
    /// Who it is.
    pub guardian: Guardian,
}

pub(super) async fn insert(
    app: &App,
    work: &mut dyn UnitOfWork,
    key: &PersonKey,
    participant: ParticipantId,
    guardian: &Guardian,
) -> Result<(), AppError> {
    let id = GuardianId::from(app.new_id::<uuid::Uuid>());
    let sealed = seal::sealed(app, key, &Spot::new(work, Column::Guardian, id.0), guardian)?;
    let created_at = app.clock.now();
    work.insert_guardian(&SealedGuardian { id, participant, sealed, created_at }).await?;
    Ok(())
}

pub(super) async fn opened(
    work: &mut dyn UnitOfWork,
    key: &PersonKey,
    participant: ParticipantId,
) -> Result<Vec<NamedGuardian>, AppError> {
    let all = work.guardians(participant).await?;
    let open = |one: SealedGuardian| {
        let spot = Spot::new(work, Column::Guardian, one.id.0);
        Ok(NamedGuardian { id: one.id, guardian: seal::opened(key, &spot, &one.sealed)? })
    };
    all.into_iter().map(open).collect()
}

/// Adds a guardian, or writes one that is there.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`]; `people.no-name` without a name.
pub async fn put(
    app: &App,
    actor: &Actor,
    participant: ParticipantId,
    id: Option<GuardianId>,
    guardian: &Guardian,
) -> Result<(), AppError> {
    actor.require(Action::NamePeople)?;
    if guardian.name.trim().is_empty() {
        return Err(AppError::Refused { code: "people.no-name" });
    }
    let mut work = app.store.begin(actor.organisation).await?;
    work.participant(participant).await?.ok_or(AppError::NotFound)?;
    let key = seal::key_of(app, &mut *work, participant).await?;
    match id {
        None => insert(app, &mut *work, &key, participant, guardian).await?,
        Some(id) => {
            let all = work.guardians(participant).await?;
            let present = all.into_iter().find(|one| one.id == id).ok_or(AppError::NotFound)?;
            let spot = Spot::new(&*work, Column::Guardian, id.0);
            let sealed = seal::sealed(app, &key, &spot, guardian)?;
            work.update_guardian(&SealedGuardian { sealed, ..present }).await?;
        }
    }
    let act = (ReadingAct::Change, Some(participant));
    person_log::log(app, &mut *work, actor, act, "guardian").await?;
    work.commit().await?;
    Ok(())
}

/// Takes a guardian away.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`]; `people.last-guardian` while a consent holds that a
/// guardian gave and this is the only one.
pub async fn remove(
    app: &App,
    actor: &Actor,
    participant: ParticipantId,
    id: GuardianId,
) -> Result<(), AppError> {
    actor.require(Action::NamePeople)?;
    let mut work = app.store.begin(actor.organisation).await?;
    let all = work.guardians(participant).await?;
    if !all.iter().any(|one| one.id == id) {
        return Err(AppError::NotFound);
    }
    if all.len() == 1 {
        let organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
        let today = app.clock.today(&organisation.time_zone);
        let row = work.participant(participant).await?.ok_or(AppError::NotFound)?;
        let born = birthday_of(&row);
        let noted = work.consents(participant).await?;
        let speaks = |one: &Consent| one.given_by == GivenBy::Guardian && one.holds(today, born);
        if noted.iter().any(|one| speaks(&one.consent)) {
            return Err(AppError::Refused { code: "people.last-guardian" });
        }
    }
    work.delete_guardian(id).await?;
    let act = (ReadingAct::Change, Some(participant));
    person_log::log(app, &mut *work, actor, act, "guardian").await?;
    work.commit().await?;
    Ok(())
}
