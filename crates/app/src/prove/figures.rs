//! The figures that the public page shows, and how they are computed.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use async_trait::async_trait;
use jiff::civil::Date;
use maillage_domain::collect::gift_total::GiftTotal;
use maillage_domain::ids::OrganisationId;
use maillage_domain::money::Cents;
use maillage_domain::party::PartyKind;
use maillage_domain::prove::figures::{Figures, closed_months};

use crate::collect::gift_total::RecordedGiftTotal;
use crate::error::StoreError;
use crate::{App, AppError};

/// What the public page says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PublicFigures {
    /// The day on which they were computed.
    pub on: Date,
    /// How many partners of each kind are in the network on that day; kinds without any are absent.
    pub partners: Vec<(PartyKind, i64)>,
    /// What the last twelve closed months brought, by channel and by month.
    pub received: Figures,
}

impl PublicFigures {
    /// How many partners there are.
    #[must_use]
    pub fn partner_count(&self) -> i64 {
        self.partners.iter().map(|(_, count)| count).sum()
    }
}

/// What figures count besides money.
#[async_trait]
pub trait FiguresStore {
    /// How many partners of each kind are in the network on a day.
    async fn partners_by_kind(&mut self, on: Date) -> Result<Vec<(PartyKind, i64)>, StoreError>;
}

/// Computes the figures of an organisation. They are public: nobody has to be asked.
///
/// # Errors
/// When there is no such organisation, or the store fails.
pub async fn figures(app: &App, organisation: OrganisationId) -> Result<PublicFigures, AppError> {
    let mut work = app.store.read(organisation).await?;
    let settings = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let on = app.clock.today(&settings.time_zone);
    let (first, last) = closed_months(on);
    let (from, to) = (first.first_day(), last.last_day());
    let shares = work.payments_between(from, to).await?;
    let shares: Vec<_> = shares.iter().map(crate::collect::payment::Payment::paid).collect();
    let (gifts, told): (Vec<_>, Vec<_>) = work
        .gift_totals_between(from, to)
        .await?
        .into_iter()
        .partition(|recorded| recorded.bank_entry.is_some());
    let totals =
        |of: Vec<RecordedGiftTotal>| of.into_iter().map(|one| one.total).collect::<Vec<_>>();
    let (gifts, told) = (totals(gifts), totals(told));
    let partners = work.partners_by_kind(on).await?;
    let received = maillage_domain::prove::figures::figures(on, &shares, &gifts, &told);
    Ok(PublicFigures { on, partners, received })
}

/// Of recorded totals of gifts those that count as received: the bank has shown their money.
pub(crate) fn seen_gifts(recorded: Vec<RecordedGiftTotal>) -> Vec<GiftTotal> {
    let seen = recorded.into_iter().filter(|one| one.bank_entry.is_some());
    seen.map(|one| one.total).collect()
}

/// By what one knows that nothing moved: the day, the length of the journal, the totals that the bank has shown.
type State = (Date, u64, (i64, Cents));

/// Of each organisation what was received, as computed last.
type Kept = HashMap<OrganisationId, (State, Arc<Figures>)>;

/// What was received, kept between visits of the public page. Every payment and every total of gifts
/// stands in the journal, and nothing is ever taken out of it: as long as the day is the same, the
/// journal has not grown and no total found its payment, the sums are the same.
#[derive(Debug, Default)]
pub struct ReceivedBefore(Mutex<Kept>);

impl ReceivedBefore {
    /// What the last twelve closed months brought, computed anew only when it can have changed.
    ///
    /// # Errors
    /// When there is no such organisation, or the store fails.
    pub async fn received(
        &self,
        app: &App,
        organisation: OrganisationId,
        today: Date,
    ) -> Result<Arc<Figures>, AppError> {
        let mut work = app.store.read(organisation).await?;
        let (length, seen) = (work.journal_length().await?, work.seen_gift_totals().await?);
        drop(work);
        if let Some((at, known)) = self.kept().get(&organisation)
            && *at == (today, length, seen)
        {
            return Ok(Arc::clone(known));
        }
        let figures = figures(app, organisation).await?;
        let received = Arc::new(figures.received);
        self.kept().insert(organisation, ((figures.on, length, seen), Arc::clone(&received)));
        Ok(received)
    }

    fn kept(&self) -> MutexGuard<'_, Kept> {
        // Whoever panicked while holding it left a whole map: it only inserts.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
