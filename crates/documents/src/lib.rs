//! Floor 4: letters, agreements, receipts and mandates as tagged PDF. Only this crate knows Typst.
//!
//! A paper is a template (`templates/<paper>/paper.typ`), its words in four languages beside it
//! (`fr.toml`, `es.toml`, `ca.toml`, `en.toml`) and facts. Facts reach the template as the values
//! of a virtual JSON file, never as markup, so a name can hold any character and stays a name.

mod agreement;
mod letter;
mod mandate;
mod picture;
mod press;
mod receipt;
mod view;
mod words;

use maillage_app::documents::{
    AgreementPaper, DocumentError, Documents, Evidence, LettersPaper, MandatePaper, ReceiptPaper,
};

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

    fn picture(&self, file: &[u8]) -> Result<Vec<u8>, DocumentError> {
        picture::harmless(file)
    }
}

#[cfg(test)]
mod samples;
#[cfg(test)]
mod tests;
