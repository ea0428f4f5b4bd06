//! The journal as people read it: entries, accounts, and files for accountants.

use std::collections::BTreeMap;
use std::io::Write;

use async_trait::async_trait;
use jiff::civil::Date;
use maillage_books::fec::{FecYear, Siren};
use maillage_books::stream::{Form, Stream};
use maillage_books::{Auxiliary, Books, ExportError};
use maillage_domain::access::Action;
use maillage_domain::collect::chart::Chart;
use maillage_domain::collect::journal::{EntryHash, EntryKind, Head, verify_chain};
use maillage_domain::ids::{BankEntryId, DueId, GiftTotalId, PartnerId};
use maillage_domain::money::Cents;
use maillage_domain::period::{FiscalYear, Month};

use super::PostedEntry;
use crate::engage::partner::PartnerFilter;
use crate::error::StoreError;
use crate::store::{Page, Paged, UnitOfWork};
use crate::{Actor, App, AppError};

/// Entries read at once.
pub const PART: i64 = 1_000;

/// In which order a list of entries comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum JournalSort {
    /// The last number first.
    #[default]
    Newest,
    /// The first number first.
    Oldest,
    /// The latest day first.
    Latest,
    /// The earliest day first.
    Earliest,
}

/// How a list of entries is narrowed and ordered.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct JournalFilter {
    /// Only entries with a line on this account.
    pub account: Option<String>,
    /// Only entries with a line of this partner.
    pub partner: Option<PartnerId>,
    /// Only this kind.
    pub kind: Option<EntryKind>,
    /// Part of the label, of the piece or of the name of a partner, whatever the case, or the number;
    /// the entry of that number then comes first.
    pub contains: Option<String>,
    /// From this day on.
    pub from: Option<Date>,
    /// Up to this day.
    pub to: Option<Date>,
    /// The order.
    pub sort: JournalSort,
}

/// Of what balances are made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct BalanceFilter {
    /// Only lines of this partner.
    pub partner: Option<PartnerId>,
    /// From this day on; what stands before it is the opening balance.
    pub from: Option<Date>,
    /// Up to this day.
    pub to: Option<Date>,
}

/// What an account holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AccountBalance {
    /// Its number.
    pub account: String,
    /// What it held before the period, debits less credits; zero without one.
    pub opening: Cents,
    /// The sum of its debits in the period.
    pub debit: Cents,
    /// The sum of its credits in the period.
    pub credit: Cents,
}

impl AccountBalance {
    /// What it holds at the end, debits less credits.
    #[must_use]
    pub fn closing(&self) -> Cents {
        self.opening + self.debit - self.credit
    }
}

/// The rows of the journal, as they are read.
#[async_trait]
pub trait JournalReading {
    /// The entry of a cause.
    async fn journal_by_cause(&mut self, cause: &str) -> Result<Option<PostedEntry>, StoreError>;
    /// The entry of a number.
    async fn journal_by_number(&mut self, number: u64) -> Result<Option<PostedEntry>, StoreError>;
    /// Entries that follow a number, in order, at most so many.
    async fn journal_after(
        &mut self,
        number: u64,
        limit: i64,
    ) -> Result<Vec<PostedEntry>, StoreError>;
    /// The number of the entry that undoes this one.
    async fn reversal_of(&mut self, number: u64) -> Result<Option<u64>, StoreError>;
    /// The number of the last entry; 0 when there is none.
    async fn journal_length(&mut self) -> Result<u64, StoreError>;
    /// A part of the entries.
    async fn journal(
        &mut self,
        filter: &JournalFilter,
        page: Page,
    ) -> Result<Paged<PostedEntry>, StoreError>;
    /// What each account holds, by number.
    async fn account_balances(
        &mut self,
        filter: &BalanceFilter,
    ) -> Result<Vec<AccountBalance>, StoreError>;
}

/// A part of the entries, with the names of the partners on their lines.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JournalPage {
    /// The entries.
    pub entries: Paged<PostedEntry>,
    /// The names.
    pub names: BTreeMap<PartnerId, String>,
    /// The months of the dues that entries were posted for.
    pub months: BTreeMap<DueId, Month>,
}

/// A part of the journal.
///
/// # Errors
/// When the actor may not look at money, or the store fails.
pub async fn journal(
    app: &App,
    actor: &Actor,
    filter: &JournalFilter,
    page: Page,
) -> Result<JournalPage, AppError> {
    actor.require(Action::ViewMoney)?;
    let mut work = app.store.read(actor.organisation).await?;
    let entries = work.journal(filter, page).await?;
    let names = names(work.as_mut(), &entries.rows).await?;
    let months = months(work.as_mut(), &entries.rows).await?;
    Ok(JournalPage { entries, names, months })
}

/// What an entry was posted for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Cause {
    /// A due.
    Due(DueId),
    /// A payment of the bank, when it was imported.
    Payment(BankEntryId),
    /// A person's decision on a payment, or its undoing.
    Decision(BankEntryId),
    /// A total of gifts, or its correction.
    GiftTotal(GiftTotalId),
    /// Something that has no page.
    Other,
}

/// One entry with what stands around it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct JournalEntryView {
    /// The entry.
    pub posted: PostedEntry,
    /// The names of the partners on its lines.
    pub names: BTreeMap<PartnerId, String>,
    /// What it was posted for.
    pub cause: Cause,
    /// The month of the due that it was posted for.
    pub months: BTreeMap<DueId, Month>,
    /// The number of the entry that undoes it.
    pub reversed_by: Option<u64>,
    /// The fingerprint of the entry before it; zeros for the first.
    pub previous: EntryHash,
    /// Whether it is as it was sealed, after the one before it.
    pub holds: bool,
    /// The number of the last entry of the journal.
    pub last: u64,
}

/// One entry, proved against the one before.
///
/// # Errors
/// When the actor may not look at money, there is no such entry, or the store fails.
pub async fn journal_entry(
    app: &App,
    actor: &Actor,
    number: u64,
) -> Result<JournalEntryView, AppError> {
    actor.require(Action::ViewMoney)?;
    let mut work = app.store.read(actor.organisation).await?;
    let work = work.as_mut();
    let posted = work.journal_by_number(number).await?.ok_or(AppError::NotFound)?;
    let names = names(work, std::slice::from_ref(&posted)).await?;
    let before = match number {
        1 => Some(Head::EMPTY),
        _ => work.journal_by_number(number - 1).await?.map(|before| before.entry.head()),
    };
    let holds = before.is_some_and(|head| verify_chain(head, [&posted.entry]).is_ok());
    Ok(JournalEntryView {
        cause: cause(work, &posted.cause).await?,
        months: months(work, std::slice::from_ref(&posted)).await?,
        reversed_by: work.reversal_of(number).await?,
        previous: before.unwrap_or(Head::EMPTY).hash,
        holds,
        last: work.journal_length().await?,
        names,
        posted,
    })
}

/// Reads the word that use cases post for.
async fn cause(work: &mut dyn UnitOfWork, text: &str) -> Result<Cause, AppError> {
    let Some((word, rest)) = text.split_once(':') else { return Ok(Cause::Other) };
    let id = rest.split(':').next().unwrap_or_default();
    let of_payment = || id.parse().map_or(Cause::Other, Cause::Decision);
    let of_gifts = || id.parse().map_or(Cause::Other, Cause::GiftTotal);
    Ok(match word {
        "due" => id.parse().map_or(Cause::Other, Cause::Due),
        "bank" => {
            let entry = work.bank_entry_named(rest).await?;
            entry.map_or(Cause::Other, |entry| Cause::Payment(entry.id))
        }
        "explained" | "undone" | "waiting" => of_payment(),
        "gift-total" | "gift-total-back" => of_gifts(),
        _ => Cause::Other,
    })
}

/// What each account holds; in a period, or from the beginning to today.
///
/// # Errors
/// When the actor may not look at money, or the store fails.
pub async fn balances(
    app: &App,
    actor: &Actor,
    filter: &BalanceFilter,
) -> Result<Vec<AccountBalance>, AppError> {
    actor.require(Action::ViewMoney)?;
    Ok(app.store.read(actor.organisation).await?.account_balances(filter).await?)
}

/// The due that an entry was posted for.
#[must_use]
pub fn due_of(posted: &PostedEntry) -> Option<DueId> {
    posted.cause.strip_prefix("due:")?.parse().ok()
}

async fn months(
    work: &mut dyn UnitOfWork,
    entries: &[PostedEntry],
) -> Result<BTreeMap<DueId, Month>, AppError> {
    let dues: Vec<DueId> = entries.iter().filter_map(due_of).collect();
    Ok(work.months_of_dues(&dues).await?.into_iter().collect())
}

async fn names(
    work: &mut dyn UnitOfWork,
    entries: &[PostedEntry],
) -> Result<BTreeMap<PartnerId, String>, AppError> {
    let lines = entries.iter().flat_map(|posted| posted.entry.content().lines());
    let ids: std::collections::BTreeSet<PartnerId> =
        lines.filter_map(|line| line.partner).collect();
    let mut names = BTreeMap::new();
    for id in ids {
        if let Some(partner) = work.partner(id).await? {
            names.insert(id, partner.name);
        }
    }
    Ok(names)
}

/// The form of an export.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Plain-text accounting.
    Hledger,
    /// A table.
    Csv,
    /// The French file of accounting entries of the fiscal year that ends in this month.
    Fec {
        /// The last month of the year.
        closing: Month,
    },
}

/// Why an export stopped.
#[derive(Debug, thiserror::Error)]
pub enum LedgerError {
    /// The organisation's SIREN is needed and does not hold.
    #[error("the file for the French tax office cannot be made")]
    Siren(#[from] maillage_books::fec::SirenError),
    /// The file could not be written.
    #[error("the journal could not be exported")]
    Export(#[from] ExportError),
    /// Everything else.
    #[error(transparent)]
    App(#[from] AppError),
}

impl From<StoreError> for LedgerError {
    fn from(error: StoreError) -> Self {
        Self::App(error.into())
    }
}

/// The name that a file of this form is usually given.
///
/// # Errors
/// When the SIREN is needed and does not hold.
pub async fn file_name(app: &App, actor: &Actor, format: Format) -> Result<String, LedgerError> {
    actor.require(Action::ViewMoney)?;
    let mut work = app.store.read(actor.organisation).await?;
    let organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    Ok(match format {
        Format::Hledger => format!("{}.journal", organisation.slug),
        Format::Csv => format!("{}-journal.csv", organisation.slug),
        Format::Fec { closing } => {
            let siren = Siren::parse(organisation.legal_id.as_deref().unwrap_or_default())?;
            maillage_books::fec::file_name(&siren, closing.last_day())
        }
    })
}

/// Writes the whole journal, or one fiscal year of it, part by part, on one snapshot. Gives how many
/// entries were written.
///
/// # Errors
/// When the actor may not look at money, the form asks for what is not there, or writing fails.
pub async fn export(
    app: &App,
    actor: &Actor,
    format: Format,
    out: &mut (dyn Write + Send),
) -> Result<u64, LedgerError> {
    actor.require(Action::ViewMoney)?;
    let mut work = app.store.read(actor.organisation).await?;
    let organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let form = match format {
        Format::Hledger => Form::Hledger,
        Format::Csv => Form::Table,
        Format::Fec { closing } => {
            Siren::parse(organisation.legal_id.as_deref().unwrap_or_default())?;
            let year = FiscalYear::holding(closing, organisation.fiscal_year_starts_in);
            let (first, closing) = (year.first.first_day(), year.last().last_day());
            Form::Fec(FecYear { first, closing })
        }
    };
    let today = app.clock.today(&organisation.time_zone);
    let chart = Chart::of(&organisation.country, today)
        .ok_or(AppError::Refused { code: "chart.missing" })?;
    let auxiliaries = auxiliaries(work.as_mut()).await?;
    let partner = |id: PartnerId| auxiliaries.get(&id).cloned();
    let mut stream = Stream::begin(Books { chart, partner: &partner }, form, out)?;
    let mut after = 0;
    loop {
        let part = work.journal_after(after, PART).await?;
        let Some(last) = part.last() else { break };
        after = last.entry.number();
        stream.add(part.iter().map(|posted| &posted.entry))?;
    }
    Ok(stream.finish()?)
}

/// Every partner as an auxiliary account: its code counts partners in the order in which they came,
/// so it never changes.
async fn auxiliaries(
    work: &mut dyn UnitOfWork,
) -> Result<BTreeMap<PartnerId, Auxiliary>, AppError> {
    let mut names = BTreeMap::new();
    let mut offset = 0;
    loop {
        let part = work.partners(&PartnerFilter::default(), Page::part(offset)).await?;
        if part.rows.is_empty() {
            break;
        }
        offset += i64::try_from(part.rows.len()).unwrap_or(i64::MAX);
        names.extend(part.rows.into_iter().map(|partner| (partner.id, partner.name)));
    }
    let numbered = names.into_iter().zip(1_u32..);
    Ok(numbered
        .map(|((id, name), number)| (id, Auxiliary { code: format!("P{number:05}"), name }))
        .collect())
}
