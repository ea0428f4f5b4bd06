//! The log of who read about whom: each line is bound to the one before.

use async_trait::async_trait;
use maillage_domain::access::Action;
use maillage_domain::accompany::person_log::{Reading, ReadingAct, ReadingHead};
use maillage_domain::ids::ParticipantId;

use super::participant::ParticipantFilter;
use crate::error::StoreError;
use crate::store::{Page, Paged, UnitOfWork};
use crate::{Actor, ActorKind, App, AppError};

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

/// Writes a line, bound to the one before, inside the unit of work of what it tells of.
pub(super) async fn log(
    app: &App,
    work: &mut dyn UnitOfWork,
    actor: &Actor,
    (act, participant): (ReadingAct, Option<ParticipantId>),
    detail: &str,
) -> Result<(), AppError> {
    let by = match &actor.kind {
        ActorKind::Staff { account, .. } => Some(*account),
        _ => None,
    };
    let head = work.person_log_head().await?;
    let reading = Reading { at: app.clock.now(), by, participant, act, detail: detail.to_owned() };
    let after = reading.bound(work.organisation(), head);
    work.insert_reading(&LoggedReading { number: after.number, reading, hash: after.hash }).await?;
    Ok(())
}

/// Holds the log until the unit of work ends. Whoever reads a person in order to write it again begins with
/// this: otherwise an erasure that lands in between would be written over on PostgreSQL.
pub(super) async fn hold(work: &mut dyn UnitOfWork) -> Result<(), AppError> {
    work.person_log_head().await?;
    Ok(())
}

/// A part of the log, newest first, under drawn names.
///
/// # Errors
/// When the actor may not look at people, or the store fails.
pub async fn list(
    app: &App,
    actor: &Actor,
    participant: Option<ParticipantId>,
    page: Page,
) -> Result<Paged<ReadingRow>, AppError> {
    actor.require(Action::ViewPeople)?;
    Ok(app.store.read(actor.organisation).await?.readings(participant, page).await?)
}

/// Lines read at once when the log is proved.
const PART: i64 = 500;

/// Proves the log line by line: how many hold, and the number of the first that does not, or that is
/// missing at the end. A log that is gone altogether, with its kept end, is told by the people who are
/// there: each was taken in under a line.
///
/// # Errors
/// When the store fails.
pub(crate) async fn prove(work: &mut dyn UnitOfWork) -> Result<(u64, Option<i64>), AppError> {
    let organisation = work.organisation();
    // From below the first number on: a line that was put before it is none of the log.
    let (mut head, mut after_number) = (ReadingHead::EMPTY, i64::MIN);
    loop {
        let part = work.readings_after(after_number, PART).await?;
        if part.is_empty() {
            break;
        }
        for line in part {
            let after = line.reading.bound(organisation, head);
            if after.number != line.number || after.hash != line.hash {
                return Ok((head.number.unsigned_abs(), Some(after.number)));
            }
            head = after;
            after_number = after.number;
        }
    }
    let kept = work.person_log_kept_head().await?;
    let is_gone = head == ReadingHead::EMPTY && {
        let anybody = Page { offset: 0, limit: 1 };
        work.participants(&ParticipantFilter::default(), anybody).await?.total > 0
    };
    let missing = (kept != head || is_gone).then_some(head.number + 1);
    Ok((head.number.unsigned_abs(), missing))
}
