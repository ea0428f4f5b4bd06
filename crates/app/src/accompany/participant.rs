//! Participants: people whom the organisation accompanies, under drawn names.

use async_trait::async_trait;
use jiff::Timestamp;
use jiff::civil::Date;
use maillage_domain::accompany::consent::Purpose;
use maillage_domain::accompany::pseudonym::Pseudonym;
use maillage_domain::ids::{ParticipantId, ProgrammeId};
use maillage_domain::period::Month;
use maillage_vault::Fingerprint;

use crate::error::StoreError;
use crate::store::{Page, Paged};

/// Somebody, as the tables know it: nothing here says who it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Participant {
    /// The id.
    pub id: ParticipantId,
    /// The drawn name.
    pub pseudonym: Pseudonym,
    /// The month of birth; none once erased. Its first day stands for the birthday wherever the sealed
    /// one is not at hand: a guardian's word then ends some days early, never late.
    pub birth_month: Option<Month>,
    /// What names the person, sealed; none once erased.
    pub sealed: Option<Vec<u8>>,
    /// Health and family, sealed; none without a consent.
    pub sealed_sensitive: Option<Vec<u8>>,
    /// The last day on which somebody heard of the person.
    pub last_contact_on: Date,
    /// When the person was taken in.
    pub created_at: Timestamp,
    /// When the person was erased.
    pub erased_at: Option<Timestamp>,
}

/// Whether a consent holds on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ConsentWish {
    /// To what.
    pub purpose: Purpose,
    /// On which day.
    pub on: Date,
    /// Only those with (`true`) or without (`false`) it.
    pub holds: bool,
}

/// The order of a list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ParticipantOrder {
    /// By drawn name.
    #[default]
    Pseudonym,
    /// Those longest not heard of first.
    LastContact,
    /// The youngest first.
    Youngest,
}

/// How a list of participants is narrowed and ordered.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ParticipantFilter {
    /// Part of the drawn name.
    pub pseudonym_contains: Option<String>,
    /// Only who takes part in this programme on a day.
    pub programme: Option<(ProgrammeId, Date)>,
    /// Only with or without a consent.
    pub consent: Option<ConsentWish>,
    /// Only those last heard of before this day.
    pub last_contact_before: Option<Date>,
    /// Only erased ones (`true`) or those that are there (`false`).
    pub erased: Option<bool>,
    /// The order.
    pub order: ParticipantOrder,
}

/// The rows of participants.
#[async_trait]
pub trait ParticipantStore {
    /// Adds a participant.
    async fn insert_participant(&mut self, participant: &Participant) -> Result<(), StoreError>;
    /// Writes all fields of a participant that is there, but the moment it was made.
    async fn update_participant(&mut self, participant: &Participant) -> Result<(), StoreError>;
    /// One participant.
    async fn participant(&mut self, id: ParticipantId) -> Result<Option<Participant>, StoreError>;
    /// Whether a drawn name is taken.
    async fn pseudonym_taken(&mut self, pseudonym: &Pseudonym) -> Result<bool, StoreError>;
    /// A part of the list.
    async fn participants(
        &mut self,
        filter: &ParticipantFilter,
        page: Page,
    ) -> Result<Paged<Participant>, StoreError>;
    /// Moves the last contact to this day, never back.
    async fn heard_of(&mut self, id: ParticipantId, on: Date) -> Result<(), StoreError>;
    /// The words under which a person is found, instead of those before.
    async fn set_words(
        &mut self,
        id: ParticipantId,
        words: &[Fingerprint],
    ) -> Result<(), StoreError>;
    /// Those who have all these words, at most fifty, by drawn name.
    async fn participants_with_words(
        &mut self,
        words: &[Fingerprint],
    ) -> Result<Vec<Participant>, StoreError>;
    /// Takes away what was sealed under a consent to sensitive data that holds no more on a day; gives
    /// how many it was.
    async fn drop_sensitive_without_consent(&mut self, on: Date) -> Result<u64, StoreError>;
}
