//! Invitation letters: one file to print, one letter for each prospect, kept so that it can be printed
//! again.

use maillage_domain::access::Action;
use maillage_domain::engage::invitation::Channel;
use maillage_domain::ids::DocumentId;

use crate::access::logo::letterhead;
use crate::access::organisation::Organisation;
use crate::documents::{EnvelopeWindow, Letter, LettersPaper};
use crate::engage::invitation::{Made, Send, make_all};
use crate::{Actor, App, AppError};

/// The letters that were made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Letters {
    /// The file.
    pub document: DocumentId,
    /// How many letters it holds.
    pub count: usize,
}

/// Invites all chosen prospects that may be invited now by letter, and makes one PDF of the letters.
/// Neither the invitations nor the file land without the other. Pressing twice makes nothing twice.
///
/// # Errors
/// As [`crate::engage::invitation::send`]; [`AppError::Outside`] when the letters cannot be typeset.
pub async fn make(app: &App, actor: &Actor, input: Send) -> Result<Letters, AppError> {
    actor.require(Action::EditProspects)?;
    let input = Send { channel: Channel::Letter, ..input };
    let mut work = app.store.begin(actor.organisation).await?;
    let organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let made = make_all(app, &mut *work, actor, &organisation, &input).await?;
    let today = app.clock.today(&organisation.time_zone);
    let paper = LettersPaper {
        made_at: app.clock.now(),
        letterhead: letterhead(&mut *work, &organisation).await?,
        letters: made.iter().map(|one| letter(&organisation, actor, one, today)).collect(),
    };
    let pdf = app.documents.letters(&paper).map_err(|error| AppError::Outside {
        doing: "typesetting the letters",
        source: Box::new(error),
    })?;
    let document: DocumentId = app.new_id();
    work.keep_letters(document, &format!("letters-{today}.pdf"), &pdf, app.clock.now()).await?;
    work.commit().await?;
    Ok(Letters { document, count: made.len() })
}

/// The file of letters: its name and its bytes.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`]; when the store fails.
pub async fn file(app: &App, actor: &Actor, id: DocumentId) -> Result<(String, Vec<u8>), AppError> {
    actor.require(Action::EditProspects)?;
    let mut work = app.store.read(actor.organisation).await?;
    work.letters_file(id).await?.ok_or(AppError::NotFound)
}

/// The head of the organisation's letters.
fn letter(
    organisation: &Organisation,
    actor: &Actor,
    made: &Made,
    today: jiff::civil::Date,
) -> Letter {
    let prospect = &made.prospect;
    let abroad = prospect.address.country != organisation.country;
    Letter {
        locale: prospect.locale,
        window: EnvelopeWindow::usual_in(&organisation.country),
        recipient: prospect.name.clone(),
        attention: made.attention.clone(),
        address: prospect.address.clone(),
        country_line: if abroad { prospect.address.country.clone() } else { String::new() },
        place: organisation.address.locality.clone(),
        dated: today,
        subject: made.words.subject.clone(),
        greeting: made.words.greeting.clone(),
        paragraphs: made.words.paragraphs.clone(),
        closing: made.words.closing.clone(),
        signatory: actor.name.clone(),
        signatory_role: organisation.name.clone(),
        join_url: made.join_url.clone(),
    }
}
