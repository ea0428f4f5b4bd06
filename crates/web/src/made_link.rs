//! A personal link that was just made, kept on the browser that made it.
//!
//! The store keeps a link's fingerprint only, so its secret can be shown by whoever made it, on the
//! browser on which it was made: it stays there in a signed cookie for an hour, and the page that shows
//! it can be loaded again without making another. The cookie is that of one account: signing out takes
//! it away, and whoever signs in next on that browser is not shown what it holds.

use axum::http::{HeaderMap, HeaderValue};
use axum::response::{IntoResponse, Response};
use maillage_app::random::Token;
use maillage_domain::ids::AccountId;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

use crate::flash::GoTo;
use crate::page::StaffPage;
use crate::state::WebState;
use crate::{cookie, secret};

/// How long a browser can show a link again, in seconds.
const SHOWN_FOR: i64 = 3_600;
const PURPOSE: &str = "made-link";

/// The link that was made last.
#[derive(Serialize, Deserialize)]
struct MadeLink {
    /// Who made it.
    account: AccountId,
    /// What it is about: an agreement, a partner, an account.
    about: Uuid,
    secret: String,
}

/// To the page that shows a link which was just made.
pub(crate) fn go_and_show(
    state: &WebState,
    page: &StaffPage,
    about: Uuid,
    token: &Token,
    to: String,
) -> Response {
    let secret = token.secret().to_owned();
    let made = MadeLink { account: page.account.id, about, secret };
    let message = serde_json::to_vec(&made).expect("two ids and a text");
    let value = secret::signed(state.key.as_slice(), PURPOSE, &message);
    let line = cookie::line(cookie::MADE_LINK, &value, SHOWN_FOR, state.is_secure());
    let mut response = GoTo::new(to).into_response();
    cookie::set(response.headers_mut(), line);
    response
}

/// The link that this account has made last on this browser, if it is about that. Whether it still opens
/// anything is for the page to ask.
pub(crate) fn read(
    headers: &HeaderMap,
    state: &WebState,
    page: &StaffPage,
    about: Uuid,
) -> Option<Token> {
    let text = cookie::read(headers, cookie::MADE_LINK, state.is_secure())?;
    let message = secret::verified(state.key.as_slice(), PURPOSE, &text)?;
    let made: MadeLink = serde_json::from_slice(&message).ok()?;
    let is_own = made.account == page.account.id && made.about == about;
    is_own.then(|| Token::received(&made.secret))
}

/// What makes the browser forget it.
pub(crate) fn forget(state: &WebState) -> HeaderValue {
    cookie::line(cookie::MADE_LINK, "", 0, state.is_secure())
}
