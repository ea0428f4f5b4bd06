//! Attendance: who was there.

use async_trait::async_trait;
use jiff::Timestamp;
use jiff::civil::Date;
use maillage_domain::accompany::attendance::Mark;
use maillage_domain::accompany::pseudonym::Pseudonym;
use maillage_domain::ids::{AccountId, ParticipantId, ProgrammeSessionId};

use crate::error::StoreError;

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
