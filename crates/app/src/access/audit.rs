//! The audit: who did what, when.

use async_trait::async_trait;

use crate::actor::{Actor, ActorKind, AuditLine};
use crate::error::StoreError;
use crate::store::{Page, Paged, UnitOfWork};
use crate::{App, AppError};

/// The rows of the audit.
#[async_trait]
pub trait AuditStore {
    /// Adds a line.
    async fn insert_audit(
        &mut self,
        id: uuid::Uuid,
        actor_id: Option<uuid::Uuid>,
        line: &AuditLine,
    ) -> Result<(), StoreError>;
    /// The first line of an action on something.
    async fn first_audited(
        &mut self,
        action: &str,
        subject_kind: &str,
        subject_id: &str,
    ) -> Result<Option<AuditLine>, StoreError>;
    /// A part of the audit, newest first.
    async fn audit(&mut self, page: Page) -> Result<Paged<AuditLine>, StoreError>;
}

/// Writes one line of the audit inside the unit of work of what it tells of, so that neither lands
/// without the other.
///
/// # Errors
/// When the store fails.
pub async fn note(
    app: &App,
    work: &mut dyn UnitOfWork,
    actor: &Actor,
    action: &str,
    subject: (&str, &str),
    detail: serde_json::Value,
) -> Result<(), AppError> {
    let (kind, id) = match &actor.kind {
        ActorKind::Staff { account, .. } => ("staff", Some(account.0)),
        ActorKind::Partner { partner } => ("partner", Some(partner.0)),
        ActorKind::Public => ("public", None),
        ActorKind::System => ("system", None),
    };
    let line = AuditLine {
        at: app.clock.now(),
        actor_kind: kind.to_owned(),
        actor_name: actor.name.clone(),
        action: action.to_owned(),
        subject_kind: subject.0.to_owned(),
        subject_id: subject.1.to_owned(),
        detail: detail.to_string(),
    };
    work.insert_audit(app.new_id(), id, &line).await?;
    Ok(())
}

/// A part of the audit, newest first.
///
/// # Errors
/// When the actor may not administer, or the store fails.
pub async fn list(app: &App, actor: &Actor, page: Page) -> Result<Paged<AuditLine>, AppError> {
    actor.require(maillage_domain::access::Action::Administer)?;
    let mut work = app.store.read(actor.organisation).await?;
    Ok(work.audit(page).await?)
}
