//! A long list with its tabs, its filters, its pages and its files: the bank's and the journal's lists are of
//! this kind.

use askama::Template;
use maillage_i18n::T;

use super::{Row, export};
use crate::listing::Listing;
use crate::page::StaffPage;
use crate::ui::{
    Breadcrumb, EmptyState, Export, Field, Icon, Notice, Pagination, Shell, SortLink, Verb, icon,
};

/// One of several pages that belong together.
pub(super) struct Tab {
    pub(super) label: String,
    pub(super) href: String,
    pub(super) icon: Icon,
    pub(super) current: bool,
}

impl Tab {
    /// The tabs of these addresses below the organisation; `here` is the present one's.
    pub(super) fn all(
        page: &StaffPage,
        here: &str,
        tabs: impl IntoIterator<Item = (&'static str, String, &'static str)>,
    ) -> Vec<Self> {
        tabs.into_iter()
            .map(|(path, label, sign)| Self {
                label,
                href: page.to(path),
                icon: icon(sign),
                current: path == here,
            })
            .collect()
    }
}

/// The head of a column.
pub(super) enum Head {
    /// One that sorts.
    Sorts(SortLink),
    /// Words, and whether figures stand below them.
    Plain(String, bool),
}

impl Head {
    pub(super) fn text(words: impl Into<String>) -> Self {
        Self::Plain(words.into(), false)
    }

    pub(super) fn figure(words: impl Into<String>) -> Self {
        Self::Plain(words.into(), true)
    }
}

/// The page of such a list.
#[derive(Template)]
#[template(path = "staff/collect/table.html")]
pub(super) struct Table {
    pub(super) shell: Shell,
    pub(super) trail: Breadcrumb,
    pub(super) tabs_label: String,
    pub(super) tabs: Vec<Tab>,
    pub(super) title: String,
    pub(super) lede: String,
    /// Words, address and sign of the main thing to do.
    pub(super) action: Option<(String, String, &'static str)>,
    pub(super) notices: Vec<Notice>,
    pub(super) facts: Vec<(String, String)>,
    pub(super) fields: Vec<Field>,
    /// What the filter form sends along besides its fields.
    pub(super) kept: Vec<(&'static str, String)>,
    pub(super) count: String,
    pub(super) heads: Vec<Head>,
    pub(super) rows: Vec<Row>,
    pub(super) foot: Option<Row>,
    pub(super) empty: EmptyState,
    pub(super) pagination: Option<Pagination>,
    pub(super) export: Option<Export>,
}

impl Table {
    /// A list without rows yet; `total` counts those of all its pages.
    pub(super) fn new(page: &StaffPage, listing: &Listing, trail: Breadcrumb, total: i64) -> Self {
        let t = page.t;
        let sort = listing.sort().to_owned();
        Self {
            shell: page.shell(Some(Verb::Collect)),
            title: trail.here.clone(),
            trail,
            tabs_label: String::new(),
            tabs: Vec::new(),
            lede: String::new(),
            action: None,
            notices: Vec::new(),
            facts: Vec::new(),
            fields: Vec::new(),
            kept: if sort.is_empty() { Vec::new() } else { vec![("sort", sort)] },
            count: t.count_results(total),
            heads: Vec::new(),
            rows: Vec::new(),
            foot: None,
            empty: super::empty(t.nothing_here(), ""),
            pagination: listing.pagination(t, total),
            export: Some(export(t, listing)),
        }
    }
}

/// Two days between which a list is narrowed.
pub(super) fn period(t: T, listing: &Listing) -> [Field; 2] {
    [
        Field::date("from", t.journal_from(), listing.filter("from")).optional(""),
        Field::date("to", t.journal_to(), listing.filter("to")).optional(""),
    ]
}
