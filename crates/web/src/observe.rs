//! What is known of each request afterwards: one line in the log and the figures of `/metrics`. The
//! route's pattern is told, never the path: paths hold secrets of personal links.

use std::time::Instant;

use axum::extract::{MatchedPath, Request, State};
use axum::http::{HeaderName, HeaderValue};
use axum::middleware::Next;
use axum::response::Response;
use tracing::Instrument;

use crate::state::WebState;

/// A short word that stands for one request in the log and on a problem's page.
#[derive(Debug, Clone, Default)]
pub(crate) struct Reference(pub(crate) String);

/// The alphabet of Crockford: no letters that are mistaken for figures.
const ALPHABET: &[u8; 32] = b"0123456789ABCDEFGHJKMNPQRSTVWXYZ";

impl Reference {
    fn new(state: &WebState) -> Self {
        let mut bytes = [0; 8];
        state.app.random.fill(&mut bytes);
        Self(bytes.iter().map(|byte| char::from(ALPHABET[usize::from(byte % 32)])).collect())
    }
}

/// Gives the request its reference, waits for the answer, and notes both.
pub(crate) async fn observe(
    State(state): State<WebState>,
    mut request: Request,
    next: Next,
) -> Response {
    let reference = Reference::new(&state);
    let route = request
        .extensions()
        .get::<MatchedPath>()
        .map_or_else(|| "none".to_owned(), |path| path.as_str().to_owned());
    let method = request.method().as_str().to_owned();
    request.extensions_mut().insert(reference.clone());
    let span = tracing::info_span!("request", reference = %reference.0, method, route);
    let started = Instant::now();
    let mut response = next.run(request).instrument(span.clone()).await;
    let seconds = started.elapsed().as_secs_f64();
    let status = response.status().as_u16();
    span.in_scope(|| {
        tracing::info!(status, milliseconds = seconds * 1_000.0, "answered");
    });
    metrics::with_local_recorder(&*state.metrics, || {
        let labels =
            [("method", method.clone()), ("route", route.clone()), ("status", status.to_string())];
        metrics::counter!("http_requests_total", &labels).increment(1);
        metrics::histogram!("http_request_seconds", "method" => method, "route" => route)
            .record(seconds);
    });
    if let Ok(value) = HeaderValue::from_str(&reference.0) {
        response.headers_mut().insert(HeaderName::from_static("x-request-id"), value);
    }
    response
}
