//! Proposing: the paper is made, fingerprinted and kept, and the partner gets a link to sign it.

use jiff::ToSpan;
use maillage_domain::access::Action;
use maillage_domain::agree::agreement::{AgreementState, DocumentHash};
use maillage_domain::agree::commitment::Commitment;
use maillage_domain::ids::{AgreementId, LinkId};
use sha2::{Digest, Sha256};

use super::agreement::{Agreement, StoredDocument};
use super::draft::noted;
use super::paper::{agreement_paper, typeset};
use crate::access::link::{Link, LinkPurpose};
use crate::error::AppError;
use crate::random::Token;
use crate::{Actor, App};

/// How long a partner may take to sign before the link ends by itself, in days.
pub const LINK_DAYS: i64 = 60;

/// Proposes a draft. The answer holds the secret of the partner's signing link; it is shown or sent
/// once and not stored.
///
/// # Errors
/// `Forbidden`, `NotFound`, `Refused` (`agreement.not-draft`, `agreement.one-sided`), `Outside` when
/// the paper cannot be typeset, or the store's.
pub async fn propose(app: &App, actor: &Actor, id: AgreementId) -> Result<Token, AppError> {
    actor.require(Action::EditAgreements)?;
    let mut work = app.store.read(actor.organisation).await?;
    let agreement = work.agreement(id).await?.ok_or(AppError::NotFound)?;
    let partner = work.partner(agreement.partner).await?.ok_or(AppError::NotFound)?;
    let organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let lines = work.commitments(id).await?;
    drop(work);
    if agreement.state != AgreementState::Draft {
        return Err(AppError::Refused { code: "agreement.not-draft" });
    }
    let paper = agreement_paper(&*app.clock, &organisation, &partner, &agreement, &lines, true)?;
    let content = typeset(app, move |documents| documents.agreement(&paper)).await?;
    let sha256: [u8; 32] = Sha256::digest(&content).into();

    let mut work = app.store.begin(actor.organisation).await?;
    let now = app.clock.now();
    let fresh = work.agreement(id).await?.ok_or(AppError::NotFound)?;
    if fresh != agreement || work.commitments(id).await? != lines {
        return Err(AppError::Refused { code: "agreement.changed-meanwhile" });
    }
    let terms: Vec<Commitment> = lines.into_iter().map(|line| line.terms).collect();
    let state = agreement
        .state
        .clone()
        .propose(&terms, DocumentHash(sha256), now)
        .map_err(|_| AppError::Refused { code: "agreement.one-sided" })?;
    let document = StoredDocument {
        id: app.new_id(),
        kind: "agreement".to_owned(),
        file_name: format!("{}.pdf", agreement.reference),
        media_type: "application/pdf".to_owned(),
        sha256,
        content,
        created_at: now,
    };
    work.insert_document(&document).await?;
    let proposed_document = Some(document.id);
    let agreement = Agreement { state, proposed_document, ..agreement };
    work.update_agreement(&agreement).await?;
    let token = Token::of_organisation(actor.organisation, &*app.random);
    work.insert_link(&Link {
        id: app.new_id::<LinkId>(),
        token_hash: token.hash(),
        purpose: LinkPurpose::Sign,
        partner: Some(agreement.partner),
        subject: Some(id.0),
        locale: agreement.locale,
        created_at: now,
        expires_at: now.checked_add((LINK_DAYS * 24).hours()).ok(),
        revoked_at: None,
        last_used_at: None,
    })
    .await?;
    noted(app, &mut *work, actor, "agreement.propose", id).await?;
    work.commit().await?;
    Ok(token)
}

/// Takes a proposal back to be changed; its signature and its links are void.
///
/// # Errors
/// `Forbidden`, `NotFound`, `Refused` (`agreement.not-proposed`), or the store's.
pub async fn take_back(app: &App, actor: &Actor, id: AgreementId) -> Result<(), AppError> {
    actor.require(Action::EditAgreements)?;
    let mut work = app.store.begin(actor.organisation).await?;
    let agreement = work.agreement(id).await?.ok_or(AppError::NotFound)?;
    let state = agreement
        .state
        .clone()
        .take_back()
        .map_err(|_| AppError::Refused { code: "agreement.not-proposed" })?;
    let now = app.clock.now();
    for link in work.links_of_partner(agreement.partner).await? {
        if link.purpose == LinkPurpose::Sign && link.subject == Some(id.0) {
            work.revoke_link(link.id, now).await?;
        }
    }
    work.delete_signatures(id).await?;
    work.update_agreement(&Agreement { state, proposed_document: None, ..agreement }).await?;
    noted(app, &mut *work, actor, "agreement.take-back", id).await?;
    work.commit().await?;
    Ok(())
}
