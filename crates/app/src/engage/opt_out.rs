//! Who asked not to be written to. The list is kept even when the prospect goes, so that the next
//! register brings nobody back.

use std::collections::BTreeSet;

use async_trait::async_trait;
use jiff::Timestamp;
use maillage_domain::access::Action;
use maillage_domain::ids::ProspectId;
use serde_json::json;
use uuid::Uuid;

use crate::access::audit;
use crate::engage::note::About;
use crate::engage::prospect::Prospect;
use crate::error::StoreError;
use crate::store::UnitOfWork;
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
/// record nor an address, of its own or of a person there, by which it could be known again.
pub async fn set(
    app: &App,
    actor: &Actor,
    id: ProspectId,
    opted_out: bool,
) -> Result<(), AppError> {
    actor.require(Action::EditProspects)?;
    let mut work = app.store.begin(actor.organisation).await?;
    let prospect = work.prospect(id).await?.ok_or(AppError::NotFound)?;
    if prospect.record_id.is_none() && addresses(&mut *work, &prospect).await?.is_empty() {
        return Err(AppError::Refused { code: "engage.nothing-to-mark" });
    }
    if opted_out {
        add(app, &mut *work, &prospect).await?;
    } else {
        work.delete_opt_out(prospect.record_id.as_deref(), None).await?;
        for email in addresses(&mut *work, &prospect).await? {
            work.delete_opt_out(None, Some(&email)).await?;
        }
    }
    let subject = id.to_string();
    let action = if opted_out { "opt-out.add" } else { "opt-out.lift" };
    audit::note(app, &mut *work, actor, action, ("prospect", &subject), json!({})).await?;
    work.commit().await?;
    Ok(())
}

/// All addresses by which a prospect is written to: its own, and those of its people.
async fn addresses(
    work: &mut dyn UnitOfWork,
    prospect: &Prospect,
) -> Result<Vec<String>, AppError> {
    let people = work.contacts(About::of(prospect)).await?;
    let all = prospect.email.iter().cloned().chain(people.into_iter().filter_map(|one| one.email));
    Ok(all.collect::<BTreeSet<_>>().into_iter().collect())
}

/// Whether a prospect asked not to be written to, by its record or by any address of its house or people.
pub(crate) async fn is_set(
    work: &mut dyn UnitOfWork,
    prospect: &Prospect,
) -> Result<bool, AppError> {
    let mut set = work.is_opted_out(prospect.record_id.as_deref(), None).await?;
    for email in addresses(work, prospect).await? {
        set = set || work.is_opted_out(None, Some(&email)).await?;
    }
    Ok(set)
}

/// Puts the record and all addresses of a prospect on the list of those who are left in peace.
pub(crate) async fn add(
    app: &App,
    work: &mut dyn UnitOfWork,
    prospect: &Prospect,
) -> Result<(), AppError> {
    let own = (prospect.record_id.clone(), prospect.email.clone());
    let others = addresses(work, prospect).await?.into_iter().map(|email| (None, Some(email)));
    for (record_id, email) in std::iter::once(own).chain(others) {
        let nothing = record_id.is_none() && email.is_none();
        if nothing || work.is_opted_out(record_id.as_deref(), email.as_deref()).await? {
            continue;
        }
        let (id, name, at) = (app.new_id(), prospect.name.clone(), app.clock.now());
        work.insert_opt_out(&OptOut { id, record_id, email, name, at }).await?;
    }
    Ok(())
}
