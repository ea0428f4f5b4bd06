//! The public list of events, the page of each with its form, and the files for calendars.

use std::fmt;

use askama::Template;
use axum::extract::State;
use axum::http::header;
use axum::response::{Html, IntoResponse, Response};
use jiff::civil::DateTime;
use jiff::tz::TimeZone;
use maillage_app::AppError;
use maillage_app::access::organisation::Organisation;
use maillage_app::campaign::event::{Event, EventRow, shown, shown_one};
use maillage_app::campaign::sign_up::{self, COMPANIONS_MAX, SignUpRequest};
use maillage_domain::campaign::code::ScanCode;
use maillage_domain::campaign::event::{EventKind, EventStage, SignUpState};
use maillage_i18n::T;
use serde_json::json;

use super::code_of;
use super::icalendar::{Entry, MEDIA_TYPE, calendar};
use crate::listing::Listing;
use crate::page::PublicPage;
use crate::path::Path;
use crate::problem::WebError;
use crate::routes::{Gate, Routes};
use crate::staff::campaign::words;
use crate::state::WebState;
use crate::ui::{Breadcrumb, EmptyState, ErrorSummary, Field, PublicShell, icon, safe_html};
use crate::{Form, GoTo, Submitted};

/// A field that people do not see and programs fill in: who fills it is thanked and not written down.
const TRAP: &str = "company_url";
/// For how long others may keep a calendar, in seconds.
const KEPT: &str = "public, max-age=900";

pub(super) fn routes(routes: &mut Routes) {
    routes
        .get("/n/{slug}/events", Gate::Public, list)
        .get("/n/{slug}/events.ics", Gate::Public, feed)
        .get("/n/{slug}/events/{event}", Gate::Public, show)
        .post("/n/{slug}/events/{event}", Gate::Public, ask)
        .get("/n/{slug}/events/{event}/thanks", Gate::Public, thanks)
        .get("/n/{slug}/events/{event}/event.ics", Gate::Public, file);
}

/// Facts for search engines (schema.org) inside a `<script>` that browsers do not run.
struct LinkedData(String);

impl LinkedData {
    /// As JSON that cannot end the element it stands in.
    fn of(value: &serde_json::Value) -> Self {
        Self(value.to_string().replace('<', "\\u003c"))
    }
}

impl fmt::Display for LinkedData {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

safe_html!(LinkedData);

struct Card {
    href: String,
    title: String,
    kind: String,
    when: String,
    place: String,
    room: String,
}

#[derive(Template)]
#[template(path = "public/campaign/events.html")]
struct EventsPage {
    shell: PublicShell,
    title: String,
    cards: Vec<Card>,
    past: Vec<Card>,
    empty: EmptyState,
    feed: String,
    help: String,
    organisation: String,
}

fn zone(organisation: &Organisation) -> TimeZone {
    TimeZone::get(&organisation.time_zone).unwrap_or(TimeZone::UTC)
}

fn now(state: &WebState, organisation: &Organisation) -> DateTime {
    state.app.clock.local(&organisation.time_zone).datetime()
}

async fn list(State(state): State<WebState>, page: PublicPage) -> Result<Response, WebError> {
    let (t, home) = (page.t, page.network()?);
    let now = now(&state, home);
    let rows = shown(&state.app, home).await?;
    let (coming, over): (Vec<_>, Vec<_>) =
        rows.into_iter().partition(|row| now < row.event.ends_at);
    let start = format!("/n/{}", home.slug);
    let view = EventsPage {
        title: t.event_public_title(),
        cards: coming.iter().map(|row| card(t, home, row, true)).collect(),
        past: over
            .iter()
            .rev()
            .filter(|row| row.event.stage == EventStage::Published)
            .take(6)
            .map(|row| card(t, home, row, false))
            .collect(),
        empty: EmptyState {
            icon: icon("calendar"),
            title: t.event_public_none(),
            text: t.event_public_none_text(),
            action: Some((t.event_back_to_network(), start.clone())),
        },
        feed: format!("{start}/events.ics"),
        help: format!("{start}/help"),
        organisation: home.name.clone(),
        shell: page.shell(),
    };
    Ok(Html(view.render()?).into_response())
}

fn card(t: T, home: &Organisation, row: &EventRow, is_coming: bool) -> Card {
    let event = &row.event;
    Card {
        href: format!("/n/{}/events/{}", home.slug, event.slug),
        title: event.text(t.locale(), home.locale).title,
        kind: words::kind(t, event.kind),
        when: t.moments(event.starts_at, event.ends_at),
        place: event.place.clone(),
        room: if is_coming { room(t, row) } else { String::new() },
    }
}

/// How much room there is, in words; nothing for an event without a limit.
fn room(t: T, row: &EventRow) -> String {
    if row.event.stage == EventStage::Cancelled {
        return t.event_is_off();
    }
    match row.event.capacity.map(|capacity| i64::from(capacity) - row.tally.taken) {
        None => String::new(),
        Some(left) if left <= 0 => t.event_full(),
        Some(left) => t.event_left(left),
    }
}

fn entry<'a>(state: &WebState, t: T, home: &Organisation, event: &'a Event) -> Entry<'a> {
    let words = event.text(t.locale(), home.locale);
    Entry {
        event,
        title: words.title,
        text: words.text,
        address: state.address_of(&format!("/n/{}/events/{}", home.slug, event.slug)),
    }
}

async fn feed(State(state): State<WebState>, page: PublicPage) -> Result<Response, WebError> {
    let home = page.network()?;
    let rows = shown(&state.app, home).await?;
    let entries: Vec<_> = rows.iter().map(|row| entry(&state, page.t, home, &row.event)).collect();
    let text = calendar(&home.network_name, &home.slug, &zone(home), &entries);
    let headers = [
        (header::CONTENT_TYPE, MEDIA_TYPE),
        (header::CACHE_CONTROL, KEPT),
        (header::VARY, "accept-language, cookie"),
    ];
    Ok((headers, text).into_response())
}

async fn file(
    State(state): State<WebState>,
    page: PublicPage,
    Path((_, slug)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let home = page.network()?;
    let event = shown_one(&state.app, home, &slug).await?.event;
    let entries = [entry(&state, page.t, home, &event)];
    let text = calendar(&home.network_name, &home.slug, &zone(home), &entries);
    let name = format!("attachment; filename=\"{}.ics\"", event.slug);
    let headers =
        [(header::CONTENT_TYPE, MEDIA_TYPE.to_owned()), (header::CONTENT_DISPOSITION, name)];
    Ok((headers, text).into_response())
}

/// What can be done on the page of an event.
struct Door {
    csrf: String,
    title: String,
    lede: String,
    fields: Vec<Field>,
    trap: &'static str,
    send: String,
    promise: String,
}

#[derive(Template)]
#[template(path = "public/campaign/event.html")]
struct EventView {
    shell: PublicShell,
    trail: Breadcrumb,
    address: String,
    title: String,
    kind: String,
    when: String,
    place: String,
    room: String,
    paragraphs: Vec<String>,
    data: LinkedData,
    calendar: String,
    summary: ErrorSummary,
    door: Option<Door>,
    organisation: String,
    help: String,
}

fn view(
    state: &WebState,
    page: &PublicPage,
    row: &EventRow,
    code: Option<ScanCode>,
    form: &Form,
) -> Result<Html<String>, WebError> {
    let (t, home, event) = (page.t, page.network()?, &row.event);
    let words = event.text(t.locale(), home.locale);
    let start = format!("/n/{}", home.slug);
    let path = format!("{start}/events/{}", event.slug);
    let is_open = event.is_open(now(state, home));
    let view = EventView {
        trail: Breadcrumb {
            label: t.shell_breadcrumb(),
            above: vec![
                (home.network_name.clone(), start.clone()),
                (t.event_public_title(), format!("{start}/events")),
            ],
            here: words.title.clone(),
        },
        address: state.address_of(&path),
        title: words.title,
        kind: words::kind(t, event.kind),
        when: t.moments(event.starts_at, event.ends_at),
        place: event.place.clone(),
        room: if is_open || event.stage == EventStage::Cancelled {
            room(t, row)
        } else {
            t.event_is_over()
        },
        paragraphs: words.text.lines().map(str::to_owned).filter(|p| !p.is_empty()).collect(),
        data: LinkedData::of(&linked_data(state, t, home, row)),
        calendar: format!("{path}/event.ics"),
        summary: form.summary(),
        door: is_open.then(|| door(page, home, row, form)),
        organisation: home.name.clone(),
        help: match code {
            Some(code) => format!("{start}/help?code={code}"),
            None => format!("{start}/help?event={}", event.slug),
        },
        shell: page.shell(),
    };
    Ok(Html(view.render()?))
}

/// <https://schema.org/Event>.
fn linked_data(state: &WebState, t: T, home: &Organisation, row: &EventRow) -> serde_json::Value {
    let (event, zone) = (&row.event, zone(home));
    let words = event.text(t.locale(), home.locale);
    let moment = |at: DateTime| match zone.to_ambiguous_zoned(at).compatible() {
        Ok(zoned) => zoned.strftime("%Y-%m-%dT%H:%M:%S%:z").to_string(),
        Err(_) => at.to_string(),
    };
    let kind = match event.kind {
        EventKind::Exhibition => "ExhibitionEvent",
        EventKind::Talk => "Event",
        EventKind::Workshop => "EducationEvent",
    };
    let status = if event.stage == EventStage::Cancelled {
        "https://schema.org/EventCancelled"
    } else {
        "https://schema.org/EventScheduled"
    };
    let mut data = json!({
        "@context": "https://schema.org",
        "@type": kind,
        "name": words.title,
        "startDate": moment(event.starts_at),
        "endDate": moment(event.ends_at),
        "eventStatus": status,
        "eventAttendanceMode": "https://schema.org/OfflineEventAttendanceMode",
        "isAccessibleForFree": true,
        "location": { "@type": "Place", "name": event.place, "address": event.place },
        "organizer": {
            "@type": "Organization",
            "name": home.name,
            "url": state.address_of(&format!("/n/{}", home.slug)),
        },
        "url": state.address_of(&format!("/n/{}/events/{}", home.slug, event.slug)),
    });
    if !words.text.is_empty() {
        data["description"] = words.text.into();
    }
    if let Some(capacity) = event.capacity {
        data["maximumAttendeeCapacity"] = capacity.into();
        data["remainingAttendeeCapacity"] = (i64::from(capacity) - row.tally.taken).max(0).into();
    }
    data
}

fn door(page: &PublicPage, home: &Organisation, row: &EventRow, form: &Form) -> Door {
    let t = page.t;
    let is_full = row.event.capacity.is_some_and(|capacity| row.tally.taken >= i64::from(capacity));
    let optional = || t.shell_optional();
    Door {
        csrf: page.csrf.to_string(),
        title: if is_full { t.event_wait_title() } else { t.event_come_title() },
        lede: if is_full { t.event_wait_lede() } else { String::new() },
        fields: vec![
            Field::text("name", t.event_your_name(), form.value("name"))
                .completed_by("name")
                .with_error(form.error("name")),
            Field::email("email", t.email(), form.value("email"))
                .with_hint(t.event_email_hint())
                .with_error(form.error("email")),
            Field::number("companions", t.event_companions(), form.value("companions"))
                .optional(optional())
                .with_error(form.error("companions")),
            Field::text("needs", t.event_needs_ask(), form.value("needs"))
                .with_hint(t.event_needs_hint())
                .optional(optional())
                .with_error(form.error("needs")),
        ],
        trap: TRAP,
        send: if is_full { t.event_wait_send() } else { t.event_come_send() },
        promise: t.event_privacy(home.name.as_str()),
    }
}

async fn show(
    State(state): State<WebState>,
    page: PublicPage,
    Path((_, slug)): Path<(String, String)>,
    listing: Listing,
) -> Result<Html<String>, WebError> {
    let row = shown_one(&state.app, page.network()?, &slug).await?;
    let code = code_of(&state, &page, &listing).await?;
    view(&state, &page, &row, code, &Form::first(page.t, [("name", "")]))
}

async fn ask(
    State(state): State<WebState>,
    page: PublicPage,
    Path((_, slug)): Path<(String, String)>,
    listing: Listing,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let home = page.network()?.clone();
    let row = shown_one(&state.app, &home, &slug).await?;
    let to =
        |state: &str| GoTo::new(format!("/n/{}/events/{slug}/thanks?place={state}", home.slug));
    if !submitted.text(TRAP).is_empty() {
        return Ok(to("registered").into_response());
    }
    let code = code_of(&state, &page, &listing).await?;
    let mut form = Form::new(page.t, submitted);
    if let Some(mut request) = typed(&state, &page, &mut form) {
        let (now, limit) = (state.app.clock.now(), state.config.limits.sign_ups_per_window);
        if let Some(seconds) = state.joins.wait_seconds(&page.address, limit, now) {
            return Err(WebError::too_many(seconds));
        }
        state.joins.failed(&page.address, now);
        request.origin_code = code.map(|code| code.to_string()).unwrap_or_default();
        match sign_up::ask(&state.app, home.id, &slug, request).await {
            Ok(given) => return Ok(to(given.as_str()).into_response()),
            Err(AppError::Refused { code: "event.too-many" }) => {
                form.refuse("companions", page.t.event_refused_too_many());
            }
            Err(other) => return Err(other.into()),
        }
    }
    Ok((axum::http::StatusCode::UNPROCESSABLE_ENTITY, view(&state, &page, &row, code, &form)?)
        .into_response())
}

fn typed(state: &WebState, page: &PublicPage, form: &mut Form) -> Option<SignUpRequest> {
    let name = form.required("name", 120);
    let email = form.email("email");
    let companions = match form.value("companions").trim() {
        "" => Some(0),
        _ => form.number("companions", 0, i64::from(COMPANIONS_MAX)),
    };
    let needs = form.text("needs", 500);
    Some(SignUpRequest {
        name: name?,
        email: email?,
        companions: u32::try_from(companions?).ok()?,
        needs: needs?,
        locale: page.t.locale(),
        origin_code: String::new(),
        base_url: state.address_of(""),
    })
}

#[derive(Template)]
#[template(path = "public/campaign/done.html")]
pub(super) struct DonePage {
    pub(super) shell: PublicShell,
    pub(super) title: String,
    pub(super) text: String,
    pub(super) ways: Vec<(String, String)>,
}

async fn thanks(
    State(state): State<WebState>,
    page: PublicPage,
    Path((_, slug)): Path<(String, String)>,
    listing: Listing,
) -> Result<Response, WebError> {
    let (t, home) = (page.t, page.network()?);
    let event = shown_one(&state.app, home, &slug).await?.event;
    let title = event.text(t.locale(), home.locale).title;
    let start = format!("/n/{}", home.slug);
    let waits = listing.filter_as("place") == Some(SignUpState::Waiting);
    let view = DonePage {
        title: if waits { t.event_thanks_waiting() } else { t.event_thanks() },
        text: if waits {
            t.event_thanks_waiting_text(title)
        } else {
            t.event_thanks_text(title, t.moments(event.starts_at, event.ends_at))
        },
        ways: vec![
            (t.event_calendar_file(), format!("{start}/events/{slug}/event.ics")),
            (t.event_help(), format!("{start}/help?event={slug}")),
            (t.event_public_title(), format!("{start}/events")),
        ],
        shell: page.shell(),
    };
    Ok(Html(view.render()?).into_response())
}
