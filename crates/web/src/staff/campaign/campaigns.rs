//! The list of campaigns.

use askama::Template;
use axum::extract::State;
use axum::response::{Html, IntoResponse, Response};
use maillage_app::campaign::campaign::{self, CampaignFilter, CampaignOrder, CampaignRow};
use maillage_domain::access::Action;
use maillage_i18n::T;

use super::{Tab, tabs};
use crate::export::{Cell, ListFile, Part};
use crate::listing::Listing;
use crate::page::StaffPage;
use crate::problem::WebError;
use crate::routes::{Gate, Routes};
use crate::state::WebState;
use crate::ui::{
    Choice, EmptyState, Export, Field, Pagination, Shell, SortLink, Stage, Tone, Verb, icon,
};

pub(super) fn routes(routes: &mut Routes) {
    routes.get("/o/{slug}/campaign", Gate::Staff(Action::ViewNetwork), list);
}

struct Row {
    href: String,
    name: String,
    state: Stage,
    starts_on: String,
    ends_on: String,
    asked: String,
    shown: String,
    scans: String,
}

#[derive(Template)]
#[template(path = "staff/campaign/campaigns.html")]
struct ListPage {
    shell: Shell,
    tabs: Vec<Tab>,
    new_href: Option<String>,
    filters: Vec<Field>,
    heads: [SortLink; 2],
    rows: Vec<Row>,
    count: String,
    export: Export,
    pages: Option<Pagination>,
    empty: Option<EmptyState>,
}

async fn list(
    State(state): State<WebState>,
    page: StaffPage,
    listing: Listing,
) -> Result<Response, WebError> {
    let t = page.t;
    let filter = filter_of(&listing);
    if !listing.format().is_empty() {
        return file(&state, &page, filter, listing.format()).await;
    }
    let found = campaign::list(&state.app, &page.actor, &filter, listing.page()).await?;
    let new_href = page.actor.may(Action::RunCampaign).then(|| page.to("/campaign/new"));
    let empty = (found.total == 0).then(|| {
        listing.nothing(
            t,
            EmptyState {
                icon: icon("campaign"),
                title: t.campaign_empty_title(),
                text: t.campaign_empty_text(),
                action: new_href.as_ref().map(|href| (t.campaign_new(), href.clone())),
            },
        )
    });
    let present = if listing.sort().is_empty() { "-start" } else { listing.sort() };
    let head = |label: String, key: &str| {
        SortLink::new(label, key, present, |to| listing.with("sort", to))
    };
    let view = ListPage {
        shell: page.shell(Some(Verb::Campaign)),
        tabs: tabs(&page, "/campaign"),
        new_href,
        filters: filters(t, &listing),
        heads: [head(t.campaign_name(), "name"), head(t.campaign_starts_on(), "start")],
        rows: found.rows.into_iter().map(|row| shown(&page, row)).collect(),
        count: t.count_results(found.total),
        export: Export::of(page.t, &listing),
        pages: listing.pagination(t, found.total),
        empty,
    };
    Ok(Html(view.render()?).into_response())
}

fn filter_of(listing: &Listing) -> CampaignFilter {
    let closed = match listing.filter("state") {
        "open" => Some(false),
        "closed" => Some(true),
        _ => None,
    };
    // The latest come first when nothing else is asked for: that is the order of the use case.
    let (order, reversed) = match listing.sort() {
        "name" => (CampaignOrder::Name, false),
        "-name" => (CampaignOrder::Name, true),
        "start" => (CampaignOrder::Start, true),
        _ => (CampaignOrder::Start, false),
    };
    CampaignFilter { contains: listing.search(), closed, order, reversed }
}

fn filters(t: T, listing: &Listing) -> Vec<Field> {
    let present = listing.filter("state");
    let states = vec![
        Choice::new("", t.all(), present),
        Choice::new("open", t.campaign_state_open(), present),
        Choice::new("closed", t.campaign_state_closed(), present),
    ];
    vec![
        Field::text("q", t.campaign_search(), listing.filter("q")).optional(""),
        Field::select("state", t.campaign_state(), states).optional(""),
    ]
}

/// Whether a campaign is under way, as a chip.
pub(super) fn state_chip(t: T, is_closed: bool) -> Stage {
    if is_closed {
        Stage::new(t.campaign_state_closed(), Tone::Quiet)
    } else {
        Stage::new(t.campaign_state_open(), Tone::Active)
    }
}

fn shown(page: &StaffPage, row: CampaignRow) -> Row {
    let t = page.t;
    Row {
        href: page.to(&format!("/campaign/{}", row.id)),
        state: state_chip(t, row.is_closed),
        starts_on: t.date_short(row.starts_on),
        ends_on: row.ends_on.map(|day| t.date_short(day)).unwrap_or_default(),
        asked: t.integer(row.counts.asked),
        shown: t.integer(row.counts.shown),
        scans: t.integer(row.counts.scans),
        name: row.name,
    }
}

async fn file(
    state: &WebState,
    page: &StaffPage,
    filter: CampaignFilter,
    format: &str,
) -> Result<Response, WebError> {
    let t = page.t;
    let columns = vec![
        t.campaign_name(),
        t.campaign_state(),
        t.campaign_starts_on(),
        t.campaign_ends_on(),
        t.campaign_asked(),
        t.campaign_sent(),
        t.campaign_shown(),
        t.campaign_photos(),
        t.campaign_declined(),
        t.campaign_scans(),
    ];
    let read = move |app, actor, filter, part| async move {
        let found = campaign::list(&app, &actor, &filter, part).await?;
        Ok(Part::of(found.rows, |row| cells(t, row)))
    };
    ListFile { name: t.campaign_file(), columns }.download(state, page, filter, format, read).await
}

fn cells(t: T, row: CampaignRow) -> Vec<Cell> {
    let counts = row.counts;
    let state = if row.is_closed { t.campaign_state_closed() } else { t.campaign_state_open() };
    vec![
        row.name.into(),
        state.into(),
        row.starts_on.into(),
        row.ends_on.map_or(Cell::Empty, Cell::Date),
        counts.asked.into(),
        counts.sent.into(),
        counts.shown.into(),
        counts.photos.into(),
        counts.declined.into(),
        counts.scans.into(),
    ]
}
