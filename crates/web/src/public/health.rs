//! Whether the program runs, whether it can work, and its figures.

use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};

use crate::path::Path;
use crate::problem::WebError;
use crate::routes::{Gate, Routes};
use crate::state::WebState;
use crate::ui::assets;

pub(crate) fn routes(routes: &mut Routes) {
    routes
        .get("/health", Gate::Resource, health)
        .get("/ready", Gate::Resource, ready)
        .get("/metrics", Gate::Resource, metrics)
        .get("/assets/{*file}", Gate::Resource, asset);
}

async fn health() -> &'static str {
    "ok\n"
}

/// Whether the tables can be reached.
async fn ready(State(state): State<WebState>) -> Response {
    match state.app.store.ping().await {
        Ok(()) => "ready\n".into_response(),
        Err(error) => {
            tracing::warn!(%error, "not ready");
            let kind = [(header::CONTENT_TYPE, "application/json")];
            (StatusCode::SERVICE_UNAVAILABLE, kind, "{\"ready\":false}\n").into_response()
        }
    }
}

/// The figures as Prometheus reads them.
async fn metrics(State(state): State<WebState>) -> impl IntoResponse {
    state.metrics_text.run_upkeep();
    let kind = [(header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8")];
    (kind, state.metrics_text.render())
}

async fn asset(Path(file): Path<String>) -> Result<Response, WebError> {
    let asset = assets::get(&file).ok_or_else(WebError::not_found)?;
    let headers =
        [(header::CONTENT_TYPE, asset.media_type), (header::CACHE_CONTROL, assets::CACHE_CONTROL)];
    Ok((headers, axum::body::Body::from(asset.bytes)).into_response())
}
