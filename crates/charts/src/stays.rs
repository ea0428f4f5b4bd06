//! How many stay: curves that fall in steps, with the band of one.

use crate::axis::{Plot, Scale};
use crate::canvas::{Anchor, Canvas, Key, Paint, finite};
use crate::{Label, Width, Words};

/// The curve after one moment.
#[derive(Debug, Clone, Copy)]
pub struct Moment {
    /// The moment, in the caller's unit of time.
    pub at: f64,
    /// The share that stays longer, from 0 to 1.
    pub stays: f64,
    /// The lower end of the band.
    pub low: f64,
    /// The upper end of the band.
    pub high: f64,
}

/// One curve; it begins at 1.
#[derive(Debug, Clone, Copy)]
pub struct Curve<'a> {
    /// Its name in the key, with the number of people.
    pub name: &'a str,
    /// In order of time.
    pub moments: &'a [Moment],
}

/// Curves over time since the beginning.
#[derive(Clone, Copy)]
pub struct Stays<'a> {
    /// At most three; a single one shows its band.
    pub curves: &'a [Curve<'a>],
    /// What the band is called in the key.
    pub band: &'a str,
    /// How many units of time lie between two labels below.
    pub every: f64,
    /// How a moment is written below.
    pub along: Label<'a>,
    /// How a share, from 0 to 1, is written on the left.
    pub axis: Label<'a>,
}

/// Draws the curves.
#[must_use]
pub fn stays(width: Width, words: &Words<'_>, chart: &Stays<'_>) -> String {
    let with_band = chart.curves.len() == 1;
    let curves = chart.curves.iter().enumerate().map(|(at, curve)| Key {
        paint: Paint::Line(at),
        is_line: true,
        name: curve.name,
    });
    let band = Key { paint: Paint::Band, is_line: false, name: chart.band };
    let keys: Vec<Key<'_>> = curves.chain(with_band.then_some(band)).collect();
    let key = Canvas::key_height(width, &keys);
    let mut canvas = Canvas::new(width, key + Plot::height(width));
    canvas.key(0.0, &keys);
    let whole = Scale { low: 0.0, high: 1.0, ticks: vec![0.0, 0.25, 0.5, 0.75, 1.0] };
    let plot = Plot::drawn(&mut canvas, width, key, whole, chart.axis);
    let moments = chart.curves.iter().flat_map(|curve| curve.moments);
    let last = moments.map(|moment| finite(moment.at)).fold(0.0, f64::max).max(1e-6);
    let x = |at: f64| plot.left + finite(at).max(0.0) / last * (plot.right - plot.left);
    along(&mut canvas, width, &plot, chart, last);
    for (at, curve) in chart.curves.iter().enumerate() {
        if with_band {
            let upper = steps(curve, &plot, x, |moment| moment.high);
            let lower = steps(curve, &plot, x, |moment| moment.low);
            let points: Vec<_> = upper.into_iter().chain(lower.into_iter().rev()).collect();
            canvas.path(Paint::Band, &points, true);
        }
        let points = steps(curve, &plot, x, |moment| moment.stays);
        canvas.path(Paint::Line(at), &points, false);
    }
    canvas.finish(words)
}

fn along(canvas: &mut Canvas, width: Width, plot: &Plot, chart: &Stays<'_>, last: f64) {
    let every = finite(chart.every).max(last / 24.0);
    let count = (last / every).floor() as u32;
    let widest = (0..=count)
        .map(|n| canvas.measure(&(chart.along)(f64::from(n) * every)))
        .fold(0.0, f64::max);
    let apart = every / last * (plot.right - plot.left);
    let skip = ((widest + 10.0) / apart).ceil().clamp(1.0, 100.0) as u32;
    for n in (0..=count).filter(|n| n.is_multiple_of(skip)) {
        let at = f64::from(n) * every;
        let x = plot.left + at / last * (plot.right - plot.left);
        canvas.line(Paint::Zero, (x, plot.bottom), (x, plot.bottom + 4.0));
        let below = (x, plot.bottom + width.text() * 1.6);
        canvas.text(below, Anchor::Middle, width.units() / 2.0, &(chart.along)(at));
    }
}

/// The corners of a curve: level until a moment, then down.
fn steps(
    curve: &Curve<'_>,
    plot: &Plot,
    x: impl Fn(f64) -> f64,
    value: impl Fn(&Moment) -> f64,
) -> Vec<(f64, f64)> {
    let mut corners = vec![(x(0.0), plot.y(1.0))];
    let mut level = plot.y(1.0);
    for moment in curve.moments {
        let next = plot.y(value(moment));
        corners.extend([(x(moment.at), level), (x(moment.at), next)]);
        level = next;
    }
    corners
}
