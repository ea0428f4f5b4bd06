//! The order of results, and what decides between equal ones: it is total, so the same rows come in the same
//! order on every machine.

use std::cmp::Ordering;

/// What decides the order of two results, but for the record, which closes every tie.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Rank {
    /// The score, in thousandths of a point, 0 to 100,000.
    pub points: u32,
    /// The coverage, 0 to 100.
    pub coverage: u32,
    /// Metres to the territory, 0 inside; `None` counts as farthest.
    pub distance_m: Option<f64>,
}

impl Rank {
    /// Greater score, greater coverage, nearer; then what `records` says, the order of the two records'
    /// numbers. It is asked only where all else is equal, for reading a number costs time.
    pub fn best_first(&self, other: &Self, records: impl FnOnce() -> Ordering) -> Ordering {
        other
            .points
            .cmp(&self.points)
            .then(other.coverage.cmp(&self.coverage))
            .then(self.far().total_cmp(&other.far()))
            .then_with(records)
    }

    /// By what is known to speak for it, the score times its coverage; among equals, [`Self::best_first`].
    pub fn best_known_first(&self, other: &Self, records: impl FnOnce() -> Ordering) -> Ordering {
        let known = |rank: &Self| u64::from(rank.points) * u64::from(rank.coverage);
        known(other).cmp(&known(self)).then_with(|| self.best_first(other, records))
    }

    /// Nearer; among equals, [`Self::best_first`].
    pub fn nearest_first(&self, other: &Self, records: impl FnOnce() -> Ordering) -> Ordering {
        self.far().total_cmp(&other.far()).then_with(|| self.best_first(other, records))
    }

    fn far(&self) -> f64 {
        self.distance_m.unwrap_or(f64::INFINITY)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn rank(points: u32, coverage: u32, metres: u32) -> Rank {
        Rank { points, coverage, distance_m: Some(f64::from(metres)) }
    }

    #[test]
    fn among_equal_scores_the_better_known_comes_first_then_the_nearer_then_the_record() {
        let never = || panic!("the record is not asked");
        assert_eq!(rank(80, 65, 900).best_first(&rank(80, 60, 0), never), Ordering::Less);
        assert_eq!(rank(80, 65, 0).best_first(&rank(80, 65, 1), never), Ordering::Less);
        assert_eq!(
            rank(80, 65, 0).best_first(&rank(80, 65, 0), || "b".cmp("a")),
            Ordering::Greater
        );
    }

    #[test]
    fn a_good_score_known_whole_stands_before_a_full_one_known_by_a_third() {
        let never = || panic!("the record is not asked");
        assert_eq!(rank(80, 100, 0).best_known_first(&rank(100, 35, 0), never), Ordering::Less);
        assert_eq!(rank(80, 100, 0).best_first(&rank(100, 35, 0), never), Ordering::Greater);
    }

    #[test]
    fn a_place_without_a_known_location_comes_after_those_with_one() {
        let nowhere = Rank { distance_m: None, ..rank(100, 100, 0) };
        let never = || panic!("the record is not asked");
        assert_eq!(rank(1, 1, 5_000).nearest_first(&nowhere, never), Ordering::Less);
    }

    proptest! {
        #[test]
        fn the_order_of_results_does_not_depend_on_the_order_of_rows(
            all in proptest::collection::vec((0..4_u32, 0..3_u32, 0..3_u32), 2..20), seed in any::<u64>(),
        ) {
            let mut rows: Vec<(Rank, usize)> = all
                .iter()
                .enumerate()
                .map(|(id, (points, coverage, metres))| (rank(*points, *coverage, *metres), id))
                .collect();
            let order = |a: &(Rank, usize), b: &(Rank, usize)| a.0.best_first(&b.0, || a.1.cmp(&b.1));
            rows.sort_by(order);
            let sorted: Vec<usize> = rows.iter().map(|row| row.1).collect();
            let turn = usize::try_from(seed % all.len() as u64).unwrap();
            rows.rotate_left(turn);
            rows.reverse();
            rows.sort_by(order);
            prop_assert_eq!(sorted, rows.iter().map(|row| row.1).collect::<Vec<_>>());
        }
    }
}
