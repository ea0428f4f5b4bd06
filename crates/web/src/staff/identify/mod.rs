//! Finding organisations: search, territory, needs, registers.

mod ask;
mod boundary;
pub(crate) mod centre;
mod decision;
pub(crate) mod diff;
mod duplicate;
#[cfg(test)]
mod duplicate_tests;
mod evidence;
mod explain;
mod explained;
mod flaw;
mod job;
mod learn;
mod need;
pub(crate) mod place;
mod portfolio;
#[cfg(test)]
mod register_tests;
mod registers;
mod reorder;
mod round;
mod score;
#[cfg(test)]
mod score_tests;
mod search;
mod shortlist;
mod territory;
#[cfg(test)]
mod territory_tests;
#[cfg(test)]
mod tests;
mod tile;
mod verdict;
mod why;

use axum::response::{IntoResponse, Response};
use maillage_app::Actor;
use maillage_app::identify::search::SearchError;
use maillage_domain::access::Action;

use crate::page::StaffPage;
use crate::problem::WebError;
use crate::routes::{Gate, Routes};
use crate::ui::{EmptyState, icon};

pub(crate) fn routes(routes: &mut Routes) {
    let view = Gate::Staff(Action::ViewNetwork);
    let edit = Gate::Staff(Action::EditProspects);
    routes
        .get("/o/{slug}/identify", view, search::show)
        .get("/o/{slug}/identify/points", view, search::points)
        .get("/o/{slug}/identify/changes", view, diff::show)
        .post("/o/{slug}/identify/changes/{news}", edit, diff::put_away)
        .post("/o/{slug}/identify/reveal", edit, diff::reveal)
        .post("/o/{slug}/identify/shortlist", edit, shortlist::put)
        .get("/o/{slug}/identify/why", view, why::show)
        .get("/o/{slug}/identify/duplicates", view, duplicate::show)
        .post("/o/{slug}/identify/duplicates", edit, duplicate::decide)
        .get("/o/{slug}/identify/duplicates/decisions", view, decision::show)
        .get("/o/{slug}/identify/duplicates/decisions.csv", view, decision::file)
        .post("/o/{slug}/identify/duplicates/undo", edit, decision::undo)
        .post("/o/{slug}/identify/duplicates/take-over", edit, decision::take_over)
        .get("/o/{slug}/identify/territory", edit, territory::show)
        .post("/o/{slug}/identify/territory", edit, territory::submit)
        .post("/o/{slug}/identify/territory/parts", edit, territory::edit)
        .get("/o/{slug}/identify/boundaries", edit, boundary::show)
        .post("/o/{slug}/identify/boundaries", edit, boundary::import)
        .post("/o/{slug}/identify/boundaries/{set}", edit, boundary::rename)
        .post("/o/{slug}/identify/boundaries/{set}/remove", edit, boundary::remove)
        .get("/o/{slug}/identify/map", view, tile::show)
        .get("/o/{slug}/identify/map/list", view, tile::list)
        .get("/o/{slug}/identify/map/place", view, tile::one)
        .get("/o/{slug}/identify/map/tiles/{z}/{x}/{y}", view, tile::tile)
        .get("/o/{slug}/identify/needs", edit, need::show)
        .post("/o/{slug}/identify/needs", edit, need::save)
        .get("/o/{slug}/identify/learn", view, learn::show)
        .get("/o/{slug}/identify/portfolio", view, portfolio::show)
        .get("/o/{slug}/identify/score", view, score::show)
        .post("/o/{slug}/identify/score", edit, score::submit)
        .post("/o/{slug}/identify/score/save", edit, score::save)
        .post("/o/{slug}/identify/score/preview", edit, score::preview_file)
        .post("/o/{slug}/identify/score/rotation", edit, score::rotate)
        .get("/o/{slug}/identify/score/verdicts", view, verdict::show)
        .post("/o/{slug}/identify/score/verdicts", edit, verdict::submit)
        .get("/o/{slug}/identify/registers", view, registers::show)
        .upload("/o/{slug}/identify/registers", edit, registers::import)
        .get("/o/{slug}/identify/registers/mapping.toml", view, registers::template)
        .get("/o/{slug}/identify/registers/jobs/{job}", edit, job::show)
        .post("/o/{slug}/identify/registers/jobs/{job}/stop", edit, job::stop);
    round::routes(routes);
}

/// The pages of this verb, above each of them.
#[derive(Debug, Clone)]
pub(crate) struct Tab {
    pub(crate) words: String,
    pub(crate) href: String,
    /// This page, or one below it.
    pub(crate) current: bool,
    /// The pages below it, when it is more than one; shown while one of them is.
    pub(crate) below: Vec<Tab>,
}

/// The tabs that the person may press: what is done every week, then what is set up once, then the registers.
pub(crate) fn tabs(page: &StaffPage, current: &str) -> Vec<Tab> {
    let t = page.t;
    let may_edit = page.actor.may(Action::EditProspects);
    let one = |(rest, words): (&str, String)| Tab {
        words,
        href: page.to(&format!("/identify{rest}")),
        current: rest == current,
        below: Vec::new(),
    };
    let group = |words: String, below: Vec<Tab>| Tab {
        words,
        href: below[0].href.clone(),
        current: below.iter().any(|tab| tab.current),
        below,
    };
    let set_up = [
        ("/territory", t.identify_nav_territory(), may_edit),
        ("/needs", t.identify_nav_needs(), may_edit),
        ("/score", t.score_nav(), true),
    ];
    let set_up = set_up.into_iter().filter(|(_, _, may)| *may);
    let registers = [
        ("/registers", t.identify_nav_registers()),
        ("/duplicates", t.duplicate_nav()),
        ("/changes", t.edition_nav()),
    ];
    let mut tabs: Vec<Tab> = [
        ("", t.identify_nav_search()),
        ("/map", t.tile_nav()),
        ("/rounds", t.round_nav()),
        ("/portfolio", t.portfolio_nav()),
        ("/why", t.identify_nav_why()),
    ]
    .into_iter()
    .map(one)
    .collect();
    tabs.push(group(
        t.identify_nav_sought(),
        set_up.map(|(rest, words, _)| one((rest, words))).collect(),
    ));
    tabs.push(group(t.identify_nav_registers(), registers.into_iter().map(one).collect()));
    tabs
}

/// What a page says while there is no territory or no register yet; other failures go on.
pub(crate) fn not_ready(page: &StaffPage, error: SearchError) -> Result<EmptyState, WebError> {
    let t = page.t;
    let may = |actor: &Actor| actor.may(Action::EditProspects);
    if error.is_empty() {
        let action = (t.identify_registers_import(), page.to("/identify/registers"));
        return Ok(EmptyState {
            icon: icon("list"),
            title: t.identify_registers_none_title(),
            text: t.identify_registers_none_text(),
            action: may(&page.actor).then_some(action),
        });
    }
    match error {
        SearchError::NoTerritory => {
            let action = (t.identify_no_territory_do(), page.to("/identify/territory"));
            Ok(EmptyState {
                icon: icon("place"),
                title: t.identify_no_territory_title(),
                text: t.identify_no_territory_text(),
                action: may(&page.actor).then_some(action),
            })
        }
        other => Err(maillage_app::AppError::from(other).into()),
    }
}

/// A page from its template.
pub(crate) fn rendered(template: &impl askama::Template) -> Result<Response, WebError> {
    Ok(axum::response::Html(template.render()?).into_response())
}
