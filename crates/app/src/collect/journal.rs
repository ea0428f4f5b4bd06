//! The journal as use cases write it: entries are sealed one after the other and only ever added.

pub mod reading;

use async_trait::async_trait;
use maillage_domain::collect::journal::{BalancedEntry, Entry, Head};
use maillage_domain::ids::EntryId;

use crate::error::StoreError;
use crate::store::UnitOfWork;
use crate::{App, AppError};

/// A sealed entry with what the tables keep beside it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PostedEntry {
    /// Its id.
    pub id: EntryId,
    /// What it was posted for, such as `due:<id>`: a second entry for the same cause is refused, so
    /// nothing is posted twice.
    pub cause: String,
    /// The number of the entry that it undoes, for a reversal.
    pub reverses: Option<u64>,
    /// The entry.
    pub entry: Entry,
}

/// What a use case asks to be posted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToPost {
    /// What it is posted for; unique in the journal of the organisation.
    pub cause: String,
    /// The number of the entry that it undoes, for a reversal.
    pub reverses: Option<u64>,
    /// The content.
    pub content: BalancedEntry,
}

/// The rows of the journal, as far as they are written.
#[async_trait]
pub trait JournalStore {
    /// The end of the journal, held by this unit of work: another one that asks waits until this one
    /// has ended. Only for work that writes ([`crate::Store::begin`]).
    async fn journal_head(&mut self) -> Result<Head, StoreError>;
    /// Adds entries after the head. A number or a cause that is there already is a conflict.
    async fn append_entries(&mut self, entries: &[PostedEntry]) -> Result<(), StoreError>;
}

/// Seals the entries in their order after the last one and adds them, in the unit of work of what
/// they record.
///
/// # Errors
/// When the store fails, or a cause was posted before.
pub async fn post(
    app: &App,
    work: &mut dyn UnitOfWork,
    entries: Vec<ToPost>,
) -> Result<Vec<PostedEntry>, AppError> {
    if entries.is_empty() {
        return Ok(Vec::new());
    }
    let head = work.journal_head().await?;
    let posted = seal_after(app, head, entries);
    work.append_entries(&posted).await?;
    Ok(posted)
}

/// Seals the entries in their order after `head`, at one instant.
pub(super) fn seal_after(app: &App, head: Head, entries: Vec<ToPost>) -> Vec<PostedEntry> {
    let now = app.clock.now();
    let mut head = head;
    entries
        .into_iter()
        .map(|ToPost { cause, reverses, content }| {
            let entry = content.seal(head, now);
            head = entry.head();
            PostedEntry { id: app.new_id(), cause, reverses, entry }
        })
        .collect()
}
