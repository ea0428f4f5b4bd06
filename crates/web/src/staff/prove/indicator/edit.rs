//! A new indicator, and other facts of one that is there.

use std::collections::BTreeMap;

use askama::Template;
use axum::extract::State;
use axum::http::StatusCode;
use axum::response::{Html, IntoResponse, Response};
use maillage_app::AppError;
use maillage_app::prove::indicator::{self, IndicatorFacts, IndicatorWords};
use maillage_domain::locale::Locale;
use maillage_domain::prove::indicator::{Dated, IndicatorKind, milli_typed, places};
use maillage_domain::prove::neighbourhood::Scale;
use maillage_i18n::T;

use super::super::refusal;
use super::{address, kind_words, of, trail, way};
use crate::flash::GoTo;
use crate::form::{Form, Submitted};
use crate::page::StaffPage;
use crate::path::Path;
use crate::problem::WebError;
use crate::state::WebState;
use crate::ui::{Breadcrumb, Choice, ErrorSummary, Field, Shell, Verb};

#[derive(Template)]
#[template(path = "staff/prove/indicator_form.html")]
struct FormPage {
    shell: Shell,
    trail: Breadcrumb,
    title: String,
    lede: String,
    summary: ErrorSummary,
    fields: Vec<Field>,
    /// Words in the other languages: the language's own name, and its fields.
    others: Vec<(&'static str, Vec<Field>)>,
    other_words: String,
    more: Vec<Field>,
    send: String,
    back: (String, String),
}

fn page_of(
    page: &StaffPage,
    form: &Form,
    trail: Breadcrumb,
    back: String,
) -> Result<String, WebError> {
    let t = page.t;
    let own = page.organisation.locale;
    let view = FormPage {
        shell: page.shell(Some(Verb::Prove)),
        title: trail.here.clone(),
        trail,
        lede: t.prove_indicator_form_lede(),
        summary: form.summary(),
        fields: fields(t, form, own),
        others: Locale::ALL
            .into_iter()
            .filter(|locale| *locale != own)
            .map(|locale| (locale.own_name(), words_fields(t, form, locale, true)))
            .collect(),
        other_words: t.prove_indicator_other_languages(),
        more: more(t, form),
        send: t.save(),
        back: (t.cancel(), back),
    };
    Ok(view.render()?)
}

fn named(what: &str, locale: Locale) -> String {
    format!("{what}_{}", locale.code())
}

fn words_fields(t: T, form: &Form, locale: Locale, may_lack: bool) -> Vec<Field> {
    let of = |what: &str| {
        let name = named(what, locale);
        let (value, error) = (form.value(&name), form.error(&name));
        (name, value, error)
    };
    let (name, unit, definition) = (of("name"), of("unit"), of("definition"));
    let first = Field::text(&name.0, t.name(), name.1).with_error(name.2);
    vec![
        if may_lack { first.optional(t.shell_optional()) } else { first },
        Field::text(&unit.0, t.prove_indicator_unit(), unit.1)
            .with_hint(t.prove_indicator_unit_hint())
            .with_error(unit.2)
            .optional(t.shell_optional()),
        Field::area(&definition.0, t.prove_indicator_definition(), definition.1, 3)
            .with_hint(t.prove_indicator_definition_hint())
            .with_error(definition.2)
            .optional(t.shell_optional()),
    ]
}

fn fields(t: T, form: &Form, own: Locale) -> Vec<Field> {
    let present = form.value("kind");
    let kinds = IndicatorKind::ALL.iter().map(|kind| {
        let hint = match kind {
            IndicatorKind::Output => t.prove_kind_output_hint(),
            IndicatorKind::Outcome => t.prove_kind_outcome_hint(),
            IndicatorKind::Context => t.prove_kind_context_hint(),
        };
        Choice { hint, ..Choice::new(kind.as_str(), kind_words(t, *kind), &present) }
    });
    let scale = form.value("scale");
    let scales = vec![
        Choice::new(Scale::Count.as_str(), t.prove_scale_count(), &scale),
        Choice::new(Scale::Rate.as_str(), t.prove_scale_rate(), &scale),
    ];
    let mut fields = words_fields(t, form, own, false);
    fields.extend([
        Field::text("code", t.prove_indicator_code(), form.value("code"))
            .with_hint(t.prove_indicator_code_hint())
            .with_error(form.error("code")),
        Field::radios("kind", t.prove_indicator_kind(), kinds.collect())
            .with_error(form.error("kind")),
        Field::radios("scale", t.prove_indicator_scale(), scales).with_error(form.error("scale")),
        Field::text("area", t.prove_indicator_area(), form.value("area"))
            .with_hint(t.prove_indicator_area_hint())
            .with_error(form.error("area"))
            .optional(t.shell_optional()),
        Field::text("source", t.prove_indicator_source(), form.value("source"))
            .with_hint(t.prove_indicator_source_hint())
            .with_error(form.error("source")),
    ]);
    fields
}

fn more(t: T, form: &Form) -> Vec<Field> {
    let value = |name: &str, label: String| {
        Field::measured(name, label, form.value(name), "")
            .with_error(form.error(name))
            .optional(t.shell_optional())
    };
    let day = |name: &str, label: String| {
        Field::date(name, label, form.value(name))
            .with_error(form.error(name))
            .optional(t.shell_optional())
    };
    vec![
        value("baseline", t.prove_indicator_baseline())
            .with_hint(t.prove_indicator_baseline_hint()),
        day("baseline_on", t.prove_indicator_baseline_on()),
        value("target", t.prove_indicator_target()),
        day("target_on", t.prove_indicator_target_on()),
        Field::checkbox(
            "on_statements",
            t.prove_indicator_on_statements(),
            form.value("on_statements") == "yes",
        ),
    ]
}

/// A value with its day: both or neither.
fn dated(form: &mut Form, value: &str, day: &str) -> Option<Option<Dated>> {
    let typed = form.value(value);
    if typed.trim().is_empty() && form.value(day).trim().is_empty() {
        return Some(None);
    }
    let milli = milli_typed(&typed);
    if milli.is_none() {
        let words = form.t().prove_number_invalid();
        form.refuse(value, words);
    }
    let on = form.date(day);
    Some(Some(Dated { on: on?, milli: milli? }))
}

fn typed(form: &mut Form, own: Locale) -> Option<IndicatorFacts> {
    let mut words = BTreeMap::new();
    let mut is_whole = true;
    for locale in Locale::ALL {
        let name = if locale == own {
            form.required(&named("name", locale), 120)
        } else {
            form.text(&named("name", locale), 120)
        };
        let unit = form.text(&named("unit", locale), 40);
        let definition = form.text(&named("definition", locale), 1_000);
        match (name, unit, definition) {
            (Some(name), Some(unit), Some(definition)) => {
                words.insert(locale, IndicatorWords { name, unit, definition });
            }
            _ => is_whole = false,
        }
    }
    let code = form.required("code", 40);
    let (kind, scale) = (form.choice("kind"), form.choice("scale"));
    let (area, source) = (form.text("area", 120), form.required("source", 300));
    let baseline = dated(form, "baseline", "baseline_on");
    let target = dated(form, "target", "target_on");
    let on_statements = form.submitted().is_ticked("on_statements");
    Some(IndicatorFacts {
        code: code?,
        kind: kind?,
        scale: scale?,
        words: is_whole.then_some(words)?,
        area: area?,
        source: source?,
        baseline: baseline?,
        target: target?,
        on_statements,
    })
}

/// Notes beside its field why facts are not taken, when a person can mend it.
fn refuse(form: &mut Form, error: AppError) -> Result<(), WebError> {
    let t = form.t();
    match refusal(&error) {
        Some("indicator.bad-code") => form.refuse("code", t.prove_indicator_code_hint()),
        Some("indicator.code-taken") => form.refuse("code", t.prove_indicator_code_taken()),
        Some("indicator.target-too-early") => {
            form.refuse("target_on", t.prove_indicator_target_early());
        }
        _ => return Err(error.into()),
    }
    Ok(())
}

pub(super) async fn ask_new(page: StaffPage) -> Result<Response, WebError> {
    let known = [
        ("kind", IndicatorKind::Outcome.as_str()),
        ("scale", Scale::Count.as_str()),
        ("on_statements", "yes"),
    ];
    new_page(&page, &Form::first(page.t, known)).map(|html| Html(html).into_response())
}

fn new_page(page: &StaffPage, form: &Form) -> Result<String, WebError> {
    let mut trail = trail(page, page.t.prove_indicator_new());
    let list = page.to("/prove/indicators");
    trail.above.push((page.t.prove_tab_indicators(), list.clone()));
    page_of(page, form, trail, list)
}

pub(super) async fn add(
    State(state): State<WebState>,
    page: StaffPage,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let mut form = Form::new(page.t, submitted);
    if let Some(facts) = typed(&mut form, page.organisation.locale) {
        match indicator::add(&state.app, &page.actor, facts).await {
            Ok(id) => {
                let to = address(&page, id, "");
                return Ok(GoTo::new(to).saying(page.t.prove_indicator_added()).into_response());
            }
            Err(error) => refuse(&mut form, error)?,
        }
    }
    Ok((StatusCode::UNPROCESSABLE_ENTITY, Html(new_page(&page, &form)?)).into_response())
}

fn known(t: T, facts: &IndicatorFacts) -> Vec<(String, String)> {
    let number = |value: Option<Dated>| {
        value.map(|v| t.decimal(v.milli as f64 / 1_000.0, places(v.milli))).unwrap_or_default()
    };
    let day = |value: Option<Dated>| value.map(|v| v.on.to_string()).unwrap_or_default();
    let mut known: Vec<(String, String)> = [
        ("code", facts.code.clone()),
        ("kind", facts.kind.as_str().to_owned()),
        ("scale", facts.scale.as_str().to_owned()),
        ("area", facts.area.clone()),
        ("source", facts.source.clone()),
        ("baseline", number(facts.baseline)),
        ("baseline_on", day(facts.baseline)),
        ("target", number(facts.target)),
        ("target_on", day(facts.target)),
        ("on_statements", if facts.on_statements { "yes" } else { "" }.to_owned()),
    ]
    .into_iter()
    .map(|(name, value)| (name.to_owned(), value))
    .collect();
    for (locale, words) in &facts.words {
        known.push((named("name", *locale), words.name.clone()));
        known.push((named("unit", *locale), words.unit.clone()));
        known.push((named("definition", *locale), words.definition.clone()));
    }
    known
}

pub(super) async fn ask(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
) -> Result<Response, WebError> {
    let row = of(&state, &page, &id).await?;
    let form = Form::first(page.t, known(page.t, &row.indicator.facts));
    let back = address(&page, row.indicator.id, "");
    let html = page_of(&page, &form, way(&page, &row, Some(page.t.edit())), back)?;
    Ok(Html(html).into_response())
}

pub(super) async fn change(
    State(state): State<WebState>,
    page: StaffPage,
    Path((_, id)): Path<(String, String)>,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let row = of(&state, &page, &id).await?;
    let back = address(&page, row.indicator.id, "");
    let mut form = Form::new(page.t, submitted);
    if let Some(facts) = typed(&mut form, page.organisation.locale) {
        match indicator::change(&state.app, &page.actor, row.indicator.id, facts).await {
            Ok(()) => return Ok(GoTo::new(back).saying(page.t.saved()).into_response()),
            Err(error) => refuse(&mut form, error)?,
        }
    }
    let html = page_of(&page, &form, way(&page, &row, Some(page.t.edit())), back)?;
    Ok((StatusCode::UNPROCESSABLE_ENTITY, Html(html)).into_response())
}
