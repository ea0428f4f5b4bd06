//! The territory: parts that are drawn, uploaded, round, named or along a street; what they hold together is
//! shown before it is kept.

mod part;

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use maillage_app::identify::boundary;
use maillage_app::identify::nothing::places_near;
use maillage_app::identify::register::RegistersError;
use maillage_app::identify::search::{self, Area, Request, SearchError};
use maillage_app::identify::territory::geometry;
use maillage_app::identify::territory::parts::{self, Change, ChangeError, Parts};
use maillage_domain::identify::territory::Territory;
use maillage_domain::identify::territory::parts::{Origin, Part, Way, area_m2};
use maillage_i18n::T;

use self::part::Offered;
pub(super) use self::part::file_error;
use super::search::tiles;
use super::{Tab, centre, rendered, tabs};
use crate::flash::GoTo;
use crate::form::{Form, Submitted};
use crate::page::StaffPage;
use crate::problem::WebError;
use crate::state::WebState;
use crate::ui::{
    Choice, Credits, ErrorSummary, Field, MapWithList, Notice, NoticeKind, Shell, Verb,
};
use crate::words;

#[derive(Template)]
#[template(path = "staff/identify/territory.html")]
struct TerritoryPage {
    shell: Shell,
    tabs: Vec<Tab>,
    title: String,
    map: MapWithList,
    preview: Option<Preview>,
    parts: Vec<PartView>,
    parts_action: String,
    mark: String,
    summary: ErrorSummary,
    how: Option<Field>,
    area: Field,
    hidden: Vec<(&'static str, String)>,
    file: Field,
    circle: Vec<Field>,
    unit: Vec<Field>,
    units: (String, String),
    street: Vec<Field>,
    abroad: Option<Field>,
    credits: Credits,
}

struct Preview {
    count: String,
    /// Said when the registers have nothing anywhere near.
    far: Option<Notice>,
    families: Vec<(String, String)>,
}

struct PartView {
    place: usize,
    what: String,
    origin: String,
    size: String,
    turn: String,
    turn_label: String,
    raise_label: Option<String>,
    remove_label: String,
}

pub(super) async fn show(
    State(state): State<WebState>,
    page: StaffPage,
) -> Result<Response, WebError> {
    let form = Form::new(page.t, Submitted::default());
    let shape = page.organisation.territory_geojson.clone();
    shown(&state, &page, &form, shape, None, &Offered::default()).await
}

pub(super) async fn submit(
    State(state): State<WebState>,
    page: StaffPage,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let t = page.t;
    let mut form = Form::new(t, submitted.clone());
    let now = page.organisation.territory_geojson.clone();
    let part = match part::read(&state, &page, &mut form).await? {
        Ok(part) => part,
        Err(offered) => return shown(&state, &page, &form, now, None, &offered).await,
    };
    let Some(own) = checked(&mut form, &page, &part) else {
        return shown(&state, &page, &form, now, None, &Offered::default()).await;
    };
    let is_new = submitted.text("how").is_empty() || submitted.text("how") == "replace";
    let change = match is_new {
        true => Change::Replace(Part { way: Way::Add, ..part.clone() }),
        false => Change::Append(part.clone()),
    };
    let keeps = submitted.text("do") == "save";
    let made = match keeps {
        true => parts::change(&state.app, &page.actor, &change, None).await,
        false => parts::preview(&state.app, &page.actor, &change).await,
    };
    let territory = match made {
        Ok(territory) => territory.unwrap_or(own),
        Err(error) => {
            form.refuse("how", change_words(t, error)?);
            return shown(&state, &page, &form, now, None, &Offered::default()).await;
        }
    };
    if keeps {
        let back = if is_new { "/identify" } else { "/identify/territory" };
        let (go, saved) = (GoTo::new(page.to(back)), t.identify_territory_saved());
        let go = match is_far(&state, &page, &territory).await? {
            true => go.warning(format!("{saved} {}", t.identify_territory_far())),
            false => go.saying(saved),
        };
        return Ok(go.into_response());
    }
    let preview = preview(&state, &page, &territory).await?;
    let form = Form::new(t, part::kept(&submitted, &part));
    let shape = Some(geometry(&territory));
    shown(&state, &page, &form, shape, Some(preview), &Offered::default()).await
}

/// One part is taken away, moved up, or turned.
pub(super) async fn edit(
    State(state): State<WebState>,
    page: StaffPage,
    submitted: Submitted,
) -> Result<GoTo, WebError> {
    let t = page.t;
    let back = GoTo::new(page.to("/identify/territory"));
    let place = submitted.text("part").parse::<usize>();
    let change = match (submitted.text("do"), place) {
        ("remove", Ok(place)) => Change::Remove(place),
        ("raise", Ok(place)) => Change::Raise(place),
        ("turn", Ok(place)) => Change::Turn(place),
        _ => return Ok(back.warning(t.territory_changed())),
    };
    let mark = Some(submitted.text("mark"));
    match parts::change(&state.app, &page.actor, &change, mark).await {
        Ok(_) => Ok(back.saying(t.identify_territory_saved())),
        Err(error) => Ok(back.warning(change_words(t, error)?)),
    }
}

/// The part as a territory of its own, when it lies in the country or somebody said that this is right.
fn checked(form: &mut Form, page: &StaffPage, part: &Part) -> Option<Territory> {
    let Ok(territory) = Territory::polygons(part.polygons.clone()) else {
        form.refuse("area", page.t.identify_geojson_shape());
        return None;
    };
    centre::placed(form, &page.organisation.country, &territory).then_some(territory)
}

/// What a refused change says; failures go on.
fn change_words(t: T, error: ChangeError) -> Result<String, WebError> {
    match error {
        ChangeError::NothingLeft => Ok(t.territory_nothing_left()),
        ChangeError::TooMany => Ok(t.territory_too_many(parts::PARTS_MAX)),
        ChangeError::Changed => Ok(t.territory_changed()),
        ChangeError::Shape(_) => Ok(t.identify_geojson_shape()),
        ChangeError::App(error) => Err(error.into()),
    }
}

async fn shown(
    state: &WebState,
    page: &StaffPage,
    form: &Form,
    shape: Option<String>,
    preview: Option<Preview>,
    offered: &Offered,
) -> Result<Response, WebError> {
    let t = page.t;
    let Parts { parts, mark } = parts::parts(&state.app, &page.actor).await?;
    let sets = boundary::sets(&state.app, &page.actor).await?;
    let title = match (&preview, &shape) {
        (Some(_), _) => t.identify_territory_preview_title(),
        (None, Some(_)) => t.identify_territory_now(),
        (None, None) => t.identify_no_territory_title(),
    };
    let is_empty = parts.is_empty();
    let credits = super::place::credited(state, page).await?;
    rendered(&TerritoryPage {
        credits,
        shell: page.shell(Some(Verb::Identify)),
        tabs: tabs(page, "/territory"),
        title,
        map: map(page, shape),
        preview,
        parts: parts
            .iter()
            .enumerate()
            .map(|(place, part)| PartView::new(t, place, part))
            .collect(),
        parts_action: page.to("/identify/territory/parts"),
        mark,
        summary: form.summary(),
        how: (!is_empty).then(|| how(t, form)),
        area: part::area_field(t, form),
        hidden: part::hidden(form),
        file: Field::file("file", t.identify_territory_file(), ".geojson,.json")
            .with_error(form.error("file"))
            .optional(t.shell_optional()),
        circle: part::circle_fields(t, form, offered),
        unit: part::unit_fields(t, form, offered, sets.is_empty()),
        units: (t.territory_units(sets.len()), page.to("/identify/boundaries")),
        street: part::street_fields(t, form, offered),
        abroad: centre::abroad(t, form),
    })
}

fn map(page: &StaffPage, shape: Option<String>) -> MapWithList {
    MapWithList {
        t: page.t,
        label: page.t.identify_territory_title(),
        territory: shape,
        streets: None,
        everything: Some(super::tile::address(page, "")),
        points: None,
        tiles: tiles(page),
        draw: Some("area".to_owned()),
        places: Vec::new(),
    }
}

fn how(t: T, form: &Form) -> Field {
    let present = form.value("how");
    let present = if present.is_empty() { "add" } else { present.as_str() };
    let choices = vec![
        Choice::new("add", t.territory_how_add(), present),
        Choice::new("take_out", t.territory_how_take_out(), present),
        Choice::new("replace", t.territory_how_replace(), present),
    ];
    Field::radios("how", t.territory_how(), choices).with_error(form.error("how"))
}

impl PartView {
    fn new(t: T, place: usize, part: &Part) -> Self {
        let origin = t.named("origin", part.origin.as_str()).unwrap_or_default();
        let what = match (part.origin, part.metres, part.label.as_str()) {
            (_, _, "") => origin.clone(),
            (Origin::Circle, Some(m), label) => t.territory_circle_label(t.distance(m), label),
            (_, Some(m), label) => t.territory_street_label(t.distance(m), label),
            (_, None, label) => label.to_owned(),
        };
        let number = place + 1;
        let size = Territory::polygons(part.polygons.clone());
        let size = size.map_or(0.0, |territory| area_m2(&territory) / 1e6);
        let (turn, turn_label) = match part.way {
            Way::Add => (t.territory_adds(), t.territory_turn_out(number, what.as_str())),
            Way::TakeOut => (t.territory_takes_out(), t.territory_turn_in(number, what.as_str())),
        };
        Self {
            place,
            origin: if part.label.is_empty() { String::new() } else { origin },
            size: t.territory_size(t.decimal(size, if size < 10.0 { 2 } else { 0 })),
            turn,
            turn_label,
            raise_label: (place > 0).then(|| t.territory_raise(number, what.as_str())),
            remove_label: t.territory_remove(number, what.as_str()),
            what,
        }
    }
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
