//! Shifts: a mission from one hour to another; taken and given back by volunteers, seen to by staff.

mod take;

use async_trait::async_trait;
use jiff::civil::DateTime;
use jiff::{Timestamp, ToSpan};
use maillage_domain::access::Action;
use maillage_domain::campaign::shift::BookingState;
use maillage_domain::ids::{MissionId, ShiftId, VolunteerId};
use serde_json::json;

use super::hours::confirm_presence;
use super::mission::{Mission, noted};
use crate::access::audit;
use crate::engage::message::{Recipient, queue};
use crate::error::StoreError;
use crate::mail::{Mail, MailKind, Voice};
use crate::{Actor, App, AppError};

pub(crate) use take::take_from_those_without_proof;
pub use take::{Open, TakeError, give_back, open_for, take, worked};

/// The most weeks over which one form repeats a shift.
pub const WEEKS_MAX: u32 = 26;

/// A shift.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shift {
    /// The id.
    pub id: ShiftId,
    /// Of what.
    pub mission: MissionId,
    /// The beginning, in the organisation's local time.
    pub starts_at: DateTime,
    /// The end, later than the beginning.
    pub ends_at: DateTime,
    /// Where.
    pub place: String,
    /// How many volunteers it takes, at least one.
    pub places: u32,
    /// When it was called off.
    pub cancelled_at: Option<Timestamp>,
    /// When it was made.
    pub created_at: Timestamp,
}

impl Shift {
    /// How long it lasts, in minutes; a day at most.
    #[must_use]
    pub fn minutes(&self) -> u32 {
        let span = self.ends_at.duration_since(self.starts_at);
        u32::try_from(span.as_mins()).unwrap_or(0).min(24 * 60)
    }
}

/// A shift with its mission and how many places are taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShiftRow {
    /// The shift.
    pub shift: Shift,
    /// Its mission.
    pub mission: Mission,
    /// How many places are taken.
    pub taken: u32,
}

/// Somebody's place in a shift.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Booking {
    /// Which shift.
    pub shift: ShiftId,
    /// Whose.
    pub volunteer: VolunteerId,
    /// Where it stands.
    pub state: BookingState,
    /// When it was taken.
    pub booked_at: Timestamp,
}

/// A place with the name of whose it is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BookingRow {
    /// The place.
    pub booking: Booking,
    /// The volunteer's name; empty once forgotten.
    pub volunteer_name: String,
}

/// What a person writes of a shift.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShiftDraft {
    /// The beginning.
    pub starts_at: DateTime,
    /// The end, on the same day or the next.
    pub ends_at: DateTime,
    /// Where.
    pub place: String,
    /// How many volunteers it takes.
    pub places: u32,
    /// In how many weeks, the first included.
    pub weeks: u32,
}

/// The rows of shifts and of who took them.
#[async_trait]
pub trait ShiftStore {
    /// Adds a shift.
    async fn insert_shift(&mut self, shift: &Shift) -> Result<(), StoreError>;
    /// Notes that a shift was called off.
    async fn cancel_shift(&mut self, id: ShiftId, at: Timestamp) -> Result<(), StoreError>;
    /// Keeps others from taking this shift until the unit of work ends.
    async fn lock_shift(&mut self, id: ShiftId) -> Result<(), StoreError>;
    /// One shift.
    async fn shift(&mut self, id: ShiftId) -> Result<Option<ShiftRow>, StoreError>;
    /// The shifts that end after this local moment, by their beginning.
    async fn shifts_from(&mut self, local: &str) -> Result<Vec<ShiftRow>, StoreError>;
    /// The shifts of a mission, by their beginning.
    async fn shifts_of(&mut self, mission: MissionId) -> Result<Vec<ShiftRow>, StoreError>;
    /// Writes somebody's place, over an older one of the same shift.
    async fn put_booking(&mut self, booking: &Booking) -> Result<(), StoreError>;
    /// Who took a shift, by name.
    async fn bookings_of_shift(&mut self, id: ShiftId) -> Result<Vec<BookingRow>, StoreError>;
    /// The shifts that somebody took, by their beginning.
    async fn bookings_of(
        &mut self,
        volunteer: VolunteerId,
    ) -> Result<Vec<(Booking, ShiftRow)>, StoreError>;
    /// Gives back all places of a volunteer that begin after this local moment.
    async fn give_back_from(
        &mut self,
        volunteer: VolunteerId,
        local: &str,
    ) -> Result<(), StoreError>;
}

/// Adds a shift, or one each week.
///
/// # Errors
/// `shift.ends-before`, `shift.too-long` (more than a day), `mission.closed`; [`AppError::NotFound`],
/// [`AppError::Forbidden`].
pub async fn add(
    app: &App,
    actor: &Actor,
    mission: MissionId,
    draft: ShiftDraft,
) -> Result<(), AppError> {
    actor.require(Action::RunCampaign)?;
    let mut work = app.store.begin(actor.organisation).await?;
    let home = work.mission(mission).await?.ok_or(AppError::NotFound)?;
    if home.closed_at.is_some() {
        return Err(AppError::Refused { code: "mission.closed" });
    }
    if draft.ends_at <= draft.starts_at {
        return Err(AppError::Refused { code: "shift.ends-before" });
    }
    if draft.ends_at > draft.starts_at.saturating_add(24.hours()) {
        return Err(AppError::Refused { code: "shift.too-long" });
    }
    for week in 0..draft.weeks.clamp(1, WEEKS_MAX) {
        let later = i64::from(week).weeks();
        let shift = Shift {
            id: app.new_id(),
            mission,
            starts_at: draft.starts_at.saturating_add(later),
            ends_at: draft.ends_at.saturating_add(later),
            place: draft.place.clone(),
            places: draft.places.max(1),
            cancelled_at: None,
            created_at: app.clock.now(),
        };
        work.insert_shift(&shift).await?;
    }
    noted(app, &mut *work, actor, "shift.add", mission).await?;
    work.commit().await?;
    Ok(())
}

/// Calls a shift off; who took it is told. Twice changes nothing.
///
/// # Errors
/// `shift.begun`; [`AppError::NotFound`], [`AppError::Forbidden`].
pub async fn cancel(app: &App, actor: &Actor, id: ShiftId) -> Result<MissionId, AppError> {
    actor.require(Action::RunCampaign)?;
    let mut work = app.store.begin(actor.organisation).await?;
    work.lock_shift(id).await?;
    let home = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let row = work.shift(id).await?.ok_or(AppError::NotFound)?;
    if row.shift.cancelled_at.is_some() {
        return Ok(row.mission.id);
    }
    if app.clock.local(&home.time_zone).datetime() >= row.shift.starts_at {
        return Err(AppError::Refused { code: "shift.begun" });
    }
    work.cancel_shift(id, app.clock.now()).await?;
    for place in work.bookings_of_shift(id).await? {
        if place.booking.state != BookingState::Booked {
            continue;
        }
        work.put_booking(&Booking { state: BookingState::Withdrawn, ..place.booking.clone() })
            .await?;
        let Some(volunteer) = work.volunteer(place.booking.volunteer).await? else { continue };
        let mail = Mail {
            locale: volunteer.locale,
            to_name: volunteer.name.clone(),
            voice: Voice::of(&home, volunteer.locale),
            kind: MailKind::ShiftOff {
                mission: row.mission.title.clone(),
                from: row.shift.starts_at,
                until: row.shift.ends_at,
            },
        };
        let to = Recipient { email: volunteer.email, ..Recipient::default() };
        queue(app, &mut *work, &home, to, &mail).await?;
    }
    noted(app, &mut *work, actor, "shift.cancel", row.mission.id).await?;
    work.commit().await?;
    Ok(row.mission.id)
}

/// The shifts of a mission with who took each.
///
/// # Errors
/// [`AppError::Forbidden`]; when the store fails.
pub async fn of_mission(
    app: &App,
    actor: &Actor,
    mission: MissionId,
) -> Result<Vec<ShiftRow>, AppError> {
    actor.require(Action::RunCampaign)?;
    Ok(app.store.read(actor.organisation).await?.shifts_of(mission).await?)
}

/// One shift with who took it.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`]; when the store fails.
pub async fn get(
    app: &App,
    actor: &Actor,
    id: ShiftId,
) -> Result<(ShiftRow, Vec<BookingRow>), AppError> {
    actor.require(Action::RunCampaign)?;
    let mut work = app.store.read(actor.organisation).await?;
    let row = work.shift(id).await?.ok_or(AppError::NotFound)?;
    Ok((row, work.bookings_of_shift(id).await?))
}

/// Notes that somebody was there or not. Being there confirms the hours of the shift, unless the volunteer
/// has reported others, which wait to be looked at.
///
/// # Errors
/// `shift.not-begun`; [`AppError::NotFound`] when this volunteer did not take the shift;
/// [`AppError::Forbidden`].
pub async fn set_presence(
    app: &App,
    actor: &Actor,
    id: ShiftId,
    volunteer: VolunteerId,
    was_there: bool,
) -> Result<(), AppError> {
    actor.require(Action::RunCampaign)?;
    let mut work = app.store.begin(actor.organisation).await?;
    work.lock_shift(id).await?;
    let home = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let row = work.shift(id).await?.ok_or(AppError::NotFound)?;
    let places = work.bookings_of_shift(id).await?;
    let place = places
        .into_iter()
        .map(|one| one.booking)
        .find(|one| one.volunteer == volunteer && one.state != BookingState::Withdrawn)
        .ok_or(AppError::NotFound)?;
    if app.clock.local(&home.time_zone).datetime() < row.shift.starts_at {
        return Err(AppError::Refused { code: "shift.not-begun" });
    }
    let state = if was_there { BookingState::Done } else { BookingState::Missed };
    if place.state == state {
        return Ok(());
    }
    work.put_booking(&Booking { state, ..place }).await?;
    if was_there {
        confirm_presence(app, &mut *work, actor, &row.shift, volunteer).await?;
    }
    let subject = volunteer.to_string();
    let detail = json!({ "shift": id.to_string(), "was_there": was_there });
    audit::note(app, &mut *work, actor, "shift.presence", ("volunteer", &subject), detail).await?;
    work.commit().await?;
    Ok(())
}
