//! Where a place stands in the list of the search, with and without the turns that places of about the same score
//! take: who looks for one that is 'not shown' often finds it further down.

use maillage_domain::access::Action;
use maillage_domain::identify::establishment::RecordId;

use super::register::{Hit, MAX_PAGE};
use super::search::{Prepared, Request, SearchError, blocking, prepared};
use crate::{Actor, App};

/// Where a place stands in the list as it opens.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Place {
    /// From 1.
    pub number: usize,
    /// How many the list has.
    pub of: usize,
    /// Where it would stand if places did not take turns; `None` while they do not.
    pub without_turns: Option<usize>,
}

/// Where a record stands in the list as it opens; `None` when it is not among the first [`MAX_PAGE`] of it.
///
/// # Errors
/// As [`super::search::search`].
pub async fn place(
    app: &App,
    actor: &Actor,
    record: &RecordId,
) -> Result<Option<Place>, SearchError> {
    actor.require(Action::ViewNetwork)?;
    let request = Request { limit: MAX_PAGE, ..Request::first_page() };
    let Prepared { query, .. } = prepared(app, actor, &request).await?;
    let registers = app.registers.clone();
    let takes_turns = query.rotation.is_some();
    let mut still = query.clone();
    still.rotation = None;
    let (now, still) = blocking(move || {
        let now = registers.search(&query)?;
        let still = if takes_turns { Some(registers.search(&still)?) } else { None };
        Ok::<_, super::register::RegistersError>((now, still))
    })
    .await??;
    let Some(number) = number_of(&now.hits, record) else { return Ok(None) };
    let without_turns = still.and_then(|still| number_of(&still.hits, record));
    Ok(Some(Place { number, of: now.total, without_turns }))
}

/// The number of a record, or of the place that it is one of.
fn number_of(hits: &[Hit], record: &RecordId) -> Option<usize> {
    let at =
        hits.iter().position(|hit| hit.establishment.id == *record || hit.also.contains(record));
    at.map(|at| at + 1)
}
