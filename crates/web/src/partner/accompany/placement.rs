//! The page on which a partner, or the person itself, reads the agreement of a placement and signs it. The page
//! names nobody; the paper does, and opens only while the person's consent holds or once all have signed.

use askama::Template;
use axum::extract::State;
use axum::response::{Html, IntoResponse, Response};
use maillage_app::AppError;
use maillage_app::access::link::LinkPurpose;
use maillage_app::accompany::placement::three_sign::sign_by_link;
use maillage_app::accompany::placement::view::{self, ToSign};
use maillage_app::agree::sign::Signing;
use maillage_domain::accompany::placement::{PlacementStage, Signatory};
use maillage_i18n::T;

use crate::flash::GoTo;
use crate::form::{Form, Submitted};
use crate::page::LinkPage;
use crate::problem::WebError;
use crate::routes::{Gate, Routes};
use crate::staff::agree::words::consent_box;
use crate::staff::agree::{fingerprint, fingerprint_text, pdf};
use crate::state::WebState;
use crate::ui::{ErrorSummary, Field, PartnerShell};

pub(crate) fn routes(routes: &mut Routes) {
    let partner = Gate::Link(LinkPurpose::PlacementPartner);
    let person = Gate::Link(LinkPurpose::PlacementPerson);
    routes
        .get("/w/{token}", partner, show)
        .post("/w/{token}", partner, sign)
        .get("/w/{token}/paper", partner, paper)
        .get("/y/{token}", person, show)
        .post("/y/{token}", person, sign)
        .get("/y/{token}/paper", person, paper);
}

#[derive(Template)]
#[template(path = "partner/accompany/sign.html")]
struct SignPage {
    shell: PartnerShell,
    summary: ErrorSummary,
    title: String,
    lede: String,
    facts: Vec<(String, String)>,
    tasks: Vec<String>,
    /// Words and address of the paper; none while it is closed.
    paper: Option<(String, String)>,
    /// The fingerprint of the paper and the fields, while it is to be signed.
    to_sign: Option<(String, Vec<Field>)>,
}

async fn show(State(state): State<WebState>, page: LinkPage) -> Result<Response, WebError> {
    let found = view::to_sign(&state.app, &page.actor, &page.open.link).await?;
    let known = match found.signatory {
        Signatory::Partner => vec![
            ("name", found.terms.signatory_name.clone()),
            ("quality", found.terms.signatory_quality.clone()),
        ],
        _ => Vec::new(),
    };
    render(&page, &found, &Form::first(page.t, known))
}

/// The sentence beside the box, by whom it is signed. It names nobody. What is kept is in the language of
/// the paper.
fn consent(t: T, found: &ToSign) -> String {
    match found.signatory {
        Signatory::Partner => {
            t.placement_s_consent_partner(found.reference.as_str(), found.partner_name.as_str())
        }
        _ => t.placement_s_consent(found.reference.as_str()),
    }
}

fn render(page: &LinkPage, found: &ToSign, form: &Form) -> Result<Response, WebError> {
    let t = page.t;
    let may_sign = found.is_open && !found.has_signed && found.stage == PlacementStage::Signing;
    let read = if may_sign { t.agree_s_read() } else { t.agree_s_keep() };
    let mut shell = page.shell();
    if shell.partner.is_empty() {
        shell.partner.clone_from(&page.open.organisation.name);
    }
    let view = SignPage {
        shell,
        summary: form.summary(),
        title: if found.has_signed { t.placement_s_thanks() } else { t.placement_s_title() },
        lede: lede(page, found),
        facts: facts(t, found),
        tasks: found.terms.tasks.clone(),
        paper: found.is_open.then(|| (read, format!("{}/paper", page.path))),
        to_sign: may_sign.then(|| (fingerprint_text(&found.document), fields(t, found, form))),
    };
    Ok(Html(view.render()?).into_response())
}

/// Where the agreement stands, in a sentence.
fn lede(page: &LinkPage, found: &ToSign) -> String {
    let t = page.t;
    let organisation = page.open.organisation.name.as_str();
    match found.stage {
        PlacementStage::Signing if !found.is_open => t.placement_s_closed(organisation),
        PlacementStage::Signing if found.has_signed => t.placement_s_waits(organisation),
        PlacementStage::Signing => match found.signatory {
            Signatory::Partner => t.placement_s_lede_partner(found.partner_name.as_str()),
            _ => t.placement_s_lede(found.partner_name.as_str()),
        },
        _ => t.placement_s_all(),
    }
}

fn facts(t: T, found: &ToSign) -> Vec<(String, String)> {
    let terms = &found.terms;
    let hours = i64::from(terms.weekly_minutes / 60);
    let mut facts = vec![
        (t.placement_work(), terms.occupation.clone()),
        (t.placement_partner(), found.partner_name.clone()),
        (t.placement_days(), t.placement_p_days(t.date(found.starts_on), t.date(found.ends_on))),
        (t.placement_hours(), t.placement_hours_a_week(hours)),
    ];
    if found.signatory == Signatory::Partner {
        facts.insert(1, (t.placement_who(), t.placement_young_person()));
    }
    if !terms.schedule.is_empty() {
        facts.push((t.placement_schedule(), terms.schedule.join("; ")));
    }
    if !terms.tutor.is_empty() {
        facts.push((t.placement_o_tutor(), terms.tutor.clone()));
    }
    facts
}

fn fields(t: T, found: &ToSign, form: &Form) -> Vec<Field> {
    let is_partner = found.signatory == Signatory::Partner;
    let mut fields = vec![
        Field::text("name", t.agree_your_name(), form.value("name"))
            .with_error(form.error("name"))
            .completed_by("name"),
    ];
    if is_partner {
        fields.push(
            Field::text("quality", t.agree_quality(), form.value("quality"))
                .with_hint(t.agree_quality_hint())
                .with_error(form.error("quality"))
                .completed_by("organization-title"),
        );
    }
    if found.with_guardian {
        fields.push(
            Field::text("guardian", t.placement_s_guardian(), form.value("guardian"))
                .with_hint(t.placement_s_guardian_hint())
                .with_error(form.error("guardian")),
        );
    }
    fields.push(consent_box(t, form, found.locale, |t| consent(t, found)));
    fields
}

/// What a signatory gives, or `None` after noting what is wrong. A minor's guardian signs with it: both names
/// stand under the paper.
fn signing(form: &mut Form, found: &ToSign) -> Option<Signing> {
    let t = form.t();
    let name = form.required("name", 120);
    let is_partner = found.signatory == Signatory::Partner;
    let quality = if is_partner { form.required("quality", 120) } else { Some(String::new()) };
    let guardian =
        if found.with_guardian { form.required("guardian", 120).map(Some) } else { Some(None) };
    if !form.submitted().is_ticked("consent") {
        form.refuse("consent", t.agree_consent_missing());
    }
    let document = fingerprint(form.submitted().text("document"));
    if document.is_none() {
        form.refuse("consent", t.agree_s_changed());
    }
    if !form.is_right() {
        return None;
    }
    let name = match guardian? {
        Some(guardian) => format!("{} / {guardian}", name?),
        None => name?,
    };
    Some(Signing {
        name,
        quality: quality?,
        consent: consent(T::new(found.locale), found),
        document: document?,
    })
}

/// Takes the signature. Sent twice, the second finds the thanks.
async fn sign(
    State(state): State<WebState>,
    page: LinkPage,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let found = view::to_sign(&state.app, &page.actor, &page.open.link).await?;
    let here = GoTo::new(page.path.clone());
    if found.has_signed {
        return Ok(here.into_response());
    }
    let mut form = Form::new(page.t, submitted);
    let Some(signing) = signing(&mut form, &found) else { return render(&page, &found, &form) };
    match sign_by_link(&state.app, &page.actor, &page.open.link, signing).await {
        Ok(_) | Err(AppError::Refused { code: "placement.signed-already" }) => {
            Ok(here.into_response())
        }
        Err(AppError::Refused { code: "placement.other-document" }) => {
            form.refuse("consent", page.t.agree_s_changed());
            render(&page, &found, &form)
        }
        Err(other) => Err(other.into()),
    }
}

/// The paper as it stands: proposed, or signed by all three.
async fn paper(State(state): State<WebState>, page: LinkPage) -> Result<Response, WebError> {
    let kept = view::paper_by_link(&state.app, &page.actor, &page.open.link).await?;
    Ok(pdf(&kept.file_name, kept.content))
}
