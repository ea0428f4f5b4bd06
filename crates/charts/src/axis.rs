//! Scales with round numbers, and the frame of a plot.

use crate::canvas::{Anchor, Canvas, Paint, finite};
use crate::{Label, Width};

/// The room between a label and the plot.
const GAP: f64 = 8.0;

/// From values to units of the picture, upwards.
#[derive(Debug, Clone)]
pub(crate) struct Scale {
    pub(crate) low: f64,
    pub(crate) high: f64,
    pub(crate) ticks: Vec<f64>,
}

impl Scale {
    /// A scale with round ends that holds all values, with about `about` steps.
    pub(crate) fn over(values: impl IntoIterator<Item = f64>, about: f64) -> Self {
        let mut ends: Option<(f64, f64)> = None;
        for value in values.into_iter().map(finite) {
            let (low, high) = ends.unwrap_or((value, value));
            ends = Some((low.min(value), high.max(value)));
        }
        let (low, high) = ends.unwrap_or((0.0, 1.0));
        let (low, high) = if high - low > high.abs().max(low.abs()) * 1e-9 {
            (low, high)
        } else if low == 0.0 {
            (0.0, 1.0)
        } else {
            (low - low.abs() / 2.0, low + low.abs() / 2.0)
        };
        let step = round_step((high - low) / about);
        let (first, last) = ((low / step + 1e-9).floor(), (high / step - 1e-9).ceil());
        let count = (last - first).clamp(1.0, 40.0) as u32;
        let ticks: Vec<f64> = (0..=count).map(|n| (first + f64::from(n)) * step).collect();
        Self { low: ticks[0], high: ticks[ticks.len() - 1], ticks }
    }

    /// Where a value lies, from 0 at the low end to 1 at the high one.
    pub(crate) fn part(&self, value: f64) -> f64 {
        ((finite(value) - self.low) / (self.high - self.low)).clamp(0.0, 1.0)
    }
}

/// 1, 2 or 5 times a power of ten, at least `least`.
fn round_step(least: f64) -> f64 {
    let least = least.max(1e-9);
    let power = 10f64.powf(least.log10().floor());
    let step = [1.0, 2.0, 2.5, 5.0].into_iter().find(|step| step * power >= least * (1.0 - 1e-9));
    step.unwrap_or(10.0) * power
}

/// Where a plot lies, with its scale on the left.
pub(crate) struct Plot {
    pub(crate) left: f64,
    pub(crate) right: f64,
    pub(crate) top: f64,
    pub(crate) bottom: f64,
    pub(crate) scale: Scale,
}

impl Plot {
    /// The height that every plot with an axis has below its key.
    pub(crate) fn height(width: Width) -> f64 {
        match width {
            Width::Narrow => 230.0,
            Width::Wide => 225.0,
        }
    }

    /// Draws lines and labels of the scale; `top` is where the key ends.
    pub(crate) fn drawn(
        canvas: &mut Canvas,
        width: Width,
        top: f64,
        scale: Scale,
        label: Label<'_>,
    ) -> Self {
        let labels: Vec<String> = scale.ticks.iter().map(|tick| label(*tick)).collect();
        let widest = labels.iter().map(|l| canvas.measure(l)).fold(0.0, f64::max);
        let left = (widest + GAP).min(width.units() * 0.4);
        let plot = Self {
            left,
            right: width.units() - 6.0,
            top: top + width.text(),
            bottom: top + Self::height(width) - width.text() * 2.2,
            scale,
        };
        for (tick, label) in plot.scale.ticks.iter().zip(&labels) {
            let y = plot.y(*tick);
            let paint = if *tick == 0.0 { Paint::Zero } else { Paint::Grid };
            canvas.line(paint, (plot.left, y), (plot.right, y));
            let at = (left - GAP, y + width.text() * 0.35);
            canvas.text(at, Anchor::End, left - GAP, label);
        }
        plot
    }

    pub(crate) fn y(&self, value: f64) -> f64 {
        self.bottom - self.scale.part(value) * (self.bottom - self.top)
    }

    /// The middle of a slot among `count`, all as wide as each other.
    pub(crate) fn middle(&self, slot: usize, count: usize) -> f64 {
        self.left + (slot as f64 + 0.5) * self.slot(count)
    }

    /// The width of a slot.
    pub(crate) fn slot(&self, count: usize) -> f64 {
        (self.right - self.left) / count.max(1) as f64
    }

    /// The middles of `count` slots: where they lie in time when `when` says so for each of them (from 0
    /// to 1), else side by side.
    pub(crate) fn middles(&self, count: usize, when: Option<&[f64]>) -> Vec<f64> {
        let Some(when) = when.filter(|when| when.len() == count) else {
            return (0..count).map(|slot| self.middle(slot, count)).collect();
        };
        let (first, last) = (self.middle(0, count), self.middle(count.max(1) - 1, count));
        when.iter().map(|part| first + finite(*part).clamp(0.0, 1.0) * (last - first)).collect()
    }

    /// Labels below the middles: as many as find room, counted from the last, which always has one.
    pub(crate) fn slots(
        &self,
        canvas: &mut Canvas,
        width: Width,
        labels: &[String],
        middles: &[f64],
    ) {
        let widest = labels.iter().map(|l| canvas.measure(l)).fold(0.0, f64::max) + 8.0;
        let near = middles.windows(2).map(|pair| pair[1] - pair[0]).fold(f64::MAX, f64::min);
        let far = middles.windows(2).map(|pair| pair[1] - pair[0]).fold(0.0, f64::max);
        let is_even = far - near < 0.01;
        let every = (widest / self.slot(labels.len())).ceil().max(1.0) as usize;
        let (mut free, mut shown) = (f64::MAX, Vec::new());
        for (index, (label, x)) in labels.iter().zip(middles).enumerate().rev() {
            let has_turn = (labels.len() - 1 - index).is_multiple_of(every);
            if if is_even { has_turn } else { free - x >= widest } {
                free = *x;
                shown.push((*x, label));
            }
        }
        for (x, label) in shown.into_iter().rev() {
            let at = (x, self.bottom + width.text() * 1.6);
            canvas.text(at, Anchor::Middle, width.units() / 2.0, label);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn slots_lie_where_they_are_in_time() {
        let mut canvas = Canvas::new(Width::Wide, 300.0);
        let scale = Scale::over([0.0, 10.0], 4.0);
        let plot = Plot::drawn(&mut canvas, Width::Wide, 0.0, scale, &|value| value.to_string());
        let even = plot.middles(3, None);
        assert!((even[2] - even[1] - (even[1] - even[0])).abs() < 1e-9);
        let timed = plot.middles(3, Some(&[0.0, 0.1, 1.0]));
        assert!((timed[0] - even[0]).abs() < 1e-9 && (timed[2] - even[2]).abs() < 1e-9);
        assert!(((timed[2] - timed[1]) / (timed[1] - timed[0]) - 9.0).abs() < 1e-9);
    }
}
