//! The points of rows inside a territory, as sums of shares: each share is worked out once for all rows of
//! which the few columns that it depends on are equal.

use maillage_domain::identify::category::Category;
use maillage_domain::identify::score::{Criterion, Facts, Scorer, Share};

use crate::classes::hashed;
use crate::rows::Fixed;

/// Shares by a number. Where two numbers fall together the later one takes the place.
struct Memo {
    known: Vec<(u64, Share)>,
}

impl Memo {
    /// With room for so many numbers, a power of two of at most 65,536.
    fn new(room: usize) -> Self {
        debug_assert!(room.is_power_of_two() && room <= 1 << 16);
        Self { known: vec![(u64::MAX, Share::default()); room] }
    }

    #[inline]
    fn of(&mut self, key: u32, make: impl FnOnce() -> Share) -> Share {
        let place = hashed(key) & (self.known.len() - 1);
        let known = &mut self.known[place];
        if known.0 != u64::from(key) {
            *known = (u64::from(key), make());
        }
        known.1
    }
}

/// What was worked out so far in a search.
pub(super) struct Tally<'a> {
    scorer: &'a Scorer,
    activity: Memo,
    headcount: Memo,
    sites: Memo,
    signals: Memo,
    reach: Memo,
    /// The share of proximity: of a point that means a door, and of one that does not.
    inside: [Share; 2],
}

impl<'a> Tally<'a> {
    pub(super) fn new(scorer: &'a Scorer) -> Self {
        let inside = |distance_m| {
            let facts = Facts {
                category: Category::UNKNOWN,
                nace: None,
                distance_m,
                doubled_headcount: None,
                units: None,
                known_chain: false,
                signals: None,
                reach: None,
            };
            scorer.share(Criterion::Proximity, &facts)
        };
        Self {
            scorer,
            activity: Memo::new(1_024),
            headcount: Memo::new(64),
            sites: Memo::new(256),
            signals: Memo::new(256),
            reach: Memo::new(64),
            inside: [inside(Some(0.0)), inside(None)],
        }
    }

    /// What makes the score of a row that lies inside the territory.
    #[inline]
    pub(super) fn of(&mut self, fixed: &Fixed, row: usize, category: Category) -> Share {
        let scorer = self.scorer;
        let facts = || fixed.facts(row, category, Some(0.0));
        let share = |criterion| scorer.share(criterion, &facts());
        let keys = fixed.score_keys(row);
        let activity = self
            .activity
            .of(keys.activity, || share(Criterion::MissionFit) + share(Criterion::Complementarity));
        activity
            + self.headcount.of(keys.headcount, || share(Criterion::Capacity))
            + self.sites.of(keys.sites, || share(Criterion::Anchoring))
            + self.signals.of(keys.signals, || share(Criterion::Values))
            + self.reach.of(keys.reach, || share(Criterion::Reachability))
            + self.inside[usize::from(keys.is_vague)]
    }
}
