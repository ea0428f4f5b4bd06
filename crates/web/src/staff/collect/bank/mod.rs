//! The bank: statements come in, payments are explained, and what no rule explains waits for a person.

mod bank_entry;
mod decide;
mod import;
mod queue;
mod statement;
#[cfg(test)]
pub(super) mod tests;
mod words;

use jiff::Timestamp;
use jiff::tz::TimeZone;
use maillage_app::collect::bank::{self, BankEntry, Overview};
use maillage_domain::access::Action;
use maillage_domain::ids::BankEntryId;
use maillage_domain::period::Month;
use maillage_i18n::T;

use super::table::Tab;
use crate::page::StaffPage;
use crate::problem::WebError;
use crate::routes::Routes;
use crate::state::WebState;
use crate::ui::{Breadcrumb, Notice, NoticeKind};

pub(super) fn routes(routes: &mut Routes) {
    queue::routes(routes);
    import::routes(routes);
    statement::routes(routes);
    bank_entry::routes(routes);
    decide::routes(routes);
}

/// The pages of the bank; `here` is the present one's.
fn tabs(page: &StaffPage, bank: &Overview, here: &str) -> Vec<Tab> {
    let t = page.t;
    let all = [
        ("/collect/bank", t.bank_tab_queue(bank.queued), "clock"),
        ("/collect/bank/entries", t.bank_tab_entries(), "list"),
        ("/collect/bank/statements", t.bank_tab_statements(), "bank"),
        ("/collect/bank/import", t.bank_tab_import(), "upload"),
    ];
    let may_run = page.actor.may(Action::RunMoney);
    let seen = all.into_iter().filter(|(path, _, _)| may_run || !path.ends_with("/import"));
    Tab::all(page, here, seen)
}

/// The way back from a page below the bank's first.
fn trail(page: &StaffPage, here: impl Into<String>) -> Breadcrumb {
    let mut trail = super::trail(page, here);
    trail.above.push((page.t.bank_title(), page.to("/collect/bank")));
    trail
}

/// What waits at the bank and when the last statement ended, for pages that lead here.
pub(crate) async fn waiting_notice(state: &WebState, page: &StaffPage) -> Result<Notice, WebError> {
    let t = page.t;
    let bank = bank::overview(&state.app, &page.actor).await?;
    let kind = if bank.queued > 0 { NoticeKind::Attention } else { NoticeKind::Info };
    let href = match bank.last {
        None => page.to("/collect/bank/import"),
        Some(_) => page.to("/collect/bank"),
    };
    let link = match bank.last {
        None if !page.actor.may(Action::RunMoney) => None,
        None => Some(t.bank_import_send()),
        Some(_) => Some(if bank.queued > 0 { t.bank_go_queue() } else { t.bank_go() }),
    };
    let notice = Notice::new(kind, t.bank_waiting(bank.queued)).with_text(last_words(t, &bank));
    Ok(match link {
        Some(words) => notice.with_link(words, href),
        None => notice,
    })
}

/// Up to which day the bank is known.
fn last_words(t: T, bank: &Overview) -> String {
    match &bank.last {
        Some(last) => t.bank_last(last.dated, last.reference.as_str()),
        None => t.bank_none_yet(),
    }
}

fn entry_id(text: &str) -> Result<BankEntryId, WebError> {
    text.parse().map_err(|_| WebError::not_found())
}

fn entry_href(page: &StaffPage, id: BankEntryId) -> String {
    page.to(&format!("/collect/bank/entries/{id}"))
}

/// Who is on the other side of a payment, or the next best thing that tells payments apart.
fn who(t: T, entry: &BankEntry) -> String {
    [&entry.name, &entry.remittance]
        .into_iter()
        .find(|text| !text.trim().is_empty())
        .cloned()
        .or_else(|| entry.end_to_end.clone())
        .or_else(|| entry.batch.clone())
        .unwrap_or_else(|| t.bank_no_name())
}

/// A month of the store's, such as 202611.
fn month(t: T, number: i64) -> String {
    Month::from_number(number).map_or_else(|_| number.to_string(), |month| t.month(month))
}

/// A moment as the organisation's people write it.
pub(super) fn moment(page: &StaffPage, at: Timestamp) -> String {
    moment_in(page.t, &page.organisation.time_zone, at)
}

/// The same on the clock of a time zone.
pub(super) fn moment_in(t: T, zone: &str, at: Timestamp) -> String {
    let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
    t.datetime(at.to_zoned(zone).datetime())
}
