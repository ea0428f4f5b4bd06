//! Prove: what the network has achieved, for members of staff.

mod case_study;
mod forecast;
mod impact_statement;
mod indicator;
#[cfg(test)]
mod tests;

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use maillage_app::prove::figures::figures;
use maillage_app::prove::indicator::{IndicatorFilter, list};
use maillage_app::{AppError, Page};
use maillage_domain::access::Action;
use maillage_i18n::T;

use super::collect::shown;
use super::collect::table::Tab;
use crate::page::StaffPage;
use crate::problem::WebError;
use crate::routes::{Gate, Routes};
use crate::state::WebState;
use crate::ui::{Breadcrumb, Shell, Verb};

const SEE: Gate = Gate::Staff(Action::ViewNetwork);
const MONEY: Gate = Gate::Staff(Action::ViewMoney);
const EDIT: Gate = Gate::Staff(Action::EditProof);

/// The routes of this room.
pub(crate) fn routes(routes: &mut Routes) {
    routes.get("/o/{slug}/prove", SEE, overview);
    forecast::routes(routes);
    indicator::routes(routes);
    impact_statement::routes(routes);
    case_study::routes(routes);
}

/// The way back from a page of this room.
fn trail(page: &StaffPage, here: impl Into<String>) -> Breadcrumb {
    Breadcrumb {
        label: page.t.shell_breadcrumb(),
        above: vec![(page.t.shell_prove(), page.to("/prove"))],
        here: here.into(),
    }
}

/// The pages of this room that the person may see.
fn tabs(page: &StaffPage, here: &str) -> Vec<Tab> {
    let t = page.t;
    let mut tabs = vec![
        ("/prove", t.prove_tab_overview(), "prove"),
        ("/prove/forecast", t.prove_tab_forecast(), "calendar"),
        ("/prove/indicators", t.prove_tab_indicators(), "eye"),
    ];
    if page.actor.may(Action::ViewMoney) {
        tabs.push(("/prove/statements", t.prove_tab_statements(), "document"));
    }
    tabs.push(("/prove/case-study", t.prove_tab_case_study(), "note"));
    Tab::all(page, here, tabs)
}

/// A page that this one leads to.
struct Way {
    title: String,
    text: String,
    href: String,
}

#[derive(Template)]
#[template(path = "staff/prove/overview.html")]
struct Overview {
    shell: Shell,
    tabs_label: String,
    tabs: Vec<Tab>,
    title: String,
    lede: String,
    figures: Vec<(String, String)>,
    ways: Vec<Way>,
}

async fn overview(State(state): State<WebState>, page: StaffPage) -> Result<Response, WebError> {
    let t = page.t;
    let seen = figures(&state.app, page.actor.organisation).await?;
    let one = Page { offset: 0, limit: 1 };
    let filter = IndicatorFilter::default();
    let indicators = list(&state.app, &page.actor, &filter, t.locale(), one).await?.total;
    shown(&Overview {
        shell: page.shell(Some(Verb::Prove)),
        tabs_label: t.shell_prove(),
        tabs: tabs(&page, "/prove"),
        title: t.shell_prove(),
        lede: t.prove_overview_lede(),
        figures: vec![
            (t.integer(seen.partner_count()), t.network_partners_label(seen.partner_count())),
            (t.money_round(seen.received.received), t.network_received_label()),
            (t.integer(indicators), t.prove_overview_indicators(indicators)),
        ],
        ways: ways(t, &page),
    })
}

fn ways(t: T, page: &StaffPage) -> Vec<Way> {
    let way = |title: String, text: String, href: String| Way { title, text, href };
    let mut ways = vec![
        way(t.prove_tab_forecast(), t.prove_way_forecast(), page.to("/prove/forecast")),
        way(t.prove_tab_indicators(), t.prove_way_indicators(), page.to("/prove/indicators")),
    ];
    if page.actor.may(Action::ViewMoney) {
        let statements = page.to("/prove/statements");
        ways.push(way(t.prove_tab_statements(), t.prove_way_statements(), statements));
    }
    ways.push(way(
        t.prove_tab_case_study(),
        t.prove_way_case_study(),
        page.to("/prove/case-study"),
    ));
    if page.organisation.is_public {
        let public = format!("/n/{}", page.organisation.slug);
        ways.push(way(t.prove_public_page(), t.prove_way_public_page(), public));
    }
    ways
}

/// Whether a refusal is one of these codes.
fn refusal(error: &AppError) -> Option<&'static str> {
    match error {
        AppError::Refused { code } => Some(code),
        _ => None,
    }
}
