//! Campaigns: a message in each language, a picture, and how its posters are made.

use async_trait::async_trait;
use jiff::Timestamp;
use jiff::civil::Date;
use maillage_domain::access::Action;
use maillage_domain::campaign::template::{Destination, Template};
use maillage_domain::campaign::wording::{Wording, WordingError};
use maillage_domain::ids::CampaignId;
use maillage_domain::locale::Locale;
use serde_json::json;
use sha2::{Digest, Sha256};

use crate::access::audit;
use crate::documents::DocumentError;
use crate::engage::prospect::folded;
use crate::error::StoreError;
use crate::identify::search::blocking;
use crate::store::{Page, Paged, UnitOfWork};
use crate::{Actor, App, AppError};

/// The most bytes of a picture or photo that are taken in.
pub const PICTURE_BYTES_MAX: usize = 20_000_000;

/// A campaign.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Campaign {
    /// The id.
    pub id: CampaignId,
    /// What the house calls it.
    pub name: String,
    /// Its first day.
    pub starts_on: Date,
    /// Its last day, when one is known.
    pub ends_on: Option<Date>,
    /// How its posters are made.
    pub template: Template,
    /// What it says, once for each language at most, in the order of the languages; at least one.
    pub texts: Vec<CampaignText>,
    /// When it was closed: partners are asked nothing more.
    pub closed_at: Option<Timestamp>,
    /// When the row was made.
    pub created_at: Timestamp,
}

impl Campaign {
    /// What it says in a language, or in the first it has.
    #[must_use]
    pub fn text(&self, locale: Locale) -> Option<&CampaignText> {
        self.texts.iter().find(|text| text.locale == locale).or(self.texts.first())
    }

    /// What searches look into.
    #[must_use]
    pub fn search_text(&self) -> String {
        folded(&self.name)
    }
}

/// What a campaign says in one language. Each text may hold the blanks of [`Wording`], and was read
/// as one before it was kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CampaignText {
    /// The language.
    pub locale: Locale,
    /// A few words that are read from the other side of the street.
    pub title: String,
    /// A sentence or two.
    pub body: String,
    /// What the reader may do, beside the code.
    pub call: String,
}

/// What may be written and changed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CampaignInput {
    /// What the house calls it.
    pub name: String,
    /// Its first day.
    pub starts_on: Date,
    /// Its last day.
    pub ends_on: Option<Date>,
    /// How its posters are made.
    pub template: Template,
    /// What it says.
    pub texts: Vec<CampaignText>,
}

/// Which of a campaign's texts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TextField {
    /// The title.
    Title,
    /// The text.
    Body,
    /// What the reader may do.
    Call,
}

/// Why a campaign cannot be kept.
#[derive(Debug, thiserror::Error)]
pub enum CampaignError {
    /// It says nothing in any language.
    #[error("a campaign without a text")]
    NoText,
    /// It ends before it starts.
    #[error("the last day lies before the first")]
    Dates,
    /// A text has a blank that nobody can fill in.
    #[error("a text cannot be read")]
    Wording {
        /// In which language.
        locale: Locale,
        /// Which text.
        field: TextField,
        /// Why.
        #[source]
        error: WordingError,
    },
    /// Its codes are to lead to an event that is not there.
    #[error("the codes are to lead to an event that is not there")]
    NoEvent,
    /// The picture has more than [`PICTURE_BYTES_MAX`] bytes.
    #[error("the picture has more than {PICTURE_BYTES_MAX} bytes")]
    PictureTooLarge,
    /// The picture is no PNG or JPEG, is damaged, or has far too many pixels.
    #[error("the picture cannot be read")]
    Picture(#[source] DocumentError),
    /// Everything else.
    #[error(transparent)]
    App(#[from] AppError),
}

impl From<StoreError> for CampaignError {
    fn from(error: StoreError) -> Self {
        Self::App(error.into())
    }
}

/// How far the displays of a campaign have come.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct DisplayCounts {
    /// Partners that were asked, whatever they said.
    pub asked: i64,
    /// Those of them to whom nothing went and who have not answered.
    pub waiting: i64,
    /// Those to whom the poster went.
    pub sent: i64,
    /// Those where it hangs, with or without a photo.
    pub shown: i64,
    /// Those that sent a photo.
    pub photos: i64,
    /// Those that do not want it.
    pub declined: i64,
    /// How often their codes were scanned.
    pub scans: i64,
}

/// A campaign in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CampaignRow {
    /// The id.
    pub id: CampaignId,
    /// Its name.
    pub name: String,
    /// Its first day.
    pub starts_on: Date,
    /// Its last day.
    pub ends_on: Option<Date>,
    /// Whether it was closed.
    pub is_closed: bool,
    /// How far it has come.
    pub counts: DisplayCounts,
}

/// How a list of campaigns is ordered.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum CampaignOrder {
    /// The latest first.
    #[default]
    Start,
    /// By name.
    Name,
}

/// How a list of campaigns is narrowed and ordered.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct CampaignFilter {
    /// Part of the name, whatever the case and the accents.
    pub contains: Option<String>,
    /// Only closed ones (`true`) or open ones (`false`).
    pub closed: Option<bool>,
    /// The order.
    pub order: CampaignOrder,
    /// The other way round.
    pub reversed: bool,
}

/// A picture as it is kept: a JPEG of our own making.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Photograph {
    /// The bytes of the JPEG.
    pub content: Vec<u8>,
    /// When it was taken in.
    pub created_at: Timestamp,
}

impl Photograph {
    /// The first digits of its hash: a new picture has a new address.
    #[must_use]
    pub fn version(&self) -> String {
        Sha256::digest(&self.content)[..6].iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

/// The rows of campaigns.
#[async_trait]
pub trait CampaignStore {
    /// Adds a campaign with its texts.
    async fn insert_campaign(&mut self, campaign: &Campaign) -> Result<(), StoreError>;
    /// Writes all fields of a campaign that is there; its texts are those given, and no others.
    async fn update_campaign(&mut self, campaign: &Campaign) -> Result<(), StoreError>;
    /// One campaign.
    async fn campaign(&mut self, id: CampaignId) -> Result<Option<Campaign>, StoreError>;
    /// A part of the list.
    async fn campaigns(
        &mut self,
        filter: &CampaignFilter,
        page: Page,
    ) -> Result<Paged<CampaignRow>, StoreError>;
    /// How far the displays of a campaign have come.
    async fn display_counts(&mut self, id: CampaignId) -> Result<DisplayCounts, StoreError>;
    /// Puts a picture in the place of the old one; none takes it away.
    async fn put_campaign_picture(
        &mut self,
        id: CampaignId,
        picture: Option<&Photograph>,
    ) -> Result<(), StoreError>;
    /// The picture.
    async fn campaign_picture(&mut self, id: CampaignId) -> Result<Option<Photograph>, StoreError>;
}

/// A part of the list of campaigns.
///
/// # Errors
/// [`AppError::Forbidden`]; when the store fails.
pub async fn list(
    app: &App,
    actor: &Actor,
    filter: &CampaignFilter,
    page: Page,
) -> Result<Paged<CampaignRow>, AppError> {
    actor.require(Action::ViewNetwork)?;
    let mut work = app.store.read(actor.organisation).await?;
    Ok(work.campaigns(filter, page).await?)
}

/// A campaign with what its page shows.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CampaignView {
    /// The campaign.
    pub campaign: Campaign,
    /// How far it has come.
    pub counts: DisplayCounts,
    /// Partners in the network that were not asked yet.
    pub not_asked: i64,
    /// The address part of its picture, when it has one.
    pub picture: Option<String>,
}

/// The page of a campaign.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`]; when the store fails.
pub async fn view(app: &App, actor: &Actor, id: CampaignId) -> Result<CampaignView, AppError> {
    actor.require(Action::ViewNetwork)?;
    let mut work = app.store.read(actor.organisation).await?;
    let campaign = work.campaign(id).await?.ok_or(AppError::NotFound)?;
    let counts = work.display_counts(id).await?;
    let not_asked = i64::try_from(work.partners_without_display(id).await?.len());
    let picture = work.campaign_picture(id).await?.map(|picture| picture.version());
    Ok(CampaignView { campaign, counts, not_asked: not_asked.unwrap_or(i64::MAX), picture })
}

/// The picture of a campaign.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`]; when the store fails.
pub async fn picture(app: &App, actor: &Actor, id: CampaignId) -> Result<Photograph, AppError> {
    actor.require(Action::ViewNetwork)?;
    let mut work = app.store.read(actor.organisation).await?;
    work.campaign_picture(id).await?.ok_or(AppError::NotFound)
}

/// Begins a campaign. Nobody is asked yet.
///
/// # Errors
/// See [`CampaignError`].
pub async fn create(
    app: &App,
    actor: &Actor,
    input: CampaignInput,
) -> Result<CampaignId, CampaignError> {
    actor.require(Action::RunCampaign)?;
    let input = checked(input)?;
    let campaign = Campaign {
        id: app.new_id(),
        name: input.name,
        starts_on: input.starts_on,
        ends_on: input.ends_on,
        template: input.template,
        texts: input.texts,
        closed_at: None,
        created_at: app.clock.now(),
    };
    let mut work = app.store.begin(actor.organisation).await?;
    leads_somewhere(&mut *work, campaign.template).await?;
    work.insert_campaign(&campaign).await?;
    let subject = campaign.id.to_string();
    let detail = json!({ "name": campaign.name });
    audit::note(app, &mut *work, actor, "campaign.create", ("campaign", &subject), detail).await?;
    work.commit().await?;
    Ok(campaign.id)
}

/// Changes a campaign. Codes on posters that hang stay what they are.
///
/// # Errors
/// See [`CampaignError`].
pub async fn change(
    app: &App,
    actor: &Actor,
    id: CampaignId,
    input: CampaignInput,
) -> Result<(), CampaignError> {
    actor.require(Action::RunCampaign)?;
    let input = checked(input)?;
    let mut work = app.store.begin(actor.organisation).await?;
    let old = work.campaign(id).await?.ok_or(AppError::NotFound)?;
    let new = Campaign {
        name: input.name,
        starts_on: input.starts_on,
        ends_on: input.ends_on,
        template: input.template,
        texts: input.texts,
        ..old.clone()
    };
    if new == old {
        return Ok(());
    }
    leads_somewhere(&mut *work, new.template).await?;
    work.update_campaign(&new).await?;
    let detail = json!({
        "texts": new.texts != old.texts,
        "template": { "from": old.template, "to": new.template },
    });
    let subject = id.to_string();
    audit::note(app, &mut *work, actor, "campaign.change", ("campaign", &subject), detail).await?;
    Ok(work.commit().await?)
}

/// Refuses a template whose codes lead to an event of nobody or of another organisation.
async fn leads_somewhere(work: &mut dyn UnitOfWork, of: Template) -> Result<(), CampaignError> {
    match of.destination {
        Destination::Event(id) if work.event(id).await?.is_none() => Err(CampaignError::NoEvent),
        _ => Ok(()),
    }
}

/// The input in order, once every text reads as a wording.
fn checked(mut input: CampaignInput) -> Result<CampaignInput, CampaignError> {
    if input.ends_on.is_some_and(|last| last < input.starts_on) {
        return Err(CampaignError::Dates);
    }
    input.texts.sort_by_key(|text| Locale::ALL.iter().position(|locale| *locale == text.locale));
    input.texts.dedup_by_key(|text| text.locale);
    for text in &input.texts {
        let parts = [
            (TextField::Title, &text.title),
            (TextField::Body, &text.body),
            (TextField::Call, &text.call),
        ];
        for (field, words) in parts {
            let wrong = |error| CampaignError::Wording { locale: text.locale, field, error };
            Wording::parse(words).map_err(wrong)?;
        }
    }
    if input.texts.is_empty() { Err(CampaignError::NoText) } else { Ok(input) }
}

/// Closes a campaign, or opens it again. Posters may go on hanging, and their scans go on counting;
/// partners are asked nothing more. Done twice it changes nothing.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`]; when the store fails.
pub async fn close(app: &App, actor: &Actor, id: CampaignId, closed: bool) -> Result<(), AppError> {
    actor.require(Action::RunCampaign)?;
    let mut work = app.store.begin(actor.organisation).await?;
    let old = work.campaign(id).await?.ok_or(AppError::NotFound)?;
    if old.closed_at.is_some() == closed {
        return Ok(());
    }
    let new = Campaign { closed_at: closed.then(|| app.clock.now()), ..old };
    work.update_campaign(&new).await?;
    let subject = id.to_string();
    let action = if closed { "campaign.close" } else { "campaign.reopen" };
    audit::note(app, &mut *work, actor, action, ("campaign", &subject), json!({})).await?;
    Ok(work.commit().await?)
}

/// Takes a picture in for the posters of a campaign; none takes the old one away.
///
/// # Errors
/// See [`CampaignError`].
pub async fn change_picture(
    app: &App,
    actor: &Actor,
    id: CampaignId,
    file: Option<Vec<u8>>,
) -> Result<(), CampaignError> {
    actor.require(Action::RunCampaign)?;
    let picture = match file {
        Some(file) if file.len() > PICTURE_BYTES_MAX => return Err(CampaignError::PictureTooLarge),
        Some(file) => Some(taken_in(app, file).await?.map_err(CampaignError::Picture)?),
        None => None,
    };
    let mut work = app.store.begin(actor.organisation).await?;
    work.campaign(id).await?.ok_or(AppError::NotFound)?;
    work.put_campaign_picture(id, picture.as_ref()).await?;
    let subject = id.to_string();
    let detail = json!({ "picture": picture.is_some() });
    audit::note(app, &mut *work, actor, "campaign.picture", ("campaign", &subject), detail).await?;
    Ok(work.commit().await?)
}

/// A picture decoded and written anew, away from the threads that answer requests.
pub(crate) async fn taken_in(
    app: &App,
    file: Vec<u8>,
) -> Result<Result<Photograph, DocumentError>, AppError> {
    let (documents, created_at) = (app.documents.clone(), app.clock.now());
    let taken = blocking(move || documents.photograph(&file)).await?;
    Ok(taken.map(|content| Photograph { content, created_at }))
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn text(locale: Locale, title: &str) -> CampaignText {
        CampaignText { locale, title: title.to_owned(), body: String::new(), call: String::new() }
    }

    fn input(texts: Vec<CampaignText>) -> CampaignInput {
        CampaignInput {
            name: "Autumn".to_owned(),
            starts_on: date(2026, 9, 1),
            ends_on: None,
            template: Template::default(),
            texts,
        }
    }

    #[test]
    fn texts_stand_in_the_order_of_the_languages_and_each_reads_as_a_wording() {
        let kept = checked(input(vec![text(Locale::En, "x"), text(Locale::Fr, "{partner}")]));
        let locales: Vec<_> = kept.unwrap().texts.iter().map(|text| text.locale).collect();
        assert_eq!(locales, [Locale::Fr, Locale::En]);
        let wrong = checked(input(vec![text(Locale::Ca, "{shop}")])).unwrap_err();
        assert!(matches!(
            wrong,
            CampaignError::Wording { locale: Locale::Ca, field: TextField::Title, .. }
        ));
        assert!(matches!(checked(input(Vec::new())), Err(CampaignError::NoText)));
        let backwards =
            CampaignInput { ends_on: Some(date(2026, 8, 1)), ..input(vec![text(Locale::Fr, "x")]) };
        assert!(matches!(checked(backwards), Err(CampaignError::Dates)));
    }
}
