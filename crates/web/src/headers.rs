//! Headers that keep browsers from doing what our pages never ask for.

use axum::extract::{Request, State};
use axum::http::{HeaderMap, HeaderName, HeaderValue, header};
use axum::middleware::Next;
use axum::response::Response;
use url::Url;

use crate::state::WebState;

/// What a page may load, and whether its address is a secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct PageKind {
    tile_origin: Option<String>,
    address_is_secret: bool,
}

impl PageKind {
    /// A page that loads from this server only.
    pub(crate) fn page() -> Self {
        Self { tile_origin: None, address_is_secret: false }
    }

    /// A page whose address holds a secret.
    pub(crate) fn link(tile_url: Option<&str>) -> Self {
        Self { address_is_secret: true, ..Self::page() }.with_tiles(tile_url)
    }

    /// May load the tiles of a map from the server that the organisation chose.
    pub(crate) fn with_tiles(mut self, tile_url: Option<&str>) -> Self {
        self.tile_origin = tile_url
            .and_then(|text| Url::parse(&text.replace(['{', '}'], "")).ok())
            .filter(|url| matches!(url.scheme(), "http" | "https"))
            .map(|url| url.origin().ascii_serialization());
        self
    }

    fn policy(&self) -> String {
        let tiles =
            self.tile_origin.as_ref().map(|origin| format!(" {origin}")).unwrap_or_default();
        format!(
            "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:{tiles}; \
             connect-src 'self'{tiles}; worker-src 'self'; object-src 'none'; \
             frame-ancestors 'none'; form-action 'self'; base-uri 'none'"
        )
    }
}

/// Adds the headers to every answer.
pub(crate) async fn protect(
    State(state): State<WebState>,
    request: Request,
    next: Next,
) -> Response {
    let mut response = next.run(request).await;
    let kind = response.extensions().get::<PageKind>().cloned().unwrap_or_else(PageKind::page);
    let referrer = if kind.address_is_secret { "no-referrer" } else { "same-origin" };
    let policy = HeaderValue::from_str(&kind.policy())
        .unwrap_or_else(|_| HeaderValue::from_static("default-src 'self'"));
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_SECURITY_POLICY, policy);
    put(headers, header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    put(headers, header::X_FRAME_OPTIONS, "DENY");
    put(headers, header::REFERRER_POLICY, referrer);
    let permissions = HeaderName::from_static("permissions-policy");
    put(
        headers,
        permissions,
        "camera=(), microphone=(), geolocation=(self), payment=(), usb=(), publickey-credentials-get=(self), publickey-credentials-create=(self)",
    );
    put(headers, HeaderName::from_static("cross-origin-opener-policy"), "same-origin");
    if state.is_secure() {
        put(headers, header::STRICT_TRANSPORT_SECURITY, "max-age=31536000");
    }
    response
}

fn put(headers: &mut HeaderMap, name: HeaderName, value: &'static str) {
    headers.insert(name, HeaderValue::from_static(value));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_chosen_tile_server_is_let_in() {
        let kind = PageKind::page().with_tiles(Some("https://tiles.example.org/{z}/{x}/{y}.png"));
        assert!(kind.policy().contains("img-src 'self' data: https://tiles.example.org;"));
        assert!(!PageKind::page().policy().contains("unsafe"));
        assert_eq!(PageKind::page().with_tiles(Some("javascript:alert(1)")), PageKind::page());
    }
}
