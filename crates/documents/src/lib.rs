//! Floor 4: letters, agreements, receipts, posters, statements and the case study as tagged PDF. Only this crate knows Typst.
//!
//! A paper is a template (`templates/<paper>/paper.typ`), its words in four languages beside it
//! (`fr.toml`, `es.toml`, `ca.toml`, `en.toml`) and facts. Facts reach the template as the values
//! of a virtual JSON file, never as markup, so a name can hold any character and stays a name.

mod agreement;
mod attendance;
mod case_study;
mod chart;
mod hours;
mod letter;
mod mandate;
mod net;
mod numbers;
mod picture;
mod placement;
mod poster;
mod press;
mod qr;
mod receipt;
mod round;
mod statement;
mod view;
mod words;

use maillage_app::documents::{
    AgreementPaper, AttendancePaper, CaseStudyPaper, Chart, DocumentError, Documents, DrawnChart,
    Evidence, HoursPaper, LettersPaper, MandatePaper, PlacementEvidence, PlacementPaper,
    PostersPaper, ReceiptPaper, RoundPaper, StatementPaper,
};
use maillage_domain::locale::Locale;

/// The typesetter of all papers. Fonts, templates and Typst's library are read once for the whole
/// program, at the first paper; making one is then a few milliseconds in a release build.
#[derive(Debug, Clone, Copy, Default)]
pub struct Papers;

impl Documents for Papers {
    fn agreement(&self, paper: &AgreementPaper) -> Result<Vec<u8>, DocumentError> {
        agreement::job(paper, None).run()
    }

    fn signed_agreement(
        &self,
        paper: &AgreementPaper,
        evidence: &Evidence,
    ) -> Result<Vec<u8>, DocumentError> {
        if evidence.signatures.is_empty() {
            return Err(DocumentError::Missing("signature"));
        }
        agreement::job(paper, Some(evidence)).run()
    }

    fn letters(&self, paper: &LettersPaper) -> Result<Vec<u8>, DocumentError> {
        letter::job(paper)?.run()
    }

    fn receipt(&self, paper: &ReceiptPaper) -> Result<Vec<u8>, DocumentError> {
        receipt::job(paper)?.run()
    }

    fn mandate(&self, paper: &MandatePaper) -> Result<Vec<u8>, DocumentError> {
        mandate::job(paper).run()
    }

    fn posters(&self, paper: &PostersPaper) -> Result<Vec<u8>, DocumentError> {
        poster::job(paper)?.run()
    }

    fn statement(&self, paper: &StatementPaper) -> Result<Vec<u8>, DocumentError> {
        statement::job(paper)?.run()
    }

    fn placement(&self, paper: &PlacementPaper) -> Result<Vec<u8>, DocumentError> {
        placement::job(paper, None)?.run()
    }

    fn signed_placement(
        &self,
        paper: &PlacementPaper,
        evidence: &PlacementEvidence,
    ) -> Result<Vec<u8>, DocumentError> {
        placement::job(paper, Some(evidence))?.run()
    }

    fn hours(&self, paper: &HoursPaper) -> Result<Vec<u8>, DocumentError> {
        hours::job(paper)?.run()
    }

    fn attendance(&self, paper: &AttendancePaper) -> Result<Vec<u8>, DocumentError> {
        attendance::job(paper).run()
    }

    fn round(&self, paper: &RoundPaper) -> Result<Vec<u8>, DocumentError> {
        round::job(paper)?.run()
    }

    fn case_study(&self, paper: &CaseStudyPaper) -> Result<Vec<u8>, DocumentError> {
        case_study::job(paper).run()
    }

    fn chart(&self, chart: &Chart, locale: Locale, id: &str) -> DrawnChart {
        chart::ChartView::named(chart, locale, id).drawn_for_a_page()
    }

    fn photograph(&self, file: &[u8]) -> Result<Vec<u8>, DocumentError> {
        picture::photograph(file)
    }

    fn picture(&self, file: &[u8]) -> Result<Vec<u8>, DocumentError> {
        picture::harmless(file)
    }
}

#[cfg(test)]
mod samples;
#[cfg(test)]
mod tests;
