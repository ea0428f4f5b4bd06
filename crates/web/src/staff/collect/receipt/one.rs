//! One receipt: what it says, its file, and cancelling it.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use maillage_app::collect::receipt::{self, ReceiptRow};
use maillage_domain::access::Action;
use maillage_domain::collect::receipt::CancelReason;
use maillage_domain::ids::ReceiptId;
use maillage_domain::money::Cents;
use maillage_i18n::T;

use super::super::preview::Preview;
use super::super::shown;
use super::{file_name, kind_words, list_of, year_trail};
use crate::export::Download;
use crate::flash::GoTo;
use crate::page::StaffPage;
use crate::path::Path;
use crate::problem::WebError;
use crate::state::WebState;
use crate::ui::{Breadcrumb, Notice, NoticeKind, Shell, Verb};

#[derive(Template)]
#[template(path = "staff/collect/receipt/one.html")]
struct OnePage {
    shell: Shell,
    trail: Breadcrumb,
    title: String,
    lede: String,
    notices: Vec<Notice>,
    facts: Vec<(String, String)>,
    partner: (String, String),
    payments_title: String,
    /// Day, how, reference, amount.
    payments: Vec<(String, String, String, String)>,
    heads: [String; 4],
    total: (String, String),
    paper: (String, String),
    cancel: Option<(String, String)>,
}

async fn found(state: &WebState, page: &StaffPage, id: &str) -> Result<ReceiptRow, WebError> {
    let id: ReceiptId = id.parse().map_err(|_| WebError::not_found())?;
    Ok(receipt::get(&state.app, &page.actor, id).await?)
}

fn day(page: &StaffPage, at: jiff::Timestamp) -> String {
    let zone = jiff::tz::TimeZone::get(&page.organisation.time_zone);
    page.t.date(at.to_zoned(zone.unwrap_or(jiff::tz::TimeZone::UTC)).date())
}

fn reason_words(t: T, reason: CancelReason) -> String {
    match reason {
        CancelReason::Refunded => t.receipt_cancelled_refunded(),
        CancelReason::Replaced => t.receipt_cancelled_replaced(),
        CancelReason::Mistake => t.receipt_cancelled_mistake(),
    }
}

pub(super) async fn show(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let t = page.t;
    let ReceiptRow { receipt, partner_name } = found(&state, &page, &id).await?;
    let number = receipt.number.to_string();
    let mut notices = Vec::new();
    if let Some((at, reason)) = receipt.cancelled {
        let notice = Notice::new(NoticeKind::Attention, t.receipt_is_cancelled(day(&page, at)));
        notices.push(notice.with_text(reason_words(t, reason)));
    }
    if receipt.is_provisional && receipt.cancelled.is_none() {
        notices.push(Notice::new(NoticeKind::Info, t.receipt_is_provisional()));
    }
    let mut facts = vec![
        (t.receipt_column_kind(), kind_words(t, &receipt)),
        (t.receipt_column_issued(), day(&page, receipt.issued_at)),
        (
            t.receipt_sent(),
            receipt.mailed_at.map_or_else(|| t.receipt_not_sent(), |at| day(&page, at)),
        ),
    ];
    if let Some(old) = receipt.replaces {
        facts.push((t.receipt_replaces(), format!("{:04}-{old:04}", receipt.number.year)));
    }
    let base = page.to(&format!("/collect/receipt/{}", receipt.id));
    let may_cancel = page.actor.may(Action::RunMoney) && receipt.cancelled.is_none();
    let payments = receipt
        .lines
        .iter()
        .map(|line| {
            let how = if line.debited { t.receipt_debited() } else { t.receipt_transferred() };
            (t.date_short(line.on), how, line.reference.clone(), t.money(Cents(line.cents)))
        })
        .collect();
    shown(&OnePage {
        shell: page.shell(Some(Verb::Collect)),
        trail: year_trail(&page, receipt.number.year, number.clone()),
        title: t.receipt_one(number.as_str()),
        lede: t.money(receipt.amount),
        notices,
        facts,
        partner: (partner_name, page.to(&format!("/partners/{}", receipt.partner))),
        payments_title: t.due_payments(),
        payments,
        heads: [
            t.collect_column_day(),
            t.receipt_column_how(),
            t.partner_transfer_reference(),
            t.collect_column_amount(),
        ],
        total: (t.receipt_total(), t.money(receipt.amount)),
        paper: (t.receipt_paper(), format!("{base}/paper")),
        cancel: may_cancel.then(|| (t.receipt_cancel_open(), format!("{base}/cancel"))),
    })
}

pub(super) async fn paper(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let row = found(&state, &page, &id).await?;
    let (receipt, file) = receipt::file(&state.app, &page.actor, row.receipt.id).await?;
    let name = file_name(&receipt, &row.partner_name);
    Ok(Download { name, media_type: "application/pdf", bytes: file.content }.into_response())
}

/// What cancelling will do; nothing is done yet.
pub(super) async fn ask_cancel(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let t = page.t;
    let ReceiptRow { receipt, partner_name } = found(&state, &page, &id).await?;
    if receipt.cancelled.is_some() {
        return Err(WebError::refused("receipt.cancelled"));
    }
    let number = receipt.number.to_string();
    let base = page.to(&format!("/collect/receipt/{}", receipt.id));
    let mut view = Preview::new(
        page.shell(Some(Verb::Collect)),
        year_trail(&page, receipt.number.year, number.clone()),
        t.receipt_cancel_title(number.as_str()),
        t.receipt_cancel_lede(t.money(receipt.amount), partner_name.as_str()),
    );
    view.notice = Some(
        Notice::new(NoticeKind::Attention, t.receipt_cancel_notice())
            .with_text(t.receipt_cancel_text(number.as_str())),
    );
    view.action = format!("{base}/cancel");
    view.send = Some(t.receipt_cancel_send(number.as_str()));
    view.is_grave = true;
    view.back = (t.receipt_cancel_keep(), base);
    view.shown()
}

pub(super) async fn cancel(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let row = found(&state, &page, &id).await?;
    receipt::cancel(&state.app, &page.actor, row.receipt.id).await?;
    let words = page.t.receipt_cancel_done(row.receipt.number.to_string());
    Ok(GoTo::new(list_of(&page, row.receipt.number.year)).saying(words).into_response())
}
