//! What stands around a table: way back, sort links, pages, files to take along.

use askama::Template;
use maillage_i18n::T;

use super::icon::{Icon, icon};
use super::safe_html;
use crate::listing::Listing;

/// The way back: each page above this one, then this one.
#[derive(Debug, Clone, Template)]
#[template(path = "ui/breadcrumb.html")]
pub struct Breadcrumb {
    /// `t.shell_breadcrumb()`.
    pub label: String,
    /// Words and address, from the top.
    pub above: Vec<(String, String)>,
    /// This page.
    pub here: String,
}

/// The head of a column that sorts. A real link, so it works without script.
#[derive(Debug, Clone, Template)]
#[template(path = "ui/sort_link.html")]
pub struct SortLink {
    /// The column's name.
    pub label: String,
    /// The same list, sorted by this column (or the other way round).
    pub href: String,
    /// `Some(true)`: sorted by it, upwards; `Some(false)`: downwards; `None`: sorted by another.
    pub ascending: Option<bool>,
    /// Whether it is a column of numbers, which stand at the end.
    pub numeric: bool,
}

impl SortLink {
    /// The head of column `key` of a list sorted by `present`, a key or `-key` for downwards.
    /// `address` makes the list's address from such a word.
    #[must_use]
    pub fn new(
        label: impl Into<String>,
        key: &str,
        present: &str,
        address: impl Fn(&str) -> String,
    ) -> Self {
        let ascending = match present.strip_prefix('-') {
            Some(downwards) => (downwards == key).then_some(false),
            None => (present == key).then_some(true),
        };
        let next = if ascending == Some(true) { format!("-{key}") } else { key.to_owned() };
        Self { label: label.into(), href: address(&next), ascending, numeric: false }
    }

    /// As a column of numbers.
    #[must_use]
    pub fn of_numbers(mut self) -> Self {
        self.numeric = true;
        self
    }

    fn icon(&self) -> Icon {
        icon(match self.ascending {
            Some(true) => "up",
            Some(false) => "chevron",
            None => "sort",
        })
    }
}

/// Where one is in a long list, and the links to the neighbours.
#[derive(Debug, Clone, Template)]
#[template(path = "ui/pagination.html")]
pub struct Pagination {
    /// `t.shell_pages()`.
    pub label: String,
    /// What is shown, such as `1–50 of 312`.
    pub summary: String,
    /// Words and address of the page before.
    pub previous: Option<(String, String)>,
    /// Words and address of the page after.
    pub next: Option<(String, String)>,
}

/// Links that take the list along as a file.
#[derive(Debug, Clone, Template)]
#[template(path = "ui/export.html")]
pub struct Export {
    /// Words and address, such as `CSV` and `?format=csv`.
    pub files: Vec<(String, String)>,
    /// `t.shell_export()`.
    pub label: String,
}

impl Export {
    /// A list as it is shown, as CSV and as a spreadsheet.
    pub(crate) fn of(t: T, listing: &Listing) -> Self {
        let file = |words: &str, format| (words.to_owned(), listing.with("format", format));
        Self { files: vec![file("CSV", "csv"), file("XLSX", "xlsx")], label: t.shell_export() }
    }
}

safe_html!(Breadcrumb, SortLink, Pagination, Export);
