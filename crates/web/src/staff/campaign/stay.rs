//! How long volunteers stay, by where they came from: curves with their table; how their number grew.

use std::fmt;

use askama::Template;
use axum::extract::State;
use axum::response::Response;
use maillage_app::campaign::stay::{Group, With, loyalty};
use maillage_charts::{Bars, Curve, Moment, Series, Stays, Width, Words, bars, stays};
use maillage_domain::prove::survival::{LEAST_SPELLS, stays_beyond};
use maillage_i18n::T;

use super::list::empty;
use super::{RUN, Tab, shown, tabs, words};
use crate::export::{Cell as FileCell, ListFile, Part};
use crate::listing::Listing;
use crate::page::StaffPage;
use crate::problem::WebError;
use crate::routes::Routes;
use crate::state::WebState;
use crate::ui::{EmptyState, Export, Shell, Verb, safe_html};
use crate::volunteer::hours_words;

/// Days of the table's columns: three months, half a year, one, two and three years.
const MOMENTS: [u32; 5] = [90, 182, 365, 730, 1_095];
/// Days of a month, on average, as the axis counts them.
const MONTH: f64 = 30.4375;

pub(super) fn routes(routes: &mut Routes) {
    routes.get("/o/{slug}/campaign/loyalty", RUN, show);
}

/// A chart: its text was made by [`maillage_charts`], which escapes the words it was given.
struct Drawn(String);

impl fmt::Display for Drawn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

safe_html!(Drawn);

struct Line {
    name: String,
    people: String,
    left: String,
    median: String,
    shares: Vec<String>,
}

#[derive(Template)]
#[template(path = "staff/campaign/stay.html")]
struct LoyaltyPage {
    shell: Shell,
    tabs_label: String,
    tabs: Vec<Tab>,
    title: String,
    lede: String,
    empty: Option<EmptyState>,
    figures: Vec<(String, String)>,
    sentence: String,
    charts: [Drawn; 2],
    growth: [Drawn; 2],
    heads: Vec<String>,
    lines: Vec<Line>,
    hidden: String,
    years: Vec<(String, String)>,
    export: Export,
}

async fn show(
    State(state): State<WebState>,
    page: StaffPage,
    listing: Listing,
) -> Result<Response, WebError> {
    let t = page.t;
    let seen = loyalty(&state.app, &page.actor).await?;
    if !listing.format().is_empty() {
        return file(&state, &page, seen.groups, listing.format()).await;
    }
    let all = &seen.groups[0];
    let now = seen.growth.last().map_or(0, |with| with.volunteers);
    let nobody = all.people == 0;
    shown(&LoyaltyPage {
        shell: page.shell(Some(Verb::Campaign)),
        tabs_label: t.shell_campaign(),
        tabs: tabs(&page, "/campaign/loyalty"),
        title: t.volunteer_loyalty(),
        lede: t.volunteer_loyalty_lede(),
        empty: nobody.then(|| empty(t.volunteer_no_loyalty(), t.volunteer_no_loyalty_text())),
        figures: vec![
            (t.integer(now), t.volunteer_with_us(now)),
            (t.integer(all.people), t.volunteer_ever(all.people)),
            (hours_words(t, seen.minutes), t.volunteer_sum_words()),
        ],
        sentence: sentence(t, all),
        charts: [Width::Narrow, Width::Wide].map(|width| Drawn(curves(t, width, &seen.groups))),
        growth: [Width::Narrow, Width::Wide].map(|width| Drawn(grown(t, width, &seen.growth))),
        heads: MOMENTS.iter().map(|days| moment(t, *days)).collect(),
        lines: seen.groups.iter().map(|group| line(t, group)).collect(),
        hidden: t.volunteer_hidden(LEAST_SPELLS),
        years: seen
            .growth
            .iter()
            .map(|with| (t.date_short(with.on), t.integer(with.volunteers)))
            .collect(),
        export: Export::of(t, &listing),
    })
}

fn name(t: T, group: &Group) -> String {
    group.origin.map_or_else(|| t.volunteer_all(), |origin| words::origin(t, origin))
}

/// `6 months`, `2 years`.
fn moment(t: T, days: u32) -> String {
    match days {
        90 => t.volunteer_months(3),
        182 => t.volunteer_months(6),
        other => t.volunteer_years(other / 365),
    }
}

fn share(t: T, share: f64) -> String {
    t.volunteer_percent(t.integer((share * 100.0).round() as i64))
}

fn sentence(t: T, all: &Group) -> String {
    match &all.curve {
        Some(curve) => t.volunteer_loyalty_words(share(t, stays_beyond(curve, 365))),
        None => t.volunteer_hidden(LEAST_SPELLS),
    }
}

fn line(t: T, group: &Group) -> Line {
    let dash = || "–".to_owned();
    let last = group.curve.as_ref().and_then(|curve| curve.last()).map_or(0, |step| step.at);
    Line {
        name: name(t, group),
        people: t.integer(group.people),
        left: if group.curve.is_some() { t.integer(group.left) } else { dash() },
        median: group
            .median
            .map_or_else(dash, |days| t.volunteer_months((f64::from(days) / MONTH).round() as i64)),
        // Beyond the longest time that anybody was seen nothing is known.
        shares: MOMENTS
            .iter()
            .map(|days| match &group.curve {
                Some(curve) if *days <= last => share(t, stays_beyond(curve, *days)),
                _ => dash(),
            })
            .collect(),
    }
}

/// All together with its band when no origin has ten people; else all and the two largest that have.
fn curves(t: T, width: Width, groups: &[Group]) -> String {
    let drawn: Vec<(String, Vec<Moment>)> = groups
        .iter()
        .filter_map(|group| Some((group, group.curve.as_ref()?)))
        .take(3)
        .map(|(group, curve)| {
            let moments = curve.iter().map(|step| Moment {
                at: f64::from(step.at) / MONTH,
                stays: step.stays,
                low: step.low,
                high: step.high,
            });
            (t.volunteer_curve(name(t, group), group.people), moments.collect())
        })
        .collect();
    if drawn.is_empty() {
        return String::new();
    }
    let curves: Vec<Curve<'_>> =
        drawn.iter().map(|(name, moments)| Curve { name, moments }).collect();
    let along = |months: f64| t.integer(months.round() as i64);
    let axis = |value: f64| share(t, value);
    let id = if width == Width::Wide { "loyalty-wide" } else { "loyalty" };
    let words =
        Words { id, title: &t.volunteer_loyalty_chart(), description: &sentence(t, &groups[0]) };
    let chart = Stays {
        curves: &curves,
        band: &t.volunteer_band(),
        every: 6.0,
        along: &along,
        axis: &axis,
    };
    stays(width, &words, &chart)
}

fn grown(t: T, width: Width, growth: &[With]) -> String {
    if growth.is_empty() {
        return String::new();
    }
    let labels: Vec<String> = growth.iter().map(|with| with.on.year().to_string()).collect();
    let label = t.volunteer_tab();
    let values: Vec<f64> = growth.iter().map(|with| with.volunteers as f64).collect();
    let axis = |value: f64| t.integer(value.round() as i64);
    let id = if width == Width::Wide { "growth-wide" } else { "growth" };
    let (first, last) = (growth[0].volunteers, growth[growth.len() - 1].volunteers);
    let words = Words {
        id,
        title: &t.volunteer_growth(),
        description: &t.volunteer_growth_words(first, last),
    };
    let series = [Series { name: &label, values: &values }];
    bars(width, &words, &Bars { slots: &labels, series: &series, axis: &axis })
}

async fn file(
    state: &WebState,
    page: &StaffPage,
    groups: Vec<Group>,
    format: &str,
) -> Result<Response, WebError> {
    let t = page.t;
    let columns = vec![
        t.volunteer_origin(),
        t.volunteer_at_day(),
        t.volunteer_at_risk(),
        t.volunteer_ended(),
        t.volunteer_stays(),
        t.volunteer_low(),
        t.volunteer_high(),
    ];
    let read = move |_, _, groups: Vec<Group>, _| async move {
        Ok(Part::of_each(&groups, |group| steps(t, group)))
    };
    ListFile { name: "loyalty".to_owned(), columns }
        .download(state, page, groups, format, read)
        .await
}

fn steps(t: T, group: &Group) -> Vec<Vec<FileCell>> {
    let thousandths = |share: f64| FileCell::Thousandths((share * 1_000.0).round() as i64);
    let count = |number: usize| FileCell::Integer(i64::try_from(number).unwrap_or(i64::MAX));
    let steps = group.curve.iter().flatten();
    steps
        .map(|step| {
            vec![
                name(t, group).into(),
                i64::from(step.at).into(),
                count(step.at_risk),
                count(step.ended),
                thousandths(step.stays),
                thousandths(step.low),
                thousandths(step.high),
            ]
        })
        .collect()
}
