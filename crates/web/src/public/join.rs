//! Joining: the public page on which a company asks by itself, and the personal page of an invitation.

use askama::Template;
use axum::extract::State;
use axum::response::{Html, IntoResponse, Response};
use maillage_app::access::link::LinkPurpose;
use maillage_app::engage::join::{self, JoinRequest, PersonalPage, Reply};
use maillage_domain::engage::invitation::Answer;
use maillage_domain::party::{Address, PartyKind};
use maillage_i18n::T;

use crate::page::{LinkPage, PublicPage};
use crate::problem::WebError;
use crate::routes::{Gate, Routes};
use crate::staff::engage::show;
use crate::state::WebState;
use crate::ui::{Choice, ErrorSummary, Field, PublicShell};
use crate::{Form, GoTo, Submitted};

pub(crate) fn routes(routes: &mut Routes) {
    let join = Gate::Link(LinkPurpose::Join);
    routes
        .get("/n/{slug}/join", Gate::Public, ask)
        .post("/n/{slug}/join", Gate::Public, asked)
        .get("/n/{slug}/join/thanks", Gate::Public, thanks)
        .get("/j/{token}", join, personal)
        .post("/j/{token}", join, answered)
        .get("/j/{token}/stop", join, stop)
        .post("/j/{token}/stop", Gate::Resource, stop_at_once);
}

/// A field that people do not see and programs fill in: who fills it is thanked and not written down.
const TRAP: &str = "company_url";

#[derive(Template)]
#[template(path = "public/join/ask.html")]
struct AskPage {
    shell: PublicShell,
    csrf: String,
    network: String,
    organisation: String,
    promise: String,
    summary: ErrorSummary,
    fields: Vec<Field>,
    trap: &'static str,
}

fn ask_page(page: &PublicPage, form: &Form) -> Result<Html<String>, WebError> {
    let network = page.network()?;
    show(&AskPage {
        csrf: page.csrf.to_string(),
        network: network.network_name.clone(),
        organisation: network.name.clone(),
        promise: network.network_promise.clone(),
        summary: form.summary(),
        fields: fields(page.t, form),
        trap: TRAP,
        shell: page.shell(),
    })
}

fn fields(t: T, form: &Form) -> Vec<Field> {
    let text = |name: &str, label: String| {
        Field::text(name, label, form.value(name)).with_error(form.error(name))
    };
    let optional = || t.shell_optional();
    let kinds = PartyKind::ALL
        .into_iter()
        .map(|kind| Choice::new(kind.as_str(), t.engage_kind(kind.as_str()), &form.value("kind")))
        .collect();
    vec![
        text("company", t.engage_join_company()).completed_by("organization"),
        Field::select("kind", t.engage_kind_label(), kinds).with_error(form.error("kind")),
        text("activity", t.engage_join_activity()).with_hint(t.engage_join_activity_hint()),
        text("street", t.engage_street()).completed_by("street-address").optional(optional()),
        text("postcode", t.engage_postcode()).completed_by("postal-code").optional(optional()),
        text("locality", t.engage_locality()).completed_by("address-level2").optional(optional()),
        text("contact", t.engage_join_contact()).completed_by("name"),
        Field::email("email", t.email(), form.value("email"))
            .with_hint(t.engage_join_one_of_both())
            .with_error(form.error("email"))
            .optional(optional()),
        Field::phone("phone", t.telephone(), form.value("phone"))
            .with_error(form.error("phone"))
            .optional(optional()),
        Field::area("words", t.engage_join_words(), form.value("words"), 3)
            .with_error(form.error("words"))
            .optional(optional()),
        Field::checkbox("consent", t.engage_join_consent(), form.submitted().is_ticked("consent"))
            .with_error(form.error("consent")),
    ]
}

async fn ask(page: PublicPage) -> Result<Html<String>, WebError> {
    let locality = page.network()?.address.locality.clone();
    let known = [("kind", "company".to_owned()), ("locality", locality)];
    ask_page(&page, &Form::first(page.t, known))
}

async fn asked(
    State(state): State<WebState>,
    page: PublicPage,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let network = page.network()?.clone();
    let to = GoTo::new(format!("/n/{}/join/thanks", network.slug));
    if !submitted.text(TRAP).is_empty() {
        return Ok(to.into_response());
    }
    let mut form = Form::new(page.t, submitted);
    let Some(request) = typed(&state, &page, &mut form, &network.address.country) else {
        return Ok(ask_page(&page, &form)?.into_response());
    };
    let (now, limit) = (state.app.clock.now(), state.config.limits.joins_per_window);
    if let Some(seconds) = state.joins.wait_seconds(&page.address, limit, now) {
        return Err(WebError::too_many(seconds));
    }
    state.joins.failed(&page.address, now);
    join::ask(&state.app, network.id, request).await?;
    Ok(to.into_response())
}

/// What was typed, or `None` after noting what is wrong.
fn typed(
    state: &WebState,
    page: &PublicPage,
    form: &mut Form,
    country: &str,
) -> Option<JoinRequest> {
    let t = page.t;
    let company = form.required("company", 120);
    let kind = form.choice::<PartyKind>("kind");
    let activity = form.required("activity", 120);
    let street = form.text("street", 120);
    let postcode = form.text("postcode", 12);
    let locality = form.text("locality", 80);
    let contact = form.required("contact", 120);
    let email = form.optional_email("email");
    let phone = form.optional("phone", 40);
    let words = form.text("words", 2_000);
    if matches!((&email, &phone), (Some(None), Some(None))) {
        form.refuse("email", t.engage_refused_no_way_back());
        return None;
    }
    let consent = form.submitted().is_ticked("consent");
    if !consent {
        form.refuse("consent", t.engage_refused_no_consent());
        return None;
    }
    Some(JoinRequest {
        kind: kind?,
        company: company?,
        activity: activity?,
        address: Address {
            street: street?,
            postcode: postcode?,
            locality: locality?,
            country: country.to_owned(),
        },
        contact: contact?,
        email: email?,
        phone: phone?,
        words: words?,
        locale: t.locale(),
        consent,
        base_url: state.address_of(""),
    })
}

#[derive(Template)]
#[template(path = "public/join/done.html")]
struct DonePage {
    shell: PublicShell,
    title: String,
    text: String,
    back: Option<(String, String)>,
}

async fn thanks(page: PublicPage) -> Result<Html<String>, WebError> {
    let network = page.network()?;
    let t = page.t;
    show(&DonePage {
        title: t.engage_join_thanks(),
        text: t.engage_join_thanks_text(network.name.as_str()),
        back: Some((t.engage_join_see(), format!("/n/{}", network.slug))),
        shell: page.shell(),
    })
}

#[derive(Template)]
#[template(path = "public/join/personal.html")]
struct InvitationPage {
    shell: PublicShell,
    csrf: String,
    action: String,
    title: String,
    paragraphs: Vec<String>,
    sign: String,
    fields: Vec<Field>,
    stop: String,
    network_page: Option<String>,
}

fn shell(page: &LinkPage) -> PublicShell {
    let organisation = &page.open.organisation;
    PublicShell {
        name: organisation.network_name.clone(),
        home: if organisation.is_public {
            format!("/n/{}", organisation.slug)
        } else {
            page.path.clone()
        },
        ..page.visit.plain_shell()
    }
}

async fn personal(State(state): State<WebState>, page: LinkPage) -> Result<Html<String>, WebError> {
    let t = page.t;
    let found = join::open(&state.app, page.token.secret()).await?;
    if let Some(answer) = found.invitation.state.given() {
        return done(&page, &found, answer);
    }
    let field =
        |name: &str, label: String| Field::text(name, label, "").optional(t.shell_optional());
    let organisation = &found.organisation;
    show(&InvitationPage {
        csrf: page.csrf.to_string(),
        action: format!("/j/{}", page.token.secret()),
        title: t.engage_personal_title(
            found.prospect.name.as_str(),
            organisation.network_name.as_str(),
        ),
        paragraphs: found.invitation.text.split("\n\n").map(str::to_owned).collect(),
        sign: organisation.name.clone(),
        fields: vec![
            field("contact", t.engage_join_contact()).completed_by("name"),
            Field::phone("phone", t.telephone(), found.prospect.phone.clone().unwrap_or_default())
                .optional(t.shell_optional()),
            Field::area("words", t.engage_join_words(), "", 2).optional(t.shell_optional()),
        ],
        stop: format!("/j/{}/stop", page.token.secret()),
        network_page: organisation.is_public.then(|| format!("/n/{}", organisation.slug)),
        shell: shell(&page),
    })
}

async fn answered(
    State(state): State<WebState>,
    page: LinkPage,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let mut form = Form::new(page.t, submitted);
    let Some(answer) = form.choice::<Answer>("answer") else {
        return Ok(GoTo::new(format!("/j/{}", page.token.secret())).into_response());
    };
    let cut = |field: &str, most: usize| form.value(field).trim().chars().take(most).collect();
    let reply = Reply {
        answer,
        contact: cut("contact", 120),
        phone: cut("phone", 40),
        words: cut("words", 2_000),
        base_url: state.address_of(""),
    };
    let found = join::answer(&state.app, page.token.secret(), reply).await?;
    let given = found.invitation.state.given().unwrap_or(answer);
    Ok(done(&page, &found, given)?.into_response())
}

/// What happens now, after each answer.
fn done(page: &LinkPage, found: &PersonalPage, answer: Answer) -> Result<Html<String>, WebError> {
    let t = page.t;
    let name = found.organisation.name.as_str();
    let (title, text) = match answer {
        Answer::Interested => (t.engage_join_thanks(), t.engage_join_thanks_text(name)),
        Answer::NotNow => (t.engage_answer_not_now(), t.engage_answer_not_now_text(name)),
        Answer::Never => (t.engage_answer_never(), t.engage_answer_never_text(name)),
    };
    let slug = &found.organisation.slug;
    show(&DonePage {
        title,
        text,
        back: found.organisation.is_public.then(|| (t.engage_join_see(), format!("/n/{slug}"))),
        shell: shell(page),
    })
}

#[derive(Template)]
#[template(path = "public/join/stop.html")]
struct StopPage {
    shell: PublicShell,
    csrf: String,
    action: String,
    organisation: String,
}

/// Asks once before nothing is ever sent again: opening a link must change nothing, as mail programs
/// open links by themselves.
async fn stop(page: LinkPage) -> Result<Html<String>, WebError> {
    show(&StopPage {
        csrf: page.csrf.to_string(),
        action: format!("/j/{}", page.token.secret()),
        organisation: page.open.organisation.name.clone(),
        shell: shell(&page),
    })
}

/// One press in the mail program (RFC 8058): it sends no form of ours, the secret alone proves it.
async fn stop_at_once(
    State(state): State<WebState>,
    crate::path::Path(token): crate::path::Path<String>,
) -> Result<&'static str, WebError> {
    let reply = Reply {
        answer: Answer::Never,
        contact: String::new(),
        phone: String::new(),
        words: String::new(),
        base_url: String::new(),
    };
    join::answer(&state.app, &token, reply).await?;
    Ok("ok\n")
}
