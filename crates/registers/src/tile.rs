//! The map: tiles of points and of cells, and the list of what is in view.

use std::cmp::Ordering;
use std::collections::HashSet;
use std::ops::Range;

use h3o::{CellIndex, Resolution};
use maillage_app::identify::register::SearchQuery;
use maillage_app::identify::tile::{
    InView, LISTED_MAX, MapQuery, Seen, Standing, TileAt, ZOOM_OF_POINTS,
};
use maillage_domain::identify::establishment::{Privacy, RecordId};
use maillage_domain::identify::gate::GateReason;
use maillage_domain::identify::rank::Rank;
use maillage_domain::identify::territory::{Bounds, Polygon, Territory, metres_between};
use maillage_domain::party::Point;

use crate::cover::ranges;
use crate::density::{Density, FINEST, count};
use crate::edition::Edition;
use crate::error::Result;
use crate::mvt::{self, EXTENT, Layer};
use crate::query::Asked;
use crate::rows::ID;
use crate::text::hash;

/// Places per square kilometre from which a cell is drawn larger and darker: five steps, six classes.
pub(crate) const DENSITIES: [f64; 5] = [1.0, 10.0, 50.0, 250.0, 1_000.0];
/// The share of its cell that a hexagon of each class fills, along its edge: size tells what colour tells.
const FILLED: [f64; 6] = [0.40, 0.55, 0.68, 0.80, 0.90, 0.97];
/// The resolution of the cells at each zoom before points: about 15 to 30 px across.
const RESOLUTIONS: [u8; 15] = [2, 2, 2, 3, 4, 4, 5, 6, 6, 7, 8, 9, 9, 10, 11];
/// Before the zoom at which all places are points, from this one on they are where there are few.
const ZOOM_OF_FEW: u8 = 13;
/// The most open places of the tile one zoom further out that are few. Both zooms and all tiles below that
/// one are then drawn alike: points beside hexagons would look like a border that is none.
const FEW: u64 = 6_000;

const CELL_KEYS: &[&str] = &["n", "d"];
const PLACE_KEYS: &[&str] = &["score", "partner"];
const SCORE: usize = 0;
const PARTNER: usize = 1;

/// A map for somebody: what is worked out once for a tile or a view.
struct Drawn<'a> {
    edition: &'a Edition,
    scored: Option<Asked<'a>>,
    near: Option<Bounds>,
    query: &'a MapQuery,
    left_out: HashSet<i64>,
}

/// How a row that may be shown stands, with its rank where it may be chosen.
struct Judged {
    standing: Standing,
    rank: Option<Rank>,
    distance_m: Option<f64>,
}

impl<'a> Drawn<'a> {
    fn new(edition: &'a Edition, query: &'a MapQuery) -> Self {
        let scored = query.scored.as_ref();
        let near =
            |query: &SearchQuery| query.territory.bounds().widened(f64::from(query.rules.margin_m));
        Self {
            edition,
            scored: scored.map(|query| Asked::new(edition, query)),
            near: scored.map(near),
            query,
            left_out: query.left_out.iter().map(|id| hash(&id.0)).collect(),
        }
    }

    /// Whether a row is a point of the map: open, placed, public, and not left out.
    fn is_shown(&self, batch: usize, row: usize) -> bool {
        let fixed = &self.edition.fixed[batch];
        if !fixed.is_open(row) || fixed.privacy(row) != Privacy::Public {
            return false;
        }
        if self.left_out.is_empty() || !self.left_out.contains(&fixed.id[row]) {
            return true;
        }
        let id = self.edition.texts(batch).get(ID, row);
        !self.query.left_out.contains(&RecordId(id.to_owned()))
    }

    fn judge(&self, batch: usize, row: usize, point: Point) -> Result<Judged> {
        let other = |distance_m| Judged { standing: Standing::Other, rank: None, distance_m };
        let (Some(asked), Some(near)) = (&self.scored, self.near) else { return Ok(other(None)) };
        if !near.contains(point) {
            return Ok(other(None));
        }
        let metres = asked.query.territory.distance_m(point);
        if metres > f64::from(asked.query.rules.margin_m) {
            return Ok(other(Some(metres)));
        }
        let distance_m = Some(metres);
        let reasons = asked.reasons(batch, row, distance_m);
        if reasons.is_empty() {
            let score = asked.score(batch, row, distance_m);
            let rank = Rank { points: score.points, coverage: score.coverage, distance_m };
            return Ok(Judged { standing: Standing::Open, rank: Some(rank), distance_m });
        }
        let is_partner = matches!(reasons.as_slice(), [GateReason::Partner]);
        let standing = if is_partner { Standing::Partner } else { Standing::Other };
        Ok(Judged { standing, rank: None, distance_m })
    }

    /// The slices of rows whose cells touch the bounds.
    fn slices(&self, bounds: Bounds) -> Vec<(usize, Range<usize>)> {
        let ranges = boxed(bounds).map(|area| ranges(&area, 0.0)).unwrap_or_default();
        let slices = ranges.into_iter().flat_map(|(low, high)| self.edition.slices(low, high));
        slices.filter(|(_, rows)| !rows.is_empty()).collect()
    }

    fn seen(&self, batch: usize, row: usize, judged: &Judged) -> Seen {
        let asked = self.scored.as_ref();
        let score = match (asked, judged.rank) {
            (Some(asked), Some(_)) => Some(asked.score(batch, row, judged.distance_m)),
            _ => None,
        };
        Seen {
            row: Edition::global(batch, row),
            establishment: self.edition.record(batch, row),
            standing: judged.standing,
            score,
            distance_m: judged.distance_m,
        }
    }
}

/// The rectangle of bounds as a territory; `None` when it has no area.
pub(crate) fn boxed(bounds: Bounds) -> Option<Territory> {
    let corner = |lon: f64, lat: f64| Point { lon, lat };
    let outer = vec![
        corner(bounds.west, bounds.south),
        corner(bounds.east, bounds.south),
        corner(bounds.east, bounds.north),
        corner(bounds.west, bounds.north),
    ];
    Territory::polygons(vec![Polygon { outer, holes: Vec::new() }]).ok()
}

/// The tile.
pub(crate) fn tile(edition: &Edition, at: TileAt, query: &MapQuery) -> Result<Vec<u8>> {
    if at.zoom() < ZOOM_OF_FEW {
        return cells_of_tile(edition, at);
    }
    let drawn = Drawn::new(edition, query);
    if at.zoom() < ZOOM_OF_POINTS && !are_few(edition, at)? {
        return Ok(counted(&drawn, at));
    }
    let bounds = at.bounds();
    let slices = drawn.slices(bounds);
    let mut places = Layer::new("places", PLACE_KEYS);
    for (batch, rows) in slices {
        for row in rows {
            let point = edition.fixed[batch].point(row).filter(|point| bounds.contains(*point));
            if let Some(point) = point.filter(|_| drawn.is_shown(batch, row)) {
                draw(&drawn, &mut places, at, (batch, row, point))?;
            }
        }
    }
    Ok(mvt::tile(&[places]))
}

/// Whether the tile that holds this one, one zoom before points begin, has few open places.
fn are_few(edition: &Edition, at: TileAt) -> Result<bool> {
    let around = at.bounds();
    let middle = Point {
        lon: f64::midpoint(around.west, around.east),
        lat: f64::midpoint(around.south, around.north),
    };
    let Some(above) = TileAt::holding(middle, ZOOM_OF_FEW - 1) else { return Ok(false) };
    let density = Density::beside(edition)?;
    let Some(level) = density.level(FINEST) else { return Ok(false) };
    let open: u64 = level.within(above.bounds()).map(|(_, count)| u64::from(count)).sum();
    Ok(open <= FEW)
}

/// Adds the point of a row that is shown.
fn draw(
    drawn: &Drawn<'_>,
    places: &mut Layer,
    at: TileAt,
    (batch, row, point): (usize, usize, Point),
) -> Result<()> {
    let judged = drawn.judge(batch, row, point)?;
    let tags: &[(usize, u64)] = match (judged.standing, judged.rank) {
        (Standing::Partner, _) => &[(PARTNER, 1)],
        (_, Some(rank)) => &[(SCORE, u64::from(rank.points / 1_000))],
        _ => &[],
    };
    places.point(Edition::global(batch, row), corner(at, point), tags);
    Ok(())
}

/// A tile of cells from the counts beside the rows.
fn cells_of_tile(edition: &Edition, at: TileAt) -> Result<Vec<u8>> {
    let resolution = RESOLUTIONS[usize::from(at.zoom()).min(RESOLUTIONS.len() - 1)];
    let density = Density::beside(edition)?;
    let Some(level) = density.level(resolution.min(FINEST)) else { return Ok(Vec::new()) };
    let bounds = at.bounds().widened(level.resolution().edge_length_m() * 1.2);
    let mut layer = Layer::new("cells", CELL_KEYS);
    for (cell, count) in level.within(bounds) {
        hexagon(&mut layer, at, cell, count);
    }
    Ok(mvt::tile(&[layer]))
}

/// A tile of cells that are counted from the rows, finer than those beside them.
fn counted(drawn: &Drawn<'_>, at: TileAt) -> Vec<u8> {
    let number = RESOLUTIONS[usize::from(at.zoom())];
    let resolution = Resolution::try_from(number).expect("the table holds resolutions of H3");
    let bounds = at.bounds().widened(resolution.edge_length_m() * 2.4);
    let mut counts = Vec::new();
    for (batch, rows) in drawn.slices(bounds) {
        count(&drawn.edition.fixed[batch], rows, number, &mut counts);
    }
    let near = at.bounds().widened(resolution.edge_length_m() * 1.2);
    let mut layer = Layer::new("cells", CELL_KEYS);
    for (cell, count) in counts {
        let Ok(cell) = CellIndex::try_from(cell.cast_unsigned()) else { continue };
        if near.contains(middle(cell)) {
            hexagon(&mut layer, at, cell, count);
        }
    }
    mvt::tile(&[layer])
}

fn middle(cell: CellIndex) -> Point {
    let at = h3o::LatLng::from(cell);
    Point { lon: at.lng(), lat: at.lat() }
}

/// Adds a cell, as large in its bounds as its density says.
fn hexagon(layer: &mut Layer, at: TileAt, cell: CellIndex, count: u32) {
    let density = f64::from(count) / cell.resolution().area_km2();
    let class = DENSITIES.iter().filter(|least| density >= **least).count();
    let middle = middle(cell);
    let (cx, cy) = at.share(middle);
    let ring: Vec<(i32, i32)> = cell
        .boundary()
        .iter()
        .map(|vertex| {
            let lon = vertex.lng();
            // A cell on the date line has corners on its other side.
            let lon = lon + 360.0 * ((middle.lon - lon) / 360.0).round();
            let (x, y) = at.share(Point { lon, lat: vertex.lat() });
            (units(cx + (x - cx) * FILLED[class]), units(cy + (y - cy) * FILLED[class]))
        })
        .collect();
    layer.polygon(&ring, &[(0, u64::from(count)), (1, class as u64)]);
}

fn corner(at: TileAt, point: Point) -> (i32, i32) {
    let (x, y) = at.share(point);
    (units(x), units(y))
}

#[expect(clippy::cast_possible_truncation, reason = "what a tile shows lies near it")]
fn units(share: f64) -> i32 {
    (share * f64::from(EXTENT)).round() as i32
}

/// What lies within the bounds, and a part of its list.
pub(crate) fn in_view(
    edition: &Edition,
    bounds: Bounds,
    query: &MapQuery,
    offset: usize,
    limit: usize,
) -> Result<InView> {
    let drawn = Drawn::new(edition, query);
    let slices = drawn.slices(bounds);
    let rows: usize = slices.iter().map(|(_, rows)| rows.len()).sum();
    if rows as u64 > 2 * LISTED_MAX {
        return Ok(InView {
            total: about(edition, bounds)?,
            is_too_many: true,
            ..InView::default()
        });
    }
    let middle = Point {
        lon: f64::midpoint(bounds.west, bounds.east),
        lat: f64::midpoint(bounds.south, bounds.north),
    };
    let (mut found, mut hidden) = (Vec::new(), 0);
    for (batch, rows) in slices {
        let fixed = &edition.fixed[batch];
        for row in rows {
            let Some(point) = fixed.point(row).filter(|point| bounds.contains(*point)) else {
                continue;
            };
            if drawn.is_shown(batch, row) {
                let judged = drawn.judge(batch, row, point)?;
                found.push((judged, metres_between(middle, point), batch, row));
            } else if fixed.is_open(row) && fixed.privacy(row) != Privacy::Public {
                hidden += 1;
            }
        }
    }
    found.sort_by(|a, b| {
        order(&a.0, &b.0).then(a.1.total_cmp(&b.1)).then((a.2, a.3).cmp(&(b.2, b.3)))
    });
    let total = found.len() as u64;
    let part = found.iter().skip(offset).take(limit);
    let places = part.map(|(judged, _, batch, row)| drawn.seen(*batch, *row, judged));
    Ok(InView { total, hidden, is_too_many: false, places: places.collect() })
}

/// Those that may be chosen first, best known first; then partners; then others.
fn order(a: &Judged, b: &Judged) -> Ordering {
    let place = |judged: &Judged| match judged.standing {
        Standing::Open => 0,
        Standing::Partner => 1,
        Standing::Other => 2,
    };
    place(a).cmp(&place(b)).then_with(|| match (a.rank, b.rank) {
        (Some(a), Some(b)) => a.best_known_first(&b, || Ordering::Equal),
        _ => Ordering::Equal,
    })
}

/// How many open places lie within the bounds, by cells whose middles do.
fn about(edition: &Edition, bounds: Bounds) -> Result<u64> {
    let density = Density::beside(edition)?;
    let level = density.level(FINEST);
    Ok(level.map_or(0, |level| level.within(bounds).map(|(_, count)| u64::from(count)).sum()))
}

/// The place of a row, when it is a point of the map.
pub(crate) fn place(edition: &Edition, row: u64, query: &MapQuery) -> Result<Option<Seen>> {
    let drawn = Drawn::new(edition, query);
    let Some((batch, row)) = edition.row(row) else { return Ok(None) };
    let fixed = &edition.fixed[batch];
    if !drawn.is_shown(batch, row) {
        return Ok(None);
    }
    let Some(point) = fixed.point(row) else { return Ok(None) };
    let judged = drawn.judge(batch, row, point)?;
    Ok(Some(drawn.seen(batch, row, &judged)))
}

/// Tiles of every zoom around places of the edition, for measuring: how long each took, by zoom. Points are
/// taken from rows evenly over the file, so dense places come up as often as they hold rows.
///
/// # Errors
/// When the edition cannot be read.
pub(crate) fn measure(
    edition: &Edition,
    query: &MapQuery,
    each: usize,
) -> Result<Vec<(u8, Vec<std::time::Duration>)>> {
    let rows: usize = edition.fixed.iter().map(crate::rows::Fixed::len).sum();
    let step = (rows / each.max(1)).max(1);
    let mut points = Vec::new();
    let mut first = 0;
    for fixed in &edition.fixed {
        let inside = (0..fixed.len()).filter(|row| (first + row) % step == 0);
        points.extend(inside.filter_map(|row| fixed.point(row)));
        first += fixed.len();
    }
    let mut times = Vec::new();
    for zoom in 0..=maillage_app::identify::tile::ZOOM_MAX {
        let mut of_zoom = Vec::with_capacity(points.len());
        for point in &points {
            let Some(at) = TileAt::holding(*point, zoom) else { continue };
            let start = std::time::Instant::now();
            std::hint::black_box(tile(edition, at, query)?);
            of_zoom.push(start.elapsed());
        }
        times.push((zoom, of_zoom));
    }
    Ok(times)
}
