//! A new round: of chosen places, or of those that the program finds worth most within the minutes there are.

use std::collections::{BTreeMap, BTreeSet};

use jiff::civil::Date;
use maillage_domain::access::Action;
use maillage_domain::engage::prospect::{MoveCause, Origin};
use maillage_domain::engage::stage::Stage;
use maillage_domain::identify::establishment::RecordId;
use maillage_domain::identify::round::{Opening, Outing, Pace, Picked, RoundError, Stop, pick};
use maillage_domain::identify::territory::Territory;
use maillage_domain::ids::{ProspectId, RoundId};
use maillage_domain::party::Point;
use serde_json::json;

use super::ordered::{self, Hours};
use super::{CANDIDATES_MAX, Promise, Round, STOPS_MAX};
use crate::access::audit;
use crate::engage::prospect::{NewProspect, Prospect, put_on_list};
use crate::identify::register::{Found, MAX_PAGE, Sort};
use crate::identify::search::{self, Area, Request, SearchError, blocking};
use crate::identify::shortlist::{Eligible, eligible};
use crate::{Actor, App, AppError, StoreError, UnitOfWork};

/// What a round shall be.
#[derive(Debug, Clone, PartialEq)]
pub struct Wish {
    /// What it is called; may be empty.
    pub title: String,
    /// On which day.
    pub day: Date,
    /// Minutes after midnight at which it starts.
    pub leave_minute: u16,
    /// Minutes of each visit.
    pub visit_minutes: u16,
    /// Where it starts and ends, in words; empty for the middle of the territory.
    pub start_label: String,
    /// Where that is.
    pub start: Point,
}

/// Which places it leads to.
#[derive(Debug, Clone, PartialEq)]
pub enum Choice {
    /// These: prospects, and records of the registers, which are put on the shortlist.
    These {
        /// Prospects.
        prospects: Vec<ProspectId>,
        /// Records.
        records: Vec<RecordId>,
    },
    /// Those worth most within so many minutes, walking and visits.
    Within {
        /// Minutes in all.
        budget_minutes: u16,
        /// Only what stands on the shortlist already.
        only_shortlist: bool,
    },
}

/// Chosen places that are not on the round.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct LeftOut {
    /// No place on the map is known.
    pub no_place: usize,
    /// They may not stand on the shortlist, or there is no such place any more.
    pub not_eligible: usize,
}

/// A round that was planned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Planned {
    /// The round.
    pub id: RoundId,
    /// How many stops it has.
    pub stops: usize,
    /// How many places were put on the shortlist for it.
    pub added: usize,
    /// What was chosen and is not on it.
    pub left_out: LeftOut,
}

/// Why there is no round.
#[derive(Debug, thiserror::Error)]
pub enum PlanError {
    /// Nothing of what was chosen can be visited.
    #[error("none of the chosen places can be visited")]
    NothingChosen(LeftOut),
    /// More than [`STOPS_MAX`] were chosen.
    #[error("{0} stops are too many for one round")]
    TooMany(usize),
    /// Nothing that may be shown is near enough.
    #[error("nothing worth a visit is within reach")]
    NothingNear,
    /// Not even one visit fits the minutes.
    #[error("{budget_minutes} minutes are too few: the shortest round takes {least_minutes}")]
    TooShort {
        /// As asked.
        budget_minutes: u16,
        /// Minutes of the shortest round, rounded up.
        least_minutes: u64,
    },
    /// Everything near is closed then.
    #[error("everything within reach is closed then")]
    Closed,
    /// There is no territory or no register yet.
    #[error(transparent)]
    Search(#[from] SearchError),
    /// Anything else.
    #[error(transparent)]
    App(#[from] AppError),
}

impl From<StoreError> for PlanError {
    fn from(error: StoreError) -> Self {
        Self::App(error.into())
    }
}

/// Plans a round and keeps it: the stops in the best order that is found. What is not on the shortlist yet is put
/// there in the same unit of work.
///
/// # Errors
/// [`PlanError`].
pub async fn plan(
    app: &App,
    actor: &Actor,
    wish: Wish,
    choice: Choice,
) -> Result<Planned, PlanError> {
    actor.require(Action::EditProspects)?;
    let (prospects, records, promise, mut left_out) = match choice {
        Choice::These { prospects, records } => (prospects, records, None, LeftOut::default()),
        Choice::Within { budget_minutes, only_shortlist } => {
            let picked = within(app, actor, &wish, budget_minutes, only_shortlist).await?;
            let promise = Promise {
                budget_minutes,
                prize: picked.round.prize,
                prize_at_most: picked.prize_at_most,
            };
            let records = picked.round.visits.into_iter().map(|visit| visit.id).collect();
            (Vec::new(), records, Some(promise), LeftOut::default())
        }
    };
    if prospects.len() + records.len() > STOPS_MAX {
        return Err(PlanError::TooMany(prospects.len() + records.len()));
    }
    let Eligible { chosen, already } = if records.is_empty() {
        Eligible { chosen: Vec::new(), already: Vec::new() }
    } else {
        eligible(app, actor, &records).await?
    };
    let mut work = app.store.begin(actor.organisation).await?;
    let known = (prospects.as_slice(), already.as_slice());
    let (all, added) = gathered(app, &mut *work, actor, known, chosen).await?;
    left_out.not_eligible = prospects.len() + records.len() - all.len();
    let total = all.len();
    let placed: Vec<Prospect> = all.into_iter().filter(|one| one.point.is_some()).collect();
    left_out.no_place = total - placed.len();
    if placed.is_empty() {
        return Err(PlanError::NothingChosen(left_out));
    }
    let mut round = new_round(app, actor, wish, promise);
    let hours = ordered::hours(&mut *work, round.day).await?;
    let settled = ordered::best(&round, ordered::stops(&round, &placed, &hours)).await?;
    round.away_at_least_s = settled.away_at_least_s;
    work.insert_round(&round).await?;
    work.put_round_stops(round.id, &settled.order).await?;
    let detail = json!({ "stops": settled.order.len(), "day": round.day.to_string() });
    let subject = round.id.to_string();
    audit::note(app, &mut *work, actor, "round.plan", ("round", &subject), detail).await?;
    work.commit().await?;
    Ok(Planned { id: round.id, stops: settled.order.len(), added, left_out })
}

fn new_round(app: &App, actor: &Actor, wish: Wish, promise: Option<Promise>) -> Round {
    Round {
        id: app.new_id(),
        title: wish.title.trim().to_owned(),
        day: wish.day,
        leave_minute: wish.leave_minute,
        visit_minutes: wish.visit_minutes,
        start_label: wish.start_label.trim().to_owned(),
        start: wish.start,
        promise,
        away_at_least_s: 0,
        created_by: actor.name.clone(),
        created_at: app.clock.now(),
        removed_at: None,
    }
}

/// The prospects of all that was chosen, each once; those that are new are put on the shortlist, and counted.
async fn gathered(
    app: &App,
    work: &mut dyn UnitOfWork,
    actor: &Actor,
    (prospects, already): (&[ProspectId], &[RecordId]),
    chosen: Vec<NewProspect>,
) -> Result<(Vec<Prospect>, usize), AppError> {
    let mut all: BTreeMap<ProspectId, Prospect> = BTreeMap::new();
    for id in prospects {
        if let Some(found) = work.prospect(*id).await? {
            all.insert(*id, found);
        }
    }
    for record in already {
        if let Some(found) = work.prospect_of_record(&record.0).await? {
            all.insert(found.id, found);
        }
    }
    let mut added = 0;
    for new in chosen {
        let there = match new.record_id.as_deref() {
            Some(record) => work.prospect_of_record(record).await?,
            None => None,
        };
        let id = match there {
            Some(there) => there.id,
            None => {
                added += 1;
                put_on_list(app, work, actor, new, Origin::Register, MoveCause::Added).await?
            }
        };
        let found = work.prospect(id).await?.ok_or(AppError::NotFound)?;
        all.insert(id, found);
    }
    Ok((all.into_values().collect(), added))
}

/// The round within the minutes that is worth most, of the registers' places around the start. A place is worth what
/// is known to speak for it, as the search's own order has it: one whose trade nobody knows never comes first.
async fn within(
    app: &App,
    actor: &Actor,
    wish: &Wish,
    budget_minutes: u16,
    only_shortlist: bool,
) -> Result<Picked<RecordId>, PlanError> {
    let mut work = app.store.read(actor.organisation).await?;
    let home = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let from = wish.day.min(app.clock.today(&home.time_zone));
    let busy: BTreeSet<ProspectId> = work.prospects_on_rounds(from).await?.into_iter().collect();
    let known = known_hours(&mut *work, wish.day, &busy).await?;
    drop(work);
    let candidates = candidates(app, actor, wish, budget_minutes).await?;
    let stops: Vec<Stop<RecordId>> = candidates
        .into_iter()
        .filter_map(|(found, stage)| {
            let id = found.establishment.id.clone();
            let free = stage.is_none_or(|s| matches!(s, Stage::Shortlisted | Stage::Contacted));
            let here = free && !known.busy.contains(&id) && (stage.is_some() || !only_shortlist);
            here.then_some(Stop {
                opening: known.hours.get(&id).cloned(),
                at: found.establishment.point?,
                prize: found.score.known_points(),
                visit_minutes: wish.visit_minutes,
                id,
            })
        })
        .collect();
    let stops = nearest_worth(stops, wish.start);
    if stops.is_empty() {
        return Err(PlanError::NothingNear);
    }
    let outing = Outing::on_foot(wish.start, wish.leave_minute);
    match blocking(move || pick(&stops, &outing, budget_minutes)).await? {
        Ok(picked) => Ok(picked),
        Err(RoundError::BudgetTooSmall { budget_minutes, least_minutes }) => {
            Err(PlanError::TooShort { budget_minutes, least_minutes })
        }
        Err(RoundError::NothingOpen | RoundError::Closed { .. }) => Err(PlanError::Closed),
        Err(RoundError::NoPrize | RoundError::NoStops) => Err(PlanError::NothingNear),
        Err(error) => Err(ordered::refused(&error).into()),
    }
}

/// What the organisation knows of records: their hours, and which are on a round already.
struct Known {
    hours: BTreeMap<RecordId, Vec<Opening>>,
    busy: BTreeSet<RecordId>,
}

async fn known_hours(
    work: &mut dyn UnitOfWork,
    day: Date,
    busy: &BTreeSet<ProspectId>,
) -> Result<Known, StoreError> {
    let hours: Hours = ordered::hours(work, day).await?;
    let mut known = Known { hours: BTreeMap::new(), busy: BTreeSet::new() };
    let of_interest: BTreeSet<ProspectId> = busy.iter().chain(hours.keys()).copied().collect();
    for id in of_interest {
        let Some(prospect) = work.prospect(id).await? else { continue };
        let Some(record) = prospect.record_id.map(RecordId) else { continue };
        if busy.contains(&id) {
            known.busy.insert(record.clone());
        }
        if let Some(times) = hours.get(&id) {
            known.hours.insert(record, times.clone());
        }
    }
    Ok(known)
}

/// The places that can be reached from the start within the minutes and may be shown, with the score that they have
/// in the organisation's own territory and their stage on the shortlist.
async fn candidates(
    app: &App,
    actor: &Actor,
    wish: &Wish,
    budget_minutes: u16,
) -> Result<Vec<(Found, Option<Stage>)>, PlanError> {
    let walking = budget_minutes.saturating_sub(wish.visit_minutes);
    let reach = Pace::default().reach_m(walking / 2).max(50.0);
    let circle = Territory::circle(wish.start, reach)
        .map_err(|_| AppError::Refused { code: "round.impossible" })?;
    let request = Request {
        area: Area::This(Box::new(circle)),
        margin_m: 0,
        sort: Sort::BestKnown,
        limit: MAX_PAGE,
        ..Request::first_page()
    };
    let near = search::search(app, actor, &request).await?;
    let ids: Vec<RecordId> = near.result.hits.into_iter().map(|hit| hit.establishment.id).collect();
    let judged = search::judge(app, actor, ids).await?;
    let (found, stages) = (judged.found, judged.prospects);
    Ok(found
        .into_iter()
        .filter(|one| one.reasons.is_empty() && one.establishment.name.is_some())
        .map(|one| {
            let stage = stages.get(&one.establishment.id).copied();
            (one, stage)
        })
        .collect())
}

/// The [`CANDIDATES_MAX`] that are worth most for the time of the visit and of the way there.
fn nearest_worth(mut stops: Vec<Stop<RecordId>>, start: Point) -> Vec<Stop<RecordId>> {
    let takes = |stop: &Stop<RecordId>| {
        let way = Pace::default().seconds(start, stop.at);
        u128::from(60 * u64::from(stop.visit_minutes) + way) + 1
    };
    stops.sort_by(|a, b| {
        let (one, other) = (u128::from(a.prize) * takes(b), u128::from(b.prize) * takes(a));
        other.cmp(&one).then_with(|| a.id.cmp(&b.id))
    });
    stops.truncate(CANDIDATES_MAX);
    stops
}
