//! A partner says on its own page that it wants to leave: the coordinator gets a task, and nobody is
//! asked for a reason. As long as the task is open the partner may take its word back.

use jiff::ToSpan;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use maillage_domain::engage::task::{ANSWER_WITHIN_DAYS, TaskKind};
use maillage_domain::ids::PartnerId;
use serde_json::json;

use crate::access::audit;
use crate::engage::note::{About, Note};
use crate::engage::task::{Task, TaskFilter};
use crate::store::{Page, UnitOfWork};
use crate::{Actor, ActorKind, App, AppError};

/// Says that the partner who acts wants to leave, with a word that may be empty. Said twice it is one
/// task; another word is kept as a note.
///
/// # Errors
/// When the actor is no partner, or the store fails.
pub async fn ask(app: &App, actor: &Actor, word: &str) -> Result<(), AppError> {
    let partner = own(actor)?;
    let mut work = app.store.begin(actor.organisation).await?;
    let organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let known = work.partner(partner).await?.ok_or(AppError::NotFound)?;
    let is_new = open_task(work.as_mut(), partner).await?.is_none();
    if is_new {
        let today = app.clock.today(&organisation.time_zone);
        work.insert_task(&Task {
            id: app.new_id(),
            about: About::Partner(partner),
            kind: TaskKind::Leaving,
            title: String::new(),
            due_on: Some(today.saturating_add(ANSWER_WITHIN_DAYS.days())),
            assignee: None,
            author_name: known.name.clone(),
            created_at: app.clock.now(),
            done_at: None,
        })
        .await?;
    }
    let word = word.trim();
    if !word.is_empty()
        && !work.notes(About::Partner(partner)).await?.iter().any(|n| n.text == word)
    {
        work.insert_note(&Note {
            id: app.new_id(),
            about: About::Partner(partner),
            text: word.to_owned(),
            author_name: known.name.clone(),
            created_at: app.clock.now(),
        })
        .await?;
    }
    if is_new {
        let id = partner.to_string();
        audit::note(app, &mut *work, actor, "partner.ask-to-leave", ("partner", &id), json!({}))
            .await?;
    }
    Ok(work.commit().await?)
}

/// Takes the word back: the task is done. Without such a task nothing changes.
///
/// # Errors
/// When the actor is no partner, or the store fails.
pub async fn stay(app: &App, actor: &Actor) -> Result<(), AppError> {
    let partner = own(actor)?;
    let mut work = app.store.begin(actor.organisation).await?;
    let Some(task) = open_task(work.as_mut(), partner).await? else { return Ok(()) };
    let task = Task { done_at: Some(app.clock.now()), ..task };
    work.update_task(&task).await?;
    let id = partner.to_string();
    audit::note(app, &mut *work, actor, "partner.stay", ("partner", &id), json!({})).await?;
    Ok(work.commit().await?)
}

/// The wish to leave, as the partner finds it again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Asked {
    /// The day on which it was received, in the organisation's time zone.
    pub on: Date,
    /// The day by which somebody gets in touch.
    pub by: Date,
}

/// The wish of the partner who acts, if it has said that it wants to leave and nobody has answered yet.
///
/// # Errors
/// When the actor is no partner, or the store fails.
pub async fn asked(app: &App, actor: &Actor) -> Result<Option<Asked>, AppError> {
    let partner = own(actor)?;
    let mut work = app.store.read(actor.organisation).await?;
    let Some(task) = open_task(work.as_mut(), partner).await? else { return Ok(None) };
    let organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let zone = TimeZone::get(&organisation.time_zone).unwrap_or(TimeZone::UTC);
    let on = task.created_at.to_zoned(zone).date();
    Ok(Some(Asked { on, by: task.due_on.unwrap_or(on) }))
}

fn own(actor: &Actor) -> Result<PartnerId, AppError> {
    match actor.kind {
        ActorKind::Partner { partner } => Ok(partner),
        _ => Err(AppError::Forbidden),
    }
}

async fn open_task(
    work: &mut dyn UnitOfWork,
    partner: PartnerId,
) -> Result<Option<Task>, AppError> {
    let filter = TaskFilter {
        about: Some(About::Partner(partner)),
        done: Some(false),
        ..TaskFilter::default()
    };
    let open = work.tasks(filter, Page::part(0)).await?.rows;
    Ok(open.into_iter().map(|row| row.task).find(|task| task.kind == TaskKind::Leaving))
}
