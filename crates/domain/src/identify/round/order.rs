//! The order in which to visit stops that were chosen.

use serde::{Deserialize, Serialize};

use super::bound::walk_at_least;
use super::improve::{best_place, shorten};
use super::legs::{NEVER, Plan};
use super::{EXACT_STOPS, Outing, Round, RoundError, Stop, exact};

/// Chosen stops in order, and how good the order is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Ordered<I> {
    /// The round.
    pub round: Round<I>,
    /// Seconds of walking and waiting that no order of these stops goes below.
    pub away_at_least_s: u64,
}

impl<I> Ordered<I> {
    /// Whether no order ends earlier.
    #[must_use]
    pub fn is_best(&self) -> bool {
        self.away_s() == self.away_at_least_s
    }

    /// By how many thousandths at most the walking and waiting is longer than the best, rounded up; 0 for the
    /// best. `None` when nothing is proven: the bound is 0 and the walk is not.
    #[must_use]
    pub fn at_most_longer_permille(&self) -> Option<u64> {
        let longer = self.away_s() - self.away_at_least_s;
        match (longer, self.away_at_least_s) {
            (0, _) => Some(0),
            (_, 0) => None,
            (longer, least) => Some((longer * 1_000).div_ceil(least)),
        }
    }

    fn away_s(&self) -> u64 {
        self.round.walk_s + self.round.wait_s
    }
}

/// All stops in the order that ends earliest: the shortest walk, where no door has to be waited for. The best up
/// to [`EXACT_STOPS`] stops; beyond, the best of several constructions improved by small changes, with a bound.
/// No budget of time holds here: the round says how long it takes.
///
/// # Errors
/// When the stops or the outing are not what they should be ([`RoundError`]), when a stop is closed whenever one
/// could be there, or when no order meets all hours.
pub fn order<I: Ord + Clone>(stops: &[Stop<I>], outing: &Outing) -> Result<Ordered<I>, RoundError> {
    let plan = Plan::new(stops, outing)?;
    let all: Vec<usize> = (0..plan.len()).collect();
    let closed = all.iter().find(|stop| plan.done(plan.start(), plan.leave, **stop).is_none());
    if let Some(stop) = closed {
        return Err(RoundError::Closed { position: plan.positions[*stop] });
    }
    if all.len() <= EXACT_STOPS {
        let route = exact::order(&plan, &all).ok_or(RoundError::NoOrder { certain: true })?;
        let round = plan.told(stops, &route);
        let away_at_least_s = round.walk_s + round.wait_s;
        return Ok(Ordered { round, away_at_least_s });
    }
    let route = good_order(&plan).ok_or(RoundError::NoOrder { certain: false })?;
    let round = plan.told(stops, &route);
    let away_at_least_s = walk_at_least(&plan, &all, round.walk_s + round.wait_s);
    Ok(Ordered { round, away_at_least_s })
}

/// The stops in the order in which they are given, with their times. A stop that is closed by then says so.
///
/// # Errors
/// When the stops or the outing are not what they should be ([`RoundError`]).
pub fn follow<I: Ord + Clone>(stops: &[Stop<I>], outing: &Outing) -> Result<Round<I>, RoundError> {
    let plan = Plan::new(stops, outing)?;
    let mut route: Vec<usize> = (0..plan.len()).collect();
    route.sort_by_key(|stop| plan.positions[*stop]);
    Ok(plan.told(stops, &route))
}

/// The one that ends earliest of three constructions, each improved until no small change helps.
fn good_order(plan: &Plan) -> Option<Vec<usize>> {
    let mut turn: Vec<usize> = (0..plan.len()).collect();
    let by_id = inserted(plan, &turn);
    turn.sort_by_key(|stop| (plan.closes(*stop), *stop));
    [nearest_next(plan), by_id, inserted(plan, &turn)]
        .into_iter()
        .flatten()
        .map(|mut route| {
            shorten(plan, &mut route);
            (plan.back(&route).unwrap_or(NEVER), route)
        })
        .min()
        .map(|(_, route)| route)
}

/// From each stop to the one that can be done first; `None` when one is closed by then.
fn nearest_next(plan: &Plan) -> Option<Vec<usize>> {
    let mut left: Vec<usize> = (0..plan.len()).collect();
    let mut route = Vec::with_capacity(left.len());
    let (mut at, mut time) = (plan.start(), plan.leave);
    while !left.is_empty() {
        let next = |(i, stop): (usize, &usize)| {
            plan.done(at, time, *stop).map(|done| (done - plan.visits[*stop], *stop, i, done))
        };
        let (_, stop, i, done) = left.iter().enumerate().filter_map(next).min()?;
        left.remove(i);
        route.push(stop);
        (at, time) = (stop, done);
    }
    Some(route)
}

/// Each stop in turn where it costs least; `None` when one fits nowhere any more.
fn inserted(plan: &Plan, turn: &[usize]) -> Option<Vec<usize>> {
    let mut route = Vec::with_capacity(turn.len());
    for stop in turn {
        let (_, place) = best_place(plan, &route, *stop)?;
        route.insert(place, *stop);
    }
    Some(route)
}
