//! When something does not work: a sentence in the reader's language, a way out, and a reference. The
//! cause goes to the log, once, and never to the page.

mod sentences;

use std::error::Error;
use std::sync::Arc;

use askama::Template;
use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Response};
use maillage_app::{AppError, StoreError};
use maillage_domain::locale::Locale;
use maillage_i18n::T;

use crate::headers::PageKind;
use crate::language::Wishes;
use crate::observe::Reference;
use crate::page::{StaffPage, Visit};
use crate::state::WebState;
use crate::ui::{PublicShell, Shell};

/// What a handler answers when it cannot answer with its page.
#[derive(Debug)]
pub struct WebError {
    status: StatusCode,
    code: &'static str,
    cause: Option<Box<dyn Error + Send + Sync>>,
    retry_after_seconds: Option<i64>,
    bytes_max: Option<usize>,
}

impl WebError {
    fn new(status: StatusCode, code: &'static str) -> Self {
        Self { status, code, cause: None, retry_after_seconds: None, bytes_max: None }
    }

    /// There is no such thing, or it is another organisation's.
    #[must_use]
    pub fn not_found() -> Self {
        Self::new(StatusCode::NOT_FOUND, "not-found")
    }

    /// A personal or one-time link that opens nothing any more.
    #[must_use]
    pub fn link_over() -> Self {
        Self::new(StatusCode::NOT_FOUND, "link-over")
    }

    /// The roles do not let the person do this.
    #[must_use]
    pub fn forbidden() -> Self {
        Self::new(StatusCode::FORBIDDEN, "forbidden")
    }

    /// A form that did not come from our own page, or from one that is too old.
    #[must_use]
    pub fn foreign_form() -> Self {
        Self::new(StatusCode::FORBIDDEN, "foreign-form")
    }

    /// A form that cannot be read.
    #[must_use]
    pub fn unreadable() -> Self {
        Self::new(StatusCode::BAD_REQUEST, "unreadable")
    }

    /// More bytes than a form may have.
    #[must_use]
    pub fn too_large(bytes_max: usize) -> Self {
        let mut problem = Self::new(StatusCode::PAYLOAD_TOO_LARGE, "too-large");
        problem.bytes_max = Some(bytes_max);
        problem
    }

    /// Too many failures; may come back after so many seconds.
    #[must_use]
    pub fn too_many(wait_seconds: i64) -> Self {
        let mut problem = Self::new(StatusCode::TOO_MANY_REQUESTS, "too-many");
        problem.retry_after_seconds = Some(wait_seconds);
        problem
    }

    /// What was asked does not fit what is there; `code` has a sentence in `problem/sentences.rs`.
    #[must_use]
    pub fn refused(code: &'static str) -> Self {
        Self::new(StatusCode::CONFLICT, code)
    }

    /// Something is wrong with the program or what it stands on.
    #[must_use]
    pub fn unexpected(cause: impl Into<Box<dyn Error + Send + Sync>>) -> Self {
        let mut problem = Self::new(StatusCode::INTERNAL_SERVER_ERROR, "unexpected");
        problem.cause = Some(cause.into());
        problem
    }

    pub(crate) fn is_not_found(&self) -> bool {
        self.status == StatusCode::NOT_FOUND
    }
}

impl From<AppError> for WebError {
    fn from(error: AppError) -> Self {
        match error {
            AppError::NotFound => Self::not_found(),
            AppError::Forbidden => Self::forbidden(),
            AppError::Refused { code } => Self::refused(code),
            AppError::Store(_) | AppError::Outside { .. } => Self::unexpected(error),
        }
    }
}

impl From<StoreError> for WebError {
    fn from(error: StoreError) -> Self {
        Self::unexpected(error)
    }
}

impl From<askama::Error> for WebError {
    fn from(error: askama::Error) -> Self {
        Self::unexpected(error)
    }
}

/// The problem on its way out of the handler; [`dress`] makes the page of it.
#[derive(Clone)]
struct Problem {
    code: &'static str,
    cause: Option<Arc<dyn Error + Send + Sync>>,
    bytes_max: Option<usize>,
}

impl IntoResponse for WebError {
    fn into_response(self) -> Response {
        let mut response = self.status.into_response();
        if let Some(seconds) = self.retry_after_seconds {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
        }
        let problem = Problem {
            code: self.code,
            cause: self.cause.map(Arc::from),
            bytes_max: self.bytes_max,
        };
        response.extensions_mut().insert(problem);
        response
    }
}

/// What a problem's page is shown in: the surroundings of the page where it happened.
#[derive(Clone)]
pub(crate) struct Frame {
    pub(crate) kind: PageKind,
    visit: Visit,
    staff: Option<Arc<StaffPage>>,
}

impl Frame {
    pub(crate) fn plain(visit: Visit, kind: PageKind) -> Self {
        Self { kind, visit, staff: None }
    }

    pub(crate) fn staff(page: &StaffPage) -> Self {
        let kind = PageKind::page().with_tiles(page.organisation.tile_url.as_deref());
        Self { kind, visit: page.visit.clone(), staff: Some(Arc::new(page.clone())) }
    }
}

/// The words of a problem's page.
struct Words {
    title: String,
    sentence: String,
    reference: String,
    way_out: (String, String),
}

#[derive(Template)]
#[template(path = "public/problem/plain.html")]
struct PlainProblem {
    shell: PublicShell,
    words: Words,
}

#[derive(Template)]
#[template(path = "public/problem/staff.html")]
struct StaffProblem {
    shell: Shell,
    words: Words,
}

/// Makes a page of every failure that comes out of a handler, the router or a layer without one.
pub(crate) async fn dress(State(state): State<WebState>, request: Request, next: Next) -> Response {
    let wishes = Wishes::read(request.uri().query(), request.headers(), state.is_secure());
    let wants_json = wants_json(request.headers());
    let reference = request.extensions().get::<Reference>().cloned().unwrap_or_default();
    let response = next.run(request).await;
    let status = response.status();
    let is_page = response
        .headers()
        .get(header::CONTENT_TYPE)
        .and_then(|kind| kind.to_str().ok())
        .is_some_and(|kind| !kind.starts_with("text/plain"));
    if !(status.is_client_error() || status.is_server_error()) || is_page {
        return response;
    }
    let (mut parts, _) = response.into_parts();
    let problem = parts.extensions.remove::<Problem>();
    let code = problem.as_ref().map_or(code_of(status), |problem| problem.code);
    let bytes_max = problem.as_ref().and_then(|problem| problem.bytes_max);
    if status.is_server_error() {
        let chain = problem.and_then(|problem| problem.cause).map(|cause| chain(&*cause));
        tracing::error!(reference = %reference.0, cause = chain.as_deref(), "a request failed");
    }
    let frame = parts.extensions.get::<Frame>().cloned();
    let t = frame.as_ref().map_or_else(|| T::new(wishes.of_visitor(Locale::En)), |f| f.visit.t);
    let mut words = words(t, code, &reference.0, frame.as_ref());
    if let Some(most) = bytes_max.and_then(|most| u64::try_from(most).ok()) {
        words.sentence = t.problem_too_large_limit(t.file_size(most));
    }
    let page = if wants_json {
        let body = serde_json::json!({"code": code, "message": words.sentence, "reference": words.reference});
        axum::Json(body).into_response()
    } else {
        Html(render(t, words, frame.as_ref())).into_response()
    };
    let (page_parts, body) = page.into_parts();
    parts.headers.remove(header::CONTENT_LENGTH);
    parts.headers.extend(page_parts.headers);
    Response::from_parts(parts, body)
}

fn render(t: T, words: Words, frame: Option<&Frame>) -> String {
    let rendered = match frame.and_then(|frame| frame.staff.as_ref()) {
        Some(page) => StaffProblem { shell: page.shell(None), words }.render(),
        None => {
            let shell = match frame {
                Some(frame) => frame.visit.plain_shell(),
                None => crate::shell::bare(t),
            };
            PlainProblem { shell, words }.render()
        }
    };
    rendered.unwrap_or_else(|_| t.error_unexpected())
}

fn words(t: T, code: &str, reference: &str, frame: Option<&Frame>) -> Words {
    let (title, sentence) = sentences::of(t, code);
    let way_out = match frame.and_then(|frame| frame.staff.as_ref()) {
        Some(page) => (t.problem_way_home(), page.to("")),
        None => (t.problem_way_start(), "/".to_owned()),
    };
    Words { title, sentence, reference: t.error_reference(reference), way_out }
}

/// The word for a failure that the router or a layer made.
fn code_of(status: StatusCode) -> &'static str {
    match status {
        StatusCode::NOT_FOUND => "not-found",
        StatusCode::METHOD_NOT_ALLOWED => "wrong-method",
        StatusCode::FORBIDDEN => "forbidden",
        StatusCode::PAYLOAD_TOO_LARGE => "too-large",
        StatusCode::TOO_MANY_REQUESTS => "too-many",
        StatusCode::SERVICE_UNAVAILABLE | StatusCode::REQUEST_TIMEOUT => "too-slow",
        _ if status.is_client_error() => "unreadable",
        _ => "unexpected",
    }
}

fn wants_json(headers: &HeaderMap) -> bool {
    headers
        .get(header::ACCEPT)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|accept| accept.starts_with("application/json"))
}

/// An error with all its sources, in one line.
fn chain(error: &(dyn Error + 'static)) -> String {
    let mut text = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        text.push_str(": ");
        text.push_str(&cause.to_string());
        source = cause.source();
    }
    text
}
