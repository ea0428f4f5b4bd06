//! When an invitation may go out: reminders are few, kind, and stop.

use jiff::ToSpan;
use jiff::civil::Date;

use super::invitation::{Answer, Channel};
use super::stage::Stage;
use crate::words::word_enum;

/// How many reminders may follow an invitation that nobody answered.
pub const MOST_REMINDERS: usize = 2;

/// How many days each waits after the one before: two weeks, then six.
pub const WAIT_DAYS: [i32; MOST_REMINDERS] = [14, 42];

/// How many days after 'not now' a prospect may be invited anew: half a year.
pub const REST_DAYS: i32 = 182;

word_enum! {
    /// Which of the few messages this one is; each has its own words.
    Wave {
        /// The invitation.
        First = "first",
        /// The first reminder.
        Reminder = "reminder",
        /// The last one, which says that it is the last.
        Last = "last",
    }
}

/// Why nothing is sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Silence {
    /// It asked not to be written to.
    OptedOut,
    /// It declined.
    Declined,
    /// It is a partner, or an agreement is on the table.
    FurtherOn,
    /// It answered that it would like to know more: someone calls, no message.
    Answered,
    /// All reminders were sent: that was enough.
    Enough,
    /// Too soon after the last message.
    TooSoon {
        /// The first day on which one may be sent.
        until: Date,
    },
    /// The channel needs an e-mail address, and there is none.
    NoEmail,
    /// The channel needs a postal address, and there is none.
    NoAddress,
}

impl Silence {
    /// The word of the reason, without its day.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::OptedOut => "opted_out",
            Self::Declined => "declined",
            Self::FurtherOn => "further_on",
            Self::Answered => "answered",
            Self::Enough => "enough",
            Self::TooSoon { .. } => "too_soon",
            Self::NoEmail => "no_email",
            Self::NoAddress => "no_address",
        }
    }
}

/// What the rule looks at.
#[derive(Debug, Clone, Copy)]
pub struct Facts<'a> {
    /// Where the prospect stands.
    pub stage: Stage,
    /// Since which day it stands there.
    pub stage_since: Date,
    /// Whether it asked not to be written to.
    pub opted_out: bool,
    /// Whether it has an e-mail address.
    pub has_email: bool,
    /// Whether it has a whole postal address.
    pub has_address: bool,
    /// The days of the invitations by message or letter since its last answer, oldest first.
    pub sent_on: &'a [Date],
    /// The last answer, with its day.
    pub answer: Option<(Date, Answer)>,
}

/// Which message may go out on a day by a channel, or why none may.
///
/// A QR code that is handed over in person is no reminder and waits for nothing.
///
/// # Errors
/// The reason for silence.
pub fn next_wave(facts: Facts<'_>, channel: Channel, today: Date) -> Result<Wave, Silence> {
    if facts.opted_out {
        return Err(Silence::OptedOut);
    }
    match facts.stage {
        Stage::Declined => return Err(Silence::Declined),
        Stage::Partner | Stage::Proposal => return Err(Silence::FurtherOn),
        Stage::NotNow if channel != Channel::Qr => wait(facts.stage_since, REST_DAYS, today)?,
        Stage::Shortlisted | Stage::Contacted | Stage::Met | Stage::NotNow => {}
    }
    match channel {
        Channel::Email if !facts.has_email => return Err(Silence::NoEmail),
        Channel::Letter if !facts.has_address => return Err(Silence::NoAddress),
        Channel::Qr => return Ok(Wave::First),
        Channel::Email | Channel::Letter => {}
    }
    match facts.answer {
        Some((_, Answer::Never)) => return Err(Silence::OptedOut),
        Some((_, Answer::Interested)) => return Err(Silence::Answered),
        Some((day, Answer::NotNow)) if facts.sent_on.is_empty() => {
            wait(day, REST_DAYS, today)?;
        }
        Some((_, Answer::NotNow)) | None => {}
    }
    let Some(last) = facts.sent_on.last() else { return Ok(Wave::First) };
    let sent = facts.sent_on.len();
    let days = WAIT_DAYS.get(sent - 1).ok_or(Silence::Enough)?;
    wait(*last, *days, today)?;
    Ok(if sent == MOST_REMINDERS { Wave::Last } else { Wave::Reminder })
}

/// # Errors
/// When fewer than `days` days have passed since `last`.
fn wait(last: Date, days: i32, today: Date) -> Result<(), Silence> {
    let until = last.saturating_add(days.days());
    if today < until { Err(Silence::TooSoon { until }) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;
    use proptest::prelude::*;

    use super::*;

    fn facts(sent_on: &[Date]) -> Facts<'_> {
        Facts {
            stage: Stage::Contacted,
            stage_since: date(2026, 1, 1),
            opted_out: false,
            has_email: true,
            has_address: true,
            sent_on,
            answer: None,
        }
    }

    #[test]
    fn two_reminders_follow_after_two_and_six_weeks_then_it_stops() {
        let first = date(2026, 1, 5);
        let soon = next_wave(facts(&[first]), Channel::Email, date(2026, 1, 18));
        assert_eq!(soon, Err(Silence::TooSoon { until: date(2026, 1, 19) }));
        let second = date(2026, 1, 19);
        assert_eq!(next_wave(facts(&[first]), Channel::Email, second), Ok(Wave::Reminder));
        let third = date(2026, 3, 2);
        assert_eq!(next_wave(facts(&[first, second]), Channel::Letter, third), Ok(Wave::Last));
        let much_later = date(2030, 1, 1);
        assert_eq!(
            next_wave(facts(&[first, second, third]), Channel::Email, much_later),
            Err(Silence::Enough)
        );
    }

    #[test]
    fn who_says_not_now_rests_for_half_a_year() {
        let said = Facts {
            stage: Stage::NotNow,
            stage_since: date(2026, 1, 5),
            answer: Some((date(2026, 1, 5), Answer::NotNow)),
            ..facts(&[])
        };
        let soon = next_wave(said, Channel::Email, date(2026, 7, 5));
        assert_eq!(soon, Err(Silence::TooSoon { until: date(2026, 7, 6) }));
        assert_eq!(next_wave(said, Channel::Email, date(2026, 7, 6)), Ok(Wave::First));
    }

    #[test]
    fn without_an_address_for_the_channel_nothing_is_sent() {
        let bare = Facts { has_email: false, has_address: false, ..facts(&[]) };
        let today = date(2026, 1, 5);
        assert_eq!(next_wave(bare, Channel::Email, today), Err(Silence::NoEmail));
        assert_eq!(next_wave(bare, Channel::Letter, today), Err(Silence::NoAddress));
        assert_eq!(next_wave(bare, Channel::Qr, today), Ok(Wave::First));
    }

    #[test]
    fn who_was_moved_to_not_now_by_hand_rests_as_long() {
        let moved = Facts { stage: Stage::NotNow, stage_since: date(2026, 1, 5), ..facts(&[]) };
        let soon = next_wave(moved, Channel::Letter, date(2026, 7, 5));
        assert_eq!(soon, Err(Silence::TooSoon { until: date(2026, 7, 6) }));
        assert_eq!(next_wave(moved, Channel::Qr, date(2026, 1, 6)), Ok(Wave::First));
    }

    proptest! {
        /// Whoever presses 'send' every single day for ten years sends three messages at most.
        #[test]
        fn nobody_is_pressed(start in 0_i32..3_650, letters in proptest::collection::vec(any::<bool>(), 3_650)) {
            let mut sent = Vec::new();
            let mut day = date(2026, 1, 1).saturating_add(start.days());
            for letter in letters {
                let channel = if letter { Channel::Letter } else { Channel::Email };
                if next_wave(facts(&sent), channel, day).is_ok() {
                    sent.push(day);
                }
                day = day.saturating_add(1.day());
            }
            prop_assert_eq!(sent.len(), MOST_REMINDERS + 1);
        }

        /// Silence asked for is silence kept, whatever else is true.
        #[test]
        fn an_opt_out_is_always_kept(stage in 0_usize..7, count in 0_usize..4, channel in 0_usize..3) {
            let sent = vec![date(2020, 1, 1); count];
            let asked = Facts { stage: Stage::ALL[stage], opted_out: true, ..facts(&sent) };
            let answer = next_wave(asked, Channel::ALL[channel], date(2026, 1, 1));
            prop_assert_eq!(answer, Err(Silence::OptedOut));
        }
    }
}
