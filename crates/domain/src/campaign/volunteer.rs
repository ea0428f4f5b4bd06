//! Volunteers: where they came from, and how long they stay.

use jiff::civil::Date;

use crate::prove::survival::Spell;
use crate::words::word_enum;

/// Who has not been there for so many days, and has nothing booked, has left.
pub const LEFT_AFTER_DAYS: i32 = 90;

word_enum! {
    /// Where a volunteer came from.
    Origin {
        /// A poster's code.
        Poster = "poster",
        /// An event.
        Event = "event",
        /// A partner of the network, its staff or its customers.
        Partner = "partner",
        /// The public page.
        Page = "page",
        /// Somebody who is one already.
        Friend = "friend",
        /// Not known.
        Other = "other",
    }
}

/// One volunteer's presence.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Presence {
    /// The day of the first shift.
    pub first: Date,
    /// The day of the last shift done.
    pub last: Date,
    /// Whether a later shift is booked.
    pub booked: bool,
}

impl Presence {
    /// The time with us as a spell in days. It has ended when the last shift lies ninety days or more
    /// back and none is booked; then it lasted until that shift, otherwise it goes on today.
    #[must_use]
    pub fn spell(&self, today: Date) -> Spell {
        let days = |from: Date, until: Date| {
            let span = from.until(until).expect("days between two dates are always known");
            u32::try_from(span.get_days()).unwrap_or(0)
        };
        let quiet = days(self.last, today);
        let ended = !self.booked && i64::from(quiet) >= i64::from(LEFT_AFTER_DAYS);
        let until = if ended { self.last } else { today };
        Spell { lasted: days(self.first, until), ended }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;

    const TODAY: Date = date(2026, 11, 22);

    fn spell(first: Date, last: Date, booked: bool) -> (u32, bool) {
        let spell = Presence { first, last, booked }.spell(TODAY);
        (spell.lasted, spell.ended)
    }

    #[test]
    fn who_was_there_lately_or_will_be_is_still_with_us() {
        assert_eq!(spell(date(2026, 10, 23), date(2026, 11, 20), false), (30, false));
        assert_eq!(spell(date(2025, 11, 22), date(2026, 1, 1), true), (365, false));
    }

    #[test]
    fn who_has_been_away_for_ninety_days_left_after_the_last_shift() {
        assert_eq!(spell(date(2026, 1, 1), date(2026, 8, 24), false), (235, true));
        assert_eq!(spell(date(2026, 1, 1), date(2026, 8, 25), false), (325, false));
        assert_eq!(spell(date(2026, 1, 1), date(2026, 1, 1), false), (0, true));
    }
}
