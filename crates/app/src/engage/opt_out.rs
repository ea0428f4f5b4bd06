//! Who asked not to be written to. The list is kept even when the prospect goes, so that the next
//! register brings nobody back.

use async_trait::async_trait;
use jiff::Timestamp;
use maillage_domain::access::Action;
use maillage_domain::ids::ProspectId;
use serde_json::json;
use uuid::Uuid;

use crate::access::audit;
use crate::error::StoreError;
use crate::{Actor, App, AppError};

/// One wish to be left in peace.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OptOut {
    /// The id.
    pub id: Uuid,
    /// The record of the register, when it came from one.
    pub record_id: Option<String>,
    /// The address, in lower case.
    pub email: Option<String>,
    /// The name, so that a person can tell what the line is about.
    pub name: String,
    /// Since when.
    pub at: Timestamp,
}

/// The rows of the list.
#[async_trait]
pub trait OptOutStore {
    /// Adds a line.
    async fn insert_opt_out(&mut self, line: &OptOut) -> Result<(), StoreError>;
    /// Takes the lines of a record or an address away, when it changed its mind.
    async fn delete_opt_out(
        &mut self,
        record_id: Option<&str>,
        email: Option<&str>,
    ) -> Result<(), StoreError>;
    /// Whether the record or the address (lower case) is on the list.
    async fn is_opted_out(
        &mut self,
        record_id: Option<&str>,
        email: Option<&str>,
    ) -> Result<bool, StoreError>;
    /// All records on the list, for the gate of the search.
    async fn opted_out_records(&mut self) -> Result<Vec<String>, StoreError>;
}

/// A member of staff notes that a prospect asked not to be written to, or takes that back because it
/// asked to. Doing it twice changes nothing.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`]; `engage.nothing-to-mark` when the prospect has neither a
/// record nor an address by which it could be known again.
pub async fn set(
    app: &App,
    actor: &Actor,
    id: ProspectId,
    opted_out: bool,
) -> Result<(), AppError> {
    actor.require(Action::EditProspects)?;
    let mut work = app.store.begin(actor.organisation).await?;
    let prospect = work.prospect(id).await?.ok_or(AppError::NotFound)?;
    if prospect.record_id.is_none() && prospect.email.is_none() {
        return Err(AppError::Refused { code: "engage.nothing-to-mark" });
    }
    if opted_out {
        super::join::opt_out(app, &mut *work, &prospect).await?;
    } else {
        work.delete_opt_out(prospect.record_id.as_deref(), prospect.email.as_deref()).await?;
    }
    let subject = id.to_string();
    let action = if opted_out { "opt-out.add" } else { "opt-out.lift" };
    audit::note(app, &mut *work, actor, action, ("prospect", &subject), json!({})).await?;
    work.commit().await?;
    Ok(())
}
