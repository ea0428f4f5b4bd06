//! The coordinator's own texts of the case study; a block without one says the standing words.

use std::collections::BTreeMap;

use async_trait::async_trait;
use jiff::Timestamp;
use maillage_domain::access::Action;
use maillage_domain::locale::Locale;
use maillage_domain::prove::case_study::{CaseBlock, CaseText, CaseTextError};
use serde_json::json;

use crate::access::audit;
use crate::error::StoreError;
use crate::{Actor, App, AppError};

/// The name under which the name of the quarter is kept among the blocks.
const QUARTER: &str = "quarter_name";

/// A text as the tables hold it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProofText {
    /// A block's word, or that of the quarter's name.
    pub block: String,
    /// Its language.
    pub locale: Locale,
    /// The text.
    pub body: String,
    /// Who wrote it, by name.
    pub written_by: String,
    /// When.
    pub written_at: Timestamp,
}

/// The rows of texts.
#[async_trait]
pub trait ProofTextStore {
    /// All texts.
    async fn proof_texts(&mut self) -> Result<Vec<ProofText>, StoreError>;
    /// Writes a text in the place of the one before.
    async fn put_proof_text(&mut self, text: &ProofText) -> Result<(), StoreError>;
    /// Goes back to the standing words.
    async fn delete_proof_text(&mut self, block: &str, locale: Locale) -> Result<(), StoreError>;
}

/// The texts of one language.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct OwnTexts {
    /// The name of the quarter, when it was written.
    pub quarter: Option<String>,
    /// The blocks that were written.
    pub blocks: BTreeMap<CaseBlock, CaseText>,
}

impl OwnTexts {
    /// Those of one language among all. A text whose blanks are no longer known is passed over.
    #[must_use]
    pub fn of(texts: &[ProofText], locale: Locale) -> Self {
        let mut own = Self::default();
        for text in texts.iter().filter(|text| text.locale == locale) {
            if text.block == QUARTER {
                own.quarter = Some(text.body.clone());
            } else if let (Ok(block), Ok(body)) = (text.block.parse(), CaseText::parse(&text.body))
            {
                own.blocks.insert(block, body);
            }
        }
        own
    }
}

/// Why a text is not taken.
#[derive(Debug, thiserror::Error)]
pub enum TextError {
    /// It has a blank that is not known.
    #[error("the text cannot be taken")]
    Blank(#[from] CaseTextError),
    /// Anything else.
    #[error(transparent)]
    App(#[from] AppError),
}

/// What is written: a block, or the name of the quarter.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Written {
    /// A block.
    Block(CaseBlock),
    /// The name of the quarter.
    Quarter,
}

/// The texts of one language.
///
/// # Errors
/// [`AppError::Forbidden`]; when the store fails.
pub async fn texts(app: &App, actor: &Actor, locale: Locale) -> Result<OwnTexts, AppError> {
    actor.require(Action::ViewNetwork)?;
    let all = app.store.read(actor.organisation).await?.proof_texts().await?;
    Ok(OwnTexts::of(&all, locale))
}

/// Writes a text; an empty one goes back to the standing words.
///
/// # Errors
/// [`TextError`].
pub async fn write(
    app: &App,
    actor: &Actor,
    what: Written,
    locale: Locale,
    body: &str,
) -> Result<(), TextError> {
    actor.require(Action::EditProof)?;
    let body = body.trim();
    let block = match what {
        Written::Block(block) => {
            CaseText::parse(body)?;
            block.as_str()
        }
        Written::Quarter => QUARTER,
    };
    let mut work = app.store.begin(actor.organisation).await.map_err(AppError::from)?;
    if body.is_empty() {
        work.delete_proof_text(block, locale).await.map_err(AppError::from)?;
    } else {
        let text = ProofText {
            block: block.to_owned(),
            locale,
            body: body.to_owned(),
            written_by: actor.name.clone(),
            written_at: app.clock.now(),
        };
        work.put_proof_text(&text).await.map_err(AppError::from)?;
    }
    let detail = json!({ "locale": locale.code(), "length": body.chars().count() });
    audit::note(app, &mut *work, actor, "case-study.write", ("text", block), detail).await?;
    work.commit().await.map_err(AppError::from)?;
    Ok(())
}
