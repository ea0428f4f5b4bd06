//! Who gave before and gives again: gains and losses by partner, which sum exactly to the change.
//!
//! Source of the parts and of their names: the Fundraising Effectiveness Project of the Association
//! of Fundraising Professionals (2008): gains are new, recaptured and upgraded gifts, losses are
//! downgraded and lapsed ones.

use std::collections::{BTreeMap, BTreeSet};

use crate::ids::PartnerId;
use crate::money::Cents;

/// What each partner gave in a period; a partner that gave nothing has no line.
pub type Given = BTreeMap<PartnerId, Cents>;

/// The change from one period to the next, by cause. Losses are positive numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct GainLoss {
    /// From partners that never gave before.
    pub new: Cents,
    /// From partners that gave once, but not in the period before.
    pub recaptured: Cents,
    /// More from partners that gave in both.
    pub upgraded: Cents,
    /// Less from partners that gave in both.
    pub downgraded: Cents,
    /// From partners that gave before and give no longer.
    pub lapsed: Cents,
}

impl GainLoss {
    /// The change: what came now less what came before.
    #[must_use]
    pub fn net(&self) -> Cents {
        self.new + self.recaptured + self.upgraded - self.downgraded - self.lapsed
    }
}

/// So many of so many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Part {
    /// The part.
    pub part: i64,
    /// The whole; 0 when there is nothing to take a part of.
    pub whole: i64,
}

impl Part {
    /// The ratio; none of nothing.
    #[must_use]
    pub fn ratio(self) -> Option<f64> {
        // Counts and cents of a network are far below 2^53: the division is of exact numbers.
        (self.whole != 0).then(|| self.part as f64 / self.whole as f64)
    }
}

/// Loyalty from one period to the next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Loyalty {
    /// Gains and losses.
    pub change: GainLoss,
    /// Of the partners that gave before, how many give again.
    pub partners: Part,
    /// Of those that gave before for the first time, how many give again.
    pub first_timers: Part,
    /// Of those that gave before and already earlier, how many give again.
    pub repeaters: Part,
    /// Of what the partners of before gave, in cents, how much they give now.
    pub value: Part,
    /// Those that gave before and give no longer, the largest first.
    pub lost: Vec<(PartnerId, Cents)>,
}

/// Compares two periods. `earlier` are the partners that ever gave before the first of the two.
#[must_use]
pub fn loyalty(before: &Given, now: &Given, earlier: &BTreeSet<PartnerId>) -> Loyalty {
    let mut change = GainLoss::default();
    for (partner, amount) in now {
        match before.get(partner) {
            Some(was) if amount > was => change.upgraded += *amount - *was,
            Some(was) => change.downgraded += *was - *amount,
            None if earlier.contains(partner) => change.recaptured += *amount,
            None => change.new += *amount,
        }
    }
    let mut lost: Vec<(PartnerId, Cents)> = before
        .iter()
        .filter(|(partner, _)| !now.contains_key(partner))
        .map(|(partner, amount)| (*partner, *amount))
        .collect();
    change.lapsed = lost.iter().map(|(_, amount)| *amount).sum();
    lost.sort_by(|a, b| b.1.cmp(&a.1).then(a.0.cmp(&b.0)));
    let kept = |among: &dyn Fn(&PartnerId) -> bool| {
        let of = before.keys().filter(|partner| among(partner));
        let (whole, part) = of.fold((0, 0), |(whole, part), partner| {
            (whole + 1, part + i64::from(now.contains_key(partner)))
        });
        Part { part, whole }
    };
    let again: Cents = before.keys().filter_map(|partner| now.get(partner)).copied().sum();
    Loyalty {
        change,
        partners: kept(&|_| true),
        first_timers: kept(&|partner| !earlier.contains(partner)),
        repeaters: kept(&|partner| earlier.contains(partner)),
        value: Part { part: again.0, whole: before.values().copied().sum::<Cents>().0 },
        lost,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use uuid::Uuid;

    use super::*;

    fn partner(letter: char) -> PartnerId {
        PartnerId(Uuid::from_u128(u128::from(u32::from(letter))))
    }

    fn given(lines: &[(char, i64)]) -> Given {
        lines.iter().map(|(letter, cents)| (partner(*letter), Cents(*cents))).collect()
    }

    #[test]
    fn each_cause_of_the_change_is_told_apart() {
        let before = given(&[('a', 100), ('b', 200), ('c', 50), ('d', 400), ('e', 10)]);
        let now = given(&[('a', 100), ('b', 300), ('c', 20), ('f', 80), ('g', 60)]);
        let seen = loyalty(&before, &now, &BTreeSet::from([partner('g')]));
        let change = GainLoss {
            new: Cents(80),
            recaptured: Cents(60),
            upgraded: Cents(100),
            downgraded: Cents(30),
            lapsed: Cents(410),
        };
        assert_eq!(seen.change, change);
        assert_eq!(seen.change.net(), Cents(-200));
        assert_eq!(seen.partners, Part { part: 3, whole: 5 });
        assert_eq!(seen.value, Part { part: 420, whole: 760 });
        assert_eq!(seen.lost, [(partner('d'), Cents(400)), (partner('e'), Cents(10))]);
    }

    #[test]
    fn newcomers_and_the_faithful_are_counted_apart() {
        let before = given(&[('a', 1), ('b', 1), ('c', 1)]);
        let seen = loyalty(&before, &given(&[('a', 1), ('b', 1)]), &BTreeSet::from([partner('a')]));
        assert_eq!(seen.repeaters, Part { part: 1, whole: 1 });
        assert_eq!(seen.first_timers, Part { part: 1, whole: 2 });
        assert_eq!(Part::default().ratio(), None);
    }

    proptest! {
        #[test]
        fn gains_less_losses_are_the_change_to_the_cent(
            before in prop::collection::btree_map(0u128..40, 1i64..1_000_000, 0..30),
            now in prop::collection::btree_map(0u128..40, 1i64..1_000_000, 0..30),
            earlier in prop::collection::btree_set(0u128..40, 0..30),
        ) {
            let given = |map: &BTreeMap<u128, i64>| -> Given {
                map.iter().map(|(id, cents)| (PartnerId(Uuid::from_u128(*id)), Cents(*cents))).collect()
            };
            let earlier = earlier.iter().map(|id| PartnerId(Uuid::from_u128(*id))).collect();
            let seen = loyalty(&given(&before), &given(&now), &earlier);
            let change = now.values().sum::<i64>() - before.values().sum::<i64>();
            prop_assert_eq!(seen.change.net(), Cents(change));
            prop_assert_eq!(seen.first_timers.whole + seen.repeaters.whole, seen.partners.whole);
        }
    }
}
