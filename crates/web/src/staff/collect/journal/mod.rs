//! The journal as people read it: entries, balances, files for accountants, and the proof that it holds.

mod balance;
mod file;
mod list;
mod posted;
mod proof;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use maillage_app::collect::journal::PostedEntry;
use maillage_app::collect::journal::reading::due_of;
use maillage_domain::collect::chart::{Account, Chart};
use maillage_domain::collect::journal::{EntryKind, Line};
use maillage_domain::ids::{DueId, PartnerId};
use maillage_domain::locale::Locale;
use maillage_domain::period::Month;
use maillage_i18n::T;

use super::table::Tab;
use crate::page::StaffPage;
use crate::routes::Routes;
use crate::state::WebState;
use crate::ui::Breadcrumb;

pub(super) fn routes(routes: &mut Routes) {
    list::routes(routes);
    posted::routes(routes);
    balance::routes(routes);
    file::routes(routes);
    proof::routes(routes);
}

/// The pages of the journal; `here` is the present one's.
fn tabs(page: &StaffPage, here: &str) -> Vec<Tab> {
    let t = page.t;
    let all = [
        ("/collect/journal", t.journal_title(), "list"),
        ("/collect/journal/balances", t.journal_tab_balances(), "euro"),
        ("/collect/journal/files", t.journal_tab_files(), "download"),
        ("/collect/journal/verify", t.journal_tab_verify(), "check"),
    ];
    Tab::all(page, here, all)
}

/// The way back from a page below the journal's first.
fn trail(page: &StaffPage, here: impl Into<String>) -> Breadcrumb {
    let mut trail = super::trail(page, here);
    trail.above.push((page.t.journal_title(), page.to("/collect/journal")));
    trail
}

/// The organisation's chart of accounts today; none when the house holds none for its country.
fn chart(state: &WebState, page: &StaffPage) -> Option<&'static Chart> {
    let today = state.app.clock.today(&page.organisation.time_zone);
    Chart::of(&page.organisation.country, today)
}

/// An account with its name in the reader's language, for screens.
fn account(t: T, chart: Option<&Chart>, code: &str) -> String {
    match chart.and_then(|chart| chart.by_code(code)) {
        Some(account) => account_named(t, account),
        None => code.to_owned(),
    }
}

/// The same for an account of a chart.
pub(super) fn account_named(t: T, account: &Account) -> String {
    let name = t.named("account-role", account.role.as_str());
    format!("{} {}", account.code, name.as_ref().unwrap_or(&account.name))
}

/// An account with its official name, in the chart's language: for files that leave the house.
fn official_account(chart: Option<&Chart>, code: &str) -> String {
    match chart.and_then(|chart| chart.by_code(code)) {
        Some(account) => format!("{code} {}", account.name),
        None => code.to_owned(),
    }
}

/// The sentences that the house itself posts with.
const POSTED: [fn(T) -> String; 10] = [
    |t| t.bank_label_batch(),
    |t| t.bank_label_debit(),
    |t| t.bank_label_explained(),
    |t| t.bank_label_fee(),
    |t| t.bank_label_gifts(),
    |t| t.bank_label_gifts_back(),
    |t| t.bank_label_returned(),
    |t| t.bank_label_transfer(),
    |t| t.bank_label_undone(),
    |t| t.bank_label_waiting(),
];

/// What an entry was posted for, in the reader's language. The text in the books stays as it was posted, in the
/// language that the organisation had then; it is said as it stands where it is no sentence of the house.
pub(super) fn words(t: T, posted: &PostedEntry, months: &BTreeMap<DueId, Month>) -> String {
    let label = posted.entry.content().label();
    if let Some(month) = due_of(posted).and_then(|due| months.get(&due)) {
        return t.collect_journal_due(*month);
    }
    let languages = Locale::ALL.iter().map(|locale| T::new(*locale));
    let is_said = |say: &fn(T) -> String| languages.clone().any(|one| say(one) == label);
    POSTED.iter().find(|say| is_said(say)).map_or_else(|| label.to_owned(), |say| say(t))
}

fn kind(t: T, kind: EntryKind) -> String {
    t.named("journal-kind", kind.as_str()).unwrap_or_else(|| kind.as_str().to_owned())
}

/// Whose lines these are: one name, or how many.
fn partners(t: T, lines: &[Line], names: &BTreeMap<PartnerId, String>) -> String {
    let mut all: Vec<PartnerId> = lines.iter().filter_map(|line| line.partner).collect();
    all.sort_unstable();
    all.dedup();
    match all[..] {
        [] => String::new(),
        [one] => names.get(&one).cloned().unwrap_or_default(),
        _ => t.count_partners(all.len()),
    }
}
