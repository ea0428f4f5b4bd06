//! The regression itself.

use super::{Answer, HOLD, LEAST_STEEPNESS};

/// No slope moves by more than this any more when the minimum is taken as reached.
const STILL: f64 = 1e-8;
/// More rounds over the slopes are never made.
const ROUNDS: u32 = 5_000;
/// What holds the steepness of the present score, so that answers which it tells apart perfectly do not make it endless.
const STEEPNESS_HOLD: f64 = 0.01;

/// The level and the slopes that explain the answers, in log-odds.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Fit {
    pub(super) level: f64,
    pub(super) slopes: Vec<f64>,
}

/// The weights that the answers speak for, whole and summing to 100, with the standard errors of those whose sign is
/// not held.
pub(super) fn weights<I>(
    answers: &[&Answer<I>],
    present: [u32; 7],
) -> ([u32; 7], [Option<f64>; 7]) {
    let columns: Vec<Vec<f64>> = (0..7).map(|i| centred(answers, i)).collect();
    let said: Vec<f64> =
        answers.iter().map(|answer| if answer.partner { 1.0 } else { 0.0 }).collect();
    let sum: f64 = present.iter().copied().map(f64::from).sum();
    let shares = present.map(|weight| f64::from(weight) / sum);
    let score = (0..answers.len())
        .map(|row| columns.iter().zip(shares).map(|(column, share)| column[row] * share).sum())
        .collect();
    let steepness = fit(&[score], &said, &[0.0], STEEPNESS_HOLD).slopes[0].max(LEAST_STEEPNESS);
    let towards = shares.map(|share| share * steepness);
    let found = fit(&columns, &said, &towards, HOLD);
    let total: f64 = found.slopes.iter().sum();
    if total <= 0.0 {
        return (whole(shares), [None; 7]);
    }
    let proposed = whole(std::array::from_fn(|i| found.slopes[i] / total));
    (proposed, errors(&columns, &found))
}

/// The values of a criterion less the mean of those that are known, 0 to 1 from least to greatest; 0 where not known.
fn centred<I>(answers: &[&Answer<I>], criterion: usize) -> Vec<f64> {
    let value =
        |answer: &&Answer<I>| answer.values[criterion].map(|value| f64::from(value) / 1_000.0);
    let known: Vec<f64> = answers.iter().filter_map(value).collect();
    let count: f64 = known.iter().map(|_| 1.0).sum();
    let mean = known.iter().sum::<f64>() / count.max(1.0);
    answers.iter().map(|answer| value(answer).map_or(0.0, |value| value - mean)).collect()
}

/// The level and the slopes, none below 0, that make `−log likelihood + hold / 2 · Σ (slope − towards)²` least.
///
/// One coordinate after the other goes to the minimum of a parabola that lies above the function (the curvature of the
/// logistic function is at most 1/4: Böhning and Lindsay, Annals of the Institute of Statistical Mathematics 40, 1988)
/// and not below 0: each move lowers the function, which is convex, so the minimum is reached from anywhere.
pub(super) fn fit(columns: &[Vec<f64>], said: &[f64], towards: &[f64], hold: f64) -> Fit {
    let mut found = Fit { level: 0.0, slopes: towards.to_vec() };
    let mut odds: Vec<f64> = (0..said.len())
        .map(|row| columns.iter().zip(towards).map(|(column, slope)| column[row] * slope).sum())
        .collect();
    let curves: Vec<f64> = columns
        .iter()
        .map(|column| column.iter().map(|x| x * x).sum::<f64>() / 4.0 + hold)
        .collect();
    let count: f64 = said.iter().map(|_| 1.0).sum();
    for _ in 0..ROUNDS {
        let off: f64 = odds.iter().zip(said).map(|(odds, said)| logistic(*odds) - said).sum();
        let mut moved = -off / (count / 4.0).max(f64::MIN_POSITIVE);
        found.level += moved;
        odds.iter_mut().for_each(|odds| *odds += moved);
        moved = moved.abs();
        for (i, column) in columns.iter().enumerate() {
            let pull: f64 = odds
                .iter()
                .zip(said)
                .zip(column)
                .map(|((odds, said), x)| (logistic(*odds) - said) * x)
                .sum::<f64>()
                + hold * (found.slopes[i] - towards[i]);
            let slope = (found.slopes[i] - pull / curves[i]).max(0.0);
            let step = slope - found.slopes[i];
            found.slopes[i] = slope;
            odds.iter_mut().zip(column).for_each(|(odds, x)| *odds += step * x);
            moved = moved.max(step.abs());
        }
        if moved < STILL {
            break;
        }
    }
    found
}

pub(super) fn logistic(odds: f64) -> f64 {
    1.0 / (1.0 + (-odds).exp())
}

/// The standard errors of the weights `100 · slope / Σ slopes`, by the delta method from the inverse of the curvature
/// (Hessian) at the minimum, over the level and the slopes that are not held at 0.
fn errors(columns: &[Vec<f64>], found: &Fit) -> [Option<f64>; 7] {
    let free: Vec<usize> = (0..7).filter(|i| found.slopes[*i] > 0.0).collect();
    let rows = columns[0].len();
    let spread: Vec<f64> = (0..rows)
        .map(|row| {
            let sum: f64 = free.iter().map(|i| columns[*i][row] * found.slopes[*i]).sum();
            let likely = logistic(found.level + sum);
            likely * (1.0 - likely)
        })
        .collect();
    let entry =
        |row: usize, place: usize| if place == 0 { 1.0 } else { columns[free[place - 1]][row] };
    let size = free.len() + 1;
    let curvature: Vec<Vec<f64>> = (0..size)
        .map(|a| {
            (0..size)
                .map(|b| {
                    let held = if a == b && a > 0 { HOLD } else { 0.0 };
                    let product = |row| spread[row] * entry(row, a) * entry(row, b);
                    (0..rows).map(product).sum::<f64>() + held
                })
                .collect()
        })
        .collect();
    let Some(inverse) = inverse(curvature) else { return [None; 7] };
    let total: f64 = found.slopes.iter().sum();
    let mut errors = [None; 7];
    for i in &free {
        let change = |j: usize| {
            let own = if free[j] == *i { total } else { 0.0 };
            100.0 * (own - found.slopes[*i]) / (total * total)
        };
        let variance: f64 = (0..free.len())
            .flat_map(|a| (0..free.len()).map(move |b| (a, b)))
            .map(|(a, b)| change(a) * inverse[a + 1][b + 1] * change(b))
            .sum();
        errors[*i] = Some(variance.max(0.0).sqrt());
    }
    errors
}

/// The inverse of a matrix by Gauss and Jordan with the greatest pivot; `None` when it has none.
pub(super) fn inverse(mut matrix: Vec<Vec<f64>>) -> Option<Vec<Vec<f64>>> {
    let size = matrix.len();
    for (i, row) in matrix.iter_mut().enumerate() {
        row.extend((0..size).map(|j| if i == j { 1.0 } else { 0.0 }));
    }
    for at in 0..size {
        let pivot =
            (at..size).max_by(|a, b| matrix[*a][at].abs().total_cmp(&matrix[*b][at].abs()))?;
        matrix.swap(at, pivot);
        let lead = matrix[at][at];
        if lead.abs() < 1e-12 {
            return None;
        }
        matrix[at].iter_mut().for_each(|x| *x /= lead);
        let own = matrix[at].clone();
        for row in matrix.iter_mut().enumerate().filter(|(i, _)| *i != at).map(|(_, row)| row) {
            let times = row[at];
            row.iter_mut().zip(&own).for_each(|(x, y)| *x -= times * y);
        }
    }
    Some(matrix.into_iter().map(|row| row[size..].to_vec()).collect())
}

/// Shares as whole hundredths that sum to 100, by largest remainder; among equal remainders the earlier gets the unit.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "shares lie between 0 and 1"
)]
fn whole(shares: [f64; 7]) -> [u32; 7] {
    let mut weights = shares.map(|share| (share * 100.0).floor() as u32);
    let mut order: [usize; 7] = std::array::from_fn(|i| i);
    let rest = |i: usize| shares[i] * 100.0 - (shares[i] * 100.0).floor();
    order.sort_by(|a, b| rest(*b).total_cmp(&rest(*a)).then(a.cmp(b)));
    let missing = 100_u32.saturating_sub(weights.iter().sum());
    for i in order.into_iter().take(missing as usize) {
        weights[i] += 1;
    }
    weights
}
