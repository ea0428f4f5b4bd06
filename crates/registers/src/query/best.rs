//! The first of many rows inside a territory, without keeping all: once enough are known, those that cannot
//! be among them any more are forgotten.

use std::cmp::Reverse;

use maillage_app::identify::register::{SearchQuery, Sort};
use maillage_domain::identify::rank::Rank;

/// Rows before any is forgotten.
const ROOM: usize = if cfg!(test) { 8 } else { 4_096 };

/// The first so many rows, and all that are of equal rank with the last of them.
pub(super) struct Best {
    /// How many are wanted; `None` when rank alone does not decide who is first, and all are kept.
    wanted: Option<usize>,
    by_known: bool,
    /// The key that a row must have at least.
    least: u64,
    room: usize,
    rows: Vec<(u64, u32)>,
}

impl Best {
    pub(super) fn new(query: &SearchQuery, wanted: usize) -> Self {
        // A rotation orders rows of one rank, and names are no rank.
        let all = query.sort == Sort::Name || query.rotation.is_some();
        Self {
            wanted: (!all).then_some(wanted),
            by_known: query.sort == Sort::BestKnown,
            least: 0,
            room: ROOM.max(2 * wanted),
            rows: Vec::new(),
        }
    }

    /// A number that is the greater the earlier a rank comes, among ranks of rows inside: points have 17
    /// bits, coverage has 7, their product 24.
    fn key(&self, points: u32, coverage: u32) -> u64 {
        let (points, coverage) = (u64::from(points), u64::from(coverage));
        let known = if self.by_known { points * coverage } else { 0 };
        known << 24 | points << 7 | coverage
    }

    #[inline]
    pub(super) fn add(&mut self, points: u32, coverage: u32, row: u32) {
        let key = self.key(points, coverage);
        if key < self.least {
            return;
        }
        self.rows.push((key, row));
        if self.rows.len() >= self.room {
            self.forget();
            self.room = ROOM.max(2 * self.rows.len());
        }
    }

    fn forget(&mut self) {
        match self.wanted {
            Some(0) => self.rows.clear(),
            Some(wanted) if wanted < self.rows.len() => {
                let (.., last, _) =
                    self.rows.select_nth_unstable_by_key(wanted - 1, |row| Reverse(row.0));
                let least = last.0;
                self.least = least;
                self.rows.retain(|row| row.0 >= least);
            }
            _ => {}
        }
    }

    /// What is left, in no order.
    pub(super) fn rows(mut self) -> impl Iterator<Item = (Rank, u32)> {
        self.forget();
        self.rows.into_iter().map(|(key, row)| {
            let number = |bits: u64| u32::try_from(bits).expect("at most 17 bits");
            let (points, coverage) = (number(key >> 7 & 0x1_ffff), number(key & 0x7f));
            (Rank { points, coverage, distance_m: Some(0.0) }, row)
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use maillage_domain::identify::territory::Territory;
    use maillage_domain::party::Point;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn no_row_of_the_first_is_forgotten_and_ties_are_kept(
            rows in prop::collection::vec((0..4_u32, 0..3_u32), 0..200), wanted in 0..20_usize, known in any::<bool>(),
        ) {
            let centre = Point { lon: 2.17, lat: 41.38 };
            let mut query = SearchQuery::new(Territory::circle(centre, 100.0).unwrap(), Vec::new());
            query.sort = if known { Sort::BestKnown } else { Sort::Score };
            let mut best = Best::new(&query, wanted);
            for ((points, coverage), row) in rows.iter().zip(0..) {
                best.add(*points, *coverage, row);
            }
            let mut left: Vec<u32> = best.rows().map(|(_, row)| row).collect();
            left.sort_unstable();
            let rank = |row: &(u32, u32)| Rank {
                points: row.0, coverage: row.1, distance_m: Some(0.0),
            };
            let order = |a: &Rank, b: &Rank| match known {
                true => a.best_known_first(b, || std::cmp::Ordering::Equal),
                false => a.best_first(b, || std::cmp::Ordering::Equal),
            };
            let mut ranks: Vec<Rank> = rows.iter().map(rank).collect();
            ranks.sort_by(order);
            let last = wanted.min(ranks.len()).checked_sub(1).map(|at| ranks[at]);
            let fits = |row: &(u32, u32)| last.is_some_and(|last| order(&rank(row), &last).is_le());
            let expected: Vec<u32> =
                (0..).zip(&rows).filter(|(_, row)| fits(row)).map(|(number, _)| number).collect();
            prop_assert_eq!(left, expected);
        }
    }
}
