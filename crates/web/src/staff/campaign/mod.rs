//! Campaign: posters and where they hang, their codes, the badge; events and who comes to them, volunteers
//! and what they do.

mod badge;
#[expect(clippy::module_inception, reason = "one business word is one file name on every floor")]
mod campaign;
mod campaigns;
mod destination;
mod display;
#[cfg(test)]
mod display_tests;
mod edit;
mod event;
mod event_edit;
mod hours;
mod list;
mod mission;
mod poster;
mod poster_words;
mod scan;
mod shift;
mod sign_up;
mod stay;
#[cfg(test)]
pub(crate) mod testing;
#[cfg(test)]
mod tests;
mod volunteer;
pub(crate) mod words;

pub(crate) use display::{photo_field, said as photo_said};
pub(crate) use poster::pdf as poster_pdf;

use askama::Template;
use axum::http::header;
use axum::response::{Html, IntoResponse, Response};
use jiff::civil::DateTime;
use maillage_app::campaign::campaign::Photograph;
use maillage_domain::access::Action;

use crate::page::StaffPage;
use crate::problem::WebError;
use crate::routes::{Gate, Routes};
use crate::state::WebState;
use crate::ui::{Breadcrumb, ErrorSummary, Field, Icon, Shell, Verb, icon};

/// Who runs campaigns sees them: they hold names of people who come and who lend a hand.
const RUN: Gate = Gate::Staff(Action::RunCampaign);

/// The routes of this room.
pub(crate) fn routes(routes: &mut Routes) {
    campaigns::routes(routes);
    badge::routes(routes);
    edit::routes(routes);
    campaign::routes(routes);
    display::routes(routes);
    poster::routes(routes);
    scan::routes(routes);
    event::routes(routes);
    event_edit::routes(routes);
    sign_up::routes(routes);
    volunteer::routes(routes);
    mission::routes(routes);
    shift::routes(routes);
    hours::routes(routes);
    stay::routes(routes);
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
    let posters = [
        ("/campaign", t.campaign_tab_campaigns(), "campaign"),
        ("/campaign/badge", t.campaign_tab_badge(), "good"),
    ];
    let people = [
        ("/campaign/events", t.event_tab(), "calendar"),
        ("/campaign/volunteers", t.volunteer_tab(), "people"),
        ("/campaign/missions", t.volunteer_missions(), "list"),
        ("/campaign/hours", t.volunteer_hours(), "clock"),
        ("/campaign/loyalty", t.volunteer_loyalty(), "prove"),
    ];
    let may_run = page.actor.may(Action::RunCampaign);
    posters
        .into_iter()
        .chain(people.into_iter().filter(|_| may_run))
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

/// A photograph as pages show it.
pub(crate) fn photograph(photo: Photograph) -> Response {
    let headers =
        [(header::CONTENT_TYPE, "image/jpeg"), (header::CACHE_CONTROL, "private, max-age=3600")];
    (headers, photo.content).into_response()
}

/// The address of this installation, without a slash at its end.
pub(crate) fn base(state: &crate::state::WebState) -> String {
    state.address_of("")
}
