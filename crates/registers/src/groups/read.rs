//! Asking the groups: for pairs to look at, for the records of one place, and as an organisation's
//! decisions leave them.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::ops::Range;

use maillage_app::identify::duplicate::{MatchReport, PairList, PairQuery, PairStep, RecordPair};
use maillage_domain::identify::duplicate::{Couple, PairKind, Verdict, Verdicts, regroup};
use maillage_domain::identify::establishment::{Establishment, RecordId};
use maillage_matching::{Field, Model, weigh};

use super::make::probability;
use super::{GROUPS, Pair, View};
use crate::edition::Edition;
use crate::ids;
use crate::rows::{ID, SEARCH};
use crate::text::{hash, normalised};

/// The groups of an edition; none when it was made without them.
fn view(edition: &Edition) -> Option<View<'_>> {
    View::of(&edition.sidecar(GROUPS)?.bytes)
}

/// Whether the groups of an edition are there in the present format.
pub(crate) fn is_matched(edition: &Edition) -> bool {
    view(edition).is_some()
}

fn id(edition: &Edition, row: u64) -> Option<&str> {
    let (batch, row) = edition.row(row)?;
    Some(edition.texts(batch).get(ID, row))
}

fn establishment(edition: &Edition, row: u64) -> Option<Establishment> {
    let (batch, row) = edition.row(row)?;
    Some(edition.record(batch, row))
}

/// The rows of some records.
fn rows_of<'a>(
    edition: &Edition,
    ids: impl Iterator<Item = &'a RecordId>,
) -> BTreeMap<&'a RecordId, u64> {
    ids.filter_map(|id| {
        let (batch, row) = ids::row(edition, id)?;
        Some((id, Edition::global(batch, row)))
    })
    .collect()
}

/// The groups as an organisation sees them: those of the edition, changed by what it decided.
pub(crate) struct Places<'a> {
    view: Option<View<'a>>,
    /// The rows that decisions touch, with the number of their group among `changed`.
    moved: HashMap<u64, usize>,
    changed: Vec<Vec<u64>>,
    /// Who was there before whom, as decided.
    links: Vec<(u64, u64)>,
    /// Rows that were decided about, in order: what the matching thinks of them does not count.
    decided: BTreeSet<(u64, u64)>,
}

/// What rows of one place have in common: a group of the edition, or one that decisions made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) enum Place {
    /// A group of the edition.
    Found(u32),
    /// A group that decisions made.
    Decided(usize),
}

impl<'a> Places<'a> {
    pub(crate) fn new(edition: &'a Edition, verdicts: &Verdicts) -> Self {
        let view = view(edition).filter(|view| !view.is_empty() || view.pairs().next().is_some());
        let mut places = Self {
            view,
            moved: HashMap::new(),
            changed: Vec::new(),
            links: Vec::new(),
            decided: BTreeSet::new(),
        };
        places.apply(edition, verdicts);
        places
    }

    fn apply(&mut self, edition: &Edition, verdicts: &Verdicts) {
        let ids = verdicts.keys().flat_map(|couple| [couple.first(), couple.second()]);
        let rows = rows_of(edition, ids);
        let (mut same, mut apart, mut groups) = (Vec::new(), BTreeSet::new(), BTreeSet::new());
        for (couple, verdict) in verdicts {
            let (Some(one), Some(other)) = (rows.get(couple.first()), rows.get(couple.second()))
            else {
                continue;
            };
            self.decided.insert((*one.min(other), *one.max(other)));
            match verdict {
                Verdict::Same => same.push((*one, *other)),
                Verdict::Different => drop(apart.insert((*one, *other))),
                Verdict::FirstBefore => self.links.push((*one, *other)),
                Verdict::SecondBefore => self.links.push((*other, *one)),
            }
            if matches!(verdict, Verdict::FirstBefore | Verdict::SecondBefore) {
                apart.insert((*one, *other));
            }
            let found = |row: &u64| self.view.and_then(|view| view.group(*row));
            groups.extend([one, other].into_iter().filter_map(found));
        }
        let members = |group: &u32| {
            self.view.map(|view| view.rows(*group).collect::<Vec<_>>()).unwrap_or_default()
        };
        let touched: Vec<Vec<u64>> = groups.iter().map(members).collect();
        self.changed = regroup(&touched, &same, &apart);
        for (number, group) in self.changed.iter().enumerate() {
            self.moved.extend(group.iter().map(|row| (*row, number)));
        }
    }

    /// The place of a row that shares it with another; `None` for a row alone.
    pub(crate) fn of(&self, row: u64) -> Option<Place> {
        match self.moved.get(&row) {
            Some(number) => (self.changed[*number].len() > 1).then_some(Place::Decided(*number)),
            None => self.view?.group(row).map(Place::Found),
        }
    }

    /// The rows of a batch that share their place with another, rising, by their places in the batch; `base`
    /// is the global number of its first row.
    pub(crate) fn shared(
        &self,
        base: u64,
        rows: &Range<usize>,
    ) -> impl Iterator<Item = usize> + use<> {
        let range = base + rows.start as u64..base + rows.end as u64;
        let mut found: Vec<u64> =
            self.view.map(|view| view.members(&range).collect()).unwrap_or_default();
        if !self.moved.is_empty() {
            found.extend(self.moved.keys().filter(|row| range.contains(row)));
            found.sort_unstable();
            found.dedup();
            found.retain(|row| self.of(*row).is_some());
        }
        found.into_iter().filter_map(move |row| usize::try_from(row - base).ok())
    }

    /// The rows of a place, by their global numbers.
    pub(crate) fn rows(&self, place: Place) -> Vec<u64> {
        match place {
            Place::Decided(number) => self.changed[number].clone(),
            Place::Found(group) => {
                self.view.map(|view| view.rows(group).collect()).unwrap_or_default()
            }
        }
    }

    /// The ids of the other records of a row's place.
    pub(crate) fn others(&self, edition: &Edition, row: u64) -> Vec<RecordId> {
        let rows = self.of(row).map(|place| self.rows(place)).unwrap_or_default();
        let others = rows.into_iter().filter(|other| *other != row);
        others.filter_map(|row| Some(RecordId(id(edition, row)?.to_owned()))).collect()
    }

    /// How many registers say the place of a row.
    pub(crate) fn registers(&self, edition: &Edition, row: u64) -> u32 {
        let rows = self.of(row).map_or_else(|| vec![row], |place| self.rows(place));
        let sources: BTreeSet<i64> = rows
            .into_iter()
            .filter_map(|row| edition.row(row))
            .map(|(batch, row)| edition.fixed[batch].source[row])
            .collect();
        u32::try_from(sources.len()).unwrap_or(u32::MAX)
    }
}

/// The other records of a row's place, who was in its premises before, and who came after.
pub(crate) fn neighbours(
    edition: &Edition,
    places: &Places<'_>,
    row: u64,
) -> [Vec<Establishment>; 3] {
    let own = places.of(row).map_or_else(|| vec![row], |place| places.rows(place));
    let links = places.view.into_iter().flat_map(|view| view.pairs());
    let links = links
        .filter(|pair| pair.kind == PairKind::Followed)
        .map(|pair| (u64::from(pair.left), u64::from(pair.right)))
        .filter(|(a, b)| !places.decided.contains(&(*a.min(b), *a.max(b))))
        .chain(places.links.iter().copied());
    let (mut before, mut after) = (BTreeSet::new(), BTreeSet::new());
    for (earlier, later) in links {
        if own.contains(&later) && !own.contains(&earlier) {
            before.insert(earlier);
        }
        if own.contains(&earlier) && !own.contains(&later) {
            after.insert(later);
        }
    }
    let records = |rows: Vec<u64>| {
        rows.into_iter().filter_map(|row| establishment(edition, row)).collect::<Vec<_>>()
    };
    [
        records(own.into_iter().filter(|other| *other != row).collect()),
        records(before.into_iter().collect()),
        records(after.into_iter().collect()),
    ]
}

/// Pairs to look at.
pub(crate) fn pairs(edition: &Edition, query: &PairQuery) -> PairList {
    let Some(view) = view(edition) else { return PairList::default() };
    let text = normalised(&query.text);
    let source = hash(&query.source);
    let near = |row: u32| {
        let Some((territory, margin)) = &query.within else { return true };
        let point = edition.row(u64::from(row)).and_then(|(b, r)| edition.fixed[b].point(r));
        point.is_some_and(|point| {
            territory.contains(point)
                || (*margin > 0 && territory.distance_m(point) <= f64::from(*margin))
        })
    };
    let either = |pair: &Pair, says: &dyn Fn(usize, usize) -> bool| {
        [pair.left, pair.right]
            .into_iter()
            .any(|row| edition.row(u64::from(row)).is_some_and(|(batch, row)| says(batch, row)))
    };
    let mut found: Vec<Pair> = view
        .pairs()
        .filter(|pair| query.kinds.is_empty() || query.kinds.contains(&pair.kind))
        .filter(|pair| {
            query.source.is_empty()
                || either(pair, &|batch, row| edition.fixed[batch].source[row] == source)
        })
        .filter(|pair| near(pair.left) || near(pair.right))
        .filter(|pair| {
            text.is_empty()
                || either(pair, &|batch, row| edition.texts(batch).get(SEARCH, row).contains(&text))
        })
        .filter(|pair| wanted(edition, query, pair))
        .collect();
    found.sort_by_key(|pair| (pair.weight.unsigned_abs(), pair.left, pair.right));
    let model = view.model();
    let total = found.len();
    let part = found.into_iter().skip(query.offset).take(query.limit);
    let pairs = part.filter_map(|pair| {
        Some(RecordPair {
            left: establishment(edition, u64::from(pair.left))?,
            right: establishment(edition, u64::from(pair.right))?,
            kind: pair.kind,
            weight: i64::from(pair.weight),
            probability_ppm: probability(pair.weight),
            steps: steps(model.as_ref()?, &pair),
        })
    });
    PairList { pairs: pairs.collect(), total }
}

fn wanted(edition: &Edition, query: &PairQuery, pair: &Pair) -> bool {
    if query.without.is_empty() && query.only.is_none() {
        return true;
    }
    let id = |row: u32| id(edition, u64::from(row)).map(|id| RecordId(id.to_owned()));
    let (Some(left), Some(right)) = (id(pair.left), id(pair.right)) else { return false };
    let Some((couple, _)) = Couple::of(left, right) else { return false };
    !query.without.contains(&couple)
        && query.only.as_ref().is_none_or(|only| only.contains(&couple))
}

fn steps(model: &Model, pair: &Pair) -> Vec<PairStep> {
    let field = |step: &weigh::Step| match step.field {
        None if step.level == "start" => "start",
        None => "official",
        Some(Field::Name | Field::Legal) => "name",
        Some(Field::Distance) => "distance",
        Some(Field::Address | Field::Door) => "address",
        Some(Field::Postcode | Field::City) => "postcode",
        Some(Field::Phone) => "phone",
        Some(Field::Domain) => "domain",
        Some(Field::Category) => "category",
        Some(Field::Extra(_)) => "extra",
    };
    let steps = model.waterfall(pair.pattern, pair.official);
    steps
        .iter()
        .map(|step| PairStep { field: field(step), level: step.level, weight: step.weight })
        .collect()
}

/// What the matching of an edition found.
pub(crate) fn report(edition: &Edition) -> MatchReport {
    let Some(view) = view(edition) else {
        return MatchReport { rows: edition.rows(), ..MatchReport::default() };
    };
    let count = |kind: PairKind| view.pairs().filter(|pair| pair.kind == kind).count() as u64;
    MatchReport {
        rows: edition.rows(),
        groups: view.groups(),
        records: (view.members.len() / 8) as u64,
        ask: count(PairKind::Ask),
        followed: count(PairKind::Followed),
    }
}
