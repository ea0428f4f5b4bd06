//! Pairs to places: the best pairs first, as long as nothing forbids it.

use std::collections::{BTreeMap, HashMap};

use crate::corpus::Corpus;
use crate::weigh::{self, Official};
use crate::{ALONE_FROM, Outcome, Pair};

/// Most records of one place: a larger heap is a mistake that a person should see as several.
pub const MOST_RECORDS: usize = 20;

/// By how much, in thousandths of a bit, a pair must be better for the other not to be asked about.
const CLEARLY_BETTER: i64 = 3_000;

/// By how much, in thousandths of a bit, another pair must be worse to be no rival.
const NO_RIVAL: i64 = 5_000;

/// What grouping asks of records; `u32` is what names a record in the pairs.
pub trait Facts {
    /// The source of a record, by its number.
    fn source(&self, record: u32) -> u32;
    /// Whether a source may say one place several times.
    fn repeats(&self, source: u32) -> bool;
    /// What official numbers say of two records.
    fn official(&self, left: u32, right: u32) -> Official;
}

/// What a corpus knows.
pub(crate) struct Known<'a> {
    pub(crate) corpus: &'a Corpus,
    pub(crate) repeats: &'a [bool],
}

impl Facts for Known<'_> {
    fn source(&self, record: u32) -> u32 {
        self.corpus.records[record as usize].source
    }

    fn repeats(&self, source: u32) -> bool {
        self.repeats[source as usize]
    }

    fn official(&self, left: u32, right: u32) -> Official {
        self.corpus.official(left, right)
    }
}

/// Takes likely pairs for the same that have no rival: neither record has another, in the source of the other,
/// that is anywhere near as likely. `may` says whether a pair may be one place at all.
pub fn promote(facts: &dyn Facts, pairs: &mut [Pair], may: &dyn Fn(&Pair) -> bool) {
    // The best two weights of each record with each source.
    let mut best: HashMap<(u32, u32), [i64; 2]> = HashMap::new();
    for pair in pairs.iter().filter(|pair| pair.outcome != Outcome::Different) {
        for (record, other) in [(pair.left, pair.right), (pair.right, pair.left)] {
            let two = best.entry((record, facts.source(other))).or_insert([i64::MIN; 2]);
            if pair.weight > two[0] {
                *two = [pair.weight, two[0]];
            } else {
                two[1] = two[1].max(pair.weight);
            }
        }
    }
    for pair in pairs.iter_mut() {
        let likely = pair.outcome == Outcome::Ask && weigh::probability(pair.weight) >= ALONE_FROM;
        let alone = |record: u32, other: u32| {
            let two = best.get(&(record, facts.source(other)));
            two.is_some_and(|two| two[0] == pair.weight && two[1] < pair.weight - NO_RIVAL)
        };
        if likely && may(pair) && alone(pair.left, pair.right) && alone(pair.right, pair.left) {
            pair.outcome = Outcome::Same;
        }
    }
}

/// Groups records along the pairs that may be one place, the best first; `pairs` are sorted by position.
/// Returns the clusters of two records or more, each sorted, and all sorted.
#[must_use]
pub fn clusters(facts: &dyn Facts, pairs: &[Pair]) -> Vec<Vec<u32>> {
    let mut best: Vec<&Pair> = pairs.iter().filter(|pair| pair.outcome == Outcome::Same).collect();
    best.sort_by_key(|pair| (pair.official != Official::Same, -pair.weight, pair.left, pair.right));
    let mut home: BTreeMap<u32, u32> = BTreeMap::new();
    let mut members: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    for Pair { left, right, official, .. } in best {
        let a = *home.get(left).unwrap_or(left);
        let b = *home.get(right).unwrap_or(right);
        if a == b {
            continue;
        }
        let here = members.get(&a).cloned().unwrap_or_else(|| vec![a]);
        let there = members.get(&b).cloned().unwrap_or_else(|| vec![b]);
        if here.len() + there.len() > MOST_RECORDS
            || !compatible(facts, pairs, &here, &there, *official)
        {
            continue;
        }
        let name = a.min(b);
        let mut joined = here;
        joined.extend(there);
        joined.sort_unstable();
        members.remove(&a);
        members.remove(&b);
        for record in &joined {
            home.insert(*record, name);
        }
        members.insert(name, joined);
    }
    members.into_values().collect()
}

/// Whether nothing forbids two groups to be one place: a source that says each place once, two living
/// official numbers, or, unless an official number joins them, pairs between them that on the whole speak
/// against it.
fn compatible(
    facts: &dyn Facts,
    pairs: &[Pair],
    here: &[u32],
    there: &[u32],
    joined_by: Official,
) -> bool {
    let mut sum = 0;
    for left in here {
        for right in there {
            let (a, b) = (facts.source(*left), facts.source(*right));
            if (a == b && !facts.repeats(a)) || facts.official(*left, *right) == Official::Other {
                return false;
            }
            let pair = (*left.min(right), *left.max(right));
            if let Ok(at) = pairs.binary_search_by_key(&pair, |pair| (pair.left, pair.right)) {
                sum += pairs[at].weight;
            }
        }
    }
    joined_by == Official::Same || sum > 0
}

/// Pairs within one cluster are the same. A likely pair whose place is taken by a clearly better one, in a
/// source that says each place once, is different; by one hardly better, it stays with a person.
pub fn settle(facts: &dyn Facts, pairs: &mut [Pair], clusters: &[Vec<u32>]) {
    let mut home: HashMap<u32, usize> = HashMap::new();
    for (name, cluster) in clusters.iter().enumerate() {
        home.extend(cluster.iter().map(|record| (*record, name)));
    }
    let source = |record: u32| facts.source(record);
    let mut joined: Vec<bool> = Vec::with_capacity(pairs.len());
    for pair in pairs.iter_mut() {
        let left = home.get(&pair.left);
        joined.push(left.is_some() && left == home.get(&pair.right));
        if pair.outcome == Outcome::Same {
            pair.outcome = Outcome::Ask;
        }
    }
    // The best pair of each record with each other source: joined ones count most.
    let mut taken: BTreeMap<(u32, u32), (bool, i64)> = BTreeMap::new();
    let wanted = pairs.iter().zip(&joined);
    for (pair, joined) in wanted.filter(|(pair, joined)| **joined || pair.outcome == Outcome::Ask) {
        for (record, other) in [(pair.left, pair.right), (pair.right, pair.left)] {
            let best = taken.entry((record, source(other))).or_insert((*joined, pair.weight));
            *best = (*best).max((*joined, pair.weight));
        }
    }
    for (pair, joined) in pairs.iter_mut().zip(joined) {
        if joined {
            pair.outcome = Outcome::Same;
        } else if pair.outcome == Outcome::Ask {
            let beaten =
                [(pair.left, pair.right), (pair.right, pair.left)].iter().any(|(record, other)| {
                    let best = taken.get(&(*record, source(*other)));
                    let clear =
                        best.is_some_and(|(_, weight)| pair.weight + CLEARLY_BETTER < *weight);
                    clear && !facts.repeats(source(*other))
                });
            if beaten {
                pair.outcome = Outcome::Different;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::compare::Pattern;
    use crate::record::{OfficialId, Record};

    fn pair(left: u32, right: u32, weight: i64) -> Pair {
        let (pattern, official, outcome) = (Pattern(0), Official::Unknown, Outcome::Same);
        Pair { left, right, pattern, official, weight, outcome }
    }

    fn found(corpus: &Corpus, pairs: &[Pair], repeats: bool) -> Vec<Vec<u32>> {
        let repeats = vec![repeats; corpus.sources.len()];
        clusters(&Known { corpus, repeats: &repeats }, pairs)
    }

    fn corpus(sources: &[&str], living: &[Option<(&str, bool)>]) -> Corpus {
        let records: Vec<Record> = (0..)
            .zip(sources.iter().zip(living))
            .map(|(id, (source, number))| Record {
                source: (*source).into(),
                id: format!("{id:03}"),
                official: number
                    .iter()
                    .map(|(value, living)| OfficialId {
                        scheme: "siret".into(),
                        value: (*value).into(),
                        living: *living,
                    })
                    .collect(),
                ..Record::default()
            })
            .collect();
        Corpus::new(&records).expect("a corpus")
    }

    #[test]
    fn the_best_pair_wins_where_a_source_says_each_place_once() {
        let corpus = corpus(&["a", "b", "b"], &[None; 3]);
        let pairs = [pair(0, 1, 5_000), pair(0, 2, 9_000)];
        assert_eq!(found(&corpus, &pairs, false), [[0, 2]]);
        assert_eq!(found(&corpus, &pairs, true), [[0, 1, 2]]);
    }

    #[test]
    fn two_living_numbers_never_join_even_through_a_third_record() {
        let corpus = corpus(&["a", "b", "c"], &[Some(("1", true)), None, Some(("2", true))]);
        let pairs = [pair(0, 1, 9_000), pair(1, 2, 8_000)];
        assert_eq!(found(&corpus, &pairs, true), [[0, 1]]);
    }

    #[test]
    fn a_closed_number_may_join_its_follower() {
        let corpus = corpus(&["a", "b"], &[Some(("1", false)), Some(("2", true))]);
        assert_eq!(found(&corpus, &[pair(0, 1, 9_000)], false), [[0, 1]]);
    }

    #[test]
    fn a_cluster_stops_at_twenty() {
        let corpus = corpus(&["a"; 30], &[None; 30]);
        let pairs: Vec<Pair> = (0..29).map(|at| pair(at, at + 1, 9_000)).collect();
        let found = found(&corpus, &pairs, true);
        assert!(found.iter().all(|cluster| cluster.len() <= MOST_RECORDS));
    }

    #[test]
    fn an_official_number_joins_before_all_else_and_whatever_else_differs() {
        let corpus = corpus(&["a", "b", "b"], &[Some(("1", true)), Some(("1", true)), None]);
        let numbered = Pair { official: Official::Same, ..pair(0, 1, -4_000) };
        let pairs = [numbered, pair(0, 2, 9_000)];
        assert_eq!(found(&corpus, &pairs, false), [[0, 1]]);
    }

    #[test]
    fn a_likely_pair_is_the_same_when_neither_record_could_be_another_s() {
        let corpus = corpus(&["a", "a", "b", "b"], &[None; 4]);
        let repeats = [false; 2];
        let facts = Known { corpus: &corpus, repeats: &repeats };
        let ask = |left, right, weight| Pair { outcome: Outcome::Ask, ..pair(left, right, weight) };
        let mut pairs = [ask(0, 2, 3_000), ask(1, 3, 3_000)];
        promote(&facts, &mut pairs, &|_| true);
        assert!(pairs.iter().all(|pair| pair.outcome == Outcome::Same));
        let mut pairs = [ask(0, 2, 3_000), ask(0, 3, -1_000)];
        promote(&facts, &mut pairs, &|_| true);
        assert!(pairs.iter().all(|pair| pair.outcome == Outcome::Ask));
    }
}
