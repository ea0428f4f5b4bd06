//! Reminding the silent of a month: asks first, says who is written to and who cannot be, then writes.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use maillage_app::collect::declaration::{SilentRow, plan_reminders, remind};
use maillage_domain::ids::PartnerId;

use super::preview::Preview;
use super::{RUN, month_of, trail};
use crate::flash::GoTo;
use crate::form::Submitted;
use crate::listing::Listing;
use crate::page::StaffPage;
use crate::path::Path;
use crate::problem::WebError;
use crate::routes::Routes;
use crate::staff::engage::words::mailed;
use crate::state::WebState;
use crate::ui::{MailSample, Notice, NoticeKind, Verb};

pub(super) fn routes(routes: &mut Routes) {
    routes.get("/o/{slug}/collect/months/{month}/remind", RUN, ask).post(
        "/o/{slug}/collect/months/{month}/remind",
        RUN,
        send,
    );
}

/// One partner or, without an id, all; an id that is none names nobody.
fn only(text: &str) -> Result<Option<PartnerId>, WebError> {
    match text {
        "" => Ok(None),
        id => id.parse().map(Some).map_err(|_| WebError::not_found()),
    }
}

/// The names, each with what is said of it.
fn names(rows: &[SilentRow], beside: impl Fn(&SilentRow) -> Option<String>) -> String {
    let named: Vec<String> = rows
        .iter()
        .map(|row| match beside(row) {
            Some(words) => format!("{} ({words})", row.partner_name),
            None => row.partner_name.clone(),
        })
        .collect();
    named.join(", ")
}

async fn ask(
    State(state): State<WebState>,
    page: StaffPage,
    listing: Listing,
    Path((_, month)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let (t, month) = (page.t, month_of(&month)?);
    let partner = only(listing.filter("partner"))?;
    let url = state.address_of("/p/…");
    let plan = plan_reminders(&state.app, &page.actor, month, partner, url).await?;
    let title = t.collect_remind_title(month);
    let (shell, trail) = (page.shell(Some(Verb::Collect)), trail(&page, title.clone()));
    let mut view = Preview::new(shell, trail, title, t.collect_remind_lede());
    let alone = |_: &SilentRow| None;
    view.facts = [
        (t.collect_remind_to(), names(&plan.to_write, alone)),
        (t.collect_remind_no_email(), names(&plan.without_email, |row| row.phone.clone())),
        (t.collect_remind_today(), names(&plan.written_today, alone)),
    ]
    .into_iter()
    .filter(|(_, names)| !names.is_empty())
    .collect();
    if plan.to_write.is_empty() {
        view.notice = Some(Notice::new(NoticeKind::Info, t.collect_remind_nobody()));
    } else {
        view.send = Some(t.collect_remind_send(plan.to_write.len()));
    }
    view.sample = plan.sample.map(|sample| {
        let line = format!("{}: {}", t.engage_message_to(), sample.email);
        let message = MailSample::message(sample.locale, line, sample.words);
        (t.collect_remind_sample(sample.partner_name), message)
    });
    view.action = page.to(&format!("/collect/months/{month}/remind"));
    view.hidden = partner.map(|one| ("partner", one.to_string())).into_iter().collect();
    view.back = (t.back(), silent_list(&page, &month.to_string()));
    view.shown()
}

fn silent_list(page: &StaffPage, month: &str) -> String {
    page.to(&format!("/collect/declarations?month={month}&state=silent"))
}

async fn send(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, month)): Path<(String, String)>,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let (t, month) = (page.t, month_of(&month)?);
    let partner = only(submitted.text("partner"))?;
    let base_url = state.config.base_url.as_str();
    let done = remind(&state.app, &page.actor, month, partner, base_url).await?;
    let to = GoTo::new(silent_list(&page, &month.to_string()));
    let to = match done.to_write.len() {
        0 => to.warning(t.collect_remind_nobody()),
        count => mailed(&state, t, to, t.collect_remind_done(count)),
    };
    Ok(to.into_response())
}
