//! A partner's receipts: the list, and each file.

use askama::Template;
use axum::extract::State;
use axum::response::{Html, IntoResponse, Response};
use maillage_app::collect::receipt::{self, Receipt};
use maillage_domain::ids::ReceiptId;
use maillage_i18n::T;

use super::ways;
use crate::export::Download;
use crate::page::LinkPage;
use crate::partner::GATE;
use crate::path::Path;
use crate::problem::WebError;
use crate::routes::Routes;
use crate::state::WebState;
use crate::ui::PartnerShell;

pub(super) fn routes(routes: &mut Routes) {
    routes.get("/p/{token}/receipts", GATE, list).get("/p/{token}/receipts/{receipt}", GATE, file);
}

/// One receipt.
struct Line {
    year: String,
    words: String,
    sum: String,
    href: Option<String>,
}

#[derive(Template)]
#[template(path = "partner/collect/receipts.html")]
struct Receipts {
    shell: PartnerShell,
    title: String,
    sentence: String,
    lines: Vec<Line>,
    download: String,
    ways: Vec<(String, String)>,
}

fn words(t: T, receipt: &Receipt) -> String {
    let number = receipt.number.to_string();
    if receipt.cancelled.is_some() {
        t.partner_receipt_cancelled(number)
    } else if receipt.is_tax_receipt() {
        t.partner_receipt_tax(number)
    } else {
        t.partner_receipt_statement(number)
    }
}

/// What receipts there are, and which one is still to come.
fn sentence(page: &LinkPage, is_empty: bool, awaited: Option<i16>, this_year: i16) -> String {
    let t = page.t;
    let organisation = page.open.organisation.name.as_str();
    let awaited = awaited.map(|year| t.partner_receipts_awaited(organisation, year.to_string()));
    match (awaited, is_empty) {
        (Some(words), true) => words,
        (Some(words), false) => format!("{} {words}", t.partner_receipts_words()),
        (None, true) => t.partner_receipts_empty(this_year.to_string()),
        (None, false) => t.partner_receipts_words(),
    }
}

async fn list(State(state): State<WebState>, page: LinkPage) -> Result<Response, WebError> {
    let t = page.t;
    let own = receipt::own(&state.app, &page.actor).await?;
    let awaited = receipt::awaited(&state.app, &page.actor).await?;
    let today = state.app.clock.today(&page.open.organisation.time_zone);
    let lines: Vec<Line> = own
        .iter()
        .map(|receipt| Line {
            year: receipt.number.year.to_string(),
            words: words(t, receipt),
            sum: t.money(receipt.amount),
            href: receipt
                .cancelled
                .is_none()
                .then(|| page.to(&format!("/receipts/{}", receipt.id))),
        })
        .collect();
    let view = Receipts {
        shell: page.shell(),
        title: t.partner_receipts_title(),
        sentence: sentence(&page, lines.is_empty(), awaited, today.year()),
        lines,
        download: t.partner_receipt_download(),
        ways: ways(&page),
    };
    Ok(Html(view.render()?).into_response())
}

async fn file(
    State(state): State<WebState>,
    page: LinkPage,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let id: ReceiptId = id.parse().map_err(|_| WebError::not_found())?;
    let (_, file) = receipt::file(&state.app, &page.actor, id).await?;
    let bytes = file.content;
    Ok(Download { name: file.name, media_type: "application/pdf", bytes }.into_response())
}
