//! A volunteer stops: asked once, thanked, and welcome back.

use askama::Template;
use axum::extract::State;
use axum::response::{Html, IntoResponse, Response};
use maillage_app::campaign::volunteer;

use super::{GATE, own, shell, to, ways};
use crate::GoTo;
use crate::page::LinkPage;
use crate::problem::WebError;
use crate::routes::Routes;
use crate::state::WebState;
use crate::ui::PartnerShell;

pub(super) fn routes(routes: &mut Routes) {
    routes.get("/v/{token}/leave", GATE, ask).post("/v/{token}/leave", GATE, leave);
}

#[derive(Template)]
#[template(path = "volunteer/leave.html")]
struct LeavePage {
    shell: PartnerShell,
    title: String,
    text: String,
    send: Option<String>,
    ways: Vec<(String, String)>,
}

async fn ask(State(state): State<WebState>, page: LinkPage) -> Result<Response, WebError> {
    let (t, own) = (page.t, own(&state, &page).await?);
    let has_left = own.left_on.is_some();
    let organisation = page.open.organisation.name.as_str();
    let view = LeavePage {
        title: t.volunteer_way_leave(),
        text: if has_left { t.volunteer_has_left() } else { t.volunteer_leave_text(organisation) },
        send: (!has_left).then(|| t.volunteer_leave_send()),
        ways: ways(&page),
        shell: shell(&page, &own),
    };
    Ok(Html(view.render()?).into_response())
}

async fn leave(State(state): State<WebState>, page: LinkPage) -> Result<GoTo, WebError> {
    let own = own(&state, &page).await?;
    volunteer::leave(&state.app, page.open.organisation.id, own.id).await?;
    Ok(GoTo::new(to(&page, "/leave")).saying(page.t.volunteer_left()))
}
