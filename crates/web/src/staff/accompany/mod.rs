//! Accompany: sessions and attendance on the phone, programmes, people under drawn names, their pages.

mod erasure;
mod follow_up;
mod log;
mod offer;
mod participant;
mod person;
mod person_edit;
mod placement;
mod programme;
mod programme_session;
mod roll;
#[cfg(test)]
mod tests;
mod today;
#[cfg(test)]
mod wall;

use askama::Template;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use jiff::civil::Date;
use maillage_app::AppError;
use maillage_domain::access::Action;

use crate::form::Form;
use crate::listing::Listing;
use crate::page::StaffPage;
use crate::problem::WebError;
use crate::routes::{Gate, Routes};
use crate::state::WebState;
use crate::ui::{
    Breadcrumb, EmptyState, ErrorSummary, Export, Field, Icon, Pagination, Shell, SortLink, Verb,
    icon,
};

const SEE: Gate = Gate::Staff(Action::ViewPeople);
const RUN: Gate = Gate::Staff(Action::RunProgrammes);
const NAME: Gate = Gate::Staff(Action::NamePeople);

pub(crate) fn routes(routes: &mut Routes) {
    today::routes(routes);
    programme_session::routes(routes);
    roll::routes(routes);
    programme::routes(routes);
    participant::routes(routes);
    person::routes(routes);
    person_edit::routes(routes);
    erasure::routes(routes);
    log::routes(routes);
    offer::routes(routes);
    placement::routes(routes);
    follow_up::routes(routes);
}

/// Today, where the organisation is.
fn today(state: &WebState, page: &StaffPage) -> Date {
    state.app.clock.today(&page.organisation.time_zone)
}

/// One of the pages of this verb, in the row of links above each of them.
struct Tab {
    href: String,
    label: String,
    icon: Icon,
    current: bool,
}

/// The pages that this member of staff may open.
fn tabs(page: &StaffPage, here: &str) -> Vec<Tab> {
    let t = page.t;
    let runs = page.actor.may(Action::RunProgrammes);
    [
        ("/accompany", t.accompany_tab_today(), "calendar"),
        ("/accompany/sessions", t.accompany_tab_sessions(), "list"),
        ("/accompany/programmes", t.accompany_tab_programmes(), "board"),
        ("/accompany/people", t.accompany_tab_people(), "people"),
        ("/accompany/offers", t.placement_tab_offers(), "shop"),
        ("/accompany/placements", t.placement_tab_placements(), "person"),
        ("/accompany/outcomes", t.placement_tab_outcomes(), "next"),
        ("/accompany/retention", t.accompany_tab_retention(), "clock"),
        ("/accompany/log", t.accompany_tab_log(), "eye"),
    ]
    .into_iter()
    .filter(|(path, ..)| runs || *path != "/accompany/retention")
    .map(|(path, label, sign)| Tab {
        href: page.to(path),
        label,
        icon: icon(sign),
        current: path == here,
    })
    .collect()
}

fn trail(page: &StaffPage, above: &[(String, &str)], here: impl Into<String>) -> Breadcrumb {
    let mut all = vec![(page.t.shell_accompany(), page.to("/accompany"))];
    all.extend(above.iter().map(|(words, path)| (words.clone(), page.to(path))));
    Breadcrumb { label: page.t.shell_breadcrumb(), above: all, here: here.into() }
}

/// A row of a list: the words of its first cell and their page, then the others.
struct Row {
    head: String,
    href: Option<String>,
    cells: Vec<Cell>,
}

/// A cell with the name of its column; figures stand at the end.
struct Cell {
    label: String,
    words: String,
    is_figure: bool,
}

impl Cell {
    fn text(label: impl Into<String>, words: impl Into<String>) -> Self {
        Self { label: label.into(), words: words.into(), is_figure: false }
    }

    fn figure(label: impl Into<String>, words: impl Into<String>) -> Self {
        Self { is_figure: true, ..Self::text(label, words) }
    }
}

/// A choice of a filter: words, address, whether it is the present one.
struct Choice {
    words: String,
    href: String,
    chosen: bool,
}

impl Choice {
    fn of(listing: &Listing, name: &str, value: &str, words: String) -> Self {
        let href = listing.with(name, value);
        Self { words, href, chosen: listing.filter(name) == value }
    }
}

#[derive(Template)]
#[template(path = "staff/accompany/list.html")]
struct List {
    shell: Shell,
    tabs: Vec<Tab>,
    title: String,
    lede: String,
    new: Option<(String, String)>,
    search: Option<(String, String)>,
    kept: Vec<(&'static str, String)>,
    /// A search by name: words, hint, address; it posts, so that no name stands in an address.
    by_name: Option<(String, String, String)>,
    /// Each a name and its choices.
    filters: Vec<(String, Vec<Choice>)>,
    total: String,
    columns: Vec<SortLink>,
    plain_columns: Vec<(String, bool)>,
    rows: Vec<Row>,
    empty: EmptyState,
    pagination: Option<Pagination>,
    export: Option<Export>,
}

impl List {
    fn new(page: &StaffPage, here: &str, title: String, lede: String, empty: EmptyState) -> Self {
        Self {
            shell: page.shell(Some(Verb::Accompany)),
            tabs: tabs(page, here),
            title,
            lede,
            new: None,
            search: None,
            kept: Vec::new(),
            by_name: None,
            filters: Vec::new(),
            total: String::new(),
            columns: Vec::new(),
            plain_columns: Vec::new(),
            rows: Vec::new(),
            empty,
            pagination: None,
            export: None,
        }
    }
}

/// What stays in an address when somebody searches.
fn kept(listing: &Listing, names: &[&'static str]) -> Vec<(&'static str, String)> {
    names
        .iter()
        .map(|name| (*name, listing.filter(name).to_owned()))
        .filter(|(_, value)| !value.is_empty())
        .collect()
}

fn empty(title: impl Into<String>, text: impl Into<String>) -> EmptyState {
    EmptyState { icon: icon("accompany"), title: title.into(), text: text.into(), action: None }
}

/// A page that asks for something, or whether something is really meant.
#[derive(Template)]
#[template(path = "staff/accompany/form.html")]
struct FormPage {
    shell: Shell,
    tabs: Vec<Tab>,
    trail: Breadcrumb,
    title: String,
    lede: String,
    summary: ErrorSummary,
    fields: Vec<Field>,
    send: String,
    grave: bool,
    cancel: String,
}

impl FormPage {
    fn new(page: &StaffPage, trail: Breadcrumb, form: &Form, fields: Vec<Field>) -> Self {
        Self {
            shell: page.shell(Some(Verb::Accompany)),
            tabs: tabs(page, ""),
            title: trail.here.clone(),
            lede: String::new(),
            summary: form.summary(),
            fields,
            send: page.t.save(),
            grave: false,
            cancel: trail.above.last().map(|(_, href)| href.clone()).unwrap_or_default(),
            trail,
        }
    }
}

fn shown(view: &impl Template) -> Result<Response, WebError> {
    Ok(Html(view.render()?).into_response())
}

/// The form again, with what is wrong in it.
fn again(view: &FormPage) -> Result<Response, WebError> {
    Ok((StatusCode::UNPROCESSABLE_ENTITY, Html(view.render()?)).into_response())
}

/// Notes beside its field why something is not taken, when a person can mend it.
fn refuse(form: &mut Form, error: AppError) -> Result<(), WebError> {
    let t = form.t();
    let AppError::Refused { code } = error else { return Err(error.into()) };
    let (field, words) = match code {
        "programme.days" => ("ends_on", t.accompany_refused_days()),
        "enrolment.days" => ("last", t.accompany_refused_days()),
        "programme.cost" => ("cost", t.accompany_refused_cost()),
        "session.hours" => ("ends_at", t.accompany_refused_hours()),
        "session.taken" => ("starts_at", t.accompany_refused_taken()),
        "people.no-name" => ("name", t.field_required()),
        "people.born" => ("born", t.accompany_refused_born()),
        "people.no-guardian" => ("given_by", t.accompany_refused_no_guardian()),
        "people.sensitive" => ("sensitive", t.accompany_refused_sensitive()),
        "people.no-consent" => ("programme", t.accompany_refused_no_consent()),
        "consent.future" => ("given_on", t.accompany_refused_future()),
        "consent.too-young" => ("given_by", t.accompany_refused_too_young()),
        "consent.grown-up" => ("given_by", t.accompany_refused_grown_up()),
        "consent.over" => ("expires_on", t.accompany_refused_over()),
        "consent.term" => ("expires_on", t.accompany_refused_term()),
        _ => return Err(AppError::Refused { code }.into()),
    };
    form.refuse(field, words);
    Ok(())
}
