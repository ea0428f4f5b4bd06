//! Posters to print: one at once, all of them as a job whose page the browser asks for again.

use std::sync::Arc;

use askama::Template;
use axum::extract::State;
use axum::http::{HeaderName, HeaderValue};
use axum::response::{Html, IntoResponse, Response};
use maillage_app::AppError;
use maillage_app::campaign::campaign;
use maillage_app::campaign::poster::{self, PosterError, PosterJob, PosterJobState, Print, Which};
use maillage_domain::access::Action;
use maillage_domain::ids::{CampaignId, DisplayId};
use maillage_i18n::T;
use uuid::Uuid;

use super::campaign::trail;
use crate::export::Download;
use crate::flash::GoTo;
use crate::form::{Form, Submitted};
use crate::page::StaffPage;
use crate::path::Path;
use crate::problem::WebError;
use crate::routes::{Gate, Routes};
use crate::state::WebState;
use crate::ui::{Breadcrumb, Notice, NoticeKind, Shell, Verb};

/// How often the browser asks again.
const REFRESH_SECONDS: &str = "2";

pub(super) fn routes(routes: &mut Routes) {
    let view = Gate::Staff(Action::ViewNetwork);
    let run = Gate::Staff(Action::RunCampaign);
    routes
        .get("/o/{slug}/campaign/{id}/displays/{display}/poster", view, one)
        .post("/o/{slug}/campaign/{id}/posters", run, start)
        .get("/o/{slug}/campaign/{id}/posters/{job}", run, show)
        .get("/o/{slug}/campaign/{id}/posters/{job}/file", run, file);
}

async fn one(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, _, display)): Path<(String, CampaignId, DisplayId)>,
) -> Result<Download, WebError> {
    let bytes = poster::one(&state.app, &page.actor, display, None, &super::base(&state)).await;
    pdf(format!("{}.pdf", page.t.poster_file()), bytes)
}

/// A PDF to take along, or why there is none.
pub(crate) fn pdf(name: String, made: Result<Vec<u8>, PosterError>) -> Result<Download, WebError> {
    match made {
        Ok(bytes) => Ok(Download { name, media_type: "application/pdf", bytes }),
        Err(PosterError::App(error)) => Err(error.into()),
        Err(PosterError::None) => Err(WebError::not_found()),
        Err(error @ PosterError::Paper(_)) => Err(WebError::unexpected(error)),
    }
}

async fn start(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, CampaignId)>,
    submitted: Submitted,
) -> Result<GoTo, WebError> {
    let sheets = campaign::view(&state.app, &page.actor, id).await?.campaign.template;
    let mut form = Form::new(page.t, submitted);
    let which = if form.value("which") == "not-sent" { Which::NotSent } else { Which::All };
    // What a hand-made form leaves out is as the campaign says.
    let print = Print {
        size: form.choice("size").unwrap_or(sheets.size),
        edge: form.choice("edge").unwrap_or(sheets.edge),
    };
    let base = super::base(&state);
    let job =
        poster::start(&state.app, &state.posters, &page.actor, id, (print, which), base).await?;
    Ok(GoTo::new(page.to(&format!("/campaign/{id}/posters/{job}"))))
}

enum Body {
    Running(String),
    Done { words: String, href: String },
    Over(Notice),
}

#[derive(Template)]
#[template(path = "staff/campaign/posters.html")]
struct JobPage {
    shell: Shell,
    trail: Breadcrumb,
    title: String,
    body: Body,
    back: String,
}

async fn show(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id, job)): Path<(String, CampaignId, Uuid)>,
) -> Result<Response, WebError> {
    let t = page.t;
    let campaign = campaign::view(&state.app, &page.actor, id).await?.campaign;
    let back = page.to(&format!("/campaign/{id}"));
    let job = match state.posters.job(&page.actor, job) {
        Ok(job) if job.campaign == id => job,
        Ok(_) | Err(AppError::NotFound) => {
            return Ok(GoTo::new(back).warning(t.poster_job_gone()).into_response());
        }
        Err(error) => return Err(error.into()),
    };
    let view = JobPage {
        shell: page.shell(Some(Verb::Campaign)),
        trail: trail(&page, &campaign, Some(t.poster_title())),
        title: t.poster_job_title(campaign.name.as_str()),
        body: body(t, &job, page.to(&format!("/campaign/{id}/posters/{}/file", job.id))),
        back,
    };
    let mut response = Html(view.render()?).into_response();
    if job.state == PosterJobState::Running {
        let seconds = HeaderValue::from_static(REFRESH_SECONDS);
        response.headers_mut().insert(HeaderName::from_static("refresh"), seconds);
    }
    Ok(response)
}

fn body(t: T, job: &PosterJob, href: String) -> Body {
    match job.state {
        PosterJobState::Running => Body::Running(t.poster_job_running(job.posters)),
        PosterJobState::Done { posters, bytes } => {
            let size = t.file_size(u64::try_from(bytes).unwrap_or(u64::MAX));
            Body::Done { words: t.poster_job_done(posters, size), href }
        }
        PosterJobState::Empty => {
            Body::Over(Notice::new(NoticeKind::Attention, t.poster_job_empty()))
        }
        PosterJobState::Failed => {
            Body::Over(Notice::new(NoticeKind::Problem, t.poster_job_failed()))
        }
    }
}

async fn file(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id, job)): Path<(String, CampaignId, Uuid)>,
) -> Result<Response, WebError> {
    let back = GoTo::new(page.to(&format!("/campaign/{id}")));
    campaign::view(&state.app, &page.actor, id).await?;
    match state.posters.file(&page.actor, job) {
        Ok(bytes) => {
            let name = format!("{}.pdf", page.t.poster_files());
            let bytes = Arc::unwrap_or_clone(bytes);
            Ok(Download { name, media_type: "application/pdf", bytes }.into_response())
        }
        Err(AppError::NotFound) => Ok(back.warning(page.t.poster_job_gone()).into_response()),
        Err(error) => Err(error.into()),
    }
}
