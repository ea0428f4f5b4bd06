//! Step 3: where the network looks for partners: a file, a circle, or a drawing; may wait.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use maillage_app::access::organisation::Organisation;
use maillage_app::access::set_up;
use maillage_app::identify::territory::{geometry, territory_from_geojson};
use maillage_domain::identify::territory::{Shape, Territory};
use maillage_domain::party::Point;

use super::{Frame, LINK, Step, answer, kept, onwards};
use crate::form::{Form, Submitted};
use crate::page::OneTimePage;
use crate::problem::WebError;
use crate::routes::Routes;
use crate::staff::access::territory_words;
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
}

async fn show(State(state): State<WebState>, page: OneTimePage) -> Result<Response, WebError> {
    let known = match kept(&state, &page).await? {
        Ok(known) => known,
        Err(elsewhere) => return Ok(elsewhere),
    };
    let area = known.territory_geojson.clone().unwrap_or_default();
    let way = if area.is_empty() { "circle" } else { "drawing" };
    let form = Form::first(page.t, [("way", way), ("radius", "800"), ("area", &area)]);
    render(&page, &known, &form)
}

fn render(page: &OneTimePage, known: &Organisation, form: &Form) -> Result<Response, WebError> {
    let t = page.t;
    let ways = [
        ("circle", t.set_up_way_circle()),
        ("file", t.set_up_way_file()),
        ("drawing", t.set_up_way_drawing()),
    ];
    let ways = ways.into_iter().map(|(value, label)| Choice::new(value, label, &form.value("way")));
    let view = TerritoryView {
        shell: page.shell(),
        frame: Frame::new(page, Step::Territory, form),
        way: Field::radios("way", t.set_up_way(), ways.collect()).with_error(form.error("way")),
        circle: vec![
            Field::text("centre", t.set_up_centre(), form.value("centre"))
                .with_hint(t.set_up_centre_hint())
                .optional("")
                .with_error(form.error("centre")),
            Field::measured("radius", t.set_up_radius(), form.value("radius"), "m")
                .optional("")
                .with_error(form.error("radius")),
        ],
        file: Field::file("file", t.access_territory_file(), ".geojson,.json,application/geo+json")
            .optional("")
            .with_error(form.error("file")),
        map: MapWithList {
            t,
            label: t.set_up_territory(),
            territory: known.territory_geojson.clone(),
            streets: None,
            points: None,
            tiles: None,
            draw: Some("area".to_owned()),
            places: Vec::new(),
        },
        area: Field::area("area", t.access_territory(), form.value("area"), 3)
            .with_hint(t.set_up_area_hint())
            .optional("")
            .with_error(form.error("area")),
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
    let Some(territory) = read(&mut form) else { return render(&page, &known, &form) };
    let territory_geojson = Some(geometry(&territory));
    set_up::keep(&state.app, Organisation { territory_geojson, ..known }).await?;
    Ok(onwards(&page, Step::Territory))
}

fn read(form: &mut Form) -> Option<Territory> {
    let t = form.t();
    match form.value("way").as_str() {
        "circle" => circle(form),
        "file" => {
            let Some(file) = form.submitted().file("file").cloned() else {
                form.refuse("file", t.set_up_file_missing());
                return None;
            };
            parse(form, "file", &String::from_utf8_lossy(&file.bytes))
        }
        "drawing" => {
            let text = form.required("area", 200_000)?;
            parse(form, "area", &text)
        }
        _ => {
            form.refuse("way", t.field_choice_invalid());
            None
        }
    }
}

fn parse(form: &mut Form, field: &str, text: &str) -> Option<Territory> {
    let t = form.t();
    territory_from_geojson(text, None)
        .map_err(|error| form.refuse(field, territory_words(t, &error)))
        .ok()
}

fn circle(form: &mut Form) -> Option<Territory> {
    let t = form.t();
    let centre = form.required("centre", 80).and_then(|text| {
        let point = typed_point(&text);
        if point.is_none() {
            form.refuse("centre", t.set_up_centre_invalid());
        }
        point
    });
    let radius = form.value("radius").trim().replace(',', ".").parse().ok();
    let radius: Option<f64> = radius.filter(|metres| (50.0..=200_000.0).contains(metres));
    if radius.is_none() {
        form.refuse("radius", t.set_up_radius_invalid());
    }
    let whole = Territory::new(Shape::Circle { centre: centre?, radius_m: radius? });
    whole.map_err(|_| form.refuse("centre", t.set_up_centre_invalid())).ok()
}

/// `41.3795, 2.1686` as maps show it: latitude first, in degrees.
fn typed_point(text: &str) -> Option<Point> {
    let mut parts = text.split([',', ';', ' ']).map(str::trim).filter(|part| !part.is_empty());
    let (lat, lon) = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
    let is_point =
        parts.next().is_none() && (-90.0..=90.0).contains(&lat) && (-180.0..=180.0).contains(&lon);
    is_point.then_some(Point { lon, lat })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_is_taken_as_maps_show_it() {
        let point = Point { lon: 2.1686, lat: 41.3795 };
        for text in ["41.3795, 2.1686", "41.3795,2.1686", " 41.3795 2.1686 ", "41.3795; 2.1686"] {
            assert_eq!(typed_point(text), Some(point), "{text}");
        }
        for text in ["", "41.3795", "a, b", "91, 2", "41, 2, 3"] {
            assert_eq!(typed_point(text), None, "{text}");
        }
    }
}
