//! How long it takes to walk from one place to another when only the two places are known.

use serde::{Deserialize, Serialize};

use super::RoundError;
use crate::party::Point;

/// Metres walked in an hour, crossings and looking for the number included: 1.25 metres a second. When nothing stops
/// them, healthy adults walk at 0.94 (women from 80 on) to 1.43 (men in their forties) on the average (Bohannon and
/// Andrews, Physiotherapy 97, 2011, pages 182 to 189); a judgement between, so that the round does not run late.
pub const WALKING_M_PER_HOUR: u32 = 4_500;
/// The length of the way on foot in thousandths of the straight line. A judgement: a grid of streets makes
/// 1,273 on the average of all directions (4 / π), towns with old centres lie about there.
pub const DETOUR_PERMILLE: u32 = 1_300;
/// The mean radius of the Earth in metres (IUGG).
const EARTH_RADIUS_M: f64 = 6_371_008.8;

/// How fast one goes, and how much longer the way is than the straight line.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Pace {
    /// Metres of way in an hour, 500 to 30,000 (a bicycle is allowed).
    pub metres_per_hour: u32,
    /// The length of the way in thousandths of the straight line, 1,000 to 5,000.
    pub detour_permille: u32,
}

impl Default for Pace {
    fn default() -> Self {
        Self { metres_per_hour: WALKING_M_PER_HOUR, detour_permille: DETOUR_PERMILLE }
    }
}

impl Pace {
    /// Seconds of the way between two places, rounded up; the distance is taken in whole decimetres, rounded
    /// up. The same in both directions.
    #[must_use]
    pub fn seconds(self, a: Point, b: Point) -> u64 {
        let way = u128::from(decimetres(great_circle_m(a, b))) * u128::from(self.detour_permille);
        let seconds = (way * 3_600).div_ceil(u128::from(self.metres_per_hour.max(1)) * 10_000);
        u64::try_from(seconds).unwrap_or(u64::MAX)
    }

    /// Metres of the straight line to the farthest place that is reached within so many minutes, rounded down.
    #[must_use]
    pub fn reach_m(self, minutes: u16) -> f64 {
        let way = f64::from(self.metres_per_hour) * f64::from(minutes) / 60.0;
        (way * 1_000.0 / f64::from(self.detour_permille.max(1))).floor()
    }

    /// Refuses what is no pace.
    pub(super) fn check(self) -> Result<(), RoundError> {
        let Self { metres_per_hour, detour_permille } = self;
        let good =
            (500..=30_000).contains(&metres_per_hour) && (1_000..=5_000).contains(&detour_permille);
        if good { Ok(()) } else { Err(RoundError::NotAPace { metres_per_hour, detour_permille }) }
    }
}

/// Metres between two places along the great circle by the haversine formula (Sinnott, Virtues of the
/// Haversine, Sky and Telescope 68, 1984), on a sphere with the mean radius of the Earth.
#[must_use]
pub fn great_circle_m(a: Point, b: Point) -> f64 {
    let half_lat = ((a.lat - b.lat) / 2.0).to_radians().sin();
    let half_lon = ((a.lon - b.lon) / 2.0).to_radians().sin();
    let cosines = a.lat.to_radians().cos() * b.lat.to_radians().cos();
    let square = half_lat * half_lat + cosines * (half_lon * half_lon);
    2.0 * EARTH_RADIUS_M * square.clamp(0.0, 1.0).sqrt().asin()
}

/// Refuses what is not on the globe.
pub(super) fn check_place(at: Point) -> Result<(), RoundError> {
    let good = (-180.0..=180.0).contains(&at.lon) && (-90.0..=90.0).contains(&at.lat);
    if good { Ok(()) } else { Err(RoundError::NotACoordinate { lon: at.lon, lat: at.lat }) }
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a distance on the globe, never negative, is at most 200 million decimetres"
)]
fn decimetres(metres: f64) -> u64 {
    (metres * 10.0).ceil() as u64
}
