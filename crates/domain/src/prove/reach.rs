//! How many different people programmes reached, month after month, as reports may tell it: nobody is to
//! learn of fewer than five by laying two reports beside each other.

use std::collections::{BTreeMap, HashSet};

use super::disclosure::{LEAST_SHOWN, count_shown, shown};
use crate::ids::{ParticipantId, ProgrammeId};
use crate::period::Month;

/// How often somebody was there in one programme in one month.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Presences {
    /// Where.
    pub programme: ProgrammeId,
    /// Who.
    pub person: ParticipantId,
    /// When.
    pub month: Month,
    /// How often, at least once.
    pub times: u32,
}

/// What may be told of people.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Reach {
    /// Of each programme, in the order asked for: different people, and presences. None where withheld.
    pub each: Vec<(Option<u32>, Option<u32>)>,
    /// Different people in any of them; none where withheld, or where the programmes beside it would tell
    /// of fewer than five.
    pub whole: Option<u32>,
}

/// What the last of a row of reports may tell of a count. A count is told when it is five or more, and from
/// then on only renewed once it has changed by five or more: the difference of two reports tells of as many.
#[must_use]
pub fn renewed(reports: impl IntoIterator<Item = u32>) -> Option<u32> {
    reports.into_iter().fold(None, |told: Option<u32>, count| match told {
        Some(before) if before.abs_diff(count) < LEAST_SHOWN => told,
        _ => count_shown(count),
    })
}

/// What may be told of how often something happened to people, in all, up to now: one report a month, in each
/// of these months as many as it stands there.
#[must_use]
pub fn told_by_month(mut months: Vec<Month>) -> Option<u32> {
    months.sort_unstable();
    let ends = months.iter().zip(1..).filter(|(month, count)| months.get(*count) != Some(*month));
    renewed(ends.map(|(_, count)| u32::try_from(count).unwrap_or(u32::MAX)))
}

/// What the report of the months from `first` to `last` may tell, after one report each month before it that
/// looked back as far.
#[must_use]
pub fn reach(
    presences: &[Presences],
    programmes: &[ProgrammeId],
    first: Month,
    last: Month,
) -> Reach {
    let of = |programme: Option<ProgrammeId>| reports(presences, programme, first, last);
    let told: Vec<(u32, Option<u32>)> = programmes
        .iter()
        .map(|programme| {
            let (people, times): (Vec<u32>, Vec<u32>) = of(Some(*programme)).into_iter().unzip();
            (renewed(people).unwrap_or(0), renewed(times))
        })
        .collect();
    let people: Vec<u32> = told.iter().map(|(people, _)| *people).collect();
    let parts = shown(&people).parts;
    let whole = renewed(of(None).into_iter().map(|(people, _)| people));
    Reach {
        whole: whole.filter(|whole| tells_of_many(*whole, &parts)),
        // Presences tell of people too: with them they are withheld.
        each: parts
            .into_iter()
            .zip(told)
            .map(|(people, (_, times))| (people, people.and(times)))
            .collect(),
    }
}

/// Whether a whole beside the parts that are shown tells of five or more only: who is in none of a part, and
/// who is in several.
fn tells_of_many(whole: u32, parts: &[Option<u32>]) -> bool {
    if parts.len() < 2 {
        return true;
    }
    let sum: u32 = parts.iter().flatten().sum();
    let is_all = parts.iter().all(Option::is_some);
    let in_several = if is_all { sum.saturating_sub(whole) } else { 0 };
    let outside = |part: &u32| whole.saturating_sub(*part) >= LEAST_SHOWN;
    parts.iter().flatten().all(outside) && (in_several == 0 || in_several >= LEAST_SHOWN)
}

/// People and presences of each report, from the first month in which somebody was there.
fn reports(
    presences: &[Presences],
    programme: Option<ProgrammeId>,
    first: Month,
    last: Month,
) -> Vec<(u32, u32)> {
    let back = last.months_since(first);
    let mut by_end: BTreeMap<Month, (HashSet<ParticipantId>, u32)> = BTreeMap::new();
    let own = presences.iter().filter(|one| programme.is_none_or(|of| of == one.programme));
    for one in own {
        for end in one.month.through(one.month.plus(back)).take_while(|end| *end <= last) {
            let (people, times) = by_end.entry(end).or_default();
            people.insert(one.person);
            *times += one.times;
        }
    }
    let Some(began) = by_end.keys().next().copied() else { return vec![(0, 0)] };
    let count = |end: Month| {
        by_end.get(&end).map_or((0, 0), |(people, times)| {
            (u32::try_from(people.len()).unwrap_or(u32::MAX), *times)
        })
    };
    began.through(last).map(count).collect()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;

    const A: ProgrammeId = ProgrammeId(Uuid::from_u128(1));
    const B: ProgrammeId = ProgrammeId(Uuid::from_u128(2));

    fn month(number: i64) -> Month {
        Month::from_number(202_600 + number).unwrap()
    }

    /// So many people from a number on, once each in a month.
    fn there(programme: ProgrammeId, from: u128, count: u128, at: i64) -> Vec<Presences> {
        let one = |person| Presences {
            programme,
            person: ParticipantId(Uuid::from_u128(person)),
            month: month(at),
            times: 1,
        };
        (from..from + count).map(one).collect()
    }

    #[test]
    fn a_count_is_renewed_only_by_five_or_more() {
        assert_eq!(renewed([3]), None);
        assert_eq!(renewed([3, 6, 8, 10]), Some(6));
        assert_eq!(renewed([3, 6, 8, 11]), Some(11));
        assert_eq!(renewed([20, 15]), Some(15));
        assert_eq!(renewed([20, 1]), None);
        assert_eq!(renewed([]), None);
    }

    #[test]
    fn what_ended_is_told_by_months_with_five_or_more_between() {
        let at = |numbers: &[i64]| told_by_month(numbers.iter().map(|one| month(*one)).collect());
        assert_eq!(at(&[]), None);
        assert_eq!(at(&[1, 1, 2, 3]), None);
        assert_eq!(at(&[1, 1, 2, 3, 4]), Some(5));
        assert_eq!(at(&[3, 1, 2, 1, 3, 3, 4]), Some(6), "the seventh came a month later");
        assert_eq!(at(&[1, 1, 1, 1, 1, 1, 2, 3, 4, 5, 5]), Some(11));
    }

    #[test]
    fn one_person_more_in_the_next_month_is_not_seen() {
        let mut all = there(A, 0, 8, 3);
        let before = reach(&all, &[A], month(1), month(3));
        assert_eq!((before.whole, before.each[0]), (Some(8), (Some(8), Some(8))));
        all.extend(there(A, 8, 1, 4));
        let after = reach(&all, &[A], month(2), month(4));
        assert_eq!(after, before);
        all.extend(there(A, 9, 5, 5));
        let later = reach(&all, &[A], month(3), month(5));
        assert_eq!(later.whole, Some(14));
    }

    #[test]
    fn the_whole_is_withheld_where_it_would_tell_of_a_few_beside_the_parts() {
        let with = |b: Vec<Presences>| {
            let all = [there(A, 0, 20, 3), b].concat();
            reach(&all, &[A, B], month(1), month(3))
        };
        assert_eq!(with(there(B, 100, 8, 3)).whole, Some(28), "nobody is in both");
        assert_eq!(with(there(B, 14, 12, 3)).whole, Some(26), "six are in both, six only in B");
        assert_eq!(with(there(B, 14, 8, 3)).whole, None, "two are only in B");
        assert_eq!(with(there(B, 17, 30, 3)).whole, None, "three are in both");
        let small = with(there(B, 100, 3, 3));
        assert_eq!((small.each[0].0, small.each[1].0, small.whole), (None, None, Some(23)));
    }

    #[test]
    fn nobody_is_told_of_as_nobody() {
        let none = reach(&[], &[A], month(1), month(3));
        assert_eq!((none.whole, none.each), (None, vec![(None, None)]));
    }

    proptest! {
        /// Whoever keeps all reports never finds two that differ by one to four.
        #[test]
        fn two_reports_differ_by_five_or_not_at_all(counts in prop::collection::vec(0u32..40, 1..12)) {
            let told: Vec<Option<u32>> =
                (1..=counts.len()).map(|until| renewed(counts[..until].iter().copied())).collect();
            for pair in told.windows(2) {
                if let [Some(one), Some(other)] = pair {
                    prop_assert!(one == other || one.abs_diff(*other) >= LEAST_SHOWN);
                }
            }
            prop_assert!(told.iter().flatten().all(|count| *count >= LEAST_SHOWN));
        }
    }
}
