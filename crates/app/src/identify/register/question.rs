//! What an edition is asked, and what it answers.

use std::collections::{BTreeMap, BTreeSet};

use maillage_domain::identify::category::Category;
use maillage_domain::identify::criteria::Criteria;
use maillage_domain::identify::duplicate::Verdicts;
use maillage_domain::identify::establishment::{Establishment, OperatorKind, RecordId};
use maillage_domain::identify::gate::{GateReason, GateRules};
use maillage_domain::identify::need::Need;
use maillage_domain::identify::rank::Rank;
use maillage_domain::identify::rotation::Rotation;
use maillage_domain::identify::score::Score;
use maillage_domain::identify::territory::Territory;
use serde::{Deserialize, Serialize};

/// The greatest page that a search gives.
pub const MAX_PAGE: usize = 1_000;
/// How many organisations 'why is X not shown' looks at.
pub const MAX_FOUND: usize = 50;

/// A search.
#[derive(Debug, Clone)]
pub struct SearchQuery {
    /// Where.
    pub territory: Territory,
    /// What the gate excludes, and the margin around the territory.
    pub rules: GateRules,
    /// The needs of the mission; none makes the mission fit not apply.
    pub needs: Vec<Need>,
    /// The network's weights, half-life of proximity and verdicts.
    pub criteria: Criteria,
    /// Who takes turns at the head of an order by score; `None` when nobody does.
    pub rotation: Option<Rotation>,
    /// How many partners the network has by category; `None` when that should not count.
    pub partners_by_category: Option<BTreeMap<Category, u32>>,
    /// Records that are partners already.
    pub partners: BTreeSet<RecordId>,
    /// Records that asked not to be contacted.
    pub opted_out: BTreeSet<RecordId>,
    /// What the organisation decided about records that may be one place.
    pub verdicts: Verdicts,
    /// What the user narrows down to.
    pub filter: Filter,
    /// The order.
    pub sort: Sort,
    /// How many results to leave out first.
    pub offset: usize,
    /// How many to give, at most `MAX_PAGE`.
    pub limit: usize,
}

impl SearchQuery {
    /// A search without filter: first page of 50, the criteria that a network begins with, no margin, no rotation.
    #[must_use]
    pub fn new(territory: Territory, needs: Vec<Need>) -> Self {
        Self {
            territory,
            rules: GateRules::default(),
            needs,
            criteria: Criteria::default(),
            rotation: None,
            partners_by_category: None,
            partners: BTreeSet::new(),
            opted_out: BTreeSet::new(),
            verdicts: Verdicts::new(),
            filter: Filter::default(),
            sort: Sort::Score,
            offset: 0,
            limit: 50,
        }
    }
}

/// What narrows a search; the empty filter lets everything through.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Filter {
    /// Only these categories; empty for all.
    pub categories: BTreeSet<Category>,
    /// Only these kinds; empty for all.
    pub kinds: BTreeSet<OperatorKind>,
    /// At least this score, in thousandths of a point.
    pub min_points: u32,
    /// Only names that hold this text, without regard to case and accents.
    pub text: String,
}

/// The order of results; equal ones always follow the order of the score.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Sort {
    /// Highest score first.
    #[default]
    Score,
    /// By what is known to speak for it: the score times its coverage, so that a full score of which a
    /// third of the criteria are unknown does not stand before a good one that is known whole.
    BestKnown,
    /// Nearest first.
    Distance,
    /// By name, without regard to case and accents; nameless ones last.
    Name,
}

impl Sort {
    /// What the order looks at first, in thousandths of a point, where it is an order by score.
    #[must_use]
    pub fn known(self, rank: Rank) -> Option<u32> {
        match self {
            Self::Score => Some(rank.points),
            Self::BestKnown => Some(rank.points * rank.coverage / 100),
            Self::Distance | Self::Name => None,
        }
    }
}

/// One result.
#[derive(Debug, Clone, Serialize)]
pub struct Hit {
    /// The record.
    pub establishment: Establishment,
    /// Its score, with the explanation of each criterion.
    pub score: Score,
    /// Metres to the territory, 0 inside; `None` when it has no point.
    pub distance_m: Option<f64>,
    /// How many establishments of the edition share its operator or name; `None` when nameless.
    pub units: Option<u32>,
    /// How many registers say this place, its own included.
    pub registers: u32,
    /// The other records of this place.
    pub also: Vec<RecordId>,
}

/// What a search gives.
#[derive(Debug, Clone, Serialize)]
pub struct SearchResult {
    /// The page asked for.
    pub hits: Vec<Hit>,
    /// How many pass the gate and the filter.
    pub total: usize,
    /// How many pass the gate, before the filter.
    pub passing: usize,
    /// Those that pass the gate, before the filter, by category.
    pub by_category: BTreeMap<Category, usize>,
    /// Those within the margin that do not pass, by the words of their reasons (one may have several).
    pub held_back: BTreeMap<String, usize>,
}

/// An establishment found by its name.
#[derive(Debug, Clone, Serialize)]
pub struct Found {
    /// The record.
    pub establishment: Establishment,
    /// Why it is not shown; empty when it is.
    pub reasons: Vec<GateReason>,
    /// The score it has or would have.
    pub score: Score,
    /// Metres to the territory, 0 inside.
    pub distance_m: Option<f64>,
    /// The other records of the same place.
    pub also: Vec<Establishment>,
    /// Who was in its premises before.
    pub before: Vec<Establishment>,
    /// Who came after it in its premises.
    pub after: Vec<Establishment>,
}

impl Found {
    /// How many registers speak of the place, this record's own among them.
    #[must_use]
    pub fn registers(&self) -> u32 {
        let all = std::iter::once(&self.establishment).chain(&self.also);
        let sources: BTreeSet<&str> = all.map(|record| record.provenance.source.as_str()).collect();
        u32::try_from(sources.len()).unwrap_or(u32::MAX)
    }
}
