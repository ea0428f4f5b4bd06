//! Enrolment: who takes part in which programme.

use async_trait::async_trait;
use jiff::civil::Date;
use maillage_domain::accompany::pseudonym::Pseudonym;
use maillage_domain::ids::{ParticipantId, ProgrammeId};

use crate::error::StoreError;

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
