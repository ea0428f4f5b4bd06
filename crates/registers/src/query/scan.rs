//! Looking at the rows of a territory: whole classes of alike rows at once, and one by one those at its
//! edge, those of partners, and those that share their place with others.

use std::cmp::Ordering;
use std::collections::{BTreeMap, HashMap, HashSet};
use std::ops::Range;

use maillage_app::identify::register::Sort;
use maillage_domain::identify::category::Category;
use maillage_domain::identify::gate::GateReason;
use maillage_domain::identify::rank::Rank;
use maillage_domain::party::Point;

use super::{Asked, Candidate};
use crate::classes::{Class, Classes};
use crate::cover::spans;
use crate::edition::Edition;
use crate::groups::Place;
use crate::rows::BATCH;

/// Rows to look at: of one batch, and whether all of them lie inside.
type Part = (usize, Range<usize>, bool);

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
    /// The rows within the margin, and perhaps some around.
    fn parts(&self) -> Vec<Part> {
        let spans = spans(&self.query.territory, f64::from(self.query.rules.margin_m));
        let parts = spans.into_iter().flat_map(|span| {
            let slices = self.edition.slices(span.low, span.high);
            slices.map(move |(batch, rows)| (batch, rows, span.inside))
        });
        parts.collect()
    }

    /// Looks at rows; gives all that could be among the first `end`.
    fn scan(&self, parts: &[Part], end: usize, sought: &str) -> Seen {
        let mut seen = Seen::default();
        let mut classes = Classes::default();
        let mut alike: Vec<(u32, u32)> = Vec::new();
        let margin = f64::from(self.query.rules.margin_m);
        let special = !(self.partners.is_empty() && self.opted_out.is_empty());
        for (batch, rows, inside) in parts {
            let fixed = &self.edition.fixed[*batch];
            let base = u32::try_from(*batch * BATCH).expect("an edition has fewer than 2^32 rows");
            let mut shared = self.places.shared(u64::from(base), rows).peekable();
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
                let number = classes.of(fixed.class(row), || self.class(*batch, row));
                let class = &mut classes.list[number];
                class.seen += 1;
                if class.fits && (sought.is_empty() || self.holds(sought, *batch, row)) {
                    class.passed += 1;
                    #[expect(clippy::cast_possible_truncation, reason = "both are below 2^32")]
                    alike.push((base + row as u32, number as u32));
                }
            }
        }
        self.sum(&classes, &alike, end, &mut seen);
        seen
    }

    /// Adds what was counted by class, and of the rows those whose class could be among the first.
    fn sum(&self, classes: &Classes, alike: &[(u32, u32)], end: usize, seen: &mut Seen) {
        let mut order: Vec<usize> = Vec::new();
        for (number, class) in classes.list.iter().enumerate() {
            if class.reasons.is_empty() {
                seen.passing += class.seen;
                *seen.by_category.entry(class.category).or_default() += class.seen;
                seen.total += class.passed;
                order.push(number);
            }
            for reason in &class.reasons {
                seen.hold_back(reason, class.seen);
            }
        }
        let rank = |number: usize| &classes.list[number].rank;
        let compare = |a: usize, b: usize| self.by_rank(rank(a), rank(b), || Ordering::Equal);
        order.sort_unstable_by(|a, b| compare(*a, *b));
        // A rotation orders rows of one rank, and names are no rank: then all are looked at.
        let all = self.query.sort == Sort::Name || self.query.rotation.is_some();
        let mut chosen = vec![all; classes.list.len()];
        let mut taken = 0;
        let mut last = None;
        for number in order {
            if taken >= end && last.is_none_or(|last| compare(last, number).is_ne()) {
                break;
            }
            chosen[number] = true;
            taken += classes.list[number].passed;
            last = Some(number);
        }
        let rows = alike.iter().filter(|(_, number)| chosen[*number as usize]);
        seen.candidates.extend(rows.map(|(global, number)| {
            let (batch, row) = (*global as usize / BATCH, *global as usize % BATCH);
            Candidate { batch, row, rank: classes.list[*number as usize].rank }
        }));
    }

    /// Judges a class by one row of it, inside the territory, that is neither partner nor opted out.
    fn class(&self, batch: usize, row: usize) -> Class {
        let distance_m = Some(0.0);
        let reasons = self.reasons(batch, row, distance_m);
        let score = self.score(batch, row, distance_m);
        let rank = Rank { points: score.points, coverage: score.coverage, distance_m };
        let fits = reasons.is_empty() && self.fits(batch, row, score.points);
        let reasons = reasons.into_iter().map(GateReason::as_str).collect();
        Class::new(self.category(batch, row), reasons, rank, fits)
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
                    if self.order(&seen.candidates[last], &seen.candidates[*at]).is_lt() {
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

/// Rows above which a search asks for read-ahead and takes a second thread.
const LARGE: usize = if cfg!(test) { 300 } else { 30_000 };

/// Looks at all rows of a search.
pub(super) fn scanned(asked: &Asked<'_>, end: usize, sought: &str) -> Seen {
    let parts = asked.parts();
    let rows: usize = parts.iter().map(|(_, rows, _)| rows.len()).sum();
    let mut seen = if rows < LARGE {
        asked.scan(&parts, end, sought)
    } else {
        read_ahead(asked.edition, &parts);
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

/// Asks for the columns of all parts at once, so that a disk reads them side by side: of each batch
/// from the first row to the last.
fn read_ahead(edition: &Edition, parts: &[Part]) {
    for run in parts.chunk_by(|a, b| a.0 == b.0) {
        if let [(batch, first, _), .., (_, last, _)] | [(batch, first @ last, _)] = run {
            edition.will_need(*batch, &(first.start..last.end));
        }
    }
}
