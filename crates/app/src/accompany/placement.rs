//! Placements: one person at one partner, from the match to the end, as they are kept.
//!
//! What names the person (terms, papers, the name under its signature) is sealed under the person's key.

pub mod moving_on;
pub mod of_person;
pub mod pairing;
pub mod paper;
mod placed;
pub mod three_sign;
pub mod to_paper;
pub mod view;

use async_trait::async_trait;
use jiff::Timestamp;
use jiff::civil::Date;
use maillage_domain::accompany::placement::{PlacementStage, RefusalReason, Signatory};
use maillage_domain::accompany::pseudonym::Pseudonym;
use maillage_domain::ids::{AccountId, OfferId, ParticipantId, PartnerId, PlacementId};
use maillage_domain::locale::Locale;
use maillage_domain::money::Cents;
use serde::{Deserialize, Serialize};

use crate::agree::agreement::SignedThrough;
use crate::error::StoreError;
use crate::store::{Page, Paged};

/// A placement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Placement {
    /// The id.
    pub id: PlacementId,
    /// The offer it was made on.
    pub offer: OfferId,
    /// At which partner.
    pub partner: PartnerId,
    /// Who comes.
    pub participant: ParticipantId,
    /// The organisation's reference, such as `P-2026-014`.
    pub reference: String,
    /// How far it is.
    pub stage: PlacementStage,
    /// The language of its paper.
    pub locale: Locale,
    /// The first day.
    pub starts_on: Date,
    /// The last day that was agreed.
    pub ends_on: Date,
    /// The day on which it ended, when it took place.
    pub ended_on: Option<Date>,
    /// Why it did not come about, or stopped.
    pub reason: Option<RefusalReason>,
    /// Who follows it.
    pub adviser: AccountId,
    /// [`PlacementTerms`] as JSON, sealed.
    pub sealed_terms: Vec<u8>,
    /// The paper that the three read, once there is one.
    pub proposal: Option<Proposal>,
    /// The paper with its page of evidence, sealed, once all three have signed.
    pub sealed_signed_paper: Option<Vec<u8>>,
    /// When it was matched.
    pub created_at: Timestamp,
}

/// A paper that is out for signature.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proposal {
    /// When it was made.
    pub proposed_at: Timestamp,
    /// The fingerprint of the facts on it ([`crate::documents::PlacementPaper::terms_hash`]).
    pub terms_hash: String,
    /// The SHA-256 of the file.
    pub document: [u8; 32],
    /// The file, sealed.
    pub sealed_paper: Vec<u8>,
}

/// What is agreed about a placement, beside its days.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct PlacementTerms {
    /// What the work is.
    pub occupation: String,
    /// What the person does, one line each.
    pub tasks: Vec<String>,
    /// What the person wants to learn, one line each.
    pub aims: Vec<String>,
    /// Where, when it is not the partner's address.
    pub workplace: String,
    /// Minutes in a week.
    pub weekly_minutes: u32,
    /// The hours of the week, one line each.
    pub schedule: Vec<String>,
    /// What the partner pays in a month, if anything.
    pub allowance: Option<Cents>,
    /// Who shows the work, at the partner's.
    pub tutor: String,
    /// Who signs for the partner.
    pub signatory_name: String,
    /// In which quality.
    pub signatory_quality: String,
    /// Insurer and policy against accidents at work.
    pub accident_insurance: String,
    /// Insurer and policy of civil liability.
    pub liability_insurance: String,
}

/// A step of a placement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Move {
    /// Where it went.
    pub stage: PlacementStage,
    /// On which day.
    pub on: Date,
    /// Why, where a reason belongs to it.
    pub reason: Option<RefusalReason>,
    /// Who took it; none by a link.
    pub by: Option<AccountId>,
}

/// A signature as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptSignature {
    /// Who of the three.
    pub signatory: Signatory,
    /// The name; empty for the person.
    pub name: String,
    /// The person's name, with its guardian's where one signed too, sealed.
    pub sealed_name: Option<Vec<u8>>,
    /// In which quality; empty for the person.
    pub quality: String,
    /// When.
    pub signed_at: Timestamp,
    /// The words that were agreed to.
    pub consent: String,
    /// The SHA-256 of the file that was read.
    pub document: [u8; 32],
    /// By which way it came.
    pub through: SignedThrough,
}

/// A placement in a list: under the drawn name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlacementRow {
    /// The id.
    pub id: PlacementId,
    /// The reference.
    pub reference: String,
    /// How far it is.
    pub stage: PlacementStage,
    /// At which partner.
    pub partner: PartnerId,
    /// The partner's name on the door.
    pub partner_name: String,
    /// What the work is, in the words of the offer.
    pub title: String,
    /// The person's drawn name.
    pub pseudonym: Pseudonym,
    /// The first day.
    pub starts_on: Date,
    /// The last day that was agreed.
    pub ends_on: Date,
    /// The day on which it ended.
    pub ended_on: Option<Date>,
    /// Why it did not come about, or stopped.
    pub reason: Option<RefusalReason>,
    /// The name of who follows it.
    pub adviser_name: String,
}

/// The orders of the list of placements.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum PlacementOrder {
    /// The newest first.
    #[default]
    Newest,
    /// By reference.
    Reference,
    /// By reference, downwards.
    ReferenceDown,
    /// By drawn name.
    Person,
    /// By drawn name, downwards.
    PersonDown,
    /// By the partner's name.
    Partner,
    /// By the partner's name, downwards.
    PartnerDown,
    /// By the first day.
    Start,
    /// By the first day, downwards.
    StartDown,
}

impl PlacementOrder {
    /// All orders.
    pub const ALL: [Self; 9] = [
        Self::Newest,
        Self::Reference,
        Self::ReferenceDown,
        Self::Person,
        Self::PersonDown,
        Self::Partner,
        Self::PartnerDown,
        Self::Start,
        Self::StartDown,
    ];

    /// The word in addresses and statements: the column, with `-` before it for downwards.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Newest => "",
            Self::Reference => "reference",
            Self::ReferenceDown => "-reference",
            Self::Person => "person",
            Self::PersonDown => "-person",
            Self::Partner => "partner",
            Self::PartnerDown => "-partner",
            Self::Start => "start",
            Self::StartDown => "-start",
        }
    }

    /// The order of such a word; the newest first for any other.
    #[must_use]
    pub fn of_word(word: &str) -> Self {
        Self::ALL.into_iter().find(|order| order.as_str() == word).unwrap_or_default()
    }
}

/// How the list of placements is narrowed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PlacementFilter {
    /// Part of the partner's name, the work, the drawn name or the reference.
    pub contains: Option<String>,
    /// Only this stage.
    pub stage: Option<PlacementStage>,
    /// Only at this partner.
    pub partner: Option<PartnerId>,
    /// Only on this offer.
    pub offer: Option<OfferId>,
    /// Only this person's.
    pub participant: Option<ParticipantId>,
    /// In which order.
    pub order: PlacementOrder,
}

/// The rows of placements.
#[async_trait]
pub trait PlacementStore {
    /// Adds a placement.
    async fn insert_placement(&mut self, placement: &Placement) -> Result<(), StoreError>;
    /// Writes all that may change.
    async fn update_placement(&mut self, placement: &Placement) -> Result<(), StoreError>;
    /// One placement.
    async fn placement(&mut self, id: PlacementId) -> Result<Option<Placement>, StoreError>;
    /// A part of the list.
    async fn placements(
        &mut self,
        filter: &PlacementFilter,
        page: Page,
    ) -> Result<Paged<PlacementRow>, StoreError>;
    /// How many references begin so.
    async fn count_placement_references(&mut self, prefix: &str) -> Result<i64, StoreError>;
    /// Adds a step after those that there are.
    async fn insert_placement_move(
        &mut self,
        placement: PlacementId,
        step: &Move,
    ) -> Result<(), StoreError>;
    /// The steps, in order.
    async fn placement_moves(&mut self, placement: PlacementId) -> Result<Vec<Move>, StoreError>;
}

/// The rows of the signatures under placements' papers, and of the links to sign them.
#[async_trait]
pub trait PlacementSignatureStore {
    /// Adds a signature after those that there are.
    async fn insert_placement_signature(
        &mut self,
        placement: PlacementId,
        signature: &KeptSignature,
    ) -> Result<(), StoreError>;
    /// The signatures, in the order in which they came.
    async fn placement_signatures(
        &mut self,
        placement: PlacementId,
    ) -> Result<Vec<KeptSignature>, StoreError>;
    /// Forgets the signatures under a paper that is made anew.
    async fn delete_placement_signatures(
        &mut self,
        placement: PlacementId,
    ) -> Result<(), StoreError>;
    /// The open links to sign a placement: their ids.
    async fn open_placement_links(
        &mut self,
        placement: PlacementId,
        signatory: Signatory,
        now: Timestamp,
    ) -> Result<Vec<maillage_domain::ids::LinkId>, StoreError>;
}
