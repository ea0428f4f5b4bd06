//! When somebody's data are to go: proposed by the program, decided by a person.
//!
//! Source: CNIL, référentiel relatif à la protection de l'enfance et des jeunes majeurs (20 January
//! 2022, § 46): two years after the last contact that came from the person. The months of notice are
//! the house's own rule.

use jiff::ToSpan;
use jiff::civil::Date;

/// Years after the last contact.
pub const KEPT_YEARS: i32 = 2;
/// So many days before the end somebody is told.
pub const NOTICE_DAYS: i32 = 60;

/// What is to be done with somebody's data.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Retention {
    /// Nothing yet.
    Keep {
        /// The day on which they are to go if nobody hears of the person.
        until: Date,
    },
    /// The end is near: get in touch, or let them go.
    Notice {
        /// The day on which they are to go.
        until: Date,
    },
    /// They are to be erased.
    Erase {
        /// The day since which they should have been.
        since: Date,
    },
}

/// What is to be done with the data of somebody last heard of on a day. While the person takes part in
/// a programme, nothing is.
#[must_use]
pub fn retention(last_contact: Date, takes_part: bool, today: Date) -> Retention {
    let from = if takes_part { last_contact.max(today) } else { last_contact };
    let until = from.saturating_add(KEPT_YEARS.years());
    if today > until {
        Retention::Erase { since: until }
    } else if today.saturating_add(NOTICE_DAYS.days()) > until {
        Retention::Notice { until }
    } else {
        Retention::Keep { until }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const LAST: Date = date(2024, 11, 22);

    #[test]
    fn two_years_after_the_last_contact_data_go() {
        let until = date(2026, 11, 22);
        assert_eq!(retention(LAST, false, date(2026, 9, 1)), Retention::Keep { until });
        assert_eq!(retention(LAST, false, date(2026, 10, 1)), Retention::Notice { until });
        assert_eq!(retention(LAST, false, until), Retention::Notice { until });
        assert_eq!(retention(LAST, false, date(2026, 11, 23)), Retention::Erase { since: until });
    }

    #[test]
    fn who_takes_part_stays() {
        let today = date(2030, 1, 1);
        assert_eq!(retention(LAST, true, today), Retention::Keep { until: date(2032, 1, 1) });
    }
}
