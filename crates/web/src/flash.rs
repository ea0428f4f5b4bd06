//! After a form was done the browser is sent on to a page, which says once what happened.

use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use serde::{Deserialize, Serialize};

use crate::{cookie, secret};

/// What the next page says once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Flash {
    /// Good news or a warning.
    pub kind: FlashKind,
    /// The sentence, already in the reader's language.
    pub text: String,
}

/// How a message is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum FlashKind {
    /// What was asked is done.
    Done,
    /// It was not, or not wholly.
    Attention,
}

/// Sends the browser on with 303, so that going back or reloading never sends the form again.
#[derive(Debug, Clone)]
pub struct GoTo {
    path: String,
    flash: Option<Flash>,
}

impl GoTo {
    /// To a path of ours.
    #[must_use]
    pub fn new(path: impl Into<String>) -> Self {
        Self { path: path.into(), flash: None }
    }

    /// The page there says that this was done.
    #[must_use]
    pub fn saying(mut self, text: impl Into<String>) -> Self {
        self.flash = Some(Flash { kind: FlashKind::Done, text: text.into() });
        self
    }

    /// The page there warns.
    #[must_use]
    pub fn warning(mut self, text: impl Into<String>) -> Self {
        self.flash = Some(Flash { kind: FlashKind::Attention, text: text.into() });
        self
    }
}

impl IntoResponse for GoTo {
    fn into_response(self) -> Response {
        let mut response = (StatusCode::SEE_OTHER, [(header::LOCATION, self.path)]).into_response();
        if let Some(flash) = self.flash {
            response.extensions_mut().insert(flash);
        }
        response
    }
}

/// What the last page left to say.
pub(crate) fn read(headers: &HeaderMap, key: &[u8], is_secure: bool) -> Option<Flash> {
    let text = cookie::read(headers, cookie::FLASH, is_secure)?;
    serde_json::from_slice(&secret::verified(key, "flash", &text)?).ok()
}

/// Leaves a message for the next page, or takes the one away that this page has said.
pub(crate) fn keep(response: &mut Response, had_one: bool, key: &[u8], is_secure: bool) {
    if let Some(flash) = response.extensions_mut().remove::<Flash>() {
        let message = serde_json::to_vec(&flash).expect("a flash is two plain texts");
        let line =
            cookie::line(cookie::FLASH, &secret::signed(key, "flash", &message), 120, is_secure);
        cookie::set(response.headers_mut(), line);
    } else if had_one && !response.status().is_redirection() {
        cookie::set(response.headers_mut(), cookie::line(cookie::FLASH, "", 0, is_secure));
    }
}
