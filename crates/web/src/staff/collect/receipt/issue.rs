//! Issuing and sending the receipts of a year: each shows first what it will do.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use maillage_app::AppError;
use maillage_app::collect::receipt::{self, Plan, ReceiptError};
use maillage_i18n::T;

use super::super::preview::Preview;
use super::{list_of, year_of, year_trail};
use crate::flash::GoTo;
use crate::form::Submitted;
use crate::listing::Listing;
use crate::page::StaffPage;
use crate::path::Path;
use crate::problem::WebError;
use crate::staff::engage::words::mailed;
use crate::state::WebState;
use crate::ui::{Notice, NoticeKind, Verb};

/// Names that a page shows before it says how many more there are.
const NAMES_MAX: usize = 12;

fn refused(error: ReceiptError) -> WebError {
    match error {
        ReceiptError::App(error) => error.into(),
        ReceiptError::Paper { .. } => WebError::unexpected(error),
    }
}

/// What issuing would do; nothing is done yet.
pub(super) async fn preview(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, year)): Path<(String, String)>,
    listing: Listing,
) -> Result<Response, WebError> {
    let (t, year) = (page.t, year_of(&year)?);
    let with_refundable = listing.filter("refundable") == "yes";
    let plan =
        receipt::plan(&state.app, &page.actor, year, with_refundable).await.map_err(refused)?;
    let path = page.to(&format!("/collect/receipts/{year}/issue"));
    let mut view = Preview::new(
        page.shell(Some(Verb::Collect)),
        year_trail(&page, year, t.receipt_issue_title()),
        t.receipt_issue_title(),
        t.receipt_issue_lede(year.to_string()),
    );
    view.figures = vec![
        (t.integer(plan.write.len()), t.receipt_issue_count()),
        (t.money(plan.total()), t.receipt_issue_total()),
    ];
    view.facts = facts(t, &plan);
    view.notice = Some(
        Notice::new(NoticeKind::Info, t.receipt_issue_notice())
            .with_text(t.receipt_issue_notice_text()),
    );
    view.action = path.clone();
    let count = plan.write.len() + plan.cancel.len();
    view.send = (count > 0).then(|| match plan.write.len() {
        0 => t.receipt_issue_only_cancel(plan.cancel.len()),
        written => t.receipt_issue_send(written),
    });
    if with_refundable {
        view.hidden.push(("refundable", "yes".to_owned()));
    } else if !plan.wait.is_empty() {
        let words = t.receipt_issue_refundable(plan.wait.len());
        view.others.push((words, format!("{path}?refundable=yes")));
    }
    view.back = (t.receipt_back(year.to_string()), list_of(&page, year));
    view.shown()
}

fn facts(t: T, plan: &Plan) -> Vec<(String, String)> {
    let tax = plan.tax_receipts();
    let mut facts = vec![
        (t.receipt_fact_tax(), t.integer(tax)),
        (t.receipt_fact_statements(), t.integer(plan.write.len() - tax)),
        (t.receipt_fact_unchanged(), t.integer(plan.unchanged)),
    ];
    let replaced = plan.write.iter().filter(|planned| planned.replaces.is_some()).count();
    if replaced > 0 {
        facts.push((t.receipt_fact_replaced(), t.integer(replaced)));
    }
    if !plan.cancel.is_empty() {
        let numbers: Vec<String> = plan.cancel.iter().map(ToString::to_string).collect();
        facts.push((t.receipt_fact_cancelled(), numbers.join(", ")));
    }
    if !plan.write.is_empty() {
        let names = plan.write.iter().map(|planned| planned.partner_name.as_str());
        facts.push((t.receipt_fact_for(), few(t, names)));
    }
    if !plan.wait.is_empty() {
        let names = plan.wait.iter().map(|wait| wait.partner_name.as_str());
        facts.push((t.receipt_fact_wait(plan.wait.len()), few(t, names)));
    }
    facts
}

/// The first names, and how many more.
fn few<'a>(t: T, names: impl Iterator<Item = &'a str>) -> String {
    let all: Vec<&str> = names.collect();
    let mut words = all[..all.len().min(NAMES_MAX)].join(", ");
    if all.len() > NAMES_MAX {
        words.push_str(", ");
        words.push_str(&t.receipt_more(all.len() - NAMES_MAX));
    }
    words
}

pub(super) async fn issue(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, year)): Path<(String, String)>,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let year = year_of(&year)?;
    let with_refundable = submitted.text("refundable") == "yes";
    let issued =
        receipt::issue(&state.app, &page.actor, year, with_refundable).await.map_err(refused)?;
    let words = page.t.receipt_issue_done(issued.written.len(), issued.plan.total());
    Ok(GoTo::new(list_of(&page, year)).saying(words).into_response())
}

/// Who would be written to; nobody is yet.
pub(super) async fn preview_mail(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, year)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let (t, year) = (page.t, year_of(&year)?);
    let plan = receipt::plan_mail(&state.app, &page.actor, year).await?;
    let mut view = Preview::new(
        page.shell(Some(Verb::Collect)),
        year_trail(&page, year, t.receipt_mail_title()),
        t.receipt_mail_title(),
        t.receipt_mail_lede(),
    );
    view.figures = vec![
        (t.integer(plan.to_send), t.receipt_mail_count()),
        (t.money(plan.total), t.receipt_issue_total()),
    ];
    view.facts = vec![(t.receipt_mail_before(), t.integer(plan.sent_before))];
    if !plan.without_address.is_empty() {
        let names = plan.without_address.iter().map(|(_, name)| name.as_str());
        view.facts.push((t.receipt_mail_without(plan.without_address.len()), few(t, names)));
    }
    view.notice = Some(Notice::new(NoticeKind::Info, t.receipt_mail_notice()));
    view.action = page.to(&format!("/collect/receipts/{year}/mail"));
    view.send = (plan.to_send > 0).then(|| t.receipt_mail_send(plan.to_send));
    view.back = (t.receipt_back(year.to_string()), list_of(&page, year));
    view.shown()
}

pub(super) async fn mail(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, year)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let year = year_of(&year)?;
    let base_url = state.config.base_url.as_str();
    let done = receipt::mail(&state.app, &page.actor, year, base_url)
        .await
        .map_err(|error: AppError| WebError::from(error))?;
    let words = page.t.receipt_mail_done(done.to_send);
    Ok(mailed(&state, page.t, GoTo::new(list_of(&page, year)), words).into_response())
}
