//! The list of entries.

use axum::extract::State;
use axum::response::Response;
use maillage_app::collect::journal::PostedEntry;
use maillage_app::collect::journal::reading::{self, JournalFilter, JournalPage, JournalSort};
use maillage_domain::collect::chart::Chart;
use maillage_domain::collect::journal::{DebitOrCredit, EntryKind};
use maillage_i18n::T;

use super::{account_named, chart, kind, official_account, partners, tabs, words};
use crate::export::{self, ListFile, Part};
use crate::listing::Listing;
use crate::page::StaffPage;
use crate::problem::WebError;
use crate::routes::Routes;
use crate::staff::collect::bank::moment_in;
use crate::staff::collect::table::{Head, Table, period};
use crate::staff::collect::{Cell, Row, SEE, empty, shown};
use crate::state::WebState;
use crate::ui::{Choice, Field, SortLink};

pub(super) fn routes(routes: &mut Routes) {
    routes.get("/o/{slug}/collect/journal", SEE, list);
}

fn filter_of(listing: &Listing) -> JournalFilter {
    JournalFilter {
        account: Some(listing.filter("account").to_owned()).filter(|code| !code.is_empty()),
        partner: listing.filter_as("partner"),
        kind: listing.filter_as("kind"),
        contains: listing.search(),
        from: listing.filter_as("from"),
        to: listing.filter_as("to"),
        sort: match listing.sort() {
            "number" => JournalSort::Oldest,
            "day" => JournalSort::Earliest,
            "-day" => JournalSort::Latest,
            _ => JournalSort::Newest,
        },
    }
}

async fn list(
    State(state): State<WebState>,
    page: StaffPage,
    listing: Listing,
) -> Result<Response, WebError> {
    let t = page.t;
    let filter = filter_of(&listing);
    let chart = chart(&state, &page);
    if !listing.format().is_empty() {
        return file(&state, &page, &filter, chart, listing.format()).await;
    }
    let found = reading::journal(&state.app, &page.actor, &filter, listing.page()).await?;
    let present = if listing.sort().is_empty() { "-number" } else { listing.sort() };
    let head = |words: String, key: &str| {
        Head::Sorts(SortLink::new(words, key, present, |to| listing.with("sort", to)))
    };
    let mut kept: Vec<(&'static str, String)> = vec![
        ("sort", listing.sort().to_owned()),
        ("partner", listing.filter("partner").to_owned()),
    ];
    kept.retain(|(_, value)| !value.is_empty());
    let view = Table {
        tabs_label: t.journal_title(),
        tabs: tabs(&page, "/collect/journal"),
        lede: t.journal_lede(),
        fields: fields(&page, &listing, chart),
        kept,
        heads: vec![
            head(t.journal_column_number(), "number"),
            head(t.bank_column_day(), "day"),
            Head::text(t.journal_column_label()),
            Head::text(t.collect_column_partner()),
            Head::figure(t.bank_column_amount()),
        ],
        rows: found.entries.rows.iter().map(|posted| row(&page, posted, &found)).collect(),
        empty: listing.nothing(t, empty(t.journal_title(), t.journal_empty())),
        ..Table::new(
            &page,
            &listing,
            super::super::trail(&page, t.journal_title()),
            found.entries.total,
        )
    };
    shown(&view)
}

fn fields(page: &StaffPage, listing: &Listing, chart: Option<&Chart>) -> Vec<Field> {
    let t = page.t;
    let (code, word) = (listing.filter("account"), listing.filter("kind"));
    let accounts = chart.into_iter().flat_map(|chart| &chart.accounts);
    let accounts = std::iter::once(Choice::new("", t.all(), code))
        .chain(accounts.map(|one| Choice::new(one.code.as_str(), account_named(t, one), code)));
    let kinds = EntryKind::ALL.iter().map(|one| Choice::new(one.as_str(), kind(t, *one), word));
    let kinds = std::iter::once(Choice::new("", t.all(), word)).chain(kinds);
    let [from, to] = period(t, listing);
    vec![
        Field::text("q", t.journal_search(), listing.filter("q")).optional(""),
        Field::select("account", t.journal_account(), accounts.collect()).optional(""),
        Field::select("kind", t.journal_column_kind(), kinds.collect()).optional(""),
        from,
        to,
    ]
}

fn row(page: &StaffPage, posted: &PostedEntry, found: &JournalPage) -> Row {
    let (t, entry) = (page.t, &posted.entry);
    let content = entry.content();
    Row {
        head: t.journal_number(entry.number()),
        href: page.to(&format!("/collect/journal/entries/{}", entry.number())),
        cells: vec![
            Cell::text(t.bank_column_day(), t.date_short(content.date())),
            Cell::text(t.journal_column_label(), words(t, posted, &found.months))
                .above(kind(t, content.kind())),
            Cell::text(t.collect_column_partner(), partners(t, content.lines(), &found.names)),
            Cell::figure(t.bank_column_amount(), t.money(content.total())),
        ],
    }
}

/// Every line of every entry found, one row each.
async fn file(
    state: &WebState,
    page: &StaffPage,
    filter: &JournalFilter,
    chart: Option<&'static Chart>,
    format: &str,
) -> Result<Response, WebError> {
    let t = page.t;
    let columns = vec![
        t.journal_column_number(),
        t.bank_column_day(),
        t.journal_recorded_at(),
        t.journal_column_kind(),
        t.journal_piece(),
        t.journal_column_label(),
        t.journal_account(),
        t.collect_column_partner(),
        t.journal_debit(),
        t.journal_credit(),
    ];
    let zone = page.organisation.time_zone.clone();
    let read = move |app, actor, filter, part| {
        let zone = zone.clone();
        async move {
            let found = reading::journal(&app, &actor, &filter, part).await?;
            let rows = |posted: &PostedEntry| lines(t, &zone, posted, &found, chart);
            Ok(Part::of_each(&found.entries.rows, rows))
        }
    };
    ListFile { name: "journal".to_owned(), columns }
        .download(state, page, filter.clone(), format, read)
        .await
}

fn lines(
    t: T,
    zone: &str,
    posted: &PostedEntry,
    found: &JournalPage,
    chart: Option<&Chart>,
) -> Vec<Vec<export::Cell>> {
    let entry = &posted.entry;
    let content = entry.content();
    let number = i64::try_from(entry.number()).unwrap_or(i64::MAX);
    let each = content.lines().iter().map(|line| {
        let (debit, credit) = match line.side {
            DebitOrCredit::Debit => (line.amount.into(), export::Cell::Empty),
            DebitOrCredit::Credit => (export::Cell::Empty, line.amount.into()),
        };
        let partner = line.partner.and_then(|id| found.names.get(&id).cloned());
        vec![
            number.into(),
            content.date().into(),
            moment_in(t, zone, entry.recorded_at()).into(),
            kind(t, content.kind()).into(),
            content.piece().into(),
            content.label().into(),
            official_account(chart, &line.account).into(),
            partner.into(),
            debit,
            credit,
        ]
    });
    each.collect()
}
