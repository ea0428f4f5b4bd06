//! Signing: both sides, each by its own way in; the second signature makes the paper of evidence.

use maillage_domain::access::Action;
use maillage_domain::agree::agreement::{
    AgreementError, AgreementState, DocumentHash, Signature,
};
use maillage_domain::agree::commitment::Side;
use maillage_domain::ids::{AgreementId, LinkId};
use sha2::{Digest, Sha256};

use super::agreement::{Agreement, SignedThrough, StoredDocument};
use super::draft::noted;
use super::paper::{agreement_paper, evidence, typeset};
use crate::error::AppError;
use crate::{Actor, ActorKind, App};

/// What a signatory gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signing {
    /// The name that was typed.
    pub name: String,
    /// In which quality: owner, director, mayor.
    pub quality: String,
    /// The sentence that was agreed to, as it was shown.
    pub consent: String,
    /// The fingerprint of the paper that was shown.
    pub document: [u8; 32],
}

/// Signs for the partner, through its personal link.
///
/// # Errors
/// `Forbidden` unless the actor is that partner; else as [`sign_for_organisation`].
pub async fn sign_for_partner(
    app: &App,
    actor: &Actor,
    id: AgreementId,
    link: LinkId,
    signing: Signing,
) -> Result<AgreementState, AppError> {
    let ActorKind::Partner { partner } = &actor.kind else {
        return Err(AppError::Forbidden);
    };
    let mut work = app.store.read(actor.organisation).await?;
    let agreement = work.agreement(id).await?.ok_or(AppError::NotFound)?;
    drop(work);
    if agreement.partner != *partner {
        return Err(AppError::NotFound);
    }
    sign(app, actor, id, Side::Partner, SignedThrough::Link(link), signing).await
}

/// Signs for the organisation.
///
/// # Errors
/// `Forbidden`, `NotFound`, `Refused` (`agreement.not-proposed`, `agreement.signed-already`,
/// `agreement.other-document`, `agreement.no-name`), `Outside`, or the store's.
pub async fn sign_for_organisation(
    app: &App,
    actor: &Actor,
    id: AgreementId,
    signing: Signing,
) -> Result<AgreementState, AppError> {
    actor.require(Action::EditAgreements)?;
    let ActorKind::Staff { account, .. } = &actor.kind else {
        return Err(AppError::Forbidden);
    };
    sign(app, actor, id, Side::Organisation, SignedThrough::Account(*account), signing).await
}

async fn sign(
    app: &App,
    actor: &Actor,
    id: AgreementId,
    side: Side,
    through: SignedThrough,
    signing: Signing,
) -> Result<AgreementState, AppError> {
    let signature = Signature {
        side,
        name: signing.name.trim().to_owned(),
        quality: signing.quality.trim().to_owned(),
        signed_at: app.clock.now(),
        consent: signing.consent,
        document: DocumentHash(signing.document),
    };
    let mut work = app.store.begin(actor.organisation).await?;
    let agreement = work.agreement(id).await?.ok_or(AppError::NotFound)?;
    let state = agreement.state.clone().sign(signature.clone()).map_err(refusal)?;
    work.insert_signature(id, &signature, through).await?;
    let agreement = Agreement { state, ..agreement };
    work.update_agreement(&agreement).await?;
    noted(app, &mut *work, actor, "agreement.sign", id).await?;
    work.commit().await?;
    complete(app, actor, agreement).await
}

/// What follows the second signature: the paper of evidence, and force if the first month has come.
/// Safe to run twice: it takes up an agreement that is signed but has no paper yet.
async fn complete(
    app: &App,
    actor: &Actor,
    agreement: Agreement,
) -> Result<AgreementState, AppError> {
    let AgreementState::Signed { signatures } = &agreement.state else {
        return Ok(agreement.state);
    };
    let mut work = app.store.read(actor.organisation).await?;
    let organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let partner = work.partner(agreement.partner).await?.ok_or(AppError::NotFound)?;
    let lines = work.commitments(agreement.id).await?;
    let through = work.signed_through(agreement.id).await?;
    drop(work);
    let mut agreement = agreement.clone();
    if agreement.signed_document.is_none() {
        let [first, _] = signatures;
        let evidence = evidence(&organisation, &first.document.0, signatures, &through);
        let paper =
            agreement_paper(&*app.clock, &organisation, &partner, &agreement, &lines, true)?;
        let content =
            typeset(app, move |documents| documents.signed_agreement(&paper, &evidence)).await?;
        let document = StoredDocument {
            id: app.new_id(),
            kind: "signed_agreement".to_owned(),
            file_name: format!("{}-signed.pdf", agreement.reference),
            media_type: "application/pdf".to_owned(),
            sha256: Sha256::digest(&content).into(),
            content,
            created_at: app.clock.now(),
        };
        let mut work = app.store.begin(actor.organisation).await?;
        work.insert_document(&document).await?;
        agreement.signed_document = Some(document.id);
        work.update_agreement(&agreement).await?;
        work.commit().await?;
    }
    super::term::activate(app, actor, agreement.id).await
}

fn refusal(error: AgreementError) -> AppError {
    AppError::Refused {
        code: match error {
            AgreementError::SignedAlready(_) => "agreement.signed-already",
            AgreementError::OtherDocument => "agreement.other-document",
            AgreementError::NoName => "agreement.no-name",
            _ => "agreement.not-proposed",
        },
    }
}
