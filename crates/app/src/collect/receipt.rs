//! Yearly receipts: planned, issued without gaps, replaced when money moved, never deleted.

mod issue;
mod mail;
mod paper;
mod year;

use async_trait::async_trait;
use jiff::Timestamp;
use jiff::civil::{Date, date};
use maillage_domain::access::Action;
use maillage_domain::collect::journal::EntryKind;
use maillage_domain::collect::receipt::law::STATEMENT;
use maillage_domain::collect::receipt::{CancelReason, ReceiptNumber};
use maillage_domain::ids::{DocumentId, PartnerId, ReceiptId};
use maillage_domain::money::Cents;

use super::journal::reading::JournalFilter;
use crate::documents::DocumentError;
use crate::error::StoreError;
use crate::store::{Page, Paged};
use crate::{Actor, ActorKind, App, AppError};

pub use issue::{Issued, Plan, PlannedReceipt, Waits, cancel, issue, plan};
pub use mail::{MailPlan, mail, plan_mail};
pub use year::{PaidRow, PaidSort, PaidYear, ReceiptProgress, YearFilter, year};

/// One payment on a receipt, as it is kept with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceiptLine {
    /// The day on which the bank had it.
    pub on: Date,
    /// How much, after what went back.
    pub cents: i64,
    /// Whether it was debited; else it was transferred.
    pub debited: bool,
    /// The bank's or our reference.
    pub reference: String,
}

/// A receipt.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Receipt {
    /// Its id.
    pub id: ReceiptId,
    /// Its number, never used twice.
    pub number: ReceiptNumber,
    /// Who gave.
    pub partner: PartnerId,
    /// How much in the year.
    pub amount: Cents,
    /// The payments.
    pub lines: Vec<ReceiptLine>,
    /// The law under which it was written; `none` for a statement of payment.
    pub regime: String,
    /// Whether some of it could still be refunded when it was written.
    pub is_provisional: bool,
    /// When it was written.
    pub issued_at: Timestamp,
    /// The file.
    pub document: DocumentId,
    /// When and why it was cancelled.
    pub cancelled: Option<(Timestamp, CancelReason)>,
    /// The number of the cancelled one that it replaces.
    pub replaces: Option<u32>,
    /// When the partner was written to about it.
    pub mailed_at: Option<Timestamp>,
}

impl Receipt {
    /// Whether it is a tax document; else it states what was paid.
    #[must_use]
    pub fn is_tax_receipt(&self) -> bool {
        self.regime != STATEMENT
    }
}

/// A receipt in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceiptRow {
    /// The receipt.
    pub receipt: Receipt,
    /// The partner's name.
    pub partner_name: String,
}

/// How a list of receipts is narrowed; by number.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ReceiptFilter {
    /// Only of this year.
    pub year: Option<i16>,
    /// Only of this partner.
    pub partner: Option<PartnerId>,
}

/// A file, as it was written once.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReceiptFile {
    /// The name.
    pub name: String,
    /// The SHA-256 of the PDF.
    pub sha256: [u8; 32],
    /// The PDF.
    pub content: Vec<u8>,
}

/// The rows of receipts.
#[async_trait]
pub trait ReceiptStore {
    /// A part of the receipts, by year and number.
    async fn receipts(
        &mut self,
        filter: &ReceiptFilter,
        page: Page,
    ) -> Result<Paged<ReceiptRow>, StoreError>;
    /// One receipt.
    async fn receipt(&mut self, id: ReceiptId) -> Result<Option<Receipt>, StoreError>;
    /// Every receipt of a year, cancelled ones too, by number.
    async fn receipts_of_year(&mut self, year: i16) -> Result<Vec<Receipt>, StoreError>;
    /// Adds a receipt with its file.
    async fn insert_receipt(
        &mut self,
        receipt: &Receipt,
        file: &ReceiptFile,
    ) -> Result<(), StoreError>;
    /// Cancels a receipt that is valid.
    async fn cancel_receipt(
        &mut self,
        id: ReceiptId,
        at: Timestamp,
        reason: CancelReason,
    ) -> Result<(), StoreError>;
    /// Notes that the partner was written to about a receipt.
    async fn set_receipt_mailed(&mut self, id: ReceiptId, at: Timestamp) -> Result<(), StoreError>;
    /// The file of a receipt.
    async fn receipt_file(
        &mut self,
        document: DocumentId,
    ) -> Result<Option<ReceiptFile>, StoreError>;
}

/// Why receipts are not issued.
#[derive(Debug, thiserror::Error)]
pub enum ReceiptError {
    /// A paper could not be made; nothing of its part was issued.
    #[error("the receipt of {partner} could not be written")]
    Paper {
        /// Whose.
        partner: String,
        /// Why.
        #[source]
        source: DocumentError,
    },
    /// Everything else.
    #[error(transparent)]
    App(#[from] AppError),
}

impl From<StoreError> for ReceiptError {
    fn from(error: StoreError) -> Self {
        Self::App(error.into())
    }
}

/// A part of the receipts.
///
/// # Errors
/// When the actor may not look at money, or the store fails.
pub async fn list(
    app: &App,
    actor: &Actor,
    filter: &ReceiptFilter,
    page: Page,
) -> Result<Paged<ReceiptRow>, AppError> {
    actor.require(Action::ViewMoney)?;
    Ok(app.store.read(actor.organisation).await?.receipts(filter, page).await?)
}

/// One receipt, with the partner's name.
///
/// # Errors
/// [`AppError::NotFound`]; when the actor may not look at money, or the store fails.
pub async fn get(app: &App, actor: &Actor, id: ReceiptId) -> Result<ReceiptRow, AppError> {
    actor.require(Action::ViewMoney)?;
    let mut work = app.store.read(actor.organisation).await?;
    let receipt = work.receipt(id).await?.ok_or(AppError::NotFound)?;
    let partner = work.partner(receipt.partner).await?.ok_or(AppError::NotFound)?;
    Ok(ReceiptRow { receipt, partner_name: partner.name })
}

/// The receipts of the partner who asks, newest year first, cancelled ones too.
///
/// # Errors
/// When the actor is no partner, or the store fails.
pub async fn own(app: &App, actor: &Actor) -> Result<Vec<Receipt>, AppError> {
    let ActorKind::Partner { partner } = actor.kind else { return Err(AppError::Forbidden) };
    let filter = ReceiptFilter { partner: Some(partner), year: None };
    let mut work = app.store.read(actor.organisation).await?;
    let rows = work.receipts(&filter, Page::part(0)).await?.rows;
    Ok(rows.into_iter().rev().map(|row| row.receipt).collect())
}

/// The last year that is over, when the partner who asks paid something in it and has no receipt for it:
/// the organisation has still to issue it.
///
/// # Errors
/// When the actor is no partner, or the store fails.
pub async fn awaited(app: &App, actor: &Actor) -> Result<Option<i16>, AppError> {
    let ActorKind::Partner { partner } = actor.kind else { return Err(AppError::Forbidden) };
    let mut work = app.store.read(actor.organisation).await?;
    let organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let year = app.clock.today(&organisation.time_zone).year() - 1;
    let filter = ReceiptFilter { partner: Some(partner), year: Some(year) };
    let issued = work.receipts(&filter, Page::part(0)).await?.rows;
    if issued.iter().any(|row| row.receipt.cancelled.is_none()) {
        return Ok(None);
    }
    for kind in [EntryKind::Payment, EntryKind::Explained] {
        let filter = JournalFilter {
            partner: Some(partner),
            kind: Some(kind),
            from: Some(date(year, 1, 1)),
            to: Some(date(year, 12, 31)),
            ..JournalFilter::default()
        };
        if work.journal(&filter, Page { offset: 0, limit: 1 }).await?.total > 0 {
            return Ok(Some(year));
        }
    }
    Ok(None)
}

/// The file of a receipt, for staff who may look at money and for the partner whose it is.
///
/// # Errors
/// When there is no such receipt (also when it is another partner's), or the store fails.
pub async fn file(
    app: &App,
    actor: &Actor,
    id: ReceiptId,
) -> Result<(Receipt, ReceiptFile), AppError> {
    let mut work = app.store.read(actor.organisation).await?;
    let receipt = work.receipt(id).await?.ok_or(AppError::NotFound)?;
    match actor.kind {
        ActorKind::Partner { partner } if partner == receipt.partner => {}
        ActorKind::Partner { .. } => return Err(AppError::NotFound),
        _ => actor.require(Action::ViewMoney)?,
    }
    let file = work.receipt_file(receipt.document).await?.ok_or(AppError::NotFound)?;
    Ok((receipt, file))
}
