//! Bars by month or year, stacked when there are several series.

use crate::axis::{Plot, Scale};
use crate::canvas::{Canvas, Key, Paint, finite};
use crate::{Label, Width, Words};

/// One series of bars.
#[derive(Debug, Clone, Copy)]
pub struct Series<'a> {
    /// Its name in the key.
    pub name: &'a str,
    /// One number for each slot; what is missing or below zero is no bar.
    pub values: &'a [f64],
}

/// Bars over slots.
#[derive(Clone, Copy)]
pub struct Bars<'a> {
    /// What stands below each slot: months, years.
    pub slots: &'a [String],
    /// At most four, the first at the bottom.
    pub series: &'a [Series<'a>],
    /// How the scale is written.
    pub axis: Label<'a>,
}

/// Draws bars. With one series there is no key: its name is the title's business.
#[must_use]
pub fn bars(width: Width, words: &Words<'_>, chart: &Bars<'_>) -> String {
    let keys = keys(chart.series);
    let key = Canvas::key_height(width, &keys);
    let mut canvas = Canvas::new(width, key + Plot::height(width));
    if !keys.is_empty() {
        canvas.key(0.0, &keys);
    }
    let value = |series: &Series<'_>, slot: usize| {
        series.values.get(slot).copied().map_or(0.0, finite).max(0.0)
    };
    let sums = (0..chart.slots.len()).map(|slot| chart.series.iter().map(|s| value(s, slot)).sum());
    let scale = Scale::over(std::iter::once(0.0).chain(sums), 4.0);
    let plot = Plot::drawn(&mut canvas, width, key, scale, chart.axis);
    let wide = plot.slot(chart.slots.len()) * 0.68;
    for slot in 0..chart.slots.len() {
        let left = plot.middle(slot, chart.slots.len()) - wide / 2.0;
        let mut sum = 0.0;
        for (at, series) in chart.series.iter().enumerate() {
            let (bottom, top) = (plot.y(sum), plot.y(sum + value(series, slot)));
            sum += value(series, slot);
            if bottom - top >= 0.05 {
                canvas.rect(Paint::Series(at), left, top, wide, bottom - top);
            }
        }
    }
    plot.slots(&mut canvas, width, chart.slots, &plot.middles(chart.slots.len(), None));
    canvas.finish(words)
}

fn keys<'a>(series: &'a [Series<'a>]) -> Vec<Key<'a>> {
    if series.len() < 2 {
        return Vec::new();
    }
    let key = |(at, series): (usize, &'a Series<'a>)| Key {
        paint: Paint::Series(at),
        is_line: false,
        name: series.name,
    };
    series.iter().enumerate().map(key).collect()
}
