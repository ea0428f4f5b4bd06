//! Programmes: what the organisation does with people, and what it costs.

use async_trait::async_trait;
use jiff::Timestamp;
use jiff::civil::Date;
use maillage_domain::access::Action;
use maillage_domain::ids::ProgrammeId;
use maillage_domain::money::Cents;
use maillage_domain::period::{FiscalYear, Month};
use serde_json::json;

use crate::access::audit;
use crate::error::StoreError;
use crate::store::{Page, Paged};
use crate::{Actor, App, AppError};

/// A programme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Programme {
    /// The id.
    pub id: ProgrammeId,
    /// Its name.
    pub name: String,
    /// What it is for, in a few sentences; may be empty.
    pub purpose: String,
    /// The first day.
    pub starts_on: Date,
    /// The last day; none while it goes on.
    pub ends_on: Option<Date>,
    /// When the row was made.
    pub created_at: Timestamp,
}

/// How a list of programmes is narrowed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ProgrammeFilter {
    /// Part of the name, whatever the case and the accents.
    pub name_contains: Option<String>,
    /// Only those that run (`true`) or do not (`false`) on a day.
    pub running: Option<(bool, Date)>,
}

/// A programme in a list, with its counts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProgrammeRow {
    /// The programme.
    pub programme: Programme,
    /// How many people take part on the day asked for.
    pub people: i64,
    /// How many sessions took place until that day.
    pub sessions: i64,
}

/// The rows of programmes.
#[async_trait]
pub trait ProgrammeStore {
    /// Adds a programme.
    async fn insert_programme(&mut self, programme: &Programme) -> Result<(), StoreError>;
    /// Writes name, purpose and days.
    async fn update_programme(&mut self, programme: &Programme) -> Result<(), StoreError>;
    /// One programme.
    async fn programme(&mut self, id: ProgrammeId) -> Result<Option<Programme>, StoreError>;
    /// A part of the list, by name, with counts of a day.
    async fn programmes(
        &mut self,
        filter: &ProgrammeFilter,
        on: Date,
        page: Page,
    ) -> Result<Paged<ProgrammeRow>, StoreError>;
    /// What a programme cost, by the first month of the fiscal year, newest first.
    async fn programme_costs(&mut self, id: ProgrammeId)
    -> Result<Vec<(Month, Cents)>, StoreError>;
    /// Writes what it cost in the fiscal year that begins with this month; none takes it away.
    async fn set_programme_cost(
        &mut self,
        id: ProgrammeId,
        year_first: Month,
        cost: Option<Cents>,
    ) -> Result<(), StoreError>;
}

/// What a person types of a programme.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ProgrammeEdit {
    /// Its name.
    pub name: String,
    /// What it is for; may be empty.
    pub purpose: String,
    /// The first day.
    pub starts_on: Date,
    /// The last day; none while it goes on.
    pub ends_on: Option<Date>,
}

impl ProgrammeEdit {
    fn check(&self) -> Result<(), AppError> {
        if self.ends_on.is_some_and(|last| last < self.starts_on) {
            return Err(AppError::Refused { code: "programme.days" });
        }
        Ok(())
    }
}

/// A part of the list, with counts of a day.
///
/// # Errors
/// When the actor may not look at people, or the store fails.
pub async fn list(
    app: &App,
    actor: &Actor,
    filter: &ProgrammeFilter,
    on: Date,
    page: Page,
) -> Result<Paged<ProgrammeRow>, AppError> {
    actor.require(Action::ViewPeople)?;
    Ok(app.store.read(actor.organisation).await?.programmes(filter, on, page).await?)
}

/// One programme, and what it cost by fiscal year, newest first.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`].
pub async fn get(
    app: &App,
    actor: &Actor,
    id: ProgrammeId,
) -> Result<(Programme, Vec<(Month, Cents)>), AppError> {
    actor.require(Action::ViewPeople)?;
    let mut work = app.store.read(actor.organisation).await?;
    let programme = work.programme(id).await?.ok_or(AppError::NotFound)?;
    let costs = work.programme_costs(id).await?;
    Ok((programme, costs))
}

/// Adds a programme.
///
/// # Errors
/// [`AppError::Forbidden`]; `programme.days` when it ends before it begins.
pub async fn add(app: &App, actor: &Actor, new: ProgrammeEdit) -> Result<ProgrammeId, AppError> {
    actor.require(Action::RunProgrammes)?;
    new.check()?;
    let programme = Programme {
        id: app.new_id(),
        name: new.name,
        purpose: new.purpose,
        starts_on: new.starts_on,
        ends_on: new.ends_on,
        created_at: app.clock.now(),
    };
    let mut work = app.store.begin(actor.organisation).await?;
    work.insert_programme(&programme).await?;
    let subject = programme.id.to_string();
    let about = ("programme", subject.as_str());
    audit::note(app, &mut *work, actor, "programme.add", about, json!({})).await?;
    work.commit().await?;
    Ok(programme.id)
}

/// Changes a programme.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`]; `programme.days`.
pub async fn edit(
    app: &App,
    actor: &Actor,
    id: ProgrammeId,
    edit: ProgrammeEdit,
) -> Result<(), AppError> {
    actor.require(Action::RunProgrammes)?;
    edit.check()?;
    let mut work = app.store.begin(actor.organisation).await?;
    let programme = work.programme(id).await?.ok_or(AppError::NotFound)?;
    let programme = Programme {
        name: edit.name,
        purpose: edit.purpose,
        starts_on: edit.starts_on,
        ends_on: edit.ends_on,
        ..programme
    };
    work.update_programme(&programme).await?;
    let subject = id.to_string();
    let about = ("programme", subject.as_str());
    audit::note(app, &mut *work, actor, "programme.edit", about, json!({})).await?;
    work.commit().await?;
    Ok(())
}

/// Writes what a programme cost in the organisation's fiscal year that holds a month, whoever paid it;
/// none takes it away.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`]; `programme.cost` below zero.
pub async fn set_cost(
    app: &App,
    actor: &Actor,
    id: ProgrammeId,
    month: Month,
    cost: Option<Cents>,
) -> Result<(), AppError> {
    actor.require(Action::RunProgrammes)?;
    if cost.is_some_and(|cost| cost < Cents::ZERO) {
        return Err(AppError::Refused { code: "programme.cost" });
    }
    let mut work = app.store.begin(actor.organisation).await?;
    work.programme(id).await?.ok_or(AppError::NotFound)?;
    let organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let year = FiscalYear::holding(month, organisation.fiscal_year_starts_in);
    work.set_programme_cost(id, year.first, cost).await?;
    let subject = id.to_string();
    let detail = json!({ "year": year.first.to_string(), "cents": cost.map(|cost| cost.0) });
    audit::note(app, &mut *work, actor, "programme.cost", ("programme", &subject), detail).await?;
    work.commit().await?;
    Ok(())
}
