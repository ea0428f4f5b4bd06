//! Who read, changed or erased what is known of whom.

use axum::extract::State;
use axum::response::Response;
use maillage_app::accompany::person_log::{self, ReadingRow};
use maillage_domain::ids::ParticipantId;
use maillage_i18n::T;

use super::{Cell, Choice, List, Row, SEE, empty, shown};
use crate::export::{ListFile, Part};
use crate::listing::Listing;
use crate::page::StaffPage;
use crate::problem::WebError;
use crate::routes::Routes;
use crate::state::WebState;
use crate::ui::Export;

pub(super) fn routes(routes: &mut Routes) {
    routes.get("/o/{slug}/accompany/log", SEE, list);
}

fn moment(t: T, page: &StaffPage, row: &ReadingRow) -> String {
    let zone = jiff::tz::TimeZone::get(&page.organisation.time_zone);
    let zone = zone.unwrap_or(jiff::tz::TimeZone::UTC);
    t.datetime(row.line.reading.at.to_zoned(zone).datetime())
}

fn act(t: T, row: &ReadingRow) -> String {
    let reading = &row.line.reading;
    let words = t.accompany_act(reading.act.as_str());
    match reading.detail.as_str() {
        "" => words,
        detail => format!("{words} ({})", t.accompany_detail(detail)),
    }
}

fn who(t: T, row: &ReadingRow) -> String {
    row.by_name.clone().unwrap_or_else(|| t.accompany_the_program())
}

/// A line of the log as one sentence, for the copy that a person gets.
pub(super) fn line_words(t: T, page: &StaffPage, row: &ReadingRow) -> String {
    format!("{}: {}, {}", moment(t, page, row), who(t, row), act(t, row))
}

async fn list(
    State(state): State<WebState>,
    page: StaffPage,
    listing: Listing,
) -> Result<Response, WebError> {
    let t = page.t;
    let person = listing.filter_as::<ParticipantId>("person");
    if !listing.format().is_empty() {
        return file(&state, &page, person, listing.format()).await;
    }
    let found = person_log::list(&state.app, &page.actor, person, listing.page()).await?;
    let nothing = empty(t.accompany_log_empty(), t.accompany_log_empty_text());
    let title = t.accompany_tab_log();
    let lede = t.accompany_log_lede();
    let mut view = List::new(&page, "/accompany/log", title, lede, listing.nothing(t, nothing));
    if person.is_some() {
        let everybody = Choice::of(&listing, "person", "", t.accompany_everybody());
        view.filters.push((t.filter(), vec![everybody]));
    }
    view.total = t.accompany_log_count(found.total);
    view.plain_columns = vec![
        (t.accompany_when(), false),
        (t.accompany_who(), false),
        (t.accompany_did(), false),
        (t.accompany_drawn_name(), false),
        (t.accompany_number(), true),
    ];
    view.rows = found
        .rows
        .iter()
        .map(|row| Row {
            head: moment(t, &page, row),
            href: None,
            cells: vec![
                Cell::text(t.accompany_who(), who(t, row)),
                Cell::text(t.accompany_did(), act(t, row)),
                Cell::text(
                    t.accompany_drawn_name(),
                    row.pseudonym.clone().unwrap_or_else(|| "–".to_owned()),
                ),
                Cell::figure(t.accompany_number(), row.line.number.to_string()),
            ],
        })
        .collect();
    view.pagination = listing.pagination(t, found.total);
    view.export = Some(Export::of(t, &listing));
    shown(&view)
}

async fn file(
    state: &WebState,
    page: &StaffPage,
    person: Option<ParticipantId>,
    format: &str,
) -> Result<Response, WebError> {
    let t = page.t;
    let columns = vec![
        t.accompany_number(),
        t.accompany_when(),
        t.accompany_who(),
        t.accompany_did(),
        t.accompany_drawn_name(),
    ];
    let of = page.clone();
    let read = move |app, actor, filter, part| {
        let page = of.clone();
        async move {
            let found = person_log::list(&app, &actor, filter, part).await?;
            Ok(Part::of(found.rows, |row| {
                vec![
                    row.line.number.into(),
                    moment(t, &page, &row).into(),
                    who(t, &row).into(),
                    act(t, &row).into(),
                    row.pseudonym.clone().into(),
                ]
            }))
        }
    };
    let file = ListFile { name: "log".to_owned(), columns };
    file.download(state, page, person, format, read).await
}
