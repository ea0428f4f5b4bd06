//! What may be said of a change: the stronger the proof, the stronger the word.
//!
//! The house never says that a partner's money caused something: a partner contributes. The ladder is
//! the one of `docs/manual/prove.md`.

use serde::{Deserialize, Serialize};

/// How well a statement is proved, from the weakest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Claim {
    /// What was done was counted: sessions, hours, posters.
    Counted,
    /// A change was seen.
    Observed,
    /// A change was seen against a value from before.
    Baseline,
    /// A change was seen against a value from before and against comparable places or people.
    Compared,
}

impl Claim {
    /// All, the weakest first.
    pub const ALL: [Self; 4] = [Self::Counted, Self::Observed, Self::Baseline, Self::Compared];

    /// The strongest claim that the evidence carries. A comparison without a value from before proves
    /// no change.
    #[must_use]
    pub fn carried(observations: usize, baseline: bool, comparison: bool) -> Self {
        match (observations, baseline, comparison) {
            (0 | 1, false, _) => Self::Counted,
            (_, false, _) => Self::Observed,
            (_, true, false) => Self::Baseline,
            (_, true, true) => Self::Compared,
        }
    }

    /// The step on the ladder as it is printed, from 0.
    #[must_use]
    pub fn step(self) -> u8 {
        self as u8
    }

    /// The stored word.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Counted => "counted",
            Self::Observed => "observed",
            Self::Baseline => "baseline",
            Self::Compared => "compared",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_claim_is_as_strong_as_its_weakest_support() {
        assert_eq!(Claim::carried(1, false, true), Claim::Counted);
        assert_eq!(Claim::carried(8, false, true), Claim::Observed);
        assert_eq!(Claim::carried(1, true, false), Claim::Baseline);
        assert_eq!(Claim::carried(8, true, true), Claim::Compared);
        assert!(Claim::ALL.windows(2).all(|pair| pair[0] < pair[1]));
        assert_eq!(Claim::Compared.step(), 3);
    }
}
