//! What became of people after a placement: asked at three, six and twelve months; what nobody knows
//! makes an interval and is never guessed.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::period::Month;
use crate::prove::disclosure::LEAST_SHOWN;
use crate::words::word_enum;

/// The months after the end at which is asked.
pub const ASKED_AFTER_MONTHS: [i32; 3] = [3, 6, 12];
/// So many reminders are sent for one answer, and then no more.
pub const MOST_REMINDERS: u32 = 2;
/// So many days lie between two.
pub const REMINDER_AFTER_DAYS: i32 = 14;

word_enum! {
    /// What became.
    Outcome {
        /// Works under a contract of six months or more.
        LastingJob = "lasting_job",
        /// Works under a shorter contract.
        ShortJob = "short_job",
        /// Works for itself.
        SelfEmployed = "self_employed",
        /// Learns a trade or studies.
        Training = "training",
        /// Looks for work.
        Looking = "looking",
        /// Does something else.
        SomethingElse = "something_else",
    }
}

impl Outcome {
    /// Whether it counts as work or training.
    #[must_use]
    pub fn is_positive(self) -> bool {
        !matches!(self, Self::Looking | Self::SomethingElse)
    }
}

/// A share between a worst and a best case.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Interval {
    /// Known to work or learn.
    pub positive: u32,
    /// Known to do neither.
    pub other: u32,
    /// Not known.
    pub unknown: u32,
}

impl Interval {
    /// Counts outcomes; none is one that nobody knows.
    #[must_use]
    pub fn of(outcomes: impl IntoIterator<Item = Option<Outcome>>) -> Self {
        let start = Self { positive: 0, other: 0, unknown: 0 };
        outcomes.into_iter().fold(start, |sum, outcome| match outcome {
            Some(outcome) if outcome.is_positive() => Self { positive: sum.positive + 1, ..sum },
            Some(_) => Self { other: sum.other + 1, ..sum },
            None => Self { unknown: sum.unknown + 1, ..sum },
        })
    }

    /// How many there are.
    #[must_use]
    pub fn all(&self) -> u32 {
        self.positive + self.other + self.unknown
    }

    /// The worst and the best case in whole per cent, the one rounded down, the other up: all whom
    /// nobody knows of do neither, or all work or learn. None of nobody.
    #[must_use]
    pub fn percent(&self) -> Option<(u32, u32)> {
        let all = self.all();
        let best = self.positive + self.unknown;
        (all > 0).then(|| (self.positive * 100 / all, (best * 100).div_ceil(all)))
    }
}

/// One question, as it is counted: without anything about whom.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Question {
    /// From this day on it is asked.
    pub asked_on: Date,
    /// When somebody answered, and what; none of it when nobody could find out.
    pub answered: Option<(Date, Option<Outcome>)>,
}

/// What may be told outside of the questions after so many months: they are told in groups of five people or
/// more, by the month in which they were asked, a month after the last of a group, with the answers of that
/// day. So two reports differ by a whole group, and who knows when somebody's placement ended learns nothing
/// by laying one beside the other. Counts below five are withheld besides, where it is printed. `last` is the
/// last closed month. None before there is a group.
#[must_use]
pub fn told_outside(questions: &[Question], last: Month) -> Option<Interval> {
    let mut months: Vec<Month> = questions.iter().map(|one| Month::of(one.asked_on)).collect();
    months.sort_unstable();
    let (mut group, mut told) = (0, None);
    for (at, month) in months.iter().enumerate() {
        group += 1;
        let is_last_of_month = months.get(at + 1) != Some(month);
        if is_last_of_month && group >= LEAST_SHOWN && month.next() <= last {
            (group, told) = (0, Some(*month));
        }
    }
    let told = told?;
    let day = told.next().last_day();
    let counted = questions.iter().filter(|one| Month::of(one.asked_on) <= told);
    Some(Interval::of(counted.map(|one| match one.answered {
        Some((on, outcome)) if on <= day => outcome,
        _ => None,
    })))
}

/// The day on which is asked, `months` after the end.
#[must_use]
pub fn asked_on(ended: Date, months: i32) -> Date {
    ended.saturating_add(months.months())
}

/// Whether a reminder goes out today: the day has come, nobody answered, few were sent, and the last
/// one lies back far enough.
#[must_use]
pub fn remind(asked_on: Date, sent: u32, last_sent: Option<Date>, today: Date) -> bool {
    let rested =
        last_sent.is_none_or(|day| day.saturating_add(REMINDER_AFTER_DAYS.days()) <= today);
    today >= asked_on && sent < MOST_REMINDERS && rested
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    #[test]
    fn what_nobody_knows_opens_an_interval() {
        let known =
            [Some(Outcome::LastingJob), Some(Outcome::Training), Some(Outcome::Looking), None];
        let seen = Interval::of(known);
        assert_eq!(seen, Interval { positive: 2, other: 1, unknown: 1 });
        assert_eq!(seen.percent(), Some((50, 75)));
        assert_eq!(Interval::of([]).percent(), None);
        assert_eq!(Interval::of([None]).percent(), Some((0, 100)));
    }

    #[test]
    fn the_worst_case_is_rounded_down_and_the_best_up() {
        let thirds = Interval { positive: 1, other: 1, unknown: 1 };
        assert_eq!(thirds.percent(), Some((33, 67)));
    }

    #[test]
    fn outcomes_are_told_in_groups_of_five_and_a_late_answer_waits_for_the_next_group() {
        let answered = |month, day| Question {
            asked_on: date(2026, month, 3),
            answered: Some((date(2026, month, day), Some(Outcome::Training))),
        };
        let month = |number| Month::new(2026, number).unwrap();
        let four = [answered(1, 9), answered(1, 9), answered(2, 9), answered(2, 9)];
        assert_eq!(told_outside(&four, month(10)), None);
        let fifth = Question { asked_on: date(2026, 3, 3), answered: None };
        let five = [&four[..], &[fifth]].concat();
        assert_eq!(told_outside(&five, month(3)), None, "a month is left to answer");
        let seen = Interval { positive: 4, other: 0, unknown: 1 };
        assert_eq!(told_outside(&five, month(4)), Some(seen));
        // The fifth answers in June, and two more are asked: nothing moves outside.
        let late = Some((date(2026, 6, 1), Some(Outcome::Looking)));
        let late = Question { answered: late, ..fifth };
        let seven = [&four[..], &[late, answered(5, 9), answered(6, 9)]].concat();
        assert_eq!(told_outside(&seven, month(10)), Some(seen));
        let ten = [&seven[..], &[answered(7, 9), answered(7, 9), answered(7, 9)]].concat();
        let all = Interval { positive: 9, other: 1, unknown: 0 };
        assert_eq!(told_outside(&ten, month(8)), Some(all));
    }

    #[test]
    fn reminders_are_few_and_stop() {
        let asked = asked_on(date(2026, 5, 31), 6);
        assert_eq!(asked, date(2026, 11, 30));
        let today = |day| date(2026, 12, day);
        assert!(!remind(asked, 0, None, date(2026, 11, 29)));
        assert!(remind(asked, 0, None, asked));
        assert!(!remind(asked, 1, Some(asked), today(13)));
        assert!(remind(asked, 1, Some(asked), today(14)));
        assert!(!remind(asked, 2, Some(today(14)), date(2027, 3, 1)));
    }
}
