//! Small pictures of figures: the year as a strip of months, money as a band. Each has a title, a
//! sentence that says what it shows, and its table one press away.

use std::fmt;

use askama::Template;
use maillage_app::documents::DrawnChart;

use super::safe_html;

/// A picture that `crates/charts` drew: it has escaped what it was given.
#[derive(Debug, Clone)]
pub struct Svg(String);

impl Svg {
    /// Shows what `crates/charts` drew.
    #[must_use]
    pub(crate) fn drawn(svg: String) -> Self {
        Self(svg)
    }
}

impl fmt::Display for Svg {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// A chart with its title, its sentence and its table one press away: the same as on papers.
#[derive(Debug, Clone, Template)]
#[template(path = "ui/drawn.html")]
pub struct Drawn {
    title: String,
    says: String,
    pictures: Vec<(Svg, Svg)>,
    head: Vec<String>,
    rows: Vec<Vec<String>>,
    source: String,
    table_words: String,
}

impl Drawn {
    /// Shows what was drawn; `table_words` is `t.shell_as_table()`.
    #[must_use]
    pub fn new(chart: DrawnChart, table_words: String) -> Self {
        let pictures = chart.pictures.into_iter().map(|(wide, narrow)| (Svg(wide), Svg(narrow)));
        Self {
            title: chart.title,
            says: chart.says,
            pictures: pictures.collect(),
            head: chart.head,
            rows: chart.rows,
            source: chart.source,
            table_words,
        }
    }
}

/// How full a month is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum MonthFill {
    /// Nothing yet, or not in the network.
    None,
    /// From a declaration; parts per hundred of the strip's largest month.
    Declared(u8),
    /// Estimated because nothing was declared.
    Provisional(u8),
}

/// One month of a strip.
#[derive(Debug, Clone)]
pub struct Month {
    /// Its short name, as the language writes it.
    pub label: String,
    /// Everything about it in words, such as `October 2026: 30.21 €, declared`.
    pub words: String,
    /// Its sum, as written.
    pub value: String,
    /// How full.
    pub fill: MonthFill,
    /// Its page, if it has one.
    pub href: Option<String>,
    /// Whether it is the present month.
    pub current: bool,
}

impl Month {
    fn height(&self) -> u8 {
        match self.fill {
            MonthFill::None => 0,
            MonthFill::Declared(percent) | MonthFill::Provisional(percent) => percent.min(100),
        }
    }

    fn top(&self) -> u8 {
        100 - self.height()
    }

    fn class(&self) -> &'static str {
        match self.fill {
            MonthFill::None => "month month-none",
            MonthFill::Declared(_) => "month",
            MonthFill::Provisional(_) => "month month-provisional",
        }
    }
}

/// The year as a strip of months.
#[derive(Debug, Clone, Template)]
#[template(path = "ui/month_strip.html")]
pub struct MonthStrip {
    /// What it shows.
    pub title: String,
    /// What can be read from it, in one sentence.
    pub sentence: String,
    /// `t.shell_as_table()`.
    pub table_words: String,
    /// Up to twelve months.
    pub months: Vec<Month>,
}

/// One part of a band.
#[derive(Debug, Clone)]
pub struct BandPart {
    /// What it is.
    pub label: String,
    /// Its sum, as written.
    pub value: String,
    /// Its share in thousandths of the whole.
    pub per_mille: u16,
}

/// Money as a band of parts, widest first; at most four parts.
#[derive(Debug, Clone, Template)]
#[template(path = "ui/band.html")]
pub struct Band {
    /// An id unique on the page, for the picture's title.
    pub id: &'static str,
    /// What it shows.
    pub title: String,
    /// What can be read from it, in one sentence.
    pub sentence: String,
    /// The parts.
    pub parts: Vec<BandPart>,
}

impl Band {
    /// Each part with its number (1 to 4) and where it begins, in thousandths.
    fn placed(&self) -> Vec<(usize, u16, &BandPart)> {
        let mut start = 0;
        self.parts
            .iter()
            .enumerate()
            .map(|(i, part)| {
                let at = start;
                start += part.per_mille;
                (i % 4 + 1, at, part)
            })
            .collect()
    }
}

safe_html!(MonthStrip, Band, Drawn, Svg);
