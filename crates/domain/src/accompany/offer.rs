//! A partner's offer: work that somebody may come and learn.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::words::word_enum;

/// So many months after its first possible day an offer that nobody took is asked for again.
pub const LASTS_MONTHS: i32 = 6;
/// The most hours of a week that may be offered.
pub const MOST_WEEKLY_MINUTES: u32 = 40 * 60;
/// The most weeks of a placement.
pub const MOST_WEEKS: u32 = 52;
/// The most places of one offer.
pub const MOST_PLACES: u32 = 20;

word_enum! {
    /// What can become of an offer now.
    OfferState {
        /// There is room.
        Open = "open",
        /// All places are taken.
        Full = "full",
        /// Its time is over.
        Past = "past",
        /// The partner has withdrawn it.
        Withdrawn = "withdrawn",
    }
}

/// What a partner offers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct OfferTerms {
    /// What the work is, in a few words.
    pub title: String,
    /// What there is to do; at least one.
    pub tasks: Vec<String>,
    /// Minutes in a week.
    pub weekly_minutes: u32,
    /// The first possible day.
    pub starts_on: Date,
    /// How many weeks.
    pub weeks: u32,
    /// For how many people.
    pub places: u32,
    /// Who shows the work; may be empty.
    pub tutor: String,
}

/// What an offer lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum OfferError {
    /// It does not say what the work is.
    #[error("an offer says what the work is")]
    NoTitle,
    /// It does not say what there is to do.
    #[error("an offer says what there is to do")]
    NoTask,
    /// No hours, or more than a week of work has.
    #[error("an offer has some hours a week, {} at most", MOST_WEEKLY_MINUTES / 60)]
    Hours,
    /// No weeks, or more than a year.
    #[error("an offer lasts some weeks, {MOST_WEEKS} at most")]
    Weeks,
    /// No places, fewer than are taken, or too many.
    #[error("an offer has as many places as are taken at least, and {MOST_PLACES} at most")]
    Places,
}

impl OfferTerms {
    /// The offer, trimmed, if it is whole; `taken` places are promised already.
    ///
    /// # Errors
    /// See [`OfferError`].
    pub fn checked(self, taken: u32) -> Result<Self, OfferError> {
        let trimmed = |text: String| text.trim().to_owned();
        let tasks: Vec<String> =
            self.tasks.into_iter().map(trimmed).filter(|task| !task.is_empty()).collect();
        let terms = Self { title: trimmed(self.title), tutor: trimmed(self.tutor), tasks, ..self };
        if terms.title.is_empty() {
            return Err(OfferError::NoTitle);
        }
        if terms.tasks.is_empty() {
            return Err(OfferError::NoTask);
        }
        if !(1..=MOST_WEEKLY_MINUTES).contains(&terms.weekly_minutes) {
            return Err(OfferError::Hours);
        }
        if !(1..=MOST_WEEKS).contains(&terms.weeks) {
            return Err(OfferError::Weeks);
        }
        if !(taken.max(1)..=MOST_PLACES).contains(&terms.places) {
            return Err(OfferError::Places);
        }
        Ok(terms)
    }

    /// The last day of somebody who begins on a day.
    #[must_use]
    pub fn ends_on(&self, starts_on: Date) -> Date {
        starts_on.saturating_add(i64::from(self.weeks).weeks()).saturating_sub(1.day())
    }
}

/// Offers whose first possible day lies before this one are over.
#[must_use]
pub fn over_before(today: Date) -> Date {
    today.saturating_sub(LASTS_MONTHS.months())
}

impl OfferState {
    /// The state of an offer.
    #[must_use]
    pub fn of(terms: &OfferTerms, taken: u32, is_withdrawn: bool, today: Date) -> Self {
        if is_withdrawn {
            Self::Withdrawn
        } else if taken >= terms.places {
            Self::Full
        } else if terms.starts_on < over_before(today) {
            Self::Past
        } else {
            Self::Open
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn terms() -> OfferTerms {
        OfferTerms {
            title: " Baker’s help ".into(),
            tasks: vec!["weigh".into(), " ".into(), "shape".into()],
            weekly_minutes: 1_200,
            starts_on: date(2026, 12, 1),
            weeks: 8,
            places: 2,
            tutor: String::new(),
        }
    }

    #[test]
    fn an_offer_is_whole_or_says_what_it_lacks() {
        let good = terms().checked(0).unwrap();
        assert_eq!(good.title, "Baker’s help");
        assert_eq!(good.tasks, ["weigh", "shape"]);
        let refused = |change: fn(OfferTerms) -> OfferTerms| change(terms()).checked(0);
        assert_eq!(refused(|o| OfferTerms { title: " ".into(), ..o }), Err(OfferError::NoTitle));
        assert_eq!(refused(|o| OfferTerms { tasks: vec![], ..o }), Err(OfferError::NoTask));
        assert_eq!(refused(|o| OfferTerms { weekly_minutes: 2_401, ..o }), Err(OfferError::Hours));
        assert_eq!(refused(|o| OfferTerms { weeks: 0, ..o }), Err(OfferError::Weeks));
        assert_eq!(refused(|o| OfferTerms { places: 21, ..o }), Err(OfferError::Places));
    }

    #[test]
    fn places_that_are_promised_stay() {
        assert_eq!(terms().checked(3), Err(OfferError::Places));
        assert!(terms().checked(2).is_ok());
    }

    #[test]
    fn eight_weeks_end_on_the_day_before_the_ninth() {
        assert_eq!(terms().ends_on(date(2026, 12, 1)), date(2027, 1, 25));
    }

    #[test]
    fn an_offer_is_open_until_it_is_full_withdrawn_or_half_a_year_old() {
        use OfferState as S;
        let on = |day, taken, withdrawn| S::of(&terms(), taken, withdrawn, day);
        assert_eq!(on(date(2026, 11, 23), 1, false), S::Open);
        assert_eq!(on(date(2026, 11, 23), 2, false), S::Full);
        assert_eq!(on(date(2026, 11, 23), 0, true), S::Withdrawn);
        assert_eq!(on(date(2027, 6, 1), 0, false), S::Open);
        assert_eq!(on(date(2027, 6, 2), 0, false), S::Past);
    }
}
