//! A person decides on a payment: whose it is and what it pays, or that it is no partner's; and takes that back.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::{IntoResponse, Response};
use maillage_app::collect::bank::{self, Plan};
use maillage_domain::collect::chart::{AccountRole, Chart};
use maillage_domain::collect::gift_total::GiftChannel;
use maillage_domain::ids::{BankEntryId, DueId, PartnerId};
use maillage_domain::money::Cents;

use super::{entry_href, entry_id, month, trail, who};
use crate::flash::GoTo;
use crate::form::Submitted;
use crate::page::StaffPage;
use crate::problem::WebError;
use crate::routes::Routes;
use crate::staff::collect::journal::account_named;
use crate::staff::collect::{RUN, shown};
use crate::state::WebState;
use crate::ui::{Breadcrumb, Shell, Verb};

pub(super) fn routes(routes: &mut Routes) {
    routes
        .get("/o/{slug}/collect/bank/entries/{entry}/partners/{partner}", RUN, choose)
        .post("/o/{slug}/collect/bank/entries/{entry}/explain", RUN, explain)
        .post("/o/{slug}/collect/bank/entries/{entry}/gifts", RUN, gifts)
        .post("/o/{slug}/collect/bank/entries/{entry}/aside", RUN, set_aside)
        .post("/o/{slug}/collect/bank/entries/{entry}/undo", RUN, undo);
}

/// A due to choose: its id, its month, what is open, what it would get.
struct DueLine {
    id: String,
    month: String,
    amount: String,
    part: String,
    chosen: bool,
}

/// A line that would be posted: account, debit, credit.
struct PostingLine {
    account: String,
    debit: String,
    credit: String,
}

#[derive(Template)]
#[template(path = "staff/collect/bank/choose.html")]
struct Choose {
    shell: Shell,
    trail: Breadcrumb,
    title: String,
    lede: String,
    href: String,
    partner: String,
    is_incoming: bool,
    amount_head: String,
    part_head: String,
    dues: Vec<DueLine>,
    chosen: Vec<String>,
    left: String,
    lines: Vec<PostingLine>,
    send: String,
    channels: Vec<(&'static str, String)>,
}

/// The dues that an address or a form names.
fn dues(all: Vec<&str>) -> Result<Vec<DueId>, WebError> {
    all.into_iter().map(|id| id.parse().map_err(|_| WebError::not_found())).collect()
}

async fn choose(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id, partner)): Path<(String, String, String)>,
) -> Result<Response, WebError> {
    let t = page.t;
    let query = Submitted::of(url::form_urlencoded::parse(page.query.as_bytes()));
    let chosen = dues(query.all("due"))?;
    let (id, partner) = (entry_id(&id)?, partner_id(&partner)?);
    let plan = bank::plan(&state.app, &page.actor, id, partner, &chosen).await?;
    let (entry, name) = (&plan.entry, plan.partner_name.as_str());
    let is_incoming = entry.amount.is_positive();
    let mut trail = trail(&page, name);
    trail.above.push((who(t, entry), entry_href(&page, id)));
    let amount = entry.amount.abs();
    let left = match (plan.left == Cents::ZERO, is_incoming) {
        (true, _) => t.bank_left_nothing(),
        (false, true) => t.bank_left_credit(plan.left, name),
        (false, false) => t.bank_left_owed(plan.left, name),
    };
    let left = match plan.from_credit {
        Cents::ZERO => left,
        some => format!("{} {left}", t.bank_from_credit(some, name)),
    };
    let view = Choose {
        shell: page.shell(Some(Verb::Collect)),
        trail,
        title: if is_incoming {
            t.bank_choose_title(amount, name)
        } else {
            t.bank_choose_back_title(amount, name)
        },
        lede: if is_incoming { t.bank_choose_lede() } else { t.bank_choose_back_lede() },
        href: entry_href(&page, id),
        partner: partner.to_string(),
        is_incoming,
        amount_head: if is_incoming { t.collect_column_open() } else { t.collect_figure_paid() },
        part_head: if is_incoming { t.bank_part() } else { t.bank_part_back() },
        dues: plan
            .dues
            .iter()
            .map(|due| DueLine {
                id: due.due.to_string(),
                month: month(t, due.month),
                amount: t.money(due.amount),
                part: if due.part == Cents::ZERO { "–".to_owned() } else { t.money(due.part) },
                chosen: chosen.contains(&due.due),
            })
            .collect(),
        chosen: chosen.iter().map(ToString::to_string).collect(),
        left,
        lines: lines(&page, &plan),
        send: if is_incoming { t.bank_book_to(name) } else { t.bank_book_back(name) },
        channels: [
            (GiftChannel::Customers, t.bank_gifts_customers()),
            (GiftChannel::Employees, t.bank_gifts_employees()),
        ]
        .map(|(channel, words)| (channel.as_str(), words))
        .to_vec(),
    };
    shown(&view)
}

/// What would be posted.
fn lines(page: &StaffPage, plan: &Plan) -> Vec<PostingLine> {
    let t = page.t;
    let Some(chart) = Chart::of(&page.organisation.country, plan.entry.booked_on) else {
        return Vec::new();
    };
    let amount = t.money(plan.entry.amount.abs());
    let account = |role: AccountRole| account_named(t, chart.account(role));
    let waiting = account(AccountRole::Waiting);
    let owed = format!("{}: {}", account(AccountRole::Receivable), plan.partner_name);
    let (debit, credit) =
        if plan.entry.amount.is_positive() { (waiting, owed) } else { (owed, waiting) };
    vec![
        PostingLine { account: debit, debit: amount.clone(), credit: String::new() },
        PostingLine { account: credit, debit: String::new(), credit: amount },
    ]
}

fn partner_id(text: &str) -> Result<PartnerId, WebError> {
    text.parse().map_err(|_| WebError::not_found())
}

/// Back to what waits, where the decision can be taken back at once.
fn decided(page: &StaffPage, id: BankEntryId) -> Response {
    GoTo::new(page.to(&format!("/collect/bank?done={id}"))).into_response()
}

async fn explain(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let (id, partner) = (entry_id(&id)?, partner_id(submitted.text("partner"))?);
    let dues = dues(submitted.all("due"))?;
    bank::explain(&state.app, &page.actor, id, partner, &dues).await?;
    Ok(decided(&page, id))
}

async fn gifts(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let (id, partner) = (entry_id(&id)?, partner_id(submitted.text("partner"))?);
    let channel: GiftChannel =
        submitted.text("channel").parse().map_err(|_| WebError::unreadable())?;
    bank::explain_as_gifts(&state.app, &page.actor, id, partner, channel).await?;
    Ok(decided(&page, id))
}

async fn set_aside(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let id = entry_id(&id)?;
    bank::set_aside(&state.app, &page.actor, id).await?;
    Ok(decided(&page, id))
}

async fn undo(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let id = entry_id(&id)?;
    bank::undo(&state.app, &page.actor, id).await?;
    Ok(GoTo::new(entry_href(&page, id)).saying(page.t.bank_undone()).into_response())
}
