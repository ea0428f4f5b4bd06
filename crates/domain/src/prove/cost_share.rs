//! What part of the programmes' cost each paid: shares that sum to the whole, largest remainder first.

use crate::money::Cents;

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

    #[test]
    fn nothing_is_a_share_of_no_cost() {
        assert_eq!(cost_shares(&[Cents(5)], Cents(0)), None);
        assert_eq!(cost_shares(&[], Cents(5)).unwrap(), [10_000]);
    }

    proptest! {
        #[test]
        fn the_shares_sum_to_the_whole(paid in prop::collection::vec(0i64..1_000_000, 0..70), cost in 1i64..50_000_000) {
            let paid: Vec<Cents> = paid.into_iter().map(Cents).collect();
            let shares = cost_shares(&paid, Cents(cost)).unwrap();
            prop_assert_eq!(shares.iter().sum::<u32>(), 10_000);
            prop_assert_eq!(shares.len(), paid.len() + 1);
        }
    }
}
