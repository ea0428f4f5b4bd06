//! From one sum to another by gains and losses, a row each.

use crate::canvas::{Paint, finite};
use crate::rows::{BAR, Ledger};
use crate::{Width, Words};

/// One row.
#[derive(Debug, Clone, Copy)]
pub enum Fall<'a> {
    /// A sum, drawn from zero.
    Sum {
        /// What it is.
        label: &'a str,
        /// Its number, written out.
        text: &'a str,
        /// The number.
        value: f64,
    },
    /// What is gained or, below zero, lost from the row before.
    Change {
        /// What it is.
        label: &'a str,
        /// Its number, written out with its sign.
        text: &'a str,
        /// The number.
        value: f64,
    },
}

impl<'a> Fall<'a> {
    fn parts(&self) -> (&'a str, &'a str, f64) {
        match *self {
            Self::Sum { label, text, value } | Self::Change { label, text, value } => {
                (label, text, finite(value))
            }
        }
    }
}

/// Draws the rows; thin lines lead from the end of one to the beginning of the next.
#[must_use]
pub fn waterfall(width: Width, words: &Words<'_>, falls: &[Fall<'_>]) -> String {
    let spans = spans(falls);
    let low = spans.iter().map(|(from, to)| from.min(*to)).fold(0.0, f64::min);
    let high = spans.iter().map(|(from, to)| from.max(*to)).fold(0.0, f64::max);
    let range = (high - low).max(1e-6);
    let texts = falls.iter().map(|fall| {
        let (label, text, _) = fall.parts();
        (label, text)
    });
    let (mut canvas, ledger) = Ledger::drawn(width, &[], texts);
    let x = |value: f64| ledger.left + (value - low) / range * (ledger.right - ledger.left);
    for (index, (fall, (from, to))) in falls.iter().zip(&spans).enumerate() {
        let paint = match fall {
            Fall::Sum { .. } => Paint::Series(0),
            Fall::Change { value, .. } if *value < 0.0 => Paint::Loss,
            Fall::Change { .. } => Paint::Gain,
        };
        let (left, right) = (x(from.min(*to)), x(from.max(*to)));
        canvas.rect(paint, left, ledger.bar(index), (right - left).max(1.0), BAR);
        if index + 1 < falls.len() {
            let end = x(*to);
            canvas.line(Paint::Zero, (end, ledger.bar(index) + BAR), (end, ledger.bar(index + 1)));
        }
    }
    canvas.finish(words)
}

/// Where each row begins and ends.
fn spans(falls: &[Fall<'_>]) -> Vec<(f64, f64)> {
    let mut level = 0.0;
    let mut spans = Vec::new();
    for fall in falls {
        let (.., value) = fall.parts();
        let span = match fall {
            Fall::Sum { .. } => (0.0, value),
            Fall::Change { .. } => (level, finite(level + value)),
        };
        spans.push(span);
        level = span.1;
    }
    spans
}
