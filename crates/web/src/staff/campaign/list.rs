//! A long list of this verb: searched, narrowed, sorted, with buttons on its rows, taken along as a file.

use askama::Template;
use maillage_i18n::T;

use super::Tab;
use crate::listing::Listing;
use crate::page::StaffPage;
use crate::ui::{
    Breadcrumb, EmptyState, Export, Field, Notice, Pagination, Shell, SortLink, Stage, Verb, icon,
};

/// The head of a column.
pub(super) enum Head {
    /// One that sorts.
    Sorts(SortLink),
    /// Words, and whether figures stand below them.
    Plain(String, bool),
}

/// A cell with the name of its column; figures stand at the end.
pub(super) struct Cell {
    label: String,
    words: String,
    is_figure: bool,
    chip: Option<Stage>,
    below: String,
}

impl Cell {
    pub(super) fn text(label: impl Into<String>, words: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            words: words.into(),
            is_figure: false,
            chip: None,
            below: String::new(),
        }
    }

    pub(super) fn figure(label: impl Into<String>, words: impl Into<String>) -> Self {
        Self { is_figure: true, ..Self::text(label, words) }
    }

    pub(super) fn chip(label: impl Into<String>, chip: Stage) -> Self {
        Self { chip: Some(chip), ..Self::text(label, "") }
    }

    pub(super) fn above(mut self, below: impl Into<String>) -> Self {
        self.below = below.into();
        self
    }
}

/// A button of a row: it posts one field.
pub(super) struct Press {
    pub(super) action: String,
    pub(super) name: &'static str,
    pub(super) value: String,
    pub(super) words: String,
}

/// A row: the words of its first cell and their page, the others, what can be done.
pub(super) struct Row {
    pub(super) head: String,
    pub(super) href: Option<String>,
    pub(super) cells: Vec<Cell>,
    pub(super) presses: Vec<Press>,
}

/// The table of a list, with what stands around it; part of a page or the whole of one.
#[derive(Template)]
#[template(path = "staff/campaign/_table.html")]
pub(super) struct Table {
    pub(super) t: T,
    pub(super) csrf: String,
    pub(super) action: String,
    pub(super) fields: Vec<Field>,
    pub(super) kept: Vec<(&'static str, String)>,
    pub(super) count: String,
    pub(super) heads: Vec<Head>,
    pub(super) rows: Vec<Row>,
    pub(super) has_presses: bool,
    pub(super) empty: EmptyState,
    pub(super) pagination: Option<Pagination>,
    pub(super) export: Option<Export>,
}

crate::ui::safe_html!(Table);

impl Table {
    /// A list without rows yet; `total` counts those of all its pages.
    pub(super) fn new(page: &StaffPage, listing: &Listing, total: i64) -> Self {
        let t = page.t;
        let sort = listing.sort().to_owned();
        Self {
            t,
            csrf: page.csrf.to_string(),
            action: page.path.clone(),
            fields: Vec::new(),
            kept: if sort.is_empty() { Vec::new() } else { vec![("sort", sort)] },
            count: t.count_results(total),
            heads: Vec::new(),
            rows: Vec::new(),
            has_presses: false,
            empty: empty(t.nothing_here(), ""),
            pagination: listing.pagination(t, total),
            export: Some(Export::of(t, listing)),
        }
    }
}

/// A page that is one list.
#[derive(Template)]
#[template(path = "staff/campaign/list.html")]
pub(super) struct ListPage {
    pub(super) shell: Shell,
    pub(super) tabs_label: String,
    pub(super) tabs: Vec<Tab>,
    pub(super) trail: Option<Breadcrumb>,
    pub(super) title: String,
    pub(super) lede: String,
    /// Words, address and sign of the main thing to do.
    pub(super) main: Option<(String, String, &'static str)>,
    /// Words and address of what is seldom done.
    pub(super) other: Option<(String, String)>,
    pub(super) notices: Vec<Notice>,
    pub(super) table: Table,
}

impl ListPage {
    pub(super) fn new(page: &StaffPage, tabs: Vec<Tab>, title: String, table: Table) -> Self {
        Self {
            shell: page.shell(Some(Verb::Campaign)),
            tabs_label: page.t.shell_campaign(),
            tabs,
            trail: None,
            title,
            lede: String::new(),
            main: None,
            other: None,
            notices: Vec::new(),
            table,
        }
    }
}

/// Nothing to list.
pub(super) fn empty(title: impl Into<String>, text: impl Into<String>) -> EmptyState {
    EmptyState { icon: icon("campaign"), title: title.into(), text: text.into(), action: None }
}
