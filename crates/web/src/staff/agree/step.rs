//! The steps of an agreement: propose, give the link, take back, sign, rest, come back, end.

use askama::Template;
use axum::extract::State;
use axum::response::{Html, IntoResponse, Response};
use maillage_app::AppError;
use maillage_app::agree::propose::{self, LINK_DAYS};
use maillage_app::agree::send;
use maillage_app::agree::sign::{Signing, sign_for_organisation};
use maillage_app::agree::term;
use maillage_app::agree::view::{self, AgreementView};
use maillage_app::random::Token;
use maillage_domain::agree::agreement::{AgreementStage, EndReason};
use maillage_domain::ids::AgreementId;
use maillage_domain::period::Month;
use maillage_i18n::T;

use super::{agreement, words};
use crate::flash::GoTo;
use crate::form::{Form, Submitted};
use crate::page::StaffPage;
use crate::path::Path;
use crate::problem::WebError;
use crate::staff::engage::words::{language, mailed};
use crate::state::WebState;
use crate::ui::{Breadcrumb, Choice, ErrorSummary, Field, MailSample, Shell, Verb};

type Id = Path<(String, AgreementId)>;

#[derive(Template)]
#[template(path = "staff/agree/agreement/link.html")]
struct LinkPage {
    shell: Shell,
    trail: Breadcrumb,
    title: String,
    text: String,
    link: String,
    back: String,
}

#[derive(Template)]
#[template(path = "staff/agree/agreement/end.html")]
struct EndPage {
    shell: Shell,
    trail: Breadcrumb,
    title: String,
    summary: ErrorSummary,
    text: String,
    fields: Vec<Field>,
    back: String,
}

/// Asks before a step that cannot be undone: says what it does, and shows the mail that would go out.
#[derive(Template)]
#[template(path = "staff/agree/agreement/ask.html")]
struct AskPage {
    shell: Shell,
    trail: Breadcrumb,
    title: String,
    text: String,
    /// Who gets which mail.
    mail: Option<(String, MailSample)>,
    /// Words, way and sign of each button; the first one is the usual way.
    buttons: Vec<(String, &'static str, &'static str)>,
    is_grave: bool,
    back: (String, String),
}

/// The mail that a step would send, with whom it goes to.
async fn mail_to_send(
    state: &WebState,
    page: &StaffPage,
    id: AgreementId,
) -> Result<Option<(String, MailSample, String)>, WebError> {
    let t = page.t;
    let url = state.address_of("/s/…");
    Ok(send::plan(&state.app, &page.actor, id, url).await?.map(|plan| {
        let to = if plan.name.is_empty() {
            plan.email.clone()
        } else {
            format!("{}, {}", plan.name, plan.email)
        };
        let heading = t.agree_ask_mail(language(t, plan.locale), to.as_str());
        let line = format!("{}: {to}", t.engage_message_to());
        (heading, MailSample::message(plan.locale, line, plan.words), plan.email)
    }))
}

/// Asks before it proposes, and shows the mail with the link.
pub(crate) async fn ask_propose(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Id,
) -> Result<Response, WebError> {
    let t = page.t;
    let found = view::one(&state.app, &page.actor, id).await?;
    if found.agreement.state.stage() != AgreementStage::Draft {
        return Ok(GoTo::new(back(&page, id)).warning(t.agree_problem_stage()).into_response());
    }
    let mail = mail_to_send(&state, &page, id).await?;
    let mut buttons = vec![(t.agree_propose_by_hand(), "hand", "link")];
    if let Some((_, _, email)) = &mail {
        buttons.insert(0, (t.agree_propose_by_email(email.as_str()), "email", "mail"));
    }
    let (reference, partner) = (found.agreement.reference.as_str(), found.partner.name.as_str());
    let title = t.agree_ask_propose(partner, reference);
    let text = match &mail {
        Some(_) => t.agree_ask_propose_text(LINK_DAYS),
        None => t.agree_ask_propose_no_mail(LINK_DAYS),
    };
    show_ask(&page, &found, (title, text), mail, buttons, false)
}

fn show_ask(
    page: &StaffPage,
    found: &AgreementView,
    (title, text): (String, String),
    mail: Option<(String, MailSample, String)>,
    buttons: Vec<(String, &'static str, &'static str)>,
    is_grave: bool,
) -> Result<Response, WebError> {
    let view = AskPage {
        shell: page.shell(Some(Verb::Agree)),
        trail: trail(page, found, title.clone()),
        title,
        text,
        mail: mail.map(|(heading, sample, _)| (heading, sample)),
        buttons,
        is_grave,
        back: (page.t.agree_link_back(), back(page, found.agreement.id)),
    };
    Ok(Html(view.render()?).into_response())
}

/// Proposes, then sends the partner's link or shows it, as the page that asked was answered.
pub(crate) async fn propose(
    State(state): State<WebState>,
    page: StaffPage,
    path: Id,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let id = path.0.1;
    match submitted.text("by") {
        "email" => {
            propose::propose(&state.app, &page.actor, id).await?;
            Ok(send(State(state), page, path).await?.into_response())
        }
        "hand" => {
            let token = propose::propose(&state.app, &page.actor, id).await?;
            show_link(&state, &page, id, &token).await
        }
        _ => ask_propose(State(state), page, path).await,
    }
}

/// Asks before it sends a signing link, and shows the mail.
pub(crate) async fn ask_send(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Id,
) -> Result<Response, WebError> {
    let t = page.t;
    let found = view::one(&state.app, &page.actor, id).await?;
    let Some(mail) = mail_to_send(&state, &page, id).await? else {
        return Ok(GoTo::new(back(&page, id)).warning(t.agree_problem_address()).into_response());
    };
    let words = t.agree_link_send(mail.2.as_str());
    let buttons = vec![(words.clone(), "email", "mail")];
    show_ask(&page, &found, (words, t.agree_ask_send_text()), Some(mail), buttons, false)
}

/// Asks before it takes a proposal back.
pub(crate) async fn ask_take_back(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Id,
) -> Result<Response, WebError> {
    let t = page.t;
    let found = view::one(&state.app, &page.actor, id).await?;
    let (reference, partner) = (found.agreement.reference.as_str(), found.partner.name.as_str());
    let head = (t.agree_ask_take_back(partner, reference), t.agree_take_back_text());
    let buttons = vec![(t.agree_take_back(), "hand", "undo")];
    show_ask(&page, &found, head, None, buttons, true)
}

/// Makes a new link and shows it.
pub(crate) async fn link(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Id,
) -> Result<Response, WebError> {
    let token = propose::renew_link(&state.app, &page.actor, id).await?;
    show_link(&state, &page, id, &token).await
}

/// Makes a new link and sends it by e-mail.
pub(crate) async fn send(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Id,
) -> Result<GoTo, WebError> {
    let url = |token: &Token| state.address_of(&format!("/s/{}", token.secret()));
    let address = send::send_link(&state.app, &page.actor, id, url).await?;
    let to = GoTo::new(back(&page, id));
    Ok(mailed(&state, page.t, to, page.t.agree_done_sent(address)))
}

async fn show_link(
    state: &WebState,
    page: &StaffPage,
    id: AgreementId,
    token: &Token,
) -> Result<Response, WebError> {
    let t = page.t;
    let found = view::one(&state.app, &page.actor, id).await?;
    let title = t.agree_link_title(found.partner.name.as_str());
    let view = LinkPage {
        shell: page.shell(Some(Verb::Agree)),
        trail: trail(page, &found, title.clone()),
        title,
        text: t.agree_link_text(LINK_DAYS),
        link: state.address_of(&format!("/s/{}", token.secret())),
        back: back(page, id),
    };
    Ok(Html(view.render()?).into_response())
}

fn back(page: &StaffPage, id: AgreementId) -> String {
    page.to(&format!("/agree/{id}"))
}

fn trail(page: &StaffPage, found: &AgreementView, here: String) -> Breadcrumb {
    let t = page.t;
    let agreement = &found.agreement;
    let above = vec![
        (t.agree_title(), page.to("/agree")),
        (t.agree_heading(agreement.reference.as_str()), back(page, agreement.id)),
    ];
    Breadcrumb { label: t.shell_breadcrumb(), above, here }
}

/// Takes a proposal back.
pub(crate) async fn take_back(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Id,
) -> Result<GoTo, WebError> {
    propose::take_back(&state.app, &page.actor, id).await?;
    Ok(GoTo::new(back(&page, id)).saying(page.t.agree_done_taken_back()))
}

/// Signs for the organisation.
pub(crate) async fn sign(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Id,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let found = view::one(&state.app, &page.actor, id).await?;
    let mut form = Form::new(page.t, submitted);
    let organisation = page.organisation.name.as_str();
    let consent = page.t.agree_consent(found.agreement.reference.as_str(), organisation);
    let Some(signing) = read_signing(&mut form, consent) else {
        return agreement::render(&state, &page, id, &form).await;
    };
    sign_for_organisation(&state.app, &page.actor, id, signing).await?;
    Ok(GoTo::new(back(&page, id)).saying(page.t.agree_done_signed()).into_response())
}

/// What a signatory gives, or `None` after noting what is wrong. The consent is the sentence beside the
/// box, which the page has shown in the same words.
pub(crate) fn read_signing(form: &mut Form, consent: String) -> Option<Signing> {
    let name = form.required("name", 120);
    let quality = form.required("quality", 120);
    if !form.submitted().is_ticked("consent") {
        form.refuse("consent", form.t().agree_consent_missing());
    }
    let document = agreement::fingerprint(form.submitted().text("document"));
    if document.is_none() {
        form.refuse("consent", form.t().agree_s_changed());
    }
    if !form.is_right() {
        return None;
    }
    Some(Signing { name: name?, quality: quality?, consent, document: document? })
}

/// Lets the share rest after a month.
pub(crate) async fn leave(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Id,
    submitted: Submitted,
) -> Result<Response, WebError> {
    view::one(&state.app, &page.actor, id).await?;
    let mut form = Form::new(page.t, submitted);
    let Some(last) = form.month("month") else {
        return agreement::render(&state, &page, id, &form).await;
    };
    let done = term::leave(&state.app, &page.actor, id, last).await;
    after_month(&state, &page, id, form, done, page.t.agree_done_left(last)).await
}

/// Lets the share count again from a month on.
pub(crate) async fn come_back(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Id,
    submitted: Submitted,
) -> Result<Response, WebError> {
    view::one(&state.app, &page.actor, id).await?;
    let mut form = Form::new(page.t, submitted);
    let Some(first) = form.month("month") else {
        return agreement::render(&state, &page, id, &form).await;
    };
    let done = term::come_back(&state.app, &page.actor, id, first).await;
    after_month(&state, &page, id, form, done, page.t.agree_done_back(first)).await
}

async fn after_month(
    state: &WebState,
    page: &StaffPage,
    id: AgreementId,
    mut form: Form,
    done: Result<(), AppError>,
    words: String,
) -> Result<Response, WebError> {
    match done {
        Ok(()) => Ok(GoTo::new(back(page, id)).saying(words).into_response()),
        Err(AppError::Refused { code: "agreement.end-too-early" }) => {
            form.refuse("month", page.t.agree_too_early());
            agreement::render(state, page, id, &form).await
        }
        Err(AppError::Refused { code: "agreement.not-left" }) => {
            form.refuse("month", page.t.agree_problem_left());
            agreement::render(state, page, id, &form).await
        }
        Err(other) => Err(other.into()),
    }
}

/// Asks before an agreement ends, and says what that does.
pub(crate) async fn ask_end(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Id,
) -> Result<Response, WebError> {
    let found = view::one(&state.app, &page.actor, id).await?;
    let today = state.app.clock.today(&page.organisation.time_zone);
    let known = [("on", today.to_string()), ("reason", "partner_left".to_owned())];
    show_end(&page, &found, &Form::first(page.t, known))
}

fn show_end(page: &StaffPage, found: &AgreementView, form: &Form) -> Result<Response, WebError> {
    let t = page.t;
    let agreement = &found.agreement;
    let (reference, partner) = (agreement.reference.as_str(), found.partner.name.as_str());
    let is_active = agreement.state.stage() == AgreementStage::Active;
    let view = EndPage {
        shell: page.shell(Some(Verb::Agree)),
        trail: trail(page, found, t.agree_end()),
        title: t.agree_end_title(partner, reference),
        summary: form.summary(),
        text: if is_active { t.agree_end_text_active() } else { t.agree_end_text_early() },
        fields: end_fields(t, form, agreement.state.stage()),
        back: back(page, agreement.id),
    };
    Ok(Html(view.render()?).into_response())
}

fn end_fields(t: T, form: &Form, stage: AgreementStage) -> Vec<Field> {
    let day = Field::date("on", t.agree_ended_on(), form.value("on")).with_error(form.error("on"));
    if matches!(stage, AgreementStage::Draft | AgreementStage::Proposed) {
        return vec![day];
    }
    let present = form.value("reason");
    let reasons = [EndReason::PartnerLeft, EndReason::OrganisationEnded, EndReason::Expired]
        .into_iter()
        .map(|reason| Choice::new(reason.as_str(), words::reason(t, reason), &present))
        .collect();
    let reason = Field::radios("reason", t.agree_end_reason(), reasons);
    vec![day, reason.with_error(form.error("reason"))]
}

/// Ends an agreement.
pub(crate) async fn end(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Id,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let found = view::one(&state.app, &page.actor, id).await?;
    let mut form = Form::new(page.t, submitted);
    let on = form.date("on");
    let stage = found.agreement.state.stage();
    let reason = if matches!(stage, AgreementStage::Draft | AgreementStage::Proposed) {
        Some(EndReason::NotAgreed)
    } else {
        form.choice::<EndReason>("reason")
    };
    let (Some(on), Some(reason)) = (on, reason) else { return show_end(&page, &found, &form) };
    if stage == AgreementStage::Active && Month::of(on) < found.agreement.first_month {
        form.refuse("on", page.t.agree_too_early());
        return show_end(&page, &found, &form);
    }
    term::end(&state.app, &page.actor, id, on, reason).await?;
    Ok(GoTo::new(back(&page, id)).saying(page.t.agree_done_ended()).into_response())
}
