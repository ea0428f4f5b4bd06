//! The list of partners to take along.

use axum::response::Response;
use maillage_app::engage::partner::{self, Partner, PartnerFilter};
use maillage_i18n::T;

use crate::export::{Cell, ListFile, Part};
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
    let read = move |app, actor, filter, part| async move {
        let found = partner::list(&app, &actor, &filter, part).await?;
        Ok(Part::of(found.rows, |partner| cells(t, partner)))
    };
    ListFile { name: "partners".to_owned(), columns }
        .download(state, page, filter.clone(), format, read)
        .await
}

fn cells(t: T, p: Partner) -> Vec<Cell> {
    vec![
        p.name.into(),
        p.legal_name.into(),
        p.legal_id.into(),
        t.engage_kind(p.kind.as_str()).into(),
        p.address.street.into(),
        p.address.postcode.into(),
        p.address.locality.into(),
        p.email.into(),
        p.phone.into(),
        p.joined_on.into(),
        p.left_on.map_or(Cell::Empty, Cell::Date),
    ]
}
