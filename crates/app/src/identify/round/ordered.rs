//! From what is stored to the rules and back: the stops with what is known of their hours, their order, its bound.

use std::collections::BTreeMap;

use jiff::civil::Date;
use maillage_domain::identify::round::{Opening, Outing, RoundError, Stop, follow, order};
use maillage_domain::ids::ProspectId;

use super::Round;
use crate::engage::prospect::Prospect;
use crate::identify::search::blocking;
use crate::{AppError, StoreError, UnitOfWork};

/// What is known of the hours of a day.
pub(super) type Hours = BTreeMap<ProspectId, Vec<Opening>>;

/// The hours of the day of the week of a day.
pub(super) async fn hours(work: &mut dyn UnitOfWork, day: Date) -> Result<Hours, StoreError> {
    let weekday = day.weekday().to_monday_one_offset();
    Ok(work.openings(weekday).await?.into_iter().collect())
}

/// The outing of a round: on foot from its start and back.
pub(super) fn outing(round: &Round) -> Outing {
    Outing::on_foot(round.start, round.leave_minute)
}

/// The stops as the rules take them, in the order given; those without a place are left out.
pub(super) fn stops(round: &Round, prospects: &[Prospect], hours: &Hours) -> Vec<Stop<ProspectId>> {
    let stop = |prospect: &Prospect| {
        Some(Stop {
            id: prospect.id,
            at: prospect.point?,
            prize: 1,
            visit_minutes: round.visit_minutes,
            opening: hours.get(&prospect.id).cloned(),
        })
    };
    prospects.iter().filter_map(stop).collect()
}

/// An order of stops with what is proven of it.
pub(super) struct Settled {
    /// The stops, in order.
    pub(super) order: Vec<ProspectId>,
    /// Seconds of walking and waiting that no order goes below; 0 when nothing is proven.
    pub(super) away_at_least_s: u64,
}

/// The best order that is found. Where no order meets all hours, the one that would be walked without them: the
/// page then says which doors are closed.
pub(super) async fn best(round: &Round, stops: Vec<Stop<ProspectId>>) -> Result<Settled, AppError> {
    let outing = outing(round);
    let found = blocking(move || match order(&stops, &outing) {
        Err(RoundError::Closed { .. } | RoundError::NoOrder { .. }) => {
            let open = |stop| Stop { opening: None, ..stop };
            order(&stops.into_iter().map(open).collect::<Vec<_>>(), &outing)
        }
        other => other,
    })
    .await?;
    match found {
        Ok(found) => Ok(Settled {
            order: found.round.visits.iter().map(|visit| visit.id).collect(),
            away_at_least_s: found.away_at_least_s,
        }),
        Err(RoundError::NoStops) => Ok(Settled { order: Vec::new(), away_at_least_s: 0 }),
        Err(error) => Err(refused(&error)),
    }
}

/// The round in the order given, with its times; `None` without a stop.
pub(super) fn walked(
    round: &Round,
    stops: &[Stop<ProspectId>],
) -> Result<Option<maillage_domain::identify::round::Round<ProspectId>>, AppError> {
    match follow(stops, &outing(round)) {
        Ok(walked) => Ok(Some(walked)),
        Err(RoundError::NoStops) => Ok(None),
        Err(error) => Err(refused(&error)),
    }
}

/// A refusal of the rules as use cases answer it.
pub(super) fn refused(error: &RoundError) -> AppError {
    let code = match error {
        RoundError::TooMany { .. } => "round.too-many",
        RoundError::NoStops => "round.no-stops",
        _ => "round.impossible",
    };
    AppError::Refused { code }
}
