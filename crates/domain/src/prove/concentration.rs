//! On how few the income rests: the Herfindahl-Hirschman index and the share of the largest.

use crate::money::Cents;

/// How concentrated an income is.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Concentration {
    /// The sum of the squared shares: 1 when one gives all, 1/n when n give the same.
    pub hhi: f64,
    /// As many equal givers would have the same index: its inverse.
    pub effective: f64,
    /// The share of the largest, from 0 to 1.
    pub top_one: f64,
    /// The share of the five largest, from 0 to 1.
    pub top_five: f64,
}

/// Measures what each gave; amounts that are not positive do not count. None when nothing was given.
///
/// Squares and sums are exact integers; one division each makes the figure.
#[must_use]
pub fn concentration(given: impl IntoIterator<Item = Cents>) -> Option<Concentration> {
    let mut amounts: Vec<i128> =
        given.into_iter().map(|cents| i128::from(cents.0)).filter(|cents| *cents > 0).collect();
    amounts.sort_unstable_by(|a, b| b.cmp(a));
    let whole: i128 = amounts.iter().sum();
    if whole == 0 {
        return None;
    }
    let squares: i128 = amounts.iter().map(|amount| amount * amount).sum();
    let share = |count: usize| amounts.iter().take(count).sum::<i128>() as f64 / whole as f64;
    let hhi = squares as f64 / (whole * whole) as f64;
    Some(Concentration { hhi, effective: 1.0 / hhi, top_one: share(1), top_five: share(5) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_givers_count_as_many_as_they_are() {
        let seen = concentration([Cents(500); 8]).unwrap();
        assert!((seen.hhi - 0.125).abs() < 1e-12);
        assert!((seen.effective - 8.0).abs() < 1e-12);
        assert!((seen.top_five - 0.625).abs() < 1e-12);
    }

    #[test]
    fn the_test_vector_of_the_rules_comes_out() {
        let seen = concentration([100, 300, 20, 80, 60].map(Cents)).unwrap();
        assert!((seen.hhi - 0.352_040_816_326_530_6).abs() < 1e-12);
        assert!((seen.effective - 2.840_579_710_144_927_6).abs() < 1e-12);
        assert!((seen.top_one - 300.0 / 560.0).abs() < 1e-12);
    }

    #[test]
    fn nothing_given_has_no_concentration() {
        assert_eq!(concentration([]), None);
        assert_eq!(concentration([Cents(-5), Cents(0)]), None);
    }
}
