//! A message or a letter, whole, as its reader will get it: shown before it is sent.

use askama::Template;
use maillage_app::mail::Words;
use maillage_domain::locale::Locale;

use super::safe_html;

/// A message or a letter, from the line above it to its last.
#[derive(Debug, Clone, Template)]
#[template(path = "ui/mail_sample.html")]
pub struct MailSample {
    /// Its language.
    pub lang: &'static str,
    /// What stands above the text: whom a message goes to, or the address block of a letter.
    pub head: Vec<String>,
    /// What it is about.
    pub subject: String,
    /// The greeting, whole.
    pub greeting: String,
    /// The text.
    pub paragraphs: Vec<String>,
    /// The button of a message, and where it leads.
    pub button: Option<(String, String)>,
    /// What a letter has in place of the button, told in the language of the page: words and language.
    pub code: Option<(String, &'static str)>,
    /// The closing, whole.
    pub closing: String,
    /// Who signs.
    pub signature: Vec<String>,
    /// Below a message: why it comes; may be empty.
    pub footer: String,
    /// What the way out says.
    pub opt_out: Option<String>,
}

impl MailSample {
    /// A message with the line that says whom it goes to.
    #[must_use]
    pub fn message(locale: Locale, to: String, words: Words) -> Self {
        Self {
            lang: locale.code(),
            head: vec![to],
            subject: words.subject,
            greeting: words.greeting,
            paragraphs: words.paragraphs,
            button: words.button,
            code: None,
            closing: words.closing,
            signature: words.signature,
            footer: words.footer,
            opt_out: words.opt_out.map(|(label, _)| label),
        }
    }

    /// A letter: its address block, the words that stand for its QR code, and who signs it. A letter has no
    /// button and no line of its own below.
    #[must_use]
    pub fn letter(
        locale: Locale,
        address: Vec<String>,
        code: (String, &'static str),
        signature: Vec<String>,
        words: Words,
    ) -> Self {
        Self {
            head: address,
            button: None,
            code: Some(code),
            signature,
            footer: String::new(),
            opt_out: None,
            ..Self::message(locale, String::new(), words)
        }
    }
}

safe_html!(MailSample);
