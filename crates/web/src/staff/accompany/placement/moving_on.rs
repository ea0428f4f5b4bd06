//! The steps of a placement: the paper goes out, links are handed over, the organisation signs, it begins and
//! ends, and what became of the person is noted.

use askama::Template;
use axum::extract::State;
use axum::response::{Html, IntoResponse, Response};
use maillage_app::AppError;
use maillage_app::accompany::follow_up;
use maillage_app::accompany::placement::moving_on::{self, Step};
use maillage_app::accompany::placement::three_sign::sign_for_organisation;
use maillage_app::accompany::placement::to_paper::{self, LINK_DAYS};
use maillage_app::accompany::placement::view::{self, PlacementView};
use maillage_domain::accompany::follow_up::Outcome;
use maillage_domain::accompany::placement::{PlacementStage, RefusalReason, Signatory};
use maillage_domain::ids::PlacementId;

use super::show;
use super::words::trail;
use maillage_i18n::T;

use crate::flash::GoTo;
use crate::form::{Form, Submitted};
use crate::listing::Listing;
use crate::page::StaffPage;
use crate::path::Path;
use crate::problem::WebError;
use crate::qr::Qr;
use crate::staff::agree::read_signing;
use crate::state::WebState;
use crate::ui::{Breadcrumb, Choice, ErrorSummary, Field, Shell, Verb};

type Id = Path<(String, PlacementId)>;

fn back(page: &StaffPage, id: PlacementId) -> String {
    page.to(&format!("/accompany/placements/{id}"))
}

/// Makes the paper and puts it out for signature.
pub(crate) async fn propose(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Id,
) -> Result<GoTo, WebError> {
    to_paper::propose(&state.app, &page.actor, id).await?;
    Ok(GoTo::new(back(&page, id)).saying(page.t.placement_paper_made()))
}

#[derive(Template)]
#[template(path = "staff/accompany/placement/link.html")]
struct LinkShown {
    shell: Shell,
    trail: Breadcrumb,
    title: String,
    text: String,
    url: String,
    qr: Qr,
    back: String,
}

/// Makes a link for one of the two who sign from outside, and shows it once, to be handed over.
pub(crate) async fn link(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Id,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let t = page.t;
    let signatory = match submitted.text("who") {
        "partner" => Signatory::Partner,
        "participant" => Signatory::Participant,
        _ => return Err(WebError::not_found()),
    };
    let token = to_paper::link(&state.app, &page.actor, id, signatory).await?;
    let found = view::one(&state.app, &page.actor, id).await?;
    let (way, who) = match signatory {
        Signatory::Partner => ("w", found.partner.name.clone()),
        _ => ("y", found.pseudonym.to_string()),
    };
    let url = state.address_of(&format!("/{way}/{}", token.secret()));
    let title = t.placement_link_title(who);
    let view = LinkShown {
        shell: page.shell(Some(Verb::Accompany)),
        trail: of_placement(&page, &found, title.clone()),
        title,
        text: t.placement_link_text(LINK_DAYS),
        qr: Qr::of(&url)?,
        url,
        back: back(&page, id),
    };
    Ok(Html(view.render()?).into_response())
}

fn of_placement(page: &StaffPage, found: &PlacementView, here: String) -> Breadcrumb {
    let above = vec![(found.placement.reference.clone(), back(page, found.placement.id))];
    trail(page, "placements", above, here)
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
    let reference = found.placement.reference.as_str();
    let consent =
        T::new(found.placement.locale).placement_s_consent_partner(reference, organisation);
    let Some(signing) = read_signing(&mut form, consent) else {
        return show::render(&state, &page, id, &form).await;
    };
    match sign_for_organisation(&state.app, &page.actor, id, signing).await {
        Err(AppError::Refused { code: "placement.other-document" }) => {
            form.refuse("consent", page.t.agree_s_changed());
            show::render(&state, &page, id, &form).await
        }
        done => {
            done?;
            Ok(GoTo::new(back(&page, id)).saying(page.t.agree_done_signed()).into_response())
        }
    }
}

#[derive(Template)]
#[template(path = "staff/accompany/placement/step.html")]
struct StepPage {
    shell: Shell,
    trail: Breadcrumb,
    title: String,
    text: String,
    summary: ErrorSummary,
    to: String,
    fields: Vec<Field>,
    back: String,
}

/// Asks for the day of a step, and for its reason where one belongs to it.
pub(crate) async fn ask(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Id,
    listing: Listing,
) -> Result<Response, WebError> {
    let found = view::one(&state.app, &page.actor, id).await?;
    let to: PlacementStage = listing.filter_as("to").ok_or_else(WebError::not_found)?;
    let today = state.app.clock.today(&page.organisation.time_zone);
    render_step(&page, &found, to, &Form::first(page.t, [("on", today.to_string())]))
}

fn render_step(
    page: &StaffPage,
    found: &PlacementView,
    to: PlacementStage,
    form: &Form,
) -> Result<Response, WebError> {
    if !found.placement.stage.may_become(to) {
        return Err(AppError::Refused { code: "placement.step" }.into());
    }
    let t = page.t;
    let title = t.placement_step(to.as_str());
    let mut fields = vec![
        Field::date("on", t.placement_on_which_day(), form.value("on"))
            .with_error(form.error("on")),
    ];
    if to.wants_reason() {
        let present = form.value("reason");
        let reasons = RefusalReason::ALL
            .iter()
            .map(|one| Choice::new(one.as_str(), t.placement_reason(one.as_str()), &present))
            .collect();
        fields.push(
            Field::radios("reason", t.placement_reason_head(), reasons)
                .with_error(form.error("reason")),
        );
    }
    let view = StepPage {
        shell: page.shell(Some(Verb::Accompany)),
        trail: of_placement(page, found, title.clone()),
        title,
        text: t.placement_step_text(to.as_str()),
        summary: form.summary(),
        to: to.to_string(),
        fields,
        back: back(page, found.placement.id),
    };
    Ok(Html(view.render()?).into_response())
}

/// Takes a step.
pub(crate) async fn take(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Id,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let found = view::one(&state.app, &page.actor, id).await?;
    let to: PlacementStage = submitted.text("to").parse().map_err(|_| WebError::not_found())?;
    let there = GoTo::new(back(&page, id));
    if found.placement.stage == to {
        return Ok(there.into_response());
    }
    let mut form = Form::new(page.t, submitted);
    let on = form.date("on");
    let reason = if to.wants_reason() {
        form.choice::<RefusalReason>("reason").map(Some)
    } else {
        Some(None)
    };
    let (Some(on), Some(reason)) = (on, reason) else {
        return render_step(&page, &found, to, &form);
    };
    match moving_on::take(&state.app, &page.actor, id, Step { to, on, reason }).await {
        Err(AppError::Refused { code: "placement.days" }) => {
            form.refuse("on", page.t.placement_refused_step_day());
            render_step(&page, &found, to, &form)
        }
        done => {
            done?;
            Ok(there.saying(page.t.placement_step_taken()).into_response())
        }
    }
}

/// Notes what became of the person.
pub(crate) async fn outcome(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Id,
    submitted: Submitted,
) -> Result<GoTo, WebError> {
    let t = page.t;
    let months: i32 = submitted.text("months").parse().map_err(|_| WebError::not_found())?;
    let there = GoTo::new(back(&page, id));
    let outcome = match submitted.text(&format!("outcome-{months}")) {
        "unknown" => None,
        word => match word.parse::<Outcome>() {
            Ok(outcome) => Some(outcome),
            Err(_) => return Ok(there.warning(t.placement_choose_answer())),
        },
    };
    follow_up::answer(&state.app, &page.actor, id, months, outcome).await?;
    Ok(there.saying(t.placement_answer_noted()))
}
