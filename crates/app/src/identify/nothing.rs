//! Why a search shows nothing, so that the page and the terminal can say what to do about it.

use maillage_domain::identify::territory::{Polygon, Territory};
use maillage_domain::party::Point;

use super::register::{RegistersError, SearchResult, Sort};
use super::search::{self, Answer, Area, Request, SearchError};
use crate::{Actor, App};

/// How far around a territory a register that has nothing there cannot be meant for it, in metres.
pub const FAR_M: f64 = 50_000.0;

/// Why there is nothing to show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Nothing {
    /// The filters hide all that pass.
    Filtered {
        /// How many pass.
        passing: usize,
    },
    /// There are places, and the gate holds all of them back; the answer says for which reasons.
    HeldBack,
    /// The registers have places within [`FAR_M`], and none in the territory or beside it.
    Near,
    /// The registers have no place within [`FAR_M`].
    Far,
}

/// Why an answer is empty; `None` when it is not.
///
/// # Errors
/// As [`search::search`].
pub async fn why_nothing(
    app: &App,
    actor: &Actor,
    answer: &Answer,
) -> Result<Option<Nothing>, SearchError> {
    let result = &answer.result;
    if result.total > 0 {
        return Ok(None);
    }
    if result.passing > 0 {
        return Ok(Some(Nothing::Filtered { passing: result.passing }));
    }
    // A place held back for nothing but its distance is no place of the territory.
    if holds_back(result) {
        return Ok(Some(Nothing::HeldBack));
    }
    let near = places_near(app, actor, &answer.territory).await?;
    Ok(Some(if near == Some(true) { Nothing::Near } else { Nothing::Far }))
}

/// Whether any register has a place within [`FAR_M`] of a territory; `None` while nothing was imported.
///
/// # Errors
/// As [`search::search`].
pub async fn places_near(
    app: &App,
    actor: &Actor,
    territory: &Territory,
) -> Result<Option<bool>, SearchError> {
    let Some(around) = around(territory) else { return Ok(Some(true)) };
    let request = Request {
        area: Area::This(Box::new(around)),
        margin_m: 0,
        limit: 1,
        sort: Sort::Distance,
        ..Request::first_page()
    };
    let result = match search::search(app, actor, &request).await {
        Ok(answer) => answer.result,
        Err(SearchError::Registers(RegistersError::Empty)) => return Ok(None),
        Err(other) => return Err(other),
    };
    // Those that act everywhere are hits of every search, wherever they lie.
    let lies_there = result.hits.first().is_some_and(|hit| hit.distance_m == Some(0.0));
    Ok(Some(lies_there || holds_back(&result)))
}

fn holds_back(result: &SearchResult) -> bool {
    result.held_back.iter().any(|(reason, count)| reason != "outside" && *count > 0)
}

/// The box around a territory and [`FAR_M`] more on each side; none where it would leave the globe.
fn around(territory: &Territory) -> Option<Territory> {
    let wide = territory.bounds().widened(FAR_M);
    let corner = |lon: f64, lat: f64| Point { lon, lat };
    let outer = vec![
        corner(wide.west, wide.south),
        corner(wide.east, wide.south),
        corner(wide.east, wide.north),
        corner(wide.west, wide.north),
    ];
    Territory::polygons(vec![Polygon { outer, holes: Vec::new() }]).ok()
}
