//! Where the organisation looks, and what its mission needs.

use maillage_domain::access::Action;
use maillage_domain::identify::need::Need;
use maillage_domain::identify::territory::Territory;
use serde_json::json;

use crate::access::audit;
use crate::access::organisation::Organisation;
use crate::identify::territory::{geometry, territory_from_geojson};
use crate::{Actor, App, AppError, StoreError};

/// The territory of an organisation; `None` when it has not said yet.
///
/// # Errors
/// When what is stored is no territory.
pub fn territory_of(organisation: &Organisation) -> Result<Option<Territory>, StoreError> {
    let Some(text) = organisation.territory_geojson.as_deref() else { return Ok(None) };
    let read = territory_from_geojson(text, None);
    read.map(Some).map_err(|error| StoreError::Damaged(format!("territory: {error}")))
}

/// The needs of the mission, in the order of [`Need::ALL`]. Words that this version does not know are
/// left out: the table of needs may have been shortened since.
#[must_use]
pub fn needs_of(organisation: &Organisation) -> Vec<Need> {
    let known = |need: &Need| organisation.needs.iter().any(|word| word == need.as_str());
    Need::ALL.into_iter().filter(known).collect()
}

/// Keeps a territory for all searches to come. A circle is kept as a polygon.
///
/// # Errors
/// [`AppError::Forbidden`]; when the store fails.
pub async fn save_territory(
    app: &App,
    actor: &Actor,
    territory: &Territory,
) -> Result<(), AppError> {
    actor.require(Action::EditProspects)?;
    let text = geometry(territory);
    change(app, actor, "territory.save", move |organisation| {
        organisation.territory_geojson = Some(text);
    })
    .await
}

/// Keeps what the mission needs.
///
/// # Errors
/// [`AppError::Forbidden`]; when the store fails.
pub async fn save_needs(app: &App, actor: &Actor, needs: &[Need]) -> Result<(), AppError> {
    actor.require(Action::EditProspects)?;
    let words = Need::ALL.into_iter().filter(|need| needs.contains(need));
    let words: Vec<String> = words.map(|need| need.as_str().to_owned()).collect();
    change(app, actor, "needs.save", move |organisation| organisation.needs = words).await
}

async fn change(
    app: &App,
    actor: &Actor,
    action: &str,
    edit: impl FnOnce(&mut Organisation),
) -> Result<(), AppError> {
    let mut work = app.store.begin(actor.organisation).await?;
    let mut organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let before = organisation.clone();
    edit(&mut organisation);
    if organisation == before {
        return Ok(());
    }
    work.update_organisation(&organisation).await?;
    let slug = organisation.slug.clone();
    audit::note(app, &mut *work, actor, action, ("organisation", &slug), json!({})).await?;
    work.commit().await?;
    Ok(())
}
