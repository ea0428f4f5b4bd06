//! One among many: dots on a line; and a line so small that it stands among words.

use crate::axis::Scale;
use crate::canvas::{Anchor, Canvas, Paint, finite};
use crate::{Label, Width, Words};

/// One among many.
#[derive(Clone, Copy)]
pub struct Rank<'a> {
    /// All numbers, the one's own included.
    pub values: &'a [f64],
    /// Which of them is one's own.
    pub own: usize,
    /// What one's own is called above its dot.
    pub name: &'a str,
    /// How the scale is written.
    pub axis: Label<'a>,
}

/// Draws all as dots on one scale, one's own large and named.
#[must_use]
pub fn rank(width: Width, words: &Words<'_>, chart: &Rank<'_>) -> String {
    let size = width.text();
    let mut canvas = Canvas::new(width, size * 2.0 + 56.0);
    let about = if width == Width::Wide { 8.0 } else { 4.0 };
    let scale = Scale::over(chart.values.iter().copied().chain([0.0]), about);
    let labels: Vec<String> = scale.ticks.iter().map(|tick| (chart.axis)(*tick)).collect();
    let half = |label: Option<&String>| label.map_or(0.0, |l| canvas.measure(l) / 2.0).max(8.0);
    let (left, right) = (half(labels.first()), width.units() - half(labels.last()));
    let x = |value: f64| left + scale.part(value) * (right - left);
    let line = size + 24.0;
    for (tick, label) in scale.ticks.iter().zip(&labels) {
        let paint = if *tick == 0.0 { Paint::Zero } else { Paint::Grid };
        canvas.line(paint, (x(*tick), line - 16.0), (x(*tick), line + 16.0));
        let at = (x(*tick), line + 18.0 + size);
        canvas.text(at, Anchor::Middle, width.units() / 3.0, label);
    }
    canvas.line(Paint::Zero, (left, line), (right, line));
    for value in chart.values.iter().enumerate().filter(|(at, _)| *at != chart.own) {
        canvas.dot(Paint::Faint, (x(*value.1), line), 4.5);
    }
    if let Some(own) = chart.values.get(chart.own) {
        canvas.dot(Paint::Own, (x(*own), line), 8.0);
        canvas.strong((x(*own), size), Anchor::Middle, width.units(), chart.name);
    }
    canvas.finish(words)
}

/// Draws a line of 120 by 32 units without text; the last value has a dot.
#[must_use]
pub fn spark(words: &Words<'_>, values: &[f64]) -> String {
    let mut canvas = Canvas::small(120.0, 32.0);
    let seen = || values.iter().copied().map(finite);
    let (low, high) = (seen().fold(f64::MAX, f64::min), seen().fold(f64::MIN, f64::max));
    let range = (high - low).max(1e-6);
    let last = values.len().saturating_sub(1).max(1) as f64;
    let points: Vec<(f64, f64)> = seen()
        .enumerate()
        .map(|(at, value)| {
            let up = if high > low { (value - low) / range } else { 0.5 };
            (4.0 + at as f64 / last * 112.0, 28.0 - up * 24.0)
        })
        .collect();
    canvas.path(Paint::Line(0), &points, false);
    if let Some(end) = points.last() {
        canvas.dot(Paint::Series(0), *end, 3.0);
    }
    canvas.finish(words)
}
