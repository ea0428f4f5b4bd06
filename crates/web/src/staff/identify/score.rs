//! The criteria of the score: weighed otherwise, looked at, kept.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use jiff::tz::TimeZone;
use maillage_app::AppError;
use maillage_app::identify::rotation;
use maillage_app::identify::score::{self, ScoreSetting};
use maillage_domain::access::Action;
use maillage_domain::identify::criteria::{
    Criteria, CriteriaError, LEAST_HALF_LIFE_M, MOST_HALF_LIFE_M,
};
use maillage_domain::identify::score::Criterion;
use maillage_i18n::T;

use super::reorder::{self, PreviewView, preview};
use super::{Tab, rendered, tabs};
use crate::flash::GoTo;
use crate::form::{Form, Submitted};
use crate::page::StaffPage;
use crate::problem::WebError;
use crate::state::WebState;
use crate::ui::{Credits, ErrorSummary, Field, Shell, Verb};
use crate::words;

/// The field of the half-life.
pub(super) const HALF_LIFE: &str = "half_life";

#[derive(Template)]
#[template(path = "staff/identify/score.html")]
struct ScorePage {
    shell: Shell,
    tabs: Vec<Tab>,
    summary: ErrorSummary,
    preview: Option<PreviewView>,
    changed: String,
    /// For those who may change them.
    weights: Vec<Field>,
    half_life: Field,
    /// For those who may only look: name, hint, weight.
    given: Vec<(String, String, String)>,
    half_life_given: String,
    may_edit: bool,
    is_default: bool,
    is_rotating: bool,
    action: String,
    rotation_action: String,
    verdicts_href: String,
    learn_href: String,
    credits: Credits,
}

/// The field of a criterion's weight.
pub(super) fn weight_field(criterion: Criterion) -> String {
    format!("weight-{}", criterion.as_str())
}

fn first(t: T, criteria: &Criteria) -> Form {
    let weights = Criterion::ALL
        .map(|criterion| (weight_field(criterion), criteria.weights().of(criterion).to_string()));
    let half_life = (HALF_LIFE.to_owned(), criteria.half_life_m().to_string());
    Form::first(t, weights.into_iter().chain([half_life]))
}

pub(super) async fn show(
    State(state): State<WebState>,
    page: StaffPage,
) -> Result<Response, WebError> {
    let setting = score::setting(&state.app, &page.actor).await?;
    let form = first(page.t, &setting.criteria);
    shown(&state, &page, &setting, &form, None).await
}

/// Looks at what was typed, or at the defaults; keeps nothing.
pub(super) async fn submit(
    State(state): State<WebState>,
    page: StaffPage,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let t = page.t;
    let setting = score::setting(&state.app, &page.actor).await?;
    let (form, wanted) = if submitted.text("do") == "reset" {
        (first(t, &Criteria::default()), Some(Criteria::default()))
    } else {
        let mut form = Form::new(t, submitted);
        let wanted = read(&mut form, &setting.criteria);
        (form, wanted)
    };
    let Some(wanted) = wanted else { return shown(&state, &page, &setting, &form, None).await };
    if wanted == setting.criteria {
        let go = GoTo::new(page.to("/identify/score")).warning(t.score_nothing_changes());
        return Ok(go.into_response());
    }
    let preview = preview(&state, &page, &setting.criteria, &wanted).await?;
    shown(&state, &page, &setting, &form, Some(preview)).await
}

/// The criteria of a form; else what is wrong is noted.
fn read(form: &mut Form, present: &Criteria) -> Option<Criteria> {
    let t = form.t();
    let typed = Criterion::ALL.map(|criterion| {
        form.number(&weight_field(criterion), 0, 100).and_then(|n| u32::try_from(n).ok())
    });
    let (least, most) = (LEAST_HALF_LIFE_M, MOST_HALF_LIFE_M);
    let half_life = form.value(HALF_LIFE).trim().parse().ok();
    let half_life = half_life.filter(|metres| (least..=most).contains(metres));
    if half_life.is_none() {
        form.refuse(HALF_LIFE, t.score_half_life_wrong(t.integer(least), t.integer(most)));
    }
    if typed.iter().any(Option::is_none) {
        return None;
    }
    let weights = typed.map(Option::unwrap_or_default);
    let (verdicts, neutral) = (present.verdicts().clone(), present.neutral().clone());
    let metres = half_life.unwrap_or(present.half_life_m());
    match Criteria::new(weights, metres, verdicts, neutral) {
        Ok(criteria) => half_life.map(|_| criteria),
        Err(wrong) => {
            let field = weight_field(Criterion::MissionFit);
            for error in wrong {
                match error {
                    CriteriaError::Sum { sum } if sum < 100 => {
                        form.refuse(&field, t.score_sum_missing(100 - sum, sum));
                    }
                    CriteriaError::Sum { sum } => {
                        form.refuse(&field, t.score_sum_over(sum - 100, sum))
                    }
                    other => form.refuse(&field, other.to_string()),
                }
            }
            None
        }
    }
}

/// Keeps what a preview showed.
pub(super) async fn save(
    State(state): State<WebState>,
    page: StaffPage,
    submitted: Submitted,
) -> Result<GoTo, WebError> {
    let read = |field: &str| {
        let text = submitted.text(field);
        serde_json::from_str::<Criteria>(text)
            .map_err(|_| AppError::Refused { code: "score.changed-meanwhile" })
    };
    let (seen, criteria) = (read("seen")?, read("criteria")?);
    score::save(&state.app, &page.actor, &seen, &criteria).await?;
    Ok(GoTo::new(page.to("/identify/score")).saying(page.t.score_saved()))
}

/// What a preview showed, as a file; keeps nothing.
pub(super) async fn preview_file(
    State(state): State<WebState>,
    page: StaffPage,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let wanted = serde_json::from_str::<Criteria>(submitted.text("criteria"));
    let wanted = wanted.map_err(|_| AppError::NotFound)?;
    let file = reorder::file(&state, &page, &wanted, submitted.text("format")).await?;
    Ok(file.into_response())
}

/// Switches the rotation.
pub(super) async fn rotate(
    State(state): State<WebState>,
    page: StaffPage,
    submitted: Submitted,
) -> Result<GoTo, WebError> {
    let is_on = submitted.text("rotation") == "on";
    rotation::switch(&state.app, &page.actor, is_on).await?;
    let t = page.t;
    let said = if is_on { t.score_rotation_now_on() } else { t.score_rotation_now_off() };
    Ok(GoTo::new(page.to("/identify/score")).saying(said))
}

async fn shown(
    state: &WebState,
    page: &StaffPage,
    setting: &ScoreSetting,
    form: &Form,
    preview: Option<PreviewView>,
) -> Result<Response, WebError> {
    let t = page.t;
    let hint = |criterion: Criterion| t.named("score-hint", criterion.as_str()).unwrap_or_default();
    let weight = |criterion: Criterion| {
        let name = weight_field(criterion);
        Field::number(&name, words::criterion(t, criterion), form.value(&name))
            .with_hint(hint(criterion))
            .with_error(form.error(&name))
    };
    let zone = TimeZone::get(&page.organisation.time_zone).unwrap_or(TimeZone::UTC);
    let changed = setting.changed.as_ref().filter(|_| setting.criteria != Criteria::default());
    let criteria = &setting.criteria;
    let credits = match preview {
        Some(_) => super::place::credited(state, page).await?,
        None => Credits::default(),
    };
    rendered(&ScorePage {
        credits,
        shell: page.shell(Some(Verb::Identify)),
        tabs: tabs(page, "/score"),
        summary: form.summary(),
        preview,
        changed: changed.map_or_else(
            || t.score_as_it_came(),
            |(name, at)| t.score_changed(t.date(at.to_zoned(zone.clone()).date()), name.as_str()),
        ),
        weights: Criterion::ALL.into_iter().map(weight).collect(),
        half_life: Field::measured(HALF_LIFE, t.score_half_life(), form.value(HALF_LIFE), "m")
            .with_hint(t.score_half_life_hint())
            .with_error(form.error(HALF_LIFE)),
        given: Criterion::ALL
            .into_iter()
            .map(|criterion| {
                let weight = t.integer(criteria.weights().of(criterion));
                (words::criterion(t, criterion), hint(criterion), weight)
            })
            .collect(),
        half_life_given: t.distance(f64::from(criteria.half_life_m())),
        may_edit: page.actor.may(Action::EditProspects),
        is_default: *criteria == Criteria::default(),
        is_rotating: setting.is_rotating,
        action: page.to("/identify/score"),
        rotation_action: page.to("/identify/score/rotation"),
        verdicts_href: page.to("/identify/score/verdicts"),
        learn_href: page.to("/identify/learn"),
    })
}
