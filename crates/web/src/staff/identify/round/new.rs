//! A new round: the program picks, or somebody ticks.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use jiff::ToSpan;
use jiff::civil::{Date, Weekday};
use maillage_app::engage::prospect::{self, ProspectFilter};
use maillage_app::identify::address::AddressFound;
use maillage_app::identify::round::{self, Choice as Chosen, PlanError, Planned, STOPS_MAX, Wish};
use maillage_app::identify::search;
use maillage_app::{AppError, Page};
use maillage_domain::engage::stage::Stage;
use maillage_domain::identify::establishment::RecordId;
use maillage_domain::identify::round::{BUDGET_MINUTES, VISIT_MINUTES};
use maillage_i18n::T;

use super::super::{Tab, not_ready, place, rendered, tabs};
use super::start::{self, minutes};
use super::{address, trade};
use crate::flash::GoTo;
use crate::form::{Form, Submitted};
use crate::page::StaffPage;
use crate::problem::WebError;
use crate::state::WebState;
use crate::ui::{Credits, EmptyState, ErrorSummary, Field, Shell, Verb};
use crate::words;

/// Minutes that a round may take: a quarter of an hour to ten hours.
const BUDGET: (i64, i64) = (15, 600);
/// How many of the shortlist may be ticked from: more are found by the search.
const OFFERED: i64 = 200;

#[derive(Template)]
#[template(path = "staff/identify/round/new.html")]
struct NewPage {
    shell: Shell,
    tabs: Vec<Tab>,
    /// Words, address, and whether it is this one.
    ways: Vec<(String, String, bool)>,
    lede: String,
    summary: ErrorSummary,
    choose: &'static str,
    budget: Vec<Field>,
    ticks: Vec<Tick>,
    ticks_error: Option<String>,
    empty: Option<EmptyState>,
    fields: Vec<Field>,
    credits: Credits,
}

/// A place that can be ticked.
struct Tick {
    /// `prospect` or `place`.
    name: &'static str,
    value: String,
    words: String,
    below: String,
    ticked: bool,
}

/// How the stops are chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Way {
    Within,
    Shortlist,
    Places,
}

impl Way {
    fn of(word: &str) -> Self {
        match word {
            "shortlist" => Self::Shortlist,
            "places" => Self::Places,
            _ => Self::Within,
        }
    }

    fn word(self) -> &'static str {
        match self {
            Self::Within => "",
            Self::Shortlist => "shortlist",
            Self::Places => "places",
        }
    }
}

/// Everything under one name in the query.
fn all(query: &str, name: &str) -> Vec<String> {
    url::form_urlencoded::parse(query.as_bytes())
        .filter(|(key, _)| key == name)
        .map(|(_, value)| value.into_owned())
        .collect()
}

pub(super) async fn ask(
    State(state): State<WebState>,
    page: StaffPage,
) -> Result<Response, WebError> {
    let way = Way::of(all(&page.query, "choose").first().map_or("", String::as_str));
    let today = state.app.clock.today(&page.organisation.time_zone);
    let known = [
        ("day", next_weekday(today).to_string()),
        ("leave", "10:00".to_owned()),
        ("visit_minutes", VISIT_MINUTES.to_string()),
        ("budget", BUDGET_MINUTES.to_string()),
    ];
    let ticked = ["prospect", "place"]
        .into_iter()
        .flat_map(|name| all(&page.query, name).into_iter().map(move |value| (name, value)));
    let form = Form::first(page.t, known.into_iter().chain(ticked));
    shown(&state, &page, &form, way, &[]).await
}

/// Tomorrow, or Monday after Friday: shops are met on working days.
fn next_weekday(today: Date) -> Date {
    let days = match today.weekday() {
        Weekday::Friday => 3,
        Weekday::Saturday => 2,
        _ => 1,
    };
    today.checked_add(days.days()).unwrap_or(today)
}

/// From the search: those that were ticked there.
pub(super) async fn choose(page: StaffPage, submitted: Submitted) -> Result<GoTo, WebError> {
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    query.append_pair("choose", Way::Places.word());
    for place in submitted.all("place").into_iter().take(STOPS_MAX) {
        query.append_pair("place", place);
    }
    if submitted.all("place").is_empty() {
        return Ok(GoTo::new(page.to("/identify")).warning(page.t.round_error_tick()));
    }
    Ok(GoTo::new(page.to(&format!("/identify/rounds/new?{}", query.finish()))))
}

pub(super) async fn plan(
    State(state): State<WebState>,
    page: StaffPage,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let way = Way::of(submitted.text("choose"));
    let mut form = Form::new(page.t, submitted);
    let chosen = chosen(&mut form, way);
    let found = match start::read(&state, &page, &mut form, None).await? {
        Err(found) => found,
        Ok(wish) => {
            if let Some(chosen) = chosen
                && let Some(go) = planned(&state, &page, &mut form, wish, chosen).await?
            {
                return Ok(go.into_response());
            }
            Vec::new()
        }
    };
    let again = shown(&state, &page, &form, way, &found).await?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, again).into_response())
}

/// What the form chooses; else what is wrong is noted.
fn chosen(form: &mut Form, way: Way) -> Option<Chosen> {
    let t = form.t();
    if way == Way::Within {
        let only_shortlist = form.submitted().is_ticked("only_shortlist");
        let budget_minutes = minutes(form, "budget", BUDGET)?;
        return Some(Chosen::Within { budget_minutes, only_shortlist });
    }
    let ids = |name: &str| -> Vec<String> {
        form.submitted().all(name).into_iter().map(str::to_owned).collect()
    };
    let prospects: Vec<_> = ids("prospect").iter().filter_map(|id| id.parse().ok()).collect();
    let records: Vec<_> = ids("place").into_iter().map(RecordId).collect();
    if prospects.is_empty() && records.is_empty() {
        form.refuse("chosen", t.round_error_tick());
        return None;
    }
    Some(Chosen::These { prospects, records })
}

/// Plans; what the rules refuse is noted at its field.
async fn planned(
    state: &WebState,
    page: &StaffPage,
    form: &mut Form,
    wish: Wish,
    chosen: Chosen,
) -> Result<Option<GoTo>, WebError> {
    let t = page.t;
    let (field, words) = match round::plan(&state.app, &page.actor, wish, chosen).await {
        Ok(planned) => return Ok(Some(said(page, planned))),
        Err(PlanError::NothingChosen(_)) => ("chosen", t.round_error_not_placed()),
        Err(PlanError::TooMany(_)) => ("chosen", t.round_error_too_many(STOPS_MAX.to_string())),
        Err(PlanError::NothingNear) => ("start", t.round_error_nothing_near()),
        Err(PlanError::Closed) => ("leave", t.round_error_closed()),
        Err(PlanError::TooShort { budget_minutes, least_minutes }) => {
            let (budget, least) = (budget_minutes.to_string(), least_minutes.to_string());
            ("budget", t.round_error_too_short(budget, least))
        }
        Err(PlanError::Search(error)) => return Err(AppError::from(error).into()),
        Err(PlanError::App(error)) => return Err(error.into()),
    };
    form.refuse(field, words);
    Ok(None)
}

fn said(page: &StaffPage, planned: Planned) -> GoTo {
    let t = page.t;
    let mut words = vec![t.round_planned(planned.stops)];
    if planned.added > 0 {
        words.push(t.round_added(planned.added));
    }
    if planned.left_out.no_place > 0 {
        words.push(t.round_left_no_place(planned.left_out.no_place));
    }
    if planned.left_out.not_eligible > 0 {
        words.push(t.round_left_not_eligible(planned.left_out.not_eligible));
    }
    GoTo::new(page.to(&format!("/identify/rounds/{}", planned.id))).saying(words.join(" "))
}

async fn shown(
    state: &WebState,
    page: &StaffPage,
    form: &Form,
    way: Way,
    found: &[AddressFound],
) -> Result<Response, WebError> {
    let t = page.t;
    let (ticks, empty) = match way {
        Way::Within => (Vec::new(), None),
        Way::Shortlist => (of_shortlist(state, page, form).await?, None),
        Way::Places => match of_search(state, page, form).await? {
            Ok(ticks) => (ticks, None),
            Err(empty) => (Vec::new(), Some(empty)),
        },
    };
    let mut fields = start::fields(t, form, found);
    fields.push(start::name(t, form));
    let is_empty = way != Way::Within && ticks.is_empty() && empty.is_none();
    let credits = place::credited(state, page).await?;
    rendered(&NewPage {
        credits,
        shell: page.shell(Some(Verb::Identify)),
        tabs: tabs(page, "/rounds"),
        ways: ways(page, way),
        lede: if way == Way::Within { t.round_new_within() } else { t.round_new_these() },
        summary: form.summary(),
        choose: way.word(),
        budget: if way == Way::Within { budget(t, form) } else { Vec::new() },
        ticks_error: form.error("chosen"),
        ticks,
        empty: empty.or_else(|| is_empty.then(|| nobody(page))),
        fields,
    })
}

fn ways(page: &StaffPage, way: Way) -> Vec<(String, String, bool)> {
    let t = page.t;
    let new = page.to("/identify/rounds/new");
    vec![
        (t.round_how_within(), new.clone(), way == Way::Within),
        (t.round_how_shortlist(), format!("{new}?choose=shortlist"), way == Way::Shortlist),
        (t.round_how_search(), page.to("/identify"), way == Way::Places),
    ]
}

fn budget(t: T, form: &Form) -> Vec<Field> {
    let only = form.submitted().is_ticked("only_shortlist");
    vec![
        Field::number("budget", t.round_budget(), form.value("budget"))
            .with_error(form.error("budget")),
        Field::checkbox("only_shortlist", t.round_only_shortlist(), only),
    ]
}

fn nobody(page: &StaffPage) -> EmptyState {
    EmptyState {
        icon: crate::ui::icon("people"),
        title: page.t.round_chosen(),
        text: page.t.round_chosen_none(),
        action: Some((page.t.identify_nav_search(), page.to("/identify"))),
    }
}

/// Those on the shortlist who may be visited and have a place, best first.
async fn of_shortlist(
    state: &WebState,
    page: &StaffPage,
    form: &Form,
) -> Result<Vec<Tick>, WebError> {
    let ticked = form.submitted().all("prospect");
    let mut ticks = Vec::new();
    for stage in [Stage::Shortlisted, Stage::Contacted, Stage::Met] {
        let filter = ProspectFilter { stage: Some(stage), ..ProspectFilter::default() };
        let part = Page::numbered(1, OFFERED);
        let found = prospect::list(&state.app, &page.actor, &filter, part).await?;
        for one in found.rows.into_iter().filter(|one| one.point.is_some()) {
            let value = one.id.to_string();
            ticks.push(Tick {
                name: "prospect",
                ticked: ticked.contains(&value.as_str()),
                value,
                below: below(trade(page.t, &one.category), address(&one.address)),
                words: one.name,
            });
        }
    }
    Ok(ticks)
}

/// Those that were ticked in the search.
async fn of_search(
    state: &WebState,
    page: &StaffPage,
    form: &Form,
) -> Result<Result<Vec<Tick>, EmptyState>, WebError> {
    let t = page.t;
    let ids: Vec<RecordId> = form
        .submitted()
        .all("place")
        .into_iter()
        .take(STOPS_MAX)
        .map(|id| RecordId(id.to_owned()))
        .collect();
    let judged = match search::judge(&state.app, &page.actor, ids).await {
        Ok(judged) => judged,
        Err(error) => return Ok(Err(not_ready(page, error)?)),
    };
    Ok(Ok(judged
        .found
        .into_iter()
        .map(|one| {
            let category = words::category(t, one.establishment.category);
            Tick {
                name: "place",
                words: place::name(t, &one.establishment),
                below: below(category, place::address(&one.establishment)),
                value: one.establishment.id.0,
                ticked: true,
            }
        })
        .collect()))
}

fn below(trade: String, address: String) -> String {
    [trade, address].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}
