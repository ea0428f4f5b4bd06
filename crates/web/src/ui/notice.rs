//! Notices, and what a page says when there is nothing yet.

use askama::Template;

use super::icon::{Icon, icon};
use super::safe_html;

/// How a notice is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoticeKind {
    /// Good to know.
    Info,
    /// Something was done.
    Good,
    /// Something wants a look.
    Attention,
    /// Something failed; says what is kept and what to do.
    Problem,
}

/// A short message. Its kind shows in a colour, a sign and its words.
#[derive(Debug, Clone, Template)]
#[template(path = "ui/notice.html")]
pub struct Notice {
    /// How it is meant.
    pub kind: NoticeKind,
    /// What happened, in a few words.
    pub title: String,
    /// What is kept and what to do; may be empty.
    pub text: String,
    /// A way on: words and address.
    pub link: Option<(String, String)>,
}

impl Notice {
    /// A notice of one line.
    #[must_use]
    pub fn new(kind: NoticeKind, title: impl Into<String>) -> Self {
        Self { kind, title: title.into(), text: String::new(), link: None }
    }

    /// With a sentence below the title.
    #[must_use]
    pub fn with_text(mut self, text: impl Into<String>) -> Self {
        self.text = text.into();
        self
    }

    /// With a way on.
    #[must_use]
    pub fn with_link(mut self, words: impl Into<String>, href: impl Into<String>) -> Self {
        self.link = Some((words.into(), href.into()));
        self
    }

    fn word(&self) -> &'static str {
        match self.kind {
            NoticeKind::Info => "info",
            NoticeKind::Good => "good",
            NoticeKind::Attention => "attention",
            NoticeKind::Problem => "problem",
        }
    }

    fn icon(&self) -> Icon {
        icon(self.word())
    }

    /// A failure interrupts a screen reader; the rest waits its turn.
    fn role(&self) -> &'static str {
        if self.kind == NoticeKind::Problem { "alert" } else { "status" }
    }
}

/// Says why there is nothing yet and teaches the next step, with one button.
#[derive(Debug, Clone, Template)]
#[template(path = "ui/empty_state.html")]
pub struct EmptyState {
    /// The sign.
    pub icon: Icon,
    /// What is missing.
    pub title: String,
    /// What it is for and how it comes.
    pub text: String,
    /// The button: words and address; `None` when the person may not do it.
    pub action: Option<(String, String)>,
}

safe_html!(Notice, EmptyState);
