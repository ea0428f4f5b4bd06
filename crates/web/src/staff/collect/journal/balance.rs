//! What each account holds, in a period or from the beginning.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use maillage_app::collect::journal::reading::{self, AccountBalance, BalanceFilter};
use maillage_domain::collect::chart::{AccountRole, Chart};
use maillage_domain::money::Cents;

use super::{account, chart, official_account, tabs, trail};
use crate::export::Sheet;
use crate::listing::Listing;
use crate::page::StaffPage;
use crate::problem::WebError;
use crate::routes::Routes;
use crate::staff::collect::table::{Head, Table, period};
use crate::staff::collect::{Cell, Row, SEE, empty, shown, told_notice, waiting_notice};
use crate::state::WebState;
use crate::ui::{Notice, NoticeKind};

pub(super) fn routes(routes: &mut Routes) {
    routes.get("/o/{slug}/collect/journal/balances", SEE, list);
}

async fn list(
    State(state): State<WebState>,
    page: StaffPage,
    listing: Listing,
) -> Result<Response, WebError> {
    let t = page.t;
    let filter = BalanceFilter {
        partner: listing.filter_as("partner"),
        from: listing.filter_as("from"),
        to: listing.filter_as("to"),
    };
    let found = reading::balances(&state.app, &page.actor, &filter).await?;
    let chart = chart(&state, &page);
    let named: Vec<(String, &AccountBalance)> =
        found.iter().map(|balance| (account(t, chart, &balance.account), balance)).collect();
    if !listing.format().is_empty() {
        let sheet = sheet(&page, chart, &found);
        let file = sheet.download(t, listing.format())?.ok_or_else(WebError::not_found)?;
        return Ok(file.into_response());
    }
    let sum = |of: fn(&AccountBalance) -> Cents| found.iter().map(of).sum::<Cents>();
    let (debit, credit) = (sum(|one| one.debit), sum(|one| one.credit));
    let has_opening = filter.from.is_some();
    let mut heads = vec![Head::text(t.journal_account())];
    if has_opening {
        heads.push(Head::figure(t.journal_opening()));
    }
    heads.extend([t.journal_debit(), t.journal_credit(), t.journal_balance()].map(Head::figure));
    let cells = |opening: Cents, debit: Cents, credit: Cents, closing: Cents| {
        let mut cells = vec![
            Cell::figure(t.journal_debit(), t.money(debit)),
            Cell::figure(t.journal_credit(), t.money(credit)),
            Cell::figure(t.journal_balance(), t.money(closing)),
        ];
        if has_opening {
            cells.insert(0, Cell::figure(t.journal_opening(), t.money(opening)));
        }
        cells
    };
    let notices = notices(&state, &page, chart, &found).await?;
    let rows = named.iter().map(|(name, one)| Row {
        head: name.clone(),
        href: entries_href(&page, &listing, &one.account),
        cells: cells(one.opening, one.debit, one.credit, one.closing()),
    });
    let foot = Row {
        head: t.total(),
        href: String::new(),
        cells: cells(sum(|one| one.opening), debit, credit, sum(AccountBalance::closing)),
    };
    let total = i64::try_from(found.len()).unwrap_or(i64::MAX);
    let view = Table {
        tabs_label: t.journal_title(),
        tabs: tabs(&page, "/collect/journal/balances"),
        lede: if debit == credit { t.journal_balances_equal() } else { t.journal_balances_off() },
        notices,
        fields: period(t, &listing).to_vec(),
        heads,
        rows: rows.collect(),
        foot: Some(foot),
        pagination: None,
        empty: empty(t.journal_balances_title(), t.journal_empty()),
        ..Table::new(&page, &listing, trail(&page, t.journal_balances_title()), total)
    };
    shown(&view)
}

/// What stands on the account of what waits to be explained: gifts told of, and payments.
async fn notices(
    state: &WebState,
    page: &StaffPage,
    chart: Option<&Chart>,
    found: &[AccountBalance],
) -> Result<Vec<Notice>, WebError> {
    let t = page.t;
    let Some(one) = waiting(chart, found) else { return Ok(Vec::new()) };
    let title = t.journal_waiting_title(account(t, chart, &one.account), one.closing());
    let what = Notice::new(NoticeKind::Info, title).with_text(t.journal_waiting_what());
    let told = told_notice(state, page).await?;
    let bank = waiting_notice(state, page).await?;
    Ok(std::iter::once(what).chain(told).chain([bank]).collect())
}

/// The account of what waits to be explained, when something stands on it.
fn waiting<'a>(chart: Option<&Chart>, found: &'a [AccountBalance]) -> Option<&'a AccountBalance> {
    let code = &chart?.account(AccountRole::Waiting).code;
    found.iter().find(|one| one.account == *code && one.closing() != Cents::ZERO)
}

/// The entries of an account in the same period.
fn entries_href(page: &StaffPage, listing: &Listing, code: &str) -> String {
    let mut query = url::form_urlencoded::Serializer::new(String::new());
    query.append_pair("account", code);
    for name in ["from", "to", "partner"] {
        if !listing.filter(name).is_empty() {
            query.append_pair(name, listing.filter(name));
        }
    }
    page.to(&format!("/collect/journal?{}", query.finish()))
}

fn sheet(page: &StaffPage, chart: Option<&Chart>, found: &[AccountBalance]) -> Sheet {
    let t = page.t;
    Sheet {
        name: "balances".to_owned(),
        columns: vec![
            t.journal_account(),
            t.journal_opening(),
            t.journal_debit(),
            t.journal_credit(),
            t.journal_balance(),
        ],
        rows: found
            .iter()
            .map(|one| {
                vec![
                    official_account(chart, &one.account).into(),
                    one.opening.into(),
                    one.debit.into(),
                    one.credit.into(),
                    one.closing().into(),
                ]
            })
            .collect(),
    }
}
