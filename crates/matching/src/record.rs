//! What a register says about one place, before anything is compared.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// A point on the earth in degrees (WGS 84).
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Position {
    /// Degrees east, -180 to 180.
    pub lon: f64,
    /// Degrees north, -90 to 90.
    pub lat: f64,
}

impl Position {
    /// Metres to `other` on a plane tangent at their mean latitude: exact enough below a few kilometres,
    /// which is all that the levels of distance look at.
    #[must_use]
    pub fn metres_to(self, other: Self) -> f64 {
        const METRES_PER_DEGREE: f64 = 111_195.0;
        let north = (self.lat - other.lat) * METRES_PER_DEGREE;
        let mut turn = (self.lon - other.lon).abs();
        if turn > 180.0 {
            turn = 360.0 - turn;
        }
        let east = turn * METRES_PER_DEGREE * ((self.lat + other.lat) / 2.0).to_radians().cos();
        north.hypot(east)
    }
}

/// A number given by an authority, such as a SIRET.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct OfficialId {
    /// Who gives it, for example `siret`. A scheme numbers what a record is: never put a number shared by
    /// all establishments of a company beside establishments.
    pub scheme: String,
    /// The number as given.
    pub value: String,
    /// Whether the authority still holds it for alive. Two different living numbers of one scheme are two
    /// places, whatever else agrees; a closed one may be followed by another.
    pub living: bool,
}

/// One row of one register. An empty text means unknown.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Record {
    /// The register it comes from.
    pub source: String,
    /// Its number in that register; (source, id) is unique.
    pub id: String,
    /// Numbers given by authorities.
    pub official: Vec<OfficialId>,
    /// The usual name.
    pub name: String,
    /// Other names: legal name, acronym, sign, brand.
    pub other_names: Vec<String>,
    /// Street with its type. When `number` is empty, a number before or after the street is taken for it.
    pub street: String,
    /// House number as written, for example `25 bis`.
    pub number: String,
    /// Postcode.
    pub postcode: String,
    /// Town, looked at where no postcode is.
    pub city: String,
    /// Telephone as written.
    pub phone: String,
    /// Web address or bare domain.
    pub website: String,
    /// Code of what is done there; all records of one matching use one list of codes.
    pub category: String,
    /// Where it stands, when known.
    pub position: Option<Position>,
    /// Whether the register says that it is closed for good.
    pub closed: bool,
    /// The day it opened, in ISO 8601, or the beginning of one (`2021`).
    pub opened: String,
    /// The day of which the register speaks, in ISO 8601, or the beginning of one.
    pub seen: String,
    /// Any other fields by name, compared as short texts; at most [`MAX_EXTRA`] names in one matching.
    pub extra: BTreeMap<String, String>,
}

/// Most names of extra fields in one matching: a pattern keeps three bits for each field in 64.
pub const MAX_EXTRA: usize = 8;

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hundredth_of_a_degree_of_longitude_shortens_with_latitude() {
        let metres = |lat: f64| Position { lon: 2.0, lat }.metres_to(Position { lon: 2.01, lat });
        assert!((metres(0.0) - 1112.0).abs() < 1.0);
        assert!((metres(60.0) - 556.0).abs() < 1.0);
    }

    #[test]
    fn the_date_line_is_no_distance() {
        let here = Position { lon: 179.9999, lat: 0.0 };
        assert!(here.metres_to(Position { lon: -179.9999, lat: 0.0 }) < 30.0);
    }
}
