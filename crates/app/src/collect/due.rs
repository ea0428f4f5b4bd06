//! Dues: what a month makes payable, run for all partners at once, and how each explains itself.

mod view;

use std::collections::HashMap;
use std::sync::atomic::{AtomicBool, Ordering};

use async_trait::async_trait;
use jiff::Timestamp;
use jiff::civil::Date;
use maillage_domain::access::Action;
use maillage_domain::agree::commitment::ShareTerms;
use maillage_domain::collect::chart::Chart;
use maillage_domain::collect::declaration::Declaration;
use maillage_domain::collect::due::{Due, DueNature, DueOutcome, NothingDue, run_month};
use maillage_domain::collect::posting::{Posting, post_due};
use maillage_domain::collect::reference::due_reference;
use maillage_domain::ids::{AgreementId, CommitmentId, DueId, PartnerId};
use maillage_domain::money::Cents;
use maillage_domain::period::Month;
use maillage_i18n::T;
use serde::Serialize;
use serde_json::json;
use uuid::Uuid;

use super::bank::apply_credits;
use super::journal::{ToPost, seal_after};
use crate::access::audit;
use crate::access::organisation::Organisation;
use crate::agree::term::activate_all;
use crate::error::StoreError;
use crate::store::{Page, Paged, UnitOfWork};
use crate::{Actor, ActorKind, App, AppError};

pub use self::view::{DueDetail, MonthFigures, get, list, months};

/// A partner's commitment to a share of its turnover, as dues see it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ShareCommitment {
    /// Its id.
    pub id: CommitmentId,
    /// Whose it is.
    pub partner: PartnerId,
    /// The agreement that it belongs to.
    pub agreement: AgreementId,
    /// The terms, ended with the agreement.
    pub terms: ShareTerms,
}

/// A due as the tables hold it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RaisedDue {
    /// Its id.
    pub id: DueId,
    /// Who owes it.
    pub partner: PartnerId,
    /// The commitment behind it.
    pub commitment: CommitmentId,
    /// Its place among the dues of the commitment, from 0.
    pub position: i64,
    /// The creditor reference that a transfer quotes.
    pub reference: String,
    /// What was paid of it so far.
    pub paid: Cents,
    /// When it was raised.
    pub raised_at: Timestamp,
    /// The due with the numbers that explain it.
    pub due: Due,
}

impl RaisedDue {
    /// What is still to be paid; negative for a credit not yet used.
    #[must_use]
    pub fn open(&self) -> Cents {
        self.due.amount - self.paid
    }
}

/// A due in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DueRow {
    /// The due.
    pub raised: RaisedDue,
    /// The partner's name.
    pub partner_name: String,
}

/// Whether a due is paid.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum DuePaid {
    /// Something is open.
    Open,
    /// Nothing is open.
    Paid,
}

/// In which order a list of dues comes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum DueSort {
    /// By partner's name.
    #[default]
    Partner,
    /// The largest first.
    Amount,
    /// What is most open first.
    Open,
    /// The newest month first.
    Month,
}

/// How a list of dues is narrowed and ordered.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DueFilter {
    /// Only of this month.
    pub month: Option<Month>,
    /// Only of this partner.
    pub partner: Option<PartnerId>,
    /// Part of the partner's name or of the reference, whatever the case.
    pub contains: Option<String>,
    /// Only this nature.
    pub nature: Option<DueNature>,
    /// Only paid or open ones.
    pub paid: Option<DuePaid>,
    /// The order.
    pub sort: DueSort,
}

/// What the tables say of a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize)]
pub struct DueFigures {
    /// Dues raised in the month's run.
    pub dues: i64,
    /// Those of them that are provisional.
    pub provisional: i64,
    /// What they make payable.
    pub due: Cents,
    /// What was paid of them.
    pub paid: Cents,
}

impl DueFigures {
    /// What is open.
    #[must_use]
    pub fn open(&self) -> Cents {
        self.due - self.paid
    }
}

/// The rows of dues, and the commitments that they come from.
#[async_trait]
pub trait DueStore {
    /// The commitments to a share of turnover that are or were in force, by id: at most `limit`
    /// after `after`.
    async fn share_commitments(
        &mut self,
        after: Option<CommitmentId>,
        limit: i64,
    ) -> Result<Vec<ShareCommitment>, StoreError>;
    /// How many there are.
    async fn count_share_commitments(&mut self) -> Result<i64, StoreError>;
    /// Those of one partner.
    async fn share_commitments_of(
        &mut self,
        partner: PartnerId,
    ) -> Result<Vec<ShareCommitment>, StoreError>;
    /// The months of dues; those that are not there are left out.
    async fn months_of_dues(&mut self, dues: &[DueId]) -> Result<Vec<(DueId, Month)>, StoreError>;
    /// Adds dues. A position that is taken is a conflict.
    async fn insert_dues(&mut self, dues: &[RaisedDue]) -> Result<(), StoreError>;
    /// The dues of the commitments whose ids lie between the two, both included, by commitment and
    /// position.
    async fn dues_between(
        &mut self,
        first: CommitmentId,
        last: CommitmentId,
    ) -> Result<Vec<RaisedDue>, StoreError>;
    /// One due.
    async fn due(&mut self, id: DueId) -> Result<Option<DueRow>, StoreError>;
    /// A part of the list.
    async fn dues(&mut self, filter: &DueFilter, page: Page) -> Result<Paged<DueRow>, StoreError>;
    /// The figures of each month with dues from `first` to `last`, in order of time.
    async fn due_figures(
        &mut self,
        first: Month,
        last: Month,
    ) -> Result<Vec<(Month, DueFigures)>, StoreError>;
    /// What was allocated to a due, in order of time: the day, the amount, the word of its source.
    async fn allocations_of(
        &mut self,
        due: DueId,
    ) -> Result<Vec<(Date, Cents, String)>, StoreError>;
}

/// Commitments in one unit of work.
const CHUNK: i64 = 1_000;

/// What a run gives, and what a preview of it would give.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
pub struct RunReport {
    /// The month.
    pub month: Month,
    /// Commitments that were looked at.
    pub commitments: u64,
    /// Of those that owe for the month: with a declaration.
    pub declared: u64,
    /// Of those that owe for the month: without one.
    pub silent: u64,
    /// Dues raised.
    pub raised: u64,
    /// Those of them that rest on an estimate.
    pub provisional: u64,
    /// Those of them that correct earlier months.
    pub adjusted: u64,
    /// Commitments that owe but said nothing ever, so that nothing can be estimated.
    pub unknown: u64,
    /// Commitments for which nothing has changed since the last run.
    pub unchanged: u64,
    /// The sum of the dues raised.
    pub total: Cents,
    /// Agreements that came into force before it, as their first month had come.
    pub activated: u32,
    /// Dues that credits of their partners were used for.
    pub credited: u64,
    /// Whether it was stopped before the end; what is done is kept, running again goes on.
    pub cancelled: bool,
}

impl RunReport {
    /// A report of nothing yet.
    #[must_use]
    pub fn empty(month: Month) -> Self {
        Self {
            month,
            commitments: 0,
            declared: 0,
            silent: 0,
            raised: 0,
            provisional: 0,
            adjusted: 0,
            unknown: 0,
            unchanged: 0,
            total: Cents::ZERO,
            activated: 0,
            credited: 0,
            cancelled: false,
        }
    }
}

/// How long work is watched and stopped.
pub struct Watch<'a> {
    /// Told after each part: how many are done, of how many.
    pub progress: &'a (dyn Fn(u64, u64) + Send + Sync),
    /// Set by whoever wants it to stop.
    pub cancel: &'a AtomicBool,
}

impl Watch<'_> {
    /// Nobody watches, nobody stops it.
    pub const SILENT: Watch<'static> = Watch { progress: &|_, _| {}, cancel: &NEVER };

    pub(super) fn is_cancelled(&self) -> bool {
        self.cancel.load(Ordering::Relaxed)
    }
}

static NEVER: AtomicBool = AtomicBool::new(false);

/// Raises the dues of a month for all partners and posts them to the journal.
///
/// Signed agreements whose first month has come are put in force first; at the end, what partners paid
/// beyond their dues is used for them. 1,000 commitments make one unit of work. Running again raises nothing that is raised already; killed
/// in the middle, running again completes it; of two runs at once, one waits for the other at each
/// part and finds nothing left to do.
///
/// # Errors
/// `month.not-over`, `month.closed`, `chart.missing` (no chart of accounts for the country);
/// [`AppError::Forbidden`]; when the store fails.
pub async fn run_dues(
    app: &App,
    actor: &Actor,
    month: Month,
    watch: &Watch<'_>,
) -> Result<RunReport, AppError> {
    actor.require(Action::RunMoney)?;
    let (organisation, total) = may_run(app, actor, month).await?;
    let today = app.clock.today(&organisation.time_zone);
    let chart = Chart::of(&organisation.country, today)
        .ok_or(AppError::Refused { code: "chart.missing" })?;
    let books = Books { chart, today, label: T::new(organisation.locale) };
    let activated = activate_all(app, actor).await?;
    let mut report = RunReport { activated, ..RunReport::empty(month) };
    let mut after = None;
    loop {
        if watch.is_cancelled() {
            report.cancelled = true;
            return Ok(report);
        }
        let mut work = app.store.begin(actor.organisation).await?;
        // Whoever runs at the same time waits here, and then reads what this one has raised.
        let head = work.journal_head().await?;
        let Some(chunk) = read_chunk(&mut *work, after).await? else { break };
        after = Some(chunk.last);
        let raised = raise(app, &chunk, month, &mut report);
        // The entries are sealed while the store adds the dues.
        let sealing = async { seal_after(app, head, books.entries(&raised)) };
        let (added, posted) = tokio::join!(biased; work.insert_dues(&raised), sealing);
        added?;
        work.append_entries(&posted).await?;
        if !raised.is_empty() {
            note_run(app, &mut *work, actor, month, &raised).await?;
        }
        work.commit().await?;
        (watch.progress)(report.commitments, total);
    }
    report.credited = apply_credits(app, actor).await? as u64;
    Ok(report)
}

/// What [`run_dues`] would do now; nothing is written.
///
/// # Errors
/// As [`run_dues`].
pub async fn preview_dues(app: &App, actor: &Actor, month: Month) -> Result<RunReport, AppError> {
    actor.require(Action::ViewMoney)?;
    may_run(app, actor, month).await?;
    let mut report = RunReport::empty(month);
    let mut work = app.store.read(actor.organisation).await?;
    let mut after = None;
    while let Some(chunk) = read_chunk(&mut *work, after).await? {
        after = Some(chunk.last);
        raise(app, &chunk, month, &mut report);
    }
    Ok(report)
}

async fn may_run(app: &App, actor: &Actor, month: Month) -> Result<(Organisation, u64), AppError> {
    let mut work = app.store.read(actor.organisation).await?;
    let organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    if app.clock.today(&organisation.time_zone) < month.last_day() {
        return Err(AppError::Refused { code: "month.not-over" });
    }
    if work.closed_through().await?.is_some_and(|closed| month <= closed) {
        return Err(AppError::Refused { code: "month.closed" });
    }
    let total = work.count_share_commitments().await?;
    Ok((organisation, total.unsigned_abs()))
}

/// Commitments with all that is known of them.
struct Chunk {
    commitments: Vec<ShareCommitment>,
    declarations: HashMap<CommitmentId, Vec<Declaration>>,
    history: HashMap<CommitmentId, Vec<Due>>,
    last: CommitmentId,
}

async fn read_chunk(
    work: &mut dyn UnitOfWork,
    after: Option<CommitmentId>,
) -> Result<Option<Chunk>, AppError> {
    let commitments = work.share_commitments(after, CHUNK).await?;
    let (Some(first), Some(last)) = (commitments.first(), commitments.last()) else {
        return Ok(None);
    };
    let (first, last) = (first.id, last.id);
    let mut declarations: HashMap<_, Vec<_>> = HashMap::new();
    for declaration in work.declarations_between(first, last).await? {
        declarations.entry(declaration.commitment).or_default().push(declaration);
    }
    let mut history: HashMap<_, Vec<_>> = HashMap::new();
    for raised in work.dues_between(first, last).await? {
        history.entry(raised.commitment).or_default().push(raised.due);
    }
    Ok(Some(Chunk { commitments, declarations, history, last }))
}

/// Runs the month for every commitment of the chunk and counts what comes of it.
fn raise(app: &App, chunk: &Chunk, month: Month, report: &mut RunReport) -> Vec<RaisedDue> {
    let now = app.clock.now();
    let mut all = Vec::new();
    for share in &chunk.commitments {
        let declarations = chunk.declarations.get(&share.id).map_or(&[][..], Vec::as_slice);
        let history = chunk.history.get(&share.id).map_or(&[][..], Vec::as_slice);
        report.commitments += 1;
        if share.terms.rate_for(month).is_some() {
            let declared = declarations.iter().any(|d| d.month == month);
            *(if declared { &mut report.declared } else { &mut report.silent }) += 1;
        }
        match run_month(&share.terms, declarations, history, month) {
            DueOutcome::Nothing(NothingDue::Silent) => report.unknown += 1,
            DueOutcome::Nothing(_) => report.unchanged += 1,
            DueOutcome::Raise(dues) => {
                for (position, due) in (history.len()..).zip(dues) {
                    count(&due, report);
                    all.push(raised(app, share, position, due, now));
                }
            }
        }
    }
    all
}

fn count(due: &Due, report: &mut RunReport) {
    report.raised += 1;
    report.provisional += u64::from(due.is_provisional());
    report.adjusted += u64::from(!due.adjustments.is_empty());
    report.total += due.amount;
}

fn raised(
    app: &App,
    share: &ShareCommitment,
    position: usize,
    due: Due,
    raised_at: Timestamp,
) -> RaisedDue {
    let id: DueId = app.new_id();
    RaisedDue {
        id,
        partner: share.partner,
        commitment: share.id,
        position: i64::try_from(position).expect("a commitment has few dues"),
        reference: due_reference(id),
        paid: Cents::ZERO,
        raised_at,
        due,
    }
}

/// What the journal needs to know of every due.
struct Books {
    chart: &'static Chart,
    today: Date,
    label: T,
}

impl Books {
    /// One entry for each due that is not zero.
    fn entries(&self, raised: &[RaisedDue]) -> Vec<ToPost> {
        raised
            .iter()
            .filter_map(|raised| {
                let label = self.label.collect_journal_due(raised.due.month);
                let posting = Posting {
                    chart: self.chart,
                    date: self.today,
                    piece: &raised.reference,
                    label: &label,
                };
                // The one refusal is a due of zero, which moves nothing.
                let content = post_due(posting, raised.partner, raised.due.amount).ok()?;
                Some(ToPost { cause: format!("due:{}", raised.id), reverses: None, content })
            })
            .collect()
    }
}

async fn note_run(
    app: &App,
    work: &mut dyn UnitOfWork,
    actor: &Actor,
    month: Month,
    raised: &[RaisedDue],
) -> Result<(), AppError> {
    let total: Cents = raised.iter().map(|r| r.due.amount).sum();
    let detail = json!({ "dues": raised.len(), "total_cents": total });
    audit::note(app, work, actor, "due.run", ("month", &month.to_string()), detail).await
}

/// One commitment to a share, for whoever may see it.
pub(super) async fn share_commitment(
    work: &mut dyn UnitOfWork,
    actor: &Actor,
    id: CommitmentId,
) -> Result<ShareCommitment, AppError> {
    // The commitment itself is the next one after the id just before it.
    let before = CommitmentId(Uuid::from_u128(id.0.as_u128().wrapping_sub(1)));
    let found = work.share_commitments(Some(before), 1).await?.pop();
    let found = found.filter(|share| share.id == id).ok_or(AppError::NotFound)?;
    match &actor.kind {
        ActorKind::Partner { partner } if *partner != found.partner => Err(AppError::NotFound),
        _ => Ok(found),
    }
}
