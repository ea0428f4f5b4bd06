//! The paper goes out: it is made, fingerprinted and sealed, and each of the three gets its own way to it.

use jiff::{ToSpan, Unit};
use maillage_domain::access::Action;
use maillage_domain::accompany::person_log::ReadingAct;
use maillage_domain::accompany::placement::{PlacementStage, Signatory};
use maillage_domain::ids::{LinkId, PlacementId};
use sha2::{Digest, Sha256};

use super::moving_on::{noted, revoke_links, went};
use super::pairing::has_consent;
use super::paper::{Column, Facts};
use super::{Placement, Proposal};
use crate::access::link::{Link, LinkPurpose};
use crate::accompany::person_log;
use crate::agree::paper::typeset;
use crate::error::AppError;
use crate::random::Token;
use crate::store::UnitOfWork;
use crate::{Actor, App};

/// How long a signatory may take before its link ends by itself, in days.
pub const LINK_DAYS: i64 = 30;

/// Makes the paper and puts it out for signature; done again, the paper is made anew, and signatures under
/// the one before are void, as are its links.
///
/// # Errors
/// `Forbidden`, `NotFound`, `Refused` (`placement.step` once all have signed or it is over,
/// `placement.no-consent`, `placement.withdrawn` when the partner took its offer back,
/// `placement.changed-meanwhile`, `placement.country`), `Outside` when the paper cannot be typeset, or the
/// store's.
pub async fn propose(app: &App, actor: &Actor, id: PlacementId) -> Result<(), AppError> {
    actor.require(Action::RunPlacements)?;
    let facts = Facts::read(app, actor, id).await?;
    let again = facts.placement.stage == PlacementStage::Signing;
    if !again && facts.placement.stage != PlacementStage::Matched {
        return Err(AppError::Refused { code: "placement.step" });
    }
    // What is stored has whole milliseconds, and the paper must be the same when it is made again.
    let now = app.clock.now().round(Unit::Millisecond).unwrap_or_else(|_| app.clock.now());
    let paper = facts.paper(now)?;
    let terms_hash = paper.terms_hash();
    let content = typeset(app, move |documents| documents.placement(&paper)).await?;
    let document: [u8; 32] = Sha256::digest(&content).into();
    let sealed_paper = facts.seal.seal(app, Column::Paper, &content);
    let today = app.clock.today(&facts.organisation.time_zone);

    let mut work = app.store.begin(actor.organisation).await?;
    let placement = work.placement(id).await?.ok_or(AppError::NotFound)?;
    if placement != facts.placement {
        return Err(AppError::Refused { code: "placement.changed-meanwhile" });
    }
    let person = work.participant(placement.participant).await?.ok_or(AppError::NotFound)?;
    if !has_consent(&mut *work, &person, today).await? {
        return Err(AppError::Refused { code: "placement.no-consent" });
    }
    let offer = work.offer(placement.offer).await?.ok_or(AppError::NotFound)?.offer;
    if offer.withdrawn_at.is_some() {
        return Err(AppError::Refused { code: "placement.withdrawn" });
    }
    work.delete_placement_signatures(id).await?;
    for signatory in [Signatory::Partner, Signatory::Participant] {
        revoke_links(app, &mut *work, id, signatory).await?;
    }
    let proposal = Some(Proposal { proposed_at: now, terms_hash, document, sealed_paper });
    let moved = Placement { stage: PlacementStage::Signing, proposal, ..placement };
    if again {
        work.update_placement(&moved).await?;
        let act = (ReadingAct::Change, Some(moved.participant));
        person_log::log(app, &mut *work, actor, act, "placement-paper").await?;
        noted(app, &mut *work, actor, "placement.paper", id).await?;
    } else {
        went(app, &mut *work, actor, &moved, today).await?;
    }
    work.commit().await?;
    Ok(())
}

/// Makes a new link for a signatory; the earlier ones of the same signatory stop. Also once all have signed,
/// so that it finds its paper again. The answer holds the secret: it is shown once to who hands it over, and
/// neither stored nor sent by mail, as the outbox is read by people who do not come near participants.
///
/// # Errors
/// `Forbidden`, `NotFound`, `Refused` (`placement.no-paper` before there is a paper or when it is over,
/// `placement.no-link` for the organisation, which signs signed in), or the store's.
pub async fn link(
    app: &App,
    actor: &Actor,
    id: PlacementId,
    signatory: Signatory,
) -> Result<Token, AppError> {
    actor.require(Action::RunPlacements)?;
    let mut work = app.store.begin(actor.organisation).await?;
    let placement = with_paper(&mut *work, id).await?;
    revoke_links(app, &mut *work, id, signatory).await?;
    let token = new_link(app, &mut *work, &placement, signatory).await?;
    let act = (ReadingAct::Change, Some(placement.participant));
    person_log::log(app, &mut *work, actor, act, "placement-link").await?;
    noted(app, &mut *work, actor, "placement.link", id).await?;
    work.commit().await?;
    Ok(token)
}

/// A placement whose paper is out or signed.
async fn with_paper(work: &mut dyn UnitOfWork, id: PlacementId) -> Result<Placement, AppError> {
    let placement = work.placement(id).await?.ok_or(AppError::NotFound)?;
    if placement.proposal.is_none() || placement.stage == PlacementStage::Refused {
        return Err(AppError::Refused { code: "placement.no-paper" });
    }
    Ok(placement)
}

async fn new_link(
    app: &App,
    work: &mut dyn UnitOfWork,
    placement: &Placement,
    signatory: Signatory,
) -> Result<Token, AppError> {
    let (purpose, partner) = match signatory {
        Signatory::Partner => (LinkPurpose::PlacementPartner, Some(placement.partner)),
        Signatory::Participant => (LinkPurpose::PlacementPerson, None),
        Signatory::Organisation => return Err(AppError::Refused { code: "placement.no-link" }),
    };
    let now = app.clock.now();
    let token = Token::of_organisation(work.organisation(), &*app.random);
    work.insert_link(&Link {
        id: app.new_id::<LinkId>(),
        token_hash: token.hash(),
        purpose,
        partner,
        subject: Some(placement.id.0),
        locale: placement.locale,
        created_at: now,
        expires_at: now.checked_add((LINK_DAYS * 24).hours()).ok(),
        revoked_at: None,
        last_used_at: None,
    })
    .await?;
    Ok(token)
}
