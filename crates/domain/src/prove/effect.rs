//! What a sum makes possible: so many hours of something, from what one hour costs the organisation.

use crate::money::Cents;

/// How much time a sum pays for, rounded down so that no promise is too large.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PaidTime {
    /// Less than an hour, in steps of five minutes.
    Minutes(i64),
    /// An hour or more.
    Hours {
        /// Whole hours.
        hours: i64,
        /// Whether half an hour more.
        and_half: bool,
    },
}

/// How much time `amount` pays for when one hour costs `hour`; none when that is less than five
/// minutes, or an hour costs nothing.
#[must_use]
pub fn paid_time(amount: Cents, hour: Cents) -> Option<PaidTime> {
    if !hour.is_positive() || !amount.is_positive() {
        return None;
    }
    let minutes = i128::from(amount.0) * 60 / i128::from(hour.0);
    let minutes = i64::try_from(minutes).ok()?;
    match minutes {
        ..5 => None,
        5..60 => Some(PaidTime::Minutes(minutes - minutes % 5)),
        _ => Some(PaidTime::Hours { hours: minutes / 60, and_half: minutes % 60 >= 30 }),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_share_becomes_hours_rounded_down() {
        let hour = Cents(1_450);
        let hours = |hours, and_half| Some(PaidTime::Hours { hours, and_half });
        assert_eq!(paid_time(Cents(3_021), hour), hours(2, false));
        assert_eq!(paid_time(Cents(3_700), hour), hours(2, true));
        assert_eq!(paid_time(Cents(1_449), hour), Some(PaidTime::Minutes(55)));
        assert_eq!(paid_time(Cents(100), hour), None);
        assert_eq!(paid_time(Cents(100), Cents(0)), None);
        assert_eq!(paid_time(Cents(-100), hour), None);
    }

    proptest! {
        #[test]
        fn never_more_is_promised_than_was_paid(amount in 1i64..10_000_000, hour in 1i64..100_000) {
            let minutes = match paid_time(Cents(amount), Cents(hour)) {
                None => 0,
                Some(PaidTime::Minutes(minutes)) => minutes,
                Some(PaidTime::Hours { hours, and_half }) => hours * 60 + i64::from(and_half) * 30,
            };
            prop_assert!(i128::from(minutes) * i128::from(hour) <= i128::from(amount) * 60);
        }
    }
}
