//! Who owes a declaration for a month and has made none: to be telephoned before the run.

use axum::response::Response;
use maillage_app::collect::declaration::{SilentFilter, SilentRow, SilentSort, may_remind, silent};
use maillage_domain::access::Action;
use maillage_domain::period::Month;
use maillage_i18n::T;

use super::declaration::filters;
use super::{Cell, List, Row, empty, kept, shown, trail};
use crate::export::{self as files, ListFile, Part};
use crate::listing::Listing;
use crate::page::StaffPage;
use crate::problem::WebError;
use crate::state::WebState;
use crate::ui::{Export, SortLink, Verb};

fn filter_of(listing: &Listing, month: Month) -> SilentFilter {
    SilentFilter {
        month,
        contains: listing.search(),
        sort: match listing.sort() {
            "usual" => SilentSort::Usual,
            "last" => SilentSort::LastDeclared,
            "reminded" => SilentSort::Reminded,
            _ => SilentSort::Partner,
        },
    }
}

/// The list of declarations with `state=silent`.
pub(super) async fn list(
    state: &WebState,
    page: &StaffPage,
    listing: &Listing,
    month: Month,
) -> Result<Response, WebError> {
    let t = page.t;
    let filter = filter_of(listing, month);
    if !listing.format().is_empty() {
        return file(state, page, filter, listing.format()).await;
    }
    let found = silent(&state.app, &page.actor, &filter, listing.page()).await?;
    let may_remind = may_remind(&state.app, &page.actor, month).await?;
    let to_all = page.to(&format!("/collect/months/{month}/remind"));
    let main = (may_remind && found.total > 0).then(|| (t.collect_remind_all(), to_all));
    let present = if listing.sort().is_empty() { "partner" } else { listing.sort() };
    let head = |words: String, key: &str| {
        SortLink::new(words, key, present, |_| listing.with("sort", key))
    };
    let view = List {
        shell: page.shell(Some(Verb::Collect)),
        trail: trail(page, t.collect_silent_title(month)),
        title: t.collect_silent_title(month),
        lede: t.collect_silent_lede(found.total),
        main,
        search: Some((t.collect_column_partner(), listing.search().unwrap_or_default())),
        kept: kept(listing, &["month", "state", "sort"]),
        filters: filters(t, listing, month),
        columns: vec![
            head(t.collect_column_partner(), "partner"),
            head(t.collect_silent_usual(), "usual").of_numbers(),
            head(t.collect_silent_last(), "last"),
            head(t.collect_silent_reminded(), "reminded"),
        ],
        plain_columns: vec![(t.collect_silent_reach(), false)],
        rows: found.rows.iter().map(|row| line(page, month, row, may_remind)).collect(),
        empty: match listing.search() {
            Some(_) => listing.nothing(t, empty(t.collect_silent_title(month), "")),
            None => empty(t.collect_silent_empty(), ""),
        },
        pagination: listing.pagination(t, found.total),
        export: Some(Export::of(t, listing)),
    };
    shown(&view)
}

fn line(page: &StaffPage, month: Month, row: &SilentRow, may_remind: bool) -> Row {
    let t = page.t;
    let href = if page.actor.may(Action::RunMoney) {
        page.to(&format!("/collect/declare/{}/{month}", row.partner))
    } else {
        page.to(&format!("/partners/{}", row.partner))
    };
    let or_never = |words: Option<String>| words.unwrap_or_else(|| t.collect_silent_never());
    let phone = row.phone.clone().unwrap_or_default();
    let email = row.email.clone().unwrap_or_default();
    let reach = match (phone.is_empty(), email.is_empty()) {
        (true, true) => Cell::text(t.collect_silent_reach(), "–"),
        (true, false) => {
            Cell::text(t.collect_silent_reach(), email.clone()).leading(format!("mailto:{email}"))
        }
        (false, _) => Cell::text(t.collect_silent_reach(), phone.clone())
            .leading(format!("tel:{}", phone.replace(' ', "")))
            .above(email),
    };
    let reminded = or_never(row.reminded_at.map(|at| t.date_short(day(page, at))));
    let mut reminded = Cell::text(t.collect_silent_reminded(), reminded);
    if may_remind {
        let href = format!("/collect/months/{month}/remind?partner={}", row.partner);
        let alone = t.collect_remind_one_of(row.partner_name.as_str());
        reminded = reminded.with_action(t.collect_remind_one(), page.to(&href), alone);
    }
    Row {
        head: row.partner_name.clone(),
        href,
        cells: vec![
            Cell::figure(
                t.collect_silent_usual(),
                row.usual.map_or_else(|| "–".to_owned(), |usual| t.money(usual)),
            ),
            Cell::text(t.collect_silent_last(), or_never(row.last_declared.map(|m| t.month(m)))),
            reminded,
            reach,
        ],
    }
}

fn day(page: &StaffPage, at: jiff::Timestamp) -> jiff::civil::Date {
    day_in(&page.organisation.time_zone, at)
}

fn day_in(zone: &str, at: jiff::Timestamp) -> jiff::civil::Date {
    at.to_zoned(jiff::tz::TimeZone::get(zone).unwrap_or(jiff::tz::TimeZone::UTC)).date()
}

fn columns(t: T) -> Vec<String> {
    vec![
        t.collect_column_partner(),
        t.collect_silent_usual(),
        t.collect_silent_last(),
        t.collect_silent_reminded(),
        t.collect_silent_phone(),
        t.collect_silent_email(),
    ]
}

async fn file(
    state: &WebState,
    page: &StaffPage,
    filter: SilentFilter,
    format: &str,
) -> Result<Response, WebError> {
    let zone = page.organisation.time_zone.clone();
    let read = move |app, actor, filter, part| {
        let zone = zone.clone();
        async move {
            let found = silent(&app, &actor, &filter, part).await?;
            Ok(Part::of(found.rows, |row| {
                vec![
                    row.partner_name.into(),
                    row.usual.map_or(files::Cell::Empty, files::Cell::from),
                    row.last_declared.map_or(files::Cell::Empty, files::Cell::from),
                    row.reminded_at
                        .map_or(files::Cell::Empty, |at| files::Cell::from(day_in(&zone, at))),
                    row.phone.into(),
                    row.email.into(),
                ]
            }))
        }
    };
    let name = format!("silent-{}", filter.month);
    ListFile { name, columns: columns(page.t) }.download(state, page, filter, format, read).await
}
