//! Charts of papers: drawn, described in a sentence, and as a table.

mod money;
mod people;
mod place;
mod vocabulary;

use maillage_app::documents::{Chart, DrawnChart, IncomeChart, NeighbourhoodChart};
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
    /// What begins the ids inside the pictures.
    #[serde(skip)]
    id: String,
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
        Self::of(chart, Vocabulary::of(locale))
    }

    /// The same for a page that shows several: what is inside their pictures has names of its own.
    pub(crate) fn named(chart: &Chart, locale: Locale, id: &str) -> Self {
        Self::of(chart, Vocabulary::of(locale).named(id))
    }

    fn of(chart: &Chart, words: Vocabulary<'_>) -> Self {
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

    /// Nothing yet but the names of what will be inside its pictures.
    fn begun(words: &Vocabulary<'_>) -> Self {
        Self { id: words.id.to_owned(), ..Self::default() }
    }

    /// Adds a picture that says the same.
    fn drawn(mut self, draw: impl Fn(Width, &Words<'_>) -> String) -> Self {
        let picture = |width: Width, mark: &str| {
            let id = format!("{}{}{mark}", self.id, self.pictures.len());
            draw(width, &Words { id: &id, title: &self.title, description: &self.says })
        };
        let (svg, narrow) = (picture(Width::Wide, "w"), picture(Width::Narrow, "n"));
        let alt = format!("{}. {}", self.title, self.says);
        self.pictures.push(PictureView { svg, narrow, alt });
        self
    }

    pub(crate) fn drawn_for_a_page(self) -> DrawnChart {
        DrawnChart {
            title: self.title,
            says: self.says,
            pictures: self.pictures.into_iter().map(|one| (one.svg, one.narrow)).collect(),
            head: self.head,
            rows: self.rows,
            source: self.source,
        }
    }
}
