//! Everything that the pages of a round show.

use std::collections::BTreeMap;

use maillage_domain::access::Action;
use maillage_domain::identify::round::{DETOUR_PERMILLE, Opening, Visit, great_circle_m};
use maillage_domain::identify::score::Part;
use maillage_domain::ids::{ProspectId, RoundId};
use maillage_domain::party::Point;

use super::{Round, RoundVisit, ordered};
use crate::engage::prospect::Prospect;
use crate::{Actor, App, AppError};

/// How many reasons a stop gives for being worth a visit.
const REASONS: usize = 2;

/// One stop of a round.
#[derive(Debug, Clone, PartialEq)]
pub struct StopView {
    /// The prospect.
    pub prospect: Prospect,
    /// When it is open on that day of the week; `None` when that is not known, none at all for closed.
    pub opening: Option<Vec<Opening>>,
    /// When one is there.
    pub times: Visit<ProspectId>,
    /// What came of the visit, once it was noted.
    pub visit: Option<RoundVisit>,
    /// The two best reasons for it: the parts of its score with most points.
    pub reasons: Vec<Part>,
}

/// A round with its stops.
#[derive(Debug, Clone, PartialEq)]
pub struct RoundPage {
    /// The round.
    pub round: Round,
    /// The stops, in order.
    pub stops: Vec<StopView>,
    /// Seconds on foot.
    pub walk_s: u64,
    /// Seconds of waiting for a door to open.
    pub wait_s: u64,
    /// Seconds in all.
    pub lasts_s: u64,
    /// Seconds after midnight at which one is back.
    pub back_s: u64,
    /// Metres of way, the same estimate that the times are made of.
    pub way_m: u64,
    /// Whether this is today's in the organisation's zone, or later.
    pub is_to_come: bool,
}

impl RoundPage {
    /// By how many per cent at most the walking and waiting is longer than the best order's, rounded up; 0 for the
    /// best, `None` when nothing is proven.
    #[must_use]
    pub fn at_most_longer_percent(&self) -> Option<u64> {
        let (away, least) = (self.walk_s + self.wait_s, self.round.away_at_least_s);
        match (away.saturating_sub(least), least) {
            (0, _) => Some(0),
            (_, 0) => None,
            (longer, least) => Some((longer * 100).div_ceil(least)),
        }
    }

    /// How many stops have a visit.
    #[must_use]
    pub fn visited(&self) -> usize {
        self.stops.iter().filter(|stop| stop.visit.is_some()).count()
    }

    /// The place of each stop.
    pub(super) fn points(&self) -> impl Iterator<Item = Point> {
        self.stops.iter().filter_map(|stop| stop.prospect.point)
    }
}

/// A round with its stops.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`]; when the store fails.
pub async fn page(app: &App, actor: &Actor, id: RoundId) -> Result<RoundPage, AppError> {
    actor.require(Action::ViewNetwork)?;
    let mut work = app.store.read(actor.organisation).await?;
    let home = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let round = work.round(id).await?.ok_or(AppError::NotFound)?;
    let prospects = work.round_stops(id).await?;
    let hours = ordered::hours(&mut *work, round.day).await?;
    let visits = work.visits(id).await?;
    drop(work);
    let mut visits: BTreeMap<ProspectId, RoundVisit> =
        visits.into_iter().map(|visit| (visit.prospect, visit)).collect();
    let stops = ordered::stops(&round, &prospects, &hours);
    let is_to_come = round.day >= app.clock.today(&home.time_zone);
    let Some(walked) = ordered::walked(&round, &stops)? else {
        let back_s = u64::from(round.leave_minute) * 60;
        let stops = Vec::new();
        return Ok(RoundPage {
            round,
            stops,
            walk_s: 0,
            wait_s: 0,
            lasts_s: 0,
            back_s,
            way_m: 0,
            is_to_come,
        });
    };
    let (walk_s, wait_s, lasts_s) = (walked.walk_s, walked.wait_s, walked.lasts_s());
    let back_s = walked.back_s;
    let mut prospects: BTreeMap<ProspectId, Prospect> =
        prospects.into_iter().map(|prospect| (prospect.id, prospect)).collect();
    let stops: Vec<StopView> = walked
        .visits
        .into_iter()
        .filter_map(|times| {
            let prospect = prospects.remove(&times.id)?;
            Some(StopView {
                opening: hours.get(&times.id).cloned(),
                visit: visits.remove(&times.id),
                reasons: reasons(&prospect),
                times,
                prospect,
            })
        })
        .collect();
    let way_m = way_m(round.start, stops.iter().filter_map(|stop| stop.prospect.point));
    Ok(RoundPage { round, stops, walk_s, wait_s, lasts_s, back_s, way_m, is_to_come })
}

/// The parts of the score with most points, in that order.
fn reasons(prospect: &Prospect) -> Vec<Part> {
    let mut parts = prospect.score.as_ref().map(|score| score.parts()).unwrap_or_default();
    parts.retain(|part| part.points > 0);
    parts.sort_by_key(|part| std::cmp::Reverse(part.points));
    parts.truncate(REASONS);
    parts
}

/// Metres of way from the start over all points and back, rounded up.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a way on the globe, never negative, is far below 2^53 metres"
)]
fn way_m(start: Point, points: impl Iterator<Item = Point>) -> u64 {
    let (mut at, mut straight) = (start, 0.0);
    for point in points.chain(std::iter::once(start)) {
        straight += great_circle_m(at, point);
        at = point;
    }
    (straight * f64::from(DETOUR_PERMILLE) / 1_000.0).ceil() as u64
}
