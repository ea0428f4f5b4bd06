//! What part of the programmes' cost each paid: shares that sum to the whole, largest remainder first;
//! and what part of a year's cost falls on some months of it.

use crate::money::Cents;
use crate::period::Month;

/// A multiple of 1 to 12: in these parts of a cent each number of months divides a year's cost exactly.
const PARTS: i128 = 27_720;

/// What a programme cost in one fiscal year, and when it runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct YearCost {
    /// The cost of the whole fiscal year.
    pub cost: Cents,
    /// The first month of the fiscal year.
    pub year: Month,
    /// The month in which the programme begins.
    pub begins: Month,
    /// The month in which it ends; none while that is open.
    pub ends: Option<Month>,
}

/// What programmes cost in the months from `first` to `last`, both included: each year's cost is spread
/// evenly over those of its months in which the programme runs (over all twelve, when it runs in none of
/// them, since the money was spent all the same). None when none of these months bears any cost.
///
/// Rounding: half up to the cent, once for all years together.
#[must_use]
pub fn cost_between(years: &[YearCost], first: Month, last: Month) -> Option<Cents> {
    let mut parts: Option<i128> = None;
    for one in years {
        let all = || one.year.through(one.year.plus(11));
        let runs = |m: &Month| *m >= one.begins && one.ends.is_none_or(|end| *m <= end);
        let mut bearing: Vec<Month> = all().filter(runs).collect();
        if bearing.is_empty() {
            bearing = all().collect();
        }
        let within = bearing.iter().filter(|month| (first..=last).contains(month)).count();
        if within > 0 {
            let [within, months] = [within, bearing.len()].map(|n| n as i128);
            *parts.get_or_insert(0) += i128::from(one.cost.0) * within * (PARTS / months);
        }
    }
    let cents = (parts? + PARTS / 2).div_euclid(PARTS);
    Some(Cents(i64::try_from(cents).expect("a part of the costs is at most their sum")))
}

/// The shares of a cost in hundredths of a per cent, one for each payer and a last one for what nobody
/// paid; they sum to exactly 10,000. None when the cost is not positive.
///
/// What was paid beyond the cost counts as if the cost were what was paid: no share says more than
/// the whole. Rounding: down, and the hundredths left over go to the largest remainders, the earlier
/// payer first (the method of Hamilton).
#[must_use]
pub fn cost_shares(paid: &[Cents], cost: Cents) -> Option<Vec<u32>> {
    if !cost.is_positive() {
        return None;
    }
    let mut parts: Vec<i128> = paid.iter().map(|cents| i128::from(cents.0.max(0))).collect();
    let given: i128 = parts.iter().sum();
    let whole = given.max(i128::from(cost.0));
    parts.push(whole - given);
    let mut shares: Vec<u32> = parts
        .iter()
        .map(|part| u32::try_from(part * 10_000 / whole).expect("a part is at most the whole"))
        .collect();
    let left = 10_000 - shares.iter().sum::<u32>();
    let mut order: Vec<usize> = (0..parts.len()).collect();
    order.sort_by_key(|at| std::cmp::Reverse(parts[*at] * 10_000 % whole));
    for at in order.into_iter().take(left as usize) {
        shares[at] += 1;
    }
    Some(shares)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn the_share_of_the_cost_is_smaller_than_the_share_of_the_gifts() {
        let shares = cost_shares(&[Cents(420_000), Cents(1_780_000)], Cents(8_300_000)).unwrap();
        assert_eq!(shares, [506, 2_145, 7_349]);
    }

    fn month(year: i16, month: i8) -> Month {
        Month::new(year, month).unwrap()
    }

    fn school_year() -> YearCost {
        let (begins, ends) = (month(2025, 9), Some(month(2026, 6)));
        YearCost { cost: Cents(600_000), year: month(2026, 1), begins, ends }
    }

    #[test]
    fn the_cost_of_a_year_falls_on_the_months_in_which_the_programme_runs() {
        let between = |from, to| cost_between(&[school_year()], from, to);
        assert_eq!(between(month(2026, 1), month(2026, 3)), Some(Cents(300_000)));
        assert_eq!(between(month(2026, 1), month(2026, 12)), Some(Cents(600_000)));
        assert_eq!(between(month(2026, 7), month(2026, 12)), None);
        assert_eq!(between(month(2025, 9), month(2025, 12)), None);
    }

    #[test]
    fn what_was_spent_outside_its_months_is_spread_over_the_year() {
        let late = YearCost { year: month(2027, 1), ..school_year() };
        let spread = cost_between(&[late], month(2027, 1), month(2027, 3));
        assert_eq!(spread, Some(Cents(150_000)));
    }

    #[test]
    fn nothing_is_a_share_of_no_cost() {
        assert_eq!(cost_shares(&[Cents(5)], Cents(0)), None);
        assert_eq!(cost_shares(&[], Cents(5)).unwrap(), [10_000]);
    }

    proptest! {
        #[test]
        fn the_months_bear_the_whole_cost(cost in 0i64..1_000_000_000, begins in 0i32..24, runs in 0i32..30) {
            let begins = month(2025, 1).plus(begins);
            let year = YearCost { cost: Cents(cost), year: month(2026, 1), begins, ends: Some(begins.plus(runs)) };
            prop_assert_eq!(cost_between(&[year], month(2026, 1), month(2026, 12)), Some(Cents(cost)));
            let months = month(2026, 1).through(month(2026, 12));
            let sum: i64 = months.filter_map(|m| cost_between(&[year], m, m)).map(|c| c.0).sum();
            prop_assert!((sum - cost).abs() <= 6);
        }

        #[test]
        fn the_shares_sum_to_the_whole(paid in prop::collection::vec(0i64..1_000_000, 0..70), cost in 1i64..50_000_000) {
            let paid: Vec<Cents> = paid.into_iter().map(Cents).collect();
            let shares = cost_shares(&paid, Cents(cost)).unwrap();
            prop_assert_eq!(shares.iter().sum::<u32>(), 10_000);
            prop_assert_eq!(shares.len(), paid.len() + 1);
        }
    }
}
