//! Partners: who is in the network.

use async_trait::async_trait;
use jiff::Timestamp;
use jiff::civil::Date;
use maillage_domain::access::Action;
use maillage_domain::ids::{LinkId, PartnerId, ProspectId};
use maillage_domain::locale::Locale;
use maillage_domain::party::{Address, PartyKind, Point};
use maillage_domain::period::Month;
use serde_json::json;

use crate::access::audit;
use crate::access::link::{Link, LinkPurpose};
use crate::engage::contact::Contact;
use crate::engage::message::{Recipient, queue};
use crate::engage::note::{About, Note};
use crate::engage::prospect::folded;
use crate::engage::task::{TaskFilter, TaskRow};
use crate::error::StoreError;
use crate::mail::{Mail, MailKind, Voice};
use crate::random::Token;
use crate::store::{Page, Paged, UnitOfWork};
use crate::{Actor, App, AppError};

/// A company, authority, association or school in the network.
#[derive(Debug, Clone, PartialEq)]
pub struct Partner {
    /// The id.
    pub id: PartnerId,
    /// What it is.
    pub kind: PartyKind,
    /// The name on the door.
    pub name: String,
    /// The name in law.
    pub legal_name: String,
    /// Such as `SL` or `SARL`; may be empty.
    pub legal_form: String,
    /// NIF, SIREN or the like.
    pub legal_id: Option<String>,
    /// Where it operates.
    pub address: Address,
    /// The place on the map, when known.
    pub point: Option<Point>,
    /// The canonical category of its activity.
    pub category: String,
    /// The register record it came from.
    pub record_id: Option<String>,
    /// The language in which it is written to.
    pub locale: Locale,
    /// Where it is written to.
    pub email: Option<String>,
    /// Where it is called.
    pub phone: Option<String>,
    /// Its own pages.
    pub website: Option<String>,
    /// Whether it agreed to be shown on the public page.
    pub shown_publicly: bool,
    /// Its first day in the network.
    pub joined_on: Date,
    /// Its last day, when it left.
    pub left_on: Option<Date>,
    /// When the row was made.
    pub created_at: Timestamp,
}

impl Partner {
    /// What searches look into: the names and the street, without capitals and accents.
    #[must_use]
    pub fn search_text(&self) -> String {
        folded(&format!("{} {} {}", self.name, self.legal_name, self.address.street))
    }
}

/// How a list of partners is narrowed and ordered.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PartnerFilter {
    /// Part of a name or the street, whatever the case and the accents.
    pub name_contains: Option<String>,
    /// Only this kind.
    pub kind: Option<PartyKind>,
    /// Only those that have left (`true`) or are in (`false`).
    pub left: Option<bool>,
    /// Only of this category: the word that the partner keeps.
    pub category: Option<String>,
}

/// The rows of partners.
#[async_trait]
pub trait PartnerStore {
    /// Adds a partner.
    async fn insert_partner(&mut self, partner: &Partner) -> Result<(), StoreError>;
    /// Writes all fields of a partner that is there.
    async fn update_partner(&mut self, partner: &Partner) -> Result<(), StoreError>;
    /// One partner.
    async fn partner(&mut self, id: PartnerId) -> Result<Option<Partner>, StoreError>;
    /// How far the network has come, and the dues of a month.
    async fn counts(&mut self, month: Month) -> Result<Counts, StoreError>;
    /// A part of the list, by name.
    async fn partners(
        &mut self,
        filter: &PartnerFilter,
        page: Page,
    ) -> Result<Paged<Partner>, StoreError>;
}

/// How far the network has come: what its first page tells, counted at once.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counts {
    /// Partners that are in.
    pub partners: i64,
    /// Members of staff, each once.
    pub members: i64,
    /// Tasks that are open.
    pub open_tasks: i64,
    /// Agreements of any stage.
    pub agreements: i64,
    /// Campaigns, open or closed.
    pub campaigns: i64,
    /// Dues of the month that was asked for; 0 for who may not see money.
    pub dues: i64,
}

/// How far the network has come, and the dues of a month.
///
/// # Errors
/// When the actor may not look at the network, or the store fails.
pub async fn counts(app: &App, actor: &Actor, month: Month) -> Result<Counts, AppError> {
    actor.require(Action::ViewNetwork)?;
    let counts = app.store.read(actor.organisation).await?.counts(month).await?;
    let dues = if actor.may(Action::ViewMoney) { counts.dues } else { 0 };
    Ok(Counts { dues, ..counts })
}

/// What a member of staff may correct about a partner.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PartnerEdit {
    /// What it is.
    pub kind: PartyKind,
    /// The name on the door.
    pub name: String,
    /// The name in law.
    pub legal_name: String,
    /// Such as `SL`; may be empty.
    pub legal_form: String,
    /// NIF, SIREN or the like.
    pub legal_id: Option<String>,
    /// Where it operates.
    pub address: Address,
    /// The language in which it is written to.
    pub locale: Locale,
    /// E-mail.
    pub email: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
    /// Its own pages.
    pub website: Option<String>,
    /// Whether it agreed to be shown on the public page.
    pub shown_publicly: bool,
}

/// Corrects what is known of a partner.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`]; `engage.no-name` without a name.
pub async fn edit(
    app: &App,
    actor: &Actor,
    id: PartnerId,
    edit: PartnerEdit,
) -> Result<(), AppError> {
    actor.require(Action::EditPartners)?;
    if edit.name.trim().is_empty() {
        return Err(AppError::Refused { code: "engage.no-name" });
    }
    let mut work = app.store.begin(actor.organisation).await?;
    let partner = work.partner(id).await?.ok_or(AppError::NotFound)?;
    let shown = (partner.shown_publicly, edit.shown_publicly);
    let partner = Partner {
        kind: edit.kind,
        name: edit.name.trim().to_owned(),
        legal_name: edit.legal_name,
        legal_form: edit.legal_form,
        legal_id: edit.legal_id,
        address: edit.address,
        locale: edit.locale,
        email: edit.email.map(|email| email.to_lowercase()),
        phone: edit.phone,
        website: edit.website,
        shown_publicly: edit.shown_publicly,
        ..partner
    };
    work.update_partner(&partner).await?;
    let subject = id.to_string();
    let detail = json!({ "shown_publicly": { "from": shown.0, "to": shown.1 } });
    audit::note(app, &mut *work, actor, "partner.edit", ("partner", &subject), detail).await?;
    work.commit().await?;
    Ok(())
}

/// Makes a personal link to the partner's phone page. The secret is told here and never again; earlier
/// links stay open until they are withdrawn.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`].
pub async fn make_link(app: &App, actor: &Actor, id: PartnerId) -> Result<Token, AppError> {
    actor.require(Action::EditPartners)?;
    let mut work = app.store.begin(actor.organisation).await?;
    let partner = work.partner(id).await?.ok_or(AppError::NotFound)?;
    let token = add_link(app, &mut *work, actor, &partner).await?;
    work.commit().await?;
    Ok(token)
}

/// Makes a personal link of a partner's own page, in the unit of work of what it is for.
pub(crate) async fn add_link(
    app: &App,
    work: &mut dyn UnitOfWork,
    actor: &Actor,
    partner: &Partner,
) -> Result<Token, AppError> {
    let token = Token::of_organisation(actor.organisation, &*app.random);
    let link = Link {
        id: app.new_id(),
        token_hash: token.hash(),
        purpose: LinkPurpose::Partner,
        partner: Some(partner.id),
        subject: None,
        locale: partner.locale,
        created_at: app.clock.now(),
        expires_at: None,
        revoked_at: None,
        last_used_at: None,
    };
    work.insert_link(&link).await?;
    let subject = partner.id.to_string();
    let detail = json!({ "link": link.id });
    audit::note(app, work, actor, "link.make", ("partner", &subject), detail).await?;
    Ok(token)
}

/// Makes a personal link and sends it to the partner's address.
///
/// # Errors
/// As [`make_link`]; `engage.no-email` when the partner has no address.
pub async fn send_link(
    app: &App,
    actor: &Actor,
    id: PartnerId,
    base_url: &str,
) -> Result<(), AppError> {
    actor.require(Action::EditPartners)?;
    let mut work = app.store.begin(actor.organisation).await?;
    let organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let partner = work.partner(id).await?.ok_or(AppError::NotFound)?;
    let Some(email) = partner.email.clone() else {
        return Err(AppError::Refused { code: "engage.no-email" });
    };
    let token = add_link(app, &mut *work, actor, &partner).await?;
    let main = work.contacts(About::Partner(id)).await?.into_iter().find(|contact| contact.is_main);
    let mail = Mail {
        locale: partner.locale,
        to_name: main.map(|contact| contact.name).unwrap_or_default(),
        voice: Voice::of(&organisation, partner.locale),
        kind: MailKind::PartnerLink { url: format!("{base_url}/p/{}", token.secret()) },
    };
    let to = Recipient { email, partner: Some(id), prospect: None };
    queue(app, &mut *work, &organisation, to, &mail).await?;
    work.commit().await?;
    Ok(())
}

/// Withdraws a link of a partner; withdrawing twice changes nothing.
///
/// # Errors
/// [`AppError::NotFound`] when it is no link of this partner, [`AppError::Forbidden`].
pub async fn withdraw_link(
    app: &App,
    actor: &Actor,
    id: PartnerId,
    link: LinkId,
) -> Result<(), AppError> {
    actor.require(Action::EditPartners)?;
    let mut work = app.store.begin(actor.organisation).await?;
    let links = work.links_of_partner(id).await?;
    let found = links.into_iter().find(|one| one.id == link).ok_or(AppError::NotFound)?;
    if found.revoked_at.is_none() {
        work.revoke_link(link, app.clock.now()).await?;
        let subject = id.to_string();
        let detail = json!({ "link": link });
        audit::note(app, &mut *work, actor, "link.withdraw", ("partner", &subject), detail).await?;
        work.commit().await?;
    }
    Ok(())
}

/// A part of the list of partners.
///
/// # Errors
/// [`AppError::Forbidden`]; when the store fails.
pub async fn list(
    app: &App,
    actor: &Actor,
    filter: &PartnerFilter,
    page: Page,
) -> Result<Paged<Partner>, AppError> {
    actor.require(Action::ViewNetwork)?;
    let mut work = app.store.read(actor.organisation).await?;
    Ok(work.partners(filter, page).await?)
}

/// Everything that this verb shows on the page of a partner; other verbs add their own.
#[derive(Debug, Clone, PartialEq)]
pub struct PartnerPage {
    /// The partner.
    pub partner: Partner,
    /// Its people, the main one first.
    pub contacts: Vec<Contact>,
    /// Its personal links, newest first.
    pub links: Vec<Link>,
    /// Its notes, newest first, with those from before it joined.
    pub notes: Vec<Note>,
    /// Its tasks, open ones first.
    pub tasks: Vec<TaskRow>,
    /// The prospect that it was.
    pub prospect: Option<ProspectId>,
}

/// The page of a partner.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`]; when the store fails.
pub async fn page(app: &App, actor: &Actor, id: PartnerId) -> Result<PartnerPage, AppError> {
    actor.require(Action::ViewNetwork)?;
    let mut work = app.store.read(actor.organisation).await?;
    let partner = work.partner(id).await?.ok_or(AppError::NotFound)?;
    let about = About::Partner(id);
    let tasks = TaskFilter { about: Some(about), ..TaskFilter::default() };
    Ok(PartnerPage {
        contacts: work.contacts(About::Partner(id)).await?,
        links: work.links_of_partner(id).await?,
        notes: work.notes(about).await?,
        tasks: work.tasks(tasks, Page::numbered(1, 200)).await?.rows,
        prospect: work.prospect_of_partner(id).await?.map(|prospect| prospect.id),
        partner,
    })
}
