//! What a one-time link opens: the first or a new password or passkey. The demo's links sign in at once.

use askama::Template;
use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Response};
use maillage_app::access::account::{Account, SignInPurpose};
use maillage_app::access::password::{LENGTH_MAX, LENGTH_MIN, NewPassword, WeakPassword};
use maillage_app::access::sign_in;
use maillage_i18n::T;
use serde_json::{Value, json};

use crate::cookie;
use crate::flash::GoTo;
use crate::form::{Form, Submitted};
use crate::page::OneTimePage;
use crate::problem::WebError;
use crate::public::sign_in::{home_of, open, with_ceremony};
use crate::routes::{Gate, Routes};
use crate::state::WebState;
use crate::ui::{ErrorSummary, Field, PublicShell};

const WAYS_IN: &[SignInPurpose] =
    &[SignInPurpose::Welcome, SignInPurpose::Recover, SignInPurpose::Demo];
const FIRST_OR_NEW: &[SignInPurpose] = &[SignInPurpose::Welcome, SignInPurpose::Recover];

pub(crate) fn routes(routes: &mut Routes) {
    routes
        .get("/welcome/{token}", Gate::OneTime(WAYS_IN), show)
        .post("/welcome/{token}", Gate::OneTime(FIRST_OR_NEW), set_password)
        .post("/welcome/{token}/passkey/begin", Gate::OneTime(FIRST_OR_NEW), begin_passkey)
        .post("/welcome/{token}/passkey/finish", Gate::OneTime(FIRST_OR_NEW), finish_passkey);
}

#[derive(Template)]
#[template(path = "public/sign_in/welcome.html")]
struct WelcomeView {
    shell: PublicShell,
    csrf: String,
    path: String,
    title: String,
    intro: String,
    has_passkeys: bool,
    summary: ErrorSummary,
    password: Field,
}

fn account_of(page: &OneTimePage) -> Result<&Account, WebError> {
    page.account.as_ref().ok_or_else(WebError::link_over)
}

async fn show(State(state): State<WebState>, page: OneTimePage) -> Result<Response, WebError> {
    let account = account_of(&page)?;
    if page.link.purpose == SignInPurpose::Demo {
        let home = home_of(&state, account).await?;
        return open(&state, account, page.session.as_ref(), GoTo::new(home)).await;
    }
    let form = Form::new(page.t, Submitted::default());
    Ok(render(&state, &page, account, &form)?.into_response())
}

fn render(
    state: &WebState,
    page: &OneTimePage,
    account: &Account,
    form: &Form,
) -> Result<Html<String>, WebError> {
    let t = page.t;
    let is_first = page.link.purpose == SignInPurpose::Welcome;
    let view = WelcomeView {
        shell: page.shell(),
        csrf: page.csrf.to_string(),
        path: page.path.clone(),
        title: if is_first {
            t.access_welcome_title(&account.name)
        } else {
            t.access_recover_title()
        },
        intro: t.access_welcome_intro(&account.email),
        has_passkeys: state.ceremonies.are_possible(),
        summary: form.summary(),
        password: Field::password("password", t.access_new_password(), "new-password")
            .with_hint(t.access_password_hint(LENGTH_MIN))
            .with_error(form.error("password")),
    };
    Ok(Html(view.render()?))
}

/// The new password of a form, or its error noted.
pub(super) fn new_password(t: T, form: &mut Form, email: &str) -> Option<NewPassword> {
    let parsed = NewPassword::parse(form.submitted().text("password"), email);
    match parsed {
        Ok(password) => Some(password),
        Err(weak) => {
            form.refuse(
                "password",
                match weak {
                    WeakPassword::TooShort => t.access_password_short(LENGTH_MIN),
                    WeakPassword::TooLong => t.access_password_long(LENGTH_MAX),
                    WeakPassword::TooEasy => t.access_password_easy(),
                },
            );
            None
        }
    }
}

async fn set_password(
    State(state): State<WebState>,
    page: OneTimePage,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let account = account_of(&page)?;
    let mut form = Form::new(page.t, submitted);
    let Some(password) = new_password(page.t, &mut form, &account.email) else {
        let page = render(&state, &page, account, &form)?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, page).into_response());
    };
    sign_in::use_link(&state.app, &page.link).await?;
    let account = sign_in::set_password(&state.app, account.id, password).await?;
    let home = GoTo::new(home_of(&state, &account).await?).saying(page.t.access_password_set());
    open(&state, &account, page.session.as_ref(), home).await
}

async fn begin_passkey(
    State(state): State<WebState>,
    page: OneTimePage,
) -> Result<Response, WebError> {
    let account = account_of(&page)?;
    let name = page.t.access_passkey_first_name();
    let (options, word) = state.ceremonies.begin_registering(&state.app, account, name).await?;
    Ok(with_ceremony(&state, &word, Json(options)))
}

async fn finish_passkey(
    State(state): State<WebState>,
    page: OneTimePage,
    headers: HeaderMap,
    Json(answer): Json<Value>,
) -> Result<Response, WebError> {
    let account = account_of(&page)?;
    let word = cookie::read(&headers, cookie::CEREMONY, state.is_secure()).unwrap_or_default();
    state.ceremonies.finish_registering(&state.app, &word, account.id, answer).await?;
    sign_in::use_link(&state.app, &page.link).await?;
    let next = home_of(&state, account).await?;
    open(&state, account, page.session.as_ref(), Json(json!({ "next": next }))).await
}
