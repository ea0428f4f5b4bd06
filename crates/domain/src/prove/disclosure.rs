//! Counts of people that leave the house: small ones are withheld, and with them what would reveal
//! them by subtraction.
//!
//! Source of the rule: primary and secondary suppression as statistical offices do it (A. Hundepool et
//! al., "Statistical Disclosure Control", 2012, chapter 4); the threshold is the house's own rule.

/// A count below this is withheld.
pub const LEAST_SHOWN: u32 = 5;

/// The parts of a whole as they may be shown: none where a count is withheld.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown {
    /// Each part.
    pub parts: Vec<Option<u32>>,
    /// Their sum.
    pub whole: Option<u32>,
}

/// What may be shown of parts and their sum.
///
/// A part below five is withheld. Where the sum is shown, what is withheld must not follow from it by
/// subtraction: then the smallest of the others are withheld too, until at least two parts are withheld
/// and these are at least five together. When not even that helps, the sum is withheld.
#[must_use]
pub fn shown(parts: &[u32]) -> Shown {
    let whole: u32 = parts.iter().sum();
    let mut order: Vec<usize> = (0..parts.len()).collect();
    order.sort_by_key(|at| (parts[*at], *at));
    let mut withheld = parts.iter().filter(|part| **part < LEAST_SHOWN).count();
    let hidden = |withheld: usize| order[..withheld].iter().map(|at| parts[*at]).sum::<u32>();
    if withheld > 0 && whole >= LEAST_SHOWN {
        while withheld < parts.len() && (withheld < 2 || hidden(withheld) < LEAST_SHOWN) {
            withheld += 1;
        }
    }
    let alone = withheld == 1 || withheld > 0 && hidden(withheld) < LEAST_SHOWN;
    let mut seen: Vec<Option<u32>> = parts.iter().copied().map(Some).collect();
    for at in &order[..withheld] {
        seen[*at] = None;
    }
    Shown { parts: seen, whole: (whole >= LEAST_SHOWN && !alone).then_some(whole) }
}

/// One count by itself: none below five.
#[must_use]
pub fn count_shown(count: u32) -> Option<u32> {
    (count >= LEAST_SHOWN).then_some(count)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn seen(parts: &[u32]) -> (Vec<Option<u32>>, Option<u32>) {
        let shown = shown(parts);
        (shown.parts, shown.whole)
    }

    #[test]
    fn large_counts_are_shown_with_their_sum() {
        assert_eq!(seen(&[12, 5, 40]), (vec![Some(12), Some(5), Some(40)], Some(57)));
    }

    #[test]
    fn a_small_count_takes_the_next_smallest_with_it() {
        assert_eq!(seen(&[12, 3, 40]), (vec![None, None, Some(40)], Some(55)));
    }

    #[test]
    fn two_small_counts_that_are_few_together_take_a_third() {
        assert_eq!(seen(&[12, 1, 2, 40]), (vec![None, None, None, Some(40)], Some(55)));
        assert_eq!(seen(&[12, 4, 2, 40]), (vec![Some(12), None, None, Some(40)], Some(58)));
    }

    #[test]
    fn none_is_a_small_count_too() {
        assert_eq!(seen(&[0, 12, 40]), (vec![None, None, Some(40)], Some(52)));
    }

    #[test]
    fn a_small_whole_shows_nothing() {
        assert_eq!(seen(&[1, 2]), (vec![None, None], None));
        assert_eq!(seen(&[4]), (vec![None], None));
        assert_eq!(seen(&[]), (vec![], None));
        assert_eq!((count_shown(4), count_shown(5)), (None, Some(5)));
    }

    proptest! {
        /// A reader who knows the whole and the shown parts must still hold at least two possible values
        /// for every withheld part.
        #[test]
        fn nothing_withheld_follows_from_what_is_shown(parts in prop::collection::vec(0u32..30, 1..9)) {
            let Shown { parts: seen, whole } = shown(&parts);
            for (part, seen) in parts.iter().zip(&seen) {
                prop_assert!(seen.is_none_or(|seen| seen == *part && seen >= LEAST_SHOWN));
            }
            let withheld = seen.iter().filter(|part| part.is_none()).count();
            if let Some(whole) = whole {
                prop_assert_eq!(whole, parts.iter().sum::<u32>());
                prop_assert!(whole >= LEAST_SHOWN);
                let hidden = whole - seen.iter().flatten().sum::<u32>();
                prop_assert!(withheld == 0 || withheld >= 2 && hidden >= LEAST_SHOWN);
            }
        }
    }
}
