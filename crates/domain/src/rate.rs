//! Rates in parts per million, and the one rounding that dues use.

use std::fmt;

use serde::{Deserialize, Serialize};

use crate::money::Cents;

/// A share in parts per million: 0.7 % is `RatePpm(7_000)`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct RatePpm(pub u32);

impl RatePpm {
    /// The whole: one million parts.
    pub const ONE: Self = Self(1_000_000);

    /// The share of an amount, rounded half up (away from zero at exactly half for positive
    /// amounts; for a negative amount the half goes towards zero, so that a correction of a base
    /// never changes the sum by the side it is counted from).
    ///
    /// Source: the house rule for dues, `docs/manual/collect.md`.
    #[must_use]
    pub fn share_round_half_up(self, base: Cents) -> Cents {
        let product = i128::from(base.0) * i128::from(self.0);
        let rounded = (product + 500_000).div_euclid(1_000_000);
        Cents(i64::try_from(rounded).expect("a share of at most one of an i64 fits an i64"))
    }

    /// Reads a percentage as typed: `0.7`, `0,7`, `0,7 %`.
    #[must_use]
    pub fn parse_percent(text: &str) -> Option<Self> {
        let compact: String = text.trim().trim_end_matches('%').trim().replace(',', ".");
        let (whole, fraction) = compact.split_once('.').unwrap_or((&compact, ""));
        if fraction.len() > 4 || whole.is_empty() && fraction.is_empty() {
            return None;
        }
        let digits = format!("{whole}{fraction:0<4}");
        if !digits.bytes().all(|b| b.is_ascii_digit()) {
            return None;
        }
        digits.parse().ok().filter(|ppm| *ppm <= 1_000_000).map(Self)
    }
}

/// The percentage in machine form, without trailing zeros: `0.7`.
impl fmt::Display for RatePpm {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let text = format!("{}.{:04}", self.0 / 10_000, self.0 % 10_000);
        f.write_str(text.trim_end_matches('0').trim_end_matches('.'))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_seed_rate_of_a_bakery_is_what_the_page_says() {
        assert_eq!(RatePpm(7_000).share_round_half_up(Cents(431_500)), Cents(3_021));
    }

    #[test]
    fn half_a_cent_goes_up() {
        assert_eq!(RatePpm(500_000).share_round_half_up(Cents(1)), Cents(1));
        assert_eq!(RatePpm(500_000).share_round_half_up(Cents(-1)), Cents(0));
    }

    #[test]
    fn percentages_are_read_and_written() {
        assert_eq!(RatePpm::parse_percent("0,7 %"), Some(RatePpm(7_000)));
        assert_eq!(RatePpm::parse_percent("100"), Some(RatePpm(1_000_000)));
        assert_eq!(RatePpm::parse_percent("0.00007"), None);
        assert_eq!(RatePpm::parse_percent("seven"), None);
        assert_eq!(RatePpm(7_000).to_string(), "0.7");
        assert_eq!(RatePpm(1_000_000).to_string(), "100");
    }
}
