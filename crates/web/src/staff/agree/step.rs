//! The steps of an agreement: propose, send the link, take back, sign, rest, come back, end.

use askama::Template;
use axum::response::{Html, IntoResponse, Response};
use maillage_app::AppError;
use maillage_app::agree::lack::{Lack, lacking};
use maillage_app::agree::propose::{self, LINK_DAYS};
use maillage_app::agree::send;
use maillage_app::agree::sign::{Signing, sign_for_organisation};
use maillage_app::agree::term;
use maillage_app::random::Token;
use maillage_domain::access::Action;
use maillage_domain::agree::agreement::{AgreementStage, EndReason};
use maillage_domain::agree::commitment::Side;
use maillage_domain::period::Month;
use maillage_i18n::T;

use super::opened::Opened;
use super::{agreement, signing_link, words};
use crate::flash::GoTo;
use crate::form::{Form, Submitted};
use crate::problem::WebError;
use crate::staff::engage::words::{language, mailed};
use crate::ui::{Breadcrumb, Choice, ErrorSummary, Field, MailSample, Notice, Shell, Verb};

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

/// Something that is not known yet, and where it is given, for who may give it.
struct Lacking {
    what: String,
    why: String,
    href: Option<String>,
}

/// What a page that asks shows besides its words.
#[derive(Default)]
struct Ask {
    warning: Option<Notice>,
    lacks: Vec<Lacking>,
    mail: Option<ToSend>,
    /// Words, way and sign of each button; the first one is the usual way.
    buttons: Vec<(String, &'static str, &'static str)>,
    is_grave: bool,
}

/// Asks before a step that cannot be undone: says what it does, and shows the mail that would go out.
#[derive(Template)]
#[template(path = "staff/agree/agreement/ask.html")]
struct AskPage {
    shell: Shell,
    trail: Breadcrumb,
    title: String,
    text: String,
    warning: Option<Notice>,
    lacks: Vec<Lacking>,
    /// Who gets which mail.
    mail: Option<(String, MailSample)>,
    /// Words, way and sign of each button; the first one is the usual way.
    buttons: Vec<(String, &'static str, &'static str)>,
    is_grave: bool,
    back: (String, String),
}

/// The mail that a step would send, with whom it goes to.
struct ToSend {
    heading: String,
    sample: MailSample,
    email: String,
}

async fn mail_to_send(opened: &Opened) -> Result<Option<ToSend>, WebError> {
    let (t, state) = (opened.page.t, &opened.state);
    let url = state.address_of("/s/…");
    let plan = send::plan(&state.app, &opened.page.actor, opened.id(), url).await?;
    Ok(plan.map(|plan| {
        let to = if plan.name.is_empty() {
            plan.email.clone()
        } else {
            format!("{}, {}", plan.name, plan.email)
        };
        let line = format!("{}: {to}", t.engage_message_to());
        ToSend {
            heading: t.agree_ask_mail(language(t, plan.locale), to),
            sample: MailSample::message(plan.locale, line, plan.words),
            email: plan.email,
        }
    }))
}

/// Asks before it proposes: says what is lacking and what the law says, and shows the mail with the link.
pub(super) async fn ask_propose(opened: Opened) -> Result<Response, WebError> {
    let t = opened.page.t;
    if opened.found.agreement.state.stage() != AgreementStage::Draft {
        return Ok(GoTo::new(opened.to("")).warning(t.agree_problem_stage()).into_response());
    }
    let mail = mail_to_send(&opened).await?;
    let mut buttons = vec![(t.agree_propose_by_hand(), "hand", "link")];
    if let Some(mail) = &mail {
        buttons.insert(0, (t.agree_propose_by_email(mail.email.as_str()), "email", "mail"));
    }
    let text = match &mail {
        Some(_) => t.agree_ask_propose_text(LINK_DAYS),
        None => t.agree_ask_propose_no_mail(LINK_DAYS),
    };
    let title = t.agree_ask_propose(opened.partner(), opened.reference());
    let warning = words::gift_warning(t, &opened.found)
        .map(|warning| warning.with_link(t.agree_gift_change(), opened.to("edit")));
    let ask = Ask { warning, lacks: lacks(&opened), mail, buttons, is_grave: false };
    show_ask(&opened, (title, text), ask)
}

/// What is lacking on both sides, with what each thing is for and where it is given.
fn lacks(opened: &Opened) -> Vec<Lacking> {
    let (page, found) = (&opened.page, &opened.found);
    let t = page.t;
    let regime = found.agreement.legal_regime.as_str();
    let partner = page
        .actor
        .may(Action::EditPartners)
        .then(|| page.to(&format!("/partners/{}/edit", found.partner.id)));
    let settings = |place: &str| {
        page.actor.may(Action::Administer).then(|| page.to(&format!("/settings#{place}")))
    };
    let side = |side: Side, place: &str| match side {
        Side::Partner => (found.partner.name.as_str(), partner.clone()),
        Side::Organisation => (page.organisation.name.as_str(), settings(place)),
    };
    lacking(&page.organisation, &found.partner, &found.commitments)
        .into_iter()
        .map(|lack| match lack {
            Lack::LegalNumber(of) => {
                let (who, href) = side(of, "legal_id");
                let country = match of {
                    Side::Partner => found.partner.address.country.as_str(),
                    Side::Organisation => page.organisation.country.as_str(),
                };
                Lacking {
                    what: t.agree_lack_number(country, who),
                    why: t.agree_lack_why(regime),
                    href,
                }
            }
            Lack::Address(of) => {
                let (who, href) = side(of, "street");
                Lacking { what: t.agree_lack_address(who), why: t.agree_lack_why(regime), href }
            }
            Lack::Account => Lacking {
                what: t.agree_lack_account(),
                why: t.agree_lack_account_why(),
                href: settings("iban"),
            },
            Lack::CreditorIdentifier => Lacking {
                what: t.agree_lack_creditor(),
                why: t.agree_lack_creditor_why(),
                href: settings("creditor"),
            },
        })
        .collect()
}

fn show_ask(
    opened: &Opened,
    (title, text): (String, String),
    ask: Ask,
) -> Result<Response, WebError> {
    let view = AskPage {
        shell: opened.page.shell(Some(Verb::Agree)),
        trail: opened.trail(title.clone()),
        title,
        text,
        warning: ask.warning,
        lacks: ask.lacks,
        mail: ask.mail.map(|mail| (mail.heading, mail.sample)),
        buttons: ask.buttons,
        is_grave: ask.is_grave,
        back: (opened.page.t.agree_link_back(), opened.to("")),
    };
    Ok(Html(view.render()?).into_response())
}

/// Proposes, then sends the partner's link or shows it, as the page that asked was answered.
pub(super) async fn propose(opened: Opened, submitted: Submitted) -> Result<Response, WebError> {
    let (app, actor) = (&opened.state.app, &opened.page.actor);
    match submitted.text("by") {
        "email" => {
            propose::propose(app, actor, opened.id()).await?;
            Ok(send(opened).await?.into_response())
        }
        "hand" => {
            let token = propose::propose(app, actor, opened.id()).await?;
            Ok(signing_link::go_and_show(&opened, &token))
        }
        _ => ask_propose(opened).await,
    }
}

/// Asks before it sends a signing link, and shows the mail.
pub(super) async fn ask_send(opened: Opened) -> Result<Response, WebError> {
    let t = opened.page.t;
    let Some(mail) = mail_to_send(&opened).await? else {
        return Ok(GoTo::new(opened.to("")).warning(t.agree_problem_address()).into_response());
    };
    let words = t.agree_link_send(mail.email.as_str());
    let buttons = vec![(words.clone(), "email", "mail")];
    let ask = Ask { mail: Some(mail), buttons, ..Ask::default() };
    show_ask(&opened, (words, t.agree_ask_send_text()), ask)
}

/// Asks before it takes a proposal back.
pub(super) async fn ask_take_back(opened: Opened) -> Result<Response, WebError> {
    let t = opened.page.t;
    let title = t.agree_ask_take_back(opened.partner(), opened.reference());
    let buttons = vec![(t.agree_take_back(), "hand", "undo")];
    let ask = Ask { buttons, is_grave: true, ..Ask::default() };
    show_ask(&opened, (title, t.agree_take_back_text()), ask)
}

/// Makes a new link and sends it by e-mail.
pub(super) async fn send(opened: Opened) -> Result<GoTo, WebError> {
    let (app, actor) = (&opened.state.app, &opened.page.actor);
    let url = |token: &Token| signing_link::address(&opened.state, token);
    let address = send::send_link(app, actor, opened.id(), url).await?;
    let said = opened.page.t.agree_done_sent(address);
    Ok(mailed(&opened.state, opened.page.t, GoTo::new(opened.to("")), said))
}

/// Takes a proposal back.
pub(super) async fn take_back(opened: Opened) -> Result<GoTo, WebError> {
    propose::take_back(&opened.state.app, &opened.page.actor, opened.id()).await?;
    Ok(GoTo::new(opened.to("")).saying(opened.page.t.agree_done_taken_back()))
}

/// Signs for the organisation.
pub(super) async fn sign(opened: Opened, submitted: Submitted) -> Result<Response, WebError> {
    let page = &opened.page;
    let mut form = Form::new(page.t, submitted);
    let consent = words::consent(&opened.found.agreement, &page.organisation.name);
    let Some(signing) = read_signing(&mut form, consent) else {
        return agreement::render(&opened, &form);
    };
    sign_for_organisation(&opened.state.app, &page.actor, opened.id(), signing).await?;
    Ok(GoTo::new(opened.to("")).saying(page.t.agree_done_signed()).into_response())
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
pub(super) async fn leave(opened: Opened, submitted: Submitted) -> Result<Response, WebError> {
    let mut form = Form::new(opened.page.t, submitted);
    let Some(last) = form.month("month") else { return agreement::render(&opened, &form) };
    let done = term::leave(&opened.state.app, &opened.page.actor, opened.id(), last).await;
    after_month(&opened, form, done, opened.page.t.agree_done_left(last))
}

/// Lets the share count again from a month on.
pub(super) async fn come_back(opened: Opened, submitted: Submitted) -> Result<Response, WebError> {
    let mut form = Form::new(opened.page.t, submitted);
    let Some(first) = form.month("month") else { return agreement::render(&opened, &form) };
    let done = term::come_back(&opened.state.app, &opened.page.actor, opened.id(), first).await;
    after_month(&opened, form, done, opened.page.t.agree_done_back(first))
}

fn after_month(
    opened: &Opened,
    mut form: Form,
    done: Result<(), AppError>,
    words: String,
) -> Result<Response, WebError> {
    let t = opened.page.t;
    let wrong = match done {
        Ok(()) => return Ok(GoTo::new(opened.to("")).saying(words).into_response()),
        Err(AppError::Refused { code: "agreement.end-too-early" }) => t.agree_too_early(),
        Err(AppError::Refused { code: "agreement.not-left" }) => t.agree_problem_left(),
        Err(other) => return Err(other.into()),
    };
    form.refuse("month", wrong);
    agreement::render(opened, &form)
}

/// Asks before an agreement ends, and says what that does.
pub(super) async fn ask_end(opened: Opened) -> Result<Response, WebError> {
    let today = opened.state.app.clock.today(&opened.page.organisation.time_zone);
    let known = [("on", today.to_string()), ("reason", "partner_left".to_owned())];
    show_end(&opened, &Form::first(opened.page.t, known))
}

fn show_end(opened: &Opened, form: &Form) -> Result<Response, WebError> {
    let t = opened.page.t;
    let stage = opened.found.agreement.state.stage();
    let is_active = stage == AgreementStage::Active;
    let view = EndPage {
        shell: opened.page.shell(Some(Verb::Agree)),
        trail: opened.trail(t.agree_end()),
        title: t.agree_end_title(opened.partner(), opened.reference()),
        summary: form.summary(),
        text: if is_active { t.agree_end_text_active() } else { t.agree_end_text_early() },
        fields: end_fields(t, form, stage),
        back: opened.to(""),
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
pub(super) async fn end(opened: Opened, submitted: Submitted) -> Result<Response, WebError> {
    let t = opened.page.t;
    let mut form = Form::new(t, submitted);
    let on = form.date("on");
    let stage = opened.found.agreement.state.stage();
    let reason = if matches!(stage, AgreementStage::Draft | AgreementStage::Proposed) {
        Some(EndReason::NotAgreed)
    } else {
        form.choice::<EndReason>("reason")
    };
    let (Some(on), Some(reason)) = (on, reason) else { return show_end(&opened, &form) };
    if stage == AgreementStage::Active && Month::of(on) < opened.found.agreement.first_month {
        form.refuse("on", t.agree_too_early());
        return show_end(&opened, &form);
    }
    term::end(&opened.state.app, &opened.page.actor, opened.id(), on, reason).await?;
    Ok(GoTo::new(opened.to("")).saying(t.agree_done_ended()).into_response())
}
