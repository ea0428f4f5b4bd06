//! Horizontal bars, one a row, each perhaps in parts.

use crate::canvas::{Anchor, Canvas, Key, Paint, finite};
use crate::{Width, Words};

/// One row.
#[derive(Debug, Clone, Copy)]
pub struct Row<'a> {
    /// What it is about.
    pub label: &'a str,
    /// Its number, written out.
    pub text: &'a str,
    /// The lengths of its parts; what is below zero counts as zero.
    pub parts: &'a [f64],
}

/// Rows below each other.
#[derive(Debug, Clone, Copy)]
pub struct Rows<'a> {
    /// The names of the parts for the key; with fewer than two there is none.
    pub parts: &'a [&'a str],
    /// The rows.
    pub rows: &'a [Row<'a>],
}

/// Draws rows; the longest takes all the room.
#[must_use]
pub fn rows(width: Width, words: &Words<'_>, chart: &Rows<'_>) -> String {
    let keys: Vec<Key<'_>> = chart
        .parts
        .iter()
        .enumerate()
        .map(|(at, name)| Key { paint: Paint::Series(at), is_line: false, name })
        .collect();
    let keys = if keys.len() < 2 { Vec::new() } else { keys };
    let texts = chart.rows.iter().map(|row| (row.label, row.text));
    let (mut canvas, ledger) = Ledger::drawn(width, &keys, texts);
    let length = |row: &Row<'_>| row.parts.iter().map(|part| finite(*part).max(0.0)).sum::<f64>();
    let longest = chart.rows.iter().map(length).fold(0.0, f64::max).max(1e-6);
    for (index, row) in chart.rows.iter().enumerate() {
        let mut x = ledger.left;
        for (at, part) in row.parts.iter().enumerate() {
            let wide = finite(*part).max(0.0) / longest * (ledger.right - ledger.left);
            canvas.rect(Paint::Series(at), x, ledger.bar(index), wide, BAR);
            x += wide;
        }
    }
    canvas.finish(words)
}

/// The height of a bar.
pub(crate) const BAR: f64 = 16.0;

/// Rows with a label, a bar and a number: beside each other where it is wide, the label above the bar
/// where it is narrow.
pub(crate) struct Ledger {
    pub(crate) left: f64,
    pub(crate) right: f64,
    top: f64,
    row: f64,
    above: f64,
}

impl Ledger {
    /// Draws key, labels and numbers.
    pub(crate) fn drawn<'a>(
        width: Width,
        keys: &[Key<'_>],
        texts: impl Iterator<Item = (&'a str, &'a str)>,
    ) -> (Canvas, Self) {
        let texts: Vec<(&str, &str)> = texts.collect();
        let size = width.text();
        let (above, row) = match width {
            Width::Narrow => (size + 6.0, size + 6.0 + BAR + 12.0),
            Width::Wide => (0.0, BAR + 12.0),
        };
        let top = Canvas::key_height(width, keys) + if keys.is_empty() { 0.0 } else { 8.0 };
        let mut canvas = Canvas::new(width, top + row * texts.len().max(1) as f64);
        if !keys.is_empty() {
            canvas.key(0.0, keys);
        }
        let widest = |of: fn(&(&str, &str)) -> usize, canvas: &Canvas| {
            texts.iter().map(|text| canvas.measure(&"0".repeat(of(text)))).fold(0.0, f64::max)
        };
        let numbers = widest(|(_, text)| text.chars().count(), &canvas).min(width.units() * 0.4);
        let labels = widest(|(label, _)| label.chars().count(), &canvas).min(width.units() * 0.36);
        let left = if width == Width::Wide { labels + 12.0 } else { 0.0 };
        let ledger = Self { left, right: width.units() - numbers - 10.0, top, row, above };
        for (index, (label, text)) in texts.iter().enumerate() {
            let baseline = ledger.bar(index) + BAR / 2.0 + size * 0.35;
            let (at, room) = match width {
                Width::Narrow => ((0.0, ledger.top(index) + size), width.units()),
                Width::Wide => ((0.0, baseline), labels),
            };
            canvas.text(at, Anchor::Start, room, label);
            canvas.strong((width.units(), baseline), Anchor::End, numbers, text);
        }
        (canvas, ledger)
    }

    /// Where the bar of a row begins, from above.
    pub(crate) fn bar(&self, index: usize) -> f64 {
        self.top(index) + self.above + 4.0
    }

    fn top(&self, index: usize) -> f64 {
        self.top + self.row * index as f64
    }
}
