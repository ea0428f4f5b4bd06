//! What a proposal promises: whole weights that sum to 100, never negative, near the present ones where the answers
//! tell nothing, and the same whatever the order of the answers.

use super::*;
use proptest::prelude::*;
use rand::{Rng, SeedableRng};

const PRESENT: [u32; 7] = [35, 20, 15, 10, 10, 5, 5];

/// Answers of people who decide by these slopes (log-odds over the range of each criterion), drawn from a seed.
fn answers(count: u32, slopes: [f64; 7], seed: u64) -> Vec<Answer<u32>> {
    let mut chance = rand_chacha::ChaCha8Rng::seed_from_u64(seed);
    let half: f64 = slopes.iter().sum::<f64>() / 2.0;
    let one = |id| {
        let values: [u32; 7] = std::array::from_fn(|_| chance.random_range(0..=1_000));
        let odds: f64 =
            values.iter().zip(slopes).map(|(value, slope)| f64::from(*value) / 1e3 * slope).sum();
        Answer {
            id,
            values: values.map(Some),
            partner: chance.random_bool(fit::logistic(odds - half)),
            name: format!("{:04}", chance.random_range(0..9_999)),
            distance_m: Some(chance.random_range(0..2_000)),
            doubled_headcount: chance.random_bool(0.5).then(|| chance.random_range(0..100)),
        }
    };
    (0..count).map(one).collect()
}

fn weights(proposal: &Proposal) -> [u32; 7] {
    proposal.lines.map(|line| line.proposed)
}

#[test]
fn enough_answers_move_the_weights_to_what_people_decide_by() {
    let proposal =
        propose(&answers(2_000, [0.0, 5.0, 0.0, 0.0, 5.0, 0.0, 0.0], 1), PRESENT).unwrap();
    let new = weights(&proposal);
    assert!(new[1] >= 40 && new[4] >= 40, "{new:?}");
    assert!(proposal.check.proposed >= proposal.check.present, "{:?}", proposal.check);
    assert!(proposal.check.speaks_for_it(), "{:?}", proposal.check);
}

#[test]
fn few_answers_that_agree_with_the_present_weights_leave_them_nearly_as_they_are() {
    let agreeing = PRESENT.map(|weight| f64::from(weight) / 100.0 * 6.0);
    let new = weights(&propose(&answers(200, agreeing, 2), PRESENT).unwrap());
    for (new, old) in new.into_iter().zip(PRESENT) {
        assert!(new.abs_diff(old) <= 12, "{new} {old}");
    }
}

#[test]
fn what_is_known_of_nobody_keeps_its_part_beside_the_others() {
    let mut blank = answers(400, [3.0; 7], 3);
    for answer in &mut blank {
        answer.values[0] = None;
    }
    let proposal = propose(&blank, PRESENT).unwrap();
    assert_eq!(proposal.lines[0].known, 0);
    assert!(proposal.lines[0].proposed > 0);
}

#[test]
fn a_criterion_that_speaks_against_is_held_at_nothing_and_has_no_error() {
    let proposal =
        propose(&answers(1_500, [-6.0, 3.0, 3.0, 3.0, 3.0, 3.0, 3.0], 4), PRESENT).unwrap();
    assert_eq!((proposal.lines[0].proposed, proposal.lines[0].error), (0, None));
    assert!(proposal.lines[1].error.is_some());
}

fn fitted(answers: &[Answer<u32>]) -> ([u32; 7], [Option<f64>; 7]) {
    fit::weights(&answers.iter().collect::<Vec<_>>(), PRESENT)
}

#[test]
fn four_times_the_answers_about_halve_the_error() {
    let error = |count| {
        let (_, errors) = fitted(&answers(count, [2.0; 7], 5));
        errors.into_iter().flatten().sum::<f64>() / 7.0
    };
    let ratio = error(2_000) / error(8_000);
    assert!((1.6..2.4).contains(&ratio), "{ratio}");
}

#[test]
fn the_error_is_how_far_weights_from_other_answers_scatter() {
    let runs: Vec<_> = (0..30).map(|seed| fitted(&answers(1_000, [3.0; 7], 100 + seed))).collect();
    let mean = runs.iter().map(|(weights, _)| f64::from(weights[2])).sum::<f64>() / 30.0;
    let square =
        runs.iter().map(|(weights, _)| (f64::from(weights[2]) - mean).powi(2)).sum::<f64>();
    let scatter = (square / 29.0).sqrt();
    let told = runs.iter().filter_map(|(_, errors)| errors[2]).sum::<f64>() / 30.0;
    assert!((0.6..1.5).contains(&(told / scatter)), "{told} {scatter}");
}

#[test]
fn too_few_answers_or_answers_too_alike_are_refused() {
    let few = answers(99, [1.0; 7], 6);
    assert_eq!(propose(&few, PRESENT), Err(LearnError::TooFew { given: 99 }));
    let mut alike = answers(150, [1.0; 7], 6);
    for answer in &mut alike {
        answer.partner = answer.id < 19;
    }
    let error = LearnError::TooAlike { partners: 19, declined: 131 };
    assert_eq!(propose(&alike, PRESENT), Err(error));
    let mut twice = answers(150, [1.0; 7], 6);
    twice[7].id = 3;
    assert_eq!(propose(&twice, PRESENT), Err(LearnError::Twice { position: 7 }));
    let mut beyond = answers(150, [1.0; 7], 6);
    beyond[0].values[0] = Some(1_001);
    assert_eq!(propose(&beyond, PRESENT), Err(LearnError::NotAValue(1_001)));
    assert_eq!(propose(&answers(150, [1.0; 7], 6), [0; 7]), Err(LearnError::NoWeights));
}

#[test]
fn an_order_with_the_partners_first_is_worth_a_thousand() {
    assert_eq!(ndcg_permille(&[true, true, false], 20), 1_000);
    assert_eq!(ndcg_permille(&[false, true], 20), 631);
    assert_eq!(ndcg_permille(&[false, false], 20), 0);
    assert_eq!(ndcg_permille(&[false, true], 1), 0);
}

#[test]
fn an_inverse_times_its_matrix_is_one() {
    let matrix = vec![vec![0.0, 2.0], vec![4.0, 1.0]];
    assert_eq!(fit::inverse(matrix).unwrap(), [[-0.125, 0.25], [0.5, 0.0]]);
    assert_eq!(fit::inverse(vec![vec![1.0, 2.0], vec![2.0, 4.0]]), None);
}

/// What the fit makes least.
fn cost(columns: &[Vec<f64>], said: &[f64], level: f64, slopes: &[f64]) -> f64 {
    let likely = |row: usize| {
        let sum: f64 = columns.iter().zip(slopes).map(|(column, slope)| column[row] * slope).sum();
        fit::logistic(level + sum)
    };
    let one = |row: usize| if said[row] > 0.5 { likely(row) } else { 1.0 - likely(row) };
    let held: f64 = slopes.iter().map(|slope| (slope - 1.0).powi(2)).sum();
    held / 2.0 - (0..said.len()).map(|row| one(row).ln()).sum::<f64>()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10))]

    #[test]
    fn no_slopes_nearby_explain_the_answers_better(
        rows in proptest::collection::vec((any::<bool>(), -1.0..1.0_f64, -1.0..1.0_f64), 10..60),
        aside in proptest::array::uniform3(-0.1..0.1_f64),
    ) {
        prop_assume!(rows.iter().any(|row| row.0) && rows.iter().any(|row| !row.0));
        let said: Vec<f64> = rows.iter().map(|row| f64::from(u8::from(row.0))).collect();
        let columns = [
            rows.iter().map(|row| row.1).collect::<Vec<_>>(),
            rows.iter().map(|row| row.2).collect(),
        ];
        let found = fit::fit(&columns, &said, &[1.0, 1.0], 1.0);
        let least = cost(&columns, &said, found.level, &found.slopes);
        let other = [found.slopes[0] + aside[1], found.slopes[1] + aside[2]].map(|x| x.max(0.0));
        prop_assert!(least <= cost(&columns, &said, found.level + aside[0], &other) + 1e-9);
        prop_assert!(found.slopes.iter().all(|slope| *slope >= 0.0));
    }

    #[test]
    fn weights_sum_to_a_hundred_and_do_not_depend_on_the_order_of_answers(
        seed in any::<u64>(),
        slopes in proptest::array::uniform7(-2.0..4.0_f64),
        gaps in proptest::array::uniform7(any::<bool>()),
        turn in 0..150_usize,
    ) {
        let mut given = answers(150, slopes, seed);
        for (i, answer) in given.iter_mut().enumerate() {
            for (value, gap) in answer.values.iter_mut().zip(gaps) {
                *value = value.filter(|_| !gap || i % 3 > 0);
            }
        }
        let mut turned = given.clone();
        turned.rotate_left(turn);
        turned.reverse();
        let proposal = propose(&given, PRESENT);
        if let Ok(proposal) = &proposal {
            prop_assert_eq!(weights(proposal).iter().sum::<u32>(), 100);
        }
        prop_assert_eq!(proposal, propose(&turned, PRESENT));
    }
}
