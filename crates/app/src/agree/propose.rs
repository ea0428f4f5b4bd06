//! Proposing: the paper is made, fingerprinted and kept, and the partner gets a link to sign it.

use jiff::{Timestamp, ToSpan, Unit};
use maillage_domain::access::Action;
use maillage_domain::agree::agreement::{AgreementState, DocumentHash};
use maillage_domain::agree::commitment::Commitment;
use maillage_domain::ids::{AgreementId, LinkId};
use sha2::{Digest, Sha256};

use super::agreement::{Agreement, StoredDocument};
use super::draft::{must_be_open, noted};
use super::paper::{Facts, typeset};
use crate::access::link::{Link, LinkPurpose};
use crate::error::AppError;
use crate::random::Token;
use crate::store::UnitOfWork;
use crate::{Actor, App};

/// How long a partner may take to sign before the link ends by itself, in days.
pub const LINK_DAYS: i64 = 60;

/// Proposes a draft. The answer holds the secret of the partner's signing link; it is shown or sent
/// once and not stored.
///
/// # Errors
/// `Forbidden`, `NotFound`, `Refused` (`agreement.not-draft`, `agreement.one-sided`,
/// `agreement.changed-meanwhile`, `agreement.first-month` when its books were closed meanwhile),
/// `Outside` when the paper cannot be typeset, or the store's.
pub async fn propose(app: &App, actor: &Actor, id: AgreementId) -> Result<Token, AppError> {
    actor.require(Action::EditAgreements)?;
    let facts = Facts::read(app, actor, id).await?;
    if facts.agreement.state != AgreementState::Draft {
        return Err(AppError::Refused { code: "agreement.not-draft" });
    }
    // What is stored has whole milliseconds, and the paper must be the same when it is made again.
    let now = app.clock.now().round(Unit::Millisecond).unwrap_or_else(|_| app.clock.now());
    let paper = facts.paper(now)?;
    let terms_hash = Some(paper.terms_hash());
    let content = typeset(app, move |documents| documents.agreement(&paper)).await?;
    let sha256: [u8; 32] = Sha256::digest(&content).into();
    let Facts { agreement, commitments: lines, .. } = facts;

    let mut work = app.store.begin(actor.organisation).await?;
    let fresh = work.agreement(id).await?.ok_or(AppError::NotFound)?;
    if fresh != agreement || work.commitments(id).await? != lines {
        return Err(AppError::Refused { code: "agreement.changed-meanwhile" });
    }
    must_be_open(app, &mut *work, agreement.first_month).await?;
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
    let agreement = Agreement { state, proposed_document, terms_hash, ..agreement };
    work.update_agreement(&agreement).await?;
    let token = new_link(app, &mut *work, &agreement).await?;
    noted(app, &mut *work, actor, "agreement.propose", id).await?;
    work.commit().await?;
    Ok(token)
}

/// Makes a new signing link for the partner; the earlier ones stop. Also after the partner has signed,
/// so that it finds its paper again.
///
/// # Errors
/// `Forbidden`, `NotFound`, `Refused` (`agreement.not-proposed`), or the store's.
pub async fn renew_link(app: &App, actor: &Actor, id: AgreementId) -> Result<Token, AppError> {
    actor.require(Action::EditAgreements)?;
    let mut work = app.store.begin(actor.organisation).await?;
    let agreement = work.agreement(id).await?.ok_or(AppError::NotFound)?;
    if agreement.proposed_document.is_none() {
        return Err(AppError::Refused { code: "agreement.not-proposed" });
    }
    revoke_links(app, &mut *work, &agreement).await?;
    let token = new_link(app, &mut *work, &agreement).await?;
    noted(app, &mut *work, actor, "agreement.link", id).await?;
    work.commit().await?;
    Ok(token)
}

/// Whether a secret that was shown before still opens this agreement for signing.
///
/// # Errors
/// `Forbidden`, or the store's.
pub async fn still_opens(
    app: &App,
    actor: &Actor,
    id: AgreementId,
    token: &Token,
) -> Result<bool, AppError> {
    actor.require(Action::EditAgreements)?;
    let mut work = app.store.read(actor.organisation).await?;
    let link = work.link_by_hash(&token.hash()).await?;
    Ok(link.is_some_and(|link| opens(&link, id, app.clock.now())))
}

/// Whether a link opens this agreement for signing at a moment.
pub(super) fn opens(link: &Link, id: AgreementId, at: Timestamp) -> bool {
    link.purpose == LinkPurpose::Sign && link.subject == Some(id.0) && link.is_open(at)
}

pub(super) async fn new_link(
    app: &App,
    work: &mut dyn UnitOfWork,
    agreement: &Agreement,
) -> Result<Token, AppError> {
    let now = app.clock.now();
    let token = Token::of_organisation(work.organisation(), &*app.random);
    work.insert_link(&Link {
        id: app.new_id::<LinkId>(),
        token_hash: token.hash(),
        purpose: LinkPurpose::Sign,
        partner: Some(agreement.partner),
        subject: Some(agreement.id.0),
        locale: agreement.locale,
        created_at: now,
        expires_at: now.checked_add((LINK_DAYS * 24).hours()).ok(),
        revoked_at: None,
        last_used_at: None,
    })
    .await?;
    Ok(token)
}

pub(super) async fn revoke_links(
    app: &App,
    work: &mut dyn UnitOfWork,
    agreement: &Agreement,
) -> Result<(), AppError> {
    let now = app.clock.now();
    for link in work.links_of_partner(agreement.partner).await? {
        if opens(&link, agreement.id, now) {
            work.revoke_link(link.id, now).await?;
        }
    }
    Ok(())
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
    revoke_links(app, &mut *work, &agreement).await?;
    work.delete_signatures(id).await?;
    let agreement = Agreement { state, proposed_document: None, terms_hash: None, ..agreement };
    work.update_agreement(&agreement).await?;
    noted(app, &mut *work, actor, "agreement.take-back", id).await?;
    work.commit().await?;
    Ok(())
}
