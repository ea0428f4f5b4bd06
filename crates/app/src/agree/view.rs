//! Looking at agreements: the list, one agreement with all that belongs to it, its paper.

use jiff::Timestamp;
use maillage_domain::access::Action;
use maillage_domain::agree::agreement::{AgreementStage, AgreementState};
use maillage_domain::ids::{AgreementId, PartnerId};

use super::agreement::{
    Agreement, AgreementFilter, AgreementRow, StoredCommitment, StoredDocument,
};
use super::send::addressee;
use crate::engage::contact::Contact;
use crate::engage::note::About;
use crate::engage::partner::{Partner, PartnerFilter};
use crate::error::AppError;
use crate::store::{Page, Paged};
use crate::{Actor, ActorKind, App};

/// One agreement with all that its page shows.
#[derive(Debug, Clone, PartialEq)]
pub struct AgreementView {
    /// The agreement.
    pub agreement: Agreement,
    /// With whom.
    pub partner: Partner,
    /// Its lines, in order.
    pub commitments: Vec<StoredCommitment>,
    /// The address that a signing link can be sent to, when one is known.
    pub send_to: Option<String>,
    /// Until when the partner's present signing link opens, when there is one.
    pub link_until: Option<Timestamp>,
    /// Whether it is proposed and the books of its first month were closed before both had signed: it
    /// cannot be signed any more, only taken back.
    pub is_late: bool,
}

/// A part of the list of agreements.
///
/// # Errors
/// `Forbidden`, or the store's.
pub async fn list(
    app: &App,
    actor: &Actor,
    filter: &AgreementFilter,
    page: Page,
) -> Result<Paged<AgreementRow>, AppError> {
    actor.require(Action::ViewNetwork)?;
    let mut work = app.store.read(actor.organisation).await?;
    Ok(work.agreements(filter, page).await?)
}

/// All agreements of a partner, newest first.
///
/// # Errors
/// `Forbidden`, or the store's.
pub async fn of_partner(
    app: &App,
    actor: &Actor,
    partner: PartnerId,
) -> Result<Vec<AgreementRow>, AppError> {
    let filter = AgreementFilter { partner: Some(partner), ..AgreementFilter::default() };
    Ok(list(app, actor, &filter, Page::part(0)).await?.rows)
}

/// The agreement of the partner who acts, with all that belongs to it: the one in force, else the one
/// that is furthest; drafts are not shown.
///
/// # Errors
/// `Forbidden` when the actor is no partner, or the store's.
pub async fn own(app: &App, actor: &Actor) -> Result<Option<AgreementView>, AppError> {
    let ActorKind::Partner { partner } = actor.kind else { return Err(AppError::Forbidden) };
    let filter = AgreementFilter { partner: Some(partner), ..AgreementFilter::default() };
    let mut work = app.store.read(actor.organisation).await?;
    let rows = work.agreements(&filter, Page::part(0)).await?.rows;
    drop(work);
    let rank = |stage: AgreementStage| match stage {
        AgreementStage::Active => 0,
        AgreementStage::Signed => 1,
        AgreementStage::Proposed => 2,
        AgreementStage::Ended => 3,
        AgreementStage::Draft => 4,
    };
    let best = rows.iter().filter(|row| rank(row.stage) < 4).min_by_key(|row| rank(row.stage));
    match best {
        Some(row) => one(app, actor, row.id).await.map(Some),
        None => Ok(None),
    }
}

/// One agreement: for members of staff, and for its own partner once it is proposed.
///
/// # Errors
/// `Forbidden`, `NotFound` (also for another partner), or the store's.
pub async fn one(app: &App, actor: &Actor, id: AgreementId) -> Result<AgreementView, AppError> {
    let mut work = app.store.read(actor.organisation).await?;
    let agreement = work.agreement(id).await?.ok_or(AppError::NotFound)?;
    allowed(actor, &agreement)?;
    let partner = work.partner(agreement.partner).await?.ok_or(AppError::NotFound)?;
    let commitments = work.commitments(id).await?;
    let contacts = work.contacts(About::Partner(partner.id)).await?;
    let send_to = addressee(&partner, &contacts).map(|(_, email)| email);
    let (links, now) = (work.links_of_partner(partner.id).await?, app.clock.now());
    let link_until = links
        .iter()
        .find(|link| super::propose::opens(link, id, now))
        .and_then(|link| link.expires_at);
    let is_late = matches!(agreement.state, AgreementState::Proposed { .. })
        && agreement.begins_in_closed_books(work.closed_through().await?);
    Ok(AgreementView { agreement, partner, commitments, send_to, link_until, is_late })
}

/// The paper of an agreement that was proposed: signed where both have signed, else as proposed.
///
/// # Errors
/// `Forbidden`, `NotFound` (also for a draft, which has no paper yet), or the store's.
pub async fn kept_paper(
    app: &App,
    actor: &Actor,
    id: AgreementId,
) -> Result<StoredDocument, AppError> {
    let mut work = app.store.read(actor.organisation).await?;
    let agreement = work.agreement(id).await?.ok_or(AppError::NotFound)?;
    allowed(actor, &agreement)?;
    let document = agreement.signed_document.or(agreement.proposed_document);
    work.document(document.ok_or(AppError::NotFound)?).await?.ok_or(AppError::NotFound)
}

fn allowed(actor: &Actor, agreement: &Agreement) -> Result<(), AppError> {
    match &actor.kind {
        ActorKind::Partner { partner }
            if *partner == agreement.partner && agreement.state != AgreementState::Draft =>
        {
            Ok(())
        }
        ActorKind::Partner { .. } => Err(AppError::NotFound),
        _ => actor.require(Action::ViewNetwork),
    }
}

/// The partners that an agreement may be written with, by name; at most a thousand.
///
/// # Errors
/// `Forbidden`, or the store's.
pub async fn counterparts(app: &App, actor: &Actor) -> Result<Vec<Partner>, AppError> {
    actor.require(Action::EditAgreements)?;
    let mut work = app.store.read(actor.organisation).await?;
    Ok(work.partners(&PartnerFilter::default(), Page::part(0)).await?.rows)
}

/// A partner to write an agreement with, and the people at it, the main one first.
///
/// # Errors
/// `Forbidden`, `NotFound`, or the store's.
pub async fn counterpart(
    app: &App,
    actor: &Actor,
    partner: PartnerId,
) -> Result<(Partner, Vec<Contact>), AppError> {
    actor.require(Action::EditAgreements)?;
    let mut work = app.store.read(actor.organisation).await?;
    let found = work.partner(partner).await?.ok_or(AppError::NotFound)?;
    let contacts = work.contacts(About::Partner(partner)).await?;
    Ok((found, contacts))
}
