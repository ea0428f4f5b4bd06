//! Lines over months or years, with a band of what is likely and a goal.

use crate::axis::{Plot, Scale};
use crate::canvas::{Canvas, Key, Paint};
use crate::{Label, Width, Words};

/// One line.
#[derive(Debug, Clone, Copy)]
pub struct Trace<'a> {
    /// Its name in the key.
    pub name: &'a str,
    /// One number for each slot; none leaves a gap.
    pub values: &'a [Option<f64>],
}

/// A band between two numbers of a slot.
#[derive(Debug, Clone, Copy)]
pub struct Band<'a> {
    /// Its name in the key, such as "in eight of ten draws".
    pub name: &'a str,
    /// Low and high for each slot.
    pub ends: &'a [Option<(f64, f64)>],
}

/// A number to be reached, across the whole picture.
#[derive(Debug, Clone, Copy)]
pub struct Goal<'a> {
    /// Its name in the key, with its number.
    pub name: &'a str,
    /// The number.
    pub value: f64,
}

/// Lines over slots.
#[derive(Clone, Copy)]
pub struct Lines<'a> {
    /// What stands below each slot.
    pub slots: &'a [String],
    /// Where each slot lies in time, rising from 0 to 1; none when all are as far from each other.
    pub when: Option<&'a [f64]>,
    /// The first is the one that matters; at most three.
    pub traces: &'a [Trace<'a>],
    /// What is likely.
    pub band: Option<Band<'a>>,
    /// What is hoped for.
    pub goal: Option<Goal<'a>>,
    /// Whether the scale begins at zero: for sums and counts, not for an index.
    pub from_zero: bool,
    /// How the scale is written.
    pub axis: Label<'a>,
}

/// Draws lines.
#[must_use]
pub fn lines(width: Width, words: &Words<'_>, chart: &Lines<'_>) -> String {
    let keys = keys(chart);
    let key = Canvas::key_height(width, &keys);
    let mut canvas = Canvas::new(width, key + Plot::height(width));
    canvas.key(0.0, &keys);
    let plot = Plot::drawn(&mut canvas, width, key, scale(chart), chart.axis);
    let middles = plot.middles(chart.slots.len(), chart.when);
    if let Some(band) = &chart.band {
        for run in runs(band.ends) {
            draw_band(&mut canvas, &plot, &middles, &run);
        }
    }
    if let Some(goal) = &chart.goal {
        let y = plot.y(goal.value);
        canvas.line(Paint::Goal, (plot.left, y), (plot.right, y));
    }
    for (at, trace) in chart.traces.iter().enumerate() {
        for run in runs(trace.values) {
            let points: Vec<(f64, f64)> = run
                .iter()
                .filter_map(|(slot, value)| Some((*middles.get(*slot)?, plot.y(*value))))
                .collect();
            match points.as_slice() {
                [alone] => canvas.dot(Paint::Series(at), *alone, 3.0),
                points => canvas.path(Paint::Line(at), points, false),
            }
        }
    }
    plot.slots(&mut canvas, width, chart.slots, &middles);
    canvas.finish(words)
}

fn scale(chart: &Lines<'_>) -> Scale {
    let seen = chart.traces.iter().flat_map(|trace| trace.values.iter().flatten().copied());
    let band = chart.band.iter().flat_map(|band| band.ends.iter().flatten());
    let band = band.flat_map(|(low, high)| [*low, *high]);
    let goal = chart.goal.iter().map(|goal| goal.value);
    let zero = chart.from_zero.then_some(0.0);
    Scale::over(seen.chain(band).chain(goal).chain(zero), 4.0)
}

fn keys<'a>(chart: &Lines<'a>) -> Vec<Key<'a>> {
    let traces = chart.traces.iter().enumerate().map(|(at, trace)| Key {
        paint: Paint::Line(at),
        is_line: true,
        name: trace.name,
    });
    let band =
        chart.band.iter().map(|band| Key { paint: Paint::Band, is_line: false, name: band.name });
    let goal =
        chart.goal.iter().map(|goal| Key { paint: Paint::Goal, is_line: true, name: goal.name });
    traces.chain(band).chain(goal).collect()
}

/// The runs of neighbouring slots that have a value.
fn runs<T: Copy>(values: &[Option<T>]) -> Vec<Vec<(usize, T)>> {
    let mut runs: Vec<Vec<(usize, T)>> = Vec::new();
    let mut open = false;
    for (slot, value) in values.iter().enumerate() {
        match (value, runs.last_mut()) {
            (Some(value), Some(run)) if open => run.push((slot, *value)),
            (Some(value), _) => runs.push(vec![(slot, *value)]),
            (None, _) => {}
        }
        open = value.is_some();
    }
    runs
}

fn draw_band(canvas: &mut Canvas, plot: &Plot, middles: &[f64], run: &[(usize, (f64, f64))]) {
    let inside = || run.iter().filter_map(|(slot, ends)| Some((*middles.get(*slot)?, *ends)));
    let upper = inside().map(|(x, (_, high))| (x, plot.y(high)));
    let lower = inside().rev().map(|(x, (low, _))| (x, plot.y(low)));
    let points: Vec<(f64, f64)> = upper.chain(lower).collect();
    canvas.path(Paint::Band, &points, true);
}
