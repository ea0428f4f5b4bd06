//! The list of partners to take along.

use axum::response::{IntoResponse, Response};
use maillage_app::engage::partner::{self, PartnerFilter};
use maillage_app::{Page, Paged};

use crate::export::{Cell, Sheet};
use crate::page::StaffPage;
use crate::problem::WebError;
use crate::state::WebState;

/// All partners that the list is narrowed to, as a file.
pub(super) async fn export(
    state: &WebState,
    page: &StaffPage,
    filter: &PartnerFilter,
    format: &str,
) -> Result<Response, WebError> {
    let t = page.t;
    let mut rows = Vec::new();
    loop {
        let offset = i64::try_from(rows.len()).unwrap_or(i64::MAX);
        let Paged { rows: part, .. } =
            partner::list(&state.app, &page.actor, filter, Page::part(offset)).await?;
        if part.is_empty() {
            break;
        }
        rows.extend(part.iter().map(|p| {
            vec![
                p.name.clone().into(),
                p.legal_name.clone().into(),
                p.legal_id.clone().into(),
                t.engage_kind(p.kind.as_str()).into(),
                p.address.street.clone().into(),
                p.address.postcode.clone().into(),
                p.address.locality.clone().into(),
                p.email.clone().into(),
                p.phone.clone().into(),
                p.joined_on.into(),
                p.left_on.map_or(Cell::Empty, Cell::Date),
            ]
        }));
    }
    let columns = vec![
        t.name(),
        t.engage_legal_name(),
        t.engage_legal_id(),
        t.engage_kind_label(),
        t.address(),
        t.engage_postcode(),
        t.engage_locality(),
        t.email(),
        t.telephone(),
        t.engage_joined_on(),
        t.engage_left_on(),
    ];
    let sheet = Sheet { name: "partners".to_owned(), columns, rows };
    Ok(sheet.download(t, format)?.ok_or_else(WebError::not_found)?.into_response())
}
