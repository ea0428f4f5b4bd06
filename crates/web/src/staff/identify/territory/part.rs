//! A part of a territory out of the form: exactly one of its ways is filled in.

use maillage_app::AppError;
use maillage_app::identify::address::AddressFound;
use maillage_app::identify::boundary::{self, BoundaryFound};
use maillage_app::identify::street::{self, StreetFound};
use maillage_app::identify::territory::parts::part_of;
use maillage_app::identify::territory::{
    TerritoryFileError, geometry, lines_from_geojson, territory_from_geojson,
};
use maillage_domain::identify::lettering;
use maillage_domain::identify::territory::Territory;
use maillage_domain::identify::territory::parts::{Origin, Part, Way, along, through};
use maillage_domain::party::Point;
use maillage_i18n::T;

use crate::form::{Form, Submitted};
use crate::page::StaffPage;
use crate::problem::WebError;
use crate::staff::identify::centre;
use crate::state::WebState;
use crate::ui::{Choice, Field};

/// What can be chosen from, when several fit what was typed.
#[derive(Debug, Default)]
pub(super) struct Offered {
    addresses: Vec<AddressFound>,
    units: Vec<BoundaryFound>,
    streets: Vec<StreetFound>,
}

type Parted = Result<Part, Offered>;

/// The ways of the form, with the field that says that one is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Filled {
    File,
    Unit,
    Street,
    Circle,
    Outline,
}

/// The part that the form gives; else what is wrong is noted, with what to choose from.
pub(super) async fn read(
    state: &WebState,
    page: &StaffPage,
    form: &mut Form,
) -> Result<Parted, WebError> {
    let submitted = form.submitted().clone();
    let has = |field: &str| !submitted.text(field).trim().is_empty();
    let ways = [
        (Filled::File, submitted.file("file").is_some()),
        (Filled::Unit, has("unit")),
        (Filled::Street, has("street")),
        (Filled::Circle, has("centre") || has("radius")),
        (Filled::Outline, has("area")),
    ];
    let filled: Vec<Filled> = ways.into_iter().filter(|(_, is)| *is).map(|(way, _)| way).collect();
    let part = match filled.as_slice() {
        [] => {
            form.refuse("area", page.t.identify_territory_missing());
            Err(Offered::default())
        }
        [Filled::File] => file(form, &submitted).ok_or_else(Offered::default),
        [Filled::Unit] => unit(state, page, form).await?,
        [Filled::Street] => street(state, page, form).await?,
        [Filled::Circle] => circle(state, page, form).await?,
        [Filled::Outline] => outline(form, &submitted).ok_or_else(Offered::default),
        [_, second, ..] => {
            let field = match second {
                Filled::Unit => "unit",
                Filled::Street => "street",
                Filled::Circle => "centre",
                Filled::File | Filled::Outline => "area",
            };
            form.refuse(field, page.t.territory_one_way());
            Err(Offered::default())
        }
    };
    let way = if submitted.text("how") == "take_out" { Way::TakeOut } else { Way::Add };
    Ok(part.map(|part| Part { way, ..part }))
}

fn part(territory: &Territory, origin: Origin, label: String) -> Part {
    part_of(territory, Way::Add, origin, label)
}

fn file(form: &mut Form, submitted: &Submitted) -> Option<Part> {
    let file = submitted.file("file")?;
    let text = String::from_utf8_lossy(&file.bytes).into_owned();
    let label: String = file.name.chars().take(80).collect();
    of_geojson(form, "file", &text, Origin::File, label)
}

/// What was drawn or pasted, or what a file held that was looked at first.
fn outline(form: &mut Form, submitted: &Submitted) -> Option<Part> {
    let label: String = submitted.text("label").trim().chars().take(80).collect();
    let origin = submitted.text("origin").parse().ok();
    let origin = origin.filter(|_| !label.is_empty()).unwrap_or(Origin::Outline);
    let part = of_geojson(form, "area", submitted.text("area"), origin, label)?;
    // A line of a file came back as an area when it was looked at: how wide it was made goes with its name.
    let metres = part.metres.or(typed(form, "width").filter(|_| origin == Origin::Street));
    Some(Part { metres, ..part })
}

/// An area of a GeoJSON text; a line becomes one by the metres on each side of it.
fn of_geojson(
    form: &mut Form,
    field: &str,
    text: &str,
    origin: Origin,
    label: String,
) -> Option<Part> {
    let t = form.t();
    match territory_from_geojson(text, None) {
        Ok(territory) => Some(part(&territory, origin, label)),
        Err(error @ TerritoryFileError::NoArea { .. }) => {
            let Ok(lines) = lines_from_geojson(text) else {
                form.refuse(field, file_error(t, &error));
                return None;
            };
            beside(form, field, &lines, label)
        }
        Err(error) => {
            form.refuse(field, file_error(t, &error));
            None
        }
    }
}

/// Everything within the metres that the form says of some lines.
fn beside(form: &mut Form, field: &str, lines: &[Vec<Point>], label: String) -> Option<Part> {
    let t = form.t();
    let metres = typed(form, "width").filter(|metres| (5.0..=2_000.0).contains(metres));
    let Some(metres) = metres else {
        form.refuse("width", t.territory_width_metres());
        return None;
    };
    match along(lines, metres) {
        Ok(polygons) => {
            let (way, origin, metres) = (Way::Add, Origin::Street, Some(metres));
            Some(Part { way, origin, label, metres, polygons })
        }
        Err(_) => {
            form.refuse(field, t.identify_geojson_shape());
            None
        }
    }
}

async fn circle(state: &WebState, page: &StaffPage, form: &mut Form) -> Result<Parted, WebError> {
    let t = page.t;
    let centre = centre::read(state, &page.actor, form).await?;
    let radius = typed(form, "radius").filter(|metres| (50.0..=50_000.0).contains(metres));
    if radius.is_none() {
        form.refuse("radius", t.identify_territory_metres());
    }
    let (centre, radius) = match (centre, radius) {
        (Ok(centre), Some(radius)) => (centre, radius),
        (centre, _) => {
            let addresses = centre.err().unwrap_or_default();
            return Ok(Err(Offered { addresses, ..Offered::default() }));
        }
    };
    let Ok(territory) = Territory::circle(centre, radius) else {
        form.refuse("centre", t.identify_centre_invalid());
        return Ok(Err(Offered::default()));
    };
    let label = form.value("centre").trim().to_owned();
    Ok(Ok(Part { metres: Some(radius), ..part(&territory, Origin::Circle, label) }))
}

/// An administrative unit by its name or its code.
async fn unit(state: &WebState, page: &StaffPage, form: &mut Form) -> Result<Parted, WebError> {
    let t = page.t;
    let Some(text) = form.required("unit", 120) else { return Ok(Err(Offered::default())) };
    let found = boundary::find(&state.app, &page.actor, &text).await?;
    let chosen = form.value("unit_at");
    let plain = |text: &str| text.trim().to_lowercase();
    let exact: Vec<&BoundaryFound> = found
        .iter()
        .filter(|one| plain(&one.name) == plain(&text) || plain(&one.code) == plain(&text))
        .collect();
    let one = found.iter().find(|one| word_of(one) == chosen).or(
        match (found.as_slice(), exact.as_slice()) {
            ([only], _) => Some(only),
            (_, [only]) => Some(*only),
            _ => None,
        },
    );
    let Some(one) = one else {
        let words =
            if found.is_empty() { t.territory_unit_unknown() } else { t.territory_unit_choose() };
        form.refuse("unit", words);
        return Ok(Err(Offered { units: found, ..Offered::default() }));
    };
    let area = boundary::area(&state.app, &page.actor, one.set, one.position).await?;
    let (name, territory) = area.ok_or(AppError::NotFound)?;
    let label = if one.code.is_empty() { name } else { format!("{name} ({})", one.code) };
    Ok(Ok(part(&territory, Origin::Boundary, label)))
}

/// The address of a unit in a choice.
fn word_of(found: &BoundaryFound) -> String {
    format!("{}:{}", found.set, found.position)
}

/// A street by its name, through the doors that the registers know on it.
async fn street(state: &WebState, page: &StaffPage, form: &mut Form) -> Result<Parted, WebError> {
    let t = page.t;
    let Some(text) = form.required("street", 160) else { return Ok(Err(Offered::default())) };
    let found = street::find(&state.app, &page.actor, &text).await?;
    let chosen = form.value("street_at");
    let one = match found.as_slice() {
        [only] => Some(only),
        several => several.iter().find(|one| one.label == chosen),
    };
    let Some(one) = one.cloned() else {
        let words = if found.is_empty() {
            t.territory_street_unknown()
        } else {
            t.territory_street_choose()
        };
        form.refuse("street", words);
        return Ok(Err(Offered { streets: found, ..Offered::default() }));
    };
    let part = beside(form, "street", &through(&one.doors), lettering::name(&one.label));
    Ok(part.ok_or_else(Offered::default))
}

/// A number with a decimal comma or point.
fn typed(form: &Form, field: &str) -> Option<f64> {
    form.value(field).trim().replace(',', ".").parse().ok()
}

/// What the next press of the form sends, after it was looked at: as it was typed; of a file, what it held,
/// with its name.
pub(super) fn kept(submitted: &Submitted, part: &Part) -> Submitted {
    let typed = [
        "how",
        "area",
        "centre",
        "centre_at",
        "radius",
        "unit",
        "unit_at",
        "street",
        "street_at",
        "width",
        "label",
        "origin",
    ];
    let mut fields: Vec<(String, String)> = typed
        .iter()
        .map(|field| ((*field).to_owned(), submitted.text(field).to_owned()))
        .filter(|(_, value)| !value.is_empty())
        .collect();
    if submitted.is_ticked("abroad") {
        fields.push(("abroad".to_owned(), "yes".to_owned()));
    }
    if submitted.file("file").is_some() {
        let area = Territory::polygons(part.polygons.clone());
        fields.retain(|(field, _)| !["area", "label", "origin"].contains(&field.as_str()));
        fields
            .push(("area".to_owned(), area.map_or_else(|_| String::new(), |area| geometry(&area))));
        fields.push(("label".to_owned(), part.label.clone()));
        fields.push(("origin".to_owned(), part.origin.as_str().to_owned()));
    }
    Submitted::of(fields)
}

/// What goes with the outline without being shown.
pub(super) fn hidden(form: &Form) -> Vec<(&'static str, String)> {
    let fields = ["label", "origin"].map(|field| (field, form.value(field)));
    fields.into_iter().filter(|(_, value)| !value.is_empty()).collect()
}

pub(super) fn area_field(t: T, form: &Form) -> Field {
    Field::area("area", t.identify_territory_area(), form.value("area"), 4)
        .with_hint(t.identify_territory_area_hint())
        .with_error(form.error("area"))
        .optional(t.shell_optional())
}

pub(super) fn circle_fields(t: T, form: &Form, offered: &Offered) -> Vec<Field> {
    let mut fields = centre::fields(t, form, &offered.addresses);
    fields.push(
        Field::measured("radius", t.identify_territory_radius(), form.value("radius"), "m")
            .with_error(form.error("radius"))
            .optional(t.shell_optional()),
    );
    fields
}

pub(super) fn unit_fields(t: T, form: &Form, offered: &Offered, is_empty: bool) -> Vec<Field> {
    let hint = if is_empty { t.territory_unit_none() } else { t.territory_unit_hint() };
    let mut fields = vec![
        Field::text("unit", t.territory_unit(), form.value("unit"))
            .with_hint(hint)
            .with_error(form.error("unit"))
            .optional(""),
    ];
    let present = form.value("unit_at");
    if offered.units.is_empty() && !present.is_empty() {
        fields.push(kept_choice("unit_at", t.territory_unit_which(), &present, form.value("unit")));
    }
    if !offered.units.is_empty() {
        let choices = offered.units.iter().map(|one| {
            let code = if one.code.is_empty() { String::new() } else { format!(" ({})", one.code) };
            Choice::new(word_of(one), format!("{}{code} – {}", one.name, one.set_name), &present)
        });
        fields.push(
            Field::radios("unit_at", t.territory_unit_which(), choices.collect()).optional(""),
        );
    }
    fields
}

pub(super) fn street_fields(t: T, form: &Form, offered: &Offered) -> Vec<Field> {
    let mut fields = vec![
        Field::text("street", t.territory_street(), form.value("street"))
            .with_hint(t.territory_street_hint())
            .with_error(form.error("street"))
            .optional(""),
    ];
    let present = form.value("street_at");
    if offered.streets.is_empty() && !present.is_empty() {
        fields.push(kept_choice(
            "street_at",
            t.territory_street_which(),
            &present,
            present.clone(),
        ));
    }
    if !offered.streets.is_empty() {
        let choices = offered.streets.iter().map(|one| {
            let words = t.territory_street_doors(one.doors.len(), lettering::name(&one.label));
            Choice::new(one.label.as_str(), words, &present)
        });
        fields.push(
            Field::radios("street_at", t.territory_street_which(), choices.collect()).optional(""),
        );
    }
    let width = form.value("width");
    let width = if width.is_empty() { "25".to_owned() } else { width };
    fields.push(
        Field::measured("width", t.territory_width(), width, "m")
            .with_hint(t.territory_width_hint())
            .with_error(form.error("width"))
            .optional(""),
    );
    fields
}

/// A choice that was made before, so that it goes with the next press.
fn kept_choice(name: &str, label: String, present: &str, words: String) -> Field {
    Field::radios(name, label, vec![Choice::new(present, words, present)]).optional("")
}

/// What is wrong with a file, in the reader's language.
pub(in crate::staff::identify) fn file_error(t: T, error: &TerritoryFileError) -> String {
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
