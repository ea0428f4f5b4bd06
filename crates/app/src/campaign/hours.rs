//! Hours: a volunteer reports them, staff confirms them; what is decided stays.

use async_trait::async_trait;
use jiff::Timestamp;
use jiff::civil::Date;
use maillage_domain::access::Action;
use maillage_domain::campaign::certificate::{SeenCertificate, missing};
use maillage_domain::campaign::shift::BookingState;
use maillage_domain::ids::{HoursId, MissionId, OrganisationId, ShiftId, VolunteerId};
use maillage_domain::locale::Locale;
use serde_json::json;

use super::cut;
use super::shift::{Booking, Shift};
use crate::access::{audit, logo};
use crate::documents::{HoursPaper, MissionHours};
use crate::engage::prospect::folded;
use crate::error::StoreError;
use crate::store::{Page, Paged, UnitOfWork};
use crate::{Actor, App, AppError};

/// The most minutes of one report: a day.
pub const MINUTES_MAX: u32 = 24 * 60;

/// Reported hours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hours {
    /// The id.
    pub id: HoursId,
    /// Whose.
    pub volunteer: VolunteerId,
    /// For what.
    pub mission: MissionId,
    /// In which shift; none for work outside of one.
    pub shift: Option<ShiftId>,
    /// On which day.
    pub on: Date,
    /// Minutes that the volunteer reports, 1 to [`MINUTES_MAX`].
    pub reported: u32,
    /// Minutes that staff confirmed; 0 when it refused them, none while it has not looked.
    pub confirmed: Option<u32>,
    /// Who decided, by name; empty before.
    pub decided_by: String,
    /// When.
    pub decided_at: Option<Timestamp>,
    /// When they were reported.
    pub created_at: Timestamp,
}

/// Reported hours with names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HoursRow {
    /// The hours.
    pub hours: Hours,
    /// The volunteer's name; empty once forgotten.
    pub volunteer_name: String,
    /// The mission's title.
    pub mission_title: String,
}

/// How far reported hours have come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum HoursState {
    /// Nobody of the staff has looked.
    Reported,
    /// Confirmed, perhaps fewer.
    Confirmed,
    /// Refused.
    Refused,
}

impl Hours {
    /// How far they have come.
    #[must_use]
    pub fn state(&self) -> HoursState {
        match self.confirmed {
            None => HoursState::Reported,
            Some(0) => HoursState::Refused,
            Some(_) => HoursState::Confirmed,
        }
    }
}

/// How a list of hours is narrowed and ordered; the newest day first when nothing else is asked for.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct HoursFilter {
    /// Part of the volunteer's name or the mission's title.
    pub contains: Option<String>,
    /// Only those that have come so far.
    pub state: Option<HoursState>,
    /// By the volunteer's name instead of by day.
    pub by_name: bool,
    /// The oldest day, or the first name, first.
    pub upwards: bool,
}

/// What a volunteer reports.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewHours {
    /// For what.
    pub mission: MissionId,
    /// In which shift, when in one.
    pub shift: Option<ShiftId>,
    /// On which day, not later than today.
    pub on: Date,
    /// How many minutes.
    pub minutes: u32,
}

/// The rows of hours.
#[async_trait]
pub trait HoursStore {
    /// Adds hours.
    async fn insert_hours(&mut self, hours: &Hours) -> Result<(), StoreError>;
    /// Writes what was reported and decided.
    async fn update_hours(&mut self, hours: &Hours) -> Result<(), StoreError>;
    /// Some hours.
    async fn hours(&mut self, id: HoursId) -> Result<Option<Hours>, StoreError>;
    /// All hours of a volunteer, or of all, newest day first.
    async fn all_hours(&mut self, of: Option<VolunteerId>) -> Result<Vec<HoursRow>, StoreError>;
}

/// Reports hours. The same shift again corrects the report, until staff has decided.
///
/// # Errors
/// `hours.future`, `hours.minutes`, `hours.decided`, `hours.not-yours` (a shift that was not taken),
/// `certificate.missing` near children; [`AppError::NotFound`].
pub async fn report(
    app: &App,
    organisation: OrganisationId,
    volunteer: VolunteerId,
    new: NewHours,
) -> Result<(), AppError> {
    let mut work = app.store.begin(organisation).await?;
    let home = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let mission = work.mission(new.mission).await?.ok_or(AppError::NotFound)?;
    if new.minutes == 0 || new.minutes > MINUTES_MAX {
        return Err(AppError::Refused { code: "hours.minutes" });
    }
    if new.on > app.clock.today(&home.time_zone) {
        return Err(AppError::Refused { code: "hours.future" });
    }
    let seen: Vec<SeenCertificate> =
        work.certificates(volunteer).await?.into_iter().map(|one| one.seen).collect();
    if mission.with_children && !missing(&home.country, &seen, new.on).is_empty() {
        return Err(AppError::Refused { code: "certificate.missing" });
    }
    let mut again = None;
    if let Some(shift) = new.shift {
        let mine = work.bookings_of(volunteer).await?;
        let is_mine = mine.iter().any(|(one, row)| {
            one.shift == shift
                && row.mission.id == new.mission
                && matches!(one.state, BookingState::Booked | BookingState::Done)
        });
        if !is_mine {
            return Err(AppError::Refused { code: "hours.not-yours" });
        }
        let known = work.all_hours(Some(volunteer)).await?;
        again = known.into_iter().map(|row| row.hours).find(|one| one.shift == Some(shift));
    }
    match again {
        Some(old) if old.decided_at.is_some() => {
            return Err(AppError::Refused { code: "hours.decided" });
        }
        Some(old) => work.update_hours(&Hours { reported: new.minutes, ..old }).await?,
        None => work.insert_hours(&fresh(app, volunteer, new)).await?,
    }
    work.commit().await?;
    Ok(())
}

fn fresh(app: &App, volunteer: VolunteerId, new: NewHours) -> Hours {
    Hours {
        id: app.new_id(),
        volunteer,
        mission: new.mission,
        shift: new.shift,
        on: new.on,
        reported: new.minutes,
        confirmed: None,
        decided_by: String::new(),
        decided_at: None,
        created_at: app.clock.now(),
    }
}

/// Confirms the length of a shift for somebody who was there and reported nothing.
pub(crate) async fn confirm_presence(
    app: &App,
    work: &mut dyn UnitOfWork,
    actor: &Actor,
    shift: &Shift,
    volunteer: VolunteerId,
) -> Result<(), AppError> {
    let known = work.all_hours(Some(volunteer)).await?;
    if known.iter().any(|row| row.hours.shift == Some(shift.id)) {
        return Ok(());
    }
    let minutes = shift.minutes().max(1);
    let (mission, on) = (shift.mission, shift.starts_at.date());
    let new = NewHours { mission, shift: Some(shift.id), on, minutes };
    let hours = Hours {
        confirmed: Some(minutes),
        decided_by: actor.name.clone(),
        decided_at: Some(app.clock.now()),
        ..fresh(app, volunteer, new)
    };
    Ok(work.insert_hours(&hours).await?)
}

/// Confirms reported hours, with other minutes where they were others; 0 refuses them. What was decided
/// stays: the same decision again changes nothing.
///
/// # Errors
/// `hours.decided`, `hours.minutes`; [`AppError::NotFound`], [`AppError::Forbidden`].
pub async fn decide(app: &App, actor: &Actor, id: HoursId, minutes: u32) -> Result<(), AppError> {
    actor.require(Action::RunCampaign)?;
    if minutes > MINUTES_MAX {
        return Err(AppError::Refused { code: "hours.minutes" });
    }
    let mut work = app.store.begin(actor.organisation).await?;
    let old = work.hours(id).await?.ok_or(AppError::NotFound)?;
    match old.confirmed {
        Some(there) if there == minutes => return Ok(()),
        Some(_) => return Err(AppError::Refused { code: "hours.decided" }),
        None => {}
    }
    let volunteer = old.volunteer;
    if let Some(shift) = old.shift {
        let state = if minutes > 0 { BookingState::Done } else { BookingState::Missed };
        let mine = work.bookings_of(volunteer).await?;
        if let Some((booking, _)) = mine.into_iter().find(|(one, _)| one.shift == shift) {
            work.put_booking(&Booking { state, ..booking }).await?;
        }
    }
    let new = Hours {
        confirmed: Some(minutes),
        decided_by: actor.name.clone(),
        decided_at: Some(app.clock.now()),
        ..old
    };
    work.update_hours(&new).await?;
    let subject = volunteer.to_string();
    let detail = json!({ "minutes": minutes });
    audit::note(app, &mut *work, actor, "hours.decide", ("volunteer", &subject), detail).await?;
    work.commit().await?;
    Ok(())
}

/// A part of all hours, and the sum of the confirmed minutes of the whole list.
///
/// # Errors
/// [`AppError::Forbidden`]; when the store fails.
pub async fn list(
    app: &App,
    actor: &Actor,
    filter: &HoursFilter,
    page: Page,
) -> Result<(Paged<HoursRow>, i64), AppError> {
    actor.require(Action::RunCampaign)?;
    let mut rows = app.store.read(actor.organisation).await?.all_hours(None).await?;
    let words = folded(filter.contains.as_deref().unwrap_or_default());
    rows.retain(|row| {
        filter.state.is_none_or(|state| state == row.hours.state())
            && folded(&format!("{} {}", row.volunteer_name, row.mission_title)).contains(&words)
    });
    if filter.by_name {
        rows.sort_by_cached_key(|row| folded(&row.volunteer_name));
    }
    if filter.upwards != filter.by_name {
        rows.reverse();
    }
    let minutes = rows.iter().filter_map(|row| row.hours.confirmed).map(i64::from).sum();
    Ok((cut(rows, page), minutes))
}

/// The hours of a volunteer, newest day first, for its own page.
///
/// # Errors
/// When the store fails.
pub async fn own(
    app: &App,
    organisation: OrganisationId,
    volunteer: VolunteerId,
) -> Result<Vec<HoursRow>, AppError> {
    Ok(app.store.read(organisation).await?.all_hours(Some(volunteer)).await?)
}

/// The certificate of a volunteer's confirmed hours as PDF.
///
/// # Errors
/// `hours.none`; [`AppError::NotFound`] when the volunteer was forgotten; [`AppError::Outside`] when it
/// cannot be set.
pub async fn paper(
    app: &App,
    organisation: OrganisationId,
    volunteer: VolunteerId,
    locale: Locale,
) -> Result<Vec<u8>, AppError> {
    let mut work = app.store.read(organisation).await?;
    let home = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let known = work.volunteer(volunteer).await?.ok_or(AppError::NotFound)?;
    if known.forgotten_at.is_some() {
        return Err(AppError::NotFound);
    }
    let rows = work.all_hours(Some(volunteer)).await?;
    let counted: Vec<&HoursRow> =
        rows.iter().filter(|row| row.hours.state() == HoursState::Confirmed).collect();
    let (Some(last), Some(first)) = (counted.first(), counted.last()) else {
        return Err(AppError::Refused { code: "hours.none" });
    };
    let paper = HoursPaper {
        locale,
        made_at: app.clock.now(),
        letterhead: logo::letterhead(&mut *work, &home).await?,
        volunteer: known.name,
        first: first.hours.on,
        last: last.hours.on,
        missions: by_mission(&counted),
        appreciation: String::new(),
        place: home.address.locality.clone(),
        dated: app.clock.today(&home.time_zone),
    };
    drop(work);
    app.documents.hours(&paper).map_err(|source| AppError::Outside {
        doing: "set the certificate of hours",
        source: Box::new(source),
    })
}

/// The most hours first.
fn by_mission(rows: &[&HoursRow]) -> Vec<MissionHours> {
    let mut missions: Vec<MissionHours> = Vec::new();
    for row in rows {
        let minutes = row.hours.confirmed.unwrap_or(0);
        match missions.iter_mut().find(|one| one.mission == row.mission_title) {
            Some(one) => {
                one.shifts += 1;
                one.minutes += minutes;
            }
            None => missions.push(MissionHours {
                mission: row.mission_title.clone(),
                shifts: 1,
                minutes,
            }),
        }
    }
    missions.sort_by(|a, b| b.minutes.cmp(&a.minutes).then(a.mission.cmp(&b.mission)));
    missions
}
