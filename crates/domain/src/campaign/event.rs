//! An exhibition, a talk, a workshop: places, who has one, who waits.

use jiff::ToSpan;
use jiff::civil::Date;

use crate::words::word_enum;

/// After so many days the names of those who came are removed.
pub const ANONYMISED_AFTER_DAYS: i64 = 30;
/// After so many days what helped somebody to take part is forgotten.
pub const NEEDS_KEPT_DAYS: i64 = 7;

word_enum! {
    /// What takes place.
    EventKind {
        /// Something to look at, for days or weeks.
        Exhibition = "exhibition",
        /// Somebody speaks.
        Talk = "talk",
        /// Something is done together.
        Workshop = "workshop",
    }
}

word_enum! {
    /// How far an event has come.
    EventStage {
        /// Only the staff sees it.
        Draft = "draft",
        /// Everybody sees it and may sign up.
        Published = "published",
        /// It does not take place; who had signed up is told.
        Cancelled = "cancelled",
    }
}

word_enum! {
    /// Where somebody who signed up stands.
    SignUpState {
        /// Has a place.
        Registered = "registered",
        /// Waits for one.
        Waiting = "waiting",
        /// Gave the place back.
        Withdrawn = "withdrawn",
        /// Came.
        Attended = "attended",
        /// Had a place and did not come.
        Missed = "missed",
    }
}

impl SignUpState {
    /// Whether a place is taken.
    #[must_use]
    pub fn takes_a_place(self) -> bool {
        matches!(self, Self::Registered | Self::Attended | Self::Missed)
    }
}

/// One sign-up: the person and whom it brings, in the order in which they signed up.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SignUp {
    /// Where it stands.
    pub state: SignUpState,
    /// How many come: the person and its companions, at least one.
    pub people: u32,
}

/// How many places are left; none when the event has no limit.
#[must_use]
pub fn places_left(capacity: Option<u32>, sign_ups: &[SignUp]) -> Option<u32> {
    let taken: u32 = sign_ups.iter().filter(|s| s.state.takes_a_place()).map(|s| s.people).sum();
    capacity.map(|capacity| capacity.saturating_sub(taken))
}

/// What becomes of a new sign-up: a place when there is room for all of them and nobody who waits
/// fits in before, else a place on the waiting list.
#[must_use]
pub fn received(capacity: Option<u32>, sign_ups: &[SignUp], people: u32) -> SignUpState {
    match places_left(capacity, sign_ups) {
        Some(left) if left < people => SignUpState::Waiting,
        _ => SignUpState::Registered,
    }
}

/// Who moves up when places become free: the positions of those who wait and now fit, the first come
/// first; a larger group that does not fit does not keep out a smaller one behind it.
#[must_use]
pub fn promoted(capacity: Option<u32>, sign_ups: &[SignUp]) -> Vec<usize> {
    let mut left = places_left(capacity, sign_ups);
    let mut up = Vec::new();
    for (at, sign_up) in sign_ups.iter().enumerate() {
        if sign_up.state != SignUpState::Waiting {
            continue;
        }
        match &mut left {
            Some(left) if *left < sign_up.people => {}
            Some(left) => {
                *left -= sign_up.people;
                up.push(at);
            }
            None => up.push(at),
        }
    }
    up
}

/// The day from which nothing may tell who came; counts stay.
#[must_use]
pub fn anonymised_from(last_day: Date) -> Date {
    last_day.saturating_add(ANONYMISED_AFTER_DAYS.days())
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    fn sign_up(state: SignUpState, people: u32) -> SignUp {
        SignUp { state, people }
    }

    #[test]
    fn who_comes_when_all_places_are_taken_waits() {
        let taken = [sign_up(SignUpState::Registered, 18), sign_up(SignUpState::Withdrawn, 5)];
        assert_eq!(places_left(Some(20), &taken), Some(2));
        assert_eq!(received(Some(20), &taken, 2), SignUpState::Registered);
        assert_eq!(received(Some(20), &taken, 3), SignUpState::Waiting);
        assert_eq!(received(None, &taken, 300), SignUpState::Registered);
    }

    #[test]
    fn a_free_place_goes_to_the_first_who_fits() {
        let list = [
            sign_up(SignUpState::Registered, 17),
            sign_up(SignUpState::Waiting, 4),
            sign_up(SignUpState::Waiting, 2),
            sign_up(SignUpState::Waiting, 1),
        ];
        assert_eq!(promoted(Some(20), &list), [2, 3]);
        assert_eq!(promoted(Some(17), &list), Vec::<usize>::new());
        assert_eq!(promoted(None, &list), [1, 2, 3]);
    }

    #[test]
    fn thirty_days_later_nobody_is_named() {
        assert_eq!(anonymised_from(date(2026, 11, 1)), date(2026, 12, 1));
    }

    proptest! {
        #[test]
        fn never_more_people_have_a_place_than_there_are(
            capacity in 0u32..60,
            groups in prop::collection::vec((0usize..5, 1u32..6), 0..40),
        ) {
            let mut list: Vec<SignUp> = Vec::new();
            for (state, people) in groups {
                let state = SignUpState::ALL[state];
                let state = if state == SignUpState::Withdrawn { state } else { received(Some(capacity), &list, people) };
                list.push(sign_up(state, people));
            }
            for at in promoted(Some(capacity), &list) {
                list[at].state = SignUpState::Registered;
            }
            let taken: u32 = list.iter().filter(|s| s.state.takes_a_place()).map(|s| s.people).sum();
            prop_assert!(taken <= capacity);
        }
    }
}
