//! What the mission needs.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use maillage_app::identify::settings;
use maillage_domain::identify::need::{AFFINITIES_DATED, Need};

use super::{Tab, rendered, tabs};
use crate::flash::GoTo;
use crate::form::Submitted;
use crate::page::StaffPage;
use crate::problem::WebError;
use crate::state::WebState;
use crate::ui::{Field, Shell, Verb};
use crate::words;

#[derive(Template)]
#[template(path = "staff/identify/needs.html")]
struct NeedsPage {
    shell: Shell,
    tabs: Vec<Tab>,
    boxes: Vec<Field>,
    dated: String,
}

fn field(need: Need) -> String {
    format!("need-{need}")
}

pub(super) async fn show(page: StaffPage) -> Result<Response, WebError> {
    let t = page.t;
    let chosen = settings::needs_of(&page.organisation);
    let boxes = Need::ALL
        .into_iter()
        .map(|need| Field::checkbox(&field(need), words::need(t, need), chosen.contains(&need)));
    let dated: Option<jiff::civil::Date> = AFFINITIES_DATED.parse().ok();
    rendered(&NeedsPage {
        shell: page.shell(Some(Verb::Identify)),
        tabs: tabs(&page, "/needs"),
        boxes: boxes.collect(),
        dated: dated.map_or_else(String::new, |day| t.identify_needs_table(t.date(day))),
    })
}

pub(super) async fn save(
    State(state): State<WebState>,
    page: StaffPage,
    submitted: Submitted,
) -> Result<GoTo, WebError> {
    let ticked = |need: &Need| submitted.is_ticked(&field(*need));
    let needs: Vec<Need> = Need::ALL.into_iter().filter(ticked).collect();
    settings::save_needs(&state.app, &page.actor, &needs).await?;
    Ok(GoTo::new(page.to("/identify")).saying(page.t.identify_needs_saved()))
}
