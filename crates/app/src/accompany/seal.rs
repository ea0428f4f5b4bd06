//! Between people and sealed bytes: the only place of the house that opens them.

use maillage_domain::ids::ParticipantId;
use maillage_vault::{KEY_BYTES, MasterKey, NONCE_BYTES, PersonKey, Place, VaultError, words};
use serde::Serialize;
use serde::de::DeserializeOwned;
use uuid::Uuid;

use super::key_ring::{KeyError, KeyRing};
use crate::store::UnitOfWork;
use crate::{App, AppError, StoreError};

fn key_failed(error: KeyError) -> AppError {
    AppError::Outside { doing: "reach the key of people", source: Box::new(error) }
}

fn vault_failed(error: VaultError) -> AppError {
    match error {
        VaultError::OtherKey => AppError::Refused { code: "people.other-key" },
        other => StoreError::Damaged(other.to_string()).into(),
    }
}

fn nonce(app: &App) -> [u8; NONCE_BYTES] {
    let mut bytes = [0; NONCE_BYTES];
    app.random.fill(&mut bytes);
    bytes
}

pub(super) fn new_master(app: &App) -> MasterKey {
    let mut bytes = [0; KEY_BYTES];
    app.random.fill(&mut bytes);
    MasterKey::new(bytes)
}

/// The keys at hand.
pub(super) fn ring(app: &App) -> Result<KeyRing, AppError> {
    app.people_keys
        .ring()
        .map_err(key_failed)?
        .ok_or(AppError::Refused { code: "people.key-missing" })
}

/// The keys at hand; makes the first where nobody was sealed yet. Where somebody was, its key is lost
/// or elsewhere, and another one would hide that.
pub(super) async fn ring_or_first(
    app: &App,
    work: &mut dyn UnitOfWork,
) -> Result<KeyRing, AppError> {
    if let Some(ring) = app.people_keys.ring().map_err(key_failed)? {
        return Ok(ring);
    }
    if !work.person_keys_after(None, 1).await?.is_empty() {
        return Err(AppError::Refused { code: "people.key-missing" });
    }
    app.people_keys.create(&new_master(app)).map_err(key_failed)?;
    ring(app)
}

/// The rows that are sealed, as places.
#[derive(Clone, Copy)]
pub(super) enum Column {
    Person,
    Sensitive,
    Guardian,
    Key,
}

/// Bytes of an organisation and of a row, from which a [`Place`] is made.
pub(super) struct Spot {
    organisation: [u8; 16],
    row: [u8; 16],
    column: Column,
}

impl Spot {
    pub(super) fn new(work: &dyn UnitOfWork, column: Column, row: Uuid) -> Self {
        let organisation = *work.organisation().0.as_bytes();
        Self { organisation, row: *row.as_bytes(), column }
    }

    pub(super) fn place(&self) -> Place<'_> {
        let (table, column) = match self.column {
            Column::Person => ("participant", "sealed"),
            Column::Sensitive => ("participant", "sealed_sensitive"),
            Column::Guardian => ("guardian", "sealed"),
            Column::Key => ("person_key", "wrapped"),
        };
        Place { table, column, organisation: &self.organisation, row: &self.row }
    }
}

/// A new person's key, kept wrapped; the person's row must be there.
pub(super) async fn give_key(
    app: &App,
    work: &mut dyn UnitOfWork,
    ring: &KeyRing,
    id: ParticipantId,
) -> Result<PersonKey, AppError> {
    let mut bytes = [0; KEY_BYTES];
    app.random.fill(&mut bytes);
    let key = PersonKey::new(bytes);
    let spot = Spot::new(work, Column::Key, id.0);
    let wrapped = ring.newest.wrap(&key, &spot.place(), nonce(app));
    work.insert_person_key(id, &wrapped).await?;
    Ok(key)
}

/// A key wrapped anew under the newest.
pub(super) fn rewrapped(app: &App, ring: &KeyRing, key: &PersonKey, spot: &Spot) -> Vec<u8> {
    ring.newest.wrap(key, &spot.place(), nonce(app))
}

/// Takes a key out of its wrap, under either key of the ring.
pub(super) fn unwrapped(
    ring: &KeyRing,
    wrapped: &[u8],
    spot: &Spot,
) -> Result<PersonKey, AppError> {
    match (ring.newest.unwrap(wrapped, &spot.place()), &ring.older) {
        (Err(VaultError::OtherKey), Some(older)) => {
            older.unwrap(wrapped, &spot.place()).map_err(vault_failed)
        }
        (result, _) => result.map_err(vault_failed),
    }
}

/// A person's key; a refusal once the person is erased.
pub(super) async fn key_of(
    app: &App,
    work: &mut dyn UnitOfWork,
    id: ParticipantId,
) -> Result<PersonKey, AppError> {
    let wrapped = work.person_key(id).await?.ok_or(AppError::Refused { code: "people.erased" })?;
    unwrapped(&ring(app)?, &wrapped, &Spot::new(work, Column::Key, id.0))
}

pub(super) fn sealed<V: Serialize>(
    app: &App,
    key: &PersonKey,
    spot: &Spot,
    value: &V,
) -> Result<Vec<u8>, AppError> {
    let plain = serde_json::to_vec(value)
        .map_err(|error| AppError::Outside { doing: "write a person", source: Box::new(error) })?;
    Ok(key.seal(&plain, &spot.place(), nonce(app)))
}

pub(super) fn opened<V: DeserializeOwned>(
    key: &PersonKey,
    spot: &Spot,
    bytes: &[u8],
) -> Result<V, AppError> {
    let plain = key.open(bytes, &spot.place()).map_err(vault_failed)?;
    serde_json::from_slice(&plain).map_err(|_| {
        StoreError::Damaged("what is sealed of a person cannot be read".to_owned()).into()
    })
}

/// The fingerprints by which a name is searched, under each key of the ring: while a turn is cut short, some
/// people stand under the older one.
pub(super) fn sought(
    ring: &KeyRing,
    work: &dyn UnitOfWork,
    name: &str,
) -> Vec<Vec<maillage_vault::Fingerprint>> {
    let organisation = *work.organisation().0.as_bytes();
    let under = |key: &MasterKey| {
        words(name).iter().map(|word| key.fingerprint(&organisation, word)).collect()
    };
    std::iter::once(&ring.newest).chain(&ring.older).map(under).collect()
}

/// The fingerprints under which a name is found.
pub(super) fn fingerprints(
    ring: &KeyRing,
    work: &dyn UnitOfWork,
    name: &str,
) -> Vec<maillage_vault::Fingerprint> {
    let organisation = *work.organisation().0.as_bytes();
    words(name).iter().map(|word| ring.newest.fingerprint(&organisation, word)).collect()
}
