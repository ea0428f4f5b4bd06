//! The map of everything: tiles made from the edition, and the list of what is in view beside them.
//!
//! A tile names nobody. It holds points with the number of their row, their score where they lie in the
//! territory, and, from further away, cells with counts. Rows of natural persons and rows whose register
//! limits their spreading are counted in cells and are never points.

use std::collections::BTreeSet;
use std::fmt::Write as _;

use maillage_domain::access::Action;
use maillage_domain::identify::establishment::{Establishment, RecordId};
use maillage_domain::identify::score::Score;
use maillage_domain::identify::territory::{Bounds, Territory};
use maillage_domain::party::Point;
use sha2::{Digest, Sha256};

use super::register::{RegistersError, SearchQuery};
use super::search::{self, Request, SearchError, blocking};
use super::territory::geometry;
use crate::{Actor, App};

/// The finest zoom that tiles are made for; a map shows these larger when it comes nearer.
pub const ZOOM_MAX: u8 = 17;
/// From this zoom on every place is a point; before, it may be counted in a cell.
pub const ZOOM_OF_POINTS: u8 = 15;
/// A view with more places than this is not listed.
pub const LISTED_MAX: u64 = 20_000;
/// The northern and southern end of the map, in degrees: web Mercator is a square.
pub const LATITUDE_MAX: f64 = 85.051_128_779_806_59;

/// A tile of the web's map: at zoom `z` the world is 2^z × 2^z of them, numbered from the north west.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TileAt {
    z: u8,
    x: u32,
    y: u32,
}

impl TileAt {
    /// A tile; `None` when it is not on the map or finer than [`ZOOM_MAX`].
    #[must_use]
    pub fn new(z: u8, x: u32, y: u32) -> Option<Self> {
        (z <= ZOOM_MAX && x < 1 << z && y < 1 << z).then_some(Self { z, x, y })
    }

    /// The zoom.
    #[must_use]
    pub fn zoom(self) -> u8 {
        self.z
    }

    /// The tile that holds a point.
    #[must_use]
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "both are clamped into the map first"
    )]
    pub fn holding(point: Point, z: u8) -> Option<Self> {
        let side = f64::from(1_u32.checked_shl(u32::from(z))?);
        let (x, y) = mercator(point);
        let number = |share: f64| (share * side).floor().clamp(0.0, side - 1.0) as u32;
        Self::new(z, number(x), number(y))
    }

    /// What it covers, in degrees.
    #[must_use]
    pub fn bounds(self) -> Bounds {
        let side = f64::from(1_u32 << self.z);
        let lon = |x: u32| f64::from(x) / side * 360.0 - 180.0;
        let lat = |y: u32| {
            let n = std::f64::consts::PI * (1.0 - 2.0 * f64::from(y) / side);
            n.sinh().atan().to_degrees()
        };
        Bounds {
            west: lon(self.x),
            east: lon(self.x + 1),
            north: lat(self.y),
            south: lat(self.y + 1),
        }
    }

    /// Where a point lies in it: 0, 0 is its north west corner, 1, 1 its south east one.
    #[must_use]
    pub fn share(self, point: Point) -> (f64, f64) {
        let side = f64::from(1_u32 << self.z);
        let (x, y) = mercator(point);
        (x * side - f64::from(self.x), y * side - f64::from(self.y))
    }
}

/// A point on the square map, from 0 to 1 (EPSG:3857, scaled).
fn mercator(point: Point) -> (f64, f64) {
    let lat = point.lat.clamp(-LATITUDE_MAX, LATITUDE_MAX).to_radians();
    let y = 0.5 - lat.tan().asinh() / std::f64::consts::TAU;
    (point.lon / 360.0 + 0.5, y)
}

/// For whom a map is drawn.
#[derive(Debug, Clone)]
pub struct MapQuery {
    /// By what places in the territory are scored; `None` while there is no territory.
    pub scored: Option<SearchQuery>,
    /// Those who asked to be left alone: not on the map at all.
    pub left_out: BTreeSet<RecordId>,
}

/// How a place on the map stands to who looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// It may be chosen: in the territory or beside it.
    Open,
    /// It is a partner already.
    Partner,
    /// Outside the territory, or held back there.
    Other,
}

/// A place in view.
#[derive(Debug, Clone)]
pub struct Seen {
    /// The number of its row in the edition: the id of its point.
    pub row: u64,
    /// The record.
    pub establishment: Establishment,
    /// How it stands.
    pub standing: Standing,
    /// Its score, where it may be chosen.
    pub score: Option<Score>,
    /// Metres to the territory, 0 inside; `None` while there is none.
    pub distance_m: Option<f64>,
}

/// What is in view.
#[derive(Debug, Clone, Default)]
pub struct InView {
    /// Open places that may be named.
    pub total: u64,
    /// Open places of natural persons, or whose register limits their spreading: counted, never named.
    pub hidden: u64,
    /// Whether there are more than [`LISTED_MAX`]: then `total` counts all open ones and none is listed.
    pub is_too_many: bool,
    /// The part of the list that was asked for: those that may be chosen, best known first, then
    /// partners, then others, from the middle outwards.
    pub places: Vec<Seen>,
}

/// A tile, or that the one which is known is still right.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TileAnswer {
    /// What was seen before is right.
    Same,
    /// Mapbox Vector Tile 2.1.
    New(Vec<u8>),
}

/// The mark of a tile: it changes with the edition, the territory, and whatever else decides colours.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark(pub String);

/// A tile, unless `known` is its mark: then only that it is. Nothing is made to find that out.
///
/// # Errors
/// Not allowed; [`SearchError::Registers`]; when the store fails.
pub async fn tile(
    app: &App,
    actor: &Actor,
    at: TileAt,
    known: impl FnOnce(&Mark) -> bool,
) -> Result<(Mark, TileAnswer), SearchError> {
    actor.require(Action::ViewNetwork)?;
    let query = prepared(app, actor).await?;
    let registers = app.registers.clone();
    let info = blocking(move || registers.info()).await??.ok_or(RegistersError::Empty)?;
    let mark = mark(&info.checksum, at, &query);
    if known(&mark) {
        return Ok((mark, TileAnswer::Same));
    }
    let registers = app.registers.clone();
    let bytes = blocking(move || registers.tile(at, &query)).await??;
    Ok((mark, TileAnswer::New(bytes)))
}

/// What lies within the bounds, and a part of its list.
///
/// # Errors
/// As [`tile`].
pub async fn in_view(
    app: &App,
    actor: &Actor,
    bounds: Bounds,
    offset: usize,
    limit: usize,
) -> Result<InView, SearchError> {
    actor.require(Action::ViewNetwork)?;
    let query = prepared(app, actor).await?;
    let registers = app.registers.clone();
    Ok(blocking(move || registers.in_view(bounds, &query, offset, limit)).await??)
}

/// One place of the map by the number of its row; `None` when it is no point of the map.
///
/// # Errors
/// As [`tile`].
pub async fn place(app: &App, actor: &Actor, row: u64) -> Result<Option<Seen>, SearchError> {
    actor.require(Action::ViewNetwork)?;
    let query = prepared(app, actor).await?;
    let registers = app.registers.clone();
    Ok(blocking(move || registers.place(row, &query)).await??)
}

/// The territory of who looks, for framing the map.
///
/// # Errors
/// Not allowed; when the store fails.
pub async fn territory(app: &App, actor: &Actor) -> Result<Option<Territory>, SearchError> {
    actor.require(Action::ViewNetwork)?;
    Ok(prepared(app, actor).await?.scored.map(|query| query.territory))
}

async fn prepared(app: &App, actor: &Actor) -> Result<MapQuery, SearchError> {
    match search::prepared(app, actor, &Request::first_page()).await {
        Ok(search::Prepared { query, .. }) => {
            let left_out = query.opted_out.clone();
            Ok(MapQuery { scored: Some(query), left_out })
        }
        Err(SearchError::NoTerritory) => {
            let mut work = app.store.read(actor.organisation).await?;
            let records = work.opted_out_records().await?;
            Ok(MapQuery { scored: None, left_out: records.into_iter().map(RecordId).collect() })
        }
        Err(other) => Err(other),
    }
}

fn mark(checksum: &str, at: TileAt, query: &MapQuery) -> Mark {
    let mut hasher = Sha256::new();
    hasher.update(checksum.as_bytes());
    hasher.update([at.z]);
    hasher.update(at.x.to_be_bytes());
    hasher.update(at.y.to_be_bytes());
    if let Some(scored) = &query.scored {
        // Whatever a question may ever hold decides; its territory by its corners, not by its tables.
        let spot = Territory::circle(Point { lon: 0.0, lat: 0.0 }, 1.0);
        let rest = SearchQuery {
            territory: spot.unwrap_or_else(|_| scored.territory.clone()),
            ..scored.clone()
        };
        hasher.update(geometry(&scored.territory).as_bytes());
        hasher.update(format!("{rest:?}").as_bytes());
    }
    hasher.update(format!("{:?}", query.left_out).as_bytes());
    let digest = hasher.finalize();
    let mut text = String::new();
    for byte in &digest[..16] {
        let _ = write!(text, "{byte:02x}");
    }
    Mark(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn the_whole_world_is_one_tile_and_no_tile_lies_outside_it() {
        let world = TileAt::new(0, 0, 0).unwrap().bounds();
        assert!((world.west + 180.0).abs() < 1e-9 && (world.east - 180.0).abs() < 1e-9);
        assert!((world.north - LATITUDE_MAX).abs() < 1e-9);
        assert_eq!(TileAt::new(0, 1, 0), None);
        assert_eq!(TileAt::new(ZOOM_MAX + 1, 0, 0), None);
    }

    proptest! {
        #[test]
        fn a_point_lies_in_the_tile_that_holds_it(
            lon in -180.0..180.0_f64, lat in -85.0..85.0_f64, z in 0..=ZOOM_MAX,
        ) {
            let point = Point { lon, lat };
            let tile = TileAt::holding(point, z).unwrap();
            let bounds = tile.bounds();
            let grain = 1e-9;
            prop_assert!(bounds.west <= lon + grain && lon <= bounds.east + grain);
            prop_assert!(bounds.south <= lat + grain && lat <= bounds.north + grain);
            let (x, y) = tile.share(point);
            prop_assert!((-1e-6..=1.000_001).contains(&x) && (-1e-6..=1.000_001).contains(&y));
        }
    }
}
