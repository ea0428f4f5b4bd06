//! The badge for the partner's own web site, to copy.

use askama::Template;
use axum::extract::State;
use axum::response::{Html, IntoResponse, Response};

use crate::badge::Badge;
use crate::page::LinkPage;
use crate::partner::GATE;
use crate::partner::collect::ways;
use crate::problem::WebError;
use crate::routes::Routes;
use crate::state::WebState;
use crate::ui::{Field, PartnerShell};

pub(super) fn routes(routes: &mut Routes) {
    routes.get("/p/{token}/badge", GATE, show);
}

#[derive(Template)]
#[template(path = "partner/campaign/badge.html")]
struct BadgePage {
    shell: PartnerShell,
    picture: String,
    alt: String,
    snippet: Field,
    file: String,
    hint: String,
    ways: Vec<(String, String)>,
}

async fn show(State(state): State<WebState>, page: LinkPage) -> Result<Response, WebError> {
    let t = page.t;
    let organisation = &page.open.organisation;
    let address = state.address_of(&format!("/n/{}", organisation.slug));
    let badge = Badge::new(t, &organisation.network_name, address);
    let view = BadgePage {
        shell: page.shell(),
        picture: badge.data(),
        alt: badge.alt(),
        snippet: Field::area("snippet", t.badge_paste(), badge.snippet(), 6)
            .with_hint(t.badge_paste_hint())
            .optional(""),
        file: format!("/n/{}/badge/{}", organisation.slug, t.code()),
        hint: t.badge_picture_hint(badge.address),
        ways: ways(&page),
    };
    Ok(Html(view.render()?).into_response())
}
