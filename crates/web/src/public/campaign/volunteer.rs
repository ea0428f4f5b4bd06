//! Lending a hand: the public page on which somebody becomes a volunteer, in under a minute on a phone.

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use maillage_app::campaign::volunteer::{self, VolunteerRequest};
use maillage_domain::campaign::volunteer::Origin;
use maillage_i18n::T;

use super::code_of;
use crate::listing::Listing;
use crate::page::PublicPage;
use crate::problem::WebError;
use crate::routes::{Gate, Routes};
use crate::staff::campaign::words;
use crate::state::WebState;
use crate::ui::{Choice, ErrorSummary, Field, PublicShell};
use crate::{Form, GoTo, Submitted};

/// A field that people do not see and programs fill in: who fills it is thanked and not written down.
const TRAP: &str = "company_url";

pub(super) fn routes(routes: &mut Routes) {
    routes
        .get("/n/{slug}/help", Gate::Public, show)
        .post("/n/{slug}/help", Gate::Public, join)
        .get("/n/{slug}/help/thanks", Gate::Public, thanks);
}

#[derive(Template)]
#[template(path = "public/campaign/help.html")]
struct HelpPage {
    shell: PublicShell,
    csrf: String,
    title: String,
    lede: String,
    summary: ErrorSummary,
    fields: Vec<Field>,
    trap: &'static str,
    promise: String,
}

/// Where the address says that somebody comes from: a poster's code (`?code=`) or an event (`?event=`).
async fn known_origin(
    state: &WebState,
    page: &PublicPage,
    listing: &Listing,
) -> Result<Option<(Origin, String)>, WebError> {
    if let Some(code) = code_of(state, page, listing).await? {
        return Ok(Some((Origin::Poster, code.to_string())));
    }
    let event = listing.filter("event");
    let is_word = !event.is_empty()
        && event.len() <= 64
        && event.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-');
    Ok(is_word.then(|| (Origin::Event, event.to_owned())))
}

fn view(page: &PublicPage, asks_origin: bool, form: &Form) -> Result<Html<String>, WebError> {
    let (t, home) = (page.t, page.network()?);
    let view = HelpPage {
        csrf: page.csrf.to_string(),
        title: t.volunteer_help_title(),
        lede: t.volunteer_help_lede(home.name.as_str()),
        summary: form.summary(),
        fields: fields(t, form, asks_origin),
        trap: TRAP,
        promise: t.volunteer_privacy(home.name.as_str()),
        shell: page.shell(),
    };
    Ok(Html(view.render()?))
}

fn fields(t: T, form: &Form, asks_origin: bool) -> Vec<Field> {
    let mut fields = vec![
        Field::text("name", t.event_your_name(), form.value("name"))
            .completed_by("name")
            .with_error(form.error("name")),
        Field::email("email", t.email(), form.value("email"))
            .with_hint(t.volunteer_email_hint())
            .with_error(form.error("email")),
        Field::phone("phone", t.telephone(), form.value("phone"))
            .optional(t.shell_optional())
            .with_error(form.error("phone")),
    ];
    if asks_origin {
        let present = form.value("origin");
        let mut choices = vec![Choice::new("", t.volunteer_origin_choose(), &present)];
        let asked = [Origin::Friend, Origin::Partner, Origin::Poster, Origin::Event, Origin::Other];
        choices.extend(
            asked.iter().map(|one| Choice::new(one.as_str(), words::origin(t, *one), &present)),
        );
        fields.push(
            Field::select("origin", t.volunteer_origin_ask(), choices).optional(t.shell_optional()),
        );
    }
    fields.push(
        Field::checkbox("adult", t.volunteer_adult(), form.submitted().is_ticked("adult"))
            .with_hint(t.volunteer_adult_hint())
            .with_error(form.error("adult")),
    );
    fields
}

async fn show(
    State(state): State<WebState>,
    page: PublicPage,
    listing: Listing,
) -> Result<Html<String>, WebError> {
    let origin = known_origin(&state, &page, &listing).await?;
    view(&page, origin.is_none(), &Form::first(page.t, [("name", "")]))
}

async fn join(
    State(state): State<WebState>,
    page: PublicPage,
    listing: Listing,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let home = page.network()?.clone();
    let to = GoTo::new(format!("/n/{}/help/thanks", home.slug));
    if !submitted.text(TRAP).is_empty() {
        return Ok(to.into_response());
    }
    let mut form = Form::new(page.t, submitted);
    let origin = known_origin(&state, &page, &listing).await?;
    let asks_origin = origin.is_none();
    let Some(request) = typed(&state, &page, origin, &mut form) else {
        let html = view(&page, asks_origin, &form)?;
        return Ok((StatusCode::UNPROCESSABLE_ENTITY, html).into_response());
    };
    let (now, limit) = (state.app.clock.now(), state.config.limits.sign_ups_per_window);
    if let Some(seconds) = state.joins.wait_seconds(&page.address, limit, now) {
        return Err(WebError::too_many(seconds));
    }
    state.joins.failed(&page.address, now);
    volunteer::join(&state.app, home.id, request).await?;
    Ok(to.into_response())
}

fn typed(
    state: &WebState,
    page: &PublicPage,
    origin: Option<(Origin, String)>,
    form: &mut Form,
) -> Option<VolunteerRequest> {
    let name = form.required("name", 120);
    let email = form.email("email");
    let phone = form.text("phone", 40);
    if !form.submitted().is_ticked("adult") {
        form.refuse("adult", page.t.volunteer_refused_minor());
    }
    let (origin, origin_code) = origin
        .unwrap_or_else(|| (form.value("origin").parse().unwrap_or(Origin::Page), String::new()));
    form.is_right().then_some(())?;
    Some(VolunteerRequest {
        name: name?,
        email: email?,
        phone: phone?,
        origin,
        origin_code,
        locale: page.t.locale(),
        base_url: state.address_of(""),
    })
}

async fn thanks(page: PublicPage) -> Result<Response, WebError> {
    let (t, home) = (page.t, page.network()?);
    let start = format!("/n/{}", home.slug);
    let view = super::event::DonePage {
        title: t.volunteer_thanks(),
        text: t.volunteer_thanks_text(home.name.as_str()),
        ways: vec![
            (t.event_public_title(), format!("{start}/events")),
            (t.event_back_to_network(), start),
        ],
        shell: page.shell(),
    };
    Ok(Html(view.render()?).into_response())
}
