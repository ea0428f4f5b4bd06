//! Sending the signing link by e-mail, through the outbox.

use maillage_domain::access::Action;
use maillage_domain::ids::AgreementId;

use super::draft::noted;
use super::propose::{new_link, revoke_links};
use crate::engage::message::{Recipient, queue};
use crate::engage::partner::{Contact, Partner};
use crate::error::AppError;
use crate::mail::{Mail, MailKind, Voice};
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
    let contacts = work.contacts(partner.id).await?;
    let Some((name, email)) = addressee(&partner, &contacts) else {
        return Err(AppError::Refused { code: "agreement.no-address" });
    };
    revoke_links(app, &mut *work, &agreement).await?;
    let token = new_link(app, &mut *work, &agreement).await?;
    let mail = Mail {
        locale: agreement.locale,
        to_name: name,
        voice: Voice::of(&organisation, agreement.locale),
        kind: MailKind::SignAgreement { url: url(&token) },
    };
    let to = Recipient { email: email.clone(), partner: Some(partner.id), prospect: None };
    queue(app, &mut *work, &organisation, to, &mail).await?;
    noted(app, &mut *work, actor, "agreement.send", id).await?;
    work.commit().await?;
    Ok(email)
}
