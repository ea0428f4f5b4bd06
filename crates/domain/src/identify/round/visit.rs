//! What came of a visit, and where the prospect then stands.

use crate::engage::stage::Stage;
use crate::words::word_enum;

word_enum! {
    /// What came of a visit.
    Outcome {
        /// Somebody was met and listened.
        Met = "met",
        /// They would like to know more.
        Interested = "interested",
        /// They asked to come back.
        ComeBack = "come_back",
        /// Nobody was there who could say anything, or the door was closed.
        Absent = "absent",
        /// They do not want to.
        NoThanks = "no_thanks",
    }
}

/// After how many days one passes by again when they asked for it. A judgement: long enough not to press.
const COME_BACK_DAYS: u8 = 7;
/// Within how many days those who are interested get a proposal: while they remember the talk. A judgement.
const PROPOSE_DAYS: u8 = 3;

impl Outcome {
    /// Where a prospect stands after a visit with this outcome. Nothing puts it back: who has a proposal keeps it, who
    /// is a partner stays one. Only 'no' ends what there was, but for a partner's agreement.
    #[must_use]
    pub fn stage_after(self, before: Stage) -> Stage {
        match (self, before) {
            (_, Stage::Partner) | (Self::Absent, _) => before,
            (Self::NoThanks, _) => Stage::Declined,
            (_, Stage::Proposal) => before,
            (Self::Met | Self::Interested, _) => Stage::Met,
            (Self::ComeBack, Stage::Met) => before,
            (Self::ComeBack, _) => Stage::Contacted,
        }
    }

    /// In how many days the next step is due; `None` when the visit asks for none.
    #[must_use]
    pub fn next_step_days(self) -> Option<u8> {
        match self {
            Self::ComeBack => Some(COME_BACK_DAYS),
            Self::Interested => Some(PROPOSE_DAYS),
            Self::Met | Self::Absent | Self::NoThanks => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_outcome_leads_to_a_stage_that_the_board_has_a_way_to() {
        for outcome in Outcome::ALL {
            for before in Stage::ALL {
                let after = outcome.stage_after(*before);
                assert!(before.way_to(after).is_some(), "{outcome} {before} {after}");
            }
        }
    }

    #[test]
    fn a_closed_door_changes_nothing_and_a_partner_stays_one() {
        for stage in Stage::ALL {
            assert_eq!(Outcome::Absent.stage_after(*stage), *stage);
        }
        for outcome in Outcome::ALL {
            assert_eq!(outcome.stage_after(Stage::Partner), Stage::Partner);
        }
    }

    #[test]
    fn a_proposal_survives_a_talk_but_not_a_no() {
        assert_eq!(Outcome::Met.stage_after(Stage::Proposal), Stage::Proposal);
        assert_eq!(Outcome::NoThanks.stage_after(Stage::Proposal), Stage::Declined);
        assert_eq!(Outcome::ComeBack.stage_after(Stage::Shortlisted), Stage::Contacted);
    }
}
