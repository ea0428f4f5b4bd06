//! Declarations: what a partner says its turnover of a month was.

mod remind;
mod silent;

use async_trait::async_trait;
use jiff::Timestamp;
use maillage_domain::access::Action;
use maillage_domain::collect::declaration::{
    Declaration, DeclarationError, DeclaredBy, Evidence, may_declare, months_to_declare, standing,
};
use maillage_domain::ids::{CommitmentId, LinkId, PartnerId};
use maillage_domain::money::Cents;
use maillage_domain::period::Month;
use serde_json::json;

use super::due::{self, ShareCommitment};
use crate::access::audit;
use crate::error::StoreError;
use crate::store::{Page, Paged, UnitOfWork};
use crate::{Actor, ActorKind, App, AppError};

pub use self::remind::{ReminderSample, Reminders, may_remind, plan_reminders, remind};
pub use self::silent::{SilentFilter, SilentRow, SilentSort, silent};

/// What happened with the declaration of one month, for the treasurer's list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DeclarationRow {
    /// The declaration.
    pub declaration: Declaration,
    /// The partner's name.
    pub partner_name: String,
    /// Whether a later one replaced it.
    pub superseded: bool,
}

/// How the list of declarations is narrowed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DeclarationFilter {
    /// Only of this month.
    pub month: Option<Month>,
    /// Part of the partner's name, whatever the case.
    pub name_contains: Option<String>,
    /// Only of this partner.
    pub partner: Option<PartnerId>,
}

/// The rows of declarations.
#[async_trait]
pub trait DeclarationStore {
    /// Adds a declaration.
    async fn insert_declaration(&mut self, declaration: &Declaration) -> Result<(), StoreError>;
    /// All declarations of the commitments whose ids lie between the two, both included, by
    /// commitment and time.
    async fn declarations_between(
        &mut self,
        first: CommitmentId,
        last: CommitmentId,
    ) -> Result<Vec<Declaration>, StoreError>;
    /// A part of the list, newest first.
    async fn declarations(
        &mut self,
        filter: &DeclarationFilter,
        page: Page,
    ) -> Result<Paged<DeclarationRow>, StoreError>;
    /// The commitments with a declaration for the month.
    async fn declared_in(&mut self, month: Month) -> Result<Vec<CommitmentId>, StoreError>;
    /// What the last declarations for the months from `first` to `last` add up to, and how many partners
    /// made them.
    async fn declared_between(
        &mut self,
        first: Month,
        last: Month,
    ) -> Result<(u32, Cents), StoreError>;
    /// The last month whose books are closed.
    async fn closed_through(&mut self) -> Result<Option<Month>, StoreError>;
    /// Closes the books of a month; closing twice changes nothing.
    async fn close_month(
        &mut self,
        month: Month,
        at: Timestamp,
        by: &str,
    ) -> Result<(), StoreError>;
}

/// What someone declares.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewDeclaration {
    /// The commitment whose base it states.
    pub commitment: CommitmentId,
    /// The month.
    pub month: Month,
    /// The base.
    pub base: Cents,
    /// How well it is proven.
    pub evidence: Evidence,
    /// The link, when a partner declares.
    pub link: Option<LinkId>,
}

/// Why nothing was declared.
#[derive(Debug, thiserror::Error)]
pub enum DeclareError {
    /// A rule of declarations.
    #[error("the declaration is not taken")]
    Rule(#[from] DeclarationError),
    /// Anything else.
    #[error("the declaration could not be kept")]
    App(#[from] AppError),
}

impl From<StoreError> for DeclareError {
    fn from(error: StoreError) -> Self {
        Self::App(error.into())
    }
}

/// What a declaration led to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Declared {
    /// The declaration that now stands.
    pub declaration: Declaration,
    /// False when the same figure stood already.
    pub is_new: bool,
    /// The share of the month by itself: rate x base.
    pub share: Cents,
}

/// Takes a declaration. A figure that stands already is not taken twice; another one supersedes it.
///
/// A partner declares what it states itself ([`Evidence::Stated`]) for its own commitments only.
///
/// # Errors
/// See [`DeclareError`]; [`AppError::NotFound`] for a commitment of somebody else.
pub async fn declare(
    app: &App,
    actor: &Actor,
    new: NewDeclaration,
) -> Result<Declared, DeclareError> {
    let declared_by = who(actor, &new)?;
    let mut work = app.store.begin(actor.organisation).await?;
    let share = due::share_commitment(&mut *work, actor, new.commitment).await?;
    let past = work.declarations_between(new.commitment, new.commitment).await?;
    let stands = standing(&past).get(&new.month).map(|d| (*d).clone());
    let share_of_month = |base| {
        let rate = share.terms.rate_for(new.month);
        rate.map_or(Cents::ZERO, |rate| rate.share_round_half_up(base))
    };
    if let Some(same) = stands.clone().filter(|d| d.base == new.base && d.evidence >= new.evidence)
    {
        return Ok(Declared { share: share_of_month(same.base), declaration: same, is_new: false });
    }
    let today = today(app, &mut *work).await?;
    let closed = work.closed_through().await?;
    may_declare(&share.terms, new.month, new.base, new.evidence, today, closed, stands.as_ref())?;
    let declaration = Declaration {
        id: app.new_id(),
        partner: share.partner,
        commitment: new.commitment,
        month: new.month,
        base: new.base,
        evidence: new.evidence,
        declared_at: later_than(app.clock.now(), stands.as_ref()),
        declared_by,
        supersedes: stands.map(|d| d.id),
    };
    work.insert_declaration(&declaration).await?;
    let subject = declaration.id.to_string();
    let detail = json!({ "month": new.month, "corrects": declaration.supersedes.is_some() });
    audit::note(app, &mut *work, actor, "declaration.make", ("declaration", &subject), detail)
        .await?;
    work.commit().await.map_err(AppError::from)?;
    Ok(Declared { share: share_of_month(declaration.base), declaration, is_new: true })
}

/// Who declares, and whether the actor may.
fn who(actor: &Actor, new: &NewDeclaration) -> Result<DeclaredBy, AppError> {
    match &actor.kind {
        ActorKind::Partner { .. } if new.evidence == Evidence::Stated => {
            new.link.map(DeclaredBy::Partner).ok_or(AppError::Forbidden)
        }
        ActorKind::Staff { account, .. } => {
            actor.require(Action::RunMoney)?;
            Ok(DeclaredBy::Staff(*account))
        }
        ActorKind::System => new.link.map(DeclaredBy::Partner).ok_or(AppError::Forbidden),
        ActorKind::Partner { .. } | ActorKind::Public => Err(AppError::Forbidden),
    }
}

/// Two declarations in one millisecond would leave open which one stands.
fn later_than(now: Timestamp, standing: Option<&Declaration>) -> Timestamp {
    let step = jiff::SignedDuration::from_millis(1);
    standing.map_or(now, |d| now.max(d.declared_at + step))
}

/// Today, where the organisation is.
pub(super) async fn today(
    app: &App,
    work: &mut dyn UnitOfWork,
) -> Result<jiff::civil::Date, AppError> {
    let organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    Ok(app.clock.today(&organisation.time_zone))
}

/// What a partner's page asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToDeclare {
    /// The commitment.
    pub share: ShareCommitment,
    /// The months to declare, oldest first.
    pub months: Vec<Month>,
    /// All declarations, standing or not.
    pub declarations: Vec<Declaration>,
    /// The last month whose books are closed.
    pub closed_through: Option<Month>,
    /// Today, where the organisation is.
    pub today: jiff::civil::Date,
}

impl ToDeclare {
    /// The declaration that stands for a month.
    #[must_use]
    pub fn standing(&self, month: Month) -> Option<&Declaration> {
        standing(&self.declarations).get(&month).copied()
    }

    /// Whether the partner may declare the month itself, whatever it says of it.
    ///
    /// # Errors
    /// The rule that forbids it: the month is not over, not owed or closed, or better evidence stands.
    pub fn may_state(&self, month: Month) -> Result<(), DeclarationError> {
        let (terms, stands) = (&self.share.terms, self.standing(month));
        let (today, closed) = (self.today, self.closed_through);
        may_declare(terms, month, Cents::ZERO, Evidence::Stated, today, closed, stands)
    }
}

/// What a partner has to declare today, one entry per commitment to a share of turnover.
///
/// # Errors
/// [`AppError::Forbidden`] for another partner; when the store fails.
pub async fn to_declare(
    app: &App,
    actor: &Actor,
    partner: PartnerId,
) -> Result<Vec<ToDeclare>, AppError> {
    may_see(actor, partner)?;
    let mut work = app.store.read(actor.organisation).await?;
    let today = today(app, &mut *work).await?;
    let closed_through = work.closed_through().await?;
    let mut answer = Vec::new();
    for share in work.share_commitments_of(partner).await? {
        let declarations = work.declarations_between(share.id, share.id).await?;
        let months = months_to_declare(&share.terms, &declarations, today, closed_through);
        answer.push(ToDeclare { share, months, declarations, closed_through, today });
    }
    Ok(answer)
}

/// Whether the actor may see the money of a partner: its own, or a member of staff with the right.
pub(crate) fn may_see(actor: &Actor, partner: PartnerId) -> Result<(), AppError> {
    match &actor.kind {
        ActorKind::Partner { partner: own } if *own == partner => Ok(()),
        ActorKind::Partner { .. } | ActorKind::Public => Err(AppError::NotFound),
        ActorKind::Staff { .. } | ActorKind::System => actor.require(Action::ViewMoney),
    }
}

/// A part of the list of declarations.
///
/// # Errors
/// [`AppError::Forbidden`]; when the store fails.
pub async fn list(
    app: &App,
    actor: &Actor,
    filter: &DeclarationFilter,
    page: Page,
) -> Result<Paged<DeclarationRow>, AppError> {
    actor.require(Action::ViewMoney)?;
    let mut work = app.store.read(actor.organisation).await?;
    Ok(work.declarations(filter, page).await?)
}

/// Closes the books of a month and of all before it: nothing can be declared for them any more.
///
/// # Errors
/// `month.not-over` while the month lasts; [`AppError::Forbidden`]; when the store fails.
pub async fn close_month(app: &App, actor: &Actor, month: Month) -> Result<(), AppError> {
    actor.require(Action::RunMoney)?;
    let mut work = app.store.begin(actor.organisation).await?;
    if today(app, &mut *work).await? <= month.last_day() {
        return Err(AppError::Refused { code: "month.not-over" });
    }
    // Nothing is signed, declared or raised for it while this goes on.
    work.journal_head().await?;
    if work.closed_through().await?.is_some_and(|closed| closed >= month) {
        return Ok(());
    }
    work.close_month(month, app.clock.now(), &actor.name).await?;
    let subject = month.to_string();
    audit::note(app, &mut *work, actor, "month.close", ("month", &subject), json!({})).await?;
    work.commit().await?;
    Ok(())
}
