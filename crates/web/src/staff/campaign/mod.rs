//! Campaign: campaigns, where their posters hang, who scanned them in numbers, the badge.

mod badge;
#[expect(clippy::module_inception, reason = "one business word is one file name on every floor")]
mod campaign;
mod display;
mod edit;
mod list;
mod poster;
mod scan;
#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;
pub(crate) mod words;

pub(crate) use display::{photo_field, said as photo_said};
pub(crate) use poster::pdf as poster_pdf;

use axum::http::header;
use axum::response::{IntoResponse, Response};
use maillage_app::campaign::campaign::Photograph;

use crate::listing::Listing;
use crate::page::StaffPage;
use crate::routes::Routes;
use crate::staff::engage::Tab;
use crate::ui::{Export, icon};

pub(crate) fn routes(routes: &mut Routes) {
    list::routes(routes);
    badge::routes(routes);
    edit::routes(routes);
    campaign::routes(routes);
    display::routes(routes);
    poster::routes(routes);
    scan::routes(routes);
}

/// The row of links above each page; `here` is the end of the present one's address.
fn tabs(page: &StaffPage, here: &str) -> Vec<Tab> {
    let t = page.t;
    [
        ("/campaign", t.campaign_tab_campaigns(), "campaign"),
        ("/campaign/badge", t.campaign_tab_badge(), "good"),
    ]
    .into_iter()
    .map(|(path, label, sign)| Tab {
        href: page.to(path),
        label,
        icon: icon(sign),
        current: path == here,
    })
    .collect()
}

/// The links that take a list along as a file.
fn export(page: &StaffPage, listing: &Listing) -> Export {
    let t = page.t;
    Export {
        files: vec![
            ("CSV".to_owned(), listing.with("format", "csv")),
            ("XLSX".to_owned(), listing.with("format", "xlsx")),
        ],
        label: t.shell_export(),
    }
}

/// A photograph as pages show it.
pub(crate) fn photograph(photo: Photograph) -> Response {
    let headers =
        [(header::CONTENT_TYPE, "image/jpeg"), (header::CACHE_CONTROL, "private, max-age=3600")];
    (headers, photo.content).into_response()
}

/// The address of this installation, without a slash at its end.
pub(crate) fn base(state: &crate::state::WebState) -> String {
    state.address_of("")
}
