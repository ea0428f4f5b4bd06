//! Whose data are to go: proposed here, decided by a person.

use jiff::ToSpan;
use maillage_domain::access::Action;
use maillage_domain::accompany::retention::{KEPT_YEARS, NOTICE_DAYS, Retention, retention};
use maillage_domain::ids::{OrganisationId, ParticipantId};

use super::participant::{Participant, ParticipantFilter, ParticipantOrder};
use crate::store::Page;
use crate::{Actor, App, AppError};

/// Somebody whose data are to go, or soon will be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// Who.
    pub participant: Participant,
    /// What is to be done.
    pub retention: Retention,
}

/// Everybody whose data are to go within the days of notice, those longest not heard of first. Who takes
/// part in a programme is not among them.
///
/// # Errors
/// When the actor may not look at people, or the store fails.
pub async fn proposals(app: &App, actor: &Actor) -> Result<Vec<Proposal>, AppError> {
    actor.require(Action::ViewPeople)?;
    let mut work = app.store.read(actor.organisation).await?;
    let organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let today = app.clock.today(&organisation.time_zone);
    let before = today.saturating_add(NOTICE_DAYS.days()).saturating_sub(KEPT_YEARS.years());
    let filter = ParticipantFilter {
        last_contact_before: Some(before.saturating_add(3.days())),
        erased: Some(false),
        order: ParticipantOrder::LastContact,
        ..ParticipantFilter::default()
    };
    let (mut found, mut offset) = (Vec::new(), 0);
    loop {
        let part = work.participants(&filter, Page::part(offset)).await?.rows;
        if part.is_empty() {
            return Ok(found);
        }
        offset += i64::try_from(part.len()).unwrap_or(i64::MAX);
        let ids: Vec<ParticipantId> = part.iter().map(|participant| participant.id).collect();
        let enrolments = work.enrolments_of(&ids).await?;
        for participant in part {
            let takes_part =
                enrolments.iter().any(|one| one.participant == participant.id && one.on(today));
            let retention = retention(participant.last_contact_on, takes_part, today);
            if !matches!(retention, Retention::Keep { .. }) {
                found.push(Proposal { participant, retention });
            }
        }
    }
}

/// What a round of the errands did about data that are not kept for ever, and what waits for a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Kept {
    /// People of whom what was said of health and family went, as its consent holds no more.
    pub dropped: u64,
    /// People whose data are to go soon, unless somebody hears of them.
    pub soon: u64,
    /// People whose data are to go, and wait for an educator to erase them. Nobody is erased by a program.
    pub to_erase: u64,
}

/// Takes away what is kept under consents that hold no more, and counts what is proposed. Safe to run as
/// often as one likes.
///
/// # Errors
/// When the actor may not look at people, or the store fails.
pub async fn round(app: &App, actor: &Actor) -> Result<Kept, AppError> {
    let dropped = drop_sensitive(app, actor.organisation).await?;
    let proposed = proposals(app, actor).await?;
    let late = proposed.iter().filter(|one| matches!(one.retention, Retention::Erase { .. }));
    let to_erase = late.count();
    let whole = |count: usize| u64::try_from(count).unwrap_or(u64::MAX);
    Ok(Kept { dropped, soon: whole(proposed.len() - to_erase), to_erase: whole(to_erase) })
}

/// Takes away, in one organisation, what was said of health and family under consents that hold no more.
///
/// # Errors
/// When the store fails.
pub async fn drop_sensitive(app: &App, organisation: OrganisationId) -> Result<u64, AppError> {
    let mut work = app.store.begin(organisation).await?;
    let zone = work.this_organisation().await?.ok_or(AppError::NotFound)?.time_zone;
    let gone = work.drop_sensitive_without_consent(app.clock.today(&zone)).await?;
    work.commit().await?;
    Ok(gone)
}
