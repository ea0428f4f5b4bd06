//! The rows of territories that were asked about lately: an organisation asks about its own on every page.

use std::collections::VecDeque;
use std::sync::{Arc, Mutex, PoisonError};

use maillage_domain::identify::territory::{Shape, Territory};

use super::scan::Part;
use crate::cover::spans;
use crate::edition::Edition;

/// How many are kept: enough for the organisations that are awake at once.
const KEPT: usize = 16;

/// Where the rows lie that are within so many metres of a territory.
struct Cover {
    shape: Shape,
    margin_m: u32,
    parts: Arc<[Part]>,
}

/// What an edition remembers; a new edition remembers nothing.
#[derive(Default)]
pub(crate) struct Covers(Mutex<VecDeque<Cover>>);

impl Covers {
    /// The rows within the margin of a territory, and perhaps some around.
    pub(super) fn of(
        &self,
        edition: &Edition,
        territory: &Territory,
        margin_m: u32,
    ) -> Arc<[Part]> {
        let shape = territory.shape();
        let is_it = |it: &Cover| it.margin_m == margin_m && it.shape == *shape;
        let mut kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(cover) = kept.iter().find(|it| is_it(it)) {
            return cover.parts.clone();
        }
        drop(kept);
        let parts: Arc<[Part]> = parts(edition, territory, margin_m).into();
        kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.truncate(KEPT - 1);
        kept.push_front(Cover { shape: shape.clone(), margin_m, parts: parts.clone() });
        parts
    }
}

fn parts(edition: &Edition, territory: &Territory, margin_m: u32) -> Vec<Part> {
    let spans = spans(territory, f64::from(margin_m));
    let parts = spans.into_iter().flat_map(|span| {
        let slices = edition.slices(span.low, span.high);
        slices.map(move |(batch, rows)| (batch, rows, span.inside))
    });
    parts.collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use maillage_domain::party::Point;

    #[test]
    fn no_more_territories_are_kept_than_there_is_room_for() {
        let covers = Covers::default();
        let (_, edition) = crate::edition_tests::sample();
        let centre = Point { lon: 2.0, lat: 41.3 };
        for round in 0..3 * KEPT {
            #[expect(clippy::cast_precision_loss, reason = "a few dozen")]
            let territory = Territory::circle(centre, 100.0 + round as f64).unwrap();
            let first = covers.of(&edition, &territory, 0);
            assert!(Arc::ptr_eq(&first, &covers.of(&edition, &territory, 0)), "it is known");
        }
        assert_eq!(covers.0.lock().unwrap().len(), KEPT);
    }
}
