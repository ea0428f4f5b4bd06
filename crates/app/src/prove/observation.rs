//! Observations: values of an indicator on a day in an area. None is ever edited: another value stands
//! above the one before, and both stay.

pub mod import;

use std::collections::BTreeMap;

use async_trait::async_trait;
use jiff::Timestamp;
use jiff::civil::Date;
use maillage_domain::access::Action;
use maillage_domain::ids::{IndicatorId, ObservationImportId};
use maillage_domain::prove::observation::Observed;
use serde_json::json;

use self::import::ObservationImport;
use crate::access::audit;
use crate::error::StoreError;
use crate::store::{Page, Paged, UnitOfWork};
use crate::{Actor, App, AppError};

/// An observation as the tables hold it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Observation {
    /// Of what.
    pub indicator: IndicatorId,
    /// Where; empty for the organisation itself.
    pub area: String,
    /// When.
    pub on: Date,
    /// How many values for this area and day came before.
    pub revision: i64,
    /// The value in thousandths of the unit; none takes the one before back.
    pub milli: Option<i64>,
    /// Why, or how it was seen; may be empty.
    pub remark: String,
    /// Who recorded it, by name.
    pub recorded_by: String,
    /// When.
    pub recorded_at: Timestamp,
    /// The table that it came with.
    pub import: Option<ObservationImportId>,
}

/// An observation in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ObservationRow {
    /// The observation.
    pub observation: Observation,
    /// Whether a later one stands above it.
    pub superseded: bool,
}

/// The orders of a list of observations.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum ObservationSort {
    /// The newest day first.
    #[default]
    Newest,
    /// The oldest day first.
    Oldest,
    /// By area, then by day.
    Area,
    /// The largest value first.
    Largest,
    /// The smallest value first.
    Smallest,
}

impl ObservationSort {
    /// All orders.
    pub const ALL: [Self; 5] =
        [Self::Newest, Self::Oldest, Self::Area, Self::Largest, Self::Smallest];

    /// The word in addresses and statements.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Newest => "-day",
            Self::Oldest => "day",
            Self::Area => "area",
            Self::Largest => "-value",
            Self::Smallest => "value",
        }
    }

    /// The order of such a word; the newest day first for any other.
    #[must_use]
    pub fn of_word(word: &str) -> Self {
        Self::ALL.into_iter().find(|order| order.as_str() == word).unwrap_or_default()
    }
}

/// How a list of observations is narrowed and ordered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ObservationFilter {
    /// Of which indicator.
    pub indicator: IndicatorId,
    /// Only of this area.
    pub area: Option<String>,
    /// Part of the area's name, whatever the case.
    pub contains: Option<String>,
    /// Also those above which another stands.
    pub with_history: bool,
    /// The order.
    pub sort: ObservationSort,
}

/// What stands for an area and a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// Its revision.
    pub revision: i64,
    /// The value in thousandths; none when it was taken back.
    pub milli: Option<i64>,
}

/// The rows of observations and of the tables that they came with.
#[async_trait]
pub trait ObservationStore {
    /// Adds observations. A revision that is taken is a conflict.
    async fn insert_observations(&mut self, observations: &[Observation])
    -> Result<(), StoreError>;
    /// What stands for each area and day of an indicator.
    async fn standing_observations(
        &mut self,
        indicator: IndicatorId,
    ) -> Result<Vec<(String, Date, Standing)>, StoreError>;
    /// A part of the list.
    async fn observations(
        &mut self,
        filter: &ObservationFilter,
        page: Page,
    ) -> Result<Paged<ObservationRow>, StoreError>;
    /// Keeps a table, not taken yet.
    async fn insert_observation_import(
        &mut self,
        import: &ObservationImport,
    ) -> Result<(), StoreError>;
    /// A kept table.
    async fn observation_import(
        &mut self,
        id: ObservationImportId,
    ) -> Result<Option<ObservationImport>, StoreError>;
    /// Writes how a kept table is read, and when it was taken.
    async fn update_observation_import(
        &mut self,
        import: &ObservationImport,
    ) -> Result<(), StoreError>;
    /// Forgets tables that were brought before an instant and never taken.
    async fn forget_observation_imports(&mut self, before: Timestamp) -> Result<(), StoreError>;
}

/// The values that stand of an indicator, by area and day.
///
/// # Errors
/// When the store fails.
pub(crate) async fn standing(
    work: &mut dyn UnitOfWork,
    indicator: IndicatorId,
) -> Result<BTreeMap<(String, Date), Standing>, StoreError> {
    let rows = work.standing_observations(indicator).await?;
    Ok(rows.into_iter().map(|(area, on, value)| ((area, on), value)).collect())
}

/// A part of the list of observations.
///
/// # Errors
/// [`AppError::Forbidden`]; when the store fails.
pub async fn list(
    app: &App,
    actor: &Actor,
    filter: &ObservationFilter,
    page: Page,
) -> Result<Paged<ObservationRow>, AppError> {
    actor.require(Action::ViewNetwork)?;
    Ok(app.store.read(actor.organisation).await?.observations(filter, page).await?)
}

/// Records a value, or takes the one that stands back (`milli` none). A value that stands already is
/// not recorded twice. Tells whether anything was recorded.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`]; refused with `observation.future` for a day to
/// come, and `observation.nothing` when there is nothing to take back.
pub async fn record(
    app: &App,
    actor: &Actor,
    indicator: IndicatorId,
    observed: (String, Date, Option<i64>),
    remark: String,
) -> Result<bool, AppError> {
    actor.require(Action::EditProof)?;
    let (area, on, milli) = observed;
    let mut work = app.store.begin(actor.organisation).await?;
    let known = work.indicators().await?;
    let known = known.into_iter().find(|one| one.id == indicator).ok_or(AppError::NotFound)?;
    let settings = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    if on > app.clock.today(&settings.time_zone) {
        return Err(AppError::Refused { code: "observation.future" });
    }
    let area = if area.trim().is_empty() { known.facts.area } else { area.trim().to_owned() };
    let stands = standing(&mut *work, indicator).await?.get(&(area.clone(), on)).copied();
    match (stands.and_then(|value| value.milli), milli) {
        (Some(old), Some(new)) if old == new => return Ok(false),
        (None, None) => return Err(AppError::Refused { code: "observation.nothing" }),
        _ => {}
    }
    let observation = Observation {
        indicator,
        area: area.clone(),
        on,
        revision: stands.map_or(0, |value| value.revision + 1),
        milli,
        remark,
        recorded_by: actor.name.clone(),
        recorded_at: app.clock.now(),
        import: None,
    };
    work.insert_observations(std::slice::from_ref(&observation)).await.map_err(meanwhile)?;
    let action = if milli.is_some() { "observation.record" } else { "observation.take-back" };
    let detail = json!({ "area": area, "on": on.to_string(), "milli": milli });
    let id = indicator.to_string();
    audit::note(app, &mut *work, actor, action, ("indicator", &id), detail).await?;
    work.commit().await?;
    Ok(true)
}

/// Two people who record a value of one area and day at once take the same revision.
pub(crate) fn meanwhile(error: StoreError) -> AppError {
    match error {
        StoreError::Conflict { .. } => AppError::Refused { code: "observation.meanwhile" },
        other => other.into(),
    }
}

/// What a table would change: observations that are new, that would stand above another value, and
/// those that stand already.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Difference {
    /// New ones, and those with another value.
    pub record: Vec<(Observed, i64)>,
    /// How many of those stand above another value.
    pub changed: usize,
    /// Those that stand already.
    pub unchanged: usize,
}

/// Compares a table with what stands. An empty area is the indicator's own.
pub(crate) fn difference(
    observed: &[Observed],
    own_area: &str,
    stands: &BTreeMap<(String, Date), Standing>,
) -> Difference {
    let mut answer = Difference::default();
    for one in observed {
        let area = if one.area.is_empty() { own_area.to_owned() } else { one.area.clone() };
        match stands.get(&(area.clone(), one.on)) {
            Some(value) if value.milli == Some(one.milli) => answer.unchanged += 1,
            known => {
                answer.changed += usize::from(known.is_some());
                let revision = known.map_or(0, |value| value.revision + 1);
                answer.record.push((Observed { area, ..one.clone() }, revision));
            }
        }
    }
    answer
}
