//! Which stops to visit when there is not the time for all of them: the orienteering problem (Golden, Levy and
//! Vohra, Naval Research Logistics 34, 1987).

use std::cmp::{Ordering, Reverse};

use serde::{Deserialize, Serialize};

use super::bound::prize_at_most;
use super::improve::{best_place, shorten};
use super::legs::Plan;
use super::{EXACT_STOPS, Outing, Round, RoundError, Stop, exact, relaxed};

/// How many candidates beyond those of a good round are tried with it by the exact table.
const TRIED: usize = 36;
/// The powers of the prize that are weighed against the time a stop adds, one construction each.
const POWERS: [u32; 3] = [1, 2, 3];

/// A round picked from candidates, and how good it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Picked<I> {
    /// The round.
    pub round: Round<I>,
    /// The prize that no round within the budget goes above, in thousandths of a point.
    pub prize_at_most: u64,
    /// The stops that are not in it, by id.
    pub left: Vec<Left<I>>,
}

/// A stop that is not in the round.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Left<I> {
    /// Which.
    pub id: I,
    /// Why.
    pub why: Why,
}

/// Why a stop is not in the round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Why {
    /// Its prize is 0.
    NoPrize,
    /// It is closed whenever one could be there.
    Closed,
    /// Even alone it takes longer than the budget.
    TooFar,
    /// The time is better spent on the others.
    NoRoom,
}

impl<I> Picked<I> {
    /// Whether no round within the budget is worth more.
    #[must_use]
    pub fn is_best(&self) -> bool {
        self.round.prize == self.prize_at_most
    }

    /// How many thousandths of the best prize may be missing at most, rounded up; 0 for the best.
    #[must_use]
    pub fn at_most_missing_permille(&self) -> u64 {
        let missing = (self.prize_at_most - self.round.prize) * 1_000;
        missing.div_ceil(self.prize_at_most.max(1))
    }
}

/// The round within a budget of minutes that is worth most, and among equals the one that ends earliest. The best
/// when at most [`EXACT_STOPS`] candidates could be visited alone; beyond, a good one with a bound. Waiting for a
/// door to open counts as time; whoever goes home earlier than the budget allows loses nothing.
///
/// # Errors
/// When the stops or the outing are not what they should be ([`RoundError`]), or when not even one visit is possible:
/// all are too far, closed, or worth nothing.
pub fn pick<I: Ord + Clone>(
    stops: &[Stop<I>],
    outing: &Outing,
    budget_minutes: u16,
) -> Result<Picked<I>, RoundError> {
    let mut plan = Plan::new(stops, outing)?;
    plan.latest = plan.leave + 60 * u64::from(budget_minutes);
    let alone: Vec<Alone> = (0..plan.len()).map(|stop| alone(&plan, stop)).collect();
    let candidates: Vec<usize> = (0..plan.len()).filter(|stop| alone[*stop].is_ok()).collect();
    if candidates.is_empty() {
        return Err(nothing(&plan, &alone, budget_minutes));
    }
    let (route, prize_at_most) = if candidates.len() <= EXACT_STOPS {
        let route = exact::pick(&plan, &candidates)
            .expect("each candidate alone is a round within the budget");
        let prize = plan.prize(&route);
        (route, prize)
    } else {
        let route = good_round(&plan, &candidates);
        let bound = prize_at_most(&plan, &candidates);
        let closer = relaxed::prize_at_most(&plan, &candidates, plan.prize(&route));
        (route, closer.map_or(bound, |closer| closer.min(bound)))
    };
    let left = (0..plan.len()).filter(|stop| !route.contains(stop)).map(|stop| {
        let why = alone[stop].err().map_or(Why::NoRoom, |(why, _)| why);
        Left { id: stops[plan.positions[stop]].id.clone(), why }
    });
    Ok(Picked { round: plan.told(stops, &route), prize_at_most, left: left.collect() })
}

/// Whether a stop can be visited alone; if not, why, and when one would be back. A stop that cannot be visited alone
/// cannot be visited after another either: a detour is never shorter, and whoever comes later is not done earlier.
type Alone = Result<(), (Why, Option<u64>)>;

fn alone(plan: &Plan, stop: usize) -> Alone {
    if plan.prizes[stop] == 0 {
        return Err((Why::NoPrize, None));
    }
    let done = plan.done(plan.start(), plan.leave, stop).ok_or((Why::Closed, None))?;
    let back = done + plan.leg(stop, plan.end());
    if back <= plan.latest { Ok(()) } else { Err((Why::TooFar, Some(back))) }
}

/// Why there is no candidate.
fn nothing(plan: &Plan, alone: &[Alone], budget_minutes: u16) -> RoundError {
    let reasons = || alone.iter().filter_map(|alone| alone.err());
    if let Some(back) = reasons().filter_map(|(_, back)| back).min() {
        let least_minutes = (back - plan.leave).div_ceil(60);
        RoundError::BudgetTooSmall { budget_minutes, least_minutes }
    } else if reasons().any(|(why, _)| why == Why::Closed) {
        RoundError::NothingOpen
    } else {
        RoundError::NoPrize
    }
}

/// How good a route is, the least for the best: the prize, then when it ends.
type Worth = (Reverse<u64>, u64);

fn worth(plan: &Plan, route: &[usize]) -> Option<Worth> {
    plan.back(route).map(|back| (Reverse(plan.prize(route)), back))
}

/// The best of several constructions, each improved by exchanges; that one improved by the exact table.
fn good_round(plan: &Plan, candidates: &[usize]) -> Vec<usize> {
    let built = POWERS.map(|power| {
        let mut route = Vec::new();
        improve(plan, candidates, power, &mut route);
        (worth(plan, &route), route)
    });
    let mut route = built.into_iter().min().map(|(_, route)| route).unwrap_or_default();
    while try_with_others(plan, candidates, &mut route) {
        improve(plan, candidates, POWERS[0], &mut route);
    }
    route
}

/// Adds stops, shortens the way and exchanges stops until nothing of it makes the round better.
fn improve(plan: &Plan, candidates: &[usize], power: u32, route: &mut Vec<usize>) {
    loop {
        while add_one(plan, candidates, power, route) {}
        shorten(plan, route);
        if !add_one(plan, candidates, power, route) && !exchange_one(plan, candidates, route) {
            break;
        }
    }
}

/// Adds the stop whose prize is greatest for the time it adds.
fn add_one(plan: &Plan, candidates: &[usize], power: u32, route: &mut Vec<usize>) -> bool {
    let Some(now) = plan.back(route) else { return false };
    let dense = |a: &(u64, usize, usize), b: &(u64, usize, usize)| {
        let prize = |stop: usize| u128::from(plan.prizes[stop]).pow(power);
        let added = |back: u64| u128::from(back.saturating_sub(now)) + 1;
        (prize(a.1) * added(b.0))
            .cmp(&(prize(b.1) * added(a.0)))
            .then(plan.prizes[a.1].cmp(&plan.prizes[b.1]))
            .then(b.cmp(a))
    };
    let best = candidates
        .iter()
        .filter(|stop| !route.contains(stop))
        .filter_map(|stop| best_place(plan, route, *stop).map(|(back, place)| (back, *stop, place)))
        .max_by(dense);
    best.inspect(|(_, stop, place)| route.insert(*place, *stop)).is_some()
}

/// Puts one stop in the place of another where the round is then worth more, or as much and shorter.
fn exchange_one(plan: &Plan, candidates: &[usize], route: &mut Vec<usize>) -> bool {
    let mut best = (worth(plan, route), None);
    for out in 0..route.len() {
        let mut rest = route.clone();
        let gone = rest.remove(out);
        let others = candidates
            .iter()
            .filter(|stop| !route.contains(stop) && plan.prizes[**stop] >= plan.prizes[gone]);
        for stop in others {
            let Some((back, place)) = best_place(plan, &rest, *stop) else { continue };
            let prize = plan.prize(&rest) + plan.prizes[*stop];
            let trial = Some((Reverse(prize), back));
            if trial < best.0 {
                best = (trial, Some((out, *stop, place)));
            }
        }
    }
    let Some((out, stop, place)) = best.1 else { return false };
    route.remove(out);
    route.insert(place, stop);
    true
}

/// Asks the exact table for the best round over the stops of this one and a few others, those others in turn.
fn try_with_others(plan: &Plan, candidates: &[usize], route: &mut Vec<usize>) -> bool {
    let room = EXACT_STOPS.saturating_sub(route.len());
    if room == 0 {
        return false;
    }
    let mut others: Vec<usize> =
        candidates.iter().copied().filter(|stop| !route.contains(stop)).collect();
    others.sort_by(|a, b| denser(plan, route, *a, *b));
    others.truncate(TRIED);
    for few in others.chunks(room) {
        let members: Vec<usize> = route.iter().chain(few).copied().collect();
        if let Some(better) = exact::pick(plan, &members)
            && worth(plan, &better) < worth(plan, route)
        {
            *route = better;
            return true;
        }
    }
    false
}

/// The greater prize for the time of the visit and of the way from the nearest stop of the route and back, first.
fn denser(plan: &Plan, route: &[usize], a: usize, b: usize) -> Ordering {
    let takes = |stop: usize| {
        let near = route.iter().map(|other| plan.leg(*other, stop)).min().unwrap_or(0);
        u128::from(plan.visits[stop] + 2 * near) + 1
    };
    let prize = |stop: usize| u128::from(plan.prizes[stop]);
    (prize(b) * takes(a)).cmp(&(prize(a) * takes(b))).then(a.cmp(&b))
}
