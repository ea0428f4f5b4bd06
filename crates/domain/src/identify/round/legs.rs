//! The stops and the outing made ready to be asked many times: stops are numbers in the order of their ids,
//! ways are a table of seconds.

use super::walk::check_place;
use super::{MAX_STOPS, Opening, Outing, Round, RoundError, Stop, Visit};

/// Later than every time.
pub(super) const NEVER: u64 = u64::MAX;

/// A time at which a stop is open, in seconds after midnight.
#[derive(Debug, Clone, Copy)]
struct Open {
    from: u64,
    until: u64,
}

/// Stops by number, 0 to `len`, then the start and the end.
#[derive(Debug)]
pub(super) struct Plan {
    /// Where each stop stood in what was given.
    pub(super) positions: Vec<usize>,
    /// The worth of each stop, in thousandths of a point.
    pub(super) prizes: Vec<u64>,
    /// Seconds of each visit.
    pub(super) visits: Vec<u64>,
    /// When the round starts, in seconds after midnight.
    pub(super) leave: u64,
    /// The last second at which it may end.
    pub(super) latest: u64,
    open: Vec<Option<Vec<Open>>>,
    legs: Vec<u64>,
}

impl Plan {
    /// Takes the stops in the order of their ids.
    pub(super) fn new<I: Ord>(stops: &[Stop<I>], outing: &Outing) -> Result<Self, RoundError> {
        if stops.is_empty() {
            return Err(RoundError::NoStops);
        }
        if stops.len() > MAX_STOPS {
            return Err(RoundError::TooMany { given: stops.len() });
        }
        outing.pace.check()?;
        if outing.leave_minute >= 1_440 {
            return Err(RoundError::NotAMinute(outing.leave_minute));
        }
        let mut positions: Vec<usize> = (0..stops.len()).collect();
        positions.sort_by(|a, b| stops[*a].id.cmp(&stops[*b].id));
        let twice = positions.windows(2).find(|pair| stops[pair[0]].id == stops[pair[1]].id);
        if let Some(pair) = twice {
            return Err(RoundError::Twice { position: pair[1] });
        }
        let sorted = || positions.iter().map(|position| &stops[*position]);
        let places: Vec<_> =
            sorted().map(|stop| stop.at).chain([outing.start, outing.end]).collect();
        places.iter().try_for_each(|at| check_place(*at))?;
        let open = sorted()
            .map(|stop| stop.opening.as_deref().map(joined).transpose())
            .collect::<Result<_, _>>()?;
        let legs = places
            .iter()
            .flat_map(|a| places.iter().map(|b| outing.pace.seconds(*a, *b)))
            .collect();
        Ok(Self {
            prizes: sorted().map(|stop| u64::from(stop.prize)).collect(),
            visits: sorted().map(|stop| seconds(stop.visit_minutes)).collect(),
            leave: seconds(outing.leave_minute),
            latest: NEVER,
            positions,
            open,
            legs,
        })
    }

    /// How many stops there are.
    pub(super) fn len(&self) -> usize {
        self.visits.len()
    }

    /// The number of the start.
    pub(super) fn start(&self) -> usize {
        self.len()
    }

    /// The number of the end.
    pub(super) fn end(&self) -> usize {
        self.len() + 1
    }

    /// Seconds of walking between two numbers.
    pub(super) fn leg(&self, from: usize, to: usize) -> u64 {
        self.legs[from * (self.len() + 2) + to]
    }

    /// When the visit of a stop ends at the earliest if one leaves another number at a time; `None` when it is
    /// closed. Who leaves later is never done earlier, so only the earliest time matters.
    pub(super) fn done(&self, from: usize, left: u64, stop: usize) -> Option<u64> {
        let arrive = left + self.leg(from, stop);
        let visit = self.visits[stop];
        let Some(open) = &self.open[stop] else {
            return Some(arrive + visit);
        };
        open.iter().find_map(|open| {
            let done = arrive.max(open.from) + visit;
            (done <= open.until).then_some(done)
        })
    }

    /// Whether no hours are known of any stop: then the way back or round is as long as the way there.
    pub(super) fn is_always_open(&self) -> bool {
        self.open.iter().all(Option::is_none)
    }

    /// The number before a place of a route: the start before the first.
    pub(super) fn before(&self, route: &[usize], place: usize) -> usize {
        if place == 0 { self.start() } else { route[place - 1] }
    }

    /// The number at a place of a route: the end after the last.
    pub(super) fn at(&self, route: &[usize], place: usize) -> usize {
        route.get(place).copied().unwrap_or_else(|| self.end())
    }

    /// When a stop closes for the day; never, as far as one knows, when its hours are not known.
    pub(super) fn closes(&self, stop: usize) -> u64 {
        let open = self.open[stop].as_ref();
        open.map_or(NEVER, |open| open.last().map_or(0, |last| last.until))
    }

    /// When a route ends at the earliest; `None` when a stop is closed or the end comes too late.
    pub(super) fn back(&self, route: &[usize]) -> Option<u64> {
        let (mut at, mut time) = (self.start(), self.leave);
        for stop in route {
            time = self.done(at, time, *stop)?;
            at = *stop;
        }
        let back = time + self.leg(at, self.end());
        (back <= self.latest).then_some(back)
    }

    /// The sum of the prizes of a route.
    pub(super) fn prize(&self, route: &[usize]) -> u64 {
        route.iter().map(|stop| self.prizes[*stop]).sum()
    }

    /// The round of a route, whether it is possible or not: a stop that is closed by then is visited when one comes
    /// there, and says so.
    pub(super) fn told<I: Clone>(&self, stops: &[Stop<I>], route: &[usize]) -> Round<I> {
        let (mut at, mut time) = (self.start(), self.leave);
        let mut visits = Vec::with_capacity(route.len());
        for stop in route {
            let walk_s = self.leg(at, *stop);
            let arrive_s = time + walk_s;
            let open = self.done(at, time, *stop);
            let leave_s = open.unwrap_or(arrive_s + self.visits[*stop]);
            visits.push(Visit {
                id: stops[self.positions[*stop]].id.clone(),
                walk_s,
                arrive_s,
                begin_s: leave_s - self.visits[*stop],
                leave_s,
                opening_known: self.open[*stop].is_some(),
                closed: open.is_none(),
            });
            (at, time) = (*stop, leave_s);
        }
        let home = self.leg(at, self.end());
        Round {
            leave_s: self.leave,
            back_s: time + home,
            walk_s: visits.iter().map(|visit| visit.walk_s).sum::<u64>() + home,
            wait_s: visits.iter().map(|visit| visit.begin_s - visit.arrive_s).sum(),
            visit_s: route.iter().map(|stop| self.visits[*stop]).sum(),
            prize: self.prize(route),
            visits,
        }
    }
}

/// The openings by time, those that touch or overlap made one.
fn joined(openings: &[Opening]) -> Result<Vec<Open>, RoundError> {
    let mut sorted = openings.to_vec();
    sorted.sort_by_key(|opening| (opening.from_minute, opening.until_minute));
    let mut all: Vec<Open> = Vec::with_capacity(sorted.len());
    for Opening { from_minute, until_minute } in sorted {
        if from_minute >= until_minute {
            return Err(RoundError::NotAnOpening { from_minute, until_minute });
        }
        let (from, until) = (seconds(from_minute), seconds(until_minute));
        match all.last_mut() {
            Some(last) if from <= last.until => last.until = last.until.max(until),
            _ => all.push(Open { from, until }),
        }
    }
    Ok(all)
}

fn seconds(minutes: u16) -> u64 {
    u64::from(minutes) * 60
}
