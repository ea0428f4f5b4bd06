//! The list of placements, under drawn names.

use askama::Template;
use axum::extract::State;
use axum::response::{Html, IntoResponse, Response};
use jiff::civil::Date;
use maillage_app::accompany::placement::{PlacementFilter, PlacementOrder, PlacementRow, view};
use maillage_domain::accompany::placement::PlacementStage;
use maillage_i18n::T;

use super::words;
use crate::export::{Cell, ListFile, Part};
use crate::listing::Listing;
use crate::page::StaffPage;
use crate::problem::WebError;
use crate::staff::accompany::{Tab, tabs};
use crate::state::WebState;
use crate::ui::{
    Choice, EmptyState, Export, Field, Pagination, Shell, SortLink, Stage, Verb, icon,
};

/// One row as shown.
struct Row {
    href: String,
    reference: String,
    person: String,
    partner: String,
    work: String,
    starts: String,
    ends: String,
    stage: Stage,
    /// What there is to do about it.
    hint: Option<String>,
}

#[derive(Template)]
#[template(path = "staff/accompany/placement/list.html")]
struct ListPage {
    shell: Shell,
    tabs: Vec<Tab>,
    path: String,
    search: Field,
    stages: Field,
    heads: Vec<SortLink>,
    rows: Vec<Row>,
    count: String,
    export: Export,
    pages: Option<Pagination>,
    empty: Option<EmptyState>,
}

/// The list, as a page or as a file.
pub(crate) async fn list(
    State(state): State<WebState>,
    page: StaffPage,
    listing: Listing,
) -> Result<Response, WebError> {
    let t = page.t;
    let filter = PlacementFilter {
        contains: listing.search(),
        stage: listing.filter_as("stage"),
        partner: listing.filter_as("partner"),
        order: PlacementOrder::of_word(listing.sort()),
        ..PlacementFilter::default()
    };
    if !listing.format().is_empty() {
        return file(&state, &page, filter, listing.format()).await;
    }
    let today = state.app.clock.today(&page.organisation.time_zone);
    let found = view::list(&state.app, &page.actor, &filter, listing.page()).await?;
    let empty = EmptyState {
        icon: icon("people"),
        title: t.placement_empty(),
        text: t.placement_empty_text(),
        action: Some((t.placement_tab_offers(), page.to("/accompany/offers"))),
    };
    let view = ListPage {
        shell: page.shell(Some(Verb::Accompany)),
        tabs: tabs(&page, "/accompany/placements"),
        path: page.path.clone(),
        search: Field::text("q", t.placement_search(), listing.filter("q")).optional(""),
        stages: Field::select("stage", t.placement_state(), stages(t, listing.filter("stage")))
            .optional(""),
        heads: heads(t, &listing),
        count: t.count_results(found.total),
        export: Export::of(t, &listing),
        pages: listing.pagination(t, found.total),
        empty: (found.total == 0).then(|| listing.nothing(t, empty)),
        rows: found.rows.into_iter().map(|row| shown(&page, row, today)).collect(),
    };
    Ok(Html(view.render()?).into_response())
}

fn stages(t: T, present: &str) -> Vec<Choice> {
    let mut choices = vec![Choice::new("", t.all(), present)];
    for stage in PlacementStage::ALL {
        choices.push(Choice::new(stage.as_str(), t.placement_stage(stage.as_str()), present));
    }
    choices
}

fn heads(t: T, listing: &Listing) -> Vec<SortLink> {
    [
        ("reference", t.placement_reference()),
        ("person", t.placement_person()),
        ("partner", t.placement_partner()),
        ("start", t.placement_first_day()),
    ]
    .into_iter()
    .map(|(key, label)| SortLink::new(label, key, listing.sort(), |to| listing.with("sort", to)))
    .collect()
}

fn shown(page: &StaffPage, row: PlacementRow, today: Date) -> Row {
    let t = page.t;
    Row {
        href: page.to(&format!("/accompany/placements/{}", row.id)),
        reference: row.reference,
        person: row.pseudonym.to_string(),
        partner: row.partner_name,
        work: row.title,
        starts: t.date_short(row.starts_on),
        ends: t.date_short(row.ended_on.unwrap_or(row.ends_on)),
        stage: words::stage(t, row.stage),
        hint: words::over(t, row.stage, row.ends_on, today),
    }
}

async fn file(
    state: &WebState,
    page: &StaffPage,
    filter: PlacementFilter,
    format: &str,
) -> Result<Response, WebError> {
    let t = page.t;
    let columns = vec![
        t.placement_reference(),
        t.placement_person(),
        t.placement_partner(),
        t.placement_work(),
        t.placement_first_day(),
        t.placement_last_day(),
        t.placement_state(),
        t.placement_reason_head(),
        t.placement_adviser(),
    ];
    let read = move |app, actor, filter, part| async move {
        let found = view::list(&app, &actor, &filter, part).await?;
        Ok(Part::of(found.rows, |row| cells(t, row)))
    };
    let file = ListFile { name: t.placement_file(), columns };
    file.download(state, page, filter, format, read).await
}

fn cells(t: T, row: PlacementRow) -> Vec<Cell> {
    vec![
        row.reference.into(),
        row.pseudonym.to_string().into(),
        row.partner_name.into(),
        row.title.into(),
        row.starts_on.into(),
        row.ended_on.unwrap_or(row.ends_on).into(),
        t.placement_stage(row.stage.as_str()).into(),
        words::reason(t, row.reason).into(),
        row.adviser_name.into(),
    ]
}
