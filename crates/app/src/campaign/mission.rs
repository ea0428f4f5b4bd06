//! Missions: what volunteers do.

use async_trait::async_trait;
use jiff::Timestamp;
use maillage_domain::access::Action;
use maillage_domain::ids::MissionId;
use serde_json::json;

use super::cut;
use crate::access::audit;
use crate::engage::prospect::folded;
use crate::error::StoreError;
use crate::store::{Page, Paged, UnitOfWork};
use crate::{Actor, App, AppError};

/// A mission.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mission {
    /// The id.
    pub id: MissionId,
    /// What it is called.
    pub title: String,
    /// What is done; may be empty.
    pub text: String,
    /// Whether children are there: then the law asks for a proof.
    pub with_children: bool,
    /// When it was closed: no shift is added or taken any more.
    pub closed_at: Option<Timestamp>,
    /// When it was made.
    pub created_at: Timestamp,
}

/// A mission in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MissionRow {
    /// The mission.
    pub mission: Mission,
    /// Shifts that have not begun.
    pub to_come: i64,
    /// Minutes that staff confirmed.
    pub minutes: i64,
}

/// What a person writes of a mission.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MissionDraft {
    /// What it is called.
    pub title: String,
    /// What is done; may be empty.
    pub text: String,
    /// Whether children are there.
    pub with_children: bool,
}

/// How a list of missions is narrowed and ordered.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct MissionFilter {
    /// Part of the title, whatever case and accents.
    pub contains: Option<String>,
    /// Only open ones, or only closed ones.
    pub open: Option<bool>,
    /// By confirmed hours instead of by title.
    pub by_hours: bool,
    /// Whether the last comes first.
    pub downwards: bool,
}

/// The rows of missions.
#[async_trait]
pub trait MissionStore {
    /// Adds a mission.
    async fn insert_mission(&mut self, mission: &Mission) -> Result<(), StoreError>;
    /// Writes all of a mission.
    async fn update_mission(&mut self, mission: &Mission) -> Result<(), StoreError>;
    /// One mission.
    async fn mission(&mut self, id: MissionId) -> Result<Option<Mission>, StoreError>;
    /// All missions; `now` is the local moment after which a shift is to come.
    async fn missions(&mut self, now: &str) -> Result<Vec<MissionRow>, StoreError>;
}

/// A part of the missions, by title when nothing else is asked for.
///
/// # Errors
/// [`AppError::Forbidden`]; when the store fails.
pub async fn list(
    app: &App,
    actor: &Actor,
    filter: &MissionFilter,
    page: Page,
) -> Result<Paged<MissionRow>, AppError> {
    actor.require(Action::RunCampaign)?;
    let mut work = app.store.read(actor.organisation).await?;
    let home = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let now = app.clock.local(&home.time_zone).datetime().to_string();
    let mut rows = work.missions(&now).await?;
    let words = folded(filter.contains.as_deref().unwrap_or_default());
    rows.retain(|row| {
        filter.open.is_none_or(|open| open == row.mission.closed_at.is_none())
            && folded(&row.mission.title).contains(&words)
    });
    if filter.by_hours {
        rows.sort_by_key(|row| row.minutes);
    } else {
        rows.sort_by_cached_key(|row| folded(&row.mission.title));
    }
    if filter.downwards {
        rows.reverse();
    }
    Ok(cut(rows, page))
}

/// One mission.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`]; when the store fails.
pub async fn get(app: &App, actor: &Actor, id: MissionId) -> Result<Mission, AppError> {
    actor.require(Action::RunCampaign)?;
    app.store.read(actor.organisation).await?.mission(id).await?.ok_or(AppError::NotFound)
}

/// Adds a mission.
///
/// # Errors
/// [`AppError::Forbidden`]; when the store fails.
pub async fn add(app: &App, actor: &Actor, draft: MissionDraft) -> Result<MissionId, AppError> {
    actor.require(Action::RunCampaign)?;
    let mission = Mission {
        id: app.new_id(),
        title: draft.title,
        text: draft.text,
        with_children: draft.with_children,
        closed_at: None,
        created_at: app.clock.now(),
    };
    let mut work = app.store.begin(actor.organisation).await?;
    work.insert_mission(&mission).await?;
    noted(app, &mut *work, actor, "mission.add", mission.id).await?;
    work.commit().await?;
    Ok(mission.id)
}

/// Changes the words of a mission. When children come to be there, whoever has booked a shift without the
/// proof that the law asks for loses it.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`]; when the store fails.
pub async fn change(
    app: &App,
    actor: &Actor,
    id: MissionId,
    draft: MissionDraft,
) -> Result<(), AppError> {
    actor.require(Action::RunCampaign)?;
    let mut work = app.store.begin(actor.organisation).await?;
    let old = work.mission(id).await?.ok_or(AppError::NotFound)?;
    let new = Mission {
        title: draft.title,
        text: draft.text,
        with_children: draft.with_children,
        ..old.clone()
    };
    if new == old {
        return Ok(());
    }
    work.update_mission(&new).await?;
    if new.with_children && !old.with_children {
        super::shift::take_from_those_without_proof(app, &mut *work, id).await?;
    }
    noted(app, &mut *work, actor, "mission.change", id).await?;
    work.commit().await?;
    Ok(())
}

/// Closes a mission, or opens it again.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`]; when the store fails.
pub async fn set_open(app: &App, actor: &Actor, id: MissionId, open: bool) -> Result<(), AppError> {
    actor.require(Action::RunCampaign)?;
    let mut work = app.store.begin(actor.organisation).await?;
    let mut mission = work.mission(id).await?.ok_or(AppError::NotFound)?;
    if mission.closed_at.is_none() == open {
        return Ok(());
    }
    mission.closed_at = (!open).then(|| app.clock.now());
    work.update_mission(&mission).await?;
    let action = if open { "mission.open" } else { "mission.close" };
    noted(app, &mut *work, actor, action, id).await?;
    work.commit().await?;
    Ok(())
}

pub(super) async fn noted(
    app: &App,
    work: &mut dyn UnitOfWork,
    actor: &Actor,
    action: &str,
    id: MissionId,
) -> Result<(), AppError> {
    let id = id.to_string();
    audit::note(app, work, actor, action, ("mission", &id), json!({})).await
}
