//! Who acts: every use case that changes something is told, and the audit keeps it.

use jiff::Timestamp;
use maillage_domain::access::{Action, Role};
use maillage_domain::ids::{AccountId, OrganisationId, PartnerId};

use crate::AppError;

/// Who acts, in which organisation.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Actor {
    /// The organisation in which the actor acts.
    pub organisation: OrganisationId,
    /// What kind of actor.
    pub kind: ActorKind,
    /// The name that the audit shows.
    pub name: String,
}

/// The kinds of actors.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ActorKind {
    /// A member of staff, with roles.
    Staff {
        /// The account.
        account: AccountId,
        /// The roles in this organisation.
        roles: Vec<Role>,
    },
    /// A partner, by a personal link.
    Partner {
        /// The partner.
        partner: PartnerId,
    },
    /// A visitor of a public page.
    Public,
    /// The program itself: a command, a scheduled run.
    System,
}

impl Actor {
    /// The program, acting in an organisation.
    #[must_use]
    pub fn system(organisation: OrganisationId) -> Self {
        Self { organisation, kind: ActorKind::System, name: "maillage".to_owned() }
    }

    /// Whether the access table lets the actor do this. The system may; a partner and a visitor never.
    #[must_use]
    pub fn may(&self, action: Action) -> bool {
        match &self.kind {
            ActorKind::System => true,
            ActorKind::Staff { roles, .. } => roles.iter().any(|role| role.may(action)),
            ActorKind::Partner { .. } | ActorKind::Public => false,
        }
    }

    /// # Errors
    /// [`AppError::Forbidden`] when the access table does not let the actor do this.
    pub fn require(&self, action: Action) -> Result<(), AppError> {
        if self.may(action) { Ok(()) } else { Err(AppError::Forbidden) }
    }
}

/// One line of the audit: who did what to what, when.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AuditLine {
    /// When.
    pub at: Timestamp,
    /// `staff`, `partner`, `public` or `system`.
    pub actor_kind: String,
    /// The actor's name.
    pub actor_name: String,
    /// What was done: a verb in dots, such as `due.run`.
    pub action: String,
    /// What it was done to: a glossary word, such as `partner`.
    pub subject_kind: String,
    /// The subject's id or name.
    pub subject_id: String,
    /// Further facts as a JSON object, without personal data.
    pub detail: String,
}
