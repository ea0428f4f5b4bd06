//! New weights for the score, proposed from the answers of those who were contacted; never applied by themselves.
//!
//! The answers are explained by a logistic regression on the seven criteria: the odds of becoming a partner grow
//! with each, never fall (the signs are held), and what the answers do not tell stays with the present weights
//! (ridge regression towards them). Values are centred on their mean, and a value that is not known counts as that
//! mean: it speaks neither for nor against. The proposed weights are then tried on answers they were not made from.

mod check;
mod fit;

use serde::{Deserialize, Serialize};

use super::score::Criterion;

pub use check::{Check, ndcg_permille};

/// Below so many answers nothing is proposed. A judgement: ten or more for each of the seven criteria and the level
/// (Peduzzi and others, Journal of Clinical Epidemiology 49, 1996, ask for ten events each), the present weights
/// standing in for what is still missing.
pub const LEAST_ANSWERS: usize = 100;
/// Below so many partners, or so many who declined, nothing is proposed. A judgement.
pub const LEAST_OF_EACH: usize = 20;
/// How strongly the present weights hold, as the inverse of a variance: 1 is worth as much as answers that tell the
/// effect of a criterion, from its least to its greatest value, to about one unit of log-odds. A judgement.
pub const HOLD: f64 = 1.0;
/// The least steepness, in log-odds from score 0 to score 100, that the present score is taken to have: where it told
/// nothing, the present weights must still be something to start from. A judgement.
pub const LEAST_STEEPNESS: f64 = 1.0;

/// What came of a contact, with what the score knew then.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Answer<I> {
    /// The establishment; no two answers have the same.
    pub id: I,
    /// The values of the criteria in the order of [`Criterion::ALL`], 0 to 1000; `None` where not known.
    pub values: [Option<u32>; 7],
    /// Whether it became a partner; otherwise it declined.
    pub partner: bool,
    /// Its name, for the comparison with the alphabet.
    pub name: String,
    /// Metres to the territory, for the comparison with the nearest.
    pub distance_m: Option<u32>,
    /// Twice the midpoint of its headcount band, for the comparison with the biggest.
    pub doubled_headcount: Option<u32>,
}

/// One criterion's line of a proposal.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Line {
    /// Which.
    pub criterion: Criterion,
    /// Its weight now.
    pub present: u32,
    /// Its weight as proposed; the seven sum to 100.
    pub proposed: u32,
    /// The standard error of the proposed weight, in points of weight, from the curvature of what was minimised at its
    /// minimum. `None` where the sign is held: the answers would have it negative, and it is 0.
    pub error: Option<f64>,
    /// In how many answers its value was known.
    pub known: usize,
}

/// New weights beside the present ones.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Proposal {
    /// The seven lines, in the order of [`Criterion::ALL`].
    pub lines: [Line; 7],
    /// How many answers it was made from.
    pub answers: usize,
    /// How many of them became partners.
    pub partners: usize,
    /// How the weights do on answers they were not made from.
    pub check: Check,
}

/// Why nothing is proposed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum LearnError {
    /// Too few answers.
    #[error("{given} answers are too few to learn from: at least {LEAST_ANSWERS}")]
    TooFew {
        /// How many there are.
        given: usize,
    },
    /// Too few partners, or too few who declined.
    #[error(
        "{partners} partners and {declined} who declined are too few to learn from: at least {LEAST_OF_EACH} of each"
    )]
    TooAlike {
        /// How many became partners.
        partners: usize,
        /// How many declined.
        declined: usize,
    },
    /// Two answers are of the same establishment.
    #[error("answer {position} is of an establishment that already has one")]
    Twice {
        /// The later of the two, from 0, as given.
        position: usize,
    },
    /// A value is not within 0 to 1000.
    #[error("{0} is no value of a criterion: at most 1000")]
    NotAValue(u32),
    /// The present weights sum to 0.
    #[error("the present weights are all 0")]
    NoWeights,
}

/// The weights that the answers speak for.
///
/// # Errors
/// When there are too few answers, too few of one kind, or they are not what they should be.
pub fn propose<I: Ord>(answers: &[Answer<I>], present: [u32; 7]) -> Result<Proposal, LearnError> {
    let partners = answers.iter().filter(|answer| answer.partner).count();
    let declined = answers.len() - partners;
    if answers.len() < LEAST_ANSWERS {
        return Err(LearnError::TooFew { given: answers.len() });
    }
    if partners.min(declined) < LEAST_OF_EACH {
        return Err(LearnError::TooAlike { partners, declined });
    }
    if present.iter().all(|weight| *weight == 0) {
        return Err(LearnError::NoWeights);
    }
    let values = answers.iter().flat_map(|answer| answer.values).flatten();
    if let Some(value) = values.max().filter(|value| *value > 1_000) {
        return Err(LearnError::NotAValue(value));
    }
    let mut positions: Vec<usize> = (0..answers.len()).collect();
    positions.sort_by(|a, b| answers[*a].id.cmp(&answers[*b].id));
    if let Some(pair) = positions.windows(2).find(|pair| answers[pair[0]].id == answers[pair[1]].id)
    {
        return Err(LearnError::Twice { position: pair[1] });
    }
    let sorted: Vec<&Answer<I>> = positions.iter().map(|position| &answers[*position]).collect();
    let (proposed, errors) = fit::weights(&sorted, present);
    let lines = std::array::from_fn(|i| Line {
        criterion: Criterion::ALL[i],
        present: present[i],
        proposed: proposed[i],
        error: errors[i],
        known: answers.iter().filter(|answer| answer.values[i].is_some()).count(),
    });
    let check = check::held_out(&sorted, present);
    Ok(Proposal { lines, answers: answers.len(), partners, check })
}

#[cfg(test)]
mod tests;
