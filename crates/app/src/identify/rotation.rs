//! The switch of the rotation: whether places of about the same score take turns at the head of the list.

use maillage_domain::access::Action;
use serde_json::json;

use super::score::{ScoreSetting, put};
use crate::{Actor, App, AppError};

/// Switches the rotation on or off. Off is how a network begins.
///
/// # Errors
/// [`AppError::Forbidden`]; when the store fails.
pub async fn switch(app: &App, actor: &Actor, is_on: bool) -> Result<(), AppError> {
    actor.require(Action::EditProspects)?;
    let mut work = app.store.begin(actor.organisation).await?;
    let present = work.score_setting().await?.unwrap_or_default();
    if present.is_rotating == is_on {
        return Ok(());
    }
    let setting = ScoreSetting { is_rotating: is_on, ..present };
    let action = if is_on { "rotation.on" } else { "rotation.off" };
    put(app, &mut *work, actor, setting, action, json!({})).await?;
    work.commit().await?;
    Ok(())
}
