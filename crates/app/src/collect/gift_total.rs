//! Gifts of partners' customers and employees: dated totals, recorded by staff.
//!
//! The money comes to the bank apart from the partner's own share. So a total is posted against the
//! waiting account, where its payment lies too: when both are there, nothing is left waiting, and
//! neither figures nor receipts ever take it for the partner's own gift. A total that is bound to its
//! payment has been seen at the bank; until then it is what the partner told, and figures say so.

use async_trait::async_trait;
use jiff::Timestamp;
use jiff::civil::Date;
use maillage_domain::access::Action;
use maillage_domain::collect::chart::{AccountRole, Chart};
use maillage_domain::collect::gift_total::{GiftChannel, GiftTotal, GiftTotalError};
use maillage_domain::collect::journal::{BalancedEntry, DebitOrCredit, EntryKind, Line};
use maillage_domain::ids::{BankEntryId, GiftTotalId, PartnerId};
use maillage_domain::money::Cents;
use maillage_i18n::T;
use serde_json::json;

use super::bank::BankEntry;
use super::journal::{ToPost, post};
use crate::access::audit;
use crate::error::StoreError;
use crate::store::{Page, Paged, UnitOfWork};
use crate::{Actor, App, AppError};

/// A total as the tables hold it. A correction is a row of its own, below zero.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordedGiftTotal {
    /// The total.
    pub total: GiftTotal,
    /// A remark of who recorded it.
    pub remark: String,
    /// Who recorded it, by name.
    pub recorded_by: String,
    /// When.
    pub created_at: Timestamp,
    /// The total that this one takes back, when it is a correction.
    pub corrects: Option<GiftTotalId>,
    /// The payment of the bank in which the money came; none while the partner only told of it.
    pub bank_entry: Option<BankEntryId>,
}

/// What partners told of and the bank has not shown yet.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Told {
    /// How many totals.
    pub totals: i64,
    /// Through how many partners.
    pub partners: i64,
    /// Their sum.
    pub amount: Cents,
    /// The day of the oldest.
    pub since: Option<Date>,
}

/// A total in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GiftTotalRow {
    /// The total.
    pub recorded: RecordedGiftTotal,
    /// The partner's name.
    pub partner_name: String,
    /// Whether another row takes it back.
    pub is_corrected: bool,
}

impl GiftTotalRow {
    /// Whether it stands: it is no correction, and none takes it back.
    #[must_use]
    pub fn stands(&self) -> bool {
        self.recorded.corrects.is_none()
            && !self.is_corrected
            && self.recorded.total.amount.is_positive()
    }

    /// Whether it stands and the bank has not shown its money: only then it may be corrected.
    #[must_use]
    pub fn is_told_only(&self) -> bool {
        self.stands() && self.recorded.bank_entry.is_none()
    }
}

/// What a list of totals is ordered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum GiftTotalColumn {
    /// The day.
    #[default]
    Day,
    /// The partner's name.
    Partner,
    /// The amount.
    Amount,
}

/// The order of a list of totals; the newest first where nothing else is asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct GiftTotalSort {
    /// By what.
    pub column: GiftTotalColumn,
    /// Whether the last comes first.
    pub downwards: bool,
}

impl Default for GiftTotalSort {
    fn default() -> Self {
        Self { column: GiftTotalColumn::Day, downwards: true }
    }
}

impl GiftTotalSort {
    /// From a word as lists bear it: `amount`, or `-amount` downwards.
    #[must_use]
    pub fn from_word(word: &str) -> Self {
        let (downwards, column) =
            word.strip_prefix('-').map_or((false, word), |column| (true, column));
        let column = match column {
            "day" => GiftTotalColumn::Day,
            "partner" => GiftTotalColumn::Partner,
            "amount" => GiftTotalColumn::Amount,
            _ => return Self::default(),
        };
        Self { column, downwards }
    }

    /// The word for queries.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match (self.column, self.downwards) {
            (GiftTotalColumn::Day, false) => "day",
            (GiftTotalColumn::Day, true) => "-day",
            (GiftTotalColumn::Partner, false) => "partner",
            (GiftTotalColumn::Partner, true) => "-partner",
            (GiftTotalColumn::Amount, false) => "amount",
            (GiftTotalColumn::Amount, true) => "-amount",
        }
    }
}

/// How a list of totals is narrowed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct GiftTotalFilter {
    /// Only of this partner.
    pub partner: Option<PartnerId>,
    /// Only of this channel.
    pub channel: Option<GiftChannel>,
    /// From this day on.
    pub from: Option<Date>,
    /// Up to this day.
    pub to: Option<Date>,
    /// Part of the partner's name or the remark, whatever the case.
    pub contains: Option<String>,
    /// Only those that stand and that the bank has not shown.
    pub told: bool,
    /// The order.
    pub sort: GiftTotalSort,
}

/// What a person records.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewGiftTotal {
    /// The partner through which it came.
    pub partner: PartnerId,
    /// Customers or employees.
    pub channel: GiftChannel,
    /// The day of the total.
    pub on: Date,
    /// The amount.
    pub amount: Cents,
    /// A remark, may be empty.
    pub remark: String,
}

/// The rows of gift totals.
#[async_trait]
pub trait GiftTotalStore {
    /// Adds a total.
    async fn insert_gift_total(&mut self, total: &RecordedGiftTotal) -> Result<(), StoreError>;
    /// One total.
    async fn gift_total(&mut self, id: GiftTotalId) -> Result<Option<GiftTotalRow>, StoreError>;
    /// A part of the totals, in the order asked for.
    async fn gift_totals(
        &mut self,
        filter: &GiftTotalFilter,
        page: Page,
    ) -> Result<Paged<GiftTotalRow>, StoreError>;
    /// The sum of all totals that a list is narrowed to.
    async fn gift_totals_sum(&mut self, filter: &GiftTotalFilter) -> Result<Cents, StoreError>;
    /// All totals of these days, oldest first.
    async fn gift_totals_between(
        &mut self,
        from: Date,
        to: Date,
    ) -> Result<Vec<RecordedGiftTotal>, StoreError>;
    /// What partners told of and the bank has not shown.
    async fn told_gift_totals(&mut self) -> Result<Told, StoreError>;
    /// Notes in which payment the money of a total came.
    async fn see_gift_total(
        &mut self,
        id: GiftTotalId,
        entry: BankEntryId,
    ) -> Result<(), StoreError>;
    /// Takes that back for all totals of a payment. Gives how many.
    async fn unsee_gift_totals(&mut self, entry: BankEntryId) -> Result<u64, StoreError>;
    /// How many totals the bank has shown, corrections among them, and their sum.
    async fn seen_gift_totals(&mut self) -> Result<(i64, Cents), StoreError>;
}

/// What partners told of and the bank has not shown: it stands on the waiting account.
///
/// # Errors
/// When the actor may not look at money, or the store fails.
pub async fn told(app: &App, actor: &Actor) -> Result<Told, AppError> {
    actor.require(Action::ViewMoney)?;
    Ok(app.store.read(actor.organisation).await?.told_gift_totals().await?)
}

/// The totals that a payment of this amount settles, told by its partner before it came: one of that
/// amount, the oldest first; else all of that channel together. None when nothing fits.
pub(crate) async fn told_for(
    work: &mut dyn UnitOfWork,
    partner: PartnerId,
    channel: GiftChannel,
    amount: Cents,
) -> Result<Vec<GiftTotalId>, AppError> {
    let filter = GiftTotalFilter {
        partner: Some(partner),
        channel: Some(channel),
        told: true,
        sort: GiftTotalSort { column: GiftTotalColumn::Day, downwards: false },
        ..GiftTotalFilter::default()
    };
    let told: Vec<GiftTotal> = work
        .gift_totals(&filter, Page::part(0))
        .await?
        .rows
        .into_iter()
        .map(|row| row.recorded.total)
        .collect();
    if let Some(one) = told.iter().find(|total| total.amount == amount) {
        return Ok(vec![one.id]);
    }
    let all: Cents = told.iter().map(|total| total.amount).sum();
    Ok(if all == amount { told.iter().map(|total| total.id).collect() } else { Vec::new() })
}

/// A part of the totals, in the order asked for, and the sum of all that the list is narrowed to.
///
/// # Errors
/// When the actor may not look at money, or the store fails.
pub async fn list(
    app: &App,
    actor: &Actor,
    filter: &GiftTotalFilter,
    page: Page,
) -> Result<(Paged<GiftTotalRow>, Cents), AppError> {
    actor.require(Action::ViewMoney)?;
    let mut work = app.store.read(actor.organisation).await?;
    Ok((work.gift_totals(filter, page).await?, work.gift_totals_sum(filter).await?))
}

/// One total.
///
/// # Errors
/// [`AppError::NotFound`]; when the actor may not look at money, or the store fails.
pub async fn get(app: &App, actor: &Actor, id: GiftTotalId) -> Result<GiftTotalRow, AppError> {
    actor.require(Action::ViewMoney)?;
    let mut work = app.store.read(actor.organisation).await?;
    work.gift_total(id).await?.ok_or(AppError::NotFound)
}

/// Records a total and posts it.
///
/// # Errors
/// `gift-total.not-positive`, `gift-total.future`; when the actor may not, there is no such partner,
/// or the store fails.
pub async fn record(
    app: &App,
    actor: &Actor,
    new: &NewGiftTotal,
) -> Result<RecordedGiftTotal, AppError> {
    actor.require(Action::RunMoney)?;
    let mut work = app.store.begin(actor.organisation).await?;
    let recorded = record_in(app, work.as_mut(), actor, new, None, None).await?;
    work.commit().await?;
    Ok(recorded)
}

/// The same in a unit of work that is open, posted for the given cause; with the payment in which the
/// money came.
pub(crate) async fn record_in(
    app: &App,
    work: &mut dyn UnitOfWork,
    actor: &Actor,
    new: &NewGiftTotal,
    cause: Option<String>,
    bank_entry: Option<BankEntryId>,
) -> Result<RecordedGiftTotal, AppError> {
    work.partner(new.partner).await?.ok_or(AppError::NotFound)?;
    let organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let today = app.clock.today(&organisation.time_zone);
    let total = GiftTotal::new(app.new_id(), new.partner, new.channel, new.on, new.amount, today);
    let total = total.map_err(|error| AppError::Refused {
        code: match error {
            GiftTotalError::NotPositive => "gift-total.not-positive",
            GiftTotalError::Future => "gift-total.future",
        },
    })?;
    let cause = cause.unwrap_or_else(|| format!("gift-total:{}", total.id));
    let label = T::new(organisation.locale).bank_label_gifts();
    let words = (organisation.country.as_str(), label.as_str(), cause);
    add(app, work, actor, total, (&new.remark, None, bank_entry), words).await
}

/// Corrects a total that was wrong: its mirror image is added, and the right total, if there is one,
/// after it. The wrong one stays to be seen.
///
/// What the bank has shown is not corrected here: its amount is a fact, and the payment would be left
/// behind, decided and explained by nothing. Its decision is undone at the payment, and taken anew.
///
/// # Errors
/// `gift-total.corrected` when it is a correction itself or was corrected before; `gift-total.seen`
/// when the bank has shown its money; as [`record`].
pub async fn correct(
    app: &App,
    actor: &Actor,
    id: GiftTotalId,
    right: Option<&NewGiftTotal>,
) -> Result<(), AppError> {
    actor.require(Action::RunMoney)?;
    let mut work = app.store.begin(actor.organisation).await?;
    work.journal_head().await?;
    let organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let row = work.gift_total(id).await?.ok_or(AppError::NotFound)?;
    let cause = format!("gift-total-back:{id}");
    if !row.stands() || work.journal_by_cause(&cause).await?.is_some() {
        return Err(AppError::Refused { code: "gift-total.corrected" });
    }
    if !row.is_told_only() {
        return Err(AppError::Refused { code: "gift-total.seen" });
    }
    let wrong = row.recorded;
    let back = GiftTotal { id: app.new_id(), amount: -wrong.total.amount, ..wrong.total };
    let label = T::new(organisation.locale).bank_label_gifts_back();
    let words = (organisation.country.as_str(), label.as_str(), cause);
    add(app, work.as_mut(), actor, back, (&wrong.remark, Some(id), None), words).await?;
    if let Some(right) = right {
        record_in(app, work.as_mut(), actor, right, None, None).await?;
    }
    Ok(work.commit().await?)
}

/// Takes the total of a payment back, when a person undoes that decision; the journal is reversed by
/// the caller.
pub(crate) async fn take_back_in(
    app: &App,
    work: &mut dyn UnitOfWork,
    actor: &Actor,
    partner: PartnerId,
    entry: &BankEntry,
) -> Result<(), AppError> {
    let filter = GiftTotalFilter {
        partner: Some(partner),
        from: Some(entry.booked_on),
        to: Some(entry.booked_on),
        ..GiftTotalFilter::default()
    };
    let same_day = work.gift_totals(&filter, Page::part(0)).await?.rows;
    let of_entry =
        same_day.iter().find(|row| row.stands() && row.recorded.bank_entry == Some(entry.id));
    let recorded = of_entry.ok_or(AppError::NotFound)?.recorded.clone();
    let corrects = Some(recorded.total.id);
    let total = GiftTotal { id: app.new_id(), amount: -recorded.total.amount, ..recorded.total };
    let back = RecordedGiftTotal {
        total,
        remark: recorded.remark,
        recorded_by: actor.name.clone(),
        created_at: app.clock.now(),
        corrects,
        bank_entry: Some(entry.id),
    };
    Ok(work.insert_gift_total(&back).await?)
}

async fn add(
    app: &App,
    work: &mut dyn UnitOfWork,
    actor: &Actor,
    total: GiftTotal,
    (remark, corrects, bank_entry): (&str, Option<GiftTotalId>, Option<BankEntryId>),
    (country, label, cause): (&str, &str, String),
) -> Result<RecordedGiftTotal, AppError> {
    let recorded = RecordedGiftTotal {
        total,
        remark: remark.trim().to_owned(),
        recorded_by: actor.name.clone(),
        created_at: app.clock.now(),
        corrects,
        bank_entry,
    };
    work.insert_gift_total(&recorded).await?;
    let content = posting(country, label, &recorded.total)?;
    post(app, work, vec![ToPost { cause, reverses: None, content }]).await?;
    let id = recorded.total.id.to_string();
    let detail = json!({ "cents": recorded.total.amount.0, "channel": recorded.total.channel });
    audit::note(app, work, actor, "gift-total.record", ("gift_total", &id), detail).await?;
    Ok(recorded)
}

/// Income against the waiting account; the other way round for a correction.
fn posting(country: &str, label: &str, total: &GiftTotal) -> Result<BalancedEntry, AppError> {
    let chart = Chart::of(country, total.on).ok_or(AppError::Refused { code: "chart.missing" })?;
    let income = match total.channel {
        GiftChannel::Customers => AccountRole::CustomersGifts,
        GiftChannel::Employees => AccountRole::EmployeesGifts,
    };
    let (debit, credit) = if total.amount.is_positive() {
        (AccountRole::Waiting, income)
    } else {
        (income, AccountRole::Waiting)
    };
    let line = |role: AccountRole, side| Line {
        account: chart.account(role).code.clone(),
        side,
        amount: total.amount.abs(),
        partner: (role == income).then_some(total.partner),
    };
    let lines = vec![line(debit, DebitOrCredit::Debit), line(credit, DebitOrCredit::Credit)];
    let piece = total.id.to_string();
    BalancedEntry::new(total.on, EntryKind::GiftTotal, piece, label, lines).map_err(|source| {
        AppError::Outside { doing: "balance an entry of the journal", source: Box::new(source) }
    })
}
