//! A placement: a young jobseeker works for a while at a partner.
//!
//! The partner offers, the adviser proposes somebody who agreed to it, all three sign, it runs and
//! ends. The states and the reasons follow what public placement services use, in our own words.

use jiff::civil::Date;

use crate::words::word_enum;

word_enum! {
    /// How far a placement has come.
    PlacementStage {
        /// The adviser has somebody in mind, who agreed.
        Matched = "matched",
        /// The agreement of three is out for signature.
        Signing = "signing",
        /// All three have signed.
        Signed = "signed",
        /// It runs.
        Running = "running",
        /// It was carried through.
        Completed = "completed",
        /// It stopped before its end.
        Broken = "broken",
        /// It did not come about.
        Refused = "refused",
    }
}

word_enum! {
    /// Why it did not come about, or stopped.
    RefusalReason {
        /// The partner has no room at that time after all.
        NoRoom = "no_room",
        /// The partner wants other skills.
        OtherSkills = "other_skills",
        /// The way there is too long.
        TooFar = "too_far",
        /// The hours do not fit.
        Hours = "hours",
        /// The person found something else.
        FoundElsewhere = "found_elsewhere",
        /// The person changed its mind.
        ChangedMind = "changed_mind",
        /// Health or family.
        Personal = "personal",
        /// A paper is missing.
        Papers = "papers",
        /// Nobody answered.
        NoAnswer = "no_answer",
        /// Another reason.
        Other = "other",
    }
}

word_enum! {
    /// Who signs.
    Signatory {
        /// The partner.
        Partner = "partner",
        /// The person.
        Participant = "participant",
        /// The organisation.
        Organisation = "organisation",
    }
}

/// A step that does not follow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a placement that is {from} cannot become {to}")]
pub struct PlacementError {
    /// Where it stands.
    pub from: PlacementStage,
    /// Where it was to go.
    pub to: PlacementStage,
}

impl PlacementStage {
    /// Whether a step may follow.
    #[must_use]
    pub fn may_become(self, to: Self) -> bool {
        use PlacementStage as S;
        match self {
            S::Matched => matches!(to, S::Signing | S::Refused),
            S::Signing => matches!(to, S::Signed | S::Refused),
            S::Signed => matches!(to, S::Running | S::Refused),
            S::Running => matches!(to, S::Completed | S::Broken),
            S::Completed | S::Broken | S::Refused => false,
        }
    }

    /// Takes a step.
    ///
    /// # Errors
    /// When it does not follow.
    pub fn step(self, to: Self) -> Result<Self, PlacementError> {
        if self.may_become(to) { Ok(to) } else { Err(PlacementError { from: self, to }) }
    }

    /// Whether a reason belongs to it.
    #[must_use]
    pub fn wants_reason(self) -> bool {
        matches!(self, Self::Broken | Self::Refused)
    }

    /// Whether a place of the partner's offer is taken.
    #[must_use]
    pub fn takes_a_place(self) -> bool {
        self != Self::Refused
    }

    /// Whether its last day is past, and nobody has noted how it ended.
    #[must_use]
    pub fn waits_for_its_end(self, ends_on: Date, today: Date) -> bool {
        self == Self::Running && ends_on < today
    }

    /// Whether it took place, wholly or in part: its outcome is asked for.
    #[must_use]
    pub fn took_place(self) -> bool {
        matches!(self, Self::Completed | Self::Broken)
    }
}

/// Whether the agreement is whole: all three have signed.
#[must_use]
pub fn all_signed(signatures: &[Signatory]) -> bool {
    Signatory::ALL.iter().all(|signatory| signatures.contains(signatory))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_placement_goes_forward_only_and_ends_once() {
        use PlacementStage as S;
        let way = [S::Matched, S::Signing, S::Signed, S::Running, S::Completed];
        for pair in way.windows(2) {
            assert_eq!(pair[0].step(pair[1]), Ok(pair[1]));
            assert!(pair[1].step(pair[0]).is_err());
        }
        for end in [S::Completed, S::Broken, S::Refused] {
            assert!(S::ALL.iter().all(|to| !end.may_become(*to)), "{end}");
        }
        let error = S::Running.step(S::Refused).unwrap_err();
        assert_eq!(error.to_string(), "a placement that is running cannot become refused");
    }

    #[test]
    fn what_runs_past_its_last_day_waits_for_its_end() {
        use PlacementStage as S;
        let last = jiff::civil::date(2026, 11, 20);
        let next = jiff::civil::date(2026, 11, 21);
        assert!(!S::Running.waits_for_its_end(last, last), "the last day is a day of work");
        assert!(S::Running.waits_for_its_end(last, next));
        assert!(S::ALL.iter().all(|s| *s == S::Running || !s.waits_for_its_end(last, next)));
    }

    #[test]
    fn nothing_is_whole_before_all_three_have_signed() {
        use Signatory as By;
        assert!(!all_signed(&[By::Partner, By::Organisation]));
        assert!(all_signed(&[By::Organisation, By::Participant, By::Partner]));
    }
}
