//! The badge: the text to paste, and which partners' pages bear it.

use askama::Template;
use axum::extract::State;
use axum::response::{Html, IntoResponse, Response};
use maillage_app::campaign::badge::{self, BadgeFilter, BadgeRow};
use maillage_domain::access::Action;
use maillage_domain::campaign::badge::{BadgeState, page_of};
use maillage_domain::locale::Locale;
use maillage_i18n::T;

use super::{Tab, poster_words, tabs};
use crate::badge::Badge;
use crate::export::{Cell, ListFile, Part};
use crate::flash::GoTo;
use crate::listing::Listing;
use crate::page::StaffPage;
use crate::problem::WebError;
use crate::routes::{Gate, Routes};
use crate::staff::engage::languages;
use crate::state::WebState;
use crate::ui::{
    Choice, EmptyState, Export, Field, Pagination, Shell, SortLink, Stage, Verb, icon,
};

pub(super) fn routes(routes: &mut Routes) {
    routes.get("/o/{slug}/campaign/badge", Gate::Staff(Action::ViewNetwork), show).post(
        "/o/{slug}/campaign/badge/look",
        Gate::Staff(Action::RunCampaign),
        look,
    );
}

struct Row {
    partner: String,
    href: String,
    site: String,
    site_href: Option<String>,
    state: Stage,
    checked_on: String,
}

/// The text to paste, in one language.
struct Paste {
    field: Field,
    picture: String,
    alt: String,
    snippet: String,
    file: String,
    hint: String,
}

#[derive(Template)]
#[template(path = "staff/campaign/badge.html")]
struct BadgePage {
    shell: Shell,
    tabs: Vec<Tab>,
    path: String,
    paste: Paste,
    look: Option<String>,
    filters: Vec<Field>,
    heads: [SortLink; 2],
    rows: Vec<Row>,
    count: String,
    export: Export,
    pages: Option<Pagination>,
    empty: Option<EmptyState>,
}

async fn show(
    State(state): State<WebState>,
    page: StaffPage,
    listing: Listing,
) -> Result<Response, WebError> {
    let t = page.t;
    let filter = BadgeFilter {
        contains: listing.search(),
        state: listing.filter_as("state"),
        by_day: listing.sort().trim_start_matches('-') == "day",
        reversed: listing.sort().starts_with('-'),
    };
    if !listing.format().is_empty() {
        return file(&state, &page, filter, listing.format()).await;
    }
    let found = badge::list(&state.app, &page.actor, &filter, listing.page()).await?;
    let present = if listing.sort().is_empty() { "name" } else { listing.sort() };
    let head = |label: String, key: &str| {
        SortLink::new(label, key, present, |to| listing.with("sort", to))
    };
    let may_look = page.actor.may(Action::RunCampaign) && found.total > 0;
    let view = BadgePage {
        shell: page.shell(Some(Verb::Campaign)),
        tabs: tabs(&page, "/campaign/badge"),
        path: page.path.clone(),
        paste: paste(&state, &page, listing.filter_as("for")),
        look: may_look.then(|| page.to("/campaign/badge/look")),
        filters: filters(t, &listing),
        heads: [head(t.display_partner(), "name"), head(t.badge_checked_on(), "day")],
        rows: found.rows.into_iter().map(|row| shown(&page, row)).collect(),
        count: t.count_results(found.total),
        export: Export::of(page.t, &listing),
        pages: listing.pagination(t, found.total),
        empty: (found.total == 0).then(|| empty(&page, &listing)),
    };
    Ok(Html(view.render()?).into_response())
}

fn empty(page: &StaffPage, listing: &Listing) -> EmptyState {
    let t = page.t;
    let teaching = EmptyState {
        icon: icon("shop"),
        title: t.badge_empty_title(),
        text: t.badge_empty_text(),
        action: Some((t.badge_empty_go(), page.to("/partners"))),
    };
    let is_narrowed = listing.search().is_some() || !listing.filter("state").is_empty();
    if is_narrowed { listing.nothing(t, teaching) } else { teaching }
}

fn paste(state: &WebState, page: &StaffPage, wanted: Option<Locale>) -> Paste {
    let locale = wanted.unwrap_or(page.organisation.locale);
    let slug = &page.organisation.slug;
    let address = state.address_of(&format!("/n/{slug}"));
    let badge = Badge::new(T::new(locale), &page.organisation.network_name, address);
    let t = page.t;
    Paste {
        field: Field::select("for", t.badge_for(), languages(t, locale.code())),
        picture: badge.data(),
        alt: badge.alt(),
        snippet: badge.snippet(),
        file: format!("/n/{slug}/badge/{}", locale.code()),
        hint: t.badge_picture_hint(badge.address),
    }
}

fn filters(t: T, listing: &Listing) -> Vec<Field> {
    let present = listing.filter("state");
    let mut states = vec![Choice::new("", t.all(), present)];
    states.extend(
        BadgeState::ALL
            .iter()
            .map(|one| Choice::new(one.as_str(), poster_words::badge_name(t, Some(*one)), present)),
    );
    vec![
        Field::text("q", t.display_search(), listing.filter("q")).optional(""),
        Field::select("state", t.badge_state_label(), states).optional(""),
    ]
}

fn shown(page: &StaffPage, row: BadgeRow) -> Row {
    let t = page.t;
    let state = row.check.as_ref().map(|check| check.state);
    Row {
        href: page.to(&format!("/partners/{}", row.partner)),
        partner: row.partner_name,
        site_href: page_of(&row.website),
        site: row.website,
        state: poster_words::badge(t, state),
        checked_on: row.check.map(|check| t.date_short(check.checked_on)).unwrap_or_default(),
    }
}

async fn file(
    state: &WebState,
    page: &StaffPage,
    filter: BadgeFilter,
    format: &str,
) -> Result<Response, WebError> {
    let t = page.t;
    let columns =
        vec![t.display_partner(), t.badge_site(), t.badge_state_label(), t.badge_checked_on()];
    let read = move |app, actor, filter, part| async move {
        let found = badge::list(&app, &actor, &filter, part).await?;
        Ok(Part::of(found.rows, |row| {
            let state = row.check.as_ref().map(|check| check.state);
            vec![
                row.partner_name.into(),
                row.website.into(),
                poster_words::badge_name(t, state).into(),
                row.check.map_or(Cell::Empty, |check| Cell::Date(check.checked_on)),
            ]
        }))
    };
    ListFile { name: t.badge_file(), columns }.download(state, page, filter, format, read).await
}

/// Looks at the pages that are due, beside the answer: five seconds a page are too long to wait for.
async fn look(State(state): State<WebState>, page: StaffPage) -> Result<GoTo, WebError> {
    let to = GoTo::new(page.to("/campaign/badge#sites"));
    if page.organisation.is_demo {
        return Ok(to.warning(page.t.badge_look_demo()));
    }
    let network = state.address_of(&format!("/n/{}", page.organisation.slug));
    let (app, actor) = (state.app.clone(), page.actor.clone());
    tokio::spawn(async move {
        if let Err(error) = badge::look(&app, &actor, &network).await {
            tracing::error!(cause = ?error, "partners' pages could not be looked at");
        }
    });
    Ok(to.saying(page.t.badge_look_begun()))
}
