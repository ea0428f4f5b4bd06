//! Engage: board and list of prospects, their pages, tasks, invitations, the outbox, partners.

mod about;
mod board;
mod contact;
mod invitation;
mod list;
mod message;
mod note;
mod partner;
mod prospect;
mod prospect_edit;
mod task;
#[cfg(test)]
mod tests;
pub(crate) mod words;

use askama::Template;
use axum::response::Html;
use jiff::Timestamp;
use jiff::tz::TimeZone;
use maillage_app::App;
use maillage_app::engage::task as tasks;
use maillage_domain::access::Action;
use maillage_i18n::T;

use crate::page::StaffPage;
use crate::problem::WebError;
use crate::routes::Routes;
use crate::ui::{Choice, Icon, icon};

pub(crate) fn routes(routes: &mut Routes) {
    board::routes(routes);
    list::routes(routes);
    prospect::routes(routes);
    prospect_edit::routes(routes);
    task::routes(routes);
    invitation::routes(routes);
    message::routes(routes);
    partner::routes(routes);
    contact::routes(routes);
    note::routes(routes);
}

/// Writes a page.
pub(crate) fn show<P: Template>(page: &P) -> Result<Html<String>, WebError> {
    Ok(Html(page.render()?))
}

/// One of the pages of this verb, in the row of links above each of them.
#[derive(Debug, Clone)]
pub(crate) struct Tab {
    pub(crate) href: String,
    pub(crate) label: String,
    pub(crate) icon: Icon,
    pub(crate) current: bool,
}

/// The row of links; `here` is the end of the present one's address.
pub(crate) fn tabs(page: &StaffPage, here: &str) -> Vec<Tab> {
    let t = page.t;
    let all = [
        ("/engage", t.engage_tab_board(), "board"),
        ("/engage/prospects", t.engage_tab_list(), "list"),
        ("/engage/tasks", t.engage_tab_tasks(), "check"),
        ("/engage/invite", t.engage_tab_invite(), "mail"),
        ("/engage/outbox", t.engage_tab_outbox(), "upload"),
        ("/partners", t.engage_tab_partners(), "shop"),
    ];
    let may_invite = page.actor.may(Action::EditProspects);
    all.into_iter()
        .filter(|(path, _, _)| *path != "/engage/invite" || may_invite)
        .map(|(path, label, sign)| Tab {
            href: page.to(path),
            label,
            icon: icon(sign),
            current: path == here,
        })
        .collect()
}

/// A moment as the organisation's people write it: day and time of their zone.
pub(crate) fn moment(page: &StaffPage, at: Timestamp) -> String {
    page.t.datetime(at.to_zoned(zone(page)).datetime())
}

/// The day of a moment, where the organisation is.
pub(crate) fn day(page: &StaffPage, at: Timestamp) -> String {
    page.t.date_short(at.to_zoned(zone(page)).date())
}

/// The zone of the organisation's clocks.
pub(crate) fn zone(page: &StaffPage) -> TimeZone {
    TimeZone::get(&page.organisation.time_zone).unwrap_or(TimeZone::UTC)
}

/// The people to whom a task can be given, with nobody first.
pub(crate) async fn people(
    app: &App,
    page: &StaffPage,
    present: &str,
) -> Result<Vec<Choice>, WebError> {
    let mut choices = vec![Choice::new("", page.t.engage_nobody(), present)];
    for (id, name) in tasks::people(app, &page.actor).await? {
        choices.push(Choice::new(id.to_string(), name, present));
    }
    Ok(choices)
}

/// The four languages to choose from.
pub(crate) fn languages(t: T, present: &str) -> Vec<Choice> {
    maillage_domain::locale::Locale::ALL
        .into_iter()
        .map(|locale| Choice::new(locale.code(), words::language(t, locale), present))
        .collect()
}

/// The kinds of parties to choose from.
pub(crate) fn kinds(t: T, present: &str) -> Vec<Choice> {
    maillage_domain::party::PartyKind::ALL
        .into_iter()
        .map(|kind| Choice::new(kind.as_str(), t.engage_kind(kind.as_str()), present))
        .collect()
}
