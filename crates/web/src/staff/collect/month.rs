//! A month at a glance and what is to do now.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use maillage_app::Page;
use maillage_app::agree::agreement::AgreementFilter;
use maillage_app::agree::view;
use maillage_app::collect::closing::{ClosingTime, closing_time};
use maillage_app::collect::collection;
use maillage_app::collect::debit::{Announced, announced, preview_debits};
use maillage_app::collect::declaration::close_month;
use maillage_app::collect::due::{MonthFigures, Watch, months, preview_dues, run_dues};
use maillage_domain::access::Action;
use maillage_domain::agree::agreement::AgreementStage;
use maillage_domain::money::Cents;
use maillage_domain::period::Month;
use maillage_i18n::T;

use super::declaration::last_over;
use super::preview::Preview;
use super::{RUN, SEE, bank, month_of, shown, trail};
use crate::flash::GoTo;
use crate::page::StaffPage;
use crate::path::Path;
use crate::problem::WebError;
use crate::routes::Routes;
use crate::state::WebState;
use crate::ui::{self, Breadcrumb, MonthFill, MonthStrip, Notice, NoticeKind, Shell, Verb};

pub(super) fn routes(routes: &mut Routes) {
    routes
        .get("/o/{slug}/collect", SEE, overview)
        .get("/o/{slug}/collect/months/{month}", SEE, show)
        .get("/o/{slug}/collect/months/{month}/run", RUN, preview)
        .post("/o/{slug}/collect/months/{month}/run", RUN, run)
        .get("/o/{slug}/collect/months/{month}/close", RUN, ask_close)
        .post("/o/{slug}/collect/months/{month}/close", RUN, close);
}

/// One thing to do: what it is, the button and where it leads.
struct Step {
    words: String,
    button: String,
    href: String,
    is_done: bool,
    /// Whether it is what is to be done now; else its button is a quiet one.
    is_main: bool,
}

impl Step {
    /// What is to be done now.
    fn to_do(words: String, button: String, href: String) -> Self {
        Self { words, button, href, is_done: false, is_main: true }
    }

    /// What is done, with a way to it, or to do it again.
    fn done(words: String, button: String, href: String) -> Self {
        Self { is_done: true, is_main: false, ..Self::to_do(words, button, href) }
    }

    /// Words alone.
    fn told(words: String, is_done: bool) -> Self {
        Self { is_done, is_main: false, ..Self::to_do(words, String::new(), String::new()) }
    }
}

#[derive(Template)]
#[template(path = "staff/collect/month.html")]
struct Overview {
    shell: Shell,
    trail: Option<Breadcrumb>,
    title: String,
    lede: String,
    /// To those who have said nothing: words and address.
    silent: Option<(String, String)>,
    strip: MonthStrip,
    figures: Vec<(String, String)>,
    to_do: String,
    steps: Vec<Step>,
    lists: Vec<(String, String)>,
    bank: Notice,
}

async fn overview(State(state): State<WebState>, page: StaffPage) -> Result<Response, WebError> {
    let month = last_over(&state, &page);
    at_a_glance(&state, &page, month, true).await
}

async fn show(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, month)): Path<(String, String)>,
) -> Result<Response, WebError> {
    at_a_glance(&state, &page, month_of(&month)?, false).await
}

async fn at_a_glance(
    state: &WebState,
    page: &StaffPage,
    month: Month,
    is_first: bool,
) -> Result<Response, WebError> {
    let t = page.t;
    let all = months(&state.app, &page.actor, month.plus(-11), month).await?;
    let this = *all.last().expect("twelve months were asked for");
    let steps = if page.actor.may(Action::RunMoney) {
        steps(state, page, &this).await?
    } else {
        Vec::new()
    };
    let figures = &this.figures;
    let view = Overview {
        shell: page.shell(Some(Verb::Collect)),
        trail: (!is_first).then(|| trail(page, t.month(month))),
        title: t.month(month),
        lede: t.collect_month_lede(this.declared, this.owing, this.silent()),
        silent: (this.silent() > 0).then(|| {
            let href = format!("/collect/declarations?month={month}&state=silent");
            (t.collect_silent_see(), page.to(&href))
        }),
        strip: strip(page, &all, month),
        figures: vec![
            (t.money(figures.due), t.collect_figure_due()),
            (t.money(figures.paid), t.collect_figure_paid()),
            (t.money(figures.open()), t.collect_figure_open()),
        ],
        to_do: t.collect_to_do(),
        steps,
        lists: lists(page, month),
        bank: bank::waiting_notice(state, page).await?,
    };
    shown(&view)
}

fn lists(page: &StaffPage, month: Month) -> Vec<(String, String)> {
    let t = page.t;
    vec![
        (t.collect_dues_title(), page.to(&format!("/collect/dues?month={month}"))),
        (t.collect_declarations_title(), page.to(&format!("/collect/declarations?month={month}"))),
        (t.collect_debits_title(), page.to(&format!("/collect/debits?month={month}"))),
        (t.collect_mandates_title(), page.to("/collect/mandates")),
        (t.bank_title(), page.to("/collect/bank")),
        (t.journal_title(), page.to("/collect/journal")),
        (t.gift_title(), page.to("/collect/gifts")),
        (t.receipt_way(), page.to("/collect/receipts")),
    ]
}

fn strip(page: &StaffPage, all: &[MonthFigures], current: Month) -> MonthStrip {
    let t = page.t;
    let most = all.iter().map(|m| m.figures.due.0).max().unwrap_or(0).max(1);
    let part = |due: Cents| u8::try_from((due.0.max(0) * 100) / most).unwrap_or(100);
    let sum: Cents = all.iter().map(|m| m.figures.due).sum();
    MonthStrip {
        title: t.collect_strip_title(),
        sentence: t.collect_strip_sentence(sum),
        table_words: t.shell_as_table(),
        months: all
            .iter()
            .map(|m| ui::Month {
                label: t.month_name_short(m.month.month()),
                words: t.collect_strip_month(t.money(m.figures.due), m.figures.dues, m.month),
                value: t.money(m.figures.due),
                fill: if m.figures.dues == 0 {
                    MonthFill::None
                } else {
                    MonthFill::Declared(part(m.figures.due))
                },
                href: Some(page.to(&format!("/collect/months/{}", m.month))),
                current: m.month == current,
            })
            .collect(),
    }
}

/// The steps of a month in their order, the done ones marked.
async fn steps(
    state: &WebState,
    page: &StaffPage,
    this: &MonthFigures,
) -> Result<Vec<Step>, WebError> {
    let (t, month) = (page.t, this.month);
    let to = |rest: &str| page.to(&format!("/collect/months/{month}{rest}"));
    if !this.is_over || this.is_closed {
        let words = if this.is_closed { t.collect_is_closed() } else { t.collect_not_over() };
        return Ok(vec![Step::told(words, this.is_closed)]);
    }
    if this.figures.dues == 0 {
        let words = t.collect_step_run_words(this.declared, this.silent());
        return Ok(vec![Step::to_do(words, t.collect_step_run(month), to("/run"))]);
    }
    let words = t.collect_step_ran(this.figures.due, this.figures.dues);
    let mut steps = vec![Step::done(words, t.collect_step_run_again(), to("/run"))];
    steps.extend(debit_steps(state, page, month).await?);
    let (words, is_main) = match closing_time(&state.app, &page.actor, this).await? {
        ClosingTime::Come => (t.collect_step_close_words(), true),
        ClosingTime::Returns(day) => {
            (t.collect_step_close_returns(day, this.figures.open()), false)
        }
        ClosingTime::Payments(day) => {
            (t.collect_step_close_payments(day, this.figures.open()), false)
        }
    };
    let close = Step::to_do(words, t.collect_step_close(month), to("/close"));
    steps.push(Step { is_main, ..close });
    Ok(steps)
}

async fn debit_steps(
    state: &WebState,
    page: &StaffPage,
    month: Month,
) -> Result<Vec<Step>, WebError> {
    let t = page.t;
    let to = |rest: &str| page.to(&format!("/collect/months/{month}{rest}"));
    let files = collection::files(&state.app, &page.actor, Some(month)).await?;
    let prepared = collection::prepared(&state.app, &page.actor, month).await?;
    let told = announced(&state.app, &page.actor, month).await?;
    let mut steps: Vec<Step> = told.map(|told| told_step(page, month, &told)).into_iter().collect();
    if files.is_empty() {
        steps.extend(notify_step(state, page, month, told.is_some()).await);
    }
    for (scheme, batches) in prepared {
        let count: i64 = batches.iter().map(|batch| batch.count).sum();
        let total: Cents = batches.iter().map(|batch| batch.total).sum();
        let words = t.collect_step_file_words(count, scheme.as_str(), total);
        steps.push(Step::to_do(words, t.collect_step_file(), to(&format!("/file/{scheme}"))));
    }
    for file in files {
        let words = t.collect_step_written(file.count, file.message_id.as_str(), file.total);
        let href = to(&format!("/file/{}/download", file.scheme));
        steps.push(Step::done(words, t.collect_step_file_again(), href));
    }
    Ok(steps)
}

/// Who was told, with the way to the debits and the days of their notices.
fn told_step(page: &StaffPage, month: Month, told: &Announced) -> Step {
    let t = page.t;
    let words = t.collect_step_told(told.told_on, told.collection, told.count, told.total);
    let href = page.to(&format!("/collect/debits?month={month}"));
    Step::done(words, t.collect_step_told_see(), href)
}

/// Who is still to be told, if anybody.
async fn notify_step(
    state: &WebState,
    page: &StaffPage,
    month: Month,
    some_are_told: bool,
) -> Option<Step> {
    let t = page.t;
    let href = page.to(&format!("/collect/months/{month}/notices"));
    let Ok(report) = preview_debits(&state.app, &page.actor, month).await else {
        return Some(Step::told(t.collect_step_settings(), false));
    };
    match (report.told, some_are_told) {
        (0, true) => None,
        // Why nobody can be debited stands on the page behind it.
        (0, false) => {
            let nobody = t.collect_step_told_nobody();
            Some(Step::done(nobody, t.collect_step_notify(), href))
        }
        (told, true) => {
            let words = t.collect_step_told_more(report.collection, told, report.total);
            Some(Step::to_do(words, t.collect_step_notify(), href))
        }
        (told, false) => {
            let words = t.collect_step_notify_words(report.collection, told, report.total);
            Some(Step::to_do(words, t.collect_step_notify(), href))
        }
    }
}

/// What a run would do; nothing is done yet.
async fn preview(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, month)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let (t, month) = (page.t, month_of(&month)?);
    let report = preview_dues(&state.app, &page.actor, month).await?;
    let here = t.collect_step_run(month);
    let mut view = Preview::new(
        page.shell(Some(Verb::Collect)),
        trail(&page, here.clone()),
        here,
        t.collect_run_lede(report.declared, report.silent),
    );
    view.figures = vec![
        (t.integer(report.raised), t.collect_run_raised()),
        (t.money(report.total), t.collect_run_total()),
    ];
    view.facts = vec![
        (t.collect_run_provisional(), t.integer(report.provisional)),
        (t.collect_run_adjusted(), t.integer(report.adjusted)),
        (t.collect_run_unknown(), t.integer(report.unknown)),
        (t.collect_run_unchanged(), t.integer(report.unchanged)),
    ];
    view.notice = Some(Notice::new(NoticeKind::Info, t.collect_run_notice()));
    view.action = page.to(&format!("/collect/months/{month}/run"));
    view.send = (report.raised > 0).then(|| t.collect_run_send(report.raised));
    view.back = back(&page, t, month);
    view.shown()
}

pub(super) fn back(page: &StaffPage, t: T, month: Month) -> (String, String) {
    (t.collect_back(month), page.to(&format!("/collect/months/{month}")))
}

async fn run(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, month)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let month = month_of(&month)?;
    let report = run_dues(&state.app, &page.actor, month, &Watch::SILENT).await?;
    let words = page.t.collect_run_done(report.raised, report.total);
    let to = page.to(&format!("/collect/months/{month}"));
    Ok(GoTo::new(to).saying(words).into_response())
}

/// What closing a month will do; nothing is done yet.
async fn ask_close(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, month)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let (t, month) = (page.t, month_of(&month)?);
    let all = months(&state.app, &page.actor, month.plus(-11), month).await?;
    let this = *all.last().expect("twelve months were asked for");
    let here = t.collect_step_close(month);
    let mut view = Preview::new(
        page.shell(Some(Verb::Collect)),
        trail(&page, here.clone()),
        here.clone(),
        t.collect_close_lede(month),
    );
    let open: Vec<&MonthFigures> =
        all.iter().filter(|m| m.figures.dues > 0 && !m.is_closed).collect();
    let (dues, due): (i64, Cents) = open
        .iter()
        .fold((0, Cents::ZERO), |(dues, due), m| (dues + m.figures.dues, due + m.figures.due));
    view.figures = vec![
        (t.integer(open.len()), t.collect_close_months()),
        (t.integer(dues), t.collect_close_dues()),
        (t.money(due), t.collect_figure_due()),
    ];
    view.facts = vec![
        (t.collect_close_silent(), t.integer(this.silent())),
        (t.collect_figure_open(), t.money(this.figures.open())),
    ];
    let proposed = unsigned(&state, &page, month).await?;
    if !proposed.is_empty() {
        view.facts.push((t.collect_close_unsigned(), proposed.join(", ")));
    }
    view.notice = Some(
        Notice::new(NoticeKind::Attention, t.collect_step_close_confirm(month))
            .with_text(t.collect_close_text()),
    );
    view.action = page.to(&format!("/collect/months/{month}/close"));
    view.send = (this.is_over && !this.is_closed).then_some(here);
    view.is_grave = true;
    view.back = back(&page, t, month);
    view.shown()
}

/// With whom an agreement is proposed that begins in the month or before: once the month is closed, it
/// cannot be signed any more.
async fn unsigned(
    state: &WebState,
    page: &StaffPage,
    month: Month,
) -> Result<Vec<String>, WebError> {
    let stage = Some(AgreementStage::Proposed);
    let filter = AgreementFilter { stage, ..AgreementFilter::default() };
    let (mut seen, mut late) = (0, Vec::new());
    loop {
        let part = view::list(&state.app, &page.actor, &filter, Page::part(seen)).await?.rows;
        if part.is_empty() {
            return Ok(late);
        }
        seen += i64::try_from(part.len()).unwrap_or(i64::MAX);
        let begun = part.into_iter().filter(|row| row.first_month <= month);
        late.extend(begun.map(|row| format!("{} ({})", row.partner_name, row.reference)));
    }
}

async fn close(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, month)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let month = month_of(&month)?;
    close_month(&state.app, &page.actor, month).await?;
    let to = page.to(&format!("/collect/months/{month}"));
    Ok(GoTo::new(to).saying(page.t.collect_closed_done(month)).into_response())
}
