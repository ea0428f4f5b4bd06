//! The pages that a partner opens by its personal link: no password, one question a screen.

pub(crate) mod accompany;
pub(crate) mod agree;
pub(crate) mod campaign;
pub(crate) mod collect;
pub(crate) mod effect;
pub(crate) mod leave;
pub(crate) mod prove;

use maillage_app::access::link::LinkPurpose;
use maillage_domain::ids::PartnerId;

use crate::page::LinkPage;
use crate::problem::WebError;
use crate::routes::Gate;

/// The gate of these pages.
pub(crate) const GATE: Gate = Gate::Link(LinkPurpose::Partner);

impl LinkPage {
    /// A sister page: `page.to("/history")` is `/p/{token}/history`.
    pub(crate) fn to(&self, rest: &str) -> String {
        format!("/p/{}{rest}", self.token.secret())
    }

    /// The partner whose link this is.
    pub(crate) fn partner(&self) -> Result<PartnerId, WebError> {
        self.open.partner.as_ref().map(|partner| partner.id).ok_or_else(WebError::not_found)
    }
}
