//! The sheet that charts are drawn on: it keeps every coordinate finite and inside, and every text safe.

use std::fmt::Write as _;

use crate::{Width, Words};

/// How a shape looks: a class for pages, attributes for what has no styles.
#[derive(Debug, Clone, Copy)]
pub(crate) enum Paint {
    /// The filling of a series, from 0; the last repeats.
    Series(usize),
    /// The stroke of a series, from 0; the last repeats.
    Line(usize),
    Grid,
    Zero,
    Band,
    Goal,
    Gain,
    Loss,
    Faint,
    Own,
    /// An area that things lie in.
    Ground,
    /// A small mark of what stands around.
    Speck,
}

impl Paint {
    fn attributes(self) -> &'static str {
        match self {
            Self::Series(0) => r##"class="chart-s1" fill="#0e4a7b""##,
            Self::Series(1) => r##"class="chart-s2" fill="#7fa9cb""##,
            Self::Series(2) => r##"class="chart-s3" fill="#c98a1b""##,
            Self::Series(_) => r##"class="chart-s4" fill="#cfc8ba""##,
            Self::Line(0) => {
                r##"class="chart-l1" fill="none" stroke="#0e4a7b" stroke-width="2.5" stroke-linejoin="round""##
            }
            Self::Line(1) => {
                r##"class="chart-l2" fill="none" stroke="#7c4a00" stroke-width="2" stroke-dasharray="6 4" stroke-linejoin="round""##
            }
            Self::Line(_) => {
                r##"class="chart-l3" fill="none" stroke="#474d57" stroke-width="2" stroke-dasharray="2 3" stroke-linejoin="round""##
            }
            Self::Grid => r##"class="chart-grid" stroke="#dcd3c1" stroke-width="1""##,
            Self::Zero => r##"class="chart-zero" stroke="#7d7464" stroke-width="1""##,
            Self::Band => r##"class="chart-band" fill="#0e4a7b" fill-opacity="0.18""##,
            Self::Goal => {
                r##"class="chart-goal" fill="none" stroke="#7c4a00" stroke-width="1.5" stroke-dasharray="4 3""##
            }
            Self::Gain => r##"class="chart-gain" fill="#7fa9cb""##,
            Self::Loss => r##"class="chart-loss" fill="#c98a1b""##,
            Self::Faint => r##"class="chart-faint" fill="#7d7464" fill-opacity="0.45""##,
            Self::Ground => {
                r##"class="chart-ground" fill="#f5f2ea" stroke="#cfc8ba" stroke-width="1.5" stroke-linejoin="round""##
            }
            Self::Speck => r##"class="chart-speck" fill="#cfc8ba""##,
            Self::Own => {
                r##"class="chart-own" fill="#0e4a7b" stroke="#ffffff" stroke-width="1.5""##
            }
        }
    }
}

/// Where a text stands in relation to its point.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Anchor {
    Start,
    Middle,
    End,
}

/// What an entry of the key looks like.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Key<'a> {
    pub(crate) paint: Paint,
    pub(crate) is_line: bool,
    pub(crate) name: &'a str,
}

pub(crate) struct Canvas {
    width: f64,
    height: f64,
    text: f64,
    class: &'static str,
    body: String,
}

/// The mean width of a letter, in parts of the size; a little wide, so that nothing touches.
const LETTER: f64 = 0.6;

impl Canvas {
    pub(crate) fn new(width: Width, height: f64) -> Self {
        Self {
            width: width.units(),
            height,
            text: width.text(),
            class: width.class(),
            body: String::new(),
        }
    }

    /// A picture among words, without text of its own.
    pub(crate) fn small(width: f64, height: f64) -> Self {
        Self { width, height, text: 12.0, class: "chart chart-spark", body: String::new() }
    }

    pub(crate) fn rect(&mut self, paint: Paint, x: f64, y: f64, width: f64, height: f64) {
        let (left, top) = (self.x(x), self.y(y));
        let (right, bottom) = (self.x(x + width), self.y(y + height));
        self.shape(format_args!(
            "<rect {} x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/>",
            paint.attributes(),
            Tenth(left),
            Tenth(top),
            Tenth(right - left),
            Tenth(bottom - top),
        ));
    }

    pub(crate) fn line(&mut self, paint: Paint, from: (f64, f64), to: (f64, f64)) {
        let ((x1, y1), (x2, y2)) = (self.point(from), self.point(to));
        self.shape(format_args!(
            "<line {} x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\"/>",
            paint.attributes(),
            Tenth(x1),
            Tenth(y1),
            Tenth(x2),
            Tenth(y2),
        ));
    }

    pub(crate) fn dot(&mut self, paint: Paint, centre: (f64, f64), radius: f64) {
        let x = finite(centre.0).clamp(radius, self.width - radius);
        let y = finite(centre.1).clamp(radius, self.height - radius);
        self.shape(format_args!(
            "<circle {} cx=\"{}\" cy=\"{}\" r=\"{}\"/>",
            paint.attributes(),
            Tenth(x),
            Tenth(y),
            Tenth(radius),
        ));
    }

    /// A line through points, or, `closed`, the area between them.
    pub(crate) fn path(&mut self, paint: Paint, points: &[(f64, f64)], closed: bool) {
        if points.len() < 2 {
            return;
        }
        let mut data = String::new();
        for (index, point) in points.iter().enumerate() {
            let (x, y) = self.point(*point);
            let letter = if index == 0 { 'M' } else { 'L' };
            write!(data, "{letter}{} {}", Tenth(x), Tenth(y)).expect("a string takes all text");
        }
        let end = if closed { "Z" } else { "" };
        self.shape(format_args!("<path {} d=\"{data}{end}\"/>", paint.attributes()));
    }

    /// A text, cut to `room` units, kept inside the picture.
    pub(crate) fn text(&mut self, at: (f64, f64), anchor: Anchor, room: f64, text: &str) {
        self.write("chart-text", "#474d57", at, anchor, room, text);
    }

    /// A text that is a figure or a name of weight.
    pub(crate) fn strong(&mut self, at: (f64, f64), anchor: Anchor, room: f64, text: &str) {
        self.write("chart-strong\" font-weight=\"700", "#1f242c", at, anchor, room, text);
    }

    /// A few digits in the middle of a dot of one's own.
    pub(crate) fn mark(&mut self, centre: (f64, f64), text: &str) {
        let at = (centre.0, centre.1 + self.text * 0.36);
        self.write("chart-mark\" font-weight=\"700", "#ffffff", at, Anchor::Middle, 40.0, text);
    }

    fn write(
        &mut self,
        class: &str,
        fill: &str,
        at: (f64, f64),
        anchor: Anchor,
        room: f64,
        text: &str,
    ) {
        let text = self.fitted(text, room.min(self.width - 2.0));
        if text.is_empty() {
            return;
        }
        let width = self.measure(&text);
        let (word, low, high) = match anchor {
            Anchor::Start => ("start", 0.0, self.width - width),
            Anchor::Middle => ("middle", width / 2.0, self.width - width / 2.0),
            Anchor::End => ("end", width, self.width),
        };
        let x = finite(at.0).clamp(low.min(high), high.max(low));
        let y = finite(at.1).clamp(self.text, self.height - self.text * 0.25);
        self.shape(format_args!(
            "<text class=\"{class}\" fill=\"{fill}\" font-size=\"{}\" text-anchor=\"{word}\" x=\"{}\" y=\"{}\">{}</text>",
            Tenth(self.text),
            Tenth(x),
            Tenth(y),
            Escaped(&text),
        ));
    }

    /// The key, in as many lines as it needs from `top`; it says where it ends.
    pub(crate) fn key(&mut self, top: f64, keys: &[Key<'_>]) -> f64 {
        let line = self.text + 9.0;
        let (mut x, mut y) = (0.0, top);
        for key in keys {
            let room = (self.width - 22.0).max(0.0);
            let wide = 22.0 + self.measure(&self.fitted(key.name, room)) + 18.0;
            if x > 0.0 && x + wide - 18.0 > self.width {
                (x, y) = (0.0, y + line);
            }
            let middle = y + line / 2.0;
            if key.is_line {
                self.line(key.paint, (x, middle), (x + 16.0, middle));
            } else {
                self.rect(key.paint, x, middle - 6.0, 12.0, 12.0);
            }
            let at = (x + 22.0, middle + self.text * 0.35);
            self.text(at, Anchor::Start, room, key.name);
            x += wide;
        }
        y + line
    }

    /// How high the key will be.
    pub(crate) fn key_height(width: Width, keys: &[Key<'_>]) -> f64 {
        if keys.is_empty() { 0.0 } else { Self::new(width, 1_000.0).key(0.0, keys) }
    }

    pub(crate) fn measure(&self, text: &str) -> f64 {
        letters(text) * self.text * LETTER
    }

    /// The text, or its beginning and an ellipsis.
    fn fitted(&self, text: &str, room: f64) -> String {
        let text: String = text.chars().filter(|c| !c.is_control()).collect();
        if self.measure(&text) <= room {
            return text;
        }
        let letter = self.text * LETTER;
        let kept = ((room / letter).floor() - 1.0).max(0.0) as usize;
        if kept == 0 {
            return String::new();
        }
        let start: String = text.chars().take(kept).collect();
        format!("{}…", start.trim_end())
    }

    /// The whole picture.
    pub(crate) fn finish(self, words: &Words<'_>) -> String {
        let Self { width, height, class, body, .. } = self;
        let suffix = if class.ends_with("narrow") { "n" } else { "w" };
        let id: String = words
            .id
            .chars()
            .map(|c| if c.is_ascii_alphanumeric() || c == '-' { c } else { '-' })
            .collect();
        let (title, description) = (Escaped(words.title), Escaped(words.description));
        format!(
            "<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"{class}\" viewBox=\"0 0 {w} {h}\" \
             width=\"{w}\" height=\"{h}\" role=\"img\" aria-labelledby=\"{id}-{suffix}-t {id}-{suffix}-d\" \
             font-family=\"Atkinson Hyperlegible Next, Segoe UI, sans-serif\">\
             <title id=\"{id}-{suffix}-t\">{title}</title><desc id=\"{id}-{suffix}-d\">{description}</desc>\
             {body}</svg>",
            w = Tenth(width),
            h = Tenth(height),
        )
    }

    fn shape(&mut self, shape: std::fmt::Arguments<'_>) {
        self.body.write_fmt(shape).expect("a string takes all text");
    }

    fn point(&self, (x, y): (f64, f64)) -> (f64, f64) {
        (self.x(x), self.y(y))
    }

    fn x(&self, x: f64) -> f64 {
        finite(x).clamp(0.0, self.width)
    }

    fn y(&self, y: f64) -> f64 {
        finite(y).clamp(0.0, self.height)
    }
}

/// The number of letters; what has no width of its own does not count, wide letters count twice.
fn letters(text: &str) -> f64 {
    text.chars()
        .map(|c| match c {
            '\u{300}'..='\u{36f}' | '\u{200b}'..='\u{200f}' => 0.0,
            '\u{1100}'.. if !('\u{2000}'..='\u{2fff}').contains(&c) => 2.0,
            _ => 1.0,
        })
        .sum()
}

/// A number that can be drawn.
pub(crate) fn finite(value: f64) -> f64 {
    if value.is_finite() { value.clamp(-1e15, 1e15) } else { 0.0 }
}

/// A coordinate to the tenth of a unit, without zeros at its end.
struct Tenth(f64);

impl std::fmt::Display for Tenth {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let tenths = (self.0 * 10.0).round() as i64;
        let sign = if tenths < 0 { "-" } else { "" };
        match (tenths.abs() / 10, tenths.abs() % 10) {
            (whole, 0) => write!(f, "{sign}{whole}"),
            (whole, tenth) => write!(f, "{sign}{whole}.{tenth}"),
        }
    }
}

/// Text as XML.
struct Escaped<'a>(&'a str);

impl std::fmt::Display for Escaped<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        for character in self.0.chars() {
            match character {
                '&' => f.write_str("&amp;")?,
                '<' => f.write_str("&lt;")?,
                '>' => f.write_str("&gt;")?,
                '"' => f.write_str("&quot;")?,
                '\t' | '\n' | '\r' => f.write_char(' ')?,
                c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => {}
                c => f.write_char(c)?,
            }
        }
        Ok(())
    }
}
