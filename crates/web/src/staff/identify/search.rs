//! The search: list and map, filters, files to take along.

use askama::Template;
use axum::extract::State;
use axum::http::header;
use axum::response::{IntoResponse, Response};
use maillage_app::identify::nothing::{Nothing, why_nothing};
use maillage_app::identify::register::{MAX_PAGE, SearchResult, Sort};
use maillage_app::identify::search::{self, Answer, MARGIN_M, Request};
use maillage_domain::access::Action;
use maillage_domain::identify::category::Category;
use maillage_domain::identify::establishment::OperatorKind;
use maillage_i18n::T;
use serde_json::json;

use super::ask::{self, FAMILY, SORTS};
use super::evidence::{Attested, GradeView};
use super::explained;
use super::place::{self, PlaceView};
use super::{Tab, not_ready, rendered, tabs};
use crate::export::{Cell, Sheet};
use crate::listing::Listing;
use crate::page::StaffPage;
use crate::problem::WebError;
use crate::state::WebState;
use crate::ui::{Choice, Credits, EmptyState, Export, Field, Pagination, Shell, Verb};
use crate::words;

#[derive(Template)]
#[template(path = "staff/identify/search.html")]
struct SearchPage {
    shell: Shell,
    tabs: Vec<Tab>,
    body: Body,
}

enum Body {
    NotReady(EmptyState),
    Ready(Box<Ready>),
}

struct Ready {
    count: String,
    needs: String,
    /// What decides between two that are equal in the order asked for.
    ties: String,
    /// That places of about the same score take turns, when they do.
    rotation: Option<String>,
    score_href: String,
    needs_href: Option<String>,
    action: String,
    fields: Vec<Field>,
    is_filtered: bool,
    plain_href: String,
    nothing: Option<EmptyState>,
    places: Vec<PlaceView>,
    territory: Option<String>,
    points: String,
    map_limit: Option<String>,
    tiles: Option<(String, String)>,
    may_choose: bool,
    shortlist_action: String,
    round_action: String,
    query: String,
    held: Vec<String>,
    why_href: String,
    credits: Credits,
    pages: Option<Pagination>,
    export: Export,
}

pub(super) async fn show(
    State(state): State<WebState>,
    page: StaffPage,
    listing: Listing,
) -> Result<Response, WebError> {
    let listing = listing.long();
    let request = ask::request(&listing);
    let answer = match search::search(&state.app, &page.actor, &request).await {
        Ok(answer) => answer,
        Err(error) => {
            let body = Body::NotReady(not_ready(&page, error)?);
            return shown(&page, body);
        }
    };
    if listing.format() == "json" {
        let edition = search::edition(&state.app, &page.actor).await?;
        return Ok(explained::json(&page, &answer, edition.as_ref()));
    }
    if !listing.format().is_empty()
        && let Some(file) = file(&state, &page, &request, &listing).await?
    {
        return Ok(file);
    }
    let edition = search::edition(&state.app, &page.actor).await?;
    let why = why_nothing(&state.app, &page.actor, &answer).await;
    let why = why.map_err(maillage_app::AppError::from)?;
    let credits = place::credits(page.t, edition.as_ref());
    let mut ready = ready(&page, &listing, &answer, credits);
    ready.nothing = why.map(|why| nothing(&page, why));
    shown(&page, Body::Ready(Box::new(ready)))
}

fn shown(page: &StaffPage, body: Body) -> Result<Response, WebError> {
    rendered(&SearchPage { shell: page.shell(Some(Verb::Identify)), tabs: tabs(page, ""), body })
}

fn ready(page: &StaffPage, listing: &Listing, answer: &Answer, credits: Credits) -> Ready {
    let t = page.t;
    let result = &answer.result;
    let may_edit = page.actor.may(Action::EditProspects);
    let total = i64::try_from(result.total).unwrap_or(i64::MAX);
    let plain = page.to("/identify");
    let places =
        result.hits.iter().map(|hit| {
            let (place, prospects) = (&hit.establishment, &answer.prospects);
            let attested = Attested { today: answer.today, registers: hit.registers };
            PlaceView::new(page, place, &hit.score, hit.distance_m, prospects, attested)
                .with_others(t, hit.also.iter(), hit.registers, prospects)
        });
    let needs: Vec<String> = answer.needs.iter().map(|need| words::need(t, *need)).collect();
    let held = result.held_back.iter();
    let points = Listing::new(&page.to("/identify/points"), &page.query).with("page", "");
    Ready {
        count: t.identify_found(total),
        needs_href: (may_edit && needs.is_empty()).then(|| page.to("/identify/needs")),
        needs: if needs.is_empty() {
            t.identify_needs_none()
        } else {
            t.identify_needs_now(needs.join(" · "))
        },
        ties: match ask::request(listing).sort {
            Sort::Score => t.identify_ties_score(),
            Sort::BestKnown => t.identify_ties_known(),
            Sort::Distance => t.identify_ties_distance(),
            Sort::Name => t.identify_ties_name(),
        },
        rotation: answer.rotation.map(|week| t.score_rotation_notice(i64::from(week.number))),
        score_href: page.to("/identify/score"),
        action: plain.clone(),
        fields: fields(t, listing, result),
        is_filtered: ["q", "activity", "kind", "min", "where", "sort"]
            .iter()
            .any(|field| !listing.filter(field).is_empty()),
        nothing: None,
        plain_href: plain,
        places: places.collect(),
        territory: page.organisation.territory_geojson.clone(),
        points,
        map_limit: (result.total > MAX_PAGE).then(|| t.identify_map_limit(MAX_PAGE)),
        tiles: tiles(page),
        may_choose: may_edit,
        shortlist_action: page.to("/identify/shortlist"),
        round_action: page.to("/identify/rounds/choose"),
        query: page.query.clone(),
        held: held
            .map(|(reason, count)| t.identify_held_line(*count, words::held(t, reason)))
            .collect(),
        why_href: page.to("/identify/why"),
        credits,
        pages: listing.pagination(t, total),
        export: Export::of(t, listing),
    }
}

/// Why nothing is shown, and what to do about it.
fn nothing(page: &StaffPage, why: Nothing) -> EmptyState {
    let t = page.t;
    let may_edit = page.actor.may(Action::EditProspects);
    let territory = (t.identify_nav_territory(), page.to("/identify/territory"));
    let registers = (t.identify_registers_import(), page.to("/identify/registers"));
    let (text, action) = match why {
        Nothing::Filtered { passing } => {
            let all = (t.clear_filters(), page.to("/identify"));
            (t.identify_nothing_filtered(passing), Some(all))
        }
        Nothing::HeldBack => (t.identify_nothing_text(), may_edit.then_some(registers)),
        Nothing::Near => (t.identify_nothing_near(), may_edit.then_some(territory)),
        Nothing::Far => (t.identify_nothing_far(), may_edit.then_some(territory)),
    };
    EmptyState { icon: crate::ui::icon("search"), title: t.identify_nothing_title(), text, action }
}

/// The tile server of the settings and its host, whom to thank.
pub(super) fn tiles(page: &StaffPage) -> Option<(String, String)> {
    let address = page.organisation.tile_url.clone()?;
    let rest = address.split_once("://").map_or(address.as_str(), |(_, rest)| rest);
    let host = rest.split('/').next().unwrap_or_default().to_owned();
    Some((address, host))
}

fn fields(t: T, listing: &Listing, result: &SearchResult) -> Vec<Field> {
    let kind = listing.filter("kind");
    let mut kinds = vec![Choice::new("", t.identify_filter_kind_all(), kind)];
    kinds.extend(
        OperatorKind::ALL.iter().map(|k| Choice::new(k.as_str(), words::operator(t, *k), kind)),
    );
    let margin = t.distance(f64::from(MARGIN_M));
    let places = vec![
        Choice::new("", t.identify_where_near(margin), listing.filter("where")),
        Choice::new("inside", t.identify_where_inside(), listing.filter("where")),
    ];
    let present = if listing.sort().is_empty() { SORTS[0].1 } else { listing.sort() };
    let names = [
        t.identify_sort_known(),
        t.identify_sort_score(),
        t.identify_sort_distance(),
        t.identify_sort_name(),
    ];
    let sorts = SORTS.iter().zip(names).map(|((_, word), name)| Choice::new(*word, name, present));
    vec![
        Field::text("q", t.identify_filter_text(), listing.filter("q")).optional(""),
        Field::select("activity", t.identify_filter_family(), activities(t, listing, result))
            .optional(""),
        Field::select("kind", t.identify_filter_kind(), kinds).optional(""),
        Field::number("min", t.identify_filter_min(), listing.filter("min")).optional(""),
        Field::select("where", t.identify_filter_where(), places).optional(""),
        Field::select("sort", t.identify_sort(), sorts.collect()),
    ]
}

/// Families and their categories that occur, each with its number; one that is chosen stays on offer.
fn activities(t: T, listing: &Listing, result: &SearchResult) -> Vec<Choice> {
    let present = listing.filter("activity");
    let mut choices = vec![Choice::new("", t.identify_filter_family_all(), present)];
    let mut families: Vec<&str> = Vec::new();
    for category in Category::all() {
        if !families.contains(&category.family()) {
            families.push(category.family());
        }
    }
    for family in families {
        let own: Vec<(Category, usize)> = Category::all()
            .filter(|category| category.family() == family)
            .map(|category| (category, result.by_category.get(&category).copied().unwrap_or(0)))
            .filter(|(category, count)| *count > 0 || category.code() == present)
            .collect();
        let value = format!("{FAMILY}{family}");
        if own.is_empty() && value != present {
            continue;
        }
        let sum: usize = own.iter().map(|(_, count)| count).sum();
        let words_of = t.identify_filter_whole_family(sum, words::family(t, family));
        choices.push(Choice::new(value, words_of, present));
        for (category, count) in own {
            let name = format!("– {}", words::category(t, category));
            let label = t.identify_filter_one_category(name, count);
            choices.push(Choice::new(category.code(), label, present));
        }
    }
    choices
}

/// The whole list as a file, read in parts.
async fn file(
    state: &WebState,
    page: &StaffPage,
    request: &Request,
    listing: &Listing,
) -> Result<Option<Response>, WebError> {
    let t = page.t;
    let mut sheet = Sheet {
        name: "places".to_owned(),
        columns: vec![
            t.identify_column_place(),
            t.identify_column_category(),
            t.identify_column_address(),
            t.identify_column_postcode(),
            t.identify_column_locality(),
            t.identify_column_score(),
            t.identify_column_coverage(),
            t.score_evidence_title(),
            t.identify_column_distance(),
            t.identify_column_source(),
            t.identify_column_licence(),
            t.identify_column_record(),
        ],
        rows: Vec::new(),
    };
    loop {
        let part = Request { offset: sheet.rows.len(), limit: MAX_PAGE, ..request.clone() };
        let answer = search::search(&state.app, &page.actor, &part)
            .await
            .map_err(maillage_app::AppError::from)?;
        for hit in &answer.result.hits {
            let attested = Attested { today: answer.today, registers: hit.registers };
            let place = &hit.establishment;
            let source = &place.provenance;
            let grade = GradeView::new(t, place, attested);
            sheet.rows.push(vec![
                place.name.clone().into(),
                words::category(t, place.category).into(),
                place.address.street_line().into(),
                place.address.postcode.clone().into(),
                place.address.locality.clone().into(),
                Cell::Thousandths(i64::from(hit.score.points)),
                i64::from(hit.score.coverage).into(),
                grade.letter.into(),
                hit.distance_m.map_or(Cell::Empty, |m| Cell::Text(t.decimal(m, 0))),
                format!("{}, {}", source.credit, source.vintage).into(),
                source.licence.clone().into(),
                place.id.0.clone().into(),
            ]);
        }
        if answer.result.hits.len() < MAX_PAGE {
            break;
        }
    }
    Ok(sheet.download(t, listing.format())?.map(IntoResponse::into_response))
}

/// The places of a search as GeoJSON, for the map; the first thousand.
pub(super) async fn points(
    State(state): State<WebState>,
    page: StaffPage,
    listing: Listing,
) -> Result<Response, WebError> {
    let request = Request { offset: 0, limit: MAX_PAGE, ..ask::request(&listing) };
    let hits = match search::search(&state.app, &page.actor, &request).await {
        Ok(answer) => answer.result.hits,
        Err(error) => {
            not_ready(&page, error)?;
            Vec::new()
        }
    };
    let features: Vec<_> = hits
        .iter()
        .filter_map(|hit| {
            let found = &hit.establishment;
            let point = found.point?;
            Some(json!({
                "type": "Feature",
                "geometry": { "type": "Point", "coordinates": [point.lon, point.lat] },
                "properties": {
                    "id": found.id.0,
                    "name": place::name(page.t, found),
                    "score": f64::from(hit.score.points) / 1_000.0,
                    "href": place::href(&page, &found.id.0),
                },
            }))
        })
        .collect();
    let body = json!({ "type": "FeatureCollection", "features": features }).to_string();
    Ok(([(header::CONTENT_TYPE, "application/geo+json")], body).into_response())
}
