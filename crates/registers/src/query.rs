//! Questions to an edition: a search in a territory, and why someone is not shown.

mod ahead;
mod best;
mod covers;
mod scan;
mod tally;

use std::cmp::Ordering;
use std::collections::{BTreeSet, HashMap, HashSet};
use std::hash::BuildHasherDefault;

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

pub(crate) use self::covers::Covers;
use self::scan::{Seen, scanned};
use crate::edition::Edition;
use crate::error::Result;
use crate::groups::{Places, neighbours};
use crate::ids;
use crate::rows::{ID, NAME, NUMBER, SEARCH, STREET, acts_in_of};
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
    pub(crate) query: &'a SearchQuery,
    scorer: Scorer,
    near: Bounds,
    partners: Hashes,
    opted_out: Hashes,
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

    pub(crate) fn id(&self, batch: usize, row: usize) -> &'a str {
        self.edition.texts(batch).get(ID, row)
    }

    /// Whether a row is in a set of ids: by hash, then by the id itself.
    fn is_in(&self, ids: &BTreeSet<RecordId>, hashes: &Hashes, batch: usize, row: usize) -> bool {
        hashes.contains(&self.edition.fixed[batch].id[row])
            && ids.contains(&RecordId(self.id(batch, row).to_owned()))
    }

    /// Whether a row, or another of the same place, is in a set of ids.
    fn place_is_in(
        &self,
        ids: &BTreeSet<RecordId>,
        hashes: &Hashes,
        batch: usize,
        row: usize,
    ) -> bool {
        if hashes.is_empty() {
            return false;
        }
        let Some(place) = self.places.of(Edition::global(batch, row)) else {
            return self.is_in(ids, hashes, batch, row);
        };
        let rows = self.places.rows(place).into_iter();
        rows.filter_map(|other| self.edition.row(other))
            .any(|(batch, row)| self.is_in(ids, hashes, batch, row))
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
            opted_out: self.place_is_in(&self.query.opted_out, &self.opted_out, batch, row),
            partner: self.place_is_in(&self.query.partners, &self.partners, batch, row),
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

    /// The order of ranks; names and a rotation have more to say before it.
    fn by_rank(&self, first: &Rank, second: &Rank, records: impl FnOnce() -> Ordering) -> Ordering {
        match self.query.sort {
            Sort::Score | Sort::Name => first.best_first(second, records),
            Sort::BestKnown => first.best_known_first(second, records),
            Sort::Distance => first.nearest_first(second, records),
        }
    }

    /// The order asked for; the domain's own order breaks every tie.
    fn order(&self, a: &Placed<'_>, b: &Placed<'_>) -> Ordering {
        let records = || a.id.cmp(b.id);
        if let Some(rotation) = &self.query.rotation {
            let known = |it: &Placed<'_>| self.query.sort.known(it.rank);
            if let Some((one, other)) = known(a).zip(known(b)) {
                let hash =
                    |it: &Placed<'_>| self.edition.fixed[it.batch].id[it.row].cast_unsigned();
                let turn = rotation.order((one, hash(a)), (other, hash(b)));
                return turn.then_with(|| a.rank.best_first(&b.rank, records));
            }
        }
        if self.query.sort == Sort::Name {
            let named = a.name.is_empty().cmp(&b.name.is_empty()).then(a.name.cmp(b.name));
            return named.then_with(|| a.rank.best_first(&b.rank, records));
        }
        self.by_rank(&a.rank, &b.rank, records)
    }

    /// A candidate with its texts, which are read once however often it is compared.
    fn placed(&self, it: &Candidate) -> Placed<'a> {
        let texts = self.edition.texts(it.batch);
        let by_name = self.query.sort == Sort::Name;
        Placed {
            batch: it.batch,
            row: it.row,
            rank: it.rank,
            name: if by_name { texts.bytes(SEARCH, it.row) } else { b"" },
            id: texts.bytes(ID, it.row),
        }
    }

    /// The candidates from the one place to the other, in their order.
    fn page(&self, mut candidates: Vec<Candidate>, from: usize, to: usize) -> Vec<Placed<'a>> {
        let to = to.min(candidates.len());
        if from >= to {
            return Vec::new();
        }
        let rank_decides = self.query.sort != Sort::Name && self.query.rotation.is_none();
        if rank_decides && to < candidates.len() {
            // Only rows of equal rank with the last are compared by more: the others are in or out.
            let compare =
                |a: &Candidate, b: &Candidate| self.by_rank(&a.rank, &b.rank, || Ordering::Equal);
            let (_, last, _) = candidates.select_nth_unstable_by(to - 1, compare);
            let last = Candidate { batch: last.batch, row: last.row, rank: last.rank };
            candidates.retain(|it| compare(it, &last).is_le());
        }
        let mut placed: Vec<_> = candidates.iter().map(|it| self.placed(it)).collect();
        if to < placed.len() {
            placed.select_nth_unstable_by(to - 1, |a, b| self.order(a, b));
            placed.truncate(to);
        }
        placed.sort_unstable_by(|a, b| self.order(a, b));
        placed.split_off(from)
    }
}

/// A candidate with the texts that may decide its place.
struct Placed<'a> {
    batch: usize,
    row: usize,
    rank: Rank,
    name: &'a [u8],
    id: &'a [u8],
}

/// What is found in a territory, and where on the page.
fn chosen<'a>(asked: &Asked<'a>) -> (Seen, Vec<Placed<'a>>) {
    let query = asked.query;
    let sought = normalised(&query.filter.text);
    let end = query.offset.saturating_add(query.limit.min(MAX_PAGE));
    let mut seen = scanned(asked, end, &sought);
    let candidates = std::mem::take(&mut seen.candidates);
    (seen, asked.page(candidates, query.offset, end))
}

/// Searches a territory.
pub(crate) fn search(edition: &Edition, query: &SearchQuery) -> Result<SearchResult> {
    let asked = Asked::new(edition, query);
    let (Seen { passing, total, by_category, held_back, .. }, page) = chosen(&asked);
    let hits = page.into_iter().map(|it| Hit {
        establishment: edition.record(it.batch, it.row),
        score: asked.score(it.batch, it.row, it.rank.distance_m),
        distance_m: it.rank.distance_m,
        units: edition.fixed[it.batch].units(it.row),
        registers: asked.places.registers(edition, Edition::global(it.batch, it.row)),
        also: asked.places.others(edition, Edition::global(it.batch, it.row)),
    });
    Ok(SearchResult {
        hits: hits.collect(),
        total,
        passing,
        by_category,
        held_back: held_back.into_iter().map(|(word, count)| (word.to_owned(), count)).collect(),
    })
}

/// The names and points of what a search shows, with nothing else worked out: what a list needs.
pub(crate) fn names(edition: &Edition, query: &SearchQuery) -> Vec<(String, u32)> {
    let asked = Asked::new(edition, query);
    let (_, page) = chosen(&asked);
    page.into_iter()
        .map(|it| (edition.texts(it.batch).get(NAME, it.row).to_owned(), it.rank.points))
        .collect()
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
    let [also, before, after] =
        neighbours(asked.edition, &asked.places, Edition::global(batch, row));
    Found {
        also,
        before,
        after,
        establishment: asked.edition.record(batch, row),
        reasons: asked.reasons(batch, row, distance_m),
        score: asked.score(batch, row, distance_m),
        distance_m,
    }
}
