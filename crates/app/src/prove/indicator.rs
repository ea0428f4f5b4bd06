//! Indicators: what is measured, where from, from which value to which.

use std::collections::BTreeMap;

use async_trait::async_trait;
use jiff::Timestamp;
use maillage_domain::access::Action;
use maillage_domain::ids::IndicatorId;
use maillage_domain::locale::Locale;
use maillage_domain::prove::claim::Claim;
use maillage_domain::prove::indicator::{Dated, IndicatorKind};
use maillage_domain::prove::neighbourhood::Scale;
use serde::{Deserialize, Serialize};
use serde_json::json;

use crate::access::audit;
use crate::engage::prospect::folded;
use crate::error::StoreError;
use crate::store::{Page, Paged};
use crate::{Actor, App, AppError};

/// What an indicator is called in one language.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct IndicatorWords {
    /// Its name.
    pub name: String,
    /// Its unit: `people`, `%`.
    pub unit: String,
    /// What exactly is counted, and how.
    pub definition: String,
}

/// What can be said of an indicator beside its observations.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IndicatorFacts {
    /// The word in commands and addresses of files: small letters, digits and hyphens.
    pub code: String,
    /// What it is about.
    pub kind: IndicatorKind,
    /// How values are compared.
    pub scale: Scale,
    /// Its words, in one language at least.
    pub words: BTreeMap<Locale, IndicatorWords>,
    /// The quarter, as tables name it; empty for what is counted in the organisation itself.
    pub area: String,
    /// Where values come from, with licence.
    pub source: String,
    /// The value from before.
    pub baseline: Option<Dated>,
    /// The value that is hoped for, and by when.
    pub target: Option<Dated>,
    /// Whether statements and the case study tell of it.
    pub on_statements: bool,
}

/// An indicator as the tables hold it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Indicator {
    /// The id.
    pub id: IndicatorId,
    /// What can be said of it.
    pub facts: IndicatorFacts,
    /// When the row was made.
    pub created_at: Timestamp,
}

impl IndicatorFacts {
    /// Its words in a language; in another one where it has none in that.
    #[must_use]
    pub fn words_in(&self, locale: Locale) -> IndicatorWords {
        let known = self.words.get(&locale).or_else(|| self.words.values().next());
        known.cloned().unwrap_or_default()
    }

    /// What searches look into: code and all names, without capitals and accents.
    #[must_use]
    pub fn search_text(&self) -> String {
        let names: Vec<&str> = self.words.values().map(|words| words.name.as_str()).collect();
        folded(&format!("{} {}", self.code, names.join(" ")))
    }

    /// The strongest claim that its evidence carries.
    #[must_use]
    pub fn claim(&self, observations: usize, compared: bool) -> Claim {
        Claim::carried(observations, self.baseline.is_some(), compared)
    }

    fn checked(mut self) -> Result<Self, AppError> {
        let refused = |code| Err(AppError::Refused { code });
        self.code = self.code.trim().to_lowercase();
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if self.code.is_empty() || self.code.len() > 40 || !self.code.chars().all(plain) {
            return refused("indicator.bad-code");
        }
        self.words.retain(|_, words| !words.name.trim().is_empty());
        if self.words.is_empty() {
            return refused("indicator.no-name");
        }
        if let (Some(before), Some(target)) = (self.baseline, self.target)
            && target.on <= before.on
        {
            return refused("indicator.target-too-early");
        }
        Ok(self)
    }
}

/// An indicator in a list.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IndicatorRow {
    /// The indicator.
    pub indicator: Indicator,
    /// What stands for its own area, in order of time.
    pub own: Vec<Dated>,
}

impl IndicatorRow {
    /// The latest value.
    #[must_use]
    pub fn latest(&self) -> Option<Dated> {
        self.own.last().copied()
    }
}

/// How a list of indicators is narrowed and ordered.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct IndicatorFilter {
    /// Part of a name or the code, whatever the case and the accents.
    pub contains: Option<String>,
    /// Only of this kind.
    pub kind: Option<IndicatorKind>,
    /// `name`, `kind` or `day` (of the latest value), with `-` before it for downwards; by name
    /// otherwise.
    pub sort: String,
}

/// The rows of indicators. There are tens of them, never thousands.
#[async_trait]
pub trait IndicatorStore {
    /// Adds an indicator.
    async fn insert_indicator(&mut self, indicator: &Indicator) -> Result<(), StoreError>;
    /// Writes what can be said of an indicator that is there.
    async fn update_indicator(&mut self, indicator: &Indicator) -> Result<(), StoreError>;
    /// All indicators, by code.
    async fn indicators(&mut self) -> Result<Vec<Indicator>, StoreError>;
    /// What stands for each indicator's own area, in order of time.
    async fn own_values(&mut self) -> Result<Vec<(IndicatorId, Dated)>, StoreError>;
}

/// All indicators with what stands for their own area, by code.
///
/// # Errors
/// When the store fails.
pub(crate) async fn rows(
    work: &mut (impl IndicatorStore + Send + ?Sized),
) -> Result<Vec<IndicatorRow>, StoreError> {
    let mut values: BTreeMap<IndicatorId, Vec<Dated>> = BTreeMap::new();
    for (indicator, value) in work.own_values().await? {
        values.entry(indicator).or_default().push(value);
    }
    let all = work.indicators().await?;
    Ok(all
        .into_iter()
        .map(|indicator| IndicatorRow {
            own: values.remove(&indicator.id).unwrap_or_default(),
            indicator,
        })
        .collect())
}

/// A part of the list, with names in a language.
///
/// # Errors
/// [`AppError::Forbidden`]; when the store fails.
pub async fn list(
    app: &App,
    actor: &Actor,
    filter: &IndicatorFilter,
    locale: Locale,
    page: Page,
) -> Result<Paged<IndicatorRow>, AppError> {
    actor.require(Action::ViewNetwork)?;
    let mut all = rows(&mut *app.store.read(actor.organisation).await?).await?;
    let wanted = filter.contains.as_deref().map(folded).unwrap_or_default();
    all.retain(|row| {
        let facts = &row.indicator.facts;
        filter.kind.is_none_or(|kind| facts.kind == kind) && facts.search_text().contains(&wanted)
    });
    let name = |row: &IndicatorRow| folded(&row.indicator.facts.words_in(locale).name);
    match filter.sort.trim_start_matches('-') {
        "kind" => all.sort_by_cached_key(|row| (row.indicator.facts.kind, name(row))),
        "day" => all.sort_by_cached_key(|row| (row.latest().map(|value| value.on), name(row))),
        _ => all.sort_by_cached_key(name),
    }
    if filter.sort.starts_with('-') {
        all.reverse();
    }
    let total = i64::try_from(all.len()).unwrap_or(i64::MAX);
    let skip = usize::try_from(page.offset).unwrap_or(usize::MAX);
    let take = usize::try_from(page.limit).unwrap_or(usize::MAX);
    Ok(Paged { rows: all.into_iter().skip(skip).take(take).collect(), total })
}

/// One indicator.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`]; when the store fails.
pub async fn get(app: &App, actor: &Actor, id: IndicatorId) -> Result<IndicatorRow, AppError> {
    actor.require(Action::ViewNetwork)?;
    let all = rows(&mut *app.store.read(actor.organisation).await?).await?;
    all.into_iter().find(|row| row.indicator.id == id).ok_or(AppError::NotFound)
}

/// The indicator of a code.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`]; when the store fails.
pub async fn of_code(app: &App, actor: &Actor, code: &str) -> Result<IndicatorRow, AppError> {
    actor.require(Action::ViewNetwork)?;
    let all = rows(&mut *app.store.read(actor.organisation).await?).await?;
    all.into_iter().find(|row| row.indicator.facts.code == code).ok_or(AppError::NotFound)
}

/// Adds an indicator.
///
/// # Errors
/// [`AppError::Forbidden`]; refused with `indicator.bad-code`, `indicator.code-taken`,
/// `indicator.no-name` or `indicator.target-too-early`.
pub async fn add(app: &App, actor: &Actor, facts: IndicatorFacts) -> Result<IndicatorId, AppError> {
    actor.require(Action::EditProof)?;
    let facts = facts.checked()?;
    let indicator = Indicator { id: app.new_id(), facts, created_at: app.clock.now() };
    let mut work = app.store.begin(actor.organisation).await?;
    if work.indicators().await?.iter().any(|other| other.facts.code == indicator.facts.code) {
        return Err(AppError::Refused { code: "indicator.code-taken" });
    }
    work.insert_indicator(&indicator).await?;
    let id = indicator.id.to_string();
    let detail = json!({ "code": indicator.facts.code });
    audit::note(app, &mut *work, actor, "indicator.add", ("indicator", &id), detail).await?;
    work.commit().await?;
    Ok(indicator.id)
}

/// Writes other facts of an indicator. Its observations stay as they are.
///
/// # Errors
/// As [`add`], and [`AppError::NotFound`].
pub async fn change(
    app: &App,
    actor: &Actor,
    id: IndicatorId,
    facts: IndicatorFacts,
) -> Result<(), AppError> {
    actor.require(Action::EditProof)?;
    let facts = facts.checked()?;
    let mut work = app.store.begin(actor.organisation).await?;
    let all = work.indicators().await?;
    if all.iter().any(|other| other.id != id && other.facts.code == facts.code) {
        return Err(AppError::Refused { code: "indicator.code-taken" });
    }
    let old = all.into_iter().find(|one| one.id == id).ok_or(AppError::NotFound)?;
    let indicator = Indicator { facts, ..old };
    work.update_indicator(&indicator).await?;
    let detail = json!({ "code": indicator.facts.code });
    let id = id.to_string();
    audit::note(app, &mut *work, actor, "indicator.change", ("indicator", &id), detail).await?;
    work.commit().await?;
    Ok(())
}
