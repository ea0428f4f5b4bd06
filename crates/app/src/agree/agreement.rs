//! Agreements and their commitments, as they are kept.

use async_trait::async_trait;
use jiff::Timestamp;
use jiff::civil::Date;
use maillage_domain::agree::agreement::{AgreementStage, AgreementState, Signature};
use maillage_domain::agree::commitment::{Commitment, CommitmentKind, Side};
use maillage_domain::ids::{AccountId, AgreementId, CommitmentId, DocumentId, LinkId, PartnerId};
use maillage_domain::locale::Locale;
use maillage_domain::period::Month;

use crate::error::StoreError;
use crate::store::{Page, Paged};

/// An agreement with one partner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Agreement {
    /// The id.
    pub id: AgreementId,
    /// The partner.
    pub partner: PartnerId,
    /// The organisation's reference, such as `2026-014`.
    pub reference: String,
    /// How far it is.
    pub state: AgreementState,
    /// The language of its paper.
    pub locale: Locale,
    /// What the partnership is for, paragraphs separated by empty lines.
    pub purpose: String,
    /// The tax rules: a word of [`crate::agree::paper::regime`].
    pub legal_regime: String,
    /// The first month that counts.
    pub first_month: Month,
    /// Who signs for the partner.
    pub signatory_name: String,
    /// In which quality.
    pub signatory_quality: String,
    /// The paper that both sides read, once proposed.
    pub proposed_document: Option<DocumentId>,
    /// The fingerprint of the facts on that paper ([`crate::documents::AgreementPaper::terms_hash`]).
    pub terms_hash: Option<String>,
    /// The paper with its page of evidence, once signed.
    pub signed_document: Option<DocumentId>,
    /// The agreement that this one follows.
    pub replaces: Option<AgreementId>,
    /// When the row was made.
    pub created_at: Timestamp,
}

impl Agreement {
    /// Whether nothing is counted any more in its first month: nobody can sign for a month that the
    /// books have left behind.
    #[must_use]
    pub fn begins_in_closed_books(&self, closed_through: Option<Month>) -> bool {
        closed_through.is_some_and(|closed| self.first_month <= closed)
    }
}

/// A commitment with its id and its place among the agreement's lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredCommitment {
    /// The id: dues and declarations refer to it.
    pub id: CommitmentId,
    /// Whose agreement.
    pub agreement: AgreementId,
    /// Whose side of the network.
    pub partner: PartnerId,
    /// What is owed.
    pub terms: Commitment,
}

/// Through what a signature came: a partner's link or a member of staff.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum SignedThrough {
    /// A personal link.
    Link(LinkId),
    /// A member of staff who is signed in.
    Account(AccountId),
}

/// One row of the list of agreements.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgreementRow {
    /// The id.
    pub id: AgreementId,
    /// The partner.
    pub partner: PartnerId,
    /// The partner's name on the door.
    pub partner_name: String,
    /// The reference.
    pub reference: String,
    /// How far it is.
    pub stage: AgreementStage,
    /// The first month that counts.
    pub first_month: Month,
    /// Its last day, when it ended.
    pub ended_on: Option<Date>,
}

/// How the list of agreements is narrowed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct AgreementFilter {
    /// Part of the partner's name or the reference, whatever the case.
    pub contains: Option<String>,
    /// Only this stage.
    pub stage: Option<AgreementStage>,
    /// Only this partner's.
    pub partner: Option<PartnerId>,
    /// In which order.
    pub order: AgreementOrder,
}

/// The orders of the list of agreements.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum AgreementOrder {
    /// The newest first.
    #[default]
    Newest,
    /// By the partner's name.
    Partner,
    /// By the partner's name, downwards.
    PartnerDown,
    /// By the first month that counts.
    Month,
    /// By the first month, downwards.
    MonthDown,
    /// By reference.
    Reference,
    /// By reference, downwards.
    ReferenceDown,
}

impl AgreementOrder {
    /// All orders.
    pub const ALL: [Self; 7] = [
        Self::Newest,
        Self::Partner,
        Self::PartnerDown,
        Self::Month,
        Self::MonthDown,
        Self::Reference,
        Self::ReferenceDown,
    ];

    /// The word in addresses and statements: the column, with `-` before it for downwards.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Newest => "",
            Self::Partner => "partner",
            Self::PartnerDown => "-partner",
            Self::Month => "month",
            Self::MonthDown => "-month",
            Self::Reference => "reference",
            Self::ReferenceDown => "-reference",
        }
    }

    /// The order of such a word; the newest first for any other.
    #[must_use]
    pub fn of_word(word: &str) -> Self {
        Self::ALL.into_iter().find(|order| order.as_str() == word).unwrap_or_default()
    }
}

/// A file that the organisation keeps.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredDocument {
    /// The id.
    pub id: DocumentId,
    /// What it is: `agreement`, `signed_agreement`, `receipt`, …
    pub kind: String,
    /// The name under which it is handed out.
    pub file_name: String,
    /// Such as `application/pdf`.
    pub media_type: String,
    /// The SHA-256 of the content.
    pub sha256: [u8; 32],
    /// The bytes.
    pub content: Vec<u8>,
    /// When it was made.
    pub created_at: Timestamp,
}

/// The rows of agreements, commitments, signatures and kept files.
#[async_trait]
pub trait AgreementStore {
    /// Adds an agreement with its commitments.
    async fn insert_agreement(
        &mut self,
        agreement: &Agreement,
        commitments: &[StoredCommitment],
    ) -> Result<(), StoreError>;
    /// Writes all fields but the signatures.
    async fn update_agreement(&mut self, agreement: &Agreement) -> Result<(), StoreError>;
    /// Puts other commitments in the place of those of a draft.
    async fn replace_commitments(
        &mut self,
        agreement: AgreementId,
        commitments: &[StoredCommitment],
    ) -> Result<(), StoreError>;
    /// Writes the terms of one commitment (a partner leaves or comes back).
    async fn update_commitment(&mut self, commitment: &StoredCommitment) -> Result<(), StoreError>;
    /// Adds a signature.
    async fn insert_signature(
        &mut self,
        agreement: AgreementId,
        signature: &Signature,
        through: SignedThrough,
    ) -> Result<(), StoreError>;
    /// Forgets the signatures of a proposal that was taken back.
    async fn delete_signatures(&mut self, agreement: AgreementId) -> Result<(), StoreError>;
    /// Through what each side signed, in the order in which they signed.
    async fn signed_through(
        &mut self,
        agreement: AgreementId,
    ) -> Result<Vec<(Side, SignedThrough)>, StoreError>;
    /// One agreement.
    async fn agreement(&mut self, id: AgreementId) -> Result<Option<Agreement>, StoreError>;
    /// Its commitments, in order.
    async fn commitments(
        &mut self,
        agreement: AgreementId,
    ) -> Result<Vec<StoredCommitment>, StoreError>;
    /// The commitments of one kind of all agreements of a partner that are or were in force, oldest
    /// agreement first.
    async fn commitments_of_partner(
        &mut self,
        partner: PartnerId,
        kind: CommitmentKind,
    ) -> Result<Vec<StoredCommitment>, StoreError>;
    /// A part of the list, newest first.
    async fn agreements(
        &mut self,
        filter: &AgreementFilter,
        page: Page,
    ) -> Result<Paged<AgreementRow>, StoreError>;
    /// How many references of this year there are.
    async fn count_references(&mut self, prefix: &str) -> Result<i64, StoreError>;
    /// Keeps a file.
    async fn insert_document(&mut self, document: &StoredDocument) -> Result<(), StoreError>;
    /// A kept file.
    async fn document(&mut self, id: DocumentId) -> Result<Option<StoredDocument>, StoreError>;
}
