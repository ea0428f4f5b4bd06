//! 'Pay by direct debit from now on': the account, then the signature.

use askama::Template;
use axum::extract::State;
use axum::response::{Html, IntoResponse, Response};
use maillage_app::collect::mandate::{
    self, Mandate, MandateProblem, MandateSignature, MandateStep, NewMandate,
};
use maillage_app::collect::transfer::grouped;
use maillage_domain::collect::mandate::{MandateStage, Scheme};
use maillage_i18n::T;

use super::coming::{Coming, coming, stopping};
use super::ways;
use crate::export::Download;
use crate::flash::GoTo;
use crate::form::{Form, Submitted};
use crate::page::LinkPage;
use crate::partner::GATE;
use crate::problem::WebError;
use crate::routes::Routes;
use crate::state::WebState;
use crate::ui::{ErrorSummary, Field, PartnerShell};

pub(super) fn routes(routes: &mut Routes) {
    routes
        .get("/p/{token}/mandate", GATE, show)
        .post("/p/{token}/mandate", GATE, write)
        .get("/p/{token}/mandate/sign", GATE, read)
        .post("/p/{token}/mandate/sign", GATE, sign)
        .post("/p/{token}/mandate/end", GATE, end)
        .get("/p/{token}/mandate/paper", GATE, paper);
}

#[derive(Template)]
#[template(path = "partner/collect/mandate.html")]
struct Account {
    shell: PartnerShell,
    title: String,
    sentence: String,
    summary: ErrorSummary,
    fields: Vec<Field>,
    send: String,
    coming: Vec<Coming>,
    ways: Vec<(String, String)>,
}

#[derive(Template)]
#[template(path = "partner/collect/mandate_sign.html")]
struct Sign {
    shell: PartnerShell,
    title: String,
    facts: Vec<(String, String)>,
    consent: String,
    right: String,
    summary: ErrorSummary,
    name: Field,
    send: String,
    change: (String, String),
}

#[derive(Template)]
#[template(path = "partner/collect/mandate_active.html")]
struct Active {
    shell: PartnerShell,
    title: String,
    sentence: String,
    facts: Vec<(String, String)>,
    paper: (String, String),
    end_action: String,
    end_explain: String,
    end_words: Vec<String>,
    end_send: String,
    ways: Vec<(String, String)>,
}

async fn newest(
    state: &WebState,
    page: &LinkPage,
    stage: MandateStage,
) -> Result<Option<Mandate>, WebError> {
    let all = mandate::of_partner(&state.app, &page.actor, page.partner()?).await?;
    Ok(all.into_iter().find(|mandate| mandate.state.stage() == stage))
}

async fn show(State(state): State<WebState>, page: LinkPage) -> Result<Response, WebError> {
    let t = page.t;
    let Some(mandate) = newest(&state, &page, MandateStage::Active).await? else {
        let name = page.open.partner.as_ref().map(|p| p.legal_name.clone()).unwrap_or_default();
        let form = Form::first(t, [("debtor_name", name)]);
        let coming = coming(&state, &page).await?;
        let view = Account { coming, ..account(&page, &form) };
        return Ok(Html(view.render()?).into_response());
    };
    let stopping = stopping(&state, &page, &mandate).await?;
    let last = if stopping.still.is_empty() {
        t.partner_mandate_end_words()
    } else {
        t.partner_mandate_end_but()
    };
    let since = mandate.state.signed_on().map(|day| t.date(day)).unwrap_or_default();
    let view = Active {
        shell: page.shell(),
        title: t.partner_debit_active_title(),
        sentence: t.partner_debit_active(),
        facts: vec![
            (t.partner_iban(), masked(&mandate.iban)),
            (t.partner_mandate_reference(), mandate.reference.clone()),
            (t.partner_mandate_since(), since),
        ],
        paper: (t.partner_mandate_paper(), page.to("/mandate/paper")),
        end_action: page.to("/mandate/end"),
        end_explain: t.partner_mandate_end(),
        end_words: stopping.still.into_iter().chain(stopping.taken_out).chain([last]).collect(),
        end_send: t.partner_mandate_end_send(),
        ways: ways(&page),
    };
    Ok(Html(view.render()?).into_response())
}

/// The last four digits, as people recognise an account.
pub(crate) fn masked(iban: &str) -> String {
    let (head, tail) = (iban.get(..2), iban.len().checked_sub(4).and_then(|at| iban.get(at..)));
    format!("{}… {}", head.unwrap_or_default(), tail.unwrap_or_default())
}

fn account(page: &LinkPage, form: &Form) -> Account {
    let t = page.t;
    let field = |name: &str| form.value(name);
    Account {
        shell: page.shell(),
        title: t.partner_debit_title(),
        sentence: t.partner_debit_words(),
        summary: form.summary(),
        fields: vec![
            Field::text("iban", t.partner_iban(), field("iban"))
                .with_hint(t.partner_iban_hint())
                .with_error(form.error("iban"))
                .focused(),
            Field::text("debtor_name", t.partner_holder(), field("debtor_name"))
                .with_error(form.error("debtor_name"))
                .completed_by("organization"),
        ],
        send: t.partner_debit_send(),
        coming: Vec::new(),
        ways: ways(page),
    }
}

async fn write(
    State(state): State<WebState>,
    page: LinkPage,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let mut form = Form::new(page.t, submitted);
    let (iban, name) = (form.required("iban", 60), form.required("debtor_name", 70));
    let (Some(iban), Some(debtor_name)) = (iban, name) else {
        return Ok(Html(account(&page, &form).render()?).into_response());
    };
    let new = NewMandate { debtor_name, iban, bic: String::new(), scheme: Scheme::Core };
    match mandate::draft(&state.app, &page.actor, page.partner()?, &new).await {
        Ok(_) => Ok(GoTo::new(page.to("/mandate/sign")).into_response()),
        Err(problem) => {
            let (field, words) = problem_in_words(page.t, problem)?;
            form.refuse(field, words);
            Ok(Html(account(&page, &form).render()?).into_response())
        }
    }
}

/// The field and the sentence of what a person can mend.
pub(crate) fn problem_in_words(
    t: T,
    problem: MandateProblem,
) -> Result<(&'static str, String), WebError> {
    match problem {
        MandateProblem::NoName => Ok(("debtor_name", t.field_required())),
        MandateProblem::Iban(_) => Ok(("iban", t.mandate_iban_wrong())),
        MandateProblem::NotSepa => Ok(("iban", t.mandate_not_sepa())),
        MandateProblem::Bic(_) => Ok(("bic", t.mandate_bic_wrong())),
        MandateProblem::Step(_) => Err(WebError::refused("mandate.step")),
        MandateProblem::App(error) => Err(error.into()),
    }
}

async fn read(State(state): State<WebState>, page: LinkPage) -> Result<Response, WebError> {
    let Some(drafted) = newest(&state, &page, MandateStage::Drafted).await? else {
        return Ok(GoTo::new(page.to("/mandate")).into_response());
    };
    let form = Form::first(page.t, [("name", "")]);
    Ok(Html(signing(&page, &drafted, &form).render()?).into_response())
}

/// The sentence that is agreed to; what was read is what is kept.
fn consent(page: &LinkPage) -> String {
    let organisation = &page.open.organisation;
    let creditor = organisation.creditor_identifier.as_deref().unwrap_or("–");
    page.t.partner_mandate_consent(creditor, organisation.legal_name.as_str())
}

fn signing(page: &LinkPage, drafted: &Mandate, form: &Form) -> Sign {
    let t = page.t;
    Sign {
        shell: page.shell(),
        title: t.partner_sign_title(),
        facts: vec![
            (t.partner_holder(), drafted.debtor_name.clone()),
            (t.partner_iban(), grouped(&drafted.iban)),
            (t.partner_mandate_reference(), drafted.reference.clone()),
        ],
        consent: consent(page),
        right: match drafted.scheme {
            Scheme::Core => t.partner_mandate_right(),
            Scheme::B2b => t.partner_mandate_right_b2b(),
        },
        summary: form.summary(),
        name: Field::text("name", t.partner_sign_name(), form.value("name"))
            .with_error(form.error("name"))
            .completed_by("name"),
        send: t.partner_sign_send(),
        change: (t.partner_sign_change(), page.to("/mandate")),
    }
}

async fn sign(
    State(state): State<WebState>,
    page: LinkPage,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let Some(drafted) = newest(&state, &page, MandateStage::Drafted).await? else {
        return Ok(GoTo::new(page.to("/mandate")).into_response());
    };
    let mut form = Form::new(page.t, submitted);
    let Some(name) = form.required("name", 100) else {
        return Ok(Html(signing(&page, &drafted, &form).render()?).into_response());
    };
    let signature = MandateSignature {
        name,
        consent: consent(&page),
        locale: page.t.locale(),
        link: Some(page.open.link.id),
    };
    match mandate::sign(&state.app, &page.actor, drafted.id, &signature).await {
        Ok(_) => Ok(GoTo::new(page.to("/mandate")).saying(page.t.partner_signed()).into_response()),
        Err(problem) => Err(problem_in_words(page.t, problem)
            .map_or_else(|error| error, |_| WebError::refused("mandate.step"))),
    }
}

async fn end(State(state): State<WebState>, page: LinkPage) -> Result<Response, WebError> {
    let t = page.t;
    let mut words = t.partner_mandate_ended();
    if let Some(active) = newest(&state, &page, MandateStage::Active).await? {
        mandate::take_step(&state.app, &page.actor, active.id, MandateStep::End)
            .await
            .map_err(|_| WebError::refused("mandate.step"))?;
        // Read after the step: only what the bank has already is left.
        let still = stopping(&state, &page, &active).await?.still;
        if !still.is_empty() {
            words = format!("{} {}", t.partner_mandate_ended_but(), still.join(" "));
        }
    }
    Ok(GoTo::new(page.to("/mandate")).saying(words).into_response())
}

async fn paper(State(state): State<WebState>, page: LinkPage) -> Result<Response, WebError> {
    let Some(active) = newest(&state, &page, MandateStage::Active).await? else {
        return Err(WebError::not_found());
    };
    let bytes = mandate::paper(&state.app, &page.actor, active.id).await?;
    let name = format!("{}.pdf", active.reference);
    Ok(Download { name, media_type: "application/pdf", bytes }.into_response())
}
