//! Three signatures, each by its own way in; the third makes the paper of evidence.

use maillage_domain::access::Action;
use maillage_domain::accompany::placement::{PlacementStage, Signatory, all_signed};
use maillage_domain::ids::PlacementId;

use super::moving_on::{account, noted, went};
use super::pairing::has_consent;
use super::paper::{Column, Facts};
use super::view::of_link;
use super::{KeptSignature, Placement};
use crate::access::link::Link;
use crate::agree::agreement::SignedThrough;
use crate::agree::paper::typeset;
use crate::agree::sign::Signing;
use crate::error::AppError;
use crate::{Actor, App};

/// Signs through a link: the partner through its own, the person through its own. A minor's guardian stands
/// in the same name, as both typed theirs.
///
/// # Errors
/// `NotFound` when the link is of no placement; else as [`sign_for_organisation`].
pub async fn sign_by_link(
    app: &App,
    actor: &Actor,
    link: &Link,
    signing: Signing,
) -> Result<PlacementStage, AppError> {
    let (id, signatory) = of_link(link)?;
    sign(app, actor, id, (signatory, SignedThrough::Link(link.id)), signing).await
}

/// Signs for the organisation.
///
/// # Errors
/// `Forbidden`, `NotFound`, `Refused` (`placement.no-paper`, `placement.signed-already`,
/// `placement.other-document`, `placement.no-name`, `placement.other-name`, `placement.no-consent`, `placement.facts-changed`),
/// `Outside`, or the store's.
pub async fn sign_for_organisation(
    app: &App,
    actor: &Actor,
    id: PlacementId,
    signing: Signing,
) -> Result<PlacementStage, AppError> {
    actor.require(Action::RunPlacements)?;
    let through = SignedThrough::Account(account(actor).ok_or(AppError::Forbidden)?);
    sign(app, actor, id, (Signatory::Organisation, through), signing).await
}

async fn sign(
    app: &App,
    actor: &Actor,
    id: PlacementId,
    (signatory, through): (Signatory, SignedThrough),
    signing: Signing,
) -> Result<PlacementStage, AppError> {
    let name = signing.name.trim();
    if name.is_empty() {
        return Err(AppError::Refused { code: "placement.no-name" });
    }
    let facts = Facts::read(app, actor, id).await?;
    facts.paper_again()?;
    if signatory == Signatory::Participant && !facts.is_named(name) {
        return Err(AppError::Refused { code: "placement.other-name" });
    }
    let sealed_name = (signatory == Signatory::Participant)
        .then(|| facts.seal.seal(app, Column::Name, name.as_bytes()));
    let signature = KeptSignature {
        signatory,
        name: if sealed_name.is_some() { String::new() } else { name.to_owned() },
        sealed_name,
        quality: signing.quality.trim().to_owned(),
        signed_at: app.clock.now(),
        consent: signing.consent,
        document: signing.document,
        through,
    };
    let today = app.clock.today(&facts.organisation.time_zone);
    let mut work = app.store.begin(actor.organisation).await?;
    let placement = work.placement(id).await?.ok_or(AppError::NotFound)?;
    let document = placement.proposal.as_ref().map(|proposal| proposal.document);
    if placement.stage != PlacementStage::Signing {
        let is_signed = placement.sealed_signed_paper.is_some();
        let code = if is_signed { "placement.signed-already" } else { "placement.no-paper" };
        return Err(AppError::Refused { code });
    }
    if document != Some(signature.document) {
        return Err(AppError::Refused { code: "placement.other-document" });
    }
    let mut signed: Vec<Signatory> =
        work.placement_signatures(id).await?.iter().map(|given| given.signatory).collect();
    if signed.contains(&signatory) {
        return Err(AppError::Refused { code: "placement.signed-already" });
    }
    let person = work.participant(placement.participant).await?.ok_or(AppError::NotFound)?;
    if !has_consent(&mut *work, &person, today).await? {
        return Err(AppError::Refused { code: "placement.no-consent" });
    }
    work.insert_placement_signature(id, &signature).await?;
    signed.push(signatory);
    noted(app, &mut *work, actor, "placement.sign", id).await?;
    work.commit().await?;
    if all_signed(&signed) { complete(app, actor, id).await } else { Ok(placement.stage) }
}

/// What follows the third signature: the paper of evidence. Safe to run twice: it takes up a placement that
/// all three signed but that has no such paper yet, and leaves every other as it is.
///
/// # Errors
/// `NotFound`, `Refused` (`placement.facts-changed`), `Outside` when the paper cannot be typeset, or the
/// store's.
pub async fn complete(
    app: &App,
    actor: &Actor,
    id: PlacementId,
) -> Result<PlacementStage, AppError> {
    let mut work = app.store.read(actor.organisation).await?;
    let placement = work.placement(id).await?.ok_or(AppError::NotFound)?;
    let signatures = work.placement_signatures(id).await?;
    drop(work);
    let signed: Vec<Signatory> = signatures.iter().map(|given| given.signatory).collect();
    if placement.stage != PlacementStage::Signing || !all_signed(&signed) {
        return Ok(placement.stage);
    }
    let facts = Facts::read(app, actor, id).await?;
    let paper = facts.paper_again()?;
    let evidence = facts.evidence(signatures)?;
    let content =
        typeset(app, move |documents| documents.signed_placement(&paper, &evidence)).await?;
    let sealed = facts.seal.seal(app, Column::SignedPaper, &content);
    let today = app.clock.today(&facts.organisation.time_zone);
    let mut work = app.store.begin(actor.organisation).await?;
    let fresh = work.placement(id).await?.ok_or(AppError::NotFound)?;
    if fresh.stage != PlacementStage::Signing {
        return Ok(fresh.stage);
    }
    let moved =
        Placement { stage: PlacementStage::Signed, sealed_signed_paper: Some(sealed), ..fresh };
    went(app, &mut *work, actor, &moved, today).await?;
    work.commit().await?;
    Ok(moved.stage)
}
