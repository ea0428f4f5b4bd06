//! The parameters of a path. What cannot be read, such as an id that is none, names nothing that is
//! there: the answer is 'not found', as for an id that nobody has.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use serde::de::DeserializeOwned;

use crate::problem::WebError;

/// The parameters of a path, in their order. The only way to read them in this crate: a test sends
/// nonsense to every route.
pub(crate) struct Path<P>(pub(crate) P);

impl<S: Send + Sync, P: DeserializeOwned + Send> FromRequestParts<S> for Path<P> {
    type Rejection = WebError;
    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, WebError> {
        axum::extract::Path::<P>::from_request_parts(parts, state)
            .await
            .map(|axum::extract::Path(values)| Self(values))
            .map_err(|_| WebError::not_found())
    }
}
