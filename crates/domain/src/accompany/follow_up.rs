//! What became of people after a placement: asked at three, six and twelve months; what nobody knows
//! makes an interval and is never guessed.

use jiff::ToSpan;
use jiff::civil::Date;

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
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
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
