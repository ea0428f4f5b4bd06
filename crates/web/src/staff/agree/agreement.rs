//! The page of one agreement, and its paper.

use askama::Template;
use axum::http::header;
use axum::response::{Html, IntoResponse, Response};
use maillage_app::agree::paper;
use maillage_app::agree::view::{self, AgreementView};
use maillage_domain::access::Action;
use maillage_domain::agree::agreement::{AgreementStage, AgreementState, Signature};
use maillage_domain::agree::commitment::{Commitment, Side};
use maillage_domain::period::Month;
use maillage_i18n::T;

use super::opened::Opened;
use super::words::{self, Line};
use crate::form::Form;
use crate::page::StaffPage;
use crate::problem::WebError;
use crate::state::WebState;
use crate::ui::{Breadcrumb, ErrorSummary, Field, Notice, Shell, Stage, Verb};

/// One thing that has happened.
struct Happened {
    when: String,
    what: String,
    proof: Option<Proof>,
}

/// What is kept of a signature.
struct Proof {
    consent: String,
    document: String,
}

/// The form that signs for the organisation.
struct SignForm {
    title: String,
    action: String,
    document: String,
    fields: Vec<Field>,
}

/// A month to choose, and what it does.
struct MonthForm {
    title: String,
    text: String,
    action: String,
    field: Field,
}

/// The partner's signing link: whether one opens now, and the page that shows it or makes another.
struct LinkStep {
    open: Option<String>,
    href: String,
}

/// The steps that are possible now.
#[derive(Default)]
struct Steps {
    awaits: Option<String>,
    edit: Option<String>,
    propose: Option<String>,
    link: Option<LinkStep>,
    send: Option<(String, String)>,
    take_back: Option<String>,
    sign: Option<SignForm>,
    month: Option<MonthForm>,
    end: Option<String>,
}

#[derive(Template)]
#[template(path = "staff/agree/agreement/show.html")]
struct AgreementPage {
    shell: Shell,
    trail: Breadcrumb,
    title: String,
    summary: ErrorSummary,
    stage: Stage,
    warning: Option<Notice>,
    partner: (String, String),
    facts: Vec<(String, String)>,
    partner_side: String,
    partner_lines: Vec<Line>,
    organisation_side: String,
    organisation_lines: Vec<Line>,
    paper: (String, String),
    happened: Vec<Happened>,
    steps: Steps,
}

/// The page.
pub(super) async fn show(opened: Opened) -> Result<Response, WebError> {
    let form = Form::first(opened.page.t, [("name", opened.page.account.name.clone())]);
    render(&opened, &form)
}

/// The page with a form as it was sent.
pub(super) fn render(opened: &Opened, form: &Form) -> Result<Response, WebError> {
    let Opened { state, page, found } = opened;
    let t = page.t;
    let agreement = &found.agreement;
    let title = t.agree_heading(agreement.reference.as_str());
    let month = agreement.first_month;
    let view = AgreementPage {
        shell: page.shell(Some(Verb::Agree)),
        trail: Breadcrumb {
            label: t.shell_breadcrumb(),
            above: vec![(t.agree_title(), page.to("/agree"))],
            here: title.clone(),
        },
        title,
        summary: form.summary(),
        stage: words::stage(t, agreement.state.stage()),
        warning: warning(page, found),
        partner: (found.partner.name.clone(), page.to(&format!("/partners/{}", found.partner.id))),
        facts: facts(t, found),
        partner_side: t.agree_side(found.partner.name.as_str()),
        partner_lines: words::of_side(t, Side::Partner, month, &found.commitments),
        organisation_side: t.agree_side(page.organisation.name.as_str()),
        organisation_lines: words::of_side(t, Side::Organisation, month, &found.commitments),
        paper: (paper_words(t, found), opened.to("paper")),
        happened: happened(page, found),
        steps: steps(state, page, found, form),
    };
    Ok(Html(view.render()?).into_response())
}

/// A draft that calls a gift what has a return says so while it can still be changed.
fn warning(page: &StaffPage, found: &AgreementView) -> Option<Notice> {
    let is_draft = found.agreement.state == AgreementState::Draft;
    let warning = words::gift_warning(page.t, found).filter(|_| is_draft)?;
    let href = page.to(&format!("/agree/{}/edit", found.agreement.id));
    let may = page.actor.may(Action::EditAgreements);
    Some(if may { warning.with_link(page.t.agree_gift_change(), href) } else { warning })
}

fn facts(t: T, found: &AgreementView) -> Vec<(String, String)> {
    let agreement = &found.agreement;
    let signatory = format!("{}, {}", agreement.signatory_name, agreement.signatory_quality);
    vec![
        (t.agree_first_month(), t.month(agreement.first_month)),
        (t.agree_signatory(), signatory),
        (t.agree_regime(), words::regime(t, &agreement.legal_regime)),
        (t.agree_paper_language(), agreement.locale.own_name().to_owned()),
    ]
}

fn paper_words(t: T, found: &AgreementView) -> String {
    let agreement = &found.agreement;
    match (agreement.proposed_document, agreement.signed_document) {
        (_, Some(_)) => t.agree_paper_signed(),
        (Some(_), None) => t.agree_paper_open(),
        (None, None) => t.agree_paper_look(),
    }
}

fn happened(page: &StaffPage, found: &AgreementView) -> Vec<Happened> {
    let (t, organisation, agreement) = (page.t, &page.organisation, &found.agreement);
    let simple = |when: String, what: String| Happened { when, what, proof: None };
    let mut list = vec![simple(
        words::moment(t, organisation, agreement.created_at),
        t.agree_happened_drafted(),
    )];
    let signatures: Vec<&Signature> = match &agreement.state {
        AgreementState::Draft => Vec::new(),
        AgreementState::Proposed { proposed_at, first_signature, .. } => {
            let when = words::moment(t, organisation, *proposed_at);
            list.push(simple(when, t.agree_happened_proposed()));
            first_signature.iter().collect()
        }
        AgreementState::Signed { signatures } | AgreementState::Active { signatures, .. } => {
            signatures.iter().collect()
        }
        AgreementState::Ended { signatures, .. } => signatures.iter().flatten().collect(),
    };
    for signature in signatures {
        list.push(Happened {
            when: words::moment(t, organisation, signature.signed_at),
            what: t.agree_happened_signed(signature.name.as_str(), signature.quality.as_str()),
            proof: Some(Proof {
                consent: signature.consent.clone(),
                document: fingerprint_text(&signature.document.0),
            }),
        });
    }
    match &agreement.state {
        AgreementState::Active { since, .. } => {
            list.push(simple(t.date(*since), t.agree_happened_active()));
        }
        AgreementState::Ended { on, reason, .. } => {
            let what = format!("{} · {}", t.agree_happened_ended(), words::reason(t, *reason));
            list.push(simple(t.date(*on), what));
        }
        _ => {}
    }
    list.reverse();
    list
}

fn steps(state: &WebState, page: &StaffPage, found: &AgreementView, form: &Form) -> Steps {
    let (t, agreement) = (page.t, &found.agreement);
    let to = |step: &str| page.to(&format!("/agree/{}/{step}", agreement.id));
    let mut steps = Steps::default();
    if let AgreementState::Signed { .. } = &agreement.state {
        steps.awaits = Some(t.agree_awaits_month(agreement.first_month));
    }
    if !page.actor.may(Action::EditAgreements) {
        return steps;
    }
    match &agreement.state {
        AgreementState::Proposed { .. } if found.is_late => {
            steps.awaits = Some(t.agree_first_month_late(agreement.first_month));
            steps.take_back = Some(to("take-back"));
        }
        AgreementState::Draft => {
            steps.edit = Some(to("edit"));
            steps.propose = Some(to("propose"));
        }
        AgreementState::Proposed { first_signature, document, .. } => {
            let signed_by = first_signature.as_ref().map(|signature| signature.side);
            steps.link = Some(link_step(page, found, to("link")));
            steps.send =
                found.send_to.as_deref().map(|to_whom| (t.agree_link_send(to_whom), to("send")));
            steps.take_back = Some(to("take-back"));
            if signed_by != Some(Side::Partner) {
                steps.awaits = Some(t.agree_awaits_partner(found.partner.name.as_str()));
            }
            if signed_by != Some(Side::Organisation) {
                steps.sign =
                    Some(sign_form(page, found, form, fingerprint_text(&document.0), to("sign")));
            }
        }
        AgreementState::Signed { .. } => {
            steps.link = Some(link_step(page, found, to("link")));
        }
        AgreementState::Active { .. } => {
            let this_month = Month::of(state.app.clock.today(&page.organisation.time_zone));
            steps.month = month_form(t, found, form, this_month, &to);
        }
        AgreementState::Ended { .. } => {}
    }
    if agreement.state.stage() != AgreementStage::Ended {
        steps.end = Some(to("end"));
    }
    steps
}

fn link_step(page: &StaffPage, found: &AgreementView, href: String) -> LinkStep {
    let open = found
        .link_until
        .map(|at| page.t.agree_link_open(words::day(page.t, &page.organisation, at)));
    LinkStep { open, href }
}

fn sign_form(
    page: &StaffPage,
    found: &AgreementView,
    form: &Form,
    document: String,
    action: String,
) -> SignForm {
    let t = page.t;
    let organisation = page.organisation.name.as_str();
    SignForm {
        title: t.agree_sign_for(organisation),
        action,
        document,
        fields: words::sign_fields(t, form, &found.agreement, organisation),
    }
}

/// The form that lets the share rest, or count again.
fn month_form(
    t: T,
    found: &AgreementView,
    form: &Form,
    this_month: Month,
    to: &dyn Fn(&str) -> String,
) -> Option<MonthForm> {
    let share = found.commitments.iter().find_map(|line| match &line.terms {
        Commitment::ShareOfTurnover(share) => Some(share),
        _ => None,
    })?;
    let typed = form.value("month");
    let value = |usual: Month| if typed.is_empty() { usual.to_string() } else { typed.clone() };
    let last = share.spans().last().and_then(|span| span.last);
    let (title, text, step, label, usual) = match last {
        None => {
            let usual = this_month.max(found.agreement.first_month);
            let (title, text) = (t.agree_leave(), t.agree_leave_text());
            (title, text, "leave", t.agree_last_month(), usual)
        }
        Some(last) => {
            let usual = this_month.max(last.next());
            let (title, text) = (t.agree_come_back(), t.agree_come_back_text());
            (title, text, "come-back", t.agree_first_month(), usual)
        }
    };
    let field = Field::month("month", label, value(usual)).with_error(form.error("month"));
    Some(MonthForm { title, text, action: to(step), field })
}

/// A fingerprint as 64 digits.
pub(crate) fn fingerprint_text(bytes: &[u8; 32]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

/// The fingerprint that came back with a form.
pub(crate) fn fingerprint(text: &str) -> Option<[u8; 32]> {
    if text.len() != 64 || !text.is_ascii() {
        return None;
    }
    let mut bytes = [0; 32];
    for (place, byte) in bytes.iter_mut().enumerate() {
        *byte = u8::from_str_radix(&text[2 * place..2 * place + 2], 16).ok()?;
    }
    Some(bytes)
}

/// The paper: as it would be for a draft, as it was proposed or signed for the others.
pub(super) async fn paper(opened: Opened) -> Result<Response, WebError> {
    let (app, actor) = (&opened.state.app, &opened.page.actor);
    if opened.found.agreement.proposed_document.is_none() {
        let bytes = paper::preview(app, actor, opened.id()).await?;
        return Ok(pdf(opened.reference(), bytes));
    }
    let kept = view::kept_paper(app, actor, opened.id()).await?;
    Ok(pdf(kept.file_name.trim_end_matches(".pdf"), kept.content))
}

/// A PDF that opens in the browser, with a name to keep it under.
pub(crate) fn pdf(name: &str, bytes: Vec<u8>) -> Response {
    let name: String = name
        .chars()
        .map(|c| if c.is_ascii_alphanumeric() || "-_.".contains(c) { c } else { '-' })
        .collect();
    let headers = [
        (header::CONTENT_TYPE, "application/pdf".to_owned()),
        (header::CONTENT_DISPOSITION, format!("inline; filename=\"{name}.pdf\"")),
    ];
    (headers, bytes).into_response()
}
