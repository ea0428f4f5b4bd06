//! The term: an agreement comes into force with its first month, and ends when either side wishes.

use jiff::civil::Date;
use maillage_domain::access::Action;
use maillage_domain::agree::agreement::{AgreementError, AgreementState, EndReason};
use maillage_domain::agree::commitment::Commitment;
use maillage_domain::ids::AgreementId;
use maillage_domain::period::Month;

use super::agreement::{Agreement, StoredCommitment};
use super::draft::noted;
use crate::error::AppError;
use crate::{Actor, App};

/// Puts a signed agreement in force if its first month has come; else leaves it as it is. Safe to
/// run again and again.
///
/// # Errors
/// `NotFound`, or the store's.
pub async fn activate(
    app: &App,
    actor: &Actor,
    id: AgreementId,
) -> Result<AgreementState, AppError> {
    let mut work = app.store.begin(actor.organisation).await?;
    let agreement = work.agreement(id).await?.ok_or(AppError::NotFound)?;
    let organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let today = app.clock.today(&organisation.time_zone);
    match agreement.state.clone().activate(agreement.first_month, today) {
        Ok(state) => {
            work.update_agreement(&Agreement { state: state.clone(), ..agreement }).await?;
            noted(app, &mut *work, actor, "agreement.activate", id).await?;
            work.commit().await?;
            Ok(state)
        }
        Err(AgreementError::TooEarly(_) | AgreementError::Step { .. }) => Ok(agreement.state),
        Err(_) => Err(AppError::Refused { code: "agreement.not-signed" }),
    }
}

/// Ends an agreement on a day; its share is owed up to and with the month of that day. The partner
/// itself may always end it, through its link.
///
/// # Errors
/// `Forbidden`, `NotFound`, `Refused` (`agreement.ended-already`), or the store's.
pub async fn end(
    app: &App,
    actor: &Actor,
    id: AgreementId,
    on: Date,
    reason: EndReason,
) -> Result<(), AppError> {
    let mut work = app.store.begin(actor.organisation).await?;
    let agreement = work.agreement(id).await?.ok_or(AppError::NotFound)?;
    match &actor.kind {
        crate::ActorKind::Partner { partner } if *partner == agreement.partner => {}
        _ => actor.require(Action::EditAgreements)?,
    }
    let state = agreement
        .state
        .clone()
        .end(on, reason)
        .map_err(|_| AppError::Refused { code: "agreement.ended-already" })?;
    for line in work.commitments(id).await? {
        if let Commitment::ShareOfTurnover(share) = &line.terms {
            let Ok(shortened) = share.clone().leave_after(Month::of(on)) else { continue };
            let terms = Commitment::ShareOfTurnover(shortened);
            work.update_commitment(&StoredCommitment { terms, ..line }).await?;
        }
    }
    work.update_agreement(&Agreement { state, ..agreement }).await?;
    noted(app, &mut *work, actor, "agreement.end", id).await?;
    work.commit().await?;
    Ok(())
}
