//! The agreement that a request is about, read before its handler begins.

use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use maillage_app::agree::view::{self, AgreementView};
use maillage_domain::ids::AgreementId;

use crate::page::StaffPage;
use crate::path::Path;
use crate::problem::WebError;
use crate::state::WebState;
use crate::ui::Breadcrumb;

/// Read from the part `{id}` of the address; one that is not of this organisation is not found.
pub(super) struct Opened {
    pub(super) state: WebState,
    pub(super) page: StaffPage,
    pub(super) found: AgreementView,
}

impl FromRequestParts<WebState> for Opened {
    type Rejection = WebError;
    async fn from_request_parts(parts: &mut Parts, state: &WebState) -> Result<Self, WebError> {
        let page = StaffPage::from_request_parts(parts, state).await?;
        let Path((_, id)) = Path::<(String, AgreementId)>::from_request_parts(parts, state).await?;
        let found = view::one(&state.app, &page.actor, id).await?;
        Ok(Self { state: state.clone(), page, found })
    }
}

impl Opened {
    pub(super) fn id(&self) -> AgreementId {
        self.found.agreement.id
    }

    /// The address of one of its pages; empty for its own.
    pub(super) fn to(&self, step: &str) -> String {
        let id = self.id();
        if step.is_empty() {
            self.page.to(&format!("/agree/{id}"))
        } else {
            self.page.to(&format!("/agree/{id}/{step}"))
        }
    }

    pub(super) fn reference(&self) -> &str {
        &self.found.agreement.reference
    }

    pub(super) fn partner(&self) -> &str {
        &self.found.partner.name
    }

    /// The way to one of its pages.
    pub(super) fn trail(&self, here: String) -> Breadcrumb {
        let t = self.page.t;
        let above = vec![
            (t.agree_title(), self.page.to("/agree")),
            (t.agree_heading(self.reference()), self.to("")),
        ];
        Breadcrumb { label: t.shell_breadcrumb(), above, here }
    }
}
