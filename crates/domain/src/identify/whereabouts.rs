//! Whether a point lies in the country it should, or would with its two numbers exchanged. The boxes of the
//! countries are dated data (`crates/domain/data/countries.toml`).

use std::sync::LazyLock;

use serde::Deserialize;

use super::territory::Bounds;
use crate::party::Point;

/// Where a point lies, seen from a country.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Whereabouts {
    /// In it or just beside it, or the house does not know the country's extent.
    Inside,
    /// Outside; with latitude and longitude exchanged it would lie in it, here.
    Exchanged(Point),
    /// Outside, either way.
    Outside,
}

/// Where a point lies, seen from a country (ISO 3166-1 alpha-2, such as `ES`).
#[must_use]
pub fn whereabouts(country: &str, at: Point) -> Whereabouts {
    let Some(known) = COUNTRIES.iter().find(|known| known.code == country) else {
        return Whereabouts::Inside;
    };
    let holds = |point: Point| known.boxes.iter().any(|bounds| bounds.contains(point));
    let exchanged = Point { lon: at.lat, lat: at.lon };
    if holds(at) {
        Whereabouts::Inside
    } else if holds(exchanged) {
        Whereabouts::Exchanged(exchanged)
    } else {
        Whereabouts::Outside
    }
}

struct Country {
    code: String,
    boxes: Vec<Bounds>,
}

static COUNTRIES: LazyLock<Vec<Country>> = LazyLock::new(|| {
    let file: CountryFile = toml::from_str(include_str!("../../data/countries.toml"))
        .expect("the data file is part of the program: a test reads it");
    let bounds = |raw: RawBox| {
        let [west, south, east, north] = raw.degrees;
        Bounds { west, south, east, north }
    };
    file.country
        .into_iter()
        .map(|raw| Country { code: raw.code, boxes: raw.boxes.into_iter().map(bounds).collect() })
        .collect()
});

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CountryFile {
    #[expect(dead_code, reason = "said in the file for whoever renews it")]
    valid_from: String,
    #[expect(dead_code, reason = "said in the file for whoever renews it")]
    source: String,
    country: Vec<RawCountry>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawCountry {
    code: String,
    boxes: Vec<RawBox>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct RawBox {
    #[expect(dead_code, reason = "names the box for whoever reads the file")]
    name: String,
    degrees: [f64; 4],
}

#[cfg(test)]
mod tests {
    use super::*;

    fn seen(country: &str, lat: f64, lon: f64) -> Whereabouts {
        whereabouts(country, Point { lon, lat })
    }

    #[test]
    fn places_of_the_country_lie_in_it_overseas_too() {
        let places = [
            ("ES", 41.3795, 2.1686),
            ("ES", 28.1, -15.4),
            ("ES", 35.89, -5.31),
            ("FR", 49.119, 6.176),
            ("FR", 42.69, 9.45),
            ("FR", -20.88, 55.45),
            ("FR", 4.93, -52.33),
            ("FR", -22.27, 166.45),
            ("FR", -17.53, -149.57),
        ];
        for (country, lat, lon) in places {
            assert_eq!(seen(country, lat, lon), Whereabouts::Inside, "{country} {lat} {lon}");
        }
    }

    #[test]
    fn exchanged_numbers_give_the_point_that_was_meant() {
        let meant = Point { lon: 2.17, lat: 41.38 };
        assert_eq!(seen("ES", 2.17, 41.38), Whereabouts::Exchanged(meant));
        let meant = Point { lon: 55.45, lat: -20.88 };
        assert_eq!(seen("FR", 55.45, -20.88), Whereabouts::Exchanged(meant));
    }

    #[test]
    fn a_point_elsewhere_is_outside_and_an_unknown_country_asks_nothing() {
        assert_eq!(seen("ES", 48.85, 2.35), Whereabouts::Outside);
        assert_eq!(seen("FR", 0.0, 0.0), Whereabouts::Outside);
        assert_eq!(seen("PT", 2.17, 41.38), Whereabouts::Inside);
    }

    #[test]
    fn every_box_of_the_file_is_one() {
        for country in COUNTRIES.iter() {
            assert_eq!(country.code.len(), 2);
            for b in &country.boxes {
                assert!(b.west < b.east && b.south < b.north, "{} {b:?}", country.code);
            }
        }
    }
}
