//! The badge as a picture, to be put on a web site.

use axum::extract::State;
use axum::http::{HeaderValue, header};
use axum::response::{IntoResponse, Response};
use maillage_domain::locale::Locale;
use maillage_i18n::T;

use crate::badge::Badge;
use crate::page::PublicPage;
use crate::path::Path;
use crate::problem::WebError;
use crate::routes::{Gate, Routes};
use crate::state::WebState;

/// How long others may keep the picture.
const KEPT: &str = "public, max-age=86400";

pub(super) fn routes(routes: &mut Routes) {
    routes.get("/n/{slug}/badge/{locale}", Gate::Public, picture);
}

async fn picture(
    State(state): State<WebState>,
    page: PublicPage,
    Path((slug, locale)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let locale: Locale = locale.parse().map_err(|_| WebError::not_found())?;
    let organisation = page.network()?;
    let address = state.address_of(&format!("/n/{slug}"));
    let badge = Badge::new(T::new(locale), &organisation.network_name, address);
    let mut response = badge.svg().into_response();
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_TYPE, HeaderValue::from_static("image/svg+xml"));
    headers.insert(header::CACHE_CONTROL, HeaderValue::from_static(KEPT));
    Ok(response)
}
