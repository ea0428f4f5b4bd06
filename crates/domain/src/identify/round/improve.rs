//! Making a route end earlier by small changes, until none helps: a part walked the other way round (2-opt,
//! Croes, Operations Research 6, 1958) or carried to another place of the route (Or-opt, Or, 1976).

use super::legs::{NEVER, Plan};

/// The longest part that is carried elsewhere.
const CARRIED: usize = 3;

/// Makes a route that is possible end as early as small changes can. Each change makes it end earlier, so it ends.
pub(super) fn shorten(plan: &Plan, route: &mut Vec<usize>) {
    if plan.is_always_open() {
        while turn_parts_freely(plan, route) | carry_parts_freely(plan, route) {}
        return;
    }
    let mut back = plan.back(route).unwrap_or(NEVER);
    while turn_parts(plan, route, &mut back) | carry_parts(plan, route, &mut back) {}
}

/// The place of a route at which a stop costs least time, and when the route then ends.
pub(super) fn best_place(plan: &Plan, route: &[usize], stop: usize) -> Option<(u64, usize)> {
    if plan.is_always_open() {
        return best_place_freely(plan, route, stop);
    }
    let mut trial = route.to_vec();
    trial.insert(0, stop);
    let mut best = plan.back(&trial).map(|back| (back, 0));
    for place in 1..trial.len() {
        trial.swap(place - 1, place);
        let here = plan.back(&trial).map(|back| (back, place));
        best = best.into_iter().chain(here).min();
    }
    best
}

fn turn_parts(plan: &Plan, route: &mut [usize], back: &mut u64) -> bool {
    let mut better = false;
    for from in 0..route.len() {
        for to in from + 1..route.len() {
            route[from..=to].reverse();
            match plan.back(route) {
                Some(earlier) if earlier < *back => {
                    *back = earlier;
                    better = true;
                }
                _ => route[from..=to].reverse(),
            }
        }
    }
    better
}

fn carry_parts(plan: &Plan, route: &mut Vec<usize>, back: &mut u64) -> bool {
    let mut better = false;
    for length in 1..=CARRIED.min(route.len().saturating_sub(1)) {
        for from in 0..=route.len() - length {
            better |= carry_part(plan, route, back, from, length);
        }
    }
    better
}

/// Carries one part to where the route ends earliest, either way round.
fn carry_part(
    plan: &Plan,
    route: &mut Vec<usize>,
    back: &mut u64,
    from: usize,
    length: usize,
) -> bool {
    let mut rest = route.clone();
    let mut part: Vec<usize> = rest.drain(from..from + length).collect();
    let mut best = None;
    for _ in 0..2 {
        for place in 0..=rest.len() {
            let mut trial = rest.clone();
            trial.splice(place..place, part.iter().copied());
            if let Some(earlier) = plan.back(&trial).filter(|earlier| *earlier < *back) {
                *back = earlier;
                best = Some(trial);
            }
        }
        part.reverse();
    }
    let better = best.is_some();
    if let Some(trial) = best {
        *route = trial;
    }
    better
}

/// The same where no door is ever closed: what a stop adds is the two ways to it less the one that it replaces.
fn best_place_freely(plan: &Plan, route: &[usize], stop: usize) -> Option<(u64, usize)> {
    let back = plan.back(route)?;
    let added = |place: usize| {
        let (before, after) = (plan.before(route, place), plan.at(route, place));
        let longer = plan.leg(before, stop) + plan.visits[stop] + plan.leg(stop, after);
        back + longer - plan.leg(before, after)
    };
    let found = (0..=route.len()).map(|place| (added(place), place)).min();
    found.filter(|(back, _)| *back <= plan.latest)
}

/// Where no door is ever closed a part that is turned is as long as before: only the two ways at its ends change.
fn turn_parts_freely(plan: &Plan, route: &mut [usize]) -> bool {
    let mut better = false;
    for from in 0..route.len() {
        for to in from + 1..route.len() {
            let (before, after) = (plan.before(route, from), plan.at(route, to + 1));
            let now = plan.leg(before, route[from]) + plan.leg(route[to], after);
            let turned = plan.leg(before, route[to]) + plan.leg(route[from], after);
            if turned < now {
                route[from..=to].reverse();
                better = true;
            }
        }
    }
    better
}

fn carry_parts_freely(plan: &Plan, route: &mut Vec<usize>) -> bool {
    let mut better = false;
    for length in 1..=CARRIED.min(route.len().saturating_sub(1)) {
        for from in 0..=route.len() - length {
            better |= carry_part_freely(plan, route, from, length);
        }
    }
    better
}

/// Carries one part to where it adds least, either way round, if that is less than where it is.
fn carry_part_freely(plan: &Plan, route: &mut Vec<usize>, from: usize, length: usize) -> bool {
    let ends = (route[from], route[from + length - 1]);
    let costs = |before: usize, (first, last): (usize, usize), after: usize| {
        plan.leg(before, first) + plan.leg(last, after)
    };
    let (before, after) = (plan.before(route, from), plan.at(route, from + length));
    let saved =
        costs(before, ends, after) - plan.leg(before, after).min(costs(before, ends, after));
    let mut rest = route.clone();
    let mut part: Vec<usize> = rest.drain(from..from + length).collect();
    let mut best: Option<(u64, usize, bool)> = None;
    for is_turned in [false, true] {
        let ends = if is_turned { (ends.1, ends.0) } else { ends };
        for place in 0..=rest.len() {
            let (before, after) = (plan.before(&rest, place), plan.at(&rest, place));
            let added = costs(before, ends, after).saturating_sub(plan.leg(before, after));
            if added < best.map_or(saved, |(least, ..)| least) {
                best = Some((added, place, is_turned));
            }
        }
    }
    let Some((_, place, is_turned)) = best else { return false };
    if is_turned {
        part.reverse();
    }
    rest.splice(place..place, part);
    *route = rest;
    true
}
