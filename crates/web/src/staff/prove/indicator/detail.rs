//! One indicator: what it means, how it moved, every observation.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use maillage_app::documents::{Chart, NeighbourhoodChart};
use maillage_app::prove::indicator::IndicatorRow;
use maillage_app::prove::observation::{self, ObservationFilter, ObservationRow, ObservationSort};
use maillage_domain::access::Action;
use maillage_domain::ids::IndicatorId;
use maillage_i18n::T;

use super::super::super::collect::table::Head;
use super::super::super::collect::{Cell, Row, shown};
use super::{address, dated, kind_words, of, plain, way};
use crate::export::{Cell as FileCell, ListFile, Part};
use crate::listing::Listing;
use crate::page::StaffPage;
use crate::path::Path;
use crate::problem::WebError;
use crate::state::WebState;
use crate::ui::{
    Breadcrumb, Choice, Drawn, EmptyState, Export, Field, Pagination, Shell, SortLink, Verb, icon,
};

#[derive(Template)]
#[template(path = "staff/prove/indicator.html")]
struct One {
    shell: Shell,
    trail: Breadcrumb,
    title: String,
    definition: String,
    figures: Vec<(String, String)>,
    facts: Vec<(String, String)>,
    actions: Vec<(String, String, &'static str)>,
    chart: Option<Drawn>,
    fields: Vec<Field>,
    kept: Vec<(&'static str, String)>,
    count: String,
    heads: Vec<Head>,
    rows: Vec<Row>,
    empty: EmptyState,
    pagination: Option<Pagination>,
    export: Export,
}

fn filter_of(listing: &Listing, indicator: IndicatorId) -> ObservationFilter {
    ObservationFilter {
        indicator,
        area: None,
        contains: listing.search(),
        with_history: listing.filter("all") == "yes",
        sort: ObservationSort::of_word(listing.sort()),
    }
}

pub(super) async fn show(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
    listing: Listing,
) -> Result<Response, WebError> {
    let t = page.t;
    let row = of(&state, &page, &id).await?;
    let filter = filter_of(&listing, row.indicator.id);
    if !listing.format().is_empty() {
        return file(&state, &page, &row, filter, listing.format()).await;
    }
    let found = observation::list(&state.app, &page.actor, &filter, listing.page()).await?;
    let facts = &row.indicator.facts;
    let words = facts.words_in(t.locale());
    let may_edit = page.actor.may(Action::EditProof);
    let present = filter.sort.as_str();
    let head = |words: String, key: &str| {
        SortLink::new(words, key, present, |word| listing.with("sort", word))
    };
    let drawn = own_chart(t, &row).map(|chart| {
        let chart = state.app.documents.chart(&Chart::Neighbourhood(chart), t.locale(), "own");
        Drawn::new(chart, t.shell_as_table())
    });
    shown(&One {
        shell: page.shell(Some(Verb::Prove)),
        trail: way(&page, &row, None),
        title: words.name.clone(),
        definition: words.definition.clone(),
        figures: vec![
            (plain(t, row.latest().map(|v| v.milli), &words.unit), latest_words(t, &row)),
            (dated(t, facts.baseline, &words.unit), t.prove_indicator_baseline()),
            (dated(t, facts.target, &words.unit), t.prove_indicator_target()),
        ],
        facts: told(t, &row),
        actions: actions(&page, &row, may_edit),
        chart: drawn,
        fields: fields(t, &listing),
        kept: Some(listing.sort().to_owned())
            .filter(|sort| !sort.is_empty())
            .map(|sort| ("sort", sort))
            .into_iter()
            .collect(),
        count: t.count_results(found.total),
        heads: vec![
            Head::Sorts(head(t.prove_indicator_area(), "area")),
            Head::Sorts(head(t.date_label(), "day").of_numbers()),
            Head::Sorts(head(t.prove_column_value(), "value").of_numbers()),
            Head::text(t.prove_observation_by()),
            Head::text(t.prove_observation_remark()),
            Head::text(t.status()),
        ],
        rows: found.rows.iter().map(|one| line(&page, one, &words.unit, may_edit)).collect(),
        empty: listing.nothing(
            t,
            EmptyState {
                icon: icon("eye"),
                title: t.prove_observations_empty_title(),
                text: t.prove_observations_empty(),
                action: may_edit
                    .then(|| (t.prove_observe(), address(&page, row.indicator.id, "/observe"))),
            },
        ),
        pagination: listing.pagination(t, found.total),
        export: Export::of(t, &listing),
    })
}

fn latest_words(t: T, row: &IndicatorRow) -> String {
    match row.latest() {
        Some(value) => t.prove_latest_on(value.on),
        None => t.prove_indicator_latest(),
    }
}

/// The own values alone, as a line.
fn own_chart(t: T, row: &IndicatorRow) -> Option<NeighbourhoodChart> {
    if row.own.len() < 2 {
        return None;
    }
    let facts = &row.indicator.facts;
    let words = facts.words_in(t.locale());
    let mut years: Vec<i16> = row.own.iter().map(|value| value.on.year()).collect();
    years.dedup();
    let yearly = years.len() == row.own.len();
    let label = |on| match yearly {
        true => jiff::civil::Date::year(on).to_string(),
        false => t.month_short(maillage_domain::period::Month::of(on)),
    };
    Some(NeighbourhoodChart {
        indicator: words.name,
        unit: words.unit,
        area: if facts.area.is_empty() { t.prove_here() } else { facts.area.clone() },
        scale: maillage_domain::prove::neighbourhood::Scale::Rate,
        dates: row.own.iter().map(|v| (label(v.on), Some(v.milli), None)).collect(),
        days: row.own.iter().map(|v| v.on).collect(),
        moved: None,
        differences: Vec::new(),
        own: 0,
        source: facts.source.clone(),
    })
}

fn told(t: T, row: &IndicatorRow) -> Vec<(String, String)> {
    let facts = &row.indicator.facts;
    let words = facts.words_in(t.locale());
    let area = if facts.area.is_empty() { t.prove_here() } else { facts.area.clone() };
    let on = if facts.on_statements { t.prove_yes() } else { t.prove_no() };
    vec![
        (t.prove_indicator_code(), facts.code.clone()),
        (t.prove_indicator_kind(), kind_words(t, facts.kind)),
        (t.prove_indicator_unit(), words.unit),
        (t.prove_indicator_area(), area),
        (t.prove_indicator_source(), facts.source.clone()),
        (t.prove_claim(), crate::impact_statement::claim(t, facts.claim(row.own.len(), false))),
        (t.prove_indicator_on_statements(), on),
    ]
}

fn actions(
    page: &StaffPage,
    row: &IndicatorRow,
    may_edit: bool,
) -> Vec<(String, String, &'static str)> {
    let (t, id) = (page.t, row.indicator.id);
    let mut actions = Vec::new();
    if may_edit {
        actions.push((t.prove_observe(), address(page, id, "/observe"), "plus"));
        actions.push((t.prove_import(), address(page, id, "/import"), "upload"));
    }
    if !row.indicator.facts.area.is_empty() {
        actions.push((t.prove_compare(), address(page, id, "/compare"), "place"));
    }
    if may_edit {
        actions.push((t.edit(), address(page, id, "/edit"), "edit"));
    }
    actions
}

fn fields(t: T, listing: &Listing) -> Vec<Field> {
    let present = listing.filter("all");
    let which = vec![
        Choice::new("", t.prove_observations_standing(), present),
        Choice::new("yes", t.prove_observations_all(), present),
    ];
    vec![
        Field::text("q", t.prove_indicator_area(), listing.search().unwrap_or_default())
            .optional(""),
        Field::select("all", t.prove_observations_which(), which).optional(""),
    ]
}

fn state_words(t: T, row: &ObservationRow) -> String {
    match (row.superseded, row.observation.milli) {
        (true, _) => t.prove_observation_superseded(),
        (false, None) => t.prove_observation_taken_back(),
        (false, Some(_)) => t.prove_observation_stands(),
    }
}

fn line(page: &StaffPage, row: &ObservationRow, unit: &str, may_edit: bool) -> Row {
    let (t, one) = (page.t, &row.observation);
    let query: String = url::form_urlencoded::Serializer::new(String::new())
        .append_pair("area", &one.area)
        .append_pair("on", &one.on.to_string())
        .finish();
    let correct = address(page, one.indicator, &format!("/observe?{query}"));
    let state = if may_edit && !row.superseded {
        Cell::text(t.status(), t.prove_observe_correct())
            .leading(correct)
            .above(state_words(t, row))
    } else {
        Cell::text(t.status(), state_words(t, row))
    };
    let only_here = {
        let area: String = url::form_urlencoded::byte_serialize(one.area.as_bytes()).collect();
        address(page, one.indicator, &format!("?q={area}"))
    };
    Row {
        head: if one.area.is_empty() { t.prove_here() } else { one.area.clone() },
        href: only_here,
        cells: vec![
            Cell::figure(t.date_label(), t.date_short(one.on)),
            Cell::figure(t.prove_column_value(), plain(t, one.milli, unit)),
            Cell::text(t.prove_observation_by(), one.recorded_by.clone()),
            Cell::text(
                t.prove_observation_remark(),
                if one.remark.is_empty() { "–" } else { &one.remark },
            ),
            state,
        ],
    }
}

async fn file(
    state: &WebState,
    page: &StaffPage,
    row: &IndicatorRow,
    filter: ObservationFilter,
    format: &str,
) -> Result<Response, WebError> {
    let t = page.t;
    let columns = vec![
        t.prove_indicator_area(),
        t.date_label(),
        t.prove_column_value(),
        t.prove_observation_by(),
        t.prove_observation_remark(),
        t.status(),
    ];
    let read = move |app, actor, filter, part| async move {
        let found = observation::list(&app, &actor, &filter, part).await?;
        Ok(Part::of(found.rows, |row| cells(t, &row)))
    };
    let name = format!("observations-{}", row.indicator.facts.code);
    ListFile { name, columns }.download(state, page, filter, format, read).await
}

fn cells(t: T, row: &ObservationRow) -> Vec<FileCell> {
    let one = &row.observation;
    vec![
        one.area.clone().into(),
        one.on.into(),
        one.milli.map_or(FileCell::Empty, FileCell::Thousandths),
        one.recorded_by.clone().into(),
        one.remark.clone().into(),
        state_words(t, row).into(),
    ]
}
