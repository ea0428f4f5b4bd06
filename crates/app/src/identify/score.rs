//! How a network scores: its own criteria, looked at before they are kept.

use std::collections::{BTreeMap, BTreeSet};

use async_trait::async_trait;
use jiff::Timestamp;
use maillage_domain::access::Action;
use maillage_domain::identify::category::Category;
use maillage_domain::identify::criteria::{Change, Criteria};
use maillage_domain::identify::establishment::RecordId;
use serde_json::json;

use crate::access::audit;
use crate::identify::register::{Hit, MAX_PAGE};
use crate::identify::search::{Prepared, Request, SearchError, blocking, prepared};
use crate::{Actor, App, AppError, StoreError, UnitOfWork};

/// How many of the first a preview compares: what a person looks through.
pub const FIRST: usize = 20;

/// What a network set about its scores.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct ScoreSetting {
    /// Weights, half-life, verdicts.
    pub criteria: Criteria,
    /// Whether places of about the same score take turns.
    pub is_rotating: bool,
    /// Who changed it last, and when; `None` while everything is as it came.
    pub changed: Option<(String, Timestamp)>,
}

/// The row of the setting.
#[async_trait]
pub trait ScoreStore {
    /// The setting; `None` while everything is as it came.
    async fn score_setting(&mut self) -> Result<Option<ScoreSetting>, StoreError>;
    /// Writes the setting in the place of the one before. A setting without `changed` is not written.
    async fn put_score_setting(&mut self, setting: &ScoreSetting) -> Result<(), StoreError>;
}

/// What the network set.
///
/// # Errors
/// [`AppError::Forbidden`]; when the store fails.
pub async fn setting(app: &App, actor: &Actor) -> Result<ScoreSetting, AppError> {
    actor.require(Action::ViewNetwork)?;
    let mut work = app.store.read(actor.organisation).await?;
    Ok(work.score_setting().await?.unwrap_or_default())
}

/// One place in a preview.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// The record.
    pub record: RecordId,
    /// The name in the register.
    pub name: Option<String>,
    /// Its category.
    pub category: Category,
    /// Its place and score before, from 1 and in thousandths of a point; `None` below the first thousand.
    pub before: Option<(usize, u32)>,
    /// Its place and score after.
    pub after: Option<(usize, u32)>,
}

impl Standing {
    /// Whether it comes among the first.
    #[must_use]
    pub fn enters(&self) -> bool {
        is_first(self.after) && !is_first(self.before)
    }

    /// Whether it is no longer among the first.
    #[must_use]
    pub fn leaves(&self) -> bool {
        is_first(self.before) && !is_first(self.after)
    }
}

fn is_first(place: Option<(usize, u32)>) -> bool {
    place.is_some_and(|(place, _)| place <= FIRST)
}

/// What other criteria would change in the list as it opens.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Preview {
    /// The first after, in their order; then those that leave.
    pub places: Vec<Standing>,
    /// How many pass the gate.
    pub of: usize,
}

/// What other criteria would change among the first of the list, without rotation. Nothing is kept.
///
/// # Errors
/// As [`crate::identify::search::search`].
pub async fn preview(
    app: &App,
    actor: &Actor,
    criteria: &Criteria,
) -> Result<Preview, SearchError> {
    actor.require(Action::EditProspects)?;
    let request = Request { limit: MAX_PAGE, ..Request::first_page() };
    let Prepared { query, .. } = prepared(app, actor, &request).await?;
    let registers = app.registers.clone();
    let (mut before, mut after) = (query.clone(), query);
    (before.rotation, after.rotation) = (None, None);
    after.criteria = criteria.clone();
    let (before, after) = blocking(move || {
        let before = registers.search(&before)?;
        registers.search(&after).map(|after| (before, after))
    })
    .await??;
    Ok(Preview { places: standings(&before.hits, &after.hits), of: after.passing })
}

fn standings(before: &[Hit], after: &[Hit]) -> Vec<Standing> {
    let places = |hits: &[Hit]| -> BTreeMap<RecordId, (usize, u32)> {
        let numbered = hits.iter().zip(1..);
        numbered.map(|(hit, n)| (hit.establishment.id.clone(), (n, hit.score.points))).collect()
    };
    let (was, will) = (places(before), places(after));
    let leaving =
        before.iter().take(FIRST).filter(|hit| !is_first(will.get(&hit.establishment.id).copied()));
    after
        .iter()
        .take(FIRST)
        .chain(leaving)
        .map(|hit| {
            let record = hit.establishment.id.clone();
            Standing {
                before: was.get(&record).copied(),
                after: will.get(&record).copied(),
                name: hit.establishment.name.clone(),
                category: hit.establishment.category,
                record,
            }
        })
        .collect()
}

/// Keeps criteria that were looked at. `seen` are those that the preview compared them with. Keeping what is there
/// already changes nothing.
///
/// # Errors
/// [`AppError::Forbidden`]; `score.changed-meanwhile` when somebody else kept others since; when the store fails.
pub async fn save(
    app: &App,
    actor: &Actor,
    seen: &Criteria,
    criteria: &Criteria,
) -> Result<(), AppError> {
    actor.require(Action::EditProspects)?;
    let mut work = app.store.begin(actor.organisation).await?;
    let present = work.score_setting().await?.unwrap_or_default();
    if present.criteria == *criteria {
        return Ok(());
    }
    if present.criteria != *seen {
        return Err(AppError::Refused { code: "score.changed-meanwhile" });
    }
    let changes = present.criteria.changes(criteria);
    let is_reset = *criteria == Criteria::default();
    let action = if is_reset { "score.reset" } else { "score.save" };
    let setting = ScoreSetting { criteria: criteria.clone(), ..present };
    put(app, &mut *work, actor, setting, action, json!({ "changes": told(&changes) })).await?;
    work.commit().await?;
    Ok(())
}

/// The changes as the audit tells them; of many verdicts their number.
fn told(changes: &[Change]) -> serde_json::Value {
    let (verdicts, others): (Vec<&Change>, Vec<&Change>) =
        changes.iter().partition(|change| matches!(change, Change::Verdict { .. }));
    if verdicts.len() <= FIRST {
        json!(changes)
    } else {
        json!([others, { "verdicts": verdicts.len() }])
    }
}

/// Writes a setting with who changed it and when, and the line of the audit.
pub(crate) async fn put(
    app: &App,
    work: &mut dyn UnitOfWork,
    actor: &Actor,
    setting: ScoreSetting,
    action: &str,
    detail: serde_json::Value,
) -> Result<(), AppError> {
    let organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let changed = Some((actor.name.clone(), app.clock.now()));
    work.put_score_setting(&ScoreSetting { changed, ..setting }).await?;
    audit::note(app, work, actor, action, ("organisation", &organisation.slug), detail).await
}

/// The categories that serve no need by some criteria, whoever said so; those that a person may tick.
#[must_use]
pub fn serving_none(criteria: &Criteria) -> BTreeSet<Category> {
    use maillage_domain::identify::criteria::SERVES;
    use maillage_domain::identify::need::Need;
    Category::all()
        .filter(|category| !category.is_neutral())
        .filter(|category| {
            !Need::ALL.into_iter().any(|need| criteria.standing(need, *category) >= SERVES)
        })
        .collect()
}
