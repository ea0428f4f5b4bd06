//! The list of dues, and one due that explains itself.

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use maillage_app::collect::due::{self, DueFilter, DuePaid, DueRow, DueSort};
use maillage_app::collect::transfer::grouped;
use maillage_domain::collect::due::{Adjustment, DueNature, MonthBase};
use maillage_domain::ids::DueId;
use maillage_domain::money::Cents;
use maillage_domain::period::Month;
use maillage_i18n::T;

use super::{Cell, Choice, List, Row, SEE, empty, kept, shown, trail};
use crate::export::{ListFile, Part};
use crate::listing::Listing;
use crate::page::StaffPage;
use crate::path::Path;
use crate::problem::WebError;
use crate::routes::Routes;
use crate::state::WebState;
use crate::ui::{Breadcrumb, Export, Shell, SortLink, Verb};

pub(super) fn routes(routes: &mut Routes) {
    routes.get("/o/{slug}/collect/dues", SEE, list).get("/o/{slug}/collect/dues/{due}", SEE, show);
}

fn nature_words(t: T, nature: DueNature) -> String {
    match nature {
        DueNature::Declared => t.due_nature_declared(),
        DueNature::Provisional => t.due_nature_provisional(),
        DueNature::Adjustment => t.due_nature_adjustment(),
    }
}

fn filter_of(listing: &Listing) -> DueFilter {
    DueFilter {
        month: listing.filter_as::<Month>("month"),
        partner: listing.filter_as("partner"),
        contains: listing.search(),
        nature: listing.filter_as("nature"),
        paid: match listing.filter("paid") {
            "open" => Some(DuePaid::Open),
            "paid" => Some(DuePaid::Paid),
            _ => None,
        },
        sort: match listing.sort() {
            "amount" => DueSort::Amount,
            "open" => DueSort::Open,
            "partner" => DueSort::Partner,
            _ => DueSort::Month,
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
    if !listing.format().is_empty() {
        return file(&state, &page, filter, listing.format()).await;
    }
    let dues = due::list(&state.app, &page.actor, &filter, listing.page()).await?;
    let present = if listing.sort().is_empty() { "month" } else { listing.sort() };
    let head = |words: String, key: &str| {
        SortLink::new(words, key, present, |_| listing.with("sort", key))
    };
    let view = List {
        shell: page.shell(Some(Verb::Collect)),
        trail: trail(&page, t.collect_dues_title()),
        title: filter.month.map_or_else(|| t.collect_dues_title(), |m| t.collect_dues_of(m)),
        lede: t.collect_dues_lede(dues.total),
        main: None,
        search: Some((t.collect_search(), listing.search().unwrap_or_default())),
        kept: kept(&listing, &["month", "partner", "paid", "nature", "sort"]),
        filters: filters(t, &listing),
        columns: vec![
            head(t.collect_column_partner(), "partner"),
            head(t.collect_column_month(), "month"),
            head(t.collect_column_amount(), "amount").of_numbers(),
            head(t.collect_column_open(), "open").of_numbers(),
        ],
        plain_columns: vec![(t.collect_column_nature(), false)],
        rows: dues.rows.iter().map(|row| line(&page, row)).collect(),
        empty: listing.nothing(t, empty(t.collect_dues_title(), t.collect_dues_empty())),
        pagination: listing.pagination(t, dues.total),
        export: Some(Export::of(t, &listing)),
    };
    shown(&view)
}

/// All, open, paid, or estimated because nothing was declared: one of these.
fn filters(t: T, listing: &Listing) -> Vec<Choice> {
    let all = [
        ("", "", t.all()),
        ("open", "", t.due_filter_open()),
        ("paid", "", t.due_filter_paid()),
        ("", DueNature::Provisional.as_str(), t.due_filter_estimated()),
    ];
    all.into_iter()
        .map(|(paid, nature, words)| Choice {
            words,
            href: listing.with_each(&[("paid", paid), ("nature", nature)]),
            chosen: listing.filter("paid") == paid && listing.filter("nature") == nature,
        })
        .collect()
}

fn line(page: &StaffPage, row: &DueRow) -> Row {
    let (t, raised) = (page.t, &row.raised);
    Row {
        head: row.partner_name.clone(),
        href: page.to(&format!("/collect/dues/{}", raised.id)),
        cells: vec![
            Cell::text(t.collect_column_month(), t.month(raised.due.month)),
            Cell::figure(t.collect_column_amount(), t.money(raised.due.amount)),
            Cell::figure(t.collect_column_open(), t.money(raised.open())),
            Cell::text(t.collect_column_nature(), nature_words(t, raised.due.nature)),
        ],
    }
}

async fn file(
    state: &WebState,
    page: &StaffPage,
    filter: DueFilter,
    format: &str,
) -> Result<Response, WebError> {
    let t = page.t;
    let columns = vec![
        t.collect_column_partner(),
        t.collect_column_month(),
        t.collect_column_nature(),
        t.collect_column_amount(),
        t.collect_column_open(),
        t.partner_transfer_reference(),
    ];
    let read = move |app, actor, filter, part| async move {
        let found = due::list(&app, &actor, &filter, part).await?;
        Ok(Part::of(found.rows, |DueRow { raised, partner_name }| {
            vec![
                partner_name.into(),
                raised.due.month.into(),
                nature_words(t, raised.due.nature).into(),
                raised.due.amount.into(),
                raised.open().into(),
                raised.reference.into(),
            ]
        }))
    };
    ListFile { name: "dues".to_owned(), columns }.download(state, page, filter, format, read).await
}

#[derive(Template)]
#[template(path = "staff/collect/due.html")]
struct Show {
    shell: Shell,
    trail: Breadcrumb,
    title: String,
    lede: String,
    sum: String,
    formulas: Vec<String>,
    year: String,
    facts: Vec<(String, String)>,
    paid_title: String,
    paid: Vec<(String, String)>,
    paid_empty: String,
    declare: (String, String),
}

async fn show(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, due)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let t = page.t;
    let id: DueId = due.parse().map_err(|_| WebError::not_found())?;
    let detail = due::get(&state.app, &page.actor, id).await?;
    let (raised, name) = (&detail.row.raised, &detail.row.partner_name);
    let due = &raised.due;
    let mut formulas = Vec::new();
    if let Some(own) = &due.own {
        formulas.push(own_words(t, due.month, own));
    }
    formulas.extend(due.adjustments.iter().map(|adjustment| adjustment_words(t, adjustment)));
    if due.rounding != Cents::ZERO {
        formulas.push(t.due_rounding(due.rounding));
    }
    let view = Show {
        shell: page.shell(Some(Verb::Collect)),
        trail: trail(&page, name.clone()),
        title: t.due_title(due.month, name.as_str()),
        lede: nature_words(t, due.nature),
        sum: t.money(due.amount),
        formulas,
        year: t.due_year(due.cumulative_base, due.already_due, due.cumulative_due),
        facts: vec![
            (t.collect_column_open(), t.money(raised.open())),
            (t.partner_transfer_reference(), grouped(&raised.reference)),
            (t.due_raised_on(), t.date(raised.raised_at.to_zoned(jiff::tz::TimeZone::UTC).date())),
        ],
        paid_title: t.due_payments(),
        paid: detail
            .allocations
            .iter()
            .map(|(day, amount, _)| (t.date(*day), t.money(*amount)))
            .collect(),
        paid_empty: t.due_payments_none(),
        declare: (
            t.declare_title(),
            page.to(&format!("/collect/declare/{}/{}", raised.partner, due.month)),
        ),
    };
    shown(&view)
}

fn own_words(t: T, month: Month, own: &MonthBase) -> String {
    let formula = t.due_formula(t.amount(own.base), own.rate_ppm, t.amount(own.share()));
    format!("{}: {formula}", t.month(month))
}

fn adjustment_words(t: T, adjustment: &Adjustment) -> String {
    let share = |base: Option<MonthBase>| t.money(base.map_or(Cents::ZERO, |b| b.share()));
    t.due_adjustment(
        share(adjustment.after),
        adjustment.amount,
        share(adjustment.before),
        adjustment.month,
    )
}
