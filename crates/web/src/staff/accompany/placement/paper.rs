//! The paper of a placement: a look under the drawn name, and the one that bears the name.

use axum::extract::State;
use axum::response::Response;
use maillage_app::accompany::placement::{paper as papers, view};
use maillage_domain::ids::PlacementId;

use crate::page::StaffPage;
use crate::path::Path;
use crate::problem::WebError;
use crate::staff::agree::pdf;
use crate::state::WebState;

type Id = Path<(String, PlacementId)>;

/// The paper as it would be, under the drawn name.
pub(crate) async fn preview(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Id,
) -> Result<Response, WebError> {
    let bytes = papers::preview(&state.app, &page.actor, id).await?;
    Ok(pdf("preview", bytes))
}

/// The paper that is handed over. The log says that it was opened.
pub(crate) async fn paper(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Id,
) -> Result<Response, WebError> {
    let kept = view::paper(&state.app, &page.actor, id).await?;
    Ok(pdf(&kept.file_name, kept.content))
}
