//! An import under way or over. The page works without script: the browser asks again by itself.

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderName, HeaderValue};
use axum::response::{IntoResponse, Response};
use maillage_app::AppError;
use maillage_app::identify::import::{ImportFailure, Job, JobState};
use maillage_app::identify::register::{ImportReport, ImportStep, Progress, Tally};
use maillage_i18n::T;
use uuid::Uuid;

use super::{Tab, flaw, rendered, tabs};
use crate::flash::GoTo;
use crate::page::StaffPage;
use crate::path::Path;
use crate::problem::WebError;
use crate::state::WebState;
use crate::ui::{Notice, NoticeKind, Shell, Verb};
use crate::words;

/// How often the browser asks again while the import runs.
const REFRESH_SECONDS: &str = "2";

#[derive(Template)]
#[template(path = "staff/identify/job.html")]
struct JobPage {
    shell: Shell,
    tabs: Vec<Tab>,
    title: String,
    files: String,
    body: Body,
    back: String,
    search: String,
}

enum Body {
    Running { words: String, done: u64, total: u64, stop: String },
    Over(Notice),
    Report(Box<ReportView>),
}

struct ReportView {
    lede: String,
    skipped: Vec<TallyView>,
    traps: Vec<TallyView>,
    of_kept: Vec<(String, String)>,
}

struct TallyView {
    reason: String,
    count: String,
    examples: Vec<String>,
}

pub(super) async fn show(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, Uuid)>,
) -> Result<Response, WebError> {
    let t = page.t;
    let job = match found(&state, &page, id) {
        Ok(job) => job,
        Err(AppError::NotFound) => {
            let go = GoTo::new(page.to("/identify/registers")).warning(t.identify_job_gone());
            return Ok(go.into_response());
        }
        Err(error) => return Err(error.into()),
    };
    let stop = page.to(&format!("/identify/registers/jobs/{}/stop", job.id));
    let (title, body) = body(t, &job, stop);
    let is_running = matches!(body, Body::Running { .. });
    let mut response = rendered(&JobPage {
        shell: page.shell(Some(Verb::Identify)),
        tabs: tabs(&page, "/registers"),
        title,
        files: t.identify_job_files(job.files.join(", ")),
        body,
        back: page.to("/identify/registers"),
        search: page.to("/identify"),
    })?;
    if is_running {
        let seconds = HeaderValue::from_static(REFRESH_SECONDS);
        response.headers_mut().insert(HeaderName::from_static("refresh"), seconds);
    }
    Ok(response)
}

pub(super) async fn stop(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, Uuid)>,
) -> Result<GoTo, WebError> {
    let job = found(&state, &page, id)?;
    state.imports.stop(&page.actor, job.id)?;
    let path = page.to(&format!("/identify/registers/jobs/{}", job.id));
    Ok(match job.state {
        JobState::Running(_) => GoTo::new(path).saying(page.t.identify_job_stopping()),
        _ => GoTo::new(path),
    })
}

fn found(state: &WebState, page: &StaffPage, id: Uuid) -> Result<Job, AppError> {
    state.imports.job(&page.actor, id)
}

fn body(t: T, job: &Job, stop: String) -> (String, Body) {
    match &job.state {
        JobState::Running(Progress { step, done, total }) => {
            let words = match step {
                ImportStep::Beside => t.identify_job_beside(t.integer(*done)),
                ImportStep::Comparing => {
                    t.identify_job_comparing(t.integer(*done), t.integer(*total))
                }
                ImportStep::Reading => t.identify_job_reading(t.integer(*done)),
                ImportStep::Writing => t.identify_job_writing(t.integer(*done), t.integer(*total)),
            };
            let body = Body::Running { words, done: *done, total: *total, stop };
            (t.identify_job_title(), body)
        }
        JobState::Done(report) => {
            (t.identify_report_title(), Body::Report(Box::new(report_view(t, report))))
        }
        JobState::Stopped => {
            let title = t.identify_job_stopped_title();
            let notice = Notice::new(NoticeKind::Attention, title.clone())
                .with_text(t.identify_job_stopped_text());
            (title, Body::Over(notice))
        }
        JobState::Failed(failure) => {
            let title = t.identify_job_failed_title();
            (title, Body::Over(failed(t, failure)))
        }
    }
}

fn failed(t: T, failure: &ImportFailure) -> Notice {
    match failure {
        ImportFailure::Busy => Notice::new(NoticeKind::Attention, t.identify_job_failed_busy()),
        ImportFailure::Outside => Notice::new(NoticeKind::Problem, t.identify_job_failed_outside()),
        ImportFailure::Input { file, line, field, fault } => {
            let dash = || "–".to_owned();
            let place = t.identify_job_failed_where(
                field.clone().unwrap_or_else(dash),
                called(file),
                line.map_or_else(dash, |line| t.integer(line)),
            );
            Notice::new(NoticeKind::Problem, place).with_text(flaw::words(t, fault))
        }
    }
}

/// A file as it was called where it came from: not where it lies here, with the archive that it is in.
pub(super) fn called(file: &str) -> String {
    let mut parts: Vec<&str> = file.rsplit(['/', '\\']).collect();
    parts.reverse();
    let ends =
        |part: &&str| part.to_lowercase().ends_with(".zip") || part.to_lowercase().ends_with(".gz");
    let from = parts.iter().position(ends).unwrap_or(parts.len() - 1);
    parts[from..].join("/")
}

fn report_view(t: T, report: &ImportReport) -> ReportView {
    let tally = |reason: String, tally: &Tally| TallyView {
        reason,
        count: t.integer(tally.count),
        examples: tally.examples.clone(),
    };
    let of_kept = [
        (t.identify_report_vacant(), report.vacant),
        (t.identify_report_closed(), report.closed),
        (t.identify_report_persons(), report.persons),
        (t.identify_report_without_point(), report.without_point),
    ];
    ReportView {
        lede: t.identify_report_lede(
            t.integer(report.kept),
            t.integer(report.read),
            report.source.as_str(),
            report.vintage.as_str(),
        ),
        skipped: report.skipped.iter().map(|(r, n)| tally(words::skip(t, *r), n)).collect(),
        traps: report.traps.iter().map(|(r, n)| tally(words::trap(t, *r), n)).collect(),
        of_kept: of_kept
            .into_iter()
            .filter(|(_, count)| *count > 0)
            .map(|(words, count)| (words, t.integer(count)))
            .collect(),
    }
}
