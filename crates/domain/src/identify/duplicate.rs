//! What an organisation decided about records that may be one place, and what follows for groups.
//!
//! A decision names two records by their ids, so it holds for the next edition too. It never deletes a record:
//! it only says which of them are shown as one.

use std::collections::{BTreeMap, BTreeSet};

use super::establishment::RecordId;
use crate::words::word_enum;

word_enum! {
    /// What was decided about two records, the first of which has the smaller id.
    Verdict {
        /// They are one place.
        Same = "same",
        /// They are two places.
        Different = "different",
        /// The second came after the first in its premises.
        FirstBefore = "first_before",
        /// The first came after the second in its premises.
        SecondBefore = "second_before",
    }
}

word_enum! {
    /// What the matching thinks of two records.
    PairKind {
        /// It does not know: a person should look.
        Ask = "ask",
        /// They are one place.
        Same = "same",
        /// The one came after the other in the same premises.
        Followed = "followed",
    }
}

impl Verdict {
    /// The same, said of the two records in the other order.
    #[must_use]
    pub fn turned(self) -> Self {
        match self {
            Self::FirstBefore => Self::SecondBefore,
            Self::SecondBefore => Self::FirstBefore,
            other => other,
        }
    }
}

/// Two records, the one with the smaller id first.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Couple {
    first: RecordId,
    second: RecordId,
}

impl Couple {
    /// The couple, and whether the two were given in the other order; `None` for a record with itself.
    #[must_use]
    pub fn of(one: RecordId, other: RecordId) -> Option<(Self, bool)> {
        match one.cmp(&other) {
            std::cmp::Ordering::Less => Some((Self { first: one, second: other }, false)),
            std::cmp::Ordering::Greater => Some((Self { first: other, second: one }, true)),
            std::cmp::Ordering::Equal => None,
        }
    }

    /// The record with the smaller id.
    #[must_use]
    pub fn first(&self) -> &RecordId {
        &self.first
    }

    /// The other one.
    #[must_use]
    pub fn second(&self) -> &RecordId {
        &self.second
    }
}

/// What an organisation decided, by couple.
pub type Verdicts = BTreeMap<Couple, Verdict>;

/// Most records of one place: a larger heap is a mistake that should be seen as several.
pub const MOST_RECORDS: usize = 20;

/// Groups as decisions leave them. Every member of `groups` and every one named in `same` is in exactly one
/// of the groups given back; two that are `apart` never share one, even through a third, and no group
/// holds more than [`MOST_RECORDS`]. Where decisions contradict each other, keeping apart wins.
#[must_use]
pub fn regroup<T: Ord + Copy>(
    groups: &[Vec<T>],
    same: &[(T, T)],
    apart: &BTreeSet<(T, T)>,
) -> Vec<Vec<T>> {
    let parted = |a: T, b: T| apart.contains(&(a, b)) || apart.contains(&(b, a));
    let may_join = |here: &[T], there: &[T]| {
        here.len() + there.len() <= MOST_RECORDS
            && here.iter().all(|a| there.iter().all(|b| !parted(*a, *b)))
    };
    let mut made: Vec<Vec<T>> = Vec::new();
    let place = |made: &mut Vec<Vec<T>>, from: usize, member: T| {
        if made.iter().any(|group| group.contains(&member)) {
            return;
        }
        match made[from..].iter().position(|group| may_join(group, &[member])) {
            Some(at) => made[from + at].push(member),
            None => made.push(vec![member]),
        }
    };
    for group in groups {
        let from = made.len();
        let mut members = group.clone();
        members.sort_unstable();
        for member in members {
            place(&mut made, from, member);
        }
    }
    let mut same = same.to_vec();
    same.sort_unstable();
    for (a, b) in same {
        for member in [a, b] {
            if !made.iter().any(|group| group.contains(&member)) {
                made.push(vec![member]);
            }
        }
        let at = |made: &[Vec<T>], member: T| made.iter().position(|group| group.contains(&member));
        if let (Some(here), Some(there)) = (at(&made, a), at(&made, b))
            && here != there
            && may_join(&made[here], &made[there])
        {
            let joined = made.remove(there.max(here));
            made[here.min(there)].extend(joined);
        }
    }
    for group in &mut made {
        group.sort_unstable();
    }
    made.sort_unstable();
    made
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_record_taken_out_of_a_group_stays_alone_and_the_others_together() {
        let made = regroup(&[vec![1, 2, 3]], &[], &BTreeSet::from([(1, 3)]));
        assert_eq!(made, [vec![1, 2], vec![3]]);
    }

    #[test]
    fn two_groups_become_one_when_a_record_of_each_is_the_same() {
        assert_eq!(regroup(&[vec![1, 2], vec![3, 4]], &[(2, 3)], &BTreeSet::new()), [[1, 2, 3, 4]]);
        assert_eq!(regroup(&[], &[(8, 5)], &BTreeSet::new()), [[5, 8]]);
    }

    #[test]
    fn keeping_apart_wins_over_joining() {
        let made = regroup(&[vec![1, 2]], &[(2, 3)], &BTreeSet::from([(3, 1)]));
        assert_eq!(made, [vec![1, 2], vec![3]]);
    }

    #[test]
    fn a_couple_is_one_couple_in_either_order() {
        let id = |text: &str| RecordId(text.to_owned());
        let (one, turned) = Couple::of(id("a:1"), id("b:1")).expect("two records");
        let (other, back) = Couple::of(id("b:1"), id("a:1")).expect("two records");
        assert_eq!((one, turned, back), (other, false, true));
        assert_eq!(Couple::of(id("a:1"), id("a:1")), None);
        assert_eq!(Verdict::FirstBefore.turned(), Verdict::SecondBefore);
    }

    proptest! {
        #[test]
        fn regrouping_loses_nobody_and_joins_nobody_who_was_parted(
            sizes in prop::collection::vec(1..5usize, 0..8),
            same in prop::collection::vec((0..30u32, 0..30u32), 0..12),
            apart in prop::collection::btree_set((0..30u32, 0..30u32), 0..12),
        ) {
            let mut next = 0..;
            let groups: Vec<Vec<u32>> =
                sizes.iter().map(|size| next.by_ref().take(*size).collect()).collect();
            let made = regroup(&groups, &same, &apart);
            let mut all: Vec<u32> = made.iter().flatten().copied().collect();
            all.sort_unstable();
            let named = same.iter().flat_map(|(a, b)| [*a, *b]);
            let wanted: BTreeSet<u32> = groups.iter().flatten().copied().chain(named).collect();
            prop_assert_eq!(all, wanted.into_iter().collect::<Vec<_>>());
            for group in &made {
                prop_assert!(group.len() <= MOST_RECORDS);
                for a in group {
                    for b in group.iter().filter(|b| *b != a) {
                        prop_assert!(!apart.contains(&(*a, *b)));
                    }
                }
            }
        }
    }
}
