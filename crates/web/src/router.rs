//! All routes behind all layers.

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::{MatchedPath, Request, State};
use axum::http::{Method, StatusCode};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::compression::CompressionLayer;
use tower_http::compression::predicate::{DefaultPredicate, NotForContentType, Predicate};

use crate::routes::{Entry, Routes};
use crate::state::WebState;
use crate::{headers, observe, partner, problem, public, staff, trailing_slash, volunteer};

/// The site, ready to be served, and its access table.
pub struct Site {
    /// Serve it with `into_make_service_with_connect_info::<SocketAddr>()`.
    pub router: Router,
    /// Every route with its gate.
    pub table: Vec<Entry>,
}

/// Puts the site together. A word's file lists its routes in `pub(crate) fn routes(&mut Routes)`, and
/// is called here.
#[must_use]
pub fn site(state: WebState) -> Site {
    site_with(state, |_| {})
}

/// The same with more routes; a test plants one that leaks, to see that it is found.
pub(crate) fn site_with(state: WebState, more: impl FnOnce(&mut Routes)) -> Site {
    let mut routes = Routes::new(state.clone());
    public::health::routes(&mut routes);
    staff::identify::routes(&mut routes);
    public::sign_in::routes(&mut routes);
    public::welcome::routes(&mut routes);
    public::account::routes(&mut routes);
    public::set_up::routes(&mut routes);
    staff::access::routes(&mut routes);
    staff::accompany::routes(&mut routes);
    staff::home::routes(&mut routes);
    staff::agree::routes(&mut routes);
    partner::agree::routes(&mut routes);
    public::join::routes(&mut routes);
    staff::engage::routes(&mut routes);
    public::network::routes(&mut routes);
    staff::campaign::routes(&mut routes);
    public::campaign::routes(&mut routes);
    volunteer::routes(&mut routes);
    staff::collect::routes(&mut routes);
    partner::collect::routes(&mut routes);
    partner::leave::routes(&mut routes);
    partner::accompany::routes(&mut routes);
    staff::prove::routes(&mut routes);
    partner::prove::routes(&mut routes);
    public::case_study::routes(&mut routes);
    partner::campaign::routes(&mut routes);
    more(&mut routes);
    let (router, table, uploads) = routes.finish();
    Site { router: layered(router, state, uploads), table }
}

/// The layers, innermost first.
fn layered(router: Router<WebState>, state: WebState, uploads: Vec<&'static str>) -> Router {
    let patience = Patience { most: state.config.limits.handler_time_max, uploads: uploads.into() };
    router
        .fallback(trailing_slash::not_found)
        .layer(from_fn_with_state(patience, in_time))
        .layer(CatchPanicLayer::custom(after_panic))
        .layer(from_fn_with_state(state.clone(), problem::dress))
        .layer(from_fn_with_state(state.clone(), headers::protect))
        .layer(from_fn_with_state(state.clone(), observe::observe))
        .layer(CompressionLayer::new().compress_when(worth_packing()))
        .with_state(state)
}

/// How long a handler may take, and the paths that large files are sent to: those take as long as the line does, and
/// bound what comes next.
#[derive(Clone)]
struct Patience {
    most: Duration,
    uploads: Arc<[&'static str]>,
}

async fn in_time(State(patience): State<Patience>, request: Request, next: Next) -> Response {
    let path = request.extensions().get::<MatchedPath>().map(MatchedPath::as_str);
    let is_upload = path.is_some_and(|path| patience.uploads.contains(&path));
    if is_upload && request.method() == Method::POST {
        return next.run(request).await;
    }
    let answer = tokio::time::timeout(patience.most, next.run(request)).await;
    answer.unwrap_or_else(|_| StatusCode::SERVICE_UNAVAILABLE.into_response())
}

/// What gains by being packed: no files that are packed already.
fn worth_packing() -> impl Predicate {
    DefaultPredicate::new()
        .and(NotForContentType::const_new("application/zip"))
        .and(NotForContentType::const_new("application/pdf"))
        .and(NotForContentType::const_new("application/vnd.openxmlformats"))
        .and(NotForContentType::const_new("font/"))
}

/// A handler that panicked answers as any other failure does; the panic's words are in the log.
fn after_panic(panic: Box<dyn std::any::Any + Send>) -> Response {
    let words = panic
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| panic.downcast_ref::<&str>().copied())
        .unwrap_or("no words");
    tracing::error!(panic = words, "a handler panicked");
    StatusCode::INTERNAL_SERVER_ERROR.into_response()
}

/// Serves the site until `stopped` ends; requests that are under way are finished, for ten seconds at
/// most.
///
/// # Errors
/// When the listener fails.
pub async fn serve(
    listener: tokio::net::TcpListener,
    site: Site,
    stopped: impl Future<Output = ()> + Send + 'static,
) -> std::io::Result<()> {
    let service = site.router.into_make_service_with_connect_info::<std::net::SocketAddr>();
    let (tell, told) = tokio::sync::oneshot::channel();
    let serving = axum::serve(listener, service).with_graceful_shutdown(async move {
        stopped.await;
        // Nobody listens only when serving has ended already.
        let _ = tell.send(());
    });
    let patience = async {
        let _ = told.await;
        tokio::time::sleep(std::time::Duration::from_secs(10)).await;
    };
    tokio::select! { ended = serving.into_future() => ended, () = patience => Ok(()) }
}
