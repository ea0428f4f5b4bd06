//! The page before a step that cannot be undone: what it will do, how many, what sum. Works without a
//! script.

use askama::Template;
use axum::response::Response;

use super::shown;
use crate::problem::WebError;
use crate::ui::{Breadcrumb, MailSample, Notice, Shell};

/// What a step will do, and the button that does it.
#[derive(Template)]
#[template(path = "staff/collect/preview.html")]
pub(super) struct Preview {
    shell: Shell,
    trail: Breadcrumb,
    title: String,
    lede: String,
    /// Large figures with their names.
    pub(super) figures: Vec<(String, String)>,
    /// Smaller ones.
    pub(super) facts: Vec<(String, String)>,
    /// A message as it would go out, with what stands above it.
    pub(super) sample: Option<(String, MailSample)>,
    /// What cannot be undone.
    pub(super) notice: Option<Notice>,
    /// Where the form goes.
    pub(super) action: String,
    /// What the form takes along.
    pub(super) hidden: Vec<(&'static str, String)>,
    /// What the button says; nothing when there is nothing to do.
    pub(super) send: Option<String>,
    /// Whether the button is marked as grave.
    pub(super) is_grave: bool,
    /// A link with the main button instead of a form: words and address.
    pub(super) main: Option<(String, String)>,
    /// Other ways to do it: words and address.
    pub(super) others: Vec<(String, String)>,
    /// The way back: words and address.
    pub(super) back: (String, String),
}

impl Preview {
    /// A page with its head; the rest is filled in by its fields.
    pub(super) fn new(shell: Shell, trail: Breadcrumb, title: String, lede: String) -> Self {
        Self {
            shell,
            trail,
            title,
            lede,
            figures: Vec::new(),
            facts: Vec::new(),
            sample: None,
            notice: None,
            action: String::new(),
            hidden: Vec::new(),
            send: None,
            is_grave: false,
            main: None,
            others: Vec::new(),
            back: (String::new(), String::new()),
        }
    }

    /// The page.
    pub(super) fn shown(&self) -> Result<Response, WebError> {
        shown(self)
    }
}
