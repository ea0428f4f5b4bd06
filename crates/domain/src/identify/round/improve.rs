//! Making a route end earlier by small changes, until none helps: a part walked the other way round (2-opt,
//! Croes, Operations Research 6, 1958) or carried to another place of the route (Or-opt, Or, 1976).

use super::plan::{NEVER, Plan};

/// The longest part that is carried elsewhere.
const CARRIED: usize = 3;

/// Makes a route that is possible end as early as small changes can. Each change makes it end earlier, so it ends.
pub(super) fn shorten(plan: &Plan, route: &mut Vec<usize>) {
    let mut back = plan.back(route).unwrap_or(NEVER);
    while turn_parts(plan, route, &mut back) | carry_parts(plan, route, &mut back) {}
}

/// The place of a route at which a stop costs least time, and when the route then ends.
pub(super) fn best_place(plan: &Plan, route: &[usize], stop: usize) -> Option<(u64, usize)> {
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
