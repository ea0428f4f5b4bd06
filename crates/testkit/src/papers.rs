//! Papers for tests of what surrounds them: the facts as plain text, without typesetting.

use maillage_app::documents::{
    AgreementPaper, DocumentError, Documents, Evidence, LettersPaper, MandatePaper, ReceiptPaper,
};

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

    fn picture(&self, file: &[u8]) -> Result<Vec<u8>, DocumentError> {
        let is_png = file.starts_with(b"\x89PNG");
        is_png.then(|| file.to_vec()).ok_or(DocumentError::Logo)
    }
}
