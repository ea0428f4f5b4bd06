//! Looking at placements: the list and one of them under the drawn name, what its partner sees, and the
//! paper, which bears the name and whose every opening stands in the log.

use jiff::civil::Date;
use maillage_domain::access::Action;
use maillage_domain::accompany::consent::age;
use maillage_domain::accompany::person_log::ReadingAct;
use maillage_domain::accompany::placement::{PlacementStage, Signatory};
use maillage_domain::accompany::pseudonym::Pseudonym;
use maillage_domain::ids::PlacementId;
use maillage_domain::locale::Locale;

use super::pairing::has_consent;
use super::paper::{Column, Seal};
use super::placed::placed;
use super::{KeptSignature, Move, Placement, PlacementFilter, PlacementRow, PlacementTerms};
use crate::access::link::{Link, LinkPurpose};
use crate::accompany::follow_up::FollowUp;
use crate::accompany::person_log;
use crate::engage::partner::Partner;
use crate::error::AppError;
use crate::store::{Page, Paged, UnitOfWork};
use crate::{Actor, ActorKind, App};

/// A part of the list of placements, under drawn names.
///
/// # Errors
/// `Forbidden`, or the store's.
pub async fn list(
    app: &App,
    actor: &Actor,
    filter: &PlacementFilter,
    page: Page,
) -> Result<Paged<PlacementRow>, AppError> {
    actor.require(Action::ViewPeople)?;
    let mut work = app.store.read(actor.organisation).await?;
    Ok(work.placements(filter, page).await?)
}

/// One placement with all that its page shows.
#[derive(Debug, Clone, PartialEq)]
pub struct PlacementView {
    /// The placement.
    pub placement: Placement,
    /// The person's drawn name.
    pub pseudonym: Pseudonym,
    /// The partner.
    pub partner: Partner,
    /// What was agreed; none once the person was erased.
    pub terms: Option<PlacementTerms>,
    /// Whether the consent to a placement holds today.
    pub has_consent: bool,
    /// Whether the partner has withdrawn the offer.
    pub is_withdrawn: bool,
    /// The steps, in order.
    pub moves: Vec<Move>,
    /// The signatures, in the order in which they came; the person's without its name.
    pub signatures: Vec<KeptSignature>,
    /// What was asked after the end.
    pub follow_ups: Vec<FollowUp>,
}

/// One placement, under the drawn name.
///
/// # Errors
/// `Forbidden`, `NotFound`, or the store's; a key file that is not there is told as the people's pages tell it.
pub async fn one(app: &App, actor: &Actor, id: PlacementId) -> Result<PlacementView, AppError> {
    actor.require(Action::ViewPeople)?;
    let mut work = app.store.read(actor.organisation).await?;
    let organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let placement = work.placement(id).await?.ok_or(AppError::NotFound)?;
    let person = work.participant(placement.participant).await?.ok_or(AppError::NotFound)?;
    let partner = work.partner(placement.partner).await?.ok_or(AppError::NotFound)?;
    let offer = work.offer(placement.offer).await?.ok_or(AppError::NotFound)?.offer;
    let terms = if person.erased_at.is_some() {
        None
    } else {
        let seal = Seal::of(app, &mut *work, placement.participant, id).await?;
        Some(seal.read_terms(&placement)?)
    };
    let today = app.clock.today(&organisation.time_zone);
    Ok(PlacementView {
        pseudonym: person.pseudonym.clone(),
        has_consent: has_consent(&mut *work, &person, today).await?,
        partner,
        terms,
        is_withdrawn: offer.withdrawn_at.is_some(),
        moves: work.placement_moves(id).await?,
        signatures: work.placement_signatures(id).await?,
        follow_ups: work.follow_ups_of(id).await?,
        placement,
    })
}

/// A placement as its partner sees it on its own page: the work and its days, and nobody's name, drawn or
/// given.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OwnPlacement {
    /// What the work is.
    pub title: String,
    /// How far it is.
    pub stage: PlacementStage,
    /// The first day.
    pub starts_on: Date,
    /// The last day that was agreed.
    pub ends_on: Date,
}

/// The placements at the partner who acts, from the moment its paper is out; those that did not come about
/// are not shown.
///
/// # Errors
/// `Forbidden` when the actor is no partner, or the store's.
pub async fn own(app: &App, actor: &Actor) -> Result<Vec<OwnPlacement>, AppError> {
    let ActorKind::Partner { partner } = actor.kind else { return Err(AppError::Forbidden) };
    let filter = PlacementFilter { partner: Some(partner), ..PlacementFilter::default() };
    let mut work = app.store.read(actor.organisation).await?;
    let rows = work.placements(&filter, Page::part(0)).await?.rows;
    let is_shown = |stage| !matches!(stage, PlacementStage::Matched | PlacementStage::Refused);
    let own = rows.into_iter().filter(|row| is_shown(row.stage)).map(|row| OwnPlacement {
        title: row.title,
        stage: row.stage,
        starts_on: row.starts_on,
        ends_on: row.ended_on.unwrap_or(row.ends_on),
    });
    Ok(own.collect())
}

/// Whose signature a link is for, and under what.
pub(super) fn of_link(link: &Link) -> Result<(PlacementId, Signatory), AppError> {
    let signatory = match link.purpose {
        LinkPurpose::PlacementPartner => Signatory::Partner,
        LinkPurpose::PlacementPerson => Signatory::Participant,
        _ => return Err(AppError::NotFound),
    };
    Ok((link.subject.map(PlacementId).ok_or(AppError::NotFound)?, signatory))
}

/// What the page shows that a link to sign opens. It names nobody.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToSign {
    /// Whose link it is.
    pub signatory: Signatory,
    /// The reference.
    pub reference: String,
    /// The language of the paper.
    pub locale: Locale,
    /// How far the placement is.
    pub stage: PlacementStage,
    /// The partner's name on the door.
    pub partner_name: String,
    /// What was agreed.
    pub terms: PlacementTerms,
    /// The first day.
    pub starts_on: Date,
    /// The last day.
    pub ends_on: Date,
    /// The fingerprint of the paper.
    pub document: [u8; 32],
    /// Whether this signatory has signed.
    pub has_signed: bool,
    /// Whether a guardian signs with the person.
    pub with_guardian: bool,
    /// Whether the paper may be opened and signed: the person's consent holds, or all three have signed.
    pub is_open: bool,
}

/// What a link to sign a placement opens.
///
/// # Errors
/// `NotFound` when the link is of no placement that has a paper, or the person was erased; else the store's.
pub async fn to_sign(app: &App, actor: &Actor, link: &Link) -> Result<ToSign, AppError> {
    let (id, signatory) = of_link(link)?;
    let mut work = app.store.read(actor.organisation).await?;
    let organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let today = app.clock.today(&organisation.time_zone);
    let (placement, is_open) = reachable(&mut *work, id, today).await?;
    let proposal = placement.proposal.as_ref().ok_or(AppError::NotFound)?;
    let partner = work.partner(placement.partner).await?.ok_or(AppError::NotFound)?;
    let terms = Seal::of(app, &mut *work, placement.participant, id).await?;
    let terms = terms.read_terms(&placement)?;
    let signatures = work.placement_signatures(id).await?;
    let with_guardian = signatory == Signatory::Participant && {
        let placed = placed(app, &mut *work, placement.participant, today).await?;
        placed.born_on.is_some_and(|born| age(born, today) < 18)
    };
    Ok(ToSign {
        signatory,
        reference: placement.reference.clone(),
        locale: placement.locale,
        stage: placement.stage,
        partner_name: partner.name,
        terms,
        starts_on: placement.starts_on,
        ends_on: placement.ends_on,
        document: proposal.document,
        has_signed: signatures.iter().any(|given| given.signatory == signatory),
        with_guardian,
        is_open,
    })
}

/// A placement whose paper somebody outside may reach: the person is there, the placement was not refused.
async fn reachable(
    work: &mut dyn UnitOfWork,
    id: PlacementId,
    today: Date,
) -> Result<(Placement, bool), AppError> {
    let placement = work.placement(id).await?.ok_or(AppError::NotFound)?;
    let person = work.participant(placement.participant).await?.ok_or(AppError::NotFound)?;
    if person.erased_at.is_some() || placement.stage == PlacementStage::Refused {
        return Err(AppError::NotFound);
    }
    let is_signed = placement.sealed_signed_paper.is_some();
    let is_open = is_signed || has_consent(work, &person, today).await?;
    Ok((placement, is_open))
}

/// The paper of a placement, as a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OpenedPaper {
    /// The name under which it is handed out: the reference, and nobody's name.
    pub file_name: String,
    /// The PDF.
    pub content: Vec<u8>,
}

/// The paper, for a signatory through its link: signed where all three have signed, else as proposed. The log
/// says that it was opened before anything is shown.
///
/// # Errors
/// `NotFound` when the link is of no placement that has a paper, the person was erased, or its consent holds
/// no more while not all have signed; else the store's.
pub async fn paper_by_link(app: &App, actor: &Actor, link: &Link) -> Result<OpenedPaper, AppError> {
    let (id, signatory) = of_link(link)?;
    let mut work = app.store.begin(actor.organisation).await?;
    let organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let today = app.clock.today(&organisation.time_zone);
    let (placement, is_open) = reachable(&mut *work, id, today).await?;
    if !is_open {
        return Err(AppError::NotFound);
    }
    let detail = match signatory {
        Signatory::Partner => "placement-paper-partner",
        _ => "placement-paper-person",
    };
    opened_paper(app, work, actor, &placement, detail).await
}

/// The paper, for whoever runs placements: it is what an adviser hands over, and the one place where an adviser
/// reads a name. The log says that it was opened before anything is shown.
///
/// # Errors
/// `Forbidden`, `NotFound` (also without a paper, and once the person was erased), or the store's.
pub async fn paper(app: &App, actor: &Actor, id: PlacementId) -> Result<OpenedPaper, AppError> {
    actor.require(Action::RunPlacements)?;
    let mut work = app.store.begin(actor.organisation).await?;
    let placement = work.placement(id).await?.ok_or(AppError::NotFound)?;
    opened_paper(app, work, actor, &placement, "placement-paper").await
}

async fn opened_paper(
    app: &App,
    mut work: Box<dyn UnitOfWork>,
    actor: &Actor,
    placement: &Placement,
    detail: &'static str,
) -> Result<OpenedPaper, AppError> {
    let proposal = placement.proposal.as_ref().ok_or(AppError::NotFound)?;
    let seal = Seal::of(app, &mut *work, placement.participant, placement.id).await?;
    let (content, suffix) = match &placement.sealed_signed_paper {
        Some(sealed) => (seal.open(Column::SignedPaper, sealed)?, "-signed"),
        None => (seal.open(Column::Paper, &proposal.sealed_paper)?, ""),
    };
    let act = (ReadingAct::Read, Some(placement.participant));
    person_log::log(app, &mut *work, actor, act, detail).await?;
    work.commit().await?;
    Ok(OpenedPaper { file_name: format!("{}{suffix}", placement.reference), content })
}
