//! A closer bound of the prize: the best walk that may come back to a stop, on a coarse clock.
//!
//! The state-space relaxation of Christofides, Mingozzi and Toth (Networks 11, 1981): a table over time and last stop
//! forgets which stops were visited before. That a stop counts once is put back by prices: who visits pays the price
//! of the stop, and the sum of all prices is added. They are moved up where the walk comes back and down where it does
//! not come.
//!
//! Why no round within the time is worth more, whatever the prices from 0 up: (1) A round R is a walk, and on the coarse
//! clock it is in time: each of its durations is rounded down, the sum of numbers rounded down is at most their sum
//! rounded down, and waiting, which the clock leaves out, is never negative. (2) So the best walk is worth at least
//! the sum over R of prize − price. (3) The sum over R of the prices is at most the sum of all prices, none being
//! below 0. (2) and (3) added: the best walk and all prices together are at least the sum over R of the prizes.

use super::legs::Plan;

/// Into so many cells the time of the round is cut. Durations are rounded down, so no true round is lost.
const CELLS: u64 = 180;
/// How often the prices are moved.
const MOVES: u32 = 40;
/// The step is halved after so many moves without a better bound.
const PATIENCE: u32 = 4;
/// Less than every sum of prizes.
const NOWHERE: i64 = i64::MIN / 4;

/// Durations in cells between some stops.
struct Clock {
    cells: usize,
    /// At `a * members + b`: from the end of one visit to the end of the next.
    between: Vec<usize>,
    /// From the start to the end of a visit.
    first: Vec<usize>,
    /// From the end of a visit to the end.
    home: Vec<usize>,
}

/// The prize that no route over some of these stops can go above within the plan's time; `None` when two visits
/// follow each other within one cell, for then the coarse clock stands still. `known` is the prize of one route, and
/// steers the search only.
pub(super) fn prize_at_most(plan: &Plan, members: &[usize], known: u64) -> Option<u64> {
    let clock = Clock::new(plan, members)?;
    let prizes: Vec<i64> =
        members.iter().map(|stop| i64::try_from(plan.prizes[*stop]).unwrap_or(i64::MAX)).collect();
    let known = i64::try_from(known).ok()?;
    let mut prices = vec![0_i64; members.len()];
    let (mut best, mut halved, mut waited) = (i64::MAX, 0_u32, 0_u32);
    for _ in 0..MOVES {
        let worth: Vec<i64> =
            prizes.iter().zip(&prices).map(|(prize, price)| prize - price).collect();
        let (walk, visits) = clock.best_walk(&worth);
        let bound = walk + prices.iter().sum::<i64>();
        if bound < best {
            (best, waited) = (bound, 0);
        } else {
            waited += 1;
        }
        if waited >= PATIENCE {
            (halved, waited) = (halved + 1, 0);
        }
        let pulls: Vec<i64> = visits
            .iter()
            .zip(&prices)
            .map(|(visits, price)| if (*visits, *price) == (0, 0) { 0 } else { visits - 1 })
            .collect();
        let square: i64 = pulls.iter().map(|pull| pull.pow(2)).sum();
        if square == 0 {
            break;
        }
        let step = ((bound - known).max(1) / square).max(1) >> halved.min(60);
        for (price, pull) in prices.iter_mut().zip(pulls) {
            *price = (*price + step * pull).max(0);
        }
    }
    u64::try_from(best).ok()
}

impl Clock {
    fn new(plan: &Plan, members: &[usize]) -> Option<Self> {
        let time = plan.latest - plan.leave;
        let cell = time.div_ceil(CELLS).max(1);
        let down = |seconds: u64| usize::try_from(seconds / cell).ok();
        let visit = |from: usize, to: usize| down(plan.leg(from, to) + plan.visits[to]);
        let pairs = members.iter().flat_map(|a| members.iter().map(move |b| (*a, *b)));
        // From a stop to itself a walk never goes: what stands there is not asked.
        let between = pairs
            .map(|(a, b)| if a == b { Some(usize::MAX) } else { visit(a, b) })
            .collect::<Option<Vec<usize>>>()?;
        if between.contains(&0) {
            return None;
        }
        let first = members.iter().map(|stop| visit(plan.start(), *stop)).collect::<Option<_>>()?;
        let home = members.iter().map(|stop| down(plan.leg(*stop, plan.end())));
        Some(Self { cells: down(time)?, between, first, home: home.collect::<Option<_>>()? })
    }

    /// The best sum of worths on a walk that never goes from a stop to itself, at least 0, and how often it visits each.
    fn best_walk(&self, worth: &[i64]) -> (i64, Vec<i64>) {
        let count = worth.len();
        let mut sums = vec![NOWHERE; (self.cells + 1) * count];
        let mut before = vec![None; sums.len()];
        let mut best = (0, None);
        for time in 0..=self.cells {
            for (at, own) in worth.iter().copied().enumerate() {
                let mut found = (NOWHERE, None);
                if self.first[at] == time {
                    found.0 = own;
                }
                for from in 0..count {
                    let takes = self.between[from * count + at];
                    if takes <= time {
                        let place = (time - takes) * count + from;
                        let sum = sums[place] + own;
                        if sums[place] > NOWHERE && sum > found.0 {
                            found = (sum, Some(place));
                        }
                    }
                }
                let place = time * count + at;
                (sums[place], before[place]) = found;
                if time + self.home[at] <= self.cells && found.0 > best.0 {
                    best = (found.0, Some(place));
                }
            }
        }
        let mut visits = vec![0_i64; count];
        let mut place = best.1;
        while let Some(here) = place {
            visits[here % count] += 1;
            place = before[here];
        }
        (best.0, visits)
    }
}
