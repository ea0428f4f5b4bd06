//! The best answers for a few stops, by dynamic programming over sets of stops (Held and Karp, Journal of SIAM
//! 10, 1962): for every set and last stop, the earliest time at which all of the set can be done.

use std::cmp::Reverse;

use super::legs::{NEVER, Plan};

/// The earliest times for all sets of some stops.
struct Table<'a> {
    plan: &'a Plan,
    members: &'a [usize],
    /// At `set * members + last`: when the visit of the last ends, or never.
    done: Vec<u64>,
    /// At the same place: the one before the last; the last itself when it is alone.
    before: Vec<usize>,
}

/// The order of these stops that ends earliest; `None` when the hours forbid every order.
pub(super) fn order(plan: &Plan, members: &[usize]) -> Option<Vec<usize>> {
    let table = Table::new(plan, members);
    let all = (1 << members.len()) - 1;
    table.back(all).map(|(_, last)| table.route(all, last))
}

/// The route over some of these stops that is worth most and ends in time; among equals the one that ends
/// earliest. `None` when not one stop can be visited in time.
pub(super) fn pick(plan: &Plan, members: &[usize]) -> Option<Vec<usize>> {
    let table = Table::new(plan, members);
    let best = (1..1_usize << members.len())
        .filter_map(|set| {
            let (back, last) = table.back(set)?;
            let prize: u64 = table.numbers(set).map(|i| plan.prizes[members[i]]).sum();
            (back <= plan.latest).then_some((Reverse(prize), back, set, last))
        })
        .min();
    best.map(|(_, _, set, last)| table.route(set, last))
}

impl<'a> Table<'a> {
    fn new(plan: &'a Plan, members: &'a [usize]) -> Self {
        let sets = 1_usize << members.len();
        let blank = sets * members.len();
        let mut table = Self { plan, members, done: vec![NEVER; blank], before: vec![0; blank] };
        for set in 1..sets {
            for last in 0..members.len() {
                if set & (1 << last) != 0 {
                    let (done, before) = table.earliest(set ^ (1 << last), last);
                    if done <= plan.latest {
                        table.done[set * members.len() + last] = done;
                        table.before[set * members.len() + last] = before;
                    }
                }
            }
        }
        table
    }

    /// When `last` is done at the earliest after all of a set, and after which of them.
    fn earliest(&self, rest: usize, last: usize) -> (u64, usize) {
        let (plan, stop) = (self.plan, self.members[last]);
        if rest == 0 {
            return (plan.done(plan.start(), plan.leave, stop).unwrap_or(NEVER), last);
        }
        self.numbers(rest)
            .filter_map(|before| {
                let left = self.done[rest * self.members.len() + before];
                let done = (left != NEVER).then(|| plan.done(self.members[before], left, stop))?;
                Some((done?, before))
            })
            .min()
            .unwrap_or((NEVER, last))
    }

    /// When one is back at the earliest from all of a set, and which stop is the last.
    fn back(&self, set: usize) -> Option<(u64, usize)> {
        let end = self.plan.end();
        self.numbers(set)
            .filter_map(|last| {
                let left = self.done[set * self.members.len() + last];
                (left != NEVER).then(|| (left + self.plan.leg(self.members[last], end), last))
            })
            .min()
    }

    fn route(&self, mut set: usize, mut last: usize) -> Vec<usize> {
        let mut route = Vec::new();
        while set != 0 {
            route.push(self.members[last]);
            let before = self.before[set * self.members.len() + last];
            set ^= 1 << last;
            last = before;
        }
        route.reverse();
        route
    }

    fn numbers(&self, set: usize) -> impl Iterator<Item = usize> + use<> {
        (0..self.members.len()).filter(move |i| set & (1 << i) != 0)
    }
}
