//! What no route can do better than: bounds that are proven, so that a good answer can say how good it is.

use super::legs::Plan;

/// Multipliers are in thousandths of a second.
const SCALE: i64 = 1_000;
/// How often the multipliers are moved.
const STEPS: u32 = 250;
/// The step is halved after so many moves without a better bound.
const PATIENCE: u32 = 12;
/// No multiplier goes beyond, so that no sum overflows.
const FAR: i64 = 1_000_000_000_000_000;

/// Seconds of walking that no route from the start over all these stops to the end can go below. `known` is what
/// one such route takes, and steers the search only.
///
/// Every such route is a spanning tree of its places in which the start and the end have one way and each stop
/// two. The lightest spanning tree, each way made dearer by the multipliers of its two ends and the sum made
/// lighter by what the route would pay for them, is therefore never longer, whatever the multipliers (Held and
/// Karp, Operations Research 18, 1970); they are moved towards the ends with too many ways.
pub(super) fn walk_at_least(plan: &Plan, members: &[usize], known: u64) -> u64 {
    let places: Vec<usize> = members.iter().copied().chain([plan.start(), plan.end()]).collect();
    let wanted: Vec<i64> =
        (0..places.len()).map(|i| if i < members.len() { 2 } else { 1 }).collect();
    let known = i64::try_from(known).unwrap_or(FAR).min(FAR / SCALE) * SCALE;
    let mut prices = vec![0_i64; places.len()];
    let (mut best, mut halved, mut waited) = (0_i64, 0_u32, 0_u32);
    for _ in 0..STEPS {
        let (weight, ways) = lightest_tree(plan, &places, &prices);
        let paid: i64 = prices.iter().zip(&wanted).map(|(price, wanted)| price * wanted).sum();
        let bound = weight - paid;
        if bound > best {
            (best, waited) = (bound, 0);
        } else {
            waited += 1;
        }
        if waited >= PATIENCE {
            (halved, waited) = (halved + 1, 0);
        }
        let square: i64 = ways.iter().zip(&wanted).map(|(has, wanted)| (has - wanted).pow(2)).sum();
        if square == 0 {
            break;
        }
        let step = (2 * (known - bound).max(SCALE) / square) >> halved.min(60);
        for ((price, has), wanted) in prices.iter_mut().zip(&ways).zip(&wanted) {
            *price = (*price + step * (has - wanted)).clamp(-FAR, FAR);
        }
    }
    let seconds = best.max(0).unsigned_abs();
    seconds.div_ceil(SCALE.unsigned_abs())
}

/// The weight of the lightest spanning tree (Prim's algorithm) and how many ways each place has in it. The way
/// from the start straight to the end, the last two places, is on no route with a stop and is left out.
fn lightest_tree(plan: &Plan, places: &[usize], prices: &[i64]) -> (i64, Vec<i64>) {
    let count = places.len();
    let cost = |a: usize, b: usize| {
        if a.min(b) + 2 == count {
            return i64::MAX;
        }
        let leg = i64::try_from(plan.leg(places[a], places[b])).unwrap_or(FAR);
        leg * SCALE + prices[a] + prices[b]
    };
    let mut ways = vec![0_i64; count];
    let mut near: Vec<(i64, usize)> = (0..count).map(|i| (cost(0, i), 0)).collect();
    let mut outside: Vec<usize> = (1..count).collect();
    let mut weight = 0;
    while let Some(at) = (0..outside.len()).min_by_key(|at| near[outside[*at]]) {
        let next = outside.swap_remove(at);
        let (added, from) = near[next];
        weight += added;
        ways[from] += 1;
        ways[next] += 1;
        for other in &outside {
            near[*other] = near[*other].min((cost(next, *other), next));
        }
    }
    (weight, ways)
}

/// The prize that no route over some of these stops can go above within the plan's time.
///
/// The ways of a route are half the sum, over its places, of the ways at each: so a stop takes at least its visit
/// and half its two shortest ways, the start and the end half their shortest. What then fits at most is the
/// fractional knapsack (Dantzig, Operations Research 5, 1957).
pub(super) fn prize_at_most(plan: &Plan, members: &[usize]) -> u64 {
    let first = |place| sorted_ways(plan, place, members.iter().copied()).first().copied();
    let ends = first(plan.start()).unwrap_or(0) + first(plan.end()).unwrap_or(0);
    let mut left = (2 * (plan.latest - plan.leave)).saturating_sub(ends);
    let mut goods: Vec<(u64, u64)> = members
        .iter()
        .map(|stop| {
            let others = members.iter().copied().filter(|other| other != stop);
            let ways = sorted_ways(plan, *stop, others.chain([plan.start(), plan.end()]));
            (plan.prizes[*stop], 2 * plan.visits[*stop] + ways.iter().take(2).sum::<u64>())
        })
        .collect();
    goods.sort_by(|a, b| {
        (u128::from(b.0) * u128::from(a.1)).cmp(&(u128::from(a.0) * u128::from(b.1))).then(b.cmp(a))
    });
    let mut sum = 0;
    for (prize, takes) in goods {
        if takes <= left {
            left -= takes;
            sum += prize;
        } else {
            let part = u128::from(prize) * u128::from(left) / u128::from(takes);
            return sum + u64::try_from(part).unwrap_or(prize);
        }
    }
    sum
}

fn sorted_ways(plan: &Plan, place: usize, others: impl Iterator<Item = usize>) -> Vec<u64> {
    let mut ways: Vec<u64> = others.map(|other| plan.leg(place, other)).collect();
    ways.sort_unstable();
    ways
}
