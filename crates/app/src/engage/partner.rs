//! Partners: who is in the network.

use async_trait::async_trait;
use jiff::Timestamp;
use jiff::civil::Date;
use maillage_domain::ids::{ContactId, PartnerId};
use maillage_domain::locale::Locale;
use maillage_domain::party::{Address, PartyKind, Point};

use crate::error::StoreError;
use crate::store::{Page, Paged};
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

/// A person at a partner, with a role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// The id.
    pub id: ContactId,
    /// Where the person works.
    pub partner: PartnerId,
    /// The person's name.
    pub name: String,
    /// What the person does there, in the partner's words.
    pub role: String,
    /// E-mail.
    pub email: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
    /// The language in which the person is written to.
    pub locale: Locale,
    /// Whether this is the person to write to first.
    pub is_main: bool,
    /// When the row was made.
    pub created_at: Timestamp,
}

/// How a list of partners is narrowed and ordered.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct PartnerFilter {
    /// Part of the name, whatever the case.
    pub name_contains: Option<String>,
    /// Only this kind.
    pub kind: Option<PartyKind>,
    /// Only those that have left (`true`) or are in (`false`).
    pub left: Option<bool>,
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
    /// A part of the list, by name.
    async fn partners(
        &mut self,
        filter: &PartnerFilter,
        page: Page,
    ) -> Result<Paged<Partner>, StoreError>;
    /// Adds a contact.
    async fn insert_contact(&mut self, contact: &Contact) -> Result<(), StoreError>;
    /// Writes all fields of a contact that is there.
    async fn update_contact(&mut self, contact: &Contact) -> Result<(), StoreError>;
    /// The people at a partner, the main one first.
    async fn contacts(&mut self, partner: PartnerId) -> Result<Vec<Contact>, StoreError>;
}

/// How large the network and its team are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counts {
    /// Partners that are in.
    pub partners: i64,
    /// Members of staff.
    pub members: i64,
}

/// How large the network and its team are.
///
/// # Errors
/// When the actor may not look at the network, or the store fails.
pub async fn counts(app: &App, actor: &Actor) -> Result<Counts, AppError> {
    actor.require(maillage_domain::access::Action::ViewNetwork)?;
    let filter = PartnerFilter { left: Some(false), ..PartnerFilter::default() };
    let mut work = app.store.read(actor.organisation).await?;
    let partners = work.partners(&filter, Page { offset: 0, limit: 1 }).await?.total;
    drop(work);
    let members = app.store.shared_read().await?.members(actor.organisation).await?;
    let mut people: Vec<_> = members.into_iter().map(|(account, _)| account.id).collect();
    people.sort_unstable();
    people.dedup();
    Ok(Counts { partners, members: i64::try_from(people.len()).unwrap_or(i64::MAX) })
}
