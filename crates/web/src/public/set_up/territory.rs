//! Step 3: where the network looks for partners: a circle, a file, or a drawing; may wait.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use maillage_app::Actor;
use maillage_app::access::organisation::Organisation;
use maillage_app::access::set_up;
use maillage_app::identify::address::AddressFound;
use maillage_app::identify::territory::{geometry, territory_from_geojson};
use maillage_domain::identify::territory::{Shape, Territory};

use super::{Frame, LINK, Step, answer, kept, onwards};
use crate::form::{Form, Submitted};
use crate::page::OneTimePage;
use crate::problem::WebError;
use crate::routes::Routes;
use crate::staff::access::territory_words;
use crate::staff::identify::centre;
use crate::state::WebState;
use crate::ui::{Choice, Field, MapWithList, PublicShell};

pub(super) fn routes(routes: &mut Routes) {
    routes.get("/set-up/{token}/territory", LINK, show).post(
        "/set-up/{token}/territory",
        LINK,
        keep,
    );
}

#[derive(Template)]
#[template(path = "public/set_up/territory.html")]
struct TerritoryView {
    shell: PublicShell,
    frame: Frame,
    way: Field,
    circle: Vec<Field>,
    file: Field,
    map: MapWithList,
    area: Field,
    abroad: Option<Field>,
}

async fn show(State(state): State<WebState>, page: OneTimePage) -> Result<Response, WebError> {
    let known = match kept(&state, &page).await? {
        Ok(known) => known,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let area = known.territory_geojson.clone().unwrap_or_default();
    // Before any register is imported the map is empty: only an outline that is there makes it worth
    // beginning with.
    let way = if area.is_empty() { "circle" } else { "drawing" };
    let form = Form::first(page.t, [("way", way), ("radius", "800"), ("area", &area)]);
    render(&page, &known, &form, &[])
}

/// `found`: the addresses to choose a centre from, when several fit what was typed.
fn render(
    page: &OneTimePage,
    known: &Organisation,
    form: &Form,
    found: &[AddressFound],
) -> Result<Response, WebError> {
    let t = page.t;
    let ways = [
        ("circle", t.set_up_way_circle()),
        ("file", t.set_up_way_file()),
        ("drawing", t.set_up_way_drawing()),
    ];
    let mut circle = centre::fields(t, form, found);
    circle.push(
        Field::measured("radius", t.set_up_radius(), form.value("radius"), "m")
            .optional("")
            .with_error(form.error("radius")),
    );
    let ways = ways.into_iter().map(|(value, label)| Choice::new(value, label, &form.value("way")));
    let view = TerritoryView {
        shell: page.shell(),
        frame: Frame::new(page, Step::Territory, form),
        way: Field::radios("way", t.set_up_way(), ways.collect()).with_error(form.error("way")),
        circle,
        file: Field::file("file", t.access_territory_file(), ".geojson,.json,application/geo+json")
            .optional("")
            .with_error(form.error("file")),
        map: MapWithList {
            t,
            label: t.set_up_territory(),
            territory: known.territory_geojson.clone(),
            streets: None,
            everything: None,
            points: None,
            tiles: None,
            draw: Some("area".to_owned()),
            places: Vec::new(),
        },
        area: Field::area("area", t.access_territory(), form.value("area"), 3)
            .with_hint(t.set_up_area_hint())
            .optional("")
            .with_error(form.error("area")),
        abroad: centre::abroad(t, form),
    };
    answer(form, view.render()?)
}

async fn keep(
    State(state): State<WebState>,
    page: OneTimePage,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let known = match kept(&state, &page).await? {
        Ok(known) => known,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let mut form = Form::new(page.t, submitted);
    let territory = match read(&state, &known, &mut form).await? {
        Ok(territory) => territory,
        Err(found) => return render(&page, &known, &form, &found),
    };
    if !centre::placed(&mut form, &known.country, &territory) {
        return render(&page, &known, &form, &[]);
    }
    let territory_geojson = Some(geometry(&territory));
    set_up::keep(&state.app, Organisation { territory_geojson, ..known }).await?;
    Ok(onwards(&page, Step::Territory))
}

/// The territory, or the addresses to choose its centre from after noting what is wrong.
async fn read(
    state: &WebState,
    known: &Organisation,
    form: &mut Form,
) -> Result<Result<Territory, Vec<AddressFound>>, WebError> {
    let t = form.t();
    let territory = match form.value("way").as_str() {
        "circle" => return circle(state, known, form).await,
        "file" => match form.submitted().file("file").cloned() {
            Some(file) => parse(form, "file", &String::from_utf8_lossy(&file.bytes)),
            None => {
                form.refuse("file", t.set_up_file_missing());
                None
            }
        },
        "drawing" => form.required("area", 200_000).and_then(|text| parse(form, "area", &text)),
        _ => {
            form.refuse("way", t.field_choice_invalid());
            None
        }
    };
    Ok(territory.ok_or_else(Vec::new))
}

fn parse(form: &mut Form, field: &str, text: &str) -> Option<Territory> {
    let t = form.t();
    territory_from_geojson(text, None)
        .map_err(|error| form.refuse(field, territory_words(t, &error)))
        .ok()
}

async fn circle(
    state: &WebState,
    known: &Organisation,
    form: &mut Form,
) -> Result<Result<Territory, Vec<AddressFound>>, WebError> {
    let t = form.t();
    let centre = centre::read(state, &Actor::system(known.id), form).await?;
    let radius = form.value("radius").trim().replace(',', ".").parse().ok();
    let radius: Option<f64> = radius.filter(|metres| (50.0..=200_000.0).contains(metres));
    if radius.is_none() {
        form.refuse("radius", t.set_up_radius_invalid());
    }
    let (centre, radius_m) = match (centre, radius) {
        (Ok(centre), Some(radius)) => (centre, radius),
        (centre, _) => return Ok(Err(centre.err().unwrap_or_default())),
    };
    let whole = Territory::new(Shape::Circle { centre, radius_m });
    Ok(whole.map_err(|_| {
        form.refuse("centre", t.identify_centre_invalid());
        Vec::new()
    }))
}
