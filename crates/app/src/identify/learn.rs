//! Learning from the network's own results: who was contacted became a partner or declined, and what the score knew
//! then. What comes out is a proposal; only [`super::score::save`] changes anything.

use async_trait::async_trait;
use maillage_domain::access::Action;
use maillage_domain::identify::criteria::Weights;
use maillage_domain::identify::learn::{Answer, LearnError, Proposal, propose};
use maillage_domain::identify::score::{Explanation, Score};
use maillage_domain::ids::ProspectId;

use super::search::blocking;
use crate::{Actor, App, AppError, StoreError};

/// A prospect that answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answered {
    /// The prospect.
    pub prospect: ProspectId,
    /// Its name.
    pub name: String,
    /// Whether it became a partner; otherwise it declined.
    pub partner: bool,
    /// The score that it had when it was chosen, as JSON.
    pub explanation: String,
}

/// The answers in the tables.
#[async_trait]
pub trait LearnStore {
    /// All prospects with a score that were contacted and then became a partner or declined, by id.
    async fn answered(&mut self) -> Result<Vec<Answered>, StoreError>;
}

/// What the network's results say.
#[derive(Debug, Clone)]
pub struct Learnt {
    /// The answers, with what the score knew when each was chosen.
    pub answers: Vec<Answer<ProspectId>>,
    /// Answers whose score cannot be read any more.
    pub left_out: usize,
    /// The weights now.
    pub present: Weights,
    /// The proposal, or why there is none.
    pub outcome: Result<Proposal, LearnError>,
}

/// What the network's results say about its weights. Nothing is kept.
///
/// # Errors
/// [`AppError::Forbidden`]; when the store fails.
pub async fn proposal(app: &App, actor: &Actor) -> Result<Learnt, AppError> {
    actor.require(Action::ViewNetwork)?;
    let mut work = app.store.read(actor.organisation).await?;
    let answered = work.answered().await?;
    let present = work.score_setting().await?.unwrap_or_default().criteria.weights();
    drop(work);
    let all = answered.len();
    let answers: Vec<_> = answered.into_iter().filter_map(answer).collect();
    let left_out = all - answers.len();
    let (outcome, answers) = blocking(move || (propose(&answers, present.all()), answers)).await?;
    Ok(Learnt { answers, left_out, present, outcome })
}

/// An answer with the score of its day; `None` when another version wrote it otherwise.
fn answer(answered: Answered) -> Option<Answer<ProspectId>> {
    let score: Score = serde_json::from_str(&answered.explanation).ok()?;
    let (mut distance_m, mut doubled_headcount) = (None, None);
    for part in &score.parts {
        match part.explanation {
            Explanation::Inside => distance_m = Some(0),
            Explanation::Away { metres, .. } => distance_m = Some(metres),
            Explanation::Headcount { doubled_midpoint } => {
                doubled_headcount = Some(doubled_midpoint)
            }
            _ => {}
        }
    }
    Some(Answer {
        id: answered.prospect,
        values: score.values(),
        partner: answered.partner,
        name: answered.name,
        distance_m,
        doubled_headcount,
    })
}
