//! Pairs to places: the best pairs first, as long as nothing forbids it.

use std::collections::BTreeMap;

use crate::corpus::Prepared;
use crate::weigh::Official;
use crate::{Outcome, Pair};

/// Most records of one place: a larger heap is a mistake that a person should see as several.
pub const MOST_RECORDS: usize = 20;

/// By how much, in thousandths of a bit, a pair must be better for the other not to be asked about.
const CLEARLY_BETTER: i64 = 3_000;

/// What official numbers say of two records.
pub(crate) fn official(left: &Prepared, right: &Prepared) -> Official {
    let mut found = Official::Unknown;
    for a in &left.official {
        let mut same = false;
        let mut other = false;
        for b in right.official.iter().filter(|b| b.scheme == a.scheme) {
            same |= a.value == b.value;
            other |= a.value != b.value && a.living && b.living;
        }
        if other && !same {
            return Official::Other;
        }
        if same {
            found = Official::Same;
        }
    }
    found
}

/// Groups records along `edges`, pairs of positions with their weights, sorted by pair; only those from
/// `least` on join. Returns the clusters of two records or more, each sorted, and all sorted.
pub(crate) fn clusters(
    records: &[Prepared],
    edges: &[((u32, u32), i64)],
    least: i64,
    repeats: &dyn Fn(u32) -> bool,
) -> Vec<Vec<u32>> {
    let mut best: Vec<&((u32, u32), i64)> = edges.iter().filter(|edge| edge.1 >= least).collect();
    best.sort_by_key(|(pair, weight)| (-weight, *pair));
    let mut home: BTreeMap<u32, u32> = BTreeMap::new();
    let mut members: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    for ((left, right), _) in best {
        let a = *home.get(left).unwrap_or(left);
        let b = *home.get(right).unwrap_or(right);
        if a == b {
            continue;
        }
        let here = members.get(&a).cloned().unwrap_or_else(|| vec![a]);
        let there = members.get(&b).cloned().unwrap_or_else(|| vec![b]);
        if here.len() + there.len() > MOST_RECORDS
            || !compatible(records, edges, &here, &there, repeats)
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
/// official numbers, or pairs between them that on the whole speak against it.
fn compatible(
    records: &[Prepared],
    edges: &[((u32, u32), i64)],
    here: &[u32],
    there: &[u32],
    repeats: &dyn Fn(u32) -> bool,
) -> bool {
    let mut sum = 0;
    for left in here {
        for right in there {
            let (a, b) = (&records[*left as usize], &records[*right as usize]);
            if (a.source == b.source && !repeats(a.source)) || official(a, b) == Official::Other {
                return false;
            }
            let pair = (*left.min(right), *left.max(right));
            if let Ok(at) = edges.binary_search_by_key(&pair, |edge| edge.0) {
                sum += edges[at].1;
            }
        }
    }
    sum > 0
}

/// Pairs within one cluster are the same. A likely pair whose place is taken by a clearly better one, in a
/// source that says each place once, is different; by one hardly better, it stays with a person.
pub(crate) fn settle(
    pairs: &mut [Pair],
    clusters: &[Vec<u32>],
    records: &[Prepared],
    repeats: &dyn Fn(u32) -> bool,
) {
    let mut home = vec![usize::MAX; records.len()];
    for (name, cluster) in clusters.iter().enumerate() {
        for record in cluster {
            home[*record as usize] = name;
        }
    }
    // The weight with which each record was joined to a record of each other source.
    let mut taken: BTreeMap<(u32, u32), i64> = BTreeMap::new();
    let source = |record: u32| records[record as usize].source;
    for pair in pairs.iter_mut() {
        let (left, right) = (home[pair.left as usize], home[pair.right as usize]);
        if left == right && left != usize::MAX {
            pair.outcome = Outcome::Same;
            for (record, other) in [(pair.left, pair.right), (pair.right, pair.left)] {
                let weight = taken.entry((record, source(other))).or_insert(pair.weight);
                *weight = pair.weight.max(*weight);
            }
        }
    }
    for pair in pairs.iter_mut().filter(|pair| pair.outcome == Outcome::Ask) {
        for (record, other) in [(pair.left, pair.right), (pair.right, pair.left)] {
            let better = taken.get(&(record, source(other)));
            let clear = better.is_some_and(|weight| pair.weight + CLEARLY_BETTER < *weight);
            if clear && !repeats(source(other)) {
                pair.outcome = Outcome::Different;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::corpus::Corpus;
    use crate::record::{OfficialId, Record};

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
        let edges = [((0, 1), 5_000), ((0, 2), 9_000)];
        assert_eq!(clusters(&corpus.records, &edges, 1, &|_| false), [[0, 2]]);
        assert_eq!(clusters(&corpus.records, &edges, 1, &|_| true), [[0, 1, 2]]);
    }

    #[test]
    fn two_living_numbers_never_join_even_through_a_third_record() {
        let corpus = corpus(&["a", "b", "c"], &[Some(("1", true)), None, Some(("2", true))]);
        let edges = [((0, 1), 9_000), ((1, 2), 8_000)];
        assert_eq!(clusters(&corpus.records, &edges, 1, &|_| true), [[0, 1]]);
    }

    #[test]
    fn a_closed_number_may_join_its_follower() {
        let corpus = corpus(&["a", "b"], &[Some(("1", false)), Some(("2", true))]);
        assert_eq!(clusters(&corpus.records, &[((0, 1), 9_000)], 1, &|_| false), [[0, 1]]);
    }

    #[test]
    fn a_cluster_stops_at_twenty() {
        let corpus = corpus(&["a"; 30], &[None; 30]);
        let edges: Vec<((u32, u32), i64)> = (0..29).map(|at| ((at, at + 1), 9_000)).collect();
        let found = clusters(&corpus.records, &edges, 1, &|_| true);
        assert!(found.iter().all(|cluster| cluster.len() <= MOST_RECORDS));
    }
}
