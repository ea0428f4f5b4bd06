//! The steps of a placement after it was signed, and the ways out before.

use jiff::civil::Date;
use maillage_domain::access::Action;
use maillage_domain::accompany::follow_up::{ASKED_AFTER_MONTHS, asked_on};
use maillage_domain::accompany::person_log::ReadingAct;
use maillage_domain::accompany::placement::{PlacementStage, RefusalReason, Signatory};
use maillage_domain::ids::{AccountId, PlacementId};
use serde_json::json;

use super::{Move, Placement};
use crate::access::audit::note;
use crate::accompany::follow_up::FollowUp;
use crate::accompany::person_log;
use crate::error::AppError;
use crate::store::UnitOfWork;
use crate::{Actor, ActorKind, App};

/// An audit line that needs no further facts.
pub(super) async fn noted(
    app: &App,
    work: &mut dyn UnitOfWork,
    actor: &Actor,
    action: &str,
    id: PlacementId,
) -> Result<(), AppError> {
    note(app, work, actor, action, ("placement", &id.to_string()), json!({})).await
}

/// The account of a member of staff.
pub(in crate::accompany) fn account(actor: &Actor) -> Option<AccountId> {
    match &actor.kind {
        ActorKind::Staff { account, .. } => Some(*account),
        _ => None,
    }
}

/// A step to take.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Step {
    /// Where to.
    pub to: PlacementStage,
    /// On which day.
    pub on: Date,
    /// Why, where a reason belongs to it.
    pub reason: Option<RefusalReason>,
}

/// Takes a step that an adviser may take by hand: it begins, is carried through, stops, or does not come
/// about. The end of one that took place asks for its outcome after three, six and twelve months. Taken
/// twice, a step changes nothing.
///
/// # Errors
/// `Forbidden`, `NotFound`, `Refused` (`placement.step` when it does not follow, or needs signatures;
/// `placement.reason` without the reason that belongs to it; `placement.days` when the day lies in the future
/// or before the first day), or the store's.
pub async fn take(
    app: &App,
    actor: &Actor,
    id: PlacementId,
    step: Step,
) -> Result<PlacementStage, AppError> {
    actor.require(Action::RunPlacements)?;
    let mut work = app.store.begin(actor.organisation).await?;
    let placement = work.placement(id).await?.ok_or(AppError::NotFound)?;
    if placement.stage == step.to {
        return Ok(step.to);
    }
    let organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let today = app.clock.today(&organisation.time_zone);
    let by_hand = !matches!(step.to, PlacementStage::Signing | PlacementStage::Signed);
    if !by_hand || placement.stage.step(step.to).is_err() {
        return Err(AppError::Refused { code: "placement.step" });
    }
    if step.to.wants_reason() != step.reason.is_some() {
        return Err(AppError::Refused { code: "placement.reason" });
    }
    let took_place = step.to.took_place();
    let happens = took_place || step.to == PlacementStage::Running;
    if step.on > today || happens && step.on < placement.starts_on {
        return Err(AppError::Refused { code: "placement.days" });
    }
    if step.to == PlacementStage::Refused {
        for signatory in [Signatory::Partner, Signatory::Participant] {
            revoke_links(app, &mut *work, id, signatory).await?;
        }
    }
    let moved = Placement {
        stage: step.to,
        reason: step.reason,
        ended_on: took_place.then_some(step.on),
        ..placement
    };
    went(app, &mut *work, actor, &moved, step.on).await?;
    if took_place {
        for months in ASKED_AFTER_MONTHS {
            let asked_on = asked_on(step.on, months);
            work.insert_follow_up(&FollowUp {
                placement: id,
                months,
                asked_on,
                answer: None,
                reminders: 0,
                reminded_on: None,
            })
            .await?;
        }
    }
    work.commit().await?;
    Ok(step.to)
}

/// Writes a placement that went on to another stage, with its step, the log and the audit.
pub(super) async fn went(
    app: &App,
    work: &mut dyn UnitOfWork,
    actor: &Actor,
    moved: &Placement,
    on: Date,
) -> Result<(), AppError> {
    work.update_placement(moved).await?;
    let step = Move { stage: moved.stage, on, reason: moved.reason, by: account(actor) };
    work.insert_placement_move(moved.id, &step).await?;
    let act = (ReadingAct::Change, Some(moved.participant));
    person_log::log(app, work, actor, act, "placement-step").await?;
    let action = format!("placement.{}", moved.stage);
    noted(app, work, actor, &action, moved.id).await
}

/// Withdraws the open links of one signatory.
pub(super) async fn revoke_links(
    app: &App,
    work: &mut dyn UnitOfWork,
    id: PlacementId,
    signatory: Signatory,
) -> Result<(), AppError> {
    let now = app.clock.now();
    for link in work.open_placement_links(id, signatory, now).await? {
        work.revoke_link(link, now).await?;
    }
    Ok(())
}
