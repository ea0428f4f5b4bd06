//! One entry: its lines, what it was posted for, and that it holds.

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use maillage_app::collect::journal::reading::{self, Cause, JournalEntryView};
use maillage_domain::collect::journal::DebitOrCredit;

use super::{account, chart, kind, trail, words};
use crate::page::StaffPage;
use crate::problem::WebError;
use crate::routes::Routes;
use crate::staff::collect::bank::moment;
use crate::staff::collect::{SEE, shown};
use crate::state::WebState;
use crate::ui::{Breadcrumb, Notice, NoticeKind, Pagination, Shell, Verb};

pub(super) fn routes(routes: &mut Routes) {
    routes.get("/o/{slug}/collect/journal/entries/{number}", SEE, show);
}

struct LineRow {
    account: String,
    account_href: String,
    partner: Option<(String, String)>,
    debit: String,
    credit: String,
}

#[derive(Template)]
#[template(path = "staff/collect/journal/entry.html")]
struct Show {
    shell: Shell,
    trail: Breadcrumb,
    title: String,
    lede: String,
    lines: Vec<LineRow>,
    total: String,
    facts: Vec<(String, String)>,
    links: Vec<(String, String)>,
    proof: Notice,
    fingerprints: Vec<(String, String)>,
    neighbours: Pagination,
}

async fn show(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, number)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let t = page.t;
    let number: u64 = number.parse().map_err(|_| WebError::not_found())?;
    let view = reading::journal_entry(&state.app, &page.actor, number).await?;
    let (entry, content) = (&view.posted.entry, view.posted.entry.content());
    let title = t.journal_number(number);
    let page_of = |number: u64| page.to(&format!("/collect/journal/entries/{number}"));
    let proof = if view.holds {
        Notice::new(NoticeKind::Good, t.journal_holds()).with_text(t.journal_holds_what())
    } else {
        Notice::new(NoticeKind::Problem, t.journal_broken())
            .with_text(t.journal_broken_what())
            .with_link(t.journal_verify_do(), page.to("/collect/journal/verify"))
    };
    let show = Show {
        shell: page.shell(Some(Verb::Collect)),
        trail: trail(&page, title.clone()),
        lede: words(t, &view.posted, &view.months),
        title,
        lines: lines(&state, &page, &view),
        total: t.money(content.total()),
        facts: vec![
            (t.bank_column_day(), t.date(content.date())),
            (t.journal_column_kind(), kind(t, content.kind())),
            (t.journal_piece(), content.piece().to_owned()),
            (t.journal_in_books(), content.label().to_owned()),
            (t.journal_recorded_at(), moment(&page, entry.recorded_at())),
        ],
        links: links(&page, &view),
        proof,
        fingerprints: vec![
            (t.journal_hash_before(), view.previous.to_string()),
            (t.journal_hash(), entry.hash().to_string()),
        ],
        neighbours: Pagination {
            label: t.shell_pages(),
            summary: t.journal_of(i64::try_from(view.last).unwrap_or(i64::MAX), number),
            previous: (number > 1).then(|| (t.previous(), page_of(number - 1))),
            next: (number < view.last).then(|| (t.next(), page_of(number + 1))),
        },
    };
    shown(&show)
}

fn lines(state: &WebState, page: &StaffPage, view: &JournalEntryView) -> Vec<LineRow> {
    let t = page.t;
    let chart = chart(state, page);
    let content = view.posted.entry.content();
    content
        .lines()
        .iter()
        .map(|line| {
            let amount = t.money(line.amount);
            let (debit, credit) = match line.side {
                DebitOrCredit::Debit => (amount, String::new()),
                DebitOrCredit::Credit => (String::new(), amount),
            };
            let partner = line.partner.and_then(|id| {
                let name = view.names.get(&id)?.clone();
                Some((name, page.to(&format!("/collect/journal?partner={id}"))))
            });
            LineRow {
                account: account(t, chart, &line.account),
                account_href: page.to(&format!("/collect/journal?account={}", line.account)),
                partner,
                debit,
                credit,
            }
        })
        .collect()
}

/// To what the entry was posted for, and to the entry that it undoes or that undoes it.
fn links(page: &StaffPage, view: &JournalEntryView) -> Vec<(String, String)> {
    let t = page.t;
    let page_of = |number: u64| page.to(&format!("/collect/journal/entries/{number}"));
    let payment = |id: &dyn std::fmt::Display| page.to(&format!("/collect/bank/entries/{id}"));
    let mut links = Vec::new();
    match &view.cause {
        Cause::Due(id) => {
            links.push((t.journal_cause_due(), page.to(&format!("/collect/dues/{id}"))));
        }
        Cause::Payment(id) => links.push((t.journal_cause_payment(), payment(id))),
        Cause::Decision(id) => links.push((t.journal_cause_decision(), payment(id))),
        Cause::GiftTotal(_) | Cause::Other => {}
    }
    if let Some(number) = view.posted.reverses {
        links.push((t.journal_reverses(number), page_of(number)));
    }
    if let Some(number) = view.reversed_by {
        links.push((t.journal_reversed_by(number), page_of(number)));
    }
    links
}
