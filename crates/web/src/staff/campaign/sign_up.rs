//! The page of an event: its facts, who comes, who came, the list for the door.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use jiff::civil::DateTime;
use maillage_app::Page;
use maillage_app::campaign::event::{self, Event};
use maillage_app::campaign::sign_up::{self, AtTheDoor, SignUp, SignUpFilter};
use maillage_domain::campaign::event::{EventStage, SignUpState, anonymised_from};
use maillage_domain::ids::{EventId, SignUpId};
use maillage_i18n::T;

use super::list::{Cell, Head, Press, Row, Table, empty};
use super::{RUN, Tab, now, shown, tabs, trail, words};
use crate::export::{Cell as FileCell, Download, ListFile, Part};
use crate::flash::GoTo;
use crate::form::{Form, Submitted};
use crate::listing::Listing;
use crate::page::StaffPage;
use crate::path::Path;
use crate::problem::WebError;
use crate::routes::Routes;
use crate::state::WebState;
use crate::ui::{Breadcrumb, Choice, Field, Notice, NoticeKind, Shell, SortLink, Stage, Verb};

pub(super) fn routes(routes: &mut Routes) {
    routes
        .get("/o/{slug}/campaign/events/{event}", RUN, show)
        .get("/o/{slug}/campaign/events/{event}/attendance", RUN, paper)
        .post("/o/{slug}/campaign/events/{event}/people", RUN, add)
        .post("/o/{slug}/campaign/sign-ups/{sign_up}", RUN, set_state);
}

#[derive(Template)]
#[template(path = "staff/campaign/event.html")]
struct EventPage {
    shell: Shell,
    tabs_label: String,
    tabs: Vec<Tab>,
    trail: Breadcrumb,
    title: String,
    stage: Stage,
    text: String,
    notices: Vec<Notice>,
    facts: Vec<(String, String)>,
    figures: Vec<(String, String)>,
    /// Words and address, as links.
    ways: Vec<(String, String)>,
    publish: Option<(String, String)>,
    table: Table,
    /// Where somebody is written down by hand, and its fields.
    add: Option<(String, Vec<Field>)>,
}

async fn show(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
    listing: Listing,
) -> Result<Response, WebError> {
    let t = page.t;
    let id: EventId = id.parse().map_err(|_| WebError::not_found())?;
    let event = event::get(&state.app, &page.actor, id).await?;
    let filter = filter_of(&listing);
    if !listing.format().is_empty() {
        return file(&state, &page, (id, filter), listing.format()).await;
    }
    let found = sign_up::list(&state.app, &page.actor, id, &filter, listing.page()).await?;
    let all = SignUpFilter::default();
    let whole = Page { offset: 0, limit: i64::MAX };
    let all = sign_up::list(&state.app, &page.actor, id, &all, whole).await?.rows;
    let moment = now(&state, &page);
    let text = event.text(t.locale(), page.organisation.locale);
    shown(&EventPage {
        shell: page.shell(Some(Verb::Campaign)),
        tabs_label: t.shell_campaign(),
        tabs: tabs(&page, "/campaign/events"),
        trail: trail(&page, &[(t.event_tab(), "/campaign/events")], text.title.clone()),
        title: text.title,
        stage: words::stage_chip(t, event.stage),
        text: text.text,
        notices: notices(t, &event, moment),
        facts: facts(t, &event),
        figures: figures(t, &event, &all),
        ways: ways(&page, &event, moment),
        publish: (event.stage == EventStage::Draft)
            .then(|| (t.event_publish(), page.to(&format!("/campaign/events/{id}/publish")))),
        table: table(&page, &event, &listing, (&found.rows, found.total), moment),
        add: (event.stage == EventStage::Published)
            .then(|| (page.to(&format!("/campaign/events/{id}/people")), door_fields(t))),
    })
}

fn notices(t: T, event: &Event, now: DateTime) -> Vec<Notice> {
    let forgotten = anonymised_from(event.last_day());
    match event.stage {
        EventStage::Draft => vec![
            Notice::new(NoticeKind::Info, t.event_draft_notice())
                .with_text(t.event_draft_notice_text()),
        ],
        EventStage::Cancelled => {
            vec![Notice::new(NoticeKind::Attention, t.event_cancelled_notice())]
        }
        EventStage::Published if now.date() >= forgotten => {
            vec![Notice::new(NoticeKind::Info, t.event_forgotten_notice())]
        }
        EventStage::Published if now >= event.ends_at => {
            vec![Notice::new(NoticeKind::Info, t.event_over_notice(forgotten))]
        }
        EventStage::Published => Vec::new(),
    }
}

fn facts(t: T, event: &Event) -> Vec<(String, String)> {
    vec![
        (t.event_kind(), words::kind(t, event.kind)),
        (t.event_when(), t.moments(event.starts_at, event.ends_at)),
        (t.event_place(), event.place.clone()),
        (t.event_capacity(), event.capacity.map_or_else(|| t.event_no_limit(), |n| t.integer(n))),
    ]
}

fn figures(t: T, event: &Event, all: &[SignUp]) -> Vec<(String, String)> {
    let count = |of: &dyn Fn(SignUpState) -> bool| -> u32 {
        all.iter().filter(|one| of(one.state)).map(SignUp::people).sum()
    };
    let taken = count(&SignUpState::takes_a_place);
    let mut figures = vec![(t.integer(taken), t.event_people_taken(taken))];
    if let Some(capacity) = event.capacity {
        let left = capacity.saturating_sub(taken);
        figures.push((t.integer(left), t.event_people_left(left)));
    }
    let waiting = count(&|state| state == SignUpState::Waiting);
    figures.push((t.integer(waiting), t.event_people_waiting(waiting)));
    let came = count(&|state| state == SignUpState::Attended);
    figures.push((t.integer(came), t.event_people_came(came)));
    figures
}

fn ways(page: &StaffPage, event: &Event, now: DateTime) -> Vec<(String, String)> {
    let t = page.t;
    let own = |rest: &str| page.to(&format!("/campaign/events/{}{rest}", event.id));
    let mut ways = Vec::new();
    if event.stage != EventStage::Cancelled {
        ways.push((t.edit(), own("/edit")));
        ways.push((t.event_attendance(), own("/attendance")));
    }
    if event.stage == EventStage::Published && page.organisation.is_public {
        let public = format!("/n/{}/events/{}", page.organisation.slug, event.slug);
        ways.push((t.event_public_page(), public));
    }
    match event.stage {
        EventStage::Draft => ways.push((t.event_discard(), own("/cancel"))),
        EventStage::Published if now < event.ends_at => {
            ways.push((t.event_cancel(), own("/cancel")));
        }
        _ => {}
    }
    ways
}

fn filter_of(listing: &Listing) -> SignUpFilter {
    let word = listing.sort();
    SignUpFilter {
        contains: listing.search(),
        state: listing.filter_as("state"),
        by_name: word.trim_start_matches('-') == "name",
        downwards: word.starts_with('-'),
    }
}

fn table(
    page: &StaffPage,
    event: &Event,
    listing: &Listing,
    (rows, total): (&[SignUp], i64),
    now: DateTime,
) -> Table {
    let t = page.t;
    let present = if listing.sort().is_empty() { "since" } else { listing.sort() };
    let head = |words: String, key: &str| {
        SortLink::new(words, key, present, |word| listing.with("sort", word))
    };
    let chosen = listing.filter("state");
    let mut states = vec![Choice::new("", t.all(), chosen)];
    let all = SignUpState::ALL.iter();
    states.extend(all.map(|s| Choice::new(s.as_str(), words::state(t, *s), chosen)));
    Table {
        fields: vec![
            Field::text("q", t.search(), listing.search().unwrap_or_default()).optional(""),
            Field::select("state", t.status(), states).optional(""),
        ],
        heads: vec![
            Head::Sorts(head(t.name(), "name")),
            Head::Sorts(head(t.event_signed_up(), "since")),
            Head::Plain(t.event_people(), true),
            Head::Plain(t.event_needs(), false),
            Head::Plain(t.status(), false),
        ],
        rows: rows.iter().map(|one| line(page, event, one, now)).collect(),
        has_presses: true,
        empty: listing.nothing(t, empty(t.event_nobody(), t.event_nobody_text())),
        ..Table::new(page, listing, total)
    }
}

fn name_of(t: T, one: &SignUp) -> String {
    if one.name.is_empty() { t.event_no_name() } else { one.name.clone() }
}

fn line(page: &StaffPage, event: &Event, one: &SignUp, now: DateTime) -> Row {
    let t = page.t;
    let zone = jiff::tz::TimeZone::get(&page.organisation.time_zone);
    let since = one.created_at.to_zoned(zone.unwrap_or(jiff::tz::TimeZone::UTC)).date();
    let press = |to: SignUpState, words: String| Press {
        action: page.to(&format!("/campaign/sign-ups/{}", one.id)),
        name: "state",
        value: to.as_str().to_owned(),
        words,
    };
    let mut presses = Vec::new();
    if one.anonymised_at.is_none() && event.stage == EventStage::Published {
        if now >= event.starts_at {
            if one.state != SignUpState::Attended && one.state != SignUpState::Withdrawn {
                presses.push(press(SignUpState::Attended, t.event_press_came()));
            }
            if matches!(one.state, SignUpState::Registered | SignUpState::Attended) {
                presses.push(press(SignUpState::Missed, t.event_press_missed()));
            }
        } else if matches!(one.state, SignUpState::Registered | SignUpState::Waiting) {
            presses.push(press(SignUpState::Withdrawn, t.event_press_withdraw()));
        }
    }
    let needs = if one.needs.is_empty() { "–".to_owned() } else { one.needs.clone() };
    Row {
        head: name_of(t, one),
        href: None,
        cells: vec![
            Cell::text(t.event_signed_up(), t.date_short(since)).above(one.email.clone()),
            Cell::figure(t.event_people(), t.integer(one.people())),
            Cell::text(t.event_needs(), needs),
            Cell::chip(t.status(), words::state_chip(t, one.state)),
        ],
        presses,
    }
}

async fn file(
    state: &WebState,
    page: &StaffPage,
    what: (EventId, SignUpFilter),
    format: &str,
) -> Result<Response, WebError> {
    let t = page.t;
    let columns = vec![
        t.name(),
        t.email(),
        t.event_people(),
        t.event_needs(),
        t.language(),
        t.status(),
        t.event_origin_code(),
    ];
    let read = move |app, actor, (id, filter): (EventId, SignUpFilter), part| async move {
        let found = sign_up::list(&app, &actor, id, &filter, part).await?;
        Ok(Part::of(found.rows, |one| cells(t, &one)))
    };
    ListFile { name: "sign-ups".to_owned(), columns }
        .download(state, page, what, format, read)
        .await
}

fn cells(t: T, one: &SignUp) -> Vec<FileCell> {
    vec![
        name_of(t, one).into(),
        one.email.clone().into(),
        i64::from(one.people()).into(),
        one.needs.clone().into(),
        one.locale.own_name().into(),
        words::state(t, one.state).into(),
        one.origin_code.clone().into(),
    ]
}

async fn paper(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let id: EventId = id.parse().map_err(|_| WebError::not_found())?;
    let event = event::get(&state.app, &page.actor, id).await?;
    let bytes = sign_up::attendance(&state.app, &page.actor, id, page.t.locale()).await?;
    let name = format!("{}.pdf", event.slug);
    Ok(Download { name, media_type: "application/pdf", bytes }.into_response())
}

fn door_fields(t: T) -> Vec<Field> {
    vec![
        Field::text("name", t.name(), "").optional(t.shell_optional()),
        Field::number("people", t.event_people_how_many(), "1"),
    ]
}

async fn add(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
    submitted: Submitted,
) -> Result<GoTo, WebError> {
    let id: EventId = id.parse().map_err(|_| WebError::not_found())?;
    let to = GoTo::new(page.to(&format!("/campaign/events/{id}")));
    let mut form = Form::new(page.t, submitted);
    let most = i64::from(sign_up::COMPANIONS_MAX) + 1;
    let (Some(people), Some(name)) = (form.number("people", 1, most), form.text("name", 120))
    else {
        event::get(&state.app, &page.actor, id).await?;
        return Ok(to.warning(page.t.event_people_bounds(most)));
    };
    let companions = u32::try_from(people - 1).unwrap_or(0);
    let new = AtTheDoor { name, companions, needs: String::new() };
    sign_up::add_at_the_door(&state.app, &page.actor, id, new).await?;
    Ok(to.saying(page.t.event_added()))
}

async fn set_state(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
    submitted: Submitted,
) -> Result<GoTo, WebError> {
    let id: SignUpId = id.parse().map_err(|_| WebError::not_found())?;
    let to: SignUpState = submitted.text("state").parse().map_err(|_| WebError::not_found())?;
    let base = state.address_of("");
    let event = sign_up::set_state(&state.app, &page.actor, id, to, &base).await?;
    Ok(GoTo::new(page.to(&format!("/campaign/events/{event}"))).saying(page.t.saved()))
}
