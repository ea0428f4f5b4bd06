//! A person's own account: name, language, password, passkeys, sessions.

use askama::Template;
use axum::Json;
use axum::extract::State;
use axum::http::{HeaderMap, StatusCode};
use axum::response::{Html, IntoResponse, Response};
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use maillage_app::AppError;
use maillage_app::access::password::LENGTH_MIN;
use maillage_app::access::{entry, passkey, profile, session};
use maillage_domain::locale::Locale;
use serde_json::{Value, json};

use crate::cookie;
use crate::flash::GoTo;
use crate::form::{Form, Submitted};
use crate::page::AccountPage;
use crate::path::Path;
use crate::problem::WebError;
use crate::public::sign_in::{open, with_ceremony};
use crate::public::welcome::new_password;
use crate::routes::{Gate, Routes};
use crate::state::WebState;
use crate::ui::{Choice, ErrorSummary, Field, PublicShell};

pub(crate) fn routes(routes: &mut Routes) {
    routes
        .get("/account", Gate::SignedIn, show)
        .post("/account", Gate::SignedIn, change)
        .post("/account/password", Gate::SignedIn, change_password)
        .post("/account/passkeys/begin", Gate::SignedIn, begin_passkey)
        .post("/account/passkeys/finish", Gate::SignedIn, finish_passkey)
        .post("/account/passkeys/{key}/rename", Gate::SignedIn, rename_passkey)
        .post("/account/passkeys/{key}/remove", Gate::SignedIn, remove_passkey)
        .post("/account/sessions/end", Gate::SignedIn, end_sessions);
}

struct PasskeyRow {
    key: String,
    name: String,
    facts: String,
}

#[derive(Template)]
#[template(path = "public/sign_in/account.html")]
struct AccountView {
    shell: PublicShell,
    csrf: String,
    email: String,
    organisations: Vec<(String, String)>,
    has_passkeys: bool,
    summary: ErrorSummary,
    name: Field,
    language: Field,
    present: Option<Field>,
    password: Field,
    passkeys: Vec<PasskeyRow>,
}

async fn show(State(state): State<WebState>, page: AccountPage) -> Result<Html<String>, WebError> {
    let account = &page.who.account;
    // The language that the page speaks, own or chosen by hand: saving keeps it.
    let known = [("name", account.name.as_str()), ("language", page.t.locale().code())];
    render(&state, &page, &Form::first(page.t, known)).await
}

async fn render(
    state: &WebState,
    page: &AccountPage,
    form: &Form,
) -> Result<Html<String>, WebError> {
    let (t, account) = (page.t, &page.who.account);
    let mine = entry::organisations_of(&state.app, account.id).await?;
    let passkeys = passkey::list(&state.app, account.id).await?;
    let zone = mine.first().map_or("UTC", |one| one.time_zone.as_str()).to_owned();
    let day = |at: jiff::Timestamp| {
        t.date(
            at.to_zoned(jiff::tz::TimeZone::get(&zone).unwrap_or(jiff::tz::TimeZone::UTC)).date(),
        )
    };
    let languages = Locale::ALL
        .into_iter()
        .map(|one| Choice::new(one.code(), one.own_name(), &form.value("language")))
        .collect();
    let view = AccountView {
        shell: page.shell(),
        csrf: page.csrf.to_string(),
        email: account.email.clone(),
        organisations: mine.into_iter().map(|o| (o.name, format!("/o/{}", o.slug))).collect(),
        has_passkeys: state.ceremonies.are_possible(),
        summary: form.summary(),
        name: Field::text("name", t.name(), form.value("name"))
            .completed_by("name")
            .with_error(form.error("name")),
        language: Field::select("language", t.language(), languages)
            .with_error(form.error("language")),
        present: account.password_hash.is_some().then(|| {
            Field::password("present", t.access_present_password(), "current-password")
                .with_error(form.error("present"))
        }),
        password: Field::password("password", t.access_new_password(), "new-password")
            .with_hint(t.access_password_hint(LENGTH_MIN))
            .with_error(form.error("password")),
        passkeys: passkeys
            .into_iter()
            .map(|key| PasskeyRow {
                key: URL_SAFE_NO_PAD.encode(&key.credential_id),
                facts: match key.last_used_at {
                    Some(used) => t.access_passkey_used(day(used)),
                    None => t.access_passkey_made(day(key.created_at)),
                },
                name: key.name,
            })
            .collect(),
    };
    Ok(Html(view.render()?))
}

async fn again(state: &WebState, page: &AccountPage, form: &Form) -> Result<Response, WebError> {
    Ok((StatusCode::UNPROCESSABLE_ENTITY, render(state, page, form).await?).into_response())
}

async fn change(
    State(state): State<WebState>,
    page: AccountPage,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let mut form = Form::new(page.t, submitted);
    let name = form.required("name", 120);
    let locale: Option<Locale> = form.choice("language");
    let (Some(name), Some(locale)) = (name, locale) else {
        return again(&state, &page, &form).await;
    };
    profile::change(&state.app, page.who.account.id, name, locale).await?;
    let saved = maillage_i18n::T::new(locale).saved();
    let mut response = GoTo::new("/account").saying(saved).into_response();
    // The account's language counts from now on, not one that was chosen for a while.
    let forget = cookie::line(cookie::LANGUAGE, "", 0, state.is_secure());
    cookie::set(response.headers_mut(), forget);
    Ok(response)
}

async fn change_password(
    State(state): State<WebState>,
    page: AccountPage,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let account = &page.who.account;
    let present = submitted.text("present").to_owned();
    let password = submitted.text("password").to_owned();
    let mut form = Form::first(
        page.t,
        [
            ("name", account.name.as_str()),
            ("language", page.t.locale().code()),
            ("password", password.as_str()),
        ],
    );
    let Some(new) = new_password(page.t, &mut form, &account.email) else {
        return again(&state, &page, &form).await;
    };
    let now = state.app.clock.now();
    let key = format!("account {}", account.email);
    if let Some(seconds) =
        state.sign_ins.wait_seconds(&key, state.config.limits.sign_ins_per_account, now)
    {
        return Err(WebError::too_many(seconds));
    }
    match profile::change_password(&state.app, account, &present, new).await {
        Ok(account) => {
            let then = GoTo::new("/account").saying(page.t.access_password_set());
            open(&state, &account, None, then).await
        }
        Err(AppError::Refused { code: "password.wrong" }) => {
            state.sign_ins.failed(&key, now);
            form.refuse("present", page.t.access_password_wrong());
            again(&state, &page, &form).await
        }
        Err(other) => Err(other.into()),
    }
}

async fn begin_passkey(
    State(state): State<WebState>,
    page: AccountPage,
    Json(typed): Json<Value>,
) -> Result<Response, WebError> {
    let name: String = typed["name"].as_str().unwrap_or_default().trim().chars().take(60).collect();
    let name = if name.is_empty() { page.t.access_passkey_first_name() } else { name };
    let account = &page.who.account;
    let (options, word) = state.ceremonies.begin_registering(&state.app, account, name).await?;
    Ok(with_ceremony(&state, &word, Json(options)))
}

async fn finish_passkey(
    State(state): State<WebState>,
    page: AccountPage,
    headers: HeaderMap,
    Json(answer): Json<Value>,
) -> Result<Json<Value>, WebError> {
    let word = cookie::read(&headers, cookie::CEREMONY, state.is_secure()).unwrap_or_default();
    let account = page.who.account.id;
    state.ceremonies.finish_registering(&state.app, &word, account, answer).await?;
    Ok(Json(json!({ "next": "/account" })))
}

fn credential_of(key: &str) -> Result<Vec<u8>, WebError> {
    URL_SAFE_NO_PAD.decode(key).map_err(|_| WebError::not_found())
}

async fn rename_passkey(
    State(state): State<WebState>,
    page: AccountPage,
    Path(key): Path<String>,
    submitted: Submitted,
) -> Result<GoTo, WebError> {
    let name: String = submitted.text("name").trim().chars().take(60).collect();
    if name.is_empty() {
        return Ok(GoTo::new("/account").warning(page.t.field_required()));
    }
    passkey::rename(&state.app, page.who.account.id, &credential_of(&key)?, name).await?;
    Ok(GoTo::new("/account").saying(page.t.saved()))
}

async fn remove_passkey(
    State(state): State<WebState>,
    page: AccountPage,
    Path(key): Path<String>,
) -> Result<GoTo, WebError> {
    passkey::remove(&state.app, page.who.account.id, &credential_of(&key)?).await?;
    Ok(GoTo::new("/account").saying(page.t.deleted()))
}

async fn end_sessions(
    State(state): State<WebState>,
    page: AccountPage,
) -> Result<Response, WebError> {
    session::end_all(&state.app, page.who.account.id).await?;
    let then = GoTo::new("/account").saying(page.t.access_sessions_ended());
    open(&state, &page.who.account, None, then).await
}
