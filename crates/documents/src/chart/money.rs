//! Charts of money.

use maillage_app::documents::{ForecastChart, GainLossChart, IncomeChart};
use maillage_charts::{Band, Bars, Fall, Goal, Lines, Series, Trace, bars, lines, waterfall};
use maillage_domain::money::Cents;
use maillage_domain::period::Month;

use super::{ChartView, Vocabulary};
use crate::numbers::{euros, length, month, short_month, sum};

pub(super) fn income(chart: &IncomeChart, words: &Vocabulary<'_>) -> ChartView {
    let locale = words.locale;
    let slots: Vec<String> = chart.months.iter().map(|m| short_month(*m, locale)).collect();
    let brought =
        |at: usize| chart.channels.iter().filter_map(|(_, sums)| sums.get(at)).copied().sum();
    let totals: Vec<Cents> = (0..chart.months.len()).map(brought).collect();
    let whole: Cents = totals.iter().copied().sum();
    // A channel that brought nothing has no place in the key.
    let seen: Vec<_> =
        chart.channels.iter().filter(|(_, sums)| sums.iter().any(|s| *s != Cents::ZERO)).collect();
    let names: Vec<&str> =
        seen.iter().map(|(channel, _)| words.word(&format!("channel.{channel}"))).collect();
    let values: Vec<Vec<f64>> =
        seen.iter().map(|(_, sums)| sums.iter().map(|s| length(*s)).collect()).collect();
    let series: Vec<Series<'_>> =
        names.iter().zip(&values).map(|(name, values)| Series { name, values }).collect();
    let mut head = vec![words.word("column.month").to_owned()];
    head.extend(names.iter().map(|name| (*name).to_owned()));
    head.push(words.word("column.total").to_owned());
    let rows = chart.months.iter().enumerate().map(|(at, m)| {
        let parts = seen.iter().map(|(_, sums)| sums.get(at).copied().unwrap_or_default());
        let numbers = parts.chain([totals[at]]).map(|s| sum(s, locale));
        std::iter::once(short_month(*m, locale)).chain(numbers).collect()
    });
    ChartView {
        title: words.word("income.title").into(),
        says: says_income(chart, &totals, whole, words),
        head,
        rows: rows.collect(),
        ..ChartView::begun(words)
    }
    .drawn(|width, about| {
        bars(width, about, &Bars { slots: &slots, series: &series, axis: &|v| euros(v, locale) })
    })
}

fn says_income(
    chart: &IncomeChart,
    totals: &[Cents],
    whole: Cents,
    words: &Vocabulary<'_>,
) -> String {
    let locale = words.locale;
    let best = chart.months.iter().zip(totals).max_by_key(|(_, total)| **total);
    let (Some(first), Some(last), Some((best, most))) =
        (chart.months.first(), chart.months.last(), best)
    else {
        return words.word("income.nothing").to_owned();
    };
    words.filled(
        "income.says",
        &[
            ("first", &month(*first, locale)),
            ("last", &month(*last, locale)),
            ("total", &sum(whole, locale)),
            ("best_month", &month(*best, locale)),
            ("best", &sum(*most, locale)),
        ],
    )
}

pub(super) fn gain_loss(chart: &GainLossChart, words: &Vocabulary<'_>) -> ChartView {
    let locale = words.locale;
    let change = &chart.change;
    let until = |at: Month| words.filled("gain_loss.until", &[("month", &month(at, locale))]);
    let (before, now) = (until(chart.before_until), until(chart.now_until));
    let changes = [
        ("gain_loss.new", change.new),
        ("gain_loss.recaptured", change.recaptured),
        ("gain_loss.upgraded", change.upgraded),
        ("gain_loss.downgraded", Cents::ZERO - change.downgraded),
        ("gain_loss.lapsed", Cents::ZERO - change.lapsed),
    ]
    .map(|(key, amount)| {
        let plus = if amount.is_positive() { "+" } else { "" };
        (words.word(key), format!("{plus}{}", sum(amount, locale)), length(amount))
    });
    let (was, is) = (sum(chart.before, locale), sum(chart.now, locale));
    let mut falls = vec![Fall::Sum { label: &before, text: &was, value: length(chart.before) }];
    falls.extend(changes.iter().map(|(label, text, value)| Fall::Change {
        label,
        text,
        value: *value,
    }));
    falls.push(Fall::Sum { label: &now, text: &is, value: length(chart.now) });
    let gained = change.new + change.recaptured + change.upgraded;
    let rows = std::iter::once(vec![before.clone(), was.clone()])
        .chain(changes.iter().map(|(label, text, _)| vec![(*label).to_owned(), text.clone()]))
        .chain([vec![now.clone(), is.clone()]])
        .collect();
    ChartView {
        title: words.word("gain_loss.title").into(),
        says: words.filled(
            "gain_loss.says",
            &[
                ("before", &was),
                ("now", &is),
                ("gained", &sum(gained, locale)),
                ("lost", &sum(change.downgraded + change.lapsed, locale)),
            ],
        ),
        head: vec![words.word("column.part").into(), words.word("column.sum").into()],
        rows,
        ..ChartView::begun(words)
    }
    .drawn(|width, about| waterfall(width, about, &falls))
}

pub(super) fn forecast(chart: &ForecastChart, words: &Vocabulary<'_>) -> ChartView {
    let locale = words.locale;
    let quarters =
        chart.past.iter().map(|(first, _)| *first).chain(chart.coming.iter().map(|q| q.0));
    let slots: Vec<String> = quarters.map(|first| short_month(first, locale)).collect();
    let (past, all) = (chart.past.len(), slots.len());
    let last = chart.past.last().map(|(_, sum)| length(*sum));
    let mut seen: Vec<Option<f64>> = chart.past.iter().map(|(_, s)| Some(length(*s))).collect();
    seen.resize(all, None);
    // Band and middle begin where the past ends, so that the eye can follow.
    let start = |at: usize| (at + 1 == past).then_some(last).flatten();
    let coming = |at: usize| at.checked_sub(past).and_then(|at| chart.coming.get(at));
    let middle: Vec<Option<f64>> =
        (0..all).map(|at| coming(at).map(|q| length(q.2)).or(start(at))).collect();
    let ends: Vec<Option<(f64, f64)>> = (0..all)
        .map(|at| coming(at).map(|q| (length(q.1), length(q.3))).or(start(at).map(|v| (v, v))))
        .collect();
    let goal = chart.goal.map(|g| words.filled("forecast.goal", &[("goal", &sum(g, locale))]));
    let rows = chart.past.iter().map(|(first, s)| {
        vec![
            short_month(*first, locale),
            sum(*s, locale),
            String::new(),
            String::new(),
            String::new(),
        ]
    });
    let next = chart.coming.iter().map(|(first, low, middle, high)| {
        let numbers = [*low, *middle, *high].map(|s| sum(s, locale));
        [short_month(*first, locale), String::new()].into_iter().chain(numbers).collect()
    });
    let columns =
        ["column.quarter", "forecast.seen", "forecast.low", "forecast.middle", "forecast.high"];
    ChartView {
        title: words.word("forecast.title").into(),
        says: says_forecast(chart, words),
        head: columns.map(|key| words.word(key).to_owned()).to_vec(),
        rows: rows.chain(next).collect(),
        ..ChartView::begun(words)
    }
    .drawn(|width, about| {
        let traces = [
            Trace { name: words.word("forecast.seen"), values: &seen },
            Trace { name: words.word("forecast.middle"), values: &middle },
        ];
        let drawn = Lines {
            slots: &slots,
            when: None,
            traces: &traces,
            band: Some(Band { name: words.word("forecast.band"), ends: &ends }),
            goal: chart.goal.zip(goal.as_deref()).map(|(g, name)| Goal { name, value: length(g) }),
            from_zero: true,
            axis: &|v| euros(v, locale),
        };
        lines(width, about, &drawn)
    })
}

fn says_forecast(chart: &ForecastChart, words: &Vocabulary<'_>) -> String {
    let locale = words.locale;
    let (Some((seen_month, seen)), Some((last, low, _, high))) =
        (chart.past.last(), chart.coming.last())
    else {
        return String::new();
    };
    words.filled(
        "forecast.says",
        &[
            ("seen_month", &month(*seen_month, locale)),
            ("seen", &sum(*seen, locale)),
            ("last", &month(*last, locale)),
            ("low", &sum(*low, locale)),
            ("high", &sum(*high, locale)),
        ],
    )
}
