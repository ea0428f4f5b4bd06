//! The quarter and the rest of the city: context, never an effect.

use jiff::civil::Date;
use maillage_app::documents::NeighbourhoodChart;
use maillage_charts::{Lines, Rank, Trace, lines, rank};
use maillage_domain::prove::neighbourhood::{Moved, Scale};

use super::{ChartView, Vocabulary};
use crate::numbers::{decimal, per_cent, signed};
use crate::words::clean;

pub(super) fn neighbourhood(chart: &NeighbourhoodChart, words: &Vocabulary<'_>) -> ChartView {
    let locale = words.locale;
    let slots: Vec<String> = chart.dates.iter().map(|(label, ..)| clean(label)).collect();
    let when = in_time(&chart.days);
    let own = drawn_values(chart.dates.iter().map(|date| date.1), chart.scale);
    let rest = drawn_values(chart.dates.iter().map(|date| date.2), chart.scale);
    let (area, indicator) = (clean(&chart.area), clean(&chart.indicator));
    let number = |value: Option<i64>| {
        let places = usize::from(chart.scale == Scale::Rate);
        value.map_or("–".to_owned(), |milli| decimal(milli as f64 / 1_000.0, places, locale))
    };
    let rest_name = words.word("neighbourhood.rest");
    let unit = match chart.scale {
        Scale::Count => words.word("neighbourhood.index").to_owned(),
        Scale::Rate => clean(&chart.unit),
    };
    let title = words.filled("neighbourhood.title", &[("indicator", &indicator), ("unit", &unit)]);
    // Without any other area there is neither a line nor a column for the rest.
    let alone = chart.dates.iter().all(|date| date.2.is_none());
    let columns = if alone { 2 } else { 3 };
    let head = [words.word("column.date").to_owned(), area.clone(), rest_name.to_owned()];
    let view = ChartView {
        title,
        says: says(chart, words),
        head: head.into_iter().take(columns).collect(),
        rows: chart
            .dates
            .iter()
            .map(|(label, own, rest)| vec![clean(label), number(*own), number(*rest)])
            .map(|row: Vec<String>| row.into_iter().take(columns).collect())
            .collect(),
        source: clean(&chart.source),
        ..ChartView::begun(words)
    }
    .drawn(|width, about| {
        let traces =
            [Trace { name: &area, values: &own }, Trace { name: rest_name, values: &rest }];
        let drawn = Lines {
            slots: &slots,
            when: when.as_deref(),
            traces: &traces[..columns - 1],
            band: None,
            goal: None,
            from_zero: false,
            axis: &|value| decimal(value, usize::from(value.fract() != 0.0), locale),
        };
        lines(width, about, &drawn)
    });
    if chart.own >= chart.differences.len() {
        return view;
    }
    view.drawn(|width, about| {
        let axis = |value: f64| change(value, usize::from(value.fract() != 0.0), chart, words);
        let drawn = Rank { values: &chart.differences, own: chart.own, name: &area, axis: &axis };
        rank(width, about, &drawn)
    })
}

/// Where each day lies between the first and the last, from 0 to 1: a gap of ten years is not drawn as one
/// of a month.
fn in_time(days: &[Date]) -> Option<Vec<f64>> {
    let (first, last) = (*days.first()?, *days.last()?);
    let after = |day: Date| f64::from((day - first).get_days());
    (last > first).then(|| days.iter().map(|day| after(*day) / after(last)).collect())
}

/// Counts as an index of their first value, rates as they are.
fn drawn_values(values: impl Iterator<Item = Option<i64>>, scale: Scale) -> Vec<Option<f64>> {
    let values: Vec<Option<f64>> = values.map(|value| value.map(|milli| milli as f64)).collect();
    let first = values.iter().flatten().copied().find(|value| *value > 0.0);
    let divisor = match scale {
        Scale::Count => first.unwrap_or(1.0) / 100.0,
        Scale::Rate => 1_000.0,
    };
    values.into_iter().map(|value| value.map(|value| value / divisor)).collect()
}

/// A change: per cent of a count, the unit of a rate.
fn change(value: f64, places: usize, chart: &NeighbourhoodChart, words: &Vocabulary<'_>) -> String {
    let number = signed(value, places, words.locale);
    match chart.scale {
        Scale::Count => per_cent(&number, words.locale),
        Scale::Rate => number,
    }
}

fn says(chart: &NeighbourhoodChart, words: &Vocabulary<'_>) -> String {
    if chart.dates.iter().all(|date| date.2.is_none()) {
        return alone(chart, words);
    }
    let (Some(moved), Some((first, ..)), Some((last, ..))) =
        (chart.moved.as_ref(), chart.dates.first(), chart.dates.last())
    else {
        return words.word("neighbourhood.not_compared").to_owned();
    };
    let text = |value: f64| change(value, 1, chart, words);
    let compared = words.filled(
        "neighbourhood.says",
        &[
            ("area", &clean(&chart.area)),
            ("first", &clean(first)),
            ("last", &clean(last)),
            ("own", &text(moved.own)),
            ("others", &text(moved.rest)),
            ("rank", &moved.rank.to_string()),
            ("areas", &moved.areas.to_string()),
        ],
    );
    format!("{compared} {}", words.word(verdict(moved)))
}

/// What the own values alone say.
fn alone(chart: &NeighbourhoodChart, words: &Vocabulary<'_>) -> String {
    let known = || chart.dates.iter().filter_map(|(label, own, _)| Some((clean(label), (*own)?)));
    let (Some((first, before)), Some((last, now))) = (known().next(), known().next_back()) else {
        return words.word("neighbourhood.not_compared").to_owned();
    };
    let number = |milli: i64| {
        let value = milli as f64 / 1_000.0;
        decimal(value, usize::from(milli % 1_000 != 0), words.locale)
    };
    words.filled(
        "neighbourhood.alone",
        &[("first", &first), ("last", &last), ("before", &number(before)), ("now", &number(now))],
    )
}

fn verdict(moved: &Moved) -> &'static str {
    if moved.is_exceptional() { "neighbourhood.rare" } else { "neighbourhood.chance" }
}
