//! Guardians: who answers for a child.

use async_trait::async_trait;
use jiff::Timestamp;
use maillage_domain::ids::{GuardianId, ParticipantId};

use crate::error::StoreError;

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
