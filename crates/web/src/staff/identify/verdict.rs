//! Verdicts: which activities serve which need, by the table and by the network itself.

use std::collections::BTreeSet;

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use maillage_app::identify::{score, settings};
use maillage_domain::access::Action;
use maillage_domain::identify::category::Category;
use maillage_domain::identify::criteria::{Criteria, CriteriaError, VERDICTS, Verdict};
use maillage_domain::identify::need::{self, Need};
use maillage_i18n::T;

use super::reorder::{PreviewView, preview};
use super::{Tab, rendered, tabs};
use crate::export::{Cell, Sheet};
use crate::flash::GoTo;
use crate::form::{Form, Submitted};
use crate::listing::Listing;
use crate::page::StaffPage;
use crate::problem::WebError;
use crate::state::WebState;
use crate::ui::{Choice, Credits, ErrorSummary, Export, Field, Shell, Verb};
use crate::words;

#[derive(Template)]
#[template(path = "staff/identify/verdicts.html")]
struct VerdictsPage {
    shell: Shell,
    tabs: Vec<Tab>,
    summary: ErrorSummary,
    preview: Option<PreviewView>,
    chooser: Field,
    need: &'static str,
    need_name: String,
    families: Vec<Family>,
    neutral: Vec<Field>,
    neutral_also: Field,
    may_edit: bool,
    action: String,
    export: Export,
    credits: Credits,
}

struct Family {
    name: String,
    rows: Vec<Row>,
}

struct Row {
    code: &'static str,
    field: Field,
    /// For those who may only look.
    name: String,
    said: String,
    is_own: bool,
}

/// A value as a word with its number: `serves it well (0.7)`.
pub(super) fn verdict_words(t: T, thousandths: u32) -> String {
    let word = match thousandths {
        0 => "0",
        1..=550 => "400",
        551..=850 => "700",
        _ => "1000",
    };
    let places = if thousandths.is_multiple_of(100) { 1 } else { 2 };
    let value = t.decimal(f64::from(thousandths) / 1_000.0, places);
    t.score_verdict_of(value, t.named("score-verdict", word).unwrap_or_default())
}

/// The need of an address or a form: the one named, else the mission's first, else the first of all.
fn need_of(page: &StaffPage, word: &str) -> Need {
    let own = || settings::needs_of(&page.organisation).first().copied();
    word.parse().ok().or_else(own).unwrap_or(Need::ALL[0])
}

fn verdict_field(category: Category) -> String {
    format!("verdict-{}", category.code())
}

fn neutral_field(category: Category) -> String {
    format!("neutral-{}", category.code())
}

/// The categories that one may judge: all but unknown activities and empty premises.
fn judged() -> impl Iterator<Item = Category> {
    Category::all().filter(|category| ![Category::UNKNOWN, Category::VACANT].contains(category))
}

fn first(t: T, criteria: &Criteria, need: Need) -> Form {
    let mut known = Vec::new();
    for category in judged() {
        let own = criteria.verdicts().get(&category).and_then(|needs| needs.get(&need));
        known.extend(own.map(|value| (verdict_field(category), value.to_string())));
        if criteria.neutral().contains(&category) {
            known.push((neutral_field(category), "yes".to_owned()));
        }
    }
    Form::first(t, known)
}

pub(super) async fn show(
    State(state): State<WebState>,
    page: StaffPage,
    listing: Listing,
) -> Result<Response, WebError> {
    let setting = score::setting(&state.app, &page.actor).await?;
    if let Some(file) = sheet(page.t, &setting.criteria).download(page.t, listing.format())? {
        return Ok(file.into_response());
    }
    let need = need_of(&page, listing.filter("need"));
    let form = first(page.t, &setting.criteria, need);
    shown(&state, &page, &setting.criteria, need, &form, None).await
}

/// Looks at what was chosen; keeps nothing.
pub(super) async fn submit(
    State(state): State<WebState>,
    page: StaffPage,
    submitted: Submitted,
) -> Result<Response, WebError> {
    let t = page.t;
    let setting = score::setting(&state.app, &page.actor).await?;
    let need = need_of(&page, submitted.text("need"));
    let mut form = Form::new(t, submitted);
    let Some(wanted) = read(&mut form, &setting.criteria, need) else {
        return shown(&state, &page, &setting.criteria, need, &form, None).await;
    };
    if wanted == setting.criteria {
        let path = page.to(&format!("/identify/score/verdicts?need={need}"));
        return Ok(GoTo::new(path).warning(t.score_nothing_changes()).into_response());
    }
    let preview = preview(&state, &page, &setting.criteria, &wanted).await?;
    shown(&state, &page, &setting.criteria, need, &form, Some(preview)).await
}

/// The criteria of a form; else what is wrong is noted.
fn read(form: &mut Form, present: &Criteria, need: Need) -> Option<Criteria> {
    let t = form.t();
    let mut verdicts = present.verdicts().clone();
    let mut neutral: BTreeSet<Category> =
        form.submitted().text("neutral-also").parse().into_iter().collect();
    for category in judged() {
        if form.submitted().is_ticked(&neutral_field(category)) {
            neutral.insert(category);
        }
        let typed: Option<u32> = form.value(&verdict_field(category)).trim().parse().ok();
        let needs = verdicts.entry(category).or_default();
        match typed.filter(|value| *value <= 1_000) {
            Some(value) => needs.insert(need, value),
            None => needs.remove(&need),
        };
        // Whoever serves nothing needs no single verdicts; one that says otherwise here is asked about.
        if neutral.contains(&category) {
            needs.retain(|one, value| *one == need && *value > 0);
        }
    }
    match Criteria::new(present.weights().all(), present.half_life_m(), verdicts, neutral) {
        Ok(criteria) => Some(criteria),
        Err(wrong) => {
            for error in wrong {
                refuse(t, form, error);
            }
            None
        }
    }
}

fn refuse(t: T, form: &mut Form, error: CriteriaError) {
    match error {
        CriteriaError::NeedWithoutCategory(need) => {
            form.refuse("need", t.score_need_orphan(words::need(t, need)));
        }
        CriteriaError::CategoryWithoutVerdict(category) => {
            let words = t.score_category_orphan(words::category(t, category));
            form.refuse(&verdict_field(category), words);
        }
        CriteriaError::NeutralYetJudged(category) => {
            let words = t.score_neutral_judged(words::category(t, category));
            form.refuse(&verdict_field(category), words);
        }
        other => form.refuse("need", other.to_string()),
    }
}

async fn shown(
    state: &WebState,
    page: &StaffPage,
    criteria: &Criteria,
    need: Need,
    form: &Form,
    preview: Option<PreviewView>,
) -> Result<Response, WebError> {
    let t = page.t;
    let chosen = need.as_str();
    let needs = Need::ALL.map(|need| Choice::new(need.as_str(), words::need(t, need), chosen));
    let path = page.to("/identify/score/verdicts");
    let credits = match preview {
        Some(_) => super::place::credited(state, page).await?,
        None => Credits::default(),
    };
    rendered(&VerdictsPage {
        credits,
        shell: page.shell(Some(Verb::Identify)),
        tabs: tabs(page, "/score"),
        summary: form.summary(),
        preview,
        chooser: Field::select("need", t.score_need(), needs.to_vec())
            .with_error(form.error("need")),
        need: need.as_str(),
        need_name: words::need(t, need),
        families: families(t, criteria, need, form),
        neutral: boxes(t, criteria, form),
        neutral_also: also(t, criteria),
        may_edit: page.actor.may(Action::EditProspects),
        export: Export::of(t, &Listing::new(&path, "")),
        action: path,
    })
}

fn families(t: T, criteria: &Criteria, need: Need, form: &Form) -> Vec<Family> {
    let mut families: Vec<(&str, Family)> = Vec::new();
    for category in judged() {
        let row = row(t, criteria, need, category, form);
        match families.iter_mut().find(|(family, _)| *family == category.family()) {
            Some((_, family)) => family.rows.push(row),
            None => {
                let name = words::family(t, category.family());
                families.push((category.family(), Family { name, rows: vec![row] }));
            }
        }
    }
    families.into_iter().map(|(_, family)| family).collect()
}

fn row(t: T, criteria: &Criteria, need: Need, category: Category, form: &Form) -> Row {
    let fit = category.nace().and_then(|class| need::fit(need, class));
    let by_table = verdict_words(t, fit.map_or(0, |fit| fit.thousandths));
    let field = verdict_field(category);
    let present = form.value(&field);
    let mut choices = vec![Choice::new("", t.score_by_table(by_table), &present)];
    choices.extend(
        VERDICTS.map(|value| Choice::new(value.to_string(), verdict_words(t, value), &present)),
    );
    let hint = match fit {
        Some(fit) => t.score_table_code(fit.code.to_string()),
        None => t.score_table_none(),
    };
    let own = criteria.own(need, category);
    Row {
        code: category.code(),
        name: words::category(t, category),
        said: verdict_words(t, criteria.standing(need, category)),
        is_own: own.is_some(),
        field: Field::select(&field, words::category(t, category), choices)
            .with_hint(hint)
            .with_error(form.error(&field)),
    }
}

/// The boxes of those that serve no need, and of those that would not any more.
fn boxes(t: T, criteria: &Criteria, form: &Form) -> Vec<Field> {
    let orphan = |category: Category| form.error(&verdict_field(category)).is_some();
    let ticked = |category: Category| form.submitted().is_ticked(&neutral_field(category));
    judged()
        .filter(|one| criteria.neutral().contains(one) || orphan(*one) || ticked(*one))
        .map(|one| Field::checkbox(&neutral_field(one), words::category(t, one), ticked(one)))
        .collect()
}

/// Another activity to be said to serve no need.
fn also(t: T, criteria: &Criteria) -> Field {
    let mut choices = vec![Choice::new("", t.score_neutral_nobody(), "")];
    let others = judged().filter(|one| !one.is_neutral() && !criteria.neutral().contains(one));
    choices.extend(others.map(|one| Choice::new(one.code(), words::category(t, one), "")));
    Field::select("neutral-also", t.score_neutral_also(), choices).optional("")
}

/// All verdicts of all needs.
fn sheet(t: T, criteria: &Criteria) -> Sheet {
    let mut rows = Vec::new();
    for need in Need::ALL {
        for category in judged() {
            let verdict = criteria.verdict(need, category, category.nace());
            let said_by = match verdict {
                Some(Verdict::Own { .. }) => t.score_own(),
                Some(Verdict::Table(fit)) => t.score_table_code(fit.code.to_string()),
                None => t.score_said_by_table(),
            };
            let value = verdict.map_or(0, Verdict::thousandths);
            rows.push(vec![
                words::need(t, need).into(),
                words::family(t, category.family()).into(),
                words::category(t, category).into(),
                Cell::Thousandths(i64::from(value)),
                said_by.into(),
            ]);
        }
    }
    Sheet {
        name: "verdicts".to_owned(),
        columns: vec![
            t.score_need(),
            t.score_column_family(),
            t.score_activity(),
            t.score_column_value(),
            t.score_column_said_by(),
        ],
        rows,
    }
}
