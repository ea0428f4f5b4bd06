//! An address typed or written with a slash at its end leads to the page without it.

use axum::extract::Request;
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};

/// What no route answers: a page without its last slash is looked for there (308, the query kept); all else is not
/// found. Only addresses that begin like one of our own are sent on, so that `//elsewhere.example/` never is.
pub(crate) async fn not_found(request: Request) -> Response {
    let is_reading = matches!(*request.method(), Method::GET | Method::HEAD);
    let target = without_slash(request.uri().path(), request.uri().query());
    match target.filter(|_| is_reading).and_then(|to| HeaderValue::try_from(to).ok()) {
        Some(to) => (StatusCode::PERMANENT_REDIRECT, [(header::LOCATION, to)]).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

fn without_slash(path: &str, query: Option<&str>) -> Option<String> {
    let plain = path.trim_end_matches('/');
    let is_own = plain.strip_prefix('/')?.starts_with(|c: char| c.is_ascii_alphanumeric());
    (is_own && plain.len() < path.len()).then(|| match query {
        Some(query) => format!("{plain}?{query}"),
        None => plain.to_owned(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_slash_goes_and_the_query_stays() {
        assert_eq!(without_slash("/o/raval/", None).as_deref(), Some("/o/raval"));
        let kept = without_slash("/o/raval/identify//", Some("q=forn&page=2"));
        assert_eq!(kept.as_deref(), Some("/o/raval/identify?q=forn&page=2"));
    }

    #[test]
    fn nobody_is_sent_elsewhere_or_round_in_circles() {
        for path in ["/", "//", "//evil.example/", "/\\evil.example/", "/o/raval", "/%2F/evil/"] {
            assert_eq!(without_slash(path, None), None, "{path}");
        }
    }
}
