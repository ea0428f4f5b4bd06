//! The way as a sketch shows it: stops, doors around, the territory, in metres from the start.

use maillage_domain::identify::territory::{Shape, Territory};
use maillage_domain::party::Point;

use super::RoundPage;
use crate::documents::RoundWay;
use crate::identify::register::MAX_PAGE;
use crate::identify::search::{self, Area, Request};
use crate::identify::settings;
use crate::{Actor, App, AppError};

/// Metres of a degree of latitude on a sphere of 6,371,008.8 m (IUGG mean radius).
const DEGREE_M: f64 = 111_195.08;
/// How far beyond the farthest stop the doors around are shown, in metres.
const AROUND_M: f64 = 60.0;

/// The sketch of a round. Without a register or a territory there are no doors around, and no ground: it still shows
/// the way.
///
/// # Errors
/// When the store fails.
pub(super) async fn way(app: &App, actor: &Actor, page: &RoundPage) -> Result<RoundWay, AppError> {
    let start = page.round.start;
    let from_start = |point: Point| {
        let east = (point.lon - start.lon) * DEGREE_M * start.lat.to_radians().cos();
        (east, (point.lat - start.lat) * DEGREE_M)
    };
    let stops: Vec<(f64, f64)> = page.points().map(from_start).collect();
    let farthest = stops.iter().map(|(east, north)| east.hypot(*north)).fold(0.0, f64::max);
    let mut work = app.store.read(actor.organisation).await?;
    let home = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    drop(work);
    let territory = settings::territory_of(&home)?;
    let specks = doors(app, actor, start, farthest + AROUND_M).await;
    Ok(RoundWay {
        specks: specks.into_iter().map(from_start).collect(),
        ground: rings(territory.as_ref(), from_start),
        stops,
    })
}

/// The doors around the start that the registers know; none when there is no register.
async fn doors(app: &App, actor: &Actor, start: Point, radius_m: f64) -> Vec<Point> {
    let Ok(circle) = Territory::circle(start, radius_m) else { return Vec::new() };
    let request = Request {
        area: Area::This(Box::new(circle)),
        margin_m: 0,
        limit: MAX_PAGE,
        ..Request::first_page()
    };
    let Ok(answer) = search::search(app, actor, &request).await else { return Vec::new() };
    answer.result.hits.iter().filter_map(|hit| hit.establishment.point).collect()
}

fn rings(
    territory: Option<&Territory>,
    from_start: impl Fn(Point) -> (f64, f64),
) -> Vec<Vec<(f64, f64)>> {
    match territory.map(Territory::shape) {
        Some(Shape::Polygons(polygons)) => polygons
            .iter()
            .map(|polygon| polygon.outer.iter().map(|point| from_start(*point)).collect())
            .collect(),
        Some(Shape::Circle { centre, radius_m }) => {
            let (east, north) = from_start(*centre);
            let at = |step: u32| {
                let angle = f64::from(step) * std::f64::consts::TAU / 48.0;
                (east + radius_m * angle.cos(), north + radius_m * angle.sin())
            };
            vec![(0..48).map(at).collect()]
        }
        None => Vec::new(),
    }
}
