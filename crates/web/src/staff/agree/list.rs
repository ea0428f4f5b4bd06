//! The list of agreements.

use askama::Template;
use axum::extract::State;
use axum::response::{Html, IntoResponse, Response};
use maillage_app::agree::agreement::{AgreementFilter, AgreementOrder, AgreementRow};
use maillage_app::agree::view;
use maillage_app::{Actor, App, AppError};
use maillage_domain::access::Action;
use maillage_domain::agree::agreement::AgreementStage;
use maillage_domain::ids::PartnerId;
use maillage_i18n::T;

use super::words;
use crate::export::{Cell, ListFile, Part};
use crate::listing::Listing;
use crate::page::StaffPage;
use crate::problem::WebError;
use crate::state::WebState;
use crate::ui::{
    Choice, EmptyState, Export, Field, Pagination, Shell, SortLink, Stage, Verb, icon,
};

/// One row as shown.
pub(crate) struct Row {
    href: String,
    reference: String,
    partner: String,
    stage: Stage,
    first_month: String,
    ended_on: String,
}

#[derive(Template)]
#[template(path = "staff/agree/agreement/list.html")]
struct ListPage {
    shell: Shell,
    new_href: Option<String>,
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
    let filter = AgreementFilter {
        contains: listing.search(),
        stage: listing.filter_as("stage"),
        partner: listing.filter_as("partner"),
        order: AgreementOrder::of_word(listing.sort()),
    };
    if !listing.format().is_empty() {
        return file(&state, &page, filter, listing.format()).await;
    }
    let found = view::list(&state.app, &page.actor, &filter, listing.page()).await?;
    let is_bare = filter == AgreementFilter { order: filter.order, ..AgreementFilter::default() };
    let new_href = page.actor.may(Action::EditAgreements).then(|| page.to("/agree/new"));
    let empty = (found.total == 0).then(|| empty(t, is_bare, new_href.as_ref()));
    let view = ListPage {
        shell: page.shell(Some(Verb::Agree)),
        new_href,
        path: page.path.clone(),
        search: Field::text("q", t.agree_search(), listing.filter("q")).optional(""),
        stages: Field::select("stage", t.agree_stage(), stages(t, listing.filter("stage")))
            .optional(""),
        heads: heads(t, &listing),
        rows: found.rows.into_iter().map(|row| shown(&page, row)).collect(),
        count: t.count_results(found.total),
        export: Export::of(t, &listing),
        pages: listing.pagination(t, found.total),
        empty,
    };
    Ok(Html(view.render()?).into_response())
}

fn stages(t: T, present: &str) -> Vec<Choice> {
    let mut choices = vec![Choice::new("", t.all(), present)];
    for stage in AgreementStage::ALL {
        choices.push(Choice::new(stage.as_str(), words::stage_name(t, *stage), present));
    }
    choices
}

fn heads(t: T, listing: &Listing) -> Vec<SortLink> {
    [
        ("reference", t.agree_reference()),
        ("partner", t.agree_partner()),
        ("month", t.agree_first_month()),
    ]
    .into_iter()
    .map(|(key, label)| SortLink::new(label, key, listing.sort(), |to| listing.with("sort", to)))
    .collect()
}

fn empty(t: T, is_bare: bool, new_href: Option<&String>) -> EmptyState {
    let action = new_href.map(|href| (t.agree_new(), href.clone()));
    if is_bare {
        let (title, text) = (t.agree_empty_title(), t.agree_empty_text());
        EmptyState { icon: icon("agree"), title, text, action }
    } else {
        let (title, text) = (t.agree_none_found(), String::new());
        EmptyState { icon: icon("agree"), title, text, action: None }
    }
}

fn shown(page: &StaffPage, row: AgreementRow) -> Row {
    let t = page.t;
    Row {
        href: page.to(&format!("/agree/{}", row.id)),
        reference: row.reference,
        partner: row.partner_name,
        stage: words::stage(t, row.stage),
        first_month: t.month(row.first_month),
        ended_on: row.ended_on.map(|day| t.date_short(day)).unwrap_or_default(),
    }
}

async fn file(
    state: &WebState,
    page: &StaffPage,
    filter: AgreementFilter,
    format: &str,
) -> Result<Response, WebError> {
    let t = page.t;
    let columns = vec![
        t.agree_reference(),
        t.agree_partner(),
        t.agree_stage(),
        t.agree_first_month(),
        t.agree_ended_on(),
    ];
    let read = move |app, actor, filter, part| async move {
        let found = view::list(&app, &actor, &filter, part).await?;
        Ok(Part::of(found.rows, |row| cells(t, row)))
    };
    ListFile { name: t.agree_file(), columns }.download(state, page, filter, format, read).await
}

fn cells(t: T, row: AgreementRow) -> Vec<Cell> {
    vec![
        row.reference.into(),
        row.partner_name.into(),
        words::stage_name(t, row.stage).into(),
        row.first_month.into(),
        row.ended_on.map_or(Cell::Empty, Cell::Date),
    ]
}

/// The agreements of one partner, for its own page: write it with `{{ agreements }}`.
#[derive(Template)]
#[template(path = "staff/agree/agreement/section.html")]
pub(crate) struct PartnerAgreements {
    t: T,
    rows: Vec<Row>,
    new_href: Option<String>,
}

impl askama::filters::HtmlSafe for PartnerAgreements {}

impl PartnerAgreements {
    /// Reads them, newest first.
    pub(crate) async fn of(
        app: &App,
        page: &StaffPage,
        partner: PartnerId,
    ) -> Result<Self, AppError> {
        let actor: &Actor = &page.actor;
        let rows = view::of_partner(app, actor, partner).await?;
        let new_href = actor
            .may(Action::EditAgreements)
            .then(|| page.to(&format!("/agree/new?partner={partner}")));
        let rows = rows.into_iter().map(|row| shown(page, row)).collect();
        Ok(Self { t: page.t, rows, new_href })
    }
}
