//! Questions to an edition: a search in a territory, and why someone is not shown.

use std::cmp::Ordering;
use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use maillage_app::identify::register::{
    Filter, Found, Hit, MAX_FOUND, MAX_PAGE, SearchQuery, SearchResult, Sort,
};
use maillage_domain::identify::category::Category;
use maillage_domain::identify::establishment::{ActsIn, Establishment, RecordId};
use maillage_domain::identify::gate::{GateFacts, GateReason, Placement, gate};
use maillage_domain::identify::lettering;
use maillage_domain::identify::rank::Rank;
use maillage_domain::identify::score::{Score, Scorer};
use maillage_domain::identify::territory::Bounds;

use crate::cover::ranges;
use crate::edition::Edition;
use crate::error::Result;
use crate::groups::{Place, Places, neighbours};
use crate::rows::{ID, NAME, NUMBER, SEARCH, STREET, acts_in_of};
use crate::text::{hash, normalised};

/// A row that passes the gate and the filter.
struct Candidate {
    batch: usize,
    row: usize,
    rank: Rank,
}

/// A question with what is worked out once for it.
pub(crate) struct Asked<'a> {
    edition: &'a Edition,
    pub(crate) query: &'a SearchQuery,
    scorer: Scorer,
    near: Bounds,
    partners: HashSet<i64>,
    opted_out: HashSet<i64>,
    places: Places<'a>,
}

impl<'a> Asked<'a> {
    pub(crate) fn new(edition: &'a Edition, query: &'a SearchQuery) -> Self {
        let hashes = |ids: &BTreeSet<RecordId>| ids.iter().map(|id| hash(&id.0)).collect();
        let counts = query.partners_by_category.clone();
        Self {
            edition,
            query,
            scorer: Scorer::new(&query.needs, &query.criteria, counts),
            near: query.territory.bounds().widened(f64::from(query.rules.margin_m)),
            partners: hashes(&query.partners),
            opted_out: hashes(&query.opted_out),
            places: Places::new(edition, &query.verdicts),
        }
    }

    fn id(&self, batch: usize, row: usize) -> &'a str {
        self.edition.texts(batch).get(ID, row)
    }

    /// Whether a row is in a set of ids: by hash, then by the id itself.
    fn is_in(
        &self,
        ids: &BTreeSet<RecordId>,
        hashes: &HashSet<i64>,
        batch: usize,
        row: usize,
    ) -> Result<bool> {
        if hashes.is_empty() || !hashes.contains(&self.edition.fixed[batch].id[row]) {
            return Ok(false);
        }
        Ok(ids.contains(&RecordId(self.id(batch, row).to_owned())))
    }

    /// Whether a row, or another of the same place, is in a set of ids.
    fn place_is_in(
        &self,
        ids: &BTreeSet<RecordId>,
        hashes: &HashSet<i64>,
        batch: usize,
        row: usize,
    ) -> Result<bool> {
        if hashes.is_empty() {
            return Ok(false);
        }
        let Some(place) = self.places.of(Edition::global(batch, row)) else {
            return self.is_in(ids, hashes, batch, row);
        };
        for other in self.places.rows(place) {
            if let Some((batch, row)) = self.edition.row(other)
                && self.is_in(ids, hashes, batch, row)?
            {
                return Ok(true);
            }
        }
        Ok(false)
    }

    /// Why a row at a distance from the territory is not shown.
    pub(crate) fn reasons(
        &self,
        batch: usize,
        row: usize,
        distance: Option<f64>,
    ) -> Result<Vec<GateReason>> {
        let fixed = &self.edition.fixed[batch];
        let acts_in = fixed.acts_in(row) && {
            let said = self.edition.texts(batch).get(crate::rows::ACTS_IN_TEXT, row);
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
            opted_out: self.place_is_in(&self.query.opted_out, &self.opted_out, batch, row)?,
            partner: self.place_is_in(&self.query.partners, &self.partners, batch, row)?,
        };
        Ok(gate(&facts, &self.query.rules))
    }

    fn category(&self, batch: usize, row: usize) -> Category {
        self.edition.category(self.edition.fixed[batch].category[row])
    }

    fn distance(&self, batch: usize, row: usize) -> Option<f64> {
        let point = self.edition.fixed[batch].point(row)?;
        Some(self.query.territory.distance_m(point))
    }

    pub(crate) fn score(&self, batch: usize, row: usize, distance: Option<f64>) -> Score {
        let category = self.category(batch, row);
        self.scorer.score(&self.edition.fixed[batch].facts(row, category, distance))
    }

    /// Rows within the margin, and those elsewhere that act in the territory.
    fn rows(&self) -> Vec<(usize, usize, Option<f64>)> {
        let margin = f64::from(self.query.rules.margin_m);
        let mut rows = Vec::new();
        for (low, high) in ranges(&self.query.territory, margin) {
            for (batch, slice) in self.edition.slices(low, high) {
                let fixed = &self.edition.fixed[batch];
                for row in slice {
                    let Some(point) = fixed.point(row).filter(|point| self.near.contains(*point))
                    else {
                        continue;
                    };
                    let inside = self.query.territory.contains(point);
                    if !inside && margin == 0.0 {
                        continue;
                    }
                    let distance =
                        if inside { 0.0 } else { self.query.territory.distance_m(point) };
                    if distance <= margin {
                        rows.push((batch, row, Some(distance)));
                    }
                }
            }
        }
        for (batch, row) in &self.edition.acting {
            let distance = self.distance(*batch, *row);
            if distance.is_none_or(|metres| metres > margin) {
                rows.push((*batch, *row, distance));
            }
        }
        rows
    }

    fn passes(&self, filter: &Narrow<'_>, batch: usize, row: usize, points: u32) -> Result<bool> {
        let Filter { categories, kinds, min_points, .. } = filter.filter;
        if points < *min_points
            || !(categories.is_empty() || categories.contains(&self.category(batch, row)))
            || !(kinds.is_empty() || kinds.contains(&self.edition.fixed[batch].kind(row)))
        {
            return Ok(false);
        }
        if filter.text.is_empty() {
            return Ok(true);
        }
        let texts = self.edition.texts(batch);
        if texts.get(SEARCH, row).contains(&filter.text) {
            return Ok(true);
        }
        let part = |column| texts.get(column, row);
        let raw = normalised(&format!("{} {}", part(STREET), part(NUMBER)));
        if raw.contains(&filter.text) {
            return Ok(true);
        }
        // As it is shown: `Carrer Hospital, 28` for `C HOSPITAL`. Written out only where a word agrees.
        if !filter.text.split(' ').any(|word| raw.contains(word)) {
            return Ok(false);
        }
        let shown = lettering::street_line(&self.edition.record(batch, row).address);
        Ok(normalised(&shown).contains(&filter.text))
    }

    /// The order asked for; the domain's own order breaks every tie.
    fn order(&self, a: &Candidate, b: &Candidate) -> Ordering {
        let id = |it: &Candidate| self.id(it.batch, it.row);
        let (first, second) = (a.rank, b.rank);
        let records = || id(a).cmp(id(b));
        if let Some(rotation) = &self.query.rotation {
            let known = |it: &Candidate| self.query.sort.known(it.rank);
            if let Some((one, other)) = known(a).zip(known(b)) {
                let hash = |it: &Candidate| self.edition.fixed[it.batch].id[it.row].cast_unsigned();
                let turn = rotation.order((one, hash(a)), (other, hash(b)));
                return turn.then_with(|| first.best_first(&second, records));
            }
        }
        match self.query.sort {
            Sort::Score => first.best_first(&second, records),
            Sort::BestKnown => first.best_known_first(&second, records),
            Sort::Distance => first.nearest_first(&second, records),
            Sort::Name => {
                let (one, other) = (self.name(a), self.name(b));
                let named = one.is_empty().cmp(&other.is_empty()).then(one.cmp(other));
                named.then_with(|| first.best_first(&second, records))
            }
        }
    }

    fn name(&self, candidate: &Candidate) -> &'a str {
        self.edition.texts(candidate.batch).get(SEARCH, candidate.row)
    }
}

/// A filter with its text made ready.
struct Narrow<'a> {
    filter: &'a Filter,
    text: String,
}

/// Searches a territory.
pub(crate) fn search(edition: &Edition, query: &SearchQuery) -> Result<SearchResult> {
    let asked = Asked::new(edition, query);
    let narrow = Narrow { filter: &query.filter, text: normalised(&query.filter.text) };
    let mut candidates: Vec<Candidate> = Vec::new();
    let mut passing = 0;
    let mut counted = HashSet::new();
    let mut by_category = BTreeMap::new();
    let mut held_back: BTreeMap<&'static str, usize> = BTreeMap::new();
    let margin = f64::from(query.rules.margin_m);
    for (batch, row, distance) in asked.rows() {
        let reasons = asked.reasons(batch, row, distance)?;
        if !reasons.is_empty() {
            if distance.is_some_and(|metres| metres <= margin) {
                for reason in reasons {
                    *held_back.entry(reason.as_str()).or_default() += 1;
                }
            }
            continue;
        }
        // A place counts once, by the first of its records that passes.
        if asked.places.of(Edition::global(batch, row)).is_none_or(|place| counted.insert(place)) {
            passing += 1;
            *by_category.entry(asked.category(batch, row)).or_default() += 1;
        }
        let score = asked.score(batch, row, distance);
        if asked.passes(&narrow, batch, row, score.points)? {
            let (points, coverage) = (score.points, score.coverage);
            let rank = Rank { points, coverage, distance_m: distance };
            candidates.push(Candidate { batch, row, rank });
        }
    }
    let mut candidates = once_each(&asked, candidates);
    let total = candidates.len();
    let end = query.offset.saturating_add(query.limit.min(MAX_PAGE)).min(total);
    if end > 0 && end < total {
        candidates.select_nth_unstable_by(end - 1, |a, b| asked.order(a, b));
        candidates.truncate(end);
    }
    candidates.sort_unstable_by(|a, b| asked.order(a, b));
    let page = candidates.into_iter().skip(query.offset).take(query.limit.min(MAX_PAGE));
    let hits = page.map(|it| {
        Ok(Hit {
            establishment: edition.record(it.batch, it.row),
            score: asked.score(it.batch, it.row, it.rank.distance_m),
            distance_m: it.rank.distance_m,
            units: edition.fixed[it.batch].units(it.row),
            registers: asked.places.registers(edition, Edition::global(it.batch, it.row)),
            also: asked.places.others(edition, Edition::global(it.batch, it.row)),
        })
    });
    Ok(SearchResult {
        hits: hits.collect::<Result<_>>()?,
        total,
        passing,
        by_category,
        held_back: held_back.into_iter().map(|(word, count)| (word.to_owned(), count)).collect(),
    })
}

/// The best record of each place.
fn once_each(asked: &Asked<'_>, candidates: Vec<Candidate>) -> Vec<Candidate> {
    if asked.places.is_empty() {
        return candidates;
    }
    let mut best: HashMap<Place, usize> = HashMap::new();
    let mut kept: Vec<Candidate> = Vec::with_capacity(candidates.len());
    for candidate in candidates {
        let place = asked.places.of(Edition::global(candidate.batch, candidate.row));
        match place.and_then(|place| best.get(&place)) {
            Some(at) if asked.order(&candidate, &kept[*at]).is_lt() => kept[*at] = candidate,
            Some(_) => {}
            None => {
                best.extend(place.map(|place| (place, kept.len())));
                kept.push(candidate);
            }
        }
    }
    kept
}

/// One record by its id.
pub(crate) fn get(edition: &Edition, id: &RecordId) -> Result<Option<Establishment>> {
    Ok(place_of(edition, id).map(|(batch, row)| edition.record(batch, row)))
}

/// One record with the name of a natural person, if the edition has it.
pub(crate) fn named(edition: &Edition, id: &RecordId) -> Result<Option<Establishment>> {
    Ok(place_of(edition, id).map(|(batch, row)| {
        let name = edition.texts(batch).get(NAME, row);
        let name = Some(name.to_owned()).filter(|name| !name.is_empty());
        Establishment { name, ..edition.record(batch, row) }
    }))
}

/// The batch of a record and its place there.
fn place_of(edition: &Edition, id: &RecordId) -> Option<(usize, usize)> {
    let wanted = hash(&id.0);
    for (batch, fixed) in edition.fixed.iter().enumerate() {
        for row in fixed.id.iter().enumerate().filter(|(_, h)| **h == wanted).map(|r| r.0) {
            if edition.texts(batch).get(ID, row) == id.0 {
                return Some((batch, row));
            }
        }
    }
    None
}

/// Establishments whose name or id holds a text, with the gate's reasons, nearest first.
pub(crate) fn find(
    edition: &Edition,
    needle: &str,
    query: &SearchQuery,
    limit: usize,
) -> Result<Vec<Found>> {
    let asked = Asked::new(edition, query);
    let (plain, exact) = (normalised(needle), needle.trim());
    if plain.is_empty() {
        return Ok(Vec::new());
    }
    let mut rows = Vec::new();
    for batch in 0..edition.fixed.len() {
        let texts = edition.texts(batch);
        for row in 0..edition.fixed[batch].len() {
            if texts.get(SEARCH, row).contains(&plain) || texts.get(ID, row) == exact {
                let distance = asked.distance(batch, row);
                rows.push((distance.unwrap_or(f64::INFINITY), texts.get(ID, row), batch, row));
            }
        }
    }
    rows.sort_unstable_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(b.1)));
    let first = rows.into_iter().take(limit.min(MAX_FOUND));
    first.map(|(_, _, batch, row)| judged(&asked, batch, row)).collect()
}

/// Records by their ids, in the order of the ids.
pub(crate) fn judge(
    edition: &Edition,
    ids: &[RecordId],
    query: &SearchQuery,
) -> Result<Vec<Found>> {
    let asked = Asked::new(edition, query);
    let wanted: HashMap<i64, usize> =
        ids.iter().enumerate().map(|(place, id)| (hash(&id.0), place)).collect();
    let mut rows = Vec::new();
    for (batch, fixed) in edition.fixed.iter().enumerate() {
        for (row, hashed) in fixed.id.iter().enumerate() {
            if let Some(place) = wanted.get(hashed)
                && asked.id(batch, row) == ids[*place].0
            {
                rows.push((*place, batch, row));
            }
        }
    }
    rows.sort_unstable();
    rows.into_iter().map(|(_, batch, row)| judged(&asked, batch, row)).collect()
}

fn judged(asked: &Asked<'_>, batch: usize, row: usize) -> Result<Found> {
    let distance_m = asked.distance(batch, row);
    let row_number = Edition::global(batch, row);
    let [also, before, after] = neighbours(asked.edition, &asked.places, row_number);
    Ok(Found {
        also,
        before,
        after,
        establishment: asked.edition.record(batch, row),
        reasons: asked.reasons(batch, row, distance_m)?,
        score: asked.score(batch, row, distance_m),
        distance_m,
    })
}
