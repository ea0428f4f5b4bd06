//! Volunteers: they sign up without an account, get a page of their own by link, and may leave.

use async_trait::async_trait;
use jiff::Timestamp;
use jiff::civil::Date;
use maillage_domain::access::Action;
use maillage_domain::campaign::volunteer::Origin;
use maillage_domain::ids::{OrganisationId, VolunteerId};
use maillage_domain::locale::Locale;
use serde_json::json;

use super::cut;
use super::scan::borne;
use crate::access::audit;
use crate::access::link::{Link, LinkPurpose};
use crate::access::organisation::Organisation;
use crate::engage::message::{Recipient, queue};
use crate::engage::prospect::folded;
use crate::error::StoreError;
use crate::mail::{Mail, MailKind, Voice};
use crate::random::Token;
use crate::store::{Page, Paged, UnitOfWork};
use crate::{Actor, App, AppError};

/// Somebody who lends a hand. Grown-ups only: a minor comes with a parent, and staff talks with both first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Volunteer {
    /// The id.
    pub id: VolunteerId,
    /// The name; empty once forgotten.
    pub name: String,
    /// The address; empty once forgotten.
    pub email: String,
    /// The telephone; may be empty.
    pub phone: String,
    /// The language of its page and mails.
    pub locale: Locale,
    /// Where it came from.
    pub origin: Origin,
    /// The poster's code or the event's word; may be empty.
    pub origin_code: String,
    /// The day of the sign-up.
    pub joined_on: Date,
    /// The day on which it said that it stops.
    pub left_on: Option<Date>,
    /// When its name was removed.
    pub forgotten_at: Option<Timestamp>,
    /// When the row was made.
    pub created_at: Timestamp,
}

/// A volunteer in a list, with what it did.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VolunteerRow {
    /// The volunteer.
    pub volunteer: Volunteer,
    /// Minutes that staff confirmed.
    pub minutes: i64,
    /// The first day with confirmed hours.
    pub first_on: Option<Date>,
    /// The last one.
    pub last_on: Option<Date>,
    /// Shifts that are booked and have not begun.
    pub booked: i64,
}

impl VolunteerRow {
    /// Whether it is still with us: it has not said that it stops.
    #[must_use]
    pub fn is_active(&self) -> bool {
        self.volunteer.left_on.is_none()
    }
}

/// What a list of volunteers is ordered by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum VolunteerSort {
    /// The name.
    #[default]
    Name,
    /// The day of the sign-up.
    Joined,
    /// The confirmed hours.
    Hours,
    /// The last day with confirmed hours.
    Last,
}

/// How a list of volunteers is narrowed and ordered.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct VolunteerFilter {
    /// Part of name or address, whatever case and accents.
    pub contains: Option<String>,
    /// Only of this origin.
    pub origin: Option<Origin>,
    /// Only those who are with us, or only those who left.
    pub active: Option<bool>,
    /// The order.
    pub sort: VolunteerSort,
    /// Whether the last comes first.
    pub downwards: bool,
}

/// What somebody writes who wants to lend a hand.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct VolunteerRequest {
    /// The name.
    pub name: String,
    /// The address.
    pub email: String,
    /// The telephone; may be empty.
    pub phone: String,
    /// Where it came from.
    pub origin: Origin,
    /// The poster's code or the event's word; may be empty. A code that no poster bears is ignored.
    pub origin_code: String,
    /// The language of the page.
    pub locale: Locale,
    /// The address of this installation, without a slash at the end.
    pub base_url: String,
}

/// The rows of volunteers.
#[async_trait]
pub trait VolunteerStore {
    /// Adds a volunteer.
    async fn insert_volunteer(&mut self, volunteer: &Volunteer) -> Result<(), StoreError>;
    /// Writes all of a volunteer.
    async fn update_volunteer(&mut self, volunteer: &Volunteer) -> Result<(), StoreError>;
    /// One volunteer.
    async fn volunteer(&mut self, id: VolunteerId) -> Result<Option<Volunteer>, StoreError>;
    /// The volunteer of an address.
    async fn volunteer_by_email(&mut self, email: &str) -> Result<Option<Volunteer>, StoreError>;
    /// All volunteers with what they did; `now` is the local moment after which a shift is to come.
    async fn volunteers(&mut self, now: &str) -> Result<Vec<VolunteerRow>, StoreError>;
    /// Deletes the messages that were sent to an address as to a volunteer.
    async fn delete_volunteer_messages(&mut self, email: &str) -> Result<(), StoreError>;
}

/// Somebody signs up as a volunteer, and gets a message with the link of its page. Whoever signed up
/// before with this address gets the link again, and nothing more: the answer is the same, so that nobody
/// learns who is there.
///
/// # Errors
/// [`AppError::NotFound`] when the organisation has no public page; when the store fails.
pub async fn join(
    app: &App,
    organisation: OrganisationId,
    request: VolunteerRequest,
) -> Result<VolunteerId, AppError> {
    let mut work = app.store.begin(organisation).await?;
    let home = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    if !home.is_public {
        return Err(AppError::NotFound);
    }
    let volunteer = known_or_new(app, &mut *work, &home, &request).await?;
    let (_, message) = link_mail(app, &mut *work, &home, &volunteer, &request.base_url).await?;
    let to = Recipient { email: volunteer.email.clone(), ..Recipient::default() };
    queue(app, &mut *work, &home, to, &message).await?;
    work.commit().await?;
    Ok(volunteer.id)
}

async fn known_or_new(
    app: &App,
    work: &mut dyn UnitOfWork,
    home: &Organisation,
    request: &VolunteerRequest,
) -> Result<Volunteer, AppError> {
    let email = request.email.trim().to_lowercase();
    if let Some(mut known) = work.volunteer_by_email(&email).await? {
        if known.left_on.take().is_some() {
            work.update_volunteer(&known).await?;
        }
        return Ok(known);
    }
    let now = app.clock.now();
    let (origin, origin_code) = came_from(work, request).await?;
    let volunteer = Volunteer {
        id: app.new_id(),
        name: request.name.trim().to_owned(),
        email,
        phone: request.phone.trim().to_owned(),
        locale: request.locale,
        origin,
        origin_code,
        joined_on: app.clock.today(&home.time_zone),
        left_on: None,
        forgotten_at: None,
        created_at: now,
    };
    work.insert_volunteer(&volunteer).await?;
    Ok(volunteer)
}

/// Where somebody came from: a code as it is printed, or none when no poster bears it.
async fn came_from(
    work: &mut dyn UnitOfWork,
    request: &VolunteerRequest,
) -> Result<(Origin, String), AppError> {
    let said = request.origin_code.clone();
    if request.origin != Origin::Poster || said.is_empty() {
        return Ok((request.origin, said));
    }
    Ok(match borne(work, &said).await? {
        Some(code) => (Origin::Poster, code.to_string()),
        None => (Origin::Page, String::new()),
    })
}

/// A new link to a volunteer's page, and the message that brings it.
async fn link_mail(
    app: &App,
    work: &mut dyn UnitOfWork,
    home: &Organisation,
    volunteer: &Volunteer,
    base_url: &str,
) -> Result<(Token, Mail), AppError> {
    let token = Token::of_organisation(home.id, &*app.random);
    let link = Link {
        id: app.new_id(),
        token_hash: token.hash(),
        purpose: LinkPurpose::Volunteer,
        partner: None,
        subject: Some(volunteer.id.0),
        locale: volunteer.locale,
        created_at: app.clock.now(),
        expires_at: None,
        revoked_at: None,
        last_used_at: None,
    };
    work.insert_link(&link).await?;
    let mail = Mail {
        locale: volunteer.locale,
        to_name: volunteer.name.clone(),
        voice: Voice::of(home, volunteer.locale),
        kind: MailKind::Volunteer { url: format!("{base_url}/v/{}", token.secret()) },
    };
    Ok((token, mail))
}

/// A volunteer may keep its page and lose the message: staff makes a new link, which ends the old ones,
/// and sends it too.
///
/// # Errors
/// [`AppError::NotFound`], also when it was forgotten; [`AppError::Forbidden`]; when the store fails.
pub async fn new_link(
    app: &App,
    actor: &Actor,
    id: VolunteerId,
    base_url: &str,
) -> Result<Token, AppError> {
    actor.require(Action::RunCampaign)?;
    let mut work = app.store.begin(actor.organisation).await?;
    let home = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let volunteer = work.volunteer(id).await?.ok_or(AppError::NotFound)?;
    if volunteer.forgotten_at.is_some() {
        return Err(AppError::NotFound);
    }
    work.revoke_links_about(id.0, app.clock.now()).await?;
    let (token, mail) = link_mail(app, &mut *work, &home, &volunteer, base_url).await?;
    let to = Recipient { email: volunteer.email.clone(), ..Recipient::default() };
    queue(app, &mut *work, &home, to, &mail).await?;
    noted(app, &mut *work, actor, "volunteer.link", id).await?;
    work.commit().await?;
    Ok(token)
}

/// The volunteer of a link.
///
/// # Errors
/// [`AppError::NotFound`] when there is none or it was forgotten; when the store fails.
pub async fn own(
    app: &App,
    organisation: OrganisationId,
    id: VolunteerId,
) -> Result<Volunteer, AppError> {
    let volunteer = app.store.read(organisation).await?.volunteer(id).await?;
    volunteer.filter(|one| one.forgotten_at.is_none()).ok_or(AppError::NotFound)
}

/// A volunteer stops: shifts to come are given back. Its hours stay, so that a certificate can still be
/// made. Twice changes nothing.
///
/// # Errors
/// [`AppError::NotFound`]; when the store fails.
pub async fn leave(
    app: &App,
    organisation: OrganisationId,
    id: VolunteerId,
) -> Result<(), AppError> {
    let mut work = app.store.begin(organisation).await?;
    let home = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let mut volunteer = work.volunteer(id).await?.ok_or(AppError::NotFound)?;
    if volunteer.left_on.is_some() {
        return Ok(());
    }
    volunteer.left_on = Some(app.clock.today(&home.time_zone));
    work.update_volunteer(&volunteer).await?;
    let now = app.clock.local(&home.time_zone).datetime().to_string();
    work.give_back_from(id, &now).await?;
    work.commit().await?;
    Ok(())
}

/// Takes name, address, telephone, messages, certificates seen and links of a volunteer away; the counts
/// and hours stay, without a name. Twice changes nothing.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`]; when the store fails.
pub async fn forget(app: &App, actor: &Actor, id: VolunteerId) -> Result<(), AppError> {
    actor.require(Action::RunCampaign)?;
    let mut work = app.store.begin(actor.organisation).await?;
    let home = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let mut volunteer = work.volunteer(id).await?.ok_or(AppError::NotFound)?;
    if volunteer.forgotten_at.is_some() {
        return Ok(());
    }
    let now = app.clock.local(&home.time_zone);
    work.delete_volunteer_messages(&volunteer.email).await?;
    work.delete_certificates(id).await?;
    work.revoke_links_about(id.0, app.clock.now()).await?;
    work.give_back_from(id, &now.datetime().to_string()).await?;
    volunteer.left_on = volunteer.left_on.or(Some(now.date()));
    volunteer.forgotten_at = Some(app.clock.now());
    for text in [&mut volunteer.name, &mut volunteer.email, &mut volunteer.phone] {
        text.clear();
    }
    work.update_volunteer(&volunteer).await?;
    noted(app, &mut *work, actor, "volunteer.forget", id).await?;
    work.commit().await?;
    Ok(())
}

/// A part of the volunteers.
///
/// # Errors
/// [`AppError::Forbidden`]; when the store fails.
pub async fn list(
    app: &App,
    actor: &Actor,
    filter: &VolunteerFilter,
    page: Page,
) -> Result<Paged<VolunteerRow>, AppError> {
    let mut rows = all(app, actor).await?;
    let words = folded(filter.contains.as_deref().unwrap_or_default());
    rows.retain(|row| {
        let one = &row.volunteer;
        filter.origin.is_none_or(|origin| origin == one.origin)
            && filter.active.is_none_or(|active| active == row.is_active())
            && folded(&format!("{} {}", one.name, one.email)).contains(&words)
    });
    match filter.sort {
        VolunteerSort::Name => rows.sort_by_cached_key(|row| folded(&row.volunteer.name)),
        VolunteerSort::Joined => rows.sort_by_key(|row| row.volunteer.joined_on),
        VolunteerSort::Hours => rows.sort_by_key(|row| row.minutes),
        VolunteerSort::Last => rows.sort_by_key(|row| row.last_on),
    }
    if filter.downwards {
        rows.reverse();
    }
    Ok(cut(rows, page))
}

/// All volunteers with what they did.
pub(crate) async fn all(app: &App, actor: &Actor) -> Result<Vec<VolunteerRow>, AppError> {
    actor.require(Action::RunCampaign)?;
    let mut work = app.store.read(actor.organisation).await?;
    let home = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let now = app.clock.local(&home.time_zone).datetime().to_string();
    Ok(work.volunteers(&now).await?)
}

/// One volunteer.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`]; when the store fails.
pub async fn get(app: &App, actor: &Actor, id: VolunteerId) -> Result<Volunteer, AppError> {
    actor.require(Action::RunCampaign)?;
    app.store.read(actor.organisation).await?.volunteer(id).await?.ok_or(AppError::NotFound)
}

pub(super) async fn noted(
    app: &App,
    work: &mut dyn UnitOfWork,
    actor: &Actor,
    action: &str,
    id: VolunteerId,
) -> Result<(), AppError> {
    let id = id.to_string();
    audit::note(app, work, actor, action, ("volunteer", &id), json!({})).await
}
