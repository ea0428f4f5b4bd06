//! What a contact, a note or a task is about: the prospect or the partner to whose page the request
//! belongs. Each word has one handler for both.

use std::collections::HashMap;

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use maillage_app::AppError;
use maillage_app::engage::note::About;

use super::{partner, prospect};
use crate::page::{Path, StaffPage};
use crate::problem::WebError;
use crate::state::WebState;
use crate::{Form, Submitted};

/// Read from the part `{prospect}` or `{partner}` of the address.
pub(super) struct Of(pub(super) About);

impl<S: Send + Sync> FromRequestParts<S> for Of {
    type Rejection = WebError;
    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, WebError> {
        let Path(named) = Path::<HashMap<String, String>>::from_request_parts(parts, state).await?;
        match (named.get("prospect"), named.get("partner")) {
            (Some(id), _) => Ok(Self(About::Prospect(prospect::id_of(id)?))),
            (None, Some(id)) => Ok(Self(About::Partner(partner::id_of(id)?))),
            (None, None) => Err(WebError::not_found()),
        }
    }
}

/// Adds something to a prospect or a partner from a form on its page: back to the page when it is done,
/// the page again with what was typed when something is wrong with it.
pub(super) async fn add<New, Id>(
    state: &WebState,
    page: &StaffPage,
    about: About,
    submitted: Submitted,
    typed: impl FnOnce(&mut Form) -> Option<New>,
    save: impl AsyncFnOnce(New) -> Result<Id, AppError>,
) -> Result<Response, WebError> {
    let mut form = Form::new(page.t, submitted);
    let Some(new) = typed(&mut form) else { return again(state, page, about, &form).await };
    save(new).await?;
    Ok(back(page, about, page.t.saved()))
}

/// The page again, with what was typed and what is wrong with it.
async fn again(
    state: &WebState,
    page: &StaffPage,
    about: About,
    form: &Form,
) -> Result<Response, WebError> {
    let shown = match about {
        About::Prospect(id) => prospect::render(state, page, id, form, true).await?,
        About::Partner(id) => partner::render(state, page, id, form).await?,
    };
    Ok(shown.into_response())
}

/// To the page, with a word of what was done.
pub(super) fn back(page: &StaffPage, about: About, words: String) -> Response {
    match about {
        About::Prospect(id) => prospect::back(page, id, words),
        About::Partner(id) => partner::back(page, id, words),
    }
}
