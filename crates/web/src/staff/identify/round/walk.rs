//! The page for the phone: what came of each visit by one tap, without network too.
//!
//! Without script every tap is a form. With script what was tapped stays on the phone until the server has it, and a
//! worker that serves this page alone opens it where there is no network.

use askama::Template;
use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use jiff::Timestamp;
use maillage_app::identify::round::{self, Noted, Recorded, RoundPage, StopView};
use maillage_domain::identify::round::Outcome;
use maillage_domain::ids::{ProspectId, VisitId};
use maillage_i18n::T;
use serde_json::json;

use super::super::{place, rendered};
use super::show::{about, open};
use super::{clock, id_of, start_words, title, why};
use crate::flash::GoTo;
use crate::form::Submitted;
use crate::page::StaffPage;
use crate::path::Path;
use crate::problem::WebError;
use crate::staff::engage::zone;
use crate::state::WebState;
use crate::ui::{Credits, PublicShell, assets};

#[derive(Template)]
#[template(path = "staff/identify/round/walk.html")]
struct WalkPage {
    shell: PublicShell,
    csrf: String,
    title: String,
    when: String,
    base: String,
    worker: String,
    /// Who keeps what is not sent yet: the account and the round.
    keeper: String,
    /// The zone of the organisation's clocks, by its name.
    zone: String,
    done: String,
    outcomes: Vec<(&'static str, String)>,
    stops: Vec<StopCard>,
    credits: Credits,
}

struct StopCard {
    id: String,
    number: usize,
    name: String,
    about: String,
    when: String,
    why: Vec<String>,
    /// Number as dialled, and as read.
    phone: Option<(String, String)>,
    map: Option<String>,
    /// A fresh id, so that a form that is sent twice counts once.
    fresh: String,
    noted: Option<NotedView>,
}

struct NotedView {
    visit: String,
    said: String,
    words: String,
}

pub(super) async fn show(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let t = page.t;
    let found = round::page(&state.app, &page.actor, id_of(&id)?).await?;
    let round = &found.round;
    let stops = found.stops.iter().enumerate();
    let credits = place::credited(&state, &page).await?;
    rendered(&WalkPage {
        credits,
        shell: PublicShell {
            name: page.organisation.network_name.clone(),
            home: page.to(""),
            ..page.plain_shell()
        },
        csrf: page.csrf.to_string(),
        title: title(t, round),
        when: t.round_when(
            t.date_with_weekday(round.day),
            t.time(clock(round.leave_minute)),
            start_words(t, round),
        ),
        base: page.to(&format!("/identify/rounds/{}", round.id)),
        worker: page.to("/identify/rounds/walk-worker.js"),
        keeper: format!("{}:{}", page.account.id, round.id),
        zone: page.organisation.time_zone.clone(),
        done: done(t, &found),
        outcomes: Outcome::ALL.iter().map(|o| (o.as_str(), t.round_outcome(o.as_str()))).collect(),
        stops: stops.map(|(at, stop)| card(&state, &page, stop, at)).collect(),
    })
}

fn done(t: T, found: &RoundPage) -> String {
    t.round_walk_done(found.stops.len().to_string(), found.visited().to_string())
}

fn card(state: &WebState, page: &StaffPage, stop: &StopView, at: usize) -> StopCard {
    let t = page.t;
    let prospect = &stop.prospect;
    let dialled = |phone: &str| -> String {
        phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect()
    };
    StopCard {
        id: prospect.id.to_string(),
        number: at + 1,
        name: prospect.name.clone(),
        about: about(t, stop),
        when: format!("{} · {}", t.time(stop.begins()), open(t, stop)),
        why: why(t, stop),
        phone: prospect.phone.as_ref().map(|phone| (dialled(phone), phone.clone())),
        map: prospect.point.map(|at| format!("geo:{},{}", at.lat, at.lon)),
        fresh: state.app.new_id::<VisitId>().to_string(),
        noted: stop.visit.as_ref().map(|visit| {
            let at = visit.at.to_zoned(zone(page));
            NotedView {
                visit: visit.id.to_string(),
                said: format!("{}, {}", t.round_outcome(visit.outcome.as_str()), t.time(at.time())),
                words: visit.words.clone(),
            }
        }),
    }
}

/// Whether the page's script asks, which wants an answer and no page.
fn wants_json(headers: &HeaderMap) -> bool {
    let accepted = headers.get(header::ACCEPT).and_then(|value| value.to_str().ok());
    accepted.is_some_and(|kinds| kinds.starts_with("application/json"))
}

pub(super) async fn note(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
    headers: HeaderMap,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let id = id_of(&id)?;
    let prospect: ProspectId =
        submitted.text("prospect").parse().map_err(|_| WebError::not_found())?;
    let visit: VisitId = submitted.text("visit").parse().map_err(|_| WebError::not_found())?;
    let back = GoTo::new(page.to(&format!("/identify/rounds/{id}/walk#stop-{prospect}")));
    let Ok(outcome) = submitted.text("outcome").parse::<Outcome>() else {
        return Ok(back.warning(page.t.round_walk_choose()).into_response());
    };
    let at = submitted.text("at").parse().ok().and_then(|ms| Timestamp::from_millisecond(ms).ok());
    let words = submitted.text("words").to_owned();
    let noted = Noted { id: visit, prospect, outcome, words, at };
    let recorded = round::note_visit(&state.app, &page.actor, id, noted).await?;
    if wants_json(&headers) {
        return Ok(Json(json!({ "new": recorded == Recorded::Now })).into_response());
    }
    Ok(back.saying(page.t.round_walk_noted()).into_response())
}

pub(super) async fn take_back(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
    headers: HeaderMap,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let id = id_of(&id)?;
    let visit: VisitId = submitted.text("visit").parse().map_err(|_| WebError::not_found())?;
    round::take_back(&state.app, &page.actor, id, visit).await?;
    if wants_json(&headers) {
        return Ok(Json(json!({ "new": true })).into_response());
    }
    let anchor = submitted.text("prospect").parse::<ProspectId>();
    let anchor = anchor.map(|stop| format!("#stop-{stop}")).unwrap_or_default();
    let back = GoTo::new(page.to(&format!("/identify/rounds/{id}/walk{anchor}")));
    Ok(back.saying(page.t.round_walk_taken_back()).into_response())
}

/// The worker of the page. It stands beside the rounds, because a worker serves nothing above its own address.
pub(super) async fn worker() -> Result<Response, WebError> {
    let file = assets::url("walk-worker.js").trim_start_matches(assets::PREFIX);
    let asset = assets::get(file).ok_or_else(WebError::not_found)?;
    Ok(([(header::CONTENT_TYPE, asset.media_type)], asset.bytes.into_owned()).into_response())
}
