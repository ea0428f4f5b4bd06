//! The settings of an organisation.

use maillage_domain::access::Action;

use crate::access::audit;
use crate::access::organisation::Organisation;
use crate::actor::Actor;
use crate::{App, AppError};

/// Writes the settings. Id, slug, and the dates of making and set-up stay what they were; the audit
/// names the fields that changed, without their values.
///
/// # Errors
/// When the actor may not administer, or the store fails.
pub async fn change(app: &App, actor: &Actor, new: Organisation) -> Result<Organisation, AppError> {
    actor.require(Action::Administer)?;
    let mut work = app.store.begin(actor.organisation).await?;
    let old = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let new = Organisation {
        id: old.id,
        slug: old.slug.clone(),
        is_demo: old.is_demo,
        set_up_at: old.set_up_at,
        created_at: old.created_at,
        ..new
    };
    let fields = changed(&old, &new);
    if fields.is_empty() {
        return Ok(old);
    }
    work.update_organisation(&new).await?;
    let subject = ("organisation", &*new.slug);
    let detail = serde_json::json!({ "fields": fields });
    audit::note(app, &mut *work, actor, "organisation.changed", subject, detail).await?;
    work.commit().await?;
    Ok(new)
}

fn changed(old: &Organisation, new: &Organisation) -> Vec<&'static str> {
    let pairs = [
        ("name", old.name == new.name),
        ("legal_name", old.legal_name == new.legal_name),
        ("legal_id", old.legal_id == new.legal_id),
        ("country", old.country == new.country),
        ("locale", old.locale == new.locale),
        ("time_zone", old.time_zone == new.time_zone),
        ("address", old.address == new.address),
        ("email", old.email == new.email),
        ("phone", old.phone == new.phone),
        ("website", old.website == new.website),
        ("mission", old.mission == new.mission),
        ("network_name", old.network_name == new.network_name),
        ("network_promise", old.network_promise == new.network_promise),
        ("fiscal_year_starts_in", old.fiscal_year_starts_in == new.fiscal_year_starts_in),
        ("legal_regime", old.legal_regime == new.legal_regime),
        ("iban", old.iban == new.iban),
        ("bic", old.bic == new.bic),
        ("creditor_identifier", old.creditor_identifier == new.creditor_identifier),
        ("territory", old.territory_geojson == new.territory_geojson),
        ("needs", old.needs == new.needs),
        ("tile_url", old.tile_url == new.tile_url),
        ("receipts", old.receipts == new.receipts),
        ("effect", old.effect == new.effect),
        ("is_public", old.is_public == new.is_public),
    ];
    pairs.into_iter().filter(|(_, same)| !same).map(|(name, _)| name).collect()
}
