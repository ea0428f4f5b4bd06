//! Looking at the rows of a territory: by classes of rows that the gate judges alike, and one by one those
//! at its edge, those of partners, and those that share their place with others.

use std::collections::{BTreeMap, HashMap, HashSet};
use std::ops::Range;

use maillage_domain::identify::category::Category;
use maillage_domain::identify::gate::GateReason;
use maillage_domain::identify::rank::Rank;
use maillage_domain::party::Point;

use super::ahead;
use super::best::Best;
use super::tally::Tally;
use super::{Asked, Candidate};
use crate::classes::{Class, Classes};
use crate::edition::Edition;
use crate::groups::Place;
use crate::rows::{BATCH, Fixed};

/// Rows to look at: of one batch, and whether all of them lie inside.
pub(super) type Part = (usize, Range<usize>, bool);

/// What was found in some rows.
#[derive(Default)]
pub(super) struct Seen {
    pub(super) passing: usize,
    pub(super) total: usize,
    pub(super) by_category: BTreeMap<Category, usize>,
    pub(super) held_back: BTreeMap<&'static str, usize>,
    pub(super) candidates: Vec<Candidate>,
    /// Rows that share their place with others, to be looked at when all of them are known.
    shared: Vec<(usize, usize, Option<f64>)>,
}

impl Seen {
    fn hold_back(&mut self, reason: &'static str, count: usize) {
        *self.held_back.entry(reason).or_default() += count;
    }

    fn add(mut self, other: Self) -> Self {
        self.passing += other.passing;
        self.total += other.total;
        for (category, count) in other.by_category {
            *self.by_category.entry(category).or_default() += count;
        }
        for (reason, count) in other.held_back {
            self.hold_back(reason, count);
        }
        self.candidates.extend(other.candidates);
        self.shared.extend(other.shared);
        self
    }
}

impl Asked<'_> {
    /// Looks at rows; gives all that could be among the first `end`.
    fn scan(&self, parts: &[Part], end: usize, sought: &str) -> Seen {
        let mut seen = Seen::default();
        let mut inner = Inner::new(self, end, sought);
        let margin = f64::from(self.query.rules.margin_m);
        let special = !(self.partners.is_empty() && self.opted_out.is_empty());
        for (batch, rows, inside) in parts {
            let fixed = &self.edition.fixed[*batch];
            let base = u64::from(global(*batch, 0));
            let mut shared = self.places.shared(base, rows).peekable();
            for row in rows.clone() {
                let is_shared = shared.next_if_eq(&row).is_some();
                if !inside {
                    let point = Point { lon: fixed.lon[row], lat: fixed.lat[row] };
                    if !self.near.contains(point) {
                        continue;
                    }
                    if !self.query.territory.contains(point) {
                        let distance = || self.query.territory.distance_m(point);
                        if margin > 0.0 && distance() <= margin {
                            if is_shared {
                                seen.shared.push((*batch, row, Some(distance())));
                                continue;
                            }
                            self.look(*batch, row, Some(distance()), sought, &mut seen);
                        }
                        continue;
                    }
                }
                if is_shared {
                    seen.shared.push((*batch, row, Some(0.0)));
                    continue;
                }
                let id = fixed.id[row];
                if special && (self.partners.contains(&id) || self.opted_out.contains(&id)) {
                    self.look(*batch, row, Some(0.0), sought, &mut seen);
                    continue;
                }
                inner.look(fixed, *batch, row);
            }
        }
        inner.end(&mut seen);
        seen
    }

    /// Judges a class by one row of it, inside the territory, that is neither partner nor opted out.
    fn class(&self, batch: usize, row: usize) -> Class {
        let reasons = self.reasons(batch, row, Some(0.0));
        let fits = reasons.is_empty() && self.fits(batch, row, u32::MAX);
        let reasons = reasons.into_iter().map(GateReason::as_str).collect();
        Class::new(self.category(batch, row), reasons, fits)
    }

    /// Looks at one row by itself, at a distance from the territory.
    fn look(
        &self,
        batch: usize,
        row: usize,
        distance_m: Option<f64>,
        sought: &str,
        seen: &mut Seen,
    ) {
        if self.passes(batch, row, distance_m, seen) {
            seen.passing += 1;
            *seen.by_category.entry(self.category(batch, row)).or_default() += 1;
            seen.total += usize::from(self.offer(batch, row, distance_m, sought, seen));
        }
    }

    /// Looks at the rows that share their place with others. A place counts once, by the first of its
    /// records that passes, and is shown once, by the best of them.
    fn look_at_shared(&self, sought: &str, seen: &mut Seen) {
        let mut counted: HashSet<Place> = HashSet::new();
        let mut best: HashMap<Place, usize> = HashMap::new();
        for (batch, row, distance_m) in std::mem::take(&mut seen.shared) {
            if !self.passes(batch, row, distance_m, seen) {
                continue;
            }
            let place = self.places.of(Edition::global(batch, row));
            if place.is_none_or(|place| counted.insert(place)) {
                seen.passing += 1;
                *seen.by_category.entry(self.category(batch, row)).or_default() += 1;
            }
            if !self.offer(batch, row, distance_m, sought, seen) {
                continue;
            }
            let last = seen.candidates.len() - 1;
            match place.and_then(|place| best.get(&place)) {
                Some(at) => {
                    let placed = |at: usize| self.placed(&seen.candidates[at]);
                    if self.order(&placed(last), &placed(*at)).is_lt() {
                        seen.candidates.swap(*at, last);
                    }
                    seen.candidates.pop();
                }
                None => {
                    best.extend(place.map(|place| (place, last)));
                    seen.total += 1;
                }
            }
        }
    }

    /// Whether the gate lets a row pass; counts why not.
    fn passes(&self, batch: usize, row: usize, distance_m: Option<f64>, seen: &mut Seen) -> bool {
        let reasons = self.reasons(batch, row, distance_m);
        if !reasons.is_empty() {
            let margin = f64::from(self.query.rules.margin_m);
            if distance_m.is_some_and(|metres| metres <= margin) {
                for reason in reasons {
                    seen.hold_back(reason.as_str(), 1);
                }
            }
            return false;
        }
        true
    }

    /// Makes a row a candidate if the filter lets it pass.
    fn offer(
        &self,
        batch: usize,
        row: usize,
        distance_m: Option<f64>,
        sought: &str,
        seen: &mut Seen,
    ) -> bool {
        let score = self.score(batch, row, distance_m);
        let fits = self.fits(batch, row, score.points) && self.holds(sought, batch, row);
        if fits {
            let rank = Rank { points: score.points, coverage: score.coverage, distance_m };
            seen.candidates.push(Candidate { batch, row, rank });
        }
        fits
    }

    /// Rows elsewhere that act in the territory.
    fn scan_acting(&self, sought: &str, seen: &mut Seen) {
        let margin = f64::from(self.query.rules.margin_m);
        for (batch, row) in &self.edition.acting {
            let distance = self.distance(*batch, *row);
            if distance.is_some_and(|metres| metres <= margin) {
                continue;
            }
            if self.places.of(Edition::global(*batch, *row)).is_some() {
                seen.shared.push((*batch, *row, distance));
            } else {
                self.look(*batch, *row, distance, sought, seen);
            }
        }
    }
}

/// The number of a row in its edition.
fn global(batch: usize, row: usize) -> u32 {
    u32::try_from(batch * BATCH + row).expect("an edition has fewer than 2^32 rows")
}

/// Rows inside the territory that are neither partners nor opted out and have their place for themselves.
struct Inner<'a> {
    asked: &'a Asked<'a>,
    sought: &'a str,
    classes: Classes,
    tally: Tally<'a>,
    best: Best,
    /// Rows that pass gate and filter.
    passed: usize,
}

impl<'a> Inner<'a> {
    fn new(asked: &'a Asked<'a>, end: usize, sought: &'a str) -> Self {
        Self {
            asked,
            sought,
            classes: Classes::default(),
            tally: Tally::new(&asked.scorer),
            best: Best::new(asked.query, end),
            passed: 0,
        }
    }

    #[inline]
    fn look(&mut self, fixed: &Fixed, batch: usize, row: usize) {
        let class = self.classes.of(fixed.gate_key(row), || self.asked.class(batch, row));
        class.seen += 1;
        if !class.fits || !self.asked.holds(self.sought, batch, row) {
            return;
        }
        let share = self.tally.of(fixed, row, class.category);
        let (points, coverage) = (share.points(), share.coverage());
        if points >= self.asked.query.filter.min_points {
            self.passed += 1;
            self.best.add(points, coverage, global(batch, row));
        }
    }

    /// Adds what was counted, and the rows that could be among the first.
    fn end(self, seen: &mut Seen) {
        seen.total += self.passed;
        for class in &self.classes.list {
            if class.reasons.is_empty() {
                seen.passing += class.seen;
                *seen.by_category.entry(class.category).or_default() += class.seen;
            }
            for reason in &class.reasons {
                seen.hold_back(reason, class.seen);
            }
        }
        seen.candidates.extend(self.best.rows().map(|(rank, number)| {
            let (batch, row) = (number as usize / BATCH, number as usize % BATCH);
            Candidate { batch, row, rank }
        }));
    }
}

/// Rows above which a search always asks for read-ahead and takes a second thread.
const LARGE: usize = if cfg!(test) { 300 } else { 30_000 };

/// Looks at all rows of a search.
pub(super) fn scanned(asked: &Asked<'_>, end: usize, sought: &str) -> Seen {
    let (territory, margin_m) = (&asked.query.territory, asked.query.rules.margin_m);
    let parts = asked.edition.covers.of(asked.edition, territory, margin_m);
    let rows: usize = parts.iter().map(|(_, rows, _)| rows.len()).sum();
    let mut seen = if rows < LARGE {
        let is_cold = ahead::is_cold(asked.edition, &parts);
        if is_cold {
            ahead::columns(asked.edition, &parts);
            ahead::ends(asked.edition, &parts);
        }
        let seen = asked.scan(&parts, end, sought);
        if is_cold {
            ahead::texts(asked.edition, &parts);
        }
        seen
    } else {
        ahead::columns(asked.edition, &parts);
        let mut half = 0;
        let at = parts.iter().position(|(_, slice, _)| {
            half += slice.len();
            half * 2 >= rows
        });
        let (first, second) = parts.split_at(at.map_or(parts.len(), |at| at + 1));
        let (edition, query) = (asked.edition, asked.query);
        std::thread::scope(|scope| {
            // The scorer remembers as it goes, so each thread has its own.
            let other = scope.spawn(move || Asked::new(edition, query).scan(second, end, sought));
            let own = asked.scan(first, end, sought);
            match other.join() {
                Ok(other) => own.add(other),
                Err(panic) => std::panic::resume_unwind(panic),
            }
        })
    };
    asked.scan_acting(sought, &mut seen);
    asked.look_at_shared(sought, &mut seen);
    seen
}
