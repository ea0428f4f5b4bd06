//! Noting what came of a visit: the round, the prospect's story, its stage and next step, in one unit of work.

use jiff::{SignedDuration, Timestamp, ToSpan};
use maillage_domain::engage::prospect::MoveCause;
use maillage_domain::identify::round::Outcome;
use maillage_domain::ids::{ProspectId, RoundId, VisitId};
use maillage_i18n::T;
use serde_json::json;

use super::{Round, RoundVisit, Standing};
use crate::access::audit;
use crate::access::organisation::Organisation;
use crate::engage::note::{About, Note};
use crate::engage::prospect::Prospect;
use crate::engage::stage::step;
use crate::{Actor, App, AppError, UnitOfWork};

/// Characters of the few words of a visit.
const WORDS_MAX: usize = 1_000;
/// A phone may keep a visit for so long before it finds a network; a clock that says more is wrong.
const KEPT_MAX: SignedDuration = SignedDuration::from_hours(60 * 24);

/// A visit as somebody notes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Noted {
    /// Made where it is noted: what comes twice with the same counts once.
    pub id: VisitId,
    /// At whose door.
    pub prospect: ProspectId,
    /// What came of it.
    pub outcome: Outcome,
    /// A few words; may be empty.
    pub words: String,
    /// When it was noted, by the clock of the phone; `None` for now.
    pub at: Option<Timestamp>,
}

/// What became of a note.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Recorded {
    /// It was written down now.
    Now,
    /// It had come before.
    Already,
}

/// Notes a visit. A later one at the same door on the same round corrects the earlier: what that one changed is taken
/// back first. A stop that was taken off the round since is still told of: somebody was there.
///
/// # Errors
/// [`AppError::NotFound`] when the round or the prospect is not there, [`AppError::Forbidden`].
pub async fn note_visit(
    app: &App,
    actor: &Actor,
    id: RoundId,
    noted: Noted,
) -> Result<Recorded, AppError> {
    actor.require(maillage_domain::access::Action::EditProspects)?;
    let mut work = app.store.begin(actor.organisation).await?;
    if work.visit(noted.id).await?.is_some() {
        return Ok(Recorded::Already);
    }
    let home = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let round = work.round(id).await?.ok_or(AppError::NotFound)?;
    let prospect = work.prospect(noted.prospect).await?.ok_or(AppError::NotFound)?;
    actor.require(About::of(&prospect).action())?;
    let visits = work.visits(id).await?;
    let earlier = visits.into_iter().find(|visit| visit.prospect == noted.prospect);
    let at = believed(noted.at, app.clock.now());
    // From another phone, noted before what is known already: it is told, and changes nothing.
    let is_late = earlier.as_ref().is_some_and(|earlier| earlier.at > at);
    if let Some(earlier) = earlier.as_ref().filter(|_| !is_late) {
        undo(app, &mut *work, actor, &home, earlier).await?;
    }
    let ended_at = is_late.then(|| app.clock.now());
    let visit = written(app, &mut *work, actor, (&home, &round), (noted, at, ended_at)).await?;
    let detail = json!({ "round": id, "outcome": visit.outcome });
    let subject = visit.prospect.to_string();
    audit::note(app, &mut *work, actor, "round.visit", ("prospect", &subject), detail).await?;
    work.commit().await?;
    Ok(Recorded::Now)
}

/// When it was noted: as the phone says, unless its clock is ahead or far behind.
fn believed(at: Option<Timestamp>, now: Timestamp) -> Timestamp {
    at.filter(|at| *at <= now && now.duration_since(*at) <= KEPT_MAX).unwrap_or(now)
}

/// Writes the visit, its note, and what it changes of the prospect unless it ended already.
async fn written(
    app: &App,
    work: &mut dyn UnitOfWork,
    actor: &Actor,
    (home, round): (&Organisation, &Round),
    (noted, at, ended_at): (Noted, Timestamp, Option<Timestamp>),
) -> Result<RoundVisit, AppError> {
    let prospect = work.prospect(noted.prospect).await?.ok_or(AppError::NotFound)?;
    let t = T::new(home.locale);
    let words: String = noted.words.trim().chars().take(WORDS_MAX).collect();
    let said = t.round_note(round.day, t.round_outcome(noted.outcome.as_str()));
    let text = if words.is_empty() { said.clone() } else { format!("{said}\n{words}") };
    let note = Note {
        id: app.new_id(),
        about: About::of(&prospect),
        text,
        author_name: actor.name.clone(),
        created_at: at,
    };
    work.insert_note(&note).await?;
    let before = Standing::of(&prospect);
    let after = if ended_at.is_none() {
        let moved = moved(app, work, actor, prospect, (noted.outcome, &said)).await?;
        let on = at.to_zoned(app.clock.local(&home.time_zone).time_zone().clone()).date();
        Standing::of(&next_step(work, moved, noted.outcome, (t, on, &words)).await?)
    } else {
        before.clone()
    };
    let visit = RoundVisit {
        id: noted.id,
        round: round.id,
        prospect: noted.prospect,
        outcome: noted.outcome,
        words,
        note: note.id,
        before,
        after,
        actor_name: actor.name.clone(),
        at,
        recorded_at: app.clock.now(),
        ended_at,
    };
    work.insert_visit(&visit).await?;
    Ok(visit)
}

/// Moves the prospect to where the outcome puts it.
async fn moved(
    app: &App,
    work: &mut dyn UnitOfWork,
    actor: &Actor,
    prospect: Prospect,
    (outcome, said): (Outcome, &str),
) -> Result<Prospect, AppError> {
    let after = outcome.stage_after(prospect.stage);
    let mut moved = prospect;
    for stage in moved.stage.way_to(after).unwrap_or_default() {
        moved = step(app, work, actor, &moved, stage, (MoveCause::Visited, said)).await?;
    }
    Ok(moved)
}

/// Sets the next step that the outcome asks for.
async fn next_step(
    work: &mut dyn UnitOfWork,
    prospect: Prospect,
    outcome: Outcome,
    (t, on, words): (T, jiff::civil::Date, &str),
) -> Result<Prospect, AppError> {
    let Some(days) = outcome.next_step_days() else { return Ok(prospect) };
    let step = match outcome {
        Outcome::Interested => t.round_step_propose(),
        _ if words.is_empty() => t.round_step_again(),
        _ => t.round_step_again_words(words),
    };
    let day = on.checked_add(i64::from(days).days()).unwrap_or(on);
    let prospect = Prospect { next_step: step, next_step_on: Some(day), ..prospect };
    work.update_prospect(&prospect).await?;
    Ok(prospect)
}

/// Takes a visit back, as if it had not been noted. Doing it twice changes nothing.
///
/// # Errors
/// [`AppError::NotFound`] when it was never noted on this round, [`AppError::Forbidden`].
pub async fn take_back(
    app: &App,
    actor: &Actor,
    id: RoundId,
    visit: VisitId,
) -> Result<(), AppError> {
    actor.require(maillage_domain::access::Action::EditProspects)?;
    let mut work = app.store.begin(actor.organisation).await?;
    let home = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let visit = work.visit(visit).await?.filter(|visit| visit.round == id);
    let visit = visit.ok_or(AppError::NotFound)?;
    if visit.ended_at.is_some() {
        return Ok(());
    }
    undo(app, &mut *work, actor, &home, &visit).await?;
    let detail = json!({ "round": id, "outcome": visit.outcome });
    let subject = visit.prospect.to_string();
    audit::note(app, &mut *work, actor, "round.take-back", ("prospect", &subject), detail).await?;
    Ok(work.commit().await?)
}

/// Ends a visit, takes its note away, and puts the prospect back, where it still stands as the visit left it.
async fn undo(
    app: &App,
    work: &mut dyn UnitOfWork,
    actor: &Actor,
    home: &Organisation,
    visit: &RoundVisit,
) -> Result<(), AppError> {
    work.end_visit(visit.id, app.clock.now()).await?;
    work.delete_note(visit.note).await?;
    let Some(mut prospect) = work.prospect(visit.prospect).await? else { return Ok(()) };
    let RoundVisit { before, after, .. } = visit;
    if prospect.stage == after.stage {
        let said = T::new(home.locale).round_note_taken_back();
        for stage in prospect.stage.way_to(before.stage).unwrap_or_default() {
            let cause = (MoveCause::Visited, said.as_str());
            prospect = step(app, work, actor, &prospect, stage, cause).await?;
        }
    }
    let step_of = |s: &Standing| (s.next_step.clone(), s.next_step_on);
    if step_of(&Standing::of(&prospect)) == step_of(after) && step_of(before) != step_of(after) {
        let (next_step, next_step_on) = step_of(before);
        work.update_prospect(&Prospect { next_step, next_step_on, ..prospect }).await?;
    }
    Ok(())
}
