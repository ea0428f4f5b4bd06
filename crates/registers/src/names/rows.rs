//! Rows whose names hold one of several words, each with its edits: lists from an index that are united and
//! narrowed by numbers alone, so that no name is read for a row that cannot be meant.

use std::cmp::Ordering;

/// Rows by their global numbers, rising, each with the edits of what was found in its name.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub(super) struct Rows(pub(super) Vec<(u32, u8)>);

impl Rows {
    /// The rows of a list that rises.
    pub(super) fn of(numbers: impl Iterator<Item = u32>, edits: usize) -> Self {
        let edits = u8::try_from(edits).unwrap_or(u8::MAX);
        Self(numbers.map(|number| (number, edits)).collect())
    }

    /// All rows of some lists; the fewest edits count.
    pub(super) fn united(mut lists: Vec<Self>) -> Self {
        // The two shortest first: a long list is then gone through few times.
        lists.sort_by_key(|list| std::cmp::Reverse(list.0.len()));
        while let Some(one) = lists.pop() {
            let Some(other) = lists.pop() else { return one };
            let both = one.with(&other);
            let place = lists.partition_point(|list| list.0.len() > both.0.len());
            lists.insert(place, both);
        }
        Self::default()
    }

    fn with(&self, other: &Self) -> Self {
        let (mut a, mut b) = (self.0.iter().peekable(), other.0.iter().peekable());
        let mut both = Vec::with_capacity(self.0.len() + other.0.len());
        while let (Some(one), Some(two)) = (a.peek(), b.peek()) {
            match one.0.cmp(&two.0) {
                Ordering::Less => both.extend(a.next()),
                Ordering::Greater => both.extend(b.next()),
                Ordering::Equal => {
                    both.push((one.0, one.1.min(two.1)));
                    a.next();
                    b.next();
                }
            }
        }
        both.extend(a);
        both.extend(b);
        Self(both)
    }

    /// The rows that stand in one of some other lists too, whose edits are added: the fewest of each row. Of
    /// each list: its numbers, its edits, and about how long it is.
    pub(super) fn narrowed<L: Iterator<Item = u32>>(
        self,
        others: impl Iterator<Item = (L, usize, u64)>,
    ) -> Self {
        const NONE: u8 = u8::MAX;
        let mut more = vec![NONE; self.0.len()];
        for (list, edits, length) in others {
            let edits = u8::try_from(edits).unwrap_or(NONE - 1);
            // Among many rows few are looked for by leaps, many by going along.
            let leaps = length * 16 < self.0.len() as u64;
            let mut at = 0;
            for number in list {
                if leaps {
                    at += before(&self.0[at..], number);
                } else {
                    while self.0.get(at).is_some_and(|(row, _)| *row < number) {
                        at += 1;
                    }
                }
                match self.0.get(at) {
                    None => break,
                    Some((row, _)) if *row == number => more[at] = more[at].min(edits),
                    Some(_) => {}
                }
            }
        }
        let kept = self.0.into_iter().zip(more).filter(|(_, more)| *more != NONE);
        Self(kept.map(|((row, edits), more)| (row, edits.saturating_add(more))).collect())
    }

    /// The rows of a range.
    pub(super) fn within(&self, range: &std::ops::Range<usize>) -> &[(u32, u8)] {
        let at = |end: usize| self.0.partition_point(|(row, _)| (*row as usize) < end);
        &self.0[at(range.start)..at(range.end)]
    }
}

/// How many of some rows, which rise, stand before a number: quick where they are few or the number is near.
fn before(rows: &[(u32, u8)], number: u32) -> usize {
    let mut step = 1;
    while rows.get(step - 1).is_some_and(|(row, _)| *row < number) {
        step *= 2;
    }
    let start = step / 2;
    let end = rows.len().min(step);
    start + rows[start..end].partition_point(|(row, _)| *row < number)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;
    use std::collections::{BTreeMap, BTreeSet};

    proptest! {
        #[test]
        fn lists_are_united_and_narrowed_as_sets_are(
            first in prop::collection::vec((prop::collection::btree_set(0..60_u32, 0..30), 0..3_usize), 0..5),
            second in prop::collection::vec((prop::collection::btree_set(0..60_u32, 0..30), 0..3_usize), 0..5),
        ) {
            let fewest = |lists: &[(BTreeSet<u32>, usize)]| {
                let mut all: BTreeMap<u32, usize> = BTreeMap::new();
                for (list, edits) in lists {
                    for number in list {
                        let known = all.entry(*number).or_insert(*edits);
                        *known = (*known).min(*edits);
                    }
                }
                all
            };
            let lists = first.iter().map(|(list, edits)| Rows::of(list.iter().copied(), *edits));
            let united = Rows::united(lists.collect());
            let (one, two) = (fewest(&first), fewest(&second));
            let plain = |rows: &Rows| -> Vec<(u32, usize)> {
                rows.0.iter().map(|(row, edits)| (*row, usize::from(*edits))).collect()
            };
            prop_assert_eq!(plain(&united), one.clone().into_iter().collect::<Vec<_>>());
            let long = |list: &BTreeSet<u32>| u64::try_from(list.len()).unwrap();
            let others =
                second.iter().map(|(list, edits)| (list.iter().copied(), *edits, long(list)));
            let narrowed = united.narrowed(others);
            let expected: Vec<_> =
                one.iter().filter_map(|(row, edits)| Some((*row, edits + two.get(row)?))).collect();
            prop_assert_eq!(plain(&narrowed), expected);
        }
    }
}
