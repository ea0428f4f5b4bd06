//! The territory: drawn, uploaded, or a circle; what it holds is shown before it is kept.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use maillage_app::identify::address::AddressFound;
use maillage_app::identify::nothing::places_near;
use maillage_app::identify::register::RegistersError;
use maillage_app::identify::search::{self, Area, Request, SearchError};
use maillage_app::identify::settings;
use maillage_app::identify::territory::{TerritoryFileError, geometry, territory_from_geojson};
use maillage_domain::identify::territory::Territory;
use maillage_i18n::T;

use super::search::tiles;
use super::{Tab, centre, rendered, tabs};
use crate::flash::GoTo;
use crate::form::{Form, Submitted};
use crate::page::StaffPage;
use crate::problem::WebError;
use crate::state::WebState;
use crate::ui::{ErrorSummary, Field, MapWithList, Notice, NoticeKind, Shell, Verb};
use crate::words;

#[derive(Template)]
#[template(path = "staff/identify/territory.html")]
struct TerritoryPage {
    shell: Shell,
    tabs: Vec<Tab>,
    title: String,
    map: MapWithList,
    preview: Option<Preview>,
    summary: ErrorSummary,
    area: Field,
    file: Field,
    circle: Vec<Field>,
    abroad: Option<Field>,
}

struct Preview {
    count: String,
    /// Said when the registers have nothing anywhere near.
    far: Option<Notice>,
    families: Vec<(String, String)>,
}

pub(super) async fn show(page: StaffPage) -> Result<Response, WebError> {
    let form = Form::new(page.t, Submitted::default());
    let shape = page.organisation.territory_geojson.clone();
    shown(&page, &form, shape, None, &[])
}

pub(super) async fn submit(
    State(state): State<WebState>,
    page: StaffPage,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let t = page.t;
    let mut form = Form::new(t, submitted.clone());
    let territory = match territory(&state, &page, &mut form).await? {
        Ok(territory) => territory,
        Err(found) => {
            let shape = page.organisation.territory_geojson.clone();
            return shown(&page, &form, shape, None, &found);
        }
    };
    if !centre::placed(&mut form, &page.organisation.country, &territory) {
        let shape = Some(geometry(&territory));
        return shown(&page, &form, shape, None, &[]);
    }
    if submitted.text("do") == "save" {
        settings::save_territory(&state.app, &page.actor, &territory).await?;
        let (go, saved) = (GoTo::new(page.to("/identify")), t.identify_territory_saved());
        let go = match is_far(&state, &page, &territory).await? {
            true => go.warning(format!("{saved} {}", t.identify_territory_far())),
            false => go.saying(saved),
        };
        return Ok(go.into_response());
    }
    let preview = preview(&state, &page, &territory).await?;
    // The outline stands in its field now, so that it is what the next press keeps.
    let shape = geometry(&territory);
    let abroad = if submitted.is_ticked("abroad") { "yes" } else { "" };
    let fields = [("area", shape.as_str()), ("abroad", abroad)];
    let form = Form::first(t, fields.into_iter().filter(|(_, value)| !value.is_empty()));
    shown(&page, &form, Some(shape.clone()), Some(preview), &[])
}

fn shown(
    page: &StaffPage,
    form: &Form,
    shape: Option<String>,
    preview: Option<Preview>,
    found: &[AddressFound],
) -> Result<Response, WebError> {
    let t = page.t;
    let mut circle = centre::fields(t, form, found);
    circle.push(
        Field::measured("radius", t.identify_territory_radius(), form.value("radius"), "m")
            .with_error(form.error("radius"))
            .optional(t.shell_optional()),
    );
    let title = match (&preview, &shape) {
        (Some(_), _) => t.identify_territory_preview_title(),
        (None, Some(_)) => t.identify_territory_now(),
        (None, None) => t.identify_no_territory_title(),
    };
    rendered(&TerritoryPage {
        shell: page.shell(Some(Verb::Identify)),
        tabs: tabs(page, "/territory"),
        title,
        map: MapWithList {
            t,
            label: t.identify_territory_title(),
            territory: shape,
            streets: None,
            points: None,
            tiles: tiles(page),
            draw: Some("area".to_owned()),
            places: Vec::new(),
        },
        preview,
        summary: form.summary(),
        area: Field::area("area", t.identify_territory_area(), form.value("area"), 4)
            .with_hint(t.identify_territory_area_hint())
            .with_error(form.error("area"))
            .optional(t.shell_optional()),
        file: Field::file("file", t.identify_territory_file(), ".geojson,.json")
            .with_error(form.error("file"))
            .optional(t.shell_optional()),
        circle,
        abroad: centre::abroad(t, form),
    })
}

/// The territory of a form: of its file, of its circle, or of its outline. Else what is wrong is noted, with the
/// addresses to choose a centre from.
async fn territory(
    state: &WebState,
    page: &StaffPage,
    form: &mut Form,
) -> Result<Result<Territory, Vec<AddressFound>>, WebError> {
    let t = page.t;
    let submitted = form.submitted().clone();
    let has = |field: &str| !submitted.text(field).trim().is_empty();
    let territory = if let Some(file) = submitted.file("file") {
        let text = String::from_utf8_lossy(&file.bytes).into_owned();
        read(t, form, "file", &text)
    } else if has("centre") || has("radius") {
        return circle(state, page, form).await;
    } else if has("area") {
        read(t, form, "area", submitted.text("area"))
    } else {
        form.refuse("area", t.identify_territory_missing());
        None
    };
    Ok(territory.ok_or_else(Vec::new))
}

fn read(t: T, form: &mut Form, field: &str, text: &str) -> Option<Territory> {
    match territory_from_geojson(text, None) {
        Ok(territory) => Some(territory),
        Err(error) => {
            form.refuse(field, file_error(t, &error));
            None
        }
    }
}

async fn circle(
    state: &WebState,
    page: &StaffPage,
    form: &mut Form,
) -> Result<Result<Territory, Vec<AddressFound>>, WebError> {
    let t = page.t;
    let centre = centre::read(state, &page.actor, form).await?;
    let radius = typed(form, "radius").filter(|metres| (50.0..=50_000.0).contains(metres));
    if radius.is_none() {
        form.refuse("radius", t.identify_territory_metres());
    }
    let (centre, radius) = match (centre, radius) {
        (Ok(centre), Some(radius)) => (centre, radius),
        (centre, _) => return Ok(Err(centre.err().unwrap_or_default())),
    };
    Ok(Territory::circle(centre, radius).map_err(|_| {
        form.refuse("centre", t.identify_centre_invalid());
        Vec::new()
    }))
}

/// A number with a decimal comma or point.
fn typed(form: &Form, field: &str) -> Option<f64> {
    form.value(field).trim().replace(',', ".").parse().ok()
}

async fn preview(
    state: &WebState,
    page: &StaffPage,
    territory: &Territory,
) -> Result<Preview, WebError> {
    let t = page.t;
    let request = Request {
        area: Area::This(Box::new(territory.clone())),
        margin_m: 0,
        limit: 1,
        ..Request::first_page()
    };
    let result = match search::search(&state.app, &page.actor, &request).await {
        Ok(answer) => answer.result,
        Err(SearchError::Registers(RegistersError::Empty)) => {
            let count = t.identify_territory_count_none();
            return Ok(Preview { count, far: None, families: Vec::new() });
        }
        Err(other) => return Err(maillage_app::AppError::from(other).into()),
    };
    let mut families: Vec<(&str, usize)> = Vec::new();
    for (category, count) in &result.by_category {
        match families.iter_mut().find(|(family, _)| *family == category.family()) {
            Some((_, sum)) => *sum += count,
            None => families.push((category.family(), *count)),
        }
    }
    families.sort_by_key(|(_, count)| std::cmp::Reverse(*count));
    Ok(Preview {
        count: t.identify_territory_count(result.passing),
        far: is_far(state, page, territory)
            .await?
            .then(|| Notice::new(NoticeKind::Attention, t.identify_territory_far())),
        families: families
            .into_iter()
            .map(|(family, count)| (words::family(t, family), t.integer(count)))
            .collect(),
    })
}

/// Whether registers were imported and have nothing anywhere near.
async fn is_far(
    state: &WebState,
    page: &StaffPage,
    territory: &Territory,
) -> Result<bool, WebError> {
    let near = places_near(&state.app, &page.actor, territory).await;
    Ok(near.map_err(maillage_app::AppError::from)? == Some(false))
}

/// What is wrong with a file, in the reader's language.
fn file_error(t: T, error: &TerritoryFileError) -> String {
    use TerritoryFileError as E;
    match error {
        E::NotJson { line, column } => t.identify_geojson_not_json(*column, *line),
        E::Missing { place, what } => t.identify_geojson_missing(place.as_str(), *what),
        E::NoArea { place, kind } => t.identify_geojson_no_area(kind.as_str(), place.as_str()),
        E::Position { place } => t.identify_geojson_position(place.as_str()),
        E::Projected { place, .. } => t.identify_geojson_projected(place.as_str()),
        E::SwappedAxes => t.identify_geojson_swapped(),
        E::OpenRing { place } => t.identify_geojson_open(place.as_str()),
        E::Territory(_) => t.identify_geojson_shape(),
    }
}
