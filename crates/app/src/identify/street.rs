//! Streets by their name, as the doors that the registers know of them.

use maillage_domain::access::Action;
use maillage_domain::identify::territory::Bounds;
use maillage_domain::party::Point;

use super::register::RegistersError;
use super::search::{blocking, from_registers};
use super::settings;
use crate::{Actor, App, AppError};

/// How many streets one question may find: more are no choice any more.
pub const MOST: usize = 8;
/// How far around the territory a street is looked for first, in metres.
const AROUND_M: f64 = 10_000.0;

/// A street as the registers know it.
#[derive(Debug, Clone, PartialEq)]
pub struct StreetFound {
    /// Its name and its town, as most rows write them.
    pub label: String,
    /// The doors on it, each once.
    pub doors: Vec<Point>,
}

/// The streets whose name and town hold all words that were typed: those around the territory when there are
/// any, else anywhere; at most [`MOST`], those with most doors first. None when no register was imported yet.
///
/// # Errors
/// Not allowed; when the registers cannot be read.
pub async fn find(app: &App, actor: &Actor, typed: &str) -> Result<Vec<StreetFound>, AppError> {
    actor.require(Action::ViewNetwork)?;
    let mut work = app.store.read(actor.organisation).await?;
    let organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    drop(work);
    let territory = settings::territory_of(&organisation)?;
    let around: Option<Bounds> = territory.map(|place| place.bounds().widened(AROUND_M));
    let (registers, typed) = (app.registers.clone(), typed.trim().to_owned());
    match blocking(move || registers.find_street(&typed, around, MOST)).await? {
        Err(RegistersError::Empty) => Ok(Vec::new()),
        found => found.map_err(from_registers),
    }
}
