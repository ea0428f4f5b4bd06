//! Drafting: an agreement is written, and written again until it is proposed.

use maillage_domain::access::Action;
use maillage_domain::agree::agreement::{AgreementState, first_possible_month};
use maillage_domain::agree::commitment::Commitment;
use maillage_domain::ids::{AgreementId, PartnerId};
use maillage_domain::locale::Locale;
use maillage_domain::period::Month;

use super::agreement::{Agreement, StoredCommitment};
use crate::access::audit::note;
use crate::error::AppError;
use crate::store::UnitOfWork;
use crate::{Actor, App};

/// What is written in a draft.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// The language of the paper.
    pub locale: Locale,
    /// What the partnership is for.
    pub purpose: String,
    /// The tax rules: a word of [`crate::agree::paper::regime`].
    pub legal_regime: String,
    /// The first month that counts.
    pub first_month: Month,
    /// Who signs for the partner.
    pub signatory_name: String,
    /// In which quality.
    pub signatory_quality: String,
    /// The lines, of both sides.
    pub commitments: Vec<Commitment>,
}

/// The earliest first month that an agreement written now may have ([`first_possible_month`]).
///
/// # Errors
/// `Forbidden`, or the store's.
pub async fn first_possible(app: &App, actor: &Actor) -> Result<Month, AppError> {
    actor.require(Action::EditAgreements)?;
    let mut work = app.store.read(actor.organisation).await?;
    first_possible_in(app, &mut *work).await
}

/// As [`first_possible`], within a unit of work.
async fn first_possible_in(app: &App, work: &mut dyn UnitOfWork) -> Result<Month, AppError> {
    let organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let today = app.clock.today(&organisation.time_zone);
    let closed = work.closed_through().await?;
    Ok(first_possible_month(closed, today, organisation.fiscal_year_starts_in))
}

/// Refuses (`agreement.first-month`) a first month whose books are closed or that lies before them.
pub(super) async fn must_be_open(
    app: &App,
    work: &mut dyn UnitOfWork,
    first: Month,
) -> Result<(), AppError> {
    if first < first_possible_in(app, work).await? {
        return Err(AppError::Refused { code: "agreement.first-month" });
    }
    Ok(())
}

/// Writes a new agreement with a partner.
///
/// # Errors
/// `Forbidden`, `NotFound` (the partner), `Refused` (`agreement.regime`, `agreement.first-month`), or the
/// store's.
pub async fn draft(
    app: &App,
    actor: &Actor,
    partner: PartnerId,
    draft: Draft,
) -> Result<AgreementId, AppError> {
    actor.require(Action::EditAgreements)?;
    super::paper::regime(&draft.legal_regime)?;
    let mut work = app.store.begin(actor.organisation).await?;
    work.partner(partner).await?.ok_or(AppError::NotFound)?;
    must_be_open(app, &mut *work, draft.first_month).await?;
    let organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let id: AgreementId = app.new_id();
    let year = app.clock.today(&organisation.time_zone).year();
    let prefix = format!("{year}-");
    let number = work.count_references(&prefix).await? + 1;
    let agreement = Agreement {
        id,
        partner,
        reference: format!("{prefix}{number:03}"),
        state: AgreementState::Draft,
        locale: draft.locale,
        purpose: draft.purpose,
        legal_regime: draft.legal_regime,
        first_month: draft.first_month,
        signatory_name: draft.signatory_name,
        signatory_quality: draft.signatory_quality,
        proposed_document: None,
        terms_hash: None,
        signed_document: None,
        replaces: None,
        created_at: app.clock.now(),
    };
    let lines = lines(app, &agreement, draft.commitments);
    work.insert_agreement(&agreement, &lines).await?;
    let detail = serde_json::json!({ "reference": agreement.reference });
    note(app, &mut *work, actor, "agreement.draft", ("agreement", &id.to_string()), detail).await?;
    work.commit().await?;
    Ok(id)
}

/// Writes a draft again; its lines get new ids, as nothing refers to a draft's.
///
/// # Errors
/// `Forbidden`, `NotFound`, `Refused` (`agreement.not-draft`, `agreement.regime`, `agreement.first-month`),
/// or the store's.
pub async fn redraft(
    app: &App,
    actor: &Actor,
    id: AgreementId,
    draft: Draft,
) -> Result<(), AppError> {
    actor.require(Action::EditAgreements)?;
    super::paper::regime(&draft.legal_regime)?;
    let mut work = app.store.begin(actor.organisation).await?;
    let agreement = work.agreement(id).await?.ok_or(AppError::NotFound)?;
    if agreement.state != AgreementState::Draft {
        return Err(AppError::Refused { code: "agreement.not-draft" });
    }
    must_be_open(app, &mut *work, draft.first_month).await?;
    let agreement = Agreement {
        locale: draft.locale,
        purpose: draft.purpose,
        legal_regime: draft.legal_regime,
        first_month: draft.first_month,
        signatory_name: draft.signatory_name,
        signatory_quality: draft.signatory_quality,
        ..agreement
    };
    let lines = lines(app, &agreement, draft.commitments);
    work.update_agreement(&agreement).await?;
    work.replace_commitments(id, &lines).await?;
    noted(app, &mut *work, actor, "agreement.redraft", id).await?;
    work.commit().await?;
    Ok(())
}

/// An audit line that needs no further facts.
pub(super) async fn noted(
    app: &App,
    work: &mut dyn UnitOfWork,
    actor: &Actor,
    action: &str,
    id: AgreementId,
) -> Result<(), AppError> {
    note(app, work, actor, action, ("agreement", &id.to_string()), serde_json::json!({})).await
}

fn lines(app: &App, agreement: &Agreement, commitments: Vec<Commitment>) -> Vec<StoredCommitment> {
    commitments
        .into_iter()
        .map(|terms| StoredCommitment {
            id: app.new_id(),
            agreement: agreement.id,
            partner: agreement.partner,
            terms,
        })
        .collect()
}
