//! Whom an invitation is addressed to: a person at the prospect, or the house itself.

use maillage_domain::engage::invitation::Channel;
use maillage_domain::ids::{ContactId, ProspectId};
use maillage_domain::locale::Locale;

use crate::engage::contact::Contact;
use crate::engage::prospect::Prospect;

/// Whom a person of the staff chose to write to at a prospect.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum To {
    /// The first of [`addressees`].
    #[default]
    Usual,
    /// The house, by its own address.
    House,
    /// A person there.
    Contact(ContactId),
}

/// A prospect chosen for an invitation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Invitee {
    /// Which.
    pub prospect: ProspectId,
    /// Whom there.
    pub to: To,
}

impl From<ProspectId> for Invitee {
    fn from(prospect: ProspectId) -> Self {
        Self { prospect, to: To::Usual }
    }
}

/// One way to address an invitation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Addressee {
    /// The person; `None` for the house.
    pub contact: Option<ContactId>,
    /// Whom the greeting names; may be empty.
    pub name: String,
    /// Where a message goes; `None` when it has none.
    pub email: Option<String>,
    /// The language it is written in.
    pub locale: Locale,
}

impl Addressee {
    /// The choice that leads here.
    #[must_use]
    pub fn to(&self) -> To {
        self.contact.map_or(To::House, To::Contact)
    }
}

/// Who can be addressed at a prospect, the usual one first: the people there, the main one before the
/// others, then the house. A message needs an address, so by e-mail those without one are left out; an
/// address that a person shares with the house stands once, with the person. Where the main contact has no
/// address of its own, the message to the house greets that person, in that person's language.
///
/// `contacts` are in the order of the store: the main one first.
#[must_use]
pub fn addressees(prospect: &Prospect, contacts: &[Contact], channel: Channel) -> Vec<Addressee> {
    let by_mail = channel == Channel::Email;
    let mut all: Vec<Addressee> = Vec::with_capacity(contacts.len() + 1);
    for contact in contacts {
        let known = all.iter().any(|one| one.email.is_some() && one.email == contact.email);
        if by_mail && (contact.email.is_none() || known) {
            continue;
        }
        all.push(Addressee {
            contact: Some(contact.id),
            name: contact.name.clone(),
            email: contact.email.clone(),
            locale: contact.locale,
        });
    }
    let shared = by_mail && all.iter().any(|one| one.email == prospect.email);
    if !shared && (!by_mail || prospect.email.is_some()) {
        let greeted = contacts.iter().find(|one| by_mail && one.is_main && one.email.is_none());
        all.push(Addressee {
            contact: None,
            name: greeted.map(|one| one.name.clone()).unwrap_or_default(),
            email: prospect.email.clone(),
            locale: greeted.map_or(prospect.locale, |one| one.locale),
        });
    }
    all
}
