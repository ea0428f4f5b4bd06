//! A partner reads its statement, and where each side stands.

use askama::Template;
use axum::extract::State;
use axum::response::{Html, IntoResponse, Response};
use maillage_app::prove::impact_statement::{self, Statement};

use super::GATE;
use super::collect::ways;
use crate::export::Download;
use crate::impact_statement::{Words, words};
use crate::page::LinkPage;
use crate::problem::WebError;
use crate::routes::Routes;
use crate::state::WebState;
use crate::ui::PartnerShell;

/// The routes of this room.
pub(crate) fn routes(routes: &mut Routes) {
    routes
        .get("/p/{token}/statement", GATE, show)
        .get("/p/{token}/statement/paper", GATE, paper)
        .get("/p/{token}/balance", GATE, balance);
}

#[derive(Template)]
#[template(path = "partner/prove/statement.html")]
struct StatementPage {
    shell: PartnerShell,
    title: String,
    words: Words,
    paper: (String, String),
    balance: (String, String),
    ways: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "partner/prove/balance.html")]
struct BalancePage {
    shell: PartnerShell,
    title: String,
    words: Words,
    statement: (String, String),
    ways: Vec<(String, String)>,
}

async fn own(state: &WebState, page: &LinkPage) -> Result<Statement, WebError> {
    let locale = Some(page.t.locale());
    Ok(impact_statement::of_partner(&state.app, &page.actor, page.partner()?, locale).await?)
}

async fn show(State(state): State<WebState>, page: LinkPage) -> Result<Response, WebError> {
    let t = page.t;
    let one = own(&state, &page).await?;
    let view = StatementPage {
        shell: page.shell(),
        title: t.partner_statement_title(),
        words: words(t, &one, &*state.app.documents),
        paper: (t.partner_statement_paper(), page.to("/statement/paper")),
        balance: (t.partner_way_balance(), page.to("/balance")),
        ways: ways(&page),
    };
    Ok(Html(view.render()?).into_response())
}

async fn balance(State(state): State<WebState>, page: LinkPage) -> Result<Response, WebError> {
    let t = page.t;
    let one = own(&state, &page).await?;
    let view = BalancePage {
        shell: page.shell(),
        title: t.partner_balance_title(),
        words: words(t, &one, &*state.app.documents),
        statement: (t.partner_way_statement(), page.to("/statement")),
        ways: ways(&page),
    };
    Ok(Html(view.render()?).into_response())
}

async fn paper(State(state): State<WebState>, page: LinkPage) -> Result<Response, WebError> {
    let one = own(&state, &page).await?;
    let bytes = impact_statement::pdf(&state.app, &one).await?;
    Ok(Download { name: one.file_name(), media_type: "application/pdf", bytes }.into_response())
}
