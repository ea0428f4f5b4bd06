//! Notes on prospects and partners.

use async_trait::async_trait;
use jiff::Timestamp;
use maillage_domain::access::Action;
use maillage_domain::ids::{NoteId, PartnerId, ProspectId};
use maillage_domain::locale::Locale;
use serde_json::json;

use crate::access::audit;
use crate::engage::prospect::Prospect;
use crate::error::StoreError;
use crate::store::UnitOfWork;
use crate::{Actor, App, AppError};

/// What a contact, a note or a task is about.
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

    /// Where the people, notes and tasks of a prospect stand: they follow it when it becomes a partner.
    #[must_use]
    pub fn of(prospect: &Prospect) -> Self {
        prospect.partner.map_or(Self::Prospect(prospect.id), Self::Partner)
    }

    /// Begins a change of what belongs to a prospect or a partner. A prospect that has become a partner
    /// leads to the partner.
    ///
    /// # Errors
    /// [`AppError::Forbidden`]; [`AppError::NotFound`] when this organisation has no such thing.
    pub(super) async fn open(self, app: &App, actor: &Actor) -> Result<Change, AppError> {
        actor.require(self.action())?;
        let mut work = app.store.begin(actor.organisation).await?;
        let (about, locale) = match self {
            Self::Prospect(id) => {
                let prospect = work.prospect(id).await?.ok_or(AppError::NotFound)?;
                (Self::of(&prospect), prospect.locale)
            }
            Self::Partner(id) => (self, work.partner(id).await?.ok_or(AppError::NotFound)?.locale),
        };
        actor.require(about.action())?;
        Ok(Change { work, about, locale })
    }
}

/// A change of what belongs to a prospect or a partner, while it is made.
pub(super) struct Change {
    /// The unit of work.
    pub(super) work: Box<dyn UnitOfWork>,
    /// To whom it belongs.
    pub(super) about: About,
    /// The language of the house.
    pub(super) locale: Locale,
}

impl Change {
    /// Writes the audit's line and makes the change last.
    pub(super) async fn done(
        mut self,
        app: &App,
        actor: &Actor,
        action: &str,
    ) -> Result<(), AppError> {
        let (kind, subject) = self.about.subject();
        audit::note(app, &mut *self.work, actor, action, (kind, &subject), json!({})).await?;
        Ok(self.work.commit().await?)
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
    /// Takes a note away, whomever it is about by now; one that is not there is no error.
    async fn delete_note(&mut self, id: NoteId) -> Result<(), StoreError>;
    /// The notes about something, newest first.
    async fn notes(&mut self, about: About) -> Result<Vec<Note>, StoreError>;
}

/// Writes a note.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`]; `engage.empty` when there is no text.
pub async fn write(app: &App, actor: &Actor, about: About, text: &str) -> Result<NoteId, AppError> {
    let text = text.trim();
    if text.is_empty() {
        return Err(AppError::Refused { code: "engage.empty" });
    }
    let mut change = about.open(app, actor).await?;
    let note = Note {
        id: app.new_id(),
        about: change.about,
        text: text.to_owned(),
        author_name: actor.name.clone(),
        created_at: app.clock.now(),
    };
    change.work.insert_note(&note).await?;
    change.done(app, actor, "note.write").await?;
    Ok(note.id)
}
