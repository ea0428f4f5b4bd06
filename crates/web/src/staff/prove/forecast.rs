//! Forecast: what was promised and came, why income moved, on how few it rests, and what may come.

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use maillage_app::documents::Chart;
use maillage_app::prove::forecast::{self, Outlook, Promised, Standing, YearOnYear};
use maillage_domain::access::Action;
use maillage_domain::money::Cents;
use maillage_domain::period::Month;
use maillage_domain::prove::forecast::{Forecast, ForecastError, Needed, Trial};
use maillage_domain::prove::loyalty::Part;
use maillage_i18n::T;

use super::super::collect::shown;
use super::super::collect::table::Tab;
use super::{SEE, tabs};
use crate::export::Sheet;
use crate::form::{Form, Submitted};
use crate::listing::Listing;
use crate::page::StaffPage;
use crate::problem::WebError;
use crate::routes::Routes;
use crate::state::WebState;
use crate::ui::{Drawn, ErrorSummary, Export, Field, Notice, NoticeKind, Shell, Verb};

/// Further ahead than this a forecast from a few years says nothing.
const YEARS_AHEAD: i32 = 10;

pub(super) fn routes(routes: &mut Routes) {
    routes.get("/o/{slug}/prove/forecast", SEE, show);
}

/// A figure with how it came about.
struct Explained {
    name: String,
    value: String,
    how: String,
}

/// One forecast of the past beside what came.
struct TrialLine {
    from: String,
    cells: [(String, String); 5],
}

#[derive(Template)]
#[template(path = "staff/prove/forecast.html")]
struct ForecastPage {
    shell: Shell,
    tabs_label: String,
    tabs: Vec<Tab>,
    title: String,
    lede: String,
    refused: Option<Notice>,
    figures: Vec<(String, String)>,
    caveat: String,
    promised: Vec<Explained>,
    promised_for: String,
    change: Option<Drawn>,
    loyal: Vec<Explained>,
    lost: Vec<(String, String, String)>,
    concentration: Vec<Explained>,
    future: Option<Drawn>,
    needed: Vec<String>,
    summary: ErrorSummary,
    fields: Vec<Field>,
    answer: Option<(String, Vec<String>)>,
    trials: Vec<TrialLine>,
    trials_words: String,
    export: Option<Export>,
}

/// The goal that was asked for: a sum of a year, and the month in which that year ends.
struct Asked {
    form: Form,
    goal: Option<Cents>,
    by: Option<Month>,
}

impl Asked {
    fn of(t: T, listing: &Listing, standing: &Standing, last: Month) -> Self {
        let is_asked = !listing.filter("goal").is_empty() || !listing.filter("by").is_empty();
        let years = i32::try_from(forecast::DOUBLES_IN_YEARS).unwrap_or(3);
        let twice = standing.outlook.as_ref().map_or(Cents::ZERO, |o| Cents(o.last_year.0 * 2));
        if !is_asked {
            let known = [("goal", t.amount(twice)), ("by", last.plus(12 * years).to_string())];
            return Self { form: Form::first(t, known), goal: None, by: None };
        }
        let typed = [("goal", listing.filter("goal")), ("by", listing.filter("by"))];
        let mut form = Form::new(t, Submitted::of(typed));
        let (goal, by) = (form.amount("goal"), form.month("by"));
        if by.is_some_and(|by| by <= last) {
            form.refuse("by", t.prove_chance_past(last));
        }
        let latest = last.plus(12 * YEARS_AHEAD);
        if by.is_some_and(|by| by > latest) {
            form.refuse("by", t.prove_chance_far(latest, YEARS_AHEAD));
        }
        if goal.is_some_and(|goal| !goal.is_positive()) {
            form.refuse("goal", t.prove_chance_goal_positive());
        }
        let is_right = form.is_right();
        Self { goal: goal.filter(|_| is_right), by: by.filter(|_| is_right), form }
    }
}

async fn show(
    State(state): State<WebState>,
    page: StaffPage,
    listing: Listing,
) -> Result<Response, WebError> {
    let t = page.t;
    let standing = forecast::standing(&state.app, &page.actor).await?;
    if !listing.format().is_empty() {
        let file = sheet(t, &standing).download(t, listing.format())?;
        return file.map(IntoResponse::into_response).ok_or_else(WebError::not_found);
    }
    let today = state.app.clock.today(&page.organisation.time_zone);
    let last = Month::of(today).previous();
    let asked = Asked::of(t, &listing, &standing, last);
    let answer = match (asked.goal, asked.by) {
        (Some(goal), Some(by)) => {
            let quarters = forecast::quarters_until(last, by);
            let found = forecast::chance(&state.app, &page.actor, goal, quarters).await?;
            found.ok().map(|(seen, needed)| chance_words(t, goal, by, &seen, &needed))
        }
        _ => None,
    };
    let drawn = |chart: Chart, id: &str| {
        Drawn::new(state.app.documents.chart(&chart, t.locale(), id), t.shell_as_table())
    };
    let future = standing.outlook.as_ref().ok().map(|outlook| {
        let twice = Cents(outlook.last_year.0.saturating_mul(2));
        let chart = forecast::chart(&outlook.quarters, &outlook.doubling, twice);
        drawn(Chart::Forecast(chart), "future")
    });
    let change = standing.year.as_ref().map(|y| drawn(Chart::GainLoss(y.chart()), "change"));
    shown(&view(&page, &listing, &standing, (asked.form, answer), (change, future)))
}

type Answer = Option<(String, Vec<String>)>;

fn view(
    page: &StaffPage,
    listing: &Listing,
    standing: &Standing,
    (form, answer): (Form, Answer),
    (change, future): (Option<Drawn>, Option<Drawn>),
) -> ForecastPage {
    let t = page.t;
    let outlook = standing.outlook.as_ref();
    let sees_money = page.actor.may(Action::ViewMoney);
    let lost = standing.year.as_ref().filter(|_| sees_money).map(|year| lost(page, standing, year));
    ForecastPage {
        shell: page.shell(Some(Verb::Prove)),
        tabs_label: t.shell_prove(),
        tabs: tabs(page, "/prove/forecast"),
        title: t.prove_tab_forecast(),
        lede: t.prove_forecast_lede(),
        refused: outlook.err().map(|error| refused(t, *error)),
        figures: outlook.map(|outlook| figures(t, outlook)).unwrap_or_default(),
        caveat: outlook.map(|outlook| caveat(t, outlook)).unwrap_or_default(),
        promised_for: promised_for(t, &standing.promised),
        promised: promised(t, &standing.promised),
        change,
        loyal: standing.year.as_ref().map(|year| loyal(t, year)).unwrap_or_default(),
        lost: lost.unwrap_or_default(),
        concentration: standing.year.as_ref().map(|y| concentration(t, y)).unwrap_or_default(),
        future,
        needed: outlook.map(|outlook| needed(t, &outlook.needed)).unwrap_or_default(),
        summary: form.summary(),
        fields: match outlook {
            Ok(_) => vec![
                Field::money("goal", t.prove_chance_goal(), form.value("goal"))
                    .with_hint(t.prove_chance_goal_hint())
                    .with_error(form.error("goal")),
                Field::month("by", t.prove_chance_by(), form.value("by"))
                    .with_hint(t.prove_chance_by_hint())
                    .with_error(form.error("by")),
            ],
            Err(_) => Vec::new(),
        },
        answer,
        trials: outlook
            .map(|o| o.trials.iter().map(|one| trial(t, one)).collect())
            .unwrap_or_default(),
        trials_words: outlook.map(|outlook| trials_words(t, outlook)).unwrap_or_default(),
        export: outlook.is_ok().then(|| Export::of(t, listing)),
    }
}

fn refused(t: T, error: ForecastError) -> Notice {
    let text = match error {
        ForecastError::TooShort { known } => t.prove_forecast_too_short(known),
        ForecastError::Nothing => t.prove_forecast_nothing(),
    };
    Notice::new(NoticeKind::Attention, t.prove_forecast_refused()).with_text(text)
}

/// A chance in words: never 0 or 100 % of finitely many draws.
fn percent_of(t: T, chance: f64) -> String {
    match chance * 100.0 {
        below if below < 0.5 => t.prove_percent_below(),
        above if above > 99.5 => t.prove_percent_above(),
        percent => t.prove_percent(t.decimal(percent, 0)),
    }
}

fn figures(t: T, outlook: &Outlook) -> Vec<(String, String)> {
    let next = &outlook.next_year;
    let range = t.prove_range(t.money_round(next.high), t.money_round(next.low));
    vec![
        (t.money_round(outlook.last_year), t.prove_figure_last_year()),
        (range, t.prove_figure_next_year()),
        (
            percent_of(t, outlook.doubling.chance),
            t.prove_figure_doubling(forecast::DOUBLES_IN_YEARS),
        ),
    ]
}

fn promised_for(t: T, promised: &Promised) -> String {
    promised.first.map(|first| t.prove_promised_for(first, first.plus(11))).unwrap_or_default()
}

fn promised(t: T, promised: &Promised) -> Vec<Explained> {
    let line = |name, cents, how| Explained { name, value: t.money(cents), how };
    vec![
        line(t.prove_committed(), promised.committed, t.prove_committed_how(promised.commitments)),
        line(t.prove_due(), promised.due, t.prove_due_how()),
        line(t.prove_received(), promised.received, t.prove_received_how()),
        line(
            t.prove_provisional(),
            promised.provisional,
            t.prove_provisional_how(promised.provisional_count),
        ),
    ]
}

fn part(t: T, part: Part) -> String {
    match part.ratio() {
        Some(ratio) => t.prove_percent(t.decimal(ratio * 100.0, 1)),
        None => "–".to_owned(),
    }
}

fn loyal(t: T, year: &YearOnYear) -> Vec<Explained> {
    let seen = &year.loyalty;
    let of = |part: Part| t.prove_part_of(part.part, part.whole);
    let line = |name, share: Part| Explained { name, value: part(t, share), how: of(share) };
    let gone = Part { part: seen.partners.whole - seen.partners.part, ..seen.partners };
    let value = Explained {
        name: t.prove_kept_value(),
        value: part(t, seen.value),
        how: t.prove_part_of_money(Cents(seen.value.part), Cents(seen.value.whole)),
    };
    vec![
        line(t.prove_kept(), seen.partners),
        line(t.prove_churn(), gone),
        line(t.prove_kept_first(), seen.first_timers),
        line(t.prove_kept_again(), seen.repeaters),
        value,
    ]
}

fn lost(page: &StaffPage, standing: &Standing, year: &YearOnYear) -> Vec<(String, String, String)> {
    let lost = year.loyalty.lost.iter();
    lost.map(|(partner, amount)| {
        let name = standing.names.get(partner).cloned().unwrap_or_default();
        (name, page.to(&format!("/partners/{partner}")), page.t.money(*amount))
    })
    .collect()
}

fn concentration(t: T, year: &YearOnYear) -> Vec<Explained> {
    let Some(seen) = year.concentration else { return Vec::new() };
    let share = |ratio: f64| t.prove_percent(t.decimal(ratio * 100.0, 1));
    let line = |name, value, how| Explained { name, value, how };
    vec![
        line(t.prove_hhi(), t.decimal(seen.hhi, 4), t.prove_hhi_how()),
        line(t.prove_effective(), t.decimal(seen.effective, 1), t.prove_effective_how()),
        line(t.prove_top_one(), share(seen.top_one), t.prove_top_one_how()),
        line(t.prove_top_five(), share(seen.top_five), t.prove_top_five_how()),
    ]
}

fn needed(t: T, needed: &Needed) -> Vec<String> {
    vec![
        t.prove_needed(
            t.decimal(needed.joining.ceil(), 0),
            t.decimal(needed.joining_now, 1),
            forecast::DOUBLES_IN_YEARS,
        ),
        t.prove_needed_how(needed.gift, needed.partners, t.decimal(needed.renewal * 100.0, 1)),
    ]
}

fn chance_words(
    t: T,
    goal: Cents,
    by: Month,
    seen: &Forecast,
    needed: &Needed,
) -> (String, Vec<String>) {
    let words = vec![
        t.prove_chance_range(
            t.money_round(seen.high),
            t.money_round(seen.low),
            t.money_round(seen.middle),
        ),
        t.prove_chance_needed(
            t.decimal(needed.joining.ceil(), 0),
            t.decimal(needed.joining_now, 1),
        ),
        t.prove_chance_draws(seen.draws),
    ];
    (t.prove_chance_answer(by, percent_of(t, seen.chance), t.money_round(goal)), words)
}

fn trial(t: T, one: &Trial) -> TrialLine {
    let cell = |label: String, value: String| (label, value);
    TrialLine {
        from: t.month(one.from),
        cells: [
            cell(
                t.prove_trial_said(),
                t.prove_range(t.money_round(one.high), t.money_round(one.low)),
            ),
            cell(t.prove_trial_middle(), t.money_round(one.middle)),
            cell(t.prove_trial_came(), t.money_round(one.came)),
            cell(t.prove_trial_held(), if one.held() { t.prove_yes() } else { t.prove_no() }),
            cell(t.prove_trial_same(), t.money_round(one.same)),
        ],
    }
}

fn trials_words(t: T, outlook: &Outlook) -> String {
    let held = outlook.trials.iter().filter(|one| one.held()).count();
    match outlook.trials.len() {
        0 => t.prove_trials_none(),
        all => t.prove_trials_held(all, held),
    }
}

/// What stands right below the figures: how often such a band held before.
fn caveat(t: T, outlook: &Outlook) -> String {
    let held = outlook.trials.iter().filter(|one| one.held()).count();
    match outlook.trials.len() {
        0 => t.prove_trials_none(),
        all => t.prove_caveat(all, held),
    }
}

/// The quarters, past and to come.
fn sheet(t: T, standing: &Standing) -> Sheet {
    let mut rows = Vec::new();
    if let Ok(outlook) = &standing.outlook {
        let twice = Cents(outlook.last_year.0.saturating_mul(2));
        let chart = forecast::chart(&outlook.quarters, &outlook.doubling, twice);
        for (first, sum) in &outlook.quarters {
            let empty = || crate::export::Cell::Empty;
            rows.push(vec![(*first).into(), (*sum).into(), empty(), empty(), empty()]);
        }
        for (first, low, middle, high) in chart.coming {
            let empty = crate::export::Cell::Empty;
            rows.push(vec![first.into(), empty, low.into(), middle.into(), high.into()]);
        }
    }
    Sheet {
        name: "forecast".to_owned(),
        columns: vec![
            t.prove_column_quarter(),
            t.prove_received(),
            t.prove_column_low(),
            t.prove_column_middle(),
            t.prove_column_high(),
        ],
        rows,
    }
}
