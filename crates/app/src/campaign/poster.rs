//! Posters: a sheet for each place where one hangs, with the place's name, its language and its code.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use jiff::{SignedDuration, Timestamp};
use maillage_domain::access::Action;
use maillage_domain::campaign::display::DisplayStage;
use maillage_domain::campaign::template::{PosterEdge, PosterSize};
use maillage_domain::campaign::wording::Wording;
use maillage_domain::ids::{CampaignId, DisplayId, OrganisationId};
use uuid::Uuid;

use super::campaign::Campaign;
use super::display::{DisplayFilter, DisplayRow, allowed};
use crate::access::logo::letterhead;
use crate::documents::{DocumentError, Poster, PosterMessage, PostersPaper};
use crate::engage::partner::PartnerFilter;
use crate::error::StoreError;
use crate::identify::search::blocking;
use crate::store::{Page, UnitOfWork};
use crate::{Actor, App, AppError};

/// How long a finished file can be fetched.
const KEPT_MINUTES: i64 = 60;

/// How sheets are made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Print {
    /// The size.
    pub size: PosterSize,
    /// With or without marks.
    pub edge: PosterEdge,
}

/// Which displays get a sheet.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Which {
    /// All that did not decline.
    All,
    /// Those that were asked and to whom none went yet.
    NotSent,
}

/// Why posters are not made.
#[derive(Debug, thiserror::Error)]
pub enum PosterError {
    /// No display is of that kind.
    #[error("there is no poster to make")]
    None,
    /// The paper could not be made.
    #[error("the posters could not be made")]
    Paper(#[from] DocumentError),
    /// Everything else.
    #[error(transparent)]
    App(#[from] AppError),
}

impl From<StoreError> for PosterError {
    fn from(error: StoreError) -> Self {
        Self::App(error.into())
    }
}

/// The poster of one display: for members of staff, and for its own partner. `base_url` has no slash
/// at its end.
///
/// # Errors
/// See [`PosterError`].
pub async fn one(
    app: &App,
    actor: &Actor,
    id: DisplayId,
    print: Option<Print>,
    base_url: &str,
) -> Result<Vec<u8>, PosterError> {
    let mut work = app.store.read(actor.organisation).await?;
    let display = work.display(id).await?.ok_or(AppError::NotFound)?;
    allowed(actor, &display, Action::ViewNetwork)?;
    let campaign = work.campaign(display.campaign).await?.ok_or(AppError::NotFound)?;
    let filter = DisplayFilter {
        campaign: Some(campaign.id),
        partner: Some(display.partner),
        ..DisplayFilter::default()
    };
    let rows = work.displays(&filter, Page::part(0)).await?.rows;
    let paper = paper(app, &mut *work, &campaign, &rows, print, base_url).await?;
    drop(work);
    typeset(app, paper).await
}

/// The posters of a campaign in one file, by the name of the partner.
///
/// # Errors
/// See [`PosterError`].
pub async fn all(
    app: &App,
    actor: &Actor,
    campaign: CampaignId,
    print: Option<Print>,
    which: Which,
    base_url: &str,
) -> Result<(Vec<u8>, usize), PosterError> {
    actor.require(Action::ViewNetwork)?;
    let mut work = app.store.read(actor.organisation).await?;
    let campaign = work.campaign(campaign).await?.ok_or(AppError::NotFound)?;
    let rows = wanted(&mut *work, campaign.id, which).await?;
    if rows.is_empty() {
        return Err(PosterError::None);
    }
    let paper = paper(app, &mut *work, &campaign, &rows, print, base_url).await?;
    drop(work);
    Ok((typeset(app, paper).await?, rows.len()))
}

async fn wanted(
    work: &mut dyn UnitOfWork,
    campaign: CampaignId,
    which: Which,
) -> Result<Vec<DisplayRow>, AppError> {
    let stage = match which {
        Which::All => None,
        Which::NotSent => Some(DisplayStage::Asked),
    };
    let filter = DisplayFilter { campaign: Some(campaign), stage, ..DisplayFilter::default() };
    let mut rows = Vec::new();
    let mut offset = 0;
    loop {
        let part = work.displays(&filter, Page::part(offset)).await?;
        offset += Page::part(0).limit;
        rows.extend(part.rows);
        if offset >= part.total {
            break;
        }
    }
    rows.retain(|row| row.display.state.stage != DisplayStage::Declined);
    Ok(rows)
}

async fn typeset(app: &App, paper: PostersPaper) -> Result<Vec<u8>, PosterError> {
    let documents = app.documents.clone();
    Ok(blocking(move || documents.posters(&paper)).await??)
}

async fn paper(
    app: &App,
    work: &mut dyn UnitOfWork,
    campaign: &Campaign,
    rows: &[DisplayRow],
    print: Option<Print>,
    base_url: &str,
) -> Result<PostersPaper, AppError> {
    let organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let inside = PartnerFilter { left: Some(false), ..PartnerFilter::default() };
    let knots = work.partners(&inside, Page { offset: 0, limit: 1 }).await?.total;
    let print =
        print.unwrap_or(Print { size: campaign.template.size, edge: campaign.template.edge });
    let poster = |row: &DisplayRow| Poster {
        locale: row.locale,
        partner: row.partner_name.clone(),
        street: row.street.clone(),
        url: format!("{base_url}/q/{}", row.display.code),
    };
    Ok(PostersPaper {
        made_at: app.clock.now(),
        letterhead: letterhead(work, &organisation).await?,
        size: print.size,
        edge: print.edge,
        picture: work.campaign_picture(campaign.id).await?.map(|picture| picture.content),
        knots: u32::try_from(knots).unwrap_or(u32::MAX),
        messages: messages(campaign)?,
        posters: rows.iter().map(poster).collect(),
    })
}

fn messages(campaign: &Campaign) -> Result<Vec<PosterMessage>, AppError> {
    let wording = |text: &str| {
        let damaged =
            |error| StoreError::Damaged(format!("the campaign {}: {error}", campaign.name));
        Wording::parse(text).map_err(damaged).map_err(AppError::from)
    };
    let message = |text: &super::campaign::CampaignText| {
        Ok::<_, AppError>(PosterMessage {
            locale: text.locale,
            title: wording(&text.title)?,
            text: wording(&text.body)?,
            call: wording(&text.call)?,
        })
    };
    campaign.texts.iter().map(message).collect()
}

/// Where the making of a file is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PosterJobState {
    /// Sheets are being set.
    Running,
    /// The file is there.
    Done {
        /// How many sheets it has.
        posters: usize,
        /// Its size in bytes.
        bytes: usize,
    },
    /// There was nothing to make.
    Empty,
    /// It failed; the log has the cause.
    Failed,
}

/// A file that is being made, or was.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PosterJob {
    /// The id.
    pub id: Uuid,
    /// Of which campaign.
    pub campaign: CampaignId,
    /// When it began.
    pub started_at: Timestamp,
    /// How many sheets it will have.
    pub posters: usize,
    /// Where it is.
    pub state: PosterJobState,
}

struct Entry {
    organisation: OrganisationId,
    job: PosterJob,
    file: Option<Arc<Vec<u8>>>,
}

/// The files of one server: in its memory, at most one finished file for each organisation, for an
/// hour. They can be made again at any time.
#[derive(Default)]
pub struct PosterJobs {
    jobs: Mutex<HashMap<Uuid, Entry>>,
}

impl PosterJobs {
    fn jobs(&self) -> MutexGuard<'_, HashMap<Uuid, Entry>> {
        self.jobs.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A job of the actor's organisation.
    ///
    /// # Errors
    /// [`AppError::Forbidden`], [`AppError::NotFound`].
    pub fn job(&self, actor: &Actor, id: Uuid) -> Result<PosterJob, AppError> {
        actor.require(Action::RunCampaign)?;
        let jobs = self.jobs();
        let entry = jobs.get(&id).filter(|entry| entry.organisation == actor.organisation);
        entry.map(|entry| entry.job.clone()).ok_or(AppError::NotFound)
    }

    /// The file of a job that is done.
    ///
    /// # Errors
    /// [`AppError::Forbidden`], [`AppError::NotFound`].
    pub fn file(&self, actor: &Actor, id: Uuid) -> Result<Arc<Vec<u8>>, AppError> {
        self.job(actor, id)?;
        self.jobs().get(&id).and_then(|entry| entry.file.clone()).ok_or(AppError::NotFound)
    }

    /// Notes how a job ended; the files that the organisation had before go.
    fn finish(&self, id: Uuid, state: PosterJobState, file: Option<Vec<u8>>) {
        let mut jobs = self.jobs();
        let Some(organisation) = jobs.get(&id).map(|entry| entry.organisation) else { return };
        if file.is_some() {
            jobs.retain(|_, entry| entry.organisation != organisation || entry.file.is_none());
        }
        if let Some(entry) = jobs.get_mut(&id) {
            entry.job.state = state;
            entry.file = file.map(Arc::new);
        }
    }
}

/// Starts the making of a file and answers with the job's id at once.
///
/// # Errors
/// [`AppError::Forbidden`], [`AppError::NotFound`]; when the store fails.
pub async fn start(
    app: &App,
    jobs: &Arc<PosterJobs>,
    actor: &Actor,
    campaign: CampaignId,
    (print, which): (Print, Which),
    base_url: String,
) -> Result<Uuid, AppError> {
    actor.require(Action::RunCampaign)?;
    let mut work = app.store.read(actor.organisation).await?;
    work.campaign(campaign).await?.ok_or(AppError::NotFound)?;
    let posters = wanted(&mut *work, campaign, which).await?.len();
    drop(work);
    let (id, now) = (app.new_id(), app.clock.now());
    let job = PosterJob { id, campaign, started_at: now, posters, state: PosterJobState::Running };
    let oldest = now - SignedDuration::from_mins(KEPT_MINUTES);
    let mut known = jobs.jobs();
    known.retain(|_, entry| {
        entry.job.state == PosterJobState::Running || entry.job.started_at > oldest
    });
    known.insert(id, Entry { organisation: actor.organisation, job, file: None });
    drop(known);
    let (app, jobs, actor) = (app.clone(), jobs.clone(), actor.clone());
    tokio::spawn(async move {
        match all(&app, &actor, campaign, Some(print), which, &base_url).await {
            Ok((file, posters)) => {
                let state = PosterJobState::Done { posters, bytes: file.len() };
                jobs.finish(id, state, Some(file));
            }
            Err(PosterError::None) => jobs.finish(id, PosterJobState::Empty, None),
            Err(error) => {
                tracing::error!(cause = ?error, "posters could not be made");
                jobs.finish(id, PosterJobState::Failed, None);
            }
        }
    });
    Ok(id)
}
