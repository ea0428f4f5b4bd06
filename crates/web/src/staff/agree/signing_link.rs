//! The partner's signing link: made, and shown again for a while on the browser that made it.

use askama::Template;
use axum::http::HeaderMap;
use axum::response::{Html, IntoResponse, Response};
use maillage_app::agree::propose;
use maillage_app::random::Token;

use super::opened::Opened;
use super::words;
use crate::flash::GoTo;
use crate::made_link;
use crate::problem::WebError;
use crate::state::WebState;
use crate::ui::{Breadcrumb, Shell, Verb};

#[derive(Template)]
#[template(path = "staff/agree/agreement/link.html")]
struct LinkPage {
    shell: Shell,
    trail: Breadcrumb,
    title: String,
    text: String,
    /// The link itself, where this browser knows it.
    link: Option<String>,
    action: String,
    back: String,
}

/// Shows the link to whoever has made it; others may make a new one.
pub(super) async fn show(headers: HeaderMap, opened: Opened) -> Result<Response, WebError> {
    let (t, state) = (opened.page.t, &opened.state);
    if opened.found.agreement.proposed_document.is_none() {
        return Ok(GoTo::new(opened.to("")).warning(t.agree_problem_stage()).into_response());
    }
    let made = match made_link::read(&headers, state, &opened.page, opened.id().0) {
        Some(token) => {
            let opens = propose::still_opens(&state.app, &opened.page.actor, opened.id(), &token);
            opens.await?.then_some(token)
        }
        None => None,
    };
    let until = opened.found.link_until;
    let until = until.map(|at| words::day(t, &opened.page.organisation, at));
    let text = match (&made, until) {
        (Some(_), Some(day)) => t.agree_link_text(day),
        (None, Some(day)) => t.agree_link_hidden(day),
        (_, None) => t.agree_link_none(),
    };
    let title = t.agree_link_title(opened.partner());
    let view = LinkPage {
        shell: opened.page.shell(Some(Verb::Agree)),
        trail: opened.trail(title.clone()),
        title,
        text,
        link: made.map(|token| address(state, &token)),
        action: opened.to("link"),
        back: opened.to(""),
    };
    Ok(Html(view.render()?).into_response())
}

/// Makes a new link; the page that shows it is loaded by itself.
pub(super) async fn make(opened: Opened) -> Result<Response, WebError> {
    let token = propose::renew_link(&opened.state.app, &opened.page.actor, opened.id()).await?;
    Ok(go_and_show(&opened, &token))
}

/// To the page that shows a link which was just made.
pub(super) fn go_and_show(opened: &Opened, token: &Token) -> Response {
    made_link::go_and_show(&opened.state, &opened.page, opened.id().0, token, opened.to("link"))
}

/// The whole address of a link.
pub(super) fn address(state: &WebState, token: &Token) -> String {
    state.address_of(&format!("/s/{}", token.secret()))
}
