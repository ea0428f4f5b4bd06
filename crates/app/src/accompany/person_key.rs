//! Keys of persons: the rows, wrapped by a key that is never in the tables.

use async_trait::async_trait;
use maillage_domain::ids::ParticipantId;

use crate::error::StoreError;

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
