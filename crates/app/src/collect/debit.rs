//! Debits: what is taken from which account and when, and that its holder is told before.

mod coming;
mod plan;
mod stop;

use std::collections::BTreeMap;

use async_trait::async_trait;
use jiff::Timestamp;
use jiff::civil::{Date, DateTime};
use maillage_domain::access::Action;
use maillage_domain::collect::calendar::{BankTiming, collection_date};
use maillage_domain::collect::debit::{BatchKey, DebitStage, NotDebited, OpenDue};
use maillage_domain::collect::mandate::{Scheme, SequenceType};
use maillage_domain::ids::{CollectionFileId, DebitId, DueId, MandateId, PartnerId};
use maillage_domain::money::Cents;
use maillage_domain::period::Month;
use serde_json::json;
use sha2::{Digest, Sha256};

pub use self::coming::{ComingDebit, by_transfer, coming};
use self::plan::plan_chunk;
pub use self::stop::{Counted, StoppedDebit};
pub(crate) use self::stop::{counted, stop_mandate, stop_unpermitted};
use super::bank::apply_credits;
use super::due::Watch;
use crate::access::audit;
use crate::access::organisation::Organisation;
use crate::engage::message::{Recipient, queue};
use crate::engage::note::About;
use crate::engage::partner::add_link;
use crate::error::StoreError;
use crate::mail::{Mail, MailKind, Voice};
use crate::store::{Page, Paged, UnitOfWork};
use crate::{Actor, App, AppError};

/// A smaller debit costs more than it brings: it is carried to the next month.
pub const SMALLEST_DEBIT: Cents = Cents(100);

/// A debit that was announced and not yet put into a file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PreparedDebit {
    /// The id.
    pub id: DebitId,
    /// By which mandate.
    pub mandate: MandateId,
    /// Who pays.
    pub partner: PartnerId,
    /// The month whose dues it collects.
    pub month: Month,
    /// What comes back on the statement.
    pub end_to_end_id: String,
    /// How much.
    pub amount: Cents,
    /// The scheme, the sequence and the day.
    pub batch: BatchKey,
    /// What the debtor reads on its statement.
    pub remittance: String,
    /// The day on which the partner was told.
    pub notified_on: Date,
    /// SHA-256 of the notice's text.
    pub notice_hash: [u8; 32],
    /// The dues and credits that it settles.
    pub dues: Vec<(DueId, Cents)>,
    /// The months of these, oldest first, with what each brings to the sum; a credit is below zero.
    pub months: Vec<(Month, Cents)>,
    /// Which try it is for what came back before, from 1.
    pub attempt: i64,
    /// When the row was made.
    pub created_at: Timestamp,
}

/// When a due whose debit came back may be debited again.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Retry {
    /// The due.
    pub due: DueId,
    /// The first day of another debit.
    pub from: Date,
    /// How often it was tried.
    pub attempts: i64,
}

/// A debit in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DebitRow {
    /// The id.
    pub id: DebitId,
    /// Who pays.
    pub partner: PartnerId,
    /// Its name.
    pub partner_name: String,
    /// By which mandate.
    pub mandate: MandateId,
    /// The month whose dues it collects.
    pub month: Month,
    /// What comes back on the statement.
    pub end_to_end_id: String,
    /// How much.
    pub amount: Cents,
    /// The scheme.
    pub scheme: Scheme,
    /// The sequence type.
    pub sequence: SequenceType,
    /// The day on which the account is debited.
    pub collection: Date,
    /// The day on which the partner was told.
    pub notified_on: Option<Date>,
    /// How far it has come.
    pub stage: DebitStage,
    /// The file it is in.
    pub file: Option<CollectionFileId>,
    /// The bank's code when it came back.
    pub return_code: Option<String>,
    /// The day from which what came back is debited again.
    pub retry_on: Option<Date>,
}

/// How the list of debits is narrowed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DebitFilter {
    /// Only of this month.
    pub month: Option<Month>,
    /// Only of this partner.
    pub partner: Option<PartnerId>,
    /// Only in this state.
    pub stage: Option<DebitStage>,
    /// Part of the partner's name or of the end-to-end id, whatever the case.
    pub contains: Option<String>,
}

/// The debits of a month that partners were told of and that were not taken out since.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Announced {
    /// How many.
    pub count: i64,
    /// Their sum.
    pub total: Cents,
    /// The day on which the last partner was told.
    pub told_on: Date,
    /// The last day on which an account is debited.
    pub collection: Date,
}

/// The rows of debits.
#[async_trait]
pub trait DebitStore {
    /// Partners with an open due or credit of the month or before, by id: at most `limit` after
    /// `after`.
    async fn partners_with_open_dues(
        &mut self,
        month: Month,
        after: Option<PartnerId>,
        limit: i64,
    ) -> Result<Vec<PartnerId>, StoreError>;
    /// What is open of the dues of the month or before, of partners between the two, both included,
    /// less what is being debited.
    async fn open_dues_between(
        &mut self,
        month: Month,
        first: PartnerId,
        last: PartnerId,
    ) -> Result<Vec<OpenDue>, StoreError>;
    /// The dues of partners between the two, both included, whose debit came back to be tried again.
    async fn retries_between(
        &mut self,
        first: PartnerId,
        last: PartnerId,
    ) -> Result<Vec<Retry>, StoreError>;
    /// Adds debits that were announced.
    async fn insert_debits(&mut self, debits: &[PreparedDebit]) -> Result<(), StoreError>;
    /// How many debits were ever made.
    async fn count_debits(&mut self) -> Result<i64, StoreError>;
    /// A part of the list, by partner and day.
    async fn debits(
        &mut self,
        filter: &DebitFilter,
        page: Page,
    ) -> Result<Paged<DebitRow>, StoreError>;
    /// The debits of a month by state: how many, how much.
    async fn debit_figures(
        &mut self,
        month: Month,
    ) -> Result<Vec<(DebitStage, i64, Cents)>, StoreError>;
    /// What was announced for a month; none when nothing was.
    async fn announced_debits(&mut self, month: Month) -> Result<Option<Announced>, StoreError>;
    /// The prepared debits of a mandate.
    async fn prepared_of_mandate(
        &mut self,
        mandate: MandateId,
    ) -> Result<Vec<StoppedDebit>, StoreError>;
    /// The prepared debits of a month and scheme whose mandate is not active.
    async fn prepared_unpermitted(
        &mut self,
        month: Month,
        scheme: Scheme,
    ) -> Result<Vec<StoppedDebit>, StoreError>;
    /// Takes a prepared debit out.
    async fn cancel_debit(&mut self, id: DebitId) -> Result<bool, StoreError>;
}

/// What the announcement of the debits of a month did, or would do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NoticeReport {
    /// The month.
    pub month: Month,
    /// The day on which the accounts will be debited.
    pub collection: Date,
    /// Partners told.
    pub told: u64,
    /// Those of them from whom something is debited again that came back.
    pub retried: u64,
    /// The sum that will be debited.
    pub total: Cents,
    /// What of it each month brings, and from how many partners; older months come along while open.
    pub by_month: BTreeMap<Month, (u64, Cents)>,
    /// Partners that are not debited, and what they have open, by reason.
    pub left_out: BTreeMap<&'static str, (u64, Cents)>,
}

/// The word of a reason, for reports and screens.
#[must_use]
pub fn reason_word(reason: NotDebited) -> &'static str {
    match reason {
        NotDebited::NoMandate => "no_mandate",
        NotDebited::MandateNotActive => "mandate_not_active",
        NotDebited::MandateUsed => "mandate_used",
        NotDebited::CreditCarried => "credit_carried",
        NotDebited::BelowMinimum => "below_minimum",
        NotDebited::AboveMaximum => "above_maximum",
        NotDebited::RetryLater => "retry_later",
    }
}

/// Prepares the debits of all that is open up to the month and writes every partner a message with
/// the amount and the day, as many days before as was agreed. `base_url` is the address of the
/// installation, for the link to the partner's own page. A partner without an e-mail address is to
/// be told otherwise; its debit is prepared all the same.
///
/// What is being debited already is left out, so running again announces nothing twice; late dues
/// are added until the file of the month is written.
///
/// # Errors
/// `collection.written` when the month has its file; `collection.settings` when the organisation has
/// no account or creditor identifier; [`AppError::Forbidden`]; when the store fails.
pub async fn tell_debits(
    app: &App,
    actor: &Actor,
    month: Month,
    base_url: &str,
    watch: &Watch<'_>,
) -> Result<NoticeReport, AppError> {
    announce(app, actor, month, Some(base_url), watch).await
}

/// The same without messages: the partners are told otherwise, today.
///
/// # Errors
/// As [`tell_debits`].
pub async fn notify_debits(
    app: &App,
    actor: &Actor,
    month: Month,
    watch: &Watch<'_>,
) -> Result<NoticeReport, AppError> {
    announce(app, actor, month, None, watch).await
}

async fn announce(
    app: &App,
    actor: &Actor,
    month: Month,
    base_url: Option<&str>,
    watch: &Watch<'_>,
) -> Result<NoticeReport, AppError> {
    actor.require(Action::RunMoney)?;
    let notice = prepare(app, actor, month).await?;
    // What partners paid beyond their dues is used first, so that nobody is debited for it.
    apply_credits(app, actor).await?;
    let mut report = notice.report();
    let mut after = None;
    loop {
        if watch.is_cancelled() {
            return Ok(report);
        }
        let mut work = app.store.begin(actor.organisation).await?;
        // Whoever prepares at the same time waits here, and then sees these debits.
        work.journal_head().await?;
        let Some(mut chunk) = plan_chunk(app, &mut *work, &notice, after).await? else { break };
        after = Some(chunk.last);
        if let Some(base_url) = base_url {
            for debit in &mut chunk.debits {
                send_notice(app, &mut *work, actor, &notice, base_url, debit).await?;
            }
        }
        chunk.count(&mut report);
        work.insert_debits(&chunk.debits).await?;
        if !chunk.debits.is_empty() {
            let collection = notice.collection.to_string();
            let detail = json!({ "debits": chunk.debits.len(), "collection": collection });
            let subject = month.to_string();
            audit::note(app, &mut *work, actor, "debit.notify", ("month", &subject), detail)
                .await?;
        }
        work.commit().await?;
        (watch.progress)(report.told, report.told);
    }
    Ok(report)
}

/// Writes the message of one debit into the outbox and keeps the fingerprint of its text.
async fn send_notice(
    app: &App,
    work: &mut dyn UnitOfWork,
    actor: &Actor,
    notice: &Notice,
    base_url: &str,
    debit: &mut PreparedDebit,
) -> Result<(), AppError> {
    let partner = work.partner(debit.partner).await?.ok_or(AppError::NotFound)?;
    let Some(email) = partner.email.clone() else { return Ok(()) };
    let mandate = work.mandate(debit.mandate).await?.ok_or(AppError::NotFound)?;
    let token = add_link(app, work, actor, &partner).await?;
    let main = work
        .contacts(About::Partner(partner.id))
        .await?
        .into_iter()
        .find(|contact| contact.is_main);
    let mail = Mail {
        locale: partner.locale,
        to_name: main.map(|contact| contact.name).unwrap_or_default(),
        voice: Voice::of(&notice.organisation, partner.locale),
        kind: MailKind::DebitNotice {
            amount: debit.amount,
            months: debit.months.clone(),
            on: notice.collection,
            mandate: mandate.reference,
            creditor: notice.creditor.clone(),
            url: format!("{}/p/{}", base_url.trim_end_matches('/'), token.secret()),
        },
    };
    debit.notice_hash = Sha256::digest(app.mailer.compose(&mail).text.as_bytes()).into();
    let to = Recipient { email, partner: Some(partner.id), prospect: None };
    queue(app, work, &notice.organisation, to, &mail).await?;
    Ok(())
}

/// What [`notify_debits`] would do now; nothing is written.
///
/// # Errors
/// As [`notify_debits`].
pub async fn preview_debits(
    app: &App,
    actor: &Actor,
    month: Month,
) -> Result<NoticeReport, AppError> {
    actor.require(Action::ViewMoney)?;
    let notice = prepare(app, actor, month).await?;
    let mut report = notice.report();
    let mut work = app.store.read(actor.organisation).await?;
    let mut after = None;
    while let Some(chunk) = plan_chunk(app, &mut *work, &notice, after).await? {
        after = Some(chunk.last);
        chunk.count(&mut report);
    }
    Ok(report)
}

/// What all notices of one run share.
struct Notice {
    month: Month,
    organisation: Organisation,
    creditor: String,
    told: Date,
    collection: Date,
}

impl Notice {
    fn report(&self) -> NoticeReport {
        NoticeReport {
            month: self.month,
            collection: self.collection,
            told: 0,
            retried: 0,
            total: Cents::ZERO,
            by_month: BTreeMap::new(),
            left_out: BTreeMap::new(),
        }
    }
}

async fn prepare(app: &App, actor: &Actor, month: Month) -> Result<Notice, AppError> {
    let mut work = app.store.read(actor.organisation).await?;
    let organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    if !work.collection_files(Some(month)).await?.is_empty() {
        return Err(AppError::Refused { code: "collection.written" });
    }
    let creditor = match (&organisation.iban, &organisation.creditor_identifier) {
        (Some(_), Some(creditor)) => creditor.clone(),
        _ => return Err(AppError::Refused { code: "collection.settings" }),
    };
    let now = local(app, &organisation);
    let told = now.date();
    let collection = collection_date(told, told, now, BankTiming::INTERBANK);
    Ok(Notice { month, organisation, creditor, told, collection })
}

/// Now, on the clock of the organisation and its bank.
pub(super) fn local(app: &App, organisation: &Organisation) -> DateTime {
    app.clock.local(&organisation.time_zone).datetime()
}

/// A part of the list of debits.
///
/// # Errors
/// [`AppError::Forbidden`]; when the store fails.
pub async fn list(
    app: &App,
    actor: &Actor,
    filter: &DebitFilter,
    page: Page,
) -> Result<Paged<DebitRow>, AppError> {
    actor.require(Action::ViewMoney)?;
    let mut work = app.store.read(actor.organisation).await?;
    Ok(work.debits(filter, page).await?)
}

/// What was announced for a month; none when nothing was.
///
/// # Errors
/// [`AppError::Forbidden`]; when the store fails.
pub async fn announced(
    app: &App,
    actor: &Actor,
    month: Month,
) -> Result<Option<Announced>, AppError> {
    actor.require(Action::ViewMoney)?;
    Ok(app.store.read(actor.organisation).await?.announced_debits(month).await?)
}

/// Takes a debit out before it goes to the bank; what it would have collected is open again.
///
/// # Errors
/// `debit.gone` when it is in a file already; [`AppError::Forbidden`].
pub async fn cancel(app: &App, actor: &Actor, id: DebitId) -> Result<(), AppError> {
    actor.require(Action::RunMoney)?;
    let mut work = app.store.begin(actor.organisation).await?;
    if !work.cancel_debit(id).await? {
        return Err(AppError::Refused { code: "debit.gone" });
    }
    audit::note(app, &mut *work, actor, "debit.cancel", ("debit", &id.to_string()), json!({}))
        .await?;
    work.commit().await?;
    Ok(())
}
