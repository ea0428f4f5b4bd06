//! Notes on prospects and partners.

use async_trait::async_trait;
use jiff::Timestamp;
use maillage_domain::access::Action;
use maillage_domain::ids::{NoteId, PartnerId, ProspectId};
use serde_json::json;

use crate::access::audit;
use crate::error::StoreError;
use crate::store::UnitOfWork;
use crate::{Actor, App, AppError};

/// What a note or a task is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum About {
    /// A prospect.
    Prospect(ProspectId),
    /// A partner.
    Partner(PartnerId),
}

impl About {
    /// The prospect.
    #[must_use]
    pub fn prospect(self) -> Option<ProspectId> {
        match self {
            Self::Prospect(id) => Some(id),
            Self::Partner(_) => None,
        }
    }

    /// The partner.
    #[must_use]
    pub fn partner(self) -> Option<PartnerId> {
        match self {
            Self::Partner(id) => Some(id),
            Self::Prospect(_) => None,
        }
    }

    /// The glossary word and the id, for the audit.
    #[must_use]
    pub fn subject(self) -> (&'static str, String) {
        match self {
            Self::Prospect(id) => ("prospect", id.to_string()),
            Self::Partner(id) => ("partner", id.to_string()),
        }
    }

    /// What is asked of the actor who changes something about it.
    #[must_use]
    pub fn action(self) -> Action {
        match self {
            Self::Prospect(_) => Action::EditProspects,
            Self::Partner(_) => Action::EditPartners,
        }
    }

    /// # Errors
    /// [`AppError::NotFound`] when this organisation has no such thing.
    pub(crate) async fn must_exist(self, work: &mut dyn UnitOfWork) -> Result<(), AppError> {
        let there = match self {
            Self::Prospect(id) => work.prospect(id).await?.is_some(),
            Self::Partner(id) => work.partner(id).await?.is_some(),
        };
        if there { Ok(()) } else { Err(AppError::NotFound) }
    }
}

/// A note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Note {
    /// The id.
    pub id: NoteId,
    /// What it is about.
    pub about: About,
    /// What it says.
    pub text: String,
    /// Who wrote it.
    pub author_name: String,
    /// When.
    pub created_at: Timestamp,
}

/// The rows of notes.
#[async_trait]
pub trait NoteStore {
    /// Adds a note.
    async fn insert_note(&mut self, note: &Note) -> Result<(), StoreError>;
    /// The notes about something, newest first.
    async fn notes(&mut self, about: About) -> Result<Vec<Note>, StoreError>;
}

/// Writes a note.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`]; `engage.empty` when there is no text.
pub async fn write(app: &App, actor: &Actor, about: About, text: &str) -> Result<NoteId, AppError> {
    actor.require(about.action())?;
    let text = text.trim();
    if text.is_empty() {
        return Err(AppError::Refused { code: "engage.empty" });
    }
    let mut work = app.store.begin(actor.organisation).await?;
    about.must_exist(&mut *work).await?;
    let note = Note {
        id: app.new_id(),
        about,
        text: text.to_owned(),
        author_name: actor.name.clone(),
        created_at: app.clock.now(),
    };
    work.insert_note(&note).await?;
    let (kind, id) = about.subject();
    audit::note(app, &mut *work, actor, "note.write", (kind, &id), json!({})).await?;
    work.commit().await?;
    Ok(note.id)
}
