//! Taking a shift and giving it back: by the volunteer, within the rules of the domain.

use jiff::civil::DateTime;
use maillage_domain::campaign::certificate::{Certificate, SeenCertificate, missing};
use maillage_domain::campaign::shift::{BookingState, Hours, Offered, ShiftError, may_take};
use maillage_domain::ids::{MissionId, OrganisationId, ShiftId, VolunteerId};

use super::{Booking, ShiftRow};
use crate::error::StoreError;
use crate::store::UnitOfWork;
use crate::{App, AppError};

/// Why a shift was not taken.
#[derive(Debug, thiserror::Error)]
pub enum TakeError {
    /// The rules refuse it.
    #[error("the shift cannot be taken")]
    Rule(#[from] ShiftError),
    /// Anything else.
    #[error("the shift was not taken")]
    App(#[from] AppError),
}

impl From<StoreError> for TakeError {
    fn from(error: StoreError) -> Self {
        Self::App(error.into())
    }
}

/// A shift to come as one volunteer sees it.
#[derive(Debug, Clone)]
pub struct Open {
    /// The shift.
    pub row: ShiftRow,
    /// Whether this volunteer has it.
    pub is_mine: bool,
    /// Why it cannot be taken, when it cannot.
    pub refused: Option<ShiftError>,
}

/// The shifts to come, as a volunteer may take them or not.
///
/// # Errors
/// [`AppError::NotFound`]; when the store fails.
pub async fn open_for(
    app: &App,
    organisation: OrganisationId,
    volunteer: VolunteerId,
) -> Result<Vec<Open>, AppError> {
    let mut work = app.store.read(organisation).await?;
    let (now, country) = here(app, &mut *work).await?;
    let seen = seen_by(&mut *work, volunteer).await?;
    let mine = booked(&mut *work, volunteer).await?;
    let rows = work.shifts_from(&now.to_string()).await?;
    Ok(rows
        .into_iter()
        .filter(|row| row.shift.cancelled_at.is_none() && row.mission.closed_at.is_none())
        .map(|row| {
            let is_mine = mine.iter().any(|one| one.shift.id == row.shift.id);
            let refused = refused(&row, &mine, &seen, &country, now).err();
            Open { is_mine, refused: if is_mine { None } else { refused }, row }
        })
        .collect())
}

/// The shifts that a volunteer has taken and not given back, by their beginning.
///
/// # Errors
/// When the store fails.
pub async fn worked(
    app: &App,
    organisation: OrganisationId,
    volunteer: VolunteerId,
) -> Result<Vec<ShiftRow>, AppError> {
    let all = app.store.read(organisation).await?.bookings_of(volunteer).await?;
    let kept = all.into_iter().filter(|(one, row)| {
        matches!(one.state, BookingState::Booked | BookingState::Done)
            && row.shift.cancelled_at.is_none()
    });
    Ok(kept.map(|(_, row)| row).collect())
}

/// Takes a shift for a volunteer. Near children nobody passes without the proofs that the law asks for.
/// Twice changes nothing.
///
/// # Errors
/// [`TakeError::Rule`]; [`AppError::NotFound`] when there is no such shift or it was called off.
pub async fn take(
    app: &App,
    organisation: OrganisationId,
    volunteer: VolunteerId,
    id: ShiftId,
) -> Result<(), TakeError> {
    let mut work = app.store.begin(organisation).await?;
    work.lock_shift(id).await?;
    let (now, country) = here(app, &mut *work).await?;
    let known = work.volunteer(volunteer).await?.ok_or(AppError::NotFound)?;
    let row = work.shift(id).await?.ok_or(AppError::NotFound)?;
    let is_off = row.shift.cancelled_at.is_some() || row.mission.closed_at.is_some();
    if is_off || known.left_on.is_some() {
        return Err(AppError::NotFound.into());
    }
    let mine = booked(&mut *work, volunteer).await?;
    if mine.iter().any(|one| one.shift.id == id) {
        return Ok(());
    }
    let seen = seen_by(&mut *work, volunteer).await?;
    refused(&row, &mine, &seen, &country, now)?;
    let booking =
        Booking { shift: id, volunteer, state: BookingState::Booked, booked_at: app.clock.now() };
    work.put_booking(&booking).await?;
    work.commit().await?;
    Ok(())
}

/// Gives a shift back before it begins. Twice changes nothing.
///
/// # Errors
/// `shift.begun`; [`AppError::NotFound`] when there is no such shift.
pub async fn give_back(
    app: &App,
    organisation: OrganisationId,
    volunteer: VolunteerId,
    id: ShiftId,
) -> Result<(), AppError> {
    let mut work = app.store.begin(organisation).await?;
    work.lock_shift(id).await?;
    let (now, _) = here(app, &mut *work).await?;
    let row = work.shift(id).await?.ok_or(AppError::NotFound)?;
    let mine = work.bookings_of(volunteer).await?;
    let Some((booking, _)) = mine.into_iter().find(|(one, _)| one.shift == id) else {
        return Ok(());
    };
    if booking.state != BookingState::Booked {
        return Ok(());
    }
    if now >= row.shift.starts_at {
        return Err(AppError::Refused { code: "shift.begun" });
    }
    work.put_booking(&Booking { state: BookingState::Withdrawn, ..booking }).await?;
    work.commit().await?;
    Ok(())
}

/// When children come to be where they were not, whoever lacks the proof gives its shifts to come back.
pub(crate) async fn take_from_those_without_proof(
    app: &App,
    work: &mut dyn UnitOfWork,
    mission: MissionId,
) -> Result<(), AppError> {
    let (now, country) = here(app, work).await?;
    for row in work.shifts_of(mission).await? {
        if row.shift.starts_at <= now {
            continue;
        }
        for place in work.bookings_of_shift(row.shift.id).await? {
            let seen = seen_by(work, place.booking.volunteer).await?;
            let lacks = !missing(&country, &seen, row.shift.starts_at.date()).is_empty();
            if lacks && place.booking.state == BookingState::Booked {
                let state = BookingState::Withdrawn;
                work.put_booking(&Booking { state, ..place.booking }).await?;
            }
        }
    }
    Ok(())
}

async fn here(app: &App, work: &mut dyn UnitOfWork) -> Result<(DateTime, String), AppError> {
    let home = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    Ok((app.clock.local(&home.time_zone).datetime(), home.country))
}

async fn seen_by(
    work: &mut dyn UnitOfWork,
    volunteer: VolunteerId,
) -> Result<Vec<SeenCertificate>, StoreError> {
    Ok(work.certificates(volunteer).await?.into_iter().map(|one| one.seen).collect())
}

/// The shifts that somebody has booked.
async fn booked(
    work: &mut dyn UnitOfWork,
    volunteer: VolunteerId,
) -> Result<Vec<ShiftRow>, StoreError> {
    let all = work.bookings_of(volunteer).await?;
    let booked = all.into_iter().filter(|(one, _)| one.state == BookingState::Booked);
    Ok(booked.map(|(_, row)| row).collect())
}

fn refused(
    row: &ShiftRow,
    mine: &[ShiftRow],
    seen: &[SeenCertificate],
    country: &str,
    now: DateTime,
) -> Result<(), ShiftError> {
    let hours = |row: &ShiftRow| Hours { from: row.shift.starts_at, until: row.shift.ends_at };
    let lacks: Vec<&'static Certificate> = if row.mission.with_children {
        missing(country, seen, row.shift.starts_at.date())
    } else {
        Vec::new()
    };
    let offered =
        Offered { hours: hours(row), places: row.shift.places, taken: row.taken, missing: &lacks };
    let others: Vec<Hours> =
        mine.iter().filter(|one| one.shift.id != row.shift.id).map(hours).collect();
    may_take(&offered, &others, now)
}
