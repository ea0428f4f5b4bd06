//! The case study of a network.

use std::collections::BTreeMap;

use maillage_app::documents::{CaseFact, CaseStudyPaper, CaseValue, Chart, Counted};
use maillage_domain::locale::Locale;
use maillage_domain::prove::case_study::{
    CaseBlank, CaseBlock, CaseFigure, CasePiece, CaseText, default_text, note,
};
use serde::Serialize;

use crate::chart::ChartView;
use crate::numbers::{count, hours, month, per_cent, sum};
use crate::press::Job;
use crate::view::HeadView;
use crate::words::{clean, date, percent};

#[derive(Serialize)]
struct CaseStudyView {
    locale: Locale,
    head: HeadView,
    quarter: String,
    first: String,
    last: String,
    dated: String,
    blocks: BTreeMap<CaseBlock, Vec<Vec<PieceView>>>,
    headline: Vec<HeadlineView>,
    charts: Vec<PlacedChart>,
}

#[derive(Serialize)]
#[serde(rename_all = "snake_case", tag = "kind")]
enum PieceView {
    Words {
        text: String,
    },
    Figure {
        text: String,
        /// How it is computed; only where the figure is named for the first time.
        note: Option<String>,
    },
}

/// A figure of the first page.
#[derive(Serialize)]
struct HeadlineView {
    figure: CaseFigure,
    text: String,
}

#[derive(Serialize)]
struct PlacedChart {
    /// The section that it stands in.
    section: &'static str,
    #[serde(flatten)]
    chart: ChartView,
}

/// The figures that the first page shows large, when they are known.
const HEADLINE: [CaseFigure; 4] =
    [CaseFigure::Partners, CaseFigure::Income, CaseFigure::Placements, CaseFigure::Volunteers];

pub(crate) fn job(paper: &CaseStudyPaper) -> Job {
    let locale = paper.locale;
    let mut writer = Writer { paper, noted: Vec::new() };
    let view = CaseStudyView {
        locale,
        head: HeadView::new(&paper.letterhead),
        quarter: clean(&paper.quarter),
        first: month(paper.first, locale),
        last: month(paper.last, locale),
        dated: date(paper.dated, locale),
        blocks: CaseBlock::ALL.iter().map(|block| (*block, writer.block(*block))).collect(),
        headline: HEADLINE
            .into_iter()
            .filter_map(|figure| {
                let text = value(&paper.figures.get(&figure)?.value, locale);
                Some(HeadlineView { figure, text })
            })
            .collect(),
        charts: paper
            .charts
            .iter()
            .map(|chart| PlacedChart {
                section: section(chart),
                chart: ChartView::new(chart, locale),
            })
            .collect(),
    };
    Job::new("/case_study/paper.typ", &view, paper.letterhead.logo.as_ref(), paper.made_at)
}

fn section(chart: &Chart) -> &'static str {
    match chart {
        Chart::Income(_) | Chart::GainLoss(_) => "income",
        Chart::Growth(growth) if growth.counted == Counted::Partners => "network",
        Chart::Forecast(_) => "outlook",
        Chart::Outcomes(_) => "work",
        Chart::Growth(_) | Chart::Loyalty(_) => "volunteers",
        Chart::Neighbourhood(_) => "partners_gain",
    }
}

/// Writes the blocks in order and remembers which figures have their note already.
struct Writer<'a> {
    paper: &'a CaseStudyPaper,
    noted: Vec<CaseFigure>,
}

impl Writer<'_> {
    fn block(&mut self, block: CaseBlock) -> Vec<Vec<PieceView>> {
        let standing;
        let text = match self.paper.texts.get(&block) {
            Some(own) => own,
            None => {
                standing = CaseText::parse(default_text(self.paper.locale, block))
                    .expect("a test reads every standing text");
                &standing
            }
        };
        let figures = &self.paper.figures;
        let said: Vec<&[CasePiece]> = text.said(|figure| figures.contains_key(&figure)).collect();
        said.into_iter().map(|pieces| pieces.iter().map(|p| self.piece(p)).collect()).collect()
    }

    fn piece(&mut self, piece: &CasePiece) -> PieceView {
        let head = &self.paper.letterhead;
        let name = |text: &str| PieceView::Words { text: clean(text) };
        match piece {
            // Spaces at the ends of words belong to the sentence.
            CasePiece::Words(text) => PieceView::Words { text: text.clone() },
            CasePiece::Blank(CaseBlank::Organisation) => name(&head.organisation.legal_name),
            CasePiece::Blank(CaseBlank::Network) => name(&head.network),
            CasePiece::Blank(CaseBlank::Quarter) => name(&self.paper.quarter),
            CasePiece::Blank(CaseBlank::Figure(figure)) => self.figure(*figure),
        }
    }

    fn figure(&mut self, figure: CaseFigure) -> PieceView {
        let fact = self.paper.figures.get(&figure);
        let text = fact.map(|fact| value(&fact.value, self.paper.locale)).unwrap_or_default();
        let is_first = !self.noted.contains(&figure);
        self.noted.push(figure);
        let note = fact.filter(|_| is_first).map(|fact| self.note(figure, fact));
        PieceView::Figure { text, note }
    }

    fn note(&self, figure: CaseFigure, fact: &CaseFact) -> String {
        let locale = self.paper.locale;
        let standing = note(locale, figure)
            .replace("{first}", &month(self.paper.first, locale))
            .replace("{last}", &month(self.paper.last, locale))
            .replace("{day}", &date(self.paper.dated, locale));
        let detail = clean(&fact.detail);
        if detail.is_empty() { standing } else { format!("{standing} {detail}") }
    }
}

fn value(value: &CaseValue, locale: Locale) -> String {
    let and = match locale {
        Locale::Fr => "et",
        Locale::Es => "y",
        Locale::Ca => "i",
        Locale::En => "and",
    };
    let fewer = match locale {
        Locale::Fr => "moins de cinq",
        Locale::Es => "menos de cinco",
        Locale::Ca => "menys de cinc",
        Locale::En => "fewer than five",
    };
    match *value {
        CaseValue::Count(number) => count(number, locale),
        CaseValue::Withheld => fewer.to_owned(),
        CaseValue::Money(amount) => sum(amount, locale),
        CaseValue::MoneyRange(low, high) => {
            format!("{} {and} {}", sum(low, locale), sum(high, locale))
        }
        CaseValue::Rate(rate) => percent(rate, locale),
        CaseValue::Percent(part) => per_cent(&part.to_string(), locale),
        CaseValue::PercentRange(low, high) if low == high => per_cent(&low.to_string(), locale),
        CaseValue::PercentRange(low, high) => per_cent(&format!("{low}–{high}"), locale),
        CaseValue::AtLeast(part) => {
            let text = per_cent(&part.to_string(), locale);
            match locale {
                Locale::Fr => format!("au moins {text}"),
                Locale::Es => format!("{text} como mínimo"),
                Locale::Ca => format!("{text} com a mínim"),
                Locale::En => format!("at least {text}"),
            }
        }
        CaseValue::Hours(minutes) => hours(minutes - minutes % 60, locale),
    }
}
