//! Invitation letters: one file to print, one letter for each prospect, kept so that it can be printed
//! again.

use jiff::civil::Date;
use maillage_domain::access::Action;
use maillage_domain::engage::invitation::Channel;
use maillage_domain::ids::DocumentId;
use maillage_domain::locale::Locale;

use crate::access::logo::letterhead;
use crate::access::organisation::Organisation;
use crate::documents::{DocumentError, EnvelopeWindow, Letter, LettersPaper};
use crate::engage::invitation::{Planned, Send, make_all, preview};
use crate::engage::prospect::Prospect;
use crate::mail::Words;
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
        letters: made
            .iter()
            .map(|one| {
                let to = (&one.prospect, one.attention.as_str());
                let page = (one.invitation.locale, one.join_url.as_str());
                letter(&organisation, actor, to, &one.words, page, today)
            })
            .collect(),
    };
    let pdf = app.documents.letters(&paper).map_err(typesetting)?;
    let document: DocumentId = app.new_id();
    work.keep_letters(document, &format!("letters-{today}.pdf"), &pdf, app.clock.now()).await?;
    work.commit().await?;
    Ok(Letters { document, count: made.len() })
}

fn typesetting(error: DocumentError) -> AppError {
    AppError::Outside { doing: "typesetting the letters", source: Box::new(error) }
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

/// The letters of some of a plan as they would be printed, for the preview: nothing is made or kept. Their QR
/// codes lead to `open_url`, for personal pages are made with the letters.
///
/// # Errors
/// As [`crate::engage::invitation::preview`]; [`AppError::Outside`] when the letters cannot be typeset.
pub async fn sample(
    app: &App,
    actor: &Actor,
    lines: &[&Planned],
    personal: &str,
    open_url: &str,
) -> Result<Vec<u8>, AppError> {
    actor.require(Action::EditProspects)?;
    let mut letters = Vec::with_capacity(lines.len());
    for line in lines {
        let seen = preview(app, actor, line, personal, "").await?;
        letters.push((*line, seen));
    }
    let mut work = app.store.read(actor.organisation).await?;
    let organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let today = app.clock.today(&organisation.time_zone);
    let paper = LettersPaper {
        made_at: app.clock.now(),
        letterhead: letterhead(&mut *work, &organisation).await?,
        letters: letters
            .iter()
            .map(|(line, seen)| {
                let to = (&line.prospect, seen.attention.as_str());
                letter(&organisation, actor, to, &seen.words, (seen.locale, open_url), today)
            })
            .collect(),
    };
    app.documents.letters(&paper).map_err(typesetting)
}

/// The head of the organisation's letters.
fn letter(
    organisation: &Organisation,
    actor: &Actor,
    (prospect, attention): (&Prospect, &str),
    words: &Words,
    (locale, join_url): (Locale, &str),
    today: Date,
) -> Letter {
    let abroad = prospect.address.country != organisation.country;
    Letter {
        locale,
        window: EnvelopeWindow::usual_in(&organisation.country),
        recipient: prospect.name.clone(),
        attention: attention.to_owned(),
        address: prospect.address.clone(),
        country_line: if abroad { prospect.address.country.clone() } else { String::new() },
        place: organisation.address.locality.clone(),
        dated: today,
        subject: words.subject.clone(),
        greeting: words.greeting.clone(),
        paragraphs: words.paragraphs.clone(),
        closing: words.closing.clone(),
        signatory: actor.name.clone(),
        signatory_role: organisation.name.clone(),
        join_url: join_url.to_owned(),
    }
}
