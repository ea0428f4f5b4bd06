//! The net on a poster: threads that cross, a knot for each partner, all from one number, so that the
//! same network has the same net on every poster.

use std::fmt::Write as _;

/// The drawing, and where its knots are.
pub(crate) struct Net {
    /// An SVG without background.
    pub(crate) svg: String,
    /// The knots in parts of width and height, from the top left.
    pub(crate) knots: Vec<(f64, f64)>,
}

/// The drawing's size in its own units; the template gives it the same proportions.
pub(crate) const WIDTH: f64 = 216.0;
pub(crate) const HEIGHT: f64 = 106.0;

/// So far from the edge every knot lies: a shining one must not be cut.
const MARGIN: f64 = 8.0;

/// Between these many knots the net looks like a net.
const KNOTS: std::ops::RangeInclusive<u32> = 12..=160;

/// Draws a net with about `partners` knots.
pub(crate) fn net(partners: u32) -> Net {
    let wanted = f64::from(partners.clamp(*KNOTS.start(), *KNOTS.end()));
    let columns = (wanted * WIDTH / HEIGHT).sqrt().round().max(4.0) as usize;
    let lines = (wanted / columns as f64).ceil().max(3.0) as usize;
    let mut chance = Chance(0x5eed);
    let grid: Vec<Vec<(f64, f64)>> = (0..lines)
        .map(|line| {
            (0..columns).map(|column| place(column, columns, line, lines, &mut chance)).collect()
        })
        .collect();
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" width=\"{WIDTH}\" \
         height=\"{HEIGHT}\"><g fill=\"none\" stroke-linecap=\"round\">"
    );
    for (at, line) in grid.iter().enumerate() {
        let first = (-4.0, line[0].1 + chance.between(-6.0, 6.0));
        let last = (WIDTH + 4.0, line[columns - 1].1 + chance.between(-6.0, 6.0));
        thread(&mut svg, first, line.iter().copied(), last, at);
    }
    for column in 0..columns {
        let first = (grid[0][column].0 + chance.between(-5.0, 5.0), -4.0);
        let last = (grid[lines - 1][column].0 + chance.between(-5.0, 5.0), HEIGHT + 4.0);
        thread(&mut svg, first, grid.iter().map(|line| line[column]), last, column + 1);
    }
    // Some knots are also tied across, as in a net that was mended.
    for line in 1..lines {
        for column in 1..columns {
            if chance.between(0.0, 1.0) < 0.3 {
                let (from, to) = (grid[line - 1][column - 1], grid[line][column]);
                thread(&mut svg, from, std::iter::empty(), to, 2);
            }
        }
    }
    svg.push_str("</g><g fill=\"#f6efdf\">");
    let knots: Vec<(f64, f64)> = grid.into_iter().flatten().collect();
    for (x, y) in &knots {
        let radius = chance.between(1.1, 1.9);
        write!(svg, "<circle cx=\"{x:.2}\" cy=\"{y:.2}\" r=\"{radius:.2}\"/>")
            .expect("a string takes all text");
    }
    svg.push_str("</g></svg>");
    Net { svg, knots: knots.into_iter().map(|(x, y)| (x / WIDTH, y / HEIGHT)).collect() }
}

fn place(
    column: usize,
    columns: usize,
    line: usize,
    lines: usize,
    chance: &mut Chance,
) -> (f64, f64) {
    let wide = (WIDTH - 2.0 * MARGIN) / columns as f64;
    let high = (HEIGHT - 2.0 * MARGIN) / lines as f64;
    (
        MARGIN + (column as f64 + 0.5 + chance.between(-0.28, 0.28)) * wide,
        MARGIN + (line as f64 + 0.5 + chance.between(-0.28, 0.28)) * high,
    )
}

/// A smooth thread through points (Catmull and Rom's curve as Bézier pieces).
fn thread(
    svg: &mut String,
    first: (f64, f64),
    through: impl Iterator<Item = (f64, f64)>,
    last: (f64, f64),
    colour: usize,
) {
    let points: Vec<(f64, f64)> =
        std::iter::once(first).chain(through).chain(std::iter::once(last)).collect();
    let (stroke, width, opacity) = [
        ("#7fb2dc", 0.55, 0.8),
        ("#f6efdf", 0.45, 0.65),
        ("#d9a441", 0.5, 0.75),
        ("#a9cbe6", 0.4, 0.7),
    ][colour % 4];
    let mut data = format!("M{:.2} {:.2}", points[0].0, points[0].1);
    for at in 1..points.len() {
        let before = points[at.saturating_sub(2)];
        let (from, to) = (points[at - 1], points[at]);
        let after = points[(at + 1).min(points.len() - 1)];
        let one = (from.0 + (to.0 - before.0) / 6.0, from.1 + (to.1 - before.1) / 6.0);
        let two = (to.0 - (after.0 - from.0) / 6.0, to.1 - (after.1 - from.1) / 6.0);
        write!(
            data,
            "C{:.2} {:.2} {:.2} {:.2} {:.2} {:.2}",
            one.0, one.1, two.0, two.1, to.0, to.1
        )
        .expect("a string takes all text");
    }
    write!(
        svg,
        "<path d=\"{data}\" stroke=\"{stroke}\" stroke-width=\"{width}\" stroke-opacity=\"{opacity}\"/>"
    )
    .expect("a string takes all text");
}

/// Numbers that look like chance and are always the same (a linear congruence; constants of Knuth's
/// MMIX).
struct Chance(u64);

impl Chance {
    fn between(&mut self, low: f64, high: f64) -> f64 {
        self.0 =
            self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        low + (high - low) * ((self.0 >> 33) as f64 / f64::from(1u32 << 31))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_network_has_the_same_net_with_a_knot_for_each_partner() {
        for partners in [0, 1, 9, 41, 60, 133, 160] {
            let drawn = net(partners);
            assert!(drawn.knots.len() >= partners as usize, "{partners}");
            let inside = |part: f64| (0.0..=1.0).contains(&part);
            assert!(drawn.knots.iter().all(|(x, y)| inside(*x) && inside(*y)));
            assert_eq!(drawn.svg, net(partners).svg);
        }
    }
}
