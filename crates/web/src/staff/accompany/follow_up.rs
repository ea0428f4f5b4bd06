//! What became of people: the questions, their answers, and the interval between the worst and the best case.

use askama::Template;
use axum::extract::State;
use axum::response::{Html, IntoResponse, Response};
use jiff::civil::Date;
use maillage_app::accompany::follow_up::{
    self, FollowUpFilter, FollowUpOrder, FollowUpRow, FollowUpState, Outcomes, told,
};
use maillage_domain::access::Action;
use maillage_domain::accompany::follow_up::{ASKED_AFTER_MONTHS, Outcome};
use maillage_i18n::T;

use super::placement::words;
use super::{Tab, tabs};
use crate::export::{Cell, ListFile, Part};
use crate::listing::Listing;
use crate::page::StaffPage;
use crate::problem::WebError;
use crate::routes::{Gate, Routes};
use crate::state::WebState;
use crate::ui::{
    Choice, EmptyState, Export, Field, Pagination, Shell, SortLink, Stage, Verb, icon,
};

/// The routes of outcomes.
pub(crate) fn routes(routes: &mut Routes) {
    routes.get("/o/{slug}/accompany/outcomes", Gate::Staff(Action::ViewPeople), list);
}

/// One row as shown.
struct Row {
    href: String,
    reference: String,
    person: String,
    partner: String,
    months: String,
    asked: String,
    state: Stage,
    answer: String,
}

/// What became after so many months.
struct Summary {
    title: String,
    /// The sentence with the worst and the best case.
    interval: String,
    /// How it came about.
    formula: String,
    outcomes: Vec<(String, u32)>,
    /// What may be told outside.
    told: String,
}

#[derive(Template)]
#[template(path = "staff/accompany/follow_up/list.html")]
struct ListPage {
    shell: Shell,
    tabs: Vec<Tab>,
    summaries: Vec<Summary>,
    path: String,
    search: Field,
    states: Field,
    months: Field,
    heads: Vec<SortLink>,
    rows: Vec<Row>,
    count: String,
    export: Export,
    pages: Option<Pagination>,
    empty: Option<EmptyState>,
}

/// The list, as a page or as a file.
async fn list(
    State(state): State<WebState>,
    page: StaffPage,
    listing: Listing,
) -> Result<Response, WebError> {
    let t = page.t;
    let filter = FollowUpFilter {
        contains: listing.search(),
        state: FollowUpState::of_word(listing.filter("state")),
        months: listing.filter_as("months"),
        order: FollowUpOrder::of_word(listing.sort()),
    };
    let today = state.app.clock.today(&page.organisation.time_zone);
    if !listing.format().is_empty() {
        return file(&state, &page, filter, listing.format(), today).await;
    }
    let found = follow_up::list(&state.app, &page.actor, &filter, listing.page()).await?;
    let outcomes = follow_up::outcomes(&state.app, &page.actor).await?;
    let empty = EmptyState {
        icon: icon("people"),
        title: t.placement_outcomes_empty(),
        text: t.placement_outcomes_empty_text(),
        action: None,
    };
    let view = ListPage {
        shell: page.shell(Some(Verb::Accompany)),
        tabs: tabs(&page, "/accompany/outcomes"),
        summaries: outcomes
            .iter()
            .filter(|one| one.interval.all() > 0)
            .map(|one| summary(t, one))
            .collect(),
        path: page.path.clone(),
        search: Field::text("q", t.placement_search(), listing.filter("q")).optional(""),
        states: Field::select("state", t.placement_state(), states(t, listing.filter("state")))
            .optional(""),
        months: Field::select("months", t.placement_asked_after(), months(t, &listing))
            .optional(""),
        heads: heads(t, &listing),
        count: t.count_results(found.total),
        export: Export::of(t, &listing),
        pages: listing.pagination(t, found.total),
        empty: (found.total == 0).then(|| listing.nothing(t, empty)),
        rows: found.rows.into_iter().map(|row| shown(&page, row, today)).collect(),
    };
    Ok(Html(view.render()?).into_response())
}

fn summary(t: T, one: &Outcomes) -> Summary {
    let interval = one.interval;
    let number = |count: u32| i64::from(count);
    let (worst, best) = interval.percent().unwrap_or_default();
    let sentence = if interval.unknown == 0 {
        t.placement_share(number(worst))
    } else {
        t.placement_interval(number(best), number(worst))
    };
    let outside = told(one);
    Summary {
        title: t.placement_after_months(i64::from(one.months)),
        interval: sentence,
        formula: t.placement_interval_formula(
            number(interval.all()),
            number(interval.other),
            number(interval.positive),
            number(interval.unknown),
        ),
        outcomes: Outcome::ALL
            .iter()
            .zip(&one.of)
            .filter(|(_, count)| **count > 0)
            .map(|(outcome, count)| (t.placement_outcome(outcome.as_str()), *count))
            .collect(),
        told: if outside.percent.is_some() {
            t.placement_told_all()
        } else if outside.whole.is_some() {
            t.placement_told_part()
        } else {
            t.placement_told_nothing()
        },
    }
}

fn states(t: T, present: &str) -> Vec<Choice> {
    let mut choices = vec![Choice::new("", t.all(), present)];
    for state in FollowUpState::ALL {
        let words = t.placement_follow_up_state(state.as_str());
        choices.push(Choice::new(state.as_str(), words, present));
    }
    choices
}

fn months(t: T, listing: &Listing) -> Vec<Choice> {
    let present = listing.filter("months");
    let mut choices = vec![Choice::new("", t.all(), present)];
    for months in ASKED_AFTER_MONTHS {
        let words = t.placement_after_months(i64::from(months));
        choices.push(Choice::new(months.to_string(), words, present));
    }
    choices
}

fn heads(t: T, listing: &Listing) -> Vec<SortLink> {
    [
        ("person", t.placement_person()),
        ("partner", t.placement_partner()),
        ("asked", t.placement_asked_on()),
    ]
    .into_iter()
    .map(|(key, label)| SortLink::new(label, key, listing.sort(), |to| listing.with("sort", to)))
    .collect()
}

/// The answer in words; empty while there is none.
fn answer(t: T, row: &FollowUpRow) -> String {
    match &row.follow_up.answer {
        Some(answer) => match answer.outcome {
            Some(outcome) => t.placement_outcome(outcome.as_str()),
            None => t.placement_outcome("unknown"),
        },
        None => String::new(),
    }
}

fn shown(page: &StaffPage, row: FollowUpRow, today: Date) -> Row {
    let t = page.t;
    Row {
        href: page.to(&format!("/accompany/placements/{}#outcomes", row.follow_up.placement)),
        answer: answer(t, &row),
        months: t.placement_after_months(i64::from(row.follow_up.months)),
        asked: t.date_short(row.follow_up.asked_on),
        state: words::follow_up_state(t, row.follow_up.state(today)),
        reference: row.reference,
        person: row.pseudonym.to_string(),
        partner: row.partner_name,
    }
}

async fn file(
    state: &WebState,
    page: &StaffPage,
    filter: FollowUpFilter,
    format: &str,
    today: Date,
) -> Result<Response, WebError> {
    let t = page.t;
    let columns = vec![
        t.placement_reference(),
        t.placement_person(),
        t.placement_partner(),
        t.placement_months(),
        t.placement_asked_on(),
        t.placement_state(),
        t.placement_answer(),
        t.placement_adviser(),
    ];
    let read = move |app, actor, filter, part| async move {
        let found = follow_up::list(&app, &actor, &filter, part).await?;
        Ok(Part::of(found.rows, |row| cells(t, row, today)))
    };
    let file = ListFile { name: t.placement_outcomes_file(), columns };
    file.download(state, page, filter, format, read).await
}

fn cells(t: T, row: FollowUpRow, today: Date) -> Vec<Cell> {
    let answer = answer(t, &row);
    let state = row.follow_up.state(today);
    vec![
        row.reference.into(),
        row.pseudonym.to_string().into(),
        row.partner_name.into(),
        i64::from(row.follow_up.months).into(),
        row.follow_up.asked_on.into(),
        t.placement_follow_up_state(state.as_str()).into(),
        answer.into(),
        row.adviser_name.into(),
    ]
}
