//! Invitation letters with a QR code to a personal join page.

use std::fmt::Write as _;

use maillage_app::documents::{DocumentError, EnvelopeWindow, Letter, LettersPaper};
use maillage_domain::locale::Locale;
use qrcodegen::{QrCode, QrCodeEcc};
use serde::Serialize;

use crate::press::Job;
use crate::view::{HeadView, address_lines};
use crate::words::{clean, date, paragraphs};

/// A code of 25 mm with more than this is too fine for an old phone.
const QR_BYTES_LIMIT: usize = 180;

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
        short_url: clean(url.trim_start_matches("https://").trim_start_matches("http://")),
        url: clean(url).replace('\u{200b}', ""),
        qr: qr_svg(url)?,
    })
}

/// The code as one SVG path, four modules of quiet around it, one unit a module.
fn qr_svg(url: &str) -> Result<String, DocumentError> {
    let too_long = DocumentError::QrTooLong { limit: QR_BYTES_LIMIT };
    if url.is_empty() {
        return Err(DocumentError::Missing("address for the QR code"));
    }
    if url.len() > QR_BYTES_LIMIT {
        return Err(too_long);
    }
    let code = QrCode::encode_text(url, QrCodeEcc::Medium).map_err(|_| too_long)?;
    let mut path = String::new();
    for y in 0..code.size() {
        for x in 0..code.size() {
            if code.get_module(x, y) {
                write!(path, "M{} {}h1v1h-1z", x + 4, y + 4).expect("a string takes all text");
            }
        }
    }
    let side = code.size() + 8;
    Ok(format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" \
         width=\"{side}\" height=\"{side}\"><path fill=\"#1b1b1b\" d=\"{path}\"/></svg>"
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_too_fine_for_a_phone_is_refused() {
        let long = format!("https://example.org/{}", "x".repeat(200));
        assert_eq!(qr_svg(&long), Err(DocumentError::QrTooLong { limit: 180 }));
        assert!(qr_svg("https://example.org/j/abc").unwrap().starts_with("<svg"));
    }
}
