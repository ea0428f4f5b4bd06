//! The case study for everybody: who the organisation is, what the partnerships are, what they led to. Every
//! figure is computed and says how.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use askama::Template;
use axum::extract::State;
use axum::response::{IntoResponse, Response};
use jiff::Timestamp;
use maillage_app::documents::{CaseStudyPaper, CaseValue, Chart, Counted};
use maillage_app::prove::case_study;
use maillage_app::{App, AppError};
use maillage_domain::ids::OrganisationId;
use maillage_domain::locale::Locale;
use maillage_domain::prove::case_study::{
    CaseBlank, CaseBlock, CaseFigure, CasePiece, CaseText, default_text, note,
};
use maillage_i18n::T;

use crate::export::Download;
use crate::page::PublicPage;
use crate::problem::WebError;
use crate::routes::{Gate, Routes};
use crate::staff::collect::shown;
use crate::state::WebState;
use crate::ui::{Drawn, Notice, NoticeKind, PublicShell};

/// So many seconds a computed case study is shown again: it draws some ten thousand futures.
const KEPT_SECONDS: i64 = 60;

pub(crate) fn routes(routes: &mut Routes) {
    routes.get("/n/{slug}/case-study", Gate::Public, show).get(
        "/n/{slug}/case-study/paper",
        Gate::Public,
        paper,
    );
}

/// A case study, and its PDF once somebody wanted it.
#[derive(Debug, Clone)]
struct Kept {
    at: Timestamp,
    paper: Arc<CaseStudyPaper>,
    pdf: Option<Arc<Vec<u8>>>,
}

/// Case studies that were computed lately: the public page may be asked for by anybody, as often as they like.
#[derive(Debug, Default)]
pub(crate) struct CaseStudies(Mutex<HashMap<(OrganisationId, Locale), Kept>>);

impl CaseStudies {
    /// The case study, computed anew when the one before is too old.
    pub(crate) async fn paper(
        &self,
        app: &App,
        organisation: OrganisationId,
        locale: Locale,
    ) -> Result<Arc<CaseStudyPaper>, AppError> {
        let now = app.clock.now();
        if let Some(kept) = self.kept().get(&(organisation, locale))
            && now.duration_since(kept.at).as_secs() < KEPT_SECONDS
        {
            return Ok(Arc::clone(&kept.paper));
        }
        let paper = Arc::new(case_study::paper(app, organisation, locale).await?);
        let kept = Kept { at: now, paper: Arc::clone(&paper), pdf: None };
        self.kept().insert((organisation, locale), kept);
        Ok(paper)
    }

    /// Its PDF.
    pub(crate) async fn pdf(
        &self,
        app: &App,
        organisation: OrganisationId,
        locale: Locale,
    ) -> Result<Vec<u8>, AppError> {
        let paper = self.paper(app, organisation, locale).await?;
        let known = self.kept().get(&(organisation, locale)).and_then(|kept| kept.pdf.clone());
        if let Some(bytes) = known {
            return Ok(bytes.to_vec());
        }
        let bytes = case_study::pdf(app, &paper).await?;
        if let Some(kept) = self.kept().get_mut(&(organisation, locale)) {
            kept.pdf = Some(Arc::new(bytes.clone()));
        }
        Ok(bytes)
    }

    /// Forgets those of an organisation: somebody wrote another text.
    pub(crate) fn forget(&self, organisation: OrganisationId) {
        self.kept().retain(|(of, _), _| *of != organisation);
    }

    fn kept(&self) -> MutexGuard<'_, HashMap<(OrganisationId, Locale), Kept>> {
        // Whoever panicked while holding it left a whole map.
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A piece of a paragraph: words, or a figure with the number of its foot note.
pub(crate) struct Piece {
    pub(crate) text: String,
    pub(crate) is_figure: bool,
    /// The note, and whether it is told of here for the first time.
    pub(crate) note: Option<(usize, bool)>,
}

/// A block as the page shows it.
pub(crate) struct Block {
    pub(crate) block: CaseBlock,
    pub(crate) title: String,
    pub(crate) paragraphs: Vec<Vec<Piece>>,
    pub(crate) charts: Vec<Drawn>,
    /// Whether the coordinator wrote it.
    pub(crate) is_own: bool,
}

/// A case study in words.
pub(crate) struct Study {
    pub(crate) period: String,
    pub(crate) figures: Vec<(String, String)>,
    pub(crate) sections: Vec<(String, Vec<Block>)>,
    pub(crate) notes: Vec<String>,
}

/// The figures that stand large above, when they are known.
const HEADLINE: [CaseFigure; 4] =
    [CaseFigure::Partners, CaseFigure::Income, CaseFigure::Placements, CaseFigure::Volunteers];

impl Study {
    /// Writes a case study.
    pub(crate) fn of(app: &App, paper: &CaseStudyPaper) -> Self {
        let t = T::new(paper.locale);
        let mut writer = Writer { t, paper, noted: Vec::new() };
        let blocks: Vec<Block> =
            CaseBlock::ALL.iter().map(|block| writer.block(app, *block)).collect();
        let mut sections: Vec<(String, Vec<Block>)> = Vec::new();
        for block in blocks {
            let title = section_title(t, block.block);
            match sections.last_mut() {
                Some((known, blocks)) if *known == title => blocks.push(block),
                _ => sections.push((title, vec![block])),
            }
        }
        let notes = writer.noted.iter().map(|figure| writer.note(*figure)).collect();
        let figures = HEADLINE.into_iter().filter_map(|figure| {
            let fact = paper.figures.get(&figure)?;
            Some((value(t, &fact.value), t.named("prove-case-figure", figure.as_str())?))
        });
        Self {
            period: t.prove_case_period(paper.dated, paper.first, paper.last),
            figures: figures.collect(),
            sections,
            notes,
        }
    }
}

fn section_title(t: T, block: CaseBlock) -> String {
    match block {
        CaseBlock::Mission | CaseBlock::Quarter | CaseBlock::Programmes => {
            t.prove_case_section_mission()
        }
        CaseBlock::Solidarity | CaseBlock::Money | CaseBlock::Campaign | CaseBlock::Places => {
            t.prove_case_section_partnerships()
        }
        CaseBlock::PeopleGain | CaseBlock::PartnersGain => t.prove_case_section_gain(),
        _ => t.prove_case_section_impact(),
    }
}

/// The name of a block.
pub(crate) fn block_name(t: T, block: CaseBlock) -> String {
    t.named("prove-case-block", block.as_str()).unwrap_or_else(|| block.to_string())
}

/// Where a chart stands.
fn block_of(chart: &Chart) -> CaseBlock {
    match chart {
        Chart::Income(_) | Chart::GainLoss(_) => CaseBlock::Income,
        Chart::Growth(growth) if growth.counted == Counted::Partners => CaseBlock::Network,
        Chart::Forecast(_) => CaseBlock::Outlook,
        Chart::Outcomes(_) => CaseBlock::Work,
        Chart::Growth(_) | Chart::Loyalty(_) => CaseBlock::Volunteers,
        Chart::Neighbourhood(_) => CaseBlock::PartnersGain,
    }
}

/// Writes the blocks in order and numbers the notes.
struct Writer<'a> {
    t: T,
    paper: &'a CaseStudyPaper,
    noted: Vec<CaseFigure>,
}

impl Writer<'_> {
    fn block(&mut self, app: &App, block: CaseBlock) -> Block {
        let own = self.paper.texts.get(&block).cloned();
        let is_own = own.is_some();
        let text = own.unwrap_or_else(|| {
            CaseText::parse(default_text(self.paper.locale, block))
                .expect("a test reads every standing text")
        });
        let paper = self.paper;
        let said = text.said(|figure| paper.figures.contains_key(&figure));
        let paragraphs =
            said.map(|pieces| pieces.iter().map(|piece| self.piece(piece)).collect()).collect();
        let charts = paper.charts.iter().enumerate().filter(|(_, chart)| block_of(chart) == block);
        let charts = charts.map(|(at, chart)| {
            let drawn = app.documents.chart(chart, paper.locale, &format!("c{at}"));
            Drawn::new(drawn, self.t.shell_as_table())
        });
        let title = block_name(self.t, block);
        Block { block, title, charts: charts.collect(), paragraphs, is_own }
    }

    fn piece(&mut self, piece: &CasePiece) -> Piece {
        let head = &self.paper.letterhead;
        let words = |text: &str| Piece { text: text.to_owned(), is_figure: false, note: None };
        match piece {
            CasePiece::Words(text) => words(text),
            CasePiece::Blank(CaseBlank::Organisation) => words(&head.organisation.legal_name),
            CasePiece::Blank(CaseBlank::Network) => words(&head.network),
            CasePiece::Blank(CaseBlank::Quarter) => words(&self.paper.quarter),
            CasePiece::Blank(CaseBlank::Figure(figure)) => self.figure(*figure),
        }
    }

    fn figure(&mut self, figure: CaseFigure) -> Piece {
        let fact = self.paper.figures.get(&figure);
        let text = fact.map(|fact| value(self.t, &fact.value)).unwrap_or_default();
        let known = self.noted.iter().position(|one| *one == figure);
        if known.is_none() {
            self.noted.push(figure);
        }
        let number = known.map_or(self.noted.len(), |at| at + 1);
        Piece { text, is_figure: true, note: Some((number, known.is_none())) }
    }

    fn note(&self, figure: CaseFigure) -> String {
        let (t, paper) = (self.t, self.paper);
        let standing = note(paper.locale, figure)
            .replace("{first}", &t.month(paper.first))
            .replace("{last}", &t.month(paper.last))
            .replace("{day}", &t.date(paper.dated));
        let detail = paper.figures.get(&figure).map_or("", |fact| fact.detail.as_str());
        if detail.is_empty() { standing } else { format!("{standing} {detail}") }
    }
}

/// A value as the page writes it.
fn value(t: T, value: &CaseValue) -> String {
    match *value {
        CaseValue::Count(number) => t.integer(number),
        CaseValue::Withheld => t.prove_case_few(),
        CaseValue::Money(amount) if amount.0 % 100 == 0 => t.money_round(amount),
        CaseValue::Money(amount) => t.money(amount),
        CaseValue::MoneyRange(low, high) => {
            t.prove_case_between(t.money_round(high), t.money_round(low))
        }
        CaseValue::Rate(rate) => t.percent(rate),
        CaseValue::Percent(part) => t.prove_percent(t.integer(part)),
        CaseValue::PercentRange(low, high) if low == high => t.prove_percent(t.integer(low)),
        CaseValue::PercentRange(low, high) => t.prove_percent(format!("{low}–{high}")),
        CaseValue::AtLeast(part) => t.prove_case_at_least(t.prove_percent(t.integer(part))),
        CaseValue::Hours(minutes) => t.prove_count_hours(minutes / 60),
    }
}

#[derive(Template)]
#[template(path = "public/case_study/page.html")]
struct CasePage {
    shell: PublicShell,
    demo: Option<Notice>,
    title: String,
    study: Study,
    paper: (String, String),
    back: (String, String),
}

async fn show(State(state): State<WebState>, page: PublicPage) -> Result<Response, WebError> {
    let t = page.t;
    let organisation = page.network()?;
    let paper = state.case_studies.paper(&state.app, organisation.id, t.locale()).await?;
    let start = format!("/n/{}", organisation.slug);
    shown(&CasePage {
        demo: organisation.is_demo.then(|| {
            Notice::new(NoticeKind::Info, t.network_demo_title()).with_text(t.network_demo_text())
        }),
        title: t.prove_case_title(organisation.network_name.as_str()),
        study: Study::of(&state.app, &paper),
        paper: (
            t.prove_case_paper(),
            format!("{start}/case-study/paper?lang={}", t.locale().code()),
        ),
        back: (t.prove_public_page(), start),
        shell: page.shell(),
    })
}

async fn paper(State(state): State<WebState>, page: PublicPage) -> Result<Response, WebError> {
    let organisation = page.network()?;
    let locale = page.t.locale();
    let bytes = state.case_studies.pdf(&state.app, organisation.id, locale).await?;
    let name = format!("{}-{}.pdf", organisation.slug, locale.code());
    Ok(Download { name, media_type: "application/pdf", bytes }.into_response())
}
