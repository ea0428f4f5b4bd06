//! The quarter among all: how it moved against the rest, and how rare that is.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use jiff::civil::Date;
use maillage_app::documents::Chart;
use maillage_app::engage::prospect::folded;
use maillage_app::prove::impact_statement::value_in;
use maillage_app::prove::neighbourhood::{self, Compared, Neighbourhood};
use maillage_domain::prove::neighbourhood::Scale;
use maillage_i18n::T;

use super::super::super::collect::table::Head;
use super::super::super::collect::{Cell, Row, shown};
use super::{address, of, way};
use crate::export::{Cell as FileCell, Sheet};
use crate::listing::Listing;
use crate::page::StaffPage;
use crate::path::Path;
use crate::problem::WebError;
use crate::state::WebState;
use crate::ui::{
    Breadcrumb, Choice, Drawn, EmptyState, Export, Field, Notice, NoticeKind, Pagination, Shell,
    SortLink, Verb, icon,
};

#[derive(Template)]
#[template(path = "staff/prove/compare.html")]
struct ComparePage {
    shell: Shell,
    trail: Breadcrumb,
    title: String,
    lede: String,
    caution: Notice,
    fields: Vec<Field>,
    chart: Option<Drawn>,
    count: String,
    heads: Vec<Head>,
    rows: Vec<Row>,
    empty: EmptyState,
    pagination: Option<Pagination>,
    export: Export,
}

pub(super) async fn show(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
    listing: Listing,
) -> Result<Response, WebError> {
    let t = page.t;
    let row = of(&state, &page, &id).await?;
    let (from, to): (Option<Date>, Option<Date>) =
        (listing.filter_as("from"), listing.filter_as("to"));
    let id = row.indicator.id;
    let seen = neighbourhood::compare(&state.app, &page.actor, id, from, to).await?;
    let areas = listed(&seen, &listing);
    if !listing.format().is_empty() {
        let file = sheet(t, &seen, &areas).download(t, listing.format())?;
        return file.map(IntoResponse::into_response).ok_or_else(WebError::not_found);
    }
    let drawn = seen.chart(t.locale()).map(|chart| {
        let chart = state.app.documents.chart(&Chart::Neighbourhood(chart), t.locale(), "place");
        Drawn::new(chart, t.shell_as_table())
    });
    let present = if listing.sort().is_empty() { "rank" } else { listing.sort() };
    let head = |words: String, key: &str| {
        SortLink::new(words, key, present, |word| listing.with("sort", word))
    };
    let part = listing.page();
    let skip = usize::try_from(part.offset).unwrap_or(0);
    let take = usize::try_from(part.limit).unwrap_or(50);
    let total = i64::try_from(areas.len()).unwrap_or(i64::MAX);
    shown(&ComparePage {
        shell: page.shell(Some(Verb::Prove)),
        trail: way(&page, &row, Some(t.prove_compare())),
        title: t.prove_compare(),
        lede: t.prove_compare_lede(),
        caution: Notice::new(NoticeKind::Info, t.prove_compare_caution())
            .with_text(t.prove_compare_caution_text()),
        fields: fields(t, &seen, &listing),
        chart: drawn,
        count: t.count_results(total),
        heads: vec![
            Head::Sorts(head(t.prove_indicator_area(), "area")),
            Head::figure(t.prove_compare_before()),
            Head::figure(t.prove_compare_after()),
            Head::Sorts(head(t.prove_compare_own(), "own").of_numbers()),
            Head::Sorts(head(t.prove_compare_difference(), "difference").of_numbers()),
            Head::Sorts(head(t.prove_compare_rank(), "rank").of_numbers()),
        ],
        rows: areas.iter().skip(skip).take(take).map(|one| line(&page, &seen, one)).collect(),
        empty: listing.nothing(
            t,
            EmptyState {
                icon: icon("place"),
                title: t.prove_compare_empty_title(),
                text: t.prove_compare_empty(),
                action: Some((t.prove_import(), address(&page, id, "/import"))),
            },
        ),
        pagination: listing.pagination(t, total),
        export: Export::of(t, &listing),
    })
}

/// The areas that the list's words leave, in its order.
fn listed<'a>(seen: &'a Neighbourhood, listing: &Listing) -> Vec<&'a Compared> {
    let words = folded(&listing.search().unwrap_or_default());
    let mut areas: Vec<&Compared> =
        seen.areas.iter().filter(|one| folded(&one.area).contains(&words)).collect();
    match listing.sort().trim_start_matches('-') {
        "area" => areas.sort_by_cached_key(|one| folded(&one.area)),
        "own" => areas.sort_by(|a, b| a.moved.own.total_cmp(&b.moved.own)),
        "difference" => areas.sort_by(|a, b| a.moved.difference.total_cmp(&b.moved.difference)),
        _ => {}
    }
    if listing.sort().starts_with('-') {
        areas.reverse();
    }
    areas
}

fn fields(t: T, seen: &Neighbourhood, listing: &Listing) -> Vec<Field> {
    let days = |present: Option<Date>| -> Vec<Choice> {
        let present = present.map(|day| day.to_string()).unwrap_or_default();
        seen.days
            .iter()
            .map(|day| Choice::new(day.to_string(), t.date_short(*day), &present))
            .collect()
    };
    if seen.days.len() < 2 {
        return Vec::new();
    }
    vec![
        Field::select("from", t.prove_compare_from(), days(seen.from)),
        Field::select("to", t.prove_compare_to(), days(seen.to)),
        Field::text("q", t.prove_indicator_area(), listing.search().unwrap_or_default())
            .optional(""),
    ]
}

/// A change: per cent of a count, the unit of a rate, with its sign.
fn change(t: T, seen: &Neighbourhood, value: f64) -> String {
    let sign = if value > 0.0 { "+" } else { "" };
    let number = format!("{sign}{}", t.decimal(value, 1));
    match seen.indicator.facts.scale {
        Scale::Count => t.prove_percent(number),
        Scale::Rate => number,
    }
}

fn line(page: &StaffPage, seen: &Neighbourhood, one: &Compared) -> Row {
    let t = page.t;
    let unit = seen.indicator.facts.words_in(t.locale()).unit;
    let area: String = url::form_urlencoded::byte_serialize(one.area.as_bytes()).collect();
    Row {
        head: one.area.clone(),
        href: address(page, seen.indicator.id, &format!("?q={area}")),
        cells: vec![
            Cell::figure(
                t.prove_compare_before(),
                value_in(t, one.before_milli, super::short(&unit)),
            ),
            Cell::figure(
                t.prove_compare_after(),
                value_in(t, one.after_milli, super::short(&unit)),
            ),
            Cell::figure(t.prove_compare_own(), change(t, seen, one.moved.own)),
            Cell::figure(t.prove_compare_difference(), change(t, seen, one.moved.difference)),
            Cell::figure(t.prove_compare_rank(), t.prove_rank_of(one.moved.areas, one.moved.rank)),
        ],
    }
}

fn sheet(t: T, seen: &Neighbourhood, areas: &[&Compared]) -> Sheet {
    let thousandths = |value: f64| FileCell::Thousandths((value * 1_000.0).round() as i64);
    Sheet {
        name: format!("comparison-{}", seen.indicator.facts.code),
        columns: vec![
            t.prove_indicator_area(),
            t.prove_compare_before(),
            t.prove_compare_after(),
            t.prove_compare_own(),
            t.prove_compare_rest(),
            t.prove_compare_difference(),
            t.prove_compare_rank(),
        ],
        rows: areas
            .iter()
            .map(|one| {
                vec![
                    one.area.clone().into(),
                    FileCell::Thousandths(one.before_milli),
                    FileCell::Thousandths(one.after_milli),
                    thousandths(one.moved.own),
                    thousandths(one.moved.rest),
                    thousandths(one.moved.difference),
                    i64::try_from(one.moved.rank).unwrap_or(i64::MAX).into(),
                ]
            })
            .collect(),
    }
}
