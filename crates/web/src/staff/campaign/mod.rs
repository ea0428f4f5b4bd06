//! Campaign: events and who comes to them, volunteers and what they do.

mod event;
mod event_edit;
mod hours;
mod list;
mod mission;
mod shift;
mod sign_up;
mod stay;
#[cfg(test)]
mod tests;
mod volunteer;
pub(crate) mod words;

use askama::Template;
use axum::response::{Html, IntoResponse, Response};
use jiff::civil::DateTime;
use maillage_domain::access::Action;

use crate::flash::GoTo;
use crate::page::StaffPage;
use crate::problem::WebError;
use crate::routes::{Gate, Routes};
use crate::state::WebState;
use crate::ui::{Breadcrumb, ErrorSummary, Field, Icon, Shell, Verb, icon};

/// Who runs campaigns sees them: they hold names of people who come and who lend a hand.
const RUN: Gate = Gate::Staff(Action::RunCampaign);

/// The routes of this room.
pub(crate) fn routes(routes: &mut Routes) {
    routes.get("/o/{slug}/campaign", RUN, home);
    event::routes(routes);
    event_edit::routes(routes);
    sign_up::routes(routes);
    volunteer::routes(routes);
    mission::routes(routes);
    shift::routes(routes);
    hours::routes(routes);
    stay::routes(routes);
}

async fn home(page: StaffPage) -> GoTo {
    GoTo::new(page.to("/campaign/events"))
}

/// One of the pages of this verb, in the row of links above each of them.
struct Tab {
    href: String,
    label: String,
    icon: Icon,
    current: bool,
}

/// The row of links; `here` is the end of the present one's address.
fn tabs(page: &StaffPage, here: &str) -> Vec<Tab> {
    let t = page.t;
    let all = [
        ("/campaign/events", t.event_tab(), "calendar"),
        ("/campaign/volunteers", t.volunteer_tab(), "people"),
        ("/campaign/missions", t.volunteer_missions(), "list"),
        ("/campaign/hours", t.volunteer_hours(), "clock"),
        ("/campaign/loyalty", t.volunteer_loyalty(), "prove"),
    ];
    all.into_iter()
        .map(|(path, label, sign)| Tab {
            href: page.to(path),
            label,
            icon: icon(sign),
            current: path == here,
        })
        .collect()
}

/// The way back from a page: the lists above it, as words and the end of an address.
fn trail(page: &StaffPage, above: &[(String, &str)], here: impl Into<String>) -> Breadcrumb {
    let above = above.iter().map(|(words, path)| (words.clone(), page.to(path)));
    Breadcrumb { label: page.t.shell_breadcrumb(), above: above.collect(), here: here.into() }
}

/// The moment that it is where the organisation is.
fn now(state: &WebState, page: &StaffPage) -> DateTime {
    state.app.clock.local(&page.organisation.time_zone).datetime()
}

/// A form on a page of its own.
#[derive(Template)]
#[template(path = "staff/campaign/form.html")]
struct FormPage {
    shell: Shell,
    trail: Breadcrumb,
    title: String,
    lede: String,
    summary: ErrorSummary,
    fields: Vec<Field>,
    send: String,
    /// What cannot be undone has a grave button.
    is_grave: bool,
    cancel: String,
}

impl FormPage {
    fn new(page: &StaffPage, trail: Breadcrumb, summary: ErrorSummary, fields: Vec<Field>) -> Self {
        Self {
            shell: page.shell(Some(Verb::Campaign)),
            title: trail.here.clone(),
            cancel: trail.above.last().map(|(_, href)| href.clone()).unwrap_or_default(),
            trail,
            lede: String::new(),
            summary,
            fields,
            send: page.t.save(),
            is_grave: false,
        }
    }
}

/// A rendered page.
fn shown(view: &impl Template) -> Result<Response, WebError> {
    Ok(Html(view.render()?).into_response())
}
