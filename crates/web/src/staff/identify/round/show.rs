//! The page of a round: the way, the stops in order, what came of each; and its sheet on paper.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use maillage_app::Page;
use maillage_app::documents::RoundWay;
use maillage_app::engage::prospect::{self, ProspectFilter, folded};
use maillage_app::identify::round::{self, CANDIDATES_MAX, RoundPage, StopView, StopWords};
use maillage_app::identify::search;
use maillage_charts::{Sketch, Width, Words, sketch};
use maillage_domain::access::Action;
use maillage_domain::identify::round::{Opening, typed_times};
use maillage_i18n::T;

use super::super::{Tab, place, rendered, tabs};
use super::{address, clock, id_of, lasts, start_words, title, trade, why};
use crate::export::Download;
use crate::listing::Listing;
use crate::page::StaffPage;
use crate::path::Path;
use crate::problem::WebError;
use crate::staff::engage::words::stage_chip;
use crate::staff::engage::zone;
use crate::state::WebState;
use crate::ui::{Breadcrumb, Credits, Field, Shell, Stage as Chip, Svg, Verb};
use crate::words;

/// How many places may be added from one search.
const ADDABLE: usize = 8;

#[derive(Template)]
#[template(path = "staff/identify/round/show.html")]
struct ShowPage {
    shell: Shell,
    tabs: Vec<Tab>,
    trail: Breadcrumb,
    title: String,
    lede: String,
    base: String,
    may_edit: bool,
    is_removed: bool,
    /// Its id and name, when one was just taken off.
    dropped: Option<(String, String)>,
    figures: Vec<(String, String)>,
    bound: Vec<String>,
    /// Whether another order might be shorter.
    may_order: bool,
    estimate: String,
    sketch: Option<SketchView>,
    stops: Vec<StopRow>,
    add_field: Field,
    addable: Vec<Addable>,
    is_searched: bool,
    /// Who keeps what this phone has not sent yet.
    unsent: (String, String),
    credits: Credits,
}

struct SketchView {
    title: String,
    says: String,
    svg: Svg,
}

struct StopRow {
    id: String,
    number: usize,
    name: String,
    href: String,
    stage: Chip,
    about: String,
    begins: String,
    walk: String,
    open: String,
    is_closed: bool,
    why: Vec<String>,
    visit: Option<String>,
    up: Option<usize>,
    down: Option<usize>,
    hours: Field,
}

/// A place that can be added.
struct Addable {
    /// `prospect` or `place`.
    name: &'static str,
    value: String,
    words: String,
    below: String,
}

pub(super) async fn show(
    State(state): State<WebState>,
    page: StaffPage,
    listing: Listing,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let t = page.t;
    let found = round::page(&state.app, &page.actor, id_of(&id)?).await?;
    let base = page.to(&format!("/identify/rounds/{}", found.round.id));
    let way = found.way(&state.app, &page.actor).await?;
    let above = vec![(t.round_nav(), page.to("/identify/rounds"))];
    let here = title(t, &found.round);
    let credits = place::credited(&state, &page).await?;
    rendered(&ShowPage {
        credits,
        shell: page.shell(Some(Verb::Identify)),
        tabs: tabs(&page, "/rounds"),
        trail: Breadcrumb { label: t.shell_breadcrumb(), above, here: here.clone() },
        title: here,
        lede: t.round_when(
            t.date_with_weekday(found.round.day),
            t.time(clock(found.round.leave_minute)),
            start_words(t, &found.round),
        ),
        may_edit: page.actor.may(Action::EditProspects),
        is_removed: found.round.removed_at.is_some(),
        dropped: dropped(&state, &page, &listing).await?,
        figures: figures(t, &found),
        bound: bound(t, &found),
        may_order: found.stops.len() > 1 && found.at_most_longer_percent() != Some(0),
        estimate: t.round_estimate_text(found.round.visit_minutes.to_string()),
        sketch: (!found.stops.is_empty()).then(|| drawn(t, &found, &way)),
        stops: rows(&page, &found),
        add_field: Field::text("q", t.round_add_search(), listing.filter("q")).optional(""),
        addable: addable(&state, &page, &listing, &found).await?,
        is_searched: listing.search().is_some(),
        unsent: (format!("{}:{}", page.account.id, found.round.id), format!("{base}/walk")),
        base,
    })
}

/// The stop that was just taken off, so that it can be put back.
async fn dropped(
    state: &WebState,
    page: &StaffPage,
    listing: &Listing,
) -> Result<Option<(String, String)>, WebError> {
    let Some(id) = listing.filter_as("dropped") else { return Ok(None) };
    match prospect::page(&state.app, &page.actor, id).await {
        Ok(found) => Ok(Some((id.to_string(), page.t.round_dropped(found.prospect.name.as_str())))),
        Err(maillage_app::AppError::NotFound) => Ok(None),
        Err(error) => Err(error.into()),
    }
}

fn figures(t: T, found: &RoundPage) -> Vec<(String, String)> {
    vec![
        (t.integer(found.stops.len()), t.round_fact_stops()),
        (t.distance(found.way_m as f64), t.round_fact_way()),
        (lasts(t, found.lasts_s), t.round_fact_lasts()),
        (t.time(found.back()), t.round_fact_back()),
    ]
}

/// How good the order and the choice are, in plain words.
fn bound(t: T, found: &RoundPage) -> Vec<String> {
    let mut said = Vec::new();
    if found.stops.len() > 1 {
        said.push(match found.at_most_longer_percent() {
            Some(0) => t.round_bound_best(),
            Some(percent) => t.round_bound_most(percent.to_string()),
            None => t.round_bound_none(),
        });
    }
    if let Some(promise) = found.round.promise {
        let minutes = promise.budget_minutes.to_string();
        let count = CANDIDATES_MAX.to_string();
        said.push(match promise.at_most_missing_percent() {
            0 => t.round_promise_best(count, minutes),
            percent => t.round_promise_most(count, minutes, percent.to_string()),
        });
    }
    said
}

fn drawn(t: T, found: &RoundPage, way: &RoundWay) -> SketchView {
    let title = t.round_sketch_title();
    let says = t.round_sketch_says(found.stops.len(), t.distance(found.way_m as f64));
    let about = Words { id: "way", title: &title, description: &says };
    let walk = Sketch {
        start: (0.0, 0.0),
        start_name: &t.round_sketch_start(),
        stops: &way.stops,
        specks: &way.specks,
        ground: &way.ground,
        length: &|metres| t.distance(metres),
    };
    let svg = Svg::drawn(sketch(Width::Narrow, &about, &walk));
    SketchView { title, says, svg }
}

fn rows(page: &StaffPage, found: &RoundPage) -> Vec<StopRow> {
    let last = found.stops.len().saturating_sub(1);
    found.stops.iter().enumerate().map(|(at, stop)| row(page, found, stop, (at, last))).collect()
}

fn row(
    page: &StaffPage,
    found: &RoundPage,
    stop: &StopView,
    (at, last): (usize, usize),
) -> StopRow {
    let t = page.t;
    let prospect = &stop.prospect;
    let id = prospect.id.to_string();
    let weekday = t.weekday_name(found.round.day.weekday());
    let typed = match stop.opening.as_deref() {
        None => String::new(),
        Some([]) => "-".to_owned(),
        Some(times) => typed_times(times),
    };
    let mut walk = vec![t.round_walk_minutes(stop.times.walk_s.div_ceil(60).to_string())];
    let wait = (stop.times.begin_s - stop.times.arrive_s).div_ceil(60);
    if wait > 0 {
        walk.push(t.round_wait(wait.to_string()));
    }
    StopRow {
        number: at + 1,
        name: prospect.name.clone(),
        href: page.to(&format!("/engage/prospects/{id}")),
        stage: stage_chip(t, prospect.stage),
        about: about(t, stop),
        begins: t.time(stop.begins()),
        walk: walk.join(", "),
        open: open(t, stop),
        is_closed: stop.times.closed,
        why: why(t, stop),
        visit: stop.visit.as_ref().map(|visit| {
            let at = visit.at.to_zoned(zone(page));
            let outcome = t.round_outcome(visit.outcome.as_str());
            let said = t.round_visited_at(visit.actor_name.as_str(), outcome, t.time(at.time()));
            if visit.words.is_empty() { said } else { format!("{said}: {}", visit.words) }
        }),
        up: at.checked_sub(1),
        down: (at < last).then_some(at + 1),
        hours: Field::text(&format!("hours-{id}"), t.round_hours_label(weekday), typed)
            .with_hint(t.round_hours_hint())
            .optional(""),
        id,
    }
}

/// Trade and address.
pub(super) fn about(t: T, stop: &StopView) -> String {
    let parts = [trade(t, &stop.prospect.category), address(&stop.prospect.address)];
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" · ")
}

/// What is known of the hours of a stop, and whether it is closed when one comes.
pub(super) fn open(t: T, stop: &StopView) -> String {
    let times = |times: &[Opening]| t.round_open_at(typed_times(times).replace('-', "–"));
    match stop.opening.as_deref() {
        None => t.round_open_unknown(),
        Some([]) => t.round_open_never(),
        Some(known) if stop.times.closed => {
            format!("{}. {}", t.round_open_not_then(), times(known))
        }
        Some(known) => times(known),
    }
}

/// What fits the words searched for: first on the shortlist, then in the registers.
async fn addable(
    state: &WebState,
    page: &StaffPage,
    listing: &Listing,
    found: &RoundPage,
) -> Result<Vec<Addable>, WebError> {
    let t = page.t;
    let Some(text) = listing.search() else { return Ok(Vec::new()) };
    let filter = ProspectFilter { contains: Some(text.clone()), ..ProspectFilter::default() };
    // The list looks into town and e-mail, too; here only the name and the street are meant.
    let meant = folded(&text);
    let part = Page::numbered(1, 200);
    let listed = prospect::list(&state.app, &page.actor, &filter, part).await?;
    let is_on = |id| found.stops.iter().any(|stop| stop.prospect.id == id);
    let mut all: Vec<Addable> = listed
        .rows
        .into_iter()
        .filter(|one| one.point.is_some() && !is_on(one.id))
        .filter(|one| folded(&format!("{} {}", one.name, one.address.street)).contains(&meant))
        .take(ADDABLE)
        .map(|one| Addable {
            name: "prospect",
            value: one.id.to_string(),
            below: format!("{} · {}", trade(t, &one.category), address(&one.address)),
            words: one.name,
        })
        .collect();
    let Ok(answer) = search::why_not(&state.app, &page.actor, &text).await else { return Ok(all) };
    let new = answer.found.into_iter().filter(|one| {
        let place = &one.establishment;
        one.reasons.is_empty()
            && place.name.is_some()
            && place.point.is_some()
            && !answer.prospects.contains_key(&place.id)
    });
    all.extend(new.take(ADDABLE).map(|one| {
        Addable {
            name: "place",
            words: place::name(t, &one.establishment),
            below: [
                words::category(t, one.establishment.category),
                place::address(&one.establishment),
                t.round_add_from_register(),
            ]
            .join(" · "),
            value: one.establishment.id.0,
        }
    }));
    Ok(all)
}

pub(super) async fn sheet(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let (t, id) = (page.t, id_of(&id)?);
    let called = |round: &round::Round| (title(t, round), start_words(t, round));
    let words =
        |stop: &StopView| StopWords { trade: trade(t, &stop.prospect.category), why: why(t, stop) };
    let bytes = round::sheet(&state.app, &page.actor, id, t.locale(), &called, &words).await?;
    let name = format!("{}.pdf", t.round_column_name().to_lowercase());
    Ok(Download { name, media_type: "application/pdf", bytes }.into_response())
}
