//! Days on which euros move between banks, and the delays counted in them.
//!
//! Closing days of TARGET (European Central Bank, long-term calendar, press release of
//! 14 December 2000): Saturdays, Sundays, 1 January, Good Friday, Easter Monday, 1 May, 25 and
//! 26 December.

use jiff::civil::{Date, DateTime, Time, Weekday, date};

use crate::money::Cents;

/// Calendar days of notice before a collection, unless another delay was agreed with the debtor
/// (SEPA direct debit rulebooks).
pub const NOTICE_DAYS: u8 = 14;

/// The smallest and largest amount of one SEPA direct debit (EPC implementation guidelines).
pub const DEBIT_RANGE: (Cents, Cents) = (Cents(1), Cents(99_999_999_999));

/// Easter Sunday of a year, by the Gregorian computus of Meeus, Jones and Butcher.
#[must_use]
pub fn easter(year: i16) -> Date {
    let y = i32::from(year);
    let (a, b, c) = (y % 19, y / 100, y % 100);
    let (d, e) = (b / 4, b % 4);
    let g = (8 * b + 13) / 25;
    let h = (19 * a + b - d - g + 15) % 30;
    let (i, k) = (c / 4, c % 4);
    let l = (32 + 2 * e + 2 * i - h - k) % 7;
    let m = (a + 11 * h + 19 * l) / 433;
    let month = (h + l - 7 * m + 90) / 25;
    let day = (h + l - 7 * m + 33 * month + 19) % 32;
    let small = |n: i32| i8::try_from(n).expect("the computus gives a day of March or April");
    date(year, small(month), small(day))
}

/// Whether TARGET is open on the day.
#[must_use]
pub fn is_open(day: Date) -> bool {
    if matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday) {
        return false;
    }
    if matches!((day.month(), day.day()), (1 | 5, 1) | (12, 25 | 26)) {
        return false;
    }
    let easter = easter(day.year());
    day != plus_days(easter, -2) && day != plus_days(easter, 1)
}

/// The day itself if open, else the next open day.
#[must_use]
pub fn next_open(day: Date) -> Date {
    let mut day = day;
    while !is_open(day) {
        day = plus_days(day, 1);
    }
    day
}

/// The open day that lies `count` open days after `day` (before, when negative).
#[must_use]
pub fn plus_open_days(day: Date, count: i32) -> Date {
    let mut day = day;
    for _ in 0..count.unsigned_abs() {
        day = plus_days(day, count.signum());
        while !is_open(day) {
            day = plus_days(day, count.signum());
        }
    }
    day
}

/// The day `count` calendar days later (earlier, when negative).
#[must_use]
pub fn plus_days(day: Date, count: i32) -> Date {
    day.checked_add(jiff::Span::new().days(count)).expect("dates here lie far from year 9999")
}

/// What the organisation's bank asks for: how long before the collection and until what hour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct BankTiming {
    /// Open days between presentation and collection; 1 at least (between banks it is D-1).
    pub lead_days: u8,
    /// Until when a file counts for the day, in the bank's local time.
    pub cut_off: Time,
    /// Calendar days of notice agreed with debtors.
    pub notice_days: u8,
}

impl BankTiming {
    /// What the interbank rules ask, with a cut-off at noon and full notice.
    pub const INTERBANK: Self =
        Self { lead_days: 1, cut_off: Time::constant(12, 0, 0, 0), notice_days: NOTICE_DAYS };
}

/// Why a collection date cannot be kept.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum CollectionDateError {
    /// Banks are closed.
    #[error("banks are closed on {0}: the next open day is {1}")]
    Closed(Date, Date),
    /// The file would reach the bank too late.
    #[error("handed over now, the earliest collection is {0}")]
    TooLate(Date),
    /// A file may not be presented that early.
    #[error("a file may be handed over from {0} on")]
    TooEarly(Date),
    /// Debtors were told too late.
    #[error("debtors were told too late: the earliest collection is {0}")]
    Notice(Date),
}

/// The earliest collection for a file that is handed over at `now` (the bank's local time).
#[must_use]
pub fn earliest_by_presentation(now: DateTime, timing: BankTiming) -> Date {
    let today = now.date();
    let in_time = is_open(today) && now.time() <= timing.cut_off;
    let presented = if in_time { today } else { plus_open_days(today, 1) };
    plus_open_days(presented, i32::from(timing.lead_days.max(1)))
}

/// The earliest collection for debtors who are told on that day.
#[must_use]
pub fn earliest_by_notice(told: Date, timing: BankTiming) -> Date {
    next_open(plus_days(told, i32::from(timing.notice_days)))
}

/// The last day on which debtors can be told for a collection on `collection`.
#[must_use]
pub fn latest_notice(collection: Date, timing: BankTiming) -> Date {
    plus_days(collection, -i32::from(timing.notice_days))
}

/// The last open day on which the file can be handed over, before the cut-off.
#[must_use]
pub fn latest_presentation(collection: Date, timing: BankTiming) -> Date {
    plus_open_days(collection, -i32::from(timing.lead_days.max(1)))
}

/// The first collection date at or after `wanted` that notice and presentation allow.
#[must_use]
pub fn collection_date(wanted: Date, told: Date, now: DateTime, timing: BankTiming) -> Date {
    next_open(
        wanted.max(earliest_by_notice(told, timing)).max(earliest_by_presentation(now, timing)),
    )
}

/// Checks a collection date for a file handed over at `now` to debtors told on `told`.
/// A file is presented at most 14 calendar days ahead.
///
/// # Errors
/// See [`CollectionDateError`].
pub fn check_collection(
    collection: Date,
    told: Date,
    now: DateTime,
    timing: BankTiming,
) -> Result<(), CollectionDateError> {
    if !is_open(collection) {
        return Err(CollectionDateError::Closed(collection, next_open(collection)));
    }
    if collection < plus_days(told, i32::from(timing.notice_days)) {
        return Err(CollectionDateError::Notice(earliest_by_notice(told, timing)));
    }
    let earliest = earliest_by_presentation(now, timing);
    if collection < earliest {
        return Err(CollectionDateError::TooLate(earliest));
    }
    let first_day = plus_days(collection, -14);
    if now.date() < first_day {
        return Err(CollectionDateError::TooEarly(first_day));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn easter_falls_where_the_churches_say() {
        for (year, month, day) in [
            (2000, 4, 23),
            (2008, 3, 23),
            (2011, 4, 24),
            (2024, 3, 31),
            (2026, 4, 5),
            (2038, 4, 25),
        ] {
            assert_eq!(easter(year), date(year, month, day));
        }
    }

    #[test]
    fn target_is_closed_on_its_six_holidays_and_open_on_national_ones() {
        for day in [
            date(2026, 1, 1),
            date(2026, 4, 3),
            date(2026, 4, 6),
            date(2026, 5, 1),
            date(2026, 12, 25),
            date(2025, 12, 26),
            date(2026, 11, 21),
        ] {
            assert!(!is_open(day), "{day}");
        }
        assert!(is_open(date(2026, 7, 14)) && is_open(date(2026, 9, 11)));
        assert_eq!(next_open(date(2026, 4, 3)), date(2026, 4, 7));
    }

    #[test]
    fn a_file_after_the_cut_off_counts_for_the_next_open_day() {
        let timing = BankTiming::INTERBANK;
        let friday = date(2026, 11, 20);
        assert_eq!(earliest_by_presentation(friday.at(11, 0, 0, 0), timing), date(2026, 11, 23));
        assert_eq!(earliest_by_presentation(friday.at(12, 0, 1, 0), timing), date(2026, 11, 24));
        assert_eq!(latest_presentation(date(2026, 11, 23), timing), friday);
    }

    #[test]
    fn a_collection_keeps_notice_presentation_and_open_days() {
        let timing = BankTiming::INTERBANK;
        let now = date(2026, 11, 20).at(9, 0, 0, 0);
        let check = |collection, told| check_collection(collection, told, now, timing);
        assert_eq!(check(date(2026, 12, 4), date(2026, 11, 20)), Ok(()));
        assert_eq!(
            check(date(2026, 12, 3), date(2026, 11, 20)),
            Err(CollectionDateError::Notice(date(2026, 12, 4)))
        );
        assert_eq!(
            check(date(2026, 12, 5), date(2026, 11, 20)),
            Err(CollectionDateError::Closed(date(2026, 12, 5), date(2026, 12, 7)))
        );
        assert_eq!(
            check(date(2026, 11, 20), date(2026, 11, 1)),
            Err(CollectionDateError::TooLate(date(2026, 11, 23)))
        );
        assert_eq!(
            check(date(2026, 12, 7), date(2026, 11, 1)),
            Err(CollectionDateError::TooEarly(date(2026, 11, 23)))
        );
    }

    proptest! {
        #[test]
        fn open_days_added_and_taken_away_lead_back(offset in 0i32..4_000, count in 1i32..30) {
            let day = next_open(plus_days(date(2020, 1, 1), offset));
            prop_assert_eq!(plus_open_days(plus_open_days(day, count), -count), day);
        }

        #[test]
        fn the_proposed_collection_date_keeps_notice(offset in 0i32..4_000, hour in 0i8..24) {
            let told = plus_days(date(2020, 1, 1), offset);
            let timing = BankTiming::INTERBANK;
            let collection = collection_date(told, told, told.at(hour, 0, 0, 0), timing);
            prop_assert!(is_open(collection));
            prop_assert!(latest_notice(collection, timing) >= told);
        }
    }
}
