//! How an agreement lives: drafted, proposed, signed by both, active, ended.
//!
//! Each state carries only what it has, and a step consumes the state it leaves, so an agreement
//! can neither be signed before it was proposed nor end twice.

use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use super::commitment::{Commitment, Side};
use crate::period::{FiscalYear, Month};
use crate::words::word_enum;

/// The fingerprint (SHA-256) of the document that was read and signed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct DocumentHash(pub [u8; 32]);

/// What is kept of a signature: who, when, by which words, of which document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Signature {
    /// The side that signs.
    pub side: Side,
    /// The name that the signatory typed.
    pub name: String,
    /// In which quality: owner, director, mayor.
    pub quality: String,
    /// When.
    pub signed_at: Timestamp,
    /// The sentence that was agreed to, in the language in which it was read.
    pub consent: String,
    /// The document that was signed.
    pub document: DocumentHash,
}

word_enum! {
    /// Why an agreement ended.
    EndReason {
        /// It ran its term.
        Expired = "expired",
        /// The partner left.
        PartnerLeft = "partner_left",
        /// The organisation ended it.
        OrganisationEnded = "organisation_ended",
        /// The proposal was turned down or taken back before it was signed.
        NotAgreed = "not_agreed",
    }
}

word_enum! {
    /// The state's name alone, for columns and filters.
    AgreementStage {
        /// Being written.
        Draft = "draft",
        /// Sent; may be signed.
        Proposed = "proposed",
        /// Signed by both; its first month has not come.
        Signed = "signed",
        /// In force.
        Active = "active",
        /// Over.
        Ended = "ended",
    }
}

/// A step that the state does not allow, or that lacks something.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum AgreementError {
    /// The step starts from another state.
    #[error("an agreement that is {from} cannot become {to}")]
    Step {
        /// The present state.
        from: AgreementStage,
        /// The wanted state.
        to: AgreementStage,
    },
    /// A proposal without commitments of both sides.
    #[error("an agreement has commitments on both sides: none of the {0}")]
    OneSided(Side),
    /// The side has signed already.
    #[error("the {0} has signed already")]
    SignedAlready(Side),
    /// What was signed is not what was proposed.
    #[error("the document that was signed is not the one that was proposed")]
    OtherDocument,
    /// A signature without a name.
    #[error("a signature needs the name of a person")]
    NoName,
    /// The first month has not come yet.
    #[error("the agreement starts in {0}")]
    TooEarly(Month),
}

/// An agreement in one of its states.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AgreementState {
    /// Being written: commitments may change.
    Draft,
    /// Sent, with none or one of the two signatures.
    Proposed {
        /// When it was sent.
        proposed_at: Timestamp,
        /// The document that both sides read.
        document: DocumentHash,
        /// The first signature, if one side has signed.
        first_signature: Option<Signature>,
    },
    /// Signed by both sides.
    Signed {
        /// Both signatures, in the order in which they came.
        signatures: [Signature; 2],
    },
    /// In force.
    Active {
        /// Both signatures.
        signatures: [Signature; 2],
        /// Since when it is in force.
        since: Date,
    },
    /// Over. Signatures are kept when there were any.
    Ended {
        /// Both signatures, unless it ended before.
        signatures: Option<[Signature; 2]>,
        /// The last day.
        on: Date,
        /// Why.
        reason: EndReason,
    },
}

impl AgreementState {
    /// The name of the state.
    #[must_use]
    pub fn stage(&self) -> AgreementStage {
        match self {
            Self::Draft => AgreementStage::Draft,
            Self::Proposed { .. } => AgreementStage::Proposed,
            Self::Signed { .. } => AgreementStage::Signed,
            Self::Active { .. } => AgreementStage::Active,
            Self::Ended { .. } => AgreementStage::Ended,
        }
    }

    /// Sends a draft.
    ///
    /// # Errors
    /// When it is no draft, or one side commits to nothing.
    pub fn propose(
        self,
        commitments: &[Commitment],
        document: DocumentHash,
        now: Timestamp,
    ) -> Result<Self, AgreementError> {
        let Self::Draft = self else {
            return Err(self.refuse(AgreementStage::Proposed));
        };
        for side in Side::ALL {
            if !commitments.iter().any(|commitment| commitment.side() == *side) {
                return Err(AgreementError::OneSided(*side));
            }
        }
        Ok(Self::Proposed { proposed_at: now, document, first_signature: None })
    }

    /// Takes a proposal back to be changed; a signature given to the old text is void.
    ///
    /// # Errors
    /// When it is not proposed.
    pub fn take_back(self) -> Result<Self, AgreementError> {
        match self {
            Self::Proposed { .. } => Ok(Self::Draft),
            other => Err(other.refuse(AgreementStage::Draft)),
        }
    }

    /// Adds one side's signature; the second makes the agreement signed.
    ///
    /// # Errors
    /// When it is not proposed, the side has signed, the document differs or the name is empty.
    pub fn sign(self, signature: Signature) -> Result<Self, AgreementError> {
        match self {
            Self::Proposed { proposed_at, document, first_signature } => {
                if signature.document != document {
                    return Err(AgreementError::OtherDocument);
                }
                if signature.name.trim().is_empty() {
                    return Err(AgreementError::NoName);
                }
                match first_signature {
                    None => Ok(Self::Proposed {
                        proposed_at,
                        document,
                        first_signature: Some(signature),
                    }),
                    Some(first) if first.side == signature.side => {
                        Err(AgreementError::SignedAlready(first.side))
                    }
                    Some(first) => Ok(Self::Signed { signatures: [first, signature] }),
                }
            }
            other => Err(other.refuse(AgreementStage::Signed)),
        }
    }

    /// Puts a signed agreement in force once its first month has come.
    ///
    /// # Errors
    /// When it is not signed, or `today` lies before the first month.
    pub fn activate(self, first: Month, today: Date) -> Result<Self, AgreementError> {
        match self {
            Self::Signed { .. } if today < first.first_day() => {
                Err(AgreementError::TooEarly(first))
            }
            Self::Signed { signatures } => Ok(Self::Active { signatures, since: today }),
            other => Err(other.refuse(AgreementStage::Active)),
        }
    }

    /// Ends it, from any state but the last. A partner can always leave.
    ///
    /// # Errors
    /// When it has ended already.
    pub fn end(self, on: Date, reason: EndReason) -> Result<Self, AgreementError> {
        match self {
            Self::Draft | Self::Proposed { .. } => {
                Ok(Self::Ended { signatures: None, on, reason: EndReason::NotAgreed })
            }
            Self::Signed { signatures } | Self::Active { signatures, .. } => {
                Ok(Self::Ended { signatures: Some(signatures), on, reason })
            }
            ended @ Self::Ended { .. } => Err(ended.refuse(AgreementStage::Ended)),
        }
    }

    fn refuse(&self, to: AgreementStage) -> AgreementError {
        AgreementError::Step { from: self.stage(), to }
    }
}

/// The earliest first month that an agreement may have: the one after the books that are closed, as nothing
/// is counted in closed books any more. Where none are closed, the first month of the fiscal year (starting
/// in the calendar month `year_starts_in`, 1 to 12) that holds the last month that is over on `today`: an
/// organisation that begins with its books in the middle of a year may still write that year.
#[must_use]
pub fn first_possible_month(
    closed_through: Option<Month>,
    today: Date,
    year_starts_in: i8,
) -> Month {
    let over = Month::of(today).previous();
    closed_through.map_or_else(|| FiscalYear::holding(over, year_starts_in).first, Month::next)
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const PAPER: DocumentHash = DocumentHash([7; 32]);

    fn signature(side: Side) -> Signature {
        Signature {
            side,
            name: "Nora Vidal".into(),
            quality: "owner".into(),
            signed_at: Timestamp::UNIX_EPOCH,
            consent: "I agree to this.".into(),
            document: PAPER,
        }
    }

    fn both_sides() -> Vec<Commitment> {
        vec![Commitment::Display { wording: "A poster".into() }, Commitment::Label]
    }

    fn proposed() -> AgreementState {
        AgreementState::Draft
            .propose(&both_sides(), PAPER, Timestamp::UNIX_EPOCH)
            .expect("a good draft")
    }

    #[test]
    fn an_agreement_goes_from_draft_to_end() {
        let first: Month = "2026-01".parse().expect("a month");
        let signed = proposed()
            .sign(signature(Side::Partner))
            .and_then(|a| a.sign(signature(Side::Organisation)))
            .expect("two signatures");
        assert_eq!(
            signed.clone().activate(first, date(2025, 12, 31)),
            Err(AgreementError::TooEarly(first))
        );
        let ended = signed
            .activate(first, date(2026, 1, 1))
            .and_then(|a| a.end(date(2026, 6, 30), EndReason::PartnerLeft))
            .expect("an end");
        assert_eq!(ended.stage(), AgreementStage::Ended);
        assert!(ended.end(date(2026, 7, 1), EndReason::Expired).is_err());
    }

    #[test]
    fn an_agreement_begins_after_the_closed_books_or_within_the_year_that_is_open() {
        let month = |text: &str| text.parse::<Month>().expect("a month");
        let today = date(2026, 11, 23);
        let closed = Some(month("2026-09"));
        assert_eq!(first_possible_month(closed, today, 1), month("2026-10"));
        assert_eq!(first_possible_month(None, today, 1), month("2026-01"));
        assert_eq!(first_possible_month(None, today, 9), month("2026-09"));
        assert_eq!(first_possible_month(None, date(2027, 1, 10), 1), month("2026-01"));
    }

    #[test]
    fn one_side_cannot_sign_twice_nor_sign_another_document() {
        let once = proposed().sign(signature(Side::Partner)).expect("first");
        assert_eq!(
            once.sign(signature(Side::Partner)),
            Err(AgreementError::SignedAlready(Side::Partner))
        );
        let other = Signature { document: DocumentHash([8; 32]), ..signature(Side::Partner) };
        assert_eq!(proposed().sign(other), Err(AgreementError::OtherDocument));
    }

    #[test]
    fn a_plea_for_gifts_is_no_agreement() {
        assert_eq!(
            AgreementState::Draft.propose(&both_sides()[..1], PAPER, Timestamp::UNIX_EPOCH),
            Err(AgreementError::OneSided(Side::Organisation))
        );
    }

    #[test]
    fn a_draft_is_not_signed_and_a_proposal_taken_back_loses_its_signature() {
        assert!(AgreementState::Draft.sign(signature(Side::Partner)).is_err());
        let back = proposed().sign(signature(Side::Partner)).and_then(AgreementState::take_back);
        assert_eq!(back, Ok(AgreementState::Draft));
    }
}
