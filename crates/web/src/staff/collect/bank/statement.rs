//! Statements, and the payments of one or of all.

use axum::extract::{Path, State};
use axum::response::Response;
use maillage_app::collect::bank::{
    self, BankEntryRow, BankFilter, BankSort, StatementFilter, StatementRow, StatementSort,
};
use maillage_domain::access::Action;
use maillage_domain::collect::bank_entry::BankEntryState;
use maillage_domain::ids::StatementId;
use maillage_domain::money::Cents;
use maillage_i18n::T;

use super::{entry_href, moment, tabs, trail, who, words};
use crate::export::{self, ListFile, Part};
use crate::listing::Listing;
use crate::page::StaffPage;
use crate::partner::collect::masked;
use crate::problem::WebError;
use crate::routes::Routes;
use crate::staff::collect::table::{Head, Table, period};
use crate::staff::collect::{Cell, Row, SEE, empty, shown};
use crate::state::WebState;
use crate::ui::{Choice, Field, SortLink};

pub(super) fn routes(routes: &mut Routes) {
    routes
        .get("/o/{slug}/collect/bank/statements", SEE, list)
        .get("/o/{slug}/collect/bank/statements/{statement}", SEE, show)
        .get("/o/{slug}/collect/bank/entries", SEE, all_entries);
}

fn statement_filter(listing: &Listing) -> StatementFilter {
    StatementFilter {
        contains: listing.search(),
        from: listing.filter_as("from"),
        to: listing.filter_as("to"),
        sort: match listing.sort() {
            "dated" => StatementSort::Oldest,
            "account" => StatementSort::Account,
            "entries" => StatementSort::Entries,
            "open" => StatementSort::Queued,
            _ => StatementSort::Newest,
        },
    }
}

async fn list(
    State(state): State<WebState>,
    page: StaffPage,
    listing: Listing,
) -> Result<Response, WebError> {
    let t = page.t;
    let filter = statement_filter(&listing);
    if !listing.format().is_empty() {
        return statement_file(&state, &page, &filter, listing.format()).await;
    }
    let overview = bank::overview(&state.app, &page.actor).await?;
    let found = bank::statements(&state.app, &page.actor, &filter, listing.page()).await?;
    let present = if listing.sort().is_empty() { "-dated" } else { listing.sort() };
    let dated =
        SortLink::new(t.bank_column_dated(), "dated", present, |to| listing.with("sort", to));
    let one_way = |words: String, key: &str| {
        SortLink::new(words, key, present, |_| listing.with("sort", key))
    };
    let mut empty = empty(t.bank_statements_title(), t.bank_none_yet());
    if overview.last.is_some() {
        empty = listing.nothing(t, self::empty(t.bank_statements_title(), t.bank_none_yet()));
    } else if page.actor.may(Action::RunMoney) {
        empty.action = Some((t.bank_import_title(), page.to("/collect/bank/import")));
    }
    let [from, to] = period(t, &listing);
    let view = Table {
        tabs_label: t.bank_title(),
        tabs: tabs(&page, &overview, "/collect/bank/statements"),
        lede: t.bank_statements_lede(),
        fields: vec![
            Field::text("q", t.bank_statements_search(), listing.filter("q")).optional(""),
            from,
            to,
        ],
        heads: vec![
            Head::text(t.bank_column_reference()),
            Head::Sorts(dated),
            Head::Sorts(one_way(t.bank_column_account(), "account")),
            Head::figure(t.bank_column_opening()),
            Head::figure(t.bank_column_closing()),
            Head::Sorts(one_way(t.bank_column_entries(), "entries").of_numbers()),
            Head::Sorts(one_way(t.bank_column_open(), "open").of_numbers()),
        ],
        rows: found.rows.iter().map(|row| statement_row(&page, row)).collect(),
        empty,
        ..Table::new(&page, &listing, trail(&page, t.bank_statements_title()), found.total)
    };
    shown(&view)
}

fn statement_row(page: &StaffPage, row: &StatementRow) -> Row {
    let (t, of) = (page.t, &row.statement);
    Row {
        head: of.reference.clone(),
        href: page.to(&format!("/collect/bank/statements/{}", of.id)),
        cells: vec![
            Cell::text(t.bank_column_dated(), t.date_short(of.dated)),
            Cell::text(t.bank_column_account(), masked(&of.account)),
            Cell::figure(t.bank_column_opening(), t.money(of.opening)),
            Cell::figure(t.bank_column_closing(), t.money(of.closing)),
            Cell::figure(t.bank_column_entries(), t.integer(of.entry_count)),
            Cell::figure(t.bank_column_open(), t.integer(row.queued)),
        ],
    }
}

async fn statement_file(
    state: &WebState,
    page: &StaffPage,
    filter: &StatementFilter,
    format: &str,
) -> Result<Response, WebError> {
    let t = page.t;
    let columns = vec![
        t.bank_column_reference(),
        t.bank_column_account(),
        t.bank_column_dated(),
        t.bank_column_opening(),
        t.bank_column_closing(),
        t.bank_column_entries(),
        t.bank_column_open(),
        t.bank_column_file(),
    ];
    let read = move |app, actor, filter, part| async move {
        let found = bank::statements(&app, &actor, &filter, part).await?;
        Ok(Part::of(found.rows, statement_cells))
    };
    ListFile { name: "statements".to_owned(), columns }
        .download(state, page, filter.clone(), format, read)
        .await
}

fn statement_cells(StatementRow { statement: of, queued }: StatementRow) -> Vec<export::Cell> {
    vec![
        of.reference.into(),
        of.account.into(),
        of.dated.into(),
        of.opening.into(),
        of.closing.into(),
        of.entry_count.into(),
        queued.into(),
        of.file_name.into(),
    ]
}

async fn show(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
    listing: Listing,
) -> Result<Response, WebError> {
    let t = page.t;
    let id: StatementId = id.parse().map_err(|_| WebError::not_found())?;
    let StatementRow { statement: of, queued } =
        bank::statement(&state.app, &page.actor, id).await?;
    let filter = BankFilter {
        statement: Some(id),
        sort: match listing.sort() {
            "" => BankSort::Place,
            _ => entry_filter(&listing).sort,
        },
        ..entry_filter(&listing)
    };
    if !listing.format().is_empty() {
        return entry_file(&state, &page, &filter, listing.format()).await;
    }
    let overview = bank::overview(&state.app, &page.actor).await?;
    let name = t.bank_statement_named(of.dated, of.reference.as_str());
    let table = entry_table(&state, &page, &listing, &filter, &name).await?;
    let pages = [&of.sequence_number, &of.page].map(String::as_str).join(" / ");
    let mut facts = vec![
        (t.bank_column_account(), of.account.clone()),
        (t.bank_column_opening(), t.money(of.opening)),
        (t.bank_moved(), t.money(of.closing - of.opening)),
        (t.bank_column_closing(), t.money(of.closing)),
        (t.bank_column_file(), of.file_name.clone()),
        (t.bank_imported_at(), moment(&page, of.imported_at)),
    ];
    if pages.len() > 3 {
        facts.push((t.bank_number_and_page(), pages.trim_matches([' ', '/']).to_owned()));
    }
    let view = Table {
        tabs: tabs(&page, &overview, "/collect/bank/statements"),
        lede: t.bank_statement_lede(of.entry_count, queued),
        facts,
        ..table
    };
    shown(&view)
}

async fn all_entries(
    State(state): State<WebState>,
    page: StaffPage,
    listing: Listing,
) -> Result<Response, WebError> {
    let t = page.t;
    let filter = entry_filter(&listing);
    if !listing.format().is_empty() {
        return entry_file(&state, &page, &filter, listing.format()).await;
    }
    let overview = bank::overview(&state.app, &page.actor).await?;
    let table = entry_table(&state, &page, &listing, &filter, &t.bank_entries_title()).await?;
    let view = Table {
        tabs: tabs(&page, &overview, "/collect/bank/entries"),
        lede: t.bank_entries_lede(),
        ..table
    };
    shown(&view)
}

fn entry_filter(listing: &Listing) -> BankFilter {
    BankFilter {
        state: listing.filter_as("state"),
        statement: None,
        partner: listing.filter_as("partner"),
        contains: listing.search(),
        from: listing.filter_as("from"),
        to: listing.filter_as("to"),
        sort: match listing.sort() {
            "amount" => BankSort::Amount,
            "name" => BankSort::Name,
            _ => BankSort::Newest,
        },
    }
}

async fn entry_table(
    state: &WebState,
    page: &StaffPage,
    listing: &Listing,
    filter: &BankFilter,
    title: &str,
) -> Result<Table, WebError> {
    let t = page.t;
    let found = bank::entries(&state.app, &page.actor, filter, listing.page()).await?;
    let present = match (listing.sort(), filter.statement) {
        ("", None) => "dated",
        (sort, _) => sort,
    };
    let head = |words: String, key: &str| {
        SortLink::new(words, key, present, |_| listing.with("sort", key))
    };
    let [from, to] = period(t, listing);
    Ok(Table {
        tabs_label: t.bank_title(),
        fields: vec![
            Field::text("q", t.bank_entries_search(), listing.filter("q")).optional(""),
            Field::select("state", t.status(), states(t, listing.filter("state"))).optional(""),
            from,
            to,
        ],
        heads: vec![
            Head::Sorts(head(t.bank_column_name(), "name")),
            Head::Sorts(head(t.bank_column_day(), "dated")),
            Head::Sorts(head(t.bank_column_amount(), "amount").of_numbers()),
            Head::text(t.status()),
            Head::text(t.bank_column_matched()),
        ],
        rows: found.rows.iter().map(|row| entry_row(page, row)).collect(),
        empty: listing.nothing(t, empty(title, t.bank_none_yet())),
        ..Table::new(page, listing, trail(page, title), found.total)
    })
}

fn states(t: T, present: &str) -> Vec<Choice> {
    let all = BankEntryState::ALL.iter();
    std::iter::once(Choice::new("", t.all(), present))
        .chain(all.map(|one| Choice::new(one.as_str(), words::state(t, *one), present)))
        .collect()
}

fn entry_row(page: &StaffPage, row: &BankEntryRow) -> Row {
    let (t, entry) = (page.t, &row.entry);
    let matched = match (&row.partner_name, entry.partner) {
        (Some(name), Some(id)) => Cell::text(t.bank_column_matched(), name.clone())
            .leading(page.to(&format!("/partners/{id}")))
            .above(words::why(t, entry)),
        _ => Cell::text(t.bank_column_matched(), words::why(t, entry)),
    };
    let amount = Cell::figure(t.bank_column_amount(), t.money(entry.amount));
    Row {
        head: who(t, entry),
        href: entry_href(page, entry.id),
        cells: vec![
            Cell::text(t.bank_column_day(), t.date_short(entry.booked_on)),
            if entry.fee == Cents::ZERO {
                amount
            } else {
                amount.above(t.bank_with_fee(entry.fee))
            },
            Cell::chip(t.status(), words::state_chip(t, entry.state)),
            matched,
        ],
    }
}

async fn entry_file(
    state: &WebState,
    page: &StaffPage,
    filter: &BankFilter,
    format: &str,
) -> Result<Response, WebError> {
    let t = page.t;
    let columns = vec![
        t.bank_column_day(),
        t.bank_column_amount(),
        t.bank_column_fee(),
        t.bank_column_name(),
        t.bank_column_iban(),
        t.bank_column_text(),
        t.bank_column_reference(),
        t.status(),
        t.bank_column_how(),
        t.bank_column_sure(),
        t.collect_column_partner(),
        t.bank_column_decided_by(),
    ];
    let read = move |app, actor, filter, part| async move {
        let found = bank::entries(&app, &actor, &filter, part).await?;
        Ok(Part::of(found.rows, |row| entry_cells(t, row)))
    };
    ListFile { name: "bank-entries".to_owned(), columns }
        .download(state, page, filter.clone(), format, read)
        .await
}

fn entry_cells(t: T, BankEntryRow { entry, partner_name }: BankEntryRow) -> Vec<export::Cell> {
    vec![
        entry.booked_on.into(),
        entry.amount.into(),
        entry.fee.into(),
        entry.name.into(),
        entry.iban.into(),
        entry.remittance.into(),
        entry.reference.or(entry.end_to_end).or(entry.batch).into(),
        words::state(t, entry.state).into(),
        words::how(t, entry.how).into(),
        words::sure(t, entry.confidence).into(),
        partner_name.into(),
        entry.decided_by.into(),
    ]
}
