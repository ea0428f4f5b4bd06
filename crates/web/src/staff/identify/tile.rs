//! The map of everything: tiles, and beside them the list of what is in view.

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use maillage_app::identify::register::EditionInfo;
use maillage_app::identify::search::{self, SearchError};
use maillage_app::identify::tile::{self, InView, Mark, Seen, Standing, TileAnswer, TileAt};
use maillage_domain::identify::territory::Bounds;
use maillage_i18n::T;

use super::search::tiles;
use super::{Tab, not_ready, place, rendered, tabs};
use crate::listing::Listing;
use crate::page::{Path, StaffPage};
use crate::problem::WebError;
use crate::state::WebState;
use crate::ui::{Credits, EmptyState, Pagination, Shell, Verb};
use crate::words;

/// Kept by the browser, which asks each time whether it is still right.
const KEPT: &str = "private, no-cache";
/// How much of the frame is left free around the territory, of its size.
const AROUND: f64 = 0.08;

#[derive(Template)]
#[template(path = "staff/identify/tile.html")]
struct MapPage {
    shell: Shell,
    tabs: Vec<Tab>,
    empty: Option<EmptyState>,
    ready: Option<Ready>,
}

struct Ready {
    seen: SeenList,
    territory: Option<String>,
    places: String,
    list: String,
    one: String,
    frame: String,
    background: Option<(String, String)>,
    moves: Vec<(String, String)>,
    credits: Credits,
}

/// The list of what is in view: a part of the page, and the answer when the map was moved.
#[derive(Template)]
#[template(path = "staff/identify/_seen.html")]
struct SeenList {
    count: String,
    hidden: Option<String>,
    nothing: Option<String>,
    places: Vec<SeenView>,
    pages: Option<Pagination>,
}

crate::ui::safe_html!(SeenList);

/// A place of the list, or of the map's bubble.
#[derive(Template)]
#[template(path = "staff/identify/_seen_one.html")]
struct SeenView {
    row: u64,
    at: String,
    name: String,
    href: String,
    category: String,
    address: String,
    score: Option<String>,
    score_words: String,
    distance: Option<String>,
    partner: Option<String>,
}

crate::ui::safe_html!(SeenView);

pub(super) async fn show(
    State(state): State<WebState>,
    page: StaffPage,
    listing: Listing,
) -> Result<Response, WebError> {
    let mut map = MapPage {
        shell: page.shell(Some(Verb::Identify)),
        tabs: tabs(&page, "/map"),
        empty: None,
        ready: None,
    };
    let frame = match frame(&state, &page, &listing).await {
        Ok(frame) => frame,
        Err(error) => return Err(maillage_app::AppError::from(error).into()),
    };
    match seen(&state, &page, &listing, frame).await {
        Ok(list) => map.ready = Some(ready(&state, &page, &listing, frame, list).await?),
        Err(error) => map.empty = Some(not_ready(&page, error)?),
    }
    rendered(&map)
}

async fn ready(
    state: &WebState,
    page: &StaffPage,
    listing: &Listing,
    frame: Bounds,
    seen: SeenList,
) -> Result<Ready, WebError> {
    let edition = search::edition(&state.app, &page.actor).await?;
    let checksum = edition.as_ref().map_or("", |edition: &EditionInfo| edition.checksum.as_str());
    let version = checksum.get(..16).unwrap_or(checksum);
    Ok(Ready {
        seen,
        territory: page.organisation.territory_geojson.clone(),
        places: address(page, version),
        list: page.to("/identify/map/list"),
        one: page.to(&format!("/identify/map/place?v={version}")),
        frame: text_of(frame),
        background: tiles(page),
        moves: moves(page.t, listing, frame),
        credits: place::credits(page.t, edition.as_ref()),
    })
}

/// The list alone, for the map that was moved.
pub(super) async fn list(
    State(state): State<WebState>,
    page: StaffPage,
    listing: Listing,
) -> Result<Response, WebError> {
    let frame = frame(&state, &page, &listing).await.map_err(maillage_app::AppError::from)?;
    let whole = Listing::new(&page.to("/identify/map"), &page.query);
    let seen = seen(&state, &page, &whole, frame).await.map_err(maillage_app::AppError::from)?;
    rendered(&seen)
}

/// One place, for the map's bubble: by its row, in the edition that the map shows.
pub(super) async fn one(
    State(state): State<WebState>,
    page: StaffPage,
    listing: Listing,
) -> Result<Response, WebError> {
    let row = listing.filter_as::<u64>("row").ok_or_else(WebError::not_found)?;
    let edition = search::edition(&state.app, &page.actor).await?;
    let version = listing.filter("v");
    // Rows of another edition have other numbers.
    if version.len() < 8 || edition.is_none_or(|edition| !edition.checksum.starts_with(version)) {
        return Err(WebError::not_found());
    }
    let found = tile::place(&state.app, &page.actor, row).await;
    let found = found.map_err(maillage_app::AppError::from)?.ok_or_else(WebError::not_found)?;
    rendered(&SeenView::new(&page, &found))
}

/// A tile; 304 when the browser has the right one.
pub(super) async fn tile(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, z, x, y)): Path<(String, u8, u32, u32)>,
    headers: HeaderMap,
) -> Result<Response, WebError> {
    let at = TileAt::new(z, x, y).ok_or_else(WebError::not_found)?;
    let wanted = headers.get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok());
    let is_known = |mark: &Mark| {
        let marks =
            wanted.unwrap_or_default().split(',').map(|one| one.trim().trim_start_matches("W/"));
        marks.map(|one| one.trim_matches('"')).any(|one| one == mark.0)
    };
    let (mark, answer) = match tile::tile(&state.app, &page.actor, at, is_known).await {
        Ok(answered) => answered,
        Err(error) if error.is_empty() => return Err(WebError::not_found()),
        Err(error) => return Err(maillage_app::AppError::from(error).into()),
    };
    let head =
        [(header::ETAG, format!("\"{}\"", mark.0)), (header::CACHE_CONTROL, KEPT.to_owned())];
    Ok(match answer {
        TileAnswer::Same => (StatusCode::NOT_MODIFIED, head).into_response(),
        TileAnswer::New(bytes) => {
            let kind = [(header::CONTENT_TYPE, "application/vnd.mapbox-vector-tile")];
            (head, kind, bytes).into_response()
        }
    })
}

/// The address of the tiles; the beginning of the edition's checksum keeps tiles of two editions apart.
pub(super) fn address(page: &StaffPage, version: &str) -> String {
    let all = page.to("/identify/map/tiles/{z}/{x}/{y}");
    if version.is_empty() { all } else { format!("{all}?v={version}") }
}

async fn seen(
    state: &WebState,
    page: &StaffPage,
    listing: &Listing,
    frame: Bounds,
) -> Result<SeenList, SearchError> {
    let part = listing.page();
    let place = |number: i64| usize::try_from(number).unwrap_or(0);
    let (offset, limit) = (place(part.offset), place(part.limit));
    let view = tile::in_view(&state.app, &page.actor, frame, offset, limit).await?;
    Ok(SeenList::new(page, listing, &view))
}

impl SeenList {
    fn new(page: &StaffPage, listing: &Listing, view: &InView) -> Self {
        let t = page.t;
        let total = i64::try_from(view.total).unwrap_or(i64::MAX);
        let nothing = if view.is_too_many {
            Some(t.tile_too_many())
        } else {
            (total == 0).then(|| t.tile_nothing())
        };
        Self {
            count: t.tile_count(total),
            hidden: (view.hidden > 0).then(|| t.tile_hidden(view.hidden)),
            nothing,
            places: view.places.iter().map(|seen| SeenView::new(page, seen)).collect(),
            pages: if view.is_too_many { None } else { listing.pagination(t, total) },
        }
    }
}

impl SeenView {
    fn new(page: &StaffPage, seen: &Seen) -> Self {
        let t = page.t;
        let found = &seen.establishment;
        let query: String = url::form_urlencoded::Serializer::new(String::new())
            .append_pair("q", &found.id.0)
            .finish();
        let score = seen.score.as_ref().map(|score| t.integer(score.points / 1_000));
        Self {
            row: seen.row,
            at: found.point.map_or_else(String::new, |at| format!("{:.6},{:.6}", at.lon, at.lat)),
            name: place::name(t, found),
            href: page.to(&format!("/identify/why?{query}")),
            category: words::category(t, found.category),
            address: place::address(found),
            score_words: score
                .as_ref()
                .map_or_else(String::new, |score| t.identify_score(score.as_str())),
            score,
            distance: seen.distance_m.map(|metres| place::distance(t, Some(metres))),
            partner: (seen.standing == Standing::Partner).then(|| t.tile_partner()),
        }
    }
}

/// What to show: as the address says, else the territory with a little around it, else the country.
async fn frame(
    state: &WebState,
    page: &StaffPage,
    listing: &Listing,
) -> Result<Bounds, SearchError> {
    if let Some(frame) = read(listing.filter("box")) {
        return Ok(frame);
    }
    let territory = tile::territory(&state.app, &page.actor).await?;
    let bounds = territory.map(|territory| territory.bounds());
    let (wide, high) = bounds.map_or((0.0, 0.0), |b| (b.east - b.west, b.north - b.south));
    Ok(bounds.map_or_else(
        || country(&page.organisation.country),
        |b| Bounds {
            west: b.west - wide * AROUND,
            east: b.east + wide * AROUND,
            south: b.south - high * AROUND,
            north: b.north + high * AROUND,
        },
    ))
}

/// The European part of the two countries.
fn country(code: &str) -> Bounds {
    match code {
        "FR" => Bounds { west: -5.2, south: 41.3, east: 9.6, north: 51.1 },
        _ => Bounds { west: -9.4, south: 35.9, east: 4.4, north: 43.9 },
    }
}

/// `west,south,east,north` in degrees; `None` when it is no box.
fn read(text: &str) -> Option<Bounds> {
    let numbers: Vec<f64> = text.split(',').map_while(|part| part.trim().parse().ok()).collect();
    let [west, south, east, north] = numbers[..] else { return None };
    let fine = (-180.0..=180.0).contains(&west)
        && (-180.0..=180.0).contains(&east)
        && (-90.0..=90.0).contains(&south)
        && (-90.0..=90.0).contains(&north);
    (fine && west < east && south < north).then_some(Bounds { west, south, east, north })
}

fn text_of(b: Bounds) -> String {
    format!("{:.5},{:.5},{:.5},{:.5}", b.west, b.south, b.east, b.north)
}

/// The ways to look elsewhere without a script: half a view aside, twice as near, twice as far.
fn moves(t: T, listing: &Listing, b: Bounds) -> Vec<(String, String)> {
    let (wide, high) = ((b.east - b.west) / 2.0, (b.north - b.south) / 2.0);
    let moved = |east: f64, north: f64| Bounds {
        west: b.west + east * wide,
        east: b.east + east * wide,
        south: b.south + north * high,
        north: b.north + north * high,
    };
    let sized = |by: f64| Bounds {
        west: b.west + wide * (1.0 - by),
        east: b.east - wide * (1.0 - by),
        south: b.south + high * (1.0 - by),
        north: b.north - high * (1.0 - by),
    };
    let ways = [
        (t.tile_closer(), sized(0.5)),
        (t.tile_wider(), sized(2.0)),
        (t.tile_north(), moved(0.0, 1.0)),
        (t.tile_south(), moved(0.0, -1.0)),
        (t.tile_east(), moved(1.0, 0.0)),
        (t.tile_west(), moved(-1.0, 0.0)),
    ];
    let there = ways.into_iter().filter(|(_, bounds)| read(&text_of(*bounds)).is_some());
    there.map(|(words, bounds)| (words, listing.with("box", &text_of(bounds)))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_box_is_four_numbers_on_the_globe_and_nothing_else_is() {
        let b = read("2.1,41.3,2.2,41.4").unwrap();
        assert_eq!((b.west, b.south, b.east, b.north), (2.1, 41.3, 2.2, 41.4));
        for text in
            ["", "2,41", "2.2,41.3,2.1,41.4", "a,b,c,d", "NaN,1,2,3", "-200,0,1,1", "0,0,1,1,1"]
        {
            assert!(read(text).is_none(), "{text}");
        }
    }
}
