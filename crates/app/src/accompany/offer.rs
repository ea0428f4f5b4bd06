//! Offers of placements: a partner makes, changes and withdraws them; advisers see them all.

use async_trait::async_trait;
use jiff::Timestamp;
use jiff::civil::Date;
use maillage_domain::access::Action;
use maillage_domain::accompany::offer::{OfferError, OfferState, OfferTerms, over_before};
use maillage_domain::ids::{OfferId, PartnerId};
use serde_json::json;

use crate::access::audit::note;
use crate::engage::partner::{Partner, PartnerFilter};
use crate::engage::prospect::folded;
use crate::error::{AppError, StoreError};
use crate::store::{Page, Paged, UnitOfWork};
use crate::{Actor, ActorKind, App};

/// An offer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// The id.
    pub id: OfferId,
    /// Whose.
    pub partner: PartnerId,
    /// What is offered.
    pub terms: OfferTerms,
    /// Whether the partner wrote it itself; else a member of staff did, for it.
    pub by_partner: bool,
    /// When it was made.
    pub created_at: Timestamp,
    /// When it was withdrawn.
    pub withdrawn_at: Option<Timestamp>,
}

impl Offer {
    /// What the search looks into, beside the partner's name.
    #[must_use]
    pub fn search_text(&self) -> String {
        folded(&format!("{} {}", self.terms.title, self.terms.tasks.join(" ")))
    }

    /// What can become of it today, when `taken` places are taken.
    #[must_use]
    pub fn state(&self, taken: u32, today: Date) -> OfferState {
        OfferState::of(&self.terms, taken, self.withdrawn_at.is_some(), today)
    }
}

/// An offer in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfferRow {
    /// The offer.
    pub offer: Offer,
    /// The partner's name on the door.
    pub partner_name: String,
    /// How many of its places are taken.
    pub taken: u32,
}

/// The orders of the list of offers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum OfferOrder {
    /// The newest first.
    #[default]
    Newest,
    /// By what the work is.
    Title,
    /// By what the work is, downwards.
    TitleDown,
    /// By the partner's name.
    Partner,
    /// By the partner's name, downwards.
    PartnerDown,
    /// By the first possible day.
    Start,
    /// By the first possible day, downwards.
    StartDown,
}

impl OfferOrder {
    /// All orders.
    pub const ALL: [Self; 7] = [
        Self::Newest,
        Self::Title,
        Self::TitleDown,
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
            Self::Title => "title",
            Self::TitleDown => "-title",
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

/// How the list of offers is narrowed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OfferFilter {
    /// Part of the work, its tasks or the partner's name, whatever case and accents.
    pub contains: Option<String>,
    /// Only in this state.
    pub state: Option<OfferState>,
    /// Only this partner's.
    pub partner: Option<PartnerId>,
    /// In which order.
    pub order: OfferOrder,
}

/// The rows of offers.
#[async_trait]
pub trait OfferStore {
    /// Adds an offer.
    async fn insert_offer(&mut self, offer: &Offer) -> Result<(), StoreError>;
    /// Writes its terms and whether it was withdrawn.
    async fn update_offer(&mut self, offer: &Offer) -> Result<(), StoreError>;
    /// One offer, with its partner's name and the places that are taken.
    async fn offer(&mut self, id: OfferId) -> Result<Option<OfferRow>, StoreError>;
    /// A part of the list; offers whose first day lies before `over_before` are past.
    async fn offers(
        &mut self,
        filter: &OfferFilter,
        over_before: Date,
        page: Page,
    ) -> Result<Paged<OfferRow>, StoreError>;
}

/// Who may write offers of a partner: the partner itself, and whoever runs placements.
fn writer(actor: &Actor, partner: PartnerId) -> Result<bool, AppError> {
    match actor.kind {
        ActorKind::Partner { partner: own } if own == partner => Ok(true),
        ActorKind::Partner { .. } => Err(AppError::NotFound),
        _ => actor.require(Action::RunPlacements).map(|()| false),
    }
}

/// The stable word of a refusal.
fn refused(error: OfferError) -> AppError {
    AppError::Refused {
        code: match error {
            OfferError::NoTitle => "offer.no-title",
            OfferError::NoTask => "offer.no-task",
            OfferError::Hours => "offer.hours",
            OfferError::Weeks => "offer.weeks",
            OfferError::Places => "offer.places",
        },
    }
}

/// Makes an offer of a partner. The same words sent again within ten minutes are the same offer, so that a
/// form that is sent twice offers once.
///
/// # Errors
/// `Forbidden`, `NotFound` (also for another partner's), `Refused` (`offer.no-title`, `offer.no-task`,
/// `offer.hours`, `offer.weeks`, `offer.places`), or the store's.
pub async fn make(
    app: &App,
    actor: &Actor,
    partner: PartnerId,
    terms: OfferTerms,
) -> Result<OfferId, AppError> {
    let by_partner = writer(actor, partner)?;
    let terms = terms.checked(0).map_err(refused)?;
    let mut work = app.store.begin(actor.organisation).await?;
    work.partner(partner).await?.ok_or(AppError::NotFound)?;
    let now = app.clock.now();
    let filter = OfferFilter { partner: Some(partner), ..OfferFilter::default() };
    let last = work.offers(&filter, Date::MIN, Page { offset: 0, limit: 1 }).await?.rows;
    let is_same = |row: &&OfferRow| {
        let age = now.duration_since(row.offer.created_at).as_secs();
        row.offer.terms == terms && row.offer.withdrawn_at.is_none() && (0..600).contains(&age)
    };
    if let Some(row) = last.iter().find(is_same) {
        return Ok(row.offer.id);
    }
    let offer =
        Offer { id: app.new_id(), partner, terms, by_partner, created_at: now, withdrawn_at: None };
    work.insert_offer(&offer).await?;
    noted(app, &mut *work, actor, "offer.make", offer.id).await?;
    work.commit().await?;
    Ok(offer.id)
}

/// Changes an offer. Agreements that were made on it stay as they are.
///
/// # Errors
/// As [`make`]; `Refused` (`offer.withdrawn`), and `offer.places` when more places are promised already.
pub async fn change(
    app: &App,
    actor: &Actor,
    id: OfferId,
    terms: OfferTerms,
) -> Result<(), AppError> {
    let mut work = app.store.begin(actor.organisation).await?;
    let row = work.offer(id).await?.ok_or(AppError::NotFound)?;
    writer(actor, row.offer.partner)?;
    if row.offer.withdrawn_at.is_some() {
        return Err(AppError::Refused { code: "offer.withdrawn" });
    }
    let terms = terms.checked(row.taken).map_err(refused)?;
    if terms == row.offer.terms {
        return Ok(());
    }
    work.update_offer(&Offer { terms, ..row.offer }).await?;
    noted(app, &mut *work, actor, "offer.change", id).await?;
    work.commit().await?;
    Ok(())
}

/// Withdraws an offer, or takes that back. Saying it twice changes nothing. Whoever was promised a place
/// keeps it; nobody new is proposed.
///
/// # Errors
/// `Forbidden`, `NotFound` (also for another partner's), or the store's.
pub async fn withdraw(
    app: &App,
    actor: &Actor,
    id: OfferId,
    withdrawn: bool,
) -> Result<(), AppError> {
    let mut work = app.store.begin(actor.organisation).await?;
    let row = work.offer(id).await?.ok_or(AppError::NotFound)?;
    writer(actor, row.offer.partner)?;
    if row.offer.withdrawn_at.is_some() == withdrawn {
        return Ok(());
    }
    let withdrawn_at = withdrawn.then(|| app.clock.now());
    work.update_offer(&Offer { withdrawn_at, ..row.offer }).await?;
    let action = if withdrawn { "offer.withdraw" } else { "offer.renew" };
    noted(app, &mut *work, actor, action, id).await?;
    work.commit().await?;
    Ok(())
}

async fn noted(
    app: &App,
    work: &mut dyn UnitOfWork,
    actor: &Actor,
    action: &str,
    id: OfferId,
) -> Result<(), AppError> {
    note(app, work, actor, action, ("offer", &id.to_string()), json!({})).await
}

/// A part of the list of offers, for whoever comes near people.
///
/// # Errors
/// `Forbidden`, or the store's.
pub async fn list(
    app: &App,
    actor: &Actor,
    filter: &OfferFilter,
    page: Page,
) -> Result<Paged<OfferRow>, AppError> {
    actor.require(Action::ViewPeople)?;
    let mut work = app.store.read(actor.organisation).await?;
    let organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let today = app.clock.today(&organisation.time_zone);
    Ok(work.offers(filter, over_before(today), page).await?)
}

/// One offer, for whoever comes near people and for its own partner.
///
/// # Errors
/// `Forbidden`, `NotFound` (also for another partner's), or the store's.
pub async fn one(app: &App, actor: &Actor, id: OfferId) -> Result<OfferRow, AppError> {
    let mut work = app.store.read(actor.organisation).await?;
    let row = work.offer(id).await?.ok_or(AppError::NotFound)?;
    match actor.kind {
        ActorKind::Partner { partner } if partner == row.offer.partner => {}
        ActorKind::Partner { .. } => return Err(AppError::NotFound),
        _ => actor.require(Action::ViewPeople)?,
    }
    Ok(row)
}

/// The offers of the partner who acts, the newest first, at most a hundred.
///
/// # Errors
/// `Forbidden` when the actor is no partner, or the store's.
pub async fn own(app: &App, actor: &Actor) -> Result<Vec<OfferRow>, AppError> {
    let ActorKind::Partner { partner } = actor.kind else { return Err(AppError::Forbidden) };
    let filter = OfferFilter { partner: Some(partner), ..OfferFilter::default() };
    let mut work = app.store.read(actor.organisation).await?;
    let part = Page { offset: 0, limit: 100 };
    Ok(work.offers(&filter, Date::MIN, part).await?.rows)
}

/// The partners that an offer may be written for, by name; at most a thousand.
///
/// # Errors
/// `Forbidden`, or the store's.
pub async fn partners(app: &App, actor: &Actor) -> Result<Vec<Partner>, AppError> {
    actor.require(Action::RunPlacements)?;
    let mut work = app.store.read(actor.organisation).await?;
    Ok(work.partners(&PartnerFilter::default(), Page::part(0)).await?.rows)
}
