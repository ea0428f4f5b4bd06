//! Sending the signing link by e-mail, through the outbox.

use maillage_domain::access::Action;
use maillage_domain::ids::AgreementId;
use maillage_domain::locale::Locale;

use super::agreement::Agreement;
use super::draft::noted;
use super::propose::{new_link, revoke_links};
use crate::access::organisation::Organisation;
use crate::engage::contact::Contact;
use crate::engage::message::{Recipient, queue};
use crate::engage::note::About;
use crate::engage::partner::Partner;
use crate::error::AppError;
use crate::mail::{Mail, MailKind, Voice, Words};
use crate::random::Token;
use crate::{Actor, App};

/// To whom a signing link goes: the name, which may be empty, and the address. The main contact's
/// address comes before the partner's own.
#[must_use]
pub fn addressee(partner: &Partner, contacts: &[Contact]) -> Option<(String, String)> {
    let of_contact = contacts
        .iter()
        .find_map(|contact| contact.email.clone().map(|email| (contact.name.clone(), email)));
    of_contact.or_else(|| partner.email.clone().map(|email| (String::new(), email)))
}

/// The mail with a signing link as it would go out, shown before anything is done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToSend {
    /// The name of the reader; may be empty.
    pub name: String,
    /// Where it goes.
    pub email: String,
    /// Its language: that of the paper.
    pub locale: Locale,
    /// All its words.
    pub words: Words,
}

/// Whom a signing link would be sent to and in what words; `None` when the partner has no address. `url`
/// stands for the link, which is not made yet. Nothing is made or kept.
///
/// # Errors
/// `Forbidden`, `NotFound`, or the store's.
pub async fn plan(
    app: &App,
    actor: &Actor,
    id: AgreementId,
    url: String,
) -> Result<Option<ToSend>, AppError> {
    actor.require(Action::EditAgreements)?;
    let mut work = app.store.read(actor.organisation).await?;
    let agreement = work.agreement(id).await?.ok_or(AppError::NotFound)?;
    let organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let partner = work.partner(agreement.partner).await?.ok_or(AppError::NotFound)?;
    let contacts = work.contacts(About::Partner(partner.id)).await?;
    Ok(addressee(&partner, &contacts).map(|(name, email)| {
        let mail = mail(&organisation, &agreement, name.clone(), url);
        ToSend { name, email, locale: mail.locale, words: app.mailer.words(&mail) }
    }))
}

fn mail(organisation: &Organisation, agreement: &Agreement, to_name: String, url: String) -> Mail {
    Mail {
        locale: agreement.locale,
        to_name,
        voice: Voice::of(organisation, agreement.locale),
        kind: MailKind::SignAgreement { url },
    }
}

/// Makes a new signing link and sends it in the language of the paper; the earlier links stop. `url`
/// makes the whole address of a link. Answers the address that it goes to.
///
/// # Errors
/// `Forbidden`, `NotFound`, `Refused` (`agreement.not-proposed`, `agreement.no-address`), or the store's.
pub async fn send_link(
    app: &App,
    actor: &Actor,
    id: AgreementId,
    url: impl FnOnce(&Token) -> String + Send,
) -> Result<String, AppError> {
    actor.require(Action::EditAgreements)?;
    let mut work = app.store.begin(actor.organisation).await?;
    let agreement = work.agreement(id).await?.ok_or(AppError::NotFound)?;
    if agreement.proposed_document.is_none() {
        return Err(AppError::Refused { code: "agreement.not-proposed" });
    }
    let organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let partner = work.partner(agreement.partner).await?.ok_or(AppError::NotFound)?;
    let contacts = work.contacts(About::Partner(partner.id)).await?;
    let Some((name, email)) = addressee(&partner, &contacts) else {
        return Err(AppError::Refused { code: "agreement.no-address" });
    };
    revoke_links(app, &mut *work, &agreement).await?;
    let token = new_link(app, &mut *work, &agreement).await?;
    let mail = mail(&organisation, &agreement, name, url(&token));
    let to = Recipient { email: email.clone(), partner: Some(partner.id), prospect: None };
    queue(app, &mut *work, &organisation, to, &mail).await?;
    noted(app, &mut *work, actor, "agreement.send", id).await?;
    work.commit().await?;
    Ok(email)
}
