//! Where establishments lie: INSEE's geolocation file, held by SIRET in sixteen bytes a row.

use maillage_app::identify::register::Trap;
use maillage_domain::identify::establishment::GeoQuality;
use maillage_domain::party::Point;

use super::FRANCE;
use crate::error::Result;
use crate::project::Projection;
use crate::read::table::Table;
use crate::sink::Sink;

/// Degrees are held as whole ten-millionths, about a centimetre.
const SCALE: f64 = 1e7;

/// The projections in use, built once each.
#[derive(Default)]
pub(super) struct Projections(Vec<(u32, Projection)>);

impl Projections {
    /// The projection of a commune's Lambert or UTM coordinates.
    pub(super) fn of(&mut self, commune: &str) -> Option<&Projection> {
        self.epsg(match commune.get(..3) {
            Some("971" | "972" | "977" | "978") => 5490,
            Some("973") => 2972,
            Some("974") => 2975,
            Some("975") => 4467,
            Some("976") => 4471,
            _ => 2154,
        })
    }

    /// The projection of an EPSG number, if it is one of ours.
    fn epsg(&mut self, number: u32) -> Option<&Projection> {
        if !self.0.iter().any(|(known, _)| *known == number) {
            self.0.push((number, Projection::epsg(number)?));
        }
        self.0.iter().find(|(known, _)| *known == number).map(|(_, projection)| projection)
    }
}

/// The points by SIRET.
pub(super) struct Places {
    /// SIRET and quality in one number, then longitude and latitude in another; sorted.
    rows: Vec<[u64; 2]>,
}

impl Places {
    /// Reads the files; none when there is none.
    pub(super) fn read(tables: Vec<Table>, sink: &mut Sink<'_>) -> Result<Option<Self>> {
        if tables.is_empty() {
            return Ok(None);
        }
        let mut rows = Vec::new();
        for table in tables {
            read_file(table, &mut rows, sink)?;
        }
        if !rows.is_sorted() {
            rows.sort_unstable();
        }
        Ok(Some(Self { rows }))
    }

    /// The point of an establishment, and how far it may be believed.
    pub(super) fn get(&self, siret: &str) -> Option<(Point, GeoQuality)> {
        let siret = siret.parse::<u64>().ok()?;
        let at = self.rows.partition_point(|row| row[0] >> 8 < siret);
        let row = self.rows.get(at).filter(|row| row[0] >> 8 == siret)?;
        let degrees = |bits: u64| f64::from(half(bits).cast_signed()) / SCALE;
        let point = Point { lon: degrees(row[1] >> 32), lat: degrees(row[1]) };
        let [quality, ..] = row[0].to_le_bytes();
        Some((point, GeoQuality::from_index(quality).unwrap_or(GeoQuality::Unknown)))
    }
}

/// The lower half of a number.
fn half(bits: u64) -> u32 {
    let [a, b, c, d, ..] = bits.to_le_bytes();
    u32::from_le_bytes([a, b, c, d])
}

#[expect(clippy::cast_possible_truncation, reason = "degrees times ten million fit in 32 bits")]
fn packed(degrees: f64) -> u64 {
    u64::from(((degrees * SCALE).round() as i32).cast_unsigned())
}

/// INSEE's word for how a point was found. Source: documentation of the geolocation file, `qualite_xy`: the first
/// digit is the street (sure, likely, unknown), the second the place in it (the number, somewhere, in the commune).
fn quality(code: &str) -> GeoQuality {
    match code {
        "11" => GeoQuality::Rooftop,
        "12" | "21" | "22" => GeoQuality::Street,
        "33" => GeoQuality::Commune,
        _ => GeoQuality::Unknown,
    }
}

fn read_file(mut table: Table, rows: &mut Vec<[u64; 2]>, sink: &mut Sink<'_>) -> Result<()> {
    let siret = Some(table.needed(&["siret"])?);
    let (lon, lat) = (table.column(&["x_longitude"]), table.column(&["y_latitude"]));
    let (x, y, epsg) = (table.column(&["x"]), table.column(&["y"]), table.column(&["epsg"]));
    let grade = table.column(&["qualite_xy"]);
    let mut projections = Projections::default();
    while table.next_beside(sink)? {
        let Ok(number) = table.cell(siret).parse::<u64>() else { continue };
        let system = table.cell(epsg).parse::<u32>().unwrap_or(2154);
        let expected = if system == 2154 { Some(FRANCE) } else { None };
        let point = match (table.number(lon), table.number(lat)) {
            (Some(lon), Some(lat)) => sink.point(lon, lat, expected, || table.place()),
            _ => match (table.number(x), table.number(y)) {
                (Some(x), Some(y)) => {
                    let point = projections.epsg(system).and_then(|from| from.point(x, y));
                    let point =
                        point.and_then(|at| sink.point(at.lon, at.lat, expected, || table.place()));
                    if point.is_some() {
                        sink.trap(Trap::ComputedPoint, || table.place());
                    }
                    point
                }
                _ => None,
            },
        };
        if let Some(point) = point {
            let quality = quality(&table.cell(grade)).index();
            rows.push([
                number << 8 | u64::from(quality),
                packed(point.lon) << 32 | packed(point.lat),
            ]);
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_point_is_found_again_by_its_siret_to_the_centimetre() {
        let place = |siret: u64, lon: f64, lat: f64| {
            [siret << 8 | u64::from(GeoQuality::Street.index()), packed(lon) << 32 | packed(lat)]
        };
        let rows = vec![
            place(588_003_400_011, 2.35, 48.85),
            place(99_999_999_999_999, -61.551_234_5, 16.241_234_5),
        ];
        let places = Places { rows };
        let (point, quality) = places.get("99999999999999").unwrap();
        assert_eq!(quality, GeoQuality::Street);
        assert!((point.lon + 61.551_234_5).abs() < 1e-7 && (point.lat - 16.241_234_5).abs() < 1e-7);
        assert!(places.get("00588003400012").is_none());
        assert!(places.get("00588003400011").is_some());
    }
}
