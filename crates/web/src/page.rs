//! What a handler knows about a request once the gate has let it in. Each gate puts one kind of page
//! there; a handler names the kind it was written for.

use std::ops::Deref;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use maillage_app::Actor;
use maillage_app::access::account::{Account, Membership, SignInLink};
use maillage_app::access::entry::OpenLink;
use maillage_app::access::organisation::Organisation;
use maillage_app::access::session::SignedIn;
use maillage_app::random::Token;
use maillage_i18n::T;

use crate::flash::Flash;
pub(crate) use crate::path::Path;
use crate::problem::WebError;
use crate::secret::Csrf;

/// What every page knows.
#[derive(Debug, Clone)]
pub struct Visit {
    /// The language.
    pub t: T,
    /// The token for the hidden field `csrf` of every form.
    pub csrf: Csrf,
    /// What the last page left to say.
    pub flash: Option<Flash>,
    /// The path, without the query.
    pub path: String,
    /// The query, as it came, without `?`.
    pub query: String,
    /// The visitor's address, for rate limits; never logged.
    pub address: String,
    /// The session cookie, when there is one.
    pub session: Option<Token>,
}

/// A page of the staff: `/o/{slug}/…`.
#[derive(Debug, Clone)]
pub struct StaffPage {
    /// What every page knows.
    pub visit: Visit,
    /// Who acts.
    pub actor: Actor,
    /// In which organisation.
    pub organisation: Organisation,
    /// The account.
    pub account: Account,
    /// The account's roles in all organisations.
    pub memberships: Vec<Membership>,
}

impl StaffPage {
    /// A path inside this organisation: `page.to("/partners")` is `/o/raval/partners`.
    #[must_use]
    pub fn to(&self, rest: &str) -> String {
        format!("/o/{}{rest}", self.organisation.slug)
    }
}

/// A page of someone signed in, whatever the organisation.
#[derive(Debug, Clone)]
pub struct AccountPage {
    /// What every page knows.
    pub visit: Visit,
    /// The session, the account and its roles.
    pub who: SignedIn,
}

/// A page that a personal link opens: `/p/{token}/…`, `/s/{token}`, `/j/{token}`.
#[derive(Debug, Clone)]
pub struct LinkPage {
    /// What every page knows.
    pub visit: Visit,
    /// Who acts.
    pub actor: Actor,
    /// The link, its organisation and its partner.
    pub open: OpenLink,
    /// The secret in the address, for links to sister pages.
    pub token: Token,
}

/// A page that a one-time link opens: `/welcome/{token}`, `/set-up/{token}`.
#[derive(Debug, Clone)]
pub struct OneTimePage {
    /// What every page knows.
    pub visit: Visit,
    /// The link.
    pub link: SignInLink,
    /// Whose it is; nobody's for a set-up.
    pub account: Option<Account>,
    /// The secret in the address.
    pub token: Token,
}

/// A page that everybody may see.
#[derive(Debug, Clone)]
pub struct PublicPage {
    /// What every page knows.
    pub visit: Visit,
    /// The organisation of `{slug}`, when the path has one and its public pages are on.
    pub organisation: Option<Organisation>,
}

impl PublicPage {
    /// The organisation of `{slug}`.
    ///
    /// # Errors
    /// Not found, when the path has no `{slug}`.
    pub fn network(&self) -> Result<&Organisation, WebError> {
        self.organisation.as_ref().ok_or_else(WebError::not_found)
    }
}

macro_rules! pages {
    ($($page:ident),*) => {$(
        impl Deref for $page {
            type Target = Visit;
            fn deref(&self) -> &Visit {
                &self.visit
            }
        }

        impl<S: Send + Sync> FromRequestParts<S> for $page {
            type Rejection = WebError;
            async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, WebError> {
                parts.extensions.get::<Self>().cloned().ok_or_else(|| {
                    WebError::unexpected(WrongGate { wanted: stringify!($page) })
                })
            }
        }
    )*};
}
pages!(StaffPage, AccountPage, LinkPage, OneTimePage, PublicPage);

/// A handler was mounted behind a gate that makes another kind of page.
#[derive(Debug, thiserror::Error)]
#[error("the gate of this route makes no {wanted}")]
struct WrongGate {
    wanted: &'static str,
}
