//! Coming in: by a session into an organisation, by a personal link, by a one-time link, or as a
//! visitor of a public page. What may not be seen is not found, never forbidden.

use jiff::SignedDuration;

use crate::access::account::{Account, SignInLink, SignInPurpose};
use crate::access::link::{Link, LinkPurpose};
use crate::access::organisation::Organisation;
use crate::access::session::SignedIn;
use crate::actor::{Actor, ActorKind};
use crate::engage::partner::Partner;
use crate::random::Token;
use crate::{App, AppError};

/// The use of a link is written down at most this often.
const NOTED_EVERY: SignedDuration = SignedDuration::from_hours(1);

/// What a personal link opened.
#[derive(Debug, Clone)]
pub struct OpenLink {
    /// The link.
    pub link: Link,
    /// Whose it is.
    pub organisation: Organisation,
    /// The partner, when the link is a partner's.
    pub partner: Option<Partner>,
}

impl OpenLink {
    /// Who acts through it: the partner, or a visitor when the link is of no partner yet.
    #[must_use]
    pub fn actor(&self) -> Actor {
        let (kind, name) = match &self.partner {
            Some(partner) => (ActorKind::Partner { partner: partner.id }, partner.name.clone()),
            None => (ActorKind::Public, String::new()),
        };
        Actor { organisation: self.organisation.id, kind, name }
    }
}

/// The organisation of a slug, with the actor that the member is there.
///
/// # Errors
/// [`AppError::NotFound`] when there is no such organisation or the account has no role in it.
pub async fn into_organisation(
    app: &App,
    who: &SignedIn,
    slug: &str,
) -> Result<(Organisation, Actor), AppError> {
    let organisation = of_slug(app, slug).await?;
    let roles: Vec<_> = who
        .memberships
        .iter()
        .filter(|m| m.organisation == organisation.id)
        .map(|m| m.role)
        .collect();
    if roles.is_empty() {
        return Err(AppError::NotFound);
    }
    let kind = ActorKind::Staff { account: who.account.id, roles };
    let actor = Actor { organisation: organisation.id, kind, name: who.account.name.clone() };
    Ok((organisation, actor))
}

/// The organisation whose public pages have this slug.
///
/// # Errors
/// [`AppError::NotFound`] when there is none or its public pages are off.
pub async fn to_public(app: &App, slug: &str) -> Result<Organisation, AppError> {
    let organisation = of_slug(app, slug).await?;
    if organisation.is_public { Ok(organisation) } else { Err(AppError::NotFound) }
}

async fn of_slug(app: &App, slug: &str) -> Result<Organisation, AppError> {
    let mut shared = app.store.shared_read().await?;
    shared.organisation_by_slug(slug).await?.ok_or(AppError::NotFound)
}

/// What a personal link opens, when it is of this purpose and still open.
///
/// # Errors
/// [`AppError::NotFound`] when it is unknown, withdrawn, over, or for something else.
pub async fn by_link(app: &App, token: &Token, purpose: LinkPurpose) -> Result<OpenLink, AppError> {
    let organisation = token.organisation().ok_or(AppError::NotFound)?;
    let now = app.clock.now();
    let mut work = app.store.read(organisation).await?;
    let link = work.link_by_hash(&token.hash()).await?.ok_or(AppError::NotFound)?;
    if link.purpose != purpose || !link.is_open(now) {
        return Err(AppError::NotFound);
    }
    let organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let partner = match link.partner {
        Some(id) => Some(work.partner(id).await?.ok_or(AppError::NotFound)?),
        None => None,
    };
    drop(work);
    if link.last_used_at.is_none_or(|last| now.duration_since(last) >= NOTED_EVERY) {
        let mut work = app.store.begin(organisation.id).await?;
        work.touch_link(link.id, now).await?;
        work.commit().await?;
    }
    Ok(OpenLink { link, organisation, partner })
}

/// The one-time link of a secret, when it is for this, not used and not over; the demo's may be used
/// again and again.
///
/// # Errors
/// [`AppError::NotFound`] otherwise, also when the account was closed.
pub async fn by_one_time_link(
    app: &App,
    token: &Token,
    purposes: &[SignInPurpose],
) -> Result<(SignInLink, Option<Account>), AppError> {
    let mut shared = app.store.shared_read().await?;
    let link = shared.sign_in_link(&token.hash()).await?.ok_or(AppError::NotFound)?;
    let is_spent = link.used_at.is_some() && link.purpose != SignInPurpose::Demo;
    if is_spent || !purposes.contains(&link.purpose) || app.clock.now() >= link.expires_at {
        return Err(AppError::NotFound);
    }
    let account = match link.account {
        Some(id) => {
            let account = shared.account(id).await?.ok_or(AppError::NotFound)?;
            if account.disabled_at.is_some() {
                return Err(AppError::NotFound);
            }
            Some(account)
        }
        None => None,
    };
    Ok((link, account))
}

/// The organisations in which an account has a role, by name.
///
/// # Errors
/// When the store fails.
pub async fn organisations_of(
    app: &App,
    account: maillage_domain::ids::AccountId,
) -> Result<Vec<Organisation>, AppError> {
    let mut shared = app.store.shared_read().await?;
    let memberships = shared.memberships(account).await?;
    let mut mine = shared.organisations().await?;
    mine.retain(|one| memberships.iter().any(|m| m.organisation == one.id));
    mine.sort_by(|a, b| a.name.cmp(&b.name));
    Ok(mine)
}
