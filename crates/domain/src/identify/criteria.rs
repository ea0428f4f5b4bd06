//! How a network scores: its weights, how far nearness reaches, and its own verdicts on what serves a need.
//!
//! Whatever a network changes, two things hold: no need is without a category that serves it, and no category is
//! without a verdict, which is either a need that it serves or the word that it serves none. Else places would never
//! be shown, or a search would always be empty, without anybody having said so.

use std::collections::{BTreeMap, BTreeSet};

use serde::{Deserialize, Serialize};

use super::category::Category;
use super::nace::NaceClass;
use super::need::{self, Fit, Need};
use super::score::{Criterion, HALF_LIFE_M};

/// The shortest half-life of proximity, in metres.
pub const LEAST_HALF_LIFE_M: u32 = 50;
/// The longest, in metres.
pub const MOST_HALF_LIFE_M: u32 = 20_000;
/// From here on, in thousandths, a category counts as serving a need: the table's *some*.
pub const SERVES: u32 = 400;
/// The verdicts that a person chooses from, in thousandths: none, some, strong, direct.
pub const VERDICTS: [u32; 4] = [0, 400, 700, 1_000];

/// Seven weights that sum to 100, in the order of [`Criterion::ALL`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "[u32; 7]", into = "[u32; 7]")]
pub struct Weights([u32; 7]);

impl Weights {
    /// Weights as given.
    ///
    /// # Errors
    /// When they do not sum to 100.
    pub fn new(weights: [u32; 7]) -> Result<Self, CriteriaError> {
        let sum = weights.iter().fold(0_u32, |sum, weight| sum.saturating_add(*weight));
        if sum == 100 { Ok(Self(weights)) } else { Err(CriteriaError::Sum { sum }) }
    }

    /// The weight of a criterion, 0 to 100.
    #[must_use]
    pub fn of(self, criterion: Criterion) -> u32 {
        self.0[criterion as usize]
    }

    /// All seven, in the order of [`Criterion::ALL`].
    #[must_use]
    pub fn all(self) -> [u32; 7] {
        self.0
    }
}

impl Default for Weights {
    fn default() -> Self {
        Self(Criterion::ALL.map(Criterion::default_weight))
    }
}

impl TryFrom<[u32; 7]> for Weights {
    type Error = CriteriaError;
    fn try_from(weights: [u32; 7]) -> Result<Self, CriteriaError> {
        Self::new(weights)
    }
}

impl From<Weights> for [u32; 7] {
    fn from(weights: Weights) -> Self {
        weights.0
    }
}

/// A network's own verdicts: how well a category serves a need, in thousandths.
pub type Verdicts = BTreeMap<Category, BTreeMap<Need, u32>>;

/// What is wrong with criteria.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CriteriaError {
    /// The weights do not sum to 100.
    #[error("the weights sum to {sum} instead of 100")]
    Sum {
        /// What they sum to.
        sum: u32,
    },
    /// The half-life is too short or too long.
    #[error("a half-life of {metres} m is not within {LEAST_HALF_LIFE_M} and {MOST_HALF_LIFE_M} m")]
    HalfLife {
        /// In metres.
        metres: u32,
    },
    /// A verdict over 1000.
    #[error("{thousandths} is no verdict on {category} and {need}: at most 1000")]
    NotAVerdict {
        /// The need.
        need: Need,
        /// The category.
        category: Category,
        /// What was given.
        thousandths: u32,
    },
    /// No category serves a need.
    #[error("no category serves the need {0}")]
    NeedWithoutCategory(Need),
    /// A category serves no need, and is not said to serve none.
    #[error("{0} serves no need and is not said to serve none")]
    CategoryWithoutVerdict(Category),
    /// A category is said to serve none, and has a verdict that says otherwise.
    #[error("{0} is said to serve no need and has a verdict of its own")]
    NeutralYetJudged(Category),
}

/// How well a category or an activity serves a need, and who says so.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Verdict {
    /// The network.
    Own {
        /// The need.
        need: Need,
        /// The category judged.
        category: Category,
        /// In thousandths.
        thousandths: u32,
    },
    /// The table of affinities.
    Table(Fit),
}

impl Verdict {
    /// In thousandths, 0 to 1000.
    #[must_use]
    pub fn thousandths(self) -> u32 {
        match self {
            Self::Own { thousandths, .. } => thousandths,
            Self::Table(fit) => fit.thousandths,
        }
    }
}

/// How a network scores; only ever what [`Criteria::new`] lets through.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Given", into = "Given")]
pub struct Criteria {
    weights: Weights,
    half_life_m: u32,
    verdicts: Verdicts,
    neutral: BTreeSet<Category>,
}

/// Criteria as they are stored, before they are looked at.
#[derive(Clone, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Given {
    weights: [u32; 7],
    half_life_m: u32,
    #[serde(default)]
    verdicts: Verdicts,
    #[serde(default)]
    neutral: BTreeSet<Category>,
}

impl Default for Criteria {
    fn default() -> Self {
        Self {
            weights: Weights::default(),
            half_life_m: HALF_LIFE_M,
            verdicts: Verdicts::new(),
            neutral: BTreeSet::new(),
        }
    }
}

impl Criteria {
    /// Criteria of one's own.
    ///
    /// # Errors
    /// All that is wrong with them: the sum of the weights, the half-life, verdicts over 1000, a need that no
    /// category serves any more, a category without a verdict.
    pub fn new(
        weights: [u32; 7],
        half_life_m: u32,
        verdicts: Verdicts,
        neutral: BTreeSet<Category>,
    ) -> Result<Self, Vec<CriteriaError>> {
        let mut wrong = Vec::new();
        let weights = Weights::new(weights).unwrap_or_else(|error| {
            wrong.push(error);
            Weights::default()
        });
        if !(LEAST_HALF_LIFE_M..=MOST_HALF_LIFE_M).contains(&half_life_m) {
            wrong.push(CriteriaError::HalfLife { metres: half_life_m });
        }
        for (category, needs) in &verdicts {
            let over = needs.iter().filter(|(_, thousandths)| **thousandths > 1_000);
            wrong.extend(over.map(|(need, thousandths)| CriteriaError::NotAVerdict {
                need: *need,
                category: *category,
                thousandths: *thousandths,
            }));
        }
        let mut verdicts = verdicts;
        verdicts.retain(|_, needs| !needs.is_empty());
        let criteria = Self { weights, half_life_m, verdicts, neutral };
        wrong.extend(criteria.lint());
        if wrong.is_empty() { Ok(criteria) } else { Err(wrong) }
    }

    /// What the table of verdicts lacks.
    fn lint(&self) -> Vec<CriteriaError> {
        let judged = |category: &Category| {
            self.verdicts.get(category).is_some_and(|needs| needs.values().any(|value| *value > 0))
        };
        let mut wrong: Vec<CriteriaError> = (self.neutral.iter())
            .filter(|category| judged(category))
            .map(|category| CriteriaError::NeutralYetJudged(*category))
            .collect();
        let serves = |need: Need, category: Category| self.standing(need, category) >= SERVES;
        for need in Need::ALL {
            if !Category::all().any(|category| serves(need, category)) {
                wrong.push(CriteriaError::NeedWithoutCategory(need));
            }
        }
        for category in Category::all() {
            let said = self.neutral.contains(&category) || category.is_neutral();
            if !said && !Need::ALL.into_iter().any(|need| serves(need, category)) {
                wrong.push(CriteriaError::CategoryWithoutVerdict(category));
            }
        }
        wrong
    }

    /// The weights.
    #[must_use]
    pub fn weights(&self) -> Weights {
        self.weights
    }

    /// Metres over which proximity halves.
    #[must_use]
    pub fn half_life_m(&self) -> u32 {
        self.half_life_m
    }

    /// The network's own verdicts.
    #[must_use]
    pub fn verdicts(&self) -> &Verdicts {
        &self.verdicts
    }

    /// The categories that the network says to serve no need.
    #[must_use]
    pub fn neutral(&self) -> &BTreeSet<Category> {
        &self.neutral
    }

    /// The same with other weights.
    #[must_use]
    pub fn with_weights(&self, weights: Weights) -> Self {
        Self { weights, ..self.clone() }
    }

    /// Whether the network judged a category itself in any way.
    #[must_use]
    pub fn has_own(&self, category: Category) -> bool {
        self.neutral.contains(&category) || self.verdicts.contains_key(&category)
    }

    /// The network's own verdict on a category and a need, in thousandths.
    #[must_use]
    pub fn own(&self, need: Need, category: Category) -> Option<u32> {
        if self.neutral.contains(&category) {
            return Some(0);
        }
        self.verdicts.get(&category)?.get(&need).copied()
    }

    /// How well a category serves a need: the network's verdict, else the table's on the class that stands for the
    /// category; in thousandths.
    #[must_use]
    pub fn standing(&self, need: Need, category: Category) -> u32 {
        self.verdict(need, category, category.nace()).map_or(0, Verdict::thousandths)
    }

    /// How well a place serves a need: the network's verdict on its category, else the table's on its class.
    #[must_use]
    pub fn verdict(
        &self,
        need: Need,
        category: Category,
        class: Option<NaceClass>,
    ) -> Option<Verdict> {
        match self.own(need, category) {
            Some(thousandths) => Some(Verdict::Own { need, category, thousandths }),
            None => need::fit(need, class?).map(Verdict::Table),
        }
    }

    /// The best verdict over some needs, the earliest need among equals. `None` when nothing is known of the
    /// activity: no class, and no verdict of one's own.
    #[must_use]
    pub fn best(
        &self,
        needs: &[Need],
        category: Category,
        class: Option<NaceClass>,
    ) -> Option<Verdict> {
        let found = needs.iter().filter_map(|need| self.verdict(*need, category, class));
        let best = found.reduce(
            |best, next| {
                if next.thousandths() > best.thousandths() { next } else { best }
            },
        );
        let none = || {
            let need = *needs.first()?;
            class.map(|_| Verdict::Own { need, category, thousandths: 0 })
        };
        best.or_else(none)
    }

    /// What differs in other criteria, in the order of a screen.
    #[must_use]
    pub fn changes(&self, after: &Self) -> Vec<Change> {
        let mut changes = Vec::new();
        for criterion in Criterion::ALL {
            let (from, to) = (self.weights.of(criterion), after.weights.of(criterion));
            if from != to {
                changes.push(Change::Weight { criterion, from, to });
            }
        }
        if self.half_life_m != after.half_life_m {
            changes.push(Change::HalfLife { from: self.half_life_m, to: after.half_life_m });
        }
        for category in Category::all() {
            let (before, now) =
                (self.neutral.contains(&category), after.neutral.contains(&category));
            if before != now {
                changes.push(Change::Neutral { category, now });
                continue;
            }
            for need in Need::ALL {
                let (from, to) = (self.standing(need, category), after.standing(need, category));
                if self.own(need, category) != after.own(need, category) {
                    changes.push(Change::Verdict { need, category, from, to });
                }
            }
        }
        changes
    }
}

impl TryFrom<Given> for Criteria {
    type Error = String;
    fn try_from(given: Given) -> Result<Self, String> {
        Self::new(given.weights, given.half_life_m, given.verdicts, given.neutral)
            .map_err(|wrong| wrong.iter().map(ToString::to_string).collect::<Vec<_>>().join("; "))
    }
}

impl From<Criteria> for Given {
    fn from(criteria: Criteria) -> Self {
        Self {
            weights: criteria.weights.0,
            half_life_m: criteria.half_life_m,
            verdicts: criteria.verdicts,
            neutral: criteria.neutral,
        }
    }
}

/// One difference between two criteria.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Change {
    /// A weight.
    Weight {
        /// Of which criterion.
        criterion: Criterion,
        /// Before.
        from: u32,
        /// After.
        to: u32,
    },
    /// The half-life, in metres.
    HalfLife {
        /// Before.
        from: u32,
        /// After.
        to: u32,
    },
    /// The verdict on a category and a need, in thousandths.
    Verdict {
        /// The need.
        need: Need,
        /// The category.
        category: Category,
        /// Before.
        from: u32,
        /// After; equal when the network only made the table's verdict its own, or gave its own up.
        to: u32,
    },
    /// Whether a category is said to serve no need.
    Neutral {
        /// The category.
        category: Category,
        /// Whether it is now.
        now: bool,
    },
}

#[cfg(test)]
#[path = "criteria_tests.rs"]
mod tests;
