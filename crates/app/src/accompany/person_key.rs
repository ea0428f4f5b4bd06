//! Keys of persons: the rows, wrapped by a key that is never in the tables; and that key, made and turned.

use async_trait::async_trait;
use maillage_domain::ids::{OrganisationId, ParticipantId};

use super::person::identity_of;
use super::person_log;
use super::seal::{self, Column, Spot};
use crate::error::StoreError;
use crate::{App, AppError};

/// The rows of keys.
#[async_trait]
pub trait PersonKeyStore {
    /// Adds a person's wrapped key.
    async fn insert_person_key(
        &mut self,
        id: ParticipantId,
        wrapped: &[u8],
    ) -> Result<(), StoreError>;
    /// A person's wrapped key; none once erased.
    async fn person_key(&mut self, id: ParticipantId) -> Result<Option<Vec<u8>>, StoreError>;
    /// Writes a key that was wrapped anew.
    async fn update_person_key(
        &mut self,
        id: ParticipantId,
        wrapped: &[u8],
    ) -> Result<(), StoreError>;
    /// Destroys the key: the person is erased.
    async fn delete_person_key(&mut self, id: ParticipantId) -> Result<(), StoreError>;
    /// Keys by person: at most `limit` after `after`.
    async fn person_keys_after(
        &mut self,
        after: Option<ParticipantId>,
        limit: i64,
    ) -> Result<Vec<(ParticipantId, Vec<u8>)>, StoreError>;
}

/// How the key of the installation stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum KeyState {
    /// None is there, and none is needed yet.
    NotNeeded,
    /// It is there, and opens the keys of all people.
    Fine,
    /// A turn was begun and not ended: `maillage keys rotate` goes on with it.
    Turning,
    /// People are sealed here, and their key is not at hand.
    Missing,
    /// The key at hand is not the one under which people are sealed.
    Other,
}

/// Makes the key of the installation before the first person is taken in.
///
/// # Errors
/// `people.key-there` where there is one; `people.key-missing` where people are sealed under one that is
/// lost or elsewhere.
pub async fn create(app: &App) -> Result<(), AppError> {
    match state(app).await? {
        KeyState::NotNeeded => {}
        KeyState::Missing => return Err(AppError::Refused { code: "people.key-missing" }),
        _ => return Err(AppError::Refused { code: "people.key-there" }),
    }
    app.people_keys.create(&seal::new_master(app)).map_err(|error| AppError::Outside {
        doing: "keep the key of people",
        source: Box::new(error),
    })
}

/// Whether the key is there and opens what it should: one person of each organisation is tried.
///
/// # Errors
/// When the key file or the store cannot be read.
pub async fn state(app: &App) -> Result<KeyState, AppError> {
    let ring = app.people_keys.ring().map_err(|error| AppError::Outside {
        doing: "reach the key of people",
        source: Box::new(error),
    })?;
    let organisations = app.store.shared_read().await?.organisations().await?;
    let mut sealed = false;
    for organisation in organisations {
        let mut work = app.store.read(organisation.id).await?;
        let Some((id, wrapped)) = work.person_keys_after(None, 1).await?.pop() else { continue };
        sealed = true;
        let Some(ring) = &ring else { return Ok(KeyState::Missing) };
        let spot = Spot::new(&*work, Column::Key, id.0);
        if seal::unwrapped(ring, &wrapped, &spot).is_err() {
            return Ok(KeyState::Other);
        }
    }
    Ok(match ring {
        Some(ring) if ring.older.is_some() => KeyState::Turning,
        None if !sealed => KeyState::NotNeeded,
        _ => KeyState::Fine,
    })
}

/// Persons whose keys are turned in one transaction.
const PART: i64 = 200;

/// Turns the key: every person's key is wrapped anew under a new one, names are fingerprinted anew, and
/// the old key is forgotten. What was backed up before opens no more. Gives how many persons it was. Cut
/// short, it is run again and goes on.
///
/// # Errors
/// `people.key-missing` without a key; `people.other-key` when the one at hand is another; when the file
/// or the store cannot be written.
pub async fn turn(app: &App) -> Result<u64, AppError> {
    seal::ring(app)?;
    let outside = |error| AppError::Outside {
        doing: "keep the key of people",
        source: Box::<dyn std::error::Error + Send + Sync>::from(error),
    };
    let begun = app.people_keys.begin_turn(&seal::new_master(app));
    begun.map_err(|error| outside(Box::new(error)))?;
    let organisations = app.store.shared_read().await?.organisations().await?;
    let mut turned = 0;
    for organisation in organisations {
        turned += turn_in(app, organisation.id).await?;
    }
    app.people_keys.end_turn().map_err(|error| outside(Box::new(error)))?;
    Ok(turned)
}

async fn turn_in(app: &App, organisation: OrganisationId) -> Result<u64, AppError> {
    let ring = seal::ring(app)?;
    let (mut turned, mut after) = (0, None);
    loop {
        let mut work = app.store.begin(organisation).await?;
        person_log::hold(&mut *work).await?;
        let part = work.person_keys_after(after, PART).await?;
        let Some((last, _)) = part.last() else { return Ok(turned) };
        after = Some(*last);
        for (id, wrapped) in part {
            let spot = Spot::new(&*work, Column::Key, id.0);
            let key = seal::unwrapped(&ring, &wrapped, &spot)?;
            work.update_person_key(id, &seal::rewrapped(app, &ring, &key, &spot)).await?;
            let participant = work.participant(id).await?.ok_or(AppError::NotFound)?;
            let name = identity_of(&*work, &key, &participant)?.name();
            let words = seal::fingerprints(&ring, &*work, &name);
            work.set_words(id, &words).await?;
            turned += 1;
        }
        work.commit().await?;
    }
}
