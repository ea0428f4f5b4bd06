//! Papers for tests of what surrounds them: the facts as plain text, without typesetting.

use maillage_app::documents::{
    AgreementPaper, AttendancePaper, CaseStudyPaper, Chart, DocumentError, Documents, DrawnChart,
    Evidence, HoursPaper, LettersPaper, MandatePaper, PlacementEvidence, PlacementPaper,
    PostersPaper, ReceiptPaper, RoundPaper, StatementPaper,
};
use maillage_domain::locale::Locale;

/// Writes the facts of a paper as text.
#[derive(Debug, Clone, Copy, Default)]
pub struct TextPapers;

impl Documents for TextPapers {
    fn agreement(&self, paper: &AgreementPaper) -> Result<Vec<u8>, DocumentError> {
        Ok(format!("agreement {paper:#?}").into_bytes())
    }

    fn signed_agreement(
        &self,
        paper: &AgreementPaper,
        evidence: &Evidence,
    ) -> Result<Vec<u8>, DocumentError> {
        Ok(format!("signed agreement {paper:#?} {evidence:#?}").into_bytes())
    }

    fn letters(&self, paper: &LettersPaper) -> Result<Vec<u8>, DocumentError> {
        Ok(format!("letters {paper:#?}").into_bytes())
    }

    fn receipt(&self, paper: &ReceiptPaper) -> Result<Vec<u8>, DocumentError> {
        Ok(format!("receipt {paper:#?}").into_bytes())
    }

    fn mandate(&self, paper: &MandatePaper) -> Result<Vec<u8>, DocumentError> {
        Ok(format!("mandate {paper:#?}").into_bytes())
    }

    fn posters(&self, paper: &PostersPaper) -> Result<Vec<u8>, DocumentError> {
        Ok(format!("posters {paper:#?}").into_bytes())
    }

    fn statement(&self, paper: &StatementPaper) -> Result<Vec<u8>, DocumentError> {
        Ok(format!("statement {paper:#?}").into_bytes())
    }

    fn placement(&self, paper: &PlacementPaper) -> Result<Vec<u8>, DocumentError> {
        Ok(format!("placement {paper:#?}").into_bytes())
    }

    fn signed_placement(
        &self,
        paper: &PlacementPaper,
        evidence: &PlacementEvidence,
    ) -> Result<Vec<u8>, DocumentError> {
        Ok(format!("signed placement {paper:#?} {evidence:#?}").into_bytes())
    }

    fn hours(&self, paper: &HoursPaper) -> Result<Vec<u8>, DocumentError> {
        Ok(format!("hours {paper:#?}").into_bytes())
    }

    fn attendance(&self, paper: &AttendancePaper) -> Result<Vec<u8>, DocumentError> {
        Ok(format!("attendance {paper:#?}").into_bytes())
    }

    fn round(&self, paper: &RoundPaper) -> Result<Vec<u8>, DocumentError> {
        Ok(format!("round {paper:#?}").into_bytes())
    }

    fn case_study(&self, paper: &CaseStudyPaper) -> Result<Vec<u8>, DocumentError> {
        Ok(format!("case study {paper:#?}").into_bytes())
    }

    fn chart(&self, chart: &Chart, locale: Locale, id: &str) -> DrawnChart {
        let title = format!("{id} {locale}");
        DrawnChart { title, says: format!("{chart:?}"), ..DrawnChart::default() }
    }

    fn photograph(&self, file: &[u8]) -> Result<Vec<u8>, DocumentError> {
        let is_jpeg = file.starts_with(b"\xff\xd8");
        is_jpeg.then(|| file.to_vec()).ok_or(DocumentError::Picture)
    }

    fn picture(&self, file: &[u8]) -> Result<Vec<u8>, DocumentError> {
        let is_png = file.starts_with(b"\x89PNG");
        is_png.then(|| file.to_vec()).ok_or(DocumentError::Logo)
    }
}
