//! The rounds: searched, narrowed, sorted, taken along as a file.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use maillage_app::identify::round::{self, RoundFilter, RoundRow, RoundSort, Shown};
use maillage_domain::access::Action;
use maillage_i18n::T;

use super::super::{Tab, rendered, tabs};
use super::{clock, start_words, title};
use crate::export::{ListFile, Part};
use crate::listing::Listing;
use crate::page::StaffPage;
use crate::problem::WebError;
use crate::state::WebState;
use crate::ui::{Choice, EmptyState, Export, Field, Pagination, Shell, SortLink, Verb, icon};

#[derive(Template)]
#[template(path = "staff/identify/round/list.html")]
struct ListPage {
    shell: Shell,
    tabs: Vec<Tab>,
    new: Option<String>,
    filters: Vec<Field>,
    sort: String,
    heads: [SortLink; 3],
    rows: Vec<Row>,
    total: String,
    empty: EmptyState,
    pages: Option<Pagination>,
    export: Export,
}

struct Row {
    title: String,
    href: String,
    day: String,
    start: String,
    stops: String,
    visited: String,
    by: String,
}

pub(super) async fn show(
    State(state): State<WebState>,
    page: StaffPage,
    listing: Listing,
) -> Result<Response, WebError> {
    let t = page.t;
    let filter = filter_of(&listing);
    if !listing.format().is_empty() {
        return file(&state, &page, filter, listing.format()).await;
    }
    let found = round::list(&state.app, &page.actor, &filter, listing.page()).await?;
    let present = if listing.sort().is_empty() { "-day" } else { listing.sort() };
    let head = |words: String, key: &str| {
        SortLink::new(words, key, present, |word| listing.with("sort", word))
    };
    let may_edit = page.actor.may(Action::EditProspects);
    let new = may_edit.then(|| page.to("/identify/rounds/new"));
    rendered(&ListPage {
        shell: page.shell(Some(Verb::Identify)),
        tabs: tabs(&page, "/rounds"),
        filters: filters(t, &listing),
        sort: listing.sort().to_owned(),
        heads: [
            head(t.round_column_name(), "title"),
            head(t.round_day(), "day"),
            head(t.round_column_stops(), "stops").of_numbers(),
        ],
        rows: found.rows.iter().map(|row| line(&page, row)).collect(),
        total: t.round_count(found.total),
        empty: listing.nothing(
            t,
            EmptyState {
                icon: icon("place"),
                title: t.round_none_title(),
                text: t.round_none_text(),
                action: new.clone().map(|href| (t.round_new(), href)),
            },
        ),
        pages: listing.pagination(t, found.total),
        export: Export::of(t, &listing),
        new,
    })
}

/// The list's own order is the latest day first, which is the one without a `-` in the use case.
fn filter_of(listing: &Listing) -> RoundFilter {
    let (word, downwards) = match listing.sort().strip_prefix('-') {
        Some(word) => (word, true),
        None => (listing.sort(), listing.sort().is_empty()),
    };
    let sort = match word {
        "title" => RoundSort::Title,
        "stops" => RoundSort::Stops,
        _ => RoundSort::Day,
    };
    RoundFilter {
        contains: listing.search(),
        shown: match listing.filter("shown") {
            "to-come" => Shown::ToCome,
            "past" => Shown::Past,
            "removed" => Shown::Removed,
            _ => Shown::All,
        },
        sort,
        reversed: if sort == RoundSort::Title { downwards } else { !downwards },
    }
}

fn filters(t: T, listing: &Listing) -> Vec<Field> {
    let present = listing.filter("shown");
    let shown = vec![
        Choice::new("", t.all(), present),
        Choice::new("to-come", t.round_shown_to_come(), present),
        Choice::new("past", t.round_shown_past(), present),
        Choice::new("removed", t.round_shown_removed(), present),
    ];
    vec![
        Field::text("q", t.round_search(), listing.filter("q")).optional(""),
        Field::select("shown", t.round_shown(), shown).optional(""),
    ]
}

fn line(page: &StaffPage, row: &RoundRow) -> Row {
    let t = page.t;
    let round = &row.round;
    Row {
        title: title(t, round),
        href: page.to(&format!("/identify/rounds/{}", round.id)),
        day: format!("{}, {}", t.date_short(round.day), t.time(clock(round.leave_minute))),
        start: start_words(t, round),
        stops: t.integer(row.stops),
        visited: t.integer(row.visited),
        by: round.created_by.clone(),
    }
}

async fn file(
    state: &WebState,
    page: &StaffPage,
    filter: RoundFilter,
    format: &str,
) -> Result<Response, WebError> {
    let t = page.t;
    let columns = vec![
        t.round_column_name(),
        t.round_day(),
        t.round_start(),
        t.round_column_stops(),
        t.round_column_visited(),
        t.round_column_by(),
    ];
    let read = move |app, actor, filter, part| async move {
        let found = round::list(&app, &actor, &filter, part).await?;
        Ok(Part::of(found.rows, |row| {
            vec![
                title(t, &row.round).into(),
                row.round.day.to_string().into(),
                start_words(t, &row.round).into(),
                row.stops.into(),
                row.visited.into(),
                row.round.created_by.into(),
            ]
        }))
    };
    ListFile { name: "rounds".to_owned(), columns }
        .download(state, page, filter, format, read)
        .await
}
