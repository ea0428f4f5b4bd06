//! Signing in with a passkey or a password, the way back in, signing out, and where `/` leads.

use askama::Template;
use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use maillage_app::AppError;
use maillage_app::access::account::{Account, SignInPurpose};
use maillage_app::access::{entry, session, set_up, sign_in};
use maillage_app::random::Token;
use serde_json::{Value, json};

use crate::cookie;
use crate::flash::GoTo;
use crate::form::{Form, Submitted};
use crate::made_link;
use crate::page::{AccountPage, PublicPage};
use crate::problem::WebError;
use crate::routes::{Gate, Routes};
use crate::state::WebState;
use crate::ui::{ErrorSummary, Field, Notice, NoticeKind, PublicShell};

pub(crate) fn routes(routes: &mut Routes) {
    routes
        .get("/", Gate::Public, start)
        .get("/sign-in", Gate::Public, show)
        .post("/sign-in", Gate::Public, by_password)
        .post("/sign-in/passkey/begin", Gate::Public, begin_passkey)
        .post("/sign-in/passkey/finish", Gate::Public, finish_passkey)
        .get("/recover", Gate::Public, show_recover)
        .post("/recover", Gate::Public, recover)
        .post("/sign-out", Gate::SignedIn, sign_out);
}

#[derive(Template)]
#[template(path = "public/sign_in/sign_in.html")]
struct SignInView {
    shell: PublicShell,
    csrf: String,
    next: String,
    has_passkeys: bool,
    summary: ErrorSummary,
    email: Field,
    password: Field,
    /// Said instead of the forms while nobody could sign in.
    not_set_up: Option<Notice>,
}

#[derive(Template)]
#[template(path = "public/sign_in/recover.html")]
struct RecoverView {
    shell: PublicShell,
    csrf: String,
    summary: ErrorSummary,
    email: Field,
}

/// Home when signed in, else to sign-in.
async fn start(State(state): State<WebState>, page: PublicPage) -> Result<GoTo, WebError> {
    let Some(token) = &page.session else { return Ok(GoTo::new("/sign-in")) };
    let Some(who) = session::resume(&state.app, token).await? else {
        return Ok(GoTo::new("/sign-in"));
    };
    Ok(GoTo::new(home_of(&state, &who.account).await?))
}

/// The first organisation of an account, or its own page when it has none.
pub(super) async fn home_of(state: &WebState, account: &Account) -> Result<String, WebError> {
    let mine = entry::organisations_of(&state.app, account.id).await?;
    Ok(mine.first().map_or_else(|| "/account".to_owned(), |one| format!("/o/{}", one.slug)))
}

async fn show(State(state): State<WebState>, page: PublicPage) -> Result<Html<String>, WebError> {
    let next = wanted(&page);
    let mut view = view(&state, &page, &Form::first(page.t, [("next", next)]));
    if !set_up::is_done(&state.app).await? {
        let notice = Notice::new(NoticeKind::Info, page.t.set_up_empty_title());
        view.not_set_up = Some(notice.with_text(page.t.set_up_empty_text()));
    }
    Ok(Html(view.render()?))
}

/// The page that somebody was sent here from; only a path of ours.
fn wanted(page: &PublicPage) -> String {
    url::form_urlencoded::parse(page.query.as_bytes())
        .find(|(key, _)| key == "next")
        .map(|(_, value)| own_path(&value))
        .unwrap_or_default()
}

/// A path of this site, or nothing: browsers read `//` and `/\` as another host.
fn own_path(text: &str) -> String {
    let is_ours = text.starts_with('/')
        && !text.starts_with("//")
        && !text.contains(['\\', '\r', '\n', '\t'])
        && text.is_ascii();
    if is_ours { text.to_owned() } else { String::new() }
}

fn render(state: &WebState, page: &PublicPage, form: &Form) -> Result<Html<String>, WebError> {
    Ok(Html(view(state, page, form).render()?))
}

fn view(state: &WebState, page: &PublicPage, form: &Form) -> SignInView {
    let t = page.t;
    let email = Field::email("email", t.email(), form.value("email"))
        .completed_by("username")
        .with_error(form.error("email"));
    SignInView {
        shell: page.shell(),
        csrf: page.csrf.to_string(),
        next: own_path(&form.value("next")),
        has_passkeys: state.ceremonies.are_possible(),
        summary: form.summary(),
        email,
        password: Field::password("password", t.access_password(), "current-password"),
        not_set_up: None,
    }
}

async fn by_password(
    State(state): State<WebState>,
    page: PublicPage,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let mut form = Form::new(page.t, submitted);
    let Some(email) = form.email("email") else {
        return Ok(
            (StatusCode::UNPROCESSABLE_ENTITY, render(&state, &page, &form)?).into_response()
        );
    };
    bounded(&state, &page.address, &email)?;
    let typed = form.submitted().text("password").to_owned();
    let Some(account) = sign_in::by_password(&state.app, &email, &typed).await? else {
        failed(&state, &page.address, &email);
        form.refuse("email", page.t.access_sign_in_wrong());
        return Ok(
            (StatusCode::UNPROCESSABLE_ENTITY, render(&state, &page, &form)?).into_response()
        );
    };
    state.sign_ins.forgive(&account_key(&email));
    let next = own_path(form.submitted().text("next"));
    let next = if next.is_empty() { home_of(&state, &account).await? } else { next };
    open(&state, &account, page.session.as_ref(), GoTo::new(next)).await
}

/// Opens a session and sets its cookie.
pub(super) async fn open(
    state: &WebState,
    account: &Account,
    before: Option<&Token>,
    then: impl IntoResponse,
) -> Result<Response, WebError> {
    let token = session::open(&state.app, account, before).await?;
    let mut response = then.into_response();
    let seconds = session::ABSOLUTE.as_secs();
    let line = cookie::line(cookie::SESSION, token.secret(), seconds, state.is_secure());
    cookie::set(response.headers_mut(), line);
    Ok(response)
}

fn account_key(email: &str) -> String {
    format!("account {email}")
}

fn bounded(state: &WebState, address: &str, email: &str) -> Result<(), WebError> {
    let (limits, now) = (state.config.limits, state.app.clock.now());
    let of_address = state.sign_ins.wait_seconds(address, limits.sign_ins_per_address, now);
    let of_account =
        state.sign_ins.wait_seconds(&account_key(email), limits.sign_ins_per_account, now);
    match of_address.max(of_account) {
        Some(seconds) => Err(WebError::too_many(seconds)),
        None => Ok(()),
    }
}

fn failed(state: &WebState, address: &str, email: &str) {
    let now = state.app.clock.now();
    state.sign_ins.failed(address, now);
    state.sign_ins.failed(&account_key(email), now);
}

async fn begin_passkey(
    State(state): State<WebState>,
    page: PublicPage,
) -> Result<Response, WebError> {
    bounded(&state, &page.address, "")?;
    let (options, word) = state.ceremonies.begin_signing_in(&state.app)?;
    Ok(with_ceremony(&state, &word, Json(options)))
}

/// Keeps the ceremony's word in the browser for its second request.
pub(super) fn with_ceremony(state: &WebState, word: &Token, then: impl IntoResponse) -> Response {
    let mut response = then.into_response();
    let line = cookie::line(cookie::CEREMONY, word.secret(), 300, state.is_secure());
    cookie::set(response.headers_mut(), line);
    response
}

async fn finish_passkey(
    State(state): State<WebState>,
    page: PublicPage,
    headers: axum::http::HeaderMap,
    Json(answer): Json<Value>,
) -> Result<Response, WebError> {
    bounded(&state, &page.address, "")?;
    let word = cookie::read(&headers, cookie::CEREMONY, state.is_secure()).unwrap_or_default();
    let signed_in = state.ceremonies.finish_signing_in(&state.app, &word, answer).await;
    let account = signed_in.inspect_err(|_| {
        state.sign_ins.failed(&page.address, state.app.clock.now());
    })?;
    let next = home_of(&state, &account).await?;
    open(&state, &account, page.session.as_ref(), Json(json!({ "next": next }))).await
}

async fn show_recover(page: PublicPage) -> Result<Html<String>, WebError> {
    render_recover(&page, &Form::first(page.t, [("email", "")]))
}

fn render_recover(page: &PublicPage, form: &Form) -> Result<Html<String>, WebError> {
    let view = RecoverView {
        shell: page.shell(),
        csrf: page.csrf.to_string(),
        summary: form.summary(),
        email: Field::email("email", page.t.email(), form.value("email"))
            .with_error(form.error("email")),
    };
    Ok(Html(view.render()?))
}

/// Answers the same, and as fast, whether or not somebody has the address: the rest is done afterwards.
async fn recover(
    State(state): State<WebState>,
    page: PublicPage,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let mut form = Form::new(page.t, submitted);
    let Some(email) = form.email("email") else {
        return Ok(
            (StatusCode::UNPROCESSABLE_ENTITY, render_recover(&page, &form)?).into_response()
        );
    };
    bounded(&state, &page.address, &email)?;
    state.sign_ins.failed(&page.address, state.app.clock.now());
    let has_server = state.app.mailer.has_server();
    tokio::spawn(write_recovery(state, email));
    // The same for everybody: it tells of this server, and not of the address.
    let to = GoTo::new("/sign-in");
    let to = if has_server {
        to.saying(page.t.access_recover_sent())
    } else {
        to.warning(page.t.access_recover_kept())
    };
    Ok(to.into_response())
}

/// Makes and writes the way back in, when somebody has the address and belongs somewhere.
async fn write_recovery(state: WebState, email: String) {
    if let Err(error) = try_write_recovery(&state, &email).await {
        tracing::error!(?error, "a way back in could not be written");
    }
}

async fn try_write_recovery(state: &WebState, email: &str) -> Result<(), AppError> {
    let Some((account, token)) = sign_in::recover(&state.app, email).await? else { return Ok(()) };
    let mine = entry::organisations_of(&state.app, account.id).await?;
    let Some(from) = mine.first() else { return Ok(()) };
    let url = state.address_of(&format!("/welcome/{}", token.secret()));
    sign_in::write_way_in(&state.app, from.id, &account, SignInPurpose::Recover, url).await
}

async fn sign_out(State(state): State<WebState>, page: AccountPage) -> Result<Response, WebError> {
    if let Some(token) = &page.session {
        session::end(&state.app, token).await?;
    }
    let mut response = GoTo::new("/sign-in").saying(page.t.access_signed_out()).into_response();
    cookie::set(response.headers_mut(), cookie::line(cookie::SESSION, "", 0, state.is_secure()));
    cookie::set(response.headers_mut(), made_link::forget(&state));
    Ok(response)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_paths_of_ours_are_followed_after_sign_in() {
        assert_eq!(own_path("/o/raval/partners?q=a"), "/o/raval/partners?q=a");
        for foreign in ["//evil.example", "/\\evil.example", "https://evil.example", "", "/a\nb"] {
            assert_eq!(own_path(foreign), "", "{foreign}");
        }
    }
}
