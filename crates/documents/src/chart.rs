//! Charts of papers: drawn, described in a sentence, and as a table.

mod money;
mod people;
mod place;
mod vocabulary;

use maillage_app::documents::{Chart, IncomeChart, NeighbourhoodChart};
use maillage_charts::{Width, Words};
use maillage_domain::locale::Locale;
use serde::Serialize;

pub(crate) use vocabulary::Vocabulary;

/// A chart as the templates show it.
#[derive(Serialize, Default)]
pub(crate) struct ChartView {
    /// What it is about, a heading.
    title: String,
    /// What it shows, in a sentence.
    says: String,
    /// Pictures under each other; mostly one.
    pictures: Vec<PictureView>,
    head: Vec<String>,
    rows: Vec<Vec<String>>,
    /// Where the numbers come from; may be empty.
    source: String,
}

/// One picture, with what is said to those who don't see it.
#[derive(Serialize)]
struct PictureView {
    /// Across the page.
    svg: String,
    /// For half of it, beside another.
    narrow: String,
    alt: String,
}

impl ChartView {
    pub(crate) fn new(chart: &Chart, locale: Locale) -> Self {
        let words = Vocabulary::of(locale);
        match chart {
            Chart::Income(chart) => money::income(chart, &words),
            Chart::GainLoss(chart) => money::gain_loss(chart, &words),
            Chart::Forecast(chart) => money::forecast(chart, &words),
            Chart::Growth(chart) => people::growth(chart, &words),
            Chart::Loyalty(chart) => people::loyalty(chart, &words),
            Chart::Outcomes(chart) => people::outcomes(chart, &words),
            Chart::Neighbourhood(chart) => place::neighbourhood(chart, &words),
        }
    }

    pub(crate) fn income(chart: &IncomeChart, locale: Locale) -> Self {
        money::income(chart, &Vocabulary::of(locale))
    }

    pub(crate) fn neighbourhood(chart: &NeighbourhoodChart, locale: Locale) -> Self {
        place::neighbourhood(chart, &Vocabulary::of(locale))
    }

    /// Adds a picture that says the same.
    fn drawn(mut self, draw: impl Fn(Width, &Words<'_>) -> String) -> Self {
        let words = Words { id: "chart", title: &self.title, description: &self.says };
        let (svg, narrow) = (draw(Width::Wide, &words), draw(Width::Narrow, &words));
        let alt = format!("{}. {}", self.title, self.says);
        self.pictures.push(PictureView { svg, narrow, alt });
        self
    }
}
