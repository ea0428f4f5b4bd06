//! Scans of printed codes: where a code leads, and how often it was used, without a word about by whom.
//!
//! A scan is counted in memory and written down every few seconds. A program that is killed in between
//! loses those seconds' counts and nothing else; one that is stopped writes them first.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use async_trait::async_trait;
use jiff::civil::Date;
use maillage_domain::access::Action;
use maillage_domain::campaign::code::ScanCode;
use maillage_domain::campaign::scan::{DayPart, Device};
use maillage_domain::campaign::template::Destination;
use maillage_domain::ids::{CampaignId, DisplayId, OrganisationId};

use super::campaign::Campaign;
use super::display::StoredDisplay;
use super::event::Event;
use crate::access::organisation::Organisation;
use crate::engage::partner::Partner;
use crate::error::StoreError;
use crate::store::UnitOfWork;
use crate::{Actor, App, AppError};

/// How often counts are written down.
const EVERY: Duration = Duration::from_secs(3);

/// What a code stands on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ScanSubject {
    /// The poster of a display.
    Display(DisplayId),
}

/// A code and whose it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct NewCode {
    /// The code.
    pub code: ScanCode,
    /// The organisation.
    pub organisation: OrganisationId,
    /// What it stands on.
    pub subject: ScanSubject,
}

/// One count.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ScanCount {
    /// The code.
    pub code: ScanCode,
    /// The day, where the organisation is.
    pub day: Date,
    /// The part of the day.
    pub part: DayPart,
    /// The kind of device.
    pub device: Device,
    /// How often; more than zero.
    pub scans: i64,
}

/// What came of one poster: who scanned it and stayed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PosterYield {
    /// The display.
    pub display: DisplayId,
    /// Its code.
    pub code: ScanCode,
    /// The name of the partner where it hangs.
    pub partner_name: String,
    /// How often its code was scanned.
    pub scans: i64,
    /// People who became volunteers from it, those who left or were forgotten included.
    pub volunteers: i64,
    /// Sign-ups to events from it, without those that were given back.
    pub sign_ups: i64,
}

/// The rows of counts.
#[async_trait]
pub trait ScanStore {
    /// Takes a code for this organisation; `false` when somebody has it.
    async fn claim_scan_code(&mut self, code: &NewCode) -> Result<bool, StoreError>;
    /// Whether a poster of this organisation bears the code.
    async fn has_scan_code(&mut self, code: ScanCode) -> Result<bool, StoreError>;
    /// What came of each poster of a campaign, by the partner's name.
    async fn poster_yields(&mut self, campaign: CampaignId)
    -> Result<Vec<PosterYield>, StoreError>;
    /// Adds counts to those that are there.
    async fn add_scans(&mut self, counts: &[ScanCount]) -> Result<(), StoreError>;
    /// All counts of a campaign's codes since a day, by day, part and device; of one code when it is
    /// given.
    async fn scans(
        &mut self,
        campaign: CampaignId,
        code: Option<ScanCode>,
        since: Option<Date>,
    ) -> Result<Vec<ScanCount>, StoreError>;
}

/// Codes across all organisations: a scanned address names none.
#[async_trait]
pub trait ScanCodeStore {
    /// Whose a code is.
    async fn scan_code(&mut self, code: ScanCode) -> Result<Option<NewCode>, StoreError>;
}

/// Where a code leads at present.
#[derive(Debug, Clone, PartialEq)]
pub struct Landing {
    /// The organisation.
    pub organisation: Organisation,
    /// The campaign.
    pub campaign: Campaign,
    /// The display.
    pub display: StoredDisplay,
    /// The partner where it hangs.
    pub partner: Partner,
    /// The event to which the campaign leads, as long as one may sign up to it.
    pub event: Option<Event>,
}

impl Landing {
    /// Where the campaign leads its readers.
    #[must_use]
    pub fn destination(&self) -> Destination {
        self.campaign.template.destination
    }
}

/// What a code leads to.
///
/// # Errors
/// [`AppError::NotFound`] when nobody has it or the organisation's public pages are off.
pub async fn landing(app: &App, code: ScanCode) -> Result<Landing, AppError> {
    let found = app.store.shared_read().await?.scan_code(code).await?.ok_or(AppError::NotFound)?;
    let ScanSubject::Display(display) = found.subject;
    let mut work = app.store.read(found.organisation).await?;
    let organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    if !organisation.is_public {
        return Err(AppError::NotFound);
    }
    let display = work.display(display).await?.ok_or(AppError::NotFound)?;
    let campaign = work.campaign(display.campaign).await?.ok_or(AppError::NotFound)?;
    let partner = work.partner(display.partner).await?.ok_or(AppError::NotFound)?;
    let event = match campaign.template.destination {
        Destination::Event(id) => work.event(id).await?,
        _ => None,
    };
    let now = app.clock.local(&organisation.time_zone).datetime();
    let event = event.filter(|event| event.is_open(now));
    Ok(Landing { organisation, campaign, display, partner, event })
}

/// The code that an address or a form brings, when a poster of the organisation bears it. Anything
/// else is no code: whoever brings it is as welcome without.
///
/// # Errors
/// When the store fails.
pub async fn known_code(
    app: &App,
    organisation: OrganisationId,
    text: &str,
) -> Result<Option<ScanCode>, AppError> {
    let mut work = app.store.read(organisation).await?;
    Ok(borne(&mut *work, text).await?)
}

/// The same within a unit of work.
pub(super) async fn borne(
    work: &mut dyn UnitOfWork,
    text: &str,
) -> Result<Option<ScanCode>, StoreError> {
    let Ok(code) = text.parse::<ScanCode>() else { return Ok(None) };
    Ok(work.has_scan_code(code).await?.then_some(code))
}

/// What is counted and not yet written down.
type Waiting = BTreeMap<(OrganisationId, ScanCode, Date, DayPart, Device), i64>;

/// The counts of one server.
#[derive(Debug, Default)]
pub struct Scans {
    waiting: Mutex<Waiting>,
}

impl Scans {
    /// Counts one scan of now.
    pub fn note(&self, app: &App, of: &Organisation, code: ScanCode, device: Device) {
        let now = app.clock.local(&of.time_zone);
        let key = (of.id, code, now.date(), DayPart::of_hour(now.hour()), device);
        *self.lock().entry(key).or_insert(0) += 1;
    }

    fn lock(&self) -> std::sync::MutexGuard<'_, Waiting> {
        self.waiting.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Writes down what was counted. What cannot be written is kept for the next time.
    ///
    /// # Errors
    /// When the store fails.
    pub async fn write_down(&self, app: &App) -> Result<(), AppError> {
        let mut taken = std::mem::take(&mut *self.lock());
        while let Some(organisation) = taken.keys().next().map(|key| key.0) {
            let counts: Vec<ScanCount> = taken
                .iter()
                .take_while(|(key, _)| key.0 == organisation)
                .map(|((_, code, day, part, device), scans)| ScanCount {
                    code: *code,
                    day: *day,
                    part: *part,
                    device: *device,
                    scans: *scans,
                })
                .collect();
            if let Err(error) = written(app, organisation, &counts).await {
                self.put_back(taken);
                return Err(error.into());
            }
            taken.retain(|key, _| key.0 != organisation);
        }
        Ok(())
    }

    fn put_back(&self, counts: Waiting) {
        let mut waiting = self.lock();
        for (key, scans) in counts {
            *waiting.entry(key).or_insert(0) += scans;
        }
    }
}

async fn written(
    app: &App,
    organisation: OrganisationId,
    counts: &[ScanCount],
) -> Result<(), StoreError> {
    let mut work = app.store.begin(organisation).await?;
    work.add_scans(counts).await?;
    work.commit().await
}

/// Writes counts down every few seconds, until it is dropped.
pub async fn write_down_for_ever(app: App, scans: Arc<Scans>) {
    loop {
        tokio::time::sleep(EVERY).await;
        if let Err(error) = scans.write_down(&app).await {
            tracing::error!(cause = ?error, "scans could not be written down; they are kept");
        }
    }
}

/// The counts of a campaign, of one display's code when it is given.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`]; when the store fails.
pub async fn of_campaign(
    app: &App,
    actor: &Actor,
    campaign: CampaignId,
    code: Option<ScanCode>,
) -> Result<Vec<ScanCount>, AppError> {
    actor.require(Action::ViewNetwork)?;
    let mut work = app.store.read(actor.organisation).await?;
    work.campaign(campaign).await?.ok_or(AppError::NotFound)?;
    Ok(work.scans(campaign, code, None).await?)
}

/// What came of each poster of a campaign, by the partner's name.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`]; when the store fails.
pub async fn yields(
    app: &App,
    actor: &Actor,
    campaign: CampaignId,
) -> Result<Vec<PosterYield>, AppError> {
    actor.require(Action::ViewNetwork)?;
    let mut work = app.store.read(actor.organisation).await?;
    work.campaign(campaign).await?.ok_or(AppError::NotFound)?;
    Ok(work.poster_yields(campaign).await?)
}
