//! Signing: both sides, each by its own way in; the second signature makes the paper of evidence.

use jiff::tz::TimeZone;
use maillage_domain::access::Action;
use maillage_domain::agree::agreement::{AgreementError, AgreementState, DocumentHash, Signature};
use maillage_domain::agree::commitment::Side;
use maillage_domain::ids::{AgreementId, LinkId};
use sha2::{Digest, Sha256};

use super::agreement::{Agreement, AgreementFilter, SignedThrough, StoredDocument};
use super::draft::noted;
use super::paper::{Facts, evidence, typeset};
use crate::error::AppError;
use crate::store::{Page, UnitOfWork};
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
/// `agreement.other-document`, `agreement.no-name`, `agreement.facts-changed`,
/// `agreement.first-month-late` when the books of its first month were closed meanwhile), `Outside`, or
/// the store's.
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
    let facts = Facts::read(app, actor, id).await?;
    if let AgreementState::Proposed { proposed_at, .. } = &facts.agreement.state {
        facts.paper_again(*proposed_at)?;
    }
    let mut work = app.store.begin(actor.organisation).await?;
    // No month is closed while this goes on.
    work.journal_head().await?;
    let agreement = work.agreement(id).await?.ok_or(AppError::NotFound)?;
    let state = agreement.state.clone().sign(signature.clone()).map_err(refusal)?;
    if agreement.begins_in_closed_books(work.closed_through().await?) {
        return Err(AppError::Refused { code: "agreement.first-month-late" });
    }
    work.insert_signature(id, &signature, through).await?;
    let is_signed = matches!(state, AgreementState::Signed { .. });
    let agreement = Agreement { state, ..agreement };
    work.update_agreement(&agreement).await?;
    if is_signed {
        join(app, &mut *work, &agreement).await?;
    }
    noted(app, &mut *work, actor, "agreement.sign", id).await?;
    work.commit().await?;
    if is_signed { complete(app, actor, id).await } else { Ok(agreement.state) }
}

/// The partner takes part from the day of its first signed agreement; one that had left is back. A
/// day of joining that was known before the partner stood in these tables is history and stays.
async fn join(app: &App, work: &mut dyn UnitOfWork, agreement: &Agreement) -> Result<(), AppError> {
    let organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let mut partner = work.partner(agreement.partner).await?.ok_or(AppError::NotFound)?;
    let filter = AgreementFilter { partner: Some(partner.id), ..AgreementFilter::default() };
    let others = work.agreements(&filter, Page::part(0)).await?;
    let mut is_first = true;
    for row in others.rows.iter().filter(|row| row.id != agreement.id) {
        let other = work.agreement(row.id).await?;
        is_first &= other.is_none_or(|other| other.signed_document.is_none());
    }
    let zone = TimeZone::get(&organisation.time_zone).unwrap_or(TimeZone::UTC);
    let entered_on = partner.created_at.to_zoned(zone).date();
    if is_first && partner.joined_on >= entered_on {
        partner.joined_on = app.clock.today(&organisation.time_zone);
    }
    partner.left_on = None;
    work.update_partner(&partner).await?;
    Ok(())
}

/// What follows the second signature: the paper of evidence, and force if the first month has come.
/// Safe to run twice: it takes up an agreement that is signed but has no paper yet.
///
/// # Errors
/// `NotFound`, `Refused` (`agreement.facts-changed`), `Outside` when the paper cannot be typeset, or
/// the store's.
pub(super) async fn complete(
    app: &App,
    actor: &Actor,
    id: AgreementId,
) -> Result<AgreementState, AppError> {
    let facts = Facts::read(app, actor, id).await?;
    let AgreementState::Signed { signatures } = &facts.agreement.state else {
        return Ok(facts.agreement.state);
    };
    if facts.agreement.signed_document.is_none() {
        let mut work = app.store.read(actor.organisation).await?;
        let through = work.signed_through(id).await?;
        let proposed = facts.agreement.proposed_document.ok_or(AppError::NotFound)?;
        let proposed = work.document(proposed).await?.ok_or(AppError::NotFound)?;
        drop(work);
        let evidence = evidence(&facts.organisation, &proposed.sha256, signatures, &through);
        let paper = facts.paper_again(proposed.created_at)?;
        let content =
            typeset(app, move |documents| documents.signed_agreement(&paper, &evidence)).await?;
        let document = StoredDocument {
            id: app.new_id(),
            kind: "signed_agreement".to_owned(),
            file_name: format!("{}-signed.pdf", facts.agreement.reference),
            media_type: "application/pdf".to_owned(),
            sha256: Sha256::digest(&content).into(),
            content,
            created_at: app.clock.now(),
        };
        let mut work = app.store.begin(actor.organisation).await?;
        let fresh = work.agreement(id).await?.ok_or(AppError::NotFound)?;
        if fresh.signed_document.is_none() {
            work.insert_document(&document).await?;
            let signed_document = Some(document.id);
            work.update_agreement(&Agreement { signed_document, ..fresh }).await?;
            work.commit().await?;
        }
    }
    super::term::activate(app, actor, id).await
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
