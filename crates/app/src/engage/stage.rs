//! Moves on the board, and the last one: a prospect becomes a partner.

use maillage_domain::access::Action;
use maillage_domain::engage::prospect::MoveCause;
use maillage_domain::engage::stage::Stage;
use maillage_domain::ids::{PartnerId, ProspectId};
use serde_json::json;

use crate::access::audit;
use crate::engage::partner::Partner;
use crate::engage::prospect::{Move, Prospect};
use crate::store::UnitOfWork;
use crate::{Actor, App, AppError};

/// Moves a prospect by hand. Moving it to where it stands changes nothing.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`]; `engage.move` when the board does not allow the
/// move, and for [`Stage::Partner`], which is reached by [`make_partner`] only.
pub async fn move_to(
    app: &App,
    actor: &Actor,
    id: ProspectId,
    to: Stage,
    reason: &str,
) -> Result<(), AppError> {
    actor.require(Action::EditProspects)?;
    let mut work = app.store.begin(actor.organisation).await?;
    let prospect = work.prospect(id).await?.ok_or(AppError::NotFound)?;
    if prospect.stage == to {
        return Ok(());
    }
    if to == Stage::Partner {
        return Err(AppError::Refused { code: "engage.move" });
    }
    step(app, &mut *work, actor, &prospect, to, (MoveCause::Hand, reason.trim())).await?;
    work.commit().await?;
    Ok(())
}

/// Writes a move with its line of history and of the audit.
///
/// # Errors
/// `engage.move` when the rule of the stages does not allow it.
pub(crate) async fn step(
    app: &App,
    work: &mut dyn UnitOfWork,
    actor: &Actor,
    prospect: &Prospect,
    to: Stage,
    (cause, reason): (MoveCause, &str),
) -> Result<Prospect, AppError> {
    let from = prospect.stage;
    let stage = from.move_to(to).map_err(|_| AppError::Refused { code: "engage.move" })?;
    let now = app.clock.now();
    let moved = Prospect { stage, stage_since: now, ..prospect.clone() };
    work.update_prospect(&moved).await?;
    work.insert_move(&Move {
        id: app.new_id(),
        prospect: moved.id,
        from: Some(from),
        to,
        cause,
        reason: reason.to_owned(),
        actor_name: actor.name.clone(),
        at: now,
    })
    .await?;
    let id = moved.id.to_string();
    let detail = json!({ "from": from, "to": to, "cause": cause });
    audit::note(app, work, actor, "prospect.move", ("prospect", &id), detail).await?;
    Ok(moved)
}

/// Makes a partner of a prospect that has a proposal; its people, notes and tasks follow. Doing it twice answers with the
/// same partner. The partner is shown publicly only when it says so later.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`]; `engage.move` when there is no proposal yet.
pub async fn make_partner(app: &App, actor: &Actor, id: ProspectId) -> Result<PartnerId, AppError> {
    actor.require(Action::EditPartners)?;
    let mut work = app.store.begin(actor.organisation).await?;
    let prospect = work.prospect(id).await?.ok_or(AppError::NotFound)?;
    if let Some(partner) = prospect.partner {
        return Ok(partner);
    }
    let organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let moved =
        step(app, &mut *work, actor, &prospect, Stage::Partner, (MoveCause::Joined, "")).await?;
    let partner = partner_of(app, &prospect, app.clock.today(&organisation.time_zone));
    work.insert_partner(&partner).await?;
    work.update_prospect(&Prospect { partner: Some(partner.id), ..moved }).await?;
    work.hand_over(id, partner.id).await?;
    let subject = partner.id.to_string();
    let detail = json!({ "prospect": id });
    audit::note(app, &mut *work, actor, "partner.join", ("partner", &subject), detail).await?;
    work.commit().await?;
    Ok(partner.id)
}

fn partner_of(app: &App, prospect: &Prospect, today: jiff::civil::Date) -> Partner {
    Partner {
        id: app.new_id(),
        kind: prospect.kind,
        name: prospect.name.clone(),
        legal_name: prospect.name.clone(),
        legal_form: String::new(),
        legal_id: None,
        address: prospect.address.clone(),
        point: prospect.point,
        category: prospect.category.clone(),
        record_id: prospect.record_id.clone(),
        locale: prospect.locale,
        email: prospect.email.clone(),
        phone: prospect.phone.clone(),
        website: prospect.website.clone(),
        shown_publicly: false,
        joined_on: today,
        left_on: None,
        created_at: app.clock.now(),
    }
}
