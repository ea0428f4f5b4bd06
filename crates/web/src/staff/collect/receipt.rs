//! The receipts of a year: who paid how much, what is issued, and issuing, sending, taking them along.

mod issue;
mod one;
#[cfg(test)]
mod tests;

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use maillage_app::Page;
use maillage_app::collect::receipt::{
    self, PaidRow, PaidSort, PaidYear, Receipt, ReceiptFilter, ReceiptProgress, YearFilter,
};
use maillage_domain::access::Action;
use maillage_domain::collect::receipt::law::ReceiptLaw;
use maillage_i18n::T;

use super::{Choice, RUN, SEE, empty, shown, trail};
use crate::export::{Cell, Sheet};
use crate::listing::Listing;
use crate::page::StaffPage;
use crate::path::Path;
use crate::problem::WebError;
use crate::routes::Routes;
use crate::state::WebState;
use crate::ui::{
    Breadcrumb, EmptyState, Export, Notice, NoticeKind, Pagination, Shell, SortLink, Stage, Tone,
    Verb,
};
use crate::zip;

/// The years that the list offers, the running one among them.
const YEARS: i16 = 5;

pub(super) fn routes(routes: &mut Routes) {
    routes
        .get("/o/{slug}/collect/receipts", SEE, list)
        .get("/o/{slug}/collect/receipts/{year}/issue", RUN, issue::preview)
        .post("/o/{slug}/collect/receipts/{year}/issue", RUN, issue::issue)
        .get("/o/{slug}/collect/receipts/{year}/mail", RUN, issue::preview_mail)
        .post("/o/{slug}/collect/receipts/{year}/mail", RUN, issue::mail)
        .get("/o/{slug}/collect/receipts/{year}/archive", SEE, archive)
        .get("/o/{slug}/collect/receipt/{receipt}", SEE, one::show)
        .get("/o/{slug}/collect/receipt/{receipt}/paper", SEE, one::paper)
        .get("/o/{slug}/collect/receipt/{receipt}/cancel", RUN, one::ask_cancel)
        .post("/o/{slug}/collect/receipt/{receipt}/cancel", RUN, one::cancel);
}

/// The year of an address.
fn year_of(text: &str) -> Result<i16, WebError> {
    let year = text.parse().ok().filter(|year| (1900..=2999).contains(year));
    year.ok_or_else(WebError::not_found)
}

/// The list of a year.
fn list_of(page: &StaffPage, year: i16) -> String {
    page.to(&format!("/collect/receipts?year={year}"))
}

/// The way back from a page of a year's receipts.
fn year_trail(page: &StaffPage, year: i16, here: impl Into<String>) -> Breadcrumb {
    let mut trail = trail(page, here);
    trail.above.push((page.t.receipt_title(year.to_string()), list_of(page, year)));
    trail
}

/// How far a receipt is, as a chip.
fn progress_chip(t: T, progress: ReceiptProgress) -> Stage {
    let tone = match progress {
        ReceiptProgress::Issued => Tone::Good,
        ReceiptProgress::Changed | ReceiptProgress::Waits(_) => Tone::Attention,
        _ => Tone::Quiet,
    };
    Stage::new(progress_words(t, progress), tone)
}

fn progress_words(t: T, progress: ReceiptProgress) -> String {
    match progress {
        ReceiptProgress::YearOpen => t.receipt_progress_open(),
        ReceiptProgress::Ready => t.receipt_progress_ready(),
        ReceiptProgress::Waits(until) => t.receipt_progress_waits(until),
        ReceiptProgress::Issued => t.receipt_progress_issued(),
        ReceiptProgress::Changed => t.receipt_progress_changed(),
        ReceiptProgress::Nothing => t.receipt_progress_nothing(),
    }
}

/// A tax document, or a statement of what was paid.
fn kind_words(t: T, receipt: &Receipt) -> String {
    if receipt.is_tax_receipt() { t.receipt_kind_tax() } else { t.receipt_kind_statement() }
}

/// One partner of the list.
struct Line {
    partner: String,
    partner_href: String,
    paid: String,
    number: Option<(String, String)>,
    kind: String,
    progress: Stage,
}

#[derive(Template)]
#[template(path = "staff/collect/receipt/list.html")]
struct ListPage {
    shell: Shell,
    trail: Breadcrumb,
    title: String,
    lede: String,
    years: Vec<Choice>,
    figures: Vec<(String, String)>,
    notice: Option<Notice>,
    /// The main action and the second ones.
    issue: Option<(String, String)>,
    others: Vec<(String, String, &'static str)>,
    search: (String, String),
    /// What the search keeps.
    kept: Vec<(&'static str, String)>,
    filters: Vec<Choice>,
    columns: Vec<SortLink>,
    plain_columns: Vec<String>,
    lines: Vec<Line>,
    empty: EmptyState,
    pagination: Option<Pagination>,
    export: Export,
}

fn filter_of(listing: &Listing) -> YearFilter {
    YearFilter {
        contains: listing.search(),
        progress: Some(listing.filter("state").to_owned()).filter(|word| !word.is_empty()),
        sort: match listing.sort().trim_start_matches('-') {
            "amount" => PaidSort::Amount,
            "number" => PaidSort::Number,
            _ => PaidSort::Partner,
        },
        downwards: listing.sort().starts_with('-'),
    }
}

async fn list(
    State(state): State<WebState>,
    page: StaffPage,
    listing: Listing,
) -> Result<Response, WebError> {
    let t = page.t;
    let now = state.app.clock.today(&page.organisation.time_zone).year();
    let year = match listing.filter("year") {
        "" => now - 1,
        text => year_of(text)?,
    };
    let filter = filter_of(&listing);
    if !listing.format().is_empty() {
        let whole = Page { offset: 0, limit: i64::MAX };
        let found = receipt::year(&state.app, &page.actor, year, &filter, whole).await?;
        if let Some(file) = sheet(t, year, &found.rows.rows).download(t, listing.format())? {
            return Ok(file.into_response());
        }
    }
    let found = receipt::year(&state.app, &page.actor, year, &filter, listing.page()).await?;
    shown(&view(&page, &listing, (year, now), &found))
}

fn view(
    page: &StaffPage,
    listing: &Listing,
    (year, now): (i16, i16),
    found: &PaidYear,
) -> ListPage {
    let t = page.t;
    let present = if listing.sort().is_empty() { "partner" } else { listing.sort() };
    let head = |words: String, key: &str| {
        SortLink::new(words, key, present, |word| listing.with("sort", word))
    };
    let path = |rest: &str| page.to(&format!("/collect/receipts/{year}/{rest}"));
    let may_run = page.actor.may(Action::RunMoney);
    let mut others = Vec::new();
    if found.issued > 0 {
        if may_run {
            others.push((t.receipt_mail_open(), path("mail"), "mail"));
        }
        others.push((t.receipt_archive(found.issued), path("archive"), "download"));
    }
    ListPage {
        shell: page.shell(Some(Verb::Collect)),
        trail: trail(page, t.receipt_title(year.to_string())),
        title: t.receipt_title(year.to_string()),
        lede: t.receipt_lede(),
        years: (now - YEARS + 1..=now)
            .rev()
            .map(|one| Choice {
                words: one.to_string(),
                href: list_of(page, one),
                chosen: one == year,
            })
            .collect(),
        figures: vec![
            (t.money(found.paid), t.receipt_figure_paid()),
            (t.integer(found.issued), t.receipt_figure_issued()),
            (t.money(found.issued_total), t.receipt_figure_total()),
        ],
        notice: law_notice(page, year),
        issue: (may_run && found.is_over).then(|| (t.receipt_issue_open(), path("issue"))),
        others,
        search: (t.receipt_search(), listing.search().unwrap_or_default()),
        kept: ["year", "state", "sort"]
            .into_iter()
            .map(|key| (key, listing.filter(key).to_owned()))
            .filter(|(_, value)| !value.is_empty())
            .collect(),
        filters: filters(t, listing),
        columns: vec![
            head(t.collect_column_partner(), "partner"),
            head(t.receipt_column_paid(), "amount").of_numbers(),
            head(t.receipt_column_number(), "number"),
        ],
        plain_columns: vec![t.receipt_column_kind(), t.collect_column_state()],
        lines: found.rows.rows.iter().map(|row| line(page, row)).collect(),
        empty: empty(t.receipt_empty_title(), t.receipt_empty(year.to_string())),
        pagination: listing.pagination(t, found.rows.total),
        export: Export::of(t, listing),
    }
}

/// What the receipts of this organisation are, and where that is chosen.
fn law_notice(page: &StaffPage, year: i16) -> Option<Notice> {
    let t = page.t;
    let organisation = &page.organisation;
    let last_day = jiff::civil::date(year, 12, 31);
    let notice = match ReceiptLaw::of(&organisation.legal_regime, last_day) {
        Some(law) if law.quality(&organisation.receipts.quality).is_some() => {
            Notice::new(NoticeKind::Info, t.receipt_law_chosen(law.text.as_str()))
                .with_text(t.receipt_law_chosen_text())
        }
        Some(_) => Notice::new(NoticeKind::Attention, t.receipt_law_unfinished())
            .with_text(t.receipt_law_unfinished_text()),
        None => {
            Notice::new(NoticeKind::Info, t.receipt_law_none()).with_text(t.receipt_law_none_text())
        }
    };
    Some(if page.actor.may(Action::Administer) {
        notice.with_link(t.receipt_law_change(), page.to("/settings#regime"))
    } else {
        notice
    })
}

fn filters(t: T, listing: &Listing) -> Vec<Choice> {
    let present = listing.filter("state");
    let words = [
        ("", t.all()),
        ("ready", t.receipt_filter_ready()),
        ("waits", t.receipt_filter_waits()),
        ("issued", t.receipt_filter_issued()),
        ("changed", t.receipt_filter_changed()),
    ];
    words
        .into_iter()
        .map(|(word, words)| Choice {
            words,
            href: listing.with("state", word),
            chosen: present == word,
        })
        .collect()
}

fn line(page: &StaffPage, row: &PaidRow) -> Line {
    let t = page.t;
    Line {
        partner: row.partner_name.clone(),
        partner_href: page.to(&format!("/partners/{}", row.partner)),
        paid: t.money(row.paid),
        number: row.receipt.as_ref().map(|receipt| {
            let href = page.to(&format!("/collect/receipt/{}", receipt.id));
            (receipt.number.to_string(), href)
        }),
        kind: row.receipt.as_ref().map(|receipt| kind_words(t, receipt)).unwrap_or_default(),
        progress: progress_chip(t, row.progress),
    }
}

fn sheet(t: T, year: i16, rows: &[PaidRow]) -> Sheet {
    Sheet {
        name: format!("receipts-{year}"),
        columns: vec![
            t.collect_column_partner(),
            t.receipt_column_paid(),
            t.receipt_column_number(),
            t.receipt_column_kind(),
            t.receipt_column_issued(),
            t.collect_column_state(),
        ],
        rows: rows
            .iter()
            .map(|row| {
                let receipt = row.receipt.as_ref();
                vec![
                    row.partner_name.clone().into(),
                    row.paid.into(),
                    receipt.map(|r| r.number.to_string()).into(),
                    receipt.map(|r| kind_words(t, r)).into(),
                    receipt.map_or(Cell::Empty, |r| {
                        Cell::Date(r.issued_at.to_zoned(jiff::tz::TimeZone::UTC).date())
                    }),
                    progress_words(t, row.progress).into(),
                ]
            })
            .collect(),
    }
}

/// All valid receipts of a year in one file.
async fn archive(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, year)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let year = year_of(&year)?;
    let filter = ReceiptFilter { year: Some(year), partner: None };
    let (app, actor) = (state.app.clone(), page.actor.clone());
    Ok(zip::download(&format!("receipts-{year}.zip"), move |mut archive| async move {
        let mut offset = 0;
        loop {
            let part = receipt::list(&app, &actor, &filter, Page::part(offset))
                .await
                .map_err(std::io::Error::other)?;
            if part.rows.is_empty() {
                return Ok(archive);
            }
            offset += i64::try_from(part.rows.len()).unwrap_or(i64::MAX);
            for row in part.rows.iter().filter(|row| row.receipt.cancelled.is_none()) {
                let (receipt, file) = receipt::file(&app, &actor, row.receipt.id)
                    .await
                    .map_err(std::io::Error::other)?;
                archive.add(&file_name(&receipt, &row.partner_name), &file.content).await?;
            }
        }
    }))
}

/// `2026-0007-forn-de-la-cera.pdf`.
fn file_name(receipt: &Receipt, partner: &str) -> String {
    let folded = maillage_app::engage::prospect::folded(partner);
    let words: Vec<&str> = folded
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect();
    let name: String = words.join("-").chars().take(60).collect();
    format!("{}-{name}.pdf", receipt.number)
}
