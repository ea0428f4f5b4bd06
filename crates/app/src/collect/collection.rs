//! Collection files: the debits of a month, written for the bank.

mod file;

use std::io::{self, Write};

use async_trait::async_trait;
use jiff::Timestamp;
use jiff::civil::Date;
use maillage_bank::pain008::DebitError;
use maillage_domain::access::Action;
use maillage_domain::collect::calendar::{
    BankTiming, CollectionDateError, check_collection, collection_date,
};
use maillage_domain::collect::mandate::{Scheme, SequenceType};
use maillage_domain::collect::reference::squeezed;
use maillage_domain::ids::{CollectionFileId, DebitId};
use maillage_domain::money::Cents;
use maillage_domain::period::Month;
use serde::{Deserialize, Serialize};
use serde_json::json;

use self::file::{creditor, write_out};
use super::debit::{Counted, counted, local, stop_unpermitted};
use crate::access::audit;
use crate::access::organisation::Organisation;
use crate::error::StoreError;
use crate::store::UnitOfWork;
use crate::{Actor, App, AppError};

pub(crate) use self::file::rewritten;

/// A file for the bank. The row comes before the file; from then on its debits are taken, and the
/// file can be written again from them, byte for byte.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CollectionFile {
    /// The id.
    pub id: CollectionFileId,
    /// The month whose dues it collects.
    pub month: Month,
    /// The scheme of all its debits.
    pub scheme: Scheme,
    /// Its name at the bank, never used again.
    pub message_id: String,
    /// How many debits.
    pub count: i64,
    /// Their sum.
    pub total: Cents,
    /// Who collects, as it was when the file was made.
    pub creditor: CreditorSettings,
    /// The fingerprint of its bytes, once it was written whole.
    pub sha256: Option<[u8; 32]>,
    /// When it was made.
    pub created_at: Timestamp,
}

/// What a file says of the organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CreditorSettings {
    /// The name in law.
    pub name: String,
    /// The account that receives.
    pub iban: String,
    /// Its bank, when known.
    pub bic: Option<String>,
    /// The creditor identifier.
    pub identifier: String,
}

/// Debits of one sequence and day: one `PmtInf`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DebitBatch {
    /// The sequence type.
    pub sequence: SequenceType,
    /// The day.
    pub collection: Date,
    /// The day on which the last of its debtors was told.
    pub last_notice: Date,
    /// How many.
    pub count: i64,
    /// Their sum.
    pub total: Cents,
    /// Its name in the file, once it is in one.
    pub payment_information_id: Option<String>,
}

/// A debit as the file holds it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FileDebit {
    /// The id.
    pub id: DebitId,
    /// What comes back on the statement.
    pub end_to_end_id: String,
    /// How much.
    pub amount: Cents,
    /// What the debtor reads.
    pub remittance: String,
    /// The reference of the mandate.
    pub mandate_reference: String,
    /// The day of its signature.
    pub signed_on: Date,
    /// The holder of the account.
    pub debtor_name: String,
    /// The account.
    pub iban: String,
    /// Its bank, when known.
    pub bic: Option<String>,
}

/// The rows of collection files.
#[async_trait]
pub trait CollectionStore {
    /// The files of a month, or all, newest month first.
    async fn collection_files(
        &mut self,
        month: Option<Month>,
    ) -> Result<Vec<CollectionFile>, StoreError>;
    /// Adds a file. A second one for the month and scheme is a conflict.
    async fn insert_collection_file(&mut self, file: &CollectionFile) -> Result<(), StoreError>;
    /// Keeps the fingerprint of a file that was written whole.
    async fn set_collection_hash(
        &mut self,
        id: CollectionFileId,
        sha256: [u8; 32],
    ) -> Result<(), StoreError>;
    /// The prepared debits of a month and scheme whose mandate is active, as batches.
    async fn prepared_batches(
        &mut self,
        month: Month,
        scheme: Scheme,
    ) -> Result<Vec<DebitBatch>, StoreError>;
    /// The batches of a file, in the order in which it holds them.
    async fn batches_of_file(
        &mut self,
        id: CollectionFileId,
    ) -> Result<Vec<DebitBatch>, StoreError>;
    /// Puts the prepared debits of one batch into a file, for a day that may be later than the one
    /// that was planned, and notes that day at their mandates; only those whose mandate is active.
    /// Gives how many.
    async fn put_in_file(
        &mut self,
        month: Month,
        scheme: Scheme,
        batch: &DebitBatch,
        file: CollectionFileId,
        collection: Date,
        payment_information_id: &str,
    ) -> Result<u64, StoreError>;
    /// The debits of a batch of a file, by id: at most `limit` after `after`.
    async fn debits_of_batch(
        &mut self,
        file: CollectionFileId,
        payment_information_id: &str,
        after: Option<DebitId>,
        limit: i64,
    ) -> Result<Vec<FileDebit>, StoreError>;
}

/// Why no file is written.
#[derive(Debug, thiserror::Error)]
pub enum CollectError {
    /// No debit was announced for the month.
    #[error("no debit is prepared for {0}: tell the partners first")]
    NothingPrepared(Month),
    /// The organisation's account or creditor identifier is missing or wrong.
    #[error("the settings lack a good {0}")]
    Settings(&'static str),
    /// The day of collection cannot be kept.
    #[error("the file cannot be handed over yet")]
    Day(#[from] CollectionDateError),
    /// A debit cannot be written.
    #[error("a debit cannot be written")]
    Debit(#[from] DebitError),
    /// What is stored is not what was written before.
    #[error("the file {0} would not be the one that was written before")]
    Changed(String),
    /// The output fails.
    #[error("the file could not be written")]
    Output(#[from] io::Error),
    /// Anything else.
    #[error("the collection failed")]
    App(#[from] AppError),
}

impl From<StoreError> for CollectError {
    fn from(error: StoreError) -> Self {
        Self::App(error.into())
    }
}

/// What a file holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ExportReport {
    /// The file.
    pub file: CollectionFile,
    /// False when it was written before and these are the same bytes again.
    pub is_new: bool,
    /// The days of collection of its batches: as announced, and as in the file when later.
    pub days: Vec<(Date, Date)>,
    /// Debits that were announced and taken out, because their mandate is not active any more.
    pub left_out: Counted,
}

/// Writes the file of a month and scheme. The first time, its debits are taken; every other time the
/// same bytes come again, and nothing is collected twice.
///
/// A day of collection that has passed or on which banks are closed moves to the next possible day,
/// never to an earlier one.
///
/// # Errors
/// See [`CollectError`].
pub async fn export(
    app: &App,
    actor: &Actor,
    month: Month,
    scheme: Scheme,
    out: &mut (dyn Write + Send),
) -> Result<ExportReport, CollectError> {
    actor.require(Action::RunMoney)?;
    let mut work = app.store.read(actor.organisation).await?;
    let earlier = work.collection_files(Some(month)).await?;
    drop(work);
    let (file, is_new, days, left_out) = match earlier.into_iter().find(|f| f.scheme == scheme) {
        Some(file) => (file, false, Vec::new(), (0, Cents::ZERO)),
        None => {
            let (file, days, left_out) = take(app, actor, month, scheme).await?;
            (file, true, days, left_out)
        }
    };
    let file = write_out(app, actor, file, out).await?;
    Ok(ExportReport { file, is_new, days, left_out })
}

/// The files of a month, or all.
///
/// # Errors
/// [`AppError::Forbidden`]; when the store fails.
pub async fn files(
    app: &App,
    actor: &Actor,
    month: Option<Month>,
) -> Result<Vec<CollectionFile>, AppError> {
    actor.require(Action::ViewMoney)?;
    let mut work = app.store.read(actor.organisation).await?;
    Ok(work.collection_files(month).await?)
}

/// A file that was written, with who took its debits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakenFile {
    /// The file.
    pub file: CollectionFile,
    /// The name of the person; empty when the program did it, or nobody noted it.
    pub by: String,
}

/// The file of a month and scheme, once its debits were taken.
///
/// # Errors
/// [`AppError::Forbidden`]; when the store fails.
pub async fn taken(
    app: &App,
    actor: &Actor,
    month: Month,
    scheme: Scheme,
) -> Result<Option<TakenFile>, AppError> {
    actor.require(Action::ViewMoney)?;
    let mut work = app.store.read(actor.organisation).await?;
    let files = work.collection_files(Some(month)).await?;
    let Some(file) = files.into_iter().find(|file| file.scheme == scheme) else {
        return Ok(None);
    };
    let line = work.first_audited("collection.export", "collection_file", &file.message_id).await?;
    Ok(Some(TakenFile { by: line.map(|line| line.actor_name).unwrap_or_default(), file }))
}

/// The schemes with prepared debits for a month, and their batches.
///
/// # Errors
/// [`AppError::Forbidden`]; when the store fails.
pub async fn prepared(
    app: &App,
    actor: &Actor,
    month: Month,
) -> Result<Vec<(Scheme, Vec<DebitBatch>)>, AppError> {
    actor.require(Action::ViewMoney)?;
    let mut work = app.store.read(actor.organisation).await?;
    let mut answer = Vec::new();
    for scheme in Scheme::ALL {
        let batches = work.prepared_batches(month, *scheme).await?;
        if !batches.is_empty() {
            answer.push((*scheme, batches));
        }
    }
    Ok(answer)
}

/// The announced debits of a month and scheme that no file takes, because their mandate is not active
/// any more.
///
/// # Errors
/// [`AppError::Forbidden`]; when the store fails.
pub async fn left_out(
    app: &App,
    actor: &Actor,
    month: Month,
    scheme: Scheme,
) -> Result<Counted, AppError> {
    actor.require(Action::ViewMoney)?;
    let mut work = app.store.read(actor.organisation).await?;
    Ok(counted(&work.prepared_unpermitted(month, scheme).await?))
}

/// Makes the row of the file and takes the prepared debits, in one unit of work. Gives the file, the
/// days of its batches, and what was left out.
async fn take(
    app: &App,
    actor: &Actor,
    month: Month,
    scheme: Scheme,
) -> Result<(CollectionFile, Vec<(Date, Date)>, Counted), CollectError> {
    let mut work = app.store.begin(actor.organisation).await?;
    work.journal_head().await?;
    let written = work.collection_files(Some(month)).await?;
    if let Some(file) = written.into_iter().find(|file| file.scheme == scheme) {
        return Ok((file, Vec::new(), (0, Cents::ZERO)));
    }
    let organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let creditor = creditor_settings(&organisation)?;
    let left_out = stop_unpermitted(app, &mut *work, actor, month, scheme).await?;
    let batches = work.prepared_batches(month, scheme).await?;
    if batches.is_empty() {
        // What was left out is open again all the same.
        work.commit().await?;
        return Err(CollectError::NothingPrepared(month));
    }
    let message_id = message_id(&organisation, month, scheme);
    let file = CollectionFile {
        id: app.new_id(),
        month,
        scheme,
        count: batches.iter().map(|batch| batch.count).sum(),
        total: batches.iter().map(|batch| batch.total).sum(),
        message_id,
        creditor,
        sha256: None,
        created_at: app.clock.now(),
    };
    work.insert_collection_file(&file).await?;
    let days = put_in(app, &mut *work, &organisation, &file, &batches).await?;
    let detail = json!({ "debits": file.count, "total_cents": file.total, "left_out": left_out.0 });
    audit::note(
        app,
        &mut *work,
        actor,
        "collection.export",
        ("collection_file", &file.message_id),
        detail,
    )
    .await?;
    work.commit().await?;
    Ok((file, days, left_out))
}

/// Puts every batch into the file on the day that can be kept. Batches that would fall on the same
/// day with the same sequence become one.
async fn put_in(
    app: &App,
    work: &mut dyn UnitOfWork,
    organisation: &Organisation,
    file: &CollectionFile,
    batches: &[DebitBatch],
) -> Result<Vec<(Date, Date)>, CollectError> {
    let now = local(app, organisation);
    let mut placed: Vec<(Date, SequenceType, &DebitBatch)> = Vec::new();
    for batch in batches {
        placed.push((day_for(batch, now)?, batch.sequence, batch));
    }
    placed.sort_by_key(|(day, sequence, batch)| (*day, *sequence, batch.collection));
    let mut number = 0;
    let mut last = None;
    for (day, sequence, batch) in &placed {
        if last != Some((*day, *sequence)) {
            number += 1;
            last = Some((*day, *sequence));
        }
        let name = format!("{}-{number}", file.message_id);
        let taken = work.put_in_file(file.month, file.scheme, batch, file.id, *day, &name).await?;
        if i64::try_from(taken).ok() != Some(batch.count) {
            return Err(AppError::Refused { code: "collection.moved" }.into());
        }
    }
    Ok(placed.iter().map(|(day, _, batch)| (batch.collection, *day)).collect())
}

/// The day on which a batch can be collected when the file is handed over now: the announced one, or
/// the next that can be kept.
fn day_for(batch: &DebitBatch, now: jiff::civil::DateTime) -> Result<Date, CollectionDateError> {
    let timing = BankTiming::INTERBANK;
    match check_collection(batch.collection, batch.last_notice, now, timing) {
        Ok(()) => Ok(batch.collection),
        Err(CollectionDateError::Closed(..) | CollectionDateError::TooLate(_)) => {
            let day = collection_date(batch.collection, batch.last_notice, now, timing);
            check_collection(day, batch.last_notice, now, timing)?;
            Ok(day)
        }
        Err(refused) => Err(refused),
    }
}

/// The name of the file at the bank: one for each month and scheme, so never used twice.
fn message_id(organisation: &Organisation, month: Month, scheme: Scheme) -> String {
    let prefix: String = squeezed(&organisation.slug).chars().take(12).collect();
    let number = month.number();
    match scheme {
        Scheme::Core => format!("{prefix}-{number}"),
        Scheme::B2b => format!("{prefix}-{number}-B2B"),
    }
}

fn creditor_settings(organisation: &Organisation) -> Result<CreditorSettings, CollectError> {
    let settings = CreditorSettings {
        name: organisation.legal_name.clone(),
        iban: organisation.iban.clone().ok_or(CollectError::Settings("account (IBAN)"))?,
        bic: organisation.bic.clone(),
        identifier: organisation
            .creditor_identifier
            .clone()
            .ok_or(CollectError::Settings("creditor identifier"))?,
    };
    creditor(&settings)?;
    Ok(settings)
}
