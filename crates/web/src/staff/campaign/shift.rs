//! The page of a mission with its shifts, and the page of a shift with who took it.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use jiff::civil::DateTime;
use maillage_app::AppError;
use maillage_app::campaign::mission::{self, Mission};
use maillage_app::campaign::shift::{self, BookingRow, ShiftDraft, ShiftRow, WEEKS_MAX};
use maillage_domain::campaign::shift::BookingState;
use maillage_domain::ids::{MissionId, ShiftId, VolunteerId};
use maillage_i18n::T;

use super::list::{Cell, Head, ListPage, Press, Row, Table, empty};
use super::{FormPage, RUN, Tab, now, shown, tabs, trail, words};
use crate::flash::GoTo;
use crate::form::{Form, Submitted};
use crate::listing::Listing;
use crate::page::StaffPage;
use crate::path::Path;
use crate::problem::WebError;
use crate::routes::Routes;
use crate::state::WebState;
use crate::ui::{Breadcrumb, ErrorSummary, Field, Notice, NoticeKind, Shell, Verb};

pub(super) fn routes(routes: &mut Routes) {
    routes
        .get("/o/{slug}/campaign/missions/{mission}", RUN, show)
        .post("/o/{slug}/campaign/missions/{mission}/shifts", RUN, add)
        .get("/o/{slug}/campaign/shifts/{shift}", RUN, one)
        .post("/o/{slug}/campaign/shifts/{shift}/people/{volunteer}", RUN, presence)
        .get("/o/{slug}/campaign/shifts/{shift}/cancel", RUN, ask_cancel)
        .post("/o/{slug}/campaign/shifts/{shift}/cancel", RUN, cancel);
}

#[derive(Template)]
#[template(path = "staff/campaign/mission.html")]
struct MissionPage {
    shell: Shell,
    tabs_label: String,
    tabs: Vec<Tab>,
    trail: Breadcrumb,
    title: String,
    text: String,
    notices: Vec<Notice>,
    edit: String,
    /// Where the mission is closed or opened, the value, the words.
    open: (String, &'static str, String),
    to_come: Table,
    past: Table,
    summary: ErrorSummary,
    add: Option<(String, Vec<Field>)>,
}

async fn show(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let form = Form::first(page.t, [("places", "2"), ("weeks", "1")]);
    Ok(view(&state, &page, &id, &form).await?.into_response())
}

async fn view(
    state: &WebState,
    page: &StaffPage,
    id: &str,
    form: &Form,
) -> Result<Html<String>, WebError> {
    let t = page.t;
    let id: MissionId = id.parse().map_err(|_| WebError::not_found())?;
    let mission = mission::get(&state.app, &page.actor, id).await?;
    let shifts = shift::of_mission(&state.app, &page.actor, id).await?;
    let moment = now(state, page);
    let (past, to_come): (Vec<ShiftRow>, Vec<ShiftRow>) =
        shifts.into_iter().partition(|row| row.shift.ends_at <= moment);
    let past: Vec<ShiftRow> = past.into_iter().rev().take(50).collect();
    let own = |rest: &str| page.to(&format!("/campaign/missions/{id}{rest}"));
    let is_open = mission.closed_at.is_none();
    let view = MissionPage {
        shell: page.shell(Some(Verb::Campaign)),
        tabs_label: t.shell_campaign(),
        tabs: tabs(page, "/campaign/missions"),
        trail: trail(
            page,
            &[(t.volunteer_missions(), "/campaign/missions")],
            mission.title.clone(),
        ),
        title: mission.title.clone(),
        text: mission.text.clone(),
        notices: notices(t, &mission),
        edit: own("/edit"),
        open: if is_open {
            (own("/open"), "no", t.volunteer_close_mission())
        } else {
            (own("/open"), "yes", t.volunteer_open_mission())
        },
        to_come: table(page, &to_come, t.volunteer_no_shift()),
        past: table(page, &past, t.volunteer_no_past_shift()),
        summary: form.summary(),
        add: is_open.then(|| (own("/shifts"), fields(t, form))),
    };
    Ok(Html(view.render()?))
}

fn notices(t: T, mission: &Mission) -> Vec<Notice> {
    let mut notices = Vec::new();
    if mission.with_children {
        notices.push(
            Notice::new(NoticeKind::Attention, t.volunteer_children_notice())
                .with_text(t.volunteer_children_notice_text()),
        );
    }
    if mission.closed_at.is_some() {
        notices.push(Notice::new(NoticeKind::Info, t.volunteer_closed_notice()));
    }
    notices
}

fn table(page: &StaffPage, rows: &[ShiftRow], nothing: String) -> Table {
    let t = page.t;
    let listing = Listing::new(&page.path, "");
    let total = i64::try_from(rows.len()).unwrap_or(0);
    Table {
        heads: vec![
            Head::Plain(t.event_when(), false),
            Head::Plain(t.event_place(), false),
            Head::Plain(t.volunteer_taken(), true),
        ],
        rows: rows
            .iter()
            .map(|row| Row {
                head: t.moments(row.shift.starts_at, row.shift.ends_at),
                href: Some(page.to(&format!("/campaign/shifts/{}", row.shift.id))),
                cells: vec![
                    Cell::text(t.event_place(), row.shift.place.clone()).above(
                        if row.shift.cancelled_at.is_some() {
                            t.event_stage_cancelled()
                        } else {
                            String::new()
                        },
                    ),
                    Cell::figure(
                        t.volunteer_taken(),
                        t.event_taken_of(row.shift.places, row.taken),
                    ),
                ],
                presses: Vec::new(),
            })
            .collect(),
        empty: empty(nothing, ""),
        pagination: None,
        export: None,
        ..Table::new(page, &listing, total)
    }
}

fn fields(t: T, form: &Form) -> Vec<Field> {
    vec![
        Field::moment("starts_at", t.event_starts(), form.value("starts_at"))
            .with_error(form.error("starts_at")),
        Field::moment("ends_at", t.event_ends(), form.value("ends_at"))
            .with_error(form.error("ends_at")),
        Field::text("place", t.event_place(), form.value("place"))
            .optional(t.shell_optional())
            .with_error(form.error("place")),
        Field::number("places", t.volunteer_how_many(), form.value("places"))
            .with_error(form.error("places")),
        Field::number("weeks", t.volunteer_weeks(), form.value("weeks"))
            .with_hint(t.volunteer_weeks_hint(WEEKS_MAX))
            .with_error(form.error("weeks")),
    ]
}

async fn add(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let t = page.t;
    let of: MissionId = id.parse().map_err(|_| WebError::not_found())?;
    let mut form = Form::new(t, submitted);
    if let Some(draft) = typed(&mut form) {
        match shift::add(&state.app, &page.actor, of, draft).await {
            Ok(()) => {
                let to = page.to(&format!("/campaign/missions/{of}"));
                return Ok(GoTo::new(to).saying(t.volunteer_shift_added()).into_response());
            }
            Err(AppError::Refused { code: "shift.ends-before" }) => {
                form.refuse("ends_at", t.event_refused_ends_before());
            }
            Err(AppError::Refused { code: "shift.too-long" }) => {
                form.refuse("ends_at", t.volunteer_shift_too_long());
            }
            Err(other) => return Err(other.into()),
        }
    }
    Ok((StatusCode::UNPROCESSABLE_ENTITY, view(&state, &page, &id, &form).await?).into_response())
}

fn typed(form: &mut Form) -> Option<ShiftDraft> {
    let starts_at = form.moment("starts_at");
    let ends_at = form.moment("ends_at");
    let place = form.text("place", 200);
    let places = form.number("places", 1, 500);
    let weeks = form.number("weeks", 1, i64::from(WEEKS_MAX));
    Some(ShiftDraft {
        starts_at: starts_at?,
        ends_at: ends_at?,
        place: place?,
        places: u32::try_from(places?).ok()?,
        weeks: u32::try_from(weeks?).ok()?,
    })
}

async fn one(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let t = page.t;
    let id: ShiftId = id.parse().map_err(|_| WebError::not_found())?;
    let (row, people) = shift::get(&state.app, &page.actor, id).await?;
    let moment = now(&state, &page);
    let listing = Listing::new(&page.path, "");
    let total = i64::try_from(people.len()).unwrap_or(0);
    let table = Table {
        heads: vec![Head::Plain(t.name(), false), Head::Plain(t.status(), false)],
        rows: people.iter().map(|place| line(&page, &row, place, moment)).collect(),
        has_presses: true,
        empty: empty(t.volunteer_nobody_yet(), t.volunteer_nobody_yet_text()),
        pagination: None,
        export: None,
        ..Table::new(&page, &listing, total)
    };
    let of = format!("/campaign/missions/{}", row.mission.id);
    let here = t.moments(row.shift.starts_at, row.shift.ends_at);
    let above =
        [(t.volunteer_missions(), "/campaign/missions"), (row.mission.title.clone(), of.as_str())];
    let is_off = row.shift.cancelled_at.is_some();
    let may_cancel = !is_off && moment < row.shift.starts_at;
    shown(&ListPage {
        trail: Some(trail(&page, &above, here.clone())),
        lede: format!("{} · {}", row.mission.title, t.event_taken_of(row.shift.places, row.taken)),
        other: may_cancel.then(|| {
            (t.volunteer_cancel_shift(), page.to(&format!("/campaign/shifts/{id}/cancel")))
        }),
        notices: if is_off {
            vec![Notice::new(NoticeKind::Attention, t.volunteer_shift_off())]
        } else {
            Vec::new()
        },
        ..ListPage::new(&page, tabs(&page, "/campaign/missions"), here, table)
    })
}

fn line(page: &StaffPage, row: &ShiftRow, place: &BookingRow, now: DateTime) -> Row {
    let (t, booking) = (page.t, &place.booking);
    let press = |was_there: bool, words: String| Press {
        action: page
            .to(&format!("/campaign/shifts/{}/people/{}", booking.shift, booking.volunteer)),
        name: "was_there",
        value: if was_there { "yes" } else { "no" }.to_owned(),
        words,
    };
    let mut presses = Vec::new();
    if now >= row.shift.starts_at && booking.state != BookingState::Withdrawn {
        if booking.state != BookingState::Done {
            presses.push(press(true, t.volunteer_was_there()));
        }
        if booking.state == BookingState::Booked {
            presses.push(press(false, t.volunteer_was_missing()));
        }
    }
    let name = if place.volunteer_name.is_empty() {
        t.volunteer_forgotten_name()
    } else {
        place.volunteer_name.clone()
    };
    Row {
        head: name,
        href: Some(page.to(&format!("/campaign/volunteers/{}", booking.volunteer))),
        cells: vec![Cell::chip(t.status(), words::booking_chip(t, booking.state))],
        presses,
    }
}

async fn presence(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id, volunteer)): Path<(String, String, String)>,
    submitted: Submitted,
) -> Result<GoTo, WebError> {
    let id: ShiftId = id.parse().map_err(|_| WebError::not_found())?;
    let volunteer: VolunteerId = volunteer.parse().map_err(|_| WebError::not_found())?;
    let was_there = submitted.text("was_there") == "yes";
    shift::set_presence(&state.app, &page.actor, id, volunteer, was_there).await?;
    Ok(GoTo::new(page.to(&format!("/campaign/shifts/{id}"))).saying(page.t.saved()))
}

async fn ask_cancel(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let t = page.t;
    let id: ShiftId = id.parse().map_err(|_| WebError::not_found())?;
    let (row, _) = shift::get(&state.app, &page.actor, id).await?;
    let own = format!("/campaign/shifts/{id}");
    let here = t.moments(row.shift.starts_at, row.shift.ends_at);
    let above = [(t.volunteer_missions(), "/campaign/missions"), (here, own.as_str())];
    let trail = trail(&page, &above, t.volunteer_cancel_shift());
    shown(&FormPage {
        lede: t.volunteer_cancel_shift_lede(row.taken),
        send: t.volunteer_cancel_shift(),
        is_grave: true,
        ..FormPage::new(&page, trail, ErrorSummary::default(), Vec::new())
    })
}

async fn cancel(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
) -> Result<GoTo, WebError> {
    let id: ShiftId = id.parse().map_err(|_| WebError::not_found())?;
    let mission = shift::cancel(&state.app, &page.actor, id).await?;
    let to = page.to(&format!("/campaign/missions/{mission}"));
    Ok(GoTo::new(to).saying(page.t.volunteer_shift_cancelled()))
}
