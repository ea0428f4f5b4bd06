//! Displays: which partner was asked to hang the poster, where it hangs, and the photo that shows it.

use async_trait::async_trait;
use jiff::civil::Date;
use maillage_domain::access::Action;
use maillage_domain::campaign::code::ScanCode;
use maillage_domain::campaign::display::{Display, DisplayError, DisplayStage};
use maillage_domain::ids::{CampaignId, DisplayId, PartnerId};
use maillage_domain::locale::Locale;
use serde_json::json;

use super::campaign::{Campaign, PICTURE_BYTES_MAX, Photograph, taken_in};
use super::scan::{NewCode, ScanSubject};
use crate::access::audit;
use crate::documents::DocumentError;
use crate::error::StoreError;
use crate::store::{Page, Paged, UnitOfWork};
use crate::{Actor, ActorKind, App, AppError};

/// A display as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StoredDisplay {
    /// The id.
    pub id: DisplayId,
    /// Of which campaign.
    pub campaign: CampaignId,
    /// At which partner.
    pub partner: PartnerId,
    /// Where it stands.
    pub state: Display,
    /// The day of its photo, when there is one.
    pub photo_on: Option<Date>,
    /// The code on its poster.
    pub code: ScanCode,
}

/// A display in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DisplayRow {
    /// The display.
    pub display: StoredDisplay,
    /// The partner's name.
    pub partner_name: String,
    /// The partner's street.
    pub street: String,
    /// The language of its poster.
    pub locale: Locale,
    /// How often its code was scanned.
    pub scans: i64,
}

/// How a list of displays is ordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum DisplayOrder {
    /// By the partner's name.
    #[default]
    Partner,
    /// By street.
    Street,
    /// By how often the code was scanned; most first.
    Scans,
    /// By the day on which it was hung; the latest first.
    Shown,
}

impl DisplayOrder {
    /// The words of addresses.
    #[must_use]
    pub fn of_word(word: &str) -> (Self, bool) {
        let (word, downwards) = word.strip_prefix('-').map_or((word, false), |word| (word, true));
        match word {
            "street" => (Self::Street, downwards),
            "scans" => (Self::Scans, !downwards),
            "shown" => (Self::Shown, !downwards),
            _ => (Self::Partner, downwards),
        }
    }

    /// The word of the statement.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Partner => "partner",
            Self::Street => "street",
            Self::Scans => "scans",
            Self::Shown => "shown",
        }
    }
}

/// How a list of displays is narrowed and ordered.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct DisplayFilter {
    /// Only of this campaign.
    pub campaign: Option<CampaignId>,
    /// Only at this partner.
    pub partner: Option<PartnerId>,
    /// Part of the partner's name or street, whatever the case and the accents.
    pub contains: Option<String>,
    /// Only at this stage.
    pub stage: Option<DisplayStage>,
    /// The order.
    pub order: DisplayOrder,
    /// The other way round.
    pub reversed: bool,
}

/// The rows of displays.
#[async_trait]
pub trait DisplayStore {
    /// Adds displays.
    async fn insert_displays(&mut self, displays: &[StoredDisplay]) -> Result<(), StoreError>;
    /// Writes the state of a display that is there.
    async fn update_display(&mut self, display: &StoredDisplay) -> Result<(), StoreError>;
    /// One display.
    async fn display(&mut self, id: DisplayId) -> Result<Option<StoredDisplay>, StoreError>;
    /// A part of the list.
    async fn displays(
        &mut self,
        filter: &DisplayFilter,
        page: Page,
    ) -> Result<Paged<DisplayRow>, StoreError>;
    /// The partners in the network that have no display of a campaign, by name.
    async fn partners_without_display(
        &mut self,
        campaign: CampaignId,
    ) -> Result<Vec<PartnerId>, StoreError>;
    /// Puts a photo in the place of the old one; none takes it away.
    async fn put_display_photo(
        &mut self,
        id: DisplayId,
        photo: Option<&Photograph>,
    ) -> Result<(), StoreError>;
    /// The photo.
    async fn display_photo(&mut self, id: DisplayId) -> Result<Option<Photograph>, StoreError>;
}

/// A part of the list of displays.
///
/// # Errors
/// [`AppError::Forbidden`]; when the store fails.
pub async fn list(
    app: &App,
    actor: &Actor,
    filter: &DisplayFilter,
    page: Page,
) -> Result<Paged<DisplayRow>, AppError> {
    actor.require(Action::ViewNetwork)?;
    let mut work = app.store.read(actor.organisation).await?;
    Ok(work.displays(filter, page).await?)
}

/// A display with all that its page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DisplayView {
    /// The display with its partner.
    pub row: DisplayRow,
    /// Its campaign.
    pub campaign: Campaign,
    /// The address part of its photo, when there is one.
    pub photo: Option<String>,
}

/// One display: for members of staff, and for its own partner.
///
/// # Errors
/// [`AppError::NotFound`] (also for another partner), [`AppError::Forbidden`]; when the store fails.
pub async fn one(app: &App, actor: &Actor, id: DisplayId) -> Result<DisplayView, AppError> {
    let mut work = app.store.read(actor.organisation).await?;
    let display = work.display(id).await?.ok_or(AppError::NotFound)?;
    allowed(actor, &display, Action::ViewNetwork)?;
    seen(&mut *work, display).await
}

async fn seen(work: &mut dyn UnitOfWork, of: StoredDisplay) -> Result<DisplayView, AppError> {
    let campaign = work.campaign(of.campaign).await?.ok_or(AppError::NotFound)?;
    let photo = work.display_photo(of.id).await?.map(|photo| photo.version());
    let filter = DisplayFilter {
        campaign: Some(of.campaign),
        partner: Some(of.partner),
        ..DisplayFilter::default()
    };
    let rows = work.displays(&filter, Page::part(0)).await?.rows;
    let row = rows.into_iter().next().ok_or(AppError::NotFound)?;
    Ok(DisplayView { row, campaign, photo })
}

/// The displays of the partner who acts, of campaigns that are open, the latest first.
///
/// # Errors
/// [`AppError::Forbidden`] when the actor is no partner; when the store fails.
pub async fn own(app: &App, actor: &Actor) -> Result<Vec<DisplayView>, AppError> {
    let ActorKind::Partner { partner } = actor.kind else { return Err(AppError::Forbidden) };
    let filter = DisplayFilter { partner: Some(partner), ..DisplayFilter::default() };
    let mut work = app.store.read(actor.organisation).await?;
    let mut views = Vec::new();
    for row in work.displays(&filter, Page::part(0)).await?.rows {
        let view = seen(&mut *work, row.display).await?;
        if view.campaign.closed_at.is_none() {
            views.push(view);
        }
    }
    views.sort_by_key(|view| std::cmp::Reverse((view.campaign.starts_on, view.campaign.id)));
    Ok(views)
}

/// The photo of a display: for members of staff, and for its own partner.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`]; when the store fails.
pub async fn photo(app: &App, actor: &Actor, id: DisplayId) -> Result<Photograph, AppError> {
    let mut work = app.store.read(actor.organisation).await?;
    let display = work.display(id).await?.ok_or(AppError::NotFound)?;
    allowed(actor, &display, Action::ViewNetwork)?;
    work.display_photo(id).await?.ok_or(AppError::NotFound)
}

/// A member of staff who may do it, or the display's own partner; for another it is not there.
pub(super) fn allowed(
    actor: &Actor,
    display: &StoredDisplay,
    action: Action,
) -> Result<(), AppError> {
    match actor.kind {
        ActorKind::Partner { partner } if partner == display.partner => Ok(()),
        ActorKind::Partner { .. } => Err(AppError::NotFound),
        _ => actor.require(action),
    }
}

/// Asks all partners in the network that were not asked yet, each with a code of its own. Gives how
/// many: the question stands on their page from now on. Done twice it asks nobody twice.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`]; refused when the campaign is closed; when the
/// store fails.
pub async fn ask_all(app: &App, actor: &Actor, campaign: CampaignId) -> Result<usize, AppError> {
    actor.require(Action::RunCampaign)?;
    let mut work = app.store.begin(actor.organisation).await?;
    let today = opened(app, &mut *work, campaign).await?;
    let partners = work.partners_without_display(campaign).await?;
    if partners.is_empty() {
        return Ok(0);
    }
    let mut displays = Vec::with_capacity(partners.len());
    for partner in partners {
        let id: DisplayId = app.new_id();
        let code = unused_code(app, &mut *work, id, actor).await?;
        let state = Display::asked(today);
        displays.push(StoredDisplay { id, campaign, partner, state, photo_on: None, code });
    }
    work.insert_displays(&displays).await?;
    let subject = campaign.to_string();
    let detail = json!({ "partners": displays.len() });
    audit::note(app, &mut *work, actor, "display.ask", ("campaign", &subject), detail).await?;
    work.commit().await?;
    Ok(displays.len())
}

/// Today, when the campaign is open.
async fn opened(
    app: &App,
    work: &mut dyn UnitOfWork,
    campaign: CampaignId,
) -> Result<Date, AppError> {
    let organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let campaign = work.campaign(campaign).await?.ok_or(AppError::NotFound)?;
    match campaign.closed_at {
        Some(_) => Err(AppError::Refused { code: "campaign.closed" }),
        None => Ok(app.clock.today(&organisation.time_zone)),
    }
}

/// A code that nobody in the installation has, kept for this display from now on.
async fn unused_code(
    app: &App,
    work: &mut dyn UnitOfWork,
    display: DisplayId,
    actor: &Actor,
) -> Result<ScanCode, AppError> {
    // Of a hundred million codes the first one is as good as always free.
    for _ in 0..32 {
        let mut bits = [0; 8];
        app.random.fill(&mut bits);
        let code = ScanCode::drawn(u64::from_le_bytes(bits));
        let subject = ScanSubject::Display(display);
        if work
            .claim_scan_code(&NewCode { code, organisation: actor.organisation, subject })
            .await?
        {
            return Ok(code);
        }
    }
    Err(AppError::Refused { code: "campaign.no-code" })
}

/// A step of a display that somebody takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The poster goes to the partner: only the house says so.
    Send,
    /// It hangs.
    Show,
    /// It does not hang after all.
    TakeBack,
    /// The partner does not want it.
    Decline,
    /// It is asked again: only the house does.
    AskAgain,
}

impl Step {
    /// All steps.
    pub const ALL: [Self; 5] =
        [Self::Send, Self::Show, Self::TakeBack, Self::Decline, Self::AskAgain];

    /// The word in addresses.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Send => "send",
            Self::Show => "show",
            Self::TakeBack => "take-back",
            Self::Decline => "decline",
            Self::AskAgain => "ask-again",
        }
    }

    /// What the audit calls it.
    fn action(self) -> &'static str {
        match self {
            Self::Send => "display.send",
            Self::Show => "display.show",
            Self::TakeBack => "display.take-back",
            Self::Decline => "display.decline",
            Self::AskAgain => "display.ask-again",
        }
    }

    /// The step of a word.
    #[must_use]
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|step| step.as_str() == word)
    }

    fn taken(self, display: Display, on: Date) -> Result<Display, DisplayError> {
        match self {
            Self::Send => display.send(on),
            Self::Show => display.show(on),
            Self::TakeBack => display.take_back(),
            Self::Decline => display.decline(),
            Self::AskAgain => display.ask_again(on),
        }
    }

    /// Whether it can be taken from here.
    #[must_use]
    pub fn fits(self, display: Display) -> bool {
        self.taken(display, display.asked_on).is_ok_and(|after| after != display)
    }
}

/// Takes a step. What leads nowhere new changes nothing.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`]; refused (`display.step`) when the step does not
/// follow, or `campaign.closed`; when the store fails.
pub async fn step(app: &App, actor: &Actor, id: DisplayId, step: Step) -> Result<(), AppError> {
    if matches!(step, Step::Send | Step::AskAgain) {
        actor.require(Action::RunCampaign)?;
    }
    let mut work = app.store.begin(actor.organisation).await?;
    let display = work.display(id).await?.ok_or(AppError::NotFound)?;
    allowed(actor, &display, Action::RunCampaign)?;
    let today = opened(app, &mut *work, display.campaign).await?;
    let state = step.taken(display.state, today).map_err(refused)?;
    if state == display.state {
        return Ok(());
    }
    let from = display.state.stage;
    work.update_display(&StoredDisplay { state, ..display }).await?;
    let subject = id.to_string();
    let detail = json!({ "from": from, "to": state.stage });
    audit::note(app, &mut *work, actor, step.action(), ("display", &subject), detail).await?;
    Ok(work.commit().await?)
}

fn refused(error: DisplayError) -> AppError {
    tracing::debug!(%error, "a display cannot take this step");
    AppError::Refused { code: "display.step" }
}

/// Notes that the posters went to all partners that were only asked so far. Gives how many.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`]; refused when the campaign is closed; when the
/// store fails.
pub async fn send_all(app: &App, actor: &Actor, campaign: CampaignId) -> Result<usize, AppError> {
    actor.require(Action::RunCampaign)?;
    let mut work = app.store.begin(actor.organisation).await?;
    let today = opened(app, &mut *work, campaign).await?;
    let filter = DisplayFilter {
        campaign: Some(campaign),
        stage: Some(DisplayStage::Asked),
        ..DisplayFilter::default()
    };
    let mut sent = 0;
    loop {
        // What was written is no longer asked, so the first part is always the next one.
        let part = work.displays(&filter, Page::part(0)).await?.rows;
        if part.is_empty() {
            break;
        }
        for row in part {
            let state = row.display.state.send(today).map_err(refused)?;
            work.update_display(&StoredDisplay { state, ..row.display }).await?;
            sent += 1;
        }
    }
    if sent > 0 {
        let subject = campaign.to_string();
        let detail = json!({ "displays": sent });
        audit::note(app, &mut *work, actor, "display.send-all", ("campaign", &subject), detail)
            .await?;
        work.commit().await?;
    }
    Ok(sent)
}

/// Why a photo is not taken.
#[derive(Debug, thiserror::Error)]
pub enum PhotoError {
    /// It has more than [`PICTURE_BYTES_MAX`] bytes.
    #[error("the photo has more than {PICTURE_BYTES_MAX} bytes")]
    TooLarge,
    /// It is no PNG or JPEG, is damaged, or has far too many pixels.
    #[error("the photo cannot be read")]
    Unreadable(#[source] DocumentError),
    /// Everything else.
    #[error(transparent)]
    App(#[from] AppError),
}

impl From<StoreError> for PhotoError {
    fn from(error: StoreError) -> Self {
        Self::App(error.into())
    }
}

/// Takes a photo of a display in: the pixels, the right way up, and nothing else of the file, neither
/// place nor time nor the name of a camera. The latest photo stands in the place of the one before.
///
/// # Errors
/// See [`PhotoError`].
pub async fn add_photo(
    app: &App,
    actor: &Actor,
    id: DisplayId,
    file: Vec<u8>,
) -> Result<(), PhotoError> {
    let mut work = app.store.read(actor.organisation).await?;
    let display = work.display(id).await?.ok_or(AppError::NotFound)?;
    allowed(actor, &display, Action::RunCampaign)?;
    drop(work);
    if file.len() > PICTURE_BYTES_MAX {
        return Err(PhotoError::TooLarge);
    }
    let photo = taken_in(app, file).await?.map_err(PhotoError::Unreadable)?;

    let mut work = app.store.begin(actor.organisation).await?;
    let display = work.display(id).await?.ok_or(AppError::NotFound)?;
    let today = opened(app, &mut *work, display.campaign).await?;
    let state = display.state.photo(today).map_err(refused)?;
    work.update_display(&StoredDisplay { state, photo_on: Some(today), ..display }).await?;
    work.put_display_photo(id, Some(&photo)).await?;
    let subject = id.to_string();
    audit::note(app, &mut *work, actor, "display.photo", ("display", &subject), json!({})).await?;
    Ok(work.commit().await?)
}

/// Takes the photo away for good; that the poster hangs still holds. Done twice it changes nothing.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`]; when the store fails.
pub async fn remove_photo(app: &App, actor: &Actor, id: DisplayId) -> Result<(), AppError> {
    let mut work = app.store.begin(actor.organisation).await?;
    let display = work.display(id).await?.ok_or(AppError::NotFound)?;
    allowed(actor, &display, Action::RunCampaign)?;
    let Ok(state) = display.state.without_photo() else { return Ok(()) };
    work.update_display(&StoredDisplay { state, photo_on: None, ..display }).await?;
    work.put_display_photo(id, None).await?;
    let subject = id.to_string();
    audit::note(app, &mut *work, actor, "display.photo-remove", ("display", &subject), json!({}))
        .await?;
    Ok(work.commit().await?)
}
