//! What an edition says that the one before did not: who opened, closed, moved, was renamed, was succeeded.

use std::collections::{BTreeMap, BTreeSet};

use async_trait::async_trait;
use jiff::Timestamp;
use maillage_domain::access::Action;
use maillage_domain::identify::establishment::{Establishment, RecordId};
use maillage_domain::ids::{PartnerId, ProspectId};
use maillage_domain::party::Point;
use serde::{Deserialize, Serialize};
use serde_json::json;
use uuid::Uuid;

use crate::access::audit;
use crate::identify::register::RegistersError;
use crate::identify::search::{blocking, from_registers};
use crate::{Actor, App, AppError, StoreError};

/// What became of a place.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ChangeKind {
    /// It is new, or open again.
    Opened,
    /// It closed, or its register has it no more.
    Closed,
    /// It lies elsewhere.
    Moved,
    /// It has another name.
    Renamed,
    /// Another is in its premises now.
    Succeeded,
}

impl ChangeKind {
    /// All of them, with their stored words.
    pub const ALL: [(Self, &'static str); 5] = [
        (Self::Opened, "opened"),
        (Self::Closed, "closed"),
        (Self::Moved, "moved"),
        (Self::Renamed, "renamed"),
        (Self::Succeeded, "succeeded"),
    ];

    /// The stored word.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Opened => "opened",
            Self::Closed => "closed",
            Self::Moved => "moved",
            Self::Renamed => "renamed",
            Self::Succeeded => "succeeded",
        }
    }

    /// The change of a stored word, if it is one.
    #[must_use]
    pub fn parse(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|(_, known)| *known == word).map(|(kind, _)| kind)
    }
}

/// One place that is not what it was.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Change {
    /// The place.
    pub id: RecordId,
    /// What became of it.
    pub kind: ChangeKind,
    /// What it was called before; empty for one that is new or nameless. Natural persons are never named.
    pub before: String,
    /// What it, or who is in its premises now, is called now; empty when nobody is known there.
    pub now: String,
    /// Who is in its premises now, when that is another record.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub successor: Option<RecordId>,
    /// Its category.
    pub category: String,
    /// Street, number and town.
    pub address: String,
    /// How many metres it moved; 0 unless it moved.
    #[serde(default)]
    pub metres: u32,
}

/// What was compared, and how much changed.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct ChangesHead {
    /// The checksum of the edition before; empty when there was none.
    pub before: String,
    /// Sources that both have: name, vintage before, vintage now.
    pub compared: Vec<(String, String, String)>,
    /// Sources that only this edition has: none of their places counts as opened.
    pub added: Vec<String>,
    /// Sources that only the edition before had: none of their places counts as closed.
    pub dropped: Vec<String>,
    /// How many changes of each kind.
    pub counts: BTreeMap<ChangeKind, u64>,
}

/// The changes of an edition.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub struct Changes {
    /// What was compared.
    pub head: ChangesHead,
    /// The changes, by kind, then by record.
    pub changes: Vec<Change>,
}

/// A place as it was when somebody looked last.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Seen {
    /// Its name; empty when it has none, or is a natural person's.
    pub name: String,
    /// Whether something went on there.
    pub is_open: bool,
    /// Its category.
    pub category: String,
    /// Where it was; none when its point does not stand for its address.
    pub point: Option<Point>,
}

/// Something that an organisation is told of a place that it follows, and that nobody put away yet.
#[derive(Debug, Clone, PartialEq)]
pub struct News {
    /// The id.
    pub id: Uuid,
    /// What became of the place.
    pub change: Change,
    /// The checksum of the edition that says so.
    pub edition: String,
    /// When it was told.
    pub told_at: Timestamp,
    /// When somebody put it away.
    pub read_at: Option<Timestamp>,
    /// The prospect that it is about.
    pub prospect: Option<ProspectId>,
    /// The partner that it is about.
    pub partner: Option<PartnerId>,
    /// What the organisation calls it.
    pub name: String,
}

/// The rows of what was seen in the registers, and of the news.
#[async_trait]
pub trait DiffStore {
    /// The checksum of the edition that was compared last.
    async fn looked_at_edition(&mut self) -> Result<Option<String>, StoreError>;
    /// Keeps which edition was compared.
    async fn look_at_edition(&mut self, checksum: &str, at: Timestamp) -> Result<(), StoreError>;
    /// The records of prospects that did not decline, and of partners that did not leave.
    async fn followed_records(&mut self) -> Result<Vec<RecordId>, StoreError>;
    /// What was seen last, by record.
    async fn seen_records(&mut self) -> Result<Vec<(RecordId, Seen)>, StoreError>;
    /// Keeps what was seen.
    async fn keep_seen(&mut self, id: &RecordId, seen: &Seen) -> Result<(), StoreError>;
    /// Forgets what was seen of a record that nobody follows any more.
    async fn forget_seen(&mut self, id: &RecordId) -> Result<(), StoreError>;
    /// Adds news, once for each edition, record and kind.
    async fn insert_news(
        &mut self,
        id: Uuid,
        change: &Change,
        edition: &str,
        at: Timestamp,
    ) -> Result<(), StoreError>;
    /// News that nobody put away, newest first: of one record, or of all.
    async fn news(
        &mut self,
        record: Option<&RecordId>,
        limit: i64,
    ) -> Result<Vec<News>, StoreError>;
    /// Puts news away; false when there was none.
    async fn read_news(&mut self, id: Uuid, by: &str, at: Timestamp) -> Result<bool, StoreError>;
}

/// How many news are read at once: far more than anybody leaves unread of those whom a network follows.
const NEWS_MAX: i64 = 10_000;

/// Compares the edition of now with what the organisation saw of its partners and prospects, and keeps what changed
/// as news. Those followed since are seen for the first time, and nothing is told of them. Gives how many were told.
///
/// # Errors
/// When the registers cannot be read, or the store fails.
pub async fn tell(app: &App, actor: &Actor) -> Result<u32, AppError> {
    actor.require(Action::ViewNetwork)?;
    let mut work = app.store.read(actor.organisation).await?;
    let looked = work.looked_at_edition().await?;
    let followed: BTreeSet<RecordId> = work.followed_records().await?.into_iter().collect();
    let mut seen: BTreeMap<RecordId, Seen> = work.seen_records().await?.into_iter().collect();
    drop(work);
    let dropped: Vec<RecordId> =
        seen.keys().filter(|id| !followed.contains(*id)).cloned().collect();
    seen.retain(|id, _| followed.contains(id));
    let fresh: Vec<RecordId> =
        followed.iter().filter(|id| !seen.contains_key(*id)).cloned().collect();
    let registers = app.registers.clone();
    let asked = (looked.clone(), seen.clone());
    let read = blocking(move || {
        let Some(info) = registers.info()? else { return Ok(None) };
        let (looked, seen) = asked;
        let first = registers.seen(&fresh)?;
        let is_new = looked.as_deref() != Some(info.checksum.as_str());
        let (changes, now) = if is_new {
            let ids: Vec<RecordId> = seen.keys().cloned().collect();
            (registers.changes_since(&seen)?, registers.seen(&ids)?)
        } else {
            (Vec::new(), BTreeMap::new())
        };
        Ok::<_, RegistersError>(Some((info.checksum, is_new, first, changes, now)))
    });
    let Some((checksum, is_new, first, changes, now)) = read.await?.map_err(from_registers)? else {
        return Ok(0);
    };
    if !is_new && first.is_empty() && dropped.is_empty() {
        return Ok(0);
    }
    let mut work = app.store.begin(actor.organisation).await?;
    for id in &dropped {
        work.forget_seen(id).await?;
    }
    for (id, what) in first.iter().chain(&now) {
        work.keep_seen(id, what).await?;
    }
    for change in &changes {
        work.insert_news(app.new_id(), change, &checksum, app.clock.now()).await?;
        // What is gone is not told again with each later edition.
        if let (false, Some(before)) = (now.contains_key(&change.id), seen.get(&change.id)) {
            work.keep_seen(&change.id, &Seen { is_open: false, ..before.clone() }).await?;
        }
    }
    if is_new {
        work.look_at_edition(&checksum, app.clock.now()).await?;
    }
    work.commit().await?;
    Ok(u32::try_from(changes.len()).unwrap_or(u32::MAX))
}

/// News that nobody put away yet: of one record, or of all that are followed, newest first.
///
/// # Errors
/// [`AppError::Forbidden`]; when the store fails.
pub async fn news(
    app: &App,
    actor: &Actor,
    record: Option<&RecordId>,
) -> Result<Vec<News>, AppError> {
    actor.require(Action::ViewNetwork)?;
    let mut work = app.store.read(actor.organisation).await?;
    Ok(work.news(record, NEWS_MAX).await?)
}

/// Puts news away. Doing it twice changes nothing.
///
/// # Errors
/// [`AppError::Forbidden`]; when the store fails.
pub async fn read(app: &App, actor: &Actor, id: Uuid) -> Result<(), AppError> {
    actor.require(Action::EditProspects)?;
    let mut work = app.store.begin(actor.organisation).await?;
    work.read_news(id, &actor.name, app.clock.now()).await?;
    work.commit().await?;
    Ok(())
}

/// What changed since the edition before; `None` when nothing was imported yet.
///
/// # Errors
/// [`AppError::Forbidden`]; when the registers cannot be read.
pub async fn changes(app: &App, actor: &Actor) -> Result<Option<Changes>, AppError> {
    actor.require(Action::ViewNetwork)?;
    let registers = app.registers.clone();
    blocking(move || registers.changes()).await?.map_err(from_registers)
}

/// Shows the name of a natural person on purpose, where the edition was built with such names; the audit keeps who
/// asked, and for which record.
///
/// # Errors
/// [`AppError::Forbidden`], [`AppError::NotFound`]; when the registers cannot be read or the store fails.
pub async fn reveal(app: &App, actor: &Actor, id: &RecordId) -> Result<Establishment, AppError> {
    actor.require(Action::EditProspects)?;
    let (registers, wanted) = (app.registers.clone(), id.clone());
    let found = blocking(move || registers.named(&wanted)).await?.map_err(from_registers)?;
    let found = found.ok_or(AppError::NotFound)?;
    let mut work = app.store.begin(actor.organisation).await?;
    let subject = ("register", id.0.as_str());
    audit::note(app, &mut *work, actor, "register.reveal", subject, json!({})).await?;
    work.commit().await?;
    Ok(found)
}
