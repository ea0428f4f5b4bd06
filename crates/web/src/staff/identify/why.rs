//! 'Why is X not shown', which is also the page of one record.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use maillage_app::identify::register::Found;
use maillage_app::identify::search::{self, WhyNot};
use maillage_app::identify::standing;
use maillage_domain::access::Action;
use maillage_domain::identify::establishment::Establishment;
use maillage_domain::identify::gate::GateReason;
use serde_json::json;

use super::evidence::{self, Attested};
use super::place::{self, PlaceView};
use super::search::tiles;
use super::{Tab, not_ready, rendered, tabs};
use crate::listing::Listing;
use crate::page::StaffPage;
use crate::problem::WebError;
use crate::state::WebState;
use crate::ui::{Credits, EmptyState, Field, MapWithList, Shell, Verb};
use crate::words;

#[derive(Template)]
#[template(path = "staff/identify/why.html")]
struct WhyPage {
    shell: Shell,
    title: String,
    tabs: Vec<Tab>,
    field: Field,
    action: String,
    empty: Option<EmptyState>,
    found: Vec<FoundView>,
    /// Whether the page is that of one record.
    is_single: bool,
    map: Option<MapWithList>,
    may_choose: bool,
    shortlist_action: String,
    reveal_action: String,
    credits: Credits,
}

struct FoundView {
    place: PlaceView,
    is_shown: bool,
    answer: String,
    /// Where it stands in the list, and the page of it.
    standing: Option<(String, String)>,
    /// What to do about what holds it back.
    ways: Vec<(String, String)>,
    source: String,
    as_written: Option<String>,
    raises: Vec<String>,
    record: Vec<(String, String)>,
    /// The other records of the place, who was there before, and who came after: heading and records.
    others: Vec<(String, Vec<OtherView>)>,
    /// A natural person, whose name is shown on purpose only.
    is_person: bool,
}

/// Another record that has to do with the place.
struct OtherView {
    name: String,
    href: String,
    source: String,
}

/// The records around one, by what they are to it.
fn others(page: &StaffPage, one: &Found) -> Vec<(String, Vec<OtherView>)> {
    let t = page.t;
    let view = |record: &Establishment| {
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        let query = query.append_pair("q", &record.id.0).finish();
        OtherView {
            name: place::name(t, record),
            href: page.to(&format!("/identify/why?{query}")),
            source: register_words(record),
        }
    };
    [
        (t.duplicate_also(), &one.also),
        (t.duplicate_was(), &one.before),
        (t.duplicate_came(), &one.after),
    ]
    .into_iter()
    .filter(|(_, records)| !records.is_empty())
    .map(|(words, records)| (words, records.iter().map(view).collect()))
    .collect()
}

/// What the field says: what was typed, but for the number of a record its name.
fn typed(text: String, found: &[FoundView]) -> String {
    match found {
        [one] if one.place.id == text => one.place.name.clone(),
        _ => text,
    }
}

/// Whose record it is.
fn register_words(record: &Establishment) -> String {
    format!("{}, {}", record.provenance.credit, record.provenance.vintage)
}

/// Where a place stands in the list, with the page of the list that has it.
async fn standing(
    state: &WebState,
    page: &StaffPage,
    one: &Found,
) -> Result<Option<(String, String)>, WebError> {
    let t = page.t;
    let place = standing::place(&state.app, &page.actor, &one.establishment.id).await;
    let Some(place) = place.map_err(maillage_app::AppError::from)? else { return Ok(None) };
    let words = match place.without_turns {
        Some(without) if without != place.number => {
            t.identify_why_turn(place.number, place.of, without)
        }
        _ => t.identify_why_standing(place.number, place.of),
    };
    let list = Listing::new(&page.to("/identify"), "").long();
    let number = i64::try_from(place.number).unwrap_or(i64::MAX);
    let at = (number - 1) / list.size() + 1;
    Ok(Some((words, list.with("page", &if at > 1 { at.to_string() } else { String::new() }))))
}

/// What to do about what holds a place back, or where to read it up.
fn ways(page: &StaffPage, one: &Found) -> Vec<(String, String)> {
    let t = page.t;
    let record = &one.establishment;
    let own = || (t.score_see_record(), format!("{}#record", place::href(page, &record.id.0)));
    let named = |path: &str| {
        let name = place::name(t, record);
        let mut query = url::form_urlencoded::Serializer::new(String::new());
        page.to(&format!("{path}?{}", query.append_pair("q", &name).finish()))
    };
    let mut ways: Vec<(String, String)> = Vec::new();
    for reason in &one.reasons {
        let way = match reason {
            GateReason::Outside { .. } if page.actor.may(Action::EditProspects) => {
                (t.identify_why_widen(), page.to("/identify/territory"))
            }
            GateReason::Partner => (t.identify_why_partner(), named("/partners")),
            GateReason::OptedOut => (t.identify_why_prospect(), named("/engage/prospects")),
            _ => own(),
        };
        if !ways.contains(&way) {
            ways.push(way);
        }
    }
    ways
}

pub(super) async fn show(
    State(state): State<WebState>,
    page: StaffPage,
    listing: Listing,
) -> Result<Response, WebError> {
    let t = page.t;
    let text = listing.search().unwrap_or_default();
    let (mut found, mut empty, mut map) = (Vec::new(), None, None);
    if !text.is_empty() {
        match search::why_not(&state.app, &page.actor, &text).await {
            Ok(answer) => {
                found = answer.found.iter().map(|one| found_view(&page, one, &answer)).collect();
                if let ([one], [view]) = (answer.found.as_slice(), found.as_mut_slice()) {
                    map = map_of(&page, one);
                    if view.is_shown {
                        view.standing = standing(&state, &page, one).await?;
                    }
                }
                if found.is_empty() {
                    empty = Some(EmptyState {
                        icon: crate::ui::icon("search"),
                        title: t.identify_why_none_title(),
                        text: t.identify_why_none_text(),
                        action: None,
                    });
                }
            }
            Err(error) => empty = Some(not_ready(&page, error)?),
        }
    }
    let edition = search::edition(&state.app, &page.actor).await?;
    let single = match found.as_slice() {
        [one] => Some(one.place.name.clone()),
        _ => None,
    };
    rendered(&WhyPage {
        shell: page.shell(Some(Verb::Identify)),
        title: single.unwrap_or_else(|| t.identify_why_title()),
        tabs: tabs(&page, "/why"),
        field: Field::text("q", t.identify_why_field(), typed(text, &found)),
        action: page.to("/identify/why"),
        empty,
        may_choose: page.actor.may(Action::EditProspects),
        shortlist_action: page.to("/identify/shortlist"),
        reveal_action: page.to("/identify/reveal"),
        credits: if found.is_empty() {
            Credits::default()
        } else {
            place::credits(t, edition.as_ref())
        },
        is_single: found.len() == 1,
        map,
        found,
    })
}

/// The place on the map, beside the territory.
fn map_of(page: &StaffPage, one: &Found) -> Option<MapWithList> {
    let place = &one.establishment;
    let point = place.point?;
    let points = json!({
        "type": "FeatureCollection",
        "features": [{
            "type": "Feature",
            "geometry": { "type": "Point", "coordinates": [point.lon, point.lat] },
            "properties": {
                "id": place.id.0,
                "name": place::name(page.t, place),
                "score": f64::from(one.score.points) / 1_000.0,
            },
        }],
    });
    Some(MapWithList {
        t: page.t,
        label: page.t.score_map_label(),
        territory: page.organisation.territory_geojson.clone(),
        streets: None,
        points: Some(points.to_string()),
        everything: None,
        tiles: tiles(page),
        draw: None,
        places: Vec::new(),
    })
}

fn found_view(page: &StaffPage, one: &Found, answer: &WhyNot) -> FoundView {
    let t = page.t;
    let record = &one.establishment;
    let prospects = &answer.prospects;
    let attested = Attested { today: answer.today, registers: one.registers() };
    let reasons: Vec<String> = one.reasons.iter().map(|reason| words::reason(t, reason)).collect();
    FoundView {
        place: PlaceView::new(page, record, &one.score, one.distance_m, prospects, attested)
            .with_others(t, one.also.iter().map(|it| &it.id), one.registers(), prospects),
        raises: evidence::raise_lines(t, record, &one.score, &answer.criteria, &answer.needs),
        record: evidence::record(t, record),
        is_shown: reasons.is_empty(),
        answer: if reasons.is_empty() {
            t.identify_why_shown()
        } else {
            t.identify_why_not_shown(reasons.join("; "))
        },
        standing: None,
        ways: ways(page, one),
        as_written: place::as_written(t, record),
        is_person: record.privacy == maillage_domain::identify::establishment::Privacy::Person,
        source: register_words(record),
        others: others(page, one),
    }
}
