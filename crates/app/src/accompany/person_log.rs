//! The log of who read about whom: each line is bound to the one before.

use async_trait::async_trait;
use maillage_domain::accompany::person_log::{Reading, ReadingHead};
use maillage_domain::ids::ParticipantId;

use crate::error::StoreError;
use crate::store::{Page, Paged};

/// A line as it stands in the log.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LoggedReading {
    /// Its number, from 1.
    pub number: i64,
    /// The line.
    pub reading: Reading,
    /// Its hash.
    pub hash: [u8; 32],
}

/// A line in a list, with the names that the list shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReadingRow {
    /// The line.
    pub line: LoggedReading,
    /// The name of the account.
    pub by_name: Option<String>,
    /// The drawn name of the person.
    pub pseudonym: Option<String>,
}

/// The rows of the log.
#[async_trait]
pub trait PersonLogStore {
    /// The end of the log; holds it until this unit of work ends, so that no two lines follow one.
    async fn person_log_head(&mut self) -> Result<ReadingHead, StoreError>;
    /// The end of the log as it was kept by itself, without holding it.
    async fn person_log_kept_head(&mut self) -> Result<ReadingHead, StoreError>;
    /// Adds a line, which is the end from then on.
    async fn insert_reading(&mut self, line: &LoggedReading) -> Result<(), StoreError>;
    /// Lines after a number, at most `limit`.
    async fn readings_after(
        &mut self,
        number: i64,
        limit: i64,
    ) -> Result<Vec<LoggedReading>, StoreError>;
    /// A part of the log, newest first; of one person or of all.
    async fn readings(
        &mut self,
        participant: Option<ParticipantId>,
        page: Page,
    ) -> Result<Paged<ReadingRow>, StoreError>;
}
