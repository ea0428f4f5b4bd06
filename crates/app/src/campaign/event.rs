//! Events: an exhibition, a talk, a workshop; drafted, published, changed, cancelled.

use std::collections::BTreeMap;

use async_trait::async_trait;
use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use maillage_domain::access::Action;
use maillage_domain::campaign::event::{EventKind, EventStage};
use maillage_domain::ids::EventId;
use maillage_domain::locale::Locale;
use serde::{Deserialize, Serialize};
use serde_json::json;

use super::cut;
use super::sign_up::{EventStep, SignUp, promote, tell_all};
use crate::access::audit;
use crate::access::organisation::Organisation;
use crate::engage::prospect::folded;
use crate::error::StoreError;
use crate::store::{Page, Paged, UnitOfWork};
use crate::{Actor, App, AppError};

/// What an event is called and what happens there, in one language.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct EventText {
    /// The title.
    pub title: String,
    /// What happens there; may be empty.
    pub text: String,
}

/// An event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// The id; the calendar file's UID is made of it.
    pub id: EventId,
    /// Exhibition, talk or workshop.
    pub kind: EventKind,
    /// How far it has come.
    pub stage: EventStage,
    /// The word in its address; never changes.
    pub slug: String,
    /// Its words, at least in one language.
    pub texts: BTreeMap<Locale, EventText>,
    /// Where.
    pub place: String,
    /// The beginning, in the organisation's local time.
    pub starts_at: DateTime,
    /// The end, later than the beginning.
    pub ends_at: DateTime,
    /// How many people have room; none without a limit.
    pub capacity: Option<u32>,
    /// Rises with each change that a calendar has to know of (RFC 5545, 3.8.7.4).
    pub sequence: i64,
    /// When it was drafted.
    pub created_at: Timestamp,
    /// When it was last changed.
    pub changed_at: Timestamp,
}

impl Event {
    /// Its words in a language, else in another, else in any.
    #[must_use]
    pub fn text(&self, wanted: Locale, otherwise: Locale) -> EventText {
        let found = self.texts.get(&wanted).or_else(|| self.texts.get(&otherwise));
        found.or_else(|| self.texts.values().next()).cloned().unwrap_or_default()
    }

    /// Whether somebody may still sign up: it is published and has not ended.
    #[must_use]
    pub fn is_open(&self, now: DateTime) -> bool {
        self.stage == EventStage::Published && now < self.ends_at
    }

    /// The last day.
    #[must_use]
    pub fn last_day(&self) -> Date {
        self.ends_at.date()
    }

    fn search_text(&self) -> String {
        let titles: Vec<&str> = self.texts.values().map(|text| text.title.as_str()).collect();
        folded(&format!("{} {}", titles.join(" "), self.place))
    }
}

/// How many people an event counts: each with its companions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Tally {
    /// Have a place, came or were missed.
    pub taken: i64,
    /// Wait for one.
    pub waiting: i64,
    /// Came.
    pub attended: i64,
}

/// An event in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventRow {
    /// The event.
    pub event: Event,
    /// Who comes.
    pub tally: Tally,
}

/// What a list of events is ordered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum EventSort {
    /// The beginning.
    #[default]
    Day,
    /// The title.
    Title,
    /// How many people have a place.
    Taken,
}

/// How a list of events is narrowed and ordered.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct EventFilter {
    /// Part of a title or place, whatever case and accents.
    pub contains: Option<String>,
    /// Only of this kind.
    pub kind: Option<EventKind>,
    /// Only in this stage.
    pub stage: Option<EventStage>,
    /// The order.
    pub sort: EventSort,
    /// Whether the last comes first.
    pub downwards: bool,
}

/// What a person writes of an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct EventDraft {
    /// Exhibition, talk or workshop.
    pub kind: EventKind,
    /// Its words, at least in one language.
    pub texts: BTreeMap<Locale, EventText>,
    /// Where.
    pub place: String,
    /// The beginning.
    pub starts_at: DateTime,
    /// The end.
    pub ends_at: DateTime,
    /// How many people have room; none without a limit.
    pub capacity: Option<u32>,
}

/// The rows of events.
#[async_trait]
pub trait EventStore {
    /// Adds an event.
    async fn insert_event(&mut self, event: &Event) -> Result<(), StoreError>;
    /// Writes all of an event but its slug.
    async fn update_event(&mut self, event: &Event) -> Result<(), StoreError>;
    /// One event.
    async fn event(&mut self, id: EventId) -> Result<Option<Event>, StoreError>;
    /// Takes away a draft, which nobody has signed up to.
    async fn delete_event_draft(&mut self, id: EventId) -> Result<(), StoreError>;
    /// The event of a word in addresses.
    async fn event_by_slug(&mut self, slug: &str) -> Result<Option<Event>, StoreError>;
    /// Keeps others from giving places of this event away until the unit of work ends.
    async fn lock_event(&mut self, id: EventId) -> Result<(), StoreError>;
    /// All events, by their beginning.
    async fn events(&mut self) -> Result<Vec<EventRow>, StoreError>;
}

/// A part of the events. The newest come first when nothing else is asked for.
///
/// # Errors
/// [`AppError::Forbidden`]; when the store fails.
pub async fn list(
    app: &App,
    actor: &Actor,
    filter: &EventFilter,
    page: Page,
) -> Result<Paged<EventRow>, AppError> {
    actor.require(Action::RunCampaign)?;
    let mut work = app.store.read(actor.organisation).await?;
    let locale = work.this_organisation().await?.ok_or(AppError::NotFound)?.locale;
    let mut rows = work.events().await?;
    let words = folded(filter.contains.as_deref().unwrap_or_default());
    rows.retain(|row| {
        filter.kind.is_none_or(|kind| kind == row.event.kind)
            && filter.stage.is_none_or(|stage| stage == row.event.stage)
            && row.event.search_text().contains(&words)
    });
    match filter.sort {
        EventSort::Day => rows.sort_by_key(|row| row.event.starts_at),
        EventSort::Title => {
            rows.sort_by_cached_key(|row| folded(&row.event.text(locale, locale).title))
        }
        EventSort::Taken => rows.sort_by_key(|row| row.tally.taken),
    }
    if filter.downwards {
        rows.reverse();
    }
    Ok(cut(rows, page))
}

/// One event.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`]; when the store fails.
pub async fn get(app: &App, actor: &Actor, id: EventId) -> Result<Event, AppError> {
    actor.require(Action::RunCampaign)?;
    app.store.read(actor.organisation).await?.event(id).await?.ok_or(AppError::NotFound)
}

/// The events that everybody may see, by their beginning: published ones, and cancelled ones that had
/// been, so that a calendar learns of it.
///
/// # Errors
/// When the store fails.
pub async fn shown(app: &App, organisation: &Organisation) -> Result<Vec<EventRow>, AppError> {
    let mut rows = app.store.read(organisation.id).await?.events().await?;
    rows.retain(|row| is_shown(&row.event));
    Ok(rows)
}

/// One event that everybody may see, with who comes.
///
/// # Errors
/// [`AppError::NotFound`]; when the store fails.
pub async fn shown_one(
    app: &App,
    organisation: &Organisation,
    slug: &str,
) -> Result<EventRow, AppError> {
    let rows = shown(app, organisation).await?;
    rows.into_iter().find(|row| row.event.slug == slug).ok_or(AppError::NotFound)
}

/// A draft that was given up was never shown: its sequence has not risen from nought.
fn is_shown(event: &Event) -> bool {
    match event.stage {
        EventStage::Draft => false,
        EventStage::Published => true,
        EventStage::Cancelled => event.sequence > 0,
    }
}

/// Drafts an event.
///
/// # Errors
/// `event.no-title`, `event.ends-before`; [`AppError::Forbidden`]; when the store fails.
pub async fn draft(app: &App, actor: &Actor, new: EventDraft) -> Result<EventId, AppError> {
    actor.require(Action::RunCampaign)?;
    check(&new)?;
    let mut work = app.store.begin(actor.organisation).await?;
    let locale = work.this_organisation().await?.ok_or(AppError::NotFound)?.locale;
    let now = app.clock.now();
    let mut event = Event {
        id: app.new_id(),
        kind: new.kind,
        stage: EventStage::Draft,
        slug: String::new(),
        texts: new.texts,
        place: new.place,
        starts_at: new.starts_at,
        ends_at: new.ends_at,
        capacity: new.capacity,
        sequence: 0,
        created_at: now,
        changed_at: now,
    };
    let base = slug_of(&event.text(locale, locale).title);
    event.slug = free_slug(&mut *work, &base).await?;
    work.insert_event(&event).await?;
    noted(app, &mut *work, actor, "event.draft", &event).await?;
    work.commit().await?;
    Ok(event.id)
}

/// Changes an event. Who has or awaits a place is written to when day, hour or place are others, and who
/// waits moves up when there is more room.
///
/// Gives how many people have a place beyond a number of places that was lowered; they keep it.
///
/// # Errors
/// As [`draft`]; `event.cancelled`; [`AppError::NotFound`].
pub async fn change(
    app: &App,
    actor: &Actor,
    id: EventId,
    new: EventDraft,
    base_url: &str,
) -> Result<u32, AppError> {
    actor.require(Action::RunCampaign)?;
    check(&new)?;
    let mut work = app.store.begin(actor.organisation).await?;
    work.lock_event(id).await?;
    let home = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let old = work.event(id).await?.ok_or(AppError::NotFound)?;
    if old.stage == EventStage::Cancelled {
        return Err(AppError::Refused { code: "event.cancelled" });
    }
    let mut event = Event {
        kind: new.kind,
        texts: new.texts,
        place: new.place,
        starts_at: new.starts_at,
        ends_at: new.ends_at,
        capacity: new.capacity,
        ..old.clone()
    };
    if event == old {
        return Ok(0);
    }
    event.changed_at = app.clock.now();
    let is_open = event.is_open(app.clock.local(&home.time_zone).datetime());
    if event.stage == EventStage::Published {
        event.sequence += 1;
    }
    work.update_event(&event).await?;
    noted(app, &mut *work, actor, "event.change", &event).await?;
    let moved =
        (old.starts_at, old.ends_at, &old.place) != (event.starts_at, event.ends_at, &event.place);
    if is_open {
        if moved {
            tell_all(app, &mut *work, &home, &event, EventStep::Changed, base_url).await?;
        }
        promote(app, &mut *work, &home, &event, base_url).await?;
    }
    let all = work.sign_ups(id).await?;
    let taken = all.iter().filter(|one| one.state.takes_a_place()).map(SignUp::people).sum();
    work.commit().await?;
    Ok(event.capacity.map_or(0, |capacity| u32::saturating_sub(taken, capacity)))
}

/// Takes away a draft that nobody needs; nobody had seen it. Twice changes nothing.
///
/// # Errors
/// `event.not-a-draft`; [`AppError::Forbidden`].
pub async fn discard(app: &App, actor: &Actor, id: EventId) -> Result<(), AppError> {
    actor.require(Action::RunCampaign)?;
    let mut work = app.store.begin(actor.organisation).await?;
    work.lock_event(id).await?;
    let Some(event) = work.event(id).await? else { return Ok(()) };
    if event.stage != EventStage::Draft {
        return Err(AppError::Refused { code: "event.not-a-draft" });
    }
    work.delete_event_draft(id).await?;
    noted(app, &mut *work, actor, "event.discard", &event).await?;
    work.commit().await?;
    Ok(())
}

/// Shows a draft to everybody. Twice changes nothing.
///
/// # Errors
/// `event.cancelled`, `event.over`; [`AppError::NotFound`], [`AppError::Forbidden`].
pub async fn publish(app: &App, actor: &Actor, id: EventId) -> Result<(), AppError> {
    actor.require(Action::RunCampaign)?;
    let mut work = app.store.begin(actor.organisation).await?;
    let mut event = work.event(id).await?.ok_or(AppError::NotFound)?;
    match event.stage {
        EventStage::Published => return Ok(()),
        EventStage::Cancelled => return Err(AppError::Refused { code: "event.cancelled" }),
        EventStage::Draft => {}
    }
    let home = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    if event.last_day() < app.clock.today(&home.time_zone) {
        return Err(AppError::Refused { code: "event.over" });
    }
    event.stage = EventStage::Published;
    event.changed_at = app.clock.now();
    work.update_event(&event).await?;
    noted(app, &mut *work, actor, "event.publish", &event).await?;
    work.commit().await?;
    Ok(())
}

/// Calls an event off; who has or awaits a place is told. Twice changes nothing.
///
/// # Errors
/// `event.over`; [`AppError::NotFound`], [`AppError::Forbidden`].
pub async fn cancel(app: &App, actor: &Actor, id: EventId, base_url: &str) -> Result<(), AppError> {
    actor.require(Action::RunCampaign)?;
    let mut work = app.store.begin(actor.organisation).await?;
    work.lock_event(id).await?;
    let home = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let mut event = work.event(id).await?.ok_or(AppError::NotFound)?;
    if event.stage == EventStage::Cancelled {
        return Ok(());
    }
    if app.clock.local(&home.time_zone).datetime() >= event.ends_at {
        return Err(AppError::Refused { code: "event.over" });
    }
    if event.stage == EventStage::Published {
        event.sequence += 1;
    }
    event.stage = EventStage::Cancelled;
    event.changed_at = app.clock.now();
    work.update_event(&event).await?;
    tell_all(app, &mut *work, &home, &event, EventStep::Cancelled, base_url).await?;
    noted(app, &mut *work, actor, "event.cancel", &event).await?;
    work.commit().await?;
    Ok(())
}

fn check(draft: &EventDraft) -> Result<(), AppError> {
    if draft.texts.values().all(|text| text.title.trim().is_empty()) {
        return Err(AppError::Refused { code: "event.no-title" });
    }
    if draft.ends_at <= draft.starts_at {
        return Err(AppError::Refused { code: "event.ends-before" });
    }
    Ok(())
}

async fn noted(
    app: &App,
    work: &mut dyn UnitOfWork,
    actor: &Actor,
    action: &str,
    event: &Event,
) -> Result<(), AppError> {
    let id = event.id.to_string();
    audit::note(app, work, actor, action, ("event", &id), json!({ "slug": event.slug })).await
}

/// `Una xerrada: l'hort` as `una-xerrada-l-hort`, at most 60 characters.
fn slug_of(title: &str) -> String {
    let plain: String =
        folded(title).chars().map(|c| if c.is_ascii_alphanumeric() { c } else { ' ' }).collect();
    let words: Vec<&str> = plain.split_whitespace().collect();
    let slug: String = words.join("-").chars().take(60).collect();
    let slug = slug.trim_matches('-');
    if slug.is_empty() { "event".to_owned() } else { slug.to_owned() }
}

async fn free_slug(work: &mut dyn UnitOfWork, base: &str) -> Result<String, AppError> {
    let mut slug = base.to_owned();
    let mut number = 2;
    while work.event_by_slug(&slug).await?.is_some() {
        slug = format!("{base}-{number}");
        number += 1;
    }
    Ok(slug)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_becomes_a_plain_word_for_addresses() {
        assert_eq!(slug_of("Una xerrada: l’hort i la Cera"), "una-xerrada-l-hort-i-la-cera");
        assert_eq!(slug_of("¿¡!?"), "event");
        assert!(slug_of(&"paraula ".repeat(30)).len() <= 60);
    }
}
