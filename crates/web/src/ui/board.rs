//! The pipeline as a board of columns. Cards move by a list and a button, so keyboard and
//! pages without script can do all that it does.

use askama::Template;

use super::icon::{Icon, icon};
use super::safe_html;

/// How a chip is meant, beside its word and its sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// A step that is neither good nor bad.
    Plain,
    /// Under way.
    Active,
    /// Reached.
    Good,
    /// Wants a look.
    Attention,
    /// Failed.
    Bad,
    /// Put aside.
    Quiet,
}

/// A state in a word, a sign and a colour.
#[derive(Debug, Clone, Template)]
#[template(
    source = r#"<span class="chip{{ self.class() }}">{{ icon }}{{ label }}</span>"#,
    ext = "html"
)]
pub struct Stage {
    /// The word.
    pub label: String,
    /// The sign.
    pub icon: Icon,
    /// The tone.
    pub tone: Tone,
}

impl Stage {
    /// A chip with the sign that goes with its tone.
    #[must_use]
    pub fn new(label: impl Into<String>, tone: Tone) -> Self {
        let sign = match tone {
            Tone::Plain => "next",
            Tone::Active => "clock",
            Tone::Good => "check",
            Tone::Attention => "attention",
            Tone::Bad => "problem",
            Tone::Quiet => "minus",
        };
        Self { label: label.into(), icon: icon(sign), tone }
    }

    fn class(&self) -> &'static str {
        match self.tone {
            Tone::Plain => "",
            Tone::Active => " chip-active",
            Tone::Good => " chip-good",
            Tone::Attention => " chip-attention",
            Tone::Bad => " chip-bad",
            Tone::Quiet => " chip-quiet",
        }
    }
}

/// A stage to which a card may be moved.
#[derive(Debug, Clone)]
pub struct StageOption {
    /// What is sent.
    pub value: String,
    /// What is read.
    pub label: String,
}

/// One prospect on the board.
#[derive(Debug, Clone)]
pub struct BoardCard {
    /// Unique on the page; makes the ids of its form.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its page.
    pub href: String,
    /// A line or two about it: trade, street, score.
    pub lines: Vec<String>,
    /// The next step with its date, as written.
    pub next_step: Option<String>,
    /// Whether that date has passed.
    pub late: bool,
    /// Where the form posts `stage`; `None` when the person may not move it.
    pub move_to: Option<String>,
    /// Where it may go from here.
    pub options: Vec<StageOption>,
}

/// One stage of the board.
#[derive(Debug, Clone)]
pub struct BoardColumn {
    /// Unique on the page.
    pub id: String,
    /// Its name.
    pub title: String,
    /// How many there are in all, as written.
    pub count: String,
    /// Those shown.
    pub cards: Vec<BoardCard>,
    /// Words and address of the rest, when not all are shown.
    pub more: Option<(String, String)>,
}

/// The board.
#[derive(Debug, Clone, Template)]
#[template(path = "ui/board.html")]
pub struct Board {
    /// What it is, for screen readers.
    pub label: String,
    /// `t.shell_move_label()`.
    pub move_label: String,
    /// `t.shell_move()`.
    pub move_words: String,
    /// `t.shell_board_empty()`.
    pub empty: String,
    /// The token of the session.
    pub csrf: String,
    /// The stages, in their order.
    pub columns: Vec<BoardColumn>,
}

safe_html!(Stage, Board);
