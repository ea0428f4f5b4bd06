//! How well an establishment suits a mission: seven criteria, whole thousandths, a sum that is
//! exactly the sum of its parts.
//!
//! `score = 100 Σ wᵢ sᵢ / Σ wᵢ` over the criteria that apply. What is not known does not apply: it
//! lowers the coverage, never the score. The weights, and what serves a need, are the network's own
//! ([`Criteria`]).

use std::cell::RefCell;
use std::collections::{BTreeMap, HashMap};
use std::ops::Add;

use serde::{Deserialize, Serialize};

use super::category::Category;
use super::criteria::{Criteria, Verdict, Weights};
use super::establishment::Signals;
use super::nace::NaceClass;
use super::need::{Fit, Need, best_fit};

/// The half-life of proximity in metres, for a quarter.
pub const HALF_LIFE_M: u32 = 400;

/// The seven criteria.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Criterion {
    /// Affinity of the activity with the needs of the mission.
    MissionFit,
    /// Nearness to the territory.
    Proximity,
    /// Capacity to give, by headcount.
    Capacity,
    /// Local anchoring: a single site rather than a chain.
    Anchoring,
    /// Signals of values.
    Values,
    /// Ways to reach it.
    Reachability,
    /// Few partners of its category yet.
    Complementarity,
}

impl Criterion {
    /// All seven, in the order in which they are shown.
    pub const ALL: [Self; 7] = [
        Self::MissionFit,
        Self::Proximity,
        Self::Capacity,
        Self::Anchoring,
        Self::Values,
        Self::Reachability,
        Self::Complementarity,
    ];

    /// The weight that a network begins with; the seven sum to 100.
    #[must_use]
    pub fn default_weight(self) -> u32 {
        match self {
            Self::MissionFit => 35,
            Self::Proximity => 20,
            Self::Capacity => 15,
            Self::Anchoring | Self::Values => 10,
            Self::Reachability | Self::Complementarity => 5,
        }
    }

    /// The stored word; screens translate it as `criterion-proximity`.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::MissionFit => "mission_fit",
            Self::Proximity => "proximity",
            Self::Capacity => "capacity",
            Self::Anchoring => "anchoring",
            Self::Values => "values",
            Self::Reachability => "reachability",
            Self::Complementarity => "complementarity",
        }
    }
}

/// Why a criterion has its value, as data; the floors above make the sentence.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Explanation {
    /// Nothing is known, so the criterion does not apply.
    Unknown,
    /// The activity serves a need, by the table.
    Serves(Fit),
    /// The category serves a need, by the network's own verdict.
    Judged {
        /// The need served best.
        need: Need,
        /// The category that was judged.
        category: Category,
        /// The verdict, in thousandths.
        thousandths: u32,
    },
    /// The activity serves none of the needs.
    ServesNone,
    /// It lies inside.
    Inside,
    /// It lies outside.
    Away {
        /// Metres to the edge, rounded.
        metres: u32,
        /// Metres over which the value halves.
        half_life_m: u32,
    },
    /// Its headcount.
    Headcount {
        /// Twice the midpoint of the band.
        doubled_midpoint: u32,
    },
    /// One site only.
    SingleSite,
    /// Several sites, or a known chain.
    Sites {
        /// How many are known.
        units: u32,
        /// Whether the register names it as a brand.
        known_chain: bool,
    },
    /// The signals of values that the register states.
    States(Signals),
    /// The ways to reach it.
    Reached(Reach),
    /// How many partners of its category there are.
    PartnersAlike(u32),
}

/// The ways to reach an establishment.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default, Serialize, Deserialize)]
pub struct Reach {
    /// A door on the street.
    pub street_door: bool,
    /// A telephone.
    pub phone: bool,
    /// An e-mail or a website.
    pub written: bool,
}

/// What the score looks at.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Facts {
    /// Our category.
    pub category: Category,
    /// The register's own class; the category's stands in for it.
    pub nace: Option<NaceClass>,
    /// Metres to the territory, 0 inside.
    pub distance_m: Option<f64>,
    /// Twice the midpoint of the headcount band.
    pub doubled_headcount: Option<u32>,
    /// How many sites of the same operator are known, at least 1.
    pub units: Option<u32>,
    /// Whether the register names it as a brand.
    pub known_chain: bool,
    /// Signals; `None` when the register carries none.
    pub signals: Option<Signals>,
    /// Ways to reach it; `None` when the register carries no contacts.
    pub reach: Option<Reach>,
}

/// One criterion's part of a score.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Part {
    /// Which.
    pub criterion: Criterion,
    /// Its weight, 0 to 100.
    pub weight: u32,
    /// Its value in thousandths, 0 to 1000; `None` when it does not apply.
    pub value: Option<u32>,
    /// What it adds to the score, in thousandths of a point.
    pub points: u32,
    /// Why.
    pub explanation: Explanation,
}

/// A score with its parts.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Score {
    /// Thousandths of a point, 0 to 100,000: exactly the sum of the parts' points.
    pub points: u32,
    /// The sum of the weights that apply, 0 to 100.
    pub coverage: u32,
    /// The seven parts, in the order of `Criterion::ALL`.
    pub parts: [Part; 7],
}

impl Score {
    /// What is known to speak for the place: the points times the share that is known, in thousandths of a point,
    /// rounded down. A full score of which a third is known is worth a third.
    #[must_use]
    pub fn known_points(&self) -> u32 {
        self.points * self.coverage / 100
    }

    /// The values of the seven parts, in the order of [`Criterion::ALL`].
    #[must_use]
    pub fn values(&self) -> [Option<u32>; 7] {
        self.parts.map(|part| part.value)
    }
}

/// The best verdicts on categories that the network judged itself.
type Judged = HashMap<(Category, Option<NaceClass>), Option<Verdict>>;

/// Scores establishments for one mission; remembers what it found about each class of activity.
pub struct Scorer {
    needs: Vec<Need>,
    criteria: Criteria,
    partners: Option<BTreeMap<Category, u32>>,
    fits: RefCell<HashMap<NaceClass, Option<Fit>>>,
    /// Whether the network judged a category itself, by its index.
    has_own: Vec<bool>,
    judged: RefCell<Judged>,
}

impl Scorer {
    /// A scorer for the needs of a mission by a network's criteria. `partners` counts those of the
    /// network by category; `None` makes complementarity not apply.
    #[must_use]
    pub fn new(
        needs: &[Need],
        criteria: &Criteria,
        partners: Option<BTreeMap<Category, u32>>,
    ) -> Self {
        let mut needs = needs.to_vec();
        needs.sort_unstable();
        Self {
            has_own: Category::all().map(|category| criteria.has_own(category)).collect(),
            criteria: criteria.clone(),
            needs,
            partners,
            fits: RefCell::default(),
            judged: RefCell::default(),
        }
    }

    /// The score of an establishment.
    #[must_use]
    pub fn score(&self, facts: &Facts) -> Score {
        let values = Criterion::ALL.map(|criterion| self.value(criterion, facts));
        add_up(values, self.criteria.weights())
    }

    /// What one criterion adds to the score before the sum is rounded. Shares of all seven make the score's
    /// points and coverage, so whoever judges many works each out once for all that it is equal for.
    #[must_use]
    pub fn share(&self, criterion: Criterion, facts: &Facts) -> Share {
        let (value, _) = self.value(criterion, facts);
        Share::of(self.criteria.weights().of(criterion), value)
    }

    fn value(&self, criterion: Criterion, facts: &Facts) -> (Option<u32>, Explanation) {
        match criterion {
            Criterion::MissionFit => self.mission_fit(facts),
            Criterion::Proximity => self.proximity(facts),
            Criterion::Capacity => capacity(facts),
            Criterion::Anchoring => anchoring(facts),
            Criterion::Values => values(facts),
            Criterion::Reachability => reachability(facts),
            Criterion::Complementarity => self.complementarity(facts),
        }
    }

    fn mission_fit(&self, facts: &Facts) -> (Option<u32>, Explanation) {
        if self.needs.is_empty() {
            return (None, Explanation::Unknown);
        }
        let class = facts.nace.or(facts.category.nace());
        if self.has_own.get(usize::from(facts.category.index())).is_some_and(|has| *has) {
            let mut known = self.judged.borrow_mut();
            let found = *known
                .entry((facts.category, class))
                .or_insert_with(|| self.criteria.best(&self.needs, facts.category, class));
            return by_verdict(found);
        }
        let Some(class) = class else {
            return (None, Explanation::Unknown);
        };
        let mut fits = self.fits.borrow_mut();
        let found = *fits.entry(class).or_insert_with(|| best_fit(&self.needs, class));
        match found {
            Some(fit) if fit.thousandths > 0 => (Some(fit.thousandths), Explanation::Serves(fit)),
            _ => (Some(0), Explanation::ServesNone),
        }
    }

    fn proximity(&self, facts: &Facts) -> (Option<u32>, Explanation) {
        match facts.distance_m {
            None => (None, Explanation::Unknown),
            Some(metres) if metres <= 0.0 => (Some(1_000), Explanation::Inside),
            Some(metres) => {
                let half_life_m = self.criteria.half_life_m();
                let value = thousandths((-metres / f64::from(half_life_m)).exp2());
                (Some(value), Explanation::Away { metres: whole(metres), half_life_m })
            }
        }
    }

    fn complementarity(&self, facts: &Facts) -> (Option<u32>, Explanation) {
        let known = facts.category != Category::UNKNOWN;
        let Some(partners) = self.partners.as_ref().filter(|_| known) else {
            return (None, Explanation::Unknown);
        };
        let count = partners.get(&facts.category).copied().unwrap_or(0);
        let value = match count {
            0 => 1_000,
            1 => 500,
            2 => 250,
            _ => 0,
        };
        (Some(value), Explanation::PartnersAlike(count))
    }
}

fn by_verdict(found: Option<Verdict>) -> (Option<u32>, Explanation) {
    match found {
        None => (None, Explanation::Unknown),
        Some(Verdict::Own { need, category, thousandths }) if thousandths > 0 => {
            (Some(thousandths), Explanation::Judged { need, category, thousandths })
        }
        Some(Verdict::Table(fit)) if fit.thousandths > 0 => {
            (Some(fit.thousandths), Explanation::Serves(fit))
        }
        Some(_) => (Some(0), Explanation::ServesNone),
    }
}

/// `ln(1 + n) / ln 51`, at most 1, n the midpoint of the band.
fn capacity(facts: &Facts) -> (Option<u32>, Explanation) {
    let Some(doubled_midpoint) = facts.doubled_headcount else {
        return (None, Explanation::Unknown);
    };
    let people = f64::from(doubled_midpoint) / 2.0;
    let value = thousandths(people.ln_1p() / 51_f64.ln());
    (Some(value), Explanation::Headcount { doubled_midpoint })
}

/// 1 for a single site, `1 / (1 + log2 units)` for several, at most 0.4 for a known chain.
fn anchoring(facts: &Facts) -> (Option<u32>, Explanation) {
    let Some(units) = facts.units.or(facts.known_chain.then_some(1)) else {
        return (None, Explanation::Unknown);
    };
    let units = units.max(1);
    let known_chain = facts.known_chain;
    if units == 1 && !known_chain {
        return (Some(1_000), Explanation::SingleSite);
    }
    let value = thousandths(1.0 / (1.0 + f64::from(units).log2()));
    let value = if known_chain { value.min(400) } else { value };
    (Some(value), Explanation::Sites { units, known_chain })
}

/// 0.4 for each signal, at most 1.
fn values(facts: &Facts) -> (Option<u32>, Explanation) {
    facts.signals.map_or((None, Explanation::Unknown), |signals| {
        (Some((400 * signals.count()).min(1_000)), Explanation::States(signals))
    })
}

/// 0.5 for a door on the street, 0.25 for a telephone, 0.25 for an e-mail or a form.
fn reachability(facts: &Facts) -> (Option<u32>, Explanation) {
    facts.reach.map_or((None, Explanation::Unknown), |reach| {
        let value = 500 * u32::from(reach.street_door)
            + 250 * u32::from(reach.phone)
            + 250 * u32::from(reach.written);
        (Some(value), Explanation::Reached(reach))
    })
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "the share is clamped to 0..=1 first"
)]
fn thousandths(share: f64) -> u32 {
    (share.clamp(0.0, 1.0) * 1_000.0).round() as u32
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a distance on the globe, never negative, fits in 32 bits"
)]
fn whole(metres: f64) -> u32 {
    metres.round() as u32
}

/// What some criteria add to a score: values times weights, and the weights that apply.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Share {
    weighted: u32,
    coverage: u32,
}

impl Share {
    fn of(weight: u32, value: Option<u32>) -> Self {
        value
            .map_or_else(Self::default, |value| Self { weighted: weight * value, coverage: weight })
    }

    /// The score of the criteria added up, in thousandths of a point, rounded half up.
    #[must_use]
    pub fn points(self) -> u32 {
        let divisor = self.coverage.max(1);
        (100 * self.weighted + divisor / 2) / divisor
    }

    /// The sum of the weights that apply.
    #[must_use]
    pub fn coverage(self) -> u32 {
        self.coverage
    }
}

impl Add for Share {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { weighted: self.weighted + other.weighted, coverage: self.coverage + other.coverage }
    }
}

/// The score of values by weights, in thousandths of a point, and the sum of the weights that apply.
#[must_use]
pub fn total(values: [Option<u32>; 7], weights: Weights) -> (u32, u32) {
    let shares = Criterion::ALL.into_iter().zip(values).map(|(c, v)| Share::of(weights.of(c), v));
    let all = shares.fold(Share::default(), Share::add);
    (all.points(), all.coverage())
}

/// Sums the values and shares the rounded score out by largest remainder, so that the points of
/// the parts add up to it exactly; among equal remainders the earlier criterion gets the unit.
fn add_up(values: [(Option<u32>, Explanation); 7], weights: Weights) -> Score {
    let (points, coverage) = total(values.map(|(value, _)| value), weights);
    let divisor = coverage.max(1);
    let weighted = |i: usize| weights.of(Criterion::ALL[i]) * values[i].0.unwrap_or(0);
    let mut shares: [u32; 7] = std::array::from_fn(|i| 100 * weighted(i) / divisor);
    let mut order: [usize; 7] = std::array::from_fn(|i| i);
    order.sort_by_key(|i| std::cmp::Reverse(100 * weighted(*i) % divisor));
    let missing = points - shares.iter().sum::<u32>();
    for i in order.into_iter().take(missing as usize) {
        shares[i] += 1;
    }
    let parts = std::array::from_fn(|i| Part {
        criterion: Criterion::ALL[i],
        weight: weights.of(Criterion::ALL[i]),
        value: values[i].0,
        points: shares[i],
        explanation: values[i].1,
    });
    Score { points, coverage, parts }
}

#[cfg(test)]
#[path = "score_tests.rs"]
mod tests;
