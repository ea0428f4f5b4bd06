//! How weights do on answers they were not made from, beside orders that need no weights.

use std::cmp::Reverse;

use serde::{Deserialize, Serialize};

use super::{Answer, fit};

/// Into so many parts the answers are cut: each is ordered by weights made from the others.
const PARTS: usize = 5;
/// So many of the first count: what a person looks through.
const FIRST: usize = 20;

/// How good orders of the answers are: the nDCG of the first twenty in thousandths, 1000 when they are all partners
/// (or all partners are among them, before the others).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Check {
    /// By weights made without the answer they are asked about.
    pub proposed: u32,
    /// By the present weights.
    pub present: u32,
    /// The nearest first.
    pub nearest: u32,
    /// The biggest first.
    pub biggest: u32,
    /// By name.
    pub alphabetical: u32,
}

impl Check {
    /// Whether the proposed weights do better than the present ones and no worse than the orders without weights.
    #[must_use]
    pub fn speaks_for_it(&self) -> bool {
        self.proposed > self.present
            && self.proposed >= self.nearest.max(self.biggest).max(self.alphabetical)
    }
}

/// The five orders of the answers, which come by id; equal ones stay in that order.
pub(super) fn held_out<I>(answers: &[&Answer<I>], present: [u32; 7]) -> Check {
    let made: [[u32; 7]; PARTS] = std::array::from_fn(|part| {
        let others: Vec<&Answer<I>> = answers
            .iter()
            .enumerate()
            .filter(|(i, _)| i % PARTS != part)
            .map(|(_, answer)| *answer)
            .collect();
        fit::weights(&others, present).0
    });
    let far = |metres: Option<u32>| metres.unwrap_or(u32::MAX);
    Check {
        proposed: good(answers, |i, answer| Reverse(score(&answer.values, &made[i % PARTS]))),
        present: good(answers, |_, answer| Reverse(score(&answer.values, &present))),
        nearest: good(answers, |_, answer| far(answer.distance_m)),
        biggest: good(answers, |_, answer| Reverse(answer.doubled_headcount)),
        alphabetical: good(answers, |_, answer| answer.name.to_lowercase()),
    }
}

/// The score by other weights, in thousandths of a point: as [`super::super::score`] has it.
fn score(values: &[Option<u32>; 7], weights: &[u32; 7]) -> u64 {
    let known =
        || values.iter().zip(weights).filter_map(|(value, weight)| Some(((*value)?, *weight)));
    let sum: u64 = known().map(|(value, weight)| u64::from(value) * u64::from(weight)).sum();
    let coverage: u64 = known().map(|(_, weight)| u64::from(weight)).sum();
    (100 * sum + coverage / 2) / coverage.max(1)
}

fn good<I, K: Ord>(answers: &[&Answer<I>], key: impl Fn(usize, &Answer<I>) -> K) -> u32 {
    let mut order: Vec<usize> = (0..answers.len()).collect();
    order.sort_by_key(|i| key(*i, answers[*i]));
    let partners: Vec<bool> = order.iter().map(|i| answers[*i].partner).collect();
    ndcg_permille(&partners, FIRST)
}

/// The normalised discounted cumulative gain of the first so many, in thousandths: a partner at place p (from 1) counts
/// 1 / log2(1 + p), and the sum is divided by that of the best order (Järvelin and Kekäläinen, ACM Transactions on
/// Information Systems 20, 2002). 0 when there is no partner.
#[must_use]
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    clippy::cast_precision_loss,
    reason = "a share of at most 1 in thousandths; a place in a list"
)]
pub fn ndcg_permille(partners: &[bool], first: usize) -> u32 {
    let gain = |place: usize| 1.0 / (place as f64 + 2.0).log2();
    let found = partners.iter().take(first).enumerate().filter(|(_, partner)| **partner);
    let sum: f64 = found.map(|(place, _)| gain(place)).sum();
    let all = partners.iter().filter(|partner| **partner).count().min(first);
    let best: f64 = (0..all).map(gain).sum();
    if best > 0.0 { (1_000.0 * sum / best).round() as u32 } else { 0 }
}
