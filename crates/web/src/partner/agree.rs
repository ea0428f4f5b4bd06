//! Agree: the page on which a partner reads and signs its agreement, on a phone and without a script.

use askama::Template;
use axum::extract::State;
use axum::response::{Html, IntoResponse, Response};
use maillage_app::AppError;
use maillage_app::access::link::LinkPurpose;
use maillage_app::agree::sign::sign_for_partner;
use maillage_app::agree::view::{self, AgreementView};
use maillage_domain::agree::agreement::{AgreementState, Signature};
use maillage_domain::agree::commitment::Side;
use maillage_domain::ids::AgreementId;

use crate::flash::GoTo;
use crate::form::{Form, Submitted};
use crate::page::LinkPage;
use crate::partner::GATE;
use crate::partner::collect::ways;
use crate::problem::WebError;
use crate::routes::{Gate, Routes};
use crate::staff::agree::words::{self, Line};
use crate::staff::agree::{fingerprint_text, pdf, read_signing};
use crate::state::WebState;
use crate::ui::{ErrorSummary, Field, PartnerShell};

/// The routes of the page.
pub(crate) fn routes(routes: &mut Routes) {
    let link = Gate::Link(LinkPurpose::Sign);
    routes.get("/p/{token}/agreement", GATE, own).get(
        "/p/{token}/agreement/paper",
        GATE,
        own_paper,
    );
    routes.get("/s/{token}", link, show).post("/s/{token}", link, sign).get(
        "/s/{token}/paper",
        link,
        paper,
    );
}

/// What is still to sign.
struct ToSign {
    document: String,
    fields: Vec<Field>,
}

#[derive(Template)]
#[template(path = "partner/agree/agreement/sign.html")]
struct SignPage {
    shell: PartnerShell,
    summary: ErrorSummary,
    title: String,
    lede: String,
    you: Vec<Line>,
    we_title: String,
    we: Vec<Line>,
    read_words: String,
    paper: String,
    to_sign: Option<ToSign>,
}

#[derive(Template)]
#[template(path = "partner/agree/agreement/own.html")]
struct OwnPage {
    shell: PartnerShell,
    title: String,
    lede: String,
    you: Vec<Line>,
    we_title: String,
    we: Vec<Line>,
    paper: Option<String>,
    ways: Vec<(String, String)>,
}

/// What both sides have agreed to, on the partner's own page.
async fn own(State(state): State<WebState>, page: LinkPage) -> Result<Response, WebError> {
    let t = page.t;
    let found = view::own(&state.app, &page.actor).await?;
    let organisation = page.open.organisation.name.as_str();
    let (lede, you, we) = match &found {
        Some(found) => (
            own_lede(&page, found),
            words::to_partner(t, Side::Partner, &found.commitments),
            words::to_partner(t, Side::Organisation, &found.commitments),
        ),
        None => (t.partner_agreement_none(organisation), Vec::new(), Vec::new()),
    };
    let paper = found.map(|_| page.to("/agreement/paper"));
    let view = OwnPage {
        shell: page.shell(),
        title: t.partner_agreement_title(),
        lede,
        you,
        we_title: t.agree_s_we(organisation),
        we,
        paper,
        ways: ways(&page),
    };
    Ok(Html(view.render()?).into_response())
}

/// Where the agreement stands; one that waits is signed by its own link.
fn own_lede(page: &LinkPage, found: &AgreementView) -> String {
    let organisation = page.open.organisation.name.as_str();
    match &found.agreement.state {
        AgreementState::Proposed { .. } if !found.is_late => {
            page.t.partner_agreement_waits(organisation)
        }
        _ => lede(page, found),
    }
}

async fn own_paper(State(state): State<WebState>, page: LinkPage) -> Result<Response, WebError> {
    let found = view::own(&state.app, &page.actor).await?.ok_or_else(WebError::not_found)?;
    let kept = view::kept_paper(&state.app, &page.actor, found.agreement.id).await?;
    Ok(pdf(kept.file_name.trim_end_matches(".pdf"), kept.content))
}

/// The page: to sign, or thanks.
async fn show(State(state): State<WebState>, page: LinkPage) -> Result<Response, WebError> {
    let found = found(&state, &page).await?;
    let known = [
        ("name", found.agreement.signatory_name.clone()),
        ("quality", found.agreement.signatory_quality.clone()),
    ];
    render(&page, &found, &Form::first(page.t, known))
}

async fn found(state: &WebState, page: &LinkPage) -> Result<AgreementView, WebError> {
    Ok(view::one(&state.app, &page.actor, id(page)?).await?)
}

fn id(page: &LinkPage) -> Result<AgreementId, WebError> {
    page.open.link.subject.map(AgreementId).ok_or_else(WebError::not_found)
}

fn render(page: &LinkPage, found: &AgreementView, form: &Form) -> Result<Response, WebError> {
    let (t, agreement) = (page.t, &found.agreement);
    let organisation = page.open.organisation.name.as_str();
    let partner = found.partner.name.as_str();
    let mine = own_signature(&agreement.state);
    let to_sign = match &agreement.state {
        AgreementState::Proposed { document, .. } if mine.is_none() && !found.is_late => {
            Some(ToSign {
                document: fingerprint_text(&document.0),
                fields: words::sign_fields(t, form, agreement, partner),
            })
        }
        _ => None,
    };
    let title = match mine {
        Some(signature) => t.agree_s_thanks(signature.name.as_str()),
        None => t.agree_s_title(),
    };
    let view = SignPage {
        shell: page.shell(),
        summary: form.summary(),
        title,
        lede: lede(page, found),
        you: words::to_partner(t, Side::Partner, &found.commitments),
        we_title: t.agree_s_we(organisation),
        we: words::to_partner(t, Side::Organisation, &found.commitments),
        read_words: if to_sign.is_some() { t.agree_s_read() } else { t.agree_s_keep() },
        paper: format!("/s/{}/paper", page.token.secret()),
        to_sign,
    };
    Ok(Html(view.render()?).into_response())
}

/// Where the agreement stands, in a sentence.
fn lede(page: &LinkPage, found: &AgreementView) -> String {
    let (t, agreement) = (page.t, &found.agreement);
    let organisation = page.open.organisation.name.as_str();
    match &agreement.state {
        AgreementState::Ended { on, .. } => t.agree_s_ended(*on),
        AgreementState::Signed { .. } | AgreementState::Active { .. } => {
            t.agree_s_both(agreement.first_month)
        }
        AgreementState::Proposed { .. } if found.is_late => {
            t.agree_s_first_month_late(organisation)
        }
        state => match own_signature(state) {
            Some(signature) => {
                let day = words::day(t, &page.open.organisation, signature.signed_at);
                t.agree_s_waits(day, organisation)
            }
            None => t.agree_s_lede(organisation, found.partner.name.as_str()),
        },
    }
}

/// The partner's own signature, once it is given.
fn own_signature(state: &AgreementState) -> Option<&Signature> {
    let is_own = |signature: &&Signature| signature.side == Side::Partner;
    match state {
        AgreementState::Draft => None,
        AgreementState::Proposed { first_signature, .. } => first_signature.iter().find(is_own),
        AgreementState::Signed { signatures } | AgreementState::Active { signatures, .. } => {
            signatures.iter().find(is_own)
        }
        AgreementState::Ended { signatures, .. } => signatures.iter().flatten().find(is_own),
    }
}

/// Takes the signature. Sent twice, the second finds the thanks.
async fn sign(
    State(state): State<WebState>,
    page: LinkPage,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let found = found(&state, &page).await?;
    let here = GoTo::new(page.path.clone());
    if own_signature(&found.agreement.state).is_some() {
        return Ok(here.into_response());
    }
    let mut form = Form::new(page.t, submitted);
    let partner = found.partner.name.as_str();
    let consent = words::consent(&found.agreement, partner);
    let Some(signing) = read_signing(&mut form, consent) else {
        return render(&page, &found, &form);
    };
    let link = page.open.link.id;
    let id = id(&page)?;
    match sign_for_partner(&state.app, &page.actor, id, link, signing).await {
        Ok(_) | Err(AppError::Refused { code: "agreement.signed-already" }) => {
            Ok(here.into_response())
        }
        Err(AppError::Refused { code: "agreement.other-document" }) => {
            form.refuse("consent", page.t.agree_s_changed());
            render(&page, &found, &form)
        }
        Err(other) => Err(other.into()),
    }
}

/// The paper as it stands: proposed, or signed by both.
async fn paper(State(state): State<WebState>, page: LinkPage) -> Result<Response, WebError> {
    let kept = view::kept_paper(&state.app, &page.actor, id(&page)?).await?;
    Ok(pdf(kept.file_name.trim_end_matches(".pdf"), kept.content))
}
