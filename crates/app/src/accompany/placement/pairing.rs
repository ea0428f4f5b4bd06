//! The match: an adviser proposes somebody, under the drawn name, whose consent to a placement holds.

use jiff::civil::Date;
use maillage_domain::access::Action;
use maillage_domain::accompany::consent::{Consent, Purpose, agreed};
use maillage_domain::accompany::offer::{OfferState, OfferTerms};
use maillage_domain::accompany::person_log::ReadingAct;
use maillage_domain::accompany::placement::PlacementStage;
use maillage_domain::accompany::pseudonym::Pseudonym;
use maillage_domain::ids::{OfferId, ParticipantId, PartnerId, PlacementId};
use maillage_domain::locale::Locale;

use super::{Move, Placement, PlacementTerms};
use crate::accompany::participant::{ConsentWish, Participant, ParticipantFilter};
use crate::accompany::person_log;
use crate::engage::note::About;
use crate::error::AppError;
use crate::store::{Page, Paged, UnitOfWork};
use crate::{Actor, ActorKind, App};

/// What an adviser writes of a placement before its paper is made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Written {
    /// The language of the paper.
    pub locale: Locale,
    /// The first day.
    pub starts_on: Date,
    /// The last day.
    pub ends_on: Date,
    /// All else.
    pub terms: PlacementTerms,
}

/// Whether somebody's consent to a placement holds on a day. Only the month of birth is at hand: a
/// guardian's word then ends some days early, never late.
pub(super) async fn has_consent(
    work: &mut dyn UnitOfWork,
    participant: &Participant,
    on: Date,
) -> Result<bool, AppError> {
    let Some(month) = participant.birth_month else { return Ok(false) };
    let consents: Vec<Consent> =
        work.consents(participant.id).await?.into_iter().map(|noted| noted.consent).collect();
    Ok(agreed(&consents, Purpose::Placement, on, month.first_day()))
}

/// The people who may be proposed to a partner today: those whose consent to a placement holds.
///
/// # Errors
/// `Forbidden`, or the store's.
pub async fn candidates(
    app: &App,
    actor: &Actor,
    contains: Option<String>,
    page: Page,
) -> Result<Paged<Participant>, AppError> {
    actor.require(Action::RunPlacements)?;
    let mut work = app.store.read(actor.organisation).await?;
    let organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let on = app.clock.today(&organisation.time_zone);
    let filter = ParticipantFilter {
        pseudonym_contains: contains,
        consent: Some(ConsentWish { purpose: Purpose::Placement, on, holds: true }),
        erased: Some(false),
        ..ParticipantFilter::default()
    };
    Ok(work.participants(&filter, page).await?)
}

/// What is known before anything is written: the words of the offer, and who signs at the partner.
///
/// # Errors
/// `Forbidden`, `NotFound`, or the store's.
pub async fn draft_of(app: &App, actor: &Actor, offer: OfferId) -> Result<Written, AppError> {
    actor.require(Action::RunPlacements)?;
    let mut work = app.store.read(actor.organisation).await?;
    let organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let today = app.clock.today(&organisation.time_zone);
    let offer = work.offer(offer).await?.ok_or(AppError::NotFound)?.offer;
    let (signatory_name, signatory_quality) = signatory(&mut *work, offer.partner).await?;
    let starts_on = offer.terms.starts_on.max(today);
    let OfferTerms { title, tasks, weekly_minutes, tutor, .. } = offer.terms.clone();
    Ok(Written {
        locale: organisation.locale,
        starts_on,
        ends_on: offer.terms.ends_on(starts_on),
        terms: PlacementTerms {
            occupation: title,
            tasks,
            weekly_minutes,
            tutor,
            signatory_name,
            signatory_quality,
            ..PlacementTerms::default()
        },
    })
}

/// Who signs for a partner: the main contact.
async fn signatory(
    work: &mut dyn UnitOfWork,
    partner: PartnerId,
) -> Result<(String, String), AppError> {
    let contacts = work.contacts(About::Partner(partner)).await?;
    let first = contacts.into_iter().next();
    Ok(first.map(|contact| (contact.name, contact.role)).unwrap_or_default())
}

/// Matches somebody with an offer.
///
/// # Errors
/// `Forbidden`, `NotFound`, `Refused` (`placement.no-consent`, `placement.no-room` when the offer is full,
/// past or withdrawn, `placement.already-there` when the person has one on this offer, `placement.days`, `placement.past`,
/// `placement.no-task`), or the store's.
pub async fn make(
    app: &App,
    actor: &Actor,
    offer: OfferId,
    participant: ParticipantId,
    written: Written,
) -> Result<PlacementId, AppError> {
    actor.require(Action::RunPlacements)?;
    let ActorKind::Staff { account, .. } = &actor.kind else { return Err(AppError::Forbidden) };
    let written = checked(written)?;
    let mut work = app.store.begin(actor.organisation).await?;
    let organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let today = app.clock.today(&organisation.time_zone);
    let row = work.offer(offer).await?.ok_or(AppError::NotFound)?;
    if written.starts_on < today {
        return Err(AppError::Refused { code: "placement.past" });
    }
    let person = work.participant(participant).await?.ok_or(AppError::NotFound)?;
    if !has_consent(&mut *work, &person, today).await? {
        return Err(AppError::Refused { code: "placement.no-consent" });
    }
    let filter = super::PlacementFilter {
        offer: Some(offer),
        participant: Some(participant),
        ..super::PlacementFilter::default()
    };
    let others = work.placements(&filter, Page::part(0)).await?.rows;
    if others.iter().any(|other| other.stage.takes_a_place()) {
        return Err(AppError::Refused { code: "placement.already-there" });
    }
    if row.offer.state(row.taken, today) != OfferState::Open {
        return Err(AppError::Refused { code: "placement.no-room" });
    }
    let id: PlacementId = app.new_id();
    let prefix = format!("P-{}-", today.year());
    let number = work.count_placement_references(&prefix).await? + 1;
    let seal = super::paper::Seal::of(app, &mut *work, participant, id).await?;
    let placement = Placement {
        id,
        offer,
        partner: row.offer.partner,
        participant,
        reference: format!("{prefix}{number:03}"),
        stage: PlacementStage::Matched,
        locale: written.locale,
        starts_on: written.starts_on,
        ends_on: written.ends_on,
        ended_on: None,
        reason: None,
        adviser: *account,
        sealed_terms: seal.terms(app, &written.terms)?,
        proposal: None,
        sealed_signed_paper: None,
        created_at: app.clock.now(),
    };
    work.insert_placement(&placement).await?;
    let step = Move { stage: PlacementStage::Matched, on: today, reason: None, by: Some(*account) };
    work.insert_placement_move(id, &step).await?;
    let act = (ReadingAct::Change, Some(participant));
    person_log::log(app, &mut *work, actor, act, "placement-match").await?;
    super::moving_on::noted(app, &mut *work, actor, "placement.match", id).await?;
    work.commit().await?;
    Ok(id)
}

/// Writes the terms of a placement again, as long as no paper is out.
///
/// # Errors
/// `Forbidden`, `NotFound`, `Refused` (`placement.step` once a paper is out, `placement.days`,
/// `placement.no-task`), or the store's.
pub async fn rewrite(
    app: &App,
    actor: &Actor,
    id: PlacementId,
    written: Written,
) -> Result<(), AppError> {
    actor.require(Action::RunPlacements)?;
    let written = checked(written)?;
    let mut work = app.store.begin(actor.organisation).await?;
    let placement = work.placement(id).await?.ok_or(AppError::NotFound)?;
    if placement.stage != PlacementStage::Matched {
        return Err(AppError::Refused { code: "placement.step" });
    }
    let seal = super::paper::Seal::of(app, &mut *work, placement.participant, id).await?;
    let placement = Placement {
        locale: written.locale,
        starts_on: written.starts_on,
        ends_on: written.ends_on,
        sealed_terms: seal.terms(app, &written.terms)?,
        ..placement
    };
    work.update_placement(&placement).await?;
    let act = (ReadingAct::Change, Some(placement.participant));
    person_log::log(app, &mut *work, actor, act, "placement-write").await?;
    super::moving_on::noted(app, &mut *work, actor, "placement.write", id).await?;
    work.commit().await?;
    Ok(())
}

/// The terms, trimmed, if they can stand on a paper.
fn checked(written: Written) -> Result<Written, AppError> {
    if written.ends_on < written.starts_on {
        return Err(AppError::Refused { code: "placement.days" });
    }
    let lines = |lines: Vec<String>| -> Vec<String> {
        let trimmed = lines.into_iter().map(|line| line.trim().to_owned());
        trimmed.filter(|line| !line.is_empty()).collect()
    };
    let terms = written.terms;
    let terms = PlacementTerms {
        tasks: lines(terms.tasks),
        aims: lines(terms.aims),
        schedule: lines(terms.schedule),
        ..terms
    };
    if terms.tasks.is_empty() {
        return Err(AppError::Refused { code: "placement.no-task" });
    }
    Ok(Written { terms, ..written })
}

/// The drawn name of somebody.
///
/// # Errors
/// `Forbidden`, `NotFound` (also once erased), or the store's.
pub async fn drawn_name(
    app: &App,
    actor: &Actor,
    participant: ParticipantId,
) -> Result<Pseudonym, AppError> {
    actor.require(Action::RunPlacements)?;
    let mut work = app.store.read(actor.organisation).await?;
    let person = work.participant(participant).await?.ok_or(AppError::NotFound)?;
    if person.erased_at.is_some() {
        return Err(AppError::NotFound);
    }
    Ok(person.pseudonym)
}
