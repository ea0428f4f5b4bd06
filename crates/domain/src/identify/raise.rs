//! What would raise the score of a place: one thing changed at a time, everything else as it is.

use std::cmp::Reverse;

use serde::Serialize;

use super::category::Category;
use super::criteria::{Criteria, Verdict};
use super::nace::NaceClass;
use super::need::Need;
use super::score::{Criterion, Explanation, Reach, Score, total};

/// One thing that would change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum What {
    /// A criterion of which nothing is known would be known.
    Known(Criterion),
    /// A telephone would be known.
    Phone,
    /// An e-mail or a website would be known.
    Written,
    /// A door on the street would be known.
    StreetDoor,
    /// A register would state one more sign of values.
    Signal,
    /// The territory would reach it.
    Inside,
    /// The mission would have one need more.
    Need(Need),
}

/// What the score would be.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Raise {
    /// What would change.
    pub what: What,
    /// The score at worst, in thousandths of a point, when it is not known what will be found; less than the present
    /// one where the worst would lower it.
    pub least: Option<u32>,
    /// The score, or the score at best, in thousandths of a point; more than the present one.
    pub points: u32,
    /// The coverage it would have, 0 to 100.
    pub coverage: u32,
}

/// All single changes that would raise a score, the greatest first; among equals in the order of [`What`].
/// `class` is the register's own class of activity.
#[must_use]
pub fn raises(
    score: &Score,
    criteria: &Criteria,
    needs: &[Need],
    category: Category,
    class: Option<NaceClass>,
) -> Vec<Raise> {
    let values = score.values();
    let with = |criterion: Criterion, value: u32| {
        let mut changed = values;
        changed[criterion as usize] = Some(value);
        total(changed, criteria.weights())
    };
    let mut found = Vec::new();
    let mut add = |what: What, criterion: Criterion, value: u32, least: Option<u32>| {
        let (points, coverage) = with(criterion, value);
        let least = least.map(|value| with(criterion, value).0);
        if points > score.points {
            found.push(Raise { what, least, points, coverage });
        }
    };
    let need = next_need(criteria, needs, category, class);
    for part in &score.parts {
        let (criterion, value) = (part.criterion, part.value.unwrap_or(0));
        match part.explanation {
            Explanation::Unknown if criterion == Criterion::MissionFit && need.is_some() => {}
            Explanation::Unknown => add(What::Known(criterion), criterion, 1_000, Some(0)),
            Explanation::Reached(reach) => {
                for (what, more) in ways(reach) {
                    add(what, criterion, value + more, None);
                }
            }
            Explanation::States(signals) => {
                add(What::Signal, criterion, (400 * (signals.count() + 1)).min(1_000), None);
            }
            Explanation::Away { .. } => add(What::Inside, criterion, 1_000, None),
            _ => {}
        }
    }
    if let Some((need, value)) = need
        && values[0].is_none_or(|present| value > present)
    {
        add(What::Need(need), Criterion::MissionFit, value, None);
    }
    found.sort_by_key(|raise| Reverse(raise.points));
    found
}

/// The ways to reach it that are not known, with what each is worth in thousandths.
fn ways(reach: Reach) -> impl Iterator<Item = (What, u32)> {
    [
        (!reach.phone, What::Phone, 250),
        (!reach.written, What::Written, 250),
        (!reach.street_door, What::StreetDoor, 500),
    ]
    .into_iter()
    .filter(|(missing, ..)| *missing)
    .map(|(_, what, more)| (what, more))
}

/// The need that it would serve best among those that the mission does not have, with the value.
fn next_need(
    criteria: &Criteria,
    needs: &[Need],
    category: Category,
    class: Option<NaceClass>,
) -> Option<(Need, u32)> {
    let class = class.or(category.nace());
    let others = Need::ALL.into_iter().filter(|need| !needs.contains(need));
    let worth = others.filter_map(|need| {
        let value = criteria.verdict(need, category, class).map_or(0, Verdict::thousandths);
        (value > 0).then_some((need, value))
    });
    worth.reduce(|best, next| if next.1 > best.1 { next } else { best })
}

#[cfg(test)]
mod tests {
    use super::super::establishment::Signals;
    use super::super::score::{Facts, Scorer};
    use super::*;
    use proptest::prelude::*;
    use std::collections::BTreeMap;

    fn bakery(reach: Option<Reach>) -> (Score, Facts) {
        let facts = Facts {
            category: "bakery".parse().unwrap(),
            nace: None,
            distance_m: Some(0.0),
            doubled_headcount: None,
            units: Some(1),
            known_chain: false,
            signals: Some(Signals(1)),
            reach,
        };
        let scorer = Scorer::new(&[Need::Food], &Criteria::default(), Some(BTreeMap::new()));
        (scorer.score(&facts), facts)
    }

    #[test]
    fn a_bakery_would_have_more_if_its_telephone_were_known() {
        let door = Reach { street_door: true, phone: false, written: false };
        let (score, facts) = bakery(Some(door));
        let all = raises(&score, &Criteria::default(), &[Need::Food], facts.category, None);
        let phone = all.iter().find(|raise| raise.what == What::Phone).unwrap();
        let known = Reach { phone: true, ..door };
        assert_eq!(phone.points, bakery(Some(known)).0.points);
        assert_eq!(phone.least, None);
    }

    #[test]
    fn what_is_not_known_is_told_from_worst_to_best() {
        let (score, facts) = bakery(None);
        let all = raises(&score, &Criteria::default(), &[Need::Food], facts.category, None);
        let people =
            all.iter().find(|raise| raise.what == What::Known(Criterion::Capacity)).unwrap();
        assert!(people.least.unwrap() < score.points && score.points < people.points);
        assert_eq!(people.coverage, score.coverage + 15);
    }

    #[test]
    fn a_need_that_the_mission_does_not_have_is_named_when_it_would_help() {
        let scorer = Scorer::new(&[Need::Sport], &Criteria::default(), None);
        let (_, facts) = bakery(None);
        let score = scorer.score(&facts);
        let all = raises(&score, &Criteria::default(), &[Need::Sport], facts.category, None);
        assert_eq!(all[0].what, What::Need(Need::Food), "{all:?}");
    }

    proptest! {
        #[test]
        fn every_raise_raises_and_the_greatest_comes_first(
            distance in proptest::option::of(0.0..2_000.0_f64),
            headcount in proptest::option::of(0..200_u32),
            units in proptest::option::of(1..20_u32),
            signals in proptest::option::of((0..256_u16).prop_map(Signals)),
            reach in proptest::option::of(any::<(bool, bool, bool)>()),
            index in 0..100_u8,
        ) {
            let facts = Facts {
                category: Category::from_index(index).unwrap(),
                nace: None,
                distance_m: distance,
                doubled_headcount: headcount,
                units,
                known_chain: false,
                signals,
                reach: reach.map(|(street_door, phone, written)| Reach { street_door, phone, written }),
            };
            let needs = [Need::Food, Need::Culture];
            let score = Scorer::new(&needs, &Criteria::default(), None).score(&facts);
            let all = raises(&score, &Criteria::default(), &needs, facts.category, None);
            prop_assert!(all.iter().all(|raise| raise.points > score.points && raise.points <= 100_000));
            prop_assert!(all.iter().all(|raise| raise.least.is_none_or(|least| least <= raise.points)));
            prop_assert!(all.windows(2).all(|pair| pair[0].points >= pair[1].points));
        }
    }
}
