//! Changing a round: its day and hours, its stops and their order; removing it, and putting it back.

use jiff::civil::Date;
use maillage_domain::access::Action;
use maillage_domain::engage::prospect::{MoveCause, Origin};
use maillage_domain::identify::establishment::RecordId;
use maillage_domain::identify::round::Opening;
use maillage_domain::ids::{ProspectId, RoundId};
use serde_json::json;

use super::chosen::Wish;
use super::{Round, STOPS_MAX, ordered};
use crate::access::audit;
use crate::engage::prospect::{Prospect, put_on_list};
use crate::identify::shortlist::eligible;
use crate::{Actor, App, AppError, UnitOfWork};

/// A round under change.
struct Change {
    work: Box<dyn UnitOfWork>,
    round: Round,
    stops: Vec<Prospect>,
}

/// In which order the stops are kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Order {
    /// The best that is found.
    Best,
    /// As it is given.
    Given,
}

impl Change {
    async fn open(app: &App, actor: &Actor, id: RoundId) -> Result<Self, AppError> {
        actor.require(Action::EditProspects)?;
        let mut work = app.store.begin(actor.organisation).await?;
        let round = work.round(id).await?.ok_or(AppError::NotFound)?;
        let stops = work.round_stops(id).await?;
        Ok(Self { work, round, stops })
    }

    /// Where a prospect stands in the order.
    fn position(&self, prospect: ProspectId) -> Result<usize, AppError> {
        let found = self.stops.iter().position(|stop| stop.id == prospect);
        found.ok_or(AppError::NotFound)
    }

    /// Whether the stops stand in the best order that is found.
    async fn is_best(&mut self) -> Result<bool, AppError> {
        let hours = ordered::hours(&mut *self.work, self.round.day).await?;
        let stops = ordered::stops(&self.round, &self.stops, &hours);
        let given: Vec<ProspectId> = stops.iter().map(|stop| stop.id).collect();
        Ok(ordered::best(&self.round, stops).await?.order == given)
    }

    /// Keeps the round and its stops, with what is proven of their order, and makes it last.
    async fn keep(
        mut self,
        app: &App,
        actor: &Actor,
        order: Order,
        (action, detail): (&str, serde_json::Value),
    ) -> Result<(), AppError> {
        let hours = ordered::hours(&mut *self.work, self.round.day).await?;
        let stops = ordered::stops(&self.round, &self.stops, &hours);
        let given: Vec<ProspectId> = stops.iter().map(|stop| stop.id).collect();
        let settled = ordered::best(&self.round, stops).await?;
        self.round.away_at_least_s = settled.away_at_least_s;
        let kept = if order == Order::Best { settled.order } else { given };
        let id = self.round.id;
        self.work.update_round(&self.round).await?;
        self.work.put_round_stops(id, &kept).await?;
        let subject = id.to_string();
        audit::note(app, &mut *self.work, actor, action, ("round", &subject), detail).await?;
        Ok(self.work.commit().await?)
    }
}

/// Changes what a round is called, when and where it starts, how long a visit takes. Stops in the best order are put
/// in the best order anew; an order by hand stays.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`].
pub async fn change(app: &App, actor: &Actor, id: RoundId, wish: Wish) -> Result<(), AppError> {
    let mut change = Change::open(app, actor, id).await?;
    let order = if change.is_best().await? { Order::Best } else { Order::Given };
    let round = &change.round;
    let same_reach = (round.start, round.visit_minutes, round.leave_minute, round.day)
        == (wish.start, wish.visit_minutes, wish.leave_minute, wish.day);
    change.round = Round {
        title: wish.title.trim().to_owned(),
        day: wish.day,
        leave_minute: wish.leave_minute,
        visit_minutes: wish.visit_minutes,
        start_label: wish.start_label.trim().to_owned(),
        start: wish.start,
        promise: round.promise.filter(|_| same_reach),
        ..round.clone()
    };
    change.keep(app, actor, order, ("round.change", json!({}))).await
}

/// Puts a stop at another place of the order, counted from 0; beyond the end is the end.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`].
pub async fn move_stop(
    app: &App,
    actor: &Actor,
    id: RoundId,
    prospect: ProspectId,
    to: usize,
) -> Result<(), AppError> {
    let mut change = Change::open(app, actor, id).await?;
    let from = change.position(prospect)?;
    let stop = change.stops.remove(from);
    let to = to.min(change.stops.len());
    change.stops.insert(to, stop);
    change.keep(app, actor, Order::Given, ("round.reorder", json!({}))).await
}

/// Puts the stops in the best order that is found.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`].
pub async fn best_order(app: &App, actor: &Actor, id: RoundId) -> Result<(), AppError> {
    let change = Change::open(app, actor, id).await?;
    change.keep(app, actor, Order::Best, ("round.reorder", json!({ "best": true }))).await
}

/// Adds a prospect where it is on the way. One that is on the round already changes nothing.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`]; `round.no-place` without a place on the map, `round.too-many`.
pub async fn add_stop(
    app: &App,
    actor: &Actor,
    id: RoundId,
    prospect: ProspectId,
) -> Result<(), AppError> {
    let mut change = Change::open(app, actor, id).await?;
    let found = change.work.prospect(prospect).await?.ok_or(AppError::NotFound)?;
    added(app, actor, change, found).await
}

/// Adds a place of the registers, which is put on the shortlist in the same unit of work.
///
/// # Errors
/// As [`add_stop`]; `round.not-eligible` when it may not stand on the shortlist.
pub async fn add_record(
    app: &App,
    actor: &Actor,
    id: RoundId,
    record: RecordId,
) -> Result<(), AppError> {
    actor.require(Action::EditProspects)?;
    let mut fit = eligible(app, actor, std::slice::from_ref(&record)).await?;
    let mut change = Change::open(app, actor, id).await?;
    let found = match change.work.prospect_of_record(&record.0).await? {
        Some(there) => there,
        None => {
            let new = fit.chosen.pop().ok_or(AppError::Refused { code: "round.not-eligible" })?;
            let cause = MoveCause::Added;
            let new =
                put_on_list(app, &mut *change.work, actor, new, Origin::Register, cause).await?;
            change.work.prospect(new).await?.ok_or(AppError::NotFound)?
        }
    };
    added(app, actor, change, found).await
}

async fn added(
    app: &App,
    actor: &Actor,
    mut change: Change,
    found: Prospect,
) -> Result<(), AppError> {
    if change.position(found.id).is_ok() {
        return Ok(());
    }
    if found.point.is_none() {
        return Err(AppError::Refused { code: "round.no-place" });
    }
    if change.stops.len() == STOPS_MAX {
        return Err(AppError::Refused { code: "round.too-many" });
    }
    let order = if change.is_best().await? { Order::Best } else { Order::Given };
    let detail = json!({ "prospect": found.id });
    change.stops.push(found);
    change.round.promise = None;
    change.keep(app, actor, order, ("round.add-stop", detail)).await
}

/// Takes a stop off the round; one that is not on it changes nothing. The prospect stays on the shortlist.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`].
pub async fn drop_stop(
    app: &App,
    actor: &Actor,
    id: RoundId,
    prospect: ProspectId,
) -> Result<(), AppError> {
    let mut change = Change::open(app, actor, id).await?;
    let Ok(at) = change.position(prospect) else { return Ok(()) };
    change.stops.remove(at);
    change.round.promise = None;
    let detail = json!({ "prospect": prospect });
    change.keep(app, actor, Order::Given, ("round.drop-stop", detail)).await
}

/// Says when a stop is open on the day of the week of the round: known from then on for every round of that day of the
/// week; none at all for closed, `None` for not known.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`].
pub async fn set_opening(
    app: &App,
    actor: &Actor,
    id: RoundId,
    prospect: ProspectId,
    times: Option<Vec<Opening>>,
) -> Result<(), AppError> {
    let mut change = Change::open(app, actor, id).await?;
    change.position(prospect)?;
    let order = if change.is_best().await? { Order::Best } else { Order::Given };
    let weekday = weekday(change.round.day);
    change.work.put_opening(prospect, weekday, times.as_deref()).await?;
    let detail = json!({ "prospect": prospect, "weekday": weekday });
    change.keep(app, actor, order, ("round.opening", detail)).await
}

/// The day of the week, 1 for Monday to 7 for Sunday.
pub(super) fn weekday(day: Date) -> i8 {
    day.weekday().to_monday_one_offset()
}

/// Removes a round; it can be put back. What was noted on it stays in the stories of the prospects.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`].
pub async fn remove(app: &App, actor: &Actor, id: RoundId) -> Result<(), AppError> {
    set_removed(app, actor, id, true).await
}

/// Puts a removed round back.
///
/// # Errors
/// [`AppError::NotFound`], [`AppError::Forbidden`].
pub async fn restore(app: &App, actor: &Actor, id: RoundId) -> Result<(), AppError> {
    set_removed(app, actor, id, false).await
}

async fn set_removed(app: &App, actor: &Actor, id: RoundId, removed: bool) -> Result<(), AppError> {
    actor.require(Action::EditProspects)?;
    let mut work = app.store.begin(actor.organisation).await?;
    let round = work.round(id).await?.ok_or(AppError::NotFound)?;
    if round.removed_at.is_some() == removed {
        return Ok(());
    }
    let round = Round { removed_at: removed.then(|| app.clock.now()), ..round };
    work.update_round(&round).await?;
    let action = if removed { "round.remove" } else { "round.restore" };
    let subject = id.to_string();
    audit::note(app, &mut *work, actor, action, ("round", &subject), json!({})).await?;
    Ok(work.commit().await?)
}
