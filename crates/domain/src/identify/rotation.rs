//! Rotation: places of about the same score take turns at the head of the list, so that the same few shops are not
//! asked by everybody.
//!
//! Within a band of ten points the order is drawn anew for each network and each week. The draw is weighted by the
//! score: of two places in one band, the better one comes first more often, by as much as it is better. A band never
//! passes another. Source of the draw: Efraimidis and Spirakis, Information Processing Letters 97, 2006 (each item
//! gets the key `ln(u) / w`, the greatest comes first). La Bonne Boîte shuffles so for the same reason.

use std::cmp::Ordering;

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::ids::OrganisationId;

/// The width of a band, in thousandths of a point.
pub const BAND: u32 = 10_000;

/// A week of the ISO 8601 calendar.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Week {
    /// The year that the week belongs to.
    pub year: i16,
    /// 1 to 53.
    pub number: i8,
}

impl Week {
    /// The week of a day.
    #[must_use]
    pub fn of(day: Date) -> Self {
        let week = day.iso_week_date();
        Self { year: week.year(), number: week.week() }
    }
}

/// The draw of one network in one week.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Rotation {
    /// The week.
    pub week: Week,
    seed: u64,
}

impl Rotation {
    /// The draw of a network in the week of a day: the same all week long, on every machine.
    #[must_use]
    pub fn new(network: OrganisationId, day: Date) -> Self {
        let week = Week::of(day);
        let (high, low) = network.0.as_u64_pair();
        let calendar = 100 * i64::from(week.year) + i64::from(week.number);
        Self {
            week,
            seed: mixed(mixed(high) ^ low.rotate_left(1) ^ mixed(calendar.cast_unsigned())),
        }
    }

    /// The order of two places, of which `known` is what the list is ordered by, in thousandths of a point (0 to
    /// 100,000), and `record` a hash of the record: the higher band first, within a band by the draw. Equal only for
    /// equal bands and equal draws.
    #[must_use]
    pub fn order(&self, first: (u32, u64), second: (u32, u64)) -> Ordering {
        let band = |known: u32| (known / BAND).min(100_000 / BAND - 1);
        let bands = band(second.0).cmp(&band(first.0));
        bands.then_with(|| self.key(second).total_cmp(&self.key(first)))
    }

    /// `ln(u) / w`, `u` drawn from the record between 0 and 1; grows with the weight.
    #[expect(clippy::cast_precision_loss, reason = "53 bits are kept, which a float holds")]
    fn key(&self, (known, record): (u32, u64)) -> f64 {
        let drawn = (mixed(self.seed ^ record) >> 11) as f64 + 0.5;
        (drawn / (1_u64 << 53) as f64).ln() / f64::from(known.max(1))
    }
}

/// SplitMix64's last step (Steele, Lea and Flood, OOPSLA 2014): every bit of the input moves every bit of the output.
fn mixed(number: u64) -> u64 {
    let number = number.wrapping_add(0x9e37_79b9_7f4a_7c15);
    let number = (number ^ (number >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    let number = (number ^ (number >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    number ^ (number >> 31)
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;
    use proptest::prelude::*;
    use uuid::Uuid;

    fn network(number: u128) -> OrganisationId {
        OrganisationId(Uuid::from_u128(number))
    }

    fn order(rotation: Rotation, places: &[(u32, u64)]) -> Vec<(u32, u64)> {
        let mut sorted = places.to_vec();
        sorted.sort_by(|a, b| rotation.order(*a, *b));
        sorted
    }

    #[test]
    fn the_order_stays_all_week_and_turns_on_monday_and_differs_between_networks() {
        let places: Vec<(u32, u64)> = (0..30).map(|n| (85_000, mixed(n))).collect();
        let on = |day| order(Rotation::new(network(1), day), &places);
        assert_eq!(on(date(2026, 11, 23)), on(date(2026, 11, 29)), "Monday to Sunday");
        assert_ne!(on(date(2026, 11, 29)), on(date(2026, 11, 30)));
        let other = order(Rotation::new(network(2), date(2026, 11, 23)), &places);
        assert_ne!(on(date(2026, 11, 23)), other);
        assert_eq!(Week::of(date(2027, 1, 1)), Week { year: 2026, number: 53 });
    }

    #[test]
    fn of_two_in_one_band_the_better_one_comes_first_more_often_by_as_much_as_it_is_better() {
        let first = (0..4_000_u128)
            .filter(|n| {
                let rotation = Rotation::new(network(*n), date(2026, 11, 23));
                rotation.order((9_000, 1), (3_000, 2)) == Ordering::Less
            })
            .count();
        assert!((2_900..3_100).contains(&first), "three in four: {first}");
    }

    proptest! {
        #[test]
        fn no_band_passes_another_and_the_order_of_the_rows_does_not_matter(
            known in proptest::collection::vec(0..=100_000_u32, 2..40), seed in any::<u128>(),
        ) {
            let rotation = Rotation::new(network(seed), date(2026, 11, 23));
            let places: Vec<(u32, u64)> = known.iter().zip(0..).map(|(k, n)| (*k, n)).collect();
            let sorted = order(rotation, &places);
            let band = |known: u32| (known / BAND).min(9);
            prop_assert!(sorted.windows(2).all(|pair| band(pair[0].0) >= band(pair[1].0)));
            let mut turned = places.clone();
            turned.reverse();
            prop_assert_eq!(sorted, order(rotation, &turned));
        }

        #[test]
        fn a_higher_score_never_loses_a_place(
            known in proptest::collection::vec(0..=100_000_u32, 2..40), by in 0..50_000_u32, seed in any::<u128>(),
        ) {
            let rotation = Rotation::new(network(seed), date(2026, 11, 23));
            let places: Vec<(u32, u64)> = known.iter().zip(0..).map(|(k, n)| (*k, n)).collect();
            let place = |all: &[(u32, u64)]| order(rotation, all).iter().position(|p| p.1 == 0);
            let mut raised = places.clone();
            raised[0].0 = (raised[0].0 + by).min(100_000);
            prop_assert!(place(&raised) <= place(&places));
        }
    }
}
