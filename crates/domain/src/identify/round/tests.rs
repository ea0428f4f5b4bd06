//! What a round promises: the best for few stops, a proven bound for many, and the same answer in whatever order
//! the stops are given.

use super::*;
use proptest::prelude::*;

const DOOR: Point = Point { lon: 2.1700, lat: 41.3800 };
const TEN: u16 = 600;

/// About so many metres east and north of the door.
fn at(east: f64, north: f64) -> Point {
    Point { lon: DOOR.lon + east / 83_440.0, lat: DOOR.lat + north / 111_195.0 }
}

fn stop(id: u32, at: Point, prize: u32) -> Stop<u32> {
    Stop { id, at, prize, visit_minutes: VISIT_MINUTES, opening: None }
}

fn open(from_minute: u16, until_minute: u16) -> Option<Vec<Opening>> {
    Some(vec![Opening { from_minute, until_minute }])
}

fn ids(round: &Round<u32>) -> Vec<u32> {
    round.visits.iter().map(|visit| visit.id).collect()
}

fn on_foot() -> Outing {
    Outing::on_foot(DOOR, TEN)
}

#[test]
fn a_street_is_walked_down_and_home_in_one_go() {
    let stops = [300.0, 100.0, 200.0].map(|east| stop(east as u32, at(east, 0.0), 1));
    let ordered = order(&stops, &on_foot()).unwrap();
    assert!(ordered.is_best());
    assert_eq!(ordered.at_most_longer_permille(), Some(0));
    assert_eq!(ordered.round.lasts_s(), ordered.round.walk_s + 3 * 600);
    assert_eq!(ordered.round.not_known_open(), 3);
    let one_way = order(&stops, &Outing { end: at(400.0, 0.0), ..on_foot() }).unwrap();
    assert_eq!(ids(&one_way.round), [100, 200, 300]);
}

#[test]
fn a_straight_kilometre_is_seventeen_minutes_and_twenty_seconds_on_foot() {
    let seconds = Pace::default().seconds(DOOR, Point { lat: DOOR.lat + 1.0 / 111.195_08, ..DOOR });
    assert!((1_040..=1_041).contains(&seconds), "{seconds}");
}

#[test]
fn a_degree_of_latitude_is_a_hundred_and_eleven_kilometres() {
    let metres = great_circle_m(Point { lon: 2.0, lat: 41.0 }, Point { lon: 2.0, lat: 42.0 });
    assert!((metres - 111_195.08).abs() < 0.01, "{metres}");
    let half_the_globe =
        great_circle_m(Point { lon: 0.0, lat: 0.0 }, Point { lon: 180.0, lat: 0.0 });
    assert!((half_the_globe - 20_015_114.4).abs() < 1.0, "{half_the_globe}");
}

#[test]
fn a_door_that_opens_late_is_waited_for_or_visited_last() {
    let late = Stop { opening: open(630, 700), ..stop(1, at(50.0, 0.0), 1) };
    let alone = order(std::slice::from_ref(&late), &on_foot()).unwrap().round;
    assert_eq!(alone.visits[0].begin_s, 630 * 60);
    assert_eq!(alone.wait_s, 30 * 60 - alone.visits[0].walk_s);
    let others = [late, stop(2, at(100.0, 0.0), 1), stop(3, at(150.0, 0.0), 1)];
    assert_eq!(ids(&order(&others, &on_foot()).unwrap().round).last(), Some(&1));
}

#[test]
fn a_visit_may_last_over_two_openings_that_touch_but_not_over_a_pause() {
    let during = |second: u16| {
        let opening = |from_minute, until_minute| Opening { from_minute, until_minute };
        let openings = vec![opening(second, 800), opening(500, 605)];
        let one = Stop { opening: Some(openings), ..stop(1, DOOR, 1) };
        order(&[one], &on_foot()).unwrap().round.visits[0].begin_s / 60
    };
    assert_eq!(during(605), 600);
    assert_eq!(during(640), 640);
}

#[test]
fn a_closed_stop_is_named_when_asked_for_and_left_out_when_picked() {
    let closed = Stop { opening: Some(vec![]), ..stop(1, at(50.0, 0.0), 90_000) };
    let stops = [stop(2, at(60.0, 0.0), 1), closed.clone()];
    assert_eq!(order(&stops, &on_foot()), Err(RoundError::Closed { position: 1 }));
    let picked = pick(&stops, &on_foot(), BUDGET_MINUTES).unwrap();
    assert_eq!(ids(&picked.round), [2]);
    assert_eq!(picked.left, [Left { id: 1, why: Why::Closed }]);
    assert_eq!(pick(&[closed], &on_foot(), 90), Err(RoundError::NothingOpen));
}

#[test]
fn two_stops_open_at_the_same_ten_minutes_have_no_order() {
    let stops = [1, 2].map(|id| Stop { opening: open(605, 616), ..stop(id, DOOR, 1) });
    assert_eq!(order(&stops, &on_foot()), Err(RoundError::NoOrder { certain: true }));
}

#[test]
fn the_reasons_for_leaving_a_stop_out_are_told() {
    let stops = [
        stop(1, at(100.0, 0.0), 50_000),
        stop(2, at(9_000.0, 0.0), 50_000),
        stop(3, at(100.0, 0.0), 0),
        stop(4, at(110.0, 0.0), 40_000),
    ];
    let picked = pick(&stops, &on_foot(), 15).unwrap();
    assert_eq!(ids(&picked.round), [1]);
    let why: Vec<Why> = picked.left.iter().map(|left| left.why).collect();
    assert_eq!(why, [Why::TooFar, Why::NoPrize, Why::NoRoom]);
    assert!(picked.is_best());
    assert_eq!(picked.at_most_missing_permille(), 0);
}

#[test]
fn what_is_no_round_is_refused() {
    let outing = on_foot();
    let good = stop(1, DOOR, 1);
    assert_eq!(order::<u32>(&[], &outing), Err(RoundError::NoStops));
    let many: Vec<_> = (0..101).map(|id| stop(id, DOOR, 1)).collect();
    assert_eq!(order(&many, &outing), Err(RoundError::TooMany { given: 101 }));
    let twice = [good.clone(), good.clone()];
    assert_eq!(order(&twice, &outing), Err(RoundError::Twice { position: 1 }));
    let nowhere = stop(1, Point { lon: f64::NAN, lat: 0.0 }, 1);
    assert!(matches!(order(&[nowhere], &outing), Err(RoundError::NotACoordinate { .. })));
    let far = Outing { end: Point { lon: 181.0, lat: 0.0 }, ..outing };
    assert!(matches!(
        order(std::slice::from_ref(&good), &far),
        Err(RoundError::NotACoordinate { .. })
    ));
    let still = Outing { pace: Pace { metres_per_hour: 0, ..Pace::default() }, ..outing };
    assert!(matches!(order(std::slice::from_ref(&good), &still), Err(RoundError::NotAPace { .. })));
    let tomorrow = Outing { leave_minute: 1_440, ..outing };
    assert_eq!(order(std::slice::from_ref(&good), &tomorrow), Err(RoundError::NotAMinute(1_440)));
    let inside_out = Stop { opening: open(700, 600), ..good.clone() };
    let error = RoundError::NotAnOpening { from_minute: 700, until_minute: 600 };
    assert_eq!(order(&[inside_out], &outing), Err(error));
    let error = RoundError::BudgetTooSmall { budget_minutes: 9, least_minutes: 10 };
    assert_eq!(pick(std::slice::from_ref(&good), &outing, 9), Err(error));
    assert_eq!(pick(&[stop(1, DOOR, 0)], &outing, 90), Err(RoundError::NoPrize));
}

#[test]
fn a_circle_of_sixty_stops_is_walked_around_and_proven_within_two_percent() {
    let around = |n: u32| {
        let angle = f64::from(n * 37 % 60).to_radians() * 6.0;
        stop(n, at(500.0 * angle.cos(), 500.0 * angle.sin()), 1)
    };
    let stops: Vec<_> = (0..60).map(around).collect();
    let ordered = order(&stops, &Outing::on_foot(at(500.0, 1.0), TEN)).unwrap();
    let longer = ordered.at_most_longer_permille().unwrap();
    assert!(longer <= 20, "{longer}");
}

/// Every order of every subset, by trying: the earliest end for all, and the best prize within the budget with
/// its earliest end. Written apart from what it checks.
struct Tried<'a> {
    stops: &'a [Stop<u32>],
    ways: Vec<Vec<u64>>,
    latest: u64,
    all: Option<u64>,
    best: Option<(u64, std::cmp::Reverse<u64>)>,
}

impl<'a> Tried<'a> {
    fn all(stops: &'a [Stop<u32>], outing: &Outing, budget_minutes: u16) -> Self {
        let mut places: Vec<Point> = stops.iter().map(|stop| stop.at).collect();
        places.extend([outing.start, outing.end]);
        let from = |a: &Point| places.iter().map(|b| outing.pace.seconds(*a, *b)).collect();
        let ways = places.iter().map(from).collect();
        let leave = u64::from(outing.leave_minute) * 60;
        let latest = leave + u64::from(budget_minutes) * 60;
        let mut tried = Self { stops, ways, latest, all: None, best: None };
        tried.go(stops.len(), leave, &mut Vec::new());
        tried
    }

    fn go(&mut self, last: usize, time: u64, route: &mut Vec<usize>) {
        let end = time + self.ways[last][self.stops.len() + 1];
        if route.len() == self.stops.len() {
            self.all = self.all.into_iter().chain([end]).min();
        }
        let prize: u64 = route.iter().map(|stop| u64::from(self.stops[*stop].prize)).sum();
        if end <= self.latest && prize > 0 {
            self.best = self.best.max(Some((prize, std::cmp::Reverse(end))));
        }
        for next in 0..self.stops.len() {
            if route.contains(&next) {
                continue;
            }
            let arrive = time + self.ways[last][next];
            let visit = u64::from(self.stops[next].visit_minutes) * 60;
            let done = match &self.stops[next].opening {
                None => Some(arrive + visit),
                Some(openings) => openings
                    .iter()
                    .map(|o| (u64::from(o.from_minute) * 60, u64::from(o.until_minute) * 60))
                    .filter(|(from, until)| arrive.max(*from) + visit <= *until)
                    .map(|(from, _)| arrive.max(from) + visit)
                    .min(),
            };
            if let Some(done) = done {
                route.push(next);
                self.go(next, done, route);
                route.pop();
            }
        }
    }
}

fn any_opening() -> impl Strategy<Value = Option<Vec<Opening>>> {
    let one = (560..680_u16, 5..120_u16)
        .prop_map(|(from_minute, long)| Opening { from_minute, until_minute: from_minute + long });
    // A pause of an hour lies between two openings, so that they never touch.
    let two = (560..620_u16, 5..40_u16).prop_map(|(from_minute, long)| {
        let opening = |from_minute| Opening { from_minute, until_minute: from_minute + long };
        vec![opening(from_minute + long + 60), opening(from_minute)]
    });
    prop_oneof![
        5 => Just(None),
        2 => one.prop_map(|opening| Some(vec![opening])),
        1 => two.prop_map(Some),
    ]
}

fn any_place() -> impl Strategy<Value = Point> {
    (-900.0..900.0_f64, -900.0..900.0_f64).prop_map(|(east, north)| at(east, north))
}

prop_compose! {
    fn any_stops(most: usize)(
        all in proptest::collection::vec(
            (any_place(), 0..100_000_u32, 0..25_u16, any_opening()), 1..=most),
    ) -> Vec<Stop<u32>> {
        let stop = |(id, (at, prize, visit_minutes, opening))| {
            Stop { id, at, prize, visit_minutes, opening }
        };
        (0..).zip(all).map(stop).collect()
    }
}

prop_compose! {
    fn any_outing()(start in any_place(), end in any_place(), closed in any::<bool>()) -> Outing {
        let end = if closed { start } else { end };
        Outing { start, end, ..on_foot() }
    }
}

fn always_open(stops: &[Stop<u32>]) -> Vec<Stop<u32>> {
    stops.iter().map(|stop| Stop { opening: None, ..stop.clone() }).collect()
}

fn prize(stops: &[Stop<u32>], outing: &Outing, budget_minutes: u16) -> u64 {
    pick(stops, outing, budget_minutes).map_or(0, |picked| picked.round.prize)
}

/// The times of a round follow from one another, its sums are the sums of its parts, and every visit is within an
/// opening.
fn holds_together(round: &Round<u32>, stops: &[Stop<u32>], outing: &Outing) {
    let (mut time, mut place) = (round.leave_s, outing.start);
    for visit in &round.visits {
        let stop = stops.iter().find(|stop| stop.id == visit.id).unwrap();
        assert_eq!(visit.walk_s, outing.pace.seconds(place, stop.at));
        assert_eq!(visit.arrive_s, time + visit.walk_s);
        assert!(visit.begin_s >= visit.arrive_s);
        assert_eq!(visit.leave_s, visit.begin_s + 60 * u64::from(stop.visit_minutes));
        assert_eq!(visit.opening_known, stop.opening.is_some());
        let within = |o: &Opening| {
            visit.begin_s >= 60 * u64::from(o.from_minute)
                && visit.leave_s <= 60 * u64::from(o.until_minute)
        };
        assert!(stop.opening.iter().all(|all| all.iter().any(within)));
        (time, place) = (visit.leave_s, stop.at);
    }
    assert_eq!(round.back_s, time + outing.pace.seconds(place, outing.end));
    assert_eq!(round.lasts_s(), round.walk_s + round.wait_s + round.visit_s);
    let distinct: std::collections::BTreeSet<u32> = ids(round).into_iter().collect();
    assert_eq!(distinct.len(), round.visits.len());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(40))]

    #[test]
    fn up_to_eight_stops_the_order_ends_as_early_as_the_best_of_all_orders(
        stops in any_stops(8), outing in any_outing(),
    ) {
        let tried = Tried::all(&stops, &outing, 0);
        match order(&stops, &outing) {
            Ok(ordered) => {
                prop_assert_eq!(Some(ordered.round.back_s), tried.all);
                prop_assert!(ordered.is_best());
                prop_assert_eq!(ordered.round.visits.len(), stops.len());
                holds_together(&ordered.round, &stops, &outing);
            }
            Err(RoundError::Closed { .. } | RoundError::NoOrder { certain: true }) => {
                prop_assert_eq!(tried.all, None);
            }
            Err(other) => prop_assert!(false, "{}", other),
        }
    }

    #[test]
    fn up_to_eight_stops_the_pick_is_the_best_of_all_rounds(
        stops in any_stops(8), outing in any_outing(), budget in 10..150_u16,
    ) {
        let tried = Tried::all(&stops, &outing, budget);
        match pick(&stops, &outing, budget) {
            Ok(picked) => {
                let best = Some((picked.round.prize, std::cmp::Reverse(picked.round.back_s)));
                prop_assert_eq!(best, tried.best);
                prop_assert!(picked.is_best());
                holds_together(&picked.round, &stops, &outing);
            }
            Err(_) => prop_assert_eq!(tried.best, None),
        }
    }

    #[test]
    fn without_a_stop_the_best_round_is_not_worth_more(
        stops in any_stops(8), outing in any_outing(), budget in 10..150_u16, gone in 0..8_usize,
    ) {
        let mut fewer = stops.clone();
        fewer.remove(gone % stops.len());
        prop_assert!(prize(&fewer, &outing, budget) <= prize(&stops, &outing, budget));
    }

    #[test]
    fn with_more_minutes_the_best_round_is_not_worth_less(
        stops in any_stops(9), outing in any_outing(), budget in 10..150_u16, more in 0..60_u16,
    ) {
        prop_assert!(
            prize(&stops, &outing, budget) <= prize(&stops, &outing, budget + more)
        );
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(16))]

    #[test]
    fn many_stops_are_picked_within_the_budget_and_below_the_bound(
        stops in any_stops(40), outing in any_outing(), budget in 40..150_u16,
    ) {
        if let Ok(picked) = pick(&stops, &outing, budget) {
            prop_assert!(picked.round.lasts_s() <= 60 * u64::from(budget));
            prop_assert!(picked.round.prize <= picked.prize_at_most);
            prop_assert!(picked.at_most_missing_permille() <= 1_000);
            prop_assert_eq!(picked.round.visits.len() + picked.left.len(), stops.len());
            holds_together(&picked.round, &stops, &outing);
        }
    }

    #[test]
    fn many_stops_are_ordered_above_the_bound(
        stops in any_stops(30), outing in any_outing(), with_hours in any::<bool>(),
    ) {
        let stops = if with_hours { stops } else { always_open(&stops) };
        match order(&stops, &outing) {
            Ok(ordered) => {
                let round = &ordered.round;
                prop_assert!(ordered.away_at_least_s <= round.walk_s + round.wait_s);
                prop_assert_eq!(round.visits.len(), stops.len());
                holds_together(round, &stops, &outing);
            }
            Err(error) => prop_assert!(with_hours, "{}", error),
        }
    }

    #[test]
    fn the_order_in_which_stops_are_given_changes_nothing(
        stops in any_stops(24), outing in any_outing(), turn in 0..24_usize,
    ) {
        let mut turned = stops.clone();
        turned.rotate_left(turn % stops.len());
        turned.reverse();
        prop_assert_eq!(pick(&stops, &outing, 90), pick(&turned, &outing, 90));
        let (stops, turned) = (always_open(&stops), always_open(&turned));
        prop_assert_eq!(order(&stops, &outing), order(&turned, &outing));
    }

    #[test]
    fn the_bounds_hold_against_every_round_of_a_few_stops(
        stops in any_stops(7), outing in any_outing(), budget in 10..150_u16,
    ) {
        let stops: Vec<Stop<u32>> =
            always_open(&stops).into_iter().filter(|stop| stop.prize > 0).collect();
        prop_assume!(!stops.is_empty());
        let tried = Tried::all(&stops, &outing, budget);
        let mut plan = legs::Plan::new(&stops, &outing).unwrap();
        let all: Vec<usize> = (0..stops.len()).collect();
        let visits: u64 = plan.visits.iter().sum();
        let walk = tried.all.unwrap() - plan.leave - visits;
        let least = bound::walk_at_least(&plan, &all, walk);
        prop_assert!(least <= walk, "{least} {walk}");
        plan.latest = plan.leave + 60 * u64::from(budget);
        let best = tried.best.map_or(0, |(prize, _)| prize);
        prop_assert!(best <= bound::prize_at_most(&plan, &all));
        let closer = relaxed::prize_at_most(&plan, &all, best);
        prop_assert!(closer.is_none_or(|closer| best <= closer), "{closer:?} {best}");
    }
}
