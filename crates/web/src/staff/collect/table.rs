//! A long list with its tabs, its filters, its pages and its files: the bank's and the journal's lists are of
//! this kind.

use askama::Template;
use maillage_i18n::T;

use super::Row;
use crate::listing::Listing;
use crate::page::StaffPage;
use crate::ui::{
    Breadcrumb, EmptyState, Export, Field, Icon, Notice, Pagination, Shell, SortLink, Verb, icon,
};

/// One of several pages that belong together.
pub(crate) struct Tab {
    pub(crate) label: String,
    pub(crate) href: String,
    pub(crate) icon: Icon,
    pub(crate) current: bool,
}

impl Tab {
    /// The tabs of these addresses below the organisation; `here` is the present one's.
    pub(crate) fn all(
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
pub(crate) enum Head {
    /// One that sorts.
    Sorts(SortLink),
    /// Words, and whether figures stand below them.
    Plain(String, bool),
}

impl Head {
    pub(crate) fn text(words: impl Into<String>) -> Self {
        Self::Plain(words.into(), false)
    }

    pub(crate) fn figure(words: impl Into<String>) -> Self {
        Self::Plain(words.into(), true)
    }
}

/// The page of such a list.
#[derive(Template)]
#[template(path = "staff/collect/table.html")]
pub(crate) struct Table {
    pub(crate) shell: Shell,
    pub(crate) trail: Breadcrumb,
    pub(crate) tabs_label: String,
    pub(crate) tabs: Vec<Tab>,
    pub(crate) title: String,
    pub(crate) lede: String,
    /// Words, address and sign of the main thing to do.
    pub(crate) action: Option<(String, String, &'static str)>,
    /// Words, address and sign of what else can be done with the whole list.
    pub(crate) others: Vec<(String, String, &'static str)>,
    /// Words and address of a form that changes the whole list, and what asks before.
    pub(crate) posts: Option<(String, String, String)>,
    pub(crate) notices: Vec<Notice>,
    pub(crate) facts: Vec<(String, String)>,
    pub(crate) fields: Vec<Field>,
    /// What the filter form sends along besides its fields.
    pub(crate) kept: Vec<(&'static str, String)>,
    pub(crate) count: String,
    pub(crate) heads: Vec<Head>,
    pub(crate) rows: Vec<Row>,
    pub(crate) foot: Option<Row>,
    pub(crate) empty: EmptyState,
    pub(crate) pagination: Option<Pagination>,
    pub(crate) export: Option<Export>,
}

impl Table {
    /// A list without rows yet; `total` counts those of all its pages.
    pub(crate) fn new(page: &StaffPage, listing: &Listing, trail: Breadcrumb, total: i64) -> Self {
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
            others: Vec::new(),
            posts: None,
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
            export: Some(Export::of(t, listing)),
        }
    }
}

/// Two days between which a list is narrowed.
pub(crate) fn period(t: T, listing: &Listing) -> [Field; 2] {
    [
        Field::date("from", t.journal_from(), listing.filter("from")).optional(""),
        Field::date("to", t.journal_to(), listing.filter("to")).optional(""),
    ]
}
