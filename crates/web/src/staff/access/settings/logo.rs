//! The organisation's logo: shown, changed, taken away.

use axum::body::Body;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use maillage_app::access::logo::{self, LogoProblem, StoredLogo};

use super::GATE;
use crate::flash::GoTo;
use crate::form::Submitted;
use crate::page::StaffPage;
use crate::problem::WebError;
use crate::routes::Routes;
use crate::state::WebState;

pub(super) fn routes(routes: &mut Routes) {
    routes
        .get("/o/{slug}/settings/logo", GATE, show)
        .post("/o/{slug}/settings/logo", GATE, change)
        .post("/o/{slug}/settings/logo/remove", GATE, remove);
}

/// A logo as a picture for pages.
pub(crate) fn picture(logo: StoredLogo) -> Response {
    let headers = [
        (header::CONTENT_TYPE, logo.picture.media_type()),
        (header::CACHE_CONTROL, "private, max-age=3600"),
    ];
    (headers, Body::from(logo.picture.bytes().to_vec())).into_response()
}

async fn show(State(state): State<WebState>, page: StaffPage) -> Result<Response, WebError> {
    let logo = logo::of(&state.app, &page.organisation).await?;
    Ok(picture(logo.ok_or_else(WebError::not_found)?))
}

async fn change(
    State(state): State<WebState>,
    page: StaffPage,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let t = page.t;
    let back = GoTo::new(page.to("/settings#logo"));
    let Some(file) = submitted.file("logo").filter(|file| !file.bytes.is_empty()) else {
        return Ok(back.warning(t.access_logo_missing()).into_response());
    };
    match logo::change(&state.app, &page.actor, &file.bytes).await {
        Ok(()) => Ok(back.saying(t.access_logo_changed()).into_response()),
        Err(LogoProblem::TooLarge) => Ok(back.warning(t.access_logo_too_large()).into_response()),
        Err(LogoProblem::Unreadable(_)) => {
            Ok(back.warning(t.access_logo_unreadable()).into_response())
        }
        Err(LogoProblem::App(error)) => Err(error.into()),
    }
}

async fn remove(State(state): State<WebState>, page: StaffPage) -> Result<Response, WebError> {
    logo::remove(&state.app, &page.actor).await?;
    let to = GoTo::new(page.to("/settings#logo"));
    Ok(to.saying(page.t.access_logo_removed()).into_response())
}
