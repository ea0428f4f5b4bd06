//! The set-up of a new installation by a one-time link: left and taken up again at will, and done once.

use jiff::Timestamp;
use jiff::tz::TimeZone;
use maillage_domain::access::Role;
use maillage_domain::collect::regime::Regime;
use maillage_domain::identify::territory::{Shape, Territory};
use maillage_domain::locale::Locale;
use maillage_domain::party::{Address, Point};

use crate::access::account::{SignInLink, SignInPurpose};
use crate::access::member::{self, NewMember};
use crate::access::organisation::Organisation;
use crate::access::{audit, sign_in};
use crate::actor::Actor;
use crate::random::Token;
use crate::{App, AppError};

/// How many corners a circle has once it is kept as a polygon: the edge of a circle of 1 km is then off by
/// less than 1.5 m.
const CORNERS: u32 = 64;

/// What is known so far of the organisation that is being set up; blank, with an empty name, before the
/// first step was kept.
///
/// # Errors
/// [`AppError::NotFound`] when the installation is set up: an old link opens nothing more.
pub async fn draft(app: &App, locale: Locale) -> Result<Organisation, AppError> {
    let all = app.store.shared_read().await?.organisations().await?;
    if all.iter().any(|one| one.set_up_at.is_some()) {
        return Err(AppError::NotFound);
    }
    Ok(all.into_iter().next().unwrap_or_else(|| blank(app, locale)))
}

/// Writes what is known so far: makes the organisation the first time, changes it afterwards.
///
/// # Errors
/// `set-up.slug-taken` when another organisation has the word; [`AppError::NotFound`] when the installation
/// is set up.
pub async fn keep(app: &App, organisation: Organisation) -> Result<Organisation, AppError> {
    let mut shared = app.store.shared().await?;
    let all = shared.organisations().await?;
    if all.iter().any(|one| one.set_up_at.is_some()) {
        return Err(AppError::NotFound);
    }
    // Two windows of the same person make one organisation.
    let organisation = match all.iter().find(|one| one.id == organisation.id).or(all.first()) {
        Some(known) => Organisation { id: known.id, created_at: known.created_at, ..organisation },
        None => {
            shared.insert_organisation(&organisation).await?;
            shared.commit().await?;
            return Ok(organisation);
        }
    };
    if all.iter().any(|one| one.slug == organisation.slug && one.id != organisation.id) {
        return Err(AppError::Refused { code: "set-up.slug-taken" });
    }
    drop(shared);
    let mut work = app.store.begin(organisation.id).await?;
    work.update_organisation(&organisation).await?;
    work.commit().await?;
    Ok(organisation)
}

/// Ends the set-up: the person who did it comes in with these roles, and the link is used up. Answers the
/// organisation and the person's welcome, which is `None` when that person can sign in already.
///
/// # Errors
/// [`AppError::NotFound`] when nothing is under way or the link was used.
pub async fn finish(
    app: &App,
    link: &SignInLink,
    name: String,
    email: String,
    roles: Vec<Role>,
) -> Result<(Organisation, Option<Token>), AppError> {
    if link.purpose != SignInPurpose::SetUp {
        return Err(AppError::NotFound);
    }
    let known = draft(app, Locale::En).await?;
    if known.name.is_empty() || known.network_name.is_empty() {
        return Err(AppError::NotFound);
    }
    sign_in::use_link(app, link).await?;
    let actor = Actor::system(known.id);
    let new = NewMember { email, name, locale: known.locale, roles };
    let added = member::add(app, &actor, new).await?;
    let set_up_at: Option<Timestamp> = Some(app.clock.now());
    let organisation = Organisation { set_up_at, is_public: true, ..known };
    let mut work = app.store.begin(organisation.id).await?;
    work.update_organisation(&organisation).await?;
    let subject = ("organisation", &*organisation.slug);
    audit::note(app, &mut *work, &actor, "organisation.set-up", subject, serde_json::json!({}))
        .await?;
    work.commit().await?;
    Ok((organisation, added.welcome))
}

/// A blank organisation to begin with, its country and time zone guessed from the language.
fn blank(app: &App, locale: Locale) -> Organisation {
    let (country, time_zone) = match locale {
        Locale::Fr => ("FR", "Europe/Paris"),
        Locale::Es | Locale::Ca | Locale::En => ("ES", "Europe/Madrid"),
    };
    Organisation {
        id: app.new_id(),
        slug: String::new(),
        name: String::new(),
        legal_name: String::new(),
        legal_id: None,
        country: country.to_owned(),
        locale,
        time_zone: time_zone.to_owned(),
        address: Address::default(),
        email: None,
        phone: None,
        website: None,
        mission: String::new(),
        network_name: String::new(),
        network_promise: String::new(),
        fiscal_year_starts_in: 1,
        legal_regime: regime_of(app, country),
        iban: None,
        bic: None,
        creditor_identifier: None,
        territory_geojson: None,
        needs: Vec::new(),
        tile_url: None,
        logo_svg: None,
        is_public: false,
        is_demo: false,
        set_up_at: None,
        created_at: app.clock.now(),
    }
}

/// The regime of companies' gifts of a country today, by its name in the dated data; empty when the house
/// holds none.
#[must_use]
pub fn regime_of(app: &App, country: &str) -> String {
    let today = app.clock.now().to_zoned(TimeZone::UTC).date();
    Regime::of_companies(country, today).map(|regime| regime.code.clone()).unwrap_or_default()
}

/// A territory as a GeoJSON geometry (RFC 7946), the form in which it is stored; a circle becomes a
/// polygon of 64 corners.
#[must_use]
pub fn geojson(territory: &Territory) -> String {
    let polygons: Vec<Vec<Vec<[f64; 2]>>> = match territory.shape() {
        Shape::Polygons(polygons) => polygons
            .iter()
            .map(|one| std::iter::once(&one.outer).chain(&one.holes).map(|ring| closed(ring)).collect())
            .collect(),
        Shape::Circle { .. } => vec![vec![closed(&corners(territory))]],
    };
    let geometry = match polygons.as_slice() {
        [one] => serde_json::json!({ "type": "Polygon", "coordinates": one }),
        several => serde_json::json!({ "type": "MultiPolygon", "coordinates": several }),
    };
    geometry.to_string()
}

/// The corners of a circle, turning counter-clockwise from the east.
fn corners(territory: &Territory) -> Vec<Point> {
    let bounds = territory.bounds();
    let (lon, lat) =
        (f64::midpoint(bounds.west, bounds.east), f64::midpoint(bounds.south, bounds.north));
    let (wide, high) = ((bounds.east - bounds.west) / 2.0, (bounds.north - bounds.south) / 2.0);
    (0..CORNERS)
        .map(|corner| {
            let angle = std::f64::consts::TAU * f64::from(corner) / f64::from(CORNERS);
            Point { lon: lon + wide * angle.cos(), lat: lat + high * angle.sin() }
        })
        .collect()
}

/// A ring as positions of seven decimals (a centimetre), that ends where it starts.
fn closed(ring: &[Point]) -> Vec<[f64; 2]> {
    let round = |degrees: f64| (degrees * 1e7).round() / 1e7;
    let mut positions: Vec<[f64; 2]> =
        ring.iter().map(|point| [round(point.lon), round(point.lat)]).collect();
    if positions.first() != positions.last() {
        positions.extend(positions.first().copied());
    }
    positions
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::identify::territory::territory_from_geojson;

    #[test]
    fn a_circle_kept_as_a_polygon_holds_what_the_circle_holds() {
        let centre = Point { lon: 2.1686, lat: 41.3795 };
        let circle = Territory::circle(centre, 800.0).unwrap();
        let kept = territory_from_geojson(&geojson(&circle), None).unwrap();
        for (metres, is_inside) in [(0.0, true), (790.0, true), (810.0, false)] {
            let point = Point { lat: centre.lat + metres / 111_195.0, ..centre };
            assert_eq!((circle.contains(point), kept.contains(point)), (is_inside, is_inside));
        }
    }

    #[test]
    fn polygons_come_back_as_they_were() {
        let text = r#"{"coordinates":[[[2.0,41.0],[2.1,41.0],[2.1,41.1],[2.0,41.0]]],"type":"Polygon"}"#;
        let territory = territory_from_geojson(text, None).unwrap();
        assert_eq!(geojson(&territory), text);
    }
}
