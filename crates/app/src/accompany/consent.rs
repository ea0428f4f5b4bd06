//! Consents: what somebody agreed to, until when, and how that can be shown.

use async_trait::async_trait;
use jiff::Timestamp;
use jiff::civil::Date;
use maillage_domain::accompany::consent::{Consent, ConsentForm};
use maillage_domain::ids::{AccountId, ConsentId, ParticipantId};

use crate::error::StoreError;

/// A consent that was noted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NotedConsent {
    /// The id.
    pub id: ConsentId,
    /// Whose data it is about.
    pub participant: ParticipantId,
    /// What was agreed to, by whom and until when.
    pub consent: Consent,
    /// How.
    pub form: ConsentForm,
    /// Who noted it; none when the program did.
    pub noted_by: Option<AccountId>,
    /// When it was noted.
    pub noted_at: Timestamp,
}

/// The rows of consents.
#[async_trait]
pub trait ConsentStore {
    /// Adds a consent.
    async fn insert_consent(&mut self, consent: &NotedConsent) -> Result<(), StoreError>;
    /// Notes the day on which it was taken back, once.
    async fn withdraw_consent(&mut self, id: ConsentId, on: Date) -> Result<(), StoreError>;
    /// A person's consents, newest first.
    async fn consents(
        &mut self,
        participant: ParticipantId,
    ) -> Result<Vec<NotedConsent>, StoreError>;
    /// Consents of these people, in no order.
    async fn consents_of(
        &mut self,
        participants: &[ParticipantId],
    ) -> Result<Vec<NotedConsent>, StoreError>;
}
