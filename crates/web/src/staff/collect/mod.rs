//! Collect: months, declarations, dues, mandates, debits and their files.

mod bank;
mod debit;
mod declaration;
mod due;
mod gift_total;
mod journal;
mod mandate;
mod month;
mod preview;
mod receipt;
mod remind;
mod silent;
pub(crate) mod table;
#[cfg(test)]
mod tests;

use axum::response::{Html, IntoResponse, Response};
use maillage_domain::access::Action;
use maillage_domain::period::Month;

use crate::listing::Listing;
use crate::page::StaffPage;
use crate::problem::WebError;
use crate::routes::{Gate, Routes};
use crate::ui::{Breadcrumb, EmptyState, Export, Pagination, Shell, SortLink, Stage, icon};

const SEE: Gate = Gate::Staff(Action::ViewMoney);
const RUN: Gate = Gate::Staff(Action::RunMoney);

/// The routes of this room.
pub(crate) fn routes(routes: &mut Routes) {
    month::routes(routes);
    declaration::routes(routes);
    remind::routes(routes);
    due::routes(routes);
    mandate::routes(routes);
    debit::routes(routes);
    bank::routes(routes);
    journal::routes(routes);
    receipt::routes(routes);
    gift_total::routes(routes);
}

pub(crate) use bank::waiting_notice;
pub(crate) use gift_total::told_notice;

/// The way back from a page of this room.
fn trail(page: &StaffPage, here: impl Into<String>) -> Breadcrumb {
    Breadcrumb {
        label: page.t.shell_breadcrumb(),
        above: vec![(page.t.shell_collect(), page.to("/collect"))],
        here: here.into(),
    }
}

/// A month of an address.
fn month_of(text: &str) -> Result<Month, WebError> {
    text.parse().map_err(|_| WebError::not_found())
}

/// A row of a list: the words of its first cell and their page, then the others.
pub(crate) struct Row {
    pub(crate) head: String,
    pub(crate) href: String,
    pub(crate) cells: Vec<Cell>,
}

/// A cell with the name of its column; figures stand at the end.
pub(crate) struct Cell {
    pub(crate) label: String,
    pub(crate) words: String,
    pub(crate) is_figure: bool,
    /// A state before the words.
    pub(crate) chip: Option<Stage>,
    /// Where the words lead.
    pub(crate) href: Option<String>,
    /// A second, quieter line.
    pub(crate) below: String,
    /// What can be done about it: words, address, and the words of whoever hears them alone.
    pub(crate) action: Option<(String, String, String)>,
}

impl Cell {
    pub(crate) fn text(label: impl Into<String>, words: impl Into<String>) -> Self {
        Self {
            label: label.into(),
            words: words.into(),
            is_figure: false,
            chip: None,
            href: None,
            below: String::new(),
            action: None,
        }
    }

    pub(crate) fn figure(label: impl Into<String>, words: impl Into<String>) -> Self {
        Self { is_figure: true, ..Self::text(label, words) }
    }

    pub(crate) fn chip(label: impl Into<String>, chip: Stage) -> Self {
        Self { chip: Some(chip), ..Self::text(label, "") }
    }

    pub(crate) fn leading(mut self, href: impl Into<String>) -> Self {
        self.href = Some(href.into());
        self
    }

    pub(crate) fn with_action(mut self, words: String, href: String, alone: String) -> Self {
        self.action = Some((words, href, alone));
        self
    }

    pub(crate) fn above(mut self, below: impl Into<String>) -> Self {
        self.below = below.into();
        self
    }
}

/// A choice of a filter: words, address, whether it is the present one.
pub(crate) struct Choice {
    pub(crate) words: String,
    pub(crate) href: String,
    pub(crate) chosen: bool,
}

#[derive(askama::Template)]
#[template(path = "staff/collect/list.html")]
struct List {
    shell: Shell,
    trail: Breadcrumb,
    title: String,
    lede: String,
    /// What can be done with all of it: words and address.
    main: Option<(String, String)>,
    search: Option<(String, String)>,
    /// What a search sends along besides its words.
    kept: Vec<(&'static str, String)>,
    filters: Vec<Choice>,
    columns: Vec<SortLink>,
    plain_columns: Vec<(String, bool)>,
    rows: Vec<Row>,
    empty: EmptyState,
    pagination: Option<Pagination>,
    export: Option<Export>,
}

/// Nothing to list.
fn empty(title: impl Into<String>, text: impl Into<String>) -> EmptyState {
    EmptyState { icon: icon("collect"), title: title.into(), text: text.into(), action: None }
}

/// Of these parameters of a list, those that are there: what a search keeps.
fn kept(listing: &Listing, keys: &[&'static str]) -> Vec<(&'static str, String)> {
    keys.iter()
        .map(|key| (*key, listing.filter(key).to_owned()))
        .filter(|(_, value)| !value.is_empty())
        .collect()
}

/// A rendered page.
pub(crate) fn shown(view: &impl askama::Template) -> Result<Response, WebError> {
    Ok(Html(view.render()?).into_response())
}
