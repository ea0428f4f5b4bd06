//! Walking rounds: which prospects to visit on a day, in which order, and what came of it.

mod change;
mod chosen;
mod on_paper;
mod ordered;
mod page;
mod visit;
mod way;

use async_trait::async_trait;
use jiff::Timestamp;
use jiff::civil::Date;
use maillage_domain::access::Action;
use maillage_domain::engage::stage::Stage;
use maillage_domain::identify::round::{Opening, Outcome};
use maillage_domain::ids::{NoteId, ProspectId, RoundId, VisitId};
use maillage_domain::party::Point;

use crate::campaign::cut;
use crate::engage::prospect::{Prospect, folded};
use crate::error::StoreError;
use crate::store::{Page, Paged};
use crate::{Actor, App, AppError};

pub use change::{
    add_record, add_stop, best_order, change, drop_stop, move_stop, remove, restore, set_opening,
};
pub use chosen::{Choice, LeftOut, PlanError, Planned, Wish, plan};
pub use on_paper::{StopWords, sheet};
pub use page::{RoundPage, StopView, page};
pub use visit::{Noted, Recorded, note_visit, take_back};

/// At most so many stops: a day's work on foot.
pub const STOPS_MAX: usize = 40;
/// Of so many places within reach at most the program picks: those worth most for the time of the visit and the way
/// there. What it promises of its choice is promised of these.
pub const CANDIDATES_MAX: usize = 60;

/// A round, without its stops.
#[derive(Debug, Clone, PartialEq)]
pub struct Round {
    /// The id.
    pub id: RoundId,
    /// What staff calls it; may be empty, then it goes by its day.
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
    /// What the program promised when it chose the stops; `None` when people chose or changed them.
    pub promise: Option<Promise>,
    /// Seconds of walking and waiting that no order of these stops goes below; 0 when nothing is proven.
    pub away_at_least_s: u64,
    /// Who planned it.
    pub created_by: String,
    /// When.
    pub created_at: Timestamp,
    /// When it was removed; it can be put back.
    pub removed_at: Option<Timestamp>,
}

/// What the program promised of its choice.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Promise {
    /// The minutes that there were.
    pub budget_minutes: u16,
    /// What the stops are worth, in thousandths of a point.
    pub prize: u64,
    /// What no choice within the minutes is worth more than.
    pub prize_at_most: u64,
}

impl Promise {
    /// How many per cent of the best choice's worth may be missing at most, rounded up; 0 for the best.
    #[must_use]
    pub fn at_most_missing_percent(self) -> u64 {
        let missing = self.prize_at_most.saturating_sub(self.prize) * 100;
        missing.div_ceil(self.prize_at_most.max(1))
    }
}

impl Round {
    /// What the search of the list looks into.
    #[must_use]
    pub fn search_text(&self) -> String {
        folded(&format!("{} {} {}", self.title, self.start_label, self.created_by))
    }
}

/// What came of a visit, as it was noted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RoundVisit {
    /// The id, made where it was noted.
    pub id: VisitId,
    /// On which round.
    pub round: RoundId,
    /// At whose door.
    pub prospect: ProspectId,
    /// What came of it.
    pub outcome: Outcome,
    /// A few words; may be empty.
    pub words: String,
    /// The note in the prospect's story.
    pub note: NoteId,
    /// Where the prospect stood before.
    pub before: Standing,
    /// Where the visit put it.
    pub after: Standing,
    /// Who was there.
    pub actor_name: String,
    /// When it was noted.
    pub at: Timestamp,
    /// When it came here.
    pub recorded_at: Timestamp,
    /// When it was corrected or taken back.
    pub ended_at: Option<Timestamp>,
}

/// Where a prospect stands, as far as a visit changes it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// The stage.
    pub stage: Stage,
    /// What comes next; may be empty.
    pub next_step: String,
    /// When.
    pub next_step_on: Option<Date>,
}

impl Standing {
    /// Where a prospect stands now.
    #[must_use]
    pub fn of(prospect: &Prospect) -> Self {
        Self {
            stage: prospect.stage,
            next_step: prospect.next_step.clone(),
            next_step_on: prospect.next_step_on,
        }
    }
}

/// A round in the list.
#[derive(Debug, Clone, PartialEq)]
pub struct RoundRow {
    /// The round.
    pub round: Round,
    /// How many stops it has.
    pub stops: i64,
    /// At how many of them a visit was noted.
    pub visited: i64,
}

/// The rows of rounds.
#[async_trait]
pub trait RoundStore {
    /// Adds a round.
    async fn insert_round(&mut self, round: &Round) -> Result<(), StoreError>;
    /// Writes all fields but for who planned it and when.
    async fn update_round(&mut self, round: &Round) -> Result<(), StoreError>;
    /// One round.
    async fn round(&mut self, id: RoundId) -> Result<Option<Round>, StoreError>;
    /// All rounds, the latest day first; those of a day in the order in which they start.
    async fn rounds(&mut self) -> Result<Vec<RoundRow>, StoreError>;
    /// The stops of a round are these, in this order.
    async fn put_round_stops(
        &mut self,
        id: RoundId,
        stops: &[ProspectId],
    ) -> Result<(), StoreError>;
    /// The stops of a round, in order.
    async fn round_stops(&mut self, id: RoundId) -> Result<Vec<Prospect>, StoreError>;
    /// The prospects on rounds of this day and later that were not removed, but for those visited on them.
    async fn prospects_on_rounds(&mut self, from: Date) -> Result<Vec<ProspectId>, StoreError>;
    /// Adds a visit.
    async fn insert_visit(&mut self, visit: &RoundVisit) -> Result<(), StoreError>;
    /// Says when a visit was corrected or taken back.
    async fn end_visit(&mut self, id: VisitId, at: Timestamp) -> Result<(), StoreError>;
    /// One visit, ended or not.
    async fn visit(&mut self, id: VisitId) -> Result<Option<RoundVisit>, StoreError>;
    /// The visits of a round that were neither corrected nor taken back, in the order in which they were noted.
    async fn visits(&mut self, round: RoundId) -> Result<Vec<RoundVisit>, StoreError>;
    /// When prospects are open on a day of the week (1 Monday to 7 Sunday), as far as known.
    async fn openings(
        &mut self,
        weekday: i8,
    ) -> Result<Vec<(ProspectId, Vec<Opening>)>, StoreError>;
    /// Writes when a prospect is open on a day of the week; `None` takes away what was known.
    async fn put_opening(
        &mut self,
        prospect: ProspectId,
        weekday: i8,
        times: Option<&[Opening]>,
    ) -> Result<(), StoreError>;
}

/// Which rounds a list shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Shown {
    /// All that were not removed.
    #[default]
    All,
    /// Those of today and later.
    ToCome,
    /// Those of earlier days.
    Past,
    /// Those that were removed.
    Removed,
}

/// The order of a list of rounds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum RoundSort {
    /// By day, the latest first.
    #[default]
    Day,
    /// By what they are called.
    Title,
    /// Most stops first.
    Stops,
}

/// How a list of rounds is narrowed and ordered.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct RoundFilter {
    /// Part of the name, the start or who planned it, whatever case and accents.
    pub contains: Option<String>,
    /// Which.
    pub shown: Shown,
    /// The order.
    pub sort: RoundSort,
    /// The other way round.
    pub reversed: bool,
}

/// A part of the list. The rounds of one organisation are hundreds: reading all of them costs milliseconds.
///
/// # Errors
/// [`AppError::Forbidden`]; when the store fails.
pub async fn list(
    app: &App,
    actor: &Actor,
    filter: &RoundFilter,
    part: Page,
) -> Result<Paged<RoundRow>, AppError> {
    actor.require(Action::ViewNetwork)?;
    let mut work = app.store.read(actor.organisation).await?;
    let home = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let today = app.clock.today(&home.time_zone);
    let wanted = folded(filter.contains.as_deref().unwrap_or_default());
    let mut rows = work.rounds().await?;
    rows.retain(|row| {
        let round = &row.round;
        let shown = match filter.shown {
            Shown::All => round.removed_at.is_none(),
            Shown::ToCome => round.removed_at.is_none() && round.day >= today,
            Shown::Past => round.removed_at.is_none() && round.day < today,
            Shown::Removed => round.removed_at.is_some(),
        };
        shown && round.search_text().contains(&wanted)
    });
    match filter.sort {
        RoundSort::Day => {}
        RoundSort::Title => rows.sort_by_cached_key(|row| folded(&row.round.title)),
        RoundSort::Stops => rows.sort_by_key(|row| std::cmp::Reverse(row.stops)),
    }
    if filter.reversed {
        rows.reverse();
    }
    Ok(cut(rows, part))
}
