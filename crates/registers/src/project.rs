//! Projected coordinates to longitude and latitude.

use maillage_domain::party::Point;
use proj4rs::proj::Proj;

/// The reference systems that registers of ours use: EPSG number and definition. Source: EPSG
/// dataset; all on GRS 80, whose difference from WGS 84 is under a metre.
const SYSTEMS: [(u32, &str); 11] = [
    (4258, "+proj=longlat +ellps=GRS80 +no_defs"),
    (25829, "+proj=utm +zone=29 +ellps=GRS80 +units=m +no_defs"),
    (25830, "+proj=utm +zone=30 +ellps=GRS80 +units=m +no_defs"),
    (25831, "+proj=utm +zone=31 +ellps=GRS80 +units=m +no_defs"),
    (25832, "+proj=utm +zone=32 +ellps=GRS80 +units=m +no_defs"),
    (
        2154,
        "+proj=lcc +lat_1=49 +lat_2=44 +lat_0=46.5 +lon_0=3 +x_0=700000 +y_0=6600000 +ellps=GRS80 +units=m +no_defs",
    ),
    (5490, "+proj=utm +zone=20 +ellps=GRS80 +units=m +no_defs"),
    (2972, "+proj=utm +zone=22 +ellps=GRS80 +units=m +no_defs"),
    (2975, "+proj=utm +zone=40 +south +ellps=GRS80 +units=m +no_defs"),
    (4471, "+proj=utm +zone=38 +south +ellps=GRS80 +units=m +no_defs"),
    (4467, "+proj=utm +zone=21 +ellps=GRS80 +units=m +no_defs"),
];

/// A transformation to WGS 84.
pub(crate) struct Projection {
    from: Proj,
    to: Proj,
}

impl Projection {
    /// The projection of an EPSG number, if it is one of ours.
    pub(crate) fn epsg(number: u32) -> Option<Self> {
        let (_, definition) = SYSTEMS.into_iter().find(|(known, _)| *known == number)?;
        let from = Proj::from_proj_string(definition).ok()?;
        let to = Proj::from_proj_string("+proj=longlat +ellps=GRS80 +no_defs").ok()?;
        Some(Self { from, to })
    }

    /// The numbers that `epsg` knows, for messages.
    pub(crate) fn known() -> String {
        let numbers = SYSTEMS.iter().map(|(number, _)| number.to_string());
        std::iter::once("4326".to_owned()).chain(numbers).collect::<Vec<_>>().join(", ")
    }

    /// The point of an easting and a northing in metres.
    pub(crate) fn point(&self, x: f64, y: f64) -> Option<Point> {
        let mut at = if self.from.is_latlong() {
            (x.to_radians(), y.to_radians(), 0.0)
        } else {
            (x, y, 0.0)
        };
        proj4rs::transform::transform(&self.from, &self.to, &mut at).ok()?;
        let point = Point { lon: at.0.to_degrees(), lat: at.1.to_degrees() };
        (point.lon.is_finite() && point.lat.is_finite()).then_some(point)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_system_is_understood() {
        for (number, _) in SYSTEMS {
            assert!(Projection::epsg(number).is_some(), "{number}");
        }
    }

    #[test]
    fn a_market_of_barcelona_lies_where_its_own_columns_say() {
        let point = Projection::epsg(25831).unwrap().point(430_789.911_8, 4_581_500.025_6).unwrap();
        assert!((point.lon - 2.172_270_76).abs() < 2e-7, "{point:?}");
        assert!((point.lat - 41.382_048_89).abs() < 2e-7, "{point:?}");
    }
}
