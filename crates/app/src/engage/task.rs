//! Tasks: something to do by a date, for a prospect or a partner.

use async_trait::async_trait;
use jiff::Timestamp;
use jiff::civil::Date;
use maillage_domain::access::Action;
use maillage_domain::engage::task::TaskKind;
use maillage_domain::ids::{AccountId, TaskId};
use serde_json::json;

use crate::access::audit;
use crate::engage::note::About;
use crate::error::StoreError;
use crate::store::{Page, Paged};
use crate::{Actor, ActorKind, App, AppError};

/// A task.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Task {
    /// The id.
    pub id: TaskId,
    /// Whom it is about.
    pub about: About,
    /// What it is.
    pub kind: TaskKind,
    /// What is to be done, when a person wrote it; else empty.
    pub title: String,
    /// By when.
    pub due_on: Option<Date>,
    /// Who does it; nobody yet.
    pub assignee: Option<AccountId>,
    /// Who made it.
    pub author_name: String,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it was done.
    pub done_at: Option<Timestamp>,
}

/// A task in a list, with the names that the list shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TaskRow {
    /// The task.
    pub task: Task,
    /// The name of the prospect or partner.
    pub about_name: String,
    /// The assignee's name.
    pub assignee_name: Option<String>,
}

/// How a list of tasks is narrowed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct TaskFilter {
    /// Only about this.
    pub about: Option<About>,
    /// Only this person's.
    pub assignee: Option<AccountId>,
    /// Only those whose day is before this one.
    pub due_before: Option<Date>,
    /// Only done ones (`true`) or open ones (`false`).
    pub done: Option<bool>,
}

/// The rows of tasks.
#[async_trait]
pub trait TaskStore {
    /// Adds a task.
    async fn insert_task(&mut self, task: &Task) -> Result<(), StoreError>;
    /// Writes title, day, assignee and the moment it was done.
    async fn update_task(&mut self, task: &Task) -> Result<(), StoreError>;
    /// One task.
    async fn task(&mut self, id: TaskId) -> Result<Option<Task>, StoreError>;
    /// A part of the list: open ones first, by day, those without a day last.
    async fn tasks(&mut self, filter: TaskFilter, page: Page)
    -> Result<Paged<TaskRow>, StoreError>;
}

/// What a person types for a task.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewTask {
    /// What is to be done.
    pub title: String,
    /// By when.
    pub due_on: Option<Date>,
    /// Who does it.
    pub assignee: Option<AccountId>,
}

/// Makes a task.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`]; `engage.empty` without a title, `engage.assignee`
/// when the person has no role in the organisation.
pub async fn add(app: &App, actor: &Actor, about: About, new: NewTask) -> Result<TaskId, AppError> {
    if new.title.trim().is_empty() {
        return Err(AppError::Refused { code: "engage.empty" });
    }
    assignee_must_be_here(app, actor, new.assignee).await?;
    let mut change = about.open(app, actor).await?;
    let task = Task {
        id: app.new_id(),
        about: change.about,
        kind: TaskKind::Hand,
        title: new.title.trim().to_owned(),
        due_on: new.due_on,
        assignee: new.assignee,
        author_name: actor.name.clone(),
        created_at: app.clock.now(),
        done_at: None,
    };
    change.work.insert_task(&task).await?;
    change.done(app, actor, "task.add").await?;
    Ok(task.id)
}

/// Only a person with a role in the organisation can be given a task.
async fn assignee_must_be_here(
    app: &App,
    actor: &Actor,
    assignee: Option<AccountId>,
) -> Result<(), AppError> {
    let Some(account) = assignee else { return Ok(()) };
    let mut shared = app.store.shared_read().await?;
    let members = shared.members(actor.organisation).await?;
    if members.iter().any(|(member, _)| member.id == account) {
        Ok(())
    } else {
        Err(AppError::Refused { code: "engage.assignee" })
    }
}

/// Says that a task is done, or takes that back. Saying it twice changes nothing.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`].
pub async fn set_done(app: &App, actor: &Actor, id: TaskId, done: bool) -> Result<Task, AppError> {
    let mut work = app.store.begin(actor.organisation).await?;
    let task = work.task(id).await?.ok_or(AppError::NotFound)?;
    actor.require(task.about.action())?;
    if task.done_at.is_some() == done {
        return Ok(task);
    }
    let task = Task { done_at: done.then(|| app.clock.now()), ..task };
    work.update_task(&task).await?;
    let action = if done { "task.done" } else { "task.reopen" };
    let subject = id.to_string();
    audit::note(app, &mut *work, actor, action, ("task", &subject), json!({})).await?;
    work.commit().await?;
    Ok(task)
}

/// A part of the list.
///
/// # Errors
/// [`AppError::Forbidden`]; when the store fails.
pub async fn list(
    app: &App,
    actor: &Actor,
    filter: TaskFilter,
    page: Page,
) -> Result<Paged<TaskRow>, AppError> {
    actor.require(Action::ViewNetwork)?;
    let mut work = app.store.read(actor.organisation).await?;
    Ok(work.tasks(filter, page).await?)
}

/// The people to whom a task can be given, by name, each once.
///
/// # Errors
/// [`AppError::Forbidden`]; when the store fails.
pub async fn people(app: &App, actor: &Actor) -> Result<Vec<(AccountId, String)>, AppError> {
    actor.require(Action::ViewNetwork)?;
    let mut shared = app.store.shared_read().await?;
    let mut people: Vec<_> = shared
        .members(actor.organisation)
        .await?
        .into_iter()
        .filter(|(account, role)| account.disabled_at.is_none() && role.may(Action::EditPartners))
        .map(|(account, _)| (account.id, account.name))
        .collect();
    people.sort_by(|a, b| (&a.1, a.0).cmp(&(&b.1, b.0)));
    people.dedup();
    Ok(people)
}

/// The account of the actor, when it is a member of staff.
#[must_use]
pub fn own_account(actor: &Actor) -> Option<AccountId> {
    match &actor.kind {
        ActorKind::Staff { account, .. } => Some(*account),
        ActorKind::Partner { .. } | ActorKind::Public | ActorKind::System => None,
    }
}
