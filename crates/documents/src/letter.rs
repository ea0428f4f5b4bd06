//! Invitation letters with a QR code to a personal join page.

use maillage_app::documents::{DocumentError, EnvelopeWindow, Letter, LettersPaper};
use maillage_domain::locale::Locale;
use qrcodegen::QrCodeEcc;
use serde::Serialize;

use crate::press::Job;
use crate::qr;
use crate::view::{HeadView, address_lines};
use crate::words::{clean, date, paragraphs};

#[derive(Serialize)]
struct LettersView {
    /// The language of the file; each letter has its own.
    locale: Locale,
    head: HeadView,
    letters: Vec<LetterView>,
}

#[derive(Serialize)]
struct LetterView {
    locale: Locale,
    window: &'static str,
    address: Vec<String>,
    place: String,
    dated: String,
    subject: String,
    greeting: String,
    paragraphs: Vec<String>,
    closing: String,
    signatory: String,
    signatory_role: String,
    short_url: String,
    url: String,
    qr: String,
}

pub(crate) fn job(paper: &LettersPaper) -> Result<Job, DocumentError> {
    let first = paper.letters.first().ok_or(DocumentError::Missing("letter"))?;
    let view = LettersView {
        locale: first.locale,
        head: HeadView::new(&paper.letterhead),
        letters: paper.letters.iter().map(letter_view).collect::<Result<_, _>>()?,
    };
    Ok(Job::new("/letter/paper.typ", &view, paper.letterhead.logo.as_ref(), paper.made_at))
}

fn letter_view(letter: &Letter) -> Result<LetterView, DocumentError> {
    let mut address = vec![clean(&letter.recipient), clean(&letter.attention)];
    address.extend(address_lines(&letter.address));
    address.push(clean(&letter.country_line));
    address.retain(|line| !line.is_empty());
    let url = letter.join_url.trim();
    Ok(LetterView {
        locale: letter.locale,
        window: match letter.window {
            EnvelopeWindow::Right => "right",
            EnvelopeWindow::Left => "left",
        },
        address,
        place: clean(&letter.place),
        dated: date(letter.dated, letter.locale),
        subject: clean(&letter.subject),
        greeting: clean(&letter.greeting),
        paragraphs: paragraphs(&letter.paragraphs),
        closing: clean(&letter.closing),
        signatory: clean(&letter.signatory),
        signatory_role: clean(&letter.signatory_role),
        short_url: qr::short(url),
        url: clean(url).replace('\u{200b}', ""),
        qr: qr::svg(url, QrCodeEcc::Medium)?,
    })
}
