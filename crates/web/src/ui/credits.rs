//! Which edition of the registers a page looks at, and whom to thank for it.

use askama::Template;

/// The edition with its number of rows, then one line for each source: its credit, vintage and licence, as the
/// licences ask. Every page that shows rows of registers ends with it; nothing is shown where there are none.
#[derive(Debug, Clone, Default, Template)]
#[template(path = "ui/credits.html")]
pub struct Credits {
    /// The lines.
    pub lines: Vec<String>,
}

super::safe_html!(Credits);
