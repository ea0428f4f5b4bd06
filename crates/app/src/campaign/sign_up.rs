//! Who comes to an event: signs up without an account, waits when all places are taken, moves up by
//! itself when one becomes free, gives the place back by a link.

mod door;
mod tell;

use async_trait::async_trait;
use jiff::Timestamp;
use maillage_domain::access::Action;
use maillage_domain::campaign::event::{self as rules, SignUpState};
use maillage_domain::ids::{EventId, MessageId, OrganisationId, SignUpId};
use maillage_domain::locale::Locale;

use super::cut;
use super::event::Event;
use super::scan::borne;
use crate::access::organisation::Organisation;
use crate::engage::prospect::folded;
use crate::error::StoreError;
use crate::store::{Page, Paged, UnitOfWork};
use crate::{Actor, App, AppError};

pub use door::{AtTheDoor, add_at_the_door, attendance, set_state};
pub use tell::EventStep;
pub(crate) use tell::{tell, tell_all};

/// The most companions that one person may bring.
pub const COMPANIONS_MAX: u32 = 9;

/// Somebody's sign-up.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignUp {
    /// The id.
    pub id: SignUpId,
    /// To what.
    pub event: EventId,
    /// Where it stands.
    pub state: SignUpState,
    /// The name; empty once anonymised.
    pub name: String,
    /// The address; empty once anonymised, or when written down at the door.
    pub email: String,
    /// How many come along.
    pub companions: u32,
    /// What helps to take part; emptied a week after the event.
    pub needs: String,
    /// The language of its mails.
    pub locale: Locale,
    /// The code of the poster that brought the person; may be empty.
    pub origin_code: String,
    /// When.
    pub created_at: Timestamp,
    /// When its name was removed.
    pub anonymised_at: Option<Timestamp>,
}

impl SignUp {
    /// The person and its companions.
    #[must_use]
    pub fn people(&self) -> u32 {
        self.companions.saturating_add(1)
    }

    fn as_rule(&self) -> rules::SignUp {
        rules::SignUp { state: self.state, people: self.people() }
    }
}

/// What a visitor writes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SignUpRequest {
    /// The name.
    pub name: String,
    /// The address.
    pub email: String,
    /// How many come along, at most [`COMPANIONS_MAX`].
    pub companions: u32,
    /// What helps to take part; may be empty.
    pub needs: String,
    /// The language of the page.
    pub locale: Locale,
    /// The code that brought the visitor; may be empty. One that no poster bears is ignored.
    pub origin_code: String,
    /// The address of this installation, without a slash at the end.
    pub base_url: String,
}

/// How the sign-ups of an event are narrowed and ordered.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct SignUpFilter {
    /// Part of name or address, whatever case and accents.
    pub contains: Option<String>,
    /// Only in this state.
    pub state: Option<SignUpState>,
    /// By name instead of by the time of signing up.
    pub by_name: bool,
    /// Whether the last comes first.
    pub downwards: bool,
}

/// The rows of sign-ups.
#[async_trait]
pub trait SignUpStore {
    /// Adds a sign-up.
    async fn insert_sign_up(&mut self, sign_up: &SignUp) -> Result<(), StoreError>;
    /// Writes a sign-up's state, companions and needs.
    async fn update_sign_up(&mut self, sign_up: &SignUp) -> Result<(), StoreError>;
    /// One sign-up.
    async fn sign_up(&mut self, id: SignUpId) -> Result<Option<SignUp>, StoreError>;
    /// All sign-ups of an event, in the order in which they came.
    async fn sign_ups(&mut self, event: EventId) -> Result<Vec<SignUp>, StoreError>;
    /// Keeps that a message tells of a sign-up.
    async fn link_sign_up_message(
        &mut self,
        id: SignUpId,
        message: MessageId,
    ) -> Result<(), StoreError>;
    /// Empties the needs of everybody whose event ended before this local moment, in words
    /// (`2026-11-24T00:00:00`); gives how many.
    async fn forget_needs(&mut self, ended_before: &str) -> Result<u64, StoreError>;
    /// Takes name, address, needs, messages and links of everybody whose event ended before this local
    /// moment; gives how many.
    async fn anonymise_sign_ups(
        &mut self,
        ended_before: &str,
        at: Timestamp,
    ) -> Result<u64, StoreError>;
}

/// Signs somebody up: with a place when there is room for all of them, else on the waiting list. A
/// message with the link to give it back goes out. The same address twice adds nothing.
///
/// # Errors
/// [`AppError::NotFound`] when there is no such event to be seen; `event.over`, `event.too-many` when
/// the group is larger than the event.
pub async fn ask(
    app: &App,
    organisation: OrganisationId,
    slug: &str,
    request: SignUpRequest,
) -> Result<SignUpState, AppError> {
    let mut work = app.store.begin(organisation).await?;
    let home = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let found = work.event_by_slug(slug).await?.ok_or(AppError::NotFound)?;
    work.lock_event(found.id).await?;
    let event = work.event(found.id).await?.ok_or(AppError::NotFound)?;
    if !event.is_open(app.clock.local(&home.time_zone).datetime()) {
        return Err(AppError::Refused { code: "event.over" });
    }
    let companions = request.companions.min(COMPANIONS_MAX);
    if event.capacity.is_some_and(|capacity| capacity < companions + 1) {
        return Err(AppError::Refused { code: "event.too-many" });
    }
    let all = work.sign_ups(event.id).await?;
    let email = request.email.trim().to_lowercase();
    let is_active = |s: &&SignUp| matches!(s.state, SignUpState::Registered | SignUpState::Waiting);
    if let Some(there) = all.iter().filter(is_active).find(|s| s.email == email) {
        let step = EventStep::of(there.state);
        tell(app, &mut *work, &home, (&event, there), step, &request.base_url).await?;
        let state = there.state;
        work.commit().await?;
        return Ok(state);
    }
    let list: Vec<rules::SignUp> = all.iter().map(SignUp::as_rule).collect();
    let code = borne(&mut *work, &request.origin_code).await?;
    let sign_up = SignUp {
        id: app.new_id(),
        event: event.id,
        state: rules::received(event.capacity, &list, companions + 1),
        name: request.name.trim().to_owned(),
        email,
        companions,
        needs: request.needs.trim().to_owned(),
        locale: request.locale,
        origin_code: code.map(|code| code.to_string()).unwrap_or_default(),
        created_at: app.clock.now(),
        anonymised_at: None,
    };
    work.insert_sign_up(&sign_up).await?;
    let step = EventStep::of(sign_up.state);
    tell(app, &mut *work, &home, (&event, &sign_up), step, &request.base_url).await?;
    work.commit().await?;
    Ok(sign_up.state)
}

/// What the link of a place opens.
///
/// # Errors
/// [`AppError::NotFound`] when it was anonymised; when the store fails.
pub async fn own(
    app: &App,
    organisation: OrganisationId,
    id: SignUpId,
) -> Result<(Event, SignUp), AppError> {
    let mut work = app.store.read(organisation).await?;
    let sign_up = work.sign_up(id).await?.ok_or(AppError::NotFound)?;
    if sign_up.anonymised_at.is_some() {
        return Err(AppError::NotFound);
    }
    let event = work.event(sign_up.event).await?.ok_or(AppError::NotFound)?;
    Ok((event, sign_up))
}

/// Gives a place back; the first who waits and fits moves up. Twice changes nothing.
///
/// # Errors
/// `event.over`; [`AppError::NotFound`]; when the store fails.
pub async fn withdraw(
    app: &App,
    organisation: OrganisationId,
    id: SignUpId,
    base_url: &str,
) -> Result<(), AppError> {
    let mut work = app.store.begin(organisation).await?;
    let home = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let event = work.sign_up(id).await?.ok_or(AppError::NotFound)?.event;
    work.lock_event(event).await?;
    let event = work.event(event).await?.ok_or(AppError::NotFound)?;
    let mut sign_up = work.sign_up(id).await?.ok_or(AppError::NotFound)?;
    match sign_up.state {
        SignUpState::Withdrawn => return Ok(()),
        SignUpState::Registered | SignUpState::Waiting
            if event.is_open(app.clock.local(&home.time_zone).datetime()) => {}
        _ => return Err(AppError::Refused { code: "event.over" }),
    }
    sign_up.state = SignUpState::Withdrawn;
    work.update_sign_up(&sign_up).await?;
    promote(app, &mut *work, &home, &event, base_url).await?;
    work.commit().await?;
    Ok(())
}

/// Lets those move up who wait and now fit, and tells them. The event is locked.
pub(crate) async fn promote(
    app: &App,
    work: &mut dyn UnitOfWork,
    home: &Organisation,
    event: &Event,
    base_url: &str,
) -> Result<(), AppError> {
    let mut all = work.sign_ups(event.id).await?;
    let list: Vec<rules::SignUp> = all.iter().map(SignUp::as_rule).collect();
    for at in rules::promoted(event.capacity, &list) {
        let sign_up = &mut all[at];
        sign_up.state = SignUpState::Registered;
        work.update_sign_up(sign_up).await?;
        tell(app, work, home, (event, sign_up), EventStep::Promoted, base_url).await?;
    }
    Ok(())
}

/// A part of an event's sign-ups.
///
/// # Errors
/// [`AppError::Forbidden`]; when the store fails.
pub async fn list(
    app: &App,
    actor: &Actor,
    event: EventId,
    filter: &SignUpFilter,
    page: Page,
) -> Result<Paged<SignUp>, AppError> {
    actor.require(Action::RunCampaign)?;
    let mut rows = app.store.read(actor.organisation).await?.sign_ups(event).await?;
    let words = folded(filter.contains.as_deref().unwrap_or_default());
    rows.retain(|row| {
        filter.state.is_none_or(|state| state == row.state)
            && folded(&format!("{} {}", row.name, row.email)).contains(&words)
    });
    if filter.by_name {
        rows.sort_by_cached_key(|row| folded(&row.name));
    }
    if filter.downwards {
        rows.reverse();
    }
    Ok(cut(rows, page))
}
