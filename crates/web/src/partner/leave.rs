//! 'We want to leave': one press, thanks, and the way back as long as nobody has called.

use askama::Template;
use axum::extract::State;
use axum::response::{Html, IntoResponse, Response};
use maillage_app::engage::leave::{self, Asked};

use super::collect::ways;
use crate::flash::GoTo;
use crate::form::{Form, Submitted};
use crate::page::LinkPage;
use crate::partner::GATE;
use crate::problem::WebError;
use crate::routes::Routes;
use crate::state::WebState;
use crate::ui::{ErrorSummary, Field, PartnerShell};

pub(crate) fn routes(routes: &mut Routes) {
    routes.get("/p/{token}/leave", GATE, show).post("/p/{token}/leave", GATE, ask).post(
        "/p/{token}/stay",
        GATE,
        stay,
    );
}

#[derive(Template)]
#[template(path = "partner/engage/leave.html")]
struct LeavePage {
    shell: PartnerShell,
    title: String,
    paragraphs: Vec<String>,
    summary: ErrorSummary,
    word: Option<Field>,
    send: String,
    /// Where the word is taken back, once it was given.
    stay: Option<(String, String)>,
    ways: Vec<(String, String)>,
}

/// What the first page says while a wish to leave waits for its answer.
pub(crate) struct Leaving {
    pub(crate) title: String,
    pub(crate) sentences: Vec<String>,
    /// Where the word is taken back: words and address.
    pub(crate) stay: (String, String),
}

impl Leaving {
    /// None when the partner who looks has not said that it wants to leave.
    pub(crate) async fn of(state: &WebState, page: &LinkPage) -> Result<Option<Self>, WebError> {
        let t = page.t;
        let organisation = page.open.organisation.name.as_str();
        Ok(leave::asked(&state.app, &page.actor).await?.map(|Asked { on, by }| Self {
            title: t.partner_leave_received(on),
            sentences: vec![
                t.partner_leave_next(by, organisation),
                t.partner_leave_until(),
                t.partner_leave_after(),
            ],
            stay: (t.partner_leave_stay(), page.to("/stay")),
        }))
    }
}

async fn show(State(state): State<WebState>, page: LinkPage) -> Result<Response, WebError> {
    render(&state, &page, &Form::first(page.t, [("word", "")])).await
}

async fn render(state: &WebState, page: &LinkPage, form: &Form) -> Result<Response, WebError> {
    let t = page.t;
    let organisation = page.open.organisation.name.as_str();
    let view = match leave::asked(&state.app, &page.actor).await? {
        Some(Asked { on, by }) => LeavePage {
            shell: page.shell(),
            title: t.partner_leave_said(),
            paragraphs: vec![
                t.partner_leave_thanks(),
                t.partner_leave_received(on),
                t.partner_leave_next(by, organisation),
                t.partner_leave_after(),
            ],
            summary: form.summary(),
            word: None,
            send: String::new(),
            stay: Some((t.partner_leave_stay(), page.to("/stay"))),
            ways: ways(page),
        },
        None => LeavePage {
            shell: page.shell(),
            title: t.partner_leave_title(),
            paragraphs: vec![
                t.partner_leave_any_time(),
                t.partner_leave_what(organisation),
                t.partner_leave_after(),
            ],
            summary: form.summary(),
            word: Some(
                Field::area("word", t.partner_leave_word(), form.value("word"), 3)
                    .with_hint(t.partner_leave_word_hint())
                    .optional(t.shell_optional())
                    .with_error(form.error("word")),
            ),
            send: t.partner_leave_send(organisation),
            stay: None,
            ways: ways(page),
        },
    };
    Ok(Html(view.render()?).into_response())
}

async fn ask(
    State(state): State<WebState>,
    page: LinkPage,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let mut form = Form::new(page.t, submitted);
    let Some(word) = form.text("word", 1_000) else { return render(&state, &page, &form).await };
    leave::ask(&state.app, &page.actor, &word).await?;
    Ok(GoTo::new(page.to("/leave")).into_response())
}

async fn stay(State(state): State<WebState>, page: LinkPage) -> Result<Response, WebError> {
    leave::stay(&state.app, &page.actor).await?;
    Ok(GoTo::new(page.to("")).saying(page.t.partner_leave_stayed()).into_response())
}
