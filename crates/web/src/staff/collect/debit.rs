//! Telling partners of their debits, the file for the bank, and the list of debits.

use axum::extract::State;
use axum::response::{IntoResponse, Response};
use maillage_app::collect::collection::{self, CollectError, TakenFile};
use maillage_app::collect::debit::{self, DebitFilter, DebitRow, preview_debits, tell_debits};
use maillage_app::collect::due::Watch;
use maillage_domain::collect::calendar::CollectionDateError;
use maillage_domain::collect::debit::DebitStage;
use maillage_domain::collect::mandate::Scheme;
use maillage_domain::money::Cents;
use maillage_domain::period::Month;
use maillage_i18n::T;

use super::bank::moment;
use super::month::back;
use super::preview::Preview;
use super::{Cell, Choice, List, RUN, Row, SEE, empty, kept, month_of, shown, trail};
use crate::export::Download;
use crate::flash::GoTo;
use crate::listing::Listing;
use crate::page::StaffPage;
use crate::path::Path;
use crate::problem::WebError;
use crate::routes::Routes;
use crate::state::WebState;
use crate::ui::{Notice, NoticeKind, Verb};

pub(super) fn routes(routes: &mut Routes) {
    routes
        .get("/o/{slug}/collect/months/{month}/notices", RUN, preview)
        .post("/o/{slug}/collect/months/{month}/notices", RUN, notify)
        .get("/o/{slug}/collect/months/{month}/file/{scheme}", RUN, ask_file)
        .post("/o/{slug}/collect/months/{month}/file/{scheme}", RUN, take_file)
        .get("/o/{slug}/collect/months/{month}/file/{scheme}/download", RUN, download)
        .get("/o/{slug}/collect/debits", SEE, list);
}

/// The word of a reason why a partner is not debited.
fn why(t: T, reason: &str) -> String {
    match reason {
        "no_mandate" => t.debit_no_mandate(),
        "mandate_not_active" => t.debit_mandate_not_active(),
        "mandate_used" => t.debit_mandate_used(),
        "credit_carried" => t.debit_credit_carried(),
        "below_minimum" => t.debit_below_minimum(),
        "retry_later" => t.debit_retry_later(),
        _ => t.debit_above_maximum(),
    }
}

fn stage_words(t: T, stage: DebitStage) -> String {
    match stage {
        DebitStage::Prepared => t.debit_prepared(),
        DebitStage::InFile => t.debit_in_file(),
        DebitStage::Settled => t.debit_settled(),
        DebitStage::Returned => t.debit_returned(),
        DebitStage::Rejected => t.debit_rejected(),
        DebitStage::Cancelled => t.debit_cancelled(),
    }
}

/// How far a debit has come, and when one that came back is tried again.
fn state_words(t: T, row: &DebitRow) -> String {
    let state = stage_words(t, row.stage);
    match row.retry_on {
        Some(day) => t.debit_returned_retry(day, state.as_str()),
        None => state,
    }
}

async fn preview(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, month)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let (t, month) = (page.t, month_of(&month)?);
    let report = preview_debits(&state.app, &page.actor, month).await?;
    let mut view = Preview::new(
        page.shell(Some(Verb::Collect)),
        trail(&page, t.collect_step_notify()),
        t.collect_step_notify(),
        t.collect_notify_lede(report.collection),
    );
    view.figures = vec![
        (t.integer(report.told), t.collect_notify_told()),
        (t.money(report.total), t.collect_notify_total()),
    ];
    // Older months that are still open come along: each is told with its part of the sum.
    let months = report.by_month.iter().rev();
    let left_out = report.left_out.iter();
    view.facts =
        months
            .map(|(month, (count, sum))| (t.month(month), t.collect_notify_month(*sum, *count)))
            .chain(left_out.map(|(reason, (count, open))| {
                (why(t, reason), t.collect_notify_left(*count, *open))
            }))
            .collect();
    view.notice = Some(Notice::new(NoticeKind::Info, t.collect_notify_notice()));
    view.action = page.to(&format!("/collect/months/{month}/notices"));
    view.send = (report.told > 0).then(|| t.collect_notify_send(report.told));
    view.back = back(&page, t, month);
    view.shown()
}

async fn notify(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, month)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let month = month_of(&month)?;
    let base_url = state.config.base_url.as_str();
    let report = tell_debits(&state.app, &page.actor, month, base_url, &Watch::SILENT).await?;
    let words = page.t.collect_notify_done(report.collection, report.told, report.total);
    let to = page.to(&format!("/collect/months/{month}"));
    let to = GoTo::new(to);
    // The debits are announced in the books either way; whether the messages leave is another matter.
    let to = if state.app.mailer.has_server() {
        to.saying(words)
    } else {
        to.warning(format!("{words} {}", page.t.engage_mail_kept()))
    };
    Ok(to.into_response())
}

/// What the file of a scheme will hold while nothing is taken; then what was taken, when and by whom.
async fn ask_file(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, month, scheme)): Path<(String, String, String)>,
) -> Result<Response, WebError> {
    let (t, month) = (page.t, month_of(&month)?);
    let scheme: Scheme = scheme.parse().map_err(|_| WebError::not_found())?;
    if let Some(taken) = collection::taken(&state.app, &page.actor, month, scheme).await? {
        return taken_file(&page, month, &taken);
    }
    let prepared = collection::prepared(&state.app, &page.actor, month).await?;
    let batches = prepared.into_iter().find(|(of, _)| *of == scheme).map(|(_, batches)| batches);
    let batches = batches.unwrap_or_default();
    let count: i64 = batches.iter().map(|batch| batch.count).sum();
    let total: Cents = batches.iter().map(|batch| batch.total).sum();
    let mut view = Preview::new(
        page.shell(Some(Verb::Collect)),
        trail(&page, t.collect_step_file()),
        t.collect_step_file(),
        t.collect_file_lede(scheme.as_str()),
    );
    view.figures = vec![
        (t.integer(count), t.collect_file_debits()),
        (t.money(total), t.collect_notify_total()),
    ];
    view.notice = Some(if count > 0 {
        Notice::new(NoticeKind::Attention, t.collect_step_file_confirm())
            .with_text(t.collect_file_text())
    } else {
        Notice::new(NoticeKind::Info, t.collect_file_nothing())
    });
    view.action = page.to(&format!("/collect/months/{month}/file/{scheme}"));
    view.send = (count > 0).then(|| t.collect_file_send(count));
    let left = collection::left_out(&state.app, &page.actor, month, scheme).await?;
    if left.0 > 0 {
        view.facts = vec![(why(t, "mandate_not_active"), t.collect_file_left(left.0, left.1))];
    }
    view.back = back(&page, t, month);
    view.shown()
}

/// The file that was written, to be downloaded again.
fn taken_file(page: &StaffPage, month: Month, taken: &TakenFile) -> Result<Response, WebError> {
    let (t, file) = (page.t, &taken.file);
    let mut view = Preview::new(
        page.shell(Some(Verb::Collect)),
        trail(page, t.collect_step_file()),
        t.collect_file_taken_title(),
        t.collect_file_taken_lede(file.scheme.as_str()),
    );
    view.figures = vec![
        (t.integer(file.count), t.collect_file_debits()),
        (t.money(file.total), t.collect_file_taken_total()),
    ];
    view.facts = vec![(t.collect_file_taken_at(), moment(page, file.created_at))];
    if !taken.by.is_empty() {
        view.facts.push((t.collect_file_taken_by(), taken.by.clone()));
    }
    view.facts.push((t.collect_file_message(), file.message_id.clone()));
    view.notice = Some(
        Notice::new(NoticeKind::Info, t.collect_file_again()).with_text(t.collect_file_text()),
    );
    let href = page.to(&format!("/collect/months/{month}/file/{}/download", file.scheme));
    view.main = Some((t.collect_file_download(), href));
    view.back = back(page, t, month);
    view.shown()
}

/// Takes the debits; the page it leads to has the file to download.
async fn take_file(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, month, scheme)): Path<(String, String, String)>,
) -> Result<Response, WebError> {
    let (t, month) = (page.t, month_of(&month)?);
    let scheme: Scheme = scheme.parse().map_err(|_| WebError::not_found())?;
    match collection::export(&state.app, &page.actor, month, scheme, &mut std::io::sink()).await {
        Ok(report) => {
            let to = GoTo::new(page.to(&format!("/collect/months/{month}/file/{scheme}")));
            let words = t.collect_file_done(report.file.count, report.file.total);
            let (count, sum) = report.left_out;
            Ok(if count > 0 {
                let left = t.collect_file_left(count, sum);
                to.warning(format!("{words} {}: {left}.", t.debit_mandate_not_active()))
            } else {
                to.saying(words)
            }
            .into_response())
        }
        Err(error) => {
            let words = refused(page.t, error)?;
            let to = page.to(&format!("/collect/months/{month}"));
            Ok(GoTo::new(to).warning(words).into_response())
        }
    }
}

/// The file whose debits were taken, the same bytes each time.
async fn download(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, month, scheme)): Path<(String, String, String)>,
) -> Result<Response, WebError> {
    let month = month_of(&month)?;
    let scheme: Scheme = scheme.parse().map_err(|_| WebError::not_found())?;
    // Nothing is taken by a look: only what was taken before can be downloaded.
    if collection::taken(&state.app, &page.actor, month, scheme).await?.is_none() {
        return Err(WebError::not_found());
    }
    let mut bytes = Vec::new();
    let report = collection::export(&state.app, &page.actor, month, scheme, &mut bytes).await;
    let report = report.map_err(|error| match error {
        CollectError::App(error) => error.into(),
        other => WebError::unexpected(other),
    })?;
    let name = format!("{}.xml", report.file.message_id);
    Ok(Download { name, media_type: "application/xml", bytes }.into_response())
}

/// Why there is no file, when a person can mend it.
fn refused(t: T, error: CollectError) -> Result<String, WebError> {
    match error {
        CollectError::NothingPrepared(_) => Ok(t.collect_file_nothing()),
        CollectError::Settings(_) => Ok(t.collect_step_settings()),
        CollectError::Day(CollectionDateError::TooEarly(day)) => Ok(t.collect_file_early(day)),
        CollectError::Day(
            CollectionDateError::Notice(day)
            | CollectionDateError::TooLate(day)
            | CollectionDateError::Closed(_, day),
        ) => Ok(t.collect_file_notice(day)),
        CollectError::App(error) => Err(error.into()),
        other => Err(WebError::unexpected(other)),
    }
}

async fn list(
    State(state): State<WebState>,
    page: StaffPage,
    listing: Listing,
) -> Result<Response, WebError> {
    let t = page.t;
    let stage: Option<DebitStage> = listing.filter_as("stage");
    let filter = DebitFilter {
        month: listing.filter_as("month"),
        partner: listing.filter_as("partner"),
        stage,
        contains: listing.search(),
    };
    let debits = debit::list(&state.app, &page.actor, &filter, listing.page()).await?;
    let rows = debits
        .rows
        .iter()
        .map(|row| Row {
            head: row.partner_name.clone(),
            href: page.to(&format!("/collect/mandates/{}", row.mandate)),
            cells: vec![
                Cell::text(t.collect_column_month(), t.month(row.month)),
                Cell::text(t.collect_column_day(), t.date_short(row.collection))
                    .above(row.notified_on.map(|day| t.collect_told_on(day)).unwrap_or_default()),
                Cell::text(t.collect_column_state(), state_words(t, row)),
                Cell::figure(t.collect_column_amount(), t.money(row.amount)),
            ],
        })
        .collect();
    let all = Choice { words: t.all(), href: listing.with("stage", ""), chosen: stage.is_none() };
    let stages = DebitStage::ALL.iter().map(|one| Choice {
        words: stage_words(t, *one),
        href: listing.with("stage", one.as_str()),
        chosen: stage == Some(*one),
    });
    let view = List {
        shell: page.shell(Some(Verb::Collect)),
        trail: trail(&page, t.collect_debits_title()),
        title: t.collect_debits_title(),
        lede: t.collect_debits_lede(),
        main: None,
        search: Some((t.collect_search(), listing.search().unwrap_or_default())),
        kept: kept(&listing, &["month", "partner", "stage"]),
        filters: std::iter::once(all).chain(stages).collect(),
        columns: Vec::new(),
        plain_columns: vec![
            (t.collect_column_partner(), false),
            (t.collect_column_month(), false),
            (t.collect_column_day(), false),
            (t.collect_column_state(), false),
            (t.collect_column_amount(), true),
        ],
        rows,
        empty: listing.nothing(t, empty(t.collect_debits_title(), t.collect_debits_empty())),
        pagination: listing.pagination(t, debits.total),
        export: None,
    };
    shown(&view)
}
