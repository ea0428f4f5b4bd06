//! The list of indicators.

use axum::extract::State;
use axum::response::Response;
use maillage_app::prove::indicator::{self, IndicatorFilter, IndicatorRow};
use maillage_domain::access::Action;
use maillage_domain::prove::indicator::{IndicatorKind, way_gone};
use maillage_i18n::T;

use super::super::super::collect::table::{Head, Table};
use super::super::super::collect::{Cell, Row, shown};
use super::super::tabs;
use super::{address, dated, kind_words, trail};
use crate::export::{Cell as FileCell, ListFile, Part};
use crate::listing::Listing;
use crate::page::StaffPage;
use crate::problem::WebError;
use crate::state::WebState;
use crate::ui::{Choice, EmptyState, Field, SortLink, Verb, icon};

fn filter_of(listing: &Listing) -> IndicatorFilter {
    IndicatorFilter {
        contains: listing.search(),
        kind: listing.filter_as("kind"),
        sort: listing.sort().to_owned(),
    }
}

pub(super) async fn list(
    State(state): State<WebState>,
    page: StaffPage,
    listing: Listing,
) -> Result<Response, WebError> {
    let t = page.t;
    let filter = filter_of(&listing);
    if !listing.format().is_empty() {
        return file(&state, &page, filter, listing.format()).await;
    }
    let locale = t.locale();
    let found = indicator::list(&state.app, &page.actor, &filter, locale, listing.page()).await?;
    let present = if listing.sort().is_empty() { "name" } else { listing.sort() };
    let head = |words: String, key: &str| {
        Head::Sorts(SortLink::new(words, key, present, |word| listing.with("sort", word)))
    };
    let new = (t.prove_indicator_new(), page.to("/prove/indicators/new"));
    let may_edit = page.actor.may(Action::EditProof);
    let mut table =
        Table::new(&page, &listing, trail(&page, t.prove_tab_indicators()), found.total);
    table.shell = page.shell(Some(Verb::Prove));
    table.tabs_label = t.shell_prove();
    table.tabs = tabs(&page, "/prove/indicators");
    table.lede = t.prove_indicators_lede();
    table.action = may_edit.then(|| (new.0.clone(), new.1.clone(), "plus"));
    table.fields = fields(t, &listing);
    table.heads = vec![
        head(t.name(), "name"),
        head(t.prove_indicator_kind(), "kind"),
        Head::figure(t.prove_indicator_baseline()),
        head(t.prove_indicator_latest(), "day"),
        Head::figure(t.prove_indicator_target()),
        Head::figure(t.prove_indicator_way()),
    ];
    table.rows = found.rows.iter().map(|row| line(&page, row)).collect();
    table.empty = listing.nothing(
        t,
        EmptyState {
            icon: icon("eye"),
            title: t.prove_indicators_empty_title(),
            text: t.prove_indicators_empty(),
            action: may_edit.then_some(new),
        },
    );
    shown(&table)
}

fn fields(t: T, listing: &Listing) -> Vec<Field> {
    let present = listing.filter("kind");
    let mut kinds = vec![Choice::new("", t.all(), present)];
    let words = IndicatorKind::ALL.iter();
    kinds.extend(words.map(|kind| Choice::new(kind.as_str(), kind_words(t, *kind), present)));
    vec![
        Field::text("q", t.prove_indicator_search(), listing.search().unwrap_or_default())
            .optional(""),
        Field::select("kind", t.prove_indicator_kind(), kinds).optional(""),
    ]
}

fn way(t: T, row: &IndicatorRow) -> String {
    let facts = &row.indicator.facts;
    let gone = facts
        .baseline
        .zip(row.latest())
        .zip(facts.target)
        .and_then(|((before, now), target)| way_gone(before.milli, now.milli, target.milli));
    gone.map_or_else(|| "–".to_owned(), |gone| t.prove_percent(t.integer(gone)))
}

fn line(page: &StaffPage, row: &IndicatorRow) -> Row {
    let (t, facts) = (page.t, &row.indicator.facts);
    let words = facts.words_in(t.locale());
    Row {
        href: address(page, row.indicator.id, ""),
        cells: vec![
            Cell::text(t.prove_indicator_kind(), kind_words(t, facts.kind)),
            Cell::figure(t.prove_indicator_baseline(), dated(t, facts.baseline, &words.unit)),
            Cell::figure(t.prove_indicator_latest(), dated(t, row.latest(), &words.unit)),
            Cell::figure(t.prove_indicator_target(), dated(t, facts.target, &words.unit)),
            Cell::figure(t.prove_indicator_way(), way(t, row)),
        ],
        head: words.name,
    }
}

async fn file(
    state: &WebState,
    page: &StaffPage,
    filter: IndicatorFilter,
    format: &str,
) -> Result<Response, WebError> {
    let t = page.t;
    let columns = vec![
        t.prove_indicator_code(),
        t.name(),
        t.prove_indicator_unit(),
        t.prove_indicator_kind(),
        t.prove_indicator_area(),
        t.prove_indicator_baseline(),
        t.date_label(),
        t.prove_indicator_latest(),
        t.date_label(),
        t.prove_indicator_target(),
        t.date_label(),
        t.prove_indicator_source(),
    ];
    let read = move |app, actor, filter, part| async move {
        let found = indicator::list(&app, &actor, &filter, t.locale(), part).await?;
        Ok(Part::of(found.rows, |row| cells(t, &row)))
    };
    let list = ListFile { name: "indicators".to_owned(), columns };
    list.download(state, page, filter, format, read).await
}

fn cells(t: T, row: &IndicatorRow) -> Vec<FileCell> {
    let facts = &row.indicator.facts;
    let words = facts.words_in(t.locale());
    let mut cells: Vec<FileCell> = vec![
        facts.code.clone().into(),
        words.name.into(),
        words.unit.into(),
        kind_words(t, facts.kind).into(),
        facts.area.clone().into(),
    ];
    for value in [facts.baseline, row.latest(), facts.target] {
        cells.push(value.map_or(FileCell::Empty, |v| FileCell::Thousandths(v.milli)));
        cells.push(value.map_or(FileCell::Empty, |v| v.on.into()));
    }
    cells.push(facts.source.clone().into());
    cells
}
