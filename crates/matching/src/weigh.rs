//! What each level of agreement is worth, learnt from the records themselves without one labelled pair.
//!
//! The model is that of Fellegi and Sunter (1969): a level weighs log2(m / u), where m is how often pairs of
//! one place show it and u how often other pairs do. Both come from expectation and maximisation over all
//! pairs: candidates are looked at one by one, other pairs by a random sample, and pairs that share no key
//! are taken for different. Weights are kept in thousandths of a bit, so that a waterfall adds up exactly.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::compare::{
    ADDRESS_AT, CATEGORY_AT, COMMON_NAME, DISTANCE_AT, DOMAIN_AT, DOOR_AT, Field, NAME_AT,
    NAME_SCALES, NEAR, OTHER_NAME, OTHER_NUMBER, PHONE_AT, Pattern,
};
use crate::record::OfficialId;
use crate::{ASK_FROM, Outcome, SAME_FROM};

/// Turns of estimation.
const TURNS: usize = 60;
/// What the first guess of m weighs, in pairs: it steadies small sets and fades in large ones.
const GUESS_PAIRS: f64 = 4.0;
/// Weight of an equal official number, in thousandths of a bit: given, not learnt.
pub const SAME_OFFICIAL: i64 = 60_000;
/// Weight of two different living official numbers of one scheme, in thousandths of a bit.
pub const OTHER_OFFICIAL: i64 = -60_000;

/// From how much, in thousandths of a bit, what is a record's own speaks for it without its name: a thousand to
/// one, as a birthday and a number do, and a town does not.
const OWN: i64 = 10_000;

/// What official numbers say of a pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub enum Official {
    /// One number in common, none that differs.
    Same,
    /// Two different living numbers of one scheme.
    Other,
    /// Nothing.
    Unknown,
}

/// What the official numbers of two records say.
#[must_use]
pub fn official(left: &[OfficialId], right: &[OfficialId]) -> Official {
    let mut found = Official::Unknown;
    for a in left {
        let mut same = false;
        let mut other = false;
        for b in right.iter().filter(|b| b.scheme == a.scheme) {
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

/// One line of the explanation of a pair.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct Step {
    /// What was compared; `None` for the start and for official numbers.
    pub field: Option<Field>,
    /// The level found: one of [`Field::levels`], `start`, `official_same` or `official_other`.
    pub level: &'static str,
    /// Thousandths of a bit for (above 0) or against one place.
    pub weight: i64,
}

/// What was learnt of one field.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct FieldWeights {
    /// The field.
    pub field: Field,
    /// How often pairs of one place show each level.
    pub m: Vec<f64>,
    /// How often other pairs do.
    pub u: Vec<f64>,
    /// log2(m / u) in thousandths of a bit, never rising from a stronger level to a weaker one of its scale.
    pub weight: Vec<i64>,
}

/// The weights of a matching.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Model {
    /// log2 of the odds that any two records are one place, in thousandths of a bit: where a waterfall starts.
    pub start: i64,
    /// The fields in the order of the pattern.
    pub fields: Vec<FieldWeights>,
}

/// How often each pattern is met, sorted by pattern.
pub type Counts = Vec<(Pattern, u64)>;

/// Patterns of pairs drawn at random.
#[derive(Debug, Default)]
pub struct Sample {
    /// Of all pairs that could be compared.
    pub all: Counts,
    /// For each field that few records know, of pairs that both know it; empty for the others.
    pub of_field: Vec<Counts>,
}

/// Counts patterns.
#[must_use]
pub fn count(patterns: impl IntoIterator<Item = Pattern>) -> Counts {
    let mut counts: BTreeMap<Pattern, u64> = BTreeMap::new();
    for pattern in patterns {
        *counts.entry(pattern).or_default() += 1;
    }
    counts.into_iter().collect()
}

/// Sums of the share of a level among pairs of one place and among others.
struct Tally {
    same: Vec<Vec<f64>>,
    other: Vec<Vec<f64>>,
    matches: f64,
}

impl Model {
    /// Learns from the candidates' patterns, a random sample's, the number of all pairs that could be
    /// compared and a first guess of how many of them are one place.
    #[must_use]
    pub fn learn(
        fields: &[Field],
        candidates: &Counts,
        sample: &Sample,
        all_pairs: f64,
        guess: f64,
    ) -> Self {
        let all_pairs = all_pairs.max(1.0);
        let first: Vec<Vec<f64>> =
            fields.iter().map(|field| first_guess(field.levels().len())).collect();
        let mut model = Self { start: 0, fields: Vec::new() };
        let sampled = model.tally_sample(sample, fields);
        let looked = model.tally(candidates, fields);
        model.fields = (0..fields.len())
            .map(|place| {
                let u =
                    shares(fields[place], &sampled[place], &looked.other[place], all_pairs, 0.0);
                FieldWeights::new(fields[place], first[place].clone(), u)
            })
            .collect();
        model.start = start(guess, all_pairs);
        for _ in 0..TURNS {
            let looked = model.tally(candidates, fields);
            let sampled = model.tally_sample(sample, fields);
            let before = model.clone();
            for (place, known) in model.fields.iter_mut().enumerate() {
                let seen: f64 = looked.same[place].iter().sum();
                let m = looked.same[place].iter().zip(&first[place]);
                let m = m
                    .map(|(sum, guess)| (sum + GUESS_PAIRS * guess) / (seen + GUESS_PAIRS))
                    .collect();
                let u = shares(
                    known.field,
                    &sampled[place],
                    &looked.other[place],
                    all_pairs,
                    looked.matches,
                );
                *known = FieldWeights::new(known.field, m, u);
            }
            model.start = start(looked.matches, all_pairs);
            if model.start == before.start
                && model.fields.iter().zip(&before.fields).all(|(a, b)| a.weight == b.weight)
            {
                break;
            }
        }
        model
    }

    /// What pairs of different places show in the sample, by field.
    fn tally_sample(&self, sample: &Sample, fields: &[Field]) -> Vec<Vec<f64>> {
        let mut other = self.tally(&sample.all, fields).other;
        for (place, counts) in sample.of_field.iter().enumerate() {
            let more = self.tally(counts, fields).other.swap_remove(place);
            for (sum, more) in other[place].iter_mut().zip(more) {
                *sum += more;
            }
        }
        other
    }

    fn tally(&self, counts: &Counts, fields: &[Field]) -> Tally {
        let room = || -> Vec<Vec<f64>> {
            fields.iter().map(|field| vec![0.0; field.levels().len()]).collect()
        };
        let mut tally = Tally { same: room(), other: room(), matches: 0.0 };
        for (pattern, times) in counts {
            #[expect(clippy::cast_precision_loss, reason = "counts of pairs are far below 2^52")]
            let times = *times as f64;
            let share = if self.fields.is_empty()
                || self.most(*pattern, Official::Unknown) != Outcome::Same
            {
                // Neighbours and followers would teach that names do not matter.
                0.0
            } else {
                probability(self.total(*pattern, Official::Unknown))
            };
            tally.matches += share * times;
            for place in 0..fields.len() {
                if let Some(level) = pattern.level(place) {
                    tally.same[place][level] += share * times;
                    tally.other[place][level] += (1.0 - share) * times;
                }
            }
        }
        tally
    }

    /// The weight of a pair in thousandths of a bit: the sum of its [`Model::waterfall`].
    #[must_use]
    pub fn total(&self, pattern: Pattern, official: Official) -> i64 {
        let known = self.fields.iter().enumerate();
        let fields: i64 =
            known.filter_map(|(place, field)| Some(field.weight[pattern.level(place)?])).sum();
        self.start + fields + official_step(official).map_or(0, |step| step.weight)
    }

    /// How far a pair may go whatever its weight. Where a place is, its telephone and its trade stay with the
    /// premises when another moves in: they speak for one place only with a name, or what else is its own.
    #[must_use]
    pub fn most(&self, pattern: Pattern, official: Official) -> Outcome {
        match official {
            Official::Same => return Outcome::Same,
            Official::Other => return Outcome::Different,
            Official::Unknown => {}
        }
        let name = pattern.level(NAME_AT);
        let contact = [PHONE_AT, DOMAIN_AT]
            .map(|at| pattern.level(at))
            .iter()
            .any(|level| level.is_some_and(|level| level < 2));
        let weight =
            |place: usize| self.fields.get(place)?.weight.get(pattern.level(place)?).copied();
        let extra: i64 = (0..self.fields.len())
            .filter(|place| matches!(self.fields[*place].field, Field::Extra(_)))
            .filter_map(weight)
            .sum();
        let own = extra + weight(NAME_AT).unwrap_or_default();
        if let Some(name) = name.filter(|level| *level < OTHER_NAME) {
            // A chain has one name at many addresses.
            let apart = pattern.level(DISTANCE_AT).is_none_or(|level| level > NEAR)
                && pattern.level(ADDRESS_AT).is_some_and(|level| level >= OTHER_NUMBER);
            let chain = apart && name >= COMMON_NAME && !contact && extra < OWN;
            return if chain { Outcome::Ask } else { Outcome::Same };
        }
        let trade = pattern.level(CATEGORY_AT) == Some(0);
        let door = pattern.level(DOOR_AT).or(pattern.level(ADDRESS_AT)) == Some(0);
        match name {
            _ if own >= OWN => Outcome::Same,
            Some(_) if contact || (trade && door) => Outcome::Ask,
            Some(_) => Outcome::Different,
            None if contact || (trade && door) => Outcome::Same,
            None if door => Outcome::Ask,
            None => Outcome::Different,
        }
    }

    /// The weight of a pair and what is to be done with it, before others are looked at.
    #[must_use]
    pub fn judge(&self, pattern: Pattern, official: Official) -> (i64, Outcome) {
        let weight = self.total(pattern, official);
        let likely = match probability(weight) {
            // What an authority says needs no other reason.
            _ if official == Official::Same => Outcome::Same,
            probability if probability >= SAME_FROM => Outcome::Same,
            probability if probability >= ASK_FROM => Outcome::Ask,
            _ => Outcome::Different,
        };
        (weight, likely.max(self.most(pattern, official)))
    }

    /// The explanation of a pair: its start, then a line for each field known on both sides.
    #[must_use]
    pub fn waterfall(&self, pattern: Pattern, official: Official) -> Vec<Step> {
        let mut steps = vec![Step { field: None, level: "start", weight: self.start }];
        steps.extend(official_step(official));
        steps.extend(self.fields.iter().enumerate().filter_map(|(place, known)| {
            let level = pattern.level(place)?;
            Some(Step {
                field: Some(known.field),
                level: known.field.levels()[level],
                weight: known.weight[level],
            })
        }));
        steps
    }
}

impl FieldWeights {
    fn new(field: Field, m: Vec<f64>, u: Option<Vec<f64>>) -> Self {
        // Nothing was learnt of a field that no drawn pair knows: it says nothing.
        let Some(u) = u else {
            return Self { field, u: m.clone(), weight: vec![0; m.len()], m };
        };
        let ratios = if field == Field::Name { names_falling(&m, &u) } else { falling(&m, &u) };
        let weight = ratios.into_iter().map(|ratio| thousandths(ratio.log2())).collect();
        Self { field, m, u, weight }
    }
}

fn official_step(official: Official) -> Option<Step> {
    match official {
        Official::Same => Some(Step { field: None, level: "official_same", weight: SAME_OFFICIAL }),
        Official::Other => {
            Some(Step { field: None, level: "official_other", weight: OTHER_OFFICIAL })
        }
        Official::Unknown => None,
    }
}

/// The probability of one place that a weight in thousandths of a bit stands for.
#[must_use]
pub fn probability(weight: i64) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "weights are below 2^20")]
    let bits = weight as f64 / 1000.0;
    1.0 / (1.0 + (-bits).exp2())
}

fn start(matches: f64, all_pairs: f64) -> i64 {
    let share = (matches.max(1.0) / all_pairs).min(0.5);
    thousandths((share / (1.0 - share)).log2())
}

#[expect(clippy::cast_possible_truncation, reason = "log2 of a ratio of doubles is below 2^12")]
fn thousandths(bits: f64) -> i64 {
    (bits * 1000.0).round() as i64
}

/// Before anything is known: pairs of one place mostly agree, each level half as often as the one above.
fn first_guess(levels: usize) -> Vec<f64> {
    let mut guess = vec![0.5f64];
    for _ in 1..levels {
        guess.push(guess[guess.len() - 1] / 2.0);
    }
    let whole: f64 = guess.iter().sum();
    guess.iter().map(|share| share / whole).collect()
}

/// u of each level. Of pairs near each other hardly one is in the sample, but nearly all are candidates.
fn shares(
    field: Field,
    sampled: &[f64],
    looked: &[f64],
    all_pairs: f64,
    matches: f64,
) -> Option<Vec<f64>> {
    if field != Field::Door {
        return other_shares(sampled, looked, all_pairs, matches);
    }
    let whole: f64 = looked.iter().sum();
    let levels = f64::from(u32::try_from(looked.len()).unwrap_or(u32::MAX));
    let share = |sum: &f64| (sum + GUESS_PAIRS / levels) / (whole + GUESS_PAIRS);
    (whole > 0.0).then(|| looked.iter().map(share).collect())
}

/// u of each level: from the sample, and where that is too small to have met a level, from the candidates,
/// among which nearly all pairs that agree on something rare are found.
fn other_shares(sampled: &[f64], looked: &[f64], all_pairs: f64, matches: f64) -> Option<Vec<f64>> {
    let whole: f64 = sampled.iter().sum();
    if whole <= 0.0 {
        return None;
    }
    let others = (all_pairs - matches).max(1.0);
    let least = |looked: f64| (looked + 0.5) / others;
    let shares = sampled.iter().zip(looked);
    Some(shares.map(|(sum, looked)| (sum / whole).max(least(*looked)).min(1.0)).collect())
}

/// The ratios of names: how rare a name is and how much of it is the same are two scales, so that only levels of
/// one of them are compared.
fn names_falling(m: &[f64], u: &[f64]) -> Vec<f64> {
    let mut ratios = vec![0.0; m.len()];
    for scale in NAME_SCALES {
        let of = |all: &[f64]| scale.iter().map(|level| all[*level]).collect::<Vec<f64>>();
        for (level, ratio) in scale.iter().zip(falling(&of(m), &of(u))) {
            ratios[*level] = ratio;
        }
    }
    ratios
}

/// The ratios m / u made never to rise: neighbours that would are given their common ratio.
fn falling(m: &[f64], u: &[f64]) -> Vec<f64> {
    let mut pools: Vec<(f64, f64, usize)> = Vec::new();
    for (m, u) in m.iter().zip(u) {
        pools.push((m.max(1e-9), u.max(1e-12), 1));
        while let [.., before, last] = pools[..] {
            if before.0 / before.1 >= last.0 / last.1 {
                break;
            }
            pools.truncate(pools.len() - 2);
            pools.push((before.0 + last.0, before.1 + last.1, before.2 + last.2));
        }
    }
    pools.into_iter().flat_map(|(m, u, levels)| std::iter::repeat_n(m / u, levels)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_weaker_level_never_weighs_more_than_a_stronger_one() {
        let ratios = falling(&[0.2, 0.7, 0.1], &[0.1, 0.1, 0.8]);
        assert!(
            (ratios[0] - 4.5).abs() < 1e-9
                && (ratios[1] - 4.5).abs() < 1e-9
                && (ratios[2] - 0.125).abs() < 1e-9
        );
    }

    #[test]
    fn agreement_that_only_one_place_shows_comes_to_weigh_for_it() {
        // A hundred pairs agree on name and telephone; ten thousand others on neither, some on the telephone.
        let (both, phone_only, neither) = (Pattern(0o1_0001), Pattern(0o1_0007), Pattern(0o5_0007));
        let fields = [Field::Name, Field::Distance, Field::Address, Field::Postcode, Field::Phone];
        let candidates = vec![(both, 100), (phone_only, 50)];
        let sample = Sample { all: vec![(neither, 10_000)], of_field: Vec::new() };
        let model = Model::learn(&fields, &candidates, &sample, 10_000.0, 50.0);
        assert!(probability(model.total(both, Official::Unknown)) > 0.99);
        assert!(probability(model.total(phone_only, Official::Unknown)) < 0.1);
        assert!(model.total(neither, Official::Same) > model.total(neither, Official::Unknown));
    }
}
