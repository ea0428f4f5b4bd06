//! The store as use cases see it: units of work, and one trait per word.

use async_trait::async_trait;
use maillage_domain::ids::OrganisationId;

use crate::access::{AccessStore, AuditStore, LinkStore, LogoStore, OrganisationStore};
use crate::accompany::AccompanyStore;
use crate::agree::AgreementStore;
use crate::campaign::{BadgeStore, CampaignStore, DisplayStore, ScanCodeStore, ScanStore};
use crate::campaign::{
    CertificateStore, EventStore, HoursStore, MissionStore, ShiftStore, SignUpStore, VolunteerStore,
};
use crate::collect::{
    BankStore, CollectionStore, DebitStore, DeclarationStore, DueStore, GiftTotalStore,
    JournalReading, JournalStore, MandateStore, PaymentStore, ReceiptStore,
};
use crate::engage::EngageStore;
use crate::engage::partner::PartnerStore;
use crate::error::StoreError;
use crate::identify::IdentifyStore;
use crate::prove::{
    BesidesStore, FiguresStore, ForecastStore, IndicatorStore, ObservationStore, ProofTextStore,
    StatementStore, VerifyStore,
};

/// The tables of one installation.
#[async_trait]
pub trait Store: Send + Sync {
    /// Opens a unit of work that may write; all of it lands at `commit`, nothing without it.
    /// On SQLite one at a time: keep it short, compute before.
    async fn begin(&self, organisation: OrganisationId) -> Result<Box<dyn UnitOfWork>, StoreError>;

    /// Opens a unit of work that only reads, on one snapshot; never waits for writers.
    async fn read(&self, organisation: OrganisationId) -> Result<Box<dyn UnitOfWork>, StoreError>;

    /// Opens work on what all organisations share: accounts, sessions, the list of organisations.
    async fn shared(&self) -> Result<Box<dyn SharedWork>, StoreError>;

    /// Opens a look at what all organisations share, on one snapshot; never waits for writers.
    async fn shared_read(&self) -> Result<Box<dyn SharedWork>, StoreError>;

    /// Brings the tables to this version's form. Safe to run twice.
    async fn migrate(&self) -> Result<(), StoreError>;

    /// Answers when the tables can be reached.
    async fn ping(&self) -> Result<(), StoreError>;
}

/// A transaction of one organisation. Dropping it undoes it.
#[async_trait]
pub trait UnitOfWork:
    OrganisationStore
    + LogoStore
    + LinkStore
    + AuditStore
    + PartnerStore
    + AgreementStore
    + BadgeStore
    + CampaignStore
    + DisplayStore
    + ScanStore
    + JournalStore
    + DeclarationStore
    + DueStore
    + MandateStore
    + DebitStore
    + CollectionStore
    + JournalReading
    + BankStore
    + GiftTotalStore
    + PaymentStore
    + ReceiptStore
    + FiguresStore
    + VerifyStore
    + BesidesStore
    + ForecastStore
    + IndicatorStore
    + ObservationStore
    + ProofTextStore
    + StatementStore
    + EngageStore
    + IdentifyStore
    + CertificateStore
    + EventStore
    + HoursStore
    + MissionStore
    + ShiftStore
    + SignUpStore
    + VolunteerStore
    + AccompanyStore
    + Send
{
    /// Whose work this is.
    fn organisation(&self) -> OrganisationId;

    /// Makes it last.
    async fn commit(self: Box<Self>) -> Result<(), StoreError>;
}

/// A transaction on what all organisations share. Dropping it undoes it.
#[async_trait]
pub trait SharedWork: AccessStore + ScanCodeStore + Send {
    /// Makes it last.
    async fn commit(self: Box<Self>) -> Result<(), StoreError>;
}

/// Which part of a long list is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Page {
    /// How many rows to skip.
    pub offset: i64,
    /// How many rows at most.
    pub limit: i64,
}

impl Page {
    /// The page `number` (from 1) of `size` rows.
    #[must_use]
    pub fn numbered(number: i64, size: i64) -> Self {
        let number = number.clamp(1, 1_000_000);
        Self { offset: (number - 1) * size, limit: size }
    }

    /// Everything, for exports that stream in parts of this size, beginning at `offset`.
    #[must_use]
    pub fn part(offset: i64) -> Self {
        Self { offset, limit: 1_000 }
    }
}

/// A part of a long list, and how long the whole is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paged<R> {
    /// The rows of this part.
    pub rows: Vec<R>,
    /// How many rows there are in all.
    pub total: i64,
}
