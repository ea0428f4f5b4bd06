//! The set-up of a new installation by a one-time link: left and taken up again at will, and done once.

use jiff::Timestamp;
use maillage_domain::access::Role;
use maillage_domain::collect::receipt::law::STATEMENT;
use maillage_domain::locale::Locale;
use maillage_domain::party::Address;

use crate::access::account::{SignInLink, SignInPurpose};
use crate::access::member::{self, NewMember};
use crate::access::organisation::{Organisation, ReceiptSettings};
use crate::access::{audit, sign_in};
use crate::actor::Actor;
use crate::random::Token;
use crate::{App, AppError};

/// What is known so far of the organisation that is being set up; blank, with an empty name, before the
/// first step was kept.
///
/// # Errors
/// [`AppError::NotFound`] when the installation is set up: an old link opens nothing more.
pub async fn draft(app: &App, locale: Locale) -> Result<Organisation, AppError> {
    let all = app.store.shared_read().await?.organisations().await?;
    if all.iter().any(|one| one.set_up_at.is_some()) {
        return Err(AppError::NotFound);
    }
    Ok(all.into_iter().next().unwrap_or_else(|| blank(app, locale)))
}

/// Writes what is known so far: makes the organisation the first time, changes it afterwards.
///
/// # Errors
/// `set-up.slug-taken` when another organisation has the word; [`AppError::NotFound`] when the installation
/// is set up.
pub async fn keep(app: &App, organisation: Organisation) -> Result<Organisation, AppError> {
    let mut shared = app.store.shared().await?;
    let all = shared.organisations().await?;
    if all.iter().any(|one| one.set_up_at.is_some()) {
        return Err(AppError::NotFound);
    }
    // Two windows of the same person make one organisation.
    let organisation = match all.iter().find(|one| one.id == organisation.id).or(all.first()) {
        Some(known) => Organisation { id: known.id, created_at: known.created_at, ..organisation },
        None => {
            shared.insert_organisation(&organisation).await?;
            shared.commit().await?;
            return Ok(organisation);
        }
    };
    if all.iter().any(|one| one.slug == organisation.slug && one.id != organisation.id) {
        return Err(AppError::Refused { code: "set-up.slug-taken" });
    }
    drop(shared);
    let mut work = app.store.begin(organisation.id).await?;
    work.update_organisation(&organisation).await?;
    work.commit().await?;
    Ok(organisation)
}

/// Ends the set-up: the person who did it comes in with these roles, and the link is used up. Answers the
/// organisation and the person's welcome, which is `None` when that person can sign in already.
///
/// # Errors
/// [`AppError::NotFound`] when nothing is under way or the link was used.
pub async fn finish(
    app: &App,
    link: &SignInLink,
    name: String,
    email: String,
    roles: Vec<Role>,
) -> Result<(Organisation, Option<Token>), AppError> {
    if link.purpose != SignInPurpose::SetUp {
        return Err(AppError::NotFound);
    }
    let known = draft(app, Locale::En).await?;
    if known.name.is_empty() || known.network_name.is_empty() {
        return Err(AppError::NotFound);
    }
    sign_in::use_link(app, link).await?;
    let actor = Actor::system(known.id);
    let new = NewMember { email, name, locale: known.locale, roles };
    // Who added itself among the people before becomes what it is here.
    let added = member::admit(app, &actor, new).await?;
    let set_up_at: Option<Timestamp> = Some(app.clock.now());
    let organisation = Organisation { set_up_at, is_public: true, ..known };
    let mut work = app.store.begin(organisation.id).await?;
    work.update_organisation(&organisation).await?;
    let subject = ("organisation", &*organisation.slug);
    audit::note(app, &mut *work, &actor, "organisation.set-up", subject, serde_json::json!({}))
        .await?;
    work.commit().await?;
    Ok((organisation, added.welcome))
}

/// Whether any organisation of this installation has been set up: before that nobody can sign in.
///
/// # Errors
/// When the store fails.
pub async fn is_done(app: &App) -> Result<bool, AppError> {
    let all = app.store.shared_read().await?.organisations().await?;
    Ok(all.iter().any(|one| one.set_up_at.is_some()))
}

/// A blank organisation to begin with, its country and time zone guessed from the language.
fn blank(app: &App, locale: Locale) -> Organisation {
    let (country, time_zone) = match locale {
        Locale::Fr => ("FR", "Europe/Paris"),
        Locale::Es | Locale::Ca | Locale::En => ("ES", "Europe/Madrid"),
    };
    Organisation {
        id: app.new_id(),
        slug: String::new(),
        name: String::new(),
        legal_name: String::new(),
        legal_id: None,
        country: country.to_owned(),
        locale,
        time_zone: time_zone.to_owned(),
        address: Address::default(),
        email: None,
        phone: None,
        website: None,
        mission: String::new(),
        network_name: String::new(),
        network_promise: String::new(),
        fiscal_year_starts_in: 1,
        legal_regime: STATEMENT.to_owned(),
        receipts: ReceiptSettings::default(),
        effect: None,
        iban: None,
        bic: None,
        creditor_identifier: None,
        territory_geojson: None,
        needs: Vec::new(),
        tile_url: None,
        is_public: false,
        is_demo: false,
        set_up_at: None,
        created_at: app.clock.now(),
    }
}
