//! The hours of all volunteers: what waits to be confirmed first.

use axum::extract::State;
use axum::response::Response;
use maillage_app::campaign::hours::{self, HoursFilter, HoursRow, HoursState};
use maillage_domain::ids::HoursId;
use maillage_i18n::T;

use super::list::{Cell, Head, ListPage, Press, Row, Table, empty};
use super::{RUN, shown, tabs, words};
use crate::export::{Cell as FileCell, ListFile, Part};
use crate::flash::GoTo;
use crate::form::Submitted;
use crate::listing::Listing;
use crate::page::StaffPage;
use crate::path::Path;
use crate::problem::WebError;
use crate::routes::Routes;
use crate::state::WebState;
use crate::ui::{Choice, Field, SortLink};
use crate::volunteer::{hours_words, state_words};

pub(super) fn routes(routes: &mut Routes) {
    routes.get("/o/{slug}/campaign/hours", RUN, list).post(
        "/o/{slug}/campaign/hours/{hours}",
        RUN,
        decide,
    );
}

fn state_of(word: &str) -> Option<HoursState> {
    match word {
        "reported" => Some(HoursState::Reported),
        "confirmed" => Some(HoursState::Confirmed),
        "refused" => Some(HoursState::Refused),
        _ => None,
    }
}

fn filter_of(listing: &Listing) -> HoursFilter {
    let word = listing.sort();
    HoursFilter {
        contains: listing.search(),
        state: state_of(listing.filter("state")),
        by_name: word.trim_start_matches('-') == "name",
        upwards: !word.is_empty() && !word.starts_with('-'),
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
    let (found, minutes) = hours::list(&state.app, &page.actor, &filter, listing.page()).await?;
    let present = if listing.sort().is_empty() { "-day" } else { listing.sort() };
    let head = |words: String, key: &str| {
        SortLink::new(words, key, present, |word| listing.with("sort", word))
    };
    let chosen = listing.filter("state");
    let mut states = vec![Choice::new("", t.all(), chosen)];
    states.extend(["reported", "confirmed", "refused"].into_iter().filter_map(|word| {
        state_of(word).map(|state| Choice::new(word, state_words(t, state), chosen))
    }));
    let table = Table {
        fields: vec![
            Field::text("q", t.search(), listing.search().unwrap_or_default()).optional(""),
            Field::select("state", t.status(), states).optional(""),
        ],
        heads: vec![
            Head::Sorts(head(t.volunteer_one(), "name")),
            Head::Sorts(head(t.date_label(), "day")),
            Head::Plain(t.volunteer_mission(), false),
            Head::Plain(t.volunteer_hours(), true),
            Head::Plain(t.status(), false),
        ],
        rows: found.rows.iter().map(|row| line(&page, row)).collect(),
        has_presses: true,
        count: t.volunteer_hours_count(found.total, hours_words(t, minutes)),
        empty: listing.nothing(t, empty(t.volunteer_no_hours(), t.volunteer_no_hours_text())),
        ..Table::new(&page, &listing, found.total)
    };
    shown(&ListPage {
        lede: t.volunteer_hours_lede(),
        ..ListPage::new(&page, tabs(&page, "/campaign/hours"), t.volunteer_hours(), table)
    })
}

fn name_of(t: T, row: &HoursRow) -> String {
    if row.volunteer_name.is_empty() {
        t.volunteer_forgotten_name()
    } else {
        row.volunteer_name.clone()
    }
}

fn line(page: &StaffPage, row: &HoursRow) -> Row {
    let (t, hours) = (page.t, &row.hours);
    let counted = match hours.confirmed {
        Some(confirmed) if confirmed > 0 => confirmed,
        _ => hours.reported,
    };
    let press = |minutes: u32, words: String| Press {
        action: page.to(&format!("/campaign/hours/{}", hours.id)),
        name: "minutes",
        value: minutes.to_string(),
        words,
    };
    let presses = match hours.state() {
        HoursState::Reported => {
            vec![press(hours.reported, t.volunteer_confirm()), press(0, t.volunteer_refuse())]
        }
        _ => Vec::new(),
    };
    Row {
        head: name_of(t, row),
        href: Some(page.to(&format!("/campaign/volunteers/{}", hours.volunteer))),
        cells: vec![
            Cell::text(t.date_label(), t.date_short(hours.on)),
            Cell::text(t.volunteer_mission(), row.mission_title.clone()),
            Cell::figure(t.volunteer_hours(), hours_words(t, i64::from(counted))),
            Cell::chip(t.status(), words::hours_chip(t, hours.state())).above(
                if hours.decided_by.is_empty() {
                    String::new()
                } else {
                    t.volunteer_decided_by(hours.decided_by.as_str())
                },
            ),
        ],
        presses,
    }
}

async fn file(
    state: &WebState,
    page: &StaffPage,
    filter: HoursFilter,
    format: &str,
) -> Result<Response, WebError> {
    let t = page.t;
    let columns = vec![
        t.volunteer_one(),
        t.date_label(),
        t.volunteer_mission(),
        t.volunteer_hours_reported(),
        t.volunteer_hours_confirmed(),
        t.status(),
    ];
    let read = move |app, actor, filter, part| async move {
        let (found, _) = hours::list(&app, &actor, &filter, part).await?;
        Ok(Part::of(found.rows, |row| cells(t, &row)))
    };
    ListFile { name: "hours".to_owned(), columns }.download(state, page, filter, format, read).await
}

fn cells(t: T, row: &HoursRow) -> Vec<FileCell> {
    let hours = &row.hours;
    let in_hours = |minutes: u32| FileCell::Thousandths(i64::from(minutes) * 1_000 / 60);
    vec![
        name_of(t, row).into(),
        hours.on.into(),
        row.mission_title.clone().into(),
        in_hours(hours.reported),
        hours.confirmed.map_or(FileCell::Empty, in_hours),
        state_words(t, hours.state()).into(),
    ]
}

async fn decide(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
    submitted: Submitted,
) -> Result<GoTo, WebError> {
    let id: HoursId = id.parse().map_err(|_| WebError::not_found())?;
    let minutes: u32 = submitted.text("minutes").parse().map_err(|_| WebError::not_found())?;
    hours::decide(&state.app, &page.actor, id, minutes).await?;
    let to = page.to("/campaign/hours?state=reported");
    Ok(GoTo::new(to).saying(page.t.volunteer_decided()))
}
