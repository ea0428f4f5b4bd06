//! Contacts: the people at prospects and partners, with their roles.

use async_trait::async_trait;
use jiff::Timestamp;
use maillage_domain::ids::ContactId;
use maillage_domain::locale::Locale;

use crate::engage::note::About;
use crate::error::StoreError;
use crate::{Actor, App, AppError};

/// A person at a prospect or a partner, with a role.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Contact {
    /// The id.
    pub id: ContactId,
    /// Where the person works.
    pub about: About,
    /// The person's name.
    pub name: String,
    /// What the person does there, in the house's words.
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

/// The rows of contacts.
#[async_trait]
pub trait ContactStore {
    /// Adds a person.
    async fn insert_contact(&mut self, contact: &Contact) -> Result<(), StoreError>;
    /// Takes a person away; one who is not there is no error.
    async fn delete_contact(&mut self, about: About, id: ContactId) -> Result<(), StoreError>;
    /// The people at a prospect or a partner, the main one first.
    async fn contacts(&mut self, about: About) -> Result<Vec<Contact>, StoreError>;
}

/// What is typed for a person.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewContact {
    /// The person's name.
    pub name: String,
    /// What the person does there.
    pub role: String,
    /// E-mail.
    pub email: Option<String>,
    /// Telephone.
    pub phone: Option<String>,
    /// The language in which the person is written to; `None`: that of the house.
    pub locale: Option<Locale>,
}

/// Adds a person at a prospect or a partner; the first one is the main one.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`]; `engage.no-name` without a name.
pub async fn add(
    app: &App,
    actor: &Actor,
    about: About,
    new: NewContact,
) -> Result<ContactId, AppError> {
    if new.name.trim().is_empty() {
        return Err(AppError::Refused { code: "engage.no-name" });
    }
    let mut change = about.open(app, actor).await?;
    let about = change.about;
    let contact = Contact {
        id: app.new_id(),
        about,
        name: new.name.trim().to_owned(),
        role: new.role.trim().to_owned(),
        email: new.email.map(|email| email.to_lowercase()),
        phone: new.phone,
        locale: new.locale.unwrap_or(change.locale),
        is_main: change.work.contacts(about).await?.is_empty(),
        created_at: app.clock.now(),
    };
    change.work.insert_contact(&contact).await?;
    change.done(app, actor, "contact.add").await?;
    Ok(contact.id)
}

/// Takes a person away; taking away twice changes nothing.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`].
pub async fn remove(
    app: &App,
    actor: &Actor,
    about: About,
    contact: ContactId,
) -> Result<(), AppError> {
    let mut change = about.open(app, actor).await?;
    change.work.delete_contact(change.about, contact).await?;
    change.done(app, actor, "contact.remove").await
}
