//! The term: an agreement comes into force with its first month, and ends when either side wishes.

use jiff::civil::Date;
use maillage_domain::access::Action;
use maillage_domain::agree::agreement::{
    AgreementError, AgreementStage, AgreementState, EndReason,
};
use maillage_domain::agree::commitment::{Commitment, ShareTerms, TermsError};
use maillage_domain::ids::{AgreementId, PartnerId};
use maillage_domain::period::Month;

use super::agreement::{Agreement, AgreementFilter, StoredCommitment};
use super::draft::noted;
use crate::engage::partner::Partner;
use crate::error::AppError;
use crate::store::{Page, UnitOfWork};
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

/// Puts all signed agreements in force whose first month has come, and finishes those whose paper of
/// evidence is missing. Answers how many came into force. Safe to run again and again: the daily run and
/// every `dues run` begin with it.
///
/// # Errors
/// `Outside` when a paper cannot be typeset, or the store's.
pub async fn activate_all(app: &App, actor: &Actor) -> Result<u32, AppError> {
    let filter =
        AgreementFilter { stage: Some(AgreementStage::Signed), ..AgreementFilter::default() };
    let mut ids = Vec::new();
    let mut work = app.store.read(actor.organisation).await?;
    loop {
        let offset = i64::try_from(ids.len()).unwrap_or(i64::MAX);
        let part = work.agreements(&filter, Page::part(offset)).await?;
        if part.rows.is_empty() {
            break;
        }
        ids.extend(part.rows.into_iter().map(|row| row.id));
    }
    drop(work);
    let mut count = 0;
    for id in ids {
        let state = super::sign::complete(app, actor, id).await?;
        count += u32::from(matches!(state, AgreementState::Active { .. }));
    }
    Ok(count)
}

/// Ends an agreement on a day; its share is owed up to and with the month of that day. The partner
/// itself may always end it, through its link. A partner without any other agreement has left the
/// network on that day.
///
/// # Errors
/// `Forbidden`, `NotFound`, `Refused` (`agreement.ended-already`, `agreement.end-too-early` when it is
/// in force and the day lies before its first month), or the store's.
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
    let was_active = matches!(agreement.state, AgreementState::Active { .. });
    let was_signed = was_active || matches!(agreement.state, AgreementState::Signed { .. });
    let state = agreement
        .state
        .clone()
        .end(on, reason)
        .map_err(|_| AppError::Refused { code: "agreement.ended-already" })?;
    if was_active {
        if on < agreement.first_month.first_day() {
            return Err(AppError::Refused { code: "agreement.end-too-early" });
        }
        change_shares(&mut *work, id, |share| share.leave_after(Month::of(on))).await?;
    }
    let partner = agreement.partner;
    work.update_agreement(&Agreement { state, ..agreement }).await?;
    if was_signed && !is_bound(&mut *work, partner).await? {
        set_left(&mut *work, partner, Some(on)).await?;
    }
    noted(app, &mut *work, actor, "agreement.end", id).await?;
    work.commit().await?;
    Ok(())
}

/// A partner stops taking part after a month, and may come back: its agreement stays, its share rests.
///
/// # Errors
/// `Forbidden`, `NotFound`, `Refused` (`agreement.not-active`, `agreement.end-too-early`), or the store's.
pub async fn leave(app: &App, actor: &Actor, id: AgreementId, last: Month) -> Result<(), AppError> {
    let mut work = app.store.begin(actor.organisation).await?;
    let agreement = active(&mut *work, id).await?;
    match &actor.kind {
        crate::ActorKind::Partner { partner } if *partner == agreement.partner => {}
        _ => actor.require(Action::EditAgreements)?,
    }
    change_shares(&mut *work, id, |share| share.leave_after(last)).await?;
    set_left(&mut *work, agreement.partner, Some(last.last_day())).await?;
    noted(app, &mut *work, actor, "agreement.leave", id).await?;
    work.commit().await?;
    Ok(())
}

/// A partner that had stopped takes part again from a month on, by the same commitment.
///
/// # Errors
/// `Forbidden`, `NotFound`, `Refused` (`agreement.not-active`, `agreement.not-left` when it had not
/// stopped, or not before that month), or the store's.
pub async fn come_back(
    app: &App,
    actor: &Actor,
    id: AgreementId,
    first: Month,
) -> Result<(), AppError> {
    actor.require(Action::EditAgreements)?;
    let mut work = app.store.begin(actor.organisation).await?;
    let agreement = active(&mut *work, id).await?;
    change_shares(&mut *work, id, |share| share.come_back(first)).await?;
    set_left(&mut *work, agreement.partner, None).await?;
    noted(app, &mut *work, actor, "agreement.come-back", id).await?;
    work.commit().await?;
    Ok(())
}

async fn active(work: &mut dyn UnitOfWork, id: AgreementId) -> Result<Agreement, AppError> {
    let agreement = work.agreement(id).await?.ok_or(AppError::NotFound)?;
    match agreement.state {
        AgreementState::Active { .. } => Ok(agreement),
        _ => Err(AppError::Refused { code: "agreement.not-active" }),
    }
}

async fn change_shares(
    work: &mut dyn UnitOfWork,
    id: AgreementId,
    change: impl Fn(ShareTerms) -> Result<ShareTerms, TermsError>,
) -> Result<(), AppError> {
    for line in work.commitments(id).await? {
        if let Commitment::ShareOfTurnover(share) = &line.terms {
            let changed = change(share.clone()).map_err(|error| AppError::Refused {
                code: match error {
                    TermsError::SpanOrder(_) => "agreement.not-left",
                    _ => "agreement.end-too-early",
                },
            })?;
            let terms = Commitment::ShareOfTurnover(changed);
            work.update_commitment(&StoredCommitment { terms, ..line }).await?;
        }
    }
    Ok(())
}

/// Whether some agreement of the partner is signed or in force.
async fn is_bound(work: &mut dyn UnitOfWork, partner: PartnerId) -> Result<bool, AppError> {
    let filter = AgreementFilter { partner: Some(partner), ..AgreementFilter::default() };
    let rows = work.agreements(&filter, Page::part(0)).await?.rows;
    Ok(rows.iter().any(|row| matches!(row.stage, AgreementStage::Signed | AgreementStage::Active)))
}

async fn set_left(
    work: &mut dyn UnitOfWork,
    partner: PartnerId,
    left_on: Option<Date>,
) -> Result<(), AppError> {
    let partner = work.partner(partner).await?.ok_or(AppError::NotFound)?;
    work.update_partner(&Partner { left_on, ..partner }).await?;
    Ok(())
}
