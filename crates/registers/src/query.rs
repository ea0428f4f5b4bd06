//! Questions to an edition: a search in a territory, and why someone is not shown.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::hash::BuildHasherDefault;
use std::ops::Range;

use maillage_app::identify::register::{
    Filter, Found, Hit, MAX_PAGE, SearchQuery, SearchResult, Sort,
};
use maillage_domain::identify::category::Category;
use maillage_domain::identify::establishment::{ActsIn, Establishment, RecordId};
use maillage_domain::identify::gate::{GateFacts, GateReason, Placement, gate};
use maillage_domain::identify::lettering;
use maillage_domain::identify::rank::Rank;
use maillage_domain::identify::score::{Score, Scorer};
use maillage_domain::identify::territory::{Bounds, Territory};
use maillage_domain::party::Point;

use crate::classes::{Class, Classes};
use crate::cover::spans;
use crate::edition::Edition;
use crate::error::Result;
use crate::ids;
use crate::rows::{BATCH, ID, NAME, NUMBER, SEARCH, STREET, acts_in_of};
use crate::sink::Hashed;
use crate::text::{hash, normalised};

/// A row that passes the gate and the filter.
struct Candidate {
    batch: usize,
    row: usize,
    rank: Rank,
}

/// Hashes of ids.
type Hashes = HashSet<i64, BuildHasherDefault<Hashed>>;

/// A question with what is worked out once for it.
pub(crate) struct Asked<'a> {
    pub(crate) edition: &'a Edition,
    query: &'a SearchQuery,
    scorer: Scorer,
    near: Bounds,
    partners: Hashes,
    opted_out: Hashes,
}

impl<'a> Asked<'a> {
    pub(crate) fn new(edition: &'a Edition, query: &'a SearchQuery) -> Self {
        let hashes = |ids: &BTreeSet<RecordId>| ids.iter().map(|id| hash(&id.0)).collect();
        let counts = query.partners_by_category.clone();
        Self {
            edition,
            query,
            scorer: Scorer::new(&query.needs, query.half_life_m, counts),
            near: query.territory.bounds().widened(f64::from(query.rules.margin_m)),
            partners: hashes(&query.partners),
            opted_out: hashes(&query.opted_out),
        }
    }

    pub(crate) fn id(&self, batch: usize, row: usize) -> &'a str {
        self.edition.texts(batch).get(ID, row)
    }

    /// Whether a row is in a set of ids: by hash, then by the id itself.
    fn is_in(&self, ids: &BTreeSet<RecordId>, hashes: &Hashes, batch: usize, row: usize) -> bool {
        hashes.contains(&self.edition.fixed[batch].id[row])
            && ids.contains(&RecordId(self.id(batch, row).to_owned()))
    }

    /// Why a row at a distance from the territory is not shown.
    pub(crate) fn reasons(
        &self,
        batch: usize,
        row: usize,
        distance: Option<f64>,
    ) -> Vec<GateReason> {
        let fixed = &self.edition.fixed[batch];
        let acts_in = fixed.acts_in(row) && {
            let said = self.edition.texts(batch).acts_in(row);
            match (acts_in_of(said), distance) {
                (Some(ActsIn::Everywhere), _) => true,
                (Some(ActsIn::Radius(metres)), Some(away)) => away <= f64::from(metres),
                (Some(ActsIn::Radius(_)), None) | (None, _) => false,
            }
        };
        let facts = GateFacts {
            placement: distance.map_or(Placement::Nowhere, Placement::Distance),
            acts_in,
            status: fixed.status(row),
            privacy: fixed.privacy(row),
            category: self.category(batch, row),
            kind: fixed.kind(row),
            opted_out: self.is_in(&self.query.opted_out, &self.opted_out, batch, row),
            partner: self.is_in(&self.query.partners, &self.partners, batch, row),
        };
        gate(&facts, &self.query.rules)
    }

    /// Whether the gate lets a row pass, its points and its coverage, as if it lay inside.
    pub(crate) fn inside(&self, batch: usize, row: usize) -> (bool, u32, u32) {
        let score = self.score(batch, row, Some(0.0));
        (self.reasons(batch, row, Some(0.0)).is_empty(), score.points, score.coverage)
    }

    pub(crate) fn territory(&self) -> &'a Territory {
        &self.query.territory
    }

    fn category(&self, batch: usize, row: usize) -> Category {
        self.edition.category(self.edition.fixed[batch].category[row])
    }

    pub(crate) fn distance(&self, batch: usize, row: usize) -> Option<f64> {
        let point = self.edition.fixed[batch].point(row)?;
        Some(self.query.territory.distance_m(point))
    }

    pub(crate) fn score(&self, batch: usize, row: usize, distance: Option<f64>) -> Score {
        let category = self.category(batch, row);
        self.scorer.score(&self.edition.fixed[batch].facts(row, category, distance))
    }

    /// Whether a row passes the filter, as far as that looks at no text.
    pub(crate) fn fits(&self, batch: usize, row: usize, points: u32) -> bool {
        let Filter { categories, kinds, min_points, .. } = &self.query.filter;
        points >= *min_points
            && (categories.is_empty() || categories.contains(&self.category(batch, row)))
            && (kinds.is_empty() || kinds.contains(&self.edition.fixed[batch].kind(row)))
    }

    /// Whether the name or the address of a row holds the filter's text.
    pub(crate) fn holds(&self, sought: &str, batch: usize, row: usize) -> bool {
        if sought.is_empty() {
            return true;
        }
        let texts = self.edition.texts(batch);
        if texts.get(SEARCH, row).contains(sought) {
            return true;
        }
        let part = |column| texts.get(column, row);
        let raw = normalised(&format!("{} {}", part(STREET), part(NUMBER)));
        if raw.contains(sought) {
            return true;
        }
        // As it is shown: `Carrer Hospital, 28` for `C HOSPITAL`. Written out only where a word agrees.
        if !sought.split(' ').any(|word| raw.contains(word)) {
            return false;
        }
        let shown = lettering::street_line(&self.edition.record(batch, row).address);
        normalised(&shown).contains(sought)
    }

    /// The order asked for; the domain's own order breaks every tie.
    fn order(&self, a: &Candidate, b: &Candidate) -> Ordering {
        let id = |it: &Candidate| self.id(it.batch, it.row);
        let records = || id(a).cmp(id(b));
        if self.query.sort == Sort::Name {
            let (one, other) = (self.name(a), self.name(b));
            let named = one.is_empty().cmp(&other.is_empty()).then(one.cmp(other));
            return named.then_with(|| a.rank.best_first(&b.rank, records));
        }
        self.by_rank(&a.rank, &b.rank, records)
    }

    fn by_rank(&self, first: &Rank, second: &Rank, records: impl FnOnce() -> Ordering) -> Ordering {
        match self.query.sort {
            Sort::Score | Sort::Name => first.best_first(second, records),
            Sort::BestKnown => first.best_known_first(second, records),
            Sort::Distance => first.nearest_first(second, records),
        }
    }

    fn name(&self, candidate: &Candidate) -> &'a str {
        self.edition.texts(candidate.batch).get(SEARCH, candidate.row)
    }
}

/// Rows to look at: of one batch, and whether all of them lie inside.
type Part = (usize, Range<usize>, bool);

/// What was found in some rows.
#[derive(Default)]
struct Seen {
    passing: usize,
    total: usize,
    by_category: BTreeMap<Category, usize>,
    held_back: BTreeMap<&'static str, usize>,
    candidates: Vec<Candidate>,
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
            for row in rows.clone() {
                if !inside {
                    let point = Point { lon: fixed.lon[row], lat: fixed.lat[row] };
                    if !self.near.contains(point) {
                        continue;
                    }
                    if !self.query.territory.contains(point) {
                        let distance = || self.query.territory.distance_m(point);
                        if margin > 0.0 && distance() <= margin {
                            self.look(*batch, row, Some(distance()), sought, &mut seen);
                        }
                        continue;
                    }
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
        let mut chosen = vec![self.query.sort == Sort::Name; classes.list.len()];
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
        let reasons = self.reasons(batch, row, distance_m);
        if !reasons.is_empty() {
            let margin = f64::from(self.query.rules.margin_m);
            if distance_m.is_some_and(|metres| metres <= margin) {
                for reason in reasons {
                    seen.hold_back(reason.as_str(), 1);
                }
            }
            return;
        }
        seen.passing += 1;
        *seen.by_category.entry(self.category(batch, row)).or_default() += 1;
        let score = self.score(batch, row, distance_m);
        if self.fits(batch, row, score.points) && self.holds(sought, batch, row) {
            seen.total += 1;
            let rank = Rank { points: score.points, coverage: score.coverage, distance_m };
            seen.candidates.push(Candidate { batch, row, rank });
        }
    }

    /// Rows elsewhere that act in the territory.
    fn scan_acting(&self, sought: &str, seen: &mut Seen) {
        let margin = f64::from(self.query.rules.margin_m);
        for (batch, row) in &self.edition.acting {
            let distance = self.distance(*batch, *row);
            if distance.is_none_or(|metres| metres > margin) {
                self.look(*batch, *row, distance, sought, seen);
            }
        }
    }
}

/// Rows above which a search asks for read-ahead and takes a second thread.
const LARGE: usize = if cfg!(test) { 300 } else { 30_000 };

/// Looks at all rows of a search.
fn scanned(asked: &Asked<'_>, end: usize, sought: &str) -> Seen {
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

/// Searches a territory.
pub(crate) fn search(edition: &Edition, query: &SearchQuery) -> Result<SearchResult> {
    let asked = Asked::new(edition, query);
    let sought = normalised(&query.filter.text);
    let limit = query.limit.min(MAX_PAGE);
    let wanted = query.offset.saturating_add(limit);
    let Seen { passing, total, by_category, held_back, mut candidates } =
        scanned(&asked, wanted, &sought);
    let end = wanted.min(candidates.len());
    if end > 0 && end < candidates.len() {
        candidates.select_nth_unstable_by(end - 1, |a, b| asked.order(a, b));
        candidates.truncate(end);
    }
    candidates.sort_unstable_by(|a, b| asked.order(a, b));
    let page = candidates.into_iter().skip(query.offset).take(limit);
    let hits = page.map(|it| Hit {
        establishment: edition.record(it.batch, it.row),
        score: asked.score(it.batch, it.row, it.rank.distance_m),
        distance_m: it.rank.distance_m,
        units: edition.fixed[it.batch].units(it.row),
    });
    Ok(SearchResult {
        hits: hits.collect(),
        total,
        passing,
        by_category,
        held_back: held_back.into_iter().map(|(word, count)| (word.to_owned(), count)).collect(),
    })
}

/// One record by its id.
pub(crate) fn get(edition: &Edition, id: &RecordId) -> Option<Establishment> {
    ids::row(edition, id).map(|(batch, row)| edition.record(batch, row))
}

/// One record with the name of a natural person, if the edition has it.
pub(crate) fn named(edition: &Edition, id: &RecordId) -> Option<Establishment> {
    ids::row(edition, id).map(|(batch, row)| {
        let name = edition.texts(batch).get(NAME, row);
        let name = Some(name.to_owned()).filter(|name| !name.is_empty());
        Establishment { name, ..edition.record(batch, row) }
    })
}

/// Records by their ids, in the order of the ids.
pub(crate) fn judge(edition: &Edition, ids: &[RecordId], query: &SearchQuery) -> Vec<Found> {
    let asked = Asked::new(edition, query);
    // An id that is asked for twice is told once, where it was asked for last.
    let places: HashMap<&RecordId, usize> =
        ids.iter().enumerate().map(|(place, id)| (id, place)).collect();
    let mut places: Vec<_> = places.into_iter().map(|(id, place)| (place, id)).collect();
    places.sort_unstable();
    let rows = places.into_iter().filter_map(|(_, id)| ids::row(edition, id));
    rows.map(|(batch, row)| judged(&asked, batch, row)).collect()
}

/// A row with what the gate and the score say of it.
pub(crate) fn judged(asked: &Asked<'_>, batch: usize, row: usize) -> Found {
    let distance_m = asked.distance(batch, row);
    Found {
        establishment: asked.edition.record(batch, row),
        reasons: asked.reasons(batch, row, distance_m),
        score: asked.score(batch, row, distance_m),
        distance_m,
    }
}
