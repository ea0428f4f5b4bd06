//! Shifts of volunteers: who may take one, and what is too much.

use jiff::civil::DateTime;

use super::certificate::Certificate;
use crate::words::word_enum;

/// At least so many hours lie between two shifts of one person.
pub const LEAST_REST_HOURS: i64 = 11;

word_enum! {
    /// Where somebody's place in a shift stands.
    BookingState {
        /// Taken.
        Booked = "booked",
        /// Given back.
        Withdrawn = "withdrawn",
        /// Was there.
        Done = "done",
        /// Was not there.
        Missed = "missed",
    }
}

/// From when until when, in the organisation's local time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hours {
    /// The beginning.
    pub from: DateTime,
    /// The end, later than the beginning.
    pub until: DateTime,
}

/// Why a shift cannot be taken.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ShiftError {
    /// No place is left.
    #[error("all {0} places are taken")]
    Full(u32),
    /// It has begun.
    #[error("it began on {0}")]
    Begun(DateTime),
    /// The person is elsewhere at that time, or has not rested enough.
    #[error(
        "another shift from {0} is too near: {LEAST_REST_HOURS} hours of rest lie between two days"
    )]
    TooNear(DateTime),
    /// A proof that the law asks for near children was not seen, or is out of date.
    #[error("near children the law asks for a proof that is missing: {}", .0.iter().map(|c| c.code.as_str()).collect::<Vec<_>>().join(", "))]
    NoCertificate(Vec<&'static Certificate>),
}

/// What is known of a shift when somebody wants to take it.
#[derive(Debug, Clone, Copy)]
pub struct Offered<'a> {
    /// When.
    pub hours: Hours,
    /// How many places there are.
    pub places: u32,
    /// How many are taken.
    pub taken: u32,
    /// The proofs that this person still lacks on that day; empty where no children are.
    pub missing: &'a [&'static Certificate],
}

/// Whether somebody who has these other shifts may take one.
///
/// # Errors
/// See [`ShiftError`]; the law comes first.
pub fn may_take(offered: &Offered<'_>, others: &[Hours], now: DateTime) -> Result<(), ShiftError> {
    if !offered.missing.is_empty() {
        return Err(ShiftError::NoCertificate(offered.missing.to_vec()));
    }
    if offered.hours.from <= now {
        return Err(ShiftError::Begun(offered.hours.from));
    }
    if offered.taken >= offered.places {
        return Err(ShiftError::Full(offered.places));
    }
    match others.iter().find(|other| too_near(**other, offered.hours)) {
        Some(other) => Err(ShiftError::TooNear(other.from)),
        None => Ok(()),
    }
}

/// Shifts of one day may follow each other; between two days there is a night.
fn too_near(one: Hours, other: Hours) -> bool {
    let (first, second) = if one.from <= other.from { (one, other) } else { (other, one) };
    if second.from < first.until {
        return true;
    }
    let apart = (second.from - first.until).total(jiff::Unit::Hour).unwrap_or(f64::MAX);
    first.from.date() != second.from.date() && apart < LEAST_REST_HOURS as f64
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    fn hours(day: i8, from: i8, until: i8) -> Hours {
        let at = |hour| date(2026, 11, day).at(hour, 0, 0, 0);
        Hours { from: at(from), until: at(until) }
    }

    fn offered<'a>(missing: &'a [&'static Certificate]) -> Offered<'a> {
        Offered { hours: hours(24, 17, 19), places: 3, taken: 2, missing }
    }

    fn now() -> DateTime {
        date(2026, 11, 22).at(9, 0, 0, 0)
    }

    #[test]
    fn without_the_proof_nobody_comes_near_children() {
        let missing = Certificate::required("ES", date(2026, 11, 24));
        let error = may_take(&offered(&missing), &[], now()).unwrap_err();
        assert_eq!(
            error.to_string(),
            "near children the law asks for a proof that is missing: es_sexual_offences"
        );
    }

    #[test]
    fn a_free_shift_is_taken_and_a_full_or_past_one_is_not() {
        assert_eq!(may_take(&offered(&[]), &[], now()), Ok(()));
        let full = Offered { taken: 3, ..offered(&[]) };
        assert_eq!(may_take(&full, &[], now()), Err(ShiftError::Full(3)));
        let late = date(2026, 11, 24).at(17, 0, 0, 0);
        assert_eq!(may_take(&offered(&[]), &[], late), Err(ShiftError::Begun(late)));
    }

    #[test]
    fn nobody_is_in_two_places_or_without_a_night_between_two_days() {
        let near = |other| may_take(&offered(&[]), &[other], now()).is_err();
        assert!(near(hours(24, 18, 20)), "they overlap");
        assert!(!near(hours(24, 15, 17)), "one follows the other on the same day");
        assert!(near(hours(25, 5, 7)), "ten hours after the end");
        assert!(!near(hours(25, 6, 7)), "eleven hours after the end");
        assert!(!near(hours(23, 17, 19)));
    }
}
