//! The stages of a prospect and the moves between them.

use crate::words::word_enum;

word_enum! {
    /// Where a prospect stands.
    Stage {
        /// Found and kept.
        Shortlisted = "shortlisted",
        /// Invited or called.
        Contacted = "contacted",
        /// Someone of the organisation has met someone there.
        Met = "met",
        /// An agreement has been proposed.
        Proposal = "proposal",
        /// In the network.
        Partner = "partner",
        /// Said no, and is left in peace.
        Declined = "declined",
        /// Perhaps later.
        NotNow = "not_now",
    }
}

/// A move that the board does not allow.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("a prospect that is {from} cannot become {to}")]
pub struct StageError {
    /// Where it stands.
    pub from: Stage,
    /// Where it was to go.
    pub to: Stage,
}

impl Stage {
    /// Whether a prospect may move from here to there.
    ///
    /// Work goes forward and may be put back by hand; only a proposal makes a partner; a partner is
    /// left by ending its agreement, not on the board; who has declined is taken up again only as
    /// 'shortlisted', by a deliberate move.
    #[must_use]
    pub fn may_become(self, to: Self) -> bool {
        match self {
            Self::Shortlisted | Self::Contacted | Self::Met => to != self && to != Self::Partner,
            Self::Proposal => to != self,
            Self::Partner => false,
            Self::Declined => to == Self::Shortlisted,
            Self::NotNow => matches!(to, Self::Shortlisted | Self::Contacted | Self::Declined),
        }
    }

    /// The stages that may follow, in the order of the board.
    pub fn next(self) -> impl Iterator<Item = Self> {
        Self::ALL.iter().copied().filter(move |to| self.may_become(*to))
    }

    /// Moves.
    ///
    /// # Errors
    /// When the move is not allowed.
    pub fn move_to(self, to: Self) -> Result<Self, StageError> {
        if self.may_become(to) { Ok(to) } else { Err(StageError { from: self, to }) }
    }

    /// The moves that lead from here to there: none when it stands there, one, or two over 'shortlisted' when what
    /// was said at first is taken back. `None` when there is no such way.
    #[must_use]
    pub fn way_to(self, to: Self) -> Option<Vec<Self>> {
        if self == to {
            return Some(Vec::new());
        }
        if self.may_become(to) {
            return Some(vec![to]);
        }
        let over = Self::Shortlisted;
        (to != Self::Partner && self.may_become(over) && over.may_become(to))
            .then(|| vec![over, to])
    }

    /// Whether invitations and reminders may be sent.
    #[must_use]
    pub fn may_be_invited(self) -> bool {
        matches!(self, Self::Shortlisted | Self::Contacted | Self::Met)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_proposal_makes_a_partner() {
        for from in Stage::ALL {
            assert_eq!(from.may_become(Stage::Partner), *from == Stage::Proposal, "{from}");
        }
    }

    #[test]
    fn what_was_said_can_be_taken_back_over_the_shortlist() {
        assert_eq!(Stage::Declined.way_to(Stage::Met), Some(vec![Stage::Shortlisted, Stage::Met]));
        assert_eq!(Stage::Shortlisted.way_to(Stage::Met), Some(vec![Stage::Met]));
        assert_eq!(Stage::Met.way_to(Stage::Met), Some(Vec::new()));
        assert_eq!(Stage::Partner.way_to(Stage::Met), None);
        assert_eq!(Stage::Declined.way_to(Stage::Partner), None, "never past a proposal");
    }

    #[test]
    fn nobody_stays_where_it_is_by_moving_and_no_partner_leaves_on_the_board() {
        for stage in Stage::ALL {
            assert!(!stage.may_become(*stage), "{stage}");
        }
        assert_eq!(Stage::Partner.next().count(), 0);
    }

    #[test]
    fn who_declined_is_left_in_peace() {
        assert!(!Stage::Declined.may_be_invited());
        assert_eq!(Stage::Declined.next().collect::<Vec<_>>(), [Stage::Shortlisted]);
        assert!(Stage::Declined.move_to(Stage::Proposal).is_err());
    }
}
