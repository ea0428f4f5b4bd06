//! Invitations: the way they take, and what comes back.

use jiff::Timestamp;

use crate::words::word_enum;

word_enum! {
    /// How an invitation reaches a prospect.
    Channel {
        /// A message.
        Email = "email",
        /// A letter in a window envelope.
        Letter = "letter",
        /// A QR code that is shown or handed over in person.
        Qr = "qr",
    }
}

word_enum! {
    /// What a prospect answers on its personal page.
    Answer {
        /// Would like to know more.
        Interested = "interested",
        /// Perhaps later.
        NotNow = "not_now",
        /// Please never again.
        Never = "never",
    }
}

/// How far an invitation has come. Each state holds only what is known then.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InvitationState {
    /// On its way, or lying unread.
    Sent,
    /// The personal page was opened.
    Opened {
        /// First time.
        at: Timestamp,
    },
    /// The prospect answered; the last answer counts.
    Answered {
        /// When.
        at: Timestamp,
        /// What.
        answer: Answer,
    },
}

impl InvitationState {
    /// The personal page is opened: only the first time says something new.
    #[must_use]
    pub fn open(self, at: Timestamp) -> Self {
        match self {
            Self::Sent => Self::Opened { at },
            opened_or_answered => opened_or_answered,
        }
    }

    /// The prospect answers; it may change its mind, but 'never' stays until staff take it back.
    #[must_use]
    pub fn answer(self, at: Timestamp, answer: Answer) -> Self {
        match self {
            Self::Answered { answer: Answer::Never, .. } => self,
            Self::Sent | Self::Opened { .. } | Self::Answered { .. } => {
                Self::Answered { at, answer }
            }
        }
    }

    /// The answer, when there is one.
    #[must_use]
    pub fn given(self) -> Option<Answer> {
        match self {
            Self::Answered { answer, .. } => Some(answer),
            Self::Sent | Self::Opened { .. } => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).expect("a small number is an instant")
    }

    #[test]
    fn opening_twice_keeps_the_first_time() {
        let opened = InvitationState::Sent.open(at(1));
        assert_eq!(opened.open(at(2)), InvitationState::Opened { at: at(1) });
    }

    #[test]
    fn a_prospect_may_change_its_mind_but_never_is_kept() {
        let later = InvitationState::Sent.answer(at(1), Answer::NotNow);
        assert_eq!(later.answer(at(2), Answer::Interested).given(), Some(Answer::Interested));
        let never = later.answer(at(3), Answer::Never);
        assert_eq!(never.answer(at(4), Answer::Interested).given(), Some(Answer::Never));
        assert_eq!(never.open(at(5)), never);
    }
}
