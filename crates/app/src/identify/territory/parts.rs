//! The parts that a territory is made of, kept beside it so that one can be taken away again.
//!
//! What all searches use is the one geometry in the organisation's settings. Whoever writes that directly
//! (the set-up, the settings) makes the parts tell of something else: they then count as one part, the
//! outline that is there.

use async_trait::async_trait;
use maillage_domain::access::Action;
use maillage_domain::identify::territory::parts::{Origin, Part, Way, combined};
use maillage_domain::identify::territory::{Polygon, Shape, Territory, TerritoryError};
use serde_json::json;
use sha2::{Digest, Sha256};

use super::{circle, geometry};
use crate::access::audit;
use crate::access::organisation::Organisation;
use crate::identify::settings;
use crate::{Actor, App, AppError, StoreError, UnitOfWork};

/// The most parts: a list that a person can read.
pub const PARTS_MAX: usize = 100;

/// The parts with what they made.
#[derive(Debug, Clone, PartialEq)]
pub struct KeptParts {
    /// In the order in which they count.
    pub parts: Vec<Part>,
    /// What they made, as the settings keep it.
    pub geometry: String,
}

/// The row of the parts.
#[async_trait]
pub trait TerritoryStore {
    /// The parts, when some were kept.
    async fn territory_parts(&mut self) -> Result<Option<KeptParts>, StoreError>;
    /// Keeps parts in the place of those that were.
    async fn put_territory_parts(&mut self, kept: &KeptParts) -> Result<(), StoreError>;
}

/// What is done to the parts.
#[derive(Debug, Clone, PartialEq)]
pub enum Change {
    /// This one takes the place of all.
    Replace(Part),
    /// This one counts after all others.
    Append(Part),
    /// The one at a place goes.
    Remove(usize),
    /// The one at a place counts before the one before it.
    Raise(usize),
    /// The one at a place adds instead of taking out, or the other way round.
    Turn(usize),
}

/// Why a change is none.
#[derive(Debug, thiserror::Error)]
pub enum ChangeError {
    /// It would leave no area.
    #[error("no area would be left")]
    NothingLeft,
    /// There are [`PARTS_MAX`] parts already.
    #[error("a territory has at most {PARTS_MAX} parts")]
    TooMany,
    /// The parts are not those that were looked at.
    #[error("the parts were changed meanwhile")]
    Changed,
    /// The shape is none.
    #[error("the part is no area")]
    Shape(#[source] TerritoryError),
    /// Anything else.
    #[error(transparent)]
    App(#[from] AppError),
}

impl From<StoreError> for ChangeError {
    fn from(error: StoreError) -> Self {
        Self::App(error.into())
    }
}

/// The parts of a territory as somebody looks at them.
#[derive(Debug, Clone, PartialEq)]
pub struct Parts {
    /// In the order in which they count.
    pub parts: Vec<Part>,
    /// A mark of exactly these parts: a change names it, so that it never meets others.
    pub mark: String,
}

/// A part of a territory of any shape; a circle becomes a polygon.
#[must_use]
pub fn part_of(territory: &Territory, way: Way, origin: Origin, label: String) -> Part {
    let polygons: Vec<Polygon> = match territory.shape() {
        Shape::Polygons(polygons) => polygons.clone(),
        Shape::Circle { centre, radius_m } => vec![circle(*centre, *radius_m)],
    };
    Part { way, origin, label, metres: None, polygons }
}

/// The parts of the organisation's territory; none while it has no territory.
///
/// # Errors
/// Not allowed; when the store fails.
pub async fn parts(app: &App, actor: &Actor) -> Result<Parts, AppError> {
    actor.require(Action::ViewNetwork)?;
    let mut work = app.store.read(actor.organisation).await?;
    let organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    Ok(known(&mut *work, &organisation).await?)
}

async fn known(
    work: &mut dyn UnitOfWork,
    organisation: &Organisation,
) -> Result<Parts, StoreError> {
    let kept = work.territory_parts().await?;
    let now = organisation.territory_geojson.as_deref();
    let parts = match (kept, now) {
        (_, None) => Vec::new(),
        (Some(kept), Some(now)) if kept.geometry == now => kept.parts,
        (_, Some(_)) => {
            let territory = settings::territory_of(organisation)?;
            let outline = |territory| part_of(territory, Way::Add, Origin::Outline, String::new());
            territory.iter().map(outline).collect()
        }
    };
    let mark = mark(&parts);
    Ok(Parts { parts, mark })
}

fn mark(parts: &[Part]) -> String {
    let text = serde_json::to_string(parts).unwrap_or_default();
    Sha256::digest(text.as_bytes())[..8].iter().map(|byte| format!("{byte:02x}")).collect()
}

/// What a change would make, without keeping it; `None` when no part is left.
///
/// # Errors
/// As [`change`], but for writing.
pub async fn preview(
    app: &App,
    actor: &Actor,
    change: &Change,
) -> Result<Option<Territory>, ChangeError> {
    let known = parts(app, actor).await?;
    made(&changed(known.parts, change)?)
}

/// Changes the parts and the territory; `seen` is the mark of the parts that were looked at, where the
/// change names one of them. Gives the territory, `None` when no part is left.
///
/// # Errors
/// [`ChangeError`].
pub async fn change(
    app: &App,
    actor: &Actor,
    change: &Change,
    seen: Option<&str>,
) -> Result<Option<Territory>, ChangeError> {
    actor.require(Action::EditProspects)?;
    let mut work = app.store.begin(actor.organisation).await?;
    let mut organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let known = known(&mut *work, &organisation).await?;
    if seen.is_some_and(|seen| seen != known.mark) {
        return Err(ChangeError::Changed);
    }
    let parts = changed(known.parts, change)?;
    let territory = made(&parts)?;
    let text = territory.as_ref().map(geometry);
    organisation.territory_geojson.clone_from(&text);
    let kept = KeptParts { parts, geometry: text.unwrap_or_default() };
    work.update_organisation(&organisation).await?;
    work.put_territory_parts(&kept).await?;
    let slug = organisation.slug.clone();
    let said = json!({ "parts": kept.parts.len() });
    audit::note(app, &mut *work, actor, "territory.save", ("organisation", &slug), said).await?;
    work.commit().await?;
    Ok(territory)
}

fn changed(mut parts: Vec<Part>, change: &Change) -> Result<Vec<Part>, ChangeError> {
    let there =
        |place: &usize| if *place < parts.len() { Ok(()) } else { Err(ChangeError::Changed) };
    match change {
        Change::Replace(part) => parts = vec![part.clone()],
        // Pressing twice adds nothing more.
        Change::Append(part) if parts.last() == Some(part) => {}
        Change::Append(part) => parts.push(part.clone()),
        Change::Remove(place) => {
            there(place)?;
            parts.remove(*place);
        }
        Change::Raise(place) => {
            there(place)?;
            if *place > 0 {
                parts.swap(*place - 1, *place);
            }
        }
        Change::Turn(place) => {
            there(place)?;
            parts[*place].way = match parts[*place].way {
                Way::Add => Way::TakeOut,
                Way::TakeOut => Way::Add,
            };
        }
    }
    if parts.len() > PARTS_MAX { Err(ChangeError::TooMany) } else { Ok(parts) }
}

/// What the parts make; `None` without any.
fn made(parts: &[Part]) -> Result<Option<Territory>, ChangeError> {
    if parts.is_empty() {
        return Ok(None);
    }
    combined(parts).map(Some).map_err(|error| match error {
        TerritoryError::Empty => ChangeError::NothingLeft,
        other => ChangeError::Shape(other),
    })
}
