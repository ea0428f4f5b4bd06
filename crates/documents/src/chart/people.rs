//! Charts of people, always of many.

use maillage_app::documents::{Counted, GrowthChart, LoyaltyChart, OutcomesChart};
use maillage_charts::{Bars, Curve, Moment, Row, Rows, Series, Stays, bars, rows, stays};
use maillage_domain::accompany::follow_up::Interval;
use maillage_domain::prove::disclosure::shown;
use maillage_domain::prove::survival::{Step, stays_beyond};

use super::{ChartView, Vocabulary};
use crate::numbers::{count, decimal, month, per_cent, short_month};

pub(super) fn growth(chart: &GrowthChart, words: &Vocabulary<'_>) -> ChartView {
    let locale = words.locale;
    let of = match chart.counted {
        Counted::Partners => "partners",
        Counted::Volunteers => "volunteers",
    };
    let slots: Vec<String> = chart.counts.iter().map(|(at, _)| short_month(*at, locale)).collect();
    let values: Vec<f64> = chart.counts.iter().map(|(_, number)| f64::from(*number)).collect();
    let says = match (chart.counts.first(), chart.counts.last()) {
        (Some((first, before)), Some((last, now))) => words.filled(
            &format!("growth.{of}_says"),
            &[
                ("before", &count(*before, locale)),
                ("first", &month(*first, locale)),
                ("now", &count(*now, locale)),
                ("last", &month(*last, locale)),
            ],
        ),
        _ => String::new(),
    };
    let name = words.word(&format!("growth.{of}"));
    ChartView {
        title: words.word(&format!("growth.{of}_title")).into(),
        says,
        head: vec![words.word("column.end_of").into(), name.into()],
        rows: chart
            .counts
            .iter()
            .map(|(at, number)| vec![month(*at, locale), count(*number, locale)])
            .collect(),
        ..ChartView::begun(words)
    }
    .drawn(|width, about| {
        let series = [Series { name, values: &values }];
        bars(
            width,
            about,
            &Bars { slots: &slots, series: &series, axis: &|v| decimal(v, 0, locale) },
        )
    })
}

/// Days of half a year.
const HALF_YEAR: f64 = 182.625;
/// Days and the months that they are called in the table.
const MILESTONES: [(u32, &str); 5] =
    [(91, "3"), (183, "6"), (365, "12"), (730, "24"), (1_095, "36")];

pub(super) fn loyalty(chart: &LoyaltyChart, words: &Vocabulary<'_>) -> ChartView {
    let locale = words.locale;
    let names: Vec<String> = chart
        .curves
        .iter()
        .map(|(origin, people, _)| {
            let key = origin.map_or("all".to_owned(), |origin| origin.to_string());
            let name = words.word(&format!("origin.{key}"));
            words.filled("loyalty.curve", &[("origin", name), ("people", &count(*people, locale))])
        })
        .collect();
    let moments: Vec<Vec<Moment>> = chart.curves.iter().map(|(.., steps)| corners(steps)).collect();
    let share = |part: f64| per_cent(&decimal(part * 100.0, 0, locale), locale);
    let year: Vec<String> =
        chart.curves.iter().map(|(.., steps)| share(stays_beyond(steps, 365))).collect();
    let table = MILESTONES.iter().filter_map(|(days, months)| {
        let known = |steps: &[Step]| steps.last().is_some_and(|step| step.at >= *days);
        let shares = chart.curves.iter().map(|(.., steps)| {
            if known(steps) { share(stays_beyond(steps, *days)) } else { "–".to_owned() }
        });
        let any = chart.curves.iter().any(|(.., steps)| known(steps));
        let label = words.filled("loyalty.months", &[("months", months)]);
        any.then(|| std::iter::once(label).chain(shares).collect())
    });
    let (title, says) = match year.as_slice() {
        [alone] => ("loyalty.title", words.filled("loyalty.says", &[("share", alone)])),
        several => {
            let each = names.iter().zip(several).map(|(name, share)| format!("{name} {share}"));
            let shares = each.collect::<Vec<_>>().join(" · ");
            ("loyalty.origins_title", words.filled("loyalty.origins_says", &[("shares", &shares)]))
        }
    };
    ChartView {
        title: words.word(title).into(),
        says,
        head: std::iter::once(words.word("column.after").to_owned()).chain(names.clone()).collect(),
        rows: table.collect(),
        ..ChartView::begun(words)
    }
    .drawn(|width, about| {
        let curves: Vec<Curve<'_>> =
            names.iter().zip(&moments).map(|(name, moments)| Curve { name, moments }).collect();
        let along = |days: f64| {
            let months = decimal((days / HALF_YEAR * 6.0).round(), 0, locale);
            words.filled("loyalty.months", &[("months", &months)])
        };
        let drawn = Stays {
            curves: &curves,
            band: words.word("loyalty.band"),
            every: HALF_YEAR,
            along: &along,
            axis: &|part| share(part),
        };
        stays(width, about, &drawn)
    })
}

fn corners(steps: &[Step]) -> Vec<Moment> {
    steps
        .iter()
        .map(|step| Moment {
            at: f64::from(step.at),
            stays: step.stays,
            low: step.low,
            high: step.high,
        })
        .collect()
}

/// Whether no answer was given by fewer than five: otherwise neither numbers nor lengths may show it.
fn may_be_shown(seen: &Interval) -> bool {
    shown(&[seen.positive, seen.unknown, seen.other]).parts.iter().all(Option::is_some)
}

/// The worst and the best case, or that they are withheld.
fn share_of(seen: &Interval, words: &Vocabulary<'_>) -> String {
    match seen.percent().filter(|_| may_be_shown(seen)) {
        Some((low, high)) if low == high => per_cent(&low.to_string(), words.locale),
        Some((low, high)) => per_cent(&format!("{low}–{high}"), words.locale),
        None => words.word("outcomes.withheld").to_owned(),
    }
}

pub(super) fn outcomes(chart: &OutcomesChart, words: &Vocabulary<'_>) -> ChartView {
    let locale = words.locale;
    let lines: Vec<(String, String, [f64; 3])> = chart
        .after
        .iter()
        .map(|(months, seen)| {
            let label = words.filled("outcomes.after", &[("months", &months.to_string())]);
            let parts = [seen.positive, seen.unknown, seen.other].map(f64::from);
            let drawn = if may_be_shown(seen) { parts } else { [0.0; 3] };
            (label, share_of(seen, words), drawn)
        })
        .collect();
    let parts = ["outcomes.positive", "outcomes.unknown", "outcomes.other"].map(|k| words.word(k));
    let table = chart.after.iter().zip(&lines).map(|((_, seen), (label, text, _))| {
        let open = may_be_shown(seen);
        let number = |n: u32| if open { count(n, locale) } else { "–".to_owned() };
        let numbers = [seen.positive, seen.unknown, seen.other].map(number);
        std::iter::once(label.clone()).chain(numbers).chain([text.clone()]).collect()
    });
    let mut head = vec![words.word("column.after").to_owned()];
    head.extend(parts.iter().map(|part| (*part).to_owned()));
    head.push(words.word("outcomes.share").to_owned());
    ChartView {
        title: words.word("outcomes.title").into(),
        says: says_outcomes(chart, words),
        head,
        rows: table.collect(),
        ..ChartView::begun(words)
    }
    .drawn(|width, about| {
        let drawn: Vec<Row<'_>> =
            lines.iter().map(|(label, text, parts)| Row { label, text, parts }).collect();
        rows(width, about, &Rows { parts: &parts, rows: &drawn })
    })
}

/// What the answers after six months say, or the last ones where nobody was asked then.
fn says_outcomes(chart: &OutcomesChart, words: &Vocabulary<'_>) -> String {
    let six = chart.after.iter().find(|(months, _)| *months == 6).or(chart.after.last());
    match six {
        Some((months, seen)) if may_be_shown(seen) => {
            let (months, share) = (months.to_string(), share_of(seen, words));
            words.filled("outcomes.says", &[("months", &months), ("share", &share)])
        }
        _ => words.word("outcomes.withheld_says").to_owned(),
    }
}
