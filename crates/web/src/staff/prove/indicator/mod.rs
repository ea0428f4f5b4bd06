//! Indicators: the list, one, a new one, its observations, tables brought in, the quarter among all.

mod compare;
mod detail;
mod edit;
mod import;
mod list;
mod observe;

use maillage_app::prove::impact_statement::{dated_value, value_in};
use maillage_app::prove::indicator::{self, IndicatorRow};
use maillage_domain::ids::IndicatorId;
use maillage_domain::prove::indicator::{Dated, IndicatorKind};
use maillage_i18n::T;

use super::{EDIT, SEE, trail};
use crate::page::StaffPage;
use crate::problem::WebError;
use crate::routes::Routes;
use crate::state::WebState;
use crate::ui::Breadcrumb;

pub(super) fn routes(routes: &mut Routes) {
    routes
        .get("/o/{slug}/prove/indicators", SEE, list::list)
        .get("/o/{slug}/prove/indicators/new", EDIT, edit::ask_new)
        .post("/o/{slug}/prove/indicators/new", EDIT, edit::add)
        .get("/o/{slug}/prove/indicator/{indicator}", SEE, detail::show)
        .get("/o/{slug}/prove/indicator/{indicator}/edit", EDIT, edit::ask)
        .post("/o/{slug}/prove/indicator/{indicator}/edit", EDIT, edit::change)
        .get("/o/{slug}/prove/indicator/{indicator}/observe", EDIT, observe::ask)
        .post("/o/{slug}/prove/indicator/{indicator}/observe", EDIT, observe::record)
        .get("/o/{slug}/prove/indicator/{indicator}/import", EDIT, import::ask)
        .post("/o/{slug}/prove/indicator/{indicator}/import", EDIT, import::bring)
        .get("/o/{slug}/prove/import/{import}", EDIT, import::look)
        .post("/o/{slug}/prove/import/{import}", EDIT, import::take)
        .get("/o/{slug}/prove/indicator/{indicator}/compare", SEE, compare::show);
}

/// The indicator of an address.
async fn of(state: &WebState, page: &StaffPage, id: &str) -> Result<IndicatorRow, WebError> {
    let id: IndicatorId = id.parse().map_err(|_| WebError::not_found())?;
    Ok(indicator::get(&state.app, &page.actor, id).await?)
}

/// A page of an indicator.
fn address(page: &StaffPage, id: IndicatorId, rest: &str) -> String {
    page.to(&format!("/prove/indicator/{id}{rest}"))
}

/// The way back from a page of an indicator.
fn way(page: &StaffPage, row: &IndicatorRow, here: Option<String>) -> Breadcrumb {
    let name = row.indicator.facts.words_in(page.t.locale()).name;
    let list = (page.t.prove_tab_indicators(), page.to("/prove/indicators"));
    let mut trail = trail(page, here.clone().unwrap_or_else(|| name.clone()));
    trail.above.push(list);
    if here.is_some() {
        trail.above.push((name, address(page, row.indicator.id, "")));
    }
    trail
}

fn kind_words(t: T, kind: IndicatorKind) -> String {
    match kind {
        IndicatorKind::Output => t.prove_kind_output(),
        IndicatorKind::Outcome => t.prove_kind_outcome(),
        IndicatorKind::Context => t.prove_kind_context(),
    }
}

/// A unit as a cell has room for it: a long one stands on the indicator's page.
fn short(unit: &str) -> &str {
    if unit.chars().count() <= 12 { unit } else { "" }
}

fn dated(t: T, value: Option<Dated>, unit: &str) -> String {
    value.map_or_else(|| "–".to_owned(), |value| dated_value(t, value, short(unit)))
}

fn plain(t: T, milli: Option<i64>, unit: &str) -> String {
    milli.map_or_else(|| "–".to_owned(), |milli| value_in(t, milli, short(unit)))
}
