//! At the door: the list on paper, who came, who came unannounced.

use maillage_domain::access::Action;
use maillage_domain::campaign::event::{SignUpState, anonymised_from};
use maillage_domain::ids::{EventId, SignUpId};
use maillage_domain::locale::Locale;
use serde_json::json;

use super::{COMPANIONS_MAX, SignUp, promote};
use crate::access::{audit, logo};
use crate::documents::{AttendancePaper, Listed, Occasion};
use crate::engage::prospect::folded;
use crate::{Actor, App, AppError};

/// Lines for those who come unannounced.
const BLANK_LINES: u8 = 8;

/// Somebody whom the staff writes down.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AtTheDoor {
    /// The name; may be empty, only the count matters.
    pub name: String,
    /// How many come along, at most [`COMPANIONS_MAX`].
    pub companions: u32,
    /// What helps to take part; may be empty.
    pub needs: String,
}

/// The attendance list of an event as PDF: who has a place, then who waits, by name.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`]; [`AppError::Outside`] when it cannot be set.
pub async fn attendance(
    app: &App,
    actor: &Actor,
    id: EventId,
    locale: Locale,
) -> Result<Vec<u8>, AppError> {
    actor.require(Action::RunCampaign)?;
    let mut work = app.store.read(actor.organisation).await?;
    let home = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let event = work.event(id).await?.ok_or(AppError::NotFound)?;
    let mut all = work.sign_ups(id).await?;
    all.retain(|one| one.state != SignUpState::Withdrawn && one.anonymised_at.is_none());
    all.sort_by_cached_key(|one| (one.state == SignUpState::Waiting, folded(&one.name)));
    let names_until = anonymised_from(event.last_day());
    let paper = AttendancePaper {
        locale,
        made_at: app.clock.now(),
        letterhead: logo::letterhead(&mut *work, &home).await?,
        title: event.text(locale, home.locale).title,
        occasion: Occasion::Event { kind: event.kind, names_until },
        from: event.starts_at,
        until: event.ends_at,
        place: event.place.clone(),
        capacity: event.capacity,
        people: all
            .into_iter()
            .map(|one| Listed {
                people: one.people(),
                is_waiting: one.state == SignUpState::Waiting,
                name: one.name,
                needs: one.needs,
            })
            .collect(),
        blank_lines: BLANK_LINES,
    };
    drop(work);
    app.documents.attendance(&paper).map_err(|source| AppError::Outside {
        doing: "set the attendance list",
        source: Box::new(source),
    })
}

/// Notes that somebody came, did not come, or gave the place back; a place that becomes free before the
/// end goes to who waits.
///
/// # Errors
/// `event.not-begun` for who came or did not before the beginning; `event.anonymised`;
/// [`AppError::NotFound`], [`AppError::Forbidden`].
pub async fn set_state(
    app: &App,
    actor: &Actor,
    id: SignUpId,
    to: SignUpState,
    base_url: &str,
) -> Result<EventId, AppError> {
    actor.require(Action::RunCampaign)?;
    let mut work = app.store.begin(actor.organisation).await?;
    let home = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let event = work.sign_up(id).await?.ok_or(AppError::NotFound)?.event;
    work.lock_event(event).await?;
    let event = work.event(event).await?.ok_or(AppError::NotFound)?;
    let mut sign_up = work.sign_up(id).await?.ok_or(AppError::NotFound)?;
    if sign_up.anonymised_at.is_some() {
        return Err(AppError::Refused { code: "event.anonymised" });
    }
    let now = app.clock.local(&home.time_zone).datetime();
    if matches!(to, SignUpState::Attended | SignUpState::Missed) && now < event.starts_at {
        return Err(AppError::Refused { code: "event.not-begun" });
    }
    if sign_up.state == to {
        return Ok(event.id);
    }
    sign_up.state = to;
    work.update_sign_up(&sign_up).await?;
    if event.is_open(now) {
        promote(app, &mut *work, &home, &event, base_url).await?;
    }
    let subject = event.id.to_string();
    let detail = json!({ "state": to.as_str() });
    audit::note(app, &mut *work, actor, "sign-up.state", ("event", &subject), detail).await?;
    work.commit().await?;
    Ok(event.id)
}

/// Writes down somebody who telephoned or came unannounced: with a place before the beginning, as having
/// come after it. The staff may go beyond the number of places.
///
/// # Errors
/// `event.cancelled`; [`AppError::NotFound`], [`AppError::Forbidden`].
pub async fn add_at_the_door(
    app: &App,
    actor: &Actor,
    id: EventId,
    new: AtTheDoor,
) -> Result<(), AppError> {
    actor.require(Action::RunCampaign)?;
    let mut work = app.store.begin(actor.organisation).await?;
    let home = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    work.lock_event(id).await?;
    let event = work.event(id).await?.ok_or(AppError::NotFound)?;
    if event.stage != maillage_domain::campaign::event::EventStage::Published {
        return Err(AppError::Refused { code: "event.cancelled" });
    }
    let now = app.clock.local(&home.time_zone).datetime();
    let has_begun = now >= event.starts_at;
    let sign_up = SignUp {
        id: app.new_id(),
        event: id,
        state: if has_begun { SignUpState::Attended } else { SignUpState::Registered },
        name: new.name.trim().to_owned(),
        email: String::new(),
        companions: new.companions.min(COMPANIONS_MAX),
        needs: new.needs.trim().to_owned(),
        locale: home.locale,
        origin_code: String::new(),
        created_at: app.clock.now(),
        anonymised_at: None,
    };
    work.insert_sign_up(&sign_up).await?;
    let subject = id.to_string();
    let detail = json!({ "people": sign_up.people() });
    audit::note(app, &mut *work, actor, "sign-up.add", ("event", &subject), detail).await?;
    work.commit().await?;
    Ok(())
}
