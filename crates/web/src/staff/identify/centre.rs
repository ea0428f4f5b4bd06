//! The centre of a circle, in one field: coordinates as maps show them, or an address that a register has.

use maillage_app::Actor;
use maillage_app::identify::address::{self, AddressFound};
use maillage_domain::identify::lettering;
use maillage_domain::identify::territory::Territory;
use maillage_domain::identify::whereabouts::{Whereabouts, whereabouts};
use maillage_domain::party::Point;
use maillage_i18n::T;

use crate::form::Form;
use crate::problem::WebError;
use crate::state::WebState;
use crate::ui::{Choice, Field};

/// The name of the box for a place outside the country.
const ABROAD: &str = "abroad";

/// The field of the centre, and the addresses to choose from when several fit.
pub(crate) fn fields(t: T, form: &Form, found: &[AddressFound]) -> Vec<Field> {
    let mut fields = vec![
        Field::text("centre", t.identify_centre(), form.value("centre"))
            .with_hint(t.identify_centre_hint())
            .optional("")
            .with_error(form.error("centre")),
    ];
    if found.len() > 1 {
        let present = form.value("centre_at");
        let choices = found
            .iter()
            .map(|one| Choice::new(word_of(one.point), lettering::name(&one.label), &present))
            .collect();
        fields.push(Field::radios("centre_at", t.identify_centre_which(), choices).optional(""));
    }
    fields
}

/// Notes when a territory lies outside the organisation's country, with the reading that was probably meant;
/// whoever says that it is right has the last word.
pub(crate) fn placed(form: &mut Form, country: &str, territory: &Territory) -> bool {
    let t = form.t();
    let b = territory.bounds();
    let middle = Point { lon: f64::midpoint(b.west, b.east), lat: f64::midpoint(b.south, b.north) };
    let name = if country == "FR" { t.access_country_fr() } else { t.access_country_es() };
    let words = match whereabouts(country, middle) {
        Whereabouts::Inside => return true,
        Whereabouts::Exchanged(meant) => {
            t.identify_centre_exchanged(name, shown(meant), shown(middle))
        }
        Whereabouts::Outside => t.identify_centre_outside(name, shown(middle)),
    };
    if form.submitted().is_ticked(ABROAD) {
        return true;
    }
    form.refuse(ABROAD, words);
    false
}

/// The box that says that a place outside the country is right; only where it was asked.
pub(crate) fn abroad(t: T, form: &Form) -> Option<Field> {
    let is_asked = form.error(ABROAD).is_some() || form.submitted().is_ticked(ABROAD);
    let field = Field::checkbox(ABROAD, t.identify_centre_abroad(), form.value(ABROAD) == "yes");
    is_asked.then(|| field.with_error(form.error(ABROAD)))
}

/// A point as maps show it, to a few metres.
fn shown(point: Point) -> String {
    let plain = |degrees: f64| {
        let text = format!("{degrees:.4}");
        text.trim_end_matches('0').trim_end_matches('.').to_owned()
    };
    format!("{}, {}", plain(point.lat), plain(point.lon))
}

/// The centre that was typed or chosen; else what is wrong is noted, with the addresses that fit.
pub(crate) async fn read(
    state: &WebState,
    actor: &Actor,
    form: &mut Form,
) -> Result<Result<Point, Vec<AddressFound>>, WebError> {
    let t = form.t();
    let Some(text) = form.required("centre", 160) else { return Ok(Err(Vec::new())) };
    if let Some(point) = typed_point(&text) {
        return Ok(Ok(point));
    }
    // Numbers alone were meant as coordinates: no address is looked for.
    if !text.chars().any(char::is_alphabetic) {
        form.refuse("centre", t.identify_centre_invalid());
        return Ok(Err(Vec::new()));
    }
    let found = address::find(&state.app, actor, &text).await?;
    let chosen = form.value("centre_at");
    if let Some(one) = found.iter().find(|one| word_of(one.point) == chosen) {
        return Ok(Ok(one.point));
    }
    match found.as_slice() {
        [] => form.refuse("centre", t.identify_centre_unknown()),
        [one] => return Ok(Ok(one.point)),
        _ => form.refuse("centre", t.identify_centre_choose()),
    }
    Ok(Err(found))
}

pub(super) fn word_of(point: Point) -> String {
    format!("{},{}", point.lat, point.lon)
}

/// `41.3795, 2.1686` as maps show it: latitude first, in degrees; a decimal comma works where the two numbers
/// are apart by a blank or a semicolon.
pub(super) fn typed_point(text: &str) -> Option<Point> {
    let text = text.trim().trim_start_matches('(').trim_end_matches(')').replace('°', "");
    by(&text, &[';', ' '], true).or_else(|| by(&text, &[',', ';', ' '], false))
}

fn by(text: &str, between: &[char], comma: bool) -> Option<Point> {
    let mut parts = text.split(between).map(str::trim).filter(|part| !part.is_empty());
    let number = |part: &str| -> Option<f64> {
        if comma { part.replace(',', ".").parse().ok() } else { part.parse().ok() }
    };
    let (lat, lon) = (number(parts.next()?)?, number(parts.next()?)?);
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
        for text in [
            "41.3795, 2.1686",
            "41.3795,2.1686",
            " 41.3795 2.1686 ",
            "41.3795; 2.1686",
            "(41.3795, 2.1686)",
            "41.3795° 2.1686°",
            "41,3795 2,1686",
            "41,3795; 2,1686",
        ] {
            assert_eq!(typed_point(text), Some(point), "{text}");
        }
        for text in ["", "41.3795", "a, b", "91, 2", "41, 2, 3", "Carrer de la Cera 12"] {
            assert_eq!(typed_point(text), None, "{text}");
        }
    }
}
