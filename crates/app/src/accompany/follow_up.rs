//! What became of people after a placement: asked at three, six and twelve months, reminded kindly, and told
//! outside only where five or more are behind a figure.

use std::collections::BTreeMap;

use async_trait::async_trait;
use jiff::civil::Date;
use maillage_domain::access::Action;
use maillage_domain::accompany::follow_up::{
    ASKED_AFTER_MONTHS, Interval, Outcome, Question, remind, told_outside,
};
use maillage_domain::accompany::person_log::ReadingAct;
use maillage_domain::accompany::pseudonym::Pseudonym;
use maillage_domain::ids::{AccountId, PlacementId};
use maillage_domain::period::Month;
use maillage_domain::prove::disclosure::shown;
use maillage_domain::prove::figures::closed_months;
use serde_json::json;

use crate::access::audit::note;
use crate::accompany::person_log;
use crate::engage::message::{Recipient, queue};
use crate::error::{AppError, StoreError};
use crate::mail::{Mail, MailKind, Voice};
use crate::store::{Page, Paged, UnitOfWork};
use crate::{Actor, App};

/// One question about one placement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FollowUp {
    /// Which placement.
    pub placement: PlacementId,
    /// So many months after its end.
    pub months: i32,
    /// From this day on.
    pub asked_on: Date,
    /// What somebody said.
    pub answer: Option<Answer>,
    /// How many reminders were sent.
    pub reminders: u32,
    /// When the last one was.
    pub reminded_on: Option<Date>,
}

/// An answer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// What became of the person; none when nobody could find out.
    pub outcome: Option<Outcome>,
    /// When it was noted.
    pub on: Date,
    /// Who noted it.
    pub by: Option<AccountId>,
}

/// What a question waits for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FollowUpState {
    /// Its day has not come.
    Later,
    /// It is asked.
    Asked,
    /// It is answered.
    Known,
    /// Nobody could find out.
    Unknown,
}

impl FollowUpState {
    /// All of them, in the order in which screens show them.
    pub const ALL: [Self; 4] = [Self::Asked, Self::Known, Self::Unknown, Self::Later];

    /// The word in addresses and statements.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Later => "later",
            Self::Asked => "asked",
            Self::Known => "known",
            Self::Unknown => "unknown",
        }
    }

    /// The state of such a word.
    #[must_use]
    pub fn of_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|state| state.as_str() == word)
    }
}

impl FollowUp {
    /// What it waits for on a day.
    #[must_use]
    pub fn state(&self, today: Date) -> FollowUpState {
        match &self.answer {
            Some(Answer { outcome: Some(_), .. }) => FollowUpState::Known,
            Some(_) => FollowUpState::Unknown,
            None if today < self.asked_on => FollowUpState::Later,
            None => FollowUpState::Asked,
        }
    }
}

/// A question in a list, under the drawn name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct FollowUpRow {
    /// The question.
    pub follow_up: FollowUp,
    /// The placement's reference.
    pub reference: String,
    /// The person's drawn name.
    pub pseudonym: Pseudonym,
    /// The partner's name on the door.
    pub partner_name: String,
    /// Who follows it.
    pub adviser: AccountId,
    /// The adviser's name.
    pub adviser_name: String,
}

/// The orders of the list of questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum FollowUpOrder {
    /// By the day from which it is asked.
    #[default]
    Asked,
    /// By that day, downwards.
    AskedDown,
    /// By drawn name.
    Person,
    /// By drawn name, downwards.
    PersonDown,
    /// By the partner's name.
    Partner,
    /// By the partner's name, downwards.
    PartnerDown,
}

impl FollowUpOrder {
    /// All orders.
    pub const ALL: [Self; 6] = [
        Self::Asked,
        Self::AskedDown,
        Self::Person,
        Self::PersonDown,
        Self::Partner,
        Self::PartnerDown,
    ];

    /// The word in addresses and statements: the column, with `-` before it for downwards.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Asked => "asked",
            Self::AskedDown => "-asked",
            Self::Person => "person",
            Self::PersonDown => "-person",
            Self::Partner => "partner",
            Self::PartnerDown => "-partner",
        }
    }

    /// The order of such a word; by day for any other.
    #[must_use]
    pub fn of_word(word: &str) -> Self {
        Self::ALL.into_iter().find(|order| order.as_str() == word).unwrap_or_default()
    }
}

/// How the list of questions is narrowed.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct FollowUpFilter {
    /// Part of the partner's name, the drawn name or the reference.
    pub contains: Option<String>,
    /// Only in this state.
    pub state: Option<FollowUpState>,
    /// Only those after so many months.
    pub months: Option<i32>,
    /// In which order.
    pub order: FollowUpOrder,
}

/// What was answered about one placement: for counting, without anything about whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct OutcomeOf {
    /// So many months after the end.
    pub months: i32,
    /// From which day on it is asked.
    pub asked_on: Date,
    /// What became; none when nobody knows.
    pub outcome: Option<Outcome>,
    /// When that was said, or that nobody could find out.
    pub answered_on: Option<Date>,
}

/// The rows of questions and answers.
#[async_trait]
pub trait FollowUpStore {
    /// Adds a question.
    async fn insert_follow_up(&mut self, follow_up: &FollowUp) -> Result<(), StoreError>;
    /// Writes its answer and its reminders.
    async fn update_follow_up(&mut self, follow_up: &FollowUp) -> Result<(), StoreError>;
    /// The questions about one placement, in order.
    async fn follow_ups_of(&mut self, placement: PlacementId) -> Result<Vec<FollowUp>, StoreError>;
    /// A part of the list.
    async fn follow_ups(
        &mut self,
        filter: &FollowUpFilter,
        today: Date,
        page: Page,
    ) -> Result<Paged<FollowUpRow>, StoreError>;
    /// All outcomes that were to be asked for by a day.
    async fn outcomes(&mut self, today: Date) -> Result<Vec<OutcomeOf>, StoreError>;
}

/// A part of the list of questions, under drawn names.
///
/// # Errors
/// `Forbidden`, or the store's.
pub async fn list(
    app: &App,
    actor: &Actor,
    filter: &FollowUpFilter,
    page: Page,
) -> Result<Paged<FollowUpRow>, AppError> {
    actor.require(Action::ViewPeople)?;
    let mut work = app.store.read(actor.organisation).await?;
    let organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let today = app.clock.today(&organisation.time_zone);
    Ok(work.follow_ups(filter, today, page).await?)
}

/// Notes what became of somebody, or that nobody could find out; may be corrected. The question itself was a
/// contact only when something became known.
///
/// # Errors
/// `Forbidden`, `NotFound`, `Refused` (`follow-up.too-early` before its day), or the store's.
pub async fn answer(
    app: &App,
    actor: &Actor,
    placement: PlacementId,
    months: i32,
    outcome: Option<Outcome>,
) -> Result<(), AppError> {
    actor.require(Action::RunPlacements)?;
    let mut work = app.store.begin(actor.organisation).await?;
    let organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let today = app.clock.today(&organisation.time_zone);
    let of = work.placement(placement).await?.ok_or(AppError::NotFound)?;
    let asked = work.follow_ups_of(placement).await?;
    let asked = asked.into_iter().find(|one| one.months == months).ok_or(AppError::NotFound)?;
    if today < asked.asked_on {
        return Err(AppError::Refused { code: "follow-up.too-early" });
    }
    if asked.answer.as_ref().is_some_and(|answer| answer.outcome == outcome) {
        return Ok(());
    }
    let by = super::placement::moving_on::account(actor);
    let answered = FollowUp { answer: Some(Answer { outcome, on: today, by }), ..asked };
    work.update_follow_up(&answered).await?;
    if outcome.is_some() {
        work.heard_of(of.participant, today).await?;
    }
    let act = (ReadingAct::Change, Some(of.participant));
    person_log::log(app, &mut *work, actor, act, "placement-outcome").await?;
    let subject = placement.to_string();
    note(app, &mut *work, actor, "placement.outcome", ("placement", &subject), json!({})).await?;
    work.commit().await?;
    Ok(())
}

/// Reminds advisers of questions that wait for an answer: one mail for each adviser, which names nobody and
/// counts nobody. Answers how many mails were written. Safe to run as often as one likes: a question is
/// reminded of twice at most, two weeks apart.
///
/// # Errors
/// `NotFound`, or the store's.
pub async fn remind_advisers(app: &App, actor: &Actor) -> Result<u32, AppError> {
    actor.require(Action::RunPlacements)?;
    let mut shared = app.store.shared_read().await?;
    let members = shared.members(actor.organisation).await?;
    drop(shared);
    let mut work = app.store.begin(actor.organisation).await?;
    let organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let today = app.clock.today(&organisation.time_zone);
    let filter = FollowUpFilter { state: Some(FollowUpState::Asked), ..FollowUpFilter::default() };
    let mut due: BTreeMap<AccountId, Vec<FollowUp>> = BTreeMap::new();
    let mut offset = 0;
    loop {
        let rows = work.follow_ups(&filter, today, Page::part(offset)).await?.rows;
        if rows.is_empty() {
            break;
        }
        offset += i64::try_from(rows.len()).unwrap_or(i64::MAX);
        for row in rows {
            let asked = row.follow_up;
            if remind(asked.asked_on, asked.reminders, asked.reminded_on, today) {
                due.entry(row.adviser).or_default().push(asked);
            }
        }
    }
    let mut written = 0;
    for (adviser, asked) in due {
        let Some((account, _)) = members.iter().find(|(account, _)| account.id == adviser) else {
            continue;
        };
        let mail = Mail {
            locale: account.locale,
            to_name: account.name.clone(),
            voice: Voice::of(&organisation, account.locale),
            kind: MailKind::PlacementReminder,
        };
        let to = Recipient { email: account.email.clone(), partner: None, prospect: None };
        queue(app, &mut *work, &organisation, to, &mail).await?;
        for one in asked {
            let reminders = one.reminders + 1;
            let reminded_on = Some(today);
            work.update_follow_up(&FollowUp { reminders, reminded_on, ..one }).await?;
        }
        written += 1;
    }
    if written > 0 {
        let subject = organisation.id.to_string();
        let what = ("organisation", subject.as_str());
        note(app, &mut *work, actor, "placement.remind", what, json!({})).await?;
    }
    work.commit().await?;
    Ok(written)
}

/// What became of people so many months after their placement, all counted.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Outcomes {
    /// Months after the end.
    pub months: i32,
    /// How many of each, in the order of [`Outcome::ALL`].
    pub of: Vec<u32>,
    /// Worst and best case.
    pub interval: Interval,
    /// The cases of whole groups up to the last closed month, of which something may be told outside.
    pub outside: Option<Interval>,
}

/// Outcomes as they may be told outside.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToldOutcomes {
    /// Months after the end.
    pub months: i32,
    /// How many work or learn, do neither, and are not known of; none where it is withheld.
    pub parts: [Option<u32>; 3],
    /// How many there were.
    pub whole: Option<u32>,
    /// Worst and best case in whole per cent; none where a part is withheld, from which it would follow.
    pub percent: Option<(u32, u32)>,
}

/// The counts of questions whose day has come, for whoever comes near people.
fn counted(all: &[OutcomeOf], last: Month) -> Vec<Outcomes> {
    let outside = grouped(all, last);
    let of_months = |months: i32| {
        let asked = all.iter().filter(move |one| one.months == months);
        let count = |outcome: Outcome| {
            let of_it = asked.clone().filter(|one| one.outcome == Some(outcome)).count();
            u32::try_from(of_it).unwrap_or(u32::MAX)
        };
        Outcomes {
            months,
            of: Outcome::ALL.iter().map(|outcome| count(*outcome)).collect(),
            interval: Interval::of(asked.clone().map(|one| one.outcome)),
            outside: outside.iter().find(|(of, _)| *of == months).map(|(_, interval)| *interval),
        }
    };
    ASKED_AFTER_MONTHS.into_iter().map(of_months).collect()
}

/// All outcomes, for whoever comes near people.
///
/// # Errors
/// `Forbidden`, or the store's.
pub async fn outcomes(app: &App, actor: &Actor) -> Result<Vec<Outcomes>, AppError> {
    actor.require(Action::ViewPeople)?;
    let mut work = app.store.read(actor.organisation).await?;
    let organisation = work.this_organisation().await?.ok_or(AppError::NotFound)?;
    let today = app.clock.today(&organisation.time_zone);
    let (_, last) = closed_months(today);
    Ok(counted(&work.outcomes(today).await?, last))
}

/// What may be told outside of outcomes: counts below five are withheld, and with them what would reveal them
/// by subtraction. The shares are withheld with the parts that they are made of.
#[must_use]
pub fn told(outcomes: &Outcomes) -> ToldOutcomes {
    let interval = outcomes.outside.unwrap_or_default();
    let Interval { positive, other, unknown } = interval;
    let seen = shown(&[positive, other, unknown]);
    let parts = [seen.parts[0], seen.parts[1], seen.parts[2]];
    let is_whole = parts.iter().all(Option::is_some);
    ToldOutcomes {
        months: outcomes.months,
        parts,
        whole: seen.whole,
        percent: if is_whole { interval.percent() } else { None },
    }
}

/// The outcomes of an organisation up to its last closed month, as they may leave the house: the months
/// after the end, and the cases of whole groups ([`told_outside`]). Parts below five are withheld besides,
/// where they are printed.
///
/// # Errors
/// The store's.
pub async fn told_outcomes(
    work: &mut dyn UnitOfWork,
    last: Month,
) -> Result<Vec<(i32, Interval)>, AppError> {
    Ok(grouped(&work.outcomes(last.last_day()).await?, last))
}

/// The cases of whole groups, by months after the end.
fn grouped(all: &[OutcomeOf], last: Month) -> Vec<(i32, Interval)> {
    let of_months = |months: i32| {
        let own = all.iter().filter(|one| one.months == months);
        let questions: Vec<Question> = own
            .map(|one| Question {
                asked_on: one.asked_on,
                answered: one.answered_on.map(|on| (on, one.outcome)),
            })
            .collect();
        told_outside(&questions, last).map(|interval| (months, interval))
    };
    ASKED_AFTER_MONTHS.into_iter().filter_map(of_months).collect()
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn outcomes(positive: usize, other: usize, unknown: usize) -> Outcomes {
        let one = |outcome| OutcomeOf {
            months: 6,
            asked_on: date(2026, 5, 1),
            outcome,
            answered_on: outcome.map(|_| date(2026, 5, 2)),
        };
        let mut all = vec![one(Some(Outcome::LastingJob)); positive];
        all.extend(vec![one(Some(Outcome::Looking)); other]);
        all.extend(vec![one(None); unknown]);
        counted(&all, "2026-06".parse().unwrap()).remove(1)
    }

    #[test]
    fn outcomes_are_counted_by_the_months_at_which_they_were_asked() {
        let six = outcomes(3, 2, 1);
        assert_eq!(six.months, 6);
        assert_eq!(six.of, [3, 0, 0, 0, 2, 0]);
        assert_eq!(six.interval, Interval { positive: 3, other: 2, unknown: 1 });
    }

    #[test]
    fn what_is_told_outside_withholds_few_and_what_would_reveal_them() {
        let many = told(&outcomes(9, 6, 5));
        assert_eq!((many.parts, many.whole), ([Some(9), Some(6), Some(5)], Some(20)));
        assert_eq!(many.percent, Some((45, 70)));
        let few = told(&outcomes(9, 2, 6));
        assert_eq!((few.parts, few.whole), ([Some(9), None, None], Some(17)));
        assert_eq!(few.percent, None, "a share would tell the part");
        let fewer = told(&outcomes(2, 1, 1));
        assert_eq!((fewer.parts, fewer.whole, fewer.percent), ([None; 3], None, None));
    }
}
