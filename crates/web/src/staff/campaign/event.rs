//! The list of events.

use axum::extract::State;
use axum::response::Response;
use maillage_app::campaign::event::{self, EventFilter, EventRow, EventSort};
use maillage_domain::campaign::event::{EventKind, EventStage};
use maillage_i18n::T;

use super::list::{Cell, Head, ListPage, Row, Table, empty};
use super::{RUN, shown, tabs, words};
use crate::export::{Cell as FileCell, ListFile, Part};
use crate::listing::Listing;
use crate::page::StaffPage;
use crate::problem::WebError;
use crate::routes::Routes;
use crate::state::WebState;
use crate::ui::{Choice, EmptyState, Field, SortLink};

pub(super) fn routes(routes: &mut Routes) {
    routes.get("/o/{slug}/campaign/events", RUN, list);
}

/// The newest come first when nothing else is asked for.
fn filter_of(listing: &Listing) -> EventFilter {
    let (word, downwards) = match listing.sort().strip_prefix('-') {
        Some(word) => (word, true),
        None => (listing.sort(), listing.sort().is_empty()),
    };
    let sort = match word {
        "title" => EventSort::Title,
        "taken" => EventSort::Taken,
        _ => EventSort::Day,
    };
    EventFilter {
        contains: listing.search(),
        kind: listing.filter_as("kind"),
        stage: listing.filter_as("stage"),
        sort,
        downwards,
    }
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
    let found = event::list(&state.app, &page.actor, &filter, listing.page()).await?;
    let present = if listing.sort().is_empty() { "-day" } else { listing.sort() };
    let head = |words: String, key: &str| {
        SortLink::new(words, key, present, |word| listing.with("sort", word))
    };
    let new = (t.event_new(), page.to("/campaign/events/new"));
    let table = Table {
        fields: fields(t, &listing),
        heads: vec![
            Head::Sorts(head(t.event_title_label(), "title")),
            Head::Sorts(head(t.event_when(), "day")),
            Head::Plain(t.event_place(), false),
            Head::Plain(t.status(), false),
            Head::Sorts(head(t.event_taken(), "taken").of_numbers()),
            Head::Plain(t.event_waiting(), true),
        ],
        rows: found.rows.iter().map(|row| line(&page, row)).collect(),
        empty: listing.nothing(
            t,
            EmptyState { action: Some(new.clone()), ..empty(t.event_none(), t.event_none_text()) },
        ),
        ..Table::new(&page, &listing, found.total)
    };
    shown(&ListPage {
        lede: t.event_lede(),
        main: Some((new.0, new.1, "plus")),
        ..ListPage::new(&page, tabs(&page, "/campaign/events"), t.event_tab(), table)
    })
}

fn fields(t: T, listing: &Listing) -> Vec<Field> {
    let (kind, stage) = (listing.filter("kind"), listing.filter("stage"));
    let mut kinds = vec![Choice::new("", t.all(), kind)];
    kinds.extend(EventKind::ALL.iter().map(|k| Choice::new(k.as_str(), words::kind(t, *k), kind)));
    let mut stages = vec![Choice::new("", t.all(), stage)];
    let all = EventStage::ALL.iter();
    stages.extend(all.map(|s| Choice::new(s.as_str(), words::stage(t, *s), stage)));
    vec![
        Field::text("q", t.search(), listing.search().unwrap_or_default()).optional(""),
        Field::select("kind", t.event_kind(), kinds).optional(""),
        Field::select("stage", t.status(), stages).optional(""),
    ]
}

fn line(page: &StaffPage, row: &EventRow) -> Row {
    let (t, event) = (page.t, &row.event);
    let taken = match event.capacity {
        Some(capacity) => t.event_taken_of(capacity, row.tally.taken),
        None => t.integer(row.tally.taken),
    };
    Row {
        head: event.text(t.locale(), page.organisation.locale).title,
        href: Some(page.to(&format!("/campaign/events/{}", event.id))),
        cells: vec![
            Cell::text(t.event_when(), t.moments(event.starts_at, event.ends_at))
                .above(words::kind(t, event.kind)),
            Cell::text(t.event_place(), event.place.clone()),
            Cell::chip(t.status(), words::stage_chip(t, event.stage)),
            Cell::figure(t.event_taken(), taken),
            Cell::figure(t.event_waiting(), t.integer(row.tally.waiting)),
        ],
        presses: Vec::new(),
    }
}

async fn file(
    state: &WebState,
    page: &StaffPage,
    filter: EventFilter,
    format: &str,
) -> Result<Response, WebError> {
    let (t, home) = (page.t, page.organisation.locale);
    let columns = vec![
        t.event_title_label(),
        t.event_kind(),
        t.status(),
        t.event_starts(),
        t.event_ends(),
        t.event_place(),
        t.event_capacity(),
        t.event_taken(),
        t.event_waiting(),
        t.event_attended(),
    ];
    let read = move |app, actor, filter, part| async move {
        let found = event::list(&app, &actor, &filter, part).await?;
        Ok(Part::of(found.rows, |row| cells(t, home, &row)))
    };
    ListFile { name: "events".to_owned(), columns }
        .download(state, page, filter, format, read)
        .await
}

fn cells(t: T, home: maillage_domain::locale::Locale, row: &EventRow) -> Vec<FileCell> {
    let event = &row.event;
    vec![
        event.text(t.locale(), home).title.into(),
        words::kind(t, event.kind).into(),
        words::stage(t, event.stage).into(),
        event.starts_at.strftime("%Y-%m-%d %H:%M").to_string().into(),
        event.ends_at.strftime("%Y-%m-%d %H:%M").to_string().into(),
        event.place.clone().into(),
        event.capacity.map_or(FileCell::Empty, |capacity| i64::from(capacity).into()),
        row.tally.taken.into(),
        row.tally.waiting.into(),
        row.tally.attended.into(),
    ]
}
