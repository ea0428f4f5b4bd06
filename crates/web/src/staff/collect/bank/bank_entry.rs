//! One payment: what is known of it, what it pays, what was posted, and what a person may do.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::{Path, State};
use axum::response::Response;
use maillage_app::Page;
use maillage_app::collect::bank::{self, BankEntry, EntryView};
use maillage_app::engage::partner::{self, PartnerFilter};
use maillage_domain::access::Action;
use maillage_domain::collect::bank_entry::{BankEntryState, How};
use maillage_domain::money::Cents;

use super::queue::{Offers, offers};
use super::{entry_href, entry_id, month, trail, who, words};
use crate::listing::Listing;
use crate::page::StaffPage;
use crate::problem::WebError;
use crate::routes::Routes;
use crate::staff::collect::{SEE, journal, shown};
use crate::state::WebState;
use crate::ui::{Breadcrumb, Field, Shell, Stage, Verb};

/// How many partners a search shows.
const FOUND: i64 = 12;

pub(super) fn routes(routes: &mut Routes) {
    routes.get("/o/{slug}/collect/bank/entries/{entry}", SEE, show);
}

/// A due that was paid: words, address, amount.
struct Paid {
    name: String,
    month: String,
    href: String,
    amount: String,
}

/// An entry of the journal: number, address, day, label, amount.
struct Posted {
    number: String,
    href: String,
    day: String,
    label: String,
    amount: String,
}

#[derive(Template)]
#[template(path = "staff/collect/bank/entry.html")]
struct Show {
    shell: Shell,
    trail: Breadcrumb,
    title: String,
    amount: String,
    chip: Stage,
    why: String,
    facts: Vec<(String, String)>,
    statement: (String, String),
    partner: Option<(String, String)>,
    href: String,
    may_run: bool,
    waits: bool,
    /// Whether a decision may be taken back, and what that will do.
    undo: Option<String>,
    /// Why nothing can be done here, when it waits for nobody.
    fixed: Option<String>,
    offers: Offers,
    search: Field,
    searched: bool,
    found: Vec<(String, String)>,
    paid_title: String,
    paid: Vec<Paid>,
    posted: Vec<Posted>,
}

async fn show(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
    listing: Listing,
) -> Result<Response, WebError> {
    let t = page.t;
    let view = bank::entry(&state.app, &page.actor, entry_id(&id)?).await?;
    let entry = &view.entry;
    let name = who(t, entry);
    let waits = entry.state == BankEntryState::Queued;
    let may_run = page.actor.may(Action::RunMoney);
    let (undo, fixed) = undo(&page, entry);
    let found =
        if waits && may_run { partners(&state, &page, entry, &listing).await? } else { Vec::new() };
    let statement = &view.statement;
    let show = Show {
        shell: page.shell(Some(Verb::Collect)),
        trail: trail(&page, name.clone()),
        title: name,
        amount: t.money(entry.amount),
        chip: words::state_chip(t, entry.state),
        why: if waits { words::waits_for(t, entry, &view.gifts) } else { words::why(t, entry) },
        facts: facts(&page, entry),
        statement: (
            t.bank_statement_named(statement.dated, statement.reference.as_str()),
            page.to(&format!("/collect/bank/statements/{}", statement.id)),
        ),
        partner: entry
            .partner
            .zip(view.partner_name.clone())
            .map(|(id, name)| (name, page.to(&format!("/partners/{id}")))),
        href: entry_href(&page, entry.id),
        may_run,
        waits,
        undo: undo.filter(|_| may_run),
        fixed,
        offers: opened(offers(&page, entry, &view.suggestions, &view.gifts)),
        search: Field::text("q", t.bank_partner_search(), listing.filter("q"))
            .with_hint(t.bank_partner_search_hint()),
        searched: listing.search().is_some(),
        found,
        paid_title: if entry.amount.is_positive() {
            t.bank_paid_title()
        } else {
            t.bank_taken_back_title()
        },
        paid: paid(&page, &view),
        posted: posted(&page, &view),
    };
    shown(&show)
}

/// On its own page a payment has room for all that it may be for.
fn opened(offers: Offers) -> Offers {
    Offers { is_open: offers.clear.is_empty(), ..offers }
}

fn facts(page: &StaffPage, entry: &BankEntry) -> Vec<(String, String)> {
    let t = page.t;
    let mut facts = vec![(t.bank_column_day(), t.date(entry.booked_on))];
    if entry.fee != Cents::ZERO {
        facts.push((t.bank_column_fee(), t.money(entry.fee)));
    }
    let texts = [
        (t.bank_column_text(), Some(entry.remittance.clone())),
        (t.bank_column_iban(), entry.iban.clone()),
        (t.bank_column_reference(), entry.reference.clone()),
        (t.bank_column_end_to_end(), entry.end_to_end.clone()),
        (t.bank_column_batch(), entry.batch.clone()),
        (t.bank_column_return(), entry.return_code.clone()),
    ];
    facts.extend(texts.into_iter().filter_map(|(label, text)| {
        let text = text.filter(|text| !text.trim().is_empty())?;
        Some((label, text))
    }));
    facts
}

/// What undoing would do, or why there is nothing to undo.
fn undo(page: &StaffPage, entry: &BankEntry) -> (Option<String>, Option<String>) {
    let t = page.t;
    match entry.state {
        BankEntryState::Queued => (None, None),
        BankEntryState::SetAside => (Some(t.bank_undo_aside()), None),
        BankEntryState::Matched if entry.how.is_transfer() || entry.how == How::GiftTotal => {
            (Some(t.bank_undo_what()), None)
        }
        BankEntryState::Matched => (None, Some(t.bank_undo_debit())),
    }
}

/// Partners whose names hold the words searched for, with the page that goes on.
async fn partners(
    state: &WebState,
    page: &StaffPage,
    entry: &BankEntry,
    listing: &Listing,
) -> Result<Vec<(String, String)>, WebError> {
    let Some(words) = listing.search() else { return Ok(Vec::new()) };
    let filter = PartnerFilter { name_contains: Some(words), ..PartnerFilter::default() };
    let few = Page { offset: 0, limit: FOUND };
    let found = partner::list(&state.app, &page.actor, &filter, few).await?;
    let href = entry_href(page, entry.id);
    let each = found.rows.into_iter();
    Ok(each.map(|one| (one.name, format!("{href}/partners/{}", one.id))).collect())
}

fn paid(page: &StaffPage, view: &EntryView) -> Vec<Paid> {
    let t = page.t;
    view.paid
        .iter()
        .map(|paid| Paid {
            name: paid.partner_name.clone(),
            month: month(t, paid.month),
            href: page.to(&format!("/collect/dues/{}", paid.due)),
            amount: t.money(paid.amount),
        })
        .collect()
}

fn posted(page: &StaffPage, view: &EntryView) -> Vec<Posted> {
    let t = page.t;
    view.postings
        .iter()
        .map(|posted| {
            let (entry, content) = (&posted.entry, posted.entry.content());
            Posted {
                number: t.journal_number(entry.number()),
                href: page.to(&format!("/collect/journal/entries/{}", entry.number())),
                day: t.date_short(content.date()),
                label: journal::words(t, posted, &BTreeMap::new()),
                amount: t.money(content.total()),
            }
        })
        .collect()
}
