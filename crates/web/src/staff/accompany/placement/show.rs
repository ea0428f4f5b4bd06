//! The page of one placement, under the drawn name.

use askama::Template;
use axum::extract::State;
use axum::response::{Html, IntoResponse, Response};
use maillage_app::accompany::follow_up::{FollowUp, FollowUpState};
use maillage_app::accompany::placement::KeptSignature;
use maillage_app::accompany::placement::view::{self, PlacementView};
use maillage_domain::access::Action;
use maillage_domain::accompany::follow_up::Outcome;
use maillage_domain::accompany::placement::{PlacementStage, Signatory};
use maillage_domain::ids::PlacementId;
use maillage_i18n::T;

use super::words::{self, trail};
use crate::form::Form;
use crate::page::StaffPage;
use crate::path::Path;
use crate::problem::WebError;
use crate::staff::agree::fingerprint_text;
use crate::staff::agree::words::{consent_box, fields_to_sign};
use crate::state::WebState;
use crate::ui::{Breadcrumb, Choice, ErrorSummary, Field, Notice, NoticeKind, Shell, Stage, Verb};

/// One of the three, and whether it has signed.
struct Signer {
    who: String,
    state: String,
    /// What is sent to make its link; none for the organisation.
    link: Option<&'static str>,
}

/// The form that signs for the organisation.
struct SignForm {
    title: String,
    document: String,
    fields: Vec<Field>,
}

/// A question about what became of the person.
struct Question {
    title: String,
    state: Stage,
    answer: String,
    /// The months that are sent and the choices, where an answer may be given.
    form: Option<(i32, Field)>,
}

/// The steps that are possible now.
#[derive(Default)]
struct Steps {
    propose: Option<String>,
    edit: Option<String>,
    sign: Option<SignForm>,
    /// Words, address and sign of each step by hand.
    by_hand: Vec<(String, String, &'static str)>,
}

#[derive(Template)]
#[template(path = "staff/accompany/placement/show.html")]
struct ShowPage {
    shell: Shell,
    trail: Breadcrumb,
    title: String,
    stage: Stage,
    notices: Vec<Notice>,
    summary: ErrorSummary,
    here: String,
    facts: Vec<(String, String)>,
    lists: Vec<(String, Vec<String>)>,
    /// Words, address and a sentence about it.
    papers: Vec<(String, String, String)>,
    signers: Vec<Signer>,
    steps: Steps,
    questions: Vec<Question>,
    happened: Vec<(String, String)>,
}

/// The page.
pub(crate) async fn show(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, PlacementId)>,
) -> Result<Response, WebError> {
    let form = Form::first(page.t, [("name", page.account.name.clone())]);
    render(&state, &page, id, &form).await
}

/// The page with a form as it was sent.
pub(super) async fn render(
    state: &WebState,
    page: &StaffPage,
    id: PlacementId,
    form: &Form,
) -> Result<Response, WebError> {
    let t = page.t;
    let found = view::one(&state.app, &page.actor, id).await?;
    let may_run = page.actor.may(Action::RunPlacements);
    let here = page.to(&format!("/accompany/placements/{id}"));
    let title = t.placement_heading(found.placement.reference.as_str(), found.pseudonym.as_str());
    let today = state.app.clock.today(&page.organisation.time_zone);
    let view = ShowPage {
        shell: page.shell(Some(Verb::Accompany)),
        trail: trail(page, "placements", Vec::new(), found.placement.reference.clone()),
        title,
        stage: words::stage(t, found.placement.stage),
        notices: notices(t, &found, today),
        summary: form.summary(),
        facts: facts(t, &found),
        lists: lists(t, &found),
        papers: if may_run { papers(t, &found, &here) } else { Vec::new() },
        signers: signers(t, page, &found, may_run),
        steps: if may_run { steps(page, &found, form, &here) } else { Steps::default() },
        questions: found.follow_ups.iter().map(|one| question(t, one, today, may_run)).collect(),
        happened: happened(t, &found),
        here,
    };
    Ok(Html(view.render()?).into_response())
}

/// What stands in the way.
fn notices(t: T, found: &PlacementView, today: jiff::civil::Date) -> Vec<Notice> {
    use PlacementStage as S;
    let is_early = matches!(found.placement.stage, S::Matched | S::Signing);
    let mut notices = Vec::new();
    if found.terms.is_none() {
        notices.push(Notice::new(NoticeKind::Attention, t.placement_erased()));
    } else if is_early && !found.has_consent {
        notices.push(Notice::new(NoticeKind::Attention, t.placement_refused_consent()));
    }
    let placement = &found.placement;
    if let Some(words) = words::over(t, placement.stage, placement.ends_on, today) {
        notices.push(Notice::new(NoticeKind::Attention, words));
    }
    if is_early && found.is_withdrawn {
        notices.push(Notice::new(NoticeKind::Attention, t.placement_refused_withdrawn()));
    }
    notices
}

fn facts(t: T, found: &PlacementView) -> Vec<(String, String)> {
    let placement = &found.placement;
    let days = t.placement_p_days(t.date(placement.starts_on), t.date(placement.ends_on));
    let mut facts = vec![
        (t.placement_person(), found.pseudonym.to_string()),
        (t.placement_partner(), found.partner.name.clone()),
        (t.placement_days(), days),
    ];
    if let Some(ended_on) = placement.ended_on {
        facts.push((t.placement_ended_on(), t.date(ended_on)));
    }
    if placement.reason.is_some() {
        facts.push((t.placement_reason_head(), words::reason(t, placement.reason)));
    }
    let Some(terms) = &found.terms else { return facts };
    let hours = i64::from(terms.weekly_minutes / 60);
    facts.push((t.placement_work(), terms.occupation.clone()));
    facts.push((t.placement_hours(), t.placement_hours_a_week(hours)));
    if let Some(allowance) = terms.allowance {
        facts.push((t.placement_allowance(), t.money(allowance)));
    }
    for (name, value) in [
        (t.placement_workplace(), &terms.workplace),
        (t.placement_o_tutor(), &terms.tutor),
        (t.agree_signatory(), &terms.signatory_name),
        (t.placement_accident(), &terms.accident_insurance),
        (t.placement_liability(), &terms.liability_insurance),
    ] {
        if !value.is_empty() {
            facts.push((name, value.clone()));
        }
    }
    facts
}

fn lists(t: T, found: &PlacementView) -> Vec<(String, Vec<String>)> {
    let Some(terms) = &found.terms else { return Vec::new() };
    let lists = [
        (t.placement_o_tasks(), terms.tasks.clone()),
        (t.placement_aims(), terms.aims.clone()),
        (t.placement_schedule(), terms.schedule.clone()),
    ];
    lists.into_iter().filter(|(_, lines)| !lines.is_empty()).collect()
}

fn papers(t: T, found: &PlacementView, here: &str) -> Vec<(String, String, String)> {
    if found.terms.is_none() {
        return Vec::new();
    }
    let preview = (
        t.placement_preview(),
        format!("{here}/preview"),
        t.placement_preview_text(found.pseudonym.as_str()),
    );
    let mut papers = vec![preview];
    if found.placement.proposal.is_some() && found.placement.stage != PlacementStage::Refused {
        let words = if found.placement.sealed_signed_paper.is_some() {
            t.placement_paper_signed()
        } else {
            t.placement_paper_open()
        };
        papers.push((words, format!("{here}/paper"), t.placement_paper_text()));
    }
    papers
}

fn signers(t: T, page: &StaffPage, found: &PlacementView, may_run: bool) -> Vec<Signer> {
    if found.placement.proposal.is_none() {
        return Vec::new();
    }
    let of = |signatory: Signatory| {
        found.signatures.iter().find(|given: &&KeptSignature| given.signatory == signatory)
    };
    let is_over = found.placement.stage == PlacementStage::Refused || found.terms.is_none();
    Signatory::ALL
        .iter()
        .map(|signatory| Signer {
            who: match signatory {
                Signatory::Partner => found.partner.name.clone(),
                Signatory::Participant => found.pseudonym.to_string(),
                Signatory::Organisation => page.organisation.name.clone(),
            },
            state: match of(*signatory) {
                Some(given) => {
                    let day =
                        crate::staff::agree::words::day(t, &page.organisation, given.signed_at);
                    if given.name.is_empty() {
                        t.placement_signed_on(day)
                    } else {
                        t.placement_signed_by(given.name.as_str(), day)
                    }
                }
                None => t.placement_not_signed(),
            },
            link: match signatory {
                _ if is_over || !may_run => None,
                Signatory::Partner => Some("partner"),
                Signatory::Participant => Some("participant"),
                Signatory::Organisation => None,
            },
        })
        .collect()
}

fn steps(page: &StaffPage, found: &PlacementView, form: &Form, here: &str) -> Steps {
    use PlacementStage as S;
    let t = page.t;
    let placement = &found.placement;
    let mut steps = Steps::default();
    let is_early = matches!(placement.stage, S::Matched | S::Signing);
    if is_early && found.has_consent && !found.is_withdrawn {
        let words = if placement.stage == S::Matched {
            t.placement_make_paper()
        } else {
            t.placement_make_paper_again()
        };
        steps.propose = Some(words);
    }
    if placement.stage == S::Matched {
        steps.edit = Some(format!("{here}/edit"));
    }
    let has_signed = found.signatures.iter().any(|one| one.signatory == Signatory::Organisation);
    if let (S::Signing, Some(proposal), false) = (placement.stage, &placement.proposal, has_signed)
    {
        let organisation = page.organisation.name.as_str();
        let consent =
            |t: T| t.placement_s_consent_partner(placement.reference.as_str(), organisation);
        let tick = consent_box(t, form, placement.locale, consent);
        steps.sign = Some(SignForm {
            title: t.agree_sign_for(organisation),
            document: fingerprint_text(&proposal.document),
            fields: fields_to_sign(t, form, tick),
        });
    }
    for (to, sign) in [
        (S::Running, "next"),
        (S::Completed, "check"),
        (S::Broken, "problem"),
        (S::Refused, "minus"),
    ] {
        if placement.stage.may_become(to) {
            let href = format!("{here}/step?to={to}");
            steps.by_hand.push((t.placement_step(to.as_str()), href, sign));
        }
    }
    steps
}

fn question(t: T, one: &FollowUp, today: jiff::civil::Date, may_run: bool) -> Question {
    let state = one.state(today);
    let outcome = one.answer.as_ref().map(|answer| answer.outcome);
    let answer = match (&one.answer, state) {
        (Some(answer), _) => {
            let what = match answer.outcome {
                Some(outcome) => t.placement_outcome(outcome.as_str()),
                None => t.placement_outcome("unknown"),
            };
            t.placement_answered(what, t.date(answer.on))
        }
        (None, FollowUpState::Later) => t.placement_asked_from(t.date(one.asked_on)),
        (None, _) => String::new(),
    };
    let present = match outcome {
        Some(Some(outcome)) => outcome.as_str(),
        Some(None) => "unknown",
        None => "",
    };
    let form = (may_run && state != FollowUpState::Later).then(|| {
        let mut choices: Vec<Choice> = Outcome::ALL
            .iter()
            .map(|outcome| {
                Choice::new(outcome.as_str(), t.placement_outcome(outcome.as_str()), present)
            })
            .collect();
        choices.push(Choice::new("unknown", t.placement_outcome("unknown"), present));
        choices.insert(0, Choice::new("", t.placement_choose_answer(), present));
        let name = format!("outcome-{}", one.months);
        let field = Field::select(&name, t.placement_question(), choices);
        (one.months, field)
    });
    Question {
        title: t.placement_after_months(i64::from(one.months)),
        state: words::follow_up_state(t, state),
        answer,
        form,
    }
}

fn happened(t: T, found: &PlacementView) -> Vec<(String, String)> {
    let line = |step: &maillage_app::accompany::placement::Move| {
        let stage = t.placement_stage(step.stage.as_str());
        let what = match step.reason {
            Some(reason) => format!("{stage} · {}", t.placement_reason(reason.as_str())),
            None => stage,
        };
        (t.date(step.on), what)
    };
    found.moves.iter().rev().map(line).collect()
}
