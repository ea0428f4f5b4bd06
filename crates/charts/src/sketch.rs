//! A walk as a sketch: numbered stops where they lie, north up, the way as straight lines, a bar for the scale. No
//! map of anybody's is needed, so it is there without network and on paper.

use crate::canvas::{Anchor, Canvas, Paint, finite};
use crate::{Label, Width, Words};

/// A walk. Places are metres east and metres north of any one place.
#[derive(Clone, Copy)]
pub struct Sketch<'a> {
    /// Where it starts and ends.
    pub start: (f64, f64),
    /// What the start is called beside its mark.
    pub start_name: &'a str,
    /// The stops, in order.
    pub stops: &'a [(f64, f64)],
    /// What stands around, as specks: doors along streets let the streets be seen.
    pub specks: &'a [(f64, f64)],
    /// Areas behind it all, each as a ring.
    pub ground: &'a [Vec<(f64, f64)>],
    /// How a length in metres is written at the bar.
    pub length: Label<'a>,
}

/// The radius of the mark of a stop.
const MARK: f64 = 11.0;
/// Free space around what is drawn.
const EDGE: f64 = 26.0;
/// Height of the strip below, with the bar.
const FOOT: f64 = 30.0;
/// At least so many metres across, so that one stop next door is no picture of a pavement.
const LEAST_ACROSS_M: f64 = 120.0;
/// At most so many specks: more make grey, not streets.
const SPECKS: usize = 1_500;
/// How often marks that touch are pushed apart.
const PUSHES: usize = 40;

/// From metres to the picture.
struct Frame {
    scale: f64,
    left: f64,
    top: f64,
    height: f64,
}

impl Frame {
    fn new(width: f64, places: &[(f64, f64)]) -> Self {
        let range = |axis: fn(&(f64, f64)) -> f64| {
            let (low, high) = places
                .iter()
                .map(|place| finite(axis(place)))
                .fold((f64::MAX, f64::MIN), |(low, high), v| (low.min(v), high.max(v)));
            let middle = f64::midpoint(low, high);
            let half = ((high - low).max(LEAST_ACROSS_M)) / 2.0;
            (middle - half, middle + half)
        };
        let ((west, east), (south, north)) = (range(|place| place.0), range(|place| place.1));
        let room = width - 2.0 * EDGE;
        // No higher than wide: a street that runs north is a slim picture, not an endless one.
        let scale = (room / (east - west)).min(room / (north - south));
        let height = (north - south) * scale + 2.0 * EDGE;
        let left = (width - (east - west) * scale) / 2.0 - west * scale;
        Self { scale, left, top: EDGE + north * scale, height }
    }

    fn at(&self, (east, north): (f64, f64)) -> (f64, f64) {
        (self.left + finite(east) * self.scale, self.top - finite(north) * self.scale)
    }
}

/// Draws a walk.
#[must_use]
pub fn sketch(width: Width, words: &Words<'_>, walk: &Sketch<'_>) -> String {
    let places: Vec<(f64, f64)> =
        walk.stops.iter().copied().chain(std::iter::once(walk.start)).collect();
    let frame = Frame::new(width.units(), &places);
    let mut canvas = Canvas::new(width, frame.height + FOOT);
    let inside = |(x, y): (f64, f64)| {
        (0.0..=width.units()).contains(&x) && (0.0..=frame.height).contains(&y)
    };
    for ring in walk.ground {
        let ring: Vec<(f64, f64)> = ring
            .iter()
            .map(|place| frame.at(*place))
            .map(|(x, y)| (x, y.clamp(0.0, frame.height)))
            .collect();
        canvas.path(Paint::Ground, &ring, true);
    }
    for speck in walk.specks.iter().take(SPECKS).map(|place| frame.at(*place)) {
        if inside(speck) {
            canvas.dot(Paint::Speck, speck, 1.7);
        }
    }
    let start = frame.at(walk.start);
    let at: Vec<(f64, f64)> = walk.stops.iter().map(|place| frame.at(*place)).collect();
    let out: Vec<(f64, f64)> = std::iter::once(start).chain(at.iter().copied()).collect();
    canvas.path(Paint::Line(0), &out, false);
    if let Some(last) = at.last() {
        canvas.path(Paint::Line(2), &[*last, start], false);
    }
    canvas.rect(Paint::Series(2), start.0 - 7.0, start.1 - 7.0, 14.0, 14.0);
    let below = start.1 + 14.0 + width.text();
    canvas.strong((start.0, below), Anchor::Middle, width.units() / 2.0, walk.start_name);
    for (index, (place, mark)) in at.iter().zip(apart(&at, start)).enumerate() {
        if mark != *place {
            canvas.line(Paint::Zero, *place, mark);
        }
        canvas.dot(Paint::Own, mark, MARK);
        canvas.mark(mark, &(index + 1).to_string());
    }
    foot(&mut canvas, &frame, width, walk.length);
    canvas.finish(words)
}

/// The bar of the scale at the left, where north is at the right.
fn foot(canvas: &mut Canvas, frame: &Frame, width: Width, length: Label<'_>) {
    let most = width.units() / 4.0 / frame.scale;
    let power = 10_f64.powf(most.max(1.0).log10().floor());
    let metres = [5.0, 2.0, 1.0].into_iter().find(|of| of * power <= most).unwrap_or(1.0) * power;
    let (y, long) = (frame.height + 8.0, metres * frame.scale);
    canvas.line(Paint::Zero, (4.0, y), (4.0 + long, y));
    for x in [4.0, 4.0 + long] {
        canvas.line(Paint::Zero, (x, y - 4.0), (x, y + 4.0));
    }
    canvas.text((12.0 + long, y + 4.0), Anchor::Start, width.units() / 2.0, &length(metres));
    let right = width.units() - 16.0;
    canvas.path(
        Paint::Series(0),
        &[(right, y - 8.0), (right - 5.0, y + 8.0), (right + 5.0, y + 8.0)],
        true,
    );
    canvas.strong((right - 10.0, y + 5.0), Anchor::End, 40.0, "N");
}

/// Where the marks stand: at their places, those that would hide each other or the start pushed apart.
fn apart(places: &[(f64, f64)], start: (f64, f64)) -> Vec<(f64, f64)> {
    let mut marks = places.to_vec();
    let wide = 2.0 * MARK + 1.0;
    for _ in 0..PUSHES {
        let mut moved = false;
        for a in 0..marks.len() {
            for b in a + 1..marks.len() {
                let (x, y, away) = away_from(marks[b], marks[a], b);
                if away < wide {
                    let push = (wide - away) / 2.0 + 0.05;
                    marks[a] = (marks[a].0 - x * push, marks[a].1 - y * push);
                    marks[b] = (marks[b].0 + x * push, marks[b].1 + y * push);
                    moved = true;
                }
            }
            let (x, y, away) = away_from(marks[a], start, a);
            if away < MARK + 10.0 {
                let push = MARK + 10.05 - away;
                marks[a] = (marks[a].0 + x * push, marks[a].1 + y * push);
                moved = true;
            }
        }
        if !moved {
            break;
        }
    }
    marks
}

/// The direction from one place to another as a unit, and how far. Of two at one place, each turns its own way.
fn away_from(to: (f64, f64), from: (f64, f64), turn: usize) -> (f64, f64, f64) {
    let (x, y) = (to.0 - from.0, to.1 - from.1);
    let away = x.hypot(y);
    if away < 1e-6 {
        let angle = turn as f64 * 2.4;
        return (angle.cos(), angle.sin(), 0.0);
    }
    (x / away, y / away, away)
}
