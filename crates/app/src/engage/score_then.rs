//! The score that a prospect had when it was chosen: kept, because the search goes on and gives others.

use maillage_domain::identify::score::{Part, Score};

/// The score that a prospect had when it was chosen, kept with its explanation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScoreThen {
    /// Thousandths of a point, 0 to 100,000.
    pub points: i64,
    /// The sum of the weights that applied, 0 to 100.
    pub coverage: i64,
    /// The explanation of each criterion as JSON, as the search gave it.
    pub explanation: String,
}

impl ScoreThen {
    /// The parts of the explanation; none when another version wrote it otherwise.
    #[must_use]
    pub fn parts(&self) -> Vec<Part> {
        let whole = || serde_json::from_str::<Score>(&self.explanation).ok();
        serde_json::from_str(&self.explanation)
            .ok()
            .or_else(|| whole().map(|score| score.parts.to_vec()))
            .unwrap_or_default()
    }
}
