//! Somebody's own place at an event, opened by the link of its message: seen, and given back.

use askama::Template;
use axum::extract::State;
use axum::response::{Html, IntoResponse, Response};
use maillage_app::access::link::LinkPurpose;
use maillage_app::campaign::sign_up;
use maillage_domain::campaign::event::SignUpState;
use maillage_domain::ids::SignUpId;

use crate::GoTo;
use crate::page::LinkPage;
use crate::problem::WebError;
use crate::routes::{Gate, Routes};
use crate::state::WebState;
use crate::ui::PartnerShell;

pub(super) fn routes(routes: &mut Routes) {
    let own = Gate::Link(LinkPurpose::Attend);
    routes.get("/e/{token}", own, show).post("/e/{token}", own, give_back);
}

#[derive(Template)]
#[template(path = "public/campaign/give_back.html")]
struct PlacePage {
    shell: PartnerShell,
    title: String,
    sentence: String,
    facts: Vec<(String, String)>,
    give_back: Option<String>,
    more: Option<(String, String)>,
}

fn id(page: &LinkPage) -> Result<SignUpId, WebError> {
    page.open.link.subject.map(SignUpId).ok_or_else(WebError::not_found)
}

async fn show(State(state): State<WebState>, page: LinkPage) -> Result<Response, WebError> {
    let (t, home) = (page.t, &page.open.organisation);
    let (event, own) = sign_up::own(&state.app, home.id, id(&page)?).await?;
    let title = event.text(t.locale(), home.locale).title;
    let is_open = event.is_open(state.app.clock.local(&home.time_zone).datetime());
    let sentence = match own.state {
        SignUpState::Withdrawn => t.event_own_withdrawn(),
        _ if event.stage == maillage_domain::campaign::event::EventStage::Cancelled => {
            t.event_is_off()
        }
        SignUpState::Waiting => t.event_own_waiting(),
        SignUpState::Registered if is_open => t.event_own_place(own.people()),
        _ => t.event_is_over(),
    };
    let may_give = is_open && matches!(own.state, SignUpState::Registered | SignUpState::Waiting);
    let slug = &home.slug;
    let view = PlacePage {
        shell: PartnerShell { partner: own.name.clone(), ..page.shell() },
        facts: vec![
            (t.event_when(), t.moments(event.starts_at, event.ends_at)),
            (t.event_place(), event.place.clone()),
        ],
        title,
        sentence,
        give_back: may_give.then(|| t.event_give_back()),
        more: home
            .is_public
            .then(|| (t.event_public_page(), format!("/n/{slug}/events/{}", event.slug))),
    };
    Ok(Html(view.render()?).into_response())
}

async fn give_back(State(state): State<WebState>, page: LinkPage) -> Result<GoTo, WebError> {
    let home = &page.open.organisation;
    sign_up::withdraw(&state.app, home.id, id(&page)?, &state.address_of("")).await?;
    Ok(GoTo::new(page.path.clone()).saying(page.t.event_given_back()))
}
